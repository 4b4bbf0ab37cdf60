export const id = 3577;
export const ids = [3577];
export const modules = {

/***/ 53577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  directoryDestination: () => (  directoryDestination)
});

var promises_ = __webpack_require__(51455);
var external_node_path_ = __webpack_require__(76760);
var dss_manifest = __webpack_require__(51091);
var errors = __webpack_require__(27406);
var naming_copies = __webpack_require__(98745);
var durable_file = __webpack_require__(58667);
var file_errors = __webpack_require__(27657);
var message = __webpack_require__(29962);
var manifest_file = __webpack_require__(75289);
var hash_file = __webpack_require__(35633);
var format = __webpack_require__(20730);
var future_copies = __webpack_require__(46984);
var kept_backups = __webpack_require__(36365);
var retention = __webpack_require__(2268);
var directory_owners = __webpack_require__(24585);
;// CONCATENATED MODULE: ./build/src/destinations/directory/directory-expired.js


async function findExpired(copies, { keep, current, latest, ...ownership }) {
    const policy = { keep, current: current.file, latest };
    const beyond = namesOf((0,retention .M)(copies, policy));
    if (beyond.length === 0)
        return { expired: [], unknown: [] };
    const others = namesOf(copies).filter((name) => name !== current.file);
    const found = await (0,directory_owners .K2)(others, { ...ownership, current });
    const owners = new Map(others.map((name, index) => [name, found[index] ?? { owner: 'gone' }]));
    owners.set(current.file, { owner: 'ours', verified: current.verified });
    const ours = copies.filter(({ fileName }) => owners.get(fileName)?.owner === 'ours');
    const isVerified = (name) => {
        const owned = owners.get(name);
        return owned?.owner === 'ours' && owned.verified;
    };
    return {
        expired: namesOf((0,retention .M)(ours, { ...policy, isVerified })),
        unknown: beyond.filter((name) => owners.get(name)?.owner === 'unknown'),
    };
}
function namesOf(copies) {
    return copies.map(({ fileName }) => fileName);
}

var kinship = __webpack_require__(25708);
var template = __webpack_require__(35654);
;// CONCATENATED MODULE: ./build/src/destinations/directory/directory-leftovers.js










const STALE_TEMP_MS = 24 * 60 * 60 * 1000;
const MAX_NAMED = 5;
async function removeStaleTemps(path, { names, ...options }) {
    const temps = [...names].filter((name) => durable_file .D.test(name));
    if (temps.length === 0)
        return;
    const foreign = await (0,directory_owners .Mk)(path, temps, options).catch(() => {
        options.signal.throwIfAborted();
        return new Set(temps);
    });
    for (const name of temps.filter((temp) => !foreign.has(temp))) {
        options.signal.throwIfAborted();
        const found = await (0,promises_.lstat)((0,external_node_path_.join)(path, name)).catch(() => undefined);
        const isStale = found?.isFile() && Date.now() - found.mtimeMs > STALE_TEMP_MS;
        if (isStale)
            await (0,promises_.unlink)((0,external_node_path_.join)(path, name)).catch(() => { });
    }
}
async function findEmpty(path, backups, signal) {
    const [claimed, emptied] = [new Set(), new Set()];
    const judge = async (name) => {
        if (!(await isEmpty((0,external_node_path_.join)(path, name))))
            return;
        const set = (await hadContent(path, name, signal)) ? emptied : claimed;
        set.add(name);
    };
    await (0,directory_owners .Xr)(backups, judge);
    return { claimed, emptied };
}
async function hadContent(path, name, signal) {
    const manifestPath = (0,external_node_path_.join)(path, (0,dss_manifest .S$)(name));
    const read = await (0,manifest_file .mz)(manifestPath, signal);
    if ('manifest' in read)
        return read.manifest.file === name && read.manifest.size > 0;
    return !read.isMissing && !(await isEmpty(manifestPath));
}
async function withoutManifest(path, { backups, names, checked, }) {
    const isBare = async (name) => {
        const manifest = (0,dss_manifest .S$)(name);
        return !names.has(manifest) || (checked.has(name) && (await isEmpty((0,external_node_path_.join)(path, manifest))));
    };
    const found = await (0,directory_owners .Xr)(backups, isBare);
    return new Set(backups.filter((_, index) => found[index]));
}
async function isEmpty(path) {
    const found = await (0,promises_.lstat)(path).catch(() => undefined);
    return found?.isFile() === true && found.size === 0;
}
async function removeOrphans(orphans, { path, naming, oldest, current, remove, logger, signal }) {
    const lost = newerThan(oldest, orphans, naming);
    let named = 0;
    for (const name of orphans) {
        if (await isOrphanOfOther(name, { path, current, signal }))
            continue;
        if (!(await hasNoBackup(path, name)))
            continue;
        if (!(await remove(name)) || !lost.has(name))
            continue;
        if (named++ < MAX_NAMED)
            logger.warning(`Deleted ${(0,external_node_path_.join)(path, name)}: its backup is gone, and no run of ours deleted that.`);
    }
    if (named > MAX_NAMED)
        logger.warning(`Deleted ${named - MAX_NAMED} more manifests in ${path} whose backups are gone.`);
}
async function hasNoBackup(path, manifest) {
    const problems = await (0,directory_owners .Xr)((0,naming_copies .pi)(manifest.slice(0, -template .OR.length)), async (name) => {
        return await (0,promises_.lstat)((0,external_node_path_.join)(path, name)).then(() => '', file_errors .U);
    });
    return problems.every((errno) => errno === 'ENOENT');
}
function newerThan(oldest, manifests, naming) {
    const backups = manifests.map((name) => name.slice(0, -template .OR.length) + template .BI);
    const sorted = (0,naming_copies .cJ)([...backups, oldest], naming).map(({ fileName }) => fileName);
    return new Set(sorted.slice(sorted.indexOf(oldest) + 1).map(dss_manifest .S$));
}
async function isOrphanOfOther(name, { path, current, signal }) {
    const read = await (0,manifest_file .mz)((0,external_node_path_.join)(path, name), signal);
    if ('problem' in read)
        return !read.isMissing && !(await isEmpty((0,external_node_path_.join)(path, name)));
    return !(0,kinship .Ot)(read.manifest, current);
}

var directory_names = __webpack_require__(14357);
;// CONCATENATED MODULE: ./build/src/destinations/directory/directory-prune.js












const MAX_EMPTY_CHECKS = 50;
const directory_prune_MAX_NAMED = 5;
async function pruneDirectory({ path, keep, naming, startedAt, logger, known: place, current, signal, ...limits }) {
    const listed = await (0,directory_names .Z)(path, { ...limits, signal });
    if (listed.isCut)
        return 0;
    const foreign = await (0,directory_owners .Mk)(path, [...listed.files, ...listed.others], { uid: place?.uid, signal });
    const files = listed.files.filter((name) => !foreign.has(name));
    const names = new Set(files);
    const wasThere = (name) => place?.names.has(name) ?? true;
    const remove = async (name) => {
        try {
            await (0,promises_.unlink)((0,external_node_path_.join)(path, name));
            names.delete(name);
            return true;
        }
        catch (error) {
            if ((0,file_errors .U)(error) !== 'ENOENT')
                logger.warning(`Could not delete an old backup: ${(0,external_node_path_.join)(path, name)}: ${(0,file_errors .S)(error)}.`);
            return false;
        }
    };
    const removePair = async (fileName, isNamed = false) => {
        if (!wasThere(fileName) || !(await remove(fileName)))
            return false;
        const manifest = (0,dss_manifest .S$)(fileName);
        if (names.has(manifest) && (isNamed || !(0,naming_copies .mc)(names, fileName)))
            await remove(manifest);
        return true;
    };
    if (keep === 0)
        return 0;
    const invented = (0,naming_copies .cJ)([...foreign], naming).map(({ fileName }) => fileName);
    if (invented.length > 0)
        logger.warning(`Not counted in ${path}: ${(0,format .pq)(invented.length, 'backup')} of other users, who can create files there (${invented.slice(0, directory_prune_MAX_NAMED).join(', ')}). Delete what is not yours, or make the user that this runs as the owner of it.`);
    const latest = (0,naming_copies .ZV)(startedAt);
    const copies = (0,naming_copies .e8)((0,naming_copies .cJ)(files, naming), latest);
    const newest = copies.slice(-MAX_EMPTY_CHECKS).map(({ fileName }) => fileName);
    const { claimed, emptied } = await findEmpty(path, newest, signal);
    for (const name of claimed)
        if (name !== current.file)
            await removePair(name);
    if (emptied.size > 0)
        logger.warning(`Empty in ${path}: ${(0,format .pq)(emptied.size, 'backup')} (${[...emptied].slice(0, directory_prune_MAX_NAMED).join(', ')}), which had content once. The disk or share may be failing: check it.`);
    const filled = copies.filter(({ fileName }) => !claimed.has(fileName) && !emptied.has(fileName));
    const bare = await withoutManifest(path, {
        backups: filled.map(({ fileName }) => fileName).filter((name) => name !== current.file),
        names: new Set([...names, ...listed.others.filter((name) => !foreign.has(name))]),
        checked: new Set(newest),
    });
    if (bare.size > 0)
        logger.info(`Left alone in ${path}: ${(0,format .pq)(bare.size, 'backup')} without a manifest.`);
    const counted = filled.filter(({ fileName }) => !bare.has(fileName));
    const warning = (0,future_copies .Y)(counted, { place: path, latest });
    if (warning)
        logger.warning(warning);
    const { expired, unknown } = await findExpired(counted, { path, keep, current, latest, signal });
    let deleted = 0;
    for (const fileName of expired)
        if (await removePair(fileName, true))
            deleted++;
    const kept = (0,kept_backups .t)(unknown, { place: path, current });
    if (kept)
        logger.warning(kept);
    const present = new Set(files.filter(wasThere));
    const orphans = (0,naming_copies .OO)([...listed.files, ...listed.others], naming).filter((name) => present.has(name));
    const oldest = counted.find(({ time }) => time <= latest)?.fileName ?? current.file;
    await removeOrphans(orphans, { path, naming, oldest, current, remove, logger, signal });
    return deleted;
}

;// CONCATENATED MODULE: ./build/src/destinations/directory/directory-copy.js








const MAX_BYTES = 300 * format .D6;
function directoryCopy({ manifest, description, known, onProven, onBroken, ...options }) {
    const { file: fileName } = manifest;
    const path = (0,external_node_path_.join)(options.path, fileName);
    return {
        location: { kind: 'directory', path },
        description: description ?? path,
        readBack: async (signal) => {
            const manifestPath = (0,external_node_path_.join)(options.path, (0,dss_manifest .S$)(fileName));
            await check(path, { isIntact: () => holdsBackup(path, manifest, signal), onBroken, signal });
            await check(manifestPath, { isIntact: () => (0,manifest_file .cH)(manifestPath, manifest, signal), signal });
            await onProven(manifest, signal);
        },
        prune: (signal) => pruneDirectory({ ...options, known: known(), current: manifest, signal }).catch((error) => {
            signal.throwIfAborted();
            options.logger.warning(`Could not prune old backups in ${options.path}: ${(0,file_errors .S)(error)}.`);
            return 0;
        }),
    };
}
async function holdsBackup(path, { sha256, size }, signal) {
    if (size > MAX_BYTES)
        return false;
    const found = await (0,hash_file .D)(path, signal, { maxBytes: size });
    return found.sha256 === sha256 && found.size === size;
}
async function check(path, { isIntact, onBroken, signal, }) {
    const found = await isIntact().catch((error) => {
        const problem = `${path} cannot be read back: ${(0,file_errors .S)(error)}.`;
        throw (0,errors .Js)(signal) ?? new errors .hj('read-back-failed', problem, { cause: error });
    });
    if (found)
        return;
    await onBroken?.();
    throw new errors .hj('read-back-failed', `${path} does not hold what was stored: the disk may be failing.`);
}

var newest_copy = __webpack_require__(50919);
var directory_place = __webpack_require__(33482);
;// CONCATENATED MODULE: ./build/src/destinations/directory/directory-history.js









async function findPrevious({ path, naming, startedAt: now, logger, known: place, ...limits }, { copyOf, signal, hold, onUnseen }) {
    const { files: names, others, isCut } = await (0,directory_names .Z)(path, { ...limits, signal });
    if (isCut)
        onUnseen?.((0,directory_names .O)(path));
    const present = new Set([...names, ...others]);
    const gone = (place?.ours ?? []).filter((name) => !present.has(name));
    const uid = place?.uid;
    const backups = (0,naming_copies .sZ)(names, { naming, now }).toReversed();
    const { candidates, invented } = await trustedOf(path, backups, { uid, signal });
    const found = await (0,newest_copy .Ok)({
        candidates,
        read: async (backup) => {
            signal.throwIfAborted();
            return (0,newest_copy .Gz)(await (0,manifest_file .oe)((0,external_node_path_.join)(path, (0,dss_manifest .S$)(backup)), { signal, hold }), backup);
        },
        onProblem: (backup, problem) => logger.debug(`The manifest of ${backup} is unusable: ${problem}.`),
        onUnseen,
    });
    const other = (0,naming_copies .sZ)(others, { naming, now }).at(-1);
    if (!found) {
        const why = other === undefined
            ? (0,newest_copy .Uk)(names, { naming, now })
            : (0,message .iU) `${other} is not a regular file, and links are not followed`;
        const hidden = (0,naming_copies .sZ)(gone, { naming, now }).at(-1);
        if (place && (await (0,directory_place .tc)(path, place)))
            onUnseen?.((0,message .iU) `The directory ${path} is another one than when the run began`);
        else if (hidden)
            onUnseen?.((0,message .iU) `${hidden} was listed when the run began, and is not any more`);
        if (why)
            onUnseen?.(why);
        return undefined;
    }
    const { manifest } = found;
    const lost = (0,newest_copy .zc)(names, naming).slice(names.length);
    const theirs = await (0,directory_owners .dn)(path, lost, { uid, signal });
    const strange = await (0,directory_owners .Mk)(path, others, { uid, signal });
    const known = [
        manifest.file,
        ...gone,
        ...[...others, ...lost].filter((name) => !strange.has(name) && !theirs.has(name)),
    ];
    const newest = (0,naming_copies .sZ)(known, { naming, now }).at(-1);
    const isKnown = newest === manifest.file && !isCut && (0,naming_copies .e5)(names, { naming, now });
    const isReusable = found.isNewest && isKnown && !invented.has(manifest.file);
    return { manifest, copy: copyOf(manifest), file: (0,external_node_path_.join)(path, manifest.file), isReusable };
}
async function trustedOf(path, backups, options) {
    const invented = await (0,directory_owners .dn)(path, backups, options);
    const ours = backups.filter((name) => !invented.has(name));
    return { candidates: ours.length > 0 ? ours : backups, invented };
}
async function namedInDirectory({ path, naming, startedAt: now, known, ...limits }, signal) {
    const { files, others } = await (0,directory_names .Z)(path, { ...limits, signal });
    const present = new Set(files);
    const backups = (0,naming_copies .sZ)((0,newest_copy .zc)([...files, ...others], naming), { naming, now }).toReversed();
    const { candidates } = await trustedOf(path, backups, { uid: known?.uid, signal });
    return candidates.map((fileName) => ({
        fileName,
        read: async (until) => {
            if (others.includes(fileName))
                return { problem: 'it is not a regular file', isMissing: true };
            const read = await (0,manifest_file .mz)((0,external_node_path_.join)(path, (0,dss_manifest .S$)(fileName)), until);
            return present.has(fileName) ? (0,newest_copy .Gz)(read, fileName) : read;
        },
    }));
}
async function findSame({ path, naming, fileName, startedAt: now, known, ...limits }, { backup, copyOf, signal }) {
    const { files } = await (0,directory_names .Z)(path, { ...limits, signal });
    const names = (0,naming_copies .Ap)([...new Set([...files, ...(known?.ours ?? [])])], fileName);
    const newest = (0,naming_copies .e5)(names, { naming, now }) ? (0,naming_copies .sZ)(names, { naming, now }).at(-1) : undefined;
    if (newest === undefined || (await (0,directory_owners .dn)(path, [newest], { uid: known?.uid, signal })).has(newest))
        return undefined;
    const manifestPath = (0,external_node_path_.join)(path, (0,dss_manifest .S$)(newest));
    const isSame = (read) => {
        const found = (0,newest_copy .Gz)(read, newest);
        if ('problem' in found)
            return false;
        const { sha256, verified } = found.manifest;
        return sha256 === backup.sha256 && verified === backup.manifest.verified;
    };
    if (!isSame(await (0,manifest_file .mz)(manifestPath, signal)))
        return undefined;
    const read = await (0,manifest_file .oe)(manifestPath, { signal });
    if (!isSame(read))
        return undefined;
    try {
        await copyOf(read.manifest).readBack(signal);
        return read.manifest;
    }
    catch {
        signal.throwIfAborted();
        return undefined;
    }
}

var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/src/system/make-folders.js



async function makeFolders(path) {
    try {
        await mkdirIfMissing(path);
    }
    catch (error) {
        const above = (0,external_node_path_.dirname)(path);
        if ((0,file_errors .U)(error) !== 'ENOENT' || above === path)
            throw error;
        await makeFolders(above);
        await mkdirIfMissing(path);
    }
}
async function mkdirIfMissing(path) {
    await (0,promises_.mkdir)(path, 0o700).catch((error) => {
        if ((0,file_errors .U)(error) !== 'EEXIST')
            throw error;
    });
}

var small_file = __webpack_require__(29195);
;// CONCATENATED MODULE: ./build/src/destinations/directory/directory-memory.js










const directory_memory_MAX_BYTES = 16_384;
const MAX_READ = 1000;
const MOST_AHEAD_MS = 24 * 60 * 60 * 1000;
const UNREADABLE = 'unreadable';
function directoryMemory({ path, stateFolder, startedAt, logger }) {
    const key = (0,external_node_crypto_.createHash)('sha256').update((0,external_node_path_.resolve)(path)).digest('hex').slice(0, 32);
    const file = stateFolder && (0,external_node_path_.join)(stateFolder, `directory-${key}.json`);
    let lost;
    let isUnreadable = false;
    let identity;
    const write = async (remembered) => {
        if (!file || !stateFolder)
            return;
        const temp = `${file}.${(0,external_node_crypto_.randomUUID)()}.tmp`;
        try {
            await makeFolders(stateFolder);
            await (0,promises_.writeFile)(temp, `${JSON.stringify({ directory: path, ...remembered }, null, 2)}\n`, {
                mode: 0o600,
                flush: true,
            });
            await (0,promises_.rename)(temp, file);
        }
        catch (error) {
            await (0,promises_.unlink)(temp).catch(() => { });
            logger.debug(`The state of ${path} was not kept in ${file}: ${(0,file_errors .S)(error)}.`);
        }
    };
    return {
        check: async (place) => {
            const { names } = place;
            lost = undefined;
            identity = place.identity;
            const remembered = file ? await read(file) : undefined;
            isUnreadable = remembered === UNREADABLE && !(await hasEarlier(path, names, file));
            if (isUnreadable)
                return (0,message .iU) `The directory ${path} has no earlier backup, and what ${(0,message .jk)('runner')} remembers of it cannot be read: ${file ?? ''}. If the directory is on a share, that is probably not mounted, and backups go to the disk of ${(0,message .jk)('runner')}: mount it, and move there what was stored meanwhile. If the directory is new, delete that file, and this warning ends.`;
            if (!file || !remembered || remembered === UNREADABLE || (await isThere(path, { remembered, names })))
                return undefined;
            if (await hasReplacement(path, { remembered, place, startedAt }))
                return undefined;
            lost = remembered;
            const day = remembered.time.slice(0, 10);
            return (0,message .iU) `The directory ${path} has lost its earlier backups: the newest, ${remembered.file} of ${day}, is not there. If it is on a share, that is probably not mounted, and backups go to the disk of ${(0,message .jk)('runner')}: mount it, and move there what was stored meanwhile. If you removed the backups, delete ${(0,message .aY)(file)}, and this warning ends.`;
        },
        keepWarning: async () => {
            if (lost && !lost.isLost)
                await write({ ...lost, isLost: true });
        },
        remember: async ({ file: name, time }) => {
            if (!lost && !isUnreadable)
                await write({ file: name, time, isLost: false, place: identity });
        },
    };
}
async function isThere(path, { remembered, names }) {
    if (!names.has(remembered.file))
        return false;
    const read = await (0,manifest_file .mz)((0,external_node_path_.join)(path, (0,dss_manifest .S$)(remembered.file)));
    return !('manifest' in read) || read.manifest.time === remembered.time;
}
async function hasReplacement(path, { remembered, place, startedAt, }) {
    const manifests = [...place.names].filter((name) => name.endsWith(template .OR)).sort();
    if (manifests.length === 0)
        return false;
    const isSame = place.identity === remembered.place;
    if (remembered.isLost && !isSame)
        return false;
    if (!remembered.isLost && (isSame || remembered.place === undefined))
        return true;
    const latest = startedAt.getTime() + MOST_AHEAD_MS;
    for (const name of manifests.slice(-MAX_READ).reverse()) {
        const read = await (0,manifest_file .mz)((0,external_node_path_.join)(path, name));
        const time = 'manifest' in read ? Date.parse(read.manifest.time) : Number.NaN;
        if (time >= Date.parse(remembered.time) && time <= latest)
            return true;
    }
    return false;
}
async function hasEarlier(path, names, file = '') {
    const writtenMs = await (0,promises_.lstat)(file).then(({ mtimeMs }) => mtimeMs, () => Number.POSITIVE_INFINITY);
    for (const name of names) {
        if (!name.endsWith(template .OR))
            continue;
        const found = await (0,promises_.stat)((0,external_node_path_.join)(path, name)).catch(() => undefined);
        if (found && found.mtimeMs <= writtenMs)
            return true;
    }
    return false;
}
async function read(file) {
    try {
        const found = await (0,small_file .E)(file, { maxBytes: directory_memory_MAX_BYTES });
        if ('problem' in found)
            return UNREADABLE;
        const parsed = JSON.parse(found.bytes.toString('utf8'));
        if (typeof parsed !== 'object' || parsed === null || !('file' in parsed) || !('time' in parsed))
            return UNREADABLE;
        const { file: name, time } = parsed;
        if (typeof name !== 'string' || typeof time !== 'string')
            return UNREADABLE;
        const place = 'place' in parsed && typeof parsed.place === 'string' ? parsed.place : undefined;
        return { file: name, time, isLost: 'isLost' in parsed && parsed.isLost === true, place };
    }
    catch (error) {
        return ['ENOENT', 'ENOTDIR'].includes((0,file_errors .U)(error)) ? undefined : UNREADABLE;
    }
}

;// CONCATENATED MODULE: ./build/src/destinations/directory/directory.js
















const MAX_LOOKED_AT = 20;
function directoryDestination(options) {
    const { path, logger, skipUnchanged } = options;
    const memory = directoryMemory(options);
    let known;
    const sweep = async (signal) => {
        if (known)
            await removeStaleTemps(path, { names: known.names, uid: known.uid, signal });
    };
    const onProven = async (manifest, signal) => {
        if (known)
            await (0,directory_place .B6)(path, { ...options, place: known, stored: manifest.file, signal }).catch((error) => {
                if (error instanceof errors .hj)
                    throw error;
                const problem = `The directory ${path} cannot be read: ${(0,file_errors .S)(error)}.`;
                throw (0,errors .Js)(signal) ?? new errors .hj('read-back-failed', problem, { cause: error });
            });
        await memory.remember(manifest);
        await sweep(signal);
    };
    const withdraw = async (file) => await (0,promises_.unlink)((0,external_node_path_.join)(path, (0,dss_manifest .S$)(file))).catch(() => { });
    const copyOf = (manifest, description) => directoryCopy({
        ...options,
        manifest,
        description,
        known: () => known,
        onProven,
        onBroken: () => withdraw(manifest.file),
    });
    return {
        kind: 'directory',
        skipUnchanged,
        preflight: async (signal) => {
            const place = await (0,directory_place .Og)(path, { ...options, signal });
            const warning = await memory.check(place);
            const newest = (0,naming_copies .sZ)([...place.names], { naming: options.naming, now: options.startedAt }).slice(-MAX_LOOKED_AT);
            const ours = await (0,directory_owners .qD)(path, newest, { uid: place.uid, signal });
            known = { ...place, ours };
            if (warning)
                logger.warning(warning);
            const open = await (0,directory_place .h3)(path);
            if (open)
                logger.warning(open);
        },
        warmUp: () => { },
        newest: async ({ signal, hold, onUnseen }) => {
            try {
                return await findPrevious({ ...options, known }, { copyOf, signal, hold, onUnseen });
            }
            catch (error) {
                signal.throwIfAborted();
                onUnseen?.((0,message .iU) `The directory ${path} could not be read: ${(0,file_errors .S)(error)}`);
                return undefined;
            }
        },
        named: (signal) => namedInDirectory({ ...options, known }, signal),
        store: async (backup, signal) => {
            try {
                if (known)
                    await (0,directory_place .B6)(path, { ...options, place: known, signal });
                await memory.keepWarning();
                await sweep(signal);
                const same = await findSame({ ...options, known }, { backup, copyOf, signal });
                if (same) {
                    logger.info(`${same.file} already has this content, and was read back and verified.`);
                    return copyOf(same, `${(0,external_node_path_.join)(path, same.file)} (was already there)`);
                }
                const stored = await storePair(options, { backup, signal });
                return withdrawing(copyOf(stored), () => withdraw(stored.file));
            }
            catch (error) {
                if (error instanceof errors .hj)
                    throw error;
                throw ((0,errors .Js)(signal) ??
                    new errors .hj('store-failed', `The backup could not be written to ${path}: ${(0,file_errors .S)(error)}.`, {
                        cause: error,
                    }));
            }
        },
    };
}
function withdrawing(copy, withdraw) {
    const readBack = async (signal) => {
        try {
            await copy.readBack(signal);
        }
        catch (error) {
            if (error instanceof errors .hj && error.code === 'read-back-failed')
                await withdraw();
            throw error;
        }
    };
    return { ...copy, readBack };
}
async function storePair({ path, naming, startedAt, logger, ...limits }, { backup, signal }) {
    const { file: source, fileName } = backup;
    const { files, others } = await (0,directory_names .Z)(path, { ...limits, signal });
    const names = (0,naming_copies .dK)([...files, ...others], fileName, { naming, startedAt });
    const stored = await (0,durable_file .v)({ source, directory: path, names, signal });
    try {
        const manifest = { ...backup.manifest, file: stored.name };
        const manifestFile = await (0,manifest_file .hP)((0,external_node_path_.dirname)(source), manifest);
        await (0,durable_file .v)({ source: manifestFile, directory: path, names: [(0,dss_manifest .S$)(stored.name)], signal });
        for (const shortcoming of stored.shortcomings)
            logger.info(`Note: the file system of ${path} ${shortcoming}.`);
        return manifest;
    }
    catch (error) {
        await (0,promises_.unlink)((0,external_node_path_.join)(path, stored.name)).catch(() => { });
        throw error;
    }
}


/***/ })

};
