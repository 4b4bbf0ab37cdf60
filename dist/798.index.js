export const id = 798;
export const ids = [798];
export const modules = {

/***/ 27798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  drill: () => (/* binding */ drill)
});

// EXTERNAL MODULE: ./build/src/backup/run-state.js
var run_state = __webpack_require__(38133);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/naming/copies.js
var copies = __webpack_require__(98745);
// EXTERNAL MODULE: ./build/src/system/file-errors.js
var file_errors = __webpack_require__(27657);
// EXTERNAL MODULE: ./build/src/destinations/manifest-file.js
var manifest_file = __webpack_require__(75289);
// EXTERNAL MODULE: ./build/src/destinations/newest-copy.js
var newest_copy = __webpack_require__(50919);
;// CONCATENATED MODULE: ./build/src/destinations/directory/newest-in-directory.js
// The newest copy in a directory, where it lies: what may not be read there is told from what is broken.







/** Throws BackupError: `input-invalid` where there is none, `destination-refused` where nobody could look. */
async function newestInDirectory(path, search) {
    const { naming, now } = search;
    try {
        const names = await (0,copies/* listFiles */.CS)(path);
        const backups = await (0,copies/* newestFirst */.ll)(path, { names: (0,newest_copy/* withLost */.zc)(names, naming), naming, now });
        const { manifest, newer } = await (0,newest_copy/* chooseNewest */.EM)(backups, {
            where: path,
            names,
            read: (name) => readThere(path, name),
        });
        await proveReadable((0,external_node_path_.join)(path, manifest.file));
        return { file: (0,external_node_path_.join)(path, manifest.file), manifest, newer, description: (0,external_node_path_.join)(path, manifest.file) };
    }
    catch (cause) {
        if (cause instanceof errors/* BackupError */.hj)
            throw cause;
        throw new errors/* BackupError */.hj('destination-refused', `The directory ${path} cannot be read: ${(0,file_errors/* describeFileError */.S)(cause)}.`, {
            cause,
            hint: 'Check the path, that the disk or share is mounted there, and that you may read it.',
        });
    }
}
/** What is not there, or is no file, is none; what may not be read may be a good one. Throws BackupError. */
async function readThere(path, name) {
    return await (0,manifest_file/* loadManifest */.eY)((0,external_node_path_.join)(path, name)).catch((cause) => {
        if (['ENOENT', 'EISDIR'].includes((0,file_errors/* errnoOf */.U)(cause)))
            return { problem: (0,file_errors/* describeFileError */.S)(cause) };
        throw unreadable((0,external_node_path_.join)(path, name), cause);
    });
}
/** Throws BackupError. */
async function proveReadable(file) {
    const handle = await (0,promises_.open)(file, 'r').catch((cause) => {
        throw unreadable(file, cause);
    });
    await handle.close();
}
function unreadable(file, cause) {
    return new errors/* BackupError */.hj('destination-refused', `${file} cannot be read: ${(0,file_errors/* describeFileError */.S)(cause)}.`, {
        cause,
        hint: 'Backups can be read by the user who makes them and by nobody else: run this as that user. Or check the disk or share.',
    });
}

// EXTERNAL MODULE: ./build/src/settings/parse-repository.js
var parse_repository = __webpack_require__(77753);
// EXTERNAL MODULE: ./build/src/settings/parse-values.js
var parse_values = __webpack_require__(23003);
// EXTERNAL MODULE: ./build/src/text/format.js
var format = __webpack_require__(20730);
// EXTERNAL MODULE: ./build/src/text/sanitize.js
var sanitize = __webpack_require__(39654);
// EXTERNAL MODULE: ./build/src/cli/inputs.js + 1 modules
var inputs = __webpack_require__(67057);
// EXTERNAL MODULE: ./build/src/cli/manifest-match.js
var manifest_match = __webpack_require__(72423);
// EXTERNAL MODULE: ./build/src/cli/opened-backup.js + 1 modules
var opened_backup = __webpack_require__(47300);
;// CONCATENATED MODULE: ./build/src/cli/restore-card.js
// The card for the day of need: which backup there is, how good it is, and what to do with it, step by step.



const DAY_MS = 24 * 60 * 60 * 1000;
const MAX_TEXT = 300;
const RESTORE = [
    'Wire a computer to the router, which should be the same model with the same or a newer SRM.',
    'Sign in as an administrator: Control Panel > System, under Update & Restore.',
    'Export the present configuration by hand, so that there is a way back.',
    'Restore from the .dss file, wait, and do not cut the power.',
    'Sign in with the account and password of the backup; look at Internet, Wi-Fi, DHCP, port forwarding and VPN.',
];
/** Everything in it that comes from a manifest may have been written by somebody else. */
function restoreCard(card) {
    const { copy, backup, incomparableReason, now } = card;
    const { contentSize, content } = (0,opened_backup/* wholeOf */.l)(copy.description, backup.inspection);
    const { router, time, file } = copy.manifest;
    const steps = stepsOf(card);
    const from = (0,sanitize/* printable */.g)(copy.description, MAX_TEXT);
    const comparison = incomparableReason.length === 0
        ? 'it is what its manifest says'
        : ['it fits its manifest', ...incomparableReason].join('. ');
    const lines = [
        'RESTORE CARD',
        '',
        `Router    ${(0,sanitize/* printable */.g)(router.label)}`,
        `Model     ${(0,sanitize/* printable */.g)(router.model ?? 'not known')}`,
        `Firmware  ${(0,sanitize/* printable */.g)(router.firmware ?? 'not known')}`,
        `Backup    ${(0,sanitize/* printable */.g)(file, MAX_TEXT)}, of ${(0,format/* timeText */.Tc)(Date.parse(time))} (${ageOf(time, now)})`,
        `From      ${from}`,
        `Size      ${(0,format/* formatBytes */.z3)(backup.size)}${backup.isEncrypted ? ', sealed; opened with the key that was given' : ''}`,
        `SHA-256   ${backup.sha256}`,
        `Checked   whole, ${(0,format/* formatBytes */.z3)(contentSize)} when opened, ${content.entries.length} files and folders, ${content.tables.length} tables; ${comparison}`,
        '',
        ...steps.map((step, index) => `${index + 1}. ${step}`),
    ];
    const days = Math.floor(ageMsOf(time, now) / DAY_MS);
    const json = {
        ...{ router, time, file, from: copy.description, size: backup.size, sha256: backup.sha256 },
        ...{ sealed: backup.isEncrypted, whole: true, days, notCompared: incomparableReason, steps },
    };
    return { text: lines.join('\n'), json };
}
function stepsOf({ copy, backup, isArtifact }) {
    const file = (0,sanitize/* printable */.g)(copy.manifest.file, MAX_TEXT);
    const plain = file.replace(/\.age$/, '');
    return [
        ...(isArtifact ? [`Download the artifact and unpack its zip: SRM takes the file in it, ${plain}, alone.`] : []),
        ...(backup.isEncrypted
            ? [`Decrypt it with its key, since SRM takes no .age: age --decrypt --identity KEYFILE --output ${plain} ${file}`]
            : []),
        ...RESTORE,
    ];
}
/** How long ago, ms; less than 0 for a time that is still to come. */
function ageMsOf(time, now) {
    return now.getTime() - Date.parse(time);
}
/** In a few words. Clocks that are less than a day apart count as the same. */
function ageOf(time, now) {
    const days = Math.floor(ageMsOf(time, now) / DAY_MS);
    if (days < -1)
        return 'a time still to come: a clock was wrong';
    if (days < 1)
        return 'today';
    return days === 1 ? 'yesterday' : `${days} days ago`;
}

// EXTERNAL MODULE: ./build/src/cli/temporary-folder.js
var temporary_folder = __webpack_require__(68152);
;// CONCATENATED MODULE: ./build/src/cli/drill.js
// `srm-backup drill`: fetch the newest copy, open it, check it, and print the card that the day of need asks for.













const drill_DAY_MS = 24 * 60 * 60 * 1000;
/** Where copies lie, and the options that mean something there. */
const PLACES = {
    directory: [],
    repository: ['branch', 'path'],
    artifact: ['branch', 'workflow'],
};
const STOPPED = 'Backups have stopped, or go somewhere else: look at the job that makes them.';
const UNCHANGED = 'Or nothing has changed since: a repository then gets no new copy, unless `skip-unchanged: false` asks for one. The watchdog tells the two apart.';
/** The card is a result also where the copy is not good enough. Throws BackupError. */
async function drill(options, terminal) {
    const kind = readPlace(options);
    const maxAge = options['max-age'];
    const limit = maxAge === undefined ? undefined : { given: maxAge, ms: (0,parse_values/* readDuration */.$7)('max-age', maxAge) };
    await (0,temporary_folder/* withTemporaryFolder */.E)(options, async (folder) => {
        const copy = await terminal.during('Fetching the newest backup', () => fetchNewest(kind, { options, folder, terminal }));
        const description = (0,sanitize/* printable */.g)(copy.description, 300);
        terminal.note(`Fetched: ${description}.`);
        refuseOtherRouter(copy, options.router);
        await terminal.during('Opening it', () => (0,opened_backup/* withBackup */.n)(copy.file, options, async (backup) => {
            (0,opened_backup/* wholeOf */.l)(description, backup.inspection);
            const incomparableReason = (0,manifest_match/* compareWithManifest */.b)(description, backup, copy.manifest);
            const { text, json } = restoreCard({
                copy,
                backup,
                incomparableReason,
                isArtifact: kind === 'artifact',
                now: options.now,
            });
            const failure = problemOf(copy, { kind, limit, now: options.now });
            const { code, message, hint } = failure ?? {};
            terminal.result({ text, json: { ...json, error: failure ? { code, message, hint } : null } });
            if (failure)
                throw failure;
        }));
    });
}
/** The one place that was named. Throws BackupError `input-invalid`, also for options that say nothing there. */
function readPlace(options) {
    const kinds = Object.keys(PLACES).filter((kind) => options[kind] !== undefined);
    const [kind] = kinds;
    if (kind === undefined || kinds.length > 1 || options[kind] === '')
        throw new errors/* BackupError */.hj('input-invalid', 'Name one place: `--directory`, `--repository` or `--artifact`.');
    const meant = PLACES[kind];
    const stray = Object.values(PLACES)
        .flat()
        .find((name) => options[name] !== undefined && !meant.includes(name));
    if (stray !== undefined)
        throw new errors/* BackupError */.hj('input-invalid', `\`--${stray}\` says nothing with \`--${kind}\`.`, {
            hint: 'Leave it out, or name the place that it belongs to: `--help` tells.',
        });
    return kind;
}
/** A card of another router would be worse than none. Throws BackupError `input-invalid`. */
function refuseOtherRouter({ manifest, description }, wanted) {
    const found = manifest.router.label;
    if (wanted === undefined || found === wanted)
        return;
    throw new errors/* BackupError */.hj('input-invalid', `The newest backup there is of the router ${(0,sanitize/* printable */.g)(found)}, not of ${wanted}: ${(0,sanitize/* printable */.g)(description, 300)}.`, {
        hint: 'Give `--router` as the job that makes the backups does, and each router a place or a `--name` of its own.',
    });
}
/** Why a copy that is whole is not good enough all the same. */
function problemOf({ newer, description, manifest }, { kind, limit, now, }) {
    const shown = (0,sanitize/* printable */.g)(description, 300);
    if (newer !== undefined)
        return new errors/* BackupError */.hj('read-back-failed', `The newest backup is not the one on the card. ${(0,sanitize/* printable */.g)(newer, 500)} The newest that can be used is ${shown}.`, { hint: 'Make a new backup, and see that it is the one that is found then.' });
    const age = ageMsOf(manifest.time, now);
    if (limit === undefined || (age <= limit.ms && age >= -drill_DAY_MS))
        return undefined;
    if (age < -drill_DAY_MS)
        return new errors/* BackupError */.hj('read-back-failed', `The newest backup, ${shown}, is dated in the future, ${(0,format/* timeText */.Tc)(Date.parse(manifest.time))}: nobody knows how old it is.`, { hint: 'Set the clock of this machine, or of the one that made it, and make a new backup.' });
    return new errors/* BackupError */.hj('read-back-failed', `The newest backup, ${shown}, is of ${(0,format/* timeText */.Tc)(Date.parse(manifest.time))} (${ageOf(manifest.time, now)}): it must not be older than ${limit.given}.`, { hint: kind === 'repository' ? `${STOPPED} ${UNCHANGED}` : STOPPED });
}
async function fetchNewest(kind, { options, folder, terminal }) {
    const { directory = '', repository = '', artifact = '', env, signal, now } = options;
    const template = (0,parse_values/* readNameTemplate */.s5)('name', options.name ?? 'SynologyRouter_{date}', ['date', 'time', 'router']);
    const naming = { template, router: (0,parse_values/* readLabel */.V8)('router', options.router ?? 'router') };
    const logger = terminal.logger((0,run_state/* createRunState */.x)());
    const search = { naming, now, folder, logger, signal };
    if (kind === 'directory')
        return await newestInDirectory(directory, search);
    const token = env[(0,inputs/* variableOf */.Qn)('token')] ?? env.GITHUB_TOKEN ?? env.GH_TOKEN ?? '';
    if (token === '')
        throw new errors/* BackupError */.hj('input-invalid', 'No token was given.', {
            hint: 'Set SRM_BACKUP_TOKEN, GITHUB_TOKEN or GH_TOKEN to one that may read the repository: `GH_TOKEN=$(gh auth token)`.',
        });
    logger.secret(token);
    const workflow = {
        serverUrl: env.GITHUB_SERVER_URL ?? 'https://github.com',
        apiUrl: env.GITHUB_API_URL ?? 'https://api.github.com',
        graphqlUrl: env.GITHUB_GRAPHQL_URL ?? 'https://api.github.com/graphql',
    };
    if (kind === 'repository') {
        const place = {
            repository: (0,parse_repository/* readRepositoryName */.o2)('repository', repository, true),
            branch: options.branch === undefined ? undefined : (0,parse_repository/* readBranch */.pG)('branch', options.branch),
            folder: (0,parse_repository/* readFolder */.j1)('path', options.path ?? 'backups/{router}', naming.router),
        };
        return await (0,newest_copy/* newestInRepository */.Yd)({ ...place, token, workflow }, search);
    }
    const place = {
        repository: (0,parse_repository/* readRepositoryName */.o2)('artifact', artifact, true),
        workflowFile: options.workflow ?? 'router-backup.yml',
        branch: options.branch ?? 'main',
    };
    return await terminal.withoutChatter(() => (0,newest_copy/* newestArtifact */.jb)({ ...place, token, workflow }, search));
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
// Whether a backup that was opened is the one that its manifest describes, down to every file and row.







const MAX_NAME = 200;
/**
 * Returns what could not be compared, as sentences; none if all was, and is the same. Throws BackupError `read-back-failed`
 * where the manifest describes something else.
 */
function compareWithManifest(file, backup, manifest) {
    if (isOpenedFrom(file, backup, manifest))
        return compareOpened(file, backup, manifest);
    if (manifest.size !== backup.size || manifest.sha256 !== backup.sha256)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .BackupError */ .hj('read-back-failed', `${file} is whole, but not the file that its manifest describes (${(0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(manifest.file, MAX_NAME)}, SHA-256 ${manifest.sha256}).`, { hint: 'Somebody exchanged one of the two, or renamed them. Do not restore it before you know which.' });
    if (!manifest.verified)
        return ['It could not be opened when it was stored: only size and SHA-256 could be compared.'];
    const difference = differenceOf(file, backup, manifest);
    if (difference !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .BackupError */ .hj('read-back-failed', `${file} is whole, but what its manifest says of ${difference} is not what is in it.`, { hint: 'Somebody changed the manifest. What it says must not be relied on, nor what was compared with it.' });
    return incomparableReason(file, backup, manifest);
}
/** Whether it lies where `open` writes what it opens: beside the sealed one, and its manifest. */
function isOpenedFrom(file, { isEncrypted }, { sealed, file: told }) {
    return sealed !== undefined && !isEncrypted && told === `${(0,_naming_template_js__WEBPACK_IMPORTED_MODULE_5__/* .stemOf */ .Vc)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(file))}${_naming_template_js__WEBPACK_IMPORTED_MODULE_5__/* .SEALED_EXTENSION */ .L6}`;
}
function compareOpened(file, backup, manifest) {
    const told = (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(manifest.file, MAX_NAME);
    const difference = manifest.verified
        ? contentDifference(file, backup, manifest)
        : manifest.sealed?.plainSize !== backup.plainSize && 'its size';
    if (difference)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .BackupError */ .hj('read-back-failed', `${file} is whole, but not what ${told} holds, as far as its manifest tells (${difference}).`, {
            hint: `The manifest beside it is that of ${told}. Do not restore this file before you know where it is from.`,
        });
    return [`It is not sealed: what its manifest says of the content of ${told} was compared, without digests.`];
}
function differenceOf(file, backup, manifest) {
    return (manifest.sealed !== undefined) !== backup.isEncrypted
        ? 'whether it is sealed'
        : contentDifference(file, backup, manifest);
}
function contentDifference(file, backup, manifest) {
    const { container, contentSize, content } = (0,_opened_backup_js__WEBPACK_IMPORTED_MODULE_3__/* .wholeOf */ .l)(file, backup.inspection);
    const { sealed } = manifest;
    if (sealed && sealed.plainSize !== backup.plainSize)
        return 'the size of what is sealed';
    if (manifest.container !== container)
        return 'how it is packed';
    if (manifest.contentSize !== contentSize)
        return 'its size when opened';
    const describeFile = ({ path, size, sha256 }) => JSON.stringify([path, size, sealed ? null : sha256]);
    if (!isSame(content.entries, manifest.entries, describeFile))
        return 'its files';
    return differentTable(content.tables, manifest);
}
function differentTable(tables, { sealed, tables: told }) {
    if (!isSame(tables, told, ({ name }) => name))
        return 'which tables there are';
    const different = tables.find((table) => {
        const other = told.find(({ name }) => name === table.name);
        if (sealed)
            return other?.rowCount !== table.rows.length;
        const hasSameColumns = JSON.stringify(other?.columns) === JSON.stringify(table.columns);
        return !hasSameColumns || !isSame(table.rows, other?.rows ?? [], (row) => JSON.stringify(row));
    });
    return different && `the table ${(0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(different.name, MAX_NAME)}`;
}
/** In whatever order. */
function isSame(found, told, describe) {
    const [a, b] = [found, told].map((items) => Array.from(items, describe).sort());
    return a?.length === b?.length && a?.every((line, index) => line === b?.[index]) === true;
}
function incomparableReason(file, backup, { sealed, fingerprint }) {
    if (sealed)
        return [
            sealed.keyId === null
                ? 'It is sealed: its manifest holds no digests to compare, only names, sizes and counts.'
                : 'It is sealed: names, sizes and counts were compared, digests could not be without the key of the digests.',
        ];
    const { content } = (0,_opened_backup_js__WEBPACK_IMPORTED_MODULE_3__/* .wholeOf */ .l)(file, backup.inspection);
    return fingerprint === (0,_dss_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprintOf */ .a)(content, (0,_dss_items_js__WEBPACK_IMPORTED_MODULE_6__/* .ignoring */ .O_)([]))
        ? []
        : ['Its fingerprint could not be compared: it was made with `ignore-changes`, or somebody changed it.'];
}


/***/ }),

/***/ 47300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ wholeOf),
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
;// CONCATENATED MODULE: ./build/src/encryption/decrypt.js
// Opening what was sealed, with a key that only its owner has. Never loaded by the action: the runner has no key.







const AGE_MAGIC = 'age-encryption.org/v1\n';
const AGE_ARMOR = '-----BEGIN AGE ENCRYPTED FILE-----';
/** Whether a file's first bytes are those of age. */
function isEncrypted(head) {
    return head.toString('latin1', 0, AGE_MAGIC.length) === AGE_MAGIC;
}
/** The private keys in a file as `age-keygen` writes it, each whole. Throws BackupError `input-invalid`; a key is never shown. */
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
            if (!isWhole(key, new Decrypter()))
                throw incompleteKey(path, number);
        return lines.map(({ key }) => key);
    }
    const found = text.startsWith(AGE_MAGIC) || text.startsWith(AGE_ARMOR) ? 'is itself encrypted' : 'holds no key of age';
    throw new errors/* BackupError */.hj('input-invalid', `The key file ${path} ${found}.`, {
        hint: '`age-keygen -o FILE` writes one; its key begins with AGE-SECRET-KEY-. Open an encrypted key with `age --decrypt` first.',
    });
}
function isWhole(key, decrypter) {
    try {
        decrypter.addIdentity(key);
        return true;
    }
    catch {
        return false;
    }
}
/** Without a cause: what age says of a key repeats it. */
function incompleteKey(path, number) {
    return new errors/* BackupError */.hj('input-invalid', `The key file ${path} holds a key that is not whole (line ${number}).`, {
        hint: 'A key is one line by itself, as `age-keygen` wrote it: look for a character that is missing, wrong or too many.',
    });
}
/** Writes what is in the sealed `source` to the new file `target`, mode 0600. Throws BackupError, and the signal's reason. */
async function decryptFile(source, target, { identities, signal }) {
    const { Decrypter } = await __webpack_require__.e(/* import() */ 539).then(__webpack_require__.bind(__webpack_require__, 81539));
    const decrypter = new Decrypter();
    for (const identity of identities)
        decrypter.addIdentity(identity);
    try {
        const sealed = ReadableStream.from((0,read_chunks/* readCopies */.Q)(source, { signal }));
        const plain = await decrypter.decrypt(sealed);
        await (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.fromWeb(plain), (0,external_node_fs_.createWriteStream)(target, { flags: 'wx', mode: 0o600 }), {
            signal,
        });
    }
    catch (cause) {
        signal.throwIfAborted();
        throw describe(cause, source);
    }
}
function describe(cause, source) {
    if (typeof cause === 'object' && cause !== null && 'code' in cause && 'syscall' in cause)
        return cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    if (reason.includes('no identity matched'))
        return new errors/* BackupError */.hj('input-invalid', `${source} was not sealed for this key.`, {
            cause,
            hint: 'Take the key whose recipient stood in `encrypt-to` at that time: `age-keygen -y KEYFILE` prints the recipient of a key.',
        });
    return new errors/* BackupError */.hj('backup-invalid', `${source} cannot be opened: it is damaged (${reason}).`, {
        cause,
        hint: 'Take another copy. Its SHA-256 must be that of its manifest.',
    });
}

// EXTERNAL MODULE: ./build/src/cli/temporary-folder.js
var temporary_folder = __webpack_require__(68152);
;// CONCATENATED MODULE: ./build/src/cli/opened-backup.js
// A backup that lies on the disk, opened for a command: unsealed if need be, inspected, and gone again afterwards.









const HEAD_BYTES = 64;
/** Opens a backup for `work`; what had to be written for it is removed afterwards. Throws BackupError. */
async function withBackup(file, { identity, signal, runState }, work) {
    // Also where no key is needed: a key file that cannot be used is better known today.
    const identities = identity === undefined ? undefined : await readIdentities(identity);
    return await (0,temporary_folder/* withTemporaryFolder */.E)({ signal, runState }, async (folder) => {
        const given = (0,external_node_path_.join)(folder, 'given');
        const { head, ...known } = await bring(file, given, signal);
        const sealed = isEncrypted(head);
        const plain = sealed ? (0,external_node_path_.join)(folder, 'backup.dss') : given;
        if (sealed) {
            if (identities === undefined)
                throw new errors/* BackupError */.hj('input-invalid', `${file} is sealed: it takes the key to open it.`, {
                    hint: 'Give the key file: `--identity router-backup.key`.',
                });
            await decryptFile(given, plain, { identities, signal }).catch((error) => {
                throw nameGiven(error, given, file);
            });
        }
        const inspection = await (0,inspect/* inspect */.N)(plain, { signal });
        return await work({ ...known, plainSize: (await (0,promises_.stat)(plain)).size, isEncrypted: sealed, plain, inspection });
    });
}
/** The inspection of a backup that must be whole. Throws BackupError `backup-invalid` or `backup-unrecognised`. */
function wholeOf(file, inspection) {
    if (inspection.verdict === 'whole')
        return inspection;
    const problem = inspection.findings.map(({ text }) => text.replaceAll('The router sent', 'This is')).join(' ');
    const code = inspection.verdict === 'damaged' ? 'backup-invalid' : 'backup-unrecognised';
    throw new errors/* BackupError */.hj(code, `${file}: ${problem}`, { hint: 'Take another copy of it, or an older backup.' });
}
/** Copies the file and reads it but once: it may be a pipe, or be written to meanwhile. */
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
/** What the source says must not be taken for what the target says. */
async function* chunksOf(source, signal) {
    try {
        for await (const chunk of (0,external_node_fs_.createReadStream)(source, { signal }))
            yield chunk;
    }
    catch (cause) {
        signal.throwIfAborted();
        throw new errors/* BackupError */.hj('input-invalid', `${source} cannot be read: ${(0,file_errors/* describeFileError */.S)(cause)}.`, {
            cause,
            hint: 'Check its name, and that you may read it.',
        });
    }
}
/** A person knows the file by the name that they gave. */
function nameGiven(error, copy, file) {
    if (!(error instanceof errors/* BackupError */.hj))
        return error;
    const { code, message, hint, cause } = error;
    return new errors/* BackupError */.hj(code, message.replaceAll(copy, file), { hint, cause });
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
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27406);
/* harmony import */ var _system_deadline_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(60239);
/* harmony import */ var _system_file_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(27657);
// A folder for what a command needs for a moment: nobody else can look into it, and it goes when the work ends.








/** Work in this folder may have made another one, which is as patient. */
const INNER_FIRST_MS = 100;
/**
 * Mode 0700, as mkdtemp makes it: what is in it may be everything that the router knows. Throws BackupError `store-failed`
 * where it cannot be made, or `work` could not read or write a file. Work that hangs is left behind when the signal aborts.
 */
async function withTemporaryFolder({ signal, runState }, work) {
    const parent = (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)();
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(parent, 'srm-backup-')).catch((cause) => {
        throw unusable(parent, cause);
    });
    const hung = { leftRunning: false };
    let failure;
    try {
        return await (0,_system_deadline_js__WEBPACK_IMPORTED_MODULE_6__/* .raceAbort */ .M)(work(folder), { signal, runState: hung });
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
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_4__.setTimeout)(INNER_FIRST_MS);
    // Not by a thread of the pool: what hangs may hold them all.
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true });
}
/** Only the system's own errors have an errno; those of a network have one, too. */
function isDiskError(error) {
    const isSystem = typeof error === 'object' && error !== null && 'errno' in error && 'syscall' in error;
    return isSystem && !/^E(?:CONN|HOST|NET|PIPE|ADDR|TIMEDOUT|NOTFOUND|AI_)/.test((0,_system_file_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .errnoOf */ .U)(error));
}
function unusable(parent, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .BackupError */ .hj('store-failed', `The folder for temporary files, ${parent}, cannot be used: ${(0,_system_file_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .describeFileError */ .S)(cause)}.`, { cause, hint: 'Check its free space and permissions, or name another one in the variable TMPDIR.' });
}
function unremoved(folder, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .BackupError */ .hj('store-failed', `${folder} may hold an opened backup, and could not be removed: ${(0,_system_file_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .describeFileError */ .S)(cause)}.`, { cause, hint: 'Remove it by hand.' });
}


/***/ }),

/***/ 50919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EM: () => (/* binding */ chooseNewest),
/* harmony export */   Kc: () => (/* binding */ findArtifact),
/* harmony export */   Yd: () => (/* binding */ newestInRepository),
/* harmony export */   jb: () => (/* binding */ newestArtifact),
/* harmony export */   kT: () => (/* binding */ RUNS_LOOKED_THROUGH),
/* harmony export */   zc: () => (/* binding */ withLost)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _dss_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51091);
/* harmony import */ var _dss_read_manifest_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(92694);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27406);
/* harmony import */ var _github_github_client_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76152);
/* harmony import */ var _github_repository_snapshot_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23390);
/* harmony import */ var _github_rest_api_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(58246);
/* harmony import */ var _naming_copies_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(98745);
/* harmony import */ var _naming_template_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(35654);
/* harmony import */ var _artifact_artifact_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(29183);
/* harmony import */ var _repository_repository_refusals_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(98658);
// The newest copy that a destination has, brought here to be opened. Reads only: a token that may read is enough.












/** So many of the newest backups are looked at for one with a manifest. */
const LOOKED_AT = 30;
const LOST = 'only its manifest is there';
/** Names with those of the backups that only left their manifest: the newest of them may be the newest there was. */
function withLost(names, naming) {
    const lost = (0,_naming_copies_js__WEBPACK_IMPORTED_MODULE_7__/* .orphanedManifests */ .OO)(names, naming).map((name) => name.slice(0, -_naming_template_js__WEBPACK_IMPORTED_MODULE_10__/* .MANIFEST_EXTENSION */ .OR.length));
    return [...names, ...lost.map((stem) => stem + _naming_template_js__WEBPACK_IMPORTED_MODULE_10__/* .BACKUP_EXTENSION */ .BI)];
}
/** The first of `backups`, newest first, whose manifest is about it. Throws BackupError where there is none. */
async function chooseNewest(backups, { where, names, read, }) {
    let newer;
    for (const backup of backups.slice(0, LOOKED_AT)) {
        const found = names.includes(backup) ? await read((0,_dss_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestNameOf */ .S$)(backup)) : { problem: LOST };
        if ('manifest' in found && found.manifest.file === backup)
            return { manifest: found.manifest, newer };
        const problem = 'problem' in found ? found.problem : 'it is about another file';
        newer ??= `${backup} cannot be used: ${problem === LOST ? LOST : `its manifest says nothing: ${problem}`}.`;
    }
    if (newer === undefined)
        throw none(where);
    throw noneUsable(where, newer);
}
/** Throws BackupError: `input-invalid` where there is none, `destination-refused` where nobody could look. */
async function newestInRepository({ repository, token, workflow, patience, branch, folder: path }, { naming, now, folder, signal }) {
    const [owner = '', name = ''] = repository.split('/');
    const place = { owner, name, branch, folder: path };
    const where = `${repository}/${path}${branch === undefined ? '' : ` on the branch ${branch}`}`;
    const client = (0,_github_github_client_js__WEBPACK_IMPORTED_MODULE_4__/* .createGitHubClient */ .LX)({ ...workflow, token, patience });
    try {
        const { files, head } = await (0,_github_repository_snapshot_js__WEBPACK_IMPORTED_MODULE_5__/* .fetchSnapshot */ .b8)(client, place, { wanted: [], signal });
        if (branch !== undefined && head === undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .BackupError */ .hj('input-invalid', `There is no branch ${branch} in ${repository}.`, {
                hint: 'Without `--branch` the default branch is looked at.',
            });
        const names = files.map((file) => file.name);
        const idOf = (wanted) => files.find((file) => file.name === wanted)?.oid;
        const backups = (0,_naming_copies_js__WEBPACK_IMPORTED_MODULE_7__/* .oldestFirst */ .sZ)(withLost(names, naming), { naming, now }).toReversed();
        const read = async (wanted) => {
            const oid = idOf(wanted);
            if (oid === undefined)
                return { problem: 'there is none' };
            return (0,_dss_read_manifest_js__WEBPACK_IMPORTED_MODULE_11__/* .readManifest */ .W)((await (0,_github_repository_snapshot_js__WEBPACK_IMPORTED_MODULE_5__/* .readBlob */ .gm)(client, place, { oid, signal })).toString());
        };
        const { manifest, newer } = await chooseNewest(backups, { where, names, read });
        const content = await (0,_github_repository_snapshot_js__WEBPACK_IMPORTED_MODULE_5__/* .readBlob */ .gm)(client, place, { oid: idOf(manifest.file) ?? '', signal });
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, manifest.file);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, content, { mode: 0o600, flag: 'wx' });
        return { file, manifest, newer, description: `${repository}/${path}/${manifest.file}` };
    }
    catch (error) {
        throw (0,_repository_repository_refusals_js__WEBPACK_IMPORTED_MODULE_9__/* .describeReading */ .YB)(error, repository);
    }
}
/**
 * More than who stores looks through: what was not stored anew, because that one still saw it, must be seen here too, some
 * runs by hand later.
 */
const RUNS_LOOKED_THROUGH = 100;
/** Every artifact of those runs may be another router's. */
const MAX_DOWNLOADS = RUNS_LOOKED_THROUGH;
/** The newest artifact of a workflow that is this router's; `unseen` is why not all of them could be looked at. */
async function findArtifact({ repository, token, workflow, workflowFile, branch, ask, memory }, { naming, folder, logger, signal }) {
    const reasons = [];
    let isUnseen = false;
    let isUnreached = false;
    const destination = (0,_artifact_artifact_js__WEBPACK_IMPORTED_MODULE_8__/* .artifactDestination */ .T)({
        ...{ name: '', naming, router: naming.router, skipUnchanged: false, sealed: true, startedAt: new Date() },
        workflow: {
            ...workflow,
            ...{ repository, branch, artifactService: true },
            workflowRef: `${repository}/.github/workflows/${workflowFile}@`,
            runId: String(Number.MAX_SAFE_INTEGER),
        },
        ...{
            token,
            ask,
            memory,
            maxDownloads: MAX_DOWNLOADS,
            maxRuns: RUNS_LOOKED_THROUGH,
            logger: { ...logger, info: (line) => reasons.push(line.replace(/^What changed cannot be told: /, '')) },
        },
    });
    const onUnseen = (how) => {
        isUnseen = true;
        isUnreached ||= how !== 'unusable';
    };
    const previous = await destination.newest({ folder, signal, onUnseen });
    return { previous, reasons, isUnseen, isUnreached };
}
/** Throws BackupError: `input-invalid` where there is none, `destination-refused` where nobody could look. */
async function newestArtifact(place, search) {
    const { repository, workflowFile, branch } = place;
    let refusal;
    const ask = async (question) => {
        const reply = await (place.ask ?? _github_rest_api_js__WEBPACK_IMPORTED_MODULE_6__/* .askGitHub */ .X3)(question);
        if (!reply.ok)
            refusal = reply;
        return reply;
    };
    const { previous, reasons, isUnseen, isUnreached } = await findArtifact({ ...place, ask }, search);
    const where = `the artifacts of ${workflowFile} in ${repository} on the branch ${branch}`;
    if (previous?.copy.location.kind !== 'artifact') {
        if (!isUnseen)
            throw none(where, reasons);
        if (!isUnreached)
            throw noneUsable(where, reasons.join(' ').replace(/^t/, 'T'));
        const reason = refusal ? `${refusal.reason}.` : reasons.join(' ');
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .BackupError */ .hj('destination-refused', `${where} could not be looked at: ${reason}`.replace(/^t/, 'T'), {
            hint: (0,_github_rest_api_js__WEBPACK_IMPORTED_MODULE_6__/* .isRateLimit */ .a5)(reason)
                ? 'Run again in an hour.'
                : (0,_repository_repository_refusals_js__WEBPACK_IMPORTED_MODULE_9__/* .readingHint */ .Ob)(refusal?.status ?? 0, { repository, right: 'Actions: Read' }),
        });
    }
    const { manifest } = previous;
    const { id, name } = previous.copy.location;
    return {
        file: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(search.folder, `artifact-${id}`, manifest.file),
        manifest,
        newer: isUnseen ? reasons.join(' ') || 'A newer artifact could not be looked at.' : undefined,
        description: `artifact ${name} of ${repository}`,
    };
}
function noneUsable(where, reason) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .BackupError */ .hj('read-back-failed', `There are backups in ${where}, and none that can be used. ${reason}`, {
        hint: 'Make a new backup, and find out what happened to the manifests: without them nothing proves what was stored.',
    });
}
function none(where, reasons = []) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .BackupError */ .hj('input-invalid', `There is no backup with a manifest in ${where}.`, {
        hint: [...reasons, 'Are `--name`, `--router` and the place those of the job that makes the backups?'].join(' '),
    });
}


/***/ }),

/***/ 20730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D6: () => (/* binding */ MIB),
/* harmony export */   Tc: () => (/* binding */ timeText),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   j9: () => (/* binding */ GIB),
/* harmony export */   pq: () => (/* binding */ countOf),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/* unused harmony export KIB */
// Sizes, durations and moments, worded for a person.
const KIB = 1024;
const MIB = 1024 * KIB;
const GIB = 1024 * MIB;
/** Bytes as `812 bytes`, `91.2 KB`, `1.5 MB` or `12.0 GB` (powers of 1000, as file managers show them). */
function formatBytes(bytes) {
    if (bytes < 1000)
        return bytes === 1 ? '1 byte' : `${bytes} bytes`;
    if (bytes < 999_950)
        return `${(bytes / 1000).toFixed(1)} KB`;
    if (bytes < 999_950_000)
        return `${(bytes / 1_000_000).toFixed(1)} MB`;
    return `${(bytes / 1_000_000_000).toFixed(1)} GB`;
}
/** Milliseconds as `38 ms`, `1.3 s` or `2 min 5 s`. */
function formatDuration(ms) {
    if (ms < 999.5)
        return `${Math.round(ms)} ms`;
    if (ms < 59_950)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
/** `1 change`, `2 changes`. */
function countOf(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** `2026-11-24 03:17 UTC`. */
function timeText(ms) {
    return `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}


/***/ })

};
