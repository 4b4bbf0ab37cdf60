export const id = 386;
export const ids = [386];
export const modules = {

/***/ 31909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ readingHint)
/* harmony export */ });
/* harmony import */ var _github_refusal_causes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85902);
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29962);
// What to do if GitHub does not let a token read: for repositories and artifacts.


/** Returns what to do. `status` is 0 without an answer; `right` is the permission that a fine-grained token needs. */
function readingHint({ status, words, trouble, }, { repository, right }) {
    const known = (0,_github_refusal_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .knownAdvice */ .sH)({ words, trouble });
    if (known)
        return known;
    if (status === 401)
        return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU) `GitHub rejected the token: it may have expired or been revoked. \`GH_TOKEN=$(gh auth token)\` uses that of \`gh\`, once \`gh auth status\` shows no error.`;
    if (status === 403 || status === 404)
        return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU) `Check the names. The token (GH_TOKEN) must be allowed to read ${repository}. A fine-grained token needs "${right}" for it, a classic one the scope \`repo\`. If the organization requires single sign-on, authorize the token for it.`;
    return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU) `${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .term */ .jk)('Run-again')}. If it fails again, see ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .term */ .jk)('status-page')}.`;
}


/***/ }),

/***/ 98024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ readEntries),
/* harmony export */   OK: () => (/* binding */ requireFolder),
/* harmony export */   pd: () => (/* binding */ foldersOf)
/* harmony export */ });
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62485);
/* harmony import */ var _object_id_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88170);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64537);
// What GitHub says is in a folder of a repository.



const TYPES = new Set(['blob', 'tree', 'commit']);
/**
 * Returns the entries of a GraphQL tree; none if it is `null`, as for a folder that does not exist. Throws Refusal for
 * anything else: what cannot be read must not count as empty.
 */
function requireFolder(tree, path) {
    if (tree === null)
        return [];
    const entries = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(tree, 'entries');
    if (Array.isArray(entries) && entries.every(isEntry))
        return entries;
    const problem = entries === undefined && tree !== undefined
        ? `${path} is not a folder in this repository`
        : `GitHub does not list ${path || 'the repository'} in a known form`;
    throw new _refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P({ status: 200, value: undefined, problem, headers: {} });
}
function isEntry(entry) {
    const [type, size] = [(0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(entry, 'type'), (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(entry, 'size')];
    const isNamed = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(entry, 'name') !== '' && (0,_object_id_js__WEBPACK_IMPORTED_MODULE_1__/* .isObjectId */ .T)((0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(entry, 'oid'));
    // The size decides what is read, and what counts as empty.
    return isNamed && TYPES.has(type) && (type !== 'blob' || (typeof size === 'number' && size >= 0));
}
/** Returns the files among a tree's entries. */
function readEntries(entries) {
    if (!Array.isArray(entries))
        return [];
    return entries.flatMap((entry) => {
        const [name, oid, size] = ['name', 'oid', 'size'].map((key) => (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(entry, key));
        if ((0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(entry, 'type') !== 'blob' || typeof name !== 'string' || !(0,_object_id_js__WEBPACK_IMPORTED_MODULE_1__/* .isObjectId */ .T)(oid))
            return [];
        return [{ name, oid, size: Number(size) }];
    });
}
/** Returns the names of everything else among a tree's entries. */
function foldersOf(entries) {
    return entries.filter((entry) => (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(entry, 'type') !== 'blob').map((entry) => (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(entry, 'name'));
}


/***/ }),

/***/ 88170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ isObjectId),
/* harmony export */   i: () => (/* binding */ commitIdOf)
/* harmony export */ });
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64537);
// Names of git's objects in GitHub's answers. They become parts of addresses.

/** Whether it is the name of an object: SHA-1 or SHA-256, hexadecimal. */
function isObjectId(value) {
    return typeof value === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
}
/** Returns the name of a commit; `undefined` if there is no commit. Throws Refusal for anything else, which must not count as none. */
function commitIdOf(value) {
    if (value === undefined || value === null)
        return undefined;
    if (isObjectId(value))
        return value;
    const problem = 'GitHub does not name a commit in a known form';
    throw new _refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P({ status: 200, value: undefined, problem, headers: {} });
}


/***/ }),

/***/ 64537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ Refusal)
/* harmony export */ });
/* harmony import */ var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39654);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62485);
/* harmony import */ var _network_trouble_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32597);
/* harmony import */ var _refusal_causes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85902);
// The error for a request that GitHub refused or did not answer, and what its words mean.




/** Some sentences of GitHub are long, and are shown in full. */
const MAX_REASON = 400;
/** A request that GitHub refused or did not answer. The message is in GitHub's words, without a full stop. */
class Refusal extends Error {
    name = 'Refusal';
    answer;
    /** Those of GraphQL. */
    errors;
    constructor(answer) {
        const errors = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .graphqlErrors */ .dM)(answer.value);
        const reason = answer.problem || errors.map(({ message }) => message).join(' ');
        super((0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(reason, MAX_REASON).replace(/\.$/, '') || 'GitHub gave an unknown answer');
        this.answer = answer;
        this.errors = errors;
    }
    /** Whether GitHub may have carried out the request all the same. */
    get isUnsure() {
        const { status, trouble } = this.answer;
        return (status === 0 && !(0,_network_trouble_js__WEBPACK_IMPORTED_MODULE_1__/* .isLasting */ .dJ)(trouble)) || status >= 500 || (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .isGivenUp */ .hF)(this.answer);
    }
    /** Whether the query asked for more than GitHub answers at once: a smaller one may succeed. */
    get isTooLarge() {
        return this.errors.some(({ type }) => type === 'RESOURCE_LIMITS_EXCEEDED');
    }
    /** Whether another commit moved the branch in the meantime. */
    get isStale() {
        return this.errors.some(({ type, message }) => type === 'STALE_DATA' || /expected branch to point to|is at [0-9a-f]+ but expected/i.test(message));
    }
    /** What to do where the cause is certain: the network, or a policy of the organization. */
    get advice() {
        return (0,_refusal_causes_js__WEBPACK_IMPORTED_MODULE_2__/* .knownAdvice */ .sH)({ trouble: this.answer.trouble, words: this.message });
    }
    /** What to do about a rule that forbids the commit or its branch; `undefined` if no rule is named. */
    get protection() {
        if (this.answer.trouble)
            return undefined;
        const types = this.errors.map(({ type }) => type);
        return (0,_refusal_causes_js__WEBPACK_IMPORTED_MODULE_2__/* .protectionAdvice */ .Sf)(this.message, types);
    }
    /** Whether GitHub understood the request and said no: more attempts and more time do not help. */
    get isRefused() {
        const { status, trouble } = this.answer;
        if (trouble)
            return false;
        if (status === 409 || status === 422)
            return true;
        return status === 200 && this.errors.length > 0 && !(0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .isGivenUp */ .hF)(this.answer) && !this.isTooLarge;
    }
    /** Whether the repository does not exist, or the token cannot see it. */
    get isMissing() {
        return this.answer.status === 404 || this.errors.some(({ type }) => type === 'NOT_FOUND');
    }
    /** Whether the token lacks a permission, or the authorization for single sign-on. */
    get isForbidden() {
        return (this.answer.status === 403 ||
            this.isUnauthorized ||
            this.errors.some(({ type }) => type === 'FORBIDDEN' || type === 'INSUFFICIENT_SCOPES'));
    }
    /** Whether the organization requires single sign-on, and the token is not authorized for it. */
    get isUnauthorized() {
        const { status, headers } = this.answer;
        return ((status === 403 && typeof headers['x-github-sso'] === 'string') ||
            this.errors.some(({ message }) => /SAML/.test(message)));
    }
}


/***/ }),

/***/ 23390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uo: () => (/* binding */ headOf),
/* harmony export */   b8: () => (/* binding */ fetchSnapshot),
/* harmony export */   fq: () => (/* binding */ findCommit),
/* harmony export */   gm: () => (/* binding */ readBlob),
/* harmony export */   kN: () => (/* binding */ readCommit),
/* harmony export */   l$: () => (/* binding */ queryRepository),
/* harmony export */   lW: () => (/* binding */ pathIn),
/* harmony export */   oT: () => (/* binding */ requireRoot)
/* harmony export */ });
/* harmony import */ var _folder_entries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98024);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62485);
/* harmony import */ var _object_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88170);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64537);
/* harmony import */ var _visibility_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24149);
// Reads from a repository: its state with the files of a folder, a blob, and a commit.





/** Returns the query for everything that a commit builds on; `files` is the number of texts to include. */
function snapshotQuery(files) {
    const indices = Array.from({ length: files }, (_, index) => index);
    return `query Snapshot($owner: String!, $name: String!, $ref: String!, $root: String!, $folder: String!${indices.map((i) => `, $file${i}: String!`).join('')}) {
  repository(owner: $owner, name: $name) {
    visibility
    isArchived
    defaultBranchRef { name target { oid } }
    ref(qualifiedName: $ref) { target { oid } }
    root: object(expression: $root) { ... on Tree { oid } }
    folder: object(expression: $folder) { ... on Tree { entries { name type oid size } } }
    ${indices.map((i) => `file${i}: object(expression: $file${i}) { ... on Blob { text isTruncated } }`).join('\n    ')}
  }
}`;
}
/**
 * Sends a GraphQL query with `$owner` and `$name`, and returns its `repository`. Throws Refusal, for a partial answer too:
 * GitHub returns null both for what it withholds and for what does not exist.
 */
async function queryRepository(client, { owner, name }, request) {
    const { query, variables, signal } = request;
    const answer = await client.graphql({ query, variables: { owner, name, ...variables }, repeatable: true, signal });
    const repository = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(answer.value, 'data', 'repository');
    const isComplete = answer.problem === '' && (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .graphqlErrors */ .dM)(answer.value).length === 0;
    if (!isComplete || typeof repository !== 'object' || repository === null)
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P(answer);
    return repository;
}
/** Reads the repository, the folder, and the text of the `wanted` files, or of the first of them. Throws Refusal. */
async function fetchSnapshot(client, place, { wanted, signal }) {
    try {
        return await querySnapshot(client, place, { wanted, signal });
    }
    catch (error) {
        if (!(error instanceof _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P && error.isTooLarge) || wanted.length === 0)
            throw error;
        return await fetchSnapshot(client, place, { wanted: wanted.slice(0, Math.floor(wanted.length / 2)), signal });
    }
}
async function querySnapshot(client, place, { wanted, signal }) {
    const { branch, folder } = place;
    const revision = headOf(place);
    const files = wanted.map((file, index) => [`file${index}`, `${revision}:${pathIn(folder, file)}`]);
    const variables = {
        ref: `refs/heads/${branch ?? 'HEAD'}`,
        root: `${revision}:`,
        folder: `${revision}:${folder}`,
        ...Object.fromEntries(files),
    };
    const repository = await queryRepository(client, place, { query: snapshotQuery(wanted.length), variables, signal });
    const defaultHead = (0,_object_id_js__WEBPACK_IMPORTED_MODULE_2__/* .commitIdOf */ .i)((0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(repository, 'defaultBranchRef', 'target', 'oid'));
    const head = branch === undefined ? defaultHead : (0,_object_id_js__WEBPACK_IMPORTED_MODULE_2__/* .commitIdOf */ .i)((0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(repository, 'ref', 'target', 'oid'));
    const tree = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(repository, 'folder');
    if (tree === null && head !== undefined)
        requireRoot(repository);
    const entries = (0,_folder_entries_js__WEBPACK_IMPORTED_MODULE_0__/* .requireFolder */ .OK)(tree, folder);
    const texts = wanted.flatMap((file, index) => {
        const text = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(repository, `file${index}`, 'text');
        const isComplete = typeof text === 'string' && (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(repository, `file${index}`, 'isTruncated') === false;
        return isComplete ? [[file, text]] : [];
    });
    return {
        visibility: (0,_visibility_js__WEBPACK_IMPORTED_MODULE_4__/* .namedVisibility */ .Yq)((0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(repository, 'visibility')),
        isArchived: (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(repository, 'isArchived') === true,
        defaultBranch: (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(repository, 'defaultBranchRef', 'name'),
        head,
        defaultHead,
        files: (0,_folder_entries_js__WEBPACK_IMPORTED_MODULE_0__/* .readEntries */ .$2)(entries),
        folders: (0,_folder_entries_js__WEBPACK_IMPORTED_MODULE_0__/* .foldersOf */ .pd)(entries),
        texts: new Map(texts),
    };
}
/** Throws Refusal if GitHub does not show the root: a folder that it could not read looks like one that does not exist. */
function requireRoot(repository) {
    if ((0,_object_id_js__WEBPACK_IMPORTED_MODULE_2__/* .isObjectId */ .T)((0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(repository, 'root', 'oid')))
        return;
    throw new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P({ status: 200, value: undefined, problem: 'GitHub does not show the files', headers: {} });
}
/** Returns the content of a blob. Throws Refusal. */
async function readBlob(client, place, { oid, signal }) {
    const path = `/repos/${place.owner}/${place.name}/git/blobs/${oid}`;
    const answer = await client.rest({ method: 'GET', path, repeatable: true, signal });
    const content = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(answer.value, 'content');
    if (answer.problem !== '' || typeof content !== 'string')
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P(answer);
    return Buffer.from(content, 'base64');
}
const FIND = `query Find($owner: String!, $name: String!, $head: GitObjectID!, $path: String!) {
  repository(owner: $owner, name: $name) {
    object(oid: $head) { ... on Commit { history(first: 1, path: $path) { nodes { oid signature { isValid } } } } }
  }
}`;
/** Returns the newest commit that touched a path, starting at `head`. Throws Refusal. */
async function findCommit(client, place, { head, path, signal }) {
    const variables = { owner: place.owner, name: place.name, head, path };
    const answer = await client.graphql({ query: FIND, variables, repeatable: true, signal });
    const nodes = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(answer.value, 'data', 'repository', 'object', 'history', 'nodes');
    return readCommit(answer, Array.isArray(nodes) ? nodes[0] : undefined);
}
/** Reads a commit with `oid signature { isValid }`, which is part of an answer. Throws Refusal. */
function readCommit(answer, commit) {
    const oid = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(commit, 'oid');
    if (answer.problem !== '' || !(0,_object_id_js__WEBPACK_IMPORTED_MODULE_2__/* .isObjectId */ .T)(oid))
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P(answer);
    const isSigned = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(commit, 'signature', 'isValid') === true;
    return { oid, isSigned };
}
/** Returns the reference to the head of the branch. */
function headOf({ branch }) {
    return branch === undefined ? 'HEAD' : `refs/heads/${branch}`;
}
/** Returns a file's path in the repository. */
function pathIn(folder, fileName) {
    return folder === '' ? fileName : `${folder}/${fileName}`;
}
/** Returns a non-empty string, else `undefined`. */


/***/ })

};
