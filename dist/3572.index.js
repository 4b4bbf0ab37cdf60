export const id = 3572;
export const ids = [3572];
export const modules = {

/***/ 23572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runFleet: () => (/* binding */ runFleet)
});

// UNUSED EXPORTS: FLEET_OUTPUTS

// EXTERNAL MODULE: ./build/src/backup/run-state.js
var run_state = __webpack_require__(38133);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/github/github-client.js + 2 modules
var github_client = __webpack_require__(62485);
// EXTERNAL MODULE: ./build/src/github/refusal.js
var github_refusal = __webpack_require__(64537);
// EXTERNAL MODULE: ./build/src/system/retry.js
var retry = __webpack_require__(6457);
// EXTERNAL MODULE: ./build/src/fleet/copies.js + 2 modules
var copies = __webpack_require__(1654);
// EXTERNAL MODULE: ./build/src/fleet/github-clock.js
var github_clock = __webpack_require__(53384);
// EXTERNAL MODULE: ./build/src/fleet/job-names.js
var job_names = __webpack_require__(14180);
// EXTERNAL MODULE: ./build/src/fleet/jobs.js
var jobs = __webpack_require__(92128);
// EXTERNAL MODULE: ./build/src/fleet/monitor-error.js
var monitor_error = __webpack_require__(81011);
// EXTERNAL MODULE: ./build/src/fleet/runs.js + 3 modules
var runs = __webpack_require__(89765);
// EXTERNAL MODULE: ./build/src/destinations/repository/repository-commit.js + 1 modules
var repository_commit = __webpack_require__(57557);
// EXTERNAL MODULE: ./build/src/github/commit-files.js
var commit_files = __webpack_require__(17314);
// EXTERNAL MODULE: ./build/src/github/read-back.js
var read_back = __webpack_require__(98357);
// EXTERNAL MODULE: ./build/src/github/repository-snapshot.js
var repository_snapshot = __webpack_require__(23390);
// EXTERNAL MODULE: ./build/src/text/format.js
var format = __webpack_require__(20730);
// EXTERNAL MODULE: ./build/src/text/markdown.js
var markdown = __webpack_require__(10492);
// EXTERNAL MODULE: ./build/src/text/sanitize.js
var sanitize = __webpack_require__(39654);
// EXTERNAL MODULE: ./build/src/fleet/copy.js
var fleet_copy = __webpack_require__(94061);
;// CONCATENATED MODULE: ./build/src/fleet/table/table.js
// The table of a fleet: every router with its newest backup, as JSON for programs and as Markdown for people. It holds labels,
// file names and digests: nothing beyond the manifests, and no setting of a router.




const MADE_BY = 'synology-router-backup fleet';
/** The first line of a page that this action made, with the workflow that owns it. */
const MARKER = /^<!-- synology-router-backup fleet table(?: of (\S+))? -->/;
/** GitHub's words for a job that is red: it makes the run red, too. */
const FAILED = new Set([
    'failure',
    'cancelled',
    'timed_out',
    'startup_failure',
    'action_required',
    'stale',
]);
/** Returns `success`, `failure` and so on; `queued` and the like while unfinished; `none` if this run had no job for it. */
function resultOf({ job }) {
    return job ? job.conclusion || job.status : 'none';
}
function hasBackup({ copy }) {
    return copy?.manifest !== undefined && (0,fleet_copy/* isReliable */.B)(copy);
}
/** Whether no verified backup is known, and no failed job of the router shows it. */
function isSilent(row) {
    const { job } = row;
    return !hasBackup(row) && !(job?.isOver && FAILED.has(job.conclusion));
}
/** Returns why the newest backup is not reliable; empty if it is. */
function problemOf({ copy }) {
    return copy ? copy.problem || (copy.isVerified ? '' : 'not verified') : 'no backup';
}
/**
 * Renders `index.json`; its schema is docs/fleet.schema.json. Contains no timestamp of its own: it changes only when the
 * fleet does. `fleet` is the workflow that owns the table.
 */
function renderIndex(rows, fleet) {
    const routers = rows.map((row) => {
        const { router, folder, copy } = row;
        const manifest = copy?.manifest;
        return {
            router,
            model: (0,sanitize/* printable */.g$)(manifest?.router.model ?? '') || null,
            firmware: (0,sanitize/* printable */.g$)(manifest?.router.firmware ?? '') || null,
            backup: manifest
                ? {
                    path: `${folder}/${copy.file}`,
                    time: manifest.time,
                    size: manifest.size,
                    sha256: manifest.sha256,
                    sealed: manifest.sealed !== undefined,
                    verified: manifest.verified,
                }
                : null,
            problem: problemOf(row) || null,
            lastRun: resultOf(row),
        };
    });
    return `${JSON.stringify({ schema: 1, madeBy: MADE_BY, fleet, routers }, undefined, 2)}\n`;
}
/** Returns the workflow that owns an `index.json`; empty if not stated, `undefined` if this action did not make it. */
function ownerOfIndex(text) {
    if (!text.includes(`"madeBy": "${MADE_BY}"`))
        return undefined;
    return /^ {2}"fleet": "([^"\\]*)"/m.exec(text)?.[1] ?? '';
}
/** Returns the workflow that owns a page, likewise. */
function ownerOfPage(text) {
    const found = MARKER.exec(text);
    return found ? (found[1] ?? '') : undefined;
}
/** Further routers are counted in the headline, and all are in the table. */
const MAX_NAMED = 20;
const NOT_RUN = new Set(['none', 'skipped']);
/** Returns \u2705 only for a green job with a backup, and \u274c for every router without one. */
function iconOf(row) {
    const result = resultOf(row);
    const isIdle = NOT_RUN.has(result);
    if (!isIdle && result !== 'success')
        return '\u274c';
    if (!hasBackup(row))
        return row.isSeen ? '\u274c' : '\u2754';
    return isIdle ? '\u2796' : '\u2705';
}
/** Returns how many routers have a backup, and which lack one. */
function headlineOf(rows) {
    const labelsOf = (isSeen) => rows.filter((row) => !hasBackup(row) && row.isSeen === isSeen).map(({ router }) => (0,markdown/* escapeText */.X1)(router));
    const [missing, unknown] = [labelsOf(true), labelsOf(false)];
    const list = (labels) => [
        labels.slice(0, MAX_NAMED).join(', '),
        ...(labels.length > MAX_NAMED ? [`and ${labels.length - MAX_NAMED} more`] : []),
    ].join(' ');
    const good = rows.length - missing.length - unknown.length;
    if (good === rows.length)
        return `${(0,format/* countOf */.pq)(rows.length, 'router')}, ${good === 1 ? 'with' : 'all with'} a verified backup.`;
    const parts = [
        `${good} of ${(0,format/* countOf */.pq)(rows.length, 'router')} with a verified backup`,
        ...(missing.length > 0 ? [`**without: ${list(missing)}**`] : []),
        ...(unknown.length > 0 ? [`could not be checked: ${list(unknown)}`] : []),
    ];
    return `${parts.join('; ')}.`;
}
/** Renders the table; `linkTo` turns a path in the repository into a link. */
function renderTable(rows, linkTo) {
    const lines = rows.map((row) => {
        const { router, folder, copy, isSeen } = row;
        const manifest = copy?.manifest;
        const backup = manifest
            ? `[${(0,format/* timeText */.Tc)(Date.parse(manifest.time))}](${linkTo(`${folder}/${copy.file}`)})`
            : isSeen
                ? '**none**'
                : 'unknown';
        const problem = copy && problemOf(row);
        const cells = [
            iconOf(row),
            (0,markdown/* escapeText */.X1)(router),
            (0,markdown/* escapeText */.X1)((0,sanitize/* printable */.g$)(manifest?.router.model ?? '')),
            (0,markdown/* escapeText */.X1)((0,sanitize/* printable */.g$)(manifest?.router.firmware ?? '')),
            `${backup}${problem ? `<br>${(0,markdown/* escapeText */.X1)(problem)}` : ''}`,
            manifest ? (0,markdown/* escapeText */.X1)((0,format/* formatBytes */.z3)(manifest.size)) : '',
            (0,markdown/* code */.aY)(resultOf(row).replaceAll('_', ' ')),
        ];
        return `| ${cells.join(' | ')} |`;
    });
    return [
        headlineOf(rows),
        '',
        '| | Router | Model | Firmware | Newest backup | Size | Last run |',
        '|:--|:--|:--|:--|:--|:--|:--|',
        ...lines,
        '',
    ].join('\n');
}
/** Renders the page for the folder `root` of the repository. */
function renderPage(rows, { root, fleet }) {
    const linkTo = (path) => encodePath(root === '' ? path : path.slice(root.length + 1));
    const note = 'Made by synology-router-backup after every run, from the manifests next to the backups. `index.json` has the same data.';
    const marker = `<!-- synology-router-backup fleet table of ${fleet} -->`;
    return [marker, '# Router backups', '', note, '', renderTable(rows, linkTo)].join('\n');
}
/** Encodes a path for a Markdown link, parentheses included. */
function encodePath(path) {
    const encode = (part) => encodeURIComponent(part.toWellFormed()).replaceAll('(', '%28').replaceAll(')', '%29');
    return path.split('/').map(encode).join('/');
}

;// CONCATENATED MODULE: ./build/src/fleet/table/publish.js
// Publishes the fleet table: one commit, or none if nothing changed. Never overwrites files that the action did not make, and
// reads the commit back.







const INDEX_NAME = 'index.json';
/** Commits the table if it changed. Throws MonitorError or Refusal if it could not be committed. */
async function publish(publication) {
    const { client, place, repository, tableName, index, page, signal } = publication;
    const table = [
        (0,commit_files/* createFile */.x3)(place, INDEX_NAME, Buffer.from(index)),
        (0,commit_files/* createFile */.x3)(place, tableName, Buffer.from(page)),
    ];
    const { plan, commit } = await (0,commit_files/* commitOptimistically */.L6)(client, place, {
        wanted: [INDEX_NAME, tableName],
        begin: async (snapshot) => {
            refuse(snapshot, repository);
            throw new monitor_error/* MonitorError */.Fu(`The repository ${repository} has no commit on that branch yet.`, 'Make a backup first.');
        },
        plan: async (snapshot) => {
            refuse(snapshot, repository);
            await refuseForeign(publication, snapshot);
            const isThere = ({ path, oid }) => snapshot.files.some((file) => (0,repository_snapshot/* pathIn */.lW)(place.folder, file.name) === path && file.oid === oid);
            // Changed files first: a commit whose answer was lost is found by the first file.
            const additions = [...table].sort((a, b) => Number(isThere(a)) - Number(isThere(b)));
            const message = { headline: 'Update the table of router backups', body: '' };
            return table.every(isThere)
                ? { expected: table, message }
                : { expected: table, message, changes: { additions, deletions: [] } };
        },
        signal,
    });
    return commit ? { commit: commit.oid, failure: await readBack(publication, commit.oid, plan.expected) } : {};
}
function refuse({ visibility, isArchived }, repository) {
    if (visibility !== 'private')
        throw new monitor_error/* MonitorError */.Fu(`The repository ${repository} is ${visibility ?? 'not known to be private'}: the table would show routers, models and firmware to others.`, 'Use a private repository.');
    if (isArchived)
        throw new monitor_error/* MonitorError */.Fu(`The repository ${repository} is archived: nothing can be committed to it.`, 'Unarchive it, or use another one.');
}
/** Throws MonitorError for a file that this action did not make, and for another fleet's table. */
async function refuseForeign({ client, place, tableName, fleet, signal }, { files, texts }) {
    for (const name of [INDEX_NAME, tableName]) {
        const oid = files.find((file) => file.name === name)?.oid;
        if (oid === undefined)
            continue;
        // GitHub cuts off longer texts.
        const text = texts.get(name) ?? (await (0,repository_snapshot/* readBlob */.gm)(client, place, { oid, signal })).toString();
        // The README.md of our own first commit may be replaced.
        if (name !== INDEX_NAME && text === repository_commit/* FIRST_README */.W)
            continue;
        const owner = name === INDEX_NAME ? ownerOfIndex(text) : ownerOfPage(text);
        if (owner === undefined)
            throw new monitor_error/* MonitorError */.Fu(`The file ${name} already exists and was not made by this action. It was left unchanged.`, name === INDEX_NAME
                ? 'Rename or delete it, or choose another folder for the backups with `path`.'
                : 'Rename or delete it, or choose another name for the table with `table`.');
        if (owner !== '' && owner !== fleet)
            throw new monitor_error/* MonitorError */.Fu(`${name} is the table of another fleet, ${owner}. It was left unchanged.`, `Give each fleet its own folder with \`path\`, such as \`backups/west/{router}\`, both here and where the reusable workflow is called. If the other fleet no longer exists or was renamed, delete ${INDEX_NAME} and ${tableName}.`);
    }
}
/** Returns why the commit could not be verified; `undefined` if it contains the table. */
async function readBack({ client, place, signal }, commit, expected) {
    const failed = (why, hint) => new monitor_error/* MonitorError */.Fu(`The table was committed (${commit.slice(0, 7)}), but ${why}.`, hint);
    const retryHint = 'Check the commit in the repository, or run again.';
    try {
        const result = await (0,read_back/* readBackCommit */.H)(client, place, { revision: commit, expected, signal });
        if (result === 'same')
            return undefined;
        if (result === 'exposed')
            return failed('the repository is not private any more', 'Make it private again.');
        return result === 'missing'
            ? failed('GitHub does not show the files of that commit yet', retryHint)
            : failed('the content read back differs from what was committed', 'Run again.');
    }
    catch (error) {
        if (!(error instanceof github_refusal/* Refusal */.P))
            throw error;
        return failed(`it could not be read back: ${error.message}`, retryHint);
    }
}

;// CONCATENATED MODULE: ./build/src/fleet/table/build-fleet-table.js
// The story of the fleet table: this run's jobs and every router's newest backup, merged and committed next to the backups.











/** GitHub's answers lag behind; the pause grows by the first one after each attempt. */
const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 2_000;
/** Builds and commits the table. Throws MonitorError if nothing is known. */
async function buildFleetTable(settings, options) {
    const { routers, backups, root: folder, tableName, fleet } = settings;
    const { signal, logger } = options;
    const timed = (0,github_clock/* timeAnswers */.Z)((0,github_client/* createGitHubClient */.LX)(settings));
    const jobs = await findJobs(settings, { ...options, client: timed.client });
    // Where the clock is behind, the newest copies would be in the future, and an older one be shown.
    const now = (0,github_clock/* nowAtGitHub */.V)(options.now, timed, logger);
    const client = (0,github_client/* createGitHubClient */.LX)({ ...settings, token: backups.token });
    const found = await settle(() => (0,copies/* findInRepository */.x)({ client, ...backups }, routers, { now, signal }), 
    // A read right after a commit may show the state before it. An older copy proves nothing: an unchanged router makes no
    // commit.
    (copies) => copies.every(({ copy, refusal }, index) => copy || refusal || !jobs[index]?.isGreen), options);
    const refusal = found.find((one) => one.refusal)?.refusal;
    const rows = routers.map((router, index) => {
        const copy = found[index]?.copy;
        return { router: router.label, folder: router.folder, copy, isSeen: refusal === undefined, job: jobs[index] };
    });
    const { repository, branch } = backups;
    if (refusal) {
        const message = `The repository ${repository} could not be checked: ${refusal.message}.`;
        return { rows, isSeen: false, commit: undefined, failure: new monitor_error/* MonitorError */.Fu(message, (0,monitor_error/* hintOf */.$z)(refusal, SEE_HINT)) };
    }
    const [owner = '', name = ''] = repository.split('/');
    const publication = {
        client,
        place: { owner, name, branch, folder },
        ...{ repository, tableName, fleet, signal },
        ...{ index: renderIndex(rows, fleet), page: renderPage(rows, { root: folder, fleet }) },
    };
    try {
        const { commit, failure } = await publish(publication);
        return { rows, isSeen: true, commit, ...(failure ? { failure } : {}) };
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof monitor_error/* MonitorError */.Fu)
            return { rows, isSeen: true, commit: undefined, failure: error };
        if (!(error instanceof github_refusal/* Refusal */.P))
            throw error;
        const message = `The table could not be committed to ${repository}: ${error.message}.`;
        const failure = new monitor_error/* MonitorError */.Fu(message, (0,monitor_error/* hintOf */.$z)(error, WRITE_HINT));
        return { rows, isSeen: true, commit: undefined, failure };
    }
}
const SEE_HINT = 'Check `repository`, and that the token may read it (`contents: read`).';
const WRITE_HINT = 'Likely cause: the token lacks `contents: write` for that repository.';
/** Returns each router's job in this run. GitHub's list lags: a job that has just ended may still be shown as running. */
async function findJobs(settings, options) {
    const { routers, runId, runner } = settings;
    const { client, signal } = options;
    const ownerOf = (0,job_names/* createOwnerOf */.v)(routers.map(({ label }) => label));
    return await settle(async () => {
        const run = withoutJobOf(runner, await (0,runs/* readRun */.cI)({ ...settings, client, signal }, runId));
        const jobOf = (router) => (0,jobs/* jobsOfRouter */.$t)(run, router, { ownerOf, goesByRun: false });
        return routers.map(({ label }) => (run.jobs?.length ? jobOf(label) : undefined));
    }, (jobs) => jobs.every((job) => job?.isOver ?? true), options);
}
/** Returns the run without this job itself: the newest running one on this runner. It belongs to no router. */
function withoutJobOf(runner, run) {
    const jobs = run.jobs ?? [];
    const own = jobs
        .filter((job) => job.status === 'in_progress' && job.runner === runner && runner !== '')
        .toSorted((a, b) => (b.createdAt ?? 0) - (a.createdAt ?? 0))[0];
    return { ...run, jobs: jobs.filter((job) => job !== own) };
}
/** Asks until the answer is settled, or often enough. */
async function settle(ask, isSettled, { signal, pauseMs = FIRST_PAUSE_MS }) {
    return await (0,retry/* retry */.L)(ask, {
        policy: { attempts: ATTEMPTS, pauseMs: (attempts) => pauseMs * attempts },
        signal,
        shouldRetry: (outcome) => outcome.ok && !isSettled(outcome.value),
    });
}

// EXTERNAL MODULE: ./build/src/text/message.js
var message = __webpack_require__(29962);
// EXTERNAL MODULE: ./build/src/action/annotation.js
var annotation = __webpack_require__(83095);
// EXTERNAL MODULE: ./build/src/action/failure.js
var action_failure = __webpack_require__(51066);
// EXTERNAL MODULE: ./build/src/action/failure-summary.js
var failure_summary = __webpack_require__(94323);
// EXTERNAL MODULE: ./build/src/settings/parse-repository.js
var parse_repository = __webpack_require__(77753);
// EXTERNAL MODULE: ./build/src/settings/parse-values.js
var parse_values = __webpack_require__(23003);
// EXTERNAL MODULE: ./build/src/action/monitor-inputs.js + 1 modules
var monitor_inputs = __webpack_require__(42000);
;// CONCATENATED MODULE: ./build/src/action/fleet-inputs.js
// Turns the fleet table's inputs and environment into settings: every value is validated before the first request.



const FLEET_INPUTS = [
    'routers',
    'repository',
    'repository-token',
    'branch',
    'path',
    'name',
    'table',
    'token',
    'summary',
];
/** Throws BackupError `input-invalid`. Masks the tokens first. */
function readFleetSettings(logger) {
    const { given, settings, runId } = (0,monitor_inputs/* readMonitorInputs */.c)(FLEET_INPUTS, logger);
    const { env } = process;
    return {
        ...settings,
        runId,
        fleet: readFleet(env.GITHUB_WORKFLOW_REF ?? '') || settings.repository,
        runner: env.RUNNER_NAME ?? '',
        root: readRoot(given.path || 'backups/{router}'),
        tableName: readTableName(given.table || 'README.md'),
    };
}
/** Returns the workflow that owns the table, from `owner/name/.github/workflows/fleet.yml@refs/heads/main`. */
function readFleet(workflowRef) {
    return /^[\w./-]+(?=@|$)/.exec(workflowRef)?.[0] ?? '';
}
/** Returns the parent folder of the routers' folders. */
function readRoot(path) {
    const parts = path.replace(/^\/+|\/+$/g, '').split('/');
    const above = parts.slice(0, -1);
    if (parts.at(-1) === '{router}' && above.every((part) => !part.includes('{')))
        return (0,parse_repository/* readFolder */.j1)('path', above.join('/'), '');
    throw (0,parse_values/* invalidInput */.aY)('path', 'must end with `/{router}` and contain no other placeholder: the table goes into the folder above', path);
}
function readTableName(given) {
    if (given.endsWith('.md'))
        return (0,parse_values/* checkName */.I3)('table', given);
    throw (0,parse_values/* invalidInput */.aY)('table', 'must be the name of a Markdown file, like `README.md`', given);
}

// EXTERNAL MODULE: ./build/src/action/in-any-case.js
var in_any_case = __webpack_require__(99071);
// EXTERNAL MODULE: ./build/src/action/inputs.js + 3 modules
var inputs = __webpack_require__(29103);
// EXTERNAL MODULE: ./build/src/action/logger.js
var action_logger = __webpack_require__(39206);
// EXTERNAL MODULE: ./build/src/action/set-output.js
var set_output = __webpack_require__(61736);
// EXTERNAL MODULE: ./build/src/action/summary-file.js
var summary_file = __webpack_require__(8947);
// EXTERNAL MODULE: ./build/src/action/unknown-inputs.js
var unknown_inputs = __webpack_require__(90970);
;// CONCATENATED MODULE: ./build/src/action/fleet-run.js
// The fleet table's run: inputs, table, outputs and summary. Fails if it cannot read or commit, and for a router without a
// verified backup whose own job did not fail; a failed job speaks for itself.

















const FLEET_OUTPUTS = (/* unused pure expression or super */ null && (['missing', 'failed', 'commit-sha']));
/** Runs once and returns the exit code. Never throws: failures are in the log. `pauseMs` is the first wait for GitHub to catch up. */
async function runFleet(interruption, { pauseMs } = {}) {
    const logger = (0,action_logger/* createLogger */.h)((0,run_state/* createRunState */.x)());
    interruption.coverUncaughtErrors();
    let done;
    let failure;
    let web = '';
    try {
        (0,monitor_inputs/* maskTokens */.x)(logger);
        (0,unknown_inputs/* refuseUnknownInputs */.Q)(FLEET_INPUTS);
        const settings = readFleetSettings(logger);
        const { repository, branch = 'HEAD' } = settings.backups;
        web = `${settings.serverUrl}/${repository}/blob/${encodePath(branch)}`;
        const { signal } = interruption;
        signal.throwIfAborted();
        const options = { logger, signal, now: Date.now(), ...(pauseMs === undefined ? {} : { pauseMs }) };
        done = await buildFleetTable(settings, options);
        failure = done.failure ?? describeSilent(done.rows.filter(isSilent));
    }
    catch (error) {
        failure = (0,action_failure/* failureFrom */.J)(error);
        (0,action_failure/* debugCauses */.u)(error, logger);
    }
    const tell = () => reportFleet({ done, failure, web, logger });
    const exitCode = await (0,in_any_case/* reportInAnyCase */.q)(tell, { outputs: {}, logger });
    interruption.stop();
    return exitCode;
}
/** Returns whether nothing is wrong. */
function reportFleet({ done, failure, web, logger }) {
    const rows = done?.rows ?? [];
    const labels = (chosen) => JSON.stringify(chosen.map(({ router }) => router));
    const failed = rows.filter((row) => resultOf(row) !== 'success');
    const missing = rows.filter((row) => !hasBackup(row));
    (0,set_output/* setOutput */.u)('missing', done?.isSeen ? labels(missing) : '');
    (0,set_output/* setOutput */.u)('failed', done ? labels(failed) : '');
    (0,set_output/* setOutput */.u)('commit-sha', done?.commit ?? '');
    for (const row of rows) {
        const kept = row.copy?.manifest ? row.copy.manifest.time : row.isSeen ? 'none' : 'unknown';
        logger.info(`${row.router}: last run ${resultOf(row)}, newest backup ${kept}`);
    }
    const file = (0,inputs/* wantsSummary */.ui)() ? (0,inputs/* summaryFile */.bj)() : undefined;
    const heading = '## Router backups';
    const reason = failure ? [`**${(0,markdown/* prose */.CS)(failure.message)}**`, '', ...(0,failure_summary/* describeHint */.lS)(failure.hint), ''] : [];
    const table = rows.length > 0 ? [renderTable(rows, (path) => `${web}/${encodePath(path)}`)] : [];
    const summary = [heading, '', ...reason, ...table].join('\n');
    if (file)
        (0,summary_file/* writeSummary */.S)(file, logger, summary);
    if (failed.length > 0)
        logger.warning(`Not successful in this run: ${withResults(failed)}.`);
    if (done?.isSeen && missing.length > 0)
        logger.warning(`Without a verified backup: ${missing.map(({ router }) => router).join(', ')}.`);
    if (done && !done.failure)
        logger.info(done.commit ? `Table committed: ${done.commit.slice(0, 7)}.` : 'The table is up to date.');
    if (failure)
        (0,annotation/* failWith */.f)({ message: failure.message, advice: (0,errors/* renderHint */.K6)(failure.hint, message/* WORKFLOW_VOCABULARY */.Rq) }, logger);
    return failure === undefined;
}
function withResults(rows) {
    return rows.map((row) => `${row.router} (${resultOf(row)})`).join(', ');
}
/** Success must mean that a backup exists: if no job of a router failed for its absence, this one does. */
function describeSilent(rows) {
    if (rows.length === 0)
        return undefined;
    return {
        message: `No verified backup, although no job failed: ${withResults(rows)}.`,
        hint: {
            causes: [
                (0,message/* message */.iU) `the job succeeded, but ${(0,message/* input */.hF)('repository')}, ${(0,message/* input */.hF)('branch')}, ${(0,message/* input */.hF)('path')} or ${(0,message/* input */.hF)('name')} differ from those of the backup workflow`,
                (0,message/* message */.iU) `the newest backup is not verified (the table says why)`,
                (0,message/* message */.iU) `there was no job, because the router is in ${(0,message/* input */.hF)('routers')} but not in the matrix`,
                (0,message/* message */.iU) `the job was skipped by a condition (\`if:\`, \`needs:\`)`,
            ],
        },
    };
}


/***/ })

};
