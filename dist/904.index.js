export const id = 904;
export const ids = [904];
export const modules = {

/***/ 51066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ failureFrom)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _fleet_monitor_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81011);
// Why a companion of the action could do nothing, in the words for a person.


/** What is not ours is a mistake of ours. */
function failureFrom(error) {
    // That of the code is a backup's.
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj && error.code === 'cancelled')
        return { message: error.message, hint: _fleet_monitor_error_js__WEBPACK_IMPORTED_MODULE_1__/* .CANCELLED_HINT */ .kV };
    if (error instanceof _fleet_monitor_error_js__WEBPACK_IMPORTED_MODULE_1__/* .MonitorError */ .Fu || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj)
        return error;
    const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return {
        message: `Something unexpected happened: ${text}`,
        hint: 'Please open an issue with the log of a run with debug logging on: it shows no secrets.',
    };
}


/***/ }),

/***/ 58528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rD: () => (/* binding */ readPayload),
  sb: () => (/* binding */ readSettings),
  bj: () => (/* binding */ summaryFile),
  ui: () => (/* binding */ wantsSummary)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(91659);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/settings/parse-encryption.js
var parse_encryption = __webpack_require__(63056);
// EXTERNAL MODULE: ./build/src/settings/parse-otp-secret.js
var parse_otp_secret = __webpack_require__(65497);
// EXTERNAL MODULE: ./build/src/settings/parse-settings.js + 1 modules
var parse_settings = __webpack_require__(20098);
// EXTERNAL MODULE: ./build/src/settings/settings.js
var settings_settings = __webpack_require__(75182);
// EXTERNAL MODULE: ./build/src/system/node-options.js
var node_options = __webpack_require__(11240);
;// CONCATENATED MODULE: ./build/src/action/diagnostics.js
// Node's own diagnostics, switched on from outside: they print or keep what the action hides. Said, not refused, since
// somebody may be looking for something.

/** One sentence for each that is switched on. */
function findDiagnostics(env) {
    const options = (0,node_options/* revealingOptions */.c)(env.NODE_OPTIONS ?? '');
    return [
        ...(env.NODE_DEBUG
            ? [
                `NODE_DEBUG=${env.NODE_DEBUG} is set in the runner's environment: Node prints its requests to GitHub, with the job's tokens in them as long as nothing masks them. Remove it, and read this log before you show it to anybody.`,
            ]
            : []),
        ...(options.length > 0
            ? [
                `NODE_OPTIONS has ${options.join(', ')} in the runner's environment: other programs, or files that stay behind, may get the password and the backup. Remove it, and delete such files.`,
            ]
            : []),
    ];
}

;// CONCATENATED MODULE: ./build/src/action/event.js
// Which events may start a backup: those that take write access to the repository, or the clock. A seat belt, not a wall:
// whoever can change the workflow can take this action out of it.

/** Nobody outside can cause them, wherever the repository stands. */
const ALWAYS = ['schedule', 'workflow_dispatch', 'repository_dispatch'];
/** They take write access; in a public repository they run what outsiders have proposed a moment ago. */
const IN_PRIVATE = [...ALWAYS, 'push', 'release', 'deployment'];
/**
 * Throws `event-refused` for events that outsiders can cause (a pull request from a fork, a comment, an issue), and in a
 * public repository for all but the clock and a hand: on a self-hosted runner they would reach into the user's network.
 */
function refuseEvent({ name, payload, visibility }) {
    if (name === '' || ALWAYS.includes(name))
        return;
    const cause = strangeCause(name, payload);
    if (cause !== undefined)
        throw refusal(`This workflow was started by ${cause}, which people without write access can cause.`);
    if (visibility === 'private')
        return;
    const where = visibility === 'public' ? 'is public' : 'counts as public, since the event does not tell';
    throw refusal(`This repository ${where}: there \`${name}\` may not start a backup, only \`schedule\`, \`workflow_dispatch\` and \`repository_dispatch\`.`);
}
/** What outsiders may have to do with an event, in a few words; `undefined` if nothing. */
function strangeCause(name, payload) {
    const { repository } = membersOf(payload);
    if (name === 'pull_request') {
        const { head } = membersOf(membersOf(payload).pull_request);
        return isSame(membersOf(head).repo, repository) ? undefined : '`pull_request` of a fork';
    }
    // It follows another workflow, which may itself have been started from outside.
    if (name === 'workflow_run') {
        const { event, head_repository: head } = membersOf(membersOf(payload).workflow_run);
        const origin = typeof event === 'string' ? event.replace(/[^\w-]/g, '') : 'an unknown event';
        if (!IN_PRIVATE.includes(origin))
            return `\`workflow_run\` after \`${origin}\``;
        return isSame(head, repository) ? undefined : '`workflow_run` of a fork';
    }
    return IN_PRIVATE.includes(name) ? undefined : `\`${name}\``;
}
function isSame(one, other) {
    const [name, otherName] = [one, other].map((repository) => membersOf(repository).full_name);
    return typeof name === 'string' && name !== '' && name === otherName;
}
function membersOf(value) {
    return typeof value === 'object' && value !== null ? value : {};
}
function refusal(message) {
    return new errors/* BackupError */.hj('event-refused', message);
}

;// CONCATENATED MODULE: ./build/src/action/inputs.js
// The runner's inputs and environment to Settings: the only reader of either. Masks secrets before anything else.










/** Inputs that are secrets; a password may begin or end with blanks. */
const SECRETS = ['password', 'otp-secret', 'token', 'repository-token', 'fingerprint-key'];
/** Said, not refused: what it switches off is Node's check on the way to GitHub, which is not ours. */
const UNVERIFIED = "NODE_TLS_REJECT_UNAUTHORIZED=0 is set in the runner's environment: GitHub's certificates are not checked, so anybody on the way could take the backup. Remove it; the router's certificate is checked all the same.";
/** Reads and checks everything. Throws BackupError `input-invalid` or `event-refused`; the router was not contacted then. */
function readSettings({ startedAt, logger }) {
    const inputs = Object.fromEntries(settings_settings/* INPUT_NAMES */.Q.map((name) => [name, core/* getInput */.V4(name, { trimWhitespace: name !== 'password' })]));
    // A private key that was given by mistake must not stand in the log beside the error that says so.
    const derived = [...(0,parse_otp_secret/* secretsIn */.V)(inputs['otp-secret']), ...(0,parse_encryption/* findPrivateKeys */.$b)(inputs['encrypt-to'])];
    const secrets = [...SECRETS.map((name) => inputs[name]), ...derived];
    for (const secret of secrets)
        if (secret !== '')
            logger.secret(secret);
    const { env } = process;
    if (env.NODE_TLS_REJECT_UNAUTHORIZED === '0')
        logger.warning(UNVERIFIED);
    for (const warning of findDiagnostics(env))
        logger.warning(warning);
    // Sent to GitHub by the artifact client, and printed by Node then.
    if (env.NODE_DEBUG && env.ACTIONS_RUNTIME_TOKEN)
        logger.secret(env.ACTIONS_RUNTIME_TOKEN);
    const payload = readPayload(env.GITHUB_EVENT_PATH);
    refuseEvent({ name: env.GITHUB_EVENT_NAME ?? '', payload, visibility: visibilityOf(payload) });
    // A run that is run again brings its old payload along: the repository may have gone public since.
    const visibility = env.GITHUB_RUN_ATTEMPT === '1' || !env.GITHUB_RUN_ATTEMPT ? visibilityOf(payload) : undefined;
    const workflow = {
        serverUrl: env.GITHUB_SERVER_URL || 'https://github.com',
        apiUrl: env.GITHUB_API_URL || 'https://api.github.com',
        graphqlUrl: env.GITHUB_GRAPHQL_URL || 'https://api.github.com/graphql',
        repository: env.GITHUB_REPOSITORY ?? '',
        runId: env.GITHUB_RUN_ID ?? '',
        workflowRef: env.GITHUB_WORKFLOW_REF ?? '',
        branch: env.GITHUB_REF_NAME ?? '',
        artifactService: Boolean(env.ACTIONS_RESULTS_URL && env.ACTIONS_RUNTIME_TOKEN),
        ...(visibility ? { visibility } : {}),
    };
    const settings = (0,parse_settings/* checkInputs */.s)(inputs, { startedAt, tempDirectory: env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), workflow });
    // Green must mean stored, night after night.
    if (settings.mode === 'check' && env.GITHUB_EVENT_NAME === 'schedule')
        throw new errors/* BackupError */.hj('input-invalid', '`mode: check` stores nothing, and this run was started by schedule: it would be green without a backup.', {
            hint: `Remove \`mode\`. For check-ups by hand give \`workflow_dispatch\` an input of that name, and write \`mode: \${{ inputs.mode || 'backup' }}\`.`,
        });
    return settings;
}
/** Whether the user wants a job summary; asked separately, since a run with bad inputs has one too. */
function wantsSummary() {
    return core/* getInput */.V4('summary').toLowerCase() !== 'false';
}
/** Where the runner takes the job summary, if it does. */
function summaryFile() {
    // biome-ignore lint/style/noProcessEnv: the toolkit has no function that names this file
    return process.env.GITHUB_STEP_SUMMARY || undefined;
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


/***/ }),

/***/ 39206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ createLogger)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91659);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20730);
/* harmony import */ var _text_secret_encodings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91946);
// The running backup as the runner's log shows it: groups, lines, masks. Nothing it was told as a secret gets through.



const MASK = '***';
/** Shorter secrets would blank half the log, and the runner masks them in it anyway. */
const MIN_REDACTED_LENGTH = 3;
/** Keeps how long each step took in `facts`. */
function createLogger(runState) {
    const secrets = new Set();
    // Longest first: a secret may begin with another one.
    const redact = (text, written = (secret) => secret) => [...secrets]
        .sort((a, b) => b.length - a.length)
        .reduce((line, secret) => line.replaceAll(written(secret), MASK), text);
    return {
        redact,
        // One line stays one line: a second one could be a workflow command.
        info: (line) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq(redact(line)
            .replace(/[\r\n]+/g, ' ')
            .replaceAll('##[', '# #[')),
        warning: (line) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e(redact(line)),
        debug: (line) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .debug */ .Yz(redact(line)),
        secret: (value) => {
            for (const form of (0,_text_secret_encodings_js__WEBPACK_IMPORTED_MODULE_2__/* .formsOf */ .X)(value)) {
                _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq(form);
                if (form.length >= MIN_REDACTED_LENGTH)
                    secrets.add(form);
            }
        },
        step: async (name, work) => {
            const startedAt = performance.now();
            _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .startGroup */ .Oh(name);
            try {
                return await work();
            }
            finally {
                const duration = performance.now() - startedAt;
                runState.durations.set(name, (runState.durations.get(name) ?? 0) + duration);
                _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq(`(${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(duration)})`);
                _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .endGroup */ .N4();
            }
        },
    };
}


/***/ }),

/***/ 42000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ readMonitorInputs)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(91659);
// EXTERNAL MODULE: ./build/src/settings/parse-repository.js
var parse_repository = __webpack_require__(77753);
// EXTERNAL MODULE: ./build/src/settings/parse-values.js
var parse_values = __webpack_require__(23003);
;// CONCATENATED MODULE: ./build/src/action/router-list.js
// The routers that are expected: labels, or the JSON list that a matrix is made of.

/** What one look at all of them may take. */
const MAX_ROUTERS = 1_000;
/**
 * Labels separated by lines or commas, or JSON: a list of labels, or of objects with a `router`. Throws `input-invalid`, also of
 * a label that is there twice: one of the two routers would be missed by nobody.
 */
function readRouters(given) {
    const isJson = given.trimStart().startsWith('[');
    const labels = (isJson ? readJson(given) : given.split(/[\n,]/)).map((label) => label.trim());
    if (isJson && labels.includes(''))
        throw (0,parse_values/* invalidInput */.aY)('routers', `has no label for its ${labels.indexOf('') + 1}. router: its \`router\` is empty`);
    const named = labels.filter((label) => label !== '').map((label) => (0,parse_values/* readLabel */.V8)('routers', label));
    if (named.length === 0)
        throw (0,parse_values/* invalidInput */.aY)('routers', 'must name the routers to expect: a router that nobody expects is never missed');
    if (named.length > MAX_ROUTERS)
        throw (0,parse_values/* invalidInput */.aY)('routers', `must name at most ${MAX_ROUTERS} routers`);
    // Folders and secrets of two labels may be the same where only their case differs.
    const small = named.map((label) => label.toLowerCase());
    const twice = named.find((_, index) => small.indexOf(small[index] ?? '') !== index);
    if (twice === undefined)
        return named;
    throw (0,parse_values/* invalidInput */.aY)('routers', `names \`${twice}\` twice (capitals make no difference): each router needs a label of its own`);
}
function readJson(given) {
    let list;
    try {
        list = JSON.parse(given);
    }
    catch {
        throw (0,parse_values/* invalidInput */.aY)('routers', 'begins like JSON, and is none');
    }
    return (Array.isArray(list) ? list : []).map((item) => {
        const label = typeof item === 'object' && item !== null ? Reflect.get(item, 'router') : item;
        if (typeof label === 'string')
            return label;
        throw (0,parse_values/* invalidInput */.aY)('routers', 'must be a list of labels, or of objects that have a `router`');
    });
}

;// CONCATENATED MODULE: ./build/src/action/monitor-inputs.js
// What the action's companions, the watchdog and the fleet's table, are told alike: where GitHub is, which routers, and where
// their backups are.




const SECRETS = ['token', 'repository-token'];
/** Throws BackupError `input-invalid`. Masks the tokens first. */
function readMonitorInputs(names, logger) {
    const { env } = process;
    const given = Object.fromEntries(names.map((name) => [name, core/* getInput */.V4(name)]));
    for (const name of SECRETS)
        if (given[name] !== '')
            logger.secret(given[name]);
    if (given.token === '')
        throw (0,parse_values/* invalidInput */.aY)('token', 'is required: the default is the token of the job');
    const repository = (0,parse_repository/* readRepositoryName */.o2)('repository', env.GITHUB_REPOSITORY ?? '', true);
    const template = (0,parse_values/* readNameTemplate */.s5)('name', given.name || 'SynologyRouter_{date}', ['date', 'time', 'router']);
    const path = given.path || 'backups/{router}';
    return {
        given,
        template,
        runId: Number(env.GITHUB_RUN_ID),
        settings: {
            serverUrl: env.GITHUB_SERVER_URL || 'https://github.com',
            apiUrl: env.GITHUB_API_URL || 'https://api.github.com',
            graphqlUrl: env.GITHUB_GRAPHQL_URL || 'https://api.github.com/graphql',
            repository,
            token: given.token,
            routers: readRouters(given.routers).map((label) => {
                return { label, naming: { template, router: label }, folder: (0,parse_repository/* readFolder */.j1)('path', path, label) };
            }),
            backups: {
                repository: (0,parse_repository/* readRepositoryName */.o2)('repository', given.repository || repository, true),
                token: given['repository-token'] || given.token,
                branch: given.branch === '' ? undefined : (0,parse_repository/* readBranch */.pG)('branch', given.branch),
            },
        },
    };
}


/***/ }),

/***/ 8947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ writeSummary)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10492);
// The job summary's way into the file that the runner reads.


/** A summary that cannot be written is no reason to call what was done a failure. No secret gets into it, as it is or escaped. */
async function writeSummary(file, logger, markdown) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.appendFile)(file, `${logger.redact(logger.redact(markdown), _text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)}\n`).catch((error) => {
        logger.warning(`The job summary could not be written: ${error instanceof Error ? error.message : String(error)}`);
    });
}


/***/ }),

/***/ 50919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EM: () => (/* binding */ chooseNewest),
/* harmony export */   Kc: () => (/* binding */ findArtifact),
/* harmony export */   Yd: () => (/* binding */ newestInRepository),
/* harmony export */   jb: () => (/* binding */ newestArtifact),
/* harmony export */   kT: () => (/* binding */ RUNS_LOOKED_THROUGH),
/* harmony export */   zc: () => (/* binding */ withLost)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _dss_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51091);
/* harmony import */ var _dss_read_manifest_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(92694);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27406);
/* harmony import */ var _github_github_client_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76152);
/* harmony import */ var _github_repository_snapshot_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23390);
/* harmony import */ var _github_rest_api_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(58246);
/* harmony import */ var _naming_copies_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(98745);
/* harmony import */ var _naming_template_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(35654);
/* harmony import */ var _artifact_artifact_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(29183);
/* harmony import */ var _repository_repository_refusals_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(98658);
// The newest copy that a destination has, brought here to be opened. Reads only: a token that may read is enough.












/** So many of the newest backups are looked at for one with a manifest. */
const LOOKED_AT = 30;
const LOST = 'only its manifest is there';
/** Names with those of the backups that only left their manifest: the newest of them may be the newest there was. */
function withLost(names, naming) {
    const lost = (0,_naming_copies_js__WEBPACK_IMPORTED_MODULE_7__/* .orphanedManifests */ .OO)(names, naming).map((name) => name.slice(0, -_naming_template_js__WEBPACK_IMPORTED_MODULE_10__/* .MANIFEST_EXTENSION */ .OR.length));
    return [...names, ...lost.map((stem) => stem + _naming_template_js__WEBPACK_IMPORTED_MODULE_10__/* .BACKUP_EXTENSION */ .BI)];
}
/** The first of `backups`, newest first, whose manifest is about it. Throws BackupError where there is none. */
async function chooseNewest(backups, { where, names, read, }) {
    let newer;
    for (const backup of backups.slice(0, LOOKED_AT)) {
        const found = names.includes(backup) ? await read((0,_dss_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestNameOf */ .S$)(backup)) : { problem: LOST };
        if ('manifest' in found && found.manifest.file === backup)
            return { manifest: found.manifest, newer };
        const problem = 'problem' in found ? found.problem : 'it is about another file';
        newer ??= `${backup} cannot be used: ${problem === LOST ? LOST : `its manifest says nothing: ${problem}`}.`;
    }
    if (newer === undefined)
        throw none(where);
    throw noneUsable(where, newer);
}
/** Throws BackupError: `input-invalid` where there is none, `destination-refused` where nobody could look. */
async function newestInRepository({ repository, token, workflow, patience, branch, folder: path }, { naming, now, folder, signal }) {
    const [owner = '', name = ''] = repository.split('/');
    const place = { owner, name, branch, folder: path };
    const where = `${repository}/${path}${branch === undefined ? '' : ` on the branch ${branch}`}`;
    const client = (0,_github_github_client_js__WEBPACK_IMPORTED_MODULE_4__/* .createGitHubClient */ .LX)({ ...workflow, token, patience });
    try {
        const { files, head } = await (0,_github_repository_snapshot_js__WEBPACK_IMPORTED_MODULE_5__/* .fetchSnapshot */ .b8)(client, place, { wanted: [], signal });
        if (branch !== undefined && head === undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .BackupError */ .hj('input-invalid', `There is no branch ${branch} in ${repository}.`, {
                hint: 'Without `--branch` the default branch is looked at.',
            });
        const names = files.map((file) => file.name);
        const idOf = (wanted) => files.find((file) => file.name === wanted)?.oid;
        const backups = (0,_naming_copies_js__WEBPACK_IMPORTED_MODULE_7__/* .oldestFirst */ .sZ)(withLost(names, naming), { naming, now }).toReversed();
        const read = async (wanted) => {
            const oid = idOf(wanted);
            if (oid === undefined)
                return { problem: 'there is none' };
            return (0,_dss_read_manifest_js__WEBPACK_IMPORTED_MODULE_11__/* .readManifest */ .W)((await (0,_github_repository_snapshot_js__WEBPACK_IMPORTED_MODULE_5__/* .readBlob */ .gm)(client, place, { oid, signal })).toString());
        };
        const { manifest, newer } = await chooseNewest(backups, { where, names, read });
        const content = await (0,_github_repository_snapshot_js__WEBPACK_IMPORTED_MODULE_5__/* .readBlob */ .gm)(client, place, { oid: idOf(manifest.file) ?? '', signal });
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, manifest.file);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, content, { mode: 0o600, flag: 'wx' });
        return { file, manifest, newer, description: `${repository}/${path}/${manifest.file}` };
    }
    catch (error) {
        throw (0,_repository_repository_refusals_js__WEBPACK_IMPORTED_MODULE_9__/* .describeReading */ .YB)(error, repository);
    }
}
/**
 * More than who stores looks through: what was not stored anew, because that one still saw it, must be seen here too, some
 * runs by hand later.
 */
const RUNS_LOOKED_THROUGH = 100;
/** Every artifact of those runs may be another router's. */
const MAX_DOWNLOADS = RUNS_LOOKED_THROUGH;
/** The newest artifact of a workflow that is this router's; `unseen` is why not all of them could be looked at. */
async function findArtifact({ repository, token, workflow, workflowFile, branch, ask, memory }, { naming, folder, logger, signal }) {
    const reasons = [];
    let isUnseen = false;
    let isUnreached = false;
    const destination = (0,_artifact_artifact_js__WEBPACK_IMPORTED_MODULE_8__/* .artifactDestination */ .T)({
        ...{ name: '', naming, router: naming.router, skipUnchanged: false, sealed: true, startedAt: new Date() },
        workflow: {
            ...workflow,
            ...{ repository, branch, artifactService: true },
            workflowRef: `${repository}/.github/workflows/${workflowFile}@`,
            runId: String(Number.MAX_SAFE_INTEGER),
        },
        ...{
            token,
            ask,
            memory,
            maxDownloads: MAX_DOWNLOADS,
            maxRuns: RUNS_LOOKED_THROUGH,
            logger: { ...logger, info: (line) => reasons.push(line.replace(/^What changed cannot be told: /, '')) },
        },
    });
    const onUnseen = (how) => {
        isUnseen = true;
        isUnreached ||= how !== 'unusable';
    };
    const previous = await destination.newest({ folder, signal, onUnseen });
    return { previous, reasons, isUnseen, isUnreached };
}
/** Throws BackupError: `input-invalid` where there is none, `destination-refused` where nobody could look. */
async function newestArtifact(place, search) {
    const { repository, workflowFile, branch } = place;
    let refusal;
    const ask = async (question) => {
        const reply = await (place.ask ?? _github_rest_api_js__WEBPACK_IMPORTED_MODULE_6__/* .askGitHub */ .X3)(question);
        if (!reply.ok)
            refusal = reply;
        return reply;
    };
    const { previous, reasons, isUnseen, isUnreached } = await findArtifact({ ...place, ask }, search);
    const where = `the artifacts of ${workflowFile} in ${repository} on the branch ${branch}`;
    if (previous?.copy.location.kind !== 'artifact') {
        if (!isUnseen)
            throw none(where, reasons);
        if (!isUnreached)
            throw noneUsable(where, reasons.join(' ').replace(/^t/, 'T'));
        const reason = refusal ? `${refusal.reason}.` : reasons.join(' ');
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .BackupError */ .hj('destination-refused', `${where} could not be looked at: ${reason}`.replace(/^t/, 'T'), {
            hint: (0,_github_rest_api_js__WEBPACK_IMPORTED_MODULE_6__/* .isRateLimit */ .a5)(reason)
                ? 'Run again in an hour.'
                : (0,_repository_repository_refusals_js__WEBPACK_IMPORTED_MODULE_9__/* .readingHint */ .Ob)(refusal?.status ?? 0, { repository, right: 'Actions: Read' }),
        });
    }
    const { manifest } = previous;
    const { id, name } = previous.copy.location;
    return {
        file: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(search.folder, `artifact-${id}`, manifest.file),
        manifest,
        newer: isUnseen ? reasons.join(' ') || 'A newer artifact could not be looked at.' : undefined,
        description: `artifact ${name} of ${repository}`,
    };
}
function noneUsable(where, reason) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .BackupError */ .hj('read-back-failed', `There are backups in ${where}, and none that can be used. ${reason}`, {
        hint: 'Make a new backup, and find out what happened to the manifests: without them nothing proves what was stored.',
    });
}
function none(where, reasons = []) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .BackupError */ .hj('input-invalid', `There is no backup with a manifest in ${where}.`, {
        hint: [...reasons, 'Are `--name`, `--router` and the place those of the job that makes the backups?'].join(' '),
    });
}


/***/ }),

/***/ 25840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ listMembers),
/* harmony export */   u: () => (/* binding */ isDatabase)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20730);
/* harmony import */ var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39654);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12884);
// The members of a backup's archive: listed with their digests, and judged by their names and kinds.





const MAX_ENTRIES = 100_000;
const MAX_NAME_BYTES = 1024;
/** So many are told; one is enough to refuse the file. */
const MAX_FINDINGS = 20;
const DATABASE_NAME = '_Syno_ConfBkp.db';
const INFO_NAME = 'config_info';
const FILE_TYPES = new Set(['file', 'contiguous-file']);
const LINK_TYPES = new Set(['link', 'symlink']);
/** Whether an entry is the settings database (protocol.md 6: in the one folder at the top). */
function isDatabase(path) {
    return isAtTop(path, DATABASE_NAME);
}
/** Lists members as they come; the content of the database goes to `databaseFile`, which must not exist. */
function listMembers(databaseFile) {
    const entries = [];
    const findings = [];
    const names = new Set();
    let database;
    let hasDatabase = false;
    return {
        begin({ name, type, size }) {
            if (entries.length === MAX_ENTRIES)
                throw new _findings_js__WEBPACK_IMPORTED_MODULE_3__/* .Damage */ .cv('too-many-entries', `more than ${MAX_ENTRIES}`);
            if (Buffer.byteLength(name) > MAX_NAME_BYTES)
                throw new _findings_js__WEBPACK_IMPORTED_MODULE_3__/* .Damage */ .cv('name-unusable', (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(name));
            if (size > _text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .GIB */ .j9)
                throw new _findings_js__WEBPACK_IMPORTED_MODULE_3__/* .Damage */ .cv('too-large', (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(name));
            const plain = plainName(name);
            const problems = [
                ...problemsOf(name, type),
                ...(names.has(plain) || (hasDatabase && isDatabase(name)) ? ['name-twice'] : []),
            ];
            for (const code of problems.slice(0, MAX_FINDINGS - findings.length))
                findings.push((0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .finding */ .gk)(code, (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(name)));
            names.add(plain);
            const isFile = FILE_TYPES.has(type);
            const isFirstDatabase = isFile && isDatabase(name) && !hasDatabase;
            if (isFirstDatabase)
                database = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(databaseFile, 'wx', 0o600);
            hasDatabase ||= isFirstDatabase;
            const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
            return {
                write(chunk) {
                    hash.update(chunk);
                    if (isFirstDatabase && database !== undefined)
                        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeSync)(database, chunk);
                },
                end() {
                    if (isFirstDatabase)
                        close();
                    entries.push({ path: name, size: isFile ? size : 0, sha256: isFile ? hash.digest('hex') : null });
                },
            };
        },
        end() {
            close();
            const room = MAX_FINDINGS - findings.length;
            findings.push(...conflicts(entries, room).map((name) => (0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .finding */ .gk)('name-conflict', (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(name))));
            const missing = [
                ...(hasDatabase ? [] : ['database-missing']),
                ...(entries.some(({ path, sha256 }) => sha256 !== null && isAtTop(path, INFO_NAME))
                    ? []
                    : ['info-missing']),
            ];
            return { entries, findings: [...findings, ...missing.map((code) => (0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .finding */ .gk)(code))] };
        },
    };
    function close() {
        if (database !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(database);
        database = undefined;
    }
}
function problemsOf(name, type) {
    const problems = [];
    // A folder may be the top itself; a file has no name then.
    const isNameless = name === '' || (type !== 'directory' && plainName(name) === '');
    if (isNameless || /\p{Cc}/u.test(name))
        problems.push('name-unusable');
    if (/^[/\\]|^[a-z]:/i.test(name))
        problems.push('name-absolute');
    if (name.split(/[/\\]/).includes('..'))
        problems.push('name-outside');
    if (LINK_TYPES.has(type))
        problems.push('link');
    else if (type !== 'directory' && !FILE_TYPES.has(type))
        problems.push('special-file');
    return problems;
}
/** The files, `most` of them, below which other members lie: a name cannot be both a file's and a folder's. */
function conflicts(entries, most) {
    // With a separator that sorts before everything else, what lies below a name comes right behind it.
    const names = entries.map(({ path, sha256 }) => ({
        path,
        isFile: sha256 !== null,
        name: plainName(path).replaceAll('/', '\0'),
    }));
    names.sort((a, b) => (a.name < b.name ? -1 : 1));
    const found = names.filter(({ name, isFile }, index) => isFile && names[index + 1]?.name.startsWith(`${name}\0`));
    return found.slice(0, most).map(({ path }) => path);
}
function isAtTop(path, name) {
    const parts = plainName(path).split('/');
    return parts.length <= 2 && parts.at(-1) === name;
}
/** The name that a file system would see. */
function plainName(path) {
    return path
        .split('/')
        .filter((part) => part !== '' && part !== '.')
        .join('/');
}


/***/ }),

/***/ 12884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cv: () => (/* binding */ Damage),
/* harmony export */   gk: () => (/* binding */ finding)
/* harmony export */ });
/* unused harmony export FINDINGS */
// What can be wrong with a backup file: a closed list of findings, each with its sentence.
/** Every finding there is. The order is that of the checks; docs/manifest.md lists them. */
const FINDINGS = {
    empty: 'The router sent an empty file.',
    blank: 'The router sent nothing but blanks.',
    'web-page': 'The router sent a web page instead of a backup.',
    json: 'The router sent JSON instead of a backup.',
    'format-unknown': 'The file is neither gzip nor xz.',
    'xz-feature': 'The xz file uses a feature that this version cannot open.',
    'no-checksum': 'The xz file has no checksum, so that damage could not be seen.',
    'container-damaged': 'The backup is damaged.',
    'container-empty': 'The backup is whole, but holds nothing.',
    'second-stream': 'A second compressed stream follows the backup in its file.',
    'zero-padding': 'Zero bytes follow the backup in its file.',
    'trailing-data': 'Something else follows the backup in its file.',
    'too-large': 'The backup opens to more than a configuration can be.',
    'archive-damaged': 'The archive in the backup is damaged.',
    'archive-truncated': 'The archive in the backup has no end.',
    'trailing-archive-data': 'Something follows the end of the archive in the backup.',
    'too-many-entries': 'The archive in the backup holds more files than a configuration can have.',
    'name-unusable': 'A file in the backup has a name that is empty, too long or holds control characters.',
    'name-outside': 'A file in the backup has a name that leads out of its folder.',
    'name-absolute': 'A file in the backup has an absolute name.',
    'name-twice': 'Two files in the backup have the same name.',
    'name-conflict': 'A file in the backup has the name of a folder.',
    link: 'The backup holds a link where files are expected.',
    'special-file': 'The backup holds a device or the like where files are expected.',
    'database-missing': 'The settings database _Syno_ConfBkp.db is missing in the backup.',
    'info-missing': 'The file config_info is missing in the backup.',
    'database-damaged': 'The settings database in the backup is damaged.',
    'too-many-rows': 'The settings database in the backup holds more rows than a configuration can have.',
};
/** A finding, with what is known about it besides: `detail` follows its sentence, without a full stop. */
function finding(code, detail) {
    const sentence = FINDINGS[code];
    return { code, text: detail === undefined ? sentence : `${sentence.slice(0, -1)}: ${detail}.` };
}
/** Ends the reading of a file: nothing behind this finding can be looked at. */
class Damage extends Error {
    name = 'Damage';
    finding;
    constructor(code, detail, cause) {
        super(FINDINGS[code], { cause });
        this.finding = finding(code, detail);
    }
}


/***/ }),

/***/ 62234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NX: () => (/* binding */ labelColumn),
/* harmony export */   Wy: () => (/* binding */ labelOf),
/* harmony export */   ku: () => (/* binding */ baseLabel)
/* harmony export */ });
/* unused harmony exports LABEL_COLUMNS, SECRET_PARTS */
/* harmony import */ var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39654);
// What a row of the settings database is called in a manifest. Labels are values, so they are rationed.

const MAX_LABEL_CHARACTERS = 64;
/** Columns whose value names its row, most telling first; docs/manifest.md lists them. */
const LABEL_COLUMNS = [
    'name',
    'share_name',
    'user_name',
    'group_name',
    'hostname',
    'host',
    'ssid',
    'mac',
    'mac_address',
    'app',
    'volume',
    'uid',
    'gid',
    'id',
];
/** Parts of a column's name that say that it holds a secret. */
const SECRET_PARTS = ['pass', 'psk', 'secret', 'hash', 'token', 'private', 'pw'];
/** The column that names a table's rows, by its index; -1 if none may. `key` names them only beside a `value`. */
function labelColumn(columns) {
    const names = columns.map((column) => column.toLowerCase());
    const wanted = [...(names.includes('value') ? ['key'] : []), ...LABEL_COLUMNS];
    const found = wanted.find((name) => names.includes(name) && !SECRET_PARTS.some((part) => name.includes(part)));
    return found === undefined ? -1 : names.indexOf(found);
}
/** A value as a label: one line of text or a whole number, cut to 64 characters; empty if it is neither. */
function labelOf(value) {
    if (typeof value === 'string')
        return (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(value, MAX_LABEL_CHARACTERS);
    return typeof value === 'bigint' ? String(value) : '';
}
/** The label without its ordinal: what rows of the same name have in common. */
function baseLabel(label) {
    return label.replace(/(?:^| )#\d+$/, '');
}


/***/ }),

/***/ 83015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ RowList)
/* harmony export */ });
// The rows of a table, kept outside of the heap: a large database has hundreds of thousands, and memory must not follow.
const DIGEST_BYTES = 16;
const FIRST_BYTES = 4096;
const FIRST_ROWS = 64;
/**
 * Collects rows and sorts them. Read again, their labels tell them apart: equal ones get an ordinal (`storage`,
 * `storage #2`), missing ones are an ordinal (`#1`).
 */
class RowList {
    /** One row behind the other: the label in UTF-8, then the digest. */
    #bytes = Buffer.alloc(FIRST_BYTES);
    /** Where each row begins; one more than there are rows. */
    #starts = new Uint32Array(FIRST_ROWS);
    #order;
    length = 0;
    /** `digest` is hexadecimal; what is longer than 32 characters is cut off. */
    add(label, digest) {
        const start = this.#starts[this.length] ?? 0;
        const labelBytes = Buffer.byteLength(label);
        const end = start + labelBytes + DIGEST_BYTES;
        if (end > this.#bytes.length)
            this.#bytes = Buffer.concat([this.#bytes], Math.max(end, this.#bytes.length * 2));
        if (this.length + 1 === this.#starts.length) {
            const grown = new Uint32Array(this.#starts.length * 2);
            grown.set(this.#starts);
            this.#starts = grown;
        }
        this.#bytes.write(label, start);
        this.#bytes.write(digest, start + labelBytes, DIGEST_BYTES, 'hex');
        this.#starts[++this.length] = end;
        this.#order = undefined;
    }
    *[Symbol.iterator]() {
        let last;
        let ordinal = 0;
        this.#order ??= this.#sort();
        for (const index of this.#order) {
            const [start, labelEnd, end] = this.#span(index);
            const label = this.#bytes.toString('utf8', start, labelEnd);
            ordinal = label === last ? ordinal + 1 : 1;
            last = label;
            const shown = ordinal === 1 && label !== '' ? label : `${label}${label === '' ? '' : ' '}#${ordinal}`;
            yield [shown, this.#bytes.toString('hex', labelEnd, end)];
        }
    }
    #span(index) {
        const end = this.#starts[index + 1] ?? 0;
        return [this.#starts[index] ?? 0, end - DIGEST_BYTES, end];
    }
    #sort() {
        const order = Uint32Array.from({ length: this.length }, (_, index) => index);
        return order.sort((a, b) => {
            const [startA, labelEndA, endA] = this.#span(a);
            const [startB, labelEndB, endB] = this.#span(b);
            return (this.#bytes.compare(this.#bytes, startB, labelEndB, startA, labelEndA) ||
                this.#bytes.compare(this.#bytes, labelEndB, endB, labelEndA, endA));
        });
    }
}


/***/ }),

/***/ 43649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ findInArtifacts),
  x: () => (/* binding */ findInRepository)
});

// EXTERNAL MODULE: ./build/src/destinations/newest-copy.js
var newest_copy = __webpack_require__(50919);
// EXTERNAL MODULE: ./build/src/dss/manifest.js
var manifest = __webpack_require__(51091);
// EXTERNAL MODULE: ./build/src/dss/read-manifest.js
var read_manifest = __webpack_require__(92694);
// EXTERNAL MODULE: ./build/src/github/git-blob.js
var git_blob = __webpack_require__(50173);
// EXTERNAL MODULE: ./build/src/github/github-client.js
var github_client = __webpack_require__(76152);
// EXTERNAL MODULE: ./build/src/github/repository-snapshot.js
var repository_snapshot = __webpack_require__(23390);
// EXTERNAL MODULE: ./build/src/naming/copies.js
var copies = __webpack_require__(98745);
// EXTERNAL MODULE: ./build/src/system/temp-folder.js
var temp_folder = __webpack_require__(59262);
;// CONCATENATED MODULE: ./build/src/fleet/folders.js
// Many folders of one repository, and many small files in them, with one request for dozens.


const FOLDERS_AT_ONCE = 50;
/** Each may have some ten KB. */
const TEXTS_AT_ONCE = 20;
/** The files in each of the folders; none where there is no such folder. Throws Refusal. */
async function listFolders(client, place, { folders, signal }) {
    const found = new Map();
    await inPieces(folders, FOLDERS_AT_ONCE, async (piece) => {
        const answers = await askForObjects(client, place, {
            paths: piece,
            selection: '... on Tree { entries { name type oid size } }',
            signal,
        });
        for (const [index, folder] of piece.entries())
            found.set(folder, (0,repository_snapshot/* readEntries */.$2)((0,github_client/* memberOf */.C5)(answers[index], 'entries')));
    });
    return found;
}
/** The text of each of the files, by its path; a long one costs a request of its own. Throws Refusal. */
async function readTexts(client, place, { files, signal }) {
    const texts = new Map();
    await inPieces([...files.keys()], TEXTS_AT_ONCE, async (piece) => {
        const selection = '... on Blob { text isTruncated }';
        const answers = await askForObjects(client, place, { paths: piece, selection, signal });
        for (const [index, path] of piece.entries()) {
            const text = (0,github_client/* memberOf */.C5)(answers[index], 'text');
            const oid = files.get(path)?.oid ?? '';
            const isWhole = typeof text === 'string' && (0,github_client/* memberOf */.C5)(answers[index], 'isTruncated') === false;
            const where = { ...place, folder: '' };
            texts.set(path, isWhole ? text : (await (0,repository_snapshot/* readBlob */.gm)(client, where, { oid, signal })).toString());
        }
    });
    return texts;
}
async function inPieces(items, length, work) {
    for (let start = 0; start < items.length; start += length)
        await work(items.slice(start, start + length));
}
async function askForObjects(client, { owner, name, branch }, { paths, selection, signal, }) {
    const revision = branch === undefined ? 'HEAD' : `refs/heads/${branch}`;
    const indices = paths.map((_, index) => index);
    const query = `query Objects($owner: String!, $name: String!, ${indices.map((i) => `$path${i}: String!`).join(', ')}) {
  repository(owner: $owner, name: $name) {
    ${indices.map((i) => `object${i}: object(expression: $path${i}) { ${selection} }`).join('\n    ')}
  }
}`;
    const variables = {
        owner,
        name,
        ...Object.fromEntries(paths.map((path, index) => [`path${index}`, `${revision}:${path}`])),
    };
    const answer = await client.graphql({ query, variables, repeatable: true, signal });
    const repository = (0,github_client/* memberOf */.C5)(answer.value, 'data', 'repository');
    // A part that GitHub kept back is null, like what is not there: only an answer without errors tells.
    const isWhole = answer.problem === '' && (0,github_client/* graphqlErrors */.dM)(answer.value).length === 0;
    if (!isWhole || typeof repository !== 'object' || repository === null)
        throw new repository_snapshot/* Refusal */.P_(answer);
    return indices.map((i) => (0,github_client/* memberOf */.C5)(repository, `object${i}`));
}

;// CONCATENATED MODULE: ./build/src/fleet/copies.js
// The newest copy of a router, as far as GitHub keeps one: a manifest in a repository, or in an artifact that is brought here
// for a moment.









/** The newest copy of each router, in their order. */
async function findInRepository(where, routers, { now, signal }) {
    const { repository, branch } = where;
    const [owner = '', name = ''] = repository.split('/');
    const client = (0,github_client/* createGitHubClient */.LX)(where);
    const place = { owner, name, branch };
    try {
        const folders = await listFolders(client, place, { folders: routers.map(({ folder }) => folder), signal });
        const pairs = routers.map(({ folder, naming }) => newestPair(folders.get(folder) ?? [], { naming, now }));
        const files = new Map(pairs.flatMap((pair, index) => {
            const folder = routers[index]?.folder ?? '';
            return pair?.beside ? [[(0,repository_snapshot/* pathIn */.lW)(folder, pair.beside.name), pair.beside]] : [];
        }));
        const texts = await readTexts(client, place, { files, signal });
        return routers.map(({ folder, naming }, index) => {
            const pair = pairs[index];
            if (!pair)
                return { unseen: '' };
            const text = pair.beside && texts.get((0,repository_snapshot/* pathIn */.lW)(folder, pair.beside.name));
            return { copy: judgePair(pair, { text, router: naming.router }), unseen: '' };
        });
    }
    catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof repository_snapshot/* Refusal */.P_))
            throw error;
        const reason = error.message.replace(/\.$/, '');
        return routers.map(() => ({
            unseen: `the repository ${repository} could not be looked at: ${reason}`,
            refusal: error,
        }));
    }
}
function newestPair(files, { naming, now }) {
    const names = files.map((file) => file.name);
    const newest = (0,copies/* oldestFirst */.sZ)(names, { naming, now: new Date(now) }).at(-1);
    const file = files.find((candidate) => candidate.name === newest);
    return file && { file, beside: files.find((candidate) => candidate.name === (0,manifest/* manifestNameOf */.S$)(file.name)) };
}
/** What can be known of a backup without reading it: what its manifest says, and whether it is of that size. */
function judgePair({ file, beside }, { text, router }) {
    const common = { place: 'repository', file: file.name };
    const bad = (problem) => ({ ...common, time: 0, isVerified: false, problem });
    if (!beside || text === undefined)
        return bad('it has no manifest beside it');
    if ((0,git_blob/* blobId */.z)(Buffer.from(text)) !== beside.oid)
        return bad('its manifest could not be read as it is kept');
    const read = (0,read_manifest/* readManifest */.W)(text);
    if ('problem' in read)
        return bad(`its manifest cannot be used: ${read.problem}`);
    const { manifest } = read;
    const problem = mismatchOf(manifest, { file, router });
    return { ...common, time: Date.parse(manifest.time), isVerified: manifest.verified, problem, manifest };
}
function mismatchOf(manifest, { file, router }) {
    if (manifest.file !== file.name)
        return 'its manifest is about another file';
    const { label } = manifest.router;
    // It is shown in an issue: what is no label could be anything.
    if (label !== router)
        return `its manifest is about another router${/^[\w.-]{1,64}$/.test(label) ? `, ${label}` : ''}`;
    return manifest.size === file.size ? '' : 'it has another size than its manifest says';
}
/** A newer artifact that could not be read may be this router's: what is behind it is not its newest. */
async function findInArtifacts(where, search) {
    const { repository, token, workflow: workflowFile, branch, tempDirectory, ask, memory, ...workflow } = where;
    const folder = await (0,temp_folder/* makePrivateFolder */.I2)(tempDirectory);
    try {
        const place = { repository, token, workflow, workflowFile, branch, ask, memory };
        const { previous, reasons, isUnseen } = await (0,newest_copy/* findArtifact */.Kc)(place, { ...search, folder });
        if (previous && !isUnseen) {
            const { manifest, lifetime } = previous;
            const { verified: isVerified } = manifest;
            // It is shown in an issue, and may be anything: an artifact has a name of its own.
            const file = manifest.file.replace(/[^\p{L}\p{N} ._()+,-]/gu, '_');
            const problem = await mismatchOfFiles(previous.copy, search.signal);
            const copy = { file, isVerified, time: Date.parse(manifest.time), problem, ...(lifetime ? { lifetime } : {}) };
            return { copy: { place: 'artifact', ...copy, manifest }, unseen: '' };
        }
        return { unseen: isUnseen ? reasons.join(' ').replace(/\.$/, '') : '' };
    }
    finally {
        await (0,temp_folder/* removeFolder */.v$)(folder, search.logger);
    }
}
/** It lies here already: whether its files are those of its manifest costs no request. */
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

/***/ 14180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ createOwnerOf)
/* harmony export */ });
// Whose job it is, by its name. The rule in the user's words is in docs/watchdog.md.
/** Knows whose job it is among these routers. */
function createOwnerOf(routers) {
    const expected = new Set(routers);
    // A fleet asks for the same names again for each of its routers.
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
        // What names two is nobody's: green for the wrong one would be worse than an alarm.
        if (router !== undefined)
            return another === undefined ? { router, isSure } : undefined;
    }
    return undefined;
}
/**
 * `backup (home, https://…)` is how GitHub calls the jobs of a matrix: what stands before ` (` is the job's id and no label,
 * unless there is one value alone that says nothing: `home (nightly)`.
 */
function readPart(part) {
    const [, id = '', list] = /^(.*) \((.*)\)$/.exec(part) ?? [];
    if (list === undefined)
        return { whole: [part], words: wordsOf(part), ids: [] };
    const isId = /^[\w-]+$/.test(id);
    const [first = '', ...others] = list.split(', ');
    return {
        whole: [first],
        words: [...(isId ? [] : wordsOf(id)), ...wordsOf(list)],
        ids: isId && others.length === 0 ? [id] : [],
    };
}
/** `home` is a word of `Backup of home`, and not of `Backup of home-2`. */
function wordsOf(text) {
    return text.split(/[^\w.-]/);
}


/***/ }),

/***/ 92128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ jobsOfRouter),
/* harmony export */   aX: () => (/* binding */ jobBeforeAll),
/* harmony export */   i9: () => (/* binding */ namesRouter)
/* harmony export */ });
// What a run did for a router: it backs up one or many, and the names of its jobs tell which.
const QUEUED = new Set(['queued', 'waiting', 'pending', 'requested']);
/**
 * The jobs of a router in a run: those that are surely its, or if there are none, those that name it. So `fleet` is not the
 * table's job too, where it has one of its own. What was skipped counts only where nothing else was done for it.
 */
function jobsNaming(jobs, router, ownerOf) {
    const named = jobs.filter(({ name }) => ownerOf(name)?.router === router);
    const sure = named.filter(({ name }) => ownerOf(name)?.isSure);
    return withoutSkipped(sure.length > 0 ? sure : named);
}
function withoutSkipped(jobs) {
    const done = jobs.filter(({ conclusion }) => conclusion !== 'skipped');
    return done.length > 0 ? done : jobs;
}
/** Whether a job of a run names a router. */
function namesRouter({ jobs = [] }, router, ownerOf) {
    return jobs.some(({ name }) => ownerOf(name)?.router === router);
}
/**
 * The job of a router in a run; `undefined` if the run has none, or its jobs are not known. `goesByRun` is for a router
 * alone that no job surely is of: then the whole run is its job, with all of its jobs.
 */
function jobsOfRouter(run, router, { ownerOf, goesByRun }) {
    if (run.jobs === undefined)
        return undefined;
    const named = jobsNaming(run.jobs, router, ownerOf);
    // A run that waits as a whole, or ended before it began, has no jobs: everybody waited with it.
    const isWhole = run.jobs.length === 0 || (goesByRun && !named.some(({ name }) => ownerOf(name)?.isSure));
    // GitHub calls a run a success in which a job failed that may (`continue-on-error`).
    const jobs = isWhole ? [run, ...run.jobs.filter(({ conclusion }) => conclusion !== 'skipped')] : named;
    const [first] = jobs;
    if (!first)
        return undefined;
    const bad = jobs.find(({ conclusion }) => conclusion !== 'success');
    const isOver = isWhole ? run.isOver : jobs.every(({ status }) => status === 'completed');
    // Nothing was done in it that could be green.
    if (run.jobs.length === 0 && isOver && !bad)
        return undefined;
    const isIdle = isWhole && run.jobs.every(({ conclusion }) => conclusion === 'skipped');
    // GitHub's time of a run moves with what is done to it later, and its waiting is that of its jobs.
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
        // One that was done again does not make the others, which were carried over, any younger.
        endedAt: isOver ? (isGreen ? Math.min : Math.max)(...ends) : undefined,
        url: (bad ?? first).url,
    };
}
/**
 * What waits in a run that may yet have jobs for anybody, as everybody's: what makes a matrix may wait while the routers'
 * jobs are not there. Once one is there, who has none was not meant.
 */
function jobBeforeAll(run, ownerOf) {
    const { jobs = [] } = run;
    const waiting = jobs.filter(({ status }) => QUEUED.has(status));
    const [first] = waiting;
    if (run.isOver || !first || jobs.some(({ name }) => ownerOf(name) !== undefined))
        return undefined;
    const createdAt = Math.min(...waiting.map((job) => job.createdAt ?? run.createdAt));
    const { status, url } = first;
    return { isGreen: false, isQueued: true, isOver: false, status, conclusion: '', createdAt, endedAt: undefined, url };
}


/***/ }),

/***/ 81011:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $z: () => (/* binding */ hintOf),
/* harmony export */   Dx: () => (/* binding */ monitorError),
/* harmony export */   Fu: () => (/* binding */ MonitorError),
/* harmony export */   kV: () => (/* binding */ CANCELLED_HINT)
/* harmony export */ });
/* harmony import */ var _destinations_repository_repository_refusals_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98658);
/* harmony import */ var _github_rest_api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58246);
// What keeps somebody who watches from looking. Never taken for good news: who could not look, does not know.


class MonitorError extends Error {
    name = 'CannotLook';
    /** Likely causes and what to do. */
    hint;
    /** Whether whatever else is asked for would fare the same: there is no use in trying on. */
    endsAll;
    constructor(message, hint, { endsAll = false } = {}) {
        super(message);
        this.hint = hint;
        this.endsAll = endsAll;
    }
}
/** For who looks or makes a table, which leave nothing half-finished. */
const CANCELLED_HINT = 'Nothing is lost: the next time it begins anew. Where it took longer than `timeout-minutes`, raise that.';
const EXPIRED_HINT = 'The token has expired or was revoked: make a new one.';
const AGAIN_HINT = 'Run again; see https://www.githubstatus.com if it fails again.';
const PROTECTED_HINT = "The branch is protected: let the token's user or app bypass the rule, or set `branch` to one without rules, in the workflow that makes the backups, too.";
const DENIED = new Set(['NOT_FOUND', 'FORBIDDEN', 'INSUFFICIENT_SCOPES']);
const LIMIT_HINT = 'GitHub takes no more requests with this token for a while: run again in an hour.';
function monitorError(what, refused) {
    const { status, reason, permission, verb = 'looked at', isLimit = (0,_github_rest_api_js__WEBPACK_IMPORTED_MODULE_1__/* .isRateLimit */ .a5)(reason) } = refused;
    const message = `${what} could not be ${verb}: ${reason}.`;
    if (status === 401)
        return new MonitorError(message, EXPIRED_HINT);
    if (isLimit)
        return new MonitorError(message, LIMIT_HINT, { endsAll: true });
    if (status === 403 || status === 404)
        return new MonitorError(message, `Likely cause: the token lacks \`${permission}\`. Give the job that permission.`);
    return new MonitorError(message, AGAIN_HINT);
}
/** What to do where the repository of the backups does not show or take something; `denied` is for a token without the right. */
function hintOf({ answer, errors, message }, denied) {
    const { status } = answer;
    if (status === 401)
        return EXPIRED_HINT;
    if ((0,_github_rest_api_js__WEBPACK_IMPORTED_MODULE_1__/* .isRateLimit */ .a5)(message))
        return LIMIT_HINT;
    if ((0,_destinations_repository_repository_refusals_js__WEBPACK_IMPORTED_MODULE_0__/* .isProtected */ .bz)(message))
        return PROTECTED_HINT;
    return status === 403 || status === 404 || errors.some(({ type }) => DENIED.has(type)) ? denied : AGAIN_HINT;
}


/***/ }),

/***/ 94174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cI: () => (/* binding */ readRun),
  xx: () => (/* binding */ readRuns),
  x4: () => (/* binding */ readWorkflowState)
});

// EXTERNAL MODULE: ./build/src/github/github-client.js
var github_client = __webpack_require__(76152);
// EXTERNAL MODULE: ./build/src/github/rest-api.js
var rest_api = __webpack_require__(58246);
;// CONCATENATED MODULE: ./build/src/fleet/attempts.js
// A run that was run again, attempt by attempt: GitHub does anew what it was asked for, and carries the other jobs over.
/** GitHub cancels what waits for a runner after a day; some have seen two. */
const LONGEST_WAIT_MS = 2 * 24 * 60 * 60 * 1000;
const WAITS_AS_A_WHOLE = new Set(['queued', 'pending', 'requested']);
/** The jobs that an attempt consists of: of each name the one that was done last by then. */
function jobsAt(jobs, attempt) {
    const done = jobs.filter((one) => one.attempt <= attempt);
    // A call of another workflow that is cancelled before it has jobs is listed by itself, under another name than they have.
    const isReplaced = ({ name, attempt: last }) => done.some((other) => other.attempt > last && other.name.startsWith(`${name} / `));
    const byName = new Map();
    for (const job of done.filter((one) => !isReplaced(one)))
        byName.set(job.name, [...(byName.get(job.name) ?? []), job]);
    return [...byName.values()].flatMap(lastOf);
}
/** Of several with one name nobody can tell which were done again: those that were green, so that none that was red is lost. */
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
 * Each attempt of a run as a run of its own, from the jobs of all of them. How the run ended is known of the last one only;
 * the others are over, and ended as their jobs did.
 */
function attemptsOf(run, jobs) {
    const numbers = new Set([run.attempt, ...jobs.map(({ attempt }) => attempt)]);
    return [...numbers].map((attempt) => {
        const own = jobs.filter((job) => job.attempt === attempt);
        // An attempt that waits as a whole, or ended before it began, did nothing for anybody yet.
        const all = own.length === 0 ? own : jobsAt(jobs, attempt);
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
/** GitHub forgets a run at times: it waits without a job for ever, and nobody can cancel or delete it. */
function isWedged({ status, jobs, createdAt }, now) {
    return jobs?.length === 0 && WAITS_AS_A_WHOLE.has(status) && now - createdAt > LONGEST_WAIT_MS;
}

// EXTERNAL MODULE: ./build/src/fleet/jobs.js
var jobs = __webpack_require__(92128);
// EXTERNAL MODULE: ./build/src/fleet/monitor-error.js
var monitor_error = __webpack_require__(81011);
;// CONCATENATED MODULE: ./build/src/fleet/runs.js
// The runs of a workflow and their jobs, by GitHub's REST API: asked newest first, and no further back than there is need.





const RUNS_PER_PAGE = 100;
const MAX_PAGES = 10;
const JOBS_PER_PAGE = 100;
/** So long after its beginning a run may be run again, or be given leave to go on. GitHub lists runs by their beginning. */
const RUN_AGAIN_MS = 30 * 24 * 60 * 60 * 1000;
/** GitHub's word for its state: `active`, `disabled_inactivity`, `disabled_manually` and others. Throws CannotLook. */
async function readWorkflowState(question) {
    const { workflow, repository } = question;
    const reply = await (0,rest_api/* askGitHub */.X3)({ ...question, path: pathOf(question, '') });
    const state = reply.ok ? (0,github_client/* memberOf */.C5)(reply.value, 'state') : undefined;
    if (typeof state === 'string')
        return state;
    if (!reply.ok && reply.status === 404)
        throw new monitor_error/* MonitorError */.Fu(`There is no workflow ${workflow} in ${repository}, or the token may not see it.`, 'Likely causes, in order: a typing error in `workflow`, which is the name of a file in .github/workflows; the token lacks `actions: read`.');
    throw (0,monitor_error/* monitorError */.Dx)(`The workflow ${workflow}`, { ...problemOf(reply), permission: 'actions: read' });
}
/**
 * The runs that began, or were run again, since `since`, and those that are not over and may yet go on: each attempt by
 * itself, newest first. Their jobs are asked for as long as a router has no green one, and for all that are not over. Throws
 * CannotLook.
 */
async function readRuns(question, search) {
    const { now, since, greenSince, routers, ownerOf } = search;
    const runs = [];
    const missing = new Set(routers);
    for (let page = 1; page <= MAX_PAGES; page++) {
        const { found, firstAt, isLast } = await listRuns(question, page);
        for (const run of found) {
            if (run.createdAt < since && (run.isOver || run.firstAt < now - RUN_AGAIN_MS))
                continue;
            const isWanted = missing.size > 0 || !run.isOver;
            const all = isWanted ? attemptsOf(run, await listJobs(question, run.id)) : [run];
            const attempts = all.filter((attempt) => !isWedged(attempt, now));
            runs.push(...attempts);
            // By jobs that name it only: as long as none is seen, a router may go by the whole run, or not.
            for (const router of routers) {
                const greens = attempts.filter((attempt) => {
                    const goesByRun = routers.length === 1 && (0,jobs/* namesRouter */.i9)(attempt, router, ownerOf);
                    const job = (0,jobs/* jobsOfRouter */.$t)(attempt, router, { ownerOf, goesByRun });
                    return job?.isGreen && (job.endedAt ?? 0) >= greenSince;
                });
                if (greens.length > 0)
                    missing.delete(router);
            }
        }
        if (isLast || firstAt < since - RUN_AGAIN_MS)
            break;
    }
    return runs.toSorted((a, b) => b.createdAt - a.createdAt);
}
/** One run with the jobs of its last attempt, and those that were carried over. Throws CannotLook. */
async function readRun(question, id) {
    const reply = await (0,rest_api/* askGitHub */.X3)({ ...question, path: `/repos/${question.repository}/actions/runs/${id}` });
    const run = reply.ok ? readRunFields(reply.value) : undefined;
    if (!run)
        throw (0,monitor_error/* monitorError */.Dx)(`The run ${id}`, { ...problemOf(reply), permission: 'actions: read' });
    return { ...run, jobs: jobsAt(await listJobs(question, id), run.attempt) };
}
async function listRuns(question, page) {
    const { branch, repository, workflow } = question;
    const query = new URLSearchParams({
        ...(branch === '' ? {} : { branch }),
        exclude_pull_requests: 'true',
        per_page: String(RUNS_PER_PAGE),
        page: String(page),
    });
    const reply = await (0,rest_api/* askGitHub */.X3)({ ...question, path: pathOf(question, `/runs?${query}`) });
    const list = reply.ok ? (0,github_client/* memberOf */.C5)(reply.value, 'workflow_runs') : undefined;
    if (!Array.isArray(list))
        throw (0,monitor_error/* monitorError */.Dx)(`The runs of ${workflow}`, { ...problemOf(reply), permission: 'actions: read' });
    const firstAtOf = (run) => timeOf(run, 'created_at') ?? 0;
    const found = list
        .filter((run) => isOf(repository, run))
        .flatMap((value) => {
        const run = readRunFields(value);
        return run ? [{ ...run, firstAt: firstAtOf(value) }] : [];
    });
    const firstAt = firstAtOf(list.at(-1));
    return { found, firstAt, isLast: list.length < RUNS_PER_PAGE };
}
/** The jobs of all attempts: GitHub's list of the latest one lacks what was carried over. */
async function listJobs(question, run) {
    const jobs = [];
    for (let page = 1; page <= MAX_PAGES; page++) {
        const path = `/repos/${question.repository}/actions/runs/${run}/jobs?filter=all&per_page=${JOBS_PER_PAGE}&page=${page}`;
        const reply = await (0,rest_api/* askGitHub */.X3)({ ...question, path });
        const list = reply.ok ? (0,github_client/* memberOf */.C5)(reply.value, 'jobs') : undefined;
        if (!Array.isArray(list))
            throw (0,monitor_error/* monitorError */.Dx)(`The jobs of run ${run}`, { ...problemOf(reply), permission: 'actions: read' });
        jobs.push(...list.flatMap((job) => readJob(job) ?? []));
        if (list.length < JOBS_PER_PAGE)
            break;
    }
    return jobs;
}
function pathOf({ repository, workflow }, rest) {
    return `/repos/${repository}/actions/workflows/${encodeURIComponent(workflow)}${rest}`;
}
function problemOf(reply) {
    if (!reply.ok)
        return reply;
    return { status: 0, reason: "GitHub's API answered something else than was asked for" };
}
/** A run of a fork shows the name of the fork's branch: anybody who may fork could make up how it ended. */
function isOf(repository, run) {
    return String((0,github_client/* memberOf */.C5)(run, 'head_repository', 'full_name')).toLowerCase() === repository.toLowerCase();
}
function readRunFields(value) {
    const id = (0,github_client/* memberOf */.C5)(value, 'id');
    const createdAt = timeOf(value, 'run_started_at') ?? timeOf(value, 'created_at');
    if (typeof id !== 'number' || createdAt === undefined)
        return undefined;
    const status = String((0,github_client/* memberOf */.C5)(value, 'status'));
    return {
        id,
        createdAt,
        status,
        isOver: status === 'completed',
        conclusion: String((0,github_client/* memberOf */.C5)(value, 'conclusion') ?? ''),
        endedAt: timeOf(value, 'updated_at') ?? createdAt,
        url: String((0,github_client/* memberOf */.C5)(value, 'html_url') ?? ''),
        attempt: attemptOf(value),
        jobs: undefined,
    };
}
function readJob(value) {
    const name = (0,github_client/* memberOf */.C5)(value, 'name');
    if (typeof name !== 'string')
        return undefined;
    const createdAt = timeOf(value, 'created_at') ?? timeOf(value, 'started_at');
    return {
        name,
        status: String((0,github_client/* memberOf */.C5)(value, 'status')),
        conclusion: String((0,github_client/* memberOf */.C5)(value, 'conclusion') ?? ''),
        createdAt,
        endedAt: timeOf(value, 'completed_at'),
        url: String((0,github_client/* memberOf */.C5)(value, 'html_url') ?? ''),
        attempt: attemptOf(value),
        runner: String((0,github_client/* memberOf */.C5)(value, 'runner_name') ?? ''),
    };
}
function attemptOf(value) {
    const attempt = (0,github_client/* memberOf */.C5)(value, 'run_attempt');
    return typeof attempt === 'number' ? attempt : 1;
}
/** Unix ms. */
function timeOf(value, name) {
    const time = Date.parse(String((0,github_client/* memberOf */.C5)(value, name)));
    return Number.isNaN(time) ? undefined : time;
}


/***/ }),

/***/ 50173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ blobId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
// Git's name for a content: what a repository must answer if it holds these very bytes.

/** The blob id: SHA-1 over `blob <size>`, a zero byte and the content; hexadecimal. */
function blobId(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
}


/***/ }),

/***/ 71422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ readCopies),
/* harmony export */   z: () => (/* binding */ readChunks)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
// Reading a file in chunks without leaving garbage behind: memory must not grow with the file.

const CHUNK_BYTES = 65_536;
/**
 * The bytes of a file, chunk by chunk. A chunk is overwritten two chunks later: whoever keeps it must copy it. Throws the
 * file system's errors, and the signal's reason.
 */
async function* readChunks(path, { start = 0, signal, } = {}) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path);
    try {
        // Two buffers, since a stream may still hold the last chunk while it asks for the next.
        const buffers = [Buffer.allocUnsafeSlow(CHUNK_BYTES), Buffer.allocUnsafeSlow(CHUNK_BYTES)];
        let position = start;
        for (let turn = 0;; turn++) {
            signal?.throwIfAborted();
            const into = turn % 2 === 0 ? buffers[0] : buffers[1];
            const { bytesRead, buffer } = await handle.read(into, 0, CHUNK_BYTES, position);
            if (bytesRead === 0)
                return;
            position += bytesRead;
            yield buffer.subarray(0, bytesRead);
        }
    }
    finally {
        await handle.close();
    }
}
/** As `readChunks`, but every chunk may be kept. */
async function* readCopies(path, options) {
    for await (const chunk of readChunks(path, options))
        yield Buffer.from(chunk);
}


/***/ }),

/***/ 59262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I2: () => (/* binding */ makePrivateFolder),
/* harmony export */   Oo: () => (/* binding */ DISK_HINT),
/* harmony export */   v$: () => (/* binding */ removeFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27406);
// The folder that a backup waits in until it is stored: nobody else can look into it, and it goes when the run ends.



/** Where the runner's disk is the reason. */
const DISK_HINT = 'Check free space and permissions of the folder that the runner uses for temporary files (RUNNER_TEMP).';
/** Mode 0700, as mkdtemp makes it. Throws BackupError `destination-refused`. */
async function makePrivateFolder(parent) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, 'synology-router-backup-'));
    }
    catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .BackupError */ .hj('destination-refused', `The runner's folder for temporary files cannot be used: ${reason}.`, {
            cause,
            hint: DISK_HINT,
        });
    }
}
/** Never the reason why a run ends: what happened before matters more. */
async function removeFolder(folder, logger) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true, maxRetries: 2 }).catch((error) => {
        const reason = error instanceof Error ? error.message : String(error);
        logger.warning(`The temporary folder ${folder} holds the backup and could not be removed: ${reason}.`);
    });
}


/***/ }),

/***/ 20730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D6: () => (/* binding */ MIB),
/* harmony export */   Tc: () => (/* binding */ timeText),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   j9: () => (/* binding */ GIB),
/* harmony export */   pq: () => (/* binding */ countOf),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/* unused harmony export KIB */
// Sizes, durations and moments, worded for a person.
const KIB = 1024;
const MIB = 1024 * KIB;
const GIB = 1024 * MIB;
/** Bytes as `812 bytes`, `91.2 KB`, `1.5 MB` or `12.0 GB` (powers of 1000, as file managers show them). */
function formatBytes(bytes) {
    if (bytes < 1000)
        return bytes === 1 ? '1 byte' : `${bytes} bytes`;
    if (bytes < 999_950)
        return `${(bytes / 1000).toFixed(1)} KB`;
    if (bytes < 999_950_000)
        return `${(bytes / 1_000_000).toFixed(1)} MB`;
    return `${(bytes / 1_000_000_000).toFixed(1)} GB`;
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
/** `1 change`, `2 changes`. */
function countOf(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** `2026-11-24 03:17 UTC`. */
function timeText(ms) {
    return `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}


/***/ }),

/***/ 10492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   X1: () => (/* binding */ escapeText),
/* harmony export */   aY: () => (/* binding */ code)
/* harmony export */ });
// Text from outside as GitHub's Markdown: nothing in it becomes markup.
function code(text) {
    return `<code>${escapeText(text)}</code>`;
}
/** Our own sentences: backticks become code, everything else is plain text. */
function prose(text) {
    return escapeText(text).replace(/&#96;(.*?)&#96;/g, '<code>$1</code>');
}
/** Markdown and HTML have too many special characters to list: all but the harmless become entities. */
function escapeText(text) {
    return (text
        .replace(/[^\p{L}\p{N} .,;()+=/'-]/gu, (character) => `&#${character.codePointAt(0)};`)
        // GitHub makes a link of it even where nothing else is special.
        .replace(/(www)\./gi, '$1&#46;'));
}


/***/ }),

/***/ 39654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ printable)
/* harmony export */ });
// Text that came from the network, made fit to stand inside one of our own lines.
/** `text` on one line, without control characters, `maxLength` characters at most. Never put it at the start of a line. */
function printable(text, maxLength = 80) {
    const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
    // What is left of a character that was cut in two, or was never whole, becomes a replacement character.
    return (line.length > maxLength ? `${line.slice(0, maxLength - 1)}…` : line).toWellFormed();
}


/***/ })

};
