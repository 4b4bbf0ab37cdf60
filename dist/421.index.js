export const id = 421;
export const ids = [421];
export const modules = {

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
// EXTERNAL MODULE: ./build/src/backup/compare.js
var backup_compare = __webpack_require__(26319);
// EXTERNAL MODULE: ./build/src/backup/preflight.js
var preflight = __webpack_require__(61535);
// EXTERNAL MODULE: ./build/src/system/deadline.js
var deadline = __webpack_require__(60239);
;// CONCATENATED MODULE: ./build/src/backup/store.js
// Storing in every destination: proving an earlier copy or making a new one, reading it back, deleting what is too old.




/** Storing and reading back in one destination may take this long, and a second more for every MiB. */
const STORE_TIMEOUT_MS = 120_000;
const STORE_MS_PER_MIB = 1_000;
const PRUNE_TIMEOUT_MS = 60_000;
/** Stores in every destination, also after one has failed: a copy is better than none. The first failure is thrown. */
async function storeEverywhere(baselines, options) {
    const { signal, logger } = options;
    const kept = [];
    const failures = [];
    for (const baseline of baselines) {
        try {
            const copy = (await proveUnchanged(baseline, options)) ?? (await storeOnce(baseline, options));
            kept.push({ baseline, copy });
        }
        catch (error) {
            if (signal.aborted)
                throw error;
            if (failures.length > 0)
                logger.warning(error instanceof Error ? error.message : String(error));
            failures.push(error);
        }
    }
    if (failures.length > 0)
        throw failures[0];
    return kept;
}
/** The copy that is there already, if it says what the router has now and was proved whole in this run. */
async function proveUnchanged(baseline, options) {
    const { destination, previous, comparison } = baseline;
    const { logger, runState } = options;
    if (!destination.skipUnchanged || !previous || !comparison?.unchanged)
        return undefined;
    const { copy, manifest, isReusable } = previous;
    if (!isReusable) {
        logger.info(`Unchanged, but ${copy.description} will not last, or is not the newest: a new copy is stored.`);
        return undefined;
    }
    try {
        await (0,deadline/* withDeadline */.N)((signal) => copy.readBack(signal), store_deadline(destination, { ...options, code: () => 'read-back-failed' }));
    }
    catch (error) {
        if (options.signal.aborted)
            throw error;
        const reason = error instanceof Error ? error.message : String(error);
        logger.warning(`Unchanged, but the copy that is there cannot be relied on, so a new one is stored. ${reason}`);
        return undefined;
    }
    runState.reusedCopies.push({ location: copy.location, manifest });
    logger.info(`Unchanged: ${copy.description} was read again and is whole. Nothing new is stored.`);
    return copy;
}
/** Stores and reads back under one deadline, so that a destination that hangs cannot take the others with it. */
async function storeOnce({ destination, previous, comparison, isForeign }, options) {
    const { logger, runState } = options;
    const backup = { ...options.backup, comparison, isFirst: !previous && !isForeign, mayPrune: !isForeign };
    let code = 'store-failed';
    return await (0,deadline/* withDeadline */.N)(async (signal) => {
        const stored = await destination.store(backup, signal);
        signal.throwIfAborted();
        runState.locations.push(stored.location);
        logger.info(`Stored: ${stored.description}.`);
        code = 'read-back-failed';
        await stored.readBack(signal);
        signal.throwIfAborted();
        logger.info(`Read back: the same ${(0,format/* formatBytes */.z3)(backup.size)}.`);
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
/** Deletes what is no longer kept, where nothing speaks against it. A disk that hangs is no reason to be red. */
async function pruneEverywhere(kept, { logger, signal, runState }) {
    for (const { baseline, copy } of kept) {
        // The newest copy there was another router's: the older ones may be, too.
        if (baseline.isForeign)
            continue;
        const tooLate = () => new errors/* BackupError */.hj('store-failed', `Deleting old backups took longer than ${PRUNE_TIMEOUT_MS / 1000} s.`);
        try {
            const deleted = await (0,deadline/* withDeadline */.N)(() => copy.prune(), { timeoutMs: PRUNE_TIMEOUT_MS, tooLate, signal, runState });
            if (deleted > 0)
                logger.info(`Deleted ${(0,format/* countOf */.pq)(deleted, 'old backup')} beyond \`keep\`.`);
        }
        catch (error) {
            if (signal.aborted)
                throw error;
            logger.warning(error instanceof Error ? error.message : String(error));
        }
    }
}

;// CONCATENATED MODULE: ./build/src/backup/verify.js
// Opening what the router sent: what is damaged is never stored, what is unknown is stored and red.



/** So many findings are told. */
const TOLD_FINDINGS = 3;
/** Throws BackupError `backup-invalid` for what must not be stored, `store-failed` where the disk has no room to open it. */
async function checkFile({ inspect, logger, signal }, { file, runState }) {
    const inspection = await inspect(file, { signal }).catch((cause) => {
        if (signal.aborted || !isDiskError(cause))
            throw cause;
        const message = `The backup was fetched, but could not be opened on the runner's disk: ${cause.message}.`;
        throw new errors/* BackupError */.hj('store-failed', message, { cause, hint: temp_folder/* DISK_HINT */.Oo });
    });
    runState.inspection = inspection;
    const { findings } = inspection;
    if (inspection.verdict === 'whole') {
        const { entries, tables } = inspection.content;
        const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
        logger.info(`Whole: ${inspection.container}, ${(0,format/* formatBytes */.z3)(inspection.contentSize)} when opened, ${entries.length} files and folders, ${(0,format/* countOf */.pq)(tables.length, 'table')} with ${(0,format/* countOf */.pq)(rows, 'row')}.`);
    }
    else if (inspection.verdict === 'unknown') {
        logger.info(`Not known: begins with ${inspection.firstBytes}. It is kept, but could not be checked.`);
    }
    else {
        const told = findings.slice(0, TOLD_FINDINGS).map(({ text }) => text);
        const more = findings.length > TOLD_FINDINGS ? [`And ${findings.length - TOLD_FINDINGS} more.`] : [];
        throw new errors/* BackupError */.hj('backup-invalid', [...told, ...more].join(' '));
    }
    return inspection;
}
/** Only the system's own errors have an errno. */
function isDiskError(error) {
    return error instanceof Error && 'errno' in error;
}
/** A copy is better than none, but nobody knows what it is: red, unless the user said that this is good enough. */
function acceptUnknown({ findings, firstBytes }, { requireVerified, logger }) {
    const reason = findings.map(({ text }) => text).join(' ');
    const message = `The router sent a file of a format that this version does not know (it begins with ${firstBytes}). It was stored, but not checked. ${reason}`;
    if (requireVerified)
        throw new errors/* BackupError */.hj('backup-unrecognised', message);
    logger.warning(`${message} \`require-verified: false\` accepts that.`);
}

;// CONCATENATED MODULE: ./build/src/backup/backup.js
// The story of a backup, in one page. Nothing is published before it is checked, nothing pruned before it is read back.









/** What a file that is to be sealed is called until then. */
const PLAIN_NAME = 'plain.dss';
/** Makes one backup. Throws BackupError; `facts` then hold what had been reached. */
async function backUp(parts, runState) {
    const { logger, signal, fileName } = parts;
    runState.fileName = fileName;
    await logger.step('Prepare', () => backup_preflight(parts, runState));
    const folder = await (0,temp_folder/* makePrivateFolder */.I2)(parts.tempDirectory);
    let stopLooking = async () => { };
    try {
        const file = (0,external_node_path_.join)(folder, fileName);
        const plain = parts.seal ? (0,external_node_path_.join)(folder, PLAIN_NAME) : file;
        const { exported, found, ...fetched } = await fetchFile(parts, { file: plain, folder, runState });
        stopLooking = fetched.stopLooking;
        runState.label = exported.label;
        // The digest of a sealed backup's content is nobody's to see.
        if (!parts.seal)
            runState.kept = exported;
        const inspection = await logger.step('Check', () => checkFile(parts, { file: plain, runState }));
        const kept = parts.seal ? await sealUp(parts, parts.seal, { plain, file }) : exported;
        runState.kept = kept;
        if (parts.seal)
            runState.sealedFor = parts.seal.recipients;
        const manifest = parts.describe(inspection, exported, kept);
        runState.manifest = manifest;
        const compare = (before) => parts.compare(before, manifest, inspection);
        const baselines = await logger.step('Compare', async () => (0,backup_compare/* compareAll */.Rt)(await found, { manifest, compare, logger, runState }));
        const { size, sha256 } = kept;
        const backup = { file, fileName, size, sha256, manifest };
        const options = { backup, logger, signal, runState, storeTimeoutMs: parts.storeTimeoutMs };
        const copies = await logger.step('Store', () => storeEverywhere(baselines, options));
        if (inspection.verdict === 'unknown')
            acceptUnknown(inspection, parts);
        await pruneEverywhere(copies, options);
    }
    finally {
        // Before its folder goes, and before the run is over: the entry must know of what is left behind.
        await stopLooking();
        await (0,temp_folder/* removeFolder */.v$)(folder, logger);
    }
}
/** Every destination says whether it can take the backup, before the router is touched. */
async function backup_preflight(parts, runState) {
    const { destinations, seal, logger, signal, preflightTimeoutMs: timeoutMs } = parts;
    await seal?.check();
    for (const destination of destinations) {
        await (0,preflight/* askDestination */.I)(destination, { signal, runState, timeoutMs });
        logger.info(`The ${destination.kind} can take the backup.`);
    }
}
async function fetchFile({ withSession, destinations, seal, logger, signal }, { file, folder, runState }) {
    const over = new AbortController();
    const work = { folder, logger, signal: AbortSignal.any([signal, over.signal]), runState };
    let found;
    const look = () => {
        found ??= Promise.all(destinations.map((destination) => (0,backup_compare/* findPrevious */.ve)(destination, work)));
        return found;
    };
    const onStarted = () => {
        for (const destination of destinations)
            destination.warmUp();
        void look();
    };
    const stopLooking = async () => {
        over.abort(new errors/* BackupError */.hj('cancelled', 'The run is over.'));
        await found;
    };
    try {
        const exported = await withSession((router) => logger.step('Export', async () => {
            const result = await router.exportTo(file, { onStarted });
            if (!seal)
                logger.info(`SHA-256 ${result.sha256}.`);
            return result;
        }));
        return { exported, found: look(), stopLooking };
    }
    catch (error) {
        await stopLooking();
        throw error;
    }
}
/** From here on there is no readable file. */
async function sealUp({ logger, signal }, seal, { plain, file }) {
    return await logger.step('Seal', async () => {
        const sealed = await seal.encryptFile(plain, file, signal).catch((cause) => {
            signal.throwIfAborted();
            const reason = cause instanceof Error ? cause.message : String(cause);
            throw new errors/* BackupError */.hj('store-failed', `The backup could not be encrypted: ${reason}.`, {
                cause,
                hint: temp_folder/* DISK_HINT */.Oo,
            });
        });
        await (0,promises_.rm)(plain);
        logger.info(`Sealed with age for ${(0,format/* countOf */.pq)(seal.recipients, 'recipient')}. SHA-256 ${sealed.sha256}.`);
        return sealed;
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
// Before anything is stored: what each destination had, and what has changed since.



/** For what a destination has to say about its newest copy. */
const LOOK_TIMEOUT_MS = 30_000;
/**
 * Asks a destination for its newest copy; to be called while the router is busy. Throws nothing: what keeps a copy from
 * being found is no reason not to make the next one.
 */
async function findPrevious(destination, work) {
    const { folder, logger, signal, runState } = work;
    let isUnseen = false;
    const onUnseen = () => {
        isUnseen = true;
    };
    const tooLate = () => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj('timed-out', `it took longer than ${LOOK_TIMEOUT_MS / 1000} s`);
    try {
        const previous = await (0,_system_deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .withDeadline */ .N)((until) => destination.newest({ folder, signal: until, onUnseen }), {
            timeoutMs: LOOK_TIMEOUT_MS,
            tooLate,
            signal,
            runState,
        });
        return { destination, previous, isUnseen };
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        if (!signal.aborted)
            logger.info(`The newest backup in the ${destination.kind} could not be looked at: ${reason}.`);
        return { destination, previous: undefined, isUnseen: true };
    }
}
/** Compares with what each destination had, and keeps the newest comparison in `facts`. */
function compareAll(found, options) {
    const { manifest, compare, logger, runState } = options;
    const baselines = found.map(({ destination, previous, isUnseen }) => {
        if (!previous)
            return { destination, isForeign: isUnseen };
        if (isOtherRouter(previous.manifest, manifest)) {
            logger.warning(`The newest backup in the ${destination.kind} (${previous.manifest.file}) is another router's: nothing was compared, and no old backup will be deleted. Give each router its own \`router\` label, and a \`name\` with {router} in it.`);
            return { destination, previous, isForeign: true };
        }
        if (!previous.manifest.verified || !manifest.verified)
            return { destination, previous, isForeign: false };
        const obstacle = obstacleBetween(previous.manifest, manifest);
        if (obstacle !== undefined) {
            runState.incomparableReason = obstacle;
            return { destination, previous, isForeign: false };
        }
        return { destination, previous, comparison: compare(previous.manifest), isForeign: false };
    });
    runState.isFirst = found.every(({ previous, isUnseen }) => previous === undefined && !isUnseen);
    if (runState.isFirst)
        logger.info('First backup: there is none to compare it with.');
    const newest = newestOf(baselines);
    if (newest?.comparison && newest.previous) {
        runState.comparison = newest.comparison;
        logger.info(describe(newest.comparison));
    }
    if (!newest && runState.incomparableReason)
        logger.info(`What changed cannot be told: ${runState.incomparableReason}.`);
    const earlier = newest?.previous ?? baselines.find(({ previous, isForeign }) => previous && !isForeign)?.previous;
    if (earlier?.manifest.verified && manifest.verified)
        warnAboutSize(earlier.manifest, { manifest, logger });
    return baselines;
}
/** Why two manifests say nothing about each other: digests are comparable only if the same key made them, or none did. */
function obstacleBetween({ sealed: before }, { sealed: after }) {
    if (!before && !after)
        return undefined;
    if (after && after.keyId === null)
        return 'the backup is sealed, and there is no `fingerprint-key` to make digests of its content with';
    if (before && after && before.keyId === after.keyId)
        return undefined;
    if (!before)
        return 'the earlier backup was not sealed yet';
    if (!after)
        return 'the earlier backup is sealed';
    return before.keyId === null
        ? 'the earlier backup was sealed without a `fingerprint-key`'
        : 'the earlier backup was sealed with another `fingerprint-key`';
}
function isOtherRouter(before, after) {
    const isSameKind = obstacleBetween(before, after) === undefined;
    if (isSameKind && before.router.id !== null && after.router.id !== null)
        return before.router.id !== after.router.id;
    // Without two ids that were made alike, their labels are all there is to tell them apart.
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
    logger.warning(`The backup is less than half as large as the last good one: ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(manifest.size)} after ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(before.size)}. Check that the router still has all its settings.`);
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
// Asking a destination beforehand whether it can take a backup.


/** For a destination to say whether it can take the backup: a share that is not there hangs, GitHub may ask for a pause. */
const PREFLIGHT_TIMEOUT_MS = 120_000;
/** What to do where a destination takes too long. */
function slownessHint(kind) {
    return kind === 'directory'
        ? 'A network share that is gone does not answer: check that it is mounted, and that its server is on.'
        : 'GitHub, or the way to it, is slow: run again, and see https://www.githubstatus.com if it happens again.';
}
/** Throws BackupError `destination-refused` if it cannot, or does not answer. */
async function askDestination(destination, { signal, runState, timeoutMs = PREFLIGHT_TIMEOUT_MS, }) {
    const tooLate = () => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj('destination-refused', `The ${destination.kind} did not answer within ${timeoutMs / 1000} s.`, {
        hint: slownessHint(destination.kind),
    });
    await (0,_system_deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .withDeadline */ .N)((until) => destination.preflight(until), { timeoutMs, tooLate, signal, runState });
}


/***/ }),

/***/ 59262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I2: () => (/* binding */ makePrivateFolder),
/* harmony export */   Oo: () => (/* binding */ DISK_HINT),
/* harmony export */   v$: () => (/* binding */ removeFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27406);
// The folder that a backup waits in until it is stored: nobody else can look into it, and it goes when the run ends.



/** Where the runner's disk is the reason. */
const DISK_HINT = 'Check free space and permissions of the folder that the runner uses for temporary files (RUNNER_TEMP).';
/** Mode 0700, as mkdtemp makes it. Throws BackupError `destination-refused`. */
async function makePrivateFolder(parent) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, 'synology-router-backup-'));
    }
    catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .BackupError */ .hj('destination-refused', `The runner's folder for temporary files cannot be used: ${reason}.`, {
            cause,
            hint: DISK_HINT,
        });
    }
}
/** Never the reason why a run ends: what happened before matters more. */
async function removeFolder(folder, logger) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true, maxRetries: 2 }).catch((error) => {
        const reason = error instanceof Error ? error.message : String(error);
        logger.warning(`The temporary folder ${folder} holds the backup and could not be removed: ${reason}.`);
    });
}


/***/ })

};
