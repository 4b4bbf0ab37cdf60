export const id = 523;
export const ids = [523];
export const modules = {

/***/ 47300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ wholeOf),
  n: () => (/* binding */ withBackup)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/dss/inspect.js + 2 modules
var inspect = __webpack_require__(51018);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/system/file-errors.js
var file_errors = __webpack_require__(27657);
// EXTERNAL MODULE: ./build/src/system/read-chunks.js
var read_chunks = __webpack_require__(71422);
;// CONCATENATED MODULE: ./build/src/encryption/decrypt.js
// Opening what was sealed, with a key that only its owner has. Never loaded by the action: the runner has no key.







const AGE_MAGIC = 'age-encryption.org/v1\n';
const AGE_ARMOR = '-----BEGIN AGE ENCRYPTED FILE-----';
/** Whether a file's first bytes are those of age. */
function isEncrypted(head) {
    return head.toString('latin1', 0, AGE_MAGIC.length) === AGE_MAGIC;
}
/** The private keys in a file as `age-keygen` writes it, each whole. Throws BackupError `input-invalid`; a key is never shown. */
async function readIdentities(path) {
    const text = await (0,promises_.readFile)(path, 'utf8').catch((cause) => {
        throw new errors/* BackupError */.hj('input-invalid', `The key file ${path} cannot be read: ${(0,file_errors/* describeFileError */.S)(cause)}.`, {
            cause,
        });
    });
    const lines = text
        .split('\n')
        .map((line, index) => ({ key: line.trim(), number: index + 1 }))
        .filter(({ key }) => key !== '' && !key.startsWith('#'));
    if (lines.length > 0 && lines.every(({ key }) => /^AGE-SECRET-KEY-/.test(key))) {
        const { Decrypter } = await __webpack_require__.e(/* import() */ 539).then(__webpack_require__.bind(__webpack_require__, 81539));
        for (const { key, number } of lines)
            if (!isWhole(key, new Decrypter()))
                throw incompleteKey(path, number);
        return lines.map(({ key }) => key);
    }
    const found = text.startsWith(AGE_MAGIC) || text.startsWith(AGE_ARMOR) ? 'is itself encrypted' : 'holds no key of age';
    throw new errors/* BackupError */.hj('input-invalid', `The key file ${path} ${found}.`, {
        hint: '`age-keygen -o FILE` writes one; its key begins with AGE-SECRET-KEY-. Open an encrypted key with `age --decrypt` first.',
    });
}
function isWhole(key, decrypter) {
    try {
        decrypter.addIdentity(key);
        return true;
    }
    catch {
        return false;
    }
}
/** Without a cause: what age says of a key repeats it. */
function incompleteKey(path, number) {
    return new errors/* BackupError */.hj('input-invalid', `The key file ${path} holds a key that is not whole (line ${number}).`, {
        hint: 'A key is one line by itself, as `age-keygen` wrote it: look for a character that is missing, wrong or too many.',
    });
}
/** Writes what is in the sealed `source` to the new file `target`, mode 0600. Throws BackupError, and the signal's reason. */
async function decryptFile(source, target, { identities, signal }) {
    const { Decrypter } = await __webpack_require__.e(/* import() */ 539).then(__webpack_require__.bind(__webpack_require__, 81539));
    const decrypter = new Decrypter();
    for (const identity of identities)
        decrypter.addIdentity(identity);
    try {
        const sealed = ReadableStream.from((0,read_chunks/* readCopies */.Q)(source, { signal }));
        const plain = await decrypter.decrypt(sealed);
        await (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.fromWeb(plain), (0,external_node_fs_.createWriteStream)(target, { flags: 'wx', mode: 0o600 }), {
            signal,
        });
    }
    catch (cause) {
        signal.throwIfAborted();
        throw describe(cause, source);
    }
}
function describe(cause, source) {
    if (typeof cause === 'object' && cause !== null && 'code' in cause && 'syscall' in cause)
        return cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    if (reason.includes('no identity matched'))
        return new errors/* BackupError */.hj('input-invalid', `${source} was not sealed for this key.`, {
            cause,
            hint: 'Take the key whose recipient stood in `encrypt-to` at that time: `age-keygen -y KEYFILE` prints the recipient of a key.',
        });
    return new errors/* BackupError */.hj('backup-invalid', `${source} cannot be opened: it is damaged (${reason}).`, {
        cause,
        hint: 'Take another copy. Its SHA-256 must be that of its manifest.',
    });
}

// EXTERNAL MODULE: ./build/src/cli/temporary-folder.js
var temporary_folder = __webpack_require__(68152);
;// CONCATENATED MODULE: ./build/src/cli/opened-backup.js
// A backup that lies on the disk, opened for a command: unsealed if need be, inspected, and gone again afterwards.









const HEAD_BYTES = 64;
/** Opens a backup for `work`; what had to be written for it is removed afterwards. Throws BackupError. */
async function withBackup(file, { identity, signal, runState }, work) {
    // Also where no key is needed: a key file that cannot be used is better known today.
    const identities = identity === undefined ? undefined : await readIdentities(identity);
    return await (0,temporary_folder/* withTemporaryFolder */.E)({ signal, runState }, async (folder) => {
        const given = (0,external_node_path_.join)(folder, 'given');
        const { head, ...known } = await bring(file, given, signal);
        const sealed = isEncrypted(head);
        const plain = sealed ? (0,external_node_path_.join)(folder, 'backup.dss') : given;
        if (sealed) {
            if (identities === undefined)
                throw new errors/* BackupError */.hj('input-invalid', `${file} is sealed: it takes the key to open it.`, {
                    hint: 'Give the key file: `--identity router-backup.key`.',
                });
            await decryptFile(given, plain, { identities, signal }).catch((error) => {
                throw nameGiven(error, given, file);
            });
        }
        const inspection = await (0,inspect/* inspect */.N)(plain, { signal });
        return await work({ ...known, plainSize: (await (0,promises_.stat)(plain)).size, isEncrypted: sealed, plain, inspection });
    });
}
/** The inspection of a backup that must be whole. Throws BackupError `backup-invalid` or `backup-unrecognised`. */
function wholeOf(file, inspection) {
    if (inspection.verdict === 'whole')
        return inspection;
    const problem = inspection.findings.map(({ text }) => text.replaceAll('The router sent', 'This is')).join(' ');
    const code = inspection.verdict === 'damaged' ? 'backup-invalid' : 'backup-unrecognised';
    throw new errors/* BackupError */.hj(code, `${file}: ${problem}`, { hint: 'Take another copy of it, or an older backup.' });
}
/** Copies the file and reads it but once: it may be a pipe, or be written to meanwhile. */
async function bring(source, target, signal) {
    const digest = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    let head = Buffer.alloc(0);
    const handle = await (0,promises_.open)(target, 'wx', 0o600);
    try {
        for await (const chunk of chunksOf(source, signal)) {
            digest.update(chunk);
            size += chunk.length;
            if (head.length < HEAD_BYTES)
                head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES)]);
            await handle.writeFile(chunk);
        }
    }
    finally {
        await handle.close();
    }
    return { size, sha256: digest.digest('hex'), head };
}
/** What the source says must not be taken for what the target says. */
async function* chunksOf(source, signal) {
    try {
        for await (const chunk of (0,external_node_fs_.createReadStream)(source, { signal }))
            yield chunk;
    }
    catch (cause) {
        signal.throwIfAborted();
        throw new errors/* BackupError */.hj('input-invalid', `${source} cannot be read: ${(0,file_errors/* describeFileError */.S)(cause)}.`, {
            cause,
            hint: 'Check its name, and that you may read it.',
        });
    }
}
/** A person knows the file by the name that they gave. */
function nameGiven(error, copy, file) {
    if (!(error instanceof errors/* BackupError */.hj))
        return error;
    const { code, message, hint, cause } = error;
    return new errors/* BackupError */.hj(code, message.replaceAll(copy, file), { hint, cause });
}


/***/ }),

/***/ 64904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  show: () => (/* binding */ show)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/dss/extract.js
var extract = __webpack_require__(79513);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./build/src/system/sqlite.js
var sqlite = __webpack_require__(6455);
// EXTERNAL MODULE: ./build/src/dss/cells.js
var cells = __webpack_require__(6341);
;// CONCATENATED MODULE: ./build/src/dss/values.js
// What the settings database really says, for whoever asks to see it. The action never does.



/** Reads the tables of these names, in their order. The file must be a database that was inspected. */
async function readValues(databaseFile, names) {
    const { DatabaseSync } = await (0,sqlite/* loadSqlite */.T)();
    const location = new URL(`${(0,external_node_url_.pathToFileURL)(databaseFile).href}?immutable=1`);
    const database = new DatabaseSync(location, { readOnly: true, allowExtension: false });
    try {
        database.exec('PRAGMA trusted_schema = OFF');
        const tables = [];
        for (const name of names) {
            const { columns, eachRow } = (0,cells/* readTableOf */.w)(database, name);
            tables.push({ name, columns, rows: await eachRow(async (rows) => Array.from(rows, (row) => row.map(textOf))) });
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

// EXTERNAL MODULE: ./build/src/text/format.js
var format = __webpack_require__(20730);
// EXTERNAL MODULE: ./build/src/text/sanitize.js
var sanitize = __webpack_require__(39654);
// EXTERNAL MODULE: ./build/src/cli/opened-backup.js + 1 modules
var opened_backup = __webpack_require__(47300);
// EXTERNAL MODULE: ./build/src/cli/temporary-folder.js
var temporary_folder = __webpack_require__(68152);
;// CONCATENATED MODULE: ./build/src/cli/show.js
// `srm-backup show FILE`: what is inside.







const MAX_CELL = 200;
async function show(file, options, terminal) {
    await terminal.during(`Reading ${file}`, () => (0,opened_backup/* withBackup */.n)(file, options, async (backup) => {
        const { container, contentSize, content } = (0,opened_backup/* wholeOf */.l)(file, backup.inspection);
        const tables = content.tables.map(({ name, columns, rows }) => ({ name, columns, rows: rows.length }));
        const values = options.values ? await valuesOf(backup, options) : undefined;
        const json = {
            ...{ file, size: backup.size, sha256: backup.sha256, sealed: backup.isEncrypted, container, contentSize },
            ...{ files: content.entries, tables, ...(values ? { values } : {}) },
        };
        const rows = tables.reduce((sum, table) => sum + table.rows, 0);
        const lines = [
            `${file}: ${(0,format/* formatBytes */.z3)(backup.size)}${backup.isEncrypted ? ', sealed' : ''}, ${container}, ${(0,format/* formatBytes */.z3)(contentSize)} when opened`,
            '',
            `${content.entries.length} files and folders`,
            ...content.entries.map(({ path, size }) => `  ${(0,format/* formatBytes */.z3)(size).padStart(12)}  ${(0,sanitize/* printable */.g)(path, MAX_CELL)}`),
            '',
            `${(0,format/* countOf */.pq)(tables.length, 'table')} with ${(0,format/* countOf */.pq)(rows, 'row')}`,
            ...tables.map((table) => `  ${(0,format/* countOf */.pq)(table.rows, 'row').padStart(12)}  ${(0,sanitize/* printable */.g)(`${table.name} (${table.columns.join(', ')})`, MAX_CELL)}`),
            ...(values ?? []).flatMap(describeValues),
        ];
        terminal.result({ text: lines.join('\n'), json });
    }));
}
async function valuesOf({ plain, inspection }, { signal, runState }) {
    if (inspection.verdict !== 'whole')
        return [];
    const names = inspection.content.tables.map(({ name }) => name);
    return await (0,temporary_folder/* withTemporaryFolder */.E)({ signal, runState }, async (folder) => {
        const target = (0,external_node_path_.join)(folder, 'database');
        await (0,extract/* extractDatabase */.t)(plain, { inspection, target, signal });
        return await readValues(target, names);
    });
}
function describeValues({ name, columns, rows }) {
    const cell = (value) => {
        if (value === null)
            return 'NULL';
        const shown = (0,sanitize/* printable */.g)(value, MAX_CELL);
        return shown.endsWith('…') && value.length > MAX_CELL
            ? `${shown} (cut: ${value.length} characters; whole with --json)`
            : shown;
    };
    return [
        '',
        `${(0,sanitize/* printable */.g)(name)}: ${columns.map((column) => (0,sanitize/* printable */.g)(column)).join(' | ')}`,
        ...rows.map((row) => `  ${row.map(cell).join(' | ')}`),
    ];
}


/***/ }),

/***/ 68152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ withTemporaryFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27406);
/* harmony import */ var _system_deadline_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(60239);
/* harmony import */ var _system_file_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(27657);
// A folder for what a command needs for a moment: nobody else can look into it, and it goes when the work ends.








/** Work in this folder may have made another one, which is as patient. */
const INNER_FIRST_MS = 100;
/**
 * Mode 0700, as mkdtemp makes it: what is in it may be everything that the router knows. Throws BackupError `store-failed`
 * where it cannot be made, or `work` could not read or write a file. Work that hangs is left behind when the signal aborts.
 */
async function withTemporaryFolder({ signal, runState }, work) {
    const parent = (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)();
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(parent, 'srm-backup-')).catch((cause) => {
        throw unusable(parent, cause);
    });
    const hung = { leftRunning: false };
    let failure;
    try {
        return await (0,_system_deadline_js__WEBPACK_IMPORTED_MODULE_6__/* .raceAbort */ .M)(work(folder), { signal, runState: hung });
    }
    catch (error) {
        failure = isDiskError(error) ? unusable(parent, error) : error;
        throw failure;
    }
    finally {
        if (hung.leftRunning)
            runState.leftRunning = true;
        await remove(folder, hung).catch((cause) => {
            // Why the work failed matters more.
            throw failure ?? unremoved(folder, cause);
        });
    }
}
async function remove(folder, { leftRunning }) {
    if (!leftRunning)
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(folder, { recursive: true, force: true, maxRetries: 2 });
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_4__.setTimeout)(INNER_FIRST_MS);
    // Not by a thread of the pool: what hangs may hold them all.
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true });
}
/** Only the system's own errors have an errno; those of a network have one, too. */
function isDiskError(error) {
    const isSystem = typeof error === 'object' && error !== null && 'errno' in error && 'syscall' in error;
    return isSystem && !/^E(?:CONN|HOST|NET|PIPE|ADDR|TIMEDOUT|NOTFOUND|AI_)/.test((0,_system_file_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .errnoOf */ .U)(error));
}
function unusable(parent, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .BackupError */ .hj('store-failed', `The folder for temporary files, ${parent}, cannot be used: ${(0,_system_file_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .describeFileError */ .S)(cause)}.`, { cause, hint: 'Check its free space and permissions, or name another one in the variable TMPDIR.' });
}
function unremoved(folder, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .BackupError */ .hj('store-failed', `${folder} may hold an opened backup, and could not be removed: ${(0,_system_file_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .describeFileError */ .S)(cause)}.`, { cause, hint: 'Remove it by hand.' });
}


/***/ }),

/***/ 79513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ extractBackup),
/* harmony export */   t: () => (/* binding */ extractDatabase)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _archive_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2263);
/* harmony import */ var _archive_members_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25840);
/* harmony import */ var _container_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30246);
// A whole backup as files: all of it below a folder, or its database alone. Only for one that was inspected: its names are
// known to stay inside.





/** Writes every file of the archive below `folder`, which must be empty; folders 0700, files 0600. Returns how many. */
async function extractBackup(file, { folder, ...source }) {
    return await extract(file, source, async ({ name, isFolder }) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, ...name.split('/').filter((part) => part !== '' && part !== '.'));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(isFolder ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true, mode: 0o700 });
        return isFolder ? undefined : path;
    });
}
/** Writes the settings database alone to the new file `target`, mode 0600. */
async function extractDatabase(file, { target, ...source }) {
    await extract(file, source, async ({ name, isFolder }) => (!isFolder && (0,_archive_members_js__WEBPACK_IMPORTED_MODULE_3__/* .isDatabase */ .u)(name) ? target : undefined));
}
/** Writes the members that `pathOf` gives a path to, as new files, and returns how many. */
async function extract(file, { inspection, signal }, pathOf) {
    const { default: tar } = await __webpack_require__.e(/* import() */ 118).then(__webpack_require__.t.bind(__webpack_require__, 56118, 19));
    const options = { allowUnknownFormat: true, filenameEncoding: 'latin1' };
    const parser = tar.extract(options);
    const writing = writeMembers(parser, pathOf);
    // It is waited for below, if not always at once.
    writing.catch(() => { });
    const feed = (chunk) => parser.write(chunk)
        ? undefined
        : Promise.race([writing, new Promise((resolve) => parser.once('drain', resolve))]).then(() => { });
    try {
        await (0,_container_js__WEBPACK_IMPORTED_MODULE_4__/* .openContainer */ .Q)(file, { container: inspection.container, take: feed, signal });
        parser.end(undefined);
    }
    catch (error) {
        parser.destroy();
        await Promise.allSettled([writing]);
        throw error;
    }
    return await writing;
}
async function writeMembers(parser, pathOf) {
    let count = 0;
    for await (const member of parser) {
        const { header } = member;
        const body = member;
        const path = await pathOf({ name: (0,_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .V)(header), isFolder: header.type === 'directory' });
        if (path === undefined) {
            body.resume();
            continue;
        }
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'wx', 0o600);
        try {
            for await (const chunk of body)
                await handle.writeFile(chunk);
        }
        finally {
            await handle.close();
        }
        count++;
    }
    return count;
}


/***/ }),

/***/ 20730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D6: () => (/* binding */ MIB),
/* harmony export */   Tc: () => (/* binding */ timeText),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   j9: () => (/* binding */ GIB),
/* harmony export */   pq: () => (/* binding */ countOf),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/* unused harmony export KIB */
// Sizes, durations and moments, worded for a person.
const KIB = 1024;
const MIB = 1024 * KIB;
const GIB = 1024 * MIB;
/** Bytes as `812 bytes`, `91.2 KB`, `1.5 MB` or `12.0 GB` (powers of 1000, as file managers show them). */
function formatBytes(bytes) {
    if (bytes < 1000)
        return bytes === 1 ? '1 byte' : `${bytes} bytes`;
    if (bytes < 999_950)
        return `${(bytes / 1000).toFixed(1)} KB`;
    if (bytes < 999_950_000)
        return `${(bytes / 1_000_000).toFixed(1)} MB`;
    return `${(bytes / 1_000_000_000).toFixed(1)} GB`;
}
/** Milliseconds as `38 ms`, `1.3 s` or `2 min 5 s`. */
function formatDuration(ms) {
    if (ms < 999.5)
        return `${Math.round(ms)} ms`;
    if (ms < 59_950)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
/** `1 change`, `2 changes`. */
function countOf(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** `2026-11-24 03:17 UTC`. */
function timeText(ms) {
    return `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}


/***/ })

};
