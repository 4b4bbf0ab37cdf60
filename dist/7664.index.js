export const id = 7664;
export const ids = [7664];
export const modules = {

/***/ 31265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    diff: () => (  diff)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _destinations_manifest_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75289);
  var _dss_changes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50555);
  var _dss_extent_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46698);
  var _dss_items_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7580);
  var _dss_kinship_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(25708);
  var _dss_manifest_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(51091);
  var _errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(27406);
  var _naming_template_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(35654);
  var _system_reach_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(37492);
  var _system_turns_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(12879);
  var _text_format_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(20730);
  var _text_message_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(29962);
  var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(39654);
  var _exit_codes_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(57153);
  var _opened_backup_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(95283);

















const MAX_NAME = 200;
async function diff(files, options, terminal) {
    const isIgnored = (0,_dss_items_js__WEBPACK_IMPORTED_MODULE_5__  .O_)(options.ignore ?? []);
    const [before, after] = await terminal.during('Comparing', async () => {
        return [await manifestOf(files[0], options, isIgnored), await manifestOf(files[1], options, isIgnored)];
    });
    const keyed = [before, after].findIndex(({ sealed }) => sealed);
    const isMixed = keyed >= 0 && !(before.sealed && after.sealed);
    const obstacle = isMixed
        ? (0,_text_message_js__WEBPACK_IMPORTED_MODULE_12__  .iU) `${files[keyed] ?? ''} is the manifest of an encrypted backup, whose digests match only those of other such manifests`
        : (0,_dss_kinship_js__WEBPACK_IMPORTED_MODULE_6__  .GU)(before, after);
    if (obstacle !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_8__  .hj('input-invalid', (0,_text_message_js__WEBPACK_IMPORTED_MODULE_12__  .iU) `These two can't be compared: ${obstacle}.`, {
            hint: 'Compare the backups themselves, with `--identity` for encrypted ones, instead of their manifests.',
        });
    const comparison = await (0,_system_turns_js__WEBPACK_IMPORTED_MODULE_10__  .gG)((0,_dss_changes_js__WEBPACK_IMPORTED_MODULE_3__  .N_)(before, after, { isIgnored }), options.signal);
    const { isPartial, changes } = comparison;
    const changed = (0,_dss_extent_js__WEBPACK_IMPORTED_MODULE_4__  .$H)(comparison);
    const older = isPartial ? files[before.schema <= after.schema ? 0 : 1] : undefined;
    const json = { unchanged: changed === undefined ? null : !changed, ...(isPartial ? { partial: true } : {}), changes };
    await terminal.result({ lines: describe(comparison, older), json }, options.signal);
    return changed === false ? 0 : _exit_codes_js__WEBPACK_IMPORTED_MODULE_13__  .m;
}
async function manifestOf(file, options, isIgnored) {
    if (file.endsWith(_naming_template_js__WEBPACK_IMPORTED_MODULE_15__  .OR)) {
        const { signal, reachMs: timeoutMs } = options;
        const read = await (0,_system_reach_js__WEBPACK_IMPORTED_MODULE_9__  .gl)(file, () => (0,_destinations_manifest_file_js__WEBPACK_IMPORTED_MODULE_2__  .oe)(file, { signal }), { signal, timeoutMs });
        if ('manifest' in read && read.manifest.verified)
            return read.manifest;
        const problem = 'problem' in read ? read.problem : 'its backup was not verified';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_8__  .hj('input-invalid', `${file} can't be compared: ${problem}.`);
    }
    return await (0,_opened_backup_js__WEBPACK_IMPORTED_MODULE_14__  .n)(file, options, async ({ inspection, size, sha256 }) => {
        const router = { label: '-', id: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update('').digest('hex') };
        const about = { fileName: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file), size, sha256, startedAt: new Date(0), router, isIgnored };
        return await (0,_system_turns_js__WEBPACK_IMPORTED_MODULE_10__  .gG)((0,_dss_manifest_js__WEBPACK_IMPORTED_MODULE_7__  .fT)((0,_opened_backup_js__WEBPACK_IMPORTED_MODULE_14__  .A)(file, inspection), about), options.signal);
    });
}
function* describe(comparison, older) {
    const { unchanged, changes } = comparison;
    if (!unchanged)
        yield (0,_text_format_js__WEBPACK_IMPORTED_MODULE_11__  .pq)(changes.length, 'change');
    else
        yield older === undefined ? 'Unchanged: both contain the same settings.' : 'No known changes.';
    for (const change of changes)
        yield `  ${change.kind.padEnd(7)}  ${(0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_16__  .g$)(change.section)}: ${(0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_16__  .g$)((0,_dss_changes_js__WEBPACK_IMPORTED_MODULE_3__  .fE)(change), MAX_NAME)}`;
    if (older !== undefined)
        yield `Not everything was compared: ${(0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_16__  .g$)(older)} is of an older version, which lacks owners and permissions of files, the structure of the database, or the order of rows. Compare the backups themselves.`;
}


/***/ }),

/***/ 8830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  open: () => (  open_open)
});

var external_node_fs_ = __webpack_require__(73024);
var promises_ = __webpack_require__(51455);
var external_node_path_ = __webpack_require__(76760);
var dss_extract = __webpack_require__(79513);
var errors = __webpack_require__(27406);
var file_errors = __webpack_require__(27657);
var folders_above = __webpack_require__(90414);
var reach = __webpack_require__(37492);
var format = __webpack_require__(20730);
var opened_backup = __webpack_require__(95283);
var deadline = __webpack_require__(60239);
var hold_folder = __webpack_require__(92527);
var temp_folder = __webpack_require__(59262);
;// CONCATENATED MODULE: ./build/src/cli/put-in-place.js







async function putInPlaceInTime(target, { timeoutMs, runState, ...placing }) {
    const tooLate = () => (0,reach .HB)((0,external_node_path_.dirname)((0,external_node_path_.resolve)(target)), timeoutMs);
    const limits = { timeoutMs, tooLate, runState, signal: placing.signal };
    return await (0,deadline .NE)((signal) => putInPlace(target, { ...placing, signal }), limits);
}
async function putInPlace(target, { claim, made, ...placing }) {
    await claim(target);
    const place = (0,external_node_path_.resolve)(target);
    made.set(target, { hasPasswords: false, remove: () => (0,hold_folder .ef)(place) });
    const folder = await (0,temp_folder .QD)((0,external_node_path_.dirname)(place));
    made.set(folder, { hasPasswords: false, remove: () => (0,hold_folder .ef)(folder) });
    try {
        const held = await holdNew(folder, folder);
        made.set(folder, { hasPasswords: true, remove: () => held.remove(folder), close: held.close });
        const { way, close } = await holdNew(held.way, folder);
        const result = await fillAndMove({ ...placing, made, target, path: (0,external_node_path_.join)(way, (0,external_node_path_.basename)(place)) }).finally(close);
        await (0,promises_.rmdir)(folder).catch(() => { });
        made.delete(folder);
        await held.close();
        return result;
    }
    catch (error) {
        throw namingFolder(folder, error);
    }
}
async function holdNew(path, folder) {
    const held = await (0,hold_folder .Ub)(path);
    if (held && (await (0,promises_.readdir)(held.way)).length === 0)
        return held;
    await held?.close();
    throw replaceable(folder);
}
async function fillAndMove({ fill, made, signal, target, path }) {
    const result = await fill(path, signal);
    const item = await itemAt(path, (0,external_node_path_.resolve)(target));
    if (signal.aborted)
        await item.close?.();
    signal.throwIfAborted();
    made.set(target, item);
    if (process.platform === 'win32')
        await (0,promises_.rmdir)(target).catch(() => { });
    await (0,promises_.rename)(path, target);
    return result;
}
async function itemAt(path, place) {
    const isFolder = (await (0,promises_.lstat)(path)).isDirectory();
    const held = isFolder ? await (0,hold_folder .Ub)(path) : undefined;
    if (!held)
        return { hasPasswords: true, remove: () => (0,hold_folder .ef)(place) };
    return { hasPasswords: true, remove: () => held.remove(place), close: held.close };
}
function replaceable(folder) {
    return new errors .hj('input-invalid', `Another user can change what is in ${folder}, and so replace what is written there.`, { hint: 'Choose a folder of your own, for example in your home folder, with `--output` or `--extract`.' });
}
function namingFolder(folder, error) {
    if (typeof error !== 'object' || error === null)
        return error;
    for (const key of ['message', 'stack', 'path', 'dest']) {
        const text = Reflect.get(error, key);
        if (typeof text === 'string' && text.search(hold_folder .Ku) >= 0)
            Reflect.set(error, key, text.replaceAll(hold_folder .Ku, () => `${folder}/`));
    }
    return error;
}

;// CONCATENATED MODULE: ./build/src/cli/withdraw.js


const END_MS = 1_400;
const LEAST_MS = 400;
async function withdraw(made, { signal, runState, timeoutMs = reach .HR, cancelledAt = performance.now(), graceMs }) {
    const left = new Set(made.keys());
    const removing = Promise.allSettled([...made].map(([path, { remove }]) => remove().then(() => left.delete(path))));
    const leftMs = graceMs ?? Math.max(LEAST_MS, END_MS - (performance.now() - cancelledAt));
    const tooLate = () => (0,reach .HB)([...left].join(' and '), timeoutMs);
    await (0,deadline .NE)(() => removing, { signal, runState, timeoutMs, tooLate, graceMs: leftMs }).catch(() => { });
    return [...left];
}

;// CONCATENATED MODULE: ./build/src/cli/open.js












async function open_open(file, options, terminal) {
    const { extract, signal } = options;
    if (options.output !== undefined && extract !== undefined && (0,external_node_path_.resolve)(options.output) === (0,external_node_path_.resolve)(extract))
        throw new errors .hj('input-invalid', '`--output` and `--extract` have the same path.', {
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
        const result = await terminal.during(`Opening ${file}`, () => (0,opened_backup .n)(file, { ...options, keepsPlain: true }, (backup) => write(backup, { file, options, made })));
        await terminal.result(result);
        for (const { close } of made.values())
            await close?.();
    }
    catch (error) {
        const left = (await withdraw(made, { signal, cancelledAt, runState: options.runState })).filter((path) => made.get(path)?.hasPasswords);
        throw left.length === 0 ? error : withLeft(left, signal.aborted ? signal.reason : error);
    }
    finally {
        signal.removeEventListener('abort', onAbort);
    }
}
async function write(backup, { file, options, made }) {
    const { extract, signal, runState, reachMs } = options;
    const output = options.output ?? (extract === undefined ? plainNameOf(file, backup) : undefined);
    if (output !== undefined)
        await refuseTarget(output, options);
    const inspection = (0,opened_backup .A)(file, backup.inspection);
    const lines = [];
    if (output !== undefined) {
        const work = putInPlaceInTime(output, {
            claim: (target) => (0,promises_.writeFile)(target, '', { flag: 'wx', mode: 0o600 }),
            fill: (path, signal) => copy(backup.plain, path, signal),
            ...{ made, signal, runState, timeoutMs: (0,reach .tn)(backup.plainSize, { reachMs }) },
        });
        await work.catch(explain(output));
        lines.push(`${output}: the backup, ready for SRM's Restore (${(0,format .z3)(backup.plainSize)}).`);
        if (!backup.isEncrypted)
            lines.push(`${file} was not encrypted: this is a copy of it.`);
    }
    if (extract !== undefined) {
        const { contentSize, content } = inspection;
        const work = putInPlaceInTime(extract, {
            claim: makeFolder,
            fill: async (folder, signal) => {
                await makeFolder(folder);
                return await (0,dss_extract .k)(backup.plain, { inspection, folder, signal });
            },
            ...{ made, signal, runState, timeoutMs: (0,reach .tn)(contentSize, { files: content.entries.length, reachMs }) },
        });
        lines.push(`${extract}: ${(0,format .pq)(await work.catch(explain(extract)), 'file')}.`);
    }
    lines.push('It contains passwords in plain text: delete it when you are done.');
    return { lines, json: { file, output: output ?? null, extracted: extract ?? null } };
}
const makeFolder = (path) => (0,promises_.mkdir)(path, { mode: 0o700 });
function plainNameOf(file, { isEncrypted }) {
    if (isEncrypted && file.endsWith('.age'))
        return file.slice(0, -'.age'.length);
    if (isEncrypted)
        throw new errors .hj('input-invalid', `${file} is encrypted, but its name does not end with \`.age\`.`, {
            hint: 'Say where the decrypted backup goes: `--output FILE.dss`.',
        });
    throw new errors .hj('input-invalid', `${file} is not encrypted, so there is nothing to decrypt.`, {
        hint: 'Use `--extract FOLDER` to extract its files, or `--output FILE` to copy it.',
    });
}
async function refuseTarget(path, { signal, reachMs: timeoutMs }) {
    if (await (0,reach .gl)(path, () => (0,promises_.stat)(path).catch(() => undefined), { signal, timeoutMs }))
        throw new errors .hj('input-invalid', `${path} already exists and is not overwritten.`, {
            hint: 'Choose another path for `--output` or `--extract`.',
        });
    const shared = await (0,reach .gl)(path, () => (0,folders_above .f)(path), { signal, timeoutMs });
    if (shared !== undefined)
        throw replaceable(shared);
}
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
        if (cause instanceof errors .hj || typeof cause !== 'object' || cause === null || !('errno' in cause))
            throw cause;
        throw new errors .hj('store-failed', `${path} cannot be written: ${(0,file_errors .S)(cause)}.`, {
            cause,
            hint: 'Check free space and permissions there, or choose another path.',
        });
    };
}
function withLeft(left, cause) {
    const { code, text } = (0,errors .ZJ)(cause);
    const [contain, them] = left.length === 1 ? ['contains', 'it'] : ['contain', 'them'];
    const hint = `${left.join(' and ')} ${contain} passwords and could not be removed. Delete ${them} yourself.`;
    return new errors .hj(code, text, { cause, hint });
}


/***/ }),

/***/ 18423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    show: () => (  show)
  });
  var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
  var _dss_apart_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43804);
  var _dss_extract_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79513);
  var _text_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20730);
  var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(39654);
  var _opened_backup_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95283);
  var _temporary_folder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(68152);







const MAX_CELL = 200;
async function show(file, options, terminal) {
    const shown = await terminal.during(`Reading ${file}`, () => (0,_opened_backup_js__WEBPACK_IMPORTED_MODULE_4__  .n)(file, { ...options, keepsPlain: options.values === true }, async (backup) => {
        const { container, contentSize, content } = (0,_opened_backup_js__WEBPACK_IMPORTED_MODULE_4__  .A)(file, backup.inspection);
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
    await terminal.result({ lines: describe(shown), json: shown, isData: true }, options.signal);
}
function* describe({ file, size, sealed, container, contentSize, files, tables, values, }) {
    yield `${file}: ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__  .z3)(size)}${sealed ? ', encrypted' : ''}, ${container}, ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__  .z3)(contentSize)} uncompressed`;
    yield '';
    yield `${files.length} entries`;
    for (const entry of files)
        yield `  ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__  .z3)(entry.size).padStart(12)}  ${(0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_6__  .g$)(entry.path, MAX_CELL)}`;
    yield '';
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    yield `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__  .pq)(tables.length, 'table')} with ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__  .pq)(rows, 'row')}`;
    for (const table of tables)
        yield `  ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__  .pq)(table.rows, 'row').padStart(12)}  ${(0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_6__  .g$)(`${table.name} (${table.columns.join(', ')})`, MAX_CELL)}`;
    for (const table of values ?? [])
        yield* describeValues(table);
}
async function valuesOf({ plain, inspection }, { signal, runState }) {
    if (inspection.verdict !== 'valid')
        return [];
    return await (0,_temporary_folder_js__WEBPACK_IMPORTED_MODULE_5__  .E)({ signal, runState }, async (folder) => {
        const target = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'database');
        await (0,_dss_extract_js__WEBPACK_IMPORTED_MODULE_2__  .t)(plain, { inspection, target, signal });
        return await (0,_dss_apart_js__WEBPACK_IMPORTED_MODULE_1__  .L)(target, { signal });
    });
}
function* describeValues({ name, columns, rows }) {
    yield '';
    yield `${(0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_6__  .g$)(name)}: ${columns.map((column) => (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_6__  .g$)(column)).join(' | ')}`;
    for (const row of rows)
        yield `  ${row.map(describeCell).join(' | ')}`;
}
function describeCell(value) {
    if (value === null)
        return 'NULL';
    const shown = (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_6__  .g$)(value, MAX_CELL);
    return shown.endsWith('\u2026') && value.length > MAX_CELL
        ? `${shown} (${value.length} characters; use --json for the full value)`
        : shown;
}


/***/ }),

/***/ 15007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    manifestBeside: () => (  manifestBeside),
    verify: () => (  verify)
  });
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _destinations_manifest_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75289);
  var _dss_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51091);
  var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27406);
  var _system_file_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27657);
  var _system_reach_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(37492);
  var _text_format_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(20730);
  var _manifest_match_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(72423);
  var _opened_backup_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(95283);










async function verify(file, options, terminal) {
    await terminal.during(`Checking ${file}`, () => (0,_opened_backup_js__WEBPACK_IMPORTED_MODULE_9__  .n)(file, options, async (backup) => {
        const { container, contentSize, content } = (0,_opened_backup_js__WEBPACK_IMPORTED_MODULE_9__  .A)(file, backup.inspection);
        const manifest = await manifestBeside(file, options);
        const incomparableReason = manifest
            ? await (0,_manifest_match_js__WEBPACK_IMPORTED_MODULE_8__  .b)(file, backup, { manifest, signal: options.signal })
            : [];
        const rows = content.tables.reduce((sum, table) => sum + table.rows.length, 0);
        const beside = !manifest
            ? 'No manifest next to it to compare with.'
            : incomparableReason.length === 0
                ? 'It matches its manifest.'
                : ['It matches its manifest as far as they can be compared.', ...incomparableReason].join(' ');
        await terminal.result({
            lines: [
                `${file} is valid: ${container}, ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_7__  .z3)(contentSize)} uncompressed, ${content.entries.length} entries, ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_7__  .pq)(content.tables.length, 'table')} with ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_7__  .pq)(rows, 'row')}. ${beside}`,
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
async function manifestBeside(file, { signal, reachMs: timeoutMs, read: readFile = _destinations_manifest_file_js__WEBPACK_IMPORTED_MODULE_2__  .oe, }) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), (0,_dss_manifest_js__WEBPACK_IMPORTED_MODULE_3__  .S$)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file)));
    const look = async () => {
        const problem = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path).then(() => '', describeObstacle);
        return problem === '' ? await readFile(path, { signal }) : problem && { problem };
    };
    const read = await (0,_system_reach_js__WEBPACK_IMPORTED_MODULE_6__  .gl)(path, look, { signal, timeoutMs });
    if (!read)
        return undefined;
    if ('manifest' in read)
        return read.manifest;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__  .hj('backup-invalid', `${path} is unusable: ${read.problem}.`, {
        hint: 'To verify the backup without it, copy the backup to another folder.',
    });
}
function describeObstacle(error) {
    return ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes((0,_system_file_errors_js__WEBPACK_IMPORTED_MODULE_5__  .U)(error)) ? undefined : (0,_system_file_errors_js__WEBPACK_IMPORTED_MODULE_5__  .S)(error);
}


/***/ }),

/***/ 79513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    k: () => (  extractBackup),
    t: () => (  extractDatabase)
  });
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27406);
  var _archive_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12342);
  var _archive_members_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25840);
  var _container_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30246);
  var _findings_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(12884);







async function extractBackup(file, { folder, ...source }) {
    return await extract(file, source, async ({ name, isFolder }) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, ...name.split('/').filter((part) => part !== '' && part !== '.'));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(isFolder ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true, mode: 0o700 });
        return isFolder ? undefined : path;
    });
}
async function extractDatabase(file, { target, ...source }) {
    await extract(file, source, async ({ name, isFolder }) => (!isFolder && (0,_archive_members_js__WEBPACK_IMPORTED_MODULE_4__  .uU)(name) ? target : undefined));
}
async function extract(file, { inspection, signal }, pathOf) {
    const { default: tar } = await __webpack_require__.e(  6118).then(__webpack_require__.t.bind(__webpack_require__, 56118, 19));
    const options = { allowUnknownFormat: true, filenameEncoding: 'latin1' };
    const parser = tar.extract(options);
    const writing = writeMembers(parser, pathOf);
    writing.catch(() => { });
    const feed = (chunk) => parser.write(chunk)
        ? undefined
        : Promise.race([writing, new Promise((resolve) => parser.once('drain', resolve))]).then(() => { });
    try {
        await (0,_container_js__WEBPACK_IMPORTED_MODULE_5__  .Q)(file, { container: inspection.container, onChunk: feed, signal });
        parser.end(undefined);
    }
    catch (error) {
        parser.destroy();
        await Promise.allSettled([writing]);
        throw error instanceof _findings_js__WEBPACK_IMPORTED_MODULE_6__  .cv ? new _errors_js__WEBPACK_IMPORTED_MODULE_2__  .hj('backup-invalid', error.finding.text, { cause: error }) : error;
    }
    return await writing;
}
async function writeMembers(parser, pathOf) {
    let count = 0;
    for await (const member of parser) {
        const { header } = member;
        const body = member;
        const path = await pathOf({ name: (0,_archive_js__WEBPACK_IMPORTED_MODULE_3__  .V)(header), isFolder: header.type === 'directory' });
        if (path === undefined)
            body.resume();
        else {
            await writeMember(body, path);
            count++;
        }
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
