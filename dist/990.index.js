export const id = 990;
export const ids = [990];
export const modules = {

/***/ 14109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ refuseRunner)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
// What an action reports on a Node that is too old. In plain Node, since the toolkit may not even load there.


const CODE = 'runner-unsupported';
/** Reports `runner-unsupported`, and sets `outputs`. */
function refuseRunner(nodeVersion, outputs) {
    const { what, hint } = _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EXPLANATIONS */ .nT[CODE];
    process.stdout.write(`::error::${what} This is Node.js ${nodeVersion}.%0A${hint}%0A(error-code: ${CODE})\n`);
    // biome-ignore lint/style/noProcessEnv: nothing that reads inputs can be loaded here
    const file = process.env.GITHUB_OUTPUT;
    if (file)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(file, Object.entries(outputs)
            .map(([name, value]) => `${name}=${value}\n`)
            .join(''));
    process.exitCode = 1;
}


/***/ }),

/***/ 27406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Js: () => (/* binding */ abortReason),
/* harmony export */   K6: () => (/* binding */ renderHint),
/* harmony export */   ZJ: () => (/* binding */ asBackupError),
/* harmony export */   hj: () => (/* binding */ BackupError),
/* harmony export */   nT: () => (/* binding */ EXPLANATIONS)
/* harmony export */ });
/* unused harmony export describeThrown */
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29962);
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
/** The hint as one text. */
function renderHint(hint, vocabulary) {
    if (typeof hint === 'string' || !('causes' in hint))
        return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .render */ .XX)(hint, vocabulary);
    const causes = hint.causes.map((cause) => (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .render */ .XX)(cause, vocabulary)).join('; ');
    return `Likely causes, in order: ${causes}.${hint.then ? ` ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .render */ .XX)(hint.then, vocabulary)}` : ''}`;
}
/**
 * The only error that is thrown on purpose. `message` says what happened, in a workflow's words; `text` and `advice` are
 * the same and what to do, for a front end to render.
 */
class BackupError extends Error {
    name = 'BackupError';
    code;
    /** What happened. */
    text;
    /** Likely causes and what to do, without the line that trusts `pin`: each front end has its own. */
    advice;
    /** Whether `advice` is that of the code, since the error has none of its own. */
    isUsualAdvice;
    /** What to try before trusting `pin`, if there is something better. */
    first;
    /** The fingerprint of a certificate that could be trusted, once it was compared. */
    pin;
    constructor(code, text, options = {}) {
        super((0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .render */ .XX)(text, _text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .WORKFLOW_VOCABULARY */ .Rq), options.cause === undefined ? undefined : { cause: options.cause });
        this.code = code;
        this.text = typeof text === 'string' ? [text] : text;
        this.pin = options.pin;
        this.first = typeof options.first === 'string' ? [options.first] : options.first;
        this.advice = options.hint ?? EXPLANATIONS[code].hint;
        this.isUsualAdvice = options.hint === undefined;
    }
    /** All that is to be done, in a workflow's words. */
    get hint() {
        return [
            ...(this.first ? [(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .render */ .XX)(this.first, _text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .WORKFLOW_VOCABULARY */ .Rq)] : []),
            renderHint(this.advice, _text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .WORKFLOW_VOCABULARY */ .Rq),
            ...(this.pin === undefined ? [] : linesOfPin(this.pin)),
        ].join('\n');
    }
}
function linesOfPin(fingerprint) {
    return [
        'Only if they are the same, trust it by this line under `with:`; where a variable is named there already, like `vars.ROUTER_FINGERPRINT`, put the value into that variable.',
        `tls-fingerprint: ${fingerprint}`,
    ];
}
/** Whatever was thrown, as text. The one place that turns an unknown value into words. */
function describeThrown(error) {
    // One error for several addresses that were tried at once has no message of its own.
    const first = error instanceof AggregateError && error.message === '' ? error.errors[0] : error;
    return first instanceof Error ? first.message : String(first);
}
/** Whatever was thrown, as the error to report: anything but a BackupError is a bug. */
function asBackupError(error) {
    if (error instanceof BackupError)
        return error;
    const name = error instanceof Error ? `${error.name}: ` : '';
    return new BackupError('internal-error', (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU) `Something unexpected happened: ${name + describeThrown(error)}`, {
        cause: error,
    });
}
/**
 * The error that ended an aborted operation: the signal's own reason where it is a BackupError (a deadline, a
 * cancellation), else `undefined`.
 */
function abortReason(signal) {
    return signal.aborted && signal.reason instanceof BackupError ? signal.reason : undefined;
}


/***/ }),

/***/ 11240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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


/***/ }),

/***/ 83298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nY: () => (/* binding */ OLDEST_NODE),
  C7: () => (/* binding */ endNow),
  ni: () => (/* binding */ start)
});

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
;// CONCATENATED MODULE: ./build/src/system/interruption.js
// What ends a run from outside: the runner's signals, heard from the very start, and mistakes that nobody can catch.
// Imports nothing that takes time, and nothing that an old Node lacks: the entry loads it before everything else.

/** The runner's cancellation and Ctrl-C, a service manager's, and the end of a terminal (ssh that is lost). */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** Listens for what ends a run from outside. The runner sends SIGINT, later SIGTERM. */
function listenForInterruption() {
    const interruption = new AbortController();
    const onSignal = (name) => interruption.abort(new errors/* BackupError */.hj('cancelled', `The run was cancelled (${name}).`));
    const onMistake = (error) => interruption.abort((0,errors/* asBackupError */.ZJ)(error));
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

// EXTERNAL MODULE: ./build/src/system/node-options.js
var node_options = __webpack_require__(11240);
;// CONCATENATED MODULE: ./build/src/system/start.js
// How every entry starts: refuses a Node that is too old, hears signals, and only then loads the rest.
// Imports nothing that takes time, and nothing that an old Node lacks.



const OLDEST_NODE = 24;
/** `refuse` reports a Node that is too old; `run` loads the program and runs it. */
async function start({ refuse, run, }) {
    const version = process.versions.node;
    // The artifact client's dependencies use deprecated calls: a warning that the user can do nothing about.
    process.noDeprecation = true;
    // A crash would be a red step without outputs, or a session that nobody ends.
    if ((0,node_options/* hasUnsafeMaglev */.p)(version))
        (0,external_node_v8_.setFlagsFromString)('--no-maglev');
    if (Number.parseInt(version, 10) < OLDEST_NODE)
        refuse(version);
    // Listens before the rest is loaded, which takes longer than a runner needs to cancel.
    else
        await run(listenForInterruption());
}
/**
 * Ends the process with its exit code, even while a thread waits for a file system that does not answer: `process.exit`
 * would wait for the thread. Another program in the place of this one has no such thread.
 */
function endNow() {
    const end = `process.exit(${Number(process.exitCode ?? 0)})`;
    try {
        // biome-ignore lint/style/noProcessEnv: handed on as it is
        process.execve?.(process.execPath, [process.execPath, '-e', end], { ...process.env, NODE_OPTIONS: '' });
    }
    catch {
        // Windows has no such call.
    }
    process.exit();
}


/***/ }),

/***/ 29962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rq: () => (/* binding */ WORKFLOW_VOCABULARY),
/* harmony export */   XX: () => (/* binding */ render),
/* harmony export */   iU: () => (/* binding */ message)
/* harmony export */ });
/* unused harmony exports joinMessages, input, subject, term, code */
// Messages as data: text with references that each front end renders in its own terms. Nothing reads a rendered message.
/** A message from a template: strings and numbers in it become values, messages become parts. */
function message(strings, ...values) {
    return strings.flatMap((literal, index) => {
        const value = values[index];
        return [...(literal === '' ? [] : [literal]), ...(value === undefined ? [] : partsOf(value))];
    });
}
function partsOf(value) {
    if (typeof value === 'object' && 'kind' in value)
        return [value];
    return typeof value === 'object' ? value : [{ kind: 'value', text: String(value) }];
}
/** Messages one after the other, with `separator` between them. */
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
/** The message in the words of a front end. A string is literal text. */
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
/** A workflow's words, which are also those of an error's `message`: inputs in backticks, the runner by its name. */
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
    },
    code: (text) => `\`${text}\``,
    value: (text) => text,
};


/***/ }),

/***/ 60990:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _action_refuse_runner_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14109);
/* harmony import */ var _system_start_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83298);
// The watchdog's entry: dist/watchdog.js.


await (0,_system_start_js__WEBPACK_IMPORTED_MODULE_1__/* .start */ .ni)({
    // Nothing was checked, so nothing is called healthy.
    refuse: (nodeVersion) => (0,_action_refuse_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseRunner */ .L)(nodeVersion, { healthy: 'false', routers: '[]' }),
    run: async (interruption) => {
        const { runWatchdog } = await Promise.all(/* import() */[__webpack_require__.e(942), __webpack_require__.e(659), __webpack_require__.e(530), __webpack_require__.e(737), __webpack_require__.e(904), __webpack_require__.e(74)]).then(__webpack_require__.bind(__webpack_require__, 32074));
        await runWatchdog(interruption);
    },
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
