export const id = 6773;
export const ids = [6773];
export const modules = {

/***/ 22647:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {


module.exports = (...connection) => __webpack_require__(88788)(...connection)


/***/ }),

/***/ 66480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    LC: () => (  describeTrouble),
    Os: () => (  slowAdvice),
    cp: () => (  adviceFor)
  });
  var _text_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29962);
  var _network_trouble_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32597);


const WORDS = {
    untrusted: {
        what: ({ host, detail }) => `the certificate of ${host} is not trusted${detail ? ` (${detail})` : ''}`,
        advice: () => (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `A proxy or firewall inspects TLS connections. Get its root certificate as a PEM file, and set ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .aY)('NODE_EXTRA_CA_CERTS')} to the path of that file in the environment of ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .jk)('runner')} (in the file ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .aY)('.env')} beside it); then restart it.`,
    },
    clock: {
        what: ({ host, detail }) => `the clocks of this machine and of ${host} differ${detail ? ` (${detail})` : ''}`,
        advice: () => (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `Check date and time of ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .jk)('runner')}, and enable NTP there.`,
    },
    tls: {
        what: ({ host, detail }) => `TLS with ${host} failed${detail ? ` (${detail})` : ''}`,
        advice: ({ proxy }) => proxy
            ? (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `The likely cause is ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .aY)('https_proxy')}: most proxies expect an address with ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .aY)('http://')} there, even for https requests.`
            : (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `Something between ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .jk)('runner')} and GitHub, such as a firewall, disturbs TLS connections. Let it pass them unchanged.`,
    },
    'proxy-login': {
        what: ({ host, proxy }) => `the proxy${named(proxy)} requires a login for ${host} (HTTP 407)`,
        advice: () => (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `Set ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .aY)('https_proxy')} to ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .aY)('http://user:password@proxy:port')} in the environment of ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .jk)('runner')}, or let the proxy pass ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .jk)('runner')} without a login.`,
    },
    'proxy-refused': {
        what: ({ host, proxy, detail }) => `the proxy${named(proxy)} refuses connections to ${host} (${detail})`,
        advice: ({ host }) => (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `Allow ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .aY)(host)} in the rules of the proxy.`,
    },
    'proxy-unreachable': {
        what: ({ proxy, detail }) => `the proxy${named(proxy)} could not be reached${detail ? ` (${detail})` : ''}`,
        advice: () => (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `Check the address in ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .aY)('https_proxy')}, and that the proxy is on.`,
    },
    'unknown-name': {
        what: ({ host, detail, proxy }) => `the name ${host} can't be resolved${note(detail, proxy)}`,
        advice: ({ proxy }) => (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `Check the DNS settings of ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .jk)('runner')}. A container may use another DNS server than its host.${proxy ? (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) ` Check the name in ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .aY)('https_proxy')} too.` : ''}`,
    },
    refused: {
        what: ({ host, detail, proxy }) => `${host} refused the connection${note(detail, proxy)}`,
        advice: ({ host, proxy }) => (proxy ? checkProxy(host) : open(host)),
    },
    unreachable: {
        what: ({ host, detail, proxy }) => `there is no route to ${host}${note(detail, proxy)}`,
        advice: ({ host }) => (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `Check the internet connection of ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .jk)('runner')}. ${open(host)}`,
    },
    silent: {
        what: ({ host, detail, proxy }) => `${host} does not respond${note(detail, proxy)}`,
        advice: ({ host, proxy }) => (proxy ? checkProxy(host) : open(host)),
    },
    broken: {
        what: ({ host, detail, proxy }) => `the connection to ${host} broke off${note(detail, proxy)}`,
        advice: ({ host }) => (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .jk)('Run-again')}. If it happens again, a firewall or proxy may cut connections: it must allow https to ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .aY)(host)}.`,
    },
    page: {
        what: ({ host, detail }) => `a web page${detail ? ` titled "${detail}"` : ''} came instead of an answer of ${host}`,
        advice: ({ host }) => (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `A proxy, firewall or captive portal answers in its place: allow ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .aY)(host)} there. If ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .jk)('status-page')} reports an outage, wait for its end.`,
    },
};
function describeTrouble(trouble) {
    return WORDS[trouble.cause].what(trouble);
}
function adviceFor(trouble) {
    return WORDS[trouble.cause].advice(trouble);
}
function slowAdvice(hosts) {
    const names = (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .hw)(hosts.map((host) => [(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .aY)(host)]), ' and ');
    const rule = hosts.length === 0 ? [] : (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) ` A firewall or proxy must allow https to ${names}.`;
    return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `The connection to GitHub is slow or blocked.${rule} ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .jk)('Run-again')}; if it happens again, see ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .jk)('status-page')}.`;
}
function open(host) {
    const other = host === _network_trouble_js__WEBPACK_IMPORTED_MODULE_1__  .gg || host.endsWith('.blob.core.windows.net')
        ? ''
        : (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `, and to ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .aY)(_network_trouble_js__WEBPACK_IMPORTED_MODULE_1__  .gg)} for artifacts`;
    return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `A firewall may block it: allow https (port 443) from ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .jk)('runner')} to ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .aY)(host)}${other}. If ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .jk)('runner')} needs a proxy, set ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .aY)('https_proxy')} in its environment.`;
}
function checkProxy(host) {
    return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `Check the address in ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .aY)('https_proxy')}, and that the proxy is on and allows ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .aY)(host)}.`;
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

  __webpack_require__.d(__webpack_exports__, {
    Gg: () => (  titleOf),
    LH: () => (  troubleOf),
    Ol: () => (  proxyOf),
    SR: () => (  refusedByProxy),
    Tz: () => (  troubleInAnswer),
    YP: () => (  refine),
    dJ: () => (  isLasting),
    gg: () => (  BLOB_HOSTS),
    zp: () => (  RESULTS_HOSTS)
  });
  var _actions_http_client__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44942);
  var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39654);


const NETWORK_CAUSES = (  null && ([
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
const LASTING = new Set(['untrusted', 'tls', 'proxy-login', 'proxy-refused']);
function isLasting(trouble) {
    return trouble !== undefined && LASTING.has(trouble.cause);
}
const BLOB_HOSTS = '*.blob.core.windows.net';
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
function troubleOf(thrown, host) {
    const proxy = proxyOf(host);
    const errors = chainOf(thrown);
    const texts = errors.map((error) => textOf(error, 'message'));
    const trouble = (cause, detail) => ({
        cause,
        host,
        proxy,
        detail: (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_1__  .g$)(detail, MAX_DETAIL),
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
function refine(trouble, { issuer, proxyStatus }) {
    if (proxyStatus !== undefined)
        return refusedByProxy(trouble, proxyStatus);
    return trouble.cause === 'untrusted' && issuer !== '' ? { ...trouble, detail: `issued by ${issuer}` } : trouble;
}
function refusedByProxy(at, status) {
    return { ...at, cause: status === 407 ? 'proxy-login' : 'proxy-refused', detail: `HTTP ${status}` };
}
function troubleInAnswer({ status, contentType, body }, host) {
    if (status === 407)
        return refusedByProxy({ host, proxy: proxyOf(host) }, status);
    const isOurs = status >= 500 && status !== 511;
    if (isOurs || !(/\bhtml\b/i.test(contentType) || body.trimStart().startsWith('<')))
        return undefined;
    return { cause: 'page', host, proxy: proxyOf(host), detail: titleOf(body) };
}
function titleOf(body) {
    return (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_1__  .g$)(/<title[^>]*>([^<]{1,200})/i.exec(body.slice(0, _text_sanitize_js__WEBPACK_IMPORTED_MODULE_1__  .ul))?.[1] ?? '', 60);
}
function proxyOf(host) {
    const url = URL.parse(`https://${host.replace('*', 'x')}`);
    try {
        const proxy = url && URL.parse((0,_actions_http_client__WEBPACK_IMPORTED_MODULE_0__  .s_)(url.href));
        return proxy ? (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_1__  .g$)(proxy.host) : '';
    }
    catch {
        return '';
    }
}
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

/***/ 4292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Kj: () => (  undici_lib_dispatcher_client_js__WEBPACK_IMPORTED_MODULE_3__),
    gU: () => (  undici_lib_core_connect_js__WEBPACK_IMPORTED_MODULE_2__),
    hd: () => (  fetch),
    kT: () => (  ProxyAgent)
  });
  var undici_lib_api_api_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14043);
  var undici_lib_dispatcher_dispatcher_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30883);
  var undici_lib_core_connect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59136);
  var undici_lib_dispatcher_client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23701);




undici_lib_dispatcher_dispatcher_js__WEBPACK_IMPORTED_MODULE_1__.prototype.request = undici_lib_api_api_request_js__WEBPACK_IMPORTED_MODULE_0__




class ProxyAgent {
  #agent

  constructor(options) {
    this.options = options
  }

  agent(undici) {
    this.#agent ??= new undici.ProxyAgent({ ...this.options, allowH2: false })
    return this.#agent
  }
}

async function fetch(resource, { dispatcher, ...options } = {}) {
  if (dispatcher === undefined) return await globalThis.fetch(resource, options)
  const { default: undici } = await __webpack_require__.e(  6752).then(__webpack_require__.t.bind(__webpack_require__, 46752, 19))
  return await undici.fetch(resource, { ...options, dispatcher: dispatcher.agent(undici) })
}


/***/ })

};
