export const id = 956;
export const ids = [956];
export const modules = {

/***/ 50173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    z: () => (  blobId)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

function blobId(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
}


/***/ }),

/***/ 99652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Z7: () => (  readTexts),
    h9: () => (  askForObjects),
    xE: () => (  inPieces)
  });
  var _github_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62485);
  var _object_id_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88170);
  var _refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64537);
  var _repository_snapshot_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23390);




const TEXTS_AT_ONCE = 20;
async function readTexts(client, place, { files, read, atOnce = TEXTS_AT_ONCE, signal, }) {
    const values = new Map();
    await inPieces([...files.keys()], atOnce, async (piece) => {
        const selection = '... on Blob { text isTruncated }';
        const { answers } = await askForObjects(client, place, { paths: piece, selection, signal });
        for (const [index, path] of piece.entries()) {
            const text = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__  .C5)(answers[index], 'text');
            const oid = files.get(path)?.oid ?? '';
            const isComplete = typeof text === 'string' && (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__  .C5)(answers[index], 'isTruncated') === false;
            const where = { ...place, folder: '' };
            values.set(path, read(isComplete ? text : (await (0,_repository_snapshot_js__WEBPACK_IMPORTED_MODULE_3__  .gm)(client, where, { oid, signal })).toString(), path));
        }
    });
    return values;
}
async function inPieces(items, length, work) {
    for (let start = 0; start < items.length; start += length) {
        const piece = items.slice(start, start + length);
        try {
            await work(piece);
        }
        catch (error) {
            const isTooLarge = error instanceof _refusal_js__WEBPACK_IMPORTED_MODULE_2__  .P && error.isTooLarge;
            if (!isTooLarge || piece.length === 1)
                throw error;
            await inPieces(piece, Math.ceil(piece.length / 2), work);
        }
    }
}
async function askForObjects(client, place, { paths, selection, signal, }) {
    const revision = (0,_repository_snapshot_js__WEBPACK_IMPORTED_MODULE_3__  .Uo)(place);
    const indices = paths.map((_, index) => index);
    const query = `query Objects($owner: String!, $name: String!, $ref: String!, ${indices.map((i) => `$path${i}: String!`).join(', ')}) {
  repository(owner: $owner, name: $name) {
    defaultBranchRef { target { oid } }
    ref(qualifiedName: $ref) { target { oid } }
    ${indices.map((i) => `object${i}: object(expression: $path${i}) { ${selection} }`).join('\n    ')}
  }
}`;
    const variables = {
        ref: `refs/heads/${place.branch ?? 'HEAD'}`,
        ...Object.fromEntries(paths.map((path, index) => [`path${index}`, `${revision}:${path}`])),
    };
    const repository = await (0,_repository_snapshot_js__WEBPACK_IMPORTED_MODULE_3__  .l$)(client, place, { query, variables, signal });
    const answers = indices.map((i) => (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__  .C5)(repository, `object${i}`));
    const head = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__  .C5)(repository, place.branch === undefined ? 'defaultBranchRef' : 'ref', 'target', 'oid');
    return { answers, hasHead: (0,_object_id_js__WEBPACK_IMPORTED_MODULE_1__  .i)(head) !== undefined };
}


/***/ }),

/***/ 47383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    t: () => (  defused)
  });
  var _sanitize_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39654);

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
function defused(text, maxLength) {
    return (0,_sanitize_js__WEBPACK_IMPORTED_MODULE_0__  .g$)(text, maxLength)
        .replace(/[@#[\]<>`*\\|!&]/g, (character) => HARMLESS[character] ?? '')
        .replace(/\b(GH)-(?=\d)/gi, '$1\u2011')
        .replace(/:\/\//g, ':\u2215\u2215')
        .replace(/\bwww\./gi, 'www\u2024')
        .slice(0, _sanitize_js__WEBPACK_IMPORTED_MODULE_0__  .ul)
        .replace(/([\w-]+-(?:by|to|checks|in|on)|fixes|closes|resolves)(\s*):/gi, '$1$2\uFF1A');
}


/***/ })

};
