export const id = 1176;
export const ids = [1176];
export const modules = {

/***/ 39700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eu: () => (/* binding */ untilAborted),
/* harmony export */   RZ: () => (/* binding */ limitAnswers)
/* harmony export */ });
/* unused harmony export startLimiting */
/* harmony import */ var node_async_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16698);
/* harmony import */ var node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53053);
/* harmony import */ var _github_addresses_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96437);
/* harmony import */ var _system_deadline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60239);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20730);
/* harmony import */ var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(39654);
/* harmony import */ var _unzip_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17732);
// Limits what GitHub's client for artifacts makes of an answer. It waits for three minutes for the service, which is longer than
// storing may take, and without end for the rest of an answer that broke off; it follows every redirect of the service, with the
// job's token; it reads or writes to the disk whatever comes, however long; it cannot be aborted; and it uploads to any address.







/** An answer of the service is a few hundred bytes of JSON. */
const ANSWER_MS = 30_000;
const SERVICE_PATH = '/twirp/github.actions.results.api.';
/** Of an answer of the service, or of the API, which says where an artifact is. */
const MAX_ANSWER_BYTES = _text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .MIB */ .D6;
/** What is unpacked is not larger, and a zip of two files adds little to it. */
const MAX_DOWNLOAD_BYTES = _unzip_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_UNPACKED_BYTES */ .Tx + _text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .MIB */ .D6;
const ABORTED = 'aborted';
const TOO_LARGE = 'the answer is too large';
/** A thousandth of what it may become. An error of the API has a few hundred bytes. */
const MAX_PACKED_BYTES = 16_384;
const working = new node_async_hooks__WEBPACK_IMPORTED_MODULE_0__.AsyncLocalStorage();
let isLimited = false;
/** Limits all later answers to GitHub's client in this process. How long uploads may take is decided elsewhere. */
function limitAnswers() {
    if (isLimited)
        return;
    isLimited = true;
    startLimiting();
}
/** Returns a function that ends it; the arguments are for tests. Channels are the process's own, and outlive a test. */
function startLimiting(answerMs = ANSWER_MS, maxBytes = MAX_DOWNLOAD_BYTES) {
    const works = new WeakMap();
    const subscriptions = [];
    const subscribe = (channel, listener) => {
        node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_1__.subscribe(channel, listener);
        subscriptions.push([channel, listener]);
    };
    // Before anything is sent: `request.start` comes after a whole body.
    subscribe('http.client.request.created', (message) => {
        const { request } = message;
        refusePlain(request);
        const work = working.getStore();
        if (work)
            works.set(request, work);
        endWith(work?.signal, request);
        // A proxy may accept a connection and forget it: a request that waits for its tunnel cannot be ended otherwise.
        if (!isOfService(request) && request.method !== 'CONNECT')
            return;
        const silence = Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' });
        const timer = setTimeout(() => request.destroy(silence), answerMs).unref();
        request.once('close', () => clearTimeout(timer));
    });
    subscribe('http.client.response.finish', (message) => {
        const { request, response } = message;
        // What answers an upload, or refuses a download, has a few hundred bytes. Our own client asks by POST, too.
        const isRefusal = request.method === 'GET' && response.statusCode !== 200;
        const isShort = isOfService(request) || request.method === 'PUT' || isRefusal;
        if (isShort)
            limitLength(response, MAX_ANSWER_BYTES);
        else
            limitLength(response, maxBytes, works.get(request)?.onBytes);
        if (!isOfService(request))
            return;
        // Wherever the answer sends the client: without this, it sends the token there.
        delete response.headers.location;
        // The client only listens for the end. What it then reads is not JSON, so it tries again.
        response.once('close', () => response.complete || response.emit('end'));
    });
    limitRedirects(subscribe);
    return () => {
        for (const [channel, listener] of subscriptions)
            node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_1__.unsubscribe(channel, listener);
    };
}
/**
 * Runs work of GitHub's client, whose requests end when `signal` aborts; `onBytes` counts what it downloads. Throws the
 * signal's reason soon after: the client may still try again, and a caller that waits with a deadline must first have noticed
 * that something is left running.
 */
async function untilAborted(signal, work, onBytes) {
    signal.throwIfAborted();
    const aborted = Promise.withResolvers();
    let timer;
    const onAbort = () => {
        timer = setTimeout(() => aborted.reject(signal.reason), 1.5 * _system_deadline_js__WEBPACK_IMPORTED_MODULE_3__/* .ABANDON_AFTER_MS */ .Uh);
    };
    signal.addEventListener('abort', onAbort, { once: true });
    try {
        return await Promise.race([working.run({ signal, onBytes }, work), aborted.promise]);
    }
    catch (error) {
        signal.throwIfAborted();
        throw error;
    }
    finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
    }
}
function isOfService({ path }) {
    return path.includes(SERVICE_PATH);
}
/** The addresses of uploads and downloads are in answers: what is sent there could be read by anybody on the way. */
function refusePlain(request) {
    const { protocol, method, host } = request;
    // A proxy is asked for a tunnel.
    if (protocol === 'https:' || method === 'CONNECT' || (0,_github_addresses_js__WEBPACK_IMPORTED_MODULE_2__/* .isLoopback */ .U9)(host.includes(':') ? `[${host}]` : host))
        return;
    request.destroy(new Error(`${(0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g$)(host)} is not an https address`));
}
/** Ends the request, and every further attempt, when the signal aborts. */
function endWith(signal, request) {
    if (!signal)
        return;
    const end = () => void request.destroy(new Error(ABORTED));
    if (signal.aborted)
        end();
    signal.addEventListener('abort', end, { once: true });
    request.once('close', () => signal.removeEventListener('abort', end));
}
/** Counts what arrives; a listener for the data would take it away from the client. */
function limitLength(response, maxBytes, onBytes) {
    let bytes = 0;
    const push = response.push.bind(response);
    response.push = (chunk, encoding) => {
        bytes += chunk?.length ?? 0;
        onBytes?.(chunk?.length ?? 0);
        if (bytes <= maxBytes)
            return push(chunk, encoding);
        response.destroy(new Error(TOO_LARGE));
        return false;
    };
}
/**
 * The client asks the API where an artifact is by undici, which unpacks the whole answer into memory. Only its head can be
 * refused: broken off later, an answer that is unpacked never ends.
 */
function limitRedirects(subscribe) {
    const received = new WeakMap();
    const signals = new WeakMap();
    subscribe('undici:request:create', (message) => {
        const { request } = message;
        // It has no way to be aborted before it is sent.
        const signal = working.getStore()?.signal;
        if (signal)
            signals.set(request, signal);
        signal?.addEventListener('abort', () => request.abort?.(new Error(ABORTED)), { once: true });
    });
    subscribe('undici:client:sendHeaders', (message) => {
        const { request } = message;
        // A further attempt, after the signal.
        if (signals.get(request)?.aborted)
            request.abort?.(new Error(ABORTED));
    });
    subscribe('undici:request:headers', (message) => {
        const { request, response } = message;
        if (!request.path.includes('/actions/artifacts/'))
            return;
        received.set(request, 0);
        if (growsBeyondLimit(response))
            request.abort?.(new Error(TOO_LARGE));
    });
    subscribe('undici:request:bodyChunkReceived', (message) => {
        const { request, chunk } = message;
        const bytes = received.get(request);
        if (bytes === undefined)
            return;
        received.set(request, bytes + chunk.length);
        if (bytes + chunk.length > MAX_ANSWER_BYTES)
            request.abort?.(new Error(TOO_LARGE));
    });
}
/** Whether an answer may be unpacked to more. gzip makes at most a thousand bytes of one, Brotli gigabytes of a kilobyte. */
function growsBeyondLimit({ headers }) {
    // Names and values take turns.
    const texts = headers.map((text) => Buffer.from(text).toString('latin1').toLowerCase());
    const valuesOf = (name) => texts.filter((_, index) => index % 2 === 1 && texts[index - 1] === name);
    const encoding = valuesOf('content-encoding').join(', ');
    const isShort = Number(valuesOf('content-length')[0] ?? Number.NaN) <= MAX_PACKED_BYTES;
    return encoding !== '' && !(encoding === 'gzip' && isShort);
}


/***/ }),

/***/ 40848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ pointClientAt),
/* harmony export */   c: () => (/* binding */ loadClient)
/* harmony export */ });
/* harmony import */ var _answer_limit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39700);
/* harmony import */ var _kept_connections_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90728);
// Loads GitHub's client for artifacts, with our limits on it.


/** Loads GitHub's client: 140 ms and 30 MB that a run without need of it does not pay. */
async function loadClient() {
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(1659), __webpack_require__.e(6118), __webpack_require__.e(8650), __webpack_require__.e(9392), __webpack_require__.e(7329), __webpack_require__.e(5473), __webpack_require__.e(4223), __webpack_require__.e(3747), __webpack_require__.e(6841), __webpack_require__.e(9644), __webpack_require__.e(3251), __webpack_require__.e(7783), __webpack_require__.e(1531)]).then(__webpack_require__.bind(__webpack_require__, 73553));
    (0,_answer_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .limitAnswers */ .RZ)();
    (0,_kept_connections_js__WEBPACK_IMPORTED_MODULE_1__/* .keepConnections */ .F)();
    return new DefaultArtifactClient();
}
/** The client sends its token to the server that the environment names, and to github.com if that names none. */
function pointClientAt(apiUrl) {
    // biome-ignore lint/style/noProcessEnv: it takes the address from nowhere else
    process.env.GITHUB_API_URL = apiUrl;
}


/***/ }),

/***/ 86386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ artifactCopy)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _dss_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51091);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27406);
/* harmony import */ var _system_hash_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35633);
/* harmony import */ var _manifest_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75289);
/* harmony import */ var _artifact_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(54243);
// A backup in an artifact of this run or an earlier one: where it is, and its read-back.







/** Returns a copy whose read-back compares both files with the manifest. */
function artifactCopy(workflow, copy) {
    const { id, name, runId, digest, manifest, path, fetch } = copy;
    const url = `${workflow.serverUrl}/${workflow.repository}/actions/runs/${runId}/artifacts/${id}`;
    const failed = (problem, more = {}) => new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .BackupError */ .hj('read-back-failed', `The artifact ${name} was stored, but ${problem}.`, more);
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
                const { problem, hint } = await (0,_artifact_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .artifactProblem */ .QY)(error, { ...workflow, signal });
                throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .abortReason */ .Js)(signal) ?? failed(`it could not be downloaded again: ${problem}`, { cause: error, hint });
            }
        },
        prune: () => Promise.resolve(0),
    };
}


/***/ }),

/***/ 4819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ downloadFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _answer_limit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39700);
/* harmony import */ var _unzip_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17732);
// Downloads an artifact and unpacks it. GitHub's client would write whatever the zip contains.




/** The largest artifact takes a minute at 5 MB/s. */
const DOWNLOAD_MS = 5 * 60 * 1000;
/** Downloads the files of an artifact to `path`, replacing the folder. Throws ZipProblem, BudgetSpent, the signal's reason, and what the client throws. */
async function downloadFiles(client, id, { path, signal, limitMs = DOWNLOAD_MS, preview, budget, ...options }) {
    const packed = `${path}.zip`;
    try {
        for (const folder of [packed, path]) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true, mode: 0o700 });
        }
        const ends = [signal, AbortSignal.timeout(limitMs), ...(budget ? [budget.spent] : [])];
        const work = () => client.downloadArtifact(id, { ...options, path: packed, skipDecompress: true });
        await (0,_answer_limit_js__WEBPACK_IMPORTED_MODULE_2__/* .untilAborted */ .Eu)(AbortSignal.any(ends), work, budget?.take);
        // The client takes a download that was ended for a whole one.
        budget?.spent.throwIfAborted();
        const [file, ...others] = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(packed);
        if (file === undefined || others.length > 0)
            throw new _unzip_js__WEBPACK_IMPORTED_MODULE_3__/* .ZipProblem */ .ns('nothing was downloaded');
        await (0,_unzip_js__WEBPACK_IMPORTED_MODULE_3__/* .unzip */ .$1)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(packed, file), { folder: path, signal, preview });
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(packed, { recursive: true, force: true });
    }
}


/***/ }),

/***/ 46451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ findArtifact)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/dss/manifest.js
var manifest = __webpack_require__(51091);
// EXTERNAL MODULE: ./build/src/github/github-client.js + 2 modules
var github_client = __webpack_require__(62485);
// EXTERNAL MODULE: ./build/src/naming/template.js
var template = __webpack_require__(35654);
// EXTERNAL MODULE: ./build/src/text/format.js
var format = __webpack_require__(20730);
// EXTERNAL MODULE: ./build/src/text/message.js
var message = __webpack_require__(29962);
// EXTERNAL MODULE: ./build/src/destinations/manifest-file.js
var manifest_file = __webpack_require__(75289);
// EXTERNAL MODULE: ./build/src/destinations/newest-copy.js
var newest_copy = __webpack_require__(50919);
// EXTERNAL MODULE: ./build/src/destinations/artifact/artifact-client.js
var artifact_client = __webpack_require__(40848);
// EXTERNAL MODULE: ./build/src/destinations/artifact/artifact-copy.js
var artifact_copy = __webpack_require__(86386);
// EXTERNAL MODULE: ./build/src/destinations/artifact/artifact-download.js
var artifact_download = __webpack_require__(4819);
// EXTERNAL MODULE: ./build/src/destinations/artifact/artifact-errors.js + 1 modules
var artifact_errors = __webpack_require__(54243);
// EXTERNAL MODULE: ./build/src/github/asked-for.js
var asked_for = __webpack_require__(93843);
// EXTERNAL MODULE: ./build/src/github/read-page.js
var read_page = __webpack_require__(52961);
// EXTERNAL MODULE: ./build/src/github/read-resource.js
var read_resource = __webpack_require__(86710);
// EXTERNAL MODULE: ./build/src/github/refusal-causes.js
var refusal_causes = __webpack_require__(85902);
// EXTERNAL MODULE: ./build/src/text/iso-time.js
var iso_time = __webpack_require__(22656);
;// CONCATENATED MODULE: ./build/src/destinations/artifact/artifact-page.js
// One page of GitHub's lists of runs and artifacts: what cannot be read, or is not there, must not count as missing.



/** Reads a page of runs. */
function readRuns(answer) {
    return readPage(answer, 'workflow_runs', { isItem: isRun, isFirst: true });
}
/** Reads a page of artifacts. */
function readArtifacts(answer, isFirst) {
    return readPage(answer, 'artifacts', { isItem: isArtifact, isFirst });
}
function readPage(answer, name, { isItem, isFirst }) {
    const list = (0,read_page/* pageOf */.Z)((0,github_client/* memberOf */.C5)(answer, name));
    const items = list?.filter(isItem) ?? [];
    const total = numberOf(answer, 'total_count') ?? Number.NaN;
    const isEmptied = isFirst && items.length === 0 && total > 0;
    return {
        items,
        isKnown: list !== undefined && items.length === list.length && !isEmptied,
        isFull: list?.length === read_page/* PER_PAGE */.E,
        total,
    };
}
function isRun(run) {
    return typeof (0,github_client/* memberOf */.C5)(run, 'id') === 'number';
}
function isArtifact(artifact) {
    return isRun(artifact) && typeof (0,github_client/* memberOf */.C5)(artifact, 'expired') === 'boolean' && (0,github_client/* textIn */.r7)(artifact, 'name') !== '';
}
/** Returns `undefined` for one that has expired. */
function readArtifact(artifact, runId) {
    if ((0,github_client/* memberOf */.C5)(artifact, 'expired') !== false)
        return undefined;
    const [id, name] = [Number((0,github_client/* memberOf */.C5)(artifact, 'id')), (0,github_client/* textIn */.r7)(artifact, 'name')];
    const [from, until] = ['created_at', 'expires_at'].map((key) => (0,iso_time/* readIsoTime */.x)((0,github_client/* memberOf */.C5)(artifact, key)));
    const lifetime = from && until ? { from, until } : undefined;
    return {
        id,
        name,
        runId,
        digest: digestOf(artifact),
        size: numberOf(artifact, 'size_in_bytes') ?? 0,
        // An unknown lifetime is not relied on.
        isReusable: lifetime !== undefined && lifetime.until - Date.now() >= (lifetime.until - lifetime.from) / 2,
        ...(lifetime ? { lifetime } : {}),
    };
}
/** Anything else would only take memory. */
function digestOf(artifact) {
    const digest = (0,github_client/* textIn */.r7)(artifact, 'digest');
    return /^sha256:[0-9a-f]{64}$/.test(digest) ? digest : '';
}
/** An object could throw on its way to a number. */
function numberOf(value, name) {
    const member = (0,github_client/* memberOf */.C5)(value, name);
    return typeof member === 'number' ? member : undefined;
}

;// CONCATENATED MODULE: ./build/src/destinations/artifact/artifact-history.js
// Lists the artifacts of earlier runs through GitHub's REST API.









/** Default number of earlier runs to search: a month of failed nights. */
const MAX_RUNS = 30;
const MAX_REASONS = 3;
/** Characters. GitHub takes no longer names of artifacts. */
const MAX_NAME = 260;
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
        const { status, reason, isLimit, trouble } = reply;
        const known = (0,refusal_causes/* knownAdvice */.sH)({ trouble, words: reason });
        const isForbidden = (status === 403 || status === 404) && !isLimit && !known;
        const problem = isForbidden
            ? (0,message/* message */.iU) `Earlier artifacts are not visible to ${(0,message/* input */.hF)('token')}: ${reason}. Give the job \`permissions: actions: read\``
            : (0,message/* message */.iU) `Earlier artifacts can't be listed: ${reason}`;
        onFailure({ problem, refusal: reply });
        return undefined;
    };
    let isOdd = false;
    const check = ({ isKnown }) => {
        if (!isKnown && !isOdd)
            onFailure({ problem: (0,message/* message */.iU) `GitHub lists earlier artifacts in an unknown form` });
        isOdd ||= !isKnown;
    };
    const runs = await listRuns(file, { repository, branch, runId, ask, check });
    if (runs === undefined)
        return;
    const { ids, isFull } = runs;
    const unlisted = [...runs.unlisted];
    for (const id of ids.slice(0, maxRuns)) {
        const found = await readRun(id, { ask, check, isOurs });
        if (found === undefined)
            return;
        if (found.why)
            unlisted.push(found.why);
        if (found.artifacts.length > 0)
            yield found.artifacts.toSorted((a, b) => b.id - a.id);
    }
    // Runs of forks count, too.
    if (ids.length > maxRuns || isFull)
        question.onLimit?.(maxRuns);
    for (const why of unlisted.slice(0, MAX_REASONS))
        question.onUnlisted?.(why);
}
/** Returns the ids of earlier runs, and keeps nothing else of GitHub's answer; `undefined` if it refuses. */
async function listRuns(file, { repository, branch, runId, ask, check }) {
    const query = new URLSearchParams({ branch, per_page: String(read_page/* PER_PAGE */.E), exclude_pull_requests: 'true' });
    const listed = await ask(`workflows/${encodeURIComponent(file)}/runs?${query}`);
    if (listed === undefined)
        return undefined;
    const page = readRuns(listed);
    check(page);
    const { items, untold } = (0,asked_for/* runsOf */.k)(branch, page.items);
    const earlier = items.filter((run) => idOf(run) < Number(runId));
    const ids = earlier.filter((run) => repositoryOf(run) === repository.toLowerCase()).map(idOf);
    const unlisted = [];
    // Of a deleted fork, GitHub does not say. If it says of none, that is no reason to believe that all are forks.
    const unnamed = earlier.filter((run) => repositoryOf(run) === '').length;
    if (unnamed > 0)
        unlisted.push((0,message/* message */.iU) `GitHub names no repository for ${(0,format/* countOf */.pq)(unnamed, 'earlier run')}`);
    if (untold > 0)
        unlisted.push((0,message/* message */.iU) `GitHub names no branch for ${(0,format/* countOf */.pq)(untold, 'run')}, and lists other branches, too`);
    if (!page.isFull && page.total > page.items.length)
        unlisted.push((0,message/* message */.iU) `GitHub counts ${page.total} runs, and lists only ${page.items.length}`);
    return { ids: ids.sort((a, b) => b - a), unlisted, isFull: page.isFull };
}
/** Returns our existing artifacts of a run, and keeps no others; `undefined` if GitHub refuses. */
async function readRun(id, { ask, check, isOurs }) {
    const artifacts = [];
    let count = 0;
    for (let number = 1; number <= MAX_PAGES; number++) {
        const answer = await ask(`runs/${id}/artifacts?per_page=${read_page/* PER_PAGE */.E}&page=${number}`);
        if (answer === undefined)
            return undefined;
        const page = readArtifacts(answer, number === 1);
        check(page);
        count += page.items.length;
        const existing = page.items.flatMap((artifact) => readArtifact(artifact, id) ?? []);
        artifacts.push(...existing.filter(({ name }) => name.length <= MAX_NAME && isOurs(name)));
        if (page.isFull && number < MAX_PAGES)
            continue;
        const isMore = page.total > count || (page.isFull && Number.isNaN(page.total));
        return {
            artifacts,
            why: isMore ? (0,message/* message */.iU) `Run ${id} has more artifacts than the ${count} that GitHub listed` : undefined,
        };
    }
    return { artifacts, why: undefined };
}
function idOf(run) {
    return Number((0,github_client/* memberOf */.C5)(run, 'id'));
}
/** Runs of forks carry the name of the fork's branch, and anyone who can fork could fake their artifacts. */
function repositoryOf(run) {
    return (0,github_client/* textIn */.r7)(run, 'head_repository', 'full_name').toLowerCase();
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

// EXTERNAL MODULE: ./build/src/destinations/artifact/download-budget.js
var download_budget = __webpack_require__(42632);
// EXTERNAL MODULE: ./build/src/destinations/artifact/unzip.js
var unzip = __webpack_require__(17732);
;// CONCATENATED MODULE: ./build/src/destinations/artifact/artifact-earlier.js
// Finds the newest artifact of a router among earlier runs. Each candidate is downloaded: only its manifest names the router.
















/** Default number of earlier artifacts to download. */
const MAX_DOWNLOADS = 5;
/** Default for all downloads of a search: the largest artifact alone has no more. */
const MAX_SEARCH_BYTES = unzip/* MAX_UNPACKED_BYTES */.Tx + format/* MIB */.D6;
/** Returns the newest artifact of this router, and everything that may hide a newer one. Throws only the signal's reason. */
async function findArtifact(options, { folder, signal }) {
    const { workflow, naming, memory, maxDownloads = MAX_DOWNLOADS } = options;
    const budget = options.budget ?? (0,download_budget/* createBudget */.y)(MAX_SEARCH_BYTES);
    const { router } = naming;
    const misses = [];
    let onlyRuns;
    const onLimit = (maxRuns) => {
        onlyRuns = maxRuns;
    };
    const found = await (0,newest_copy/* findNewest */.Ok)({
        candidates: candidates(options, { signal, misses, onLimit }),
        limit: maxDownloads,
        read: async (artifact) => {
            const known = memory?.get(artifact.id);
            if (known && 'label' in known && known.label !== router)
                return undefined;
            const read = known && 'problem' in known ? known : await download(options, { artifact, folder, signal, budget });
            // Many candidates together may have more than the disk.
            if ('problem' in read || read.manifest.router.label !== router)
                await (0,promises_.rm)(folderOf(folder, artifact), { recursive: true, force: true });
            if ('problem' in read) {
                const isUnsearched = read.kind === 'unsearched';
                if (!isUnsearched || misses.every(({ kind }) => kind !== 'unsearched'))
                    misses.push(read);
                // That one was not looked at says nothing about it.
                if (!isUnsearched)
                    memory?.set(artifact.id, read);
                return { problem: read.kind };
            }
            const { label } = read.manifest.router;
            memory?.set(artifact.id, { label });
            return label === router ? read : undefined;
        },
        onLimit: () => {
            const problem = (0,message/* message */.iU) `Only the newest ${maxDownloads} artifacts were searched for a backup of ${router}`;
            misses.push({ problem, kind: 'unusable' });
        },
    });
    if (!found)
        return { previous: undefined, misses, onlyRuns };
    const { candidate, manifest, isNewest } = found;
    const { lifetime } = candidate;
    const path = folderOf(folder, candidate);
    const copy = (0,artifact_copy/* artifactCopy */.A)(workflow, { ...candidate, manifest, path });
    const file = (0,external_node_path_.join)(path, manifest.file);
    const isReusable = candidate.isReusable && isNewest;
    return { previous: { manifest, copy, file, isReusable, ...(lifetime ? { lifetime } : {}) }, misses };
}
/** Lists the artifacts that may be this router's, newest run first. */
async function* candidates({ workflow, token, naming, github = (0,github_client/* createGitHubClient */.LX)({ ...workflow, token }), maxRuns }, { signal, misses, onLimit }) {
    const { isOurs, namesRouter } = artifactNames(naming);
    const onFailure = (failure) => {
        misses.push({ ...failure, kind: 'unreachable' });
    };
    const onUnlisted = (problem) => {
        misses.push({ problem, kind: 'unreachable' });
    };
    const question = { ...workflow, github, isOurs, signal, maxRuns, onFailure, onLimit, onUnlisted };
    // In a run with several routers, a name with the label is surely ours; one without it may be another router's.
    for await (const artifacts of listEarlierArtifacts(question))
        yield* [...artifacts].sort((a, b) => Number(namesRouter(b.name)) - Number(namesRouter(a.name)));
}
function folderOf(folder, { id }) {
    return (0,external_node_path_.join)(folder, `artifact-${id}`);
}
/** Downloads an artifact and reads its manifest. The other files are unpacked only if it is this router's. */
async function download({ workflow, token, naming }, { artifact, folder, signal, budget, }) {
    const path = folderOf(folder, artifact);
    const unusable = (why) => {
        return { problem: (0,message/* message */.iU) `The earlier artifact ${artifact.name} is unusable: ${why}`, kind: 'unusable' };
    };
    // Its files are hardly smaller than the zip.
    if (artifact.size > unzip/* MAX_UNPACKED_BYTES */.Tx)
        return unusable('it is too large');
    if (budget.spent.aborted || artifact.size > budget.left)
        return unsearched(budget);
    const [repositoryOwner = '', repositoryName = ''] = workflow.repository.split('/');
    const found = { read: { problem: 'it is missing' } };
    const choose = (names) => names.find((name) => name.endsWith(template/* MANIFEST_EXTENSION */.OR));
    const isWanted = async (names) => {
        const name = choose(names);
        if (name === undefined)
            return false;
        const read = await (0,manifest_file/* readManifestFile */.oe)((0,external_node_path_.join)(path, name), signal);
        const isHere = 'manifest' in read && (0,manifest/* manifestNameOf */.S$)(read.manifest.file) === name && names.includes(read.manifest.file);
        found.read = 'problem' in read || isHere ? read : { problem: 'it is about another file' };
        return 'manifest' in found.read && found.read.manifest.router.label === naming.router;
    };
    (0,artifact_client/* pointClientAt */.Z)(workflow.apiUrl);
    try {
        await (0,artifact_download/* downloadFiles */.S)(await (0,artifact_client/* loadClient */.c)(), artifact.id, {
            path,
            signal,
            budget,
            preview: { choose, isWanted },
            findBy: { token, workflowRunId: artifact.runId, repositoryOwner, repositoryName },
        });
        const { read } = found;
        if ('manifest' in read)
            return read;
        return {
            problem: (0,message/* message */.iU) `The manifest of the earlier artifact ${artifact.name} is unusable: ${read.problem}`,
            kind: 'unusable',
        };
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof unzip/* ZipProblem */.ns)
            return unusable(error.message);
        if (error instanceof download_budget/* BudgetSpent */.K)
            return unsearched(budget);
        const { problem: why } = await (0,artifact_errors/* artifactProblem */.QY)(error, { ...workflow, signal });
        signal.throwIfAborted();
        return {
            problem: (0,message/* message */.iU) `The earlier artifact ${artifact.name} could not be downloaded: ${why}`,
            kind: 'unreachable',
        };
    }
}
function unsearched({ maxBytes }) {
    const problem = (0,message/* message */.iU) `Not all earlier artifacts were searched: together they have more than ${(0,format/* formatBytes */.z3)(maxBytes)}`;
    return { problem, kind: 'unsearched' };
}


/***/ }),

/***/ 54243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  QY: () => (/* binding */ artifactProblem),
  wD: () => (/* binding */ describeArtifactError),
  Am: () => (/* binding */ isAnswerBroken),
  jr: () => (/* binding */ isAnswerLost),
  pb: () => (/* binding */ isConnectionLost),
  hU: () => (/* binding */ isNameTaken),
  Wo: () => (/* binding */ isNameUnknown),
  jk: () => (/* binding */ isNotListed)
});

// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/github/network-advice.js
var network_advice = __webpack_require__(66480);
// EXTERNAL MODULE: ./build/src/github/network-trouble.js
var network_trouble = __webpack_require__(32597);
// EXTERNAL MODULE: ./build/src/github/refusal-causes.js
var refusal_causes = __webpack_require__(85902);
// EXTERNAL MODULE: ./build/src/text/message.js
var message = __webpack_require__(29962);
// EXTERNAL MODULE: ./build/src/text/sanitize.js
var sanitize = __webpack_require__(39654);
// EXTERNAL MODULE: ./build/src/github/seen-way.js
var seen_way = __webpack_require__(69744);
// EXTERNAL MODULE: ./build/src/text/format.js
var format = __webpack_require__(20730);
;// CONCATENATED MODULE: ./build/src/destinations/artifact/artifact-network.js
// Why the artifact client cannot reach GitHub: it asks three hosts with three HTTP clients, and says little about any of them.





/** Storage refuses a request whose time differs by more than this. */
const CLOCK_TOLERANCE_MS = 5 * 60 * 1000;
/** Returns what went wrong on the way; `undefined` if the request got to GitHub, or if that is unknown. */
async function artifactTrouble(error, { resultsUrl = '', signal }) {
    const url = urlOf(error, resultsUrl);
    const isService = isServiceError(error);
    const host = (0,sanitize/* printable */.g$)(URL.parse(url)?.host || (isService ? network_trouble/* RESULTS_HOSTS */.zp : network_trouble/* BLOB_HOSTS */.gg));
    const trouble = troubleInStatus(error, host) ?? (0,network_trouble/* troubleOf */.LH)(error, host);
    // The client says ECONNRESET for a proxy that refuses.
    const isVague = trouble?.cause === 'untrusted' || (trouble?.cause === 'broken' && trouble.proxy !== '');
    return trouble && isVague ? (0,network_trouble/* refine */.YP)(trouble, await (0,seen_way/* seeWay */.n)(url, signal)) : trouble;
}
function describeUnreached(trouble) {
    const isStorage = trouble.host === network_trouble/* BLOB_HOSTS */.gg || trouble.host.endsWith('.blob.core.windows.net');
    const what = isStorage
        ? "GitHub's storage for artifacts could not be reached"
        : "GitHub's artifact service could not be reached";
    return `${what}: ${(0,network_advice/* describeTrouble */.LC)(trouble)}`;
}
/** Whether the storage of artifacts refused a request, and not the artifact service. */
function isStorageRefusal(error) {
    return propertyOf(error, 'name') === 'RestError' && !isServiceError(error);
}
/** The client's prefix for calls of the artifact service; its other errors are about storage, or about the REST API. */
function isServiceError(error) {
    return /^Failed to \w+: /.test(error instanceof Error ? error.message : String(error));
}
/** Returns where the request went; empty if that is unknown. */
function urlOf(error, resultsUrl) {
    if (isServiceError(error))
        return resultsUrl;
    const url = propertyOf(propertyOf(error, 'request'), 'url');
    return typeof url === 'string' ? url : '';
}
/** Reads the answer that an error of the storage or REST client carries. */
function troubleInStatus(error, host) {
    const status = propertyOf(error, 'statusCode');
    if (typeof status !== 'number')
        return undefined;
    const response = propertyOf(error, 'response');
    const headerOf = (name) => {
        const headers = propertyOf(response, 'headers');
        const get = propertyOf(headers, 'get');
        const value = typeof get === 'function' ? Reflect.apply(get, headers, [name]) : undefined;
        return typeof value === 'string' ? value : '';
    };
    const skew = status === 403 ? Date.parse(headerOf('date')) - Date.now() : Number.NaN;
    if (Math.abs(skew) > CLOCK_TOLERANCE_MS)
        return { cause: 'clock', host, proxy: '', detail: `by ${(0,format/* formatDuration */.a3)(Math.abs(skew))}` };
    // The storage client takes the answer of a proxy that refuses for one of storage, which always has this header.
    const proxy = (0,network_trouble/* proxyOf */.Ol)(host);
    if (proxy !== '' && isStorageRefusal(error) && headerOf('x-ms-request-id') === '' && headerOf('content-type') === '')
        return (0,network_trouble/* refusedByProxy */.SR)({ host, proxy }, status);
    const body = propertyOf(response, 'bodyAsText');
    // Storage answers with XML.
    const text = typeof body === 'string' && !/^\uFEFF?<\?xml/.test(body) ? body : '';
    return (0,network_trouble/* troubleInAnswer */.Tz)({ status, contentType: headerOf('content-type'), body: text }, host);
}
function propertyOf(value, name) {
    return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

;// CONCATENATED MODULE: ./build/src/destinations/artifact/artifact-errors.js
// Classifies errors of the artifact client. It has no error codes: its messages and names are all there is.







const UNKNOWN = {};
const DIRECTORY = (0,message/* input */.hF)('destination', 'directory');
const RETRY_HINT = (0,message/* message */.iU) `${(0,message/* term */.jk)('Run-again')}. If it fails again, see ${(0,message/* term */.jk)('status-page')}.`;
const FORBIDDEN_CAUSES = [
    ['artifacts are disabled for this repository or organization (Settings > Actions)'],
    ['the job ran so long that its token expired'],
];
const STORAGE_CAUSES = [
    ['the upload took longer than an hour, so that its signed address expired'],
    ['a proxy or firewall changes requests on the way'],
];
/** Whether another job or step of this run already stored an artifact of that name (HTTP 409). */
function isNameTaken(error) {
    return /\(409\)|already exists/i.test((0,errors/* describeThrown */.YI)(error));
}
/** Whether the service does not list the artifact (yet). */
function isNotListed(error) {
    return /no artifacts found for id/i.test((0,errors/* describeThrown */.YI)(error));
}
/** Whether the service lists no artifact of that name (yet). */
function isNameUnknown(error) {
    return error instanceof Error && error.name === 'ArtifactNotFoundError';
}
/** Whether the connection was lost: the client does not retry that. */
function isConnectionLost(error) {
    return /unable to make request: E/i.test((0,errors/* describeThrown */.YI)(error));
}
/** Whether an answer of the storage broke off: its client retries every other loss. */
function isAnswerBroken(error) {
    return error instanceof Error && error.name === 'RestError' && /^error reading response/i.test(error.message);
}
/** Whether the service may have done its work all the same: after a lost connection, or the client's last attempt. */
function isAnswerLost(error) {
    return isConnectionLost(error) || /failed to make request after/i.test((0,errors/* describeThrown */.YI)(error));
}
/** Returns a `store-failed` error for anything that the client threw, except a BackupError. */
async function describeArtifactError(error, asked = UNKNOWN) {
    if (error instanceof errors/* BackupError */.hj)
        return error;
    const { whenStoring, hint } = await classify(error, asked);
    return new errors/* BackupError */.hj('store-failed', `${whenStoring}.`, {
        cause: error,
        hint,
    });
}
/** Returns why an artifact could not be fetched, as a clause, and what to do. */
async function artifactProblem(error, asked = UNKNOWN) {
    if (isNotListed(error))
        return { problem: 'GitHub does not list it', hint: RETRY_HINT };
    const { whenFetching, hint } = await classify(error, asked);
    return { problem: whenFetching, hint };
}
async function classify(error, asked) {
    const thrown = (0,errors/* describeThrown */.YI)(error);
    const name = error instanceof Error ? error.name : '';
    const status = statusOf(error);
    const words = wordsOf(thrown);
    if (isNameTaken(error))
        return {
            whenStoring: 'Every name for the artifact is already taken in this run',
            whenFetching: 'its name is already taken in this run',
            hint: (0,message/* message */.iU) `Give each use of the action in a run its own ${(0,message/* input */.hF)('artifact-name')} or ${(0,message/* input */.hF)('router')}.`,
        };
    if (/quota|insufficient usage/i.test(thrown))
        return {
            whenStoring: 'The artifact storage of this GitHub account is full',
            whenFetching: 'the artifact storage of this GitHub account is full',
            hint: (0,message/* message */.iU) `Delete old artifacts, shorten ${(0,message/* input */.hF)('retention-days')}, raise the spending limit, or use ${DIRECTORY}.`,
        };
    const trouble = await artifactTrouble(error, asked);
    if (trouble) {
        const unreached = describeUnreached(trouble);
        return { whenStoring: unreached, whenFetching: unreached, hint: (0,network_advice/* adviceFor */.cp)(trouble) };
    }
    if (/\(403\)|forbidden|not authorized|AuthorizationFailure/i.test(thrown) || status === 403) {
        const isStorage = isStorageRefusal(error);
        // GitHub's own words follow those of the client.
        const own = words.replace(/^(Failed|Received) .*?\(403\) Forbidden(: |$)/, '');
        const reason = own ? `: ${own}` : '';
        return {
            whenStoring: `GitHub refused to store the artifact (HTTP 403)${reason}`,
            whenFetching: `GitHub refused to return it (HTTP 403)${reason}`,
            hint: (0,refusal_causes/* knownAdvice */.sH)({ words: thrown }) ?? { causes: isStorage ? STORAGE_CAUSES : FORBIDDEN_CAUSES },
        };
    }
    const problem = words || `${name || 'unknown error'}${status === undefined ? '' : ` (HTTP ${status})`}`;
    return {
        whenStoring: `The artifact could not be stored: ${problem}`,
        whenFetching: problem,
        hint: /download failed after/i.test(thrown) ? (0,network_advice/* slowAdvice */.Os)([network_trouble/* BLOB_HOSTS */.gg]) : RETRY_HINT,
    };
}
/** Returns the client's words on one line. The query of a URL carries its signature. */
function wordsOf(thrown) {
    const words = thrown.slice(0, sanitize/* MAX_MATCHED */.ul).replace(/(https?:\/\/[^\s?]+)\?\S*/g, '$1');
    return (0,sanitize/* printable */.g$)(words, 200).slice(0, sanitize/* MAX_MATCHED */.ul).replace(/\.+$/, '');
}
function statusOf(error) {
    return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
        ? error.statusCode
        : undefined;
}


/***/ }),

/***/ 42632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ BudgetSpent),
/* harmony export */   y: () => (/* binding */ createBudget)
/* harmony export */ });
// How much a search may download. Each artifact is bounded; without this, their sum is not.
/** The downloads of a search would exceed its budget. */
class BudgetSpent extends Error {
    name = 'BudgetSpent';
}
function createBudget(maxBytes) {
    const controller = new AbortController();
    let left = maxBytes;
    return {
        maxBytes,
        get left() {
            return left;
        },
        spent: controller.signal,
        take: (bytes) => {
            left -= bytes;
            if (left < 0)
                controller.abort(new BudgetSpent('the search has downloaded too much'));
        },
    };
}


/***/ }),

/***/ 90728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ keepConnections),
/* harmony export */   J: () => (/* binding */ openConnection)
/* harmony export */ });
/* harmony import */ var node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53053);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44708);
/* harmony import */ var _actions_http_client__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44942);
// Makes GitHub's client for artifacts keep its connections. Alone, it opens one for nearly every request: two round trips each,
// more than half of what a run waits for GitHub.




/** After this time a connection counts as lost, whatever the other end says: something on the way may have forgotten it. */
const IDLE_MS = 60_000;
/** A host that takes longer is asked again by the client, which says why it fails. */
const OPENING_MS = 2_000;
const kept = { 'http:': new node_http__WEBPACK_IMPORTED_MODULE_1__.Agent(keeping()), 'https:': new node_https__WEBPACK_IMPORTED_MODULE_2__.Agent(keeping()) };
/** What has reached a host, by its origin. The storage client has agents of its own, whose connections serve the read-back. */
const known = new Map();
let isPatched = false;
/** Ends at the first kept connection that was lost: whatever lost it may lose each, and further attempts need one of their own. */
let isKeeping = false;
/** Shares connections among all later requests of this process that GitHub's client sends directly. A proxy gets one for each, as before. */
function keepConnections() {
    const prototype = _actions_http_client__WEBPACK_IMPORTED_MODULE_3__/* .HttpClient */ .Qq.prototype;
    // Another version of the library may choose in another way: then nothing is shared.
    if (isPatched || typeof prototype._getAgent !== 'function')
        return;
    isPatched = true;
    isKeeping = true;
    const choose = prototype._getAgent;
    prototype._getAgent = function (url) {
        if (!isKeeping || this._keepAlive || (0,_actions_http_client__WEBPACK_IMPORTED_MODULE_3__/* .getProxyUrl */ .s_)(url.href) !== '')
            return choose.call(this, url);
        return known.get(url.origin) ?? (url.protocol === 'https:' ? kept['https:'] : kept['http:']);
    };
    (0,node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__.subscribe)('http.client.request.start', (message) => {
        const { request } = message;
        const { agent, protocol } = request;
        if (isDirect(agent) && agent.options.keepAlive)
            known.set(`${protocol}//${request.getHeader('host')}`, agent);
    });
    (0,node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__.subscribe)('http.client.request.error', (message) => {
        const { request } = message;
        if (request.reusedSocket)
            isKeeping = false;
    });
}
/** Opens a connection for the first request to the artifact service; resolves once it is open. A failure shows when it is used. */
function openConnection(resultsUrl = '') {
    const { promise, resolve } = Promise.withResolvers();
    const url = URL.parse(resultsUrl);
    if (!isKeeping || url === null || (0,_actions_http_client__WEBPACK_IMPORTED_MODULE_3__/* .getProxyUrl */ .s_)(url.href) !== '')
        return Promise.resolve();
    const [{ request }, agent] = url.protocol === 'https:' ? [node_https__WEBPACK_IMPORTED_MODULE_2__, kept['https:']] : [node_http__WEBPACK_IMPORTED_MODULE_1__, kept['http:']];
    const opening = request(url, { method: 'HEAD', agent }, (response) => response.resume());
    const timer = setTimeout(() => opening.destroy(), OPENING_MS);
    opening.on('error', () => { });
    opening.on('close', () => {
        clearTimeout(timer);
        // The agent takes the connection back in the next tick.
        setImmediate(resolve);
    });
    opening.end();
    return promise;
}
/** The agent of a proxy is of another class. */
function isDirect(agent) {
    return agent?.constructor === node_http__WEBPACK_IMPORTED_MODULE_1__.Agent || agent?.constructor === node_https__WEBPACK_IMPORTED_MODULE_2__.Agent;
}
function keeping() {
    return { keepAlive: true, timeout: IDLE_MS };
}


/***/ }),

/***/ 17732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $1: () => (/* binding */ unzip),
/* harmony export */   Tx: () => (/* binding */ MAX_UNPACKED_BYTES),
/* harmony export */   ns: () => (/* binding */ ZipProblem)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46466);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38522);
/* harmony import */ var yauzl__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20663);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(20730);
// Unpacks a downloaded zip. Its central directory is judged before a byte is written: 3 MB of zip can hold 3 GB.







/** A backup has 256 MiB at most and its manifest 32; encrypted, a backup is a little larger. */
const MAX_UNPACKED_BYTES = 300 * _text_format_js__WEBPACK_IMPORTED_MODULE_6__/* .MIB */ .D6;
/** An artifact of ours has two. */
const MAX_FILES = 16;
/** No file system has longer ones. */
const MAX_NAME_BYTES = 255;
/** The zip is damaged, or is nothing that this action made. The message is a clause. */
class ZipProblem extends Error {
    name = 'ZipProblem';
}
/** Unpacks the files into `folder`. Throws ZipProblem, file system errors, and the signal's reason. */
async function unzip(file, { folder, signal, preview }) {
    let zip;
    try {
        zip = await (0,yauzl__WEBPACK_IMPORTED_MODULE_5__/* .openPromise */ .sO)(file, { autoClose: false, lazyEntries: true, strictFileNames: true });
        const entries = await judge(zip);
        const names = entries.map(({ fileName }) => fileName);
        const first = preview?.choose(names);
        const isFirst = ({ fileName }) => fileName === first;
        for (const entry of entries.filter(isFirst))
            await unpack(zip, entry, { folder, signal });
        if (preview && !(await preview.isWanted(names)))
            return;
        for (const entry of entries.filter((entry) => !isFirst(entry)))
            await unpack(zip, entry, { folder, signal });
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof ZipProblem || isFileError(error))
            throw error;
        throw new ZipProblem('it is not a valid zip file', { cause: error });
    }
    finally {
        zip?.close();
    }
}
/** Returns the entries of the central directory. Throws ZipProblem if they are not to be unpacked. */
async function judge(zip) {
    if (zip.entryCount > MAX_FILES)
        throw new ZipProblem('it contains too many files');
    const entries = [];
    for await (const entry of zip.eachEntry())
        entries.push(entry);
    const names = entries.map(({ fileName }) => fileName);
    if (names.some((name) => /^\.{0,2}$|[/\\\0:]/.test(name)))
        throw new ZipProblem('it contains folders');
    if (names.some((name) => Buffer.byteLength(name) > MAX_NAME_BYTES))
        throw new ZipProblem('it contains a long name');
    if (new Set(names).size < names.length)
        throw new ZipProblem('two of its files have the same name');
    if (entries.some((entry) => !entry.canDecodeFileData()))
        throw new ZipProblem('it is encrypted, or compressed in an unknown way');
    const size = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
    if (size > MAX_UNPACKED_BYTES)
        throw new ZipProblem(`its files have more than ${MAX_UNPACKED_BYTES / _text_format_js__WEBPACK_IMPORTED_MODULE_6__/* .MIB */ .D6} MiB`);
    return entries;
}
async function unpack(zip, entry, { folder, signal }) {
    let checksum = 0;
    // The library compares sizes, since the directory may lie, but no checksums.
    const sum = new node_stream__WEBPACK_IMPORTED_MODULE_2__.Transform({
        transform(chunk, _encoding, done) {
            checksum = (0,node_zlib__WEBPACK_IMPORTED_MODULE_4__.crc32)(chunk, checksum);
            done(null, chunk);
        },
    });
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry.fileName);
    const input = await zip.openReadStreamPromise(entry);
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)(input, sum, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(path, { flags: 'wx', mode: 0o600 }), { signal });
    if (checksum !== entry.crc32)
        throw new ZipProblem('it is not a valid zip file');
}
/** Errors of the file system have a code; the zip library's own have none, and zlib's begin with Z. */
function isFileError(error) {
    return error instanceof Error && 'code' in error && !String(error.code).startsWith('Z_');
}


/***/ }),

/***/ 50919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EM: () => (/* binding */ chooseNewest),
/* harmony export */   Gz: () => (/* binding */ requireFile),
/* harmony export */   Ok: () => (/* binding */ findNewest),
/* harmony export */   Q$: () => (/* binding */ noBackup),
/* harmony export */   Uk: () => (/* binding */ describeLost),
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
/**
 * Returns the first candidate with a usable manifest. `isNewest`: no candidate before it had a problem. If none has one, those
 * without any are unseen, too: a killed run leaves one, but a share that lost its manifests or another program many.
 */
async function findNewest({ candidates, limit = MAX_CANDIDATES, read, onProblem, onLimit, onUnseen, }) {
    let count = 0;
    let isNewest = true;
    const bare = [];
    for await (const candidate of candidates) {
        if (count++ === limit) {
            onLimit?.();
            onUnseen?.((0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `None of the newest ${limit} has a usable manifest`);
            break;
        }
        const found = await read(candidate);
        if (found === undefined)
            continue;
        if ('manifest' in found)
            return { candidate, manifest: found.manifest, isNewest };
        isNewest = false;
        onProblem?.(candidate, found.problem);
        if (found.isMissing)
            bare.push(candidate);
        else
            onUnseen?.((0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `The manifest of ${String(candidate)} is unusable: ${found.problem}`);
    }
    const [newest] = bare;
    if (newest !== undefined)
        onUnseen?.(withoutManifest(String(newest), bare.length));
    return undefined;
}
function withoutManifest(newest, count) {
    return count === 1
        ? (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `${newest} has no manifest: a killed run left it, or it belongs to another router. No run deletes it: delete it by hand if you do not need it`
        : (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `${count} backups, such as ${newest}, have no manifest, so they may belong to another router, and no run deletes them. Delete by hand what you do not need`;
}
/** Rejects a manifest that describes another file than `backup`. */
function requireFile(read, backup) {
    return 'manifest' in read && read.manifest.file !== backup ? { problem: 'it is about another file' } : read;
}
/**
 * Adds the names of backups of which only the manifest is left: one of them may have been the newest. `others` are the names of what is
 * not a regular file.
 */
function withLost(names, naming, others = []) {
    const lost = (0,_naming_copies_js__WEBPACK_IMPORTED_MODULE_2__/* .orphanedManifests */ .OO)([...names, ...others], naming).map((name) => name.slice(0, -_naming_template_js__WEBPACK_IMPORTED_MODULE_4__/* .MANIFEST_EXTENSION */ .OR.length));
    return [...names, ...lost.map((stem) => stem + _naming_template_js__WEBPACK_IMPORTED_MODULE_4__/* .BACKUP_EXTENSION */ .BI)];
}
/**
 * Says that only manifests are left of backups, if so: somebody deleted or lost the backups. Or that a file system has changed the
 * names of all of them, as HFS+ does: it lists `\u00e9` as `e` with an accent.
 */
function describeLost(names, { naming, now }) {
    const present = new Set(names);
    const lost = (0,_naming_copies_js__WEBPACK_IMPORTED_MODULE_2__/* .oldestFirst */ .sZ)(withLost(names, naming), { naming, now }).filter((name) => !present.has(name));
    const newest = lost.at(-1);
    if (newest === undefined)
        return describeRespelled(names, naming);
    return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `Only the manifest of ${newest} is left, and the backup is gone: look for it, or delete the manifest`;
}
function describeRespelled(names, naming) {
    const other = (0,_naming_copies_js__WEBPACK_IMPORTED_MODULE_2__/* .respelledName */ .EZ)(names, naming);
    return other === undefined
        ? undefined
        : (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `${other} looks like a backup, but the file system spells its accents in another way: use ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .input */ .hF)('name')} and ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .input */ .hF)('router')} without accents`;
}
/** Returns the newest of `backups` (newest first) with a usable manifest. Throws BackupError if no usable backup exists. */
async function chooseNewest(backups, { where, names, naming, others = [], read, }) {
    let newer;
    const found = await findNewest({
        candidates: backups,
        read: async (backup) => {
            if (others.includes(backup))
                return { problem: 'it is not a regular file, and links are not followed' };
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
    if (newer !== undefined)
        throw noUsableBackup(where, newer);
    const respelled = describeRespelled(names, naming);
    throw respelled ? noUsableBackup(where, (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `${respelled}.`) : noBackup(where);
}
function noUsableBackup(where, reason) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .BackupError */ .hj('read-back-failed', (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `None of the backups in ${where} can be used. ${reason}`, {
        hint: 'Make a new backup, and find out what happened to the manifests: they are the only proof of what was stored.',
    });
}
/** Not a usage error: backups may have stopped, or the share is not mounted. */
function noBackup(where) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .BackupError */ .hj('read-back-failed', (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `There is no backup with a manifest in ${where}.`, {
        hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `Did the job that makes the backups ever succeed, and is the disk or share mounted? Do ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .input */ .hF)('name')}, ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .input */ .hF)('router')} and the place match that job?`,
    });
}


/***/ }),

/***/ 31909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ readingHint)
/* harmony export */ });
/* harmony import */ var _github_refusal_causes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85902);
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29962);
// What to do if GitHub does not let a token read: for repositories and artifacts.


/** Returns what to do. `status` is 0 without an answer; `right` is the permission that a fine-grained token needs. */
function readingHint({ status, words, trouble, }, { repository, right }) {
    const known = (0,_github_refusal_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .knownAdvice */ .sH)({ words, trouble });
    if (known)
        return known;
    if (status === 401)
        return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU) `GitHub rejected the token: it may have expired or been revoked. \`GH_TOKEN=$(gh auth token)\` uses that of \`gh\`, once \`gh auth status\` shows no error.`;
    if (status === 403 || status === 404)
        return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU) `Check the names. The token (GH_TOKEN) must be allowed to read ${repository}. A fine-grained token needs "${right}" for it, a classic one the scope \`repo\`. If the organization requires single sign-on, authorize the token for it.`;
    return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU) `${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .term */ .jk)('Run-again')}. If it fails again, see ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .term */ .jk)('status-page')}.`;
}


/***/ }),

/***/ 96437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bl: () => (/* binding */ requireSafeAddress),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   lp: () => (/* binding */ ARTIFACT_SERVICE),
/* harmony export */   oo: () => (/* binding */ sendWithinOrigin)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29962);
/* harmony import */ var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39654);
// Where requests to GitHub may go: the token and the backup are part of them.



/** Those that ask for the same request again. A 303 asks for another one. */
const FOLLOWED = new Set([301, 302, 307, 308]);
const MAX_REDIRECTS = 3;
const API = { of: "GitHub's API", from: 'GITHUB_API_URL and GITHUB_GRAPHQL_URL' };
const ARTIFACT_SERVICE = { of: "GitHub's artifact service", from: 'ACTIONS_RESULTS_URL' };
/** Throws BackupError `input-invalid` unless the address is https, or http on this machine. */
function requireSafeAddress(address, { of, from } = API) {
    const url = URL.parse(address);
    if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname)))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj('input-invalid', (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU) `The address of ${of} is not an https address: ${(0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(url ? `${url.protocol}//${url.host}` : address)}. Nothing was sent there.`, { hint: `Correct ${from}, which the runner sets: over http, anyone could read the token.` });
}
/** Whether a host is this machine: what is sent there stays here. */
function isLoopback(host) {
    // A name below localhost is looked up like any other, and sent through a proxy.
    return host === 'localhost' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
/**
 * Sends a request and follows redirects, as to a renamed repository, within the same origin. `http` must not follow any
 * itself: it would send token and body to wherever the answer says. `refused` says why a redirect was not followed.
 */
async function sendWithinOrigin(http, request) {
    let { url } = request;
    for (let redirects = 0;; redirects++) {
        const { message } = await http.request(request.method, url, request.body, request.makeHeaders());
        const { location } = message.headers;
        const { statusCode = 0 } = message;
        if (statusCode < 300 || statusCode >= 400 || location === undefined)
            return { message };
        const target = URL.parse(location, url);
        if (!target || !isSameOrigin(target, new URL(url)) || !FOLLOWED.has(statusCode))
            return {
                message,
                refused: `GitHub redirects to ${(0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(target?.origin ?? location)}: nothing was sent there`,
            };
        if (redirects === MAX_REDIRECTS)
            return { message, refused: `GitHub redirects more than ${MAX_REDIRECTS} times` };
        message.destroy();
        url = target.href;
    }
}
/** Unlike `URL.origin`, which of `blob:https://\u2026` is that of the address in it. */
function isSameOrigin(one, other) {
    return one.protocol === other.protocol && one.host === other.host && one.username === '' && one.password === '';
}


/***/ }),

/***/ 93843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ askedFor),
/* harmony export */   k: () => (/* binding */ runsOf)
/* harmony export */ });
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62485);
// What a list of GitHub was asked to be limited to, compared: a server that does not know a parameter lists everything.

/**
 * Returns the items that fit. `fits` is `undefined` for one that does not say: it counts, unless another one shows that GitHub
 * did not limit the list.
 */
function askedFor(items, fits) {
    const told = items.map((item) => ({ item, isFit: fits(item) }));
    const isLimited = told.every(({ isFit }) => isFit !== false);
    const fitting = told.filter(({ isFit }) => isFit ?? isLimited);
    return {
        items: fitting.map(({ item }) => item),
        untold: isLimited ? 0 : told.filter(({ isFit }) => isFit === undefined).length,
    };
}
/** Returns the runs of a branch. */
function runsOf(branch, runs) {
    return askedFor(runs, (run) => {
        const name = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(run, 'head_branch');
        return name === '' ? undefined : name === branch;
    });
}


/***/ }),

/***/ 98024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ readEntries),
/* harmony export */   OK: () => (/* binding */ requireFolder),
/* harmony export */   pd: () => (/* binding */ foldersOf)
/* harmony export */ });
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62485);
/* harmony import */ var _object_id_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88170);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64537);
// What GitHub says is in a folder of a repository.



const TYPES = new Set(['blob', 'tree', 'commit']);
/**
 * Returns the entries of a GraphQL tree; none if it is `null`, as for a folder that does not exist. Throws Refusal for
 * anything else: what cannot be read must not count as empty.
 */
function requireFolder(tree, path) {
    if (tree === null)
        return [];
    const entries = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(tree, 'entries');
    if (Array.isArray(entries) && entries.every(isEntry))
        return entries;
    const problem = entries === undefined && tree !== undefined
        ? `${path} is not a folder in this repository`
        : `GitHub does not list ${path || 'the repository'} in a known form`;
    throw new _refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P({ status: 200, value: undefined, problem, headers: {} });
}
function isEntry(entry) {
    const [type, size] = [(0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(entry, 'type'), (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(entry, 'size')];
    const isNamed = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(entry, 'name') !== '' && (0,_object_id_js__WEBPACK_IMPORTED_MODULE_1__/* .isObjectId */ .T)((0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(entry, 'oid'));
    // The size decides what is read, and what counts as empty.
    return isNamed && TYPES.has(type) && (type !== 'blob' || (typeof size === 'number' && size >= 0));
}
/** Returns the files among a tree's entries. */
function readEntries(entries) {
    if (!Array.isArray(entries))
        return [];
    return entries.flatMap((entry) => {
        const [name, oid, size] = ['name', 'oid', 'size'].map((key) => (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(entry, key));
        if ((0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(entry, 'type') !== 'blob' || typeof name !== 'string' || !(0,_object_id_js__WEBPACK_IMPORTED_MODULE_1__/* .isObjectId */ .T)(oid))
            return [];
        return [{ name, oid, size: Number(size) }];
    });
}
/** Returns the names of everything else among a tree's entries. */
function foldersOf(entries) {
    return entries.filter((entry) => (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(entry, 'type') !== 'blob').map((entry) => (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(entry, 'name'));
}


/***/ }),

/***/ 62485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LX: () => (/* binding */ createGitHubClient),
  dM: () => (/* binding */ graphqlErrors),
  hF: () => (/* binding */ isGivenUp),
  lU: () => (/* binding */ isLimited),
  C5: () => (/* binding */ memberOf),
  r7: () => (/* binding */ textIn)
});

// UNUSED EXPORTS: waitBefore

// EXTERNAL MODULE: ./build/src/system/retry.js
var retry = __webpack_require__(6457);
// EXTERNAL MODULE: ./build/src/text/sanitize.js
var sanitize = __webpack_require__(39654);
// EXTERNAL MODULE: ./build/src/github/addresses.js
var addresses = __webpack_require__(96437);
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/index.js + 1 modules
var lib = __webpack_require__(44942);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/system/file-errors.js
var file_errors = __webpack_require__(27657);
// EXTERNAL MODULE: ./build/src/text/json.js
var json = __webpack_require__(6691);
// EXTERNAL MODULE: ./build/src/github/network-advice.js
var network_advice = __webpack_require__(66480);
// EXTERNAL MODULE: ./build/src/github/network-trouble.js
var network_trouble = __webpack_require__(32597);
// EXTERNAL MODULE: ./build/src/text/format.js
var format = __webpack_require__(20730);
;// CONCATENATED MODULE: ./build/src/github/read-body.js
// Reads the body of an answer within bounds of size and time.

/** Backups in a repository have 10 MB at most, and are base64 in an answer. */
const MAX_ANSWER_BYTES = 32 * format/* MIB */.D6;
/** An answer may take this many times as long as one pause in it. */
const MAX_PAUSES = 15;
/** Returns the body as text, or its problem if it is too large. Throws if it breaks off, stalls, takes too long or is aborted. */
async function readBody(message, { pauseMs, signal }) {
    const stalled = Object.assign(new Error(`no data for ${pauseMs / 1000} s`), { code: 'ETIMEDOUT' });
    message.setTimeout(pauseMs, () => void message.destroy(stalled));
    const totalMs = pauseMs * MAX_PAUSES;
    const tooSlow = new Error(`its answer took longer than ${totalMs / 1000} s`);
    const timer = setTimeout(() => void message.destroy(tooSlow), totalMs);
    const onAbort = () => void message.destroy(new Error('aborted'));
    signal.addEventListener('abort', onAbort, { once: true });
    const chunks = [];
    let size = 0;
    try {
        for await (const chunk of message) {
            size += chunk.length;
            // Leaving the loop destroys the connection.
            if (size > MAX_ANSWER_BYTES)
                return { text: '', problem: "GitHub's answer is larger than 32 MiB" };
            chunks.push(chunk);
        }
    }
    finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
    }
    return { text: Buffer.concat(chunks).toString('utf8') };
}

// EXTERNAL MODULE: ./build/src/github/seen-way.js
var seen_way = __webpack_require__(69744);
;// CONCATENATED MODULE: ./build/src/github/exchange.js
// One request to GitHub and what came back, through the runner's proxy. What kept it from GitHub is a result: only an abort throws.










/** The head of an answer may take this many times as long as one pause in it: redirects and the proxy are part of it. */
const PAUSES = 3;
/** Long enough to send a backup over a slow line. */
const LONG_PAUSES = 15;
/** Characters. */
const LONG_BODY = 100_000;
/** How Node names a connection that the other side no longer knows. */
const LOST = new Set(['ECONNRESET', 'EPIPE']);
/**
 * Creates the exchanger of one run: its requests share connections. Idle connections do not keep the process alive. An exchange
 * throws the signal's reason as soon as it aborts.
 */
function createExchanger({ makeHeaders, answerMs, }) {
    const open = (keepAlive) => new lib/* HttpClient */.Qq('synology-router-backup', [], { socketTimeout: answerMs, keepAlive, allowRedirects: false });
    const [keeping, single] = [open(true), open(false)];
    /** Ends when a connection was lost: whatever lost it may lose each that is kept. */
    let isKeeping = true;
    let way;
    /** Names the issuer of a certificate that is not trusted. Looks once: it is the same for all requests. */
    async function withIssuer(trouble, { url, signal }) {
        if (trouble?.cause !== 'untrusted')
            return trouble;
        way ??= (0,seen_way/* seeWay */.n)(url);
        return (0,network_trouble/* refine */.YP)(trouble, await within(answerMs, { work: way, signal }));
    }
    return async ({ method, url, body, isAlone = false }, signal) => {
        const host = (0,sanitize/* printable */.g$)(URL.parse(url)?.host ?? 'GitHub');
        try {
            const sent = body === undefined ? null : JSON.stringify(body);
            const limitMs = answerMs * (sent !== null && sent.length > LONG_BODY ? LONG_PAUSES : PAUSES);
            const sending = (0,addresses/* sendWithinOrigin */.oo)(isKeeping && !isAlone ? keeping : single, {
                method,
                url,
                body: sent,
                makeHeaders,
            });
            const { message, refused } = await within(limitMs, { work: sending, signal });
            const status = message.statusCode ?? 0;
            const read = await readBody(message, { pauseMs: answerMs, signal });
            const value = (0,json/* parseUntrustedJson */.YB)(read.text);
            const contentType = message.headers['content-type'] ?? '';
            const trouble = value === undefined ? (0,network_trouble/* troubleInAnswer */.Tz)({ status, contentType, body: read.text }, host) : undefined;
            const unusable = refused ?? read.problem ?? (trouble ? describe((0,network_advice/* describeTrouble */.LC)(trouble)) : '');
            return {
                status,
                value,
                headers: message.headers,
                size: (0,json/* memoryOfJson */.Nq)(read.text),
                title: (0,network_trouble/* titleOf */.Gg)(read.text),
                unusable,
                trouble,
            };
        }
        catch (error) {
            signal.throwIfAborted();
            if (LOST.has((0,file_errors/* errnoOf */.U)(error) ?? ''))
                isKeeping = false;
            const trouble = await withIssuer((0,network_trouble/* troubleOf */.LH)(error, host), { url, signal });
            const unusable = describe(trouble ? (0,network_advice/* describeTrouble */.LC)(trouble) : (0,sanitize/* printable */.g$)((0,errors/* describeThrown */.YI)(error), 200));
            return { status: 0, value: undefined, headers: {}, title: '', unusable, trouble };
        }
    };
}
/** The library waits without end for a proxy that accepts a connection and never answers, and cannot be aborted. */
async function within(limitMs, { work, signal }) {
    const ended = Promise.withResolvers();
    const silent = Object.assign(new Error(`no answer in ${limitMs / 1000} s`), { code: 'ETIMEDOUT' });
    const timer = setTimeout(() => ended.reject(silent), limitMs);
    const onAbort = () => ended.reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    try {
        return await Promise.race([work, ended.promise]);
    }
    finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
    }
}
function describe(reason) {
    return `GitHub could not be reached: ${reason}`;
}

;// CONCATENATED MODULE: ./build/src/github/github-client.js
// Requests to GitHub, REST and GraphQL: one retry policy, one view of rate limits, and the runner's proxy.





const POLICY = { answerMs: 20_000, retryMs: 1_000, longestWaitMs: 60_000 };
const ATTEMPTS = 4;
/** GitHub's longest known sentence, about an IP allow list, has 190 characters. */
const MAX_MESSAGE = 300;
/** GitHub sends one or a few. */
const MAX_ERRORS = 10;
/** GitHub's advice for a secondary rate limit without a time. */
const SECONDARY_LIMIT_MS = 60_000;
const LIMIT_TYPES = new Set(['RATE_LIMITED', 'RATE_LIMIT']);
const LIMIT = /rate limit|abuse detection|submitted too quickly/i;
/** Maximum random extra share of a rate limit's wait, so that runs that were refused together do not return together. */
const SPREAD = 0.25;
/**
 * Creates the client of one run: its requests share connections. Idle connections do not keep the process alive. Throws
 * BackupError `input-invalid` for an address to which no token may be sent.
 */
function createGitHubClient({ apiUrl, graphqlUrl = '', token, policy = POLICY }) {
    for (const address of [apiUrl, graphqlUrl])
        if (address !== '')
            (0,addresses/* requireSafeAddress */.Bl)(address);
    // New for each request: the library changes what it is given.
    const makeHeaders = () => ({
        accept: 'application/vnd.github+json',
        'content-type': 'application/json',
        ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
    });
    const exchange = createExchanger({ makeHeaders, answerMs: policy.answerMs });
    async function send(request, { repeatable, signal }) {
        let last;
        const attempt = async () => {
            const { title, unusable, ...received } = await exchange(request, signal);
            last = { ...received, problem: unusable || describeStatus(received, title) };
            return last;
        };
        try {
            return await (0,retry/* retry */.L)(attempt, {
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
        rest: ({ method, path, body, ...how }) => send({ method, url: `${apiUrl}${path}`, body, isAlone: !how.repeatable && method !== 'GET' }, how),
        graphql: ({ query, variables, ...how }) => send({ method: 'POST', url: graphqlUrl, body: { query, variables } }, how),
    };
}
/** Returns the wait in ms before the same request is sent again; `undefined` if a retry is unsafe or useless. */
function waitBefore({ status, headers, value, trouble }, how) {
    const { attempt, repeatable, policy = POLICY } = how;
    const growing = policy.retryMs * 2 ** (attempt - 1) * (1 + Math.random() / 2);
    // GitHub checks limits first: a retry is safe for every request.
    const limit = limitOf({ status, headers, value });
    if (limit !== undefined)
        return limit <= policy.longestWaitMs ? Math.max(limit * (1 + SPREAD * Math.random()), growing) : undefined;
    const mayPass = (status === 0 && !(0,network_trouble/* isLasting */.dJ)(trouble)) || status >= 500 || isGivenUp({ value });
    const asked = retryAfterOf(headers) ?? 0;
    return repeatable && mayPass && asked <= policy.longestWaitMs ? Math.max(asked, growing) : undefined;
}
/** Whether a rate limit refused the request. */
function isLimited(answer) {
    return limitOf(answer) !== undefined;
}
/** Returns the wait that a rate limit asks for, in ms; `undefined` if the answer is not a rate limit. */
function limitOf({ status, headers, value }) {
    // GraphQL reports limits with HTTP 200, too.
    const errors = graphqlErrors(value);
    if (status < 400 && errors.length === 0)
        return undefined;
    const isSure = status === 429 || errors.some(({ type }) => LIMIT_TYPES.has(type)) || LIMIT.test(messageOf(value));
    const asked = retryAfterOf(headers);
    // A server that failed also asks for time, and may have done its work.
    const mayBe = status === 403 || (errors.length > 0 && status < 500 && !isGivenUp({ value }));
    if (asked !== undefined && (isSure || mayBe))
        return asked;
    if (!isSure && status !== 403)
        return undefined;
    const reset = Number(headers['x-ratelimit-reset']);
    if (headers['x-ratelimit-remaining'] === '0' && Number.isFinite(reset))
        return Math.max(0, reset * 1000 - Date.now());
    return isSure ? SECONDARY_LIMIT_MS : undefined;
}
/** Returns the wait in ms that an answer asks for, if it does. */
function retryAfterOf(headers) {
    const seconds = Number(headers['retry-after'] ?? Number.NaN);
    return Number.isFinite(seconds) ? seconds * 1000 : undefined;
}
/** Whether GitHub gave up on a GraphQL request, with HTTP 200 or 502. It may have carried it out. */
function isGivenUp({ value }) {
    return graphqlErrors(value).some(({ message }) => /something went wrong while executing your query/i.test(message));
}
/** Returns the errors of a GraphQL answer, the first ones if they are more than GitHub sends. */
function graphqlErrors(value) {
    const errors = memberOf(value, 'errors');
    if (!Array.isArray(errors))
        return [];
    return errors.slice(0, MAX_ERRORS).map((error) => ({
        type: textIn(error, 'type'),
        message: (0,sanitize/* printable */.g$)(textIn(error, 'message'), 300),
    }));
}
/** Returns the text at a path of names; empty if it is anything else, such as an object that cannot become text. */
function textIn(value, ...names) {
    const member = memberOf(value, ...names);
    return typeof member === 'string' ? member : '';
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
function describeStatus({ status, value }, title) {
    if (status >= 200 && status < 300)
        return '';
    const message = (0,sanitize/* printable */.g$)(messageOf(value), MAX_MESSAGE) || title;
    return `GitHub answered HTTP ${status}${message ? ` (${message})` : ''}`;
}


/***/ }),

/***/ 88170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ isObjectId),
/* harmony export */   i: () => (/* binding */ commitIdOf)
/* harmony export */ });
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64537);
// Names of git's objects in GitHub's answers. They become parts of addresses.

/** Whether it is the name of an object: SHA-1 or SHA-256, hexadecimal. */
function isObjectId(value) {
    return typeof value === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
}
/** Returns the name of a commit; `undefined` if there is no commit. Throws Refusal for anything else, which must not count as none. */
function commitIdOf(value) {
    if (value === undefined || value === null)
        return undefined;
    if (isObjectId(value))
        return value;
    const problem = 'GitHub does not name a commit in a known form';
    throw new _refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P({ status: 200, value: undefined, problem, headers: {} });
}


/***/ }),

/***/ 52961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ PER_PAGE),
/* harmony export */   Z: () => (/* binding */ pageOf)
/* harmony export */ });
// Pages of GitHub's lists.
/** GitHub's maximum per page, which every list asks for. */
const PER_PAGE = 100;
/**
 * Returns the items of a page, or `undefined` for anything else. A page with more items than were asked for is not GitHub's:
 * so many could not even be passed on as arguments.
 */
function pageOf(list) {
    return Array.isArray(list) && list.length <= PER_PAGE ? list : undefined;
}


/***/ }),

/***/ 86710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readResource),
/* harmony export */   r: () => (/* binding */ rememberReads)
/* harmony export */ });
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20730);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62485);
// Reads from GitHub's REST API: one resource by its path. A client can remember what it has read.


/** Reads one resource; `path` starts with `/` and includes the query. Throws only the signal's reason. */
async function readResource(client, path, signal) {
    const answer = await client.rest({ method: 'GET', path, repeatable: true, signal });
    const { status, value, problem, trouble } = answer;
    if (problem !== '')
        return { ok: false, status, reason: problem, isLimit: (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .isLimited */ .lU)(answer), ...(trouble ? { trouble } : {}) };
    if (value === undefined)
        return { ok: false, status, reason: 'GitHub did not answer with JSON', isLimit: false };
    return { ok: true, value };
}
/** Bytes of all answers to remember: the lists of a hundred runs take half of that. */
const MAX_REMEMBERED = 32 * _text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D6;
/**
 * Returns a client that sends each GET once and repeats its answer: many routers appear in the same lists. Beyond a limit,
 * it sends it again: no memory holds hundreds of answers of any length.
 */
function rememberReads(client) {
    const answers = new Map();
    let left = MAX_REMEMBERED;
    return {
        graphql: client.graphql,
        rest: async (request) => {
            if (request.method !== 'GET')
                return await client.rest(request);
            const known = answers.get(request.path);
            if (known)
                return known;
            const answer = await client.rest(request);
            const { size = 0 } = answer;
            if (size > left)
                return answer;
            left -= size;
            answers.set(request.path, answer);
            return answer;
        },
    };
}


/***/ }),

/***/ 85902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sf: () => (/* binding */ protectionAdvice),
/* harmony export */   TB: () => (/* binding */ SSO_ADVICE),
/* harmony export */   sH: () => (/* binding */ knownAdvice)
/* harmony export */ });
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29962);
/* harmony import */ var _network_advice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66480);
// What GitHub's own words mean: policies that refuse a token, and rules that refuse a commit. GitHub has no codes for them.


const SSO_ADVICE = 'The token is not authorized for the organization (single sign-on): open its settings on GitHub, choose "Configure SSO", and authorize it.';
/** The first match counts. */
const POLICIES = [
    [
        /IP allow list/i,
        (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU) `The organization only admits known addresses. Ask its owner to add the public address of ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .term */ .jk)('runner')} (Settings > Authentication security > IP allow list).`,
    ],
    [
        /token's lifetime|lifetime is greater/i,
        'The organization limits the lifetime of tokens: create one that expires sooner.',
    ],
    [
        /forbids access via a personal access token \(classic\)/i,
        'The organization forbids classic tokens: use a fine-grained token, or one of a GitHub App.',
    ],
    [/forbids access via a fine-grained/i, 'The organization forbids fine-grained tokens: use one of a GitHub App.'],
    [/forbids access via/i, 'The organization forbids this kind of token: use one of a GitHub App.'],
    [/\bSAML\b/, SSO_ADVICE],
    [
        /suspended/i,
        "The token's account, or the installation of its app, is suspended. Ask an owner of the organization, or use another token.",
    ],
    [/archived/i, 'Unarchive the repository, or use another one.'],
    [
        /locked for migration|repository (has been|is) locked|access blocked/i,
        'The repository is locked, for example for a migration. Unlock it, or wait until it is unlocked.',
    ],
];
/**
 * Returns what to do about a failed request where the cause is certain: the network, or one of the organization's policies.
 * Missing permissions are for the caller to judge. `words` are GitHub's.
 */
function knownAdvice({ trouble, words, }) {
    if (trouble)
        return (0,_network_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .adviceFor */ .cp)(trouble);
    const advice = POLICIES.find(([pattern]) => pattern.test(words))?.[1];
    return typeof advice === 'string' ? [advice] : advice;
}
const OTHER_BRANCH = (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU) `or set ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .hF)('branch')} to one without such rules, such as \`backups\``;
const BYPASS = (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU) `Let the token's user or app bypass the rule, ${OTHER_BRANCH}. The job's own token cannot be on a bypass list: use one of an app.`;
/** The first match counts. */
const PROTECTIONS = [
    [/merge queue/i, (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU) `A merge queue only takes pull requests. ${BYPASS}`],
    [/signature|signed/i, (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU) `The branch only takes signed commits, and GitHub did not sign this one. ${BYPASS}`],
    [/locked branch|branch is (locked|read-only)/i, (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU) `The branch is locked: unlock it, ${OTHER_BRANCH}.`],
    [
        /creations? being restricted|reference update failed/i,
        (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU) `A rule forbids this branch, or there is one whose name is a part of it, as \`backups\` is of \`backups/home\`. Create the branch yourself, or set ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .hF)('branch')} to another one.`,
    ],
    [
        /protected branch|rule violations?|pull request|approving review|review(s| is) required|required status|push to this branch|changes must be made|protected ref/i,
        BYPASS,
    ],
];
const PROTECTION_TYPES = new Set(['BRANCH_PROTECTION_RULE_VIOLATION', 'REPOSITORY_RULE_VIOLATION']);
/** Returns what to do about a commit or branch that a rule forbids; `undefined` if neither words nor types name a rule. */
function protectionAdvice(words, types) {
    const advice = PROTECTIONS.find(([pattern]) => pattern.test(words))?.[1];
    return advice ?? (types.some((type) => PROTECTION_TYPES.has(type)) ? BYPASS : undefined);
}


/***/ }),

/***/ 64537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ Refusal)
/* harmony export */ });
/* harmony import */ var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39654);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62485);
/* harmony import */ var _network_trouble_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32597);
/* harmony import */ var _refusal_causes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85902);
// The error for a request that GitHub refused or did not answer, and what its words mean.




/** Some sentences of GitHub are long, and are shown in full. */
const MAX_REASON = 400;
/** A request that GitHub refused or did not answer. The message is in GitHub's words, without a full stop. */
class Refusal extends Error {
    name = 'Refusal';
    answer;
    /** Those of GraphQL. */
    errors;
    constructor(answer) {
        const errors = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .graphqlErrors */ .dM)(answer.value);
        const reason = answer.problem || errors.map(({ message }) => message).join(' ');
        super((0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(reason, MAX_REASON).replace(/\.$/, '') || 'GitHub gave an unknown answer');
        this.answer = answer;
        this.errors = errors;
    }
    /** Whether GitHub may have carried out the request all the same. */
    get isUnsure() {
        const { status, trouble } = this.answer;
        return (status === 0 && !(0,_network_trouble_js__WEBPACK_IMPORTED_MODULE_1__/* .isLasting */ .dJ)(trouble)) || status >= 500 || (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .isGivenUp */ .hF)(this.answer);
    }
    /** Whether the query asked for more than GitHub answers at once: a smaller one may succeed. */
    get isTooLarge() {
        return this.errors.some(({ type }) => type === 'RESOURCE_LIMITS_EXCEEDED');
    }
    /** Whether another commit moved the branch in the meantime. */
    get isStale() {
        return this.errors.some(({ type, message }) => type === 'STALE_DATA' || /expected branch to point to|is at [0-9a-f]+ but expected/i.test(message));
    }
    /** What to do where the cause is certain: the network, or a policy of the organization. */
    get advice() {
        return (0,_refusal_causes_js__WEBPACK_IMPORTED_MODULE_2__/* .knownAdvice */ .sH)({ trouble: this.answer.trouble, words: this.message });
    }
    /** What to do about a rule that forbids the commit or its branch; `undefined` if no rule is named. */
    get protection() {
        if (this.answer.trouble)
            return undefined;
        const types = this.errors.map(({ type }) => type);
        return (0,_refusal_causes_js__WEBPACK_IMPORTED_MODULE_2__/* .protectionAdvice */ .Sf)(this.message, types);
    }
    /** Whether GitHub understood the request and said no: more attempts and more time do not help. */
    get isRefused() {
        const { status, trouble } = this.answer;
        if (trouble)
            return false;
        if (status === 409 || status === 422)
            return true;
        return status === 200 && this.errors.length > 0 && !(0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .isGivenUp */ .hF)(this.answer) && !this.isTooLarge;
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
/* harmony export */   Uo: () => (/* binding */ headOf),
/* harmony export */   b8: () => (/* binding */ fetchSnapshot),
/* harmony export */   fq: () => (/* binding */ findCommit),
/* harmony export */   gm: () => (/* binding */ readBlob),
/* harmony export */   kN: () => (/* binding */ readCommit),
/* harmony export */   l$: () => (/* binding */ queryRepository),
/* harmony export */   lW: () => (/* binding */ pathIn)
/* harmony export */ });
/* harmony import */ var _folder_entries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98024);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62485);
/* harmony import */ var _object_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88170);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64537);
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
    const repository = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(answer.value, 'data', 'repository');
    const isComplete = answer.problem === '' && (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .graphqlErrors */ .dM)(answer.value).length === 0;
    if (!isComplete || typeof repository !== 'object' || repository === null)
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P(answer);
    return repository;
}
/** Reads the repository, the folder, and the text of the `wanted` files. Throws Refusal. */
async function fetchSnapshot(client, place, { wanted, signal }) {
    try {
        return await querySnapshot(client, place, { wanted, signal });
    }
    catch (error) {
        if (!(error instanceof _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P && error.isTooLarge) || wanted.length === 0)
            throw error;
        // Half of it, and the other files by requests of their own.
        const half = Math.floor(wanted.length / 2);
        const snapshot = await fetchSnapshot(client, place, { wanted: wanted.slice(0, half), signal });
        const texts = new Map(snapshot.texts);
        for (const { name, oid } of snapshot.files.filter((file) => wanted.indexOf(file.name) >= half))
            texts.set(name, (await readBlob(client, place, { oid, signal })).toString());
        return { ...snapshot, texts };
    }
}
async function querySnapshot(client, place, { wanted, signal }) {
    const { branch, folder } = place;
    const revision = headOf(place);
    const files = wanted.map((file, index) => [`file${index}`, `${revision}:${pathIn(folder, file)}`]);
    const variables = {
        ref: `refs/heads/${branch ?? 'HEAD'}`,
        folder: `${revision}:${folder}`,
        ...Object.fromEntries(files),
    };
    const repository = await queryRepository(client, place, { query: snapshotQuery(wanted.length), variables, signal });
    const defaultHead = (0,_object_id_js__WEBPACK_IMPORTED_MODULE_2__/* .commitIdOf */ .i)((0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(repository, 'defaultBranchRef', 'target', 'oid'));
    const entries = (0,_folder_entries_js__WEBPACK_IMPORTED_MODULE_0__/* .requireFolder */ .OK)((0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(repository, 'folder'), folder);
    const texts = wanted.flatMap((file, index) => {
        const text = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(repository, `file${index}`, 'text');
        const isComplete = typeof text === 'string' && (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(repository, `file${index}`, 'isTruncated') === false;
        return isComplete ? [[file, text]] : [];
    });
    return {
        visibility: (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(repository, 'visibility').toLowerCase(),
        isArchived: (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(repository, 'isArchived') === true,
        defaultBranch: (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(repository, 'defaultBranchRef', 'name'),
        head: branch === undefined ? defaultHead : (0,_object_id_js__WEBPACK_IMPORTED_MODULE_2__/* .commitIdOf */ .i)((0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(repository, 'ref', 'target', 'oid')),
        defaultHead,
        files: (0,_folder_entries_js__WEBPACK_IMPORTED_MODULE_0__/* .readEntries */ .$2)(entries),
        folders: (0,_folder_entries_js__WEBPACK_IMPORTED_MODULE_0__/* .foldersOf */ .pd)(entries),
        texts: new Map(texts),
    };
}
/** Returns the content of a blob. Throws Refusal. */
async function readBlob(client, place, { oid, signal }) {
    const path = `/repos/${place.owner}/${place.name}/git/blobs/${oid}`;
    const answer = await client.rest({ method: 'GET', path, repeatable: true, signal });
    const content = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(answer.value, 'content');
    if (answer.problem !== '' || typeof content !== 'string')
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P(answer);
    return Buffer.from(content, 'base64');
}
const FIND = `query Find($owner: String!, $name: String!, $head: GitObjectID!, $path: String!) {
  repository(owner: $owner, name: $name) {
    object(oid: $head) { ... on Commit { history(first: 1, path: $path) { nodes { oid signature { isValid } } } } }
  }
}`;
/** Returns the newest commit that touched a path, starting at `head`. Throws Refusal. */
async function findCommit(client, place, { head, path, signal }) {
    const variables = { owner: place.owner, name: place.name, head, path };
    const answer = await client.graphql({ query: FIND, variables, repeatable: true, signal });
    const nodes = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(answer.value, 'data', 'repository', 'object', 'history', 'nodes');
    return readCommit(answer, Array.isArray(nodes) ? nodes[0] : undefined);
}
/** Reads a commit with `oid signature { isValid }`, which is part of an answer. Throws Refusal. */
function readCommit(answer, commit) {
    const oid = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(commit, 'oid');
    if (answer.problem !== '' || !(0,_object_id_js__WEBPACK_IMPORTED_MODULE_2__/* .isObjectId */ .T)(oid))
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P(answer);
    const isSigned = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(commit, 'signature', 'isValid') === true;
    return { oid, isSigned };
}
/** Returns the reference to the head of the branch. */
function headOf({ branch }) {
    return branch === undefined ? 'HEAD' : `refs/heads/${branch}`;
}
/** Returns a file's path in the repository. */
function pathIn(folder, fileName) {
    return folder === '' ? fileName : `${folder}/${fileName}`;
}
/** Returns a non-empty string, else `undefined`. */


/***/ }),

/***/ 69744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ seeWay)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44708);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41692);
/* harmony import */ var _actions_http_client__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44942);
/* harmony import */ var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39654);
// Who answers on the way to GitHub: seen in a handshake of its own, on which nothing is sent. Some errors do not say.





const LIMIT_MS = 5_000;
/** Looks at the way to an https URL for five seconds at most, or until the signal aborts. */
async function seeWay(url, signal) {
    const target = URL.parse(url);
    if (target?.protocol !== 'https:')
        return { issuer: '' };
    const limit = AbortSignal.any([AbortSignal.timeout(LIMIT_MS), ...(signal ? [signal] : [])]);
    try {
        const tunnel = await openTunnel(target, limit);
        return typeof tunnel === 'number'
            ? { issuer: '', proxyStatus: tunnel }
            : { issuer: await seenIssuer(target, tunnel, limit) };
    }
    catch {
        return { issuer: '' };
    }
}
async function seenIssuer(target, tunnel, limit) {
    const way = tunnel === 'direct' ? { host: target.hostname, port: Number(target.port) || 443 } : { socket: tunnel };
    return await new Promise((resolve) => {
        const socket = (0,node_tls__WEBPACK_IMPORTED_MODULE_2__.connect)({ ...way, servername: target.hostname, rejectUnauthorized: false });
        const end = (issuer) => {
            socket.destroy();
            resolve(issuer);
        };
        limit.addEventListener('abort', () => end(''), { once: true });
        socket.once('error', () => end(''));
        socket.once('secureConnect', () => {
            const { issuer } = socket.getPeerCertificate();
            const names = [issuer?.O, issuer?.CN].flat().filter((name) => typeof name === 'string' && name !== '');
            end((0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)([...new Set(names)].join(', '), 80));
        });
    });
}
/** Opens the way through the proxy, if there is one; returns the status if it refuses. */
async function openTunnel(target, signal) {
    const proxy = URL.parse((0,_actions_http_client__WEBPACK_IMPORTED_MODULE_3__/* .getProxyUrl */ .s_)(target.href));
    if (!proxy)
        return 'direct';
    const { username, password } = proxy;
    const login = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    const authority = `${target.hostname}:${target.port || 443}`;
    const request = proxy.protocol === 'https:' ? node_https__WEBPACK_IMPORTED_MODULE_1__.request : node_http__WEBPACK_IMPORTED_MODULE_0__.request;
    return await new Promise((resolve, reject) => {
        const asked = request({
            ...{
                method: 'CONNECT',
                host: proxy.hostname,
                port: proxy.port || undefined,
                path: authority,
                agent: false,
                signal,
            },
            headers: {
                host: authority,
                ...(username === '' ? {} : { 'proxy-authorization': `Basic ${Buffer.from(login).toString('base64')}` }),
            },
        });
        asked.once('connect', ({ statusCode }, socket) => {
            if (statusCode === 200)
                return resolve(socket);
            socket.destroy();
            resolve(statusCode ?? 0);
        });
        asked.once('error', reject);
        asked.end();
    });
}


/***/ }),

/***/ 98745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ap: () => (/* binding */ familyOf),
/* harmony export */   EF: () => (/* binding */ takenNames),
/* harmony export */   EZ: () => (/* binding */ respelledName),
/* harmony export */   OO: () => (/* binding */ orphanedManifests),
/* harmony export */   ZV: () => (/* binding */ latestTime),
/* harmony export */   cJ: () => (/* binding */ listCopies),
/* harmony export */   dK: () => (/* binding */ freeNames),
/* harmony export */   e8: () => (/* binding */ futureFirst),
/* harmony export */   ll: () => (/* binding */ newestFirst),
/* harmony export */   mc: () => (/* binding */ sharesManifest),
/* harmony export */   sZ: () => (/* binding */ oldestFirst),
/* harmony export */   zj: () => (/* binding */ compareCopies)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35654);
// Recognizes our backups by their file names, and sorts them by age.



const SECONDS_OF_A_DAY = 86_400;
/** Number of seconds to try if a name with its time is taken, too. */
const NAME_ATTEMPTS = 60;
/** A time further ahead than this comes from a wrong clock. */
const MOST_AHEAD_MS = 24 * 60 * 60 * 1000;
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
/** Returns the latest time that a name can have, as in a copy: one further ahead comes from a wrong clock. */
function latestTime(now) {
    const latest = new Date(now.getTime() + MOST_AHEAD_MS);
    return (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .dateStamp */ .EJ)(latest) + (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .timeStamp */ .ln)(latest);
}
/** Puts copies from the future before all others: their age is unknown. */
function futureFirst(copies, latest) {
    return [...copies.filter(({ time }) => time > latest), ...copies.filter(({ time }) => time <= latest)];
}
/** Returns the backups of this naming with a date in their names, oldest first, and before them those from the future. */
function datedNames(names, { naming, now }) {
    return futureFirst(listCopies(names, naming), latestTime(now)).map(({ fileName }) => fileName);
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
    const [one, other] = [(0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .stemOf */ .Vc)(a.fileName), (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .stemOf */ .Vc)(b.fileName)];
    if (one !== other)
        return one < other ? -1 : 1;
    return a.fileName.length - b.fileName.length;
}
/**
 * Returns existing backups with this run's own name, encrypted or not, oldest first: the plain one, then those with a time
 * appended. A name counts as taken if either file of its pair exists.
 */
function takenNames(names, fileName) {
    const stem = (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .stemOf */ .Vc)(fileName);
    const family = names.filter((name) => name.startsWith(stem));
    const present = new Set(family);
    const backups = family.flatMap((name) => {
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
/** Whether the manifest of a backup is also that of another one among `names`: `X.dss` and `X.dss.age` share it. */
function sharesManifest(names, fileName) {
    return backupsOf((0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .stemOf */ .Vc)(fileName)).some((backup) => backup !== fileName && names.has(backup));
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
    // A name without a date may have been taken every night at this time of the day.
    const timed = secondsOf(startedAt, new Set(taken), fileName).take(NAME_ATTEMPTS).toArray();
    if (taken.length === 0)
        return [fileName, ...timed];
    // A pruned name is free again, but sorts before the remaining ones: the new backup would be pruned next.
    const newest = taken.at(-1) ?? '';
    const isLater = (name) => (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .stemOf */ .Vc)(name) > newest;
    return [...timed.filter(isLater), ...timed.filter((name) => !isLater(name))];
}
/** Yields the free names with a time of the same day, nearest first. */
function* secondsOf(startedAt, taken, fileName) {
    for (let second = 0; second < SECONDS_OF_A_DAY; second++)
        for (const distance of second === 0 ? [0] : [second, -second]) {
            const moment = new Date(startedAt.getTime() + distance * 1000);
            const stem = `${(0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .stemOf */ .Vc)(fileName)}-${(0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .timeStamp */ .ln)(moment)}`;
            if ((0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .dateStamp */ .EJ)(moment) === (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .dateStamp */ .EJ)(startedAt) && !taken.has(stem))
                yield stem + (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .extensionOf */ .je)(fileName);
        }
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
    const backups = new Set(names.filter((name) => (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .extensionOf */ .je)(name) !== '').map(_template_js__WEBPACK_IMPORTED_MODULE_2__/* .stemOf */ .Vc));
    return names.filter((name) => {
        if (!name.endsWith(_template_js__WEBPACK_IMPORTED_MODULE_2__/* .MANIFEST_EXTENSION */ .OR))
            return false;
        const stem = name.slice(0, -_template_js__WEBPACK_IMPORTED_MODULE_2__/* .MANIFEST_EXTENSION */ .OR.length);
        return !backups.has(stem) && timeOf(stem + _template_js__WEBPACK_IMPORTED_MODULE_2__/* .BACKUP_EXTENSION */ .BI) !== undefined;
    });
}
/** Returns a name that would be one of ours, were its accents spelled as in the template. */
function respelledName(names, { template, router }) {
    const timeOf = (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .timeReader */ .BR)({ template, router });
    const respelledTimeOf = (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .timeReader */ .BR)({ template: template.normalize(), router: router.normalize() });
    return names.find((name) => respelledTimeOf(name.normalize()) !== undefined && timeOf(name) === undefined);
}


/***/ })

};
