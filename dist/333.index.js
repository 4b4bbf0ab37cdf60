export const id = 333;
export const ids = [333];
export const modules = {

/***/ 62333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   drill: () => (/* binding */ drill)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _destinations_newest_copy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50919);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27406);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(86762);
/* harmony import */ var _input_values_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43004);
/* harmony import */ var _repository_values_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(29344);
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(22958);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(75995);
/* harmony import */ var _opened_backup_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(65001);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(15007);
// `srm-backup drill`: fetch the newest copy, open it, check it, and print the card that the day of need asks for.












const DAY_MS = 24 * 60 * 60 * 1000;
const STEPS = [
    'Wire a computer to the router, which should be the same model with the same or a newer SRM.',
    'Sign in as an administrator: Control Panel > System, under Update & Restore.',
    'Export the present configuration by hand, so that there is a way back.',
    'Restore from the .dss file, wait, and do not cut the power.',
    'Sign in with the account and password of the backup; look at Internet, Wi-Fi, DHCP, port forwarding and VPN.',
];
/** Throws BackupError. */
async function drill(options, terminal) {
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'srm-backup-'));
    try {
        const copy = await terminal.during('Fetching the newest backup', () => fetchNewest(options, folder, terminal));
        terminal.note(`Fetched: ${copy.description}.`);
        await terminal.during('Opening it', () => (0,_opened_backup_js__WEBPACK_IMPORTED_MODULE_9__/* .withBackup */ .n)(copy.file, options, async (backup) => {
            const { contentSize, content } = (0,_opened_backup_js__WEBPACK_IMPORTED_MODULE_9__/* .wholeOf */ .l)(copy.description, backup.inspection);
            (0,_verify_js__WEBPACK_IMPORTED_MODULE_10__.compareWithManifest)(copy.description, backup, copy.manifest);
            const { router, time, file } = copy.manifest;
            const days = Math.floor((options.now.getTime() - Date.parse(time)) / DAY_MS);
            const card = [
                'RESTORE CARD',
                '',
                `Router    ${router.label}`,
                `Model     ${router.model ?? 'not known'}`,
                `Firmware  ${router.firmware ?? 'not known'}`,
                `Backup    ${file}, of ${time.slice(0, 16).replace('T', ' ')} UTC (${days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`})`,
                `From      ${copy.description}`,
                `Size      ${(0,_units_js__WEBPACK_IMPORTED_MODULE_7__/* .formatBytes */ .z3)(backup.size)}${backup.isSealed ? ', sealed; opened with the key that was given' : ''}`,
                `SHA-256   ${backup.sha256}`,
                `Checked   whole, ${(0,_units_js__WEBPACK_IMPORTED_MODULE_7__/* .formatBytes */ .z3)(contentSize)} when opened, ${content.entries.length} files and folders, ${content.tables.length} tables; it is what its manifest says`,
                '',
                ...STEPS.map((step, index) => `${index + 1}. ${step}`),
            ];
            const json = {
                ...{ router, time, file, from: copy.description, size: backup.size, sha256: backup.sha256 },
                ...{ sealed: backup.isSealed, whole: true, days, steps: STEPS },
            };
            terminal.result({ text: card.join('\n'), json });
        }));
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true, maxRetries: 2 });
    }
}
async function fetchNewest(options, folder, terminal) {
    const { directory, repository, artifact, env, signal, now } = options;
    const given = [directory, repository, artifact].filter((place) => place !== undefined);
    if (given.length !== 1)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .BackupError */ .hj('input-invalid', 'Name one place: `--directory`, `--repository` or `--artifact`.');
    const template = (0,_input_values_js__WEBPACK_IMPORTED_MODULE_5__/* .readNameTemplate */ .s5)('name', options.name ?? 'SynologyRouter_{date}', ['date', 'time', 'router']);
    const naming = { template, router: (0,_input_values_js__WEBPACK_IMPORTED_MODULE_5__/* .readLabel */ .V8)('router', options.router ?? 'router') };
    const journal = terminal.journal((0,_facts_js__WEBPACK_IMPORTED_MODULE_11__/* .noFacts */ .f)());
    const search = { naming, now, folder, journal, signal };
    if (directory !== undefined)
        return await (0,_destinations_newest_copy_js__WEBPACK_IMPORTED_MODULE_3__/* .newestInDirectory */ .vk)(directory, search);
    const token = env[(0,_inputs_js__WEBPACK_IMPORTED_MODULE_8__/* .variableOf */ .Qn)('token')] ?? env.GITHUB_TOKEN ?? env.GH_TOKEN ?? '';
    if (token === '')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .BackupError */ .hj('input-invalid', 'No token was given.', {
            hint: 'Set SRM_BACKUP_TOKEN, GITHUB_TOKEN or GH_TOKEN to one that may read the repository: `GH_TOKEN=$(gh auth token)`.',
        });
    journal.secret(token);
    const workflow = {
        serverUrl: env.GITHUB_SERVER_URL ?? 'https://github.com',
        apiUrl: env.GITHUB_API_URL ?? 'https://api.github.com',
        graphqlUrl: env.GITHUB_GRAPHQL_URL ?? 'https://api.github.com/graphql',
    };
    if (repository !== undefined) {
        const place = {
            repository: (0,_repository_values_js__WEBPACK_IMPORTED_MODULE_6__/* .readRepositoryName */ .o2)('repository', repository, true),
            branch: options.branch === undefined ? undefined : (0,_repository_values_js__WEBPACK_IMPORTED_MODULE_6__/* .readBranch */ .pG)('branch', options.branch),
            folder: (0,_repository_values_js__WEBPACK_IMPORTED_MODULE_6__/* .readFolder */ .j1)('path', options.path ?? 'backups/{router}', naming.router),
        };
        return await (0,_destinations_newest_copy_js__WEBPACK_IMPORTED_MODULE_3__/* .newestInRepository */ .Yd)({ ...place, token, workflow }, search);
    }
    const place = {
        repository: (0,_repository_values_js__WEBPACK_IMPORTED_MODULE_6__/* .readRepositoryName */ .o2)('artifact', artifact ?? '', true),
        workflowFile: options.workflow ?? 'router-backup.yml',
        branch: options.branch ?? 'main',
    };
    return await terminal.withoutChatter(() => (0,_destinations_newest_copy_js__WEBPACK_IMPORTED_MODULE_3__/* .newestArtifact */ .jb)({ ...place, token, workflow }, search));
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

/***/ 65001:
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
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/destinations/file-errors.js
var file_errors = __webpack_require__(43501);
// EXTERNAL MODULE: ./build/src/dss/inspect.js + 2 modules
var inspect = __webpack_require__(51018);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./build/src/unseal.js
// Opening what was sealed, with a key that only its owner has. Never loaded by the action: the runner has no key.






const AGE_MAGIC = 'age-encryption.org/v1\n';
const AGE_ARMOR = '-----BEGIN AGE ENCRYPTED FILE-----';
/** Whether a file's first bytes are those of age. */
function isSealed(head) {
    return head.toString('latin1', 0, AGE_MAGIC.length) === AGE_MAGIC;
}
/** The private keys in a file as `age-keygen` writes it. Throws BackupError `input-invalid`; a key is never shown. */
async function readIdentities(path) {
    const text = await (0,promises_.readFile)(path, 'utf8').catch((cause) => {
        throw new errors/* BackupError */.hj('input-invalid', `The key file ${path} cannot be read: ${(0,file_errors/* describeFileError */.S)(cause)}.`, {
            cause,
        });
    });
    const lines = text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'));
    const keys = lines.filter((line) => /^AGE-SECRET-KEY-/.test(line));
    if (keys.length > 0 && keys.length === lines.length)
        return keys;
    const found = text.startsWith(AGE_MAGIC) || text.startsWith(AGE_ARMOR) ? 'is itself encrypted' : 'holds no key of age';
    throw new errors/* BackupError */.hj('input-invalid', `The key file ${path} ${found}.`, {
        hint: '`age-keygen -o FILE` writes one; its key begins with AGE-SECRET-KEY-. Open an encrypted key with `age --decrypt` first.',
    });
}
/** Writes what is in the sealed `source` to the new file `target`, mode 0600. Throws BackupError, and the signal's reason. */
async function unsealFile(source, target, { identities, signal }) {
    const { Decrypter } = await __webpack_require__.e(/* import() */ 539).then(__webpack_require__.bind(__webpack_require__, 81539));
    const decrypter = new Decrypter();
    try {
        for (const identity of identities)
            decrypter.addIdentity(identity);
        const sealed = external_node_stream_.Readable.toWeb((0,external_node_fs_.createReadStream)(source, { signal }));
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

;// CONCATENATED MODULE: ./build/src/cli/opened-backup.js
// A backup that lies on the disk, opened for a command: unsealed if need be, inspected, and gone again afterwards.









const HEAD_BYTES = 64;
/** Opens a backup for `work`; what had to be written for it is removed afterwards. Throws BackupError. */
async function withBackup(file, { identity, signal }, work) {
    const head = await readHead(file);
    // mkdtemp makes it 0700: what is in it is everything that the router knows.
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'srm-backup-'));
    try {
        const sealed = isSealed(head);
        const plain = (0,external_node_path_.join)(folder, 'backup.dss');
        if (sealed) {
            if (identity === undefined)
                throw new errors/* BackupError */.hj('input-invalid', `${file} is sealed: it takes the key to open it.`, {
                    hint: 'Give the key file: `--identity router-backup.key`.',
                });
            await unsealFile(file, plain, { identities: await readIdentities(identity), signal });
        }
        else {
            await copyPrivately(file, plain, signal);
        }
        const inspection = await (0,inspect/* inspect */.N)(plain, { signal });
        const { size } = await (0,promises_.stat)(file);
        return await work({ size, sha256: await hash(file, signal), isSealed: sealed, plain, inspection });
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true, maxRetries: 2 });
    }
}
/** The inspection of a backup that must be whole. Throws BackupError `backup-invalid` or `backup-unrecognised`. */
function wholeOf(file, inspection) {
    if (inspection.verdict === 'whole')
        return inspection;
    const problem = inspection.findings.map(({ text }) => text.replaceAll('The router sent', 'This is')).join(' ');
    const code = inspection.verdict === 'damaged' ? 'backup-invalid' : 'backup-unrecognised';
    throw new errors/* BackupError */.hj(code, `${file}: ${problem}`, { hint: 'Take another copy of it, or an older backup.' });
}
async function readHead(file) {
    try {
        const handle = await (0,promises_.open)(file);
        try {
            const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
            return buffer.subarray(0, bytesRead);
        }
        finally {
            await handle.close();
        }
    }
    catch (cause) {
        throw new errors/* BackupError */.hj('input-invalid', `${file} cannot be read: ${(0,file_errors/* describeFileError */.S)(cause)}.`, { cause });
    }
}
/** The checks make their folder beside the file: where it lies may be read only. */
async function copyPrivately(source, target, signal) {
    const handle = await (0,promises_.open)(target, 'wx', 0o600);
    try {
        for await (const chunk of (0,external_node_fs_.createReadStream)(source, { signal }))
            await handle.writeFile(chunk);
    }
    finally {
        await handle.close();
    }
}
async function hash(file, signal) {
    const digest = (0,external_node_crypto_.createHash)('sha256');
    for await (const chunk of (0,external_node_fs_.createReadStream)(file, { signal }))
        digest.update(chunk);
    return digest.digest('hex');
}


/***/ }),

/***/ 15007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   compareWithManifest: () => (/* binding */ compareWithManifest),
/* harmony export */   manifestBeside: () => (/* binding */ manifestBeside),
/* harmony export */   verify: () => (/* binding */ verify)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _destinations_manifest_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75289);
/* harmony import */ var _dss_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51091);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27406);
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22958);
/* harmony import */ var _opened_backup_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65001);
// `srm-backup verify FILE`: is it whole, and is it what its manifest says?







async function verify(file, options, terminal) {
    await terminal.during(`Checking ${file}`, () => (0,_opened_backup_js__WEBPACK_IMPORTED_MODULE_6__/* .withBackup */ .n)(file, options, async (backup) => {
        const { container, contentSize, content } = (0,_opened_backup_js__WEBPACK_IMPORTED_MODULE_6__/* .wholeOf */ .l)(file, backup.inspection);
        const manifest = await manifestBeside(file);
        if (manifest)
            compareWithManifest(file, backup, manifest);
        const rows = content.tables.reduce((sum, table) => sum + table.rows.length, 0);
        const beside = manifest ? 'It is what its manifest says.' : 'There is no manifest beside it to compare with.';
        terminal.result({
            text: `${file} is whole: ${container}, ${(0,_units_js__WEBPACK_IMPORTED_MODULE_5__/* .formatBytes */ .z3)(contentSize)} when opened, ${content.entries.length} files and folders, ${(0,_units_js__WEBPACK_IMPORTED_MODULE_5__/* .countOf */ .pq)(content.tables.length, 'table')} with ${(0,_units_js__WEBPACK_IMPORTED_MODULE_5__/* .countOf */ .pq)(rows, 'row')}. ${beside}`,
            json: {
                file,
                whole: true,
                sha256: backup.sha256,
                size: backup.size,
                sealed: backup.isSealed,
                manifest: manifest !== undefined,
            },
        });
    }));
}
/** The manifest beside a backup, if there is one. Throws BackupError `backup-invalid` for one that says nothing. */
async function manifestBeside(file) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), (0,_dss_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .manifestNameOf */ .S$)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file)));
    if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined)))
        return undefined;
    const read = await (0,_destinations_manifest_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readManifestFile */ .oe)(path);
    if ('manifest' in read)
        return read.manifest;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .BackupError */ .hj('backup-invalid', `${path} cannot be used: ${read.problem}.`, {
        hint: 'Without it the backup can be checked all the same: put it into a folder of its own.',
    });
}
/** Throws BackupError `read-back-failed` where a backup is not the one that its manifest describes. */
function compareWithManifest(file, { size, sha256 }, manifest) {
    if (manifest.size === size && manifest.sha256 === sha256)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .BackupError */ .hj('read-back-failed', `${file} is whole, but not the file that its manifest describes (${manifest.file}, SHA-256 ${manifest.sha256}).`, { hint: 'Somebody exchanged one of the two, or renamed them. Do not restore it before you know which.' });
}


/***/ }),

/***/ 50919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kc: () => (/* binding */ findArtifact),
/* harmony export */   Yd: () => (/* binding */ newestInRepository),
/* harmony export */   jb: () => (/* binding */ newestArtifact),
/* harmony export */   vk: () => (/* binding */ newestInDirectory)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _dss_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51091);
/* harmony import */ var _dss_read_manifest_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(92694);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27406);
/* harmony import */ var _artifact_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4181);
/* harmony import */ var _directory_copies_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24996);
/* harmony import */ var _directory_copy_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(40269);
/* harmony import */ var _directory_history_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(98141);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(35950);
/* harmony import */ var _repository_api_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(11466);
/* harmony import */ var _repository_refusals_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(60061);
// The newest copy that a destination has, brought here to be opened. Reads only: a token that may read is enough.












/** Throws BackupError `input-invalid` where there is none, and the file system's errors. */
async function newestInDirectory(path, search) {
    const copyOf = (manifest) => (0,_directory_copy_js__WEBPACK_IMPORTED_MODULE_6__/* .directoryCopy */ .p)({ ...search, path, keep: 0, manifest, present: () => undefined });
    const found = await (0,_directory_history_js__WEBPACK_IMPORTED_MODULE_7__/* .findNewest */ .O)({ ...search, path, startedAt: search.now }, { copyOf, signal: search.signal });
    if (!found)
        throw none(path);
    const { manifest } = found;
    return { file: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, manifest.file), manifest, description: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, manifest.file) };
}
/** Throws BackupError. */
async function newestInRepository({ repository, token, workflow, patience, branch, folder: path }, { naming, now, folder, signal }) {
    const [owner = '', name = ''] = repository.split('/');
    const place = { owner, name, branch, folder: path };
    const client = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_8__/* .createGitHubClient */ .LX)({ ...workflow, token, patience });
    try {
        const { files } = await (0,_repository_api_js__WEBPACK_IMPORTED_MODULE_9__/* .look */ .Op)(client, place, { wanted: [], signal });
        const names = files.map((file) => file.name);
        const newest = (0,_directory_copies_js__WEBPACK_IMPORTED_MODULE_5__/* .oldestFirst */ .sZ)(names, { naming, now }).findLast((backup) => names.includes(backup) && names.includes((0,_dss_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestNameOf */ .S$)(backup)));
        const backup = files.find((file) => file.name === newest);
        const beside = files.find((file) => newest !== undefined && file.name === (0,_dss_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestNameOf */ .S$)(newest));
        if (!backup || !beside)
            throw none(`${repository}/${path}`);
        const read = (0,_dss_read_manifest_js__WEBPACK_IMPORTED_MODULE_11__/* .readManifest */ .W)((await (0,_repository_api_js__WEBPACK_IMPORTED_MODULE_9__/* .readBlob */ .gm)(client, place, { oid: beside.oid, signal })).toString());
        if (!('manifest' in read))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .BackupError */ .hj('backup-invalid', `${beside.name} cannot be used: ${read.problem}.`);
        const content = await (0,_repository_api_js__WEBPACK_IMPORTED_MODULE_9__/* .readBlob */ .gm)(client, place, { oid: backup.oid, signal });
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, backup.name);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, content, { mode: 0o600, flag: 'wx' });
        return { file, manifest: read.manifest, description: `${repository}/${path}/${backup.name}` };
    }
    catch (error) {
        throw (0,_repository_refusals_js__WEBPACK_IMPORTED_MODULE_10__/* .describeRefusal */ .a2)(error, repository);
    }
}
/** Every artifact of the runs that are looked through may be another router's. */
const MAX_DOWNLOADS = 30;
/** The newest artifact of a workflow that is this router's; `unseen` is why not all of them could be looked at. */
async function findArtifact({ repository, token, workflow, workflowFile, branch, ask }, { naming, folder, journal, signal }) {
    const reasons = [];
    let isUnseen = false;
    const destination = (0,_artifact_js__WEBPACK_IMPORTED_MODULE_4__/* .artifactDestination */ .T)({
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
            maxDownloads: MAX_DOWNLOADS,
            journal: { ...journal, info: (line) => reasons.push(line.replace(/^What changed cannot be told: /, '')) },
        },
    });
    const onUnseen = () => {
        isUnseen = true;
    };
    return { previous: await destination.newest({ folder, signal, onUnseen }), reasons, isUnseen };
}
/** Throws BackupError. */
async function newestArtifact(place, search) {
    const { previous, reasons } = await findArtifact(place, search);
    const { repository, workflowFile } = place;
    if (previous?.copy.location.kind !== 'artifact')
        throw none(`the artifacts of ${workflowFile} in ${repository}`, reasons);
    const { manifest } = previous;
    const { id, name } = previous.copy.location;
    return {
        file: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(search.folder, `artifact-${id}`, manifest.file),
        manifest,
        description: `artifact ${name} of ${repository}`,
    };
}
function none(where, reasons = []) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .BackupError */ .hj('input-invalid', `There is no backup with a manifest in ${where}.`, {
        hint: reasons.length > 0
            ? reasons.join(' ')
            : 'Are `name`, `router` and the place those of the workflow that makes the backups?',
    });
}


/***/ })

};
