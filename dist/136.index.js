export const id = 136;
export const ids = [136];
export const modules = {

/***/ 15579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   oW: () => (/* binding */ tableLines),
/* harmony export */   re: () => (/* binding */ renderRow),
/* harmony export */   v: () => (/* binding */ closingLineOf)
/* harmony export */ });
/* unused harmony export SIGNS */
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20730);
// A check-up in the words of a front end: its rows as lines of text, and its verdict.

const SIGNS = { good: '✓', poor: '!', bad: '✗', unknown: '–' };
function renderRow({ topic, state, found, advice, details, failure }, { say, hintOf }) {
    const hint = failure ? hintOf(failure).replaceAll('\n', ' ') : '';
    const rendered = { topic, state, found: say(found), advice: advice === undefined ? hint : say(advice) };
    return { ...rendered, ...(details ? { details } : {}) };
}
/** One line for each row, its advice below it. */
function tableLines(rows) {
    const width = Math.max(...rows.map(({ topic }) => topic.length));
    return rows.flatMap(({ topic, state, found, advice }) => [
        `${SIGNS[state]} ${topic.padEnd(width)}  ${found}`,
        ...(advice === '' ? [] : [`${' '.repeat(width + 4)}→ ${advice}`]),
    ]);
}
/** Returns the check-up in a few words: `all checks passed`. `failure` may be one that no row shows, like a cancellation. */
function verdictOf({ rows, failure }) {
    const count = (wanted) => rows.filter(({ state }) => state === wanted).length;
    const [bad, poor, unknown] = [count('bad'), count('poor'), count('unknown')];
    if (bad > 0)
        return `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(bad, 'problem')} to fix`;
    // Good rows say nothing about those that are missing.
    if (failure)
        return 'not finished';
    if (poor + unknown === 0)
        return 'all checks passed';
    return [
        unknown > 0 ? 'no known problem' : 'ready for a backup',
        ...(poor > 0 ? [(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(poor, 'warning')] : []),
        ...(unknown > 0 ? [`${unknown} unknown`] : []),
    ].join(', ');
}
/** The line that closes a check-up. */
function closingLineOf(report) {
    const verdict = verdictOf(report);
    return `${verdict.charAt(0).toUpperCase()}${verdict.slice(1)}; nothing was stored`;
}


/***/ }),

/***/ 36136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   check: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var _checkup_checkup_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15579);
/* harmony import */ var _compatibility_recorder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92650);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
/* harmony import */ var _compatibility_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1652);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67057);
/* harmony import */ var _vocabulary_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96518);
// `srm-backup check`: everything up to the export, without storing anything.






/** Prints the table even if something is bad. Throws BackupError: how a backup would fail. */
async function check(given, { terminal, signal, runState, }) {
    const logger = terminal.logger(runState);
    const reportFile = await (0,_compatibility_js__WEBPACK_IMPORTED_MODULE_2__/* .reportPath */ .eG)(given);
    const settings = await (0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readCheckupSettings */ .Jt)(given, logger);
    // Loaded late, so that usage errors appear at once.
    const { assembleCheckup } = await Promise.all(/* import() */[__webpack_require__.e(942), __webpack_require__.e(44), __webpack_require__.e(980), __webpack_require__.e(670), __webpack_require__.e(289), __webpack_require__.e(359), __webpack_require__.e(708), __webpack_require__.e(392), __webpack_require__.e(415)]).then(__webpack_require__.bind(__webpack_require__, 71392));
    const { checkUp } = await Promise.all(/* import() */[__webpack_require__.e(942), __webpack_require__.e(708), __webpack_require__.e(395)]).then(__webpack_require__.bind(__webpack_require__, 43807));
    const recorder = (0,_compatibility_recorder_js__WEBPACK_IMPORTED_MODULE_5__/* .createRecorder */ .T)();
    const parts = assembleCheckup(settings, { logger, signal, observe: recorder.observe });
    const report = await terminal.during('Checking', () => checkUp(parts, runState));
    const { failure } = report;
    const rows = report.rows.map((row) => (0,_checkup_checkup_table_js__WEBPACK_IMPORTED_MODULE_0__/* .renderRow */ .re)(row, WORDS));
    const json = rows.map(({ details, ...row }) => ({ ...row, ...details }));
    const observations = recorder.observations();
    const compatibility = (0,_compatibility_js__WEBPACK_IMPORTED_MODULE_2__/* .reportOf */ .EI)({ settings, observations, runState, errorCode: failure?.code });
    if (reportFile !== undefined)
        await (0,_compatibility_js__WEBPACK_IMPORTED_MODULE_2__/* .writeReport */ .u5)(reportFile, compatibility, terminal);
    terminal.result({
        text: [...(0,_checkup_checkup_table_js__WEBPACK_IMPORTED_MODULE_0__/* .tableLines */ .oW)(rows), '', (0,_checkup_checkup_table_js__WEBPACK_IMPORTED_MODULE_0__/* .closingLineOf */ .v)(report)].join('\n'),
        json: { verdict: (0,_checkup_checkup_table_js__WEBPACK_IMPORTED_MODULE_0__/* .verdictOf */ .Vj)(report), rows: json, error: failure ? (0,_vocabulary_js__WEBPACK_IMPORTED_MODULE_4__/* .describeFailure */ .I)(failure) : null },
        ...(compatibility && reportFile === undefined ? { ownWords: (0,_compatibility_js__WEBPACK_IMPORTED_MODULE_2__/* .reportBlock */ .k7)(compatibility) } : {}),
    });
    if (failure)
        throw shorten(failure, report, terminal);
}
const WORDS = { say: _vocabulary_js__WEBPACK_IMPORTED_MODULE_4__/* .inTerminal */ .e, hintOf: (failure) => (0,_vocabulary_js__WEBPACK_IMPORTED_MODULE_4__/* .describeFailure */ .I)(failure).hint };
/** Shortens a failure that the table already explains. */
function shorten(failure, { rows }, { wantsJson }) {
    const row = rows.find((candidate) => candidate.failure === failure);
    if (!row || wantsJson)
        return failure;
    const hint = 'See its row in the table.';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .BackupError */ .hj(failure.code, `${row.topic}: a backup would fail here.`, { hint, cause: failure.cause });
}


/***/ }),

/***/ 1652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EI: () => (/* binding */ reportOf),
/* harmony export */   eG: () => (/* binding */ reportPath),
/* harmony export */   k7: () => (/* binding */ reportBlock),
/* harmony export */   u5: () => (/* binding */ writeReport)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _compatibility_render_report_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(15431);
/* harmony import */ var _compatibility_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2971);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27406);
/* harmony import */ var _system_file_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27657);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(67057);
// `--report`: the compatibility report of a check-up or a backup, in a file; without one, a check-up prints it.







/** Returns where the report goes, if a file was given. Throws BackupError `input-invalid` if it cannot be created. */
async function reportPath(given) {
    const file = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .givenFor */ .Z_)('report', given);
    if (file === '')
        return undefined;
    if (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file).catch(() => undefined))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .BackupError */ .hj('input-invalid', `${file} already exists and is not overwritten.`, {
            hint: 'Choose another file for `--report`, or delete it.',
        });
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(file);
    if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)).catch(() => undefined))?.isDirectory())
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .BackupError */ .hj('input-invalid', `${file} cannot be written: the folder does not exist.`, {
            hint: 'Choose another file for `--report`, or create the folder.',
        });
    return path;
}
/** Returns the report of a run, if something answered. */
function reportOf({ settings, observations, runState, errorCode, }) {
    const { mode, router, seal } = settings;
    const { label, inspection } = runState;
    return (0,_compatibility_report_js__WEBPACK_IMPORTED_MODULE_2__/* .createReport */ .L)({
        ...{ run: mode, observations, origin: router.origin, trust: router.trust.kind, label, inspection },
        ...{ isSealed: seal !== undefined, errorCode },
    });
}
/** Writes the report. Only warns on failure: the run itself has its own result. */
async function writeReport(path, report, terminal) {
    if (!report)
        return terminal.warn('There is no compatibility report: the router did not answer.');
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, `${(0,_compatibility_render_report_js__WEBPACK_IMPORTED_MODULE_6__/* .renderReport */ .B1)(report)}\n`, { flag: 'wx' });
        terminal.note(`The compatibility report is in ${path}. ${PLEASE} ${(0,_compatibility_render_report_js__WEBPACK_IMPORTED_MODULE_6__/* .reportLink */ .nq)(report)}`);
    }
    catch (error) {
        terminal.warn(`The compatibility report could not be written to ${path}: ${(0,_system_file_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .describeFileError */ .S)(error)}`);
    }
}
const PLEASE = "Nobody on this project has a router, so owners' reports decide what works. Please post it if everything passed, and if you cannot fix what failed:";
/** Returns the block that ends a check-up. */
function reportBlock(report) {
    return ['Compatibility report', `${PLEASE}\n${(0,_compatibility_render_report_js__WEBPACK_IMPORTED_MODULE_6__/* .reportLink */ .nq)(report)}`, _compatibility_render_report_js__WEBPACK_IMPORTED_MODULE_6__/* .SAFE_TO_POST */ .xJ, '', (0,_compatibility_render_report_js__WEBPACK_IMPORTED_MODULE_6__/* .renderReport */ .B1)(report)].join('\n');
}


/***/ }),

/***/ 92650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ createRecorder),
/* harmony export */   l: () => (/* binding */ lastWith)
/* harmony export */ });
// Keeps what a session shows of the router, once each, for a compatibility report.
/** A session that never ends must not fill the memory, nor an issue. */
const MAX_ANSWERS = 60;
/** `now` is in ms. */
function createRecorder(now = () => performance.now()) {
    const answers = new Map();
    const downloads = new Map();
    let tls;
    let startedAt;
    let exportMs;
    const noteAnswer = ({ kind: _, ...answer }) => {
        const key = JSON.stringify(answer);
        const times = (answers.get(key)?.times ?? 0) + 1;
        if (times > 1 || answers.size < MAX_ANSWERS)
            answers.set(key, { ...answer, times });
        if (answer.task)
            startedAt = now();
        if (answer.reads === 'finished' && startedAt !== undefined)
            exportMs = Math.round(now() - startedAt);
    };
    const observe = (sighting) => {
        if (sighting.kind === 'connection')
            tls = sighting.tls;
        else if (sighting.kind === 'answer')
            noteAnswer(sighting);
        else
            downloads.set(JSON.stringify(sighting), sighting);
    };
    return {
        observe,
        observations: () => ({
            ...(tls ? { tls } : {}),
            answers: [...answers.values()].map(({ times, shape, ...answer }) => ({
                ...answer,
                ...(times > 1 ? { times } : {}),
                // Last, as the longest.
                ...(shape === undefined ? {} : { shape }),
            })),
            downloads: [...downloads.values()],
            ...(exportMs === undefined ? {} : { exportMs }),
        }),
    };
}
/** The last answer of a kind, which the session went on with. */
function lastWith({ answers }, fact) {
    return answers.findLast((answer) => answer[fact] !== undefined);
}


/***/ }),

/***/ 15431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B1: () => (/* binding */ renderReport),
/* harmony export */   nq: () => (/* binding */ reportLink),
/* harmony export */   xJ: () => (/* binding */ SAFE_TO_POST)
/* harmony export */ });
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28009);
// The compatibility report as a block to copy, and where to post it.

/** Shown with the block, in every front end. */
const SAFE_TO_POST = 'It is safe to post: it contains the model, the firmware version, and facts, keys and types from fixed lists, but no other value from your router, no address and no name.';
const MAX_LINE_CHARACTERS = 110;
/** Returns the report as JSON that people can read: one line for each fact, and for each answer. */
function renderReport(report) {
    return block('{}', Object.entries(report).map(([name, value]) => `${JSON.stringify(name)}: ${renderFact(name, value)}`), '');
}
function renderFact(name, value) {
    const line = JSON.stringify(value);
    if (typeof value !== 'object' || value === null)
        return line;
    if (Array.isArray(value))
        return block('[]', value.map((item) => JSON.stringify(item)), '  ');
    if (name.length + line.length <= MAX_LINE_CHARACTERS)
        return line;
    return block('{}', Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${JSON.stringify(member)}`), '  ');
}
function block(brackets, lines, indent) {
    const [open, close] = brackets;
    if (lines.length === 0)
        return `${open}${close}`;
    return `${open}\n${lines.map((line) => `${indent}  ${line}`).join(',\n')}\n${indent}${close}`;
}
/** Returns the address of the form for reports, with model and firmware filled in. `repository` is owner and name. */
function reportLink({ model, firmware }, repository = _version_js__WEBPACK_IMPORTED_MODULE_0__/* .REPOSITORY */ .B) {
    const known = (value) => (value === null || value === 'other' ? '' : value);
    const title = ['Compatibility:', known(model) || 'a router', known(firmware)].filter(Boolean).join(' ');
    const filled = Object.entries({ title, model: known(model), firmware: known(firmware) });
    const query = new URLSearchParams([['template', 'compatibility.yml'], ...filled.filter(([, value]) => value !== '')]);
    return `https://github.com/${repository}/issues/new?${query}`;
}


/***/ }),

/***/ 2971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ createReport)
});

// EXTERNAL MODULE: ./build/src/version.js
var version = __webpack_require__(28009);
;// CONCATENATED MODULE: ./build/src/compatibility/known-words.js
// The words that a compatibility report may show in names of files and tables: those of systems and settings. Whatever is not
// on the list may be a name that the owner chose, and becomes an ellipsis.
const KNOWN_WORDS = new Set([
    // Containers, folders and extensions.
    'configbkp confbkp syno synology db info config conf cfg ini json xml yaml txt sh key crt cer pem csr p12 pub tgz tar gz',
    'srm dsm usr local etc var lib opt packages target bin sbin tmp home root share web webman default defaults private',
    // Tables.
    'tb table tables list lists member members group groups user users volume volumes rule rules id ids idmap map quota',
    'privilege privileges delegation bandwidth advanced app apps application auto backup scheduler schedule task tasks',
    'smartblock nfs smb cifs ftp sftp ssh afp webdav rsync snmp advanced setting settings option options profile profiles',
    'name value key path size description fs type gid uid mode owner expired upload download speed start end total count',
    'sharestatus ftype fname comment remark enable enabled disabled active order priority level action protocol source',
    'destination sourceport destport address range mask prefix metric class kind format category json text hash salt',
    // A router.
    'router network net lan wan wlan wifi wireless radio mesh node nodes ssid guest iot vlan bridge port ports forward',
    'forwarding portforward trigger nat upnp dmz firewall fw iptables ebtables ipset policy policies qos traffic control',
    'dhcp dhcpd dhcpserver reservation reservations lease leases dns dnsmasq resolv hosts host hostname ddns pppoe ppp',
    'ipv4 ipv6 ip route routes router static gateway interface interfaces eth mac filter filters access acl block autoblock',
    'allow deny safe parental device devices synongfw ngfw nsm netfilter threat prevention tps ips ids log logs syslog',
    'vpn openvpn pptp l2tp ipsec sstp tls ssl ca cert certs certificate certificates server client radius ldap domain',
    'time ntp zone timezone notification notify mail sms push led reboot power usb print printer storage file files station',
    'security login account accounts password passwd shadow otp dos protection blocklist allowlist system sys service services',
    'synoinfo synoautoblock conntrack hostapd wpa supplicant wps smart connect steering band beamforming mode version update',
    'upgrade package meta metadata state status data database type types main secondary primary external internal global',
].flatMap((line) => line.split(' ')));
const MAX_NAME_CHARACTERS = 200;
const UNKNOWN = '…';
/** Returns a path in which a name with an unknown word is an ellipsis, but keeps a known extension: `ConfigBkp/srm/etc/….conf`. */
function rationPath(path) {
    return path.slice(0, MAX_NAME_CHARACTERS).split('/').map(rationFile).join('/');
}
function rationFile(name) {
    if (name === '' || isKnown(name))
        return name;
    const extension = /\.([A-Za-z\d]+)$/.exec(name)?.[1] ?? '';
    return isKnown(extension) ? `${UNKNOWN}.${extension}` : UNKNOWN;
}
function isKnown(name) {
    return (/^[\w.-]+$/.test(name) && name.split(/[_.-]+/).every((word) => word === '' || KNOWN_WORDS.has(word.toLowerCase())));
}
/** Returns the name of a table or column in which each unknown word is an ellipsis: `confbkp_…_tb`. */
function rationName(name) {
    if (!/^\w{1,200}$/.test(name))
        return UNKNOWN;
    return name
        .replace(/[A-Za-z\d]+/g, (word) => (KNOWN_WORDS.has(word.toLowerCase()) ? word : UNKNOWN))
        .replace(/…[…_]*…/g, UNKNOWN);
}

;// CONCATENATED MODULE: ./build/src/compatibility/file-facts.js
// What a compatibility report says of an exported file: its format, and names of files and tables, never content.

const MAX_NAMES = 100;
function describeFile(inspection, { isSealed }) {
    const { verdict, container = null, findings } = inspection;
    const facts = { verdict, container, findings: [...new Set(findings.map(({ code }) => code))] };
    if (inspection.verdict !== 'valid' || isSealed)
        return facts;
    const { entries, tables } = inspection.content;
    const columns = tables.map((table) => [rationName(table.name), distinct(table.columns.map(rationName))]);
    return {
        ...facts,
        files: distinct(entries.map(({ path }) => rationPath(path))),
        tables: Object.fromEntries(columns.sort().slice(0, MAX_NAMES)),
    };
}
/** Sorted, since the order of names that are not shown may be data. */
function distinct(names) {
    return [...new Set(names)].sort().slice(0, MAX_NAMES);
}

// EXTERNAL MODULE: ./build/src/compatibility/recorder.js
var recorder = __webpack_require__(92650);
;// CONCATENATED MODULE: ./build/src/compatibility/report.js
// The compatibility report: how a router behaves, safe to post. Every text in it is one of this program's own, except the model
// and the firmware, which are shown only in the forms that Synology uses.



/** Forms of models and firmware (protocol.md 8, 9d). A NAS is named as one, without its model. */
const MODEL = /^(?:RT|MR|WRX)\d{3,4}(?:ac|ax|be)?$/;
const FIRMWARE = /^(?:(?:SRM|DSM) )?\d{1,2}\.\d{1,2}(?:\.\d{1,2})?-\d{4,5}(?: Update \d{1,2})?$/;
const NAS_FIRMWARE = /^DSM\b/;
const OTHER = 'other';
/** Returns the report of a run, or `undefined` if it would tell nothing new: without an answer, or cancelled. */
function createReport(facts) {
    const { run, observations, origin, trust, label, inspection, isSealed, errorCode } = facts;
    const { tls, answers, downloads, exportMs } = observations;
    if (answers.length === 0 || errorCode === 'cancelled')
        return undefined;
    const login = (0,recorder/* lastWith */.l)(observations, 'login');
    return {
        report: 1,
        version: version/* VERSION */.x,
        run,
        result: errorCode ?? 'passed',
        model: label ? modelOf(label) : null,
        firmware: label ? inForm(label.firmware, FIRMWARE) : null,
        connection: { scheme: origin.startsWith('https:') ? 'https' : 'http', trust, ...(tls ? { tls } : {}) },
        apis: (0,recorder/* lastWith */.l)(observations, 'apis')?.apis ?? null,
        key: (0,recorder/* lastWith */.l)(observations, 'key')?.key ?? null,
        login: login ? { ...login.login, version: login.version } : null,
        answers: answers.map(({ apis: _apis, key: _key, login: _login, ...answer }) => answer),
        ...(downloads.length > 0 ? { downloads: downloads.map(({ kind: _, ...download }) => download) } : {}),
        ...(exportMs === undefined ? {} : { exportMs }),
        ...(inspection ? { file: describeFile(inspection, { isSealed }) } : {}),
    };
}
function modelOf({ model, firmware }) {
    return NAS_FIRMWARE.test(firmware) && !MODEL.test(model) ? 'NAS' : inForm(model, MODEL);
}
function inForm(text, form) {
    return text === '' ? null : form.test(text) ? text : OTHER;
}


/***/ })

};
