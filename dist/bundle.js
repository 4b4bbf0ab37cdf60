import * as __WEBPACK_EXTERNAL_MODULE_node_zlib_38f1fbfb__ from "node:zlib";
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
  var __webpack_modules__ = ({

/***/ 65713:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
module.exports = x({ ["default"]: () => (__WEBPACK_EXTERNAL_MODULE_node_zlib_38f1fbfb__["default"]) });

/***/ }),

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

/***/ 88586:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:sea");

/***/ }),

/***/ 80099:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:sqlite");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 46466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 37830:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/web");

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

/***/ 30714:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:vm");

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

/***/ 27406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

  __nccwpck_require__.d(__webpack_exports__, {
    Js: () => (  abortReason),
    K6: () => (  renderHint),
    YI: () => (  describeThrown),
    ZJ: () => (  asBackupError),
    hj: () => (  BackupError),
    nT: () => (  EXPLANATIONS)
  });
  var _text_message_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(29962);

const EXPLANATIONS = {
    'runner-unsupported': {
        what: 'The action was started with a Node.js older than 24.',
        hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `On 32-bit ARM there is no Node 24, and ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .jk)('runner')} starts an older one: use a 64-bit system. Elsewhere, update ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .jk)('runner')}, and leave its automatic updates on.`,
    },
    'input-invalid': {
        what: 'An input is missing, malformed, or contradicts another one. The router was not contacted.',
        hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `Correct the input that the message names, or ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .jk)('source-of-input')}.`,
    },
    'event-refused': {
        what: 'The workflow was started by an event that people without write access can trigger.',
        hint: 'Start backups by `schedule` or `workflow_dispatch`, so that outsiders cannot run jobs in your network.',
    },
    'destination-refused': {
        what: 'A destination cannot or must not store the backup. The router was not contacted.',
        hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `Use a private repository for artifacts, or ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .hF)('destination', 'directory')}. Check that the directory exists and that ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .jk)('runner')} may write to it.`,
    },
    'router-unreachable': {
        what: 'The router could not be reached, or the connection broke.',
        hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `Check that the router is on, that ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .jk)('runner')} is in the same network, and the address and port in ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .hF)('url')} (8001 for https, 8000 for http).`,
    },
    'router-unsupported': {
        what: 'Something answered, but not a Synology router that can export its configuration.',
        hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `Check the address in ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .hF)('url')}: it must open the sign-in page of SRM. SRM 1.2 or later is required.`,
    },
    'tls-untrusted': {
        what: "The router's certificate is not trusted, or not the pinned one. Nothing was sent.",
        hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `Compare the SHA-256 fingerprint with the one in a browser on a computer wired to the router, then set ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .hF)('tls-fingerprint')}.`,
    },
    'login-refused': {
        what: 'The router refused the login.',
        hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `Check ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .hF)('username')} and ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .hF)('password')} by signing in to SRM with them. Failed logins are never retried, so that Auto Block does not lock ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .jk)('runner')} out.`,
    },
    'account-not-allowed': {
        what: 'The account may not export the configuration.',
        hint: 'Give the account administrator rights in SRM: Control Panel > User > Edit > Grant administrator privilege.',
    },
    'otp-required': {
        what: 'The account uses 2-factor authentication, and there is no one-time code.',
        hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .jk)('Give-otp-secret')}. Or use an account without 2-factor authentication for backups, or limit it to external access in SRM.`,
    },
    'otp-refused': {
        what: 'The router refused the one-time code, or the clocks are too far apart to send one.',
        hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `Check that ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .hF)('otp-secret')} is the secret of this account, and compare the clocks of ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .jk)('runner')} and the router.`,
    },
    'address-blocked': {
        what: "The router's Auto Block has blocked this address.",
        hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `Remove the address of ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .jk)('runner')} from the block list in SRM (Network Center > Security > Auto Block), and add it to the allow list.`,
    },
    'session-lost': {
        what: 'The router ended the session, and one new login did not help.',
        hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `Somebody may have signed in with the same account at the same time: use a separate account for backups, then ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .jk)('run-again')}.`,
    },
    'export-failed': {
        what: 'The router did not export its configuration.',
        hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .jk)('Run-again')}. If it fails again, restart the router, and export manually in SRM (Control Panel > System, under Update & Restore).`,
    },
    'timed-out': {
        what: 'The session with the router exceeded its time limit.',
        hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `The router may be busy or overloaded: ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .jk)('run-again')}, or raise ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .hF)('timeout')}.`,
    },
    'backup-invalid': {
        what: 'The file from the router is not a valid backup. It was not stored.',
        hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .jk)('Run-again')}. If it fails again, export manually in SRM (Control Panel > System, under Update & Restore) and compare.`,
    },
    'backup-unrecognised': {
        what: 'The file has an unknown format, or lacks what a backup must hold. It was stored, but could not be verified.',
        hint: "Keep the copy. Please open an issue with the router's model, the SRM version and this message, but never the file: it contains your passwords.",
    },
    'store-failed': {
        what: 'The backup was downloaded and verified, but could not be stored.',
        hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `Check free space and permissions of the destination, then ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .jk)('run-again')}.`,
    },
    'read-back-failed': {
        what: 'The stored backup differs from what was sent to the destination.',
        hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `Do not rely on this copy. Check the disk or the artifact, then ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .jk)('run-again')}.`,
    },
    cancelled: {
        what: 'The run was cancelled.',
        hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `No incomplete copy was kept. ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .jk)('Run-again')} when you want a backup.`,
    },
    'internal-error': {
        what: 'A bug in this action.',
        hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `Please open an issue with ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .jk)('debug-log')}: it shows no secrets.`,
    },
};
function renderHint(hint, vocabulary) {
    if (typeof hint === 'string' || !('causes' in hint))
        return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .XX)(hint, vocabulary);
    const causes = hint.causes.map((cause) => (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .XX)(cause, vocabulary)).join('; ');
    const title = hint.causes.length === 1 ? 'Likely cause' : 'Likely causes, in order';
    return `${title}: ${causes}.${hint.next ? ` ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .XX)(hint.next, vocabulary)}` : ''}`;
}
class BackupError extends Error {
    name = 'BackupError';
    code;
    text;
    advice;
    isUsualAdvice;
    first;
    pin;
    constructor(code, text, options = {}) {
        super((0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .XX)(text, _text_message_js__WEBPACK_IMPORTED_MODULE_0__  .Rq), options.cause === undefined ? undefined : { cause: options.cause });
        this.code = code;
        this.text = typeof text === 'string' ? [text] : text;
        this.pin = options.pin;
        this.first = typeof options.first === 'string' ? [options.first] : options.first;
        this.advice = options.hint ?? EXPLANATIONS[code].hint;
        this.isUsualAdvice = options.hint === undefined;
    }
    get hint() {
        return this.hintIn(_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .Rq);
    }
    hintIn(vocabulary) {
        return [
            ...(this.first ? [(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .XX)(this.first, vocabulary)] : []),
            renderHint(this.advice, vocabulary),
            ...(this.pin === undefined ? [] : linesOfPin(this.pin).map((line) => (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .XX)(line, vocabulary))),
        ].join('\n');
    }
}
function linesOfPin(fingerprint) {
    return [
        'Only if they match, add this line under `with:`. If it already names a variable, like `vars.ROUTER_FINGERPRINT`, set that variable instead.',
        `tls-fingerprint: ${fingerprint}`,
    ];
}
function describeThrown(error) {
    const first = error instanceof AggregateError && error.message === '' ? error.errors[0] : error;
    return first instanceof Error ? first.message : String(first);
}
function asBackupError(error) {
    if (error instanceof BackupError)
        return error;
    const name = error instanceof Error ? `${error.name}: ` : '';
    return new BackupError('internal-error', (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `Unexpected error: ${name + describeThrown(error)}`, {
        cause: error,
    });
}
function abortReason(signal) {
    return signal.aborted && signal.reason instanceof BackupError ? signal.reason : undefined;
}


/***/ }),

/***/ 73030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

  __nccwpck_require__.d(__webpack_exports__, {
    $N: () => (  removeAtEnd),
    MR: () => (  forgetFolder),
    bH: () => (  removeLeftFolders)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);

const folders = new Set();
function removeAtEnd(folder) {
    folders.add(folder);
}
function forgetFolder(folder) {
    folders.delete(folder);
}
function removeLeftFolders() {
    for (const folder of folders) {
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true });
        }
        catch {
        }
    }
}


/***/ }),

/***/ 11240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

  __nccwpck_require__.d(__webpack_exports__, {
    Sg: () => (  withoutOptimizedWasm),
    cq: () => (  revealingOptions),
    pr: () => (  hasUnsafeMaglev)
  });
  var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(78877);

const REVEALING = /(?:^|\s)(--(?:inspect|tls-keylog|trace-tls|report-|heapsnapshot-|heap-prof)[\w-]*)/g;
function revealingOptions(nodeOptions) {
    return [...nodeOptions.matchAll(REVEALING)].flatMap(([, option]) => option ?? []);
}
function hasUnsafeMaglev(nodeVersion) {
    return /^24\.1[5-8]\./.test(nodeVersion);
}
const WASM_BUDGETS = { rare: 2_000_000_000, usual: 13_000_000 };
function withoutOptimizedWasm(work) {
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)(`--wasm-tiering-budget=${WASM_BUDGETS.rare}`);
    try {
        work();
    }
    finally {
        (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)(`--wasm-tiering-budget=${WASM_BUDGETS.usual}`);
    }
}


/***/ }),

/***/ 66113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

  __nccwpck_require__.d(__webpack_exports__, {
    LL: () => (  isSingleExecutable),
    TF: () => (  FILE_OPTION),
    dx: () => (  exitArguments)
  });
const FILE_OPTION = '--srm-backup-file';
function isSingleExecutable() {
    return process.getBuiltinModule?.('node:sea')?.isSea() ?? false;
}
function exitArguments(code) {
    return isSingleExecutable() ? ['--srm-backup-exit', `${code}`] : ['-e', `process.exitCode = ${code}`];
}


/***/ }),

/***/ 83298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


__nccwpck_require__.d(__webpack_exports__, {
  nY: () => (  OLDEST_NODE),
  ni: () => (  start)
});


var external_node_fs_ = __nccwpck_require__(73024);
var external_node_v8_ = __nccwpck_require__(78877);
var errors = __nccwpck_require__(27406);
;// CONCATENATED MODULE: ./build/src/system/interruption.js

const SIGNALS = [
    ...['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGXCPU', 'SIGBREAK', 'SIGABRT', 'SIGALRM', 'SIGVTALRM'],
    ...['SIGUSR2', 'SIGIO', 'SIGPWR', 'SIGSTKFLT'],
];
function listenForInterruption() {
    const interruption = new AbortController();
    const onSignal = (name) => interruption.abort(new errors .hj('cancelled', `The run was cancelled (${name}).`));
    const onUncaughtError = (error) => interruption.abort((0,errors .ZJ)(error));
    for (const name of SIGNALS)
        process.on(name, onSignal);
    return {
        signal: interruption.signal,
        coverUncaughtErrors: () => {
            process.on('uncaughtException', onUncaughtError);
        },
        stop: () => {
            for (const name of SIGNALS)
                process.off(name, onSignal);
            process.off('uncaughtException', onUncaughtError);
        },
    };
}

var left_folders = __nccwpck_require__(73030);
var node_options = __nccwpck_require__(11240);
var system_self = __nccwpck_require__(66113);
;// CONCATENATED MODULE: ./build/src/system/start.js






const OLDEST_NODE = 24;
const LAST_WORDS_MS = 1_000;
const LINGER_MS = 100;
const SHELL = '/bin/sh';
const UNFINISHED = 70;
async function start({ refuse, run, }) {
    const version = process.versions.node;
    process.noDeprecation = true;
    if ((0,node_options .pr)(version))
        (0,external_node_v8_.setFlagsFromString)('--no-maglev');
    if (Number.parseInt(version, 10) < OLDEST_NODE)
        return refuse(version);
    process.exitCode = 1;
    const interruption = listenForInterruption();
    process.once('beforeExit', endUnfinished);
    const { exitCode, leftRunning } = await run(interruption);
    process.off('beforeExit', endUnfinished);
    process.exitCode = exitCode;
    process.stdout.write('', () => process.stderr.write('', leftRunning ? endNow : endSoon));
    const { signal } = interruption;
    const giveUp = () => setTimeout(endNow, LAST_WORDS_MS);
    signal.addEventListener('abort', giveUp, { once: true });
    if (signal.aborted)
        giveUp();
}
function endSoon() {
    setTimeout(endNow, LINGER_MS).unref();
}
function endUnfinished() {
    process.stderr.write('Error: The program ended before its work was done. This is a bug: please open an issue. (internal-error)\n');
    process.exitCode = UNFINISHED;
    endNow();
}
function endNow() {
    endBy(SHELL);
}
function endBy(shell) {
    (0,left_folders .bH)();
    if (process.platform === 'win32' || !process.execve)
        process.exit();
    for (const stream of ['stdin', 'stdout', 'stderr'])
        makeBlocking(stream);
    const code = Number(process.exitCode ?? 0);
    if (isExecutable(shell))
        process.execve(shell, [shell, '-c', `exit ${code}`], {});
    const { execPath } = process;
    const env = { ...process.env, NODE_OPTIONS: '' };
    if (isExecutable(execPath))
        process.execve(execPath, [execPath, ...(0,system_self .dx)(code)], env);
    process.kill(process.pid, 'SIGKILL');
}
function isExecutable(path) {
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
}
function makeBlocking(name) {
    try {
        const stream = process[name];
        stream._handle?.setBlocking?.(true);
    }
    catch {
    }
}


/***/ }),

/***/ 29962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

  __nccwpck_require__.d(__webpack_exports__, {
    $Q: () => (  STATUS_PAGE),
    Rq: () => (  WORKFLOW_VOCABULARY),
    XX: () => (  render),
    aY: () => (  code),
    bc: () => (  subject),
    hF: () => (  input),
    hw: () => (  joinMessages),
    iU: () => (  message),
    jk: () => (  term)
  });
const MAX_VALUE = 4_000;
function message(strings, ...values) {
    return strings.flatMap((literal, index) => {
        const value = values[index];
        return [...(literal === '' ? [] : [literal]), ...(value === undefined ? [] : partsOf(value))];
    });
}
function partsOf(value) {
    if (typeof value === 'object' && 'kind' in value)
        return [value];
    if (typeof value === 'object')
        return value;
    const text = String(value);
    return [{ kind: 'value', text: text.length > MAX_VALUE ? `${text.slice(0, MAX_VALUE - 1).toWellFormed()}\u2026` : text }];
}
function joinMessages(messages, separator) {
    return messages.flatMap((part, index) => (index === 0 ? part : [separator, ...part]));
}
function input(name, value) {
    return { kind: 'input', name, ...(value === undefined ? {} : { value }) };
}
function subject(name) {
    return { kind: 'subject', name };
}
function term(name) {
    return { kind: 'term', term: name };
}
function code(text) {
    return { kind: 'code', text };
}
function render(text, vocabulary) {
    const parts = typeof text === 'string' ? [text] : text;
    return parts.map((part) => renderPart(part, vocabulary)).join('');
}
function renderPart(part, vocabulary) {
    if (typeof part === 'string')
        return vocabulary.literal?.(part) ?? part;
    switch (part.kind) {
        case 'input':
            return vocabulary.input(part.name, part.value);
        case 'subject':
            return vocabulary.subject(part.name);
        case 'term':
            return vocabulary.terms[part.term];
        case 'code':
            return vocabulary.code(part.text);
        case 'value':
            return vocabulary.value(part.text);
    }
}
const STATUS_PAGE = 'https://www.githubstatus.com (for GHE.com, https://eu.githubstatus.com or that of your region)';
const WORKFLOW_VOCABULARY = {
    input: (name, value) => (value === undefined ? `\`${name}\`` : `\`${name}: ${value}\``),
    subject: (name) => `Input \`${name}\``,
    terms: {
        runner: 'the runner',
        Runner: 'The runner',
        'debug-log': 'the log of a run with debug logging on (RUNNER_DEBUG=1)',
        'temp-folder': 'the folder that the runner uses for temporary files (RUNNER_TEMP)',
        'Temp-folder': "The runner's folder for temporary files",
        'source-of-input': 'the secret or variable behind it',
        'run-again': 'start a new run',
        'Run-again': 'Start a new run',
        'Give-otp-secret': "Set `otp-secret` to the secret of the account's authenticator app",
        'status-page': STATUS_PAGE,
    },
    code: (text) => `\`${text}\``,
    value: (text) => text,
};


/***/ })

  });
   var __webpack_module_cache__ = {};
   function __nccwpck_require__(moduleId) {
   	var cachedModule = __webpack_module_cache__[moduleId];
  	if (cachedModule !== undefined) {
  		return cachedModule.exports;
  	}
   	var module = __webpack_module_cache__[moduleId] = {
  		id: moduleId,
  		loaded: false,
  		exports: {}
  	};
   	var threw = true;
  	try {
  		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
  		threw = false;
  	} finally {
  		if(threw) delete __webpack_module_cache__[moduleId];
  	}
   	module.loaded = true;
   	return module.exports;
  }
   __nccwpck_require__.m = __webpack_modules__;
   if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
   (() => {
  	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
  	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
  	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
  	var resolveQueue = (queue) => {
  		if(queue && queue.d < 1) {
  			queue.d = 1;
  			queue.forEach((fn) => (fn.r--));
  			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
  		}
  	}
  	var wrapDeps = (deps) => (deps.map((dep) => {
  		if(dep !== null && typeof dep === "object") {
  			if(dep[webpackQueues]) return dep;
  			if(dep.then) {
  				var queue = [];
  				queue.d = 0;
  				dep.then((r) => {
  					obj[webpackExports] = r;
  					resolveQueue(queue);
  				}, (e) => {
  					obj[webpackError] = e;
  					resolveQueue(queue);
  				});
  				var obj = {};
  				obj[webpackQueues] = (fn) => (fn(queue));
  				return obj;
  			}
  		}
  		var ret = {};
  		ret[webpackQueues] = x => {};
  		ret[webpackExports] = dep;
  		return ret;
  	}));
  	__nccwpck_require__.a = (module, body, hasAwait) => {
  		var queue;
  		hasAwait && ((queue = []).d = -1);
  		var depQueues = new Set();
  		var exports = module.exports;
  		var currentDeps;
  		var outerResolve;
  		var reject;
  		var promise = new Promise((resolve, rej) => {
  			reject = rej;
  			outerResolve = resolve;
  		});
  		promise[webpackExports] = exports;
  		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
  		module.exports = promise;
  		body((deps) => {
  			currentDeps = wrapDeps(deps);
  			var fn;
  			var getResult = () => (currentDeps.map((d) => {
  				if(d[webpackError]) throw d[webpackError];
  				return d[webpackExports];
  			}))
  			var promise = new Promise((resolve) => {
  				fn = () => (resolve(getResult));
  				fn.r = 0;
  				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
  				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
  			});
  			return fn.r ? promise : getResult();
  		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
  		queue && queue.d < 0 && (queue.d = 0);
  	};
  })();
   (() => {
  	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
  	var leafPrototypes;
        	__nccwpck_require__.t = function(value, mode) {
  		if(mode & 1) value = this(value);
  		if(mode & 8) return value;
  		if(typeof value === 'object' && value) {
  			if((mode & 4) && value.__esModule) return value;
  			if((mode & 16) && typeof value.then === 'function') return value;
  		}
  		var ns = Object.create(null);
  		__nccwpck_require__.r(ns);
  		var def = {};
  		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
  		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
  			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
  		}
  		def['default'] = () => (value);
  		__nccwpck_require__.d(ns, def);
  		return ns;
  	};
  })();
   (() => {
   	__nccwpck_require__.d = (exports, definition) => {
  		for(var key in definition) {
  			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
  				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
  			}
  		}
  	};
  })();
   (() => {
  	__nccwpck_require__.f = {};
    	__nccwpck_require__.e = (chunkId) => {
  		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
  			__nccwpck_require__.f[key](chunkId, promises);
  			return promises;
  		}, []));
  	};
  })();
   (() => {
   	__nccwpck_require__.u = (chunkId) => {
   		return "" + chunkId + ".index.js";
  	};
  })();
   (() => {
  	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
  })();
   (() => {
   	__nccwpck_require__.r = (exports) => {
  		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
  			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
  		}
  		Object.defineProperty(exports, '__esModule', { value: true });
  	};
  })();
   (() => {
  	__nccwpck_require__.nmd = (module) => {
  		module.paths = [];
  		if (!module.children) module.children = [];
  		return module;
  	};
  })();
   (() => {
      	var installedChunks = {
  		8792: 0
  	};
  	var installChunk = (data) => {
  		var {ids, modules, runtime} = data;
    		var moduleId, chunkId, i = 0;
  		for(moduleId in modules) {
  			if(__nccwpck_require__.o(modules, moduleId)) {
  				__nccwpck_require__.m[moduleId] = modules[moduleId];
  			}
  		}
  		if(runtime) runtime(__nccwpck_require__);
  		for(;i < ids.length; i++) {
  			chunkId = ids[i];
  			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
  				installedChunks[chunkId][0]();
  			}
  			installedChunks[ids[i]] = 0;
  		}
  	}
  	__nccwpck_require__.f.j = (chunkId, promises) => {
   			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
  			if(installedChunkData !== 0) {
   				if(installedChunkData) {
  					promises.push(installedChunkData[1]);
  				} else {
  					if(true) {
   						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
  							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
  							throw e;
  						});
  						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
  						promises.push(installedChunkData[1] = promise);
  					}
  				}
  			}
  	};
      })();
var __webpack_exports__ = {};
  __nccwpck_require__.d(__webpack_exports__, {
    H: () => (  load)
  });
  var _system_start_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(83298);

const load = {
  'action': () => Promise.all( [__nccwpck_require__.e(9654), __nccwpck_require__.e(295), __nccwpck_require__.e(9648), __nccwpck_require__.e(7663)]).then(__nccwpck_require__.bind(__nccwpck_require__, 67663)),
  'cli': () => Promise.all( [__nccwpck_require__.e(8009), __nccwpck_require__.e(5035)]).then(__nccwpck_require__.bind(__nccwpck_require__, 45035)),
  'watchdog': () => Promise.all( [__nccwpck_require__.e(9654), __nccwpck_require__.e(295), __nccwpck_require__.e(990)]).then(__nccwpck_require__.bind(__nccwpck_require__, 60990)),
  'fleet-table': () => Promise.all( [__nccwpck_require__.e(9654), __nccwpck_require__.e(295), __nccwpck_require__.e(1152)]).then(__nccwpck_require__.bind(__nccwpck_require__, 71152)),
  'opener': () => Promise.all( [__nccwpck_require__.e(7109), __nccwpck_require__.e(6861), __nccwpck_require__.e(6746), __nccwpck_require__.e(8612), __nccwpck_require__.e(9654), __nccwpck_require__.e(3489), __nccwpck_require__.e(7414)]).then(__nccwpck_require__.bind(__nccwpck_require__, 17414)),
}

var __webpack_exports__load = __webpack_exports__.H;
export { __webpack_exports__load as load };
