export const id = 9008;
export const ids = [9008];
export const modules = {

/***/ 33390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    k: () => (  ask)
  });
  var _system_retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6457);
  var _network_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29641);


const POLICY = { attempts: 4, pauseMs: (attempts) => 500 * attempts };
async function ask(request, { logger, signal }) {
    return await (0,_system_retry_js__WEBPACK_IMPORTED_MODULE_0__  .L)(request, {
        policy: POLICY,
        signal,
        shouldRetry: (outcome) => !outcome.ok && outcome.error instanceof _network_errors_js__WEBPACK_IMPORTED_MODULE_1__  .N && outcome.error.code !== 'timed-out',
        onRetry: (outcome) => {
            if (!outcome.ok && outcome.error instanceof _network_errors_js__WEBPACK_IMPORTED_MODULE_1__  .N)
                logger.info(`${outcome.error.message} Trying again.`);
        },
    });
}


/***/ }),

/***/ 9008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    IX: () => (  listApis),
    k4: () => (  discover),
    yS: () => (  offerOf)
  });
  var _ask_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33390);
  var _error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80046);
  var _protocol_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48191);
  var _reply_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95519);




const NEEDED = [_protocol_js__WEBPACK_IMPORTED_MODULE_2__  .nC.auth, _protocol_js__WEBPACK_IMPORTED_MODULE_2__  .nC.backup];
const USED = [_protocol_js__WEBPACK_IMPORTED_MODULE_2__  .nC.auth, _protocol_js__WEBPACK_IMPORTED_MODULE_2__  .nC.encryption, _protocol_js__WEBPACK_IMPORTED_MODULE_2__  .nC.backup, _protocol_js__WEBPACK_IMPORTED_MODULE_2__  .nC.mesh, _protocol_js__WEBPACK_IMPORTED_MODULE_2__  .nC.system];
async function discover({ api, origin, logger, signal }) {
    const list = (wanted) => (0,_ask_js__WEBPACK_IMPORTED_MODULE_0__  .k)(() => query(api, wanted, signal), { logger, signal });
    const some = await list(USED.join(','));
    const reply = some.ok && missingIn(some.data).length > 0 ? await list('ALL') : some;
    if (!reply.ok) {
        logger.info(`${origin} responds like a Synology router, but did not list its APIs: ${(0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__  .lA)(reply.code)}. Assuming the usual ones.`);
        return _protocol_js__WEBPACK_IMPORTED_MODULE_2__  .gP;
    }
    const listed = (0,_protocol_js__WEBPACK_IMPORTED_MODULE_2__  .Zg)(reply.data);
    const missing = missingIn(reply.data);
    for (const name of NEEDED)
        if (!listed.has(name) && !missing.includes(name))
            throw (0,_protocol_js__WEBPACK_IMPORTED_MODULE_2__  .Kc)(name);
    if (missing.length > 0)
        logger.info(`${origin} does not list ${missing.join(' and ')}. Assuming the usual path.`);
    const endpoints = missing.length > 0 ? new Map([..._protocol_js__WEBPACK_IMPORTED_MODULE_2__  .gP, ...listed]) : listed;
    logger.info(`${origin} is a Synology router (${listApis(offerOf(endpoints))}).`);
    return endpoints;
}
function missingIn(data) {
    return NEEDED.filter((name) => (0,_reply_js__WEBPACK_IMPORTED_MODULE_3__  .ZZ)(data, name) === undefined);
}
function offerOf(endpoints) {
    const apis = [...endpoints.values()].map(({ api, version }) => ({ name: api.replace('SYNO.', ''), version }));
    return { apis, isAssumed: NEEDED.some((name) => endpoints.get(name)?.assumed) };
}
function listApis({ apis }) {
    return apis.map(({ name, version }) => `${name} ${version}`).join(', ');
}
async function query(api, wanted, signal) {
    const { reply } = await api.call({
        endpoint: _protocol_js__WEBPACK_IMPORTED_MODULE_2__  .zG,
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

  __webpack_require__.d(__webpack_exports__, {
    A5: () => (  isBusy),
    Cy: () => (  NO_ADMINISTRATOR),
    GZ: () => (  isDenied),
    ZL: () => (  MISSING_RIGHTS),
    eg: () => (  isPostSuspect),
    lA: () => (  describeCode),
    nP: () => (  BUSY_CAUSES),
    nh: () => (  isSessionLost),
    r_: () => (  TRY_LATER),
    rb: () => (  callError),
    ru: () => (  isTokenSuspect),
    vr: () => (  isQuotingSuspect)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _text_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29962);


const SESSION_CODES = new Set([106, 107, 119]);
const PERMISSION_CODES = new Set([105, 160]);
const POST_CODES = new Set([101, 103]);
const QUOTING_CODES = new Set([114, 117, 120]);
const TOKEN_CODES = new Set([103, 105, 119]);
const BUSY_CODES = new Set([100, 117, 118]);
const isSessionLost = (code) => SESSION_CODES.has(code);
const isDenied = (code) => PERMISSION_CODES.has(code);
const isQuotingSuspect = (code) => QUOTING_CODES.has(code);
const isPostSuspect = (code) => POST_CODES.has(code);
const isTokenSuspect = (code) => TOKEN_CODES.has(code);
const isBusy = (code) => BUSY_CODES.has(code);
const BUSY_CAUSES = [
    ['the router is busy with an update, a restore or another backup'],
    ['it has just started and is not ready'],
];
const TRY_LATER = (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .iU) `Wait a few minutes, then ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .jk)('run-again')}.`;
const NO_ADMINISTRATOR = ['the account has no administrator rights (Control Panel > User in SRM)'];
const MISSING_RIGHTS = {
    causes: [
        NO_ADMINISTRATOR,
        ['it has remains of 2-factor authentication, which resetting its multi-factor settings clears'],
        ['this firmware only accepts sessions of its own web interface'],
    ],
};
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
function describeCode(number) {
    const meaning = COMMON_MEANINGS[number] ?? (number >= 4400 && number <= 4499 ? 'an error of the backup service' : undefined);
    return meaning ? `code ${number} (${meaning})` : `code ${number}`;
}
function callError(number, { what, code }) {
    const message = `The router refused ${what}: ${describeCode(number)}.`;
    if (isDenied(number))
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .hj('account-not-allowed', message, { hint: MISSING_RIGHTS });
    if (isSessionLost(number))
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .hj('session-lost', message);
    if (number === 117 || number === 118) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .hj(code, message, {
            hint: {
                causes: [
                    ['another backup, restore or update is running on the router'],
                    ['the account lacks administrator rights'],
                ],
                next: TRY_LATER,
            },
        });
    }
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .hj(code, message);
}


/***/ }),

/***/ 29641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    N: () => (  TransientError),
    g: () => (  describeNetworkError)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _text_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29962);
  var _tls_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21988);



class TransientError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__  .hj {
}
const REFUSED = {
    message: (origin) => `Nothing listens at ${origin}: the connection was refused.`,
    hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .iU) `Check the port in ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .hF)('url')} (SRM uses 8001 for https and 8000 for http unless changed), and that HTTPS is enabled in SRM.`,
};
const NO_ROUTE = { message: (origin) => (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .iU) `${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .jk)('Runner')} can't reach ${origin}.` };
const NO_ANSWER = { message: (origin) => `${origin} did not respond in time.` };
const UNKNOWN_NAME = {
    message: (origin) => (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .iU) `${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .jk)('Runner')} can't resolve the host name in ${origin}.`,
    hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .iU) `Use the router's IP address in ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .hF)('url')}, or check the DNS settings of ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .jk)('runner')}.`,
};
const SILENCE_HINT = (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .iU) `The router stopped responding: it may be overloaded or restarting. Wait a few minutes, then ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .jk)('run-again')}. A longer ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .hF)('timeout')} does not help, since each response has its own limit.`;
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
const DISK = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EFBIG', 'EIO', 'ENOENT', 'EACCES', 'EPERM', 'EMFILE']);
const CUT = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'UND_ERR_SOCKET', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH']);
const TOO_SLOW = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);
function describeNetworkError(error, { origin, what, hint, }) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__  .hj)
        return error;
    const code = textOf(error, 'code');
    if (DISK.has(code) && textOf(error, 'syscall') !== 'connect') {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .hj('store-failed', (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .iU) `The download could not be written to the disk of ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .jk)('runner')} (${code}).`, {
            cause: error,
            hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .iU) `Check free space and permissions of ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .jk)('temp-folder')}.`,
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
    if ((0,_tls_errors_js__WEBPACK_IMPORTED_MODULE_2__  .n)(code)) {
        const { text, hint: advice } = (0,_tls_errors_js__WEBPACK_IMPORTED_MODULE_2__  .x)(error, origin);
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .hj('router-unreachable', text, { cause: error, hint: advice });
    }
    const wording = WORDINGS[code];
    if (wording) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .hj('router-unreachable', wording.message(origin), { cause: error, hint: wording.hint });
    }
    if (textOf(error, 'name') === 'HTTPParserError' || code === 'UND_ERR_HEADERS_OVERFLOW') {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .hj('router-unsupported', `${origin} does not speak HTTP as expected.`, {
            cause: error,
        });
    }
    if (code === '' || code.startsWith('ERR_INVALID_ARG'))
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__  .ZJ)(error);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .hj('router-unreachable', (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .iU) `No connection to ${origin} (${code}).`, { cause: error });
}
function textOf(error, name) {
    const value = typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
    return typeof value === 'string' ? value : '';
}


/***/ }),

/***/ 21988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    n: () => (  isTlsCode),
    x: () => (  describeTlsFailure)
  });
  var _text_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29962);
  var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39654);


const PORT_HINT = (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `The likely cause is the port: SRM speaks https on 8001 and http on 8000, unless changed. Check the port in ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .hF)('url')}.`;
const OLD_HINT = 'Old firmware only offers methods that are refused today: update SRM. If it is up to date, something else answers at this address.';
const CLIENT_CERTIFICATE_HINT = (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `SRM itself never asks for one: a reverse proxy answers in its place. Set ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .hF)('url')} to the address of SRM itself.`;
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
        hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `Use the name in its certificate, or the router's IP address, in ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .hF)('url')}.`,
    },
];
function isTlsCode(errorCode) {
    return errorCode === 'EPROTO' || /^ERR_(SSL|TLS)_/.test(errorCode);
}
function describeTlsFailure(error, origin) {
    const reason = reasonOf(error);
    const meaning = MEANINGS.find(({ pattern }) => pattern.test(reason));
    return {
        text: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `TLS with ${origin} failed: ${meaning ? `${meaning.what} (${reason})` : reason}.`,
        hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `${[meaning?.hint ?? OTHER_HINT].flat()}`,
    };
}
const OTHER_HINT = (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `Check that ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .hF)('url')} opens the sign-in page of SRM in a browser on the network of ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .jk)('runner')}. ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .aY)('openssl s_client -connect HOST:PORT')} shows more.`;
function reasonOf(error) {
    const [reason, text, errorCode] = ['reason', 'message', 'code'].map((name) => {
        const value = typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
        return typeof value === 'string' ? value : '';
    });
    const alert = /SSL alert number (\d+)/.exec(text ?? '')?.[1];
    const words = reason || (/SSL routines:[^:]*:([^:\n]+)/.exec(text ?? '')?.[1] ?? '') || errorCode || '';
    return (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_1__  .g$)(alert ? `${words}, alert ${alert}` : words);
}


/***/ })

};
