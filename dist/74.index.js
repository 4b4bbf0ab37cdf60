export const id = 74;
export const ids = [74];
export const modules = {

/***/ 32074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runWatchdog: () => (/* binding */ runWatchdog)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(91659);
// EXTERNAL MODULE: ./build/src/backup/run-state.js
var run_state = __webpack_require__(38133);
// EXTERNAL MODULE: ./build/src/github/rest-api.js
var rest_api = __webpack_require__(58246);
// EXTERNAL MODULE: ./build/src/fleet/copies.js + 1 modules
var copies = __webpack_require__(43649);
// EXTERNAL MODULE: ./build/src/fleet/job-names.js
var job_names = __webpack_require__(14180);
// EXTERNAL MODULE: ./build/src/fleet/jobs.js
var jobs = __webpack_require__(92128);
// EXTERNAL MODULE: ./build/src/fleet/monitor-error.js
var monitor_error = __webpack_require__(81011);
// EXTERNAL MODULE: ./build/src/fleet/runs.js + 1 modules
var fleet_runs = __webpack_require__(94174);
// EXTERNAL MODULE: ./build/src/text/format.js
var format = __webpack_require__(20730);
;// CONCATENATED MODULE: ./build/src/fleet/watchdog/alarms.js
// Alarms: one open issue for each router that is not backed up. Opened once, kept up to date, closed when all is well again.


/** The first one in a body counts: what follows may quote a manifest. */
const MARK = /<!-- synology-router-backup-watchdog .*? -->/;
/** The problems that whoever follows the issue was told of. */
const TOLD = /<!-- told: ([a-z, -]*) -->/;
const MAX_FAILURES = 3;
/**
 * Brings the issues in line with the verdicts, and closes those of routers that are expected no more. Of what is unknown
 * nothing is opened and nothing is closed. An issue that cannot be written does not keep the others from it.
 */
async function syncIssues(verdicts, board, watched) {
    const alarms = (await board.list()).toSorted((a, b) => a.number - b.number);
    const markOfIssue = ({ body }) => MARK.exec(body)?.[0] ?? '';
    const open = new Map();
    const failures = [];
    const tasks = verdicts.map((verdict) => {
        const { router, state } = verdict;
        const mine = alarms.filter((alarm) => markOfIssue(alarm) === markOf(watched, router));
        const [first] = mine;
        if (first)
            open.set(router, first.number);
        return async () => {
            if (state === 'wrong')
                open.set(router, await raise(verdict, first, { board, watched }));
            if (state !== 'healthy')
                return;
            const closing = { reason: 'completed', text: recoveryOf(verdict) };
            for (const alarm of mine)
                await board.close(alarm, closing);
            open.delete(router);
            // Afterwards: a comment that is there while its issue could not be closed would be there twice the next day.
            for (const alarm of mine)
                await board.tell(alarm.number, closing.text);
        };
    });
    const expected = new Set(verdicts.map(({ router }) => markOf(watched, router)));
    for (const alarm of alarms) {
        const mark = markOfIssue(alarm);
        if (mark.startsWith(beginningOf(watched)) && !expected.has(mark))
            tasks.push(async () => {
                await board.close(alarm, { reason: 'not_planned', text: NOT_EXPECTED });
                await board.tell(alarm.number, NOT_EXPECTED);
            });
    }
    for (const task of tasks) {
        try {
            await task();
        }
        catch (error) {
            if (!(error instanceof monitor_error/* MonitorError */.Fu))
                throw error;
            failures.push(error);
            // It is not this one issue: there is no use in trying all.
            if (error.endsAll || failures.length === MAX_FAILURES)
                break;
        }
    }
    return { open, failure: failures.find(({ endsAll }) => endsAll) ?? failures[0] };
}
const NOT_EXPECTED = 'This router is expected no more: it is not in `routers`. Closed without a look at its backups.';
async function raise(verdict, existing, { board, watched }) {
    const title = `${verdict.router} is not backed up`;
    const told = TOLD.exec(existing?.body ?? '')?.[1]?.split(', ') ?? [];
    const added = verdict.problems.filter(({ code }) => !told.includes(code));
    const body = bodyOf(verdict, { watched, told: [...told, ...added.map(({ code }) => code)] });
    if (!existing)
        return (await board.open({ title, body })).number;
    // GitHub may give line ends back in its own way.
    if (existing.title !== title || existing.body.replaceAll('\r\n', '\n').trim() !== body.trim())
        await board.update({ number: existing.number, title, body });
    // A changed text notifies nobody. Each sort of trouble is told once, however often it comes and goes.
    if (added.length > 0)
        await board.tell(existing.number, ['New since this was opened:', '', ...added.map(lineOf)].join('\n'));
    return existing.number;
}
function beginningOf({ workflow, branch, places }) {
    const where = `branch=${branch} places=${places.toSorted().join(',')}`;
    return `<!-- synology-router-backup-watchdog workflow=${workflow} ${where} router=`;
}
/** Finds an issue again; a title can be changed by anybody. */
function markOf(watched, router) {
    return `${beginningOf(watched)}${router} -->`;
}
/** Moments, no ages: it changes only when the matter does. */
function bodyOf({ router, problems, unseen, lastJob, copy }, { watched, told }) {
    return [
        markOf(watched, router),
        `<!-- told: ${told.join(', ')} -->`,
        `The watchdog of \`${watched.workflow}\` cannot vouch for the backups of **${router}**:`,
        '',
        ...problems.map(lineOf),
        ...(unseen === '' ? [] : [`- Not everything could be looked at: ${unseen}.`]),
        '',
        `Newest good copy: ${copy && copy.problem === '' && copy.isVerified ? `\`${copy.file}\`, of ${(0,format/* timeText */.Tc)(copy.time)}` : 'none that is known'}.`,
        ...(lastJob?.url ? [`Last job: ${lastJob.url}`] : []),
        '',
        'This issue closes by itself when all is well again. Closed by hand, it is opened anew while the trouble lasts.',
    ].join('\n');
}
function lineOf({ text }) {
    return `- ${text}`;
}
function recoveryOf({ lastGreen, copy }) {
    const job = lastGreen?.endedAt === undefined ? '' : ` Green again at ${(0,format/* timeText */.Tc)(lastGreen.endedAt)}: ${lastGreen.url}`;
    const kept = copy ? ` The newest copy is \`${copy.file}\`, verified.` : '';
    return `All is well again.${job}${kept}`;
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/github/github-client.js
var github_client = __webpack_require__(76152);
;// CONCATENATED MODULE: ./build/src/fleet/watchdog/issues.js
// Issues of a repository, by GitHub's REST API, as far as alarms need them.




/** Only who may triage can set a label: a stranger's issue is never taken for ours. */
const ALARM_LABEL = 'router-backup-watchdog';
const PER_PAGE = 100;
const MAX_PAGES = 10;
/** Between two requests that change something; GitHub asks for it, and takes 80 a minute of those that notify people. */
const PACE_MS = 1_000;
const pauseByClock = async (ms, signal) => {
    await (0,promises_.setTimeout)(ms, undefined, { signal }).catch(() => { });
};
function createIssueBoard(options, signal) {
    const { pause = pauseByClock } = options;
    const client = (0,github_client/* createGitHubClient */.LX)(options);
    const base = `/repos/${options.repository}/issues`;
    let isFirst = true;
    const ask = async (request) => {
        try {
            return await client.rest({ ...request, signal });
        }
        catch (error) {
            throw signal.aborted ? interruptedBy(error) : error;
        }
    };
    const send = async (method, path, body) => {
        if (!isFirst)
            await pause(PACE_MS, signal);
        isFirst = false;
        // Repeated, an issue or a comment would be there twice; a change is the same when it is made again.
        return await ask({ method, path, body, repeatable: method === 'PATCH' });
    };
    const write = async (...request) => {
        const answer = await send(...request);
        if (answer.problem !== '')
            throw refusedBy(answer, { what: 'An issue', verb: 'written' });
        return answer.value;
    };
    return {
        list: async () => {
            const alarms = [];
            for (let page = 1; page <= MAX_PAGES; page++) {
                const query = new URLSearchParams({
                    labels: ALARM_LABEL,
                    state: 'open',
                    per_page: String(PER_PAGE),
                    page: String(page),
                });
                const answer = await ask({ method: 'GET', path: `${base}?${query}`, repeatable: true });
                const { value } = answer;
                if (answer.problem !== '' || !Array.isArray(value))
                    throw refusedBy(answer, { what: 'The issues', verb: 'looked at' });
                alarms.push(...value.flatMap((issue) => readIssue(issue) ?? []));
                if (value.length < PER_PAGE)
                    break;
            }
            return alarms;
        },
        open: async ({ title, body }) => {
            const made = await write('POST', base, { title, body, labels: [ALARM_LABEL] });
            const number = (0,github_client/* memberOf */.C5)(made, 'number');
            if (typeof number !== 'number')
                throw new monitor_error/* MonitorError */.Fu('GitHub gave the issue no number.', 'Look at the issues of the repository.');
            if (!isLabelled(made)) {
                // It would not be found again: tomorrow there would be another one.
                await write('PATCH', `${base}/${number}`, { state: 'closed', state_reason: 'not_planned' });
                throw new monitor_error/* MonitorError */.Fu(`GitHub did not give the issue ${number} its label, ${ALARM_LABEL}, by which it is found again: it was closed.`, 'Likely cause: the owner of `token` may not set labels here. Take the token of the job, with `issues: write`.');
            }
            return { number };
        },
        update: async ({ number, title, body }) => {
            await write('PATCH', `${base}/${number}`, { title, body });
        },
        close: async ({ number, body }, { reason, text }) => {
            const whole = `${body.trimEnd()}\n\n**${text}**`;
            await write('PATCH', `${base}/${number}`, { state: 'closed', state_reason: reason, body: whole });
        },
        // An issue that is locked takes none. A limit is told: all that follows would wait for it, too.
        tell: async (number, comment) => {
            const answer = await send('POST', `${base}/${number}/comments`, { body: comment });
            if ((0,github_client/* isLimited */.lU)(answer))
                throw refusedBy(answer, { what: 'A comment', verb: 'written' });
        },
    };
}
/** GitHub leaves out labels that who opens an issue may not set, and says nothing. */
function isLabelled(issue) {
    const labels = (0,github_client/* memberOf */.C5)(issue, 'labels');
    return Array.isArray(labels) && labels.some((label) => ((0,github_client/* memberOf */.C5)(label, 'name') ?? label) === ALARM_LABEL);
}
/** A pull request is an issue too, for GitHub. */
function readIssue(value) {
    const number = (0,github_client/* memberOf */.C5)(value, 'number');
    if (typeof number !== 'number' || (0,github_client/* memberOf */.C5)(value, 'pull_request') !== undefined)
        return undefined;
    return { number, title: String((0,github_client/* memberOf */.C5)(value, 'title') ?? ''), body: String((0,github_client/* memberOf */.C5)(value, 'body') ?? '') };
}
/** What was seen is told all the same, without all of its issues. */
function interruptedBy(reason) {
    const { code, message, hint } = (0,errors/* asBackupError */.ZJ)(reason);
    const told = code === 'cancelled' ? monitor_error/* CANCELLED_HINT */.kV : hint;
    return new monitor_error/* MonitorError */.Fu(`The issues were not all written. ${message}`, told, { endsAll: true });
}
function refusedBy(answer, { what, verb }) {
    const { status, problem } = answer;
    const reason = problem || 'GitHub answered something else than issues';
    const refusal = (0,monitor_error/* monitorError */.Dx)(what, { status, reason, permission: 'issues: write', verb, isLimit: (0,github_client/* isLimited */.lU)(answer) });
    if (status !== 410)
        return refusal;
    return new monitor_error/* MonitorError */.Fu(refusal.message, 'Issues are switched off in this repository, and the watchdog tells by issues. Switch them on: Settings > Features > Issues.');
}

// EXTERNAL MODULE: ./build/src/destinations/newest-copy.js
var newest_copy = __webpack_require__(50919);
;// CONCATENATED MODULE: ./build/src/fleet/watchdog/causes.js
// Why a router has no green job, in words: the likely cause first, and what to do.

/** By what became of the newest job, or how the last one ended. */
function causeOf(jobs, lastWithout) {
    const [newest] = jobs;
    if (newest && !newest.isOver)
        return `The newest one ${newest.isQueued ? `waits for ${waitsForRun(newest) ? 'an earlier run' : 'its runner'}` : 'is still at work'}, since ${(0,format/* timeText */.Tc)(newest.createdAt)}.`;
    const cause = newest && !newest.isGreen ? [causeOfEnd(newest)] : [];
    if (lastWithout)
        return [
            ...cause,
            `Runs were started${newest ? ' since' : ''}, but none had a job of this router.`,
            ...(newest ? ['Where its job has another name now, put the label into it.'] : []),
            describeRun('The last one', lastWithout),
        ].join(' ');
    if (cause[0] !== undefined)
        return cause[0];
    const branch = newest ? '' : ' Or they are on another branch: `workflow-branch`.';
    return `No run was started: the schedule was dropped or changed, or scheduled runs are not working on GitHub. Start one by hand, and look at the \`schedule\` of the workflow.${branch}`;
}
function causeOfEnd({ endedAt, createdAt, conclusion }) {
    const when = `The last one ended ${(0,format/* timeText */.Tc)(endedAt ?? createdAt)}`;
    if (conclusion === 'cancelled')
        return `${when}, cancelled. Likely causes, in order: no runner took the job for a day, and GitHub gave up: is the runner on, and online in Settings > Actions > Runners; it waited for an earlier run of its \`concurrency\` group, and a later one took its place; somebody cancelled it.`;
    if (conclusion === 'skipped')
        return `${when}, skipped: a condition (\`if:\`, \`needs:\`) kept it from running.`;
    return `${when} with ${conclusion.replaceAll('_', ' ') || 'no result'}: its log says why, and what to do.`;
}
function describeRun(which, { isOver, conclusion, url }) {
    return isOver
        ? `${which} ended with ${conclusion.replaceAll('_', ' ') || 'no result'}: ${url}`
        : `${which} is not over: ${url}`;
}
/** GitHub's word for it where `concurrency` holds something back. */
function waitsForRun({ status }) {
    return status === 'pending';
}

;// CONCATENATED MODULE: ./build/src/fleet/watchdog/judge.js
// The rule: whether a router is backed up, from what was seen of it. Pure: the same evidence and moment, the same verdict.



const PROBLEM_CODES = (/* unused pure expression or super */ null && ([
    'workflow-disabled',
    'job-not-named',
    'no-green-run',
    'stuck-in-queue',
    'no-copy',
    'copy-unverified',
    'copy-expiring',
]));
/** Says `healthy` only of a router with a green job and a good copy. */
function judge(evidence, rule) {
    const { router, jobs, unseen } = evidence;
    const green = jobs.filter(({ isGreen }) => isGreen);
    const lastGreen = green.toSorted((a, b) => (b.endedAt ?? 0) - (a.endedAt ?? 0))[0];
    const judged = evidence.copies
        .toSorted((a, b) => b.time - a.time)
        .map((copy) => ({ copy, problem: judgeCopy(copy, rule) }));
    const best = judged.find(({ problem }) => problem === undefined) ?? judged[0];
    const problems = [
        ...judgeWorkflow(rule),
        ...judgeJobs(evidence, { lastGreen, rule }),
        ...judgeQueue(jobs, rule),
        ...(best?.problem ? [best.problem] : []),
        ...(best || unseen ? [] : [NO_COPY]),
    ];
    return {
        router,
        state: problems.length > 0 ? 'wrong' : best ? 'healthy' : 'unknown',
        problems,
        unseen: best && !best.problem ? '' : unseen,
        lastGreen,
        lastJob: jobs[0],
        copy: best?.copy,
    };
}
const NO_COPY = {
    code: 'no-copy',
    text: `No backup of it is kept where the watchdog looks: it was deleted, has expired, or \`path\`, \`name\`, \`artifact-name\`, \`repository\`, \`branch\` or \`destination\` are not those of the workflow that makes the backups. Of artifacts those of its last ${newest_copy/* RUNS_LOOKED_THROUGH */.kT} runs are seen.`,
};
function judgeWorkflow({ workflowState: state }) {
    if (state === 'active')
        return [];
    if (state === 'deleted')
        return [
            {
                code: 'workflow-disabled',
                text: 'The file of the workflow is gone from the default branch. Put it back, or name the one that makes the backups in `workflow`.',
            },
        ];
    const cause = state === 'disabled_inactivity'
        ? 'GitHub has switched the workflow off, as it does in repositories where nothing happens for 60 days'
        : state === 'disabled_manually'
            ? 'Somebody has switched the workflow off'
            : `GitHub says that the workflow is ${state.replaceAll('_', ' ')}`;
    return [{ code: 'workflow-disabled', text: `${cause}. Enable it: Actions > the workflow > Enable workflow.` }];
}
function judgeJobs({ jobs, isUnnamed, lastWithout }, { lastGreen, rule }) {
    if (isUnnamed) {
        const text = 'No job of the workflow names it, so nobody can tell which one backs it up. Is its label in `routers` the one in the workflow? Name the job by the label: `name: Backup of ${' +
            '{ matrix.router }}`.';
        return [{ code: 'job-not-named', text: lastWithout ? `${text} ${describeRun('The last run', lastWithout)}` : text }];
    }
    if (lastGreen && rule.now - (lastGreen.endedAt ?? 0) <= rule.maxAgeMs)
        return [];
    const since = lastGreen ? `since ${(0,format/* timeText */.Tc)(lastGreen.endedAt ?? 0)}` : 'for longer than the watchdog looks back';
    return [{ code: 'no-green-run', text: `No green job ${since}. ${causeOf(jobs, lastWithout)}` }];
}
function judgeQueue(jobs, { now, maxQueueMs }) {
    const late = jobs.filter(({ isQueued, createdAt }) => isQueued && now - createdAt > maxQueueMs);
    // What waits behind another one is not the cause.
    const stuck = late.find((job) => !waitsForRun(job)) ?? late[0];
    if (!stuck)
        return [];
    if (waitsForRun(stuck)) {
        const text = `A run has been waiting since ${(0,format/* timeText */.Tc)(stuck.createdAt)} for an earlier one of its \`concurrency\` group to end. Look at that one: it is still at work, or one of its jobs waits for a runner that is off. Cancel it, or wait: GitHub gives up after a day.`;
        return [{ code: 'stuck-in-queue', text }];
    }
    const text = `A job has been waiting since ${(0,format/* timeText */.Tc)(stuck.createdAt)}. Likely causes, in order: the runner is off, or not connected (Settings > Actions > Runners); it is busy with something else; \`runs-on\` names a label that no runner has.`;
    return [{ code: 'stuck-in-queue', text }];
}
function judgeCopy({ file, isVerified, problem, lifetime }, { now, maxAgeMs }) {
    if (lifetime && lifetime.until <= now)
        return NO_COPY;
    if (problem !== '')
        return { code: 'copy-unverified', text: `The newest copy, ${file}, cannot be relied on: ${problem}.` };
    if (!isVerified)
        return {
            code: 'copy-unverified',
            text: `The newest copy, ${file}, was stored but not verified: its format was not known.`,
        };
    if (!lifetime)
        return undefined;
    const enough = Math.min(maxAgeMs, (lifetime.until - lifetime.from) / 4);
    if (lifetime.until - now >= enough)
        return undefined;
    return {
        code: 'copy-expiring',
        text: `The newest copy, ${file}, expires on ${(0,format/* timeText */.Tc)(lifetime.until)}, and there is no newer one. Get the backups running again, or download this one before.`,
    };
}

;// CONCATENATED MODULE: ./build/src/fleet/watchdog/watchdog.js
// The story of the watchdog, in a page: look at the runs and the copies, judge, raise alarms. What could not be looked at is
// never called healthy.









const DAY_MS = 24 * 60 * 60 * 1000;
/** How far before `max-age` runs are looked at: to tell why there is no green one. GitHub cancels what waits for a day. */
const LOOK_BACK_MS = 2 * DAY_MS;
const COPY_CODES = new Set(['no-copy', 'copy-unverified', 'copy-expiring']);
/** Throws CannotLook where nothing can be said of any router. */
async function watch(settings, options) {
    const { repository, workflow, workflowBranch: branch, routers, maxAgeMs, maxQueueMs } = settings;
    const { signal, now, patience, pause } = options;
    const question = { ...settings, workflow, branch, signal, patience };
    const workflowState = await (0,fleet_runs/* readWorkflowState */.x4)(question);
    const labels = routers.map(({ label }) => label);
    const ownerOf = (0,job_names/* createOwnerOf */.v)(labels);
    const greenSince = now - maxAgeMs;
    const since = greenSince - LOOK_BACK_MS;
    const runs = await (0,fleet_runs/* readRuns */.xx)(question, { now, since, greenSince, routers: labels, ownerOf });
    const rule = { now, maxAgeMs, maxQueueMs, workflowState };
    const look = { settings, options, runs, ownerOf, rule, ask: (0,rest_api/* askOnce */.RV)(), memory: new Map() };
    const inRepository = settings.places.includes('repository')
        ? await (0,copies/* findInRepository */.x)({ ...settings, ...settings.backups, patience }, routers, { now, signal })
        : undefined;
    const verdicts = [];
    for (const [index, router] of routers.entries())
        verdicts.push(await judgeRouter(router, inRepository?.[index], look));
    const board = createIssueBoard({ ...settings, repository, patience, pause }, signal);
    const watched = { workflow, branch, places: settings.places };
    const { open, failure } = await syncIssues(verdicts, board, watched).catch((error) => {
        if (error instanceof monitor_error/* MonitorError */.Fu)
            return { open: new Map(), failure: error };
        throw error;
    });
    const told = verdicts.map((verdict) => ({ ...verdict, issue: open.get(verdict.router) }));
    const refusal = inRepository?.find((found) => found.refusal)?.refusal;
    const hint = refusal && told.some(({ unseen }) => unseen !== '') ? { hint: (0,monitor_error/* hintOf */.$z)(refusal, SEE_HINT) } : {};
    return { verdicts: told, ...hint, ...(failure ? { failure } : {}) };
}
const SEE_HINT = 'Check `repository`. Where it is not the one of the workflow, `repository-token` must be a token that may read it: `contents: read`.';
/** Artifacts are looked through only where the repository has no good copy: one is enough. */
async function judgeRouter(router, inRepository, look) {
    const { settings, options, rule, ask, memory } = look;
    const { label, artifactNaming: naming } = router;
    const evidence = { router: label, ...lookAtJobs(label, look) };
    const verdictOn = (found) => judge({
        ...evidence,
        copies: found.flatMap(({ copy }) => copy ?? []),
        unseen: found.flatMap(({ unseen }) => unseen || []).join('; '),
    }, rule);
    const found = inRepository ? [inRepository] : [];
    const first = verdictOn(found);
    const hasGoodCopy = first.copy && !first.problems.some(({ code }) => COPY_CODES.has(code));
    if (hasGoodCopy || !settings.places.includes('artifact'))
        return first;
    const inArtifacts = await (0,copies/* findInArtifacts */.g)({ ...settings, branch: settings.workflowBranch, ask, memory }, { ...options, naming });
    return verdictOn([...found, inArtifacts]);
}
/**
 * A router alone goes by the whole run, unless a job is surely its. Where it is named anywhere, a run without its name is
 * another's.
 */
function lookAtJobs(router, { settings, runs, ownerOf }) {
    const isNamed = runs.some((run) => (0,jobs/* namesRouter */.i9)(run, router, ownerOf));
    const isOnly = settings.routers.length === 1;
    const jobOf = (run) => {
        const goesByRun = isOnly && (!isNamed || (0,jobs/* namesRouter */.i9)(run, router, ownerOf));
        return (0,jobs/* jobsOfRouter */.$t)(run, router, { ownerOf, goesByRun }) ?? (0,jobs/* jobBeforeAll */.aX)(run, ownerOf);
    };
    const last = runs.find((run) => run.jobs !== undefined);
    return {
        jobs: runs.flatMap((run) => jobOf(run) ?? []),
        isUnnamed: !isOnly && !isNamed && runs.some(({ jobs = [] }) => jobs.length > 0),
        lastWithout: last && !jobOf(last) ? last : undefined,
    };
}

// EXTERNAL MODULE: ./build/src/action/failure.js
var action_failure = __webpack_require__(51066);
// EXTERNAL MODULE: ./build/src/action/inputs.js + 2 modules
var inputs = __webpack_require__(58528);
// EXTERNAL MODULE: ./build/src/action/logger.js
var action_logger = __webpack_require__(39206);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/src/naming/template.js
var naming_template = __webpack_require__(35654);
// EXTERNAL MODULE: ./build/src/settings/parse-repository.js
var parse_repository = __webpack_require__(77753);
// EXTERNAL MODULE: ./build/src/settings/parse-values.js
var parse_values = __webpack_require__(23003);
// EXTERNAL MODULE: ./build/src/action/monitor-inputs.js + 1 modules
var monitor_inputs = __webpack_require__(42000);
;// CONCATENATED MODULE: ./build/src/action/watchdog-inputs.js
// The watchdog's inputs and environment to its settings: every value checked before GitHub is asked anything.







const WATCHDOG_INPUTS = [
    'routers',
    'workflow',
    'workflow-branch',
    'max-age',
    'max-queue',
    'destination',
    'repository',
    'repository-token',
    'branch',
    'path',
    'name',
    'artifact-name',
    'token',
    'summary',
];
/** Throws BackupError `input-invalid`. Masks the tokens first. */
function readWatchSettings(logger) {
    const { given, template: name, settings } = (0,monitor_inputs/* readMonitorInputs */.c)(WATCHDOG_INPUTS, logger);
    const artifactName = (0,parse_values/* readNameTemplate */.s5)('artifact-name', given['artifact-name'] || '{name}', [
        ...['name', 'date', 'time', 'router'],
    ]);
    const template = (0,naming_template/* fillTemplate */.ou)(artifactName, { name });
    const { env } = process;
    return {
        ...settings,
        routers: settings.routers.map((router) => ({ ...router, artifactNaming: { template, router: router.label } })),
        workflow: readWorkflow(given.workflow || 'router-backup.yml'),
        workflowBranch: (0,parse_repository/* readBranch */.pG)('workflow-branch', given['workflow-branch'] || defaultBranchOf((0,inputs/* readPayload */.rD)(env.GITHUB_EVENT_PATH)) || env.GITHUB_REF_NAME || 'main'),
        maxAgeMs: (0,parse_values/* readDuration */.$7)('max-age', given['max-age'] || '36h'),
        maxQueueMs: (0,parse_values/* readDuration */.$7)('max-queue', given['max-queue'] || '2h'),
        places: (0,parse_values/* readChoices */.Bd)('destination', given.destination || 'repository, artifact', ['repository', 'artifact']),
        tempDirectory: env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(),
    };
}
/** The repository's own, by the event: one that is run by hand on another branch looks at the same runs. */
function defaultBranchOf(payload) {
    const branch = (0,github_client/* memberOf */.C5)(payload, 'repository', 'default_branch');
    return typeof branch === 'string' ? branch : '';
}
/** A file in .github/workflows; its path will do as well. */
function readWorkflow(given) {
    const name = given.replace(/^\.?\/?\.github\/workflows\//, '');
    if (/^[\w.-]{1,100}\.ya?ml$/.test(name))
        return name;
    throw (0,parse_values/* invalidInput */.aY)('workflow', 'must be the name of a file in .github/workflows, like `router-backup.yml`', given);
}

// EXTERNAL MODULE: ./build/src/text/markdown.js
var markdown = __webpack_require__(10492);
// EXTERNAL MODULE: ./build/src/action/summary-file.js
var summary_file = __webpack_require__(8947);
;// CONCATENATED MODULE: ./build/src/action/watchdog-report.js
// What the watchdog leaves behind: a line for each router, outputs, the job summary, and red while anything is wrong.



const HOUR_MS = 60 * 60 * 1000;
const HOURS_TOLD = 48;
const ICONS = { healthy: '✅', wrong: '❌', unknown: '❔' };
const WATCHDOG_OUTPUTS = (/* unused pure expression or super */ null && (['healthy', 'routers']));
async function reportWatch({ result, failure: reason, now, repositoryUrl, logger, summaryFile, }) {
    const verdicts = result?.verdicts ?? [];
    const hint = result?.hint ?? '';
    const failure = reason ?? result?.failure;
    const wrong = verdicts.filter(({ state }) => state !== 'healthy');
    const isHealthy = !failure && wrong.length === 0;
    core/* setOutput */.uH('healthy', String(isHealthy));
    core/* setOutput */.uH('routers', JSON.stringify(verdicts.map(jsonOf)));
    for (const verdict of verdicts)
        logger.info(watchdog_report_lineOf(verdict, now));
    if (summaryFile) {
        const markdown = renderWatch({ verdicts, hint, failure, now, repositoryUrl });
        await (0,summary_file/* writeSummary */.S)(summaryFile, logger, markdown);
    }
    if (isHealthy)
        return logger.info(`All is well: ${headlineOf(verdicts)}`);
    const texts = wrong.flatMap(({ router, problems }) => problems.map(({ text }) => `${router}: ${text}`));
    // Most often the same of all.
    const reasons = new Set(wrong.map(({ unseen }) => unseen).filter((unseen) => unseen !== ''));
    for (const reason of reasons) {
        const routers = wrong.filter(({ unseen }) => unseen === reason).map(({ router }) => router);
        texts.push(`${routers.join(', ')}: ${reason}.`);
    }
    if (hint !== '')
        texts.push(hint);
    const troubles = failure ? [failure.message, failure.hint] : [];
    core/* setFailed */.C1(logger.redact([...(verdicts.length > 0 ? [headlineOf(verdicts)] : []), ...troubles, ...texts].join('\n')));
}
/** `2 of 3 routers are backed up; not backed up: cabin.` */
function headlineOf(verdicts) {
    const labelsOf = (wanted) => verdicts.filter(({ state }) => state === wanted).map(({ router }) => router);
    const [healthy, wrong, unknown] = [labelsOf('healthy'), labelsOf('wrong'), labelsOf('unknown')];
    const all = verdicts.length;
    const count = `${healthy.length} of ${all} ${all === 1 ? 'router is' : 'routers are'} backed up`;
    const parts = [
        count,
        ...(wrong.length > 0 ? [`not backed up: ${wrong.join(', ')}`] : []),
        ...(unknown.length > 0 ? [`could not be looked at: ${unknown.join(', ')}`] : []),
    ];
    return `${parts.join('; ')}.`;
}
function watchdog_report_lineOf({ router, state, lastGreen, copy, problems, unseen }, now) {
    const green = lastGreen?.endedAt === undefined ? 'no green job' : `green ${ageOf(lastGreen.endedAt, now)}`;
    const kept = copy && copy.time > 0 ? `copy of ${ageOf(copy.time, now)} in the ${copy.place}` : 'no copy';
    const signs = { healthy: '✓', wrong: '✗', unknown: '?' };
    const why = [...problems.map((problem) => problem.code), ...(unseen ? ['could not be looked at'] : [])].join(', ');
    return `${signs[state]} ${router}: ${green}, ${kept}${why === '' ? '' : ` (${why})`}`;
}
function jsonOf({ router, state, problems, unseen, lastGreen, copy, issue }) {
    return {
        router,
        healthy: state === 'healthy',
        state,
        problems,
        unseen: unseen || null,
        lastGreen: lastGreen?.endedAt === undefined ? null : new Date(lastGreen.endedAt).toISOString(),
        copy: copy
            ? {
                place: copy.place,
                file: copy.file,
                time: copy.time > 0 ? new Date(copy.time).toISOString() : null,
                verified: copy.isVerified && copy.problem === '',
                expires: copy.lifetime ? new Date(copy.lifetime.until).toISOString() : null,
            }
            : null,
        issue: issue ?? null,
    };
}
/** One row for each router, with its ages. Everything from outside is escaped. */
function renderWatch({ verdicts, hint, failure, now, repositoryUrl }) {
    const rows = verdicts.map(({ router, state, lastGreen, copy, problems, unseen, issue }) => {
        const green = lastGreen?.endedAt === undefined ? 'none' : `[${ageOf(lastGreen.endedAt, now)}](${encodeURI(lastGreen.url)})`;
        const kept = copy ? `${(0,markdown/* code */.aY)(copy.file)}<br>${describeCopy(copy, now)}` : 'none';
        const why = [...problems.map(({ text }) => text), ...(unseen ? [unseen] : [])].map(markdown/* prose */.CS).join('<br>');
        const link = issue === undefined ? '' : `<br>[issue ${issue}](${encodeURI(repositoryUrl)}/issues/${issue})`;
        return `| ${ICONS[state]} | ${(0,markdown/* escapeText */.X1)(router)} | ${green} | ${kept} | ${why}${link} |`;
    });
    return [
        `## Router backups: ${verdicts.length > 0 ? headlineOf(verdicts).slice(0, -1) : 'nothing could be looked at'}`,
        '',
        ...(failure ? [`**${(0,markdown/* prose */.CS)(failure.message)}**`, '', (0,markdown/* prose */.CS)(failure.hint), ''] : []),
        ...(hint === '' ? [] : [(0,markdown/* prose */.CS)(hint), '']),
        ...(rows.length > 0
            ? ['| | Router | Last green job | Newest copy | What is wrong |', '|:--|:--|:--|:--|:--|', ...rows, '']
            : []),
    ].join('\n');
}
function describeCopy({ place, time, lifetime }, now) {
    const age = time > 0 ? `, ${ageOf(time, now)}` : '';
    const end = lifetime ? `, until ${new Date(lifetime.until).toISOString().slice(0, 10)}` : '';
    return `${place}${age}${end}`;
}
/** `5 h ago`, `3 days ago`. */
function ageOf(time, now) {
    const hours = Math.max(0, Math.floor((now - time) / HOUR_MS));
    return hours < HOURS_TOLD ? `${hours} h ago` : `${Math.floor(hours / 24)} days ago`;
}

;// CONCATENATED MODULE: ./build/src/action/watchdog-run.js
// The watchdog's run: inputs, the look, the report. The only catch-all of this face.








/** Looks once; `waits` is how long it waits for what. Never throws: what went wrong is in the report and the exit code. */
async function runWatchdog(interruption, waits = {}) {
    const logger = (0,action_logger/* createLogger */.h)((0,run_state/* createRunState */.x)());
    interruption.coverMistakes();
    const now = Date.now();
    let result;
    let failure;
    let settings;
    try {
        settings = readWatchSettings(logger);
        interruption.signal.throwIfAborted();
        core/* startGroup */.Oh('Look');
        result = await watch(settings, { logger, signal: interruption.signal, now, ...waits }).finally(core/* endGroup */.N4);
    }
    catch (error) {
        failure = (0,action_failure/* failureFrom */.J)(error);
        for (let cause = error; cause instanceof Error; cause = cause.cause)
            logger.debug(cause.stack ?? cause.message);
    }
    const repositoryUrl = settings ? `${settings.serverUrl}/${settings.repository}` : '';
    await reportWatch({
        result,
        failure,
        now,
        repositoryUrl,
        logger,
        summaryFile: (0,inputs/* wantsSummary */.ui)() ? (0,inputs/* summaryFile */.bj)() : undefined,
    });
    interruption.stop();
}


/***/ })

};
