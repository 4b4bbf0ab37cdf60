export const id = 6861;
export const ids = [6861];
export const modules = {

/***/ 25840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Sd: () => (  MAX_ENTRIES),
    TB: () => (  isInfo),
    U_: () => (  MAX_NAMES_BYTES),
    YV: () => (  listMembers),
    pg: () => (  MAX_NAME_BYTES),
    uU: () => (  isDatabase)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
  var _text_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20730);
  var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39654);
  var _findings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12884);





const MAX_ENTRIES = 20_000;
const MAX_NAME_BYTES = 1024;
const MAX_NAMES_BYTES = 8 * _text_format_js__WEBPACK_IMPORTED_MODULE_2__  .D6;
const MAX_FOLDERS = 200_000;
const MAX_FINDINGS = 20;
const DATABASE_NAME = '_Syno_ConfBkp.db';
const INFO_NAME = 'config_info';
const MAX_INFO_CHARACTERS = 4096;
const PERMISSIONS = 0o7777;
const REPLACEMENT_CHARACTER = '\uFFFD';
const FILE_TYPES = new Set(['file', 'contiguous-file']);
const LINK_TYPES = new Set(['link', 'symlink']);
function isDatabase(path) {
    return isAtTop(path, DATABASE_NAME);
}
function isInfo(path) {
    return isAtTop(path, INFO_NAME);
}
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
                throw new _findings_js__WEBPACK_IMPORTED_MODULE_3__  .cv('too-many-entries', `more than ${MAX_ENTRIES}`);
            if (Buffer.byteLength(name) > MAX_NAME_BYTES)
                throw new _findings_js__WEBPACK_IMPORTED_MODULE_3__  .cv('name-unusable', (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__  .g$)(name));
            if (size > _text_format_js__WEBPACK_IMPORTED_MODULE_2__  .j9)
                throw new _findings_js__WEBPACK_IMPORTED_MODULE_3__  .cv('too-large', (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__  .g$)(name));
            const plain = plainName(name);
            namesBytes += Buffer.byteLength(name);
            if (namesBytes > MAX_NAMES_BYTES)
                throw new _findings_js__WEBPACK_IMPORTED_MODULE_3__  .cv('too-many-entries', 'their paths have more than 8 MiB');
            folders += plain.split('/').length - 1;
            if (folders > MAX_FOLDERS)
                throw new _findings_js__WEBPACK_IMPORTED_MODULE_3__  .cv('too-many-entries', `their paths have more than ${MAX_FOLDERS} folders`);
            const problems = [
                ...problemsOf(name, type),
                ...(names.has(plain) || (hasDatabase && isDatabase(name)) ? ['name-twice'] : []),
            ];
            for (const code of problems.slice(0, MAX_FINDINGS - findings.length))
                findings.push((0,_findings_js__WEBPACK_IMPORTED_MODULE_3__  .gk)(code, (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__  .g$)(name)));
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
            findings.push(...conflicts(entries, room).map((name) => (0,_findings_js__WEBPACK_IMPORTED_MODULE_3__  .gk)('name-conflict', (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__  .g$)(name))));
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
    else if (type !== 'directory' && name.endsWith('/'))
        problems.push('archive-feature');
    return problems;
}
function conflicts(entries, most) {
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
function plainName(path) {
    return path
        .split('/')
        .filter((part) => part !== '' && part !== '.')
        .join('/');
}


/***/ }),

/***/ 72471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    EX: () => (  charactersOf),
    G7: () => (  readSchema),
    Lm: () => (  MAX_TABLES),
    Sp: () => (  MAX_NAME_CHARACTERS),
    TL: () => (  quoted),
    WD: () => (  COLUMN_DIGITS),
    mX: () => (  STRUCTURE),
    vn: () => (  MAX_COLUMN_CHARACTERS)
  });
  var _findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12884);

const STRUCTURE = 'sqlite_schema';
const GENERATED_WHEN_READ = 2;
const EXPRESSION = -2;
const MAX_NAME_CHARACTERS = 256;
const MAX_COLUMN_CHARACTERS = { ofTable: 65_536, inAll: 1_048_576 };
const COLUMN_DIGITS = 32;
const MAX_TABLES = 1_000;
const COLUMNS_AT_ONCE = 100;
const REPLACEMENT_CHARACTER = '\uFFFD';
const HEADER_NUMBERS = ['user_version', 'application_id'];
function readSchema(database) {
    const rows = database
        .prepare('SELECT type, name, tbl_name, CAST(rootpage AS INTEGER) AS root, sql FROM sqlite_schema')
        .all();
    const names = rows.filter(({ root }) => root !== 0).map(({ name }) => exactName(name));
    const shapes = [];
    let columnCharacters = 0;
    for (const name of names) {
        const shape = shapeOf(database, name);
        if (!shape)
            continue;
        const count = charactersOf(shape.columns);
        columnCharacters += count;
        if (count > MAX_COLUMN_CHARACTERS.ofTable || columnCharacters > MAX_COLUMN_CHARACTERS.inAll)
            throw new _findings_js__WEBPACK_IMPORTED_MODULE_0__  .cv('database-damaged', 'the names of columns in its schema are too long');
        if (shapes.length === MAX_TABLES)
            throw new _findings_js__WEBPACK_IMPORTED_MODULE_0__  .cv('limits-exceeded', `it has more than ${MAX_TABLES} tables`);
        shapes.push(shape);
    }
    const hasModule = rows.some(({ type, root }) => root === 0 && type !== 'view' && type !== 'trigger');
    const isInternal = ({ name }) => name.startsWith('sqlite_');
    return {
        tables: shapes.filter((shape) => !isInternal(shape)).sort((a, b) => (a.name < b.name ? -1 : 1)),
        internal: shapes.filter(isInternal),
        objects: [
            ...rows
                .filter(({ sql }) => sql !== null)
                .map((row) => ({
                name: String(row.name),
                values: [row.type, row.name, row.tbl_name, row.sql].map(String),
            })),
            ...HEADER_NUMBERS.map((name) => ({ name, values: [String(headerNumber(database, name))] })).filter(({ values }) => values[0] !== '0'),
        ],
        isComputed: hasModule || shapes.some(({ isComputed }) => isComputed),
        hasComputedIndex: shapes.some(({ name }) => hasComputedIndex(database, name)),
    };
}
function charactersOf(columns) {
    return columns.reduce((sum, { length }) => sum + Math.max(length, COLUMN_DIGITS), 0);
}
function headerNumber(database, name) {
    return database.prepare(`PRAGMA ${name}`).get()?.[name];
}
function exactName(name) {
    if (typeof name !== 'string' || name.includes(REPLACEMENT_CHARACTER))
        throw new _findings_js__WEBPACK_IMPORTED_MODULE_0__  .cv('database-damaged', 'a name in its schema is not text');
    if (name.length > MAX_NAME_CHARACTERS)
        throw new _findings_js__WEBPACK_IMPORTED_MODULE_0__  .cv('database-damaged', 'a name in its schema is too long');
    return name;
}
function shapeOf(database, name) {
    const all = database.prepare(`PRAGMA main.table_xinfo(${quoted(name)})`).all();
    const columns = all.filter(({ hidden }) => hidden !== GENERATED_WHEN_READ).map((column) => String(column.name));
    const isOrdered = !hasKey(database, { table: name, columns, keys: all.filter(({ pk }) => pk !== 0).length });
    return columns.length === 0 ? undefined : { name, columns, isComputed: columns.length < all.length, isOrdered };
}
function hasKey(database, { table, columns, keys }) {
    const indexes = database.prepare(`PRAGMA main.index_list(${quoted(table)})`).all();
    if (keys === 1 && indexes.every(({ origin }) => origin !== 'pk'))
        return true;
    const whole = indexes.filter(({ unique, partial }) => unique !== 0 && partial === 0);
    return whole.some(({ name }) => {
        const parts = database.prepare(`PRAGMA main.index_xinfo(${quoted(String(name))})`).all();
        const names = parts.filter(({ key }) => key !== 0).map((part) => String(part.name));
        if (!names.every((column) => columns.includes(column)))
            return false;
        const starts = Array.from({ length: Math.ceil(names.length / COLUMNS_AT_ONCE) }, (_, at) => at * COLUMNS_AT_ONCE);
        return starts.every((start) => {
            const some = names.slice(start, start + COLUMNS_AT_ONCE);
            const isNull = some.map((column) => `${quoted(column)} IS NULL`).join(' OR ');
            return database.prepare(`SELECT 1 FROM main.${quoted(table)} WHERE ${isNull} LIMIT 1`).get() === undefined;
        });
    });
}
function hasComputedIndex(database, table) {
    return database
        .prepare(`PRAGMA main.index_list(${quoted(table)})`)
        .all()
        .some(({ name, partial }) => partial !== 0 || hasExpression(database, String(name)));
}
function hasExpression(database, index) {
    const columns = database.prepare(`PRAGMA main.index_xinfo(${quoted(index)})`).all();
    return columns.some(({ cid }) => cid === EXPRESSION);
}
function quoted(name) {
    return `"${name.replaceAll('"', '""')}"`;
}


/***/ }),

/***/ 83015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    D: () => (  RowList)
  });
  var _findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12884);

const DIGEST_BYTES = 16;
const ROW_BYTES = 47;
const FIRST_BYTES = 4096;
const HEAD_BYTES = 6;
const FIRST_ROWS = 64;
class RowList {
    #bytes = Buffer.alloc(FIRST_BYTES);
    #starts = new Uint32Array(FIRST_ROWS);
    #order;
    #budget;
    length = 0;
    constructor(budget) {
        this.#budget = budget;
    }
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
            throw new _findings_js__WEBPACK_IMPORTED_MODULE_0__  .cv('too-many-rows', 'their list is too long for a manifest');
    }
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

  __webpack_require__.d(__webpack_exports__, {
    z: () => (  readChunks)
  });
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);

const CHUNK_BYTES = 65_536;
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
