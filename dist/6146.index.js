export const id = 6146;
export const ids = [6146];
export const modules = {

/***/ 14357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ tooMany),
/* harmony export */   Z: () => (/* binding */ listNames)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _naming_template_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35654);
/* harmony import */ var _system_durable_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58667);
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29962);
// Lists the names in a directory that backups can have. It may hold very many files of others.




/** Two for each backup: more than an hourly one makes in five years. */
const MAX_NAMES = 100_000;
const MAX_ENTRIES = 2_000_000;
/** Entries to read at once; in between, the event loop goes on. */
const BUFFER_SIZE = 128;
/** Throws the file system's errors, and the signal's reason. */
async function listNames(path, { signal, maxNames = MAX_NAMES, maxEntries = MAX_ENTRIES, }) {
    const files = [];
    const others = [];
    let entries = 0;
    for await (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.opendir)(path, { bufferSize: BUFFER_SIZE })) {
        signal?.throwIfAborted();
        if (++entries > maxEntries)
            return { files, others, isCut: true };
        if (!isLikeOurs(entry.name))
            continue;
        if (files.length + others.length === maxNames)
            return { files, others, isCut: true };
        const list = entry.isFile() ? files : others;
        list.push(entry.name);
    }
    return { files, others, isCut: false };
}
/** Cheap: it sees every name in the directory. */
function isLikeOurs(name) {
    return (0,_naming_template_js__WEBPACK_IMPORTED_MODULE_3__/* .extensionOf */ .je)(name) !== '' || name.endsWith(_naming_template_js__WEBPACK_IMPORTED_MODULE_3__/* .MANIFEST_EXTENSION */ .OR) || _system_durable_file_js__WEBPACK_IMPORTED_MODULE_1__/* .TEMP_FILE_PATTERN */ .D.test(name);
}
/** A sentence without its full stop. */
function tooMany(path) {
    return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU) `The directory ${path} has more files than are looked at: give the backups a directory of their own, or move old ones to another`;
}


/***/ }),

/***/ 24585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K2: () => (/* binding */ ownersOf),
/* harmony export */   Mk: () => (/* binding */ filesOfOthers),
/* harmony export */   Xr: () => (/* binding */ fewAtOnce),
/* harmony export */   dn: () => (/* binding */ inventedIn)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _dss_kinship_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25708);
/* harmony import */ var _dss_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51091);
/* harmony import */ var _naming_template_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(35654);
/* harmony import */ var _system_temp_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59262);
/* harmony import */ var _manifest_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75289);
// Whose the files in a directory are: of which user of the machine, and of which router.







const ROOT = 0;
/** Each takes a round trip to a share. One of Node's four threads is left if the share stops answering, since nothing else goes on then. */
const AT_ONCE = 3;
/**
 * Returns those of the files that another user put there, where other users can: any of them could be invented. Root and the
 * owner of the directory can replace every file, so theirs count. `uid` owns what this run creates there.
 */
async function filesOfOthers(path, names, { uid = process.getuid?.(), signal }) {
    if (uid === undefined || !(await (0,_system_temp_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .isOpenForNew */ .AM)(path)))
        return new Set();
    const trusted = new Set([uid, ROOT, (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).uid]);
    const found = new Set();
    // One after the other: the names in other destinations are looked up meanwhile.
    for (const name of names) {
        signal.throwIfAborted();
        // What is gone is nobody's.
        const owner = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, name)).catch(() => undefined);
        if (owner && !trusted.has(owner.uid))
            found.add(name);
    }
    return found;
}
/** Returns those of the backups that another user put there, or whose manifest another user did: they may be invented. */
async function inventedIn(path, backups, options) {
    const others = await filesOfOthers(path, [...backups, ...backups.map(_dss_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .manifestNameOf */ .S$)], options);
    return new Set(backups.filter((name) => others.has(name) || others.has((0,_dss_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .manifestNameOf */ .S$)(name))));
}
/** Returns whose each of the backups is by its manifest, in their order. Throws the signal's reason. */
async function ownersOf(names, ownership) {
    return await fewAtOnce(names, (name) => ownerOf(name, ownership));
}
/** Looks at files of a directory, a few at a time; returns what `look` found, in their order. */
async function fewAtOnce(names, look) {
    const found = [];
    for (let done = 0; done < names.length; done += AT_ONCE)
        found.push(...(await Promise.all(names.slice(done, done + AT_ONCE).map(look))));
    return found;
}
async function ownerOf(name, { path, current, signal }) {
    const read = await (0,_manifest_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readManifestHead */ .mz)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, (0,_dss_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .manifestNameOf */ .S$)(name)), signal);
    if ('problem' in read)
        return read.isMissing ? { owner: 'gone' } : { owner: 'unknown' };
    const { file, verified } = read.manifest;
    // `X.dss` beside `X.dss.age` is one backup, encrypted and decrypted, with one manifest.
    return (0,_naming_template_js__WEBPACK_IMPORTED_MODULE_6__/* .stemOf */ .Vc)(file) === (0,_naming_template_js__WEBPACK_IMPORTED_MODULE_6__/* .stemOf */ .Vc)(name) && (0,_dss_kinship_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameRouter */ .Ot)(read.manifest, current)
        ? { owner: 'ours', verified }
        : { owner: 'unknown' };
}


/***/ }),

/***/ 33482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B6: () => (/* binding */ requireSamePlace),
/* harmony export */   Og: () => (/* binding */ provePlace),
/* harmony export */   h3: () => (/* binding */ openToOthers),
/* harmony export */   tc: () => (/* binding */ isReplaced)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27406);
/* harmony import */ var _system_disk_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17426);
/* harmony import */ var _system_durable_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(58667);
/* harmony import */ var _system_file_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(27657);
/* harmony import */ var _system_temp_folder_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(59262);
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(29962);
/* harmony import */ var _text_shell_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(16011);
/* harmony import */ var _directory_names_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(14357);
// Whether a directory can take backups. It is never created here: an unmounted share would become a folder on the wrong disk.












/** File systems whose modes say little: shares, those of containers and FUSE, and those of Windows. */
const MODELESS = /^(?:nfs|cifs|smb|9p|fuse|virtiofs|vboxsf|vfat|exfat|ntfs)/;
/**
 * Proves that the directory is writable, and returns what it holds. Throws BackupError `destination-refused`, and the
 * signal's reason.
 */
async function provePlace(path, options) {
    try {
        if (await isMissing(path))
            throw missing(path, await mayCreateIn(await nearestAbove(path)));
        // Before the listing: if the share goes in between, what is stored goes to another directory than this.
        const inode = await inodeOf(path);
        const identity = await identityOf(path);
        const probe = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(path, `.synology-router-backup-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`);
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(probe, 'wx', 0o600);
        const { uid } = await handle.stat().finally(() => handle.close());
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)(probe);
        const { files, others } = await (0,_directory_names_js__WEBPACK_IMPORTED_MODULE_10__/* .listNames */ .Z)(path, options);
        return { names: new Set([...files, ...others]), inode, identity, uid };
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .BackupError */ .hj)
            throw error;
        options.signal?.throwIfAborted();
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .BackupError */ .hj('destination-refused', `The directory ${path} is not writable: ${(0,_system_file_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .describeFileError */ .S)(error)}.`, {
            cause: error,
            hint: adviceFor((0,_system_file_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .errnoOf */ .U)(error)),
        });
    }
}
/**
 * Throws BackupError `store-failed` if the directory is not the one that was proven: a share that was unmounted meanwhile leaves a folder
 * of the same path on the disk of this machine. `stored` is the name of what this run has stored already. Throws the file system's errors,
 * and the signal's reason.
 */
async function requireSamePlace(path, { place, stored, ...limits }) {
    if (!(await isReplaced(path, place)))
        return;
    // One that was mounted again may have another number, but holds the same. The folder below it may have some of that, from before.
    const { files, others } = await (0,_directory_names_js__WEBPACK_IMPORTED_MODULE_10__/* .listNames */ .Z)(path, limits);
    const present = new Set([...files, ...others]);
    // Other runs delete their temporary files.
    const proven = [...place.names].filter((name) => !_system_durable_file_js__WEBPACK_IMPORTED_MODULE_6__/* .TEMP_FILE_PATTERN */ .D.test(name));
    if (proven.length > 0 && proven.every((name) => present.has(name)))
        return;
    const copy = stored === undefined ? '' : ` ${stored}, which was just stored, is in one of the two.`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .BackupError */ .hj('store-failed', (0,_text_message_js__WEBPACK_IMPORTED_MODULE_9__/* .message */ .iU) `The directory ${path} is another one than when the run began${proven.length > 0 ? ': its backups are not there' : ''}.`, {
        hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_9__/* .message */ .iU) `If it is on a share or another disk, that was probably unmounted meanwhile: mount it, and run again.${copy}`,
    });
}
/** Whether another directory is there now, which may hold the same. */
async function isReplaced(path, { inode }) {
    return (await inodeOf(path)) !== inode;
}
async function inodeOf(path) {
    const { dev, ino } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path, { bigint: true });
    return `${dev}:${ino}`;
}
async function identityOf(path) {
    const [{ ino }, { type }] = await Promise.all([(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path, { bigint: true }), (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.statfs)(path)]);
    return `${type}:${ino}`;
}
/** Warns if other users of this machine can replace backups or the directory, or put backups of their own there. */
async function openToOthers(path) {
    const replaced = await (0,_system_temp_folder_js__WEBPACK_IMPORTED_MODULE_8__/* .sharedAt */ .v1)(path);
    const shared = replaced ?? ((await (0,_system_temp_folder_js__WEBPACK_IMPORTED_MODULE_8__/* .isOpenForNew */ .AM)(path)) ? path : undefined);
    // The modes that a share shows are not those that its server applies.
    if (shared === undefined || MODELESS.test((await (0,_system_disk_js__WEBPACK_IMPORTED_MODULE_5__/* .readDisk */ .g)(shared)).type ?? ''))
        return undefined;
    if (shared !== path)
        return (0,_system_temp_folder_js__WEBPACK_IMPORTED_MODULE_8__/* .replaceable */ .ll)(path, shared);
    if (replaced === undefined)
        return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_9__/* .message */ .iU) `Other users can create files in ${path}, and what they put there may look like a backup. Remove their permission, for example with ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_9__/* .code */ .aY)(`chmod go-w ${(0,_text_shell_js__WEBPACK_IMPORTED_MODULE_11__/* .quote */ .h)(path)}`)}.`;
    return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_9__/* .message */ .iU) `Other users can write to ${path}: they can replace or delete the backups there. Remove their permission, for example with ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_9__/* .code */ .aY)(`chmod go-w ${(0,_text_shell_js__WEBPACK_IMPORTED_MODULE_11__/* .quote */ .h)(path)}`)}.`;
}
function missing(path, isAllowed) {
    const hint = (0,_text_message_js__WEBPACK_IMPORTED_MODULE_9__/* .message */ .iU) `If it is on a share or another disk, that is probably not mounted: mount it. If it is new, create it: ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_9__/* .code */ .aY)(commandFor(path, isAllowed))}. In a container, mount it there, too.`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .BackupError */ .hj('destination-refused', (0,_text_message_js__WEBPACK_IMPORTED_MODULE_9__/* .message */ .iU) `The directory ${path} does not exist.`, { hint });
}
/** Returns the command that creates the directory for the user that this runs as. */
function commandFor(path, isAllowed) {
    if (process.platform === 'win32')
        return `mkdir "${path}"`;
    const quoted = (0,_text_shell_js__WEBPACK_IMPORTED_MODULE_11__/* .quote */ .h)(path);
    return isAllowed ? `mkdir -p -m 700 ${quoted}` : `sudo install -d -o ${userName()} -m 700 ${quoted}`;
}
function userName() {
    try {
        return (0,node_os__WEBPACK_IMPORTED_MODULE_2__.userInfo)().username;
    }
    catch {
        // Containers run as users without a name.
        return String(process.getuid?.() ?? '$USER');
    }
}
function adviceFor(errno) {
    if (errno === 'EEXIST' || errno === 'ENOTDIR')
        return ['Choose a path on which no file is in the way.'];
    if (errno === 'ENOSPC' || errno === 'EDQUOT')
        return ['Free space there, or choose another disk.'];
    if (errno === 'EACCES' || errno === 'EPERM')
        return ['Let the user that this runs as write to the directory. In a container, check its mount, too.'];
    return ['Check the directory and its disk or share. In a container, check its mount, too.'];
}
/** Throws for a broken symlink: no directory can be created in its place. */
async function isMissing(path) {
    const exists = async (check) => await check(path).then(() => true, (error) => {
        if ((0,_system_file_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .errnoOf */ .U)(error) === 'ENOENT')
            return false;
        throw error;
    });
    if (await exists(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat))
        return false;
    if (await exists(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat))
        throw new Error(`${path} is a broken symlink`);
    return true;
}
/** Returns the nearest existing ancestor, where a missing directory would be created. */
async function nearestAbove(path) {
    const above = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path);
    return above !== path && (await isMissing(above)) ? await nearestAbove(above) : above;
}
/** Permissions alone prove nothing, least of all on a share. */
async function mayCreateIn(folder) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rmdir)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, '.synology-router-backup-')));
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 58667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___namespace_cache;
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ TEMP_FILE_PATTERN),
/* harmony export */   v: () => (/* binding */ writeDurably)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _file_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27657);
/* harmony import */ var _read_chunks_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71422);
// Writes a file so that it is either complete under its name or absent, and never overwrites another one.






/** Names of files being written; a crash can leave one behind. */
const TEMP_FILE_PATTERN = /^\.synology-router-backup-[0-9a-f-]{36}\.tmp$/;
/** Errors of file systems that do not support an operation: CIFS, FUSE, exFAT, Windows. */
const UNSUPPORTED = new Set([
    'EINVAL',
    'ENOTSUP',
    'EOPNOTSUPP',
    'ENOSYS',
    'EPERM',
    'EACCES',
    'EISDIR',
    'EBADF',
    'EMLINK',
]);
/**
 * Copies `source` into `directory` under the first of `names` that is free: a temporary name beside it, fsync, an atomic
 * claim of the name, fsync of the directory; mode 0600. Throws the file system's errors, and the signal's reason.
 */
async function writeDurably(options) {
    const { directory, calls = /*#__PURE__*/ (node_fs_promises__WEBPACK_IMPORTED_MODULE_2___namespace_cache || (node_fs_promises__WEBPACK_IMPORTED_MODULE_2___namespace_cache = __webpack_require__.t(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__, 2))) } = options;
    const shortcomings = [];
    const temp = `.synology-router-backup-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`;
    let name;
    try {
        name = await writeUnder((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, temp), { ...options, calls, shortcomings });
    }
    finally {
        const note = `kept ${temp}, a second name of the backup, which a later run deletes`;
        await calls.unlink((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, temp)).catch((error) => {
            // A rename leaves none.
            if ((0,_file_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .errnoOf */ .U)(error) !== 'ENOENT')
                shortcomings.push(note);
        });
    }
    return { name, shortcomings: [...new Set(shortcomings)] };
}
/** Writes the file under its temporary name, and gives it the first free one, which is returned. */
async function writeUnder(temp, { source, directory, names, signal, calls, shortcomings }) {
    await copy(source, temp, { signal, calls, shortcomings });
    for (const name of names) {
        signal.throwIfAborted();
        const target = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, name);
        if (!(await claim(temp, target, { calls, shortcomings })))
            continue;
        try {
            await syncDirectory(directory, { calls, shortcomings });
        }
        catch (error) {
            await calls.unlink(target).catch(() => { });
            throw error;
        }
        return name;
    }
    throw new Error('no free name was found');
}
async function copy(source, temp, { signal, calls, shortcomings }) {
    const to = await calls.open(temp, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_EXCL, 0o600);
    try {
        await to.writeFile((0,_read_chunks_js__WEBPACK_IMPORTED_MODULE_5__/* .readChunks */ .z)(source, { signal, reuse: true }), { signal });
        await to.sync().catch(tolerate(shortcomings, 'does not confirm that data reached the disk (fsync)'));
        if (process.platform !== 'win32' && ((await to.stat()).mode & 0o077) !== 0)
            shortcomings.push('does not keep files private (mode 0600)');
    }
    finally {
        await to.close();
    }
}
/**
 * Gives the file its name unless the name is taken. A hard link fails on a taken name, but a rename would overwrite it;
 * without hard links, an empty file takes the name first.
 */
async function claim(temp, target, { calls, shortcomings }) {
    try {
        await calls.link(temp, target);
        return true;
    }
    catch (error) {
        if ((0,_file_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .errnoOf */ .U)(error) === 'EEXIST')
            return await isSameFile(temp, target);
        tolerate(shortcomings, 'has no hard links, so a name is taken in two steps')(error);
    }
    const empty = await calls.open(target, 'wx', 0o600).catch((error) => {
        if ((0,_file_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .errnoOf */ .U)(error) !== 'EEXIST')
            throw error;
    });
    if (!empty)
        return false;
    try {
        await empty.close();
        await calls.rename(temp, target);
        return true;
    }
    catch (error) {
        await calls.unlink(target).catch(() => { });
        throw error;
    }
}
/** If the answer of an NFS server was lost, the client asks again, and the server says that the link exists: it has just made it. */
async function isSameFile(one, other) {
    const look = (path) => node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat(path, { bigint: true }).catch(() => undefined);
    const [a, b] = [await look(one), await look(other)];
    return a !== undefined && b !== undefined && a.nlink > 1n && a.dev === b.dev && a.ino === b.ino;
}
async function syncDirectory(directory, { calls, shortcomings }) {
    const note = tolerate(shortcomings, 'does not confirm that the name reached the disk (fsync of the directory)');
    const handle = await calls.open(directory).catch(note);
    try {
        await handle?.sync().catch(note);
    }
    finally {
        await handle?.close();
    }
}
function tolerate(shortcomings, shortcoming) {
    return (error) => {
        if (!UNSUPPORTED.has((0,_file_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .errnoOf */ .U)(error)))
            throw error;
        shortcomings.push(shortcoming);
        return undefined;
    };
}


/***/ })

};
