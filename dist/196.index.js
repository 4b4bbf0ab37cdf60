export const id = 196;
export const ids = [196];
export const modules = {

/***/ 86386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ artifactCopy)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _dss_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51091);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27406);
/* harmony import */ var _system_hash_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(67334);
/* harmony import */ var _manifest_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75289);
/* harmony import */ var _artifact_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3459);
// A backup in an artifact of this run or an earlier one: where it is, and its read-back.







/** Returns a copy whose read-back compares both files with the manifest. */
function artifactCopy(workflow, copy) {
    const { id, name, runId, digest, manifest, path, fetch } = copy;
    const url = `${workflow.serverUrl}/${workflow.repository}/actions/runs/${runId}/artifacts/${id}`;
    const failed = (problem, cause) => new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .BackupError */ .hj('read-back-failed', `The artifact ${name} was stored, but ${problem}.`, { cause });
    return {
        location: { kind: 'artifact', name, id, url, digest },
        description: `artifact ${name} (id ${id})`,
        readBack: async (signal) => {
            try {
                await fetch?.(path, signal);
                const manifestName = (0,_dss_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestNameOf */ .S$)(manifest.file);
                const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(path)).sort();
                if (names.join('/') !== [manifest.file, manifestName].sort().join('/'))
                    throw failed('the download contains other files');
                // The hash was computed during the download from the router: stricter than hashing the uploaded file.
                const found = await (0,_system_hash_file_js__WEBPACK_IMPORTED_MODULE_4__/* .hashFile */ .D)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, manifest.file), signal);
                const isSame = found.sha256 === manifest.sha256 && found.size === manifest.size;
                if (!isSame || !(await (0,_manifest_file_js__WEBPACK_IMPORTED_MODULE_5__/* .holdsManifest */ .cH)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, manifestName), manifest, signal)))
                    throw failed('the download differs from what was stored');
            }
            catch (error) {
                if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .BackupError */ .hj)
                    throw error;
                throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .abortReason */ .Js)(signal) ?? failed(`it could not be downloaded again: ${(0,_artifact_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .artifactProblem */ .QY)(error)}`, error);
            }
        },
        prune: () => Promise.resolve(0),
    };
}


/***/ }),

/***/ 62135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ findArtifact),
  c: () => (/* binding */ loadClient)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/dss/manifest.js
var manifest = __webpack_require__(51091);
// EXTERNAL MODULE: ./build/src/github/github-client.js
var github_client = __webpack_require__(76152);
// EXTERNAL MODULE: ./build/src/naming/template.js
var template = __webpack_require__(35654);
// EXTERNAL MODULE: ./build/src/text/message.js
var message = __webpack_require__(29962);
// EXTERNAL MODULE: ./build/src/destinations/manifest-file.js
var manifest_file = __webpack_require__(75289);
// EXTERNAL MODULE: ./build/src/destinations/newest-copy.js
var newest_copy = __webpack_require__(50919);
// EXTERNAL MODULE: ./build/src/destinations/artifact/artifact-copy.js
var artifact_copy = __webpack_require__(86386);
// EXTERNAL MODULE: ./build/src/destinations/artifact/artifact-errors.js
var artifact_errors = __webpack_require__(3459);
// EXTERNAL MODULE: ./build/src/github/read-resource.js
var read_resource = __webpack_require__(86710);
;// CONCATENATED MODULE: ./build/src/destinations/artifact/artifact-history.js
// Lists the artifacts of earlier runs through GitHub's REST API.




/** Default number of earlier runs to search: a month of failed nights. */
const MAX_RUNS = 30;
/** GitHub's maximum per page; runs of forks count, too. */
const RUNS_PER_PAGE = 100;
const ARTIFACTS_PER_PAGE = 100;
/** A matrix has 256 jobs at most. */
const MAX_PAGES = 3;
/**
 * Yields our existing artifacts of earlier runs of the same workflow and branch: the newest run first, and within a run the
 * last artifact first. Requests pages only as they are read. If GitHub does not answer, calls `onFailure` and ends.
 */
async function* listEarlierArtifacts(question) {
    const { repository, workflowRef, branch, runId, onFailure, isOurs, github, signal } = question;
    const { maxRuns = MAX_RUNS } = question;
    const file = /\/\.github\/workflows\/([^/@]+)@/.exec(workflowRef)?.[1];
    if (file === undefined || repository === '' || branch === '') {
        onFailure({ problem: (0,message/* message */.iU) `Earlier artifacts can't be listed: the runner does not name the workflow` });
        return;
    }
    const ask = async (path) => {
        const reply = await (0,read_resource/* readResource */.R)(github, `/repos/${repository}/actions/${path}`, signal);
        if (reply.ok)
            return reply.value;
        const { status, reason, isLimit } = reply;
        const isForbidden = (status === 403 || status === 404) && !isLimit;
        const problem = isForbidden
            ? (0,message/* message */.iU) `Earlier artifacts are not visible to ${(0,message/* input */.hF)('token')}. Give the job \`permissions: actions: read\``
            : (0,message/* message */.iU) `Earlier artifacts can't be listed: ${reason}`;
        onFailure({ problem, refusal: reply });
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
/** Recognizes the names that a run gives its artifact: plain, with the router appended, or with router and time appended. */
function artifactNames(naming) {
    // The time reader needs a date in the name: a template without one gets a fixed date.
    const fixedDate = naming.template.includes('{date}') ? '' : '20000101';
    const timeOf = (0,template/* timeReader */.BR)(fixedDate === '' ? naming : { ...naming, template: `${naming.template}{date}` });
    const isUsual = (name) => timeOf(`${name}${fixedDate}${template/* BACKUP_EXTENSION */.BI}`) !== undefined;
    const ending = `-${naming.router}`;
    const namesRouter = (name) => [name, name.replace(/-\d{6}$/, '')].some((stem) => stem.endsWith(ending) && isUsual(stem.slice(0, -ending.length)));
    return { isOurs: (name) => isUsual(name) || namesRouter(name), namesRouter };
}
/** Excludes runs of forks: they carry the name of the fork's branch, and anyone who can fork could fake their artifacts. */
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
        // An unknown lifetime is not relied on.
        isReusable: lifetime !== undefined && lifetime.until - Date.now() >= (lifetime.until - lifetime.from) / 2,
        ...(lifetime ? { lifetime } : {}),
    };
}
function listOf(value, name) {
    const list = (0,github_client/* memberOf */.C5)(value, name);
    return Array.isArray(list) ? list : [];
}

;// CONCATENATED MODULE: ./build/src/destinations/artifact/artifact-earlier.js
// Finds the newest artifact of a router among earlier runs. Each candidate is downloaded: only its manifest names the router.











/** Default number of earlier artifacts to download. */
const MAX_DOWNLOADS = 5;
/** Loads GitHub's client: 140 ms and 30 MB that a run without need of it does not pay. */
async function loadClient() {
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(659), __webpack_require__.e(118), __webpack_require__.e(584)]).then(__webpack_require__.bind(__webpack_require__, 20584));
    return new DefaultArtifactClient();
}
/** Returns the newest artifact of this router, and everything that may hide a newer one. Throws only the signal's reason. */
async function findArtifact(options, { folder, signal }) {
    const { workflow, naming, memory, maxDownloads = MAX_DOWNLOADS } = options;
    const { router } = naming;
    const misses = [];
    const found = await (0,newest_copy/* findNewest */.Ok)({
        candidates: candidates(options, { signal, misses }),
        limit: maxDownloads,
        read: async (artifact) => {
            const known = memory?.get(artifact.id);
            if (known && 'label' in known && known.label !== router)
                return undefined;
            const read = known && 'problem' in known ? known : await download(options, { artifact, folder, signal });
            if ('problem' in read) {
                misses.push(read);
                memory?.set(artifact.id, read);
                return { problem: read.kind };
            }
            const { label } = read.manifest.router;
            memory?.set(artifact.id, { label });
            return label === router ? read : undefined;
        },
        onLimit: () => {
            const problem = (0,message/* message */.iU) `None of the newest ${maxDownloads} artifacts belongs to ${router}`;
            misses.push({ problem, kind: 'unusable' });
        },
    });
    if (!found)
        return { previous: undefined, misses };
    const { candidate, manifest, isNewest } = found;
    const { lifetime } = candidate;
    const copy = (0,artifact_copy/* artifactCopy */.A)(workflow, { ...candidate, manifest, path: folderOf(folder, candidate) });
    const isReusable = candidate.isReusable && isNewest;
    return { previous: { manifest, copy, isReusable, ...(lifetime ? { lifetime } : {}) }, misses };
}
/** Lists the artifacts that may be this router's, newest run first. */
async function* candidates({ workflow, token, naming, github = (0,github_client/* createGitHubClient */.LX)({ ...workflow, token }), maxRuns }, { signal, misses }) {
    const { isOurs, namesRouter } = artifactNames(naming);
    const onFailure = (failure) => {
        misses.push({ ...failure, kind: 'unreachable' });
    };
    const question = { ...workflow, github, isOurs, signal, maxRuns, onFailure };
    // In a run with several routers, a name with the label is surely ours; one without it may be another router's.
    for await (const artifacts of listEarlierArtifacts(question))
        yield* [...artifacts].sort((a, b) => Number(namesRouter(b.name)) - Number(namesRouter(a.name)));
}
function folderOf(folder, { id }) {
    return (0,external_node_path_.join)(folder, `artifact-${id}`);
}
/** Downloads an artifact and reads its manifest. */
async function download({ workflow, token }, { artifact, folder, signal }) {
    const path = folderOf(folder, artifact);
    const [repositoryOwner = '', repositoryName = ''] = workflow.repository.split('/');
    try {
        await (0,promises_.mkdir)(path, { recursive: true, mode: 0o700 });
        const client = await loadClient();
        await client.downloadArtifact(artifact.id, {
            path,
            findBy: { token, workflowRunId: artifact.runId, repositoryOwner, repositoryName },
        });
        const names = await (0,promises_.readdir)(path);
        const name = names.find((found) => found.endsWith(template/* MANIFEST_EXTENSION */.OR));
        const read = name === undefined ? { problem: 'it is missing' } : await (0,manifest_file/* readManifestFile */.oe)((0,external_node_path_.join)(path, name));
        if ('manifest' in read && (0,manifest/* manifestNameOf */.S$)(read.manifest.file) === name && names.includes(read.manifest.file))
            return read;
        const why = 'problem' in read ? read.problem : 'it is about another file';
        return {
            problem: (0,message/* message */.iU) `The manifest of the earlier artifact ${artifact.name} is unusable: ${why}`,
            kind: 'unusable',
        };
    }
    catch (error) {
        signal.throwIfAborted();
        const why = (0,artifact_errors/* artifactProblem */.QY)(error);
        return {
            problem: (0,message/* message */.iU) `The earlier artifact ${artifact.name} could not be downloaded: ${why}`,
            kind: 'unreachable',
        };
    }
}


/***/ }),

/***/ 3459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QY: () => (/* binding */ artifactProblem),
/* harmony export */   hU: () => (/* binding */ isNameTaken),
/* harmony export */   jk: () => (/* binding */ isNotListed),
/* harmony export */   wD: () => (/* binding */ describeArtifactError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29962);
/* harmony import */ var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39654);
// Classifies errors of the artifact client. It has no error codes: its messages and names are all there is.



const DIRECTORY = (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .hF)('destination', 'directory');
const UNREACHABLE = "GitHub's artifact service could not be reached";
const FORBIDDEN_CAUSES = [
    ['artifacts are disabled for this repository or organization (Settings > Actions)'],
    ['the job ran so long that its token expired'],
    ["a proxy blocks uploads to GitHub's storage"],
];
/** Whether another job or step of this run already stored an artifact of that name (HTTP 409). */
function isNameTaken(error) {
    return /\(409\)|already exists/i.test((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .describeThrown */ .YI)(error));
}
/** Whether the service does not list the artifact (yet). */
function isNotListed(error) {
    return /no artifacts found for id/i.test((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .describeThrown */ .YI)(error));
}
/** Returns a `store-failed` error for anything that the client threw, except a BackupError. */
function describeArtifactError(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj)
        return error;
    const { whenStoring, hint } = classify(error);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj('store-failed', `${whenStoring}.`, {
        cause: error,
        hint,
    });
}
/** Returns why an artifact could not be fetched, as a clause. */
function artifactProblem(error) {
    if (isNotListed(error))
        return 'GitHub does not list it';
    return classify(error).whenFetching;
}
function classify(error) {
    const thrown = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .describeThrown */ .YI)(error);
    const name = error instanceof Error ? error.name : '';
    const status = statusOf(error);
    if (isNameTaken(error))
        return {
            whenStoring: 'Every name for the artifact is already taken in this run',
            whenFetching: 'its name is already taken in this run',
            hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU) `Give each use of the action in a run its own ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .hF)('artifact-name')} or ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .hF)('router')}.`,
        };
    if (/quota|insufficient usage/i.test(thrown))
        return {
            whenStoring: 'The artifact storage of this GitHub account is full',
            whenFetching: 'the artifact storage of this GitHub account is full',
            hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU) `Delete old artifacts, shorten ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .hF)('retention-days')}, raise the spending limit, or use ${DIRECTORY}.`,
        };
    if (/\(403\)|forbidden|not authorized|AuthorizationFailure/i.test(thrown) || status === 403)
        return {
            whenStoring: 'GitHub refused to store the artifact (HTTP 403)',
            whenFetching: 'GitHub refused to return it (HTTP 403)',
            hint: { causes: FORBIDDEN_CAUSES },
        };
    if (name === 'NetworkError' || /ECONNREFUSED|ENOTFOUND|ETIMEDOUT|ECONNRESET|EHOSTUNREACH/.test(thrown))
        return {
            whenStoring: UNREACHABLE,
            whenFetching: UNREACHABLE,
            hint: "Check the runner's network: it must reach *.actions.githubusercontent.com and *.blob.core.windows.net, through https_proxy if there is one.",
        };
    // The query of a URL carries its signature.
    const detail = (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(thrown.replace(/(https?:\/\/[^\s?]+)\?\S*/g, '$1'), 200).replace(/\.+$/, '');
    const problem = detail || `${name || 'unknown error'}${status === undefined ? '' : ` (HTTP ${status})`}`;
    return {
        whenStoring: `The artifact could not be stored: ${problem}`,
        whenFetching: problem,
        hint: 'Run again. If it fails again, see https://www.githubstatus.com.',
    };
}
function statusOf(error) {
    return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
        ? error.statusCode
        : undefined;
}


/***/ }),

/***/ 50919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EM: () => (/* binding */ chooseNewest),
/* harmony export */   Gz: () => (/* binding */ requireFile),
/* harmony export */   Ok: () => (/* binding */ findNewest),
/* harmony export */   Q$: () => (/* binding */ noBackup),
/* harmony export */   u_: () => (/* binding */ noUsableBackup),
/* harmony export */   zc: () => (/* binding */ withLost)
/* harmony export */ });
/* harmony import */ var _dss_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51091);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
/* harmony import */ var _naming_copies_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98745);
/* harmony import */ var _naming_template_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35654);
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29962);
// The one search for the newest copy: each place lists its candidates newest first, and reads the manifest of one.





/** Maximum number of candidates to read, unless a place sets its own. */
const MAX_CANDIDATES = 30;
/** Returns the first candidate with a usable manifest. `isNewest`: no candidate before it had a problem. */
async function findNewest({ candidates, limit = MAX_CANDIDATES, read, onProblem, onLimit, }) {
    let count = 0;
    let isNewest = true;
    for await (const candidate of candidates) {
        if (count++ === limit) {
            onLimit?.();
            return undefined;
        }
        const found = await read(candidate);
        if (found === undefined)
            continue;
        if ('manifest' in found)
            return { candidate, manifest: found.manifest, isNewest };
        isNewest = false;
        onProblem?.(candidate, found.problem);
    }
    return undefined;
}
/** Rejects a manifest that describes another file than `backup`. */
function requireFile(read, backup) {
    return 'manifest' in read && read.manifest.file !== backup ? { problem: 'it is about another file' } : read;
}
/** Adds the names of backups of which only the manifest is left: one of them may have been the newest. */
function withLost(names, naming) {
    const lost = (0,_naming_copies_js__WEBPACK_IMPORTED_MODULE_2__/* .orphanedManifests */ .OO)(names, naming).map((name) => name.slice(0, -_naming_template_js__WEBPACK_IMPORTED_MODULE_4__/* .MANIFEST_EXTENSION */ .OR.length));
    return [...names, ...lost.map((stem) => stem + _naming_template_js__WEBPACK_IMPORTED_MODULE_4__/* .BACKUP_EXTENSION */ .BI)];
}
/** Returns the newest of `backups` (newest first) with a usable manifest. Throws BackupError if no usable backup exists. */
async function chooseNewest(backups, { where, names, read, }) {
    let newer;
    const found = await findNewest({
        candidates: backups,
        read: async (backup) => {
            if (!names.includes(backup))
                return { problem: 'only its manifest is left' };
            const manifest = requireFile(await read((0,_dss_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .manifestNameOf */ .S$)(backup)), backup);
            return 'problem' in manifest ? { problem: `its manifest is unusable: ${manifest.problem}` } : manifest;
        },
        onProblem: (backup, problem) => {
            newer ??= `${backup} cannot be used: ${problem}.`;
        },
    });
    if (found)
        return { manifest: found.manifest, newer };
    throw newer === undefined ? noBackup(where) : noUsableBackup(where, newer);
}
function noUsableBackup(where, reason) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .BackupError */ .hj('read-back-failed', (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `None of the backups in ${where} can be used. ${reason}`, {
        hint: 'Make a new backup, and find out what happened to the manifests: they are the only proof of what was stored.',
    });
}
function noBackup(where) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .BackupError */ .hj('input-invalid', (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `There is no backup with a manifest in ${where}.`, {
        hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `Do ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .input */ .hF)('name')}, ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .input */ .hF)('router')} and the place match the job that makes the backups?`,
    });
}


/***/ }),

/***/ 31909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ readingHint)
/* harmony export */ });
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29962);
// What to do if GitHub does not let a token read: for repositories and artifacts.

/** Returns what to do. `status` is 0 without an answer; `right` is the permission that a fine-grained token needs. */
function readingHint(status, { repository, right }) {
    if (status === 401)
        return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU) `GitHub rejected the token: it may have expired or been revoked. \`GH_TOKEN=$(gh auth token)\` uses that of \`gh\`, once \`gh auth status\` shows no error.`;
    if (status === 403 || status === 404)
        return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU) `Check the names. The token (GH_TOKEN) must be allowed to read ${repository}. A fine-grained token needs "${right}" for it, a classic one the scope \`repo\`. If the organization requires single sign-on, authorize the token for it.`;
    return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU) `Check the network, and run again. If it fails again, see https://www.githubstatus.com.`;
}


/***/ }),

/***/ 76152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C5: () => (/* binding */ memberOf),
/* harmony export */   LX: () => (/* binding */ createGitHubClient),
/* harmony export */   dM: () => (/* binding */ graphqlErrors),
/* harmony export */   lU: () => (/* binding */ isLimited)
/* harmony export */ });
/* unused harmony export waitBefore */
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38321);
/* harmony import */ var _actions_http_client__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44942);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27406);
/* harmony import */ var _system_retry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6457);
/* harmony import */ var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39654);
// Requests to GitHub, REST and GraphQL: one retry policy, one view of rate limits, and the runner's proxy.





const POLICY = { answerMs: 20_000, retryMs: 1_000, longestWaitMs: 60_000 };
const ATTEMPTS = 4;
/** GitHub's advice for a secondary rate limit without a time. */
const SECONDARY_LIMIT_MS = 60_000;
/** Maximum random extra share of a rate limit's wait, so that runs that were refused together do not return together. */
const SPREAD = 0.25;
/** Creates the client of one run: its requests share connections. Idle connections do not keep the process alive. */
function createGitHubClient({ apiUrl, graphqlUrl = '', token, policy = POLICY }) {
    const http = new _actions_http_client__WEBPACK_IMPORTED_MODULE_1__/* .HttpClient */ .Qq('synology-router-backup', [], { socketTimeout: policy.answerMs, keepAlive: true });
    const headers = {
        accept: 'application/vnd.github+json',
        'content-type': 'application/json',
        ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
    };
    async function sendOnce(method, url, body) {
        try {
            const sent = body === undefined ? null : JSON.stringify(body);
            const response = await http.request(method, url, sent, headers);
            const status = response.message.statusCode ?? 0;
            const value = parseJson(await readText(response.message, policy.answerMs));
            const problem = status >= 200 && status < 300 ? '' : describeStatus(status, value);
            return { status, value, problem, headers: response.message.headers };
        }
        catch (error) {
            const problem = `GitHub could not be reached: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeThrown */ .YI)(error)}`;
            return { status: 0, value: undefined, problem, headers: {} };
        }
    }
    async function send(request, { repeatable, signal }) {
        let last;
        const attempt = async () => {
            last = await sendOnce(request.method, request.url, request.body);
            return last;
        };
        try {
            return await (0,_system_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .retry */ .L)(attempt, {
                policy: { attempts: ATTEMPTS, pauseMs: () => policy.retryMs },
                signal,
                shouldRetry: (outcome, attempts) => outcome.ok && (waitBefore(outcome.value, { attempt: attempts, repeatable, policy }) ?? false),
            });
        }
        catch (error) {
            // If the signal ends a rate limit's wait, the limit is the better reason.
            if (signal.aborted && last !== undefined && isLimited(last))
                return last;
            throw error;
        }
    }
    return {
        rest: ({ method, path, body, ...how }) => send({ method, url: `${apiUrl}${path}`, body }, how),
        graphql: ({ query, variables, ...how }) => send({ method: 'POST', url: graphqlUrl, body: { query, variables } }, how),
    };
}
/** Returns the wait in ms before the same request is sent again; `undefined` if a retry is unsafe or useless. */
function waitBefore({ status, headers, value }, how) {
    const { attempt, repeatable, policy = POLICY } = how;
    const growing = policy.retryMs * 2 ** (attempt - 1) * (1 + Math.random() / 2);
    // GitHub checks limits first: a retry is safe for every request.
    const limit = limitOf({ status, headers, value });
    if (limit !== undefined)
        return limit <= policy.longestWaitMs ? Math.max(limit * (1 + SPREAD * Math.random()), growing) : undefined;
    return repeatable && (status === 0 || status >= 500) ? growing : undefined;
}
/** Whether a rate limit refused the request. */
function isLimited(answer) {
    return limitOf(answer) !== undefined;
}
/** Returns the wait that a rate limit asks for, in ms; `undefined` if the answer is not a rate limit. */
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
/** GraphQL reports a limit with HTTP 200. */
function isRateLimited(value) {
    return graphqlErrors(value).some(({ type }) => type === 'RATE_LIMITED' || type === 'RATE_LIMIT');
}
/** Returns the errors of a GraphQL answer. */
function graphqlErrors(value) {
    const errors = memberOf(value, 'errors');
    if (!Array.isArray(errors))
        return [];
    return errors.map((error) => ({
        type: String(memberOf(error, 'type') ?? ''),
        message: (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(String(memberOf(error, 'message') ?? ''), 300),
    }));
}
/** Returns the member at a path of names; `undefined` if it is missing. Inherited members do not count. */
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
    const message = (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(messageOf(value), 200);
    return `GitHub answered HTTP ${status}${message ? ` (${message})` : ''}`;
}
/** Reads a body. The library's own reader hangs if the body breaks off or stalls. */
async function readText(message, answerMs) {
    message.setTimeout(answerMs, () => message.destroy(new Error(`no data for ${answerMs / 1000} s`)));
    return await (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_0__.text)(message);
}
function parseJson(body) {
    try {
        return JSON.parse(body);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 86710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readResource),
/* harmony export */   r: () => (/* binding */ rememberReads)
/* harmony export */ });
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76152);
// Reads from GitHub's REST API: one resource by its path. A client can remember what it has read.

/** Reads one resource; `path` starts with `/` and includes the query. Throws only the signal's reason. */
async function readResource(client, path, signal) {
    const answer = await client.rest({ method: 'GET', path, repeatable: true, signal });
    const { status, value, problem } = answer;
    if (problem !== '')
        return { ok: false, status, reason: problem, isLimit: (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .isLimited */ .lU)(answer) };
    if (value === undefined)
        return { ok: false, status, reason: 'GitHub did not answer with JSON', isLimit: false };
    return { ok: true, value };
}
/** Returns a client that sends each GET once and repeats its answer: many routers appear in the same lists. */
function rememberReads(client) {
    const answers = new Map();
    return {
        graphql: client.graphql,
        rest: async (request) => {
            if (request.method !== 'GET')
                return await client.rest(request);
            const answer = answers.get(request.path) ?? (await client.rest(request));
            answers.set(request.path, answer);
            return answer;
        },
    };
}


/***/ }),

/***/ 64537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ Refusal)
/* harmony export */ });
/* harmony import */ var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39654);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76152);
// The error for a request that GitHub refused or did not answer, and what its words mean.


/** A request that GitHub refused or did not answer. The message is in GitHub's words, without a full stop. */
class Refusal extends Error {
    name = 'Refusal';
    answer;
    /** Those of GraphQL. */
    errors;
    constructor(answer) {
        const errors = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .graphqlErrors */ .dM)(answer.value);
        const reason = answer.problem || errors.map(({ message }) => message).join(' ');
        super((0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(reason, 300).replace(/\.$/, '') || 'GitHub gave an unknown answer');
        this.answer = answer;
        this.errors = errors;
    }
    /** Whether GitHub may have carried out the request all the same. */
    get isUnsure() {
        return this.answer.status === 0 || this.answer.status >= 500;
    }
    /** Whether another commit moved the branch in the meantime. */
    get isStale() {
        return this.errors.some(({ type, message }) => type === 'STALE_DATA' || /expected branch to point to|is at [0-9a-f]+ but expected/i.test(message));
    }
    /** Whether a rule of the branch forbids the commit. */
    get isProtected() {
        return /protected branch|rule violations|pull request|required status|push to this branch/i.test(this.message);
    }
    /** Whether the repository does not exist, or the token cannot see it. */
    get isMissing() {
        return this.answer.status === 404 || this.errors.some(({ type }) => type === 'NOT_FOUND');
    }
    /** Whether the token lacks a permission, or the authorization for single sign-on. */
    get isForbidden() {
        return (this.answer.status === 403 ||
            this.isUnauthorized ||
            this.errors.some(({ type }) => type === 'FORBIDDEN' || type === 'INSUFFICIENT_SCOPES'));
    }
    /** Whether the organization requires single sign-on, and the token is not authorized for it. */
    get isUnauthorized() {
        const { status, headers } = this.answer;
        return ((status === 403 && typeof headers['x-github-sso'] === 'string') ||
            this.errors.some(({ message }) => /SAML/.test(message)));
    }
}


/***/ }),

/***/ 23390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ readEntries),
/* harmony export */   b8: () => (/* binding */ fetchSnapshot),
/* harmony export */   fq: () => (/* binding */ findCommit),
/* harmony export */   gm: () => (/* binding */ readBlob),
/* harmony export */   kN: () => (/* binding */ readCommit),
/* harmony export */   l$: () => (/* binding */ queryRepository),
/* harmony export */   lW: () => (/* binding */ pathIn)
/* harmony export */ });
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76152);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64537);
// Reads from a repository: its state with the files of a folder, a blob, and a commit.


/** Returns the query for everything that a commit builds on; `files` is the number of texts to include. */
function snapshotQuery(files) {
    const indices = Array.from({ length: files }, (_, index) => index);
    return `query Snapshot($owner: String!, $name: String!, $ref: String!, $folder: String!${indices.map((i) => `, $file${i}: String!`).join('')}) {
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
 * Sends a GraphQL query with `$owner` and `$name`, and returns its `repository`. Throws Refusal, for a partial answer too:
 * GitHub returns null both for what it withholds and for what does not exist.
 */
async function queryRepository(client, { owner, name }, request) {
    const { query, variables, signal } = request;
    const answer = await client.graphql({ query, variables: { owner, name, ...variables }, repeatable: true, signal });
    const repository = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(answer.value, 'data', 'repository');
    const isComplete = answer.problem === '' && (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .graphqlErrors */ .dM)(answer.value).length === 0;
    if (!isComplete || typeof repository !== 'object' || repository === null)
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P(answer);
    return repository;
}
/** Reads the repository, the folder, and the text of the `wanted` files. Throws Refusal. */
async function fetchSnapshot(client, place, { wanted, signal }) {
    const { branch, folder } = place;
    const revision = branch === undefined ? 'HEAD' : `refs/heads/${branch}`;
    const files = wanted.map((file, index) => [`file${index}`, `${revision}:${pathIn(folder, file)}`]);
    const variables = {
        ref: `refs/heads/${branch ?? 'HEAD'}`,
        folder: `${revision}:${folder}`,
        ...Object.fromEntries(files),
    };
    const repository = await queryRepository(client, place, { query: snapshotQuery(wanted.length), variables, signal });
    const defaultHead = textOf((0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(repository, 'defaultBranchRef', 'target', 'oid'));
    const texts = wanted.flatMap((file, index) => {
        const text = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(repository, `file${index}`, 'text');
        const isComplete = typeof text === 'string' && (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(repository, `file${index}`, 'isTruncated') === false;
        return isComplete ? [[file, text]] : [];
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
/** Returns the content of a blob. Throws Refusal. */
async function readBlob(client, place, { oid, signal }) {
    const path = `/repos/${place.owner}/${place.name}/git/blobs/${oid}`;
    const answer = await client.rest({ method: 'GET', path, repeatable: true, signal });
    const content = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(answer.value, 'content');
    if (answer.problem !== '' || typeof content !== 'string')
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P(answer);
    return Buffer.from(content, 'base64');
}
const FIND = `query Find($owner: String!, $name: String!, $head: GitObjectID!, $path: String!) {
  repository(owner: $owner, name: $name) {
    object(oid: $head) { ... on Commit { history(first: 1, path: $path) { nodes { oid url signature { isValid } } } } }
  }
}`;
/** Returns the newest commit that touched a path, starting at `head`. Throws Refusal. */
async function findCommit(client, place, { head, path, signal }) {
    const variables = { owner: place.owner, name: place.name, head, path };
    const answer = await client.graphql({ query: FIND, variables, repeatable: true, signal });
    const nodes = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(answer.value, 'data', 'repository', 'object', 'history', 'nodes');
    return readCommit(answer, Array.isArray(nodes) ? nodes[0] : undefined);
}
/** Reads a commit with `oid url signature { isValid }`, which is part of an answer. Throws Refusal. */
function readCommit(answer, commit) {
    const oid = textOf((0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(commit, 'oid'));
    if (answer.problem !== '' || oid === undefined)
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P(answer);
    const isSigned = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(commit, 'signature', 'isValid') === true;
    return { oid, url: String((0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(commit, 'url') ?? ''), isSigned };
}
/** Returns a file's path in the repository. */
function pathIn(folder, fileName) {
    return folder === '' ? fileName : `${folder}/${fileName}`;
}
/** Returns the files among a tree's GraphQL entries. */
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
/** Returns a non-empty string, else `undefined`. */
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
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
// Recognizes our backups by their file names, and sorts them by age.



/** Number of seconds to try if a name with its time is taken, too. */
const NAME_ATTEMPTS = 60;
/** A time further ahead than this comes from a wrong clock. */
const MOST_AHEAD_MS = 24 * 60 * 60 * 1000;
/** Lists the names of regular files in a folder, without symlinks. Throws the file system's errors. */
async function listFiles(directory) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory, { withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}
/** Returns all backups of this naming among `names`, oldest first. Empty if the naming has no `{date}`. */
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
 * Returns the backups of this naming with a date in their names, oldest first. Names from the future were made while a
 * clock was wrong. Their age is unknown, so they come before all others.
 */
function datedNames(names, { naming, now }) {
    const latest = new Date(now.getTime() + MOST_AHEAD_MS);
    const isAhead = ({ time }) => time > (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .dateStamp */ .EJ)(latest) + (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .timeStamp */ .ln)(latest);
    const copies = listCopies(names, naming);
    return [...copies.filter(isAhead), ...copies.filter((copy) => !isAhead(copy))].map(({ fileName }) => fileName);
}
/** Returns our backups, oldest first: by the dates in their names, or without any, the family of the current name. */
function oldestFirst(names, { naming, now }) {
    const dated = datedNames(names, { naming, now });
    return dated.length > 0 ? dated : takenNames(names, (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .nameAt */ .Dc)(naming, now) + _template_js__WEBPACK_IMPORTED_MODULE_2__/* .BACKUP_EXTENSION */ .BI);
}
/** Compares by time. Of two names with the same time, the longer one is newer. */
function compareCopies(a, b) {
    if (a.time !== b.time)
        return a.time < b.time ? -1 : 1;
    return (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .stemOf */ .Vc)(a.fileName) < (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .stemOf */ .Vc)(b.fileName) ? -1 : 1;
}
/**
 * Returns existing backups with this run's own name, encrypted or not, oldest first: the plain one, then those with a time
 * appended. A name counts as taken if either file of its pair exists.
 */
function takenNames(names, fileName) {
    const stem = (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .stemOf */ .Vc)(fileName);
    const present = new Set(names);
    const backups = names.flatMap((name) => {
        if ((0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .extensionOf */ .je)(name) !== '')
            return [name];
        if (!name.endsWith(_template_js__WEBPACK_IMPORTED_MODULE_2__/* .MANIFEST_EXTENSION */ .OR))
            return [];
        // A manifest alone still takes the name of its lost backup.
        const lost = name.slice(0, -_template_js__WEBPACK_IMPORTED_MODULE_2__/* .MANIFEST_EXTENSION */ .OR.length);
        return backupsOf(lost).some((backup) => present.has(backup)) ? [] : [`${lost}${_template_js__WEBPACK_IMPORTED_MODULE_2__/* .BACKUP_EXTENSION */ .BI}`];
    });
    const isOfFamily = (name) => name === stem || (name.startsWith(`${stem}-`) && /^\d{6}$/.test(name.slice(stem.length + 1)));
    return backups
        .filter((name) => isOfFamily((0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .stemOf */ .Vc)(name)))
        .sort((a, b) => (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .stemOf */ .Vc)(a).length - (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .stemOf */ .Vc)(b).length || (a < b ? -1 : 1));
}
/** Returns the names that a backup with this stem can have. */
function backupsOf(stem) {
    return [_template_js__WEBPACK_IMPORTED_MODULE_2__/* .BACKUP_EXTENSION */ .BI, _template_js__WEBPACK_IMPORTED_MODULE_2__/* .SEALED_EXTENSION */ .L6].map((extension) => stem + extension);
}
/** Returns those of `takenNames` that exist: a manifest without its backup does not count. */
function familyOf(names, fileName) {
    const present = new Set(names);
    return takenNames(names, fileName).filter((name) => present.has(name));
}
/**
 * Returns names for this run's backup, in the order to try them. The plain name comes first, unless any of its family
 * exists. Then the time is appended, so that names sort by age even after the plain one was pruned. A time past midnight
 * would sort first under the date in the name, so earlier seconds are tried instead.
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
    // A pruned name is free again, but sorts before the remaining ones: the new backup would be pruned next.
    const newest = taken.at(-1) ?? '';
    const isLater = (name) => (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .stemOf */ .Vc)(name) > newest;
    return [...timed.filter(isLater), ...timed.filter((name) => !isLater(name))];
}
/** Returns our backups among `names`, newest first; by modification time if the names have no date. */
async function newestFirst(directory, { names, naming, now }) {
    const dated = datedNames(names, { naming, now });
    if (dated.length > 0)
        return dated.toReversed();
    const written = familyOf(names, (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .nameAt */ .Dc)(naming, now) + _template_js__WEBPACK_IMPORTED_MODULE_2__/* .BACKUP_EXTENSION */ .BI).map(async (name) => {
        return { name, at: (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name)).catch(() => undefined))?.mtimeMs ?? 0 };
    });
    return (await Promise.all(written)).sort((a, b) => b.at - a.at).map(({ name }) => name);
}
/** Returns our manifests without a backup. */
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

/***/ 6457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ retry),
/* harmony export */   v: () => (/* binding */ pause)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
// Retries what may succeed the next time. This is the only retry loop: its limit and its pause are at its head, so no path
// bypasses them.

/** Returns the value of the last attempt or throws its error. Throws the signal's reason after an abort. */
async function retry(attempt, { policy, signal, shouldRetry, onRetry }) {
    const endsAt = performance.now() + (policy.totalMs ?? Number.POSITIVE_INFINITY);
    let outcome = { ok: false, error: new RangeError('no attempts') };
    let pauseMs = 0;
    for (let attempts = 1; attempts <= policy.attempts; attempts++) {
        if (attempts > 1) {
            if (performance.now() + pauseMs > endsAt)
                break;
            onRetry?.(outcome, pauseMs);
            await pause(pauseMs, signal);
        }
        signal.throwIfAborted();
        outcome = await attempt(attempts).then((value) => ({ ok: true, value }), (error) => ({ ok: false, error }));
        const again = shouldRetry(outcome, attempts);
        if (again === false)
            break;
        pauseMs = again === true ? policy.pauseMs(attempts) : again;
    }
    if (outcome.ok)
        return outcome.value;
    throw outcome.error;
}
/** Waits `ms`. Throws the signal's reason if it aborts meanwhile. */
async function pause(ms, signal) {
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, { signal }).catch(() => signal.throwIfAborted());
}


/***/ })

};
