export const id = 342;
export const ids = [342];
export const modules = {

/***/ 53342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/src/assemble.js + 24 modules
var assemble = __webpack_require__(7275);
// EXTERNAL MODULE: ./build/src/backup/backup.js + 2 modules
var backup = __webpack_require__(11421);
// EXTERNAL MODULE: ./build/src/backup/run-state.js
var run_state = __webpack_require__(38133);
// EXTERNAL MODULE: ./build/src/checkup/checkup.js + 1 modules
var checkup_checkup = __webpack_require__(43807);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/action/failure.js
var action_failure = __webpack_require__(51066);
// EXTERNAL MODULE: ./build/src/action/inputs.js + 2 modules
var inputs = __webpack_require__(58528);
// EXTERNAL MODULE: ./build/src/github/github-client.js
var github_client = __webpack_require__(76152);
// EXTERNAL MODULE: ./build/src/github/visibility.js
var visibility = __webpack_require__(24149);
;// CONCATENATED MODULE: ./build/src/action/log-visibility.js
// Who can read the log, the summary and the outputs of a run: everybody with access to the workflow's repository.



const ASK_TIMEOUT_MS = 10_000;
/**
 * Returns whether strangers can read the log of this run: then no item of the router is named. Unknown counts as public.
 * Asks GitHub only if there is something to name; never throws.
 */
async function isLogPublic({ workflow, token }, { runState, logger }) {
    if (!runState.comparison || runState.comparison.changes.length === 0)
        return false;
    // Outside of a workflow, only the user who started it reads the log.
    if (workflow.repository === '')
        return false;
    if (workflow.visibility)
        return workflow.visibility === 'public';
    const signal = AbortSignal.timeout(ASK_TIMEOUT_MS);
    const answer = await (0,visibility/* readVisibility */.t)((0,github_client/* createGitHubClient */.LX)({ ...workflow, token }), { ...workflow, signal }).catch((error) => {
        return { kind: 'unknown', reason: (0,errors/* describeThrown */.YI)(error) };
    });
    if (answer.kind === 'unknown')
        logger.info(`Changes are counted but not named, since the visibility of this repository is unknown: ${answer.reason}.`);
    return answer.kind !== 'private';
}

// EXTERNAL MODULE: ./build/src/action/logger.js
var action_logger = __webpack_require__(39206);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(91659);
// EXTERNAL MODULE: ./build/src/checkup/checkup-table.js
var checkup_table = __webpack_require__(15579);
// EXTERNAL MODULE: ./build/src/text/format.js
var format = __webpack_require__(20730);
// EXTERNAL MODULE: ./build/src/text/message.js
var message = __webpack_require__(29962);
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
async function report(options) {
    const { runState, router, failure, logIsPublic, logger, summaryFile } = options;
    const problem = setOutputs(runState, { failure: failure && withCopies(failure, runState), logIsPublic, logger });
    const checkup = options.checkup && { ...options.checkup, failure: problem };
    if (summaryFile)
        await (0,summary_file/* writeSummary */.S)(summaryFile, logger, checkup ? renderCheckup(checkup, { router }) : (0,summary/* renderSummary */.Br)({ runState, router, failure: problem, logIsPublic }));
    const rows = checkup?.rows.map((row) => (0,checkup_table/* renderRow */.re)(row, report_WORDS)) ?? [];
    for (const line of (0,checkup_table/* tableLines */.oW)(rows))
        logger.info(line);
    if (problem)
        core/* setFailed */.C1(logger.redact(`${problem.message}\n${problem.hint}\n(error-code: ${problem.code})`));
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

;// CONCATENATED MODULE: ./build/src/action/run.js
// The action: inputs, the backup, the report. The only catch-all, and the only place that turns an error into a failed run.










/**
 * Runs the action once, and stops listening for interruptions at its end. Never throws: errors are in the report and the
 * exit code.
 */
async function run(interruption) {
    const runState = (0,run_state/* createRunState */.x)();
    const logger = (0,action_logger/* createLogger */.h)(runState);
    interruption.coverUncaughtErrors();
    let failure;
    let settings;
    let checkup;
    try {
        settings = (0,inputs/* readSettings */.sb)({ startedAt: new Date(), logger });
        // The interruption may have come while modules were loading.
        interruption.signal.throwIfAborted();
        const runtime = { logger, signal: interruption.signal };
        if (settings.mode === 'check') {
            checkup = await (0,checkup_checkup.checkUp)((0,assemble.assembleCheckup)(settings, runtime), runState);
            if (checkup.failure)
                throw checkup.failure;
        }
        else
            await (0,backup.backUp)((0,assemble.assemble)(settings, runtime), runState);
    }
    catch (error) {
        failure = (0,errors/* asBackupError */.ZJ)(error);
        (0,action_failure/* debugCauses */.u)(error, logger);
    }
    const logIsPublic = settings !== undefined && (await isLogPublic(settings, { runState, logger }));
    const about = { runState, checkup, router: settings?.label, failure, logIsPublic };
    await report({ ...about, logger, summaryFile: (0,inputs/* wantsSummary */.ui)() ? (0,inputs/* summaryFile */.bj)() : undefined });
    // Only now: a second signal, or an error in work left running, must not end the process without a report.
    interruption.stop();
    return { leftRunning: runState.leftRunning };
}


/***/ }),

/***/ 11421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  backUp: () => (/* binding */ backUp)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/system/temp-folder.js
var temp_folder = __webpack_require__(59262);
// EXTERNAL MODULE: ./build/src/text/format.js
var format = __webpack_require__(20730);
// EXTERNAL MODULE: ./build/src/text/message.js
var message = __webpack_require__(29962);
// EXTERNAL MODULE: ./build/src/backup/compare.js
var backup_compare = __webpack_require__(26319);
// EXTERNAL MODULE: ./build/src/backup/preflight.js
var preflight = __webpack_require__(61535);
// EXTERNAL MODULE: ./build/src/system/deadline.js
var deadline = __webpack_require__(60239);
;// CONCATENATED MODULE: ./build/src/backup/store.js
// Stores the backup in every destination: verifies an existing copy or stores a new one, reads it back, prunes old ones.





/** For storing and reading back in one destination, plus a second for every MiB. */
const STORE_TIMEOUT_MS = 120_000;
const STORE_MS_PER_MIB = 1_000;
const PRUNE_TIMEOUT_MS = 60_000;
/** Stores in every destination, even if one fails: one copy is better than none. Throws the first failure at the end. */
async function storeEverywhere(baselines, options) {
    const { signal, logger } = options;
    const stored = [];
    const failures = [];
    for (const baseline of baselines) {
        try {
            const copy = (await reuseCopy(baseline, options)) ?? (await storeOnce(baseline, options));
            stored.push({ baseline, copy });
        }
        catch (error) {
            if (signal.aborted)
                throw error;
            if (failures.length > 0)
                logger.warning(error instanceof errors/* BackupError */.hj ? error.text : (0,errors/* describeThrown */.YI)(error));
            failures.push(error);
        }
    }
    if (failures.length > 0)
        throw failures[0];
    return stored;
}
/** Returns the existing copy if its content is unchanged and it can be read back and verified. */
async function reuseCopy(baseline, options) {
    const { destination, previous, comparison } = baseline;
    const { logger, runState } = options;
    if (!destination.skipUnchanged || !previous || !comparison?.unchanged)
        return undefined;
    const { copy, manifest, isReusable } = previous;
    if (!isReusable) {
        logger.info((0,message/* message */.iU) `Unchanged, but ${copy.description} expires soon or is not the newest copy. Storing a new one.`);
        return undefined;
    }
    try {
        await (0,deadline/* withDeadline */.N)((signal) => copy.readBack(signal), store_deadline(destination, { ...options, code: () => 'read-back-failed' }));
    }
    catch (error) {
        if (options.signal.aborted)
            throw error;
        const reason = error instanceof errors/* BackupError */.hj ? error.text : (0,message/* message */.iU) `${(0,errors/* describeThrown */.YI)(error)}`;
        logger.warning((0,message/* message */.iU) `Unchanged, but the existing copy could not be verified. Storing a new one. ${reason}`);
        return undefined;
    }
    runState.reusedCopies.push({ location: copy.location, manifest });
    logger.info((0,message/* message */.iU) `Unchanged: existing copy verified (${copy.description}). Nothing new was stored.`);
    return copy;
}
/** Stores and reads back under one deadline, so that a hanging destination does not block the others. */
async function storeOnce({ destination, previous, comparison, isForeign }, options) {
    const { logger, runState } = options;
    const backup = { ...options.backup, comparison, isFirst: !previous && !isForeign, mayPrune: !isForeign };
    let code = 'store-failed';
    return await (0,deadline/* withDeadline */.N)(async (signal) => {
        const stored = await destination.store(backup, signal);
        signal.throwIfAborted();
        runState.locations.push(stored.location);
        logger.info((0,message/* message */.iU) `Stored: ${stored.description}.`);
        code = 'read-back-failed';
        await stored.readBack(signal);
        signal.throwIfAborted();
        logger.info(`Read back and verified (${(0,format/* formatBytes */.z3)(backup.size)}).`);
        return stored;
    }, store_deadline(destination, { ...options, code: () => code }));
}
function store_deadline(destination, { backup, signal, runState, storeTimeoutMs, code, }) {
    const timeoutMs = storeTimeoutMs ?? STORE_TIMEOUT_MS + (STORE_MS_PER_MIB * backup.size) / format/* MIB */.D6;
    const tooLate = () => new errors/* BackupError */.hj(code(), `The ${destination.kind} took longer than ${Math.round(timeoutMs / 1000)} s.`, {
        hint: (0,preflight/* slownessHint */.Q)(destination.kind),
    });
    return { timeoutMs, tooLate, signal, runState };
}
/** Deletes backups beyond the retention limit. A failure here, even a hanging disk, only warns. */
async function pruneEverywhere(copies, { logger, signal, runState }) {
    for (const { baseline, copy } of copies) {
        // The newest copy belonged to another router: the older ones may, too.
        if (baseline.isForeign)
            continue;
        const tooLate = () => new errors/* BackupError */.hj('store-failed', `Deleting old backups took longer than ${PRUNE_TIMEOUT_MS / 1000} s.`);
        try {
            const deleted = await (0,deadline/* withDeadline */.N)(() => copy.prune(), { timeoutMs: PRUNE_TIMEOUT_MS, tooLate, signal, runState });
            if (deleted > 0)
                logger.info((0,message/* message */.iU) `Deleted ${(0,format/* countOf */.pq)(deleted, 'old backup')} beyond ${(0,message/* input */.hF)('keep')}.`);
        }
        catch (error) {
            if (signal.aborted)
                throw error;
            logger.warning(error instanceof errors/* BackupError */.hj ? error.text : (0,errors/* describeThrown */.YI)(error));
        }
    }
}

;// CONCATENATED MODULE: ./build/src/backup/verify.js
// Verifies the exported file: a damaged one is never stored, one of unknown format is stored and fails the run.




/** Maximum findings reported. */
const MAX_FINDINGS = 3;
/** Throws BackupError `backup-invalid` if the file must not be stored, `store-failed` if the disk has no room to open it. */
async function checkFile({ inspect, logger, signal }, { file, runState }) {
    const inspection = await inspect(file, { signal }).catch((cause) => {
        if (signal.aborted || !isDiskError(cause))
            throw cause;
        const text = (0,message/* message */.iU) `The backup was exported, but could not be opened: ${cause.message}.`;
        throw new errors/* BackupError */.hj('store-failed', text, { cause, hint: temp_folder/* DISK_HINT */.Oo });
    });
    runState.inspection = inspection;
    const { findings } = inspection;
    if (inspection.verdict === 'valid') {
        const { entries, tables } = inspection.content;
        const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
        logger.info(`Valid: ${inspection.container}, ${(0,format/* formatBytes */.z3)(inspection.contentSize)} uncompressed, ${entries.length} entries, ${(0,format/* countOf */.pq)(tables.length, 'table')} with ${(0,format/* countOf */.pq)(rows, 'row')}.`);
    }
    else if (inspection.verdict === 'unknown') {
        logger.info(`Unknown format: starts with ${inspection.firstBytes}. It is stored, but could not be verified.`);
    }
    else {
        const reported = findings.slice(0, MAX_FINDINGS).map(({ text }) => text);
        const more = findings.length > MAX_FINDINGS ? [`And ${findings.length - MAX_FINDINGS} more.`] : [];
        throw new errors/* BackupError */.hj('backup-invalid', (0,message/* message */.iU) `${[...reported, ...more].join(' ')}`);
    }
    return inspection;
}
/** Only system errors have an errno. */
function isDiskError(error) {
    return error instanceof Error && 'errno' in error;
}
/** Fails the run after a file of unknown format was stored, unless the user accepts that. */
function acceptUnknown({ findings, firstBytes }, { requireVerified, logger }) {
    const reason = findings.map(({ text }) => text).join(' ');
    const text = (0,message/* message */.iU) `The router sent a file of unknown format (it starts with ${firstBytes}). It was stored, but not verified. ${reason}`;
    if (requireVerified)
        throw new errors/* BackupError */.hj('backup-unrecognised', text);
    logger.warning((0,message/* message */.iU) `${text} ${(0,message/* input */.hF)('require-verified', 'false')} accepts that.`);
}

;// CONCATENATED MODULE: ./build/src/backup/backup.js
// The steps of a backup, in order. Nothing is stored before it is verified, nothing pruned before the copy is read back.










/** Plaintext file name before encryption. */
const PLAIN_NAME = 'plain.dss';
/** Destinations as the subject of a log line. */
const STORAGE = { artifact: 'Artifact storage', directory: 'The directory', repository: 'The repository' };
/** Makes one backup. Throws BackupError; `runState` then holds what the run had reached. */
async function backUp(parts, runState) {
    const { logger, signal, fileName } = parts;
    runState.fileName = fileName;
    await logger.step('Prepare', () => backup_preflight(parts, runState));
    const folder = await (0,temp_folder/* makePrivateFolder */.I2)(parts.tempDirectory);
    let stopLookups = async () => { };
    try {
        const file = (0,external_node_path_.join)(folder, fileName);
        const plain = parts.encryptor ? (0,external_node_path_.join)(folder, PLAIN_NAME) : file;
        const { exported, found, ...fetched } = await fetchFile(parts, { file: plain, folder, runState });
        stopLookups = fetched.stopLookups;
        runState.label = exported.label;
        // The digest of an encrypted backup's content must not be published.
        if (!parts.encryptor)
            runState.kept = exported;
        const inspection = await logger.step('Check', () => checkFile(parts, { file: plain, runState }));
        const stored = parts.encryptor ? await encrypt(parts, parts.encryptor, { plain, file }) : exported;
        runState.kept = stored;
        if (parts.encryptor)
            runState.sealedFor = parts.encryptor.recipients;
        const manifest = parts.describe(inspection, exported, stored);
        runState.manifest = manifest;
        const compare = (before) => parts.compare(before, manifest, inspection);
        const baselines = await logger.step('Compare', async () => (0,backup_compare/* compareAll */.Rt)(await found, { manifest, compare, logger, runState }));
        const { size, sha256 } = stored;
        const backup = { file, fileName, size, sha256, manifest };
        const options = { backup, logger, signal, runState, storeTimeoutMs: parts.storeTimeoutMs };
        const copies = await logger.step('Store', () => storeEverywhere(baselines, options));
        if (inspection.verdict === 'unknown')
            acceptUnknown(inspection, parts);
        await pruneEverywhere(copies, options);
    }
    finally {
        // Before the folder is removed and the run ends: the entry must know what is still running.
        await stopLookups();
        await (0,temp_folder/* removeFolder */.v$)(folder, logger);
    }
}
/** Checks every destination before the router is contacted. */
async function backup_preflight(parts, runState) {
    const { destinations, encryptor, logger, signal, preflightTimeoutMs: timeoutMs } = parts;
    await encryptor?.check();
    for (const destination of destinations) {
        await (0,preflight/* askDestination */.I)(destination, { signal, runState, timeoutMs });
        logger.info(`${STORAGE[destination.kind]} is ready.`);
    }
}
async function fetchFile({ withSession, destinations, encryptor, logger, signal }, { file, folder, runState }) {
    const end = new AbortController();
    const work = { folder, logger, signal: AbortSignal.any([signal, end.signal]), runState };
    let found;
    const lookUp = () => {
        found ??= Promise.all(destinations.map((destination) => (0,backup_compare/* findPrevious */.ve)(destination, work)));
        return found;
    };
    const onStarted = () => {
        for (const destination of destinations)
            destination.warmUp();
        void lookUp();
    };
    const stopLookups = async () => {
        end.abort(new errors/* BackupError */.hj('cancelled', 'The run has ended.'));
        await found;
    };
    try {
        const exported = await withSession((router) => logger.step('Export', async () => {
            const result = await router.exportTo(file, { onStarted });
            if (!encryptor)
                logger.info(`SHA-256 ${result.sha256}.`);
            return result;
        }));
        return { exported, found: lookUp(), stopLookups };
    }
    catch (error) {
        await stopLookups();
        throw error;
    }
}
/** Encrypts the file and deletes the plaintext. */
async function encrypt({ logger, signal }, encryptor, { plain, file }) {
    return await logger.step('Encrypt', async () => {
        const encrypted = await encryptor.encryptFile(plain, file, signal).catch((cause) => {
            signal.throwIfAborted();
            const text = (0,message/* message */.iU) `The backup could not be encrypted: ${(0,errors/* describeThrown */.YI)(cause)}.`;
            throw new errors/* BackupError */.hj('store-failed', text, { cause, hint: temp_folder/* DISK_HINT */.Oo });
        });
        await (0,promises_.rm)(plain);
        logger.info(`Encrypted with age for ${(0,format/* countOf */.pq)(encryptor.recipients, 'recipient')}. SHA-256 ${encrypted.sha256}.`);
        return encrypted;
    });
}


/***/ }),

/***/ 26319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GU: () => (/* binding */ obstacleBetween),
/* harmony export */   Rt: () => (/* binding */ compareAll),
/* harmony export */   ve: () => (/* binding */ findPrevious)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _system_deadline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60239);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20730);
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29962);
// Finds the newest copy in each destination and compares it with the new backup, before anything is stored.




/** For finding the newest copy in one destination. */
const LOOKUP_TIMEOUT_MS = 30_000;
/**
 * Finds the newest copy in a destination; call it while the router is busy. Never throws: a failed lookup never blocks a
 * backup.
 */
async function findPrevious(destination, work) {
    const { folder, logger, signal, runState } = work;
    let isUnseen = false;
    const onUnseen = () => {
        isUnseen = true;
    };
    const tooLate = () => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj('timed-out', `it took longer than ${LOOKUP_TIMEOUT_MS / 1000} s`);
    try {
        const previous = await (0,_system_deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .withDeadline */ .N)((until) => destination.newest({ folder, signal: until, onUnseen }), {
            timeoutMs: LOOKUP_TIMEOUT_MS,
            tooLate,
            signal,
            runState,
        });
        return { destination, previous, isUnseen };
    }
    catch (error) {
        const reason = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .describeThrown */ .YI)(error);
        if (!signal.aborted)
            logger.info((0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `The newest backup in the ${destination.kind} could not be read: ${reason}.`);
        return { destination, previous: undefined, isUnseen: true };
    }
}
/** Compares the new backup with each destination's newest copy, and keeps the newest comparison in `runState`. */
function compareAll(found, options) {
    const { manifest, compare, logger, runState } = options;
    const baselines = found.map(({ destination, previous, isUnseen }) => {
        if (!previous)
            return { destination, isForeign: isUnseen };
        if (isOtherRouter(previous.manifest, manifest)) {
            logger.warning((0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `The newest backup in the ${destination.kind} (${previous.manifest.file}) belongs to another router: nothing was compared, and no old backup will be deleted. Give each router its own ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .input */ .hF)('router')} label, and a ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .input */ .hF)('name')} with {router} in it.`);
            return { destination, previous, isForeign: true };
        }
        const obstacle = unverifiedOf(previous.manifest, manifest) ?? obstacleBetween(previous.manifest, manifest);
        if (obstacle !== undefined) {
            runState.incomparableReason = obstacle;
            return { destination, previous, isForeign: false };
        }
        return { destination, previous, comparison: compare(previous.manifest), isForeign: false };
    });
    runState.isFirst = found.every(({ previous, isUnseen }) => previous === undefined && !isUnseen);
    if (runState.isFirst)
        logger.info('First backup: nothing to compare with yet.');
    const newest = newestOf(baselines);
    if (newest?.comparison && newest.previous) {
        runState.comparison = newest.comparison;
        logger.info(describe(newest.comparison));
    }
    if (!newest && runState.incomparableReason)
        logger.info((0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `Can't compare with the last backup: ${runState.incomparableReason}.`);
    const earlier = newest?.previous ?? baselines.find(({ previous, isForeign }) => previous && !isForeign)?.previous;
    if (earlier?.manifest.verified && manifest.verified)
        warnAboutSize(earlier.manifest, { manifest, logger });
    return baselines;
}
function unverifiedOf(before, after) {
    if (!after.verified)
        return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `this backup is not verified`;
    return before.verified ? undefined : (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `the earlier backup, ${before.file}, is not verified`;
}
/** Says why two manifests are not comparable: their digests must have been made with the same key, or without one. */
function obstacleBetween({ sealed: before }, { sealed: after }) {
    if (!before && !after)
        return undefined;
    if (after && after.keyId === null)
        return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `the backup is encrypted, and there is no ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .input */ .hF)('fingerprint-key')} to make digests of its content with`;
    if (before && after && before.keyId === after.keyId)
        return undefined;
    if (!before)
        return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `the earlier backup is not encrypted`;
    if (!after)
        return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `the earlier backup is encrypted`;
    return before.keyId === null
        ? (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `the earlier backup was encrypted without a ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .input */ .hF)('fingerprint-key')}`
        : (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `the earlier backup was encrypted with another ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .input */ .hF)('fingerprint-key')}`;
}
function isOtherRouter(before, after) {
    const isSameKind = obstacleBetween(before, after) === undefined;
    if (isSameKind && before.router.id !== null && after.router.id !== null)
        return before.router.id !== after.router.id;
    // Without two ids made in the same way, only the labels tell the routers apart.
    return before.router.label !== after.router.label;
}
function newestOf(baselines) {
    const comparable = baselines.filter(({ comparison }) => comparison !== undefined);
    return comparable.sort((a, b) => ((a.comparison?.since ?? '') < (b.comparison?.since ?? '') ? 1 : -1))[0];
}
function describe({ since, unchanged, changes }) {
    if (unchanged)
        return `Unchanged since ${since}.`;
    return `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .pq)(changes.length, 'change')} since ${since}.`;
}
function warnAboutSize(before, { manifest, logger }) {
    if (manifest.size * 2 >= before.size)
        return;
    logger.warning(`The backup is less than half the size of the last verified one: ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(manifest.size)} after ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(before.size)}. Check that the router still has all its settings.`);
}


/***/ }),

/***/ 61535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ askDestination),
/* harmony export */   Q: () => (/* binding */ slownessHint)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _system_deadline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60239);
// Checks that a destination is ready, before the router is contacted.


/** For one destination: a network share that is gone hangs, and GitHub may ask for a pause. */
const PREFLIGHT_TIMEOUT_MS = 120_000;
/** What to do if a destination times out. */
function slownessHint(kind) {
    return kind === 'directory'
        ? 'Check that the network share is mounted and that its server is on.'
        : 'GitHub or the connection to it is slow. Run again; if it happens again, see https://www.githubstatus.com.';
}
/** Throws BackupError `destination-refused` if the destination is not ready or does not answer. */
async function askDestination(destination, { signal, runState, timeoutMs = PREFLIGHT_TIMEOUT_MS, }) {
    const tooLate = () => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj('destination-refused', `The ${destination.kind} did not answer within ${timeoutMs / 1000} s.`, {
        hint: slownessHint(destination.kind),
    });
    await (0,_system_deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .withDeadline */ .N)((until) => destination.preflight(until), { timeoutMs, tooLate, signal, runState });
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
const ASSUMED = ['assumed, since the router does not list its APIs: '];
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
    const found = label && (0,message/* message */.iU) `${label.model || 'unknown model'}, ${label.firmware || 'unknown firmware'}`;
    const details = label && { model: label.model || null, firmware: label.firmware || null };
    if (found !== undefined || !isLoggedIn)
        return stage('Router', { found, failure: undefined, details });
    const advice = (0,message/* message */.iU) `Nothing to do: backups then only carry the label from ${(0,message/* input */.hF)('router')}.`;
    return { topic: 'Router', state: 'unknown', found: 'does not report its model and firmware', advice };
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
