export const id = 708;
export const ids = [708];
export const modules = {

/***/ 33390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ ask)
/* harmony export */ });
/* harmony import */ var _system_retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6457);
/* harmony import */ var _network_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29641);
// Requests without secrets or side effects: retried after a broken connection.


/** Three seconds in all: a router that is busy or restarts its web server soon answers again. */
const POLICY = { attempts: 4, pauseMs: (attempts) => 500 * attempts };
/** Retries after a broken connection or a 5xx, never after a timeout, which has already cost half a minute. Never for a login. */
async function ask(request, { logger, signal }) {
    return await (0,_system_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .retry */ .L)(request, {
        policy: POLICY,
        signal,
        shouldRetry: (outcome) => !outcome.ok && outcome.error instanceof _network_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TransientError */ .N && outcome.error.code !== 'timed-out',
        onRetry: (outcome) => {
            if (!outcome.ok && outcome.error instanceof _network_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TransientError */ .N)
                logger.info(`${outcome.error.message} Trying again.`);
        },
    });
}


/***/ }),

/***/ 9008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IX: () => (/* binding */ listApis),
/* harmony export */   k4: () => (/* binding */ discover),
/* harmony export */   yS: () => (/* binding */ offerOf)
/* harmony export */ });
/* harmony import */ var _ask_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33390);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80046);
/* harmony import */ var _protocol_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48191);
/* harmony import */ var _reply_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95519);
// API discovery: which APIs the router offers, and whether they allow a backup.




/** The APIs that a list must contain; without them, it may not be the whole list. */
const NEEDED = [_protocol_js__WEBPACK_IMPORTED_MODULE_2__/* .API */ .nC.auth, _protocol_js__WEBPACK_IMPORTED_MODULE_2__/* .API */ .nC.backup];
const USED = [_protocol_js__WEBPACK_IMPORTED_MODULE_2__/* .API */ .nC.auth, _protocol_js__WEBPACK_IMPORTED_MODULE_2__/* .API */ .nC.encryption, _protocol_js__WEBPACK_IMPORTED_MODULE_2__/* .API */ .nC.backup, _protocol_js__WEBPACK_IMPORTED_MODULE_2__/* .API */ .nC.mesh, _protocol_js__WEBPACK_IMPORTED_MODULE_2__/* .API */ .nC.system];
/**
 * Queries the APIs that we use, and once all of them if the answer lacks one that a backup needs; what is still missing is
 * assumed (protocol.md 9b.D). Throws BackupError, also if no known version of them is offered.
 */
async function discover({ api, origin, logger, signal }) {
    const list = (wanted) => (0,_ask_js__WEBPACK_IMPORTED_MODULE_0__/* .ask */ .k)(() => query(api, wanted, signal), { logger, signal });
    const some = await list(USED.join(','));
    const reply = some.ok && missingIn(some.data).length > 0 ? await list('ALL') : some;
    if (!reply.ok) {
        logger.info(`${origin} responds like a Synology router, but did not list its APIs: ${(0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .describeCode */ .lA)(reply.code)}. Assuming the usual ones.`);
        return _protocol_js__WEBPACK_IMPORTED_MODULE_2__/* .ASSUMED_ENDPOINTS */ .gP;
    }
    const listed = (0,_protocol_js__WEBPACK_IMPORTED_MODULE_2__/* .readEndpoints */ .Zg)(reply.data);
    const missing = missingIn(reply.data);
    for (const name of NEEDED)
        if (!listed.has(name) && !missing.includes(name))
            throw (0,_protocol_js__WEBPACK_IMPORTED_MODULE_2__/* .unsupportedApi */ .Kc)(name);
    if (missing.length > 0)
        logger.info(`${origin} does not list ${missing.join(' and ')}. Assuming the usual path.`);
    const endpoints = missing.length > 0 ? new Map([..._protocol_js__WEBPACK_IMPORTED_MODULE_2__/* .ASSUMED_ENDPOINTS */ .gP, ...listed]) : listed;
    logger.info(`${origin} is a Synology router (${listApis(offerOf(endpoints))}).`);
    return endpoints;
}
function missingIn(data) {
    return NEEDED.filter((name) => (0,_reply_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(data, name) === undefined);
}
function offerOf(endpoints) {
    const apis = [...endpoints.values()].map(({ api, version }) => ({ name: api.replace('SYNO.', ''), version }));
    return { apis, isAssumed: NEEDED.some((name) => endpoints.get(name)?.assumed) };
}
/** Returns `API.Auth 3, Backup.Config.Backup 1`. */
function listApis({ apis }) {
    return apis.map(({ name, version }) => `${name} ${version}`).join(', ');
}
async function query(api, wanted, signal) {
    const { reply } = await api.call({
        endpoint: _protocol_js__WEBPACK_IMPORTED_MODULE_2__/* .INFO_ENDPOINT */ .zG,
        method: 'query',
        parameters: { query: wanted },
        signal,
        what: 'the API discovery request',
        failure: 'router-unsupported',
    });
    return reply;
}


/***/ }),

/***/ 80046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ isBusy),
/* harmony export */   GZ: () => (/* binding */ isDenied),
/* harmony export */   Mz: () => (/* binding */ loginError),
/* harmony export */   TX: () => (/* binding */ SENT_ONCE),
/* harmony export */   eg: () => (/* binding */ isPostSuspect),
/* harmony export */   lA: () => (/* binding */ describeCode),
/* harmony export */   nP: () => (/* binding */ BUSY_CAUSES),
/* harmony export */   nh: () => (/* binding */ isSessionLost),
/* harmony export */   r_: () => (/* binding */ TRY_LATER),
/* harmony export */   rb: () => (/* binding */ callError),
/* harmony export */   ru: () => (/* binding */ isTokenSuspect),
/* harmony export */   vr: () => (/* binding */ isQuotingSuspect)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29962);
// The router's error codes: their meanings at the login and in all other calls.


const SESSION_CODES = new Set([106, 107, 119]);
const PERMISSION_CODES = new Set([105, 160]);
const POST_CODES = new Set([101, 103]);
const QUOTING_CODES = new Set([114, 117, 120]);
const TOKEN_CODES = new Set([103, 105, 119]);
const BUSY_CODES = new Set([100, 117, 118]);
/** Whether the session has ended: timed out, displaced by another login, or unknown (protocol.md 3.8). */
const isSessionLost = (code) => SESSION_CODES.has(code);
/** Whether the account lacks permission (protocol.md 3.8). */
const isDenied = (code) => PERMISSION_CODES.has(code);
/** Whether a parameter was rejected: it may be a task id that the JSON layer misread (protocol.md 9.16). */
const isQuotingSuspect = (code) => QUOTING_CODES.has(code);
/** Whether the router may accept this call by GET only (protocol.md 9b.B). */
const isPostSuspect = (code) => POST_CODES.has(code);
/** Whether the router may require a SynoToken, if this follows a successful login (protocol.md 9.7). */
const isTokenSuspect = (code) => TOKEN_CODES.has(code);
/** Whether the router is busy or not ready: before a login, it can't be a missing permission (protocol.md 3.8). */
const isBusy = (code) => BUSY_CODES.has(code);
/** Why a login is never retried, for hints. */
const SENT_ONCE = (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU) `The login was sent once and is not retried, so that Auto Block does not lock ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .term */ .jk)('runner')} out.`;
/** Why a router accepts no login now. */
const BUSY_CAUSES = [
    ['the router is busy with an update, a restore or another backup'],
    ['it has just started and is not ready'],
];
/** What to do about a busy router. */
const TRY_LATER = (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU) `Wait a few minutes, then ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .term */ .jk)('run-again')}.`;
const NO_ADMINISTRATOR = ['the account has no administrator rights (Control Panel > User in SRM)'];
const MISSING_RIGHTS = {
    causes: [
        NO_ADMINISTRATOR,
        ['it has remains of 2-factor authentication, which resetting its multi-factor settings clears'],
        ['this firmware only accepts sessions of its own web interface'],
    ],
};
const NO_OTP = (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU) `Set ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .hF)('otp-secret')} to the secret of the account's authenticator app. Or use an account without 2-factor authentication for backups, or limit it to external access in SRM.`;
/** Meanings of 400-411 at the login. Sources: protocol.md 3.8 (py-synologydsm-api, AE) and 9.12. */
const LOGIN_MEANINGS = {
    400: { code: 'login-refused', message: 'Wrong username or password' },
    401: {
        code: 'login-refused',
        message: 'The account is disabled, or it is the guest account',
        hint: 'Enable the account in SRM (Control Panel > User), or use another one.',
    },
    402: { code: 'account-not-allowed', message: 'The account is not allowed to sign in', hint: MISSING_RIGHTS },
    403: { code: 'otp-required', message: 'The account requires a one-time code of 2-factor authentication' },
    404: {
        code: 'otp-refused',
        message: 'The router refused the one-time code',
        hint: NO_OTP,
    },
    405: {
        code: 'login-refused',
        message: 'This is the sign-in page of an application portal, not of SRM',
        hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU) `Use the address and port of SRM itself in ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .hF)('url')}, not those of a package.`,
    },
    406: {
        code: 'otp-required',
        message: 'The router enforces 2-factor authentication, but it is not set up for the account',
        hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU) `Exempt the account from enforced 2-factor authentication in SRM, or set it up for the account and set ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .hF)('otp-secret')} to its secret.`,
    },
    407: {
        code: 'address-blocked',
        message: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU) `The router's Auto Block has blocked the address of ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .term */ .jk)('runner')}, so even a correct password is refused`,
    },
    408: {
        code: 'login-refused',
        message: "The account's password has expired and cannot be changed by its user",
        hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU) `Set a new password for the account as an administrator in SRM, then update ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .hF)('password')}.`,
    },
    409: {
        code: 'login-refused',
        message: "The account's password has expired",
        hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU) `Sign in to SRM with the account, set a new password, then update ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .hF)('password')}.`,
    },
    410: {
        code: 'login-refused',
        message: "The account's password must be changed before its first use",
        hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU) `Sign in to SRM with the account, set a new password, then update ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .hF)('password')}.`,
    },
    411: {
        code: 'login-refused',
        message: 'The account is locked',
        hint: 'Wait until the lock ends, or unlock the account in SRM as an administrator.',
    },
};
/** Why the router may refuse the right password in this form. */
const WRONG_FORM = {
    envelope: [
        (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU) `this firmware does not accept the encrypted login (if the password works in SRM, add ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .hF)('login-encryption', 'never')})`,
    ],
    'envelope-over-http': [
        ['this firmware does not accept the encrypted login (over http there is no other form: use https)'],
    ],
    'plain-as-asked': [
        (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU) `this firmware requires an encrypted login (if the password works in SRM, remove ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .hF)('login-encryption', 'never')})`,
    ],
    plain: [],
};
/** Returns the error for a refused login. It is final: no code justifies a retry, and each may count for Auto Block. */
function loginError(number, form) {
    const meaning = LOGIN_MEANINGS[number];
    if (meaning) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj(meaning.code, (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU) `${meaning.message} (code ${number}).`, {
            hint: meaning.hint ?? fallbackHint(number, form),
        });
    }
    if (number >= 400 && number <= 499) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj('login-refused', `The router refused the login: ${describeCode(number)}.`);
    }
    const text = `The router did not accept the login: ${describeCode(number)}.`;
    return isBusy(number)
        ? new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj('login-refused', text, {
            hint: { causes: BUSY_CAUSES, next: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU) `${SENT_ONCE} ${TRY_LATER}` },
        })
        : new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj('router-unsupported', text, {
            hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU) `${SENT_ONCE} If it happens again, please open an issue with ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .term */ .jk)('debug-log')}: it shows no secrets.`,
        });
}
/** For meanings without a hint; `undefined` for the usual advice of the error code. */
function fallbackHint(number, form) {
    if (number === 403)
        return undefined;
    if (number === 407) {
        return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU) `Remove the address of ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .term */ .jk)('runner')} from the block list in SRM (Network Center > Security > Auto Block) and add it to the allow list there. Correct the password first if it was wrong.`;
    }
    return {
        causes: [
            (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU) `a typo in ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .hF)('username')} or ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .hF)('password')}, or an old password`,
            ...WRONG_FORM[form],
            NO_ADMINISTRATOR,
        ],
        next: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU) `Check the password by signing in to SRM. ${SENT_ONCE}`,
    };
}
/** Meanings of the common codes (protocol.md 3.8). */
const COMMON_MEANINGS = {
    100: 'unknown error',
    101: 'a parameter is missing',
    102: 'unknown API',
    103: 'unknown method',
    104: 'unsupported version',
    105: 'the account lacks permission',
    106: 'the session has timed out',
    107: 'the session was displaced by another login',
    114: 'a parameter is missing',
    117: 'the account lacks administrator rights, or the router is busy',
    118: 'the router is busy',
    119: 'unknown session',
    120: 'a parameter is missing or wrong',
    150: 'the address of the client changed since the login',
    160: 'the account lacks permission for this application',
};
/** Describes an error code for a message: `code 117 (the account lacks ...)`. */
function describeCode(number) {
    const meaning = COMMON_MEANINGS[number] ?? (number >= 4400 && number <= 4499 ? 'an error of the backup service' : undefined);
    return meaning ? `code ${number} (${meaning})` : `code ${number}`;
}
/** Returns the error for a refused call after the login. `what` names the call: "the export". */
function callError(number, { what, code }) {
    const message = `The router refused ${what}: ${describeCode(number)}.`;
    if (isDenied(number))
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj('account-not-allowed', message, { hint: MISSING_RIGHTS });
    if (isSessionLost(number))
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj('session-lost', message);
    if (number === 117 || number === 118) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj(code, message, {
            hint: {
                causes: [
                    ['another backup, restore or update is running on the router'],
                    ['the account lacks administrator rights'],
                ],
                next: TRY_LATER,
            },
        });
    }
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj(code, message);
}


/***/ }),

/***/ 14621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FA: () => (/* binding */ isNas),
/* harmony export */   V8: () => (/* binding */ readLabel),
/* harmony export */   _b: () => (/* binding */ NAS_NOTE)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
/* harmony import */ var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39654);
/* harmony import */ var _protocol_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48191);
/* harmony import */ var _reply_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95519);
// Model and firmware of the router, to label a backup with. Best effort: a failure never fails the run.





/** For each of the two queries: 3 s in total. */
const QUERY_TIMEOUT_MS = 1_500;
/** Synology's have 13. */
const MIN_SERIAL_CHARACTERS = 6;
/** A serial number as Synology makes them. Anything else could be words of the log, which a mask would hide. */
const MASKABLE_SERIAL = /^[A-Z0-9]{8,64}$/;
/** What to say of a device with DSM (protocol.md 9b.I): nothing is refused. */
const NAS_NOTE = 'This is a Synology NAS (DSM), not a router. This tool is for routers: it may work here, but nobody tests that.';
/** Whether the device reports the firmware of a NAS. */
function isNas(label) {
    return /^DSM\b/i.test(label?.firmware ?? '');
}
/**
 * Queries SYNO.Mesh.System.Info, then SYNO.Core.System (protocol.md 8). Takes at most 3 s and never throws. The serial
 * number in the reply is personal data: it is masked, and only its digest is kept.
 */
async function readLabel(session, logger) {
    const queries = [
        { api: _protocol_js__WEBPACK_IMPORTED_MODULE_2__/* .API */ .nC.mesh, method: 'get', read: readMesh },
        { api: _protocol_js__WEBPACK_IMPORTED_MODULE_2__/* .API */ .nC.system, method: 'info', read: (data) => data },
    ];
    for (const { api, method, read } of queries) {
        const endpoint = session.endpoints.get(api);
        if (!endpoint || session.signal.aborted)
            continue;
        const signal = AbortSignal.any([session.signal, AbortSignal.timeout(QUERY_TIMEOUT_MS)]);
        try {
            const reply = await session.call({
                endpoint,
                method,
                signal,
                what: 'the model query',
                failure: 'export-failed',
                mayLogInAgain: false,
            });
            const label = reply.ok ? labelOf(read(reply.data), logger) : undefined;
            if (label)
                return label;
        }
        catch (error) {
            logger.debug(`No label from ${api}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describeThrown */ .YI)(error)}`);
        }
    }
    return undefined;
}
/** The main router among the nodes of a mesh: `node_id` 0, or not a repeater (protocol.md 8). */
function readMesh(data) {
    const list = (0,_reply_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(data, 'nodes');
    const nodes = Array.isArray(list) ? list.map(_reply_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf) : [];
    return (nodes.find((node) => (0,_reply_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(node, 'node_id') === 0) ??
        nodes.find((node) => (0,_reply_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(node, 'is_re') === false) ??
        nodes[0] ??
        {});
}
function labelOf(fields, logger) {
    const model = (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)((0,_reply_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)((0,_reply_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(fields, 'model')) ?? '');
    const firmware = (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)((0,_reply_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)((0,_reply_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(fields, 'firmware_ver')) ?? '');
    if (model === '' && firmware === '')
        return undefined;
    return {
        model,
        firmware,
        id: digestOf((0,_reply_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)((0,_reply_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(fields, 'serial')) ?? (0,_reply_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)((0,_reply_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(fields, 'sn')) ?? '', logger),
    };
}
function digestOf(serial, logger) {
    if (serial.length < MIN_SERIAL_CHARACTERS)
        return '';
    if (MASKABLE_SERIAL.test(serial))
        logger.secret(serial);
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`synology-router-backup serial ${serial}`).digest('hex');
}


/***/ }),

/***/ 29641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ TransientError),
/* harmony export */   g: () => (/* binding */ describeNetworkError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29962);
/* harmony import */ var _tls_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21988);
// Describes connection failures, and marks those that may be transient.



/** The connection broke or timed out: the same request may succeed if retried. */
class TransientError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj {
}
const REFUSED = {
    message: (origin) => `Nothing listens at ${origin}: the connection was refused.`,
    hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU) `Check the port in ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .hF)('url')} (SRM uses 8001 for https and 8000 for http unless changed), and that HTTPS is enabled in SRM.`,
};
const NO_ROUTE = { message: (origin) => (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU) `${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .term */ .jk)('Runner')} can't reach ${origin}.` };
const NO_ANSWER = { message: (origin) => `${origin} did not respond in time.` };
const UNKNOWN_NAME = {
    message: (origin) => (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU) `${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .term */ .jk)('Runner')} can't resolve the host name in ${origin}.`,
    hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU) `Use the router's IP address in ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .hF)('url')}, or check the DNS settings of ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .term */ .jk)('runner')}.`,
};
/** For a response that did not start or continue within the transport's own limit. */
const SILENCE_HINT = (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU) `The router stopped responding: it may be overloaded or restarting. Wait a few minutes, then ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .term */ .jk)('run-again')}. A longer ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .hF)('timeout')} does not help, since each response has its own limit.`;
const WORDINGS = {
    ECONNREFUSED: REFUSED,
    EHOSTUNREACH: NO_ROUTE,
    ENETUNREACH: NO_ROUTE,
    EHOSTDOWN: NO_ROUTE,
    EADDRNOTAVAIL: NO_ROUTE,
    ETIMEDOUT: NO_ANSWER,
    UND_ERR_CONNECT_TIMEOUT: NO_ANSWER,
    ENOTFOUND: UNKNOWN_NAME,
    EAI_AGAIN: UNKNOWN_NAME,
};
/** Errors of the file that a download is written to, not of the network. */
const DISK = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EFBIG', 'EIO', 'ENOENT', 'EACCES', 'EPERM', 'EMFILE']);
const CUT = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'UND_ERR_SOCKET', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH']);
const TOO_SLOW = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);
/**
 * Turns an error of undici or the socket during `what` into a BackupError. `hint` says what to do if the request may have
 * arrived and only its response is lost.
 */
function describeNetworkError(error, { origin, what, hint, }) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj)
        return error;
    const code = textOf(error, 'code');
    if (DISK.has(code) && textOf(error, 'syscall') !== 'connect') {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj('store-failed', (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU) `The download could not be written to the disk of ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .term */ .jk)('runner')} (${code}).`, {
            cause: error,
            hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU) `Check free space and permissions of ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .term */ .jk)('temp-folder')}.`,
        });
    }
    if (CUT.has(code)) {
        return new TransientError('router-unreachable', `The connection to ${origin} broke off during ${what}.`, {
            cause: error,
            hint,
        });
    }
    if (TOO_SLOW.has(code) || textOf(error, 'name') === 'TimeoutError') {
        return new TransientError('timed-out', `${origin} stopped responding during ${what}.`, {
            cause: error,
            hint: hint ?? SILENCE_HINT,
        });
    }
    if ((0,_tls_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isTlsCode */ .n)(code)) {
        const { text, hint: advice } = (0,_tls_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeTlsFailure */ .x)(error, origin);
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj('router-unreachable', text, { cause: error, hint: advice });
    }
    const wording = WORDINGS[code];
    if (wording) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj('router-unreachable', wording.message(origin), { cause: error, hint: wording.hint });
    }
    // undici's HTTPParserError has a code for some causes only.
    if (textOf(error, 'name') === 'HTTPParserError' || code === 'UND_ERR_HEADERS_OVERFLOW') {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj('router-unsupported', `${origin} does not speak HTTP as expected.`, {
            cause: error,
        });
    }
    // These do not come from the network: a bug must not look like a router that is off.
    if (code === '' || code.startsWith('ERR_INVALID_ARG'))
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asBackupError */ .ZJ)(error);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj('router-unreachable', (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU) `No connection to ${origin} (${code}).`, { cause: error });
}
/** Returns a text property of a thrown value, which need not be an Error of our own realm (tests, workers). */
function textOf(error, name) {
    const value = typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
    return typeof value === 'string' ? value : '';
}


/***/ }),

/***/ 48191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kc: () => (/* binding */ unsupportedApi),
/* harmony export */   P3: () => (/* binding */ readTaskId),
/* harmony export */   VO: () => (/* binding */ requireEndpoint),
/* harmony export */   Zg: () => (/* binding */ readEndpoints),
/* harmony export */   f_: () => (/* binding */ callForm),
/* harmony export */   gP: () => (/* binding */ ASSUMED_ENDPOINTS),
/* harmony export */   nC: () => (/* binding */ API),
/* harmony export */   rk: () => (/* binding */ readStatus),
/* harmony export */   xp: () => (/* binding */ readSessionIds),
/* harmony export */   z0: () => (/* binding */ SESSION_NAME),
/* harmony export */   zG: () => (/* binding */ INFO_ENDPOINT)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _reply_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95519);
// The calls to the router: API names, versions, paths, and the typed replies.


/** The APIs that a backup uses. Names as in protocol.md 1, 2, 3, 5 and 8. */
const API = {
    info: 'SYNO.API.Info',
    encryption: 'SYNO.API.Encryption',
    auth: 'SYNO.API.Auth',
    backup: 'SYNO.Backup.Config.Backup',
    mesh: 'SYNO.Mesh.System.Info',
    system: 'SYNO.Core.System',
};
/** The session name that all known servers accept, the same at login and logout (protocol.md 9.3). */
const SESSION_NAME = 'webui';
/** Where all SRM clients start, without a session (protocol.md 1). */
const INFO_ENDPOINT = { api: API.info, path: 'webapi/query.cgi', version: 1 };
/** The newest version of each API that we support: Auth 3 is SRM's own maximum (protocol.md 9.2), the others are 1. */
const NEWEST_SUPPORTED = { [API.auth]: 3 };
/** The oldest: Auth 1 returns no session id (protocol.md 3.1). */
const OLDEST_SUPPORTED = { [API.auth]: 2 };
/**
 * Reads `data` of SYNO.API.Info query. Omits an API if we support none of its versions, or if its path is not a plain
 * path below /webapi/ (DSM pads it with underscores and may use folders: protocol.md 1).
 */
function readEndpoints(data) {
    const endpoints = new Map();
    for (const api of Object.values(API)) {
        const listed = (0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)((0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(data, api));
        const path = (0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(listed, 'path')) ?? '';
        const newest = Math.min((0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .numberOf */ .rl)((0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(listed, 'maxVersion')) ?? 0, NEWEST_SUPPORTED[api] ?? 1);
        const oldest = Math.max((0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .numberOf */ .rl)((0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(listed, 'minVersion')) ?? 1, OLDEST_SUPPORTED[api] ?? 1);
        if (newest >= oldest && /^[\w-]+(?:\/[\w-]+){0,4}\.cgi$/.test(path)) {
            endpoints.set(api, { api, path: `webapi/${path}`, version: Math.floor(newest) });
        }
    }
    return endpoints;
}
/** Returns the endpoint of an API that a backup needs. Throws BackupError if the router does not offer it. */
function requireEndpoint(endpoints, api) {
    const endpoint = endpoints.get(api);
    if (endpoint)
        return endpoint;
    throw unsupportedApi(api);
}
/** Returns the error for a device without an API that a backup needs. */
function unsupportedApi(api) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj('router-unsupported', api === API.auth
        ? `The device does not support a known login (${api} 2 or 3).`
        : `The router does not support exporting its configuration (${api} 1).`);
}
/** The endpoints to assume if SYNO.API.Info answers with an error, or lists no login or export (protocol.md 9.2, 9b.D). */
const ASSUMED_ENDPOINTS = new Map([
    { api: API.auth, path: 'webapi/auth.cgi', version: 3 },
    { api: API.encryption, path: 'webapi/encryption.cgi', version: 1 },
    { api: API.backup, path: 'webapi/entry.cgi', version: 1 },
    { api: API.mesh, path: 'webapi/entry.cgi', version: 1 },
    { api: API.system, path: 'webapi/entry.cgi', version: 1 },
].map((endpoint) => [endpoint.api, { ...endpoint, assumed: true }]));
/** Returns the form of one call. It is posted, except for the form of a download that the router accepts by GET only (protocol.md 9.6, 9b.B). */
function callForm(endpoint, { method, parameters }) {
    return new URLSearchParams({ api: endpoint.api, version: String(endpoint.version), method, ...parameters });
}
const FINISHED = new Set(['finish', 'finished', 'done', 'success']);
/** Only `running` is documented in a source; the others are synonyms. */
const RUNNING = new Set(['running', 'processing', 'exporting', 'waiting', 'pending', 'starting', 'started', 'busy']);
const FAILED = new Set(['fail', 'failed', 'error', 'cancel', 'cancelled', 'canceled', 'abort', 'aborted']);
/** Reads `data` of a status reply in all known shapes (protocol.md 9.4, 9b.E). */
function readStatus(data) {
    const states = ['state', 'status'].map((name) => ((0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(data, name)) ?? '').toLowerCase());
    const error = (0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(data, 'error');
    if (isPresent(error) || states.some((state) => FAILED.has(state))) {
        const code = (0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .numberOf */ .rl)(error) ?? (0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .numberOf */ .rl)((0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)((0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(error), 'code'));
        return { kind: 'failed', ...(code === undefined ? {} : { code }) };
    }
    const flags = ['finish', 'finished'].map((name) => booleanOf((0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(data, name)));
    if (flags.includes(true) || states.some((state) => FINISHED.has(state)))
        return { kind: 'finished' };
    return { kind: flags.includes(false) || states.some((state) => RUNNING.has(state)) ? 'running' : 'unknown' };
}
/** Reads a boolean, which may be written as a number or text. */
function booleanOf(value) {
    // An object may have a `toString` that is not a function.
    if (typeof value === 'object')
        return undefined;
    const word = String(value).toLowerCase();
    return word === 'true' || word === '1' ? true : word === 'false' || word === '0' ? false : undefined;
}
/** Whether an error member is meaningful: not null, 0, "", false or {}. */
function isPresent(error) {
    return typeof error === 'object' && error !== null ? Object.keys(error).length > 0 : Boolean(error) && error !== '0';
}
/** Returns the task id exactly as it must be sent back: a string, or the digits of a number (protocol.md 5.3). */
function readTaskId(data) {
    const id = (0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(data, 'task_id');
    return typeof id === 'number' && Number.isFinite(id) ? String(id) : (0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(id);
}
/** Values that a Cookie header can contain unescaped. */
const SENDABLE_ID = /^[\w.~%+/=-]{1,512}$/;
/**
 * Returns the different session ids that can be sent back, most likely first: `sid` of the body, which every SRM client
 * uses, then `id` of a Set-Cookie header (protocol.md 9b.C). At most two; they should be the same.
 */
function readSessionIds(data, cookies) {
    const isSendable = (id) => id !== undefined && SENDABLE_ID.test(id);
    const fromCookies = cookies.map((cookie) => /^\s*id=([^;]*)/.exec(cookie)?.[1]?.trim());
    return [...new Set([(0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(data, 'sid')), fromCookies.find(isSendable)].filter(isSendable))];
}


/***/ }),

/***/ 95519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F5: () => (/* binding */ shapeOf),
/* harmony export */   HD: () => (/* binding */ shownName),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   UV: () => (/* binding */ parseReply),
/* harmony export */   ZZ: () => (/* binding */ field),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   rl: () => (/* binding */ numberOf)
/* harmony export */ });
// Parses the router's JSON: the envelope that all APIs share, and the shape that a debug log may show.
const MAX_SHAPE_DEPTH = 5;
const MAX_SHAPE_KEYS = 24;
/** Parses a reply. Returns `undefined` if it is not JSON, or not an object with a boolean `success` (protocol.md 3.8). */
function parseReply(text) {
    const reply = fieldsOf(parseJson(text));
    const success = field(reply, 'success');
    if (success === true)
        return { ok: true, data: fieldsOf(field(reply, 'data')) };
    if (success !== false)
        return undefined;
    const error = fieldsOf(field(reply, 'error'));
    return { ok: false, code: numberOf(field(error, 'code')) ?? 0, error };
}
/** Returns an own field, never one of the prototype. */
function field(fields, name) {
    return Object.hasOwn(fields, name) ? fields[name] : undefined;
}
/** Returns the value if it is a JSON object, else {}, for arrays too. */
function fieldsOf(value) {
    return isFields(value) ? value : {};
}
/** Returns a non-empty string, else `undefined`. */
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/** Returns a finite number, which may be written as a string of digits, else `undefined`. */
function numberOf(value) {
    if (typeof value === 'number')
        return Number.isFinite(value) ? value : undefined;
    return typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : undefined;
}
function isFields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/**
 * Parses JSON, with or without a byte order mark (protocol.md 9b.H). Integers too large for a double become strings of
 * digits: a task id must be sent back exactly.
 */
function parseJson(text) {
    const keepDigits = (_key, value, context) => typeof value === 'number' && !Number.isSafeInteger(value) && /^-?\d+$/.test(context?.source ?? '')
        ? context?.source
        : value;
    try {
        return JSON.parse(text.replace(/^\uFEFF/, ''), keepDigits);
    }
    catch {
        // Not JSON, or nested deeper than the stack: a router sends neither.
        return undefined;
    }
}
/** Returns the keys and types of a reply, never values: `{data: {sid: string}, success: boolean}`. */
function shapeOf(text) {
    const value = parseJson(text);
    return value === undefined ? `not JSON (${text.length} characters)` : describeShape(value, 0);
}
function describeShape(value, depth) {
    if (Array.isArray(value)) {
        const first = value.length === 0 ? '' : depth < MAX_SHAPE_DEPTH ? describeShape(value[0], depth + 1) : '…';
        return `[${first}${value.length > 1 ? `, … ${value.length} in all` : ''}]`;
    }
    if (!isFields(value))
        return value === null ? 'null' : typeof value;
    if (depth >= MAX_SHAPE_DEPTH)
        return '{…}';
    const keys = Object.keys(value);
    const shown = keys.slice(0, MAX_SHAPE_KEYS).map((key) => `${shownName(key)}: ${describeShape(value[key], depth + 1)}`);
    return `{${shown.join(', ')}${keys.length > MAX_SHAPE_KEYS ? `, … ${keys.length} in all` : ''}}`;
}
/** Returns a name for the debug log. A name that is not a plain word (an id, an address) may be data and is hidden. */
function shownName(name) {
    return /^[A-Za-z_][A-Za-z_.]{0,40}\d?$/.test(name) ? name : `(name of ${name.length})`;
}


/***/ }),

/***/ 21988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ isTlsCode),
/* harmony export */   x: () => (/* binding */ describeTlsFailure)
/* harmony export */ });
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29962);
/* harmony import */ var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39654);
// A failed TLS handshake with the router: OpenSSL's reason, what it means, and what to do. Only some of them are the port.


const PORT_HINT = (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU) `The likely cause is the port: SRM speaks https on 8001 and http on 8000, unless changed. Check the port in ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .hF)('url')}.`;
const OLD_HINT = 'Old firmware only offers methods that are refused today: update SRM. If it is up to date, something else answers at this address.';
const CLIENT_CERTIFICATE_HINT = (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU) `SRM itself never asks for one: a reverse proxy answers in its place. Set ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .hF)('url')} to the address of SRM itself.`;
/** By OpenSSL's words, which differ between its versions. The first match counts. */
const MEANINGS = [
    {
        pattern: /wrong version number|packet length too long|http request|unknown protocol|bad record type/i,
        what: 'what answers there is not TLS',
        hint: PORT_HINT,
    },
    {
        pattern: /legacy renegotiation/i,
        what: 'it cannot renegotiate securely (RFC 5746)',
        hint: OLD_HINT,
    },
    {
        pattern: /dh key too small|unknown security bits|DH parameter size/i,
        what: 'its Diffie-Hellman key is too short',
        hint: OLD_HINT,
    },
    { pattern: /(ee|ca) key too small|md too weak/i, what: 'its certificate is too weak', hint: OLD_HINT },
    { pattern: /protocol version|unsupported protocol/i, what: 'it only supports old TLS versions', hint: OLD_HINT },
    {
        pattern: /certificate required|bad certificate|alert certificate unknown/i,
        what: 'it wants a client certificate',
        hint: CLIENT_CERTIFICATE_HINT,
    },
    {
        pattern: /handshake failure|insufficient security|no shared cipher/i,
        what: 'it accepts none of the ciphers, or wants a client certificate',
        hint: OLD_HINT,
    },
    {
        pattern: /internal error/i,
        what: 'it has an internal error',
        hint: 'Restart the router. If that does not help, renew its certificate in SRM (Control Panel > Services > Certificate).',
    },
    {
        pattern: /unrecognized name/i,
        what: 'it does not know the host name',
        hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU) `Use the name in its certificate, or the router's IP address, in ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .hF)('url')}.`,
    },
];
/** Whether an error is one of TLS, by its code. */
function isTlsCode(errorCode) {
    return errorCode === 'EPROTO' || /^ERR_(SSL|TLS)_/.test(errorCode);
}
/** Describes a failed handshake, or a later alert, of a server at `origin`. */
function describeTlsFailure(error, origin) {
    const reason = reasonOf(error);
    const meaning = MEANINGS.find(({ pattern }) => pattern.test(reason));
    return {
        text: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU) `TLS with ${origin} failed: ${meaning ? `${meaning.what} (${reason})` : reason}.`,
        hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU) `${[meaning?.hint ?? OTHER_HINT].flat()}`,
    };
}
const OTHER_HINT = (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU) `Check that ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .hF)('url')} opens the sign-in page of SRM in a browser on the network of ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .term */ .jk)('runner')}. ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('openssl s_client -connect HOST:PORT')} shows more.`;
/** Returns OpenSSL's reason with the number of its alert, or the code of the error. */
function reasonOf(error) {
    const [reason, text, errorCode] = ['reason', 'message', 'code'].map((name) => {
        const value = typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
        return typeof value === 'string' ? value : '';
    });
    const alert = /SSL alert number (\d+)/.exec(text ?? '')?.[1];
    const words = reason || (/SSL routines:[^:]*:([^:\n]+)/.exec(text ?? '')?.[1] ?? '') || errorCode || '';
    return (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(alert ? `${words}, alert ${alert}` : words);
}


/***/ })

};
