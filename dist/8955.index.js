export const id = 8955;
export const ids = [8955];
export const modules = {

/***/ 83095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ failWith)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91659);
/* harmony import */ var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39654);
// An error annotation that fits: the runner cuts it, in the log too. What happened and what to do come first; the rest are
// plain lines of the log.


/** The runner cuts at 4,096 characters, after masking, which may lengthen the text. */
const MAX = 4_000;
const MAX_MESSAGE = 1_500;
const IN_LOG = 'The log above has the rest.';
/** Fails the step with one annotation. What does not fit is logged before it. */
function failWith(failed, logger) {
    const { text, logged } = fitted(failed);
    for (const line of logged)
        logger.info(line);
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setFailed */ .C1(logger.redact(text));
}
/** Returns the annotation, and the lines that it lacks. */
function fitted({ message, advice, details = [], code = '' }) {
    const join = (...lines) => [...lines, code].filter((line) => line !== '').join('\n');
    const full = join(message, advice, ...details);
    if (full.length <= MAX)
        return { text: full, logged: [] };
    const short = join(message, advice, IN_LOG);
    if (short.length <= MAX)
        return { text: short, logged: details };
    const happened = (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(message, MAX_MESSAGE);
    const room = MAX - join(happened, IN_LOG).length - 1;
    const hint = advice.length > room ? `${advice.slice(0, room - 1).toWellFormed()}\u2026` : advice;
    return { text: join(happened, hint, IN_LOG), logged: [...`${message}\n${advice}`.split('\n'), ...details] };
}


/***/ }),

/***/ 94323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $z: () => (/* binding */ hintOf),
/* harmony export */   Ic: () => (/* binding */ describeFailure),
/* harmony export */   lS: () => (/* binding */ describeHint),
/* harmony export */   uM: () => (/* binding */ linkTo)
/* harmony export */ });
/* unused harmony export sectionOf */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10492);
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29962);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28009);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29103);
// A failure in a job summary: what happened, what to do, and where the documentation has more. Each fact once.





/** Returns what happened and what to do, in Markdown; nothing on success. */
function describeFailure(failure) {
    if (!failure)
        return [];
    return [
        `**${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .render */ .XX)(failure.text, _text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .MARKDOWN_VOCABULARY */ .Rk)}**`,
        '',
        ...describeHint(failure.advice, hintOf(failure)),
        '',
        `More about this: ${linkTo(failure.code)}`,
        '',
    ];
}
/** Returns what to do, in Markdown; the line to paste is code. */
function hintOf(failure) {
    const hint = failure.hintIn(_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .MARKDOWN_VOCABULARY */ .Rk);
    const start = hint.lastIndexOf('\n') + 1;
    return failure.pin === undefined ? hint : hint.slice(0, start) + (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(`tls-fingerprint: ${failure.pin}`);
}
/** Returns several likely causes as a list; any other hint keeps its lines. `full` is the hint with all that surrounds it. */
function describeHint(hint, full = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .renderHint */ .K6)(hint, _text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .MARKDOWN_VOCABULARY */ .Rk)) {
    if (typeof hint === 'string' || !('causes' in hint) || hint.causes.length === 1)
        return [full.replaceAll('\n', '<br>\n')];
    const list = hint.causes.map((cause, index) => `${index + 1}. ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .render */ .XX)(cause, _text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .MARKDOWN_VOCABULARY */ .Rk)}`);
    const rest = hint.next ? [(0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .render */ .XX)(hint.next, _text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .MARKDOWN_VOCABULARY */ .Rk)] : [];
    return ['Likely causes, in order:', '', ...list, '', ...rest];
}
/** Returns a Markdown link to the section of an error code. */
function linkTo(errorCode) {
    return `[${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(errorCode)}](${sectionOf(errorCode)})`;
}
/** Returns the address of the section of an error code in docs/troubleshooting.md. */
function sectionOf(errorCode) {
    return `https://github.com/${(0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .actionRepository */ .ln)() ?? _version_js__WEBPACK_IMPORTED_MODULE_4__/* .REPOSITORY */ .B}/blob/HEAD/docs/troubleshooting.md#${errorCode}`;
}


/***/ }),

/***/ 51066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ failureFrom),
/* harmony export */   u: () => (/* binding */ debugCauses)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _fleet_monitor_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81011);
// Failures of all three actions: their causes in the debug log, and what the watchdog and the fleet table report.


/** Returns the failure to report for whatever was thrown. */
function failureFrom(thrown) {
    if (thrown instanceof _fleet_monitor_error_js__WEBPACK_IMPORTED_MODULE_1__/* .MonitorError */ .Fu)
        return thrown;
    const { code, message, advice } = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asBackupError */ .ZJ)(thrown);
    // The code's own hint is about a backup.
    return { message, hint: code === 'cancelled' ? _fleet_monitor_error_js__WEBPACK_IMPORTED_MODULE_1__/* .CANCELLED_HINT */ .kV : advice };
}
/** Writes the stacks of an error and its causes to the debug log. */
function debugCauses(thrown, logger) {
    const seen = new Set();
    for (let cause = thrown; cause instanceof Error && !seen.has(cause); cause = cause.cause) {
        seen.add(cause);
        logger.debug(cause.stack ?? cause.message);
    }
}


/***/ }),

/***/ 99071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ reportInAnyCase)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29962);
/* harmony import */ var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39654);
/* harmony import */ var _annotation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83095);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51066);
/* harmony import */ var _set_output_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61736);
// The end of all three actions: nobody may take silence for success.






const CODE = 'internal-error';
const MAX_REASON = 300;
/**
 * Calls `report`, which returns whether the run succeeded. If it throws, the step fails, and `outputs` replace those that were set.
 * Returns the exit code.
 */
async function reportInAnyCase(report, { outputs, logger }) {
    try {
        return (await report()) ? 0 : 1;
    }
    catch (error) {
        (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .debugCauses */ .u)(error, logger);
        const message = `The run could not be reported: ${(0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .describeThrown */ .YI)(error), MAX_REASON)}. The log above says what was stored.`;
        const advice = (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .render */ .XX)(_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXPLANATIONS */ .nT[CODE].hint, _text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .WORKFLOW_VOCABULARY */ .Rq);
        (0,_annotation_js__WEBPACK_IMPORTED_MODULE_2__/* .failWith */ .f)({ message, advice, code: `(error-code: ${CODE})` }, logger);
        try {
            for (const [name, value] of Object.entries(outputs))
                (0,_set_output_js__WEBPACK_IMPORTED_MODULE_4__/* .setOutput */ .u)(name, value);
        }
        catch (also) {
            (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .debugCauses */ .u)(also, logger);
        }
        return 1;
    }
}


/***/ }),

/***/ 29103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ln: () => (/* binding */ actionRepository),
  aY: () => (/* binding */ maskInputs),
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
// EXTERNAL MODULE: ./build/src/github/github-client.js + 2 modules
var github_client = __webpack_require__(62485);
// EXTERNAL MODULE: ./build/src/github/server.js
var server = __webpack_require__(13550);
// EXTERNAL MODULE: ./build/src/github/visibility.js
var github_visibility = __webpack_require__(24149);
// EXTERNAL MODULE: ./build/src/settings/parse-encryption.js + 2 modules
var parse_encryption = __webpack_require__(17971);
// EXTERNAL MODULE: ./build/src/settings/parse-otp-secret.js
var parse_otp_secret = __webpack_require__(65497);
// EXTERNAL MODULE: ./build/src/settings/parse-settings.js + 1 modules
var parse_settings = __webpack_require__(20098);
// EXTERNAL MODULE: ./build/src/settings/parse-values.js
var parse_values = __webpack_require__(23003);
// EXTERNAL MODULE: ./build/src/settings/settings.js
var settings = __webpack_require__(75182);
// EXTERNAL MODULE: ./build/src/system/state-folder.js
var state_folder = __webpack_require__(79671);
// EXTERNAL MODULE: ./build/src/text/format.js
var format = __webpack_require__(20730);
// EXTERNAL MODULE: ./build/src/system/node-options.js
var node_options = __webpack_require__(11240);
;// CONCATENATED MODULE: ./build/src/action/diagnostics.js
// Node's own diagnostics, enabled from outside: they print or store what the action hides. A warning, not an error, since
// the user may be debugging.

/** Returns one warning for each diagnostic that is enabled. */
function findDiagnostics(env) {
    const options = (0,node_options/* revealingOptions */.cq)(env.NODE_OPTIONS ?? '');
    return [
        ...(env.NODE_DEBUG
            ? [
                `NODE_DEBUG=${env.NODE_DEBUG} is set in the runner's environment: Node logs its requests to GitHub, and the job's tokens unless they are masked. Remove it, and read this log before you share it.`,
            ]
            : []),
        ...(options.length > 0
            ? [
                `NODE_OPTIONS has ${options.join(', ')} in the runner's environment: other programs may read the password and the backup, or find them in leftover files. Remove it, and delete such files.`,
            ]
            : []),
    ];
}

;// CONCATENATED MODULE: ./build/src/action/event.js
// Which events may start a backup: schedules, and those that need write access to the repository. It prevents
// mistakes, not attacks: anyone who can change the workflow can remove this action.

/** Outsiders can never trigger these. */
const ALWAYS = ['schedule', 'workflow_dispatch', 'repository_dispatch'];
/** These need write access; in a public repository they may run code that outsiders have just proposed. */
const IN_PRIVATE = [...ALWAYS, 'push', 'release', 'deployment'];
/**
 * Throws `event-refused` for events that outsiders can trigger (a pull request from a fork, a comment, an issue), and in a
 * public repository for all except scheduled and manual runs: a self-hosted runner is inside the user's network.
 */
function refuseEvent({ name, payload, visibility }) {
    if (name === '' || ALWAYS.includes(name))
        return;
    const cause = strangeCause(name, payload);
    if (cause !== undefined)
        throw refusal(`This workflow was started by ${cause}, which people without write access can trigger.`);
    // In an internal one these events need write access, too.
    if (visibility === 'private' || visibility === 'internal')
        return;
    const where = visibility === 'public' ? 'is public' : 'counts as public, since the event does not say';
    throw refusal(`This repository ${where}: \`${name}\` may not start a backup, only \`schedule\`, \`workflow_dispatch\` and \`repository_dispatch\`.`);
}
/** Describes how outsiders could have triggered the event; `undefined` if they could not. */
function strangeCause(name, payload) {
    const { repository } = membersOf(payload);
    if (name === 'pull_request') {
        const { head } = membersOf(membersOf(payload).pull_request);
        return isSame(membersOf(head).repo, repository) ? undefined : '`pull_request` of a fork';
    }
    // It follows another workflow, which outsiders may have started.
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

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/text/message.js
var message = __webpack_require__(29962);
;// CONCATENATED MODULE: ./build/src/action/passing-directory.js
// A directory that goes with the job: what is stored there is read back, and gone minutes later. A later step may copy it elsewhere, so it
// is only a warning.


/** Returns a warning if no copy of this run will stay. Looks at the paths alone: a share that hangs is not asked. */
function describePassing(destinations, { RUNNER_ENVIRONMENT: environment, RUNNER_TEMP: temp, GITHUB_WORKSPACE: workspace }) {
    const [path, ...more] = destinations.flatMap((one) => (one.kind === 'directory' ? [one.path] : []));
    if (path === undefined || more.length + 1 < destinations.length)
        return undefined;
    const instead = (0,message/* message */.iU) `Choose another directory or destination, or copy the backup elsewhere in a later step.`;
    if (environment === 'github-hosted')
        return (0,message/* message */.iU) `The directory ${path} is on GitHub's machine, which is deleted after this job, with the backup, unless it is a network share. ${instead}`;
    if (isBelow(path, temp))
        return (0,message/* message */.iU) `The directory ${path} is in ${(0,message/* code */.aY)('RUNNER_TEMP')}, which the runner empties after this job. ${instead}`;
    if (isBelow(path, workspace))
        return (0,message/* message */.iU) `The directory ${path} is in ${(0,message/* code */.aY)('GITHUB_WORKSPACE')}, where ${(0,message/* code */.aY)('actions/checkout')} deletes what is not in the repository. ${instead}`;
    return undefined;
}
function isBelow(path, folder = '') {
    if (folder === '')
        return false;
    const way = (0,external_node_path_.relative)((0,external_node_path_.resolve)(folder), (0,external_node_path_.resolve)(path));
    return way !== '..' && !way.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(way);
}

;// CONCATENATED MODULE: ./build/src/action/inputs.js
// Reads the runner's inputs and environment into Settings; nothing else reads them. Masks secrets first.

















/** Of an event: far more than GitHub sends. */
const MAX_PAYLOAD_BYTES = 32 * format/* MIB */.D6;
/** Inputs that are secrets. */
const SECRETS = ['password', 'otp-secret', 'token', 'repository-token', 'fingerprint-key'];
/** A space may belong to a password, and blank recipients are not the same as none. */
const UNTRIMMED = ['password', 'encrypt-to'];
/** A warning, not an error: it disables Node's checks of GitHub, not ours of the router. */
const UNVERIFIED = "NODE_TLS_REJECT_UNAUTHORIZED=0 is set in the runner's environment: GitHub's certificates are not checked, so anyone on the network path could intercept the backup. Remove it. The router's certificate is still checked.";
/** Reads the inputs and masks the secrets in them. */
function maskInputs(logger) {
    const inputs = Object.fromEntries(settings/* INPUT_NAMES */.Q.map((name) => [name, core/* getInput */.V4(name, { trimWhitespace: !UNTRIMMED.includes(name) })]));
    // A private key given by mistake must not appear in the log next to its error.
    const derived = [...(0,parse_otp_secret/* secretsIn */.V)(inputs['otp-secret']), ...(0,parse_encryption/* findPrivateKeys */.$b)(inputs['encrypt-to'])];
    const secrets = [...SECRETS.map((name) => inputs[name]), ...derived];
    for (const secret of secrets)
        if (secret !== '')
            logger.secret(secret);
    return inputs;
}
/** Reads and checks everything. Throws BackupError `input-invalid` or `event-refused`, before the router is contacted. */
function readSettings({ startedAt, logger }) {
    const inputs = maskInputs(logger);
    const { env } = process;
    if (env.NODE_TLS_REJECT_UNAUTHORIZED === '0')
        logger.warning(UNVERIFIED);
    for (const warning of findDiagnostics(env))
        logger.warning(warning);
    // The artifact client sends it to GitHub, and NODE_DEBUG prints it.
    if (env.NODE_DEBUG && env.ACTIONS_RUNTIME_TOKEN)
        logger.secret(env.ACTIONS_RUNTIME_TOKEN);
    const payload = readPayload(env.GITHUB_EVENT_PATH);
    const told = (0,github_visibility/* visibilityOf */.gt)((0,github_client/* memberOf */.C5)(payload, 'repository'));
    refuseEvent({ name: env.GITHUB_EVENT_NAME ?? '', payload, visibility: told });
    // A re-run has the old payload: the repository may have become public since.
    const visibility = env.GITHUB_RUN_ATTEMPT === '1' || !env.GITHUB_RUN_ATTEMPT ? told : undefined;
    const workflow = {
        ...(0,server/* serverIn */.L)(env),
        repository: env.GITHUB_REPOSITORY ?? '',
        runId: env.GITHUB_RUN_ID ?? '',
        workflowRef: env.GITHUB_WORKFLOW_REF ?? '',
        branch: env.GITHUB_REF_NAME ?? '',
        artifactService: Boolean(env.ACTIONS_RESULTS_URL && env.ACTIONS_RUNTIME_TOKEN),
        ...(env.ACTIONS_RESULTS_URL ? { resultsUrl: env.ACTIONS_RESULTS_URL } : {}),
        ...(visibility ? { visibility } : {}),
    };
    const machine = { tempDirectory: env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), stateFolder: (0,state_folder/* stateFolder */.y)(env) };
    const settings = (0,parse_settings/* checkInputs */.s)(inputs, { startedAt, ...machine, workflow });
    // A successful scheduled run must mean that a backup was stored.
    if (settings.mode === 'check' && env.GITHUB_EVENT_NAME === 'schedule')
        throw new errors/* BackupError */.hj('input-invalid', '`mode: check` stores nothing, but this is a scheduled run: it would succeed without a backup.', {
            hint: `Remove \`mode\`. For manual check-ups, give \`workflow_dispatch\` an input of that name, and set \`mode: \${{ inputs.mode || 'backup' }}\`.`,
        });
    const passing = describePassing(settings.destinations, env);
    if (passing)
        logger.warning(passing);
    return settings;
}
/** Returns whether to write a job summary. Only a valid `false` turns it off, so a run with invalid inputs writes one. */
function wantsSummary() {
    try {
        return (0,parse_values/* readBoolean */.Vf)('summary', core/* getInput */.V4('summary') || 'true');
    }
    catch {
        return true;
    }
}
/** Returns the path of the runner's job summary file, if it has one. */
function summaryFile() {
    // biome-ignore lint/style/noProcessEnv: the toolkit has no function that names this file
    return process.env.GITHUB_STEP_SUMMARY || undefined;
}
/** Returns owner and name of the repository that this action came from, if the runner tells. */
function actionRepository() {
    // biome-ignore lint/style/noProcessEnv: the toolkit has no function that names it
    const name = process.env.GITHUB_ACTION_REPOSITORY ?? '';
    return /^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(name) ? name : undefined;
}
/** Returns the payload of the event that started the workflow; for a schedule it may be almost empty. */
function readPayload(path) {
    try {
        // Reading a pipe could wait for ever, and nothing could interrupt it.
        return path && isReadable((0,external_node_fs_.statSync)(path)) ? JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8')) : undefined;
    }
    catch {
        return undefined;
    }
}
function isReadable(found) {
    return found.isFile() && found.size <= MAX_PAYLOAD_BYTES;
}


/***/ }),

/***/ 39206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ createLogger)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91659);
/* harmony import */ var _settings_router_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88712);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20730);
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29962);
/* harmony import */ var _text_secret_encodings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(91946);
/* harmony import */ var _output_guard_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85799);
// Shows a run in the runner's log: groups, lines, masks. Removes every registered secret.






const MASK = '***';
/** Redacting shorter secrets would blank half the log, and the runner masks them anyway. */
const MIN_REDACTED_LENGTH = 3;
/** Records the duration of each step in `runState`. */
function createLogger(runState) {
    const secrets = new Set();
    const masked = new Set();
    // Longest first: one secret may start with another.
    const redact = (text, written = (secret) => secret) => [...secrets]
        .sort((a, b) => b.length - a.length)
        .reduce((line, secret) => line.replaceAll(written(secret), MASK), text);
    let router = _settings_router_name_js__WEBPACK_IMPORTED_MODULE_1__/* .UNNAMED */ .rY;
    const text = (line) => redact((0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .render */ .XX)(line, _text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .WORKFLOW_VOCABULARY */ .Rq));
    return {
        redact,
        named: (line) => (0,_settings_router_name_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(line, router),
        nameRouter: (name) => {
            router = name;
        },
        // Keep each line a single line: a second one could be a workflow command.
        info: (line) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq((0,_output_guard_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutCommand */ .e6)(text(line).replace(/[\r\n]+/g, ' ')).replaceAll('##[', '# #[')),
        warning: (line) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e(redact((0,_settings_router_name_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)((0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .render */ .XX)(line, _text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .WORKFLOW_VOCABULARY */ .Rq), router))),
        debug: (line) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .debug */ .Yz(redact(line)),
        secret: (value) => {
            for (const form of (0,_text_secret_encodings_js__WEBPACK_IMPORTED_MODULE_5__/* .formsOf */ .X)(value).filter((one) => !masked.has(one))) {
                masked.add(form);
                (0,_output_guard_js__WEBPACK_IMPORTED_MODULE_4__/* .maskAnything */ .XW)(() => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq(form));
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
                _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq(`(${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(duration)})`);
                _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .endGroup */ .N4();
            }
        },
    };
}


/***/ }),

/***/ 61736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ setOutput)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91659);
// Sets the outputs of the three actions through the file that the runner reads.


/** Throws if the file is missing or cannot be written, and if it is not a regular one: writing to a pipe could wait for ever. */
function setOutput(name, value) {
    // biome-ignore lint/style/noProcessEnv: the toolkit has no function that names this file
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(process.env.GITHUB_OUTPUT ?? '', { throwIfNoEntry: false });
    if (found && !found.isFile())
        throw new Error('the file for outputs (GITHUB_OUTPUT) is not a regular file');
    _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .setOutput */ .uH(name, value);
}


/***/ }),

/***/ 8947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ writeSummary)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10492);
// Writes the job summary to the file that the runner reads.



/** Appends, but does not wait for the reader of a pipe in the file's place. */
const FLAG = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_APPEND | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_CREAT | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
/**
 * Only warns on failure: the run itself succeeded. Redacts secrets, plain and escaped, but not in `ownWords`, which has only
 * words of this program: a password that is one of them would be recognized by its absence.
 */
function writeSummary(file, logger, markdown, ownWords) {
    const text = `${logger.redact(logger.redact(markdown), _text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeText */ .X1)}\n${ownWords === undefined ? '' : `\n${ownWords}\n`}`;
    try {
        // As the outputs: a share that hangs may hold every thread that could do it meanwhile.
        const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, FLAG);
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(descriptor, text);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
        }
    }
    catch (error) {
        logger.warning(`The job summary could not be written: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describeThrown */ .YI)(error)}`);
    }
}


/***/ }),

/***/ 90970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ refuseUnknownInputs)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27406);
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29962);
/* harmony import */ var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39654);
// Refuses inputs that the action does not have. The runner passes them on with a warning, and a misspelled `encrypt-to` would
// store every backup unencrypted.





const PREFIX = 'INPUT_';
/** Inputs that the runner itself accepts for container actions. */
const INPUTS_OF_RUNNER = ['entrypoint', 'args'];
const MAX_SHOWN = 60;
const MAX_REPORTED = 5;
/** In shorter names, a second different letter makes another word. */
const MIN_LENGTH_FOR_TWO_TYPOS = 6;
const MIN_LENGTH_OF_PART = 4;
/** Throws BackupError `input-invalid` for inputs other than `names`. Values are never shown. */
// biome-ignore lint/style/noProcessEnv: the toolkit reads inputs by name, and cannot list them
function refuseUnknownInputs(names, env = process.env) {
    const known = new Set(names.map(keyOf));
    const ofOthers = new Set([...INPUTS_OF_RUNNER, ...inputsOfComposite(env)].map(keyOf));
    const unknown = Object.keys(env)
        .filter((variable) => variable.startsWith(PREFIX) && variable.length > PREFIX.length)
        .map((variable) => variable.slice(PREFIX.length))
        .filter((key) => !known.has(key) && (!ofOthers.has(key) || names.some((name) => isTypo(key, name))));
    if (unknown.length === 0)
        return;
    const sentences = unknown.slice(0, MAX_REPORTED).map((key) => describe(key, names));
    const more = unknown.length > MAX_REPORTED ? [(0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `There are ${unknown.length - MAX_REPORTED} more.`] : [];
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .BackupError */ .hj('input-invalid', (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .joinMessages */ .hw)([...sentences, ...more], ' '), {
        hint: advise(unknown[0] ?? '', names),
    });
}
function describe(key, names) {
    const shown = (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)((0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(key.toLowerCase(), MAX_SHOWN));
    const nearest = nearestOf(key, names);
    return nearest === undefined
        ? (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `Unknown input ${shown}.`
        : (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `Unknown input ${shown}. Did you mean ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .input */ .hF)(nearest)}?`;
}
function advise(key, names) {
    const list = (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .joinMessages */ .hw)(names.map((name) => (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .input */ .hF)(name)}`), ', ');
    const first = nearestOf(key, names)
        ? (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `Correct the name under \`with:\``
        : (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `Remove it from \`with:\`, or use one of ${list}`;
    const variable = (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(`${PREFIX}${(0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(key, MAX_SHOWN)}`);
    return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `${first}. If \`env:\` or the runner's own environment sets ${variable} for another program, rename that variable.`;
}
/** Returns how a name appears in the environment, after the prefix. */
function keyOf(name) {
    return name.replaceAll(' ', '_').toUpperCase();
}
/** Returns the input that is probably meant. */
function nearestOf(key, names) {
    const given = lettersOf(key);
    const candidates = names.filter((name) => isTypo(key, name) || isPart(given, lettersOf(name)));
    const ranked = candidates.map((name) => ({ name, distance: editDistance(given, lettersOf(name)) }));
    return ranked.toSorted((a, b) => a.distance - b.distance)[0]?.name;
}
function isTypo(key, name) {
    const [given, meant] = [lettersOf(key), lettersOf(name)];
    return editDistance(given, meant) <= (meant.length < MIN_LENGTH_FOR_TWO_TYPOS ? 1 : 2);
}
function isPart(given, meant) {
    const [short = '', long = ''] = [given, meant].toSorted((a, b) => a.length - b.length);
    return short.length >= MIN_LENGTH_OF_PART && long.includes(short);
}
function lettersOf(name) {
    return name
        .slice(0, MAX_SHOWN)
        .toLowerCase()
        .replace(/[^a-z0-9]/g, '');
}
/** Counts the letters to insert, remove, replace or swap with the next one. */
function editDistance(from, to) {
    let [beforeLast, last] = [[], Array.from({ length: to.length + 1 }, (_, index) => index)];
    for (let row = 1; row <= from.length; row++) {
        const next = [row];
        for (let column = 1; column <= to.length; column++) {
            const isSame = from[row - 1] === to[column - 1];
            const isSwapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
            next[column] = Math.min((last?.[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1, (last?.[column - 1] ?? 0) + (isSame ? 0 : 1), isSwapped ? (beforeLast?.[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY);
        }
        ;
        [beforeLast, last] = [last, next];
    }
    return last?.[to.length] ?? 0;
}
/**
 * Returns the inputs of the composite action around this step. GitHub's runner keeps them out of the environment, but
 * other runners pass them on to every step.
 */
function inputsOfComposite(env) {
    const folder = env.GITHUB_ACTION_PATH;
    if (!folder)
        return [];
    const text = ['action.yml', 'action.yaml'].map((name) => readText((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name))).find((found) => found !== '') ?? '';
    const section = /^inputs:[^\n]*\n((?:[ \t#][^\n]*\n|\r?\n)*)/m.exec(text)?.[1] ?? '';
    const indent = /^ +(?=[\w'"])/m.exec(section)?.[0] ?? ' ';
    return [...section.matchAll(/^( +)(['"]?)([\w -]+)\2[ \t]*:/gm)].flatMap(([, indented, , name = '']) => indented === indent ? [name] : []);
}
function readText(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8');
    }
    catch {
        return '';
    }
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
/* harmony import */ var _github_github_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62485);
/* harmony import */ var _github_refusal_causes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85902);
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29962);
// Why the watchdog or the fleet table could not check something. Never good news: unknown is not healthy.



class MonitorError extends Error {
    name = 'MonitorError';
    /** Likely causes and what to do. */
    hint;
    /** Whether every further request would fail the same way, so that trying is pointless. */
    endsAll;
    constructor(message, hint, { endsAll = false } = {}) {
        super(message);
        this.hint = hint;
        this.endsAll = endsAll;
    }
}
/** For the watchdog and the fleet table, which leave nothing half-finished. */
const CANCELLED_HINT = 'Nothing is lost: the next run starts over. If it took longer than `timeout-minutes`, raise that.';
const EXPIRED_HINT = 'The token has expired or was revoked: create a new one.';
const RETRY_HINT = (0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU) `${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .term */ .jk)('Run-again')}; if it fails again, see ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .term */ .jk)('status-page')}.`;
const RULES_HINT = "GitHub's rules refused it: check the rules of the repository and its organization (Settings > Rules), or set `branch` to another one, here and in the backup workflow.";
const LIMIT_HINT = 'The token has used up its requests: run again in an hour.';
/** Returns the error for `what` that GitHub refused, with the hint for its cause. */
function monitorError(what, refused) {
    const { status, reason, permission, verb = 'checked', isLimit, trouble } = refused;
    const text = `${what} could not be ${verb}: ${reason}.`;
    if (isLimit)
        return new MonitorError(text, LIMIT_HINT, { endsAll: true });
    const known = (0,_github_refusal_causes_js__WEBPACK_IMPORTED_MODULE_1__/* .knownAdvice */ .sH)({ trouble, words: reason });
    if (known)
        return new MonitorError(text, known);
    if (status === 401)
        return new MonitorError(text, EXPIRED_HINT);
    if (status === 403 || status === 404)
        return new MonitorError(text, `Likely cause: the token lacks \`${permission}\`. Give the job that permission.`);
    return new MonitorError(text, RETRY_HINT);
}
/** Returns the hint for a refused read or write of the backup repository; `denied` is for a token without the permission. */
function hintOf(refusal, denied) {
    const { answer, isUnauthorized, isForbidden, isMissing, isRefused, advice, protection } = refusal;
    if ((0,_github_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .isLimited */ .lU)(answer))
        return LIMIT_HINT;
    if (protection)
        return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU) `${protection} Change it in the backup workflow, too.`;
    if (isUnauthorized)
        return _github_refusal_causes_js__WEBPACK_IMPORTED_MODULE_1__/* .SSO_ADVICE */ .TB;
    if (advice)
        return advice;
    if (answer.status === 401)
        return EXPIRED_HINT;
    if (isForbidden || isMissing)
        return denied;
    return isRefused ? RULES_HINT : RETRY_HINT;
}


/***/ }),

/***/ 10492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   Rk: () => (/* binding */ MARKDOWN_VOCABULARY),
/* harmony export */   X1: () => (/* binding */ escapeText),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   nf: () => (/* binding */ link)
/* harmony export */ });
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29962);
// Text as GitHub's Markdown. Untrusted text never becomes markup.

function code(text) {
    return `<code>${escapeText(text)}</code>`;
}
/** Renders the program's own sentences: backticks become code, everything else plain text. */
function prose(text) {
    return escapeText(text).replace(/&#96;(.*?)&#96;/g, '<code>$1</code>');
}
/** Returns an address for the parentheses of a link. It may hold half a character, since GitHub's answers are JSON. */
function link(url) {
    return encodeURI(url.toWellFormed()).replaceAll('(', '%28').replaceAll(')', '%29');
}
/** Turns all but harmless characters into entities: Markdown and HTML have too many special ones to list. */
function escapeText(text) {
    return (text
        .replace(/[^\p{L}\p{N} .,;()+=/'-]/gu, (character) => `&#${character.codePointAt(0)};`)
        // GitHub turns this into a link even without special characters.
        .replace(/(www)\./gi, '$1&#46;'));
}
/** The workflow's words as Markdown. Literal text keeps its line breaks; values become one line. */
const MARKDOWN_VOCABULARY = {
    ..._message_js__WEBPACK_IMPORTED_MODULE_0__/* .WORKFLOW_VOCABULARY */ .Rq,
    input: (name, value) => code(value === undefined ? name : `${name}: ${value}`),
    subject: (name) => `Input ${code(name)}`,
    code,
    value: escapeText,
    literal: (text) => text.split('\n').map(prose).join('\n'),
};


/***/ })

};
