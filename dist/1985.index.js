export const id = 1985;
export const ids = [1985];
export const modules = {

/***/ 29124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    c: () => (  readRemoteManifest)
  });
  var _dss_manifest_size_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49757);
  var _dss_read_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53209);
  var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27406);
  var _github_git_blob_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50173);
  var _github_repository_snapshot_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23390);





async function readRemoteManifest({ client, place, snapshot }, { manifestFile, signal, hold, parse = _dss_read_manifest_js__WEBPACK_IMPORTED_MODULE_1__  .W, }) {
    const { name, oid, size } = manifestFile;
    const problem = size > _dss_manifest_size_js__WEBPACK_IMPORTED_MODULE_0__  .Ov ? 'it is too large' : hold?.(size);
    if (problem !== undefined)
        return { problem };
    try {
        const text = snapshot.texts.get(name);
        const content = text === undefined ? await (0,_github_repository_snapshot_js__WEBPACK_IMPORTED_MODULE_4__  .gm)(client, place, { oid, signal }) : Buffer.from(text);
        return (0,_github_git_blob_js__WEBPACK_IMPORTED_MODULE_3__  .z)(content) === oid ? parse(content.toString()) : { problem: 'its content does not match its blob id' };
    }
    catch (error) {
        signal.throwIfAborted();
        return { problem: (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__  .YI)(error), isMissing: false };
    }
}


/***/ }),

/***/ 57557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  W: () => (  FIRST_README),
  s: () => (  commitBackup)
});

var external_node_crypto_ = __webpack_require__(77598);
var promises_ = __webpack_require__(51455);
var dss_manifest = __webpack_require__(51091);
var errors = __webpack_require__(27406);
var begin_branch = __webpack_require__(67153);
var commit_files = __webpack_require__(17314);
var git_blob = __webpack_require__(50173);
var repository_snapshot = __webpack_require__(23390);
var copies = __webpack_require__(98745);
var format = __webpack_require__(20730);
var message = __webpack_require__(29962);
var newest_copy = __webpack_require__(50919);
var dss_changes = __webpack_require__(50555);
var extent = __webpack_require__(46698);
var naming_template = __webpack_require__(35654);
var defuse = __webpack_require__(47383);
var sanitize = __webpack_require__(39654);
;// CONCATENATED MODULE: ./build/src/destinations/repository/commit-message.js






const MAX_HEADLINE = 120;
const MAX_LISTED = 50;
function describeCommit(template, { manifest, comparison, isFirst }) {
    const { router } = manifest;
    const values = {
        router: router.label,
        model: (0,defuse .t)(router.model ?? '', MAX_HEADLINE),
        firmware: (0,defuse .t)(router.firmware ?? '', MAX_HEADLINE),
        changes: changesOf(comparison, isFirst),
        name: manifest.file,
        date: manifest.time.slice(0, 10),
    };
    const headline = (0,naming_template .ou)(template, values).replace(/ ?\(\)/g, '');
    return { headline: (0,sanitize .g$)(headline, MAX_HEADLINE) || 'Back up the router', body: bodyOf(manifest, comparison) };
}
function changesOf(comparison, isFirst) {
    if (!comparison)
        return isFirst ? 'first backup' : 'unknown changes';
    if ((0,extent .$H)(comparison) === undefined)
        return 'no known changes';
    return comparison.unchanged ? 'no changes' : (0,format .pq)(comparison.changes.length, 'change');
}
function bodyOf({ file, router, verified }, comparison) {
    const about = [file, ...[router.model, router.firmware].map((text) => (0,defuse .t)(text ?? ''))].filter(Boolean).join(', ');
    const changes = comparison && !comparison.isUnnamed ? comparison.changes : [];
    const list = changes
        .slice(0, MAX_LISTED)
        .map((change) => `- ${change.kind}: ${(0,defuse .t)(`${change.section}: ${(0,dss_changes .fE)(change)}`, 160)}`);
    const more = changes.length - list.length;
    return [
        about,
        ...(verified ? [] : ['This copy could not be verified.']),
        ...(comparison && list.length > 0 ? ['', `Since ${comparison.since}${(0,extent .OY)(comparison)}:`, ...list] : []),
        ...(more > 0 ? [`- and ${more} more`] : []),
    ].join('\n');
}

var remote_manifest = __webpack_require__(29124);
var repository_expired = __webpack_require__(96093);
var repository_refusals = __webpack_require__(98658);
;// CONCATENATED MODULE: ./build/src/destinations/repository/repository-commit.js
















const MAX_BYTES = 10_000_000;
const FIRST_README = '# Router backups\n\nMade by synology-router-backup. Each `.dss` file is a whole configuration; keep this repository private.\n';
const NONE = { ours: [], unknown: [], isUnsure: false };
async function commitBackup(options, backup, signal) {
    const { client, place } = options;
    const content = await (0,promises_.readFile)(backup.file);
    if ((0,external_node_crypto_.createHash)('sha256').update(content).digest('hex') !== backup.sha256)
        throw new errors .hj('store-failed', (0,message .iU) `The backup changed on the disk of ${(0,message .jk)('runner')} after it was checked.`, {
            hint: (0,message .iU) `Check the disk and free space of ${(0,message .jk)('temp-folder')}, then run again.`,
        });
    let manifestSize = 0;
    for (const piece of (0,dss_manifest .HN)(backup.manifest))
        manifestSize += Buffer.byteLength(piece);
    const size = Math.max(content.length, manifestSize);
    if (size > MAX_BYTES) {
        throw new errors .hj('store-failed', (0,message .iU) `The backup is too large to commit through GitHub's API: ${(0,format .z3)(size)}, at most ${(0,format .z3)(MAX_BYTES)}.`, {
            hint: (0,message .iU) `Use ${(0,message .hF)('destination', 'artifact')} or ${(0,message .hF)('destination', 'directory')} for this router.`,
        });
    }
    const { plan, commit: made } = await (0,commit_files .L6)(client, place, {
        ...(options.snapshot ? { snapshot: options.snapshot } : {}),
        wanted: [(0,dss_manifest .S$)(backup.fileName)],
        begin: (snapshot) => begin(options, snapshot, signal),
        plan: async (snapshot) => {
            (0,repository_refusals .Pz)(snapshot, `${place.owner}/${place.name}`, 'store-failed');
            return ((await findSame(options, { snapshot, content, backup, signal })) ??
                (await makePlan(options, { snapshot, content, backup, signal })));
        },
        pauseMs: options.policy?.retryMs,
        signal,
    });
    const { head, ...planned } = plan;
    const commit = made ?? (await (0,repository_snapshot .fq)(client, place, { head, path: planned.expected[1].path, signal }));
    return { ...planned, commit, wasThere: made === undefined };
}
async function makePlan({ place, expired, naming, startedAt, commitMessage }, { snapshot, content, backup, signal }) {
    const names = snapshot.files.map(({ name }) => name);
    const taken = new Set(names);
    const free = (0,repository_expired .L)(snapshot, backup.fileName, { naming, startedAt });
    if (free === undefined)
        throw new errors .hj('store-failed', 'No free name was found for the backup in the repository.');
    const manifest = { ...backup.manifest, file: free };
    const text = [...(0,dss_manifest .HN)(manifest)].join('');
    const files = [(0,commit_files .x3)(place, free, content), (0,commit_files .x3)(place, (0,dss_manifest .S$)(free), Buffer.from(text))];
    const isPruned = backup.mayPrune && manifest.verified;
    const { ours: gone, unknown: kept, isUnsure } = isPruned ? await expired.select(snapshot, manifest, signal) : NONE;
    const left = new Set(names.filter((name) => !gone.includes(name)));
    const manifestsGone = gone.filter((name) => !(0,copies .mc)(left, name)).map(dss_manifest .S$);
    return {
        head: snapshot.head ?? '',
        fileName: free,
        message: describeCommit(commitMessage, { ...backup, manifest }),
        expected: files,
        changes: {
            additions: files,
            deletions: [...new Set([...gone, ...manifestsGone])]
                .filter((name) => taken.has(name))
                .map((name) => (0,repository_snapshot .lW)(place.folder, name)),
        },
        deleted: gone.length,
        ...{ kept, isUnsure },
    };
}
async function findSame({ client, place, naming, startedAt }, { snapshot, content, backup, signal }) {
    const { files, head = '' } = snapshot;
    const taken = (0,copies .EF)(files.map(({ name }) => name), backup.fileName);
    const newest = (0,copies .e5)(taken, { naming, now: startedAt }) ? taken.at(-1) : undefined;
    const file = files.find(({ name }) => name === newest);
    const manifestFile = newest && files.find(({ name }) => name === (0,dss_manifest .S$)(newest));
    if (!file || !manifestFile || file.oid !== (0,git_blob .z)(content))
        return undefined;
    const read = (0,newest_copy .Gz)(await (0,remote_manifest .c)({ client, place, snapshot }, { manifestFile, signal }), file.name);
    if ('problem' in read)
        return undefined;
    const { sha256, verified } = read.manifest;
    if (sha256 !== backup.sha256 || verified !== backup.manifest.verified)
        return undefined;
    const describe = ({ name, oid, size }) => ({ path: (0,repository_snapshot .lW)(place.folder, name), oid, size });
    const expected = [describe(file), describe(manifestFile)];
    return {
        head,
        fileName: file.name,
        message: { headline: '', body: '' },
        expected,
        deleted: 0,
        kept: [],
        isUnsure: false,
    };
}
async function begin({ client, place }, { defaultHead }, signal) {
    return defaultHead === undefined
        ? await (0,begin_branch .Yn)(client, place, { text: FIRST_README, signal })
        : await (0,begin_branch .lY)(client, place, { head: defaultHead, signal });
}


/***/ }),

/***/ 96093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  X: () => (  createExpiredBackups),
  L: () => (  freeNameIn)
});

var kinship = __webpack_require__(25708);
var dss_manifest = __webpack_require__(51091);
var naming_copies = __webpack_require__(98745);
var retention = __webpack_require__(2268);
var format = __webpack_require__(20730);
var manifest_size = __webpack_require__(49757);
var git_blob = __webpack_require__(50173);
var read_texts = __webpack_require__(99652);
var repository_snapshot = __webpack_require__(23390);
var manifest_file = __webpack_require__(75289);
;// CONCATENATED MODULE: ./build/src/destinations/repository/repository-owners.js







const READ_MS = 15_000;
const MAX_AT_ONCE = 100;
const ANSWER_BYTES = format .D6;
const MAX_TEXT_BYTES = 0.5 * format .D6;
function atOnceOf(manifests) {
    const largest = manifests.reduce((most, { size }) => Math.max(most, Math.min(size, MAX_TEXT_BYTES)), 1);
    return Math.min(MAX_AT_ONCE, Math.floor(ANSWER_BYTES / largest));
}
function createOwners(client, place) {
    const owners = new Map();
    const keep = ({ oid }, { router, sealed, verified }) => {
        owners.set(oid, { router, verified, ...(sealed ? { sealed } : {}) });
    };
    const note = (file, text) => {
        const found = (0,git_blob .z)(Buffer.from(text)) === file.oid ? (0,manifest_file .Wl)(text) : undefined;
        if (found && 'manifest' in found && (0,dss_manifest .S$)(found.manifest.file) === file.name)
            keep(file, found.manifest);
    };
    const read = async (manifests, signal) => {
        const unread = manifests.filter(({ oid }) => !owners.has(oid));
        for (const { oid } of unread)
            owners.set(oid, undefined);
        const files = new Map(unread
            .filter(({ size }) => size <= manifest_size .Ov)
            .map((file) => [(0,repository_snapshot .lW)(place.folder, file.name), file]));
        const noteAt = (text, path) => {
            const file = files.get(path);
            if (file)
                note(file, text);
        };
        try {
            await (0,read_texts .Z7)(client, place, { files, read: noteAt, signal, atOnce: atOnceOf(unread) });
        }
        catch {
            signal.throwIfAborted();
        }
    };
    return { of: ({ oid }) => owners.get(oid), keep, note, read };
}

;// CONCATENATED MODULE: ./build/src/destinations/repository/repository-expired.js






const MAX_EXPIRED = 200;
const MAX_READ_BYTES = 2 * format .D6;
const MAX_STAYING_BYTES = 4 * format .D6;
const BARE_BYTES = 8 * 1024;
const MAX_BARE = 300;
const DAILY_STEP = 30;
const DAY_MS = 24 * 60 * 60 * 1000;
function withinLimits(list, maxBytes = MAX_READ_BYTES, maxCount = MAX_EXPIRED) {
    let bytes = 0;
    const end = list.findIndex(({ beside }, index) => {
        bytes += beside.size;
        return index >= maxCount || (index > 0 && bytes > maxBytes);
    });
    return end < 0 ? list : list.slice(0, end);
}
function freeNameIn({ files, others }, fileName, moment) {
    const names = [...files.map(({ name }) => name), ...others];
    const taken = new Set(names);
    return (0,naming_copies .dK)(names, fileName, moment).find((name) => !taken.has(name) && !taken.has((0,dss_manifest .S$)(name)));
}
function createExpiredBackups({ client, place, keep, naming, startedAt, readMs = READ_MS, }) {
    const owners = createOwners(client, place);
    const list = ({ files }, current) => {
        const manifests = new Map(files.filter(({ size }) => size > 0).map((file) => [file.name, file]));
        const known = files.map(({ name }) => name).filter((name) => manifests.has((0,dss_manifest .S$)(name)));
        const copies = (0,naming_copies .cJ)([...known, current], naming);
        const withManifest = ({ fileName }) => {
            const beside = manifests.get((0,dss_manifest .S$)(fileName));
            return beside ? [{ name: fileName, beside }] : [];
        };
        const beyond = (0,retention .M)(copies, { keep, current, latest: (0,naming_copies .ZV)(startedAt) });
        const expired = beyond.flatMap(withManifest);
        const staying = copies.filter((copy) => copy.fileName !== current && !beyond.includes(copy)).flatMap(withManifest);
        const isBare = ({ beside }) => beside.size <= BARE_BYTES;
        const newestFirst = staying.toReversed();
        const newest = withinLimits(newestFirst.filter((one) => !isBare(one)), MAX_STAYING_BYTES, staying.length);
        const read = [...newest, ...newestFirst.filter(isBare).slice(0, MAX_BARE)];
        const stay = { staying: read, older: staying.filter((one) => !read.includes(one)) };
        const some = withinLimits(expired);
        if (some.length === expired.length)
            return { ...stay, now: expired };
        const first = (Math.floor(startedAt.getTime() / DAY_MS) * DAILY_STEP) % expired.length;
        return { ...stay, now: withinLimits([...expired.slice(first), ...expired.slice(0, first)]) };
    };
    const readOwners = async ({ now, staying }, signal) => {
        if (now.length === 0)
            return;
        const until = AbortSignal.any([signal, AbortSignal.timeout(readMs)]);
        const manifests = [...now, ...staying].map(({ beside }) => beside);
        await owners.read(manifests, until).catch(() => signal.throwIfAborted());
    };
    return {
        note(manifest, { files }) {
            const beside = files.find(({ name }) => name === (0,dss_manifest .S$)(manifest.file));
            if (beside)
                owners.keep(beside, manifest);
        },
        async lookAhead(snapshot, fileName, signal) {
            const current = freeNameIn(snapshot, fileName, { naming, startedAt });
            if (current === undefined)
                return;
            for (const file of snapshot.files) {
                const text = snapshot.texts.get(file.name);
                if (text !== undefined)
                    owners.note(file, text);
            }
            await readOwners(list(snapshot, current), signal);
        },
        async select(snapshot, current, signal) {
            const listed = list(snapshot, current.file);
            await readOwners(listed, signal);
            const { now, staying, older } = listed;
            const isOurs = ({ beside }) => {
                const owner = owners.of(beside);
                return owner !== undefined && (0,kinship .Ot)(owner, current);
            };
            const isVerifiedOne = ({ beside }) => owners.of(beside)?.verified === true;
            const likeOurs = staying.every(isOurs) ? older : [];
            const read = [...now, ...staying].filter(isOurs);
            const verified = new Set([...read.filter(isVerifiedOne), ...likeOurs].map(({ name }) => name));
            if (current.verified)
                verified.add(current.file);
            const isVerified = (name) => verified.has(name);
            const copies = (0,naming_copies .cJ)([...read, ...likeOurs].map(({ name }) => name).concat(current.file), naming);
            const policy = { keep, current: current.file, latest: (0,naming_copies .ZV)(startedAt), isVerified };
            const most = likeOurs.length > 0 ? 1 : copies.length;
            const ours = (0,retention .M)(copies, policy)
                .map(({ fileName }) => fileName)
                .slice(0, most);
            const isUnread = ({ beside }) => owners.of(beside) === undefined;
            const isUnknown = staying.some(isUnread) || likeOurs.length < older.length;
            const isWaiting = now.length > 0 && (now.every(isUnread) || now.some(isOurs));
            const isUnsure = ours.length === 0 && isWaiting && isUnknown;
            return { ours, unknown: isUnsure ? [] : now.filter((one) => !isOurs(one)).map(({ name }) => name), isUnsure };
        },
    };
}


/***/ }),

/***/ 67153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Yn: () => (  createFirstCommit),
    _j: () => (  beginBranch),
    aq: () => (  growingPause),
    lY: () => (  createBranch)
  });
  var _system_retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6457);
  var _github_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62485);
  var _refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64537);
  var _repository_snapshot_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23390);




const LOOKS = 7;
const LONGEST_PAUSE = 30;
async function createBranch(client, place, { head, signal }) {
    const path = `/repos/${place.owner}/${place.name}/git/refs`;
    const body = { ref: `refs/heads/${place.branch}`, sha: head };
    const answer = await client.rest({ method: 'POST', path, body, repeatable: true, signal });
    refuseUnlessBegun(answer);
}
async function createFirstCommit(client, place, { text, signal }) {
    const body = {
        message: 'Initialize the repository for router backups',
        content: Buffer.from(text).toString('base64'),
        ...(place.branch === undefined ? {} : { branch: place.branch }),
    };
    const path = `/repos/${place.owner}/${place.name}/contents/README.md`;
    const answer = await client.rest({ method: 'PUT', path, body, repeatable: true, signal });
    refuseUnlessBegun(answer);
}
function refuseUnlessBegun(answer) {
    const exists = /reference already exists|is at [0-9a-f]+ but expected|"sha" wasn't supplied/i;
    const message = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__  .r7)(answer.value, 'message');
    const isThere = (answer.status === 409 || answer.status === 422) && exists.test(message);
    if (answer.problem !== '' && !isThere)
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_2__  .P(answer);
}
async function beginBranch(client, place, branch) {
    const { begin, found, wanted, pauseMs, signal } = branch;
    let refusal;
    try {
        await begin(found);
    }
    catch (error) {
        const mayExist = error instanceof _refusal_js__WEBPACK_IMPORTED_MODULE_2__  .P && (error.answer.status === 409 || error.answer.status === 422);
        if (!mayExist)
            throw error;
        refusal = error;
        await (0,_system_retry_js__WEBPACK_IMPORTED_MODULE_0__  .v)(pauseMs, signal);
    }
    const snapshot = await (0,_system_retry_js__WEBPACK_IMPORTED_MODULE_0__  .L)(() => (0,_repository_snapshot_js__WEBPACK_IMPORTED_MODULE_3__  .b8)(client, place, { wanted, signal }), {
        policy: { attempts: refusal ? 1 : LOOKS, pauseMs: (looks) => growingPause(looks, pauseMs / 2) },
        signal,
        shouldRetry: (outcome) => outcome.ok && outcome.value.head === undefined,
    });
    if (snapshot.head !== undefined)
        return snapshot;
    throw (refusal ??
        new _refusal_js__WEBPACK_IMPORTED_MODULE_2__  .P({ status: 200, value: undefined, problem: 'GitHub does not show the new branch', headers: {} }));
}
function growingPause(times, firstMs) {
    return firstMs * Math.min(LONGEST_PAUSE, 2 ** (times - 1));
}


/***/ }),

/***/ 17314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    L6: () => (  commitOptimistically),
    _w: () => (  probeWrite),
    x3: () => (  createFile)
  });
  var _system_retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6457);
  var _begin_branch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67153);
  var _git_blob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50173);
  var _github_client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62485);
  var _refusal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64537);
  var _repository_snapshot_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23390);






const COMMIT_RETRY = {
    attempts: 60,
    pauseMs: (attempts) => (0.25 + 0.75 * Math.random()) * Math.min(3_000, 100 * 2 ** Math.min(attempts, 6)),
};
const MAX_UNSURE = 6;
const PAUSE_MS = 1_000;
async function probeWrite(client, place, signal) {
    const path = `/repos/${place.owner}/${place.name}/git/blobs`;
    return await client.rest({ method: 'POST', path, body: { content: '', encoding: 'utf-8' }, repeatable: true, signal });
}
const COMMIT = `mutation Commit($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid signature { isValid } } }
}`;
function createFile({ folder }, name, content) {
    return { path: (0,_repository_snapshot_js__WEBPACK_IMPORTED_MODULE_5__  .lW)(folder, name), oid: (0,_git_blob_js__WEBPACK_IMPORTED_MODULE_2__  .z)(content), size: content.length, content };
}
async function commitOptimistically(client, place, options) {
    const { snapshot: first, wanted, plan: planFor, pauseMs = PAUSE_MS, signal } = options;
    let last;
    let isNew = false;
    const attempt = async (attempts) => {
        const found = (attempts === 1 && first) || (await (0,_repository_snapshot_js__WEBPACK_IMPORTED_MODULE_5__  .b8)(client, place, { wanted, signal }));
        const snapshot = found.head === undefined ? await (0,_begin_branch_js__WEBPACK_IMPORTED_MODULE_1__  ._j)(client, place, { ...options, found, pauseMs }) : found;
        isNew ||= snapshot !== found;
        const { head = '', defaultBranch } = snapshot;
        if (last && contains(snapshot, place, last.expected)) {
            const path = (last.changes?.additions[0] ?? last.expected[0]).path;
            return { plan: last, commit: await (0,_repository_snapshot_js__WEBPACK_IMPORTED_MODULE_5__  .fq)(client, place, { head, path, signal }) };
        }
        const plan = await planFor(snapshot);
        const { message, changes } = plan;
        if (!changes)
            return found === first ? await attempt(attempts + 1) : { plan, commit: undefined };
        last = plan;
        const branch = place.branch ?? defaultBranch;
        return { plan, commit: await commitFiles(client, place, { branch, head, message, changes, signal }) };
    };
    let unsure = 0;
    return await (0,_system_retry_js__WEBPACK_IMPORTED_MODULE_0__  .L)(attempt, {
        policy: COMMIT_RETRY,
        signal,
        shouldRetry: (outcome) => {
            if (outcome.ok || !(outcome.error instanceof _refusal_js__WEBPACK_IMPORTED_MODULE_4__  .P))
                return false;
            if (outcome.error.isStale)
                return true;
            const mayHelp = outcome.error.isUnsure || (isNew && /branch not found/i.test(outcome.error.message));
            return mayHelp && ++unsure <= MAX_UNSURE && (0,_begin_branch_js__WEBPACK_IMPORTED_MODULE_1__  .aq)(unsure, pauseMs);
        },
    });
}
function contains({ files }, { folder }, expected) {
    return expected.every(({ path, oid }) => files.some((file) => (0,_repository_snapshot_js__WEBPACK_IMPORTED_MODULE_5__  .lW)(folder, file.name) === path && file.oid === oid));
}
async function commitFiles(client, place, commit) {
    const { branch, head, message, changes, signal } = commit;
    const input = {
        branch: { repositoryNameWithOwner: `${place.owner}/${place.name}`, branchName: branch },
        expectedHeadOid: head,
        message,
        fileChanges: {
            additions: changes.additions.map(({ path, content }) => ({ path, contents: content.toString('base64') })),
            deletions: changes.deletions.map((path) => ({ path })),
        },
    };
    const answer = await client.graphql({ query: COMMIT, variables: { input }, repeatable: false, signal });
    const made = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_3__  .C5)(answer.value, 'data', 'createCommitOnBranch', 'commit');
    const saysNothing = answer.status === 200 && !answer.trouble && (0,_github_client_js__WEBPACK_IMPORTED_MODULE_3__  .dM)(answer.value).length === 0;
    if (saysNothing && (0,_github_client_js__WEBPACK_IMPORTED_MODULE_3__  .C5)(made, 'oid') === undefined)
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_4__  .P({ ...answer, status: 0, problem: answer.problem || 'GitHub did not say if the commit was made' });
    return (0,_repository_snapshot_js__WEBPACK_IMPORTED_MODULE_5__  .kN)(answer, made);
}


/***/ }),

/***/ 98357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    H: () => (  readBackCommit)
  });
  var _system_retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6457);
  var _github_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62485);
  var _refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64537);
  var _visibility_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24149);




const ATTEMPTS = 4;
const PAUSE_MS = 1_000;
const BLOB = '{ oid ... on Blob { byteSize } }';
function queryFor(paths) {
    const parameters = paths.map((_, index) => `, $file${index}: String!`).join('');
    return `query ReadBack($owner: String!, $name: String!${parameters}) {
  repository(owner: $owner, name: $name) {
    visibility
    ${paths.map((_, index) => `file${index}: object(expression: $file${index}) ${BLOB}`).join('\n    ')}
  }
}`;
}
async function readBackCommit(client, { owner, name }, read) {
    const { revision, branch, expected, pauseMs = PAUSE_MS, signal } = read;
    const revisions = [revision, ...(branch === undefined ? [] : [branch])];
    const paths = revisions.flatMap((from) => expected.map(({ path }) => `${from}:${path}`));
    const query = queryFor(paths);
    const variables = { owner, name, ...Object.fromEntries(paths.map((path, index) => [`file${index}`, path])) };
    const attempt = async () => {
        const answer = await client.graphql({ query, variables, repeatable: true, signal });
        const repository = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__  .C5)(answer.value, 'data', 'repository');
        if (answer.problem !== '' || repository === undefined || repository === null)
            throw new _refusal_js__WEBPACK_IMPORTED_MODULE_2__  .P(answer);
        const visibility = (0,_visibility_js__WEBPACK_IMPORTED_MODULE_3__  .Yq)((0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__  .r7)(repository, 'visibility'));
        if (visibility === undefined)
            throw new _refusal_js__WEBPACK_IMPORTED_MODULE_2__  .P({ ...answer, problem: 'the answer does not say who can read the repository' });
        if (visibility !== 'private')
            return 'exposed';
        const [first = 'missing', onBranch = 'same'] = revisions.map((_, at) => {
            const files = expected.map((_, index) => (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__  .C5)(repository, `file${at * expected.length + index}`));
            return compare(files, expected);
        });
        return first === 'same' && onBranch !== 'same' ? 'left' : first;
    };
    return await (0,_system_retry_js__WEBPACK_IMPORTED_MODULE_0__  .L)(attempt, {
        policy: { attempts: ATTEMPTS, pauseMs: (attempts) => attempts * pauseMs },
        signal,
        shouldRetry: (outcome) => outcome.ok && (outcome.value === 'missing' || outcome.value === 'left'),
    });
}
function compare(files, expected) {
    if (files.every((file) => (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__  .C5)(file, 'oid') === undefined))
        return 'missing';
    const isSame = ({ oid, size }, index) => (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__  .C5)(files[index], 'oid') === oid && (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__  .C5)(files[index], 'byteSize') === size;
    return expected.every(isSame) ? 'same' : 'different';
}


/***/ })

};
