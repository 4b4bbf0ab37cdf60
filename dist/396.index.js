export const id = 396;
export const ids = [396];
export const modules = {

/***/ 57277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  RZ: () => (  limitAnswers),
  Eu: () => (  untilAborted)
});


var external_node_async_hooks_ = __webpack_require__(16698);
var external_node_diagnostics_channel_ = __webpack_require__(53053);
var addresses = __webpack_require__(96437);
var deadline = __webpack_require__(60239);
var format = __webpack_require__(20730);
var sanitize = __webpack_require__(39654);
;// CONCATENATED MODULE: ./build/src/destinations/artifact/packed-answer.js
const MAX_PACKED_BYTES = 16_384;
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

var unzip = __webpack_require__(17732);
;// CONCATENATED MODULE: ./build/src/destinations/artifact/answer-limit.js








const ANSWER_MS = 30_000;
const SERVICE_PATH = '/twirp/github.actions.results.api.';
const MAX_ANSWER_BYTES = format .D6;
const MAX_DOWNLOAD_BYTES = unzip .Tx + format .D6;
const ABORTED = 'aborted';
const TOO_LARGE = 'the answer is too large';
const working = new external_node_async_hooks_.AsyncLocalStorage();
let isLimited = false;
function limitAnswers() {
    if (isLimited)
        return;
    isLimited = true;
    startLimiting();
}
function startLimiting(answerMs = ANSWER_MS, maxBytes = MAX_DOWNLOAD_BYTES) {
    const works = new WeakMap();
    const subscriptions = [];
    const subscribe = (channel, listener) => {
        external_node_diagnostics_channel_.subscribe(channel, listener);
        subscriptions.push([channel, listener]);
    };
    subscribe('http.client.request.created', (message) => {
        const { request } = message;
        refusePlain(request);
        const work = working.getStore();
        if (work)
            works.set(request, work);
        endWith(work?.signal, request);
        if (!isOfService(request) && request.method !== 'CONNECT')
            return;
        const silence = Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' });
        const timer = setTimeout(() => request.destroy(silence), answerMs).unref();
        request.once('close', () => clearTimeout(timer));
    });
    subscribe('http.client.response.finish', (message) => {
        const { request, response } = message;
        const isRefusal = request.method === 'GET' && response.statusCode !== 200;
        const isShort = isOfService(request) || request.method === 'PUT' || isRefusal;
        if (isShort)
            limitLength(response, MAX_ANSWER_BYTES);
        else
            limitLength(response, maxBytes, works.get(request)?.onBytes);
        if (!isOfService(request))
            return;
        delete response.headers.location;
        response.once('close', () => response.complete || response.emit('end'));
    });
    limitRedirects(subscribe);
    return () => {
        for (const [channel, listener] of subscriptions)
            external_node_diagnostics_channel_.unsubscribe(channel, listener);
    };
}
async function untilAborted(signal, work, onBytes) {
    signal.throwIfAborted();
    const aborted = Promise.withResolvers();
    let timer;
    const onAbort = () => {
        timer = setTimeout(() => aborted.reject(signal.reason), 1.5 * deadline .Uh);
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
function refusePlain(request) {
    const { protocol, method, host } = request;
    if (protocol === 'https:' || method === 'CONNECT' || (0,addresses .U9)(host.includes(':') ? `[${host}]` : host))
        return;
    request.destroy(new Error(`${(0,sanitize .g$)(host)} is not an https address`));
}
function endWith(signal, request) {
    if (!signal)
        return;
    const end = () => void request.destroy(new Error(ABORTED));
    if (signal.aborted)
        end();
    signal.addEventListener('abort', end, { once: true });
    request.once('close', () => signal.removeEventListener('abort', end));
}
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
function limitRedirects(subscribe) {
    const received = new WeakMap();
    const signals = new WeakMap();
    subscribe('undici:request:create', (message) => {
        const { request } = message;
        const signal = working.getStore()?.signal;
        if (signal)
            signals.set(request, signal);
        signal?.addEventListener('abort', () => request.abort?.(new Error(ABORTED)), { once: true });
    });
    subscribe('undici:client:sendHeaders', (message) => {
        const { request } = message;
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

  __webpack_require__.d(__webpack_exports__, {
    Z: () => (  pointClientAt),
    c: () => (  loadClient)
  });
  var _answer_limit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57277);
  var _kept_connections_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90728);


async function loadClient() {
    const { DefaultArtifactClient } = await Promise.all( [__webpack_require__.e(1659), __webpack_require__.e(6118), __webpack_require__.e(8650), __webpack_require__.e(9392), __webpack_require__.e(7329), __webpack_require__.e(5473), __webpack_require__.e(4223), __webpack_require__.e(3747), __webpack_require__.e(6841), __webpack_require__.e(9644), __webpack_require__.e(3251), __webpack_require__.e(7783), __webpack_require__.e(1531), __webpack_require__.e(4346)]).then(__webpack_require__.bind(__webpack_require__, 73553));
    (0,_answer_limit_js__WEBPACK_IMPORTED_MODULE_0__  .RZ)();
    (0,_kept_connections_js__WEBPACK_IMPORTED_MODULE_1__  .F)();
    return new DefaultArtifactClient();
}
function pointClientAt(apiUrl) {
    process.env.GITHUB_API_URL = apiUrl;
}


/***/ }),

/***/ 86386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    A: () => (  artifactCopy)
  });
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _dss_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51091);
  var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27406);
  var _system_hash_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35633);
  var _system_read_chunks_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71422);
  var _manifest_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(75289);
  var _artifact_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(54243);








const fromMemory = { read: (path, { signal }) => (0,_system_read_chunks_js__WEBPACK_IMPORTED_MODULE_5__  .z)(path, { signal, reuse: true }) };
function artifactCopy(workflow, copy) {
    const { id, name, runId, digest, manifest, path, fetch } = copy;
    const url = `${workflow.serverUrl}/${workflow.repository}/actions/runs/${runId}/artifacts/${id}`;
    const failed = (problem, more = {}) => new _errors_js__WEBPACK_IMPORTED_MODULE_3__  .hj('read-back-failed', `The artifact ${name} was stored, but ${problem}.`, more);
    return {
        location: { kind: 'artifact', name, id, url, digest },
        description: `artifact ${name} (id ${id})`,
        readBack: async (signal) => {
            try {
                await fetch?.(path, signal);
                const manifestName = (0,_dss_manifest_js__WEBPACK_IMPORTED_MODULE_2__  .S$)(manifest.file);
                const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(path)).sort();
                if (names.join('/') !== [manifest.file, manifestName].sort().join('/'))
                    throw failed('the download contains other files');
                const found = await (0,_system_hash_file_js__WEBPACK_IMPORTED_MODULE_4__  .D)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, manifest.file), signal, fromMemory);
                const isSame = found.sha256 === manifest.sha256 && found.size === manifest.size;
                if (!isSame || !(await (0,_manifest_file_js__WEBPACK_IMPORTED_MODULE_6__  .cH)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, manifestName), manifest, signal, fromMemory)))
                    throw failed('the download differs from what was stored');
            }
            catch (error) {
                if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__  .hj)
                    throw error;
                const { problem, hint } = await (0,_artifact_errors_js__WEBPACK_IMPORTED_MODULE_7__  .QY)(error, { ...workflow, signal });
                throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__  .Js)(signal) ?? failed(`it could not be downloaded again: ${problem}`, { cause: error, hint });
            }
        },
        prune: () => Promise.resolve(0),
    };
}


/***/ }),

/***/ 4819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    S: () => (  downloadFiles)
  });
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _answer_limit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57277);
  var _unzip_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17732);




const DOWNLOAD_MS = 5 * 60 * 1000;
async function downloadFiles(client, id, { path, signal, limitMs = DOWNLOAD_MS, preview, budget, ...options }) {
    const packed = `${path}.zip`;
    try {
        for (const folder of [packed, path]) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { mode: 0o700 });
        }
        const ends = [signal, AbortSignal.timeout(limitMs), ...(budget ? [budget.spent] : [])];
        const work = () => client.downloadArtifact(id, { ...options, path: packed, skipDecompress: true });
        await (0,_answer_limit_js__WEBPACK_IMPORTED_MODULE_2__  .Eu)(AbortSignal.any(ends), work, budget?.take);
        budget?.spent.throwIfAborted();
        const [file, ...others] = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(packed);
        if (file === undefined || others.length > 0)
            throw new _unzip_js__WEBPACK_IMPORTED_MODULE_3__  .ns('nothing was downloaded');
        await (0,_unzip_js__WEBPACK_IMPORTED_MODULE_3__  .$1)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(packed, file), { folder: path, signal, preview });
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(packed, { recursive: true, force: true });
    }
}


/***/ }),

/***/ 40396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  K: () => (  findArtifact)
});

var promises_ = __webpack_require__(51455);
var external_node_path_ = __webpack_require__(76760);
var manifest = __webpack_require__(51091);
var github_client = __webpack_require__(62485);
var template = __webpack_require__(35654);
var format = __webpack_require__(20730);
var message = __webpack_require__(29962);
var manifest_file = __webpack_require__(75289);
var newest_copy = __webpack_require__(50919);
var artifact_client = __webpack_require__(40848);
var artifact_copy = __webpack_require__(86386);
var artifact_download = __webpack_require__(4819);
var artifact_errors = __webpack_require__(54243);
var read_page = __webpack_require__(52961);
var read_resource = __webpack_require__(86710);
var refusal_causes = __webpack_require__(85902);
var artifact_page = __webpack_require__(89748);
var asked_for = __webpack_require__(93843);
var run_owner = __webpack_require__(74214);
var iso_time = __webpack_require__(22656);
;// CONCATENATED MODULE: ./build/src/destinations/artifact/artifact-runs.js








async function listRuns(file, { branch, runId, ask, check }) {
    const query = new URLSearchParams({ branch, per_page: String(read_page .E), exclude_pull_requests: 'true' });
    const listed = await ask(`workflows/${encodeURIComponent(file)}/runs?${query}`);
    if (listed === undefined)
        return undefined;
    const page = (0,artifact_page .xx)(listed);
    check(page);
    const { items, untold } = (0,asked_for .k)(branch, page.items);
    const current = Number(runId);
    const runs = items.flatMap((run) => ((0,run_owner .O)(run) === false ? readRunTimes(run, current) : []));
    const unlisted = [];
    const unnamed = items.filter((run) => (0,run_owner .O)(run) === undefined && (0,github_client .C5)(run, 'id') !== current).length;
    if (unnamed > 0)
        unlisted.push((0,message .iU) `GitHub names no repository for ${(0,format .pq)(unnamed, 'earlier run')}`);
    if (untold > 0)
        unlisted.push((0,message .iU) `GitHub names no branch for ${(0,format .pq)(untold, 'run')}, and lists other branches, too`);
    if (!page.isFull && page.total > page.items.length)
        unlisted.push((0,message .iU) `GitHub counts ${page.total} runs, and lists only ${page.items.length}`);
    const isLater = (a, b) => (a.until === b.until ? b.id - a.id : b.until - a.until);
    return { runs: runs.sort(isLater), unlisted, isFull: page.isFull };
}
function readRunTimes(run, current) {
    const id = Number((0,github_client .C5)(run, 'id'));
    const isOver = (0,github_client .r7)(run, 'status') === 'completed';
    const until = (isOver ? (0,iso_time .x)((0,github_client .C5)(run, 'updated_at')) : undefined) ?? Number.POSITIVE_INFINITY;
    if (id !== current)
        return [{ id, until }];
    const before = (0,iso_time .x)((0,github_client .C5)(run, 'run_started_at'));
    return Number((0,github_client .C5)(run, 'run_attempt')) > 1 && before !== undefined ? [{ id, until, before }] : [];
}

;// CONCATENATED MODULE: ./build/src/destinations/artifact/artifact-history.js







const MAX_RUNS = 30;
const MAX_REASONS = 3;
const MAX_NAME = 260;
const MAX_PAGES = 3;
async function* listEarlierArtifacts(question) {
    const { repository, workflowRef, branch, runId, onFailure, isOurs, github, signal } = question;
    const { maxRuns = MAX_RUNS } = question;
    const file = /\/\.github\/workflows\/([^/@]+)@/.exec(workflowRef)?.[1];
    if (file === undefined || repository === '' || branch === '' || !(Number(runId) > 0)) {
        onFailure({ problem: (0,message .iU) `Earlier artifacts can't be listed: the runner does not name the workflow` });
        return;
    }
    const ask = async (path) => {
        const reply = await (0,read_resource .R)(github, `/repos/${repository}/actions/${path}`, signal);
        if (reply.ok)
            return reply.value;
        const { status, reason, isLimit, trouble } = reply;
        const known = (0,refusal_causes .sH)({ trouble, words: reason });
        const isForbidden = (status === 403 || status === 404) && !isLimit && !known;
        const problem = isForbidden
            ? (0,message .iU) `Earlier artifacts are not visible to ${(0,message .hF)('token')}: ${reason}. Give the job \`permissions: actions: read\``
            : (0,message .iU) `Earlier artifacts can't be listed: ${reason}`;
        onFailure({ problem, refusal: reply });
        return undefined;
    };
    let isOdd = false;
    const check = ({ isKnown }) => {
        if (!isKnown && !isOdd)
            onFailure({ problem: (0,message .iU) `GitHub lists earlier artifacts in an unknown form` });
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
        if (read.why && read.isShort && question.onShort)
            question.onShort(read.why);
        else if (read.why)
            unlisted.push(read.why);
        found = [...found, ...read.artifacts].sort((a, b) => madeAt(b) - madeAt(a) || b.id - a.id);
        const newest = found.filter((artifact) => isNewerThanAllOf(runs[index + 1], artifact));
        found = found.filter((artifact) => !newest.includes(artifact));
        if (newest.length > 0)
            yield asTold(newest, unlisted.length === 0 && !isOdd);
    }
    if (found.length > 0)
        yield asTold(found, unlisted.length === 0 && !isOdd);
    if (isRefused)
        return;
    if (listed.runs.length > maxRuns || listed.isFull)
        question.onLimit?.(maxRuns);
    for (const why of unlisted.slice(0, MAX_REASONS))
        question.onUnlisted?.(why);
}
function asTold(artifacts, isAll) {
    return isAll ? artifacts : artifacts.map((one) => ({ ...one, isReusable: false }));
}
function isNewerThanAllOf(run, artifact) {
    const { id, until } = run ?? { id: 0, until: Number.NEGATIVE_INFINITY };
    return madeAt(artifact) > until || (madeAt(artifact) === until && artifact.runId > id);
}
function madeAt({ lifetime }) {
    return lifetime?.from ?? Number.POSITIVE_INFINITY;
}
async function readRun({ id, before }, { ask, check, isOurs }) {
    const artifacts = [];
    let count = 0;
    for (let number = 1; number <= MAX_PAGES; number++) {
        const answer = await ask(`runs/${id}/artifacts?per_page=${read_page .E}&page=${number}`);
        if (answer === undefined)
            return undefined;
        const page = (0,artifact_page .MN)(answer, number === 1);
        check(page);
        count += page.items.length;
        const existing = page.items.flatMap((artifact) => (0,artifact_page .R9)(artifact, id) ?? []);
        const ours = existing.filter(({ name }) => name.length <= MAX_NAME && isOurs(name));
        const asOwn = (one) => (madeAt(one) < Number(before) ? [{ ...one, isReusable: false }] : []);
        artifacts.push(...(before === undefined ? ours : ours.flatMap(asOwn)));
        if (page.isFull && number < MAX_PAGES)
            continue;
        const isMore = page.total > count || (page.isFull && Number.isNaN(page.total));
        return {
            artifacts,
            why: isMore ? (0,message .iU) `Run ${id} has more artifacts than the ${count} that GitHub listed` : undefined,
            isShort: !page.isFull,
        };
    }
    return { artifacts, why: undefined };
}
function artifactNames(naming) {
    const fixedDate = naming.template.includes('{date}') ? '' : '20000101';
    const timeOf = (0,template .BR)(fixedDate === '' ? naming : { ...naming, template: `${naming.template}{date}` });
    const isUsual = (name) => timeOf(`${name}${fixedDate}${template .BI}`) !== undefined;
    const ending = `-${naming.router}`;
    const namesRouter = (name) => [name, name.replace(/-\d{6}$/, '')].some((stem) => stem.endsWith(ending) && isUsual(stem.slice(0, -ending.length)));
    return (name) => isUsual(name) || namesRouter(name);
}

var download_budget = __webpack_require__(42632);
var unzip = __webpack_require__(17732);
;// CONCATENATED MODULE: ./build/src/destinations/artifact/artifact-earlier.js
















const MAX_DOWNLOADS = 5;
const MAX_SEARCH_BYTES = unzip .Tx + format .D6;
async function findArtifact(options, { folder, signal, hold }) {
    const { workflow, naming, memory, maxDownloads = MAX_DOWNLOADS } = options;
    const budget = options.budget ?? (0,download_budget .y)(MAX_SEARCH_BYTES);
    const { router } = naming;
    const misses = [];
    let onlyRuns;
    const onLimit = (maxRuns) => {
        onlyRuns = maxRuns;
    };
    const found = await (0,newest_copy .Ok)({
        candidates: candidates(options, { signal, misses, onLimit }),
        limit: maxDownloads,
        read: async (artifact) => {
            const known = memory?.get(artifact.id);
            if (known && 'label' in known && known.label !== router)
                return undefined;
            const read = known && 'problem' in known ? known : await download(options, { artifact, folder, signal, hold, budget });
            if ('problem' in read || read.manifest.router.label !== router)
                await (0,promises_.rm)(folderOf(folder, artifact), { recursive: true, force: true });
            if ('problem' in read) {
                const isUnsearched = read.kind === 'unsearched';
                if (!isUnsearched || misses.every(({ kind }) => kind !== 'unsearched'))
                    misses.push(read);
                if (!isUnsearched)
                    memory?.set(artifact.id, read);
                return { problem: read.kind };
            }
            const { label } = read.manifest.router;
            memory?.set(artifact.id, { label });
            return label === router ? read : undefined;
        },
        onLimit: () => {
            const problem = (0,message .iU) `Only the newest ${maxDownloads} artifacts were searched for a backup of ${router}`;
            misses.push({ problem, kind: 'unusable' });
        },
    });
    if (!found)
        return { previous: undefined, misses, onlyRuns };
    const { candidate, manifest, isNewest } = found;
    const { lifetime } = candidate;
    const path = folderOf(folder, candidate);
    const copy = (0,artifact_copy .A)(workflow, { ...candidate, manifest, path });
    const file = (0,external_node_path_.join)(path, manifest.file);
    const isReusable = candidate.isReusable && isNewest;
    return { previous: { manifest, copy, file, isReusable, ...(lifetime ? { lifetime } : {}) }, misses };
}
async function* candidates({ workflow, token, naming, github = (0,github_client .LX)({ ...workflow, token }), maxRuns, isStrict }, { signal, misses, onLimit }) {
    const isOurs = artifactNames(naming);
    const onFailure = (failure) => {
        misses.push({ ...failure, kind: 'unreachable' });
    };
    const onUnlisted = (problem) => {
        misses.push({ problem, kind: 'unreachable' });
    };
    const onShort = isStrict ? onUnlisted : undefined;
    const question = { ...workflow, github, isOurs, signal, maxRuns, onFailure, onLimit, onShort, onUnlisted };
    for await (const artifacts of listEarlierArtifacts(question))
        yield* artifacts;
}
function folderOf(folder, { id }) {
    return (0,external_node_path_.join)(folder, `artifact-${id}`);
}
async function download({ workflow, token, naming }, { artifact, folder, signal, hold, budget, }) {
    const path = folderOf(folder, artifact);
    const unusable = (why) => {
        return { problem: (0,message .iU) `The earlier artifact ${artifact.name} is unusable: ${why}`, kind: 'unusable' };
    };
    if (artifact.size > unzip .Tx)
        return unusable('it is too large');
    if (budget.spent.aborted || artifact.size > budget.left)
        return unsearched(budget);
    const [repositoryOwner = '', repositoryName = ''] = workflow.repository.split('/');
    const found = { read: { problem: 'it is missing' } };
    const choose = (names) => names.find((name) => name.endsWith(template .OR));
    const isWanted = async (names) => {
        const name = choose(names);
        if (name === undefined)
            return false;
        const read = await (0,manifest_file .oe)((0,external_node_path_.join)(path, name), { signal, hold });
        const isHere = 'manifest' in read && (0,manifest .S$)(read.manifest.file) === name && names.includes(read.manifest.file);
        found.read = 'problem' in read || isHere ? read : { problem: 'it is about another file' };
        return 'manifest' in found.read && found.read.manifest.router.label === naming.router;
    };
    (0,artifact_client .Z)(workflow.apiUrl);
    const startedAt = performance.now();
    try {
        await (0,artifact_download .S)(await (0,artifact_client .c)(), artifact.id, {
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
            problem: (0,message .iU) `The manifest of the earlier artifact ${artifact.name} is unusable: ${read.problem}`,
            kind: 'unusable',
        };
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof unzip .ns)
            return unusable(error.message);
        if (error instanceof download_budget .K)
            return unsearched(budget);
        budget.fail(performance.now() - startedAt);
        const { problem: why } = await (0,artifact_errors .QY)(error, { ...workflow, signal });
        signal.throwIfAborted();
        return {
            problem: (0,message .iU) `The earlier artifact ${artifact.name} could not be downloaded: ${why}`,
            kind: 'unreachable',
        };
    }
}
function unsearched({ why }) {
    const problem = (0,message .iU) `Not all earlier artifacts were searched: ${why}`;
    return { problem, kind: 'unsearched' };
}


/***/ }),

/***/ 54243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  QY: () => (  artifactProblem),
  wD: () => (  describeArtifactError),
  Am: () => (  isAnswerBroken),
  jr: () => (  isAnswerLost),
  pb: () => (  isConnectionLost),
  hU: () => (  isNameTaken),
  Wo: () => (  isNameUnknown),
  jk: () => (  isNotListed)
});

var errors = __webpack_require__(27406);
var network_advice = __webpack_require__(66480);
var network_trouble = __webpack_require__(32597);
var refusal_causes = __webpack_require__(85902);
var message = __webpack_require__(29962);
var sanitize = __webpack_require__(39654);
var seen_way = __webpack_require__(69744);
var format = __webpack_require__(20730);
;// CONCATENATED MODULE: ./build/src/destinations/artifact/artifact-network.js





const CLOCK_TOLERANCE_MS = 5 * 60 * 1000;
async function artifactTrouble(error, { resultsUrl = '', signal }) {
    const url = urlOf(error, resultsUrl);
    const isService = isServiceError(error);
    const host = (0,sanitize .g$)(URL.parse(url)?.host || (isService ? network_trouble .zp : network_trouble .gg));
    const trouble = troubleInStatus(error, host) ?? (0,network_trouble .LH)(error, host);
    const isVague = trouble?.cause === 'untrusted' || (trouble?.cause === 'broken' && trouble.proxy !== '');
    return trouble && isVague ? (0,network_trouble .YP)(trouble, await (0,seen_way .n)(url, signal)) : trouble;
}
function describeUnreached(trouble) {
    const isStorage = trouble.host === network_trouble .gg || trouble.host.endsWith('.blob.core.windows.net');
    const what = isStorage
        ? "GitHub's storage for artifacts could not be reached"
        : "GitHub's artifact service could not be reached";
    return `${what}: ${(0,network_advice .LC)(trouble)}`;
}
function isStorageRefusal(error) {
    return propertyOf(error, 'name') === 'RestError' && !isServiceError(error);
}
function isServiceError(error) {
    return /^Failed to \w+: /.test(error instanceof Error ? error.message : String(error));
}
function urlOf(error, resultsUrl) {
    if (isServiceError(error))
        return resultsUrl;
    const url = propertyOf(propertyOf(error, 'request'), 'url');
    return typeof url === 'string' ? url : '';
}
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
        return { cause: 'clock', host, proxy: '', detail: `by ${(0,format .a3)(Math.abs(skew))}` };
    const proxy = (0,network_trouble .Ol)(host);
    if (proxy !== '' && isStorageRefusal(error) && headerOf('x-ms-request-id') === '' && headerOf('content-type') === '')
        return (0,network_trouble .SR)({ host, proxy }, status);
    const body = propertyOf(response, 'bodyAsText');
    const text = typeof body === 'string' && !/^\uFEFF?<\?xml/.test(body) ? body : '';
    return (0,network_trouble .Tz)({ status, contentType: headerOf('content-type'), body: text }, host);
}
function propertyOf(value, name) {
    return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

;// CONCATENATED MODULE: ./build/src/destinations/artifact/artifact-errors.js







const UNKNOWN = {};
const DIRECTORY = (0,message .hF)('destination', 'directory');
const RETRY_HINT = (0,message .iU) `${(0,message .jk)('Run-again')}. If it fails again, see ${(0,message .jk)('status-page')}.`;
const FORBIDDEN_CAUSES = [
    ['artifacts are disabled for this repository or organization (Settings > Actions)'],
    ['the job ran so long that its token expired'],
];
const STORAGE_CAUSES = [
    ['the upload took longer than an hour, so that its signed address expired'],
    ['a proxy or firewall changes requests on the way'],
];
function isNameTaken(error) {
    return /\(409\)|already exists/i.test((0,errors .YI)(error));
}
function isNotListed(error) {
    return /no artifacts found for id/i.test((0,errors .YI)(error));
}
function isNameUnknown(error) {
    return error instanceof Error && error.name === 'ArtifactNotFoundError';
}
function isConnectionLost(error) {
    return /unable to make request: E/i.test((0,errors .YI)(error));
}
function isAnswerBroken(error) {
    return error instanceof Error && error.name === 'RestError' && /^error reading response/i.test(error.message);
}
function isAnswerLost(error) {
    return isConnectionLost(error) || /failed to make request after/i.test((0,errors .YI)(error));
}
async function describeArtifactError(error, asked = UNKNOWN) {
    if (error instanceof errors .hj)
        return error;
    const { whenStoring, hint } = await classify(error, asked);
    return new errors .hj('store-failed', `${whenStoring}.`, {
        cause: error,
        hint,
    });
}
async function artifactProblem(error, asked = UNKNOWN) {
    if (isNotListed(error))
        return { problem: 'GitHub does not list it', hint: RETRY_HINT };
    const { whenFetching, hint } = await classify(error, asked);
    return { problem: whenFetching, hint };
}
async function classify(error, asked) {
    const thrown = (0,errors .YI)(error);
    const name = error instanceof Error ? error.name : '';
    const status = statusOf(error);
    const words = wordsOf(thrown);
    if (isNameTaken(error))
        return {
            whenStoring: 'Every name for the artifact is already taken in this run',
            whenFetching: 'its name is already taken in this run',
            hint: (0,message .iU) `Give each use of the action in a run its own ${(0,message .hF)('artifact-name')} or ${(0,message .hF)('router')}.`,
        };
    if (/quota|insufficient usage/i.test(thrown))
        return {
            whenStoring: 'The artifact storage of this GitHub account is full',
            whenFetching: 'the artifact storage of this GitHub account is full',
            hint: (0,message .iU) `Delete old artifacts, shorten ${(0,message .hF)('retention-days')}, raise the spending limit, or use ${DIRECTORY}.`,
        };
    const trouble = await artifactTrouble(error, asked);
    if (trouble) {
        const unreached = describeUnreached(trouble);
        return { whenStoring: unreached, whenFetching: unreached, hint: (0,network_advice .cp)(trouble) };
    }
    if (/\(403\)|forbidden|not authorized|AuthorizationFailure/i.test(thrown) || status === 403) {
        const isStorage = isStorageRefusal(error);
        const own = words.replace(/^(Failed|Received) .*?\(403\) Forbidden(: |$)/, '');
        const reason = own ? `: ${own}` : '';
        return {
            whenStoring: `GitHub refused to store the artifact (HTTP 403)${reason}`,
            whenFetching: `GitHub refused to return it (HTTP 403)${reason}`,
            hint: (0,refusal_causes .sH)({ words: thrown }) ?? { causes: isStorage ? STORAGE_CAUSES : FORBIDDEN_CAUSES },
        };
    }
    if (/unexpected status: 30[178]/i.test(thrown)) {
        const renamed = 'the repository was renamed or transferred (GitHub redirects it), so use its new name';
        return { whenStoring: `The artifact could not be stored: ${renamed}`, whenFetching: renamed, hint: RETRY_HINT };
    }
    const problem = words || `${name || 'unknown error'}${status === undefined ? '' : ` (HTTP ${status})`}`;
    return {
        whenStoring: `The artifact could not be stored: ${problem}`,
        whenFetching: problem,
        hint: /download failed after/i.test(thrown) ? (0,network_advice .Os)([network_trouble .gg]) : RETRY_HINT,
    };
}
function wordsOf(thrown) {
    const words = thrown.slice(0, sanitize .ul).replace(/(https?:\/\/[^\s?]+)\?\S*/g, '$1');
    return (0,sanitize .g$)(words, 200).slice(0, sanitize .ul).replace(/\.+$/, '');
}
function statusOf(error) {
    return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
        ? error.statusCode
        : undefined;
}


/***/ }),

/***/ 89748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    MN: () => (  readArtifacts),
    R9: () => (  readArtifact),
    ol: () => (  digestOf),
    xx: () => (  readRuns)
  });
  var _github_github_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62485);
  var _github_read_page_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52961);
  var _text_iso_time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22656);



function readRuns(answer) {
    return readPage(answer, 'workflow_runs', { isItem: isRun, isFirst: true });
}
function readArtifacts(answer, isFirst) {
    return readPage(answer, 'artifacts', { isItem: isArtifact, isFirst });
}
function readPage(answer, name, { isItem, isFirst }) {
    const list = (0,_github_read_page_js__WEBPACK_IMPORTED_MODULE_1__  .Z)((0,_github_github_client_js__WEBPACK_IMPORTED_MODULE_0__  .C5)(answer, name));
    const items = list?.filter(isItem) ?? [];
    const total = numberOf(answer, 'total_count') ?? Number.NaN;
    const isEmptied = isFirst && items.length === 0 && total > 0;
    return {
        items,
        isKnown: list !== undefined && items.length === list.length && !isEmptied,
        isFull: list?.length === _github_read_page_js__WEBPACK_IMPORTED_MODULE_1__  .E,
        total,
    };
}
function isRun(run) {
    return typeof (0,_github_github_client_js__WEBPACK_IMPORTED_MODULE_0__  .C5)(run, 'id') === 'number';
}
function isArtifact(artifact) {
    return isRun(artifact) && typeof (0,_github_github_client_js__WEBPACK_IMPORTED_MODULE_0__  .C5)(artifact, 'expired') === 'boolean' && (0,_github_github_client_js__WEBPACK_IMPORTED_MODULE_0__  .r7)(artifact, 'name') !== '';
}
function readArtifact(artifact, runId) {
    if ((0,_github_github_client_js__WEBPACK_IMPORTED_MODULE_0__  .C5)(artifact, 'expired') !== false)
        return undefined;
    const [id, name] = [Number((0,_github_github_client_js__WEBPACK_IMPORTED_MODULE_0__  .C5)(artifact, 'id')), (0,_github_github_client_js__WEBPACK_IMPORTED_MODULE_0__  .r7)(artifact, 'name')];
    const [from, until] = ['created_at', 'expires_at'].map((key) => (0,_text_iso_time_js__WEBPACK_IMPORTED_MODULE_2__  .x)((0,_github_github_client_js__WEBPACK_IMPORTED_MODULE_0__  .C5)(artifact, key)));
    const lifetime = from && until ? { from, until } : undefined;
    return {
        id,
        name,
        runId,
        digest: digestOf(artifact),
        size: numberOf(artifact, 'size_in_bytes') ?? 0,
        isReusable: lifetime !== undefined && lifetime.until - Date.now() >= (lifetime.until - lifetime.from) / 2,
        ...(lifetime ? { lifetime } : {}),
    };
}
function digestOf(artifact) {
    const digest = (0,_github_github_client_js__WEBPACK_IMPORTED_MODULE_0__  .r7)(artifact, 'digest');
    return /^sha256:[0-9a-f]{64}$/.test(digest) ? digest : '';
}
function numberOf(value, name) {
    const member = (0,_github_github_client_js__WEBPACK_IMPORTED_MODULE_0__  .C5)(value, name);
    return typeof member === 'number' ? member : undefined;
}


/***/ }),

/***/ 42632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    K: () => (  BudgetSpent),
    y: () => (  createBudget)
  });
  var _text_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20730);

const MAX_FAILED_MS = 2 * 60 * 1000;
class BudgetSpent extends Error {
    name = 'BudgetSpent';
}
function createBudget(maxBytes) {
    const controller = new AbortController();
    let left = maxBytes;
    let failedMs = 0;
    let why = `together they have more than ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__  .z3)(maxBytes)}`;
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

  __webpack_require__.d(__webpack_exports__, {
    F: () => (  keepConnections),
    J: () => (  openConnection)
  });
  var node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53053);
  var node_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37067);
  var node_https__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44708);
  var _actions_http_client__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44942);




const IDLE_MS = 60_000;
const OPENING_MS = 2_000;
const kept = { 'http:': new node_http__WEBPACK_IMPORTED_MODULE_1__.Agent(keeping()), 'https:': new node_https__WEBPACK_IMPORTED_MODULE_2__.Agent(keeping()) };
const known = new Map();
let isPatched = false;
let isKeeping = false;
function keepConnections() {
    const prototype = _actions_http_client__WEBPACK_IMPORTED_MODULE_3__  .Qq.prototype;
    if (isPatched || typeof prototype._getAgent !== 'function')
        return;
    isPatched = true;
    isKeeping = true;
    const choose = prototype._getAgent;
    prototype._getAgent = function (url) {
        if (!isKeeping || this._keepAlive || (0,_actions_http_client__WEBPACK_IMPORTED_MODULE_3__  .s_)(url.href) !== '')
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
function openConnection(resultsUrl = '') {
    const { promise, resolve } = Promise.withResolvers();
    const url = URL.parse(resultsUrl);
    if (!isKeeping || url === null || (0,_actions_http_client__WEBPACK_IMPORTED_MODULE_3__  .s_)(url.href) !== '')
        return Promise.resolve();
    const [{ request }, agent] = url.protocol === 'https:' ? [node_https__WEBPACK_IMPORTED_MODULE_2__, kept['https:']] : [node_http__WEBPACK_IMPORTED_MODULE_1__, kept['http:']];
    const opening = request(url, { method: 'HEAD', agent }, (response) => response.resume());
    const timer = setTimeout(() => opening.destroy(), OPENING_MS);
    opening.on('error', () => { });
    opening.on('close', () => {
        clearTimeout(timer);
        setImmediate(resolve);
    });
    opening.end();
    return promise;
}
function isDirect(agent) {
    return agent?.constructor === node_http__WEBPACK_IMPORTED_MODULE_1__.Agent || agent?.constructor === node_https__WEBPACK_IMPORTED_MODULE_2__.Agent;
}
function keeping() {
    return { keepAlive: true, timeout: IDLE_MS };
}


/***/ }),

/***/ 17732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $1: () => (  unzip),
    Tx: () => (  MAX_UNPACKED_BYTES),
    ns: () => (  ZipProblem)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var node_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57075);
  var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46466);
  var node_zlib__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38522);
  var yauzl__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(20663);
  var _text_format_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(20730);








const MAX_UNPACKED_BYTES = 300 * _text_format_js__WEBPACK_IMPORTED_MODULE_7__  .D6;
const MAX_FILES = 16;
const PIECE_BYTES = 65_536;
const MAX_NAME_BYTES = 255;
class ZipProblem extends Error {
    name = 'ZipProblem';
}
async function unzip(file, { folder, signal, preview }) {
    let handle;
    try {
        handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file);
        const { size } = await handle.stat();
        const options = { autoClose: false, lazyEntries: true, strictFileNames: true };
        const zip = await (0,yauzl__WEBPACK_IMPORTED_MODULE_6__  .or)(new RangeReader(handle, size), size, options);
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
        await handle?.close();
    }
}
class RangeReader extends yauzl__WEBPACK_IMPORTED_MODULE_6__  .lJ {
    #handle;
    #size;
    constructor(handle, size) {
        super();
        this.#handle = handle;
        this.#size = size;
    }
    read(into, offset, length, position, done) {
        this.#fill(into.subarray(offset, offset + length), position).then(() => done(null), done);
    }
    _readStreamForRange(start, end) {
        return node_stream__WEBPACK_IMPORTED_MODULE_3__.Readable.from(this.#pieces(start, end), { objectMode: false });
    }
    async *#pieces(start, end) {
        for (let position = start; position < end; position += PIECE_BYTES) {
            const piece = Buffer.allocUnsafe(Math.min(PIECE_BYTES, end - position));
            await this.#fill(piece, position);
            yield piece;
        }
    }
    async #fill(piece, position) {
        if (position < 0 || position + piece.length > this.#size)
            throw new ZipProblem('it names a place beyond its end');
        const { bytesRead } = await this.#handle.read(piece, 0, piece.length, position);
        if (bytesRead < piece.length)
            throw new ZipProblem('its end is missing');
    }
}
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
        throw new ZipProblem(`its files have more than ${MAX_UNPACKED_BYTES / _text_format_js__WEBPACK_IMPORTED_MODULE_7__  .D6} MiB`);
    return entries;
}
async function unpack(zip, entry, { folder, signal }) {
    let checksum = 0;
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
function isFileError(error) {
    return error instanceof Error && 'code' in error && !String(error.code).startsWith('Z_');
}


/***/ }),

/***/ 93843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    G: () => (  askedFor),
    k: () => (  runsOf)
  });
  var _github_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62485);

function askedFor(items, fits) {
    const told = items.map((item) => ({ item, isFit: fits(item) }));
    const isLimited = told.every(({ isFit }) => isFit !== false);
    const fitting = told.filter(({ isFit }) => isFit ?? isLimited);
    return {
        items: fitting.map(({ item }) => item),
        untold: isLimited ? 0 : told.filter(({ isFit }) => isFit === undefined).length,
    };
}
function runsOf(branch, runs) {
    return askedFor(runs, (run) => {
        const name = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__  .r7)(run, 'head_branch');
        return name === '' ? undefined : name === branch;
    });
}


/***/ }),

/***/ 52961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    E: () => (  PER_PAGE),
    Z: () => (  pageOf)
  });
const PER_PAGE = 100;
function pageOf(list) {
    return Array.isArray(list) && list.length <= PER_PAGE ? list : undefined;
}


/***/ }),

/***/ 74214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    O: () => (  isOfFork)
  });
  var _github_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62485);

const OWN_EVENTS = new Set(['schedule', 'workflow_dispatch', 'repository_dispatch', 'push']);
function isOfFork(run) {
    const [own, head] = ['repository', 'head_repository'].map((name) => (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__  .C5)((0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__  .C5)(run, name), 'id'));
    if (Number.isSafeInteger(own) && Number.isSafeInteger(head))
        return own !== head;
    return OWN_EVENTS.has((0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__  .r7)(run, 'event')) ? false : undefined;
}


/***/ })

};
