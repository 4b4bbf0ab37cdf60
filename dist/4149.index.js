export const id = 4149;
export const ids = [4149];
export const modules = {

/***/ 96437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Bl: () => (  requireSafeAddress),
    U9: () => (  isLoopback),
    lp: () => (  ARTIFACT_SERVICE),
    oo: () => (  sendWithinOrigin)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _text_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29962);
  var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39654);



const FOLLOWED = new Set([301, 302, 307, 308]);
const MAX_REDIRECTS = 3;
const API = { of: "GitHub's API", from: 'GITHUB_API_URL and GITHUB_GRAPHQL_URL' };
const ARTIFACT_SERVICE = { of: "GitHub's artifact service", from: 'ACTIONS_RESULTS_URL' };
function requireSafeAddress(address, { of, from } = API) {
    const url = URL.parse(address);
    if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname)))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .hj('input-invalid', (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .iU) `The address of ${of} is not an https address: ${(0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_2__  .g$)(url ? `${url.protocol}//${url.host}` : address)}. Nothing was sent there.`, { hint: `Correct ${from}, which the runner sets: over http, anyone could read the token.` });
}
function isLoopback(host) {
    return host === 'localhost' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
async function sendWithinOrigin(http, request) {
    let { url } = request;
    for (let redirects = 0;; redirects++) {
        const { message } = await http.request(request.method, url, request.body, request.makeHeaders());
        const { location } = message.headers;
        const { statusCode = 0 } = message;
        if (statusCode < 300 || statusCode >= 400 || location === undefined)
            return { message };
        const target = URL.parse(location, url);
        if (!target || !isSameOrigin(target, new URL(url)) || !FOLLOWED.has(statusCode))
            return {
                message,
                refused: `GitHub redirects to ${(0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_2__  .g$)(target?.origin ?? location)}: nothing was sent there`,
            };
        if (redirects === MAX_REDIRECTS)
            return { message, refused: `GitHub redirects more than ${MAX_REDIRECTS} times` };
        message.destroy();
        url = target.href;
    }
}
function isSameOrigin(one, other) {
    return one.protocol === other.protocol && one.host === other.host && one.username === '' && one.password === '';
}


/***/ }),

/***/ 62485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  LX: () => (  createGitHubClient),
  dM: () => (  graphqlErrors),
  hF: () => (  isGivenUp),
  lU: () => (  isLimited),
  C5: () => (  memberOf),
  r7: () => (  textIn)
});


var retry = __webpack_require__(6457);
var sanitize = __webpack_require__(39654);
var addresses = __webpack_require__(96437);
var lib = __webpack_require__(44942);
var errors = __webpack_require__(27406);
var file_errors = __webpack_require__(27657);
var json = __webpack_require__(6691);
var network_advice = __webpack_require__(66480);
var network_trouble = __webpack_require__(32597);
var format = __webpack_require__(20730);
;// CONCATENATED MODULE: ./build/src/github/read-body.js

const MAX_ANSWER_BYTES = 32 * format .D6;
const MAX_PAUSES = 15;
async function readBody(message, { pauseMs, signal }) {
    const stalled = Object.assign(new Error(`no data for ${pauseMs / 1000} s`), { code: 'ETIMEDOUT' });
    message.setTimeout(pauseMs, () => void message.destroy(stalled));
    const totalMs = pauseMs * MAX_PAUSES;
    const tooSlow = new Error(`its answer took longer than ${totalMs / 1000} s`);
    const timer = setTimeout(() => void message.destroy(tooSlow), totalMs);
    const onAbort = () => void message.destroy(new Error('aborted'));
    signal.addEventListener('abort', onAbort, { once: true });
    const chunks = [];
    let size = 0;
    try {
        for await (const chunk of message) {
            size += chunk.length;
            if (size > MAX_ANSWER_BYTES)
                return { text: '', problem: "GitHub's answer is larger than 32 MiB" };
            chunks.push(chunk);
        }
    }
    finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
    }
    return { text: Buffer.concat(chunks).toString('utf8') };
}

var seen_way = __webpack_require__(69744);
;// CONCATENATED MODULE: ./build/src/github/exchange.js










const PAUSES = 3;
const LONG_PAUSES = 15;
const LONG_BODY = 100_000;
const LOST = new Set(['ECONNRESET', 'EPIPE']);
function createExchanger({ makeHeaders, answerMs, }) {
    const open = (keepAlive) => new lib .Qq('synology-router-backup', [], { socketTimeout: answerMs, keepAlive, allowRedirects: false });
    const [keeping, single] = [open(true), open(false)];
    let isKeeping = true;
    let way;
    async function withIssuer(trouble, { url, signal }) {
        if (trouble?.cause !== 'untrusted')
            return trouble;
        way ??= (0,seen_way .n)(url);
        return (0,network_trouble .YP)(trouble, await within(answerMs, { work: way, signal }));
    }
    return async ({ method, url, body, isAlone = false }, signal) => {
        const host = (0,sanitize .g$)(URL.parse(url)?.host ?? 'GitHub');
        try {
            const sent = body === undefined ? null : JSON.stringify(body);
            const limitMs = answerMs * (sent !== null && sent.length > LONG_BODY ? LONG_PAUSES : PAUSES);
            const sending = (0,addresses .oo)(isKeeping && !isAlone ? keeping : single, {
                method,
                url,
                body: sent,
                makeHeaders,
            });
            const { message, refused } = await within(limitMs, { work: sending, signal });
            const status = message.statusCode ?? 0;
            const read = await readBody(message, { pauseMs: answerMs, signal });
            const value = (0,json .YB)(read.text);
            const contentType = message.headers['content-type'] ?? '';
            const trouble = value === undefined ? (0,network_trouble .Tz)({ status, contentType, body: read.text }, host) : undefined;
            const unusable = refused ?? read.problem ?? (trouble ? describe((0,network_advice .LC)(trouble)) : '');
            return {
                status,
                value,
                headers: message.headers,
                size: (0,json .Nq)(read.text),
                title: (0,network_trouble .Gg)(read.text),
                unusable,
                trouble,
            };
        }
        catch (error) {
            signal.throwIfAborted();
            if (LOST.has((0,file_errors .U)(error) ?? ''))
                isKeeping = false;
            const trouble = await withIssuer((0,network_trouble .LH)(error, host), { url, signal });
            const unusable = describe(trouble ? (0,network_advice .LC)(trouble) : (0,sanitize .g$)((0,errors .YI)(error), 200));
            return { status: 0, value: undefined, headers: {}, title: '', unusable, trouble };
        }
    };
}
async function within(limitMs, { work, signal }) {
    const ended = Promise.withResolvers();
    const silent = Object.assign(new Error(`no answer in ${limitMs / 1000} s`), { code: 'ETIMEDOUT' });
    const timer = setTimeout(() => ended.reject(silent), limitMs);
    const onAbort = () => ended.reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    try {
        return await Promise.race([work, ended.promise]);
    }
    finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
    }
}
function describe(reason) {
    return `GitHub could not be reached: ${reason}`;
}

;// CONCATENATED MODULE: ./build/src/github/github-client.js





const POLICY = { answerMs: 20_000, retryMs: 1_000, longestWaitMs: 60_000 };
const ATTEMPTS = 4;
const MAX_MESSAGE = 300;
const MAX_ERRORS = 10;
const SECONDARY_LIMIT_MS = 60_000;
const LIMIT_TYPES = new Set(['RATE_LIMITED', 'RATE_LIMIT']);
const LIMIT = /rate limit|abuse detection|submitted too quickly/i;
const SPREAD = 0.25;
function createGitHubClient({ apiUrl, graphqlUrl = '', token, policy = POLICY }) {
    for (const address of [apiUrl, graphqlUrl])
        if (address !== '')
            (0,addresses .Bl)(address);
    const makeHeaders = () => ({
        accept: 'application/vnd.github+json',
        'content-type': 'application/json',
        ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
    });
    const exchange = createExchanger({ makeHeaders, answerMs: policy.answerMs });
    async function send(request, { repeatable, signal }) {
        let last;
        const attempt = async () => {
            const { title, unusable, ...received } = await exchange(request, signal);
            last = { ...received, problem: unusable || describeStatus(received, title) };
            return last;
        };
        try {
            return await (0,retry .L)(attempt, {
                policy: { attempts: ATTEMPTS, pauseMs: () => policy.retryMs },
                signal,
                shouldRetry: (outcome, attempts) => outcome.ok && (waitBefore(outcome.value, { attempt: attempts, repeatable, policy }) ?? false),
            });
        }
        catch (error) {
            if (signal.aborted && last !== undefined && isLimited(last))
                return last;
            throw error;
        }
    }
    return {
        rest: ({ method, path, body, ...how }) => send({ method, url: `${apiUrl}${path}`, body, isAlone: !how.repeatable && method !== 'GET' }, how),
        graphql: ({ query, variables, ...how }) => send({ method: 'POST', url: graphqlUrl, body: { query, variables } }, how),
    };
}
function waitBefore({ status, headers, value, trouble }, how) {
    const { attempt, repeatable, policy = POLICY } = how;
    const growing = policy.retryMs * 2 ** (attempt - 1) * (1 + Math.random() / 2);
    const limit = limitOf({ status, headers, value });
    if (limit !== undefined)
        return limit <= policy.longestWaitMs ? Math.max(limit * (1 + SPREAD * Math.random()), growing) : undefined;
    const mayPass = (status === 0 && !(0,network_trouble .dJ)(trouble)) || status >= 500 || isGivenUp({ value });
    const asked = retryAfterOf(headers) ?? 0;
    return repeatable && mayPass && asked <= policy.longestWaitMs ? Math.max(asked, growing) : undefined;
}
function isLimited(answer) {
    return limitOf(answer) !== undefined;
}
function limitOf({ status, headers, value }) {
    const errors = graphqlErrors(value);
    if (status < 400 && errors.length === 0)
        return undefined;
    const isSure = status === 429 || errors.some(({ type }) => LIMIT_TYPES.has(type)) || LIMIT.test(messageOf(value));
    const asked = retryAfterOf(headers);
    const mayBe = status === 403 || (errors.length > 0 && status < 500 && !isGivenUp({ value }));
    if (asked !== undefined && (isSure || mayBe))
        return asked;
    if (!isSure && status !== 403)
        return undefined;
    const reset = Number(headers['x-ratelimit-reset']);
    if (headers['x-ratelimit-remaining'] === '0' && Number.isFinite(reset))
        return Math.max(0, reset * 1000 - Date.now());
    return isSure ? SECONDARY_LIMIT_MS : undefined;
}
function retryAfterOf(headers) {
    const seconds = Number(headers['retry-after'] ?? Number.NaN);
    return Number.isFinite(seconds) ? seconds * 1000 : undefined;
}
function isGivenUp({ value }) {
    return graphqlErrors(value).some(({ message }) => /something went wrong while executing your query/i.test(message));
}
function graphqlErrors(value) {
    const errors = memberOf(value, 'errors');
    if (!Array.isArray(errors))
        return [];
    return errors.slice(0, MAX_ERRORS).map((error) => ({
        type: textIn(error, 'type'),
        message: (0,sanitize .g$)(textIn(error, 'message'), 300),
    }));
}
function textIn(value, ...names) {
    const member = memberOf(value, ...names);
    return typeof member === 'string' ? member : '';
}
function memberOf(value, ...names) {
    return names.reduce((inner, name) => typeof inner === 'object' && inner !== null && Object.hasOwn(inner, name) ? Reflect.get(inner, name) : undefined, value);
}
function messageOf(value) {
    const message = memberOf(value, 'message');
    return typeof message === 'string'
        ? message
        : graphqlErrors(value)
            .map((error) => error.message)
            .join(' ');
}
function describeStatus({ status, value }, title) {
    if (status >= 200 && status < 300)
        return '';
    const message = (0,sanitize .g$)(messageOf(value), MAX_MESSAGE) || title;
    return `GitHub answered HTTP ${status}${message ? ` (${message})` : ''}`;
}


/***/ }),

/***/ 86710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    R: () => (  readResource),
    r: () => (  rememberReads)
  });
  var _text_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20730);
  var _github_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62485);


async function readResource(client, path, signal) {
    const answer = await client.rest({ method: 'GET', path, repeatable: true, signal });
    const { status, value, problem, trouble } = answer;
    if (problem !== '')
        return { ok: false, status, reason: problem, isLimit: (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__  .lU)(answer), ...(trouble ? { trouble } : {}) };
    if (value === undefined)
        return { ok: false, status, reason: 'GitHub did not answer with JSON', isLimit: false };
    return { ok: true, value };
}
const MAX_REMEMBERED = 32 * _text_format_js__WEBPACK_IMPORTED_MODULE_0__  .D6;
function rememberReads(client) {
    const answers = new Map();
    let left = MAX_REMEMBERED;
    return {
        graphql: client.graphql,
        rest: async (request) => {
            if (request.method !== 'GET')
                return await client.rest(request);
            const known = answers.get(request.path);
            if (known)
                return known;
            const answer = await client.rest(request);
            const { size = 0 } = answer;
            if (size > left)
                return answer;
            left -= size;
            answers.set(request.path, answer);
            return answer;
        },
    };
}


/***/ }),

/***/ 69744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    n: () => (  seeWay)
  });
  var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
  var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44708);
  var node_tls__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41692);
  var _actions_http_client__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44942);
  var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39654);





const LIMIT_MS = 5_000;
async function seeWay(url, signal) {
    const target = URL.parse(url);
    if (target?.protocol !== 'https:')
        return { issuer: '' };
    const limit = AbortSignal.any([AbortSignal.timeout(LIMIT_MS), ...(signal ? [signal] : [])]);
    try {
        const tunnel = await openTunnel(target, limit);
        return typeof tunnel === 'number'
            ? { issuer: '', proxyStatus: tunnel }
            : { issuer: await seenIssuer(target, tunnel, limit) };
    }
    catch {
        return { issuer: '' };
    }
}
async function seenIssuer(target, tunnel, limit) {
    const way = tunnel === 'direct' ? { host: target.hostname, port: Number(target.port) || 443 } : { socket: tunnel };
    return await new Promise((resolve) => {
        const socket = (0,node_tls__WEBPACK_IMPORTED_MODULE_2__.connect)({ ...way, servername: target.hostname, rejectUnauthorized: false });
        const end = (issuer) => {
            socket.destroy();
            resolve(issuer);
        };
        limit.addEventListener('abort', () => end(''), { once: true });
        socket.once('error', () => end(''));
        socket.once('secureConnect', () => {
            const { issuer } = socket.getPeerCertificate();
            const names = [issuer?.O, issuer?.CN].flat().filter((name) => typeof name === 'string' && name !== '');
            end((0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__  .g$)([...new Set(names)].join(', '), 80));
        });
    });
}
async function openTunnel(target, signal) {
    const proxy = URL.parse((0,_actions_http_client__WEBPACK_IMPORTED_MODULE_3__  .s_)(target.href));
    if (!proxy)
        return 'direct';
    const { username, password } = proxy;
    const login = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    const authority = `${target.hostname}:${target.port || 443}`;
    const request = proxy.protocol === 'https:' ? node_https__WEBPACK_IMPORTED_MODULE_1__.request : node_http__WEBPACK_IMPORTED_MODULE_0__.request;
    return await new Promise((resolve, reject) => {
        const asked = request({
            ...{
                method: 'CONNECT',
                host: proxy.hostname,
                port: proxy.port || undefined,
                path: authority,
                agent: false,
                signal,
            },
            headers: {
                host: authority,
                ...(username === '' ? {} : { 'proxy-authorization': `Basic ${Buffer.from(login).toString('base64')}` }),
            },
        });
        asked.once('connect', ({ statusCode }, socket) => {
            if (statusCode === 200)
                return resolve(socket);
            socket.destroy();
            resolve(statusCode ?? 0);
        });
        asked.once('error', reject);
        asked.end();
    });
}


/***/ }),

/***/ 24149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Yq: () => (  namedVisibility),
    gt: () => (  visibilityOf),
    tQ: () => (  readVisibility)
  });
  var _github_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62485);
  var _read_resource_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86710);


function visibilityOf(repository) {
    const isPrivate = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__  .C5)(repository, 'private');
    const visibility = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__  .C5)(repository, 'visibility');
    if (typeof isPrivate !== 'boolean')
        return undefined;
    if (!isPrivate || visibility === 'public')
        return 'public';
    if (visibility === 'internal')
        return 'internal';
    return visibility === 'private' || visibility === undefined ? 'private' : undefined;
}
function namedVisibility(text) {
    const word = text.toLowerCase();
    return word === 'public' || word === 'private' || word === 'internal' ? word : undefined;
}
async function readVisibility(client, { repository, signal }) {
    if (!/^[\w.-]+\/[\w.-]+$/.test(repository))
        return { kind: 'unknown', reason: 'the runner does not name the repository' };
    const reply = await (0,_read_resource_js__WEBPACK_IMPORTED_MODULE_1__  .R)(client, `/repos/${repository}`, signal);
    if (!reply.ok && (reply.status !== 200 || reply.trouble))
        return { kind: 'unknown', reason: reply.reason, refusal: reply };
    const kind = reply.ok ? visibilityOf(reply.value) : undefined;
    if (kind !== undefined)
        return { kind };
    return { kind: 'unknown', reason: 'GitHub did not answer with a repository' };
}


/***/ })

};
