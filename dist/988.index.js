export const id = 988;
export const ids = [988];
export const modules = {

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

/***/ 17414:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _dss_jobs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37359);
/* harmony import */ var _system_serve_parent_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9969);
// The process that opens one backup, dist/opener.js: started by src/dss/apart.ts, never by users.


(0,_system_serve_parent_js__WEBPACK_IMPORTED_MODULE_1__/* .serveParent */ .s)((request) => (0,_dss_jobs_js__WEBPACK_IMPORTED_MODULE_0__/* .doJob */ .DS)(request));
await (0,_dss_jobs_js__WEBPACK_IMPORTED_MODULE_0__/* .preload */ .uv)();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 27657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ describeFileError),
/* harmony export */   U: () => (/* binding */ errnoOf)
/* harmony export */ });
// Describes file system errors in words.
const WORDS = {
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk quota is used up',
    EFBIG: 'files may not grow that large here',
    EROFS: 'the file system is read-only',
    EACCES: 'the user that this runs as has no permission',
    EPERM: 'the user that this runs as has no permission',
    ENOENT: 'it does not exist',
    ENOTDIR: 'a part of the path is not a directory',
    EISDIR: 'it is a directory',
    EEXIST: 'something that is not a directory has its name',
    EIO: 'the disk reports a read or write error',
    ESTALE: 'the network share is gone',
    EHOSTDOWN: 'the network share is gone',
    ETIMEDOUT: 'the network share does not answer',
    ENAMETOOLONG: 'the name is too long for this file system',
};
/** Returns the error's code, such as `ENOSPC`, or an empty string. */
function errnoOf(error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    return typeof code === 'string' ? code : '';
}
/** Says why a file operation failed: `the disk is full (ENOSPC)`. */
function describeFileError(error) {
    const errno = errnoOf(error);
    const words = WORDS[errno];
    if (words)
        return `${words} (${errno})`;
    // Check the shape: an error of another realm is not an instance of this realm's class.
    const isError = typeof error === 'object' && error !== null && 'message' in error;
    return isError ? String(error.message) : String(error);
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

/***/ 9969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ serveParent)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75919);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20730);
// The other side of src/system/child.ts: a process that does one piece of work, and ends with the one that started it.


/** Of the whole process. A usual backup takes about 70 MiB. */
const MAX_MEMORY = 400 * _text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .MIB */ .D6;
const GUARD_EVERY_MS = 20;
/**
 * Ends the process from a thread of its own, since the work may never return: if it takes too much memory, or if the parent
 * was killed.
 */
const GUARD = `
  const { workerData: parent } = require('node:worker_threads')
  setInterval(() => {
    let isOrphan = process.ppid !== parent
    try { process.kill(parent, 0) } catch ({ code }) { isOrphan ||= code === 'ESRCH' }
    if (isOrphan || process.memoryUsage.rss() > ${MAX_MEMORY}) process.kill(process.pid, 'SIGKILL')
  }, ${GUARD_EVERY_MS})
`;
/** Answers the parent's one request with the result of `work`, which must be plain data and must not throw. */
function serveParent(work) {
    process.once('disconnect', () => process.exit());
    process.once('message', async (request) => process.send?.(await work(request)));
    // As the parent says: it may be gone, and the request already here.
    const workerData = Number(process.argv[2]);
    // Without a guard, the parent's deadline remains.
    new node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.Worker(GUARD, { eval: true, workerData }).on('error', () => { }).unref();
    process.send?.('ready');
}


/***/ }),

/***/ 59262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I2: () => (/* binding */ makePrivateFolder),
/* harmony export */   Oo: () => (/* binding */ DISK_HINT),
/* harmony export */   W2: () => (/* binding */ sharedFolderWarning),
/* harmony export */   v$: () => (/* binding */ removeFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27406);
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29962);
/* harmony import */ var _file_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27657);
// The private folder that holds a backup until it is stored; it is removed when the run ends, or by a later run.





/** For failures of the local disk. */
const DISK_HINT = (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `Check free space and permissions of ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .term */ .jk)('temp-folder')}.`;
const PREFIX = 'synology-router-backup-';
/** What mkdtemp makes of it. */
const OWN_NAME = new RegExp(`^${PREFIX}[A-Za-z0-9]{6}$`);
/** No run takes as long. */
const STALE_MS = 24 * 60 * 60 * 1000;
const WRITABLE_BY = { group: 0o020, others: 0o002 };
/** Others cannot rename or delete what is in the folder. */
const STICKY = 0o1000;
/**
 * Creates a folder with mode 0700, and removes the folders of runs that were killed. Throws BackupError
 * `destination-refused`.
 */
async function makePrivateFolder(parent) {
    await removeStaleFolders(parent);
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, PREFIX));
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
/** Removes this user's own folders that are older than a day, never through a link. Never throws. */
async function removeStaleFolders(parent) {
    // Where others could put a link in place of a folder, nothing is removed: they are warned of instead.
    if (await isShared(parent))
        return;
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(parent).catch(() => []))
        if (OWN_NAME.test(name))
            await removeIfStale((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, name)).catch(() => { });
}
async function removeIfStale(folder) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(folder);
    const isOwn = process.getuid === undefined || found.uid === process.getuid();
    if (!found.isDirectory() || !isOwn || Date.now() - found.mtimeMs < STALE_MS)
        return;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
}
/** Warns of a folder for temporary files in which other users can replace this user's. */
async function sharedFolderWarning(parent) {
    if (!(await isShared(parent)))
        return undefined;
    return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `Other users can write to ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .term */ .jk)('temp-folder')}, ${parent}: they can replace the files of a backup, or read it. Remove their permission, for example with ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(`chmod go-w ${parent}`)}.`;
}
async function isShared(folder) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(folder).catch(() => undefined);
    // Windows has no such modes.
    if (!found || process.getgid === undefined || found.mode & STICKY)
        return false;
    // A user's own group usually has no other members.
    const isOtherGroup = found.gid !== process.getgid();
    return (found.mode & WRITABLE_BY.others) !== 0 || (isOtherGroup && (found.mode & WRITABLE_BY.group) !== 0);
}


/***/ }),

/***/ 20730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D6: () => (/* binding */ MIB),
/* harmony export */   Tc: () => (/* binding */ timeText),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   j9: () => (/* binding */ GIB),
/* harmony export */   pq: () => (/* binding */ countOf),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/* unused harmony export KIB */
// Formats sizes, durations and times for people.
const KIB = 1024;
const MIB = 1024 * KIB;
const GIB = 1024 * MIB;
/** Formats bytes as `812 bytes`, `91.2 KB`, `1.5 MB` or `12.0 GB` (powers of 1000, as file managers show them). */
function formatBytes(bytes) {
    if (bytes < 1000)
        return bytes === 1 ? '1 byte' : `${bytes} bytes`;
    if (bytes < 999_950)
        return `${(bytes / 1000).toFixed(1)} KB`;
    if (bytes < 999_950_000)
        return `${(bytes / 1_000_000).toFixed(1)} MB`;
    return `${(bytes / 1_000_000_000).toFixed(1)} GB`;
}
/** Formats milliseconds as `38 ms`, `1.3 s` or `2 min 5 s`. */
function formatDuration(ms) {
    if (ms < 999.5)
        return `${Math.round(ms)} ms`;
    if (ms < 59_950)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
/** Formats a count with its noun: `1 change`, `2 changes`. */
function countOf(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** Formats Unix ms as `2026-11-24 03:17 UTC`. */
function timeText(ms) {
    return `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}


/***/ }),

/***/ 39654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ printable),
/* harmony export */   u: () => (/* binding */ MAX_MATCHED)
/* harmony export */ });
// Makes untrusted text safe to print within a line.
/** Maximum characters of untrusted text that a regular expression sees: some take the square of that in steps. */
const MAX_MATCHED = 4096;
/** Returns `text` on one line, without control characters, at most `maxLength` long. Never put it at the start of a line. */
function printable(text, maxLength = 80) {
    const start = text.slice(0, MAX_MATCHED);
    const line = start.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
    const isCut = line.length > maxLength || start.length < text.length;
    // Half of a surrogate pair, from the cut or from the input, becomes a replacement character.
    return (isCut ? `${line.slice(0, maxLength - 1)}…` : line).toWellFormed();
}


/***/ })

};
