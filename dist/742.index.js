export const id = 742;
export const ids = [742];
export const modules = {

/***/ 75289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cH: () => (/* binding */ holdsManifest),
/* harmony export */   eY: () => (/* binding */ loadManifest),
/* harmony export */   hP: () => (/* binding */ writeManifestFile),
/* harmony export */   oe: () => (/* binding */ readManifestFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _dss_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51091);
/* harmony import */ var _dss_read_manifest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92694);
/* harmony import */ var _system_file_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27657);
/* harmony import */ var _system_hash_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(67334);
// The manifest as a file: written before it is stored, read when a copy is checked.







/** Size limit. The manifest of a 50 MB database has about 20 MB. */
const MAX_MANIFEST_BYTES = 256 * 1024 * 1024;
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
/** Reads a manifest, or returns why it is unusable. Throws the file system's errors. */
async function loadManifest(path) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path);
    // Reading a named pipe or a device may never end. Reading a directory fails with an error of its own.
    if (!found.isFile() && !found.isDirectory())
        return { problem: 'it is not a regular file' };
    const { size } = found;
    if (size > MAX_MANIFEST_BYTES)
        return { problem: 'it is too large' };
    return (0,_dss_read_manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .readManifest */ .W)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8'));
}
/** Reads a manifest, or returns why it is unusable or unreadable. */
async function readManifestFile(path) {
    return await loadManifest(path).catch((error) => ({ problem: (0,_system_file_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .describeFileError */ .S)(error) }));
}
/** Whether a file holds exactly this manifest. Throws the file system's errors, and the signal's reason. */
async function holdsManifest(path, manifest, signal) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const text of (0,_dss_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .writeManifest */ .HN)(manifest))
        hash.update(text);
    return (await (0,_system_hash_file_js__WEBPACK_IMPORTED_MODULE_5__/* .hashFile */ .D)(path, signal)).sha256 === hash.digest('hex');
}


/***/ }),

/***/ 25840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ listMembers),
/* harmony export */   u: () => (/* binding */ isDatabase)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20730);
/* harmony import */ var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39654);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12884);
// Lists the members of a backup's archive with their digests, and checks their paths and types.





const MAX_ENTRIES = 100_000;
const MAX_NAME_BYTES = 1024;
/** Maximum findings reported; one is enough to reject the file. */
const MAX_FINDINGS = 20;
const DATABASE_NAME = '_Syno_ConfBkp.db';
const INFO_NAME = 'config_info';
const FILE_TYPES = new Set(['file', 'contiguous-file']);
const LINK_TYPES = new Set(['link', 'symlink']);
/** Tells whether a path is that of the settings database (protocol.md 6: in the one folder at the top). */
function isDatabase(path) {
    return isAtTop(path, DATABASE_NAME);
}
/** Lists members as they arrive and writes the database to `databaseFile`, which must not exist. */
function listMembers(databaseFile) {
    const entries = [];
    const findings = [];
    const names = new Set();
    let database;
    let hasDatabase = false;
    return {
        begin({ name, type, size }) {
            if (entries.length === MAX_ENTRIES)
                throw new _findings_js__WEBPACK_IMPORTED_MODULE_3__/* .Damage */ .cv('too-many-entries', `more than ${MAX_ENTRIES}`);
            if (Buffer.byteLength(name) > MAX_NAME_BYTES)
                throw new _findings_js__WEBPACK_IMPORTED_MODULE_3__/* .Damage */ .cv('name-unusable', (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(name));
            if (size > _text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .GIB */ .j9)
                throw new _findings_js__WEBPACK_IMPORTED_MODULE_3__/* .Damage */ .cv('too-large', (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(name));
            const plain = plainName(name);
            const problems = [
                ...problemsOf(name, type),
                ...(names.has(plain) || (hasDatabase && isDatabase(name)) ? ['name-twice'] : []),
            ];
            for (const code of problems.slice(0, MAX_FINDINGS - findings.length))
                findings.push((0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .finding */ .gk)(code, (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(name)));
            names.add(plain);
            const isFile = FILE_TYPES.has(type);
            const isFirstDatabase = isFile && isDatabase(name) && !hasDatabase;
            if (isFirstDatabase)
                database = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(databaseFile, 'wx', 0o600);
            hasDatabase ||= isFirstDatabase;
            const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
            return {
                write(chunk) {
                    hash.update(chunk);
                    if (isFirstDatabase && database !== undefined)
                        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeSync)(database, chunk);
                },
                end() {
                    if (isFirstDatabase)
                        close();
                    entries.push({ path: name, size: isFile ? size : 0, sha256: isFile ? hash.digest('hex') : null });
                },
            };
        },
        end() {
            close();
            const room = MAX_FINDINGS - findings.length;
            findings.push(...conflicts(entries, room).map((name) => (0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .finding */ .gk)('name-conflict', (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(name))));
            const missing = [
                ...(hasDatabase ? [] : ['database-missing']),
                ...(entries.some(({ path, sha256 }) => sha256 !== null && isAtTop(path, INFO_NAME))
                    ? []
                    : ['info-missing']),
            ];
            return { entries, findings: [...findings, ...missing.map((code) => (0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .finding */ .gk)(code))] };
        },
    };
    function close() {
        if (database !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(database);
        database = undefined;
    }
}
function problemsOf(name, type) {
    const problems = [];
    // A folder may be the top level itself; a file there would have no name.
    const isNameless = name === '' || (type !== 'directory' && plainName(name) === '');
    if (isNameless || /\p{Cc}/u.test(name))
        problems.push('name-unusable');
    if (/^[/\\]|^[a-z]:/i.test(name))
        problems.push('name-absolute');
    if (name.split(/[/\\]/).includes('..'))
        problems.push('name-outside');
    if (LINK_TYPES.has(type))
        problems.push('link');
    else if (type !== 'directory' && !FILE_TYPES.has(type))
        problems.push('special-file');
    return problems;
}
/** Returns up to `most` files that have other members below them: a path cannot be both a file and a folder. */
function conflicts(entries, most) {
    // With a separator that sorts first, the members below a path come right after it.
    const names = entries.map(({ path, sha256 }) => ({
        path,
        isFile: sha256 !== null,
        name: plainName(path).replaceAll('/', '\0'),
    }));
    names.sort((a, b) => (a.name < b.name ? -1 : 1));
    const found = names.filter(({ name, isFile }, index) => isFile && names[index + 1]?.name.startsWith(`${name}\0`));
    return found.slice(0, most).map(({ path }) => path);
}
function isAtTop(path, name) {
    const parts = plainName(path).split('/');
    return parts.length <= 2 && parts.at(-1) === name;
}
/** Returns the path as a file system would see it. */
function plainName(path) {
    return path
        .split('/')
        .filter((part) => part !== '' && part !== '.')
        .join('/');
}


/***/ }),

/***/ 12884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cv: () => (/* binding */ Damage),
/* harmony export */   gk: () => (/* binding */ finding)
/* harmony export */ });
/* unused harmony export FINDINGS */
// What can be wrong with a backup file: a closed list of findings, each with a sentence.
/** All findings, in the order of the checks; docs/manifest.md lists them. */
const FINDINGS = {
    empty: 'The file is empty.',
    blank: 'The file contains only whitespace.',
    'web-page': 'The file is a web page, not a backup.',
    json: 'The file is JSON, not a backup.',
    'format-unknown': 'The file is neither gzip nor xz.',
    'xz-feature': 'The xz file uses an unsupported feature.',
    'no-checksum': 'The xz file has no checksum, so damage cannot be detected.',
    'container-damaged': 'The backup is damaged.',
    'container-empty': 'The backup is empty when decompressed.',
    'second-stream': 'A second compressed stream follows the backup.',
    'zero-padding': 'Zero bytes follow the backup.',
    'trailing-data': 'Unexpected data follows the backup.',
    'too-large': 'The backup is too large when decompressed.',
    'archive-damaged': 'The archive in the backup is damaged.',
    'archive-truncated': 'The archive in the backup is truncated.',
    'trailing-archive-data': 'The archive in the backup has trailing data.',
    'too-many-entries': 'The archive in the backup has too many entries.',
    'name-unusable': 'A path in the backup is empty, too long, or contains control characters.',
    'name-outside': 'A path in the backup leads out of its folder.',
    'name-absolute': 'A path in the backup is absolute.',
    'name-twice': 'Two entries in the backup have the same path.',
    'name-conflict': 'A path in the backup is both a file and a folder.',
    link: 'The backup contains a link where a file is expected.',
    'special-file': 'The backup contains a device or another special file.',
    'database-missing': 'The settings database _Syno_ConfBkp.db is missing from the backup.',
    'info-missing': 'The file config_info is missing from the backup.',
    'database-damaged': 'The settings database in the backup is damaged.',
    'too-many-rows': 'The settings database in the backup has too many rows.',
};
/** Creates a finding; `detail`, without a full stop, follows its sentence. */
function finding(code, detail) {
    const sentence = FINDINGS[code];
    return { code, text: detail === undefined ? sentence : `${sentence.slice(0, -1)}: ${detail}.` };
}
/** Stops reading a file: nothing after this finding can be checked. */
class Damage extends Error {
    name = 'Damage';
    finding;
    constructor(code, detail, cause) {
        super(FINDINGS[code], { cause });
        this.finding = finding(code, detail);
    }
}


/***/ }),

/***/ 94632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ fingerprintOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _archive_members_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25840);
/* harmony import */ var _items_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7580);
// The content fingerprint: the same for two exports of an unchanged router, whatever their timestamps, order and layout.



/** Returns a hexadecimal SHA-256 over all files and rows that are not ignored; the database counts by its rows. */
function fingerprintOf({ entries, tables }, isIgnored) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    hash.update('synology-router-backup fingerprint 1\n');
    const files = (0,_items_js__WEBPACK_IMPORTED_MODULE_2__/* .visibleFiles */ .Q3)(entries, isIgnored)
        .filter(({ path }) => !(0,_archive_members_js__WEBPACK_IMPORTED_MODULE_1__/* .isDatabase */ .u)(path))
        .map(({ path, sha256 }) => JSON.stringify([(0,_items_js__WEBPACK_IMPORTED_MODULE_2__/* .fileItem */ .qs)(path), sha256]));
    for (const line of files.sort())
        hash.update(`${line}\n`);
    for (const table of [...(0,_items_js__WEBPACK_IMPORTED_MODULE_2__/* .visibleTables */ .EN)(tables, isIgnored)].sort((a, b) => (a.name < b.name ? -1 : 1))) {
        hash.update(`${JSON.stringify([table.name, table.columns])}\n`);
        // Rows are sorted, whatever their order in the database.
        for (const [, digest] of (0,_items_js__WEBPACK_IMPORTED_MODULE_2__/* .visibleRows */ .WY)(table, isIgnored))
            hash.update(`${digest}\n`);
    }
    return hash.digest('hex');
}


/***/ }),

/***/ 7580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ visibleTables),
/* harmony export */   KG: () => (/* binding */ rowItem),
/* harmony export */   O_: () => (/* binding */ ignoring),
/* harmony export */   Q3: () => (/* binding */ visibleFiles),
/* harmony export */   WY: () => (/* binding */ visibleRows),
/* harmony export */   qs: () => (/* binding */ fileItem)
/* harmony export */ });
/* unused harmony exports IGNORED_BY_DEFAULT, tableItem */
/* harmony import */ var _row_labels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62234);
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
    return `${table}/${(0,_row_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .baseLabel */ .ku)(label)}`;
}
/** Returns the files that are not ignored. */
function visibleFiles(entries, isIgnored) {
    return entries.filter(({ path }) => !isIgnored(fileItem(path)));
}
/** Returns the tables that are not ignored. */
function visibleTables(tables, isIgnored) {
    return tables.filter(({ name }) => !isIgnored(tableItem(name)));
}
/** Yields the rows that are not ignored. */
function* visibleRows({ name, rows }, isIgnored) {
    for (const row of rows)
        if (!isIgnored(rowItem(name, row[0])))
            yield row;
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
/* harmony export */   $b: () => (/* binding */ keyContent),
/* harmony export */   EX: () => (/* binding */ createDigestKey),
/* harmony export */   OP: () => (/* binding */ bareContent),
/* harmony export */   _n: () => (/* binding */ rowNamer)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _items_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7580);
/* harmony import */ var _row_labels_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62234);
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83015);
// The content of an encrypted backup as its manifest shows it: names, sizes, counts and keyed digests.




const KEY_ID_DIGITS = 16;
/** As long as a row's own digest. */
const COLUMN_DIGITS = 32;
const LABEL_DIGITS = 16;
function createDigestKey(secret) {
    const digest = (...parts) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', secret).update(JSON.stringify(parts)).digest('hex');
    return { id: digest('key').slice(0, KEY_ID_DIGITS), digest };
}
/**
 * Keeps names and sizes, and replaces everything else by keyed digests. A row is named by a digest of its label, so that
 * the next run can tell a changed row from a new one. Ignored rows are left out, since patterns no longer match them.
 */
function keyContent({ entries, tables }, { key, isIgnored }) {
    return {
        entries: entries.map(({ path, size, sha256 }) => ({
            path,
            size,
            sha256: sha256 && key.digest('file', (0,_items_js__WEBPACK_IMPORTED_MODULE_2__/* .fileItem */ .qs)(path), sha256),
        })),
        tables: tables.map(({ name, columns, rows }) => ({
            name,
            columns: columns.map((column) => key.digest('column', name, column).slice(0, COLUMN_DIGITS)),
            rowCount: rows.length,
            rows: keyRows({ name, rows }, { key, isIgnored }),
        })),
    };
}
/** Keeps only names, sizes and counts. */
function bareContent({ entries, tables }) {
    return {
        entries: entries.map(({ path, size }) => ({ path, size, sha256: null })),
        tables: tables.map(({ name, rows }) => ({ name, columns: [], rowCount: rows.length, rows: [] })),
    };
}
/** Maps keyed labels to the plain labels of a table. */
function labelsOf({ name, rows }, key) {
    const labels = new Map();
    for (const [label] of rows)
        labels.set(keyLabel(key, name, (0,_row_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .baseLabel */ .ku)(label)), (0,_row_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .baseLabel */ .ku)(label));
    return labels;
}
function keyRows({ name, rows }, { key, isIgnored }) {
    const keyed = new _rows_js__WEBPACK_IMPORTED_MODULE_1__/* .RowList */ .D();
    for (const [shown, digest] of rows) {
        if (isIgnored((0,_items_js__WEBPACK_IMPORTED_MODULE_2__/* .rowItem */ .KG)(name, shown)))
            continue;
        const label = (0,_row_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .baseLabel */ .ku)(shown);
        keyed.add(keyLabel(key, name, label), key.digest('row', name, label, digest));
    }
    return keyed;
}
/** Returns the keyed label; empty for a row without a label. */
function keyLabel(key, table, label) {
    return label === '' ? '' : key.digest('label', table, label).slice(0, LABEL_DIGITS);
}
/** Names rows of this content in a change list; the name of a row that only the earlier backup had is unreadable. */
function rowNamer({ tables }, key) {
    const known = new Map();
    return (name, shown) => {
        const keyed = (0,_row_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .baseLabel */ .ku)(shown);
        if (keyed === '')
            return shown;
        const table = tables.find((candidate) => candidate.name === name);
        const labels = known.get(name) ?? (table ? labelsOf(table, key) : new Map());
        known.set(name, labels);
        const label = labels.get(keyed);
        return label === undefined ? '(name sealed)' : `${label}${shown.slice(keyed.length)}`;
    };
}


/***/ }),

/***/ 51091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ writeManifest),
/* harmony export */   S$: () => (/* binding */ manifestNameOf),
/* harmony export */   e4: () => (/* binding */ createManifest)
/* harmony export */ });
/* harmony import */ var _naming_template_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35654);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28009);
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94632);
/* harmony import */ var _keyed_content_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76302);
// The manifest beside every backup. docs/manifest.md describes it; docs/manifest.schema.json is its schema.




const NO_CONTENT = { entries: [], tables: [] };
/** A row has about 60: writing each one separately would take a hundred times as long. */
const PIECE_CHARACTERS = 65_536;
function createManifest(inspection, description) {
    const { fileName, size, sha256, startedAt, router, sealed } = description;
    const content = inspection.verdict === 'valid' ? redactContent(inspection.content, description) : NO_CONTENT;
    const hasDigests = !sealed || sealed.key;
    const entries = [...content.entries].sort((a, b) => (a.path < b.path ? -1 : 1));
    return {
        schema: 1,
        file: fileName,
        size,
        sha256,
        ...(sealed ? { sealed: { plainSize: sealed.plainSize, keyId: sealed.key?.id ?? null } } : {}),
        time: startedAt.toISOString(),
        router: {
            label: router.label,
            model: router.model || null,
            firmware: router.firmware || null,
            id: (router.id && redactId(router.id, description)) || null,
        },
        version: _version_js__WEBPACK_IMPORTED_MODULE_2__/* .VERSION */ .x,
        verified: inspection.verdict === 'valid',
        findings: inspection.findings,
        container: inspection.container ?? null,
        contentSize: inspection.verdict === 'valid' ? inspection.contentSize : null,
        fingerprint: inspection.verdict === 'valid' && hasDigests ? (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprintOf */ .a)(content, description.isIgnored) : null,
        entries,
        tables: content.tables,
    };
}
/** Returns the content as a manifest may show it: it must not help to guess the content of an encrypted backup. */
function redactContent(content, { sealed, isIgnored }) {
    if (!sealed)
        return content;
    return sealed.key ? (0,_keyed_content_js__WEBPACK_IMPORTED_MODULE_1__/* .keyContent */ .$b)(content, { key: sealed.key, isIgnored }) : (0,_keyed_content_js__WEBPACK_IMPORTED_MODULE_1__/* .bareContent */ .OP)(content);
}
/** Serial numbers are few, so a plain digest of one can be guessed. */
function redactId(id, { sealed }) {
    return sealed ? sealed.key?.digest('router', id) : id;
}
/** Returns the manifest's file name: `SynologyRouter_20260131.manifest.json`. */
function manifestNameOf(fileName) {
    return `${(0,_naming_template_js__WEBPACK_IMPORTED_MODULE_3__/* .stemOf */ .Vc)(fileName)}${_naming_template_js__WEBPACK_IMPORTED_MODULE_3__/* .MANIFEST_EXTENSION */ .OR}`;
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
    const { entries, tables, ...head } = manifest;
    yield `${JSON.stringify(head, undefined, 2).slice(0, -2)},\n  "entries": [`;
    yield* listed(entries, (entry) => `    ${JSON.stringify(entry)}`);
    yield '],\n  "tables": [';
    for (const [index, { rows, ...table }] of tables.entries()) {
        yield `${index === 0 ? '' : ','}\n    ${JSON.stringify(table).slice(0, -1)},"rows":[`;
        yield* listed(rows, (row) => `      ${JSON.stringify(row)}`);
        yield ']}';
    }
    yield ']\n}\n';
}
function* listed(items, write) {
    let separator = '';
    for (const item of items) {
        yield `${separator}\n${write(item)}`;
        separator = ',';
    }
}


/***/ }),

/***/ 92694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ readManifest)
/* harmony export */ });
// Reads a manifest; accepts only JSON of its exact shape.
function readManifest(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return { problem: 'it is not JSON' };
    }
    if (!isFields(value))
        return { problem: 'it is not a manifest' };
    if (value.schema !== undefined && value.schema !== 1)
        return { problem: 'another version of this action wrote it' };
    return value.schema === 1 && isManifest(value) ? { manifest: value } : { problem: 'it is not a manifest' };
}
function isManifest(value) {
    const { router } = value;
    return (isFileName(value.file) &&
        isSize(value.size) &&
        isHex(value.sha256, 64) &&
        (value.sealed === undefined || isEncrypted(value.sealed)) &&
        typeof value.time === 'string' &&
        !Number.isNaN(Date.parse(value.time)) &&
        isFields(router) &&
        typeof router.label === 'string' &&
        isTextOrNull(router.model) &&
        isTextOrNull(router.firmware) &&
        isTextOrNull(router.id) &&
        typeof value.verified === 'boolean' &&
        (value.fingerprint === null || isHex(value.fingerprint, 64)) &&
        isListOf(value.entries, isEntry) &&
        isListOf(value.tables, isTable));
}
/** It is joined to a folder and must not lead out of it. */
function isFileName(value) {
    return typeof value === 'string' && value !== '' && !/[/\\\0]/.test(value) && value !== '.' && value !== '..';
}
function isEncrypted(value) {
    return isFields(value) && isSize(value.plainSize) && (value.keyId === null || isHex(value.keyId, 16));
}
function isEntry(value) {
    return (isFields(value) &&
        typeof value.path === 'string' &&
        isSize(value.size) &&
        (value.sha256 === null || isHex(value.sha256, 64)));
}
function isTable(value) {
    return (isFields(value) && typeof value.name === 'string' && isListOf(value.columns, isText) && isListOf(value.rows, isRow));
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

/***/ 62234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NX: () => (/* binding */ labelColumn),
/* harmony export */   Wy: () => (/* binding */ labelOf),
/* harmony export */   ku: () => (/* binding */ baseLabel)
/* harmony export */ });
/* unused harmony exports LABEL_COLUMNS, SECRET_PARTS */
/* harmony import */ var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39654);
// Labels of rows in a manifest. Labels are values of the database, so few columns may supply them.

const MAX_LABEL_CHARACTERS = 64;
/** Columns whose value names its row, the most descriptive first; docs/manifest.md lists them. */
const LABEL_COLUMNS = [
    'name',
    'share_name',
    'user_name',
    'group_name',
    'hostname',
    'host',
    'ssid',
    'mac',
    'mac_address',
    'app',
    'volume',
    'uid',
    'gid',
    'id',
];
/** Parts of column names that indicate a secret. */
const SECRET_PARTS = ['pass', 'psk', 'secret', 'hash', 'token', 'private', 'pw'];
/** Returns the index of the column that labels a table's rows, or -1. `key` qualifies only beside a `value`. */
function labelColumn(columns) {
    const names = columns.map((column) => column.toLowerCase());
    const wanted = [...(names.includes('value') ? ['key'] : []), ...LABEL_COLUMNS];
    const found = wanted.find((name) => names.includes(name) && !SECRET_PARTS.some((part) => name.includes(part)));
    return found === undefined ? -1 : names.indexOf(found);
}
/** Returns a value as a label: one line of text or an integer, cut to 64 characters; empty for other values. */
function labelOf(value) {
    if (typeof value === 'string')
        return (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(value, MAX_LABEL_CHARACTERS);
    return typeof value === 'bigint' ? String(value) : '';
}
/** Returns the label without its ordinal, which rows of the same name share. */
function baseLabel(label) {
    return label.replace(/(?:^| )#\d+$/, '');
}


/***/ }),

/***/ 83015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ RowList)
/* harmony export */ });
// The rows of a table, kept outside the JavaScript heap: as strings, the rows of a 50 MB database would take 128 MiB.
const DIGEST_BYTES = 16;
const FIRST_BYTES = 4096;
const FIRST_ROWS = 64;
/**
 * Collects rows and yields them sorted, with unique labels: equal labels get an ordinal (`storage`, `storage #2`), and
 * missing ones are replaced by an ordinal (`#1`).
 */
class RowList {
    /** All rows in sequence: the label in UTF-8, then the digest. */
    #bytes = Buffer.alloc(FIRST_BYTES);
    /** Start of each row, and the end of the last one. */
    #starts = new Uint32Array(FIRST_ROWS);
    #order;
    length = 0;
    /** Adds a row; `digest` is hexadecimal and cut to 32 characters. */
    add(label, digest) {
        const start = this.#starts[this.length] ?? 0;
        const labelBytes = Buffer.byteLength(label);
        const end = start + labelBytes + DIGEST_BYTES;
        if (end > this.#bytes.length)
            this.#bytes = Buffer.concat([this.#bytes], Math.max(end, this.#bytes.length * 2));
        if (this.length + 1 === this.#starts.length) {
            const grown = new Uint32Array(this.#starts.length * 2);
            grown.set(this.#starts);
            this.#starts = grown;
        }
        this.#bytes.write(label, start);
        this.#bytes.write(digest, start + labelBytes, DIGEST_BYTES, 'hex');
        this.#starts[++this.length] = end;
        this.#order = undefined;
    }
    *[Symbol.iterator]() {
        let last;
        let ordinal = 0;
        this.#order ??= this.#sort();
        for (const index of this.#order) {
            const [start, labelEnd, end] = this.#span(index);
            const label = this.#bytes.toString('utf8', start, labelEnd);
            ordinal = label === last ? ordinal + 1 : 1;
            last = label;
            const shown = ordinal === 1 && label !== '' ? label : `${label}${label === '' ? '' : ' '}#${ordinal}`;
            yield [shown, this.#bytes.toString('hex', labelEnd, end)];
        }
    }
    #span(index) {
        const end = this.#starts[index + 1] ?? 0;
        return [this.#starts[index] ?? 0, end - DIGEST_BYTES, end];
    }
    #sort() {
        const order = Uint32Array.from({ length: this.length }, (_, index) => index);
        return order.sort((a, b) => {
            const [startA, labelEndA, endA] = this.#span(a);
            const [startB, labelEndB, endB] = this.#span(b);
            return (this.#bytes.compare(this.#bytes, startB, labelEndB, startA, labelEndA) ||
                this.#bytes.compare(this.#bytes, labelEndB, endB, labelEndA, endA));
        });
    }
}


/***/ }),

/***/ 67334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ hashFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _read_chunks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71422);
// Computes the SHA-256 and size of a file, to read a stored copy back.


/** Returns the SHA-256 and size of a file. Throws file system errors, and the signal's reason. */
async function hashFile(path, signal) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let size = 0;
    for await (const chunk of (0,_read_chunks_js__WEBPACK_IMPORTED_MODULE_1__/* .readChunks */ .z)(path, { signal })) {
        hash.update(chunk);
        size += chunk.length;
    }
    return { sha256: hash.digest('hex'), size };
}


/***/ }),

/***/ 71422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ readChunks)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
// Reads a file in chunks.

const CHUNK_BYTES = 65_536;
/** Yields the chunks of a file from position `start` on. Throws file system errors, and the signal's reason. */
async function* readChunks(path, { start = 0, signal } = {}) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path);
    try {
        for (let position = start;;) {
            signal?.throwIfAborted();
            const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafeSlow(CHUNK_BYTES), 0, CHUNK_BYTES, position);
            if (bytesRead === 0)
                return;
            position += bytesRead;
            yield buffer.subarray(0, bytesRead);
        }
    }
    finally {
        await handle.close();
    }
}


/***/ }),

/***/ 59262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I2: () => (/* binding */ makePrivateFolder),
/* harmony export */   Oo: () => (/* binding */ DISK_HINT),
/* harmony export */   v$: () => (/* binding */ removeFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27406);
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29962);
/* harmony import */ var _file_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27657);
// The private folder that holds a backup until it is stored; it is removed when the run ends.





/** For failures of the local disk. */
const DISK_HINT = (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `Check free space and permissions of ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .term */ .jk)('temp-folder')}.`;
/** Creates a folder with mode 0700. Throws BackupError `destination-refused`. */
async function makePrivateFolder(parent) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, 'synology-router-backup-'));
    }
    catch (cause) {
        const problem = (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .term */ .jk)('Temp-folder')}, ${parent}, cannot be used: ${(0,_file_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .describeFileError */ .S)(cause)}.`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .BackupError */ .hj('destination-refused', problem, { cause, hint: DISK_HINT });
    }
}
/** Removes the folder; a failure only warns, since the outcome of the run matters more. */
async function removeFolder(folder, logger) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true, maxRetries: 2 }).catch((error) => {
        logger.warning((0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `The temporary folder ${folder} could not be removed and holds the backup: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeThrown */ .YI)(error)}.`);
    });
}


/***/ }),

/***/ 39654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ printable)
/* harmony export */ });
// Makes untrusted text safe to print within a line.
/** Returns `text` on one line, without control characters, at most `maxLength` long. Never put it at the start of a line. */
function printable(text, maxLength = 80) {
    const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
    // Half of a surrogate pair, from the cut or from the input, becomes a replacement character.
    return (line.length > maxLength ? `${line.slice(0, maxLength - 1)}…` : line).toWellFormed();
}


/***/ })

};
