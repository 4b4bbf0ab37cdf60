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
/* harmony import */ var _dss_items_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7580);
/* harmony import */ var _dss_manifest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51091);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(27406);
/* harmony import */ var _naming_template_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(35654);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(20730);
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(29962);
/* harmony import */ var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(39654);
/* harmony import */ var _exit_codes_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(57153);
/* harmony import */ var _opened_backup_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(47300);
// `srm-backup diff OLD NEW`: what changed between two backups, or their manifests. Names only, never values.














/** Returns the exit code: 0 if the content is the same, else DIFFERENT. Throws BackupError. */
async function diff(files, options, terminal) {
    const isIgnored = (0,_dss_items_js__WEBPACK_IMPORTED_MODULE_11__/* .ignoring */ .O_)(options.ignore ?? []);
    const [before, after] = await terminal.during('Comparing', async () => {
        return [await manifestOf(files[0], options, isIgnored), await manifestOf(files[1], options, isIgnored)];
    });
    // Only the manifest of an encrypted backup has keyed digests; once decrypted, the backup has the usual ones.
    const keyed = [before, after].findIndex(({ sealed }) => sealed);
    const isMixed = keyed >= 0 && !(before.sealed && after.sealed);
    const obstacle = isMixed
        ? (0,_text_message_js__WEBPACK_IMPORTED_MODULE_8__/* .message */ .iU) `${files[keyed] ?? ''} is the manifest of an encrypted backup, whose digests match only those of other such manifests`
        : (0,_backup_compare_js__WEBPACK_IMPORTED_MODULE_2__/* .obstacleBetween */ .GU)(before, after);
    if (obstacle !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .BackupError */ .hj('input-invalid', (0,_text_message_js__WEBPACK_IMPORTED_MODULE_8__/* .message */ .iU) `These two can't be compared: ${obstacle}.`, {
            hint: 'Compare the backups themselves, with `--identity` for encrypted ones, instead of their manifests.',
        });
    const comparison = (0,_dss_changes_js__WEBPACK_IMPORTED_MODULE_4__/* .compareManifests */ .k)(before, after, { isIgnored });
    terminal.result({
        text: describe(comparison),
        json: { unchanged: comparison.unchanged, changes: comparison.changes },
    });
    return comparison.unchanged ? 0 : _exit_codes_js__WEBPACK_IMPORTED_MODULE_9__/* .DIFFERENT */ .m;
}
async function manifestOf(file, options, isIgnored) {
    if (file.endsWith(_naming_template_js__WEBPACK_IMPORTED_MODULE_12__/* .MANIFEST_EXTENSION */ .OR)) {
        const read = await (0,_destinations_manifest_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readManifestFile */ .oe)(file);
        if ('manifest' in read && read.manifest.verified)
            return read.manifest;
        const problem = 'problem' in read ? read.problem : 'its backup was not verified';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .BackupError */ .hj('input-invalid', `${file} can't be compared: ${problem}.`);
    }
    return await (0,_opened_backup_js__WEBPACK_IMPORTED_MODULE_10__/* .withBackup */ .n)(file, options, async ({ inspection, size, sha256 }) => {
        const router = { label: '-', id: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update('').digest('hex') };
        const about = { fileName: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file), size, sha256, startedAt: new Date(0), router, isIgnored };
        return (0,_dss_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .createManifest */ .e4)((0,_opened_backup_js__WEBPACK_IMPORTED_MODULE_10__/* .requireValid */ .A)(file, inspection), about);
    });
}
function describe({ unchanged, changes }) {
    if (unchanged)
        return 'Unchanged: both contain the same settings.';
    const lines = changes.map(({ kind, section, where, label }) => {
        const what = where === 'file' ? label : `${where} ${label}`.trim();
        return `  ${kind.padEnd(7)}  ${(0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_13__/* .printable */ .g)(section)}: ${(0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_13__/* .printable */ .g)(what, 200)}`;
    });
    return [(0,_text_format_js__WEBPACK_IMPORTED_MODULE_7__/* .countOf */ .pq)(changes.length, 'change'), ...lines].join('\n');
}


/***/ }),

/***/ 72423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ compareWithManifest)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _dss_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94632);
/* harmony import */ var _dss_items_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7580);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27406);
/* harmony import */ var _naming_template_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35654);
/* harmony import */ var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39654);
/* harmony import */ var _opened_backup_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47300);
// Compares an opened backup with its manifest, down to every file and row.







const MAX_NAME = 200;
/**
 * Returns sentences about what could not be compared; none if everything matches. Throws BackupError `read-back-failed` if
 * the manifest describes something else.
 */
function compareWithManifest(file, backup, manifest) {
    if (isOpenedFrom(file, backup, manifest))
        return compareOpened(file, backup, manifest);
    if (manifest.size !== backup.size || manifest.sha256 !== backup.sha256)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .BackupError */ .hj('read-back-failed', `${file} is valid, but is not the file in its manifest (${(0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(manifest.file, MAX_NAME)}, SHA-256 ${manifest.sha256}).`, { hint: 'One of the two was replaced or renamed. Do not restore the backup before you know which.' });
    if (!manifest.verified)
        return ['It could not be verified when it was stored, so only size and SHA-256 were compared.'];
    const difference = differenceOf(file, backup, manifest);
    if (difference !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .BackupError */ .hj('read-back-failed', `${file} is valid, but its content does not match its manifest (${difference}).`, { hint: 'The manifest was changed. Do not rely on it, or on comparisons with it.' });
    return incomparableReason(file, backup, manifest);
}
/** Whether the file is where `open` writes its output: next to the encrypted backup and its manifest. */
function isOpenedFrom(file, { isEncrypted }, { sealed, file: original }) {
    return sealed !== undefined && !isEncrypted && original === `${(0,_naming_template_js__WEBPACK_IMPORTED_MODULE_5__/* .stemOf */ .Vc)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(file))}${_naming_template_js__WEBPACK_IMPORTED_MODULE_5__/* .SEALED_EXTENSION */ .L6}`;
}
function compareOpened(file, backup, manifest) {
    const original = (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(manifest.file, MAX_NAME);
    const difference = manifest.verified
        ? contentDifference(file, backup, manifest)
        : manifest.sealed?.plainSize !== backup.plainSize && 'the size';
    if (difference)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .BackupError */ .hj('read-back-failed', `${file} is valid, but does not match the manifest of ${original} (${difference}).`, {
            hint: `The manifest next to it belongs to ${original}. Do not restore this file before you know where it is from.`,
        });
    return [`It is the decrypted ${original}: its content was compared with the manifest, without digests.`];
}
function differenceOf(file, backup, manifest) {
    return (manifest.sealed !== undefined) !== backup.isEncrypted
        ? 'the encryption'
        : contentDifference(file, backup, manifest);
}
function contentDifference(file, backup, manifest) {
    const { container, contentSize, content } = (0,_opened_backup_js__WEBPACK_IMPORTED_MODULE_3__/* .requireValid */ .A)(file, backup.inspection);
    const { sealed } = manifest;
    if (sealed && sealed.plainSize !== backup.plainSize)
        return 'the size before encryption';
    if (manifest.container !== container)
        return 'the compression';
    if (manifest.contentSize !== contentSize)
        return 'the uncompressed size';
    const describeFile = ({ path, size, sha256 }) => JSON.stringify([path, size, sealed ? null : sha256]);
    if (!isSame(content.entries, manifest.entries, describeFile))
        return 'the files';
    return differentTable(content.tables, manifest);
}
function differentTable(tables, { sealed, tables: expected }) {
    if (!isSame(tables, expected, ({ name }) => name))
        return 'the list of tables';
    const different = tables.find((table) => {
        const other = expected.find(({ name }) => name === table.name);
        if (sealed)
            return other?.rowCount !== table.rows.length;
        const hasSameColumns = JSON.stringify(other?.columns) === JSON.stringify(table.columns);
        return !hasSameColumns || !isSame(table.rows, other?.rows ?? [], (row) => JSON.stringify(row));
    });
    return different && `the table ${(0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(different.name, MAX_NAME)}`;
}
/** Whether both hold the same items, in any order. */
function isSame(found, expected, describe) {
    const [a, b] = [found, expected].map((items) => Array.from(items, describe).sort());
    return a?.length === b?.length && a?.every((line, index) => line === b?.[index]) === true;
}
function incomparableReason(file, backup, { sealed, fingerprint }) {
    if (sealed)
        return [
            sealed.keyId === null
                ? 'It is encrypted: its manifest contains only names, sizes and counts, no digests to compare.'
                : 'It is encrypted: names, sizes and counts were compared, but not digests, which need the key of the digests.',
        ];
    const { content } = (0,_opened_backup_js__WEBPACK_IMPORTED_MODULE_3__/* .requireValid */ .A)(file, backup.inspection);
    return fingerprint === (0,_dss_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprintOf */ .a)(content, (0,_dss_items_js__WEBPACK_IMPORTED_MODULE_6__/* .ignoring */ .O_)([]))
        ? []
        : ['Its fingerprint could not be compared: some changes were ignored when it was made, or it was edited.'];
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
/* harmony import */ var _opened_backup_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(47300);
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
    await terminal.during(`Opening ${file}`, () => (0,_opened_backup_js__WEBPACK_IMPORTED_MODULE_8__/* .withBackup */ .n)(file, options, async (backup) => {
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

/***/ 47300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ requireValid),
  n: () => (/* binding */ withBackup)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/dss/inspect.js + 2 modules
var inspect = __webpack_require__(51018);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/system/file-errors.js
var file_errors = __webpack_require__(27657);
// EXTERNAL MODULE: ./build/src/system/read-chunks.js
var read_chunks = __webpack_require__(71422);
// EXTERNAL MODULE: ./build/src/text/message.js
var message = __webpack_require__(29962);
;// CONCATENATED MODULE: ./build/src/encryption/decrypt.js
// Decrypts backups with age. The action never loads this: the runner has no private key.








const AGE_MAGIC = 'age-encryption.org/v1\n';
const AGE_ARMOR = '-----BEGIN AGE ENCRYPTED FILE-----';
/** Whether the first bytes of a file are those of an age file. */
function isEncrypted(head) {
    return head.toString('latin1', 0, AGE_MAGIC.length) === AGE_MAGIC;
}
/** Reads and checks the private keys in a file that `age-keygen` wrote. Throws BackupError `input-invalid`, without any key in it. */
async function readIdentities(path) {
    const text = await (0,promises_.readFile)(path, 'utf8').catch((cause) => {
        throw new errors/* BackupError */.hj('input-invalid', `The key file ${path} cannot be read: ${(0,file_errors/* describeFileError */.S)(cause)}.`, {
            cause,
        });
    });
    const lines = text
        .split('\n')
        .map((line, index) => ({ key: line.trim(), number: index + 1 }))
        .filter(({ key }) => key !== '' && !key.startsWith('#'));
    if (lines.length > 0 && lines.every(({ key }) => /^AGE-SECRET-KEY-/.test(key))) {
        const { Decrypter } = await __webpack_require__.e(/* import() */ 539).then(__webpack_require__.bind(__webpack_require__, 81539));
        for (const { key, number } of lines)
            if (!isValidKey(key, new Decrypter()))
                throw invalidKey(path, number);
        return lines.map(({ key }) => key);
    }
    const found = text.startsWith(AGE_MAGIC) || text.startsWith(AGE_ARMOR) ? 'is itself encrypted' : 'contains no age identity';
    throw new errors/* BackupError */.hj('input-invalid', `The key file ${path} ${found}.`, {
        hint: '`age-keygen -o FILE` creates one: a line that starts with AGE-SECRET-KEY-. Decrypt an encrypted key file with `age --decrypt` first.',
    });
}
function isValidKey(key, decrypter) {
    try {
        decrypter.addIdentity(key);
        return true;
    }
    catch {
        return false;
    }
}
/** Has no cause: age's error repeats the key. */
function invalidKey(path, number) {
    return new errors/* BackupError */.hj('input-invalid', `The key file ${path} contains an invalid key (line ${number}).`, {
        hint: 'Each key has its own line, exactly as `age-keygen` wrote it. Look for missing, extra or wrong characters.',
    });
}
/** Decrypts `source` into the new file `target`, mode 0600. Throws BackupError, file system errors, and the signal's reason. */
async function decryptFile(source, target, { identities, signal, shownAs = source, }) {
    const { Decrypter } = await __webpack_require__.e(/* import() */ 539).then(__webpack_require__.bind(__webpack_require__, 81539));
    const decrypter = new Decrypter();
    for (const identity of identities)
        decrypter.addIdentity(identity);
    const chunks = (0,read_chunks/* readChunks */.z)(source, { signal });
    try {
        const plain = await decrypter.decrypt(ReadableStream.from(chunks));
        await (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.fromWeb(plain), (0,external_node_fs_.createWriteStream)(target, { flags: 'wx', mode: 0o600 }), {
            signal,
        });
    }
    catch (cause) {
        signal.throwIfAborted();
        throw describe(cause, shownAs);
    }
    finally {
        // age does not cancel its input when it cannot decrypt it, and the file would stay open.
        await chunks.return();
    }
}
function describe(cause, file) {
    if (typeof cause === 'object' && cause !== null && 'code' in cause && 'syscall' in cause)
        return cause;
    const reason = (0,errors/* describeThrown */.YI)(cause);
    if (reason.includes('no identity matched'))
        return new errors/* BackupError */.hj('input-invalid', (0,message/* message */.iU) `${file} was not encrypted for this key.`, {
            cause,
            hint: (0,message/* message */.iU) `Use the key whose recipient was in ${(0,message/* input */.hF)('encrypt-to')} at that time: ${(0,message/* code */.aY)('age-keygen -y KEYFILE')} prints a key's recipient.`,
        });
    return new errors/* BackupError */.hj('backup-invalid', (0,message/* message */.iU) `${file} cannot be decrypted: it is corrupt (${reason}).`, {
        cause,
        hint: 'Try another copy. Its SHA-256 must match the one in its manifest.',
    });
}

// EXTERNAL MODULE: ./build/src/cli/temporary-folder.js
var temporary_folder = __webpack_require__(68152);
;// CONCATENATED MODULE: ./build/src/cli/opened-backup.js
// A backup on disk, opened for a command: copied, decrypted if needed, inspected, and removed afterwards.









const HEAD_BYTES = 64;
/** Opens a backup for `work` and removes the temporary copies afterwards. Throws BackupError. */
async function withBackup(file, { identity, signal, runState }, work) {
    // Even if the backup is not encrypted: better to learn of an unusable key file today.
    const identities = identity === undefined ? undefined : await readIdentities(identity);
    return await (0,temporary_folder/* withTemporaryFolder */.E)({ signal, runState }, async (folder) => {
        const given = (0,external_node_path_.join)(folder, 'given');
        const { head, ...known } = await bring(file, given, signal);
        const encrypted = isEncrypted(head);
        const plain = encrypted ? (0,external_node_path_.join)(folder, 'backup.dss') : given;
        if (encrypted) {
            if (identities === undefined)
                throw new errors/* BackupError */.hj('input-invalid', `${file} is encrypted, and no key was given.`, {
                    hint: 'Give the key file with `--identity router-backup.key`.',
                });
            await decryptFile(given, plain, { identities, signal, shownAs: file });
        }
        const inspection = await (0,inspect/* inspect */.N)(plain, { signal });
        return await work({ ...known, plainSize: (await (0,promises_.stat)(plain)).size, isEncrypted: encrypted, plain, inspection });
    });
}
/** Returns the inspection of a valid backup. Throws BackupError `backup-invalid` or `backup-unrecognised`. */
function requireValid(file, inspection) {
    if (inspection.verdict === 'valid')
        return inspection;
    const problem = inspection.findings.map(({ text }) => text).join(' ');
    const code = inspection.verdict === 'damaged' ? 'backup-invalid' : 'backup-unrecognised';
    throw new errors/* BackupError */.hj(code, `${file}: ${problem}`, { hint: 'Try another copy, or an older backup.' });
}
/** Copies and hashes the file in one read: it may be a pipe, or change meanwhile. */
async function bring(source, target, signal) {
    const digest = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    let head = Buffer.alloc(0);
    const handle = await (0,promises_.open)(target, 'wx', 0o600);
    try {
        for await (const chunk of chunksOf(source, signal)) {
            digest.update(chunk);
            size += chunk.length;
            if (head.length < HEAD_BYTES)
                head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES)]);
            await handle.writeFile(chunk);
        }
    }
    finally {
        await handle.close();
    }
    return { size, sha256: digest.digest('hex'), head };
}
/** Keeps read errors of the source apart from write errors of the target. */
async function* chunksOf(source, signal) {
    try {
        for await (const chunk of (0,external_node_fs_.createReadStream)(source, { signal }))
            yield chunk;
    }
    catch (cause) {
        signal.throwIfAborted();
        throw new errors/* BackupError */.hj('input-invalid', `${source} cannot be read: ${(0,file_errors/* describeFileError */.S)(cause)}.`, {
            cause,
            hint: 'Check the name and your permission to read it.',
        });
    }
}


/***/ }),

/***/ 64904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  show: () => (/* binding */ show)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/dss/extract.js
var extract = __webpack_require__(79513);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./build/src/system/sqlite.js
var sqlite = __webpack_require__(6455);
// EXTERNAL MODULE: ./build/src/dss/cells.js
var cells = __webpack_require__(6341);
;// CONCATENATED MODULE: ./build/src/dss/values.js
// Reads the values of the settings database for the terminal's `show`. The action never reads them.



/** Reads the named tables in the given order. The file must be an inspected database. */
async function readValues(databaseFile, names) {
    const { DatabaseSync } = await (0,sqlite/* loadSqlite */.T)();
    const location = new URL(`${(0,external_node_url_.pathToFileURL)(databaseFile).href}?immutable=1`);
    const database = new DatabaseSync(location, { readOnly: true, allowExtension: false });
    try {
        database.exec('PRAGMA trusted_schema = OFF');
        const tables = [];
        for (const name of names) {
            const { columns, eachRow } = (0,cells/* readTableOf */.w)(database, name);
            tables.push({ name, columns, rows: await eachRow(async (rows) => Array.from(rows, (row) => row.map(textOf))) });
        }
        return tables;
    }
    finally {
        database.close();
    }
}
function textOf(cell) {
    if (cell === null)
        return null;
    if (cell instanceof cells/* BrokenText */.p)
        return cell.shown;
    return cell instanceof Uint8Array ? Buffer.from(cell).toString('hex') : String(cell);
}

// EXTERNAL MODULE: ./build/src/text/format.js
var format = __webpack_require__(20730);
// EXTERNAL MODULE: ./build/src/text/sanitize.js
var sanitize = __webpack_require__(39654);
// EXTERNAL MODULE: ./build/src/cli/opened-backup.js + 1 modules
var opened_backup = __webpack_require__(47300);
// EXTERNAL MODULE: ./build/src/cli/temporary-folder.js
var temporary_folder = __webpack_require__(68152);
;// CONCATENATED MODULE: ./build/src/cli/show.js
// `srm-backup show FILE`: lists what a backup contains.







const MAX_CELL = 200;
async function show(file, options, terminal) {
    await terminal.during(`Reading ${file}`, () => (0,opened_backup/* withBackup */.n)(file, options, async (backup) => {
        const { container, contentSize, content } = (0,opened_backup/* requireValid */.A)(file, backup.inspection);
        const tables = content.tables.map(({ name, columns, rows }) => ({ name, columns, rows: rows.length }));
        const values = options.values ? await valuesOf(backup, options) : undefined;
        const json = {
            ...{ file, size: backup.size, sha256: backup.sha256, sealed: backup.isEncrypted, container, contentSize },
            ...{ files: content.entries, tables, ...(values ? { values } : {}) },
        };
        const rows = tables.reduce((sum, table) => sum + table.rows, 0);
        const lines = [
            `${file}: ${(0,format/* formatBytes */.z3)(backup.size)}${backup.isEncrypted ? ', encrypted' : ''}, ${container}, ${(0,format/* formatBytes */.z3)(contentSize)} uncompressed`,
            '',
            `${content.entries.length} entries`,
            ...content.entries.map(({ path, size }) => `  ${(0,format/* formatBytes */.z3)(size).padStart(12)}  ${(0,sanitize/* printable */.g)(path, MAX_CELL)}`),
            '',
            `${(0,format/* countOf */.pq)(tables.length, 'table')} with ${(0,format/* countOf */.pq)(rows, 'row')}`,
            ...tables.map((table) => `  ${(0,format/* countOf */.pq)(table.rows, 'row').padStart(12)}  ${(0,sanitize/* printable */.g)(`${table.name} (${table.columns.join(', ')})`, MAX_CELL)}`),
            ...(values ?? []).flatMap(describeValues),
        ];
        terminal.result({ text: lines.join('\n'), json });
    }));
}
async function valuesOf({ plain, inspection }, { signal, runState }) {
    if (inspection.verdict !== 'valid')
        return [];
    const names = inspection.content.tables.map(({ name }) => name);
    return await (0,temporary_folder/* withTemporaryFolder */.E)({ signal, runState }, async (folder) => {
        const target = (0,external_node_path_.join)(folder, 'database');
        await (0,extract/* extractDatabase */.t)(plain, { inspection, target, signal });
        return await readValues(target, names);
    });
}
function describeValues({ name, columns, rows }) {
    const cell = (value) => {
        if (value === null)
            return 'NULL';
        const shown = (0,sanitize/* printable */.g)(value, MAX_CELL);
        return shown.endsWith('…') && value.length > MAX_CELL
            ? `${shown} (${value.length} characters; use --json for the full value)`
            : shown;
    };
    return [
        '',
        `${(0,sanitize/* printable */.g)(name)}: ${columns.map((column) => (0,sanitize/* printable */.g)(column)).join(' | ')}`,
        ...rows.map((row) => `  ${row.map(cell).join(' | ')}`),
    ];
}


/***/ }),

/***/ 68152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ withTemporaryFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27406);
/* harmony import */ var _system_deadline_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60239);
/* harmony import */ var _system_file_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(27657);
/* harmony import */ var _system_temp_folder_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(59262);
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(29962);
// A temporary folder for one command: private, and removed when the work ends.









/** Work in this folder may have made another one, and waits as long before it removes that. */
const INNER_FIRST_MS = 100;
/**
 * Runs `work` with a folder that it may fill. Throws BackupError `destination-refused` if the folder cannot be created,
 * `store-failed` if `work` could not read or write a file. Work that hangs is left behind when the signal aborts.
 */
async function withTemporaryFolder({ signal, runState }, work) {
    const parent = (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)();
    const folder = await (0,_system_temp_folder_js__WEBPACK_IMPORTED_MODULE_7__/* .makePrivateFolder */ .I2)(parent);
    const hung = { leftRunning: false };
    let failure;
    try {
        return await (0,_system_deadline_js__WEBPACK_IMPORTED_MODULE_5__/* .raceAbort */ .M)(work(folder), { signal, runState: hung });
    }
    catch (error) {
        failure = isDiskError(error) ? unusable(parent, error) : error;
        throw failure;
    }
    finally {
        if (hung.leftRunning)
            runState.leftRunning = true;
        await remove(folder, hung).catch((cause) => {
            // Why the work failed matters more.
            throw failure ?? unremoved(folder, cause);
        });
    }
}
async function remove(folder, { leftRunning }) {
    if (!leftRunning)
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(folder, { recursive: true, force: true, maxRetries: 2 });
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setTimeout)(INNER_FIRST_MS);
    // Synchronously: what hangs may hold every thread of the pool.
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true });
}
/** System errors have an errno, but so do those of a network. */
function isDiskError(error) {
    const isSystem = typeof error === 'object' && error !== null && 'errno' in error && 'syscall' in error;
    return isSystem && !/^E(?:CONN|HOST|NET|PIPE|ADDR|TIMEDOUT|NOTFOUND|AI_)/.test((0,_system_file_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .errnoOf */ .U)(error));
}
function unusable(parent, cause) {
    const problem = (0,_text_message_js__WEBPACK_IMPORTED_MODULE_8__/* .message */ .iU) `Temporary files in ${parent} could not be read or written: ${(0,_system_file_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .describeFileError */ .S)(cause)}.`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .BackupError */ .hj('store-failed', problem, { cause, hint: _system_temp_folder_js__WEBPACK_IMPORTED_MODULE_7__/* .DISK_HINT */ .Oo });
}
function unremoved(folder, cause) {
    const problem = (0,_text_message_js__WEBPACK_IMPORTED_MODULE_8__/* .message */ .iU) `${folder} may contain a decrypted backup and could not be removed: ${(0,_system_file_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .describeFileError */ .S)(cause)}.`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .BackupError */ .hj('store-failed', problem, { cause, hint: 'Delete it yourself.' });
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
/* harmony import */ var _opened_backup_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(47300);
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
  k: () => (/* binding */ compareManifests)
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





/** Compares two verified backups, without ignored items. */
function compareManifests(before, after, { isIgnored, nameRow = (_, label) => label }) {
    const changes = [
        ...compareFiles((0,items/* visibleFiles */.Q3)(before.entries, isIgnored), (0,items/* visibleFiles */.Q3)(after.entries, isIgnored)),
        ...compareTables((0,items/* visibleTables */.EN)(before.tables, isIgnored), (0,items/* visibleTables */.EN)(after.tables, isIgnored), isIgnored),
    ];
    return {
        since: before.time,
        // The older manifest's own fingerprint was made with the items that were ignored then.
        unchanged: (0,fingerprint/* fingerprintOf */.a)(before, isIgnored) === (0,fingerprint/* fingerprintOf */.a)(after, isIgnored),
        changes: changes
            .map((change) => named(change, nameRow))
            .sort((a, b) => (a.section === b.section ? 0 : a.section < b.section ? -1 : 1)),
    };
}
function named(change, nameRow) {
    if (change.where === 'file' || change.label === '')
        return change;
    return { ...change, label: nameRow(change.where, change.label) };
}
function compareFiles(before, after) {
    const digests = (entries) => new Map(entries.filter(({ path }) => !(0,archive_members/* isDatabase */.u)(path)).map(({ path, sha256 }) => [(0,items/* fileItem */.qs)(path), sha256]));
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
        return compareRows(table.name, [...(0,items/* visibleRows */.WY)(earlier, isIgnored)], [...(0,items/* visibleRows */.WY)(table, isIgnored)]);
    });
    return [...tables, ...rows];
}
/** Drops rows with equal digests, whatever their labels; of the rest, rows with the same label have changed. */
function compareRows(table, before, after) {
    const removed = groupByName(subtractRows(before, after));
    const added = groupByName(subtractRows(after, before));
    const section = sectionOf(table);
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
/** Returns the rows without a counterpart among the others; duplicates count separately. */
function subtractRows(rows, others) {
    const counts = new Map();
    for (const [, digest] of others)
        counts.set(digest, (counts.get(digest) ?? 0) + 1);
    return rows.filter(([, digest]) => {
        const count = counts.get(digest) ?? 0;
        counts.set(digest, count - 1);
        return count <= 0;
    });
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
    await extract(file, source, async ({ name, isFolder }) => (!isFolder && (0,_archive_members_js__WEBPACK_IMPORTED_MODULE_3__/* .isDatabase */ .u)(name) ? target : undefined));
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
