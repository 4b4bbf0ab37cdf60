export const id = 236;
export const ids = [236];
export const modules = {

/***/ 65236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
var promises_namespaceObject = /*#__PURE__*/__webpack_require__.t(promises_, 2);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/backup-name.js
// What a backup is called: filling the user's template, and telling our own file names from everybody else's.
const PLACEHOLDER = /\{(\w*)\}/g;
const TIME_SUFFIX = '(?:-(?<suffix>\\d{6}))?';
/** `.dss`, as SRM's own export calls it and its Restore expects it. */
const BACKUP_EXTENSION = '.dss';
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
    const pattern = new RegExp(`^${source}${TIME_SUFFIX}${escapeRegExp(BACKUP_EXTENSION)}$`);
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

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
;// CONCATENATED MODULE: ./build/untrusted-text.js
// Text that came from the network, made fit to stand inside one of our own lines.
/** `text` on one line, without control characters, `maxLength` characters at most. Never put it at the start of a line. */
function printable(text, maxLength = 80) {
    const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
    // What is left of a character that was cut in two, or was never whole, becomes a replacement character.
    return (line.length > maxLength ? `${line.slice(0, maxLength - 1)}…` : line).toWellFormed();
}

;// CONCATENATED MODULE: ./build/destinations/artifact-errors.js
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
    const detail = printable(message.replace(/(https?:\/\/[^\s?]+)\?\S*/g, '$1'), 200);
    return storeFailed(`The artifact could not be stored: ${detail || `${name || 'unknown error'}${statusOf(error) ? ` (HTTP ${statusOf(error)})` : ''}`}.`, error, 'Run again; see https://www.githubstatus.com if it fails again.');
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/file-chunks.js
// Reading a file in chunks without leaving garbage behind: memory must not grow with the file.

const CHUNK_BYTES = 65_536;
/**
 * The bytes of a file, chunk by chunk. A chunk is overwritten two chunks later: whoever keeps it must copy it. Throws the
 * file system's errors, and the signal's reason.
 */
async function* readChunks(path, signal) {
    const handle = await (0,promises_.open)(path);
    try {
        // Two buffers, since a stream may still hold the last chunk while it asks for the next.
        const buffers = [Buffer.allocUnsafeSlow(CHUNK_BYTES), Buffer.allocUnsafeSlow(CHUNK_BYTES)];
        for (let turn = 0;; turn++) {
            signal?.throwIfAborted();
            const { bytesRead, buffer } = await handle.read(turn % 2 === 0 ? buffers[0] : buffers[1], 0, CHUNK_BYTES);
            if (bytesRead === 0)
                return;
            yield buffer.subarray(0, bytesRead);
        }
    }
    finally {
        await handle.close();
    }
}

;// CONCATENATED MODULE: ./build/destinations/file-hash.js
// Reading a stored copy back: its SHA-256 and size, streamed.


/** SHA-256 (hexadecimal) and size in bytes of a file. Throws the file system's errors, and the signal's reason. */
async function hashFile(path, signal) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    for await (const chunk of readChunks(path, signal)) {
        hash.update(chunk);
        size += chunk.length;
    }
    return { sha256: hash.digest('hex'), size };
}

// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/index.js + 1 modules
var lib = __webpack_require__(44942);
;// CONCATENATED MODULE: ./build/destinations/visibility.js
// Who can see the repository, and with it its artifacts. What cannot be found out counts as public.


const ATTEMPTS = 3;
const PATIENCE = { answerMs: 10_000, retryMs: 1_000 };
/** Asks GitHub's REST API (GET /repos/{owner}/{repo}); `internal` counts as private. Never throws but the signal's reason. */
async function askVisibility(question) {
    const { apiUrl, repository, token, signal, patience = PATIENCE } = question;
    if (!/^[\w.-]+\/[\w.-]+$/.test(repository))
        return { kind: 'unknown', reason: 'the runner does not name the repository' };
    const http = new lib/* HttpClient */.Qq('synology-router-backup', [], { socketTimeout: patience.answerMs, keepAlive: false });
    const headers = {
        accept: 'application/vnd.github+json',
        ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
    };
    let reason = '';
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
        signal.throwIfAborted();
        try {
            const response = await http.get(`${apiUrl}/repos/${repository}`, headers);
            const status = response.message.statusCode ?? 0;
            const body = await response.readBody();
            if (status === 200)
                return readVisibility(body);
            reason = `GitHub's API answered HTTP ${status}`;
            if (status < 500 && status !== 429)
                break;
        }
        catch (error) {
            reason = `GitHub's API could not be reached: ${describeNetworkError(error)}`;
        }
        if (attempt < ATTEMPTS)
            await (0,external_node_timers_promises_.setTimeout)(patience.retryMs * attempt, undefined, { signal }).catch(() => { });
    }
    signal.throwIfAborted();
    return { kind: 'unknown', reason };
}
/** An error of several addresses tried at once has no message of its own. */
function describeNetworkError(error) {
    const first = error instanceof AggregateError ? error.errors[0] : error;
    return first instanceof Error ? first.message : String(first);
}
function readVisibility(body) {
    try {
        const repository = JSON.parse(body);
        if (typeof repository === 'object' && repository !== null) {
            if ('private' in repository && repository.private === true)
                return { kind: 'private' };
            if ('private' in repository && repository.private === false)
                return { kind: 'public' };
        }
    }
    catch {
        // Falls through: what is not understood is unknown.
    }
    return { kind: 'unknown', reason: "GitHub's API answered something else than a repository" };
}

;// CONCATENATED MODULE: ./build/destinations/artifact.js
// Backups as workflow artifacts: refused where anybody may download them, stored as a zip, downloaded again to compare.








const LIST_ATTEMPTS = 3;
const LIST_RETRY_MS = 1_000;
function artifactDestination(options) {
    let client;
    // 140 ms and 30 MB that a run which never gets to store does not pay.
    const loadClient = () => {
        client ??= __webpack_require__.e(/* import() */ 584).then(__webpack_require__.bind(__webpack_require__, 20584)).then(({ DefaultArtifactClient }) => new DefaultArtifactClient());
        return client;
    };
    return {
        kind: 'artifact',
        preflight: (signal) => refuseExposure(options, signal),
        warmUp: () => {
            void loadClient().catch(() => { });
            // The first look at it loads Node's own fetch: 20 ms that the upload would otherwise wait for.
            void globalThis.FormData;
        },
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
async function refuseExposure({ workflow, token, journal }, signal) {
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
    const { visibility: told } = workflow;
    const visibility = told ? { kind: told } : await askVisibility({ ...workflow, token, signal });
    if (visibility.kind === 'private')
        return;
    const hint = 'Make the repository private (a backup holds Wi-Fi keys and passwords in the clear), or use `destination: directory`.';
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
async function upload(options, { client, backup, signal }) {
    const { journal, retentionDays, startedAt } = options;
    const byRouter = `${options.name}-${options.router}`;
    const names = [options.name, byRouter, `${byRouter}-${timeStamp(startedAt)}`];
    for (const [attempt, name] of names.entries()) {
        signal.throwIfAborted();
        try {
            const settings = retentionDays === undefined ? {} : { retentionDays };
            const { id, digest } = await client.uploadArtifact(name, [backup.file], (0,external_node_path_.dirname)(backup.file), settings);
            if (id === undefined || digest === undefined)
                throw new Error('GitHub gave the artifact no id or digest');
            return storedArtifact(options, { client, backup, name, id, digest });
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
function storedArtifact({ workflow }, { client, backup, name, id, digest }) {
    const url = `${workflow.serverUrl}/${workflow.repository}/actions/runs/${workflow.runId}/artifacts/${id}`;
    const failed = (problem, cause) => new errors/* BackupError */.hj('read-back-failed', `The artifact ${name} was stored, but ${problem}.`, { cause });
    return {
        location: { kind: 'artifact', name, id, url, digest: `sha256:${digest}` },
        description: `artifact ${name} (id ${id})`,
        readBack: async (signal) => {
            const path = (0,external_node_path_.join)((0,external_node_path_.dirname)(backup.file), `read-back-${id}`);
            try {
                await downloadAgain(client, { id, path, signal });
                const names = await (0,promises_.readdir)(path);
                if (names.length !== 1 || names[0] !== backup.fileName)
                    throw failed('what was downloaded again is another file');
                // The hash was taken while the bytes arrived from the router: stricter than the file they were uploaded from.
                const found = await hashFile((0,external_node_path_.join)(path, backup.fileName), signal);
                if (found.sha256 !== backup.sha256 || found.size !== backup.size)
                    throw failed('what was downloaded again differs from it');
            }
            catch (error) {
                if (error instanceof errors/* BackupError */.hj)
                    throw error;
                throw ((0,errors/* abortReason */.Js)(signal) ??
                    failed(`it could not be downloaded again: ${describeArtifactError(error).message}`, error));
            }
        },
        prune: () => Promise.resolve(0),
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/destinations/file-errors.js
// Errors of the file system, in words.
const WORDS = {
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk quota is used up',
    EROFS: 'the file system is read-only',
    EACCES: "the runner's user has no permission",
    EPERM: "the runner's user has no permission",
    ENOENT: 'it does not exist',
    ENOTDIR: 'a part of the path is not a directory',
    EEXIST: 'something that is not a directory has its name',
    EIO: 'the disk reports a read or write error',
    ESTALE: 'the network share is gone',
    EHOSTDOWN: 'the network share is gone',
    ETIMEDOUT: 'the network share does not answer',
    ENAMETOOLONG: 'the name is too long for this file system',
};
/** `ENOSPC` and the like, or an empty string. */
function errnoOf(error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    return typeof code === 'string' ? code : '';
}
/** Why a file operation failed: `the disk is full (ENOSPC)`. */
function describeFileError(error) {
    const errno = errnoOf(error);
    const words = WORDS[errno];
    if (words)
        return `${words} (${errno})`;
    return error instanceof Error ? error.message : String(error);
}

;// CONCATENATED MODULE: ./build/destinations/durable-file.js
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
            if (!(await claim(temp, (0,external_node_path_.join)(directory, name), { calls, shortcomings })))
                continue;
            await syncDirectory(directory, { calls, shortcomings });
            return { name, shortcomings: [...new Set(shortcomings)] };
        }
        throw new Error('no free name was found');
    }
    finally {
        await calls.unlink(temp).catch(() => { });
    }
}
async function copy(source, temp, { signal, calls, shortcomings }) {
    const from = await calls.open(source);
    try {
        const to = await calls.open(temp, external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL, 0o600);
        try {
            await to.writeFile(from.createReadStream({ autoClose: false }), { signal });
            await to.sync().catch(tolerate(shortcomings, 'does not confirm that data reached the disk (fsync)'));
            if (process.platform !== 'win32' && ((await to.stat()).mode & 0o077) !== 0)
                shortcomings.push('does not keep files private (mode 0600)');
        }
        finally {
            await to.close();
        }
    }
    finally {
        await from.close();
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
        if (errnoOf(error) === 'EEXIST')
            return false;
        tolerate(shortcomings, 'has no hard links, so a name is taken in two steps')(error);
    }
    try {
        await (await calls.open(target, 'wx', 0o600)).close();
    }
    catch (error) {
        if (errnoOf(error) === 'EEXIST')
            return false;
        throw error;
    }
    try {
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
        if (!UNSUPPORTED.has(errnoOf(error)))
            throw error;
        shortcomings.push(shortcoming);
        return undefined;
    };
}

;// CONCATENATED MODULE: ./build/destinations/retention.js
// Which copies may go: a pure decision over names, so that it can be tested with every history.
/**
 * The copies to delete so that `keep` stay, oldest first by the time in their names. `current`, the copy just read
 * back, always stays and counts. 0 keeps all.
 */
function selectExpired(copies, { keep, current }) {
    if (keep <= 0)
        return [];
    const others = copies
        .filter((copy) => copy.fileName !== current)
        .sort((a, b) => (a.time === b.time ? compare(a.fileName, b.fileName) : compare(a.time, b.time)));
    return others.slice(0, Math.max(0, others.length - (keep - 1)));
}
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

;// CONCATENATED MODULE: ./build/destinations/directory.js
// Backups in a directory of the runner's machine: the old way, done safely.









/** How many later seconds are tried where a name with its time is taken too. */
const NAME_ATTEMPTS = 60;
const STALE_TEMP_MS = 24 * 60 * 60 * 1000;
function directoryDestination(options) {
    const { path, journal } = options;
    // What another run stores meanwhile is never pruned: two runs at once must not delete each other's copy.
    let present;
    return {
        kind: 'directory',
        preflight: async () => {
            await provePlace(path);
            present = new Set(await (0,promises_.readdir)(path));
        },
        warmUp: () => { },
        store: async (backup, signal) => {
            try {
                const same = await findSame(path, backup, signal);
                if (same) {
                    journal.info(`The same content is already there: ${same}, read and whole.`);
                    return storedCopy({ ...options, present }, backup, {
                        name: same,
                        description: `${(0,external_node_path_.join)(path, same)} (was already there)`,
                    });
                }
                const { name, shortcomings } = await writeDurably({
                    source: backup.file,
                    directory: path,
                    names: await freeNames(options, backup),
                    signal,
                });
                for (const shortcoming of shortcomings)
                    journal.info(`Note: the file system of ${path} ${shortcoming}.`);
                return storedCopy({ ...options, present }, backup, { name, description: (0,external_node_path_.join)(path, name) });
            }
            catch (error) {
                throw (0,errors/* abortReason */.Js)(signal) ?? directory_storeFailed(path, error);
            }
        },
    };
}
function directory_storeFailed(path, error) {
    return new errors/* BackupError */.hj('store-failed', `The backup could not be written to ${path}: ${describeFileError(error)}.`, {
        cause: error,
    });
}
/** Creates the directory if missing and proves that a file can be made in it. */
async function provePlace(path) {
    const probe = (0,external_node_path_.join)(path, `.synology-router-backup-${(0,external_node_crypto_.randomUUID)()}.tmp`);
    try {
        await (0,promises_.mkdir)(path, { recursive: true, mode: 0o700 });
        const handle = await (0,promises_.open)(probe, 'wx', 0o600);
        await handle.close();
        await (0,promises_.unlink)(probe);
    }
    catch (error) {
        throw new errors/* BackupError */.hj('destination-refused', `The directory ${path} cannot take backups: ${describeFileError(error)}.`, {
            cause: error,
            hint: 'Create the directory and give it to the user that the runner runs as. In a container, mount it there too.',
        });
    }
}
/**
 * The names of this run's backup that are there already, oldest first: the plain one, then those that waited for a free
 * time.
 */
async function takenNames(path, { fileName }) {
    const stem = fileName.slice(0, -BACKUP_EXTENSION.length);
    return (await (0,promises_.readdir)(path))
        .filter((name) => name === fileName || (name.startsWith(`${stem}-`) && /^\d{6}\.dss$/.test(name.slice(stem.length + 1))))
        .sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
}
/**
 * The newest copy, if it has this very content, by reading it. An older one does not count: the settings changed in
 * between and back, and the newest file must be what the router has now. A copy that cannot be read is none.
 */
async function findSame(path, backup, signal) {
    const newest = (await takenNames(path, backup)).at(-1);
    if (newest === undefined)
        return undefined;
    try {
        const stats = await (0,promises_.lstat)((0,external_node_path_.join)(path, newest));
        if (!stats.isFile() || stats.size !== backup.size)
            return undefined;
        return (await hashFile((0,external_node_path_.join)(path, newest), signal)).sha256 === backup.sha256 ? newest : undefined;
    }
    catch {
        signal.throwIfAborted();
        return undefined;
    }
}
/**
 * The plain name, unless any of its family is there: then the time is added, so that names stay in the order of time even
 * after the plain one was pruned.
 */
async function freeNames({ path, startedAt }, backup) {
    const stem = backup.fileName.slice(0, -BACKUP_EXTENSION.length);
    const timed = Array.from({ length: NAME_ATTEMPTS }, (_, second) => {
        return `${stem}-${timeStamp(new Date(startedAt.getTime() + second * 1000))}${BACKUP_EXTENSION}`;
    });
    return (await takenNames(path, backup)).length === 0 ? [backup.fileName, ...timed] : timed;
}
function storedCopy(options, backup, { name, description }) {
    const path = (0,external_node_path_.join)(options.path, name);
    return {
        location: { kind: 'directory', path },
        description,
        readBack: async (signal) => {
            const found = await hashFile(path, signal).catch((error) => {
                throw ((0,errors/* abortReason */.Js)(signal) ??
                    new errors/* BackupError */.hj('read-back-failed', `${path} cannot be read back: ${describeFileError(error)}.`, {
                        cause: error,
                    }));
            });
            if (found.sha256 !== backup.sha256 || found.size !== backup.size) {
                throw new errors/* BackupError */.hj('read-back-failed', `${path} does not hold what was stored: the disk may be failing.`);
            }
        },
        prune: () => prune(options, name).catch((error) => {
            options.journal.warning(`Old backups in ${options.path} could not be looked at: ${describeFileError(error)}.`);
            return 0;
        }),
    };
}
async function prune({ path, keep, naming, journal, present }, current) {
    if (keep === 0)
        return 0;
    const timeOf = timeReader(naming);
    let deleted = 0;
    const remove = async (name) => {
        try {
            await (0,promises_.unlink)((0,external_node_path_.join)(path, name));
            deleted++;
        }
        catch (error) {
            // Another run may have deleted it a moment ago.
            if (errnoOf(error) === 'ENOENT')
                return;
            journal.warning(`An old backup could not be deleted: ${(0,external_node_path_.join)(path, name)}: ${describeFileError(error)}.`);
        }
    };
    const files = (await (0,promises_.readdir)(path, { withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map((entry) => entry.name);
    const copies = files.flatMap((fileName) => {
        const time = timeOf(fileName);
        return time === undefined ? [] : [{ fileName, time }];
    });
    for (const copy of selectExpired(copies, { keep, current }))
        if (present?.has(copy.fileName) ?? true)
            await remove(copy.fileName);
    await removeStaleTemps(path, files);
    return deleted;
}
/** What a run that was killed left half-written: ours by name, and a day old at least. */
async function removeStaleTemps(path, files) {
    for (const name of files.filter((file) => TEMP_FILE_PATTERN.test(file))) {
        const { mtimeMs } = await (0,promises_.lstat)((0,external_node_path_.join)(path, name)).catch(() => ({ mtimeMs: Date.now() }));
        if (Date.now() - mtimeMs > STALE_TEMP_MS)
            await (0,promises_.unlink)((0,external_node_path_.join)(path, name)).catch(() => { });
    }
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/units.js
// Sizes and durations, worded for a person.
const KIB = 1024;
const MIB = 1024 * KIB;
const GIB = 1024 * MIB;
/** Bytes as `812 bytes`, `91.2 KB` or `1.5 MB` (powers of 1000, as file managers show them). */
function formatBytes(bytes) {
    if (bytes < 1000)
        return bytes === 1 ? '1 byte' : `${bytes} bytes`;
    if (bytes < 999_950)
        return `${(bytes / 1000).toFixed(1)} KB`;
    return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
/** Milliseconds as `38 ms`, `1.3 s` or `2 min 5 s`. */
function formatDuration(ms) {
    if (ms < 999.5)
        return `${Math.round(ms)} ms`;
    if (ms < 59_950)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

;// CONCATENATED MODULE: ./build/dss/xz-end.js
// The end of an .xz file: footer and index, which say how much one stream holds (xz-file-format.txt 2.1.2 and 4).

const HEADER_BYTES = 12;
const FOOTER_BYTES = 12;
const MAX_INDEX_BYTES = 65_536;
const MAX_VARINT_BYTES = 9;
/** What the last stream says of itself, or `undefined` unless that stream is the whole file. */
async function readXzEnd(file) {
    const handle = await (0,promises_.open)(file);
    try {
        const { size } = await handle.stat();
        const footer = await readAt(handle, size - FOOTER_BYTES, FOOTER_BYTES);
        if (footer?.toString('latin1', 10) !== 'YZ')
            return undefined;
        const indexBytes = (footer.readUInt32LE(4) + 1) * 4;
        if (indexBytes > MAX_INDEX_BYTES)
            return undefined;
        const index = await readAt(handle, size - FOOTER_BYTES - indexBytes, indexBytes);
        const sizes = index && readIndex(index);
        if (!sizes || HEADER_BYTES + sizes.blocks + indexBytes + FOOTER_BYTES !== size)
            return undefined;
        return { contentSize: sizes.content, checkType: footer.readUInt8(9) & 0x0f };
    }
    finally {
        await handle.close();
    }
}
async function readAt(handle, position, length) {
    if (position < 0)
        return undefined;
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, position);
    return bytesRead === length ? buffer : undefined;
}
/** Sums of all blocks: bytes in the file (padded to 4) and bytes of content. */
function readIndex(index) {
    if (index[0] !== 0)
        return undefined;
    let position = 1;
    const next = () => {
        let value = 0;
        for (let byte = 0; byte < MAX_VARINT_BYTES; byte++) {
            const bits = index[position++] ?? 0;
            value += (bits & 0x7f) * 2 ** (7 * byte);
            if (bits < 0x80)
                break;
        }
        return value;
    };
    let blocks = 0;
    let content = 0;
    for (let record = next(); record > 0 && position < index.length; record--) {
        blocks += Math.ceil(next() / 4) * 4;
        content += next();
    }
    return { blocks, content };
}

;// CONCATENATED MODULE: ./build/dss/container.js
// The outermost layer of a backup: gzip or xz, told by its bytes, opened as a bounded stream to its very end.









/** What a backup may open to; real ones open to about 380 KB. */
const MAX_CONTENT_BYTES = GIB;
const GZIP_MAGIC = Buffer.from('1f8b08', 'hex');
const XZ_MAGIC = Buffer.from('fd377a585a00', 'hex');
const GZIP_TRAILER_BYTES = 8;
/** Four times Node's own: a large file opens in two thirds of the time. */
const GUNZIP_CHUNK_BYTES = 65_536;
/** What the decoder (xz-embedded) says of features that it was built without; the file may well be whole. */
const XZ_UNSUPPORTED = new Set(['2', '3', '4', '6']);
const XZ_PROBLEMS = {
    '5': 'it is not laid out as one',
    '7': 'a checksum or its structure is wrong',
    '8': 'it breaks off',
};
/** The check type of a stream whose content has no checksum. */
const XZ_CHECK_NONE = 0;
/** The container that a file's first bytes name (protocol.md 6: gzip on SRM, xz on DSM), or `undefined`. */
function containerOf(head) {
    if (head.subarray(0, GZIP_MAGIC.length).equals(GZIP_MAGIC))
        return 'gzip';
    if (head.subarray(0, XZ_MAGIC.length).equals(XZ_MAGIC))
        return 'xz';
    return undefined;
}
/**
 * Decompresses the whole file, checks its checksums and that nothing follows its end, and returns the size of its
 * content in bytes; `undefined` if the file uses what the decoder does not know, or has no checksum, so that nothing can
 * be said. Throws BackupError `backup-invalid`.
 */
async function openContainer(file, { container, signal }) {
    const content = container === 'gzip' ? await openGzip(file, signal) : await openXz(file, signal);
    if (content === 0)
        throw new errors/* BackupError */.hj('backup-invalid', `The backup is a whole ${container} file, but holds nothing.`);
    return content;
}
async function openGzip(file, signal) {
    const meter = meterContent();
    await decompressing('gzip', signal, () => (0,external_node_stream_promises_.pipeline)(readChunks(file), (0,external_node_zlib_.createGunzip)({ chunkSize: GUNZIP_CHUNK_BYTES }), meter.sink, { signal }));
    // zlib ignores padding and takes a second stream: the last bytes must describe all that came out.
    const trailer = await readEnd(file, GZIP_TRAILER_BYTES);
    if (trailer.readUInt32LE(0) !== meter.crc32() || trailer.readUInt32LE(4) !== meter.size() % 2 ** 32)
        throw trailing('gzip');
    return meter.size();
}
async function openXz(file, signal) {
    // Node itself finds no names in this CommonJS module, only its default; a bundler or jest would find both.
    const { XzReadableStream } = (await __webpack_require__.e(/* import() */ 642).then(__webpack_require__.t.bind(__webpack_require__, 36642, 19))).default;
    const meter = meterContent();
    const source = (0,external_node_fs_.createReadStream)(file);
    let unsupported = false;
    try {
        await decompressing('xz', signal, async () => {
            const opened = new XzReadableStream(external_node_stream_.Readable.toWeb(source));
            await (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.fromWeb(opened), meter.sink, { signal }).catch((error) => {
                const code = xzCodeOf(error);
                unsupported = XZ_UNSUPPORTED.has(code);
                if (!unsupported)
                    throw XZ_PROBLEMS[code] ? new Error(XZ_PROBLEMS[code], { cause: error }) : error;
            });
        });
    }
    finally {
        // A decoder that gave up leaves the file open.
        if (!source.closed)
            await new Promise((resolve) => source.once('close', () => resolve()).destroy());
    }
    if (unsupported)
        return undefined;
    // The decoder takes padding and a second stream: the index at the end must describe all that came out, and the file.
    const end = await readXzEnd(file);
    if (!end || end.contentSize !== meter.size())
        throw trailing('xz');
    return end.checkType === XZ_CHECK_NONE && meter.size() > 0 ? undefined : meter.size();
}
/** The decoder's result code, which its error has in its message only. */
function xzCodeOf(error) {
    return (error instanceof Error && /error code (\d+)/.exec(error.message)?.[1]) || '';
}
async function decompressing(container, signal, work) {
    try {
        await work();
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof errors/* BackupError */.hj)
            throw error;
        const reason = error instanceof Error ? error.message : String(error);
        throw new errors/* BackupError */.hj('backup-invalid', `The backup is a damaged ${container} file: ${reason}.`, { cause: error });
    }
}
function trailing(container) {
    return new errors/* BackupError */.hj('backup-invalid', `The backup is a ${container} file with something else after its end.`);
}
/** Counts what is written and keeps nothing of it; fails past MAX_CONTENT_BYTES. */
function meterContent() {
    let size = 0;
    let checksum = 0;
    const sink = new external_node_stream_.Writable({
        write(chunk, _encoding, done) {
            size += chunk.length;
            checksum = (0,external_node_zlib_.crc32)(chunk, checksum);
            if (size <= MAX_CONTENT_BYTES)
                done();
            else
                done(new errors/* BackupError */.hj('backup-invalid', `The backup opens to more than ${formatBytes(MAX_CONTENT_BYTES)}: this is not a configuration.`));
        },
    });
    return { sink, size: () => size, crc32: () => checksum };
}
async function readEnd(file, length) {
    const handle = await (0,promises_.open)(file);
    try {
        const { size } = await handle.stat();
        const { buffer } = await handle.read(Buffer.alloc(length), 0, length, Math.max(0, size - length));
        return buffer;
    }
    finally {
        await handle.close();
    }
}

;// CONCATENATED MODULE: ./build/dss/inspect.js
// The checks of a fetched file: what it is, whether it is whole, and whether that could be told at all.



const HEAD_BYTES = 65_536;
const SHOWN_BYTES = 8;
/** Checks a file that claims to be a backup. Throws BackupError `backup-invalid` for what must not be stored. */
async function inspect(file, { signal }) {
    const { head, size } = await readHead(file);
    if (size === 0)
        throw new errors/* BackupError */.hj('backup-invalid', 'The router sent an empty file.');
    const container = containerOf(head);
    if (container) {
        const contentSize = await openContainer(file, { container, signal });
        if (contentSize !== undefined)
            return { verified: true, container, contentSize };
    }
    refuseText(head, size);
    return { verified: false, firstBytes: head.subarray(0, SHOWN_BYTES).toString('hex') };
}
/** What routers send instead of a backup: a web page, or JSON. */
function refuseText(head, size) {
    const text = head
        .toString('utf8')
        .replace(/^\uFEFF/, '')
        .trimStart();
    if (text === '')
        throw new errors/* BackupError */.hj('backup-invalid', 'The router sent nothing but blanks.');
    if (/^<(?:!|\?|[a-z])/i.test(text)) {
        throw new errors/* BackupError */.hj('backup-invalid', 'The router sent a web page instead of a backup.');
    }
    if (/^[[{]/.test(text) && (size > head.length ? /^[[{]\s*(?:"|[[{\]}])/.test(text) : isJson(text))) {
        throw new errors/* BackupError */.hj('backup-invalid', 'The router sent JSON instead of a backup.');
    }
}
function isJson(text) {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}
async function readHead(file) {
    const handle = await (0,promises_.open)(file);
    try {
        const { size } = await handle.stat();
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(size, HEAD_BYTES)), 0);
        return { head: buffer.subarray(0, bytesRead), size };
    }
    finally {
        await handle.close();
    }
}

;// CONCATENATED MODULE: ./build/router/network-errors.js
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
const DISK = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'ENOENT', 'EACCES', 'EPERM', 'EMFILE']);
const CUT = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'UND_ERR_SOCKET', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH']);
const TOO_SLOW = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);
/** Turns whatever undici or the socket threw while asking for `what` into a BackupError. */
function network_errors_describeNetworkError(error, { origin, what }) {
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
        });
    }
    if (TOO_SLOW.has(code) || textOf(error, 'name') === 'TimeoutError') {
        return new TransientError('timed-out', `${origin} stopped answering during ${what}.`, { cause: error });
    }
    const wording = code.startsWith('ERR_SSL') || code.startsWith('ERR_TLS') ? NOT_TLS : WORDINGS[code];
    if (wording) {
        return new errors/* BackupError */.hj('router-unreachable', wording.message(origin), {
            cause: error,
            ...(wording.hint ? { hint: wording.hint } : {}),
        });
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

;// CONCATENATED MODULE: ./build/router/reply.js
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
    const shown = keys.slice(0, MAX_SHAPE_KEYS).map((key) => `${shownKey(key)}: ${describeShape(value[key], depth + 1)}`);
    return `{${shown.join(', ')}${keys.length > MAX_SHAPE_KEYS ? `, … ${keys.length} in all` : ''}}`;
}
/** Keys are the protocol's words; what is no word (an id, an address) may be data and is not shown. */
function shownKey(key) {
    return /^[A-Za-z_][A-Za-z_.]{0,40}\d?$/.test(key) ? key : `(key of ${key.length})`;
}

;// CONCATENATED MODULE: ./build/router/protocol.js
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
].map((endpoint) => [endpoint.api, endpoint]));
/** The form of one call. Everything is posted; nothing is ever put into the URL (protocol.md 9.6). */
function callForm(endpoint, method, parameters = {}) {
    return new URLSearchParams({ api: endpoint.api, version: String(endpoint.version), method, ...parameters });
}
const FINISHED = new Set(['finish', 'finished', 'done', 'success']);
const FAILED = new Set(['fail', 'failed', 'error', 'cancel', 'cancelled', 'canceled', 'abort', 'aborted']);
/** Reads `data` of a status reply in all the shapes that sources tell (protocol.md 9.4). */
function readStatus(data) {
    const states = ['state', 'status'].map((name) => (reply_textOf(field(data, name)) ?? '').toLowerCase());
    const error = field(data, 'error');
    if (isPresent(error) || states.some((state) => FAILED.has(state))) {
        const code = numberOf(error) ?? numberOf(field(fieldsOf(error), 'code'));
        return { kind: 'failed', ...(code === undefined ? {} : { code }) };
    }
    const finish = field(data, 'finish');
    const finished = finish === true || finish === 1 || (typeof finish === 'string' && /^(?:true|1)$/i.test(finish));
    return { kind: finished || states.some((state) => FINISHED.has(state)) ? 'finished' : 'running' };
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

;// CONCATENATED MODULE: ./build/router/api.js
// One call to the router's web API: the form out, the typed reply back, and an error for everything that is neither.





function createApi({ transport, origin, journal, }) {
    return {
        async call(call) {
            const answer = await transport.post(requestOf(call));
            journal.debug(`${call.endpoint.api} ${call.method}: HTTP ${answer.status}, ${shapeOf(answer.text)}`);
            refuseStatus(answer, { call, origin });
            const reply = parseReply(answer.text);
            if (!reply) {
                throw new errors/* BackupError */.hj(call.failure, `What answered ${call.what} at ${origin} is not SRM: ${describeContent(answer)}.`, wrongPlace(call));
            }
            return { reply, cookies: answer.cookies };
        },
    };
}
/** The HTTP request of a call: session id as cookie, token as header and parameter. */
function requestOf({ endpoint, method, parameters, keys, signal, what }) {
    const form = callForm(endpoint, method, {
        ...parameters,
        ...(keys?.synoToken ? { SynoToken: keys.synoToken } : {}),
        ...(keys?.sidInBody ? { _sid: keys.sid } : {}),
    });
    const headers = {
        ...(keys ? { cookie: `id=${keys.sid}` } : {}),
        ...(keys?.synoToken ? { 'x-syno-token': keys.synoToken } : {}),
    };
    return { path: endpoint.path, form, headers, signal, what };
}
/** Throws unless the status is 200, which SRM answers to everything, errors included (protocol.md 3.8). */
function refuseStatus(answer, { call, origin }) {
    const { status } = answer;
    if (status === 200)
        return;
    if (status >= 300 && status < 400)
        throw redirected(answer.location, origin);
    const message = `${origin} answered ${call.what} with HTTP ${status}.`;
    throw status >= 500
        ? new TransientError(call.failure, message)
        : new errors/* BackupError */.hj(call.failure, message, status === 400 && origin.startsWith('http:') ? NEEDS_TLS : wrongPlace(call));
}
/** What Apache answers where https was meant (protocol.md 7: SRM's server). */
const NEEDS_TLS = {
    hint: 'The likely cause: this port speaks https. Write `https://` instead of `http://` in `url`.',
};
function redirected(location, origin) {
    const url = location === '' ? null : URL.parse(location, origin);
    const target = url?.protocol.startsWith('http') ? url : undefined;
    return new errors/* BackupError */.hj('router-unsupported', `${origin} redirects to ${target ? printable(target.origin) : 'another place'}; redirects are not followed, since they would take the password along.`, {
        hint: target?.protocol === 'https:' && origin.startsWith('http:')
            ? `SRM's "redirect HTTP to HTTPS" moves port 8000 to 8001: set \`url\` to https://${URL.parse(origin)?.hostname ?? 'the-router'}:8001.`
            : 'Set `url` to the address that SRM itself answers at, usually https://192.168.1.1:8001.',
    });
}
function wrongPlace(call) {
    if (call.failure !== 'router-unsupported')
        return {};
    return {
        hint: 'Check the address and the port in `url`: https is on 8001, http on 8000 unless changed, and SRM\'s "redirect HTTP to HTTPS" moves 8000 to 8001. In a browser the address must open the sign-in page of SRM.',
    };
}
function describeContent({ text, contentType }) {
    const start = text.trimStart();
    if (start === '')
        return 'an empty answer';
    const title = /<title[^>]*>([^<]{1,200})/i.exec(start)?.[1];
    if (start.startsWith('<'))
        return title ? `an HTML page titled "${printable(title, 60)}"` : 'an HTML or XML page';
    if (/^[[{]/.test(start))
        return 'other JSON';
    return contentType ? `something of type ${printable(contentType, 60)}` : 'something else';
}

;// CONCATENATED MODULE: ./build/router/error-codes.js
// Router error numbers, in words: what each means at login, and what each means everywhere else.

const SESSION_CODES = new Set([106, 107, 119]);
const QUOTING_CODES = new Set([114, 117, 120]);
const TOKEN_CODES = new Set([103, 105, 119]);
/** The session is gone: timed out, displaced by another login, or unknown (protocol.md 3.8). */
const isSessionLost = (code) => SESSION_CODES.has(code);
/** A parameter was not understood: may be a task id that the JSON layer misread (protocol.md 9.16). */
const isQuotingSuspect = (code) => QUOTING_CODES.has(code);
/** Right after a good login, the router may miss a SynoToken (protocol.md 9.7). */
const isTokenSuspect = (code) => TOKEN_CODES.has(code);
const MORE_RIGHTS = 'Likely causes, in order: the account has no administrator rights (Control Panel > User in SRM); it has leftovers of 2-factor authentication, which resetting its multi-factor settings clears; this firmware only accepts sessions of its own web interface.';
const NO_OTP = 'Use an account without 2-factor authentication for backups, or limit 2-factor authentication to external access in SRM.';
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
        message: 'The account asks for a one-time code (2-factor authentication)',
        hint: NO_OTP,
    },
    404: { code: 'otp-refused', message: 'The router refused the one-time code', hint: NO_OTP },
    405: {
        code: 'login-refused',
        message: 'The router says that this is not the right sign-in page (application portal)',
        hint: 'Use the address and port of SRM itself in `url`, not those of a package.',
    },
    406: {
        code: 'otp-required',
        message: 'The router enforces 2-factor authentication, and the account has not set it up',
        hint: 'Exempt the account from enforced 2-factor authentication in SRM.',
    },
    407: {
        code: 'address-blocked',
        message: "The router has blocked this runner's address (Auto Block), so even a right password is refused",
    },
    408: {
        code: 'login-refused',
        message: "The account's password has expired and cannot be changed by its user",
        hint: 'Set a new password for the account as an administrator in SRM, then update the secret.',
    },
    409: {
        code: 'login-refused',
        message: "The account's password has expired",
        hint: 'Sign in to SRM with the account, set a new password, then update the secret.',
    },
    410: {
        code: 'login-refused',
        message: "The account's password must be changed before its first use",
        hint: 'Sign in to SRM with the account, set a new password, then update the secret.',
    },
    411: {
        code: 'login-refused',
        message: 'The account is locked',
        hint: 'Wait until the lock ends, or unlock the account in SRM as an administrator.',
    },
};
/** The error for a refused login. It is final: no code is worth a second try, and each may count for Auto Block. */
function loginError(number, form) {
    const meaning = LOGIN_MEANINGS[number];
    if (!meaning) {
        return new errors/* BackupError */.hj('login-refused', `The router refused the login: ${describeCode(number)}.`);
    }
    return new errors/* BackupError */.hj(meaning.code, `${meaning.message} (code ${number}).`, {
        hint: meaning.hint ?? fallbackHint(number, form),
    });
}
function fallbackHint(number, form) {
    if (number === 407) {
        return "Remove the runner's address from the block list in SRM (Network Center > Security > Auto Block) and add it to the allow list there. Correct the password first if it was wrong.";
    }
    const otherForm = form === 'encrypted'
        ? 'If they work there, this firmware may not accept the encrypted login: with an https `url`, try `login-encryption: never`.'
        : 'If they work there, this firmware may want an encrypted login: remove `login-encryption: never`.';
    return `Likely causes, in order: a typing error in \`username\` or \`password\`, or an old secret. Sign in to SRM with them to see. ${otherForm} The login is not tried again, so that Auto Block does not lock the runner out.`;
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

;// CONCATENATED MODULE: ./build/router/retry.js
// Waiting, and trying again what may well succeed the second time.



const retry_ATTEMPTS = 3;
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
async function askAgain(question, { journal, signal }) {
    for (let attempt = 1;; attempt++) {
        try {
            return await question();
        }
        catch (error) {
            if (!(error instanceof TransientError) || error.code === 'timed-out' || attempt === retry_ATTEMPTS)
                throw error;
            journal.info(`${error.message} Trying again.`);
            await pause(RETRY_MS * attempt, signal);
        }
    }
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
;// CONCATENATED MODULE: ./build/router/envelope.js
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
    const serverTime = numberOf(field(data, 'server_time')) ?? Math.floor(Date.now() / 1000);
    return {
        publicKey,
        keyBits: publicKey.n.bitLength(),
        cipherKey: fieldName(data, 'cipherkey') ?? '__cIpHeRtExT',
        cipherToken: fieldName(data, 'ciphertoken') ?? '__cIpHeRtOkEn',
        serverTime: String(serverTime),
    };
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

;// CONCATENATED MODULE: ./build/router/login.js
// Logging in: which form the credentials take, the one request that may count as a failed login, and its answer.






const VERSION_UNSUPPORTED = 104;
/** How long a login under way goes on after a cancellation, so that its session can be closed. */
const LOGIN_GRACE_MS = 2_000;
/** The session name that every source's server takes (protocol.md 9.3). */
const SESSION_NAME = 'webui';
/**
 * Logs in. Sends at most one request that can count as a failed login: refusals 400-411 are final, and a broken
 * connection is not tried again, since the router may have seen the password. Throws BackupError.
 */
async function logIn(options) {
    const auth = options.endpoints.get(API.auth);
    if (!auth)
        throw new errors/* BackupError */.hj('router-unsupported', 'The router offers no login that this action knows (SYNO.API.Auth 2 or 3).');
    const encryption = await prepareEncryption(options);
    const answer = await sendLogin(auth, encryption, options);
    // The version is checked before the credentials (protocol.md 3.8): this refusal cannot count as a failed login.
    const outdated = !answer.reply.ok && answer.reply.code === VERSION_UNSUPPORTED && auth.version > 2;
    const taken = outdated ? { ...auth, version: 2 } : auth;
    const { reply, cookies } = outdated ? await sendLogin(taken, encryption, options) : answer;
    if (!reply.ok) {
        if (reply.code >= 400 && reply.code <= 499)
            throw loginError(reply.code, encryption ? 'encrypted' : 'plain');
        throw new errors/* BackupError */.hj('router-unsupported', `The router does not take the login: ${describeCode(reply.code)}.`);
    }
    const sid = readSessionId(reply.data, cookies);
    if (!sid)
        throw new errors/* BackupError */.hj('router-unsupported', 'The router accepted the login but gave no session id.');
    const synoToken = reply_textOf(field(reply.data, 'synotoken'));
    const usableToken = synoToken && /^[\w.~%+/=-]{1,512}$/.test(synoToken) ? synoToken : undefined;
    for (const secret of [sid, usableToken])
        if (secret)
            options.journal.secret(secret);
    options.journal.info(`Logged in (${encryption ? `RSA-${encryption.keyBits} envelope` : 'plain form over https'}, Auth ${taken.version}).`);
    return { auth: taken, sid, ...(usableToken ? { synoToken: usableToken } : {}) };
}
async function sendLogin(auth, encryption, options) {
    const { account, signal } = options;
    signal.throwIfAborted();
    const secrets = { account: account.username, passwd: account.password, session: SESSION_NAME, format: 'cookie' };
    const token = options.withToken ? { enable_syno_token: 'yes' } : {};
    const credentials = encryption ? Object.fromEntries([sealCredentials(encryption, secrets)]) : secrets;
    const parameters = { ...token, ...credentials };
    return await options.api.call({
        endpoint: auth,
        method: 'login',
        parameters,
        signal: outlasting(signal),
        what: 'the login',
        failure: 'router-unreachable',
    });
}
/** A signal that follows `signal` LOGIN_GRACE_MS later. */
function outlasting(signal) {
    const later = new AbortController();
    const follow = () => setTimeout(() => later.abort(signal.reason), LOGIN_GRACE_MS).unref();
    signal.addEventListener('abort', follow, { once: true });
    return later.signal;
}
/** The router's key, or `undefined` for a plain login. Throws where neither is possible or safe (protocol.md 9.1). */
async function prepareEncryption({ api, endpoints, account, journal, signal, }) {
    const endpoint = account.loginEncryption === 'never' ? undefined : endpoints.get(API.encryption);
    if (!endpoint) {
        if (account.overTls)
            return undefined;
        throw new errors/* BackupError */.hj('router-unsupported', 'Without login encryption the password would be readable on the network over http. It was not sent.', {
            hint: 'Use https: `url: https://<router>:8001`.',
        });
    }
    const parameters = { format: 'module' };
    const ask = () => api.call({
        endpoint,
        method: 'getinfo',
        parameters,
        signal,
        what: 'the question for its key',
        failure: 'router-unsupported',
    });
    const { reply } = await askAgain(ask, { journal, signal });
    if (reply.ok)
        return readEncryptionInfo(reply.data);
    throw new errors/* BackupError */.hj('router-unsupported', `The router offers login encryption but refuses to give its key: ${describeCode(reply.code)}.`, {
        hint: 'With an https `url`, try `login-encryption: never`.',
    });
}

;// CONCATENATED MODULE: ./build/router/session.js
// A session with the router: calls that carry it, a new login where one may help, and one logout for every login.




const SESSION_UNKNOWN = 119;
const LOGOUT_TIMEOUT_MS = 2_000;
/** Thrown when the router ended the session: a new login and a new start may help, once. */
class SessionLost extends errors/* BackupError */.hj {
}
class Session {
    #options;
    #keys;
    /** Where and in which version the session was opened: it is closed there. */
    #auth;
    /** No call has succeeded since the login: refusals may be about how the session is sent. */
    #fresh = true;
    #sidInBody = false;
    #withToken = false;
    constructor(options) {
        this.#options = options;
    }
    get endpoints() {
        return this.#options.endpoints;
    }
    get signal() {
        return this.#options.signal;
    }
    async logIn() {
        const { auth, ...keys } = await logIn({ ...this.#options, withToken: this.#withToken });
        this.#auth = auth;
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
        const parameters = { session: 'webui' };
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
            this.#options.journal.debug('Logged out.');
        }
        catch (error) {
            const reason = error instanceof Error ? error.message : String(error);
            this.#options.journal.warning(`The logout failed; the router will end the session by itself. (${reason})`);
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
        this.#options.journal.info(`The router refuses the new session (code ${code}): logging in once more, with a token.`);
        await this.renew();
        return true;
    }
}

;// CONCATENATED MODULE: ./build/router/export.js
// The export itself: start, wait, download to a file; and what is worth a second try.










/** The wait between polls is this part of the time waited so far, within the bounds below. */
const POLL_FRACTION = 1 / 25;
const POLL_MIN_MS = 100;
const POLL_MAX_MS = 1_000;
/** Transient failures of polls that one export survives. */
const MAX_POLL_FAILURES = 5;
/** A file larger than this is not the router's JSON. */
const MAX_JSON_BYTES = 65_536;
/** The download broke off or was damaged on the way: the task's file may be gone, so only a new start helps (protocol.md 5.5). */
class BrokenDownload extends errors/* BackupError */.hj {
}
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
                options.journal.info(`${error.message} Logging in once more and starting again.`);
                await options.session.renew();
            }
            else if (error instanceof BrokenDownload && restarts === 0) {
                restarts++;
                options.journal.info(`${error.message} Starting again.`);
            }
            else
                throw error;
        }
    }
}
async function exportOnce(options) {
    const { session, journal } = options;
    const endpoint = session.endpoints.get(API.backup);
    if (!endpoint)
        throw new errors/* BackupError */.hj('router-unsupported', `The router does not offer ${API.backup}.`);
    const startedAt = performance.now();
    const taskId = await start(session, endpoint);
    await options.onStarted();
    const task = { id: taskId, quoted: false };
    const polls = await waitUntilFinished(options, { endpoint, task, startedAt });
    journal.info(`Exported in ${formatDuration(performance.now() - startedAt)} (${polls} ${polls === 1 ? 'poll' : 'polls'}).`);
    const downloadedAt = performance.now();
    const download = await fetchFile(options, endpoint, task);
    journal.info(`Downloaded ${formatBytes(download.size)} in ${formatDuration(performance.now() - downloadedAt)}.`);
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
    return id;
}
async function waitUntilFinished({ session, journal }, { endpoint, task, startedAt }) {
    let failures = 0;
    let polls = 0;
    for (;;) {
        const waited = performance.now() - startedAt;
        await pause(Math.min(POLL_MAX_MS, Math.max(POLL_MIN_MS, waited * POLL_FRACTION)), session.signal);
        polls++;
        try {
            const reply = await callTask(session, { endpoint, method: 'status', what: 'the export status', failure: 'export-failed' }, task);
            if (!reply.ok)
                throw callError(reply.code, { what: 'to tell how the export is doing', code: 'export-failed' });
            const status = readStatus(reply.data);
            if (status.kind === 'finished')
                return polls;
            if (status.kind === 'failed')
                throw failedOnRouter(status.code);
        }
        catch (error) {
            if (!(error instanceof TransientError) || ++failures > MAX_POLL_FAILURES)
                throw error;
            journal.info(`${error.message} Asking again.`);
        }
    }
}
function failedOnRouter(code) {
    return new errors/* BackupError */.hj('export-failed', `The router says that its export failed${code === undefined ? '' : `: ${describeCode(code)}`}.`);
}
/** A call about the task. Its id goes raw first; refused in a way that may mean a misread id, JSON-quoted from then on. */
async function callTask(session, call, task) {
    const reply = await session.call({ ...call, parameters: { task_id: taskParameter(task) } });
    if (reply.ok || task.quoted || !isQuotingSuspect(reply.code))
        return reply;
    task.quoted = true;
    return await session.call({ ...call, parameters: { task_id: taskParameter(task) } });
}
function taskParameter({ id, quoted }) {
    return quoted ? JSON.stringify(id) : id;
}
async function fetchFile(options, endpoint, task) {
    const download = await downloadOnce(options, endpoint, task);
    const refusal = await readRefusal(options, download);
    if (refusal === undefined)
        return download;
    if (isSessionLost(refusal))
        throw options.session.lost(refusal);
    if (isQuotingSuspect(refusal) && !task.quoted) {
        task.quoted = true;
        return await fetchFile(options, endpoint, task);
    }
    throw callError(refusal, { what: 'the download', code: 'backup-invalid' });
}
async function downloadOnce({ session, transport, origin, file }, endpoint, task) {
    const call = {
        endpoint,
        method: 'download',
        parameters: { task_id: taskParameter(task) },
        what: 'the download',
        failure: 'export-failed',
    };
    try {
        const download = await transport.download(session.request(call), file);
        refuseStatus(download, { call, origin });
        return download;
    }
    catch (error) {
        if (!(error instanceof TransientError))
            throw error;
        throw new BrokenDownload('export-failed', error.message, { cause: error });
    }
}
/** The router's error number, if what came is its JSON (protocol.md 5.5: HTTP 200 all the same). */
async function readRefusal({ file, journal }, { size }) {
    if (size > MAX_JSON_BYTES)
        return undefined;
    const handle = await (0,promises_.open)(file);
    const text = await handle.readFile('utf8').finally(() => handle.close());
    if (!text.trimStart().startsWith('{'))
        return undefined;
    journal.debug(`download: ${shapeOf(text)}`);
    const reply = parseReply(text);
    return reply && !reply.ok ? reply.code : undefined;
}

;// CONCATENATED MODULE: ./build/router/label.js
// Model and firmware, to label a backup with: best effort, never worth a failed run.



/** For each of the two questions: 3 s in all. */
const QUESTION_TIMEOUT_MS = 1_500;
/**
 * Asks SYNO.Mesh.System.Info, else SYNO.Core.System (protocol.md 8). Takes 3 s at most and never throws. The serial
 * number that comes along is personal: it is not read.
 */
async function readLabel(session, journal) {
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
            const label = reply.ok ? labelOf(read(reply.data)) : undefined;
            if (label)
                return label;
        }
        catch (error) {
            journal.debug(`No label from ${api}: ${error instanceof Error ? error.message : String(error)}`);
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
function labelOf(fields) {
    const model = printable(reply_textOf(field(fields, 'model')) ?? '');
    const firmware = printable(reply_textOf(field(fields, 'firmware_ver')) ?? '');
    return model === '' && firmware === '' ? undefined : { model, firmware };
}

// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
// EXTERNAL MODULE: ./node_modules/undici/index.js
var undici = __webpack_require__(46752);
;// CONCATENATED MODULE: ./build/router/trust.js
// Whether the certificate at the other end is the router's, decided before the first application byte is sent.



/**
 * The reason not to trust a connected socket, or `undefined`. The socket must have been opened without Node's own
 * refusal (`rejectUnauthorized: false`), so that the certificate can be shown to the user.
 */
function distrust(socket, { trust, host }) {
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
    const problem = socket.authorized ? (0,external_node_tls_.checkServerIdentity)(host, certificate)?.message : describeProblem(socket);
    return problem === undefined ? undefined : untrusted(certificate, problem);
}
function describeProblem(socket) {
    const code = String(socket.authorizationError);
    return PROBLEMS[code] ?? code;
}
const PROBLEMS = {
    DEPTH_ZERO_SELF_SIGNED_CERT: 'it is self-signed, as routers make them',
    SELF_SIGNED_CERT_IN_CHAIN: "it is signed by the router's own authority, as routers make them",
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its issuer is unknown',
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its issuer is unknown',
    // What Node makes of CA_KEY_TOO_SMALL and the like: SRM's own authority has an RSA-1024 key (protocol.md 7).
    UNSPECIFIED: "its authority is not accepted today; the router's own is like that, since its key is too short",
    CERT_HAS_EXPIRED: 'it has expired',
    CERT_NOT_YET_VALID: "it is not valid yet (is the runner's clock right?)",
    ERR_TLS_CERT_ALTNAME_INVALID: 'it was made for another name or address than the one in `url`',
};
function describe(certificate) {
    const subject = Object.entries(certificate.subject ?? {}).map(([key, value]) => `${key}=${String(value)}`);
    return `subject ${printable(subject.join(', '), 120) || 'empty'}; valid until ${printable(certificate.valid_to)}; SHA-256 ${certificate.fingerprint256}`;
}
function untrusted(certificate, problem) {
    return new errors/* BackupError */.hj('tls-untrusted', `The router's certificate is not trusted: ${printable(problem, 200)}. Seen: ${describe(certificate)}.`, {
        hint: [
            'First compare this SHA-256 fingerprint with the certificate that a browser shows on a computer wired to the router.',
            'Only if they are the same, trust it by this line under `with:`',
            `tls-fingerprint: ${certificate.fingerprint256}`,
        ].join('\n'),
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

;// CONCATENATED MODULE: ./build/router/transport.js
// One connection to the router: TLS trust, time and size limits, no redirects. Knows HTTP, not Synology.











const CONNECT_TIMEOUT_MS = 10_000;
const REPLY_TIMEOUT_MS = 30_000;
const MAX_REPLY_BYTES = MIB;
/** The largest file taken from the wire; real ones are about 91 KB. */
const MAX_DOWNLOAD_BYTES = 256 * MIB;
/** Opens nothing yet: the connection is made by the first request, and made again if the router closed it. */
function openTransport({ origin, trust }) {
    const client = new undici/* Client */.Kj(origin, {
        connect: trustingConnector(trust),
        pipelining: 1,
        allowH2: false,
        headersTimeout: REPLY_TIMEOUT_MS,
        bodyTimeout: REPLY_TIMEOUT_MS,
    });
    const send = async (request, signal, read) => {
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
            throw (0,errors/* abortReason */.Js)(request.signal) ?? network_errors_describeNetworkError(error, { origin, what: request.what });
        }
    };
    return {
        post: (request) => send(request, AbortSignal.any([request.signal, AbortSignal.timeout(REPLY_TIMEOUT_MS)]), async (response) => ({
            ...describeResponse(response),
            cookies: headerValues(response, 'set-cookie'),
            text: await readText(response.body, request.what),
        })),
        download: (request, file) => send(request, request.signal, async (response) => {
            const meter = meterStream();
            // Anew each time: an existing file would keep its mode.
            await (0,promises_.rm)(file, { force: true });
            await (0,external_node_stream_promises_.pipeline)(response.body, meter.stream, (0,external_node_fs_.createWriteStream)(file, { mode: 0o600, flags: 'wx' }));
            return { ...describeResponse(response), size: meter.size(), sha256: meter.sha256() };
        }),
        // Anything still under way has been given up by now: a graceful close would wait for it.
        close: () => client.destroy(),
    };
}
/** A connector that hands a socket over only after its certificate was found to be the router's. */
function trustingConnector(trust) {
    const connect = (0,undici/* buildConnector */.gU)({
        rejectUnauthorized: false,
        maxCachedSessions: 0,
        allowH2: false,
        timeout: CONNECT_TIMEOUT_MS,
    });
    return (options, callback) => connect(options, (error, socket) => {
        if (error)
            return callback(error, null);
        const problem = socket instanceof external_node_tls_.TLSSocket ? distrust(socket, { trust, host: options.hostname }) : undefined;
        if (!problem)
            return callback(null, socket);
        socket.destroy();
        callback(problem, null);
    });
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

;// CONCATENATED MODULE: ./build/router/client.js
// An SRM client, whole: discover, log in, work, log out. Knows nothing of GitHub.








/** Connects, logs in, runs `work` and logs out, whichever way it ends. Throws BackupError. */
async function withSession(options, work) {
    const { origin, journal, timeoutMs } = options;
    const deadline = new AbortController();
    const tooLong = () => new errors/* BackupError */.hj('timed-out', `The conversation with the router took longer than ${timeoutMs / 1000} s.`);
    const timer = setTimeout(() => deadline.abort(tooLong()), timeoutMs);
    const signal = AbortSignal.any([options.signal, deadline.signal]);
    warnAboutExposure(options);
    const transport = openTransport(options);
    const api = createApi({ transport, origin, journal });
    try {
        const endpoints = await journal.step('Connect', () => discover({ api, origin, journal, signal }));
        const account = { ...options, overTls: origin.startsWith('https:') };
        const session = new Session({ api, endpoints, account, journal, signal });
        try {
            await journal.step('Log in', () => session.logIn());
            return await work({
                exportTo: async (file, { onStarted }) => {
                    let label;
                    const download = await exportTo({
                        session,
                        transport,
                        origin,
                        journal,
                        file,
                        onStarted: async () => {
                            onStarted();
                            label = await readLabel(session, journal);
                            if (label)
                                journal.info(`Router: ${label.model || 'unknown model'}, ${label.firmware || 'unknown firmware'}.`);
                        },
                    });
                    return { size: download.size, sha256: download.sha256, label };
                },
            });
        }
        finally {
            await session.logOut();
        }
    }
    finally {
        clearTimeout(timer);
        await transport.close();
    }
}
function warnAboutExposure({ origin, trust, journal }) {
    if (origin.startsWith('http:')) {
        journal.info('Note: over http the backup itself, with all the passwords in it, crosses the network readable. Prefer https.');
    }
    else if (trust.kind === 'none') {
        journal.warning('`tls-verify: false` accepts any certificate: anybody in the network can pose as the router. Prefer `tls-fingerprint`.');
    }
}
/** Asks which APIs there are. */
async function discover({ api, origin, journal, signal }) {
    const endpoints = await askAgain(() => query(api, signal), { journal, signal });
    const offered = [...endpoints.values()].map(({ api: name, version }) => `${name.replace('SYNO.', '')} ${version}`);
    journal.info(`${origin} is a Synology router (${offered.join(', ')}).`);
    return endpoints;
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
    if (!reply.ok)
        return ASSUMED_ENDPOINTS;
    const endpoints = readEndpoints(reply.data);
    if (!endpoints.has(API.auth)) {
        throw new errors/* BackupError */.hj('router-unsupported', 'What answers speaks like a Synology device, but offers no login that this action knows (SYNO.API.Auth 2 or 3).');
    }
    if (!endpoints.has(API.backup)) {
        throw new errors/* BackupError */.hj('router-unsupported', `The router does not offer to export its configuration (${API.backup} 1).`);
    }
    return endpoints;
}

;// CONCATENATED MODULE: ./build/assemble.js
// Settings to the real parts: the one place where rooms meet. Shared by every face.




function assemble(settings, { journal, signal }) {
    const open = (destination) => {
        const shared = { startedAt: settings.startedAt, journal };
        return destination.kind === 'artifact'
            ? artifactDestination({ ...destination, ...shared, router: settings.label })
            : directoryDestination({ ...destination, ...shared });
    };
    return {
        fileName: settings.fileName,
        tempDirectory: settings.tempDirectory,
        withSession: (work) => withSession({ ...settings.router, journal, signal }, work),
        inspect: inspect,
        destinations: settings.destinations.map(open),
        journal,
        signal,
    };
}

;// CONCATENATED MODULE: ./build/backup.js
// The story of a backup, in one page. Nothing is published before it is checked, nothing pruned before it is read back.




/** Storing and reading back in one destination may take this long, and a second more for every MiB. */
const STORE_TIMEOUT_MS = 120_000;
const STORE_MS_PER_MIB = 1_000;
/** How long aborted work may take to clean up after itself before it is left behind. */
const ABANDON_AFTER_MS = 1_000;
function noFacts() {
    return { locations: [], durations: new Map(), abandoned: false };
}
/** Makes one backup. Throws BackupError; `facts` then hold what had been reached. */
async function backUp(parts, facts) {
    const { destinations, journal, signal, fileName } = parts;
    facts.fileName = fileName;
    await journal.step('Prepare', async () => {
        for (const destination of destinations) {
            await orAbandon(destination.preflight(signal), { signal, facts });
            journal.info(`The ${destination.kind} can take the backup.`);
        }
    });
    const folder = await makePrivateFolder(parts.tempDirectory);
    try {
        const file = (0,external_node_path_.join)(folder, fileName);
        const exported = await backup_fetchFile(parts, file);
        facts.exported = exported;
        const inspection = await journal.step('Check', () => check(parts, file));
        facts.inspection = inspection;
        const backup = { file, fileName, size: exported.size, sha256: exported.sha256 };
        const stored = await journal.step('Store', () => storeEverywhere(parts, { backup, facts }));
        if (!inspection.verified)
            throw unrecognised(inspection.firstBytes);
        await pruneEverywhere(stored, { parts, facts });
    }
    finally {
        await removeFolder(folder, journal);
    }
}
/** mkdtemp makes it 0700: nobody else can look at the file while it waits to be stored. */
async function makePrivateFolder(parent) {
    try {
        return await (0,promises_.mkdtemp)((0,external_node_path_.join)(parent, 'synology-router-backup-'));
    }
    catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        const hint = 'Check free space and permissions of the folder that the runner uses for temporary files (RUNNER_TEMP).';
        throw new errors/* BackupError */.hj('destination-refused', `The runner's folder for temporary files cannot be used: ${reason}.`, {
            cause,
            hint,
        });
    }
}
/** Never the reason why a run ends: what happened before matters more. */
async function removeFolder(folder, journal) {
    await (0,promises_.rm)(folder, { recursive: true, force: true, maxRetries: 2 }).catch((error) => {
        const reason = error instanceof Error ? error.message : String(error);
        journal.warning(`The temporary folder ${folder} holds the backup and could not be removed: ${reason}.`);
    });
}
async function backup_fetchFile({ withSession, destinations, journal }, file) {
    const warmUp = () => {
        for (const destination of destinations)
            destination.warmUp();
    };
    return await withSession((router) => journal.step('Export', async () => {
        const exported = await router.exportTo(file, { onStarted: warmUp });
        journal.info(`SHA-256 ${exported.sha256}.`);
        return exported;
    }));
}
async function check({ inspect, journal, signal }, file) {
    const inspection = await inspect(file, { signal });
    if (inspection.verified) {
        journal.info(`Whole: ${inspection.container}, ${formatBytes(inspection.contentSize)} when opened.`);
    }
    else {
        journal.info(`Not known: begins with ${inspection.firstBytes}. It is kept, but could not be checked.`);
    }
    return inspection;
}
/** Stores in every destination, also after one has failed: a copy is better than none. The first failure is thrown. */
async function storeEverywhere(parts, { backup, facts }) {
    const stored = [];
    const failures = [];
    for (const destination of parts.destinations) {
        try {
            stored.push(await storeOnce(parts, { destination, backup, facts }));
        }
        catch (error) {
            if (parts.signal.aborted)
                throw error;
            if (failures.length > 0)
                parts.journal.warning(error instanceof Error ? error.message : String(error));
            failures.push(error);
        }
    }
    if (failures.length > 0)
        throw failures[0];
    return stored;
}
/** Stores and reads back under one deadline, so that a destination that hangs cannot take the others with it. */
async function storeOnce({ journal, signal: cancelled, storeTimeoutMs }, { destination, backup, facts }) {
    const timeoutMs = storeTimeoutMs ?? STORE_TIMEOUT_MS + (STORE_MS_PER_MIB * backup.size) / MIB;
    const deadline = new AbortController();
    let code = 'store-failed';
    const expire = () => deadline.abort(new errors/* BackupError */.hj(code, `The ${destination.kind} took longer than ${Math.round(timeoutMs / 1000)} s.`));
    const timer = setTimeout(expire, timeoutMs);
    const signal = AbortSignal.any([cancelled, deadline.signal]);
    try {
        const stored = await orAbandon(destination.store(backup, signal), { signal, facts });
        facts.locations.push(stored.location);
        journal.info(`Stored: ${stored.description}.`);
        code = 'read-back-failed';
        await orAbandon(stored.readBack(signal), { signal, facts });
        journal.info(`Read back: the same ${formatBytes(backup.size)}.`);
        return stored;
    }
    finally {
        clearTimeout(timer);
    }
}
/** Waits for work that may not be abortable: when the signal says so it is left behind, and the entry is told. */
async function orAbandon(work, { signal, facts }) {
    let settled = false;
    let timer;
    const aborted = Promise.withResolvers();
    const onAbort = () => {
        timer = setTimeout(() => aborted.reject((0,errors/* abortReason */.Js)(signal) ?? signal.reason), ABANDON_AFTER_MS);
    };
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted)
        onAbort();
    try {
        const settle = () => {
            settled = true;
        };
        return await Promise.race([work.finally(settle), aborted.promise]);
    }
    finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
        if (!settled)
            facts.abandoned = true;
    }
}
async function pruneEverywhere(stored, { parts: { journal, signal }, facts }) {
    for (const copy of stored) {
        const deleted = await orAbandon(copy.prune(), { signal, facts });
        if (deleted > 0)
            journal.info(`Deleted ${deleted} old ${deleted === 1 ? 'backup' : 'backups'} beyond \`keep\`.`);
    }
}
function unrecognised(firstBytes) {
    return new errors/* BackupError */.hj('backup-unrecognised', `The router sent a file of a format that this version does not know (it begins with ${firstBytes}). It was stored, but not checked.`);
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(91659);
;// CONCATENATED MODULE: ./build/input-values.js
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
    return new errors/* BackupError */.hj('input-invalid', `Input \`${input}\` ${problem}${shown}.`);
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
    const shown = given.replace(/[?#].*$/s, '');
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
/** A SHA-256 fingerprint as 64 lower-case hexadecimal digits; browsers and openssl write it in different ways. */
function readFingerprint(input, given) {
    const digits = given.replace(/^sha-?256(?:\s+fingerprint)?\s*[:=]?/i, '').replace(/[\s:-]/g, '');
    if (/^[0-9a-f]{64}$/i.test(digits))
        return digits.toLowerCase();
    const sha1 = /^[0-9a-f]{40}$/i.test(digits) ? ' (this is a SHA-1 fingerprint: browsers show both)' : '';
    throw invalidInput(input, `must be a SHA-256 fingerprint, 64 hexadecimal digits with or without colons${sha1}`, given);
}
/** A router's label: letters, digits, `.`, `_`, `-`. */
function input_values_readLabel(input, given) {
    if (/^[\w.-]{1,64}$/.test(given) && !/^\.+$/.test(given))
        return given;
    throw invalidInput(input, 'must consist of letters, digits, `.`, `_` and `-`, 64 at most', given);
}
/** A name template, with known placeholders only. */
function readNameTemplate(input, given, placeholders) {
    const allowed = placeholders.map((name) => `\`{${name}}\``).join(', ');
    const literal = given.replace(/\{\w*\}/g, '');
    const unknown = placeholdersOf(given).find((name) => !placeholders.includes(name));
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
    if (/\.dss$/i.test(given))
        throw invalidInput(input, 'must be given without `.dss`, which is added', given);
    if (Buffer.byteLength(given) > MAX_NAME_LENGTH)
        throw invalidInput(input, `must not be longer than ${MAX_NAME_LENGTH} bytes`, given);
    return given;
}

;// CONCATENATED MODULE: ./build/input-checks.js
// What the user gave, to Settings: every input and every combination checked before anything is contacted.



/** Checks every input and every combination. Throws BackupError `input-invalid`, before anything is contacted. */
function checkInputs(inputs, { startedAt, tempDirectory, workflow }) {
    const url = readRouterUrl('url', required(inputs, 'url'));
    const label = inputs.router === '' ? input_checks_labelOf(url) : input_values_readLabel('router', inputs.router);
    const template = readNameTemplate('name', inputs.name || 'SynologyRouter_{date}', ['date', 'time', 'router']);
    const naming = { template, router: label };
    const name = checkName('name', nameAt(naming, startedAt));
    const destinations = readChoices('destination', inputs.destination || 'artifact', ['artifact', 'directory']);
    if (inputs.directory !== '' && !destinations.includes('directory')) {
        throw invalidInput('directory', 'is set, but `destination` does not include `directory`');
    }
    // Every value is checked, also one that this destination does not need.
    const artifact = readArtifact(inputs, { name, naming, startedAt, workflow });
    const keep = readWhole('keep', inputs.keep || '30', { min: 0, max: 100_000 });
    return {
        router: {
            origin: url.origin,
            ...readCredentials(inputs),
            ...readSecurity(inputs, url),
            timeoutMs: 1000 * readWhole('timeout', inputs.timeout || '300', { min: 5, max: 3600 }),
        },
        label,
        fileName: `${name}.dss`,
        destinations: destinations.map((kind) => kind === 'artifact' ? artifact : readDirectory(inputs.directory, { naming, keep })),
        summary: readBoolean('summary', inputs.summary || 'true'),
        startedAt,
        tempDirectory,
    };
}
function required(inputs, name) {
    if (inputs[name].trim() !== '')
        return inputs[name];
    throw invalidInput(name, 'is required and empty: is the secret or variable behind it set, and available to this run');
}
function readCredentials(inputs) {
    const username = required(inputs, 'username');
    const password = required(inputs, 'password');
    // No password typed into SRM's sign-in page has one; a login that cannot succeed must not be tried.
    if (/[\r\n]/.test(username))
        throw invalidInput('username', 'must not contain a line break');
    if (/[\r\n]/.test(password))
        throw invalidInput('password', 'must not contain a line break: was the secret set from a file');
    return { username, password };
}
function readSecurity(inputs, url) {
    const pin = inputs['tls-fingerprint'];
    const verify = readBoolean('tls-verify', inputs['tls-verify'] || 'true');
    const loginEncryption = readChoice('login-encryption', inputs['login-encryption'] || 'auto', ['auto', 'never']);
    const plainHttp = url.protocol === 'http:';
    if (loginEncryption === 'never' && plainHttp) {
        throw invalidInput('login-encryption', 'must not be `never` with an http `url`: the password would cross the network readable');
    }
    if (pin === '')
        return { trust: { kind: verify ? 'verify' : 'none' }, loginEncryption };
    const fingerprint = readFingerprint('tls-fingerprint', pin);
    if (plainHttp)
        throw invalidInput('tls-fingerprint', 'needs an https `url`: over http there is no certificate');
    if (!verify) {
        throw invalidInput('tls-fingerprint', 'contradicts `tls-verify: false`: remove `tls-verify`, the fingerprint alone is enough');
    }
    return { trust: { kind: 'pin', fingerprint }, loginEncryption };
}
function readArtifact(inputs, run) {
    const template = readNameTemplate('artifact-name', inputs['artifact-name'] || '{name}', [
        'name',
        'date',
        'time',
        'router',
    ]);
    const filled = fillTemplate(template, { name: run.name });
    const days = inputs['retention-days'];
    return {
        kind: 'artifact',
        name: checkName('artifact-name', nameAt({ ...run.naming, template: filled }, run.startedAt)),
        ...(days === '' ? {} : { retentionDays: readWhole('retention-days', days, { min: 1, max: 400 }) }),
        token: inputs.token,
        workflow: run.workflow,
    };
}
function readDirectory(path, { naming, keep }) {
    if (path === '')
        throw invalidInput('directory', 'is required with `destination: directory`');
    if (path.includes('\0') || !(0,external_node_path_.isAbsolute)(path)) {
        throw invalidInput('directory', 'must be an absolute path on the runner, like `/srv/backups/router`', path);
    }
    if (keep > 0 && !placeholdersOf(naming.template).includes('date')) {
        throw invalidInput('name', 'must contain `{date}`, since `keep` tells old backups by it (or set `keep: 0`)', naming.template);
    }
    return { kind: 'directory', path, keep, naming };
}
/** The host as a label: an IPv6 address loses its brackets, and its colons become dashes. */
function input_checks_labelOf(url) {
    const label = url.hostname
        .replace(/[[\]]/g, '')
        .replaceAll(/[^\w.-]/g, '-')
        .replace(/^[.-]+|[.-]+$/g, '');
    return label.slice(0, 64) || 'router';
}

;// CONCATENATED MODULE: ./build/settings.js
// One readonly Settings: what both faces produce from what the user gave, every value already checked.
/** Every input there is, as in action.yml. */
const INPUT_NAMES = [
    'url',
    'username',
    'password',
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
    'keep',
    'summary',
];

;// CONCATENATED MODULE: ./build/action/event.js
// Which events may start a backup: those that take write access to the repository, or the clock.

const ALLOWED = [
    'schedule',
    'workflow_dispatch',
    'repository_dispatch',
    'push',
    'workflow_run',
    'release',
    'deployment',
];
/**
 * Throws `event-refused` for events that outsiders can cause (a pull request, a comment, an issue): on a self-hosted
 * runner they would reach into the user's network. No event name at all is no workflow, and allowed.
 */
function refuseEvent(name, payload) {
    if (name === '')
        return;
    // A workflow_run follows another workflow, which may itself have been started from outside.
    const follows = name === 'workflow_run';
    const origin = follows ? causeOf(payload) : name;
    // One that follows another workflow_run does not tell what started the first.
    if (ALLOWED.includes(origin) && !(follows && origin === 'workflow_run'))
        return;
    throw new errors/* BackupError */.hj('event-refused', `This workflow was started by \`${name}\`${follows ? ` after \`${origin}\`` : ''}, which people without write access can cause.`);
}
function causeOf(payload) {
    if (typeof payload !== 'object' || payload === null || !('workflow_run' in payload))
        return 'an unknown event';
    const { workflow_run: run } = payload;
    const cause = typeof run === 'object' && run !== null && 'event' in run ? run.event : undefined;
    return typeof cause === 'string' ? cause.replace(/[^\w-]/g, '') : 'an unknown event';
}

;// CONCATENATED MODULE: ./build/action/inputs.js
// The runner's inputs and environment to Settings: the only reader of either. Masks secrets before anything else.






/** Inputs that are secrets; a password may begin or end with blanks. */
const SECRETS = ['password', 'token'];
/** Reads and checks everything. Throws BackupError `input-invalid` or `event-refused`; the router was not contacted then. */
function readSettings({ startedAt, journal, }) {
    const inputs = Object.fromEntries(INPUT_NAMES.map((name) => [name, core/* getInput */.V4(name, { trimWhitespace: name !== 'password' })]));
    for (const name of SECRETS)
        for (const form of encodingsOf(inputs[name]))
            journal.secret(form);
    const { env } = process;
    const payload = readPayload(env.GITHUB_EVENT_PATH);
    refuseEvent(env.GITHUB_EVENT_NAME ?? '', payload);
    // A run that is run again brings its old payload along: the repository may have gone public since.
    const visibility = env.GITHUB_RUN_ATTEMPT === '1' || !env.GITHUB_RUN_ATTEMPT ? visibilityOf(payload) : undefined;
    const workflow = {
        serverUrl: env.GITHUB_SERVER_URL || 'https://github.com',
        apiUrl: env.GITHUB_API_URL || 'https://api.github.com',
        repository: env.GITHUB_REPOSITORY ?? '',
        runId: env.GITHUB_RUN_ID ?? '',
        artifactService: Boolean(env.ACTIONS_RESULTS_URL && env.ACTIONS_RUNTIME_TOKEN),
        ...(visibility ? { visibility } : {}),
    };
    return checkInputs(inputs, { startedAt, tempDirectory: env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), workflow });
}
/** Whether the user wants a job summary; asked separately, since a run with bad inputs has one too. */
function wantsSummary() {
    return core/* getInput */.V4('summary').toLowerCase() !== 'false';
}
/** Where the runner takes the job summary, if it does. */
function summaryFile() {
    return process.env.GITHUB_STEP_SUMMARY || undefined;
}
/** The forms in which a secret could turn up: as it is, in a form body, in JSON, in HTML, in base64. */
function encodingsOf(secret) {
    if (secret === '')
        return [];
    return [
        ...new Set([
            secret,
            encodeURIComponent(secret),
            new URLSearchParams({ x: secret }).toString().slice(2),
            JSON.stringify(secret).slice(1, -1),
            Buffer.from(secret).toString('base64'),
            Buffer.from(secret).toString('base64url'),
            Buffer.from(secret).toString('hex'),
        ]),
    ];
}
/** The event that started the workflow; a schedule's may be all but empty. */
function readPayload(path) {
    try {
        return path ? JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8')) : undefined;
    }
    catch {
        return undefined;
    }
}
function visibilityOf(payload) {
    const repository = memberOf(payload, 'repository');
    const isPrivate = memberOf(repository, 'private');
    return typeof isPrivate === 'boolean' ? (isPrivate ? 'private' : 'public') : undefined;
}
function memberOf(value, name) {
    return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
        ? Reflect.get(value, name)
        : undefined;
}

;// CONCATENATED MODULE: ./build/action/journal.js
// The running backup as the runner's log shows it: groups, lines, masks. Nothing it was told as a secret gets through.


const MASK = '***';
/** Shorter secrets would blank half the log, and the runner masks them in it anyway. */
const MIN_REDACTED_LENGTH = 3;
/** Keeps how long each step took in `facts`. */
function createJournal(facts) {
    const secrets = new Set();
    // Longest first: a secret may begin with another one.
    const redact = (text, written = (secret) => secret) => [...secrets]
        .sort((a, b) => b.length - a.length)
        .reduce((line, secret) => line.replaceAll(written(secret), MASK), text);
    return {
        redact,
        // One line stays one line: a second one could be a workflow command.
        info: (line) => core/* info */.pq(redact(line)
            .replace(/[\r\n]+/g, ' ')
            .replaceAll('##[', '# #[')),
        warning: (line) => core/* warning */.$e(redact(line)),
        debug: (line) => core/* debug */.Yz(redact(line)),
        secret: (value) => {
            core/* setSecret */.Pq(value);
            if (value.length >= MIN_REDACTED_LENGTH)
                secrets.add(value);
        },
        step: async (name, work) => {
            const startedAt = performance.now();
            core/* startGroup */.Oh(name);
            try {
                return await work();
            }
            finally {
                const duration = performance.now() - startedAt;
                facts.durations.set(name, (facts.durations.get(name) ?? 0) + duration);
                core/* info */.pq(`(${formatDuration(duration)})`);
                core/* endGroup */.N4();
            }
        },
    };
}

// EXTERNAL MODULE: ./build/action/outputs.js
var outputs = __webpack_require__(92309);
;// CONCATENATED MODULE: ./build/action/summary.js
// The job summary, in GitHub's Markdown: what was backed up and where it is, or what to do.

/** One heading, one table, and on failure what to do. Everything from outside is escaped. */
function renderSummary({ facts, router, failure }) {
    const name = escapeText(router ?? 'the router');
    const heading = failure ? `## Backup of ${name} failed` : `## Backup of ${name} stored and read back`;
    const [head, ...rows] = tableRows(facts, router).map(([title, cell]) => `| ${title} | ${cell} |`);
    const table = head === undefined ? [] : [head, '|:--|:--|', ...rows, ''];
    return [heading, '', ...describeFailure(failure), ...table].join('\n');
}
function describeFailure(failure) {
    if (!failure)
        return [];
    return [
        `**${prose(failure.message)}**`,
        '',
        ...describeHint(failure.hint),
        '',
        `Error code: ${code(failure.code)}`,
        '',
    ];
}
/** Likely causes become a list, everything else stays in lines. */
function describeHint(hint) {
    const [, causes, rest] = /^Likely causes, in order: (.*?)\.(?: (.*))?$/s.exec(hint) ?? [];
    if (causes === undefined)
        return [hint.split('\n').map(prose).join('<br>\n')];
    const list = causes.split('; ').map((cause, index) => `${index + 1}. ${prose(cause)}`);
    return ['Likely causes, in order:', '', ...list, '', ...(rest ? [prose(rest)] : [])];
}
function tableRows({ exported, inspection, fileName, locations, durations }, router) {
    const rows = [];
    const model = [exported?.label?.model, router && `(${router})`].filter(Boolean).join(' ');
    if (model)
        rows.push(['Router', escapeText(model)]);
    if (exported?.label?.firmware)
        rows.push(['Firmware', escapeText(exported.label.firmware)]);
    if (exported && fileName)
        rows.push(['File', code(fileName)]);
    if (exported)
        rows.push(['Size', escapeText(formatBytes(exported.size))], ['SHA-256', code(exported.sha256)]);
    if (inspection)
        rows.push(['Checked', describeInspection(inspection)]);
    for (const location of locations)
        rows.push(['Stored in', describeLocation(location)]);
    if (durations.size > 0) {
        rows.push(['Duration', [...durations].map(([step, ms]) => `${step} ${formatDuration(ms)}`).join(' · ')]);
    }
    return rows;
}
function describeInspection(inspection) {
    if (!inspection.verified)
        return 'unknown format, not checked';
    return escapeText(`${inspection.container}, whole, ${formatBytes(inspection.contentSize)} when opened`);
}
function describeLocation(location) {
    if (location.kind === 'directory')
        return code(location.path);
    return `artifact [${escapeText(location.name)}](${encodeURI(location.url)})`;
}
/** Our own sentences: backticks become code, everything else is plain text. */
function prose(text) {
    return escapeText(text).replace(/&#96;(.*?)&#96;/g, '<code>$1</code>');
}
function code(text) {
    return `<code>${escapeText(text)}</code>`;
}
/** Markdown and HTML have too many special characters to list: all but the harmless become entities. */
function escapeText(text) {
    return (text
        .replace(/[^\p{L}\p{N} .,;()+=/'-]/gu, (character) => `&#${character.codePointAt(0)};`)
        // GitHub makes a link of it even where nothing else is special.
        .replace(/(www)\./gi, '$1&#46;'));
}

;// CONCATENATED MODULE: ./build/action/report.js
// What a run leaves behind: outputs, the job summary, one annotation if it failed, one closing line if it did not.






async function report({ facts, router, failure, journal, summaryFile }) {
    const problem = setOutputs(facts, failure);
    if (summaryFile)
        await writeSummary(summaryFile, journal, renderSummary({ facts, router, failure: problem }));
    if (problem)
        core/* setFailed */.C1(journal.redact(`${problem.message}\n${problem.hint}\n(error-code: ${problem.code})`));
    else
        journal.info(closingLine(facts));
}
/** Returns why the run fails. A full disk must not hide that reason, nor may later steps read outputs that are not there. */
function setOutputs(facts, failure) {
    try {
        for (const [name, value] of Object.entries((0,outputs/* outputsOf */.Y)(facts, failure?.code)))
            core/* setOutput */.uH(name, value);
        return failure;
    }
    catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        const hint = 'Check free space and permissions of the folder that the runner uses for temporary files (RUNNER_TEMP).';
        return failure ?? new errors/* BackupError */.hj('internal-error', `The outputs could not be set: ${reason}`, { cause, hint });
    }
}
/** A summary that cannot be written is no reason to call a stored backup a failure. */
async function writeSummary(file, journal, markdown) {
    await (0,promises_.appendFile)(file, `${journal.redact(journal.redact(markdown), escapeText)}\n`).catch((error) => {
        journal.warning(`The job summary could not be written: ${error instanceof Error ? error.message : String(error)}`);
    });
}
function closingLine({ fileName, exported, locations }) {
    const places = locations.map((place) => (place.kind === 'artifact' ? `artifact ${place.name}` : place.path));
    return `${fileName} (${formatBytes(exported?.size ?? 0)}) is stored and read back: ${places.join('; ')}`;
}

;// CONCATENATED MODULE: ./build/action/run.js
// The action: inputs, the backup, the report. The only catch-all, and the only place that turns an error into a red run.






/** Runs the action once. Never throws: what went wrong is in the report and the exit code. */
async function run() {
    const facts = noFacts();
    const journal = createJournal(facts);
    const interruption = listenForInterruption();
    let failure;
    let router;
    try {
        const settings = readSettings({ startedAt: new Date(), journal });
        router = settings.label;
        await backUp(assemble(settings, { journal, signal: interruption.signal }), facts);
    }
    catch (error) {
        failure = asBackupError(error);
        for (let cause = error; cause instanceof Error; cause = cause.cause)
            journal.debug(cause.stack ?? cause.message);
    }
    await report({ facts, router, failure, journal, summaryFile: wantsSummary() ? summaryFile() : undefined });
    // Not before: the runner's second signal, or work that was left behind, must not end the process without a report.
    interruption.stop();
    return { abandoned: facts.abandoned };
}
/**
 * A signal that aborts when the runner cancels the job (SIGINT, later SIGTERM), and when a dependency throws where nobody
 * can catch it (the artifact client's zip writer does): either way there is cleaning up to do.
 */
function listenForInterruption() {
    const interruption = new AbortController();
    const onSignal = (name) => interruption.abort(new errors/* BackupError */.hj('cancelled', `The run was cancelled (${name}).`));
    const onUncaught = (error) => interruption.abort(asBackupError(error));
    const listeners = { SIGINT: onSignal, SIGTERM: onSignal, uncaughtException: onUncaught };
    for (const [event, listener] of Object.entries(listeners))
        process.on(event, listener);
    return {
        signal: interruption.signal,
        stop: () => {
            for (const [event, listener] of Object.entries(listeners))
                process.off(event, listener);
        },
    };
}
function asBackupError(error) {
    if (error instanceof errors/* BackupError */.hj)
        return error;
    const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return new errors/* BackupError */.hj('internal-error', `Something unexpected happened: ${text}`, { cause: error });
}


/***/ })

};
