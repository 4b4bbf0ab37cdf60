export const id = 386;
export const ids = [386];
export const modules = {

/***/ 31909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    O: () => (  readingHint)
  });
  var _github_refusal_causes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85902);
  var _text_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29962);


function readingHint({ status, words, trouble, }, { repository, right }) {
    const known = (0,_github_refusal_causes_js__WEBPACK_IMPORTED_MODULE_0__  .sH)({ words, trouble });
    if (known)
        return known;
    if (status === 401)
        return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .iU) `GitHub rejected the token: it may have expired or been revoked. \`GH_TOKEN=$(gh auth token)\` uses that of \`gh\`, once \`gh auth status\` shows no error.`;
    if (status === 403 || status === 404)
        return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .iU) `Check the names. The token (GH_TOKEN) must be allowed to read ${repository}. A fine-grained token needs "${right}" for it, a classic one the scope \`repo\`. If the organization requires single sign-on, authorize the token for it.`;
    return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .iU) `${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .jk)('Run-again')}. If it fails again, see ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .jk)('status-page')}.`;
}


/***/ }),

/***/ 98024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $2: () => (  readEntries),
    BC: () => (  requireAbsent),
    OK: () => (  requireFolder),
    Zv: () => (  foldersAbove),
    bu: () => (  othersOf),
    d5: () => (  notShown),
    lf: () => (  ENTRIES)
  });
  var _github_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62485);
  var _object_id_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88170);
  var _refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64537);



const ENTRIES = '... on Tree { entries { name type mode oid size } }';
const FORMAT = 0o170000;
const REGULAR = 0o100000;
const TYPES = new Set(['blob', 'tree', 'commit']);
function requireFolder(tree, path) {
    if (tree === null)
        return [];
    const entries = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__  .C5)(tree, 'entries');
    if (Array.isArray(entries) && entries.every(isEntry))
        return entries;
    const problem = entries === undefined && tree !== undefined
        ? `${path} is not a folder in this repository`
        : `GitHub does not list ${path || 'the repository'} in a known form`;
    throw new _refusal_js__WEBPACK_IMPORTED_MODULE_2__  .P({ status: 200, value: undefined, problem, headers: {} });
}
function foldersAbove(paths) {
    const above = paths.flatMap((path) => path.split('/').map((_, depth, parts) => parts.slice(0, depth).join('/')));
    return [...new Set(above)];
}
function requireAbsent(path, folderAt) {
    const isAbsent = path.split('/').some((part, depth, parts) => {
        const entries = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__  .C5)(folderAt(parts.slice(0, depth).join('/')), 'entries');
        const isKnown = part !== '' && Array.isArray(entries) && entries.every(isNamed);
        return isKnown && !entries.some((entry) => (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__  .r7)(entry, 'name') === part && (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__  .r7)(entry, 'type') === 'tree');
    });
    if (!isAbsent)
        throw notShown();
}
function notShown() {
    return new _refusal_js__WEBPACK_IMPORTED_MODULE_2__  .P({ status: 200, value: undefined, problem: 'GitHub does not show the files', headers: {} });
}
function isNamed(entry) {
    return (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__  .r7)(entry, 'name') !== '' && TYPES.has((0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__  .r7)(entry, 'type'));
}
function isEntry(entry) {
    const [type, mode, size] = [(0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__  .r7)(entry, 'type'), (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__  .C5)(entry, 'mode'), (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__  .C5)(entry, 'size')];
    const isSized = typeof mode === 'number' && typeof size === 'number' && size >= 0;
    return isNamed(entry) && (0,_object_id_js__WEBPACK_IMPORTED_MODULE_1__  .T)((0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__  .C5)(entry, 'oid')) && (type !== 'blob' || isSized);
}
function isFile(entry) {
    return (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__  .C5)(entry, 'type') === 'blob' && (Number((0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__  .C5)(entry, 'mode')) & FORMAT) === REGULAR;
}
function readEntries(entries) {
    if (!Array.isArray(entries))
        return [];
    return entries.flatMap((entry) => {
        const [name, oid, size] = ['name', 'oid', 'size'].map((key) => (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__  .C5)(entry, key));
        if (!isFile(entry) || typeof name !== 'string' || !(0,_object_id_js__WEBPACK_IMPORTED_MODULE_1__  .T)(oid))
            return [];
        return [{ name, oid, size: Number(size) }];
    });
}
function othersOf(entries) {
    return entries.filter((entry) => !isFile(entry)).map((entry) => (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__  .r7)(entry, 'name'));
}


/***/ }),

/***/ 88170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    T: () => (  isObjectId),
    i: () => (  commitIdOf)
  });
  var _refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64537);

function isObjectId(value) {
    return typeof value === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
}
function commitIdOf(value) {
    if (value === undefined || value === null)
        return undefined;
    if (isObjectId(value))
        return value;
    const problem = 'GitHub does not name a commit in a known form';
    throw new _refusal_js__WEBPACK_IMPORTED_MODULE_0__  .P({ status: 200, value: undefined, problem, headers: {} });
}


/***/ }),

/***/ 64537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    P: () => (  Refusal)
  });
  var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39654);
  var _github_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62485);
  var _network_trouble_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32597);
  var _refusal_causes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85902);




const MAX_REASON = 400;
class Refusal extends Error {
    name = 'Refusal';
    answer;
    errors;
    constructor(answer) {
        const errors = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__  .dM)(answer.value);
        const reason = answer.problem || errors.map(({ message }) => message).join(' ');
        super((0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_3__  .g$)(reason, MAX_REASON).replace(/\.$/, '') || 'GitHub gave an unknown answer');
        this.answer = answer;
        this.errors = errors;
    }
    get isUnsure() {
        const { status, trouble } = this.answer;
        return (status === 0 && !(0,_network_trouble_js__WEBPACK_IMPORTED_MODULE_1__  .dJ)(trouble)) || status >= 500 || (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__  .hF)(this.answer);
    }
    get isTooLarge() {
        return this.errors.some(({ type }) => type === 'RESOURCE_LIMITS_EXCEEDED');
    }
    get isStale() {
        return this.errors.some(({ type, message }) => type === 'STALE_DATA' || /expected branch to point to|is at [0-9a-f]+ but expected/i.test(message));
    }
    get advice() {
        return (0,_refusal_causes_js__WEBPACK_IMPORTED_MODULE_2__  .sH)({ trouble: this.answer.trouble, words: this.message });
    }
    get protection() {
        if (this.answer.trouble)
            return undefined;
        const types = this.errors.map(({ type }) => type);
        return (0,_refusal_causes_js__WEBPACK_IMPORTED_MODULE_2__  .Sf)(this.message, types);
    }
    get isRefused() {
        const { status, trouble } = this.answer;
        if (trouble)
            return false;
        if (status === 409 || status === 422)
            return true;
        return status === 200 && this.errors.length > 0 && !(0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__  .hF)(this.answer) && !this.isTooLarge;
    }
    get isMissing() {
        return this.answer.status === 404 || this.errors.some(({ type }) => type === 'NOT_FOUND');
    }
    get isForbidden() {
        return (this.answer.status === 403 ||
            this.isUnauthorized ||
            this.errors.some(({ type }) => type === 'FORBIDDEN' || type === 'INSUFFICIENT_SCOPES'));
    }
    get isUnauthorized() {
        const { status, headers } = this.answer;
        return ((status === 403 && typeof headers['x-github-sso'] === 'string') ||
            this.errors.some(({ message }) => /SAML/.test(message)));
    }
}


/***/ }),

/***/ 23390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Uo: () => (  headOf),
    b8: () => (  fetchSnapshot),
    fq: () => (  findCommit),
    gm: () => (  readBlob),
    kN: () => (  readCommit),
    l$: () => (  queryRepository),
    lW: () => (  pathIn)
  });
  var _folder_entries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98024);
  var _github_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62485);
  var _object_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88170);
  var _refusal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64537);
  var _visibility_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24149);





function objectsOf(folder, wanted) {
    const [names, text] = ['... on Tree { entries { name type } }', '... on Blob { text isTruncated }'];
    return [
        ...(0,_folder_entries_js__WEBPACK_IMPORTED_MODULE_0__  .Zv)([folder]).map((path, index) => ({ name: `above${index}`, path, selection: names })),
        { name: 'folder', path: folder, selection: _folder_entries_js__WEBPACK_IMPORTED_MODULE_0__  .lf },
        ...wanted.map((file, index) => ({ name: `file${index}`, path: pathIn(folder, file), selection: text })),
    ];
}
function snapshotQuery(objects) {
    return `query Snapshot($owner: String!, $name: String!, $ref: String!${objects.map(({ name }) => `, $${name}: String!`).join('')}) {
  repository(owner: $owner, name: $name) {
    visibility
    isArchived
    defaultBranchRef { name target { oid } }
    ref(qualifiedName: $ref) { target { oid } }
    ${objects.map(({ name, selection }) => `${name}: object(expression: $${name}) { ${selection} }`).join('\n    ')}
  }
}`;
}
async function queryRepository(client, { owner, name }, request) {
    const { query, variables, signal } = request;
    const answer = await client.graphql({ query, variables: { owner, name, ...variables }, repeatable: true, signal });
    const repository = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__  .C5)(answer.value, 'data', 'repository');
    const isComplete = answer.problem === '' && (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__  .dM)(answer.value).length === 0;
    if (!isComplete || typeof repository !== 'object' || repository === null)
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_3__  .P(answer);
    return repository;
}
async function fetchSnapshot(client, place, { wanted, signal }) {
    try {
        return await querySnapshot(client, place, { wanted, signal });
    }
    catch (error) {
        if (!(error instanceof _refusal_js__WEBPACK_IMPORTED_MODULE_3__  .P && error.isTooLarge) || wanted.length === 0)
            throw error;
        return await fetchSnapshot(client, place, { wanted: wanted.slice(0, Math.floor(wanted.length / 2)), signal });
    }
}
async function querySnapshot(client, place, { wanted, signal }) {
    const { branch, folder } = place;
    const revision = headOf(place);
    const objects = objectsOf(folder, wanted);
    const variables = {
        ref: `refs/heads/${branch ?? 'HEAD'}`,
        ...Object.fromEntries(objects.map(({ name, path }) => [name, `${revision}:${path}`])),
    };
    const repository = await queryRepository(client, place, { query: snapshotQuery(objects), variables, signal });
    const defaultHead = (0,_object_id_js__WEBPACK_IMPORTED_MODULE_2__  .i)((0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__  .C5)(repository, 'defaultBranchRef', 'target', 'oid'));
    const head = branch === undefined ? defaultHead : (0,_object_id_js__WEBPACK_IMPORTED_MODULE_2__  .i)((0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__  .C5)(repository, 'ref', 'target', 'oid'));
    const tree = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__  .C5)(repository, 'folder');
    const answerAt = (path) => (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__  .C5)(repository, objects.find((one) => one.path === path)?.name ?? '');
    if (tree === null && head !== undefined)
        (0,_folder_entries_js__WEBPACK_IMPORTED_MODULE_0__  .BC)(folder, answerAt);
    const entries = (0,_folder_entries_js__WEBPACK_IMPORTED_MODULE_0__  .OK)(tree, folder);
    const listed = new Set(entries.map((entry) => (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__  .r7)(entry, 'name')));
    if (wanted.some((file, index) => (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__  .C5)(repository, `file${index}`) && !listed.has(file)))
        throw (0,_folder_entries_js__WEBPACK_IMPORTED_MODULE_0__  .d5)();
    const texts = wanted.flatMap((file, index) => {
        const text = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__  .C5)(repository, `file${index}`, 'text');
        const isComplete = typeof text === 'string' && (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__  .C5)(repository, `file${index}`, 'isTruncated') === false;
        return isComplete ? [[file, text]] : [];
    });
    return {
        visibility: (0,_visibility_js__WEBPACK_IMPORTED_MODULE_4__  .Yq)((0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__  .r7)(repository, 'visibility')),
        isArchived: (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__  .C5)(repository, 'isArchived') === true,
        defaultBranch: (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__  .r7)(repository, 'defaultBranchRef', 'name'),
        head,
        defaultHead,
        files: (0,_folder_entries_js__WEBPACK_IMPORTED_MODULE_0__  .$2)(entries),
        others: (0,_folder_entries_js__WEBPACK_IMPORTED_MODULE_0__  .bu)(entries),
        texts: new Map(texts),
    };
}
async function readBlob(client, place, { oid, signal }) {
    const path = `/repos/${place.owner}/${place.name}/git/blobs/${oid}`;
    const answer = await client.rest({ method: 'GET', path, repeatable: true, signal });
    const content = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__  .C5)(answer.value, 'content');
    if (answer.problem !== '' || typeof content !== 'string')
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_3__  .P(answer);
    return Buffer.from(content, 'base64');
}
const FIND = `query Find($owner: String!, $name: String!, $head: GitObjectID!, $path: String!) {
  repository(owner: $owner, name: $name) {
    object(oid: $head) { ... on Commit { history(first: 1, path: $path) { nodes { oid signature { isValid } } } } }
  }
}`;
async function findCommit(client, place, { head, path, signal }) {
    const variables = { owner: place.owner, name: place.name, head, path };
    const answer = await client.graphql({ query: FIND, variables, repeatable: true, signal });
    const nodes = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__  .C5)(answer.value, 'data', 'repository', 'object', 'history', 'nodes');
    return readCommit(answer, Array.isArray(nodes) ? nodes[0] : undefined);
}
function readCommit(answer, commit) {
    const oid = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__  .C5)(commit, 'oid');
    if (answer.problem !== '' || !(0,_object_id_js__WEBPACK_IMPORTED_MODULE_2__  .T)(oid))
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_3__  .P(answer);
    const isSigned = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__  .C5)(commit, 'signature', 'isValid') === true;
    return { oid, isSigned };
}
function headOf({ branch }) {
    return branch === undefined ? 'HEAD' : `refs/heads/${branch}`;
}
function pathIn(folder, fileName) {
    return folder === '' ? fileName : `${folder}/${fileName}`;
}


/***/ })

};
