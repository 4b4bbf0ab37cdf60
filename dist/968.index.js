export const id = 968;
export const ids = [968];
export const modules = {

/***/ 3968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   backup: () => (/* binding */ backup)
/* harmony export */ });
/* harmony import */ var _assemble_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52882);
/* harmony import */ var _backup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27305);
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
    const { options, env, startedAt } = given;
    const values = _settings_js__WEBPACK_IMPORTED_MODULE_7__/* .INPUT_NAMES */ .Q.map((name) => [name, options[name] ?? env[variableOf(name)] ?? '']);
    const inputs = { ...Object.fromEntries(values), destination: 'directory' };
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


/***/ })

};
