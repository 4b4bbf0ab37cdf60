export const id = 504;
export const ids = [504];
export const modules = {

/***/ 90504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  assemble: () => (  assemble),
  assembleCheckup: () => (  assembleCheckup)
});


var log_readers = __webpack_require__(13039);
var apart = __webpack_require__(43804);
var binding = __webpack_require__(7469);
var changes = __webpack_require__(50555);
var dss_fingerprint = __webpack_require__(94632);
var items = __webpack_require__(7580);
var keyed_content = __webpack_require__(76302);
var manifest = __webpack_require__(51091);
var encrypt = __webpack_require__(87490);
var errors = __webpack_require__(27406);
var system_deadline = __webpack_require__(60239);
var message = __webpack_require__(29962);
var router_api = __webpack_require__(92547);
var router_clock = __webpack_require__(71237);
var discover = __webpack_require__(9008);
var retry = __webpack_require__(6457);
var format = __webpack_require__(20730);
var sanitize = __webpack_require__(39654);
var error_codes = __webpack_require__(80046);
var promises_ = __webpack_require__(51455);
var answer_facts = __webpack_require__(67951);
var download_facts = __webpack_require__(5141);
var known_answers = __webpack_require__(23198);
var network_errors = __webpack_require__(29641);
var public_shape = __webpack_require__(66950);
var router_reply = __webpack_require__(95519);
var secret_encodings = __webpack_require__(91946);
var ask = __webpack_require__(33390);
var envelope = __webpack_require__(76247);
;// CONCATENATED MODULE: ./build/src/router/login-errors.js



const SENT_ONCE = (0,message .iU) `The login was sent once and is not retried, so that Auto Block does not lock ${(0,message .jk)('runner')} out.`;
const NO_OTP = (0,message .iU) `${(0,message .jk)('Give-otp-secret')}. Or use an account without 2-factor authentication for backups, or limit it to external access in SRM.`;
const LOGIN_MEANINGS = {
    400: { code: 'login-refused', message: 'Wrong username or password' },
    401: {
        code: 'login-refused',
        message: 'The account is disabled, or it is the guest account',
        hint: 'Enable the account in SRM (Control Panel > User), or use another one.',
    },
    402: { code: 'account-not-allowed', message: 'The account is not allowed to sign in', hint: error_codes .ZL },
    403: { code: 'otp-required', message: 'The account requires a one-time code of 2-factor authentication' },
    404: {
        code: 'otp-refused',
        message: 'The router wants a one-time code of 2-factor authentication, and none was sent',
        hint: NO_OTP,
    },
    405: {
        code: 'login-refused',
        message: 'This is the sign-in page of an application portal, not of SRM',
        hint: (0,message .iU) `Use the address and port of SRM itself in ${(0,message .hF)('url')}, not those of a package.`,
    },
    406: {
        code: 'otp-required',
        message: 'The router enforces 2-factor authentication, but it is not set up for the account',
        hint: (0,message .iU) `Exempt the account from enforced 2-factor authentication in SRM, or set it up for the account. ${(0,message .jk)('Give-otp-secret')}.`,
    },
    407: {
        code: 'address-blocked',
        message: (0,message .iU) `The router's Auto Block has blocked the address of ${(0,message .jk)('runner')}, so even a correct password is refused`,
    },
    408: {
        code: 'login-refused',
        message: "The account's password has expired and cannot be changed by its user",
        hint: (0,message .iU) `Set a new password for the account as an administrator in SRM, then update ${(0,message .hF)('password')}.`,
    },
    409: {
        code: 'login-refused',
        message: "The account's password has expired",
        hint: (0,message .iU) `Sign in to SRM with the account, set a new password, then update ${(0,message .hF)('password')}.`,
    },
    410: {
        code: 'login-refused',
        message: "The account's password must be changed before its first use",
        hint: (0,message .iU) `Sign in to SRM with the account, set a new password, then update ${(0,message .hF)('password')}.`,
    },
    411: {
        code: 'login-refused',
        message: 'The account is locked',
        hint: 'Wait until the lock ends, or unlock the account in SRM as an administrator.',
    },
};
const WRONG_FORM = {
    envelope: [
        (0,message .iU) `this firmware does not accept the encrypted login (if the password works in SRM, add ${(0,message .hF)('login-encryption', 'never')})`,
    ],
    'envelope-over-http': [
        ['this firmware does not accept the encrypted login (over http there is no other form: use https)'],
    ],
    'plain-as-asked': [
        (0,message .iU) `this firmware requires an encrypted login (if the password works in SRM, remove ${(0,message .hF)('login-encryption', 'never')})`,
    ],
    plain: [],
};
function loginError(number, form) {
    const meaning = LOGIN_MEANINGS[number];
    if (meaning) {
        return new errors .hj(meaning.code, (0,message .iU) `${meaning.message} (code ${number}).`, {
            hint: meaning.hint ?? fallbackHint(number, form),
        });
    }
    if (number >= 400 && number <= 499) {
        return new errors .hj('login-refused', `The router refused the login: ${(0,error_codes .lA)(number)}.`);
    }
    const text = `The router did not accept the login: ${(0,error_codes .lA)(number)}.`;
    return (0,error_codes .A5)(number)
        ? new errors .hj('login-refused', text, {
            hint: { causes: error_codes .nP, next: (0,message .iU) `${SENT_ONCE} ${error_codes .r_}` },
        })
        : new errors .hj('router-unsupported', text, {
            hint: (0,message .iU) `${SENT_ONCE} If it happens again, please open an issue with ${(0,message .jk)('debug-log')}: it shows no secrets.`,
        });
}
function fallbackHint(number, form) {
    if (number === 403)
        return undefined;
    if (number === 407) {
        return (0,message .iU) `Remove the address of ${(0,message .jk)('runner')} from the block list in SRM (Network Center > Security > Auto Block) and add it to the allow list there. Correct the password first if it was wrong.`;
    }
    return {
        causes: [
            (0,message .iU) `a typo in ${(0,message .hF)('username')} or ${(0,message .hF)('password')}, or an old password`,
            ...WRONG_FORM[form],
            error_codes .Cy,
        ],
        next: (0,message .iU) `Check the password by signing in to SRM. ${SENT_ONCE}`,
    };
}

var protocol = __webpack_require__(48191);
;// CONCATENATED MODULE: ./build/src/router/spared.js

const ID = /^[\w.~%+/=-]{8,512}$/;
const LONG_ID = 24;
const PATH = /^[a-z\d._-]*\/[a-z\d./_-]*$/;
const PIECE_CHARACTERS = 8;
const ALWAYS_SHOWN = [
    ...['SynologyRouter', 'manifest.json', 'RT1900ac', 'RT2600ac', 'MR2200ac', 'RT6600ax', 'RSA-2048', 'RSA-4096'],
    ...Object.values(protocol .nC),
    'synology-router-backup/blob/HEAD/docs/troubleshooting.md',
];
function sparing(logger, shown) {
    const pieces = [...ALWAYS_SHOWN, ...shown].flatMap(piecesOf);
    const shapes = pieces.filter((piece) => /\D/.test(piece)).map(shapeOf);
    const isShown = (value) => pieces.some((piece) => value.toLowerCase().includes(piece)) ||
        shapes.some((shape) => shapeOf(value.toLowerCase()).includes(shape));
    return { ...logger, secret: (value) => (isShown(value) ? undefined : logger.secret(value)) };
}
function shapeOf(text) {
    return text.replace(/\d/g, '0');
}
function piecesOf(text) {
    const count = Math.max(0, text.length - PIECE_CHARACTERS + 1);
    return Array.from({ length: count }, (_, at) => text.slice(at, at + PIECE_CHARACTERS).toLowerCase());
}
function isMaskableId(id) {
    if (id.length >= LONG_ID && /^[0-9a-f]+$/i.test(id))
        return false;
    if (PATH.test(id))
        return false;
    const isMixed = /\d/.test(id) && /[A-Za-z]/.test(id);
    const isCamelCase = /[a-z]/.test(id) && /[A-Z]/.test(id.slice(1));
    return ID.test(id) && (isMixed || isCamelCase || id.length >= LONG_ID);
}

;// CONCATENATED MODULE: ./build/src/router/login.js









const NO_SUCH_API = 102;
const VERSION_UNSUPPORTED = 104;
const LOGIN_GRACE_MS = 2_000;
async function logIn(options) {
    const auth = (0,protocol .VO)(options.endpoints, protocol .nC.auth);
    const encryption = await prepare(options);
    const answer = await sendLogin(options, { auth, encryption });
    const outdated = !answer.reply.ok && answer.reply.code === VERSION_UNSUPPORTED && auth.version > 2;
    const taken = outdated ? { ...auth, version: 2 } : auth;
    const sendAgain = async () => await sendLogin(options, { auth: taken, encryption: options.account.codes ? await prepare(options) : encryption });
    const { reply, cookies } = outdated ? await sendAgain() : answer;
    if (!reply.ok && reply.code === NO_SUCH_API)
        throw (0,protocol .Kc)(protocol .nC.auth);
    if (!reply.ok)
        throw refusal(reply.code, options.account, encryption);
    const sids = (0,protocol .xp)(reply.data, cookies);
    if (sids.length === 0) {
        throw new errors .hj('router-unsupported', 'The router accepted the login but sent no session id.', {
            hint: (0,message .iU) `Please open an issue with ${(0,message .jk)('debug-log')}: it shows no secrets.`,
        });
    }
    const synoToken = (0,router_reply .b6)((0,router_reply .ZZ)(reply.data, 'synotoken'));
    const usableToken = synoToken && /^[\w.~%+/=-]{1,512}$/.test(synoToken) ? synoToken : undefined;
    for (const secret of [...sids, usableToken])
        if (secret && isMaskableId(secret))
            options.logger.secret(secret);
    const form = `${encryption ? `RSA-${encryption.keyBits} envelope` : 'plain form over https'}, Auth ${taken.version}${options.account.codes ? ', with a one-time code' : ''}`;
    options.logger.info(`Logged in (${form}).`);
    return { auth: taken, sids, form, ...(usableToken ? { synoToken: usableToken } : {}) };
}
function refusal(code, account, encryption) {
    const form = formOf(account, encryption);
    return account.codes?.refused(code, form) ?? loginError(code, form);
}
function formOf({ overTls, loginEncryption }, encryption) {
    if (encryption)
        return overTls ? 'envelope' : 'envelope-over-http';
    return loginEncryption === 'never' ? 'plain-as-asked' : 'plain';
}
async function sendLogin({ api, account, withToken, signal }, { auth, encryption }) {
    const code = await account.codes?.next(signal);
    signal.throwIfAborted();
    const secrets = {
        account: account.username,
        passwd: account.password,
        ...(code === undefined ? {} : { otp_code: code }),
        session: protocol .z0,
        format: 'cookie',
    };
    const token = withToken ? { enable_syno_token: 'yes' } : {};
    const credentials = encryption ? Object.fromEntries([(0,envelope .E)(encryption, secrets)]) : secrets;
    const parameters = { ...token, ...credentials };
    return await api.call({
        endpoint: auth,
        method: 'login',
        parameters,
        signal: delayAbort(signal),
        what: 'the login',
        failure: 'router-unreachable',
        hint: (0,message .iU) `${SENT_ONCE} The router may be restarting: check that it is on, wait a few minutes, then ${(0,message .jk)('run-again')}.`,
    });
}
function delayAbort(signal) {
    const later = new AbortController();
    const follow = () => setTimeout(() => later.abort(signal.reason), LOGIN_GRACE_MS).unref();
    signal.addEventListener('abort', follow, { once: true });
    return later.signal;
}
async function prepare(options) {
    await options.account.codes?.untilFresh(options.signal);
    return await prepareEncryption(options);
}
async function prepareEncryption({ api, endpoints, account, logger, signal, }) {
    const endpoint = account.loginEncryption === 'never' ? undefined : endpoints.get(protocol .nC.encryption);
    if (!endpoint)
        return refuseWithoutTls(account);
    const getInfo = () => api.call({
        endpoint,
        method: 'getinfo',
        parameters: { format: 'module' },
        signal,
        what: 'the public-key request',
        failure: 'router-unsupported',
    });
    const { reply } = await (0,ask .k)(getInfo, { logger, signal });
    if (reply.ok) {
        const seconds = (0,router_reply .H0)(reply.data);
        if (seconds !== undefined)
            account.codes?.clock.noteServerTime(seconds);
        return (0,envelope .A)(reply.data);
    }
    if (endpoint.assumed && reply.code === NO_SUCH_API)
        return refuseWithoutTls(account);
    const otherForm = account.overTls
        ? (0,message .iU) `Try ${(0,message .hF)('login-encryption', 'never')}: https protects the login too.`
        : (0,message .iU) `Use https: ${(0,message .hF)('url', 'https://<router>:8001')}. Then the login needs no encryption of its own.`;
    throw new errors .hj('router-unsupported', `The router offers login encryption but refuses to send its key: ${(0,error_codes .lA)(reply.code)}.`, { hint: (0,error_codes .A5)(reply.code) ? { causes: error_codes .nP, next: error_codes .r_ } : otherForm });
}
function refuseWithoutTls({ overTls }) {
    if (overTls)
        return undefined;
    throw new errors .hj('router-unsupported', 'Without login encryption, anyone on the network could read the password over http. It was not sent.', { hint: (0,message .iU) `Use https: ${(0,message .hF)('url', 'https://<router>:8001')}.` });
}

;// CONCATENATED MODULE: ./build/src/router/logout.js



async function logOutOf(credentials, { api, endpoint, logger, signal, }) {
    const about = { what: 'the logout', failure: 'session-lost' };
    try {
        const parameters = { session: protocol .z0 };
        const { reply } = await api.call({ endpoint, method: 'logout', parameters, credentials, signal, ...about });
        if (!reply.ok && !(0,error_codes .nh)(reply.code))
            throw new Error(`code ${reply.code}`);
        logger.debug('Logged out.');
    }
    catch (error) {
        logger.warning(`The logout failed (${(0,errors .YI)(error)}). The session will expire.`);
    }
}

;// CONCATENATED MODULE: ./build/src/router/session.js







const SESSION_UNKNOWN = 119;
const WAYS = [
    { id: 0, sidInBody: false },
    { id: 1, sidInBody: false },
    { id: 0, sidInBody: true },
    { id: 1, sidInBody: true },
];
const FIRST_WAY_IN_BODY = 2;
const LOGOUT_TIMEOUT_MS = 2_000;
const MIN_REPEATED = 5;
class SessionLost extends errors .hj {
    number;
    constructor(number, { what } = {}) {
        const text = what === undefined ? 'The router ended the session' : `The router does not accept the session at ${what}`;
        super('session-lost', `${text} (code ${number}).`);
        this.number = number;
    }
}
class Session {
    #options;
    #sids = [];
    #synoToken;
    #auth;
    #fresh = true;
    #way = 0;
    #withToken = false;
    #loginForm;
    constructor(options) {
        this.#options = options;
    }
    get endpoints() {
        return this.#options.endpoints;
    }
    get signal() {
        return this.#options.signal;
    }
    get loginForm() {
        return this.#loginForm;
    }
    get hasToken() {
        return this.#withToken;
    }
    isRepeatedIn(text) {
        const { password, otpSecret = '' } = this.#options.account;
        const secrets = [password, otpSecret, ...this.#sids, this.#synoToken ?? ''];
        const forms = secrets.filter(({ length }) => length >= MIN_REPEATED).flatMap(secret_encodings .X);
        const seen = [text, (0,sanitize .g$)(text).replaceAll(' ', '')].map((one) => one.toLowerCase());
        return forms.some((form) => seen.some((one) => one.includes(form.toLowerCase())));
    }
    async logIn() {
        const { auth, form, sids, synoToken } = await logIn({ ...this.#options, withToken: this.#withToken });
        this.#auth = auth;
        this.#loginForm = form;
        this.#sids = sids;
        this.#synoToken = synoToken;
        this.#fresh = true;
        this.#options.signal.throwIfAborted();
    }
    async renew({ withToken = this.#withToken } = {}) {
        await this.logOut();
        this.#withToken = withToken;
        await this.logIn();
    }
    async call(call) {
        const { reply } = await this.#options.api.call(this.#complete(call));
        if (reply.ok) {
            this.#fresh = false;
            return reply;
        }
        if (this.#fresh && (await this.#adapt(reply.code, call)))
            return await this.call(call);
        if ((0,error_codes .nh)(reply.code))
            throw new SessionLost(reply.code);
        return reply;
    }
    request(call, options = {}) {
        return (0,router_api .fo)(this.#complete(call), options);
    }
    async logOut() {
        const accepted = this.#credentials?.sid;
        const sids = this.#fresh ? this.#sids : this.#sids.filter((sid) => sid === accepted);
        const credentials = this.#credentials;
        const endpoint = this.#auth;
        this.#sids = [];
        if (!credentials || !endpoint)
            return;
        const { api, logger } = this.#options;
        const signal = AbortSignal.timeout(LOGOUT_TIMEOUT_MS);
        for (const sid of sids)
            await logOutOf({ ...credentials, sid }, { api, endpoint, logger, signal });
    }
    get #credentials() {
        const { id, sidInBody } = WAYS[this.#way] ?? WAYS[0];
        const isSecond = this.#sids[id] !== undefined && id > 0;
        const sid = this.#sids[id] ?? this.#sids[0];
        return sid === undefined
            ? undefined
            : {
                sid,
                sidInBody,
                ...(isSecond ? { isSecond } : {}),
                ...(this.#synoToken ? { synoToken: this.#synoToken } : {}),
            };
    }
    #complete(call) {
        const credentials = this.#credentials;
        return { signal: this.#options.signal, ...call, ...(credentials ? { credentials } : {}) };
    }
    async #adapt(code, { mayLogInAgain = true }) {
        if (!(0,error_codes .ru)(code))
            return false;
        if (code === SESSION_UNKNOWN) {
            const next = WAYS.findIndex(({ id }, way) => way > this.#way && this.#sids[id] !== undefined);
            if (next >= 0) {
                this.#way = next;
                return true;
            }
        }
        if (this.#withToken || !mayLogInAgain)
            return false;
        this.#options.logger.info(`The router rejected the new session (code ${code}). Logging in again with a token.`);
        await this.renew({ withToken: true });
        if (code === SESSION_UNKNOWN)
            this.#way = FIRST_WAY_IN_BODY;
        return true;
    }
}

;// CONCATENATED MODULE: ./build/src/router/export-task.js











const MAX_JSON_BYTES = 65_536;
const METHOD_NOT_ALLOWED = 405;
class BrokenDownload extends errors .hj {
}
async function callTask(task, { session, ...call }) {
    const send = () => session.call({ ...call, endpoint: task.endpoint, parameters: { task_id: taskParameter(task) } });
    const reply = await send();
    task.isAccepted ||= reply.ok;
    if (reply.ok || task.isAccepted || task.quoted || (0,error_codes .GZ)(reply.code))
        return reply;
    task.quoted = true;
    const again = await send();
    task.isAccepted = again.ok;
    return again.ok || (0,error_codes .vr)(reply.code) ? again : reply;
}
function taskParameter({ id, quoted }) {
    return quoted ? JSON.stringify(id) : id;
}
async function fetchFile(task, options) {
    const { session } = options;
    const download = await downloadOnce(task, options);
    const isPostRefused = download.status === METHOD_NOT_ALLOWED;
    const refusal = isPostRefused ? undefined : await readRefusal(download, task, options);
    if (!isPostRefused && refusal === undefined)
        return download;
    if (!task.byGet && (refusal === undefined || (0,error_codes .eg)(refusal))) {
        task.byGet = true;
        return await fetchFile(task, options);
    }
    const code = refusal ?? 0;
    if ((0,error_codes .nh)(code))
        throw new SessionLost(code);
    if ((0,error_codes .ru)(code) && !session.hasToken)
        throw new SessionLost(code, { what: 'the download' });
    if ((0,error_codes .vr)(code) && !task.quoted) {
        task.quoted = true;
        return await fetchFile(task, options);
    }
    throw (0,error_codes .rb)(code, { what: 'the download', code: 'backup-invalid' });
}
async function downloadOnce(task, { session, transport, origin, logger, file, observe }) {
    const call = {
        endpoint: task.endpoint,
        method: 'download',
        parameters: { task_id: taskParameter(task) },
        what: 'the download',
        failure: 'export-failed',
    };
    try {
        const httpMethod = task.byGet ? 'GET' : 'POST';
        const download = await transport.download(session.request(call, { httpMethod }), file);
        observe?.((0,download_facts .ci)(download, { method: httpMethod, quoted: task.quoted }));
        logger.debug(`download: ${describeDownload(download)}.`);
        if (task.byGet || download.status !== METHOD_NOT_ALLOWED)
            (0,router_api .rY)(download, { call, origin });
        return download;
    }
    catch (error) {
        if (!(error instanceof network_errors .N))
            throw error;
        throw new BrokenDownload('export-failed', error.message, { cause: error });
    }
}
function describeDownload({ status, contentType, hasLength, disposition }) {
    const words = (0,download_facts .lt)(disposition);
    const length = hasLength ? 'with length' : 'no length';
    return `HTTP ${status}, type: ${(0,download_facts .uu)(contentType)}, ${length}, disposition: ${words.join('; ') || 'none'}`;
}
async function readRefusal(download, { endpoint }, { file, logger, observe }) {
    if (download.size > MAX_JSON_BYTES)
        return undefined;
    const handle = await (0,promises_.open)(file);
    const text = await handle.readFile('utf8').finally(() => handle.close());
    if (!text.trimStart().startsWith('{'))
        return undefined;
    observe?.((0,answer_facts .H)({ endpoint, method: 'download' }, { ...download, text, cookies: [] }));
    logger.debug(`download: ${(0,public_shape .F5)(text, (0,known_answers .d)(`${endpoint.api} download`))}`);
    const reply = (0,router_reply .UV)(text);
    return reply && !reply.ok ? reply.code : undefined;
}

;// CONCATENATED MODULE: ./build/src/router/poll-schedule.js
const FRACTION = 1 / 25;
const MIN_MS = 100;
const MAX_MS = 1_000;
const EARLY_FRACTION = 1 / 2;
const AROUND_MS = 60;
const AROUND_FRACTION = 1 / 25;
const AROUND_LEAST_MS = 150;
const AROUND_MOST_MS = 400;
function waitBeforePoll(waitedMs, expectedMs) {
    const usual = within(MIN_MS, MAX_MS, waitedMs * FRACTION);
    if (expectedMs === undefined || !(expectedMs > 0))
        return usual;
    const around = within(AROUND_LEAST_MS, AROUND_MOST_MS, expectedMs * AROUND_FRACTION);
    const untilAround = expectedMs - around - waitedMs;
    if (untilAround > 0)
        return Math.max(AROUND_MS, Math.min(untilAround, within(MIN_MS, MAX_MS, waitedMs * EARLY_FRACTION)));
    return waitedMs < expectedMs + around ? AROUND_MS : usual;
}
function within(least, most, value) {
    return Math.min(most, Math.max(least, value));
}

;// CONCATENATED MODULE: ./build/src/router/export.js













const MAX_POLL_FAILURES = 5;
const POLL_FAILURE_MS = 300;
const RESTART_MS = 2_500;
const MAX_SHAPE_LENGTH = 300;
const export_NO_SUCH_API = 102;
const KNOWN_STATUS = (0,known_answers .d)(`${protocol .nC.backup} status`).data ?? {};
async function exportTo(options) {
    let started = false;
    const onceStarted = async () => {
        if (!started)
            await options.onStarted();
        started = true;
    };
    let renewals = 0;
    let restarts = 0;
    for (;;) {
        try {
            return await exportOnce({ ...options, onStarted: onceStarted });
        }
        catch (error) {
            if (error instanceof SessionLost && renewals === 0 && (0,error_codes .nh)(error.number)) {
                renewals++;
                options.logger.info(`${error.message} Logging in again and restarting the export.`);
                await options.session.renew();
            }
            else if (error instanceof SessionLost && (0,error_codes .ru)(error.number) && !options.session.hasToken) {
                options.logger.info(`${error.message} Logging in again with a token and restarting the export.`);
                await options.session.renew({ withToken: true });
            }
            else if (error instanceof BrokenDownload && restarts === 0) {
                restarts++;
                options.logger.info(`${error.message} Restarting the export.`);
                await (0,retry .v)(RESTART_MS, options.session.signal);
            }
            else
                throw error;
        }
    }
}
async function exportOnce(options) {
    const { logger } = options;
    const startedAt = performance.now();
    const task = await start(options);
    await options.onStarted();
    const { polls, exportMs } = await waitUntilFinished(task, { ...options, startedAt });
    logger.info(`Exported in ${(0,format .a3)(performance.now() - startedAt)} (${polls} ${polls === 1 ? 'poll' : 'polls'}).`);
    const downloadedAt = performance.now();
    const download = await fetchFile(task, options);
    logger.info(`Downloaded ${(0,format .z3)(download.size)} in ${(0,format .a3)(performance.now() - downloadedAt)}.`);
    return { ...download, exportMs };
}
async function start({ session, logger }) {
    const endpoint = (0,protocol .VO)(session.endpoints, protocol .nC.backup);
    const what = 'the start of the export';
    const startOnce = () => session.call({ endpoint, method: 'start', what, failure: 'export-failed' });
    const reply = await (0,retry .L)(startOnce, {
        policy: { attempts: 2, pauseMs: () => RESTART_MS },
        signal: session.signal,
        shouldRetry: (outcome) => !outcome.ok && outcome.error instanceof network_errors .N && outcome.error.code !== 'timed-out',
        onRetry: (outcome) => {
            if (!outcome.ok && outcome.error instanceof network_errors .N)
                logger.info(`${outcome.error.message} Trying again.`);
        },
    });
    if (!reply.ok && reply.code === export_NO_SUCH_API)
        throw (0,protocol .Kc)(protocol .nC.backup);
    if (!reply.ok)
        throw (0,error_codes .rb)(reply.code, { what, code: 'export-failed' });
    const id = (0,protocol .P3)(reply.data);
    if (id === undefined)
        throw new errors .hj('export-failed', 'The router did not start the export: its reply contains no task id.');
    return { endpoint, id, quoted: false, isAccepted: false, byGet: false };
}
async function waitUntilFinished(task, { session, logger, startedAt, expectedMs }) {
    let failures = 0;
    let shape;
    for (let polls = 1;; polls++) {
        try {
            const waited = performance.now() - startedAt;
            await (0,retry .v)(Math.max(waitBeforePoll(waited, expectedMs?.()), failures * POLL_FAILURE_MS), session.signal);
            const askedAt = performance.now() - startedAt;
            const reply = await callTask(task, {
                session,
                method: 'status',
                what: 'the export status',
                failure: 'export-failed',
            });
            if (!reply.ok)
                throw (0,error_codes .rb)(reply.code, { what: 'the export status', code: 'export-failed' });
            const status = (0,protocol .rk)(reply.data);
            if (status.kind === 'finished')
                return { polls, exportMs: Math.round((waited + askedAt) / 2) };
            if (status.kind === 'failed')
                throw failedOnRouter(status.code);
            shape = status.kind === 'running' ? undefined : (0,public_shape .F5)(JSON.stringify(reply.data), KNOWN_STATUS);
        }
        catch (error) {
            const reason = (0,errors .Js)(session.signal);
            const isDeadline = error === reason && reason?.code === 'timed-out';
            if (isDeadline && shape !== undefined)
                throw unknownStatus(shape, error);
            if (!(error instanceof network_errors .N) || ++failures > MAX_POLL_FAILURES)
                throw error;
            logger.info(`${error.message} Trying again.`);
        }
    }
}
function failedOnRouter(code) {
    return new errors .hj('export-failed', `The router reports that its export failed${code === undefined ? '' : `: ${(0,error_codes .lA)(code)}`}.`);
}
function unknownStatus(shape, cause) {
    return new errors .hj('router-unsupported', `The router reports the status of the export in an unknown form: ${(0,sanitize .g$)(shape, MAX_SHAPE_LENGTH)}.`, {
        cause,
        hint: (0,message .iU) `Please open an issue with ${(0,message .jk)('debug-log')}: it shows names and types, never values. Until then, export manually in SRM (Control Panel > System, under Update & Restore).`,
    });
}

var router_label = __webpack_require__(14621);
;// CONCATENATED MODULE: ./build/src/router/one-time-codes.js


const CLOCK_PRECISION_MS = 1_000;
const LONGEST_WAIT_MS = 300_000;
const OTP_REQUIRED = 403;
const OTP_WRONG = 404;
class OneTimeCodes {
    #options;
    #periodMs;
    #sent = new Set();
    #lastStep = -1;
    #refusal;
    constructor(options) {
        this.#options = options;
        this.#periodMs = options.otp.periodSeconds * 1000;
    }
    get clock() {
        return this.#options.clock;
    }
    async untilFresh(signal) {
        const beginsInMs = (this.#lastStep + 1) * this.#periodMs - this.#now();
        if (this.#lastStep >= 0 && beginsInMs > 0)
            await this.#wait(beginsInMs + CLOCK_PRECISION_MS, signal);
    }
    async next(signal) {
        if (this.#refusal)
            throw this.#refusal;
        this.#checkClocks();
        const { otp, logger } = this.#options;
        const { Secret, TOTP } = await __webpack_require__.e(  107).then(__webpack_require__.bind(__webpack_require__, 60107));
        const totp = new TOTP({
            secret: Secret.fromBase32(otp.secret),
            algorithm: otp.algorithm,
            digits: otp.digits,
            period: otp.periodSeconds,
        });
        for (;;) {
            const step = Math.floor(this.#now() / this.#periodMs);
            const code = totp.generate({ timestamp: step * this.#periodMs });
            if (step > this.#lastStep && !this.#sent.has(code)) {
                this.#lastStep = step;
                this.#sent.add(code);
                logger.secret(code);
                return code;
            }
            this.#lastStep = Math.max(this.#lastStep, step);
            await this.#wait((this.#lastStep + 1) * this.#periodMs - this.#now(), signal);
        }
    }
    refused(number, form) {
        if (number === OTP_WRONG)
            this.#refusal = this.#wrong();
        if (number === OTP_REQUIRED)
            this.#refusal = notSeen(form);
        return this.#refusal;
    }
    #difference() {
        const seconds = Math.round((this.clock.offsetMs ?? 0) / 1000);
        if (Math.abs(seconds) <= this.#options.otp.periodSeconds)
            return undefined;
        return (0,message .iU) `The router's clock is ${Math.abs(seconds)} s ${seconds > 0 ? 'ahead of' : 'behind'} ${(0,message .jk)('runner')}'s`;
    }
    #checkClocks() {
        const difference = this.#difference();
        if (difference === undefined)
            return;
        if (this.#options.isAuthenticated) {
            this.#options.logger.info((0,message .iU) `${difference}: the one-time code is for the router's time.`);
            return;
        }
        throw new errors .hj('otp-refused', (0,message .iU) `${difference}, so the router would refuse the one-time code. None was sent.`, {
            hint: (0,message .iU) `Correct the wrong clock: ${(0,message .jk)('runner')} by NTP, or the router in SRM (Control Panel > System). Or use https and ${(0,message .hF)('tls-fingerprint')}: then the router's time can be trusted, and codes are for its time.`,
        });
    }
    #wrong() {
        const difference = this.#difference();
        const clocks = difference !== undefined
            ? ['the router checks codes against another clock than it reports, so correct both clocks (NTP)']
            : this.clock.offsetMs === undefined
                ? (0,message .iU) `the clock of ${(0,message .jk)('runner')} is wrong, which NTP corrects`
                : ['the same code was used just before, by another run or another person'];
        return new errors .hj('otp-refused', (0,message .iU) `The router refused the one-time code (code ${OTP_WRONG}).${difference === undefined ? '' : (0,message .iU) ` ${difference}; the code was for the router's time.`}`, {
            hint: {
                causes: [(0,message .iU) `${(0,message .hF)('otp-secret')} belongs to another account or an earlier setup`, clocks],
                next: (0,message .iU) `To check, add this secret to an authenticator app: it must show the same codes as an app that works. No other code is tried, so that Auto Block does not lock ${(0,message .jk)('runner')} out.`,
            },
        });
    }
    #now() {
        const { clock, isAuthenticated } = this.#options;
        return clock.time.now() + (isAuthenticated ? (clock.offsetMs ?? 0) : 0);
    }
    async #wait(ms, signal) {
        if (ms > LONGEST_WAIT_MS)
            throw wentBack(ms);
        this.#options.logger.info(`Waiting ${Math.ceil(ms / 1000)} s for the next one-time code.`);
        await this.clock.time.wait(ms, signal);
    }
}
function wentBack(ms) {
    const what = `The router's clock went back by about ${Math.round(ms / 1000)} s between two one-time codes.`;
    return new errors .hj('otp-refused', `${what} No other code was sent.`, {
        hint: 'Check the time in SRM (Control Panel > System), which NTP should set. Then run again.',
    });
}
function notSeen(form) {
    const other = form === 'envelope' ? (0,message .iU) `, so try ${(0,message .hF)('login-encryption', 'never')}: https protects it too` : '';
    return new errors .hj('otp-required', `The router requires a one-time code although one was sent (code ${OTP_REQUIRED}).`, {
        hint: (0,message .iU) `This firmware may expect it elsewhere in the login${other}. Please open an issue with ${(0,message .jk)('debug-log')}: it shows no secrets.`,
    });
}

;// CONCATENATED MODULE: ./build/src/router/rights.js



const ASKS_FOR_TASK = new Set([101, 114, 120]);
const rights_NO_SUCH_API = 102;
async function checkExportPermission(session) {
    const endpoint = session.endpoints.get(protocol .nC.backup);
    if (!endpoint)
        return { kind: 'unknown', answer: `the router does not offer ${protocol .nC.backup}` };
    const what = 'access to its backup service';
    const reply = await session
        .call({ endpoint, method: 'status', what, failure: 'export-failed', mayLogInAgain: false })
        .catch((error) => {
        if (error instanceof SessionLost && (0,error_codes .ru)(error.number))
            return { ok: false, code: error.number };
        throw error;
    });
    if (reply.ok || ASKS_FOR_TASK.has(reply.code) || isOfBackupService(reply.code))
        return { kind: 'granted' };
    if (reply.code === rights_NO_SUCH_API)
        return { kind: 'denied', reason: (0,protocol .Kc)(protocol .nC.backup) };
    if ((0,error_codes .GZ)(reply.code))
        return { kind: 'denied', reason: (0,error_codes .rb)(reply.code, { what, code: 'account-not-allowed' }) };
    return { kind: 'unknown', answer: (0,error_codes .lA)(reply.code) };
}
function isOfBackupService(code) {
    return code >= 4400 && code <= 4499;
}

var router_transport = __webpack_require__(31618);
;// CONCATENATED MODULE: ./build/src/router/client.js













const WORK_END_MS = 500;
async function withSession(options, work) {
    const { origin, logger, timeoutMs, probe = {}, observe } = options;
    const deadline = new AbortController();
    const tooLong = () => new errors .hj('timed-out', `The session with the router took longer than ${timeoutMs / 1000} s.`);
    const timer = setTimeout(() => deadline.abort(tooLong()), timeoutMs);
    const signal = AbortSignal.any([options.signal, deadline.signal]);
    warnAboutExposure(options);
    const onConnected = (connection) => {
        probe.connection = connection;
        observe?.({ kind: 'connection', ...(connection.tls ? { tls: connection.tls } : {}) });
    };
    const transport = (0,router_transport .g)({ ...options, onConnected });
    const clock = new router_clock .q(options.time);
    const api = (0,router_api .xP)({ transport, origin, logger, clock, observe });
    try {
        const endpoints = await logger.step('Connect', () => (0,discover .k4)({ api, origin, logger, signal }));
        probe.offer = (0,discover .yS)(endpoints);
        const account = accountOf(options, clock);
        const spared = sparing(logger, options.shown ?? []);
        const session = new Session({ api, endpoints, account, logger: spared, signal });
        try {
            await logger.step('Log in', () => session.logIn());
            probe.login = session.loginForm;
            const router = {
                exportTo: async (file, { onStarted, onLabel, expectedMs }) => {
                    let label;
                    const download = await exportTo({
                        session,
                        transport,
                        origin,
                        logger,
                        file,
                        observe,
                        expectedMs,
                        onStarted: async () => {
                            onStarted();
                            label = await (0,router_label .V8)(session, spared);
                            if (!label)
                                return;
                            onLabel?.(label);
                            logger.info(`Router: ${label.model || 'unknown model'}, ${label.firmware || 'unknown firmware'}.`);
                        },
                    });
                    const { size, sha256, exportMs } = download;
                    return { size, sha256, exportMs, label };
                },
                label: () => (0,router_label .V8)(session, spared),
                mayExport: () => checkExportPermission(session),
            };
            return await (0,system_deadline .Mu)(work(router), { signal, runState: { leftRunning: false }, graceMs: WORK_END_MS });
        }
        finally {
            await session.logOut();
        }
    }
    finally {
        probe.clockOffsetMs = clock.offsetMs;
        clearTimeout(timer);
        await transport.close();
    }
}
function accountOf(options, clock) {
    const { username, password, loginEncryption, otp, logger, trust } = options;
    const overTls = options.origin.startsWith('https:');
    const isAuthenticated = overTls && trust.kind !== 'none';
    const codes = otp && new OneTimeCodes({ otp, clock, isAuthenticated, logger });
    return { username, password, loginEncryption, overTls, ...(otp && codes ? { codes, otpSecret: otp.secret } : {}) };
}
function warnAboutExposure({ origin, trust, loginEncryption, logger }) {
    if (loginEncryption === 'never') {
        logger.warning((0,message .iU) `${(0,message .hF)('login-encryption', 'never')} protects the password by TLS only: anyone who impersonates the router can read it. Remove it unless this router needs it.`);
    }
    if (origin.startsWith('http:')) {
        logger.warning((0,message .iU) `Over http, anyone on the network can read the backup with all its passwords, or replace the key that encrypts the login. Use https: ${(0,message .hF)('url', 'https://<router>:8001')}.`);
    }
    else if (trust.kind === 'none') {
        logger.warning((0,message .iU) `${(0,message .hF)('tls-verify', 'false')} accepts any certificate: anyone on the network can impersonate the router. Prefer ${(0,message .hF)('tls-fingerprint')}.`);
    }
}

var system_disk = __webpack_require__(17426);
var turns = __webpack_require__(12879);
;// CONCATENATED MODULE: ./build/src/assemble.js












const DETAILS_HIDDEN = 'What is wrong with the backup is not quoted from it';
async function assemble(settings, { logger, signal, observe }) {
    const { fileName, label, requireVerified, seal, startedAt } = settings;
    const key = seal?.fingerprintKey === undefined ? undefined : (0,keyed_content .EX)(seal.fingerprintKey);
    const isIgnored = (0,items .O_)(settings.ignoreChanges);
    const inspector = (0,apart .Y)();
    return {
        fileName,
        tempDirectory: settings.tempDirectory,
        withSession: (work) => withSession({ ...settings.router, logger, signal, observe, shown: shownOf(settings) }, work),
        ...inspector,
        ...(seal ? { encryptor: (0,encrypt .D)(seal.recipients) } : {}),
        isMeantReadable: settings.isMeantReadable,
        describe: async (inspection, { size: plainSize, label: known, exportMs }, { size, sha256 }) => {
            const sealed = seal && { plainSize, key, recipients: seal.recipients };
            const about = { fileName, size, sha256, startedAt, exportMs, isIgnored, sealed, router: { ...known, label } };
            return await (0,turns .gG)((0,manifest .fT)(inspection, about), signal);
        },
        compare: async (before, after) => {
            const comparison = await (0,turns .gG)((0,changes .N_)(before, after, { isIgnored }), signal);
            return seal ? (0,changes .Fw)(comparison) : comparison;
        },
        ...(seal
            ? {
                isBound: (existing, { fingerprint }) => (0,binding .V)(existing, { fingerprint, key, recipients: seal.recipients }),
            }
            : {
                hasContent: async (file, { container, fingerprint, entries }, until) => {
                    const found = await inspector.inspect(file, { signal: until });
                    if (found.verdict !== 'valid' || found.container !== container)
                        return false;
                    if (!(0,items .Et)(found.content.entries, entries))
                        return false;
                    return (await (0,turns .gG)((0,dss_fingerprint .Q)(found.content, isIgnored), until)) === fingerprint;
                },
            }),
        destinations: await Promise.all(settings.destinations.map((destination) => assemble_open(destination, settings, { logger }))),
        isLogPublic: (runState) => (0,log_readers .Y)(settings, { hidden: DETAILS_HIDDEN, runState, logger, signal }),
        requireVerified,
        logger,
        signal,
    };
}
async function assembleCheckup(settings, { logger, signal, observe }) {
    const { router, seal, tempDirectory } = settings;
    return {
        origin: router.origin,
        trust: router.trust.kind,
        tempDirectory,
        destinations: await Promise.all(settings.destinations.map((destination) => toCheck(destination, settings, logger))),
        ...(seal ? { seal: (0,encrypt .D)(seal.recipients) } : {}),
        withSession: (probe, work) => withSession({ ...router, logger, signal, probe, observe, shown: shownOf(settings) }, work),
        logger,
        signal,
        now: () => Date.now(),
    };
}
async function assemble_open(destination, { startedAt, fileName, stateFolder }, { logger }) {
    if (destination.kind === 'artifact') {
        const { artifactDestination } = await Promise.all( [__webpack_require__.e(663), __webpack_require__.e(5308), __webpack_require__.e(5289), __webpack_require__.e(919), __webpack_require__.e(5902), __webpack_require__.e(396), __webpack_require__.e(6011)]).then(__webpack_require__.bind(__webpack_require__, 36011));
        return artifactDestination({ ...destination, startedAt, logger });
    }
    if (destination.kind === 'repository') {
        const { repositoryDestination } = await Promise.all( [__webpack_require__.e(5308), __webpack_require__.e(5289), __webpack_require__.e(5708), __webpack_require__.e(919), __webpack_require__.e(5902), __webpack_require__.e(6698), __webpack_require__.e(386), __webpack_require__.e(8658), __webpack_require__.e(956), __webpack_require__.e(6984), __webpack_require__.e(2268), __webpack_require__.e(1985), __webpack_require__.e(6365), __webpack_require__.e(5521)]).then(__webpack_require__.bind(__webpack_require__, 85521));
        return repositoryDestination({ ...destination, startedAt, logger, fileName });
    }
    const { directoryDestination } = await Promise.all( [__webpack_require__.e(5308), __webpack_require__.e(5289), __webpack_require__.e(5708), __webpack_require__.e(919), __webpack_require__.e(6984), __webpack_require__.e(2268), __webpack_require__.e(6146), __webpack_require__.e(6365), __webpack_require__.e(3577)]).then(__webpack_require__.bind(__webpack_require__, 53577));
    return directoryDestination({ ...destination, startedAt, logger, fileName, stateFolder });
}
async function toCheck(destination, settings, logger) {
    const warnings = [];
    const warning = (line) => void warnings.push(line);
    const { kind, preflight, confirm } = await assemble_open(destination, settings, { logger: { ...logger, warning } });
    const disk = destination.kind === 'directory' ? { readDisk: () => (0,system_disk .g)(destination.path) } : {};
    const askAll = async (signal) => {
        await preflight(signal);
        await confirm?.(signal);
    };
    return { kind, preflight: askAll, place: placeOf(destination), ...disk, warnings };
}
function placeOf(destination) {
    if (destination.kind === 'directory')
        return destination.path;
    if (destination.kind === 'artifact')
        return `the artifacts of ${destination.workflow.repository}`;
    return [destination.repository, destination.folder].filter(Boolean).join('/');
}
function shownOf({ fileName, label, router, destinations }) {
    const names = destinations.flatMap((place) => {
        if (place.kind === 'directory')
            return [];
        const { serverUrl, repository, runId } = place.workflow;
        if (place.kind === 'repository')
            return [`${serverUrl}/${place.repository}/commit/`];
        return [`${place.name}-${label}-000000`, `${serverUrl}/${repository}/actions/runs/${runId}/artifacts/`];
    });
    return [fileName, label, router.origin, ...names, ...destinations.map(placeOf)];
}


/***/ }),

/***/ 13039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Y: () => (  canStrangersRead)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _github_github_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62485);
  var _github_visibility_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24149);
  var _system_deadline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60239);




const ASK_TIMEOUT_MS = 10_000;
async function canStrangersRead({ workflow, token }, { hidden, runState, logger, ...options }) {
    if (workflow.repository === '')
        return false;
    if (workflow.visibility && workflow.visibility !== 'private')
        return true;
    const signal = AbortSignal.any([options.signal, AbortSignal.timeout(ASK_TIMEOUT_MS)]);
    const ask = async () => await (0,_github_visibility_js__WEBPACK_IMPORTED_MODULE_2__  .tQ)((0,_github_github_client_js__WEBPACK_IMPORTED_MODULE_1__  .LX)({ ...workflow, token }), { ...workflow, signal });
    const answer = await (0,_system_deadline_js__WEBPACK_IMPORTED_MODULE_3__  .Mu)(ask(), { signal, runState, graceMs: 0 }).catch((error) => {
        return { kind: 'unknown', reason: (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__  .YI)(error) };
    });
    if (answer.kind === 'unknown')
        logger.info(`${hidden}, since the visibility of this repository is unknown: ${answer.reason}.`);
    return answer.kind !== 'private';
}


/***/ }),

/***/ 67951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    H: () => (  sightingOf)
  });
  var _cookie_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68484);
  var _download_facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5141);
  var _envelope_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76247);
  var _known_answers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23198);
  var _protocol_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48191);
  var _public_shape_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66950);
  var _reply_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95519);







const STATUS_WORDS = new Set([
    ...['finish', 'finished', 'done', 'success', 'complete', 'completed', 'ok', 'ready', 'idle', 'none', 'end', 'ended'],
    ...['running', 'processing', 'exporting', 'waiting', 'pending', 'starting', 'started', 'busy', 'queued', 'init'],
    ...['preparing', 'collecting', 'packing', 'compressing', 'progress', 'in_progress', 'working', 'active'],
    ...['fail', 'failed', 'error', 'cancel', 'cancelled', 'canceled', 'abort', 'aborted', 'timeout', 'unknown'],
]);
const KNOWN_PATH = /^(dsm\/)?(_*)((?:query|auth|encryption|entry|info)\.cgi)$/;
function sightingOf({ endpoint, method, parameters = {}, credentials }, answer) {
    const call = `${endpoint.api} ${method}`;
    const text = answer.text.replace(/^\uFEFF/, '');
    const parsed = (0,_reply_js__WEBPACK_IMPORTED_MODULE_6__  .qF)(text);
    const reply = (0,_reply_js__WEBPACK_IMPORTED_MODULE_6__  .UV)(text);
    const data = reply?.ok ? reply.data : undefined;
    const cookies = (0,_cookie_names_js__WEBPACK_IMPORTED_MODULE_0__  .p)(answer.cookies);
    return {
        kind: 'answer',
        call,
        version: endpoint.version,
        http: publicNumber(answer.status, 599) ?? 0,
        type: (0,_download_facts_js__WEBPACK_IMPORTED_MODULE_1__  .uu)(answer.contentType),
        ...(text === answer.text ? {} : { bom: true }),
        ...(cookies.length > 0 ? { cookies } : {}),
        ...(reply && !reply.ok ? { code: publicCode(reply.code) } : {}),
        ...(credentials ? { sent: describeSession(credentials) } : {}),
        ...(data ? factsOf(call, { data, parameters, answer }) : {}),
        ...(parsed === undefined ? {} : { shape: (0,_public_shape_js__WEBPACK_IMPORTED_MODULE_5__  .KU)(parsed, (0,_known_answers_js__WEBPACK_IMPORTED_MODULE_3__  .d)(call)) }),
    };
}
function factsOf(call, { data, parameters, answer }) {
    switch (call) {
        case `${_protocol_js__WEBPACK_IMPORTED_MODULE_4__  .nC.info} query`:
            return { asked: parameters.query === 'ALL' ? 'ALL' : 'names', apis: listedApis(data) };
        case `${_protocol_js__WEBPACK_IMPORTED_MODULE_4__  .nC.encryption} getinfo`:
            return { key: describeKey(data) };
        case `${_protocol_js__WEBPACK_IMPORTED_MODULE_4__  .nC.auth} login`:
            return { login: describeLogin(data, parameters, answer) };
        case `${_protocol_js__WEBPACK_IMPORTED_MODULE_4__  .nC.backup} start`:
            return { task: describeTaskId(data) };
        case `${_protocol_js__WEBPACK_IMPORTED_MODULE_4__  .nC.backup} status`:
            return { reads: (0,_protocol_js__WEBPACK_IMPORTED_MODULE_4__  .rk)(data).kind, ...describeWord(data) };
        default:
            return {};
    }
}
function listedApis(data) {
    const listed = Object.values(_protocol_js__WEBPACK_IMPORTED_MODULE_4__  .nC).flatMap((api) => {
        const entry = (0,_reply_js__WEBPACK_IMPORTED_MODULE_6__  .ZZ)(data, api);
        return entry === undefined ? [] : [[api, describeApi((0,_reply_js__WEBPACK_IMPORTED_MODULE_6__  .Pf)(entry))]];
    });
    return Object.fromEntries(listed);
}
function describeApi(listed) {
    const [known, folder = '', padding = '', file = ''] = KNOWN_PATH.exec((0,_reply_js__WEBPACK_IMPORTED_MODULE_6__  .b6)((0,_reply_js__WEBPACK_IMPORTED_MODULE_6__  .ZZ)(listed, 'path')) ?? '') ?? [];
    return {
        min: publicNumber((0,_reply_js__WEBPACK_IMPORTED_MODULE_6__  .ZZ)(listed, 'minVersion'), 99) ?? 0,
        max: publicNumber((0,_reply_js__WEBPACK_IMPORTED_MODULE_6__  .ZZ)(listed, 'maxVersion'), 99) ?? 0,
        path: known === undefined ? 'other' : folder + file,
        padding: padding.length,
        json: (0,_reply_js__WEBPACK_IMPORTED_MODULE_6__  .ZZ)(listed, 'requestFormat') === 'JSON',
    };
}
function describeKey(data) {
    const text = (0,_reply_js__WEBPACK_IMPORTED_MODULE_6__  .b6)((0,_reply_js__WEBPACK_IMPORTED_MODULE_6__  .ZZ)(data, 'public_key')) ?? '';
    const isDer = /^[A-Za-z0-9+/=\s]+$/.test(text);
    const form = /^[0-9a-f]+$/i.test(text) ? 'hex' : text.startsWith('-----BEGIN ') ? 'PEM' : isDer ? 'DER' : 'other';
    try {
        return { form, bits: (0,_envelope_js__WEBPACK_IMPORTED_MODULE_2__  .A)(data).keyBits };
    }
    catch {
        return { form };
    }
}
function describeLogin(data, parameters, { cookies }) {
    const inBody = (0,_reply_js__WEBPACK_IMPORTED_MODULE_6__  .b6)((0,_reply_js__WEBPACK_IMPORTED_MODULE_6__  .ZZ)(data, 'sid'));
    const inCookie = cookies.map((cookie) => /^\s*id=([^;]+)/.exec(cookie)?.[1]?.trim()).find(Boolean);
    return {
        form: 'passwd' in parameters ? 'plain' : 'envelope',
        sid: [...(inBody ? ['body'] : []), ...(inCookie ? ['cookie'] : [])],
        ...(inBody && inCookie ? { same: inBody === inCookie } : {}),
        ...(/^\d/.test(inBody ?? inCookie ?? '') ? { startsWithDigit: true } : {}),
        ...('enable_syno_token' in parameters ? { asksForToken: true } : {}),
        ...((0,_reply_js__WEBPACK_IMPORTED_MODULE_6__  .b6)((0,_reply_js__WEBPACK_IMPORTED_MODULE_6__  .ZZ)(data, 'synotoken')) ? { hasToken: true } : {}),
    };
}
function describeTaskId(data) {
    const id = (0,_reply_js__WEBPACK_IMPORTED_MODULE_6__  .ZZ)(data, 'task_id');
    if (typeof id === 'number')
        return 'number';
    const text = (0,_protocol_js__WEBPACK_IMPORTED_MODULE_4__  .P3)(data) ?? '';
    if (/^\d+$/.test(text))
        return 'digits';
    if (/^\d/.test(text))
        return 'starts with a digit';
    if (text.startsWith('@'))
        return 'starts with @';
    return /^\w+$/.test(text) ? 'word' : 'other';
}
function describeWord(data) {
    const word = ((0,_reply_js__WEBPACK_IMPORTED_MODULE_6__  .b6)((0,_reply_js__WEBPACK_IMPORTED_MODULE_6__  .ZZ)(data, 'state')) ?? (0,_reply_js__WEBPACK_IMPORTED_MODULE_6__  .b6)((0,_reply_js__WEBPACK_IMPORTED_MODULE_6__  .ZZ)(data, 'status')))?.toLowerCase();
    return word === undefined ? {} : { word: STATUS_WORDS.has(word) ? word : 'other' };
}
function describeSession({ isSecond, sidInBody, synoToken }) {
    return `cookie${sidInBody ? ' and body' : ''}${isSecond ? ', second id' : ''}${synoToken ? ', with token' : ''}`;
}
function publicCode(code) {
    const isKnown = Number.isInteger(code) && /^(?:1\d\d|4\d\d|44\d\d)$/.test(String(code));
    return isKnown ? code : 'other';
}
function publicNumber(value, max) {
    const number = (0,_reply_js__WEBPACK_IMPORTED_MODULE_6__  .rl)(value);
    return number !== undefined && Number.isInteger(number) && number >= 0 && number <= max ? number : undefined;
}


/***/ }),

/***/ 92547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    fo: () => (  requestOf),
    rY: () => (  refuseStatus),
    xP: () => (  createApi)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _text_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29962);
  var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(39654);
  var _answer_facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67951);
  var _cookie_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68484);
  var _known_answers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23198);
  var _network_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29641);
  var _protocol_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48191);
  var _public_shape_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(66950);
  var _reply_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(95519);










function createApi({ transport, origin, logger, clock, observe, }) {
    return {
        async call(call) {
            const answer = await transport.post(requestOf(call));
            clock?.noteHeader(answer.date);
            observe?.((0,_answer_facts_js__WEBPACK_IMPORTED_MODULE_2__  .H)(call, answer));
            const name = `${call.endpoint.api} ${call.method}`;
            const shape = (0,_public_shape_js__WEBPACK_IMPORTED_MODULE_7__  .F5)(answer.text, (0,_known_answers_js__WEBPACK_IMPORTED_MODULE_4__  .d)(name));
            logger.debug(`${name}: HTTP ${answer.status}, ${shape}${describeCookies(answer)}`);
            refuseStatus(answer, { call, origin });
            const reply = (0,_reply_js__WEBPACK_IMPORTED_MODULE_8__  .UV)(answer.text);
            if (!reply) {
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .hj(call.failure, `The response of ${origin} to ${call.what} is not from SRM: ${describeContent(answer)}.`, { hint: call.hint ?? hintAtAddress(call) });
            }
            return { reply, cookies: answer.cookies };
        },
    };
}
function describeCookies({ cookies }) {
    const names = (0,_cookie_names_js__WEBPACK_IMPORTED_MODULE_3__  .p)(cookies);
    return names.length > 0 ? `, sets cookies: ${names.join(', ')}` : '';
}
function requestOf({ endpoint, method, parameters, credentials, signal, what, hint }, { httpMethod = 'POST' } = {}) {
    const inForm = httpMethod === 'GET' ? undefined : credentials;
    const form = (0,_protocol_js__WEBPACK_IMPORTED_MODULE_6__  .f_)(endpoint, {
        method,
        parameters: {
            ...parameters,
            ...(inForm?.synoToken ? { SynoToken: inForm.synoToken } : {}),
            ...(inForm?.sidInBody ? { _sid: inForm.sid } : {}),
        },
    });
    const headers = {
        ...(credentials ? { cookie: `id=${credentials.sid}` } : {}),
        ...(credentials?.synoToken ? { 'x-syno-token': credentials.synoToken } : {}),
    };
    return { path: endpoint.path, form, httpMethod, headers, signal, what, ...(hint ? { hint } : {}) };
}
function refuseStatus(answer, { call, origin }) {
    const { status } = answer;
    if (status === 200)
        return;
    if (status >= 300 && status < 400)
        throw redirected(answer.location, origin);
    const message = `${origin} answered ${call.what} with HTTP ${status}.`;
    if (status >= 500)
        throw new _network_errors_js__WEBPACK_IMPORTED_MODULE_5__  .N(call.failure, message, { hint: call.hint });
    const needsTls = status === 400 && origin.startsWith('http:');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .hj(call.failure, message, { hint: call.hint ?? (needsTls ? NEEDS_TLS : hintAtAddress(call)) });
}
const NEEDS_TLS = (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .iU) `This port probably expects https: replace \`http://\` by \`https://\` in ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .hF)('url')}.`;
function redirected(location, origin) {
    const url = location === '' ? null : URL.parse(location, origin);
    const target = url?.protocol.startsWith('http') ? url : undefined;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .hj('router-unsupported', `${origin} redirects to ${target ? (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_9__  .g$)(target.origin) : 'another address'}; redirects are not followed, since they would expose the password.`, { hint: redirectHint(target, origin) });
}
function redirectHint(target, origin) {
    const own = URL.parse(origin);
    if (target?.protocol !== 'https:' || target.hostname !== own?.hostname || target.origin === own.origin) {
        return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .iU) `Set ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .hF)('url')} to the address of SRM itself, usually https://192.168.1.1:8001.`;
    }
    const moved = `https://${target.hostname}:${target.port || '443'}`;
    return own.protocol === 'http:'
        ? (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .iU) `SRM redirects HTTP to HTTPS: set ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .hF)('url')} to ${moved}.`
        : (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .iU) `Set ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .hF)('url')} to the address of SRM itself: ${moved}.`;
}
function hintAtAddress(call) {
    if (call.failure !== 'router-unsupported')
        return undefined;
    return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .iU) `Check the address and port in ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .hF)('url')}: SRM uses 8001 for https and 8000 for http unless changed, and may redirect 8000 to 8001. In a browser, the address must open the sign-in page of SRM.`;
}
function describeContent({ text, contentType }) {
    const start = text.trimStart();
    if (start === '')
        return 'an empty response';
    const title = /<title[^>]*>([^<]{1,200})/i.exec(start.slice(0, _text_sanitize_js__WEBPACK_IMPORTED_MODULE_9__  .ul))?.[1];
    if (start.startsWith('<'))
        return title ? `an HTML page titled "${(0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_9__  .g$)(title, 60)}"` : 'an HTML or XML page';
    if (/^[[{]/.test(start))
        return 'other JSON';
    return contentType ? `content of type ${(0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_9__  .g$)(contentType, 60)}` : 'unknown content';
}


/***/ }),

/***/ 71237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    q: () => (  RouterClock)
  });
  var _system_retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6457);

const LATEST_MS = Date.UTC(2100, 0);
const MACHINE = { now: () => Date.now(), wait: _system_retry_js__WEBPACK_IMPORTED_MODULE_0__  .v };
class RouterClock {
    time;
    #offsetMs;
    #hasServerTime = false;
    constructor(time = MACHINE) {
        this.time = time;
    }
    get offsetMs() {
        return this.#offsetMs;
    }
    noteServerTime(seconds) {
        this.#hasServerTime = this.#note(seconds * 1000) || this.#hasServerTime;
    }
    noteHeader(date) {
        if (!this.#hasServerTime)
            this.#note(Date.parse(date));
    }
    #note(routerMs) {
        const isTime = routerMs >= 0 && routerMs < LATEST_MS;
        if (isTime)
            this.#offsetMs = routerMs - this.time.now();
        return isTime;
    }
}


/***/ }),

/***/ 68484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    p: () => (  cookieNames)
  });
const KNOWN_COOKIES = new Set(['id', 'smid', 'did', 'stay_login', '_SSID', 'io']);
function cookieNames(cookies) {
    return [...new Set(cookies.map(cookieName))].sort();
}
function cookieName(cookie) {
    const name = /^\s*([^=;\s]*)/.exec(cookie)?.[1] ?? '';
    return KNOWN_COOKIES.has(name) ? name : 'other';
}


/***/ }),

/***/ 5141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    ci: () => (  downloadSighting),
    lt: () => (  describeDisposition),
    uu: () => (  contentKind)
  });
const KNOWN_HEADERS = new Set([
    ...['accept-ranges', 'cache-control', 'connection', 'content-disposition', 'content-encoding', 'content-length'],
    ...['content-security-policy', 'content-type', 'date', 'etag', 'expires', 'keep-alive', 'last-modified', 'p3p'],
    ...['pragma', 'server', 'set-cookie', 'strict-transport-security', 'transfer-encoding', 'vary', 'x-frame-options'],
    ...['x-content-type-options', 'x-sendfile', 'x-xss-protection'],
]);
const KINDS = {
    '': 'none',
    'application/json': 'json',
    'text/plain': 'text',
    'text/html': 'html',
    'application/octet-stream': 'octet-stream',
};
function downloadSighting({ status, contentType, headerNames, disposition, }, { method, quoted }) {
    const names = headerNames.map((name) => name.toLowerCase());
    return {
        kind: 'download',
        method,
        http: status,
        type: contentKind(contentType),
        headers: [...new Set(names.map((name) => (KNOWN_HEADERS.has(name) ? name : 'other')))].sort(),
        disposition: describeDisposition(disposition),
        ...(quoted ? { quoted } : {}),
    };
}
function describeDisposition(disposition) {
    if (disposition === '')
        return [];
    const has = (pattern) => pattern.test(disposition);
    const kind = has(/^\s*attachment\b/i) ? 'attachment' : has(/^\s*inline\b/i) ? 'inline' : 'other';
    return [
        kind,
        ...(has(/;\s*filename\s*="/i) ? ['filename in quotes'] : has(/;\s*filename\s*=/i) ? ['filename'] : []),
        ...(has(/;\s*filename\*\s*=/i) ? ['filename*'] : []),
        ...(has(/_\d{8}\.dss\b/i) ? ['date'] : []),
        ...(has(/\.dss\b/i) ? ['.dss'] : []),
    ];
}
function contentKind(contentType) {
    const type = (contentType.split(';')[0] ?? '').trim().toLowerCase();
    return (Object.hasOwn(KINDS, type) ? KINDS[type] : undefined) ?? 'other';
}


/***/ }),

/***/ 76247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    A: () => (  readEncryptionInfo),
    E: () => (  encryptCredentials)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var node_forge_lib_forge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88561);
  var node_forge_lib_aes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39445);
  var node_forge_lib_md5_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86138);
  var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27406);
  var _text_message_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29962);
  var _reply_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95519);







const PASSPHRASE_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz~!@#$%^&*()_+-/';
const PADDING_BYTES = 11;
const MIN_PASSPHRASE_LENGTH = 32;
const MAX_KEY_BITS = 16_384;
const MAX_EXPONENT = 2n ** 64n - 1n;
const SALT_BYTES = 8;
const [AES_KEY_BYTES, AES_IV_BYTES] = [32, 16];
const IMPLIED_EXPONENT = 'AQAB';
function readEncryptionInfo(data) {
    const publicKey = readPublicKey((0,_reply_js__WEBPACK_IMPORTED_MODULE_6__  .b6)((0,_reply_js__WEBPACK_IMPORTED_MODULE_6__  .ZZ)(data, 'public_key')) ?? '');
    const serverTime = (0,_reply_js__WEBPACK_IMPORTED_MODULE_6__  .H0)(data) ?? Math.floor(Date.now() / 1000);
    return {
        publicKey,
        keyBits: bitsOf(publicKey),
        cipherKey: fieldName(data, 'cipherkey') ?? '__cIpHeRtExT',
        cipherToken: fieldName(data, 'ciphertoken') ?? '__cIpHeRtOkEn',
        serverTime: String(serverTime),
    };
}
function encryptCredentials(info, secrets) {
    const blockBytes = Math.ceil(info.keyBits / 8);
    const passphrase = randomPassphrase(blockBytes - PADDING_BYTES);
    const plaintext = new URLSearchParams({ [info.cipherToken]: info.serverTime, ...secrets }).toString();
    const envelope = {
        rsa: encryptRsa(passphrase, info.publicKey),
        aes: encryptSalted(plaintext, passphrase),
    };
    return [info.cipherKey, JSON.stringify(envelope)];
}
function encryptRsa(passphrase, key) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.publicEncrypt)({ key, padding: node_crypto__WEBPACK_IMPORTED_MODULE_0__.constants.RSA_PKCS1_PADDING }, Buffer.from(passphrase)).toString('base64');
}
function encryptSalted(plaintext, passphrase) {
    const salt = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(SALT_BYTES).toString('binary');
    const derived = deriveBytes(passphrase + salt, AES_KEY_BYTES + AES_IV_BYTES);
    const cipher = node_forge_lib_forge_js__WEBPACK_IMPORTED_MODULE_1__.cipher.createCipher('AES-CBC', derived.slice(0, AES_KEY_BYTES));
    cipher.start({ iv: derived.slice(AES_KEY_BYTES) });
    cipher.update(node_forge_lib_forge_js__WEBPACK_IMPORTED_MODULE_1__.util.createBuffer(plaintext));
    cipher.finish();
    return node_forge_lib_forge_js__WEBPACK_IMPORTED_MODULE_1__.util.encode64(`Salted__${salt}${cipher.output.getBytes()}`);
}
function deriveBytes(salted, length) {
    let derived = '';
    for (let block = ''; derived.length < length; derived += block)
        block = node_forge_lib_forge_js__WEBPACK_IMPORTED_MODULE_1__.md.md5
            .create()
            .update(block + salted)
            .digest()
            .getBytes();
    return derived.slice(0, length);
}
function randomPassphrase(length) {
    return Array.from({ length }, () => PASSPHRASE_ALPHABET.charAt((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomInt)(PASSPHRASE_ALPHABET.length))).join('');
}
function readPublicKey(text) {
    try {
        const compact = text.replace(/-----[A-Z ]+-----/g, '').replace(/\s/g, '');
        const key = /^[0-9a-f]+$/i.test(compact) ? keyOfModulus(compact) : keyOfDer(Buffer.from(compact, 'base64'));
        if (isUsable(key))
            return key;
    }
    catch (error) {
        throw unusableKey(error);
    }
    throw unusableKey();
}
function keyOfModulus(hex) {
    const n = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex').toString('base64url');
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: { kty: 'RSA', n, e: IMPLIED_EXPONENT }, format: 'jwk' });
}
function keyOfDer(key) {
    try {
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key, format: 'der', type: 'spki' });
    }
    catch {
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key, format: 'der', type: 'pkcs1' });
    }
}
function bitsOf({ asymmetricKeyDetails }) {
    return asymmetricKeyDetails?.modulusLength ?? 0;
}
function isUsable(key) {
    if (key.asymmetricKeyType !== 'rsa')
        return false;
    const bits = bitsOf(key);
    const passphraseLength = Math.ceil(bits / 8) - PADDING_BYTES;
    const exponent = key.asymmetricKeyDetails?.publicExponent ?? 0n;
    const modulus = Buffer.from(key.export({ format: 'jwk' }).n ?? '', 'base64url');
    return (passphraseLength >= MIN_PASSPHRASE_LENGTH &&
        bits <= MAX_KEY_BITS &&
        ((modulus.at(-1) ?? 0) & 1) === 1 &&
        exponent > 1n &&
        exponent <= MAX_EXPONENT);
}
function unusableKey(cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__  .hj('router-unsupported', 'The router offers login encryption, but its public key is unusable.', {
        cause,
        hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_5__  .iU) `With https in ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_5__  .hF)('url')}, try ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_5__  .hF)('login-encryption', 'never')}. Please open an issue with ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_5__  .jk)('debug-log')}: it shows no secrets.`,
    });
}
function fieldName(data, key) {
    const name = (0,_reply_js__WEBPACK_IMPORTED_MODULE_6__  .b6)((0,_reply_js__WEBPACK_IMPORTED_MODULE_6__  .ZZ)(data, key));
    return name && /^[\w.-]{1,64}$/.test(name) ? name : undefined;
}


/***/ }),

/***/ 23198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    d: () => (  knownKeysOf)
  });
  var _protocol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48191);

function leaves(...names) {
    return Object.fromEntries(names.map((name) => [name, {}]));
}
const ERROR = {
    ...leaves('code', 'message', 'type', 'types', 'reason', 'line', 'section', 'key'),
    errors: leaves('code', 'name', 'reason', 'message', 'type', 'types', 'token', 'line', 'section', 'key'),
};
const TASK = {
    ...leaves('task_id', 'taskid', 'id', 'finish', 'finished', 'done', 'running', 'success', 'state', 'status', 'stage'),
    ...leaves('step', 'steps', 'phase', 'progress', 'percent', 'percentage', 'total', 'current', 'processed', 'remain'),
    ...leaves('result', 'message', 'msg', 'type', 'name', 'path', 'file', 'filename', 'file_name', 'file_path', 'size'),
    ...leaves('time', 'start_time', 'end_time', 'create_time', 'timestamp', 'version', 'has_fail', 'code', 'err', 'pid'),
    error: ERROR,
    errors: ERROR,
    data: leaves('task_id', 'state', 'status', 'progress', 'percent', 'message', 'result', 'path', 'file', 'filename'),
};
const LISTED_API = leaves('maxVersion', 'minVersion', 'path', 'requestFormat', 'key');
const NODE = {
    ...leaves('firmware_ver', 'is_re', 'model', 'node_id', 'sn', 'serial', 'unique', 'uptime', 'name', 'hostname', 'mac'),
    ...leaves('ip', 'ipv4', 'ipv6', 'status', 'state', 'role', 'band', 'parent', 'parent_id', 'connected', 'is_online'),
};
const DATA = {
    [`${_protocol_js__WEBPACK_IMPORTED_MODULE_0__  .nC.info} query`]: Object.fromEntries(Object.values(_protocol_js__WEBPACK_IMPORTED_MODULE_0__  .nC).map((api) => [api, LISTED_API])),
    [`${_protocol_js__WEBPACK_IMPORTED_MODULE_0__  .nC.encryption} getinfo`]: leaves('cipherkey', 'ciphertoken', 'public_key', 'server_time'),
    [`${_protocol_js__WEBPACK_IMPORTED_MODULE_0__  .nC.auth} login`]: {
        ...leaves('sid', 'synotoken', 'did', 'device_id', 'account', 'ik_message', 'is_portal_port', 'smid', 'uid', 'isAdmin'),
        ...leaves('is_admin', 'enforce_2fa', 'trust_device', 'is_first_login', 'timeout'),
    },
    [`${_protocol_js__WEBPACK_IMPORTED_MODULE_0__  .nC.auth} logout`]: {},
    [`${_protocol_js__WEBPACK_IMPORTED_MODULE_0__  .nC.backup} start`]: TASK,
    [`${_protocol_js__WEBPACK_IMPORTED_MODULE_0__  .nC.backup} status`]: TASK,
    [`${_protocol_js__WEBPACK_IMPORTED_MODULE_0__  .nC.backup} download`]: TASK,
    [`${_protocol_js__WEBPACK_IMPORTED_MODULE_0__  .nC.mesh} get`]: { nodes: NODE, total: {}, offset: {} },
    [`${_protocol_js__WEBPACK_IMPORTED_MODULE_0__  .nC.system} info`]: {
        ...leaves('codepage', 'cpu_clock_speed', 'cpu_cores', 'cpu_family', 'cpu_series', 'cpu_vendor', 'enabled_ntp'),
        ...leaves('firmware_date', 'firmware_ver', 'hostname', 'mac', 'model', 'ntp_server', 'ram', 'ram_size', 'serial'),
        ...leaves('sys_temp', 'sys_tempwarn', 'systempwarn', 'temperature', 'temperature_warn', 'temperature_warning'),
        ...leaves('time', 'time_zone', 'time_zone_desc', 'up_time', 'uptime', 'version', 'version_string', 'usb_dev'),
        ...leaves('external_pci_slot_info', 'sata_dev', 'support_esata', 'unique'),
    },
};
function knownKeysOf(call) {
    const data = Object.hasOwn(DATA, call) ? DATA[call] : undefined;
    return { success: {}, error: ERROR, data: data ?? {} };
}


/***/ }),

/***/ 66950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    F5: () => (  shapeOf),
    KU: () => (  publicShapeOf)
  });
  var _reply_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95519);

const OTHER_KEYS = '(other keys)';
const MAX_ITEMS = 50;
const MAX_ITEM_SHAPES = 3;
const MAX_COUNTED_KEYS = 999;
function publicShapeOf(value, known) {
    if (Array.isArray(value))
        return itemShapes(value, known);
    if (typeof value !== 'object' || value === null)
        return typeOf(value);
    const shown = [];
    const others = new Map();
    for (const [key, member] of Object.entries(value)) {
        const below = Object.hasOwn(known, key) ? known[key] : undefined;
        if (below)
            shown.push([key, publicShapeOf(member, below)]);
        else {
            const form = `${formOfKey(key)}: ${typeOf(member)}`;
            others.set(form, Math.min((others.get(form) ?? 0) + 1, MAX_COUNTED_KEYS));
        }
    }
    const counted = Object.fromEntries([...others].sort(([a], [b]) => (a < b ? -1 : 1)));
    return Object.fromEntries([...shown, ...(others.size > 0 ? [[OTHER_KEYS, counted]] : [])]);
}
function shapeOf(text, known) {
    const value = (0,_reply_js__WEBPACK_IMPORTED_MODULE_0__  .qF)(text);
    return value === undefined ? `not JSON (${text.length} characters)` : renderShape(publicShapeOf(value, known));
}
function renderShape(shape) {
    if (typeof shape !== 'object')
        return String(shape);
    if (isList(shape))
        return `[${shape.map(renderShape).join(', ')}]`;
    const members = Object.entries(shape).map(([key, below]) => typeof below === 'number' ? `${key} \u00d7 ${below}` : `${key}: ${renderShape(below)}`);
    return `{${members.join(', ')}}`;
}
const isList = (shape) => Array.isArray(shape);
function itemShapes(items, known) {
    const shapes = items.slice(0, MAX_ITEMS).map((item) => 
    Array.isArray(item) ? 'array' : publicShapeOf(item, known));
    const distinct = new Map(shapes.map((shape) => [JSON.stringify(shape), shape]));
    return [...distinct.values()].slice(0, MAX_ITEM_SHAPES);
}
function typeOf(value) {
    if (value === null)
        return 'null';
    return Array.isArray(value) ? 'array' : typeof value;
}
function formOfKey(key) {
    if (/^[A-Za-z]+$/.test(key))
        return 'word';
    if (/^[A-Za-z_]+$/.test(key))
        return 'words';
    return /^\d+$/.test(key) ? 'number' : 'other';
}


/***/ }),

/***/ 31618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  g: () => (  openTransport)
});


var external_node_crypto_ = __webpack_require__(77598);
var external_node_fs_ = __webpack_require__(73024);
var promises_ = __webpack_require__(51455);
var external_node_stream_ = __webpack_require__(57075);
var external_node_stream_promises_ = __webpack_require__(46466);
var undici_parts = __webpack_require__(4292);
var errors = __webpack_require__(27406);
var format = __webpack_require__(20730);
var external_node_tls_ = __webpack_require__(41692);
var node_options = __webpack_require__(11240);
var tls_errors = __webpack_require__(21988);
;// CONCATENATED MODULE: ./build/src/router/tls-facts.js
function readTls(socket) {
    const problem = socket.authorized ? undefined : wordOf(String(socket.authorizationError));
    return {
        protocol: wordOf(socket.getProtocol() ?? ''),
        cipher: wordOf(socket.getCipher()?.standardName ?? ''),
        key: keyOf(socket),
        ...(problem === undefined ? {} : { problem }),
    };
}
function keyOf(socket) {
    const { bits, nistCurve, asn1Curve, modulus } = socket.getPeerCertificate();
    if (modulus !== undefined && bits !== undefined)
        return `RSA ${bits}`;
    return (nistCurve ?? asn1Curve) ? `EC ${wordOf(nistCurve ?? asn1Curve ?? '')}` : 'other';
}
function wordOf(text) {
    return /^[\w.-]{1,60}$/.test(text) ? text : 'other';
}

var message = __webpack_require__(29962);
var sanitize = __webpack_require__(39654);
;// CONCATENATED MODULE: ./build/src/router/wrong-pin.js




const PIN = (0,message .hF)('tls-fingerprint');
const MAX_CHAIN = 8;
const IMPOSTOR = [
    'If none of this happened, someone may be impersonating the router: do not accept the new certificate.',
];
const COMPARE = (0,message .iU) `Otherwise, check the certificate in a browser on a computer wired to the router, and set ${PIN} to its fingerprint.`;
function otherThanPinned(socket, { pin, host, seen }) {
    const certificate = socket.getPeerCertificate(true);
    const mistaken = mistakenFor(certificate, pin);
    if (mistaken)
        return new errors .hj('tls-untrusted', (0,message .iU) `The value of ${PIN} is ${mistaken}, not of the certificate. Seen: ${seen}.`, {
            hint: (0,message .iU) `Set ${PIN} to the SHA-256 fingerprint of the certificate itself, after comparing it with the one that a browser shows on a computer wired to the router.`,
        });
    const isValid = socket.authorized && (0,external_node_tls_.checkServerIdentity)(host, certificate) === undefined;
    const lines = [
        (0,message .iU) `If no backup ever succeeded with this value, it was probably pasted wrongly: browsers show the fingerprints of the certificate and of its public key beside each other.`,
        isValid
            ? (0,message .iU) `The certificate is valid for ${host} without a pin. Remove ${PIN}: then its renewals do not stop backups.`
            : ['A changed certificate is normal after a reset of the router, or if it was renewed or replaced.'],
        ...(isValid ? [] : [IMPOSTOR, COMPARE]),
    ];
    return new errors .hj('tls-untrusted', (0,message .iU) `The router's certificate is not the one in ${PIN}: it has changed, or the value is wrong. Seen: ${seen}.`, { hint: (0,message .hw)(lines, '\n') });
}
function mistakenFor(certificate, pin) {
    if (keyHashOf(certificate) === pin)
        return 'the hash of the public key';
    let authority = certificate.issuerCertificate;
    for (let depth = 0; depth < MAX_CHAIN && authority?.fingerprint256; depth++) {
        if (authority.fingerprint256.replaceAll(':', '').toLowerCase() === pin)
            return 'the fingerprint of the authority that signed it';
        if (authority.issuerCertificate === authority)
            break;
        authority = authority.issuerCertificate;
    }
    return undefined;
}
function keyHashOf({ raw }) {
    try {
        const key = new external_node_crypto_.X509Certificate(raw).publicKey.export({ type: 'spki', format: 'der' });
        return (0,external_node_crypto_.createHash)('sha256').update(key).digest('hex');
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./build/src/router/trust.js





const MAX_NAMES_SHOWN = 3;
function checkCertificate(socket, { trust, host }) {
    if (trust.kind === 'none')
        return undefined;
    const certificate = socket.getPeerCertificate();
    const fingerprint = certificate.fingerprint256;
    if (!fingerprint)
        return new errors .hj('tls-untrusted', 'The router presented no certificate.');
    if (trust.kind === 'pin') {
        if (fingerprint.replaceAll(':', '').toLowerCase() === trust.fingerprint)
            return undefined;
        return otherThanPinned(socket, {
            pin: trust.fingerprint,
            host,
            seen: `${describe(certificate)}; SHA-256 ${fingerprint}`,
        });
    }
    const isNamed = !socket.authorized || (0,external_node_tls_.checkServerIdentity)(host, certificate) === undefined;
    if (socket.authorized && isNamed)
        return undefined;
    return untrusted(certificate, isNamed ? String(socket.authorizationError) : OTHER_NAME);
}
const OTHER_NAME = 'ERR_TLS_CERT_ALTNAME_INVALID';
const PROBLEMS = {
    DEPTH_ZERO_SELF_SIGNED_CERT: 'it is self-signed, as is usual for routers',
    SELF_SIGNED_CERT_IN_CHAIN: "it is signed by the router's own authority, as is usual for routers",
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its issuer is unknown',
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its issuer is unknown',
    UNSPECIFIED: "its authority is no longer accepted, such as the router's own, whose key is too short",
    CERT_HAS_EXPIRED: 'it has expired',
    CERT_NOT_YET_VALID: (0,message .iU) `it is not valid yet (is the clock of ${(0,message .jk)('runner')} correct?)`,
    [OTHER_NAME]: (0,message .iU) `it is for another name or address than the one in ${(0,message .hF)('url')}`,
};
const EXPECTED = new Set([
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'UNSPECIFIED',
]);
function readCertificate(socket) {
    const certificate = socket.getPeerCertificate();
    if (!certificate.fingerprint256)
        return undefined;
    const validUntil = Date.parse(certificate.valid_to);
    return {
        subject: subjectOf(certificate),
        fingerprint: certificate.fingerprint256,
        ...(Number.isNaN(validUntil) ? {} : { validUntil }),
    };
}
function subjectOf(certificate) {
    const parts = Object.entries(certificate.subject ?? {}).map(([key, value]) => `${key}=${String(value)}`);
    return (0,sanitize .g$)(parts.join(', '), 120);
}
function describe(certificate) {
    return `subject ${subjectOf(certificate) || 'empty'}; valid until ${(0,sanitize .g$)(certificate.valid_to)}`;
}
function describeNames(certificate) {
    const listed = certificate.subjectaltname?.matchAll(/(?:^|, )(?:DNS|IP Address):("(?:[^"\\]|\\.)*"|[^,]*)/g) ?? [];
    const alternative = [...listed].map(([, name = '']) => name);
    const names = alternative.length > 0 ? alternative : [certificate.subject?.CN ?? ''].flat();
    const shown = names.filter((name) => /^[\w*.:-]{1,80}$/.test(name)).slice(0, MAX_NAMES_SHOWN);
    const more = shown.length > 0 && names.length > shown.length ? ` and ${names.length - shown.length} more` : '';
    return shown.join(', ') + more;
}
const BETTER_THAN_PIN = {
    [OTHER_NAME]: (0,message .iU) `If one of these names belongs to your router, use it in ${(0,message .hF)('url')}: the certificate is valid for it.`,
    CERT_HAS_EXPIRED: (0,message .iU) `First renew the certificate in SRM (Control Panel > Services > Certificate), and check the clock of ${(0,message .jk)('runner')}.`,
    CERT_NOT_YET_VALID: (0,message .iU) `First check the clock of ${(0,message .jk)('runner')}: it is the likely cause.`,
};
function untrusted(certificate, code) {
    const names = code === OTHER_NAME ? describeNames(certificate) : '';
    const problem = (0,message .iU) `${PROBLEMS[code] ?? (0,sanitize .g$)(code)}${names ? ` (its names: ${names})` : ''}`;
    const better = code === OTHER_NAME && !names ? undefined : BETTER_THAN_PIN[code];
    const compare = 'compare the SHA-256 fingerprint below with the one that a browser shows on a computer wired to the router.';
    const usual = EXPECTED.has(code) ? 'This is expected on the first run: ' : 'First ';
    return new errors .hj('tls-untrusted', (0,message .iU) `The router's certificate is not trusted: ${problem}. Seen: ${describe(certificate)}.`, {
        hint: better ? `To trust it anyway, ${compare}` : usual + compare,
        first: better,
        pin: certificate.fingerprint256,
    });
}

;// CONCATENATED MODULE: ./build/src/router/connector.js






const CONNECT_TIMEOUT_MS = 10_000;
function trustingConnector({ trust, onConnected, onAlert }) {
    const connect = (0,undici_parts .gU)({
        rejectUnauthorized: false,
        maxCachedSessions: 0,
        allowH2: false,
        timeout: CONNECT_TIMEOUT_MS,
    });
    const opening = new Set();
    return {
        connect: (options, callback) => {
            const startedAt = performance.now();
            const begun = connect(options, (error, socket) => {
                opening.delete(begun);
                if (error)
                    return callback(error, null);
                const overTls = socket instanceof external_node_tls_.TLSSocket;
                if (overTls)
                    socket.on('error', (cause) => (0,tls_errors .n)(cause.code ?? '') && onAlert?.(cause));
                const certificate = overTls ? readCertificate(socket) : undefined;
                onConnected?.({
                    durationMs: performance.now() - startedAt,
                    ...(certificate ? { certificate } : {}),
                    ...(overTls ? { tls: readTls(socket) } : {}),
                });
                const problem = overTls ? checkCertificate(socket, { trust, host: options.hostname }) : undefined;
                if (!problem)
                    return (0,node_options .Sg)(() => callback(null, socket));
                socket.destroy();
                callback(problem, null);
            });
            opening.add(begun);
        },
        breakOff: () => {
            for (const socket of opening)
                socket.destroy(new Error('no longer needed'));
        },
    };
}

var network_errors = __webpack_require__(29641);
;// CONCATENATED MODULE: ./build/src/router/transport.js










const REPLY_TIMEOUT_MS = 30_000;
const MAX_REPLY_BYTES = format .D6;
const FORM_TYPE = 'application/x-www-form-urlencoded; charset=UTF-8';
const MAX_DOWNLOAD_BYTES = 256 * format .D6;
function openTransport(options) {
    const { origin, replyTimeoutMs = REPLY_TIMEOUT_MS } = options;
    let alert;
    const onAlert = (error) => {
        alert = error;
    };
    const connector = trustingConnector({ ...options, onAlert });
    const client = new undici_parts .Kj(origin, {
        connect: connector.connect,
        pipelining: 1,
        allowH2: false,
        headersTimeout: replyTimeoutMs,
        bodyTimeout: replyTimeoutMs,
    });
    const send = async (request, read) => {
        const { signal, path, form, headers = {}, httpMethod = 'POST' } = request;
        const sent = httpMethod === 'GET'
            ? { path: `/${path}?${form}`, headers }
            : { path: `/${path}`, headers: { ...headers, 'content-type': FORM_TYPE }, body: form.toString() };
        alert = undefined;
        const onAbort = () => connector.breakOff();
        try {
            signal.throwIfAborted();
            signal.addEventListener('abort', onAbort, { once: true });
            const response = await client.request({ method: httpMethod, ...sent, signal });
            return await read(response);
        }
        catch (error) {
            const cause = alert ?? (signal.aborted ? signal.reason : error);
            throw (0,errors .Js)(signal) ?? (0,network_errors .g)(cause, { origin, ...request });
        }
        finally {
            signal.removeEventListener('abort', onAbort);
        }
    };
    return {
        post: (request) => send({ ...request, signal: AbortSignal.any([request.signal, AbortSignal.timeout(replyTimeoutMs)]) }, async (response) => ({
            ...describeResponse(response),
            cookies: headerValues(response, 'set-cookie'),
            date: headerValues(response, 'date')[0] ?? '',
            text: await readText(response.body, request.what),
        })),
        download: (request, file) => send(request, async (response) => {
            const meter = meterStream();
            await (0,promises_.rm)(file, { force: true });
            await (0,external_node_stream_promises_.pipeline)(response.body, meter.stream, (0,external_node_fs_.createWriteStream)(file, { mode: 0o600, flags: 'wx' }));
            return {
                ...describeResponse(response),
                hasLength: response.headers['content-length'] !== undefined,
                headerNames: Object.keys(response.headers),
                disposition: headerValues(response, 'content-disposition')[0] ?? '',
                size: meter.size(),
                sha256: meter.sha256(),
            };
        }),
        close: () => {
            connector.breakOff();
            return client.destroy();
        },
    };
}
function describeResponse(response) {
    return {
        status: response.statusCode,
        contentType: headerValues(response, 'content-type')[0] ?? '',
        location: headerValues(response, 'location')[0] ?? '',
    };
}
function headerValues(response, name) {
    const value = response.headers[name];
    return value === undefined ? [] : Array.isArray(value) ? value : [value];
}
async function readText(body, what) {
    const chunks = [];
    let size = 0;
    for await (const chunk of body) {
        size += chunk.length;
        if (size > MAX_REPLY_BYTES) {
            throw new errors .hj('router-unsupported', `The response to ${what} is larger than 1 MiB, so it is not from a router.`);
        }
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
function meterStream() {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    const stream = new external_node_stream_.Transform({
        transform(chunk, _encoding, done) {
            size += chunk.length;
            hash.update(chunk);
            if (size <= MAX_DOWNLOAD_BYTES)
                done(null, chunk);
            else
                done(new errors .hj('backup-invalid', 'The router sent more than 256 MiB, so this is not a configuration backup.'));
        },
    });
    return { stream, size: () => size, sha256: () => hash.digest('hex') };
}


/***/ })

};
