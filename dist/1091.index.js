export const id = 1091;
export const ids = [1091];
export const modules = {

/***/ 7469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ isBound),
/* harmony export */   o: () => (/* binding */ bind)
/* harmony export */ });
// An encrypted copy cannot be opened to compare it. Its manifest says with the key which file holds which content, and for whom.
/** Returns the keyed digest that binds a file to its content and its recipients; `undefined` without a key. */
function bind({ key, recipients = [] }, { size, sha256 }, fingerprint) {
    return key?.digest('binding', sha256, `${size}`, fingerprint, [...recipients].sort().join('\n'));
}
/** Whether a manifest binds its file to the content with this fingerprint, and to these recipients. */
function isBound({ sealed, ...file }, { fingerprint, ...sealing }) {
    const binding = fingerprint === null ? undefined : bind(sealing, file, fingerprint);
    return binding !== undefined && sealed?.binding === binding;
}


/***/ }),

/***/ 94632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ fingerprintInTurns)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _system_turns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12879);
/* harmony import */ var _archive_members_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25840);
/* harmony import */ var _items_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7580);
/* harmony import */ var _row_order_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43893);
// The content fingerprint: the same for two exports of an unchanged router, whatever their timestamps and layout.





/** Returns a hexadecimal SHA-256 over everything that is not ignored; the database counts by its rows and its structure. */
function* fingerprintInTurns({ entries, tables, structure }, isIgnored, version = 3) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    hash.update(`synology-router-backup fingerprint ${version}\n`);
    const shown = (yield* (0,_items_js__WEBPACK_IMPORTED_MODULE_3__/* .visibleFiles */ .Q3)(entries, isIgnored)).filter(({ path }) => version > 1 || !(0,_archive_members_js__WEBPACK_IMPORTED_MODULE_2__/* .isDatabase */ .uU)(path));
    const files = yield* (0,_system_turns_js__WEBPACK_IMPORTED_MODULE_1__/* .mapInTurns */ .Ae)(shown, ({ path, sha256, mode, owner }) => {
        const content = (0,_archive_members_js__WEBPACK_IMPORTED_MODULE_2__/* .isDatabase */ .uU)(path) ? null : sha256;
        return JSON.stringify([(0,_items_js__WEBPACK_IMPORTED_MODULE_3__/* .fileItem */ .qs)(path), content, ...[mode ?? null, owner ?? null].slice(0, version - 1)]);
    });
    yield* (0,_system_turns_js__WEBPACK_IMPORTED_MODULE_1__/* .eachInTurns */ .$x)(files.sort(), (line) => void hash.update(`${line}\n`));
    const visible = [...(0,_items_js__WEBPACK_IMPORTED_MODULE_3__/* .visibleTables */ .EN)(tables, isIgnored)].sort((a, b) => (a.name < b.name ? -1 : 1));
    const statements = version > 1 ? yield* (0,_items_js__WEBPACK_IMPORTED_MODULE_3__/* .visibleStructure */ .sU)({ tables, structure }, isIgnored) : undefined;
    for (const table of statements ? [...visible, statements] : visible) {
        const order = version > 2 ? [(yield* (0,_row_order_js__WEBPACK_IMPORTED_MODULE_4__/* .digestOrder */ .Jp)(table, isIgnored)) ?? null] : [];
        hash.update(`${JSON.stringify([table.name, table.columns, ...order])}\n`);
        // Sorted, whatever their order in the database.
        yield* (0,_system_turns_js__WEBPACK_IMPORTED_MODULE_1__/* .eachInTurns */ .$x)(table.rows, ([label, digest]) => {
            if (!(0,_items_js__WEBPACK_IMPORTED_MODULE_3__/* .isIgnoredRow */ .XO)(table.name, label, isIgnored))
                hash.update(`${digest}\n`);
        });
    }
    return hash.digest('hex');
}


/***/ }),

/***/ 76302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cf: () => (/* binding */ keyContentInTurns),
/* harmony export */   EX: () => (/* binding */ createDigestKey),
/* harmony export */   OP: () => (/* binding */ bareContent)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _system_turns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12879);
/* harmony import */ var _items_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7580);
/* harmony import */ var _row_labels_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62234);
/* harmony import */ var _row_order_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43893);
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83015);
// The content of an encrypted backup as its manifest shows it: names, sizes, counts and keyed digests.






const KEY_ID_DIGITS = 16;
/** As long as a row's own digest. */
const COLUMN_DIGITS = 32;
const LABEL_DIGITS = 16;
const MODE_DIGITS = 16;
const OWNER_DIGITS = 16;
function createDigestKey(secret) {
    const digest = (...parts) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', secret).update(JSON.stringify(parts)).digest('hex');
    return { id: digest('key').slice(0, KEY_ID_DIGITS), digest };
}
/**
 * Keeps names and sizes, and replaces everything else by keyed digests. A row is named by a digest of its label, so that
 * the next run can tell a changed row from a new one. Ignored rows are left out, since patterns no longer match them.
 */
function* keyContentInTurns({ entries, tables, structure }, keying) {
    const { key, isIgnored } = keying;
    const statements = yield* (0,_items_js__WEBPACK_IMPORTED_MODULE_2__/* .visibleStructure */ .sU)({ tables, structure }, isIgnored);
    const keyed = [];
    for (const table of [...tables, ...(structure ? [structure] : [])]) {
        const { name, columns, rows } = table;
        // The order itself would show where a changed row is, which may be alphabetical.
        const order = yield* (0,_row_order_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOrder */ .Jp)(table, isIgnored);
        keyed.push({
            name,
            columns: columns.map((column) => key.digest('column', name, column).slice(0, COLUMN_DIGITS)),
            ...(order === undefined ? {} : { order: key.digest('order', name, order).slice(0, _row_order_js__WEBPACK_IMPORTED_MODULE_3__/* .ORDER_DIGITS */ .wm) }),
            rowCount: rows.length,
            rows: yield* keyRows({ name, rows: (table === structure ? statements : table)?.rows ?? rows }, keying),
        });
    }
    const last = structure && keyed.pop();
    return {
        entries: yield* (0,_system_turns_js__WEBPACK_IMPORTED_MODULE_1__/* .mapInTurns */ .Ae)(entries, ({ path, size, sha256, mode, owner }) => ({
            path,
            size,
            sha256: sha256 && key.digest('file', (0,_items_js__WEBPACK_IMPORTED_MODULE_2__/* .fileItem */ .qs)(path), sha256),
            mode: mode ? key.digest('mode', (0,_items_js__WEBPACK_IMPORTED_MODULE_2__/* .fileItem */ .qs)(path), mode).slice(0, MODE_DIGITS) : null,
            owner: owner ? key.digest('owner', (0,_items_js__WEBPACK_IMPORTED_MODULE_2__/* .fileItem */ .qs)(path), owner).slice(0, OWNER_DIGITS) : null,
        })),
        tables: keyed,
        ...(last ? { structure: last } : {}),
    };
}
/** Keeps only names, sizes and counts. */
function bareContent({ entries, tables, structure }) {
    const count = ({ name, rows }) => ({ name, columns: [], rowCount: rows.length, rows: [] });
    return {
        entries: entries.map(({ path, size }) => ({ path, size, sha256: null, mode: null, owner: null })),
        tables: tables.map(count),
        ...(structure ? { structure: count(structure) } : {}),
    };
}
function* keyRows({ name, rows }, { key, isIgnored }) {
    const keyed = new _rows_js__WEBPACK_IMPORTED_MODULE_4__/* .RowList */ .D();
    yield* (0,_system_turns_js__WEBPACK_IMPORTED_MODULE_1__/* .eachInTurns */ .$x)(rows, ([shown, digest]) => {
        if ((0,_items_js__WEBPACK_IMPORTED_MODULE_2__/* .isIgnoredRow */ .XO)(name, shown, isIgnored))
            return;
        const label = (0,_row_labels_js__WEBPACK_IMPORTED_MODULE_5__/* .baseLabel */ .ku)(shown);
        keyed.add(keyLabel(key, name, label), key.digest('row', name, label, digest));
    });
    return keyed;
}
/** Returns the keyed label; empty for a row without a label. */
function keyLabel(key, table, label) {
    return label === '' ? '' : key.digest('label', table, label).slice(0, LABEL_DIGITS);
}


/***/ }),

/***/ 51091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ writeManifest),
/* harmony export */   S$: () => (/* binding */ manifestNameOf),
/* harmony export */   fT: () => (/* binding */ createManifestInTurns)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _naming_template_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(35654);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28009);
/* harmony import */ var _binding_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7469);
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94632);
/* harmony import */ var _keyed_content_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76302);
/* harmony import */ var _manifest_size_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49757);
/* harmony import */ var _row_order_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43893);
// The manifest beside every backup. docs/manifest.md describes it; docs/manifest.schema.json is its schema.








const NO_CONTENT = { entries: [], tables: [] };
/** A row has about 60: writing each one separately would take a hundred times as long. */
const PIECE_CHARACTERS = 65_536;
/** Throws BackupError `backup-invalid` if there is too much content for a manifest that can be read again. */
function* createManifestInTurns(inspection, description) {
    const { fileName, size, sha256, startedAt, exportMs, router, sealed } = description;
    const content = inspection.verdict === 'valid' ? yield* redactContent(inspection.content, description) : NO_CONTENT;
    const hasDigests = inspection.verdict === 'valid' && (!sealed || sealed.key);
    const entries = [...content.entries].sort((a, b) => (a.path < b.path ? -1 : 1));
    const fingerprint = hasDigests ? yield* (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprintInTurns */ .Q)(content, description.isIgnored) : null;
    const binding = fingerprint !== null && sealed && (0,_binding_js__WEBPACK_IMPORTED_MODULE_5__/* .bind */ .o)(sealed, { size, sha256 }, fingerprint);
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
        version: _version_js__WEBPACK_IMPORTED_MODULE_6__/* .VERSION */ .x,
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
    let bytes = 0;
    for (const piece of writeManifest(manifest)) {
        yield;
        bytes += Buffer.byteLength(piece);
        if (bytes > _manifest_size_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_MANIFEST_BYTES */ .Z)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj('backup-invalid', 'The backup has too much content: its manifest would exceed 32 MiB.');
    }
}
/** Returns the content as a manifest may show it: it must not help to guess the content of an encrypted backup. */
function* redactContent(content, { sealed, isIgnored }) {
    if (!sealed)
        return { ...content, tables: (0,_row_order_js__WEBPACK_IMPORTED_MODULE_4__/* .withOrder */ .pt)(content.tables) };
    return sealed.key ? yield* (0,_keyed_content_js__WEBPACK_IMPORTED_MODULE_2__/* .keyContentInTurns */ .Cf)(content, { key: sealed.key, isIgnored }) : (0,_keyed_content_js__WEBPACK_IMPORTED_MODULE_2__/* .bareContent */ .OP)(content);
}
/** Serial numbers are few, so a plain digest of one can be guessed. */
function redactId(id, { sealed }) {
    return sealed ? sealed.key?.digest('router', id) : id;
}
/** Returns the manifest's file name: `SynologyRouter_20260131.manifest.json`. */
function manifestNameOf(fileName) {
    return `${(0,_naming_template_js__WEBPACK_IMPORTED_MODULE_7__/* .stemOf */ .Vc)(fileName)}${_naming_template_js__WEBPACK_IMPORTED_MODULE_7__/* .MANIFEST_EXTENSION */ .OR}`;
}
/** Yields the manifest as text in pieces, with one line per file and row, so that `diff` can compare two manifests. */
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

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jp: () => (/* binding */ digestOrder),
/* harmony export */   Mr: () => (/* binding */ ROW_ORDER),
/* harmony export */   pt: () => (/* binding */ withOrder),
/* harmony export */   wm: () => (/* binding */ ORDER_DIGITS),
/* harmony export */   x9: () => (/* binding */ isOrder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _system_turns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12879);
/* harmony import */ var _items_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7580);
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83015);
// The order of a table's rows: what a table without a key may mean by it is not known, so it is part of the content.




/** Names the order of a table's rows in change lists and in `ignore-changes`, like the label of a row. */
const ROW_ORDER = 'order of rows';
const DIGEST_BYTES = 16;
/** With the space behind it: no manifest has ten million rows. */
const MAX_NUMBER_CHARACTERS = 8;
const ZERO = '0'.charCodeAt(0);
const SPACE = ' '.charCodeAt(0);
/** Of the keyed digest that an encrypted backup has instead of the order; as long as that of a row. */
const ORDER_DIGITS = 32;
/** Whether a value is an order of so many rows: the number of each once, with spaces between them, or a keyed digest. */
function isOrder(value, count) {
    // First of all, since a manifest may be one long order.
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
/** Two numbers at least: one row has no order. */
function isList(order) {
    return order.includes(' ');
}
/** Returns the tables as a manifest lists them. */
function withOrder(tables) {
    return tables.map((table) => {
        const { isOrdered: _, rows, ...rest } = table;
        const order = orderOf(table);
        return { ...rest, ...(order === undefined ? {} : { order }), rows };
    });
}
function orderOf({ order, isOrdered, rows }) {
    return order ?? (isOrdered && rows.length > 1 && rows instanceof _rows_js__WEBPACK_IMPORTED_MODULE_3__/* .RowList */ .D ? rows.order() : undefined);
}
/**
 * Returns a digest over the order of the rows that are not ignored, made with today's list of those; `undefined` if a key tells
 * the rows apart, if the order is ignored, and if there are fewer than two rows.
 */
function* digestOrder(table, isIgnored) {
    const { name, rows } = table;
    const order = orderOf(table);
    if (order === undefined || (0,_items_js__WEBPACK_IMPORTED_MODULE_2__/* .isIgnoredRow */ .XO)(name, ROW_ORDER, isIgnored))
        return undefined;
    if (!isList(order))
        return order;
    const digests = Buffer.alloc(rows.length * DIGEST_BYTES);
    const isVisible = new Uint8Array(rows.length);
    let index = 0;
    yield* (0,_system_turns_js__WEBPACK_IMPORTED_MODULE_1__/* .eachInTurns */ .$x)(rows, ([label, digest]) => {
        digests.write(digest, index * DIGEST_BYTES, 'hex');
        isVisible[index++] = (0,_items_js__WEBPACK_IMPORTED_MODULE_2__/* .isIgnoredRow */ .XO)(name, label, isIgnored) ? 0 : 1;
    });
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let count = 0;
    yield* (0,_system_turns_js__WEBPACK_IMPORTED_MODULE_1__/* .eachInTurns */ .$x)(numbersIn(order), (number) => {
        if (isVisible[number - 1] !== 1)
            return;
        count++;
        hash.update(digests.subarray((number - 1) * DIGEST_BYTES, number * DIGEST_BYTES));
    });
    return count < 2 ? undefined : hash.digest('hex');
}
/** Takes no memory for them: there may be hundreds of thousands. */
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
