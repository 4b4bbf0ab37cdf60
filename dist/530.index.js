export const id = 530;
export const ids = [530];
export const modules = {

/***/ 29183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ artifactDestination)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/naming/template.js
var template = __webpack_require__(35654);
// EXTERNAL MODULE: ./build/src/destinations/manifest-file.js
var manifest_file = __webpack_require__(75289);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/src/dss/manifest.js
var dss_manifest = __webpack_require__(51091);
// EXTERNAL MODULE: ./build/src/system/hash-file.js
var hash_file = __webpack_require__(67334);
// EXTERNAL MODULE: ./build/src/text/sanitize.js
var sanitize = __webpack_require__(39654);
;// CONCATENATED MODULE: ./build/src/destinations/artifact/artifact-errors.js
// What the artifact client throws, in words. It has no error codes: its messages and names are all there is.


/** Another job or step of this run already stored an artifact of that name (HTTP 409). */
function isNameTaken(error) {
    return /\(409\)|already exists/i.test(messageOf(error));
}
/** The service does not list the artifact (yet). */
function isNotListed(error) {
    return /no artifacts found for id/i.test(messageOf(error));
}
/** A `store-failed` for whatever the client threw; URLs lose their queries, which carry signatures. */
function describeArtifactError(error) {
    if (error instanceof errors/* BackupError */.hj)
        return error;
    const message = messageOf(error);
    const name = error instanceof Error ? error.name : '';
    if (isNameTaken(error)) {
        return storeFailed('Every name for the artifact is already taken in this run.', error, 'Give each use of the action in a run an `artifact-name` or a `router` of its own.');
    }
    if (/quota|insufficient usage/i.test(message)) {
        return storeFailed('The artifact storage of this GitHub account is full.', error, 'Delete old artifacts, shorten `retention-days`, raise the spending limit, or use `destination: directory`.');
    }
    if (/\(403\)|forbidden|not authorized|AuthorizationFailure/i.test(message) || statusOf(error) === 403) {
        return storeFailed('GitHub refused to take the artifact (HTTP 403).', error, "Likely causes, in order: artifacts are disabled for this repository or organization (Settings > Actions); the job ran so long that its token expired; a proxy in between refuses uploads to GitHub's storage.");
    }
    if (name === 'NetworkError' || /ECONNREFUSED|ENOTFOUND|ETIMEDOUT|ECONNRESET|EHOSTUNREACH/.test(message)) {
        return storeFailed("GitHub's artifact service could not be reached.", error, "Check the runner's way to the Internet: it must reach *.actions.githubusercontent.com and *.blob.core.windows.net, through https_proxy if there is one.");
    }
    const detail = (0,sanitize/* printable */.g)(message.replace(/(https?:\/\/[^\s?]+)\?\S*/g, '$1'), 200).replace(/\.+$/, '');
    return storeFailed(`The artifact could not be stored: ${detail || `${name || 'unknown error'}${statusOf(error) ? ` (HTTP ${statusOf(error)})` : ''}`}.`, error, 'Run again; see https://www.githubstatus.com if it fails again.');
}
/** Why an artifact could not be fetched again, as the end of a sentence. */
function artifactProblem(error) {
    if (isNotListed(error))
        return 'GitHub does not list it';
    const { message } = describeArtifactError(error);
    return message
        .replace(/^The artifact could not be stored: /, '')
        .replace('to take the artifact', 'to hand it out')
        .replace(/\.$/, '');
}
function storeFailed(message, cause, hint) {
    return new errors/* BackupError */.hj('store-failed', message, { cause, hint });
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
function statusOf(error) {
    return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
        ? error.statusCode
        : undefined;
}

;// CONCATENATED MODULE: ./build/src/destinations/artifact/artifact-copy.js
// A backup that lies in an artifact, this run's or an earlier one's: where it is, and reading it back.







/** A copy whose read-back compares both of its files with the manifest. */
function artifactCopy(workflow, copy) {
    const { id, name, runId, digest, manifest, path, fetch } = copy;
    const url = `${workflow.serverUrl}/${workflow.repository}/actions/runs/${runId}/artifacts/${id}`;
    const failed = (problem, cause) => new errors/* BackupError */.hj('read-back-failed', `The artifact ${name} was stored, but ${problem}.`, { cause });
    return {
        location: { kind: 'artifact', name, id, url, digest },
        description: `artifact ${name} (id ${id})`,
        readBack: async (signal) => {
            try {
                await fetch?.(path, signal);
                const manifestName = (0,dss_manifest/* manifestNameOf */.S$)(manifest.file);
                const names = (await (0,external_node_fs_promises_.readdir)(path)).sort();
                if (names.join('/') !== [manifest.file, manifestName].sort().join('/'))
                    throw failed('what was downloaded again are other files');
                // The hash was taken while the bytes arrived from the router: stricter than the file they were uploaded from.
                const found = await (0,hash_file/* hashFile */.D)((0,external_node_path_.join)(path, manifest.file), signal);
                const isSame = found.sha256 === manifest.sha256 && found.size === manifest.size;
                if (!isSame || !(await (0,manifest_file/* holdsManifest */.cH)((0,external_node_path_.join)(path, manifestName), manifest, signal)))
                    throw failed('what was downloaded again differs from it');
            }
            catch (error) {
                if (error instanceof errors/* BackupError */.hj)
                    throw error;
                throw (0,errors/* abortReason */.Js)(signal) ?? failed(`it could not be downloaded again: ${artifactProblem(error)}`, error);
            }
        },
        prune: () => Promise.resolve(0),
    };
}

// EXTERNAL MODULE: ./build/src/github/github-client.js
var github_client = __webpack_require__(76152);
// EXTERNAL MODULE: ./build/src/github/rest-api.js
var rest_api = __webpack_require__(58246);
;// CONCATENATED MODULE: ./build/src/destinations/artifact/artifact-history.js
// Artifacts of earlier runs: which one is the newest backup of this router, by GitHub's REST API.



/** So many earlier runs are looked through by who is about to store: a month of failed nights. */
const MAX_RUNS = 30;
/** GitHub gives no more in one answer; forks' runs take their part of it. */
const RUNS_PER_PAGE = 100;
const ARTIFACTS_PER_PAGE = 100;
/** A matrix has 256 jobs at most. */
const MAX_PAGES = 3;
/**
 * Our artifacts of earlier runs of the same workflow on the same branch that are still there: the newest run first, and
 * of several in a run the last one. GitHub is asked as far as the list is read. Ends, with a line in the logger, where
 * GitHub does not answer.
 */
async function* listEarlierArtifacts(question) {
    const { repository, workflowRef, branch, runId, logger, isOurs, ask: askApi = rest_api/* askGitHub */.X3 } = question;
    const { maxRuns = MAX_RUNS } = question;
    const file = /\/\.github\/workflows\/([^/@]+)@/.exec(workflowRef)?.[1];
    if (file === undefined || repository === '' || branch === '') {
        logger.info('What changed cannot be told: the runner does not name the workflow.');
        question.onUnseen?.();
        return;
    }
    const ask = async (path) => {
        const reply = await askApi({ ...question, path: `/repos/${repository}/actions/${path}` });
        if (reply.ok)
            return reply.value;
        question.onUnseen?.();
        logger.info((reply.status === 403 || reply.status === 404) && !(0,rest_api/* isRateLimit */.a5)(reply.reason)
            ? 'What changed cannot be told: earlier artifacts are not shown to `token`. Give the job `permissions: actions: read`.'
            : `What changed cannot be told: ${reply.reason}.`);
        return undefined;
    };
    const query = new URLSearchParams({ branch, per_page: String(RUNS_PER_PAGE), exclude_pull_requests: 'true' });
    const runs = listOf(await ask(`workflows/${encodeURIComponent(file)}/runs?${query}`), 'workflow_runs');
    const ids = runs.filter((run) => isOf(repository, run)).map((run) => (0,github_client/* memberOf */.C5)(run, 'id'));
    const earlier = ids.filter((id) => typeof id === 'number').filter((id) => id < Number(runId));
    for (const id of earlier.sort((a, b) => b - a).slice(0, maxRuns)) {
        const found = [];
        for (let page = 1; page <= MAX_PAGES; page++) {
            const answer = await ask(`runs/${id}/artifacts?per_page=${ARTIFACTS_PER_PAGE}&page=${page}`);
            if (answer === undefined)
                return;
            const list = listOf(answer, 'artifacts');
            found.push(...list.flatMap((artifact) => readArtifact(artifact, id) ?? []));
            if (list.length < ARTIFACTS_PER_PAGE)
                break;
        }
        const ours = found.filter(({ name }) => isOurs(name)).sort((a, b) => b.id - a.id);
        if (ours.length > 0)
            yield ours;
    }
}
/** Names that a run gives its artifact: the usual one, with the router behind it, with the time behind that. */
function artifactNames(naming) {
    // Times are read from names that have a date: those that have none are lent one.
    const lent = naming.template.includes('{date}') ? '' : '20000101';
    const timeOf = (0,template/* timeReader */.BR)(lent === '' ? naming : { ...naming, template: `${naming.template}{date}` });
    const isUsual = (name) => timeOf(`${name}${lent}${template/* BACKUP_EXTENSION */.BI}`) !== undefined;
    const ending = `-${naming.router}`;
    const namesRouter = (name) => [name, name.replace(/-\d{6}$/, '')].some((stem) => stem.endsWith(ending) && isUsual(stem.slice(0, -ending.length)));
    return { isOurs: (name) => isUsual(name) || namesRouter(name), namesRouter };
}
/** A run of a fork shows the name of the fork's branch: anybody who may fork could make up what it stored. */
function isOf(repository, run) {
    return String((0,github_client/* memberOf */.C5)((0,github_client/* memberOf */.C5)(run, 'head_repository'), 'full_name')).toLowerCase() === repository.toLowerCase();
}
function readArtifact(artifact, runId) {
    const id = (0,github_client/* memberOf */.C5)(artifact, 'id');
    const name = (0,github_client/* memberOf */.C5)(artifact, 'name');
    if (typeof id !== 'number' || typeof name !== 'string' || (0,github_client/* memberOf */.C5)(artifact, 'expired') !== false)
        return undefined;
    const [from, until] = ['created_at', 'expires_at'].map((key) => Date.parse(String((0,github_client/* memberOf */.C5)(artifact, key))));
    const lifetime = from && until ? { from, until } : undefined;
    const digest = (0,github_client/* memberOf */.C5)(artifact, 'digest');
    return {
        id,
        name,
        runId,
        digest: typeof digest === 'string' ? digest : '',
        // What cannot be told is not relied on.
        isReusable: lifetime !== undefined && lifetime.until - Date.now() >= (lifetime.until - lifetime.from) / 2,
        ...(lifetime ? { lifetime } : {}),
    };
}
function listOf(value, name) {
    const list = (0,github_client/* memberOf */.C5)(value, name);
    return Array.isArray(list) ? list : [];
}

;// CONCATENATED MODULE: ./build/src/destinations/artifact/artifact-earlier.js
// The newest artifact of a router among those of earlier runs: each is downloaded to see whose it is.








/** So many earlier artifacts are downloaded to find one of this router, by who is about to store a new one. */
const MAX_DOWNLOADS = 5;
/** `undefined` if there is none, or it cannot be told; the logger and `onUnseen` say why. */
async function findNewest(options, { loadClient, folder, signal, onUnseen }) {
    const { workflow, naming, router, logger, ask, maxRuns, memory, maxDownloads = MAX_DOWNLOADS } = options;
    const { isOurs, namesRouter } = artifactNames(naming);
    let downloads = 0;
    let isNewest = true;
    for await (const artifacts of listEarlierArtifacts({
        ...workflow,
        token: options.token,
        isOurs,
        logger,
        onUnseen,
        signal,
        ask,
        maxRuns,
    })) {
        // In a run with several routers, a name with the label is surely ours; one without it may be another router's.
        const likeliest = [...artifacts].sort((a, b) => Number(namesRouter(b.name)) - Number(namesRouter(a.name)));
        for (const artifact of likeliest) {
            if (downloads++ === maxDownloads) {
                onUnseen?.('unusable');
                logger.info(`What changed cannot be told: the newest ${maxDownloads} artifacts are not of ${router}.`);
                return undefined;
            }
            const known = memory?.get(artifact.id);
            if (known && 'label' in known && known.label !== router)
                continue;
            const found = known && 'problem' in known
                ? known
                : await downloadEarlier(options, { client: await loadClient(), artifact, folder, signal });
            // What says nothing may well be this router's, and newer than what is found then.
            if ('problem' in found) {
                isNewest = false;
                onUnseen?.(found.how);
                logger.info(found.problem);
                memory?.set(artifact.id, found);
                continue;
            }
            const { manifest } = found;
            const { label } = manifest.router;
            memory?.set(artifact.id, { label });
            if (label !== router)
                continue;
            const copy = artifactCopy(workflow, { ...artifact, manifest, path: earlierFolder(folder, artifact) });
            const { lifetime } = artifact;
            return { manifest, copy, isReusable: artifact.isReusable && isNewest, ...(lifetime ? { lifetime } : {}) };
        }
    }
    return undefined;
}
function earlierFolder(folder, { id }) {
    return (0,external_node_path_.join)(folder, `artifact-${id}`);
}
/** The manifest in an earlier artifact, or why there is none that can be read, as a sentence. */
async function downloadEarlier({ workflow, token }, { client, artifact, folder, signal, }) {
    const path = earlierFolder(folder, artifact);
    const [repositoryOwner = '', repositoryName = ''] = workflow.repository.split('/');
    try {
        await (0,external_node_fs_promises_.mkdir)(path, { recursive: true, mode: 0o700 });
        await client.downloadArtifact(artifact.id, {
            path,
            findBy: { token, workflowRunId: artifact.runId, repositoryOwner, repositoryName },
        });
        const names = await (0,external_node_fs_promises_.readdir)(path);
        const name = names.find((found) => found.endsWith(template/* MANIFEST_EXTENSION */.OR));
        const read = name === undefined ? { problem: 'it has none' } : await (0,manifest_file/* readManifestFile */.oe)((0,external_node_path_.join)(path, name));
        if ('manifest' in read && (0,dss_manifest/* manifestNameOf */.S$)(read.manifest.file) === name && names.includes(read.manifest.file))
            return read;
        const why = 'problem' in read ? read.problem : 'it is about another file';
        return { problem: `The manifest of the earlier artifact ${artifact.name} says nothing: ${why}.`, how: 'unusable' };
    }
    catch (error) {
        signal.throwIfAborted();
        return { problem: `The earlier artifact ${artifact.name} could not be downloaded: ${artifactProblem(error)}.` };
    }
}

// EXTERNAL MODULE: ./build/src/github/visibility.js
var github_visibility = __webpack_require__(24149);
;// CONCATENATED MODULE: ./build/src/destinations/artifact/artifact-exposure.js
// Where an artifact must not go: to a place without artifacts, and to where anybody may download them.


/** Throws BackupError `destination-refused`, unless artifacts are possible here, and sealed or seen by few. */
async function refuseExposure({ workflow, token, sealed, logger }, signal) {
    if (!isGitHubCloud(workflow.serverUrl)) {
        throw new errors/* BackupError */.hj('destination-refused', 'GitHub Enterprise Server has no artifact service of the kind that this action needs (artifacts v4).', {
            hint: 'Use `destination: directory`.',
        });
    }
    if (!workflow.artifactService) {
        throw new errors/* BackupError */.hj('destination-refused', 'This runner offers no artifact service (ACTIONS_RESULTS_URL and ACTIONS_RUNTIME_TOKEN are not set).', {
            hint: 'Outside of GitHub Actions, use `destination: directory`.',
        });
    }
    if (sealed)
        return;
    const { visibility: told } = workflow;
    const visibility = told ? { kind: told } : await (0,github_visibility/* askVisibility */.M)({ ...workflow, token, signal });
    if (visibility.kind === 'private')
        return;
    const hint = 'Make the repository private (a backup holds Wi-Fi keys and passwords in the clear), seal the backup with `encrypt-to`, or use `destination: directory`.';
    if (visibility.kind === 'public') {
        throw new errors/* BackupError */.hj('destination-refused', 'This repository is public: anybody could download the artifact, and with it your passwords.', { hint });
    }
    logger.debug(`Visibility unknown: ${visibility.reason}`);
    throw new errors/* BackupError */.hj('destination-refused', `It could not be found out whether this repository is private, so it counts as public: ${visibility.reason}.`, {
        hint: `Let the job read the repository (\`permissions: contents: read\`) and pass its token in \`token\` (the default does). ${hint}`,
    });
}
/** The same rule as the artifact client's own: github.com, *.ghe.com, and *.localhost for development. */
function isGitHubCloud(serverUrl) {
    const host = URL.parse(serverUrl)?.hostname.toLowerCase() ?? '';
    return host === 'github.com' || host.endsWith('.ghe.com') || host.endsWith('.localhost');
}

;// CONCATENATED MODULE: ./build/src/destinations/artifact/artifact.js
// Backups as workflow artifacts: refused where anybody may download them, stored as a zip, downloaded again to compare.









const LIST_ATTEMPTS = 3;
const LIST_RETRY_MS = 1_000;
function artifactDestination(options) {
    let client;
    // 140 ms and 30 MB that a run which never gets to store does not pay.
    const loadClient = () => {
        client ??= Promise.all(/* import() */[__webpack_require__.e(659), __webpack_require__.e(118), __webpack_require__.e(584)]).then(__webpack_require__.bind(__webpack_require__, 20584)).then(({ DefaultArtifactClient }) => new DefaultArtifactClient());
        return client;
    };
    return {
        kind: 'artifact',
        skipUnchanged: options.skipUnchanged,
        preflight: (signal) => refuseExposure(options, signal),
        warmUp: () => {
            void loadClient().catch(() => { });
            // The first look at it loads Node's own fetch: 20 ms that the upload would otherwise wait for.
            void globalThis.FormData;
        },
        newest: async (search) => await findNewest(options, { ...search, loadClient }),
        store: async (backup, signal) => {
            try {
                return await upload(options, { client: await loadClient(), backup, signal });
            }
            catch (error) {
                throw (0,errors/* abortReason */.Js)(signal) ?? describeArtifactError(error);
            }
        },
    };
}
async function upload(options, { client, backup, signal }) {
    const { logger, retentionDays, startedAt, workflow } = options;
    const folder = (0,external_node_path_.dirname)(backup.file);
    const manifest = { ...backup.manifest, file: backup.fileName };
    const files = [backup.file, await (0,manifest_file/* writeManifestFile */.hP)(folder, manifest)];
    const byRouter = `${options.name}-${options.router}`;
    const names = [options.name, byRouter, `${byRouter}-${(0,template/* timeStamp */.ln)(startedAt)}`];
    for (const [attempt, name] of names.entries()) {
        signal.throwIfAborted();
        try {
            const settings = retentionDays === undefined ? {} : { retentionDays };
            const { id, digest } = await client.uploadArtifact(name, files, folder, settings);
            if (id === undefined || digest === undefined)
                throw new Error('GitHub gave the artifact no id or digest');
            const copy = { id, name, runId: workflow.runId, digest: `sha256:${digest}`, manifest };
            return artifactCopy(workflow, {
                ...copy,
                path: (0,external_node_path_.join)(folder, `read-back-${id}`),
                fetch: (path, until) => downloadAgain(client, { id, path, signal: until }),
            });
        }
        catch (error) {
            if (!isNameTaken(error) || attempt === names.length - 1)
                throw error;
            logger.info(`The artifact name ${name} is taken in this run: trying ${names[attempt + 1]}.`);
        }
    }
    throw new Error('no free artifact name');
}
/** GitHub's list may lag behind what was finalized a moment ago. */
async function downloadAgain(client, { id, path, signal }) {
    for (let attempt = 1;; attempt++) {
        try {
            await client.downloadArtifact(id, { path });
            return;
        }
        catch (error) {
            if (!isNotListed(error) || attempt === LIST_ATTEMPTS)
                throw error;
            await (0,promises_.setTimeout)(LIST_RETRY_MS * attempt, undefined, { signal });
        }
    }
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

/***/ 98658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H8: () => (/* binding */ refuseUnlessWritable),
/* harmony export */   Ob: () => (/* binding */ readingHint),
/* harmony export */   Pz: () => (/* binding */ refuseRepository),
/* harmony export */   Rm: () => (/* binding */ describeCommitFailure),
/* harmony export */   YB: () => (/* binding */ describeReading),
/* harmony export */   a2: () => (/* binding */ describeRefusal),
/* harmony export */   bz: () => (/* binding */ isProtected),
/* harmony export */   pJ: () => (/* binding */ endOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _github_github_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76152);
/* harmony import */ var _github_repository_snapshot_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23390);
/* harmony import */ var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39654);
// Why a repository does not take the backup, in words: what GitHub says, and what to do about it.




const TOKEN_HINT = 'In another repository than the workflow\'s own, use a fine-grained token or an app token with "Contents: Read and write" for it in `repository-token`; in its own, give the job `permissions: contents: write`.';
/** Throws BackupError `destination-refused` for a repository that must not or cannot take a backup. */
function refuseRepository(snapshot, repository) {
    if (snapshot.visibility !== 'private') {
        const seen = snapshot.visibility === 'public' ? 'anybody' : 'everybody in the organization or enterprise';
        throw refused(`The repository ${repository} is ${snapshot.visibility}: ${seen} could read the backups in it.`, 'Use a private repository: a backup holds Wi-Fi keys and passwords in the clear.');
    }
    if (snapshot.isArchived)
        throw refused(`The repository ${repository} is archived: nothing can be committed to it.`, 'Unarchive it, or use another one.');
}
/** Throws BackupError `destination-refused` unless the probe says that the token may write. */
function refuseUnlessWritable(answer, repository) {
    const { status, problem } = answer;
    // 409: an empty repository has no place for a blob yet; the first commit will tell.
    if (status === 201 || status === 409)
        return;
    throw (describeStatus(answer, repository) ??
        refused(`Whether the repository ${repository} takes commits could not be found out: ${problem}.`));
}
/** Why the work was ended; `undefined` where a deadline cut short what GitHub had asked to wait for, which says more. */
function endOf(signal, error) {
    const reason = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .abortReason */ .Js)(signal);
    const isWait = error instanceof _github_repository_snapshot_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P_ && (0,_github_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .isLimited */ .lU)(error.answer);
    return isWait && reason?.code !== 'cancelled' ? undefined : reason;
}
/** What keeps a request from being answered, as `destination-refused`. */
function describeRefusal(error, repository) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj)
        return error;
    if (!(error instanceof _github_repository_snapshot_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P_))
        throw error;
    const known = describeStatus({ ...error.answer, problem: error.message }, repository);
    if (known)
        return known;
    if (error.errors.some(({ type }) => type === 'NOT_FOUND'))
        return notFound(repository);
    if (error.errors.some(({ message }) => /SAML/.test(message)))
        return notAuthorized(repository);
    if (error.errors.some(({ type }) => type === 'FORBIDDEN' || type === 'INSUFFICIENT_SCOPES'))
        return forbidden(repository);
    return refused(`The repository ${repository} could not be looked at: ${error.message}.`);
}
/** What keeps a repository from being read by who wants to read it only, as `destination-refused`. */
function describeReading(error, repository) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj)
        return error;
    if (!(error instanceof _github_repository_snapshot_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P_))
        throw error;
    const { status } = error.answer;
    if ((0,_github_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .isLimited */ .lU)(error.answer))
        return limited(error.message);
    const isMissing = error.errors.some(({ type }) => type === 'NOT_FOUND');
    const isForbidden = error.errors.some(({ type, message }) => type === 'FORBIDDEN' || /SAML/.test(message));
    return refused(`The repository ${repository} could not be looked at: ${(0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(error.message, 300)}.`, readingHint(isMissing ? 404 : isForbidden ? 403 : status, { repository, right: 'Contents: Read' }));
}
/** What to do where GitHub does not show something to a token that wants to read it. `status` is 0 without an answer. */
function readingHint(status, { repository, right }) {
    if (status === 401)
        return 'GitHub does not know the token: it may have expired or been revoked. `GH_TOKEN=$(gh auth token)` takes that of `gh`, once `gh auth status` is well.';
    if (status === 403 || status === 404)
        return `Check the names. The token (GH_TOKEN) must be allowed to read ${repository}: a fine-grained one needs "${right}" for it, a classic one the scope \`repo\`, and where the organization asks for it, single sign-on.`;
    return 'Check the way to GitHub from here, and run again; see https://www.githubstatus.com if it fails again.';
}
/** Why a commit was not made, as `store-failed`. */
function describeCommitFailure(error, place) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj)
        return error;
    if (!(error instanceof _github_repository_snapshot_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P_))
        throw error;
    const { repository, branch } = place;
    const message = (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(error.message, 300);
    if (isProtected(message)) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj('store-failed', `The branch ${branch} of ${repository} is protected: GitHub refused the commit (${message}).`, {
            cause: error,
            hint: "Let the token's user or app bypass the rule, or set `branch` to one without rules, such as `backups`.",
        });
    }
    const known = describeStatus({ ...error.answer, problem: message }, repository) ??
        (error.errors.some(({ type }) => type === 'FORBIDDEN') ? forbidden(repository) : undefined);
    if (known)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj('store-failed', known.message, { cause: error, hint: known.hint });
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj('store-failed', `The backup could not be committed to ${repository}: ${message}.`, {
        cause: error,
        hint: 'Run again; see https://www.githubstatus.com if it fails again.',
    });
}
/** Whether it is a rule of the branch that GitHub refuses a commit by, in its own words. */
function isProtected(message) {
    return /protected branch|rule violations|pull request|required status|push to this branch/i.test(message);
}
function describeStatus(answer, repository) {
    const { status, problem, headers } = answer;
    // Before the missing right: GitHub answers 403 to both.
    if ((0,_github_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .isLimited */ .lU)(answer))
        return limited(problem);
    if (status === 401) {
        return refused('GitHub does not know the token (HTTP 401).', 'It may have expired or been revoked: make a new one and put it into the secret behind `repository-token`.');
    }
    if (status === 403 && typeof headers['x-github-sso'] === 'string')
        return notAuthorized(repository);
    if (status === 403)
        return forbidden(repository);
    if (status === 404)
        return notFound(repository);
    return undefined;
}
function limited(problem) {
    return refused(`GitHub takes no more requests with this token for a while (${problem}).`, 'Run again in an hour. Where many routers are backed up with one token, let fewer run at once, or use more than one token.');
}
function notAuthorized(repository) {
    return refused(`The token is not authorized for the organization of ${repository} (single sign-on).`, 'Open the settings of the token on GitHub, choose "Configure SSO", and authorize it for the organization.');
}
function forbidden(repository) {
    return refused(`The token may not write to ${repository}: it lacks "contents: write".`, TOKEN_HINT);
}
function notFound(repository) {
    return refused(`There is no repository ${repository}, or the token may not see it.`, `Check the name in \`repository\`. ${TOKEN_HINT}`);
}
function refused(message, hint) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj('destination-refused', message, hint === undefined ? {} : { hint });
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

/***/ 76152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C5: () => (/* binding */ memberOf),
/* harmony export */   LX: () => (/* binding */ createGitHubClient),
/* harmony export */   dM: () => (/* binding */ graphqlErrors),
/* harmony export */   gl: () => (/* binding */ describeNetworkError),
/* harmony export */   lU: () => (/* binding */ isLimited),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* unused harmony export waitBefore */
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38321);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/* harmony import */ var _actions_http_client__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44942);
/* harmony import */ var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39654);
// Requests to GitHub's API that may write: retried where that is safe, rate limits respected, proxies as the runner has them.




const PATIENCE = { answerMs: 20_000, retryMs: 1_000, longestWaitMs: 60_000 };
const ATTEMPTS = 4;
/** What GitHub asks for where a secondary limit names no time. */
const SECONDARY_LIMIT_MS = 60_000;
/** Longer than a limit asks, at random: those who were refused together must not come back together. */
const SPREAD = 0.25;
function createGitHubClient({ apiUrl, graphqlUrl, token, patience = PATIENCE }) {
    // One connection for all requests; a node that idles does not keep the process.
    const http = new _actions_http_client__WEBPACK_IMPORTED_MODULE_2__/* .HttpClient */ .Qq('synology-router-backup', [], { socketTimeout: patience.answerMs, keepAlive: true });
    const headers = {
        accept: 'application/vnd.github+json',
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
    };
    async function send(method, url, body) {
        try {
            const sent = body === undefined ? null : JSON.stringify(body);
            const response = await http.request(method, url, sent, headers);
            const status = response.message.statusCode ?? 0;
            const value = parse(await readText(response.message, patience.answerMs));
            const problem = status >= 200 && status < 300 ? '' : describeStatus(status, value);
            return { status, value, problem, headers: response.message.headers };
        }
        catch (error) {
            return {
                status: 0,
                value: undefined,
                problem: `GitHub could not be reached: ${describeNetworkError(error)}`,
                headers: {},
            };
        }
    }
    async function sendAgain(request, { repeatable, signal }) {
        for (let attempt = 1;; attempt++) {
            signal.throwIfAborted();
            const answer = await send(request.method, request.url, request.body);
            const wait = waitBefore(answer, { attempt, repeatable, patience });
            if (wait === undefined || attempt === ATTEMPTS)
                return answer;
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(wait, undefined, { signal }).catch(() => { });
            // Cut short, the waiting is no reason: what GitHub asked to wait for is.
            if (signal.aborted && isLimited(answer))
                return answer;
        }
    }
    return {
        rest: ({ method, path, body, ...how }) => sendAgain({ method, url: `${apiUrl}${path}`, body }, how),
        graphql: ({ query, variables, ...how }) => sendAgain({ method: 'POST', url: graphqlUrl, body: { query, variables } }, how),
    };
}
/** How long to wait before the same request is sent again, in ms; `undefined` if it must not be, or would not help. */
function waitBefore({ status, headers, value }, how) {
    const { attempt, repeatable, patience = PATIENCE } = how;
    const growing = patience.retryMs * 2 ** (attempt - 1) * (1 + Math.random() / 2);
    // A limit is told before anything is done.
    const limit = limitOf({ status, headers, value });
    if (limit !== undefined)
        return limit <= patience.longestWaitMs ? Math.max(limit * (1 + SPREAD * Math.random()), growing) : undefined;
    return repeatable && (status === 0 || status >= 500) ? growing : undefined;
}
/** Whether GitHub refuses this for a while only. */
function isLimited(answer) {
    return limitOf(answer) !== undefined;
}
/** What a rate limit asks for, in ms; `undefined` if this is none. */
function limitOf({ status, headers, value }) {
    const isSure = status === 429 || isRateLimited(value);
    if (status !== 403 && !isSure)
        return undefined;
    const after = Number(headers['retry-after']);
    if (headers['retry-after'] !== undefined && Number.isFinite(after))
        return after * 1000;
    const reset = Number(headers['x-ratelimit-reset']);
    if (headers['x-ratelimit-remaining'] === '0' && Number.isFinite(reset))
        return Math.max(0, reset * 1000 - Date.now());
    return isSure || /rate limit/i.test(messageOf(value)) ? SECONDARY_LIMIT_MS : undefined;
}
/** GraphQL tells a limit with HTTP 200. */
function isRateLimited(value) {
    return graphqlErrors(value).some(({ type }) => type === 'RATE_LIMITED' || type === 'RATE_LIMIT');
}
/** What GraphQL complains about. */
function graphqlErrors(value) {
    const errors = memberOf(value, 'errors');
    if (!Array.isArray(errors))
        return [];
    return errors.map((error) => ({
        type: String(memberOf(error, 'type') ?? ''),
        message: (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(String(memberOf(error, 'message') ?? ''), 300),
    }));
}
/** A member of what GitHub answered, down a path of names; `undefined` if it is not there. */
function memberOf(value, ...names) {
    return names.reduce((inner, name) => typeof inner === 'object' && inner !== null && Object.hasOwn(inner, name) ? Reflect.get(inner, name) : undefined, value);
}
function messageOf(value) {
    const message = memberOf(value, 'message');
    return typeof message === 'string'
        ? message
        : graphqlErrors(value)
            .map((error) => error.message)
            .join(' ');
}
function describeStatus(status, value) {
    const message = (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(messageOf(value), 200);
    return `GitHub answered HTTP ${status}${message ? ` (${message})` : ''}`;
}
/** The body of an answer. The client's own reader waits forever for one that breaks off or stops. */
async function readText(message, answerMs) {
    message.setTimeout(answerMs, () => message.destroy(new Error(`nothing came for ${answerMs / 1000} s`)));
    return await (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_0__.text)(message);
}
function parse(body) {
    try {
        return JSON.parse(body);
    }
    catch {
        return undefined;
    }
}
/** An error of several addresses tried at once has no message of its own. */
function describeNetworkError(error) {
    const first = error instanceof AggregateError ? error.errors[0] : error;
    return first instanceof Error ? first.message : String(first);
}


/***/ }),

/***/ 23390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ readEntries),
/* harmony export */   P_: () => (/* binding */ Refusal),
/* harmony export */   Zm: () => (/* binding */ readIds),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   b8: () => (/* binding */ fetchSnapshot),
/* harmony export */   fq: () => (/* binding */ findCommit),
/* harmony export */   gm: () => (/* binding */ readBlob),
/* harmony export */   lW: () => (/* binding */ pathIn)
/* harmony export */ });
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76152);
// What the repository destination reads from GitHub, request by request, with typed answers.

/** What GitHub would not do; `errors` if it said so by GraphQL. */
class Refusal extends Error {
    name = 'Refusal';
    answer;
    errors;
    constructor(answer) {
        const errors = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .graphqlErrors */ .dM)(answer.value);
        super(answer.problem || errors.map(({ message }) => message).join(' ') || 'GitHub gave no answer that is known');
        this.answer = answer;
        this.errors = errors;
    }
    /** Whether GitHub may have done it all the same. */
    get isUnsure() {
        return this.answer.status === 0 || this.answer.status >= 500;
    }
    /** Whether somebody else moved the branch meanwhile. */
    get isStale() {
        return this.errors.some(({ type, message }) => type === 'STALE_DATA' || /expected branch to point to|is at [0-9a-f]+ but expected/i.test(message));
    }
}
/** One request for all that must be known before a commit; `files` is how many texts come along. */
function lookQuery(files) {
    const indices = Array.from({ length: files }, (_, index) => index);
    return `query Look($owner: String!, $name: String!, $ref: String!, $folder: String!${indices.map((i) => `, $file${i}: String!`).join('')}) {
  repository(owner: $owner, name: $name) {
    visibility
    isArchived
    defaultBranchRef { name target { oid } }
    ref(qualifiedName: $ref) { target { oid } }
    folder: object(expression: $folder) { ... on Tree { entries { name type oid size } } }
    ${indices.map((i) => `file${i}: object(expression: $file${i}) { ... on Blob { text isTruncated } }`).join('\n    ')}
  }
}`;
}
/**
 * Looks at the repository, the folder, and the text of files that may be of interest. Throws Refusal, also where GitHub
 * answered in part only: what is missing in it may be there.
 */
async function fetchSnapshot(client, place, { wanted, signal }) {
    const { owner, name, branch, folder } = place;
    const revision = branch === undefined ? 'HEAD' : `refs/heads/${branch}`;
    const files = wanted.map((file, index) => [`file${index}`, `${revision}:${pathIn(folder, file)}`]);
    const variables = {
        owner,
        name,
        ref: `refs/heads/${branch ?? 'HEAD'}`,
        folder: `${revision}:${folder}`,
        ...Object.fromEntries(files),
    };
    const answer = await client.graphql({ query: lookQuery(wanted.length), variables, repeatable: true, signal });
    const repository = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(answer.value, 'data', 'repository');
    const isWhole = answer.problem === '' && (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .graphqlErrors */ .dM)(answer.value).length === 0;
    if (!isWhole || typeof repository !== 'object' || repository === null)
        throw new Refusal(answer);
    const defaultHead = textOf((0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(repository, 'defaultBranchRef', 'target', 'oid'));
    const texts = wanted.flatMap((file, index) => {
        const text = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(repository, `file${index}`, 'text');
        const isWhole = typeof text === 'string' && (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(repository, `file${index}`, 'isTruncated') === false;
        return isWhole ? [[file, text]] : [];
    });
    return {
        visibility: String((0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(repository, 'visibility')).toLowerCase(),
        isArchived: (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(repository, 'isArchived') === true,
        defaultBranch: textOf((0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(repository, 'defaultBranchRef', 'name')) ?? '',
        head: branch === undefined ? defaultHead : textOf((0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(repository, 'ref', 'target', 'oid')),
        defaultHead,
        files: readEntries((0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(repository, 'folder', 'entries')),
        texts: new Map(texts),
    };
}
/** The content of a blob. Throws Refusal. */
async function readBlob(client, place, { oid, signal }) {
    const path = `/repos/${place.owner}/${place.name}/git/blobs/${oid}`;
    const answer = await client.rest({ method: 'GET', path, repeatable: true, signal });
    const content = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(answer.value, 'content');
    if (answer.problem !== '' || typeof content !== 'string')
        throw new Refusal(answer);
    return Buffer.from(content, 'base64');
}
const FIND = `query Find($owner: String!, $name: String!, $head: GitObjectID!, $path: String!) {
  repository(owner: $owner, name: $name) {
    object(oid: $head) { ... on Commit { history(first: 1, path: $path) { nodes { oid url signature { isValid } } } } }
  }
}`;
/** The newest commit that touched a path, seen from `head`. Throws Refusal. */
async function findCommit(client, place, { head, path, signal }) {
    const variables = { owner: place.owner, name: place.name, head, path };
    const answer = await client.graphql({ query: FIND, variables, repeatable: true, signal });
    const nodes = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(answer.value, 'data', 'repository', 'object', 'history', 'nodes');
    const node = Array.isArray(nodes) ? nodes[0] : undefined;
    const oid = textOf((0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(node, 'oid'));
    if (answer.problem !== '' || oid === undefined)
        throw new Refusal(answer);
    return { oid, url: String((0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(node, 'url') ?? ''), isSigned: (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(node, 'signature', 'isValid') === true };
}
const READ_BACK = `query ReadBack($owner: String!, $name: String!, $backup: String!, $manifest: String!) {
  repository(owner: $owner, name: $name) {
    backup: object(expression: $backup) { oid ... on Blob { byteSize } }
    manifest: object(expression: $manifest) { oid ... on Blob { byteSize } }
  }
}`;
/** What lies at two paths of a commit: ids and sizes. Throws Refusal. */
async function readIds(client, place, { commit, paths, signal, }) {
    const [backup, manifest] = paths.map((path) => `${commit}:${path}`);
    const variables = { owner: place.owner, name: place.name, backup, manifest };
    const answer = await client.graphql({ query: READ_BACK, variables, repeatable: true, signal });
    const repository = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(answer.value, 'data', 'repository');
    if (answer.problem !== '' || repository === undefined || repository === null)
        throw new Refusal(answer);
    return ['backup', 'manifest'].map((alias) => ({
        oid: (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(repository, alias, 'oid'),
        size: (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(repository, alias, 'byteSize'),
    }));
}
/** A path in the repository. */
function pathIn(folder, fileName) {
    return folder === '' ? fileName : `${folder}/${fileName}`;
}
/** The files in a tree's entries as GraphQL gives them. */
function readEntries(entries) {
    if (!Array.isArray(entries))
        return [];
    return entries.flatMap((entry) => {
        const [name, oid, size] = ['name', 'oid', 'size'].map((key) => (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(entry, key));
        if ((0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(entry, 'type') !== 'blob' || typeof name !== 'string' || typeof oid !== 'string')
            return [];
        return [{ name, oid, size: Number(size) }];
    });
}
/** A text that is not empty. */
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}


/***/ }),

/***/ 58246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RV: () => (/* binding */ askOnce),
/* harmony export */   X3: () => (/* binding */ askGitHub),
/* harmony export */   a5: () => (/* binding */ isRateLimit)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _actions_http_client__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44942);
/* harmony import */ var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39654);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76152);
// GitHub's REST API, as far as a destination asks it something: reads, a few attempts, a reason where there is no answer.




const ATTEMPTS = 3;
const PATIENCE = { answerMs: 10_000, retryMs: 1_000 };
/** Reads one resource. Never throws but the signal's reason. */
async function askGitHub({ apiUrl, path, token, signal, patience = PATIENCE }) {
    const http = new _actions_http_client__WEBPACK_IMPORTED_MODULE_1__/* .HttpClient */ .Qq('synology-router-backup', [], { socketTimeout: patience.answerMs, keepAlive: false });
    const headers = {
        accept: 'application/vnd.github+json',
        ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
    };
    let reply = { ok: false, status: 0, reason: '' };
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
        signal.throwIfAborted();
        try {
            const response = await http.get(`${apiUrl}${path}`, headers);
            const status = response.message.statusCode ?? 0;
            const body = await (0,_github_client_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR)(response.message, patience.answerMs);
            if (status === 200)
                return readJson(body);
            reply = { ok: false, status, reason: `GitHub's API answered HTTP ${status}${limitIn(body)}` };
            if (status < 500 && status !== 429)
                break;
        }
        catch (error) {
            reply = { ok: false, status: 0, reason: `GitHub's API could not be reached: ${(0,_github_client_js__WEBPACK_IMPORTED_MODULE_2__/* .describeNetworkError */ .gl)(error)}` };
        }
        if (attempt < ATTEMPTS)
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(patience.retryMs * attempt, undefined, { signal }).catch(() => { });
    }
    signal.throwIfAborted();
    return reply;
}
/** Asks each thing once, whoever asks: for many routers that are looked for in the same lists. */
function askOnce() {
    const replies = new Map();
    return async (question) => {
        const reply = replies.get(question.path) ?? (await askGitHub(question));
        replies.set(question.path, reply);
        return reply;
    };
}
/** What GitHub says of a rate limit: it answers 403 like to a token without the right. */
function limitIn(body) {
    const reply = readJson(body);
    const message = reply.ok ? (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(String((0,_github_client_js__WEBPACK_IMPORTED_MODULE_2__/* .memberOf */ .C5)(reply.value, 'message')), 200) : '';
    return isRateLimit(message) ? ` (${message})` : '';
}
/** Whether GitHub refuses something for a while only, by its words. */
function isRateLimit(text) {
    return /rate limit/i.test(text);
}
function readJson(body) {
    try {
        return { ok: true, value: JSON.parse(body) };
    }
    catch {
        return { ok: false, status: 200, reason: "GitHub's API answered something else than JSON" };
    }
}


/***/ }),

/***/ 24149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ askVisibility)
/* harmony export */ });
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76152);
/* harmony import */ var _rest_api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58246);
// Who can see the repository, and with it its artifacts. What cannot be found out counts as public.


/** Asks GitHub's REST API (GET /repos/{owner}/{repo}); `internal` counts as private. Never throws but the signal's reason. */
async function askVisibility({ repository, ...question }) {
    if (!/^[\w.-]+\/[\w.-]+$/.test(repository))
        return { kind: 'unknown', reason: 'the runner does not name the repository' };
    const reply = await (0,_rest_api_js__WEBPACK_IMPORTED_MODULE_1__/* .askGitHub */ .X3)({ ...question, path: `/repos/${repository}` });
    if (!reply.ok && reply.status !== 200)
        return { kind: 'unknown', reason: reply.reason };
    const isPrivate = reply.ok ? (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(reply.value, 'private') : undefined;
    if (typeof isPrivate === 'boolean')
        return { kind: isPrivate ? 'private' : 'public' };
    return { kind: 'unknown', reason: "GitHub's API answered something else than a repository" };
}


/***/ }),

/***/ 98745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ap: () => (/* binding */ familyOf),
/* harmony export */   CS: () => (/* binding */ listFiles),
/* harmony export */   EF: () => (/* binding */ takenNames),
/* harmony export */   OO: () => (/* binding */ orphanedManifests),
/* harmony export */   cJ: () => (/* binding */ listCopies),
/* harmony export */   dK: () => (/* binding */ freeNames),
/* harmony export */   ll: () => (/* binding */ newestFirst),
/* harmony export */   sZ: () => (/* binding */ oldestFirst),
/* harmony export */   zj: () => (/* binding */ compareCopies)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35654);
// Which files of a directory are backups of ours, told by their names, and in which order they were made.



/** How many seconds are tried where a name with its time is taken too. */
const NAME_ATTEMPTS = 60;
/** No clock that runs is further ahead of ours. */
const MOST_AHEAD_MS = 24 * 60 * 60 * 1000;
/** The names of the files in a folder: no folders, no symlinks. Throws the file system's errors. */
async function listFiles(directory) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory, { withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}
/** All backups of this naming among `names`, oldest first. None if the naming has no `{date}`. */
function listCopies(names, naming) {
    const timeOf = (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .timeReader */ .BR)(naming);
    return names
        .flatMap((fileName) => {
        const time = timeOf(fileName);
        return time === undefined ? [] : [{ fileName, time }];
    })
        .sort(compareCopies);
}
/**
 * The backups of this naming with a date in their names, oldest first. Those that are from the future at the moment `now`
 * were made while a clock was wrong: when, nobody knows, so they come before all others.
 */
function datedNames(names, { naming, now }) {
    const latest = new Date(now.getTime() + MOST_AHEAD_MS);
    const isAhead = ({ time }) => time > (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .dateStamp */ .EJ)(latest) + (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .timeStamp */ .ln)(latest);
    const copies = listCopies(names, naming);
    return [...copies.filter(isAhead), ...copies.filter((copy) => !isAhead(copy))].map(({ fileName }) => fileName);
}
/** The backups of ours, oldest first, as far as names tell: by their dates, or without any those of the name of this moment. */
function oldestFirst(names, { naming, now }) {
    const dated = datedNames(names, { naming, now });
    return dated.length > 0 ? dated : takenNames(names, (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .nameAt */ .Dc)(naming, now) + _template_js__WEBPACK_IMPORTED_MODULE_2__/* .BACKUP_EXTENSION */ .BI);
}
/** By time; of two names with the same time the longer one came later. */
function compareCopies(a, b) {
    if (a.time !== b.time)
        return a.time < b.time ? -1 : 1;
    return (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .stemOf */ .Vc)(a.fileName) < (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .stemOf */ .Vc)(b.fileName) ? -1 : 1;
}
/**
 * The backups of this run's own name that are there already, sealed or not, oldest first: the plain one, then those that
 * waited for a free time. A name counts as taken if either file of its pair is there.
 */
function takenNames(names, fileName) {
    const stem = (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .stemOf */ .Vc)(fileName);
    const present = new Set(names);
    const backups = names.flatMap((name) => {
        if ((0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .extensionOf */ .je)(name) !== '')
            return [name];
        if (!name.endsWith(_template_js__WEBPACK_IMPORTED_MODULE_2__/* .MANIFEST_EXTENSION */ .OR))
            return [];
        // A manifest alone takes the name of the backup that it has lost.
        const lost = name.slice(0, -_template_js__WEBPACK_IMPORTED_MODULE_2__/* .MANIFEST_EXTENSION */ .OR.length);
        return backupsOf(lost).some((backup) => present.has(backup)) ? [] : [`${lost}${_template_js__WEBPACK_IMPORTED_MODULE_2__/* .BACKUP_EXTENSION */ .BI}`];
    });
    const isOfFamily = (name) => name === stem || (name.startsWith(`${stem}-`) && /^\d{6}$/.test(name.slice(stem.length + 1)));
    return backups
        .filter((name) => isOfFamily((0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .stemOf */ .Vc)(name)))
        .sort((a, b) => (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .stemOf */ .Vc)(a).length - (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .stemOf */ .Vc)(b).length || (a < b ? -1 : 1));
}
/** The names that a backup with this stem may have. */
function backupsOf(stem) {
    return [_template_js__WEBPACK_IMPORTED_MODULE_2__/* .BACKUP_EXTENSION */ .BI, _template_js__WEBPACK_IMPORTED_MODULE_2__/* .SEALED_EXTENSION */ .L6].map((extension) => stem + extension);
}
/** The backups among `takenNames`: a manifest that has lost its own is none. */
function familyOf(names, fileName) {
    const present = new Set(names);
    return takenNames(names, fileName).filter((name) => present.has(name));
}
/**
 * Names for this run's backup, in the order to try them: the plain one, unless any of its family is there; then the time
 * is added, so that names stay in the order of time even after the plain one was pruned. A time after midnight would be
 * the first of the day that the name tells: the seconds before are tried instead.
 */
function freeNames(names, fileName, startedAt) {
    const taken = takenNames(names, fileName).map(_template_js__WEBPACK_IMPORTED_MODULE_2__/* .stemOf */ .Vc);
    const seconds = Array.from({ length: NAME_ATTEMPTS }, (_, second) => second);
    const timed = [...seconds, ...seconds.slice(1).map((second) => -second)]
        .map((second) => new Date(startedAt.getTime() + second * 1000))
        .filter((moment) => (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .dateStamp */ .EJ)(moment) === (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .dateStamp */ .EJ)(startedAt))
        .slice(0, NAME_ATTEMPTS)
        .map((moment) => `${(0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .stemOf */ .Vc)(fileName)}-${(0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .timeStamp */ .ln)(moment)}`)
        .filter((stem) => !taken.includes(stem))
        .map((stem) => stem + (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .extensionOf */ .je)(fileName));
    if (taken.length === 0)
        return [fileName, ...timed];
    // A name that was pruned is free again, but older than those that are left: the backup would be the next one to go.
    const newest = taken.at(-1) ?? '';
    const isLater = (name) => (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .stemOf */ .Vc)(name) > newest;
    return [...timed.filter(isLater), ...timed.filter((name) => !isLater(name))];
}
/** The names of our backups among `names`, newest first; without a `{date}` in them, by when they were written. */
async function newestFirst(directory, { names, naming, now }) {
    const dated = datedNames(names, { naming, now });
    if (dated.length > 0)
        return dated.toReversed();
    const written = familyOf(names, (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .nameAt */ .Dc)(naming, now) + _template_js__WEBPACK_IMPORTED_MODULE_2__/* .BACKUP_EXTENSION */ .BI).map(async (name) => {
        return { name, at: (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name)).catch(() => undefined))?.mtimeMs ?? 0 };
    });
    return (await Promise.all(written)).sort((a, b) => b.at - a.at).map(({ name }) => name);
}
/** Manifests of ours that have lost their backup. */
function orphanedManifests(names, naming) {
    const timeOf = (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .timeReader */ .BR)(naming);
    const present = new Set(names);
    return names.filter((name) => {
        if (!name.endsWith(_template_js__WEBPACK_IMPORTED_MODULE_2__/* .MANIFEST_EXTENSION */ .OR))
            return false;
        const stem = name.slice(0, -_template_js__WEBPACK_IMPORTED_MODULE_2__/* .MANIFEST_EXTENSION */ .OR.length);
        return timeOf(stem + _template_js__WEBPACK_IMPORTED_MODULE_2__/* .BACKUP_EXTENSION */ .BI) !== undefined && !backupsOf(stem).some((backup) => present.has(backup));
    });
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


/***/ })

};
