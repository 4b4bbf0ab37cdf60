import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 49140:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("constants");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 91943:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs/promises");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 98995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 80481:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");

/***/ }),

/***/ 80099:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:sqlite");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 38321:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/consumers");

/***/ }),

/***/ 46466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 37830:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/web");

/***/ }),

/***/ 46193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 87997:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 7066:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tty");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 78877:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 63774:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream/web");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 53557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 43106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 62769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ listenForInterruption)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(27406);
// What ends a run from outside: the runner's signals, heard from the very start, and mistakes that nobody can catch.
// Imports nothing that takes time, and nothing that an old Node lacks: the entry loads it before everything else.

/** The runner's cancellation and Ctrl-C, a service manager's, and the end of a terminal (ssh that is lost). */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** Listens for what ends a run from outside. The runner sends SIGINT, later SIGTERM. */
function listenForInterruption() {
    const interruption = new AbortController();
    const onSignal = (name) => interruption.abort(new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj('cancelled', `The run was cancelled (${name}).`));
    const onMistake = (error) => interruption.abort((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asBackupError */ .ZJ)(error));
    for (const name of SIGNALS)
        process.on(name, onSignal);
    return {
        signal: interruption.signal,
        coverMistakes: () => {
            process.on('uncaughtException', onMistake);
        },
        stop: () => {
            for (const name of SIGNALS)
                process.off(name, onSignal);
            process.off('uncaughtException', onMistake);
        },
    };
}


/***/ }),

/***/ 3406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ OUTPUT_NAMES),
/* harmony export */   Y: () => (/* binding */ outputsOf)
/* harmony export */ });
/* harmony import */ var _told_changes_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(93971);
// The action's outputs: every one is set on every path that ends, red ones too, empty where unknown.

const OUTPUT_NAMES = [
    'name',
    'size',
    'sha256',
    'verified',
    'path',
    'artifact-id',
    'artifact-url',
    'artifact-digest',
    'commit-sha',
    'commit-url',
    'repository-path',
    'router-model',
    'router-firmware',
    'changed',
    'changes',
    'fingerprint',
    'error-code',
];
/** More changes than this are counted, not listed: an output is passed on in the environment of later steps. */
const MAX_LISTED_CHANGES = 100;
/** A variable of the environment has 128 KiB at most. */
const MAX_LISTED_BYTES = 60_000;
function outputsOf(facts, { errorCode, overheard }) {
    const { kept, label, inspection, manifest, comparison, locations, proved } = facts;
    const places = [...locations, ...proved.map(({ location }) => location)];
    const artifact = places.find((location) => location.kind === 'artifact');
    const directory = places.find((location) => location.kind === 'directory');
    const commit = places.find((location) => location.kind === 'repository');
    // Where nothing new was stored, the outputs are about the copy that is there, if any.
    const relied = locations.length === 0 ? proved[0]?.manifest : undefined;
    const stored = locations.length === 0 ? relied : kept;
    return {
        name: relied?.file ?? storedName(locations) ?? facts.fileName ?? '',
        size: textOf(stored?.size),
        sha256: stored?.sha256 ?? '',
        verified: inspection ? String(inspection.verdict === 'whole') : '',
        path: directory?.path ?? '',
        'artifact-id': artifact ? String(artifact.id) : '',
        'artifact-url': artifact?.url ?? '',
        'artifact-digest': artifact?.digest ?? '',
        'commit-sha': commit?.commit ?? '',
        'commit-url': commit?.url ?? '',
        'repository-path': commit?.path ?? '',
        'router-model': label?.model ?? '',
        'router-firmware': label?.firmware ?? '',
        changed: comparison ? String(!comparison.unchanged) : '',
        changes: comparison ? JSON.stringify(describeChanges(comparison, overheard)) : '',
        fingerprint: manifest?.fingerprint ?? '',
        'error-code': errorCode ?? '',
    };
}
/** A directory or a repository may have had to add the time to a name that was taken. */
function storedName(locations) {
    const [place] = locations.filter(({ kind }) => kind !== 'artifact');
    return place && 'path' in place ? place.path.split(/[/\\]/).at(-1) : undefined;
}
/** Labels only: values are never known, and digests stay in the manifest. */
function describeChanges({ since, changes }, overheard) {
    const told = changes.slice(0, overheard ? 0 : MAX_LISTED_CHANGES).map(_told_changes_js__WEBPACK_IMPORTED_MODULE_0__/* .shortened */ .v);
    const list = (0,_told_changes_js__WEBPACK_IMPORTED_MODULE_0__/* .fitting */ ._)(told, { maxCount: MAX_LISTED_CHANGES, maxBytes: MAX_LISTED_BYTES, textOf: JSON.stringify });
    const count = (kind) => changes.filter((change) => change.kind === kind).length;
    return {
        since,
        added: count('added'),
        removed: count('removed'),
        changed: count('changed'),
        list,
        omitted: changes.length - list.length,
    };
}
function textOf(value) {
    return value === undefined ? '' : String(value);
}


/***/ }),

/***/ 93971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ fitting),
/* harmony export */   v: () => (/* binding */ shortened)
/* harmony export */ });
// Changes as far as they can be told: names cut to a readable length, and no more of them than fit.
const MAX_SECTION = 60;
const MAX_WHERE = 100;
const MAX_LABEL = 200;
/** A change whose names are short enough to be shown; of a path the end says most. */
function shortened({ kind, section, where, label }) {
    return { kind, section: cut(section, MAX_SECTION), where: cut(where, MAX_WHERE), label: cut(label, MAX_LABEL) };
}
/** The first of `items` whose texts are `maxBytes` long together, and `maxCount` of them at most. */
function fitting(items, { maxCount, maxBytes, textOf, }) {
    let bytes = 0;
    const end = items.slice(0, maxCount).findIndex((item) => {
        bytes += Buffer.byteLength(textOf(item));
        return bytes > maxBytes;
    });
    return items.slice(0, end === -1 ? maxCount : end);
}
function cut(text, max) {
    return text.length <= max ? text : `…${text.slice(1 - max)}`.toWellFormed();
}


/***/ }),

/***/ 27406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Js: () => (/* binding */ abortReason),
/* harmony export */   ZJ: () => (/* binding */ asBackupError),
/* harmony export */   hj: () => (/* binding */ BackupError),
/* harmony export */   nT: () => (/* binding */ EXPLANATIONS)
/* harmony export */ });
// The closed set of ways a backup can fail, and the one error class that carries them.
/** Every code there is. The order is the order of a run, and of the README's table. */
const EXPLANATIONS = {
    'runner-unsupported': {
        what: 'The runner started the action with a Node.js older than 24.',
        hint: 'Update the runner to 2.327.1 or later. On 32-bit ARM there is no Node 24 and the runner silently falls back to Node 20: use a 64-bit system.',
    },
    'input-invalid': {
        what: 'An input is missing, malformed, or contradicts another one. The router was not contacted.',
        hint: 'Correct the input that the message names, in the `with:` of the step or in the variable or secret behind it.',
    },
    'event-refused': {
        what: 'The workflow was started by an event that people without write access can trigger.',
        hint: 'Run the backup by `schedule` or `workflow_dispatch`, so that nobody outside can start it on a runner in your network.',
    },
    'destination-refused': {
        what: 'A destination cannot or must not take the backup. The router was not contacted.',
        hint: 'Use a private repository for artifacts, or `destination: directory`; check that the directory exists and that the runner may write to it.',
    },
    'router-unreachable': {
        what: 'No connection to the router, or it broke off.',
        hint: 'Check that the router is on, that the runner is in the same network, and the address and port in `url` (8001 for https, 8000 for http).',
    },
    'router-unsupported': {
        what: 'Something answered, but not a Synology router whose configuration can be exported.',
        hint: 'Check the address in `url`: it must open the sign-in page of SRM. SRM 1.2 or later is needed.',
    },
    'tls-untrusted': {
        what: "The router's certificate is not trusted, or is not the pinned one. Nothing was sent.",
        hint: 'Compare the SHA-256 fingerprint with the one that a browser wired to the router shows, then set `tls-fingerprint`.',
    },
    'login-refused': {
        what: 'The router refused the login.',
        hint: 'Check `username` and `password` by signing in to SRM with them. The login is never tried twice, so that Auto Block does not lock the runner out.',
    },
    'account-not-allowed': {
        what: 'The account may not export the configuration.',
        hint: 'Give the account administrator rights in SRM: Control Panel > User > Edit > Grant administrator privilege.',
    },
    'otp-required': {
        what: 'The account uses 2-factor authentication, and there is no one-time code.',
        hint: "Give the secret of the account's authenticator app as `otp-secret`. Or use an account without 2-factor authentication for backups, or limit it to external access in SRM.",
    },
    'otp-refused': {
        what: 'The router refused the one-time code, or the clocks are too far apart to send one.',
        hint: 'Check that `otp-secret` is the secret of this account, and the clocks of runner and router.',
    },
    'address-blocked': {
        what: "The router's Auto Block has blocked the runner's address.",
        hint: "Remove the runner's address from the block list in SRM (Network Center > Security > Auto Block), and add it to the allow list.",
    },
    'session-lost': {
        what: 'The router ended the session, and the one new login did not help.',
        hint: 'Somebody may have signed in with the same account at the same time: give the backup an account of its own, then run again.',
    },
    'export-failed': {
        what: 'The router did not export its configuration.',
        hint: 'Run again; if it fails again, restart the router, and export by hand in SRM (Control Panel > System, under Update & Restore).',
    },
    'timed-out': {
        what: 'The conversation with the router took longer than `timeout`.',
        hint: 'The router may be busy or overloaded: run again, or raise `timeout`.',
    },
    'backup-invalid': {
        what: 'What the router sent is not a whole backup. It was not stored.',
        hint: 'Run again; if it fails again, export by hand in SRM (Control Panel > System, under Update & Restore) and compare.',
    },
    'backup-unrecognised': {
        what: 'The file has a format that this version does not know. It was stored, but could not be checked.',
        hint: "Keep the copy. Please open an issue with the router's model, the SRM version and the first bytes that the message shows, but never the file: it holds your passwords.",
    },
    'store-failed': {
        what: 'The backup was fetched and checked, but could not be stored.',
        hint: 'Check free space and permissions of the destination, then run again.',
    },
    'read-back-failed': {
        what: 'The backup was stored, but what was read back is not what was stored.',
        hint: 'Do not rely on this copy. Check the disk or the artifact by hand, then run again.',
    },
    cancelled: {
        what: 'The run was cancelled.',
        hint: 'Nothing half-finished was kept. Run again when you want a backup.',
    },
    'internal-error': {
        what: 'A mistake in this action.',
        hint: 'Please open an issue with the log of a run with debug logging on (RUNNER_DEBUG=1): it shows no secrets.',
    },
};
/** The only error that the rooms throw on purpose. `message` says what happened, `hint` the likely causes and what to do. */
class BackupError extends Error {
    name = 'BackupError';
    code;
    hint;
    /** The hint without the line that trusts `pin`: each face has its own. */
    advice;
    /** What to try before trusting `pin`, if there is something better. */
    first;
    /** The fingerprint of a certificate that could be trusted, once it was compared. */
    pin;
    constructor(code, message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.code = code;
        this.pin = options.pin;
        this.first = options.first;
        const hint = options.hint ?? EXPLANATIONS[code].hint;
        this.advice = options.first === undefined ? hint : `${options.first}\n${hint}`;
        this.hint = options.pin === undefined ? this.advice : [this.advice, ...linesOfPin(options.pin)].join('\n');
    }
}
function linesOfPin(fingerprint) {
    return [
        'Only if they are the same, trust it by this line under `with:`; where a variable is named there already, like `vars.ROUTER_FINGERPRINT`, put the value into that variable.',
        `tls-fingerprint: ${fingerprint}`,
    ];
}
/** Whatever was thrown, as the error to report: what is not ours is a mistake of ours. */
function asBackupError(error) {
    if (error instanceof BackupError)
        return error;
    const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return new BackupError('internal-error', `Something unexpected happened: ${text}`, { cause: error });
}
/**
 * The error that ended an aborted operation: the signal's own reason where it is a BackupError (a deadline, a
 * cancellation), else `undefined`.
 */
function abortReason(signal) {
    return signal.aborted && signal.reason instanceof BackupError ? signal.reason : undefined;
}


/***/ }),

/***/ 28712:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(78877);
/* harmony import */ var _action_interruption_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(62769);
/* harmony import */ var _action_outputs_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(3406);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(27406);
/* harmony import */ var _node_options_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(71418);
// The entry of all faces: no logic but the check that this is Node 24, made before anything is loaded that needs it.
// dist/cli.js says that it is the terminal which starts, dist/watchdog.js that it is the watchdog,
// dist/fleet.js that it is the fleet's table.






const OLDEST_NODE = 24;
/** What the other faces' outputs say where nothing could be done. */
const EMPTY_OUTPUTS = {
    watchdog: ['healthy=false', 'routers=[]'],
    fleet: ['missing=', 'failed=', 'commit-sha='],
};
/** As EXIT_CODES says of `runner-unsupported`. */
const UNSUPPORTED = 19;
const face = Reflect.get(globalThis, Symbol.for('srm-backup.face'));
// The artifact client's dependencies use deprecated calls: a warning that the user can do nothing about.
process.noDeprecation = true;
// A crash would be a red step without outputs, or a session that nobody ends.
if ((0,_node_options_js__WEBPACK_IMPORTED_MODULE_4__/* .hasUnsafeMaglev */ .p)(process.versions.node))
    (0,node_v8__WEBPACK_IMPORTED_MODULE_1__.setFlagsFromString)('--no-maglev');
if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
    if (face === 'terminal')
        refuseTerminal();
    else
        refuseRunner();
}
else {
    // Before the rest is loaded, which takes longer than a runner needs to cancel.
    const interruption = (0,_action_interruption_js__WEBPACK_IMPORTED_MODULE_2__/* .listenForInterruption */ .e)();
    if (face === 'terminal') {
        await runTerminal(interruption);
    }
    else if (face === 'watchdog') {
        const { runWatchdog } = await Promise.all(/* import() */[__nccwpck_require__.e(942), __nccwpck_require__.e(659), __nccwpck_require__.e(679), __nccwpck_require__.e(213), __nccwpck_require__.e(322), __nccwpck_require__.e(393)]).then(__nccwpck_require__.bind(__nccwpck_require__, 60393));
        await runWatchdog(interruption);
    }
    else if (face === 'fleet') {
        const { runFleet } = await Promise.all(/* import() */[__nccwpck_require__.e(942), __nccwpck_require__.e(659), __nccwpck_require__.e(679), __nccwpck_require__.e(213), __nccwpck_require__.e(322), __nccwpck_require__.e(260)]).then(__nccwpck_require__.bind(__nccwpck_require__, 13260));
        await runFleet(interruption);
    }
    else {
        await runAction(interruption);
    }
}
async function runTerminal(interruption) {
    const { env, stdin, stdout, stderr } = process;
    // Nothing is written before that.
    const { watchOutputs } = await __nccwpck_require__.e(/* import() */ 34).then(__nccwpck_require__.bind(__nccwpck_require__, 17034));
    const outputs = watchOutputs({ stdout, stderr });
    const { runCli } = await Promise.all(/* import() */[__nccwpck_require__.e(375), __nccwpck_require__.e(213), __nccwpck_require__.e(298)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9298));
    interruption.coverMistakes();
    const { signal } = interruption;
    const { code, abandoned } = await runCli({ argv: process.argv.slice(2), env, stdin, stdout, stderr, outputs, signal });
    process.exitCode = code;
    if (abandoned)
        endNow();
    // What was reported stays so, whatever lingers; signals are heard on, as they would end the process with another code.
    signal.addEventListener('abort', endNow);
}
async function runAction(interruption) {
    const { run } = await Promise.all(/* import() */[__nccwpck_require__.e(942), __nccwpck_require__.e(659), __nccwpck_require__.e(980), __nccwpck_require__.e(18), __nccwpck_require__.e(679), __nccwpck_require__.e(213), __nccwpck_require__.e(429), __nccwpck_require__.e(605), __nccwpck_require__.e(764)]).then(__nccwpck_require__.bind(__nccwpck_require__, 29583));
    const { abandoned } = await run(interruption);
    // Everything is reported and flushed; what is still at work cannot be stopped in any other way.
    if (abandoned)
        process.stdout.write('', endNow);
}
/**
 * Ends the process with its exit code, also while a thread waits for a file system that does not answer: `process.exit`
 * would wait for the thread. Another program in the place of this one has no such thread.
 */
function endNow() {
    const end = `process.exit(${Number(process.exitCode ?? 0)})`;
    try {
        process.execve?.(process.execPath, [process.execPath, '-e', end], { ...process.env, NODE_OPTIONS: '' });
    }
    catch {
        // Windows has no such call.
    }
    process.exit();
}
/** Says what to do in plain Node, since the toolkit may not even load here. */
function refuseRunner() {
    const code = 'runner-unsupported';
    const { what, hint } = _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EXPLANATIONS */ .nT[code];
    process.stdout.write(`::error::${what} This is Node.js ${process.versions.node}.%0A${hint}%0A(error-code: ${code})\n`);
    const file = process.env.GITHUB_OUTPUT;
    const outputs = EMPTY_OUTPUTS[String(face)] ?? _action_outputs_js__WEBPACK_IMPORTED_MODULE_5__/* .OUTPUT_NAMES */ .P.map((name) => `${name}=${name === 'error-code' ? code : ''}`);
    if (file)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(file, outputs.map((line) => `${line}\n`).join(''));
    process.exitCode = 1;
}
/** Who asked for JSON gets an answer in any case. */
function refuseTerminal() {
    const code = 'runner-unsupported';
    const message = `srm-backup needs Node.js ${OLDEST_NODE} or later; this is ${process.versions.node}.`;
    const hint = 'Install a newer Node.js, or start srm-backup with one that is there: `/path/to/node dist/cli.js`.';
    process.exitCode = UNSUPPORTED;
    if (process.argv.includes('--json'))
        process.stdout.write(`${JSON.stringify({ error: { code, message, hint } }, undefined, 2)}\n`);
    process.stderr.write(`${message}\n${hint}\n(${code})\n`);
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 71418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ revealingOptions),
/* harmony export */   p: () => (/* binding */ hasUnsafeMaglev)
/* harmony export */ });
// Options of Node: those that reveal what a process holds, as somebody may have switched them on from outside, and one that
// keeps some versions from crashing.
/** Options that open the process to others, or write its secrets, keys or memory to a file. */
const REVEALING = /(?:^|\s)(--(?:inspect|tls-keylog|trace-tls|report-|heapsnapshot-|heap-prof)[\w-]*)/g;
/** Their names, of what stands in NODE_OPTIONS. */
function revealingOptions(nodeOptions) {
    return [...nodeOptions.matchAll(REVEALING)].flatMap(([, option]) => option ?? []);
}
/** Node 24.15 to 24.18, whose Maglev compiler crashes now and then where processors are busy (nodejs/node#64841). */
function hasUnsafeMaglev(nodeVersion) {
    return /^24\.1[5-8]\./.test(nodeVersion);
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(28712);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
