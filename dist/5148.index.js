export const id = 5148;
export const ids = [5148];
export const modules = {

/***/ 85148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  run: () => (  run)
});

var assemble = __webpack_require__(90504);
var backup = __webpack_require__(4995);
var run_state = __webpack_require__(38133);
var compatibility_recorder = __webpack_require__(92650);
var errors = __webpack_require__(27406);
var router_name = __webpack_require__(88712);
var settings_settings = __webpack_require__(75182);
var reach = __webpack_require__(37492);
var temp_folder = __webpack_require__(59262);
var core = __webpack_require__(91659);
var render_report = __webpack_require__(15431);
var report = __webpack_require__(2971);
var inputs = __webpack_require__(29103);
;// CONCATENATED MODULE: ./build/src/action/compatibility-section.js




function wantsReport({ mode }) {
    return mode === 'check' || core ._o();
}
function reportOf({ mode, router, seal }, { observations, runState, failure, }) {
    const { label, inspection } = runState;
    return (0,report .L)({
        ...{ run: mode, observations, origin: router.origin, trust: router.trust.kind, label, inspection },
        ...{ isSealed: seal !== undefined, errorCode: failure?.code },
    });
}
function renderSection(report) {
    return `<details><summary>Compatibility report: please post it</summary>

Nobody on this project has a router, so owners' reports decide what works. Please
[open an issue](${(0,render_report .nq)(report, (0,inputs .ln)())}) and paste this block: if the run passed, and if it failed for a reason that you cannot fix. ${render_report .xJ}

\`\`\`json
${(0,render_report .B1)(report)}
\`\`\`

</details>`;
}

var action_failure = __webpack_require__(51066);
var message = __webpack_require__(29962);
;// CONCATENATED MODULE: ./build/src/action/hosted-runner.js


const PRIVATE_ADDRESS = /^(10\.|127\.|169\.254\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|\[(f[cd]|fe[89ab]|::1\]))/i;
const PRIVATE_NAME = /^[^.[\]]+$|\.(local|lan|home|internal|localdomain|home\.arpa)$/i;
function explainHostedRunner(failure, { origin, environment }) {
    if (environment !== 'github-hosted' || failure.code !== 'router-unreachable')
        return failure;
    const host = URL.parse(origin)?.hostname ?? '';
    if (!PRIVATE_ADDRESS.test(host) && !PRIVATE_NAME.test(host))
        return failure;
    return new errors .hj(failure.code, failure.text, {
        cause: failure,
        hint: (0,message .iU) `This job ran on GitHub's machine, which can't reach ${host} in your network. Set ${(0,message .aY)('runs-on: self-hosted')} in the workflow, with a runner in that network.`,
    });
}

var in_any_case = __webpack_require__(99071);
var log_readers = __webpack_require__(13039);
;// CONCATENATED MODULE: ./build/src/action/log-visibility.js

async function isLogPublic(settings, options) {
    const { comparison } = options.runState;
    if (!comparison || comparison.changes.length === 0 || comparison.isUnnamed)
        return false;
    return await (0,log_readers .Y)(settings, { ...options, hidden: 'Changes are counted but not named' });
}

var action_logger = __webpack_require__(39206);
var checkup_table = __webpack_require__(15579);
var format = __webpack_require__(20730);
var annotation = __webpack_require__(83095);
var extent = __webpack_require__(46698);
var markdown = __webpack_require__(10492);
var truncate_changes = __webpack_require__(99648);
;// CONCATENATED MODULE: ./build/src/action/change-list.js





const MAX_OPEN = 10;
const MAX_ROWS = 300;
const MAX_BYTES = 256 * 1024;
function renderChanges({ comparison, incomparableReason, isFirst, reusedCopies, locations, inspection }, { logIsPublic }) {
    if (inspection?.verdict !== 'valid')
        return [];
    if (!comparison && incomparableReason !== undefined)
        return [`Can't compare with the last backup: ${(0,markdown .CS)((0,message .XX)(incomparableReason, message .Rq))}.`, ''];
    if (!comparison)
        return isFirst && locations.length > 0 ? ['First backup: nothing to compare with yet.', ''] : [];
    const since = `since ${(0,markdown .X1)(comparison.since.slice(0, 10))}**${(0,extent .OY)(comparison)}`;
    const [reused] = reusedCopies;
    if (comparison.unchanged) {
        const proof = reused
            ? `; the copy of ${(0,markdown .X1)(reused.manifest.time.slice(0, 10))} (${(0,markdown .aY)(reused.manifest.file)}) was read back and verified`
            : '';
        return [`**Unchanged ${since}${proof}.`, ''];
    }
    const { changes, isUnnamed } = comparison;
    const title = `**${(0,format .pq)(changes.length, 'change')} ${since}`;
    if (isUnnamed || logIsPublic) {
        const why = isUnnamed ? 'the backup is encrypted' : 'the summary is public';
        return [`${title}: ${countKinds(changes)}. Names are omitted, since ${why}.`, ''];
    }
    const shown = changes.slice(0, MAX_ROWS).map((change) => renderRow((0,truncate_changes .v)(change)));
    const rows = (0,truncate_changes ._)(shown, { maxCount: MAX_ROWS, maxBytes: MAX_BYTES, textOf: (row) => row });
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
        ...(omitted > 0 ? [`${omitted} more are not shown. The manifest lists all changes.`, ''] : []),
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
    const table = where === 'file' ? '' : (0,markdown .aY)(where);
    const what = table === '' ? (0,markdown .aY)(label) : label === '' ? table : `${(0,markdown .X1)(label)} (${table})`;
    return `| ${(0,markdown .X1)(section)} | ${what} | ${kind} |`;
}
function changesInBrief(comparison) {
    if (!comparison)
        return '';
    return `; ${(0,extent .sR)(comparison, comparison.since.slice(0, 10))}`;
}

var failure_summary = __webpack_require__(94323);
;// CONCATENATED MODULE: ./build/src/action/checkup-summary.js




const ICONS = { good: '\u2705', poor: '\u26a0\ufe0f', bad: '\u274c', unknown: '\u2796' };
const FINGERPRINT = /((?:[0-9A-F]{2}&#58;){16})((?:[0-9A-F]{2}&#58;){15}[0-9A-F]{2})/g;
const WORDS = {
    say: (text) => (0,message .XX)(text, markdown .Rk),
    hintOf: failure_summary .$z,
};
function renderCheckup(report, { router }) {
    const { rows, failure } = report;
    const heading = `## Check-up of ${(0,markdown .X1)(router ?? 'the router')}: ${(0,checkup_table .Vj)(report)}`;
    const lines = rows.map((row) => {
        const { topic, state, found, advice } = (0,checkup_table .re)(row, WORDS);
        const more = row.failure ? ` (${(0,failure_summary .uM)(row.failure.code)})` : '';
        const cell = breakable([found + more, ...(advice === '' ? [] : [`\u2192 ${advice}`])].join('<br>'));
        return `| ${ICONS[state]} | ${topic} | ${cell} |`;
    });
    const table = lines.length === 0 ? [] : ['| | Step | Found |', '|:--|:--|:--|', ...lines, ''];
    const closing = failure
        ? []
        : ['This was a check-up; nothing was stored. Without `mode: check`, the same run makes a backup.', ''];
    const isShown = rows.some((row) => row.failure !== undefined && row.failure === failure);
    return [heading, '', ...(isShown ? [] : (0,failure_summary .Ic)(failure)), ...table, ...closing].join('\n');
}
function breakable(markdown) {
    return markdown.replace(FINGERPRINT, '$1<wbr>$2');
}

var outputs = __webpack_require__(3406);
var set_output = __webpack_require__(61736);
;// CONCATENATED MODULE: ./build/src/action/summary.js






function renderSummary({ runState, router, address, failure, logIsPublic }) {
    const heading = `## Backup of ${(0,markdown .X1)(router ?? 'the router')} ${failure ? 'failed' : verdictOf(runState)}`;
    const [head, ...rows] = tableRows(runState, { router, address: failure && address }).map(([title, cell]) => `| ${title} | ${cell} |`);
    const table = head === undefined ? [] : [head, '|:--|:--|', ...rows, ''];
    return [heading, '', ...(0,failure_summary .Ic)(failure), ...renderChanges(runState, { logIsPublic }), ...table].join('\n');
}
function verdictOf(runState) {
    const { locations, reusedCopies } = runState;
    if (locations.length === 0 && reusedCopies.length > 0)
        return 'unchanged, existing copy verified';
    return (0,run_state .p)(runState) ? 'stored and verified' : 'stored, but not verified';
}
function tableRows(runState, { router, address }) {
    const { kept, sealedFor, label, inspection, locations, reusedCopies, durations } = runState;
    const rows = [];
    const model = label?.model && router ? `${label.model} (${router})` : label?.model || router;
    const known = [model, address].filter((text) => text !== undefined && text !== '').join(', ');
    if (known !== '')
        rows.push(['Router', (0,markdown .X1)(known)]);
    if (label?.firmware)
        rows.push(['Firmware', (0,markdown .X1)(label.firmware)]);
    const relied = locations.length === 0 ? reusedCopies[0]?.manifest : undefined;
    const file = (0,outputs .bV)(runState);
    const about = relied ?? kept;
    if (about && file)
        rows.push(['File', (0,markdown .aY)(file)]);
    if (about)
        rows.push(['Size', (0,markdown .X1)((0,format .z3)(about.size))], ['SHA-256', (0,markdown .aY)(about.sha256)]);
    if (inspection)
        rows.push(['Checked', describeInspection(inspection)]);
    if (sealedFor !== undefined)
        rows.push(['Encrypted', describeRecipients(sealedFor)]);
    for (const location of locations)
        rows.push(['Stored in', describeLocation(location)]);
    for (const { location } of reusedCopies)
        rows.push(['Verified copy', describeLocation(location)]);
    if (durations.size > 0) {
        rows.push(['Duration', [...durations].map(([step, ms]) => `${step} ${(0,format .a3)(ms)}`).join(' \u00b7 ')]);
    }
    return rows;
}
function describeRecipients(recipients) {
    if (recipients > 1)
        return `with age, for ${recipients} recipients`;
    return 'with age, for a single recipient: **if its key is lost, every backup is lost.** Add another recipient to <code>encrypt-to</code>.';
}
function describeInspection(inspection) {
    if (inspection.verdict !== 'valid') {
        if (inspection.verdict === 'damaged')
            return 'damaged, not stored';
        return inspection.container === undefined ? 'unknown format, not verified' : 'could not be verified';
    }
    const { container, contentSize, content } = inspection;
    const size = `${(0,format .z3)(contentSize)} uncompressed`;
    return (0,markdown .X1)(`${container}, valid, ${size}: ${content.entries.length} files and folders, ${(0,format .pq)(content.tables.length, 'table')}`);
}
function describeLocation(location) {
    if (location.kind === 'directory')
        return (0,markdown .aY)(location.path);
    if (location.kind === 'repository') {
        const commit = `[${(0,markdown .aY)(location.commit.slice(0, 7))}](${(0,markdown .nf)(location.url)})`;
        return `repository ${(0,markdown .X1)(location.repository)}, ${(0,markdown .aY)(location.path)}, commit ${commit}`;
    }
    return `artifact [${(0,markdown .X1)(location.name)}](${(0,markdown .nf)(location.url)})`;
}

var summary_file = __webpack_require__(8947);
;// CONCATENATED MODULE: ./build/src/action/report.js













const FREE_TEXT = new Set(['router-model', 'router-firmware', 'changes']);
const IN_TABLE = 'What to do is in its row of the table.';
const report_WORDS = {
    say: (text) => (0,message .XX)(text, message .Rq),
    hintOf: (failure) => failure.hint,
};
function report_report(options) {
    const { runState, router, address, failure, logIsPublic, logger, summaryFile } = options;
    const problem = setOutputs(runState, { failure: failure && withCopies(failure, runState), logIsPublic, logger });
    const checkup = options.checkup && { ...options.checkup, failure: problem };
    if (summaryFile)
        (0,summary_file .S)(summaryFile, logger, checkup
            ? renderCheckup(checkup, { router })
            : renderSummary({ runState, router, address, failure: problem, logIsPublic }), options.compatibility && renderSection(options.compatibility));
    const rows = checkup?.rows.map((row) => (0,checkup_table .re)(row, report_WORDS)) ?? [];
    for (const line of (0,checkup_table .oW)(rows))
        logger.info(line);
    if (!problem) {
        logger.info(logger.named(checkup ? (0,checkup_table .v)(checkup) : closingLine(runState)));
        return true;
    }
    const isInTable = checkup?.rows.some((row) => row.failure !== undefined && row.failure === problem) === true;
    const advice = isInTable ? IN_TABLE : problem.hint;
    (0,annotation .f)({ message: logger.named(problem.message), advice, code: `(error-code: ${problem.code})` }, logger);
    return false;
}
function withCopies(failure, { locations }) {
    if (failure.code !== 'cancelled' || locations.length === 0)
        return failure;
    const hint = 'Copies that the log reports as stored and read back are complete; old backups may not have been deleted.';
    return new errors .hj(failure.code, failure.text, { cause: failure, hint });
}
function setOutputs(runState, { failure, logIsPublic, logger }) {
    try {
        for (const [name, value] of Object.entries((0,outputs .Yz)(runState, { errorCode: failure?.code, logIsPublic })))
            (0,set_output .u)(name, FREE_TEXT.has(name) ? logger.redact(value) : value);
        return failure;
    }
    catch (cause) {
        const hint = (0,message .iU) `Check free space and permissions of ${(0,message .jk)('temp-folder')}.`;
        const problem = (0,message .iU) `The outputs could not be set: ${(0,errors .YI)(cause)}`;
        return failure ?? new errors .hj('internal-error', problem, { cause, hint });
    }
}
function nameOf(place) {
    if (place.kind === 'directory')
        return place.path;
    return place.kind === 'artifact' ? `artifact ${place.name}` : `${place.repository}/${place.path}`;
}
function closingLine(runState) {
    const { kept, comparison, locations, reusedCopies } = runState;
    const brief = changesInBrief(comparison);
    const reused = reusedCopies.map(({ location }) => nameOf(location)).join('; ');
    if (locations.length === 0)
        return `Nothing new to store${brief}. Existing copy verified: ${reused}`;
    const verdict = (0,run_state .p)(runState) ? 'stored and verified' : 'stored, but not verified';
    const stored = `${(0,outputs .bV)(runState)} (${(0,format .z3)(kept?.size ?? 0)}) ${verdict}: ${locations.map(nameOf).join('; ')}`;
    return `${stored}${reused ? `; existing copy verified: ${reused}` : ''}${brief}`;
}

var unknown_inputs = __webpack_require__(90970);
;// CONCATENATED MODULE: ./build/src/action/run.js


















async function run(interruption) {
    const runState = (0,run_state .x)();
    const logger = (0,action_logger .h)(runState);
    const recorder = (0,compatibility_recorder .T)();
    interruption.coverUncaughtErrors();
    let failure;
    let settings;
    let checkup;
    try {
        const given = (0,inputs .aY)(logger);
        logger.nameRouter((0,router_name .vi)({ label: given.router, url: given.url }));
        (0,unknown_inputs .Q)(settings_settings .Q);
        settings = (0,inputs .sb)({ startedAt: new Date(), logger });
        interruption.signal.throwIfAborted();
        const router = (0,router_name .vi)({ label: settings.label, url: settings.router.origin });
        logger.nameRouter(router);
        logger.info(`Router: ${(0,router_name .v3)(router)}`);
        const observe = wantsReport(settings) ? recorder.observe : undefined;
        const { signal } = interruption;
        const runtime = { logger, signal, observe };
        const { tempDirectory } = settings;
        const shared = await (0,reach .gl)(tempDirectory, () => (0,temp_folder .W2)(tempDirectory), { signal });
        if (shared)
            logger.warning(shared);
        if (settings.mode === 'check') {
            const { checkUp } = await __webpack_require__.e(  3807).then(__webpack_require__.bind(__webpack_require__, 43807));
            checkup = explainRows(await checkUp(await (0,assemble.assembleCheckup)(settings, runtime), runState), settings);
            if (checkup.failure)
                throw checkup.failure;
        }
        else
            await (0,backup.backUp)(await (0,assemble.assemble)(settings, runtime), runState);
    }
    catch (error) {
        failure = error === checkup?.failure ? checkup?.failure : explain((0,errors .ZJ)(error), settings);
        (0,action_failure .u)(error, logger);
    }
    const tell = async () => {
        const { signal } = interruption;
        const logIsPublic = settings !== undefined && (await isLogPublic(settings, { runState, logger, signal }));
        const compatibility = settings && reportOf(settings, { observations: recorder.observations(), runState, failure });
        const about = { runState, checkup, router: settings?.label, address: settings?.router.origin, failure };
        const file = (0,inputs .ui)() ? (0,inputs .bj)() : undefined;
        return report_report({ ...about, logIsPublic, compatibility, logger, summaryFile: file });
    };
    const outputs = { 'error-code': failure?.code ?? 'internal-error' };
    const exitCode = await (0,in_any_case .q)(tell, { outputs, logger });
    interruption.stop();
    return { exitCode, leftRunning: runState.leftRunning };
}
function explain(failure, settings) {
    const origin = settings?.router.origin ?? '';
    const { env } = process;
    return explainHostedRunner(failure, { origin, environment: env.RUNNER_ENVIRONMENT });
}
function explainRows(report, settings) {
    const failure = report.failure && explain(report.failure, settings);
    const explained = (one) => (one === report.failure && failure ? failure : explain(one, settings));
    return { rows: report.rows.map((row) => (row.failure ? { ...row, failure: explained(row.failure) } : row)), failure };
}


/***/ })

};
