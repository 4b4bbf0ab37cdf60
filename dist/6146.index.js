export const id = 6146;
export const ids = [6146];
export const modules = {

/***/ 14357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    O: () => (  tooMany),
    Z: () => (  listNames)
  });
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
  var _naming_template_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35654);
  var _system_durable_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58667);
  var _text_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29962);




const MAX_NAMES = 100_000;
const MAX_ENTRIES = 2_000_000;
const BUFFER_SIZE = 128;
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
function isLikeOurs(name) {
    return (0,_naming_template_js__WEBPACK_IMPORTED_MODULE_3__  .je)(name) !== '' || name.endsWith(_naming_template_js__WEBPACK_IMPORTED_MODULE_3__  .OR) || _system_durable_file_js__WEBPACK_IMPORTED_MODULE_1__  .D.test(name);
}
function tooMany(path) {
    return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__  .iU) `The directory ${path} has more files than are looked at: give the backups a directory of their own, or move old ones to another`;
}


/***/ }),

/***/ 24585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    K2: () => (  ownersOf),
    Mk: () => (  filesOfOthers),
    Xr: () => (  fewAtOnce),
    dn: () => (  inventedIn),
    qD: () => (  filesOfOurs)
  });
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _dss_kinship_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25708);
  var _dss_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51091);
  var _naming_template_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(35654);
  var _system_temp_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59262);
  var _manifest_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75289);







const ROOT = 0;
const AT_ONCE = 3;
async function filesOfOthers(path, names, looking) {
    return (await byOwner(path, names, looking)).theirs;
}
async function filesOfOurs(path, names, looking) {
    return (await byOwner(path, names, looking)).ours;
}
async function byOwner(path, names, { uid = process.getuid?.(), signal }) {
    if (uid === undefined || !(await (0,_system_temp_folder_js__WEBPACK_IMPORTED_MODULE_4__  .AM)(path)))
        return { ours: names, theirs: new Set() };
    const trusted = new Set([uid, ROOT, (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).uid]);
    const ours = [];
    const theirs = new Set();
    for (const name of names) {
        signal.throwIfAborted();
        const owner = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, name)).catch(() => undefined);
        if (owner && trusted.has(owner.uid))
            ours.push(name);
        else if (owner)
            theirs.add(name);
    }
    return { ours, theirs };
}
async function inventedIn(path, backups, options) {
    const others = await filesOfOthers(path, [...backups, ...backups.map(_dss_manifest_js__WEBPACK_IMPORTED_MODULE_3__  .S$)], options);
    return new Set(backups.filter((name) => others.has(name) || others.has((0,_dss_manifest_js__WEBPACK_IMPORTED_MODULE_3__  .S$)(name))));
}
async function ownersOf(names, ownership) {
    return await fewAtOnce(names, (name) => ownerOf(name, ownership));
}
async function fewAtOnce(names, look) {
    const found = [];
    for (let done = 0; done < names.length; done += AT_ONCE)
        found.push(...(await Promise.all(names.slice(done, done + AT_ONCE).map(look))));
    return found;
}
async function ownerOf(name, { path, current, signal }) {
    const read = await (0,_manifest_file_js__WEBPACK_IMPORTED_MODULE_5__  .mz)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, (0,_dss_manifest_js__WEBPACK_IMPORTED_MODULE_3__  .S$)(name)), signal);
    if ('problem' in read)
        return read.isMissing ? { owner: 'gone' } : { owner: 'unknown' };
    const { file, verified } = read.manifest;
    return (0,_naming_template_js__WEBPACK_IMPORTED_MODULE_6__  .Vc)(file) === (0,_naming_template_js__WEBPACK_IMPORTED_MODULE_6__  .Vc)(name) && (0,_dss_kinship_js__WEBPACK_IMPORTED_MODULE_2__  .Ot)(read.manifest, current)
        ? { owner: 'ours', verified }
        : { owner: 'unknown' };
}


/***/ }),

/***/ 33482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    B6: () => (  requireSamePlace),
    Og: () => (  provePlace),
    h3: () => (  openToOthers),
    tc: () => (  isReplaced)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
  var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
  var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
  var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27406);
  var _system_disk_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17426);
  var _system_durable_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(58667);
  var _system_file_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(27657);
  var _system_temp_folder_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(59262);
  var _text_message_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(29962);
  var _text_shell_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(16011);
  var _directory_names_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(14357);












const MODELESS = /^(?:nfs|cifs|smb|9p|fuse|virtiofs|vboxsf|vfat|exfat|ntfs)/;
async function provePlace(path, options) {
    try {
        if (await isMissing(path))
            throw missing(path, await mayCreateIn(await nearestAbove(path)));
        const inode = await inodeOf(path);
        const identity = await identityOf(path);
        const probe = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(path, `.synology-router-backup-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`);
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(probe, 'wx', 0o600);
        const { uid } = await handle.stat().finally(() => handle.close());
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)(probe);
        const { files, others } = await (0,_directory_names_js__WEBPACK_IMPORTED_MODULE_10__  .Z)(path, options);
        return { names: new Set([...files, ...others]), inode, identity, uid };
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__  .hj)
            throw error;
        options.signal?.throwIfAborted();
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__  .hj('destination-refused', `The directory ${path} is not writable: ${(0,_system_file_errors_js__WEBPACK_IMPORTED_MODULE_7__  .S)(error)}.`, {
            cause: error,
            hint: adviceFor((0,_system_file_errors_js__WEBPACK_IMPORTED_MODULE_7__  .U)(error)),
        });
    }
}
async function requireSamePlace(path, { place, stored, ...limits }) {
    if (!(await isReplaced(path, place)))
        return;
    const { files, others } = await (0,_directory_names_js__WEBPACK_IMPORTED_MODULE_10__  .Z)(path, limits);
    const present = new Set([...files, ...others]);
    const proven = [...place.names].filter((name) => !_system_durable_file_js__WEBPACK_IMPORTED_MODULE_6__  .D.test(name));
    if (proven.length > 0 && proven.every((name) => present.has(name)))
        return;
    const copy = stored === undefined ? '' : ` ${stored}, which was just stored, is in one of the two.`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__  .hj('store-failed', (0,_text_message_js__WEBPACK_IMPORTED_MODULE_9__  .iU) `The directory ${path} is another one than when the run began${proven.length > 0 ? ': its backups are not there' : ''}.`, {
        hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_9__  .iU) `If it is on a share or another disk, that was probably unmounted meanwhile: mount it, and run again.${copy}`,
    });
}
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
async function openToOthers(path) {
    const replaced = await (0,_system_temp_folder_js__WEBPACK_IMPORTED_MODULE_8__  .v1)(path);
    const shared = replaced ?? ((await (0,_system_temp_folder_js__WEBPACK_IMPORTED_MODULE_8__  .AM)(path)) ? path : undefined);
    if (shared === undefined || MODELESS.test((await (0,_system_disk_js__WEBPACK_IMPORTED_MODULE_5__  .g)(shared)).type ?? ''))
        return undefined;
    if (shared !== path)
        return (0,_system_temp_folder_js__WEBPACK_IMPORTED_MODULE_8__  .ll)(path, shared);
    if (replaced === undefined)
        return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_9__  .iU) `Other users can create files in ${path}, and what they put there may look like a backup. Remove their permission, for example with ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_9__  .aY)(`chmod go-w ${(0,_text_shell_js__WEBPACK_IMPORTED_MODULE_11__  .h)(path)}`)}.`;
    return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_9__  .iU) `Other users can write to ${path}: they can replace or delete the backups there. Remove their permission, for example with ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_9__  .aY)(`chmod go-w ${(0,_text_shell_js__WEBPACK_IMPORTED_MODULE_11__  .h)(path)}`)}.`;
}
function missing(path, isAllowed) {
    const hint = (0,_text_message_js__WEBPACK_IMPORTED_MODULE_9__  .iU) `If it is on a share or another disk, that is probably not mounted: mount it. If it is new, create it: ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_9__  .aY)(commandFor(path, isAllowed))}. In a container, mount it there, too.`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__  .hj('destination-refused', (0,_text_message_js__WEBPACK_IMPORTED_MODULE_9__  .iU) `The directory ${path} does not exist.`, { hint });
}
function commandFor(path, isAllowed) {
    if (process.platform === 'win32')
        return `mkdir "${path}"`;
    const quoted = (0,_text_shell_js__WEBPACK_IMPORTED_MODULE_11__  .h)(path);
    return isAllowed ? `mkdir -p -m 700 ${quoted}` : `sudo install -d -o ${userName()} -m 700 ${quoted}`;
}
function userName() {
    try {
        return (0,node_os__WEBPACK_IMPORTED_MODULE_2__.userInfo)().username;
    }
    catch {
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
async function isMissing(path) {
    const exists = async (check) => await check(path).then(() => true, (error) => {
        if ((0,_system_file_errors_js__WEBPACK_IMPORTED_MODULE_7__  .U)(error) === 'ENOENT')
            return false;
        throw error;
    });
    if (await exists(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat))
        return false;
    if (await exists(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat))
        throw new Error(`${path} is a broken symlink`);
    return true;
}
async function nearestAbove(path) {
    const above = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path);
    return above !== path && (await isMissing(above)) ? await nearestAbove(above) : above;
}
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
  __webpack_require__.d(__webpack_exports__, {
    D: () => (  TEMP_FILE_PATTERN),
    v: () => (  writeDurably)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
  var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
  var _file_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27657);
  var _read_chunks_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71422);






const TEMP_FILE_PATTERN = /^\.synology-router-backup-[0-9a-f-]{36}\.tmp$/;
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
async function writeDurably(options) {
    const { directory, calls =   (node_fs_promises__WEBPACK_IMPORTED_MODULE_2___namespace_cache || (node_fs_promises__WEBPACK_IMPORTED_MODULE_2___namespace_cache = __webpack_require__.t(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__, 2))) } = options;
    const shortcomings = [];
    const temp = `.synology-router-backup-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`;
    let name;
    try {
        name = await writeUnder((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, temp), { ...options, calls, shortcomings });
    }
    finally {
        const note = `kept ${temp}, a second name of the backup, which a later run deletes`;
        await calls.unlink((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, temp)).catch((error) => {
            if ((0,_file_errors_js__WEBPACK_IMPORTED_MODULE_4__  .U)(error) !== 'ENOENT')
                shortcomings.push(note);
        });
    }
    return { name, shortcomings: [...new Set(shortcomings)] };
}
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
        await to.writeFile((0,_read_chunks_js__WEBPACK_IMPORTED_MODULE_5__  .z)(source, { signal, reuse: true }), { signal });
        await to.sync().catch(tolerate(shortcomings, 'does not confirm that data reached the disk (fsync)'));
        if (process.platform !== 'win32' && ((await to.stat()).mode & 0o077) !== 0)
            shortcomings.push('does not keep files private (mode 0600)');
    }
    finally {
        await to.close();
    }
}
async function claim(temp, target, { calls, shortcomings }) {
    try {
        await calls.link(temp, target);
        return true;
    }
    catch (error) {
        if ((0,_file_errors_js__WEBPACK_IMPORTED_MODULE_4__  .U)(error) === 'EEXIST')
            return await isSameFile(temp, target);
        tolerate(shortcomings, 'has no hard links, so a name is taken in two steps')(error);
    }
    const empty = await calls.open(target, 'wx', 0o600).catch((error) => {
        if ((0,_file_errors_js__WEBPACK_IMPORTED_MODULE_4__  .U)(error) !== 'EEXIST')
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
        if (!UNSUPPORTED.has((0,_file_errors_js__WEBPACK_IMPORTED_MODULE_4__  .U)(error)))
            throw error;
        shortcomings.push(shortcoming);
        return undefined;
    };
}


/***/ })

};
