export const id = 4995;
export const ids = [4995];
export const modules = {

/***/ 4995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  backUp: () => (  backUp)
});

var promises_ = __webpack_require__(51455);
var external_node_path_ = __webpack_require__(76760);
var errors = __webpack_require__(27406);
var deadline = __webpack_require__(60239);
var reach = __webpack_require__(37492);
var temp_folder = __webpack_require__(59262);
var format = __webpack_require__(20730);
var message = __webpack_require__(29962);
var extent = __webpack_require__(46698);
var kinship = __webpack_require__(25708);
;// CONCATENATED MODULE: ./build/src/backup/compare.js






const LOOKUP_TIMEOUT_MS = 30_000;
async function findPrevious(destination, work) {
    const { folder, hold, signal, runState } = work;
    const unseen = [];
    const onUnseen = (why) => void unseen.push(why);
    const tooLate = () => new errors .hj('timed-out', `it took longer than ${LOOKUP_TIMEOUT_MS / 1000} s`);
    try {
        const previous = await (0,deadline .NE)((until) => destination.newest({ folder, hold, signal: until, onUnseen }), {
            timeoutMs: LOOKUP_TIMEOUT_MS,
            tooLate,
            signal,
            runState,
        });
        return { destination, previous, unseen };
    }
    catch (error) {
        return {
            destination,
            previous: undefined,
            unseen: [...unseen, (0,message .iU) `The newest one was not found: ${(0,errors .YI)(error)}`],
        };
    }
}
function lastExportMs(found) {
    const manifests = found.flatMap(({ previous }) => previous?.manifest ?? []);
    return manifests.sort((a, b) => (a.time < b.time ? 1 : -1))[0]?.exportMs;
}
async function compareAll(found, options) {
    const { logger, manifest, runState, signal } = options;
    const baselines = [];
    for (const one of found) {
        signal.throwIfAborted();
        baselines.push(await compareOne(one, options));
    }
    runState.isFirst = found.every(({ previous, unseen }) => previous === undefined && unseen.length === 0);
    if (runState.isFirst)
        logger.info('First backup: nothing to compare with yet.');
    const newest = newestOf(baselines);
    if (newest?.comparison && newest.previous) {
        runState.comparison = newest.comparison;
        const text = (0,extent .sR)(newest.comparison, newest.comparison.since);
        logger.info(`${text.charAt(0).toUpperCase()}${text.slice(1)}.`);
    }
    if (!newest && runState.incomparableReason)
        logger.info((0,message .iU) `Can't compare with the last backup: ${runState.incomparableReason}.`);
    const earlier = newest?.previous ?? found.find((one) => one.previous && !(0,kinship .u8)(one.previous.manifest, manifest))?.previous;
    if (earlier?.manifest.verified && manifest.verified)
        warnAboutSize(earlier.manifest, { manifest, logger });
    return baselines;
}
async function compareOne(found, options) {
    const { destination, previous, unseen } = found;
    const { manifest, compare, logger, runState, signal } = options;
    const isUnseen = unseen.length > 0;
    if (isUnseen)
        logger.warning((0,message .iU) `Not every earlier backup in the ${destination.kind} could be read, so no old backup will be deleted. ${(0,message .hw)([...unseen, ...doubtOf(found, options)], '. ')}.`);
    if (!previous)
        return { destination, isForeign: isUnseen };
    if ((0,kinship .u8)(previous.manifest, manifest)) {
        logger.warning((0,message .iU) `The newest backup in the ${destination.kind} (${previous.manifest.file}) belongs to another router: nothing was compared, and no old backup will be deleted. Give each router its own ${(0,message .hF)('router')} label, and a ${(0,message .hF)('name')} with {router} in it.`);
        return { destination, previous, isForeign: true };
    }
    const obstacle = unverifiedOf(previous.manifest, manifest) ?? (0,kinship .GU)(previous.manifest, manifest);
    if (obstacle !== undefined) {
        runState.incomparableReason = obstacle;
        return { destination, previous, isForeign: isUnseen };
    }
    try {
        return { destination, previous, comparison: await compare(previous.manifest), isForeign: isUnseen };
    }
    catch (error) {
        signal.throwIfAborted();
        logger.warning((0,message .iU) `The newest backup in the ${destination.kind} (${previous.manifest.file}) could not be compared with the new one, so no old backup will be deleted: ${(0,errors .YI)(error)}.`);
        return { destination, previous, isForeign: true };
    }
}
function doubtOf({ previous }, { manifest, isMeantReadable }) {
    const wasReadable = previous && !previous.manifest.sealed && !(0,kinship .u8)(previous.manifest, manifest);
    if (manifest.sealed || isMeantReadable || wasReadable)
        return [];
    return [
        (0,message .iU) `This backup is not encrypted: if it should be, set ${(0,message .hF)('encrypt-to')} again; if not, set ${(0,message .hF)('encrypt-to', 'none')}`,
    ];
}
function unverifiedOf(before, after) {
    if (!after.verified)
        return (0,message .iU) `this backup is not verified`;
    return before.verified ? undefined : (0,message .iU) `the earlier backup, ${before.file}, is not verified`;
}
function newestOf(baselines) {
    const comparable = baselines.filter(({ comparison }) => comparison !== undefined);
    return comparable.sort((a, b) => ((a.comparison?.since ?? '') < (b.comparison?.since ?? '') ? 1 : -1))[0];
}
function warnAboutSize(before, { manifest, logger }) {
    if (manifest.size * 2 >= before.size)
        return;
    logger.warning(`The backup is less than half the size of the last verified one: ${(0,format .z3)(manifest.size)} after ${(0,format .z3)(before.size)}. Check that the router still has all its settings.`);
}

var manifest_size = __webpack_require__(49757);
;// CONCATENATED MODULE: ./build/src/destinations/manifest-budget.js


const SMALL_BYTES = format .D6;
function createManifestBudget(maxBytes = manifest_size .ZJ) {
    let left = maxBytes;
    return () => {
        let held = 0;
        return (bytes) => {
            left += held;
            held = 0;
            if (bytes <= SMALL_BYTES)
                return undefined;
            if (bytes > left)
                return 'with those of the other destinations, it is too large';
            held = bytes;
            left -= bytes;
            return undefined;
        };
    };
}

var garbage = __webpack_require__(75308);
var preflight = __webpack_require__(61535);
;// CONCATENATED MODULE: ./build/src/backup/fetch.js





async function fetchFile({ withSession, inspect, destinations, encryptor, warmUp, logger, signal, preflightTimeoutMs: timeoutMs }, { file, folder, runState }) {
    const end = new AbortController();
    const holdFor = createManifestBudget();
    const work = { folder, logger, signal: AbortSignal.any([signal, end.signal]), runState };
    let found;
    let inspecting;
    let confirming = [];
    let expected;
    const lookUp = () => {
        found ??= Promise.all(destinations.map((destination) => findPrevious(destination, { ...work, hold: holdFor() })));
        return found;
    };
    const onStarted = () => {
        for (const destination of destinations)
            destination.warmUp();
        warmUp?.(folder, end.signal);
        void lookUp().then((all) => {
            expected = lastExportMs(all);
            (0,garbage .i)();
        });
    };
    const confirm = async (destination) => {
        await lookUp();
        return await (0,preflight .R2)(destination, { ...work, timeoutMs });
    };
    const stop = async () => {
        end.abort(new errors .hj('cancelled', 'The run has ended.'));
        await Promise.allSettled([found, inspecting, ...confirming]);
    };
    try {
        const fetched = await withSession((router) => logger.step('Export', async () => {
            const onLabel = (label) => {
                runState.label = label;
            };
            const exported = await router.exportTo(file, { onStarted, onLabel, expectedMs: () => expected });
            if (!encryptor)
                logger.info(`SHA-256 ${exported.sha256}.`);
            const inspection = inspect(file, { signal: work.signal });
            inspecting = inspection;
            inspection.catch(() => { });
            confirming = destinations.map(confirm);
            return { exported, inspecting: inspection, confirming };
        }));
        return { ...fetched, found: lookUp(), stop };
    }
    catch (error) {
        await stop();
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/src/backup/prune.js




const PRUNE_TIMEOUT_MS = 60_000;
async function pruneEverywhere(copies, { logger, signal, runState }) {
    for (const { baseline, copy } of copies) {
        if (baseline.isForeign)
            continue;
        const tooLate = () => new errors .hj('store-failed', `Deleting old backups took longer than ${PRUNE_TIMEOUT_MS / 1000} s.`);
        try {
            const options = { timeoutMs: PRUNE_TIMEOUT_MS, tooLate, signal, runState };
            const deleted = await (0,deadline .NE)((until) => copy.prune(until), options);
            if (deleted > 0)
                logger.info((0,message .iU) `Deleted ${(0,format .pq)(deleted, 'old backup')} beyond ${(0,message .hF)('keep')}.`);
        }
        catch (error) {
            if (signal.aborted)
                throw error;
            logger.warning(error instanceof errors .hj ? error.text : (0,errors .YI)(error));
        }
    }
}

var template = __webpack_require__(35654);
;// CONCATENATED MODULE: ./build/src/backup/refuse-readable.js





const SEARCH_TIMEOUT_MS = 30_000;
const MAX_READ = 100;
async function refuseReadable(found, manifest, work) {
    if (manifest.sealed)
        return;
    for (const one of found) {
        const encrypted = await findEncrypted(one, manifest, work);
        if (encrypted === undefined)
            continue;
        throw new errors .hj('store-failed', (0,message .iU) `An earlier backup in the ${one.destination.kind} (${encrypted}) is encrypted, and this one would not be, since ${(0,message .hF)('encrypt-to')} is missing or empty. Nothing was stored.`, {
            hint: (0,message .iU) `Set ${(0,message .hF)('encrypt-to')} to its recipients again, or correct ${(0,message .jk)('source-of-input')}. To store readable backups from now on, set ${(0,message .hF)('encrypt-to', 'none')}.`,
        });
    }
}
async function findEncrypted({ destination, previous }, manifest, { signal, runState }) {
    const known = previous && nameIfEncrypted(previous.manifest);
    const isOwn = previous !== undefined && !(0,kinship .u8)(previous.manifest, manifest);
    if ((isOwn && previous.isReusable) || !destination.named)
        return known;
    const named = destination.named.bind(destination);
    const tooLate = () => new errors .hj('timed-out', 'it took too long');
    try {
        const search = async (until) => {
            return await searchNamed(await named(until), { known: previous?.manifest, manifest, signal: until });
        };
        return await (0,deadline .NE)(search, { timeoutMs: SEARCH_TIMEOUT_MS, tooLate, signal, runState });
    }
    catch {
        signal.throwIfAborted();
        return isOwn ? known : undefined;
    }
}
async function searchNamed(backups, { known, manifest, signal, }) {
    let newest;
    let unread;
    for (const { fileName, read } of backups.slice(0, MAX_READ)) {
        const found = fileName === known?.file ? { manifest: known } : await read(signal);
        if ('manifest' in found) {
            if (!(0,kinship .u8)(found.manifest, manifest))
                return nameIfEncrypted(found.manifest);
            newest ??= found.manifest;
            continue;
        }
        if ((0,template .je)(fileName) === template .L6) {
            if (found.isMissing !== false)
                return fileName;
            unread ??= fileName;
            continue;
        }
        if (!found.isMissing)
            return undefined;
    }
    return unread ?? (newest && nameIfEncrypted(newest));
}
function nameIfEncrypted({ sealed, file }) {
    return sealed ? file : undefined;
}

var external_node_fs_ = __webpack_require__(73024);
var external_node_stream_promises_ = __webpack_require__(46466);
var items = __webpack_require__(7580);
var network_trouble = __webpack_require__(32597);
;// CONCATENATED MODULE: ./build/src/backup/store.js











const STORE_TIMEOUT_MS = 120_000;
const STORE_MS_PER_MIB = 1_000;
const OPEN_EXISTING_MS = 30_000;
const EXISTING_NAME = 'existing.dss';
const MAX_OPENED_BYTES = 8 * format .D6;
async function storeEverywhere(baselines, options) {
    const { signal, logger, openExistingMs = OPEN_EXISTING_MS } = options;
    const allowance = { leftMs: openExistingMs };
    const stored = [];
    const failures = [];
    const isConfirmed = ({ destination }) => destination.confirm !== undefined;
    for (const baseline of [...baselines].sort((a, b) => Number(isConfirmed(a)) - Number(isConfirmed(b)))) {
        try {
            const refusal = await baseline.refusal;
            if (refusal)
                throw refusal;
            const copy = (await reuseCopy(baseline, { ...options, allowance })) ?? (await storeOnce(baseline, options));
            stored.push({ baseline, copy });
        }
        catch (error) {
            if (signal.aborted)
                throw error;
            if (failures.length > 0)
                logger.warning(error instanceof errors .hj ? error.text : (0,errors .YI)(error));
            failures.push(error);
        }
    }
    if (failures.length > 0)
        throw failures[0];
    return stored;
}
async function reuseCopy(baseline, options) {
    const { destination, previous, comparison } = baseline;
    const { logger, runState } = options;
    if (!destination.skipUnchanged || !previous || !comparison?.unchanged)
        return undefined;
    const { copy, file, manifest, isReusable } = previous;
    if (comparison.isPartial) {
        logger.info((0,message .iU) `Unchanged, as far as the manifest of ${manifest.file} shows, which is of an older version. Storing a new copy.`);
        return undefined;
    }
    if (!isReusable) {
        logger.info((0,message .iU) `Unchanged, but ${copy.description} expires soon or is not the newest copy. Storing a new one.`);
        return undefined;
    }
    if (options.isBound?.(manifest, options.backup.manifest) === false) {
        logger.info((0,message .iU) `Unchanged, but ${manifest.file} was encrypted for other recipients, or its manifest is of an earlier version or was changed: the fingerprint key does not confirm it. Storing a new copy.`);
        return undefined;
    }
    if (options.hasContent && !(0,items .Et)(manifest.entries, options.backup.manifest.entries)) {
        logger.info((0,message .iU) `Unchanged, but for files that do not count as settings. Storing a new copy.`);
        return undefined;
    }
    if (options.hasContent && (options.backup.manifest.contentSize ?? 0) > MAX_OPENED_BYTES) {
        logger.info((0,message .iU) `Unchanged, but the uncompressed backup is too large to be opened twice in a run. Storing a new copy.`);
        return undefined;
    }
    try {
        await (0,deadline .NE)(async (signal) => {
            await copy.readBack(signal);
            if (await isOther({ file, size: manifest.size }, { ...options, signal }))
                throw new errors .hj('read-back-failed', `${copy.description} does not contain what its manifest says.`);
        }, store_deadline(destination, { ...options, code: () => 'read-back-failed' }));
    }
    catch (error) {
        if (options.signal.aborted)
            throw error;
        const reason = error instanceof errors .hj ? error.text : (0,message .iU) `${(0,errors .YI)(error)}`;
        logger.warning((0,message .iU) `Unchanged, but the existing copy could not be verified. Storing a new one. ${reason}`);
        return undefined;
    }
    runState.reusedCopies.push({ location: copy.location, manifest });
    logger.info((0,message .iU) `Unchanged: existing copy verified (${copy.description}). Nothing new was stored.`);
    return copy;
}
async function isOther({ file, size }, { backup, hasContent, allowance, signal, runState }) {
    if (!hasContent)
        return false;
    const opened = (0,external_node_path_.join)((0,external_node_path_.dirname)(backup.file), EXISTING_NAME);
    const startedAt = performance.now();
    const tooLate = () => new errors .hj('read-back-failed', 'Opening the existing copies took too long.');
    if (allowance.leftMs === 0)
        throw tooLate();
    try {
        await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(file, { end: size }), (0,external_node_fs_.createWriteStream)(opened, { mode: 0o600 }), { signal });
        return await (0,deadline .NE)(async (until) => !(await hasContent(opened, backup.manifest, until)), {
            ...{ timeoutMs: allowance.leftMs, tooLate, signal, runState },
        });
    }
    finally {
        allowance.leftMs = Math.max(0, allowance.leftMs - (performance.now() - startedAt));
        await (0,promises_.rm)(opened, { force: true });
    }
}
async function storeOnce({ destination, previous, comparison, isForeign }, options) {
    const { logger, runState } = options;
    const backup = { ...options.backup, comparison, isFirst: !previous && !isForeign, mayPrune: !isForeign };
    let code = 'store-failed';
    return await (0,deadline .NE)(async (signal) => {
        const stored = await destination.store(backup, signal);
        signal.throwIfAborted();
        runState.locations.push(stored.location);
        logger.info((0,message .iU) `Stored: ${stored.description}.`);
        code = 'read-back-failed';
        await stored.readBack(signal);
        signal.throwIfAborted();
        logger.info(`Read back and verified (${(0,format .z3)(backup.size)}).`);
        return stored;
    }, store_deadline(destination, { ...options, code: () => code }));
}
function store_deadline(destination, { backup, signal, runState, storeTimeoutMs, code, }) {
    const timeoutMs = storeTimeoutMs ?? STORE_TIMEOUT_MS + (STORE_MS_PER_MIB * backup.size) / format .D6;
    const tooLate = () => new errors .hj(code(), `The ${destination.kind} took longer than ${Math.round(timeoutMs / 1000)} s.`, {
        hint: (0,preflight .Qk)(destination.kind, destination.kind === 'artifact' ? [network_trouble .zp, network_trouble .gg] : []),
    });
    return { timeoutMs, tooLate, signal, runState };
}

var findings = __webpack_require__(12884);
var label = __webpack_require__(14621);
;// CONCATENATED MODULE: ./build/src/backup/verify.js






const MAX_FINDINGS = 3;
const UNVERIFIED_HINT = (0,message .iU) `Keep the copy, and ${(0,message .jk)('run-again')}. If it happens when you run again, export manually in SRM (Control Panel > System, under Update & Restore), and please open an issue with the router's model, the SRM version and this message, but never the file: it contains your passwords.`;
async function checkFile({ logger, signal, encryptor, isLogPublic }, { inspecting, runState }) {
    const inspected = await inspecting.catch((cause) => {
        if (signal.aborted || !isDiskError(cause))
            throw cause;
        const text = (0,message .iU) `The backup was exported, but could not be opened: ${cause.message}.`;
        throw new errors .hj('store-failed', text, { cause, hint: temp_folder .Oo });
    });
    const isHidden = encryptor !== undefined || (inspected.verdict !== 'valid' && (await isLogPublic?.(runState)));
    signal.throwIfAborted();
    const inspection = isHidden ? withoutDetails(inspected) : inspected;
    runState.inspection = inspection;
    if ((0,label .FA)(runState.label) || (inspection.verdict === 'valid' && inspection.content.fromNas))
        logger.warning(label ._b);
    const { findings } = inspection;
    if (inspection.verdict === 'valid') {
        const { entries, tables } = inspection.content;
        const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
        logger.info(`Valid: ${inspection.container}, ${(0,format .z3)(inspection.contentSize)} uncompressed, ${entries.length} entries, ${(0,format .pq)(tables.length, 'table')} with ${(0,format .pq)(rows, 'row')}.`);
    }
    else if (inspection.verdict === 'unknown') {
        logger.info((0,message .iU) `${describeUnknown(inspection)} It is stored, but not verified.`);
    }
    else {
        const reported = findings.slice(0, MAX_FINDINGS).map(({ text }) => text);
        const more = findings.length > MAX_FINDINGS ? [`And ${findings.length - MAX_FINDINGS} more.`] : [];
        throw new errors .hj('backup-invalid', (0,message .iU) `${[...reported, ...more].join(' ')}`);
    }
    return inspection;
}
function withoutDetails(inspection) {
    if (inspection.verdict === 'valid')
        return inspection;
    return { ...inspection, findings: inspection.findings.map(({ code }) => (0,findings .gk)(code)), firstBytes: '' };
}
function isDiskError(error) {
    return error instanceof Error && 'errno' in error;
}
function describeUnknown({ container, findings, firstBytes }) {
    if (container === undefined) {
        const start = firstBytes === '' ? '' : ` (it starts with ${firstBytes})`;
        return (0,message .iU) `The router sent a file of unknown format${start}.`;
    }
    const reasons = findings.slice(0, MAX_FINDINGS).map(({ text }) => text);
    return (0,message .iU) `The backup from the router could not be verified: ${reasons.join(' ')}`;
}
function acceptUnknown(inspection, { requireVerified, logger }) {
    const text = (0,message .iU) `${describeUnknown(inspection)} It was stored, but not verified.`;
    if (requireVerified) {
        const hint = inspection.container === undefined ? undefined : UNVERIFIED_HINT;
        throw new errors .hj('backup-unrecognised', text, { hint });
    }
    logger.warning((0,message .iU) `${text} ${(0,message .hF)('require-verified', 'false')} accepts that.`);
}

;// CONCATENATED MODULE: ./build/src/backup/backup.js















const PLAIN_NAME = 'plain.dss';
const ENCRYPT_TIMEOUT_MS = 120_000;
const STORAGE = { artifact: 'Artifact storage', directory: 'The directory', repository: 'The repository' };
async function backUp(parts, runState) {
    const { logger, signal, fileName } = parts;
    runState.fileName = fileName;
    await logger.step('Prepare', () => backup_preflight(parts, runState));
    const folder = await (0,temp_folder .I2)(parts.tempDirectory, signal);
    let stop = async () => { };
    try {
        const file = (0,external_node_path_.join)(folder, fileName);
        const plain = parts.encryptor ? (0,external_node_path_.join)(folder, PLAIN_NAME) : file;
        const fetched = await fetchFile(parts, { file: plain, folder, runState });
        const { exported, inspecting, found, confirming } = fetched;
        stop = fetched.stop;
        if (!parts.encryptor)
            runState.kept = exported;
        const inspection = await logger.step('Check', () => checkFile(parts, { inspecting, runState }));
        const stored = parts.encryptor
            ? await encrypt(parts, parts.encryptor, { plain, file, exported, runState })
            : exported;
        runState.kept = stored;
        if (parts.encryptor)
            runState.sealedFor = parts.encryptor.recipients;
        const manifest = await parts.describe(inspection, exported, stored);
        runState.manifest = manifest;
        const compare = (before) => parts.compare(before, manifest);
        const baselines = await logger.step('Compare', async () => {
            const known = await found;
            if (!parts.isMeantReadable)
                await refuseReadable(known, manifest, { signal, runState });
            const { isMeantReadable } = parts;
            return await compareAll(known, { manifest, isMeantReadable, compare, logger, runState, signal });
        });
        const { size, sha256 } = stored;
        const backup = { file, fileName, size, sha256, manifest };
        const { hasContent, isBound, storeTimeoutMs, openExistingMs } = parts;
        const options = { backup, logger, signal, runState, hasContent, isBound, storeTimeoutMs, openExistingMs };
        const copies = await logger.step('Store', async () => {
            const places = baselines.map((baseline, index) => ({ ...baseline, refusal: confirming[index] }));
            return await storeEverywhere(places, options);
        });
        if (inspection.verdict === 'unknown')
            acceptUnknown(inspection, parts);
        await pruneEverywhere(copies, options);
    }
    catch (error) {
        throw (0,temp_folder .IW)(parts.tempDirectory, error);
    }
    finally {
        await stop();
        await (0,temp_folder .v$)(folder, { logger, signal });
    }
}
async function backup_preflight(parts, runState) {
    const { destinations, encryptor, logger, signal, preflightTimeoutMs: timeoutMs } = parts;
    await encryptor?.check();
    for (const destination of destinations) {
        await (0,preflight .IO)(destination, { signal, runState, timeoutMs });
        logger.info(`${STORAGE[destination.kind]} is ready.`);
    }
}
async function encrypt({ logger, signal, encryptTimeoutMs: timeoutMs = ENCRYPT_TIMEOUT_MS }, encryptor, { plain, file, exported, runState, }) {
    return await logger.step('Encrypt', async () => {
        const tooLate = () => new errors .hj('store-failed', `Encrypting the backup took longer than ${timeoutMs / 1000} s.`, {
            hint: temp_folder .Oo,
        });
        const { plainSha256, ...encrypted } = await (0,deadline .NE)((until) => encryptor.encryptFile(plain, file, until), {
            ...{ timeoutMs, tooLate, signal, runState },
        }).catch((cause) => {
            signal.throwIfAborted();
            if (cause instanceof errors .hj)
                throw cause;
            const text = (0,message .iU) `The backup could not be encrypted: ${(0,errors .YI)(cause)}.`;
            throw new errors .hj('store-failed', text, { cause, hint: temp_folder .Oo });
        });
        if (plainSha256 !== exported.sha256)
            throw new errors .hj('store-failed', (0,message .iU) `The backup changed on the disk of ${(0,message .jk)('runner')} after it was checked.`, { hint: (0,message .iU) `Check the disk and free space of ${(0,message .jk)('temp-folder')}, then run again.` });
        await (0,reach .gl)(plain, () => (0,promises_.rm)(plain), { signal });
        logger.info(`Encrypted with age for ${(0,format .pq)(encryptor.recipients, 'recipient')}. SHA-256 ${encrypted.sha256}.`);
        return encrypted;
    });
}


/***/ })

};
