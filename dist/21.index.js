export const id = 21;
export const ids = [21];
export const modules = {

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

/***/ 60003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/src/assemble.js + 28 modules
var assemble = __webpack_require__(96874);
// EXTERNAL MODULE: ./build/src/backup/backup.js + 2 modules
var backup = __webpack_require__(11421);
// EXTERNAL MODULE: ./build/src/backup/run-state.js
var run_state = __webpack_require__(38133);
// EXTERNAL MODULE: ./build/src/checkup/checkup.js + 1 modules
var checkup = __webpack_require__(43807);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/action/inputs.js + 2 modules
var inputs = __webpack_require__(58528);
// EXTERNAL MODULE: ./build/src/github/visibility.js
var visibility = __webpack_require__(24149);
;// CONCATENATED MODULE: ./build/src/action/log-visibility.js
// Who reads the log, the summary and the outputs of a run: everybody who sees the repository that the workflow is in.

const ASK_TIMEOUT_MS = 10_000;
/**
 * Whether strangers may read what is told of this run: then nothing on the router is named. What cannot be found out counts
 * as public. Asked only where there is something to name; throws nothing.
 */
async function isLogPublic({ workflow, token }, { runState, logger }) {
    if (!runState.comparison || runState.comparison.changes.length === 0)
        return false;
    // Outside of a workflow there is nobody but whoever started it.
    if (workflow.repository === '')
        return false;
    if (workflow.visibility)
        return workflow.visibility === 'public';
    const signal = AbortSignal.timeout(ASK_TIMEOUT_MS);
    const answer = await (0,visibility/* askVisibility */.M)({ ...workflow, token, signal }).catch((error) => {
        return { kind: 'unknown', reason: error instanceof Error ? error.message : String(error) };
    });
    if (answer.kind === 'unknown')
        logger.info(`What changed is counted and not named: nobody knows whether this repository is private: ${answer.reason}.`);
    return answer.kind !== 'private';
}

// EXTERNAL MODULE: ./build/src/action/logger.js
var action_logger = __webpack_require__(39206);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(91659);
// EXTERNAL MODULE: ./build/src/checkup/checkup-table.js
var checkup_table = __webpack_require__(15579);
// EXTERNAL MODULE: ./build/src/text/format.js
var format = __webpack_require__(20730);
// EXTERNAL MODULE: ./build/src/text/markdown.js
var markdown = __webpack_require__(10492);
// EXTERNAL MODULE: ./build/src/action/truncate-changes.js
var truncate_changes = __webpack_require__(99648);
;// CONCATENATED MODULE: ./build/src/action/change-list.js
// The part of the job summary that tells what changed on the router: labels only, long lists folded.



/** Shown at once; what is beyond is folded away. */
const MAX_OPEN = 10;
/** GitHub refuses a summary of more than 1 MiB. */
const MAX_ROWS = 300;
const MAX_BYTES = 256 * 1024;
/** Markdown lines, an empty one at the end; none if nothing can be said. */
function renderChanges({ comparison, incomparableReason, isFirst, reusedCopies, locations, inspection }, { logIsPublic }) {
    if (inspection?.verdict !== 'whole')
        return [];
    if (!comparison && incomparableReason !== undefined)
        return [`What changed cannot be told: ${(0,markdown/* prose */.CS)(incomparableReason)}.`, ''];
    if (!comparison)
        return isFirst && locations.length > 0 ? ['First backup: there is none to compare it with.', ''] : [];
    const day = comparison.since.slice(0, 10);
    const relied = reusedCopies[0];
    if (comparison.unchanged) {
        const proof = relied
            ? `; the copy of ${(0,markdown/* escapeText */.X1)(relied.manifest.time.slice(0, 10))} (${(0,markdown/* code */.aY)(relied.manifest.file)}) was read again and is whole`
            : '';
        return [`**Unchanged since ${(0,markdown/* escapeText */.X1)(day)}**${proof}.`, ''];
    }
    const { changes } = comparison;
    const title = `**${(0,format/* countOf */.pq)(changes.length, 'change')} since ${(0,markdown/* escapeText */.X1)(day)}**`;
    if (logIsPublic)
        return [`${title}: ${countKinds(changes)}. Nothing is named where anybody may read it.`, ''];
    const told = changes.slice(0, MAX_ROWS).map((change) => renderRow((0,truncate_changes/* shortened */.v)(change)));
    const rows = (0,truncate_changes/* fitting */._)(told, { maxCount: MAX_ROWS, maxBytes: MAX_BYTES, textOf: (row) => row });
    const table = ['| Part | What | Change |', '|:--|:--|:--|'];
    const omitted = changes.length - rows.length;
    const rest = rows.slice(MAX_OPEN);
    return [
        title,
        '',
        ...table,
        ...rows.slice(0, MAX_OPEN),
        '',
        ...(rest.length > 0
            ? ['<details>', `<summary>${rest.length + omitted} more</summary>`, '', ...table, ...rest, '', '</details>', '']
            : []),
        ...(omitted > 0 ? [`${omitted} of them are not shown: the manifest has them all.`, ''] : []),
    ];
}
function countKinds(changes) {
    const kinds = ['added', 'removed', 'changed'];
    return kinds
        .map((kind) => ({ kind, count: changes.filter((change) => change.kind === kind).length }))
        .filter(({ count }) => count > 0)
        .map(({ kind, count }) => `${count} ${kind}`)
        .join(', ');
}
function renderRow({ kind, section, where, label }) {
    const what = where === 'file' ? (0,markdown/* code */.aY)(label) : `${(0,markdown/* code */.aY)(where)} ${label === '' ? '' : (0,markdown/* escapeText */.X1)(label)}`.trim();
    return `| ${(0,markdown/* escapeText */.X1)(section)} | ${what} | ${kind} |`;
}
/** A few words for the closing line of the log. */
function changesInBrief(comparison) {
    if (!comparison)
        return '';
    const { changes, since, unchanged } = comparison;
    if (unchanged)
        return `; unchanged since ${since.slice(0, 10)}`;
    return `; ${(0,format/* countOf */.pq)(changes.length, 'change')} since ${since.slice(0, 10)}`;
}

;// CONCATENATED MODULE: ./build/src/action/summary.js
// The job summary, in GitHub's Markdown: what was backed up and where it is, or what to do.



/** One heading, what changed, one table, and on failure what to do. Everything from outside is escaped. */
function renderSummary({ runState, router, failure, logIsPublic }) {
    const heading = `## Backup of ${(0,markdown/* escapeText */.X1)(router ?? 'the router')} ${failure ? 'failed' : verdictOf(runState)}`;
    const [head, ...rows] = tableRows(runState, router).map(([title, cell]) => `| ${title} | ${cell} |`);
    const table = head === undefined ? [] : [head, '|:--|:--|', ...rows, ''];
    return [heading, '', ...describeFailure(failure), ...renderChanges(runState, { logIsPublic }), ...table].join('\n');
}
function verdictOf({ locations, reusedCopies }) {
    return locations.length === 0 && reusedCopies.length > 0
        ? 'unchanged, copy reusedCopies whole'
        : 'stored and read back';
}
/** What happened and what to do, in Markdown; nothing where all went well. */
function describeFailure(failure) {
    if (!failure)
        return [];
    return [
        `**${(0,markdown/* prose */.CS)(failure.message)}**`,
        '',
        ...describeHint(failure.hint),
        '',
        `Error code: ${(0,markdown/* code */.aY)(failure.code)}`,
        '',
    ];
}
/** Likely causes become a list, everything else stays in lines. */
function describeHint(hint) {
    const [, causes, rest] = /^Likely causes, in order: (.*?)\.(?: (.*))?$/s.exec(hint) ?? [];
    if (causes === undefined)
        return [hint.split('\n').map(markdown/* prose */.CS).join('<br>\n')];
    const list = causes.split('; ').map((cause, index) => `${index + 1}. ${(0,markdown/* prose */.CS)(cause)}`);
    return ['Likely causes, in order:', '', ...list, '', ...(rest ? [(0,markdown/* prose */.CS)(rest)] : [])];
}
function tableRows({ kept, sealedFor, label, inspection, fileName, locations, reusedCopies, durations }, router) {
    const rows = [];
    const model = [label?.model, router && `(${router})`].filter(Boolean).join(' ');
    if (model)
        rows.push(['Router', (0,markdown/* escapeText */.X1)(model)]);
    if (label?.firmware)
        rows.push(['Firmware', (0,markdown/* escapeText */.X1)(label.firmware)]);
    // Where nothing new was stored, the file is the one that is there.
    const relied = locations.length === 0 ? reusedCopies[0]?.manifest : undefined;
    const file = relied?.file ?? fileName;
    const about = relied ?? kept;
    if (about && file)
        rows.push(['File', (0,markdown/* code */.aY)(file)]);
    if (about)
        rows.push(['Size', (0,markdown/* escapeText */.X1)((0,format/* formatBytes */.z3)(about.size))], ['SHA-256', (0,markdown/* code */.aY)(about.sha256)]);
    if (inspection)
        rows.push(['Checked', describeInspection(inspection)]);
    if (sealedFor !== undefined)
        rows.push(['Sealed', describeSeal(sealedFor)]);
    for (const location of locations)
        rows.push(['Stored in', describeLocation(location)]);
    for (const { location } of reusedCopies)
        rows.push(['Proved whole', describeLocation(location)]);
    if (durations.size > 0) {
        rows.push(['Duration', [...durations].map(([step, ms]) => `${step} ${(0,format/* formatDuration */.a3)(ms)}`).join(' · ')]);
    }
    return rows;
}
function describeSeal(recipients) {
    if (recipients > 1)
        return `with age, for ${recipients} recipients`;
    return 'with age, for one recipient alone: **if its key is lost, every backup is lost.** Add a second one to <code>encrypt-to</code>.';
}
function describeInspection(inspection) {
    if (inspection.verdict !== 'whole')
        return inspection.verdict === 'damaged' ? 'damaged, not stored' : 'unknown format, not checked';
    const { container, contentSize, content } = inspection;
    const size = `${(0,format/* formatBytes */.z3)(contentSize)} when opened`;
    return (0,markdown/* escapeText */.X1)(`${container}, whole, ${size}: ${content.entries.length} files and folders, ${(0,format/* countOf */.pq)(content.tables.length, 'table')}`);
}
function describeLocation(location) {
    if (location.kind === 'directory')
        return (0,markdown/* code */.aY)(location.path);
    if (location.kind === 'repository') {
        const link = `[${(0,markdown/* code */.aY)(location.commit.slice(0, 7))}](${encodeURI(location.url)})`;
        return `repository ${(0,markdown/* escapeText */.X1)(location.repository)}, ${(0,markdown/* code */.aY)(location.path)}, commit ${link}`;
    }
    return `artifact [${(0,markdown/* escapeText */.X1)(location.name)}](${encodeURI(location.url)})`;
}

;// CONCATENATED MODULE: ./build/src/action/checkup-summary.js
// The job summary of a check-up: one row for each thing, with what to do where it is not well.



const ICONS = { good: '✅', poor: '⚠️', bad: '❌', unknown: '➖' };
const FINGERPRINT = /((?:[0-9A-F]{2}&#58;){16})((?:[0-9A-F]{2}&#58;){15}[0-9A-F]{2})/g;
/** Everything from outside is escaped. `router` is the label, if the inputs got that far. */
function renderCheckup(rows, { router, failure }) {
    const heading = `## Check-up of ${(0,markdown/* escapeText */.X1)(router ?? 'the router')}: ${(0,checkup_table/* verdictOf */.Vj)(rows, failure)}`;
    const lines = rows.map(({ topic, state, found, advice }) => {
        const cell = [found, ...(advice === '' ? [] : [`→ ${advice}`])].map(breakable).join('<br>');
        return `| ${ICONS[state]} | ${topic} | ${cell} |`;
    });
    const table = lines.length === 0 ? [] : ['| | Step | Found |', '|:--|:--|:--|', ...lines, ''];
    const closing = failure
        ? []
        : ['Nothing was stored: this was a check-up. Without `mode: check` the same run makes a backup.', ''];
    return [heading, '', ...describeFailure(failure), ...table, ...closing].join('\n');
}
/** A fingerprint may go on in the next line: as one word it would make the table wider than the page. */
function breakable(text) {
    return (0,markdown/* prose */.CS)(text).replace(FINGERPRINT, '$1<wbr>$2');
}

// EXTERNAL MODULE: ./build/src/action/outputs.js
var outputs = __webpack_require__(3406);
// EXTERNAL MODULE: ./build/src/action/summary-file.js
var summary_file = __webpack_require__(8947);
;// CONCATENATED MODULE: ./build/src/action/report.js
// What a run leaves behind: outputs, the job summary, one annotation if it failed, one closing line if it did not.









/** Outputs whose text the router chose: a secret may turn up in it. */
const FREE_TEXT = new Set(['router-model', 'router-firmware', 'changes']);
async function report({ runState, router, failure, logIsPublic, logger, summaryFile }) {
    const problem = setOutputs(runState, { failure: failure && tellCopies(failure, runState), logIsPublic, logger });
    if (summaryFile)
        await (0,summary_file/* writeSummary */.S)(summaryFile, logger, runState.checkup
            ? renderCheckup(runState.checkup, { router, failure: problem })
            : renderSummary({ runState, router, failure: problem, logIsPublic }));
    for (const line of (0,checkup_table/* tableLines */.oW)(runState.checkup ?? []))
        logger.info(line);
    if (problem)
        core/* setFailed */.C1(logger.redact(`${problem.message}\n${problem.hint}\n(error-code: ${problem.code})`));
    else
        logger.info(closingLine(runState));
}
/** Whoever cancels a run must know what it left: with copies that are there, another hint. */
function tellCopies(failure, { locations }) {
    if (failure.code !== 'cancelled' || locations.length === 0)
        return failure;
    const hint = 'What the log calls stored and read back is there and good; old backups may not have been deleted.';
    return new errors/* BackupError */.hj(failure.code, failure.message, { cause: failure, hint });
}
/** Returns why the run fails. A full disk must not hide that reason, nor may later steps read outputs that are not there. */
function setOutputs(runState, { failure, logIsPublic, logger }) {
    try {
        for (const [name, value] of Object.entries((0,outputs/* outputsOf */.Y)(runState, { errorCode: failure?.code, logIsPublic })))
            core/* setOutput */.uH(name, FREE_TEXT.has(name) ? logger.redact(value) : value);
        return failure;
    }
    catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        const hint = 'Check free space and permissions of the folder that the runner uses for temporary files (RUNNER_TEMP).';
        return failure ?? new errors/* BackupError */.hj('internal-error', `The outputs could not be set: ${reason}`, { cause, hint });
    }
}
function nameOf(place) {
    if (place.kind === 'directory')
        return place.path;
    return place.kind === 'artifact' ? `artifact ${place.name}` : `${place.repository}/${place.path}`;
}
function closingLine({ checkup, fileName, kept, comparison, locations, reusedCopies }) {
    if (checkup)
        return `Checked, and nothing stored: ${(0,checkup_table/* verdictOf */.Vj)(checkup)}`;
    const brief = changesInBrief(comparison);
    const relied = reusedCopies.map(({ location }) => nameOf(location)).join('; ');
    if (locations.length === 0)
        return `Nothing new to store${brief}. Read again and whole: ${relied}`;
    const stored = `${fileName} (${(0,format/* formatBytes */.z3)(kept?.size ?? 0)}) is stored and read back: ${locations.map(nameOf).join('; ')}`;
    return `${stored}${relied ? `; read again and whole: ${relied}` : ''}${brief}`;
}

;// CONCATENATED MODULE: ./build/src/action/run.js
// The action: inputs, the backup, the report. The only catch-all, and the only place that turns an error into a red run.









/**
 * Runs the action once, and stops listening for interruptions at its end. Never throws: what went wrong is in the report
 * and the exit code.
 */
async function run(interruption) {
    const runState = (0,run_state/* createRunState */.x)();
    const logger = (0,action_logger/* createLogger */.h)(runState);
    interruption.coverMistakes();
    let failure;
    let settings;
    try {
        settings = (0,inputs/* readSettings */.sb)({ startedAt: new Date(), logger });
        // It may have come while all this was being loaded.
        interruption.signal.throwIfAborted();
        const surroundings = { logger, signal: interruption.signal };
        if (settings.mode === 'check')
            await (0,checkup.checkUp)((0,assemble.assembleCheckup)(settings, surroundings), runState);
        else
            await (0,backup.backUp)((0,assemble.assemble)(settings, surroundings), runState);
    }
    catch (error) {
        failure = (0,errors/* asBackupError */.ZJ)(error);
        for (let cause = error; cause instanceof Error; cause = cause.cause)
            logger.debug(cause.stack ?? cause.message);
    }
    const logIsPublic = settings !== undefined && (await isLogPublic(settings, { runState, logger }));
    const about = { runState, router: settings?.label, failure, logIsPublic };
    await report({ ...about, logger, summaryFile: (0,inputs/* wantsSummary */.ui)() ? (0,inputs/* summaryFile */.bj)() : undefined });
    // Not before: the runner's second signal, or work that was left behind, must not end the process without a report.
    interruption.stop();
    return { leftRunning: runState.leftRunning };
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

/***/ 15579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   oW: () => (/* binding */ tableLines)
/* harmony export */ });
/* unused harmony export SIGNS */
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20730);
// A check-up as lines of text: one for each row, and its advice below it.

const SIGNS = { good: '✓', poor: '!', bad: '✗', unknown: '–' };
function tableLines(rows) {
    const width = Math.max(...rows.map(({ topic }) => topic.length));
    return rows.flatMap(({ topic, state, found, advice }) => [
        `${SIGNS[state]} ${topic.padEnd(width)}  ${found}`,
        ...(advice === '' ? [] : [`${' '.repeat(width + 4)}→ ${advice}`]),
    ]);
}
/** The check-up in a few words: `all is well`. `failure` is why it ended, if not by what a row tells. */
function verdictOf(rows, failure) {
    const count = (wanted) => rows.filter(({ state }) => state === wanted).length;
    const [bad, poor, unknown] = [count('bad'), count('poor'), count('unknown')];
    if (bad > 0)
        return `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(bad, 'thing')} ${bad === 1 ? 'stops' : 'stop'} a backup`;
    // Good rows tell nothing of those that are missing.
    if (failure)
        return 'not finished';
    if (poor + unknown === 0)
        return 'all is well';
    return [
        unknown > 0 ? 'nothing is known to stop a backup' : 'a backup can be made',
        ...(poor > 0 ? [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(poor, 'thing')} to look at`] : []),
        ...(unknown > 0 ? [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(unknown, 'thing')} that cannot be told`] : []),
    ].join(', ');
}


/***/ }),

/***/ 43807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkUp: () => (/* binding */ checkUp)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/src/backup/preflight.js
var preflight = __webpack_require__(61535);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/system/temp-folder.js
var temp_folder = __webpack_require__(59262);
// EXTERNAL MODULE: ./build/src/text/format.js
var format = __webpack_require__(20730);
// EXTERNAL MODULE: ./build/src/text/message.js
var message = __webpack_require__(29962);
;// CONCATENATED MODULE: ./build/src/checkup/checkup-rows.js
// What a check-up tells, row by row; and the rows about the router, from what was seen of it.


const DAY_MS = 24 * 60 * 60 * 1000;
/** A certificate with fewer days left is worth a look. */
const SHORT_LIFE_DAYS = 30;
/** Clocks this close count as the same. */
const CLOCK_TOLERANCE_MS = 60_000;
function badRow(topic, failure) {
    return { topic, state: 'bad', found: failure.message, advice: failure.hint.replaceAll('\n', ' '), failure };
}
/** One row for each thing on the way to an export, in the order of the way. */
function routerRows(visit) {
    const { origin, probe, label, failure } = visit;
    const { connection, offer, login } = probe;
    const isTrusted = failure?.code !== 'tls-untrusted';
    return [
        stage('Reach', {
            found: connection && `${origin} answers, ${(0,format/* formatDuration */.a3)(connection.durationMs)} to connect`,
            failure,
            details: connection && { connectMs: Math.round(connection.durationMs) },
        }),
        certificateRow(visit),
        stage('APIs', {
            found: offer,
            failure: connection && isTrusted ? failure : undefined,
            details: { versions: versionsIn(offer) },
        }),
        clockRow(probe),
        stage('Login', { found: login, failure: offer === undefined ? undefined : failure }),
        labelRow(label, login !== undefined),
        rightRow(visit),
    ];
}
/** `API.Auth 3, Backup.Config.Backup 1`, each by its name. */
function versionsIn(offer = '') {
    const found = [...offer.matchAll(/([\w.]+) (\d+)/g)].map(([, name, version]) => [name, Number(version)]);
    return Object.fromEntries(found);
}
/** A step that was reached, or where the visit ended, or that was not come to. */
function stage(topic, { found, failure, details, }) {
    if (found !== undefined)
        return { topic, state: 'good', found, advice: '', ...(details ? { details } : {}) };
    return failure ? badRow(topic, failure) : { topic, state: 'unknown', found: 'not tried', advice: '' };
}
function certificateRow({ origin, trust, probe, failure, now }) {
    const topic = 'Certificate';
    if (origin.startsWith('http:'))
        return {
            topic,
            state: 'poor',
            found: 'none over http: the backup crosses the network readable',
            advice: 'Use https: `url: https://<router>:8001`.',
        };
    const isRefused = failure?.code === 'tls-untrusted';
    const certificate = probe.connection?.certificate;
    if (!certificate)
        return isRefused ? badRow(topic, failure) : { topic, state: 'unknown', found: 'not seen', advice: '' };
    const { subject, validUntil, fingerprint } = certificate;
    const days = validUntil === undefined ? Number.POSITIVE_INFINITY : Math.floor((validUntil - now) / DAY_MS);
    const date = validUntil === undefined ? null : new Date(validUntil).toISOString();
    const details = { fingerprint, subject, validUntil: date, days: date === null ? null : days };
    const accepted = { verify: 'trusted', pin: 'pinned', none: 'not checked' }[trust];
    const verdict = isRefused ? refusalOf(failure) : accepted;
    const found = `${verdict}; ${subject || 'no subject'}; ${expiryOf(validUntil, days)}; SHA-256 ${fingerprint}`;
    if (isRefused)
        return { topic, state: 'bad', found, advice: pinning(failure), details, failure };
    const advice = trust === 'none' ? `Trust this one alone: \`tls-fingerprint: ${fingerprint}\`.` : renewal(trust, days);
    return { topic, state: advice === '' ? 'good' : 'poor', found, advice, details };
}
/** Why a certificate is not trusted; what was seen of it stands in the row anyway. */
function refusalOf({ message }) {
    return message.replace(/\. Seen: .*/s, '').replace(/The router's certificate (?:is|has) /, '');
}
function pinning({ pin, hint, first }) {
    if (pin === undefined)
        return hint.replaceAll('\n', ' ');
    const trust = `a browser on a computer wired to the router shows the same SHA-256, trust it: \`tls-fingerprint: ${pin}\`.`;
    return first === undefined
        ? `If ${trust}`
        : `${(0,message/* render */.XX)(first, message/* WORKFLOW_VOCABULARY */.Rq)} Only if that does not help, and ${trust}`;
}
function expiryOf(validUntil, days) {
    if (validUntil === undefined)
        return 'nobody knows until when it is valid';
    const date = new Date(validUntil).toISOString().slice(0, 10);
    return days < 0 ? `expired on ${date}` : `valid for ${(0,format/* countOf */.pq)(days, 'day')}, until ${date}`;
}
function renewal(trust, days) {
    if (days >= SHORT_LIFE_DAYS)
        return '';
    const renew = 'Renew it in SRM (Control Panel > Services > Certificate)';
    return trust === 'verify'
        ? `${renew}: from the day that it expires there are no backups.`
        : `${renew}, and put the new fingerprint into \`tls-fingerprint\` on the same day: until then backups are red.`;
}
function clockRow({ clockOffsetMs, offer }) {
    const topic = 'Clock';
    // Whatever else answered may tell a time, too.
    if (offer === undefined)
        return { topic, state: 'unknown', found: 'not tried', advice: '' };
    if (clockOffsetMs === undefined)
        return { topic, state: 'unknown', found: 'the router does not tell the time', advice: '' };
    const details = { offsetMs: clockOffsetMs };
    const apart = Math.abs(clockOffsetMs);
    if (apart <= CLOCK_TOLERANCE_MS)
        return { topic, state: 'good', found: "the router's and this machine's agree", advice: '', details };
    return {
        topic,
        state: 'poor',
        found: `the router's is ${(0,format/* formatDuration */.a3)(apart)} ${clockOffsetMs > 0 ? 'ahead of' : 'behind'} this machine's`,
        advice: 'Correct the one that is wrong (in SRM under Control Panel > System): names, certificates and one-time codes go by it.',
        details,
    };
}
function labelRow(label, isLoggedIn) {
    const found = label && [label.model || 'unknown model', label.firmware || 'unknown firmware'].join(', ');
    const details = label && { model: label.model || null, firmware: label.firmware || null };
    if (found !== undefined || !isLoggedIn)
        return stage('Router', { found, failure: undefined, details });
    const advice = 'Nothing to do: backups then bear the label `router` alone.';
    return { topic: 'Router', state: 'unknown', found: 'does not tell model and firmware', advice };
}
function rightRow({ probe, right, failure }) {
    const topic = 'Rights';
    if (right?.kind === 'denied')
        return badRow(topic, right.reason);
    if (right?.kind !== 'unknown')
        return stage(topic, {
            found: right && 'the backup service lets this account in',
            failure: probe.login === undefined ? undefined : failure,
        });
    return {
        topic,
        state: 'unknown',
        found: `cannot be told without an export: ${right.answer}`,
        advice: 'The first backup will tell. If it is red, give the account administrator rights (Control Panel > User).',
    };
}

;// CONCATENATED MODULE: ./build/src/checkup/checkup.js
// The story of a check-up: everything up to the export, and nothing stored. It goes on after what is bad, as far as it can.






/** Opening a backup may take a GiB at most; real ones take less than one. */
const LITTLE_SPACE_BYTES = 100 * format/* MIB */.D6;
/** Puts the rows into `facts`. Throws BackupError: the first thing that a backup would end with, or a cancellation. */
async function checkUp(parts, runState) {
    const rows = [];
    runState.checkup = rows;
    await parts.logger.step('Prepare', async () => {
        rows.push(await checkRunner(parts));
        if (parts.seal)
            rows.push(await checkSeal(parts.seal, parts));
        for (const destination of parts.destinations)
            rows.push(await checkDestination(destination, parts, runState));
    });
    rows.push(...(await visitRouter(parts, runState)));
    const failure = rows.find((row) => row.failure)?.failure;
    if (failure)
        throw failure;
}
/** What a backup would end with, as a row; a cancellation ends the check-up. */
async function failureOf(work, signal) {
    try {
        await work;
        return undefined;
    }
    catch (error) {
        signal.throwIfAborted();
        return (0,errors/* asBackupError */.ZJ)(error);
    }
}
async function checkRunner({ tempDirectory, logger, signal }) {
    const topic = 'Runner';
    const tryFolder = async () => (0,temp_folder/* removeFolder */.v$)(await (0,temp_folder/* makePrivateFolder */.I2)(tempDirectory), logger);
    const failure = await failureOf(tryFolder(), signal);
    if (failure)
        return badRow(topic, failure);
    // Not every file system tells.
    const space = await (0,promises_.statfs)(tempDirectory).catch(() => undefined);
    const free = space && space.bavail * space.bsize;
    const machine = `Node.js ${process.versions.node} on ${process.platform} ${process.arch}`;
    const found = free === undefined ? machine : `${machine}, ${(0,format/* formatBytes */.z3)(free)} free for temporary files`;
    const isTight = free !== undefined && free < LITTLE_SPACE_BYTES;
    return { topic, state: isTight ? 'poor' : 'good', found, advice: isTight ? temp_folder/* DISK_HINT */.Oo : '' };
}
async function checkSeal(seal, { signal }) {
    const topic = 'Seal';
    const failure = await failureOf(seal.check(), signal);
    if (failure)
        return badRow(topic, failure);
    const found = `age, for ${(0,format/* countOf */.pq)(seal.recipients, 'recipient')}`;
    if (seal.recipients > 1)
        return { topic, state: 'good', found, advice: '' };
    const advice = 'If its key is lost, every backup is lost: add a second recipient to `encrypt-to`.';
    return { topic, state: 'poor', found, advice };
}
async function checkDestination(destination, { signal }, runState) {
    const { kind, place, warnings } = destination;
    const topic = kind.charAt(0).toUpperCase() + kind.slice(1);
    const failure = await failureOf((0,preflight/* askDestination */.I)(destination, { signal, runState }), signal);
    if (failure)
        return badRow(topic, failure);
    const [warning] = warnings;
    if (warning === undefined)
        return { topic, state: 'good', found: `backups can go to ${place}`, advice: '' };
    const [found = '', advice = ''] = warning.split(/(?<=\.) (.*)/s);
    return { topic, state: 'poor', found, advice };
}
async function visitRouter({ origin, trust, withSession, logger, signal, now }, runState) {
    const probe = {};
    let right;
    const visit = withSession(probe, (router) => logger.step('Look around', async () => {
        runState.label = await router.label();
        right = await router.mayExport();
    }));
    const failure = await failureOf(visit, signal);
    return routerRows({ origin, trust, probe, label: runState.label, right, failure, now: now() });
}


/***/ }),

/***/ 60239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ raceAbort),
/* harmony export */   N: () => (/* binding */ withDeadline)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
// Waiting for work that may hang or may not be abortable: a deadline, and a way to leave it behind.

/** How long aborted work may take to clean up after itself before it is left behind. */
const ABANDON_AFTER_MS = 1_000;
/** Waits for work that may not be abortable: when the signal says so it is left behind, and the entry is told. */
async function raceAbort(work, { signal, runState, graceMs = ABANDON_AFTER_MS, }) {
    let settled = false;
    let timer;
    const aborted = Promise.withResolvers();
    const onAbort = () => {
        timer = setTimeout(() => aborted.reject((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .abortReason */ .Js)(signal) ?? signal.reason), graceMs);
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
            runState.leftRunning = true;
    }
}
/** Does work under a deadline of its own; past it, the work's signal aborts with `tooLate()` and the work is left behind. */
async function withDeadline(work, options) {
    const { timeoutMs, tooLate, runState } = options;
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(tooLate()), timeoutMs);
    const signal = AbortSignal.any([options.signal, deadline.signal]);
    try {
        return await raceAbort(work(signal), { signal, runState });
    }
    finally {
        clearTimeout(timer);
    }
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


/***/ })

};
