export const id = 3217;
export const ids = [3217];
export const modules = {

/***/ 60239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fx: () => (/* binding */ abandonOnAbort),
/* harmony export */   Mu: () => (/* binding */ raceAbort),
/* harmony export */   NE: () => (/* binding */ withDeadline),
/* harmony export */   Uh: () => (/* binding */ ABANDON_AFTER_MS)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
// Waits for work that may hang or may not be abortable: a deadline, and a way to leave the work behind.

/** How long aborted work may take to clean up before it is left behind. */
const ABANDON_AFTER_MS = 1_000;
/** Waits for work that may not be abortable: after an abort, leaves it behind and records that in `runState`. */
async function raceAbort(work, { signal, runState, graceMs = ABANDON_AFTER_MS, }) {
    let settled = false;
    let timer;
    const aborted = Promise.withResolvers();
    const onAbort = () => {
        timer = setTimeout(() => aborted.reject((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .abortReason */ .Js)(signal) ?? signal.reason), graceMs);
    };
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted)
        onAbort();
    try {
        const settle = () => {
            settled = true;
        };
        return await Promise.race([work.finally(settle), aborted.promise]);
    }
    finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
        if (!settled)
            runState.leftRunning = true;
    }
}
/** Runs work under its own deadline; after it, aborts the work's signal with `tooLate()` and leaves the work behind. */
async function withDeadline(work, options) {
    const { timeoutMs, tooLate, runState, graceMs } = options;
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(tooLate()), timeoutMs);
    const signal = AbortSignal.any([options.signal, deadline.signal]);
    try {
        return await raceAbort(work(signal), { signal, runState, ...(graceMs === undefined ? {} : { graceMs }) });
    }
    finally {
        clearTimeout(timer);
    }
}
/** Waits for a file or a share that may never answer, and that nothing ends: the entry ends the process of a cancelled command. */
async function abandonOnAbort(work, signal) {
    signal.throwIfAborted();
    return await raceAbort(work(), { signal, runState: { leftRunning: false }, graceMs: 0 });
}


/***/ }),

/***/ 27657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ describeFileError),
/* harmony export */   U: () => (/* binding */ errnoOf)
/* harmony export */ });
// Describes file system errors in words.
const WORDS = {
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk quota is used up',
    EFBIG: 'files may not grow that large here',
    EROFS: 'the file system is read-only',
    EACCES: 'the user that this runs as has no permission',
    EPERM: 'the user that this runs as has no permission',
    ENOENT: 'it does not exist',
    ENOTDIR: 'a part of the path is not a directory',
    EISDIR: 'it is a directory',
    EEXIST: 'something that is not a directory has its name',
    EIO: 'the disk reports a read or write error',
    ESTALE: 'the network share is gone',
    EHOSTDOWN: 'the network share is gone',
    ETIMEDOUT: 'the network share does not answer',
    ENAMETOOLONG: 'the name is too long for this file system',
};
/** Returns the error's code, such as `ENOSPC`, or an empty string. */
function errnoOf(error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    return typeof code === 'string' ? code : '';
}
/** Says why a file operation failed: `the disk is full (ENOSPC)`. */
function describeFileError(error) {
    const errno = errnoOf(error);
    const words = WORDS[errno];
    if (words)
        return `${words} (${errno})`;
    // Check the shape: an error of another realm is not an instance of this realm's class.
    const isError = typeof error === 'object' && error !== null && 'message' in error;
    return isError ? String(error.message) : String(error);
}


/***/ }),

/***/ 90414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ firstAbove),
/* harmony export */   f: () => (/* binding */ othersAbove)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _other_users_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53204);
// The folders that lead to a path. Anyone who can change one can put another path in its place.



/** In a path, as for the system. */
const MAX_LINKS = 40;
/** Others cannot rename or delete what is in the folder; its owner can. */
const STICKY = 0o1000;
const ROOT = 0;
/** Returns the first folder above a path for which this holds, by the path as given or by what any link in it leads to. */
async function firstAbove(path, holds) {
    let way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path);
    for (let links = 0; way !== undefined && links < MAX_LINKS; links++) {
        for (let above = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(way), below = way; above !== below; [below, above] = [above, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(above)]) {
            const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(above).catch(() => undefined);
            if (found && holds(found))
                return above;
        }
        way = await followLink(way);
    }
    return undefined;
}
/** Returns the first folder above a path in which another user than root can replace what is in it, as its owner or by its mode. */
async function othersAbove(path, user = (0,_other_users_js__WEBPACK_IMPORTED_MODULE_2__/* .thisUser */ .O)()) {
    if (!user)
        return undefined;
    return await firstAbove(path, ({ uid, gid, mode }) => {
        if (uid !== ROOT && uid !== user.uid)
            return true;
        return (0,_other_users_js__WEBPACK_IMPORTED_MODULE_2__/* .letsOthers */ .q)('write', { mode, gid }, user) && (mode & STICKY) === 0;
    });
}
/** Puts what it leads to in the place of the first link in a path; `undefined` if there is no link. */
async function followLink(path) {
    const names = path.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep);
    for (let count = 2; count <= names.length; count++) {
        const prefix = names.slice(0, count).join(node_path__WEBPACK_IMPORTED_MODULE_1__.sep);
        const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(prefix).catch(() => undefined);
        if (target !== undefined)
            return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(prefix), target), names.slice(count).join(node_path__WEBPACK_IMPORTED_MODULE_1__.sep));
    }
    return undefined;
}


/***/ }),

/***/ 53204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ thisUser),
/* harmony export */   q: () => (/* binding */ letsOthers)
/* harmony export */ });
// What the mode of a file lets other users of the machine do with it.
const BITS = {
    read: { group: 0o040, others: 0o004 },
    write: { group: 0o020, others: 0o002 },
    /** A folder. */
    enter: { group: 0o010, others: 0o001 },
};
/** Returns the user of this process. */
function thisUser() {
    return process.getuid && process.getgid && { uid: process.getuid(), gid: process.getgid() };
}
/** Whether other users can do this, as far as the mode tells; false on Windows. */
function letsOthers(action, { mode, gid }, user = thisUser()) {
    if (!user)
        return false;
    // A group with the number of its user usually has no other members. On a NAS, all users have the same one.
    const isOwnGroup = gid === user.gid && user.gid === user.uid;
    return (mode & BITS[action].others) !== 0 || (!isOwnGroup && (mode & BITS[action].group) !== 0);
}


/***/ }),

/***/ 37492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HB: () => (/* binding */ unreachable),
/* harmony export */   HR: () => (/* binding */ REACH_MS),
/* harmony export */   LL: () => (/* binding */ Unreachable),
/* harmony export */   gl: () => (/* binding */ reach)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29962);
/* harmony import */ var _deadline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60239);
// Waits for a disk or a network share that may hang: nothing interrupts a call that waits for it.



/** For what takes an instant on a disk or share that answers. */
const REACH_MS = 120_000;
/** A call still waits in a thread, so the entry must end the process. */
class Unreachable extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj {
}
/** Throws Unreachable (`destination-refused`) if `work` on `path` takes too long, and the signal's reason at once. */
async function reach(path, work, { signal, timeoutMs = REACH_MS }) {
    signal.throwIfAborted();
    const tooLate = () => unreachable(path, timeoutMs);
    return await (0,_deadline_js__WEBPACK_IMPORTED_MODULE_2__/* .withDeadline */ .NE)(work, { timeoutMs, tooLate, signal, runState: { leftRunning: false }, graceMs: 0 });
}
function unreachable(path, timeoutMs) {
    return new Unreachable('destination-refused', (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU) `${path} did not answer within ${timeoutMs / 1000} s.`, {
        hint: 'Check that its disk or network share is mounted, and that its server is on.',
    });
}


/***/ }),

/***/ 51307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ sweep)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
// Removes what killed programs left in a folder that anybody may have filled: neither takes long, whatever is in it.


/** Half a million names, or as many as are read in that time. What is not looked at stays until a later sweep. */
const MAX_ENTRIES = 500_000;
const MAX_MS = 1_000;
/** Never throws. */
async function sweep(folder, { isLikeOurs, removeIfStale, maxEntries = MAX_ENTRIES, maxMs = MAX_MS }) {
    const endAt = performance.now() + maxMs;
    let entries = 0;
    try {
        for await (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.opendir)(folder, { bufferSize: 128 })) {
            if (++entries > maxEntries || performance.now() > endAt)
                return;
            if (!isLikeOurs(entry))
                continue;
            await removeIfStale((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry.name)).catch(() => { });
        }
    }
    catch {
        // Whatever needs the folder reports it.
    }
}


/***/ }),

/***/ 59262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AM: () => (/* binding */ isOpenForNew),
/* harmony export */   Fd: () => (/* binding */ sharedSettingsWarning),
/* harmony export */   I2: () => (/* binding */ makePrivateFolder),
/* harmony export */   IW: () => (/* binding */ asDiskFailure),
/* harmony export */   Oo: () => (/* binding */ DISK_HINT),
/* harmony export */   QD: () => (/* binding */ makeFolderIn),
/* harmony export */   W2: () => (/* binding */ sharedFolderWarning),
/* harmony export */   ll: () => (/* binding */ replaceable),
/* harmony export */   v$: () => (/* binding */ removeFolder),
/* harmony export */   v1: () => (/* binding */ sharedAt),
/* harmony export */   yM: () => (/* binding */ isShared)
/* harmony export */ });
/* unused harmony export sharedAbove */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27406);
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29962);
/* harmony import */ var _text_shell_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(16011);
/* harmony import */ var _deadline_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60239);
/* harmony import */ var _file_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27657);
/* harmony import */ var _folders_above_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(90414);
/* harmony import */ var _other_users_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(53204);
/* harmony import */ var _reach_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(37492);
/* harmony import */ var _sweep_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(51307);
// The private folder that holds a backup until it is stored; it is removed when the run ends, or by a later run.











/** For failures of the local disk. */
const DISK_HINT = (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `Check free space and permissions of ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .term */ .jk)('temp-folder')}.`;
/** Unlike the name of anything else, such as a copy of this project's branch `master`. */
const PREFIX = 'synology-router-backup-temp-';
/** What mkdtemp makes of it. */
const OWN_NAME = new RegExp(`^${PREFIX}[A-Za-z0-9]{6}$`);
const OWN_MODE = 0o700;
/** No run takes as long. */
const STALE_MS = 24 * 60 * 60 * 1000;
const WRITABLE_BY_OTHERS = 0o002;
/** For what takes an instant. */
const REMOVE_MS = 30_000;
/** The same, once the run is cancelled: a runner kills it soon. */
const END_MS = 500;
/** Others cannot rename or delete what is in the folder. */
const STICKY = 0o1000;
/**
 * Creates a folder with mode 0700, and removes the folders of runs that were killed. Throws BackupError
 * `destination-refused`, and the signal's reason.
 */
async function makePrivateFolder(parent, signal) {
    try {
        signal.throwIfAborted();
        const tooLate = () => (0,_reach_js__WEBPACK_IMPORTED_MODULE_8__/* .unreachable */ .HB)(parent, _reach_js__WEBPACK_IMPORTED_MODULE_8__/* .REACH_MS */ .HR);
        // It may be made after all: then the caller must remove it.
        const limits = { timeoutMs: _reach_js__WEBPACK_IMPORTED_MODULE_8__/* .REACH_MS */ .HR, tooLate, signal, runState: { leftRunning: false }, graceMs: END_MS };
        return await (0,_deadline_js__WEBPACK_IMPORTED_MODULE_4__/* .withDeadline */ .NE)(() => makeFolderIn(parent), limits);
    }
    catch (cause) {
        if (cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .BackupError */ .hj)
            throw cause;
        const problem = (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .term */ .jk)('Temp-folder')}, ${parent}, cannot be used: ${(0,_file_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .describeFileError */ .S)(cause)}.`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .BackupError */ .hj('destination-refused', problem, { cause, hint: DISK_HINT });
    }
}
/** Does the same for any parent. Throws the file system's errors. */
async function makeFolderIn(parent) {
    await removeStaleFolders(parent);
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, PREFIX));
}
/** Returns an error of this computer's disk, where `parent` holds the temporary files, as BackupError `store-failed`; others as they are. */
function asDiskFailure(parent, error) {
    if (!isDiskError(error))
        return error;
    const problem = (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `Temporary files in ${parent} could not be read or written: ${(0,_file_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .describeFileError */ .S)(error)}.`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .BackupError */ .hj('store-failed', problem, { cause: error, hint: DISK_HINT });
}
/** System errors have an errno, but so do those of a network. */
function isDiskError(error) {
    const isSystem = typeof error === 'object' && error !== null && 'errno' in error && 'syscall' in error;
    return isSystem && !/^E(?:CONN|HOST|NET|PIPE|ADDR|TIMEDOUT|NOTFOUND|AI_)/.test((0,_file_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .errnoOf */ .U)(error));
}
/** Removes the folder; a failure, or a disk that does not answer, only warns: the outcome of the run matters more. */
async function removeFolder(folder, { logger, signal, remove = removeAll, timeoutMs = REMOVE_MS }) {
    const tooLate = () => new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .BackupError */ .hj('store-failed', `its disk did not answer within ${timeoutMs / 1000} s`);
    // The entry ends what still waits for the disk.
    const limits = { timeoutMs, tooLate, signal, runState: { leftRunning: false }, graceMs: END_MS };
    await (0,_deadline_js__WEBPACK_IMPORTED_MODULE_4__/* .withDeadline */ .NE)(() => remove(folder), limits).catch((error) => {
        const why = signal.aborted ? 'its disk did not answer' : (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeThrown */ .YI)(error).replace(/\.$/, '');
        logger.warning((0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `The temporary folder ${folder} could not be removed and holds the backup: ${why}.`);
    });
}
async function removeAll(folder) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true, maxRetries: 2 });
}
/** Removes this user's own folders that are older than a day, never through a link. Never throws. */
async function removeStaleFolders(parent) {
    // Where others could put a link in place of a folder, nothing is removed: they are warned of instead.
    if (await isShared(parent))
        return;
    const isLikeOurs = (entry) => OWN_NAME.test(entry.name) && entry.isDirectory();
    await (0,_sweep_js__WEBPACK_IMPORTED_MODULE_9__/* .sweep */ .X)(parent, { isLikeOurs, removeIfStale });
}
async function removeIfStale(folder) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(folder);
    // Windows has neither users nor modes.
    const isOwn = process.getuid === undefined || (found.uid === process.getuid() && (found.mode & 0o777) === OWN_MODE);
    if (!found.isDirectory() || !isOwn || Date.now() - found.mtimeMs < STALE_MS)
        return;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
}
/** Warns of a folder for temporary files in which other users can replace this user's, or that they can replace. */
async function sharedFolderWarning(parent) {
    const shared = await sharedAt(parent);
    if (shared === undefined)
        return undefined;
    if (shared !== parent)
        return replaceable(parent, shared);
    return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `Other users can write to ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .term */ .jk)('temp-folder')}, ${parent}: they can replace the files of a backup, or read it. Remove their permission, for example with ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(`chmod go-w ${(0,_text_shell_js__WEBPACK_IMPORTED_MODULE_10__/* .quote */ .h)(parent)}`)}.`;
}
/** Warns of a folder in which other users can replace a file with settings. */
function sharedSettingsWarning(folder) {
    return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `Other users can write to ${folder}, and so replace the settings of the nightly backup. Remove their permission, for example with ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(`chmod go-w ${(0,_text_shell_js__WEBPACK_IMPORTED_MODULE_10__/* .quote */ .h)(folder)}`)}.`;
}
/** Warns of a folder that other users can replace with one of their own. */
function replaceable(folder, shared) {
    return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `Other users can write to ${shared}: they can put a folder of their own in the place of ${folder}. Remove their permission, for example with ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(`chmod o-w ${(0,_text_shell_js__WEBPACK_IMPORTED_MODULE_10__/* .quote */ .h)(shared)}`)}.`;
}
/** Returns this folder or the first one above it in which other users can replace what is in it, or leads to it. */
async function sharedAt(folder) {
    return (await isShared(folder)) ? folder : await sharedAbove(folder);
}
/**
 * Returns the first folder above this one in which every user can replace what leads to it, by the given path or by what any link in it
 * leads to. Those of a group are its own.
 */
async function sharedAbove(folder) {
    if (process.getgid === undefined)
        return undefined;
    return await (0,_folders_above_js__WEBPACK_IMPORTED_MODULE_6__/* .firstAbove */ .Y)(folder, ({ mode }) => (mode & WRITABLE_BY_OTHERS) !== 0 && (mode & STICKY) === 0);
}
/** Whether other users can replace or delete what is in a folder, as far as its mode tells. */
async function isShared(folder, user) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(folder).catch(() => undefined);
    return found !== undefined && !(found.mode & STICKY) && (0,_other_users_js__WEBPACK_IMPORTED_MODULE_7__/* .letsOthers */ .q)('write', found, user);
}
/** Whether other users can create files in a folder, even if they cannot replace those of this user there. */
async function isOpenForNew(folder, user) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(folder).catch(() => undefined);
    return found !== undefined && (0,_other_users_js__WEBPACK_IMPORTED_MODULE_7__/* .letsOthers */ .q)('write', found, user);
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
// Formats sizes, durations and times for people.
const KIB = 1024;
const MIB = 1024 * KIB;
const GIB = 1024 * MIB;
/** Formats bytes as `812 bytes`, `91.2 KB`, `1.5 MB` or `12.0 GB` (powers of 1000, as file managers show them). */
function formatBytes(bytes) {
    if (bytes < 1000)
        return bytes === 1 ? '1 byte' : `${bytes} bytes`;
    if (bytes < 999_950)
        return `${(bytes / 1000).toFixed(1)} KB`;
    if (bytes < 999_950_000)
        return `${(bytes / 1_000_000).toFixed(1)} MB`;
    return `${(bytes / 1_000_000_000).toFixed(1)} GB`;
}
/** Formats milliseconds as `38 ms`, `1.3 s` or `2 min 5 s`. */
function formatDuration(ms) {
    if (ms < 999.5)
        return `${Math.round(ms)} ms`;
    if (ms < 59_950)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
/** Formats a count with its noun: `1 change`, `2 changes`. */
function countOf(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** Formats Unix ms as `2026-11-24 03:17 UTC`. */
function timeText(ms) {
    return `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}


/***/ }),

/***/ 8574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ piecesOf)
/* harmony export */ });
// Long text in pieces: some work on 64 MiB at once takes several times as much memory.
/** Yields pieces of about `length` characters. */
function* piecesOf(text, length) {
    for (let start = 0; start < text.length;) {
        const end = start + length;
        // Not between the halves of a surrogate pair: each alone has another encoding.
        const isWithinPair = /[\ud800-\udbff]/.test(text.charAt(end - 1));
        yield text.slice(start, isWithinPair ? end + 1 : end);
        start = isWithinPair ? end + 1 : end;
    }
}


/***/ }),

/***/ 39654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DJ: () => (/* binding */ withoutControls),
/* harmony export */   GJ: () => (/* binding */ onOneLine),
/* harmony export */   g$: () => (/* binding */ printable),
/* harmony export */   ul: () => (/* binding */ MAX_MATCHED)
/* harmony export */ });
// Makes untrusted text safe to print within a line.
/** Maximum characters of untrusted text that a regular expression sees: some take the square of that in steps. */
const MAX_MATCHED = 4096;
/** Returns `text` on one line, without control characters, at most `maxLength` long. Never put it at the start of a line. */
function printable(text, maxLength = 80) {
    const start = text.slice(0, MAX_MATCHED);
    const line = start.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
    const isCut = line.length > maxLength || start.length < text.length;
    // Half of a surrogate pair, from the cut or from the input, becomes a replacement character.
    return (isCut ? `${line.slice(0, maxLength - 1)}\u2026` : line).toWellFormed();
}
/** Returns text of any length on one line: the name of a file may have a line break, and then reads like a line of ours. */
function onOneLine(text) {
    return text.replace(/[\r\n]+/g, ' ');
}
/** Returns text of any length and any number of lines, without what a terminal would act on or show in another order. */
function withoutControls(text) {
    return text.replace(/[^\P{Cc}\n\t]|[\p{Cf}\p{Zl}\p{Zp}]/gu, ' ').toWellFormed();
}


/***/ }),

/***/ 16011:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ quote),
/* harmony export */   q: () => (/* binding */ shellCommand)
/* harmony export */ });
// Commands that people copy, or that a schedule runs, as a POSIX shell reads them.
const PLAIN = /^[\w./:@%+,=-]+$/;
/** Joins a command. */
function shellCommand(command) {
    return command.map(quote).join(' ');
}
/** Returns one word of a command; PowerShell reads it alike unless it contains a `'`. */
function quote(text) {
    return PLAIN.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}


/***/ })

};
