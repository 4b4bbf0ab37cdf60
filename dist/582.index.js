export const id = 582;
export const ids = [582];
export const modules = {

/***/ 20764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/src/assemble.js + 25 modules
var assemble = __webpack_require__(52882);
// EXTERNAL MODULE: ./build/src/backup.js + 2 modules
var backup = __webpack_require__(27305);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/facts.js
var src_facts = __webpack_require__(86762);
// EXTERNAL MODULE: ./build/src/destinations/visibility.js
var visibility = __webpack_require__(56059);
;// CONCATENATED MODULE: ./build/src/action/audience.js
// Who reads the log, the summary and the outputs of a run: everybody who sees the repository that the workflow is in.

const ASK_TIMEOUT_MS = 10_000;
/**
 * Whether strangers may read what is told of this run: then nothing on the router is named. What cannot be found out counts
 * as public. Asked only where there is something to name; throws nothing.
 */
async function isOverheard({ workflow, token }, { facts, journal }) {
    if (!facts.comparison || facts.comparison.changes.length === 0)
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
        journal.info(`What changed is counted and not named: nobody knows whether this repository is private: ${answer.reason}.`);
    return answer.kind !== 'private';
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(91659);
// EXTERNAL MODULE: ./build/src/input-checks.js + 1 modules
var input_checks = __webpack_require__(70623);
// EXTERNAL MODULE: ./build/src/otp-secret.js
var otp_secret = __webpack_require__(54141);
// EXTERNAL MODULE: ./build/src/seal-values.js
var seal_values = __webpack_require__(23131);
// EXTERNAL MODULE: ./build/src/settings.js
var settings = __webpack_require__(26212);
;// CONCATENATED MODULE: ./build/src/action/diagnostics.js
// Node's own diagnostics, switched on from outside: they print or keep what the action hides. Said, not refused, since
// somebody may be looking for something.
/** Options that open the process to others, or write its secrets, keys or memory to a file. */
const REVEALING = /(?:^|\s)(--(?:inspect|tls-keylog|trace-tls|report-|heapsnapshot-|heap-prof)[\w-]*)/g;
/** One sentence for each that is switched on. */
function findDiagnostics(env) {
    const options = [...(env.NODE_OPTIONS ?? '').matchAll(REVEALING)].map(([, option]) => option);
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
function readSettings({ startedAt, journal, }) {
    const inputs = Object.fromEntries(settings/* INPUT_NAMES */.Q.map((name) => [name, core/* getInput */.V4(name, { trimWhitespace: name !== 'password' })]));
    // A private key that was given by mistake must not stand in the log beside the error that says so.
    const derived = [...(0,otp_secret/* secretsIn */.V)(inputs['otp-secret']), ...(0,seal_values/* findPrivateKeys */.$b)(inputs['encrypt-to'])];
    const secrets = [...SECRETS.map((name) => inputs[name]), ...derived];
    for (const secret of secrets)
        if (secret !== '')
            journal.secret(secret);
    const { env } = process;
    if (env.NODE_TLS_REJECT_UNAUTHORIZED === '0')
        journal.warning(UNVERIFIED);
    for (const warning of findDiagnostics(env))
        journal.warning(warning);
    // Sent to GitHub by the artifact client, and printed by Node then.
    if (env.NODE_DEBUG && env.ACTIONS_RUNTIME_TOKEN)
        journal.secret(env.ACTIONS_RUNTIME_TOKEN);
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
    return (0,input_checks/* checkInputs */.s)(inputs, { startedAt, tempDirectory: env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), workflow });
}
/** Whether the user wants a job summary; asked separately, since a run with bad inputs has one too. */
function wantsSummary() {
    return core/* getInput */.V4('summary').toLowerCase() !== 'false';
}
/** Where the runner takes the job summary, if it does. */
function summaryFile() {
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

// EXTERNAL MODULE: ./build/src/secret-forms.js
var secret_forms = __webpack_require__(15755);
// EXTERNAL MODULE: ./build/src/units.js
var units = __webpack_require__(22958);
;// CONCATENATED MODULE: ./build/src/action/journal.js
// The running backup as the runner's log shows it: groups, lines, masks. Nothing it was told as a secret gets through.



const MASK = '***';
/** Shorter secrets would blank half the log, and the runner masks them in it anyway. */
const MIN_REDACTED_LENGTH = 3;
/** Keeps how long each step took in `facts`. */
function createJournal(facts) {
    const secrets = new Set();
    // Longest first: a secret may begin with another one.
    const redact = (text, written = (secret) => secret) => [...secrets]
        .sort((a, b) => b.length - a.length)
        .reduce((line, secret) => line.replaceAll(written(secret), MASK), text);
    return {
        redact,
        // One line stays one line: a second one could be a workflow command.
        info: (line) => core/* info */.pq(redact(line)
            .replace(/[\r\n]+/g, ' ')
            .replaceAll('##[', '# #[')),
        warning: (line) => core/* warning */.$e(redact(line)),
        debug: (line) => core/* debug */.Yz(redact(line)),
        secret: (value) => {
            for (const form of (0,secret_forms/* formsOf */.X)(value)) {
                core/* setSecret */.Pq(form);
                if (form.length >= MIN_REDACTED_LENGTH)
                    secrets.add(form);
            }
        },
        step: async (name, work) => {
            const startedAt = performance.now();
            core/* startGroup */.Oh(name);
            try {
                return await work();
            }
            finally {
                const duration = performance.now() - startedAt;
                facts.durations.set(name, (facts.durations.get(name) ?? 0) + duration);
                core/* info */.pq(`(${(0,units/* formatDuration */.a3)(duration)})`);
                core/* endGroup */.N4();
            }
        },
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/src/action/markdown.js
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

// EXTERNAL MODULE: ./build/src/action/told-changes.js
var told_changes = __webpack_require__(93971);
;// CONCATENATED MODULE: ./build/src/action/change-list.js
// The part of the job summary that tells what changed on the router: labels only, long lists folded.



/** Shown at once; what is beyond is folded away. */
const MAX_OPEN = 10;
/** GitHub refuses a summary of more than 1 MiB. */
const MAX_ROWS = 300;
const MAX_BYTES = 256 * 1024;
/** Markdown lines, an empty one at the end; none if nothing can be said. */
function renderChanges({ comparison, untold, isFirst, proved, locations, inspection }, { overheard }) {
    if (inspection?.verdict !== 'whole')
        return [];
    if (!comparison && untold !== undefined)
        return [`What changed cannot be told: ${prose(untold)}.`, ''];
    if (!comparison)
        return isFirst && locations.length > 0 ? ['First backup: there is none to compare it with.', ''] : [];
    const day = comparison.since.slice(0, 10);
    const relied = proved[0];
    if (comparison.unchanged) {
        const proof = relied
            ? `; the copy of ${escapeText(relied.manifest.time.slice(0, 10))} (${code(relied.manifest.file)}) was read again and is whole`
            : '';
        return [`**Unchanged since ${escapeText(day)}**${proof}.`, ''];
    }
    const { changes } = comparison;
    const title = `**${(0,units/* countOf */.pq)(changes.length, 'change')} since ${escapeText(day)}**`;
    if (overheard)
        return [`${title}: ${countKinds(changes)}. Nothing is named where anybody may read it.`, ''];
    const told = changes.slice(0, MAX_ROWS).map((change) => renderRow((0,told_changes/* shortened */.v)(change)));
    const rows = (0,told_changes/* fitting */._)(told, { maxCount: MAX_ROWS, maxBytes: MAX_BYTES, textOf: (row) => row });
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
    const what = where === 'file' ? code(label) : `${code(where)} ${label === '' ? '' : escapeText(label)}`.trim();
    return `| ${escapeText(section)} | ${what} | ${kind} |`;
}
/** A few words for the closing line of the log. */
function changesInBrief(comparison) {
    if (!comparison)
        return '';
    const { changes, since, unchanged } = comparison;
    if (unchanged)
        return `; unchanged since ${since.slice(0, 10)}`;
    return `; ${(0,units/* countOf */.pq)(changes.length, 'change')} since ${since.slice(0, 10)}`;
}

// EXTERNAL MODULE: ./build/src/action/outputs.js
var outputs = __webpack_require__(3406);
;// CONCATENATED MODULE: ./build/src/action/summary.js
// The job summary, in GitHub's Markdown: what was backed up and where it is, or what to do.



/** One heading, what changed, one table, and on failure what to do. Everything from outside is escaped. */
function renderSummary({ facts, router, failure, overheard }) {
    const heading = `## Backup of ${escapeText(router ?? 'the router')} ${failure ? 'failed' : verdictOf(facts)}`;
    const [head, ...rows] = tableRows(facts, router).map(([title, cell]) => `| ${title} | ${cell} |`);
    const table = head === undefined ? [] : [head, '|:--|:--|', ...rows, ''];
    return [heading, '', ...describeFailure(failure), ...renderChanges(facts, { overheard }), ...table].join('\n');
}
function verdictOf({ locations, proved }) {
    return locations.length === 0 && proved.length > 0 ? 'unchanged, copy proved whole' : 'stored and read back';
}
function describeFailure(failure) {
    if (!failure)
        return [];
    return [
        `**${prose(failure.message)}**`,
        '',
        ...describeHint(failure.hint),
        '',
        `Error code: ${code(failure.code)}`,
        '',
    ];
}
/** Likely causes become a list, everything else stays in lines. */
function describeHint(hint) {
    const [, causes, rest] = /^Likely causes, in order: (.*?)\.(?: (.*))?$/s.exec(hint) ?? [];
    if (causes === undefined)
        return [hint.split('\n').map(prose).join('<br>\n')];
    const list = causes.split('; ').map((cause, index) => `${index + 1}. ${prose(cause)}`);
    return ['Likely causes, in order:', '', ...list, '', ...(rest ? [prose(rest)] : [])];
}
function tableRows({ kept, sealedFor, label, inspection, fileName, locations, proved, durations }, router) {
    const rows = [];
    const model = [label?.model, router && `(${router})`].filter(Boolean).join(' ');
    if (model)
        rows.push(['Router', escapeText(model)]);
    if (label?.firmware)
        rows.push(['Firmware', escapeText(label.firmware)]);
    // Where nothing new was stored, the file is the one that is there.
    const relied = locations.length === 0 ? proved[0]?.manifest : undefined;
    const file = relied?.file ?? fileName;
    const about = relied ?? kept;
    if (about && file)
        rows.push(['File', code(file)]);
    if (about)
        rows.push(['Size', escapeText((0,units/* formatBytes */.z3)(about.size))], ['SHA-256', code(about.sha256)]);
    if (inspection)
        rows.push(['Checked', describeInspection(inspection)]);
    if (sealedFor !== undefined)
        rows.push(['Sealed', describeSeal(sealedFor)]);
    for (const location of locations)
        rows.push(['Stored in', describeLocation(location)]);
    for (const { location } of proved)
        rows.push(['Proved whole', describeLocation(location)]);
    if (durations.size > 0) {
        rows.push(['Duration', [...durations].map(([step, ms]) => `${step} ${(0,units/* formatDuration */.a3)(ms)}`).join(' · ')]);
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
    const size = `${(0,units/* formatBytes */.z3)(contentSize)} when opened`;
    return escapeText(`${container}, whole, ${size}: ${content.entries.length} files and folders, ${(0,units/* countOf */.pq)(content.tables.length, 'table')}`);
}
function describeLocation(location) {
    if (location.kind === 'directory')
        return code(location.path);
    if (location.kind === 'repository') {
        const link = `[${code(location.commit.slice(0, 7))}](${encodeURI(location.url)})`;
        return `repository ${escapeText(location.repository)}, ${code(location.path)}, commit ${link}`;
    }
    return `artifact [${escapeText(location.name)}](${encodeURI(location.url)})`;
}

;// CONCATENATED MODULE: ./build/src/action/report.js
// What a run leaves behind: outputs, the job summary, one annotation if it failed, one closing line if it did not.








/** Outputs whose text the router chose: a secret may turn up in it. */
const FREE_TEXT = new Set(['router-model', 'router-firmware', 'changes']);
async function report({ facts, router, failure, overheard, journal, summaryFile }) {
    const problem = setOutputs(facts, { failure: failure && tellCopies(failure, facts), overheard, journal });
    if (summaryFile)
        await writeSummary(summaryFile, journal, renderSummary({ facts, router, failure: problem, overheard }));
    if (problem)
        core/* setFailed */.C1(journal.redact(`${problem.message}\n${problem.hint}\n(error-code: ${problem.code})`));
    else
        journal.info(closingLine(facts));
}
/** Whoever cancels a run must know what it left: with copies that are there, another hint. */
function tellCopies(failure, { locations }) {
    if (failure.code !== 'cancelled' || locations.length === 0)
        return failure;
    const hint = 'What the log calls stored and read back is there and good; old backups may not have been deleted.';
    return new errors/* BackupError */.hj(failure.code, failure.message, { cause: failure, hint });
}
/** Returns why the run fails. A full disk must not hide that reason, nor may later steps read outputs that are not there. */
function setOutputs(facts, { failure, overheard, journal }) {
    try {
        for (const [name, value] of Object.entries((0,outputs/* outputsOf */.Y)(facts, { errorCode: failure?.code, overheard })))
            core/* setOutput */.uH(name, FREE_TEXT.has(name) ? journal.redact(value) : value);
        return failure;
    }
    catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        const hint = 'Check free space and permissions of the folder that the runner uses for temporary files (RUNNER_TEMP).';
        return failure ?? new errors/* BackupError */.hj('internal-error', `The outputs could not be set: ${reason}`, { cause, hint });
    }
}
/** A summary that cannot be written is no reason to call a stored backup a failure. */
async function writeSummary(file, journal, markdown) {
    await (0,promises_.appendFile)(file, `${journal.redact(journal.redact(markdown), escapeText)}\n`).catch((error) => {
        journal.warning(`The job summary could not be written: ${error instanceof Error ? error.message : String(error)}`);
    });
}
function nameOf(place) {
    if (place.kind === 'directory')
        return place.path;
    return place.kind === 'artifact' ? `artifact ${place.name}` : `${place.repository}/${place.path}`;
}
function closingLine({ fileName, kept, comparison, locations, proved }) {
    const brief = changesInBrief(comparison);
    const relied = proved.map(({ location }) => nameOf(location)).join('; ');
    if (locations.length === 0)
        return `Nothing new to store${brief}. Read again and whole: ${relied}`;
    const stored = `${fileName} (${(0,units/* formatBytes */.z3)(kept?.size ?? 0)}) is stored and read back: ${locations.map(nameOf).join('; ')}`;
    return `${stored}${relied ? `; read again and whole: ${relied}` : ''}${brief}`;
}

;// CONCATENATED MODULE: ./build/src/action/run.js
// The action: inputs, the backup, the report. The only catch-all, and the only place that turns an error into a red run.








/**
 * Runs the action once, and stops listening for interruptions at its end. Never throws: what went wrong is in the report
 * and the exit code.
 */
async function run(interruption) {
    const facts = (0,src_facts/* noFacts */.f)();
    const journal = createJournal(facts);
    interruption.coverMistakes();
    let failure;
    let settings;
    try {
        settings = readSettings({ startedAt: new Date(), journal });
        // It may have come while all this was being loaded.
        interruption.signal.throwIfAborted();
        await (0,backup/* backUp */.v)((0,assemble/* assemble */.f)(settings, { journal, signal: interruption.signal }), facts);
    }
    catch (error) {
        failure = (0,errors/* asBackupError */.ZJ)(error);
        for (let cause = error; cause instanceof Error; cause = cause.cause)
            journal.debug(cause.stack ?? cause.message);
    }
    const overheard = settings !== undefined && (await isOverheard(settings, { facts, journal }));
    const about = { facts, router: settings?.label, failure, overheard };
    await report({ ...about, journal, summaryFile: wantsSummary() ? summaryFile() : undefined });
    // Not before: the runner's second signal, or work that was left behind, must not end the process without a report.
    interruption.stop();
    return { abandoned: facts.abandoned };
}


/***/ }),

/***/ 15755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ formsOf)
/* harmony export */ });
// The forms in which a secret could turn up in a text: the one place that knows them, for masks and for redaction.
/** Shorter forms would stand in any text by chance, and blank it. */
const MIN_DERIVED = 6;
/** The secret as it is, in an address, a form, JSON, HTML, base64 (wherever in a longer text it begins) and hexadecimal. */
function formsOf(secret) {
    if (secret === '')
        return [];
    const bytes = Buffer.from(secret);
    const pieces = [0, 1, 2].map((offset) => base64Piece(bytes, offset));
    const hex = bytes.toString('hex');
    const derived = [
        encodeURIComponent(secret),
        new URLSearchParams({ x: secret }).toString().slice(2),
        JSON.stringify(secret).slice(1, -1),
        secret.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`),
        bytes.toString('base64'),
        bytes.toString('base64url'),
        ...pieces.flatMap((piece) => [piece, piece.replaceAll('+', '-').replaceAll('/', '_')]),
        hex,
        hex.toUpperCase(),
    ];
    return [...new Set([secret, ...derived.filter((form) => form.length >= MIN_DERIVED)])];
}
/** What these bytes look like in base64 with `offset` bytes before them: the part that no neighbour has a say in. */
function base64Piece(bytes, offset) {
    const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    return text.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6));
}


/***/ }),

/***/ 28009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
// The version of this program, the same as in package.json; a test compares them.
const VERSION = '0.1.0';


/***/ })

};
