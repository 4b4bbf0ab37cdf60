export const id = 874;
export const ids = [874];
export const modules = {

/***/ 96874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  assemble: () => (/* binding */ assemble),
  assembleCheckup: () => (/* binding */ assembleCheckup)
});

// EXTERNAL MODULE: ./build/src/destinations/artifact/artifact.js + 5 modules
var artifact = __webpack_require__(29183);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
var promises_namespaceObject = /*#__PURE__*/__webpack_require__.t(promises_, 2);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/dss/manifest.js
var dss_manifest = __webpack_require__(51091);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/naming/copies.js
var naming_copies = __webpack_require__(98745);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/src/system/file-errors.js
var file_errors = __webpack_require__(27657);
// EXTERNAL MODULE: ./build/src/system/read-chunks.js
var read_chunks = __webpack_require__(71422);
;// CONCATENATED MODULE: ./build/src/system/durable-file.js
// Writing a file so that it is either whole under its name or not there at all, never over another one.






/** Names of files being written; one that is left was cut off by a crash. */
const TEMP_FILE_PATTERN = /^\.synology-router-backup-[0-9a-f-]{36}\.tmp$/;
/** Errors of file systems that cannot do what was asked: CIFS, FUSE, exFAT, Windows. */
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
    const { source, directory, names, signal, calls = promises_namespaceObject } = options;
    const shortcomings = [];
    const temp = (0,external_node_path_.join)(directory, `.synology-router-backup-${(0,external_node_crypto_.randomUUID)()}.tmp`);
    try {
        await copy(source, temp, { signal, calls, shortcomings });
        for (const name of names) {
            signal.throwIfAborted();
            const target = (0,external_node_path_.join)(directory, name);
            if (!(await claim(temp, target, { calls, shortcomings })))
                continue;
            try {
                await syncDirectory(directory, { calls, shortcomings });
            }
            catch (error) {
                await calls.unlink(target).catch(() => { });
                throw error;
            }
            return { name, shortcomings: [...new Set(shortcomings)] };
        }
        throw new Error('no free name was found');
    }
    finally {
        await calls.unlink(temp).catch(() => { });
    }
}
async function copy(source, temp, { signal, calls, shortcomings }) {
    const to = await calls.open(temp, external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL, 0o600);
    try {
        await to.writeFile((0,read_chunks/* readChunks */.z)(source, { signal }), { signal });
        await to.sync().catch(tolerate(shortcomings, 'does not confirm that data reached the disk (fsync)'));
        if (process.platform !== 'win32' && ((await to.stat()).mode & 0o077) !== 0)
            shortcomings.push('does not keep files private (mode 0600)');
    }
    finally {
        await to.close();
    }
}
/**
 * Gives the file its name unless that is taken. A hard link fails on a taken name, where a rename would overwrite; where
 * there are none, an empty file takes the name first.
 */
async function claim(temp, target, { calls, shortcomings }) {
    try {
        await calls.link(temp, target);
        return true;
    }
    catch (error) {
        if ((0,file_errors/* errnoOf */.U)(error) === 'EEXIST')
            return false;
        tolerate(shortcomings, 'has no hard links, so a name is taken in two steps')(error);
    }
    const empty = await calls.open(target, 'wx', 0o600).catch((error) => {
        if ((0,file_errors/* errnoOf */.U)(error) !== 'EEXIST')
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
        if (!UNSUPPORTED.has((0,file_errors/* errnoOf */.U)(error)))
            throw error;
        shortcomings.push(shortcoming);
        return undefined;
    };
}

// EXTERNAL MODULE: ./build/src/destinations/manifest-file.js
var manifest_file = __webpack_require__(75289);
// EXTERNAL MODULE: ./build/src/system/hash-file.js
var hash_file = __webpack_require__(67334);
// EXTERNAL MODULE: ./build/src/naming/retention.js
var retention = __webpack_require__(2268);
;// CONCATENATED MODULE: ./build/src/destinations/directory/directory-prune.js
// Old backups of a directory: pairs of a backup and its manifest that the policy no longer keeps, and what crashes left.








const STALE_TEMP_MS = 24 * 60 * 60 * 1000;
/** So many of the newest backups are looked at for empty ones: a run that is killed leaves one at most. */
const LOOKED_AT = 50;
/** Deletes what is no longer kept; returns how many backups went. Throws the file system's errors where it cannot look. */
async function pruneDirectory({ path, keep, naming, logger, present, current }) {
    if (keep === 0)
        return 0;
    const files = await (0,naming_copies/* listFiles */.CS)(path);
    const names = new Set(files);
    const ours = (name) => present?.has(name) ?? true;
    const remove = async (name) => {
        try {
            await (0,promises_.unlink)((0,external_node_path_.join)(path, name));
            return true;
        }
        catch (error) {
            // Another run may have deleted it a moment ago.
            if ((0,file_errors/* errnoOf */.U)(error) !== 'ENOENT')
                logger.warning(`An old backup could not be deleted: ${(0,external_node_path_.join)(path, name)}: ${(0,file_errors/* describeFileError */.S)(error)}.`);
            return false;
        }
    };
    const removePair = async (fileName) => {
        if (!ours(fileName) || !(await remove(fileName)))
            return false;
        // After the backup: a manifest alone says of itself that its backup is gone.
        if (names.has((0,dss_manifest/* manifestNameOf */.S$)(fileName)))
            await remove((0,dss_manifest/* manifestNameOf */.S$)(fileName));
        return true;
    };
    const copies = (0,naming_copies/* listCopies */.cJ)(files, naming);
    const empty = await findEmpty(path, copies.slice(-LOOKED_AT));
    for (const name of empty)
        if (name !== current.fileName)
            await removePair(name);
    const whole = copies.filter(({ fileName }) => !empty.has(fileName));
    const protect = current.verified ? undefined : await newestVerified(path, whole);
    let deleted = 0;
    for (const { fileName } of (0,retention/* selectExpired */.M)(whole, { keep, current: current.fileName, protect }))
        if (await removePair(fileName))
            deleted++;
    for (const name of (0,naming_copies/* orphanedManifests */.OO)(files, naming))
        if (ours(name))
            await remove(name);
    await removeStaleTemps(path, files.filter(ours));
    return deleted;
}
/** Names that a run took and was killed before it filled them, where a file system has no hard links: no copies at all. */
async function findEmpty(path, copies) {
    const sizes = copies.map(async ({ fileName }) => {
        return { fileName, size: (await (0,promises_.lstat)((0,external_node_path_.join)(path, fileName)).catch(() => undefined))?.size };
    });
    return new Set((await Promise.all(sizes)).filter(({ size }) => size === 0).map(({ fileName }) => fileName));
}
/** Throws where a manifest is there and cannot be read: the copy may well be the one to keep. */
async function newestVerified(path, copies) {
    for (const { fileName } of copies.toReversed()) {
        const read = await (0,manifest_file/* loadManifest */.eY)((0,external_node_path_.join)(path, (0,dss_manifest/* manifestNameOf */.S$)(fileName))).catch((error) => {
            if ((0,file_errors/* errnoOf */.U)(error) === 'ENOENT')
                return undefined;
            throw error;
        });
        if (read && 'manifest' in read && read.manifest.file === fileName && read.manifest.verified)
            return fileName;
    }
    return undefined;
}
/** What a run that was killed left half-written: ours by name, and a day old at least. */
async function removeStaleTemps(path, files) {
    for (const name of files.filter((file) => TEMP_FILE_PATTERN.test(file))) {
        const { mtimeMs } = await (0,promises_.lstat)((0,external_node_path_.join)(path, name)).catch(() => ({ mtimeMs: Date.now() }));
        if (Date.now() - mtimeMs > STALE_TEMP_MS)
            await (0,promises_.unlink)((0,external_node_path_.join)(path, name)).catch(() => { });
    }
}

;// CONCATENATED MODULE: ./build/src/destinations/directory/directory-copy.js
// A backup that lies in a directory with its manifest: where it is, reading it back, and deleting those it replaces.







/** A copy whose read-back compares both of its files with the manifest. */
function directoryCopy({ manifest, description, present, ...options }) {
    const { file: fileName, verified } = manifest;
    const path = (0,external_node_path_.join)(options.path, fileName);
    return {
        location: { kind: 'directory', path },
        description: description ?? path,
        readBack: async (signal) => {
            const manifestPath = (0,external_node_path_.join)(options.path, (0,dss_manifest/* manifestNameOf */.S$)(fileName));
            await check(path, { isWhole: () => holdsBackup(path, manifest, signal), signal });
            await check(manifestPath, { isWhole: () => (0,manifest_file/* holdsManifest */.cH)(manifestPath, manifest, signal), signal });
        },
        prune: () => pruneDirectory({ ...options, present: present(), current: { fileName, verified } }).catch((error) => {
            options.logger.warning(`Old backups in ${options.path} could not be looked at: ${(0,file_errors/* describeFileError */.S)(error)}.`);
            return 0;
        }),
    };
}
async function holdsBackup(path, { sha256, size }, signal) {
    const found = await (0,hash_file/* hashFile */.D)(path, signal);
    return found.sha256 === sha256 && found.size === size;
}
async function check(path, { isWhole, signal }) {
    const found = await isWhole().catch((error) => {
        const problem = `${path} cannot be read back: ${(0,file_errors/* describeFileError */.S)(error)}.`;
        throw (0,errors/* abortReason */.Js)(signal) ?? new errors/* BackupError */.hj('read-back-failed', problem, { cause: error });
    });
    if (found)
        return;
    throw new errors/* BackupError */.hj('read-back-failed', `${path} does not hold what was stored: the disk may be failing.`);
}

;// CONCATENATED MODULE: ./build/src/destinations/directory/directory-history.js
// What a directory has already: its newest copy with a manifest, and a copy of what is to be stored.




/** So many of the newest backups are looked at for one with a manifest. */
const directory_history_LOOKED_AT = 30;
/**
 * The newest backup that has a manifest beside it; a run without changes may only leave it at the very newest. Throws the
 * file system's errors, and the signal's reason.
 */
async function findNewest({ path, naming, startedAt: now, logger }, { copyOf, signal }) {
    const backups = await (0,naming_copies/* newestFirst */.ll)(path, { names: await (0,naming_copies/* listFiles */.CS)(path), naming, now });
    for (const [index, backup] of backups.slice(0, directory_history_LOOKED_AT).entries()) {
        signal.throwIfAborted();
        const read = await (0,manifest_file/* readManifestFile */.oe)((0,external_node_path_.join)(path, (0,dss_manifest/* manifestNameOf */.S$)(backup)));
        if ('manifest' in read && read.manifest.file === backup)
            return { manifest: read.manifest, copy: copyOf(read.manifest), isReusable: index === 0 };
        const problem = 'problem' in read ? read.problem : 'it is about another file';
        logger.debug(`The manifest of ${backup} says nothing: ${problem}.`);
    }
    return undefined;
}
/**
 * The manifest of the newest copy of this name, if that is this very backup, by reading it. An older one does not count:
 * the settings changed in between and back, and the newest file must be what the router has now. A copy that cannot be
 * read, or whose manifest is not as it was written, is none.
 */
async function findSame({ path, naming, fileName, startedAt: now }, { backup, copyOf, signal }) {
    const names = (0,naming_copies/* familyOf */.Ap)(await (0,naming_copies/* listFiles */.CS)(path), fileName);
    const [newest] = await (0,naming_copies/* newestFirst */.ll)(path, { names, naming, now });
    if (newest === undefined)
        return undefined;
    const read = await (0,manifest_file/* readManifestFile */.oe)((0,external_node_path_.join)(path, (0,dss_manifest/* manifestNameOf */.S$)(newest)));
    if (!('manifest' in read) || read.manifest.file !== newest)
        return undefined;
    const { sha256, verified } = read.manifest;
    if (sha256 !== backup.sha256 || verified !== backup.manifest.verified)
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

;// CONCATENATED MODULE: ./build/src/destinations/directory/directory.js
// Backups in a directory of the runner's machine: the old way, done safely.











const NOT_MOUNTED = "If it should be a mounted share, it is not mounted: the backup then lies on the runner's own disk.";
function directoryDestination(options) {
    const { path, logger, skipUnchanged } = options;
    // What another run stores meanwhile is never pruned: two runs at once must not delete each other's copy.
    let present;
    const copyOf = (manifest, description) => directoryCopy({ ...options, manifest, description, present: () => present });
    return {
        kind: 'directory',
        skipUnchanged,
        preflight: async () => {
            present = await provePlace(options);
        },
        warmUp: () => { },
        newest: async ({ signal, onUnseen }) => {
            try {
                return await findNewest(options, { copyOf, signal });
            }
            catch (error) {
                signal.throwIfAborted();
                logger.warning(`Earlier backups in ${path} could not be looked at: ${(0,file_errors/* describeFileError */.S)(error)}.`);
                onUnseen?.();
                return undefined;
            }
        },
        store: async (backup, signal) => {
            try {
                const same = await findSame(options, { backup, copyOf, signal });
                if (same) {
                    logger.info(`The same content is already there: ${same.file}, read and whole.`);
                    return copyOf(same, `${(0,external_node_path_.join)(path, same.file)} (was already there)`);
                }
                return copyOf(await storePair(options, { backup, signal }));
            }
            catch (error) {
                throw ((0,errors/* abortReason */.Js)(signal) ??
                    new errors/* BackupError */.hj('store-failed', `The backup could not be written to ${path}: ${(0,file_errors/* describeFileError */.S)(error)}.`, {
                        cause: error,
                    }));
            }
        },
    };
}
/** Creates the directory if missing and proves that a file can be made in it; returns the names that are there. */
async function provePlace({ path, logger, isTrial }) {
    try {
        if (isTrial && (await isMissing(path))) {
            // Rights alone do not tell, on a share least of all.
            await (0,promises_.rmdir)(await (0,promises_.mkdtemp)((0,external_node_path_.join)(await nearestAbove(path), '.synology-router-backup-')));
            logger.warning(`${path} is missing: the first backup creates it. ${NOT_MOUNTED}`);
            return new Set();
        }
        const created = await (0,promises_.mkdir)(path, { recursive: true, mode: 0o700 });
        if (created !== undefined)
            logger.warning(`${created} was missing and has been created. ${NOT_MOUNTED}`);
        const probe = (0,external_node_path_.join)(path, `.synology-router-backup-${(0,external_node_crypto_.randomUUID)()}.tmp`);
        const handle = await (0,promises_.open)(probe, 'wx', 0o600);
        await handle.close();
        await (0,promises_.unlink)(probe);
        return new Set(await (0,promises_.readdir)(path));
    }
    catch (error) {
        throw new errors/* BackupError */.hj('destination-refused', `The directory ${path} cannot take backups: ${(0,file_errors/* describeFileError */.S)(error)}.`, {
            cause: error,
            hint: 'Create the directory and give it to the user that the runner runs as. In a container, mount it there too.',
        });
    }
}
/** Throws where a link leads nowhere, which no directory can be made in place of. */
async function isMissing(path) {
    const isThere = async (look) => await look(path).then(() => true, (error) => {
        if ((0,file_errors/* errnoOf */.U)(error) === 'ENOENT')
            return false;
        throw error;
    });
    if (await isThere(promises_.stat))
        return false;
    if (await isThere(promises_.lstat))
        throw new Error(`${path} is a link that leads nowhere`);
    return true;
}
/** The folder that a missing one would be made in, or its parents. */
async function nearestAbove(path) {
    const above = (0,external_node_path_.dirname)(path);
    return above !== path && (await isMissing(above)) ? await nearestAbove(above) : above;
}
/** The backup first: a killed run may leave one without a manifest, never the other way round. */
async function storePair({ path, startedAt, logger }, { backup, signal }) {
    const { file: source, fileName } = backup;
    const names = (0,naming_copies/* freeNames */.dK)(await (0,promises_.readdir)(path), fileName, startedAt);
    const stored = await writeDurably({ source, directory: path, names, signal });
    try {
        const manifest = { ...backup.manifest, file: stored.name };
        const manifestFile = await (0,manifest_file/* writeManifestFile */.hP)((0,external_node_path_.dirname)(source), manifest);
        await writeDurably({ source: manifestFile, directory: path, names: [(0,dss_manifest/* manifestNameOf */.S$)(stored.name)], signal });
        for (const shortcoming of stored.shortcomings)
            logger.info(`Note: the file system of ${path} ${shortcoming}.`);
        return manifest;
    }
    catch (error) {
        await (0,promises_.unlink)((0,external_node_path_.join)(path, stored.name)).catch(() => { });
        throw error;
    }
}

// EXTERNAL MODULE: ./build/src/dss/read-manifest.js
var read_manifest = __webpack_require__(92694);
// EXTERNAL MODULE: ./build/src/github/commit-files.js
var commit_files = __webpack_require__(17314);
// EXTERNAL MODULE: ./build/src/github/git-blob.js
var git_blob = __webpack_require__(50173);
// EXTERNAL MODULE: ./build/src/github/github-client.js
var github_client = __webpack_require__(76152);
// EXTERNAL MODULE: ./build/src/github/repository-snapshot.js
var repository_snapshot = __webpack_require__(23390);
// EXTERNAL MODULE: ./build/src/naming/template.js
var template = __webpack_require__(35654);
// EXTERNAL MODULE: ./build/src/destinations/repository/repository-commit.js + 1 modules
var repository_commit = __webpack_require__(57557);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/src/destinations/repository/repository-refusals.js
var repository_refusals = __webpack_require__(98658);
;// CONCATENATED MODULE: ./build/src/destinations/repository/repository-copy.js
// A backup that lies in a repository: where it is, and reading it back by git's own hash.





const READ_ATTEMPTS = 4;
const READ_RETRY_MS = 1_000;
function locate({ options, place }, fileName, commit, url = '') {
    const { repository, workflow } = options;
    return {
        kind: 'repository',
        repository,
        path: (0,repository_snapshot/* pathIn */.lW)(place.folder, fileName),
        commit,
        url: url || `${workflow.serverUrl}/${repository}/commit/${commit}`,
    };
}
/** The copy that this run has committed, or that was there with the same bytes. */
function storedCommit(work, { commit, fileName, expected, deleted, wasThere }) {
    const { options, client, place } = work;
    const { patience } = options;
    const location = locate(work, fileName, commit.oid, commit.url);
    const path = (0,repository_snapshot/* pathIn */.lW)(place.folder, fileName);
    const where = `${options.repository}/${path}, commit ${commit.oid.slice(0, 7)}`;
    return {
        location,
        description: wasThere ? `${where} (was already there)` : where,
        readBack: async (signal) => {
            const paths = [path, (0,repository_snapshot/* pathIn */.lW)(place.folder, expected[1].name)];
            for (let attempt = 1;; attempt++) {
                const found = await (0,repository_snapshot/* readIds */.Zm)(client, place, { commit: commit.oid, paths, signal }).catch((error) => {
                    throw (0,repository_refusals/* endOf */.pJ)(signal, error) ?? notReadBack(`the commit ${commit.oid} could not be read again`, error);
                });
                if (expected.every(({ oid, size }, index) => found[index]?.oid === oid && found[index]?.size === size))
                    return;
                // Who reads just after a write may be shown the state before it: then there is nothing at all.
                const isMissing = found.every(({ oid }) => oid === undefined);
                if (!isMissing || attempt === READ_ATTEMPTS)
                    throw notReadBack(`the commit ${commit.oid} does not hold what was sent`);
                await (0,external_node_timers_promises_.setTimeout)((patience?.retryMs ?? READ_RETRY_MS) * attempt, undefined, { signal }).catch(() => { });
            }
        },
        // They went in the commit itself: the history keeps them.
        prune: () => Promise.resolve(deleted),
    };
}
/** A copy of an earlier run, as the branch has it now. */
function earlierCopy(work, { file, manifest }) {
    const { options, client, place, snapshot } = work;
    const path = (0,repository_snapshot/* pathIn */.lW)(place.folder, file.name);
    return {
        location: locate(work, file.name, snapshot.head ?? ''),
        description: `${options.repository}/${path}`,
        readBack: async (signal) => {
            const content = await (0,repository_snapshot/* readBlob */.gm)(client, place, { oid: file.oid, signal }).catch((error) => {
                throw (0,repository_refusals/* endOf */.pJ)(signal, error) ?? notReadBack(`${path} could not be read again`, error);
            });
            const isSame = (0,external_node_crypto_.createHash)('sha256').update(content).digest('hex') === manifest.sha256;
            if (!isSame)
                throw notReadBack(`${path} is not what its manifest describes`);
        },
        prune: () => Promise.resolve(0),
    };
}
function notReadBack(problem, cause) {
    const reason = cause instanceof Error ? `: ${cause.message}` : '';
    return new errors/* BackupError */.hj('read-back-failed', `The backup was committed, but ${problem}${reason}.`, { cause });
}

;// CONCATENATED MODULE: ./build/src/destinations/repository/repository.js
// Backups as commits in a private repository, through GitHub's API: one for each, signed by GitHub; no git, no checkout.











/** The manifests of so many days come along with the first look; an older one costs a request. */
const WANTED_DAYS = 14;
const DAY_MS = 24 * 60 * 60 * 1000;
/** So many of the newest backups are looked at for one with a manifest. */
const repository_LOOKED_AT = 5;
function repositoryDestination(options) {
    const { repository, workflow, token, patience, branch, folder } = options;
    const [owner = '', name = ''] = repository.split('/');
    const place = { owner, name, branch, folder };
    const client = (0,github_client/* createGitHubClient */.LX)({ ...workflow, token, patience });
    let snapshot;
    const work = () => {
        if (!snapshot)
            throw new Error('the repository was not looked at before');
        return { options, client, place, snapshot };
    };
    return {
        kind: 'repository',
        skipUnchanged: options.skipUnchanged,
        preflight: async (signal) => {
            try {
                snapshot = await (0,repository_snapshot/* fetchSnapshot */.b8)(client, place, { wanted: recentManifests(options), signal });
                (0,repository_refusals/* refuseRepository */.Pz)(snapshot, repository);
                (0,repository_refusals/* refuseUnlessWritable */.H8)(await (0,commit_files/* probeWrite */._w)(client, place, signal), repository);
            }
            catch (error) {
                throw (0,repository_refusals/* endOf */.pJ)(signal, error) ?? (0,repository_refusals/* describeRefusal */.a2)(error, repository);
            }
        },
        warmUp: () => { },
        newest: (search) => repository_findNewest(work(), search),
        store: async (backup, signal) => {
            const seen = work();
            try {
                const committed = await (0,repository_commit/* commitBackup */.s)({ ...options, client, place, snapshot: seen.snapshot }, backup, signal);
                if (!committed.commit.isSigned)
                    options.logger.info('Note: GitHub did not sign the commit.');
                return storedCommit(seen, committed);
            }
            catch (error) {
                throw ((0,repository_refusals/* endOf */.pJ)(signal, error) ??
                    (0,repository_refusals/* describeCommitFailure */.Rm)(error, { repository, branch: branch ?? seen.snapshot.defaultBranch }));
            }
        },
    };
}
/** The names that the newest manifest most likely has. */
function recentManifests({ naming, startedAt }) {
    const names = Array.from({ length: WANTED_DAYS }, (_, day) => {
        return (0,dss_manifest/* manifestNameOf */.S$)(`${(0,template/* nameAt */.Dc)(naming, new Date(startedAt.getTime() - day * DAY_MS))}.dss`);
    });
    return [...new Set(names)];
}
async function repository_findNewest(work, { signal, onUnseen }) {
    const { options, snapshot } = work;
    const names = snapshot.files.map(({ name }) => name);
    const newestFirst = (0,naming_copies/* oldestFirst */.sZ)(names, { naming: options.naming, now: options.startedAt }).toReversed();
    for (const [index, name] of newestFirst.slice(0, repository_LOOKED_AT).entries()) {
        const file = snapshot.files.find((candidate) => candidate.name === name);
        const manifestFile = snapshot.files.find((candidate) => candidate.name === (0,dss_manifest/* manifestNameOf */.S$)(name));
        const manifest = file && manifestFile && (await readRemoteManifest(work, { manifestFile, signal }));
        if (manifestFile && !manifest)
            onUnseen?.();
        if (file && manifest?.file === name)
            return { manifest, copy: earlierCopy(work, { file, manifest }), isReusable: index === 0 };
    }
    return undefined;
}
async function readRemoteManifest({ options, client, place, snapshot }, { manifestFile, signal }) {
    const { name, oid } = manifestFile;
    try {
        const text = snapshot.texts.get(name);
        const content = text === undefined ? await (0,repository_snapshot/* readBlob */.gm)(client, place, { oid, signal }) : Buffer.from(text);
        const read = (0,git_blob/* blobId */.z)(content) === oid ? (0,read_manifest/* readManifest */.W)(content.toString()) : { problem: 'it is not what the repository names' };
        if ('manifest' in read)
            return read.manifest;
        options.logger.debug(`The manifest ${name} says nothing: ${read.problem}.`);
    }
    catch (error) {
        signal.throwIfAborted();
        options.logger.info(`The manifest ${name} could not be read: ${error instanceof Error ? error.message : String(error)}.`);
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/src/dss/changes.js + 1 modules
var changes = __webpack_require__(15109);
// EXTERNAL MODULE: ./build/src/dss/inspect.js + 2 modules
var inspect = __webpack_require__(51018);
// EXTERNAL MODULE: ./build/src/dss/items.js
var items = __webpack_require__(7580);
// EXTERNAL MODULE: ./build/src/dss/keyed-content.js
var keyed_content = __webpack_require__(76302);
;// CONCATENATED MODULE: ./build/src/encryption/encrypt.js
// Sealing: a backup encrypted with age, so that only the holder of a key that the runner does not have can open it.




/** `recipients` are age's (`age1...`), one at least. */
function createEncryptor(recipients) {
    let encrypter;
    const load = () => {
        encrypter ??= loadEncrypter(recipients);
        return encrypter;
    };
    return {
        recipients: recipients.length,
        check: async () => {
            await load();
        },
        encryptFile: async (source, target, signal) => await encryptFile(await load(), { source, target, signal }),
    };
}
/** 0.8 MB that a run which seals nothing does not load. */
async function loadEncrypter(recipients) {
    const { Encrypter } = await __webpack_require__.e(/* import() */ 539).then(__webpack_require__.bind(__webpack_require__, 81539));
    const encrypter = new Encrypter();
    for (const recipient of recipients) {
        try {
            encrypter.addRecipient(recipient);
        }
        catch (cause) {
            throw new errors/* BackupError */.hj('input-invalid', `Input \`encrypt-to\` holds something that is no recipient of age: \`${recipient.slice(0, 12)}…\` has a typing error in it, or is cut off.`, { cause, hint: 'Copy the whole line that begins with `age1` again: `age-keygen -y key.txt` prints it.' });
        }
    }
    return encrypter;
}
async function encryptFile(encrypter, { source, target, signal }) {
    const plainSize = (await (0,promises_.stat)(source)).size;
    const handle = await (0,promises_.open)(target, 'wx', 0o600);
    try {
        const plain = ReadableStream.from((0,read_chunks/* readCopies */.Q)(source, { signal }));
        const sealed = await encrypter.encrypt(plain);
        const hash = (0,external_node_crypto_.createHash)('sha256');
        let size = 0;
        for await (const chunk of sealed) {
            signal.throwIfAborted();
            hash.update(chunk);
            size += chunk.length;
            await handle.writeFile(chunk);
        }
        // What is missing at the end nobody would see before the day of need.
        if (size !== sealed.size(plainSize))
            throw new Error('the sealed file has another size than it must have');
        return { size, sha256: hash.digest('hex') };
    }
    catch (error) {
        signal.throwIfAborted();
        throw error;
    }
    finally {
        await handle.close();
    }
}

// EXTERNAL MODULE: ./build/src/text/sanitize.js
var sanitize = __webpack_require__(39654);
;// CONCATENATED MODULE: ./build/src/router/network-errors.js
// Failures of the connection itself, in words; and which of them may be passing.

/** The connection broke, or nothing came in time: the same request may well succeed when sent again. */
class TransientError extends errors/* BackupError */.hj {
}
const REFUSED = {
    message: (origin) => `Nothing listens at ${origin}: the connection was refused.`,
    hint: 'Check the port in `url` (SRM uses 8001 for https and 8000 for http unless changed), and that HTTPS is not switched off in SRM.',
};
const NO_ROUTE = { message: (origin) => `There is no way to ${origin} from this runner.` };
const NO_ANSWER = { message: (origin) => `${origin} did not answer in time.` };
const UNKNOWN_NAME = {
    message: (origin) => `The host name in ${origin} is not known to the runner.`,
    hint: "Use the router's IP address in `url`, or check the runner's DNS.",
};
const NOT_TLS = {
    message: (origin) => `${origin} does not speak TLS as expected.`,
    hint: 'The likely cause is the port: SRM speaks https on 8001 and http on 8000. An old firmware may only offer TLS versions that are refused today.',
};
/** The answer did not begin, or did not go on, within the transport's own limit. */
const SILENCE_HINT = 'The router went silent in the middle of the conversation: it may be overloaded, or restarting. Wait a few minutes, then run again. A longer `timeout` does not help, since each answer has a limit of its own.';
const WORDINGS = {
    ECONNREFUSED: REFUSED,
    EHOSTUNREACH: NO_ROUTE,
    ENETUNREACH: NO_ROUTE,
    EHOSTDOWN: NO_ROUTE,
    EADDRNOTAVAIL: NO_ROUTE,
    ETIMEDOUT: NO_ANSWER,
    UND_ERR_CONNECT_TIMEOUT: NO_ANSWER,
    ENOTFOUND: UNKNOWN_NAME,
    EAI_AGAIN: UNKNOWN_NAME,
    EPROTO: NOT_TLS,
};
/** Raised by the file that a download is written to, not by the network. */
const DISK = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EFBIG', 'EIO', 'ENOENT', 'EACCES', 'EPERM', 'EMFILE']);
const CUT = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'UND_ERR_SOCKET', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH']);
const TOO_SLOW = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);
/**
 * Turns whatever undici or the socket threw while asking for `what` into a BackupError. `hint` is what to do where the
 * request may have arrived, and only its answer is lost.
 */
function describeNetworkError(error, { origin, what, hint }) {
    if (error instanceof errors/* BackupError */.hj)
        return error;
    const code = textOf(error, 'code');
    if (DISK.has(code) && textOf(error, 'syscall') !== 'connect') {
        return new errors/* BackupError */.hj('store-failed', `The download could not be written to the runner's disk (${code}).`, {
            cause: error,
            hint: 'Check free space and permissions of the folder that the runner uses for temporary files (RUNNER_TEMP).',
        });
    }
    if (CUT.has(code)) {
        return new TransientError('router-unreachable', `The connection to ${origin} broke off during ${what}.`, {
            cause: error,
            hint,
        });
    }
    if (TOO_SLOW.has(code) || textOf(error, 'name') === 'TimeoutError') {
        return new TransientError('timed-out', `${origin} stopped answering during ${what}.`, {
            cause: error,
            hint: hint ?? SILENCE_HINT,
        });
    }
    const wording = code.startsWith('ERR_SSL') || code.startsWith('ERR_TLS') ? NOT_TLS : WORDINGS[code];
    if (wording) {
        return new errors/* BackupError */.hj('router-unreachable', wording.message(origin), { cause: error, hint: wording.hint });
    }
    // undici's HTTPParserError has a code for some causes only.
    if (textOf(error, 'name') === 'HTTPParserError' || code === 'UND_ERR_HEADERS_OVERFLOW') {
        return new errors/* BackupError */.hj('router-unsupported', `What answers at ${origin} does not speak HTTP as expected.`, {
            cause: error,
        });
    }
    return new errors/* BackupError */.hj('router-unreachable', `No connection to ${origin} (${code || 'unknown reason'}).`, {
        cause: error,
    });
}
/** A text property of whatever was thrown; not only of an Error of our own realm, which tests and workers may not share. */
function textOf(error, name) {
    const value = typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
    return typeof value === 'string' ? value : '';
}

;// CONCATENATED MODULE: ./build/src/router/reply.js
// The router's JSON, from unknown to typed: the envelope every API shares, and the shape that a debug log may show.
const MAX_SHAPE_DEPTH = 5;
const MAX_SHAPE_KEYS = 24;
/** Parses a reply. `undefined` if it is not JSON, or not an object with a boolean `success` (protocol.md 3.8). */
function parseReply(text) {
    const reply = fieldsOf(parseJson(text));
    const success = field(reply, 'success');
    if (success === true)
        return { ok: true, data: fieldsOf(field(reply, 'data')) };
    if (success !== false)
        return undefined;
    const error = fieldsOf(field(reply, 'error'));
    return { ok: false, code: numberOf(field(error, 'code')) ?? 0, error };
}
/** An own field; never one of the prototype's. */
function field(fields, name) {
    return Object.hasOwn(fields, name) ? fields[name] : undefined;
}
/** The value as an object with named fields; {} for everything else, arrays included. */
function fieldsOf(value) {
    return isFields(value) ? value : {};
}
/** A text that says something; `undefined` for an empty one and for everything else. */
function reply_textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/** A finite number, also one that is written as a string of digits. */
function numberOf(value) {
    if (typeof value === 'number')
        return Number.isFinite(value) ? value : undefined;
    return typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : undefined;
}
function isFields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** JSON.parse, except that whole numbers too large for a double keep their digits, as text: a task id must be echoed exactly. */
function parseJson(text) {
    const keepDigits = (_key, value, context) => typeof value === 'number' && !Number.isSafeInteger(value) && /^-?\d+$/.test(context?.source ?? '')
        ? context?.source
        : value;
    try {
        return JSON.parse(text, keepDigits);
    }
    catch {
        // Not JSON, or nested deeper than the stack: either way nothing that a router sends.
        return undefined;
    }
}
/** Keys and types of a reply, never values: `{data: {sid: string}, success: boolean}`. */
function shapeOf(text) {
    const value = parseJson(text);
    return value === undefined ? `not JSON (${text.length} characters)` : describeShape(value, 0);
}
function describeShape(value, depth) {
    if (Array.isArray(value)) {
        const first = value.length === 0 ? '' : depth < MAX_SHAPE_DEPTH ? describeShape(value[0], depth + 1) : '…';
        return `[${first}${value.length > 1 ? `, … ${value.length} in all` : ''}]`;
    }
    if (!isFields(value))
        return value === null ? 'null' : typeof value;
    if (depth >= MAX_SHAPE_DEPTH)
        return '{…}';
    const keys = Object.keys(value);
    const shown = keys.slice(0, MAX_SHAPE_KEYS).map((key) => `${shownName(key)}: ${describeShape(value[key], depth + 1)}`);
    return `{${shown.join(', ')}${keys.length > MAX_SHAPE_KEYS ? `, … ${keys.length} in all` : ''}}`;
}
/** A name for the debug log: names are the protocol's words; what is no word (an id, an address) may be data and is not shown. */
function shownName(name) {
    return /^[A-Za-z_][A-Za-z_.]{0,40}\d?$/.test(name) ? name : `(name of ${name.length})`;
}

;// CONCATENATED MODULE: ./build/src/router/protocol.js
// The calls we make: API names, versions, paths, and the typed form of what comes back.

/** The APIs that a backup talks to. Names as in protocol.md 1, 2, 3, 5 and 8. */
const API = {
    info: 'SYNO.API.Info',
    encryption: 'SYNO.API.Encryption',
    auth: 'SYNO.API.Auth',
    backup: 'SYNO.Backup.Config.Backup',
    mesh: 'SYNO.Mesh.System.Info',
    system: 'SYNO.Core.System',
};
/** The session name that every source's server takes, the same at login and logout (protocol.md 9.3). */
const SESSION_NAME = 'webui';
/** Every SRM client asks here, without a session (protocol.md 1). */
const INFO_ENDPOINT = { api: API.info, path: 'webapi/query.cgi', version: 1 };
/** The newest version of each API that we speak: Auth 3 is SRM's own maximum (protocol.md 9.2), the others are 1. */
const NEWEST_SPOKEN = { [API.auth]: 3 };
/** The oldest: Auth 1 returns no session id (protocol.md 3.1). */
const OLDEST_SPOKEN = { [API.auth]: 2 };
/**
 * Reads `data` of SYNO.API.Info query. An API is left out where we speak none of its versions, or where its path is no
 * plain path below /webapi/ (DSM pads it with underscores and may use folders: protocol.md 1).
 */
function readEndpoints(data) {
    const endpoints = new Map();
    for (const api of Object.values(API)) {
        const listed = fieldsOf(field(data, api));
        const path = reply_textOf(field(listed, 'path')) ?? '';
        const newest = Math.min(numberOf(field(listed, 'maxVersion')) ?? 0, NEWEST_SPOKEN[api] ?? 1);
        const oldest = Math.max(numberOf(field(listed, 'minVersion')) ?? 1, OLDEST_SPOKEN[api] ?? 1);
        if (newest >= oldest && /^[\w-]+(?:\/[\w-]+){0,4}\.cgi$/.test(path)) {
            endpoints.set(api, { api, path: `webapi/${path}`, version: Math.floor(newest) });
        }
    }
    return endpoints;
}
/** What to assume of a router whose SYNO.API.Info answers an error (protocol.md 9.2). */
const ASSUMED_ENDPOINTS = new Map([
    { api: API.auth, path: 'webapi/auth.cgi', version: 3 },
    { api: API.encryption, path: 'webapi/encryption.cgi', version: 1 },
    { api: API.backup, path: 'webapi/entry.cgi', version: 1 },
    { api: API.mesh, path: 'webapi/entry.cgi', version: 1 },
    { api: API.system, path: 'webapi/entry.cgi', version: 1 },
].map((endpoint) => [endpoint.api, { ...endpoint, assumed: true }]));
/** The form of one call. Everything is posted; nothing is ever put into the URL (protocol.md 9.6). */
function callForm(endpoint, { method, parameters }) {
    return new URLSearchParams({ api: endpoint.api, version: String(endpoint.version), method, ...parameters });
}
const FINISHED = new Set(['finish', 'finished', 'done', 'success']);
/** Only `running` is told by a source; the others are words that mean the same. */
const RUNNING = new Set(['running', 'processing', 'exporting', 'waiting', 'pending', 'starting', 'started', 'busy']);
const FAILED = new Set(['fail', 'failed', 'error', 'cancel', 'cancelled', 'canceled', 'abort', 'aborted']);
/** Reads `data` of a status reply in all the shapes that sources tell (protocol.md 9.4). */
function readStatus(data) {
    const states = ['state', 'status'].map((name) => (reply_textOf(field(data, name)) ?? '').toLowerCase());
    const error = field(data, 'error');
    if (isPresent(error) || states.some((state) => FAILED.has(state))) {
        const code = numberOf(error) ?? numberOf(field(fieldsOf(error), 'code'));
        return { kind: 'failed', ...(code === undefined ? {} : { code }) };
    }
    const finish = booleanOf(field(data, 'finish'));
    if (finish || states.some((state) => FINISHED.has(state)))
        return { kind: 'finished' };
    return { kind: finish === false || states.some((state) => RUNNING.has(state)) ? 'running' : 'unknown' };
}
/** A boolean, also one that is written as a number or a text. */
function booleanOf(value) {
    // An object's own `toString` may be no function.
    if (typeof value === 'object')
        return undefined;
    const word = String(value).toLowerCase();
    return word === 'true' || word === '1' ? true : word === 'false' || word === '0' ? false : undefined;
}
/** An error member that says something: not null, 0, "", false or {}. */
function isPresent(error) {
    return typeof error === 'object' && error !== null ? Object.keys(error).length > 0 : Boolean(error) && error !== '0';
}
/** The task id as it must be echoed: a string, or a number in its own digits (protocol.md 5.3). */
function readTaskId(data) {
    const id = field(data, 'task_id');
    return typeof id === 'number' && Number.isFinite(id) ? String(id) : reply_textOf(id);
}
/** What can stand in a Cookie header as it is. */
const SENDABLE_ID = /^[\w.~%+/=-]{1,512}$/;
/** `id` of a Set-Cookie header, else `sid` of the body (protocol.md 3.3): the first that can be sent back. */
function readSessionId(data, cookies) {
    const fromCookies = cookies.map((cookie) => /^\s*id=([^;]*)/.exec(cookie)?.[1]?.trim());
    return [...fromCookies, reply_textOf(field(data, 'sid'))].find((id) => id !== undefined && SENDABLE_ID.test(id));
}

;// CONCATENATED MODULE: ./build/src/router/api.js
// One call to the router's web API: the form out, the typed reply back, and an error for everything that is neither.





const MAX_COOKIES_SHOWN = 8;
/** An Api over a transport. `origin` is for messages: scheme, host and port. Debug lines show shapes, never values. */
function createApi({ transport, origin, logger, clock, }) {
    return {
        async call(call) {
            const answer = await transport.post(requestOf(call));
            clock?.noteHeader(answer.date);
            logger.debug(`${call.endpoint.api} ${call.method}: HTTP ${answer.status}, ${shapeOf(answer.text)}${describeCookies(answer)}`);
            refuseStatus(answer, { call, origin });
            const reply = parseReply(answer.text);
            if (!reply) {
                throw new errors/* BackupError */.hj(call.failure, `What answered ${call.what} at ${origin} is not SRM: ${describeContent(answer)}.`, { hint: call.hint ?? wrongPlace(call) });
            }
            return { reply, cookies: answer.cookies };
        },
    };
}
/** Names only: the values are session ids. */
function describeCookies({ cookies }) {
    const names = cookies.slice(0, MAX_COOKIES_SHOWN).map((cookie) => shownName(/^\s*([^=;]*)/.exec(cookie)?.[1] ?? ''));
    return names.length > 0 ? `, sets cookies: ${names.join(', ')}` : '';
}
/** The HTTP request of a call: session id as cookie, token as header and parameter. */
function requestOf({ endpoint, method, parameters, keys, signal, what, hint }) {
    const form = callForm(endpoint, {
        method,
        parameters: {
            ...parameters,
            ...(keys?.synoToken ? { SynoToken: keys.synoToken } : {}),
            ...(keys?.sidInBody ? { _sid: keys.sid } : {}),
        },
    });
    const headers = {
        ...(keys ? { cookie: `id=${keys.sid}` } : {}),
        ...(keys?.synoToken ? { 'x-syno-token': keys.synoToken } : {}),
    };
    return { path: endpoint.path, form, headers, signal, what, ...(hint ? { hint } : {}) };
}
/** Throws unless the status is 200, which SRM answers to everything, errors included (protocol.md 3.8). */
function refuseStatus(answer, { call, origin }) {
    const { status } = answer;
    if (status === 200)
        return;
    if (status >= 300 && status < 400)
        throw redirected(answer.location, origin);
    const message = `${origin} answered ${call.what} with HTTP ${status}.`;
    if (status >= 500)
        throw new TransientError(call.failure, message, { hint: call.hint });
    const needsTls = status === 400 && origin.startsWith('http:');
    throw new errors/* BackupError */.hj(call.failure, message, { hint: call.hint ?? (needsTls ? NEEDS_TLS : wrongPlace(call)) });
}
/** What Apache answers where https was meant (protocol.md 7: SRM's server). */
const NEEDS_TLS = 'The likely cause: this port speaks https. Write `https://` instead of `http://` in `url`.';
function redirected(location, origin) {
    const url = location === '' ? null : URL.parse(location, origin);
    const target = url?.protocol.startsWith('http') ? url : undefined;
    return new errors/* BackupError */.hj('router-unsupported', `${origin} redirects to ${target ? (0,sanitize/* printable */.g)(target.origin) : 'another place'}; redirects are not followed, since they would take the password along.`, { hint: redirectHint(target, origin) });
}
/** Names the port that the answer itself shows, on the same host only: another one could be anybody's. */
function redirectHint(target, origin) {
    const own = URL.parse(origin);
    if (target?.protocol !== 'https:' || target.hostname !== own?.hostname || target.origin === own.origin) {
        return 'Set `url` to the address that SRM itself answers at, usually https://192.168.1.1:8001.';
    }
    // In `url` a missing port means SRM's own, not 443.
    const moved = `https://${target.hostname}:${target.port || '443'}`;
    return own.protocol === 'http:'
        ? `SRM's "redirect HTTP to HTTPS" is on, and this port has moved to https: set \`url\` to ${moved}.`
        : `Set \`url\` to the address that SRM itself answers at: ${moved}.`;
}
function wrongPlace(call) {
    if (call.failure !== 'router-unsupported')
        return undefined;
    return 'Check the address and the port in `url`: https is on 8001, http on 8000 unless changed, and SRM\'s "redirect HTTP to HTTPS" moves 8000 to 8001. In a browser the address must open the sign-in page of SRM.';
}
function describeContent({ text, contentType }) {
    const start = text.trimStart();
    if (start === '')
        return 'an empty answer';
    const title = /<title[^>]*>([^<]{1,200})/i.exec(start)?.[1];
    if (start.startsWith('<'))
        return title ? `an HTML page titled "${(0,sanitize/* printable */.g)(title, 60)}"` : 'an HTML or XML page';
    if (/^[[{]/.test(start))
        return 'other JSON';
    return contentType ? `something of type ${(0,sanitize/* printable */.g)(contentType, 60)}` : 'something else';
}

;// CONCATENATED MODULE: ./build/src/router/retry.js
// Waiting, and trying again what may well succeed the second time.



const ATTEMPTS = 3;
const RETRY_MS = 500;
/** Waits `ms`. Throws the signal's reason when it is aborted meanwhile. */
async function pause(ms, signal) {
    await (0,external_node_timers_promises_.setTimeout)(ms, undefined, { signal }).catch((error) => {
        throw (0,errors/* abortReason */.Js)(signal) ?? error;
    });
}
/**
 * Asks again after a broken connection or a 5xx, twice at most. Only for questions that carry nothing secret and change
 * nothing: a login is never asked again.
 */
async function askAgain(question, { logger, signal }) {
    for (let attempt = 1;; attempt++) {
        try {
            return await question();
        }
        catch (error) {
            if (!(error instanceof TransientError) || error.code === 'timed-out' || attempt === ATTEMPTS)
                throw error;
            logger.info(`${error.message} Trying again.`);
            await pause(RETRY_MS * attempt, signal);
        }
    }
}

;// CONCATENATED MODULE: ./build/src/router/clock.js
// The router's clock beside ours: how far apart they are, as far as the router has told.

/** Unix ms; a router that has lost its clock begins again near 0, and nothing beyond 2100 is a time. */
const LATEST_MS = Date.UTC(2100, 0);
const MACHINE = { now: () => Date.now(), wait: pause };
/** What the router says of the time: in its answer to the question for its key, else in the headers of any answer. */
class RouterClock {
    time;
    #offsetMs;
    #hasServerTime = false;
    constructor(time = MACHINE) {
        this.time = time;
    }
    /** The router's clock less ours, ms, to about a second; `undefined` if it has not told. */
    get offsetMs() {
        return this.#offsetMs;
    }
    /** `server_time` of SYNO.API.Encryption, Unix seconds (protocol.md 2.1). */
    noteServerTime(seconds) {
        this.#hasServerTime = this.#note(seconds * 1000) || this.#hasServerTime;
    }
    /** The `Date` of an HTTP answer: less direct, so only where there is no `server_time`. */
    noteHeader(date) {
        if (!this.#hasServerTime)
            this.#note(Date.parse(date));
    }
    #note(routerMs) {
        const isTime = routerMs >= 0 && routerMs < LATEST_MS;
        if (isTime)
            this.#offsetMs = routerMs - this.time.now();
        return isTime;
    }
}

;// CONCATENATED MODULE: ./build/src/router/error-codes.js
// Router error numbers, in words: what each means at login, and what each means everywhere else.

const SESSION_CODES = new Set([106, 107, 119]);
const QUOTING_CODES = new Set([114, 117, 120]);
const TOKEN_CODES = new Set([103, 105, 119]);
const BUSY_CODES = new Set([100, 117, 118]);
/** The session is gone: timed out, displaced by another login, or unknown (protocol.md 3.8). */
const isSessionLost = (code) => SESSION_CODES.has(code);
/** A parameter was not understood: may be a task id that the JSON layer misread (protocol.md 9.16). */
const isQuotingSuspect = (code) => QUOTING_CODES.has(code);
/** Right after a good login, the router may miss a SynoToken (protocol.md 9.7). */
const isTokenSuspect = (code) => TOKEN_CODES.has(code);
/** Before a session there are no rights to lack: the router is busy, or not ready (protocol.md 3.8). */
const isBusy = (code) => BUSY_CODES.has(code);
/** Why a login is never sent again by itself, for hints. */
const SENT_ONCE = 'The login was sent once and is not tried again, so that Auto Block does not lock the runner out.';
/** For hints: the router takes no login now. */
const BUSY_CAUSES = 'Likely causes, in order: the router is busy with an update, a restore or another backup; it has just started and is not ready.';
const MORE_RIGHTS = 'Likely causes, in order: the account has no administrator rights (Control Panel > User in SRM); it has leftovers of 2-factor authentication, which resetting its multi-factor settings clears; this firmware only accepts sessions of its own web interface.';
const NO_OTP = "Give the secret of the account's authenticator app as `otp-secret`. Or use an account without 2-factor authentication for backups, or limit it to external access in SRM.";
/** What 400-411 mean at login. Sources: protocol.md 3.8 (py-synologydsm-api, AE) and 9.12. */
const LOGIN_MEANINGS = {
    400: { code: 'login-refused', message: 'The router knows no such account, or the password is wrong' },
    401: {
        code: 'login-refused',
        message: 'The account is disabled, or is the guest account',
        hint: 'Enable the account in SRM (Control Panel > User), or use another one.',
    },
    402: { code: 'account-not-allowed', message: 'The account is not allowed to sign in', hint: MORE_RIGHTS },
    403: {
        code: 'otp-required',
        message: 'The account asks for a one-time code of 2-factor authentication',
        hint: NO_OTP,
    },
    404: { code: 'otp-refused', message: 'The router refused the one-time code', hint: NO_OTP },
    405: {
        code: 'login-refused',
        message: 'The router says that this is not the right sign-in page, but that of an application portal',
        hint: 'Use the address and port of SRM itself in `url`, not those of a package.',
    },
    406: {
        code: 'otp-required',
        message: 'The router enforces 2-factor authentication, and the account has not set it up',
        hint: 'Exempt the account from enforced 2-factor authentication in SRM, or set it up for the account and give the secret as `otp-secret`.',
    },
    407: {
        code: 'address-blocked',
        message: "The router has blocked this runner's address (Auto Block), so even a right password is refused",
    },
    408: {
        code: 'login-refused',
        message: "The account's password has expired and cannot be changed by its user",
        hint: 'Set a new password for the account as an administrator in SRM, and give the new one to the backup, too.',
    },
    409: {
        code: 'login-refused',
        message: "The account's password has expired",
        hint: 'Sign in to SRM with the account, set a new password, and give the new one to the backup, too.',
    },
    410: {
        code: 'login-refused',
        message: "The account's password must be changed before its first use",
        hint: 'Sign in to SRM with the account, set a new password, and give the new one to the backup, too.',
    },
    411: {
        code: 'login-refused',
        message: 'The account is locked',
        hint: 'Wait until the lock ends, or unlock the account in SRM as an administrator.',
    },
};
const OTHER_FORM = {
    envelope: ' If they work there, this firmware may not accept the encrypted login: try `login-encryption: never`.',
    'envelope-over-http': ' If they work there, this firmware may not accept the encrypted login, and over http there is no other: use https.',
    'plain-as-asked': ' If they work there, this firmware may want an encrypted login: remove `login-encryption: never`.',
    plain: '',
};
/** The error for a refused login. It is final: no code is worth a second try, and each may count for Auto Block. */
function loginError(number, form) {
    const meaning = LOGIN_MEANINGS[number];
    if (meaning) {
        return new errors/* BackupError */.hj(meaning.code, `${meaning.message} (code ${number}).`, {
            hint: meaning.hint ?? fallbackHint(number, form),
        });
    }
    if (number >= 400 && number <= 499) {
        return new errors/* BackupError */.hj('login-refused', `The router refused the login: ${describeCode(number)}.`);
    }
    const message = `The router did not take the login: ${describeCode(number)}.`;
    return isBusy(number)
        ? new errors/* BackupError */.hj('login-refused', message, {
            hint: `${BUSY_CAUSES} ${SENT_ONCE} Wait a few minutes, then run again.`,
        })
        : new errors/* BackupError */.hj('router-unsupported', message, {
            hint: `${SENT_ONCE} If it stays so, please open an issue with the log of a run with debug logging on: it shows no secrets.`,
        });
}
function fallbackHint(number, form) {
    if (number === 407) {
        return "Remove the runner's address from the block list in SRM (Network Center > Security > Auto Block) and add it to the allow list there. Correct the password first if it was wrong.";
    }
    return `Likely causes, in order: a typing error in \`username\` or \`password\`, or an old password. Sign in to SRM with them to see.${OTHER_FORM[form]} The login is not tried again, so that Auto Block does not lock the runner out.`;
}
/** What the common codes mean (protocol.md 3.8). */
const COMMON_MEANINGS = {
    100: 'unknown error',
    101: 'a parameter is missing',
    102: 'there is no such API',
    103: 'there is no such method',
    104: 'this version is not supported',
    105: 'the account lacks the right',
    106: 'the session has timed out',
    107: 'the session was displaced by another login',
    114: 'a parameter is missing',
    117: 'the account lacks administrator rights, or the router is busy',
    118: 'the router is busy',
    119: 'the session is not known',
    120: 'a parameter is missing or wrong',
    150: "the runner's address changed since the login",
    160: 'the account lacks the right for this application',
};
/** A router error number for a message: `code 117 (the account lacks ...)`. */
function describeCode(number) {
    const meaning = COMMON_MEANINGS[number] ?? (number >= 4400 && number <= 4499 ? 'an error of the backup service' : undefined);
    return meaning ? `code ${number} (${meaning})` : `code ${number}`;
}
/** The error for a refused call after the login. `what` names the call: "the export". */
function callError(number, { what, code }) {
    const message = `The router refused ${what}: ${describeCode(number)}.`;
    if (number === 105 || number === 160)
        return new errors/* BackupError */.hj('account-not-allowed', message, { hint: MORE_RIGHTS });
    if (isSessionLost(number))
        return new errors/* BackupError */.hj('session-lost', message);
    if (number === 117 || number === 118) {
        return new errors/* BackupError */.hj(code, message, {
            hint: 'Likely causes, in order: another backup, restore or update is running on the router; the account lacks administrator rights. Wait a few minutes, then run again.',
        });
    }
    return new errors/* BackupError */.hj(code, message);
}

;// CONCATENATED MODULE: ./build/src/router/discover.js
// The first question to a router: which APIs there are, and whether a backup is possible with them.




/** Asks which APIs there are. Throws BackupError. */
async function discover({ api, origin, logger, signal }) {
    const reply = await askAgain(() => query(api, signal), { logger, signal });
    if (!reply.ok) {
        logger.info(`${origin} answers as a Synology router, but does not say what it offers: ${describeCode(reply.code)}. The usual is assumed.`);
        return ASSUMED_ENDPOINTS;
    }
    const endpoints = readOffer(reply.data);
    logger.info(`${origin} answers as a Synology router (${describeOffer(endpoints)}).`);
    return endpoints;
}
/** The APIs and the versions that we speak: `API.Auth 3, Backup.Config.Backup 1`; and whether the router has not told. */
function describeOffer(endpoints) {
    const list = [...endpoints.values()].map(({ api, version }) => `${api.replace('SYNO.', '')} ${version}`).join(', ');
    return endpoints === ASSUMED_ENDPOINTS ? `assumed, as the router does not say what it offers: ${list}` : list;
}
async function query(api, signal) {
    const names = [API.auth, API.encryption, API.backup, API.mesh, API.system];
    const { reply } = await api.call({
        endpoint: INFO_ENDPOINT,
        method: 'query',
        parameters: { query: names.join(',') },
        signal,
        what: 'the first question',
        failure: 'router-unsupported',
    });
    return reply;
}
/** The endpoints in the router's list. Throws BackupError if a backup is not possible with them. */
function readOffer(data) {
    const endpoints = readEndpoints(data);
    if (!endpoints.has(API.auth)) {
        throw new errors/* BackupError */.hj('router-unsupported', 'What answers speaks like a Synology device, but offers no login that this action knows (SYNO.API.Auth 2 or 3).');
    }
    if (!endpoints.has(API.backup)) {
        throw new errors/* BackupError */.hj('router-unsupported', `The router does not offer to export its configuration (${API.backup} 1).`);
    }
    return endpoints;
}

// EXTERNAL MODULE: ./build/src/text/format.js
var format = __webpack_require__(20730);
;// CONCATENATED MODULE: ./build/src/router/export-task.js
// One export on the router, by its task id: calls that name it, and the way of its file onto our disk.






/** A file larger than this is not the router's JSON. */
const MAX_JSON_BYTES = 65_536;
const MAX_PARAMETERS_SHOWN = 3;
/** The download broke off or was damaged on the way: the task's file may be gone, so only a new start helps (protocol.md 5.5). */
class BrokenDownload extends errors/* BackupError */.hj {
}
/**
 * A call about the task. Its id goes raw first; refused in a way that may mean a misread id, JSON-quoted from then on
 * (protocol.md 9.16). Error replies are returned. Throws BackupError.
 */
async function callTask(task, { session, ...call }) {
    const ask = () => session.call({ ...call, endpoint: task.endpoint, parameters: { task_id: taskParameter(task) } });
    const reply = await ask();
    if (reply.ok || task.quoted || !isQuotingSuspect(reply.code))
        return reply;
    task.quoted = true;
    return await ask();
}
function taskParameter({ id, quoted }) {
    return quoted ? JSON.stringify(id) : id;
}
/** Downloads the finished file. Throws BackupError: SessionLost and BrokenDownload where a new start may help. */
async function fetchFile(task, options) {
    const download = await downloadOnce(task, options);
    const refusal = await readRefusal(download, options);
    if (refusal === undefined)
        return download;
    if (isSessionLost(refusal))
        throw options.session.lost(refusal);
    if (isQuotingSuspect(refusal) && !task.quoted) {
        task.quoted = true;
        return await fetchFile(task, options);
    }
    throw callError(refusal, { what: 'the download', code: 'backup-invalid' });
}
async function downloadOnce(task, { session, transport, origin, logger, file }) {
    const call = {
        endpoint: task.endpoint,
        method: 'download',
        parameters: { task_id: taskParameter(task) },
        what: 'the download',
        failure: 'export-failed',
    };
    try {
        const download = await transport.download(session.request(call), file);
        logger.debug(`download: ${describeDownload(download)}.`);
        refuseStatus(download, { call, origin });
        return download;
    }
    catch (error) {
        if (!(error instanceof TransientError))
            throw error;
        throw new BrokenDownload('export-failed', error.message, { cause: error });
    }
}
/** What a maintainer wants to know of the answer's headers; no values, since a file name may tell whose router it is. */
function describeDownload({ status, contentType, hasLength, disposition }) {
    const type = /^[a-z]+\/[a-z.+-]{1,60}/i.exec(contentType)?.[0] ?? (contentType === '' ? 'no type' : 'a type of its own');
    const length = hasLength ? 'length given' : 'no length';
    const [kind = '', ...parameters] = disposition.replace(/"[^"]*"?/g, '').split(';');
    const word = /^\s*(attachment|inline)\s*$/i.exec(kind)?.[1]?.toLowerCase();
    const names = parameters.slice(0, MAX_PARAMETERS_SHOWN).map((text) => shownName(text.replace(/=.*/s, '').trim()));
    const known = word ? [word, ...names].join('; ') : 'another disposition';
    return `HTTP ${status}, ${type}, ${length}, ${disposition === '' ? 'no disposition' : known}`;
}
/** The router's error number, if what came is its JSON (protocol.md 5.5: HTTP 200 all the same). */
async function readRefusal({ size }, { file, logger }) {
    if (size > MAX_JSON_BYTES)
        return undefined;
    const handle = await (0,promises_.open)(file);
    const text = await handle.readFile('utf8').finally(() => handle.close());
    if (!text.trimStart().startsWith('{'))
        return undefined;
    logger.debug(`download: ${shapeOf(text)}`);
    const reply = parseReply(text);
    return reply && !reply.ok ? reply.code : undefined;
}

// EXTERNAL MODULE: ./node_modules/node-forge/lib/forge.js
var forge = __webpack_require__(88561);
// EXTERNAL MODULE: ./node_modules/node-forge/lib/aes.js
var aes = __webpack_require__(39445);
// EXTERNAL MODULE: ./node_modules/node-forge/lib/asn1.js
var asn1 = __webpack_require__(27357);
// EXTERNAL MODULE: ./node_modules/node-forge/lib/md5.js
var md5 = __webpack_require__(86138);
// EXTERNAL MODULE: ./node_modules/node-forge/lib/pbe.js
var pbe = __webpack_require__(6959);
// EXTERNAL MODULE: ./node_modules/node-forge/lib/rsa.js
var rsa = __webpack_require__(52804);
;// CONCATENATED MODULE: ./build/src/router/envelope.js
// The credential envelope of SYNO.API.Encryption: RSA for a random passphrase, AES for the form (protocol.md 2).









/** Characters that the vendor's own passphrases consist of (protocol.md 2.2). */
const PASSPHRASE_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz~!@#$%^&*()_+-/';
/** What PKCS#1 v1.5 padding takes of every RSA block. */
const PADDING_BYTES = 11;
const MIN_PASSPHRASE_LENGTH = 32;
const MAX_KEY_BITS = 16_384;
const MAX_EXPONENT_BITS = 64;
const SALT_BYTES = 8;
const IMPLIED_EXPONENT = 0x10001;
/** Reads `data` of getinfo (protocol.md 2.1). Throws BackupError `router-unsupported`. */
function readEncryptionInfo(data) {
    const publicKey = readPublicKey(reply_textOf(field(data, 'public_key')) ?? '');
    const serverTime = readServerTime(data) ?? Math.floor(Date.now() / 1000);
    return {
        publicKey,
        keyBits: publicKey.n.bitLength(),
        cipherKey: fieldName(data, 'cipherkey') ?? '__cIpHeRtExT',
        cipherToken: fieldName(data, 'ciphertoken') ?? '__cIpHeRtOkEn',
        serverTime: String(serverTime),
    };
}
/** The router's clock, Unix seconds, if it gave it. */
function readServerTime(data) {
    return numberOf(field(data, 'server_time'));
}
/** Puts `secrets` into an envelope and returns the one form field that carries it. The token goes first, as the vendor does. */
function sealCredentials(info, secrets) {
    const blockBytes = Math.ceil(info.keyBits / 8);
    const passphrase = randomPassphrase(blockBytes - PADDING_BYTES);
    const plaintext = new URLSearchParams({ [info.cipherToken]: info.serverTime, ...secrets }).toString();
    const envelope = {
        rsa: forge.util.encode64(info.publicKey.encrypt(passphrase, 'RSAES-PKCS1-V1_5')),
        aes: encryptSalted(plaintext, passphrase),
    };
    return [info.cipherKey, JSON.stringify(envelope)];
}
/** AES-256-CBC with OpenSSL's `Salted__` header and its MD5 key derivation, base64. `plaintext` is ASCII. */
function encryptSalted(plaintext, passphrase) {
    const salt = (0,external_node_crypto_.randomBytes)(SALT_BYTES).toString('binary');
    const derived = forge.pbe.opensslDeriveBytes(passphrase, salt, 32 + 16);
    const cipher = forge.cipher.createCipher('AES-CBC', derived.slice(0, 32));
    cipher.start({ iv: derived.slice(32) });
    cipher.update(forge.util.createBuffer(plaintext));
    cipher.finish();
    return forge.util.encode64(`Salted__${salt}${cipher.output.getBytes()}`);
}
function randomPassphrase(length) {
    return Array.from({ length }, () => PASSPHRASE_ALPHABET.charAt((0,external_node_crypto_.randomInt)(PASSPHRASE_ALPHABET.length))).join('');
}
/** A hex modulus (exponent 65537 implied), or base64 DER with or without PEM armour (protocol.md 9.8). */
function readPublicKey(text) {
    try {
        const compact = text.replace(/-----[A-Z ]+-----/g, '').replace(/\s/g, '');
        const key = /^[0-9a-f]+$/i.test(compact)
            ? forge.pki.setRsaPublicKey(new forge.jsbn.BigInteger(compact, 16), new forge.jsbn.BigInteger(String(IMPLIED_EXPONENT)))
            : forge.pki.publicKeyFromAsn1(forge.asn1.fromDer(forge.util.decode64(compact)));
        if (isUsable(key))
            return key;
    }
    catch (error) {
        throw unusableKey(error);
    }
    throw unusableKey();
}
function isUsable(key) {
    const bits = key.n.bitLength();
    const passphraseLength = Math.ceil(bits / 8) - PADDING_BYTES;
    return (passphraseLength >= MIN_PASSPHRASE_LENGTH &&
        bits <= MAX_KEY_BITS &&
        key.n.testBit(0) &&
        key.e.bitLength() > 1 &&
        key.e.bitLength() <= MAX_EXPONENT_BITS);
}
function unusableKey(cause) {
    return new errors/* BackupError */.hj('router-unsupported', 'The router offers login encryption, but its public key cannot be used.', {
        cause,
        hint: 'With an https `url`, try `login-encryption: never`. Please open an issue with the log of a run with debug logging on: it shows no secrets.',
    });
}
function fieldName(data, key) {
    const name = reply_textOf(field(data, key));
    return name && /^[\w.-]{1,64}$/.test(name) ? name : undefined;
}

;// CONCATENATED MODULE: ./build/src/router/login.js
// Logging in: which form the credentials take, the one request that may count as a failed login, and its answer.






const NO_SUCH_API = 102;
const VERSION_UNSUPPORTED = 104;
/** How long a login under way goes on after a cancellation, so that its session can be closed. */
const LOGIN_GRACE_MS = 2_000;
/**
 * Logs in. Sends at most one request that can count as a failed login: refusals 400-411 are final, and a broken
 * connection is not tried again, since the router may have seen the password. Throws BackupError.
 */
async function logIn(options) {
    const auth = options.endpoints.get(API.auth);
    if (!auth)
        throw new errors/* BackupError */.hj('router-unsupported', 'The router offers no login that this action knows (SYNO.API.Auth 2 or 3).');
    const encryption = await prepare(options);
    const answer = await sendLogin(options, { auth, encryption });
    // The version is checked before the credentials (protocol.md 3.8): this refusal cannot count as a failed login.
    const outdated = !answer.reply.ok && answer.reply.code === VERSION_UNSUPPORTED && auth.version > 2;
    const taken = outdated ? { ...auth, version: 2 } : auth;
    // Nor should it have used up a code, but that is no reason to send the same one again.
    const sendAgain = async () => await sendLogin(options, { auth: taken, encryption: options.account.codes ? await prepare(options) : encryption });
    const { reply, cookies } = outdated ? await sendAgain() : answer;
    if (!reply.ok)
        throw refusal(reply.code, options.account, encryption);
    const sid = readSessionId(reply.data, cookies);
    if (!sid) {
        throw new errors/* BackupError */.hj('router-unsupported', 'The router accepted the login but gave no session id.', {
            hint: 'Please open an issue with the log of a run with debug logging on: it shows no secrets.',
        });
    }
    const synoToken = reply_textOf(field(reply.data, 'synotoken'));
    const usableToken = synoToken && /^[\w.~%+/=-]{1,512}$/.test(synoToken) ? synoToken : undefined;
    for (const secret of [sid, usableToken])
        if (secret)
            options.logger.secret(secret);
    const form = `${encryption ? `RSA-${encryption.keyBits} envelope` : 'plain form over https'}, Auth ${taken.version}${options.account.codes ? ', with a one-time code' : ''}`;
    options.logger.info(`Logged in (${form}).`);
    return { auth: taken, sid, form, ...(usableToken ? { synoToken: usableToken } : {}) };
}
function refusal(code, account, encryption) {
    const form = formOf(account, encryption);
    return account.codes?.refused(code, form) ?? loginError(code, form);
}
function formOf({ overTls, loginEncryption }, encryption) {
    if (encryption)
        return overTls ? 'envelope' : 'envelope-over-http';
    return loginEncryption === 'never' ? 'plain-as-asked' : 'plain';
}
async function sendLogin({ api, account, withToken, signal }, { auth, encryption }) {
    const code = await account.codes?.next(signal);
    signal.throwIfAborted();
    const secrets = {
        account: account.username,
        passwd: account.password,
        ...(code === undefined ? {} : { otp_code: code }),
        session: SESSION_NAME,
        format: 'cookie',
    };
    const token = withToken ? { enable_syno_token: 'yes' } : {};
    const credentials = encryption ? Object.fromEntries([sealCredentials(encryption, secrets)]) : secrets;
    const parameters = { ...token, ...credentials };
    return await api.call({
        endpoint: auth,
        method: 'login',
        parameters,
        signal: delayAbort(signal),
        what: 'the login',
        failure: 'router-unreachable',
        hint: `${SENT_ONCE} The router may have been restarting: check that it is on, wait a few minutes, then run again.`,
    });
}
/** A signal that follows `signal` LOGIN_GRACE_MS later. */
function delayAbort(signal) {
    const later = new AbortController();
    const follow = () => setTimeout(() => later.abort(signal.reason), LOGIN_GRACE_MS).unref();
    signal.addEventListener('abort', follow, { once: true });
    return later.signal;
}
/** What the login is sealed with. A wait for the next one-time code comes first: the time in the envelope must be fresh. */
async function prepare(options) {
    await options.account.codes?.untilFresh(options.signal);
    return await prepareEncryption(options);
}
/** The router's key, or `undefined` for a plain login. Throws where neither is possible or safe (protocol.md 9.1). */
async function prepareEncryption({ api, endpoints, account, logger, signal, }) {
    const endpoint = account.loginEncryption === 'never' ? undefined : endpoints.get(API.encryption);
    if (!endpoint)
        return refuseReadable(account);
    const ask = () => api.call({
        endpoint,
        method: 'getinfo',
        parameters: { format: 'module' },
        signal,
        what: 'the question for its key',
        failure: 'router-unsupported',
    });
    const { reply } = await askAgain(ask, { logger, signal });
    if (reply.ok) {
        const seconds = readServerTime(reply.data);
        if (seconds !== undefined)
            account.codes?.clock.noteServerTime(seconds);
        return readEncryptionInfo(reply.data);
    }
    // A router that has not listed the API need not have it (protocol.md 9.1, 9.2).
    if (endpoint.assumed && reply.code === NO_SUCH_API)
        return refuseReadable(account);
    const otherForm = account.overTls
        ? 'Try `login-encryption: never`: over https the login is protected all the same.'
        : 'Use https: `url: https://<router>:8001`. There the login needs no encryption of its own.';
    throw new errors/* BackupError */.hj('router-unsupported', `The router offers login encryption but refuses to give its key: ${describeCode(reply.code)}.`, { hint: isBusy(reply.code) ? `${BUSY_CAUSES} Wait a few minutes, then run again.` : otherForm });
}
/** A login in plain fields needs TLS: throws without. */
function refuseReadable({ overTls }) {
    if (overTls)
        return undefined;
    throw new errors/* BackupError */.hj('router-unsupported', 'Without login encryption the password would be readable on the network over http. It was not sent.', { hint: 'Use https: `url: https://<router>:8001`.' });
}

;// CONCATENATED MODULE: ./build/src/router/session.js
// A session with the router: calls that carry it, a new login where one may help, and one logout for every login.





const SESSION_UNKNOWN = 119;
const LOGOUT_TIMEOUT_MS = 2_000;
/** Thrown when the router ended the session: a new login and a new start may help, once. */
class SessionLost extends errors/* BackupError */.hj {
}
/**
 * A login and all that is done with it (protocol.md 3.4, 4): every call carries its keys in the way that this router turned
 * out to want, and every login gets its logout. Methods throw BackupError.
 */
class Session {
    #options;
    #keys;
    /** Where and in which version the session was opened: it is closed there. */
    #auth;
    /** No call has succeeded since the login: refusals may be about how the session is sent. */
    #fresh = true;
    #sidInBody = false;
    #withToken = false;
    #loginForm;
    constructor(options) {
        this.#options = options;
    }
    get endpoints() {
        return this.#options.endpoints;
    }
    get signal() {
        return this.#options.signal;
    }
    /** How the last login went, in a few words. */
    get loginForm() {
        return this.#loginForm;
    }
    async logIn() {
        const { auth, form, ...keys } = await logIn({ ...this.#options, withToken: this.#withToken });
        this.#auth = auth;
        this.#loginForm = form;
        this.#keys = { ...keys, sidInBody: this.#sidInBody };
        this.#fresh = true;
        this.#options.signal.throwIfAborted();
    }
    /** Logs out the old session, whatever became of it, and logs in again. */
    async renew() {
        await this.logOut();
        await this.logIn();
    }
    /** Calls with the session. Error replies are returned, except lost sessions, which throw SessionLost. */
    async call(call) {
        const { reply } = await this.#options.api.call(this.#complete(call));
        if (reply.ok) {
            this.#fresh = false;
            return reply;
        }
        if (this.#fresh && (await this.#adapt(reply.code)))
            return await this.call(call);
        if (isSessionLost(reply.code))
            throw this.lost(reply.code);
        return reply;
    }
    /** The HTTP request of a call with the session, for an answer that is streamed. */
    request(call) {
        return requestOf(this.#complete(call));
    }
    lost(code) {
        return new SessionLost('session-lost', `The router ended the session (code ${code}).`);
    }
    /** Logs out once for every login. Never throws: a failure is a warning at most. */
    async logOut() {
        const keys = this.#keys;
        const endpoint = this.#auth;
        if (!keys || !endpoint)
            return;
        this.#keys = undefined;
        const signal = AbortSignal.timeout(LOGOUT_TIMEOUT_MS);
        const parameters = { session: SESSION_NAME };
        const call = {
            endpoint,
            method: 'logout',
            parameters,
            keys,
            signal,
            what: 'the logout',
            failure: 'session-lost',
        };
        try {
            const { reply } = await this.#options.api.call(call);
            // A session that the router has already ended needs no goodbye.
            if (!reply.ok && !isSessionLost(reply.code))
                throw new Error(`code ${reply.code}`);
            this.#options.logger.debug('Logged out.');
        }
        catch (error) {
            const reason = error instanceof Error ? error.message : String(error);
            this.#options.logger.warning(`The logout failed; the router will end the session by itself. (${reason})`);
        }
    }
    #complete(call) {
        return { signal: this.#options.signal, ...call, ...(this.#keys ? { keys: this.#keys } : {}) };
    }
    /**
     * Changes how the session is sent after the first refusal (protocol.md 9.5, 9.7): the id in the body too, then one new
     * login with a token. Tells whether there is something new to try.
     */
    async #adapt(code) {
        if (!isTokenSuspect(code))
            return false;
        if (code === SESSION_UNKNOWN && this.#keys && !this.#sidInBody) {
            this.#sidInBody = true;
            this.#keys = { ...this.#keys, sidInBody: true };
            return true;
        }
        if (this.#withToken)
            return false;
        this.#withToken = true;
        this.#options.logger.info(`The router refuses the new session (code ${code}): logging in once more, with a token.`);
        await this.renew();
        return true;
    }
}

;// CONCATENATED MODULE: ./build/src/router/export.js
// The export itself: start, wait, download to a file; and what is worth a second try.










/** The wait between polls is this part of the time waited so far, within the bounds below. */
const POLL_FRACTION = 1 / 25;
const POLL_MIN_MS = 100;
const POLL_MAX_MS = 1_000;
/** Transient failures of polls that one export survives. */
const MAX_POLL_FAILURES = 5;
const MAX_SHAPE_LENGTH = 300;
/**
 * Exports the configuration to `file`. A lost session gets one new login, a broken download one new start; both begin
 * again from `start`, never with the old task (protocol.md 9.11). Throws BackupError.
 */
async function exportTo(options) {
    let started = false;
    const onceStarted = async () => {
        if (!started)
            await options.onStarted();
        started = true;
    };
    let renewals = 0;
    let restarts = 0;
    for (;;) {
        try {
            return await exportOnce({ ...options, onStarted: onceStarted });
        }
        catch (error) {
            if (error instanceof SessionLost && renewals === 0) {
                renewals++;
                options.logger.info(`${error.message} Logging in once more and starting again.`);
                await options.session.renew();
            }
            else if (error instanceof BrokenDownload && restarts === 0) {
                restarts++;
                options.logger.info(`${error.message} Starting again.`);
            }
            else
                throw error;
        }
    }
}
async function exportOnce(options) {
    const { session, logger } = options;
    const endpoint = session.endpoints.get(API.backup);
    if (!endpoint)
        throw new errors/* BackupError */.hj('router-unsupported', `The router does not offer ${API.backup}.`);
    const startedAt = performance.now();
    const task = await start(session, endpoint);
    await options.onStarted();
    const polls = await waitUntilFinished(task, { ...options, startedAt });
    logger.info(`Exported in ${(0,format/* formatDuration */.a3)(performance.now() - startedAt)} (${polls} ${polls === 1 ? 'poll' : 'polls'}).`);
    const downloadedAt = performance.now();
    const download = await fetchFile(task, options);
    logger.info(`Downloaded ${(0,format/* formatBytes */.z3)(download.size)} in ${(0,format/* formatDuration */.a3)(performance.now() - downloadedAt)}.`);
    return download;
}
async function start(session, endpoint) {
    const what = 'the start of the export';
    const reply = await session.call({ endpoint, method: 'start', what, failure: 'export-failed' });
    if (!reply.ok)
        throw callError(reply.code, { what, code: 'export-failed' });
    const id = readTaskId(reply.data);
    if (id === undefined)
        throw new errors/* BackupError */.hj('export-failed', 'The router started no export: its answer names no task.');
    return { endpoint, id, quoted: false };
}
/** Returns the number of polls. Goes on asking whatever the answers look like, until the deadline (protocol.md 9.4). */
async function waitUntilFinished(task, { session, logger, startedAt }) {
    let failures = 0;
    let understood = false;
    let shape;
    for (let polls = 1;; polls++) {
        try {
            const waited = performance.now() - startedAt;
            await pause(Math.min(POLL_MAX_MS, Math.max(POLL_MIN_MS, waited * POLL_FRACTION)), session.signal);
            const reply = await callTask(task, {
                session,
                method: 'status',
                what: 'the export status',
                failure: 'export-failed',
            });
            if (!reply.ok)
                throw callError(reply.code, { what: 'to tell how the export is doing', code: 'export-failed' });
            const status = readStatus(reply.data);
            if (status.kind === 'finished')
                return polls;
            if (status.kind === 'failed')
                throw failedOnRouter(status.code);
            if (status.kind === 'running')
                understood = true;
            else
                shape = shapeOf(JSON.stringify(reply.data));
        }
        catch (error) {
            const reason = (0,errors/* abortReason */.Js)(session.signal);
            const isDeadline = error === reason && reason?.code === 'timed-out';
            if (isDeadline && shape !== undefined && !understood)
                throw unknownStatus(shape, error);
            if (!(error instanceof TransientError) || ++failures > MAX_POLL_FAILURES)
                throw error;
            logger.info(`${error.message} Asking again.`);
        }
    }
}
function failedOnRouter(code) {
    return new errors/* BackupError */.hj('export-failed', `The router says that its export failed${code === undefined ? '' : `: ${describeCode(code)}`}.`);
}
/** Waiting longer would not help: no answer about the export was ever understood. */
function unknownStatus(shape, cause) {
    return new errors/* BackupError */.hj('router-unsupported', `The router says how its export is doing in a form that this version does not know: ${(0,sanitize/* printable */.g)(shape, MAX_SHAPE_LENGTH)}.`, {
        cause,
        hint: 'Please open an issue with the log of a run with debug logging on: it shows names and types, never values. Until then export by hand in SRM (Control Panel > System, under Update & Restore).',
    });
}

;// CONCATENATED MODULE: ./build/src/router/label.js
// Model and firmware, to label a backup with: best effort, never worth a failed run.




/** For each of the two questions: 3 s in all. */
const QUESTION_TIMEOUT_MS = 1_500;
/** Synology's have 13; one of a few characters would mask half the log. */
const MIN_SERIAL_CHARACTERS = 6;
/**
 * Asks SYNO.Mesh.System.Info, else SYNO.Core.System (protocol.md 8). Takes 3 s at most and never throws. The serial
 * number that comes along is personal: it is masked, and only its digest is kept.
 */
async function readLabel(session, logger) {
    const questions = [
        { api: API.mesh, method: 'get', read: readMesh },
        { api: API.system, method: 'info', read: (data) => data },
    ];
    for (const { api, method, read } of questions) {
        const endpoint = session.endpoints.get(api);
        if (!endpoint || session.signal.aborted)
            continue;
        const signal = AbortSignal.any([session.signal, AbortSignal.timeout(QUESTION_TIMEOUT_MS)]);
        try {
            const reply = await session.call({
                endpoint,
                method,
                signal,
                what: 'the question for its model',
                failure: 'export-failed',
            });
            const label = reply.ok ? labelOf(read(reply.data), logger) : undefined;
            if (label)
                return label;
        }
        catch (error) {
            logger.debug(`No label from ${api}: ${error instanceof Error ? error.message : String(error)}`);
        }
    }
    return undefined;
}
/** The main router among the nodes of a mesh: `node_id` 0, or not a repeater (protocol.md 8). */
function readMesh(data) {
    const list = field(data, 'nodes');
    const nodes = Array.isArray(list) ? list.map(fieldsOf) : [];
    return (nodes.find((node) => field(node, 'node_id') === 0) ??
        nodes.find((node) => field(node, 'is_re') === false) ??
        nodes[0] ??
        {});
}
function labelOf(fields, logger) {
    const model = (0,sanitize/* printable */.g)(reply_textOf(field(fields, 'model')) ?? '');
    const firmware = (0,sanitize/* printable */.g)(reply_textOf(field(fields, 'firmware_ver')) ?? '');
    if (model === '' && firmware === '')
        return undefined;
    return {
        model,
        firmware,
        id: digestOf(reply_textOf(field(fields, 'serial')) ?? reply_textOf(field(fields, 'sn')) ?? '', logger),
    };
}
function digestOf(serial, logger) {
    if (serial.length < MIN_SERIAL_CHARACTERS)
        return '';
    logger.secret(serial);
    return (0,external_node_crypto_.createHash)('sha256').update(`synology-router-backup serial ${serial}`).digest('hex');
}

;// CONCATENATED MODULE: ./build/src/router/one-time-codes.js
// One-time codes of a second factor (RFC 6238): made at the moment of a login, and never the same one twice.

/** `server_time` is in whole seconds: two looks at the same clock may differ by one. */
const CLOCK_PRECISION_MS = 1_000;
const OTP_REQUIRED = 403;
const OTP_WRONG = 404;
/**
 * Codes for the router's time: it is its own clock that judges them, right or wrong. Who is not proven to be the router
 * does not choose the time: there codes are for ours, and none is sent where the clocks are further apart than one step.
 */
class OneTimeCodes {
    #options;
    #periodMs;
    #sent = new Set();
    #lastStep = -1;
    #refusal;
    constructor(options) {
        this.#options = options;
        this.#periodMs = options.otp.periodSeconds * 1000;
    }
    get clock() {
        return this.#options.clock;
    }
    /** Waits for the step after the last code's, if it has not begun. Before the question for the key, whose answer ages. */
    async untilFresh(signal) {
        const beginsInMs = (this.#lastStep + 1) * this.#periodMs - this.#now();
        if (this.#lastStep >= 0 && beginsInMs > 0)
            await this.#wait(beginsInMs + CLOCK_PRECISION_MS, signal);
    }
    /** The code to send now: masked, and never one that was given before. Throws BackupError once one was refused. */
    async next(signal) {
        if (this.#refusal)
            throw this.#refusal;
        this.#refuseForeignTime();
        const { otp, logger } = this.#options;
        const { Secret, TOTP } = await __webpack_require__.e(/* import() */ 107).then(__webpack_require__.bind(__webpack_require__, 60107));
        const totp = new TOTP({
            secret: Secret.fromBase32(otp.secret),
            algorithm: otp.algorithm,
            digits: otp.digits,
            period: otp.periodSeconds,
        });
        for (;;) {
            const step = Math.floor(this.#now() / this.#periodMs);
            const code = totp.generate({ timestamp: step * this.#periodMs });
            // Two steps may have the same code, by chance.
            if (step > this.#lastStep && !this.#sent.has(code)) {
                this.#lastStep = step;
                this.#sent.add(code);
                logger.secret(code);
                return code;
            }
            this.#lastStep = Math.max(this.#lastStep, step);
            await this.#wait((this.#lastStep + 1) * this.#periodMs - this.#now(), signal);
        }
    }
    /** The error for a login that carried a code, if it is about the code; no other code is given from now on. */
    refused(number, form) {
        if (number === OTP_WRONG)
            this.#refusal = this.#wrong();
        if (number === OTP_REQUIRED)
            this.#refusal = notSeen(form);
        return this.#refusal;
    }
    /** Says that the clocks are further apart than one step; empty if they are not, or nobody knows. */
    #difference() {
        const seconds = Math.round((this.clock.offsetMs ?? 0) / 1000);
        if (Math.abs(seconds) <= this.#options.otp.periodSeconds)
            return '';
        return `The router's clock is ${Math.abs(seconds)} s ${seconds > 0 ? 'ahead of' : 'behind'} the runner's`;
    }
    #refuseForeignTime() {
        const difference = this.#difference();
        if (difference === '')
            return;
        if (this.#options.isProven) {
            this.#options.logger.info(`${difference}: the one-time code is made for the router's time.`);
            return;
        }
        throw new errors/* BackupError */.hj('otp-refused', `${difference}, so the router would refuse the one-time code. None was sent.`, {
            hint: "Set the clock that is wrong: the runner's machine by NTP, or the router in SRM (Control Panel > System). Or let the certificate prove that it is the router who tells the time, by https and `tls-fingerprint`: then codes are made for its time.",
        });
    }
    #wrong() {
        const difference = this.#difference();
        const clocks = difference !== ''
            ? 'the router judges codes by another clock than it shows, so set both clocks right (NTP)'
            : this.clock.offsetMs === undefined
                ? "the clock of the runner's machine is off, which NTP cures"
                : 'the same code was used just before, by another run or another person';
        return new errors/* BackupError */.hj('otp-refused', `The router refused the one-time code (code ${OTP_WRONG}).${difference === '' ? '' : ` ${difference}; the code was made for the router's time.`}`, {
            hint: `Likely causes, in order: \`otp-secret\` is not that of this account, or that of an earlier set-up; ${clocks}. To see, compare the code that an authenticator app shows for this secret with the one of an app that works. No other code is tried, so that Auto Block does not lock the runner out.`,
        });
    }
    #now() {
        const { clock, isProven } = this.#options;
        return clock.time.now() + (isProven ? (clock.offsetMs ?? 0) : 0);
    }
    async #wait(ms, signal) {
        this.#options.logger.info(`Waiting ${Math.ceil(ms / 1000)} s for the next one-time code.`);
        await this.clock.time.wait(ms, signal);
    }
}
/** The account and password were right, so this is no wrong code: the router has not found it. */
function notSeen(form) {
    const other = form === 'envelope' ? ', so try `login-encryption: never`: over https it is protected all the same' : '';
    return new errors/* BackupError */.hj('otp-required', `The router asks for a one-time code although one was sent (code ${OTP_REQUIRED}).`, {
        hint: `This firmware may look for it elsewhere in the login${other}. Please open an issue with the log of a run with debug logging on: it shows no secrets.`,
    });
}

;// CONCATENATED MODULE: ./build/src/router/rights.js
// Whether the account may export the configuration, asked without exporting anything.


/** What the backup service answers to whom it lets in: a parameter is missing (protocol.md 3.8, 5.5). */
const ASKS_FOR_TASK = new Set([101, 114, 120]);
const DENIED = new Set([105, 160]);
/**
 * Asks how the export without a number is doing: who has the right is told that the number is missing (code 120 on DSM,
 * protocol.md 5.5), who lacks it 105. Starts nothing. Throws BackupError where the conversation breaks off.
 */
async function checkExportPermission(session) {
    const endpoint = session.endpoints.get(API.backup);
    if (!endpoint)
        return { kind: 'unknown', answer: `${API.backup} is not there` };
    const what = 'access to its backup service';
    const reply = await session.call({ endpoint, method: 'status', what, failure: 'export-failed' });
    if (reply.ok || ASKS_FOR_TASK.has(reply.code) || isOfBackupService(reply.code))
        return { kind: 'granted' };
    if (DENIED.has(reply.code))
        return { kind: 'denied', reason: callError(reply.code, { what, code: 'account-not-allowed' }) };
    return { kind: 'unknown', answer: describeCode(reply.code) };
}
/** Its own errors come from behind the check of rights. */
function isOfBackupService(code) {
    return code >= 4400 && code <= 4499;
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./node_modules/undici/index.js
var undici = __webpack_require__(46752);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
;// CONCATENATED MODULE: ./build/src/router/trust.js
// Whether the certificate at the other end is the router's, decided before the first application byte is sent.



const MAX_NAMES_SHOWN = 3;
/**
 * The reason not to trust a connected socket, or `undefined`. The socket must have been opened without Node's own
 * refusal (`rejectUnauthorized: false`), so that the certificate can be shown to the user.
 */
function checkCertificate(socket, { trust, host }) {
    if (trust.kind === 'none')
        return undefined;
    const certificate = socket.getPeerCertificate();
    const fingerprint = certificate.fingerprint256;
    if (!fingerprint)
        return new errors/* BackupError */.hj('tls-untrusted', 'The router showed no certificate.');
    if (trust.kind === 'pin') {
        return fingerprint.replaceAll(':', '').toLowerCase() === trust.fingerprint ? undefined : changed(certificate);
    }
    // Node leaves `authorized` true for a wrong host name in some resumed sessions: the name is checked here once more.
    const isNamed = !socket.authorized || (0,external_node_tls_.checkServerIdentity)(host, certificate) === undefined;
    if (socket.authorized && isNamed)
        return undefined;
    return untrusted(certificate, isNamed ? String(socket.authorizationError) : OTHER_NAME);
}
const OTHER_NAME = 'ERR_TLS_CERT_ALTNAME_INVALID';
const PROBLEMS = {
    DEPTH_ZERO_SELF_SIGNED_CERT: 'it is self-signed, as routers make them',
    SELF_SIGNED_CERT_IN_CHAIN: "it is signed by the router's own authority, as routers make them",
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its issuer is unknown',
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its issuer is unknown',
    // What Node makes of CA_KEY_TOO_SMALL and the like: SRM's own authority has an RSA-1024 key (protocol.md 7).
    UNSPECIFIED: "its authority is not accepted today; the router's own is like that, since its key is too short",
    CERT_HAS_EXPIRED: 'it has expired',
    CERT_NOT_YET_VALID: "it is not valid yet (is the runner's clock right?)",
    [OTHER_NAME]: 'it was made for another name or address than the one in `url`',
};
/** What a certificate says of itself; `undefined` where none was shown. */
function readCertificate(socket) {
    const certificate = socket.getPeerCertificate();
    if (!certificate.fingerprint256)
        return undefined;
    const validUntil = Date.parse(certificate.valid_to);
    return {
        subject: subjectOf(certificate),
        fingerprint: certificate.fingerprint256,
        ...(Number.isNaN(validUntil) ? {} : { validUntil }),
    };
}
function subjectOf(certificate) {
    const parts = Object.entries(certificate.subject ?? {}).map(([key, value]) => `${key}=${String(value)}`);
    return (0,sanitize/* printable */.g)(parts.join(', '), 120);
}
function describe(certificate) {
    return `subject ${subjectOf(certificate) || 'empty'}; valid until ${(0,sanitize/* printable */.g)(certificate.valid_to)}; SHA-256 ${certificate.fingerprint256}`;
}
/** A few of the host names and addresses that a certificate was made for: "a.example, b.example and 3 more". */
function describeNames(certificate) {
    // Node puts a name with special characters into quotes: it matches as a whole, and is not shown.
    const listed = certificate.subjectaltname?.matchAll(/(?:^|, )(?:DNS|IP Address):("(?:[^"\\]|\\.)*"|[^,]*)/g) ?? [];
    const alternative = [...listed].map(([, name = '']) => name);
    const names = alternative.length > 0 ? alternative : [certificate.subject?.CN ?? ''].flat();
    const shown = names.filter((name) => /^[\w*.:-]{1,80}$/.test(name)).slice(0, MAX_NAMES_SHOWN);
    const more = shown.length > 0 && names.length > shown.length ? ` and ${names.length - shown.length} more` : '';
    return shown.join(', ') + more;
}
/** What to try before the pin, by Node's code of the problem. */
const BETTER_THAN_PIN = {
    [OTHER_NAME]: 'If one of these names is a name of your router, use it in `url`: the certificate is good for it.',
    CERT_HAS_EXPIRED: "First renew the certificate in SRM (Control Panel > Services > Certificate), and see that the runner's clock is right.",
    CERT_NOT_YET_VALID: "First set the runner's clock: it is the likely cause.",
};
function untrusted(certificate, code) {
    const names = code === OTHER_NAME ? describeNames(certificate) : '';
    const problem = `${PROBLEMS[code] ?? (0,sanitize/* printable */.g)(code)}${names ? ` (it names ${names})` : ''}`;
    const better = code === OTHER_NAME && !names ? undefined : BETTER_THAN_PIN[code];
    const compare = 'compare this SHA-256 fingerprint with the certificate that a browser shows on a computer wired to the router.';
    return new errors/* BackupError */.hj('tls-untrusted', `The router's certificate is not trusted: ${problem}. Seen: ${describe(certificate)}.`, {
        hint: better ? `To trust it as it is, ${compare}` : `First ${compare}`,
        first: better,
        pin: certificate.fingerprint256,
    });
}
function changed(certificate) {
    return new errors/* BackupError */.hj('tls-untrusted', `The router's certificate has changed: it is not the one in \`tls-fingerprint\`. Seen: ${describe(certificate)}.`, {
        hint: [
            'This is normal after the router was reset, or its certificate was renewed or replaced.',
            'If nobody did any of that, somebody may be posing as the router: do not accept the new certificate.',
            'Otherwise look at the certificate in a browser on a computer wired to the router, and put the fingerprint shown there into `tls-fingerprint`.',
        ].join('\n'),
    });
}

;// CONCATENATED MODULE: ./build/src/router/connector.js
// How a connection to the router is made: nothing is sent on one whose certificate is not the router's.



const CONNECT_TIMEOUT_MS = 10_000;
/** A connector that hands a socket over only after its certificate was found to be the router's. */
function trustingConnector({ trust, onConnected }) {
    const connect = (0,undici/* buildConnector */.gU)({
        rejectUnauthorized: false,
        maxCachedSessions: 0,
        allowH2: false,
        timeout: CONNECT_TIMEOUT_MS,
    });
    return (options, callback) => {
        const startedAt = performance.now();
        connect(options, (error, socket) => {
            if (error)
                return callback(error, null);
            const overTls = socket instanceof external_node_tls_.TLSSocket;
            const certificate = overTls ? readCertificate(socket) : undefined;
            onConnected?.({ durationMs: performance.now() - startedAt, ...(certificate ? { certificate } : {}) });
            const problem = overTls ? checkCertificate(socket, { trust, host: options.hostname }) : undefined;
            if (!problem)
                return callback(null, socket);
            socket.destroy();
            callback(problem, null);
        });
    };
}

;// CONCATENATED MODULE: ./build/src/router/transport.js
// One connection to the router: TLS trust, time and size limits, no redirects. Knows HTTP, not Synology.










const REPLY_TIMEOUT_MS = 30_000;
const MAX_REPLY_BYTES = format/* MIB */.D6;
/** The largest file taken from the wire; real ones are about 91 KB. */
const MAX_DOWNLOAD_BYTES = 256 * format/* MIB */.D6;
/** Opens nothing yet: the connection is made by the first request, and made again if the router closed it. */
function openTransport(options) {
    const { origin, replyTimeoutMs = REPLY_TIMEOUT_MS } = options;
    const client = new undici/* Client */.Kj(origin, {
        connect: trustingConnector(options),
        pipelining: 1,
        allowH2: false,
        headersTimeout: replyTimeoutMs,
        bodyTimeout: replyTimeoutMs,
    });
    const send = async (request, read) => {
        const { signal } = request;
        try {
            signal.throwIfAborted();
            const response = await client.request({
                method: 'POST',
                path: `/${request.path}`,
                headers: { ...request.headers, 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' },
                body: request.form.toString(),
                signal,
            });
            return await read(response);
        }
        catch (error) {
            throw (0,errors/* abortReason */.Js)(signal) ?? describeNetworkError(error, { origin, ...request });
        }
    };
    return {
        post: (request) => send({ ...request, signal: AbortSignal.any([request.signal, AbortSignal.timeout(replyTimeoutMs)]) }, async (response) => ({
            ...describeResponse(response),
            cookies: headerValues(response, 'set-cookie'),
            date: headerValues(response, 'date')[0] ?? '',
            text: await readText(response.body, request.what),
        })),
        download: (request, file) => send(request, async (response) => {
            const meter = meterStream();
            // Anew each time: an existing file would keep its mode.
            await (0,promises_.rm)(file, { force: true });
            await (0,external_node_stream_promises_.pipeline)(response.body, meter.stream, (0,external_node_fs_.createWriteStream)(file, { mode: 0o600, flags: 'wx' }));
            return {
                ...describeResponse(response),
                hasLength: response.headers['content-length'] !== undefined,
                disposition: headerValues(response, 'content-disposition')[0] ?? '',
                size: meter.size(),
                sha256: meter.sha256(),
            };
        }),
        // Anything still under way has been given up by now: a graceful close would wait for it.
        close: () => client.destroy(),
    };
}
function describeResponse(response) {
    return {
        status: response.statusCode,
        contentType: headerValues(response, 'content-type')[0] ?? '',
        location: headerValues(response, 'location')[0] ?? '',
    };
}
function headerValues(response, name) {
    const value = response.headers[name];
    return value === undefined ? [] : Array.isArray(value) ? value : [value];
}
async function readText(body, what) {
    const chunks = [];
    let size = 0;
    for await (const chunk of body) {
        size += chunk.length;
        // Leaving the loop destroys the body, and the connection with it.
        if (size > MAX_REPLY_BYTES) {
            throw new errors/* BackupError */.hj('router-unsupported', `The answer to ${what} is larger than 1 MiB: this is not how a router answers.`);
        }
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
/** Passes bytes on while counting and hashing them; fails past MAX_DOWNLOAD_BYTES. */
function meterStream() {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    const stream = new external_node_stream_.Transform({
        transform(chunk, _encoding, done) {
            size += chunk.length;
            hash.update(chunk);
            if (size <= MAX_DOWNLOAD_BYTES)
                done(null, chunk);
            else
                done(new errors/* BackupError */.hj('backup-invalid', 'The router sent more than 256 MiB: this is not a configuration backup.'));
        },
    });
    return { stream, size: () => size, sha256: () => hash.digest('hex') };
}

;// CONCATENATED MODULE: ./build/src/router/client.js
// An SRM client, whole: discover, log in, work, log out. Knows nothing of GitHub.










/** Connects, logs in, runs `work` and logs out, whichever way it ends. Throws BackupError. */
async function withSession(options, work) {
    const { origin, logger, timeoutMs, probe = {} } = options;
    const deadline = new AbortController();
    const tooLong = () => new errors/* BackupError */.hj('timed-out', `The conversation with the router took longer than ${timeoutMs / 1000} s.`);
    const timer = setTimeout(() => deadline.abort(tooLong()), timeoutMs);
    const signal = AbortSignal.any([options.signal, deadline.signal]);
    warnAboutExposure(options);
    const transport = openTransport({ ...options, onConnected: (connection) => Object.assign(probe, { connection }) });
    const clock = new RouterClock(options.time);
    const api = createApi({ transport, origin, logger, clock });
    try {
        const endpoints = await logger.step('Connect', () => discover({ api, origin, logger, signal }));
        probe.offer = describeOffer(endpoints);
        const account = accountOf(options, clock);
        const session = new Session({ api, endpoints, account, logger, signal });
        try {
            await logger.step('Log in', () => session.logIn());
            probe.login = session.loginForm;
            return await work({
                exportTo: async (file, { onStarted }) => {
                    let label;
                    const download = await exportTo({
                        session,
                        transport,
                        origin,
                        logger,
                        file,
                        onStarted: async () => {
                            onStarted();
                            label = await readLabel(session, logger);
                            if (label)
                                logger.info(`Router: ${label.model || 'unknown model'}, ${label.firmware || 'unknown firmware'}.`);
                        },
                    });
                    return { size: download.size, sha256: download.sha256, label };
                },
                label: () => readLabel(session, logger),
                mayExport: () => checkExportPermission(session),
            });
        }
        finally {
            await session.logOut();
        }
    }
    finally {
        probe.clockOffsetMs = clock.offsetMs;
        clearTimeout(timer);
        await transport.close();
    }
}
function accountOf(options, clock) {
    const { username, password, loginEncryption, otp, logger, trust } = options;
    const overTls = options.origin.startsWith('https:');
    const isProven = overTls && trust.kind !== 'none';
    const codes = otp && new OneTimeCodes({ otp, clock, isProven, logger });
    return { username, password, loginEncryption, overTls, ...(codes ? { codes } : {}) };
}
function warnAboutExposure({ origin, trust, loginEncryption, logger }) {
    if (loginEncryption === 'never') {
        logger.warning('`login-encryption: never` sends the password inside TLS alone: whoever can pose as the router reads it. Remove it, unless this router needs it.');
    }
    if (origin.startsWith('http:')) {
        logger.warning('Over http the backup itself, with all the passwords in it, crosses the network readable, and somebody in between can exchange the key that the login is sealed with. Use https: `url: https://<router>:8001`.');
    }
    else if (trust.kind === 'none') {
        logger.warning('`tls-verify: false` accepts any certificate: anybody in the network can pose as the router. Prefer `tls-fingerprint`.');
    }
}

;// CONCATENATED MODULE: ./build/src/assemble.js
// Settings to the real parts: the one place where rooms meet. Shared by every face.










/** The parts of a backup. */
function assemble(settings, { logger, signal }) {
    const { fileName, label, requireVerified, seal, startedAt } = settings;
    const key = seal?.fingerprintKey === undefined ? undefined : (0,keyed_content/* createDigestKey */.EX)(seal.fingerprintKey);
    const isIgnored = (0,items/* ignoring */.O_)(settings.ignoreChanges);
    return {
        fileName,
        tempDirectory: settings.tempDirectory,
        withSession: (work) => withSession({ ...settings.router, logger, signal }, work),
        inspect: inspect/* inspect */.N,
        ...(seal ? { seal: createEncryptor(seal.recipients) } : {}),
        describe: (inspection, { size: plainSize, label: known }, { size, sha256 }) => {
            const sealed = seal && { plainSize, key };
            const about = { fileName, size, sha256, startedAt, isIgnored, sealed, router: { ...known, label } };
            return (0,dss_manifest/* createManifest */.e4)(inspection, about);
        },
        compare: (before, after, inspection) => {
            const nameRow = key && inspection.verdict === 'whole' ? (0,keyed_content/* rowNamer */._n)(inspection.content, key) : undefined;
            return (0,changes/* compareManifests */.k)(before, after, { isIgnored, nameRow });
        },
        destinations: settings.destinations.map((destination) => assemble_open(destination, settings, { logger })),
        requireVerified,
        logger,
        signal,
    };
}
/** The parts of a check-up. */
function assembleCheckup(settings, { logger, signal }) {
    const { router, seal, tempDirectory } = settings;
    return {
        origin: router.origin,
        trust: router.trust.kind,
        tempDirectory,
        destinations: settings.destinations.map((destination) => toCheck(destination, settings, logger)),
        ...(seal ? { seal: createEncryptor(seal.recipients) } : {}),
        withSession: (probe, work) => withSession({ ...router, logger, signal, probe }, work),
        logger,
        signal,
        now: () => Date.now(),
    };
}
function assemble_open(destination, { label, startedAt, fileName }, { logger, isTrial }) {
    if (destination.kind === 'artifact')
        return (0,artifact/* artifactDestination */.T)({ ...destination, startedAt, logger, router: label });
    if (destination.kind === 'repository')
        return repositoryDestination({ ...destination, startedAt, logger, fileName });
    return directoryDestination({ ...destination, startedAt, logger, fileName, isTrial });
}
function toCheck(destination, settings, logger) {
    const warnings = [];
    const warning = (line) => {
        warnings.push(line);
        logger.warning(line);
    };
    const { kind, preflight } = assemble_open(destination, settings, { logger: { ...logger, warning }, isTrial: true });
    return { kind, preflight, place: placeOf(destination), warnings };
}
function placeOf(destination) {
    if (destination.kind === 'directory')
        return destination.path;
    if (destination.kind === 'artifact')
        return `the artifacts of ${destination.workflow.repository}`;
    return [destination.repository, destination.folder].filter(Boolean).join('/');
}


/***/ }),

/***/ 57557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ FIRST_README),
  s: () => (/* binding */ commitBackup)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/src/dss/manifest.js
var dss_manifest = __webpack_require__(51091);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/github/commit-files.js
var commit_files = __webpack_require__(17314);
// EXTERNAL MODULE: ./build/src/github/git-blob.js
var git_blob = __webpack_require__(50173);
// EXTERNAL MODULE: ./build/src/github/repository-snapshot.js
var repository_snapshot = __webpack_require__(23390);
// EXTERNAL MODULE: ./build/src/naming/copies.js
var copies = __webpack_require__(98745);
// EXTERNAL MODULE: ./build/src/naming/retention.js
var retention = __webpack_require__(2268);
// EXTERNAL MODULE: ./build/src/text/format.js
var format = __webpack_require__(20730);
// EXTERNAL MODULE: ./build/src/naming/template.js
var naming_template = __webpack_require__(35654);
// EXTERNAL MODULE: ./build/src/text/sanitize.js
var sanitize = __webpack_require__(39654);
;// CONCATENATED MODULE: ./build/src/destinations/repository/commit-message.js
// What a backup's commit says: which router, and what changed, by names. Never a value, never a digest.



/** Git shows a headline in full up to here; GitHub cuts it off a little later. */
const MAX_HEADLINE = 120;
const MAX_LISTED = 50;
/** Fills the user's template; the placeholders are `{router}`, `{model}`, `{firmware}`, `{changes}`, `{name}`, `{date}`. */
function describeCommit(template, { manifest, comparison, isFirst }) {
    const { router } = manifest;
    const values = {
        router: router.label,
        model: router.model ?? '',
        firmware: router.firmware ?? '',
        changes: changesOf(comparison, isFirst),
        name: manifest.file,
        date: manifest.time.slice(0, 10),
    };
    // What is not known leaves no empty brackets behind.
    const headline = (0,naming_template/* fillTemplate */.ou)(template, values).replace(/ ?\(\)/g, '');
    return { headline: (0,sanitize/* printable */.g)(headline, MAX_HEADLINE) || 'Back up the router', body: bodyOf(manifest, comparison) };
}
function changesOf(comparison, isFirst) {
    if (!comparison)
        return isFirst ? 'first backup' : 'changes not known';
    return comparison.unchanged ? 'no changes' : (0,format/* countOf */.pq)(comparison.changes.length, 'change');
}
function bodyOf({ file, router, verified }, comparison) {
    const about = [file, router.model, router.firmware].filter(Boolean).join(', ');
    const list = (comparison?.changes ?? [])
        .slice(0, MAX_LISTED)
        .map(({ kind, section, where, label }) => `- ${kind}: ${(0,sanitize/* printable */.g)(`${section}: ${where === 'file' ? label : `${where} ${label}`}`, 160)}`);
    const more = (comparison?.changes.length ?? 0) - list.length;
    return [
        about,
        ...(verified ? [] : ['The format is not known: this copy could not be checked.']),
        ...(comparison && list.length > 0 ? ['', `Since ${comparison.since}:`, ...list] : []),
        ...(more > 0 ? [`- and ${more} more`] : []),
    ].join('\n');
}

;// CONCATENATED MODULE: ./build/src/destinations/repository/repository-commit.js
// One backup, one commit: the file, its manifest, and the pairs that the policy no longer keeps. Never a lost update.











/** The API fails in odd ways above this. */
const MAX_BYTES = 10_000_000;
/** So many old files go in one commit; the rest in the next ones. */
const MAX_DELETIONS = 1_000;
/** When many routers commit at once, each may have to look again some times. */
const MAX_ATTEMPTS = 60;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 3_000;
/** The README.md that an empty repository gets, so that there is something to commit to. */
const FIRST_README = '# Router backups\n\nMade by synology-router-backup. Each `.dss` file is a whole configuration; keep this repository private.\n';
/** Commits a backup. Throws BackupError `store-failed`, Refusal, and the signal's reason. */
async function commitBackup(options, backup, signal) {
    const { client, place } = options;
    const content = await (0,promises_.readFile)(backup.file);
    if (content.length > MAX_BYTES) {
        throw new errors/* BackupError */.hj('store-failed', `The backup is too large to be committed through GitHub's API: ${(0,format/* formatBytes */.z3)(content.length)}, at most ${(0,format/* formatBytes */.z3)(MAX_BYTES)}.`, { hint: 'Use `destination: artifact` or `destination: directory` for this router.' });
    }
    let snapshot = options.snapshot;
    let plan;
    for (let attempt = 1;; attempt++) {
        signal.throwIfAborted();
        // The answer to the last attempt may have been lost after the commit was made.
        const there = plan && isThere(plan, snapshot) ? plan : findSame(snapshot, { content, backup });
        if (there && snapshot.head !== undefined) {
            const path = (0,repository_snapshot/* pathIn */.lW)(place.folder, there.expected[0].name);
            const commit = await (0,repository_snapshot/* findCommit */.fq)(client, place, { head: snapshot.head, path, signal });
            const isOurs = there === plan;
            return {
                commit,
                ...there,
                fileName: there.expected[0].name,
                deleted: isOurs ? there.deleted : 0,
                wasThere: !isOurs,
            };
        }
        try {
            if (snapshot.head === undefined) {
                await begin(options, snapshot, signal);
            }
            else {
                plan = makePlan(options, { snapshot, content, backup });
                const commit = await (0,commit_files/* commitFiles */.zu)(client, place, {
                    branch: place.branch ?? snapshot.defaultBranch,
                    head: snapshot.head,
                    message: describeCommit(options.commitMessage, { ...backup, manifest: plan.manifest }),
                    changes: plan.changes,
                    signal,
                });
                return { commit, ...plan, fileName: plan.expected[0].name, wasThere: false };
            }
        }
        catch (error) {
            if (!(error instanceof repository_snapshot/* Refusal */.P_) || !(error.isStale || error.isUnsure) || attempt === MAX_ATTEMPTS)
                throw error;
            await pause(attempt, signal);
        }
        snapshot = await (0,repository_snapshot/* fetchSnapshot */.b8)(client, place, { wanted: [], signal });
    }
}
function makePlan({ place, keep, naming, startedAt }, { snapshot, content, backup }) {
    const names = snapshot.files.map(({ name }) => name);
    const taken = new Set(names);
    const free = (0,copies/* freeNames */.dK)(names, backup.fileName, startedAt).find((name) => !taken.has(name) && !taken.has((0,dss_manifest/* manifestNameOf */.S$)(name)));
    if (free === undefined)
        throw new errors/* BackupError */.hj('store-failed', 'No free name was found for the backup in the repository.');
    const manifest = { ...backup.manifest, file: free };
    const manifestContent = Buffer.from([...(0,dss_manifest/* writeManifest */.HN)(manifest)].join(''));
    const expired = backup.mayPrune && manifest.verified
        ? (0,retention/* selectExpired */.M)((0,copies/* listCopies */.cJ)([...names, free], naming), { keep, current: free })
        : [];
    const pairs = expired.slice(0, MAX_DELETIONS / 2).map(({ fileName }) => [fileName, (0,dss_manifest/* manifestNameOf */.S$)(fileName)]);
    return {
        manifest,
        expected: [describeFile(free, content), describeFile((0,dss_manifest/* manifestNameOf */.S$)(free), manifestContent)],
        changes: {
            additions: [
                { path: (0,repository_snapshot/* pathIn */.lW)(place.folder, free), content },
                { path: (0,repository_snapshot/* pathIn */.lW)(place.folder, (0,dss_manifest/* manifestNameOf */.S$)(free)), content: manifestContent },
            ],
            deletions: pairs
                .flat()
                .filter((name) => taken.has(name))
                .map((name) => (0,repository_snapshot/* pathIn */.lW)(place.folder, name)),
        },
        deleted: pairs.length,
    };
}
function describeFile(name, content) {
    return { name, oid: (0,git_blob/* blobId */.z)(content), size: content.length };
}
function isThere({ expected }, { files }) {
    return expected.every(({ name, oid }) => files.some((file) => file.name === name && file.oid === oid));
}
/** The newest copy of this run's name, if it has these very bytes: a run that is run again makes no second one. */
function findSame({ files }, { content, backup }) {
    const newest = (0,copies/* takenNames */.EF)(files.map(({ name }) => name), backup.fileName).at(-1);
    const file = files.find(({ name }) => name === newest);
    const manifest = newest && files.find(({ name }) => name === (0,dss_manifest/* manifestNameOf */.S$)(newest));
    if (!file || !manifest || file.oid !== (0,git_blob/* blobId */.z)(content))
        return undefined;
    return { expected: [file, manifest], deleted: 0 };
}
/** Makes the branch: from the default one, or with the first commit of an empty repository. */
async function begin({ client, place }, { defaultHead }, signal) {
    if (defaultHead !== undefined)
        return await (0,commit_files/* createBranch */.lY)(client, place, { head: defaultHead, signal });
    await (0,commit_files/* createFirstCommit */.Yn)(client, place, { text: FIRST_README, signal });
}
async function pause(attempt, signal) {
    const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(attempt, 6));
    await (0,external_node_timers_promises_.setTimeout)(Math.random() * longest, undefined, { signal }).catch(() => { });
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

/***/ 17314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yn: () => (/* binding */ createFirstCommit),
/* harmony export */   _w: () => (/* binding */ probeWrite),
/* harmony export */   lY: () => (/* binding */ createBranch),
/* harmony export */   zu: () => (/* binding */ commitFiles)
/* harmony export */ });
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76152);
/* harmony import */ var _repository_snapshot_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23390);
// What the repository destination writes to GitHub, request by request.


/** Whether the token may write: an empty blob, which nothing points to. Role fields are wrong for app tokens. */
async function probeWrite(client, place, signal) {
    const path = `/repos/${place.owner}/${place.name}/git/blobs`;
    return await client.rest({ method: 'POST', path, body: { content: '', encoding: 'utf-8' }, repeatable: true, signal });
}
/** Makes a branch at a commit; that it is there already is as good. Throws Refusal. */
async function createBranch(client, place, { head, signal }) {
    const path = `/repos/${place.owner}/${place.name}/git/refs`;
    const body = { ref: `refs/heads/${place.branch}`, sha: head };
    const answer = await client.rest({ method: 'POST', path, body, repeatable: true, signal });
    if (answer.problem !== '' && answer.status !== 422)
        throw new _repository_snapshot_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P_(answer);
}
/** The first commit of an empty repository, which createCommitOnBranch cannot make. Throws Refusal. */
async function createFirstCommit(client, place, { text, signal }) {
    const body = {
        message: 'Begin the repository of router backups',
        content: Buffer.from(text).toString('base64'),
        ...(place.branch === undefined ? {} : { branch: place.branch }),
    };
    const path = `/repos/${place.owner}/${place.name}/contents/README.md`;
    const answer = await client.rest({ method: 'PUT', path, body, repeatable: true, signal });
    // Another run may have been faster: then there is something to build on.
    if (answer.problem !== '' && answer.status !== 409 && answer.status !== 422)
        throw new _repository_snapshot_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P_(answer);
}
const COMMIT = `mutation Commit($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid url signature { isValid } } }
}`;
/** One commit with all changes, if the branch still points to `head`. Throws Refusal, which may be stale or unsure. */
async function commitFiles(client, place, commit) {
    const { branch, head, message, changes, signal } = commit;
    const input = {
        branch: { repositoryNameWithOwner: `${place.owner}/${place.name}`, branchName: branch },
        expectedHeadOid: head,
        message,
        fileChanges: {
            additions: changes.additions.map(({ path, content }) => ({ path, contents: content.toString('base64') })),
            deletions: changes.deletions.map((path) => ({ path })),
        },
    };
    const answer = await client.graphql({ query: COMMIT, variables: { input }, repeatable: false, signal });
    const made = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(answer.value, 'data', 'createCommitOnBranch', 'commit');
    const oid = (0,_repository_snapshot_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(made, 'oid'));
    if (answer.problem !== '' || oid === undefined)
        throw new _repository_snapshot_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P_(answer);
    return { oid, url: String((0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(made, 'url') ?? ''), isSigned: (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(made, 'signature', 'isValid') === true };
}


/***/ }),

/***/ 50173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ blobId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
// Git's name for a content: what a repository must answer if it holds these very bytes.

/** The blob id: SHA-1 over `blob <size>`, a zero byte and the content; hexadecimal. */
function blobId(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
}


/***/ }),

/***/ 2268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ selectExpired)
/* harmony export */ });
/* harmony import */ var _copies_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98745);
// Which copies may go: a pure decision over names, so that it can be tested with every history.

/**
 * The copies to delete so that `keep` stay, oldest first. `current`, the copy just read back, always stays and counts; so
 * does `protect`, the newest verified one. 0 keeps all.
 */
function selectExpired(copies, { keep, current, protect, }) {
    if (keep <= 0)
        return [];
    const others = copies.filter(({ fileName }) => fileName !== current).sort(_copies_js__WEBPACK_IMPORTED_MODULE_0__/* .compareCopies */ .zj);
    return others.slice(0, Math.max(0, others.length - (keep - 1))).filter(({ fileName }) => fileName !== protect);
}


/***/ })

};
