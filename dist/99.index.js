export const id = 99;
export const ids = [99];
export const modules = {

/***/ 80231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BI: () => (/* binding */ BACKUP_EXTENSION),
/* harmony export */   BR: () => (/* binding */ timeReader),
/* harmony export */   Dc: () => (/* binding */ nameAt),
/* harmony export */   EJ: () => (/* binding */ dateStamp),
/* harmony export */   L6: () => (/* binding */ SEALED_EXTENSION),
/* harmony export */   Vc: () => (/* binding */ stemOf),
/* harmony export */   iJ: () => (/* binding */ placeholdersOf),
/* harmony export */   je: () => (/* binding */ extensionOf),
/* harmony export */   ln: () => (/* binding */ timeStamp),
/* harmony export */   ou: () => (/* binding */ fillTemplate)
/* harmony export */ });
// What a backup is called: filling the user's template, and telling our own file names from everybody else's.
const PLACEHOLDER = /\{(\w*)\}/g;
const TIME_SUFFIX = '(?:-(?<suffix>\\d{6}))?';
/** `.dss`, as SRM's own export calls it and its Restore expects it. */
const BACKUP_EXTENSION = '.dss';
/** `.dss.age`: the same file, sealed. */
const SEALED_EXTENSION = `${BACKUP_EXTENSION}.age`;
/** `.dss` or `.dss.age`, or empty for a name that is none of a backup. */
function extensionOf(fileName) {
    return [SEALED_EXTENSION, BACKUP_EXTENSION].find((extension) => fileName.endsWith(extension)) ?? '';
}
/** The name without its extension: a backup and its manifest have it in common, sealed or not. */
function stemOf(fileName) {
    return fileName.slice(0, fileName.length - extensionOf(fileName).length);
}
/** `YYYYMMDD` of a moment, UTC. */
function dateStamp(moment) {
    return moment.toISOString().slice(0, 10).replaceAll('-', '');
}
/** `HHMMSS` of a moment, UTC. */
function timeStamp(moment) {
    return moment.toISOString().slice(11, 19).replaceAll(':', '');
}
/** The names of the placeholders in a template, in order, repeated ones repeated. */
function placeholdersOf(template) {
    return [...template.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
}
/** Replaces `{placeholder}`s by their values; one that has no value stays as it is. */
function fillTemplate(template, values) {
    return template.replace(PLACEHOLDER, (whole, key) => Object.hasOwn(values, key) ? (values[key] ?? '') : whole);
}
/** This run's file name without `.dss`. */
function nameAt(naming, moment) {
    return fillTemplate(naming.template, { date: dateStamp(moment), time: timeStamp(moment), router: naming.router });
}
/**
 * Tells from a file name when its backup was made: `YYYYMMDDHHMMSS`, comparable as text. `undefined` for a name that this
 * naming never makes, and for every name if the template has no `{date}`.
 */
function timeReader(naming) {
    const seen = new Set();
    const digits = { date: '\\d{8}', time: '\\d{6}' };
    const source = naming.template
        .split(/(\{\w*\})/)
        .map((part) => {
        const key = /^\{(\w*)\}$/.exec(part)?.[1];
        if (key === 'router')
            return escapeRegExp(naming.router);
        if (key === undefined || !Object.hasOwn(digits, key))
            return escapeRegExp(part);
        if (seen.has(key))
            return `\\k<${key}>`;
        seen.add(key);
        return `(?<${key}>${digits[key]})`;
    })
        .join('');
    const pattern = new RegExp(`^${source}${TIME_SUFFIX}${escapeRegExp(BACKUP_EXTENSION)}(?:\\.age)?$`);
    return (fileName) => {
        const groups = pattern.exec(fileName)?.groups;
        const date = groups?.date;
        if (!groups || !date)
            return undefined;
        const time = groups.suffix ?? groups.time ?? '000000';
        return isMoment(date, time) ? date + time : undefined;
    };
}
function isMoment(date, time) {
    const iso = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}T${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4)}`;
    const moment = new Date(`${iso}.000Z`);
    // A date like 20260231 rolls over into March: it is not one that we wrote.
    return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(iso);
}
function escapeRegExp(text) {
    return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}


/***/ }),

/***/ 4181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ artifactDestination)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/src/backup-name.js
var backup_name = __webpack_require__(80231);
// EXTERNAL MODULE: ./build/src/dss/manifest.js
var dss_manifest = __webpack_require__(51091);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/untrusted-text.js
var untrusted_text = __webpack_require__(83015);
;// CONCATENATED MODULE: ./build/src/destinations/artifact-errors.js
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
    const detail = (0,untrusted_text/* printable */.g)(message.replace(/(https?:\/\/[^\s?]+)\?\S*/g, '$1'), 200).replace(/\.+$/, '');
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

// EXTERNAL MODULE: ./build/src/destinations/file-hash.js
var file_hash = __webpack_require__(42182);
// EXTERNAL MODULE: ./build/src/destinations/manifest-file.js
var manifest_file = __webpack_require__(75289);
;// CONCATENATED MODULE: ./build/src/destinations/artifact-copy.js
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
                const names = (await (0,promises_.readdir)(path)).sort();
                if (names.join('/') !== [manifest.file, manifestName].sort().join('/'))
                    throw failed('what was downloaded again are other files');
                // The hash was taken while the bytes arrived from the router: stricter than the file they were uploaded from.
                const found = await (0,file_hash/* hashFile */.D)((0,external_node_path_.join)(path, manifest.file), signal);
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

// EXTERNAL MODULE: ./build/src/destinations/visibility.js
var destinations_visibility = __webpack_require__(56059);
;// CONCATENATED MODULE: ./build/src/destinations/artifact-exposure.js
// Where an artifact must not go: to a place without artifacts, and to where anybody may download them.


/** Throws BackupError `destination-refused`, unless artifacts are possible here, and sealed or seen by few. */
async function refuseExposure({ workflow, token, sealed, journal }, signal) {
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
    const visibility = told ? { kind: told } : await (0,destinations_visibility/* askVisibility */.M)({ ...workflow, token, signal });
    if (visibility.kind === 'private')
        return;
    const hint = 'Make the repository private (a backup holds Wi-Fi keys and passwords in the clear), seal the backup with `encrypt-to`, or use `destination: directory`.';
    if (visibility.kind === 'public') {
        throw new errors/* BackupError */.hj('destination-refused', 'This repository is public: anybody could download the artifact, and with it your passwords.', { hint });
    }
    journal.debug(`Visibility unknown: ${visibility.reason}`);
    throw new errors/* BackupError */.hj('destination-refused', `It could not be found out whether this repository is private, so it counts as public: ${visibility.reason}.`, {
        hint: `Let the job read the repository (\`permissions: contents: read\`) and pass its token in \`token\` (the default does). ${hint}`,
    });
}
/** The same rule as the artifact client's own: github.com, *.ghe.com, and *.localhost for development. */
function isGitHubCloud(serverUrl) {
    const host = URL.parse(serverUrl)?.hostname.toLowerCase() ?? '';
    return host === 'github.com' || host.endsWith('.ghe.com') || host.endsWith('.localhost');
}

// EXTERNAL MODULE: ./build/src/destinations/github-api.js
var github_api = __webpack_require__(24517);
// EXTERNAL MODULE: ./build/src/destinations/github-client.js
var github_client = __webpack_require__(35950);
;// CONCATENATED MODULE: ./build/src/destinations/artifact-history.js
// Artifacts of earlier runs: which one is the newest backup of this router, by GitHub's REST API.



/** So many earlier runs are looked through: a month of failed nights. */
const MAX_RUNS = 30;
const ARTIFACTS_PER_PAGE = 100;
/** A matrix has 256 jobs at most. */
const MAX_PAGES = 3;
/**
 * Our artifacts of earlier runs of the same workflow on the same branch that are still there: the newest run first, and
 * of several in a run the last one. GitHub is asked as far as the list is read. Ends, with a line in the journal, where
 * GitHub does not answer.
 */
async function* listEarlierArtifacts(question) {
    const { repository, workflowRef, branch, runId, journal, isOurs, ask: askApi = github_api/* askGitHub */.X3 } = question;
    const file = /\/\.github\/workflows\/([^/@]+)@/.exec(workflowRef)?.[1];
    if (file === undefined || repository === '' || branch === '') {
        journal.info('What changed cannot be told: the runner does not name the workflow.');
        question.onUnseen?.();
        return;
    }
    const ask = async (path) => {
        const reply = await askApi({ ...question, path: `/repos/${repository}/actions/${path}` });
        if (reply.ok)
            return reply.value;
        question.onUnseen?.();
        journal.info((reply.status === 403 || reply.status === 404) && !(0,github_api/* isRateLimit */.a5)(reply.reason)
            ? 'What changed cannot be told: earlier artifacts are not shown to `token`. Give the job `permissions: actions: read`.'
            : `What changed cannot be told: ${reply.reason}.`);
        return undefined;
    };
    const query = new URLSearchParams({ branch, per_page: String(MAX_RUNS), exclude_pull_requests: 'true' });
    const runs = listOf(await ask(`workflows/${encodeURIComponent(file)}/runs?${query}`), 'workflow_runs');
    const ids = runs.filter((run) => isOf(repository, run)).map((run) => (0,github_client/* memberOf */.C5)(run, 'id'));
    const earlier = ids.filter((id) => typeof id === 'number').filter((id) => id < Number(runId));
    for (const id of earlier.sort((a, b) => b - a)) {
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
    const timeOf = (0,backup_name/* timeReader */.BR)(lent === '' ? naming : { ...naming, template: `${naming.template}{date}` });
    const isUsual = (name) => timeOf(`${name}${lent}${backup_name/* BACKUP_EXTENSION */.BI}`) !== undefined;
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
        isLasting: lifetime !== undefined && lifetime.until - Date.now() >= (lifetime.until - lifetime.from) / 2,
        ...(lifetime ? { lifetime } : {}),
    };
}
function listOf(value, name) {
    const list = (0,github_client/* memberOf */.C5)(value, name);
    return Array.isArray(list) ? list : [];
}

;// CONCATENATED MODULE: ./build/src/destinations/artifact.js
// Backups as workflow artifacts: refused where anybody may download them, stored as a zip, downloaded again to compare.











const LIST_ATTEMPTS = 3;
const LIST_RETRY_MS = 1_000;
/** So many earlier artifacts are downloaded to find one of this router, by who is about to store a new one. */
const MAX_DOWNLOADS = 5;
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
async function findNewest(options, { loadClient, folder, signal, onUnseen }) {
    const { workflow, naming, router, journal, ask, maxDownloads = MAX_DOWNLOADS } = options;
    const { isOurs, namesRouter } = artifactNames(naming);
    let downloads = 0;
    let isNewest = true;
    for await (const artifacts of listEarlierArtifacts({
        ...workflow,
        token: options.token,
        isOurs,
        journal,
        onUnseen,
        signal,
        ask,
    })) {
        // In a run with several routers, a name with the label is surely ours; one without it may be another router's.
        const likeliest = [...artifacts].sort((a, b) => Number(namesRouter(b.name)) - Number(namesRouter(a.name)));
        for (const artifact of likeliest) {
            if (downloads++ === maxDownloads) {
                onUnseen?.();
                journal.info(`What changed cannot be told: the newest ${maxDownloads} artifacts are not of ${router}.`);
                return undefined;
            }
            const manifest = await downloadEarlier(options, { client: await loadClient(), artifact, folder, signal });
            // What says nothing may well be this router's, and newer than what is found then.
            if (manifest === undefined) {
                isNewest = false;
                onUnseen?.();
            }
            if (manifest?.router.label !== router)
                continue;
            const copy = artifactCopy(workflow, { ...artifact, manifest, path: earlierFolder(folder, artifact) });
            const { lifetime } = artifact;
            return { manifest, copy, isLasting: artifact.isLasting && isNewest, ...(lifetime ? { lifetime } : {}) };
        }
    }
    return undefined;
}
function earlierFolder(folder, { id }) {
    return (0,external_node_path_.join)(folder, `artifact-${id}`);
}
/** The manifest in an earlier artifact; `undefined`, with a line in the journal, if there is none that can be read. */
async function downloadEarlier({ workflow, token, journal }, { client, artifact, folder, signal, }) {
    const path = earlierFolder(folder, artifact);
    const [repositoryOwner = '', repositoryName = ''] = workflow.repository.split('/');
    try {
        await (0,promises_.mkdir)(path, { recursive: true, mode: 0o700 });
        await client.downloadArtifact(artifact.id, {
            path,
            findBy: { token, workflowRunId: artifact.runId, repositoryOwner, repositoryName },
        });
        const names = await (0,promises_.readdir)(path);
        const name = names.find((found) => found.endsWith(dss_manifest/* MANIFEST_EXTENSION */.OR));
        const read = name === undefined ? { problem: 'it has none' } : await (0,manifest_file/* readManifestFile */.oe)((0,external_node_path_.join)(path, name));
        if ('manifest' in read && (0,dss_manifest/* manifestNameOf */.S$)(read.manifest.file) === name && names.includes(read.manifest.file))
            return read.manifest;
        journal.info(`The manifest of the earlier artifact ${artifact.name} says nothing: ${'problem' in read ? read.problem : 'it is about another file'}.`);
    }
    catch (error) {
        signal.throwIfAborted();
        journal.info(`The earlier artifact ${artifact.name} could not be downloaded: ${artifactProblem(error)}.`);
    }
    return undefined;
}
async function upload(options, { client, backup, signal }) {
    const { journal, retentionDays, startedAt, workflow } = options;
    const folder = (0,external_node_path_.dirname)(backup.file);
    const manifest = { ...backup.manifest, file: backup.fileName };
    const files = [backup.file, await (0,manifest_file/* writeManifestFile */.hP)(folder, manifest)];
    const byRouter = `${options.name}-${options.router}`;
    const names = [options.name, byRouter, `${byRouter}-${(0,backup_name/* timeStamp */.ln)(startedAt)}`];
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
            journal.info(`The artifact name ${name} is taken in this run: trying ${names[attempt + 1]}.`);
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
            await (0,external_node_timers_promises_.setTimeout)(LIST_RETRY_MS * attempt, undefined, { signal });
        }
    }
}


/***/ }),

/***/ 24996:
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
/* harmony import */ var _backup_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80231);
/* harmony import */ var _dss_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51091);
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
    const timeOf = (0,_backup_name_js__WEBPACK_IMPORTED_MODULE_3__/* .timeReader */ .BR)(naming);
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
    const isAhead = ({ time }) => time > (0,_backup_name_js__WEBPACK_IMPORTED_MODULE_3__/* .dateStamp */ .EJ)(latest) + (0,_backup_name_js__WEBPACK_IMPORTED_MODULE_3__/* .timeStamp */ .ln)(latest);
    const copies = listCopies(names, naming);
    return [...copies.filter(isAhead), ...copies.filter((copy) => !isAhead(copy))].map(({ fileName }) => fileName);
}
/** The backups of ours, oldest first, as far as names tell: by their dates, or without any those of the name of this moment. */
function oldestFirst(names, { naming, now }) {
    const dated = datedNames(names, { naming, now });
    return dated.length > 0 ? dated : takenNames(names, (0,_backup_name_js__WEBPACK_IMPORTED_MODULE_3__/* .nameAt */ .Dc)(naming, now) + _backup_name_js__WEBPACK_IMPORTED_MODULE_3__/* .BACKUP_EXTENSION */ .BI);
}
/** By time; of two names with the same time the longer one came later. */
function compareCopies(a, b) {
    if (a.time !== b.time)
        return a.time < b.time ? -1 : 1;
    return (0,_backup_name_js__WEBPACK_IMPORTED_MODULE_3__/* .stemOf */ .Vc)(a.fileName) < (0,_backup_name_js__WEBPACK_IMPORTED_MODULE_3__/* .stemOf */ .Vc)(b.fileName) ? -1 : 1;
}
/**
 * The backups of this run's own name that are there already, sealed or not, oldest first: the plain one, then those that
 * waited for a free time. A name counts as taken if either file of its pair is there.
 */
function takenNames(names, fileName) {
    const stem = (0,_backup_name_js__WEBPACK_IMPORTED_MODULE_3__/* .stemOf */ .Vc)(fileName);
    const present = new Set(names);
    const backups = names.flatMap((name) => {
        if ((0,_backup_name_js__WEBPACK_IMPORTED_MODULE_3__/* .extensionOf */ .je)(name) !== '')
            return [name];
        if (!name.endsWith(_dss_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MANIFEST_EXTENSION */ .OR))
            return [];
        // A manifest alone takes the name of the backup that it has lost.
        const lost = name.slice(0, -_dss_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MANIFEST_EXTENSION */ .OR.length);
        return backupsOf(lost).some((backup) => present.has(backup)) ? [] : [`${lost}${_backup_name_js__WEBPACK_IMPORTED_MODULE_3__/* .BACKUP_EXTENSION */ .BI}`];
    });
    const isOfFamily = (name) => name === stem || (name.startsWith(`${stem}-`) && /^\d{6}$/.test(name.slice(stem.length + 1)));
    return backups
        .filter((name) => isOfFamily((0,_backup_name_js__WEBPACK_IMPORTED_MODULE_3__/* .stemOf */ .Vc)(name)))
        .sort((a, b) => (0,_backup_name_js__WEBPACK_IMPORTED_MODULE_3__/* .stemOf */ .Vc)(a).length - (0,_backup_name_js__WEBPACK_IMPORTED_MODULE_3__/* .stemOf */ .Vc)(b).length || (a < b ? -1 : 1));
}
/** The names that a backup with this stem may have. */
function backupsOf(stem) {
    return [_backup_name_js__WEBPACK_IMPORTED_MODULE_3__/* .BACKUP_EXTENSION */ .BI, _backup_name_js__WEBPACK_IMPORTED_MODULE_3__/* .SEALED_EXTENSION */ .L6].map((extension) => stem + extension);
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
    const taken = takenNames(names, fileName).map(_backup_name_js__WEBPACK_IMPORTED_MODULE_3__/* .stemOf */ .Vc);
    const seconds = Array.from({ length: NAME_ATTEMPTS }, (_, second) => second);
    const timed = [...seconds, ...seconds.slice(1).map((second) => -second)]
        .map((second) => new Date(startedAt.getTime() + second * 1000))
        .filter((moment) => (0,_backup_name_js__WEBPACK_IMPORTED_MODULE_3__/* .dateStamp */ .EJ)(moment) === (0,_backup_name_js__WEBPACK_IMPORTED_MODULE_3__/* .dateStamp */ .EJ)(startedAt))
        .slice(0, NAME_ATTEMPTS)
        .map((moment) => `${(0,_backup_name_js__WEBPACK_IMPORTED_MODULE_3__/* .stemOf */ .Vc)(fileName)}-${(0,_backup_name_js__WEBPACK_IMPORTED_MODULE_3__/* .timeStamp */ .ln)(moment)}`)
        .filter((stem) => !taken.includes(stem))
        .map((stem) => stem + (0,_backup_name_js__WEBPACK_IMPORTED_MODULE_3__/* .extensionOf */ .je)(fileName));
    if (taken.length === 0)
        return [fileName, ...timed];
    // A name that was pruned is free again, but older than those that are left: the backup would be the next one to go.
    const newest = taken.at(-1) ?? '';
    const isLater = (name) => (0,_backup_name_js__WEBPACK_IMPORTED_MODULE_3__/* .stemOf */ .Vc)(name) > newest;
    return [...timed.filter(isLater), ...timed.filter((name) => !isLater(name))];
}
/** The names of our backups among `names`, newest first; without a `{date}` in them, by when they were written. */
async function newestFirst(directory, { names, naming, now }) {
    const dated = datedNames(names, { naming, now });
    if (dated.length > 0)
        return dated.toReversed();
    const written = familyOf(names, (0,_backup_name_js__WEBPACK_IMPORTED_MODULE_3__/* .nameAt */ .Dc)(naming, now) + _backup_name_js__WEBPACK_IMPORTED_MODULE_3__/* .BACKUP_EXTENSION */ .BI).map(async (name) => {
        return { name, at: (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name)).catch(() => undefined))?.mtimeMs ?? 0 };
    });
    return (await Promise.all(written)).sort((a, b) => b.at - a.at).map(({ name }) => name);
}
/** Manifests of ours that have lost their backup. */
function orphanedManifests(names, naming) {
    const timeOf = (0,_backup_name_js__WEBPACK_IMPORTED_MODULE_3__/* .timeReader */ .BR)(naming);
    const present = new Set(names);
    return names.filter((name) => {
        if (!name.endsWith(_dss_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MANIFEST_EXTENSION */ .OR))
            return false;
        const stem = name.slice(0, -_dss_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MANIFEST_EXTENSION */ .OR.length);
        return timeOf(stem + _backup_name_js__WEBPACK_IMPORTED_MODULE_3__/* .BACKUP_EXTENSION */ .BI) !== undefined && !backupsOf(stem).some((backup) => present.has(backup));
    });
}


/***/ }),

/***/ 40269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ directoryCopy)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/dss/manifest.js
var dss_manifest = __webpack_require__(51091);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/src/destinations/directory-copies.js
var directory_copies = __webpack_require__(24996);
// EXTERNAL MODULE: ./build/src/destinations/durable-file.js
var durable_file = __webpack_require__(55495);
// EXTERNAL MODULE: ./build/src/destinations/file-errors.js
var file_errors = __webpack_require__(43501);
// EXTERNAL MODULE: ./build/src/destinations/manifest-file.js
var manifest_file = __webpack_require__(75289);
// EXTERNAL MODULE: ./build/src/destinations/retention.js
var retention = __webpack_require__(87317);
;// CONCATENATED MODULE: ./build/src/destinations/directory-prune.js
// Old backups of a directory: pairs of a backup and its manifest that the policy no longer keeps, and what crashes left.








const STALE_TEMP_MS = 24 * 60 * 60 * 1000;
/** So many of the newest backups are looked at for empty ones: a run that is killed leaves one at most. */
const LOOKED_AT = 50;
/** Deletes what is no longer kept; returns how many backups went. Throws the file system's errors where it cannot look. */
async function pruneDirectory({ path, keep, naming, journal, present, current }) {
    if (keep === 0)
        return 0;
    const files = await (0,directory_copies/* listFiles */.CS)(path);
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
                journal.warning(`An old backup could not be deleted: ${(0,external_node_path_.join)(path, name)}: ${(0,file_errors/* describeFileError */.S)(error)}.`);
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
    const copies = (0,directory_copies/* listCopies */.cJ)(files, naming);
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
    for (const name of (0,directory_copies/* orphanedManifests */.OO)(files, naming))
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
    for (const name of files.filter((file) => durable_file/* TEMP_FILE_PATTERN */.D.test(file))) {
        const { mtimeMs } = await (0,promises_.lstat)((0,external_node_path_.join)(path, name)).catch(() => ({ mtimeMs: Date.now() }));
        if (Date.now() - mtimeMs > STALE_TEMP_MS)
            await (0,promises_.unlink)((0,external_node_path_.join)(path, name)).catch(() => { });
    }
}

// EXTERNAL MODULE: ./build/src/destinations/file-hash.js
var file_hash = __webpack_require__(42182);
;// CONCATENATED MODULE: ./build/src/destinations/directory-copy.js
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
            options.journal.warning(`Old backups in ${options.path} could not be looked at: ${(0,file_errors/* describeFileError */.S)(error)}.`);
            return 0;
        }),
    };
}
async function holdsBackup(path, { sha256, size }, signal) {
    const found = await (0,file_hash/* hashFile */.D)(path, signal);
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


/***/ }),

/***/ 98141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ findSame),
/* harmony export */   O: () => (/* binding */ findNewest)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _dss_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51091);
/* harmony import */ var _directory_copies_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24996);
/* harmony import */ var _manifest_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75289);
// What a directory has already: its newest copy with a manifest, and a copy of what is to be stored.




/** So many of the newest backups are looked at for one with a manifest. */
const LOOKED_AT = 30;
/**
 * The newest backup that has a manifest beside it; a run without changes may only leave it at the very newest. Throws the
 * file system's errors, and the signal's reason.
 */
async function findNewest({ path, naming, startedAt: now, journal }, { copyOf, signal }) {
    const backups = await (0,_directory_copies_js__WEBPACK_IMPORTED_MODULE_2__/* .newestFirst */ .ll)(path, { names: await (0,_directory_copies_js__WEBPACK_IMPORTED_MODULE_2__/* .listFiles */ .CS)(path), naming, now });
    for (const [index, backup] of backups.slice(0, LOOKED_AT).entries()) {
        signal.throwIfAborted();
        const read = await (0,_manifest_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readManifestFile */ .oe)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, (0,_dss_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestNameOf */ .S$)(backup)));
        if ('manifest' in read && read.manifest.file === backup)
            return { manifest: read.manifest, copy: copyOf(read.manifest), isLasting: index === 0 };
        const problem = 'problem' in read ? read.problem : 'it is about another file';
        journal.debug(`The manifest of ${backup} says nothing: ${problem}.`);
    }
    return undefined;
}
/**
 * The manifest of the newest copy of this name, if that is this very backup, by reading it. An older one does not count:
 * the settings changed in between and back, and the newest file must be what the router has now. A copy that cannot be
 * read, or whose manifest is not as it was written, is none.
 */
async function findSame({ path, naming, fileName, startedAt: now }, { backup, copyOf, signal }) {
    const names = (0,_directory_copies_js__WEBPACK_IMPORTED_MODULE_2__/* .familyOf */ .Ap)(await (0,_directory_copies_js__WEBPACK_IMPORTED_MODULE_2__/* .listFiles */ .CS)(path), fileName);
    const [newest] = await (0,_directory_copies_js__WEBPACK_IMPORTED_MODULE_2__/* .newestFirst */ .ll)(path, { names, naming, now });
    if (newest === undefined)
        return undefined;
    const read = await (0,_manifest_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readManifestFile */ .oe)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, (0,_dss_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestNameOf */ .S$)(newest)));
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


/***/ }),

/***/ 55495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___namespace_cache;
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ TEMP_FILE_PATTERN),
/* harmony export */   v: () => (/* binding */ writeDurably)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _file_chunks_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25338);
/* harmony import */ var _file_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43501);
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
    const { source, directory, names, signal, calls = /*#__PURE__*/ (node_fs_promises__WEBPACK_IMPORTED_MODULE_2___namespace_cache || (node_fs_promises__WEBPACK_IMPORTED_MODULE_2___namespace_cache = __webpack_require__.t(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__, 2))) } = options;
    const shortcomings = [];
    const temp = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, `.synology-router-backup-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`);
    try {
        await copy(source, temp, { signal, calls, shortcomings });
        for (const name of names) {
            signal.throwIfAborted();
            const target = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, name);
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
    const to = await calls.open(temp, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_EXCL, 0o600);
    try {
        await to.writeFile((0,_file_chunks_js__WEBPACK_IMPORTED_MODULE_4__/* .readChunks */ .z)(source, { signal }), { signal });
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
        if ((0,_file_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .errnoOf */ .U)(error) === 'EEXIST')
            return false;
        tolerate(shortcomings, 'has no hard links, so a name is taken in two steps')(error);
    }
    const empty = await calls.open(target, 'wx', 0o600).catch((error) => {
        if ((0,_file_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .errnoOf */ .U)(error) !== 'EEXIST')
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
        if (!UNSUPPORTED.has((0,_file_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .errnoOf */ .U)(error)))
            throw error;
        shortcomings.push(shortcoming);
        return undefined;
    };
}


/***/ }),

/***/ 42182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ hashFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _file_chunks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25338);
// Reading a stored copy back: its SHA-256 and size, streamed.


/** SHA-256 (hexadecimal) and size in bytes of a file. Throws the file system's errors, and the signal's reason. */
async function hashFile(path, signal) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let size = 0;
    for await (const chunk of (0,_file_chunks_js__WEBPACK_IMPORTED_MODULE_1__/* .readChunks */ .z)(path, { signal })) {
        hash.update(chunk);
        size += chunk.length;
    }
    return { sha256: hash.digest('hex'), size };
}


/***/ }),

/***/ 24517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RV: () => (/* binding */ askOnce),
/* harmony export */   X3: () => (/* binding */ askGitHub),
/* harmony export */   a5: () => (/* binding */ isRateLimit)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _actions_http_client__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44942);
/* harmony import */ var _untrusted_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83015);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35950);
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
    const message = reply.ok ? (0,_untrusted_text_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(String((0,_github_client_js__WEBPACK_IMPORTED_MODULE_2__/* .memberOf */ .C5)(reply.value, 'message')), 200) : '';
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

/***/ 35950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C5: () => (/* binding */ memberOf),
/* harmony export */   LX: () => (/* binding */ createGitHubClient),
/* harmony export */   dM: () => (/* binding */ graphqlErrors),
/* harmony export */   gl: () => (/* binding */ describeNetworkError),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38321);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/* harmony import */ var _actions_http_client__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44942);
/* harmony import */ var _untrusted_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83015);
// Requests to GitHub's API that may write: retried where that is safe, rate limits respected, proxies as the runner has them.




const PATIENCE = { answerMs: 20_000, retryMs: 1_000, longestWaitMs: 45_000 };
const ATTEMPTS = 4;
/** What GitHub asks for where a secondary limit names no time. */
const SECONDARY_LIMIT_MS = 60_000;
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
        }
    }
    return {
        rest: ({ method, path, body, ...how }) => sendAgain({ method, url: `${apiUrl}${path}`, body }, how),
        graphql: ({ query, variables, ...how }) => sendAgain({ method: 'POST', url: graphqlUrl, body: { query, variables } }, how),
    };
}
/** How long to wait before the same request is sent again, in ms; `undefined` if it must not be, or would not help. */
function waitBefore({ status, headers, value }, how) {
    const { attempt, repeatable, patience } = how;
    const growing = patience.retryMs * 2 ** (attempt - 1) * (1 + Math.random() / 2);
    // A limit is told before anything is done.
    const limit = status === 403 || status === 429 || isRateLimited(value) ? limitOf(headers, value) : undefined;
    if (limit !== undefined)
        return limit <= patience.longestWaitMs ? Math.max(limit, growing) : undefined;
    return repeatable && (status === 0 || status >= 500) ? growing : undefined;
}
/** What a rate limit asks for, in ms; `undefined` if this is none. */
function limitOf(headers, value) {
    const after = Number(headers['retry-after']);
    if (headers['retry-after'] !== undefined && Number.isFinite(after))
        return after * 1000;
    const reset = Number(headers['x-ratelimit-reset']);
    if (headers['x-ratelimit-remaining'] === '0' && Number.isFinite(reset))
        return Math.max(0, reset * 1000 - Date.now());
    return /rate limit/i.test(messageOf(value)) ? SECONDARY_LIMIT_MS : undefined;
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
        message: (0,_untrusted_text_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(String(memberOf(error, 'message') ?? ''), 300),
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
    const message = (0,_untrusted_text_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(messageOf(value), 200);
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
/* harmony import */ var _file_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43501);
/* harmony import */ var _file_hash_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42182);
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
    const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path);
    if (size > MAX_MANIFEST_BYTES)
        return { problem: 'it is too large' };
    return (0,_dss_read_manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .readManifest */ .W)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8'));
}
/** Reads a manifest; whatever keeps it from being one, or from being read, comes back in words. */
async function readManifestFile(path) {
    return await loadManifest(path).catch((error) => ({ problem: (0,_file_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .describeFileError */ .S)(error) }));
}
/** Whether a file holds exactly this manifest. Throws the file system's errors, and the signal's reason. */
async function holdsManifest(path, manifest, signal) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const text of (0,_dss_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .writeManifest */ .HN)(manifest))
        hash.update(text);
    return (await (0,_file_hash_js__WEBPACK_IMPORTED_MODULE_5__/* .hashFile */ .D)(path, signal)).sha256 === hash.digest('hex');
}


/***/ }),

/***/ 11466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ readEntries),
/* harmony export */   Op: () => (/* binding */ look),
/* harmony export */   P_: () => (/* binding */ Refusal),
/* harmony export */   Zm: () => (/* binding */ readIds),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   fq: () => (/* binding */ findCommit),
/* harmony export */   gm: () => (/* binding */ readBlob),
/* harmony export */   lW: () => (/* binding */ pathIn)
/* harmony export */ });
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35950);
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
/** Looks at the repository, the folder, and the text of files that may be of interest. Throws Refusal. */
async function look(client, place, { wanted, signal }) {
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
    if (answer.problem !== '' || typeof repository !== 'object' || repository === null)
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

/***/ 60061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H8: () => (/* binding */ refuseUnlessWritable),
/* harmony export */   Pz: () => (/* binding */ refuseRepository),
/* harmony export */   Rm: () => (/* binding */ describeCommitFailure),
/* harmony export */   a2: () => (/* binding */ describeRefusal)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _untrusted_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83015);
/* harmony import */ var _repository_api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11466);
// Why a repository does not take the backup, in words: what GitHub says, and what to do about it.



const TOKEN_HINT = 'In another repository than the workflow\'s own, use a fine-grained token or an app token with "Contents: Read and write" for it in `repository-token`; in its own, give the job `permissions: contents: write`.';
/** Throws BackupError `destination-refused` for a repository that must not or cannot take a backup. */
function refuseRepository(sight, repository) {
    if (sight.visibility !== 'private') {
        const seen = sight.visibility === 'public' ? 'anybody' : 'everybody in the organization or enterprise';
        throw refused(`The repository ${repository} is ${sight.visibility}: ${seen} could read the backups in it.`, 'Use a private repository: a backup holds Wi-Fi keys and passwords in the clear.');
    }
    if (sight.isArchived)
        throw refused(`The repository ${repository} is archived: nothing can be committed to it.`, 'Unarchive it, or use another one.');
}
/** Throws BackupError `destination-refused` unless the probe says that the token may write. */
function refuseUnlessWritable({ status, problem, headers }, repository) {
    // 409: an empty repository has no place for a blob yet; the first commit will tell.
    if (status === 201 || status === 409)
        return;
    throw (describeStatus({ status, problem, headers }, repository) ??
        refused(`Whether the repository ${repository} takes commits could not be found out: ${problem}.`));
}
/** What keeps a request from being answered, as `destination-refused`. */
function describeRefusal(error, repository) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj)
        return error;
    if (!(error instanceof _repository_api_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P_))
        throw error;
    const known = describeStatus(error.answer, repository);
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
/** Why a commit was not made, as `store-failed`. */
function describeCommitFailure(error, place) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj)
        return error;
    if (!(error instanceof _repository_api_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P_))
        throw error;
    const { repository, branch } = place;
    const message = (0,_untrusted_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(error.message, 300);
    if (/protected branch|rule violations|pull request|required status|push to this branch/i.test(message)) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj('store-failed', `The branch ${branch} of ${repository} is protected: GitHub refused the commit (${message}).`, {
            cause: error,
            hint: "Let the token's user or app bypass the rule, or set `branch` to one without rules, such as `backups`.",
        });
    }
    const known = describeStatus(error.answer, repository) ??
        (error.errors.some(({ type }) => type === 'FORBIDDEN') ? forbidden(repository) : undefined);
    if (known)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj('store-failed', known.message, { cause: error, hint: known.hint });
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj('store-failed', `The backup could not be committed to ${repository}: ${message}.`, {
        cause: error,
        hint: 'Run again; see https://www.githubstatus.com if it fails again.',
    });
}
function describeStatus({ status, headers }, repository) {
    if (status === 401) {
        return refused('GitHub does not know the token (HTTP 401).', 'It may have expired or been revoked: make a new one and put it into the secret behind `repository-token`.');
    }
    if (status === 403 && typeof headers['x-github-sso'] === 'string')
        return notAuthorized(repository);
    if (status === 403 && headers['x-ratelimit-remaining'] !== '0' && headers['retry-after'] === undefined)
        return forbidden(repository);
    if (status === 404)
        return notFound(repository);
    return undefined;
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

/***/ 87317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ selectExpired)
/* harmony export */ });
/* harmony import */ var _directory_copies_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24996);
// Which copies may go: a pure decision over names, so that it can be tested with every history.

/**
 * The copies to delete so that `keep` stay, oldest first. `current`, the copy just read back, always stays and counts; so
 * does `protect`, the newest verified one. 0 keeps all.
 */
function selectExpired(copies, { keep, current, protect, }) {
    if (keep <= 0)
        return [];
    const others = copies.filter(({ fileName }) => fileName !== current).sort(_directory_copies_js__WEBPACK_IMPORTED_MODULE_0__/* .compareCopies */ .zj);
    return others.slice(0, Math.max(0, others.length - (keep - 1))).filter(({ fileName }) => fileName !== protect);
}


/***/ }),

/***/ 56059:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ askVisibility)
/* harmony export */ });
/* harmony import */ var _github_api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24517);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35950);
// Who can see the repository, and with it its artifacts. What cannot be found out counts as public.


/** Asks GitHub's REST API (GET /repos/{owner}/{repo}); `internal` counts as private. Never throws but the signal's reason. */
async function askVisibility({ repository, ...question }) {
    if (!/^[\w.-]+\/[\w.-]+$/.test(repository))
        return { kind: 'unknown', reason: 'the runner does not name the repository' };
    const reply = await (0,_github_api_js__WEBPACK_IMPORTED_MODULE_0__/* .askGitHub */ .X3)({ ...question, path: `/repos/${repository}` });
    if (!reply.ok && reply.status !== 200)
        return { kind: 'unknown', reason: reply.reason };
    const isPrivate = reply.ok ? (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(reply.value, 'private') : undefined;
    if (typeof isPrivate === 'boolean')
        return { kind: isPrivate ? 'private' : 'public' };
    return { kind: 'unknown', reason: "GitHub's API answered something else than a repository" };
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
    return (item) => all.some((glob) => fits(glob, item));
}
/** Goes back to the last `*` only, so that no pattern takes more than the product of both lengths. */
function fits(glob, text) {
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
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5396);
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
/* harmony export */   OR: () => (/* binding */ MANIFEST_EXTENSION),
/* harmony export */   S$: () => (/* binding */ manifestNameOf),
/* harmony export */   e4: () => (/* binding */ createManifest)
/* harmony export */ });
/* harmony import */ var _backup_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80231);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28009);
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94632);
/* harmony import */ var _keyed_content_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76302);
// The manifest: what is kept beside every backup. docs/manifest.md describes it, docs/manifest.schema.json is its schema.




const MANIFEST_EXTENSION = '.manifest.json';
const NO_CONTENT = { entries: [], tables: [] };
/** A row has about 60: writing each by itself would take a hundred times as long. */
const PIECE_CHARACTERS = 65_536;
function createManifest(inspection, description) {
    const { fileName, size, sha256, startedAt, router, sealed } = description;
    const content = inspection.verdict === 'whole' ? tellable(inspection.content, description) : NO_CONTENT;
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
function tellable(content, { sealed, isIgnored }) {
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
    return `${(0,_backup_name_js__WEBPACK_IMPORTED_MODULE_3__/* .stemOf */ .Vc)(fileName)}${MANIFEST_EXTENSION}`;
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
    if (value.schema !== 1)
        return { problem: 'another version of this action wrote it' };
    return isManifest(value) ? { manifest: value } : { problem: 'it is not a manifest' };
}
function isManifest(value) {
    const { router } = value;
    return (isFileName(value.file) &&
        isSize(value.size) &&
        isHex(value.sha256, 64) &&
        (value.sealed === undefined || isSealed(value.sealed)) &&
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
function isSealed(value) {
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

/***/ 86762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ noFacts)
/* harmony export */ });
// What is known of a run so far: filled in as the story goes, reported whichever way it ends.
function noFacts() {
    return { isFirst: false, locations: [], proved: [], durations: new Map(), abandoned: false };
}


/***/ }),

/***/ 70623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ checkInputs)
});

// EXTERNAL MODULE: ./build/src/backup-name.js
var backup_name = __webpack_require__(80231);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/input-values.js
var input_values = __webpack_require__(43004);
// EXTERNAL MODULE: ./build/src/repository-values.js
var repository_values = __webpack_require__(29344);
;// CONCATENATED MODULE: ./build/src/destination-checks.js
// The inputs of each destination to its settings, every value checked.




/** By itself a repository only: an artifact expires, and a directory keeps as many as it is told to. */
function readSkipUnchanged(inputs, { seal }, automatic) {
    const choice = (0,input_values/* readChoice */.Kf)('skip-unchanged', inputs['skip-unchanged'] || 'auto', ['auto', 'true', 'false']);
    const canTell = !seal || seal.fingerprintKey !== undefined;
    if (choice === 'true' && !canTell)
        throw (0,input_values/* invalidInput */.aY)('skip-unchanged', 'needs `fingerprint-key` beside `encrypt-to`: without it nothing can tell whether a sealed backup has changed');
    return choice === 'auto' ? automatic && canTell : choice === 'true';
}
function readKeep(inputs) {
    return (0,input_values/* readWhole */.oD)('keep', inputs.keep || '30', { min: 0, max: 100_000 });
}
/** A destination that deletes old backups tells them by the date in their names. */
function refuseKeepWithoutDate(keep, { template }) {
    if (keep === 0 || (0,backup_name/* placeholdersOf */.iJ)(template).includes('date'))
        return;
    throw (0,input_values/* invalidInput */.aY)('name', 'must contain `{date}`, since `keep` tells old backups by it (or set `keep: 0`)', template);
}
/** Throws BackupError `input-invalid`. */
function readArtifact(inputs, run) {
    const template = (0,input_values/* readNameTemplate */.s5)('artifact-name', inputs['artifact-name'] || '{name}', [
        'name',
        'date',
        'time',
        'router',
    ]);
    const naming = { ...run.naming, template: (0,backup_name/* fillTemplate */.ou)(template, { name: run.naming.template }) };
    const days = inputs['retention-days'];
    return {
        kind: 'artifact',
        name: (0,input_values/* checkName */.I3)('artifact-name', (0,backup_name/* nameAt */.Dc)(naming, run.startedAt)),
        naming,
        skipUnchanged: readSkipUnchanged(inputs, run, false),
        ...(days === '' ? {} : { retentionDays: (0,input_values/* readWhole */.oD)('retention-days', days, { min: 1, max: 400 }) }),
        token: inputs.token,
        sealed: run.seal !== undefined,
        workflow: run.workflow,
    };
}
/** Throws BackupError `input-invalid`. */
function readDirectory(inputs, { naming, seal }) {
    const path = inputs.directory;
    if (path === '')
        throw (0,input_values/* invalidInput */.aY)('directory', 'is required with `destination: directory`');
    if (path.includes('\0') || !(0,external_node_path_.isAbsolute)(path)) {
        throw (0,input_values/* invalidInput */.aY)('directory', 'must be an absolute path on the runner, like `/srv/backups/router`', path);
    }
    const keep = readKeep(inputs);
    refuseKeepWithoutDate(keep, naming);
    return { kind: 'directory', path, keep, naming, skipUnchanged: readSkipUnchanged(inputs, { seal }, false) };
}
/** Throws BackupError `input-invalid`. `isWanted` is whether the run commits: only then must there be a repository. */
function readRepository(inputs, { naming, workflow, isWanted, seal }) {
    const repository = (0,repository_values/* readRepositoryName */.o2)('repository', inputs.repository || workflow.repository, isWanted);
    const token = inputs['repository-token'] || inputs.token;
    const keep = readKeep(inputs);
    if (isWanted) {
        if (token === '')
            throw (0,input_values/* invalidInput */.aY)('repository-token', 'or `token` is required with `destination: repository`');
        refuseKeepWithoutDate(keep, naming);
    }
    const folder = (0,repository_values/* readFolder */.j1)('path', inputs.path || 'backups/{router}', naming.router);
    return {
        kind: 'repository',
        repository,
        token,
        ...(inputs.branch === '' ? {} : { branch: (0,repository_values/* readBranch */.pG)('branch', inputs.branch) }),
        folder,
        commitMessage: (0,repository_values/* readCommitMessage */.hV)('commit-message', inputs['commit-message']),
        keep,
        naming,
        skipUnchanged: readSkipUnchanged(inputs, { seal }, true),
        workflow,
    };
}

// EXTERNAL MODULE: ./build/src/otp-secret.js
var otp_secret = __webpack_require__(54141);
// EXTERNAL MODULE: ./build/src/seal-values.js
var seal_values = __webpack_require__(23131);
;// CONCATENATED MODULE: ./build/src/input-checks.js
// What the user gave, to Settings: every input and every combination checked before anything is contacted.





/** Checks every input and every combination. Throws BackupError `input-invalid`, before anything is contacted. */
function checkInputs(inputs, { startedAt, tempDirectory, workflow }) {
    const url = (0,input_values/* readRouterUrl */.np)('url', required(inputs, 'url'));
    const label = inputs.router === '' ? labelOf(url) : (0,input_values/* readLabel */.V8)('router', inputs.router);
    const template = (0,input_values/* readNameTemplate */.s5)('name', inputs.name || 'SynologyRouter_{date}', ['date', 'time', 'router']);
    const naming = { template, router: label };
    const name = (0,input_values/* checkName */.I3)('name', (0,backup_name/* nameAt */.Dc)(naming, startedAt));
    (0,input_values/* readBoolean */.Vf)('summary', inputs.summary || 'true');
    const destinations = (0,input_values/* readChoices */.Bd)('destination', inputs.destination || 'artifact', [
        'artifact',
        'directory',
        'repository',
    ]);
    if (inputs.directory !== '' && !destinations.includes('directory')) {
        throw (0,input_values/* invalidInput */.aY)('directory', 'is set, but `destination` does not include `directory`');
    }
    for (const input of ['repository', 'repository-token', 'branch']) {
        if (inputs[input] !== '' && !destinations.includes('repository'))
            throw (0,input_values/* invalidInput */.aY)(input, 'is set, but `destination` does not include `repository`');
    }
    const seal = readSeal(inputs);
    // Every value is checked, also one that this destination does not need.
    const run = { naming, startedAt, workflow, isWanted: destinations.includes('repository'), seal };
    const artifact = readArtifact(inputs, run);
    const repository = readRepository(inputs, run);
    return {
        mode: (0,input_values/* readChoice */.Kf)('mode', inputs.mode || 'backup', ['backup', 'check']),
        workflow,
        token: inputs.token,
        router: {
            origin: url.origin,
            ...readCredentials(inputs),
            ...readSecurity(inputs, url),
            timeoutMs: 1000 * (0,input_values/* readWhole */.oD)('timeout', inputs.timeout || '300', { min: 5, max: 3600 }),
        },
        label,
        fileName: name + (seal ? backup_name/* SEALED_EXTENSION */.L6 : backup_name/* BACKUP_EXTENSION */.BI),
        ...(seal ? { seal } : {}),
        destinations: destinations.map((kind) => {
            if (kind === 'artifact')
                return artifact;
            return kind === 'repository' ? repository : readDirectory(inputs, run);
        }),
        ignoreChanges: (0,input_values/* readGlobs */.Qj)('ignore-changes', inputs['ignore-changes']),
        requireVerified: (0,input_values/* readBoolean */.Vf)('require-verified', inputs['require-verified'] || 'true'),
        startedAt,
        tempDirectory,
    };
}
function required(inputs, name) {
    if (inputs[name].trim() !== '')
        return inputs[name];
    throw (0,input_values/* invalidInput */.aY)(name, 'is required and empty: is the secret or variable behind it set, and available to this run');
}
function readCredentials(inputs) {
    const username = required(inputs, 'username');
    const password = required(inputs, 'password');
    // No password typed into SRM's sign-in page has one; a login that cannot succeed must not be tried.
    if (/[\r\n]/.test(username))
        throw (0,input_values/* invalidInput */.aY)('username', 'must not contain a line break');
    if (/[\r\n]/.test(password))
        throw (0,input_values/* invalidInput */.aY)('password', 'must not contain a line break: was the secret set from a file');
    const otp = (0,otp_secret/* readOtpSecret */.I)('otp-secret', inputs['otp-secret']);
    return { username, password, ...(otp ? { otp } : {}) };
}
function readSeal(inputs) {
    const recipients = (0,seal_values/* readRecipients */.rZ)('encrypt-to', inputs['encrypt-to']);
    const key = inputs['fingerprint-key'];
    if (recipients.length === 0) {
        // A secret that is missing is empty: whoever asks for sealing must not get plain files instead.
        if (inputs['encrypt-to'].trim() !== '')
            throw (0,input_values/* invalidInput */.aY)('encrypt-to', 'holds comments only, and no recipient');
        if (key !== '')
            throw (0,input_values/* invalidInput */.aY)('fingerprint-key', 'is set, but `encrypt-to` is not: it belongs to sealed backups');
        return undefined;
    }
    return { recipients, ...(key === '' ? {} : { fingerprintKey: (0,seal_values/* readFingerprintKey */.y9)('fingerprint-key', key) }) };
}
function readSecurity(inputs, url) {
    const pin = inputs['tls-fingerprint'];
    const verify = (0,input_values/* readBoolean */.Vf)('tls-verify', inputs['tls-verify'] || 'true');
    const loginEncryption = (0,input_values/* readChoice */.Kf)('login-encryption', inputs['login-encryption'] || 'auto', ['auto', 'never']);
    const plainHttp = url.protocol === 'http:';
    if (loginEncryption === 'never' && plainHttp) {
        throw (0,input_values/* invalidInput */.aY)('login-encryption', 'must not be `never` with an http `url`: the password would cross the network readable');
    }
    if (pin === '')
        return { trust: { kind: verify ? 'verify' : 'none' }, loginEncryption };
    const fingerprint = (0,input_values/* readFingerprint */.bi)('tls-fingerprint', pin);
    if (plainHttp)
        throw (0,input_values/* invalidInput */.aY)('tls-fingerprint', 'needs an https `url`: over http there is no certificate');
    if (!verify) {
        throw (0,input_values/* invalidInput */.aY)('tls-fingerprint', 'contradicts `tls-verify: false`: remove `tls-verify`, the fingerprint alone is enough');
    }
    return { trust: { kind: 'pin', fingerprint }, loginEncryption };
}
/** The host as a label: an IPv6 address loses its brackets, and its colons become dashes. */
function labelOf(url) {
    const label = url.hostname
        .replace(/^\[(?=::)/, '0')
        .replace(/::\]$/, '::0')
        .replace(/[[\]]/g, '')
        .replaceAll(/[^\w.-]/g, '-')
        .replace(/^[.-]+|[.-]+$/g, '');
    return label.slice(0, 64) || 'router';
}


/***/ }),

/***/ 43004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ readChoices),
/* harmony export */   I3: () => (/* binding */ checkName),
/* harmony export */   Kf: () => (/* binding */ readChoice),
/* harmony export */   Qj: () => (/* binding */ readGlobs),
/* harmony export */   V8: () => (/* binding */ readLabel),
/* harmony export */   Vf: () => (/* binding */ readBoolean),
/* harmony export */   aY: () => (/* binding */ invalidInput),
/* harmony export */   bi: () => (/* binding */ readFingerprint),
/* harmony export */   np: () => (/* binding */ readRouterUrl),
/* harmony export */   oD: () => (/* binding */ readWhole),
/* harmony export */   s5: () => (/* binding */ readNameTemplate)
/* harmony export */ });
/* harmony import */ var _backup_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80231);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
// Strict readers for single input values. Each throws one sentence: the input, what was given, what is allowed.


const MAX_SHOWN = 60;
const MAX_NAME_LENGTH = 150;
/** SRM's own ports (protocol.md 7). */
const HTTPS_PORT = '8001';
const HTTP_PORT = '8000';
/** Refused by GitHub in artifact names, by Windows in file names, or a path separator somewhere. */
const FORBIDDEN_IN_NAMES = /["<>:|*?\\/\p{Cc}]/u;
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** An `input-invalid` error about one input. `given` is shown, shortened; leave it out for secrets. */
function invalidInput(input, problem, given) {
    const shown = given === undefined
        ? ''
        : `, but \`${given.length > MAX_SHOWN ? `${given.slice(0, MAX_SHOWN)}…` : given}\` was given`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj('input-invalid', `Input \`${input}\` ${problem}${shown}.`);
}
/** The toolkit's booleans (YAML 1.2 core schema). */
function readBoolean(input, given) {
    if (['true', 'True', 'TRUE'].includes(given))
        return true;
    if (['false', 'False', 'FALSE'].includes(given))
        return false;
    throw invalidInput(input, 'must be `true` or `false`', given);
}
/** A whole number in decimal digits within inclusive bounds. */
function readWhole(input, given, range) {
    const value = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
    if (value >= range.min && value <= range.max)
        return value;
    throw invalidInput(input, `must be a whole number from ${range.min} to ${range.max}`, given);
}
/** One of a few words. */
function readChoice(input, given, allowed) {
    const found = allowed.find((word) => word === given);
    if (found !== undefined)
        return found;
    throw invalidInput(input, `must be ${allowed.map((word) => `\`${word}\``).join(' or ')}`, given);
}
/** Some of a few words, separated by lines or commas, without repetitions, in the order given. */
function readChoices(input, given, allowed) {
    const words = given
        .split(/[\n,]/)
        .map((word) => word.trim())
        .filter((word) => word !== '');
    const choices = [...new Set(words.map((word) => readChoice(input, word, allowed)))];
    if (choices.length > 0)
        return choices;
    throw invalidInput(input, `must name at least one of ${allowed.map((word) => `\`${word}\``).join(', ')}`);
}
/**
 * The router's address: scheme, host, and port where it is not the scheme's own. What follows the address in a copied
 * line is dropped; credentials in it are refused and never shown.
 */
function readRouterUrl(input, given) {
    const example = 'like `https://192.168.1.1:8001`';
    const authority = /^https?:\/\/([^/?#\\]*)/i.exec(given)?.[1];
    if (given.includes('@')) {
        throw invalidInput(input, 'must not contain credentials (or any `@`): use the inputs `username` and `password`');
    }
    const shown = showAddress(given);
    if (authority === undefined)
        throw invalidInput(input, `must start with https:// or http://, ${example}`, shown);
    const url = URL.parse(`${given.slice(0, given.indexOf(':'))}://${authority}`);
    if (!url || url.hostname === '' || url.port === '0' || authority.endsWith(':')) {
        throw invalidInput(input, `must be an address ${example}`, shown);
    }
    // `:443` and `:80` vanish from a URL, but were given in so many words: only a missing port gets SRM's own.
    if (!/:\d+$/.test(authority))
        url.port = url.protocol === 'http:' ? HTTP_PORT : HTTPS_PORT;
    return url;
}
/**
 * What was given, as far as an error may show it: without query and fragment, which may hold a session, and not at all if
 * something other than digits stands where a port would (`admin:password`).
 */
function showAddress(given) {
    const address = given.replace(/[?#].*$/s, '');
    const place = address.replace(/^(?:https?|ftp):\/*/i, '');
    return /^(?:\[[^\]]*\]?|[^:]*?)(?::\d*)?(?:[/\\][^:]*)?$/.test(place) ? address : undefined;
}
/** A SHA-256 fingerprint as 64 lower-case hexadecimal digits; browsers and openssl write it in different ways. */
function readFingerprint(input, given) {
    const digits = given.replace(/^sha-?256(?:\s+fingerprint)?\s*[:=]?/i, '').replace(/[\s:-]/g, '');
    if (/^[0-9a-f]{64}$/i.test(digits))
        return digits.toLowerCase();
    const sha1 = /^[0-9a-f]{40}$/i.test(digits) ? ' (this is a SHA-1 fingerprint: browsers show both)' : '';
    throw invalidInput(input, `must be a SHA-256 fingerprint, 64 hexadecimal digits with or without colons${sha1}`, given);
}
/** A router's label: letters, digits, `.`, `_`, `-`. */
function readLabel(input, given) {
    if (/^[\w.-]{1,64}$/.test(given) && !/^\.+$/.test(given))
        return given;
    throw invalidInput(input, 'must consist of letters, digits, `.`, `_` and `-`, 64 at most', given);
}
/** A name template, with known placeholders only. */
function readNameTemplate(input, given, placeholders) {
    const allowed = placeholders.map((name) => `\`{${name}}\``).join(', ');
    const literal = given.replace(/\{\w*\}/g, '');
    const unknown = (0,_backup_name_js__WEBPACK_IMPORTED_MODULE_1__/* .placeholdersOf */ .iJ)(given).find((name) => !placeholders.includes(name));
    if (unknown !== undefined)
        throw invalidInput(input, `knows only the placeholders ${allowed}`, given);
    if (/[{}]/.test(literal))
        throw invalidInput(input, `has a brace that belongs to no placeholder (${allowed})`, given);
    return checkName(input, given);
}
/** A whole name, its placeholders filled in or not: safe as a file name and an artifact name on every system. */
function checkName(input, given) {
    if (FORBIDDEN_IN_NAMES.test(given))
        throw invalidInput(input, 'must not contain path separators, control characters or any of `" < > : | * ?`', given);
    if (/^[.\s-]|[.\s]$/.test(given) || WINDOWS_DEVICE.test(given))
        throw invalidInput(input, 'must be a plain file name: no leading dot or dash, no dot or space at the end, no device name of Windows', given);
    const extension = /\.dss(?:\.age)?$/i.exec(given)?.[0].toLowerCase();
    if (extension !== undefined)
        throw invalidInput(input, `must be given without \`${extension}\`, which is added`, given);
    if (Buffer.byteLength(given) > MAX_NAME_LENGTH)
        throw invalidInput(input, `must not be longer than ${MAX_NAME_LENGTH} bytes`, given);
    return given;
}
/** Patterns of items that do not count as changes, one per line; empty lines and `#` comments are left out. */
function readGlobs(input, given) {
    const globs = given
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'));
    for (const glob of globs) {
        if (glob.length > MAX_NAME_LENGTH || /\p{Cc}/u.test(glob))
            throw invalidInput(input, `must have lines of at most ${MAX_NAME_LENGTH} characters`, glob);
        // An item always has one: a pattern without it that says nothing about the rest would never fit.
        if (!/[/*]/.test(glob))
            throw invalidInput(input, 'must name items like `table/label` or `/file`', glob);
    }
    return globs;
}


/***/ }),

/***/ 54141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ readOtpSecret),
/* harmony export */   V: () => (/* binding */ secretsIn)
/* harmony export */ });
/* harmony import */ var _input_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43004);
// The input `otp-secret`: what an authenticator app is set up with, as base32 or as an otpauth:// address. Never shown.

/** 80 bits: the shortest that authenticator apps are given. */
const MIN_CHARACTERS = 16;
const MAX_CHARACTERS = 256;
/** So many base32 characters more than whole groups of eight are no whole bytes. */
const BROKEN_LENGTHS = new Set([1, 3, 6]);
/** Shorter pieces of what was given would blank half the log. */
const MIN_MASKED_CHARACTERS = 8;
const ALGORITHMS = ['SHA1', 'SHA256', 'SHA512'];
const DIGITS = { min: 6, max: 8 };
const PERIOD_SECONDS = { min: 15, max: 300 };
/** Reads a secret; `undefined` if there is none. Throws one sentence that shows nothing of what was given. */
function readOtpSecret(input, given) {
    const text = given.trim();
    if (text === '')
        return undefined;
    if (/^otpauth/i.test(text))
        return readAddress(input, text);
    if (/^\d{6,8}$/.test(text.replace(/[\s-]/g, '')))
        throw (0,_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(input, 'is a one-time or recovery code, which works once: give the secret that the authenticator app was set up with');
    return { secret: readBase32(input, text), algorithm: 'SHA1', digits: DIGITS.min, periodSeconds: 30 };
}
/** What of `given` must be masked besides itself: the secret in it, as given and as it is used. Takes any text. */
function secretsIn(given) {
    const raw = /[?&]secret=([^&#]*)/i.exec(given)?.[1] ?? given;
    const bare = decode(raw);
    return [...new Set([raw, bare, normalise(bare), normalise(bare).toLowerCase()])].filter((text) => text.length >= MIN_MASKED_CHARACTERS);
}
/** Apps print it in groups, and in lower case. */
function normalise(text) {
    return text.replace(/[\s-]/g, '').replace(/=+$/, '').toUpperCase();
}
function readBase32(input, given) {
    const secret = normalise(given);
    if (!/^[A-Z2-7]*$/.test(secret))
        throw (0,_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(input, 'must be a base32 secret (letters, and digits from 2 to 7) or an `otpauth://totp/` address: other characters are in it');
    if (secret.length < MIN_CHARACTERS || BROKEN_LENGTHS.has(secret.length % 8))
        throw (0,_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(input, `is not a whole base32 secret: it has ${secret.length} characters, as if something was cut off`);
    if (secret.length > MAX_CHARACTERS)
        throw (0,_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(input, `is too long for a base32 secret: ${MAX_CHARACTERS} characters at most`);
    return secret;
}
function readAddress(input, text) {
    const refuse = (problem) => (0,_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(input, problem);
    if (/^otpauth-migration:/i.test(text))
        throw refuse('is an export of several accounts (`otpauth-migration://`): give the `otpauth://totp/` address or the secret of this one');
    const url = URL.parse(text);
    const kind = url?.hostname.toLowerCase();
    if (kind === 'hotp')
        throw refuse('is for codes that are counted (`otpauth://hotp/`): SRM takes those by time (`otpauth://totp/`)');
    if (url?.protocol !== 'otpauth:' || kind !== 'totp')
        throw refuse('must begin with `otpauth://totp/` if it is an address');
    const parameters = url.searchParams;
    const secrets = parameters.getAll('secret');
    if (secrets.length !== 1)
        throw refuse('is an `otpauth://` address without a `secret=`, or with several');
    const word = (parameters.get('algorithm') ?? 'SHA1').toUpperCase().replace(/^HMAC/, '').replace('-', '');
    const algorithm = ALGORITHMS.find((known) => known === word);
    if (!algorithm)
        throw refuse('is an `otpauth://` address whose `algorithm` is not SHA1, SHA256 or SHA512');
    const whole = (name, fallback, { min, max }) => {
        const value = parameters.get(name) ?? String(fallback);
        if (/^\d{1,4}$/.test(value) && Number(value) >= min && Number(value) <= max)
            return Number(value);
        throw refuse(`is an \`otpauth://\` address whose \`${name}\` is no whole number from ${min} to ${max}`);
    };
    return {
        secret: readBase32(input, secrets[0] ?? ''),
        algorithm,
        digits: whole('digits', DIGITS.min, DIGITS),
        periodSeconds: whole('period', 30, PERIOD_SECONDS),
    };
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 29344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hV: () => (/* binding */ readCommitMessage),
/* harmony export */   j1: () => (/* binding */ readFolder),
/* harmony export */   o2: () => (/* binding */ readRepositoryName),
/* harmony export */   pG: () => (/* binding */ readBranch)
/* harmony export */ });
/* harmony import */ var _backup_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80231);
/* harmony import */ var _input_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43004);
// Strict readers for what names a place in a repository.


const DEFAULT_MESSAGE = 'Back up {router} ({model}): {changes}';
const MESSAGE_PLACEHOLDERS = ['router', 'model', 'firmware', 'changes', 'name', 'date'];
const MAX_LENGTH = 200;
/** `owner/name`; an address that was copied from the browser is cut down to it. */
function readRepositoryName(input, given, isRequired) {
    const name = given
        .replace(/^https?:\/\/[^/]+\//, '')
        .replace(/\.git$/, '')
        .replace(/\/$/, '');
    const isName = /^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(name) && !/(?:^|\/)\.{1,2}(?:\/|$)/.test(name);
    if (isName || (name === '' && !isRequired))
        return name;
    throw (0,_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(input, 'must be `owner/name`', given);
}
/** A branch, by git's own rules for names. */
function readBranch(input, given) {
    const branch = given.replace(/^refs\/heads\//, '');
    const isBad = /[\p{Cc}\s~^:?*[\\]|\.\.|@\{|\/\/|^[-/.]|\/\.|[/.]$|\.lock(?:\/|$)/u.test(branch) ||
        branch === '@' ||
        branch.length > MAX_LENGTH;
    if (!isBad)
        return branch;
    throw (0,_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(input, 'must be the name of a branch, like `main` or `backups`', given);
}
/** A folder in the repository; `{router}` is filled in, slashes at its ends are dropped, `.` is its top. */
function readFolder(input, given, router) {
    const unknown = (0,_backup_name_js__WEBPACK_IMPORTED_MODULE_1__/* .placeholdersOf */ .iJ)(given).find((name) => name !== 'router');
    if (unknown !== undefined)
        throw (0,_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(input, 'knows only the placeholder `{router}`', given);
    const folder = (0,_backup_name_js__WEBPACK_IMPORTED_MODULE_1__/* .fillTemplate */ .ou)(given, { router }).replace(/^\/+|\/+$/g, '');
    if (folder === '.' || folder === '')
        return '';
    const parts = folder.split('/');
    const isBad = parts.some((part) => part === '' || part === '.' || part === '..' || part.toLowerCase() === '.git');
    if (isBad || /[\p{Cc}:\\{}]/u.test(folder) || folder.length > MAX_LENGTH)
        throw (0,_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(input, 'must be a folder in the repository, like `backups/{router}`', given);
    return folder;
}
/** The template of a commit's headline. */
function readCommitMessage(input, given) {
    const template = given.trim() || DEFAULT_MESSAGE;
    const allowed = MESSAGE_PLACEHOLDERS.map((name) => `\`{${name}}\``).join(', ');
    const unknown = (0,_backup_name_js__WEBPACK_IMPORTED_MODULE_1__/* .placeholdersOf */ .iJ)(template).find((name) => !MESSAGE_PLACEHOLDERS.includes(name));
    if (unknown !== undefined)
        throw (0,_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(input, `knows only the placeholders ${allowed}`, given);
    if (/\p{Cc}/u.test(template) || template.length > MAX_LENGTH)
        throw (0,_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(input, `must be one line of at most ${MAX_LENGTH} characters`, given);
    return template;
}


/***/ }),

/***/ 23131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $b: () => (/* binding */ findPrivateKeys),
/* harmony export */   rZ: () => (/* binding */ readRecipients),
/* harmony export */   y9: () => (/* binding */ readFingerprintKey)
/* harmony export */ });
/* harmony import */ var _input_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43004);
// Strict readers of what seals a backup: the recipients, and the key of the digests in its manifest.

/** `age1...` of a key pair, of a post-quantum one (`pq`), or of a hardware key that needs no plugin here (`tag`). */
const RECIPIENT = /^age1(?:(?:pq|tag|tagpq)1)?[02-9ac-hj-np-z]{50,}$/;
/** A name between two `1`s: one of a plugin. */
const PLUGIN_RECIPIENT = /^age1[a-z0-9-]+1/;
const MIN_KEY_LENGTH = 32;
/** Random hexadecimal digits have about 14 of 16. */
const MIN_KEY_VARIETY = 8;
/** Private keys of age, wherever they stand in a text: they must be masked, and never used. */
function findPrivateKeys(text) {
    return text.match(/AGE-(?:SECRET-KEY|PLUGIN)-[\w-]+/gi) ?? [];
}
/** age's recipients, one per line, without repetitions; empty lines and `#` comments are left out. */
function readRecipients(input, given) {
    if (findPrivateKeys(given).length > 0) {
        throw (0,_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(input, 'holds a private key of age, which opens every backup: it belongs nowhere near a workflow. Give the public key instead, the line that begins with `age1` (`age-keygen -y key.txt` prints it). If the private key was ever stored in plain sight, make a new pair');
    }
    const lines = given
        .split('\n')
        .map((line) => line.replace(/(?:^|\s)#.*$/, '').trim())
        .filter((line) => line !== '');
    for (const line of lines) {
        if (/^(?:ssh-|ecdsa-|sk-ssh-)/.test(line))
            throw (0,_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(input, 'holds an ssh key, which this action cannot encrypt to: make a key for it with `age-keygen`, and give the line that begins with `age1`');
        if (RECIPIENT.test(line))
            continue;
        if (PLUGIN_RECIPIENT.test(line) && !/^age1(?:pq|tag|tagpq)1/.test(line))
            throw (0,_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(input, 'holds a recipient that needs a plugin of age, which this action does not have: use one that begins with `age1`, `age1pq1` or `age1tag1`', line);
        throw (0,_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(input, 'must hold recipients of age, one per line, each beginning with `age1`', line);
    }
    return [...new Set(lines)];
}
/** A key that cannot be guessed; it is never shown. */
function readFingerprintKey(input, given) {
    if (given.length < MIN_KEY_LENGTH)
        throw (0,_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(input, `must have ${MIN_KEY_LENGTH} characters at least: \`openssl rand -hex 32\` makes a good one`);
    if (new Set(given).size < MIN_KEY_VARIETY)
        throw (0,_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(input, 'must be random, which this is not: `openssl rand -hex 32` makes a good one');
    return given;
}


/***/ }),

/***/ 26212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ INPUT_NAMES)
/* harmony export */ });
// One readonly Settings: what both faces produce from what the user gave, every value already checked.
/** Every input there is, as in action.yml. */
const INPUT_NAMES = [
    'mode',
    'url',
    'username',
    'password',
    'otp-secret',
    'router',
    'tls-fingerprint',
    'tls-verify',
    'login-encryption',
    'timeout',
    'destination',
    'name',
    'artifact-name',
    'retention-days',
    'token',
    'directory',
    'repository',
    'repository-token',
    'branch',
    'path',
    'commit-message',
    'encrypt-to',
    'fingerprint-key',
    'keep',
    'skip-unchanged',
    'ignore-changes',
    'require-verified',
    'summary',
];


/***/ })

};
