export const id = 4621;
export const ids = [4621];
export const modules = {

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
/** A serial number as Synology makes them. Anything else could be words or dates of the log, which a mask would hide. */
const MASKABLE_SERIAL = /^(?=.*\d)[A-Z0-9]{10,64}$/;
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
            const label = reply.ok ? labelOf(read(reply.data), { session, logger }) : undefined;
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
function labelOf(fields, { session, logger }) {
    const shown = (name) => {
        const text = (0,_reply_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)((0,_reply_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(fields, name)) ?? '';
        // It would be in commits and manifests, which encryption leaves readable.
        return session.isRepeatedIn(text) ? '' : (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(text);
    };
    const [model, firmware] = [shown('model'), shown('firmware_ver')];
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
/* harmony export */   H0: () => (/* binding */ readServerTime),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   UV: () => (/* binding */ parseReply),
/* harmony export */   ZZ: () => (/* binding */ field),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   rl: () => (/* binding */ numberOf)
/* harmony export */ });
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6691);
// Parses the router's JSON: the envelope that all APIs share.

/** A list of all APIs has 3,000. */
const MAX_VALUES = 50_000;
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
/** Returns the router's clock in Unix seconds, if reported. */
function readServerTime(data) {
    return numberOf(field(data, 'server_time'));
}
function isFields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/**
 * Parses JSON, with or without a byte order mark (protocol.md 9b.H). Integers too large for a double become strings of
 * digits: a task id must be sent back exactly. Returns `undefined` if it is not JSON, or has more values than any answer of a router.
 */
function parseJson(text) {
    const keepDigits = (_key, value, context) => typeof value === 'number' && !Number.isSafeInteger(value) && /^-?\d+$/.test(context?.source ?? '')
        ? context?.source
        : value;
    // With a reviver, 1 MiB of `{},` takes 110 MB, in each of the answers that are still to be collected.
    if ((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .hasMoreValues */ .wn)(text, MAX_VALUES))
        return undefined;
    try {
        return JSON.parse(text.replace(/^\uFEFF/, ''), keepDigits);
    }
    catch {
        // Not JSON, or nested deeper than the stack: a router sends neither.
        return undefined;
    }
}


/***/ })

};
