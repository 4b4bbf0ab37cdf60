export const id = 7414;
export const ids = [7414];
export const modules = {

/***/ 71498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ doJob),
  i: () => (/* binding */ prepare)
});

// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
;// CONCATENATED MODULE: ./build/src/system/sqlite.js
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

// EXTERNAL MODULE: ./build/src/dss/answers.js
var answers = __webpack_require__(48363);
// EXTERNAL MODULE: ./build/src/system/temp-folder.js
var temp_folder = __webpack_require__(59262);
// EXTERNAL MODULE: ./build/src/text/message.js
var message = __webpack_require__(29962);
// EXTERNAL MODULE: ./build/src/text/sanitize.js
var sanitize = __webpack_require__(39654);
// EXTERNAL MODULE: ./build/src/dss/database-schema.js
var database_schema = __webpack_require__(72471);
// EXTERNAL MODULE: ./build/src/dss/findings.js
var dss_findings = __webpack_require__(12884);
;// CONCATENATED MODULE: ./build/src/dss/database-checks.js
// Checks the integrity of the settings database, and distinguishes a damaged file from a failing machine.






/** Results about values that violate a constraint, which say nothing about the file. */
const ABOUT_VALUES = /^(?:NULL value in|(?:TEXT|NUMERIC|non-\w+) value in) /;
/** SQLite stops after this many problems of one table. */
const MOST_OF_TABLE = 100;
/** Of the whole database, it reports as many as it is asked for. */
const ALL_PROBLEMS = 2 ** 31 - 1;
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
        throw new dss_findings/* Damage */.cv('database-damaged', 'it is truncated');
}
/**
 * Checks the structure only: an old database may hold values that a later schema forbids. Evaluates no expression: indexes
 * with one are not compared with their tables, and a table with one is only read.
 */
function checkIntegrity(database, { tables, isComputed, hasComputedIndex }) {
    const checks = hasComputedIndex ? ['quick_check'] : ['integrity_check', 'quick_check'];
    const checkable = tables.filter((table) => !table.isComputed);
    // In quotes, so that SQLite never takes a name for a number and checks the whole database.
    const parts = isComputed ? checkable.map(({ name }) => (0,database_schema/* quoted */.TL)(name)) : [ALL_PROBLEMS];
    try {
        for (const part of parts)
            checkPart(database, checks, part);
    }
    catch (error) {
        if (errorCodeOf(error) !== NO_MEMORY || tables.length < MANY_TABLES)
            throw error;
        throw new dss_findings/* Damage */.cv('limits-exceeded', 'it has too many tables and indexes', error);
    }
}
function checkPart(database, checks, part) {
    for (const check of checks)
        if (isChecked(database, check, part))
            return;
}
/**
 * Throws Damage for the first problem that is not about values. Returns whether all was checked: not if the schema needs a collation or
 * function that only Synology's SQLite has, or if the check has a statement that is too long, for which SQLite says that it has no memory:
 * the shorter check may have one that is not.
 */
function isChecked(database, check, part) {
    let values = 0;
    try {
        for (const row of database.prepare(`PRAGMA main.${check}(${part})`).iterate()) {
            const text = String(row[check]);
            if (ABOUT_VALUES.test(text))
                values++;
            else if (text !== 'ok')
                throw new dss_findings/* Damage */.cv('database-damaged', (0,sanitize/* printable */.g$)(text));
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
        throw new dss_findings/* Damage */.cv('limits-exceeded', 'it has too many values that its schema forbids');
    return true;
}
/** Turns an SQLite error into Damage or into a failure of the machine; returns other errors as they are. */
function describeSqliteError(error) {
    const problem = sqliteProblem(error);
    if (problem === undefined)
        return error;
    if (!MACHINE_FAILURES.has(errorCodeOf(error)))
        return new dss_findings/* Damage */.cv('database-damaged', (0,sanitize/* printable */.g$)(problem), error);
    return new errors/* BackupError */.hj('store-failed', (0,message/* message */.iU) `${(0,message/* term */.jk)('Runner')} could not read the database in the backup: ${problem}.`, {
        cause: error,
        hint: (0,message/* message */.iU) `Check free memory. ${temp_folder/* DISK_HINT */.Oo}`,
    });
}
/** Returns SQLite's result code; 0 for other errors. */
function errorCodeOf(error) {
    const code = typeof error === 'object' && error !== null && 'errcode' in error ? Number(error.errcode) : 0;
    return code & 0xff;
}
/** Returns the message of SQLite, or of Node about a number that it has read and JavaScript lacks; `undefined` for other errors. */
function sqliteProblem(error) {
    if (typeof error !== 'object' || error === null || !('code' in error))
        return undefined;
    if (error.code !== 'ERR_SQLITE_ERROR' && error.code !== 'ERR_OUT_OF_RANGE')
        return undefined;
    return 'message' in error ? String(error.message) : '';
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/dss/archive.js + 3 modules
var dss_archive = __webpack_require__(12342);
// EXTERNAL MODULE: ./build/src/dss/container.js + 1 modules
var dss_container = __webpack_require__(30246);
// EXTERNAL MODULE: ./build/src/dss/container-kind.js
var container_kind = __webpack_require__(51254);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/src/system/read-fully.js
var read_fully = __webpack_require__(44802);
// EXTERNAL MODULE: ./build/src/text/pieces.js
var pieces = __webpack_require__(8574);
;// CONCATENATED MODULE: ./build/src/dss/cells.js
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
    database.prepare(`SELECT ${cells.join(', ')} FROM main.${(0,database_schema/* quoted */.TL)(name)} NOT INDEXED`);
    const cells = columns.map(database_schema/* quoted */.TL);
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

// EXTERNAL MODULE: ./build/src/dss/manifest-size.js
var manifest_size = __webpack_require__(49757);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./build/src/text/format.js
var format = __webpack_require__(20730);
;// CONCATENATED MODULE: ./build/src/dss/open-database.js
// Opens the settings database in a backup so that nothing in it runs: its schema may have been written by anybody.




/** From Node 24.15 on. A cell has at most 64 MiB; the schema of a real backup has about 30 KB. */
const LIMITS = { length: 64 * format/* MIB */.D6, sqlLength: format/* MIB */.D6, exprDepth: 200, vdbeOp: 1_000_000, attach: 0 };
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
    const { DatabaseSync } = await loadSqlite();
    // Immutable: even a file that declares a write-ahead log is read as it is, and no file is created beside it.
    const location = new URL(`${(0,external_node_url_.pathToFileURL)(file).href}?immutable=1`);
    // Read-only: SQLite then ignores CHECK constraints, too.
    const database = new DatabaseSync(location, { readOnly: true, allowExtension: false, limits: LIMITS });
    // Windows refuses; the folder is removed later.
    await (0,promises_.unlink)(file).catch(() => { });
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
        database = await openDatabase(file);
        checkSize(database, size);
        const schema = (0,database_schema/* readSchema */.G7)(database);
        checkIntegrity(database, schema);
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
        throw describeSqliteError(error);
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
    const eachRow = readTableOf(database, shape);
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
        else if (value instanceof BrokenText)
            text += `bytes ${(0,external_node_crypto_.hash)('sha256', value.bytes)};`;
        else
            text += `blob ${(0,external_node_crypto_.hash)('sha256', value)};`;
    }
    return begun ? begun.update(text).digest('hex') : (0,external_node_crypto_.hash)('sha256', text);
}

// EXTERNAL MODULE: ./build/src/dss/inspection.js
var inspection = __webpack_require__(74672);
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









/** Inspects a file that claims to be a backup. Throws file system errors, and the signal's reason. */
async function inspect(file, { signal }) {
    const { head, size } = await (0,inspection/* readHead */.zy)(file);
    const container = (0,container_kind/* containerOf */.t)(head);
    const failed = (findings) => (0,inspection/* failedInspection */.se)(head, findings);
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

;// CONCATENATED MODULE: ./build/src/dss/rehearsal.js
// Opens a tiny backup while the process waits for the real one: V8 compiles a function when it is first called, and later nobody
// waits for that. A usual backup then takes 13 ms instead of 28.



/** As a router's, with one table of two rows. */
const TINY_BACKUP = [
    'H4sIAAAAAAACA3POz0vLTHfKLtBnoBkwMDAwNzVVANEGBgboNISDwjY0NDAyV2AwZaADKC0uSSxiMDCggidRPDdEgDM8/uODK/Py40F8p+wCvZQkqsa/mYkJ',
    'zvg3wox/EwNDcwUGg9H4pzkIDvTJLElVSMsvyk0sUTBmYGJgZGRwUAC5nwmKYYCRgYGBBY1PCDAx6E09wwtSzHiagfE0wyigHTBmZBPn52cML0lMyklNTGRy',
    'DnJ1DHFVCHF08nFVSFTQyE6tVAhxjQjRUShLzClNBbM1QXHDxPiJgfEn46fRIBwJgJWJmZ8/OYWVkZmfPzEJUf4ng1nxmXlp+dSv//GV/yBptPLf2MjIbLT8',
    'pwdItFVKUuIazRWjYBSMglEw0gAAoQmp+wAQAAA=',
].join('');
/** Opens the tiny backup in a folder of its own within a private one, where the real one may come to have any name; removes it. */
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
    const database = await openDatabase(databaseFile);
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
    const { text } = (0,dss_findings/* finding */.gk)('limits-exceeded', 'its values are too many or too long to show');
    return new errors/* BackupError */.hj('backup-invalid', text, {
        hint: 'No router has that many: look at them with care. `srm-backup open FILE --extract FOLDER` extracts the database, for a program that reads SQLite.',
    });
}

;// CONCATENATED MODULE: ./build/src/dss/jobs.js
// What happens to a backup in a process of its own (apart.ts).







/** Loads what every request needs while none has arrived, and rehearses it if there is a folder for that. Never throws. */
async function prepare(folder) {
    try {
        await Promise.all([__webpack_require__.e(/* import() */ 6118).then(__webpack_require__.t.bind(__webpack_require__, 56118, 19)), loadSqlite()]);
        if (folder)
            await rehearse(folder);
    }
    catch {
        // The request fails, too, and says why.
    }
}
/** Does the work of a request. Never throws. */
async function doJob(job) {
    try {
        if (job.kind === 'values')
            return { values: await readValues(job.databaseFile) };
        // Nothing cancels it: the process is ended instead.
        const inspection = await inspect(job.file, { signal: new AbortController().signal });
        const rows = tablesOf(inspection).map((table) => table.rows.pack());
        return { rows, inspection: (0,answers/* withRows */.Qx)(inspection, () => []) };
    }
    catch (error) {
        return { failure: describe(describeSqliteError(error)) };
    }
}
function describe(error) {
    if (error instanceof errors/* BackupError */.hj)
        return { code: error.code, text: error.text, hint: error.advice };
    const stack = error instanceof Error ? error.stack : undefined;
    return { message: (0,errors/* describeThrown */.YI)(error), stack, properties: { ...Object(error) } };
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
/* harmony import */ var _dss_jobs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71498);
/* harmony import */ var _system_serve_parent_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9969);
// The process that opens one backup, dist/opener.js: started by src/dss/apart.ts, never by users.


(0,_system_serve_parent_js__WEBPACK_IMPORTED_MODULE_1__/* .serveParent */ .s)((request) => (0,_dss_jobs_js__WEBPACK_IMPORTED_MODULE_0__/* .doJob */ .D)(request));
await (0,_dss_jobs_js__WEBPACK_IMPORTED_MODULE_0__/* .prepare */ .i)(process.argv.at(-2));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 9969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ serveParent)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75919);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20730);
// The other side of src/system/child.ts: a process that does one piece of work, and ends with the one that started it.


/** Of the whole process. A usual backup takes about 70 MiB. */
const MAX_MEMORY = 400 * _text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .MIB */ .D6;
const GUARD_EVERY_MS = 20;
/**
 * Ends the process from a thread of its own, since the work may never return: if it takes too much memory, or if the parent
 * was killed.
 */
const GUARD = `
  const { workerData: parent } = require('node:worker_threads')
  setInterval(() => {
    let isOrphan = process.ppid !== parent
    try { process.kill(parent, 0) } catch ({ code }) { isOrphan ||= code === 'ESRCH' }
    if (isOrphan || process.memoryUsage.rss() > ${MAX_MEMORY}) process.kill(process.pid, 'SIGKILL')
  }, ${GUARD_EVERY_MS})
`;
/** Answers the parent's one request with the result of `work`, which must be plain data and must not throw. */
function serveParent(work) {
    process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));
    process.once('message', async (request) => process.send?.(await work(request)));
    // As the parent says: it may be gone, and the request already here.
    const workerData = Number(process.argv.at(-1));
    // Without a guard, the parent's deadline remains.
    new node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.Worker(GUARD, { eval: true, workerData }).on('error', () => { }).unref();
    process.send?.('ready');
}


/***/ })

};
