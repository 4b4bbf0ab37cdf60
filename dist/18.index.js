export const id = 18;
export const ids = [18];
export const modules = {

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
// Checks the end of a tar archive: two zero blocks right after the last member, and only zeros after them. The parser
// (tar-stream) accepts an archive without an end, and a second archive after the first.
const BLOCK_BYTES = 512;
const ZEROS = Buffer.alloc(BLOCK_BYTES);
/** Headers that describe the next member and have data of their own: GNU long names and pax. */
const EXTENSION_TYPES = new Set(['L', 'K', 'x', 'g']);
const TYPE_AT = 156;
const SIZE_FIELD = [124, 136];
/** Watches an archive as it is read. Positions are bytes from its start. */
function watchArchiveEnd() {
    /** Runs of zero blocks that may be outside any member's data. */
    let runs = [];
    /** Positions of blocks that may be extension headers, and where the data of each ends. */
    let extensions = new Map();
    let position = 0;
    let dataStart = 0;
    let dataEnd = 0;
    let followed = false;
    /** Returns the end of the extensions that start before a run of zeros: zeros within a long name do not end an archive. */
    function skipExtensions(from, run) {
        let end = from;
        for (let next = extensions.get(end); next !== undefined && end < run.start; next = extensions.get(end))
            end = next;
        return end;
    }
    return {
        scan(chunk) {
            for (let at = 0; at < chunk.length; at += BLOCK_BYTES, position += BLOCK_BYTES) {
                if (position >= dataStart && position < dataEnd)
                    continue;
                if (ZEROS.compare(chunk, at, at + BLOCK_BYTES) !== 0) {
                    const size = extensionSize(chunk.subarray(at, at + BLOCK_BYTES));
                    if (size !== undefined)
                        extensions.set(position, position + BLOCK_BYTES + roundUpToBlocks(size));
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
            // Zeros between the previous member and this one ended the archive.
            followed ||= runs.some((run) => run.start < start && run.end > skipExtensions(dataEnd, run));
            runs = runs.filter((run) => run.end > start);
            extensions = new Map([...extensions].filter(([at]) => at >= start));
            dataStart = start;
            dataEnd = start + roundUpToBlocks(size);
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
function roundUpToBlocks(size) {
    return Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES;
}
/** Returns the size that a block declares, if it may be an extension header. */
function extensionSize(block) {
    if (!EXTENSION_TYPES.has(block.toString('latin1', TYPE_AT, TYPE_AT + 1)))
        return undefined;
    const digits = /^ *([0-7]+)[ \0]/.exec(block.toString('latin1', ...SIZE_FIELD))?.[1];
    return digits === undefined ? undefined : Number.parseInt(digits, 8);
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

// EXTERNAL MODULE: ./build/src/dss/archive-members.js
var archive_members = __webpack_require__(25840);
// EXTERNAL MODULE: ./build/src/dss/findings.js
var findings = __webpack_require__(12884);
;// CONCATENATED MODULE: ./build/src/dss/archive.js
// Reads the tar archive in a backup as it arrives: its entries, and what no backup may contain. Nothing is ever written to
// disk under a name from the archive.




/** Opens a reader that copies the archive's database to `databaseFile`, which must not exist. */
async function openArchive({ databaseFile }) {
    const { default: tar } = await __webpack_require__.e(/* import() */ 118).then(__webpack_require__.t.bind(__webpack_require__, 56118, 19));
    // Keep the bytes: anything that is not UTF-8 would become the same character, and two names would become one.
    const options = { allowUnknownFormat: true, filenameEncoding: 'latin1' };
    const parser = tar.extract(options);
    const ending = watchArchiveEnd();
    const blocks = splitBlocks();
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
        // A folder may declare a size but has no data: the parser would wait for it forever.
        if (header.type === 'directory')
            header.size = 0;
        const { size } = header;
        if (!Number.isSafeInteger(size) || typeof size !== 'number')
            return fail(new Error('a size is invalid'));
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
            ending.scan(complete);
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
            const problem = ending.conclude();
            if (failure)
                throw describe(failure, problem);
            return { ...found, findings: [...(problem ? [(0,findings/* finding */.gk)(problem)] : []), ...found.findings] };
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
/** Turns parser errors into Damage; our own findings and system errors stay as they are. */
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
/** Before Node 24.16, text ends at its first NUL character, so values that differ after it look the same. */
function cutsTextAtNul(database) {
    return database.prepare("SELECT 'a' || char(0) || 'b' AS text").get()?.text !== 'a\0b';
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
/** Reads text as bytes and BLOBs, which are rare, as hexadecimal, to distinguish the two. Half as fast as strings. */
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
    // Rows are arrays now; the types only know objects.
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
        const head = await handle.read(Buffer.alloc(MAX_HEADER_BYTES), 0, MAX_HEADER_BYTES, 0);
        const start = headerLength(head.buffer.subarray(0, head.bytesRead));
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
        const { buffer: trailer, bytesRead } = await handle.read(Buffer.alloc(TRAILER_BYTES), 0, TRAILER_BYTES, end);
        if (bytesRead < TRAILER_BYTES)
            throw damaged('is truncated');
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
        size += chunk.length;
        if (size > maxBytes)
            throw new findings/* Damage */.cv('too-large', `more than ${(0,format/* formatBytes */.z3)(maxBytes)}`);
        return onChunk(chunk);
    };
    // Load the xz decoder only if needed: it is a WebAssembly module.
    const open = container === 'gzip' ? openGzip : (await __webpack_require__.e(/* import() */ 239).then(__webpack_require__.bind(__webpack_require__, 15239))).openXz;
    await open(file, { onChunk: bounded, signal });
    if (size === 0)
        throw new findings/* Damage */.cv('container-empty');
    return size;
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
// EXTERNAL MODULE: ./build/src/system/temp-folder.js
var temp_folder = __webpack_require__(59262);
// EXTERNAL MODULE: ./build/src/text/message.js
var message = __webpack_require__(29962);
// EXTERNAL MODULE: ./build/src/text/sanitize.js
var sanitize = __webpack_require__(39654);
// EXTERNAL MODULE: ./build/src/dss/findings.js
var findings = __webpack_require__(12884);
;// CONCATENATED MODULE: ./build/src/dss/database-checks.js
// Checks the integrity of the settings database, and distinguishes a damaged file from a failing machine.





/** Results about values that violate a constraint, which say nothing about the file. */
const ABOUT_VALUES = /^(?:NULL value in|CHECK constraint failed in|(?:TEXT|NUMERIC|non-\w+) value in) /;
const MAX_PROBLEMS = 1000;
/** SQLite's result codes for failures of the machine: no memory, a full disk, a file that cannot be opened. */
const MACHINE_FAILURES = new Set([7, 13, 14]);
/** Throws Damage if the file is truncated: SQLite would read what is missing as zeros. */
function checkSize(database, size) {
    const pageSize = Number(database.prepare('PRAGMA page_size').get()?.page_size);
    const pages = Number(database.prepare('PRAGMA page_count').get()?.page_count);
    if (size < pageSize * pages || size % pageSize !== 0)
        throw new findings/* Damage */.cv('database-damaged', 'it is truncated');
}
/** Checks the structure only: an old database may hold values that a later schema forbids. */
function checkIntegrity(database) {
    const problems = listProblems(database, 'integrity_check') ?? listProblems(database, 'quick_check') ?? [];
    const problem = problems.find((text) => text !== 'ok' && !ABOUT_VALUES.test(text));
    if (problem !== undefined)
        throw new findings/* Damage */.cv('database-damaged', (0,sanitize/* printable */.g)(problem));
}
/** Returns `undefined` if the schema needs a collation or function that only Synology's SQLite has. */
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
/** Turns an SQLite error into Damage or into a failure of the machine; returns other errors as they are. */
function describeSqliteError(error) {
    const problem = sqliteProblem(error);
    if (problem === undefined)
        return error;
    if (!isMachineFailure(error))
        return new findings/* Damage */.cv('database-damaged', (0,sanitize/* printable */.g)(problem), error);
    return new errors/* BackupError */.hj('store-failed', (0,message/* message */.iU) `${(0,message/* term */.jk)('Runner')} could not read the database in the backup: ${problem}.`, {
        cause: error,
        hint: (0,message/* message */.iU) `Check free memory. ${temp_folder/* DISK_HINT */.Oo}`,
    });
}
function isMachineFailure(error) {
    const code = typeof error === 'object' && error !== null && 'errcode' in error ? Number(error.errcode) : 0;
    return MACHINE_FAILURES.has(code & 0xff);
}
/** Returns SQLite's message; `undefined` for other errors. */
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
// Reads the settings database in a backup: opens it read-only, checks it, and computes a digest of every row.









const MAGIC = 'SQLite format 3\0';
const MAX_ROWS = 2_000_000;
/** How many rows are read before other work gets a turn. */
const ROWS_PER_TURN = 10_000;
/** Reads all tables, sorted by name. Throws Damage and the signal's reason. The folder of `file` must be private. */
async function readDatabase(file, { signal, maxRows = MAX_ROWS }) {
    const { magic, size } = await readMagic(file);
    if (magic !== MAGIC)
        throw new findings/* Damage */.cv('database-damaged', 'it is not SQLite');
    const { DatabaseSync } = await (0,sqlite/* loadSqlite */.T)();
    // Immutable: even a file that declares a write-ahead log is read as it is, and no file is created beside it.
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
/** Lists the tables that hold rows of their own: no views, no tables of SQLite itself, none that need a module. */
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
/** Returns the same digest for the same values of the same table, whatever their storage. */
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
// Inspects a backup file: its format, whether it is valid, and its content. Nothing of it stays on disk.






const HEAD_BYTES = 65_536;
const SHOWN_BYTES = 8;
/** Findings that leave the verdict open: such a file is stored, but not verified. */
const UNDECIDED = new Set(['format-unknown', 'xz-feature', 'no-checksum']);
/** Inspects a file that claims to be a backup. Throws file system errors, and the signal's reason. */
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
    // mkdtemp creates it with mode 0700: the database in it holds every password of the router.
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_path_.dirname)(file), 'opened-'));
    try {
        const databaseFile = (0,external_node_path_.join)(folder, 'database');
        const archive = await (0,dss_archive/* openArchive */.p)({ databaseFile });
        const contentSize = await (0,dss_container/* openContainer */.Q)(file, { container, onChunk: archive.write, signal }).catch(async (error) => {
            await archive.end().catch(() => { });
            throw error;
        });
        const { entries, findings } = await archive.end();
        if (findings.length > 0)
            return failed(findings);
        const tables = await readDatabase(databaseFile, { signal });
        return { verdict: 'valid', container, contentSize, content: { entries, tables }, findings: [] };
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
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(size, HEAD_BYTES)), 0);
        return { head: buffer.subarray(0, bytesRead), size };
    }
    finally {
        await handle.close();
    }
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
 * data; `undefined` if the file ends there.
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
