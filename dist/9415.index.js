export const id = 9415;
export const ids = [9415];
export const modules = {

/***/ 50173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ blobId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
// Git's id of a file's content: proves that a repository holds exactly these bytes.

/** Returns the blob id: SHA-1 over `blob <size>`, a zero byte and the content, in hexadecimal. */
function blobId(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
}


/***/ }),

/***/ 24149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ visibilityOf),
/* harmony export */   t: () => (/* binding */ readVisibility)
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


/***/ }),

/***/ 47383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ defused)
/* harmony export */ });
/* harmony import */ var _sanitize_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39654);
// Untrusted text in commits and issues, where GitHub acts on what it reads: mentions, references, closing words, skipped runs.

/** Look-alikes that GitHub, git and other bots do not act on. They stay visible, unlike a zero-width space. */
const HARMLESS = {
    '@': '\uFF20',
    '#': '\uFF03',
    '[': '(',
    ']': ')',
    '<': '\u2039',
    '>': '\u203A',
    '`': '\u2019',
    '*': '\u2217',
    '\\': '\u2216',
    '|': '\u2223',
    '!': '\uFF01',
    '&': '\uFF06',
};
/**
 * Returns text on one line that mentions nobody (`@name`), refers to nothing (`#1`, `GH-1`, an address), closes nothing, skips
 * nothing (`[skip ci]`), and is neither a trailer (`Co-authored-by: \u2026`) nor markup.
 */
function defused(text, maxLength) {
    return (0,_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(text, maxLength)
        .replace(/[@#[\]<>`*\\|!&]/g, (character) => HARMLESS[character] ?? '')
        .replace(/\b(GH)-(?=\d)/gi, '$1\u2011')
        .replace(/:\/\//g, ':\u2215\u2215')
        .replace(/\bwww\./gi, 'www\u2024')
        .slice(0, _sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_MATCHED */ .ul)
        .replace(/([\w-]+-(?:by|to|checks|in|on)|fixes|closes|resolves)(\s*):/gi, '$1$2\uFF1A');
}


/***/ })

};
