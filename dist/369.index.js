export const id = 369;
export const ids = [369];
export const modules = {

/***/ 69327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/src/assemble.js + 29 modules
var assemble = __webpack_require__(71392);
// EXTERNAL MODULE: ./build/src/backup/backup.js + 2 modules
var backup = __webpack_require__(11421);
// EXTERNAL MODULE: ./build/src/backup/run-state.js
var run_state = __webpack_require__(38133);
// EXTERNAL MODULE: ./build/src/checkup/checkup.js + 1 modules
var checkup_checkup = __webpack_require__(43807);
// EXTERNAL MODULE: ./build/src/compatibility/recorder.js
var compatibility_recorder = __webpack_require__(92650);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/settings/settings.js
var settings_settings = __webpack_require__(75182);
// EXTERNAL MODULE: ./build/src/system/temp-folder.js
var temp_folder = __webpack_require__(59262);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(91659);
// EXTERNAL MODULE: ./build/src/compatibility/render-report.js
var render_report = __webpack_require__(15431);
// EXTERNAL MODULE: ./build/src/compatibility/report.js + 2 modules
var report = __webpack_require__(2971);
// EXTERNAL MODULE: ./build/src/action/inputs.js + 2 modules
var inputs = __webpack_require__(58528);
;// CONCATENATED MODULE: ./build/src/action/compatibility-section.js
// The compatibility report at the end of a job summary: after every check-up, and after a backup with debug logging.




/** Whether a run makes a report. A nightly backup observes nothing, so that nothing can go wrong with it. */
function wantsReport({ mode }) {
    return mode === 'check' || core/* isDebug */._o();
}
/** Returns the report of a run, if it observed an answer. */
function reportOf({ mode, router, seal }, { observations, runState, failure, }) {
    const { label, inspection } = runState;
    return (0,report/* createReport */.L)({
        ...{ run: mode, observations, origin: router.origin, trust: router.trust.kind, label, inspection },
        ...{ isSealed: seal !== undefined, errorCode: failure?.code },
    });
}
/** Returns the section in Markdown, collapsed. */
function renderSection(report) {
    return `<details><summary>Compatibility report: please post it</summary>

Nobody on this project has a router, so owners' reports decide what works. Please
[open an issue](${(0,render_report/* reportLink */.nq)(report, (0,inputs/* actionRepository */.ln)())}) and paste this block: if the run passed, and if it failed for a reason that you cannot fix. ${render_report/* SAFE_TO_POST */.xJ}

\`\`\`json
${(0,render_report/* renderReport */.B1)(report)}
\`\`\`

</details>`;
}

// EXTERNAL MODULE: ./build/src/action/failure.js
var action_failure = __webpack_require__(51066);
// EXTERNAL MODULE: ./build/src/text/message.js
var message = __webpack_require__(29962);
;// CONCATENATED MODULE: ./build/src/action/hosted-runner.js
// A job on GitHub's own machine can't reach a home network: the likely cause if a private address is unreachable from there.


/** Home networks, link-local, this machine itself, and the addresses of VPNs such as Tailscale. */
const PRIVATE_ADDRESS = /^(10\.|127\.|169\.254\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|\[(f[cd]|fe[89ab]|::1\]))/i;
/** A name without a domain, or in one that only exists in local networks. */
const PRIVATE_NAME = /^[^.[\]]+$|\.(local|lan|home|internal|localdomain|home\.arpa)$/i;
/** Returns the failure with this cause as its advice if it fits; otherwise the failure itself. */
function explainHostedRunner(failure, { origin, environment }) {
    if (environment !== 'github-hosted' || failure.code !== 'router-unreachable')
        return failure;
    const host = URL.parse(origin)?.hostname ?? '';
    if (!PRIVATE_ADDRESS.test(host) && !PRIVATE_NAME.test(host))
        return failure;
    return new errors/* BackupError */.hj(failure.code, failure.text, {
        cause: failure,
        hint: (0,message/* message */.iU) `This job ran on GitHub's machine, which can't reach ${host} in your network. Set ${(0,message/* code */.aY)('runs-on: self-hosted')} in the workflow, with a runner in that network.`,
    });
}

// EXTERNAL MODULE: ./build/src/github/github-client.js + 3 modules
var github_client = __webpack_require__(73555);
// EXTERNAL MODULE: ./build/src/github/visibility.js
var visibility = __webpack_require__(24149);
;// CONCATENATED MODULE: ./build/src/action/log-visibility.js
// Who can read the log, the summary and the outputs of a run: everybody with access to the workflow's repository.



const ASK_TIMEOUT_MS = 10_000;
/**
 * Returns whether strangers can read the log of this run: then no item of the router is named. Internal and unknown count as
 * public.
 * Asks GitHub only if there is something to name; never throws.
 */
async function isLogPublic({ workflow, token }, { runState, logger }) {
    const { comparison } = runState;
    if (!comparison || comparison.changes.length === 0 || comparison.isUnnamed)
        return false;
    // Outside of a workflow, only the user who started it reads the log.
    if (workflow.repository === '')
        return false;
    if (workflow.visibility)
        return workflow.visibility !== 'private';
    const signal = AbortSignal.timeout(ASK_TIMEOUT_MS);
    const ask = async () => await (0,visibility/* readVisibility */.t)((0,github_client/* createGitHubClient */.LX)({ ...workflow, token }), { ...workflow, signal });
    const answer = await ask().catch((error) => {
        return { kind: 'unknown', reason: (0,errors/* describeThrown */.YI)(error) };
    });
    if (answer.kind === 'unknown')
        logger.info(`Changes are counted but not named, since the visibility of this repository is unknown: ${answer.reason}.`);
    return answer.kind !== 'private';
}

// EXTERNAL MODULE: ./build/src/action/logger.js
var action_logger = __webpack_require__(39206);
// EXTERNAL MODULE: ./build/src/checkup/checkup-table.js
var checkup_table = __webpack_require__(15579);
// EXTERNAL MODULE: ./build/src/text/format.js
var format = __webpack_require__(20730);
// EXTERNAL MODULE: ./build/src/action/annotation.js
var annotation = __webpack_require__(83095);
// EXTERNAL MODULE: ./build/src/action/change-list.js
var change_list = __webpack_require__(3271);
// EXTERNAL MODULE: ./build/src/text/markdown.js
var markdown = __webpack_require__(10492);
// EXTERNAL MODULE: ./build/src/action/summary.js
var summary = __webpack_require__(46192);
;// CONCATENATED MODULE: ./build/src/action/checkup-summary.js
// The job summary of a check-up: one row for each check, with what to do.




const ICONS = { good: '✅', poor: '⚠️', bad: '❌', unknown: '➖' };
const FINGERPRINT = /((?:[0-9A-F]{2}&#58;){16})((?:[0-9A-F]{2}&#58;){15}[0-9A-F]{2})/g;
const WORDS = {
    say: (text) => (0,message/* render */.XX)(text, markdown/* MARKDOWN_VOCABULARY */.Rk),
    hintOf: (failure) => failure.hintIn(markdown/* MARKDOWN_VOCABULARY */.Rk),
};
/** Escapes everything from outside. `router` is the label, if the inputs were valid. */
function renderCheckup(report, { router }) {
    const { rows, failure } = report;
    const heading = `## Check-up of ${(0,markdown/* escapeText */.X1)(router ?? 'the router')}: ${(0,checkup_table/* verdictOf */.Vj)(report)}`;
    const lines = rows.map((row) => {
        const { topic, state, found, advice } = (0,checkup_table/* renderRow */.re)(row, WORDS);
        const cell = breakable([found, ...(advice === '' ? [] : [`→ ${advice}`])].join('<br>'));
        return `| ${ICONS[state]} | ${topic} | ${cell} |`;
    });
    const table = lines.length === 0 ? [] : ['| | Step | Found |', '|:--|:--|:--|', ...lines, ''];
    const closing = failure
        ? []
        : ['This was a check-up; nothing was stored. Without `mode: check`, the same run makes a backup.', ''];
    return [heading, '', ...(0,summary/* describeFailure */.Ic)(failure), ...table, ...closing].join('\n');
}
/** Lets a fingerprint wrap: as one word it would make the table wider than the page. */
function breakable(markdown) {
    return markdown.replace(FINGERPRINT, '$1<wbr>$2');
}

// EXTERNAL MODULE: ./build/src/action/outputs.js
var outputs = __webpack_require__(3406);
// EXTERNAL MODULE: ./build/src/action/summary-file.js
var summary_file = __webpack_require__(8947);
;// CONCATENATED MODULE: ./build/src/action/report.js
// Reports a run: outputs, the job summary, and an error annotation or a closing line.












/** Outputs with text from the router, which may contain a secret. */
const FREE_TEXT = new Set(['router-model', 'router-firmware', 'changes']);
const report_WORDS = {
    say: (text) => (0,message/* render */.XX)(text, message/* WORKFLOW_VOCABULARY */.Rq),
    hintOf: (failure) => failure.hint,
};
async function report_report(options) {
    const { runState, router, failure, logIsPublic, logger, summaryFile } = options;
    const problem = setOutputs(runState, { failure: failure && withCopies(failure, runState), logIsPublic, logger });
    const checkup = options.checkup && { ...options.checkup, failure: problem };
    if (summaryFile)
        await (0,summary_file/* writeSummary */.S)(summaryFile, logger, checkup ? renderCheckup(checkup, { router }) : (0,summary/* renderSummary */.Br)({ runState, router, failure: problem, logIsPublic }), options.compatibility && renderSection(options.compatibility));
    const rows = checkup?.rows.map((row) => (0,checkup_table/* renderRow */.re)(row, report_WORDS)) ?? [];
    for (const line of (0,checkup_table/* tableLines */.oW)(rows))
        logger.info(line);
    if (problem)
        (0,annotation/* failWith */.f)({ message: problem.message, advice: problem.hint, code: `(error-code: ${problem.code})` }, logger);
    else
        logger.info(checkup ? (0,checkup_table/* closingLineOf */.v)(checkup) : closingLine(runState));
}
/** Gives a cancellation another hint if copies were already stored: the user must know that they exist. */
function withCopies(failure, { locations }) {
    if (failure.code !== 'cancelled' || locations.length === 0)
        return failure;
    const hint = 'Copies that the log reports as stored and read back are complete; old backups may not have been deleted.';
    return new errors/* BackupError */.hj(failure.code, failure.text, { cause: failure, hint });
}
/** Returns why the run fails: a full disk must not hide that, and later steps must not rely on missing outputs. */
function setOutputs(runState, { failure, logIsPublic, logger }) {
    try {
        for (const [name, value] of Object.entries((0,outputs/* outputsOf */.Y)(runState, { errorCode: failure?.code, logIsPublic })))
            core/* setOutput */.uH(name, FREE_TEXT.has(name) ? logger.redact(value) : value);
        return failure;
    }
    catch (cause) {
        const hint = (0,message/* message */.iU) `Check free space and permissions of ${(0,message/* term */.jk)('temp-folder')}.`;
        const problem = (0,message/* message */.iU) `The outputs could not be set: ${(0,errors/* describeThrown */.YI)(cause)}`;
        return failure ?? new errors/* BackupError */.hj('internal-error', problem, { cause, hint });
    }
}
function nameOf(place) {
    if (place.kind === 'directory')
        return place.path;
    return place.kind === 'artifact' ? `artifact ${place.name}` : `${place.repository}/${place.path}`;
}
function closingLine({ fileName, kept, comparison, locations, reusedCopies }) {
    const brief = (0,change_list/* changesInBrief */.x)(comparison);
    const reused = reusedCopies.map(({ location }) => nameOf(location)).join('; ');
    if (locations.length === 0)
        return `Nothing new to store${brief}. Existing copy verified: ${reused}`;
    const stored = `${fileName} (${(0,format/* formatBytes */.z3)(kept?.size ?? 0)}) stored and verified: ${locations.map(nameOf).join('; ')}`;
    return `${stored}${reused ? `; existing copy verified: ${reused}` : ''}${brief}`;
}

// EXTERNAL MODULE: ./build/src/action/unknown-inputs.js
var unknown_inputs = __webpack_require__(90970);
;// CONCATENATED MODULE: ./build/src/action/run.js
// The action: inputs, the backup, the report. The only catch-all, and the only place that turns an error into a failed run.
















/**
 * Runs the action once, and stops listening for interruptions at its end. Never throws: errors are in the report and the
 * exit code.
 */
async function run(interruption) {
    const runState = (0,run_state/* createRunState */.x)();
    const logger = (0,action_logger/* createLogger */.h)(runState);
    const recorder = (0,compatibility_recorder/* createRecorder */.T)();
    interruption.coverUncaughtErrors();
    let failure;
    let settings;
    let checkup;
    try {
        (0,inputs/* maskInputs */.aY)(logger);
        (0,unknown_inputs/* refuseUnknownInputs */.Q)(settings_settings/* INPUT_NAMES */.Q);
        settings = (0,inputs/* readSettings */.sb)({ startedAt: new Date(), logger });
        // The interruption may have come while modules were loading.
        interruption.signal.throwIfAborted();
        const observe = wantsReport(settings) ? recorder.observe : undefined;
        const runtime = { logger, signal: interruption.signal, observe };
        const shared = await (0,temp_folder/* sharedFolderWarning */.W2)(settings.tempDirectory);
        if (shared)
            logger.warning(shared);
        if (settings.mode === 'check') {
            checkup = explainRows(await (0,checkup_checkup.checkUp)((0,assemble.assembleCheckup)(settings, runtime), runState), settings);
            if (checkup.failure)
                throw checkup.failure;
        }
        else
            await (0,backup.backUp)((0,assemble.assemble)(settings, runtime), runState);
    }
    catch (error) {
        failure = explain((0,errors/* asBackupError */.ZJ)(error), settings);
        (0,action_failure/* debugCauses */.u)(error, logger);
    }
    const logIsPublic = settings !== undefined && (await isLogPublic(settings, { runState, logger }));
    const compatibility = settings && reportOf(settings, { observations: recorder.observations(), runState, failure });
    const about = { runState, checkup, router: settings?.label, failure, logIsPublic, compatibility };
    await report_report({ ...about, logger, summaryFile: (0,inputs/* wantsSummary */.ui)() ? (0,inputs/* summaryFile */.bj)() : undefined });
    // Only now: a second signal, or an error in work left running, must not end the process without a report.
    interruption.stop();
    return { leftRunning: runState.leftRunning };
}
function explain(failure, settings) {
    const origin = settings?.router.origin ?? '';
    const { env } = process;
    return explainHostedRunner(failure, { origin, environment: env.RUNNER_ENVIRONMENT });
}
function explainRows(report, settings) {
    const rows = report.rows.map((row) => (row.failure ? { ...row, failure: explain(row.failure, settings) } : row));
    return { rows, failure: report.failure && explain(report.failure, settings) };
}


/***/ }),

/***/ 15579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   oW: () => (/* binding */ tableLines),
/* harmony export */   re: () => (/* binding */ renderRow),
/* harmony export */   v: () => (/* binding */ closingLineOf)
/* harmony export */ });
/* unused harmony export SIGNS */
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20730);
// A check-up in the words of a front end: its rows as lines of text, and its verdict.

const SIGNS = { good: '✓', poor: '!', bad: '✗', unknown: '–' };
function renderRow({ topic, state, found, advice, details, failure }, { say, hintOf }) {
    const hint = failure ? hintOf(failure).replaceAll('\n', ' ') : '';
    const rendered = { topic, state, found: say(found), advice: advice === undefined ? hint : say(advice) };
    return { ...rendered, ...(details ? { details } : {}) };
}
/** One line for each row, its advice below it. */
function tableLines(rows) {
    const width = Math.max(...rows.map(({ topic }) => topic.length));
    return rows.flatMap(({ topic, state, found, advice }) => [
        `${SIGNS[state]} ${topic.padEnd(width)}  ${found}`,
        ...(advice === '' ? [] : [`${' '.repeat(width + 4)}→ ${advice}`]),
    ]);
}
/** Returns the check-up in a few words: `all checks passed`. `failure` may be one that no row shows, like a cancellation. */
function verdictOf({ rows, failure }) {
    const count = (wanted) => rows.filter(({ state }) => state === wanted).length;
    const [bad, poor, unknown] = [count('bad'), count('poor'), count('unknown')];
    if (bad > 0)
        return `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(bad, 'problem')} to fix`;
    // Good rows say nothing about those that are missing.
    if (failure)
        return 'not finished';
    if (poor + unknown === 0)
        return 'all checks passed';
    return [
        unknown > 0 ? 'no known problem' : 'ready for a backup',
        ...(poor > 0 ? [(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(poor, 'warning')] : []),
        ...(unknown > 0 ? [`${unknown} unknown`] : []),
    ].join(', ');
}
/** The line that closes a check-up. */
function closingLineOf(report) {
    const verdict = verdictOf(report);
    return `${verdict.charAt(0).toUpperCase()}${verdict.slice(1)}; nothing was stored`;
}


/***/ }),

/***/ 43807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


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
// EXTERNAL MODULE: ./build/src/router/discover.js
var discover = __webpack_require__(9008);
// EXTERNAL MODULE: ./build/src/router/label.js
var router_label = __webpack_require__(14621);
;// CONCATENATED MODULE: ./build/src/checkup/checkup-rows.js
// The rows of a check-up, and those about the router, from what was seen of it.




const DAY_MS = 24 * 60 * 60 * 1000;
/** A certificate with fewer days left needs attention. */
const SHORT_LIFE_DAYS = 30;
/** Clocks this close count as equal. */
const CLOCK_TOLERANCE_MS = 60_000;
function badRow(topic, failure) {
    return { topic, state: 'bad', found: failure.text, failure };
}
/** Returns one row for each step of the way to an export, in order. */
function routerRows(visit) {
    const { origin, probe, label, failure } = visit;
    const { connection, offer, login } = probe;
    const isTrusted = failure?.code !== 'tls-untrusted';
    return [
        stage('Reach', {
            found: connection && (0,message/* message */.iU) `${origin} answers, connected in ${(0,format/* formatDuration */.a3)(connection.durationMs)}`,
            failure,
            details: connection && { connectMs: Math.round(connection.durationMs) },
        }),
        certificateRow(visit),
        stage('APIs', {
            found: offer && (0,message/* message */.iU) `${offer.isAssumed ? ASSUMED : []}${(0,discover/* listApis */.IX)(offer)}`,
            failure: connection && isTrusted ? failure : undefined,
            details: offer && { versions: Object.fromEntries(offer.apis.map(({ name, version }) => [name, version])) },
        }),
        clockRow(probe),
        stage('Login', { found: login && (0,message/* message */.iU) `${login}`, failure: offer === undefined ? undefined : failure }),
        labelRow(label, login !== undefined),
        rightRow(visit),
    ];
}
const ASSUMED = ['partly assumed, since the router does not list all that a backup needs: '];
/** Returns the row of a step that succeeded, failed, or was never reached. */
function stage(topic, { found, failure, details, }) {
    if (found !== undefined)
        return { topic, state: 'good', found, ...(details ? { details } : {}) };
    return failure ? badRow(topic, failure) : { topic, state: 'unknown', found: 'not checked' };
}
function certificateRow({ origin, trust, probe, failure, now }) {
    const topic = 'Certificate';
    if (origin.startsWith('http:'))
        return {
            topic,
            state: 'poor',
            found: 'none over http: the backup crosses the network unencrypted',
            advice: (0,message/* message */.iU) `Use https: ${(0,message/* input */.hF)('url', 'https://<router>:8001')}.`,
        };
    const isRefused = failure?.code === 'tls-untrusted';
    const certificate = probe.connection?.certificate;
    if (!certificate)
        return isRefused ? badRow(topic, failure) : { topic, state: 'unknown', found: 'not checked' };
    const { subject, validUntil, fingerprint } = certificate;
    const days = validUntil === undefined ? Number.POSITIVE_INFINITY : Math.floor((validUntil - now) / DAY_MS);
    const date = validUntil === undefined ? null : new Date(validUntil).toISOString();
    const details = { fingerprint, subject, validUntil: date, days: date === null ? null : days };
    if (isRefused)
        return { ...badRow(topic, failure), details };
    const verdict = { verify: 'trusted', pin: 'pinned', none: 'not checked' }[trust];
    const found = (0,message/* message */.iU) `${verdict}; ${subject || 'no subject'}; ${expiryOf(validUntil, days)}; SHA-256 ${fingerprint}`;
    const advice = trust === 'none' ? (0,message/* message */.iU) `Trust only this one: ${(0,message/* input */.hF)('tls-fingerprint', fingerprint)}.` : renewal(trust, days);
    return { topic, state: advice ? 'poor' : 'good', found, ...(advice ? { advice } : {}), details };
}
function expiryOf(validUntil, days) {
    if (validUntil === undefined)
        return 'expiry unknown';
    const date = new Date(validUntil).toISOString().slice(0, 10);
    return days < 0 ? `expired on ${date}` : `valid for ${(0,format/* countOf */.pq)(days, 'day')}, until ${date}`;
}
function renewal(trust, days) {
    if (days >= SHORT_LIFE_DAYS)
        return undefined;
    const renew = 'Renew it in SRM (Control Panel > Services > Certificate)';
    return trust === 'verify'
        ? (0,message/* message */.iU) `${[renew]}: once it expires, backups fail.`
        : (0,message/* message */.iU) `${[renew]}, and update ${(0,message/* input */.hF)('tls-fingerprint')} on the same day: until then, backups fail.`;
}
function clockRow({ clockOffsetMs, offer }) {
    const topic = 'Clock';
    // Something other than a router may report a time, too.
    if (offer === undefined)
        return { topic, state: 'unknown', found: 'not checked' };
    if (clockOffsetMs === undefined)
        return { topic, state: 'unknown', found: 'the router does not report its time' };
    const details = { offsetMs: clockOffsetMs };
    const apart = Math.abs(clockOffsetMs);
    if (apart <= CLOCK_TOLERANCE_MS)
        return { topic, state: 'good', found: (0,message/* message */.iU) `the router and ${(0,message/* term */.jk)('runner')} agree`, details };
    const direction = clockOffsetMs > 0 ? 'ahead of' : 'behind';
    return {
        topic,
        state: 'poor',
        found: (0,message/* message */.iU) `the router is ${(0,format/* formatDuration */.a3)(apart)} ${direction} ${(0,message/* term */.jk)('runner')}`,
        advice: 'Correct the clock that is wrong (in SRM under Control Panel > System): names, certificates and one-time codes depend on it.',
        details,
    };
}
function labelRow(label, isLoggedIn) {
    const topic = 'Router';
    if (label === undefined) {
        if (!isLoggedIn)
            return { topic, state: 'unknown', found: 'not checked' };
        const advice = (0,message/* message */.iU) `Nothing to do: backups then only carry the label from ${(0,message/* input */.hF)('router')}.`;
        return { topic, state: 'unknown', found: 'does not report its model and firmware', advice };
    }
    const found = (0,message/* message */.iU) `${label.model || 'unknown model'}, ${label.firmware || 'unknown firmware'}`;
    const details = { model: label.model || null, firmware: label.firmware || null };
    if ((0,router_label/* isNas */.FA)(label))
        return { topic, state: 'poor', found, advice: router_label/* NAS_NOTE */._b, details };
    return stage(topic, { found, failure: undefined, details });
}
function rightRow({ probe, right, failure }) {
    const topic = 'Rights';
    if (right?.kind === 'denied')
        return badRow(topic, right.reason);
    if (right?.kind !== 'unknown')
        return stage(topic, {
            found: right && 'the backup service accepts this account',
            failure: probe.login === undefined ? undefined : failure,
        });
    return {
        topic,
        state: 'unknown',
        found: (0,message/* message */.iU) `unknown without an export: ${right.answer}`,
        advice: 'The first backup will show. If it fails, give the account administrator rights (Control Panel > User in SRM).',
    };
}

;// CONCATENATED MODULE: ./build/src/checkup/checkup.js
// The steps of a check-up, in order: everything up to the export. It continues after a failure if it can, and stores nothing.







/** Opening a backup takes at most 1 GiB; real ones need far less. */
const LITTLE_SPACE_BYTES = 100 * format/* MIB */.D6;
/**
 * Checks everything up to the export. Fills in the router's label in `runState`. Never throws: a failure, and a
 * cancellation too, is part of the report, beside the rows so far.
 */
async function checkUp(parts, runState) {
    const rows = [];
    try {
        await parts.logger.step('Prepare', async () => {
            rows.push(await checkRunner(parts));
            if (parts.seal)
                rows.push(await checkEncryption(parts.seal, parts));
            for (const destination of parts.destinations)
                rows.push(await checkDestination(destination, parts, runState));
        });
        rows.push(...(await visitRouter(parts, runState)));
    }
    catch (error) {
        return { rows, failure: (0,errors/* asBackupError */.ZJ)(error) };
    }
    return { rows, failure: rows.find((row) => row.failure)?.failure };
}
/** Returns what a backup would end with. Throws if the check-up is cancelled. */
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
    // Not every file system reports it.
    const space = await (0,promises_.statfs)(tempDirectory).catch(() => undefined);
    const free = space && space.bavail * space.bsize;
    const machine = `Node.js ${process.versions.node} on ${process.platform} ${process.arch}`;
    if (free === undefined)
        return { topic, state: 'good', found: machine };
    const found = `${machine}, ${(0,format/* formatBytes */.z3)(free)} free for temporary files`;
    if (free >= LITTLE_SPACE_BYTES)
        return { topic, state: 'good', found };
    return { topic, state: 'poor', found, advice: temp_folder/* DISK_HINT */.Oo };
}
async function checkEncryption(seal, { signal }) {
    const topic = 'Encryption';
    const failure = await failureOf(seal.check(), signal);
    if (failure)
        return badRow(topic, failure);
    const found = `age, for ${(0,format/* countOf */.pq)(seal.recipients, 'recipient')}`;
    if (seal.recipients > 1)
        return { topic, state: 'good', found };
    const advice = (0,message/* message */.iU) `If its key is lost, every backup is lost: add a second recipient to ${(0,message/* input */.hF)('encrypt-to')}.`;
    return { topic, state: 'poor', found, advice };
}
async function checkDestination(destination, { signal }, runState) {
    const { kind, place, warnings } = destination;
    const topic = kind.charAt(0).toUpperCase() + kind.slice(1);
    const failure = await failureOf((0,preflight/* askDestination */.I)(destination, { signal, runState }), signal);
    if (failure)
        return badRow(topic, failure);
    const [warning] = warnings;
    if (warning !== undefined)
        return { topic, state: 'poor', found: warning };
    return { topic, state: 'good', found: (0,message/* message */.iU) `ready: ${place}` };
}
async function visitRouter({ origin, trust, withSession, logger, signal, now }, runState) {
    const probe = {};
    let right;
    const visit = withSession(probe, (router) => logger.step('Run checks', async () => {
        runState.label = await router.label();
        right = await router.mayExport();
    }));
    const failure = await failureOf(visit, signal);
    return routerRows({ origin, trust, probe, label: runState.label, right, failure, now: now() });
}


/***/ }),

/***/ 92650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ createRecorder),
/* harmony export */   l: () => (/* binding */ lastWith)
/* harmony export */ });
// Keeps what a session shows of the router, once each, for a compatibility report.
/** A session that never ends must not fill the memory, nor an issue. */
const MAX_ANSWERS = 60;
/** `now` is in ms. */
function createRecorder(now = () => performance.now()) {
    const answers = new Map();
    const downloads = new Map();
    let tls;
    let startedAt;
    let exportMs;
    const noteAnswer = ({ kind: _, ...answer }) => {
        const key = JSON.stringify(answer);
        const times = (answers.get(key)?.times ?? 0) + 1;
        if (times > 1 || answers.size < MAX_ANSWERS)
            answers.set(key, { ...answer, times });
        if (answer.task)
            startedAt = now();
        if (answer.reads === 'finished' && startedAt !== undefined)
            exportMs = Math.round(now() - startedAt);
    };
    const observe = (sighting) => {
        if (sighting.kind === 'connection')
            tls = sighting.tls;
        else if (sighting.kind === 'answer')
            noteAnswer(sighting);
        else
            downloads.set(JSON.stringify(sighting), sighting);
    };
    return {
        observe,
        observations: () => ({
            ...(tls ? { tls } : {}),
            answers: [...answers.values()].map(({ times, shape, ...answer }) => ({
                ...answer,
                ...(times > 1 ? { times } : {}),
                // Last, as the longest.
                ...(shape === undefined ? {} : { shape }),
            })),
            downloads: [...downloads.values()],
            ...(exportMs === undefined ? {} : { exportMs }),
        }),
    };
}
/** The last answer of a kind, which the session went on with. */
function lastWith({ answers }, fact) {
    return answers.findLast((answer) => answer[fact] !== undefined);
}


/***/ }),

/***/ 15431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B1: () => (/* binding */ renderReport),
/* harmony export */   nq: () => (/* binding */ reportLink),
/* harmony export */   xJ: () => (/* binding */ SAFE_TO_POST)
/* harmony export */ });
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28009);
// The compatibility report as a block to copy, and where to post it.

/** Shown with the block, in every front end. */
const SAFE_TO_POST = 'It is safe to post: it contains the model, the firmware version, and facts, keys and types from fixed lists, but no other value from your router, no address and no name.';
const MAX_LINE_CHARACTERS = 110;
/** Returns the report as JSON that people can read: one line for each fact, and for each answer. */
function renderReport(report) {
    return block('{}', Object.entries(report).map(([name, value]) => `${JSON.stringify(name)}: ${renderFact(name, value)}`), '');
}
function renderFact(name, value) {
    const line = JSON.stringify(value);
    if (typeof value !== 'object' || value === null)
        return line;
    if (Array.isArray(value))
        return block('[]', value.map((item) => JSON.stringify(item)), '  ');
    if (name.length + line.length <= MAX_LINE_CHARACTERS)
        return line;
    return block('{}', Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${JSON.stringify(member)}`), '  ');
}
function block(brackets, lines, indent) {
    const [open, close] = brackets;
    if (lines.length === 0)
        return `${open}${close}`;
    return `${open}\n${lines.map((line) => `${indent}  ${line}`).join(',\n')}\n${indent}${close}`;
}
/** Returns the address of the form for reports, with model and firmware filled in. `repository` is owner and name. */
function reportLink({ model, firmware }, repository = _version_js__WEBPACK_IMPORTED_MODULE_0__/* .REPOSITORY */ .B) {
    const known = (value) => (value === null || value === 'other' ? '' : value);
    const title = ['Compatibility:', known(model) || 'a router', known(firmware)].filter(Boolean).join(' ');
    const filled = Object.entries({ title, model: known(model), firmware: known(firmware) });
    const query = new URLSearchParams([['template', 'compatibility.yml'], ...filled.filter(([, value]) => value !== '')]);
    return `https://github.com/${repository}/issues/new?${query}`;
}


/***/ }),

/***/ 2971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ createReport)
});

// EXTERNAL MODULE: ./build/src/version.js
var version = __webpack_require__(28009);
;// CONCATENATED MODULE: ./build/src/compatibility/known-words.js
// The words that a compatibility report may show in names of files and tables: those of systems and settings. Whatever is not
// on the list may be a name that the owner chose, and becomes an ellipsis.
const KNOWN_WORDS = new Set([
    // Containers, folders and extensions.
    'configbkp confbkp syno synology db info config conf cfg ini json xml yaml txt sh key crt cer pem csr p12 pub tgz tar gz',
    'srm dsm usr local etc var lib opt packages target bin sbin tmp home root share web webman default defaults private',
    // Tables.
    'tb table tables list lists member members group groups user users volume volumes rule rules id ids idmap map quota',
    'privilege privileges delegation bandwidth advanced app apps application auto backup scheduler schedule task tasks',
    'smartblock nfs smb cifs ftp sftp ssh afp webdav rsync snmp advanced setting settings option options profile profiles',
    'name value key path size description fs type gid uid mode owner expired upload download speed start end total count',
    'sharestatus ftype fname comment remark enable enabled disabled active order priority level action protocol source',
    'destination sourceport destport address range mask prefix metric class kind format category json text hash salt',
    // A router.
    'router network net lan wan wlan wifi wireless radio mesh node nodes ssid guest iot vlan bridge port ports forward',
    'forwarding portforward trigger nat upnp dmz firewall fw iptables ebtables ipset policy policies qos traffic control',
    'dhcp dhcpd dhcpserver reservation reservations lease leases dns dnsmasq resolv hosts host hostname ddns pppoe ppp',
    'ipv4 ipv6 ip route routes router static gateway interface interfaces eth mac filter filters access acl block autoblock',
    'allow deny safe parental device devices synongfw ngfw nsm netfilter threat prevention tps ips ids log logs syslog',
    'vpn openvpn pptp l2tp ipsec sstp tls ssl ca cert certs certificate certificates server client radius ldap domain',
    'time ntp zone timezone notification notify mail sms push led reboot power usb print printer storage file files station',
    'security login account accounts password passwd shadow otp dos protection blocklist allowlist system sys service services',
    'synoinfo synoautoblock conntrack hostapd wpa supplicant wps smart connect steering band beamforming mode version update',
    'upgrade package meta metadata state status data database type types main secondary primary external internal global',
].flatMap((line) => line.split(' ')));
const MAX_NAME_CHARACTERS = 200;
const UNKNOWN = '…';
/** Returns a path in which a name with an unknown word is an ellipsis, but keeps a known extension: `ConfigBkp/srm/etc/….conf`. */
function rationPath(path) {
    return path.slice(0, MAX_NAME_CHARACTERS).split('/').map(rationFile).join('/');
}
function rationFile(name) {
    if (name === '' || isKnown(name))
        return name;
    const extension = /\.([A-Za-z\d]+)$/.exec(name)?.[1] ?? '';
    return isKnown(extension) ? `${UNKNOWN}.${extension}` : UNKNOWN;
}
function isKnown(name) {
    return (/^[\w.-]+$/.test(name) && name.split(/[_.-]+/).every((word) => word === '' || KNOWN_WORDS.has(word.toLowerCase())));
}
/** Returns the name of a table or column in which each unknown word is an ellipsis: `confbkp_…_tb`. */
function rationName(name) {
    if (!/^\w{1,200}$/.test(name))
        return UNKNOWN;
    return name
        .replace(/[A-Za-z\d]+/g, (word) => (KNOWN_WORDS.has(word.toLowerCase()) ? word : UNKNOWN))
        .replace(/…[…_]*…/g, UNKNOWN);
}

;// CONCATENATED MODULE: ./build/src/compatibility/file-facts.js
// What a compatibility report says of an exported file: its format, and names of files and tables, never content.

const MAX_NAMES = 100;
function describeFile(inspection, { isSealed }) {
    const { verdict, container = null, findings } = inspection;
    const facts = { verdict, container, findings: [...new Set(findings.map(({ code }) => code))] };
    if (inspection.verdict !== 'valid' || isSealed)
        return facts;
    const { entries, tables } = inspection.content;
    const columns = tables.map((table) => [rationName(table.name), distinct(table.columns.map(rationName))]);
    return {
        ...facts,
        files: distinct(entries.map(({ path }) => rationPath(path))),
        tables: Object.fromEntries(columns.sort().slice(0, MAX_NAMES)),
    };
}
/** Sorted, since the order of names that are not shown may be data. */
function distinct(names) {
    return [...new Set(names)].sort().slice(0, MAX_NAMES);
}

// EXTERNAL MODULE: ./build/src/compatibility/recorder.js
var recorder = __webpack_require__(92650);
;// CONCATENATED MODULE: ./build/src/compatibility/report.js
// The compatibility report: how a router behaves, safe to post. Every text in it is one of this program's own, except the model
// and the firmware, which are shown only in the forms that Synology uses.



/** Forms of models and firmware (protocol.md 8, 9d). A NAS is named as one, without its model. */
const MODEL = /^(?:RT|MR|WRX)\d{3,4}(?:ac|ax|be)?$/;
const FIRMWARE = /^(?:(?:SRM|DSM) )?\d{1,2}\.\d{1,2}(?:\.\d{1,2})?-\d{4,5}(?: Update \d{1,2})?$/;
const NAS_FIRMWARE = /^DSM\b/;
const OTHER = 'other';
/** Returns the report of a run, or `undefined` if it would tell nothing new: without an answer, or cancelled. */
function createReport(facts) {
    const { run, observations, origin, trust, label, inspection, isSealed, errorCode } = facts;
    const { tls, answers, downloads, exportMs } = observations;
    if (answers.length === 0 || errorCode === 'cancelled')
        return undefined;
    const login = (0,recorder/* lastWith */.l)(observations, 'login');
    return {
        report: 1,
        version: version/* VERSION */.x,
        run,
        result: errorCode ?? 'passed',
        model: label ? modelOf(label) : null,
        firmware: label ? inForm(label.firmware, FIRMWARE) : null,
        connection: { scheme: origin.startsWith('https:') ? 'https' : 'http', trust, ...(tls ? { tls } : {}) },
        apis: (0,recorder/* lastWith */.l)(observations, 'apis')?.apis ?? null,
        key: (0,recorder/* lastWith */.l)(observations, 'key')?.key ?? null,
        login: login ? { ...login.login, version: login.version } : null,
        answers: answers.map(({ apis: _apis, key: _key, login: _login, ...answer }) => answer),
        ...(downloads.length > 0 ? { downloads: downloads.map(({ kind: _, ...download }) => download) } : {}),
        ...(exportMs === undefined ? {} : { exportMs }),
        ...(inspection ? { file: describeFile(inspection, { isSealed }) } : {}),
    };
}
function modelOf({ model, firmware }) {
    return NAS_FIRMWARE.test(firmware) && !MODEL.test(model) ? 'NAS' : inForm(model, MODEL);
}
function inForm(text, form) {
    return text === '' ? null : form.test(text) ? text : OTHER;
}


/***/ }),

/***/ 60239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ raceAbort),
/* harmony export */   N: () => (/* binding */ withDeadline)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
// Waits for work that may hang or may not be abortable: a deadline, and a way to leave the work behind.

/** How long aborted work may take to clean up before it is left behind. */
const ABANDON_AFTER_MS = 1_000;
/** Waits for work that may not be abortable: after an abort, leaves it behind and records that in `runState`. */
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
/** Runs work under its own deadline; after it, aborts the work's signal with `tooLate()` and leaves the work behind. */
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


/***/ })

};
