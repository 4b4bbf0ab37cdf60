export const id = 956;
export const ids = [956];
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

/***/ 99652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z7: () => (/* binding */ readTexts),
/* harmony export */   h9: () => (/* binding */ askForObjects),
/* harmony export */   xE: () => (/* binding */ inPieces)
/* harmony export */ });
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62485);
/* harmony import */ var _object_id_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88170);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64537);
/* harmony import */ var _repository_snapshot_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23390);
// Reads many small files of a repository, a dozen and more with each request.




/** Each may have about 10 KB. */
const TEXTS_AT_ONCE = 20;
/**
 * Returns what `read` makes of the text of each file, by path; a long file costs a request of its own. Keeps no text: those
 * of many routers could fill the memory. Throws Refusal.
 */
async function readTexts(client, place, { files, read, atOnce = TEXTS_AT_ONCE, signal, }) {
    const values = new Map();
    await inPieces([...files.keys()], atOnce, async (piece) => {
        const selection = '... on Blob { text isTruncated }';
        const answers = await askForObjects(client, place, { paths: piece, selection, signal });
        for (const [index, path] of piece.entries()) {
            const text = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(answers[index], 'text');
            const oid = files.get(path)?.oid ?? '';
            const isComplete = typeof text === 'string' && (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(answers[index], 'isTruncated') === false;
            const where = { ...place, folder: '' };
            values.set(path, read(isComplete ? text : (await (0,_repository_snapshot_js__WEBPACK_IMPORTED_MODULE_3__/* .readBlob */ .gm)(client, where, { oid, signal })).toString(), path));
        }
    });
    return values;
}
/** Halves a piece that is more than GitHub answers at once. */
async function inPieces(items, length, work) {
    for (let start = 0; start < items.length; start += length) {
        const piece = items.slice(start, start + length);
        try {
            await work(piece);
        }
        catch (error) {
            const isTooLarge = error instanceof _refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P && error.isTooLarge;
            if (!isTooLarge || piece.length === 1)
                throw error;
            await inPieces(piece, Math.ceil(piece.length / 2), work);
        }
    }
}
/** Returns GitHub's answers about these paths at the head of the branch, in their order. Throws Refusal. */
async function askForObjects(client, place, { paths, selection, signal, }) {
    const revision = (0,_repository_snapshot_js__WEBPACK_IMPORTED_MODULE_3__/* .headOf */ .Uo)(place);
    const indices = paths.map((_, index) => index);
    const query = `query Objects($owner: String!, $name: String!, $ref: String!, $root: String!, ${indices.map((i) => `$path${i}: String!`).join(', ')}) {
  repository(owner: $owner, name: $name) {
    defaultBranchRef { target { oid } }
    ref(qualifiedName: $ref) { target { oid } }
    root: object(expression: $root) { ... on Tree { oid } }
    ${indices.map((i) => `object${i}: object(expression: $path${i}) { ${selection} }`).join('\n    ')}
  }
}`;
    const variables = {
        ref: `refs/heads/${place.branch ?? 'HEAD'}`,
        root: `${revision}:`,
        ...Object.fromEntries(paths.map((path, index) => [`path${index}`, `${revision}:${path}`])),
    };
    const repository = await (0,_repository_snapshot_js__WEBPACK_IMPORTED_MODULE_3__/* .queryRepository */ .l$)(client, place, { query, variables, signal });
    const answers = indices.map((i) => (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(repository, `object${i}`));
    const head = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(repository, place.branch === undefined ? 'defaultBranchRef' : 'ref', 'target', 'oid');
    if (answers.includes(null) && (0,_object_id_js__WEBPACK_IMPORTED_MODULE_1__/* .commitIdOf */ .i)(head) !== undefined)
        (0,_repository_snapshot_js__WEBPACK_IMPORTED_MODULE_3__/* .requireRoot */ .oT)(repository);
    return answers;
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
