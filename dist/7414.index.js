export const id = 7414;
export const ids = [7414];
export const modules = {

/***/ 71498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  D: () => (  doJob),
  i: () => (  prepare)
});

var errors = __webpack_require__(27406);
;// CONCATENATED MODULE: ./build/src/system/sqlite.js
const WARNING = 'SQLite is an experimental feature';
async function loadSqlite() {
    const { emitWarning } = process;
    process.emitWarning = (warning, ...rest) => {
        if (!String(warning).startsWith(WARNING))
            Reflect.apply(emitWarning, process, [warning, ...rest]);
    };
    try {
        return await Promise.resolve( ).then(__webpack_require__.t.bind(__webpack_require__, 80099, 19));
    }
    finally {
        process.emitWarning = emitWarning;
    }
}

var answers = __webpack_require__(48363);
var temp_folder = __webpack_require__(59262);
var message = __webpack_require__(29962);
var sanitize = __webpack_require__(39654);
var database_schema = __webpack_require__(72471);
var dss_findings = __webpack_require__(12884);
;// CONCATENATED MODULE: ./build/src/dss/database-checks.js






const ABOUT_VALUES = /^(?:NULL value in|(?:TEXT|NUMERIC|non-\w+) value in) /;
const MOST_OF_TABLE = 100;
const ALL_PROBLEMS = 2 ** 31 - 1;
const NO_MEMORY = 7;
const MACHINE_FAILURES = new Set([NO_MEMORY, 13, 14]);
const MANY_TABLES = 1000;
function checkSize(database, size) {
    const pageSize = Number(database.prepare('PRAGMA page_size').get()?.page_size);
    const pages = Number(database.prepare('PRAGMA page_count').get()?.page_count);
    if (size < pageSize * pages || size % pageSize !== 0)
        throw new dss_findings .cv('database-damaged', 'it is truncated');
}
function checkIntegrity(database, { tables, isComputed, hasComputedIndex }) {
    const checks = hasComputedIndex ? ['quick_check'] : ['integrity_check', 'quick_check'];
    const checkable = tables.filter((table) => !table.isComputed);
    const parts = isComputed ? checkable.map(({ name }) => (0,database_schema .TL)(name)) : [ALL_PROBLEMS];
    try {
        for (const part of parts)
            checkPart(database, checks, part);
    }
    catch (error) {
        if (errorCodeOf(error) !== NO_MEMORY || tables.length < MANY_TABLES)
            throw error;
        throw new dss_findings .cv('limits-exceeded', 'it has too many tables and indexes', error);
    }
}
function checkPart(database, checks, part) {
    for (const check of checks)
        if (isChecked(database, check, part))
            return;
}
function isChecked(database, check, part) {
    let values = 0;
    try {
        for (const row of database.prepare(`PRAGMA main.${check}(${part})`).iterate()) {
            const text = String(row[check]);
            if (ABOUT_VALUES.test(text))
                values++;
            else if (text !== 'ok')
                throw new dss_findings .cv('database-damaged', (0,sanitize .g$)(text));
        }
    }
    catch (error) {
        if (/^no such (?:collation sequence|function|module)/.test(sqliteProblem(error) ?? ''))
            return false;
        if (check === 'integrity_check' && errorCodeOf(error) === NO_MEMORY)
            return false;
        throw error;
    }
    if (typeof part === 'string' && values >= MOST_OF_TABLE)
        throw new dss_findings .cv('limits-exceeded', 'it has too many values that its schema forbids');
    return true;
}
function describeSqliteError(error) {
    const problem = sqliteProblem(error);
    if (problem === undefined)
        return error;
    if (!MACHINE_FAILURES.has(errorCodeOf(error)))
        return new dss_findings .cv('database-damaged', (0,sanitize .g$)(problem), error);
    return new errors .hj('store-failed', (0,message .iU) `${(0,message .jk)('Runner')} could not read the database in the backup: ${problem}.`, {
        cause: error,
        hint: (0,message .iU) `Check free memory. ${temp_folder .Oo}`,
    });
}
function errorCodeOf(error) {
    const code = typeof error === 'object' && error !== null && 'errcode' in error ? Number(error.errcode) : 0;
    return code & 0xff;
}
function sqliteProblem(error) {
    if (typeof error !== 'object' || error === null || !('code' in error))
        return undefined;
    if (error.code !== 'ERR_SQLITE_ERROR' && error.code !== 'ERR_OUT_OF_RANGE')
        return undefined;
    return 'message' in error ? String(error.message) : '';
}

var promises_ = __webpack_require__(51455);
var external_node_path_ = __webpack_require__(76760);
var dss_archive = __webpack_require__(12342);
var dss_container = __webpack_require__(30246);
var container_kind = __webpack_require__(51254);
var external_node_crypto_ = __webpack_require__(77598);
var read_fully = __webpack_require__(44802);
var pieces = __webpack_require__(8574);
;// CONCATENATED MODULE: ./build/src/dss/cells.js

const REPLACEMENT_CHARACTER = '\uFFFD';
class BrokenText {
    bytes;
    shown;
    constructor(bytes, shown) {
        this.bytes = bytes;
        this.shown = shown;
    }
}
function readTableOf(database, { name, columns }) {
    const select = (cells) => 
    database.prepare(`SELECT ${cells.join(', ')} FROM main.${(0,database_schema .TL)(name)} NOT INDEXED`);
    const cells = columns.map(database_schema .TL);
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
function cutsTextAtNul(database) {
    return database.prepare("SELECT CAST(x'610062' AS TEXT) AS text").get()?.text !== 'a\0b';
}
const BROKEN = Symbol('text that is not UTF-8');
function* readStrings(statement) {
    for (const cells of iterate(statement)) {
        for (const cell of cells)
            if (typeof cell === 'string' && cell.includes(REPLACEMENT_CHARACTER))
                throw BROKEN;
        yield cells;
    }
}
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
    return statement.iterate();
}

var manifest_size = __webpack_require__(49757);
var external_node_url_ = __webpack_require__(73136);
var format = __webpack_require__(20730);
;// CONCATENATED MODULE: ./build/src/dss/open-database.js




const LIMITS = { length: 64 * format .D6, sqlLength: format .D6, exprDepth: 200, vdbeOp: 1_000_000, attach: 0 };
const ACTION = { pragma: 19, read: 20, select: 21 };
const ALLOWED = 0;
const DENIED = 1;
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
async function openDatabase(file) {
    const { DatabaseSync } = await loadSqlite();
    const location = new URL(`${(0,external_node_url_.pathToFileURL)(file).href}?immutable=1`);
    const database = new DatabaseSync(location, { readOnly: true, allowExtension: false, limits: LIMITS });
    await (0,promises_.unlink)(file).catch(() => { });
    database.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;');
    const { setAuthorizer } = database;
    setAuthorizer?.call(database, (action, name) => {
        if (action === ACTION.select || action === ACTION.read)
            return ALLOWED;
        return action === ACTION.pragma && PRAGMAS.has(name) ? ALLOWED : DENIED;
    });
    return database;
}

var row_labels = __webpack_require__(62234);
var dss_rows = __webpack_require__(83015);
;// CONCATENATED MODULE: ./build/src/dss/database.js












const MAGIC = 'SQLite format 3\0';
const MAX_ROWS = 2_000_000;
const ROWS_PER_TURN = 10_000;
const LONG_TEXT = 65_536;
async function readDatabase(file, { signal, maxRows = MAX_ROWS }) {
    const { magic, size } = await readMagic(file);
    if (magic !== MAGIC)
        throw new dss_findings .cv('database-damaged', 'it is not SQLite');
    let database;
    try {
        database = await openDatabase(file);
        checkSize(database, size);
        const schema = (0,database_schema .G7)(database);
        checkIntegrity(database, schema);
        const tables = [];
        let rowsLeft = maxRows;
        const budget = { bytesLeft: manifest_size .ZJ };
        for (const shape of schema.tables) {
            const table = await readTable(database, { shape, rowsLeft, budget, signal });
            rowsLeft -= table.rows.length;
            tables.push(table);
        }
        const structure = await readStructure(database, { schema, rowsLeft, budget, signal });
        return { tables, structure };
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
        const magic = await (0,read_fully .l)(handle, { position: 0, into: Buffer.alloc(MAGIC.length) });
        return { magic: magic.toString('latin1'), size: (await handle.stat()).size };
    }
    finally {
        await handle.close();
    }
}
async function readTable(database, { shape, rowsLeft, budget, signal }) {
    const { name, columns, isOrdered } = shape;
    const eachRow = readTableOf(database, shape);
    const labelIndex = (0,row_labels .NX)(columns);
    const rows = await eachRow(async (source) => {
        const rest = { ...budget };
        const read = new dss_rows .D(rest);
        for (const values of source) {
            if (read.length === rowsLeft)
                throw new dss_findings .cv('too-many-rows');
            if (read.length % ROWS_PER_TURN === ROWS_PER_TURN - 1) {
                await new Promise(setImmediate);
                signal.throwIfAborted();
            }
            read.add((0,row_labels .Wy)(values[labelIndex]), digestOf(name, values));
        }
        budget.bytesLeft = rest.bytesLeft;
        return read;
    });
    return { name, columns, ...(isOrdered ? { isOrdered } : {}), rows };
}
async function readStructure(database, { schema, budget, ...options }) {
    const rows = new dss_rows .D(budget);
    for (const { name, values } of schema.objects)
        rows.add((0,row_labels .Wy)(name), digestOf(database_schema .mX, values));
    for (const shape of schema.internal) {
        const table = await readTable(database, { shape, budget: { ...budget }, ...options });
        rows.add((0,row_labels .Wy)(shape.name), digestOf(shape.name, Array.from(table.rows, ([, digest]) => digest)));
    }
    return { name: database_schema .mX, columns: [], rows };
}
function digestOf(table, values) {
    let text = `${JSON.stringify(table)} `;
    let begun;
    for (const value of values) {
        if (value === null)
            text += 'null;';
        else if (typeof value === 'string' && value.length > LONG_TEXT) {
            begun ??= (0,external_node_crypto_.createHash)('sha256');
            begun.update(`${text}text ${Buffer.byteLength(value)}:`);
            for (const piece of (0,pieces .X)(value, LONG_TEXT))
                begun.update(piece);
            text = ';';
        }
        else if (typeof value === 'string')
            text += `text ${Buffer.byteLength(value)}:${value};`;
        else if (typeof value === 'bigint')
            text += `integer ${value};`;
        else if (typeof value === 'number')
            text += `real ${Object.is(value, -0) ? '-0' : value};`;
        else if (value instanceof BrokenText)
            text += `bytes ${(0,external_node_crypto_.hash)('sha256', value.bytes)};`;
        else
            text += `blob ${(0,external_node_crypto_.hash)('sha256', value)};`;
        if (text.length <= LONG_TEXT)
            continue;
        begun ??= (0,external_node_crypto_.createHash)('sha256');
        begun.update(text);
        text = '';
    }
    return begun ? begun.update(text).digest('hex') : (0,external_node_crypto_.hash)('sha256', text);
}

var inspection = __webpack_require__(74672);
var archive_members = __webpack_require__(25840);
;// CONCATENATED MODULE: ./build/src/dss/required-content.js


const LOG_SUFFIXES = ['-wal', '-journal'];
function missingContent({ entries, links, tables }) {
    const databases = entries.filter(({ path, sha256 }) => sha256 !== null && (0,archive_members .uU)(path));
    const infos = entries.filter(({ path, sha256 }) => sha256 !== null && (0,archive_members .TB)(path));
    const rule = [
        ['database-missing', databases.length === 0 && !links.some(archive_members .uU)],
        ['info-missing', infos.length === 0 && !links.some(archive_members .TB)],
        ['database-empty', tables?.every(({ rows }) => rows.length === 0) ?? false],
        ['database-log', entries.some(({ path, size }) => size > 0 && isLog(path))],
        ['info-empty', infos.some(({ size }) => size === 0)],
    ];
    return rule.flatMap(([code, isBroken]) => (isBroken ? [(0,dss_findings .gk)(code)] : []));
}
function isLog(path) {
    return LOG_SUFFIXES.some((suffix) => path.endsWith(suffix) && (0,archive_members .uU)(path.slice(0, -suffix.length)));
}

;// CONCATENATED MODULE: ./build/src/dss/inspect.js









async function inspect(file, { signal }) {
    const { head, size } = await (0,inspection .zy)(file);
    const container = (0,container_kind .t)(head);
    const failed = (findings) => (0,inspection .se)(head, findings);
    if (!container)
        return failed([(0,dss_findings .gk)(judgeText(head, size) ?? 'format-unknown')]);
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_path_.dirname)(file), 'opened-'));
    try {
        const databaseFile = (0,external_node_path_.join)(folder, 'database');
        const archive = await (0,dss_archive .p)({ databaseFile });
        const contentSize = await (0,dss_container .Q)(file, { container, onChunk: archive.write, signal }).catch(async (error) => {
            await archive.end().catch(() => { });
            throw error;
        });
        const { entries, links, hasDatabase, info, findings } = await archive.end();
        const isReadable = hasDatabase && findings.every(({ code }) => dss_findings .Cz.has(code));
        const database = isReadable ? await readDatabase(databaseFile, { signal }) : undefined;
        const problems = [...findings, ...missingContent({ entries, links, tables: database?.tables })];
        if (!database || problems.length > 0)
            return failed(problems);
        const content = { entries, ...database, ...(isOfNas(info) ? { fromNas: true } : {}) };
        return { verdict: 'valid', container, contentSize, content, findings: [] };
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof dss_findings .cv)
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

;// CONCATENATED MODULE: ./build/src/dss/rehearsal.js



const TINY_BACKUP = [
    'H4sIAAAAAAACA3POz0vLTHfKLtBnoBkwMDAwNzVVANEGBgboNISDwjY0NDAyV2AwZaADKC0uSSxiMDCggidRPDdEgDM8/uODK/Py40F8p+wCvZQkqsa/mYkJ',
    'zvg3wox/EwNDcwUGg9H4pzkIDvTJLElVSMsvyk0sUTBmYGJgZGRwUAC5nwmKYYCRgYGBBY1PCDAx6E09wwtSzHiagfE0wyigHTBmZBPn52cML0lMyklNTGRy',
    'DnJ1DHFVCHF08nFVSFTQyE6tVAhxjQjRUShLzClNBbM1QXHDxPiJgfEn46fRIBwJgJWJmZ8/OYWVkZmfPzEJUf4ng1nxmXlp+dSv//GV/yBptPLf2MjIbLT8',
    'pwdItFVKUuIazRWjYBSMglEw0gAAoQmp+wAQAAA=',
].join('');
async function rehearse(folder) {
    const own = await (0,promises_.mkdtemp)((0,external_node_path_.join)(folder, 'rehearsal-'));
    try {
        const file = (0,external_node_path_.join)(own, 'tiny.dss');
        await (0,promises_.writeFile)(file, Buffer.from(TINY_BACKUP, 'base64'), { mode: 0o600 });
        await inspect(file, { signal: new AbortController().signal });
    }
    finally {
        await (0,promises_.rm)(own, { recursive: true, force: true });
    }
}

var wide = __webpack_require__(86718);
;// CONCATENATED MODULE: ./build/src/dss/values.js







const MAX_BYTES = 64 * format .D6;
const BYTES_OF_VALUE = 32;
async function readValues(databaseFile) {
    const database = await openDatabase(databaseFile);
    try {
        const tables = [];
        let bytesLeft = MAX_BYTES;
        const read = (cell) => {
            const text = textOf(cell);
            bytesLeft -= BYTES_OF_VALUE + (0,wide .z)(text ?? '');
            if (bytesLeft < 0)
                throw tooLong();
            return text;
        };
        for (const shape of (0,database_schema .G7)(database).tables) {
            const { name, columns } = shape;
            const eachRow = readTableOf(database, shape);
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
    if (cell instanceof BrokenText)
        return cell.shown;
    return cell instanceof Uint8Array ? Buffer.from(cell).toString('hex') : String(cell);
}
function tooLong() {
    const { text } = (0,dss_findings .gk)('limits-exceeded', 'its values are too many or too long to show');
    return new errors .hj('backup-invalid', text, {
        hint: 'No router has that many: look at them with care. `srm-backup open FILE --extract FOLDER` extracts the database, for a program that reads SQLite.',
    });
}

;// CONCATENATED MODULE: ./build/src/dss/jobs.js







async function prepare(folder) {
    try {
        await Promise.all([__webpack_require__.e(  6118).then(__webpack_require__.t.bind(__webpack_require__, 56118, 19)), loadSqlite()]);
        if (folder)
            await rehearse(folder);
    }
    catch {
    }
}
async function doJob(job) {
    try {
        if (job.kind === 'values')
            return { values: await readValues(job.databaseFile) };
        const inspection = await inspect(job.file, { signal: new AbortController().signal });
        const rows = tablesOf(inspection).map((table) => table.rows.pack());
        return { rows, inspection: (0,answers .Qx)(inspection, () => []) };
    }
    catch (error) {
        return { failure: describe(describeSqliteError(error)) };
    }
}
function describe(error) {
    if (error instanceof errors .hj)
        return { code: error.code, text: error.text, hint: error.advice };
    const stack = error instanceof Error ? error.stack : undefined;
    return { message: (0,errors .YI)(error), stack, properties: { ...Object(error) } };
}
function tablesOf(inspection) {
    if (inspection.verdict !== 'valid')
        return [];
    const { tables, structure } = inspection.content;
    return [...tables, ...(structure ? [structure] : [])];
}


/***/ }),

/***/ 17414:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
  var _dss_jobs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71498);
  var _system_serve_parent_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9969);


(0,_system_serve_parent_js__WEBPACK_IMPORTED_MODULE_1__  .s)((request) => (0,_dss_jobs_js__WEBPACK_IMPORTED_MODULE_0__  .D)(request));
await (0,_dss_jobs_js__WEBPACK_IMPORTED_MODULE_0__  .i)(process.argv.at(-2));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 9969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    s: () => (  serveParent)
  });
  var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75919);
  var _text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20730);


const MAX_MEMORY = 400 * _text_format_js__WEBPACK_IMPORTED_MODULE_1__  .D6;
const GUARD_EVERY_MS = 20;
const GUARD = `
  const { workerData: parent } = require('node:worker_threads')
  setInterval(() => {
    let isOrphan = process.ppid !== parent
    try { process.kill(parent, 0) } catch ({ code }) { isOrphan ||= code === 'ESRCH' }
    if (isOrphan || process.memoryUsage.rss() > ${MAX_MEMORY}) process.kill(process.pid, 'SIGKILL')
  }, ${GUARD_EVERY_MS})
`;
function serveParent(work) {
    process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));
    process.once('message', async (request) => process.send?.(await work(request)));
    const workerData = Number(process.argv.at(-1));
    new node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.Worker(GUARD, { eval: true, workerData }).on('error', () => { }).unref();
    process.send?.('ready');
}


/***/ })

};
