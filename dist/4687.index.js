export const id = 4687;
export const ids = [4687];
export const modules = {

/***/ 14687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  assemble: () => (/* binding */ assemble),
  assembleCheckup: () => (/* binding */ assembleCheckup)
});

// UNUSED EXPORTS: shownOf

// EXTERNAL MODULE: ./build/src/backup/log-readers.js
var log_readers = __webpack_require__(13039);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/github/github-client.js + 2 modules
var github_client = __webpack_require__(62485);
// EXTERNAL MODULE: ./build/src/naming/template.js
var template = __webpack_require__(35654);
// EXTERNAL MODULE: ./build/src/system/retry.js
var retry = __webpack_require__(6457);
// EXTERNAL MODULE: ./build/src/text/message.js
var message = __webpack_require__(29962);
// EXTERNAL MODULE: ./build/src/destinations/manifest-file.js
var manifest_file = __webpack_require__(75289);
// EXTERNAL MODULE: ./build/src/destinations/artifact/artifact-client.js
var artifact_client = __webpack_require__(40848);
// EXTERNAL MODULE: ./build/src/destinations/artifact/artifact-copy.js
var artifact_copy = __webpack_require__(86386);
// EXTERNAL MODULE: ./build/src/destinations/artifact/artifact-download.js
var artifact_download = __webpack_require__(4819);
// EXTERNAL MODULE: ./build/src/destinations/artifact/artifact-earlier.js + 2 modules
var artifact_earlier = __webpack_require__(46451);
// EXTERNAL MODULE: ./build/src/destinations/artifact/artifact-errors.js + 1 modules
var artifact_errors = __webpack_require__(54243);
// EXTERNAL MODULE: ./build/src/github/addresses.js
var addresses = __webpack_require__(96437);
// EXTERNAL MODULE: ./build/src/github/refusal-causes.js
var refusal_causes = __webpack_require__(85902);
// EXTERNAL MODULE: ./build/src/github/visibility.js
var visibility = __webpack_require__(24149);
;// CONCATENATED MODULE: ./build/src/destinations/artifact/artifact-exposure.js
// Refuses artifacts where GitHub has no artifact service, and where others could download them.





const ASK_TIMEOUT_MS = 10_000;
const READERS = { public: 'anyone', internal: 'everyone in the enterprise' };
const DIRECTORY = (0,message/* input */.hF)('destination', 'directory');
/**
 * Throws BackupError `destination-refused` if artifacts are not available, or if the event says that others could download them;
 * `input-invalid` if the service would be asked over http.
 */
function refuseKnownExposure({ sealed, workflow }) {
    if (!isGitHubCloud(workflow.serverUrl)) {
        throw new errors/* BackupError */.hj('destination-refused', 'GitHub Enterprise Server does not support the artifact service that this action needs (artifacts v4).', {
            hint: (0,message/* message */.iU) `Use ${(0,message/* input */.hF)('destination', 'repository')} or ${DIRECTORY}, which work there.`,
        });
    }
    if (!workflow.artifactService) {
        throw new errors/* BackupError */.hj('destination-refused', 'This runner has no artifact service: ACTIONS_RESULTS_URL and ACTIONS_RUNTIME_TOKEN are not set.', {
            hint: (0,message/* message */.iU) `Outside GitHub Actions, use ${DIRECTORY}.`,
        });
    }
    if (workflow.resultsUrl !== undefined)
        (0,addresses/* requireSafeAddress */.Bl)(workflow.resultsUrl, addresses/* ARTIFACT_SERVICE */.lp);
    if (!sealed && workflow.visibility)
        refuseReaders({ kind: workflow.visibility });
}
/**
 * Throws BackupError `destination-refused` unless the backup is encrypted, or GitHub says that the repository is private; `store-failed`
 * if GitHub cannot be asked.
 */
async function refuseExposure({ sealed, logger, ...question }, signal) {
    if (sealed)
        return;
    const visibility = await visibilityNow(question, signal);
    if (visibility.kind === 'unknown')
        logger.debug(`Visibility unknown: ${visibility.reason}`);
    refuseReaders(visibility);
}
/** Returns a copy whose read-back also fails if others can read the repository by now, which an upload does not say. */
function unexposed(copy, { sealed, ...question }) {
    const { location } = copy;
    if (sealed || location.kind !== 'artifact')
        return copy;
    return {
        ...copy,
        readBack: async (signal) => {
            const [{ kind }] = await Promise.all([visibilityNow(question, signal), copy.readBack(signal)]);
            if (kind !== 'public' && kind !== 'internal')
                return;
            throw new errors/* BackupError */.hj('read-back-failed', `The artifact ${location.name} was stored, but this repository is ${kind} now: ${READERS[kind]} can download it, and with it your passwords.`, {
                hint: 'Delete the artifact, or make the repository private again. Then change the passwords that are in the backup: copies of it may exist.',
            });
        },
    };
}
function refuseReaders(visibility) {
    if (visibility.kind === 'private')
        return;
    // The same rule as for commits.
    const hint = (0,message/* message */.iU) `Make the repository private, encrypt the backup with ${(0,message/* input */.hF)('encrypt-to')}, or use ${DIRECTORY}. A backup holds Wi-Fi keys and passwords in plain text.`;
    if (visibility.kind !== 'unknown') {
        throw new errors/* BackupError */.hj('destination-refused', (0,message/* message */.iU) `This repository is ${visibility.kind}: ${READERS[visibility.kind]} could download the artifact, and with it your passwords.`, { hint });
    }
    const { refusal } = visibility;
    if (refusal && (refusal.isLimit || refusal.status < 400 || refusal.status >= 500))
        throw new errors/* BackupError */.hj('store-failed', (0,message/* message */.iU) `No artifact was stored, since GitHub did not say whether this repository is private: ${visibility.reason}.`, { hint: unknownHint(visibility, hint) });
    throw new errors/* BackupError */.hj('destination-refused', (0,message/* message */.iU) `Could not determine whether this repository is private, so it is treated as public: ${visibility.reason}.`, { hint: unknownHint(visibility, hint) });
}
/** The job may have waited a day for its runner since its event. If GitHub does not say, what the event said counts. */
async function visibilityNow({ workflow, github, askMs = ASK_TIMEOUT_MS }, signal) {
    const { visibility: told } = workflow;
    if (told === undefined)
        return await (0,visibility/* readVisibility */.t)(github, { ...workflow, signal });
    const until = AbortSignal.any([signal, AbortSignal.timeout(askMs)]);
    const asked = await (0,visibility/* readVisibility */.t)(github, { ...workflow, signal: until }).catch(() => ({ kind: told }));
    signal.throwIfAborted();
    return asked.kind === 'unknown' ? { kind: told } : asked;
}
/** `others` are the ways out that need no answer from GitHub. */
function unknownHint({ reason, refusal }, others) {
    const known = refusal && (0,refusal_causes/* knownAdvice */.sH)({ trouble: refusal.trouble, words: reason });
    if (known)
        return known;
    if (refusal?.isLimit)
        return (0,message/* message */.iU) `${(0,message/* term */.jk)('Run-again')} in an hour.`;
    if (refusal && refusal.status >= 500)
        return (0,message/* message */.iU) `${(0,message/* term */.jk)('Run-again')}. If it fails again, see ${(0,message/* term */.jk)('status-page')}.`;
    return (0,message/* message */.iU) `Pass the job's own token in ${(0,message/* input */.hF)('token')}, as the default does: it can tell, whatever the \`permissions\` of the job. ${others}`;
}
/** The artifact client's own rule: github.com, *.ghe.com, and *.localhost for development. */
function isGitHubCloud(serverUrl) {
    const host = URL.parse(serverUrl)?.hostname.toLowerCase() ?? '';
    return host === 'github.com' || host.endsWith('.ghe.com') || host.endsWith('.localhost');
}

// EXTERNAL MODULE: ./build/src/github/read-resource.js
var read_resource = __webpack_require__(86710);
;// CONCATENATED MODULE: ./build/src/destinations/artifact/artifact-presence.js
// Whether an earlier artifact is still on GitHub: it was downloaded while the router exported, which takes minutes.




/** Returns a copy whose read-back also asks GitHub whether the artifact still exists. */
function stillThere(copy, { github, workflow }) {
    const { location } = copy;
    if (location.kind !== 'artifact')
        return copy;
    const { id, name } = location;
    return {
        ...copy,
        readBack: async (signal) => {
            await copy.readBack(signal);
            const reply = await (0,read_resource/* readResource */.R)(github, `/repos/${workflow.repository}/actions/artifacts/${id}`, signal);
            const problem = reply.ok
                ? goneOf(reply.value, id)
                : `GitHub does not confirm that it is still there: ${reply.reason}`;
            if (problem)
                throw new errors/* BackupError */.hj('read-back-failed', (0,message/* message */.iU) `The artifact ${name} was stored, but ${problem}.`);
        },
    };
}
function goneOf(artifact, id) {
    if ((0,github_client/* memberOf */.C5)(artifact, 'id') !== id)
        return 'GitHub describes another artifact under its id';
    return (0,github_client/* memberOf */.C5)(artifact, 'expired') === false ? undefined : 'it has expired';
}

// EXTERNAL MODULE: ./build/src/destinations/artifact/kept-connections.js
var kept_connections = __webpack_require__(90728);
;// CONCATENATED MODULE: ./build/src/destinations/artifact/artifact.js
// Backups as workflow artifacts: refused if anyone could download them, stored as a zip, downloaded again to compare.















/** GitHub's list may lag behind an upload, which is tried again after two moments. */
const listRetry = ({ momentMs = 1_000 }) => {
    return { attempts: 3, pauseMs: (attempts) => attempts * momentMs };
};
function artifactDestination(options) {
    const github = (0,github_client/* createGitHubClient */.LX)({ ...options.workflow, token: options.token });
    const exposure = { ...options, github };
    /** It was private before anything was stored: from then on, only GitHub's word that it is not refuses it. */
    const later = { ...exposure, workflow: { ...options.workflow, visibility: 'private' } };
    let opened;
    /** Whether the repository may have changed since `confirm`. */
    let isOutdated = false;
    return {
        kind: 'artifact',
        skipUnchanged: options.skipUnchanged,
        preflight: async () => refuseKnownExposure(options),
        confirm: (signal) => refuseExposure(exposure, signal),
        warmUp: () => {
            opened = (0,artifact_client/* loadClient */.c)().then(() => (0,kept_connections/* openConnection */.J)(options.workflow.resultsUrl), () => { });
            // The first access loads Node's own fetch: 20 ms that the upload would otherwise wait for.
            void globalThis.FormData;
        },
        newest: async ({ folder, signal, onUnseen }) => {
            const { previous, misses, onlyRuns } = await (0,artifact_earlier/* findArtifact */.K)(exposure, { folder, signal });
            for (const { problem } of misses)
                onUnseen?.(problem);
            if (onlyRuns !== undefined)
                onUnseen?.((0,message/* message */.iU) `None of the last ${onlyRuns} runs has a backup of this router, and older runs were not searched`);
            if (!previous)
                return undefined;
            const copy = unexposed(stillThere(previous.copy, exposure), later);
            const readBack = async (until) => {
                await copy.readBack(until).catch((error) => {
                    isOutdated = true;
                    throw error;
                });
            };
            return { ...previous, copy: { ...copy, readBack } };
        },
        store: async (backup, signal) => {
            if (isOutdated)
                await refuseExposure(later, signal);
            await opened;
            try {
                return unexposed(await upload(options, { client: await (0,artifact_client/* loadClient */.c)(), backup, signal }), later);
            }
            catch (error) {
                throw (0,errors/* abortReason */.Js)(signal) ?? (await (0,artifact_errors/* describeArtifactError */.wD)(error, { ...options.workflow, signal }));
            }
        },
    };
}
/** Uploads under a free name; once more if the answer of the service is lost and the artifact is not there. */
async function upload(options, { client, backup, signal }) {
    const { logger, startedAt } = options;
    const folder = (0,external_node_path_.dirname)(backup.file);
    const manifest = { ...backup.manifest, file: backup.fileName };
    const files = [backup.file, await (0,manifest_file/* writeManifestFile */.hP)(folder, manifest)];
    const byRouter = `${options.name}-${options.naming.router}`;
    const names = [options.name, byRouter, `${byRouter}-${(0,template/* timeStamp */.ln)(startedAt)}`];
    let taken = 0;
    let lost = 0;
    const uploadOnce = () => uploadAs(names[taken] ?? '', { ...options, client, manifest, files, folder, signal });
    return await (0,retry/* retry */.L)(uploadOnce, {
        policy: { attempts: names.length + 1, pauseMs: () => 0 },
        signal,
        shouldRetry: (outcome) => {
            if (outcome.ok)
                return false;
            if ((0,artifact_errors/* isConnectionLost */.pb)(outcome.error) || (0,artifact_errors/* isAnswerBroken */.Am)(outcome.error))
                return ++lost === 1 && listRetry(options).pauseMs(2);
            if (!(0,artifact_errors/* isNameTaken */.hU)(outcome.error) || taken === names.length - 1)
                return false;
            taken++;
            logger.info(`The artifact name ${names[taken - 1]} is taken in this run: trying ${names[taken]}.`);
            return true;
        },
    });
}
async function uploadAs(name, upload) {
    const { client, files, folder, retentionDays, logger } = upload;
    try {
        // A backup is compressed already: to try again takes longer than everything else together.
        const settings = { compressionLevel: 0, ...(retentionDays === undefined ? {} : { retentionDays }) };
        const { id, digest } = await client.uploadArtifact(name, files, folder, settings);
        if (id === undefined || digest === undefined)
            throw new Error('GitHub gave the artifact no id or digest');
        return copyOf(upload, { name, id, digest: `sha256:${digest}` });
    }
    catch (error) {
        if (!(0,artifact_errors/* isAnswerLost */.jr)(error))
            throw error;
        logger.info(`GitHub did not say whether the artifact ${name} was stored: looking for it.`);
        const found = await findStored(name, upload);
        if (found)
            return found;
        throw error;
    }
}
/** Returns the artifact of that name if it is in this run and contains this backup. */
async function findStored(name, upload) {
    const { client, signal } = upload;
    try {
        const { artifact } = await (0,retry/* retry */.L)(() => client.getArtifact(name), {
            policy: listRetry(upload),
            signal,
            shouldRetry: (outcome) => !outcome.ok && (0,artifact_errors/* isNameUnknown */.Wo)(outcome.error),
        });
        const { id, digest = '' } = artifact;
        const copy = copyOf(upload, { name, id, digest });
        // It may be another job's.
        await copy.readBack(signal);
        return copy;
    }
    catch {
        signal.throwIfAborted();
        return undefined;
    }
}
function copyOf({ client, workflow, manifest, folder, momentMs }, artifact) {
    const { id } = artifact;
    return (0,artifact_copy/* artifactCopy */.A)(workflow, {
        ...artifact,
        runId: workflow.runId,
        manifest,
        path: (0,external_node_path_.join)(folder, `read-back-${id}`),
        fetch: async (path, until) => {
            const shouldRetry = (outcome) => !outcome.ok && ((0,artifact_errors/* isNotListed */.jk)(outcome.error) || (0,artifact_errors/* isConnectionLost */.pb)(outcome.error));
            await (0,retry/* retry */.L)(() => (0,artifact_download/* downloadFiles */.S)(client, id, { path, signal: until }), {
                policy: listRetry({ momentMs }),
                signal: until,
                shouldRetry,
            });
        },
    });
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/src/dss/manifest.js
var dss_manifest = __webpack_require__(51091);
// EXTERNAL MODULE: ./build/src/naming/copies.js
var naming_copies = __webpack_require__(98745);
// EXTERNAL MODULE: ./build/src/system/durable-file.js
var durable_file = __webpack_require__(58667);
// EXTERNAL MODULE: ./build/src/system/file-errors.js
var file_errors = __webpack_require__(27657);
// EXTERNAL MODULE: ./build/src/system/hash-file.js + 1 modules
var hash_file = __webpack_require__(35633);
// EXTERNAL MODULE: ./build/src/text/format.js
var format = __webpack_require__(20730);
;// CONCATENATED MODULE: ./build/src/destinations/future-copies.js
// Warns of backups whose names are from the future: their age is unknown, so they never push out others.

const MAX_NAMED = 5;
/** Returns a warning if there are any. `latest`: the latest time that a name can have. */
function futureWarning(copies, { place, latest }) {
    const names = copies.filter(({ time }) => time > latest).map(({ fileName }) => fileName);
    if (names.length === 0)
        return undefined;
    return `Dated in the future in ${place}: ${(0,format/* countOf */.pq)(names.length, 'backup')} (${names.slice(0, MAX_NAMED).join(', ')}). A clock was wrong, or somebody put them there. They count as the oldest, and are deleted first.`;
}

// EXTERNAL MODULE: ./build/src/dss/kinship.js
var kinship = __webpack_require__(25708);
;// CONCATENATED MODULE: ./build/src/destinations/kept-backups.js
// Warns of old backups that were not deleted, because they may be another router's.


const kept_backups_MAX_NAMED = 5;
/** Returns a warning if there are any. `current` is the manifest of the new backup. */
function keptWarning(names, { place, current }) {
    if (names.length === 0)
        return undefined;
    const kept = `Kept ${(0,format/* countOf */.pq)(names.length, 'old backup')} in ${place}`;
    const some = names.slice(0, kept_backups_MAX_NAMED).join(', ');
    return (0,kinship/* isSilent */.eS)(current)
        ? `${kept}: the router did not say its serial number this time, so they may be another router's, or their manifests cannot be read (${some}). The next run that knows it deletes its own.`
        : `${kept}: their manifests name another router or none, or cannot be read (${some}). Delete by hand what you do not need.`;
}

// EXTERNAL MODULE: ./build/src/naming/retention.js
var retention = __webpack_require__(2268);
// EXTERNAL MODULE: ./build/src/destinations/directory/directory-owners.js
var directory_owners = __webpack_require__(24585);
;// CONCATENATED MODULE: ./build/src/destinations/directory/directory-expired.js
// Which copies in a directory are beyond `keep`: only those of this router count, and only those are ever deleted.


/**
 * `copies`: those with a manifest, oldest first. Throws the signal's reason, and if a manifest cannot be used beside an unverified
 * new copy: its backup may be the one to keep.
 */
async function findExpired(copies, { path, keep, current, latest, signal, }) {
    const policy = { keep, current: current.file, latest };
    const beyond = namesOf((0,retention/* selectExpired */.M)(copies, policy));
    // The usual case of a young directory, which reads no manifest.
    if (beyond.length === 0)
        return { expired: [], unknown: [] };
    const others = namesOf(copies).filter((name) => name !== current.file);
    const found = await (0,directory_owners/* ownersOf */.K2)(others, { path, current, signal });
    const owners = new Map(others.map((name, index) => [name, found[index] ?? { owner: 'gone' }]));
    owners.set(current.file, { owner: 'ours', verified: current.verified });
    const ours = copies.filter(({ fileName }) => owners.get(fileName)?.owner === 'ours');
    const protect = current.verified ? undefined : newestVerified(namesOf(copies), owners);
    return {
        expired: namesOf((0,retention/* selectExpired */.M)(ours, { ...policy, protect })),
        unknown: beyond.filter((name) => owners.get(name)?.owner === 'unknown'),
    };
}
function namesOf(copies) {
    return copies.map(({ fileName }) => fileName);
}
function newestVerified(names, owners) {
    for (const name of names.toReversed()) {
        const owned = owners.get(name);
        if (owned?.owner === 'ours' && owned.verified)
            return name;
        if (owned?.owner === 'unknown' && owned.problem !== undefined)
            throw new Error(`the manifest of ${name} is unusable: ${owned.problem}`);
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/src/destinations/directory/directory-leftovers.js
// What killed runs leave in a directory: half-written files, empty ones, and manifests without a backup.








const STALE_TEMP_MS = 24 * 60 * 60 * 1000;
const directory_leftovers_MAX_NAMED = 5;
/** Deletes half-written files of killed runs: ours by name, and at least a day old. */
async function removeStaleTemps(path, files) {
    for (const name of files.filter((file) => durable_file/* TEMP_FILE_PATTERN */.D.test(file))) {
        const { mtimeMs } = await (0,promises_.lstat)((0,external_node_path_.join)(path, name)).catch(() => ({ mtimeMs: Date.now() }));
        if (Date.now() - mtimeMs > STALE_TEMP_MS)
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
    await Promise.all(backups.map(judge));
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
    const found = await Promise.all(backups.map(isBare));
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
        if (!(await remove(name)) || !lost.has(name))
            continue;
        if (named++ < directory_leftovers_MAX_NAMED)
            logger.warning(`Deleted ${(0,external_node_path_.join)(path, name)}: its backup is gone, and no run of ours deleted that.`);
    }
    if (named > directory_leftovers_MAX_NAMED)
        logger.warning(`Deleted ${named - directory_leftovers_MAX_NAMED} more manifests in ${path} whose backups are gone.`);
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
    const isUntold = (0,kinship/* isSilent */.eS)(current) && !(0,kinship/* isSameRouter */.Ot)(read.manifest, current);
    return isUntold || (0,kinship/* isOtherRouter */.u8)(read.manifest, current);
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
    const foreign = await (0,directory_owners/* filesOfOthers */.Mk)(path, listed.files, { uid: place?.uid, signal });
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
    await removeStaleTemps(path, files.filter(wasThere));
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
        names: new Set([...names, ...listed.others]),
        checked: new Set(newest),
    });
    if (bare.size > 0)
        logger.info(`Left alone in ${path}: ${(0,format/* countOf */.pq)(bare.size, 'backup')} without a manifest.`);
    const counted = filled.filter(({ fileName }) => !bare.has(fileName));
    const warning = futureWarning(counted, { place: path, latest });
    if (warning)
        logger.warning(warning);
    const { expired, unknown } = await findExpired(counted, { path, keep, current, latest, signal });
    let deleted = 0;
    for (const fileName of expired)
        if (await removePair(fileName, true))
            deleted++;
    const kept = keptWarning(unknown, { place: path, current });
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
            await onProven(manifest);
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
async function findPrevious({ path, naming, startedAt: now, logger, uid, ...limits }, { copyOf, signal, onUnseen }) {
    const { files: names, others, isCut } = await (0,directory_names/* listNames */.Z)(path, { ...limits, signal });
    if (isCut)
        onUnseen?.((0,directory_names/* tooMany */.O)(path));
    const backups = await (0,naming_copies/* newestFirst */.ll)(path, { names, naming, now });
    const invented = await (0,directory_owners/* inventedIn */.dn)(path, backups, { uid, signal });
    const ours = backups.filter((name) => !invented.has(name));
    const found = await (0,newest_copy/* findNewest */.Ok)({
        // Without any of ours, another user made them so far.
        candidates: ours.length > 0 ? ours : backups,
        read: async (backup) => {
            signal.throwIfAborted();
            return (0,newest_copy/* requireFile */.Gz)(await (0,manifest_file/* readManifestFile */.oe)((0,external_node_path_.join)(path, (0,dss_manifest/* manifestNameOf */.S$)(backup)), signal), backup);
        },
        onProblem: (backup, problem) => logger.debug(`The manifest of ${backup} is unusable: ${problem}.`),
        onUnseen,
    });
    const [other] = await (0,naming_copies/* newestFirst */.ll)(path, { names: others, naming, now });
    if (!found) {
        const why = other === undefined
            ? (0,newest_copy/* describeLost */.Uk)(names, { naming, now })
            : (0,message/* message */.iU) `${other} is not a regular file, and links are not followed`;
        if (why)
            onUnseen?.(why);
        return undefined;
    }
    const { manifest } = found;
    const [newest] = await (0,naming_copies/* newestFirst */.ll)(path, { names: [manifest.file, ...(other ? [other] : [])], naming, now });
    const isReusable = found.isNewest && newest === manifest.file && !isCut && !invented.has(manifest.file);
    return { manifest, copy: copyOf(manifest), file: (0,external_node_path_.join)(path, manifest.file), isReusable };
}
/**
 * Reads the newest copy of this name and returns its manifest if it is this very backup. An older copy does not count:
 * settings may change and change back, and the newest file must match the router. Nor does a copy that is unreadable, or
 * whose manifest was modified, nor one that another user may have put there.
 */
async function findSame({ path, naming, fileName, startedAt: now, uid, ...limits }, { backup, copyOf, signal }) {
    const names = (0,naming_copies/* familyOf */.Ap)((await (0,directory_names/* listNames */.Z)(path, { ...limits, signal })).files, fileName);
    const [newest] = await (0,naming_copies/* newestFirst */.ll)(path, { names, naming, now });
    if (newest === undefined || (await (0,directory_owners/* inventedIn */.dn)(path, [newest], { uid, signal })).has(newest))
        return undefined;
    const read = (0,newest_copy/* requireFile */.Gz)(await (0,manifest_file/* readManifestFile */.oe)((0,external_node_path_.join)(path, (0,dss_manifest/* manifestNameOf */.S$)(newest)), signal), newest);
    if ('problem' in read)
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
// What this machine remembers of a directory: its newest backup. If that is gone and no other is there, the share is
// probably not mounted. A marker in the directory would vanish with the share, so this is kept elsewhere.










const directory_memory_MAX_BYTES = 16_384;
/** A power cut may have left it empty, and the share without its mount. */
const UNREADABLE = 'unreadable';
/** No failure to read or write the memory stops a backup. */
function directoryMemory({ path, stateFolder, logger }) {
    const key = (0,external_node_crypto_.createHash)('sha256').update(path).digest('hex').slice(0, 32);
    const file = stateFolder && (0,external_node_path_.join)(stateFolder, `directory-${key}.json`);
    let lost;
    let isUnreadable = false;
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
        check: async (names) => {
            lost = undefined;
            const remembered = file ? await read(file) : undefined;
            isUnreadable = remembered === UNREADABLE && !(await hasEarlier(path, names, file));
            if (isUnreadable)
                return (0,message/* message */.iU) `The directory ${path} has no earlier backup, and what ${(0,message/* term */.jk)('runner')} remembers of it cannot be read: ${file ?? ''}. If the directory is on a share, that is probably not mounted, and backups go to the disk of ${(0,message/* term */.jk)('runner')}: mount it, and move there what was stored meanwhile. If the directory is new, delete that file, and this warning ends.`;
            if (!file || !remembered || remembered === UNREADABLE || (await isThere(path, { remembered, names })))
                return undefined;
            // One of several backups may have been deleted on purpose.
            if (!remembered.isLost && [...names].some((name) => name.endsWith(template/* MANIFEST_EXTENSION */.OR)))
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
                await write({ file: name, time, isLost: false });
        },
    };
}
/** Whether the remembered backup is in the directory. Another backup of the same name has another time. */
async function isThere(path, { remembered, names }) {
    if (!names.has(remembered.file))
        return false;
    const read = await (0,manifest_file/* readManifestFile */.oe)((0,external_node_path_.join)(path, (0,dss_manifest/* manifestNameOf */.S$)(remembered.file)));
    return !('manifest' in read) || read.manifest.time === remembered.time;
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
        return { file: name, time, isLost: 'isLost' in parsed && parsed.isLost === true };
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
    const copyOf = (manifest, description) => directoryCopy({ ...options, manifest, description, known: () => known, onProven: memory.remember });
    return {
        kind: 'directory',
        skipUnchanged,
        preflight: async (signal) => {
            known = await (0,directory_place/* provePlace */.Og)(path, { ...options, signal });
            const warning = await memory.check(known.names);
            if (warning)
                logger.warning(warning);
            const open = await (0,directory_place/* openToOthers */.h3)(path);
            if (open)
                logger.warning(open);
        },
        warmUp: () => { },
        newest: async ({ signal, onUnseen }) => {
            try {
                const previous = await findPrevious({ ...options, uid: known?.uid }, { copyOf, signal, onUnseen });
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
        store: async (backup, signal) => {
            try {
                const { files, others } = await (0,directory_names/* listNames */.Z)(path, { ...options, signal });
                if (known)
                    await (0,directory_place/* requireSamePlace */.B6)(path, { place: known, names: [...files, ...others] });
                await memory.keepWarning();
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
async function storePair({ path, startedAt, logger, ...limits }, { backup, signal }) {
    const { file: source, fileName } = backup;
    const { files, others } = await (0,directory_names/* listNames */.Z)(path, { ...limits, signal });
    const names = (0,naming_copies/* freeNames */.dK)([...files, ...others], fileName, startedAt);
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

// EXTERNAL MODULE: ./build/src/github/commit-files.js
var commit_files = __webpack_require__(17314);
// EXTERNAL MODULE: ./build/src/github/repository-snapshot.js
var repository_snapshot = __webpack_require__(23390);
// EXTERNAL MODULE: ./build/src/destinations/repository/remote-manifest.js
var remote_manifest = __webpack_require__(29124);
// EXTERNAL MODULE: ./build/src/destinations/repository/repository-commit.js + 1 modules
var repository_commit = __webpack_require__(57557);
// EXTERNAL MODULE: ./build/src/github/read-back.js
var read_back = __webpack_require__(98357);
// EXTERNAL MODULE: ./build/src/github/refusal.js
var refusal = __webpack_require__(64537);
// EXTERNAL MODULE: ./build/src/destinations/repository/repository-refusals.js
var repository_refusals = __webpack_require__(98658);
;// CONCATENATED MODULE: ./build/src/destinations/repository/repository-copy.js
// A backup in a repository: its location, and its read-back by git's own hash.








function locate({ options, place }, fileName, { oid }) {
    const { repository, workflow } = options;
    return {
        kind: 'repository',
        repository,
        path: (0,repository_snapshot/* pathIn */.lW)(place.folder, fileName),
        commit: oid,
        url: `${workflow.serverUrl}/${repository}/commit/${oid}`,
    };
}
/** Returns the copy that this run committed, or an existing one with the same bytes. */
function storedCommit(work, { commit, fileName, expected, deleted, wasThere }) {
    const { options, client, place } = work;
    const location = locate(work, fileName, commit);
    const path = (0,repository_snapshot/* pathIn */.lW)(place.folder, fileName);
    const where = `${options.repository}/${path}, commit ${commit.oid.slice(0, 7)}`;
    return {
        location,
        description: wasThere ? `${where} (was already there)` : where,
        readBack: async (signal) => {
            const result = await (0,read_back/* readBackCommit */.H)(client, place, {
                revision: commit.oid,
                branch: (0,repository_snapshot/* headOf */.Uo)(place),
                expected,
                signal,
                pauseMs: options.policy?.retryMs,
            }).catch((error) => {
                throw ((0,repository_refusals/* abortReasonUnlessLimited */.T4)(signal, error) ??
                    notReadBack(`the commit ${commit.oid} could not be read back`, error));
            });
            if (result === 'exposed')
                throw exposed(options.repository);
            if (result === 'left')
                throw left(options.repository, commit);
            if (result !== 'same')
                throw notReadBack(`the commit ${commit.oid} does not contain what was sent`);
        },
        // The commit itself deleted the expired backups. The history keeps them.
        prune: () => Promise.resolve(deleted),
    };
}
/**
 * Returns the copy of an earlier run, at the head of the branch. Its read-back writes it to `keepAt`, and fails if the branch has
 * lost it since: GitHub serves what it knows by its id, whatever any branch has.
 */
function earlierCopy(work, { file, manifestFile, manifest, keepAt }) {
    const { options, client, place, snapshot } = work;
    const path = (0,repository_snapshot/* pathIn */.lW)(place.folder, file.name);
    const describe = ({ name, oid, size }) => ({ path: (0,repository_snapshot/* pathIn */.lW)(place.folder, name), oid, size });
    const expected = [describe(file), describe(manifestFile)];
    return {
        location: locate(work, file.name, { oid: snapshot.head ?? '' }),
        description: `${options.repository}/${path}`,
        readBack: async (signal) => {
            const [content, onBranch] = await Promise.all([
                (0,repository_snapshot/* readBlob */.gm)(client, place, { oid: file.oid, signal }),
                (0,read_back/* readBackCommit */.H)(client, place, { revision: (0,repository_snapshot/* headOf */.Uo)(place), expected, signal, pauseMs: options.policy?.retryMs }),
            ]).catch((error) => {
                throw (0,repository_refusals/* abortReasonUnlessLimited */.T4)(signal, error) ?? notReadBack(`${path} could not be read back`, error);
            });
            if (onBranch === 'exposed')
                throw exposed(options.repository);
            if (onBranch !== 'same')
                throw notReadBack(`${path} is no longer on the branch as it was`);
            const isSame = (0,external_node_crypto_.createHash)('sha256').update(content).digest('hex') === manifest.sha256;
            if (!isSame)
                throw notReadBack(`${path} does not match its manifest`);
            await (0,promises_.writeFile)(keepAt, content, { mode: 0o600 });
        },
        prune: () => Promise.resolve(0),
    };
}
/** It was private in the preflight, and a commit does not say. */
function exposed(repository) {
    return new errors/* BackupError */.hj('read-back-failed', `The repository ${repository} is not private any more: others can read the backups in it.`, {
        hint: 'Make it private again. Then change the passwords that are in the backups: copies of them may exist.',
    });
}
function left(repository, { oid }) {
    return new errors/* BackupError */.hj('read-back-failed', `The backup was committed to ${repository} (${oid.slice(0, 7)}), but the branch has lost it since.`, {
        hint: 'A mirror, a rebase or a forced push has moved the branch back: keep it from changing this branch. Then run again.',
    });
}
function notReadBack(problem, cause) {
    const reason = cause === undefined ? '' : `: ${(0,errors/* describeThrown */.YI)(cause)}`;
    const hint = cause instanceof refusal/* Refusal */.P ? (cause.advice ?? repository_refusals/* RETRY_HINT */.HQ) : undefined;
    return new errors/* BackupError */.hj('read-back-failed', (0,message/* message */.iU) `The backup was committed, but ${problem + reason}.`, {
        cause,
        hint,
    });
}

// EXTERNAL MODULE: ./build/src/destinations/repository/repository-expired.js
var repository_expired = __webpack_require__(8246);
;// CONCATENATED MODULE: ./build/src/destinations/repository/repository.js
// Stores each backup as one commit in a private repository. GitHub's API makes and signs it: no git, no checkout.
















/** The snapshot includes the manifests of this many days. An older one costs a request. */
const WANTED_DAYS = 14;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Maximum number of backups to search for the newest one with a usable manifest. */
const MAX_SEARCHED = 5;
function repositoryDestination(options) {
    const { repository, workflow, token, policy, branch, folder } = options;
    const [owner = '', name = ''] = repository.split('/');
    const place = { owner, name, branch, folder };
    const client = (0,github_client/* createGitHubClient */.LX)({ ...workflow, token, policy });
    const expired = (0,repository_expired/* createExpiredBackups */.X)({ ...options, client, place });
    let snapshot;
    /** Whether the repository is known to have changed since the preflight. */
    let isOutdated = false;
    const work = () => {
        if (!snapshot)
            throw new Error('the preflight has not read the repository');
        return { options, client, place, snapshot };
    };
    const failureOfStore = (error, signal) => (0,repository_refusals/* abortReasonUnlessLimited */.T4)(signal, error) ??
        (0,repository_refusals/* describeCommitFailure */.Rm)(error, { repository, branch: branch ?? work().snapshot.defaultBranch });
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
                throw (0,repository_refusals/* abortReasonUnlessLimited */.T4)(signal, error) ?? (0,repository_refusals/* describePreflightFailure */.NL)(error, repository);
            }
        },
        // A commit says nothing of who can read it, and builds on what was there: both may have changed while the router exported.
        confirm: async (signal) => {
            try {
                snapshot = await (0,repository_snapshot/* fetchSnapshot */.b8)(client, place, { wanted: [], signal });
                (0,repository_refusals/* refuseRepository */.Pz)(snapshot, repository);
            }
            catch (error) {
                throw failureOfStore(error, signal);
            }
        },
        warmUp: () => { },
        newest: async (search) => {
            const seen = work();
            const [previous] = await Promise.all([
                repository_findPrevious(seen, search),
                expired.lookAhead(seen.snapshot, options.fileName, search.signal),
            ]);
            const onFailure = () => {
                isOutdated = true;
            };
            return previous && { ...previous, copy: withNews(previous.copy, onFailure) };
        },
        store: async (backup, signal) => {
            const seen = work();
            try {
                const committed = await (0,repository_commit/* commitBackup */.s)({ ...options, client, place, snapshot: isOutdated ? undefined : seen.snapshot, expired }, backup, signal);
                const warnings = [
                    backup.mayPrune && warnOfFuture(options, seen.snapshot),
                    keptWarning(committed.kept, { place: describePlace(options), current: backup.manifest }),
                ];
                for (const warning of warnings)
                    if (warning)
                        options.logger.warning(warning);
                if (!committed.commit.isSigned)
                    options.logger.info('Note: GitHub did not sign the commit.');
                return storedCommit(seen, committed);
            }
            catch (error) {
                throw failureOfStore(error, signal);
            }
        },
    };
}
/** Calls `onFailure` if the copy cannot be read back: what is stored then must not build on what the preflight saw. */
function withNews(copy, onFailure) {
    const readBack = async (signal) => {
        await copy.readBack(signal).catch((error) => {
            onFailure();
            throw error;
        });
    };
    return { ...copy, readBack };
}
/** Returns the likely names of the newest manifest. */
function recentManifests({ naming, startedAt }) {
    const names = Array.from({ length: WANTED_DAYS }, (_, day) => {
        return (0,dss_manifest/* manifestNameOf */.S$)(`${(0,template/* nameAt */.Dc)(naming, new Date(startedAt.getTime() - day * DAY_MS))}.dss`);
    });
    return [...new Set(names)];
}
function warnOfFuture(options, { files }) {
    const { keep, naming, startedAt } = options;
    if (keep === 0)
        return undefined;
    const names = files.map(({ name }) => name);
    return futureWarning((0,naming_copies/* listCopies */.cJ)(names, naming), { place: describePlace(options), latest: (0,naming_copies/* latestTime */.ZV)(startedAt) });
}
function describePlace({ repository, folder }) {
    return folder === '' ? repository : `${repository}/${folder}`;
}
async function repository_findPrevious(work, { folder, signal, onUnseen }) {
    const { options, snapshot } = work;
    const names = snapshot.files.map(({ name }) => name);
    const newestFirst = (0,naming_copies/* oldestFirst */.sZ)(names, { naming: options.naming, now: options.startedAt }).toReversed();
    const fileOf = (name) => snapshot.files.find((candidate) => candidate.name === name);
    const found = await (0,newest_copy/* findNewest */.Ok)({
        candidates: newestFirst,
        limit: MAX_SEARCHED,
        read: async (name) => {
            if (snapshot.folders.includes((0,dss_manifest/* manifestNameOf */.S$)(name)))
                return { problem: 'it is a folder' };
            const manifestFile = fileOf((0,dss_manifest/* manifestNameOf */.S$)(name));
            if (!manifestFile)
                return { problem: 'it is missing', isMissing: true };
            return (0,newest_copy/* requireFile */.Gz)(await (0,remote_manifest/* readRemoteManifest */.c)(work, { manifestFile, signal }), name);
        },
        onProblem: (name, problem) => options.logger.debug(`The manifest of ${name} is unusable: ${problem}.`),
        onUnseen,
    });
    const remote = found && fileOf(found.candidate);
    const manifestFile = found && fileOf((0,dss_manifest/* manifestNameOf */.S$)(found.candidate));
    if (!remote || !manifestFile) {
        const { naming, startedAt: now } = options;
        const [other] = (0,naming_copies/* oldestFirst */.sZ)(snapshot.folders, { naming, now }).toReversed();
        const why = other === undefined ? (0,newest_copy/* describeLost */.Uk)(names, { naming, now }) : (0,message/* message */.iU) `${other} is not a file`;
        if (why)
            onUnseen?.(why);
        return undefined;
    }
    const { manifest, isNewest: isReusable } = found;
    const file = (0,external_node_path_.join)(folder, 'repository-earlier');
    return { manifest, copy: earlierCopy(work, { file: remote, manifestFile, manifest, keepAt: file }), file, isReusable };
}

// EXTERNAL MODULE: ./build/src/dss/apart.js + 1 modules
var apart = __webpack_require__(43804);
// EXTERNAL MODULE: ./build/src/dss/binding.js
var binding = __webpack_require__(7469);
// EXTERNAL MODULE: ./build/src/dss/changes.js + 2 modules
var changes = __webpack_require__(50555);
// EXTERNAL MODULE: ./build/src/dss/fingerprint.js
var dss_fingerprint = __webpack_require__(94632);
// EXTERNAL MODULE: ./build/src/dss/items.js
var items = __webpack_require__(7580);
// EXTERNAL MODULE: ./build/src/dss/keyed-content.js
var keyed_content = __webpack_require__(76302);
// EXTERNAL MODULE: ./build/src/encryption/encrypt.js
var encrypt = __webpack_require__(87490);
// EXTERNAL MODULE: ./build/src/router/api.js
var router_api = __webpack_require__(92547);
// EXTERNAL MODULE: ./build/src/router/clock.js
var router_clock = __webpack_require__(71237);
// EXTERNAL MODULE: ./build/src/router/discover.js
var discover = __webpack_require__(9008);
// EXTERNAL MODULE: ./build/src/text/sanitize.js
var sanitize = __webpack_require__(39654);
// EXTERNAL MODULE: ./build/src/router/error-codes.js
var error_codes = __webpack_require__(80046);
// EXTERNAL MODULE: ./build/src/router/answer-facts.js
var answer_facts = __webpack_require__(67951);
// EXTERNAL MODULE: ./build/src/router/download-facts.js
var download_facts = __webpack_require__(5141);
// EXTERNAL MODULE: ./build/src/router/known-answers.js
var known_answers = __webpack_require__(23198);
// EXTERNAL MODULE: ./build/src/router/network-errors.js
var network_errors = __webpack_require__(29641);
// EXTERNAL MODULE: ./build/src/router/public-shape.js
var public_shape = __webpack_require__(66950);
// EXTERNAL MODULE: ./build/src/router/reply.js
var router_reply = __webpack_require__(95519);
// EXTERNAL MODULE: ./build/src/router/ask.js
var ask = __webpack_require__(33390);
// EXTERNAL MODULE: ./build/src/router/envelope.js
var envelope = __webpack_require__(76247);
;// CONCATENATED MODULE: ./build/src/router/login-errors.js
// The router's error codes at the login, and what to do about each.



/** Why a login is never retried, for hints. */
const SENT_ONCE = (0,message/* message */.iU) `The login was sent once and is not retried, so that Auto Block does not lock ${(0,message/* term */.jk)('runner')} out.`;
const NO_OTP = (0,message/* message */.iU) `${(0,message/* term */.jk)('Give-otp-secret')}. Or use an account without 2-factor authentication for backups, or limit it to external access in SRM.`;
/** Meanings of 400-411 at the login. Sources: protocol.md 3.8 (py-synologydsm-api, AE) and 9.12. */
const LOGIN_MEANINGS = {
    400: { code: 'login-refused', message: 'Wrong username or password' },
    401: {
        code: 'login-refused',
        message: 'The account is disabled, or it is the guest account',
        hint: 'Enable the account in SRM (Control Panel > User), or use another one.',
    },
    402: { code: 'account-not-allowed', message: 'The account is not allowed to sign in', hint: error_codes/* MISSING_RIGHTS */.ZL },
    403: { code: 'otp-required', message: 'The account requires a one-time code of 2-factor authentication' },
    404: {
        code: 'otp-refused',
        // Only without a second factor: a refused code has an error of its own (one-time-codes.ts).
        message: 'The router wants a one-time code of 2-factor authentication, and none was sent',
        hint: NO_OTP,
    },
    405: {
        code: 'login-refused',
        message: 'This is the sign-in page of an application portal, not of SRM',
        hint: (0,message/* message */.iU) `Use the address and port of SRM itself in ${(0,message/* input */.hF)('url')}, not those of a package.`,
    },
    406: {
        code: 'otp-required',
        message: 'The router enforces 2-factor authentication, but it is not set up for the account',
        hint: (0,message/* message */.iU) `Exempt the account from enforced 2-factor authentication in SRM, or set it up for the account. ${(0,message/* term */.jk)('Give-otp-secret')}.`,
    },
    407: {
        code: 'address-blocked',
        message: (0,message/* message */.iU) `The router's Auto Block has blocked the address of ${(0,message/* term */.jk)('runner')}, so even a correct password is refused`,
    },
    408: {
        code: 'login-refused',
        message: "The account's password has expired and cannot be changed by its user",
        hint: (0,message/* message */.iU) `Set a new password for the account as an administrator in SRM, then update ${(0,message/* input */.hF)('password')}.`,
    },
    409: {
        code: 'login-refused',
        message: "The account's password has expired",
        hint: (0,message/* message */.iU) `Sign in to SRM with the account, set a new password, then update ${(0,message/* input */.hF)('password')}.`,
    },
    410: {
        code: 'login-refused',
        message: "The account's password must be changed before its first use",
        hint: (0,message/* message */.iU) `Sign in to SRM with the account, set a new password, then update ${(0,message/* input */.hF)('password')}.`,
    },
    411: {
        code: 'login-refused',
        message: 'The account is locked',
        hint: 'Wait until the lock ends, or unlock the account in SRM as an administrator.',
    },
};
/** Why the router may refuse the right password in this form. */
const WRONG_FORM = {
    envelope: [
        (0,message/* message */.iU) `this firmware does not accept the encrypted login (if the password works in SRM, add ${(0,message/* input */.hF)('login-encryption', 'never')})`,
    ],
    'envelope-over-http': [
        ['this firmware does not accept the encrypted login (over http there is no other form: use https)'],
    ],
    'plain-as-asked': [
        (0,message/* message */.iU) `this firmware requires an encrypted login (if the password works in SRM, remove ${(0,message/* input */.hF)('login-encryption', 'never')})`,
    ],
    plain: [],
};
/** Returns the error for a refused login. It is final: no code justifies a retry, and each may count for Auto Block. */
function loginError(number, form) {
    const meaning = LOGIN_MEANINGS[number];
    if (meaning) {
        return new errors/* BackupError */.hj(meaning.code, (0,message/* message */.iU) `${meaning.message} (code ${number}).`, {
            hint: meaning.hint ?? fallbackHint(number, form),
        });
    }
    if (number >= 400 && number <= 499) {
        return new errors/* BackupError */.hj('login-refused', `The router refused the login: ${(0,error_codes/* describeCode */.lA)(number)}.`);
    }
    const text = `The router did not accept the login: ${(0,error_codes/* describeCode */.lA)(number)}.`;
    return (0,error_codes/* isBusy */.A5)(number)
        ? new errors/* BackupError */.hj('login-refused', text, {
            hint: { causes: error_codes/* BUSY_CAUSES */.nP, next: (0,message/* message */.iU) `${SENT_ONCE} ${error_codes/* TRY_LATER */.r_}` },
        })
        : new errors/* BackupError */.hj('router-unsupported', text, {
            hint: (0,message/* message */.iU) `${SENT_ONCE} If it happens again, please open an issue with ${(0,message/* term */.jk)('debug-log')}: it shows no secrets.`,
        });
}
/** For meanings without a hint; `undefined` for the usual advice of the error code. */
function fallbackHint(number, form) {
    if (number === 403)
        return undefined;
    if (number === 407) {
        return (0,message/* message */.iU) `Remove the address of ${(0,message/* term */.jk)('runner')} from the block list in SRM (Network Center > Security > Auto Block) and add it to the allow list there. Correct the password first if it was wrong.`;
    }
    return {
        causes: [
            (0,message/* message */.iU) `a typo in ${(0,message/* input */.hF)('username')} or ${(0,message/* input */.hF)('password')}, or an old password`,
            ...WRONG_FORM[form],
            error_codes/* NO_ADMINISTRATOR */.Cy,
        ],
        next: (0,message/* message */.iU) `Check the password by signing in to SRM. ${SENT_ONCE}`,
    };
}

// EXTERNAL MODULE: ./build/src/router/protocol.js
var protocol = __webpack_require__(48191);
;// CONCATENATED MODULE: ./build/src/router/spared.js
// Which values of the router's choice may be masked: none that would blank what the log and the summary must say.

/** The alphabet of session ids and tokens. */
const ID = /^[\w.~%+/=-]{8,512}$/;
/** Long enough to be no word. */
const LONG_ID = 24;
/** A part of an address, whatever numbers are in it: of a thousand random tokens of 13 characters, one has this form. */
const PATH = /^[a-z\d._-]*\/[a-z\d./_-]*$/;
/** A random id shares no such piece with a text; a shorter text is never a mask. */
const PIECE_CHARACTERS = 8;
/** What every run may say: the usual names of files, models (protocol.md 8), APIs, and the address of a page. */
const ALWAYS_SHOWN = [
    ...['SynologyRouter', 'manifest.json', 'RT1900ac', 'RT2600ac', 'MR2200ac', 'RT6600ax', 'RSA-2048', 'RSA-4096'],
    ...Object.values(protocol/* API */.nC),
    'synology-router-backup/blob/HEAD/docs/troubleshooting.md',
];
/** Returns a logger that does not mask what shares eight characters with one of these texts. */
function sparing(logger, shown) {
    const pieces = [...ALWAYS_SHOWN, ...shown].flatMap(piecesOf);
    const isShown = (value) => pieces.some((piece) => value.toLowerCase().includes(piece));
    return { ...logger, secret: (value) => (isShown(value) ? undefined : logger.secret(value)) };
}
function piecesOf(text) {
    const count = Math.max(0, text.length - PIECE_CHARACTERS + 1);
    return Array.from({ length: count }, (_, at) => text.slice(at, at + PIECE_CHARACTERS).toLowerCase());
}
/**
 * Whether a session id or token is like what routers make. One that sent `e`, `verified`, today's date, `actions/runs/1` or the SHA-256
 * of its backup would blank the log. Up to 23 hexadecimal digits may be a token, and are masked: the terminal spares a SHA-256 with them,
 * a runner does not.
 */
function isMaskableId(id) {
    if (id.length >= LONG_ID && /^[0-9a-f]+$/i.test(id))
        return false;
    if (PATH.test(id))
        return false;
    const isMixed = /\d/.test(id) && /[A-Za-z]/.test(id);
    const isCamelCase = /[a-z]/.test(id) && /[A-Z]/.test(id.slice(1));
    return ID.test(id) && (isMixed || isCamelCase || id.length >= LONG_ID);
}

;// CONCATENATED MODULE: ./build/src/router/login.js
// The login: chooses the form of the credentials, sends the one request that may count as a failed login, reads the reply.









const NO_SUCH_API = 102;
const VERSION_UNSUPPORTED = 104;
/** How long a login under way goes on after a cancellation, so that its session can be closed. */
const LOGIN_GRACE_MS = 2_000;
/**
 * Logs in. Sends at most one request that can count as a failed login: refusals 400-411 are final, and a broken
 * connection is not retried, since the router may have received the password. Throws BackupError.
 */
async function logIn(options) {
    const auth = (0,protocol/* requireEndpoint */.VO)(options.endpoints, protocol/* API */.nC.auth);
    const encryption = await prepare(options);
    const answer = await sendLogin(options, { auth, encryption });
    // The router checks the version before the credentials (protocol.md 3.8): this refusal does not count as a failed login.
    const outdated = !answer.reply.ok && answer.reply.code === VERSION_UNSUPPORTED && auth.version > 2;
    const taken = outdated ? { ...auth, version: 2 } : auth;
    // It should not have used up the one-time code either, but a code is never sent twice.
    const sendAgain = async () => await sendLogin(options, { auth: taken, encryption: options.account.codes ? await prepare(options) : encryption });
    const { reply, cookies } = outdated ? await sendAgain() : answer;
    // The router may not have listed the API (protocol.md 9b.D).
    if (!reply.ok && reply.code === NO_SUCH_API)
        throw (0,protocol/* unsupportedApi */.Kc)(protocol/* API */.nC.auth);
    if (!reply.ok)
        throw login_refusal(reply.code, options.account, encryption);
    const sids = (0,protocol/* readSessionIds */.xp)(reply.data, cookies);
    if (sids.length === 0) {
        throw new errors/* BackupError */.hj('router-unsupported', 'The router accepted the login but sent no session id.', {
            hint: (0,message/* message */.iU) `Please open an issue with ${(0,message/* term */.jk)('debug-log')}: it shows no secrets.`,
        });
    }
    const synoToken = (0,router_reply/* textOf */.b6)((0,router_reply/* field */.ZZ)(reply.data, 'synotoken'));
    const usableToken = synoToken && /^[\w.~%+/=-]{1,512}$/.test(synoToken) ? synoToken : undefined;
    for (const secret of [...sids, usableToken])
        if (secret && isMaskableId(secret))
            options.logger.secret(secret);
    const form = `${encryption ? `RSA-${encryption.keyBits} envelope` : 'plain form over https'}, Auth ${taken.version}${options.account.codes ? ', with a one-time code' : ''}`;
    options.logger.info(`Logged in (${form}).`);
    return { auth: taken, sids, form, ...(usableToken ? { synoToken: usableToken } : {}) };
}
function login_refusal(code, account, encryption) {
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
        session: protocol/* SESSION_NAME */.z0,
        format: 'cookie',
    };
    const token = withToken ? { enable_syno_token: 'yes' } : {};
    const credentials = encryption ? Object.fromEntries([(0,envelope/* encryptCredentials */.E9)(encryption, secrets)]) : secrets;
    const parameters = { ...token, ...credentials };
    return await api.call({
        endpoint: auth,
        method: 'login',
        parameters,
        signal: delayAbort(signal),
        what: 'the login',
        failure: 'router-unreachable',
        hint: (0,message/* message */.iU) `${SENT_ONCE} The router may be restarting: check that it is on, wait a few minutes, then ${(0,message/* term */.jk)('run-again')}.`,
    });
}
/** Returns a signal that aborts LOGIN_GRACE_MS after `signal`. */
function delayAbort(signal) {
    const later = new AbortController();
    const follow = () => setTimeout(() => later.abort(signal.reason), LOGIN_GRACE_MS).unref();
    signal.addEventListener('abort', follow, { once: true });
    return later.signal;
}
/** Prepares the encryption of the login. Waits for the next one-time code first: the time in the envelope must be fresh. */
async function prepare(options) {
    await options.account.codes?.untilFresh(options.signal);
    return await prepareEncryption(options);
}
/** Returns the router's key, or `undefined` for a plain login. Throws if neither is possible or safe (protocol.md 9.1). */
async function prepareEncryption({ api, endpoints, account, logger, signal, }) {
    const endpoint = account.loginEncryption === 'never' ? undefined : endpoints.get(protocol/* API */.nC.encryption);
    if (!endpoint)
        return refuseWithoutTls(account);
    const getInfo = () => api.call({
        endpoint,
        method: 'getinfo',
        parameters: { format: 'module' },
        signal,
        what: 'the public-key request',
        failure: 'router-unsupported',
    });
    const { reply } = await (0,ask/* ask */.k)(getInfo, { logger, signal });
    if (reply.ok) {
        const seconds = (0,envelope/* readServerTime */.H0)(reply.data);
        if (seconds !== undefined)
            account.codes?.clock.noteServerTime(seconds);
        return (0,envelope/* readEncryptionInfo */.AH)(reply.data);
    }
    // An API that the router did not list may not exist (protocol.md 9.1, 9.2).
    if (endpoint.assumed && reply.code === NO_SUCH_API)
        return refuseWithoutTls(account);
    const otherForm = account.overTls
        ? (0,message/* message */.iU) `Try ${(0,message/* input */.hF)('login-encryption', 'never')}: https protects the login too.`
        : (0,message/* message */.iU) `Use https: ${(0,message/* input */.hF)('url', 'https://<router>:8001')}. Then the login needs no encryption of its own.`;
    throw new errors/* BackupError */.hj('router-unsupported', `The router offers login encryption but refuses to send its key: ${(0,error_codes/* describeCode */.lA)(reply.code)}.`, { hint: (0,error_codes/* isBusy */.A5)(reply.code) ? { causes: error_codes/* BUSY_CAUSES */.nP, next: error_codes/* TRY_LATER */.r_ } : otherForm });
}
/** Throws unless TLS protects a plain login. */
function refuseWithoutTls({ overTls }) {
    if (overTls)
        return undefined;
    throw new errors/* BackupError */.hj('router-unsupported', 'Without login encryption, anyone on the network could read the password over http. It was not sent.', { hint: (0,message/* message */.iU) `Use https: ${(0,message/* input */.hF)('url', 'https://<router>:8001')}.` });
}

;// CONCATENATED MODULE: ./build/src/router/logout.js
// The logout: ends one session.



/** Never throws: a failure is only a warning. */
async function logOutOf(credentials, { api, endpoint, logger, signal, }) {
    const about = { what: 'the logout', failure: 'session-lost' };
    try {
        const parameters = { session: protocol/* SESSION_NAME */.z0 };
        const { reply } = await api.call({ endpoint, method: 'logout', parameters, credentials, signal, ...about });
        // A session that the router has already ended needs no logout.
        if (!reply.ok && !(0,error_codes/* isSessionLost */.nh)(reply.code))
            throw new Error(`code ${reply.code}`);
        logger.debug('Logged out.');
    }
    catch (error) {
        logger.warning(`The logout failed (${(0,errors/* describeThrown */.YI)(error)}). The session will expire.`);
    }
}

;// CONCATENATED MODULE: ./build/src/router/session.js
// A session with the router: authenticated calls, a new login if one may help, and one logout for every login.





const SESSION_UNKNOWN = 119;
/** The ways to send a session, most likely first: which of its ids, and whether in the body too (protocol.md 9.5, 9b.C). */
const WAYS = [
    { id: 0, sidInBody: false },
    { id: 1, sidInBody: false },
    { id: 0, sidInBody: true },
    { id: 1, sidInBody: true },
];
const FIRST_WAY_IN_BODY = 2;
const LOGOUT_TIMEOUT_MS = 2_000;
/** Thrown when the router ended the session, or does not accept it at this call. One new login and a new start may help. */
class SessionLost extends errors/* BackupError */.hj {
    /** The router's error code. */
    number;
    constructor(number, { what } = {}) {
        const text = what === undefined ? 'The router ended the session' : `The router does not accept the session at ${what}`;
        super('session-lost', `${text} (code ${number}).`);
        this.number = number;
    }
}
/**
 * A login and the calls made with it (protocol.md 3.4, 4). Every call carries the credentials in the form that this router
 * accepts, and every login is logged out. Methods throw BackupError.
 */
class Session {
    #options;
    /** Of the open session; empty if there is none. */
    #sids = [];
    #synoToken;
    /** The endpoint and version that opened the session; the logout uses the same. */
    #auth;
    /** No call has succeeded since the login, so a refusal may be about how the session is sent. */
    #fresh = true;
    #way = 0;
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
    /** How the last login was sent, in a few words. */
    get loginForm() {
        return this.#loginForm;
    }
    /** Whether the last login requested a SynoToken. */
    get hasToken() {
        return this.#withToken;
    }
    async logIn() {
        const { auth, form, sids, synoToken } = await logIn({ ...this.#options, withToken: this.#withToken });
        this.#auth = auth;
        this.#loginForm = form;
        this.#sids = sids;
        this.#synoToken = synoToken;
        this.#fresh = true;
        this.#options.signal.throwIfAborted();
    }
    /** Logs out the old session, whatever its state, and logs in again; from then on with a token, if one is wanted. */
    async renew({ withToken = this.#withToken } = {}) {
        await this.logOut();
        this.#withToken = withToken;
        await this.logIn();
    }
    /** Calls with the session. Error replies are returned, except lost sessions, which throw SessionLost. */
    async call(call) {
        const { reply } = await this.#options.api.call(this.#complete(call));
        if (reply.ok) {
            this.#fresh = false;
            return reply;
        }
        if (this.#fresh && (await this.#adapt(reply.code, call)))
            return await this.call(call);
        if ((0,error_codes/* isSessionLost */.nh)(reply.code))
            throw new SessionLost(reply.code);
        return reply;
    }
    /** Returns the HTTP request of a call with the session, for a streamed response. */
    request(call, options = {}) {
        return (0,router_api/* requestOf */.fo)(this.#complete(call), options);
    }
    /** Logs out every login. Never throws: a failure is only a warning. */
    async logOut() {
        const accepted = this.#credentials?.sid;
        // Until a call succeeds, either of two ids may be the session's.
        const sids = this.#fresh ? this.#sids : this.#sids.filter((sid) => sid === accepted);
        const credentials = this.#credentials;
        const endpoint = this.#auth;
        this.#sids = [];
        if (!credentials || !endpoint)
            return;
        const { api, logger } = this.#options;
        const signal = AbortSignal.timeout(LOGOUT_TIMEOUT_MS);
        for (const sid of sids)
            await logOutOf({ ...credentials, sid }, { api, endpoint, logger, signal });
    }
    get #credentials() {
        const { id, sidInBody } = WAYS[this.#way] ?? WAYS[0];
        const isSecond = this.#sids[id] !== undefined && id > 0;
        const sid = this.#sids[id] ?? this.#sids[0];
        return sid === undefined
            ? undefined
            : {
                sid,
                sidInBody,
                ...(isSecond ? { isSecond } : {}),
                ...(this.#synoToken ? { synoToken: this.#synoToken } : {}),
            };
    }
    #complete(call) {
        const credentials = this.#credentials;
        return { signal: this.#options.signal, ...call, ...(credentials ? { credentials } : {}) };
    }
    /**
     * Changes how the session is sent after the first refusal (protocol.md 9.5, 9.7, 9b.C): by its other id, in the body too,
     * then by one new login with a token. Returns whether to retry the call.
     */
    async #adapt(code, { mayLogInAgain = true }) {
        if (!(0,error_codes/* isTokenSuspect */.ru)(code))
            return false;
        if (code === SESSION_UNKNOWN) {
            const next = WAYS.findIndex(({ id }, way) => way > this.#way && this.#sids[id] !== undefined);
            if (next >= 0) {
                this.#way = next;
                return true;
            }
        }
        if (this.#withToken || !mayLogInAgain)
            return false;
        this.#options.logger.info(`The router rejected the new session (code ${code}). Logging in again with a token.`);
        await this.renew({ withToken: true });
        // In the body too: all ways that were refused are part of these.
        if (code === SESSION_UNKNOWN)
            this.#way = FIRST_WAY_IN_BODY;
        return true;
    }
}

;// CONCATENATED MODULE: ./build/src/router/export-task.js
// One export on the router: calls with its task id, and the download of its file.











/** A file larger than this is not the router's JSON. */
const MAX_JSON_BYTES = 65_536;
const METHOD_NOT_ALLOWED = 405;
/** The download broke off or was damaged. The task's file may be gone, so only a new export helps (protocol.md 5.5). */
class BrokenDownload extends errors/* BackupError */.hj {
}
/**
 * Calls a method with the task id. If the router refuses the first such call for any reason but the session or a missing
 * permission, the id is sent once more in JSON quotes: it may have been misread (protocol.md 9.16, 9b.F). Error replies are
 * returned. Throws BackupError.
 */
async function callTask(task, { session, ...call }) {
    const send = () => session.call({ ...call, endpoint: task.endpoint, parameters: { task_id: taskParameter(task) } });
    const reply = await send();
    task.isAccepted ||= reply.ok;
    if (reply.ok || task.isAccepted || task.quoted || (0,error_codes/* isDenied */.GZ)(reply.code))
        return reply;
    task.quoted = true;
    const again = await send();
    task.isAccepted = again.ok;
    // If quotes change nothing, and the id was not complained about, the first refusal is the one to report.
    return again.ok || (0,error_codes/* isQuotingSuspect */.vr)(reply.code) ? again : reply;
}
function taskParameter({ id, quoted }) {
    return quoted ? JSON.stringify(id) : id;
}
/** Downloads the finished file. Throws BackupError: SessionLost and BrokenDownload if a new export may help. */
async function fetchFile(task, options) {
    const { session } = options;
    const download = await downloadOnce(task, options);
    const isPostRefused = download.status === METHOD_NOT_ALLOWED;
    const refusal = isPostRefused ? undefined : await readRefusal(download, task, options);
    if (!isPostRefused && refusal === undefined)
        return download;
    if (!task.byGet && (refusal === undefined || (0,error_codes/* isPostSuspect */.eg)(refusal))) {
        task.byGet = true;
        return await fetchFile(task, options);
    }
    const code = refusal ?? 0;
    if ((0,error_codes/* isSessionLost */.nh)(code))
        throw new SessionLost(code);
    // Only downloads may require a token (protocol.md 9b.G): the session has just been accepted.
    if ((0,error_codes/* isTokenSuspect */.ru)(code) && !session.hasToken)
        throw new SessionLost(code, { what: 'the download' });
    if ((0,error_codes/* isQuotingSuspect */.vr)(code) && !task.quoted) {
        task.quoted = true;
        return await fetchFile(task, options);
    }
    throw (0,error_codes/* callError */.rb)(code, { what: 'the download', code: 'backup-invalid' });
}
/** Throws for every HTTP status but 200, and 405 after a POST. */
async function downloadOnce(task, { session, transport, origin, logger, file, observe }) {
    const call = {
        endpoint: task.endpoint,
        method: 'download',
        parameters: { task_id: taskParameter(task) },
        what: 'the download',
        failure: 'export-failed',
    };
    try {
        const httpMethod = task.byGet ? 'GET' : 'POST';
        const download = await transport.download(session.request(call, { httpMethod }), file);
        observe?.((0,download_facts/* downloadSighting */.ci)(download, { method: httpMethod, quoted: task.quoted }));
        logger.debug(`download: ${describeDownload(download)}.`);
        if (task.byGet || download.status !== METHOD_NOT_ALLOWED)
            (0,router_api/* refuseStatus */.rY)(download, { call, origin });
        return download;
    }
    catch (error) {
        if (!(error instanceof network_errors/* TransientError */.N))
            throw error;
        throw new BrokenDownload('export-failed', error.message, { cause: error });
    }
}
/** Describes the response's headers for a debug log, by known words: anything else may identify the router. */
function describeDownload({ status, contentType, hasLength, disposition }) {
    const words = (0,download_facts/* describeDisposition */.lt)(disposition);
    const length = hasLength ? 'with length' : 'no length';
    return `HTTP ${status}, type: ${(0,download_facts/* contentKind */.uu)(contentType)}, ${length}, disposition: ${words.join('; ') || 'none'}`;
}
/** Returns the router's error code if the file is an error reply (protocol.md 5.5: its HTTP status is 200 too). */
async function readRefusal(download, { endpoint }, { file, logger, observe }) {
    if (download.size > MAX_JSON_BYTES)
        return undefined;
    const handle = await (0,promises_.open)(file);
    const text = await handle.readFile('utf8').finally(() => handle.close());
    if (!text.trimStart().startsWith('{'))
        return undefined;
    observe?.((0,answer_facts/* sightingOf */.H)({ endpoint, method: 'download' }, { ...download, text, cookies: [] }));
    logger.debug(`download: ${(0,public_shape/* shapeOf */.F5)(text, (0,known_answers/* knownKeysOf */.d)(`${endpoint.api} download`))}`);
    const reply = (0,router_reply/* parseReply */.UV)(text);
    return reply && !reply.ok ? reply.code : undefined;
}

;// CONCATENATED MODULE: ./build/src/router/poll-schedule.js
// When to poll a running export. It takes about as long as the last one, if that is known: then few polls before that moment, and many
// around it.
/** Without an expectation, the wait between polls is this fraction of the time waited so far, within the limits below. */
const FRACTION = 1 / 25;
const MIN_MS = 100;
const MAX_MS = 1_000;
/** Before the expected moment, a wait is at most this fraction of the time waited, so that no expectation delays a run by more. */
const EARLY_FRACTION = 1 / 2;
/** Around the expected moment. */
const AROUND_MS = 60;
/** How far around it: this fraction of the expected time, within limits, which also bound the number of polls. */
const AROUND_FRACTION = 1 / 25;
const AROUND_LEAST_MS = 150;
const AROUND_MOST_MS = 400;
/**
 * Returns how long to wait until the next poll, in ms. `waitedMs` has passed since the start of the export; `expectedMs` is how long it
 * may take, from a file that anyone may have written.
 */
function waitBeforePoll(waitedMs, expectedMs) {
    const usual = within(MIN_MS, MAX_MS, waitedMs * FRACTION);
    if (expectedMs === undefined || !(expectedMs > 0))
        return usual;
    const around = within(AROUND_LEAST_MS, AROUND_MOST_MS, expectedMs * AROUND_FRACTION);
    const untilAround = expectedMs - around - waitedMs;
    if (untilAround > 0)
        return Math.max(AROUND_MS, Math.min(untilAround, within(MIN_MS, MAX_MS, waitedMs * EARLY_FRACTION)));
    return waitedMs < expectedMs + around ? AROUND_MS : usual;
}
function within(least, most, value) {
    return Math.min(most, Math.max(least, value));
}

;// CONCATENATED MODULE: ./build/src/router/export.js
// The export: start, wait, download to a file, and restart once if that may help.













/** Maximum transient failures of polls in one export, and the least wait after the first one; it grows with each. */
const MAX_POLL_FAILURES = 5;
const POLL_FAILURE_MS = 300;
/** Before an export is started again whose start or download broke off. */
const RESTART_MS = 2_500;
const MAX_SHAPE_LENGTH = 300;
const export_NO_SUCH_API = 102;
const KNOWN_STATUS = (0,known_answers/* knownKeysOf */.d)(`${protocol/* API */.nC.backup} status`).data ?? {};
/**
 * Exports the configuration to `file`. A lost session gets one new login, and one more with a token if that may be missing
 * (protocol.md 9b.G); a broken download gets one restart. Each starts a new export and never reuses the old task (9.11).
 * Throws BackupError.
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
            if (error instanceof SessionLost && renewals === 0 && (0,error_codes/* isSessionLost */.nh)(error.number)) {
                renewals++;
                options.logger.info(`${error.message} Logging in again and restarting the export.`);
                await options.session.renew();
            }
            else if (error instanceof SessionLost && (0,error_codes/* isTokenSuspect */.ru)(error.number) && !options.session.hasToken) {
                options.logger.info(`${error.message} Logging in again with a token and restarting the export.`);
                await options.session.renew({ withToken: true });
            }
            else if (error instanceof BrokenDownload && restarts === 0) {
                restarts++;
                options.logger.info(`${error.message} Restarting the export.`);
                await (0,retry/* pause */.v)(RESTART_MS, options.session.signal);
            }
            else
                throw error;
        }
    }
}
async function exportOnce(options) {
    const { logger } = options;
    const startedAt = performance.now();
    const task = await start(options);
    await options.onStarted();
    const { polls, exportMs } = await waitUntilFinished(task, { ...options, startedAt });
    logger.info(`Exported in ${(0,format/* formatDuration */.a3)(performance.now() - startedAt)} (${polls} ${polls === 1 ? 'poll' : 'polls'}).`);
    const downloadedAt = performance.now();
    const download = await fetchFile(task, options);
    logger.info(`Downloaded ${(0,format/* formatBytes */.z3)(download.size)} in ${(0,format/* formatDuration */.a3)(performance.now() - downloadedAt)}.`);
    return { ...download, exportMs };
}
/** Starts an export: once more if the connection broke off. The router then may export twice, which does no harm. */
async function start({ session, logger }) {
    const endpoint = (0,protocol/* requireEndpoint */.VO)(session.endpoints, protocol/* API */.nC.backup);
    const what = 'the start of the export';
    const startOnce = () => session.call({ endpoint, method: 'start', what, failure: 'export-failed' });
    const reply = await (0,retry/* retry */.L)(startOnce, {
        policy: { attempts: 2, pauseMs: () => RESTART_MS },
        signal: session.signal,
        shouldRetry: (outcome) => !outcome.ok && outcome.error instanceof network_errors/* TransientError */.N && outcome.error.code !== 'timed-out',
        onRetry: (outcome) => {
            if (!outcome.ok && outcome.error instanceof network_errors/* TransientError */.N)
                logger.info(`${outcome.error.message} Trying again.`);
        },
    });
    // The router may not have listed the service (protocol.md 9b.D).
    if (!reply.ok && reply.code === export_NO_SUCH_API)
        throw (0,protocol/* unsupportedApi */.Kc)(protocol/* API */.nC.backup);
    if (!reply.ok)
        throw (0,error_codes/* callError */.rb)(reply.code, { what, code: 'export-failed' });
    const id = (0,protocol/* readTaskId */.P3)(reply.data);
    if (id === undefined)
        throw new errors/* BackupError */.hj('export-failed', 'The router did not start the export: its reply contains no task id.');
    return { endpoint, id, quoted: false, isAccepted: false, byGet: false };
}
/** Polls until the deadline, even if the replies are not understood (protocol.md 9.4). */
async function waitUntilFinished(task, { session, logger, startedAt, expectedMs }) {
    let failures = 0;
    /** Of the last reply, if it was not understood. */
    let shape;
    for (let polls = 1;; polls++) {
        try {
            const waited = performance.now() - startedAt;
            await (0,retry/* pause */.v)(Math.max(waitBeforePoll(waited, expectedMs?.()), failures * POLL_FAILURE_MS), session.signal);
            const askedAt = performance.now() - startedAt;
            const reply = await callTask(task, {
                session,
                method: 'status',
                what: 'the export status',
                failure: 'export-failed',
            });
            if (!reply.ok)
                throw (0,error_codes/* callError */.rb)(reply.code, { what: 'the export status', code: 'export-failed' });
            const status = (0,protocol/* readStatus */.rk)(reply.data);
            // It ended at some moment of the last pause.
            if (status.kind === 'finished')
                return { polls, exportMs: Math.round((waited + askedAt) / 2) };
            if (status.kind === 'failed')
                throw failedOnRouter(status.code);
            shape = status.kind === 'running' ? undefined : (0,public_shape/* shapeOf */.F5)(JSON.stringify(reply.data), KNOWN_STATUS);
        }
        catch (error) {
            const reason = (0,errors/* abortReason */.Js)(session.signal);
            const isDeadline = error === reason && reason?.code === 'timed-out';
            if (isDeadline && shape !== undefined)
                throw unknownStatus(shape, error);
            if (!(error instanceof network_errors/* TransientError */.N) || ++failures > MAX_POLL_FAILURES)
                throw error;
            logger.info(`${error.message} Trying again.`);
        }
    }
}
function failedOnRouter(code) {
    return new errors/* BackupError */.hj('export-failed', `The router reports that its export failed${code === undefined ? '' : `: ${(0,error_codes/* describeCode */.lA)(code)}`}.`);
}
/** Reports that the last status reply was not understood: a longer timeout would not help (protocol.md 9b.E). */
function unknownStatus(shape, cause) {
    return new errors/* BackupError */.hj('router-unsupported', `The router reports the status of the export in an unknown form: ${(0,sanitize/* printable */.g$)(shape, MAX_SHAPE_LENGTH)}.`, {
        cause,
        hint: (0,message/* message */.iU) `Please open an issue with ${(0,message/* term */.jk)('debug-log')}: it shows names and types, never values. Until then, export manually in SRM (Control Panel > System, under Update & Restore).`,
    });
}

// EXTERNAL MODULE: ./build/src/router/label.js
var router_label = __webpack_require__(14621);
;// CONCATENATED MODULE: ./build/src/router/one-time-codes.js
// One-time codes of a second factor (RFC 6238), generated at the login and never reused.


/** `server_time` is in seconds: two readings of the same clock may differ by one. */
const CLOCK_PRECISION_MS = 1_000;
/** Longer than any period; only a clock that goes back makes codes wait longer. */
const LONGEST_WAIT_MS = 300_000;
const OTP_REQUIRED = 403;
const OTP_WRONG = 404;
/**
 * Codes for the router's time, since the router checks them against its own clock. Without an authenticated router, codes
 * are for our time, and none is sent if the clocks differ by more than one step.
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
    /** Waits for the step after the last code's. To be called before the public-key request, whose reply ages. */
    async untilFresh(signal) {
        const beginsInMs = (this.#lastStep + 1) * this.#periodMs - this.#now();
        if (this.#lastStep >= 0 && beginsInMs > 0)
            await this.#wait(beginsInMs + CLOCK_PRECISION_MS, signal);
    }
    /** Returns the code to send now: masked, and never reused. Throws BackupError after a refused code. */
    async next(signal) {
        if (this.#refusal)
            throw this.#refusal;
        this.#checkClocks();
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
            // Two steps may share a code by chance.
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
    /** Returns the error for a refused login if it is about the code. From then on, no more codes are generated. */
    refused(number, form) {
        if (number === OTP_WRONG)
            this.#refusal = this.#wrong();
        if (number === OTP_REQUIRED)
            this.#refusal = notSeen(form);
        return this.#refusal;
    }
    /** Describes the clock offset if it exceeds one step; `undefined` if it does not or is unknown. */
    #difference() {
        const seconds = Math.round((this.clock.offsetMs ?? 0) / 1000);
        if (Math.abs(seconds) <= this.#options.otp.periodSeconds)
            return undefined;
        return (0,message/* message */.iU) `The router's clock is ${Math.abs(seconds)} s ${seconds > 0 ? 'ahead of' : 'behind'} ${(0,message/* term */.jk)('runner')}'s`;
    }
    #checkClocks() {
        const difference = this.#difference();
        if (difference === undefined)
            return;
        if (this.#options.isAuthenticated) {
            this.#options.logger.info((0,message/* message */.iU) `${difference}: the one-time code is for the router's time.`);
            return;
        }
        throw new errors/* BackupError */.hj('otp-refused', (0,message/* message */.iU) `${difference}, so the router would refuse the one-time code. None was sent.`, {
            hint: (0,message/* message */.iU) `Correct the wrong clock: ${(0,message/* term */.jk)('runner')} by NTP, or the router in SRM (Control Panel > System). Or use https and ${(0,message/* input */.hF)('tls-fingerprint')}: then the router's time can be trusted, and codes are for its time.`,
        });
    }
    #wrong() {
        const difference = this.#difference();
        const clocks = difference !== undefined
            ? ['the router checks codes against another clock than it reports, so correct both clocks (NTP)']
            : this.clock.offsetMs === undefined
                ? (0,message/* message */.iU) `the clock of ${(0,message/* term */.jk)('runner')} is wrong, which NTP corrects`
                : ['the same code was used just before, by another run or another person'];
        return new errors/* BackupError */.hj('otp-refused', (0,message/* message */.iU) `The router refused the one-time code (code ${OTP_WRONG}).${difference === undefined ? '' : (0,message/* message */.iU) ` ${difference}; the code was for the router's time.`}`, {
            hint: {
                causes: [(0,message/* message */.iU) `${(0,message/* input */.hF)('otp-secret')} belongs to another account or an earlier setup`, clocks],
                next: (0,message/* message */.iU) `To check, add this secret to an authenticator app: it must show the same codes as an app that works. No other code is tried, so that Auto Block does not lock ${(0,message/* term */.jk)('runner')} out.`,
            },
        });
    }
    #now() {
        const { clock, isAuthenticated } = this.#options;
        return clock.time.now() + (isAuthenticated ? (clock.offsetMs ?? 0) : 0);
    }
    async #wait(ms, signal) {
        if (ms > LONGEST_WAIT_MS)
            throw wentBack(ms);
        this.#options.logger.info(`Waiting ${Math.ceil(ms / 1000)} s for the next one-time code.`);
        await this.clock.time.wait(ms, signal);
    }
}
function wentBack(ms) {
    const what = `The router's clock went back by about ${Math.round(ms / 1000)} s between two one-time codes.`;
    return new errors/* BackupError */.hj('otp-refused', `${what} No other code was sent.`, {
        hint: 'Check the time in SRM (Control Panel > System), which NTP should set. Then run again.',
    });
}
/** The username and password were correct, and the code was not refused: the router did not find it. */
function notSeen(form) {
    const other = form === 'envelope' ? (0,message/* message */.iU) `, so try ${(0,message/* input */.hF)('login-encryption', 'never')}: https protects it too` : '';
    return new errors/* BackupError */.hj('otp-required', `The router requires a one-time code although one was sent (code ${OTP_REQUIRED}).`, {
        hint: (0,message/* message */.iU) `This firmware may expect it elsewhere in the login${other}. Please open an issue with ${(0,message/* term */.jk)('debug-log')}: it shows no secrets.`,
    });
}

;// CONCATENATED MODULE: ./build/src/router/rights.js
// Checks whether the account may export the configuration, without exporting anything.



/** How the backup service answers an account with permission: a parameter is missing (protocol.md 3.8, 5.5). */
const ASKS_FOR_TASK = new Set([101, 114, 120]);
const rights_NO_SUCH_API = 102;
/**
 * Requests the export status without a task id. With permission the router answers that the id is missing (code 120 on
 * DSM, protocol.md 5.5), without it 105. Starts nothing and never logs in again, even if a token may be required, which a
 * backup would request. Throws BackupError if the connection fails.
 */
async function checkExportPermission(session) {
    const endpoint = session.endpoints.get(protocol/* API */.nC.backup);
    if (!endpoint)
        return { kind: 'unknown', answer: `the router does not offer ${protocol/* API */.nC.backup}` };
    const what = 'access to its backup service';
    const reply = await session
        .call({ endpoint, method: 'status', what, failure: 'export-failed', mayLogInAgain: false })
        .catch((error) => {
        if (error instanceof SessionLost && (0,error_codes/* isTokenSuspect */.ru)(error.number))
            return { ok: false, code: error.number };
        throw error;
    });
    if (reply.ok || ASKS_FOR_TASK.has(reply.code) || isOfBackupService(reply.code))
        return { kind: 'granted' };
    if (reply.code === rights_NO_SUCH_API)
        return { kind: 'denied', reason: (0,protocol/* unsupportedApi */.Kc)(protocol/* API */.nC.backup) };
    if ((0,error_codes/* isDenied */.GZ)(reply.code))
        return { kind: 'denied', reason: (0,error_codes/* callError */.rb)(reply.code, { what, code: 'account-not-allowed' }) };
    return { kind: 'unknown', answer: (0,error_codes/* describeCode */.lA)(reply.code) };
}
/** The service's own errors come after its permission check. */
function isOfBackupService(code) {
    return code >= 4400 && code <= 4499;
}

// EXTERNAL MODULE: ./build/src/router/transport.js + 4 modules
var router_transport = __webpack_require__(31618);
;// CONCATENATED MODULE: ./build/src/router/client.js
// The SRM client: discovers the APIs, logs in, runs the work, logs out. Knows nothing of GitHub.












/** Connects, logs in, runs `work` and always logs out. Throws BackupError. */
async function withSession(options, work) {
    const { origin, logger, timeoutMs, probe = {}, observe } = options;
    const deadline = new AbortController();
    const tooLong = () => new errors/* BackupError */.hj('timed-out', `The session with the router took longer than ${timeoutMs / 1000} s.`);
    const timer = setTimeout(() => deadline.abort(tooLong()), timeoutMs);
    const signal = AbortSignal.any([options.signal, deadline.signal]);
    warnAboutExposure(options);
    const onConnected = (connection) => {
        probe.connection = connection;
        observe?.({ kind: 'connection', ...(connection.tls ? { tls: connection.tls } : {}) });
    };
    const transport = (0,router_transport/* openTransport */.g)({ ...options, onConnected });
    const clock = new router_clock/* RouterClock */.q(options.time);
    const api = (0,router_api/* createApi */.xP)({ transport, origin, logger, clock, observe });
    try {
        const endpoints = await logger.step('Connect', () => (0,discover/* discover */.k4)({ api, origin, logger, signal }));
        probe.offer = (0,discover/* offerOf */.yS)(endpoints);
        const account = accountOf(options, clock);
        const spared = sparing(logger, options.shown ?? []);
        const session = new Session({ api, endpoints, account, logger: spared, signal });
        try {
            await logger.step('Log in', () => session.logIn());
            probe.login = session.loginForm;
            return await work({
                exportTo: async (file, { onStarted, onLabel, expectedMs }) => {
                    let label;
                    const download = await exportTo({
                        session,
                        transport,
                        origin,
                        logger,
                        file,
                        observe,
                        expectedMs,
                        onStarted: async () => {
                            onStarted();
                            label = await (0,router_label/* readLabel */.V8)(session, spared);
                            if (!label)
                                return;
                            onLabel?.(label);
                            logger.info(`Router: ${label.model || 'unknown model'}, ${label.firmware || 'unknown firmware'}.`);
                        },
                    });
                    const { size, sha256, exportMs } = download;
                    return { size, sha256, exportMs, label };
                },
                label: () => (0,router_label/* readLabel */.V8)(session, spared),
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
    const isAuthenticated = overTls && trust.kind !== 'none';
    const codes = otp && new OneTimeCodes({ otp, clock, isAuthenticated, logger });
    return { username, password, loginEncryption, overTls, ...(codes ? { codes } : {}) };
}
function warnAboutExposure({ origin, trust, loginEncryption, logger }) {
    if (loginEncryption === 'never') {
        logger.warning((0,message/* message */.iU) `${(0,message/* input */.hF)('login-encryption', 'never')} protects the password by TLS only: anyone who impersonates the router can read it. Remove it unless this router needs it.`);
    }
    if (origin.startsWith('http:')) {
        logger.warning((0,message/* message */.iU) `Over http, anyone on the network can read the backup with all its passwords, or replace the key that encrypts the login. Use https: ${(0,message/* input */.hF)('url', 'https://<router>:8001')}.`);
    }
    else if (trust.kind === 'none') {
        logger.warning((0,message/* message */.iU) `${(0,message/* input */.hF)('tls-verify', 'false')} accepts any certificate: anyone on the network can impersonate the router. Prefer ${(0,message/* input */.hF)('tls-fingerprint')}.`);
    }
}

// EXTERNAL MODULE: ./build/src/system/disk.js
var system_disk = __webpack_require__(17426);
// EXTERNAL MODULE: ./build/src/system/turns.js
var turns = __webpack_require__(12879);
;// CONCATENATED MODULE: ./build/src/assemble.js
// Builds the real parts from the settings: the one place where rooms meet. Shared by every front end.















const DETAILS_HIDDEN = 'What is wrong with the backup is not quoted from it';
/** The parts of a backup. */
function assemble(settings, { logger, signal, observe }) {
    const { fileName, label, requireVerified, seal, startedAt } = settings;
    const key = seal?.fingerprintKey === undefined ? undefined : (0,keyed_content/* createDigestKey */.EX)(seal.fingerprintKey);
    const isIgnored = (0,items/* ignoring */.O_)(settings.ignoreChanges);
    const inspector = (0,apart/* createInspector */.Y)();
    return {
        fileName,
        tempDirectory: settings.tempDirectory,
        withSession: (work) => withSession({ ...settings.router, logger, signal, observe, shown: shownOf(settings) }, work),
        ...inspector,
        ...(seal ? { encryptor: (0,encrypt/* createEncryptor */.D)(seal.recipients) } : {}),
        describe: async (inspection, { size: plainSize, label: known, exportMs }, { size, sha256 }) => {
            const sealed = seal && { plainSize, key, recipients: seal.recipients };
            const about = { fileName, size, sha256, startedAt, exportMs, isIgnored, sealed, router: { ...known, label } };
            return await (0,turns/* inTurns */.gG)((0,dss_manifest/* createManifestInTurns */.fT)(inspection, about), signal);
        },
        compare: async (before, after) => {
            const comparison = await (0,turns/* inTurns */.gG)((0,changes/* compareInTurns */.N_)(before, after, { isIgnored }), signal);
            return seal ? (0,changes/* withoutNames */.Fw)(comparison) : comparison;
        },
        ...(seal
            ? {
                isBound: (existing, { fingerprint }) => (0,binding/* isBound */.V)(existing, { fingerprint, key, recipients: seal.recipients }),
            }
            : {
                hasContent: async (file, { fingerprint }, until) => {
                    const found = await inspector.inspect(file, { signal: until });
                    if (found.verdict !== 'valid')
                        return false;
                    return (await (0,turns/* inTurns */.gG)((0,dss_fingerprint/* fingerprintInTurns */.Q)(found.content, isIgnored), until)) === fingerprint;
                },
            }),
        destinations: settings.destinations.map((destination) => assemble_open(destination, settings, { logger })),
        isLogPublic: (runState) => (0,log_readers/* canStrangersRead */.Y)(settings, { hidden: DETAILS_HIDDEN, runState, logger, signal }),
        requireVerified,
        logger,
        signal,
    };
}
/** The parts of a check-up. */
function assembleCheckup(settings, { logger, signal, observe }) {
    const { router, seal, tempDirectory } = settings;
    return {
        origin: router.origin,
        trust: router.trust.kind,
        tempDirectory,
        destinations: settings.destinations.map((destination) => toCheck(destination, settings, logger)),
        ...(seal ? { seal: (0,encrypt/* createEncryptor */.D)(seal.recipients) } : {}),
        withSession: (probe, work) => withSession({ ...router, logger, signal, probe, observe, shown: shownOf(settings) }, work),
        logger,
        signal,
        now: () => Date.now(),
    };
}
function assemble_open(destination, { startedAt, fileName, stateFolder }, { logger }) {
    if (destination.kind === 'artifact')
        return artifactDestination({ ...destination, startedAt, logger });
    if (destination.kind === 'repository')
        return repositoryDestination({ ...destination, startedAt, logger, fileName });
    return directoryDestination({ ...destination, startedAt, logger, fileName, stateFolder });
}
function toCheck(destination, settings, logger) {
    const warnings = [];
    // Its row shows them, and nothing else.
    const warning = (line) => void warnings.push(line);
    const { kind, preflight, confirm } = assemble_open(destination, settings, { logger: { ...logger, warning } });
    const disk = destination.kind === 'directory' ? { readDisk: () => (0,system_disk/* readDisk */.g)(destination.path) } : {};
    const askAll = async (signal) => {
        await preflight(signal);
        await confirm?.(signal);
    };
    return { kind, preflight: askAll, place: placeOf(destination), ...disk, warnings };
}
function placeOf(destination) {
    if (destination.kind === 'directory')
        return destination.path;
    if (destination.kind === 'artifact')
        return `the artifacts of ${destination.workflow.repository}`;
    return [destination.repository, destination.folder].filter(Boolean).join('/');
}
/** What the log and the summary say of a run whatever the router answers. */
function shownOf({ fileName, label, router, destinations }) {
    const names = destinations.flatMap((place) => {
        if (place.kind === 'directory')
            return [];
        const { serverUrl, repository, runId } = place.workflow;
        if (place.kind === 'repository')
            return [`${serverUrl}/${place.repository}/commit/`];
        return [place.name, `${serverUrl}/${repository}/actions/runs/${runId}/artifacts/`];
    });
    return [fileName, label, router.origin, ...names, ...destinations.map(placeOf)];
}


/***/ }),

/***/ 13039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ canStrangersRead)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _github_github_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62485);
/* harmony import */ var _github_visibility_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24149);
/* harmony import */ var _system_deadline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60239);
// Who can read the log, the summary and the outputs of a run: everybody with access to the workflow's repository.




const ASK_TIMEOUT_MS = 10_000;
/**
 * Returns whether strangers can read the log of this run. Internal and unknown count as public: then the log says why nothing is
 * shown, and `hidden` begins that sentence. Never throws.
 */
async function canStrangersRead({ workflow, token }, { hidden, runState, logger, ...options }) {
    // Outside of a workflow, only the user who started it reads the log.
    if (workflow.repository === '')
        return false;
    // A private repository may have become public since the event, while the job waited for its runner.
    if (workflow.visibility && workflow.visibility !== 'private')
        return true;
    const signal = AbortSignal.any([options.signal, AbortSignal.timeout(ASK_TIMEOUT_MS)]);
    const ask = async () => await (0,_github_visibility_js__WEBPACK_IMPORTED_MODULE_2__/* .readVisibility */ .t)((0,_github_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .createGitHubClient */ .LX)({ ...workflow, token }), { ...workflow, signal });
    // A request that is sent waits for its own limit, too long for a run that a runner is about to kill.
    const answer = await (0,_system_deadline_js__WEBPACK_IMPORTED_MODULE_3__/* .raceAbort */ .Mu)(ask(), { signal, runState, graceMs: 0 }).catch((error) => {
        return { kind: 'unknown', reason: (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .describeThrown */ .YI)(error) };
    });
    if (answer.kind === 'unknown')
        logger.info(`${hidden}, since the visibility of this repository is unknown: ${answer.reason}.`);
    return answer.kind !== 'private';
}


/***/ }),

/***/ 67951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ sightingOf),
/* harmony export */   p: () => (/* binding */ cookieNames)
/* harmony export */ });
/* harmony import */ var _download_facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5141);
/* harmony import */ var _envelope_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76247);
/* harmony import */ var _known_answers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23198);
/* harmony import */ var _protocol_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48191);
/* harmony import */ var _public_shape_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66950);
/* harmony import */ var _reply_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95519);
// What an answer shows of the router's behaviour: each fact is chosen from a fixed list, whatever the router sent.






const KNOWN_COOKIES = new Set(['id', 'smid', 'did', 'stay_login', '_SSID', 'io']);
/** What a status may say (protocol.md 9.4), and what else such words are. */
const STATUS_WORDS = new Set([
    ...['finish', 'finished', 'done', 'success', 'complete', 'completed', 'ok', 'ready', 'idle', 'none', 'end', 'ended'],
    ...['running', 'processing', 'exporting', 'waiting', 'pending', 'starting', 'started', 'busy', 'queued', 'init'],
    ...['preparing', 'collecting', 'packing', 'compressing', 'progress', 'in_progress', 'working', 'active'],
    ...['fail', 'failed', 'error', 'cancel', 'cancelled', 'canceled', 'abort', 'aborted', 'timeout', 'unknown'],
]);
/** Files and folders of web APIs, as far as sources show them (protocol.md 1). */
const KNOWN_PATH = /^(dsm\/)?(_*)((?:query|auth|encryption|entry|info)\.cgi)$/;
/** Returns what the answer to a call shows. */
function sightingOf({ endpoint, method, parameters = {}, credentials }, answer) {
    const call = `${endpoint.api} ${method}`;
    const text = answer.text.replace(/^\uFEFF/, '');
    const parsed = (0,_reply_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .qF)(text);
    const reply = (0,_reply_js__WEBPACK_IMPORTED_MODULE_4__/* .parseReply */ .UV)(text);
    const data = reply?.ok ? reply.data : undefined;
    const cookies = cookieNames(answer.cookies);
    return {
        kind: 'answer',
        call,
        version: endpoint.version,
        http: publicNumber(answer.status, 599) ?? 0,
        type: (0,_download_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .contentKind */ .uu)(answer.contentType),
        ...(text === answer.text ? {} : { bom: true }),
        ...(cookies.length > 0 ? { cookies } : {}),
        ...(reply && !reply.ok ? { code: publicCode(reply.code) } : {}),
        ...(credentials ? { sent: describeSession(credentials) } : {}),
        ...(data ? factsOf(call, { data, parameters, answer }) : {}),
        ...(parsed === undefined ? {} : { shape: (0,_public_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .publicShapeOf */ .KU)(parsed, (0,_known_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .knownKeysOf */ .d)(call)) }),
    };
}
function factsOf(call, { data, parameters, answer }) {
    switch (call) {
        case `${_protocol_js__WEBPACK_IMPORTED_MODULE_3__/* .API */ .nC.info} query`:
            return { asked: parameters.query === 'ALL' ? 'ALL' : 'names', apis: listedApis(data) };
        case `${_protocol_js__WEBPACK_IMPORTED_MODULE_3__/* .API */ .nC.encryption} getinfo`:
            return { key: describeKey(data) };
        case `${_protocol_js__WEBPACK_IMPORTED_MODULE_3__/* .API */ .nC.auth} login`:
            return { login: describeLogin(data, parameters, answer) };
        case `${_protocol_js__WEBPACK_IMPORTED_MODULE_3__/* .API */ .nC.backup} start`:
            return { task: describeTaskId(data) };
        case `${_protocol_js__WEBPACK_IMPORTED_MODULE_3__/* .API */ .nC.backup} status`:
            return { reads: (0,_protocol_js__WEBPACK_IMPORTED_MODULE_3__/* .readStatus */ .rk)(data).kind, ...describeWord(data) };
        default:
            return {};
    }
}
function listedApis(data) {
    const listed = Object.values(_protocol_js__WEBPACK_IMPORTED_MODULE_3__/* .API */ .nC).flatMap((api) => {
        const entry = (0,_reply_js__WEBPACK_IMPORTED_MODULE_4__/* .field */ .ZZ)(data, api);
        return entry === undefined ? [] : [[api, describeApi((0,_reply_js__WEBPACK_IMPORTED_MODULE_4__/* .fieldsOf */ .Pf)(entry))]];
    });
    return Object.fromEntries(listed);
}
function describeApi(listed) {
    const [known, folder = '', padding = '', file = ''] = KNOWN_PATH.exec((0,_reply_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)((0,_reply_js__WEBPACK_IMPORTED_MODULE_4__/* .field */ .ZZ)(listed, 'path')) ?? '') ?? [];
    return {
        min: publicNumber((0,_reply_js__WEBPACK_IMPORTED_MODULE_4__/* .field */ .ZZ)(listed, 'minVersion'), 99) ?? 0,
        max: publicNumber((0,_reply_js__WEBPACK_IMPORTED_MODULE_4__/* .field */ .ZZ)(listed, 'maxVersion'), 99) ?? 0,
        path: known === undefined ? 'other' : folder + file,
        padding: padding.length,
        json: (0,_reply_js__WEBPACK_IMPORTED_MODULE_4__/* .field */ .ZZ)(listed, 'requestFormat') === 'JSON',
    };
}
function describeKey(data) {
    const text = (0,_reply_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)((0,_reply_js__WEBPACK_IMPORTED_MODULE_4__/* .field */ .ZZ)(data, 'public_key')) ?? '';
    const isDer = /^[A-Za-z0-9+/=\s]+$/.test(text);
    const form = /^[0-9a-f]+$/i.test(text) ? 'hex' : text.startsWith('-----BEGIN ') ? 'PEM' : isDer ? 'DER' : 'other';
    try {
        return { form, bits: (0,_envelope_js__WEBPACK_IMPORTED_MODULE_1__/* .readEncryptionInfo */ .AH)(data).keyBits };
    }
    catch {
        return { form };
    }
}
function describeLogin(data, parameters, { cookies }) {
    const inBody = (0,_reply_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)((0,_reply_js__WEBPACK_IMPORTED_MODULE_4__/* .field */ .ZZ)(data, 'sid'));
    const inCookie = cookies.map((cookie) => /^\s*id=([^;]+)/.exec(cookie)?.[1]?.trim()).find(Boolean);
    return {
        form: 'passwd' in parameters ? 'plain' : 'envelope',
        sid: [...(inBody ? ['body'] : []), ...(inCookie ? ['cookie'] : [])],
        ...(inBody && inCookie ? { same: inBody === inCookie } : {}),
        ...(/^\d/.test(inBody ?? inCookie ?? '') ? { startsWithDigit: true } : {}),
        ...('enable_syno_token' in parameters ? { asksForToken: true } : {}),
        ...((0,_reply_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)((0,_reply_js__WEBPACK_IMPORTED_MODULE_4__/* .field */ .ZZ)(data, 'synotoken')) ? { hasToken: true } : {}),
    };
}
function describeTaskId(data) {
    const id = (0,_reply_js__WEBPACK_IMPORTED_MODULE_4__/* .field */ .ZZ)(data, 'task_id');
    if (typeof id === 'number')
        return 'number';
    const text = (0,_protocol_js__WEBPACK_IMPORTED_MODULE_3__/* .readTaskId */ .P3)(data) ?? '';
    if (/^\d+$/.test(text))
        return 'digits';
    if (/^\d/.test(text))
        return 'starts with a digit';
    if (text.startsWith('@'))
        return 'starts with @';
    return /^\w+$/.test(text) ? 'word' : 'other';
}
function describeWord(data) {
    const word = ((0,_reply_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)((0,_reply_js__WEBPACK_IMPORTED_MODULE_4__/* .field */ .ZZ)(data, 'state')) ?? (0,_reply_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)((0,_reply_js__WEBPACK_IMPORTED_MODULE_4__/* .field */ .ZZ)(data, 'status')))?.toLowerCase();
    return word === undefined ? {} : { word: STATUS_WORDS.has(word) ? word : 'other' };
}
function describeSession({ isSecond, sidInBody, synoToken }) {
    return `cookie${sidInBody ? ' and body' : ''}${isSecond ? ', second id' : ''}${synoToken ? ', with token' : ''}`;
}
/** Returns the known names among Set-Cookie headers, and `other` for the rest. */
function cookieNames(cookies) {
    return [...new Set(cookies.map(cookieName))].sort();
}
function cookieName(cookie) {
    const name = /^\s*([^=;\s]*)/.exec(cookie)?.[1] ?? '';
    return KNOWN_COOKIES.has(name) ? name : 'other';
}
/** Shows the codes of the protocol's ranges (protocol.md 3.8, 5.5): any other number may be anything. */
function publicCode(code) {
    const isKnown = Number.isInteger(code) && /^(?:1\d\d|4\d\d|44\d\d)$/.test(String(code));
    return isKnown ? code : 'other';
}
/** Returns a whole number from 0 to `max`, else `undefined`. */
function publicNumber(value, max) {
    const number = (0,_reply_js__WEBPACK_IMPORTED_MODULE_4__/* .numberOf */ .rl)(value);
    return number !== undefined && Number.isInteger(number) && number >= 0 && number <= max ? number : undefined;
}


/***/ }),

/***/ 92547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fo: () => (/* binding */ requestOf),
/* harmony export */   rY: () => (/* binding */ refuseStatus),
/* harmony export */   xP: () => (/* binding */ createApi)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29962);
/* harmony import */ var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(39654);
/* harmony import */ var _answer_facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67951);
/* harmony import */ var _known_answers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23198);
/* harmony import */ var _network_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29641);
/* harmony import */ var _protocol_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48191);
/* harmony import */ var _public_shape_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(66950);
/* harmony import */ var _reply_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(95519);
// One call to the router's web API: sends the form, returns the typed reply, and throws for any other response.









/** Creates an Api. `origin` (scheme, host and port) is for messages. Debug lines show shapes, never values. */
function createApi({ transport, origin, logger, clock, observe, }) {
    return {
        async call(call) {
            const answer = await transport.post(requestOf(call));
            clock?.noteHeader(answer.date);
            observe?.((0,_answer_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .sightingOf */ .H)(call, answer));
            const name = `${call.endpoint.api} ${call.method}`;
            const shape = (0,_public_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .shapeOf */ .F5)(answer.text, (0,_known_answers_js__WEBPACK_IMPORTED_MODULE_3__/* .knownKeysOf */ .d)(name));
            logger.debug(`${name}: HTTP ${answer.status}, ${shape}${describeCookies(answer)}`);
            refuseStatus(answer, { call, origin });
            const reply = (0,_reply_js__WEBPACK_IMPORTED_MODULE_7__/* .parseReply */ .UV)(answer.text);
            if (!reply) {
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj(call.failure, `The response of ${origin} to ${call.what} is not from SRM: ${describeContent(answer)}.`, { hint: call.hint ?? hintAtAddress(call) });
            }
            return { reply, cookies: answer.cookies };
        },
    };
}
/** Known names only: the values are session ids. */
function describeCookies({ cookies }) {
    const names = (0,_answer_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .cookieNames */ .p)(cookies);
    return names.length > 0 ? `, sets cookies: ${names.join(', ')}` : '';
}
/** Returns the HTTP request of a call: session id as cookie, token as header and, in a POST, as parameter. */
function requestOf({ endpoint, method, parameters, credentials, signal, what, hint }, { httpMethod = 'POST' } = {}) {
    const inForm = httpMethod === 'GET' ? undefined : credentials;
    const form = (0,_protocol_js__WEBPACK_IMPORTED_MODULE_5__/* .callForm */ .f_)(endpoint, {
        method,
        parameters: {
            ...parameters,
            ...(inForm?.synoToken ? { SynoToken: inForm.synoToken } : {}),
            ...(inForm?.sidInBody ? { _sid: inForm.sid } : {}),
        },
    });
    const headers = {
        ...(credentials ? { cookie: `id=${credentials.sid}` } : {}),
        ...(credentials?.synoToken ? { 'x-syno-token': credentials.synoToken } : {}),
    };
    return { path: endpoint.path, form, httpMethod, headers, signal, what, ...(hint ? { hint } : {}) };
}
/** Throws unless the status is 200: SRM sends it with every reply, even with errors (protocol.md 3.8). */
function refuseStatus(answer, { call, origin }) {
    const { status } = answer;
    if (status === 200)
        return;
    if (status >= 300 && status < 400)
        throw redirected(answer.location, origin);
    const message = `${origin} answered ${call.what} with HTTP ${status}.`;
    if (status >= 500)
        throw new _network_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .TransientError */ .N(call.failure, message, { hint: call.hint });
    const needsTls = status === 400 && origin.startsWith('http:');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj(call.failure, message, { hint: call.hint ?? (needsTls ? NEEDS_TLS : hintAtAddress(call)) });
}
/** For status 400, Apache's answer to http on an https port (protocol.md 7: SRM's server). */
const NEEDS_TLS = (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU) `This port probably expects https: replace \`http://\` by \`https://\` in ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .hF)('url')}.`;
function redirected(location, origin) {
    const url = location === '' ? null : URL.parse(location, origin);
    const target = url?.protocol.startsWith('http') ? url : undefined;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj('router-unsupported', `${origin} redirects to ${target ? (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_8__/* .printable */ .g$)(target.origin) : 'another address'}; redirects are not followed, since they would expose the password.`, { hint: redirectHint(target, origin) });
}
/** Suggests the port of the redirect, on the same host only: another host could be an attacker's. */
function redirectHint(target, origin) {
    const own = URL.parse(origin);
    if (target?.protocol !== 'https:' || target.hostname !== own?.hostname || target.origin === own.origin) {
        return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU) `Set ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .hF)('url')} to the address of SRM itself, usually https://192.168.1.1:8001.`;
    }
    // In `url`, an omitted port means SRM's default, not 443.
    const moved = `https://${target.hostname}:${target.port || '443'}`;
    return own.protocol === 'http:'
        ? (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU) `SRM redirects HTTP to HTTPS: set ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .hF)('url')} to ${moved}.`
        : (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU) `Set ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .hF)('url')} to the address of SRM itself: ${moved}.`;
}
function hintAtAddress(call) {
    if (call.failure !== 'router-unsupported')
        return undefined;
    return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU) `Check the address and port in ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .hF)('url')}: SRM uses 8001 for https and 8000 for http unless changed, and may redirect 8000 to 8001. In a browser, the address must open the sign-in page of SRM.`;
}
function describeContent({ text, contentType }) {
    const start = text.trimStart();
    if (start === '')
        return 'an empty response';
    const title = /<title[^>]*>([^<]{1,200})/i.exec(start.slice(0, _text_sanitize_js__WEBPACK_IMPORTED_MODULE_8__/* .MAX_MATCHED */ .ul))?.[1];
    if (start.startsWith('<'))
        return title ? `an HTML page titled "${(0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_8__/* .printable */ .g$)(title, 60)}"` : 'an HTML or XML page';
    if (/^[[{]/.test(start))
        return 'other JSON';
    return contentType ? `content of type ${(0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_8__/* .printable */ .g$)(contentType, 60)}` : 'unknown content';
}


/***/ }),

/***/ 71237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ RouterClock)
/* harmony export */ });
/* harmony import */ var _system_retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6457);
// The offset between the router's clock and ours, as far as the router reports its time.

/** Unix ms; a router that lost its time restarts near 0, and anything beyond 2100 is invalid. */
const LATEST_MS = Date.UTC(2100, 0);
const MACHINE = { now: () => Date.now(), wait: _system_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .pause */ .v };
/** The router's time: from its reply to the public-key request, else from the headers of any response. */
class RouterClock {
    time;
    #offsetMs;
    #hasServerTime = false;
    constructor(time = MACHINE) {
        this.time = time;
    }
    /** The clock offset in ms (router \u2212 local), accurate to about a second; `undefined` if unknown. */
    get offsetMs() {
        return this.#offsetMs;
    }
    /** Notes the `server_time` of SYNO.API.Encryption, Unix seconds (protocol.md 2.1). */
    noteServerTime(seconds) {
        this.#hasServerTime = this.#note(seconds * 1000) || this.#hasServerTime;
    }
    /** Notes the `Date` of an HTTP response: less direct, so `server_time` takes precedence. */
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


/***/ }),

/***/ 5141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ci: () => (/* binding */ downloadSighting),
/* harmony export */   lt: () => (/* binding */ describeDisposition),
/* harmony export */   uu: () => (/* binding */ contentKind)
/* harmony export */ });
// What the response to a download shows: its headers by known names, and their form.
const KNOWN_HEADERS = new Set([
    ...['accept-ranges', 'cache-control', 'connection', 'content-disposition', 'content-encoding', 'content-length'],
    ...['content-security-policy', 'content-type', 'date', 'etag', 'expires', 'keep-alive', 'last-modified', 'p3p'],
    ...['pragma', 'server', 'set-cookie', 'strict-transport-security', 'transfer-encoding', 'vary', 'x-frame-options'],
    ...['x-content-type-options', 'x-sendfile', 'x-xss-protection'],
]);
const KINDS = {
    '': 'none',
    'application/json': 'json',
    'text/plain': 'text',
    'text/html': 'html',
    'application/octet-stream': 'octet-stream',
};
/** Returns what the response to a download shows. */
function downloadSighting({ status, contentType, headerNames, disposition, }, { method, quoted }) {
    const names = headerNames.map((name) => name.toLowerCase());
    return {
        kind: 'download',
        method,
        http: status,
        type: contentKind(contentType),
        headers: [...new Set(names.map((name) => (KNOWN_HEADERS.has(name) ? name : 'other')))].sort(),
        disposition: describeDisposition(disposition),
        ...(quoted ? { quoted } : {}),
    };
}
/** Returns the parts of a Content-Disposition by known words. */
function describeDisposition(disposition) {
    if (disposition === '')
        return [];
    const has = (pattern) => pattern.test(disposition);
    const kind = has(/^\s*attachment\b/i) ? 'attachment' : has(/^\s*inline\b/i) ? 'inline' : 'other';
    return [
        kind,
        ...(has(/;\s*filename\s*="/i) ? ['filename in quotes'] : has(/;\s*filename\s*=/i) ? ['filename'] : []),
        ...(has(/;\s*filename\*\s*=/i) ? ['filename*'] : []),
        ...(has(/_\d{8}\.dss\b/i) ? ['date'] : []),
        ...(has(/\.dss\b/i) ? ['.dss'] : []),
    ];
}
/** Classifies a Content-Type. */
function contentKind(contentType) {
    const type = (contentType.split(';')[0] ?? '').trim().toLowerCase();
    return (Object.hasOwn(KINDS, type) ? KINDS[type] : undefined) ?? 'other';
}


/***/ }),

/***/ 76247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AH: () => (/* binding */ readEncryptionInfo),
/* harmony export */   E9: () => (/* binding */ encryptCredentials),
/* harmony export */   H0: () => (/* binding */ readServerTime)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_forge_lib_forge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88561);
/* harmony import */ var node_forge_lib_aes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39445);
/* harmony import */ var node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27357);
/* harmony import */ var node_forge_lib_md5_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86138);
/* harmony import */ var node_forge_lib_pbe_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6959);
/* harmony import */ var node_forge_lib_rsa_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52804);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(27406);
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(29962);
/* harmony import */ var _reply_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(95519);
// The credential envelope of SYNO.API.Encryption: RSA for a random passphrase, AES for the form (protocol.md 2).










/** The characters of the vendor's own passphrases (protocol.md 2.2). */
const PASSPHRASE_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz~!@#$%^&*()_+-/';
/** The PKCS#1 v1.5 padding of each RSA block. */
const PADDING_BYTES = 11;
const MIN_PASSPHRASE_LENGTH = 32;
const MAX_KEY_BITS = 16_384;
const MAX_EXPONENT_BITS = 64;
const SALT_BYTES = 8;
const IMPLIED_EXPONENT = 0x10001;
/** Reads `data` of getinfo (protocol.md 2.1). Throws BackupError `router-unsupported`. */
function readEncryptionInfo(data) {
    const publicKey = readPublicKey((0,_reply_js__WEBPACK_IMPORTED_MODULE_9__/* .textOf */ .b6)((0,_reply_js__WEBPACK_IMPORTED_MODULE_9__/* .field */ .ZZ)(data, 'public_key')) ?? '');
    const serverTime = readServerTime(data) ?? Math.floor(Date.now() / 1000);
    return {
        publicKey,
        keyBits: publicKey.n.bitLength(),
        cipherKey: fieldName(data, 'cipherkey') ?? '__cIpHeRtExT',
        cipherToken: fieldName(data, 'ciphertoken') ?? '__cIpHeRtOkEn',
        serverTime: String(serverTime),
    };
}
/** Returns the router's clock in Unix seconds, if reported. */
function readServerTime(data) {
    return (0,_reply_js__WEBPACK_IMPORTED_MODULE_9__/* .numberOf */ .rl)((0,_reply_js__WEBPACK_IMPORTED_MODULE_9__/* .field */ .ZZ)(data, 'server_time'));
}
/** Encrypts `secrets` and returns the one form field that carries them. The token comes first, as in the vendor's clients. */
function encryptCredentials(info, secrets) {
    const blockBytes = Math.ceil(info.keyBits / 8);
    const passphrase = randomPassphrase(blockBytes - PADDING_BYTES);
    const plaintext = new URLSearchParams({ [info.cipherToken]: info.serverTime, ...secrets }).toString();
    const envelope = {
        rsa: encryptRsa(passphrase, info.publicKey),
        aes: encryptSalted(plaintext, passphrase),
    };
    return [info.cipherKey, JSON.stringify(envelope)];
}
/** Encrypts by PKCS#1 v1.5, base64: by OpenSSL, since the first calculation in JavaScript takes 20 ms for 4096 bits. */
function encryptRsa(passphrase, { n, e }) {
    const jwk = { kty: 'RSA', n: base64urlOf(n), e: base64urlOf(e) };
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: jwk, format: 'jwk' });
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.publicEncrypt)({ key, padding: node_crypto__WEBPACK_IMPORTED_MODULE_0__.constants.RSA_PKCS1_PADDING }, Buffer.from(passphrase)).toString('base64');
}
function base64urlOf(number) {
    const hex = number.toString(16);
    return Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex').toString('base64url');
}
/** Encrypts by AES-256-CBC with OpenSSL's `Salted__` header and its MD5 key derivation, base64. `plaintext` is ASCII. */
function encryptSalted(plaintext, passphrase) {
    const salt = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(SALT_BYTES).toString('binary');
    const derived = node_forge_lib_forge_js__WEBPACK_IMPORTED_MODULE_1__.pbe.opensslDeriveBytes(passphrase, salt, 32 + 16);
    const cipher = node_forge_lib_forge_js__WEBPACK_IMPORTED_MODULE_1__.cipher.createCipher('AES-CBC', derived.slice(0, 32));
    cipher.start({ iv: derived.slice(32) });
    cipher.update(node_forge_lib_forge_js__WEBPACK_IMPORTED_MODULE_1__.util.createBuffer(plaintext));
    cipher.finish();
    return node_forge_lib_forge_js__WEBPACK_IMPORTED_MODULE_1__.util.encode64(`Salted__${salt}${cipher.output.getBytes()}`);
}
function randomPassphrase(length) {
    return Array.from({ length }, () => PASSPHRASE_ALPHABET.charAt((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomInt)(PASSPHRASE_ALPHABET.length))).join('');
}
/** Reads a hex modulus (exponent 65537 implied), or base64 DER with or without PEM armour (protocol.md 9.8). */
function readPublicKey(text) {
    try {
        const compact = text.replace(/-----[A-Z ]+-----/g, '').replace(/\s/g, '');
        const key = /^[0-9a-f]+$/i.test(compact)
            ? node_forge_lib_forge_js__WEBPACK_IMPORTED_MODULE_1__.pki.setRsaPublicKey(new node_forge_lib_forge_js__WEBPACK_IMPORTED_MODULE_1__.jsbn.BigInteger(compact, 16), new node_forge_lib_forge_js__WEBPACK_IMPORTED_MODULE_1__.jsbn.BigInteger(String(IMPLIED_EXPONENT)))
            : node_forge_lib_forge_js__WEBPACK_IMPORTED_MODULE_1__.pki.publicKeyFromAsn1(node_forge_lib_forge_js__WEBPACK_IMPORTED_MODULE_1__.asn1.fromDer(node_forge_lib_forge_js__WEBPACK_IMPORTED_MODULE_1__.util.decode64(compact)));
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .BackupError */ .hj('router-unsupported', 'The router offers login encryption, but its public key is unusable.', {
        cause,
        hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_8__/* .message */ .iU) `With https in ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_8__/* .input */ .hF)('url')}, try ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_8__/* .input */ .hF)('login-encryption', 'never')}. Please open an issue with ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_8__/* .term */ .jk)('debug-log')}: it shows no secrets.`,
    });
}
function fieldName(data, key) {
    const name = (0,_reply_js__WEBPACK_IMPORTED_MODULE_9__/* .textOf */ .b6)((0,_reply_js__WEBPACK_IMPORTED_MODULE_9__/* .field */ .ZZ)(data, key));
    return name && /^[\w.-]{1,64}$/.test(name) ? name : undefined;
}


/***/ }),

/***/ 23198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ knownKeysOf)
/* harmony export */ });
/* harmony import */ var _protocol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48191);
// The keys of answers that a compatibility report may show: those of the protocol, each in its place. Any other key may be
// data of the router's owner, such as a host name or an address, and is only counted.

/** Returns these keys, with nothing to be shown below them. */
function leaves(...names) {
    return Object.fromEntries(names.map((name) => [name, {}]));
}
/** The error member of any reply (protocol.md 3.8). */
const ERROR = {
    ...leaves('code', 'message', 'type', 'types', 'reason', 'line', 'section', 'key'),
    errors: leaves('code', 'name', 'reason', 'message', 'type', 'types', 'token', 'line', 'section', 'key'),
};
/** What the backup API may say of an export; only `task_id` and `finish` are certain (protocol.md 5.2). */
const TASK = {
    ...leaves('task_id', 'taskid', 'id', 'finish', 'finished', 'done', 'running', 'success', 'state', 'status', 'stage'),
    ...leaves('step', 'steps', 'phase', 'progress', 'percent', 'percentage', 'total', 'current', 'processed', 'remain'),
    ...leaves('result', 'message', 'msg', 'type', 'name', 'path', 'file', 'filename', 'file_name', 'file_path', 'size'),
    ...leaves('time', 'start_time', 'end_time', 'create_time', 'timestamp', 'version', 'has_fail', 'code', 'err', 'pid'),
    error: ERROR,
    errors: ERROR,
    data: leaves('task_id', 'state', 'status', 'progress', 'percent', 'message', 'result', 'path', 'file', 'filename'),
};
const LISTED_API = leaves('maxVersion', 'minVersion', 'path', 'requestFormat', 'key');
/** The node of a mesh (protocol.md 8). */
const NODE = {
    ...leaves('firmware_ver', 'is_re', 'model', 'node_id', 'sn', 'serial', 'unique', 'uptime', 'name', 'hostname', 'mac'),
    ...leaves('ip', 'ipv4', 'ipv6', 'status', 'state', 'role', 'band', 'parent', 'parent_id', 'connected', 'is_online'),
};
/** By API and method: what may be shown of `data`. */
const DATA = {
    [`${_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .API */ .nC.info} query`]: Object.fromEntries(Object.values(_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .API */ .nC).map((api) => [api, LISTED_API])),
    [`${_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .API */ .nC.encryption} getinfo`]: leaves('cipherkey', 'ciphertoken', 'public_key', 'server_time'),
    [`${_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .API */ .nC.auth} login`]: {
        ...leaves('sid', 'synotoken', 'did', 'device_id', 'account', 'ik_message', 'is_portal_port', 'smid', 'uid', 'isAdmin'),
        ...leaves('is_admin', 'enforce_2fa', 'trust_device', 'is_first_login', 'timeout'),
    },
    [`${_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .API */ .nC.auth} logout`]: {},
    [`${_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .API */ .nC.backup} start`]: TASK,
    [`${_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .API */ .nC.backup} status`]: TASK,
    [`${_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .API */ .nC.backup} download`]: TASK,
    [`${_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .API */ .nC.mesh} get`]: { nodes: NODE, total: {}, offset: {} },
    [`${_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .API */ .nC.system} info`]: {
        ...leaves('codepage', 'cpu_clock_speed', 'cpu_cores', 'cpu_family', 'cpu_series', 'cpu_vendor', 'enabled_ntp'),
        ...leaves('firmware_date', 'firmware_ver', 'hostname', 'mac', 'model', 'ntp_server', 'ram', 'ram_size', 'serial'),
        ...leaves('sys_temp', 'sys_tempwarn', 'systempwarn', 'temperature', 'temperature_warn', 'temperature_warning'),
        ...leaves('time', 'time_zone', 'time_zone_desc', 'up_time', 'uptime', 'version', 'version_string', 'usb_dev'),
        ...leaves('external_pci_slot_info', 'sata_dev', 'support_esata', 'unique'),
    },
};
/** Returns the keys of a reply to a call ("SYNO.API.Auth login") that may be shown. */
function knownKeysOf(call) {
    const data = Object.hasOwn(DATA, call) ? DATA[call] : undefined;
    return { success: {}, error: ERROR, data: data ?? {} };
}


/***/ }),

/***/ 66950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F5: () => (/* binding */ shapeOf),
/* harmony export */   KU: () => (/* binding */ publicShapeOf)
/* harmony export */ });
/* unused harmony export OTHER_KEYS */
/* harmony import */ var _reply_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95519);
// The shape of an answer, for a compatibility report and a debug log: types, and only keys that the protocol is known to have.

/** Where the keys that may not be shown are counted, by their form and the type of their value. */
const OTHER_KEYS = '(other keys)';
/** Longer lists are judged by their first items. */
const MAX_ITEMS = 50;
const MAX_ITEM_SHAPES = 3;
const MAX_COUNTED_KEYS = 999;
/** Returns the shape of parsed JSON. Every text in it is one of this program's own. */
function publicShapeOf(value, known) {
    if (Array.isArray(value))
        return itemShapes(value, known);
    if (typeof value !== 'object' || value === null)
        return typeOf(value);
    const shown = [];
    const others = new Map();
    for (const [key, member] of Object.entries(value)) {
        const below = Object.hasOwn(known, key) ? known[key] : undefined;
        if (below)
            shown.push([key, publicShapeOf(member, below)]);
        else {
            const form = `${formOfKey(key)}: ${typeOf(member)}`;
            others.set(form, Math.min((others.get(form) ?? 0) + 1, MAX_COUNTED_KEYS));
        }
    }
    // Sorted: the order of unknown keys, like the keys themselves, may be data.
    const counted = Object.fromEntries([...others].sort(([a], [b]) => (a < b ? -1 : 1)));
    return Object.fromEntries([...shown, ...(others.size > 0 ? [[OTHER_KEYS, counted]] : [])]);
}
/** Returns the shape of a text as one line: `{data: {sid: string, (other keys): {word: number \u00d7 2}}, success: boolean}`. */
function shapeOf(text, known) {
    const value = (0,_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(text);
    return value === undefined ? `not JSON (${text.length} characters)` : renderShape(publicShapeOf(value, known));
}
function renderShape(shape) {
    if (typeof shape !== 'object')
        return String(shape);
    if (isList(shape))
        return `[${shape.map(renderShape).join(', ')}]`;
    const members = Object.entries(shape).map(([key, below]) => typeof below === 'number' ? `${key} \u00d7 ${below}` : `${key}: ${renderShape(below)}`);
    return `{${members.join(', ')}}`;
}
const isList = (shape) => Array.isArray(shape);
function itemShapes(items, known) {
    const shapes = items.slice(0, MAX_ITEMS).map((item) => 
    // Lists in lists are not followed: a router could nest them without end.
    Array.isArray(item) ? 'array' : publicShapeOf(item, known));
    const distinct = new Map(shapes.map((shape) => [JSON.stringify(shape), shape]));
    return [...distinct.values()].slice(0, MAX_ITEM_SHAPES);
}
function typeOf(value) {
    if (value === null)
        return 'null';
    return Array.isArray(value) ? 'array' : typeof value;
}
/** Describes a key that is not shown: its kind of characters, never how many. */
function formOfKey(key) {
    if (/^[A-Za-z]+$/.test(key))
        return 'word';
    if (/^[A-Za-z_]+$/.test(key))
        return 'words';
    return /^\d+$/.test(key) ? 'number' : 'other';
}


/***/ }),

/***/ 31618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ openTransport)
});

// UNUSED EXPORTS: MAX_DOWNLOAD_BYTES

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./scripts/undici-parts.mjs
var undici_parts = __webpack_require__(4292);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/text/format.js
var format = __webpack_require__(20730);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
// EXTERNAL MODULE: ./build/src/system/node-options.js
var node_options = __webpack_require__(11240);
// EXTERNAL MODULE: ./build/src/router/tls-errors.js
var tls_errors = __webpack_require__(21988);
;// CONCATENATED MODULE: ./build/src/router/tls-facts.js
// What a TLS connection shows, in the words of Node.js and OpenSSL: nothing of the certificate but its kind of key.
/** Reads a connected socket, trusted or not. */
function readTls(socket) {
    const problem = socket.authorized ? undefined : wordOf(String(socket.authorizationError));
    return {
        protocol: wordOf(socket.getProtocol() ?? ''),
        cipher: wordOf(socket.getCipher()?.standardName ?? ''),
        key: keyOf(socket),
        ...(problem === undefined ? {} : { problem }),
    };
}
function keyOf(socket) {
    const { bits, nistCurve, asn1Curve, modulus } = socket.getPeerCertificate();
    if (modulus !== undefined && bits !== undefined)
        return `RSA ${bits}`;
    return (nistCurve ?? asn1Curve) ? `EC ${wordOf(nistCurve ?? asn1Curve ?? '')}` : 'other';
}
/** OpenSSL's constants are such words; anything else would be a message. */
function wordOf(text) {
    return /^[\w.-]{1,60}$/.test(text) ? text : 'other';
}

// EXTERNAL MODULE: ./build/src/text/message.js
var message = __webpack_require__(29962);
// EXTERNAL MODULE: ./build/src/text/sanitize.js
var sanitize = __webpack_require__(39654);
;// CONCATENATED MODULE: ./build/src/router/wrong-pin.js
// A certificate that is not the pinned one: a value that was pasted wrongly, a renewed certificate, or an impostor.




const PIN = (0,message/* input */.hF)('tls-fingerprint');
/** Real chains have four. */
const MAX_CHAIN = 8;
const IMPOSTOR = [
    'If none of this happened, someone may be impersonating the router: do not accept the new certificate.',
];
const COMPARE = (0,message/* message */.iU) `Otherwise, check the certificate in a browser on a computer wired to the router, and set ${PIN} to its fingerprint.`;
/** Returns the error; `seen` describes the certificate. On purpose, it contains no line to paste. */
function otherThanPinned(socket, { pin, host, seen }) {
    const certificate = socket.getPeerCertificate(true);
    const mistaken = mistakenFor(certificate, pin);
    if (mistaken)
        return new errors/* BackupError */.hj('tls-untrusted', (0,message/* message */.iU) `The value of ${PIN} is ${mistaken}, not of the certificate. Seen: ${seen}.`, {
            hint: (0,message/* message */.iU) `Set ${PIN} to the SHA-256 fingerprint of the certificate itself, after comparing it with the one that a browser shows on a computer wired to the router.`,
        });
    const isValid = socket.authorized && (0,external_node_tls_.checkServerIdentity)(host, certificate) === undefined;
    const lines = [
        (0,message/* message */.iU) `If no backup ever succeeded with this value, it was probably pasted wrongly: browsers show the fingerprints of the certificate and of its public key beside each other.`,
        isValid
            ? (0,message/* message */.iU) `The certificate is valid for ${host} without a pin. Remove ${PIN}: then its renewals do not stop backups.`
            : ['A changed certificate is normal after a reset of the router, or if it was renewed or replaced.'],
        ...(isValid ? [] : [IMPOSTOR, COMPARE]),
    ];
    return new errors/* BackupError */.hj('tls-untrusted', (0,message/* message */.iU) `The router's certificate is not the one in ${PIN}: it has changed, or the value is wrong. Seen: ${seen}.`, { hint: (0,message/* joinMessages */.hw)(lines, '\n') });
}
/** Returns what a pin is the hash of, if it is another part of what the router presents. */
function mistakenFor(certificate, pin) {
    if (keyHashOf(certificate) === pin)
        return 'the hash of the public key';
    let authority = certificate.issuerCertificate;
    for (let depth = 0; depth < MAX_CHAIN && authority?.fingerprint256; depth++) {
        if (authority.fingerprint256.replaceAll(':', '').toLowerCase() === pin)
            return 'the fingerprint of the authority that signed it';
        if (authority.issuerCertificate === authority)
            break;
        authority = authority.issuerCertificate;
    }
    return undefined;
}
/** SHA-256 over the key as browsers hash it (SPKI); empty if it cannot be read. */
function keyHashOf({ raw }) {
    try {
        const key = new external_node_crypto_.X509Certificate(raw).publicKey.export({ type: 'spki', format: 'der' });
        return (0,external_node_crypto_.createHash)('sha256').update(key).digest('hex');
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./build/src/router/trust.js
// Checks the router's certificate, before the first application byte is sent.





const MAX_NAMES_SHOWN = 3;
/**
 * Returns the reason not to trust a connected socket, or `undefined`. The socket must be opened with
 * `rejectUnauthorized: false`, so that the user can be shown the certificate.
 */
function checkCertificate(socket, { trust, host }) {
    if (trust.kind === 'none')
        return undefined;
    const certificate = socket.getPeerCertificate();
    const fingerprint = certificate.fingerprint256;
    if (!fingerprint)
        return new errors/* BackupError */.hj('tls-untrusted', 'The router presented no certificate.');
    if (trust.kind === 'pin') {
        if (fingerprint.replaceAll(':', '').toLowerCase() === trust.fingerprint)
            return undefined;
        return otherThanPinned(socket, {
            pin: trust.fingerprint,
            host,
            seen: `${describe(certificate)}; SHA-256 ${fingerprint}`,
        });
    }
    // In some resumed sessions, Node leaves `authorized` true despite a wrong host name: check it again.
    const isNamed = !socket.authorized || (0,external_node_tls_.checkServerIdentity)(host, certificate) === undefined;
    if (socket.authorized && isNamed)
        return undefined;
    return untrusted(certificate, isNamed ? String(socket.authorizationError) : OTHER_NAME);
}
const OTHER_NAME = 'ERR_TLS_CERT_ALTNAME_INVALID';
const PROBLEMS = {
    DEPTH_ZERO_SELF_SIGNED_CERT: 'it is self-signed, as is usual for routers',
    SELF_SIGNED_CERT_IN_CHAIN: "it is signed by the router's own authority, as is usual for routers",
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its issuer is unknown',
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its issuer is unknown',
    // Node's code for CA_KEY_TOO_SMALL and similar: SRM's own authority has an RSA-1024 key (protocol.md 7).
    UNSPECIFIED: "its authority is no longer accepted, such as the router's own, whose key is too short",
    CERT_HAS_EXPIRED: 'it has expired',
    CERT_NOT_YET_VALID: (0,message/* message */.iU) `it is not valid yet (is the clock of ${(0,message/* term */.jk)('runner')} correct?)`,
    [OTHER_NAME]: (0,message/* message */.iU) `it is for another name or address than the one in ${(0,message/* input */.hF)('url')}`,
};
/** What untrusted routers present. */
const EXPECTED = new Set([
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'UNSPECIFIED',
]);
/** Reads the peer's certificate; `undefined` if it presented none. */
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
    return (0,sanitize/* printable */.g$)(parts.join(', '), 120);
}
function describe(certificate) {
    return `subject ${subjectOf(certificate) || 'empty'}; valid until ${(0,sanitize/* printable */.g$)(certificate.valid_to)}`;
}
/** Lists a few of a certificate's host names and addresses: "a.example, b.example and 3 more". */
function describeNames(certificate) {
    // Node quotes a name with special characters: the pattern matches all of it, and it is not shown.
    const listed = certificate.subjectaltname?.matchAll(/(?:^|, )(?:DNS|IP Address):("(?:[^"\\]|\\.)*"|[^,]*)/g) ?? [];
    const alternative = [...listed].map(([, name = '']) => name);
    const names = alternative.length > 0 ? alternative : [certificate.subject?.CN ?? ''].flat();
    const shown = names.filter((name) => /^[\w*.:-]{1,80}$/.test(name)).slice(0, MAX_NAMES_SHOWN);
    const more = shown.length > 0 && names.length > shown.length ? ` and ${names.length - shown.length} more` : '';
    return shown.join(', ') + more;
}
/** What to try before pinning, by Node's error code. */
const BETTER_THAN_PIN = {
    [OTHER_NAME]: (0,message/* message */.iU) `If one of these names belongs to your router, use it in ${(0,message/* input */.hF)('url')}: the certificate is valid for it.`,
    CERT_HAS_EXPIRED: (0,message/* message */.iU) `First renew the certificate in SRM (Control Panel > Services > Certificate), and check the clock of ${(0,message/* term */.jk)('runner')}.`,
    CERT_NOT_YET_VALID: (0,message/* message */.iU) `First check the clock of ${(0,message/* term */.jk)('runner')}: it is the likely cause.`,
};
function untrusted(certificate, code) {
    const names = code === OTHER_NAME ? describeNames(certificate) : '';
    const problem = (0,message/* message */.iU) `${PROBLEMS[code] ?? (0,sanitize/* printable */.g$)(code)}${names ? ` (its names: ${names})` : ''}`;
    const better = code === OTHER_NAME && !names ? undefined : BETTER_THAN_PIN[code];
    // The fingerprint itself is shown once, by the text that shows `pin`.
    const compare = 'compare the SHA-256 fingerprint below with the one that a browser shows on a computer wired to the router.';
    const usual = EXPECTED.has(code) ? 'This is expected on the first run: ' : 'First ';
    return new errors/* BackupError */.hj('tls-untrusted', (0,message/* message */.iU) `The router's certificate is not trusted: ${problem}. Seen: ${describe(certificate)}.`, {
        hint: better ? `To trust it anyway, ${compare}` : usual + compare,
        first: better,
        pin: certificate.fingerprint256,
    });
}

;// CONCATENATED MODULE: ./build/src/router/connector.js
// Opens connections to the router. Nothing is sent until the certificate is verified.






const CONNECT_TIMEOUT_MS = 10_000;
function trustingConnector({ trust, onConnected, onAlert }) {
    const connect = (0,undici_parts/* buildConnector */.gU)({
        rejectUnauthorized: false,
        maxCachedSessions: 0,
        allowH2: false,
        timeout: CONNECT_TIMEOUT_MS,
    });
    const opening = new Set();
    return {
        connect: (options, callback) => {
            const startedAt = performance.now();
            const begun = connect(options, (error, socket) => {
                opening.delete(begun);
                if (error)
                    return callback(error, null);
                const overTls = socket instanceof external_node_tls_.TLSSocket;
                if (overTls)
                    socket.on('error', (cause) => (0,tls_errors/* isTlsCode */.n)(cause.code ?? '') && onAlert?.(cause));
                const certificate = overTls ? readCertificate(socket) : undefined;
                onConnected?.({
                    durationMs: performance.now() - startedAt,
                    ...(certificate ? { certificate } : {}),
                    ...(overTls ? { tls: readTls(socket) } : {}),
                });
                const problem = overTls ? checkCertificate(socket, { trust, host: options.hostname }) : undefined;
                // The first connection loads undici's parser.
                if (!problem)
                    return (0,node_options/* withoutOptimizedWasm */.Sg)(() => callback(null, socket));
                socket.destroy();
                callback(problem, null);
                // Its type says that it returns nothing.
            });
            opening.add(begun);
        },
        breakOff: () => {
            for (const socket of opening)
                socket.destroy(new Error('no longer needed'));
        },
    };
}

// EXTERNAL MODULE: ./build/src/router/network-errors.js
var network_errors = __webpack_require__(29641);
;// CONCATENATED MODULE: ./build/src/router/transport.js
// One HTTP connection to the router: TLS trust, limits of time and size, no redirects. Knows nothing of Synology's API.










const REPLY_TIMEOUT_MS = 30_000;
const MAX_REPLY_BYTES = format/* MIB */.D6;
const FORM_TYPE = 'application/x-www-form-urlencoded; charset=UTF-8';
/** Maximum size of a download; real files have about 91 KB. */
const MAX_DOWNLOAD_BYTES = 256 * format/* MIB */.D6;
/** Creates a transport. The first request opens the connection; later ones reopen it if the router closed it. */
function openTransport(options) {
    const { origin, replyTimeoutMs = REPLY_TIMEOUT_MS } = options;
    let alert;
    const onAlert = (error) => {
        alert = error;
    };
    const connector = trustingConnector({ ...options, onAlert });
    const client = new undici_parts/* Client */.Kj(origin, {
        connect: connector.connect,
        pipelining: 1,
        allowH2: false,
        headersTimeout: replyTimeoutMs,
        bodyTimeout: replyTimeoutMs,
    });
    const send = async (request, read) => {
        const { signal, path, form, headers = {}, httpMethod = 'POST' } = request;
        const sent = httpMethod === 'GET'
            ? { path: `/${path}?${form}`, headers }
            : { path: `/${path}`, headers: { ...headers, 'content-type': FORM_TYPE }, body: form.toString() };
        alert = undefined;
        const onAbort = () => connector.breakOff();
        try {
            signal.throwIfAborted();
            signal.addEventListener('abort', onAbort, { once: true });
            const response = await client.request({ method: httpMethod, ...sent, signal });
            return await read(response);
        }
        catch (error) {
            throw (0,errors/* abortReason */.Js)(signal) ?? (0,network_errors/* describeNetworkError */.g)(alert ?? error, { origin, ...request });
        }
        finally {
            signal.removeEventListener('abort', onAbort);
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
            // An existing file would keep its mode.
            await (0,promises_.rm)(file, { force: true });
            await (0,external_node_stream_promises_.pipeline)(response.body, meter.stream, (0,external_node_fs_.createWriteStream)(file, { mode: 0o600, flags: 'wx' }));
            return {
                ...describeResponse(response),
                hasLength: response.headers['content-length'] !== undefined,
                headerNames: Object.keys(response.headers),
                disposition: headerValues(response, 'content-disposition')[0] ?? '',
                size: meter.size(),
                sha256: meter.sha256(),
            };
        }),
        // A graceful close would wait for requests that were abandoned.
        close: () => {
            connector.breakOff();
            return client.destroy();
        },
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
        // Leaving the loop destroys the body and the connection.
        if (size > MAX_REPLY_BYTES) {
            throw new errors/* BackupError */.hj('router-unsupported', `The response to ${what} is larger than 1 MiB, so it is not from a router.`);
        }
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
/** Counts and hashes the bytes that pass; fails after MAX_DOWNLOAD_BYTES. */
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
                done(new errors/* BackupError */.hj('backup-invalid', 'The router sent more than 256 MiB, so this is not a configuration backup.'));
        },
    });
    return { stream, size: () => size, sha256: () => hash.digest('hex') };
}


/***/ })

};
