export const id = 7664;
export const ids = [7664];
export const modules = {

/***/ 31265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   diff: () => (/* binding */ diff)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _destinations_manifest_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75289);
/* harmony import */ var _dss_changes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50555);
/* harmony import */ var _dss_extent_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46698);
/* harmony import */ var _dss_items_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7580);
/* harmony import */ var _dss_kinship_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(25708);
/* harmony import */ var _dss_manifest_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(51091);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(27406);
/* harmony import */ var _naming_template_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(35654);
/* harmony import */ var _system_reach_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(37492);
/* harmony import */ var _system_turns_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(12879);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(20730);
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(29962);
/* harmony import */ var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(39654);
/* harmony import */ var _exit_codes_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(57153);
/* harmony import */ var _opened_backup_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(95283);
// `srm-backup diff OLD NEW`: what changed between two backups, or their manifests. Names only, never values.

















const MAX_NAME = 200;
/** Returns the exit code: 0 if all of the content is the same, else DIFFERENT. Throws BackupError. */
async function diff(files, options, terminal) {
    const isIgnored = (0,_dss_items_js__WEBPACK_IMPORTED_MODULE_5__/* .ignoring */ .O_)(options.ignore ?? []);
    const [before, after] = await terminal.during('Comparing', async () => {
        return [await manifestOf(files[0], options, isIgnored), await manifestOf(files[1], options, isIgnored)];
    });
    // Only the manifest of an encrypted backup has keyed digests; once decrypted, the backup has the usual ones.
    const keyed = [before, after].findIndex(({ sealed }) => sealed);
    const isMixed = keyed >= 0 && !(before.sealed && after.sealed);
    const obstacle = isMixed
        ? (0,_text_message_js__WEBPACK_IMPORTED_MODULE_12__/* .message */ .iU) `${files[keyed] ?? ''} is the manifest of an encrypted backup, whose digests match only those of other such manifests`
        : (0,_dss_kinship_js__WEBPACK_IMPORTED_MODULE_6__/* .obstacleBetween */ .GU)(before, after);
    if (obstacle !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .BackupError */ .hj('input-invalid', (0,_text_message_js__WEBPACK_IMPORTED_MODULE_12__/* .message */ .iU) `These two can't be compared: ${obstacle}.`, {
            hint: 'Compare the backups themselves, with `--identity` for encrypted ones, instead of their manifests.',
        });
    const comparison = await (0,_system_turns_js__WEBPACK_IMPORTED_MODULE_10__/* .inTurns */ .gG)((0,_dss_changes_js__WEBPACK_IMPORTED_MODULE_3__/* .compareInTurns */ .N_)(before, after, { isIgnored }), options.signal);
    const { isPartial, changes } = comparison;
    const changed = (0,_dss_extent_js__WEBPACK_IMPORTED_MODULE_4__/* .hasChanged */ .$H)(comparison);
    const older = isPartial ? files[before.schema <= after.schema ? 0 : 1] : undefined;
    const json = { unchanged: changed === undefined ? null : !changed, ...(isPartial ? { partial: true } : {}), changes };
    await terminal.result({ lines: describe(comparison, older), json }, options.signal);
    return changed === false ? 0 : _exit_codes_js__WEBPACK_IMPORTED_MODULE_13__/* .DIFFERENT */ .m;
}
async function manifestOf(file, options, isIgnored) {
    if (file.endsWith(_naming_template_js__WEBPACK_IMPORTED_MODULE_15__/* .MANIFEST_EXTENSION */ .OR)) {
        const { signal, reachMs: timeoutMs } = options;
        const read = await (0,_system_reach_js__WEBPACK_IMPORTED_MODULE_9__/* .reach */ .gl)(file, () => (0,_destinations_manifest_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readManifestFile */ .oe)(file, { signal }), { signal, timeoutMs });
        if ('manifest' in read && read.manifest.verified)
            return read.manifest;
        const problem = 'problem' in read ? read.problem : 'its backup was not verified';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .BackupError */ .hj('input-invalid', `${file} can't be compared: ${problem}.`);
    }
    return await (0,_opened_backup_js__WEBPACK_IMPORTED_MODULE_14__/* .withBackup */ .n)(file, options, async ({ inspection, size, sha256 }) => {
        const router = { label: '-', id: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update('').digest('hex') };
        const about = { fileName: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file), size, sha256, startedAt: new Date(0), router, isIgnored };
        return await (0,_system_turns_js__WEBPACK_IMPORTED_MODULE_10__/* .inTurns */ .gG)((0,_dss_manifest_js__WEBPACK_IMPORTED_MODULE_7__/* .createManifestInTurns */ .fT)((0,_opened_backup_js__WEBPACK_IMPORTED_MODULE_14__/* .requireValid */ .A)(file, inspection), about), options.signal);
    });
}
function* describe(comparison, older) {
    const { unchanged, changes } = comparison;
    if (!unchanged)
        yield (0,_text_format_js__WEBPACK_IMPORTED_MODULE_11__/* .countOf */ .pq)(changes.length, 'change');
    else
        yield older === undefined ? 'Unchanged: both contain the same settings.' : 'No known changes.';
    for (const change of changes)
        yield `  ${change.kind.padEnd(7)}  ${(0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_16__/* .printable */ .g$)(change.section)}: ${(0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_16__/* .printable */ .g$)((0,_dss_changes_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOfChange */ .fE)(change), MAX_NAME)}`;
    if (older !== undefined)
        yield `Not everything was compared: ${(0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_16__/* .printable */ .g$)(older)} is of an older version, which lacks owners and permissions of files, the structure of the database, or the order of rows. Compare the backups themselves.`;
}


/***/ }),

/***/ 8830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  open: () => (/* binding */ open_open)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/dss/extract.js
var dss_extract = __webpack_require__(79513);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/system/file-errors.js
var file_errors = __webpack_require__(27657);
// EXTERNAL MODULE: ./build/src/system/folders-above.js
var folders_above = __webpack_require__(90414);
// EXTERNAL MODULE: ./build/src/system/reach.js
var reach = __webpack_require__(37492);
// EXTERNAL MODULE: ./build/src/text/format.js
var format = __webpack_require__(20730);
// EXTERNAL MODULE: ./build/src/cli/opened-backup.js + 2 modules
var opened_backup = __webpack_require__(95283);
// EXTERNAL MODULE: ./build/src/system/temp-folder.js
var temp_folder = __webpack_require__(59262);
;// CONCATENATED MODULE: ./build/src/cli/put-in-place.js
// Writes something readable under its name in one step. Until then it is in a private folder beside it, which the next command
// that writes there removes a day later if this one was killed, or could not remove it itself.



/** Returns what `fill` does. Throws what it and `claim` throw, the file system's errors, and the signal's reason. */
async function putInPlace(target, { claim, fill, made, signal }) {
    await claim(target);
    made.set(target, false);
    const folder = await (0,temp_folder/* makeFolderIn */.QD)((0,external_node_path_.dirname)((0,external_node_path_.resolve)(target)));
    made.set(folder, true);
    const path = (0,external_node_path_.join)(folder, (0,external_node_path_.basename)((0,external_node_path_.resolve)(target)));
    const result = await fill(path);
    signal.throwIfAborted();
    made.set(target, true);
    // Only Windows does not let a folder take the place of an empty one. A file is not removed by this.
    if (process.platform === 'win32')
        await (0,promises_.rmdir)(target).catch(() => { });
    await (0,promises_.rename)(path, target);
    await (0,promises_.rmdir)(folder);
    made.delete(folder);
    return result;
}

// EXTERNAL MODULE: ./build/src/system/deadline.js
var deadline = __webpack_require__(60239);
;// CONCATENATED MODULE: ./build/src/cli/withdraw.js
// Removes what a failed command has written.


/** From the cancellation: a cancelled command ends within two seconds, and 20,000 files may take longer to remove. */
const END_MS = 1_400;
/** If the work took its time to end. */
const LEAST_MS = 400;
/** Returns the paths that are still there: once cancelled, the process cannot wait long. Never throws. */
async function withdraw(made, { signal, cancelledAt = performance.now(), graceMs, remove = removeAll }) {
    const left = new Set(made);
    const removing = Promise.allSettled(made.map((path) => remove(path).then(() => left.delete(path))));
    const leftMs = graceMs ?? Math.max(LEAST_MS, END_MS - (performance.now() - cancelledAt));
    // Those that are left are returned; the entry of a cancelled command ends what still runs.
    await (0,deadline/* raceAbort */.Mu)(removing, { signal, runState: { leftRunning: false }, graceMs: leftMs }).catch(() => { });
    return [...left];
}
async function removeAll(path) {
    await (0,promises_.rm)(path, { recursive: true, force: true, maxRetries: 2 });
}

;// CONCATENATED MODULE: ./build/src/cli/open.js
// `srm-backup open FILE`: decrypts a backup, or extracts everything in it into a folder.












async function open_open(file, options, terminal) {
    const { extract, signal } = options;
    if (options.output !== undefined && extract !== undefined && (0,external_node_path_.resolve)(options.output) === (0,external_node_path_.resolve)(extract))
        throw new errors/* BackupError */.hj('input-invalid', '`--output` and `--extract` have the same path.', {
            hint: '`--output` is a file and `--extract` a folder: give them different names.',
        });
    for (const target of [options.output, extract])
        if (target !== undefined)
            await refuseTarget(target, options);
    const made = new Map();
    let cancelledAt;
    const onAbort = () => {
        cancelledAt = performance.now();
    };
    signal.addEventListener('abort', onAbort, { once: true });
    try {
        const result = await terminal.during(`Opening ${file}`, () => (0,opened_backup/* withBackup */.n)(file, { ...options, keepsPlain: true }, (backup) => write(backup, { file, options, made })));
        return await terminal.result(result);
    }
    catch (error) {
        // Outside of the work, which is left behind if it hangs.
        const left = (await withdraw([...made.keys()], { signal, cancelledAt })).filter((path) => made.get(path));
        throw left.length === 0 ? error : withLeft(left, signal.aborted ? signal.reason : error);
    }
    finally {
        signal.removeEventListener('abort', onAbort);
    }
}
async function write(backup, { file, options, made }) {
    const { extract, signal } = options;
    const output = options.output ?? (extract === undefined ? plainNameOf(file, backup) : undefined);
    if (output !== undefined)
        await refuseTarget(output, options);
    const inspection = (0,opened_backup/* requireValid */.A)(file, backup.inspection);
    const lines = [];
    if (output !== undefined) {
        const work = putInPlace(output, {
            claim: (target) => (0,promises_.writeFile)(target, '', { flag: 'wx', mode: 0o600 }),
            fill: (path) => copy(backup.plain, path, signal),
            ...{ made, signal },
        });
        await work.catch(explain(output));
        lines.push(`${output}: the backup, ready for SRM's Restore (${(0,format/* formatBytes */.z3)(backup.plainSize)}).`);
        if (!backup.isEncrypted)
            lines.push(`${file} was not encrypted: this is a copy of it.`);
    }
    if (extract !== undefined) {
        const work = putInPlace(extract, {
            claim: makeFolder,
            fill: async (folder) => {
                await makeFolder(folder);
                return await (0,dss_extract/* extractBackup */.k)(backup.plain, { inspection, folder, signal });
            },
            ...{ made, signal },
        });
        lines.push(`${extract}: ${(0,format/* countOf */.pq)(await work.catch(explain(extract)), 'file')}.`);
    }
    lines.push('It contains passwords in plain text: delete it when you are done.');
    return { lines, json: { file, output: output ?? null, extracted: extract ?? null } };
}
const makeFolder = (path) => (0,promises_.mkdir)(path, { mode: 0o700 });
/** Decides by the content of the file: names can be wrong. */
function plainNameOf(file, { isEncrypted }) {
    if (isEncrypted && file.endsWith('.age'))
        return file.slice(0, -'.age'.length);
    if (isEncrypted)
        throw new errors/* BackupError */.hj('input-invalid', `${file} is encrypted, but its name does not end with \`.age\`.`, {
            hint: 'Say where the decrypted backup goes: `--output FILE.dss`.',
        });
    throw new errors/* BackupError */.hj('input-invalid', `${file} is not encrypted, so there is nothing to decrypt.`, {
        hint: 'Use `--extract FOLDER` to extract its files, or `--output FILE` to copy it.',
    });
}
async function refuseTarget(path, { signal, reachMs: timeoutMs }) {
    if (await (0,reach/* reach */.gl)(path, () => (0,promises_.stat)(path).catch(() => undefined), { signal, timeoutMs }))
        throw new errors/* BackupError */.hj('input-invalid', `${path} already exists and is not overwritten.`, {
            hint: 'Choose another path for `--output` or `--extract`.',
        });
    // They could put a link in the place of the folder that is filled, and files would land, or be deleted, where it leads to.
    const shared = await (0,reach/* reach */.gl)(path, () => (0,folders_above/* othersAbove */.f)(path), { signal, timeoutMs });
    if (shared !== undefined)
        throw new errors/* BackupError */.hj('input-invalid', `Another user can change what is in ${shared}, and so replace what is written there.`, {
            hint: 'Choose a folder of your own, for example in your home folder, with `--output` or `--extract`.',
        });
}
/** Copies to a new file, mode 0600 from the start. */
async function copy(source, target, signal) {
    const handle = await (0,promises_.open)(target, 'wx', 0o600);
    try {
        for await (const chunk of (0,external_node_fs_.createReadStream)(source, { signal }))
            await handle.writeFile(chunk);
    }
    finally {
        await handle.close();
    }
}
function explain(path) {
    return (cause) => {
        if (cause instanceof errors/* BackupError */.hj || typeof cause !== 'object' || cause === null || !('errno' in cause))
            throw cause;
        throw new errors/* BackupError */.hj('store-failed', `${path} cannot be written: ${(0,file_errors/* describeFileError */.S)(cause)}.`, {
            cause,
            hint: 'Check free space and permissions there, or choose another path.',
        });
    };
}
/** Part of a backup is useless, but still contains passwords. */
function withLeft(left, cause) {
    const { code, text } = (0,errors/* asBackupError */.ZJ)(cause);
    const [contain, them] = left.length === 1 ? ['contains', 'it'] : ['contain', 'them'];
    const hint = `${left.join(' and ')} ${contain} passwords and could not be removed. Delete ${them} yourself.`;
    return new errors/* BackupError */.hj(code, text, { cause, hint });
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
    const shown = await terminal.during(`Reading ${file}`, () => (0,_opened_backup_js__WEBPACK_IMPORTED_MODULE_4__/* .withBackup */ .n)(file, { ...options, keepsPlain: options.values === true }, async (backup) => {
        const { container, contentSize, content } = (0,_opened_backup_js__WEBPACK_IMPORTED_MODULE_4__/* .requireValid */ .A)(file, backup.inspection);
        const { size, sha256, isEncrypted: sealed } = backup;
        const tables = content.tables.map(({ name, columns, rows }) => ({ name, columns, rows: rows.length }));
        const values = options.values ? await valuesOf(backup, options) : undefined;
        return {
            file,
            size,
            sha256,
            sealed,
            container,
            contentSize,
            files: content.entries,
            tables,
            ...(values && { values }),
        };
    }));
    // The readable copy is gone by now, however long the reader takes.
    await terminal.result({ lines: describe(shown), json: shown, isData: true }, options.signal);
}
function* describe({ file, size, sealed, container, contentSize, files, tables, values, }) {
    yield `${file}: ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(size)}${sealed ? ', encrypted' : ''}, ${container}, ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(contentSize)} uncompressed`;
    yield '';
    yield `${files.length} entries`;
    for (const entry of files)
        yield `  ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(entry.size).padStart(12)}  ${(0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g$)(entry.path, MAX_CELL)}`;
    yield '';
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    yield `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(tables.length, 'table')} with ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(rows, 'row')}`;
    for (const table of tables)
        yield `  ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(table.rows, 'row').padStart(12)}  ${(0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g$)(`${table.name} (${table.columns.join(', ')})`, MAX_CELL)}`;
    for (const table of values ?? [])
        yield* describeValues(table);
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
function* describeValues({ name, columns, rows }) {
    yield '';
    yield `${(0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g$)(name)}: ${columns.map((column) => (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g$)(column)).join(' | ')}`;
    for (const row of rows)
        yield `  ${row.map(describeCell).join(' | ')}`;
}
function describeCell(value) {
    if (value === null)
        return 'NULL';
    const shown = (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g$)(value, MAX_CELL);
    return shown.endsWith('\u2026') && value.length > MAX_CELL
        ? `${shown} (${value.length} characters; use --json for the full value)`
        : shown;
}


/***/ }),

/***/ 15007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   manifestBeside: () => (/* binding */ manifestBeside),
/* harmony export */   verify: () => (/* binding */ verify)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _destinations_manifest_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75289);
/* harmony import */ var _dss_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51091);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27406);
/* harmony import */ var _system_file_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27657);
/* harmony import */ var _system_reach_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(37492);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(20730);
/* harmony import */ var _manifest_match_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(72423);
/* harmony import */ var _opened_backup_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(95283);
// `srm-backup verify FILE`: whether a backup is valid and matches its manifest.










async function verify(file, options, terminal) {
    await terminal.during(`Checking ${file}`, () => (0,_opened_backup_js__WEBPACK_IMPORTED_MODULE_9__/* .withBackup */ .n)(file, options, async (backup) => {
        const { container, contentSize, content } = (0,_opened_backup_js__WEBPACK_IMPORTED_MODULE_9__/* .requireValid */ .A)(file, backup.inspection);
        const manifest = await manifestBeside(file, options);
        const incomparableReason = manifest
            ? await (0,_manifest_match_js__WEBPACK_IMPORTED_MODULE_8__/* .compareWithManifest */ .b)(file, backup, { manifest, signal: options.signal })
            : [];
        const rows = content.tables.reduce((sum, table) => sum + table.rows.length, 0);
        const beside = !manifest
            ? 'No manifest next to it to compare with.'
            : incomparableReason.length === 0
                ? 'It matches its manifest.'
                : ['It matches its manifest as far as they can be compared.', ...incomparableReason].join(' ');
        await terminal.result({
            lines: [
                `${file} is valid: ${container}, ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_7__/* .formatBytes */ .z3)(contentSize)} uncompressed, ${content.entries.length} entries, ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_7__/* .countOf */ .pq)(content.tables.length, 'table')} with ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_7__/* .countOf */ .pq)(rows, 'row')}. ${beside}`,
            ],
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
/**
 * Reads the manifest next to a backup, if it exists. Throws BackupError `backup-invalid` for an unusable one, and Unreachable: its share
 * may hang although the backup was just read.
 */
async function manifestBeside(file, { signal, reachMs: timeoutMs, read: readFile = _destinations_manifest_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readManifestFile */ .oe, }) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), (0,_dss_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .manifestNameOf */ .S$)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file)));
    const look = async () => {
        // A link that leads nowhere is no missing manifest.
        const problem = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path).then(() => '', describeObstacle);
        return problem === '' ? await readFile(path, { signal }) : problem && { problem };
    };
    const read = await (0,_system_reach_js__WEBPACK_IMPORTED_MODULE_6__/* .reach */ .gl)(path, look, { signal, timeoutMs });
    if (!read)
        return undefined;
    if ('manifest' in read)
        return read.manifest;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .BackupError */ .hj('backup-invalid', `${path} is unusable: ${read.problem}.`, {
        hint: 'To verify the backup without it, copy the backup to another folder.',
    });
}
/** Returns why a manifest cannot be seen; undefined if it does not exist, or cannot, with a name that is too long. */
function describeObstacle(error) {
    return ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes((0,_system_file_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .errnoOf */ .U)(error)) ? undefined : (0,_system_file_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .describeFileError */ .S)(error);
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27406);
/* harmony import */ var _archive_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12342);
/* harmony import */ var _archive_members_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25840);
/* harmony import */ var _container_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30246);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(12884);
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
    await extract(file, source, async ({ name, isFolder }) => (!isFolder && (0,_archive_members_js__WEBPACK_IMPORTED_MODULE_4__/* .isDatabase */ .uU)(name) ? target : undefined));
}
/** Writes the members for which `pathOf` returns a path to new files, and returns their number. */
async function extract(file, { inspection, signal }, pathOf) {
    const { default: tar } = await __webpack_require__.e(/* import() */ 6118).then(__webpack_require__.t.bind(__webpack_require__, 56118, 19));
    const options = { allowUnknownFormat: true, filenameEncoding: 'latin1' };
    const parser = tar.extract(options);
    const writing = writeMembers(parser, pathOf);
    // It is awaited below, if not always at once.
    writing.catch(() => { });
    const feed = (chunk) => parser.write(chunk)
        ? undefined
        : Promise.race([writing, new Promise((resolve) => parser.once('drain', resolve))]).then(() => { });
    try {
        await (0,_container_js__WEBPACK_IMPORTED_MODULE_5__/* .openContainer */ .Q)(file, { container: inspection.container, onChunk: feed, signal });
        parser.end(undefined);
    }
    catch (error) {
        parser.destroy();
        await Promise.allSettled([writing]);
        // It was inspected, and has changed since.
        throw error instanceof _findings_js__WEBPACK_IMPORTED_MODULE_6__/* .Damage */ .cv ? new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .BackupError */ .hj('backup-invalid', error.finding.text, { cause: error }) : error;
    }
    return await writing;
}
async function writeMembers(parser, pathOf) {
    let count = 0;
    for await (const member of parser) {
        const { header } = member;
        const body = member;
        const path = await pathOf({ name: (0,_archive_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .V)(header), isFolder: header.type === 'directory' });
        if (path === undefined)
            body.resume();
        else {
            await writeMember(body, path);
            count++;
        }
        // A destroyed parser would keep the next step waiting for ever.
        if (parser.destroyed)
            break;
    }
    return count;
}
async function writeMember(body, path) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'wx', 0o600);
    try {
        for await (const chunk of body)
            await handle.writeFile(chunk);
    }
    finally {
        await handle.close();
    }
}


/***/ })

};
