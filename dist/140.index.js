export const id = 140;
export const ids = [140];
export const modules = {

/***/ 80140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  drill: () => (/* binding */ drill)
});

// EXTERNAL MODULE: ./build/src/backup/run-state.js
var run_state = __webpack_require__(38133);
// EXTERNAL MODULE: ./build/src/destinations/artifact/newest-artifact.js
var newest_artifact = __webpack_require__(71329);
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
// The newest copy in a directory, to be opened in place. An unreadable file is not called broken.







/** Throws BackupError: `input-invalid` if it finds no backup, `destination-refused` if something could not be read. */
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
            hint: 'Check the path, that the disk or share is mounted, and that you have permission to read it.',
        });
    }
}
/** A missing manifest is a problem of this copy. Throws BackupError if it exists but cannot be read: it may be good. */
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
        hint: 'Only the user who made the backups can read them: run this as that user. Otherwise, check the disk or share.',
    });
}

// EXTERNAL MODULE: ./build/src/dss/read-manifest.js
var read_manifest = __webpack_require__(92694);
// EXTERNAL MODULE: ./build/src/github/github-client.js
var github_client = __webpack_require__(76152);
// EXTERNAL MODULE: ./build/src/github/repository-snapshot.js
var repository_snapshot = __webpack_require__(23390);
// EXTERNAL MODULE: ./build/src/text/message.js
var message = __webpack_require__(29962);
// EXTERNAL MODULE: ./build/src/destinations/repository/repository-refusals.js
var repository_refusals = __webpack_require__(98658);
;// CONCATENATED MODULE: ./build/src/destinations/repository/newest-in-repository.js
// Fetches the newest copy from a repository, to open it. Read access is enough.










/** Throws BackupError: `input-invalid` if no backup exists, `destination-refused` if the repository could not be read. */
async function newestInRepository({ repository, token, workflow, policy, branch, folder: path }, { naming, now, folder, signal }) {
    const [owner = '', name = ''] = repository.split('/');
    const place = { owner, name, branch, folder: path };
    const where = `${repository}/${path}${branch === undefined ? '' : ` on the branch ${branch}`}`;
    const client = (0,github_client/* createGitHubClient */.LX)({ ...workflow, token, policy });
    try {
        const { files, head } = await (0,repository_snapshot/* fetchSnapshot */.b8)(client, place, { wanted: [], signal });
        if (branch !== undefined && head === undefined)
            throw new errors/* BackupError */.hj('input-invalid', (0,message/* message */.iU) `The repository ${repository} has no branch ${branch}.`, {
                hint: (0,message/* message */.iU) `Omit ${(0,message/* input */.hF)('branch')} to use the default branch.`,
            });
        const names = files.map((file) => file.name);
        const idOf = (wanted) => files.find((file) => file.name === wanted)?.oid;
        const backups = (0,copies/* oldestFirst */.sZ)((0,newest_copy/* withLost */.zc)(names, naming), { naming, now }).toReversed();
        const { manifest, newer } = await (0,newest_copy/* chooseNewest */.EM)(backups, {
            where,
            names,
            read: async (wanted) => {
                const oid = idOf(wanted);
                if (oid === undefined)
                    return { problem: 'it is missing' };
                return (0,read_manifest/* readManifest */.W)((await (0,repository_snapshot/* readBlob */.gm)(client, place, { oid, signal })).toString());
            },
        });
        const content = await (0,repository_snapshot/* readBlob */.gm)(client, place, { oid: idOf(manifest.file) ?? '', signal });
        const file = (0,external_node_path_.join)(folder, manifest.file);
        await (0,promises_.writeFile)(file, content, { mode: 0o600, flag: 'wx' });
        return { file, manifest, newer, description: `${repository}/${path}/${manifest.file}` };
    }
    catch (error) {
        throw (0,repository_refusals/* describeReadFailure */.mP)(error, repository);
    }
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
// The restore card: which backup to restore, what was verified, and how to restore it, step by step.



const DAY_MS = 24 * 60 * 60 * 1000;
const MAX_TEXT = 300;
const RESTORE = [
    'Connect a computer to the router by cable. The router should be the same model, with the same or a newer SRM.',
    'Sign in to SRM as an administrator and open Control Panel > System, under Update & Restore.',
    'Export the current configuration, so that you can go back.',
    'Restore from the .dss file. Wait, and do not turn the router off.',
    'Sign in with the account and password from the backup. Check Internet, Wi-Fi, DHCP, port forwarding and VPN.',
];
/** Builds the card. Text from a manifest is untrusted. */
function restoreCard(card) {
    const { copy, backup, incomparableReason, now } = card;
    const { contentSize, content } = (0,opened_backup/* requireValid */.A)(copy.description, backup.inspection);
    const { router, time, file } = copy.manifest;
    const steps = stepsOf(card);
    const from = (0,sanitize/* printable */.g)(copy.description, MAX_TEXT);
    const comparison = incomparableReason.length === 0
        ? 'matches its manifest'
        : ['matches its manifest as far as they can be compared', ...incomparableReason].join('. ');
    const lines = [
        'RESTORE CARD',
        '',
        `Router    ${(0,sanitize/* printable */.g)(router.label)}`,
        `Model     ${(0,sanitize/* printable */.g)(router.model ?? 'unknown')}`,
        `Firmware  ${(0,sanitize/* printable */.g)(router.firmware ?? 'unknown')}`,
        `Backup    ${(0,sanitize/* printable */.g)(file, MAX_TEXT)}, from ${(0,format/* timeText */.Tc)(Date.parse(time))} (${ageOf(time, now)})`,
        `From      ${from}`,
        `Size      ${(0,format/* formatBytes */.z3)(backup.size)}${backup.isEncrypted ? ', encrypted; decrypted with the given key' : ''}`,
        `SHA-256   ${backup.sha256}`,
        `Verified  valid, ${(0,format/* formatBytes */.z3)(contentSize)} uncompressed, ${content.entries.length} entries, ${content.tables.length} tables; ${comparison}`,
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
        ...(isArtifact ? [`Download the artifact and unzip it: SRM accepts only the file in it, ${plain}.`] : []),
        ...(backup.isEncrypted
            ? [`Decrypt it, since SRM does not accept .age files: age --decrypt --identity KEYFILE --output ${plain} ${file}`]
            : []),
        ...RESTORE,
    ];
}
/** Returns the age in ms; negative for a time in the future. */
function ageMsOf(time, now) {
    return now.getTime() - Date.parse(time);
}
/** Returns the age in words. Clocks less than a day apart count as equal. */
function ageOf(time, now) {
    const days = Math.floor(ageMsOf(time, now) / DAY_MS);
    if (days < -1)
        return 'in the future: a clock was wrong';
    if (days < 1)
        return 'today';
    return days === 1 ? 'yesterday' : `${days} days ago`;
}

// EXTERNAL MODULE: ./build/src/cli/temporary-folder.js
var temporary_folder = __webpack_require__(68152);
// EXTERNAL MODULE: ./build/src/cli/vocabulary.js
var vocabulary = __webpack_require__(96518);
;// CONCATENATED MODULE: ./build/src/cli/drill.js
// `srm-backup drill`: fetches the newest copy, verifies it and prints a restore card.















const drill_DAY_MS = 24 * 60 * 60 * 1000;
/** Where copies are stored, and the options that apply there. */
const PLACES = {
    directory: [],
    repository: ['branch', 'path'],
    artifact: ['branch', 'workflow'],
};
const STOPPED = 'Backups have stopped or go somewhere else. Check the job that makes them.';
const UNCHANGED = 'Or nothing has changed since: a repository gets no new copy of an unchanged backup by default. The watchdog can tell the two apart.';
/** Prints the card even if the copy is not good enough. Throws BackupError. */
async function drill(options, terminal) {
    const kind = readPlace(options);
    const maxAge = options['max-age'];
    const limit = maxAge === undefined ? undefined : { given: maxAge, ms: (0,parse_values/* readDuration */.$7)('max-age', maxAge) };
    await (0,temporary_folder/* withTemporaryFolder */.E)(options, async (folder) => {
        const copy = await terminal.during('Fetching the newest backup', () => fetchNewest(kind, { options, folder, terminal }));
        const description = (0,sanitize/* printable */.g)(copy.description, 300);
        terminal.note(`Fetched: ${description}.`);
        refuseOtherRouter(copy, options.router);
        await terminal.during('Verifying it', () => (0,opened_backup/* withBackup */.n)(copy.file, options, async (backup) => {
            (0,opened_backup/* requireValid */.A)(description, backup.inspection);
            const incomparableReason = (0,manifest_match/* compareWithManifest */.b)(description, backup, copy.manifest);
            const { text, json } = restoreCard({
                copy,
                backup,
                incomparableReason,
                isArtifact: kind === 'artifact',
                now: options.now,
            });
            const failure = problemOf(copy, { kind, limit, now: options.now });
            terminal.result({ text, json: { ...json, error: failure ? (0,vocabulary/* describeFailure */.I)(failure) : null } });
            if (failure)
                throw failure;
        }));
    });
}
/** Returns the place that was named. Throws BackupError `input-invalid` for several, none, or options that do not apply. */
function readPlace(options) {
    const kinds = Object.keys(PLACES).filter((kind) => options[kind] !== undefined);
    const [kind] = kinds;
    if (kind === undefined || kinds.length > 1 || options[kind] === '')
        throw new errors/* BackupError */.hj('input-invalid', 'Give exactly one of `--directory`, `--repository` and `--artifact`.');
    const meant = PLACES[kind];
    const stray = Object.values(PLACES)
        .flat()
        .find((name) => options[name] !== undefined && !meant.includes(name));
    if (stray !== undefined)
        throw new errors/* BackupError */.hj('input-invalid', `\`--${stray}\` does not apply to \`--${kind}\`.`, {
            hint: 'Omit it, or use it with the option it belongs to (see `--help`).',
        });
    return kind;
}
/** Throws BackupError `input-invalid` for another router's backup: its card would be worse than none. */
function refuseOtherRouter({ manifest, description }, wanted) {
    const found = manifest.router.label;
    if (wanted === undefined || found === wanted)
        return;
    throw new errors/* BackupError */.hj('input-invalid', `The newest backup belongs to ${(0,sanitize/* printable */.g)(found)}, not ${wanted}: ${(0,sanitize/* printable */.g)(description, 300)}.`, {
        hint: 'Use the same `--router` as the job that makes the backups. Each router needs its own place or its own `--name`.',
    });
}
/** Returns why a valid copy is not good enough. */
function problemOf({ newer, description, manifest }, { kind, limit, now, }) {
    const shown = (0,sanitize/* printable */.g)(description, 300);
    if (newer !== undefined)
        return new errors/* BackupError */.hj('read-back-failed', `The card does not show the newest backup. ${(0,sanitize/* printable */.g)(newer, 500)} The newest usable one is ${shown}.`, { hint: 'Make a new backup, then run the drill again.' });
    const age = ageMsOf(manifest.time, now);
    if (limit === undefined || (age <= limit.ms && age >= -drill_DAY_MS))
        return undefined;
    if (age < -drill_DAY_MS)
        return new errors/* BackupError */.hj('read-back-failed', `The newest backup, ${shown}, is dated in the future (${(0,format/* timeText */.Tc)(Date.parse(manifest.time))}), so its age is unknown.`, { hint: 'Correct the clock of this machine or of the one that made the backup, then make a new one.' });
    return new errors/* BackupError */.hj('read-back-failed', `The newest backup, ${shown}, is from ${(0,format/* timeText */.Tc)(Date.parse(manifest.time))} (${ageOf(manifest.time, now)}), which is older than ${limit.given}.`, { hint: kind === 'repository' ? `${STOPPED} ${UNCHANGED}` : STOPPED });
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
        throw new errors/* BackupError */.hj('input-invalid', 'A GitHub token is required.', {
            hint: 'Set SRM_BACKUP_TOKEN, GITHUB_TOKEN or GH_TOKEN to one that can read the repository, for example `GH_TOKEN=$(gh auth token)`.',
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
        return await newestInRepository({ ...place, token, workflow }, search);
    }
    const place = {
        repository: (0,parse_repository/* readRepositoryName */.o2)('artifact', artifact, true),
        workflowFile: options.workflow ?? 'router-backup.yml',
        branch: options.branch ?? 'main',
    };
    return await terminal.withoutChatter(() => (0,newest_artifact/* newestArtifact */.jb)({ ...place, token, workflow }, search));
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

/***/ 71329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MB: () => (/* binding */ MAX_RUNS_SEARCHED),
/* harmony export */   Pz: () => (/* binding */ findWorkflowArtifact),
/* harmony export */   jb: () => (/* binding */ newestArtifact)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29962);
/* harmony import */ var _newest_copy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50919);
/* harmony import */ var _reading_hint_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31909);
/* harmony import */ var _artifact_earlier_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62135);
// The newest artifact of a workflow, fetched to be opened. A token that can read is enough.






/** More than a backup run searches: a copy that it still sees must be found here too, even some manual runs later. */
const MAX_RUNS_SEARCHED = 100;
/** Every artifact of those runs may belong to another router. */
const MAX_DOWNLOADS = MAX_RUNS_SEARCHED;
/** Searches a workflow's runs from outside, so none of them is the current one. */
async function findWorkflowArtifact({ repository, workflow, workflowFile, branch, ...place }, { naming, folder, signal }) {
    const context = {
        ...workflow,
        ...{ repository, branch, artifactService: true },
        workflowRef: `${repository}/.github/workflows/${workflowFile}@`,
        runId: String(Number.MAX_SAFE_INTEGER),
    };
    const limits = { maxDownloads: MAX_DOWNLOADS, maxRuns: MAX_RUNS_SEARCHED };
    return await (0,_artifact_earlier_js__WEBPACK_IMPORTED_MODULE_5__/* .findArtifact */ .K)({ ...place, ...limits, naming, workflow: context }, { folder, signal });
}
/** Throws BackupError: `input-invalid` if it finds no backup, `destination-refused` if GitHub could not be asked. */
async function newestArtifact(place, search) {
    const { repository, workflowFile, branch } = place;
    const { previous, misses } = await findWorkflowArtifact(place, search);
    const problems = (0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .joinMessages */ .hw)(misses.map(({ problem }) => (0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU) `${problem}.`), ' ');
    const where = `the artifacts of ${workflowFile} in ${repository} on the branch ${branch}`;
    if (previous?.copy.location.kind === 'artifact') {
        const { manifest } = previous;
        const { id, name } = previous.copy.location;
        return {
            file: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(search.folder, `artifact-${id}`, manifest.file),
            manifest,
            newer: misses.length > 0 ? (0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .render */ .XX)(problems, _text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .WORKFLOW_VOCABULARY */ .Rq) : undefined,
            description: `artifact ${name} of ${repository}`,
        };
    }
    if (misses.length === 0)
        throw (0,_newest_copy_js__WEBPACK_IMPORTED_MODULE_3__/* .noBackup */ .Q$)(where);
    if (misses.every(({ kind }) => kind === 'unusable'))
        throw (0,_newest_copy_js__WEBPACK_IMPORTED_MODULE_3__/* .noUsableBackup */ .u_)(where, problems);
    const refusal = misses.find((miss) => miss.refusal)?.refusal;
    const reason = refusal ? (0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU) `${refusal.reason}.` : problems;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .BackupError */ .hj('destination-refused', (0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU) `Could not read ${where}: ${reason}`, {
        hint: refusal?.isLimit
            ? 'Run again in an hour.'
            : (0,_reading_hint_js__WEBPACK_IMPORTED_MODULE_4__/* .readingHint */ .O)(refusal?.status ?? 0, { repository, right: 'Actions: Read' }),
    });
}


/***/ }),

/***/ 98658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H8: () => (/* binding */ refuseUnlessWritable),
/* harmony export */   NL: () => (/* binding */ describePreflightFailure),
/* harmony export */   Pz: () => (/* binding */ refuseRepository),
/* harmony export */   Rm: () => (/* binding */ describeCommitFailure),
/* harmony export */   T4: () => (/* binding */ abortReasonUnlessLimited),
/* harmony export */   mP: () => (/* binding */ describeReadFailure)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _github_github_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76152);
/* harmony import */ var _github_refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64537);
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29962);
/* harmony import */ var _reading_hint_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31909);
// Why a repository cannot take or give a backup: GitHub's reason, and what to do about it.





const TOKEN_HINT = (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `For the workflow's own repository, give the job \`permissions: contents: write\`. For another one, set ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .input */ .hF)('repository-token')} to a fine-grained token or an app token with "Contents: Read and write" for it.`;
/** Throws BackupError `destination-refused` for a repository that must not or cannot take a backup. */
function refuseRepository({ visibility, isArchived }, repository) {
    if (visibility !== 'private') {
        const readers = visibility === 'public' ? 'anyone' : 'everyone in the organization or enterprise';
        throw refused((0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `The repository ${repository} is ${visibility}: ${readers} could read the backups in it.`, 'Use a private repository: a backup contains Wi-Fi keys and passwords in plain text.');
    }
    if (isArchived)
        throw refused((0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `The repository ${repository} is archived: nothing can be committed to it.`, 'Unarchive it, or use another one.');
}
/** Throws BackupError `destination-refused` if the probe does not show that the token may write. */
function refuseUnlessWritable(answer, repository) {
    // 409: an empty repository cannot store a blob. The first commit shows if the token may write.
    if (answer.status === 201 || answer.status === 409)
        return;
    const refusal = new _github_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P(answer);
    const { text, hint } = causeOf(refusal, repository) ?? {
        text: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `Could not determine whether the token may write to ${repository}: ${refusal.message}.`,
    };
    throw refused(text, hint);
}
/**
 * Returns why the signal was aborted. `undefined` if it was not, or if a deadline ended the wait for a rate limit: the limit
 * is the better reason.
 */
function abortReasonUnlessLimited(signal, error) {
    const reason = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .abortReason */ .Js)(signal);
    const isWait = error instanceof _github_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P && (0,_github_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .isLimited */ .lU)(error.answer);
    return isWait && reason?.code !== 'cancelled' ? undefined : reason;
}
/** Returns `destination-refused` for a preflight that GitHub refused. Throws any other error. */
function describePreflightFailure(error, repository) {
    if (!(error instanceof _github_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P))
        throw error;
    const other = error.isMissing ? notFound(repository) : unread(error, repository);
    const { text, hint } = causeOf(error, repository) ?? other;
    return refused(text, hint);
}
/** Returns `destination-refused` for a read by the command line, which needs read access only. Throws any other error. */
function describeReadFailure(error, repository) {
    if (!(error instanceof _github_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P))
        throw error;
    const { isForbidden, isMissing, answer } = error;
    const status = isMissing ? 404 : isForbidden ? 403 : answer.status;
    const { text, hint } = (0,_github_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .isLimited */ .lU)(answer)
        ? limited(error)
        : { ...unread(error, repository), hint: (0,_reading_hint_js__WEBPACK_IMPORTED_MODULE_4__/* .readingHint */ .O)(status, { repository, right: 'Contents: Read' }) };
    return refused(text, hint);
}
/** Returns `store-failed` for a commit that GitHub refused. Throws any other error. */
function describeCommitFailure(error, { repository, branch }) {
    if (!(error instanceof _github_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P))
        throw error;
    const cause = error.isProtected ? protectedBranch(error, { repository, branch }) : causeOf(error, repository);
    const { text, hint } = cause ?? {
        text: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `The backup could not be committed to ${repository}: ${error.message}.`,
        hint: 'Run again. If it fails again, see https://www.githubstatus.com.',
    };
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj('store-failed', text, { cause: error, hint });
}
/** Returns the cause of a refusal; `undefined` if there are only GitHub's words. */
function causeOf(refusal, repository) {
    const { answer, isUnauthorized, isForbidden } = refusal;
    // First, because GitHub answers 403 to a rate limit, too.
    if ((0,_github_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .isLimited */ .lU)(answer))
        return limited(refusal);
    if (answer.status === 401)
        return {
            text: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `GitHub rejected the token (HTTP 401).`,
            hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `It may have expired or been revoked: create a new one, and update the secret behind ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .input */ .hF)('repository-token')}.`,
        };
    if (isUnauthorized)
        return {
            text: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `The token is not authorized for the organization of ${repository} (single sign-on).`,
            hint: 'Open the settings of the token on GitHub, choose "Configure SSO", and authorize it for the organization.',
        };
    if (isForbidden)
        return { text: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `The token may not write to ${repository}: it lacks "contents: write".`, hint: TOKEN_HINT };
    return answer.status === 404 ? notFound(repository) : undefined;
}
function limited({ message: reason }) {
    return {
        text: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `GitHub refuses further requests with this token for a while (${reason}).`,
        hint: 'Run again in an hour. If many routers share one token, run fewer backups at once or use several tokens.',
    };
}
function notFound(repository) {
    return {
        text: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `The repository ${repository} does not exist, or the token cannot see it.`,
        hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `Check the name in ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .input */ .hF)('repository')}. ${TOKEN_HINT}`,
    };
}
function unread({ message: reason }, repository) {
    return { text: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `The repository ${repository} could not be read: ${reason}.` };
}
function protectedBranch({ message: reason }, { repository, branch }) {
    return {
        text: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `The branch ${branch} of ${repository} is protected: GitHub refused the commit (${reason}).`,
        hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU) `Let the token's user or app bypass the rule, or set ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__/* .input */ .hF)('branch')} to an unprotected one, such as \`backups\`.`,
    };
}
function refused(text, hint) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj('destination-refused', text, { hint });
}


/***/ })

};
