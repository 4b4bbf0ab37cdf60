export const id = 260;
export const ids = [260];
export const modules = {

/***/ 13260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runFleet: () => (/* binding */ runFleet)
});

// UNUSED EXPORTS: FLEET_OUTPUTS

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(91659);
// EXTERNAL MODULE: ./build/src/facts.js
var facts = __webpack_require__(86762);
// EXTERNAL MODULE: ./build/src/destinations/github-client.js
var github_client = __webpack_require__(35950);
// EXTERNAL MODULE: ./build/src/destinations/repository-api.js
var repository_api = __webpack_require__(11466);
// EXTERNAL MODULE: ./build/src/fleet/cannot-look.js
var cannot_look = __webpack_require__(75307);
// EXTERNAL MODULE: ./build/src/fleet/copies.js + 1 modules
var copies = __webpack_require__(43649);
// EXTERNAL MODULE: ./build/src/fleet/jobs.js
var jobs = __webpack_require__(92128);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/src/destinations/git-blob.js
var git_blob = __webpack_require__(77751);
// EXTERNAL MODULE: ./build/src/destinations/repository-writes.js
var repository_writes = __webpack_require__(1276);
// EXTERNAL MODULE: ./build/src/markdown.js
var markdown = __webpack_require__(58132);
// EXTERNAL MODULE: ./build/src/units.js
var units = __webpack_require__(22958);
// EXTERNAL MODULE: ./build/src/fleet/judge.js
var judge = __webpack_require__(47057);
;// CONCATENATED MODULE: ./build/src/fleet/table.js
// The table of a fleet: every router with its newest backup, as JSON for programs and as Markdown for people. Labels, names
// and digests of files: nothing that a manifest does not say, and no value.



/** The first line of a table that this action made: nothing else is ever overwritten. */
const TABLE_MARKER = '<!-- synology-router-backup fleet table -->';
const MADE_BY = 'synology-router-backup fleet';
/** `success`, `failure` and so on; `none` where this run had no job for it. */
function resultOf({ job }) {
    return job ? job.conclusion || 'none' : 'none';
}
function hasBackup({ copy }) {
    return copy?.manifest !== undefined && copy.isVerified && copy.problem === '';
}
/** `index.json`: docs/fleet.schema.json is its schema. Says nothing of the moment: it changes only when the fleet does. */
function renderIndex(rows) {
    const routers = rows.map((row) => {
        const { router, folder, copy } = row;
        const manifest = copy?.manifest;
        return {
            router,
            model: manifest?.router.model ?? null,
            firmware: manifest?.router.firmware ?? null,
            backup: manifest
                ? {
                    path: `${folder}/${manifest.file}`,
                    time: manifest.time,
                    size: manifest.size,
                    sha256: manifest.sha256,
                    sealed: manifest.sealed !== undefined,
                    verified: manifest.verified,
                }
                : null,
            problem: copy ? copy.problem || null : 'no backup',
            lastRun: resultOf(row),
        };
    });
    return `${JSON.stringify({ schema: 1, madeBy: MADE_BY, routers }, undefined, 2)}\n`;
}
/** Whether a text is an `index.json` of ours. */
function isOurIndex(text) {
    return text.includes(`"madeBy": "${MADE_BY}"`);
}
const NOT_RUN = new Set(['none', 'skipped']);
/** Green is the job and a backup. */
function iconOf(row) {
    const result = resultOf(row);
    if (result === 'success')
        return hasBackup(row) ? '✅' : '❌';
    return NOT_RUN.has(result) ? '➖' : '❌';
}
/** `linkTo` makes a link of a path in the repository. */
function renderTable(rows, linkTo) {
    const lines = rows.map((row) => {
        const { router, folder, copy } = row;
        const manifest = copy?.manifest;
        const result = resultOf(row);
        const backup = manifest
            ? `[${(0,judge/* timeText */.Tc)(Date.parse(manifest.time))}](${encodeURI(linkTo(`${folder}/${manifest.file}`))})`
            : 'none';
        const problem = copy?.problem
            ? `<br>${(0,markdown/* escapeText */.X1)(copy.problem)}`
            : manifest && !manifest.verified
                ? '<br>not verified'
                : '';
        const cells = [
            iconOf(row),
            (0,markdown/* escapeText */.X1)(router),
            (0,markdown/* escapeText */.X1)(manifest?.router.model ?? ''),
            (0,markdown/* escapeText */.X1)(manifest?.router.firmware ?? ''),
            `${backup}${problem}`,
            manifest ? (0,markdown/* escapeText */.X1)((0,units/* formatBytes */.z3)(manifest.size)) : '',
            (0,markdown/* code */.aY)(result.replaceAll('_', ' ')),
        ];
        return `| ${cells.join(' | ')} |`;
    });
    const good = rows.filter(hasBackup).length;
    return [
        `${(0,units/* countOf */.pq)(rows.length, 'router')}, ${good} with a verified backup.`,
        '',
        '| | Router | Model | Firmware | Newest backup | Size | Last run |',
        '|:--|:--|:--|:--|:--|:--|:--|',
        ...lines,
        '',
    ].join('\n');
}
/** The whole page that is kept in the repository. */
function renderPage(rows, root) {
    const linkTo = (path) => (root === '' ? path : path.slice(root.length + 1));
    const note = 'Made by synology-router-backup after every run, from the manifests beside the backups. `index.json` says the same.';
    return [TABLE_MARKER, '# Router backups', '', note, '', renderTable(rows, linkTo)].join('\n');
}

;// CONCATENATED MODULE: ./build/src/fleet/publish.js
// The table's way into the repository: one commit, none where nothing changed, never over a file that is somebody else's, and
// read back by git's own hash.






/** Backups of other runs may be committed at the same time. */
const MAX_ATTEMPTS = 20;
const LONGEST_PAUSE_MS = 2_000;
const READ_ATTEMPTS = 4;
const READ_PAUSE_MS = 500;
const INDEX_NAME = 'index.json';
/** The commit that holds the table now, or `undefined` if nothing had to change. Throws CannotLook, Refusal. */
async function publish(publication) {
    const { client, place, repository, tableName, index, page, signal } = publication;
    const additions = [
        { path: (0,repository_api/* pathIn */.lW)(place.folder, INDEX_NAME), content: Buffer.from(index) },
        { path: (0,repository_api/* pathIn */.lW)(place.folder, tableName), content: Buffer.from(page) },
    ];
    for (let attempt = 1;; attempt++) {
        signal.throwIfAborted();
        const sight = await (0,repository_api/* look */.Op)(client, place, { wanted: [INDEX_NAME, tableName], signal });
        if (sight.visibility !== 'private')
            throw new cannot_look/* CannotLook */.Je(`The repository ${repository} is ${sight.visibility}: a table of routers, models and firmware is not for everybody's eyes.`, 'Use a private repository.');
        if (sight.head === undefined)
            throw new cannot_look/* CannotLook */.Je(`The repository ${repository} has no commit on that branch yet.`, 'Make a backup first.');
        refuseForeign(INDEX_NAME, sight, isOurIndex);
        refuseForeign(tableName, sight, (text) => text.startsWith(TABLE_MARKER));
        const isThere = additions.every(({ path, content }) => sight.files.some((file) => (0,repository_api/* pathIn */.lW)(place.folder, file.name) === path && file.oid === (0,git_blob/* blobId */.z)(content)));
        if (isThere)
            return undefined;
        try {
            const commit = await (0,repository_writes/* commitFiles */.zu)(client, place, {
                branch: place.branch ?? sight.defaultBranch,
                head: sight.head,
                message: { headline: 'Update the table of router backups', body: '' },
                changes: { additions, deletions: [] },
                signal,
            });
            await readBack(publication, commit.oid, additions);
            return commit.oid;
        }
        catch (error) {
            if (!(error instanceof repository_api/* Refusal */.P_) || !(error.isStale || error.isUnsure) || attempt === MAX_ATTEMPTS)
                throw error;
            await (0,promises_.setTimeout)(Math.random() * Math.min(LONGEST_PAUSE_MS, 100 * 2 ** attempt), undefined, { signal }).catch(() => { });
        }
    }
}
/** A file of that name which we did not make is somebody's work. */
function refuseForeign(name, { files, texts }, isOurs) {
    if (!files.some((file) => file.name === name) || isOurs(texts.get(name) ?? ''))
        return;
    throw new cannot_look/* CannotLook */.Je(`There is a file ${name} already that this action did not make: it was left as it is.`, 'Rename or delete it, or give the table another name with `table`.');
}
async function readBack({ client, place, signal }, commit, additions) {
    const [first, second] = additions.map(({ path }) => path);
    if (first === undefined || second === undefined)
        return;
    for (let attempt = 1; attempt <= READ_ATTEMPTS; attempt++) {
        const found = await (0,repository_api/* readIds */.Zm)(client, place, { commit, paths: [first, second], signal });
        if (additions.every(({ content }, index) => found[index]?.oid === (0,git_blob/* blobId */.z)(content)))
            return;
        // A replica may not know the commit yet; what is there and differs stays so.
        if (found.every(({ oid }) => typeof oid === 'string'))
            break;
        if (attempt < READ_ATTEMPTS)
            await (0,promises_.setTimeout)(READ_PAUSE_MS * attempt, undefined, { signal });
    }
    throw new cannot_look/* CannotLook */.Je('The table was committed, but what was read back is not what was committed.', 'Run again.');
}

// EXTERNAL MODULE: ./build/src/fleet/runs.js
var runs = __webpack_require__(38574);
;// CONCATENATED MODULE: ./build/src/fleet/survey.js
// The story of the fleet table: this run's jobs and every router's newest backup, merged and kept beside the backups.








/** Throws CannotLook where nothing can be said. */
async function survey(settings, { signal, now }) {
    const { routers, backups, root: folder, tableName, runId } = settings;
    const run = await (0,runs/* readRun */.cI)({ ...settings, signal }, runId);
    const found = await (0,copies/* findInRepository */.x)({ ...settings, ...backups }, routers, { now, signal });
    const unseen = found.find((one) => one.unseen !== '')?.unseen;
    if (unseen)
        throw new cannot_look/* CannotLook */.Je(`The backups could not be looked at: ${unseen}.`, SEE_HINT);
    const rows = routers.map((router, index) => {
        const job = (0,jobs/* jobsOfRouter */.$)(run, router.label, { isOnly: false });
        return { router: router.label, folder: router.folder, copy: found[index]?.copy, job };
    });
    const { repository, branch } = backups;
    const [owner = '', name = ''] = repository.split('/');
    const publication = {
        client: (0,github_client/* createGitHubClient */.LX)({ ...settings, token: backups.token }),
        place: { owner, name, branch, folder },
        ...{ repository, tableName, signal, index: renderIndex(rows), page: renderPage(rows, folder) },
    };
    try {
        return { rows, commit: await publish(publication) };
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof cannot_look/* CannotLook */.Je)
            return { rows, commit: undefined, failure: error };
        if (!(error instanceof repository_api/* Refusal */.P_))
            throw error;
        const message = `The table could not be kept in ${repository}: ${error.message}.`;
        return { rows, commit: undefined, failure: new cannot_look/* CannotLook */.Je(message, WRITE_HINT) };
    }
}
const SEE_HINT = 'Check `repository`, and that the token may read it (`contents: read`).';
const WRITE_HINT = 'Likely cause: the token lacks `contents: write` for that repository. Run again if GitHub did not answer.';

// EXTERNAL MODULE: ./build/src/input-values.js
var input_values = __webpack_require__(43004);
// EXTERNAL MODULE: ./build/src/repository-values.js
var repository_values = __webpack_require__(29344);
// EXTERNAL MODULE: ./build/src/action/companion-inputs.js + 1 modules
var companion_inputs = __webpack_require__(66236);
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
function readFleetSettings(journal) {
    const { given, settings, runId } = (0,companion_inputs/* readCompanion */.R)(FLEET_INPUTS, journal);
    return {
        ...settings,
        runId,
        root: readRoot(given.path || 'backups/{router}'),
        tableName: readTableName(given.table || 'README.md'),
    };
}
/** The folder above those of the routers. */
function readRoot(path) {
    const parts = path.replace(/^\/+|\/+$/g, '').split('/');
    const above = parts.slice(0, -1);
    if (parts.at(-1) === '{router}' && above.every((part) => !part.includes('{')))
        return (0,repository_values/* readFolder */.j1)('path', above.join('/'), '');
    throw (0,input_values/* invalidInput */.aY)('path', 'must end with `/{router}`, and have it nowhere else: the table goes into the folder above', path);
}
function readTableName(given) {
    if (given.endsWith('.md'))
        return (0,input_values/* checkName */.I3)('table', given);
    throw (0,input_values/* invalidInput */.aY)('table', 'must be the name of a Markdown file, like `README.md`', given);
}

// EXTERNAL MODULE: ./build/src/action/inputs.js + 2 modules
var inputs = __webpack_require__(58528);
// EXTERNAL MODULE: ./build/src/action/journal.js
var action_journal = __webpack_require__(65831);
// EXTERNAL MODULE: ./build/src/action/summary-file.js
var summary_file = __webpack_require__(8947);
// EXTERNAL MODULE: ./build/src/action/trouble.js
var action_trouble = __webpack_require__(20063);
;// CONCATENATED MODULE: ./build/src/action/fleet-run.js
// The fleet table's run: inputs, the survey, outputs and summary. Red if it could not look or write, not because a router's own
// job is red: that one says so itself.










const FLEET_OUTPUTS = (/* unused pure expression or super */ null && (['missing', 'failed', 'commit-sha']));
/** Runs once. Never throws: what went wrong is in the log and the exit code. */
async function runFleet(interruption) {
    const journal = (0,action_journal/* createJournal */.s)((0,facts/* noFacts */.f)());
    interruption.coverMistakes();
    let done;
    let trouble;
    let web = '';
    try {
        const settings = readFleetSettings(journal);
        const { repository, branch = 'HEAD' } = settings.backups;
        web = `${settings.serverUrl}/${repository}/blob/${branch}`;
        interruption.signal.throwIfAborted();
        done = await survey(settings, { signal: interruption.signal, now: Date.now() });
        trouble = done.failure;
    }
    catch (error) {
        trouble = (0,action_trouble/* troubleOf */.L)(error);
        for (let cause = error; cause instanceof Error; cause = cause.cause)
            journal.debug(cause.stack ?? cause.message);
    }
    const rows = done?.rows ?? [];
    const labels = (chosen) => JSON.stringify(chosen.map(({ router }) => router));
    const failed = rows.filter((row) => resultOf(row) !== 'success');
    const missing = rows.filter((row) => !hasBackup(row));
    core/* setOutput */.uH('missing', labels(missing));
    core/* setOutput */.uH('failed', labels(failed));
    core/* setOutput */.uH('commit-sha', done?.commit ?? '');
    for (const row of rows) {
        const kept = row.copy?.manifest ? row.copy.manifest.time : 'none';
        journal.info(`${row.router}: last run ${resultOf(row)}, newest backup ${kept}`);
    }
    const file = (0,inputs/* wantsSummary */.ui)() ? (0,inputs/* summaryFile */.bj)() : undefined;
    const heading = '## Router backups';
    const told = trouble ? [`**${(0,markdown/* prose */.CS)(trouble.message)}**`, '', (0,markdown/* prose */.CS)(trouble.hint), ''] : [];
    const table = rows.length > 0 ? [renderTable(rows, (path) => `${web}/${path}`)] : [];
    const summary = [heading, '', ...told, ...table].join('\n');
    if (file)
        await (0,summary_file/* writeSummary */.S)(file, journal, summary);
    if (failed.length > 0)
        journal.warning(`Not green in this run: ${failed.map((row) => `${row.router} (${resultOf(row)})`).join(', ')}.`);
    if (missing.length > 0)
        journal.warning(`Without a verified backup: ${missing.map(({ router }) => router).join(', ')}.`);
    if (trouble)
        core/* setFailed */.C1(journal.redact(`${trouble.message}\n${trouble.hint}`));
    else
        journal.info(done?.commit ? `The table is kept: commit ${done.commit.slice(0, 7)}.` : 'The table is up to date.');
    interruption.stop();
}


/***/ }),

/***/ 1276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yn: () => (/* binding */ createFirstCommit),
/* harmony export */   _w: () => (/* binding */ probeWrite),
/* harmony export */   lY: () => (/* binding */ createBranch),
/* harmony export */   zu: () => (/* binding */ commitFiles)
/* harmony export */ });
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35950);
/* harmony import */ var _repository_api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11466);
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
        throw new _repository_api_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P_(answer);
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
        throw new _repository_api_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P_(answer);
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
    const oid = (0,_repository_api_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(made, 'oid'));
    if (answer.problem !== '' || oid === undefined)
        throw new _repository_api_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P_(answer);
    return { oid, url: String((0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(made, 'url') ?? ''), isSigned: (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(made, 'signature', 'isValid') === true };
}


/***/ })

};
