export const id = 3577;
export const ids = [3577];
export const modules = {

/***/ 53577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  directoryDestination: () => (/* binding */ directoryDestination)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/dss/manifest.js
var dss_manifest = __webpack_require__(51091);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/naming/copies.js
var naming_copies = __webpack_require__(98745);
// EXTERNAL MODULE: ./build/src/system/durable-file.js
var durable_file = __webpack_require__(58667);
// EXTERNAL MODULE: ./build/src/system/file-errors.js
var file_errors = __webpack_require__(27657);
// EXTERNAL MODULE: ./build/src/text/message.js
var message = __webpack_require__(29962);
// EXTERNAL MODULE: ./build/src/destinations/manifest-file.js
var manifest_file = __webpack_require__(75289);
// EXTERNAL MODULE: ./build/src/system/hash-file.js + 1 modules
var hash_file = __webpack_require__(35633);
// EXTERNAL MODULE: ./build/src/text/format.js
var format = __webpack_require__(20730);
// EXTERNAL MODULE: ./build/src/destinations/future-copies.js
var future_copies = __webpack_require__(46984);
// EXTERNAL MODULE: ./build/src/destinations/kept-backups.js
var kept_backups = __webpack_require__(36365);
// EXTERNAL MODULE: ./build/src/naming/retention.js
var retention = __webpack_require__(2268);
// EXTERNAL MODULE: ./build/src/destinations/directory/directory-owners.js
var directory_owners = __webpack_require__(24585);
;// CONCATENATED MODULE: ./build/src/destinations/directory/directory-expired.js
// Which copies in a directory are beyond `keep`: only those of this router count, and only those are ever deleted.


/** `copies`: those with a manifest, oldest first. Throws the signal's reason. */
async function findExpired(copies, { keep, current, latest, ...ownership }) {
    const policy = { keep, current: current.file, latest };
    const beyond = namesOf((0,retention/* selectExpired */.M)(copies, policy));
    // The usual case of a young directory, which reads no manifest.
    if (beyond.length === 0)
        return { expired: [], unknown: [] };
    const others = namesOf(copies).filter((name) => name !== current.file);
    const found = await (0,directory_owners/* ownersOf */.K2)(others, { ...ownership, current });
    const owners = new Map(others.map((name, index) => [name, found[index] ?? { owner: 'gone' }]));
    owners.set(current.file, { owner: 'ours', verified: current.verified });
    const ours = copies.filter(({ fileName }) => owners.get(fileName)?.owner === 'ours');
    const isVerified = (name) => {
        const owned = owners.get(name);
        return owned?.owner === 'ours' && owned.verified;
    };
    return {
        expired: namesOf((0,retention/* selectExpired */.M)(ours, { ...policy, isVerified })),
        unknown: beyond.filter((name) => owners.get(name)?.owner === 'unknown'),
    };
}
function namesOf(copies) {
    return copies.map(({ fileName }) => fileName);
}

// EXTERNAL MODULE: ./build/src/dss/kinship.js
var kinship = __webpack_require__(25708);
// EXTERNAL MODULE: ./build/src/naming/template.js
var template = __webpack_require__(35654);
;// CONCATENATED MODULE: ./build/src/destinations/directory/directory-leftovers.js
// What killed runs leave in a directory: half-written files, empty ones, and manifests without a backup.










const STALE_TEMP_MS = 24 * 60 * 60 * 1000;
const MAX_NAMED = 5;
/**
 * Deletes half-written files of killed runs, which may be readable copies: ours by name, and at least a day old. `names` are those that
 * were there when this run began. Throws only the signal's reason.
 */
async function removeStaleTemps(path, { names, ...options }) {
    const temps = [...names].filter((name) => durable_file/* TEMP_FILE_PATTERN */.D.test(name));
    if (temps.length === 0)
        return;
    const foreign = await (0,directory_owners/* filesOfOthers */.Mk)(path, temps, options).catch(() => {
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
    await (0,directory_owners/* fewAtOnce */.Xr)(backups, judge);
    return { claimed, emptied };
}
/** A run writes the manifest after the backup. */
async function hadContent(path, name, signal) {
    const manifestPath = (0,external_node_path_.join)(path, (0,dss_manifest/* manifestNameOf */.S$)(name));
    const read = await (0,manifest_file/* readManifestHead */.mz)(manifestPath, signal);
    if ('manifest' in read)
        return read.manifest.file === name && read.manifest.size > 0;
    return !read.isMissing && !(await isEmpty(manifestPath));
}
/**
 * Returns the backups without a manifest, or with an empty one. A killed run leaves one, but any may be anybody's: SRM's own exports have
 * the usual name. `checked` are those whose manifests may be empty.
 */
async function withoutManifest(path, { backups, names, checked, }) {
    const isBare = async (name) => {
        const manifest = (0,dss_manifest/* manifestNameOf */.S$)(name);
        return !names.has(manifest) || (checked.has(name) && (await isEmpty((0,external_node_path_.join)(path, manifest))));
    };
    const found = await (0,directory_owners/* fewAtOnce */.Xr)(backups, isBare);
    return new Set(backups.filter((_, index) => found[index]));
}
/** Whether there is a file without content. */
async function isEmpty(path) {
    const found = await (0,promises_.lstat)(path).catch(() => undefined);
    return found?.isFile() === true && found.size === 0;
}
/** Deletes manifests of ours that have lost their backup, and warns of those that no run can have left. */
async function removeOrphans(orphans, { path, naming, oldest, current, remove, logger, signal }) {
    const lost = newerThan(oldest, orphans, naming);
    let named = 0;
    for (const name of orphans) {
        if (await isOrphanOfOther(name, { path, current, signal }))
            continue;
        // A share may leave out a name while others are deleted.
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
/** Whether the file system says so of each name that the backup of a manifest can have. */
async function hasNoBackup(path, manifest) {
    const problems = await (0,directory_owners/* fewAtOnce */.Xr)((0,naming_copies/* backupsOf */.pi)(manifest.slice(0, -template/* MANIFEST_EXTENSION */.OR.length)), async (name) => {
        return await (0,promises_.lstat)((0,external_node_path_.join)(path, name)).then(() => '', file_errors/* errnoOf */.U);
    });
    return problems.every((errno) => errno === 'ENOENT');
}
/** Returns the manifests of backups newer than `oldest`. A prune deletes the oldest backups first. */
function newerThan(oldest, manifests, naming) {
    const backups = manifests.map((name) => name.slice(0, -template/* MANIFEST_EXTENSION */.OR.length) + template/* BACKUP_EXTENSION */.BI);
    const sorted = (0,naming_copies/* listCopies */.cJ)([...backups, oldest], naming).map(({ fileName }) => fileName);
    return new Set(sorted.slice(sorted.indexOf(oldest) + 1).map(dss_manifest/* manifestNameOf */.S$));
}
/** Whether a manifest that has lost its backup is, or may be, of another router, which may share the directory. */
async function isOrphanOfOther(name, { path, current, signal }) {
    const read = await (0,manifest_file/* readManifestHead */.mz)((0,external_node_path_.join)(path, name), signal);
    // A power cut may leave it empty.
    if ('problem' in read)
        return !read.isMissing && !(await isEmpty((0,external_node_path_.join)(path, name)));
    return !(0,kinship/* isSameRouter */.Ot)(read.manifest, current);
}

// EXTERNAL MODULE: ./build/src/destinations/directory/directory-names.js
var directory_names = __webpack_require__(14357);
;// CONCATENATED MODULE: ./build/src/destinations/directory/directory-prune.js
// Prunes a directory: deletes the backups that the policy does not keep, with their manifests.












/** Number of newest backups to check for empty files: a killed run leaves one at most. */
const MAX_EMPTY_CHECKS = 50;
const directory_prune_MAX_NAMED = 5;
/** Deletes what the policy does not keep; returns the number of backups. Throws the file system's errors, and the signal's reason. */
async function pruneDirectory({ path, keep, naming, startedAt, logger, known: place, current, signal, ...limits }) {
    const listed = await (0,directory_names/* listNames */.Z)(path, { ...limits, signal });
    // The search for the newest has said so.
    if (listed.isCut)
        return 0;
    const foreign = await (0,directory_owners/* filesOfOthers */.Mk)(path, [...listed.files, ...listed.others], { uid: place?.uid, signal });
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
            // Another run may have deleted it a moment ago.
            if ((0,file_errors/* errnoOf */.U)(error) !== 'ENOENT')
                logger.warning(`Could not delete an old backup: ${(0,external_node_path_.join)(path, name)}: ${(0,file_errors/* describeFileError */.S)(error)}.`);
            return false;
        }
    };
    /** `isNamed`: the manifest is known to be about this very file. */
    const removePair = async (fileName, isNamed = false) => {
        if (!wasThere(fileName) || !(await remove(fileName)))
            return false;
        // After the backup: a manifest alone shows that its backup is gone.
        const manifest = (0,dss_manifest/* manifestNameOf */.S$)(fileName);
        if (names.has(manifest) && (isNamed || !(0,naming_copies/* sharesManifest */.mc)(names, fileName)))
            await remove(manifest);
        return true;
    };
    if (keep === 0)
        return 0;
    const invented = (0,naming_copies/* listCopies */.cJ)([...foreign], naming).map(({ fileName }) => fileName);
    if (invented.length > 0)
        logger.warning(`Not counted in ${path}: ${(0,format/* countOf */.pq)(invented.length, 'backup')} of other users, who can create files there (${invented.slice(0, directory_prune_MAX_NAMED).join(', ')}). Delete what is not yours, or make the user that this runs as the owner of it.`);
    const latest = (0,naming_copies/* latestTime */.ZV)(startedAt);
    const copies = (0,naming_copies/* futureFirst */.e8)((0,naming_copies/* listCopies */.cJ)(files, naming), latest);
    const newest = copies.slice(-MAX_EMPTY_CHECKS).map(({ fileName }) => fileName);
    const { claimed, emptied } = await findEmpty(path, newest, signal);
    for (const name of claimed)
        if (name !== current.file)
            await removePair(name);
    if (emptied.size > 0)
        logger.warning(`Empty in ${path}: ${(0,format/* countOf */.pq)(emptied.size, 'backup')} (${[...emptied].slice(0, directory_prune_MAX_NAMED).join(', ')}), which had content once. The disk or share may be failing: check it.`);
    const filled = copies.filter(({ fileName }) => !claimed.has(fileName) && !emptied.has(fileName));
    const bare = await withoutManifest(path, {
        backups: filled.map(({ fileName }) => fileName).filter((name) => name !== current.file),
        // A link to somebody's file says what that says.
        names: new Set([...names, ...listed.others.filter((name) => !foreign.has(name))]),
        checked: new Set(newest),
    });
    if (bare.size > 0)
        logger.info(`Left alone in ${path}: ${(0,format/* countOf */.pq)(bare.size, 'backup')} without a manifest.`);
    const counted = filled.filter(({ fileName }) => !bare.has(fileName));
    const warning = (0,future_copies/* futureWarning */.Y)(counted, { place: path, latest });
    if (warning)
        logger.warning(warning);
    const { expired, unknown } = await findExpired(counted, { path, keep, current, latest, signal });
    let deleted = 0;
    for (const fileName of expired)
        if (await removePair(fileName, true))
            deleted++;
    const kept = (0,kept_backups/* keptWarning */.t)(unknown, { place: path, current });
    if (kept)
        logger.warning(kept);
    const present = new Set(files.filter(wasThere));
    const orphans = (0,naming_copies/* orphanedManifests */.OO)([...listed.files, ...listed.others], naming).filter((name) => present.has(name));
    const oldest = counted.find(({ time }) => time <= latest)?.fileName ?? current.file;
    await removeOrphans(orphans, { path, naming, oldest, current, remove, logger, signal });
    return deleted;
}

;// CONCATENATED MODULE: ./build/src/destinations/directory/directory-copy.js
// A backup in a directory with its manifest: where it is, its read-back, and pruning the copies that it replaces.








/** A backup has 256 MiB at most; encrypted, it is a little larger. */
const MAX_BYTES = 300 * format/* MIB */.D6;
/** Returns a copy whose read-back compares both files with the manifest. */
function directoryCopy({ manifest, description, known, onProven, ...options }) {
    const { file: fileName } = manifest;
    const path = (0,external_node_path_.join)(options.path, fileName);
    return {
        location: { kind: 'directory', path },
        description: description ?? path,
        readBack: async (signal) => {
            const manifestPath = (0,external_node_path_.join)(options.path, (0,dss_manifest/* manifestNameOf */.S$)(fileName));
            await check(path, { isIntact: () => holdsBackup(path, manifest, signal), signal });
            await check(manifestPath, { isIntact: () => (0,manifest_file/* holdsManifest */.cH)(manifestPath, manifest, signal), signal });
            await onProven(manifest, signal);
        },
        prune: (signal) => pruneDirectory({ ...options, known: known(), current: manifest, signal }).catch((error) => {
            signal.throwIfAborted();
            options.logger.warning(`Could not prune old backups in ${options.path}: ${(0,file_errors/* describeFileError */.S)(error)}.`);
            return 0;
        }),
    };
}
async function holdsBackup(path, { sha256, size }, signal) {
    // A manifest could claim any size, and one that grew could have any.
    if (size > MAX_BYTES)
        return false;
    const found = await (0,hash_file/* hashFile */.D)(path, signal, size);
    return found.sha256 === sha256 && found.size === size;
}
async function check(path, { isIntact, signal }) {
    const found = await isIntact().catch((error) => {
        const problem = `${path} cannot be read back: ${(0,file_errors/* describeFileError */.S)(error)}.`;
        throw (0,errors/* abortReason */.Js)(signal) ?? new errors/* BackupError */.hj('read-back-failed', problem, { cause: error });
    });
    if (found)
        return;
    throw new errors/* BackupError */.hj('read-back-failed', `${path} does not hold what was stored: the disk may be failing.`);
}

// EXTERNAL MODULE: ./build/src/destinations/newest-copy.js
var newest_copy = __webpack_require__(50919);
;// CONCATENATED MODULE: ./build/src/destinations/directory/directory-history.js
// What a directory holds already: its newest copy with a manifest, and a copy of the backup to store.








/**
 * Returns the newest backup with a usable manifest. Only the very newest is reusable. Throws the file system's errors and
 * the signal's reason.
 */
async function findPrevious({ path, naming, startedAt: now, logger, uid, ...limits }, { copyOf, signal, hold, onUnseen }) {
    const { files: names, others, isCut } = await (0,directory_names/* listNames */.Z)(path, { ...limits, signal });
    if (isCut)
        onUnseen?.((0,directory_names/* tooMany */.O)(path));
    const backups = (0,naming_copies/* oldestFirst */.sZ)(names, { naming, now }).toReversed();
    const { candidates, invented } = await trustedOf(path, backups, { uid, signal });
    const found = await (0,newest_copy/* findNewest */.Ok)({
        candidates,
        read: async (backup) => {
            signal.throwIfAborted();
            return (0,newest_copy/* requireFile */.Gz)(await (0,manifest_file/* readManifestFile */.oe)((0,external_node_path_.join)(path, (0,dss_manifest/* manifestNameOf */.S$)(backup)), { signal, hold }), backup);
        },
        onProblem: (backup, problem) => logger.debug(`The manifest of ${backup} is unusable: ${problem}.`),
        onUnseen,
    });
    const other = (0,naming_copies/* oldestFirst */.sZ)(others, { naming, now }).at(-1);
    if (!found) {
        const why = other === undefined
            ? (0,newest_copy/* describeLost */.Uk)(names, { naming, now })
            : (0,message/* message */.iU) `${other} is not a regular file, and links are not followed`;
        if (why)
            onUnseen?.(why);
        return undefined;
    }
    const { manifest } = found;
    // Of these, the share has not listed the backup, or somebody has deleted it.
    const lost = (0,newest_copy/* withLost */.zc)(names, naming).slice(names.length);
    const theirs = await (0,directory_owners/* inventedIn */.dn)(path, lost, { uid, signal });
    const known = [manifest.file, ...(other ? [other] : []), ...lost.filter((name) => !theirs.has(name))];
    const newest = (0,naming_copies/* oldestFirst */.sZ)(known, { naming, now }).at(-1);
    const isKnown = newest === manifest.file && !isCut && (0,naming_copies/* areOrdered */.e5)(names, { naming, now });
    const isReusable = found.isNewest && isKnown && !invented.has(manifest.file);
    return { manifest, copy: copyOf(manifest), file: (0,external_node_path_.join)(path, manifest.file), isReusable };
}
/** Returns those of the backups that count. Without any of ours, another user made them so far. */
async function trustedOf(path, backups, options) {
    const invented = await (0,directory_owners/* inventedIn */.dn)(path, backups, options);
    const ours = backups.filter((name) => !invented.has(name));
    return { candidates: ours.length > 0 ? ours : backups, invented };
}
/** Returns all backups by their names, newest first. Throws the file system's errors and the signal's reason. */
async function namedInDirectory({ path, naming, startedAt: now, uid, ...limits }, signal) {
    const { files, others } = await (0,directory_names/* listNames */.Z)(path, { ...limits, signal });
    const present = new Set(files);
    const backups = (0,naming_copies/* oldestFirst */.sZ)((0,newest_copy/* withLost */.zc)([...files, ...others], naming), { naming, now }).toReversed();
    const { candidates } = await trustedOf(path, backups, { uid, signal });
    return candidates.map((fileName) => ({
        fileName,
        read: async (until) => {
            if (others.includes(fileName))
                return { problem: 'it is not a regular file', isMissing: true };
            const read = await (0,manifest_file/* readManifestHead */.mz)((0,external_node_path_.join)(path, (0,dss_manifest/* manifestNameOf */.S$)(fileName)), until);
            return present.has(fileName) ? (0,newest_copy/* requireFile */.Gz)(read, fileName) : read;
        },
    }));
}
/**
 * Reads the newest copy of this name and returns its manifest if it is this very backup. An older copy does not count:
 * settings may change and change back, and the newest file must match the router. Nor does a copy that is unreadable, or
 * whose manifest was modified, nor one that another user may have put there.
 */
async function findSame({ path, naming, fileName, startedAt: now, uid, ...limits }, { backup, copyOf, signal }) {
    const names = (0,naming_copies/* familyOf */.Ap)((await (0,directory_names/* listNames */.Z)(path, { ...limits, signal })).files, fileName);
    const newest = (0,naming_copies/* areOrdered */.e5)(names, { naming, now }) ? (0,naming_copies/* oldestFirst */.sZ)(names, { naming, now }).at(-1) : undefined;
    if (newest === undefined || (await (0,directory_owners/* inventedIn */.dn)(path, [newest], { uid, signal })).has(newest))
        return undefined;
    const manifestPath = (0,external_node_path_.join)(path, (0,dss_manifest/* manifestNameOf */.S$)(newest));
    const isSame = (read) => {
        const found = (0,newest_copy/* requireFile */.Gz)(read, newest);
        if ('problem' in found)
            return false;
        const { sha256, verified } = found.manifest;
        return sha256 === backup.sha256 && verified === backup.manifest.verified;
    };
    // It may have 32 MiB, beside those that are held.
    if (!isSame(await (0,manifest_file/* readManifestHead */.mz)(manifestPath, signal)))
        return undefined;
    const read = await (0,manifest_file/* readManifestFile */.oe)(manifestPath, { signal });
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/src/system/make-folders.js
// Creates a folder and those above it. Node's own recursive mkdir tries for ever in /proc, where mkdir reports ENOENT in a
// folder that exists.



/** Creates what is missing with mode 0700. Throws the file system's errors. */
async function makeFolders(path) {
    try {
        await mkdirIfMissing(path);
    }
    catch (error) {
        const above = (0,external_node_path_.dirname)(path);
        if ((0,file_errors/* errnoOf */.U)(error) !== 'ENOENT' || above === path)
            throw error;
        await makeFolders(above);
        await mkdirIfMissing(path);
    }
}
async function mkdirIfMissing(path) {
    await (0,promises_.mkdir)(path, 0o700).catch((error) => {
        if ((0,file_errors/* errnoOf */.U)(error) !== 'EEXIST')
            throw error;
    });
}

// EXTERNAL MODULE: ./build/src/system/small-file.js
var small_file = __webpack_require__(29195);
;// CONCATENATED MODULE: ./build/src/destinations/directory/directory-memory.js
// What this machine remembers of a directory: its newest backup. If that is gone and nothing there is as new, the share is
// probably not mounted. A marker in the directory would vanish with the share, so this is kept elsewhere.










const directory_memory_MAX_BYTES = 16_384;
/** How many manifests to read in search of one that is as new as the remembered backup. */
const MAX_READ = 1000;
/** A time further ahead than this comes from a wrong clock. */
const MOST_AHEAD_MS = 24 * 60 * 60 * 1000;
/** A power cut may have left it empty, and the share without its mount. */
const UNREADABLE = 'unreadable';
/** No failure to read or write the memory stops a backup. */
function directoryMemory({ path, stateFolder, startedAt, logger }) {
    // The same directory with another spelling, such as a slash at its end, is not a new one.
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
            logger.debug(`The state of ${path} was not kept in ${file}: ${(0,file_errors/* describeFileError */.S)(error)}.`);
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
                return (0,message/* message */.iU) `The directory ${path} has no earlier backup, and what ${(0,message/* term */.jk)('runner')} remembers of it cannot be read: ${file ?? ''}. If the directory is on a share, that is probably not mounted, and backups go to the disk of ${(0,message/* term */.jk)('runner')}: mount it, and move there what was stored meanwhile. If the directory is new, delete that file, and this warning ends.`;
            if (!file || !remembered || remembered === UNREADABLE || (await isThere(path, { remembered, names })))
                return undefined;
            if (await hasReplacement(path, { remembered, place, startedAt }))
                return undefined;
            lost = remembered;
            const day = remembered.time.slice(0, 10);
            return (0,message/* message */.iU) `The directory ${path} has lost its earlier backups: the newest, ${remembered.file} of ${day}, is not there. If it is on a share, that is probably not mounted, and backups go to the disk of ${(0,message/* term */.jk)('runner')}: mount it, and move there what was stored meanwhile. If you removed the backups, delete ${(0,message/* code */.aY)(file)}, and this warning ends.`;
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
/** Whether the remembered backup is in the directory. Another backup of the same name has another time. */
async function isThere(path, { remembered, names }) {
    if (!names.has(remembered.file))
        return false;
    const read = await (0,manifest_file/* readManifestHead */.mz)((0,external_node_path_.join)(path, (0,dss_manifest/* manifestNameOf */.S$)(remembered.file)));
    return !('manifest' in read) || read.manifest.time === remembered.time;
}
/**
 * Whether backups are left that explain why the remembered one is missing. In the same directory, it may have been deleted on purpose; in
 * another one, as after mounting a share again, one must be as new, made by another machine. A folder below the mount has older ones alone,
 * until it was warned of: what was stored there since is as new. From then on, both must hold.
 */
async function hasReplacement(path, { remembered, place, startedAt, }) {
    const manifests = [...place.names].filter((name) => name.endsWith(template/* MANIFEST_EXTENSION */.OR)).sort();
    if (manifests.length === 0)
        return false;
    const isSame = place.identity === remembered.place;
    if (remembered.isLost && !isSame)
        return false;
    if (!remembered.isLost && (isSame || remembered.place === undefined))
        return true;
    const latest = startedAt.getTime() + MOST_AHEAD_MS;
    for (const name of manifests.slice(-MAX_READ).reverse()) {
        const read = await (0,manifest_file/* readManifestHead */.mz)((0,external_node_path_.join)(path, name));
        const time = 'manifest' in read ? Date.parse(read.manifest.time) : Number.NaN;
        if (time >= Date.parse(remembered.time) && time <= latest)
            return true;
    }
    return false;
}
/** Whether the directory has a backup from before the state file was written for the last time. */
async function hasEarlier(path, names, file = '') {
    const writtenMs = await (0,promises_.lstat)(file).then(({ mtimeMs }) => mtimeMs, () => Number.POSITIVE_INFINITY);
    for (const name of names) {
        if (!name.endsWith(template/* MANIFEST_EXTENSION */.OR))
            continue;
        const found = await (0,promises_.stat)((0,external_node_path_.join)(path, name)).catch(() => undefined);
        if (found && found.mtimeMs <= writtenMs)
            return true;
    }
    return false;
}
/** Returns undefined if nothing is remembered. */
async function read(file) {
    try {
        const found = await (0,small_file/* readSmallFile */.E)(file, { maxBytes: directory_memory_MAX_BYTES });
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
        // ENOTDIR: the folder is a device, by which users say that nothing may be kept.
        return ['ENOENT', 'ENOTDIR'].includes((0,file_errors/* errnoOf */.U)(error)) ? undefined : UNREADABLE;
    }
}

// EXTERNAL MODULE: ./build/src/destinations/directory/directory-place.js
var directory_place = __webpack_require__(33482);
;// CONCATENATED MODULE: ./build/src/destinations/directory/directory.js
// Backups in a directory on the runner.















function directoryDestination(options) {
    const { path, logger, skipUnchanged } = options;
    // Never prune what another run stores meanwhile: two concurrent runs must not delete each other's copy.
    const memory = directoryMemory(options);
    let known;
    /** Here rather than while pruning, which a directory whose newest copy is another router's never sees. */
    const sweep = async (signal) => {
        if (known)
            await removeStaleTemps(path, { names: known.names, uid: known.uid, signal });
    };
    const onProven = async (manifest, signal) => {
        // What was read back may be in the folder below a share that is gone.
        if (known)
            await (0,directory_place/* requireSamePlace */.B6)(path, { ...options, place: known, stored: manifest.file, signal }).catch((error) => {
                if (error instanceof errors/* BackupError */.hj)
                    throw error;
                const problem = `The directory ${path} cannot be read: ${(0,file_errors/* describeFileError */.S)(error)}.`;
                throw (0,errors/* abortReason */.Js)(signal) ?? new errors/* BackupError */.hj('read-back-failed', problem, { cause: error });
            });
        await memory.remember(manifest);
        await sweep(signal);
    };
    const copyOf = (manifest, description) => directoryCopy({ ...options, manifest, description, known: () => known, onProven });
    return {
        kind: 'directory',
        skipUnchanged,
        preflight: async (signal) => {
            known = await (0,directory_place/* provePlace */.Og)(path, { ...options, signal });
            const warning = await memory.check(known);
            if (warning)
                logger.warning(warning);
            const open = await (0,directory_place/* openToOthers */.h3)(path);
            if (open)
                logger.warning(open);
        },
        warmUp: () => { },
        newest: async ({ signal, hold, onUnseen }) => {
            try {
                const previous = await findPrevious({ ...options, uid: known?.uid }, { copyOf, signal, hold, onUnseen });
                // The earlier backups are elsewhere: this one is not the first.
                if (!previous && known && (await (0,directory_place/* isReplaced */.tc)(path, known)))
                    onUnseen?.((0,message/* message */.iU) `The directory ${path} is another one than when the run began`);
                return previous;
            }
            catch (error) {
                signal.throwIfAborted();
                onUnseen?.((0,message/* message */.iU) `The directory ${path} could not be read: ${(0,file_errors/* describeFileError */.S)(error)}`);
                return undefined;
            }
        },
        named: (signal) => namedInDirectory({ ...options, uid: known?.uid }, signal),
        store: async (backup, signal) => {
            try {
                if (known)
                    await (0,directory_place/* requireSamePlace */.B6)(path, { ...options, place: known, signal });
                await memory.keepWarning();
                // They may fill the disk.
                await sweep(signal);
                const same = await findSame({ ...options, uid: known?.uid }, { backup, copyOf, signal });
                if (same) {
                    logger.info(`${same.file} already has this content, and was read back and verified.`);
                    return copyOf(same, `${(0,external_node_path_.join)(path, same.file)} (was already there)`);
                }
                return copyOf(await storePair(options, { backup, signal }));
            }
            catch (error) {
                if (error instanceof errors/* BackupError */.hj)
                    throw error;
                throw ((0,errors/* abortReason */.Js)(signal) ??
                    new errors/* BackupError */.hj('store-failed', `The backup could not be written to ${path}: ${(0,file_errors/* describeFileError */.S)(error)}.`, {
                        cause: error,
                    }));
            }
        },
    };
}
/** Writes the backup first: a killed run may leave a backup without a manifest, never a manifest without a backup. */
async function storePair({ path, naming, startedAt, logger, ...limits }, { backup, signal }) {
    const { file: source, fileName } = backup;
    const { files, others } = await (0,directory_names/* listNames */.Z)(path, { ...limits, signal });
    const names = (0,naming_copies/* freeNames */.dK)([...files, ...others], fileName, { naming, startedAt });
    const stored = await (0,durable_file/* writeDurably */.v)({ source, directory: path, names, signal });
    try {
        const manifest = { ...backup.manifest, file: stored.name };
        const manifestFile = await (0,manifest_file/* writeManifestFile */.hP)((0,external_node_path_.dirname)(source), manifest);
        await (0,durable_file/* writeDurably */.v)({ source: manifestFile, directory: path, names: [(0,dss_manifest/* manifestNameOf */.S$)(stored.name)], signal });
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
