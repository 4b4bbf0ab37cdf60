export const id = 3489;
export const ids = [3489];
export const modules = {

/***/ 12342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  V: () => (  nameOf),
  p: () => (  openArchive)
});

var external_node_buffer_ = __webpack_require__(4573);
var archive_members = __webpack_require__(25840);
var format = __webpack_require__(20730);
var findings = __webpack_require__(12884);
;// CONCATENATED MODULE: ./build/src/dss/tar-extensions.js

const KNOWN = /^(?:path|linkpath|size|[amc]time|[ug]id|[ug]name|comment|SCHILY\.(?:xattr|acl)\..*|SCHILY\.(?:dev|ino|nlink|fflags)|LIBARCHIVE\..*|RHT\..*)$/s;
const LENGTH = /^([1-9]\d{0,7}) /;
const MAX_LENGTH_BYTES = 9;
const MAX_KEY = 1024;
const MAX_LONG_NAME_BYTES = 4095;
const MAX_OWNER = 0xffff_ffff;
const NEWLINE = 0x0a;
function readRecords(data) {
    let size;
    let hasTarget = false;
    for (let at = 0, end = 0; at < data.length; at = end) {
        const [start = '', length] = LENGTH.exec(data.toString('latin1', at, at + MAX_LENGTH_BYTES)) ?? [];
        end = at + Number(length);
        if (!(end <= data.length) || data[end - 1] !== NEWLINE)
            throw malformed();
        const text = data.toString('utf8', at + start.length, end - 1);
        const equals = text.indexOf('=');
        const key = text.slice(0, Math.max(equals, 0));
        if (key === '')
            throw malformed();
        const value = text.slice(equals + 1);
        checkRecord(key, value);
        if (key === 'size')
            size = Number(value);
        if (key === 'linkpath')
            hasTarget = true;
    }
    return { size, hasTarget };
}
function checkRecord(key, value) {
    if (!KNOWN.test(key.slice(0, MAX_KEY)))
        throw new findings .cv('archive-feature', 'an extended header of another kind');
    const start = value.slice(0, MAX_KEY);
    if ((key === 'path' || key === 'linkpath') && value === '')
        throw new findings .cv('name-unusable');
    if (/^(?:path|linkpath|[ug]name)$/.test(key.slice(0, MAX_KEY)) && value.includes('\0'))
        throw malformed();
    if (/^[amc]time$/.test(key.slice(0, MAX_KEY)) && !/^-?\d{1,12}(?:\.\d{1,20})?$/.test(start))
        throw malformed();
    const isOwner = key === 'uid' || key === 'gid';
    if ((isOwner || key === 'size') && !/^\d{1,20}$/.test(start))
        throw malformed();
    if (isOwner && Number(start) > MAX_OWNER)
        throw malformed();
}
function malformed() {
    return new findings .cv('archive-damaged', 'an extended header');
}
function checkLongName(blocks, size) {
    const zero = blocks.indexOf(0);
    const end = zero === -1 ? blocks.length : zero;
    if (end === 0 || end > size || size > MAX_LONG_NAME_BYTES || blocks.subarray(end).some((byte) => byte !== 0))
        throw new findings .cv('archive-damaged', 'a long name');
}

;// CONCATENATED MODULE: ./build/src/dss/tar-headers.js

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
    { name: 'device', from: 329, to: 337 },
    { name: 'device', from: 337, to: 345 },
];
const NAME_BYTES = 100;
const TYPE_AT = 156;
const TARGET_AT = 157;
const MAGIC_AT = 257;
const USTAR = Buffer.from('ustar\0');
const MAGICS = [USTAR, Buffer.from('ustar '), Buffer.alloc(USTAR.length)];
const REST_AT = 345;
const LINK_TYPES = '12';
const OCTAL = /^ *(?:([0-7]+)|\0)[ \0]*$/;
const SPACE = 0x20;
const [POSITIVE, NEGATIVE] = [0x80, 0xff];
function readHeader(block) {
    for (const field of FIELDS)
        readNumber(block, field);
    if (readNumber(block, CHECKSUM) !== sumOf(block))
        throw new findings .cv('archive-damaged', 'a checksum in a header');
    const magic = MAGICS.find((one) => one.equals(block.subarray(MAGIC_AT, MAGIC_AT + one.length)));
    if (!magic || (magic !== USTAR && block.subarray(REST_AT).some((byte) => byte !== 0)))
        throw new findings .cv('archive-feature', 'a header of another kind');
    const type = block.toString('latin1', TYPE_AT, TYPE_AT + 1);
    if (type === '\0' && /^[^\0]*\/(?:\0|$)/.test(block.toString('latin1', 0, NAME_BYTES)))
        throw new findings .cv('archive-feature', 'a file with the name of a folder in its header');
    if (block[TARGET_AT] !== 0 && !LINK_TYPES.includes(type))
        throw targetOfNoLink();
    return { type: type === '\0' ? '0' : type, size: readNumber(block, SIZE) };
}
function targetOfNoLink() {
    return new findings .cv('archive-feature', 'the target of a link, for what is no link');
}
function readNumber(block, { name, from, to, binary }) {
    const digits = OCTAL.exec(block.toString('latin1', from, to));
    if (digits)
        return Number.parseInt(digits[1] ?? '0', 8);
    const value = binary ? readBinary(block.subarray(from, to)) : undefined;
    if (!binary || value === undefined || value < binary.least || value > binary.most)
        throw new findings .cv('archive-damaged', `the ${name} in a header`);
    return Number(value);
}
function readBinary(field) {
    const value = BigInt(`0x${field.toString('hex', 1)}`);
    if (field[0] === POSITIVE)
        return value;
    return field[0] === NEGATIVE ? value - (1n << BigInt(8 * (field.length - 1))) : undefined;
}
function sumOf(block) {
    let sum = 0;
    for (const [index, byte] of block.entries())
        sum += index >= CHECKSUM.from && index < CHECKSUM.to ? SPACE : byte;
    return sum;
}

;// CONCATENATED MODULE: ./build/src/dss/archive-walk.js




const ZEROS = Buffer.alloc(BLOCK_BYTES);
const END_BLOCKS = 2;
const EXTENSIONS = 'LKx';
const DISPUTED = 'gN';
const FOLDER = '5';
const MAX_HEADER_BYTES = 8 * format .D6;
const MAX_MEMBER_HEADER_BYTES = 65_536;
function walkArchive() {
    let position = 0;
    let missing = 0;
    let extension;
    let types = '';
    let pax;
    let memberHeaderBytes = 0;
    let headerBytes = 0;
    let zeroBlocks = 0;
    const members = [];
    function readBlock(block) {
        if (ZEROS.equals(block)) {
            zeroBlocks++;
            return;
        }
        if (zeroBlocks > 0)
            throw new findings .cv('trailing-archive-data');
        const header = readHeader(block);
        if (DISPUTED.includes(header.type))
            throw new findings .cv('archive-feature', 'a global or old extended header');
        if (EXTENSIONS.includes(header.type))
            beginExtension(header);
        else
            beginMember(header);
    }
    function beginExtension(header) {
        if (header.size === 0 || types.includes(header.type) || (types !== '' && `${types}${header.type}`.includes('x')))
            throw new findings .cv('archive-damaged', 'an extended header');
        missing = roundUpToBlocks(header.size);
        memberHeaderBytes += BLOCK_BYTES + missing;
        headerBytes += BLOCK_BYTES + missing;
        if (memberHeaderBytes > MAX_MEMBER_HEADER_BYTES)
            throw new findings .cv('name-unusable', 'its header has more than 64 KiB');
        if (headerBytes > MAX_HEADER_BYTES)
            throw new findings .cv('too-many-entries', 'their headers have more than 8 MiB');
        extension = { ...header, parts: [] };
    }
    function endExtension({ type, size, parts }) {
        const blocks = Buffer.concat(parts);
        if (type === 'x')
            pax = readRecords(blocks.subarray(0, size));
        else
            checkLongName(blocks, size);
        types += type;
        extension = undefined;
    }
    function beginMember({ type, size: declared }) {
        if (pax?.size !== undefined && pax.size !== declared)
            throw new findings .cv('archive-feature', 'a size in an extended header');
        if ((types.includes('K') || pax?.hasTarget) && !LINK_TYPES.includes(type))
            throw targetOfNoLink();
        const size = type === FOLDER ? 0 : declared;
        members.push({ start: position + BLOCK_BYTES, size });
        missing = roundUpToBlocks(size);
        types = '';
        pax = undefined;
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
                throw new findings .cv('archive-damaged', 'a size');
        },
        isTruncated: () => missing > 0 || types !== '' || zeroBlocks < END_BLOCKS,
    };
}
function roundUpToBlocks(size) {
    return Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES;
}
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




async function openArchive({ databaseFile }) {
    const { default: tar } = await __webpack_require__.e(  6118).then(__webpack_require__.t.bind(__webpack_require__, 56118, 19));
    const options = { allowUnknownFormat: true, filenameEncoding: 'latin1' };
    const parser = tar.extract(options);
    const walk = walkArchive();
    const blocks = splitBlocks();
    const members = (0,archive_members .YV)(databaseFile);
    let failure;
    const fail = (error) => {
        failure ??= error;
        parser.destroy();
    };
    const closed = new Promise((resolve) => parser.once('close', resolve));
    parser.on('error', fail);
    parser.on('entry', (header, body, next) => {
        body.on('error', () => { });
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
            return walk.isTruncated() ? { ...found, findings: [(0,findings .gk)('archive-truncated'), ...found.findings] } : found;
        },
    };
}
function nameOf({ name, pax }) {
    if (typeof pax === 'object' && pax !== null && 'path' in pax && pax.path)
        return name;
    const bytes = Buffer.from(name, 'latin1');
    if ((0,external_node_buffer_.isUtf8)(bytes))
        return bytes.toString('utf8');
    return name.replace(/[\u0080-\u00ff]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16)}`);
}
function ownerOf({ uid, gid, pax }) {
    const records = typeof pax === 'object' && pax !== null ? { ...pax } : {};
    const numberOf = (name, plain) => /^\d{1,20}$/.exec(String(records[name] ?? plain))?.[0] ?? '';
    return `${numberOf('uid', uid)}:${numberOf('gid', gid)}`;
}
function describe(failure) {
    if (failure instanceof findings .cv || (typeof failure === 'object' && failure !== null && 'errno' in failure))
        return failure;
    return new findings .cv('archive-damaged', undefined, failure);
}


/***/ }),

/***/ 30246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  Q: () => (  openContainer)
});

var format = __webpack_require__(20730);
var findings = __webpack_require__(12884);
var promises_ = __webpack_require__(51455);
var external_node_stream_promises_ = __webpack_require__(46466);
var external_node_zlib_ = __webpack_require__(38522);
var read_chunks = __webpack_require__(71422);
var read_fully = __webpack_require__(44802);
var system_sink = __webpack_require__(64140);
var dss_tail = __webpack_require__(27432);
;// CONCATENATED MODULE: ./build/src/dss/gzip.js








const INFLATE_CHUNK_BYTES = 65_536;
const MAX_HEADER_BYTES = 4096;
const FIXED_HEADER_BYTES = 10;
const TRAILER_BYTES = 8;
const MAGIC = Buffer.from('1f8b', 'hex');
const FLAG = { headerCrc: 0x02, extra: 0x04, name: 0x08, comment: 0x10, reserved: 0xe0 };
async function openGzip(file, { onChunk, signal }) {
    const handle = await (0,promises_.open)(file);
    try {
        const start = headerLength(await (0,read_fully .l)(handle, { position: 0, into: Buffer.alloc(MAX_HEADER_BYTES) }));
        const inflate = (0,external_node_zlib_.createInflateRaw)({ chunkSize: INFLATE_CHUNK_BYTES });
        let checksum = 0;
        let size = 0;
        const sink = (0,system_sink .j)(async (chunk) => {
            checksum = (0,external_node_zlib_.crc32)(chunk, checksum);
            size += chunk.length;
            await onChunk(chunk);
        });
        await (0,external_node_stream_promises_.pipeline)((0,read_chunks .z)(file, { start, signal }), inflate, sink).catch((error) => {
            const code = codeOf(error);
            if (!code.startsWith('Z_'))
                throw error;
            throw damaged(code === 'Z_BUF_ERROR' ? 'is truncated' : `has invalid data (${code})`, error);
        });
        const end = start + inflate.bytesWritten;
        const trailer = await (0,read_fully .l)(handle, { position: end, into: Buffer.alloc(TRAILER_BYTES) });
        if (trailer.length < TRAILER_BYTES)
            throw damaged('is truncated');
        if (trailer.readUInt32LE(0) !== checksum)
            throw damaged('has a wrong checksum');
        if (trailer.readUInt32LE(4) !== size % 2 ** 32)
            throw damaged('has a wrong length');
        const tail = await (0,dss_tail .I)(handle, { start: end + TRAILER_BYTES, magic: MAGIC, signal });
        if (tail)
            throw new findings .cv(tail);
    }
    finally {
        await handle.close();
    }
}
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
        throw damaged(head.length < MAX_HEADER_BYTES ? 'is truncated' : 'has a header of more than 4 KiB');
    return length;
}
function damaged(detail, cause) {
    return new findings .cv('container-damaged', `the gzip file ${detail}`, cause);
}
function codeOf(error) {
    return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

;// CONCATENATED MODULE: ./build/src/dss/container.js



const MAX_CONTENT_BYTES = format .j9;
async function openContainer(file, options) {
    const { container, onChunk, signal, maxBytes = MAX_CONTENT_BYTES } = options;
    let size = 0;
    const bounded = (chunk) => {
        signal.throwIfAborted();
        size += chunk.length;
        if (size > maxBytes)
            throw new findings .cv('too-large', `more than ${(0,format .z3)(maxBytes)}`);
        return onChunk(chunk);
    };
    const open = container === 'gzip' ? openGzip : (await Promise.all( [__webpack_require__.e(6642), __webpack_require__.e(5239)]).then(__webpack_require__.bind(__webpack_require__, 15239))).openXz;
    await open(file, { onChunk: bounded, signal });
    if (size === 0)
        throw new findings .cv('container-empty');
    return size;
}


/***/ }),

/***/ 27432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    I: () => (  findTail)
  });
const CHUNK_BYTES = 65_536;
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

  __webpack_require__.d(__webpack_exports__, {
    j: () => (  writeTo)
  });
  var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);

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
