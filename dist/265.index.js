export const id = 265;
export const ids = [265];
export const modules = {

/***/ 26319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GU: () => (/* binding */ obstacleBetween),
/* harmony export */   Rt: () => (/* binding */ compareAll),
/* harmony export */   ve: () => (/* binding */ findPrevious)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _system_deadline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60239);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20730);
// Before anything is stored: what each destination had, and what has changed since.



/** For what a destination has to say about its newest copy. */
const LOOK_TIMEOUT_MS = 30_000;
/**
 * Asks a destination for its newest copy; to be called while the router is busy. Throws nothing: what keeps a copy from
 * being found is no reason not to make the next one.
 */
async function findPrevious(destination, work) {
    const { folder, logger, signal, runState } = work;
    let isUnseen = false;
    const onUnseen = () => {
        isUnseen = true;
    };
    const tooLate = () => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj('timed-out', `it took longer than ${LOOK_TIMEOUT_MS / 1000} s`);
    try {
        const previous = await (0,_system_deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .withDeadline */ .N)((until) => destination.newest({ folder, signal: until, onUnseen }), {
            timeoutMs: LOOK_TIMEOUT_MS,
            tooLate,
            signal,
            runState,
        });
        return { destination, previous, isUnseen };
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        if (!signal.aborted)
            logger.info(`The newest backup in the ${destination.kind} could not be looked at: ${reason}.`);
        return { destination, previous: undefined, isUnseen: true };
    }
}
/** Compares with what each destination had, and keeps the newest comparison in `facts`. */
function compareAll(found, options) {
    const { manifest, compare, logger, runState } = options;
    const baselines = found.map(({ destination, previous, isUnseen }) => {
        if (!previous)
            return { destination, isForeign: isUnseen };
        if (isOtherRouter(previous.manifest, manifest)) {
            logger.warning(`The newest backup in the ${destination.kind} (${previous.manifest.file}) is another router's: nothing was compared, and no old backup will be deleted. Give each router its own \`router\` label, and a \`name\` with {router} in it.`);
            return { destination, previous, isForeign: true };
        }
        if (!previous.manifest.verified || !manifest.verified)
            return { destination, previous, isForeign: false };
        const obstacle = obstacleBetween(previous.manifest, manifest);
        if (obstacle !== undefined) {
            runState.incomparableReason = obstacle;
            return { destination, previous, isForeign: false };
        }
        return { destination, previous, comparison: compare(previous.manifest), isForeign: false };
    });
    runState.isFirst = found.every(({ previous, isUnseen }) => previous === undefined && !isUnseen);
    if (runState.isFirst)
        logger.info('First backup: there is none to compare it with.');
    const newest = newestOf(baselines);
    if (newest?.comparison && newest.previous) {
        runState.comparison = newest.comparison;
        logger.info(describe(newest.comparison));
    }
    if (!newest && runState.incomparableReason)
        logger.info(`What changed cannot be told: ${runState.incomparableReason}.`);
    const earlier = newest?.previous ?? baselines.find(({ previous, isForeign }) => previous && !isForeign)?.previous;
    if (earlier?.manifest.verified && manifest.verified)
        warnAboutSize(earlier.manifest, { manifest, logger });
    return baselines;
}
/** Why two manifests say nothing about each other: digests are comparable only if the same key made them, or none did. */
function obstacleBetween({ sealed: before }, { sealed: after }) {
    if (!before && !after)
        return undefined;
    if (after && after.keyId === null)
        return 'the backup is sealed, and there is no `fingerprint-key` to make digests of its content with';
    if (before && after && before.keyId === after.keyId)
        return undefined;
    if (!before)
        return 'the earlier backup was not sealed yet';
    if (!after)
        return 'the earlier backup is sealed';
    return before.keyId === null
        ? 'the earlier backup was sealed without a `fingerprint-key`'
        : 'the earlier backup was sealed with another `fingerprint-key`';
}
function isOtherRouter(before, after) {
    const isSameKind = obstacleBetween(before, after) === undefined;
    if (isSameKind && before.router.id !== null && after.router.id !== null)
        return before.router.id !== after.router.id;
    // Without two ids that were made alike, their labels are all there is to tell them apart.
    return before.router.label !== after.router.label;
}
function newestOf(baselines) {
    const comparable = baselines.filter(({ comparison }) => comparison !== undefined);
    return comparable.sort((a, b) => ((a.comparison?.since ?? '') < (b.comparison?.since ?? '') ? 1 : -1))[0];
}
function describe({ since, unchanged, changes }) {
    if (unchanged)
        return `Unchanged since ${since}.`;
    return `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .pq)(changes.length, 'change')} since ${since}.`;
}
function warnAboutSize(before, { manifest, logger }) {
    if (manifest.size * 2 >= before.size)
        return;
    logger.warning(`The backup is less than half as large as the last good one: ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(manifest.size)} after ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(before.size)}. Check that the router still has all its settings.`);
}


/***/ }),

/***/ 31265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   diff: () => (/* binding */ diff)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _backup_compare_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26319);
/* harmony import */ var _destinations_manifest_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75289);
/* harmony import */ var _dss_changes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15109);
/* harmony import */ var _dss_items_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7580);
/* harmony import */ var _dss_manifest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51091);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(27406);
/* harmony import */ var _naming_template_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(35654);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(20730);
/* harmony import */ var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(39654);
/* harmony import */ var _exit_codes_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(57153);
/* harmony import */ var _opened_backup_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(47300);
// `srm-backup diff OLD NEW`: what changed between two backups, or their manifests. Names only, never values.













/** Returns the exit code: 0 for the same content, DIFFERENT for another. */
async function diff(files, options, terminal) {
    const isIgnored = (0,_dss_items_js__WEBPACK_IMPORTED_MODULE_10__/* .ignoring */ .O_)(options.ignore ?? []);
    const [before, after] = await terminal.during('Comparing', async () => {
        return [await manifestOf(files[0], options, isIgnored), await manifestOf(files[1], options, isIgnored)];
    });
    // A sealed backup that was opened has digests like any other: only the manifest of one has others.
    const keyed = [before, after].findIndex(({ sealed }) => sealed);
    const isMixed = keyed >= 0 && !(before.sealed && after.sealed);
    const obstacle = isMixed
        ? `${files[keyed]} is the manifest of a sealed backup, and its digests are comparable with those of such manifests only`
        : (0,_backup_compare_js__WEBPACK_IMPORTED_MODULE_2__/* .obstacleBetween */ .GU)(before, after);
    if (obstacle !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .BackupError */ .hj('input-invalid', `These two cannot be compared: ${obstacle}.`, {
            hint: 'Compare the backups themselves (with `--identity` where they are sealed), not a manifest of a sealed one.',
        });
    const comparison = (0,_dss_changes_js__WEBPACK_IMPORTED_MODULE_4__/* .compareManifests */ .k)(before, after, { isIgnored });
    terminal.result({
        text: describe(comparison),
        json: { unchanged: comparison.unchanged, changes: comparison.changes },
    });
    return comparison.unchanged ? 0 : _exit_codes_js__WEBPACK_IMPORTED_MODULE_8__/* .DIFFERENT */ .m;
}
async function manifestOf(file, options, isIgnored) {
    if (file.endsWith(_naming_template_js__WEBPACK_IMPORTED_MODULE_11__/* .MANIFEST_EXTENSION */ .OR)) {
        const read = await (0,_destinations_manifest_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readManifestFile */ .oe)(file);
        if ('manifest' in read && read.manifest.verified)
            return read.manifest;
        const problem = 'problem' in read ? read.problem : 'its backup was not verified';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .BackupError */ .hj('input-invalid', `${file} cannot be compared: ${problem}.`);
    }
    return await (0,_opened_backup_js__WEBPACK_IMPORTED_MODULE_9__/* .withBackup */ .n)(file, options, async ({ inspection, size, sha256 }) => {
        const router = { label: '-', id: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update('').digest('hex') };
        const about = { fileName: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file), size, sha256, startedAt: new Date(0), router, isIgnored };
        return (0,_dss_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .createManifest */ .e4)((0,_opened_backup_js__WEBPACK_IMPORTED_MODULE_9__/* .wholeOf */ .l)(file, inspection), about);
    });
}
function describe({ unchanged, changes }) {
    if (unchanged)
        return 'Unchanged: both hold the same settings.';
    const lines = changes.map(({ kind, section, where, label }) => {
        const what = where === 'file' ? label : `${where} ${label}`.trim();
        return `  ${kind.padEnd(7)}  ${(0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_12__/* .printable */ .g)(section)}: ${(0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_12__/* .printable */ .g)(what, 200)}`;
    });
    return [(0,_text_format_js__WEBPACK_IMPORTED_MODULE_7__/* .countOf */ .pq)(changes.length, 'change'), ...lines].join('\n');
}


/***/ }),

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

/***/ 75289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cH: () => (/* binding */ holdsManifest),
/* harmony export */   eY: () => (/* binding */ loadManifest),
/* harmony export */   hP: () => (/* binding */ writeManifestFile),
/* harmony export */   oe: () => (/* binding */ readManifestFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _dss_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51091);
/* harmony import */ var _dss_read_manifest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92694);
/* harmony import */ var _system_file_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27657);
/* harmony import */ var _system_hash_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(67334);
// The manifest as a file: written before it is stored, read when a copy is looked at again.







/** A manifest larger than this is none of ours; one of a 50 MB database has about 20 MB. */
const MAX_MANIFEST_BYTES = 256 * 1024 * 1024;
/** Writes the manifest of a backup into a folder, mode 0600; returns its path. Throws the file system's errors. */
async function writeManifestFile(folder, manifest) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, (0,_dss_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .manifestNameOf */ .S$)(manifest.file));
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'w', 0o600);
    try {
        await handle.writeFile((0,_dss_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .writeManifest */ .HN)(manifest));
    }
    finally {
        await handle.close();
    }
    return path;
}
/** Reads a manifest; what keeps it from being one comes back in words. Throws the file system's errors. */
async function loadManifest(path) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path);
    // Reading a named pipe or a device may never end; a directory has an error of its own.
    if (!found.isFile() && !found.isDirectory())
        return { problem: 'it is not a regular file' };
    const { size } = found;
    if (size > MAX_MANIFEST_BYTES)
        return { problem: 'it is too large' };
    return (0,_dss_read_manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .readManifest */ .W)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8'));
}
/** Reads a manifest; whatever keeps it from being one, or from being read, comes back in words. */
async function readManifestFile(path) {
    return await loadManifest(path).catch((error) => ({ problem: (0,_system_file_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .describeFileError */ .S)(error) }));
}
/** Whether a file holds exactly this manifest. Throws the file system's errors, and the signal's reason. */
async function holdsManifest(path, manifest, signal) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const text of (0,_dss_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .writeManifest */ .HN)(manifest))
        hash.update(text);
    return (await (0,_system_hash_file_js__WEBPACK_IMPORTED_MODULE_5__/* .hashFile */ .D)(path, signal)).sha256 === hash.digest('hex');
}


/***/ }),

/***/ 15109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ compareManifests)
});

// EXTERNAL MODULE: ./build/src/dss/archive-members.js
var archive_members = __webpack_require__(25840);
// EXTERNAL MODULE: ./build/src/dss/fingerprint.js
var fingerprint = __webpack_require__(94632);
// EXTERNAL MODULE: ./build/src/dss/items.js
var items = __webpack_require__(7580);
// EXTERNAL MODULE: ./build/src/dss/row-labels.js
var row_labels = __webpack_require__(62234);
;// CONCATENATED MODULE: ./build/src/dss/sections.js
// What a person calls the part of the router's settings that a table or file belongs to.
/** The first that fits; table names are those of DSM (protocol.md 6), paths those of one SRM file. */
const SECTIONS = [
    [/^confbkp_group/, 'Groups'],
    [/^confbkp_user/, 'Users'],
    [/^confbkp_(?:share|volume)/, 'Shared folders'],
    [/^confbkp_nfs/, 'NFS'],
    [/^confbkp_scheduler/, 'Task scheduler'],
    [/^confbkp_smartblock/, 'Account protection'],
    [/^confbkp_app/, 'Application privileges'],
    [/^confbkp_config/, 'General settings'],
    [/dhcp/i, 'DHCP'],
    [/port_?-?forward|portfwd|upnp/i, 'Port forwarding'],
    [/wi-?fi|wireless|wlan|hostapd|ssid/i, 'Wi-Fi'],
    [/cert|\.(?:crt|pem|key)$/i, 'Certificates'],
    [/mesh/i, 'Mesh'],
    [/ddns/i, 'DDNS'],
    [/vpn|ipsec|wireguard|openvpn/i, 'VPN'],
    [/firewall|iptables|synongfw|threat|(?:^|[/_])fw(?:[/_]|$)/i, 'Firewall and traffic control'],
    [/sched|cron/i, 'Task scheduler'],
    [/user|passwd|shadow/i, 'Users'],
    [/group/i, 'Groups'],
    [/share|smb|samba/i, 'Shared folders'],
    [/\/config_info$/, 'Backup information'],
];
/** A friendly name for a table or a file item, or the raw name. */
function sectionOf(name) {
    return SECTIONS.find(([pattern]) => pattern.test(name))?.[1] ?? name;
}

;// CONCATENATED MODULE: ./build/src/dss/changes.js
// Manifest against manifest: what was added, removed and changed between two backups. Values are never known here.





/** Compares two verified backups, leaving out what is ignored. */
function compareManifests(before, after, { isIgnored, nameRow = (_, label) => label }) {
    const changes = [
        ...compareFiles((0,items/* visibleFiles */.Q3)(before.entries, isIgnored), (0,items/* visibleFiles */.Q3)(after.entries, isIgnored)),
        ...compareTables((0,items/* visibleTables */.EN)(before.tables, isIgnored), (0,items/* visibleTables */.EN)(after.tables, isIgnored), isIgnored),
    ];
    return {
        since: before.time,
        // The older one's own fingerprint was made with the list of ignored items of its day.
        unchanged: (0,fingerprint/* fingerprintOf */.a)(before, isIgnored) === (0,fingerprint/* fingerprintOf */.a)(after, isIgnored),
        changes: changes
            .map((change) => named(change, nameRow))
            .sort((a, b) => (a.section === b.section ? 0 : a.section < b.section ? -1 : 1)),
    };
}
function named(change, nameRow) {
    if (change.where === 'file' || change.label === '')
        return change;
    return { ...change, label: nameRow(change.where, change.label) };
}
function compareFiles(before, after) {
    const digests = (entries) => new Map(entries.filter(({ path }) => !(0,archive_members/* isDatabase */.u)(path)).map(({ path, sha256 }) => [(0,items/* fileItem */.qs)(path), sha256]));
    return differences(digests(before), digests(after), (one, other) => one === other).map(([kind, item]) => {
        return { kind, section: sectionOf(item), where: 'file', label: item };
    });
}
function compareTables(before, after, isIgnored) {
    const byName = (tables) => new Map(tables.map((table) => [table.name, table]));
    const [old, current] = [byName(before), byName(after)];
    const isSame = (one, other) => JSON.stringify(one.columns) === JSON.stringify(other.columns);
    const whole = differences(old, current, isSame).map(([kind, table]) => {
        return { kind, section: sectionOf(table), where: table, label: '' };
    });
    const reshaped = new Set(whole.map(({ where }) => where));
    const rows = [...current.values()].flatMap((table) => {
        const earlier = old.get(table.name);
        if (!earlier || reshaped.has(table.name))
            return [];
        return compareRows(table.name, [...(0,items/* visibleRows */.WY)(earlier, isIgnored)], [...(0,items/* visibleRows */.WY)(table, isIgnored)]);
    });
    return [...whole, ...rows];
}
/** Rows that are the same in both fall away, whatever they are called; of the rest, those of the same name have changed. */
function compareRows(table, before, after) {
    const removed = groupByName(subtractRows(before, after));
    const added = groupByName(subtractRows(after, before));
    const section = sectionOf(table);
    return [...new Set([...removed.keys(), ...added.keys()])].flatMap((name) => {
        const [gone, come] = [removed.get(name) ?? [], added.get(name) ?? []];
        const changed = Math.min(gone.length, come.length);
        const list = (labels, kind) => labels.map((label) => ({ kind, section, where: table, label }));
        return [
            ...list(come.slice(0, changed), 'changed'),
            ...list(come.slice(changed), 'added'),
            ...list(gone.slice(changed), 'removed'),
        ];
    });
}
/** The rows that the others do not have, each as often as it has no counterpart. */
function subtractRows(rows, others) {
    const counts = new Map();
    for (const [, digest] of others)
        counts.set(digest, (counts.get(digest) ?? 0) + 1);
    return rows.filter(([, digest]) => {
        const count = counts.get(digest) ?? 0;
        counts.set(digest, count - 1);
        return count <= 0;
    });
}
function groupByName(rows) {
    const groups = new Map();
    for (const [label] of rows) {
        const name = (0,row_labels/* baseLabel */.ku)(label);
        const labels = groups.get(name) ?? [];
        labels.push(label);
        groups.set(name, labels);
    }
    return groups;
}
function differences(before, after, isSame) {
    const gone = [...before.keys()].filter((key) => !after.has(key)).map((key) => ['removed', key]);
    const rest = [...after].flatMap(([key, value]) => {
        const old = before.get(key);
        if (old === undefined)
            return [['added', key]];
        return isSame(old, value) ? [] : [['changed', key]];
    });
    return [...gone, ...rest];
}


/***/ }),

/***/ 94632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ fingerprintOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _archive_members_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25840);
/* harmony import */ var _items_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7580);
// The content fingerprint: two exports of an unchanged router have the same one, whatever times, orders and layouts say.



/** SHA-256, hexadecimal, over files and rows but the ignored ones; of the database its rows count, not its bytes. */
function fingerprintOf({ entries, tables }, isIgnored) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    hash.update('synology-router-backup fingerprint 1\n');
    const files = (0,_items_js__WEBPACK_IMPORTED_MODULE_2__/* .visibleFiles */ .Q3)(entries, isIgnored)
        .filter(({ path }) => !(0,_archive_members_js__WEBPACK_IMPORTED_MODULE_1__/* .isDatabase */ .u)(path))
        .map(({ path, sha256 }) => JSON.stringify([(0,_items_js__WEBPACK_IMPORTED_MODULE_2__/* .fileItem */ .qs)(path), sha256]));
    for (const line of files.sort())
        hash.update(`${line}\n`);
    for (const table of [...(0,_items_js__WEBPACK_IMPORTED_MODULE_2__/* .visibleTables */ .EN)(tables, isIgnored)].sort((a, b) => (a.name < b.name ? -1 : 1))) {
        hash.update(`${JSON.stringify([table.name, table.columns])}\n`);
        // Rows have an order of their own, whatever theirs in the database is.
        for (const [, digest] of (0,_items_js__WEBPACK_IMPORTED_MODULE_2__/* .visibleRows */ .WY)(table, isIgnored))
            hash.update(`${digest}\n`);
    }
    return hash.digest('hex');
}


/***/ }),

/***/ 7580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ visibleTables),
/* harmony export */   KG: () => (/* binding */ rowItem),
/* harmony export */   O_: () => (/* binding */ ignoring),
/* harmony export */   Q3: () => (/* binding */ visibleFiles),
/* harmony export */   WY: () => (/* binding */ visibleRows),
/* harmony export */   qs: () => (/* binding */ fileItem)
/* harmony export */ });
/* unused harmony exports IGNORED_BY_DEFAULT, tableItem */
/* harmony import */ var _row_labels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62234);
// Items: how files, tables and rows of a backup are called in change lists and in `ignore-changes`, and which are ignored.

/**
 * What is known to change without anybody changing a setting; docs/manifest.md lists them. Nobody has published what
 * changes by itself in an SRM export: these are traces of running programs, and DSM's notes about its own backups.
 */
const IGNORED_BY_DEFAULT = [
    '/*.pid',
    '/*.lock',
    '/*.log',
    '/*.leases',
    'confbkp_auto_config_backup_table/*',
];
/** A file: its path in the archive, with `/` before it. */
function fileItem(path) {
    return `/${path.replace(/^(?:\.?\/+)+/, '')}`;
}
/** A table as such. */
function tableItem(table) {
    return `${table}/`;
}
/** A row of a table, without its ordinal. */
function rowItem(table, label) {
    return `${table}/${(0,_row_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .baseLabel */ .ku)(label)}`;
}
/** The files of a backup that count. */
function visibleFiles(entries, isIgnored) {
    return entries.filter(({ path }) => !isIgnored(fileItem(path)));
}
/** The tables of a backup that count. */
function visibleTables(tables, isIgnored) {
    return tables.filter(({ name }) => !isIgnored(tableItem(name)));
}
/** The rows of a table that count. */
function* visibleRows({ name, rows }, isIgnored) {
    for (const row of rows)
        if (!isIgnored(rowItem(name, row[0])))
            yield row;
}
/** Tells whether an item is ignored: by default, or by one of `globs`, in which `*` is any text and `?` any character. */
function ignoring(globs) {
    const all = [...IGNORED_BY_DEFAULT, ...globs];
    return (item) => all.some((glob) => matchesGlob(glob, item));
}
/** Goes back to the last `*` only, so that no pattern takes more than the product of both lengths. */
function matchesGlob(glob, text) {
    let at = 0;
    let star = -1;
    let resume = 0;
    for (let position = 0; position < text.length;) {
        if (glob[at] === '*') {
            star = at++;
            resume = position;
        }
        else if (at < glob.length && (glob[at] === '?' || glob[at] === text[position])) {
            at++;
            position++;
        }
        else if (star >= 0) {
            at = star + 1;
            position = ++resume;
        }
        else {
            return false;
        }
    }
    while (glob[at] === '*')
        at++;
    return at === glob.length;
}


/***/ }),

/***/ 76302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $b: () => (/* binding */ keyContent),
/* harmony export */   EX: () => (/* binding */ createDigestKey),
/* harmony export */   OP: () => (/* binding */ bareContent),
/* harmony export */   _n: () => (/* binding */ rowNamer)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _items_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7580);
/* harmony import */ var _row_labels_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62234);
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83015);
// What the manifest of a sealed backup says of its content: names, sizes, counts, and digests that only a key can try.




const KEY_ID_DIGITS = 16;
/** As long as a row's own digest. */
const COLUMN_DIGITS = 32;
const LABEL_DIGITS = 16;
function createDigestKey(secret) {
    const digest = (...parts) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', secret).update(JSON.stringify(parts)).digest('hex');
    return { id: digest('key').slice(0, KEY_ID_DIGITS), digest };
}
/**
 * Names and sizes as they are, everything else as keyed digests. A row is called by a digest of its label: so that the
 * next run can tell a row that has changed from one that is new. Rows that are ignored are left out, since nothing in
 * them can be matched with a pattern any more.
 */
function keyContent({ entries, tables }, { key, isIgnored }) {
    return {
        entries: entries.map(({ path, size, sha256 }) => ({
            path,
            size,
            sha256: sha256 && key.digest('file', (0,_items_js__WEBPACK_IMPORTED_MODULE_2__/* .fileItem */ .qs)(path), sha256),
        })),
        tables: tables.map(({ name, columns, rows }) => ({
            name,
            columns: columns.map((column) => key.digest('column', name, column).slice(0, COLUMN_DIGITS)),
            rowCount: rows.length,
            rows: keyRows({ name, rows }, { key, isIgnored }),
        })),
    };
}
/** Names, sizes and counts alone. */
function bareContent({ entries, tables }) {
    return {
        entries: entries.map(({ path, size }) => ({ path, size, sha256: null })),
        tables: tables.map(({ name, rows }) => ({ name, columns: [], rowCount: rows.length, rows: [] })),
    };
}
/** What the rows of a table are really called, by their keyed labels. */
function labelsOf({ name, rows }, key) {
    const labels = new Map();
    for (const [label] of rows)
        labels.set(keyLabel(key, name, (0,_row_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .baseLabel */ .ku)(label)), (0,_row_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .baseLabel */ .ku)(label));
    return labels;
}
function keyRows({ name, rows }, { key, isIgnored }) {
    const keyed = new _rows_js__WEBPACK_IMPORTED_MODULE_1__/* .RowList */ .D();
    for (const [shown, digest] of rows) {
        if (isIgnored((0,_items_js__WEBPACK_IMPORTED_MODULE_2__/* .rowItem */ .KG)(name, shown)))
            continue;
        const label = (0,_row_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .baseLabel */ .ku)(shown);
        keyed.add(keyLabel(key, name, label), key.digest('row', name, label, digest));
    }
    return keyed;
}
/** A row without a label keeps none. */
function keyLabel(key, table, label) {
    return label === '' ? '' : key.digest('label', table, label).slice(0, LABEL_DIGITS);
}
/** Names rows of this content in a change list; one that only the earlier backup had has a name that nobody can read. */
function rowNamer({ tables }, key) {
    const known = new Map();
    return (name, shown) => {
        const keyed = (0,_row_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .baseLabel */ .ku)(shown);
        if (keyed === '')
            return shown;
        const table = tables.find((candidate) => candidate.name === name);
        const labels = known.get(name) ?? (table ? labelsOf(table, key) : new Map());
        known.set(name, labels);
        const label = labels.get(keyed);
        return label === undefined ? '(name sealed)' : `${label}${shown.slice(keyed.length)}`;
    };
}


/***/ }),

/***/ 51091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ writeManifest),
/* harmony export */   S$: () => (/* binding */ manifestNameOf),
/* harmony export */   e4: () => (/* binding */ createManifest)
/* harmony export */ });
/* harmony import */ var _naming_template_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35654);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28009);
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94632);
/* harmony import */ var _keyed_content_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76302);
// The manifest: what is kept beside every backup. docs/manifest.md describes it, docs/manifest.schema.json is its schema.




const NO_CONTENT = { entries: [], tables: [] };
/** A row has about 60: writing each by itself would take a hundred times as long. */
const PIECE_CHARACTERS = 65_536;
function createManifest(inspection, description) {
    const { fileName, size, sha256, startedAt, router, sealed } = description;
    const content = inspection.verdict === 'whole' ? redactContent(inspection.content, description) : NO_CONTENT;
    const hasDigests = !sealed || sealed.key;
    const entries = [...content.entries].sort((a, b) => (a.path < b.path ? -1 : 1));
    return {
        schema: 1,
        file: fileName,
        size,
        sha256,
        ...(sealed ? { sealed: { plainSize: sealed.plainSize, keyId: sealed.key?.id ?? null } } : {}),
        time: startedAt.toISOString(),
        router: {
            label: router.label,
            model: router.model || null,
            firmware: router.firmware || null,
            id: (router.id && tellableId(router.id, description)) || null,
        },
        version: _version_js__WEBPACK_IMPORTED_MODULE_2__/* .VERSION */ .x,
        verified: inspection.verdict === 'whole',
        findings: inspection.findings,
        container: inspection.container ?? null,
        contentSize: inspection.verdict === 'whole' ? inspection.contentSize : null,
        fingerprint: inspection.verdict === 'whole' && hasDigests ? (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprintOf */ .a)(content, description.isIgnored) : null,
        entries,
        tables: content.tables,
    };
}
/** The content as its manifest may tell it: whoever cannot open a sealed backup must not guess at it either. */
function redactContent(content, { sealed, isIgnored }) {
    if (!sealed)
        return content;
    return sealed.key ? (0,_keyed_content_js__WEBPACK_IMPORTED_MODULE_1__/* .keyContent */ .$b)(content, { key: sealed.key, isIgnored }) : (0,_keyed_content_js__WEBPACK_IMPORTED_MODULE_1__/* .bareContent */ .OP)(content);
}
/** Serial numbers are few: a plain digest of one can be tried. */
function tellableId(id, { sealed }) {
    return sealed ? sealed.key?.digest('router', id) : id;
}
/** What the manifest of a backup is called: `SynologyRouter_20260131.manifest.json`. */
function manifestNameOf(fileName) {
    return `${(0,_naming_template_js__WEBPACK_IMPORTED_MODULE_3__/* .stemOf */ .Vc)(fileName)}${_naming_template_js__WEBPACK_IMPORTED_MODULE_3__/* .MANIFEST_EXTENSION */ .OR}`;
}
/** The manifest as text, in pieces, with a line for every file and row, so that two of them can be compared by `diff`. */
function* writeManifest(manifest) {
    let piece = '';
    for (const text of listLines(manifest)) {
        piece += text;
        if (piece.length < PIECE_CHARACTERS)
            continue;
        yield piece;
        piece = '';
    }
    yield piece;
}
function* listLines(manifest) {
    const { entries, tables, ...head } = manifest;
    yield `${JSON.stringify(head, undefined, 2).slice(0, -2)},\n  "entries": [`;
    yield* listed(entries, (entry) => `    ${JSON.stringify(entry)}`);
    yield '],\n  "tables": [';
    for (const [index, { rows, ...table }] of tables.entries()) {
        yield `${index === 0 ? '' : ','}\n    ${JSON.stringify(table).slice(0, -1)},"rows":[`;
        yield* listed(rows, (row) => `      ${JSON.stringify(row)}`);
        yield ']}';
    }
    yield ']\n}\n';
}
function* listed(items, write) {
    let separator = '';
    for (const item of items) {
        yield `${separator}\n${write(item)}`;
        separator = ',';
    }
}


/***/ }),

/***/ 92694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ readManifest)
/* harmony export */ });
// Reading a manifest again: only what has the shape of ours is taken for one.
function readManifest(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return { problem: 'it is not JSON' };
    }
    if (!isFields(value))
        return { problem: 'it is not a manifest' };
    if (value.schema !== undefined && value.schema !== 1)
        return { problem: 'another version of this action wrote it' };
    return value.schema === 1 && isManifest(value) ? { manifest: value } : { problem: 'it is not a manifest' };
}
function isManifest(value) {
    const { router } = value;
    return (isFileName(value.file) &&
        isSize(value.size) &&
        isHex(value.sha256, 64) &&
        (value.sealed === undefined || isEncrypted(value.sealed)) &&
        typeof value.time === 'string' &&
        !Number.isNaN(Date.parse(value.time)) &&
        isFields(router) &&
        typeof router.label === 'string' &&
        isTextOrNull(router.model) &&
        isTextOrNull(router.firmware) &&
        isTextOrNull(router.id) &&
        typeof value.verified === 'boolean' &&
        (value.fingerprint === null || isHex(value.fingerprint, 64)) &&
        isListOf(value.entries, isEntry) &&
        isListOf(value.tables, isTable));
}
/** It is joined to a folder: it must not lead out of it. */
function isFileName(value) {
    return typeof value === 'string' && value !== '' && !/[/\\\0]/.test(value) && value !== '.' && value !== '..';
}
function isEncrypted(value) {
    return isFields(value) && isSize(value.plainSize) && (value.keyId === null || isHex(value.keyId, 16));
}
function isEntry(value) {
    return (isFields(value) &&
        typeof value.path === 'string' &&
        isSize(value.size) &&
        (value.sha256 === null || isHex(value.sha256, 64)));
}
function isTable(value) {
    return (isFields(value) && typeof value.name === 'string' && isListOf(value.columns, isText) && isListOf(value.rows, isRow));
}
function isRow(value) {
    return Array.isArray(value) && value.length === 2 && isText(value[0]) && isHex(value[1], 32);
}
function isFields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isListOf(value, isItem) {
    return Array.isArray(value) && value.every(isItem);
}
function isText(value) {
    return typeof value === 'string';
}
function isTextOrNull(value) {
    return value === null || typeof value === 'string';
}
function isSize(value) {
    return Number.isSafeInteger(value) && Number(value) >= 0;
}
function isHex(value, length) {
    return typeof value === 'string' && value.length === length && /^[0-9a-f]+$/.test(value);
}


/***/ }),

/***/ 67334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ hashFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _read_chunks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71422);
// Reading a stored copy back: its SHA-256 and size, streamed.


/** SHA-256 (hexadecimal) and size in bytes of a file. Throws the file system's errors, and the signal's reason. */
async function hashFile(path, signal) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let size = 0;
    for await (const chunk of (0,_read_chunks_js__WEBPACK_IMPORTED_MODULE_1__/* .readChunks */ .z)(path, { signal })) {
        hash.update(chunk);
        size += chunk.length;
    }
    return { sha256: hash.digest('hex'), size };
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
