export const id = 664;
export const ids = [664];
export const modules = {

/***/ 26319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GU: () => (/* binding */ obstacleBetween),
/* harmony export */   Rt: () => (/* binding */ compareAll),
/* harmony export */   ve: () => (/* binding */ findPrevious)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
/* harmony import */ var _system_deadline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60239);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20730);
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29962);
// Finds the newest copy in each destination and compares it with the new backup, before anything is stored.





/** For finding the newest copy in one destination. */
const LOOKUP_TIMEOUT_MS = 30_000;
/**
 * Finds the newest copy in a destination; call it while the router is busy. Never throws: a failed lookup never blocks a
 * backup.
 */
async function findPrevious(destination, work) {
    const { folder, signal, runState } = work;
    const unseen = [];
    const onUnseen = (why) => void unseen.push(why);
    const tooLate = () => new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .BackupError */ .hj('timed-out', `it took longer than ${LOOKUP_TIMEOUT_MS / 1000} s`);
    try {
        const previous = await (0,_system_deadline_js__WEBPACK_IMPORTED_MODULE_2__/* .withDeadline */ .N)((until) => destination.newest({ folder, signal: until, onUnseen }), {
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
            unseen: [...unseen, (0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .iU) `The newest one was not found: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describeThrown */ .YI)(error)}`],
        };
    }
}
/**
 * Compares the new backup with each destination's newest copy, and keeps the newest comparison in `runState`. Throws the
 * signal's reason.
 */
async function compareAll(found, options) {
    const { logger, manifest, runState, signal } = options;
    const baselines = [];
    for (const one of found) {
        // A long manifest takes a second: a cancelled run must not wait for all of them.
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
        signal.throwIfAborted();
        baselines.push(compareOne(one, options));
    }
    runState.isFirst = found.every(({ previous, unseen }) => previous === undefined && unseen.length === 0);
    if (runState.isFirst)
        logger.info('First backup: nothing to compare with yet.');
    const newest = newestOf(baselines);
    if (newest?.comparison && newest.previous) {
        runState.comparison = newest.comparison;
        logger.info(describe(newest.comparison));
    }
    if (!newest && runState.incomparableReason)
        logger.info((0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .iU) `Can't compare with the last backup: ${runState.incomparableReason}.`);
    const earlier = newest?.previous ?? found.find((one) => one.previous && !isOtherRouter(one.previous.manifest, manifest))?.previous;
    if (earlier?.manifest.verified && manifest.verified)
        warnAboutSize(earlier.manifest, { manifest, logger });
    return baselines;
}
function compareOne({ destination, previous, unseen }, options) {
    const { manifest, compare, logger, runState } = options;
    const isUnseen = unseen.length > 0;
    if (isUnseen)
        logger.warning((0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .iU) `Not every earlier backup in the ${destination.kind} could be read, so no old backup will be deleted. ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__/* .joinMessages */ .hw)(unseen, '. ')}.`);
    if (!previous)
        return { destination, isForeign: isUnseen };
    if (isOtherRouter(previous.manifest, manifest)) {
        logger.warning((0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .iU) `The newest backup in the ${destination.kind} (${previous.manifest.file}) belongs to another router: nothing was compared, and no old backup will be deleted. Give each router its own ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__/* .input */ .hF)('router')} label, and a ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__/* .input */ .hF)('name')} with {router} in it.`);
        return { destination, previous, isForeign: true };
    }
    const obstacle = unverifiedOf(previous.manifest, manifest) ?? obstacleBetween(previous.manifest, manifest);
    if (obstacle !== undefined) {
        runState.incomparableReason = obstacle;
        return { destination, previous, isForeign: isUnseen };
    }
    return { destination, previous, comparison: compare(previous.manifest), isForeign: isUnseen };
}
function unverifiedOf(before, after) {
    if (!after.verified)
        return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .iU) `this backup is not verified`;
    return before.verified ? undefined : (0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .iU) `the earlier backup, ${before.file}, is not verified`;
}
/** Says why two manifests are not comparable: their digests must have been made with the same key, or without one. */
function obstacleBetween({ sealed: before }, { sealed: after }) {
    if (!before && !after)
        return undefined;
    if (after && after.keyId === null)
        return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .iU) `comparing encrypted backups needs ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__/* .input */ .hF)('fingerprint-key')}`;
    if (before && after && before.keyId === after.keyId)
        return undefined;
    if (!before)
        return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .iU) `the earlier backup is not encrypted`;
    if (!after)
        return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .iU) `the earlier backup is encrypted`;
    return before.keyId === null
        ? (0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .iU) `the earlier backup was encrypted without ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__/* .input */ .hF)('fingerprint-key')}`
        : (0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .iU) `the earlier backup was encrypted with another value of ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__/* .input */ .hF)('fingerprint-key')}`;
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
    return `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(changes.length, 'change')} since ${since}.`;
}
function warnAboutSize(before, { manifest, logger }) {
    if (manifest.size * 2 >= before.size)
        return;
    logger.warning(`The backup is less than half the size of the last verified one: ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(manifest.size)} after ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(before.size)}. Check that the router still has all its settings.`);
}


/***/ }),

/***/ 31265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   diff: () => (/* binding */ diff)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _backup_compare_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26319);
/* harmony import */ var _destinations_manifest_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75289);
/* harmony import */ var _dss_changes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15109);
/* harmony import */ var _dss_items_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7580);
/* harmony import */ var _dss_manifest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(51091);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(27406);
/* harmony import */ var _naming_template_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(35654);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(20730);
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(29962);
/* harmony import */ var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(39654);
/* harmony import */ var _exit_codes_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(57153);
/* harmony import */ var _opened_backup_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(95283);
// `srm-backup diff OLD NEW`: what changed between two backups, or their manifests. Names only, never values.














/** Returns the exit code: 0 if the content is the same, else DIFFERENT. Throws BackupError. */
async function diff(files, options, terminal) {
    const isIgnored = (0,_dss_items_js__WEBPACK_IMPORTED_MODULE_5__/* .ignoring */ .O_)(options.ignore ?? []);
    const [before, after] = await terminal.during('Comparing', async () => {
        return [await manifestOf(files[0], options, isIgnored), await manifestOf(files[1], options, isIgnored)];
    });
    // Only the manifest of an encrypted backup has keyed digests; once decrypted, the backup has the usual ones.
    const keyed = [before, after].findIndex(({ sealed }) => sealed);
    const isMixed = keyed >= 0 && !(before.sealed && after.sealed);
    const obstacle = isMixed
        ? (0,_text_message_js__WEBPACK_IMPORTED_MODULE_9__/* .message */ .iU) `${files[keyed] ?? ''} is the manifest of an encrypted backup, whose digests match only those of other such manifests`
        : (0,_backup_compare_js__WEBPACK_IMPORTED_MODULE_2__/* .obstacleBetween */ .GU)(before, after);
    if (obstacle !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .BackupError */ .hj('input-invalid', (0,_text_message_js__WEBPACK_IMPORTED_MODULE_9__/* .message */ .iU) `These two can't be compared: ${obstacle}.`, {
            hint: 'Compare the backups themselves, with `--identity` for encrypted ones, instead of their manifests.',
        });
    const comparison = (0,_dss_changes_js__WEBPACK_IMPORTED_MODULE_4__/* .compareManifests */ .k)(before, after, { isIgnored });
    terminal.result({
        text: describe(comparison),
        json: { unchanged: comparison.unchanged, changes: comparison.changes },
    });
    return comparison.unchanged ? 0 : _exit_codes_js__WEBPACK_IMPORTED_MODULE_10__/* .DIFFERENT */ .m;
}
async function manifestOf(file, options, isIgnored) {
    if (file.endsWith(_naming_template_js__WEBPACK_IMPORTED_MODULE_12__/* .MANIFEST_EXTENSION */ .OR)) {
        const read = await (0,_destinations_manifest_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readManifestFile */ .oe)(file);
        if ('manifest' in read && read.manifest.verified)
            return read.manifest;
        const problem = 'problem' in read ? read.problem : 'its backup was not verified';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .BackupError */ .hj('input-invalid', `${file} can't be compared: ${problem}.`);
    }
    return await (0,_opened_backup_js__WEBPACK_IMPORTED_MODULE_11__/* .withBackup */ .n)(file, options, async ({ inspection, size, sha256 }) => {
        const router = { label: '-', id: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update('').digest('hex') };
        const about = { fileName: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file), size, sha256, startedAt: new Date(0), router, isIgnored };
        return (0,_dss_manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .createManifest */ .e4)((0,_opened_backup_js__WEBPACK_IMPORTED_MODULE_11__/* .requireValid */ .A)(file, inspection), about);
    });
}
function describe({ unchanged, changes }) {
    if (unchanged)
        return 'Unchanged: both contain the same settings.';
    const lines = changes.map(({ kind, section, where, label }) => {
        const what = where === 'file' ? label : `${where} ${label}`.trim();
        return `  ${kind.padEnd(7)}  ${(0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_13__/* .printable */ .g)(section)}: ${(0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_13__/* .printable */ .g)(what, 200)}`;
    });
    return [(0,_text_format_js__WEBPACK_IMPORTED_MODULE_8__/* .countOf */ .pq)(changes.length, 'change'), ...lines].join('\n');
}


/***/ }),

/***/ 35990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   open: () => (/* binding */ open)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _dss_extract_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79513);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27406);
/* harmony import */ var _system_file_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27657);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(20730);
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(29962);
/* harmony import */ var _opened_backup_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(95283);
// `srm-backup open FILE`: decrypts a backup, or extracts everything in it into a folder.









async function open(file, options, terminal) {
    const { extract, signal } = options;
    if (options.output !== undefined && extract !== undefined && (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(options.output) === (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(extract))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .BackupError */ .hj('input-invalid', '`--output` and `--extract` have the same path.', {
            hint: '`--output` is a file and `--extract` a folder: give them different names.',
        });
    for (const target of [options.output, extract])
        if (target !== undefined)
            await refuseExisting(target);
    await terminal.during(`Opening ${file}`, () => (0,_opened_backup_js__WEBPACK_IMPORTED_MODULE_8__/* .withBackup */ .n)(file, { ...options, keepsPlain: true }, async (backup) => {
        const output = options.output ?? (extract === undefined ? plainNameOf(file, backup) : undefined);
        if (output !== undefined)
            await refuseExisting(output);
        const inspection = (0,_opened_backup_js__WEBPACK_IMPORTED_MODULE_8__/* .requireValid */ .A)(file, backup.inspection);
        const lines = [];
        const made = [];
        try {
            if (output !== undefined) {
                await copy(backup.plain, output, { made, signal }).catch(explain(output));
                lines.push(`${output}: the backup, ready for SRM's Restore (${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatBytes */ .z3)(backup.plainSize)}).`);
                if (!backup.isEncrypted)
                    lines.push(`${file} was not encrypted: this is a copy of it.`);
            }
            if (extract !== undefined) {
                const work = (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(extract, { mode: 0o700 }).then(() => {
                    made.push(extract);
                    return (0,_dss_extract_js__WEBPACK_IMPORTED_MODULE_3__/* .extractBackup */ .k)(backup.plain, { inspection, folder: extract, signal });
                });
                lines.push(`${extract}: ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_6__/* .countOf */ .pq)(await work.catch(explain(extract)), 'file')}.`);
            }
        }
        catch (error) {
            await withdraw(made, terminal);
            throw error;
        }
        lines.push('It contains passwords in plain text: delete it when you are done.');
        terminal.result({ text: lines.join('\n'), json: { file, output: output ?? null, extracted: extract ?? null } });
    }));
}
/** Decides by the content of the file: names can be wrong. */
function plainNameOf(file, { isEncrypted }) {
    if (isEncrypted && file.endsWith('.age'))
        return file.slice(0, -'.age'.length);
    if (isEncrypted)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .BackupError */ .hj('input-invalid', `${file} is encrypted, but its name does not end with \`.age\`.`, {
            hint: 'Say where the decrypted backup goes: `--output FILE.dss`.',
        });
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .BackupError */ .hj('input-invalid', `${file} is not encrypted, so there is nothing to decrypt.`, {
        hint: 'Use `--extract FOLDER` to extract its files, or `--output FILE` to copy it.',
    });
}
async function refuseExisting(path) {
    if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).catch(() => undefined)))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .BackupError */ .hj('input-invalid', `${path} already exists and is not overwritten.`, {
        hint: 'Choose another path for `--output` or `--extract`.',
    });
}
/** Copies to a new file, mode 0600 from the start. */
async function copy(source, target, { made, signal }) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(target, 'wx', 0o600);
    made.push(target);
    try {
        for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(source, { signal }))
            await handle.writeFile(chunk);
    }
    finally {
        await handle.close();
    }
}
function explain(path) {
    return (cause) => {
        if (cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .BackupError */ .hj || typeof cause !== 'object' || cause === null || !('errno' in cause))
            throw cause;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .BackupError */ .hj('store-failed', `${path} cannot be written: ${(0,_system_file_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .describeFileError */ .S)(cause)}.`, {
            cause,
            hint: 'Check free space and permissions there, or choose another path.',
        });
    };
}
/** Part of a backup is useless, but still contains passwords. */
async function withdraw(made, terminal) {
    for (const path of made)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true, force: true, maxRetries: 2 }).catch(() => terminal.warn((0,_text_message_js__WEBPACK_IMPORTED_MODULE_7__/* .message */ .iU) `${path} contains passwords and could not be removed. Delete it yourself.`));
}


/***/ }),

/***/ 18423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   show: () => (/* binding */ show)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _dss_apart_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43804);
/* harmony import */ var _dss_extract_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79513);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20730);
/* harmony import */ var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(39654);
/* harmony import */ var _opened_backup_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95283);
/* harmony import */ var _temporary_folder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(68152);
// `srm-backup show FILE`: lists what a backup contains.







const MAX_CELL = 200;
async function show(file, options, terminal) {
    await terminal.during(`Reading ${file}`, () => (0,_opened_backup_js__WEBPACK_IMPORTED_MODULE_4__/* .withBackup */ .n)(file, { ...options, keepsPlain: options.values === true }, async (backup) => {
        const { container, contentSize, content } = (0,_opened_backup_js__WEBPACK_IMPORTED_MODULE_4__/* .requireValid */ .A)(file, backup.inspection);
        const tables = content.tables.map(({ name, columns, rows }) => ({ name, columns, rows: rows.length }));
        const values = options.values ? await valuesOf(backup, options) : undefined;
        const json = {
            ...{ file, size: backup.size, sha256: backup.sha256, sealed: backup.isEncrypted, container, contentSize },
            ...{ files: content.entries, tables, ...(values ? { values } : {}) },
        };
        const rows = tables.reduce((sum, table) => sum + table.rows, 0);
        const lines = [
            `${file}: ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(backup.size)}${backup.isEncrypted ? ', encrypted' : ''}, ${container}, ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(contentSize)} uncompressed`,
            '',
            `${content.entries.length} entries`,
            ...content.entries.map(({ path, size }) => `  ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(size).padStart(12)}  ${(0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(path, MAX_CELL)}`),
            '',
            `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(tables.length, 'table')} with ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(rows, 'row')}`,
            ...tables.map((table) => `  ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(table.rows, 'row').padStart(12)}  ${(0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(`${table.name} (${table.columns.join(', ')})`, MAX_CELL)}`),
            ...(values ?? []).flatMap(describeValues),
        ];
        terminal.result({ text: lines.join('\n'), json });
    }));
}
async function valuesOf({ plain, inspection }, { signal, runState }) {
    if (inspection.verdict !== 'valid')
        return [];
    return await (0,_temporary_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .withTemporaryFolder */ .E)({ signal, runState }, async (folder) => {
        const target = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'database');
        await (0,_dss_extract_js__WEBPACK_IMPORTED_MODULE_2__/* .extractDatabase */ .t)(plain, { inspection, target, signal });
        return await (0,_dss_apart_js__WEBPACK_IMPORTED_MODULE_1__/* .readValuesApart */ .L)(target, { signal });
    });
}
function describeValues({ name, columns, rows }) {
    const cell = (value) => {
        if (value === null)
            return 'NULL';
        const shown = (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(value, MAX_CELL);
        return shown.endsWith('…') && value.length > MAX_CELL
            ? `${shown} (${value.length} characters; use --json for the full value)`
            : shown;
    };
    return [
        '',
        `${(0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(name)}: ${columns.map((column) => (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(column)).join(' | ')}`,
        ...rows.map((row) => `  ${row.map(cell).join(' | ')}`),
    ];
}


/***/ }),

/***/ 15007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verify: () => (/* binding */ verify)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _destinations_manifest_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75289);
/* harmony import */ var _dss_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51091);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27406);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20730);
/* harmony import */ var _manifest_match_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(72423);
/* harmony import */ var _opened_backup_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(95283);
// `srm-backup verify FILE`: whether a backup is valid and matches its manifest.








async function verify(file, options, terminal) {
    await terminal.during(`Checking ${file}`, () => (0,_opened_backup_js__WEBPACK_IMPORTED_MODULE_7__/* .withBackup */ .n)(file, options, async (backup) => {
        const { container, contentSize, content } = (0,_opened_backup_js__WEBPACK_IMPORTED_MODULE_7__/* .requireValid */ .A)(file, backup.inspection);
        const manifest = await manifestBeside(file);
        const incomparableReason = manifest ? (0,_manifest_match_js__WEBPACK_IMPORTED_MODULE_6__/* .compareWithManifest */ .b)(file, backup, manifest) : [];
        const rows = content.tables.reduce((sum, table) => sum + table.rows.length, 0);
        const beside = !manifest
            ? 'No manifest next to it to compare with.'
            : incomparableReason.length === 0
                ? 'It matches its manifest.'
                : ['It matches its manifest as far as they can be compared.', ...incomparableReason].join(' ');
        terminal.result({
            text: `${file} is valid: ${container}, ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_5__/* .formatBytes */ .z3)(contentSize)} uncompressed, ${content.entries.length} entries, ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_5__/* .countOf */ .pq)(content.tables.length, 'table')} with ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_5__/* .countOf */ .pq)(rows, 'row')}. ${beside}`,
            json: {
                file,
                whole: true,
                sha256: backup.sha256,
                size: backup.size,
                sealed: backup.isEncrypted,
                manifest: manifest !== undefined,
                notCompared: incomparableReason,
            },
        });
    }));
}
/** Reads the manifest next to a backup, if it exists. Throws BackupError `backup-invalid` for an unusable one. */
async function manifestBeside(file) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), (0,_dss_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .manifestNameOf */ .S$)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file)));
    if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined)))
        return undefined;
    const read = await (0,_destinations_manifest_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readManifestFile */ .oe)(path);
    if ('manifest' in read)
        return read.manifest;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .BackupError */ .hj('backup-invalid', `${path} is unusable: ${read.problem}.`, {
        hint: 'To verify the backup without it, copy the backup to another folder.',
    });
}


/***/ }),

/***/ 15109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ compareManifests),
  F: () => (/* binding */ withoutNames)
});

// EXTERNAL MODULE: ./build/src/dss/archive-members.js
var archive_members = __webpack_require__(25840);
// EXTERNAL MODULE: ./build/src/dss/fingerprint.js
var fingerprint = __webpack_require__(94632);
// EXTERNAL MODULE: ./build/src/dss/items.js
var items = __webpack_require__(7580);
// EXTERNAL MODULE: ./build/src/dss/row-labels.js
var row_labels = __webpack_require__(62234);
;// CONCATENATED MODULE: ./build/src/dss/sections.js
// Names of the parts of the router's settings, by table or file.
/** The first match wins. Table names come from DSM (protocol.md 6), paths from one SRM file. */
const SECTIONS = [
    [/^sqlite_/, 'Database structure'],
    [/^confbkp_group/, 'Groups'],
    [/^confbkp_user/, 'Users'],
    [/^confbkp_(?:share|volume)/, 'Shared folders'],
    [/^confbkp_nfs/, 'NFS'],
    [/^confbkp_scheduler/, 'Task scheduler'],
    [/^confbkp_smartblock/, 'Account protection'],
    [/^confbkp_app/, 'Application privileges'],
    [/^confbkp_config/, 'General settings'],
    [/dhcp/i, 'DHCP'],
    [/port_?-?forward|portfwd|upnp/i, 'Port forwarding'],
    [/wi-?fi|wireless|wlan|hostapd|ssid/i, 'Wi-Fi'],
    [/cert|\.(?:crt|pem|key)$/i, 'Certificates'],
    [/mesh/i, 'Mesh'],
    [/ddns/i, 'DDNS'],
    [/vpn|ipsec|wireguard|openvpn/i, 'VPN'],
    [/firewall|iptables|synongfw|threat|(?:^|[/_])fw(?:[/_]|$)/i, 'Firewall and traffic control'],
    [/sched|cron/i, 'Task scheduler'],
    [/user|passwd|shadow/i, 'Users'],
    [/group/i, 'Groups'],
    [/share|smb|samba/i, 'Shared folders'],
    [/\/config_info$/, 'Backup information'],
];
/** Returns a friendly name for a table or a file item, or the raw name. */
function sectionOf(name) {
    return SECTIONS.find(([pattern]) => pattern.test(name))?.[1] ?? name;
}

;// CONCATENATED MODULE: ./build/src/dss/changes.js
// Compares two manifests: what was added, removed and changed between two backups. Values are never known here.





/** Maximum rows that are removed from a table or added to it, to be listed one by one. */
const MAX_ROWS = 20_000;
/** Maximum rows of a table, to look for those that differ. */
const MAX_COMPARED = 200_000;
/** Compares two verified backups, without ignored items. */
function compareManifests(before, after, { isIgnored }) {
    const { structure: old } = before;
    const { structure: current } = after;
    // What only one of them knows has not changed.
    const version = old && current ? 2 : 1;
    const tables = compareTables((0,items/* visibleTables */.EN)(before.tables, isIgnored), (0,items/* visibleTables */.EN)(after.tables, isIgnored), isIgnored);
    const named = new Set(tables.map(({ where, label }) => (label === '' ? where : '')));
    const structure = old && current ? compareStructure(old, current, isIgnored) : [];
    const changes = [
        ...compareFiles((0,items/* visibleFiles */.Q3)(before.entries, isIgnored), (0,items/* visibleFiles */.Q3)(after.entries, isIgnored), version),
        ...tables,
        // A new table is one change, not two.
        ...structure.filter(({ label }) => !named.has(label)),
    ];
    return {
        since: before.time,
        // The older manifest's own fingerprint was made with the items that were ignored then.
        unchanged: (0,fingerprint/* fingerprintOf */.a)(before, isIgnored, version) === (0,fingerprint/* fingerprintOf */.a)(after, isIgnored, version),
        ...(version === 1 ? { isPartial: true } : {}),
        changes: changes.sort((a, b) => (a.section === b.section ? 0 : a.section < b.section ? -1 : 1)),
    };
}
/** Drops every name, for encrypted backups: what is nowhere cannot appear in a commit, a summary or an output. */
function withoutNames(comparison) {
    const changes = comparison.changes.map(({ kind }) => ({ kind, section: '', where: '', label: '' }));
    return { ...comparison, changes, isUnnamed: true };
}
function compareStructure(before, after, isIgnored) {
    const visible = (table) => (0,items/* visibleRows */.WY)(table, isIgnored);
    return compareRows(after.name, { before: () => visible(before), after: () => visible(after) });
}
function compareFiles(before, after, version) {
    const shown = (entries) => version === 2 ? entries : entries.filter(({ path }) => !(0,archive_members/* isDatabase */.uU)(path));
    const digestOf = ({ path, sha256, mode }) => JSON.stringify([(0,archive_members/* isDatabase */.uU)(path) ? null : sha256, version === 2 ? (mode ?? null) : null]);
    const digests = (entries) => new Map(shown(entries).map((entry) => [(0,items/* fileItem */.qs)(entry.path), digestOf(entry)]));
    return differences(digests(before), digests(after), (one, other) => one === other).map(([kind, item]) => {
        return { kind, section: sectionOf(item), where: 'file', label: item };
    });
}
function compareTables(before, after, isIgnored) {
    const byName = (tables) => new Map(tables.map((table) => [table.name, table]));
    const [old, current] = [byName(before), byName(after)];
    const isSame = (one, other) => JSON.stringify(one.columns) === JSON.stringify(other.columns);
    const tables = differences(old, current, isSame).map(([kind, table]) => {
        return { kind, section: sectionOf(table), where: table, label: '' };
    });
    const reshaped = new Set(tables.map(({ where }) => where));
    const rows = [...current.values()].flatMap((table) => {
        const earlier = old.get(table.name);
        if (!earlier || reshaped.has(table.name))
            return [];
        const visible = (other) => (0,items/* visibleRows */.WY)(other, isIgnored);
        if (earlier.rows.length + table.rows.length > MAX_COMPARED)
            return compareLongTables(earlier, table, isIgnored);
        return compareRows(table.name, { before: () => visible(earlier), after: () => visible(table) });
    });
    return [...tables, ...rows];
}
/**
 * Drops rows with equal digests, whatever their labels; of the rest, rows with the same label have changed. Too many to list
 * are one change of the table.
 */
function compareRows(table, { before, after }) {
    const section = sectionOf(table);
    const [goneRows, newRows] = [subtractRows(before(), after()), subtractRows(after(), before())];
    if (!goneRows || !newRows)
        return [{ kind: 'changed', section, where: table, label: '' }];
    const [removed, added] = [groupByName(goneRows), groupByName(newRows)];
    return [...new Set([...removed.keys(), ...added.keys()])].flatMap((name) => {
        const [gone, come] = [removed.get(name) ?? [], added.get(name) ?? []];
        const changed = Math.min(gone.length, come.length);
        const list = (labels, kind) => labels.map((label) => ({ kind, section, where: table, label }));
        return [
            ...list(come.slice(0, changed), 'changed'),
            ...list(come.slice(changed), 'added'),
            ...list(gone.slice(changed), 'removed'),
        ];
    });
}
/** Returns one change of the table if its rows differ. Takes no memory for them. */
function compareLongTables(before, after, isIgnored) {
    const [old, current] = [before, after].map((table) => (0,fingerprint/* fingerprintOf */.a)({ entries: [], tables: [table] }, isIgnored, 1));
    if (old === current)
        return [];
    return [{ kind: 'changed', section: sectionOf(after.name), where: after.name, label: '' }];
}
/** Returns the rows without a counterpart among the others, unless they are too many; duplicates count separately. */
function subtractRows(rows, others) {
    const counts = new Map();
    for (const [, digest] of others)
        counts.set(digest, (counts.get(digest) ?? 0) + 1);
    const rest = [];
    for (const row of rows) {
        const count = counts.get(row[1]) ?? 0;
        if (count > 0)
            counts.set(row[1], count - 1);
        else if (rest.push(row) > MAX_ROWS)
            return undefined;
    }
    return rest;
}
function groupByName(rows) {
    const groups = new Map();
    for (const [label] of rows) {
        const name = (0,row_labels/* baseLabel */.ku)(label);
        const labels = groups.get(name) ?? [];
        labels.push(label);
        groups.set(name, labels);
    }
    return groups;
}
function differences(before, after, isSame) {
    const gone = [...before.keys()].filter((key) => !after.has(key)).map((key) => ['removed', key]);
    const rest = [...after].flatMap(([key, value]) => {
        const old = before.get(key);
        if (old === undefined)
            return [['added', key]];
        return isSame(old, value) ? [] : [['changed', key]];
    });
    return [...gone, ...rest];
}


/***/ }),

/***/ 79513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ extractBackup),
/* harmony export */   t: () => (/* binding */ extractDatabase)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _archive_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2263);
/* harmony import */ var _archive_members_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25840);
/* harmony import */ var _container_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30246);
// Extracts a backup: all of it into a folder, or only its database. Only for inspected backups: their paths are known to
// stay inside the folder.





/** Extracts every file into `folder`, which must be empty; folders 0700, files 0600. Returns the number of files. */
async function extractBackup(file, { folder, ...source }) {
    return await extract(file, source, async ({ name, isFolder }) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, ...name.split('/').filter((part) => part !== '' && part !== '.'));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(isFolder ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true, mode: 0o700 });
        return isFolder ? undefined : path;
    });
}
/** Extracts only the settings database to the new file `target`, mode 0600. */
async function extractDatabase(file, { target, ...source }) {
    await extract(file, source, async ({ name, isFolder }) => (!isFolder && (0,_archive_members_js__WEBPACK_IMPORTED_MODULE_3__/* .isDatabase */ .uU)(name) ? target : undefined));
}
/** Writes the members for which `pathOf` returns a path to new files, and returns their number. */
async function extract(file, { inspection, signal }, pathOf) {
    const { default: tar } = await __webpack_require__.e(/* import() */ 118).then(__webpack_require__.t.bind(__webpack_require__, 56118, 19));
    const options = { allowUnknownFormat: true, filenameEncoding: 'latin1' };
    const parser = tar.extract(options);
    const writing = writeMembers(parser, pathOf);
    // It is awaited below, if not always at once.
    writing.catch(() => { });
    const feed = (chunk) => parser.write(chunk)
        ? undefined
        : Promise.race([writing, new Promise((resolve) => parser.once('drain', resolve))]).then(() => { });
    try {
        await (0,_container_js__WEBPACK_IMPORTED_MODULE_4__/* .openContainer */ .Q)(file, { container: inspection.container, onChunk: feed, signal });
        parser.end(undefined);
    }
    catch (error) {
        parser.destroy();
        await Promise.allSettled([writing]);
        throw error;
    }
    return await writing;
}
async function writeMembers(parser, pathOf) {
    let count = 0;
    for await (const member of parser) {
        const { header } = member;
        const body = member;
        const path = await pathOf({ name: (0,_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .V)(header), isFolder: header.type === 'directory' });
        if (path === undefined) {
            body.resume();
            continue;
        }
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'wx', 0o600);
        try {
            for await (const chunk of body)
                await handle.writeFile(chunk);
        }
        finally {
            await handle.close();
        }
        count++;
    }
    return count;
}


/***/ })

};
