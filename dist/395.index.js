export const id = 395;
export const ids = [395];
export const modules = {

/***/ 61535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ askDestination),
/* harmony export */   Q: () => (/* binding */ slownessHint)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _github_network_advice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66480);
/* harmony import */ var _system_deadline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60239);
// Checks that a destination is ready, before the router is contacted.



/** For one destination: a network share that is gone hangs, and GitHub may ask for a pause. */
const PREFLIGHT_TIMEOUT_MS = 120_000;
/** What to do if a destination times out. `hosts` are those that it asks, if known. */
function slownessHint(kind, hosts = []) {
    if (kind === 'directory')
        return 'Check that the network share is mounted and that its server is on.';
    return (0,_github_network_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .slowAdvice */ .Os)(hosts);
}
/** Throws BackupError `destination-refused` if the destination is not ready or does not answer. */
async function askDestination(destination, { signal, runState, timeoutMs = PREFLIGHT_TIMEOUT_MS, }) {
    const tooLate = () => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj('destination-refused', `The ${destination.kind} did not answer within ${timeoutMs / 1000} s.`, {
        hint: slownessHint(destination.kind),
    });
    await (0,_system_deadline_js__WEBPACK_IMPORTED_MODULE_2__/* .withDeadline */ .N)((until) => destination.preflight(until), { timeoutMs, tooLate, signal, runState });
}


/***/ }),

/***/ 43807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkUp: () => (/* binding */ checkUp)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/src/backup/preflight.js
var preflight = __webpack_require__(61535);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/system/temp-folder.js
var temp_folder = __webpack_require__(59262);
// EXTERNAL MODULE: ./build/src/text/format.js
var format = __webpack_require__(20730);
// EXTERNAL MODULE: ./build/src/text/message.js
var message = __webpack_require__(29962);
// EXTERNAL MODULE: ./build/src/router/discover.js
var discover = __webpack_require__(9008);
// EXTERNAL MODULE: ./build/src/router/label.js
var router_label = __webpack_require__(14621);
;// CONCATENATED MODULE: ./build/src/checkup/checkup-rows.js
// The rows of a check-up, and those about the router, from what was seen of it.




const DAY_MS = 24 * 60 * 60 * 1000;
/** A certificate with fewer days left needs attention. */
const SHORT_LIFE_DAYS = 30;
/** Clocks this close count as equal. */
const CLOCK_TOLERANCE_MS = 60_000;
function badRow(topic, failure) {
    return { topic, state: 'bad', found: failure.text, failure };
}
/** Returns one row for each step of the way to an export, in order. */
function routerRows(visit) {
    const { origin, probe, label, failure } = visit;
    const { connection, offer, login } = probe;
    const isTrusted = failure?.code !== 'tls-untrusted';
    return [
        stage('Reach', {
            found: connection && (0,message/* message */.iU) `${origin} answers, connected in ${(0,format/* formatDuration */.a3)(connection.durationMs)}`,
            failure,
            details: connection && { connectMs: Math.round(connection.durationMs) },
        }),
        certificateRow(visit),
        stage('APIs', {
            found: offer && (0,message/* message */.iU) `${offer.isAssumed ? ASSUMED : []}${(0,discover/* listApis */.IX)(offer)}`,
            failure: connection && isTrusted ? failure : undefined,
            details: offer && { versions: Object.fromEntries(offer.apis.map(({ name, version }) => [name, version])) },
        }),
        clockRow(probe),
        stage('Login', { found: login && (0,message/* message */.iU) `${login}`, failure: offer === undefined ? undefined : failure }),
        labelRow(label, login !== undefined),
        rightRow(visit),
    ];
}
const ASSUMED = ['partly assumed, since the router does not list all that a backup needs: '];
/** Returns the row of a step that succeeded, failed, or was never reached. */
function stage(topic, { found, failure, details, }) {
    if (found !== undefined)
        return { topic, state: 'good', found, ...(details ? { details } : {}) };
    return failure ? badRow(topic, failure) : { topic, state: 'unknown', found: 'not checked' };
}
function certificateRow({ origin, trust, probe, failure, now }) {
    const topic = 'Certificate';
    if (origin.startsWith('http:'))
        return {
            topic,
            state: 'poor',
            found: 'none over http: the backup crosses the network unencrypted',
            advice: (0,message/* message */.iU) `Use https: ${(0,message/* input */.hF)('url', 'https://<router>:8001')}.`,
        };
    const isRefused = failure?.code === 'tls-untrusted';
    const certificate = probe.connection?.certificate;
    if (!certificate)
        return isRefused ? badRow(topic, failure) : { topic, state: 'unknown', found: 'not checked' };
    const { subject, validUntil, fingerprint } = certificate;
    const days = validUntil === undefined ? Number.POSITIVE_INFINITY : Math.floor((validUntil - now) / DAY_MS);
    const date = validUntil === undefined ? null : new Date(validUntil).toISOString();
    const details = { fingerprint, subject, validUntil: date, days: date === null ? null : days };
    if (isRefused)
        return { ...badRow(topic, failure), details };
    const verdict = { verify: 'trusted', pin: 'pinned', none: 'not checked' }[trust];
    const found = (0,message/* message */.iU) `${verdict}; ${subject || 'no subject'}; ${expiryOf(validUntil, days)}; SHA-256 ${fingerprint}`;
    const advice = trust === 'none' ? (0,message/* message */.iU) `Trust only this one: ${(0,message/* input */.hF)('tls-fingerprint', fingerprint)}.` : renewal(trust, days);
    return { topic, state: advice ? 'poor' : 'good', found, ...(advice ? { advice } : {}), details };
}
function expiryOf(validUntil, days) {
    if (validUntil === undefined)
        return 'expiry unknown';
    const date = new Date(validUntil).toISOString().slice(0, 10);
    return days < 0 ? `expired on ${date}` : `valid for ${(0,format/* countOf */.pq)(days, 'day')}, until ${date}`;
}
function renewal(trust, days) {
    if (days >= SHORT_LIFE_DAYS)
        return undefined;
    const renew = 'Renew it in SRM (Control Panel > Services > Certificate)';
    return trust === 'verify'
        ? (0,message/* message */.iU) `${[renew]}: once it expires, backups fail.`
        : (0,message/* message */.iU) `${[renew]}, and update ${(0,message/* input */.hF)('tls-fingerprint')} on the same day: until then, backups fail.`;
}
function clockRow({ clockOffsetMs, offer }) {
    const topic = 'Clock';
    // Something other than a router may report a time, too.
    if (offer === undefined)
        return { topic, state: 'unknown', found: 'not checked' };
    if (clockOffsetMs === undefined)
        return { topic, state: 'unknown', found: 'the router does not report its time' };
    const details = { offsetMs: clockOffsetMs };
    const apart = Math.abs(clockOffsetMs);
    if (apart <= CLOCK_TOLERANCE_MS)
        return { topic, state: 'good', found: (0,message/* message */.iU) `the router and ${(0,message/* term */.jk)('runner')} agree`, details };
    const direction = clockOffsetMs > 0 ? 'ahead of' : 'behind';
    return {
        topic,
        state: 'poor',
        found: (0,message/* message */.iU) `the router is ${(0,format/* formatDuration */.a3)(apart)} ${direction} ${(0,message/* term */.jk)('runner')}`,
        advice: 'Correct the clock that is wrong (in SRM under Control Panel > System): names, certificates and one-time codes depend on it.',
        details,
    };
}
function labelRow(label, isLoggedIn) {
    const topic = 'Router';
    if (label === undefined) {
        if (!isLoggedIn)
            return { topic, state: 'unknown', found: 'not checked' };
        const advice = (0,message/* message */.iU) `Nothing to do: backups then only carry the label from ${(0,message/* input */.hF)('router')}.`;
        return { topic, state: 'unknown', found: 'does not report its model and firmware', advice };
    }
    const found = (0,message/* message */.iU) `${label.model || 'unknown model'}, ${label.firmware || 'unknown firmware'}`;
    const details = { model: label.model || null, firmware: label.firmware || null };
    if ((0,router_label/* isNas */.FA)(label))
        return { topic, state: 'poor', found, advice: router_label/* NAS_NOTE */._b, details };
    return stage(topic, { found, failure: undefined, details });
}
function rightRow({ probe, right, failure }) {
    const topic = 'Rights';
    if (right?.kind === 'denied')
        return badRow(topic, right.reason);
    if (right?.kind !== 'unknown')
        return stage(topic, {
            found: right && 'the backup service accepts this account',
            failure: probe.login === undefined ? undefined : failure,
        });
    return {
        topic,
        state: 'unknown',
        found: (0,message/* message */.iU) `unknown without an export: ${right.answer}`,
        advice: 'The first backup will show. If it fails, give the account administrator rights (Control Panel > User in SRM).',
    };
}

;// CONCATENATED MODULE: ./build/src/checkup/checkup.js
// The steps of a check-up, in order: everything up to the export. It continues after a failure if it can, and stores nothing.







/** Opening a backup takes at most 1 GiB; real ones need far less. */
const LITTLE_SPACE_BYTES = 100 * format/* MIB */.D6;
/**
 * Checks everything up to the export. Fills in the router's label in `runState`. Never throws: a failure, and a
 * cancellation too, is part of the report, beside the rows so far.
 */
async function checkUp(parts, runState) {
    const rows = [];
    try {
        await parts.logger.step('Prepare', async () => {
            rows.push(await checkRunner(parts));
            if (parts.seal)
                rows.push(await checkEncryption(parts.seal, parts));
            for (const destination of parts.destinations)
                rows.push(await checkDestination(destination, parts, runState));
        });
        rows.push(...(await visitRouter(parts, runState)));
    }
    catch (error) {
        return { rows, failure: (0,errors/* asBackupError */.ZJ)(error) };
    }
    return { rows, failure: rows.find((row) => row.failure)?.failure };
}
/** Returns what a backup would end with. Throws if the check-up is cancelled. */
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
async function checkRunner({ tempDirectory, logger, signal }) {
    const topic = 'Runner';
    const tryFolder = async () => (0,temp_folder/* removeFolder */.v$)(await (0,temp_folder/* makePrivateFolder */.I2)(tempDirectory), logger);
    const failure = await failureOf(tryFolder(), signal);
    if (failure)
        return badRow(topic, failure);
    // Not every file system reports it.
    const space = await (0,promises_.statfs)(tempDirectory).catch(() => undefined);
    const free = space && space.bavail * space.bsize;
    const machine = `Node.js ${process.versions.node} on ${process.platform} ${process.arch}`;
    if (free === undefined)
        return { topic, state: 'good', found: machine };
    const found = `${machine}, ${(0,format/* formatBytes */.z3)(free)} free for temporary files`;
    if (free >= LITTLE_SPACE_BYTES)
        return { topic, state: 'good', found };
    return { topic, state: 'poor', found, advice: temp_folder/* DISK_HINT */.Oo };
}
async function checkEncryption(seal, { signal }) {
    const topic = 'Encryption';
    const failure = await failureOf(seal.check(), signal);
    if (failure)
        return badRow(topic, failure);
    const found = `age, for ${(0,format/* countOf */.pq)(seal.recipients, 'recipient')}`;
    if (seal.recipients > 1)
        return { topic, state: 'good', found };
    const advice = (0,message/* message */.iU) `If its key is lost, every backup is lost: add a second recipient to ${(0,message/* input */.hF)('encrypt-to')}.`;
    return { topic, state: 'poor', found, advice };
}
async function checkDestination(destination, { signal }, runState) {
    const { kind, place, warnings } = destination;
    const topic = kind.charAt(0).toUpperCase() + kind.slice(1);
    const failure = await failureOf((0,preflight/* askDestination */.I)(destination, { signal, runState }), signal);
    if (failure)
        return badRow(topic, failure);
    const [warning] = warnings;
    if (warning !== undefined)
        return { topic, state: 'poor', found: warning };
    return { topic, state: 'good', found: (0,message/* message */.iU) `ready: ${place}` };
}
async function visitRouter({ origin, trust, withSession, logger, signal, now }, runState) {
    const probe = {};
    let right;
    const visit = withSession(probe, (router) => logger.step('Run checks', async () => {
        runState.label = await router.label();
        right = await router.mayExport();
    }));
    const failure = await failureOf(visit, signal);
    return routerRows({ origin, trust, probe, label: runState.label, right, failure, now: now() });
}


/***/ }),

/***/ 66480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LC: () => (/* binding */ describeTrouble),
/* harmony export */   Os: () => (/* binding */ slowAdvice),
/* harmony export */   cp: () => (/* binding */ adviceFor)
/* harmony export */ });
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29962);
/* harmony import */ var _network_trouble_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32597);
// Turns a failed request to GitHub into words: the only place that gives advice about the network on the way there.


const WORDS = {
    untrusted: {
        what: ({ host, detail }) => `the certificate of ${host} is not trusted${detail ? ` (${detail})` : ''}`,
        advice: () => (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU) `A proxy or firewall inspects TLS connections. Get its root certificate as a PEM file, and set ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('NODE_EXTRA_CA_CERTS')} to the path of that file in the environment of ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .term */ .jk)('runner')} (in the file ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('.env')} beside it); then restart it.`,
    },
    clock: {
        what: ({ host, detail }) => `the clocks of this machine and of ${host} differ${detail ? ` (${detail})` : ''}`,
        advice: () => (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU) `Check date and time of ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .term */ .jk)('runner')}, and enable NTP there.`,
    },
    tls: {
        what: ({ host, detail }) => `TLS with ${host} failed${detail ? ` (${detail})` : ''}`,
        advice: ({ proxy }) => proxy
            ? (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU) `The likely cause is ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('https_proxy')}: most proxies expect an address with ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('http://')} there, even for https requests.`
            : (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU) `Something between ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .term */ .jk)('runner')} and GitHub, such as a firewall, disturbs TLS connections. Let it pass them unchanged.`,
    },
    'proxy-login': {
        what: ({ host, proxy }) => `the proxy${named(proxy)} requires a login for ${host} (HTTP 407)`,
        advice: () => (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU) `Set ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('https_proxy')} to ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('http://user:password@proxy:port')} in the environment of ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .term */ .jk)('runner')}, or let the proxy pass ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .term */ .jk)('runner')} without a login.`,
    },
    'proxy-refused': {
        what: ({ host, proxy, detail }) => `the proxy${named(proxy)} refuses connections to ${host} (${detail})`,
        advice: ({ host }) => (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU) `Allow ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(host)} in the rules of the proxy.`,
    },
    'proxy-unreachable': {
        what: ({ proxy, detail }) => `the proxy${named(proxy)} could not be reached${detail ? ` (${detail})` : ''}`,
        advice: () => (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU) `Check the address in ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('https_proxy')}, and that the proxy is on.`,
    },
    'unknown-name': {
        what: ({ host, detail, proxy }) => `the name ${host} can't be resolved${note(detail, proxy)}`,
        advice: ({ proxy }) => (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU) `Check the DNS settings of ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .term */ .jk)('runner')}. A container may use another DNS server than its host.${proxy ? (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU) ` Check the name in ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('https_proxy')} too.` : ''}`,
    },
    refused: {
        what: ({ host, detail, proxy }) => `${host} refused the connection${note(detail, proxy)}`,
        advice: ({ host, proxy }) => (proxy ? checkProxy(host) : open(host)),
    },
    unreachable: {
        what: ({ host, detail, proxy }) => `there is no route to ${host}${note(detail, proxy)}`,
        advice: ({ host }) => (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU) `Check the internet connection of ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .term */ .jk)('runner')}. ${open(host)}`,
    },
    silent: {
        what: ({ host, detail, proxy }) => `${host} does not respond${note(detail, proxy)}`,
        advice: ({ host, proxy }) => (proxy ? checkProxy(host) : open(host)),
    },
    broken: {
        what: ({ host, detail, proxy }) => `the connection to ${host} broke off${note(detail, proxy)}`,
        advice: ({ host }) => (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU) `${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .term */ .jk)('Run-again')}. If it happens again, a firewall or proxy may cut connections: it must allow https to ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(host)}.`,
    },
    page: {
        what: ({ host, detail }) => `a web page${detail ? ` titled "${detail}"` : ''} came instead of an answer of ${host}`,
        advice: ({ host }) => (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU) `A proxy, firewall or captive portal answers in its place: allow ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(host)} there. If ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .term */ .jk)('status-page')} reports an outage, wait for its end.`,
    },
};
/** Returns what happened as the end of a sentence, without a full stop. */
function describeTrouble(trouble) {
    return WORDS[trouble.cause].what(trouble);
}
/** Returns what to do: never about permissions or folders. */
function adviceFor(trouble) {
    return WORDS[trouble.cause].advice(trouble);
}
/** The advice for a wait that was too long, if nothing else is known. `hosts` are those that were asked, if known. */
function slowAdvice(hosts) {
    const names = (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .joinMessages */ .hw)(hosts.map((host) => [(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(host)]), ' and ');
    const rule = hosts.length === 0 ? [] : (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU) ` A firewall or proxy must allow https to ${names}.`;
    return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU) `The connection to GitHub is slow or blocked.${rule} ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .term */ .jk)('Run-again')}; if it happens again, see ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .term */ .jk)('status-page')}.`;
}
function open(host) {
    const other = host === _network_trouble_js__WEBPACK_IMPORTED_MODULE_1__/* .BLOB_HOSTS */ .gg || host.endsWith('.blob.core.windows.net')
        ? ''
        : (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU) `, and to ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(_network_trouble_js__WEBPACK_IMPORTED_MODULE_1__/* .BLOB_HOSTS */ .gg)} for artifacts`;
    return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU) `A firewall may block it: allow https (port 443) from ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .term */ .jk)('runner')} to ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(host)}${other}. If ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .term */ .jk)('runner')} needs a proxy, set ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('https_proxy')} in its environment.`;
}
function checkProxy(host) {
    return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU) `Check the address in ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('https_proxy')}, and that the proxy is on and allows ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(host)}.`;
}
function named(proxy) {
    return proxy === '' ? '' : ` ${proxy}`;
}
function note(detail, proxy) {
    const parts = [detail, proxy === '' ? '' : `through the proxy ${proxy}`].filter((part) => part !== '');
    return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}


/***/ }),

/***/ 32597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gg: () => (/* binding */ titleOf),
/* harmony export */   LH: () => (/* binding */ troubleOf),
/* harmony export */   Ol: () => (/* binding */ proxyOf),
/* harmony export */   SR: () => (/* binding */ refusedByProxy),
/* harmony export */   Tz: () => (/* binding */ troubleInAnswer),
/* harmony export */   YP: () => (/* binding */ refine),
/* harmony export */   dJ: () => (/* binding */ isLasting),
/* harmony export */   gg: () => (/* binding */ BLOB_HOSTS),
/* harmony export */   zp: () => (/* binding */ RESULTS_HOSTS)
/* harmony export */ });
/* unused harmony export NETWORK_CAUSES */
/* harmony import */ var _actions_http_client__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44942);
/* harmony import */ var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39654);
// Why a request did not reach GitHub or its storage: one classification for every client, whatever it throws.


/** `page`: something else answered with a web page. `clock`: the runner's clock is wrong. */
const NETWORK_CAUSES = (/* unused pure expression or super */ null && ([
    'untrusted',
    'clock',
    'tls',
    'proxy-login',
    'proxy-refused',
    'proxy-unreachable',
    'unknown-name',
    'refused',
    'unreachable',
    'silent',
    'broken',
    'page',
]));
/** Until somebody changes the network, every request fails the same way, before GitHub sees it. */
const LASTING = new Set(['untrusted', 'tls', 'proxy-login', 'proxy-refused']);
/** Whether the request certainly did not get to GitHub, and the next one will not either. */
function isLasting(trouble) {
    return trouble !== undefined && LASTING.has(trouble.cause);
}
/** The storage of artifacts: each request may go to another host. */
const BLOB_HOSTS = '*.blob.core.windows.net';
/** The artifact service. */
const RESULTS_HOSTS = '*.actions.githubusercontent.com';
const MAX_DETAIL = 120;
const CAUSES = {
    SELF_SIGNED_CERT_IN_CHAIN: 'untrusted',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'untrusted',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'untrusted',
    UNABLE_TO_GET_ISSUER_CERT: 'untrusted',
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'untrusted',
    CERT_UNTRUSTED: 'untrusted',
    INVALID_CA: 'untrusted',
    ERR_TLS_CERT_ALTNAME_INVALID: 'untrusted',
    CERT_HAS_EXPIRED: 'clock',
    CERT_NOT_YET_VALID: 'clock',
    EPROTO: 'tls',
    ENOTFOUND: 'unknown-name',
    EAI_AGAIN: 'unknown-name',
    ECONNREFUSED: 'refused',
    EHOSTUNREACH: 'unreachable',
    ENETUNREACH: 'unreachable',
    EHOSTDOWN: 'unreachable',
    EADDRNOTAVAIL: 'unreachable',
    ETIMEDOUT: 'silent',
    UND_ERR_CONNECT_TIMEOUT: 'silent',
    UND_ERR_HEADERS_TIMEOUT: 'silent',
    UND_ERR_BODY_TIMEOUT: 'silent',
    ECONNRESET: 'broken',
    ECONNABORTED: 'broken',
    EPIPE: 'broken',
    UND_ERR_SOCKET: 'broken',
};
/** For errors that lost their code: GitHub's artifact client keeps only the words of Node and its proxy agents. */
const WORDS = [
    [
        /self.signed certificate|unable to (get (local )?issuer|verify the first) certificate|certificate's altnames/i,
        'untrusted',
    ],
    [/certificate (has expired|is not yet valid)/i, 'clock'],
    [/SSL routines|wrong version number|EPROTO/i, 'tls'],
    [/getaddrinfo|ENOTFOUND|EAI_AGAIN/, 'unknown-name'],
    [/ECONNREFUSED/, 'refused'],
    [/EHOSTUNREACH|ENETUNREACH/, 'unreachable'],
    [/ETIMEDOUT|request timeout|progress stalled|timed out/i, 'silent'],
    [/ECONNRESET|socket hang up|other side closed|\baborted\b|unexpected end of JSON/i, 'broken'],
    [/Unexpected token '?<|is not valid JSON/, 'page'],
];
const PROXY_STATUS = /(?:statusCode=|Proxy response \()(\d{3})/;
const PROXY_UNREACHABLE = /tunneling socket could not be established, cause=(.*)/;
/** Returns what went wrong; `undefined` if it does not look like the network. `host` is where the request went. */
function troubleOf(thrown, host) {
    const proxy = proxyOf(host);
    const errors = chainOf(thrown);
    const texts = errors.map((error) => textOf(error, 'message'));
    const trouble = (cause, detail) => ({
        cause,
        host,
        proxy,
        detail: (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(detail, MAX_DETAIL),
    });
    for (const text of texts) {
        const status = PROXY_STATUS.exec(text)?.[1];
        if (status !== undefined)
            return refusedByProxy({ host, proxy }, Number(status));
        const reason = PROXY_UNREACHABLE.exec(text)?.[1];
        if (reason !== undefined)
            return trouble('proxy-unreachable', reason);
    }
    for (const error of errors) {
        const code = textOf(error, 'code');
        const cause = CAUSES[code] ?? (/^ERR_(SSL|TLS)/.test(code) ? 'tls' : undefined);
        if (cause === 'tls')
            return trouble(cause, textOf(error, 'reason') || reasonIn(textOf(error, 'message')) || code);
        if (cause)
            return trouble(cause, code);
    }
    for (const text of texts) {
        const cause = WORDS.find(([pattern]) => pattern.test(text))?.[1];
        if (cause)
            return trouble(cause, cause === 'tls' ? reasonIn(text) : (/\bE[A-Z_]{4,}\b/.exec(text)?.[0] ?? ''));
    }
    return undefined;
}
/** Adds what a look at the way has shown: who issued the certificate, or that the proxy refuses. */
function refine(trouble, { issuer, proxyStatus }) {
    if (proxyStatus !== undefined)
        return refusedByProxy(trouble, proxyStatus);
    return trouble.cause === 'untrusted' && issuer !== '' ? { ...trouble, detail: `issued by ${issuer}` } : trouble;
}
function refusedByProxy(at, status) {
    return { ...at, cause: status === 407 ? 'proxy-login' : 'proxy-refused', detail: `HTTP ${status}` };
}
/** Returns the trouble behind an answer that is not GitHub's; `undefined` if it may be. */
function troubleInAnswer({ status, contentType, body }, host) {
    if (status === 407)
        return refusedByProxy({ host, proxy: proxyOf(host) }, status);
    // GitHub's own outages are web pages, too.
    const isOurs = status >= 500 && status !== 511;
    if (isOurs || !(/\bhtml\b/i.test(contentType) || body.trimStart().startsWith('<')))
        return undefined;
    return { cause: 'page', host, proxy: proxyOf(host), detail: titleOf(body) };
}
/** Returns the title of a web page, printable; empty if it has none. */
function titleOf(body) {
    return (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(/<title[^>]*>([^<]{1,200})/i.exec(body.slice(0, _text_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_MATCHED */ .u))?.[1] ?? '', 60);
}
/** Returns `host:port` of the proxy for https requests to a host, without its password; empty without a proxy. */
function proxyOf(host) {
    const url = URL.parse(`https://${host.replace('*', 'x')}`);
    try {
        const proxy = url && URL.parse((0,_actions_http_client__WEBPACK_IMPORTED_MODULE_0__/* .getProxyUrl */ .s_)(url.href));
        return proxy ? (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(proxy.host) : '';
    }
    catch {
        // The variable does not contain a URL.
        return '';
    }
}
/** The error, what caused it, and what an error about several addresses contains; at most eight. */
function chainOf(thrown) {
    const chain = [];
    const queue = [thrown];
    while (queue.length > 0 && chain.length < 8) {
        const error = queue.shift();
        chain.push(error);
        if (!(error instanceof Error))
            continue;
        if (error instanceof AggregateError)
            queue.push(...error.errors.slice(0, 2));
        if (error.cause !== undefined)
            queue.push(error.cause);
    }
    return chain;
}
/** Returns OpenSSL's reason, which follows the name of its function. */
function reasonIn(message) {
    return /SSL routines:[^:]*:([^:\n]+)/.exec(message)?.[1] ?? '';
}
function textOf(error, name) {
    if (typeof error === 'string')
        return name === 'message' ? error : '';
    const value = typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
    return typeof value === 'string' ? value : '';
}


/***/ }),

/***/ 6457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ retry),
/* harmony export */   v: () => (/* binding */ pause)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
// Retries what may succeed the next time. This is the only retry loop: its limit and its pause are at its head, so no path
// bypasses them.

/** Returns the value of the last attempt or throws its error. Throws the signal's reason after an abort. */
async function retry(attempt, { policy, signal, shouldRetry, onRetry }) {
    const endsAt = performance.now() + (policy.totalMs ?? Number.POSITIVE_INFINITY);
    let outcome = { ok: false, error: new RangeError('no attempts') };
    let pauseMs = 0;
    for (let attempts = 1; attempts <= policy.attempts; attempts++) {
        if (attempts > 1) {
            if (performance.now() + pauseMs > endsAt)
                break;
            onRetry?.(outcome, pauseMs);
            await pause(pauseMs, signal);
        }
        signal.throwIfAborted();
        outcome = await attempt(attempts).then((value) => ({ ok: true, value }), (error) => ({ ok: false, error }));
        const again = shouldRetry(outcome, attempts);
        if (again === false)
            break;
        pauseMs = again === true ? policy.pauseMs(attempts) : again;
    }
    if (outcome.ok)
        return outcome.value;
    throw outcome.error;
}
/** Waits `ms`. Throws the signal's reason if it aborts meanwhile. */
async function pause(ms, signal) {
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, { signal }).catch(() => signal.throwIfAborted());
}


/***/ })

};
