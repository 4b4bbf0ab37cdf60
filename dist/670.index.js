export const id = 670;
export const ids = [670];
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
/* harmony import */ var _dss_manifest_size_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49757);
/* harmony import */ var _dss_read_manifest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53209);
/* harmony import */ var _system_file_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(27657);
/* harmony import */ var _system_hash_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(67334);
// The manifest as a file: written before it is stored, read when a copy is checked.








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
    if (size > _dss_manifest_size_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_MANIFEST_BYTES */ .Z)
        return { problem: 'it is too large' };
    return (0,_dss_read_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .readManifest */ .W)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8'));
}
/** Reads a manifest, or returns why it is unusable or unreadable. */
async function readManifestFile(path) {
    return await loadManifest(path).catch(async (error) => {
        // A broken symlink is not a missing manifest.
        const isMissing = (0,_system_file_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .errnoOf */ .U)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path).catch((reason) => reason)) === 'ENOENT';
        return { problem: (0,_system_file_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .describeFileError */ .S)(error), isMissing };
    });
}
/** Whether a file holds exactly this manifest. Throws the file system's errors, and the signal's reason. */
async function holdsManifest(path, manifest, signal) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const text of (0,_dss_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .writeManifest */ .HN)(manifest))
        hash.update(text);
    return (await (0,_system_hash_file_js__WEBPACK_IMPORTED_MODULE_7__/* .hashFile */ .D)(path, signal)).sha256 === hash.digest('hex');
}


/***/ }),

/***/ 25840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TB: () => (/* binding */ isInfo),
/* harmony export */   YV: () => (/* binding */ listMembers),
/* harmony export */   uU: () => (/* binding */ isDatabase)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20730);
/* harmony import */ var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39654);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12884);
// Lists the members of a backup's archive with their digests, and checks their paths and types.





const MAX_ENTRIES = 100_000;
const MAX_NAME_BYTES = 1024;
/** Of all paths. A few bytes of a compressed file can become a path: 2 MB became 3.7 GB of memory. */
const MAX_NAMES_BYTES = 8 * _text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .MIB */ .D6;
/** Of all paths: each folder takes a block on a disk, even if only its content is in the archive. */
const MAX_FOLDERS = 200_000;
/** Maximum findings reported; one is enough to reject the file. */
const MAX_FINDINGS = 20;
const DATABASE_NAME = '_Syno_ConfBkp.db';
const INFO_NAME = 'config_info';
/** Real ones have about 130. */
const MAX_INFO_CHARACTERS = 4096;
/** Without the bits for the type of a file, which some archivers add. */
const PERMISSIONS = 0o7777;
const FILE_TYPES = new Set(['file', 'contiguous-file']);
const LINK_TYPES = new Set(['link', 'symlink']);
/** Tells whether a path is that of the settings database (protocol.md 6: in the one folder at the top). */
function isDatabase(path) {
    return isAtTop(path, DATABASE_NAME);
}
/** Tells whether a path is that of the file that describes the device (protocol.md 6). */
function isInfo(path) {
    return isAtTop(path, INFO_NAME);
}
/** Lists members as they arrive and writes the database to `databaseFile`, which must not exist. */
function listMembers(databaseFile) {
    const entries = [];
    const links = [];
    const findings = [];
    let info = '';
    const names = new Set();
    let database;
    let hasDatabase = false;
    let namesBytes = 0;
    let folders = 0;
    return {
        begin({ name, type, size, mode }) {
            if (entries.length === MAX_ENTRIES)
                throw new _findings_js__WEBPACK_IMPORTED_MODULE_3__/* .Damage */ .cv('too-many-entries', `more than ${MAX_ENTRIES}`);
            if (Buffer.byteLength(name) > MAX_NAME_BYTES)
                throw new _findings_js__WEBPACK_IMPORTED_MODULE_3__/* .Damage */ .cv('name-unusable', (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(name));
            if (size > _text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .GIB */ .j9)
                throw new _findings_js__WEBPACK_IMPORTED_MODULE_3__/* .Damage */ .cv('too-large', (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(name));
            const plain = plainName(name);
            namesBytes += Buffer.byteLength(name);
            if (namesBytes > MAX_NAMES_BYTES)
                throw new _findings_js__WEBPACK_IMPORTED_MODULE_3__/* .Damage */ .cv('too-many-entries', 'their paths have more than 8 MiB');
            folders += plain.split('/').length - 1;
            if (folders > MAX_FOLDERS)
                throw new _findings_js__WEBPACK_IMPORTED_MODULE_3__/* .Damage */ .cv('too-many-entries', `their paths have more than ${MAX_FOLDERS} folders`);
            const problems = [
                ...problemsOf(name, type),
                ...(names.has(plain) || (hasDatabase && isDatabase(name)) ? ['name-twice'] : []),
            ];
            for (const code of problems.slice(0, MAX_FINDINGS - findings.length))
                findings.push((0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .finding */ .gk)(code, (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(name)));
            names.add(plain);
            const isFile = FILE_TYPES.has(type);
            if (LINK_TYPES.has(type))
                links.push(name);
            const isFirstDatabase = isFile && isDatabase(name) && !hasDatabase;
            const isFileInfo = isFile && isInfo(name);
            if (isFirstDatabase)
                database = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(databaseFile, 'wx', 0o600);
            hasDatabase ||= isFirstDatabase;
            const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
            return {
                write(chunk) {
                    hash.update(chunk);
                    if (isFirstDatabase && database !== undefined)
                        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeSync)(database, chunk);
                    if (isFileInfo && info.length < MAX_INFO_CHARACTERS)
                        info += chunk.toString('latin1', 0, MAX_INFO_CHARACTERS);
                },
                end() {
                    if (isFirstDatabase)
                        close();
                    const content = { size: isFile ? size : 0, sha256: isFile ? hash.digest('hex') : null };
                    entries.push({ path: name, ...content, mode: ((mode ?? 0) & PERMISSIONS).toString(8) });
                },
            };
        },
        end() {
            close();
            const room = MAX_FINDINGS - findings.length;
            findings.push(...conflicts(entries, room).map((name) => (0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .finding */ .gk)('name-conflict', (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(name))));
            return { entries, links, hasDatabase, info, findings };
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

/***/ 72471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G7: () => (/* binding */ readSchema),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   mX: () => (/* binding */ STRUCTURE)
/* harmony export */ });
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12884);
// What the schema of a database declares. Only ordinary tables are read, and no expression of the schema is evaluated:
// one in a generated column or an index can take any time and memory.

/** Names the structure of a database in change lists and in `ignore-changes`. */
const STRUCTURE = 'sqlite_schema';
const GENERATED_WHEN_READ = 2;
const EXPRESSION = -2;
const REPLACEMENT_CHARACTER = '\uFFFD';
/** Numbers in the header of a database, for the programs that use it. 0 means none. */
const HEADER_NUMBERS = ['user_version', 'application_id'];
/**
 * Reads the schema. Throws what SQLite throws, which refuses types and names that contradict their SQL. The comparison is
 * SQLite's own, not this one's: a type may be in capitals or end with a NUL.
 */
function readSchema(database) {
    const rows = database
        .prepare('SELECT type, name, tbl_name, CAST(rootpage AS INTEGER) AS root, sql FROM sqlite_schema')
        .all();
    const names = rows.filter(({ root }) => root !== 0).map(({ name }) => exactName(name));
    const shapes = names.map((name) => shapeOf(database, name)).filter((shape) => shape !== undefined);
    const hasModule = rows.some(({ type, root }) => root === 0 && type !== 'view' && type !== 'trigger');
    const isInternal = ({ name }) => name.startsWith('sqlite_');
    return {
        tables: shapes.filter((shape) => !isInternal(shape)).sort((a, b) => (a.name < b.name ? -1 : 1)),
        internal: shapes.filter(isInternal),
        objects: [
            ...rows
                .filter(({ sql }) => sql !== null)
                .map((row) => ({
                name: String(row.name),
                values: [row.type, row.name, row.tbl_name, row.sql].map(String),
            })),
            ...HEADER_NUMBERS.map((name) => ({ name, values: [String(headerNumber(database, name))] })).filter(({ values }) => values[0] !== '0'),
        ],
        isComputed: hasModule || shapes.some(({ isComputed }) => isComputed),
        hasComputedIndex: shapes.some(({ name }) => hasComputedIndex(database, name)),
    };
}
function headerNumber(database, name) {
    return database.prepare(`PRAGMA ${name}`).get()?.[name];
}
/** Throws Damage for a name by which SQLite would find nothing, or another table: the rows would be missing unnoticed. */
function exactName(name) {
    if (typeof name !== 'string' || name.includes(REPLACEMENT_CHARACTER))
        throw new _findings_js__WEBPACK_IMPORTED_MODULE_0__/* .Damage */ .cv('database-damaged', 'a name in its schema is not text');
    return name;
}
/** Returns `undefined` for an index. */
function shapeOf(database, name) {
    const all = database.prepare(`PRAGMA main.table_xinfo(${quoted(name)})`).all();
    const columns = all.filter(({ hidden }) => hidden !== GENERATED_WHEN_READ).map((column) => String(column.name));
    return columns.length === 0 ? undefined : { name, columns, isComputed: columns.length < all.length };
}
function hasComputedIndex(database, table) {
    return database
        .prepare(`PRAGMA main.index_list(${quoted(table)})`)
        .all()
        .some(({ name, partial }) => partial !== 0 || hasExpression(database, String(name)));
}
function hasExpression(database, index) {
    const columns = database.prepare(`PRAGMA main.index_xinfo(${quoted(index)})`).all();
    return columns.some(({ cid }) => cid === EXPRESSION);
}
/** Quotes an identifier. */
function quoted(name) {
    return `"${name.replaceAll('"', '""')}"`;
}


/***/ }),

/***/ 12884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cz: () => (/* binding */ UNDECIDED),
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
    link: 'The backup contains a link, which is never followed.',
    'special-file': 'The backup contains a device or another special file.',
    'database-missing': 'The settings database _Syno_ConfBkp.db is missing from the backup.',
    'info-missing': 'The file config_info is missing from the backup.',
    'database-damaged': 'The settings database in the backup is damaged.',
    'too-many-rows': 'The settings database in the backup has too many rows.',
    'database-empty': 'The settings database in the backup has no rows.',
    'database-log': 'Rows of the settings database may be in a log beside it, which is not read.',
    'info-empty': 'The file config_info in the backup is empty.',
    'limits-exceeded': 'The backup could not be opened within the limits.',
};
/**
 * Findings that leave the verdict open: no real backup may be like this, or every one of some firmware. Such a file is
 * stored, but not verified.
 */
const UNDECIDED = new Set([
    'format-unknown',
    'xz-feature',
    'no-checksum',
    'link',
    'database-empty',
    'database-log',
    'info-empty',
]);
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



/** Returns a hexadecimal SHA-256 over everything that is not ignored; the database counts by its rows and its structure. */
function fingerprintOf({ entries, tables, structure }, isIgnored, version = 2) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    hash.update(`synology-router-backup fingerprint ${version}\n`);
    const files = (0,_items_js__WEBPACK_IMPORTED_MODULE_2__/* .visibleFiles */ .Q3)(entries, isIgnored)
        .filter(({ path }) => version === 2 || !(0,_archive_members_js__WEBPACK_IMPORTED_MODULE_1__/* .isDatabase */ .uU)(path))
        .map(({ path, sha256, mode }) => {
        const content = (0,_archive_members_js__WEBPACK_IMPORTED_MODULE_1__/* .isDatabase */ .uU)(path) ? null : sha256;
        return JSON.stringify([(0,_items_js__WEBPACK_IMPORTED_MODULE_2__/* .fileItem */ .qs)(path), content, ...(version === 2 ? [mode ?? null] : [])]);
    });
    for (const line of files.sort())
        hash.update(`${line}\n`);
    const visible = [...(0,_items_js__WEBPACK_IMPORTED_MODULE_2__/* .visibleTables */ .EN)(tables, isIgnored)].sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const table of version === 2 && structure ? [...visible, structure] : visible) {
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
/* harmony export */   O_: () => (/* binding */ ignoring),
/* harmony export */   Q3: () => (/* binding */ visibleFiles),
/* harmony export */   WY: () => (/* binding */ visibleRows),
/* harmony export */   XO: () => (/* binding */ isIgnoredRow),
/* harmony export */   qs: () => (/* binding */ fileItem)
/* harmony export */ });
/* unused harmony exports IGNORED_BY_DEFAULT, tableItem, rowItem */
/* harmony import */ var _database_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72471);
/* harmony import */ var _row_labels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62234);
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
    return `${table}/${(0,_row_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .baseLabel */ .ku)(label)}`;
}
/** Returns the files that are not ignored. */
function visibleFiles(entries, isIgnored) {
    return entries.filter(({ path }) => !isIgnored(fileItem(path)));
}
/** Returns the tables that are not ignored. */
function visibleTables(tables, isIgnored) {
    return tables.filter(({ name }) => !isIgnored(tableItem(name)));
}
/** Whether a row is ignored. What made an ignored table is ignored like the table itself. */
function isIgnoredRow(table, label, isIgnored) {
    return isIgnored(rowItem(table, label)) || (table === _database_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .STRUCTURE */ .mX && isIgnored(tableItem((0,_row_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .baseLabel */ .ku)(label))));
}
/** Yields the rows that are not ignored. */
function* visibleRows({ name, rows }, isIgnored) {
    for (const row of rows)
        if (!isIgnoredRow(name, row[0], isIgnored))
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
/* harmony export */   Cf: () => (/* binding */ keyContentInTurns),
/* harmony export */   EX: () => (/* binding */ createDigestKey),
/* harmony export */   OP: () => (/* binding */ bareContent)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/* harmony import */ var _items_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7580);
/* harmony import */ var _row_labels_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62234);
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83015);
// The content of an encrypted backup as its manifest shows it: names, sizes, counts and keyed digests.





const KEY_ID_DIGITS = 16;
/** As long as a row's own digest. */
const COLUMN_DIGITS = 32;
const LABEL_DIGITS = 16;
const MODE_DIGITS = 16;
/** 400,000 rows take seconds. */
const ROWS_PER_TURN = 10_000;
function createDigestKey(secret) {
    const digest = (...parts) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', secret).update(JSON.stringify(parts)).digest('hex');
    return { id: digest('key').slice(0, KEY_ID_DIGITS), digest };
}
/**
 * Keeps names and sizes, and replaces everything else by keyed digests. A row is named by a digest of its label, so that
 * the next run can tell a changed row from a new one. Ignored rows are left out, since patterns no longer match them.
 */
function keyContent(content, keying) {
    const work = keyPieces(content, keying);
    for (;;) {
        const { done, value } = work.next();
        if (done)
            return value;
    }
}
/** Does the same and lets other work have its turn: a cancelled run must end soon. Throws the signal's reason. */
async function keyContentInTurns(content, keying, signal) {
    const work = keyPieces(content, keying);
    for (;;) {
        const { done, value } = work.next();
        if (done)
            return value;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setImmediate)();
        signal.throwIfAborted();
    }
}
/** Yields where it may be interrupted. */
function* keyPieces({ entries, tables, structure }, keying) {
    const { key } = keying;
    const keyed = [];
    for (const { name, columns, rows } of [...tables, ...(structure ? [structure] : [])])
        keyed.push({
            name,
            columns: columns.map((column) => key.digest('column', name, column).slice(0, COLUMN_DIGITS)),
            rowCount: rows.length,
            rows: yield* keyRows({ name, rows }, keying),
        });
    const last = structure && keyed.pop();
    return {
        entries: entries.map(({ path, size, sha256, mode }) => ({
            path,
            size,
            sha256: sha256 && key.digest('file', (0,_items_js__WEBPACK_IMPORTED_MODULE_2__/* .fileItem */ .qs)(path), sha256),
            mode: mode ? key.digest('mode', (0,_items_js__WEBPACK_IMPORTED_MODULE_2__/* .fileItem */ .qs)(path), mode).slice(0, MODE_DIGITS) : null,
        })),
        tables: keyed,
        ...(last ? { structure: last } : {}),
    };
}
/** Keeps only names, sizes and counts. */
function bareContent({ entries, tables, structure }) {
    const count = ({ name, rows }) => ({ name, columns: [], rowCount: rows.length, rows: [] });
    return {
        entries: entries.map(({ path, size }) => ({ path, size, sha256: null, mode: null })),
        tables: tables.map(count),
        ...(structure ? { structure: count(structure) } : {}),
    };
}
function* keyRows({ name, rows }, { key, isIgnored }) {
    const keyed = new _rows_js__WEBPACK_IMPORTED_MODULE_3__/* .RowList */ .D();
    let count = 0;
    for (const [shown, digest] of rows) {
        if (++count % ROWS_PER_TURN === 0)
            yield;
        if ((0,_items_js__WEBPACK_IMPORTED_MODULE_2__/* .isIgnoredRow */ .XO)(name, shown, isIgnored))
            continue;
        const label = (0,_row_labels_js__WEBPACK_IMPORTED_MODULE_4__/* .baseLabel */ .ku)(shown);
        keyed.add(keyLabel(key, name, label), key.digest('row', name, label, digest));
    }
    return keyed;
}
/** Returns the keyed label; empty for a row without a label. */
function keyLabel(key, table, label) {
    return label === '' ? '' : key.digest('label', table, label).slice(0, LABEL_DIGITS);
}


/***/ }),

/***/ 49757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ MAX_REPOSITORY_MANIFEST_BYTES),
/* harmony export */   Z: () => (/* binding */ MAX_MANIFEST_BYTES)
/* harmony export */ });
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20730);
// How long a manifest may be: one limit for making, writing and reading one.

/** The manifest of a 50 MB database has about 20 MB. Parsed, a manifest takes up to five times its size. */
const MAX_MANIFEST_BYTES = 32 * _text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D6;
/** In a repository, which answers with base64: a larger one would not fit into an answer of GitHub's API. */
const MAX_REPOSITORY_MANIFEST_BYTES = 24_000_000;


/***/ }),

/***/ 51091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ writeManifest),
/* harmony export */   S$: () => (/* binding */ manifestNameOf),
/* harmony export */   e4: () => (/* binding */ createManifest)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _naming_template_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35654);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28009);
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94632);
/* harmony import */ var _keyed_content_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76302);
/* harmony import */ var _manifest_size_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49757);
// The manifest beside every backup. docs/manifest.md describes it; docs/manifest.schema.json is its schema.






const NO_CONTENT = { entries: [], tables: [] };
/** A row has about 60: writing each one separately would take a hundred times as long. */
const PIECE_CHARACTERS = 65_536;
/** Throws BackupError `backup-invalid` if there is too much content for a manifest that can be read again. */
function createManifest(inspection, description) {
    const { fileName, size, sha256, startedAt, router, sealed } = description;
    const content = inspection.verdict === 'valid' ? redactContent(inspection.content, description) : NO_CONTENT;
    const hasDigests = !sealed || sealed.key;
    const entries = [...content.entries].sort((a, b) => (a.path < b.path ? -1 : 1));
    const manifest = {
        schema: 2,
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
        version: _version_js__WEBPACK_IMPORTED_MODULE_4__/* .VERSION */ .x,
        verified: inspection.verdict === 'valid',
        findings: inspection.findings,
        container: inspection.container ?? null,
        contentSize: inspection.verdict === 'valid' ? inspection.contentSize : null,
        fingerprint: inspection.verdict === 'valid' && hasDigests ? (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprintOf */ .a)(content, description.isIgnored) : null,
        entries,
        tables: content.tables,
        ...(content.structure ? { structure: content.structure } : {}),
    };
    requireReadable(manifest);
    return manifest;
}
function requireReadable(manifest) {
    let bytes = 0;
    for (const piece of writeManifest(manifest)) {
        bytes += Buffer.byteLength(piece);
        if (bytes > _manifest_size_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_MANIFEST_BYTES */ .Z)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj('backup-invalid', 'The backup has too much content: its manifest would exceed 32 MiB.');
    }
}
/** Returns the content as a manifest may show it: it must not help to guess the content of an encrypted backup. */
function redactContent(content, { sealed, keyed, isIgnored }) {
    if (!sealed)
        return content;
    return sealed.key ? (keyed ?? (0,_keyed_content_js__WEBPACK_IMPORTED_MODULE_2__/* .keyContent */ .$b)(content, { key: sealed.key, isIgnored })) : (0,_keyed_content_js__WEBPACK_IMPORTED_MODULE_2__/* .bareContent */ .OP)(content);
}
/** Serial numbers are few, so a plain digest of one can be guessed. */
function redactId(id, { sealed }) {
    return sealed ? sealed.key?.digest('router', id) : id;
}
/** Returns the manifest's file name: `SynologyRouter_20260131.manifest.json`. */
function manifestNameOf(fileName) {
    return `${(0,_naming_template_js__WEBPACK_IMPORTED_MODULE_5__/* .stemOf */ .Vc)(fileName)}${_naming_template_js__WEBPACK_IMPORTED_MODULE_5__/* .MANIFEST_EXTENSION */ .OR}`;
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

// EXTERNAL MODULE: ./build/src/text/format.js
var format = __webpack_require__(20730);
// EXTERNAL MODULE: ./build/src/text/iso-time.js
var iso_time = __webpack_require__(22656);
// EXTERNAL MODULE: ./build/src/text/json.js
var json = __webpack_require__(6691);
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
;// CONCATENATED MODULE: ./build/src/dss/read-manifest.js
// Reads a manifest; accepts only JSON of its exact shape.





/** Characters. */
const LONG_TEXT = format/* MIB */.D6;
function readManifest(text) {
    if (text.length > manifest_size/* MAX_MANIFEST_BYTES */.Z)
        return { problem: 'it is too large' };
    const value = text.length > LONG_TEXT ? parseLong(text) : (0,json/* parseUntrustedJson */.Y)(text);
    if (value === undefined)
        return { problem: 'it is not JSON' };
    if (!isFields(value))
        return { problem: 'it is not a manifest' };
    if (value.schema === undefined)
        return { problem: 'it is not a manifest' };
    if (value.schema !== 1 && value.schema !== 2)
        return { problem: 'another version of this action wrote it' };
    return isManifest(value) ? { manifest: value } : { problem: 'it is not a manifest' };
}
/** Parses the text of a manifest that may have many rows. */
function parseLong(text) {
    const { rest, rowsOf } = cutRows(text);
    const value = (0,json/* parseUntrustedJson */.Y)(rest);
    if (!isFields(value) || !Array.isArray(value.tables))
        return value;
    const withRows = (table) => (isFields(table) ? { ...table, rows: rowsOf(table.rows) ?? table.rows } : table);
    const structure = 'structure' in value ? { structure: withRows(value.structure) } : {};
    return { ...value, ...structure, tables: value.tables.map(withRows) };
}
function isManifest(value) {
    const { router } = value;
    return (isFileName(value.file) &&
        isSize(value.size) &&
        isHex(value.sha256, 64) &&
        (value.sealed === undefined || isEncrypted(value.sealed)) &&
        (0,iso_time/* isOwnTime */.c)(value.time) &&
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
        (value.sha256 === null || isHex(value.sha256, 64)) &&
        (value.mode === undefined || isTextOrNull(value.mode)));
}
function isTable(value) {
    return isFields(value) && typeof value.name === 'string' && isListOf(value.columns, isText) && isRows(value.rows);
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
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12884);
// The rows of a table, kept outside the JavaScript heap: as strings, the rows of a 50 MB database would take 128 MiB.

const DIGEST_BYTES = 16;
/** What a row takes in a manifest besides its label. */
const ROW_BYTES = 47;
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
    #budget;
    length = 0;
    constructor(budget) {
        this.#budget = budget;
    }
    /** Adds a row; `digest` is hexadecimal and cut to 32 characters. Throws Damage if the budget is spent. */
    add(label, digest) {
        const start = this.#starts[this.length] ?? 0;
        const labelBytes = Buffer.byteLength(label);
        this.#spend(labelBytes + ROW_BYTES);
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
    #spend(bytes) {
        if (!this.#budget)
            return;
        this.#budget.bytesLeft -= bytes;
        if (this.#budget.bytesLeft < 0)
            throw new _findings_js__WEBPACK_IMPORTED_MODULE_0__/* .Damage */ .cv('too-many-rows', 'their list is too long for a manifest');
    }
    /** Sorts here what the receiver would have to sort. */
    pack() {
        this.#order ??= this.#sort();
        const starts = this.#starts.subarray(0, this.length + 1);
        return { bytes: this.#bytes.subarray(0, starts.at(-1)), starts, order: this.#order };
    }
    static unpack({ bytes, starts, order }) {
        const rows = new RowList();
        rows.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        rows.#starts = starts;
        rows.#order = order;
        rows.length = order.length;
        return rows;
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
