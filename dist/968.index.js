export const id = 968;
export const ids = [968];
export const modules = {

/***/ 45605:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ backUp)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/check.js
var check = __webpack_require__(5901);
// EXTERNAL MODULE: ./build/src/compare.js
var src_compare = __webpack_require__(48090);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/preflight.js
var preflight = __webpack_require__(14770);
// EXTERNAL MODULE: ./build/src/private-folder.js
var private_folder = __webpack_require__(71295);
// EXTERNAL MODULE: ./build/src/patience.js
var patience = __webpack_require__(14950);
// EXTERNAL MODULE: ./build/src/units.js
var units = __webpack_require__(22958);
;// CONCATENATED MODULE: ./build/src/store.js
// Storing in every destination: proving an earlier copy or making a new one, reading it back, deleting what is too old.



/** Storing and reading back in one destination may take this long, and a second more for every MiB. */
const STORE_TIMEOUT_MS = 120_000;
const STORE_MS_PER_MIB = 1_000;
const PRUNE_TIMEOUT_MS = 60_000;
/** Stores in every destination, also after one has failed: a copy is better than none. The first failure is thrown. */
async function storeEverywhere(baselines, options) {
    const { signal, journal } = options;
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
                journal.warning(error instanceof Error ? error.message : String(error));
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
    const { journal, facts } = options;
    if (!destination.skipUnchanged || !previous || !comparison?.unchanged)
        return undefined;
    const { copy, manifest, isLasting } = previous;
    if (!isLasting) {
        journal.info(`Unchanged, but ${copy.description} will not last, or is not the newest: a new copy is stored.`);
        return undefined;
    }
    try {
        await (0,patience/* within */.u)((signal) => copy.readBack(signal), deadline(destination, { ...options, code: () => 'read-back-failed' }));
    }
    catch (error) {
        if (options.signal.aborted)
            throw error;
        const reason = error instanceof Error ? error.message : String(error);
        journal.warning(`Unchanged, but the copy that is there cannot be relied on, so a new one is stored. ${reason}`);
        return undefined;
    }
    facts.proved.push({ location: copy.location, manifest });
    journal.info(`Unchanged: ${copy.description} was read again and is whole. Nothing new is stored.`);
    return copy;
}
/** Stores and reads back under one deadline, so that a destination that hangs cannot take the others with it. */
async function storeOnce({ destination, previous, comparison, isForeign }, options) {
    const { journal, facts } = options;
    const backup = { ...options.backup, comparison, isFirst: !previous && !isForeign, mayPrune: !isForeign };
    let code = 'store-failed';
    return await (0,patience/* within */.u)(async (signal) => {
        const stored = await destination.store(backup, signal);
        signal.throwIfAborted();
        facts.locations.push(stored.location);
        journal.info(`Stored: ${stored.description}.`);
        code = 'read-back-failed';
        await stored.readBack(signal);
        signal.throwIfAborted();
        journal.info(`Read back: the same ${(0,units/* formatBytes */.z3)(backup.size)}.`);
        return stored;
    }, deadline(destination, { ...options, code: () => code }));
}
function deadline(destination, { backup, signal, facts, storeTimeoutMs, code, }) {
    const timeoutMs = storeTimeoutMs ?? STORE_TIMEOUT_MS + (STORE_MS_PER_MIB * backup.size) / units/* MIB */.D6;
    const tooLate = () => new errors/* BackupError */.hj(code(), `The ${destination.kind} took longer than ${Math.round(timeoutMs / 1000)} s.`);
    return { timeoutMs, tooLate, signal, facts };
}
/** Deletes what is no longer kept, where nothing speaks against it. A disk that hangs is no reason to be red. */
async function pruneEverywhere(kept, { journal, signal, facts }) {
    for (const { baseline, copy } of kept) {
        // The newest copy there was another router's: the older ones may be, too.
        if (baseline.isForeign)
            continue;
        const tooLate = () => new errors/* BackupError */.hj('store-failed', `Deleting old backups took longer than ${PRUNE_TIMEOUT_MS / 1000} s.`);
        try {
            const deleted = await (0,patience/* within */.u)(() => copy.prune(), { timeoutMs: PRUNE_TIMEOUT_MS, tooLate, signal, facts });
            if (deleted > 0)
                journal.info(`Deleted ${(0,units/* countOf */.pq)(deleted, 'old backup')} beyond \`keep\`.`);
        }
        catch (error) {
            if (signal.aborted)
                throw error;
            journal.warning(error instanceof Error ? error.message : String(error));
        }
    }
}

;// CONCATENATED MODULE: ./build/src/backup.js
// The story of a backup, in one page. Nothing is published before it is checked, nothing pruned before it is read back.









/** What a file that is to be sealed is called until then. */
const PLAIN_NAME = 'plain.dss';
/** Makes one backup. Throws BackupError; `facts` then hold what had been reached. */
async function backUp(parts, facts) {
    const { journal, signal, fileName } = parts;
    facts.fileName = fileName;
    await journal.step('Prepare', () => backup_preflight(parts, facts));
    const folder = await (0,private_folder/* makePrivateFolder */.I)(parts.tempDirectory);
    let stopLooking = async () => { };
    try {
        const file = (0,external_node_path_.join)(folder, fileName);
        const plain = parts.seal ? (0,external_node_path_.join)(folder, PLAIN_NAME) : file;
        const { exported, found, ...fetched } = await fetchFile(parts, { file: plain, folder, facts });
        stopLooking = fetched.stopLooking;
        facts.label = exported.label;
        // The digest of a sealed backup's content is nobody's to see.
        if (!parts.seal)
            facts.kept = exported;
        const inspection = await journal.step('Check', () => (0,check/* checkFile */.vH)(parts, { file: plain, facts }));
        const kept = parts.seal ? await sealUp(parts, parts.seal, { plain, file }) : exported;
        facts.kept = kept;
        if (parts.seal)
            facts.sealedFor = parts.seal.recipients;
        const manifest = parts.describe(inspection, exported, kept);
        facts.manifest = manifest;
        const compare = (before) => parts.compare(before, manifest, inspection);
        const baselines = await journal.step('Compare', async () => (0,src_compare/* compareAll */.Rt)(await found, { manifest, compare, journal, facts }));
        const { size, sha256 } = kept;
        const backup = { file, fileName, size, sha256, manifest };
        const options = { backup, journal, signal, facts, storeTimeoutMs: parts.storeTimeoutMs };
        const copies = await journal.step('Store', () => storeEverywhere(baselines, options));
        if (inspection.verdict === 'unknown')
            (0,check/* acceptUnknown */.NS)(inspection, parts);
        await pruneEverywhere(copies, options);
    }
    finally {
        // Before its folder goes, and before the run is over: the entry must know of what is left behind.
        await stopLooking();
        await (0,private_folder/* removeFolder */.v)(folder, journal);
    }
}
/** Every destination says whether it can take the backup, before the router is touched. */
async function backup_preflight(parts, facts) {
    const { destinations, seal, journal, signal, preflightTimeoutMs: timeoutMs } = parts;
    await seal?.check();
    for (const destination of destinations) {
        await (0,preflight/* askDestination */.I)(destination, { signal, facts, timeoutMs });
        journal.info(`The ${destination.kind} can take the backup.`);
    }
}
async function fetchFile({ withSession, destinations, seal, journal, signal }, { file, folder, facts }) {
    const over = new AbortController();
    const work = { folder, journal, signal: AbortSignal.any([signal, over.signal]), facts };
    let found;
    const look = () => {
        found ??= Promise.all(destinations.map((destination) => (0,src_compare/* lookBack */.Lp)(destination, work)));
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
        const exported = await withSession((router) => journal.step('Export', async () => {
            const result = await router.exportTo(file, { onStarted });
            if (!seal)
                journal.info(`SHA-256 ${result.sha256}.`);
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
async function sealUp({ journal, signal }, seal, { plain, file }) {
    return await journal.step('Seal', async () => {
        const sealed = await seal.sealFile(plain, file, signal).catch((cause) => {
            signal.throwIfAborted();
            const reason = cause instanceof Error ? cause.message : String(cause);
            throw new errors/* BackupError */.hj('store-failed', `The backup could not be encrypted: ${reason}.`, {
                cause,
                hint: check/* DISK_HINT */.Oo,
            });
        });
        await (0,promises_.rm)(plain);
        journal.info(`Sealed with age for ${(0,units/* countOf */.pq)(seal.recipients, 'recipient')}. SHA-256 ${sealed.sha256}.`);
        return sealed;
    });
}


/***/ }),

/***/ 3968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   backup: () => (/* binding */ backup)
/* harmony export */ });
/* harmony import */ var _assemble_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42192);
/* harmony import */ var _backup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45605);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27406);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(86762);
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22958);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75995);
// `srm-backup backup`: the same story as the action's, into a directory.






/** What was reached is told to the terminal also where it fails. Throws BackupError. */
async function backup(given, { terminal, signal }) {
    const facts = (0,_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .noFacts */ .f)();
    const journal = terminal.journal(facts);
    try {
        const settings = await (0,_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readSettings */ .sb)(given, journal.secret);
        await terminal.during('Backing up', () => (0,_backup_js__WEBPACK_IMPORTED_MODULE_1__/* .backUp */ .v)((0,_assemble_js__WEBPACK_IMPORTED_MODULE_0__/* .assemble */ .f)(settings, { journal, signal }), facts));
    }
    catch (error) {
        const failure = (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .asBackupError */ .ZJ)(error);
        if (terminal.wantsJson) {
            const { code, message, hint } = failure;
            terminal.result({ text: '', json: { ...jsonOf(facts), error: { code, message, hint } } });
        }
        throw failure;
    }
    terminal.result({ text: closingLine(facts), json: { ...jsonOf(facts), error: null } });
}
function placesOf({ locations, proved }) {
    return [...locations, ...proved.map(({ location }) => location)].flatMap((place) => place.kind === 'directory' ? [place.path] : []);
}
function jsonOf(facts) {
    const { kept, label, inspection, manifest, comparison, locations, proved } = facts;
    const about = locations.length === 0 ? (proved[0]?.manifest ?? kept) : kept;
    return {
        path: placesOf(facts)[0] ?? null,
        size: about?.size ?? null,
        sha256: about?.sha256 ?? null,
        verified: inspection ? inspection.verdict === 'whole' : null,
        stored: locations.length > 0,
        proved: proved.length > 0,
        router: { model: label?.model || null, firmware: label?.firmware || null },
        fingerprint: manifest?.fingerprint ?? null,
        changed: comparison ? !comparison.unchanged : null,
        changes: comparison?.changes ?? null,
    };
}
function closingLine(facts) {
    const { comparison, kept, locations } = facts;
    const since = comparison?.since.slice(0, 10);
    const changes = !comparison
        ? ''
        : comparison.unchanged
            ? `; unchanged since ${since}`
            : `; ${(0,_units_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(comparison.changes.length, 'change')} since ${since}`;
    const [path] = placesOf(facts);
    if (locations.length === 0)
        return `Nothing new to store${changes}. Read again and whole: ${path}`;
    return `${path} (${(0,_units_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(kept?.size ?? 0)}) is stored and read back${changes}`;
}


/***/ }),

/***/ 75995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ readCheckupSettings),
/* harmony export */   Qn: () => (/* binding */ variableOf),
/* harmony export */   sb: () => (/* binding */ readSettings)
/* harmony export */ });
/* unused harmony export SECRET_INPUTS */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80481);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57075);
/* harmony import */ var _destinations_file_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43501);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27406);
/* harmony import */ var _input_checks_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(70623);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(26212);
// What the terminal gives, to Settings: options, the environment, files for secrets, and a hidden prompt for the password.








/** Never given as arguments: everybody on the machine can read those. */
const SECRET_INPUTS = ['password', 'otp-secret', 'fingerprint-key'];
/** The variable that an input can come from: `SRM_BACKUP_TLS_FINGERPRINT`. */
function variableOf(input) {
    return `SRM_BACKUP_${input.toUpperCase().replaceAll('-', '_')}`;
}
/** Settings of a backup into a directory. Throws BackupError `input-invalid`, before anything is contacted. */
async function readSettings(given, secret) {
    return await readInputs(given, { mode: 'backup', destination: 'directory' }, secret);
}
/** Settings of a check-up, which need not say where backups go. Throws BackupError `input-invalid`. */
async function readCheckupSettings(given, secret) {
    const directory = given.options.directory ?? given.env[variableOf('directory')] ?? '';
    const hasPlace = directory !== '';
    const settings = await readInputs(given, { mode: 'check', destination: hasPlace ? 'directory' : 'artifact' }, secret);
    return { ...settings, destinations: hasPlace ? settings.destinations : [] };
}
async function readInputs(given, fixed, secret) {
    const { options, env, startedAt } = given;
    const values = _settings_js__WEBPACK_IMPORTED_MODULE_7__/* .INPUT_NAMES */ .Q.map((name) => [name, options[name] ?? env[variableOf(name)] ?? '']);
    const inputs = { ...Object.fromEntries(values), ...fixed };
    for (const name of SECRET_INPUTS) {
        const file = options[`${name}-file`] ?? env[variableOf(`${name}-file`)];
        if (file !== undefined)
            inputs[name] = await readSecret(name, file);
    }
    if (inputs.password === '' && given.stdin.isTTY)
        inputs.password = await ask('Password of the router: ', given);
    for (const name of SECRET_INPUTS)
        secret(inputs[name] ?? '');
    const workflow = {
        ...{ serverUrl: '', apiUrl: '', graphqlUrl: '', repository: '', runId: '', workflowRef: '', branch: '' },
        artifactService: false,
    };
    return (0,_input_checks_js__WEBPACK_IMPORTED_MODULE_6__/* .checkInputs */ .s)(inputs, { startedAt, tempDirectory: (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), workflow });
}
/** The first line: editors end a file with a line break that is no part of a password. */
async function readSecret(name, file) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8').catch((cause) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .BackupError */ .hj('input-invalid', `The file ${file} for \`${name}\` cannot be read: ${(0,_destinations_file_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .describeFileError */ .S)(cause)}.`, { cause });
    });
    return text.replace(/\r?\n$/, '');
}
/** Asks without showing what is typed. */
async function ask(question, { stdin, stderr }) {
    const hidden = new node_stream__WEBPACK_IMPORTED_MODULE_3__.Writable({ write: (_chunk, _encoding, done) => done() });
    const lines = (0,node_readline__WEBPACK_IMPORTED_MODULE_2__.createInterface)({ input: stdin, output: hidden, terminal: true });
    stderr.write(question);
    try {
        return await new Promise((resolve, reject) => {
            lines.question('', resolve);
            lines.once('SIGINT', () => reject(new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .BackupError */ .hj('cancelled', 'No password was given.')));
            lines.once('close', () => reject(new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .BackupError */ .hj('input-invalid', 'No password was given.')));
        });
    }
    finally {
        lines.close();
        stderr.write('\n');
    }
}


/***/ }),

/***/ 48090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GU: () => (/* binding */ obstacleBetween),
/* harmony export */   Lp: () => (/* binding */ lookBack),
/* harmony export */   Rt: () => (/* binding */ compareAll)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _patience_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14950);
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22958);
// Before anything is stored: what each destination had, and what has changed since.



/** For what a destination has to say about its newest copy. */
const LOOK_TIMEOUT_MS = 30_000;
/**
 * Asks a destination for its newest copy; to be called while the router is busy. Throws nothing: what keeps a copy from
 * being found is no reason not to make the next one.
 */
async function lookBack(destination, work) {
    const { folder, journal, signal, facts } = work;
    let isUnseen = false;
    const onUnseen = () => {
        isUnseen = true;
    };
    const tooLate = () => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj('timed-out', `it took longer than ${LOOK_TIMEOUT_MS / 1000} s`);
    try {
        const previous = await (0,_patience_js__WEBPACK_IMPORTED_MODULE_1__/* .within */ .u)((until) => destination.newest({ folder, signal: until, onUnseen }), {
            timeoutMs: LOOK_TIMEOUT_MS,
            tooLate,
            signal,
            facts,
        });
        return { destination, previous, isUnseen };
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        if (!signal.aborted)
            journal.info(`The newest backup in the ${destination.kind} could not be looked at: ${reason}.`);
        return { destination, previous: undefined, isUnseen: true };
    }
}
/** Compares with what each destination had, and keeps the newest comparison in `facts`. */
function compareAll(found, options) {
    const { manifest, compare, journal, facts } = options;
    const baselines = found.map(({ destination, previous, isUnseen }) => {
        if (!previous)
            return { destination, isForeign: isUnseen };
        if (isOtherRouter(previous.manifest, manifest)) {
            journal.warning(`The newest backup in the ${destination.kind} (${previous.manifest.file}) is another router's: nothing was compared, and no old backup will be deleted. Give each router its own \`router\` label, and a \`name\` with {router} in it.`);
            return { destination, previous, isForeign: true };
        }
        if (!previous.manifest.verified || !manifest.verified)
            return { destination, previous, isForeign: false };
        const obstacle = obstacleBetween(previous.manifest, manifest);
        if (obstacle !== undefined) {
            facts.untold = obstacle;
            return { destination, previous, isForeign: false };
        }
        return { destination, previous, comparison: compare(previous.manifest), isForeign: false };
    });
    facts.isFirst = found.every(({ previous, isUnseen }) => previous === undefined && !isUnseen);
    if (facts.isFirst)
        journal.info('First backup: there is none to compare it with.');
    const newest = newestOf(baselines);
    if (newest?.comparison && newest.previous) {
        facts.comparison = newest.comparison;
        journal.info(describe(newest.comparison));
    }
    if (!newest && facts.untold)
        journal.info(`What changed cannot be told: ${facts.untold}.`);
    const earlier = newest?.previous ?? baselines.find(({ previous, isForeign }) => previous && !isForeign)?.previous;
    if (earlier?.manifest.verified && manifest.verified)
        warnAboutSize(earlier.manifest, { manifest, journal });
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
    return `${(0,_units_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .pq)(changes.length, 'change')} since ${since}.`;
}
function warnAboutSize(before, { manifest, journal }) {
    if (manifest.size * 2 >= before.size)
        return;
    journal.warning(`The backup is less than half as large as the last good one: ${(0,_units_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(manifest.size)} after ${(0,_units_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(before.size)}. Check that the router still has all its settings.`);
}


/***/ })

};
