export const id = 8612;
export const ids = [8612];
export const modules = {

/***/ 60239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Fx: () => (  abandonOnAbort),
    Mu: () => (  raceAbort),
    NE: () => (  withDeadline),
    Uh: () => (  ABANDON_AFTER_MS)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);

const ABANDON_AFTER_MS = 1_000;
async function raceAbort(work, { signal, runState, graceMs = ABANDON_AFTER_MS, }) {
    let settled = false;
    let timer;
    const aborted = Promise.withResolvers();
    const onAbort = () => {
        timer = setTimeout(() => aborted.reject((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Js)(signal) ?? signal.reason), graceMs);
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
async function abandonOnAbort(work, signal) {
    signal.throwIfAborted();
    return await raceAbort(work(), { signal, runState: { leftRunning: false }, graceMs: 0 });
}


/***/ }),

/***/ 27657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    S: () => (  describeFileError),
    U: () => (  errnoOf)
  });
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
function errnoOf(error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    return typeof code === 'string' ? code : '';
}
function describeFileError(error) {
    const errno = errnoOf(error);
    const words = WORDS[errno];
    if (words)
        return `${words} (${errno})`;
    const isError = typeof error === 'object' && error !== null && 'message' in error;
    return isError ? String(error.message) : String(error);
}


/***/ }),

/***/ 90414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Y: () => (  firstAbove),
    f: () => (  othersAbove)
  });
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _other_users_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53204);



const MAX_LINKS = 40;
const STICKY = 0o1000;
const ROOT = 0;
async function firstAbove(path, holds) {
    let way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path);
    for (let links = 0; way !== undefined && links < MAX_LINKS; links++) {
        for (let above = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(way), below = way; above !== below; [below, above] = [above, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(above)]) {
            for (const look of [node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat]) {
                const found = await look(above).catch(() => undefined);
                if (found && holds(found))
                    return above;
            }
        }
        way = await followLink(way);
    }
    return undefined;
}
async function othersAbove(path, user = (0,_other_users_js__WEBPACK_IMPORTED_MODULE_2__  .O)()) {
    if (!user)
        return undefined;
    return await firstAbove(path, (found) => {
        const { uid, gid, mode } = found;
        if (uid !== ROOT && uid !== user.uid)
            return true;
        return !found.isSymbolicLink() && (0,_other_users_js__WEBPACK_IMPORTED_MODULE_2__  .q)('write', { mode, gid }, user) && (mode & STICKY) === 0;
    });
}
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

/***/ 92527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ku: () => (  WAY),
    Ub: () => (  holdFolder),
    dM: () => (  removeTree),
    ef: () => (  removeEmpty)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var _file_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27657);




const WAYS = '/proc/self/fd';
const WAY = /\/proc\/self\/fd\/\d+\//g;
const WRITABLE_BY_OTHERS = 0o022;
const REMOVAL = { recursive: true, force: true, maxRetries: 2 };
async function holdFolder(path, ways = WAYS) {
    if (process.platform !== 'linux')
        return byPath(path, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path));
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_DIRECTORY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW);
    const close = () => handle.close();
    let held;
    try {
        const found = await handle.stat();
        if (found.uid !== process.getuid?.() || (found.mode & WRITABLE_BY_OTHERS) !== 0)
            return undefined;
        const way = `${ways}/${handle.fd}/`;
        const reached = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(way).catch(() => undefined);
        if (reached?.dev !== found.dev || reached.ino !== found.ino)
            return byPath(path, found);
        held = { way, found, close, remove: (last) => remove(way, last).finally(close) };
        return held;
    }
    finally {
        if (!held)
            await close();
    }
}
const byPath = (path, found) => ({
    ...{ way: `${path}/`, found, close: async () => { } },
    remove: (last) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(last, REMOVAL),
});
async function remove(way, path) {
    for (const name of await namesIn(way))
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(way, name), REMOVAL);
    await removeEmpty(path).catch(async (error) => {
        if ((await namesIn(way)).length > 0)
            throw error;
    });
}
async function namesIn(way) {
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(way).catch((error) => {
        if ((0,_file_errors_js__WEBPACK_IMPORTED_MODULE_3__  .U)(error) !== 'ENOENT')
            throw error;
        return [];
    });
}
async function removeTree(path) {
    const held = await holdFolder(path).catch((error) => {
        return ['ENOENT', 'ENOTDIR', 'ELOOP'].includes((0,_file_errors_js__WEBPACK_IMPORTED_MODULE_3__  .U)(error)) ? null : undefined;
    });
    if (held === null)
        await removeEmpty(path);
    else
        await (held ? held.remove(path) : (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, REMOVAL));
}
async function removeEmpty(path) {
    if (process.platform !== 'linux')
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, REMOVAL);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)(path).catch(async (error) => {
        if ((0,_file_errors_js__WEBPACK_IMPORTED_MODULE_3__  .U)(error) === 'EISDIR')
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rmdir)(path);
        else if ((0,_file_errors_js__WEBPACK_IMPORTED_MODULE_3__  .U)(error) !== 'ENOENT')
            throw error;
    });
}


/***/ }),

/***/ 53204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    O: () => (  thisUser),
    q: () => (  letsOthers)
  });
const BITS = {
    read: { group: 0o040, others: 0o004 },
    write: { group: 0o020, others: 0o002 },
    enter: { group: 0o010, others: 0o001 },
};
function thisUser() {
    return process.getuid && process.getgid && { uid: process.getuid(), gid: process.getgid() };
}
function letsOthers(action, { mode, gid }, user = thisUser()) {
    if (!user)
        return false;
    const isOwnGroup = gid === user.gid && user.gid === user.uid;
    return (mode & BITS[action].others) !== 0 || (!isOwnGroup && (mode & BITS[action].group) !== 0);
}


/***/ }),

/***/ 37492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    HB: () => (  unreachable),
    HR: () => (  REACH_MS),
    LL: () => (  Unreachable),
    gl: () => (  reach),
    tn: () => (  timeFor)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20730);
  var _text_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29962);
  var _deadline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60239);




const REACH_MS = 120_000;
function timeFor(bytes, { files = 0, reachMs = REACH_MS } = {}) {
    return reachMs * (1 + (bytes / _text_format_js__WEBPACK_IMPORTED_MODULE_1__  .D6 + files / 10) / 120);
}
class Unreachable extends _errors_js__WEBPACK_IMPORTED_MODULE_0__  .hj {
}
async function reach(path, work, { signal, timeoutMs = REACH_MS }) {
    signal.throwIfAborted();
    const tooLate = () => unreachable(path, timeoutMs);
    return await (0,_deadline_js__WEBPACK_IMPORTED_MODULE_3__  .NE)(work, { timeoutMs, tooLate, signal, runState: { leftRunning: false }, graceMs: 0 });
}
function unreachable(path, timeoutMs) {
    const seconds = timeoutMs < 1000 ? timeoutMs / 1000 : Math.round(timeoutMs / 1000);
    return new Unreachable('destination-refused', (0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__  .iU) `${path} did not answer within ${seconds} s.`, {
        hint: 'Check that its disk or network share is mounted, and that its server is on.',
    });
}


/***/ }),

/***/ 51307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    X: () => (  sweep)
  });
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


const MAX_ENTRIES = 500_000;
const MAX_MS = 1_000;
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
    }
}


/***/ }),

/***/ 59262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    AM: () => (  isOpenForNew),
    Fd: () => (  sharedSettingsWarning),
    I2: () => (  makePrivateFolder),
    IW: () => (  asDiskFailure),
    Oo: () => (  DISK_HINT),
    QD: () => (  makeFolderIn),
    W2: () => (  sharedFolderWarning),
    ll: () => (  replaceable),
    v$: () => (  removeFolder),
    v1: () => (  sharedAt),
    yM: () => (  isShared)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27406);
  var _text_message_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29962);
  var _text_shell_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(16011);
  var _deadline_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60239);
  var _file_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(27657);
  var _folders_above_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(90414);
  var _hold_folder_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(92527);
  var _other_users_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(53204);
  var _reach_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(37492);
  var _sweep_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(51307);













const DISK_HINT = (0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__  .iU) `Check free space and permissions of ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__  .jk)('temp-folder')}.`;
const PREFIX = 'synology-router-backup-temp-';
const OWN_NAME = new RegExp(`^${PREFIX}[0-9a-f]{12}$`);
const OWN_MODE = process.platform === 'linux' ? 0o1700 : 0o700;
const STALE_MS = 24 * 60 * 60 * 1000;
const WRITABLE_BY_OTHERS = 0o002;
const REMOVE_MS = 30_000;
const END_MS = 500;
const STICKY = 0o1000;
async function makePrivateFolder(parent, signal) {
    try {
        signal.throwIfAborted();
        const tooLate = () => (0,_reach_js__WEBPACK_IMPORTED_MODULE_10__  .HB)(parent, _reach_js__WEBPACK_IMPORTED_MODULE_10__  .HR);
        const limits = { timeoutMs: _reach_js__WEBPACK_IMPORTED_MODULE_10__  .HR, tooLate, signal, runState: { leftRunning: false }, graceMs: END_MS };
        return await (0,_deadline_js__WEBPACK_IMPORTED_MODULE_5__  .NE)(() => makeFolderIn(parent), limits);
    }
    catch (cause) {
        if (cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__  .hj)
            throw cause;
        const problem = (0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__  .iU) `${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__  .jk)('Temp-folder')}, ${parent}, cannot be used: ${(0,_file_errors_js__WEBPACK_IMPORTED_MODULE_6__  .S)(cause)}.`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__  .hj('destination-refused', problem, { cause, hint: DISK_HINT });
    }
}
async function makeFolderIn(parent) {
    await removeStaleFolders(parent);
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, PREFIX + (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)().slice(-12));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { mode: OWN_MODE });
    return folder;
}
function asDiskFailure(parent, error) {
    if (!isDiskError(error))
        return error;
    const problem = (0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__  .iU) `Temporary files in ${parent} could not be read or written: ${(0,_file_errors_js__WEBPACK_IMPORTED_MODULE_6__  .S)(error)}.`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__  .hj('store-failed', problem, { cause: error, hint: DISK_HINT });
}
function isDiskError(error) {
    const isSystem = typeof error === 'object' && error !== null && 'errno' in error && 'syscall' in error;
    return isSystem && !/^E(?:CONN|HOST|NET|PIPE|ADDR|TIMEDOUT|NOTFOUND|AI_)/.test((0,_file_errors_js__WEBPACK_IMPORTED_MODULE_6__  .U)(error));
}
async function removeFolder(folder, { logger, signal, remove = _hold_folder_js__WEBPACK_IMPORTED_MODULE_8__  .dM, timeoutMs = REMOVE_MS }) {
    const tooLate = () => new _errors_js__WEBPACK_IMPORTED_MODULE_3__  .hj('store-failed', `its disk did not answer within ${timeoutMs / 1000} s`);
    const limits = { timeoutMs, tooLate, signal, runState: { leftRunning: false }, graceMs: END_MS };
    await (0,_deadline_js__WEBPACK_IMPORTED_MODULE_5__  .NE)(() => remove(folder), limits).catch((error) => {
        const why = signal.aborted ? 'its disk did not answer' : (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__  .YI)(error).replace(/\.$/, '');
        logger.warning((0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__  .iU) `The temporary folder ${folder} could not be removed and holds the backup: ${why}.`);
    });
}
async function removeStaleFolders(parent) {
    if (await isShared(parent))
        return;
    const isLikeOurs = (entry) => OWN_NAME.test(entry.name) && entry.isDirectory();
    await (0,_sweep_js__WEBPACK_IMPORTED_MODULE_11__  .X)(parent, { isLikeOurs, removeIfStale });
}
async function removeIfStale(folder) {
    const held = await (0,_hold_folder_js__WEBPACK_IMPORTED_MODULE_8__  .Ub)(folder);
    if (!held)
        return;
    const { found } = held;
    const isOwn = process.getuid === undefined || (found.uid === process.getuid() && (found.mode & 0o1777) === OWN_MODE);
    if (found.isDirectory() && isOwn && Date.now() - found.mtimeMs >= STALE_MS)
        await held.remove(folder);
    else
        await held.close();
}
async function sharedFolderWarning(parent) {
    const shared = await sharedAt(parent);
    if (shared === undefined)
        return undefined;
    if (shared !== parent)
        return replaceable(parent, shared);
    return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__  .iU) `Other users can write to ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__  .jk)('temp-folder')}, ${parent}: they can replace the files of a backup, or read it. Remove their permission, for example with ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__  .aY)(`chmod go-w ${(0,_text_shell_js__WEBPACK_IMPORTED_MODULE_12__  .h)(parent)}`)}.`;
}
function sharedSettingsWarning(folder) {
    return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__  .iU) `Other users can write to ${folder}, and so replace the settings of the nightly backup. Remove their permission, for example with ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__  .aY)(`chmod go-w ${(0,_text_shell_js__WEBPACK_IMPORTED_MODULE_12__  .h)(folder)}`)}.`;
}
function replaceable(folder, shared) {
    return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__  .iU) `Other users can write to ${shared}: they can put a folder of their own in the place of ${folder}. Remove their permission, for example with ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__  .aY)(`chmod o-w ${(0,_text_shell_js__WEBPACK_IMPORTED_MODULE_12__  .h)(shared)}`)}.`;
}
async function sharedAt(folder) {
    return (await isShared(folder)) ? folder : await sharedAbove(folder);
}
async function sharedAbove(folder) {
    if (process.getgid === undefined)
        return undefined;
    return await (0,_folders_above_js__WEBPACK_IMPORTED_MODULE_7__  .Y)(folder, (found) => !found.isSymbolicLink() && (found.mode & WRITABLE_BY_OTHERS) !== 0 && (found.mode & STICKY) === 0);
}
async function isShared(folder, user) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(folder).catch(() => undefined);
    return found !== undefined && !(found.mode & STICKY) && (0,_other_users_js__WEBPACK_IMPORTED_MODULE_9__  .q)('write', found, user);
}
async function isOpenForNew(folder, user) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(folder).catch(() => undefined);
    return found !== undefined && (0,_other_users_js__WEBPACK_IMPORTED_MODULE_9__  .q)('write', found, user);
}


/***/ }),

/***/ 20730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    D6: () => (  MIB),
    Tc: () => (  timeText),
    a3: () => (  formatDuration),
    j9: () => (  GIB),
    pq: () => (  countOf),
    z3: () => (  formatBytes)
  });
const KIB = 1024;
const MIB = 1024 * KIB;
const GIB = 1024 * MIB;
function formatBytes(bytes) {
    if (bytes < 1000)
        return bytes === 1 ? '1 byte' : `${bytes} bytes`;
    if (bytes < 999_950)
        return `${(bytes / 1000).toFixed(1)} KB`;
    if (bytes < 999_950_000)
        return `${(bytes / 1_000_000).toFixed(1)} MB`;
    return `${(bytes / 1_000_000_000).toFixed(1)} GB`;
}
function formatDuration(ms) {
    if (ms < 999.5)
        return `${Math.round(ms)} ms`;
    if (ms < 59_950)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
function countOf(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
function timeText(ms) {
    return `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}


/***/ }),

/***/ 8574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    X: () => (  piecesOf)
  });
function* piecesOf(text, length) {
    for (let start = 0; start < text.length;) {
        const end = start + length;
        const isWithinPair = /[\ud800-\udbff]/.test(text.charAt(end - 1));
        yield text.slice(start, isWithinPair ? end + 1 : end);
        start = isWithinPair ? end + 1 : end;
    }
}


/***/ }),

/***/ 16011:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    h: () => (  quote),
    q: () => (  shellCommand)
  });
const PLAIN = /^[\w./:@%+,=-]+$/;
function shellCommand(command) {
    return command.map(quote).join(' ');
}
function quote(text) {
    return PLAIN.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}


/***/ }),

/***/ 86718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    E: () => (  isWide),
    z: () => (  memoryOf)
  });
const WIDE = /[\u0100-\uffff]/;
function isWide(text) {
    return WIDE.test(text);
}
function memoryOf(text) {
    return isWide(text) ? 2 * text.length : text.length;
}


/***/ })

};
