export const id = 18;
export const ids = [18];
export const modules = {

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
// The members of a backup's archive: listed with their digests, and judged by their names and kinds.





const MAX_ENTRIES = 100_000;
const MAX_NAME_BYTES = 1024;
/** So many are told; one is enough to refuse the file. */
const MAX_FINDINGS = 20;
const DATABASE_NAME = '_Syno_ConfBkp.db';
const INFO_NAME = 'config_info';
const FILE_TYPES = new Set(['file', 'contiguous-file']);
const LINK_TYPES = new Set(['link', 'symlink']);
/** Whether an entry is the settings database (protocol.md 6: in the one folder at the top). */
function isDatabase(path) {
    return isAtTop(path, DATABASE_NAME);
}
/** Lists members as they come; the content of the database goes to `databaseFile`, which must not exist. */
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
    // A folder may be the top itself; a file has no name then.
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
/** The files, `most` of them, below which other members lie: a name cannot be both a file's and a folder's. */
function conflicts(entries, most) {
    // With a separator that sorts before everything else, what lies below a name comes right behind it.
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
/** The name that a file system would see. */
function plainName(path) {
    return path
        .split('/')
        .filter((part) => part !== '' && part !== '.')
        .join('/');
}


/***/ }),

/***/ 2263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ nameOf),
  p: () => (/* binding */ openArchive)
});

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./build/src/dss/archive-end.js
// Where a tar archive ends: two blocks of zeros right behind the last member, and nothing but zeros after them. The parser
// (tar-stream) takes an archive without an end, and a second one behind it.
const BLOCK_BYTES = 512;
const ZEROS = Buffer.alloc(BLOCK_BYTES);
/** Headers that belong to the member behind them, with data of their own: GNU's long names, and pax. */
const EXTENSION_TYPES = new Set(['L', 'K', 'x', 'g']);
const TYPE_AT = 156;
const SIZE_FIELD = [124, 136];
/** Watches an archive go by. Positions are bytes from its beginning. */
function watchArchiveEnd() {
    /** Blocks of zeros that may lie outside of the data of any member. */
    let runs = [];
    /** Where blocks that may be extension headers lie, and where what belongs to each ends. */
    let extensions = new Map();
    let position = 0;
    let dataStart = 0;
    let dataEnd = 0;
    let followed = false;
    /** The end of the last extension's data that begins at or before a run of zeros: those in a long name are no end. */
    function skipExtensions(from, run) {
        let end = from;
        for (let next = extensions.get(end); next !== undefined && end < run.start; next = extensions.get(end))
            end = next;
        return end;
    }
    return {
        see(chunk) {
            for (let at = 0; at < chunk.length; at += BLOCK_BYTES, position += BLOCK_BYTES) {
                if (position >= dataStart && position < dataEnd)
                    continue;
                if (ZEROS.compare(chunk, at, at + BLOCK_BYTES) !== 0) {
                    const size = extensionSize(chunk.subarray(at, at + BLOCK_BYTES));
                    if (size !== undefined)
                        extensions.set(position, position + BLOCK_BYTES + wholeBlocks(size));
                    continue;
                }
                const last = runs.at(-1);
                if (last?.end === position)
                    last.end += BLOCK_BYTES;
                else
                    runs.push({ start: position, end: position + BLOCK_BYTES });
            }
        },
        member(start, size) {
            // Zeros between the last member and this one were an end.
            followed ||= runs.some((run) => run.start < start && run.end > skipExtensions(dataEnd, run));
            runs = runs.filter((run) => run.end > start);
            extensions = new Map([...extensions].filter(([at]) => at >= start));
            dataStart = start;
            dataEnd = start + wholeBlocks(size);
        },
        conclude() {
            if (followed)
                return 'trailing-archive-data';
            const end = runs.find((run) => run.end > dataEnd);
            if (!end || end.start > dataEnd || end.end - dataEnd < 2 * BLOCK_BYTES)
                return 'archive-truncated';
            return end.end === position ? undefined : 'trailing-archive-data';
        },
    };
}
function wholeBlocks(size) {
    return Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES;
}
/** The size that a block claims, if it may be an extension header. */
function extensionSize(block) {
    if (!EXTENSION_TYPES.has(block.toString('latin1', TYPE_AT, TYPE_AT + 1)))
        return undefined;
    const digits = /^ *([0-7]+)[ \0]/.exec(block.toString('latin1', ...SIZE_FIELD))?.[1];
    return digits === undefined ? undefined : Number.parseInt(digits, 8);
}
/** Cuts a stream of bytes at whole blocks. */
function inBlocks() {
    let carried = Buffer.alloc(0);
    return {
        add(chunk) {
            const bytes = carried.length === 0 ? chunk : Buffer.concat([carried, chunk]);
            const whole = bytes.length - (bytes.length % BLOCK_BYTES);
            carried = Buffer.from(bytes.subarray(whole));
            return bytes.subarray(0, whole);
        },
        rest: () => carried.length,
    };
}

// EXTERNAL MODULE: ./build/src/dss/archive-members.js
var archive_members = __webpack_require__(25840);
// EXTERNAL MODULE: ./build/src/dss/findings.js
var findings = __webpack_require__(12884);
;// CONCATENATED MODULE: ./build/src/dss/archive.js
// The tar archive in a backup, read as it arrives: what it holds, and what no backup may hold. Nothing is ever written to
// disk under a name from it.




/** Reads an archive as it arrives; its database is copied to `databaseFile`, which must not exist. */
async function openArchive({ databaseFile }) {
    const { default: tar } = await __webpack_require__.e(/* import() */ 118).then(__webpack_require__.t.bind(__webpack_require__, 56118, 19));
    // Bytes as they are: what is not UTF-8 would all become the same character, and two names one.
    const options = { allowUnknownFormat: true, filenameEncoding: 'latin1' };
    const parser = tar.extract(options);
    const ending = watchArchiveEnd();
    const blocks = inBlocks();
    const members = (0,archive_members/* listMembers */.Y)(databaseFile);
    let failure;
    const fail = (error) => {
        failure ??= error;
        parser.destroy();
    };
    const closed = new Promise((resolve) => parser.once('close', resolve));
    parser.on('error', fail);
    parser.on('entry', (header, body, next) => {
        body.on('error', () => { });
        // A folder may claim a size, but has no data: the parser would wait for it for ever.
        if (header.type === 'directory')
            header.size = 0;
        const { size } = header;
        if (!Number.isSafeInteger(size) || typeof size !== 'number')
            return fail(new Error('a size makes no sense'));
        ending.member(header.byteOffset ?? 0, size);
        try {
            const member = members.begin({ name: nameOf(header), type: header.type, size });
            body.on('data', (chunk) => attempt(() => member.write(chunk)));
            body.on('end', () => attempt(() => {
                member.end();
                next();
            }));
        }
        catch (error) {
            fail(error);
        }
    });
    /** A listener that throws would end the process. */
    function attempt(work) {
        try {
            work();
        }
        catch (error) {
            fail(error);
        }
    }
    return {
        write: async (chunk) => {
            const whole = blocks.add(chunk);
            ending.see(whole);
            if (failure || whole.length === 0 || parser.write(whole))
                return;
            await Promise.race([closed, new Promise((resolve) => parser.once('drain', resolve))]);
        },
        end: async () => {
            if (!failure && blocks.rest() > 0)
                fail(new Error('the last block is not whole'));
            parser.end(undefined);
            await closed;
            const found = members.end();
            const problem = ending.conclude();
            if (failure)
                throw describe(failure, problem);
            return { ...found, findings: [...(problem ? [(0,findings/* finding */.gk)(problem)] : []), ...found.findings] };
        },
    };
}
/** A name that is not UTF-8 is told byte by byte where it is not ASCII: `caf\\xe9`. */
function nameOf({ name, pax }) {
    if (typeof pax === 'object' && pax !== null && 'path' in pax && pax.path)
        return name;
    const bytes = Buffer.from(name, 'latin1');
    if ((0,external_node_buffer_.isUtf8)(bytes))
        return bytes.toString('utf8');
    return name.replace(/[\u0080-\u00ff]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16)}`);
}
/** What the parser throws is a damaged archive; our own findings and the disk's errors speak for themselves. */
function describe(failure, problem) {
    if (failure instanceof findings/* Damage */.cv || (typeof failure === 'object' && failure !== null && 'errno' in failure))
        return failure;
    return new findings/* Damage */.cv(problem === 'trailing-archive-data' ? problem : 'archive-damaged', undefined, failure);
}


/***/ }),

/***/ 6341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ BrokenText),
/* harmony export */   w: () => (/* binding */ readTableOf)
/* harmony export */ });
// Reading the cells of a table without losing a byte of them.
const REPLACEMENT_CHARACTER = '\uFFFD';
/** Text that is not valid in the encoding of its database. */
class BrokenText {
    bytes;
    /** For a person to read: what is not valid is replaced. */
    shown;
    constructor(bytes, shown) {
        this.bytes = bytes;
        this.shown = shown;
    }
}
/** Prepares to read the table `name`. Throws what SQLite throws. */
function readTableOf(database, name) {
    const statement = database.prepare(`SELECT * FROM ${quoted(name)}`);
    const columns = statement.columns().map((column) => column.name);
    const encoding = String(database.prepare('PRAGMA encoding').get()?.encoding);
    return {
        columns,
        eachRow: async (read) => {
            if (encoding === 'UTF-8' && !cutsTextAtNul(database)) {
                try {
                    return await read(readStrings(statement));
                }
                catch (error) {
                    if (error !== BROKEN)
                        throw error;
                }
            }
            return await read(readBytes(database, { name, columns, encoding }));
        },
    };
}
/** Before Node 24.16, text ends at its first NUL character, and two values that differ behind it look the same. */
function cutsTextAtNul(database) {
    return database.prepare("SELECT 'a' || char(0) || 'b' AS text").get()?.text !== 'a\0b';
}
/** Thrown where a string may have lost what makes it different; the table is then read as bytes. */
const BROKEN = Symbol('text that is not UTF-8');
function* readStrings(statement) {
    for (const cells of iterate(statement)) {
        for (const cell of cells)
            if (typeof cell === 'string' && cell.includes(REPLACEMENT_CHARACTER))
                throw BROKEN;
        yield cells;
    }
}
/** Twice as slow as strings. Text comes as bytes, and BLOBs, which are rare, in hexadecimal: so the two stay apart. */
function* readBytes(database, { name, columns, encoding, }) {
    const cells = columns
        .map(quoted)
        .map((cell) => `CASE typeof(${cell}) WHEN 'text' THEN CAST(${cell} AS BLOB) WHEN 'blob' THEN hex(${cell}) ELSE ${cell} END`);
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    for (const row of iterate(database.prepare(`SELECT ${cells.join(', ')} FROM ${quoted(name)}`))) {
        yield row.map((cell) => {
            if (typeof cell === 'string')
                return Buffer.from(cell, 'hex');
            return cell instanceof Uint8Array ? decode(cell, decoder) : cell;
        });
    }
}
/** `decoder` must be fatal. */
function decode(bytes, decoder) {
    try {
        return decoder.decode(bytes);
    }
    catch {
        return new BrokenText(bytes, new TextDecoder(decoder.encoding).decode(bytes));
    }
}
function iterate(statement) {
    statement.setReadBigInts(true);
    statement.setReturnArrays(true);
    // With arrays set, every row is one; the types know objects only.
    return statement.iterate();
}
function quoted(name) {
    return `"${name.replaceAll('"', '""')}"`;
}


/***/ }),

/***/ 30246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ containerOf),
  Q: () => (/* binding */ openContainer)
});

// EXTERNAL MODULE: ./build/src/text/format.js
var format = __webpack_require__(20730);
// EXTERNAL MODULE: ./build/src/dss/findings.js
var findings = __webpack_require__(12884);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/src/system/read-chunks.js
var read_chunks = __webpack_require__(71422);
// EXTERNAL MODULE: ./build/src/system/sink.js
var system_sink = __webpack_require__(64140);
// EXTERNAL MODULE: ./build/src/dss/tail.js
var dss_tail = __webpack_require__(27432);
;// CONCATENATED MODULE: ./build/src/dss/gzip.js
// One gzip member (RFC 1952), and nothing behind it. zlib itself would take a second one, and padding.







/** Four times Node's own: a large file opens in two thirds of the time. */
const INFLATE_CHUNK_BYTES = 65_536;
/** A longer header is none that a router writes. */
const MAX_HEADER_BYTES = 65_536;
const FIXED_HEADER_BYTES = 10;
const TRAILER_BYTES = 8;
const MAGIC = Buffer.from('1f8b', 'hex');
const FLAG = { headerCrc: 0x02, extra: 0x04, name: 0x08, comment: 0x10, reserved: 0xe0 };
/** Gives the content of the one member to `take`. Throws Damage, what `take` throws, and the signal's reason. */
async function openGzip(file, { take, signal }) {
    const handle = await (0,promises_.open)(file);
    try {
        const head = await handle.read(Buffer.alloc(MAX_HEADER_BYTES), 0, MAX_HEADER_BYTES, 0);
        const start = headerLength(head.buffer.subarray(0, head.bytesRead));
        const inflate = (0,external_node_zlib_.createInflateRaw)({ chunkSize: INFLATE_CHUNK_BYTES });
        let checksum = 0;
        let size = 0;
        const sink = (0,system_sink/* writeTo */.j)(async (chunk) => {
            checksum = (0,external_node_zlib_.crc32)(chunk, checksum);
            size += chunk.length;
            await take(chunk);
        });
        await (0,external_node_stream_promises_.pipeline)((0,read_chunks/* readChunks */.z)(file, { start, signal }), inflate, sink).catch((error) => {
            const code = codeOf(error);
            if (!code.startsWith('Z_'))
                throw error;
            throw damaged(code === 'Z_BUF_ERROR' ? 'breaks off' : `has wrong data (${code})`, error);
        });
        // What inflate took is exact: it stops where the compressed data ends.
        const end = start + inflate.bytesWritten;
        const { buffer: trailer, bytesRead } = await handle.read(Buffer.alloc(TRAILER_BYTES), 0, TRAILER_BYTES, end);
        if (bytesRead < TRAILER_BYTES)
            throw damaged('breaks off');
        if (trailer.readUInt32LE(0) !== checksum)
            throw damaged('has a wrong checksum');
        if (trailer.readUInt32LE(4) !== size % 2 ** 32)
            throw damaged('has a wrong length');
        const tail = await (0,dss_tail/* findTail */.I)(handle, { start: end + TRAILER_BYTES, magic: MAGIC });
        if (tail)
            throw new findings/* Damage */.cv(tail);
    }
    finally {
        await handle.close();
    }
}
/** Bytes before the compressed data (RFC 1952, 2.3). */
function headerLength(head) {
    const flags = head[3] ?? 0;
    if (flags & FLAG.reserved)
        throw damaged('has a wrong header');
    let length = FIXED_HEADER_BYTES;
    if (flags & FLAG.extra)
        length += 2 + (head.length < length + 2 ? head.length : head.readUInt16LE(length));
    if (flags & FLAG.name)
        length = head.indexOf(0, length) + 1 || head.length;
    if (flags & FLAG.comment)
        length = head.indexOf(0, length) + 1 || head.length;
    if (flags & FLAG.headerCrc) {
        const expected = head.length < length + 2 ? -1 : head.readUInt16LE(length);
        if (((0,external_node_zlib_.crc32)(head.subarray(0, length)) & 0xffff) !== expected)
            throw damaged('has a wrong header');
        length += 2;
    }
    if (length >= head.length)
        throw damaged('breaks off');
    return length;
}
function damaged(detail, cause) {
    return new findings/* Damage */.cv('container-damaged', `the gzip file ${detail}`, cause);
}
/** Node's code of an error, such as `Z_DATA_ERROR`. */
function codeOf(error) {
    return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

;// CONCATENATED MODULE: ./build/src/dss/container.js
// The outermost layer of a backup: gzip or xz, told by its bytes, opened as a bounded stream to its very end.



/** What a backup may open to; real ones open to about 380 KB. */
const MAX_CONTENT_BYTES = format/* GIB */.j9;
const GZIP_MAGIC = Buffer.from('1f8b08', 'hex');
const XZ_MAGIC = Buffer.from('fd377a585a00', 'hex');
/** The container that a file's first bytes name (protocol.md 6: gzip on SRM, xz on DSM), or `undefined`. */
function containerOf(head) {
    if (head.subarray(0, GZIP_MAGIC.length).equals(GZIP_MAGIC))
        return 'gzip';
    if (head.subarray(0, XZ_MAGIC.length).equals(XZ_MAGIC))
        return 'xz';
    return undefined;
}
/**
 * Decompresses the whole file, checks its checksums and that nothing follows its end, and returns the size of its content
 * in bytes. Throws Damage, what `take` throws, and the signal's reason.
 */
async function openContainer(file, options) {
    const { container, take, signal, maxBytes = MAX_CONTENT_BYTES } = options;
    let size = 0;
    const bounded = (chunk) => {
        size += chunk.length;
        if (size > maxBytes)
            throw new findings/* Damage */.cv('too-large', `to more than ${(0,format/* formatBytes */.z3)(maxBytes)}`);
        return take(chunk);
    };
    // Only the decoder that is needed is loaded: the one of xz is an engine of its own.
    const open = container === 'gzip' ? openGzip : (await __webpack_require__.e(/* import() */ 239).then(__webpack_require__.bind(__webpack_require__, 15239))).openXz;
    await open(file, { take: bounded, signal });
    if (size === 0)
        throw new findings/* Damage */.cv('container-empty');
    return size;
}


/***/ }),

/***/ 12884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cv: () => (/* binding */ Damage),
/* harmony export */   gk: () => (/* binding */ finding)
/* harmony export */ });
/* unused harmony export FINDINGS */
// What can be wrong with a backup file: a closed list of findings, each with its sentence.
/** Every finding there is. The order is that of the checks; docs/manifest.md lists them. */
const FINDINGS = {
    empty: 'The router sent an empty file.',
    blank: 'The router sent nothing but blanks.',
    'web-page': 'The router sent a web page instead of a backup.',
    json: 'The router sent JSON instead of a backup.',
    'format-unknown': 'The file is neither gzip nor xz.',
    'xz-feature': 'The xz file uses a feature that this version cannot open.',
    'no-checksum': 'The xz file has no checksum, so that damage could not be seen.',
    'container-damaged': 'The backup is damaged.',
    'container-empty': 'The backup is whole, but holds nothing.',
    'second-stream': 'A second compressed stream follows the backup in its file.',
    'zero-padding': 'Zero bytes follow the backup in its file.',
    'trailing-data': 'Something else follows the backup in its file.',
    'too-large': 'The backup opens to more than a configuration can be.',
    'archive-damaged': 'The archive in the backup is damaged.',
    'archive-truncated': 'The archive in the backup has no end.',
    'trailing-archive-data': 'Something follows the end of the archive in the backup.',
    'too-many-entries': 'The archive in the backup holds more files than a configuration can have.',
    'name-unusable': 'A file in the backup has a name that is empty, too long or holds control characters.',
    'name-outside': 'A file in the backup has a name that leads out of its folder.',
    'name-absolute': 'A file in the backup has an absolute name.',
    'name-twice': 'Two files in the backup have the same name.',
    'name-conflict': 'A file in the backup has the name of a folder.',
    link: 'The backup holds a link where files are expected.',
    'special-file': 'The backup holds a device or the like where files are expected.',
    'database-missing': 'The settings database _Syno_ConfBkp.db is missing in the backup.',
    'info-missing': 'The file config_info is missing in the backup.',
    'database-damaged': 'The settings database in the backup is damaged.',
    'too-many-rows': 'The settings database in the backup holds more rows than a configuration can have.',
};
/** A finding, with what is known about it besides: `detail` follows its sentence, without a full stop. */
function finding(code, detail) {
    const sentence = FINDINGS[code];
    return { code, text: detail === undefined ? sentence : `${sentence.slice(0, -1)}: ${detail}.` };
}
/** Ends the reading of a file: nothing behind this finding can be looked at. */
class Damage extends Error {
    name = 'Damage';
    finding;
    constructor(code, detail, cause) {
        super(FINDINGS[code], { cause });
        this.finding = finding(code, detail);
    }
}


/***/ }),

/***/ 51018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ inspect)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/dss/archive.js + 1 modules
var dss_archive = __webpack_require__(2263);
// EXTERNAL MODULE: ./build/src/dss/container.js + 1 modules
var dss_container = __webpack_require__(30246);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./build/src/system/sqlite.js
var sqlite = __webpack_require__(6455);
// EXTERNAL MODULE: ./build/src/dss/cells.js
var cells = __webpack_require__(6341);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/text/sanitize.js
var sanitize = __webpack_require__(39654);
// EXTERNAL MODULE: ./build/src/dss/findings.js
var findings = __webpack_require__(12884);
;// CONCATENATED MODULE: ./build/src/dss/database-checks.js
// Whether the settings database is whole, and whose trouble it is where it cannot be read: the file's or the machine's.



/** What a check says of values that a constraint would refuse, and not of the file. */
const ABOUT_VALUES = /^(?:NULL value in|CHECK constraint failed in|(?:TEXT|NUMERIC|non-\w+) value in) /;
const MAX_PROBLEMS = 1000;
/** SQLite's result codes for what is the machine's trouble: no memory, a full disk, a file that cannot be opened. */
const MACHINE_TROUBLE = new Set([7, 13, 14]);
/** What is missing at the end SQLite would read as zeros. */
function checkSize(database, size) {
    const pageSize = Number(database.prepare('PRAGMA page_size').get()?.page_size);
    const pages = Number(database.prepare('PRAGMA page_count').get()?.page_count);
    if (size < pageSize * pages || size % pageSize !== 0)
        throw new findings/* Damage */.cv('database-damaged', 'it breaks off');
}
/** Structure counts, not what a schema asks of values: an old database may well hold what a later schema would refuse. */
function checkIntegrity(database) {
    const problems = listProblems(database, 'integrity_check') ?? listProblems(database, 'quick_check') ?? [];
    const problem = problems.find((text) => text !== 'ok' && !ABOUT_VALUES.test(text));
    if (problem !== undefined)
        throw new findings/* Damage */.cv('database-damaged', (0,sanitize/* printable */.g)(problem));
}
/** `undefined` where SQLite lacks a collation or function that the schema names, which only its owner has. */
function listProblems(database, check) {
    try {
        return database
            .prepare(`PRAGMA ${check}(${MAX_PROBLEMS})`)
            .all()
            .map((row) => String(row[check]));
    }
    catch (error) {
        if (/^no such (?:collation sequence|function|module)/.test(sqliteProblem(error) ?? ''))
            return undefined;
        throw error;
    }
}
/** What SQLite threw, as Damage or as the machine's trouble; anything else as it is. */
function describeSqliteError(error) {
    const problem = sqliteProblem(error);
    if (problem === undefined)
        return error;
    if (!isMachineTrouble(error))
        return new findings/* Damage */.cv('database-damaged', (0,sanitize/* printable */.g)(problem), error);
    return new errors/* BackupError */.hj('store-failed', `The runner could not read the database in the backup: ${problem}.`, {
        cause: error,
        hint: 'Check free memory, and free space and permissions of the folder that the runner uses for temporary files (RUNNER_TEMP).',
    });
}
function isMachineTrouble(error) {
    const code = typeof error === 'object' && error !== null && 'errcode' in error ? Number(error.errcode) : 0;
    return MACHINE_TROUBLE.has(code & 0xff);
}
/** What SQLite complains about; `undefined` if it is not SQLite that does. */
function sqliteProblem(error) {
    if (typeof error !== 'object' || error === null || !('code' in error) || error.code !== 'ERR_SQLITE_ERROR')
        return undefined;
    return 'message' in error ? String(error.message) : '';
}

// EXTERNAL MODULE: ./build/src/dss/row-labels.js
var row_labels = __webpack_require__(62234);
// EXTERNAL MODULE: ./build/src/dss/rows.js
var dss_rows = __webpack_require__(83015);
;// CONCATENATED MODULE: ./build/src/dss/database.js
// The settings database in a backup: opened read only, checked, and every row of every table digested.









const MAGIC = 'SQLite format 3\0';
const MAX_ROWS = 2_000_000;
/** How many rows are read before somebody else may do something. */
const ROWS_PER_TURN = 10_000;
/** Reads all tables, by name. Throws Damage, and the signal's reason. The folder of `file` must be private. */
async function readDatabase(file, { signal, maxRows = MAX_ROWS }) {
    const { magic, size } = await readMagic(file);
    if (magic !== MAGIC)
        throw new findings/* Damage */.cv('database-damaged', 'it is not SQLite');
    const { DatabaseSync } = await (0,sqlite/* loadSqlite */.T)();
    // Immutable: a file that says that it has a write-ahead log is read as it is, and nothing is made beside it.
    const location = new URL(`${(0,external_node_url_.pathToFileURL)(file).href}?immutable=1`);
    let database;
    try {
        database = new DatabaseSync(location, { readOnly: true, allowExtension: false });
        database.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;');
        checkSize(database, size);
        checkIntegrity(database);
        const tables = [];
        let rowsLeft = maxRows;
        for (const name of listTables(database)) {
            const table = await readTable(database, { name, rowsLeft, signal });
            rowsLeft -= table.rows.length;
            tables.push(table);
        }
        return tables;
    }
    catch (error) {
        throw describeSqliteError(error);
    }
    finally {
        database?.close();
    }
}
async function readMagic(file) {
    const handle = await (0,promises_.open)(file);
    try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(MAGIC.length), 0, MAGIC.length, 0);
        return { magic: buffer.toString('latin1', 0, bytesRead), size: (await handle.stat()).size };
    }
    finally {
        await handle.close();
    }
}
/** Tables that hold rows of their own; not views, not what SQLite keeps for itself, not what needs a module. */
function listTables(database) {
    const found = database.prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow')");
    return found
        .all()
        .map(({ name }) => String(name))
        .filter((name) => !name.startsWith('sqlite_'))
        .sort();
}
async function readTable(database, { name, rowsLeft, signal }) {
    const { columns, eachRow } = (0,cells/* readTableOf */.w)(database, name);
    const labelIndex = (0,row_labels/* labelColumn */.NX)(columns);
    const rows = await eachRow(async (source) => {
        const read = new dss_rows/* RowList */.D();
        for (const values of source) {
            if (read.length === rowsLeft)
                throw new findings/* Damage */.cv('too-many-rows');
            if (read.length % ROWS_PER_TURN === ROWS_PER_TURN - 1) {
                await new Promise(setImmediate);
                signal.throwIfAborted();
            }
            read.add((0,row_labels/* labelOf */.Wy)(values[labelIndex]), digestOf(name, values));
        }
        return read;
    });
    return { name, columns, rows };
}
/** The same for the same values of the same table, wherever they are kept. */
function digestOf(table, values) {
    let text = `${JSON.stringify(table)} `;
    for (const value of values) {
        if (value === null)
            text += 'null;';
        else if (typeof value === 'string')
            text += `text ${Buffer.byteLength(value)}:${value};`;
        else if (typeof value === 'bigint')
            text += `integer ${value};`;
        else if (typeof value === 'number')
            text += `real ${Object.is(value, -0) ? '-0' : value};`;
        else if (value instanceof cells/* BrokenText */.p)
            text += `bytes ${(0,external_node_crypto_.hash)('sha256', value.bytes)};`;
        else
            text += `blob ${(0,external_node_crypto_.hash)('sha256', value)};`;
    }
    return (0,external_node_crypto_.hash)('sha256', text);
}

;// CONCATENATED MODULE: ./build/src/dss/inspect.js
// The checks of a fetched file: what it is, whether it is whole, and what it holds. Nothing of it stays on the disk.






const HEAD_BYTES = 65_536;
const SHOWN_BYTES = 8;
/** Findings that say that nothing can be said: such a file is kept, but it is not verified. */
const UNDECIDED = new Set(['format-unknown', 'xz-feature', 'no-checksum']);
/** Checks a file that claims to be a backup. Throws what the disk says, and the signal's reason. */
async function inspect(file, { signal }) {
    const { head, size } = await readHead(file);
    const container = (0,dss_container/* containerOf */.t)(head);
    const failed = (findings) => ({
        verdict: findings.every(({ code }) => UNDECIDED.has(code)) ? 'unknown' : 'damaged',
        container,
        findings,
        firstBytes: head.subarray(0, SHOWN_BYTES).toString('hex'),
    });
    if (!container)
        return failed([(0,findings/* finding */.gk)(judgeText(head, size) ?? 'format-unknown')]);
    // mkdtemp makes it 0700: the database in it holds every password of the router.
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_path_.dirname)(file), 'opened-'));
    try {
        const databaseFile = (0,external_node_path_.join)(folder, 'database');
        const archive = await (0,dss_archive/* openArchive */.p)({ databaseFile });
        const contentSize = await (0,dss_container/* openContainer */.Q)(file, { container, take: archive.write, signal }).catch(async (error) => {
            await archive.end().catch(() => { });
            throw error;
        });
        const { entries, findings } = await archive.end();
        if (findings.length > 0)
            return failed(findings);
        const tables = await readDatabase(databaseFile, { signal });
        return { verdict: 'whole', container, contentSize, content: { entries, tables }, findings: [] };
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof findings/* Damage */.cv)
            return failed([error.finding]);
        throw error;
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true, maxRetries: 2 });
    }
}
/** What routers send instead of a backup: nothing, a web page, or JSON. */
function judgeText(head, size) {
    if (size === 0)
        return 'empty';
    const text = head
        .toString('utf8')
        .replace(/^\uFEFF/, '')
        .trimStart();
    if (text === '')
        return 'blank';
    if (/^<(?:!|\?|[a-z])/i.test(text))
        return 'web-page';
    if (/^[[{]/.test(text) && (size > head.length ? /^[[{]\s*(?:"|[[{\]}])/.test(text) : isJson(text)))
        return 'json';
    return undefined;
}
function isJson(text) {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}
async function readHead(file) {
    const handle = await (0,promises_.open)(file);
    try {
        const { size } = await handle.stat();
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(size, HEAD_BYTES)), 0);
        return { head: buffer.subarray(0, bytesRead), size };
    }
    finally {
        await handle.close();
    }
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
// What a row of the settings database is called in a manifest. Labels are values, so they are rationed.

const MAX_LABEL_CHARACTERS = 64;
/** Columns whose value names its row, most telling first; docs/manifest.md lists them. */
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
/** Parts of a column's name that say that it holds a secret. */
const SECRET_PARTS = ['pass', 'psk', 'secret', 'hash', 'token', 'private', 'pw'];
/** The column that names a table's rows, by its index; -1 if none may. `key` names them only beside a `value`. */
function labelColumn(columns) {
    const names = columns.map((column) => column.toLowerCase());
    const wanted = [...(names.includes('value') ? ['key'] : []), ...LABEL_COLUMNS];
    const found = wanted.find((name) => names.includes(name) && !SECRET_PARTS.some((part) => name.includes(part)));
    return found === undefined ? -1 : names.indexOf(found);
}
/** A value as a label: one line of text or a whole number, cut to 64 characters; empty if it is neither. */
function labelOf(value) {
    if (typeof value === 'string')
        return (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(value, MAX_LABEL_CHARACTERS);
    return typeof value === 'bigint' ? String(value) : '';
}
/** The label without its ordinal: what rows of the same name have in common. */
function baseLabel(label) {
    return label.replace(/(?:^| )#\d+$/, '');
}


/***/ }),

/***/ 83015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ RowList)
/* harmony export */ });
// The rows of a table, kept outside of the heap: a large database has hundreds of thousands, and memory must not follow.
const DIGEST_BYTES = 16;
const FIRST_BYTES = 4096;
const FIRST_ROWS = 64;
/**
 * Collects rows and sorts them. Read again, their labels tell them apart: equal ones get an ordinal (`storage`,
 * `storage #2`), missing ones are an ordinal (`#1`).
 */
class RowList {
    /** One row behind the other: the label in UTF-8, then the digest. */
    #bytes = Buffer.alloc(FIRST_BYTES);
    /** Where each row begins; one more than there are rows. */
    #starts = new Uint32Array(FIRST_ROWS);
    #order;
    length = 0;
    /** `digest` is hexadecimal; what is longer than 32 characters is cut off. */
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

/***/ 27432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ findTail)
/* harmony export */ });
// What follows the end of a compressed stream in its file: nothing, if all is well.
const CHUNK_BYTES = 65_536;
/**
 * Tells what lies from `start` to the end of the file: a second stream if it begins with `magic`, zeros, or something
 * else; `undefined` if the file ends there.
 */
async function findTail(handle, { start, magic }) {
    const buffer = Buffer.alloc(CHUNK_BYTES);
    for (let position = start;;) {
        const { bytesRead } = await handle.read(buffer, 0, CHUNK_BYTES, position);
        if (bytesRead === 0)
            return position === start ? undefined : 'zero-padding';
        const chunk = buffer.subarray(0, bytesRead);
        if (position === start && chunk.subarray(0, magic.length).equals(magic))
            return 'second-stream';
        if (chunk.some((byte) => byte !== 0))
            return 'trailing-data';
        position += bytesRead;
    }
}


/***/ }),

/***/ 71422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ readCopies),
/* harmony export */   z: () => (/* binding */ readChunks)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
// Reading a file in chunks without leaving garbage behind: memory must not grow with the file.

const CHUNK_BYTES = 65_536;
/**
 * The bytes of a file, chunk by chunk. A chunk is overwritten two chunks later: whoever keeps it must copy it. Throws the
 * file system's errors, and the signal's reason.
 */
async function* readChunks(path, { start = 0, signal, } = {}) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path);
    try {
        // Two buffers, since a stream may still hold the last chunk while it asks for the next.
        const buffers = [Buffer.allocUnsafeSlow(CHUNK_BYTES), Buffer.allocUnsafeSlow(CHUNK_BYTES)];
        let position = start;
        for (let turn = 0;; turn++) {
            signal?.throwIfAborted();
            const into = turn % 2 === 0 ? buffers[0] : buffers[1];
            const { bytesRead, buffer } = await handle.read(into, 0, CHUNK_BYTES, position);
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
/** As `readChunks`, but every chunk may be kept. */
async function* readCopies(path, options) {
    for await (const chunk of readChunks(path, options))
        yield Buffer.from(chunk);
}


/***/ }),

/***/ 64140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ writeTo)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
// The last stage of a pipeline.

/**
 * A stream that gives every chunk to `take`, one after the other. An async function as the last stage would destroy the
 * stage before it as soon as that has ended; a decoder ends where its format does, before the source has said that it is
 * at its end, and before Node 24.19 the pipeline then fails with an AbortError.
 */
function writeTo(take) {
    return new node_stream__WEBPACK_IMPORTED_MODULE_0__.Writable({
        write: (chunk, _encoding, done) => {
            Promise.resolve(chunk)
                .then(take)
                .then(() => done(), done);
        },
    });
}


/***/ }),

/***/ 6455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ loadSqlite)
/* harmony export */ });
// Loads SQLite, which comes with Node.
const WARNING = 'SQLite is an experimental feature';
/**
 * Loads `node:sqlite`: only where a database is read, since not every Node has it, and it is 2 MB of native code. Up to
 * Node 24.14 its first use prints an ExperimentalWarning, for which cron would send a mail every night; exactly that one
 * is dropped.
 */
async function loadSqlite() {
    const { emitWarning } = process;
    process.emitWarning = (warning, ...rest) => {
        if (!String(warning).startsWith(WARNING))
            Reflect.apply(emitWarning, process, [warning, ...rest]);
    };
    try {
        return await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 80099, 19));
    }
    finally {
        process.emitWarning = emitWarning;
    }
}


/***/ }),

/***/ 39654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ printable)
/* harmony export */ });
// Text that came from the network, made fit to stand inside one of our own lines.
/** `text` on one line, without control characters, `maxLength` characters at most. Never put it at the start of a line. */
function printable(text, maxLength = 80) {
    const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
    // What is left of a character that was cut in two, or was never whole, becomes a replacement character.
    return (line.length > maxLength ? `${line.slice(0, maxLength - 1)}…` : line).toWellFormed();
}


/***/ })

};
