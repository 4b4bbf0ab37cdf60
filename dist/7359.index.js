export const id = 7359;
export const ids = [7359];
export const modules = {

/***/ 12342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ nameOf),
  p: () => (/* binding */ openArchive)
});

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./build/src/dss/archive-members.js
var archive_members = __webpack_require__(25840);
// EXTERNAL MODULE: ./build/src/text/format.js
var format = __webpack_require__(20730);
// EXTERNAL MODULE: ./build/src/dss/findings.js
var findings = __webpack_require__(12884);
;// CONCATENATED MODULE: ./build/src/dss/tar-extensions.js
// Reads headers that describe the next member of a tar archive: GNU long names, and the records of pax. Anything that programs read in
// different ways is rejected.

/** Records that are read, and those about what is not compared: times, names of users and groups, attributes. */
const KNOWN = /^(?:path|linkpath|size|[amc]time|[ug]id|[ug]name|comment|SCHILY\.(?:xattr|acl)\..*|SCHILY\.(?:dev|ino|nlink|fflags)|LIBARCHIVE\..*|RHT\..*)$/s;
const LENGTH = /^([1-9]\d{0,7}) /;
const MAX_LENGTH_BYTES = 9;
const MAX_KEY = 1024;
const MAX_OWNER = 0xffff_ffff;
const NEWLINE = 0x0a;
/** Returns the size that pax records give to their member. Throws Damage for records that other programs read in another way. */
function readRecords(data) {
    let size;
    for (let at = 0, end = 0; at < data.length; at = end) {
        const [start = '', length] = LENGTH.exec(data.toString('latin1', at, at + MAX_LENGTH_BYTES)) ?? [];
        end = at + Number(length);
        // Also if there is no length.
        if (!(end <= data.length) || data[end - 1] !== NEWLINE)
            throw malformed();
        const text = data.toString('utf8', at + start.length, end - 1);
        const equals = text.indexOf('=');
        const key = text.slice(0, Math.max(equals, 0));
        if (key === '')
            throw malformed();
        const value = text.slice(equals + 1);
        checkRecord(key, value);
        // Of two for the same, every program takes the last.
        if (key === 'size')
            size = Number(value);
    }
    return size;
}
function checkRecord(key, value) {
    // GNU's records of sparse files name other paths and sizes.
    if (!KNOWN.test(key.slice(0, MAX_KEY)))
        throw new findings/* Damage */.cv('archive-feature', 'an extended header of another kind');
    const start = value.slice(0, MAX_KEY);
    if ((key === 'path' || key === 'linkpath') && value === '')
        throw new findings/* Damage */.cv('name-unusable');
    if (/^[amc]time$/.test(key.slice(0, MAX_KEY)) && !/^-?\d{1,20}(?:\.\d{1,20})?$/.test(start))
        throw malformed();
    const isOwner = key === 'uid' || key === 'gid';
    if ((isOwner || key === 'size') && !/^\d{1,20}$/.test(start))
        throw malformed();
    if (isOwner && Number(start) > MAX_OWNER)
        throw malformed();
}
function malformed() {
    return new findings/* Damage */.cv('archive-damaged', 'an extended header');
}
/** Checks a long name in its blocks: a text of at most `size` bytes, and only zeros behind it, since some programs read them. */
function checkLongName(blocks, size) {
    const zero = blocks.indexOf(0);
    const end = zero === -1 ? blocks.length : zero;
    if (end === 0 || end > size || blocks.subarray(end).some((byte) => byte !== 0))
        throw new findings/* Damage */.cv('archive-damaged', 'a long name');
}

;// CONCATENATED MODULE: ./build/src/dss/tar-headers.js
// Reads the headers of a tar archive as every program does, and rejects those that programs read in different ways: a backup that
// restores to other files than those that were checked is not valid.

const BLOCK_BYTES = 512;
const SAFE = BigInt(Number.MAX_SAFE_INTEGER);
const OWNER = { least: 0n, most: 0xffffffffn };
const SIZE = { name: 'size', from: 124, to: 136, binary: { least: 0n, most: SAFE } };
const CHECKSUM = { name: 'checksum', from: 148, to: 156 };
const FIELDS = [
    { name: 'mode', from: 100, to: 108 },
    { name: 'user', from: 108, to: 116, binary: OWNER },
    { name: 'group', from: 116, to: 124, binary: OWNER },
    SIZE,
    { name: 'time', from: 136, to: 148, binary: { least: -SAFE, most: SAFE } },
    CHECKSUM,
];
const TYPE_AT = 156;
const MAGIC_AT = 257;
const USTAR = Buffer.from('ustar\0');
/** The first part of a long path, in headers with that magic; some programs read it in others, too. */
const PREFIX_AT = 345;
/** Octal digits, or none at all, with nothing behind them. Some programs fail at a field of spaces. */
const OCTAL = /^ *(?:([0-7]+)|\0)[ \0]*$/;
const SPACE = 0x20;
const [POSITIVE, NEGATIVE] = [0x80, 0xff];
/** Throws Damage. */
function readHeader(block) {
    for (const field of FIELDS)
        readNumber(block, field);
    if (readNumber(block, CHECKSUM) !== sumOf(block))
        throw new findings/* Damage */.cv('archive-damaged', 'a checksum in a header');
    const isUstar = block.subarray(MAGIC_AT, MAGIC_AT + USTAR.length).equals(USTAR);
    if (!isUstar && block[PREFIX_AT] !== 0)
        throw new findings/* Damage */.cv('archive-feature', 'a header of another kind');
    const type = block.toString('latin1', TYPE_AT, TYPE_AT + 1);
    return { type: type === '\0' ? '0' : type, size: readNumber(block, SIZE) };
}
function readNumber(block, { name, from, to, binary }) {
    const digits = OCTAL.exec(block.toString('latin1', from, to));
    if (digits)
        return Number.parseInt(digits[1] ?? '0', 8);
    const value = binary ? readBinary(block.subarray(from, to)) : undefined;
    if (!binary || value === undefined || value < binary.least || value > binary.most)
        throw new findings/* Damage */.cv('archive-damaged', `the ${name} in a header`);
    return Number(value);
}
/** Two's complement, with a first byte that says so. */
function readBinary(field) {
    const value = BigInt(`0x${field.toString('hex', 1)}`);
    if (field[0] === POSITIVE)
        return value;
    return field[0] === NEGATIVE ? value - (1n << BigInt(8 * (field.length - 1))) : undefined;
}
/** Of all bytes, with spaces in place of the checksum. */
function sumOf(block) {
    let sum = 0;
    for (const [index, byte] of block.entries())
        sum += index >= CHECKSUM.from && index < CHECKSUM.to ? SPACE : byte;
    return sum;
}

;// CONCATENATED MODULE: ./build/src/dss/archive-walk.js
// Walks through the headers of a tar archive from its first byte to its last, strictly: each must be read in the same way by every
// program, and two zero blocks end it, with only zeros after them. The parser (tar-stream) is lenient, and must find the same members.




const ZEROS = Buffer.alloc(BLOCK_BYTES);
const END_BLOCKS = 2;
/** Describe the next member with data of their own: GNU long names (of links, too), and pax. */
const EXTENSIONS = 'LKx';
/** Hold for all members after them in some programs; or they are long names only in some. */
const DISPUTED = 'gN';
const FOLDER = '5';
/** Maximum bytes of all headers beyond the usual block for each member: names and attributes. */
const MAX_HEADER_BYTES = 8 * format/* MIB */.D6;
/** Maximum bytes of the headers of one member beyond the usual block. */
const MAX_MEMBER_HEADER_BYTES = 65_536;
/** Positions are bytes from the start of the archive. */
function walkArchive() {
    let position = 0;
    /** Bytes of data before the next header. */
    let missing = 0;
    /** An extension whose data is being read. */
    let extension;
    /** The types of the extensions before the next member. */
    let types = '';
    let paxSize;
    let memberHeaderBytes = 0;
    let headerBytes = 0;
    let zeroBlocks = 0;
    /** Those that the parser has not found so far. */
    const members = [];
    function readBlock(block) {
        if (ZEROS.equals(block)) {
            zeroBlocks++;
            return;
        }
        if (zeroBlocks > 0)
            throw new findings/* Damage */.cv('trailing-archive-data');
        const header = readHeader(block);
        if (DISPUTED.includes(header.type))
            throw new findings/* Damage */.cv('archive-feature', 'a global or old extended header');
        if (EXTENSIONS.includes(header.type))
            beginExtension(header);
        else
            beginMember(header);
    }
    function beginExtension(header) {
        // Of two for the same, programs choose differently.
        if (header.size === 0 || types.includes(header.type) || (types !== '' && `${types}${header.type}`.includes('x')))
            throw new findings/* Damage */.cv('archive-damaged', 'an extended header');
        missing = roundUpToBlocks(header.size);
        memberHeaderBytes += BLOCK_BYTES + missing;
        headerBytes += BLOCK_BYTES + missing;
        if (memberHeaderBytes > MAX_MEMBER_HEADER_BYTES)
            throw new findings/* Damage */.cv('name-unusable', 'its header has more than 64 KiB');
        if (headerBytes > MAX_HEADER_BYTES)
            throw new findings/* Damage */.cv('too-many-entries', 'their headers have more than 8 MiB');
        extension = { ...header, parts: [] };
    }
    function endExtension({ type, size, parts }) {
        const blocks = Buffer.concat(parts);
        if (type === 'x')
            paxSize = readRecords(blocks.subarray(0, size));
        else
            checkLongName(blocks, size);
        types += type;
        extension = undefined;
    }
    function beginMember({ type, size: declared }) {
        // Not all programs read a size of pax, which is only needed for 8 GiB.
        if (paxSize !== undefined && paxSize !== declared)
            throw new findings/* Damage */.cv('archive-feature', 'a size in an extended header');
        // A folder may declare a size but has no data.
        const size = type === FOLDER ? 0 : declared;
        members.push({ start: position + BLOCK_BYTES, size });
        missing = roundUpToBlocks(size);
        types = '';
        paxSize = undefined;
        memberHeaderBytes = 0;
    }
    return {
        scan(chunk) {
            for (let at = 0; at < chunk.length;) {
                const length = missing > 0 ? Math.min(missing, chunk.length - at) : BLOCK_BYTES;
                const part = chunk.subarray(at, at + length);
                if (missing === 0)
                    readBlock(part);
                else {
                    missing -= length;
                    extension?.parts.push(part);
                    if (extension && missing === 0)
                        endExtension(extension);
                }
                at += length;
                position += length;
            }
        },
        member(start, size) {
            const known = members.shift();
            if (known?.start !== start || known.size !== size)
                throw new findings/* Damage */.cv('archive-damaged', 'a size');
        },
        isTruncated: () => missing > 0 || types !== '' || zeroBlocks < END_BLOCKS,
    };
}
function roundUpToBlocks(size) {
    return Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES;
}
/** Splits a stream of bytes at block boundaries. */
function splitBlocks() {
    let carried = Buffer.alloc(0);
    return {
        add(chunk) {
            const bytes = carried.length === 0 ? chunk : Buffer.concat([carried, chunk]);
            const complete = bytes.length - (bytes.length % BLOCK_BYTES);
            carried = Buffer.from(bytes.subarray(complete));
            return bytes.subarray(0, complete);
        },
        rest: () => carried.length,
    };
}

;// CONCATENATED MODULE: ./build/src/dss/archive.js
// Reads the tar archive in a backup as it arrives: its entries, and what no backup may contain. Nothing is ever written to
// disk under a name from the archive.




/** Opens a reader that copies the archive's database to `databaseFile`, which must not exist. */
async function openArchive({ databaseFile }) {
    const { default: tar } = await __webpack_require__.e(/* import() */ 6118).then(__webpack_require__.t.bind(__webpack_require__, 56118, 19));
    // Keep the bytes: anything that is not UTF-8 would become the same character, and two names would become one.
    const options = { allowUnknownFormat: true, filenameEncoding: 'latin1' };
    const parser = tar.extract(options);
    const walk = walkArchive();
    const blocks = splitBlocks();
    const members = (0,archive_members/* listMembers */.YV)(databaseFile);
    let failure;
    const fail = (error) => {
        failure ??= error;
        parser.destroy();
    };
    const closed = new Promise((resolve) => parser.once('close', resolve));
    parser.on('error', fail);
    parser.on('entry', (header, body, next) => {
        body.on('error', () => { });
        // A folder may declare a size but has no data: the parser would wait for it forever.
        if (header.type === 'directory')
            header.size = 0;
        const { size } = header;
        if (!Number.isSafeInteger(size) || typeof size !== 'number')
            return fail(new Error('a size is invalid'));
        try {
            walk.member(header.byteOffset ?? 0, size);
            const { type, mode } = header;
            const member = members.begin({ name: nameOf(header), type, size, mode, owner: ownerOf(header) });
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
    /** Catches what a listener throws, which would end the process. */
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
            const complete = blocks.add(chunk);
            if (!failure)
                attempt(() => walk.scan(complete));
            if (failure || complete.length === 0 || parser.write(complete))
                return;
            await Promise.race([closed, new Promise((resolve) => parser.once('drain', resolve))]);
        },
        end: async () => {
            if (!failure && blocks.rest() > 0)
                fail(new Error('the last block is incomplete'));
            parser.end(undefined);
            await closed;
            const found = members.end();
            if (failure)
                throw describe(failure);
            return walk.isTruncated() ? { ...found, findings: [(0,findings/* finding */.gk)('archive-truncated'), ...found.findings] } : found;
        },
    };
}
/** Returns the path; if it is not UTF-8, non-ASCII bytes are escaped: `caf\\xe9`. */
function nameOf({ name, pax }) {
    if (typeof pax === 'object' && pax !== null && 'path' in pax && pax.path)
        return name;
    const bytes = Buffer.from(name, 'latin1');
    if ((0,external_node_buffer_.isUtf8)(bytes))
        return bytes.toString('utf8');
    return name.replace(/[\u0080-\u00ff]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16)}`);
}
/** Returns the numbers of user and group. A pax header has those that are too large for the header itself. */
function ownerOf({ uid, gid, pax }) {
    const records = typeof pax === 'object' && pax !== null ? { ...pax } : {};
    const numberOf = (name, plain) => /^\d{1,20}$/.exec(String(records[name] ?? plain))?.[0] ?? '';
    return `${numberOf('uid', uid)}:${numberOf('gid', gid)}`;
}
/** Turns parser errors into Damage; our own findings and system errors stay as they are. */
function describe(failure) {
    if (failure instanceof findings/* Damage */.cv || (typeof failure === 'object' && failure !== null && 'errno' in failure))
        return failure;
    return new findings/* Damage */.cv('archive-damaged', undefined, failure);
}


/***/ }),

/***/ 6341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ BrokenText),
/* harmony export */   w: () => (/* binding */ readTableOf)
/* harmony export */ });
/* harmony import */ var _database_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72471);
// Reads the cells of a table without losing a byte.

const REPLACEMENT_CHARACTER = '\uFFFD';
/** Text that is not valid in the encoding of its database. */
class BrokenText {
    bytes;
    /** For display, with invalid bytes replaced. */
    shown;
    constructor(bytes, shown) {
        this.bytes = bytes;
        this.shown = shown;
    }
}
/** Prepares to read a table. Throws what SQLite throws. */
function readTableOf(database, { name, columns }) {
    const select = (cells) => 
    // From the table itself: an index may hold values that SQLite computed. Without `main`, `sqlite_temp_master` is another one.
    database.prepare(`SELECT ${cells.join(', ')} FROM main.${(0,_database_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(name)} NOT INDEXED`);
    const cells = columns.map(_database_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL);
    const statement = select(cells);
    const encoding = String(database.prepare('PRAGMA encoding').get()?.encoding);
    return async (read) => {
        if (encoding === 'UTF-8' && !cutsTextAtNul(database)) {
            try {
                return await read(readStrings(statement));
            }
            catch (error) {
                if (error !== BROKEN)
                    throw error;
            }
        }
        const withBytes = select(cells.flatMap((cell) => [cell, `CAST(${cell} AS BLOB)`]));
        return await read(readBytes(withBytes, encoding));
    };
}
/** Before Node 24.16, text ends at its first NUL character, so values that differ after it look the same. */
function cutsTextAtNul(database) {
    return database.prepare("SELECT CAST(x'610062' AS TEXT) AS text").get()?.text !== 'a\0b';
}
/** Thrown if a string may have lost bytes; the table is then read as bytes. */
const BROKEN = Symbol('text that is not UTF-8');
function* readStrings(statement) {
    for (const cells of iterate(statement)) {
        for (const cell of cells)
            if (typeof cell === 'string' && cell.includes(REPLACEMENT_CHARACTER))
                throw BROKEN;
        yield cells;
    }
}
/** Decodes text from its bytes, which follow each cell. Half as fast as strings. */
function* readBytes(statement, encoding) {
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    for (const row of iterate(statement)) {
        const cells = [];
        for (let index = 0; index < row.length; index += 2) {
            const [cell = null, bytes] = [row[index], row[index + 1]];
            cells.push(typeof cell === 'string' && bytes instanceof Uint8Array ? decode(bytes, decoder) : cell);
        }
        yield cells;
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
    // Rows are arrays now; the types only know objects.
    return statement.iterate();
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
// EXTERNAL MODULE: ./build/src/system/read-fully.js
var read_fully = __webpack_require__(44802);
// EXTERNAL MODULE: ./build/src/system/sink.js
var system_sink = __webpack_require__(64140);
// EXTERNAL MODULE: ./build/src/dss/tail.js
var dss_tail = __webpack_require__(27432);
;// CONCATENATED MODULE: ./build/src/dss/gzip.js
// Decompresses one gzip member (RFC 1952) without trailing data. zlib itself would accept a second member, and padding.








/** Four times Node's default: a large file opens in two thirds of the time. */
const INFLATE_CHUNK_BYTES = 65_536;
/** No router writes a longer header. */
const MAX_HEADER_BYTES = 65_536;
const FIXED_HEADER_BYTES = 10;
const TRAILER_BYTES = 8;
const MAGIC = Buffer.from('1f8b', 'hex');
const FLAG = { headerCrc: 0x02, extra: 0x04, name: 0x08, comment: 0x10, reserved: 0xe0 };
/** Passes the content of the one member to `onChunk`. Throws Damage, what `onChunk` throws, and the signal's reason. */
async function openGzip(file, { onChunk, signal }) {
    const handle = await (0,promises_.open)(file);
    try {
        const start = headerLength(await (0,read_fully/* readFully */.l)(handle, { position: 0, into: Buffer.alloc(MAX_HEADER_BYTES) }));
        const inflate = (0,external_node_zlib_.createInflateRaw)({ chunkSize: INFLATE_CHUNK_BYTES });
        let checksum = 0;
        let size = 0;
        const sink = (0,system_sink/* writeTo */.j)(async (chunk) => {
            checksum = (0,external_node_zlib_.crc32)(chunk, checksum);
            size += chunk.length;
            await onChunk(chunk);
        });
        await (0,external_node_stream_promises_.pipeline)((0,read_chunks/* readChunks */.z)(file, { start, signal }), inflate, sink).catch((error) => {
            const code = codeOf(error);
            if (!code.startsWith('Z_'))
                throw error;
            throw damaged(code === 'Z_BUF_ERROR' ? 'is truncated' : `has invalid data (${code})`, error);
        });
        // The count is exact: inflate stops where the compressed data ends.
        const end = start + inflate.bytesWritten;
        const trailer = await (0,read_fully/* readFully */.l)(handle, { position: end, into: Buffer.alloc(TRAILER_BYTES) });
        if (trailer.length < TRAILER_BYTES)
            throw damaged('is truncated');
        if (trailer.readUInt32LE(0) !== checksum)
            throw damaged('has a wrong checksum');
        if (trailer.readUInt32LE(4) !== size % 2 ** 32)
            throw damaged('has a wrong length');
        const tail = await (0,dss_tail/* findTail */.I)(handle, { start: end + TRAILER_BYTES, magic: MAGIC, signal });
        if (tail)
            throw new findings/* Damage */.cv(tail);
    }
    finally {
        await handle.close();
    }
}
/** Returns the number of bytes before the compressed data (RFC 1952, 2.3). */
function headerLength(head) {
    const flags = head[3] ?? 0;
    if (flags & FLAG.reserved)
        throw damaged('has an invalid header');
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
            throw damaged('has an invalid header');
        length += 2;
    }
    if (length >= head.length)
        throw damaged('is truncated');
    return length;
}
function damaged(detail, cause) {
    return new findings/* Damage */.cv('container-damaged', `the gzip file ${detail}`, cause);
}
/** Returns Node's code of an error, such as `Z_DATA_ERROR`. */
function codeOf(error) {
    return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

;// CONCATENATED MODULE: ./build/src/dss/container.js
// The outermost layer of a backup: detects gzip or xz by the first bytes and decompresses a bounded stream to its end.



/** Real backups decompress to about 380 KB. */
const MAX_CONTENT_BYTES = format/* GIB */.j9;
const GZIP_MAGIC = Buffer.from('1f8b08', 'hex');
const XZ_MAGIC = Buffer.from('fd377a585a00', 'hex');
/** Returns the container that a file's first bytes identify (protocol.md 6: gzip on SRM, xz on DSM), or `undefined`. */
function containerOf(head) {
    if (head.subarray(0, GZIP_MAGIC.length).equals(GZIP_MAGIC))
        return 'gzip';
    if (head.subarray(0, XZ_MAGIC.length).equals(XZ_MAGIC))
        return 'xz';
    return undefined;
}
/**
 * Decompresses a file, verifies its checksums and that it has no trailing data, and returns the size of its content in
 * bytes. Throws Damage, what `onChunk` throws, and the signal's reason.
 */
async function openContainer(file, options) {
    const { container, onChunk, signal, maxBytes = MAX_CONTENT_BYTES } = options;
    let size = 0;
    const bounded = (chunk) => {
        // A decoder makes many chunks out of one that was read.
        signal.throwIfAborted();
        size += chunk.length;
        if (size > maxBytes)
            throw new findings/* Damage */.cv('too-large', `more than ${(0,format/* formatBytes */.z3)(maxBytes)}`);
        return onChunk(chunk);
    };
    // Load the xz decoder only if needed: it is a WebAssembly module.
    const open = container === 'gzip' ? openGzip : (await Promise.all(/* import() */[__webpack_require__.e(6642), __webpack_require__.e(5239)]).then(__webpack_require__.bind(__webpack_require__, 15239))).openXz;
    await open(file, { onChunk: bounded, signal });
    if (size === 0)
        throw new findings/* Damage */.cv('container-empty');
    return size;
}


/***/ }),

/***/ 51105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C1: () => (/* binding */ checkSize),
/* harmony export */   _7: () => (/* binding */ describeSqliteError),
/* harmony export */   _D: () => (/* binding */ checkIntegrity)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _system_temp_folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59262);
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29962);
/* harmony import */ var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39654);
/* harmony import */ var _database_schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72471);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12884);
// Checks the integrity of the settings database, and distinguishes a damaged file from a failing machine.






/** Results about values that violate a constraint, which say nothing about the file. */
const ABOUT_VALUES = /^(?:NULL value in|(?:TEXT|NUMERIC|non-\w+) value in) /;
const MAX_PROBLEMS = 1000;
/** SQLite's result codes for failures of the machine: no memory, a full disk, a file that cannot be opened. */
const NO_MEMORY = 7;
const MACHINE_FAILURES = new Set([NO_MEMORY, 13, 14]);
/** With so many, a statement of a check can be too long. */
const MANY_TABLES = 1000;
/** Throws Damage if the file is truncated: SQLite would read what is missing as zeros. */
function checkSize(database, size) {
    const pageSize = Number(database.prepare('PRAGMA page_size').get()?.page_size);
    const pages = Number(database.prepare('PRAGMA page_count').get()?.page_count);
    if (size < pageSize * pages || size % pageSize !== 0)
        throw new _findings_js__WEBPACK_IMPORTED_MODULE_4__/* .Damage */ .cv('database-damaged', 'it is truncated');
}
/**
 * Checks the structure only: an old database may hold values that a later schema forbids. Evaluates no expression: indexes
 * with one are not compared with their tables, and a table with one is only read.
 */
function checkIntegrity(database, { tables, isComputed, hasComputedIndex }) {
    const checks = hasComputedIndex ? ['quick_check'] : ['integrity_check', 'quick_check'];
    const checkable = tables.filter((table) => !table.isComputed);
    // In quotes, so that SQLite never takes a name for a number and checks the whole database.
    const parts = isComputed ? checkable.map(({ name }) => (0,_database_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(name)) : [MAX_PROBLEMS];
    try {
        for (const part of parts)
            checkPart(database, checks, part);
    }
    catch (error) {
        if (errorCodeOf(error) !== NO_MEMORY || tables.length < MANY_TABLES)
            throw error;
        throw new _findings_js__WEBPACK_IMPORTED_MODULE_4__/* .Damage */ .cv('limits-exceeded', 'it has too many tables and indexes', error);
    }
}
function checkPart(database, checks, part) {
    for (const check of checks) {
        const problems = listProblems(database, check, part);
        const problem = problems?.find((text) => text !== 'ok' && !ABOUT_VALUES.test(text));
        if (problem !== undefined)
            throw new _findings_js__WEBPACK_IMPORTED_MODULE_4__/* .Damage */ .cv('database-damaged', (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(problem));
        if (problems)
            return;
    }
}
/**
 * Returns `undefined` if the schema needs a collation or function that only Synology's SQLite has, or if the check has a statement
 * that is too long, for which SQLite says that it has no memory: the shorter check may have one that is not.
 */
function listProblems(database, check, part) {
    try {
        return database
            .prepare(`PRAGMA main.${check}(${part})`)
            .all()
            .map((row) => String(row[check]));
    }
    catch (error) {
        if (/^no such (?:collation sequence|function|module)/.test(sqliteProblem(error) ?? ''))
            return undefined;
        if (check === 'integrity_check' && errorCodeOf(error) === NO_MEMORY)
            return undefined;
        throw error;
    }
}
/** Turns an SQLite error into Damage or into a failure of the machine; returns other errors as they are. */
function describeSqliteError(error) {
    const problem = sqliteProblem(error);
    if (problem === undefined)
        return error;
    if (!MACHINE_FAILURES.has(errorCodeOf(error)))
        return new _findings_js__WEBPACK_IMPORTED_MODULE_4__/* .Damage */ .cv('database-damaged', (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(problem), error);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj('store-failed', (0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU) `${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .term */ .jk)('Runner')} could not read the database in the backup: ${problem}.`, {
        cause: error,
        hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU) `Check free memory. ${_system_temp_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .DISK_HINT */ .Oo}`,
    });
}
/** Returns SQLite's result code; 0 for other errors. */
function errorCodeOf(error) {
    const code = typeof error === 'object' && error !== null && 'errcode' in error ? Number(error.errcode) : 0;
    return code & 0xff;
}
/** Returns SQLite's message; `undefined` for other errors. */
function sqliteProblem(error) {
    if (typeof error !== 'object' || error === null || !('code' in error) || error.code !== 'ERR_SQLITE_ERROR')
        return undefined;
    return 'message' in error ? String(error.message) : '';
}


/***/ }),

/***/ 42138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ inspect),
  O: () => (/* binding */ unfinishedInspection)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/system/read-fully.js
var read_fully = __webpack_require__(44802);
// EXTERNAL MODULE: ./build/src/dss/archive.js + 3 modules
var dss_archive = __webpack_require__(12342);
// EXTERNAL MODULE: ./build/src/dss/container.js + 1 modules
var dss_container = __webpack_require__(30246);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/src/text/pieces.js
var pieces = __webpack_require__(8574);
// EXTERNAL MODULE: ./build/src/dss/cells.js
var cells = __webpack_require__(6341);
// EXTERNAL MODULE: ./build/src/dss/database-checks.js
var database_checks = __webpack_require__(51105);
// EXTERNAL MODULE: ./build/src/dss/database-schema.js
var database_schema = __webpack_require__(72471);
// EXTERNAL MODULE: ./build/src/dss/findings.js
var dss_findings = __webpack_require__(12884);
// EXTERNAL MODULE: ./build/src/dss/manifest-size.js
var manifest_size = __webpack_require__(49757);
// EXTERNAL MODULE: ./build/src/dss/open-database.js
var open_database = __webpack_require__(15402);
// EXTERNAL MODULE: ./build/src/dss/row-labels.js
var row_labels = __webpack_require__(62234);
// EXTERNAL MODULE: ./build/src/dss/rows.js
var dss_rows = __webpack_require__(83015);
;// CONCATENATED MODULE: ./build/src/dss/database.js
// Reads the settings database in a backup: opens it read-only, checks it, and computes a digest of every row.












const MAGIC = 'SQLite format 3\0';
const MAX_ROWS = 2_000_000;
/** How many rows are read before other work gets a turn. */
const ROWS_PER_TURN = 10_000;
/** Characters that are hashed at once: with all of a cell of 64 MiB, it takes five times as much memory. */
const LONG_TEXT = 65_536;
/**
 * Reads everything, and deletes the file where the system allows that for an open one. Throws Damage and the
 * signal's reason. The folder of `file` must be private.
 */
async function readDatabase(file, { signal, maxRows = MAX_ROWS }) {
    const { magic, size } = await readMagic(file);
    if (magic !== MAGIC)
        throw new dss_findings/* Damage */.cv('database-damaged', 'it is not SQLite');
    let database;
    try {
        database = await (0,open_database/* openDatabase */.q)(file);
        (0,database_checks/* checkSize */.C1)(database, size);
        const schema = (0,database_schema/* readSchema */.G7)(database);
        (0,database_checks/* checkIntegrity */._D)(database, schema);
        const tables = [];
        let rowsLeft = maxRows;
        const budget = { bytesLeft: manifest_size/* MAX_MANIFEST_BYTES */.Z };
        for (const shape of schema.tables) {
            const table = await readTable(database, { shape, rowsLeft, budget, signal });
            rowsLeft -= table.rows.length;
            tables.push(table);
        }
        const structure = await readStructure(database, { schema, rowsLeft, budget, signal });
        return { tables, structure };
    }
    catch (error) {
        throw (0,database_checks/* describeSqliteError */._7)(error);
    }
    finally {
        database?.close();
    }
}
async function readMagic(file) {
    const handle = await (0,promises_.open)(file);
    try {
        const magic = await (0,read_fully/* readFully */.l)(handle, { position: 0, into: Buffer.alloc(MAGIC.length) });
        return { magic: magic.toString('latin1'), size: (await handle.stat()).size };
    }
    finally {
        await handle.close();
    }
}
async function readTable(database, { shape, rowsLeft, budget, signal }) {
    const { name, columns, isOrdered } = shape;
    const eachRow = (0,cells/* readTableOf */.w)(database, shape);
    const labelIndex = (0,row_labels/* labelColumn */.NX)(columns);
    const rows = await eachRow(async (source) => {
        // A table that is read twice counts once.
        const rest = { ...budget };
        const read = new dss_rows/* RowList */.D(rest);
        for (const values of source) {
            if (read.length === rowsLeft)
                throw new dss_findings/* Damage */.cv('too-many-rows');
            if (read.length % ROWS_PER_TURN === ROWS_PER_TURN - 1) {
                await new Promise(setImmediate);
                signal.throwIfAborted();
            }
            read.add((0,row_labels/* labelOf */.Wy)(values[labelIndex]), digestOf(name, values));
        }
        budget.bytesLeft = rest.bytesLeft;
        return read;
    });
    return { name, columns, ...(isOrdered ? { isOrdered } : {}), rows };
}
/** Reads the schema as text, and digests each of SQLite's own tables: one row for each object and table. */
async function readStructure(database, { schema, budget, ...options }) {
    const rows = new dss_rows/* RowList */.D(budget);
    for (const { name, values } of schema.objects)
        rows.add((0,row_labels/* labelOf */.Wy)(name), digestOf(database_schema/* STRUCTURE */.mX, values));
    for (const shape of schema.internal) {
        const table = await readTable(database, { shape, budget: { ...budget }, ...options });
        rows.add((0,row_labels/* labelOf */.Wy)(shape.name), digestOf(shape.name, Array.from(table.rows, ([, digest]) => digest)));
    }
    return { name: database_schema/* STRUCTURE */.mX, columns: [], rows };
}
/** Returns the same digest for the same values of the same table, whatever their storage. */
function digestOf(table, values) {
    let text = `${JSON.stringify(table)} `;
    let begun;
    for (const value of values) {
        if (value === null)
            text += 'null;';
        else if (typeof value === 'string' && value.length > LONG_TEXT) {
            begun ??= (0,external_node_crypto_.createHash)('sha256');
            begun.update(`${text}text ${Buffer.byteLength(value)}:`);
            for (const piece of (0,pieces/* piecesOf */.X)(value, LONG_TEXT))
                begun.update(piece);
            text = ';';
        }
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
    return begun ? begun.update(text).digest('hex') : (0,external_node_crypto_.hash)('sha256', text);
}

// EXTERNAL MODULE: ./build/src/dss/archive-members.js
var archive_members = __webpack_require__(25840);
;// CONCATENATED MODULE: ./build/src/dss/required-content.js
// What a file must hold to count as a backup. Whether that is intact is checked elsewhere: this is about presence.


/** Files that SQLite keeps beside a database: they may hold rows that the database lacks, or has and should not have. */
const LOG_SUFFIXES = ['-wal', '-journal'];
/**
 * The rule, all of it. A backup has a settings database with at least one row and without a log beside it, and a config_info
 * with at least one byte. Returns what is missing. (A link is a finding of the archive's; what it points to is not read, and
 * so not called missing.)
 */
function missingContent({ entries, links, tables }) {
    const databases = entries.filter(({ path, sha256 }) => sha256 !== null && (0,archive_members/* isDatabase */.uU)(path));
    const infos = entries.filter(({ path, sha256 }) => sha256 !== null && (0,archive_members/* isInfo */.TB)(path));
    const rule = [
        ['database-missing', databases.length === 0 && !links.some(archive_members/* isDatabase */.uU)],
        ['info-missing', infos.length === 0 && !links.some(archive_members/* isInfo */.TB)],
        ['database-empty', tables?.every(({ rows }) => rows.length === 0) ?? false],
        ['database-log', entries.some(({ path, size }) => size > 0 && isLog(path))],
        ['info-empty', infos.some(({ size }) => size === 0)],
    ];
    return rule.flatMap(([code, isBroken]) => (isBroken ? [(0,dss_findings/* finding */.gk)(code)] : []));
}
function isLog(path) {
    return LOG_SUFFIXES.some((suffix) => path.endsWith(suffix) && (0,archive_members/* isDatabase */.uU)(path.slice(0, -suffix.length)));
}

;// CONCATENATED MODULE: ./build/src/dss/inspect.js
// Inspects a backup file: its format, whether it is valid, and its content. Nothing of it stays on disk. Use it in a process
// of its own (apart.ts), which can be ended.








const HEAD_BYTES = 65_536;
const SHOWN_BYTES = 8;
/** Inspects a file that claims to be a backup. Throws file system errors, and the signal's reason. */
async function inspect(file, { signal }) {
    const { head, size } = await readHead(file);
    const container = (0,dss_container/* containerOf */.t)(head);
    const failed = (findings) => failedInspection(head, findings);
    if (!container)
        return failed([(0,dss_findings/* finding */.gk)(judgeText(head, size) ?? 'format-unknown')]);
    // mkdtemp creates it with mode 0700: the database in it holds every password of the router.
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_path_.dirname)(file), 'opened-'));
    try {
        const databaseFile = (0,external_node_path_.join)(folder, 'database');
        const archive = await (0,dss_archive/* openArchive */.p)({ databaseFile });
        const contentSize = await (0,dss_container/* openContainer */.Q)(file, { container, onChunk: archive.write, signal }).catch(async (error) => {
            await archive.end().catch(() => { });
            throw error;
        });
        const { entries, links, hasDatabase, info, findings } = await archive.end();
        const isReadable = hasDatabase && findings.every(({ code }) => dss_findings/* UNDECIDED */.Cz.has(code));
        const database = isReadable ? await readDatabase(databaseFile, { signal }) : undefined;
        const problems = [...findings, ...missingContent({ entries, links, tables: database?.tables })];
        if (!database || problems.length > 0)
            return failed(problems);
        const content = { entries, ...database, ...(isOfNas(info) ? { fromNas: true } : {}) };
        return { verdict: 'valid', container, contentSize, content, findings: [] };
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof dss_findings/* Damage */.cv)
            return failed([error.finding]);
        throw error;
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true, maxRetries: 2 });
    }
}
function isOfNas(info) {
    return /^os_name="?DSM"?\s*$/m.test(info);
}
/** Returns the result for a file that is not valid. */
function failedInspection(head, findings) {
    return {
        verdict: findings.every(({ code }) => dss_findings/* UNDECIDED */.Cz.has(code)) ? 'unknown' : 'damaged',
        container: (0,dss_container/* containerOf */.t)(head),
        findings,
        firstBytes: head.subarray(0, SHOWN_BYTES).toString('hex'),
    };
}
/** Returns the result for a file that could not be inspected completely. */
async function unfinishedInspection(file, reason) {
    return failedInspection((await readHead(file)).head, [reason]);
}
/** Recognizes what routers send instead of a backup: nothing, a web page, or JSON. */
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
        return { head: await (0,read_fully/* readFully */.l)(handle, { position: 0, into: Buffer.alloc(Math.min(size, HEAD_BYTES)) }), size };
    }
    finally {
        await handle.close();
    }
}


/***/ }),

/***/ 37359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  DS: () => (/* binding */ doJob),
  Gi: () => (/* binding */ inspectionIn),
  uv: () => (/* binding */ preload),
  aC: () => (/* binding */ valuesIn)
});

// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/system/sqlite.js
var sqlite = __webpack_require__(6455);
// EXTERNAL MODULE: ./build/src/dss/database-checks.js
var database_checks = __webpack_require__(51105);
// EXTERNAL MODULE: ./build/src/dss/inspect.js + 2 modules
var inspect = __webpack_require__(42138);
// EXTERNAL MODULE: ./build/src/dss/rows.js
var dss_rows = __webpack_require__(83015);
// EXTERNAL MODULE: ./build/src/text/format.js
var format = __webpack_require__(20730);
// EXTERNAL MODULE: ./build/src/dss/cells.js
var cells = __webpack_require__(6341);
// EXTERNAL MODULE: ./build/src/dss/database-schema.js
var database_schema = __webpack_require__(72471);
// EXTERNAL MODULE: ./build/src/dss/findings.js
var findings = __webpack_require__(12884);
// EXTERNAL MODULE: ./build/src/dss/open-database.js
var open_database = __webpack_require__(15402);
;// CONCATENATED MODULE: ./build/src/dss/values.js
// Reads the values of the settings database for the terminal's `show`. The action never reads them.






/** As much as one cell may have. Every value is in memory twice, in this process and in the one that shows them. */
const MAX_BYTES = 64 * format/* MIB */.D6;
/** Of a value, beside its text. */
const BYTES_OF_VALUE = 32;
/**
 * Reads all tables, and deletes the file as `readDatabase` does. The file must be an inspected database. Throws BackupError
 * `backup-invalid` if its values are too many or too long to show.
 */
async function readValues(databaseFile) {
    const database = await (0,open_database/* openDatabase */.q)(databaseFile);
    try {
        const tables = [];
        let bytesLeft = MAX_BYTES;
        const read = (cell) => {
            const text = textOf(cell);
            bytesLeft -= BYTES_OF_VALUE + (text?.length ?? 0);
            if (bytesLeft < 0)
                throw tooLong();
            return text;
        };
        for (const shape of (0,database_schema/* readSchema */.G7)(database).tables) {
            const { name, columns } = shape;
            const eachRow = (0,cells/* readTableOf */.w)(database, shape);
            tables.push({ name, columns, rows: await eachRow(async (rows) => Array.from(rows, (row) => row.map(read))) });
        }
        return tables;
    }
    finally {
        database.close();
    }
}
function textOf(cell) {
    if (cell === null)
        return null;
    if (cell instanceof cells/* BrokenText */.p)
        return cell.shown;
    return cell instanceof Uint8Array ? Buffer.from(cell).toString('hex') : String(cell);
}
function tooLong() {
    const { text } = (0,findings/* finding */.gk)('limits-exceeded', 'its values are too many or too long to show');
    return new errors/* BackupError */.hj('backup-invalid', text, {
        hint: 'No router has that many: look at them with care. `srm-backup open FILE --extract FOLDER` extracts the database, for a program that reads SQLite.',
    });
}

;// CONCATENATED MODULE: ./build/src/dss/jobs.js
// What happens to a backup in a process of its own (apart.ts): requests, and answers as plain data.






/** Loads what every request needs while none has arrived. */
async function preload() {
    await Promise.all([__webpack_require__.e(/* import() */ 6118).then(__webpack_require__.t.bind(__webpack_require__, 56118, 19)), (0,sqlite/* loadSqlite */.T)()]);
}
/** Does the work of a request. Never throws. */
async function doJob(job) {
    try {
        if (job.kind === 'values')
            return { values: await readValues(job.databaseFile) };
        // Nothing cancels it: the process is ended instead.
        const inspection = await (0,inspect/* inspect */.N)(job.file, { signal: new AbortController().signal });
        const rows = tablesOf(inspection).map((table) => table.rows.pack());
        return { rows, inspection: withRows(inspection, () => []) };
    }
    catch (error) {
        return { failure: describe((0,database_checks/* describeSqliteError */._7)(error)) };
    }
}
function describe(error) {
    if (error instanceof errors/* BackupError */.hj)
        return { code: error.code, text: error.text, hint: error.advice };
    const stack = error instanceof Error ? error.stack : undefined;
    return { message: (0,errors/* describeThrown */.YI)(error), stack, properties: { ...Object(error) } };
}
/** Returns the inspection in an answer. Throws what the work threw. */
function inspectionIn({ failure, inspection, rows = [] }) {
    if (failure || !inspection)
        throw errorOf(failure);
    return withRows(inspection, (index) => dss_rows/* RowList */.D.unpack(rows[index]));
}
/** Returns the values in an answer. Throws what the work threw. */
function valuesIn({ failure, values }) {
    if (failure || !values)
        throw errorOf(failure);
    return values;
}
function errorOf(failure) {
    if (failure && 'code' in failure)
        return new errors/* BackupError */.hj(failure.code, failure.text, { hint: failure.hint });
    return Object.assign(new Error(failure?.message), { stack: failure?.stack }, failure?.properties);
}
function tablesOf(inspection) {
    if (inspection.verdict !== 'valid')
        return [];
    const { tables, structure } = inspection.content;
    return [...tables, ...(structure ? [structure] : [])];
}
function withRows(inspection, rowsOf) {
    if (inspection.verdict !== 'valid')
        return inspection;
    const { content } = inspection;
    const tables = content.tables.map((table, index) => ({ ...table, rows: rowsOf(index) }));
    const { structure: found } = content;
    const structure = found ? { structure: { ...found, rows: rowsOf(tables.length) } } : {};
    return { ...inspection, content: { ...content, tables, ...structure } };
}


/***/ }),

/***/ 15402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ openDatabase)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);
/* harmony import */ var _system_sqlite_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6455);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20730);
// Opens the settings database in a backup so that nothing in it runs: its schema may have been written by anybody.




/** From Node 24.15 on. A cell has at most 64 MiB; the schema of a real backup has about 30 KB. */
const LIMITS = { length: 64 * _text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .MIB */ .D6, sqlLength: _text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .MIB */ .D6, exprDepth: 200, vdbeOp: 1_000_000, attach: 0 };
/** Action codes of SQLite's authorizer, from Node 24.10 on. Anything else is denied: functions, virtual tables, ATTACH. */
const ACTION = { pragma: 19, read: 20, select: 21 };
const ALLOWED = 0;
const DENIED = 1;
/** None of them runs an expression, as long as `integrity_check` gets no table with one. */
const PRAGMAS = new Set([
    'application_id',
    'encoding',
    'index_list',
    'index_xinfo',
    'integrity_check',
    'page_count',
    'page_size',
    'quick_check',
    'table_xinfo',
    'user_version',
]);
/**
 * Opens a database read-only and deletes its file, where the system allows that for an open file. Throws what SQLite
 * throws. The folder of `file` must be private.
 */
async function openDatabase(file) {
    const { DatabaseSync } = await (0,_system_sqlite_js__WEBPACK_IMPORTED_MODULE_3__/* .loadSqlite */ .T)();
    // Immutable: even a file that declares a write-ahead log is read as it is, and no file is created beside it.
    const location = new URL(`${(0,node_url__WEBPACK_IMPORTED_MODULE_1__.pathToFileURL)(file).href}?immutable=1`);
    // Read-only: SQLite then ignores CHECK constraints, too.
    const database = new DatabaseSync(location, { readOnly: true, allowExtension: false, limits: LIMITS });
    // Windows refuses; the folder is removed later.
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.unlink)(file).catch(() => { });
    database.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;');
    // The types know only the newest Node.
    const { setAuthorizer } = database;
    setAuthorizer?.call(database, (action, name) => {
        if (action === ACTION.select || action === ACTION.read)
            return ALLOWED;
        return action === ACTION.pragma && PRAGMAS.has(name) ? ALLOWED : DENIED;
    });
    return database;
}


/***/ }),

/***/ 27432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ findTail)
/* harmony export */ });
// Detects data after the end of a compressed stream.
const CHUNK_BYTES = 65_536;
/**
 * Returns what follows from `start` to the end of the file: a second stream if it begins with `magic`, zeros, or other
 * data; `undefined` if the file ends there. Throws the signal's reason.
 */
async function findTail(handle, { start, magic, signal }) {
    const buffer = Buffer.alloc(CHUNK_BYTES);
    for (let position = start;;) {
        signal.throwIfAborted();
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

/***/ 44802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ readFully)
/* harmony export */ });
// Reads a part of a file: some file systems (FUSE, NFS) return less at a time than was asked for.
/** Fills `into` from `position`, and returns what was filled: less only if the file ends there. Throws file system errors. */
async function readFully(handle, { position, into }) {
    let filled = 0;
    while (filled < into.length) {
        const { bytesRead } = await handle.read(into, filled, into.length - filled, position + filled);
        if (bytesRead === 0)
            break;
        filled += bytesRead;
    }
    return into.subarray(0, filled);
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
 * Creates a stream that passes every chunk to `onChunk`, one at a time. An async function as the last stage would destroy
 * the stage before it as soon as that ends. A decoder ends where its format does, before the source has reported its end;
 * before Node 24.19 the pipeline then fails with an AbortError.
 */
function writeTo(onChunk) {
    return new node_stream__WEBPACK_IMPORTED_MODULE_0__.Writable({
        write: (chunk, _encoding, done) => {
            Promise.resolve(chunk)
                .then(onChunk)
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
// Loads Node's built-in SQLite.
const WARNING = 'SQLite is an experimental feature';
/**
 * Loads `node:sqlite`. Call it only to read a database: not every Node has it, and it is 2 MB of native code. Up to Node
 * 24.14 its first use prints an ExperimentalWarning, for which cron would send a mail every night; only that warning is
 * suppressed.
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


/***/ })

};
