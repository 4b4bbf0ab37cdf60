export const id = 311;
export const ids = [311];
export const modules = {

/***/ 51311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runFleet: () => (/* binding */ runFleet)
});

// UNUSED EXPORTS: FLEET_OUTPUTS

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(91659);
// EXTERNAL MODULE: ./build/src/backup/run-state.js
var run_state = __webpack_require__(38133);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/src/github/github-client.js
var github_client = __webpack_require__(76152);
// EXTERNAL MODULE: ./build/src/github/repository-snapshot.js
var repository_snapshot = __webpack_require__(23390);
// EXTERNAL MODULE: ./build/src/fleet/copies.js + 1 modules
var copies = __webpack_require__(43649);
// EXTERNAL MODULE: ./build/src/fleet/job-names.js
var job_names = __webpack_require__(14180);
// EXTERNAL MODULE: ./build/src/fleet/jobs.js
var jobs = __webpack_require__(92128);
// EXTERNAL MODULE: ./build/src/fleet/monitor-error.js
var monitor_error = __webpack_require__(81011);
// EXTERNAL MODULE: ./build/src/fleet/runs.js + 1 modules
var runs = __webpack_require__(94174);
// EXTERNAL MODULE: ./build/src/destinations/repository/repository-commit.js + 1 modules
var repository_commit = __webpack_require__(57557);
// EXTERNAL MODULE: ./build/src/github/commit-files.js
var commit_files = __webpack_require__(17314);
// EXTERNAL MODULE: ./build/src/github/git-blob.js
var git_blob = __webpack_require__(50173);
// EXTERNAL MODULE: ./build/src/text/format.js
var format = __webpack_require__(20730);
// EXTERNAL MODULE: ./build/src/text/markdown.js
var markdown = __webpack_require__(10492);
;// CONCATENATED MODULE: ./build/src/fleet/table/table.js
// The table of a fleet: every router with its newest backup, as JSON for programs and as Markdown for people. Labels, names
// and digests of files: nothing that a manifest does not say, and no value.


const MADE_BY = 'synology-router-backup fleet';
/** The first line of a page that this action made, with whose table it is. */
const MARKER = /^<!-- synology-router-backup fleet table(?: of (\S+))? -->/;
/** `success`, `failure` and so on; `queued` and the like if it was not over, `none` where this run had no job for it. */
function resultOf({ job }) {
    return job ? job.conclusion || job.status : 'none';
}
function hasBackup({ copy }) {
    return copy?.manifest !== undefined && copy.isVerified && copy.problem === '';
}
/** Whether no verified backup is known, and no red job of its own says so. */
function isSilent(row) {
    const result = resultOf(row);
    return !hasBackup(row) && (!row.job?.isOver || row.job.isGreen || result === 'skipped' || result === 'neutral');
}
/** Why the newest backup cannot be relied on; empty if it can. */
function problemOf({ copy }) {
    return copy ? copy.problem || (copy.isVerified ? '' : 'not verified') : 'no backup';
}
/**
 * `index.json`: docs/fleet.schema.json is its schema. Says nothing of the moment: it changes only when the fleet does.
 * `fleet` is whose table it is.
 */
function renderIndex(rows, fleet) {
    const routers = rows.map((row) => {
        const { router, folder, copy } = row;
        const manifest = copy?.manifest;
        return {
            router,
            model: manifest?.router.model ?? null,
            firmware: manifest?.router.firmware ?? null,
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
/** Whose an `index.json` is: empty if it does not say, `undefined` if it is none of ours. */
function ownerOfIndex(text) {
    if (!text.includes(`"madeBy": "${MADE_BY}"`))
        return undefined;
    return /^ {2}"fleet": "([^"\\]*)"/m.exec(text)?.[1] ?? '';
}
/** The same of a page. */
function ownerOfPage(text) {
    const found = MARKER.exec(text);
    return found ? (found[1] ?? '') : undefined;
}
const NOT_RUN = new Set(['none', 'skipped']);
/** Green is the job and a backup. */
function iconOf(row) {
    const result = resultOf(row);
    if (result === 'success')
        return hasBackup(row) ? '✅' : row.isSeen ? '❌' : '❔';
    return NOT_RUN.has(result) ? '➖' : '❌';
}
/** `linkTo` makes a link of a path in the repository. */
function renderTable(rows, linkTo) {
    const lines = rows.map((row) => {
        const { router, folder, copy, isSeen } = row;
        const manifest = copy?.manifest;
        const backup = manifest
            ? `[${(0,format/* timeText */.Tc)(Date.parse(manifest.time))}](${linkTo(`${folder}/${copy.file}`)})`
            : isSeen
                ? 'none'
                : 'unknown';
        const problem = copy && problemOf(row);
        const cells = [
            iconOf(row),
            (0,markdown/* escapeText */.X1)(router),
            (0,markdown/* escapeText */.X1)(manifest?.router.model ?? ''),
            (0,markdown/* escapeText */.X1)(manifest?.router.firmware ?? ''),
            `${backup}${problem ? `<br>${(0,markdown/* escapeText */.X1)(problem)}` : ''}`,
            manifest ? (0,markdown/* escapeText */.X1)((0,format/* formatBytes */.z3)(manifest.size)) : '',
            (0,markdown/* code */.aY)(resultOf(row).replaceAll('_', ' ')),
        ];
        return `| ${cells.join(' | ')} |`;
    });
    const good = rows.filter(hasBackup).length;
    const known = rows.every(({ isSeen }) => isSeen) ? `${good} with a verified backup` : 'their backups unknown';
    return [
        `${(0,format/* countOf */.pq)(rows.length, 'router')}, ${known}.`,
        '',
        '| | Router | Model | Firmware | Newest backup | Size | Last run |',
        '|:--|:--|:--|:--|:--|:--|:--|',
        ...lines,
        '',
    ].join('\n');
}
/** The whole page that is kept in the repository, in the folder `root`. */
function renderPage(rows, { root, fleet }) {
    const linkTo = (path) => encodePath(root === '' ? path : path.slice(root.length + 1));
    const note = 'Made by synology-router-backup after every run, from the manifests beside the backups. `index.json` says the same.';
    const marker = `<!-- synology-router-backup fleet table of ${fleet} -->`;
    return [marker, '# Router backups', '', note, '', renderTable(rows, linkTo)].join('\n');
}
/** A path as part of a link in Markdown, which a parenthesis would end. */
function encodePath(path) {
    const encode = (part) => encodeURIComponent(part).replaceAll('(', '%28').replaceAll(')', '%29');
    return path.split('/').map(encode).join('/');
}

;// CONCATENATED MODULE: ./build/src/fleet/table/publish.js
// The table's way into the repository: one commit, none where nothing changed, never over a file that is somebody else's, and
// read back by git's own hash.







/** Backups of other runs may be committed at the same time. */
const MAX_ATTEMPTS = 20;
const LONGEST_PAUSE_MS = 2_000;
const READ_ATTEMPTS = 4;
const READ_PAUSE_MS = 500;
const INDEX_NAME = 'index.json';
/** Commits the table, if it changed. Throws CannotLook, Refusal where it did not get there. */
async function publish(publication) {
    const { client, place, repository, tableName, index, page, signal } = publication;
    const additions = [
        { path: (0,repository_snapshot/* pathIn */.lW)(place.folder, INDEX_NAME), content: Buffer.from(index) },
        { path: (0,repository_snapshot/* pathIn */.lW)(place.folder, tableName), content: Buffer.from(page) },
    ];
    // What a commit was to change whose answer was lost.
    let unsure;
    for (let attempt = 1;; attempt++) {
        signal.throwIfAborted();
        const snapshot = await (0,repository_snapshot/* fetchSnapshot */.b8)(client, place, { wanted: [INDEX_NAME, tableName], signal });
        refuse(snapshot, repository);
        if (snapshot.head === undefined)
            throw new monitor_error/* MonitorError */.Fu(`The repository ${repository} has no commit on that branch yet.`, 'Make a backup first.');
        refuseForeign(publication, snapshot);
        const missing = additions.find(({ path, content }) => !snapshot.files.some((file) => (0,repository_snapshot/* pathIn */.lW)(place.folder, file.name) === path && file.oid === (0,git_blob/* blobId */.z)(content)));
        if (!missing && unsure === undefined)
            return {};
        if (!missing && unsure !== undefined) {
            const { oid: commit } = await (0,repository_snapshot/* findCommit */.fq)(client, place, { head: snapshot.head, path: unsure, signal });
            return { commit, failure: await readBack(publication, commit, additions) };
        }
        let commit;
        try {
            const made = await (0,commit_files/* commitFiles */.zu)(client, place, {
                branch: place.branch ?? snapshot.defaultBranch,
                head: snapshot.head,
                message: { headline: 'Update the table of router backups', body: '' },
                changes: { additions, deletions: [] },
                signal,
            });
            commit = made.oid;
        }
        catch (error) {
            if (!(error instanceof repository_snapshot/* Refusal */.P_) || !(error.isStale || error.isUnsure) || attempt === MAX_ATTEMPTS)
                throw error;
            if (error.isUnsure)
                unsure = missing?.path;
            await (0,promises_.setTimeout)(Math.random() * Math.min(LONGEST_PAUSE_MS, 100 * 2 ** attempt), undefined, { signal }).catch(() => { });
            continue;
        }
        return { commit, failure: await readBack(publication, commit, additions) };
    }
}
function refuse({ visibility, isArchived }, repository) {
    if (visibility !== 'private')
        throw new monitor_error/* MonitorError */.Fu(`The repository ${repository} is ${visibility}: a table of routers, models and firmware is not for everybody's eyes.`, 'Use a private repository.');
    if (isArchived)
        throw new monitor_error/* MonitorError */.Fu(`The repository ${repository} is archived: nothing can be committed to it.`, 'Unarchive it, or use another one.');
}
/** A file of that name which we did not make is somebody's work, and another fleet's table is that fleet's. */
function refuseForeign({ tableName, fleet }, { files, texts }) {
    for (const name of [INDEX_NAME, tableName]) {
        const text = texts.get(name) ?? '';
        // What an empty repository was begun with is our own, and says nothing that the table does not.
        if (!files.some((file) => file.name === name) || (name !== INDEX_NAME && text === repository_commit/* FIRST_README */.W))
            continue;
        const owner = name === INDEX_NAME ? ownerOfIndex(text) : ownerOfPage(text);
        if (owner === undefined)
            throw new monitor_error/* MonitorError */.Fu(`There is a file ${name} already that this action did not make: it was left as it is.`, name === INDEX_NAME
                ? 'Rename or delete it, or give the backups another folder with `path`.'
                : 'Rename or delete it, or give the table another name with `table`.');
        if (owner !== '' && owner !== fleet)
            throw new monitor_error/* MonitorError */.Fu(`${name} is the table of another fleet, ${owner}: it was left as it is.`, `Give each fleet a folder of its own with \`path\`, such as \`backups/west/{router}\`, in the call of the reusable workflow and here. If that one is gone or was renamed, delete ${INDEX_NAME} and ${tableName}.`);
    }
}
/** Why it cannot be said that the commit holds the table; `undefined` if it does. */
async function readBack({ client, place, signal }, commit, additions) {
    const [first, second] = additions.map(({ path }) => path);
    if (first === undefined || second === undefined)
        return undefined;
    const failed = (why, hint) => new monitor_error/* MonitorError */.Fu(`The table was committed (${commit.slice(0, 7)}), but ${why}.`, hint);
    let problem = 'GitHub does not show what is in that commit yet';
    for (let attempt = 1; attempt <= READ_ATTEMPTS; attempt++) {
        try {
            const found = await (0,repository_snapshot/* readIds */.Zm)(client, place, { commit, paths: [first, second], signal });
            if (additions.every(({ content }, index) => found[index]?.oid === (0,git_blob/* blobId */.z)(content)))
                return undefined;
            // A replica may not know the commit yet; what is there and differs stays so.
            if (found.every(({ oid }) => typeof oid === 'string'))
                return failed('what was read back is not what was committed', 'Run again.');
        }
        catch (error) {
            if (!(error instanceof repository_snapshot/* Refusal */.P_))
                throw error;
            problem = `it could not be read back: ${error.message.replace(/\.$/, '')}`;
        }
        if (attempt < READ_ATTEMPTS)
            await (0,promises_.setTimeout)(READ_PAUSE_MS * attempt, undefined, { signal });
    }
    return failed(problem, 'Look at the commit in the repository, or run again: what is there is compared anew.');
}

;// CONCATENATED MODULE: ./build/src/fleet/table/survey.js
// The story of the fleet table: this run's jobs and every router's newest backup, merged and kept beside the backups.










/** GitHub tells some things a moment late: so often is looked, with pauses that grow by the first one. */
const LOOKS = 5;
const FIRST_PAUSE_MS = 2_000;
/** Throws CannotLook where nothing can be said. */
async function buildFleetTable(settings, options) {
    const { routers, backups, root: folder, tableName, fleet } = settings;
    const { signal } = options;
    const jobs = await findJobs(settings, options);
    const found = await settle(() => (0,copies/* findInRepository */.x)({ ...settings, ...backups }, routers, options), 
    // Whoever reads just after a commit may be shown the state before it. Of an older copy nothing can be said: an unchanged
    // router makes no commit.
    (copies) => copies.every(({ copy, refusal }, index) => copy || refusal || !jobs[index]?.isGreen), options);
    const refusal = found.find((one) => one.refusal)?.refusal;
    const rows = routers.map((router, index) => {
        const copy = found[index]?.copy;
        return { router: router.label, folder: router.folder, copy, isSeen: refusal === undefined, job: jobs[index] };
    });
    const { repository, branch } = backups;
    if (refusal) {
        const message = `The repository ${repository} could not be looked at: ${withoutDot(refusal.message)}.`;
        return { rows, isSeen: false, commit: undefined, failure: new monitor_error/* MonitorError */.Fu(message, (0,monitor_error/* hintOf */.$z)(refusal, SEE_HINT)) };
    }
    const [owner = '', name = ''] = repository.split('/');
    const publication = {
        client: (0,github_client/* createGitHubClient */.LX)({ ...settings, token: backups.token }),
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
        if (!(error instanceof repository_snapshot/* Refusal */.P_))
            throw error;
        const message = `The table could not be kept in ${repository}: ${withoutDot(error.message)}.`;
        const failure = new monitor_error/* MonitorError */.Fu(message, (0,monitor_error/* hintOf */.$z)(error, WRITE_HINT));
        return { rows, isSeen: true, commit: undefined, failure };
    }
}
const SEE_HINT = 'Check `repository`, and that the token may read it (`contents: read`).';
const WRITE_HINT = 'Likely cause: the token lacks `contents: write` for that repository.';
/** The job of each router in this run. The list lags: what has just ended may still be said to be at work. */
async function findJobs(settings, options) {
    const { routers, runId, runner } = settings;
    const ownerOf = (0,job_names/* createOwnerOf */.v)(routers.map(({ label }) => label));
    return await settle(async () => {
        const run = withoutJobOf(runner, await (0,runs/* readRun */.cI)({ ...settings, signal: options.signal }, runId));
        const jobOf = (router) => (0,jobs/* jobsOfRouter */.$t)(run, router, { ownerOf, goesByRun: false });
        return routers.map(({ label }) => (run.jobs?.length ? jobOf(label) : undefined));
    }, (jobs) => jobs.every((job) => job?.isOver ?? true), options);
}
/** The run without the job that asks: the last one that this runner took, and that is at work. It is no router's. */
function withoutJobOf(runner, run) {
    const jobs = run.jobs ?? [];
    const own = jobs
        .filter((job) => job.status === 'in_progress' && job.runner === runner && runner !== '')
        .toSorted((a, b) => (b.createdAt ?? 0) - (a.createdAt ?? 0))[0];
    return { ...run, jobs: jobs.filter((job) => job !== own) };
}
/** Looks until it is settled, or often enough. */
async function settle(look, isSettled, { signal, pauseMs = FIRST_PAUSE_MS }) {
    for (let attempt = 1;; attempt++) {
        const seen = await look();
        if (isSettled(seen) || attempt === LOOKS)
            return seen;
        await (0,promises_.setTimeout)(pauseMs * attempt, undefined, { signal }).catch(() => signal.throwIfAborted());
    }
}
/** GitHub ends some of its sentences, and we end ours. */
function withoutDot(text) {
    return text.replace(/\.$/, '');
}

// EXTERNAL MODULE: ./build/src/action/failure.js
var action_failure = __webpack_require__(51066);
// EXTERNAL MODULE: ./build/src/settings/parse-repository.js
var parse_repository = __webpack_require__(77753);
// EXTERNAL MODULE: ./build/src/settings/parse-values.js
var parse_values = __webpack_require__(23003);
// EXTERNAL MODULE: ./build/src/action/monitor-inputs.js + 1 modules
var monitor_inputs = __webpack_require__(42000);
;// CONCATENATED MODULE: ./build/src/action/fleet-inputs.js
// The fleet table's inputs and environment to its settings: every value checked before GitHub is asked anything.



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
/** Whose table it is, by the workflow that this runs in: `owner/name/.github/workflows/fleet.yml@refs/heads/main`. */
function readFleet(workflowRef) {
    return /^[\w./-]+(?=@|$)/.exec(workflowRef)?.[0] ?? '';
}
/** The folder above those of the routers. */
function readRoot(path) {
    const parts = path.replace(/^\/+|\/+$/g, '').split('/');
    const above = parts.slice(0, -1);
    if (parts.at(-1) === '{router}' && above.every((part) => !part.includes('{')))
        return (0,parse_repository/* readFolder */.j1)('path', above.join('/'), '');
    throw (0,parse_values/* invalidInput */.aY)('path', 'must end with `/{router}`, and have it nowhere else: the table goes into the folder above', path);
}
function readTableName(given) {
    if (given.endsWith('.md'))
        return (0,parse_values/* checkName */.I3)('table', given);
    throw (0,parse_values/* invalidInput */.aY)('table', 'must be the name of a Markdown file, like `README.md`', given);
}

// EXTERNAL MODULE: ./build/src/action/inputs.js + 2 modules
var inputs = __webpack_require__(58528);
// EXTERNAL MODULE: ./build/src/action/logger.js
var action_logger = __webpack_require__(39206);
// EXTERNAL MODULE: ./build/src/action/summary-file.js
var summary_file = __webpack_require__(8947);
;// CONCATENATED MODULE: ./build/src/action/fleet-run.js
// The fleet table's run: inputs, the survey, outputs and summary. Red if it could not look or write, and for a router without a
// verified backup whose own job is not red; one that is red says so itself.










const FLEET_OUTPUTS = (/* unused pure expression or super */ null && (['missing', 'failed', 'commit-sha']));
/** Runs once. Never throws: what went wrong is in the log and the exit code. `pauseMs` is how long to wait for GitHub to settle. */
async function runFleet(interruption, { pauseMs } = {}) {
    const logger = (0,action_logger/* createLogger */.h)((0,run_state/* createRunState */.x)());
    interruption.coverMistakes();
    let done;
    let failure;
    let web = '';
    try {
        const settings = readFleetSettings(logger);
        const { repository, branch = 'HEAD' } = settings.backups;
        web = `${settings.serverUrl}/${repository}/blob/${encodePath(branch)}`;
        const { signal } = interruption;
        signal.throwIfAborted();
        done = await buildFleetTable(settings, { signal, now: Date.now(), ...(pauseMs === undefined ? {} : { pauseMs }) });
        failure = done.failure ?? describeSilent(done.rows.filter(isSilent));
    }
    catch (error) {
        failure = (0,action_failure/* failureFrom */.J)(error);
        for (let cause = error; cause instanceof Error; cause = cause.cause)
            logger.debug(cause.stack ?? cause.message);
    }
    const rows = done?.rows ?? [];
    const labels = (chosen) => JSON.stringify(chosen.map(({ router }) => router));
    const failed = rows.filter((row) => resultOf(row) !== 'success');
    const missing = rows.filter((row) => !hasBackup(row));
    core/* setOutput */.uH('missing', done?.isSeen ? labels(missing) : '');
    core/* setOutput */.uH('failed', done ? labels(failed) : '');
    core/* setOutput */.uH('commit-sha', done?.commit ?? '');
    for (const row of rows) {
        const kept = row.copy?.manifest ? row.copy.manifest.time : row.isSeen ? 'none' : 'unknown';
        logger.info(`${row.router}: last run ${resultOf(row)}, newest backup ${kept}`);
    }
    const file = (0,inputs/* wantsSummary */.ui)() ? (0,inputs/* summaryFile */.bj)() : undefined;
    const heading = '## Router backups';
    const told = failure ? [`**${(0,markdown/* prose */.CS)(failure.message)}**`, '', (0,markdown/* prose */.CS)(failure.hint), ''] : [];
    const table = rows.length > 0 ? [renderTable(rows, (path) => `${web}/${encodePath(path)}`)] : [];
    const summary = [heading, '', ...told, ...table].join('\n');
    if (file)
        await (0,summary_file/* writeSummary */.S)(file, logger, summary);
    if (failed.length > 0)
        logger.warning(`Not green in this run: ${withResults(failed)}.`);
    if (done?.isSeen && missing.length > 0)
        logger.warning(`Without a verified backup: ${missing.map(({ router }) => router).join(', ')}.`);
    if (done && !done.failure)
        logger.info(done.commit ? `The table is kept: commit ${done.commit.slice(0, 7)}.` : 'The table is up to date.');
    if (failure)
        core/* setFailed */.C1(logger.redact(`${failure.message}\n${failure.hint}`));
    interruption.stop();
}
function withResults(rows) {
    return rows.map((row) => `${row.router} (${resultOf(row)})`).join(', ');
}
/** Green must mean that there is a backup: where no job of its own says so, this one does. */
function describeSilent(rows) {
    if (rows.length === 0)
        return undefined;
    return {
        message: `No verified backup is there, and no red job says so: ${withResults(rows)}.`,
        hint: 'Likely causes, in order. Where the job was green (success): `repository`, `branch`, `path` and `name` are not those of the workflow that makes the backups, or the newest one is not verified; the table says what is wrong with it. Where there was none, or it was skipped: the router is in `routers` and not in the matrix, or a condition (`if:`, `needs:`) kept its job from running.',
    };
}


/***/ }),

/***/ 57557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ FIRST_README),
  s: () => (/* binding */ commitBackup)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/src/dss/manifest.js
var dss_manifest = __webpack_require__(51091);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/github/commit-files.js
var commit_files = __webpack_require__(17314);
// EXTERNAL MODULE: ./build/src/github/git-blob.js
var git_blob = __webpack_require__(50173);
// EXTERNAL MODULE: ./build/src/github/repository-snapshot.js
var repository_snapshot = __webpack_require__(23390);
// EXTERNAL MODULE: ./build/src/naming/copies.js
var copies = __webpack_require__(98745);
// EXTERNAL MODULE: ./build/src/naming/retention.js
var retention = __webpack_require__(2268);
// EXTERNAL MODULE: ./build/src/text/format.js
var format = __webpack_require__(20730);
// EXTERNAL MODULE: ./build/src/naming/template.js
var naming_template = __webpack_require__(35654);
// EXTERNAL MODULE: ./build/src/text/sanitize.js
var sanitize = __webpack_require__(39654);
;// CONCATENATED MODULE: ./build/src/destinations/repository/commit-message.js
// What a backup's commit says: which router, and what changed, by names. Never a value, never a digest.



/** Git shows a headline in full up to here; GitHub cuts it off a little later. */
const MAX_HEADLINE = 120;
const MAX_LISTED = 50;
/** Fills the user's template; the placeholders are `{router}`, `{model}`, `{firmware}`, `{changes}`, `{name}`, `{date}`. */
function describeCommit(template, { manifest, comparison, isFirst }) {
    const { router } = manifest;
    const values = {
        router: router.label,
        model: router.model ?? '',
        firmware: router.firmware ?? '',
        changes: changesOf(comparison, isFirst),
        name: manifest.file,
        date: manifest.time.slice(0, 10),
    };
    // What is not known leaves no empty brackets behind.
    const headline = (0,naming_template/* fillTemplate */.ou)(template, values).replace(/ ?\(\)/g, '');
    return { headline: (0,sanitize/* printable */.g)(headline, MAX_HEADLINE) || 'Back up the router', body: bodyOf(manifest, comparison) };
}
function changesOf(comparison, isFirst) {
    if (!comparison)
        return isFirst ? 'first backup' : 'changes not known';
    return comparison.unchanged ? 'no changes' : (0,format/* countOf */.pq)(comparison.changes.length, 'change');
}
function bodyOf({ file, router, verified }, comparison) {
    const about = [file, router.model, router.firmware].filter(Boolean).join(', ');
    const list = (comparison?.changes ?? [])
        .slice(0, MAX_LISTED)
        .map(({ kind, section, where, label }) => `- ${kind}: ${(0,sanitize/* printable */.g)(`${section}: ${where === 'file' ? label : `${where} ${label}`}`, 160)}`);
    const more = (comparison?.changes.length ?? 0) - list.length;
    return [
        about,
        ...(verified ? [] : ['The format is not known: this copy could not be checked.']),
        ...(comparison && list.length > 0 ? ['', `Since ${comparison.since}:`, ...list] : []),
        ...(more > 0 ? [`- and ${more} more`] : []),
    ].join('\n');
}

;// CONCATENATED MODULE: ./build/src/destinations/repository/repository-commit.js
// One backup, one commit: the file, its manifest, and the pairs that the policy no longer keeps. Never a lost update.











/** The API fails in odd ways above this. */
const MAX_BYTES = 10_000_000;
/** So many old files go in one commit; the rest in the next ones. */
const MAX_DELETIONS = 1_000;
/** When many routers commit at once, each may have to look again some times. */
const MAX_ATTEMPTS = 60;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 3_000;
/** The README.md that an empty repository gets, so that there is something to commit to. */
const FIRST_README = '# Router backups\n\nMade by synology-router-backup. Each `.dss` file is a whole configuration; keep this repository private.\n';
/** Commits a backup. Throws BackupError `store-failed`, Refusal, and the signal's reason. */
async function commitBackup(options, backup, signal) {
    const { client, place } = options;
    const content = await (0,promises_.readFile)(backup.file);
    if (content.length > MAX_BYTES) {
        throw new errors/* BackupError */.hj('store-failed', `The backup is too large to be committed through GitHub's API: ${(0,format/* formatBytes */.z3)(content.length)}, at most ${(0,format/* formatBytes */.z3)(MAX_BYTES)}.`, { hint: 'Use `destination: artifact` or `destination: directory` for this router.' });
    }
    let snapshot = options.snapshot;
    let plan;
    for (let attempt = 1;; attempt++) {
        signal.throwIfAborted();
        // The answer to the last attempt may have been lost after the commit was made.
        const there = plan && isThere(plan, snapshot) ? plan : findSame(snapshot, { content, backup });
        if (there && snapshot.head !== undefined) {
            const path = (0,repository_snapshot/* pathIn */.lW)(place.folder, there.expected[0].name);
            const commit = await (0,repository_snapshot/* findCommit */.fq)(client, place, { head: snapshot.head, path, signal });
            const isOurs = there === plan;
            return {
                commit,
                ...there,
                fileName: there.expected[0].name,
                deleted: isOurs ? there.deleted : 0,
                wasThere: !isOurs,
            };
        }
        try {
            if (snapshot.head === undefined) {
                await begin(options, snapshot, signal);
            }
            else {
                plan = makePlan(options, { snapshot, content, backup });
                const commit = await (0,commit_files/* commitFiles */.zu)(client, place, {
                    branch: place.branch ?? snapshot.defaultBranch,
                    head: snapshot.head,
                    message: describeCommit(options.commitMessage, { ...backup, manifest: plan.manifest }),
                    changes: plan.changes,
                    signal,
                });
                return { commit, ...plan, fileName: plan.expected[0].name, wasThere: false };
            }
        }
        catch (error) {
            if (!(error instanceof repository_snapshot/* Refusal */.P_) || !(error.isStale || error.isUnsure) || attempt === MAX_ATTEMPTS)
                throw error;
            await pause(attempt, signal);
        }
        snapshot = await (0,repository_snapshot/* fetchSnapshot */.b8)(client, place, { wanted: [], signal });
    }
}
function makePlan({ place, keep, naming, startedAt }, { snapshot, content, backup }) {
    const names = snapshot.files.map(({ name }) => name);
    const taken = new Set(names);
    const free = (0,copies/* freeNames */.dK)(names, backup.fileName, startedAt).find((name) => !taken.has(name) && !taken.has((0,dss_manifest/* manifestNameOf */.S$)(name)));
    if (free === undefined)
        throw new errors/* BackupError */.hj('store-failed', 'No free name was found for the backup in the repository.');
    const manifest = { ...backup.manifest, file: free };
    const manifestContent = Buffer.from([...(0,dss_manifest/* writeManifest */.HN)(manifest)].join(''));
    const expired = backup.mayPrune && manifest.verified
        ? (0,retention/* selectExpired */.M)((0,copies/* listCopies */.cJ)([...names, free], naming), { keep, current: free })
        : [];
    const pairs = expired.slice(0, MAX_DELETIONS / 2).map(({ fileName }) => [fileName, (0,dss_manifest/* manifestNameOf */.S$)(fileName)]);
    return {
        manifest,
        expected: [describeFile(free, content), describeFile((0,dss_manifest/* manifestNameOf */.S$)(free), manifestContent)],
        changes: {
            additions: [
                { path: (0,repository_snapshot/* pathIn */.lW)(place.folder, free), content },
                { path: (0,repository_snapshot/* pathIn */.lW)(place.folder, (0,dss_manifest/* manifestNameOf */.S$)(free)), content: manifestContent },
            ],
            deletions: pairs
                .flat()
                .filter((name) => taken.has(name))
                .map((name) => (0,repository_snapshot/* pathIn */.lW)(place.folder, name)),
        },
        deleted: pairs.length,
    };
}
function describeFile(name, content) {
    return { name, oid: (0,git_blob/* blobId */.z)(content), size: content.length };
}
function isThere({ expected }, { files }) {
    return expected.every(({ name, oid }) => files.some((file) => file.name === name && file.oid === oid));
}
/** The newest copy of this run's name, if it has these very bytes: a run that is run again makes no second one. */
function findSame({ files }, { content, backup }) {
    const newest = (0,copies/* takenNames */.EF)(files.map(({ name }) => name), backup.fileName).at(-1);
    const file = files.find(({ name }) => name === newest);
    const manifest = newest && files.find(({ name }) => name === (0,dss_manifest/* manifestNameOf */.S$)(newest));
    if (!file || !manifest || file.oid !== (0,git_blob/* blobId */.z)(content))
        return undefined;
    return { expected: [file, manifest], deleted: 0 };
}
/** Makes the branch: from the default one, or with the first commit of an empty repository. */
async function begin({ client, place }, { defaultHead }, signal) {
    if (defaultHead !== undefined)
        return await (0,commit_files/* createBranch */.lY)(client, place, { head: defaultHead, signal });
    await (0,commit_files/* createFirstCommit */.Yn)(client, place, { text: FIRST_README, signal });
}
async function pause(attempt, signal) {
    const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(attempt, 6));
    await (0,external_node_timers_promises_.setTimeout)(Math.random() * longest, undefined, { signal }).catch(() => { });
}


/***/ }),

/***/ 17314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yn: () => (/* binding */ createFirstCommit),
/* harmony export */   _w: () => (/* binding */ probeWrite),
/* harmony export */   lY: () => (/* binding */ createBranch),
/* harmony export */   zu: () => (/* binding */ commitFiles)
/* harmony export */ });
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76152);
/* harmony import */ var _repository_snapshot_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23390);
// What the repository destination writes to GitHub, request by request.


/** Whether the token may write: an empty blob, which nothing points to. Role fields are wrong for app tokens. */
async function probeWrite(client, place, signal) {
    const path = `/repos/${place.owner}/${place.name}/git/blobs`;
    return await client.rest({ method: 'POST', path, body: { content: '', encoding: 'utf-8' }, repeatable: true, signal });
}
/** Makes a branch at a commit; that it is there already is as good. Throws Refusal. */
async function createBranch(client, place, { head, signal }) {
    const path = `/repos/${place.owner}/${place.name}/git/refs`;
    const body = { ref: `refs/heads/${place.branch}`, sha: head };
    const answer = await client.rest({ method: 'POST', path, body, repeatable: true, signal });
    if (answer.problem !== '' && answer.status !== 422)
        throw new _repository_snapshot_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P_(answer);
}
/** The first commit of an empty repository, which createCommitOnBranch cannot make. Throws Refusal. */
async function createFirstCommit(client, place, { text, signal }) {
    const body = {
        message: 'Begin the repository of router backups',
        content: Buffer.from(text).toString('base64'),
        ...(place.branch === undefined ? {} : { branch: place.branch }),
    };
    const path = `/repos/${place.owner}/${place.name}/contents/README.md`;
    const answer = await client.rest({ method: 'PUT', path, body, repeatable: true, signal });
    // Another run may have been faster: then there is something to build on.
    if (answer.problem !== '' && answer.status !== 409 && answer.status !== 422)
        throw new _repository_snapshot_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P_(answer);
}
const COMMIT = `mutation Commit($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid url signature { isValid } } }
}`;
/** One commit with all changes, if the branch still points to `head`. Throws Refusal, which may be stale or unsure. */
async function commitFiles(client, place, commit) {
    const { branch, head, message, changes, signal } = commit;
    const input = {
        branch: { repositoryNameWithOwner: `${place.owner}/${place.name}`, branchName: branch },
        expectedHeadOid: head,
        message,
        fileChanges: {
            additions: changes.additions.map(({ path, content }) => ({ path, contents: content.toString('base64') })),
            deletions: changes.deletions.map((path) => ({ path })),
        },
    };
    const answer = await client.graphql({ query: COMMIT, variables: { input }, repeatable: false, signal });
    const made = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(answer.value, 'data', 'createCommitOnBranch', 'commit');
    const oid = (0,_repository_snapshot_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(made, 'oid'));
    if (answer.problem !== '' || oid === undefined)
        throw new _repository_snapshot_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P_(answer);
    return { oid, url: String((0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(made, 'url') ?? ''), isSigned: (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(made, 'signature', 'isValid') === true };
}


/***/ }),

/***/ 2268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ selectExpired)
/* harmony export */ });
/* harmony import */ var _copies_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98745);
// Which copies may go: a pure decision over names, so that it can be tested with every history.

/**
 * The copies to delete so that `keep` stay, oldest first. `current`, the copy just read back, always stays and counts; so
 * does `protect`, the newest verified one. 0 keeps all.
 */
function selectExpired(copies, { keep, current, protect, }) {
    if (keep <= 0)
        return [];
    const others = copies.filter(({ fileName }) => fileName !== current).sort(_copies_js__WEBPACK_IMPORTED_MODULE_0__/* .compareCopies */ .zj);
    return others.slice(0, Math.max(0, others.length - (keep - 1))).filter(({ fileName }) => fileName !== protect);
}


/***/ })

};
