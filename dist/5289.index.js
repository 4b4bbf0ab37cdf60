export const id = 5289;
export const ids = [5289];
export const modules = {

/***/ 75289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wl: () => (/* binding */ readHeadOf),
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
const END = '\n}\n';
const END_BYTES = Buffer.byteLength(END);
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
async function loadManifest(path, { signal, hold } = {}) {
    const read = await (0,_system_small_file_js__WEBPACK_IMPORTED_MODULE_8__/* .readSmallFile */ .E)(path, { maxBytes: _dss_manifest_size_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_MANIFEST_BYTES */ .Z, refuse: hold, signal });
    return 'problem' in read ? read : (0,_dss_read_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .readManifest */ .W)(read.bytes.toString('utf8'));
}
/** Reads a manifest, or returns why it is unusable or unreadable. Throws only the signal's reason. */
async function readManifestFile(path, options = {}) {
    const { signal } = options;
    return await loadManifest(path, options).catch((error) => describeUnreadable(path, { error, signal }));
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
        const read = await (0,_system_small_file_js__WEBPACK_IMPORTED_MODULE_8__/* .readEnds */ .j)(path, { maxBytes: HEAD_BYTES, endBytes: END_BYTES, signal });
        if ('problem' in read)
            return read;
        const text = read.beginning.toString('utf8');
        if (read.end.length === 0)
            return (0,_dss_read_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .readManifest */ .W)(text);
        const head = cutLists(text);
        // Another program may have written it anew, such as jq.
        if (head === undefined)
            return read.size > MAX_OTHERS_BYTES ? { problem: 'it is too large' } : await loadManifest(path, { signal });
        return read.end.equals(Buffer.from(END)) ? (0,_dss_read_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .readManifest */ .W)(head) : { problem: 'its end is missing' };
    };
    return await load().catch((error) => describeUnreadable(path, { error, signal }));
}
/** Does the same for the text of a manifest. */
function readHeadOf(text) {
    if (text.length <= HEAD_BYTES)
        return (0,_dss_read_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .readManifest */ .W)(text);
    const head = text.endsWith(END) ? cutLists(text.slice(0, HEAD_BYTES)) : undefined;
    if (head !== undefined)
        return (0,_dss_read_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .readManifest */ .W)(head);
    return text.length > MAX_OTHERS_BYTES ? { problem: 'it is too large' } : (0,_dss_read_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .readManifest */ .W)(text);
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
/** Of a mode, or the numbers of an owner. */
const MAX_SHORT = 64;
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
        areEntries(value.entries) &&
        areTables(value.tables) &&
        (value.structure === undefined || isTable(value.structure)));
}
function isEncrypted(value) {
    if (!isFields(value) || !isSize(value.plainSize))
        return false;
    return (value.keyId === null || isHex(value.keyId, 16)) && (value.binding === undefined || isHex(value.binding, 64));
}
/** The limits are those of a backup: no program of ours lists more. */
function areEntries(value) {
    if (!isListOf(value, isEntry) || value.length > archive_members/* MAX_ENTRIES */.Sd)
        return false;
    return value.reduce((sum, { path }) => sum + Buffer.byteLength(path), 0) <= archive_members/* MAX_NAMES_BYTES */.U_;
}
function areTables(value) {
    if (!isListOf(value, isTable) || value.length > database_schema/* MAX_TABLES */.Lm)
        return false;
    const characters = value.flatMap(({ columns }) => columns).reduce((sum, { length }) => sum + length, 0);
    return characters <= database_schema/* MAX_COLUMN_CHARACTERS */.vn.inAll;
}
function isEntry(value) {
    return (isFields(value) &&
        typeof value.path === 'string' &&
        Buffer.byteLength(value.path) <= archive_members/* MAX_NAME_BYTES */.pg &&
        isSize(value.size) &&
        (value.sha256 === null || isHex(value.sha256, 64)) &&
        isShortIfAny(value.mode) &&
        isShortIfAny(value.owner));
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
function isShortIfAny(value) {
    return value === undefined || value === null || (isText(value) && value.length <= MAX_SHORT);
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
async function readSmallFile(path, { maxBytes, refuse, signal, }) {
    return await openRegular(path, signal, async (handle, size) => {
        const problem = size > maxBytes ? 'it is too large' : refuse?.(size);
        if (problem !== undefined)
            return { problem };
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
        if (size <= maxBytes)
            return { beginning, end: Buffer.alloc(0), size };
        // It may overlap the beginning: an end that is cut short would not be recognized.
        const from = Math.max(0, size - endBytes);
        return { beginning, end: await fill(handle, { size: size - from, from, signal }), size };
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
