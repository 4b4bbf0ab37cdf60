export const id = 7;
export const ids = [7];
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
        const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
        throw new errors/* BackupError */.hj('input-invalid', `The key file ${path} cannot be read (${reason}).`, { cause });
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
        const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
        throw new errors/* BackupError */.hj('input-invalid', `${file} cannot be read (${reason}).`, { cause });
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

/***/ 15007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   compareWithManifest: () => (/* binding */ compareWithManifest),
/* harmony export */   manifestBeside: () => (/* binding */ manifestBeside),
/* harmony export */   verify: () => (/* binding */ verify)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _destinations_manifest_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75289);
/* harmony import */ var _dss_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51091);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27406);
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22958);
/* harmony import */ var _opened_backup_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65001);
// `srm-backup verify FILE`: is it whole, and is it what its manifest says?







async function verify(file, options, terminal) {
    await terminal.during(`Checking ${file}`, () => (0,_opened_backup_js__WEBPACK_IMPORTED_MODULE_6__/* .withBackup */ .n)(file, options, async (backup) => {
        const { container, contentSize, content } = (0,_opened_backup_js__WEBPACK_IMPORTED_MODULE_6__/* .wholeOf */ .l)(file, backup.inspection);
        const manifest = await manifestBeside(file);
        if (manifest)
            compareWithManifest(file, backup, manifest);
        const rows = content.tables.reduce((sum, table) => sum + table.rows.length, 0);
        const beside = manifest ? 'It is what its manifest says.' : 'There is no manifest beside it to compare with.';
        terminal.result({
            text: `${file} is whole: ${container}, ${(0,_units_js__WEBPACK_IMPORTED_MODULE_5__/* .formatBytes */ .z3)(contentSize)} when opened, ${content.entries.length} files and folders, ${(0,_units_js__WEBPACK_IMPORTED_MODULE_5__/* .countOf */ .pq)(content.tables.length, 'table')} with ${(0,_units_js__WEBPACK_IMPORTED_MODULE_5__/* .countOf */ .pq)(rows, 'row')}. ${beside}`,
            json: {
                file,
                whole: true,
                sha256: backup.sha256,
                size: backup.size,
                sealed: backup.isSealed,
                manifest: manifest !== undefined,
            },
        });
    }));
}
/** The manifest beside a backup, if there is one. Throws BackupError `backup-invalid` for one that says nothing. */
async function manifestBeside(file) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), (0,_dss_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .manifestNameOf */ .S$)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file)));
    if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined)))
        return undefined;
    const read = await (0,_destinations_manifest_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readManifestFile */ .oe)(path);
    if ('manifest' in read)
        return read.manifest;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .BackupError */ .hj('backup-invalid', `${path} cannot be used: ${read.problem}.`, {
        hint: 'Without it the backup can be checked all the same: put it into a folder of its own.',
    });
}
/** Throws BackupError `read-back-failed` where a backup is not the one that its manifest describes. */
function compareWithManifest(file, { size, sha256 }, manifest) {
    if (manifest.size === size && manifest.sha256 === sha256)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .BackupError */ .hj('read-back-failed', `${file} is whole, but not the file that its manifest describes (${manifest.file}, SHA-256 ${manifest.sha256}).`, { hint: 'Somebody exchanged one of the two, or renamed them. Do not restore it before you know which.' });
}


/***/ })

};
