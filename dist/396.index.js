export const id = 396;
export const ids = [396];
export const modules = {

/***/ 57277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  RZ: () => (/* binding */ limitAnswers),
  Eu: () => (/* binding */ untilAborted)
});

// UNUSED EXPORTS: startLimiting

// EXTERNAL MODULE: external "node:async_hooks"
var external_node_async_hooks_ = __webpack_require__(16698);
// EXTERNAL MODULE: external "node:diagnostics_channel"
var external_node_diagnostics_channel_ = __webpack_require__(53053);
// EXTERNAL MODULE: ./build/src/github/addresses.js
var addresses = __webpack_require__(96437);
// EXTERNAL MODULE: ./build/src/system/deadline.js
var deadline = __webpack_require__(60239);
// EXTERNAL MODULE: ./build/src/text/format.js
var format = __webpack_require__(20730);
// EXTERNAL MODULE: ./build/src/text/sanitize.js
var sanitize = __webpack_require__(39654);
;// CONCATENATED MODULE: ./build/src/destinations/artifact/packed-answer.js
// Answers that undici unpacks into memory: what they may become shows in their head.
/** A thousandth of what it may become. An error of the API has a few hundred bytes. */
const MAX_PACKED_BYTES = 16_384;
/** Whether an answer may be unpacked to more. gzip makes at most a thousand bytes of one, Brotli gigabytes of a kilobyte. */
function growsBeyondLimit({ headers }) {
    const list = isList(headers) ? headers : Object.entries(headers).flatMap(([name, value]) => pairsOf(name, value));
    const texts = list.map((text) => Buffer.from(text).toString('latin1').toLowerCase());
    const valuesOf = (name) => texts.filter((_, index) => index % 2 === 1 && texts[index - 1] === name);
    const encoding = valuesOf('content-encoding').join(', ');
    const isShort = Number(valuesOf('content-length')[0] ?? Number.NaN) <= MAX_PACKED_BYTES;
    return encoding !== '' && !(encoding === 'gzip' && isShort);
}
function pairsOf(name, value) {
    return isList(value) ? value.flatMap((text) => [name, text]) : [name, value];
}
function isList(value) {
    return Array.isArray(value);
}

// EXTERNAL MODULE: ./build/src/destinations/artifact/unzip.js
var unzip = __webpack_require__(17732);
;// CONCATENATED MODULE: ./build/src/destinations/artifact/answer-limit.js
// Limits what GitHub's client for artifacts makes of an answer. It waits for three minutes for the service, which is longer than
// storing may take, and without end for the rest of an answer that broke off; it follows every redirect of the service, with the
// job's token; it reads or writes to the disk whatever comes, however long; it cannot be aborted; and it uploads to any address.








/** An answer of the service is a few hundred bytes of JSON. */
const ANSWER_MS = 30_000;
const SERVICE_PATH = '/twirp/github.actions.results.api.';
/** Of an answer of the service, or of the API, which says where an artifact is. */
const MAX_ANSWER_BYTES = format/* MIB */.D6;
/** What is unpacked is not larger, and a zip of two files adds little to it. */
const MAX_DOWNLOAD_BYTES = unzip/* MAX_UNPACKED_BYTES */.Tx + format/* MIB */.D6;
const ABORTED = 'aborted';
const TOO_LARGE = 'the answer is too large';
const working = new external_node_async_hooks_.AsyncLocalStorage();
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
        external_node_diagnostics_channel_.subscribe(channel, listener);
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
            external_node_diagnostics_channel_.unsubscribe(channel, listener);
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
        timer = setTimeout(() => aborted.reject(signal.reason), 1.5 * deadline/* ABANDON_AFTER_MS */.Uh);
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
    if (protocol === 'https:' || method === 'CONNECT' || (0,addresses/* isLoopback */.U9)(host.includes(':') ? `[${host}]` : host))
        return;
    request.destroy(new Error(`${(0,sanitize/* printable */.g$)(host)} is not an https address`));
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


/***/ }),

/***/ 40848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ pointClientAt),
/* harmony export */   c: () => (/* binding */ loadClient)
/* harmony export */ });
/* harmony import */ var _answer_limit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57277);
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
/* harmony import */ var _answer_limit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57277);
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

/***/ 40396:
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
// EXTERNAL MODULE: ./build/src/github/read-page.js
var read_page = __webpack_require__(52961);
// EXTERNAL MODULE: ./build/src/github/read-resource.js
var read_resource = __webpack_require__(86710);
// EXTERNAL MODULE: ./build/src/github/refusal-causes.js
var refusal_causes = __webpack_require__(85902);
// EXTERNAL MODULE: ./build/src/destinations/artifact/artifact-page.js
var artifact_page = __webpack_require__(89748);
// EXTERNAL MODULE: ./build/src/github/asked-for.js
var asked_for = __webpack_require__(93843);
// EXTERNAL MODULE: ./build/src/github/run-owner.js
var run_owner = __webpack_require__(74214);
// EXTERNAL MODULE: ./build/src/text/iso-time.js
var iso_time = __webpack_require__(22656);
;// CONCATENATED MODULE: ./build/src/destinations/artifact/artifact-runs.js
// The runs of a workflow whose artifacts may be earlier backups, in the order in which they changed last.








/** Returns other runs, and this one if it was run again, and keeps nothing else of GitHub's answer; `undefined` if it refuses. */
async function listRuns(file, { branch, runId, ask, check }) {
    const query = new URLSearchParams({ branch, per_page: String(read_page/* PER_PAGE */.E), exclude_pull_requests: 'true' });
    const listed = await ask(`workflows/${encodeURIComponent(file)}/runs?${query}`);
    if (listed === undefined)
        return undefined;
    const page = (0,artifact_page/* readRuns */.xx)(listed);
    check(page);
    const { items, untold } = (0,asked_for/* runsOf */.k)(branch, page.items);
    const current = Number(runId);
    const runs = items.flatMap((run) => ((0,run_owner/* isOfFork */.O)(run) === false ? readRunTimes(run, current) : []));
    const unlisted = [];
    // Of a deleted fork, GitHub does not say. If it says of none, that is no reason to believe that all are forks.
    const unnamed = items.filter((run) => (0,run_owner/* isOfFork */.O)(run) === undefined && (0,github_client/* memberOf */.C5)(run, 'id') !== current).length;
    if (unnamed > 0)
        unlisted.push((0,message/* message */.iU) `GitHub names no repository for ${(0,format/* countOf */.pq)(unnamed, 'earlier run')}`);
    if (untold > 0)
        unlisted.push((0,message/* message */.iU) `GitHub names no branch for ${(0,format/* countOf */.pq)(untold, 'run')}, and lists other branches, too`);
    if (!page.isFull && page.total > page.items.length)
        unlisted.push((0,message/* message */.iU) `GitHub counts ${page.total} runs, and lists only ${page.items.length}`);
    const isLater = (a, b) => (a.until === b.until ? b.id - a.id : b.until - a.until);
    return { runs: runs.sort(isLater), unlisted, isFull: page.isFull };
}
/** Returns a run, or none if it is the current one in its first attempt. */
function readRunTimes(run, current) {
    const id = Number((0,github_client/* memberOf */.C5)(run, 'id'));
    const isOver = (0,github_client/* textIn */.r7)(run, 'status') === 'completed';
    const until = (isOver ? (0,iso_time/* readIsoTime */.x)((0,github_client/* memberOf */.C5)(run, 'updated_at')) : undefined) ?? Number.POSITIVE_INFINITY;
    if (id !== current)
        return [{ id, until }];
    const before = (0,iso_time/* readIsoTime */.x)((0,github_client/* memberOf */.C5)(run, 'run_started_at'));
    return Number((0,github_client/* memberOf */.C5)(run, 'run_attempt')) > 1 && before !== undefined ? [{ id, until, before }] : [];
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
 * Yields our existing artifacts of other runs of the same workflow and branch, and of earlier attempts of this run: the newest first, by
 * the time when they were made, since an old run that was run again has a new one. Requests only as much as is read, and at most three
 * pages of a run. If GitHub does not answer, calls `onFailure` and ends.
 */
async function* listEarlierArtifacts(question) {
    const { repository, workflowRef, branch, runId, onFailure, isOurs, github, signal } = question;
    const { maxRuns = MAX_RUNS } = question;
    const file = /\/\.github\/workflows\/([^/@]+)@/.exec(workflowRef)?.[1];
    if (file === undefined || repository === '' || branch === '' || !(Number(runId) > 0)) {
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
    const listed = await listRuns(file, { branch, runId, ask, check });
    if (listed === undefined)
        return;
    const runs = listed.runs.slice(0, maxRuns);
    const unlisted = [...listed.unlisted];
    let found = [];
    let isRefused = false;
    for (const [index, run] of runs.entries()) {
        const read = await readRun(run, { ask, check, isOurs });
        if (read === undefined) {
            isRefused = true;
            break;
        }
        if (read.why)
            unlisted.push(read.why);
        found = [...found, ...read.artifacts].sort((a, b) => madeAt(b) - madeAt(a) || b.id - a.id);
        // The runs after this one have changed last before these were made.
        const unread = runs[index + 1]?.until ?? Number.NEGATIVE_INFINITY;
        const newest = found.filter((artifact) => madeAt(artifact) >= unread);
        found = found.slice(newest.length);
        if (newest.length > 0)
            yield asTold(newest, unlisted.length === 0 && !isOdd);
    }
    if (found.length > 0)
        yield asTold(found, unlisted.length === 0 && !isOdd);
    if (isRefused)
        return;
    // Runs of forks count, too.
    if (listed.runs.length > maxRuns || listed.isFull)
        question.onLimit?.(maxRuns);
    for (const why of unlisted.slice(0, MAX_REASONS))
        question.onUnlisted?.(why);
}
/** Where GitHub may have kept a newer one back, no artifact replaces a new backup. */
function asTold(artifacts, isAll) {
    return isAll ? artifacts : artifacts.map((one) => ({ ...one, isReusable: false }));
}
/** Of an artifact without a known time, no other can be said to be newer. */
function madeAt({ lifetime }) {
    return lifetime?.from ?? Number.POSITIVE_INFINITY;
}
/** Returns our existing artifacts of a run, and keeps no others; `undefined` if GitHub refuses. */
async function readRun({ id, before }, { ask, check, isOurs }) {
    const artifacts = [];
    let count = 0;
    for (let number = 1; number <= MAX_PAGES; number++) {
        const answer = await ask(`runs/${id}/artifacts?per_page=${read_page/* PER_PAGE */.E}&page=${number}`);
        if (answer === undefined)
            return undefined;
        const page = (0,artifact_page/* readArtifacts */.MN)(answer, number === 1);
        check(page);
        count += page.items.length;
        const existing = page.items.flatMap((artifact) => (0,artifact_page/* readArtifact */.R9)(artifact, id) ?? []);
        const ours = existing.filter(({ name }) => name.length <= MAX_NAME && isOurs(name));
        // One of an earlier attempt is not relied on: a re-run of all jobs hides it.
        const asOwn = (one) => (madeAt(one) < Number(before) ? [{ ...one, isReusable: false }] : []);
        artifacts.push(...(before === undefined ? ours : ours.flatMap(asOwn)));
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
/** Recognizes the names that a run gives its artifact: plain, with the router appended, or with router and time appended. */
function artifactNames(naming) {
    // The time reader needs a date in the name: a template without one gets a fixed date.
    const fixedDate = naming.template.includes('{date}') ? '' : '20000101';
    const timeOf = (0,template/* timeReader */.BR)(fixedDate === '' ? naming : { ...naming, template: `${naming.template}{date}` });
    const isUsual = (name) => timeOf(`${name}${fixedDate}${template/* BACKUP_EXTENSION */.BI}`) !== undefined;
    const ending = `-${naming.router}`;
    const namesRouter = (name) => [name, name.replace(/-\d{6}$/, '')].some((stem) => stem.endsWith(ending) && isUsual(stem.slice(0, -ending.length)));
    return (name) => isUsual(name) || namesRouter(name);
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
async function findArtifact(options, { folder, signal, hold }) {
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
            const read = known && 'problem' in known ? known : await download(options, { artifact, folder, signal, hold, budget });
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
/** Lists the artifacts that may be this router's, newest first. */
async function* candidates({ workflow, token, naming, github = (0,github_client/* createGitHubClient */.LX)({ ...workflow, token }), maxRuns }, { signal, misses, onLimit }) {
    const isOurs = artifactNames(naming);
    const onFailure = (failure) => {
        misses.push({ ...failure, kind: 'unreachable' });
    };
    const onUnlisted = (problem) => {
        misses.push({ problem, kind: 'unreachable' });
    };
    const question = { ...workflow, github, isOurs, signal, maxRuns, onFailure, onLimit, onUnlisted };
    for await (const artifacts of listEarlierArtifacts(question))
        yield* artifacts;
}
function folderOf(folder, { id }) {
    return (0,external_node_path_.join)(folder, `artifact-${id}`);
}
/** Downloads an artifact and reads its manifest. The other files are unpacked only if it is this router's. */
async function download({ workflow, token, naming }, { artifact, folder, signal, hold, budget, }) {
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
        const read = await (0,manifest_file/* readManifestFile */.oe)((0,external_node_path_.join)(path, name), { signal, hold });
        const isHere = 'manifest' in read && (0,manifest/* manifestNameOf */.S$)(read.manifest.file) === name && names.includes(read.manifest.file);
        found.read = 'problem' in read || isHere ? read : { problem: 'it is about another file' };
        return 'manifest' in found.read && found.read.manifest.router.label === naming.router;
    };
    (0,artifact_client/* pointClientAt */.Z)(workflow.apiUrl);
    const startedAt = performance.now();
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
        budget.fail(performance.now() - startedAt);
        const { problem: why } = await (0,artifact_errors/* artifactProblem */.QY)(error, { ...workflow, signal });
        signal.throwIfAborted();
        return {
            problem: (0,message/* message */.iU) `The earlier artifact ${artifact.name} could not be downloaded: ${why}`,
            kind: 'unreachable',
        };
    }
}
function unsearched({ why }) {
    const problem = (0,message/* message */.iU) `Not all earlier artifacts were searched: ${why}`;
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
    // The client follows no redirect to another name; our own requests do.
    if (/unexpected status: 30[178]/i.test(thrown)) {
        const renamed = 'the repository was renamed or transferred (GitHub redirects it), so use its new name';
        return { whenStoring: `The artifact could not be stored: ${renamed}`, whenFetching: renamed, hint: RETRY_HINT };
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

/***/ 89748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MN: () => (/* binding */ readArtifacts),
/* harmony export */   R9: () => (/* binding */ readArtifact),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   xx: () => (/* binding */ readRuns)
/* harmony export */ });
/* harmony import */ var _github_github_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62485);
/* harmony import */ var _github_read_page_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52961);
/* harmony import */ var _text_iso_time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22656);
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
    const list = (0,_github_read_page_js__WEBPACK_IMPORTED_MODULE_1__/* .pageOf */ .Z)((0,_github_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(answer, name));
    const items = list?.filter(isItem) ?? [];
    const total = numberOf(answer, 'total_count') ?? Number.NaN;
    const isEmptied = isFirst && items.length === 0 && total > 0;
    return {
        items,
        isKnown: list !== undefined && items.length === list.length && !isEmptied,
        isFull: list?.length === _github_read_page_js__WEBPACK_IMPORTED_MODULE_1__/* .PER_PAGE */ .E,
        total,
    };
}
function isRun(run) {
    return typeof (0,_github_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(run, 'id') === 'number';
}
function isArtifact(artifact) {
    return isRun(artifact) && typeof (0,_github_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(artifact, 'expired') === 'boolean' && (0,_github_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(artifact, 'name') !== '';
}
/** Returns `undefined` for one that has expired. */
function readArtifact(artifact, runId) {
    if ((0,_github_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(artifact, 'expired') !== false)
        return undefined;
    const [id, name] = [Number((0,_github_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(artifact, 'id')), (0,_github_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(artifact, 'name')];
    const [from, until] = ['created_at', 'expires_at'].map((key) => (0,_text_iso_time_js__WEBPACK_IMPORTED_MODULE_2__/* .readIsoTime */ .x)((0,_github_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(artifact, key)));
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
/** Returns the digest that GitHub gives an artifact; empty for anything else, which would take memory, and become an output. */
function digestOf(artifact) {
    const digest = (0,_github_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(artifact, 'digest');
    return /^sha256:[0-9a-f]{64}$/.test(digest) ? digest : '';
}
/** An object could throw on its way to a number. */
function numberOf(value, name) {
    const member = (0,_github_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(value, name);
    return typeof member === 'number' ? member : undefined;
}


/***/ }),

/***/ 42632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ BudgetSpent),
/* harmony export */   y: () => (/* binding */ createBudget)
/* harmony export */ });
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20730);
// How much a search may download, and how long it may wait in vain. Each artifact is bounded; without this, their sum is not.

/** For downloads that fail: a storage that never answers is not asked for a hundred artifacts. */
const MAX_FAILED_MS = 2 * 60 * 1000;
/** The downloads of a search exceed its budget. */
class BudgetSpent extends Error {
    name = 'BudgetSpent';
}
function createBudget(maxBytes) {
    const controller = new AbortController();
    let left = maxBytes;
    let failedMs = 0;
    let why = `together they have more than ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(maxBytes)}`;
    return {
        get why() {
            return why;
        },
        get left() {
            return left;
        },
        spent: controller.signal,
        take: (bytes) => {
            left -= bytes;
            if (left < 0)
                controller.abort(new BudgetSpent('the search has downloaded too much'));
        },
        fail: (ms) => {
            failedMs += ms;
            if (failedMs <= MAX_FAILED_MS || controller.signal.aborted)
                return;
            why = 'downloads that failed took too long';
            controller.abort(new BudgetSpent('the search has waited too long'));
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
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46466);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38522);
/* harmony import */ var yauzl__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(20663);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(20730);
// Unpacks a downloaded zip. Its central directory is judged before a byte is written: 3 MB of zip can hold 3 GB.








/** A backup has 256 MiB at most and its manifest 32; encrypted, a backup is a little larger. */
const MAX_UNPACKED_BYTES = 300 * _text_format_js__WEBPACK_IMPORTED_MODULE_7__/* .MIB */ .D6;
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
    try {
        const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file);
        const options = { autoClose: false, lazyEntries: true, strictFileNames: true };
        const zip = await (0,yauzl__WEBPACK_IMPORTED_MODULE_6__/* .fromRandomAccessReaderPromise */ .or)(new RangeReader(file, size), size, options);
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
}
/**
 * Reads for yauzl, which asks for whatever place a zip names: in a callback of its own, where what Node throws for a number that is too
 * large would end the process.
 */
class RangeReader extends yauzl__WEBPACK_IMPORTED_MODULE_6__/* .RandomAccessReader */ .lJ {
    #file;
    #size;
    constructor(file, size) {
        super();
        this.#file = file;
        this.#size = size;
    }
    _readStreamForRange(start, end) {
        return node_stream__WEBPACK_IMPORTED_MODULE_3__.Readable.from(this.#pieces(start, end), { objectMode: false });
    }
    async *#pieces(start, end) {
        if (start < 0 || end > this.#size)
            throw new ZipProblem('it names a place beyond its end');
        for await (const piece of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(this.#file, { start, end: end - 1 }))
            yield piece;
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
        throw new ZipProblem(`its files have more than ${MAX_UNPACKED_BYTES / _text_format_js__WEBPACK_IMPORTED_MODULE_7__/* .MIB */ .D6} MiB`);
    return entries;
}
async function unpack(zip, entry, { folder, signal }) {
    let checksum = 0;
    // The library compares sizes, since the directory may lie, but no checksums.
    const sum = new node_stream__WEBPACK_IMPORTED_MODULE_3__.Transform({
        transform(chunk, _encoding, done) {
            checksum = (0,node_zlib__WEBPACK_IMPORTED_MODULE_5__.crc32)(chunk, checksum);
            done(null, chunk);
        },
    });
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, entry.fileName);
    const input = await zip.openReadStreamPromise(entry);
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(input, sum, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(path, { flags: 'wx', mode: 0o600 }), { signal });
    if (checksum !== entry.crc32)
        throw new ZipProblem('it is not a valid zip file');
}
/** Errors of the file system have a code; the zip library's own have none, and zlib's begin with Z. */
function isFileError(error) {
    return error instanceof Error && 'code' in error && !String(error.code).startsWith('Z_');
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

/***/ 74214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isOfFork)
/* harmony export */ });
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62485);
// Whether a run belongs to the repository that it is listed in, or to a fork.

/**
 * Runs of forks carry the name of the fork's branch, and anyone who can fork could fake their results. By the ids, which a renamed
 * repository keeps; `undefined` if GitHub does not say, as of a deleted fork.
 */
function isOfFork(run) {
    const [own, head] = ['repository', 'head_repository'].map((name) => (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)((0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(run, name), 'id'));
    if (!Number.isSafeInteger(own) || !Number.isSafeInteger(head))
        return undefined;
    return own !== head;
}


/***/ })

};
