export const id = 3317;
export const ids = [3317];
export const modules = {

/***/ 25840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sd: () => (/* binding */ MAX_ENTRIES),
/* harmony export */   TB: () => (/* binding */ isInfo),
/* harmony export */   U_: () => (/* binding */ MAX_NAMES_BYTES),
/* harmony export */   YV: () => (/* binding */ listMembers),
/* harmony export */   pg: () => (/* binding */ MAX_NAME_BYTES),
/* harmony export */   uU: () => (/* binding */ isDatabase)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20730);
/* harmony import */ var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39654);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12884);
// Lists the members of a backup's archive with their digests, and checks their paths and types.





/** A hundred times as many as real ones have. In memory, files are by far the largest part of a manifest. */
const MAX_ENTRIES = 20_000;
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
const REPLACEMENT_CHARACTER = '\uFFFD';
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
        begin({ name, type, size, mode, owner }) {
            if (entries.length === MAX_ENTRIES)
                throw new _findings_js__WEBPACK_IMPORTED_MODULE_3__/* .Damage */ .cv('too-many-entries', `more than ${MAX_ENTRIES}`);
            if (Buffer.byteLength(name) > MAX_NAME_BYTES)
                throw new _findings_js__WEBPACK_IMPORTED_MODULE_3__/* .Damage */ .cv('name-unusable', (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(name));
            if (size > _text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .GIB */ .j9)
                throw new _findings_js__WEBPACK_IMPORTED_MODULE_3__/* .Damage */ .cv('too-large', (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(name));
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
                findings.push((0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .finding */ .gk)(code, (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(name)));
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
                    // All of it: `writeSync` may write a part.
                    if (isFirstDatabase && database !== undefined)
                        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(database, chunk);
                    if (isFileInfo && info.length < MAX_INFO_CHARACTERS)
                        info += chunk.toString('latin1', 0, MAX_INFO_CHARACTERS);
                },
                end() {
                    if (isFirstDatabase)
                        close();
                    const content = { size: isFile ? size : 0, sha256: isFile ? hash.digest('hex') : null };
                    entries.push({ path: name, ...content, mode: ((mode ?? 0) & PERMISSIONS).toString(8), owner });
                },
            };
        },
        end() {
            close();
            const room = MAX_FINDINGS - findings.length;
            findings.push(...conflicts(entries, room).map((name) => (0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .finding */ .gk)('name-conflict', (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(name))));
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
    // What decoding replaced could be anything: two names would become one.
    const isUndecodable = name.includes(REPLACEMENT_CHARACTER);
    const isNameless = name === '' || (type !== 'directory' && plainName(name) === '');
    if (isNameless || isUndecodable || /\p{Cc}/u.test(name))
        problems.push('name-unusable');
    if (/^[/\\]|^[a-z]:/i.test(name))
        problems.push('name-absolute');
    if (name.split(/[/\\]/).includes('..'))
        problems.push('name-outside');
    if (LINK_TYPES.has(type))
        problems.push('link');
    else if (type !== 'directory' && !FILE_TYPES.has(type))
        problems.push('special-file');
    // Some programs make a folder of it, without its content.
    else if (type !== 'directory' && name.endsWith('/'))
        problems.push('archive-feature');
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
/** As many as a number holds exactly. */
const HEAD_BYTES = 6;
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
    /** Returns the order in which the rows were added: the number of each in the sorted list, beginning with 1. */
    order() {
        this.#order ??= this.#sort();
        const numbers = new Uint32Array(this.length);
        for (const [rank, index] of this.#order.entries())
            numbers[index] = rank + 1;
        return numbers.join(' ');
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
    /** The first bytes of a label decide most comparisons, and numbers are compared several times as fast as bytes. */
    #sort() {
        const order = Uint32Array.from({ length: this.length }, (_, index) => index);
        const heads = Float64Array.from(order, (index) => this.#head(index));
        return order.sort((a, b) => {
            const difference = (heads[a] ?? 0) - (heads[b] ?? 0);
            if (difference !== 0)
                return difference;
            const [startA, labelEndA, endA] = this.#span(a);
            const [startB, labelEndB, endB] = this.#span(b);
            return (this.#bytes.compare(this.#bytes, startB, labelEndB, startA, labelEndA) ||
                this.#bytes.compare(this.#bytes, labelEndB, endB, labelEndA, endA));
        });
    }
    /** Returns the first bytes of a label as a number, with zeros after a shorter one. */
    #head(index) {
        const [start, labelEnd] = this.#span(index);
        let head = 0;
        for (let at = start; at < start + HEAD_BYTES; at++)
            head = head * 256 + (at < labelEnd ? (this.#bytes[at] ?? 0) : 0);
        return head;
    }
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
/** Yields the chunks of a file. Throws file system errors, and the signal's reason. */
async function* readChunks(path, { start = 0, signal, reuse = false } = {}) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path);
    let buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES);
    try {
        for (let position = start;;) {
            signal?.throwIfAborted();
            const { bytesRead } = await handle.read(buffer, 0, CHUNK_BYTES, position);
            if (bytesRead === 0)
                return;
            position += bytesRead;
            yield buffer.subarray(0, bytesRead);
            if (!reuse)
                buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES);
        }
    }
    finally {
        await handle.close();
    }
}


/***/ })

};
