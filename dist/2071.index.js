export const id = 2071;
export const ids = [2071];
export const modules = {

/***/ 42000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  x: () => (  maskTokens),
  c: () => (  readMonitorInputs)
});

var core = __webpack_require__(91659);
var github_server = __webpack_require__(13550);
var parse_repository = __webpack_require__(77753);
var parse_values = __webpack_require__(23003);
;// CONCATENATED MODULE: ./build/src/action/router-list.js

const MAX_ROUTERS = 1_000;
function readRouters(given) {
    const isJson = given.trimStart().startsWith('[');
    const labels = (isJson ? readJson(given) : given.split(/[\n,]/)).map((label) => label.trim());
    if (isJson && labels.includes(''))
        throw (0,parse_values .aY)('routers', `has no label for router ${labels.indexOf('') + 1}: its \`router\` is empty`);
    const named = labels.filter((label) => label !== '').map((label) => (0,parse_values .V8)('routers', label));
    if (named.length === 0)
        throw (0,parse_values .aY)('routers', 'must list at least one router');
    if (named.length > MAX_ROUTERS)
        throw (0,parse_values .aY)('routers', `must list at most ${MAX_ROUTERS} routers`);
    const lowerCase = named.map((label) => label.toLowerCase());
    const duplicate = named.find((_, index) => lowerCase.indexOf(lowerCase[index] ?? '') !== index);
    if (duplicate === undefined)
        return named;
    throw (0,parse_values .aY)('routers', `lists \`${duplicate}\` twice (case is ignored): each router needs a label of its own`);
}
function readJson(given) {
    let list;
    try {
        list = JSON.parse(given);
    }
    catch {
        throw (0,parse_values .aY)('routers', 'is not valid JSON');
    }
    return (Array.isArray(list) ? list : []).map((item) => {
        const label = typeof item === 'object' && item !== null ? Reflect.get(item, 'router') : item;
        if (typeof label === 'string')
            return label;
        throw (0,parse_values .aY)('routers', 'must be a list of labels, or of objects with a `router`');
    });
}

;// CONCATENATED MODULE: ./build/src/action/monitor-inputs.js





const SECRETS = ['token', 'repository-token'];
function maskTokens(logger) {
    for (const secret of SECRETS.map((name) => core .V4(name)))
        if (secret !== '')
            logger.secret(secret);
}
function readMonitorInputs(names, logger) {
    const { env } = process;
    const given = Object.fromEntries(names.map((name) => [name, core .V4(name)]));
    maskTokens(logger);
    if (given.token === '')
        throw (0,parse_values .aY)('token', 'is required: the default is the token of the job');
    (0,parse_values .Vf)('summary', given.summary || 'true');
    const server = (0,github_server .L)(env);
    const named = { isRequired: true, serverUrl: server.serverUrl };
    const repository = (0,parse_repository .o2)('repository', env.GITHUB_REPOSITORY ?? '', named);
    const template = (0,parse_values .s5)('name', given.name || 'SynologyRouter_{date}', ['date', 'time', 'router']);
    const path = given.path || 'backups/{router}';
    return {
        given,
        template,
        runId: Number(env.GITHUB_RUN_ID),
        settings: {
            ...server,
            repository,
            token: given.token,
            routers: readRouters(given.routers).map((label) => {
                return { label, naming: { template, router: label }, folder: (0,parse_repository .j1)('path', path, label) };
            }),
            backups: {
                repository: (0,parse_repository .o2)('repository', given.repository || repository, named),
                token: given['repository-token'] || given.token,
                branch: given.branch === '' ? undefined : (0,parse_repository .pG)('branch', given.branch),
            },
        },
    };
}


/***/ }),

/***/ 1654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  g: () => (  findInArtifacts),
  x: () => (  findInRepository)
});

var newest_artifact = __webpack_require__(71329);
var read_texts = __webpack_require__(99652);
var refusal = __webpack_require__(64537);
var repository_snapshot = __webpack_require__(23390);
var temp_folder = __webpack_require__(59262);
var turns = __webpack_require__(12879);
var defuse = __webpack_require__(47383);
var message = __webpack_require__(29962);
var folder_entries = __webpack_require__(98024);
var github_client = __webpack_require__(62485);
;// CONCATENATED MODULE: ./build/src/fleet/folders.js



const FOLDERS_AT_ONCE = 50;
async function listFolders(client, place, { folders, read, signal, }) {
    const found = new Map();
    await (0,read_texts .xE)([...new Set(folders)], FOLDERS_AT_ONCE, async (piece) => {
        const paths = [...new Set([...(0,folder_entries .Zv)(piece), ...piece])];
        const { answers, hasHead } = await (0,read_texts .h9)(client, place, { paths, selection: folder_entries .lf, signal });
        const answerAt = (path) => answers[paths.indexOf(path)];
        for (const folder of piece) {
            const answer = answerAt(folder);
            if (answer === null && hasHead)
                (0,folder_entries .BC)(folder, answerAt);
            const isFile = answer !== null && answer !== undefined && (0,github_client .C5)(answer, 'entries') === undefined;
            found.set(folder, await read(isFile ? [] : (0,folder_entries .$2)((0,folder_entries .OK)(answer, folder)), folder));
        }
    });
    return found;
}

var newest_copy = __webpack_require__(50919);
var manifest = __webpack_require__(51091);
var manifest_size = __webpack_require__(49757);
var read_manifest = __webpack_require__(53209);
var git_blob = __webpack_require__(50173);
var copies = __webpack_require__(98745);
var template = __webpack_require__(35654);
;// CONCATENATED MODULE: ./build/src/fleet/pairs.js








const MAX_HEAD = 65_536;
function newestPair(files, { naming, now }) {
    const names = files.map((file) => file.name);
    const name = (0,copies .sZ)((0,newest_copy .zc)(names, naming), { naming, now: new Date(now) }).at(-1);
    if (name === undefined)
        return undefined;
    const fileNamed = (wanted) => files.find((candidate) => candidate.name === wanted);
    return { name, file: fileNamed(name), beside: fileNamed((0,manifest .S$)(name)) };
}
function* newestPairs(files, routers, now) {
    const pairs = new Map();
    const known = new Map();
    for (const router of routers) {
        yield;
        const { naming } = router;
        const key = (0,template .ou)(naming.template, { router: naming.router });
        const own = key === naming.template ? files : files.filter(({ name }) => name.includes(naming.router));
        if (!known.has(key))
            known.set(key, newestPair(own, { naming, now }));
        pairs.set(router, known.get(key));
    }
    return pairs;
}
function isTooLarge({ size }) {
    return size > manifest_size .Ov;
}
function judgePair({ name, file, beside }, { text, router }) {
    const common = { place: 'repository', file: name };
    const bad = (problem) => ({ ...common, time: 0, isVerified: false, problem });
    if (!file)
        return bad('only its manifest is left, and the backup is gone');
    if (beside && isTooLarge(beside))
        return bad('its manifest cannot be used: it is too large');
    if (!beside || text === undefined)
        return bad('it has no manifest beside it');
    if ((0,git_blob .z)(Buffer.from(text)) !== beside.oid)
        return bad('its manifest could not be read as it is kept');
    const read = (0,read_manifest .W)(text);
    if ('problem' in read)
        return bad(`its manifest cannot be used: ${read.problem}`);
    const { manifest } = read;
    const head = headOf(manifest);
    if (!head)
        return bad('its manifest cannot be used: it is too large');
    const problem = mismatchOf(manifest, { file, router });
    return { ...common, time: Date.parse(manifest.time), isVerified: manifest.verified, problem, manifest: head };
}
function headOf({ structure: _, ...manifest }) {
    const head = { ...manifest, entries: [], tables: [] };
    return JSON.stringify(head).length > MAX_HEAD ? undefined : head;
}
function mismatchOf(manifest, { file, router }) {
    if (manifest.file !== file.name)
        return 'its manifest is about another file';
    const { label } = manifest.router;
    if (label !== router)
        return `its manifest is about another router${/^[\w.-]{1,64}$/.test(label) ? `, ${(0,defuse .t)(label)}` : ''}`;
    return manifest.size === file.size ? '' : 'it has another size than its manifest says';
}

;// CONCATENATED MODULE: ./build/src/fleet/copies.js










const ISSUE_VOCABULARY = { ...message .Rq, value: (text) => (0,defuse .t)(text, MAX_VALUE) };
const MAX_VALUE = 300;
async function findInRepository(where, routers, { now, signal }) {
    const { client, repository, branch } = where;
    const [owner = '', name = ''] = repository.split('/');
    const place = { owner, name, branch };
    try {
        const byFolder = Map.groupBy(routers, ({ folder }) => folder);
        const newest = await listFolders(client, place, {
            folders: [...byFolder.keys()],
            read: (files, folder) => (0,turns .gG)(newestPairs(files, byFolder.get(folder) ?? [], now), signal),
            signal,
        });
        const pairs = routers.map((router) => newest.get(router.folder)?.get(router));
        const readable = pairs.flatMap((pair, index) => {
            const { folder = '', naming } = routers[index] ?? {};
            if (!pair?.beside || !naming || isTooLarge(pair.beside))
                return [];
            return [{ path: (0,repository_snapshot .lW)(folder, pair.beside.name), pair, beside: pair.beside, router: naming.router }];
        });
        const files = new Map(readable.map(({ path, beside }) => [path, beside]));
        const read = (text, path) => new Map(readable
            .filter((one) => one.path === path)
            .map(({ pair, router }) => [router, judgePair(pair, { text, router })]));
        const judged = await (0,read_texts .Z7)(client, place, { files, read, signal });
        return routers.map(({ folder, naming: { router } }, index) => {
            const pair = pairs[index];
            if (!pair)
                return { unseen: '' };
            const copy = pair.beside && judged.get((0,repository_snapshot .lW)(folder, pair.beside.name))?.get(router);
            return { copy: copy ?? judgePair(pair, { text: undefined, router }), unseen: '' };
        });
    }
    catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof refusal .P))
            throw error;
        return routers.map(() => ({
            unseen: `the repository ${repository} could not be checked: ${(0,defuse .t)(error.message)}`,
            refusal: error,
        }));
    }
}
async function findInArtifacts(where, search) {
    const { repository, token, workflow: workflowFile, branch, tempDirectory, github, memory, budget, ...workflow } = where;
    const folder = await (0,temp_folder .I2)(tempDirectory, search.signal);
    try {
        const place = { repository, token, workflow, workflowFile, branch, github, memory, budget };
        const { previous, misses } = await (0,newest_artifact .Pz)(place, { ...search, folder });
        if (previous && misses.length === 0) {
            const { manifest, lifetime } = previous;
            const { verified: isVerified } = manifest;
            const file = (0,defuse .t)(manifest.file.replace(/[^\p{L}\p{N} ._()+,-]/gu, '_'), MAX_VALUE);
            const head = headOf(manifest);
            const problem = head ? await mismatchOfFiles(previous.copy, search.signal) : 'its manifest is too large';
            const copy = { file, isVerified, time: Date.parse(manifest.time), problem, ...(lifetime ? { lifetime } : {}) };
            return { copy: { place: 'artifact', ...copy, ...(head ? { manifest: head } : {}) }, unseen: '' };
        }
        return { unseen: (0,message .XX)((0,newest_artifact .kJ)(misses), ISSUE_VOCABULARY).replace(/\.$/, '') };
    }
    finally {
        await (0,temp_folder .v$)(folder, search);
    }
}
async function mismatchOfFiles(copy, signal) {
    try {
        await copy.readBack(signal);
        return '';
    }
    catch {
        signal.throwIfAborted();
        return 'what is in the artifact is not what its manifest says';
    }
}


/***/ }),

/***/ 94061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    B: () => (  isReliable)
  });
function isReliable({ isVerified, problem }) {
    return isVerified && problem === '';
}


/***/ }),

/***/ 53384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    V: () => (  nowAtGitHub),
    Z: () => (  timeAnswers)
  });
  var _text_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20730);

const MIN_BEHIND_MS = 10 * 60 * 1000;
const HTTP_DATE = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;
function timeAnswers(client) {
    let behindMs = 0;
    return {
        client: {
            ...client,
            rest: async (request) => {
                const answer = await client.rest(request);
                const { date } = answer.headers;
                const sent = typeof date === 'string' && HTTP_DATE.test(date) ? Date.parse(date) : Number.NaN;
                if (sent - Date.now() > behindMs)
                    behindMs = sent - Date.now();
                return answer;
            },
        },
        behindMs: () => (behindMs > MIN_BEHIND_MS ? behindMs : 0),
    };
}
function nowAtGitHub(now, { behindMs }, logger) {
    const atGitHub = now + behindMs();
    if (atGitHub !== now)
        logger.warning(`The clock of this machine is behind: it shows ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__  .Tc)(now)}, and GitHub's ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__  .Tc)(atGitHub)}, which counts here. Set it right, and have it kept so (NTP).`);
    return atGitHub;
}


/***/ }),

/***/ 46847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Jj: () => (  cut),
    ZC: () => (  nameIn),
    u9: () => (  wordIn),
    xs: () => (  MAX_LABELS)
  });
  var _github_github_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62485);

const MAX_NAME = 300;
const MAX_LABELS = 100;
function nameIn(value, name) {
    return cut((0,_github_github_client_js__WEBPACK_IMPORTED_MODULE_0__  .r7)(value, name));
}
function cut(text, length = MAX_NAME) {
    if (text.length <= length)
        return text;
    return Buffer.from(text.slice(0, length)).toString();
}
function wordIn(value, name) {
    const word = (0,_github_github_client_js__WEBPACK_IMPORTED_MODULE_0__  .r7)(value, name);
    return /^[a-z_]{1,40}$/.test(word) ? word : '';
}


/***/ }),

/***/ 14180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    v: () => (  createOwnerOf)
  });
  var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39654);

function createOwnerOf(routers) {
    const expected = new Set(routers);
    const known = new Map();
    return (name) => {
        if (!known.has(name))
            known.set(name, findOwner(name, expected));
        return known.get(name);
    };
}
function findOwner(name, expected) {
    const parts = name.split(' / ').map(readPart);
    for (const [isSure, labels] of [
        [true, parts.flatMap(({ whole }) => whole)],
        [false, parts.flatMap(({ words }) => words)],
        [false, parts.flatMap(({ ids }) => ids)],
    ]) {
        const [router, another] = new Set(labels.filter((label) => expected.has(label)));
        if (router !== undefined)
            return another === undefined ? { router, isSure } : undefined;
    }
    return undefined;
}
function readPart(part) {
    const [, id = '', list, end] = /^(.*) \((.*)(\)|\.{3})$/.exec(part.slice(0, _text_sanitize_js__WEBPACK_IMPORTED_MODULE_0__  .ul)) ?? [];
    if (list === undefined)
        return { whole: [part], words: wordsOf(part), ids: [] };
    const isId = /^[\w-]+$/.test(id);
    const values = list.split(', ');
    const complete = end === ')' ? values : values.slice(0, -1);
    return {
        whole: complete.slice(0, 1),
        words: [...(isId ? [] : wordsOf(id)), ...complete.flatMap(wordsOf)],
        ids: isId && values.length === 1 ? [id] : [],
    };
}
function wordsOf(text) {
    return text.split(/[^\w.-]/);
}


/***/ }),

/***/ 92128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $t: () => (  jobsOfRouter),
    I$: () => (  QUEUED),
    aX: () => (  jobBeforeAll),
    i9: () => (  namesRouter)
  });
const QUEUED = new Set(['queued', 'waiting', 'pending', 'requested']);
function jobsNaming(jobs, router, ownerOf) {
    const named = ownedBy(router, jobs, ownerOf);
    const sure = named.filter(({ name }) => ownerOf(name)?.isSure);
    return withoutSkipped(sure.length > 0 ? sure : named);
}
const grouped = new WeakMap();
function ownedBy(router, jobs, ownerOf) {
    const known = grouped.get(ownerOf) ?? new WeakMap();
    grouped.set(ownerOf, known);
    const groups = known.get(jobs) ?? Map.groupBy(jobs, ({ name }) => ownerOf(name)?.router);
    known.set(jobs, groups);
    return groups.get(router) ?? [];
}
function withoutSkipped(jobs) {
    const done = jobs.filter(({ conclusion }) => conclusion !== 'skipped');
    return done.length > 0 ? done : jobs;
}
function namesRouter({ jobs }, router, ownerOf) {
    return jobs !== undefined && ownedBy(router, jobs, ownerOf).length > 0;
}
function jobsOfRouter(run, router, { ownerOf, goesByRun }) {
    if (run.jobs === undefined)
        return undefined;
    const named = jobsNaming(run.jobs, router, ownerOf);
    const isWhole = run.jobs.length === 0 || (goesByRun && !named.some(({ name }) => ownerOf(name)?.isSure));
    const jobs = isWhole ? [run, ...run.jobs.filter(({ conclusion }) => conclusion !== 'skipped')] : named;
    const [first] = jobs;
    if (!first)
        return undefined;
    const bad = jobs.find(({ conclusion }) => conclusion !== 'success');
    const isOver = isWhole ? run.isOver : jobs.every(({ status }) => status === 'completed');
    if (run.jobs.length === 0 && isOver && !bad)
        return undefined;
    const isIdle = isWhole && run.jobs.every(({ conclusion }) => conclusion === 'skipped');
    const timed = isWhole && run.jobs.length > 0 ? withoutSkipped(run.jobs) : jobs;
    const waiting = isOver ? [] : timed.filter(({ status }) => QUEUED.has(status));
    const begun = waiting.length > 0 ? waiting : timed;
    const behind = isOver ? undefined : (waiting[0] ?? timed.find(({ status }) => status !== 'completed'));
    const isGreen = isOver && !bad && !isIdle;
    const ends = timed.map(({ endedAt }) => endedAt ?? run.endedAt);
    return {
        isGreen,
        isQueued: waiting.length > 0,
        isOver,
        status: (behind ?? first).status,
        conclusion: isOver ? (bad?.conclusion ?? (isIdle ? 'skipped' : first.conclusion)) : '',
        createdAt: Math.min(...begun.map(({ createdAt }) => createdAt ?? run.createdAt)),
        endedAt: isOver ? (isGreen ? Math.min : Math.max)(...ends) : undefined,
        url: (bad ?? first).url,
        labels: waiting[0]?.labels,
    };
}
function jobBeforeAll(run, ownerOf) {
    const { jobs = [] } = run;
    const waiting = jobs.filter(({ status }) => QUEUED.has(status));
    const [first] = waiting;
    if (run.isOver || !first || jobs.some(({ name }) => ownerOf(name) !== undefined))
        return undefined;
    const createdAt = Math.min(...waiting.map((job) => job.createdAt ?? run.createdAt));
    const { status, url, labels } = first;
    const open = { isGreen: false, isQueued: true, isOver: false, conclusion: '', endedAt: undefined };
    return { ...open, status, createdAt, url, labels };
}


/***/ }),

/***/ 89765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  cI: () => (  readRun),
  xx: () => (  readRuns),
  x4: () => (  readWorkflowState)
});

var asked_for = __webpack_require__(93843);
var github_client = __webpack_require__(62485);
var read_page = __webpack_require__(52961);
var read_resource = __webpack_require__(86710);
var run_owner = __webpack_require__(74214);
var turns = __webpack_require__(12879);
var message = __webpack_require__(29962);
;// CONCATENATED MODULE: ./build/src/fleet/attempts.js
const LONGEST_WAIT_MS = 2 * 24 * 60 * 60 * 1000;
const MAX_ATTEMPTS = 100;
const SEPARATOR = ' / ';
const WAITS_AS_A_WHOLE = new Set(['queued', 'pending', 'requested']);
function jobsAt(jobs, attempt, ends = endsOf(jobs)) {
    const byName = new Map();
    for (const job of jobs) {
        if (job.attempt > attempt || (ends.get(job) ?? Number.POSITIVE_INFINITY) <= attempt)
            continue;
        const named = byName.get(job.name);
        if (named)
            named.push(job);
        else
            byName.set(job.name, [job]);
    }
    return [...byName.values()].flatMap(lastOf);
}
function endsOf(jobs) {
    const called = new Map(jobs.map(({ name }) => [name, new Set()]));
    for (const { name, attempt } of jobs)
        for (let end = name.indexOf(SEPARATOR); end >= 0; end = name.indexOf(SEPARATOR, end + 1))
            called.get(name.slice(0, end))?.add(attempt);
    return new Map(jobs.map((job) => {
        const later = [...(called.get(job.name) ?? [])].filter((attempt) => attempt > job.attempt);
        return [job, Math.min(...later)];
    }));
}
function lastOf(named) {
    const last = [];
    for (const attempt of [...new Set(named.map((job) => job.attempt))].sort((a, b) => b - a)) {
        const own = named.filter((job) => job.attempt === attempt);
        const worstFirst = own.toSorted((a, b) => Number(isGood(a)) - Number(isGood(b)));
        last.push(...worstFirst.slice(0, Math.max(0, own.length - last.length)));
    }
    return last;
}
function isGood({ conclusion }) {
    return conclusion === 'success' || conclusion === 'skipped';
}
function attemptsOf(run, jobs) {
    const ends = endsOf(jobs);
    const numbers = [...new Set([run.attempt, ...jobs.map(({ attempt }) => attempt)])];
    const newest = numbers.length > MAX_ATTEMPTS ? numbers.sort((a, b) => b - a).slice(0, MAX_ATTEMPTS) : numbers;
    return newest.map((attempt) => {
        const own = jobs.filter((job) => job.attempt === attempt);
        const all = own.length === 0 ? own : jobsAt(jobs, attempt, ends);
        if (attempt === run.attempt)
            return { ...run, jobs: all };
        return {
            ...{ ...run, attempt, jobs: all, status: 'completed', isOver: true },
            conclusion: all.find((job) => !isGood(job))?.conclusion ?? 'success',
            createdAt: Math.min(...own.map(({ createdAt }) => createdAt ?? run.createdAt)),
            endedAt: Math.max(...own.map(({ endedAt }) => endedAt ?? run.createdAt)),
        };
    });
}
function isWedged({ status, jobs, createdAt }, now) {
    return jobs?.length === 0 && WAITS_AS_A_WHOLE.has(status) && now - createdAt > LONGEST_WAIT_MS;
}

var github_text = __webpack_require__(46847);
var fleet_jobs = __webpack_require__(92128);
var monitor_error = __webpack_require__(81011);
var iso_time = __webpack_require__(22656);
;// CONCATENATED MODULE: ./build/src/fleet/run-fields.js




const MAX_LISTS = 200;
const NO_LABELS = [];
const knownLists = new Map();
function readRunFields(value, web) {
    const id = (0,github_client .C5)(value, 'id');
    const createdAt = timeOf(value, 'run_started_at') ?? timeOf(value, 'created_at');
    if (typeof id !== 'number' || createdAt === undefined)
        return undefined;
    const status = (0,github_text .u9)(value, 'status');
    return {
        id,
        createdAt,
        status,
        isOver: status === 'completed',
        conclusion: (0,github_text .u9)(value, 'conclusion'),
        endedAt: timeOf(value, 'updated_at') ?? createdAt,
        url: addressOfRun(web, id),
        attempt: attemptOf(value),
        jobs: undefined,
    };
}
function addressOfRun(web, id) {
    return `${web}/actions/runs/${id}`;
}
function readJob(value, run) {
    const name = (0,github_client .C5)(value, 'name');
    const status = (0,github_text .u9)(value, 'status');
    if (typeof name !== 'string' || status === '')
        return undefined;
    const id = (0,github_client .C5)(value, 'id');
    const createdAt = timeOf(value, 'created_at') ?? timeOf(value, 'started_at');
    return {
        name: (0,github_text .Jj)(name),
        status,
        conclusion: (0,github_text .u9)(value, 'conclusion'),
        createdAt,
        endedAt: timeOf(value, 'completed_at'),
        url: Number.isSafeInteger(id) ? `${run}/job/${id}` : run,
        attempt: attemptOf(value),
        runner: (0,github_text .ZC)(value, 'runner_name'),
        labels: labelsOf(value, status),
    };
}
function labelsOf(value, status) {
    const labels = (0,github_client .C5)(value, 'labels');
    if (!fleet_jobs .I$.has(status) || !Array.isArray(labels))
        return NO_LABELS;
    const found = labels
        .filter((label) => typeof label === 'string')
        .slice(0, github_text .xs)
        .map((label) => (0,github_text .Jj)(label));
    const key = JSON.stringify(found);
    if (!knownLists.has(key) && knownLists.size < MAX_LISTS)
        knownLists.set(key, found);
    return knownLists.get(key) ?? NO_LABELS;
}
function attemptOf(value) {
    const attempt = (0,github_client .C5)(value, 'run_attempt');
    return typeof attempt === 'number' ? attempt : 1;
}
function timeOf(value, name) {
    return (0,iso_time .x)((0,github_client .C5)(value, name));
}

;// CONCATENATED MODULE: ./build/src/fleet/run-jobs.js





const MAX_JOB_PAGES = 30;
async function listJobs(question, run) {
    const jobs = [];
    let listed = 0;
    const address = addressOfRun(webOf(question), run);
    for (let page = 1; page <= MAX_JOB_PAGES; page++) {
        const path = `/repos/${question.repository}/actions/runs/${run}/jobs?filter=all&per_page=${read_page .E}&page=${page}`;
        const reply = await (0,read_resource .R)(question.client, path, question.signal);
        const list = reply.ok ? (0,read_page .Z)((0,github_client .C5)(reply.value, 'jobs')) : undefined;
        if (!list)
            throw (0,monitor_error .Dx)(`The jobs of run ${run}`, { ...problemOf(reply), permission: 'actions: read' });
        jobs.push(...list.flatMap((job) => readJob(job, address) ?? []));
        listed += list.length;
        if (list.length === read_page .E)
            continue;
        const total = reply.ok ? Number((0,github_client .C5)(reply.value, 'total_count')) : 0;
        if (total > listed || jobs.length < listed)
            throw (0,monitor_error .Dx)(`The jobs of run ${run}`, {
                status: 0,
                reason: `GitHub lists ${jobs.length} of ${total}`,
                permission: 'actions: read',
                isLimit: false,
            });
        return jobs;
    }
    throw new monitor_error .Fu(`The run ${run} has more than ${MAX_JOB_PAGES * read_page .E} jobs in all its attempts, so it could not be checked.`, 'Start a new run instead of re-running that one.');
}
function webOf({ serverUrl, repository }) {
    return `${serverUrl}/${repository}`;
}
function problemOf(reply) {
    if (!reply.ok)
        return reply;
    return { status: 0, reason: 'GitHub returned an unexpected answer', isLimit: false };
}

;// CONCATENATED MODULE: ./build/src/fleet/runs.js













const MAX_PAGES = 10;
const MAX_JOBS = 100_000;
const RUN_AGAIN_MS = 30 * 24 * 60 * 60 * 1000;
async function readWorkflowState(question) {
    const { workflow, repository } = question;
    const reply = await (0,read_resource .R)(question.client, pathOf(question, ''), question.signal);
    const state = reply.ok ? (0,github_text .u9)(reply.value, 'state') : '';
    if (state !== '')
        return state;
    if (!reply.ok && reply.status === 404)
        throw new monitor_error .Fu(`There is no workflow ${workflow} in ${repository}, or the token cannot see it: ${reply.reason}.`, {
            causes: [
                (0,message .iU) `a typo in ${(0,message .hF)('workflow')}, the name of a file in .github/workflows`,
                (0,message .iU) `the token lacks \`actions: read\``,
            ],
        });
    throw (0,monitor_error .Dx)(`The workflow ${workflow}`, { ...problemOf(reply), permission: 'actions: read' });
}
async function readRuns(question, search) {
    const { now, since, greenSince, routers, ownerOf } = search;
    const runs = [];
    const missing = new Set(routers);
    let jobs = 0;
    let ours = 0;
    let isCut = true;
    for (let page = 1; page <= MAX_PAGES; page++) {
        const { found, firstAt, isLast } = await listRuns(question, page);
        ours += found.length;
        for (const run of found) {
            if (run.createdAt < since && (run.isOver || run.firstAt < now - RUN_AGAIN_MS))
                continue;
            const isWanted = missing.size > 0 || !run.isOver;
            const listed = isWanted ? await listJobs(question, run.id) : [];
            jobs += listed.length;
            if (jobs > MAX_JOBS)
                throw tooManyJobs(question.workflow);
            const all = isWanted ? attemptsOf(run, listed) : [run];
            const attempts = all.filter((attempt) => !isWedged(attempt, now));
            runs.push(...attempts);
            const look = (router) => {
                const isFound = attempts.some((attempt) => {
                    const goesByRun = routers.length === 1 && (0,fleet_jobs .i9)(attempt, router, ownerOf);
                    const job = (0,fleet_jobs .$t)(attempt, router, { ownerOf, goesByRun });
                    return job?.isGreen && (job.endedAt ?? 0) >= greenSince;
                });
                if (isFound)
                    missing.delete(router);
            };
            await (0,turns .gG)((0,turns .$x)([...missing], look), question.signal);
        }
        isCut = !isLast && firstAt >= since - RUN_AGAIN_MS;
        if (!isCut)
            break;
    }
    if (isCut && ours === 0)
        throw onlyOthers(question);
    return runs.toSorted((a, b) => b.createdAt - a.createdAt);
}
async function readRun(question, id) {
    const reply = await (0,read_resource .R)(question.client, `/repos/${question.repository}/actions/runs/${id}`, question.signal);
    const run = reply.ok ? readRunFields(reply.value, webOf(question)) : undefined;
    if (!run)
        throw (0,monitor_error .Dx)(`The run ${id}`, { ...problemOf(reply), permission: 'actions: read' });
    return { ...run, jobs: jobsAt(await listJobs(question, id), run.attempt) };
}
async function listRuns(question, page) {
    const { branch, workflow } = question;
    const query = new URLSearchParams({
        ...(branch === '' ? {} : { branch }),
        exclude_pull_requests: 'true',
        per_page: String(read_page .E),
        page: String(page),
    });
    const reply = await (0,read_resource .R)(question.client, pathOf(question, `/runs?${query}`), question.signal);
    const list = reply.ok ? (0,read_page .Z)((0,github_client .C5)(reply.value, 'workflow_runs')) : undefined;
    if (!list)
        throw (0,monitor_error .Dx)(`The runs of ${workflow}`, { ...problemOf(reply), permission: 'actions: read' });
    const firstAtOf = (run) => timeOf(run, 'created_at') ?? 0;
    const ofBranch = branch === '' ? list : (0,asked_for .k)(branch, list).items;
    const found = ofBranch
        .filter((run) => (0,run_owner .O)(run) === false)
        .map((value) => {
        const run = readRunFields(value, webOf(question));
        if (!run)
            throw (0,monitor_error .Dx)(`The runs of ${workflow}`, { ...problemOf(reply), permission: 'actions: read' });
        return { ...run, firstAt: firstAtOf(value) };
    });
    const firstAt = firstAtOf(list.at(-1));
    return { found, firstAt, isLast: list.length < read_page .E };
}
function tooManyJobs(workflow) {
    return new monitor_error .Fu(`The runs of ${workflow} have more than ${MAX_JOBS} jobs, so they could not be checked.`, (0,message .iU) `Give backups a workflow of their own, and name it in ${(0,message .hF)('workflow')}.`);
}
function onlyOthers({ workflow, branch }) {
    const others = branch === '' ? 'forks' : `forks or other branches than ${branch}`;
    return new monitor_error .Fu(`The newest ${MAX_PAGES * read_page .E} runs of ${workflow} are all of ${others}, and older ones were not read.`, (0,message .iU) `Give backups a workflow of their own, and name it in ${(0,message .hF)('workflow')}.`);
}
function pathOf({ repository, workflow }, rest) {
    return `/repos/${repository}/actions/workflows/${encodeURIComponent(workflow.toWellFormed())}${rest}`;
}


/***/ })

};
