export const id = 8955;
export const ids = [8955];
export const modules = {

/***/ 83095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    f: () => (  failWith)
  });
  var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91659);
  var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39654);


const MAX = 4_000;
const MAX_MESSAGE = 1_500;
const IN_LOG = 'The log above has the rest.';
function failWith(failed, logger) {
    const { text, logged } = fitted(failed);
    for (const line of logged)
        logger.info(line);
    _actions_core__WEBPACK_IMPORTED_MODULE_0__  .C1(logger.redact(text));
}
function fitted({ message, advice, details = [], code = '' }) {
    const join = (...lines) => [...lines, code].filter((line) => line !== '').join('\n');
    const full = join(message, advice, ...details);
    if (full.length <= MAX)
        return { text: full, logged: [] };
    const short = join(message, advice, IN_LOG);
    if (short.length <= MAX)
        return { text: short, logged: details };
    const happened = (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_1__  .g$)(message, MAX_MESSAGE);
    const room = MAX - join(happened, IN_LOG).length - 1;
    const hint = advice.length > room ? `${advice.slice(0, room - 1).toWellFormed()}\u2026` : advice;
    return { text: join(happened, hint, IN_LOG), logged: [...`${message}\n${advice}`.split('\n'), ...details] };
}


/***/ }),

/***/ 94323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $z: () => (  hintOf),
    Ic: () => (  describeFailure),
    lS: () => (  describeHint),
    uM: () => (  linkTo)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _text_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10492);
  var _text_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29962);
  var _version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28009);
  var _inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29103);





function describeFailure(failure) {
    if (!failure)
        return [];
    return [
        `**${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__  .XX)(failure.text, _text_markdown_js__WEBPACK_IMPORTED_MODULE_1__  .Rk)}**`,
        '',
        ...describeHint(failure.advice, hintOf(failure)),
        '',
        `More about this: ${linkTo(failure.code)}`,
        '',
    ];
}
function hintOf(failure) {
    const hint = failure.hintIn(_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__  .Rk);
    const start = hint.lastIndexOf('\n') + 1;
    return failure.pin === undefined ? hint : hint.slice(0, start) + (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__  .aY)(`tls-fingerprint: ${failure.pin}`);
}
function describeHint(hint, full = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__  .K6)(hint, _text_markdown_js__WEBPACK_IMPORTED_MODULE_1__  .Rk)) {
    if (typeof hint === 'string' || !('causes' in hint) || hint.causes.length === 1)
        return [full.replaceAll('\n', '<br>\n')];
    const list = hint.causes.map((cause, index) => `${index + 1}. ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__  .XX)(cause, _text_markdown_js__WEBPACK_IMPORTED_MODULE_1__  .Rk)}`);
    const rest = hint.next ? [(0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__  .XX)(hint.next, _text_markdown_js__WEBPACK_IMPORTED_MODULE_1__  .Rk)] : [];
    return ['Likely causes, in order:', '', ...list, '', ...rest];
}
function linkTo(errorCode) {
    return `[${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__  .aY)(errorCode)}](${sectionOf(errorCode)})`;
}
function sectionOf(errorCode) {
    return `https://github.com/${(0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .ln)() ?? _version_js__WEBPACK_IMPORTED_MODULE_4__  .B}/blob/HEAD/docs/troubleshooting.md#${errorCode}`;
}


/***/ }),

/***/ 51066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    J: () => (  failureFrom),
    u: () => (  debugCauses)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _fleet_monitor_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81011);


function failureFrom(thrown) {
    if (thrown instanceof _fleet_monitor_error_js__WEBPACK_IMPORTED_MODULE_1__  .Fu)
        return thrown;
    const { code, message, advice } = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__  .ZJ)(thrown);
    return { message, hint: code === 'cancelled' ? _fleet_monitor_error_js__WEBPACK_IMPORTED_MODULE_1__  .kV : advice };
}
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

  __webpack_require__.d(__webpack_exports__, {
    q: () => (  reportInAnyCase)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _text_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29962);
  var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39654);
  var _annotation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83095);
  var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51066);
  var _set_output_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61736);






const CODE = 'internal-error';
const MAX_REASON = 300;
async function reportInAnyCase(report, { outputs, logger }) {
    try {
        return (await report()) ? 0 : 1;
    }
    catch (error) {
        (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__  .u)(error, logger);
        const message = `The run could not be reported: ${(0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_5__  .g$)((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__  .YI)(error), MAX_REASON)}. The log above says what was stored.`;
        const advice = (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .XX)(_errors_js__WEBPACK_IMPORTED_MODULE_0__  .nT[CODE].hint, _text_message_js__WEBPACK_IMPORTED_MODULE_1__  .Rq);
        (0,_annotation_js__WEBPACK_IMPORTED_MODULE_2__  .f)({ message, advice, code: `(error-code: ${CODE})` }, logger);
        try {
            for (const [name, value] of Object.entries(outputs))
                (0,_set_output_js__WEBPACK_IMPORTED_MODULE_4__  .u)(name, value);
        }
        catch (also) {
            (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__  .u)(also, logger);
        }
        return 1;
    }
}


/***/ }),

/***/ 29103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  ln: () => (  actionRepository),
  aY: () => (  maskInputs),
  rD: () => (  readPayload),
  sb: () => (  readSettings),
  bj: () => (  summaryFile),
  ui: () => (  wantsSummary)
});

var external_node_fs_ = __webpack_require__(73024);
var external_node_os_ = __webpack_require__(48161);
var core = __webpack_require__(91659);
var errors = __webpack_require__(27406);
var github_client = __webpack_require__(62485);
var server = __webpack_require__(13550);
var github_visibility = __webpack_require__(24149);
var parse_encryption = __webpack_require__(17971);
var parse_otp_secret = __webpack_require__(65497);
var parse_settings = __webpack_require__(20098);
var parse_values = __webpack_require__(23003);
var settings = __webpack_require__(75182);
var state_folder = __webpack_require__(79671);
var format = __webpack_require__(20730);
var node_options = __webpack_require__(11240);
;// CONCATENATED MODULE: ./build/src/action/diagnostics.js

function findDiagnostics(env) {
    const options = (0,node_options .cq)(env.NODE_OPTIONS ?? '');
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

const ALWAYS = ['schedule', 'workflow_dispatch', 'repository_dispatch'];
const IN_PRIVATE = [...ALWAYS, 'push', 'release', 'deployment'];
function refuseEvent({ name, payload, visibility }) {
    if (name === '' || ALWAYS.includes(name))
        return;
    const cause = strangeCause(name, payload);
    if (cause !== undefined)
        throw refusal(`This workflow was started by ${cause}, which people without write access can trigger.`);
    if (visibility === 'private' || visibility === 'internal')
        return;
    const where = visibility === 'public' ? 'is public' : 'counts as public, since the event does not say';
    throw refusal(`This repository ${where}: \`${name}\` may not start a backup, only \`schedule\`, \`workflow_dispatch\` and \`repository_dispatch\`.`);
}
function strangeCause(name, payload) {
    const { repository } = membersOf(payload);
    if (name === 'pull_request') {
        const { head } = membersOf(membersOf(payload).pull_request);
        return isSame(membersOf(head).repo, repository) ? undefined : '`pull_request` of a fork';
    }
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
    return new errors .hj('event-refused', message);
}

var external_node_path_ = __webpack_require__(76760);
var message = __webpack_require__(29962);
;// CONCATENATED MODULE: ./build/src/action/passing-directory.js


function describePassing(destinations, { RUNNER_ENVIRONMENT: environment, RUNNER_TEMP: temp, GITHUB_WORKSPACE: workspace }) {
    const [path, ...more] = destinations.flatMap((one) => (one.kind === 'directory' ? [one.path] : []));
    if (path === undefined || more.length + 1 < destinations.length)
        return undefined;
    const instead = (0,message .iU) `Choose another directory or destination, or copy the backup elsewhere in a later step.`;
    if (environment === 'github-hosted')
        return (0,message .iU) `The directory ${path} is on GitHub's machine, which is deleted after this job, with the backup, unless it is a network share. ${instead}`;
    if (isBelow(path, temp))
        return (0,message .iU) `The directory ${path} is in ${(0,message .aY)('RUNNER_TEMP')}, which the runner empties after this job. ${instead}`;
    if (isBelow(path, workspace))
        return (0,message .iU) `The directory ${path} is in ${(0,message .aY)('GITHUB_WORKSPACE')}, where ${(0,message .aY)('actions/checkout')} deletes what is not in the repository. ${instead}`;
    return undefined;
}
function isBelow(path, folder = '') {
    if (folder === '')
        return false;
    const way = (0,external_node_path_.relative)((0,external_node_path_.resolve)(folder), (0,external_node_path_.resolve)(path));
    return way !== '..' && !way.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(way);
}

;// CONCATENATED MODULE: ./build/src/action/inputs.js

















const MAX_PAYLOAD_BYTES = 32 * format .D6;
const SECRETS = ['password', 'otp-secret', 'token', 'repository-token', 'fingerprint-key'];
const UNTRIMMED = ['password', 'encrypt-to'];
const UNVERIFIED = "NODE_TLS_REJECT_UNAUTHORIZED=0 is set in the runner's environment: GitHub's certificates are not checked, so anyone on the network path could intercept the backup. Remove it. The router's certificate is still checked.";
function maskInputs(logger) {
    const inputs = Object.fromEntries(settings .Q.map((name) => [name, core .V4(name, { trimWhitespace: !UNTRIMMED.includes(name) })]));
    const derived = [...(0,parse_otp_secret .V)(inputs['otp-secret']), ...(0,parse_encryption .$b)(inputs['encrypt-to'])];
    const secrets = [...SECRETS.map((name) => inputs[name]), ...derived];
    for (const secret of secrets)
        if (secret !== '')
            logger.secret(secret);
    return inputs;
}
function readSettings({ startedAt, logger }) {
    const inputs = maskInputs(logger);
    const { env } = process;
    if (env.NODE_TLS_REJECT_UNAUTHORIZED === '0')
        logger.warning(UNVERIFIED);
    for (const warning of findDiagnostics(env))
        logger.warning(warning);
    if (env.NODE_DEBUG && env.ACTIONS_RUNTIME_TOKEN)
        logger.secret(env.ACTIONS_RUNTIME_TOKEN);
    const payload = readPayload(env.GITHUB_EVENT_PATH);
    const told = (0,github_visibility .gt)((0,github_client .C5)(payload, 'repository'));
    refuseEvent({ name: env.GITHUB_EVENT_NAME ?? '', payload, visibility: told });
    const visibility = env.GITHUB_RUN_ATTEMPT === '1' || !env.GITHUB_RUN_ATTEMPT ? told : undefined;
    const workflow = {
        ...(0,server .L)(env),
        repository: env.GITHUB_REPOSITORY ?? '',
        runId: env.GITHUB_RUN_ID ?? '',
        workflowRef: env.GITHUB_WORKFLOW_REF ?? '',
        branch: env.GITHUB_REF_NAME ?? '',
        artifactService: Boolean(env.ACTIONS_RESULTS_URL && env.ACTIONS_RUNTIME_TOKEN),
        ...(env.ACTIONS_RESULTS_URL ? { resultsUrl: env.ACTIONS_RESULTS_URL } : {}),
        ...(visibility ? { visibility } : {}),
    };
    const machine = { tempDirectory: env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), stateFolder: (0,state_folder .y)(env) };
    const settings = (0,parse_settings .s)(inputs, { startedAt, ...machine, workflow });
    if (settings.mode === 'check' && env.GITHUB_EVENT_NAME === 'schedule')
        throw new errors .hj('input-invalid', '`mode: check` stores nothing, but this is a scheduled run: it would succeed without a backup.', {
            hint: `Remove \`mode\`. For manual check-ups, give \`workflow_dispatch\` an input of that name, and set \`mode: \${{ inputs.mode || 'backup' }}\`.`,
        });
    const passing = describePassing(settings.destinations, env);
    if (passing)
        logger.warning(passing);
    return settings;
}
function wantsSummary() {
    try {
        return (0,parse_values .Vf)('summary', core .V4('summary') || 'true');
    }
    catch {
        return true;
    }
}
function summaryFile() {
    return process.env.GITHUB_STEP_SUMMARY || undefined;
}
function actionRepository() {
    const name = process.env.GITHUB_ACTION_REPOSITORY ?? '';
    return /^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(name) ? name : undefined;
}
function readPayload(path) {
    try {
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

  __webpack_require__.d(__webpack_exports__, {
    h: () => (  createLogger)
  });
  var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91659);
  var _settings_router_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88712);
  var _text_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20730);
  var _text_message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29962);
  var _text_secret_encodings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(91946);
  var _output_guard_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85799);






const MASK = '***';
const MIN_REDACTED_LENGTH = 3;
function createLogger(runState) {
    const secrets = new Set();
    const masked = new Set();
    const redact = (text, written = (secret) => secret) => [...secrets]
        .sort((a, b) => b.length - a.length)
        .reduce((line, secret) => line.replaceAll(written(secret), MASK), text);
    let router = _settings_router_name_js__WEBPACK_IMPORTED_MODULE_1__  .rY;
    const text = (line) => redact((0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__  .XX)(line, _text_message_js__WEBPACK_IMPORTED_MODULE_3__  .Rq));
    return {
        redact,
        named: (line) => (0,_settings_router_name_js__WEBPACK_IMPORTED_MODULE_1__  .KT)(line, router),
        nameRouter: (name) => {
            router = name;
        },
        info: (line) => _actions_core__WEBPACK_IMPORTED_MODULE_0__  .pq((0,_output_guard_js__WEBPACK_IMPORTED_MODULE_4__  .e6)(text(line).replace(/[\r\n]+/g, ' ')).replaceAll('##[', '# #[')),
        warning: (line) => _actions_core__WEBPACK_IMPORTED_MODULE_0__  .$e(redact((0,_settings_router_name_js__WEBPACK_IMPORTED_MODULE_1__  .KT)((0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__  .XX)(line, _text_message_js__WEBPACK_IMPORTED_MODULE_3__  .Rq), router))),
        debug: (line) => _actions_core__WEBPACK_IMPORTED_MODULE_0__  .Yz(redact(line)),
        secret: (value) => {
            for (const form of (0,_text_secret_encodings_js__WEBPACK_IMPORTED_MODULE_5__  .X)(value).filter((one) => !masked.has(one))) {
                masked.add(form);
                (0,_output_guard_js__WEBPACK_IMPORTED_MODULE_4__  .XW)(() => _actions_core__WEBPACK_IMPORTED_MODULE_0__  .Pq(form));
                if (form.length >= MIN_REDACTED_LENGTH)
                    secrets.add(form);
            }
        },
        step: async (name, work) => {
            const startedAt = performance.now();
            _actions_core__WEBPACK_IMPORTED_MODULE_0__  .Oh(name);
            try {
                return await work();
            }
            finally {
                const duration = performance.now() - startedAt;
                runState.durations.set(name, (runState.durations.get(name) ?? 0) + duration);
                _actions_core__WEBPACK_IMPORTED_MODULE_0__  .pq(`(${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__  .a3)(duration)})`);
                _actions_core__WEBPACK_IMPORTED_MODULE_0__  .N4();
            }
        },
    };
}


/***/ }),

/***/ 61736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    u: () => (  setOutput)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91659);


function setOutput(name, value) {
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(process.env.GITHUB_OUTPUT ?? '', { throwIfNoEntry: false });
    if (found && !found.isFile())
        throw new Error('the file for outputs (GITHUB_OUTPUT) is not a regular file');
    _actions_core__WEBPACK_IMPORTED_MODULE_1__  .uH(name, value);
}


/***/ }),

/***/ 8947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    S: () => (  writeSummary)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
  var _text_markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10492);



const FLAG = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_APPEND | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_CREAT | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
function writeSummary(file, logger, markdown, ownWords) {
    const text = `${logger.redact(logger.redact(markdown), _text_markdown_js__WEBPACK_IMPORTED_MODULE_2__  .X1)}\n${ownWords === undefined ? '' : `\n${ownWords}\n`}`;
    try {
        const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, FLAG);
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(descriptor, text);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
        }
    }
    catch (error) {
        logger.warning(`The job summary could not be written: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__  .YI)(error)}`);
    }
}


/***/ }),

/***/ 90970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Q: () => (  refuseUnknownInputs)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27406);
  var _text_message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29962);
  var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39654);





const PREFIX = 'INPUT_';
const INPUTS_OF_RUNNER = ['entrypoint', 'args'];
const MAX_SHOWN = 60;
const MAX_REPORTED = 5;
const MIN_LENGTH_FOR_TWO_TYPOS = 6;
const MIN_LENGTH_OF_PART = 4;
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
    const more = unknown.length > MAX_REPORTED ? [(0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__  .iU) `There are ${unknown.length - MAX_REPORTED} more.`] : [];
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__  .hj('input-invalid', (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__  .hw)([...sentences, ...more], ' '), {
        hint: advise(unknown[0] ?? '', names),
    });
}
function describe(key, names) {
    const shown = (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__  .aY)((0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__  .g$)(key.toLowerCase(), MAX_SHOWN));
    const nearest = nearestOf(key, names);
    return nearest === undefined
        ? (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__  .iU) `Unknown input ${shown}.`
        : (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__  .iU) `Unknown input ${shown}. Did you mean ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__  .hF)(nearest)}?`;
}
function advise(key, names) {
    const list = (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__  .hw)(names.map((name) => (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__  .iU) `${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__  .hF)(name)}`), ', ');
    const first = nearestOf(key, names)
        ? (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__  .iU) `Correct the name under \`with:\``
        : (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__  .iU) `Remove it from \`with:\`, or use one of ${list}`;
    const variable = (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__  .aY)(`${PREFIX}${(0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__  .g$)(key, MAX_SHOWN)}`);
    return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__  .iU) `${first}. If \`env:\` or the runner's own environment sets ${variable} for another program, rename that variable.`;
}
function keyOf(name) {
    return name.replaceAll(' ', '_').toUpperCase();
}
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

  __webpack_require__.d(__webpack_exports__, {
    $z: () => (  hintOf),
    Dx: () => (  monitorError),
    Fu: () => (  MonitorError),
    kV: () => (  CANCELLED_HINT)
  });
  var _github_github_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62485);
  var _github_refusal_causes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85902);
  var _text_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29962);



class MonitorError extends Error {
    name = 'MonitorError';
    hint;
    endsAll;
    constructor(message, hint, { endsAll = false } = {}) {
        super(message);
        this.hint = hint;
        this.endsAll = endsAll;
    }
}
const CANCELLED_HINT = 'Nothing is lost: the next run starts over. If it took longer than `timeout-minutes`, raise that.';
const EXPIRED_HINT = 'The token has expired or was revoked: create a new one.';
const RETRY_HINT = (0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__  .iU) `${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__  .jk)('Run-again')}; if it fails again, see ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__  .jk)('status-page')}.`;
const RULES_HINT = "GitHub's rules refused it: check the rules of the repository and its organization (Settings > Rules), or set `branch` to another one, here and in the backup workflow.";
const LIMIT_HINT = 'The token has used up its requests: run again in an hour.';
function monitorError(what, refused) {
    const { status, reason, permission, verb = 'checked', isLimit, trouble } = refused;
    const text = `${what} could not be ${verb}: ${reason}.`;
    if (isLimit)
        return new MonitorError(text, LIMIT_HINT, { endsAll: true });
    const known = (0,_github_refusal_causes_js__WEBPACK_IMPORTED_MODULE_1__  .sH)({ trouble, words: reason });
    if (known)
        return new MonitorError(text, known);
    if (status === 401)
        return new MonitorError(text, EXPIRED_HINT);
    if (status === 403 || status === 404)
        return new MonitorError(text, `Likely cause: the token lacks \`${permission}\`. Give the job that permission.`);
    return new MonitorError(text, RETRY_HINT);
}
function hintOf(refusal, denied) {
    const { answer, isUnauthorized, isForbidden, isMissing, isRefused, advice, protection } = refusal;
    if ((0,_github_github_client_js__WEBPACK_IMPORTED_MODULE_0__  .lU)(answer))
        return LIMIT_HINT;
    if (protection)
        return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__  .iU) `${protection} Change it in the backup workflow, too.`;
    if (isUnauthorized)
        return _github_refusal_causes_js__WEBPACK_IMPORTED_MODULE_1__  .TB;
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

  __webpack_require__.d(__webpack_exports__, {
    CS: () => (  prose),
    Rk: () => (  MARKDOWN_VOCABULARY),
    X1: () => (  escapeText),
    aY: () => (  code),
    nf: () => (  link)
  });
  var _message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29962);

function code(text) {
    return `<code>${escapeText(text)}</code>`;
}
function prose(text) {
    return escapeText(text).replace(/&#96;(.*?)&#96;/g, '<code>$1</code>');
}
function link(url) {
    return encodeURI(url.toWellFormed()).replaceAll('(', '%28').replaceAll(')', '%29');
}
function escapeText(text) {
    return (text
        .replace(/[^\p{L}\p{N} .,;()+=/'-]/gu, (character) => `&#${character.codePointAt(0)};`)
        .replace(/(www)\./gi, '$1&#46;'));
}
const MARKDOWN_VOCABULARY = {
    ..._message_js__WEBPACK_IMPORTED_MODULE_0__  .Rq,
    input: (name, value) => code(value === undefined ? name : `${name}: ${value}`),
    subject: (name) => `Input ${code(name)}`,
    code,
    value: escapeText,
    literal: (text) => text.split('\n').map(prose).join('\n'),
};


/***/ })

};
