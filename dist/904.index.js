export const id = 904;
export const ids = [904];
export const modules = {

/***/ 65001:
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
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/destinations/file-errors.js
var file_errors = __webpack_require__(43501);
// EXTERNAL MODULE: ./build/src/dss/inspect.js + 2 modules
var inspect = __webpack_require__(51018);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./build/src/unseal.js
// Opening what was sealed, with a key that only its owner has. Never loaded by the action: the runner has no key.






const AGE_MAGIC = 'age-encryption.org/v1\n';
const AGE_ARMOR = '-----BEGIN AGE ENCRYPTED FILE-----';
/** Whether a file's first bytes are those of age. */
function isSealed(head) {
    return head.toString('latin1', 0, AGE_MAGIC.length) === AGE_MAGIC;
}
/** The private keys in a file as `age-keygen` writes it. Throws BackupError `input-invalid`; a key is never shown. */
async function readIdentities(path) {
    const text = await (0,promises_.readFile)(path, 'utf8').catch((cause) => {
        throw new errors/* BackupError */.hj('input-invalid', `The key file ${path} cannot be read: ${(0,file_errors/* describeFileError */.S)(cause)}.`, {
            cause,
        });
    });
    const lines = text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'));
    const keys = lines.filter((line) => /^AGE-SECRET-KEY-/.test(line));
    if (keys.length > 0 && keys.length === lines.length)
        return keys;
    const found = text.startsWith(AGE_MAGIC) || text.startsWith(AGE_ARMOR) ? 'is itself encrypted' : 'holds no key of age';
    throw new errors/* BackupError */.hj('input-invalid', `The key file ${path} ${found}.`, {
        hint: '`age-keygen -o FILE` writes one; its key begins with AGE-SECRET-KEY-. Open an encrypted key with `age --decrypt` first.',
    });
}
/** Writes what is in the sealed `source` to the new file `target`, mode 0600. Throws BackupError, and the signal's reason. */
async function unsealFile(source, target, { identities, signal }) {
    const { Decrypter } = await __webpack_require__.e(/* import() */ 539).then(__webpack_require__.bind(__webpack_require__, 81539));
    const decrypter = new Decrypter();
    try {
        for (const identity of identities)
            decrypter.addIdentity(identity);
        const sealed = external_node_stream_.Readable.toWeb((0,external_node_fs_.createReadStream)(source, { signal }));
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

;// CONCATENATED MODULE: ./build/src/cli/opened-backup.js
// A backup that lies on the disk, opened for a command: unsealed if need be, inspected, and gone again afterwards.









const HEAD_BYTES = 64;
/** Opens a backup for `work`; what had to be written for it is removed afterwards. Throws BackupError. */
async function withBackup(file, { identity, signal }, work) {
    const head = await readHead(file);
    // mkdtemp makes it 0700: what is in it is everything that the router knows.
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'srm-backup-'));
    try {
        const sealed = isSealed(head);
        const plain = (0,external_node_path_.join)(folder, 'backup.dss');
        if (sealed) {
            if (identity === undefined)
                throw new errors/* BackupError */.hj('input-invalid', `${file} is sealed: it takes the key to open it.`, {
                    hint: 'Give the key file: `--identity router-backup.key`.',
                });
            await unsealFile(file, plain, { identities: await readIdentities(identity), signal });
        }
        else {
            await copyPrivately(file, plain, signal);
        }
        const inspection = await (0,inspect/* inspect */.N)(plain, { signal });
        const { size } = await (0,promises_.stat)(file);
        return await work({ size, sha256: await hash(file, signal), isSealed: sealed, plain, inspection });
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true, maxRetries: 2 });
    }
}
/** The inspection of a backup that must be whole. Throws BackupError `backup-invalid` or `backup-unrecognised`. */
function wholeOf(file, inspection) {
    if (inspection.verdict === 'whole')
        return inspection;
    const problem = inspection.findings.map(({ text }) => text.replaceAll('The router sent', 'This is')).join(' ');
    const code = inspection.verdict === 'damaged' ? 'backup-invalid' : 'backup-unrecognised';
    throw new errors/* BackupError */.hj(code, `${file}: ${problem}`, { hint: 'Take another copy of it, or an older backup.' });
}
async function readHead(file) {
    try {
        const handle = await (0,promises_.open)(file);
        try {
            const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
            return buffer.subarray(0, bytesRead);
        }
        finally {
            await handle.close();
        }
    }
    catch (cause) {
        throw new errors/* BackupError */.hj('input-invalid', `${file} cannot be read: ${(0,file_errors/* describeFileError */.S)(cause)}.`, { cause });
    }
}
/** The checks make their folder beside the file: where it lies may be read only. */
async function copyPrivately(source, target, signal) {
    const handle = await (0,promises_.open)(target, 'wx', 0o600);
    try {
        for await (const chunk of (0,external_node_fs_.createReadStream)(source, { signal }))
            await handle.writeFile(chunk);
    }
    finally {
        await handle.close();
    }
}
async function hash(file, signal) {
    const digest = (0,external_node_crypto_.createHash)('sha256');
    for await (const chunk of (0,external_node_fs_.createReadStream)(file, { signal }))
        digest.update(chunk);
    return digest.digest('hex');
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

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/dss/archive-members.js
var archive_members = __webpack_require__(25840);
// EXTERNAL MODULE: ./build/src/dss/extract.js
var extract = __webpack_require__(79513);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
;// CONCATENATED MODULE: ./build/src/dss/values.js
// What the settings database really says, for whoever asks to see it. The action never does.

/** Reads the tables of these names, in their order. The file must be a database that was inspected. */
async function readValues(databaseFile, names) {
    const { DatabaseSync } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 80099, 19));
    const location = new URL(`${(0,external_node_url_.pathToFileURL)(databaseFile).href}?immutable=1`);
    const database = new DatabaseSync(location, { readOnly: true, allowExtension: false });
    try {
        database.exec('PRAGMA trusted_schema = OFF');
        return names.map((name) => {
            const statement = database.prepare(`SELECT * FROM "${name.replaceAll('"', '""')}"`);
            statement.setReadBigInts(true);
            statement.setReturnArrays(true);
            const rows = statement.all();
            return {
                name,
                columns: statement.columns().map((column) => column.name),
                rows: rows.map((row) => row.map(textOf)),
            };
        });
    }
    finally {
        database.close();
    }
}
function textOf(value) {
    if (value === null || value === undefined)
        return null;
    return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : String(value);
}

// EXTERNAL MODULE: ./build/src/units.js
var units = __webpack_require__(22958);
// EXTERNAL MODULE: ./build/src/untrusted-text.js
var untrusted_text = __webpack_require__(83015);
// EXTERNAL MODULE: ./build/src/cli/opened-backup.js + 1 modules
var opened_backup = __webpack_require__(65001);
;// CONCATENATED MODULE: ./build/src/cli/show.js
// `srm-backup show FILE`: what is inside.









const MAX_CELL = 200;
async function show(file, options, terminal) {
    await terminal.during(`Reading ${file}`, () => (0,opened_backup/* withBackup */.n)(file, options, async (backup) => {
        const { container, contentSize, content } = (0,opened_backup/* wholeOf */.l)(file, backup.inspection);
        const tables = content.tables.map(({ name, columns, rows }) => ({ name, columns, rows: rows.length }));
        const values = options.values ? await valuesOf(backup, options) : undefined;
        const json = {
            ...{ file, size: backup.size, sha256: backup.sha256, sealed: backup.isSealed, container, contentSize },
            ...{ files: content.entries, tables, ...(values ? { values } : {}) },
        };
        const rows = tables.reduce((sum, table) => sum + table.rows, 0);
        const lines = [
            `${file}: ${(0,units/* formatBytes */.z3)(backup.size)}${backup.isSealed ? ', sealed' : ''}, ${container}, ${(0,units/* formatBytes */.z3)(contentSize)} when opened`,
            '',
            `${content.entries.length} files and folders`,
            ...content.entries.map(({ path, size }) => `  ${(0,units/* formatBytes */.z3)(size).padStart(12)}  ${(0,untrusted_text/* printable */.g)(path, MAX_CELL)}`),
            '',
            `${(0,units/* countOf */.pq)(tables.length, 'table')} with ${(0,units/* countOf */.pq)(rows, 'row')}`,
            ...tables.map((table) => `  ${(0,units/* countOf */.pq)(table.rows, 'row').padStart(12)}  ${(0,untrusted_text/* printable */.g)(`${table.name} (${table.columns.join(', ')})`, MAX_CELL)}`),
            ...(values ?? []).flatMap(describeValues),
        ];
        terminal.result({ text: lines.join('\n'), json });
    }));
}
async function valuesOf({ plain, inspection }, { signal }) {
    if (inspection.verdict !== 'whole')
        return [];
    const parent = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'srm-backup-'));
    try {
        const folder = (0,external_node_path_.join)(parent, 'opened');
        await (0,extract/* extractBackup */.k)(plain, { inspection, folder, signal });
        const database = inspection.content.entries.find(({ path }) => (0,archive_members/* isDatabase */.u)(path))?.path ?? '';
        return await readValues((0,external_node_path_.join)(folder, database), inspection.content.tables.map(({ name }) => name));
    }
    finally {
        await (0,promises_.rm)(parent, { recursive: true, force: true, maxRetries: 2 });
    }
}
function describeValues({ name, columns, rows }) {
    const cell = (value) => (value === null ? 'NULL' : (0,untrusted_text/* printable */.g)(value, MAX_CELL));
    return [
        '',
        `${(0,untrusted_text/* printable */.g)(name)}: ${columns.map((column) => (0,untrusted_text/* printable */.g)(column)).join(' | ')}`,
        ...rows.map((row) => `  ${row.map(cell).join(' | ')}`),
    ];
}


/***/ }),

/***/ 79513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ extractBackup)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _archive_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2263);
/* harmony import */ var _container_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30246);
// A whole backup as files in a new folder. Only for one that was inspected: its names are known to stay inside.




/** Writes every file of the archive below `folder`, which must not exist; folders 0700, files 0600. Returns how many. */
async function extractBackup(file, { inspection, folder, signal, }) {
    const { default: tar } = await __webpack_require__.e(/* import() */ 118).then(__webpack_require__.t.bind(__webpack_require__, 56118, 19));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { mode: 0o700 });
    const options = { allowUnknownFormat: true, filenameEncoding: 'latin1' };
    const parser = tar.extract(options);
    const writing = writeMembers(parser, folder);
    const feed = (chunk) => parser.write(chunk)
        ? undefined
        : Promise.race([writing, new Promise((resolve) => parser.once('drain', resolve))]).then(() => { });
    try {
        await (0,_container_js__WEBPACK_IMPORTED_MODULE_3__/* .openContainer */ .Q)(file, { container: inspection.container, take: feed, signal });
        parser.end(undefined);
    }
    catch (error) {
        parser.destroy();
        await writing.catch(() => { });
        throw error;
    }
    return await writing;
}
async function writeMembers(parser, folder) {
    let count = 0;
    for await (const member of parser) {
        const { header } = member;
        const body = member;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, ...(0,_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .V)(header)
            .split('/')
            .filter((part) => part !== '' && part !== '.'));
        if (header.type === 'directory') {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path, { recursive: true, mode: 0o700 });
            body.resume();
            continue;
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true, mode: 0o700 });
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


/***/ })

};
