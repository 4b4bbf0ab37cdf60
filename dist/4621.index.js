export const id = 4621;
export const ids = [4621];
export const modules = {

/***/ 14621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    FA: () => (  isNas),
    V8: () => (  readLabel),
    _b: () => (  NAS_NOTE)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
  var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39654);
  var _protocol_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48191);
  var _reply_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95519);





const QUERY_TIMEOUT_MS = 1_500;
const MIN_SERIAL_CHARACTERS = 6;
const MASKABLE_SERIAL = /^(?=.*\d)[A-Z0-9]{10,64}$/;
const NAS_NOTE = 'This is a Synology NAS (DSM), not a router. This tool is for routers: it may work here, but nobody tests that.';
function isNas(label) {
    return /^DSM\b/i.test(label?.firmware ?? '');
}
async function readLabel(session, logger) {
    const queries = [
        { api: _protocol_js__WEBPACK_IMPORTED_MODULE_2__  .nC.mesh, method: 'get', read: readMesh },
        { api: _protocol_js__WEBPACK_IMPORTED_MODULE_2__  .nC.system, method: 'info', read: (data) => data },
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
            const label = reply.ok ? labelOf(read(reply.data), { session, logger }) : undefined;
            if (label)
                return label;
        }
        catch (error) {
            logger.debug(`No label from ${api}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__  .YI)(error)}`);
        }
    }
    return undefined;
}
function readMesh(data) {
    const list = (0,_reply_js__WEBPACK_IMPORTED_MODULE_3__  .ZZ)(data, 'nodes');
    const nodes = Array.isArray(list) ? list.map(_reply_js__WEBPACK_IMPORTED_MODULE_3__  .Pf) : [];
    return (nodes.find((node) => (0,_reply_js__WEBPACK_IMPORTED_MODULE_3__  .ZZ)(node, 'node_id') === 0) ??
        nodes.find((node) => (0,_reply_js__WEBPACK_IMPORTED_MODULE_3__  .ZZ)(node, 'is_re') === false) ??
        nodes[0] ??
        {});
}
function labelOf(fields, { session, logger }) {
    const shown = (name) => {
        const text = (0,_reply_js__WEBPACK_IMPORTED_MODULE_3__  .b6)((0,_reply_js__WEBPACK_IMPORTED_MODULE_3__  .ZZ)(fields, name)) ?? '';
        return session.isRepeatedIn(text) ? '' : (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__  .g$)(text);
    };
    const [model, firmware] = [shown('model'), shown('firmware_ver')];
    if (model === '' && firmware === '')
        return undefined;
    return {
        model,
        firmware,
        id: digestOf((0,_reply_js__WEBPACK_IMPORTED_MODULE_3__  .b6)((0,_reply_js__WEBPACK_IMPORTED_MODULE_3__  .ZZ)(fields, 'serial')) ?? (0,_reply_js__WEBPACK_IMPORTED_MODULE_3__  .b6)((0,_reply_js__WEBPACK_IMPORTED_MODULE_3__  .ZZ)(fields, 'sn')) ?? '', logger),
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

  __webpack_require__.d(__webpack_exports__, {
    Kc: () => (  unsupportedApi),
    P3: () => (  readTaskId),
    VO: () => (  requireEndpoint),
    Zg: () => (  readEndpoints),
    f_: () => (  callForm),
    gP: () => (  ASSUMED_ENDPOINTS),
    nC: () => (  API),
    rk: () => (  readStatus),
    xp: () => (  readSessionIds),
    z0: () => (  SESSION_NAME),
    zG: () => (  INFO_ENDPOINT)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _reply_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95519);


const API = {
    info: 'SYNO.API.Info',
    encryption: 'SYNO.API.Encryption',
    auth: 'SYNO.API.Auth',
    backup: 'SYNO.Backup.Config.Backup',
    mesh: 'SYNO.Mesh.System.Info',
    system: 'SYNO.Core.System',
};
const SESSION_NAME = 'webui';
const INFO_ENDPOINT = { api: API.info, path: 'webapi/query.cgi', version: 1 };
const NEWEST_SUPPORTED = { [API.auth]: 3 };
const OLDEST_SUPPORTED = { [API.auth]: 2 };
function readEndpoints(data) {
    const endpoints = new Map();
    for (const api of Object.values(API)) {
        const listed = (0,_reply_js__WEBPACK_IMPORTED_MODULE_1__  .Pf)((0,_reply_js__WEBPACK_IMPORTED_MODULE_1__  .ZZ)(data, api));
        const path = (0,_reply_js__WEBPACK_IMPORTED_MODULE_1__  .b6)((0,_reply_js__WEBPACK_IMPORTED_MODULE_1__  .ZZ)(listed, 'path')) ?? '';
        const newest = Math.min((0,_reply_js__WEBPACK_IMPORTED_MODULE_1__  .rl)((0,_reply_js__WEBPACK_IMPORTED_MODULE_1__  .ZZ)(listed, 'maxVersion')) ?? 0, NEWEST_SUPPORTED[api] ?? 1);
        const oldest = Math.max((0,_reply_js__WEBPACK_IMPORTED_MODULE_1__  .rl)((0,_reply_js__WEBPACK_IMPORTED_MODULE_1__  .ZZ)(listed, 'minVersion')) ?? 1, OLDEST_SUPPORTED[api] ?? 1);
        if (newest >= oldest && /^[\w-]+(?:\/[\w-]+){0,4}\.cgi$/.test(path)) {
            endpoints.set(api, { api, path: `webapi/${path}`, version: Math.floor(newest) });
        }
    }
    return endpoints;
}
function requireEndpoint(endpoints, api) {
    const endpoint = endpoints.get(api);
    if (endpoint)
        return endpoint;
    throw unsupportedApi(api);
}
function unsupportedApi(api) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .hj('router-unsupported', api === API.auth
        ? `The device does not support a known login (${api} 2 or 3).`
        : `The router does not support exporting its configuration (${api} 1).`);
}
const ASSUMED_ENDPOINTS = new Map([
    { api: API.auth, path: 'webapi/auth.cgi', version: 3 },
    { api: API.encryption, path: 'webapi/encryption.cgi', version: 1 },
    { api: API.backup, path: 'webapi/entry.cgi', version: 1 },
    { api: API.mesh, path: 'webapi/entry.cgi', version: 1 },
    { api: API.system, path: 'webapi/entry.cgi', version: 1 },
].map((endpoint) => [endpoint.api, { ...endpoint, assumed: true }]));
function callForm(endpoint, { method, parameters }) {
    return new URLSearchParams({ api: endpoint.api, version: String(endpoint.version), method, ...parameters });
}
const FINISHED = new Set(['finish', 'finished', 'done', 'success']);
const RUNNING = new Set(['running', 'processing', 'exporting', 'waiting', 'pending', 'starting', 'started', 'busy']);
const FAILED = new Set(['fail', 'failed', 'error', 'cancel', 'cancelled', 'canceled', 'abort', 'aborted']);
function readStatus(data) {
    const states = ['state', 'status'].map((name) => ((0,_reply_js__WEBPACK_IMPORTED_MODULE_1__  .b6)((0,_reply_js__WEBPACK_IMPORTED_MODULE_1__  .ZZ)(data, name)) ?? '').toLowerCase());
    const error = (0,_reply_js__WEBPACK_IMPORTED_MODULE_1__  .ZZ)(data, 'error');
    if (isPresent(error) || states.some((state) => FAILED.has(state))) {
        const code = (0,_reply_js__WEBPACK_IMPORTED_MODULE_1__  .rl)(error) ?? (0,_reply_js__WEBPACK_IMPORTED_MODULE_1__  .rl)((0,_reply_js__WEBPACK_IMPORTED_MODULE_1__  .ZZ)((0,_reply_js__WEBPACK_IMPORTED_MODULE_1__  .Pf)(error), 'code'));
        return { kind: 'failed', ...(code === undefined ? {} : { code }) };
    }
    const flags = ['finish', 'finished'].map((name) => booleanOf((0,_reply_js__WEBPACK_IMPORTED_MODULE_1__  .ZZ)(data, name)));
    if (flags.includes(true) || states.some((state) => FINISHED.has(state)))
        return { kind: 'finished' };
    return { kind: flags.includes(false) || states.some((state) => RUNNING.has(state)) ? 'running' : 'unknown' };
}
function booleanOf(value) {
    if (typeof value === 'object')
        return undefined;
    const word = String(value).toLowerCase();
    return word === 'true' || word === '1' ? true : word === 'false' || word === '0' ? false : undefined;
}
function isPresent(error) {
    return typeof error === 'object' && error !== null ? Object.keys(error).length > 0 : Boolean(error) && error !== '0';
}
function readTaskId(data) {
    const id = (0,_reply_js__WEBPACK_IMPORTED_MODULE_1__  .ZZ)(data, 'task_id');
    return typeof id === 'number' && Number.isFinite(id) ? String(id) : (0,_reply_js__WEBPACK_IMPORTED_MODULE_1__  .b6)(id);
}
const SENDABLE_ID = /^[\w.~%+/=-]{1,512}$/;
function readSessionIds(data, cookies) {
    const isSendable = (id) => id !== undefined && SENDABLE_ID.test(id);
    const fromCookies = cookies.map((cookie) => /^\s*id=([^;]*)/.exec(cookie)?.[1]?.trim());
    return [...new Set([(0,_reply_js__WEBPACK_IMPORTED_MODULE_1__  .b6)((0,_reply_js__WEBPACK_IMPORTED_MODULE_1__  .ZZ)(data, 'sid')), fromCookies.find(isSendable)].filter(isSendable))];
}


/***/ }),

/***/ 95519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    H0: () => (  readServerTime),
    Pf: () => (  fieldsOf),
    UV: () => (  parseReply),
    ZZ: () => (  field),
    b6: () => (  textOf),
    qF: () => (  parseJson),
    rl: () => (  numberOf)
  });
  var _text_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6691);

const MAX_VALUES = 50_000;
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
function field(fields, name) {
    return Object.hasOwn(fields, name) ? fields[name] : undefined;
}
function fieldsOf(value) {
    return isFields(value) ? value : {};
}
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function numberOf(value) {
    if (typeof value === 'number')
        return Number.isFinite(value) ? value : undefined;
    return typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : undefined;
}
function readServerTime(data) {
    return numberOf(field(data, 'server_time'));
}
function isFields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function parseJson(text) {
    const keepDigits = (_key, value, context) => typeof value === 'number' && !Number.isSafeInteger(value) && /^-?\d+$/.test(context?.source ?? '')
        ? context?.source
        : value;
    if ((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__  .wn)(text, MAX_VALUES))
        return undefined;
    try {
        return JSON.parse(text.replace(/^\uFEFF/, ''), keepDigits);
    }
    catch {
        return undefined;
    }
}


/***/ })

};
