export const id = 6454;
export const ids = [6454];
export const modules = {

/***/ 16454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  runWatchdog: () => (  runWatchdog)
});

var core = __webpack_require__(91659);
var run_state = __webpack_require__(38133);
var download_budget = __webpack_require__(42632);
var errors = __webpack_require__(27406);
var github_client = __webpack_require__(62485);
var read_resource = __webpack_require__(86710);
var turns = __webpack_require__(12879);
var format = __webpack_require__(20730);
var text_message = __webpack_require__(29962);
var copies = __webpack_require__(1654);
var github_clock = __webpack_require__(53384);
var job_names = __webpack_require__(14180);
var monitor_error = __webpack_require__(81011);
var read_page = __webpack_require__(52961);
var github_text = __webpack_require__(46847);
;// CONCATENATED MODULE: ./build/src/fleet/runners.js




const MAX_PAGES = 3;
async function readRunners(client, repository, signal) {
    const runners = [];
    for (let page = 1; page <= MAX_PAGES; page++) {
        const path = `/repos/${repository}/actions/runners?per_page=${read_page .E}&page=${page}`;
        const reply = await (0,read_resource .R)(client, path, signal);
        const list = reply.ok ? (0,read_page .Z)((0,github_client .C5)(reply.value, 'runners')) : undefined;
        if (!list)
            return undefined;
        runners.push(...list.flatMap((value) => readRunner(value) ?? []));
        if (list.length < read_page .E)
            return runners;
    }
    return undefined;
}
function readRunner(value) {
    const name = (0,github_text .ZC)(value, 'name');
    const labels = (0,github_client .C5)(value, 'labels');
    if (name === '' || !Array.isArray(labels))
        return undefined;
    return {
        name,
        isOnline: (0,github_client .C5)(value, 'status') === 'online',
        isBusy: (0,github_client .C5)(value, 'busy') === true,
        labels: labels.slice(0, github_text .xs).map((label) => (0,github_text .ZC)(label, 'name').toLowerCase()),
    };
}

var fleet_runs = __webpack_require__(89765);
var fleet_copy = __webpack_require__(94061);
var newest_artifact = __webpack_require__(71329);
;// CONCATENATED MODULE: ./build/src/fleet/watchdog/causes.js

function causeOf(jobs, lastWithout) {
    const [newest] = jobs;
    if (newest && !newest.isOver)
        return `The newest one ${newest.isQueued ? `waits for ${awaited(newest)}` : 'is still running'}, since ${(0,format .Tc)(newest.createdAt)}.`;
    const cause = newest && !newest.isGreen ? [causeOfEnd(newest)] : [];
    if (lastWithout)
        return [
            ...cause,
            `Runs were started${newest ? ' since' : ''}, but none had a job for this router.`,
            ...(newest ? ['If its job was renamed, put the label into the new name.'] : []),
            describeRun('The last one', lastWithout),
        ].join(' ');
    if (cause[0] !== undefined)
        return cause[0];
    const branch = newest ? '' : ' Or the runs are on another branch: set `workflow-branch`.';
    return `No run was started: the schedule was dropped or changed, GitHub did not start scheduled runs, or the last person who edited the cron line left the organization, which ends a schedule. Start one manually (\`mode: backup\`, if it asks: a check-up stores nothing), and check the \`schedule\` of the workflow: a member who edits its cron line revives it.${branch}`;
}
function causeOfEnd({ endedAt, createdAt, conclusion }) {
    const when = `The last one ended ${(0,format .Tc)(endedAt ?? createdAt)}`;
    if (conclusion === 'cancelled')
        return `${when}, cancelled. Likely causes, in order: no runner took the job for a day, and GitHub gave up (it is off, too old, or no longer registered: Settings > Actions > Runners); a later run of its \`concurrency\` group replaced it in the queue; somebody cancelled it.`;
    if (conclusion === 'skipped')
        return `${when}, skipped: a condition (\`if:\`, \`needs:\`) kept it from running.`;
    return `${when} with ${conclusion.replaceAll('_', ' ') || 'no result'}: its log says why and what to do.`;
}
function describeRun(which, { isOver, conclusion, url }) {
    return isOver
        ? `${which} ended with ${conclusion.replaceAll('_', ' ') || 'no result'}: ${url}`
        : `${which} has not finished: ${url}`;
}
function awaited(job) {
    return waitsForRun(job) ? 'an earlier run' : waitsForApproval(job) ? 'an approval' : 'its runner';
}
function waitsForApproval({ status }) {
    return status === 'waiting';
}
function waitsForRun({ status }) {
    return status === 'pending';
}

var defuse = __webpack_require__(47383);
;// CONCATENATED MODULE: ./build/src/fleet/watchdog/queue.js



const HOSTED = /^(?:ubuntu|windows|macos)-/;
const MAX_NAMED = 5;
const TOO_OLD = 'it is too old, and GitHub gives it no jobs without saying so (update it, and leave its automatic updates on)';
const REMOVED = 'a runner that was not connected for 14 days is removed (register it again)';
function isAnyStuck(runs, { now, maxQueueMs }) {
    const isStuck = (status, createdAt) => status === 'queued' && createdAt !== undefined && now - createdAt > maxQueueMs;
    return runs.some(({ isOver, jobs = [] }) => !isOver && jobs.some(({ status, createdAt }) => isStuck(status, createdAt)));
}
function describeQueue(jobs, rule) {
    const late = jobs.filter(({ isQueued, createdAt }) => isQueued && rule.now - createdAt > rule.maxQueueMs);
    const stuck = late.find((job) => !waitsForRun(job)) ?? late[0];
    if (!stuck)
        return undefined;
    const since = (0,format .Tc)(stuck.createdAt);
    if (waitsForRun(stuck))
        return `A run has been waiting since ${since} for an earlier one of its \`concurrency\` group to end. Check that run: it is still in progress, or one of its jobs waits for a runner that is off. Cancel it, or wait: GitHub gives up after a day.`;
    if (waitsForApproval(stuck))
        return `A job has been waiting since ${since} for an approval or a wait timer of its environment. Approve it, or change the protection rules (Settings > Environments): backups need none.`;
    return `A job has been waiting since ${since}. ${describeRunners(stuck.labels ?? [], rule.runners)}`;
}
function describeRunners(wanted, runners) {
    if (runners === undefined || wanted.some((label) => HOSTED.test(label)))
        return `Likely causes, in order: the runner is off or not connected (Settings > Actions > Runners); ${TOO_OLD}; it was removed, since ${REMOVED}; it is busy; \`runs-on\` names a label that no runner has.`;
    const suitable = runners.filter(({ labels }) => wanted.every((label) => labels.includes(label.toLowerCase())));
    if (suitable.length === 0) {
        const which = runners.length === 0 || wanted.length === 0 ? '' : ` with the labels ${list(wanted)}`;
        return `GitHub lists no runner of this repository${which}. Likely causes, in order: ${REMOVED}; \`runs-on\` names another label; the runner belongs to the organization, and is off.`;
    }
    const online = suitable.filter(({ isOnline }) => isOnline);
    const idle = online.filter(({ isBusy }) => !isBusy);
    if (online.length === 0)
        return `${named(suitable)} offline: check that the machine is on, and that the runner's service is running.`;
    if (idle.length === 0)
        return `${named(online)} online, but busy with another job.`;
    return `${named(idle)} online and idle, but got no job. Likely causes, in order: ${TOO_OLD}; its group excludes this repository.`;
}
function named(runners) {
    const names = list(runners.map(({ name }) => name));
    return runners.length === 1 ? `The runner ${names} is` : `The runners ${names} are`;
}
function list(names) {
    const more = names.length > MAX_NAMED ? [`${names.length - MAX_NAMED} more`] : [];
    return [...names.slice(0, MAX_NAMED).map((name) => (0,defuse .t)(name, 60)), ...more].join(', ');
}

;// CONCATENATED MODULE: ./build/src/fleet/watchdog/judge.js




const MOST_AHEAD_MS = 10 * 60 * 1000;
const PROBLEM_CODES = [
    'workflow-disabled',
    'job-not-named',
    'no-green-run',
    'stuck-in-queue',
    'no-copy',
    'copy-unverified',
    'copy-expiring',
];
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
    const ahead = lastGreen ? describeAhead(lastGreen, rule) : '';
    const reasons = [...(best && !best.problem ? [] : [unseen]), ahead].filter((reason) => reason !== '');
    return {
        router,
        state: problems.length > 0 ? 'wrong' : best && ahead === '' ? 'healthy' : 'unknown',
        problems,
        unseen: reasons.join('; '),
        lastGreen,
        lastJob: jobs[0],
        copy: best?.copy,
    };
}
function describeAhead({ endedAt = 0 }, { now }) {
    return endedAt - now > MOST_AHEAD_MS
        ? `the last green job ended in the future, ${(0,format .Tc)(endedAt)}, so its age is unknown: the clock of this machine is behind`
        : '';
}
const NO_COPY = {
    code: 'no-copy',
    text: `No backup found: it was deleted, has expired, or \`path\`, \`name\`, \`artifact-name\`, \`repository\`, \`branch\` or \`destination\` differ from those of the backup workflow. Only artifacts of its last ${newest_artifact .MB} runs are checked.`,
};
function judgeWorkflow({ workflowState: state }) {
    if (state === 'active')
        return [];
    if (state === 'deleted')
        return [
            {
                code: 'workflow-disabled',
                text: 'The workflow file is missing from the default branch. Restore it, or set `workflow` to the one that makes the backups.',
            },
        ];
    const cause = state === 'disabled_inactivity'
        ? 'GitHub disabled the workflow, as it does after 60 days without activity in the repository'
        : state === 'disabled_manually'
            ? 'Somebody disabled the workflow'
            : `GitHub reports the workflow as ${state.replaceAll('_', ' ')}`;
    return [{ code: 'workflow-disabled', text: `${cause}. Enable it: Actions > the workflow > Enable workflow.` }];
}
function judgeJobs({ jobs, isUnnamed, lastWithout }, { lastGreen, rule }) {
    if (isUnnamed) {
        const text = 'No job of the workflow names this router. Check that its label in `routers` is the one in the workflow, and put the label into the name of its job: `name: Backup of ${' +
            '{ matrix.router }}`.';
        return [{ code: 'job-not-named', text: lastWithout ? `${text} ${describeRun('The last run', lastWithout)}` : text }];
    }
    if (lastGreen && rule.now - (lastGreen.endedAt ?? 0) <= rule.maxAgeMs)
        return [];
    const since = lastGreen ? `since ${(0,format .Tc)(lastGreen.endedAt ?? 0)}` : 'within the period that the watchdog checks';
    return [{ code: 'no-green-run', text: `No green job ${since}. ${causeOf(jobs, lastWithout)}` }];
}
function judgeQueue(jobs, rule) {
    const text = describeQueue(jobs, rule);
    return text === undefined ? [] : [{ code: 'stuck-in-queue', text }];
}
function judgeCopy({ file, isVerified, problem, lifetime }, { now, maxAgeMs }) {
    if (lifetime && lifetime.until <= now)
        return NO_COPY;
    if (problem !== '')
        return { code: 'copy-unverified', text: `The newest copy, ${file}, cannot be relied on: ${problem}.` };
    if (!isVerified)
        return {
            code: 'copy-unverified',
            text: `The newest copy, ${file}, was stored but not verified: its format is unknown.`,
        };
    if (!lifetime)
        return undefined;
    const enough = Math.min(maxAgeMs, (lifetime.until - lifetime.from) / 4);
    if (lifetime.until - now >= enough)
        return undefined;
    return {
        code: 'copy-expiring',
        text: `The newest copy, ${file}, expires on ${(0,format .Tc)(lifetime.until)}, and there is no newer one. Get the backups running again, or download this one before it expires.`,
    };
}

;// CONCATENATED MODULE: ./build/src/fleet/watchdog/alarms.js




const MARK_BEGINS = '<!-- synology-router-backup-watchdog ';
const MARK_ENDS = ' -->';
const ANNOUNCED = /<!-- told: ([a-z, -]*) -->/;
const MAX_FAILURES = 3;
async function syncIssues(verdicts, board, watched) {
    const alarms = (await board.list()).toSorted((a, b) => a.number - b.number);
    const open = new Map();
    const failures = [];
    const byMark = Map.groupBy(alarms, markOfIssue);
    const tasks = verdicts.map((verdict) => {
        const { router, state } = verdict;
        const mine = byMark.get(markOf(watched, router)) ?? [];
        const [first] = mine;
        if (first)
            open.set(router, first.number);
        return async () => {
            if (state === 'wrong')
                open.set(router, await openOrUpdate(verdict, first, { board, watched }));
            if (state !== 'healthy')
                return;
            const closing = { reason: 'completed', text: recoveryOf(verdict) };
            for (const alarm of mine)
                await board.close(alarm, closing);
            open.delete(router);
            for (const alarm of mine)
                await board.comment(alarm.number, closing.text);
        };
    });
    const listed = new Set(verdicts.map(({ router }) => markOf(watched, router)));
    for (const [mark, unlisted] of byMark)
        if (mark.startsWith(beginningOf(watched)) && !listed.has(mark))
            for (const alarm of unlisted)
                tasks.push(async () => {
                    await board.close(alarm, { reason: 'not_planned', text: NOT_LISTED });
                    await board.comment(alarm.number, NOT_LISTED);
                });
    for (const task of tasks) {
        try {
            await task();
        }
        catch (error) {
            if (!(error instanceof monitor_error .Fu))
                throw error;
            failures.push(error);
            if (error.endsAll || failures.length === MAX_FAILURES)
                break;
        }
    }
    return { open, failure: failures.find(({ endsAll }) => endsAll) ?? failures[0] };
}
const NOT_LISTED = 'This router is no longer listed in `routers`. Closed without checking its backups.';
async function openOrUpdate(verdict, existing, { board, watched }) {
    const title = `${verdict.router} is not backed up`;
    const listed = ANNOUNCED.exec(existing?.body ?? '')?.[1]?.split(', ') ?? [];
    const announced = PROBLEM_CODES.filter((code) => listed.includes(code));
    const added = verdict.problems.filter(({ code }) => !announced.includes(code));
    const body = bodyOf(verdict, { watched, announced: [...announced, ...added.map(({ code }) => code)] });
    if (!existing)
        return (await board.open({ title, body })).number;
    if (existing.title !== title || existing.body.replaceAll('\r\n', '\n').trim() !== body.trim())
        await board.update({ number: existing.number, title, body });
    if (added.length > 0)
        await board.comment(existing.number, ['New since this issue was opened:', '', ...added.map(lineOf)].join('\n'));
    return existing.number;
}
function markOfIssue({ body }) {
    const begins = body.indexOf(MARK_BEGINS);
    const ends = begins < 0 ? -1 : body.indexOf(MARK_ENDS, begins);
    return ends < 0 ? '' : body.slice(begins, ends + MARK_ENDS.length);
}
function beginningOf({ workflow, branch, places }) {
    const where = `branch=${branch} places=${places.toSorted().join(',')}`;
    return `${MARK_BEGINS}workflow=${workflow} ${where} router=`;
}
function markOf(watched, router) {
    return `${beginningOf(watched)}${router}${MARK_ENDS}`;
}
function bodyOf({ router, problems, unseen, lastJob, copy }, { watched, announced }) {
    return [
        markOf(watched, router),
        `<!-- told: ${announced.join(', ')} -->`,
        `The watchdog of \`${watched.workflow}\` found problems with the backups of **${router}**:`,
        '',
        ...problems.map(lineOf),
        ...(unseen === '' ? [] : [`- Not everything could be checked: ${unseen}.`]),
        '',
        `Newest good copy: ${copy && (0,fleet_copy .B)(copy) ? `\`${copy.file}\`, from ${(0,format .Tc)(copy.time)}` : 'none known'}.`,
        ...(lastJob?.url ? [`Last job: ${lastJob.url}`] : []),
        '',
        'The watchdog closes this issue when the router is backed up again. If you close it earlier, a new one is opened while the problem lasts.',
    ].join('\n');
}
function lineOf({ text }) {
    return `- ${text}`;
}
function recoveryOf({ lastGreen, copy }) {
    const job = lastGreen?.endedAt === undefined ? '' : ` The last green job ended ${(0,format .Tc)(lastGreen.endedAt)}: ${lastGreen.url}`;
    const from = copy && copy.time > 0 ? `from ${(0,format .Tc)(copy.time)}, ` : '';
    const newest = copy ? ` The newest copy is \`${copy.file}\`, ${from}verified.` : '';
    return `Healthy again.${job}${newest}`;
}

var promises_ = __webpack_require__(58500);
var asked_for = __webpack_require__(93843);
;// CONCATENATED MODULE: ./build/src/fleet/watchdog/issues.js








const ALARM_LABEL = 'router-backup-watchdog';
const issues_MAX_PAGES = 10;
const MAX_BODY = 65_536;
const MAX_TITLE = 256;
const PACE_MS = 1_000;
const pauseByClock = async (ms, signal) => {
    await (0,promises_.setTimeout)(ms, undefined, { signal }).catch(() => { });
};
function createIssueBoard(options, signal) {
    const { client, pause = pauseByClock } = options;
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
            for (let page = 1; page <= issues_MAX_PAGES; page++) {
                const query = new URLSearchParams({
                    labels: ALARM_LABEL,
                    state: 'open',
                    per_page: String(read_page .E),
                    page: String(page),
                });
                const answer = await ask({ method: 'GET', path: `${base}?${query}`, repeatable: true });
                const list = answer.problem === '' ? (0,read_page .Z)(answer.value) : undefined;
                if (!list?.every(isIssue))
                    throw refusedBy(answer, { what: 'The issues', verb: 'checked' });
                const { items, untold } = (0,asked_for .G)(list, isOpenAlarm);
                if (untold > 0)
                    throw refusedBy(answer, { what: 'The issues', verb: 'checked' });
                alarms.push(...items.flatMap((issue) => readIssue(issue) ?? []));
                if (list.length < read_page .E)
                    return alarms;
            }
            throw new monitor_error .Fu(`At least ${issues_MAX_PAGES * read_page .E} open issues have the label ${ALARM_LABEL}, so not all could be checked.`, 'Close those that are not about a router, or remove the label from them.');
        },
        open: async ({ title, body }) => {
            const made = await write('POST', base, { title, body, labels: [ALARM_LABEL] });
            const number = (0,github_client .C5)(made, 'number');
            if (typeof number !== 'number')
                throw new monitor_error .Fu('GitHub returned no number for the issue.', 'Check the issues of the repository.');
            if (!isLabelled(made)) {
                await write('PATCH', `${base}/${number}`, { state: 'closed', state_reason: 'not_planned' });
                throw new monitor_error .Fu(`GitHub did not set the label ${ALARM_LABEL} on issue ${number}. The watchdog could not find it again and closed it.`, 'Likely cause: the owner of `token` cannot set labels here. Use the token of the job, with `issues: write`.');
            }
            return { number };
        },
        update: async ({ number, title, body }) => {
            await write('PATCH', `${base}/${number}`, { title, body });
        },
        close: async ({ number, body }, { reason, text }) => {
            const end = `\n\n**${text}**`;
            const rest = body
                .slice(0, MAX_BODY - end.length)
                .toWellFormed()
                .trimEnd();
            await write('PATCH', `${base}/${number}`, { state: 'closed', state_reason: reason, body: rest + end });
        },
        comment: async (number, text) => {
            const answer = await send('POST', `${base}/${number}/comments`, { body: text });
            if ((0,github_client .lU)(answer))
                throw refusedBy(answer, { what: 'A comment', verb: 'written' });
        },
    };
}
function isLabelled(issue) {
    const labels = (0,github_client .C5)(issue, 'labels');
    const nameOf = (label) => (typeof label === 'string' ? label : (0,github_client .r7)(label, 'name'));
    return Array.isArray(labels) && labels.some((label) => nameOf(label).toLowerCase() === ALARM_LABEL);
}
function isOpenAlarm(issue) {
    const [state, labels] = [(0,github_client .C5)(issue, 'state'), (0,github_client .C5)(issue, 'labels')];
    if ((state !== undefined && state !== 'open') || (Array.isArray(labels) && !isLabelled(issue)))
        return false;
    return state === undefined || !Array.isArray(labels) ? undefined : true;
}
function isIssue(value) {
    const [title, body] = [(0,github_client .C5)(value, 'title'), (0,github_client .C5)(value, 'body') ?? ''];
    return Number.isSafeInteger((0,github_client .C5)(value, 'number')) && typeof title === 'string' && typeof body === 'string';
}
function readIssue(value) {
    if (((0,github_client .C5)(value, 'pull_request') ?? undefined) !== undefined)
        return undefined;
    const [title, body] = [(0,github_text .Jj)((0,github_client .r7)(value, 'title'), MAX_TITLE), (0,github_text .Jj)((0,github_client .r7)(value, 'body'), MAX_BODY)];
    return body.includes(MARK_BEGINS) ? { number: Number((0,github_client .C5)(value, 'number')), title, body } : undefined;
}
function interruptedBy(reason) {
    const { code, message, hint } = (0,errors .ZJ)(reason);
    const advice = code === 'cancelled' ? monitor_error .kV : hint;
    return new monitor_error .Fu(`Not all issues were updated. ${message}`, advice, { endsAll: true });
}
function refusedBy(answer, { what, verb }) {
    const { status, problem, trouble } = answer;
    const reason = problem || 'GitHub returned an unexpected answer';
    const refusal = (0,monitor_error .Dx)(what, {
        status,
        reason,
        permission: 'issues: write',
        verb,
        isLimit: (0,github_client .lU)(answer),
        trouble,
    });
    if (status !== 410)
        return refusal;
    return new monitor_error .Fu(refusal.message, 'Issues are disabled in this repository, and the watchdog needs them. Enable them: Settings > Features > Issues.');
}

var jobs = __webpack_require__(92128);
;// CONCATENATED MODULE: ./build/src/fleet/watchdog/router-jobs.js


function createJobSearch({ runs, ownerOf, isOnly, }) {
    const before = new Map();
    const hasJobs = runs.some(({ jobs = [] }) => jobs.length > 0);
    const last = runs.find((run) => run.jobs !== undefined);
    const waitingIn = (run) => {
        if (!before.has(run))
            before.set(run, (0,jobs .aX)(run, ownerOf));
        return before.get(run);
    };
    return function* (router) {
        yield;
        const naming = yield* (0,turns .Ae)(runs, (run) => (0,jobs .i9)(run, router, ownerOf));
        const isNamed = naming.includes(true);
        const jobOf = (run, index) => {
            const goesByRun = isOnly && (!isNamed || naming[index] === true);
            return (0,jobs .$t)(run, router, { ownerOf, goesByRun }) ?? waitingIn(run);
        };
        const found = yield* (0,turns .Ae)(runs.entries(), ([index, run]) => jobOf(run, index));
        const isWithout = last !== undefined && found[runs.indexOf(last)] === undefined;
        return {
            jobs: found.filter((job) => job !== undefined),
            isUnnamed: !isOnly && !isNamed && hasJobs,
            lastWithout: isWithout ? last : undefined,
        };
    };
}

;// CONCATENATED MODULE: ./build/src/fleet/watchdog/watchdog.js


















const DAY_MS = 24 * 60 * 60 * 1000;
const LOOK_BACK_MS = 2 * DAY_MS;
const COPY_CODES = new Set(['no-copy', 'copy-unverified', 'copy-expiring']);
const MAX_DOWNLOADED_BYTES = 4096 * format .D6;
async function watch(settings, options) {
    const { repository, workflow, workflowBranch: branch, routers, maxAgeMs, maxQueueMs } = settings;
    const { signal, policy, pause, logger } = options;
    const timed = (0,github_clock .Z)((0,github_client .LX)({ ...settings, policy }));
    const { client } = timed;
    const question = { ...settings, client, repository, workflow, branch, signal };
    const workflowState = await (0,fleet_runs .x4)(question);
    const now = (0,github_clock .V)(options.now, timed, logger);
    const labels = routers.map(({ label }) => label);
    const ownerOf = (0,job_names .v)(labels);
    const greenSince = now - maxAgeMs;
    const since = greenSince - LOOK_BACK_MS;
    const runs = await (0,fleet_runs .xx)(question, { now, since, greenSince, routers: labels, ownerOf });
    const isStuck = isAnyStuck(runs, { now, maxQueueMs });
    const runners = isStuck ? await readRunners(client, repository, signal) : undefined;
    const rule = { now, maxAgeMs, maxQueueMs, workflowState, runners };
    const budget = options.budget ?? (0,download_budget .y)(MAX_DOWNLOADED_BYTES);
    const shared = { github: (0,read_resource .r)(client), memory: new Map(), budget };
    const jobsFor = createJobSearch({ runs, ownerOf, isOnly: routers.length === 1 });
    const context = { settings, options: { ...options, now }, jobsFor, rule, ...shared };
    const inRepository = settings.places.includes('repository')
        ? await (0,copies .x)({ client: (0,github_client .LX)({ ...settings, ...settings.backups, policy }), ...settings.backups }, routers, { now, signal })
        : undefined;
    const verdicts = [];
    for (const [index, router] of routers.entries())
        verdicts.push(await judgeRouter(router, inRepository?.[index], context));
    const board = createIssueBoard({ client, repository, pause }, signal);
    const watched = { workflow, branch, places: settings.places };
    const { open, failure } = await syncIssues(verdicts, board, watched).catch((error) => {
        if (error instanceof monitor_error .Fu)
            return { open: new Map(), failure: error };
        throw error;
    });
    const withIssues = verdicts.map((verdict) => ({ ...verdict, issue: open.get(verdict.router) }));
    const refusal = inRepository?.find((found) => found.refusal)?.refusal;
    const hint = refusal && withIssues.some(({ unseen }) => unseen !== '')
        ? { hint: (0,errors .K6)((0,monitor_error .$z)(refusal, SEE_HINT), text_message .Rq) }
        : {};
    return { now, verdicts: withIssues, ...hint, ...(failure ? { failure } : {}) };
}
const SEE_HINT = 'Check `repository`. If it is not the repository of the workflow, `repository-token` must be a token that may read it: `contents: read`.';
async function judgeRouter(router, inRepository, context) {
    const { settings, options, jobsFor, rule, github, memory, budget } = context;
    const { label, artifactNaming: naming } = router;
    const evidence = { router: label, ...(await (0,turns .gG)(jobsFor(label), options.signal)) };
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
    const inArtifacts = await (0,copies .g)({ ...settings, branch: settings.workflowBranch, github, memory, budget }, { ...options, naming });
    return verdictOn([...found, inArtifacts]);
}

var action_failure = __webpack_require__(51066);
var in_any_case = __webpack_require__(99071);
var inputs = __webpack_require__(29103);
var action_logger = __webpack_require__(39206);
var monitor_inputs = __webpack_require__(42000);
var unknown_inputs = __webpack_require__(90970);
var external_node_os_ = __webpack_require__(48161);
var naming_template = __webpack_require__(35654);
var parse_repository = __webpack_require__(77753);
var parse_values = __webpack_require__(23003);
;// CONCATENATED MODULE: ./build/src/action/watchdog-inputs.js







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
function readWatchSettings(logger) {
    const { given, template: name, settings } = (0,monitor_inputs .c)(WATCHDOG_INPUTS, logger);
    const artifactName = (0,parse_values .s5)('artifact-name', given['artifact-name'] || '{name}', [
        ...['name', 'date', 'time', 'router'],
    ]);
    const template = (0,naming_template .ou)(artifactName, { name });
    const { env } = process;
    return {
        ...settings,
        routers: settings.routers.map((router) => ({ ...router, artifactNaming: { template, router: router.label } })),
        workflow: readWorkflow(given.workflow || 'router-backup.yml'),
        workflowBranch: (0,parse_repository .pG)('workflow-branch', given['workflow-branch'] || defaultBranchOf((0,inputs .rD)(env.GITHUB_EVENT_PATH)) || env.GITHUB_REF_NAME || 'main'),
        maxAgeMs: (0,parse_values .$7)('max-age', given['max-age'] || '36h'),
        maxQueueMs: (0,parse_values .$7)('max-queue', given['max-queue'] || '2h'),
        places: (0,parse_values .Bd)('destination', given.destination || 'repository, artifact', ['repository', 'artifact']),
        tempDirectory: env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(),
    };
}
function defaultBranchOf(payload) {
    const branch = (0,github_client .C5)(payload, 'repository', 'default_branch');
    return typeof branch === 'string' ? branch : '';
}
function readWorkflow(given) {
    const name = given.replace(/^\.?\/?\.github\/workflows\//, '');
    if (/^[\w.-]{1,100}\.ya?ml$/.test(name))
        return name;
    throw (0,parse_values .aY)('workflow', 'must be the name of a file in .github/workflows, like `router-backup.yml`', given);
}

var markdown = __webpack_require__(10492);
var annotation = __webpack_require__(83095);
var failure_summary = __webpack_require__(94323);
var set_output = __webpack_require__(61736);
var summary_file = __webpack_require__(8947);
var truncate_changes = __webpack_require__(99648);
;// CONCATENATED MODULE: ./build/src/action/watchdog-output.js


const MAX_BYTES = 400_000;
const LENGTHS = [Number.POSITIVE_INFINITY, 200, 50];
function routersOutput(verdicts) {
    let output = { json: '[]', omitted: verdicts.length };
    for (const maxText of LENGTHS) {
        output = listOf(verdicts, (verdict) => JSON.stringify(describe(shortened(verdict, maxText))));
        if (output.omitted === 0)
            break;
    }
    return output;
}
function listOf(verdicts, textOf) {
    const all = verdicts.map((verdict, index) => ({
        index,
        text: textOf(verdict),
        isHealthy: verdict.state === 'healthy',
    }));
    const sorted = all.toSorted((a, b) => Number(a.isHealthy) - Number(b.isHealthy));
    const shown = (0,truncate_changes ._)(sorted, { maxCount: all.length, maxBytes: MAX_BYTES, textOf: ({ text }) => `${text},` });
    const texts = shown.toSorted((a, b) => a.index - b.index).map(({ text }) => text);
    return { json: `[${texts.join(',')}]`, omitted: all.length - texts.length };
}
function shortened({ problems, unseen, ...rest }, max) {
    const cut = (text) => (text.length <= max ? text : `${text.slice(0, max - 1)}\u2026`.toWellFormed());
    return { ...rest, problems: problems.map(({ code, text }) => ({ code, text: cut(text) })), unseen: cut(unseen) };
}
function describe({ router, state, problems, unseen, lastGreen, copy, issue }) {
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
                verified: (0,fleet_copy .B)(copy),
                expires: copy.lifetime ? new Date(copy.lifetime.until).toISOString() : null,
            }
            : null,
        issue: issue ?? null,
    };
}

;// CONCATENATED MODULE: ./build/src/action/watchdog-report.js










const HOUR_MS = 60 * 60 * 1000;
const MAX_HOURS = 48;
const MAX_TABLE_BYTES = 900_000;
const ICONS = { healthy: '\u2705', wrong: '\u274c', unknown: '\u2754' };
const WATCHDOG_OUTPUTS = (  null && (['healthy', 'routers', 'routers-omitted']));
function reportWatch({ result, failure: reason, now, repositoryUrl, logger, summaryFile, }) {
    const verdicts = result?.verdicts ?? [];
    const hint = result?.hint ?? '';
    const failure = reason ?? result?.failure;
    const wrong = verdicts.filter(({ state }) => state !== 'healthy');
    const isHealthy = !failure && wrong.length === 0;
    (0,set_output .u)('healthy', String(isHealthy));
    const { json, omitted } = routersOutput(verdicts);
    (0,set_output .u)('routers', json);
    (0,set_output .u)('routers-omitted', String(omitted));
    for (const verdict of verdicts)
        logger.info(watchdog_report_lineOf(verdict, now));
    if (summaryFile) {
        const markdown = renderWatch({ verdicts, hint, failure, now, repositoryUrl });
        (0,summary_file .S)(summaryFile, logger, markdown);
    }
    if (isHealthy) {
        logger.info(headlineOf(verdicts));
        return true;
    }
    const texts = wrong.flatMap(({ router, problems }) => problems.map(({ text }) => `${router}: ${text}`));
    const reasons = new Set(wrong.map(({ unseen }) => unseen).filter((unseen) => unseen !== ''));
    for (const reason of reasons) {
        const routers = wrong.filter(({ unseen }) => unseen === reason).map(({ router }) => router);
        texts.push(`${routers.join(', ')}: ${reason}.`);
    }
    const headline = verdicts.length > 0 ? headlineOf(verdicts) : '';
    const advice = [...(failure ? [(0,errors .K6)(failure.hint, text_message .Rq)] : []), hint].filter(Boolean).join('\n');
    const message = [headline, failure?.message].filter(Boolean).join('\n');
    (0,annotation .f)({ message, advice, details: texts }, logger);
    return false;
}
function headlineOf(verdicts) {
    const labelsOf = (wanted) => verdicts.filter(({ state }) => state === wanted).map(({ router }) => router);
    const [healthy, wrong, unknown] = [labelsOf('healthy'), labelsOf('wrong'), labelsOf('unknown')];
    const all = verdicts.length;
    const count = `${healthy.length} of ${all} ${all === 1 ? 'router is' : 'routers are'} backed up`;
    const parts = [
        count,
        ...(wrong.length > 0 ? [`not backed up: ${wrong.join(', ')}`] : []),
        ...(unknown.length > 0 ? [`could not be checked: ${unknown.join(', ')}`] : []),
    ];
    return `${parts.join('; ')}.`;
}
function watchdog_report_lineOf({ router, state, lastGreen, copy, problems, unseen }, now) {
    const green = lastGreen?.endedAt === undefined ? 'no green job' : `green ${ageOf(lastGreen.endedAt, now)}`;
    const kept = copy && copy.time > 0 ? `copy from ${ageOf(copy.time, now)} in the ${copy.place}` : 'no copy';
    const signs = { healthy: '\u2713', wrong: '\u2717', unknown: '?' };
    const why = [...problems.map((problem) => problem.code), ...(unseen ? ['could not be checked'] : [])].join(', ');
    return `${signs[state]} ${router}: ${green}, ${kept}${why === '' ? '' : ` (${why})`}`;
}
function renderWatch({ verdicts, hint, failure, now, repositoryUrl }) {
    const all = verdicts.map(({ router, state, lastGreen, copy, problems, unseen, issue }) => {
        const green = lastGreen?.endedAt === undefined ? 'none' : `[${ageOf(lastGreen.endedAt, now)}](${(0,markdown .nf)(lastGreen.url)})`;
        const kept = copy ? `${(0,markdown .aY)(copy.file)}<br>${describeCopy(copy, now)}` : 'none';
        const why = [...problems.map(({ text }) => text), ...(unseen ? [unseen] : [])].map(markdown .CS).join('<br>');
        const report = issue === undefined ? '' : `<br>[issue ${issue}](${(0,markdown .nf)(repositoryUrl)}/issues/${issue})`;
        return { state, text: `| ${ICONS[state]} | ${(0,markdown .X1)(router)} | ${green} | ${kept} | ${why}${report} |` };
    });
    const limits = {
        maxCount: all.length,
        maxBytes: MAX_TABLE_BYTES,
        textOf: ({ text }) => text,
    };
    const sorted = [...all].sort((a, b) => Number(a.state === 'healthy') - Number(b.state === 'healthy'));
    const shown = (0,truncate_changes ._)(all, limits).length === all.length ? all : (0,truncate_changes ._)(sorted, limits);
    const rows = shown.map(({ text }) => text);
    const others = all.length - rows.length;
    return [
        `## Router backups: ${verdicts.length > 0 ? headlineOf(verdicts).slice(0, -1) : 'nothing could be checked'}`,
        '',
        ...(failure ? [`**${(0,markdown .CS)(failure.message)}**`, '', ...(0,failure_summary .lS)(failure.hint), ''] : []),
        ...(hint === '' ? [] : [(0,markdown .CS)(hint), '']),
        ...(rows.length > 0
            ? ['| | Router | Last green job | Newest copy | What is wrong |', '|:--|:--|:--|:--|:--|', ...rows, '']
            : []),
        ...(others > 0 ? [`And ${(0,format .pq)(others, 'more router')}: see the log.`, ''] : []),
    ].join('\n');
}
function describeCopy({ place, time, lifetime }, now) {
    const age = time > 0 ? `, ${ageOf(time, now)}` : '';
    const end = lifetime ? `, until ${new Date(lifetime.until).toISOString().slice(0, 10)}` : '';
    return `${place}${age}${end}`;
}
function ageOf(time, now) {
    const hours = Math.max(0, Math.floor((now - time) / HOUR_MS));
    return hours < MAX_HOURS ? `${hours} h ago` : `${Math.floor(hours / 24)} days ago`;
}

;// CONCATENATED MODULE: ./build/src/action/watchdog-run.js











async function runWatchdog(interruption, limits = {}) {
    const logger = (0,action_logger .h)((0,run_state .x)());
    interruption.coverUncaughtErrors();
    const now = Date.now();
    let result;
    let failure;
    let settings;
    try {
        (0,monitor_inputs .x)(logger);
        (0,unknown_inputs .Q)(WATCHDOG_INPUTS);
        settings = readWatchSettings(logger);
        interruption.signal.throwIfAborted();
        core .Oh('Check routers');
        result = await watch(settings, { logger, signal: interruption.signal, now, ...limits }).finally(core .N4);
    }
    catch (error) {
        failure = (0,action_failure .J)(error);
        (0,action_failure .u)(error, logger);
    }
    const repositoryUrl = settings ? `${settings.serverUrl}/${settings.repository}` : '';
    const tell = () => {
        const file = (0,inputs .ui)() ? (0,inputs .bj)() : undefined;
        return reportWatch({ result, failure, now: result?.now ?? now, repositoryUrl, logger, summaryFile: file });
    };
    const exitCode = await (0,in_any_case .q)(tell, { outputs: { healthy: 'false' }, logger });
    interruption.stop();
    return exitCode;
}


/***/ })

};
