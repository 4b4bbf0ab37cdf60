export const id = 2423;
export const ids = [2423];
export const modules = {

/***/ 72423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    b: () => (  compareWithManifest)
  });
  var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
  var _dss_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94632);
  var _dss_items_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7580);
  var _dss_row_order_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43893);
  var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27406);
  var _naming_template_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(35654);
  var _system_turns_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12879);
  var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(39654);
  var _opened_backup_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95283);









const MAX_NAME = 200;
const CHANGED_MANIFEST = 'The manifest was changed. Do not rely on it, or on comparisons with it.';
async function compareWithManifest(file, backup, { manifest, signal }) {
    return await (0,_system_turns_js__WEBPACK_IMPORTED_MODULE_5__  .gG)(compare(file, backup, manifest), signal);
}
function* compare(file, backup, manifest) {
    if (isOpenedFrom(file, backup, manifest))
        return yield* compareOpened(file, backup, manifest);
    if (manifest.sha256 === backup.sha256 && manifest.size !== backup.size)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__  .hj('read-back-failed', `${file} is valid, but its manifest has another size (${manifest.size} bytes instead of ${backup.size}) with the same SHA-256.`, { hint: CHANGED_MANIFEST });
    if (manifest.sha256 !== backup.sha256)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__  .hj('read-back-failed', `${file} is valid, but is not the file in its manifest (${(0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_7__  .g$)(manifest.file, MAX_NAME)}, SHA-256 ${manifest.sha256}).`, { hint: 'One of the two was replaced or renamed. Do not restore the backup before you know which.' });
    if (!manifest.verified)
        return ['It could not be verified when it was stored, so only size and SHA-256 were compared.'];
    const difference = yield* differenceOf(file, backup, manifest);
    if (difference !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__  .hj('read-back-failed', `${file} is valid, but its content does not match its manifest (${difference}).`, { hint: CHANGED_MANIFEST });
    return yield* incomparableReason(file, backup, manifest);
}
function isOpenedFrom(file, { isEncrypted }, { sealed, file: original }) {
    return sealed !== undefined && !isEncrypted && original === `${(0,_naming_template_js__WEBPACK_IMPORTED_MODULE_8__  .Vc)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(file))}${_naming_template_js__WEBPACK_IMPORTED_MODULE_8__  .L6}`;
}
function* compareOpened(file, backup, manifest) {
    const original = (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_7__  .g$)(manifest.file, MAX_NAME);
    const difference = manifest.verified
        ? yield* contentDifference(file, backup, manifest)
        : manifest.sealed?.plainSize !== backup.plainSize && 'the size';
    if (difference)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__  .hj('read-back-failed', `${file} is valid, but does not match the manifest of ${original} (${difference}).`, {
            hint: `The manifest next to it belongs to ${original}. Do not restore this file before you know where it is from.`,
        });
    return [`It is the decrypted ${original}: its content was compared with the manifest, without digests.`];
}
function* differenceOf(file, backup, manifest) {
    return (manifest.sealed !== undefined) !== backup.isEncrypted
        ? 'the encryption'
        : yield* contentDifference(file, backup, manifest);
}
function* contentDifference(file, backup, manifest) {
    const { container, contentSize, content } = (0,_opened_backup_js__WEBPACK_IMPORTED_MODULE_6__  .A)(file, backup.inspection);
    const { sealed } = manifest;
    if (sealed && sealed.plainSize !== backup.plainSize)
        return 'the size before encryption';
    if (manifest.container !== container)
        return 'the compression';
    if (manifest.contentSize !== contentSize)
        return 'the uncompressed size';
    const attributes = sealed ? 0 : manifest.schema - 1;
    const describeFile = ({ path, size, sha256, mode, owner }) => JSON.stringify([path, size, sealed ? null : sha256, ...[mode ?? null, owner ?? null].slice(0, attributes)]);
    if (!(yield* isSame(content.entries, manifest.entries, describeFile)))
        return 'the files';
    const { schema, structure: expected } = manifest;
    const listOf = (table) => (table ? [table] : []);
    const different = yield* differentTable(content.tables, manifest);
    if (different !== undefined || schema === 1)
        return different;
    return yield* differentTable(listOf(content.structure), { ...manifest, tables: listOf(expected) });
}
function* differentTable(tables, { schema, sealed, tables: expected }) {
    if (!(yield* isSame(tables, expected, ({ name }) => name)))
        return 'the list of tables';
    const byName = new Map(expected.map((table) => [table.name, table]));
    for (const table of tables) {
        const other = byName.get(table.name);
        const hasSameColumns = JSON.stringify(other?.columns) === JSON.stringify(table.columns);
        const matches = sealed
            ? other?.rowCount === table.rows.length
            : hasSameColumns && (yield* haveSameRows(table.rows, other?.rows)) && hasSameOrder(table, other, schema);
        if (!matches)
            return `the table ${(0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_7__  .g$)(table.name, MAX_NAME)}`;
    }
    return undefined;
}
function hasSameOrder(table, expected, schema) {
    const [found] = (0,_dss_row_order_js__WEBPACK_IMPORTED_MODULE_3__  .pt)([table]);
    return schema < 3 || found?.order === expected?.order;
}
function* haveSameRows(rows, expected) {
    if (rows.length !== expected?.length)
        return false;
    const others = expected[Symbol.iterator]();
    let areSame = true;
    yield* (0,_system_turns_js__WEBPACK_IMPORTED_MODULE_5__  .$x)(rows, ([label, digest]) => {
        const [otherLabel, otherDigest] = others.next().value ?? [];
        areSame &&= otherLabel === label && otherDigest === digest;
    });
    return areSame;
}
function* isSame(found, expected, describe) {
    const [a, b] = [yield* (0,_system_turns_js__WEBPACK_IMPORTED_MODULE_5__  .Ae)(found, describe), yield* (0,_system_turns_js__WEBPACK_IMPORTED_MODULE_5__  .Ae)(expected, describe)];
    b.sort();
    return a.length === b.length && a.sort().every((line, index) => line === b[index]);
}
function* incomparableReason(file, backup, { schema, sealed, fingerprint }) {
    if (sealed)
        return [
            sealed.keyId === null
                ? 'It is encrypted: its manifest contains only names, sizes and counts, no digests to compare.'
                : 'It is encrypted: names, sizes and counts were compared, but not digests, which need the fingerprint key.',
        ];
    const { content } = (0,_opened_backup_js__WEBPACK_IMPORTED_MODULE_6__  .A)(file, backup.inspection);
    return fingerprint === (yield* (0,_dss_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__  .Q)(content, (0,_dss_items_js__WEBPACK_IMPORTED_MODULE_2__  .O_)([]), schema))
        ? []
        : ['Its fingerprint could not be compared: some changes were ignored when it was made, or it was edited.'];
}


/***/ }),

/***/ 95283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  A: () => (  requireValid),
  n: () => (  withBackup)
});

var external_node_crypto_ = __webpack_require__(77598);
var external_node_fs_ = __webpack_require__(73024);
var promises_ = __webpack_require__(51455);
var external_node_path_ = __webpack_require__(76760);
var apart = __webpack_require__(43804);
var errors = __webpack_require__(27406);
var read_chunks = __webpack_require__(71422);
var message = __webpack_require__(29962);
;// CONCATENATED MODULE: ./build/src/encryption/armor.js





const BEGIN = '-----BEGIN AGE ENCRYPTED FILE-----';
const END = '-----END AGE ENCRYPTED FILE-----';
const LINE_LENGTH = 64;
const MAX_BLANK = 1024;
function isArmored(head) {
    return head.toString('latin1').trimStart().startsWith(BEGIN);
}
async function removeArmor(source, target, { signal, shownAs = source }) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    const handle = await (0,promises_.open)(target, 'wx', 0o600);
    try {
        for await (const bytes of decode(linesOf((0,read_chunks .z)(source, { signal })), shownAs)) {
            hash.update(bytes);
            size += bytes.length;
            await handle.writeFile(bytes);
        }
    }
    finally {
        await handle.close();
    }
    return { size, sha256: hash.digest('hex') };
}
async function* decode(batches, file) {
    let state = 'before';
    let blank = 0;
    for await (const lines of batches) {
        const decoded = [];
        for (const line of lines) {
            const isOutside = state === 'before' || state === 'after';
            const isBlank = isOutside && line.trim() === '';
            if (isBlank)
                blank += line.length + 1;
            if (isBlank && blank <= MAX_BLANK)
                continue;
            if (state === 'before' && line.trimStart() === BEGIN)
                state = 'body';
            else if ((state === 'body' || state === 'last') && line === END)
                state = 'after';
            else if (state === 'body') {
                const bytes = Buffer.from(line, 'base64');
                if (bytes.length === 0 || line.length > LINE_LENGTH || bytes.toString('base64') !== line)
                    throw damaged(file);
                if (bytes.length < (LINE_LENGTH / 4) * 3)
                    state = 'last';
                decoded.push(bytes);
            }
            else
                throw damaged(file);
        }
        yield Buffer.concat(decoded);
    }
    if (state !== 'after')
        throw damaged(file);
}
async function* linesOf(chunks) {
    let rest = '';
    for await (const chunk of chunks) {
        const lines = `${rest}${Buffer.from(chunk).toString('latin1')}`.split('\n');
        rest = lines.pop() ?? '';
        yield lines.map(withoutReturn);
        if (rest.length <= 2 * MAX_BLANK)
            continue;
        yield [rest];
        rest = '';
    }
    if (rest !== '')
        yield [withoutReturn(rest)];
}
function withoutReturn(line) {
    return line.endsWith('\r') ? line.slice(0, -1) : line;
}
function damaged(file) {
    return new errors .hj('backup-invalid', (0,message .iU) `${file} cannot be decrypted: its text form (age armor) is damaged or cut off.`, {
        hint: 'Copy the text again, from the line that starts with -----BEGIN to the one that starts with -----END, or try another copy.',
    });
}

var external_node_stream_ = __webpack_require__(57075);
var external_node_stream_promises_ = __webpack_require__(46466);
var file_errors = __webpack_require__(27657);
var reach = __webpack_require__(37492);
var read_any_file = __webpack_require__(50063);
var read_fully = __webpack_require__(44802);
var encrypt = __webpack_require__(87490);
;// CONCATENATED MODULE: ./build/src/encryption/decrypt.js













const AGE_MAGIC = 'age-encryption.org/v1\n';
const HEADER_END = '\n--- ';
const IDENTITY = /^AGE-SECRET-KEY-/;
const PLUGIN_IDENTITY = /^AGE-PLUGIN-/;
function isEncrypted(head) {
    return head.toString('latin1', 0, AGE_MAGIC.length) === AGE_MAGIC;
}
async function readIdentities(path, signal) {
    const bytes = await (0,read_any_file .N)(path, signal).catch((cause) => {
        signal.throwIfAborted();
        if (cause instanceof reach .LL)
            throw cause;
        throw new errors .hj('input-invalid', `The key file ${path} cannot be read: ${(0,file_errors .S)(cause)}.`, {
            cause,
        });
    });
    const text = bytes.toString();
    const lines = text
        .split(/\r\n|\n|\r/)
        .map((line, index) => ({ key: line.trim(), number: index + 1 }))
        .filter(({ key }) => key !== '' && !key.startsWith('#'));
    const keys = lines.filter(({ key }) => !PLUGIN_IDENTITY.test(key));
    if (keys.some(({ key }) => IDENTITY.test(key))) {
        const { Decrypter } = await __webpack_require__.e(  1539).then(__webpack_require__.bind(__webpack_require__, 81539));
        for (const { key, number } of keys)
            if (!IDENTITY.test(key) || !isValidKey(key, new Decrypter()))
                throw invalidKey(path, number);
        return keys.map(({ key }) => key);
    }
    if (lines.length > 0 && keys.length === 0)
        throw new errors .hj('input-invalid', `The key file ${path} contains only identities of age plugins.`, {
            hint: (0,message .iU) `Decrypt with ${(0,message .aY)('age --decrypt')} and the plugin, or use a key file with a line that starts with AGE-SECRET-KEY-.`,
        });
    const isFile = text.startsWith(AGE_MAGIC) || isArmored(Buffer.from(text));
    throw new errors .hj('input-invalid', `The key file ${path} ${isFile ? 'is itself encrypted' : 'contains no age identity'}.`, {
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
function invalidKey(path, number) {
    return new errors .hj('input-invalid', `The key file ${path} contains an invalid key (line ${number}).`, {
        hint: 'Each key has its own line, exactly as `age-keygen` wrote it. Look for missing, extra or wrong characters.',
    });
}
async function decryptFile(source, target, { identities, signal, shownAs = source, }) {
    await requireShortHeader(source, shownAs);
    const { Decrypter } = await __webpack_require__.e(  1539).then(__webpack_require__.bind(__webpack_require__, 81539));
    const decrypter = new Decrypter();
    for (const identity of identities)
        decrypter.addIdentity(identity);
    const chunks = (0,read_chunks .z)(source, { signal });
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
        await chunks.return();
    }
}
async function requireShortHeader(file, shownAs) {
    const handle = await (0,promises_.open)(file);
    try {
        const head = await (0,read_fully .l)(handle, { position: 0, into: Buffer.alloc(encrypt .v) });
        const lastLine = head.indexOf(HEADER_END);
        const isWhole = lastLine >= 0 && head.includes('\n', lastLine + HEADER_END.length);
        if (head.length === encrypt .v && !isWhole)
            throw corrupt(shownAs, 'its header has more than 64 KiB');
    }
    finally {
        await handle.close();
    }
}
function describe(cause, file) {
    if (typeof cause === 'object' && cause !== null && 'code' in cause && 'syscall' in cause)
        return cause;
    const reason = (0,errors .YI)(cause);
    if (reason.includes('no identity matched'))
        return new errors .hj('input-invalid', (0,message .iU) `${file} was not encrypted for this key.`, {
            cause,
            hint: (0,message .iU) `Use the key whose recipient was in ${(0,message .hF)('encrypt-to')} at that time: ${(0,message .aY)('age-keygen -y KEYFILE')} prints a key's recipient. Identities of age plugins are not tried: use ${(0,message .aY)('age --decrypt')} for them.`,
        });
    return corrupt(file, reason, cause);
}
function corrupt(file, reason, cause) {
    return new errors .hj('backup-invalid', (0,message .iU) `${file} cannot be decrypted: it is corrupt (${reason}).`, {
        cause,
        hint: 'Try another copy. Its SHA-256 must match the one in its manifest.',
    });
}

var format = __webpack_require__(20730);
var temporary_folder = __webpack_require__(68152);
;// CONCATENATED MODULE: ./build/src/cli/opened-backup.js












const HEAD_BYTES = 64;
const MAX_GIVEN_BYTES = 400 * format .D6;
async function withBackup(file, { identity, keepsPlain = false, signal, runState, inspect = (0,apart .Y)().inspect, ...reading }, work) {
    const identities = identity === undefined ? undefined : await readIdentities(identity, signal);
    return await (0,temporary_folder .E)({ signal, runState }, async (folder) => {
        const brought = (0,external_node_path_.join)(folder, 'given');
        const { head, ...digest } = await bringInTime(file, brought, { ...reading, signal });
        const armored = isArmored(head);
        const given = armored ? (0,external_node_path_.join)(folder, 'given.age') : brought;
        const known = armored ? await removeArmor(brought, given, { signal, shownAs: file }) : digest;
        const encrypted = armored || isEncrypted(head);
        const plain = encrypted ? (0,external_node_path_.join)(folder, 'backup.dss') : given;
        if (encrypted) {
            if (identities === undefined)
                throw new errors .hj('input-invalid', `${file} is encrypted, and no key was given.`, {
                    hint: 'Give the key file with `--identity router-backup.key`.',
                });
            await decryptFile(given, plain, { identities, signal, shownAs: file });
        }
        const inspection = await inspect(plain, { signal });
        const plainSize = (await (0,promises_.stat)(plain)).size;
        if (!keepsPlain)
            await (0,promises_.rm)(plain);
        return await work({ ...known, plainSize, isEncrypted: encrypted, plain, inspection });
    });
}
function requireValid(file, inspection) {
    if (inspection.verdict === 'valid')
        return inspection;
    const problem = inspection.findings.map(({ text }) => text).join(' ');
    const code = inspection.verdict === 'damaged' ? 'backup-invalid' : 'backup-unrecognised';
    throw new errors .hj(code, `${file}: ${problem}`, { hint: 'Try another copy, or an older backup.' });
}
async function bringInTime(source, target, { signal, reachMs, isListed = false }) {
    const look = () => (0,promises_.stat)(source).catch(() => undefined);
    const found = await (0,reach .gl)(source, look, { signal });
    if (!found?.isFile() && !isListed)
        return await bring(source, target, signal);
    if (!found?.isFile())
        throw new errors .hj('read-back-failed', `${source} is no longer a regular file.`);
    const timeoutMs = (0,reach .tn)(found.size, { reachMs });
    return await (0,reach .gl)(source, () => bring(source, target, signal), { signal, timeoutMs });
}
async function bring(source, target, signal) {
    const digest = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    let head = Buffer.alloc(0);
    const handle = await (0,promises_.open)(target, 'wx', 0o600);
    try {
        for await (const chunk of chunksOf(source, signal)) {
            digest.update(chunk);
            size += chunk.length;
            if (size > MAX_GIVEN_BYTES)
                throw new errors .hj('backup-invalid', `${source} has more than ${MAX_GIVEN_BYTES / format .D6} MiB, so it is not a backup.`);
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
async function* chunksOf(source, signal) {
    try {
        for await (const chunk of (0,external_node_fs_.createReadStream)(source, { signal }))
            yield chunk;
    }
    catch (cause) {
        signal.throwIfAborted();
        throw new errors .hj('input-invalid', `${source} cannot be read: ${(0,file_errors .S)(cause)}.`, {
            cause,
            hint: (0,file_errors .U)(cause) === 'EISDIR'
                ? 'Give one backup. To verify the newest one in a folder: `srm-backup drill --directory FOLDER`.'
                : 'Check the name and your permission to read it.',
        });
    }
}


/***/ }),

/***/ 68152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    E: () => (  withTemporaryFolder)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
  var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58500);
  var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27406);
  var _system_deadline_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60239);
  var _system_file_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27657);
  var _system_hold_folder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92527);
  var _system_left_folders_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(73030);
  var _system_temp_folder_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(59262);
  var _text_message_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(29962);










const INNER_FIRST_MS = 100;
async function withTemporaryFolder({ signal, runState }, work) {
    const parent = (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)();
    const folder = await (0,_system_temp_folder_js__WEBPACK_IMPORTED_MODULE_8__  .I2)(parent, signal);
    (0,_system_left_folders_js__WEBPACK_IMPORTED_MODULE_7__  .$N)(folder);
    const hung = { leftRunning: false };
    let failure;
    try {
        return await (0,_system_deadline_js__WEBPACK_IMPORTED_MODULE_4__  .Mu)(work(folder), { signal, runState: hung });
    }
    catch (error) {
        failure = (0,_system_temp_folder_js__WEBPACK_IMPORTED_MODULE_8__  .IW)(parent, error);
        throw failure;
    }
    finally {
        if (hung.leftRunning)
            runState.leftRunning = true;
        await remove(folder, hung).catch((cause) => {
            throw failure ?? unremoved(folder, cause);
        });
        (0,_system_left_folders_js__WEBPACK_IMPORTED_MODULE_7__  .MR)(folder);
    }
}
async function remove(folder, { leftRunning }) {
    if (!leftRunning)
        return await (0,_system_hold_folder_js__WEBPACK_IMPORTED_MODULE_6__  .dM)(folder);
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(INNER_FIRST_MS);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true });
}
function unremoved(folder, cause) {
    const problem = (0,_text_message_js__WEBPACK_IMPORTED_MODULE_9__  .iU) `${folder} may contain a decrypted backup and could not be removed: ${(0,_system_file_errors_js__WEBPACK_IMPORTED_MODULE_5__  .S)(cause)}.`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__  .hj('store-failed', problem, { cause, hint: 'Delete it yourself.' });
}


/***/ })

};
