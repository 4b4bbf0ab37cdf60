export const id = 5239;
export const ids = [5239];
export const modules = {

/***/ 15239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openXz: () => (/* binding */ openXz)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./node_modules/xz-decompress/dist/package/xz-decompress.js
var xz_decompress = __webpack_require__(36642);
// EXTERNAL MODULE: ./build/src/system/read-chunks.js
var read_chunks = __webpack_require__(71422);
// EXTERNAL MODULE: ./build/src/system/sink.js
var system_sink = __webpack_require__(64140);
// EXTERNAL MODULE: ./build/src/dss/findings.js
var findings = __webpack_require__(12884);
// EXTERNAL MODULE: ./build/src/dss/tail.js
var dss_tail = __webpack_require__(27432);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/src/system/read-fully.js
var read_fully = __webpack_require__(44802);
;// CONCATENATED MODULE: ./build/src/dss/xz-end.js
// Finds the end of an .xz stream: footer and index, which state the size of its content (xz-file-format.txt 2.1.2 and 4).


const HEADER_BYTES = 12;
/** Position of the stream's flags in its header. */
const FLAGS_AT = 6;
const FOOTER_BYTES = 12;
const FOOTER_MAGIC = 'YZ';
const MAX_INDEX_BYTES = 65_536;
/** Maximum footers with a correct checksum whose index is read. */
const MAX_ATTEMPTS = 1_000;
const MAX_VARINT_BYTES = 9;
const CHUNK_BYTES = 65_536;
/** Returns the end of the stream at the start of the file, or `undefined` if it has none. Throws the signal's reason. */
async function findXzEnd(handle, signal) {
    const { size } = await handle.stat();
    return (await readEndAt(handle, size)) ?? (await searchEnd(handle, signal));
}
/**
 * Searches for the end in a file with trailing data, in one pass. Anything may look like a footer: only those with the flags
 * of the header and a correct checksum are tried, and only so many.
 */
async function searchEnd(handle, signal) {
    const flags = await readAt(handle, FLAGS_AT, 2);
    if (!flags)
        return undefined;
    // The size of an index that is small enough ends with two zero bytes.
    const ending = Buffer.concat([Buffer.alloc(2), flags, Buffer.from(FOOTER_MAGIC)]);
    const endingAt = FOOTER_BYTES - ending.length;
    const buffer = Buffer.alloc(CHUNK_BYTES);
    let attempts = 0;
    for (let position = 0;;) {
        signal.throwIfAborted();
        const chunk = await (0,read_fully/* readFully */.l)(handle, { position, into: buffer });
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
        // A chunk may end within a footer: read that part again.
        position += chunk.length - (FOOTER_BYTES - 1);
    }
}
function hasChecksum(footer) {
    return footer.readUInt32LE(0) === (0,external_node_zlib_.crc32)(footer.subarray(4, 10));
}
/** Returns the end at `position` if a footer ends there whose stream starts at the start of the file. */
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
    const bytes = await (0,read_fully/* readFully */.l)(handle, { position, into: Buffer.alloc(length) });
    return bytes.length === length ? bytes : undefined;
}
/** Sums all blocks: bytes in the file (padded to 4) and bytes of content. */
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
// Decompresses one .xz stream without trailing data. The decoder (xz-embedded) would accept a second one, and padding.



// Node finds only the default export of this CommonJS module; bundlers and jest would find named exports, too.






const MAGIC = Buffer.from('fd377a585a00', 'hex');
/** Error codes for features that the decoder lacks; such a file may well be valid. */
const UNSUPPORTED = new Set(['2', '3', '4', '6']);
const PROBLEMS = {
    '5': 'has an invalid structure',
    '7': 'has a wrong checksum or invalid data',
    '8': 'is truncated',
};
/** The check type of a stream whose content has no checksum. */
const CHECK_NONE = 0;
/** Passes the content of the one stream to `onChunk`. Throws Damage, what `onChunk` throws, and the signal's reason. */
async function openXz(file, { onChunk, signal }) {
    const source = external_node_stream_.Readable.from((0,read_chunks/* readChunks */.z)(file), { objectMode: false });
    let size = 0;
    const sink = (0,system_sink/* writeTo */.j)(async (chunk) => {
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
            throw new findings/* Damage */.cv('xz-feature', undefined, error);
        if (!PROBLEMS[code])
            throw error;
        await checkEnd(file, signal);
        throw damaged(PROBLEMS[code], error);
    }
    finally {
        // A decoder that fails leaves the file open.
        if (!source.closed)
            await new Promise((resolve) => source.once('close', () => resolve()).destroy());
    }
    const end = await checkEnd(file, signal);
    if (end?.contentSize !== size)
        throw damaged('has a wrong index');
    if (end.checkType === CHECK_NONE && size > 0)
        throw new findings/* Damage */.cv('no-checksum');
}
/** Returns the end of the one stream, if it has one. Throws Damage if anything follows it, and the signal's reason. */
async function checkEnd(file, signal) {
    const handle = await (0,promises_.open)(file);
    try {
        const end = await findXzEnd(handle, signal);
        const tail = end && (await (0,dss_tail/* findTail */.I)(handle, { start: end.position, magic: MAGIC, signal }));
        if (tail)
            throw new findings/* Damage */.cv(tail);
        return end;
    }
    finally {
        await handle.close();
    }
}
function damaged(detail, cause) {
    return new findings/* Damage */.cv('container-damaged', `the xz file ${detail}`, cause);
}


/***/ })

};
