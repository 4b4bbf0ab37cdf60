export const id = 7951;
export const ids = [7951];
export const modules = {

/***/ 67951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sightingOf: () => (/* binding */ sightingOf)
/* harmony export */ });
/* harmony import */ var _cookie_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68484);
/* harmony import */ var _download_facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5141);
/* harmony import */ var _envelope_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76247);
/* harmony import */ var _known_answers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23198);
/* harmony import */ var _protocol_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48191);
/* harmony import */ var _public_shape_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66950);
/* harmony import */ var _reply_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95519);
// What an answer shows of the router's behaviour: each fact is chosen from a fixed list, whatever the router sent.







/** What a status may say (protocol.md 9.4), and what else such words are. */
const STATUS_WORDS = new Set([
    ...['finish', 'finished', 'done', 'success', 'complete', 'completed', 'ok', 'ready', 'idle', 'none', 'end', 'ended'],
    ...['running', 'processing', 'exporting', 'waiting', 'pending', 'starting', 'started', 'busy', 'queued', 'init'],
    ...['preparing', 'collecting', 'packing', 'compressing', 'progress', 'in_progress', 'working', 'active'],
    ...['fail', 'failed', 'error', 'cancel', 'cancelled', 'canceled', 'abort', 'aborted', 'timeout', 'unknown'],
]);
/** Files and folders of web APIs, as far as sources show them (protocol.md 1). */
const KNOWN_PATH = /^(dsm\/)?(_*)((?:query|auth|encryption|entry|info)\.cgi)$/;
/** Returns what the answer to a call shows. */
function sightingOf({ endpoint, method, parameters = {}, credentials }, answer) {
    const call = `${endpoint.api} ${method}`;
    const text = answer.text.replace(/^\uFEFF/, '');
    const parsed = (0,_reply_js__WEBPACK_IMPORTED_MODULE_6__/* .parseJson */ .qF)(text);
    const reply = (0,_reply_js__WEBPACK_IMPORTED_MODULE_6__/* .parseReply */ .UV)(text);
    const data = reply?.ok ? reply.data : undefined;
    const cookies = (0,_cookie_names_js__WEBPACK_IMPORTED_MODULE_0__/* .cookieNames */ .p)(answer.cookies);
    return {
        kind: 'answer',
        call,
        version: endpoint.version,
        http: publicNumber(answer.status, 599) ?? 0,
        type: (0,_download_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .contentKind */ .uu)(answer.contentType),
        ...(text === answer.text ? {} : { bom: true }),
        ...(cookies.length > 0 ? { cookies } : {}),
        ...(reply && !reply.ok ? { code: publicCode(reply.code) } : {}),
        ...(credentials ? { sent: describeSession(credentials) } : {}),
        ...(data ? factsOf(call, { data, parameters, answer }) : {}),
        ...(parsed === undefined ? {} : { shape: (0,_public_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .publicShapeOf */ .KU)(parsed, (0,_known_answers_js__WEBPACK_IMPORTED_MODULE_3__/* .knownKeysOf */ .d)(call)) }),
    };
}
function factsOf(call, { data, parameters, answer }) {
    switch (call) {
        case `${_protocol_js__WEBPACK_IMPORTED_MODULE_4__/* .API */ .nC.info} query`:
            return { asked: parameters.query === 'ALL' ? 'ALL' : 'names', apis: listedApis(data) };
        case `${_protocol_js__WEBPACK_IMPORTED_MODULE_4__/* .API */ .nC.encryption} getinfo`:
            return { key: describeKey(data) };
        case `${_protocol_js__WEBPACK_IMPORTED_MODULE_4__/* .API */ .nC.auth} login`:
            return { login: describeLogin(data, parameters, answer) };
        case `${_protocol_js__WEBPACK_IMPORTED_MODULE_4__/* .API */ .nC.backup} start`:
            return { task: describeTaskId(data) };
        case `${_protocol_js__WEBPACK_IMPORTED_MODULE_4__/* .API */ .nC.backup} status`:
            return { reads: (0,_protocol_js__WEBPACK_IMPORTED_MODULE_4__/* .readStatus */ .rk)(data).kind, ...describeWord(data) };
        default:
            return {};
    }
}
function listedApis(data) {
    const listed = Object.values(_protocol_js__WEBPACK_IMPORTED_MODULE_4__/* .API */ .nC).flatMap((api) => {
        const entry = (0,_reply_js__WEBPACK_IMPORTED_MODULE_6__/* .field */ .ZZ)(data, api);
        return entry === undefined ? [] : [[api, describeApi((0,_reply_js__WEBPACK_IMPORTED_MODULE_6__/* .fieldsOf */ .Pf)(entry))]];
    });
    return Object.fromEntries(listed);
}
function describeApi(listed) {
    const [known, folder = '', padding = '', file = ''] = KNOWN_PATH.exec((0,_reply_js__WEBPACK_IMPORTED_MODULE_6__/* .textOf */ .b6)((0,_reply_js__WEBPACK_IMPORTED_MODULE_6__/* .field */ .ZZ)(listed, 'path')) ?? '') ?? [];
    return {
        min: publicNumber((0,_reply_js__WEBPACK_IMPORTED_MODULE_6__/* .field */ .ZZ)(listed, 'minVersion'), 99) ?? 0,
        max: publicNumber((0,_reply_js__WEBPACK_IMPORTED_MODULE_6__/* .field */ .ZZ)(listed, 'maxVersion'), 99) ?? 0,
        path: known === undefined ? 'other' : folder + file,
        padding: padding.length,
        json: (0,_reply_js__WEBPACK_IMPORTED_MODULE_6__/* .field */ .ZZ)(listed, 'requestFormat') === 'JSON',
    };
}
function describeKey(data) {
    const text = (0,_reply_js__WEBPACK_IMPORTED_MODULE_6__/* .textOf */ .b6)((0,_reply_js__WEBPACK_IMPORTED_MODULE_6__/* .field */ .ZZ)(data, 'public_key')) ?? '';
    const isDer = /^[A-Za-z0-9+/=\s]+$/.test(text);
    const form = /^[0-9a-f]+$/i.test(text) ? 'hex' : text.startsWith('-----BEGIN ') ? 'PEM' : isDer ? 'DER' : 'other';
    try {
        return { form, bits: (0,_envelope_js__WEBPACK_IMPORTED_MODULE_2__.readEncryptionInfo)(data).keyBits };
    }
    catch {
        return { form };
    }
}
function describeLogin(data, parameters, { cookies }) {
    const inBody = (0,_reply_js__WEBPACK_IMPORTED_MODULE_6__/* .textOf */ .b6)((0,_reply_js__WEBPACK_IMPORTED_MODULE_6__/* .field */ .ZZ)(data, 'sid'));
    const inCookie = cookies.map((cookie) => /^\s*id=([^;]+)/.exec(cookie)?.[1]?.trim()).find(Boolean);
    return {
        form: 'passwd' in parameters ? 'plain' : 'envelope',
        sid: [...(inBody ? ['body'] : []), ...(inCookie ? ['cookie'] : [])],
        ...(inBody && inCookie ? { same: inBody === inCookie } : {}),
        ...(/^\d/.test(inBody ?? inCookie ?? '') ? { startsWithDigit: true } : {}),
        ...('enable_syno_token' in parameters ? { asksForToken: true } : {}),
        ...((0,_reply_js__WEBPACK_IMPORTED_MODULE_6__/* .textOf */ .b6)((0,_reply_js__WEBPACK_IMPORTED_MODULE_6__/* .field */ .ZZ)(data, 'synotoken')) ? { hasToken: true } : {}),
    };
}
function describeTaskId(data) {
    const id = (0,_reply_js__WEBPACK_IMPORTED_MODULE_6__/* .field */ .ZZ)(data, 'task_id');
    if (typeof id === 'number')
        return 'number';
    const text = (0,_protocol_js__WEBPACK_IMPORTED_MODULE_4__/* .readTaskId */ .P3)(data) ?? '';
    if (/^\d+$/.test(text))
        return 'digits';
    if (/^\d/.test(text))
        return 'starts with a digit';
    if (text.startsWith('@'))
        return 'starts with @';
    return /^\w+$/.test(text) ? 'word' : 'other';
}
function describeWord(data) {
    const word = ((0,_reply_js__WEBPACK_IMPORTED_MODULE_6__/* .textOf */ .b6)((0,_reply_js__WEBPACK_IMPORTED_MODULE_6__/* .field */ .ZZ)(data, 'state')) ?? (0,_reply_js__WEBPACK_IMPORTED_MODULE_6__/* .textOf */ .b6)((0,_reply_js__WEBPACK_IMPORTED_MODULE_6__/* .field */ .ZZ)(data, 'status')))?.toLowerCase();
    return word === undefined ? {} : { word: STATUS_WORDS.has(word) ? word : 'other' };
}
function describeSession({ isSecond, sidInBody, synoToken }) {
    return `cookie${sidInBody ? ' and body' : ''}${isSecond ? ', second id' : ''}${synoToken ? ', with token' : ''}`;
}
/** Shows the codes of the protocol's ranges (protocol.md 3.8, 5.5): any other number may be anything. */
function publicCode(code) {
    const isKnown = Number.isInteger(code) && /^(?:1\d\d|4\d\d|44\d\d)$/.test(String(code));
    return isKnown ? code : 'other';
}
/** Returns a whole number from 0 to `max`, else `undefined`. */
function publicNumber(value, max) {
    const number = (0,_reply_js__WEBPACK_IMPORTED_MODULE_6__/* .numberOf */ .rl)(value);
    return number !== undefined && Number.isInteger(number) && number >= 0 && number <= max ? number : undefined;
}


/***/ })

};
