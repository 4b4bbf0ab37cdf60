export const id = 2071;
export const ids = [2071];
export const modules = {

/***/ 42000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ maskTokens),
  c: () => (/* binding */ readMonitorInputs)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(91659);
// EXTERNAL MODULE: ./build/src/github/server.js
var github_server = __webpack_require__(13550);
// EXTERNAL MODULE: ./build/src/settings/parse-repository.js
var parse_repository = __webpack_require__(77753);
// EXTERNAL MODULE: ./build/src/settings/parse-values.js
var parse_values = __webpack_require__(23003);
;// CONCATENATED MODULE: ./build/src/action/router-list.js
// The list of routers to monitor: labels, or the JSON list of a matrix.

/** Limits the requests of one run. */
const MAX_ROUTERS = 1_000;
/**
 * Reads labels separated by newlines or commas, or JSON: a list of labels, or of objects with a `router`. Throws
 * `input-invalid`; a duplicate label is refused, because one of the two routers would go unmonitored.
 */
function readRouters(given) {
    const isJson = given.trimStart().startsWith('[');
    const labels = (isJson ? readJson(given) : given.split(/[\n,]/)).map((label) => label.trim());
    if (isJson && labels.includes(''))
        throw (0,parse_values/* invalidInput */.aY)('routers', `has no label for router ${labels.indexOf('') + 1}: its \`router\` is empty`);
    const named = labels.filter((label) => label !== '').map((label) => (0,parse_values/* readLabel */.V8)('routers', label));
    if (named.length === 0)
        throw (0,parse_values/* invalidInput */.aY)('routers', 'must list at least one router');
    if (named.length > MAX_ROUTERS)
        throw (0,parse_values/* invalidInput */.aY)('routers', `must list at most ${MAX_ROUTERS} routers`);
    // Labels that differ only in case may share a folder or a secret.
    const lowerCase = named.map((label) => label.toLowerCase());
    const duplicate = named.find((_, index) => lowerCase.indexOf(lowerCase[index] ?? '') !== index);
    if (duplicate === undefined)
        return named;
    throw (0,parse_values/* invalidInput */.aY)('routers', `lists \`${duplicate}\` twice (case is ignored): each router needs a label of its own`);
}
function readJson(given) {
    let list;
    try {
        list = JSON.parse(given);
    }
    catch {
        throw (0,parse_values/* invalidInput */.aY)('routers', 'is not valid JSON');
    }
    return (Array.isArray(list) ? list : []).map((item) => {
        const label = typeof item === 'object' && item !== null ? Reflect.get(item, 'router') : item;
        if (typeof label === 'string')
            return label;
        throw (0,parse_values/* invalidInput */.aY)('routers', 'must be a list of labels, or of objects with a `router`');
    });
}

;// CONCATENATED MODULE: ./build/src/action/monitor-inputs.js
// The inputs that the watchdog and the fleet table share: where GitHub is, which routers to monitor, and where their backups
// are.





const SECRETS = ['token', 'repository-token'];
/** Masks the tokens. */
function maskTokens(logger) {
    for (const secret of SECRETS.map((name) => core/* getInput */.V4(name)))
        if (secret !== '')
            logger.secret(secret);
}
/** Throws BackupError `input-invalid`. Masks the tokens first. */
function readMonitorInputs(names, logger) {
    const { env } = process;
    const given = Object.fromEntries(names.map((name) => [name, core/* getInput */.V4(name)]));
    maskTokens(logger);
    if (given.token === '')
        throw (0,parse_values/* invalidInput */.aY)('token', 'is required: the default is the token of the job');
    (0,parse_values/* readBoolean */.Vf)('summary', given.summary || 'true');
    const server = (0,github_server/* serverIn */.L)(env);
    const named = { isRequired: true, serverUrl: server.serverUrl };
    const repository = (0,parse_repository/* readRepositoryName */.o2)('repository', env.GITHUB_REPOSITORY ?? '', named);
    const template = (0,parse_values/* readNameTemplate */.s5)('name', given.name || 'SynologyRouter_{date}', ['date', 'time', 'router']);
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
                return { label, naming: { template, router: label }, folder: (0,parse_repository/* readFolder */.j1)('path', path, label) };
            }),
            backups: {
                repository: (0,parse_repository/* readRepositoryName */.o2)('repository', given.repository || repository, named),
                token: given['repository-token'] || given.token,
                branch: given.branch === '' ? undefined : (0,parse_repository/* readBranch */.pG)('branch', given.branch),
            },
        },
    };
}


/***/ }),

/***/ 1654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ findInArtifacts),
  x: () => (/* binding */ findInRepository)
});

// EXTERNAL MODULE: ./build/src/destinations/artifact/newest-artifact.js
var newest_artifact = __webpack_require__(71329);
// EXTERNAL MODULE: ./build/src/github/read-texts.js
var read_texts = __webpack_require__(99652);
// EXTERNAL MODULE: ./build/src/github/refusal.js
var refusal = __webpack_require__(64537);
// EXTERNAL MODULE: ./build/src/github/repository-snapshot.js
var repository_snapshot = __webpack_require__(23390);
// EXTERNAL MODULE: ./build/src/system/temp-folder.js
var temp_folder = __webpack_require__(59262);
// EXTERNAL MODULE: ./build/src/system/turns.js
var turns = __webpack_require__(12879);
// EXTERNAL MODULE: ./build/src/text/defuse.js
var defuse = __webpack_require__(47383);
// EXTERNAL MODULE: ./build/src/text/message.js
var message = __webpack_require__(29962);
// EXTERNAL MODULE: ./build/src/github/folder-entries.js
var folder_entries = __webpack_require__(98024);
// EXTERNAL MODULE: ./build/src/github/github-client.js + 2 modules
var github_client = __webpack_require__(62485);
;// CONCATENATED MODULE: ./build/src/fleet/folders.js
// Reads many folders of a repository, dozens with each request.



const FOLDERS_AT_ONCE = 50;
/**
 * Returns what `read` makes of the files in each folder; the list is empty if the folder does not exist. Keeps no list: those of many
 * routers could fill the memory. Throws Refusal.
 */
async function listFolders(client, place, { folders, read, signal, }) {
    const found = new Map();
    await (0,read_texts/* inPieces */.xE)([...new Set(folders)], FOLDERS_AT_ONCE, async (piece) => {
        const answers = await (0,read_texts/* askForObjects */.h9)(client, place, {
            paths: piece,
            selection: '... on Tree { entries { name type oid size } }',
            signal,
        });
        for (const [index, folder] of piece.entries()) {
            const answer = answers[index];
            // One router's folder may be a file; what is in an unknown form is not known to be empty.
            const isFile = answer !== null && answer !== undefined && (0,github_client/* memberOf */.C5)(answer, 'entries') === undefined;
            found.set(folder, await read(isFile ? [] : (0,folder_entries/* readEntries */.$2)((0,folder_entries/* requireFolder */.OK)(answer, folder)), folder));
        }
    });
    return found;
}

// EXTERNAL MODULE: ./build/src/destinations/newest-copy.js
var newest_copy = __webpack_require__(50919);
// EXTERNAL MODULE: ./build/src/dss/manifest.js
var manifest = __webpack_require__(51091);
// EXTERNAL MODULE: ./build/src/dss/manifest-size.js
var manifest_size = __webpack_require__(49757);
// EXTERNAL MODULE: ./build/src/dss/read-manifest.js + 1 modules
var read_manifest = __webpack_require__(53209);
// EXTERNAL MODULE: ./build/src/github/git-blob.js
var git_blob = __webpack_require__(50173);
// EXTERNAL MODULE: ./build/src/naming/copies.js
var copies = __webpack_require__(98745);
// EXTERNAL MODULE: ./build/src/naming/template.js
var template = __webpack_require__(35654);
;// CONCATENATED MODULE: ./build/src/fleet/pairs.js
// The newest backup in a folder of a repository, judged without downloading it.








/** Characters of a manifest without its lists. */
const MAX_HEAD = 65_536;
/** Returns the newest backup among the files of a folder, even if only its manifest is left. */
function newestPair(files, { naming, now }) {
    const names = files.map((file) => file.name);
    const name = (0,copies/* oldestFirst */.sZ)((0,newest_copy/* withLost */.zc)(names, naming), { naming, now: new Date(now) }).at(-1);
    if (name === undefined)
        return undefined;
    const fileNamed = (wanted) => files.find((candidate) => candidate.name === wanted);
    return { name, file: fileNamed(name), beside: fileNamed((0,manifest/* manifestNameOf */.S$)(name)) };
}
/**
 * Returns the newest backup of each router that shares a folder. Hundreds of routers and hundreds of thousands of files may: to read
 * the time in each name takes a second.
 */
function* newestPairs(files, routers, now) {
    const pairs = new Map();
    const known = new Map();
    for (const router of routers) {
        yield;
        const { naming } = router;
        const key = (0,template/* fillTemplate */.ou)(naming.template, { router: naming.router });
        // Without `{router}`, their backups have the same names, and the manifest alone says whose one is.
        const own = key === naming.template ? files : files.filter(({ name }) => name.includes(naming.router));
        if (!known.has(key))
            known.set(key, newestPair(own, { naming, now }));
        pairs.set(router, known.get(key));
    }
    return pairs;
}
/** Such a manifest is not read: it must not keep the other routers from being judged. */
function isTooLarge({ size }) {
    return size > manifest_size/* MAX_REPOSITORY_MANIFEST_BYTES */.O;
}
/** Judges a backup without downloading it: by its manifest and its size. */
function judgePair({ name, file, beside }, { text, router }) {
    const common = { place: 'repository', file: name };
    const bad = (problem) => ({ ...common, time: 0, isVerified: false, problem });
    if (!file)
        return bad('only its manifest is left, and the backup is gone');
    if (beside && isTooLarge(beside))
        return bad('its manifest cannot be used: it is too large');
    if (!beside || text === undefined)
        return bad('it has no manifest beside it');
    if ((0,git_blob/* blobId */.z)(Buffer.from(text)) !== beside.oid)
        return bad('its manifest could not be read as it is kept');
    const read = (0,read_manifest/* readManifest */.W)(text);
    if ('problem' in read)
        return bad(`its manifest cannot be used: ${read.problem}`);
    const { manifest } = read;
    const head = headOf(manifest);
    if (!head)
        return bad('its manifest cannot be used: it is too large');
    const problem = mismatchOf(manifest, { file, router });
    return { ...common, time: Date.parse(manifest.time), isVerified: manifest.verified, problem, manifest: head };
}
/** Drops the content, which could fill the memory if many routers are judged; so could what is left, unless it is as short as ours is. */
function headOf({ structure: _, ...manifest }) {
    const head = { ...manifest, entries: [], tables: [] };
    return JSON.stringify(head).length > MAX_HEAD ? undefined : head;
}
function mismatchOf(manifest, { file, router }) {
    if (manifest.file !== file.name)
        return 'its manifest is about another file';
    const { label } = manifest.router;
    // This text goes into an issue, and an invalid label could be anything.
    if (label !== router)
        return `its manifest is about another router${/^[\w.-]{1,64}$/.test(label) ? `, ${(0,defuse/* defused */.t)(label)}` : ''}`;
    return manifest.size === file.size ? '' : 'it has another size than its manifest says';
}

;// CONCATENATED MODULE: ./build/src/fleet/copies.js
// Finds the newest copy of each router on GitHub: in a repository, or in an artifact that is downloaded temporarily.










/** These texts go into issues, and GitHub acts on some of what it finds there. */
const ISSUE_VOCABULARY = { ...message/* WORKFLOW_VOCABULARY */.Rq, value: (text) => (0,defuse/* defused */.t)(text, MAX_VALUE) };
const MAX_VALUE = 300;
/** Returns the newest copy of each router, in their order. */
async function findInRepository(where, routers, { now, signal }) {
    const { client, repository, branch } = where;
    const [owner = '', name = ''] = repository.split('/');
    const place = { owner, name, branch };
    try {
        const byFolder = Map.groupBy(routers, ({ folder }) => folder);
        const newest = await listFolders(client, place, {
            folders: [...byFolder.keys()],
            read: (files, folder) => (0,turns/* inTurns */.gG)(newestPairs(files, byFolder.get(folder) ?? [], now), signal),
            signal,
        });
        const pairs = routers.map((router) => newest.get(router.folder)?.get(router));
        const readable = pairs.flatMap((pair, index) => {
            const { folder = '', naming } = routers[index] ?? {};
            if (!pair?.beside || !naming || isTooLarge(pair.beside))
                return [];
            return [{ path: (0,repository_snapshot/* pathIn */.lW)(folder, pair.beside.name), pair, beside: pair.beside, router: naming.router }];
        });
        const files = new Map(readable.map(({ path, beside }) => [path, beside]));
        // Two routers may share a folder, and then a manifest.
        const read = (text, path) => new Map(readable
            .filter((one) => one.path === path)
            .map(({ pair, router }) => [router, judgePair(pair, { text, router })]));
        const judged = await (0,read_texts/* readTexts */.Z7)(client, place, { files, read, signal });
        return routers.map(({ folder, naming: { router } }, index) => {
            const pair = pairs[index];
            if (!pair)
                return { unseen: '' };
            const copy = pair.beside && judged.get((0,repository_snapshot/* pathIn */.lW)(folder, pair.beside.name))?.get(router);
            return { copy: copy ?? judgePair(pair, { text: undefined, router }), unseen: '' };
        });
    }
    catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof refusal/* Refusal */.P))
            throw error;
        return routers.map(() => ({
            unseen: `the repository ${repository} could not be checked: ${(0,defuse/* defused */.t)(error.message)}`,
            refusal: error,
        }));
    }
}
/** Returns no copy if a newer artifact could not be read: it may belong to this router. */
async function findInArtifacts(where, search) {
    const { repository, token, workflow: workflowFile, branch, tempDirectory, github, memory, budget, ...workflow } = where;
    const folder = await (0,temp_folder/* makePrivateFolder */.I2)(tempDirectory, search.signal);
    try {
        const place = { repository, token, workflow, workflowFile, branch, github, memory, budget };
        const { previous, misses } = await (0,newest_artifact/* findWorkflowArtifact */.Pz)(place, { ...search, folder });
        if (previous && misses.length === 0) {
            const { manifest, lifetime } = previous;
            const { verified: isVerified } = manifest;
            // The name goes into an issue and could contain markup: anyone who can upload an artifact chooses it.
            const file = (0,defuse/* defused */.t)(manifest.file.replace(/[^\p{L}\p{N} ._()+,-]/gu, '_'), MAX_VALUE);
            const head = headOf(manifest);
            const problem = head ? await mismatchOfFiles(previous.copy, search.signal) : 'its manifest is too large';
            const copy = { file, isVerified, time: Date.parse(manifest.time), problem, ...(lifetime ? { lifetime } : {}) };
            return { copy: { place: 'artifact', ...copy, ...(head ? { manifest: head } : {}) }, unseen: '' };
        }
        return { unseen: (0,message/* render */.XX)((0,newest_artifact/* describeMisses */.kJ)(misses), ISSUE_VOCABULARY).replace(/\.$/, '') };
    }
    finally {
        await (0,temp_folder/* removeFolder */.v$)(folder, search);
    }
}
/** Compares the downloaded files with the manifest; costs no request. */
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

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ isReliable)
/* harmony export */ });
// What is known of a router's newest backup in one place.
/** Whether the copy is verified and has no known problem. */
function isReliable({ isVerified, problem }) {
    return isVerified && problem === '';
}


/***/ }),

/***/ 53384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ nowAtGitHub),
/* harmony export */   Z: () => (/* binding */ timeAnswers)
/* harmony export */ });
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20730);
// GitHub's clock, as its answers show it: the times of runs and jobs are by it. Where this machine's clock is behind, an old job would
// look like one of today, and the newest copy like one of the future, which counts as the oldest.

/** Less is no reason to say a word: no limit is that exact. */
const MIN_BEHIND_MS = 10 * 60 * 1000;
const HTTP_DATE = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;
/** Returns a client that looks at the time of each answer. A clock that is ahead is not corrected: it only makes jobs look older. */
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
/** Returns the time that counts, and warns if it is not this machine's. Call it after the first answer. */
function nowAtGitHub(now, { behindMs }, logger) {
    const atGitHub = now + behindMs();
    if (atGitHub !== now)
        logger.warning(`The clock of this machine is behind: it shows ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .timeText */ .Tc)(now)}, and GitHub's ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .timeText */ .Tc)(atGitHub)}, which counts here. Set it right, and have it kept so (NTP).`);
    return atGitHub;
}


/***/ }),

/***/ 46847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   ZC: () => (/* binding */ nameIn),
/* harmony export */   u9: () => (/* binding */ wordIn),
/* harmony export */   xs: () => (/* binding */ MAX_LABELS)
/* harmony export */ });
/* harmony import */ var _github_github_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62485);
// Texts of GitHub's answers as far as they are kept: short, and only what GitHub writes. They end in issues, where it acts on
// what it reads, and those of thousands of jobs are held at once.

/** Characters. A matrix can make long names. */
const MAX_NAME = 300;
/** Of one job or runner. */
const MAX_LABELS = 100;
/** Returns a name of a job, runner or label, cut; empty if it is missing. */
function nameIn(value, name) {
    return cut((0,_github_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(value, name));
}
/** Returns a text, cut. */
function cut(text, length = MAX_NAME) {
    if (text.length <= length)
        return text;
    // A slice would keep all of the text in memory.
    return Buffer.from(text.slice(0, length)).toString();
}
/** Returns GitHub's word for a state or a result, such as `in_progress`; empty for anything else. */
function wordIn(value, name) {
    const word = (0,_github_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(value, name);
    return /^[a-z_]{1,40}$/.test(word) ? word : '';
}


/***/ }),

/***/ 14180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ createOwnerOf)
/* harmony export */ });
/* harmony import */ var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39654);
// Which router a job belongs to, by its name. docs/watchdog.md states the rule for users.

/** Returns a lookup of job owners among these routers. */
function createOwnerOf(routers) {
    const expected = new Set(routers);
    // In a fleet the same names are looked up for every router.
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
        // A name with two labels belongs to nobody: green for the wrong router would be worse than an alarm.
        if (router !== undefined)
            return another === undefined ? { router, isSure } : undefined;
    }
    return undefined;
}
/**
 * GitHub names the jobs of a matrix `backup (home, https://\u2026)`, and cuts such a name to 97 characters and `...`: its last value
 * is incomplete. The job id before ` (` counts as a label only if a single value follows and nothing else names a router:
 * `home (nightly)`.
 */
function readPart(part) {
    const [, id = '', list, end] = /^(.*) \((.*)(\)|\.{3})$/.exec(part.slice(0, _text_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_MATCHED */ .ul)) ?? [];
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
/** `home` is a word of `Backup of home`, but not of `Backup of home-2`. */
function wordsOf(text) {
    return text.split(/[^\w.-]/);
}


/***/ }),

/***/ 92128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ jobsOfRouter),
/* harmony export */   I$: () => (/* binding */ QUEUED),
/* harmony export */   aX: () => (/* binding */ jobBeforeAll),
/* harmony export */   i9: () => (/* binding */ namesRouter)
/* harmony export */ });
// What a run did for a router. A run backs up one router or many; the names of its jobs say which.
/** States of a job that waits. */
const QUEUED = new Set(['queued', 'waiting', 'pending', 'requested']);
/**
 * Returns the jobs of a router in a run: those that are certainly its own, or else those that name it. A router called
 * `fleet` with a job of its own therefore does not get the table's job, too. Skipped jobs count only if all were skipped.
 */
function jobsNaming(jobs, router, ownerOf) {
    const named = ownedBy(router, jobs, ownerOf);
    const sure = named.filter(({ name }) => ownerOf(name)?.isSure);
    return withoutSkipped(sure.length > 0 ? sure : named);
}
/** The jobs of each router, by the lookup of owners and by the list: there may be a thousand routers and attempts. */
const grouped = new WeakMap();
/** Returns the jobs whose name names this router, in their order. */
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
/** Whether a job of a run names a router. */
function namesRouter({ jobs }, router, ownerOf) {
    return jobs !== undefined && ownedBy(router, jobs, ownerOf).length > 0;
}
/**
 * Returns the job of a router in a run; `undefined` if the run has none, or its jobs are unknown. `goesByRun` is for a
 * router that is monitored alone: if no job is certainly its own, the whole run is its job, with all of its jobs.
 */
function jobsOfRouter(run, router, { ownerOf, goesByRun }) {
    if (run.jobs === undefined)
        return undefined;
    const named = jobsNaming(run.jobs, router, ownerOf);
    // A run that is queued, or ended before it started, has no jobs: it counts for every router.
    const isWhole = run.jobs.length === 0 || (goesByRun && !named.some(({ name }) => ownerOf(name)?.isSure));
    // GitHub reports success for a run whose failed job has `continue-on-error`.
    const jobs = isWhole ? [run, ...run.jobs.filter(({ conclusion }) => conclusion !== 'skipped')] : named;
    const [first] = jobs;
    if (!first)
        return undefined;
    const bad = jobs.find(({ conclusion }) => conclusion !== 'success');
    const isOver = isWhole ? run.isOver : jobs.every(({ status }) => status === 'completed');
    // Nothing ran that could be green.
    if (run.jobs.length === 0 && isOver && !bad)
        return undefined;
    const isIdle = isWhole && run.jobs.every(({ conclusion }) => conclusion === 'skipped');
    // GitHub's times of a run change with later actions on it, and a run waits only as its jobs do.
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
        // A re-run job must not make the carried-over ones look newer.
        endedAt: isOver ? (isGreen ? Math.min : Math.max)(...ends) : undefined,
        url: (bad ?? first).url,
        labels: waiting[0]?.labels,
    };
}
/**
 * Returns the jobs that wait in an unfinished run without any router's job yet, as a job of every router: the job that
 * builds a matrix may wait before those of the routers exist. Once one exists, routers without a job were not meant.
 */
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


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cI: () => (/* binding */ readRun),
  xx: () => (/* binding */ readRuns),
  x4: () => (/* binding */ readWorkflowState)
});

// EXTERNAL MODULE: ./build/src/github/asked-for.js
var asked_for = __webpack_require__(93843);
// EXTERNAL MODULE: ./build/src/github/github-client.js + 2 modules
var github_client = __webpack_require__(62485);
// EXTERNAL MODULE: ./build/src/github/read-page.js
var read_page = __webpack_require__(52961);
// EXTERNAL MODULE: ./build/src/github/read-resource.js
var read_resource = __webpack_require__(86710);
// EXTERNAL MODULE: ./build/src/github/run-owner.js
var run_owner = __webpack_require__(74214);
// EXTERNAL MODULE: ./build/src/system/turns.js
var turns = __webpack_require__(12879);
// EXTERNAL MODULE: ./build/src/text/message.js
var message = __webpack_require__(29962);
;// CONCATENATED MODULE: ./build/src/fleet/attempts.js
// The attempts of a re-run workflow run: GitHub re-runs the requested jobs and carries the others over.
/** GitHub cancels a job that waits a day for a runner; two days have been seen. */
const LONGEST_WAIT_MS = 2 * 24 * 60 * 60 * 1000;
/** The newest ones of a run; a thousand would take seconds to tell apart. */
const MAX_ATTEMPTS = 100;
/** Between a job that calls a workflow and the jobs of that. */
const SEPARATOR = ' / ';
const WAITS_AS_A_WHOLE = new Set(['queued', 'pending', 'requested']);
/** Returns the jobs of an attempt: for each name the one that ran last by then. */
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
/**
 * Returns the attempt from which on jobs of a called workflow stand for a job: one that is cancelled before it has jobs is listed
 * as one job, under the name that theirs begin with. Names may have a hundred separators, and runs thousands of jobs.
 */
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
/** Jobs of the same name are indistinguishable. Treats the green ones as re-run, so that no failure is lost. */
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
/**
 * Returns each attempt of a run as a run of its own, from the jobs of all attempts. GitHub gives the result of the last one
 * only; the earlier ones are over, and ended as their jobs did.
 */
function attemptsOf(run, jobs) {
    const ends = endsOf(jobs);
    const numbers = [...new Set([run.attempt, ...jobs.map(({ attempt }) => attempt)])];
    const newest = numbers.length > MAX_ATTEMPTS ? numbers.sort((a, b) => b - a).slice(0, MAX_ATTEMPTS) : numbers;
    return newest.map((attempt) => {
        const own = jobs.filter((job) => job.attempt === attempt);
        // An attempt that has no jobs yet, or ended before it had any, did nothing for any router.
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
/** Whether GitHub has forgotten the run: it waits forever without a job, and can be neither cancelled nor deleted. */
function isWedged({ status, jobs, createdAt }, now) {
    return jobs?.length === 0 && WAITS_AS_A_WHOLE.has(status) && now - createdAt > LONGEST_WAIT_MS;
}

// EXTERNAL MODULE: ./build/src/fleet/github-text.js
var github_text = __webpack_require__(46847);
// EXTERNAL MODULE: ./build/src/fleet/jobs.js
var fleet_jobs = __webpack_require__(92128);
// EXTERNAL MODULE: ./build/src/fleet/monitor-error.js
var monitor_error = __webpack_require__(81011);
// EXTERNAL MODULE: ./build/src/text/iso-time.js
var iso_time = __webpack_require__(22656);
;// CONCATENATED MODULE: ./build/src/fleet/run-fields.js
// The members of a run and a job that are read from GitHub's answers.




/** Of different lists of labels: few workflows have more than a handful. */
const MAX_LISTS = 200;
const NO_LABELS = [];
const knownLists = new Map();
/** `web` is the repository's address: GitHub's answer could name any. */
function readRunFields(value, web) {
    const id = (0,github_client/* memberOf */.C5)(value, 'id');
    const createdAt = timeOf(value, 'run_started_at') ?? timeOf(value, 'created_at');
    if (typeof id !== 'number' || createdAt === undefined)
        return undefined;
    const status = (0,github_text/* wordIn */.u9)(value, 'status');
    return {
        id,
        createdAt,
        status,
        isOver: status === 'completed',
        conclusion: (0,github_text/* wordIn */.u9)(value, 'conclusion'),
        endedAt: timeOf(value, 'updated_at') ?? createdAt,
        url: addressOfRun(web, id),
        attempt: attemptOf(value),
        jobs: undefined,
    };
}
function addressOfRun(web, id) {
    return `${web}/actions/runs/${id}`;
}
/** `run` is the address of its run. */
function readJob(value, run) {
    const name = (0,github_client/* memberOf */.C5)(value, 'name');
    const status = (0,github_text/* wordIn */.u9)(value, 'status');
    if (typeof name !== 'string' || status === '')
        return undefined;
    const id = (0,github_client/* memberOf */.C5)(value, 'id');
    const createdAt = timeOf(value, 'created_at') ?? timeOf(value, 'started_at');
    return {
        name: (0,github_text/* cut */.Jj)(name),
        status,
        conclusion: (0,github_text/* wordIn */.u9)(value, 'conclusion'),
        createdAt,
        endedAt: timeOf(value, 'completed_at'),
        url: Number.isSafeInteger(id) ? `${run}/job/${id}` : run,
        attempt: attemptOf(value),
        runner: (0,github_text/* nameIn */.ZC)(value, 'runner_name'),
        labels: labelsOf(value, status),
    };
}
/** Those of a job that waits explain why it does. The jobs of a matrix have the same ones, kept once. */
function labelsOf(value, status) {
    const labels = (0,github_client/* memberOf */.C5)(value, 'labels');
    if (!fleet_jobs/* QUEUED */.I$.has(status) || !Array.isArray(labels))
        return NO_LABELS;
    const found = labels
        .filter((label) => typeof label === 'string')
        .slice(0, github_text/* MAX_LABELS */.xs)
        .map((label) => (0,github_text/* cut */.Jj)(label));
    const key = JSON.stringify(found);
    if (!knownLists.has(key) && knownLists.size < MAX_LISTS)
        knownLists.set(key, found);
    return knownLists.get(key) ?? NO_LABELS;
}
function attemptOf(value) {
    const attempt = (0,github_client/* memberOf */.C5)(value, 'run_attempt');
    return typeof attempt === 'number' ? attempt : 1;
}
/** Unix ms. */
function timeOf(value, name) {
    return (0,iso_time/* readIsoTime */.x)((0,github_client/* memberOf */.C5)(value, name));
}

;// CONCATENATED MODULE: ./build/src/fleet/run-jobs.js
// The jobs of a run, through GitHub's REST API: all of them, or an error.





/** Of one run: 256 routers in eleven attempts. */
const MAX_JOB_PAGES = 30;
/** Returns the jobs of all attempts: GitHub's list for the latest attempt lacks carried-over jobs. Throws MonitorError. */
async function listJobs(question, run) {
    const jobs = [];
    let listed = 0;
    const address = addressOfRun(webOf(question), run);
    for (let page = 1; page <= MAX_JOB_PAGES; page++) {
        const path = `/repos/${question.repository}/actions/runs/${run}/jobs?filter=all&per_page=${read_page/* PER_PAGE */.E}&page=${page}`;
        const reply = await (0,read_resource/* readResource */.R)(question.client, path, question.signal);
        const list = reply.ok ? (0,read_page/* pageOf */.Z)((0,github_client/* memberOf */.C5)(reply.value, 'jobs')) : undefined;
        if (!list)
            throw (0,monitor_error/* monitorError */.Dx)(`The jobs of run ${run}`, { ...problemOf(reply), permission: 'actions: read' });
        jobs.push(...list.flatMap((job) => readJob(job, address) ?? []));
        listed += list.length;
        if (list.length === read_page/* PER_PAGE */.E)
            continue;
        const total = reply.ok ? Number((0,github_client/* memberOf */.C5)(reply.value, 'total_count')) : 0;
        // Those that are missing may be those that failed.
        if (total > listed || jobs.length < listed)
            throw (0,monitor_error/* monitorError */.Dx)(`The jobs of run ${run}`, {
                status: 0,
                reason: `GitHub lists ${jobs.length} of ${total}`,
                permission: 'actions: read',
                isLimit: false,
            });
        return jobs;
    }
    // The others may be those that failed.
    throw new monitor_error/* MonitorError */.Fu(`The run ${run} has more than ${MAX_JOB_PAGES * read_page/* PER_PAGE */.E} jobs in all its attempts, so it could not be checked.`, 'Start a new run instead of re-running that one.');
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
// The runs of a workflow and their jobs, through GitHub's REST API: newest first, and no further back than needed.













const MAX_PAGES = 10;
/** Of all runs together: more than a thousand runs of a large matrix have. */
const MAX_JOBS = 100_000;
/** How long after its start a run can be re-run or approved. GitHub lists runs by their start. */
const RUN_AGAIN_MS = 30 * 24 * 60 * 60 * 1000;
/** Returns GitHub's state of the workflow: `active`, `disabled_inactivity` and others. Throws MonitorError. */
async function readWorkflowState(question) {
    const { workflow, repository } = question;
    const reply = await (0,read_resource/* readResource */.R)(question.client, pathOf(question, ''), question.signal);
    const state = reply.ok ? (0,github_text/* wordIn */.u9)(reply.value, 'state') : '';
    if (state !== '')
        return state;
    if (!reply.ok && reply.status === 404)
        throw new monitor_error/* MonitorError */.Fu(`There is no workflow ${workflow} in ${repository}, or the token cannot see it: ${reply.reason}.`, {
            causes: [
                (0,message/* message */.iU) `a typo in ${(0,message/* input */.hF)('workflow')}, the name of a file in .github/workflows`,
                (0,message/* message */.iU) `the token lacks \`actions: read\``,
            ],
        });
    throw (0,monitor_error/* monitorError */.Dx)(`The workflow ${workflow}`, { ...problemOf(reply), permission: 'actions: read' });
}
/**
 * Returns the runs that started or were re-run after `since`, and unfinished ones that may still continue: each attempt
 * separately, newest first. Reads their jobs until every router has a green one, and those of all unfinished runs. Throws
 * MonitorError.
 */
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
            // Only jobs that name the router count here: until all runs are read, it is open whether the whole run is its job.
            const look = (router) => {
                const isFound = attempts.some((attempt) => {
                    const goesByRun = routers.length === 1 && (0,fleet_jobs/* namesRouter */.i9)(attempt, router, ownerOf);
                    const job = (0,fleet_jobs/* jobsOfRouter */.$t)(attempt, router, { ownerOf, goesByRun });
                    return job?.isGreen && (job.endedAt ?? 0) >= greenSince;
                });
                if (isFound)
                    missing.delete(router);
            };
            await (0,turns/* inTurns */.gG)((0,turns/* eachInTurns */.$x)([...missing], look), question.signal);
        }
        isCut = !isLast && firstAt >= since - RUN_AGAIN_MS;
        if (!isCut)
            break;
    }
    // That none was started would be more than is known.
    if (isCut && ours === 0)
        throw onlyOthers(question);
    return runs.toSorted((a, b) => b.createdAt - a.createdAt);
}
/** Returns a run with the jobs of its last attempt, carried-over ones included. Throws MonitorError. */
async function readRun(question, id) {
    const reply = await (0,read_resource/* readResource */.R)(question.client, `/repos/${question.repository}/actions/runs/${id}`, question.signal);
    const run = reply.ok ? readRunFields(reply.value, webOf(question)) : undefined;
    if (!run)
        throw (0,monitor_error/* monitorError */.Dx)(`The run ${id}`, { ...problemOf(reply), permission: 'actions: read' });
    return { ...run, jobs: jobsAt(await listJobs(question, id), run.attempt) };
}
async function listRuns(question, page) {
    const { branch, workflow } = question;
    const query = new URLSearchParams({
        ...(branch === '' ? {} : { branch }),
        exclude_pull_requests: 'true',
        per_page: String(read_page/* PER_PAGE */.E),
        page: String(page),
    });
    const reply = await (0,read_resource/* readResource */.R)(question.client, pathOf(question, `/runs?${query}`), question.signal);
    const list = reply.ok ? (0,read_page/* pageOf */.Z)((0,github_client/* memberOf */.C5)(reply.value, 'workflow_runs')) : undefined;
    if (!list)
        throw (0,monitor_error/* monitorError */.Dx)(`The runs of ${workflow}`, { ...problemOf(reply), permission: 'actions: read' });
    const firstAtOf = (run) => timeOf(run, 'created_at') ?? 0;
    const ofBranch = branch === '' ? list : (0,asked_for/* runsOf */.k)(branch, list).items;
    const found = ofBranch
        .filter((run) => (0,run_owner/* isOfFork */.O)(run) === false)
        .map((value) => {
        const run = readRunFields(value, webOf(question));
        // It may be the one that failed.
        if (!run)
            throw (0,monitor_error/* monitorError */.Dx)(`The runs of ${workflow}`, { ...problemOf(reply), permission: 'actions: read' });
        return { ...run, firstAt: firstAtOf(value) };
    });
    const firstAt = firstAtOf(list.at(-1));
    return { found, firstAt, isLast: list.length < read_page/* PER_PAGE */.E };
}
function tooManyJobs(workflow) {
    return new monitor_error/* MonitorError */.Fu(`The runs of ${workflow} have more than ${MAX_JOBS} jobs, so they could not be checked.`, (0,message/* message */.iU) `Give backups a workflow of their own, and name it in ${(0,message/* input */.hF)('workflow')}.`);
}
function onlyOthers({ workflow, branch }) {
    const others = branch === '' ? 'forks' : `forks or other branches than ${branch}`;
    return new monitor_error/* MonitorError */.Fu(`The newest ${MAX_PAGES * read_page/* PER_PAGE */.E} runs of ${workflow} are all of ${others}, and older ones were not read.`, (0,message/* message */.iU) `Give backups a workflow of their own, and name it in ${(0,message/* input */.hF)('workflow')}.`);
}
function pathOf({ repository, workflow }, rest) {
    return `/repos/${repository}/actions/workflows/${encodeURIComponent(workflow.toWellFormed())}${rest}`;
}


/***/ })

};
