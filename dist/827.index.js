export const id = 827;
export const ids = [827];
export const modules = {

/***/ 12884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cz: () => (/* binding */ UNDECIDED),
/* harmony export */   cv: () => (/* binding */ Damage),
/* harmony export */   gk: () => (/* binding */ finding)
/* harmony export */ });
/* unused harmony export FINDINGS */
// What can be wrong with a backup file: a closed list of findings, each with a sentence.
/** All findings, in the order of the checks; docs/manifest.md lists them. */
const FINDINGS = {
    empty: 'The file is empty.',
    blank: 'The file contains only whitespace.',
    'web-page': 'The file is a web page, not a backup.',
    json: 'The file is JSON, not a backup.',
    'format-unknown': 'The file is neither gzip nor xz.',
    'xz-feature': 'The xz file uses an unsupported feature.',
    'no-checksum': 'The xz file has no checksum, so damage cannot be detected.',
    'container-damaged': 'The backup is damaged.',
    'container-empty': 'The backup is empty when decompressed.',
    'second-stream': 'A second compressed stream follows the backup.',
    'zero-padding': 'Zero bytes follow the backup.',
    'trailing-data': 'Unexpected data follows the backup.',
    'too-large': 'The backup is too large when decompressed.',
    'archive-damaged': 'The archive in the backup is damaged.',
    'archive-truncated': 'The archive in the backup is truncated.',
    'trailing-archive-data': 'The archive in the backup has trailing data.',
    'too-many-entries': 'The archive in the backup has too many entries.',
    'name-unusable': 'A path in the backup is empty, too long, or contains control characters.',
    'name-outside': 'A path in the backup leads out of its folder.',
    'name-absolute': 'A path in the backup is absolute.',
    'name-twice': 'Two entries in the backup have the same path.',
    'name-conflict': 'A path in the backup is both a file and a folder.',
    link: 'The backup contains a link, which is never followed.',
    'special-file': 'The backup contains a device or another special file.',
    'database-missing': 'The settings database _Syno_ConfBkp.db is missing from the backup.',
    'info-missing': 'The file config_info is missing from the backup.',
    'database-damaged': 'The settings database in the backup is damaged.',
    'too-many-rows': 'The settings database in the backup has too many rows.',
    'database-empty': 'The settings database in the backup has no rows.',
    'database-log': 'Rows of the settings database may be in a log beside it, which is not read.',
    'info-empty': 'The file config_info in the backup is empty.',
    'limits-exceeded': 'The backup could not be opened within the limits.',
};
/**
 * Findings that leave the verdict open: no real backup may be like this, or every one of some firmware. Such a file is
 * stored, but not verified.
 */
const UNDECIDED = new Set([
    'format-unknown',
    'xz-feature',
    'no-checksum',
    'link',
    'database-empty',
    'database-log',
    'info-empty',
]);
/** Creates a finding; `detail`, without a full stop, follows its sentence. */
function finding(code, detail) {
    const sentence = FINDINGS[code];
    return { code, text: detail === undefined ? sentence : `${sentence.slice(0, -1)}: ${detail}.` };
}
/** Stops reading a file: nothing after this finding can be checked. */
class Damage extends Error {
    name = 'Damage';
    finding;
    constructor(code, detail, cause) {
        super(FINDINGS[code], { cause });
        this.finding = finding(code, detail);
    }
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


/***/ })

};
