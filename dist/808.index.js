export const id = 808;
export const ids = [808];
export const modules = {

/***/ 73808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runWatchdog: () => (/* binding */ runWatchdog)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(91659);
// EXTERNAL MODULE: ./build/src/facts.js
var facts = __webpack_require__(86762);
// EXTERNAL MODULE: ./build/src/destinations/github-api.js
var github_api = __webpack_require__(24517);
// EXTERNAL MODULE: ./build/src/fleet/cannot-look.js
var cannot_look = __webpack_require__(75307);
// EXTERNAL MODULE: ./build/src/fleet/judge.js
var judge = __webpack_require__(47057);
;// CONCATENATED MODULE: ./build/src/fleet/alarms.js
// Alarms: one open issue for each router that is not backed up. Opened once, kept up to date, closed when all is well again.


/** The first one in a body counts: what follows may quote a manifest. */
const MARKER = /<!-- synology-router-backup-watchdog .*? -->/;
const MAX_FAILURES = 3;
/**
 * Brings the issues in line with the verdicts. Of what is unknown nothing is opened and nothing is closed. An issue that
 * cannot be written does not keep the others from it.
 */
async function raiseAlarms(verdicts, board, workflow) {
    const alarms = await board.list();
    const open = new Map();
    const failures = [];
    for (const verdict of verdicts) {
        const { router, state } = verdict;
        const mine = alarms
            .filter(({ body }) => MARKER.exec(body)?.[0] === markerOf({ workflow, router }))
            .sort((a, b) => a.number - b.number);
        const [first] = mine;
        if (first)
            open.set(router, first.number);
        try {
            if (state === 'wrong')
                open.set(router, await raise(verdict, first, board, workflow));
            if (state !== 'healthy')
                continue;
            for (const { number } of mine)
                await board.close(number, recoveryOf(verdict));
            open.delete(router);
        }
        catch (error) {
            if (!(error instanceof cannot_look/* CannotLook */.Je))
                throw error;
            failures.push(error);
            // It is not this one issue: there is no use in trying all.
            if (failures.length === MAX_FAILURES)
                break;
        }
    }
    return { open, failure: failures[0] };
}
async function raise(verdict, existing, board, workflow) {
    const title = `${verdict.router} is not backed up`;
    const body = bodyOf(verdict, workflow);
    if (!existing)
        return (await board.open({ title, body })).number;
    // GitHub may give line ends back in its own way.
    if (existing.title !== title || existing.body.replaceAll('\r\n', '\n').trim() !== body.trim())
        await board.update({ number: existing.number, title, body });
    return existing.number;
}
/** Finds an issue again; a title can be changed by anybody, and an issue of another workflow is not ours. */
function markerOf({ workflow, router }) {
    return `<!-- synology-router-backup-watchdog workflow=${workflow} router=${router} -->`;
}
/** Moments, no ages: it changes only when the matter does. */
function bodyOf({ router, problems, lastJob, copy }, workflow) {
    return [
        markerOf({ workflow, router }),
        `The watchdog of \`${workflow}\` cannot vouch for the backups of **${router}**:`,
        '',
        ...problems.map(({ text }) => `- ${text}`),
        '',
        `Newest good copy: ${copy && copy.problem === '' && copy.isVerified ? `\`${copy.file}\`, of ${(0,judge/* timeText */.Tc)(copy.time)}` : 'none that is known'}.`,
        ...(lastJob?.url ? [`Last job: ${lastJob.url}`] : []),
        '',
        'This issue closes by itself when all is well again. Closed by hand, it is opened anew while the trouble lasts.',
    ].join('\n');
}
function recoveryOf({ lastGreen, copy }) {
    const job = lastGreen?.endedAt === undefined ? '' : ` Green again at ${(0,judge/* timeText */.Tc)(lastGreen.endedAt)}: ${lastGreen.url}`;
    const kept = copy ? ` The newest copy is \`${copy.file}\`, verified.` : '';
    return `All is well again.${job}${kept}`;
}

// EXTERNAL MODULE: ./build/src/fleet/copies.js + 1 modules
var copies = __webpack_require__(43649);
// EXTERNAL MODULE: ./build/src/destinations/github-client.js
var github_client = __webpack_require__(35950);
;// CONCATENATED MODULE: ./build/src/fleet/issue-board.js
// Issues of a repository, by GitHub's REST API, as far as alarms need them.



/** Only who may triage can set a label: a stranger's issue is never taken for ours. */
const ALARM_LABEL = 'router-backup-watchdog';
const PER_PAGE = 100;
const MAX_PAGES = 10;
function createIssueBoard(options, signal) {
    const client = (0,github_client/* createGitHubClient */.LX)(options);
    const base = `/repos/${options.repository}/issues`;
    const write = async (method, path, body) => {
        // Repeated, an issue or a comment would be there twice; a change is the same when it is made again.
        const answer = await client.rest({ method, path, body, repeatable: method === 'PATCH', signal });
        if (answer.problem !== '')
            throw cannotWrite(answer);
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
                const answer = await client.rest({ method: 'GET', path: `${base}?${query}`, repeatable: true, signal });
                const { status, value } = answer;
                if (answer.problem !== '' || !Array.isArray(value))
                    throw (0,cannot_look/* cannotLook */.ZC)('The issues', {
                        status,
                        reason: answer.problem || 'GitHub answered something else than issues',
                        permission: 'issues: write',
                    });
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
                throw new cannot_look/* CannotLook */.Je('GitHub gave the issue no number.', 'Look at the issues of the repository.');
            if (!isLabelled(made)) {
                // It would not be found again: tomorrow there would be another one.
                await write('PATCH', `${base}/${number}`, { state: 'closed', state_reason: 'not_planned' });
                throw new cannot_look/* CannotLook */.Je(`GitHub did not give the issue ${number} its label, ${ALARM_LABEL}, by which it is found again: it was closed.`, 'Likely cause: the owner of `token` may not set labels here. Take the token of the job, with `issues: write`.');
            }
            return { number };
        },
        update: async ({ number, title, body }) => {
            await write('PATCH', `${base}/${number}`, { title, body });
        },
        close: async (number, comment) => {
            // First the reason: an issue that is closed is not looked at again.
            await write('POST', `${base}/${number}/comments`, { body: comment });
            await write('PATCH', `${base}/${number}`, { state: 'closed', state_reason: 'completed' });
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
function cannotWrite({ status, problem }) {
    const message = `An issue could not be written: ${problem}.`;
    if (status === 410)
        return new cannot_look/* CannotLook */.Je(message, 'Issues are switched off in this repository: Settings > Features > Issues.');
    if ((0,github_api/* isRateLimit */.a5)(problem))
        return new cannot_look/* CannotLook */.Je(message, cannot_look/* LIMIT_HINT */.Gs);
    if (status === 401 || status === 403 || status === 404)
        return new cannot_look/* CannotLook */.Je(message, 'Likely cause: the token lacks `issues: write`. Give the job that permission.');
    return new cannot_look/* CannotLook */.Je(message, 'Run again; see https://www.githubstatus.com if it fails again.');
}

// EXTERNAL MODULE: ./build/src/fleet/jobs.js
var fleet_jobs = __webpack_require__(92128);
// EXTERNAL MODULE: ./build/src/fleet/runs.js
var fleet_runs = __webpack_require__(38574);
;// CONCATENATED MODULE: ./build/src/fleet/watchdog.js
// The story of the watchdog, in a page: look at the runs and the copies, judge, raise alarms. What could not be looked at is
// never called healthy.








const DAY_MS = 24 * 60 * 60 * 1000;
/** How far before `max-age` runs are looked at: to tell why there is no green one. GitHub cancels what waits for a day. */
const LOOK_BACK_MS = 2 * DAY_MS;
const COPY_CODES = new Set(['no-copy', 'copy-unverified', 'copy-expiring']);
/** Throws CannotLook where nothing can be said of any router. */
async function watch(settings, options) {
    const { repository, workflow, workflowBranch: branch, routers, maxAgeMs, maxQueueMs } = settings;
    const { signal, now, patience } = options;
    const question = { ...settings, workflow, branch, signal, patience };
    const workflowState = await (0,fleet_runs/* readWorkflowState */.x4)(question);
    const labels = routers.map(({ label }) => label);
    const runs = await (0,fleet_runs/* readRuns */.xx)(question, { since: now - maxAgeMs - LOOK_BACK_MS, routers: labels });
    const rule = { now, maxAgeMs, maxQueueMs, workflowState };
    const look = { settings, options, runs, rule, ask: (0,github_api/* askOnce */.RV)() };
    const inRepository = settings.places.includes('repository')
        ? await (0,copies/* findInRepository */.x)({ ...settings, ...settings.backups, patience }, routers, { now, signal })
        : undefined;
    const verdicts = [];
    for (const [index, router] of routers.entries())
        verdicts.push(await judgeRouter(router, inRepository?.[index], look));
    const board = createIssueBoard({ ...settings, repository, patience }, signal);
    const { open, failure } = await raiseAlarms(verdicts, board, workflow).catch((error) => {
        signal.throwIfAborted();
        if (error instanceof cannot_look/* CannotLook */.Je)
            return { open: new Map(), failure: error };
        throw error;
    });
    const watched = verdicts.map((verdict) => ({ ...verdict, issue: open.get(verdict.router) }));
    return { verdicts: watched, ...(failure ? { failure } : {}) };
}
/** Artifacts are looked through only where the repository has no good copy: one is enough. */
async function judgeRouter(router, inRepository, look) {
    const { settings, options, runs, rule, ask } = look;
    const { label, artifactNaming: naming } = router;
    const isOnly = settings.routers.length === 1;
    const jobs = runs.flatMap((run) => (0,fleet_jobs/* jobsOfRouter */.$)(run, label, { isOnly }) ?? []);
    const names = runs.flatMap((run) => run.jobs ?? []).map(({ name }) => name);
    const isUnnamed = !isOnly && names.length > 0 && !names.some((name) => (0,fleet_jobs/* namesRouter */.i)(name, label));
    const evidence = { router: label, jobs, isUnnamed };
    const verdictOn = (found) => (0,judge/* judge */.S4)({
        ...evidence,
        copies: found.flatMap(({ copy }) => copy ?? []),
        unseen: found.flatMap(({ unseen }) => unseen || []).join('; '),
    }, rule);
    const found = inRepository ? [inRepository] : [];
    const first = verdictOn(found);
    const hasGoodCopy = first.copy && !first.problems.some(({ code }) => COPY_CODES.has(code));
    if (hasGoodCopy || !settings.places.includes('artifact'))
        return first;
    const inArtifacts = await (0,copies/* findInArtifacts */.g)({ ...settings, branch: settings.workflowBranch, ask }, { ...options, naming });
    return verdictOn([...found, inArtifacts]);
}

// EXTERNAL MODULE: ./build/src/action/inputs.js + 2 modules
var inputs = __webpack_require__(58528);
// EXTERNAL MODULE: ./build/src/action/journal.js
var action_journal = __webpack_require__(65831);
// EXTERNAL MODULE: ./build/src/action/trouble.js
var action_trouble = __webpack_require__(20063);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/src/backup-name.js
var backup_name = __webpack_require__(80231);
// EXTERNAL MODULE: ./build/src/input-values.js
var input_values = __webpack_require__(43004);
// EXTERNAL MODULE: ./build/src/repository-values.js
var repository_values = __webpack_require__(29344);
// EXTERNAL MODULE: ./build/src/action/companion-inputs.js + 1 modules
var companion_inputs = __webpack_require__(66236);
;// CONCATENATED MODULE: ./build/src/action/watchdog-inputs.js
// The watchdog's inputs and environment to its settings: every value checked before GitHub is asked anything.





const HOUR_MS = 60 * 60 * 1000;
const UNITS_MS = { h: HOUR_MS, d: 24 * HOUR_MS };
const LONGEST_MS = 366 * 24 * HOUR_MS;
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
function readWatchSettings(journal) {
    const { given, template: name, settings } = (0,companion_inputs/* readCompanion */.R)(WATCHDOG_INPUTS, journal);
    const artifactName = (0,input_values/* readNameTemplate */.s5)('artifact-name', given['artifact-name'] || '{name}', [
        ...['name', 'date', 'time', 'router'],
    ]);
    const template = (0,backup_name/* fillTemplate */.ou)(artifactName, { name });
    const { env } = process;
    return {
        ...settings,
        routers: settings.routers.map((router) => ({ ...router, artifactNaming: { template, router: router.label } })),
        workflow: readWorkflow(given.workflow || 'router-backup.yml'),
        workflowBranch: (0,repository_values/* readBranch */.pG)('workflow-branch', given['workflow-branch'] || env.GITHUB_REF_NAME || 'main'),
        maxAgeMs: readDuration('max-age', given['max-age'] || '36h'),
        maxQueueMs: readDuration('max-queue', given['max-queue'] || '2h'),
        places: (0,input_values/* readChoices */.Bd)('destination', given.destination || 'repository, artifact', ['repository', 'artifact']),
        tempDirectory: env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(),
    };
}
/** `36h` or `2d`, in ms. */
function readDuration(input, given) {
    const [, count = '', unit = ''] = /^(\d{1,6})\s*([hd])$/.exec(given) ?? [];
    const ms = Number(count) * (UNITS_MS[unit] ?? 0);
    if (ms > 0 && ms <= LONGEST_MS)
        return ms;
    throw (0,input_values/* invalidInput */.aY)(input, 'must be hours or days, like `36h` or `2d`, a year at most', given);
}
/** A file in .github/workflows; its path will do as well. */
function readWorkflow(given) {
    const name = given.replace(/^\.?\/?\.github\/workflows\//, '');
    if (/^[\w.-]{1,100}\.ya?ml$/.test(name))
        return name;
    throw (0,input_values/* invalidInput */.aY)('workflow', 'must be the name of a file in .github/workflows, like `router-backup.yml`', given);
}

// EXTERNAL MODULE: ./build/src/markdown.js
var markdown = __webpack_require__(58132);
// EXTERNAL MODULE: ./build/src/action/summary-file.js
var summary_file = __webpack_require__(8947);
;// CONCATENATED MODULE: ./build/src/action/watchdog-report.js
// What the watchdog leaves behind: a line for each router, outputs, the job summary, and red while anything is wrong.



const watchdog_report_HOUR_MS = 60 * 60 * 1000;
const HOURS_TOLD = 48;
const ICONS = { healthy: '✅', wrong: '❌', unknown: '❔' };
const WATCHDOG_OUTPUTS = (/* unused pure expression or super */ null && (['healthy', 'routers']));
async function reportWatch({ result, trouble: reason, now, repositoryUrl, journal, summaryFile, }) {
    const verdicts = result?.verdicts ?? [];
    const trouble = reason ?? result?.failure;
    const wrong = verdicts.filter(({ state }) => state !== 'healthy');
    const isHealthy = !trouble && wrong.length === 0;
    core/* setOutput */.uH('healthy', String(isHealthy));
    core/* setOutput */.uH('routers', JSON.stringify(verdicts.map(jsonOf)));
    for (const verdict of verdicts)
        journal.info(lineOf(verdict, now));
    if (summaryFile) {
        const markdown = renderWatch({ verdicts, trouble, now, repositoryUrl });
        await (0,summary_file/* writeSummary */.S)(summaryFile, journal, markdown);
    }
    if (isHealthy)
        return journal.info(`All is well: ${headlineOf(verdicts)}`);
    const texts = wrong.flatMap(({ router, problems, unseen }) => [
        ...problems.map(({ text }) => `${router}: ${text}`),
        ...(unseen === '' ? [] : [`${router}: ${unseen}.`]),
    ]);
    const troubles = trouble ? [trouble.message, trouble.hint] : [];
    core/* setFailed */.C1(journal.redact([...(verdicts.length > 0 ? [headlineOf(verdicts)] : []), ...troubles, ...texts].join('\n')));
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
function lineOf({ router, state, lastGreen, copy, problems, unseen }, now) {
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
function renderWatch({ verdicts, trouble, now, repositoryUrl }) {
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
        ...(trouble ? [`**${(0,markdown/* prose */.CS)(trouble.message)}**`, '', (0,markdown/* prose */.CS)(trouble.hint), ''] : []),
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
    const hours = Math.max(0, Math.floor((now - time) / watchdog_report_HOUR_MS));
    return hours < HOURS_TOLD ? `${hours} h ago` : `${Math.floor(hours / 24)} days ago`;
}

;// CONCATENATED MODULE: ./build/src/action/watchdog-run.js
// The watchdog's run: inputs, the look, the report. The only catch-all of this face.








/** Looks once. Never throws: what went wrong is in the report and the exit code. */
async function runWatchdog(interruption) {
    const journal = (0,action_journal/* createJournal */.s)((0,facts/* noFacts */.f)());
    interruption.coverMistakes();
    const now = Date.now();
    let result;
    let trouble;
    let settings;
    try {
        settings = readWatchSettings(journal);
        interruption.signal.throwIfAborted();
        core/* startGroup */.Oh('Look');
        result = await watch(settings, { journal, signal: interruption.signal, now }).finally(core/* endGroup */.N4);
    }
    catch (error) {
        trouble = (0,action_trouble/* troubleOf */.L)(error);
        for (let cause = error; cause instanceof Error; cause = cause.cause)
            journal.debug(cause.stack ?? cause.message);
    }
    const repositoryUrl = settings ? `${settings.serverUrl}/${settings.repository}` : '';
    await reportWatch({
        result,
        trouble,
        now,
        repositoryUrl,
        journal,
        summaryFile: (0,inputs/* wantsSummary */.ui)() ? (0,inputs/* summaryFile */.bj)() : undefined,
    });
    interruption.stop();
}


/***/ })

};
