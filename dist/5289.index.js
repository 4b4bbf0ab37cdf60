export const id = 5289;
export const ids = [5289];
export const modules = {

/***/ 75289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cH: () => (/* binding */ holdsManifest),
/* harmony export */   eY: () => (/* binding */ loadManifest),
/* harmony export */   hP: () => (/* binding */ writeManifestFile),
/* harmony export */   mz: () => (/* binding */ readManifestHead),
/* harmony export */   oe: () => (/* binding */ readManifestFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _dss_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51091);
/* harmony import */ var _dss_manifest_size_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49757);
/* harmony import */ var _dss_read_manifest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53209);
/* harmony import */ var _system_file_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(27657);
/* harmony import */ var _system_hash_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(35633);
/* harmony import */ var _system_small_file_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(29195);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(20730);
// The manifest as a file: written before it is stored, read when a copy is checked.










/** The lists of files and rows, which may have 32 MiB, come last. */
const HEAD_BYTES = 65_536;
/** Of a manifest in another form than ours, which is read whole. */
const MAX_OTHERS_BYTES = 4 * _text_format_js__WEBPACK_IMPORTED_MODULE_9__/* .MIB */ .D6;
const END = Buffer.from('\n}\n');
/** Writes the manifest of a backup into a folder, mode 0600; returns its path. Throws the file system's errors. */
async function writeManifestFile(folder, manifest) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, (0,_dss_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .manifestNameOf */ .S$)(manifest.file));
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'w', 0o600);
    try {
        await handle.writeFile((0,_dss_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .writeManifest */ .HN)(manifest));
    }
    finally {
        await handle.close();
    }
    return path;
}
/** Reads a manifest, or returns why it is unusable. Throws the file system's errors, and the signal's reason. */
async function loadManifest(path, signal) {
    const read = await (0,_system_small_file_js__WEBPACK_IMPORTED_MODULE_8__/* .readSmallFile */ .E)(path, { maxBytes: _dss_manifest_size_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_MANIFEST_BYTES */ .Z, signal });
    return 'problem' in read ? read : (0,_dss_read_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .readManifest */ .W)(read.bytes.toString('utf8'));
}
/** Reads a manifest, or returns why it is unusable or unreadable. Throws only the signal's reason. */
async function readManifestFile(path, signal) {
    return await loadManifest(path, signal).catch((error) => describeUnreadable(path, { error, signal }));
}
async function describeUnreadable(path, { error, signal }) {
    signal?.throwIfAborted();
    // A broken symlink is not a missing manifest.
    const isMissing = (0,_system_file_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .errnoOf */ .U)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path).catch((reason) => reason)) === 'ENOENT';
    return { problem: (0,_system_file_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .describeFileError */ .S)(error), isMissing };
}
/**
 * Reads what tells whose a backup is, or returns why that is unusable or unreadable: of a large manifest, its beginning alone, since
 * hundreds are read. Its lists may be empty. Throws only the signal's reason.
 */
async function readManifestHead(path, signal) {
    const load = async () => {
        const read = await (0,_system_small_file_js__WEBPACK_IMPORTED_MODULE_8__/* .readEnds */ .j)(path, { maxBytes: HEAD_BYTES, endBytes: END.length, signal });
        if ('problem' in read)
            return read;
        const text = read.beginning.toString('utf8');
        if (read.end.length === 0)
            return (0,_dss_read_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .readManifest */ .W)(text);
        const head = cutLists(text);
        // Another program may have written it anew, such as jq.
        if (head === undefined)
            return read.size > MAX_OTHERS_BYTES ? { problem: 'it is too large' } : await loadManifest(path, signal);
        return read.end.equals(END) ? (0,_dss_read_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .readManifest */ .W)(head) : { problem: 'its end is missing' };
    };
    return await load().catch((error) => describeUnreadable(path, { error, signal }));
}
/** Leaves the lists out, if they are written as by us: no text in JSON has a raw line end. */
function cutLists(beginning) {
    const end = beginning.indexOf(',\n  "entries": [');
    return end < 0 ? undefined : `${beginning.slice(0, end)}, "entries": [], "tables": []}`;
}
/** Whether a file holds exactly this manifest. Throws the file system's errors, and the signal's reason. */
async function holdsManifest(path, manifest, signal) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const text of (0,_dss_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .writeManifest */ .HN)(manifest))
        hash.update(text);
    return (await (0,_system_hash_file_js__WEBPACK_IMPORTED_MODULE_7__/* .hashFile */ .D)(path, signal, _dss_manifest_size_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_MANIFEST_BYTES */ .Z)).sha256 === hash.digest('hex');
}


/***/ }),

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
    for (const table of version > 1 && structure ? [...visible, structure] : visible) {
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

/***/ 7580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ visibleTables),
/* harmony export */   O_: () => (/* binding */ ignoring),
/* harmony export */   Q3: () => (/* binding */ visibleFiles),
/* harmony export */   XO: () => (/* binding */ isIgnoredRow),
/* harmony export */   qs: () => (/* binding */ fileItem)
/* harmony export */ });
/* unused harmony exports IGNORED_BY_DEFAULT, tableItem, rowItem */
/* harmony import */ var _system_turns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12879);
/* harmony import */ var _database_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72471);
/* harmony import */ var _row_labels_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62234);
// Items: the names of files, tables and rows in change lists and in `ignore-changes`, and which of them are ignored.



/**
 * Items that change without a change of settings; docs/manifest.md lists them. No documentation exists for SRM exports:
 * these are traces of running programs, and DSM's records of its own backups.
 */
const IGNORED_BY_DEFAULT = [
    '/*.pid',
    '/*.lock',
    '/*.log',
    '/*.leases',
    'confbkp_auto_config_backup_table/*',
];
/** Returns a file's item: `/` and its path in the archive. */
function fileItem(path) {
    return `/${path.replace(/^(?:\.?\/+)+/, '')}`;
}
/** Returns the item of a table itself. */
function tableItem(table) {
    return `${table}/`;
}
/** Returns a row's item, without its ordinal. */
function rowItem(table, label) {
    return `${table}/${(0,_row_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .baseLabel */ .ku)(label)}`;
}
/** Returns the files that are not ignored. */
function* visibleFiles(entries, isIgnored) {
    const visible = [];
    yield* (0,_system_turns_js__WEBPACK_IMPORTED_MODULE_0__/* .eachInTurns */ .$x)(entries, (entry) => {
        if (!isIgnored(fileItem(entry.path)))
            visible.push(entry);
    });
    return visible;
}
/** Returns the tables that are not ignored. */
function visibleTables(tables, isIgnored) {
    return tables.filter(({ name }) => !isIgnored(tableItem(name)));
}
/** Whether a row is ignored. What made an ignored table is ignored like the table itself. */
function isIgnoredRow(table, label, isIgnored) {
    return isIgnored(rowItem(table, label)) || (table === _database_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .STRUCTURE */ .mX && isIgnored(tableItem((0,_row_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .baseLabel */ .ku)(label))));
}
/** Creates the test for ignored items: the defaults and `globs`, in which `*` is any text and `?` any character. */
function ignoring(globs) {
    const all = [...IGNORED_BY_DEFAULT, ...globs];
    return (item) => all.some((glob) => matchesGlob(glob, item));
}
/** Backtracks to the last `*` only, so the time is at most proportional to the product of both lengths. */
function matchesGlob(glob, text) {
    let at = 0;
    let star = -1;
    let resume = 0;
    for (let position = 0; position < text.length;) {
        if (glob[at] === '*') {
            star = at++;
            resume = position;
        }
        else if (at < glob.length && (glob[at] === '?' || glob[at] === text[position])) {
            at++;
            position++;
        }
        else if (star >= 0) {
            at = star + 1;
            position = ++resume;
        }
        else {
            return false;
        }
    }
    while (glob[at] === '*')
        at++;
    return at === glob.length;
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
    const { key } = keying;
    const keyed = [];
    for (const table of [...tables, ...(structure ? [structure] : [])]) {
        const { name, columns, rows } = table;
        // The order itself would show where a changed row is, which may be alphabetical.
        const order = yield* (0,_row_order_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOrder */ .Jp)(table, keying.isIgnored);
        keyed.push({
            name,
            columns: columns.map((column) => key.digest('column', name, column).slice(0, COLUMN_DIGITS)),
            ...(order === undefined ? {} : { order: key.digest('order', name, order).slice(0, _row_order_js__WEBPACK_IMPORTED_MODULE_3__/* .ORDER_DIGITS */ .wm) }),
            rowCount: rows.length,
            rows: yield* keyRows({ name, rows }, keying),
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

/***/ 53209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ readManifest)
});

// EXTERNAL MODULE: ./build/src/naming/template.js
var template = __webpack_require__(35654);
// EXTERNAL MODULE: ./build/src/text/format.js
var format = __webpack_require__(20730);
// EXTERNAL MODULE: ./build/src/text/iso-time.js
var iso_time = __webpack_require__(22656);
// EXTERNAL MODULE: ./build/src/text/json.js
var json = __webpack_require__(6691);
// EXTERNAL MODULE: ./build/src/dss/archive-members.js
var archive_members = __webpack_require__(25840);
// EXTERNAL MODULE: ./build/src/dss/database-schema.js
var database_schema = __webpack_require__(72471);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/src/dss/listed-rows.js
// The rows of a long manifest, kept outside the JavaScript heap. Parsed as JSON, each would take 150 bytes and more.

const LIST = /"rows"\s*:\s*\[/g;
/** One row of a list, and what follows it. A label has 64 characters and an ordinal, some of them escaped. */
const ROW = /\s*\[\s*"((?:[^"\\]|\\.){0,512})"\s*,\s*"([0-9a-f]{32})"\s*\]\s*([,\]])/y;
/** Each takes a kilobyte and more, however short. A backup has about 100 tables; what is beyond is parsed as JSON. */
const MAX_LISTS = 10_000;
const DIGEST_BYTES = 16;
/** Little: a text of 30 MB may begin a list a million times. */
const FIRST_BYTES = 1024;
/**
 * Cuts the lists of rows out of the text of a manifest. In `rest`, each is a text instead, for which `rowsOf` returns the
 * rows. A list with anything else in it stays where it is.
 */
function cutRows(text) {
    // Nobody who wrote the text could know it.
    const mark = (0,external_node_crypto_.randomUUID)();
    const lists = new Map();
    const pieces = [];
    let done = 0;
    for (const match of text.matchAll(LIST)) {
        if (lists.size === MAX_LISTS)
            break;
        const list = match.index < done || text[match.index - 1] === '\\' ? undefined : readList(text, match);
        if (!list)
            continue;
        const placeholder = `${mark} ${lists.size}`;
        lists.set(placeholder, list.rows);
        pieces.push(text.slice(done, match.index), `"rows":"${placeholder}"`);
        done = list.end;
    }
    const rest = pieces.join('') + text.slice(done);
    return { rest, rowsOf: (placeholder) => (typeof placeholder === 'string' ? lists.get(placeholder) : undefined) };
}
function readList(text, start) {
    let rows;
    ROW.lastIndex = start.index + start[0].length;
    for (let match = ROW.exec(text); match; match = ROW.exec(text)) {
        const [, label = '', digest = '', next] = match;
        const plain = label.includes('\\') ? unescaped(label) : label;
        if (plain === undefined)
            return undefined;
        rows ??= new ListedRows();
        rows.add(plain, digest);
        if (next === ']')
            return { rows, end: match.index + match[0].length };
    }
    return undefined;
}
function unescaped(label) {
    try {
        return JSON.parse(`"${label}"`);
    }
    catch {
        return undefined;
    }
}
/** Whether a value is such a list. */
function isListedRows(value) {
    return value instanceof ListedRows;
}
/** Rows in the order of their list, with the labels as they are listed. */
class ListedRows {
    /** All rows in sequence: the label in UTF-8, then the digest. */
    #bytes = Buffer.alloc(FIRST_BYTES);
    /** End of each row. */
    #ends = new Uint32Array(FIRST_BYTES / DIGEST_BYTES);
    length = 0;
    add(label, digest) {
        const start = this.length === 0 ? 0 : (this.#ends[this.length - 1] ?? 0);
        const digestAt = start + Buffer.byteLength(label);
        const end = digestAt + DIGEST_BYTES;
        if (end > this.#bytes.length)
            this.#bytes = Buffer.concat([this.#bytes], Math.max(end, this.#bytes.length * 2));
        if (this.length === this.#ends.length) {
            const grown = new Uint32Array(this.#ends.length * 2);
            grown.set(this.#ends);
            this.#ends = grown;
        }
        this.#bytes.write(label, start);
        this.#bytes.write(digest, digestAt, DIGEST_BYTES, 'hex');
        this.#ends[this.length++] = end;
    }
    *[Symbol.iterator]() {
        let start = 0;
        for (const end of this.#ends.subarray(0, this.length)) {
            const labelEnd = end - DIGEST_BYTES;
            yield [this.#bytes.toString('utf8', start, labelEnd), this.#bytes.toString('hex', labelEnd, end)];
            start = end;
        }
    }
}

// EXTERNAL MODULE: ./build/src/dss/manifest-size.js
var manifest_size = __webpack_require__(49757);
// EXTERNAL MODULE: ./build/src/dss/row-order.js
var row_order = __webpack_require__(43893);
;// CONCATENATED MODULE: ./build/src/dss/read-manifest.js
// Reads a manifest; accepts only JSON of its exact shape.









/** Characters. */
const LONG_TEXT = format/* MIB */.D6;
function readManifest(text) {
    if (text.length > manifest_size/* MAX_MANIFEST_BYTES */.Z)
        return { problem: 'it is too large' };
    const value = text.length > LONG_TEXT ? parseLong(text) : (0,json/* parseUntrustedJson */.YB)(text);
    if (value === undefined)
        return { problem: 'it is not JSON' };
    if (!isFields(value))
        return { problem: 'it is not a manifest' };
    if (value.schema === undefined)
        return { problem: 'it is not a manifest' };
    if (value.schema !== 1 && value.schema !== 2 && value.schema !== 3)
        return { problem: 'another version of this program wrote it' };
    return isManifest(value) ? { manifest: value } : { problem: 'it is not a manifest' };
}
/** Parses the text of a manifest that may have many rows. */
function parseLong(text) {
    const { rest, rowsOf } = cutRows(text);
    const value = (0,json/* parseUntrustedJson */.YB)(rest);
    if (!isFields(value) || !Array.isArray(value.tables))
        return value;
    const withRows = (table) => (isFields(table) ? { ...table, rows: rowsOf(table.rows) ?? table.rows } : table);
    const structure = 'structure' in value ? { structure: withRows(value.structure) } : {};
    return { ...value, ...structure, tables: value.tables.map(withRows) };
}
function isManifest(value) {
    const { router } = value;
    return (typeof value.file === 'string' &&
        (0,template/* isBackupName */.iY)(value.file) &&
        isSize(value.size) &&
        isHex(value.sha256, 64) &&
        (value.sealed === undefined || isEncrypted(value.sealed)) &&
        (0,iso_time/* isOwnTime */.c)(value.time) &&
        (value.exportMs === undefined || isSize(value.exportMs)) &&
        isFields(router) &&
        typeof router.label === 'string' &&
        isTextOrNull(router.model) &&
        isTextOrNull(router.firmware) &&
        isTextOrNull(router.id) &&
        typeof value.verified === 'boolean' &&
        (value.fingerprint === null || isHex(value.fingerprint, 64)) &&
        isListOf(value.entries, isEntry) &&
        isListOf(value.tables, isTable) &&
        (value.structure === undefined || isTable(value.structure)));
}
function isEncrypted(value) {
    if (!isFields(value) || !isSize(value.plainSize))
        return false;
    return (value.keyId === null || isHex(value.keyId, 16)) && (value.binding === undefined || isHex(value.binding, 64));
}
function isEntry(value) {
    return (isFields(value) &&
        typeof value.path === 'string' &&
        Buffer.byteLength(value.path) <= archive_members/* MAX_NAME_BYTES */.pg &&
        isSize(value.size) &&
        (value.sha256 === null || isHex(value.sha256, 64)) &&
        (value.mode === undefined || isTextOrNull(value.mode)) &&
        (value.owner === undefined || isTextOrNull(value.owner)));
}
function isTable(value) {
    const isNamed = isFields(value) && typeof value.name === 'string' && value.name.length <= database_schema/* MAX_NAME_CHARACTERS */.Sp;
    if (!isNamed || !isListOf(value.columns, isText) || !isRows(value.rows))
        return false;
    return value.order === undefined || (0,row_order/* isOrder */.x9)(value.order, value.rows.length);
}
function isRows(value) {
    return isListedRows(value) || isListOf(value, isRow);
}
function isRow(value) {
    return Array.isArray(value) && value.length === 2 && isText(value[0]) && isHex(value[1], 32);
}
function isFields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isListOf(value, isItem) {
    return Array.isArray(value) && value.every(isItem);
}
function isText(value) {
    return typeof value === 'string';
}
function isTextOrNull(value) {
    return value === null || typeof value === 'string';
}
function isSize(value) {
    return Number.isSafeInteger(value) && Number(value) >= 0;
}
function isHex(value, length) {
    return typeof value === 'string' && value.length === length && /^[0-9a-f]+$/.test(value);
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


/***/ }),

/***/ 35633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ hashFile)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/src/system/file-errors.js
var file_errors = __webpack_require__(27657);
// EXTERNAL MODULE: ./build/src/system/read-chunks.js
var read_chunks = __webpack_require__(71422);
;// CONCATENATED MODULE: ./build/src/system/read-from-disk.js
// Reads a file from its disk or server, not from what the kernel remembers of it, so that a read-back shows what is stored.




const CHUNK_BYTES = 262_144;
/** The address of the memory must be a multiple of the size of a disk's block, which is this at most. */
const BLOCK_BYTES = 4096;
/** Of where memory begins, at least. */
const ALIGNMENT_BYTES = 16;
/** macOS and Windows have no such flag. */
const DIRECT = external_node_fs_.constants.O_DIRECT;
const NOTHING = { bytesRead: 0 };
/** How a system or file system says that it cannot. */
const CANNOT = ['EINVAL', 'ENOTSUP', 'EOPNOTSUPP'];
/**
 * Yields the chunks of a file; each overwrites the one before. Where the system cannot read around its memory, as in tmpfs, it reads as
 * usual. Throws file system errors, and the signal's reason.
 */
async function* readFromDisk(path, { signal, openFile = promises_.open }) {
    signal?.throwIfAborted();
    const direct = DIRECT === undefined ? undefined : await openDirect(path, { flags: DIRECT, openFile });
    if (!direct) {
        yield* (0,read_chunks/* readChunks */.z)(path, { signal, reuse: true });
        return;
    }
    const { handle, buffer } = direct;
    let position = 0;
    try {
        for (let bytesRead = CHUNK_BYTES; bytesRead === CHUNK_BYTES; position += bytesRead) {
            signal?.throwIfAborted();
            ({ bytesRead } = (await unlessItCannot(handle.read(buffer, 0, CHUNK_BYTES, position))) ?? NOTHING);
            if (bytesRead > 0)
                yield buffer.subarray(0, bytesRead);
        }
    }
    finally {
        await handle.close();
    }
    // At the end of the file, some systems refuse a position within a block. There is more if the file has grown.
    yield* (0,read_chunks/* readChunks */.z)(path, { start: position, signal, reuse: true });
}
async function openDirect(path, { flags, openFile }) {
    const handle = await unlessItCannot(openFile(path, external_node_fs_.constants.O_RDONLY | flags));
    if (!handle)
        return undefined;
    let buffer;
    try {
        buffer = await alignedFor(handle);
    }
    finally {
        if (!buffer)
            await handle.close();
    }
    return buffer && { handle, buffer };
}
/** Node does not say which addresses memory has: only reading shows it. */
async function alignedFor(handle) {
    const memory = Buffer.allocUnsafeSlow(CHUNK_BYTES + BLOCK_BYTES);
    for (let offset = 0; offset < BLOCK_BYTES; offset += ALIGNMENT_BYTES)
        if (await unlessItCannot(handle.read(memory, offset, BLOCK_BYTES, 0)))
            return memory.subarray(offset, offset + CHUNK_BYTES);
    return undefined;
}
async function unlessItCannot(work) {
    return await work.catch((error) => {
        if (CANNOT.includes((0,file_errors/* errnoOf */.U)(error)))
            return undefined;
        throw error;
    });
}

;// CONCATENATED MODULE: ./build/src/system/hash-file.js
// Computes the SHA-256 and size of a file, to read a stored copy back.


/**
 * Returns the SHA-256 and size of a file as its disk has it; of one with more than `maxBytes`, those of its beginning, which is longer. Throws
 * file system errors, and the signal's reason.
 */
async function hashFile(path, signal, maxBytes = Number.POSITIVE_INFINITY) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    for await (const chunk of readFromDisk(path, { signal })) {
        hash.update(chunk);
        size += chunk.length;
        if (size > maxBytes)
            break;
    }
    return { sha256: hash.digest('hex'), size };
}


/***/ }),

/***/ 29195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ readSmallFile),
/* harmony export */   j: () => (/* binding */ readEnds)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
// Reads a file that others may have put there: never a pipe or a device, which may never end, and no more than expected.


const CHUNK_BYTES = 1024 * 1024;
/** Opening a pipe would wait for its writer, in a thread that nothing can interrupt. Windows has no such flag. */
const FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
/** Reads a regular file. Throws the file system's errors, as for a directory, and the signal's reason. */
async function readSmallFile(path, { maxBytes, signal }) {
    return await openRegular(path, signal, async (handle, size) => {
        if (size > maxBytes)
            return { problem: 'it is too large' };
        // One byte more than it has, to see that it ends there.
        const bytes = await fill(handle, { size: size + 1, signal });
        return bytes.length <= size ? { bytes } : { problem: 'it grew while it was read' };
    });
}
/** Reads the first `maxBytes` of a regular file and the last `endBytes`, or all that it has. Throws as `readSmallFile` does. */
async function readEnds(path, { maxBytes, endBytes, signal }) {
    return await openRegular(path, signal, async (handle, size) => {
        // Of a directory, too, which fails then.
        const beginning = await fill(handle, { size: Math.max(1, Math.min(size, maxBytes)), signal });
        const from = Math.max(beginning.length, size - endBytes);
        return { beginning, end: await fill(handle, { size: Math.max(0, size - from), from, signal }), size };
    });
}
/** Calls `read` with the size of the file; 0 for a directory, of which nothing can be read. */
async function openRegular(path, signal, read) {
    signal?.throwIfAborted();
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, FLAGS);
    try {
        const found = await handle.stat();
        if (!found.isFile() && !found.isDirectory())
            return { problem: 'it is not a regular file' };
        return await read(handle, found.isFile() ? found.size : 0);
    }
    finally {
        await handle.close();
    }
}
/** Reads from a position until `size` bytes are there, or the file ends. */
async function fill(handle, { size, from = 0, signal, }) {
    const bytes = Buffer.allocUnsafeSlow(size);
    let filled = 0;
    for (let bytesRead = -1; bytesRead !== 0 && filled < size; filled += bytesRead) {
        signal?.throwIfAborted();
        ({ bytesRead } = await handle.read(bytes, filled, Math.min(CHUNK_BYTES, size - filled), from + filled));
    }
    return bytes.subarray(0, filled);
}


/***/ }),

/***/ 12879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ eachInTurns),
/* harmony export */   Ae: () => (/* binding */ mapInTurns),
/* harmony export */   gG: () => (/* binding */ inTurns)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
// Long computations that let other work have its turn: a cancelled run must end soon.

/** 400,000 rows take seconds. */
const ITEMS_PER_TURN = 10_000;
/** Some items take longer than others. */
const TURN_MS = 20;
/** Looking at the clock takes as long as the shortest work. */
const ITEMS_PER_LOOK = 100;
/** Calls `work` with each item. */
function* eachInTurns(items, work) {
    let count = 0;
    let begunAt = performance.now();
    for (const item of items) {
        count++;
        if (count % ITEMS_PER_TURN === 0 || (count % ITEMS_PER_LOOK === 0 && performance.now() - begunAt > TURN_MS)) {
            yield;
            begunAt = performance.now();
        }
        work(item);
    }
}
/** Returns what `work` makes of each item. */
function* mapInTurns(items, work) {
    const results = [];
    yield* eachInTurns(items, (item) => void results.push(work(item)));
    return results;
}
/** Runs it to its end. Throws the signal's reason. */
async function inTurns(turns, signal) {
    for (;;) {
        signal.throwIfAborted();
        const { done, value } = turns.next();
        if (done)
            return value;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
    }
}


/***/ }),

/***/ 22656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ isOwnTime),
/* harmony export */   x: () => (/* binding */ readIsoTime)
/* harmony export */ });
// Reads times. Date.parse would accept almost any text, words in parentheses included, and its results are shown to people.
const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;
/** Returns the Unix ms of an ISO 8601 time with seconds and a zone; `undefined` for anything else. */
function readIsoTime(value) {
    if (typeof value !== 'string' || !ISO_TIME.test(value))
        return undefined;
    const time = Date.parse(value);
    return Number.isNaN(time) ? undefined : time;
}
/** Whether a text is a time exactly as this program writes it: `2026-01-31T03:17:00.000Z`. */
function isOwnTime(value) {
    const time = readIsoTime(value);
    return time !== undefined && new Date(time).toISOString() === value;
}


/***/ })

};
