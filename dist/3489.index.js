export const id = 3489;
export const ids = [3489];
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

/***/ 30246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
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
// The outermost layer of a backup: decompresses a bounded stream to its end.



/** Real backups decompress to about 380 KB. */
const MAX_CONTENT_BYTES = format/* GIB */.j9;
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


/***/ })

};
