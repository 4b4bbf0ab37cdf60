export const id = 3572;
export const ids = [3572];
export const modules = {

/***/ 23572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  runFleet: () => (  runFleet)
});


var run_state = __webpack_require__(38133);
var errors = __webpack_require__(27406);
var github_client = __webpack_require__(62485);
var github_refusal = __webpack_require__(64537);
var retry = __webpack_require__(6457);
var copies = __webpack_require__(1654);
var github_clock = __webpack_require__(53384);
var job_names = __webpack_require__(14180);
var jobs = __webpack_require__(92128);
var monitor_error = __webpack_require__(81011);
var runs = __webpack_require__(89765);
var repository_commit = __webpack_require__(57557);
var commit_files = __webpack_require__(17314);
var read_back = __webpack_require__(98357);
var repository_snapshot = __webpack_require__(23390);
var format = __webpack_require__(20730);
var markdown = __webpack_require__(10492);
var sanitize = __webpack_require__(39654);
var fleet_copy = __webpack_require__(94061);
;// CONCATENATED MODULE: ./build/src/fleet/table/table.js




const MADE_BY = 'synology-router-backup fleet';
const MARKER = /^<!-- synology-router-backup fleet table(?: of (\S+))? -->/;
const FAILED = new Set([
    'failure',
    'cancelled',
    'timed_out',
    'startup_failure',
    'action_required',
    'stale',
]);
function resultOf({ job }) {
    return job ? job.conclusion || job.status : 'none';
}
function hasBackup({ copy }) {
    return copy?.manifest !== undefined && (0,fleet_copy .B)(copy);
}
function isSilent(row) {
    const { job } = row;
    return !hasBackup(row) && !(job?.isOver && FAILED.has(job.conclusion));
}
function problemOf({ copy }) {
    return copy ? copy.problem || (copy.isVerified ? '' : 'not verified') : 'no backup';
}
function renderIndex(rows, fleet) {
    const routers = rows.map((row) => {
        const { router, folder, copy } = row;
        const manifest = copy?.manifest;
        return {
            router,
            model: (0,sanitize .g$)(manifest?.router.model ?? '') || null,
            firmware: (0,sanitize .g$)(manifest?.router.firmware ?? '') || null,
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
function ownerOfIndex(text) {
    if (!text.includes(`"madeBy": "${MADE_BY}"`))
        return undefined;
    return /^ {2}"fleet": "([^"\\]*)"/m.exec(text)?.[1] ?? '';
}
function ownerOfPage(text) {
    const found = MARKER.exec(text);
    return found ? (found[1] ?? '') : undefined;
}
const MAX_NAMED = 20;
const NOT_RUN = new Set(['none', 'skipped']);
function iconOf(row) {
    const result = resultOf(row);
    const isIdle = NOT_RUN.has(result);
    if (!isIdle && result !== 'success')
        return '\u274c';
    if (!hasBackup(row))
        return row.isSeen ? '\u274c' : '\u2754';
    return isIdle ? '\u2796' : '\u2705';
}
function headlineOf(rows) {
    const labelsOf = (isSeen) => rows.filter((row) => !hasBackup(row) && row.isSeen === isSeen).map(({ router }) => (0,markdown .X1)(router));
    const [missing, unknown] = [labelsOf(true), labelsOf(false)];
    const list = (labels) => [
        labels.slice(0, MAX_NAMED).join(', '),
        ...(labels.length > MAX_NAMED ? [`and ${labels.length - MAX_NAMED} more`] : []),
    ].join(' ');
    const good = rows.length - missing.length - unknown.length;
    if (good === rows.length)
        return `${(0,format .pq)(rows.length, 'router')}, ${good === 1 ? 'with' : 'all with'} a verified backup.`;
    const parts = [
        `${good} of ${(0,format .pq)(rows.length, 'router')} with a verified backup`,
        ...(missing.length > 0 ? [`**without: ${list(missing)}**`] : []),
        ...(unknown.length > 0 ? [`could not be checked: ${list(unknown)}`] : []),
    ];
    return `${parts.join('; ')}.`;
}
function renderTable(rows, linkTo) {
    const lines = rows.map((row) => {
        const { router, folder, copy, isSeen } = row;
        const manifest = copy?.manifest;
        const backup = manifest
            ? `[${(0,format .Tc)(Date.parse(manifest.time))}](${linkTo(`${folder}/${copy.file}`)})`
            : isSeen
                ? '**none**'
                : 'unknown';
        const problem = copy && problemOf(row);
        const cells = [
            iconOf(row),
            (0,markdown .X1)(router),
            (0,markdown .X1)((0,sanitize .g$)(manifest?.router.model ?? '')),
            (0,markdown .X1)((0,sanitize .g$)(manifest?.router.firmware ?? '')),
            `${backup}${problem ? `<br>${(0,markdown .X1)(problem)}` : ''}`,
            manifest ? (0,markdown .X1)((0,format .z3)(manifest.size)) : '',
            (0,markdown .aY)(resultOf(row).replaceAll('_', ' ')),
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
function renderPage(rows, { root, fleet }) {
    const linkTo = (path) => encodePath(root === '' ? path : path.slice(root.length + 1));
    const note = 'Made by synology-router-backup after every run, from the manifests next to the backups. `index.json` has the same data.';
    const marker = `<!-- synology-router-backup fleet table of ${fleet} -->`;
    return [marker, '# Router backups', '', note, '', renderTable(rows, linkTo)].join('\n');
}
function encodePath(path) {
    const encode = (part) => encodeURIComponent(part.toWellFormed()).replaceAll('(', '%28').replaceAll(')', '%29');
    return path.split('/').map(encode).join('/');
}

;// CONCATENATED MODULE: ./build/src/fleet/table/publish.js







const INDEX_NAME = 'index.json';
async function publish(publication) {
    const { client, place, repository, tableName, index, page, signal } = publication;
    const table = [
        (0,commit_files .x3)(place, INDEX_NAME, Buffer.from(index)),
        (0,commit_files .x3)(place, tableName, Buffer.from(page)),
    ];
    const { plan, commit } = await (0,commit_files .L6)(client, place, {
        wanted: [INDEX_NAME, tableName],
        begin: async (snapshot) => {
            refuse(snapshot, repository);
            throw new monitor_error .Fu(`The repository ${repository} has no commit on that branch yet.`, 'Make a backup first.');
        },
        plan: async (snapshot) => {
            refuse(snapshot, repository);
            await refuseForeign(publication, snapshot);
            const isThere = ({ path, oid }) => snapshot.files.some((file) => (0,repository_snapshot .lW)(place.folder, file.name) === path && file.oid === oid);
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
        throw new monitor_error .Fu(`The repository ${repository} is ${visibility ?? 'not known to be private'}: the table would show routers, models and firmware to others.`, 'Use a private repository.');
    if (isArchived)
        throw new monitor_error .Fu(`The repository ${repository} is archived: nothing can be committed to it.`, 'Unarchive it, or use another one.');
}
async function refuseForeign({ client, place, tableName, fleet, signal }, { files, others, texts }) {
    for (const name of [INDEX_NAME, tableName]) {
        const oid = files.find((file) => file.name === name)?.oid;
        if (oid === undefined && !others.includes(name))
            continue;
        const text = oid === undefined ? '' : (texts.get(name) ?? (await (0,repository_snapshot .gm)(client, place, { oid, signal })).toString());
        if (name !== INDEX_NAME && text === repository_commit .W)
            continue;
        const owner = name === INDEX_NAME ? ownerOfIndex(text) : ownerOfPage(text);
        if (owner === undefined)
            throw new monitor_error .Fu(`The file ${name} already exists and was not made by this action. It was left unchanged.`, name === INDEX_NAME
                ? 'Rename or delete it, or choose another folder for the backups with `path`.'
                : 'Rename or delete it, or choose another name for the table with `table`.');
        if (owner !== '' && owner !== fleet)
            throw new monitor_error .Fu(`${name} is the table of another fleet, ${owner}. It was left unchanged.`, `Give each fleet its own folder with \`path\`, such as \`backups/west/{router}\`, both here and where the reusable workflow is called. If the other fleet no longer exists or was renamed, delete ${INDEX_NAME} and ${tableName}.`);
    }
}
async function readBack({ client, place, signal }, commit, expected) {
    const failed = (why, hint) => new monitor_error .Fu(`The table was committed (${commit.slice(0, 7)}), but ${why}.`, hint);
    const retryHint = 'Check the commit in the repository, or run again.';
    try {
        const result = await (0,read_back .H)(client, place, { revision: commit, expected, signal });
        if (result === 'same')
            return undefined;
        if (result === 'exposed')
            return failed('the repository is not private any more', 'Make it private again.');
        return result === 'missing'
            ? failed('GitHub does not show the files of that commit yet', retryHint)
            : failed('the content read back differs from what was committed', 'Run again.');
    }
    catch (error) {
        if (!(error instanceof github_refusal .P))
            throw error;
        return failed(`it could not be read back: ${error.message}`, retryHint);
    }
}

;// CONCATENATED MODULE: ./build/src/fleet/table/build-fleet-table.js











const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 2_000;
async function buildFleetTable(settings, options) {
    const { routers, backups, root: folder, tableName, fleet } = settings;
    const { signal, logger } = options;
    const timed = (0,github_clock .Z)((0,github_client .LX)(settings));
    const jobs = await findJobs(settings, { ...options, client: timed.client });
    const now = (0,github_clock .V)(options.now, timed, logger);
    const client = (0,github_client .LX)({ ...settings, token: backups.token });
    const found = await settle(() => (0,copies .x)({ client, ...backups }, routers, { now, signal }), 
    (copies) => copies.every(({ copy, refusal }, index) => copy || refusal || !jobs[index]?.isGreen), options);
    const refusal = found.find((one) => one.refusal)?.refusal;
    const rows = routers.map((router, index) => {
        const copy = found[index]?.copy;
        return { router: router.label, folder: router.folder, copy, isSeen: refusal === undefined, job: jobs[index] };
    });
    const { repository, branch } = backups;
    if (refusal) {
        const message = `The repository ${repository} could not be checked: ${refusal.message}.`;
        return { rows, isSeen: false, commit: undefined, failure: new monitor_error .Fu(message, (0,monitor_error .$z)(refusal, SEE_HINT)) };
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
        if (error instanceof monitor_error .Fu)
            return { rows, isSeen: true, commit: undefined, failure: error };
        if (!(error instanceof github_refusal .P))
            throw error;
        const message = `The table could not be committed to ${repository}: ${error.message}.`;
        const failure = new monitor_error .Fu(message, (0,monitor_error .$z)(error, WRITE_HINT));
        return { rows, isSeen: true, commit: undefined, failure };
    }
}
const SEE_HINT = 'Check `repository`, and that the token may read it (`contents: read`).';
const WRITE_HINT = 'Likely cause: the token lacks `contents: write` for that repository.';
async function findJobs(settings, options) {
    const { routers, runId, runner } = settings;
    const { client, signal } = options;
    const ownerOf = (0,job_names .v)(routers.map(({ label }) => label));
    return await settle(async () => {
        const run = withoutJobOf(runner, await (0,runs .cI)({ ...settings, client, signal }, runId));
        const jobOf = (router) => (0,jobs .$t)(run, router, { ownerOf, goesByRun: false });
        return routers.map(({ label }) => (run.jobs?.length ? jobOf(label) : undefined));
    }, (jobs) => jobs.every((job) => job?.isOver ?? true), options);
}
function withoutJobOf(runner, run) {
    const jobs = run.jobs ?? [];
    const own = jobs
        .filter((job) => job.status === 'in_progress' && job.runner === runner && runner !== '')
        .toSorted((a, b) => (b.createdAt ?? 0) - (a.createdAt ?? 0))[0];
    return { ...run, jobs: jobs.filter((job) => job !== own) };
}
async function settle(ask, isSettled, { signal, pauseMs = FIRST_PAUSE_MS }) {
    return await (0,retry .L)(ask, {
        policy: { attempts: ATTEMPTS, pauseMs: (attempts) => pauseMs * attempts },
        signal,
        shouldRetry: (outcome) => outcome.ok && !isSettled(outcome.value),
    });
}

var message = __webpack_require__(29962);
var annotation = __webpack_require__(83095);
var action_failure = __webpack_require__(51066);
var failure_summary = __webpack_require__(94323);
var parse_repository = __webpack_require__(77753);
var parse_values = __webpack_require__(23003);
var monitor_inputs = __webpack_require__(42000);
;// CONCATENATED MODULE: ./build/src/action/fleet-inputs.js



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
function readFleetSettings(logger) {
    const { given, settings, runId } = (0,monitor_inputs .c)(FLEET_INPUTS, logger);
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
function readFleet(workflowRef) {
    return /^[\w./-]+(?=@|$)/.exec(workflowRef)?.[0] ?? '';
}
function readRoot(path) {
    const parts = path.replace(/^\/+|\/+$/g, '').split('/');
    const above = parts.slice(0, -1);
    if (parts.at(-1) === '{router}' && above.every((part) => !part.includes('{')))
        return (0,parse_repository .j1)('path', above.join('/'), '');
    throw (0,parse_values .aY)('path', 'must end with `/{router}` and contain no other placeholder: the table goes into the folder above', path);
}
function readTableName(given) {
    if (given.endsWith('.md'))
        return (0,parse_values .I3)('table', given);
    throw (0,parse_values .aY)('table', 'must be the name of a Markdown file, like `README.md`', given);
}

var in_any_case = __webpack_require__(99071);
var inputs = __webpack_require__(29103);
var action_logger = __webpack_require__(39206);
var set_output = __webpack_require__(61736);
var summary_file = __webpack_require__(8947);
var unknown_inputs = __webpack_require__(90970);
;// CONCATENATED MODULE: ./build/src/action/fleet-run.js

















const FLEET_OUTPUTS = (  null && (['missing', 'failed', 'commit-sha']));
async function runFleet(interruption, { pauseMs } = {}) {
    const logger = (0,action_logger .h)((0,run_state .x)());
    interruption.coverUncaughtErrors();
    let done;
    let failure;
    let web = '';
    try {
        (0,monitor_inputs .x)(logger);
        (0,unknown_inputs .Q)(FLEET_INPUTS);
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
        failure = (0,action_failure .J)(error);
        (0,action_failure .u)(error, logger);
    }
    const tell = () => reportFleet({ done, failure, web, logger });
    const exitCode = await (0,in_any_case .q)(tell, { outputs: {}, logger });
    interruption.stop();
    return exitCode;
}
function reportFleet({ done, failure, web, logger }) {
    const rows = done?.rows ?? [];
    const labels = (chosen) => JSON.stringify(chosen.map(({ router }) => router));
    const failed = rows.filter((row) => resultOf(row) !== 'success');
    const missing = rows.filter((row) => !hasBackup(row));
    (0,set_output .u)('missing', done?.isSeen ? labels(missing) : '');
    (0,set_output .u)('failed', done ? labels(failed) : '');
    (0,set_output .u)('commit-sha', done?.commit ?? '');
    for (const row of rows) {
        const kept = row.copy?.manifest ? row.copy.manifest.time : row.isSeen ? 'none' : 'unknown';
        logger.info(`${row.router}: last run ${resultOf(row)}, newest backup ${kept}`);
    }
    const file = (0,inputs .ui)() ? (0,inputs .bj)() : undefined;
    const heading = '## Router backups';
    const reason = failure ? [`**${(0,markdown .CS)(failure.message)}**`, '', ...(0,failure_summary .lS)(failure.hint), ''] : [];
    const table = rows.length > 0 ? [renderTable(rows, (path) => `${web}/${encodePath(path)}`)] : [];
    const summary = [heading, '', ...reason, ...table].join('\n');
    if (file)
        (0,summary_file .S)(file, logger, summary);
    if (failed.length > 0)
        logger.warning(`Not successful in this run: ${withResults(failed)}.`);
    if (done?.isSeen && missing.length > 0)
        logger.warning(`Without a verified backup: ${missing.map(({ router }) => router).join(', ')}.`);
    if (done && !done.failure)
        logger.info(done.commit ? `Table committed: ${done.commit.slice(0, 7)}.` : 'The table is up to date.');
    if (failure)
        (0,annotation .f)({ message: failure.message, advice: (0,errors .K6)(failure.hint, message .Rq) }, logger);
    return failure === undefined;
}
function withResults(rows) {
    return rows.map((row) => `${row.router} (${resultOf(row)})`).join(', ');
}
function describeSilent(rows) {
    if (rows.length === 0)
        return undefined;
    return {
        message: `No verified backup, although no job failed: ${withResults(rows)}.`,
        hint: {
            causes: [
                (0,message .iU) `the job succeeded, but ${(0,message .hF)('repository')}, ${(0,message .hF)('branch')}, ${(0,message .hF)('path')} or ${(0,message .hF)('name')} differ from those of the backup workflow`,
                (0,message .iU) `the newest backup is not verified (the table says why)`,
                (0,message .iU) `there was no job, because the router is in ${(0,message .hF)('routers')} but not in the matrix`,
                (0,message .iU) `the job was skipped by a condition (\`if:\`, \`needs:\`)`,
            ],
        },
    };
}


/***/ })

};
