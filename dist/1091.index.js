export const id = 1091;
export const ids = [1091];
export const modules = {

/***/ 7469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    V: () => (  isBound),
    o: () => (  bind)
  });
function bind({ key, recipients = [] }, { size, sha256 }, fingerprint) {
    return key?.digest('binding', sha256, `${size}`, fingerprint, [...recipients].sort().join('\n'));
}
function isBound({ sealed, ...file }, { fingerprint, ...sealing }) {
    const binding = fingerprint === null ? undefined : bind(sealing, file, fingerprint);
    return binding !== undefined && sealed?.binding === binding;
}


/***/ }),

/***/ 94632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Q: () => (  fingerprintInTurns)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var _system_turns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12879);
  var _archive_members_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25840);
  var _items_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7580);
  var _row_order_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43893);





function* fingerprintInTurns({ entries, tables, structure }, isIgnored, version = 3) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    hash.update(`synology-router-backup fingerprint ${version}\n`);
    const shown = (yield* (0,_items_js__WEBPACK_IMPORTED_MODULE_3__  .Q3)(entries, isIgnored)).filter(({ path }) => version > 1 || !(0,_archive_members_js__WEBPACK_IMPORTED_MODULE_2__  .uU)(path));
    const files = yield* (0,_system_turns_js__WEBPACK_IMPORTED_MODULE_1__  .Ae)(shown, ({ path, sha256, mode, owner }) => {
        const content = (0,_archive_members_js__WEBPACK_IMPORTED_MODULE_2__  .uU)(path) ? null : sha256;
        return JSON.stringify([(0,_items_js__WEBPACK_IMPORTED_MODULE_3__  .qs)(path), content, ...[mode ?? null, owner ?? null].slice(0, version - 1)]);
    });
    yield* (0,_system_turns_js__WEBPACK_IMPORTED_MODULE_1__  .$x)(files.sort(), (line) => void hash.update(`${line}\n`));
    const visible = [...(0,_items_js__WEBPACK_IMPORTED_MODULE_3__  .EN)(tables, isIgnored)].sort((a, b) => (a.name < b.name ? -1 : 1));
    const statements = version > 1 ? yield* (0,_items_js__WEBPACK_IMPORTED_MODULE_3__  .sU)({ tables, structure }, isIgnored) : undefined;
    for (const table of statements ? [...visible, statements] : visible) {
        const order = version > 2 ? [(yield* (0,_row_order_js__WEBPACK_IMPORTED_MODULE_4__  .Jp)(table, isIgnored)) ?? null] : [];
        hash.update(`${JSON.stringify([table.name, table.columns, ...order])}\n`);
        yield* (0,_system_turns_js__WEBPACK_IMPORTED_MODULE_1__  .$x)(table.rows, ([label, digest]) => {
            if (!(0,_items_js__WEBPACK_IMPORTED_MODULE_3__  .XO)(table.name, label, isIgnored))
                hash.update(`${digest}\n`);
        });
    }
    return hash.digest('hex');
}


/***/ }),

/***/ 76302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Cf: () => (  keyContentInTurns),
    EX: () => (  createDigestKey),
    OP: () => (  bareContent)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var _system_turns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12879);
  var _database_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72471);
  var _items_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7580);
  var _row_labels_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(62234);
  var _row_order_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43893);
  var _rows_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83015);







const KEY_ID_DIGITS = 16;
const LABEL_DIGITS = 16;
const MODE_DIGITS = 16;
const OWNER_DIGITS = 16;
function createDigestKey(secret) {
    const digest = (...parts) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', secret).update(JSON.stringify(parts)).digest('hex');
    return { id: digest('key').slice(0, KEY_ID_DIGITS), digest };
}
function* keyContentInTurns({ entries, tables, structure }, keying) {
    const { key, isIgnored } = keying;
    const statements = yield* (0,_items_js__WEBPACK_IMPORTED_MODULE_3__  .sU)({ tables, structure }, isIgnored);
    const keyed = [];
    for (const table of [...tables, ...(structure ? [structure] : [])]) {
        const { name, columns, rows } = table;
        const order = yield* (0,_row_order_js__WEBPACK_IMPORTED_MODULE_4__  .Jp)(table, isIgnored);
        keyed.push({
            name,
            columns: columns.map((column) => key.digest('column', name, column).slice(0, _database_schema_js__WEBPACK_IMPORTED_MODULE_2__  .WD)),
            ...(order === undefined ? {} : { order: key.digest('order', name, order).slice(0, _row_order_js__WEBPACK_IMPORTED_MODULE_4__  .wm) }),
            rowCount: rows.length,
            rows: yield* keyRows({ name, rows: (table === structure ? statements : table)?.rows ?? rows }, keying),
        });
    }
    const last = structure && keyed.pop();
    return {
        entries: yield* (0,_system_turns_js__WEBPACK_IMPORTED_MODULE_1__  .Ae)(entries, ({ path, size, sha256, mode, owner }) => ({
            path,
            size,
            sha256: sha256 && key.digest('file', (0,_items_js__WEBPACK_IMPORTED_MODULE_3__  .qs)(path), sha256),
            mode: mode ? key.digest('mode', (0,_items_js__WEBPACK_IMPORTED_MODULE_3__  .qs)(path), mode).slice(0, MODE_DIGITS) : null,
            owner: owner ? key.digest('owner', (0,_items_js__WEBPACK_IMPORTED_MODULE_3__  .qs)(path), owner).slice(0, OWNER_DIGITS) : null,
        })),
        tables: keyed,
        ...(last ? { structure: last } : {}),
    };
}
function bareContent({ entries, tables, structure }) {
    const count = ({ name, rows }) => ({ name, columns: [], rowCount: rows.length, rows: [] });
    return {
        entries: entries.map(({ path, size }) => ({ path, size, sha256: null, mode: null, owner: null })),
        tables: tables.map(count),
        ...(structure ? { structure: count(structure) } : {}),
    };
}
function* keyRows({ name, rows }, { key, isIgnored }) {
    const keyed = new _rows_js__WEBPACK_IMPORTED_MODULE_5__  .D();
    yield* (0,_system_turns_js__WEBPACK_IMPORTED_MODULE_1__  .$x)(rows, ([shown, digest]) => {
        if ((0,_items_js__WEBPACK_IMPORTED_MODULE_3__  .XO)(name, shown, isIgnored))
            return;
        const label = (0,_row_labels_js__WEBPACK_IMPORTED_MODULE_6__  .ku)(shown);
        keyed.add(keyLabel(key, name, label), key.digest('row', name, label, digest));
    });
    return keyed;
}
function keyLabel(key, table, label) {
    return label === '' ? '' : key.digest('label', table, label).slice(0, LABEL_DIGITS);
}


/***/ }),

/***/ 51091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    HN: () => (  writeManifest),
    S$: () => (  manifestNameOf),
    fT: () => (  createManifestInTurns)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _naming_template_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(35654);
  var _text_wide_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(86718);
  var _version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28009);
  var _binding_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7469);
  var _fingerprint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94632);
  var _keyed_content_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76302);
  var _manifest_size_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49757);
  var _row_order_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43893);









const NO_CONTENT = { entries: [], tables: [] };
const PIECE_CHARACTERS = 65_536;
function* createManifestInTurns(inspection, description) {
    const { fileName, size, sha256, startedAt, exportMs, router, sealed } = description;
    const content = inspection.verdict === 'valid' ? yield* redactContent(inspection.content, description) : NO_CONTENT;
    const hasDigests = inspection.verdict === 'valid' && (!sealed || sealed.key);
    const entries = [...content.entries].sort((a, b) => (a.path < b.path ? -1 : 1));
    const fingerprint = hasDigests ? yield* (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__  .Q)(content, description.isIgnored) : null;
    const binding = fingerprint !== null && sealed && (0,_binding_js__WEBPACK_IMPORTED_MODULE_5__  .o)(sealed, { size, sha256 }, fingerprint);
    const manifest = {
        schema: 3,
        file: fileName,
        size,
        sha256,
        ...(sealed
            ? { sealed: { plainSize: sealed.plainSize, keyId: sealed.key?.id ?? null, ...(binding ? { binding } : {}) } }
            : {}),
        time: startedAt.toISOString(),
        ...(exportMs === undefined ? {} : { exportMs }),
        router: {
            label: router.label,
            model: router.model || null,
            firmware: router.firmware || null,
            id: (router.id && redactId(router.id, description)) || null,
        },
        version: _version_js__WEBPACK_IMPORTED_MODULE_6__  .x,
        verified: inspection.verdict === 'valid',
        findings: inspection.findings,
        container: inspection.container ?? null,
        contentSize: inspection.verdict === 'valid' ? inspection.contentSize : null,
        fingerprint,
        entries,
        tables: content.tables,
        ...(content.structure ? { structure: content.structure } : {}),
    };
    yield* requireReadable(manifest);
    return manifest;
}
function* requireReadable(manifest) {
    let [bytes, characters, wide] = [0, 0, false];
    for (const piece of writeManifest(manifest)) {
        yield;
        bytes += Buffer.byteLength(piece);
        characters += piece.length;
        wide ||= (0,_text_wide_js__WEBPACK_IMPORTED_MODULE_7__  .E)(piece);
        if (bytes > _manifest_size_js__WEBPACK_IMPORTED_MODULE_3__  .ZJ || (0,_manifest_size_js__WEBPACK_IMPORTED_MODULE_3__  .pn)(characters, wide))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .hj('backup-invalid', 'The backup has too much content: its manifest would exceed 32 MiB.');
    }
}
function* redactContent(content, { sealed, isIgnored }) {
    if (!sealed)
        return { ...content, tables: (0,_row_order_js__WEBPACK_IMPORTED_MODULE_4__  .pt)(content.tables) };
    return sealed.key ? yield* (0,_keyed_content_js__WEBPACK_IMPORTED_MODULE_2__  .Cf)(content, { key: sealed.key, isIgnored }) : (0,_keyed_content_js__WEBPACK_IMPORTED_MODULE_2__  .OP)(content);
}
function redactId(id, { sealed }) {
    return sealed ? sealed.key?.digest('router', id) : id;
}
function manifestNameOf(fileName) {
    return `${(0,_naming_template_js__WEBPACK_IMPORTED_MODULE_8__  .Vc)(fileName)}${_naming_template_js__WEBPACK_IMPORTED_MODULE_8__  .OR}`;
}
function* writeManifest(manifest) {
    let piece = '';
    for (const text of listLines(manifest)) {
        piece += text;
        if (piece.length < PIECE_CHARACTERS)
            continue;
        yield piece;
        piece = '';
    }
    yield piece;
}
function* listLines(manifest) {
    const { entries, tables, structure, ...head } = manifest;
    yield `${JSON.stringify(head, undefined, 2).slice(0, -2)},\n  "entries": [`;
    yield* listed(entries, (entry) => `    ${JSON.stringify(entry)}`);
    yield '],\n  "tables": [';
    for (const [index, table] of tables.entries()) {
        yield `${index === 0 ? '' : ','}\n    `;
        yield* tableLines(table);
    }
    yield ']';
    if (structure) {
        yield ',\n  "structure": ';
        yield* tableLines(structure);
    }
    yield '\n}\n';
}
function* tableLines({ rows, ...table }) {
    yield `${JSON.stringify(table).slice(0, -1)},"rows":[`;
    yield* listed(rows, (row) => `      ${JSON.stringify(row)}`);
    yield ']}';
}
function* listed(items, write) {
    let separator = '';
    for (const item of items) {
        yield `${separator}\n${write(item)}`;
        separator = ',';
    }
}


/***/ }),

/***/ 43893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Jp: () => (  digestOrder),
    Mr: () => (  ROW_ORDER),
    pt: () => (  withOrder),
    wm: () => (  ORDER_DIGITS),
    x9: () => (  isOrder)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var _system_turns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12879);
  var _items_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7580);
  var _rows_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83015);




const ROW_ORDER = 'order of rows';
const DIGEST_BYTES = 16;
const MAX_NUMBER_CHARACTERS = 8;
const ZERO = '0'.charCodeAt(0);
const SPACE = ' '.charCodeAt(0);
const ORDER_DIGITS = 32;
function isOrder(value, count) {
    if (typeof value !== 'string' || value.length > Math.max(ORDER_DIGITS, count * MAX_NUMBER_CHARACTERS))
        return false;
    if (!isList(value))
        return /^[0-9a-f]{32}$/.test(value);
    if (!/^[\d ]*$/.test(value))
        return false;
    const isThere = new Uint8Array(count);
    let numbers = 0;
    for (const number of numbersIn(value)) {
        if (isThere[number - 1] !== 0)
            return false;
        isThere[number - 1] = 1;
        numbers++;
    }
    return numbers === count;
}
function isList(order) {
    return order.includes(' ');
}
function withOrder(tables) {
    return tables.map((table) => {
        const { isOrdered: _, rows, ...rest } = table;
        const order = orderOf(table);
        return { ...rest, ...(order === undefined ? {} : { order }), rows };
    });
}
function orderOf({ order, isOrdered, rows }) {
    return order ?? (isOrdered && rows.length > 1 && rows instanceof _rows_js__WEBPACK_IMPORTED_MODULE_3__  .D ? rows.order() : undefined);
}
function* digestOrder(table, isIgnored) {
    const { name, rows } = table;
    const order = orderOf(table);
    if (order === undefined || (0,_items_js__WEBPACK_IMPORTED_MODULE_2__  .XO)(name, ROW_ORDER, isIgnored))
        return undefined;
    if (!isList(order))
        return order;
    const digests = Buffer.alloc(rows.length * DIGEST_BYTES);
    const isVisible = new Uint8Array(rows.length);
    let index = 0;
    yield* (0,_system_turns_js__WEBPACK_IMPORTED_MODULE_1__  .$x)(rows, ([label, digest]) => {
        digests.write(digest, index * DIGEST_BYTES, 'hex');
        isVisible[index++] = (0,_items_js__WEBPACK_IMPORTED_MODULE_2__  .XO)(name, label, isIgnored) ? 0 : 1;
    });
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let count = 0;
    yield* (0,_system_turns_js__WEBPACK_IMPORTED_MODULE_1__  .$x)(numbersIn(order), (number) => {
        if (isVisible[number - 1] !== 1)
            return;
        count++;
        hash.update(digests.subarray((number - 1) * DIGEST_BYTES, number * DIGEST_BYTES));
    });
    return count < 2 ? undefined : hash.digest('hex');
}
function* numbersIn(order) {
    let number = 0;
    for (let at = 0; at < order.length; at++) {
        const character = order.charCodeAt(at);
        if (character === SPACE) {
            yield number;
            number = 0;
        }
        else
            number = number * 10 + character - ZERO;
    }
    yield number;
}


/***/ })

};
