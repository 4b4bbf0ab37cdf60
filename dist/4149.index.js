export const id = 4149;
export const ids = [4149];
export const modules = {

/***/ 96437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bl: () => (/* binding */ requireSafeAddress),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   lp: () => (/* binding */ ARTIFACT_SERVICE),
/* harmony export */   oo: () => (/* binding */ sendWithinOrigin)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29962);
/* harmony import */ var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39654);
// Where requests to GitHub may go: the token and the backup are part of them.



/** Those that ask for the same request again. A 303 asks for another one. */
const FOLLOWED = new Set([301, 302, 307, 308]);
const MAX_REDIRECTS = 3;
const API = { of: "GitHub's API", from: 'GITHUB_API_URL and GITHUB_GRAPHQL_URL' };
const ARTIFACT_SERVICE = { of: "GitHub's artifact service", from: 'ACTIONS_RESULTS_URL' };
/** Throws BackupError `input-invalid` unless the address is https, or http on this machine. */
function requireSafeAddress(address, { of, from } = API) {
    const url = URL.parse(address);
    if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname)))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj('input-invalid', (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU) `The address of ${of} is not an https address: ${(0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(url ? `${url.protocol}//${url.host}` : address)}. Nothing was sent there.`, { hint: `Correct ${from}, which the runner sets: over http, anyone could read the token.` });
}
/** Whether a host is this machine: what is sent there stays here. */
function isLoopback(host) {
    // A name below localhost is looked up like any other, and sent through a proxy.
    return host === 'localhost' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
/**
 * Sends a request and follows redirects, as to a renamed repository, within the same origin. `http` must not follow any
 * itself: it would send token and body to wherever the answer says. `refused` says why a redirect was not followed.
 */
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
                refused: `GitHub redirects to ${(0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(target?.origin ?? location)}: nothing was sent there`,
            };
        if (redirects === MAX_REDIRECTS)
            return { message, refused: `GitHub redirects more than ${MAX_REDIRECTS} times` };
        message.destroy();
        url = target.href;
    }
}
/** Unlike `URL.origin`, which of `blob:https://\u2026` is that of the address in it. */
function isSameOrigin(one, other) {
    return one.protocol === other.protocol && one.host === other.host && one.username === '' && one.password === '';
}


/***/ }),

/***/ 62485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LX: () => (/* binding */ createGitHubClient),
  dM: () => (/* binding */ graphqlErrors),
  hF: () => (/* binding */ isGivenUp),
  lU: () => (/* binding */ isLimited),
  C5: () => (/* binding */ memberOf),
  r7: () => (/* binding */ textIn)
});

// UNUSED EXPORTS: waitBefore

// EXTERNAL MODULE: ./build/src/system/retry.js
var retry = __webpack_require__(6457);
// EXTERNAL MODULE: ./build/src/text/sanitize.js
var sanitize = __webpack_require__(39654);
// EXTERNAL MODULE: ./build/src/github/addresses.js
var addresses = __webpack_require__(96437);
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/index.js + 1 modules
var lib = __webpack_require__(44942);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/system/file-errors.js
var file_errors = __webpack_require__(27657);
// EXTERNAL MODULE: ./build/src/text/json.js
var json = __webpack_require__(6691);
// EXTERNAL MODULE: ./build/src/github/network-advice.js
var network_advice = __webpack_require__(66480);
// EXTERNAL MODULE: ./build/src/github/network-trouble.js
var network_trouble = __webpack_require__(32597);
// EXTERNAL MODULE: ./build/src/text/format.js
var format = __webpack_require__(20730);
;// CONCATENATED MODULE: ./build/src/github/read-body.js
// Reads the body of an answer within bounds of size and time.

/** Backups in a repository have 10 MB at most, and are base64 in an answer. */
const MAX_ANSWER_BYTES = 32 * format/* MIB */.D6;
/** An answer may take this many times as long as one pause in it. */
const MAX_PAUSES = 15;
/** Returns the body as text, or its problem if it is too large. Throws if it breaks off, stalls, takes too long or is aborted. */
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
            // Leaving the loop destroys the connection.
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

// EXTERNAL MODULE: ./build/src/github/seen-way.js
var seen_way = __webpack_require__(69744);
;// CONCATENATED MODULE: ./build/src/github/exchange.js
// One request to GitHub and what came back, through the runner's proxy. What kept it from GitHub is a result: only an abort throws.










/** The head of an answer may take this many times as long as one pause in it: redirects and the proxy are part of it. */
const PAUSES = 3;
/** Long enough to send a backup over a slow line. */
const LONG_PAUSES = 15;
/** Characters. */
const LONG_BODY = 100_000;
/** How Node names a connection that the other side no longer knows. */
const LOST = new Set(['ECONNRESET', 'EPIPE']);
/**
 * Creates the exchanger of one run: its requests share connections. Idle connections do not keep the process alive. An exchange
 * throws the signal's reason as soon as it aborts.
 */
function createExchanger({ makeHeaders, answerMs, }) {
    const open = (keepAlive) => new lib/* HttpClient */.Qq('synology-router-backup', [], { socketTimeout: answerMs, keepAlive, allowRedirects: false });
    const [keeping, single] = [open(true), open(false)];
    /** Ends when a connection was lost: whatever lost it may lose each that is kept. */
    let isKeeping = true;
    let way;
    /** Names the issuer of a certificate that is not trusted. Looks once: it is the same for all requests. */
    async function withIssuer(trouble, { url, signal }) {
        if (trouble?.cause !== 'untrusted')
            return trouble;
        way ??= (0,seen_way/* seeWay */.n)(url);
        return (0,network_trouble/* refine */.YP)(trouble, await within(answerMs, { work: way, signal }));
    }
    return async ({ method, url, body, isAlone = false }, signal) => {
        const host = (0,sanitize/* printable */.g$)(URL.parse(url)?.host ?? 'GitHub');
        try {
            const sent = body === undefined ? null : JSON.stringify(body);
            const limitMs = answerMs * (sent !== null && sent.length > LONG_BODY ? LONG_PAUSES : PAUSES);
            const sending = (0,addresses/* sendWithinOrigin */.oo)(isKeeping && !isAlone ? keeping : single, {
                method,
                url,
                body: sent,
                makeHeaders,
            });
            const { message, refused } = await within(limitMs, { work: sending, signal });
            const status = message.statusCode ?? 0;
            const read = await readBody(message, { pauseMs: answerMs, signal });
            const value = (0,json/* parseUntrustedJson */.YB)(read.text);
            const contentType = message.headers['content-type'] ?? '';
            const trouble = value === undefined ? (0,network_trouble/* troubleInAnswer */.Tz)({ status, contentType, body: read.text }, host) : undefined;
            const unusable = refused ?? read.problem ?? (trouble ? describe((0,network_advice/* describeTrouble */.LC)(trouble)) : '');
            return {
                status,
                value,
                headers: message.headers,
                size: (0,json/* memoryOfJson */.Nq)(read.text),
                title: (0,network_trouble/* titleOf */.Gg)(read.text),
                unusable,
                trouble,
            };
        }
        catch (error) {
            signal.throwIfAborted();
            if (LOST.has((0,file_errors/* errnoOf */.U)(error) ?? ''))
                isKeeping = false;
            const trouble = await withIssuer((0,network_trouble/* troubleOf */.LH)(error, host), { url, signal });
            const unusable = describe(trouble ? (0,network_advice/* describeTrouble */.LC)(trouble) : (0,sanitize/* printable */.g$)((0,errors/* describeThrown */.YI)(error), 200));
            return { status: 0, value: undefined, headers: {}, title: '', unusable, trouble };
        }
    };
}
/** The library waits without end for a proxy that accepts a connection and never answers, and cannot be aborted. */
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
// Requests to GitHub, REST and GraphQL: one retry policy, one view of rate limits, and the runner's proxy.





const POLICY = { answerMs: 20_000, retryMs: 1_000, longestWaitMs: 60_000 };
const ATTEMPTS = 4;
/** GitHub's longest known sentence, about an IP allow list, has 190 characters. */
const MAX_MESSAGE = 300;
/** GitHub sends one or a few. */
const MAX_ERRORS = 10;
/** GitHub's advice for a secondary rate limit without a time. */
const SECONDARY_LIMIT_MS = 60_000;
const LIMIT_TYPES = new Set(['RATE_LIMITED', 'RATE_LIMIT']);
const LIMIT = /rate limit|abuse detection|submitted too quickly/i;
/** Maximum random extra share of a rate limit's wait, so that runs that were refused together do not return together. */
const SPREAD = 0.25;
/**
 * Creates the client of one run: its requests share connections. Idle connections do not keep the process alive. Throws
 * BackupError `input-invalid` for an address to which no token may be sent.
 */
function createGitHubClient({ apiUrl, graphqlUrl = '', token, policy = POLICY }) {
    for (const address of [apiUrl, graphqlUrl])
        if (address !== '')
            (0,addresses/* requireSafeAddress */.Bl)(address);
    // New for each request: the library changes what it is given.
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
            return await (0,retry/* retry */.L)(attempt, {
                policy: { attempts: ATTEMPTS, pauseMs: () => policy.retryMs },
                signal,
                shouldRetry: (outcome, attempts) => outcome.ok && (waitBefore(outcome.value, { attempt: attempts, repeatable, policy }) ?? false),
            });
        }
        catch (error) {
            // If the signal ends a rate limit's wait, the limit is the better reason.
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
/** Returns the wait in ms before the same request is sent again; `undefined` if a retry is unsafe or useless. */
function waitBefore({ status, headers, value, trouble }, how) {
    const { attempt, repeatable, policy = POLICY } = how;
    const growing = policy.retryMs * 2 ** (attempt - 1) * (1 + Math.random() / 2);
    // GitHub checks limits first: a retry is safe for every request.
    const limit = limitOf({ status, headers, value });
    if (limit !== undefined)
        return limit <= policy.longestWaitMs ? Math.max(limit * (1 + SPREAD * Math.random()), growing) : undefined;
    const mayPass = (status === 0 && !(0,network_trouble/* isLasting */.dJ)(trouble)) || status >= 500 || isGivenUp({ value });
    const asked = retryAfterOf(headers) ?? 0;
    return repeatable && mayPass && asked <= policy.longestWaitMs ? Math.max(asked, growing) : undefined;
}
/** Whether a rate limit refused the request. */
function isLimited(answer) {
    return limitOf(answer) !== undefined;
}
/** Returns the wait that a rate limit asks for, in ms; `undefined` if the answer is not a rate limit. */
function limitOf({ status, headers, value }) {
    // GraphQL reports limits with HTTP 200, too.
    const errors = graphqlErrors(value);
    if (status < 400 && errors.length === 0)
        return undefined;
    const isSure = status === 429 || errors.some(({ type }) => LIMIT_TYPES.has(type)) || LIMIT.test(messageOf(value));
    const asked = retryAfterOf(headers);
    // A server that failed also asks for time, and may have done its work.
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
/** Returns the wait in ms that an answer asks for, if it does. */
function retryAfterOf(headers) {
    const seconds = Number(headers['retry-after'] ?? Number.NaN);
    return Number.isFinite(seconds) ? seconds * 1000 : undefined;
}
/** Whether GitHub gave up on a GraphQL request, with HTTP 200 or 502. It may have carried it out. */
function isGivenUp({ value }) {
    return graphqlErrors(value).some(({ message }) => /something went wrong while executing your query/i.test(message));
}
/** Returns the errors of a GraphQL answer, the first ones if they are more than GitHub sends. */
function graphqlErrors(value) {
    const errors = memberOf(value, 'errors');
    if (!Array.isArray(errors))
        return [];
    return errors.slice(0, MAX_ERRORS).map((error) => ({
        type: textIn(error, 'type'),
        message: (0,sanitize/* printable */.g$)(textIn(error, 'message'), 300),
    }));
}
/** Returns the text at a path of names; empty if it is anything else, such as an object that cannot become text. */
function textIn(value, ...names) {
    const member = memberOf(value, ...names);
    return typeof member === 'string' ? member : '';
}
/** Returns the member at a path of names; `undefined` if it is missing. Inherited members do not count. */
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
    const message = (0,sanitize/* printable */.g$)(messageOf(value), MAX_MESSAGE) || title;
    return `GitHub answered HTTP ${status}${message ? ` (${message})` : ''}`;
}


/***/ }),

/***/ 86710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readResource),
/* harmony export */   r: () => (/* binding */ rememberReads)
/* harmony export */ });
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20730);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62485);
// Reads from GitHub's REST API: one resource by its path. A client can remember what it has read.


/** Reads one resource; `path` starts with `/` and includes the query. Throws only the signal's reason. */
async function readResource(client, path, signal) {
    const answer = await client.rest({ method: 'GET', path, repeatable: true, signal });
    const { status, value, problem, trouble } = answer;
    if (problem !== '')
        return { ok: false, status, reason: problem, isLimit: (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .isLimited */ .lU)(answer), ...(trouble ? { trouble } : {}) };
    if (value === undefined)
        return { ok: false, status, reason: 'GitHub did not answer with JSON', isLimit: false };
    return { ok: true, value };
}
/** Bytes of all answers to remember: the lists of a hundred runs take half of that. */
const MAX_REMEMBERED = 32 * _text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D6;
/**
 * Returns a client that sends each GET once and repeats its answer: many routers appear in the same lists. Beyond a limit,
 * it sends it again: no memory holds hundreds of answers of any length.
 */
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

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ seeWay)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44708);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41692);
/* harmony import */ var _actions_http_client__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44942);
/* harmony import */ var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39654);
// Who answers on the way to GitHub: seen in a handshake of its own, on which nothing is sent. Some errors do not say.





const LIMIT_MS = 5_000;
/** Looks at the way to an https URL for five seconds at most, or until the signal aborts. */
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
            end((0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)([...new Set(names)].join(', '), 80));
        });
    });
}
/** Opens the way through the proxy, if there is one; returns the status if it refuses. */
async function openTunnel(target, signal) {
    const proxy = URL.parse((0,_actions_http_client__WEBPACK_IMPORTED_MODULE_3__/* .getProxyUrl */ .s_)(target.href));
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

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yq: () => (/* binding */ namedVisibility),
/* harmony export */   gt: () => (/* binding */ visibilityOf),
/* harmony export */   tQ: () => (/* binding */ readVisibility)
/* harmony export */ });
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62485);
/* harmony import */ var _read_resource_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86710);
// The visibility of a repository, and therefore of its artifacts. Unknown counts as public.


/**
 * Returns the visibility that GitHub reports of a repository, in an answer or an event. An internal one is `private: true`,
 * too. If the members contradict each other, the wider one counts.
 */
function visibilityOf(repository) {
    const isPrivate = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(repository, 'private');
    const visibility = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(repository, 'visibility');
    if (typeof isPrivate !== 'boolean')
        return undefined;
    if (!isPrivate || visibility === 'public')
        return 'public';
    if (visibility === 'internal')
        return 'internal';
    return visibility === 'private' || visibility === undefined ? 'private' : undefined;
}
/** Returns the visibility that GraphQL reports of a repository; `undefined` for any other text. */
function namedVisibility(text) {
    const word = text.toLowerCase();
    return word === 'public' || word === 'private' || word === 'internal' ? word : undefined;
}
/** Reads the visibility of `repository` (`owner/name`). Throws only the signal's reason. */
async function readVisibility(client, { repository, signal }) {
    if (!/^[\w.-]+\/[\w.-]+$/.test(repository))
        return { kind: 'unknown', reason: 'the runner does not name the repository' };
    const reply = await (0,_read_resource_js__WEBPACK_IMPORTED_MODULE_1__/* .readResource */ .R)(client, `/repos/${repository}`, signal);
    if (!reply.ok && (reply.status !== 200 || reply.trouble))
        return { kind: 'unknown', reason: reply.reason, refusal: reply };
    const kind = reply.ok ? visibilityOf(reply.value) : undefined;
    if (kind !== undefined)
        return { kind };
    return { kind: 'unknown', reason: 'GitHub did not answer with a repository' };
}


/***/ })

};
