export const id = 5289;
export const ids = [5289];
export const modules = {

/***/ 75289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Wl: () => (  readHeadOf),
    cH: () => (  holdsManifest),
    eY: () => (  loadManifest),
    hP: () => (  writeManifestFile),
    mz: () => (  readManifestHead),
    oe: () => (  readManifestFile)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var _dss_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51091);
  var _dss_manifest_size_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49757);
  var _dss_read_manifest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53209);
  var _system_file_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(27657);
  var _system_garbage_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(75308);
  var _system_hash_file_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(35633);
  var _system_small_file_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(29195);
  var _text_format_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(20730);











const HEAD_BYTES = 65_536;
const MAX_OTHERS_BYTES = 4 * _text_format_js__WEBPACK_IMPORTED_MODULE_10__  .D6;
const END = '\n}\n';
const END_BYTES = Buffer.byteLength(END);
async function writeManifestFile(folder, manifest) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, (0,_dss_manifest_js__WEBPACK_IMPORTED_MODULE_3__  .S$)(manifest.file));
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'w', 0o600);
    try {
        await handle.writeFile((0,_dss_manifest_js__WEBPACK_IMPORTED_MODULE_3__  .HN)(manifest));
    }
    finally {
        await handle.close();
    }
    return path;
}
async function loadManifest(path, { signal, hold } = {}) {
    const refuse = (bytes) => {
        if (bytes > _text_format_js__WEBPACK_IMPORTED_MODULE_10__  .D6)
            (0,_system_garbage_js__WEBPACK_IMPORTED_MODULE_7__  .i)();
        return hold?.(bytes);
    };
    const read = await (0,_system_small_file_js__WEBPACK_IMPORTED_MODULE_9__  .E)(path, { maxBytes: _dss_manifest_size_js__WEBPACK_IMPORTED_MODULE_4__  .ZJ, refuse, signal });
    return 'problem' in read ? read : (0,_dss_read_manifest_js__WEBPACK_IMPORTED_MODULE_5__  .W)(read.bytes.toString('utf8'));
}
async function readManifestFile(path, options = {}) {
    const { signal } = options;
    return await loadManifest(path, options).catch((error) => describeUnreadable(path, { error, signal }));
}
async function describeUnreadable(path, { error, signal }) {
    signal?.throwIfAborted();
    const isMissing = (0,_system_file_errors_js__WEBPACK_IMPORTED_MODULE_6__  .U)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path).catch((reason) => reason)) === 'ENOENT';
    return { problem: (0,_system_file_errors_js__WEBPACK_IMPORTED_MODULE_6__  .S)(error), isMissing };
}
async function readManifestHead(path, signal) {
    const load = async () => {
        const read = await (0,_system_small_file_js__WEBPACK_IMPORTED_MODULE_9__  .j)(path, { maxBytes: HEAD_BYTES, endBytes: END_BYTES, signal });
        if ('problem' in read)
            return read;
        const text = read.beginning.toString('utf8');
        if (read.end.length === 0)
            return (0,_dss_read_manifest_js__WEBPACK_IMPORTED_MODULE_5__  .W)(text);
        const head = cutLists(text);
        if (head === undefined)
            return read.size > MAX_OTHERS_BYTES ? { problem: 'it is too large' } : await loadManifest(path, { signal });
        return read.end.equals(Buffer.from(END)) ? (0,_dss_read_manifest_js__WEBPACK_IMPORTED_MODULE_5__  .W)(head) : { problem: 'its end is missing' };
    };
    return await load().catch((error) => describeUnreadable(path, { error, signal }));
}
function readHeadOf(text) {
    if (text.length <= HEAD_BYTES)
        return (0,_dss_read_manifest_js__WEBPACK_IMPORTED_MODULE_5__  .W)(text);
    const head = text.endsWith(END) ? cutLists(text.slice(0, HEAD_BYTES)) : undefined;
    if (head !== undefined)
        return (0,_dss_read_manifest_js__WEBPACK_IMPORTED_MODULE_5__  .W)(head);
    return text.length > MAX_OTHERS_BYTES ? { problem: 'it is too large' } : (0,_dss_read_manifest_js__WEBPACK_IMPORTED_MODULE_5__  .W)(text);
}
function cutLists(beginning) {
    const end = beginning.indexOf(',\n  "entries": [');
    return end < 0 ? undefined : `${beginning.slice(0, end)}, "entries": [], "tables": []}`;
}
async function holdsManifest(path, manifest, signal, options = {}) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const text of (0,_dss_manifest_js__WEBPACK_IMPORTED_MODULE_3__  .HN)(manifest))
        hash.update(text);
    return (await (0,_system_hash_file_js__WEBPACK_IMPORTED_MODULE_8__  .D)(path, signal, { ...options, maxBytes: _dss_manifest_size_js__WEBPACK_IMPORTED_MODULE_4__  .ZJ })).sha256 === hash.digest('hex');
}


/***/ }),

/***/ 53209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  W: () => (  readManifest)
});

var template = __webpack_require__(35654);
var format = __webpack_require__(20730);
var iso_time = __webpack_require__(22656);
var json = __webpack_require__(6691);
var wide = __webpack_require__(86718);
var archive_members = __webpack_require__(25840);
var database_schema = __webpack_require__(72471);
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/src/dss/listed-rows.js

const LIST = /"rows"\s*:\s*\[/g;
const ROW = /\s*\[\s*"((?:[^"\\]|\\.){0,512})"\s*,\s*"([0-9a-f]{32})"\s*\]\s*([,\]])/y;
const MAX_LISTS = 10_000;
const DIGEST_BYTES = 16;
const FIRST_BYTES = 1024;
function cutRows(text) {
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
function isListedRows(value) {
    return value instanceof ListedRows;
}
class ListedRows {
    #bytes = Buffer.alloc(FIRST_BYTES);
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

var manifest_size = __webpack_require__(49757);
var row_order = __webpack_require__(43893);
;// CONCATENATED MODULE: ./build/src/dss/read-manifest.js










const LONG_TEXT = format .D6;
const MAX_SHORT = 64;
const MAX_LEVELS = 32;
function readManifest(text) {
    if ((0,manifest_size .pn)(text.length, (0,wide .E)(text)))
        return { problem: 'it is too large' };
    const value = text.length > LONG_TEXT ? parseLong(text) : (0,json .YB)(text);
    if (value === undefined)
        return { problem: 'it is not JSON' };
    if (!isFields(value))
        return { problem: 'it is not a manifest' };
    if (value.schema === undefined)
        return { problem: 'it is not a manifest' };
    if (value.schema !== 1 && value.schema !== 2 && value.schema !== 3)
        return { problem: 'another version of this program wrote it' };
    if (isDeeperThan(value, MAX_LEVELS))
        return { problem: 'it is not a manifest' };
    return isManifest(value) ? { manifest: value } : { problem: 'it is not a manifest' };
}
function parseLong(text) {
    const { rest, rowsOf } = cutRows(text);
    const value = (0,json .YB)(rest);
    if (!isFields(value) || !Array.isArray(value.tables))
        return value;
    const withRows = (table) => (isFields(table) ? { ...table, rows: rowsOf(table.rows) ?? table.rows } : table);
    const structure = 'structure' in value ? { structure: withRows(value.structure) } : {};
    return { ...value, ...structure, tables: value.tables.map(withRows) };
}
function isManifest(value) {
    const { router } = value;
    return (typeof value.file === 'string' &&
        (0,template .iY)(value.file) &&
        isSize(value.size) &&
        isHex(value.sha256, 64) &&
        (value.sealed === undefined || isEncrypted(value.sealed)) &&
        (0,iso_time .c)(value.time) &&
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
function isDeeperThan(value, levels) {
    if (!Array.isArray(value) && !(isFields(value) && Object.getPrototypeOf(value) === Object.prototype))
        return false;
    return levels === 0 || Object.values(value).some((item) => isDeeperThan(item, levels - 1));
}
function isEncrypted(value) {
    if (!isFields(value) || !isSize(value.plainSize))
        return false;
    return (value.keyId === null || isHex(value.keyId, 16)) && (value.binding === undefined || isHex(value.binding, 64));
}
function areEntries(value) {
    if (!isListOf(value, isEntry) || value.length > archive_members .Sd)
        return false;
    return value.reduce((sum, { path }) => sum + Buffer.byteLength(path), 0) <= archive_members .U_;
}
function areTables(value) {
    if (!isListOf(value, isTable) || value.length > database_schema .Lm)
        return false;
    return value.reduce((sum, { columns }) => sum + (0,database_schema .EX)(columns), 0) <= database_schema .vn.inAll;
}
function isEntry(value) {
    return (isFields(value) &&
        typeof value.path === 'string' &&
        Buffer.byteLength(value.path) <= archive_members .pg &&
        isSize(value.size) &&
        (value.sha256 === null || isHex(value.sha256, 64)) &&
        isShortIfAny(value.mode) &&
        isShortIfAny(value.owner));
}
function isTable(value) {
    const isNamed = isFields(value) && typeof value.name === 'string' && value.name.length <= database_schema .Sp;
    if (!isNamed || !isListOf(value.columns, isText) || !isRows(value.rows))
        return false;
    return value.order === undefined || (0,row_order .x9)(value.order, value.rows.length);
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


__webpack_require__.d(__webpack_exports__, {
  D: () => (  hashFile)
});

var external_node_crypto_ = __webpack_require__(77598);
var external_node_fs_ = __webpack_require__(73024);
var promises_ = __webpack_require__(51455);
var file_errors = __webpack_require__(27657);
var read_chunks = __webpack_require__(71422);
;// CONCATENATED MODULE: ./build/src/system/read-from-disk.js




const CHUNK_BYTES = 262_144;
const DIRECT = external_node_fs_.constants.O_DIRECT;
const NOTHING = { bytesRead: 0 };
const CANNOT = ['EINVAL', 'ENOTSUP', 'EOPNOTSUPP'];
async function* readFromDisk(path, { signal, openFile = promises_.open }) {
    signal?.throwIfAborted();
    const handle = DIRECT === undefined ? undefined : await unlessItCannot(openFile(path, external_node_fs_.constants.O_RDONLY | DIRECT));
    if (!handle) {
        yield* (0,read_chunks .z)(path, { signal, reuse: true });
        return;
    }
    const buffer = Buffer.from(new ArrayBuffer(CHUNK_BYTES, { maxByteLength: CHUNK_BYTES }));
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
    yield* (0,read_chunks .z)(path, { start: position, signal, reuse: true });
}
async function unlessItCannot(work) {
    return await work.catch((error) => {
        if (CANNOT.includes((0,file_errors .U)(error)))
            return undefined;
        throw error;
    });
}

;// CONCATENATED MODULE: ./build/src/system/hash-file.js


async function hashFile(path, signal, { maxBytes = Number.POSITIVE_INFINITY, read = readFromDisk } = {}) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    for await (const chunk of read(path, { signal })) {
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

  __webpack_require__.d(__webpack_exports__, {
    E: () => (  readSmallFile),
    j: () => (  readEnds)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);


const CHUNK_BYTES = 1024 * 1024;
const FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
async function readSmallFile(path, { maxBytes, refuse, signal, }) {
    return await openRegular(path, signal, async (handle, size) => {
        const problem = size > maxBytes ? 'it is too large' : refuse?.(size);
        if (problem !== undefined)
            return { problem };
        const bytes = await fill(handle, { size: size + 1, signal });
        return bytes.length <= size ? { bytes } : { problem: 'it grew while it was read' };
    });
}
async function readEnds(path, { maxBytes, endBytes, signal }) {
    return await openRegular(path, signal, async (handle, size) => {
        const beginning = await fill(handle, { size: Math.max(1, Math.min(size, maxBytes)), signal });
        if (size <= maxBytes)
            return { beginning, end: Buffer.alloc(0), size };
        const from = Math.max(0, size - endBytes);
        return { beginning, end: await fill(handle, { size: size - from, from, signal }), size };
    });
}
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

  __webpack_require__.d(__webpack_exports__, {
    c: () => (  isOwnTime),
    x: () => (  readIsoTime)
  });
const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;
function readIsoTime(value) {
    if (typeof value !== 'string' || !ISO_TIME.test(value))
        return undefined;
    const time = Date.parse(value);
    return Number.isNaN(time) ? undefined : time;
}
function isOwnTime(value) {
    const time = readIsoTime(value);
    return time !== undefined && new Date(time).toISOString() === value;
}


/***/ })

};
