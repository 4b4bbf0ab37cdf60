export const id = 5239;
export const ids = [5239];
export const modules = {

/***/ 15239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  openXz: () => (  openXz)
});

var promises_ = __webpack_require__(51455);
var external_node_stream_ = __webpack_require__(57075);
var external_node_stream_promises_ = __webpack_require__(46466);
var xz_decompress = __webpack_require__(36642);
var read_chunks = __webpack_require__(71422);
var system_sink = __webpack_require__(64140);
var findings = __webpack_require__(12884);
var dss_tail = __webpack_require__(27432);
var external_node_zlib_ = __webpack_require__(38522);
var read_fully = __webpack_require__(44802);
;// CONCATENATED MODULE: ./build/src/dss/xz-end.js


const HEADER_BYTES = 12;
const FLAGS_AT = 6;
const FOOTER_BYTES = 12;
const FOOTER_MAGIC = 'YZ';
const MAX_INDEX_BYTES = 65_536;
const MAX_ATTEMPTS = 1_000;
const MAX_VARINT_BYTES = 9;
const CHUNK_BYTES = 65_536;
async function findXzEnd(handle, signal) {
    const { size } = await handle.stat();
    return (await readEndAt(handle, size)) ?? (await searchEnd(handle, signal));
}
async function searchEnd(handle, signal) {
    const flags = await readAt(handle, FLAGS_AT, 2);
    if (!flags)
        return undefined;
    const ending = Buffer.concat([Buffer.alloc(2), flags, Buffer.from(FOOTER_MAGIC)]);
    const endingAt = FOOTER_BYTES - ending.length;
    const buffer = Buffer.alloc(CHUNK_BYTES);
    let attempts = 0;
    for (let position = 0;;) {
        signal.throwIfAborted();
        const chunk = await (0,read_fully .l)(handle, { position, into: buffer });
        if (chunk.length < FOOTER_BYTES)
            return undefined;
        for (let at = chunk.indexOf(ending, endingAt); at >= 0; at = chunk.indexOf(ending, at + 1)) {
            const start = at - endingAt;
            if (!hasChecksum(chunk.subarray(start, start + FOOTER_BYTES)))
                continue;
            if (++attempts > MAX_ATTEMPTS)
                return undefined;
            const end = await readEndAt(handle, position + start + FOOTER_BYTES);
            if (end)
                return end;
        }
        position += chunk.length - (FOOTER_BYTES - 1);
    }
}
function hasChecksum(footer) {
    return footer.readUInt32LE(0) === (0,external_node_zlib_.crc32)(footer.subarray(4, 10));
}
async function readEndAt(handle, position) {
    const footer = await readAt(handle, position - FOOTER_BYTES, FOOTER_BYTES);
    if (footer?.toString('latin1', 10) !== FOOTER_MAGIC)
        return undefined;
    if (!hasChecksum(footer))
        return undefined;
    const indexBytes = (footer.readUInt32LE(4) + 1) * 4;
    if (indexBytes > MAX_INDEX_BYTES)
        return undefined;
    const index = await readAt(handle, position - FOOTER_BYTES - indexBytes, indexBytes);
    const sizes = index && readIndex(index);
    if (!sizes || HEADER_BYTES + sizes.blocks + indexBytes + FOOTER_BYTES !== position)
        return undefined;
    return { position, contentSize: sizes.content, checkType: footer.readUInt8(9) & 0x0f };
}
async function readAt(handle, position, length) {
    if (position < 0)
        return undefined;
    const bytes = await (0,read_fully .l)(handle, { position, into: Buffer.alloc(length) });
    return bytes.length === length ? bytes : undefined;
}
function readIndex(index) {
    if (index[0] !== 0)
        return undefined;
    let position = 1;
    const next = () => {
        let value = 0;
        for (let byte = 0; byte < MAX_VARINT_BYTES; byte++) {
            const bits = index[position++] ?? 0;
            value += (bits & 0x7f) * 2 ** (7 * byte);
            if (bits < 0x80)
                break;
        }
        return value;
    };
    let blocks = 0;
    let content = 0;
    for (let record = next(); record > 0 && position < index.length; record--) {
        blocks += Math.ceil(next() / 4) * 4;
        content += next();
    }
    return { blocks, content };
}

;// CONCATENATED MODULE: ./build/src/dss/xz.js









const MAGIC = Buffer.from('fd377a585a00', 'hex');
const UNSUPPORTED = new Set(['2', '3', '4', '6']);
const PROBLEMS = {
    '5': 'has an invalid structure',
    '7': 'has a wrong checksum or invalid data',
    '8': 'is truncated',
};
const CHECK_NONE = 0;
async function openXz(file, { onChunk, signal }) {
    const source = external_node_stream_.Readable.from((0,read_chunks .z)(file), { objectMode: false });
    let size = 0;
    const sink = (0,system_sink .j)(async (chunk) => {
        size += chunk.length;
        await onChunk(chunk);
    });
    try {
        const opened = new xz_decompress.XzReadableStream(ReadableStream.from(source));
        await (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.fromWeb(opened), sink, { signal });
    }
    catch (error) {
        signal.throwIfAborted();
        const code = (error instanceof Error && /error code (\d+)/.exec(error.message)?.[1]) || '';
        if (UNSUPPORTED.has(code))
            throw new findings .cv('xz-feature', undefined, error);
        if (!PROBLEMS[code])
            throw error;
        await checkEnd(file, signal);
        throw damaged(PROBLEMS[code], error);
    }
    finally {
        if (!source.closed)
            await new Promise((resolve) => source.once('close', () => resolve()).destroy());
    }
    const end = await checkEnd(file, signal);
    if (end?.contentSize !== size)
        throw damaged('has a wrong index');
    if (end.checkType === CHECK_NONE && size > 0)
        throw new findings .cv('no-checksum');
}
async function checkEnd(file, signal) {
    const handle = await (0,promises_.open)(file);
    try {
        const end = await findXzEnd(handle, signal);
        const tail = end && (await (0,dss_tail .I)(handle, { start: end.position, magic: MAGIC, signal }));
        if (tail)
            throw new findings .cv(tail);
        return end;
    }
    finally {
        await handle.close();
    }
}
function damaged(detail, cause) {
    return new findings .cv('container-damaged', `the xz file ${detail}`, cause);
}


/***/ })

};
