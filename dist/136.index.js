export const id = 136;
export const ids = [136];
export const modules = {

/***/ 34909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   oW: () => (/* binding */ tableLines)
/* harmony export */ });
/* unused harmony export SIGNS */
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22958);
// A check-up as lines of text: one for each row, and its advice below it.

const SIGNS = { good: '✓', poor: '!', bad: '✗', unknown: '–' };
function tableLines(rows) {
    const width = Math.max(...rows.map(({ topic }) => topic.length));
    return rows.flatMap(({ topic, state, found, advice }) => [
        `${SIGNS[state]} ${topic.padEnd(width)}  ${found}`,
        ...(advice === '' ? [] : [`${' '.repeat(width + 4)}→ ${advice}`]),
    ]);
}
/** The check-up in a few words: `all is well`. `failure` is why it ended, if not by what a row tells. */
function verdictOf(rows, failure) {
    const count = (wanted) => rows.filter(({ state }) => state === wanted).length;
    const [bad, poor, unknown] = [count('bad'), count('poor'), count('unknown')];
    if (bad > 0)
        return `${(0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(bad, 'thing')} ${bad === 1 ? 'stops' : 'stop'} a backup`;
    // Good rows tell nothing of those that are missing.
    if (failure)
        return 'not finished';
    if (poor + unknown === 0)
        return 'all is well';
    return [
        unknown > 0 ? 'nothing is known to stop a backup' : 'a backup can be made',
        ...(poor > 0 ? [`${(0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(poor, 'thing')} to look at`] : []),
        ...(unknown > 0 ? [`${(0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(unknown, 'thing')} that cannot be told`] : []),
    ].join(', ');
}


/***/ }),

/***/ 98389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ checkUp)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/src/check.js
var check = __webpack_require__(5901);
// EXTERNAL MODULE: ./build/src/units.js
var units = __webpack_require__(22958);
;// CONCATENATED MODULE: ./build/src/checkup-rows.js
// What a check-up tells, row by row; and the rows about the router, from what was seen of it.

const DAY_MS = 24 * 60 * 60 * 1000;
/** A certificate with fewer days left is worth a look. */
const SHORT_LIFE_DAYS = 30;
/** Clocks this close count as the same. */
const CLOCK_TOLERANCE_MS = 60_000;
function badRow(topic, failure) {
    return { topic, state: 'bad', found: failure.message, advice: failure.hint.replaceAll('\n', ' '), failure };
}
/** One row for each thing on the way to an export, in the order of the way. */
function routerRows(visit) {
    const { origin, sight, label, failure } = visit;
    const { connection, offer, login } = sight;
    const isTrusted = failure?.code !== 'tls-untrusted';
    return [
        stage('Reach', {
            found: connection && `${origin} answers, ${(0,units/* formatDuration */.a3)(connection.durationMs)} to connect`,
            failure,
        }),
        certificateRow(visit),
        stage('APIs', { found: offer, failure: connection && isTrusted ? failure : undefined }),
        clockRow(sight),
        stage('Login', { found: login, failure: offer === undefined ? undefined : failure }),
        labelRow(label, login !== undefined),
        rightRow(visit),
    ];
}
/** A step that was reached, or where the visit ended, or that was not come to. */
function stage(topic, { found, failure }) {
    if (found !== undefined)
        return { topic, state: 'good', found, advice: '' };
    return failure ? badRow(topic, failure) : { topic, state: 'unknown', found: 'not tried', advice: '' };
}
function certificateRow({ origin, trust, sight, failure, now }) {
    const topic = 'Certificate';
    if (origin.startsWith('http:'))
        return {
            topic,
            state: 'poor',
            found: 'none over http: the backup crosses the network readable',
            advice: 'Use https: `url: https://<router>:8001`.',
        };
    if (failure?.code === 'tls-untrusted')
        return badRow(topic, failure);
    const certificate = sight.connection?.certificate;
    if (!certificate)
        return { topic, state: 'unknown', found: 'not seen', advice: '' };
    const { subject, validUntil, fingerprint } = certificate;
    const days = validUntil === undefined ? Number.POSITIVE_INFINITY : Math.floor((validUntil - now) / DAY_MS);
    const accepted = { verify: 'trusted', pin: 'pinned', none: 'not checked' }[trust];
    const found = `${accepted}; ${subject || 'no subject'}; ${expiryOf(validUntil, days)}; SHA-256 ${fingerprint}`;
    const advice = trust === 'none' ? `Trust this one alone: \`tls-fingerprint: ${fingerprint}\`.` : renewal(trust, days);
    return { topic, state: advice === '' ? 'good' : 'poor', found, advice };
}
function expiryOf(validUntil, days) {
    if (validUntil === undefined)
        return 'nobody knows until when it is valid';
    const date = new Date(validUntil).toISOString().slice(0, 10);
    return days < 0 ? `expired on ${date}` : `valid for ${(0,units/* countOf */.pq)(days, 'day')}, until ${date}`;
}
function renewal(trust, days) {
    if (days >= SHORT_LIFE_DAYS)
        return '';
    const renew = 'Renew it in SRM (Control Panel > Services > Certificate)';
    return trust === 'verify'
        ? `${renew}: from the day that it expires there are no backups.`
        : `${renew}, and put the new fingerprint into \`tls-fingerprint\` on the same day: until then backups are red.`;
}
function clockRow({ clockOffsetMs, offer }) {
    const topic = 'Clock';
    if (clockOffsetMs === undefined)
        return { topic, state: 'unknown', found: offer ? 'the router does not tell the time' : 'not tried', advice: '' };
    const apart = Math.abs(clockOffsetMs);
    if (apart <= CLOCK_TOLERANCE_MS)
        return { topic, state: 'good', found: "the router's and this machine's agree", advice: '' };
    return {
        topic,
        state: 'poor',
        found: `the router's is ${(0,units/* formatDuration */.a3)(apart)} ${clockOffsetMs > 0 ? 'ahead of' : 'behind'} this machine's`,
        advice: 'Correct the one that is wrong (in SRM under Control Panel > System): names, certificates and one-time codes go by it.',
    };
}
function labelRow(label, isLoggedIn) {
    const found = label && [label.model || 'unknown model', label.firmware || 'unknown firmware'].join(', ');
    if (found !== undefined || !isLoggedIn)
        return stage('Router', { found, failure: undefined });
    const advice = 'Nothing to do: backups then bear the label `router` alone.';
    return { topic: 'Router', state: 'unknown', found: 'does not tell model and firmware', advice };
}
function rightRow({ sight, right, failure }) {
    const topic = 'Rights';
    if (right?.kind === 'denied')
        return badRow(topic, right.reason);
    if (right?.kind !== 'untold')
        return stage(topic, {
            found: right && 'the backup service lets this account in',
            failure: sight.login === undefined ? undefined : failure,
        });
    return {
        topic,
        state: 'unknown',
        found: `cannot be told without an export: ${right.answer}`,
        advice: 'The first backup will tell. If it is red, give the account administrator rights (Control Panel > User).',
    };
}

// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/preflight.js
var preflight = __webpack_require__(14770);
// EXTERNAL MODULE: ./build/src/private-folder.js
var private_folder = __webpack_require__(71295);
;// CONCATENATED MODULE: ./build/src/checkup.js
// The story of a check-up: everything up to the export, and nothing stored. It goes on after what is bad, as far as it can.







/** Opening a backup may take a GiB at most; real ones take less than one. */
const LITTLE_SPACE_BYTES = 100 * units/* MIB */.D6;
/** Puts the rows into `facts`. Throws BackupError: the first thing that a backup would end with, or a cancellation. */
async function checkUp(parts, facts) {
    const rows = [];
    facts.checkup = rows;
    await parts.journal.step('Prepare', async () => {
        rows.push(await checkRunner(parts));
        if (parts.seal)
            rows.push(await checkSeal(parts.seal, parts));
        for (const destination of parts.destinations)
            rows.push(await checkDestination(destination, parts, facts));
    });
    rows.push(...(await visitRouter(parts, facts)));
    const failure = rows.find((row) => row.failure)?.failure;
    if (failure)
        throw failure;
}
/** What a backup would end with, as a row; a cancellation ends the check-up. */
async function failureOf(work, signal) {
    try {
        await work;
        return undefined;
    }
    catch (error) {
        signal.throwIfAborted();
        return (0,errors/* asBackupError */.ZJ)(error);
    }
}
async function checkRunner({ tempDirectory, journal, signal }) {
    const topic = 'Runner';
    const tryFolder = async () => (0,private_folder/* removeFolder */.v)(await (0,private_folder/* makePrivateFolder */.I)(tempDirectory), journal);
    const failure = await failureOf(tryFolder(), signal);
    if (failure)
        return badRow(topic, failure);
    // Not every file system tells.
    const space = await (0,promises_.statfs)(tempDirectory).catch(() => undefined);
    const free = space && space.bavail * space.bsize;
    const machine = `Node.js ${process.versions.node} on ${process.platform} ${process.arch}`;
    const found = free === undefined ? machine : `${machine}, ${(0,units/* formatBytes */.z3)(free)} free for temporary files`;
    const isTight = free !== undefined && free < LITTLE_SPACE_BYTES;
    return { topic, state: isTight ? 'poor' : 'good', found, advice: isTight ? check/* DISK_HINT */.Oo : '' };
}
async function checkSeal(seal, { signal }) {
    const topic = 'Seal';
    const failure = await failureOf(seal.check(), signal);
    if (failure)
        return badRow(topic, failure);
    const found = `age, for ${(0,units/* countOf */.pq)(seal.recipients, 'recipient')}`;
    if (seal.recipients > 1)
        return { topic, state: 'good', found, advice: '' };
    const advice = 'If its key is lost, every backup is lost: add a second recipient to `encrypt-to`.';
    return { topic, state: 'poor', found, advice };
}
async function checkDestination(destination, { signal }, facts) {
    const { kind, place, warnings } = destination;
    const topic = kind.charAt(0).toUpperCase() + kind.slice(1);
    const failure = await failureOf((0,preflight/* askDestination */.I)(destination, { signal, facts }), signal);
    if (failure)
        return badRow(topic, failure);
    const [warning] = warnings;
    if (warning === undefined)
        return { topic, state: 'good', found: `backups can go to ${place}`, advice: '' };
    const [found = '', advice = ''] = warning.split(/(?<=\.) (.*)/s);
    return { topic, state: 'poor', found, advice };
}
async function visitRouter({ origin, trust, withSession, journal, signal, now }, facts) {
    const sight = {};
    let right;
    const visit = withSession(sight, (router) => journal.step('Look around', async () => {
        facts.label = await router.label();
        right = await router.mayExport();
    }));
    const failure = await failureOf(visit, signal);
    return routerRows({ origin, trust, sight, label: facts.label, right, failure, now: now() });
}


/***/ }),

/***/ 36136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   check: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var _assemble_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42192);
/* harmony import */ var _checkup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98389);
/* harmony import */ var _checkup_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34909);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27406);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(86762);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75995);
// `srm-backup check`: everything up to the export, and nothing stored.






/** The table is a result also where something is bad. Throws BackupError: what a backup would end with. */
async function check(given, { terminal, signal }) {
    const facts = (0,_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .noFacts */ .f)();
    const journal = terminal.journal(facts);
    try {
        const settings = await (0,_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readCheckupSettings */ .Jt)(given, journal.secret);
        await terminal.during('Checking', () => (0,_checkup_js__WEBPACK_IMPORTED_MODULE_1__/* .checkUp */ .g)((0,_assemble_js__WEBPACK_IMPORTED_MODULE_0__/* .assembleCheckup */ .m)(settings, { journal, signal }), facts));
    }
    catch (error) {
        const { code, message, hint } = (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .asBackupError */ .ZJ)(error);
        if (facts.checkup)
            tell(facts, { code, message, hint }, terminal);
        throw error;
    }
    tell(facts, null, terminal);
}
function tell({ checkup = [] }, error, terminal) {
    const verdict = (0,_checkup_table_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictOf */ .Vj)(checkup, error);
    const rows = checkup.map(({ topic, state, found, advice }) => ({ topic, state, found, advice }));
    const text = [...(0,_checkup_table_js__WEBPACK_IMPORTED_MODULE_2__/* .tableLines */ .oW)(checkup), '', `Checked, and nothing stored: ${verdict}`].join('\n');
    terminal.result({ text, json: { verdict, rows, error } });
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


/***/ })

};
