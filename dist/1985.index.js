export const id = 1985;
export const ids = [1985];
export const modules = {

/***/ 29124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ readRemoteManifest)
/* harmony export */ });
/* harmony import */ var _dss_manifest_size_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49757);
/* harmony import */ var _dss_read_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53209);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27406);
/* harmony import */ var _github_git_blob_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50173);
/* harmony import */ var _github_repository_snapshot_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23390);
// Reads a manifest in a repository, from the snapshot if that has its text.





/** Returns the manifest, or why it is unusable or unreadable. Throws only the signal's reason. */
async function readRemoteManifest({ client, place, snapshot }, { manifestFile, signal, hold, parse = _dss_read_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .readManifest */ .W, }) {
    const { name, oid, size } = manifestFile;
    const problem = size > _dss_manifest_size_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_REPOSITORY_MANIFEST_BYTES */ .O ? 'it is too large' : hold?.(size);
    if (problem !== undefined)
        return { problem };
    try {
        const text = snapshot.texts.get(name);
        const content = text === undefined ? await (0,_github_repository_snapshot_js__WEBPACK_IMPORTED_MODULE_4__/* .readBlob */ .gm)(client, place, { oid, signal }) : Buffer.from(text);
        return (0,_github_git_blob_js__WEBPACK_IMPORTED_MODULE_3__/* .blobId */ .z)(content) === oid ? parse(content.toString()) : { problem: 'its content does not match its blob id' };
    }
    catch (error) {
        signal.throwIfAborted();
        return { problem: (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeThrown */ .YI)(error), isMissing: false };
    }
}


/***/ }),

/***/ 57557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ FIRST_README),
  s: () => (/* binding */ commitBackup)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/src/dss/manifest.js
var dss_manifest = __webpack_require__(51091);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/github/begin-branch.js
var begin_branch = __webpack_require__(67153);
// EXTERNAL MODULE: ./build/src/github/commit-files.js
var commit_files = __webpack_require__(17314);
// EXTERNAL MODULE: ./build/src/github/git-blob.js
var git_blob = __webpack_require__(50173);
// EXTERNAL MODULE: ./build/src/github/repository-snapshot.js
var repository_snapshot = __webpack_require__(23390);
// EXTERNAL MODULE: ./build/src/naming/copies.js
var copies = __webpack_require__(98745);
// EXTERNAL MODULE: ./build/src/text/format.js
var format = __webpack_require__(20730);
// EXTERNAL MODULE: ./build/src/text/message.js
var message = __webpack_require__(29962);
// EXTERNAL MODULE: ./build/src/destinations/newest-copy.js
var newest_copy = __webpack_require__(50919);
// EXTERNAL MODULE: ./build/src/dss/changes.js + 2 modules
var dss_changes = __webpack_require__(50555);
// EXTERNAL MODULE: ./build/src/dss/extent.js
var extent = __webpack_require__(46698);
// EXTERNAL MODULE: ./build/src/naming/template.js
var naming_template = __webpack_require__(35654);
// EXTERNAL MODULE: ./build/src/text/defuse.js
var defuse = __webpack_require__(47383);
// EXTERNAL MODULE: ./build/src/text/sanitize.js
var sanitize = __webpack_require__(39654);
;// CONCATENATED MODULE: ./build/src/destinations/repository/commit-message.js
// The commit message of a backup: which router, and the names of what changed. Never a value, never a digest.






/** GitHub shortens headlines that are slightly longer. */
const MAX_HEADLINE = 120;
const MAX_LISTED = 50;
/** Fills the user's template. The placeholders are `{router}`, `{model}`, `{firmware}`, `{changes}`, `{name}`, `{date}`. */
function describeCommit(template, { manifest, comparison, isFirst }) {
    const { router } = manifest;
    const values = {
        router: router.label,
        model: (0,defuse/* defused */.t)(router.model ?? '', MAX_HEADLINE),
        firmware: (0,defuse/* defused */.t)(router.firmware ?? '', MAX_HEADLINE),
        changes: changesOf(comparison, isFirst),
        name: manifest.file,
        date: manifest.time.slice(0, 10),
    };
    // An unknown value leaves no empty brackets behind.
    const headline = (0,naming_template/* fillTemplate */.ou)(template, values).replace(/ ?\(\)/g, '');
    return { headline: (0,sanitize/* printable */.g$)(headline, MAX_HEADLINE) || 'Back up the router', body: bodyOf(manifest, comparison) };
}
function changesOf(comparison, isFirst) {
    if (!comparison)
        return isFirst ? 'first backup' : 'unknown changes';
    if ((0,extent/* hasChanged */.$H)(comparison) === undefined)
        return 'no known changes';
    return comparison.unchanged ? 'no changes' : (0,format/* countOf */.pq)(comparison.changes.length, 'change');
}
function bodyOf({ file, router, verified }, comparison) {
    const about = [file, ...[router.model, router.firmware].map((text) => (0,defuse/* defused */.t)(text ?? ''))].filter(Boolean).join(', ');
    // With encryption, the headline counts the changes, and nothing names them.
    const changes = comparison && !comparison.isUnnamed ? comparison.changes : [];
    const list = changes
        .slice(0, MAX_LISTED)
        .map((change) => `- ${change.kind}: ${(0,defuse/* defused */.t)(`${change.section}: ${(0,dss_changes/* nameOfChange */.fE)(change)}`, 160)}`);
    const more = changes.length - list.length;
    return [
        about,
        ...(verified ? [] : ['This copy could not be verified.']),
        ...(comparison && list.length > 0 ? ['', `Since ${comparison.since}${(0,extent/* extentOf */.OY)(comparison)}:`, ...list] : []),
        ...(more > 0 ? [`- and ${more} more`] : []),
    ].join('\n');
}

// EXTERNAL MODULE: ./build/src/destinations/repository/remote-manifest.js
var remote_manifest = __webpack_require__(29124);
// EXTERNAL MODULE: ./build/src/destinations/repository/repository-expired.js + 1 modules
var repository_expired = __webpack_require__(96093);
// EXTERNAL MODULE: ./build/src/destinations/repository/repository-refusals.js
var repository_refusals = __webpack_require__(98658);
;// CONCATENATED MODULE: ./build/src/destinations/repository/repository-commit.js
// Commits a backup: the file, its manifest, and the deletion of expired pairs, all in one commit.
















/** GitHub's API fails unpredictably above this size. For the backup, and for its manifest. */
const MAX_BYTES = 10_000_000;
/** The README.md of an empty repository's first commit. Never reword it: the fleet table recognizes it, and replaces it. */
const FIRST_README = '# Router backups\n\nMade by synology-router-backup. Each `.dss` file is a whole configuration; keep this repository private.\n';
const NONE = { ours: [], unknown: [], isUnsure: false };
/** Commits a backup. Throws BackupError `store-failed`, Refusal, and the signal's reason. */
async function commitBackup(options, backup, signal) {
    const { client, place } = options;
    const content = await (0,promises_.readFile)(backup.file);
    // What is committed is compared with this content only.
    if ((0,external_node_crypto_.createHash)('sha256').update(content).digest('hex') !== backup.sha256)
        throw new errors/* BackupError */.hj('store-failed', (0,message/* message */.iU) `The backup changed on the disk of ${(0,message/* term */.jk)('runner')} after it was checked.`, {
            hint: (0,message/* message */.iU) `Check the disk and free space of ${(0,message/* term */.jk)('temp-folder')}, then run again.`,
        });
    let manifestSize = 0;
    for (const piece of (0,dss_manifest/* writeManifest */.HN)(backup.manifest))
        manifestSize += Buffer.byteLength(piece);
    const size = Math.max(content.length, manifestSize);
    if (size > MAX_BYTES) {
        throw new errors/* BackupError */.hj('store-failed', (0,message/* message */.iU) `The backup is too large to commit through GitHub's API: ${(0,format/* formatBytes */.z3)(size)}, at most ${(0,format/* formatBytes */.z3)(MAX_BYTES)}.`, {
            hint: (0,message/* message */.iU) `Use ${(0,message/* input */.hF)('destination', 'artifact')} or ${(0,message/* input */.hF)('destination', 'directory')} for this router.`,
        });
    }
    const { plan, commit: made } = await (0,commit_files/* commitOptimistically */.L6)(client, place, {
        ...(options.snapshot ? { snapshot: options.snapshot } : {}),
        wanted: [],
        begin: (snapshot) => begin(options, snapshot, signal),
        plan: async (snapshot) => {
            // Between two attempts, it may have become public.
            (0,repository_refusals/* refuseRepository */.Pz)(snapshot, `${place.owner}/${place.name}`, 'store-failed');
            return ((await findSame(options, { snapshot, content, backup, signal })) ??
                (await makePlan(options, { snapshot, content, backup, signal })));
        },
        pauseMs: options.policy?.retryMs,
        signal,
    });
    const { head, ...planned } = plan;
    // If somebody has changed the manifest since, only that commit contains both files as they are.
    const commit = made ?? (await (0,repository_snapshot/* findCommit */.fq)(client, place, { head, path: planned.expected[1].path, signal }));
    return { ...planned, commit, wasThere: made === undefined };
}
async function makePlan({ place, expired, naming, startedAt, commitMessage }, { snapshot, content, backup, signal }) {
    const names = snapshot.files.map(({ name }) => name);
    const taken = new Set(names);
    const free = (0,repository_expired/* freeNameIn */.L)(snapshot, backup.fileName, { naming, startedAt });
    if (free === undefined)
        throw new errors/* BackupError */.hj('store-failed', 'No free name was found for the backup in the repository.');
    const manifest = { ...backup.manifest, file: free };
    const text = [...(0,dss_manifest/* writeManifest */.HN)(manifest)].join('');
    const files = [(0,commit_files/* createFile */.x3)(place, free, content), (0,commit_files/* createFile */.x3)(place, (0,dss_manifest/* manifestNameOf */.S$)(free), Buffer.from(text))];
    const isPruned = backup.mayPrune && manifest.verified;
    const { ours: gone, unknown: kept, isUnsure } = isPruned ? await expired.select(snapshot, manifest, signal) : NONE;
    const left = new Set(names.filter((name) => !gone.includes(name)));
    const manifestsGone = gone.filter((name) => !(0,copies/* sharesManifest */.mc)(left, name)).map(dss_manifest/* manifestNameOf */.S$);
    return {
        head: snapshot.head ?? '',
        fileName: free,
        message: describeCommit(commitMessage, { ...backup, manifest }),
        expected: files,
        changes: {
            additions: files,
            deletions: [...new Set([...gone, ...manifestsGone])]
                .filter((name) => taken.has(name))
                .map((name) => (0,repository_snapshot/* pathIn */.lW)(place.folder, name)),
        },
        deleted: gone.length,
        ...{ kept, isUnsure },
    };
}
/**
 * Returns a plan without changes if the newest copy with this run's name has the same bytes, and a manifest that says so: a
 * re-run adds no second copy.
 */
async function findSame({ client, place, naming, startedAt }, { snapshot, content, backup, signal }) {
    const { files, head = '' } = snapshot;
    const taken = (0,copies/* takenNames */.EF)(files.map(({ name }) => name), backup.fileName);
    const newest = (0,copies/* areOrdered */.e5)(taken, { naming, now: startedAt }) ? taken.at(-1) : undefined;
    const file = files.find(({ name }) => name === newest);
    const manifestFile = newest && files.find(({ name }) => name === (0,dss_manifest/* manifestNameOf */.S$)(newest));
    if (!file || !manifestFile || file.oid !== (0,git_blob/* blobId */.z)(content))
        return undefined;
    const read = (0,newest_copy/* requireFile */.Gz)(await (0,remote_manifest/* readRemoteManifest */.c)({ client, place, snapshot }, { manifestFile, signal }), file.name);
    if ('problem' in read)
        return undefined;
    const { sha256, verified } = read.manifest;
    if (sha256 !== backup.sha256 || verified !== backup.manifest.verified)
        return undefined;
    const describe = ({ name, oid, size }) => ({ path: (0,repository_snapshot/* pathIn */.lW)(place.folder, name), oid, size });
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
/** Creates the branch: from the default branch, or with the first commit of an empty repository. */
async function begin({ client, place }, { defaultHead }, signal) {
    return defaultHead === undefined
        ? await (0,begin_branch/* createFirstCommit */.Yn)(client, place, { text: FIRST_README, signal })
        : await (0,begin_branch/* createBranch */.lY)(client, place, { head: defaultHead, signal });
}


/***/ }),

/***/ 96093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ createExpiredBackups),
  L: () => (/* binding */ freeNameIn)
});

// EXTERNAL MODULE: ./build/src/dss/kinship.js
var kinship = __webpack_require__(25708);
// EXTERNAL MODULE: ./build/src/dss/manifest.js
var dss_manifest = __webpack_require__(51091);
// EXTERNAL MODULE: ./build/src/naming/copies.js
var naming_copies = __webpack_require__(98745);
// EXTERNAL MODULE: ./build/src/naming/retention.js
var retention = __webpack_require__(2268);
// EXTERNAL MODULE: ./build/src/text/format.js
var format = __webpack_require__(20730);
// EXTERNAL MODULE: ./build/src/dss/manifest-size.js
var manifest_size = __webpack_require__(49757);
// EXTERNAL MODULE: ./build/src/github/git-blob.js
var git_blob = __webpack_require__(50173);
// EXTERNAL MODULE: ./build/src/github/read-texts.js
var read_texts = __webpack_require__(99652);
// EXTERNAL MODULE: ./build/src/github/repository-snapshot.js
var repository_snapshot = __webpack_require__(23390);
// EXTERNAL MODULE: ./build/src/destinations/manifest-file.js
var manifest_file = __webpack_require__(75289);
;// CONCATENATED MODULE: ./build/src/destinations/repository/repository-owners.js
// Whose the copies in a repository are, as far as their manifests tell.







/** Half of what the search for the newest copy may take, and little beside what storing may take. */
const READ_MS = 15_000;
/** With one request, if they are small. */
const MAX_AT_ONCE = 100;
const ANSWER_BYTES = format/* MIB */.D6;
/** GitHub cuts longer ones, which are asked for on their own. */
const MAX_TEXT_BYTES = 0.5 * format/* MIB */.D6;
/** Returns how many texts to ask for with one request, so that its answer is not too large. */
function atOnceOf(manifests) {
    const largest = manifests.reduce((most, { size }) => Math.max(most, Math.min(size, MAX_TEXT_BYTES)), 1);
    return Math.min(MAX_AT_ONCE, Math.floor(ANSWER_BYTES / largest));
}
function createOwners(client, place) {
    /** By the id of the manifest. */
    const owners = new Map();
    const keep = ({ oid }, { router, sealed, verified }) => {
        owners.set(oid, { router, verified, ...(sealed ? { sealed } : {}) });
    };
    const note = (file, text) => {
        const found = (0,git_blob/* blobId */.z)(Buffer.from(text)) === file.oid ? (0,manifest_file/* readHeadOf */.Wl)(text) : undefined;
        if (found && 'manifest' in found && (0,dss_manifest/* manifestNameOf */.S$)(found.manifest.file) === file.name)
            keep(file, found.manifest);
    };
    const read = async (manifests, signal) => {
        const unread = manifests.filter(({ oid }) => !owners.has(oid));
        // Each is asked for once in a run: what cannot be read stays for this time.
        for (const { oid } of unread)
            owners.set(oid, undefined);
        const files = new Map(unread
            .filter(({ size }) => size <= manifest_size/* MAX_REPOSITORY_MANIFEST_BYTES */.O)
            .map((file) => [(0,repository_snapshot/* pathIn */.lW)(place.folder, file.name), file]));
        const noteAt = (text, path) => {
            const file = files.get(path);
            if (file)
                note(file, text);
        };
        try {
            await (0,read_texts/* readTexts */.Z7)(client, place, { files, read: noteAt, signal, atOnce: atOnceOf(unread) });
        }
        catch {
            signal.throwIfAborted();
        }
    };
    return { of: ({ oid }) => owners.get(oid), keep, note, read };
}

;// CONCATENATED MODULE: ./build/src/destinations/repository/repository-expired.js
// Old backups in a repository that the policy does not keep, and whose they are: several routers may share a folder, and only
// the manifests tell.






/** Maximum for one commit, a backup and its manifest each: later runs delete the rest. */
const MAX_EXPIRED = 200;
/** Of their manifests, which are read while the router exports: about 35 of the usual ones. */
const MAX_READ_BYTES = 2 * format/* MIB */.D6;
/**
 * Of the manifests of those that stay, the newest: 30 of 140 KB, which a slow line reads while the router exports. Another router's among
 * them take no place of ours. If none of these is another's, older ones count as ours, and then one backup goes in a run: as many as come.
 */
const MAX_STAYING_BYTES = 4 * format/* MIB */.D6;
/** A manifest is shorter only if its backup could not be verified. Up to MAX_BARE of them are read, too. */
const BARE_BYTES = 8 * 1024;
const MAX_BARE = 300;
/** With more than may be read, each day begins elsewhere: another router's backups stay, and must not be all that is ever read. */
const DAILY_STEP = 30;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Returns the first ones, as many as a run may read. */
function withinLimits(list, maxBytes = MAX_READ_BYTES, maxCount = MAX_EXPIRED) {
    let bytes = 0;
    const end = list.findIndex(({ beside }, index) => {
        bytes += beside.size;
        return index >= maxCount || (index > 0 && bytes > maxBytes);
    });
    return end < 0 ? list : list.slice(0, end);
}
/** Returns the name that a backup gets in this state of the repository. */
function freeNameIn({ files, folders }, fileName, moment) {
    const names = [...files.map(({ name }) => name), ...folders];
    const taken = new Set(names);
    return (0,naming_copies/* freeNames */.dK)(names, fileName, moment).find((name) => !taken.has(name) && !taken.has((0,dss_manifest/* manifestNameOf */.S$)(name)));
}
function createExpiredBackups({ client, place, keep, naming, startedAt, readMs = READ_MS, }) {
    const owners = createOwners(client, place);
    /**
     * Returns copies with their manifests, oldest first: without one, it may be anybody's. Of those beyond the policy, `now` are as
     * many as a run may read.
     */
    const list = ({ files }, current) => {
        const manifests = new Map(files.filter(({ size }) => size > 0).map((file) => [file.name, file]));
        const known = files.map(({ name }) => name).filter((name) => manifests.has((0,dss_manifest/* manifestNameOf */.S$)(name)));
        const copies = (0,naming_copies/* listCopies */.cJ)([...known, current], naming);
        const withManifest = ({ fileName }) => {
            const beside = manifests.get((0,dss_manifest/* manifestNameOf */.S$)(fileName));
            return beside ? [{ name: fileName, beside }] : [];
        };
        const beyond = (0,retention/* selectExpired */.M)(copies, { keep, current, latest: (0,naming_copies/* latestTime */.ZV)(startedAt) });
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
    /** Reads the manifests of what has to go, and of the newest that stay. Throws only the signal's reason. */
    const readOwners = async ({ now, staying }, signal) => {
        if (now.length === 0)
            return;
        const until = AbortSignal.any([signal, AbortSignal.timeout(readMs)]);
        const manifests = [...now, ...staying].map(({ beside }) => beside);
        // What was not read by then stays for this time.
        await owners.read(manifests, until).catch(() => signal.throwIfAborted());
    };
    return {
        note(manifest, { files }) {
            const beside = files.find(({ name }) => name === (0,dss_manifest/* manifestNameOf */.S$)(manifest.file));
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
                return owner !== undefined && (0,kinship/* isSameRouter */.Ot)(owner, current);
            };
            const isVerifiedOne = ({ beside }) => owners.of(beside)?.verified === true;
            const likeOurs = staying.every(isOurs) ? older : [];
            const read = [...now, ...staying].filter(isOurs);
            const verified = new Set([...read.filter(isVerifiedOne), ...likeOurs].map(({ name }) => name));
            if (current.verified)
                verified.add(current.file);
            const isVerified = (name) => verified.has(name);
            const copies = (0,naming_copies/* listCopies */.cJ)([...read, ...likeOurs].map(({ name }) => name).concat(current.file), naming);
            const policy = { keep, current: current.file, latest: (0,naming_copies/* latestTime */.ZV)(startedAt), isVerified };
            const most = likeOurs.length > 0 ? 1 : copies.length;
            const ours = (0,retention/* selectExpired */.M)(copies, policy)
                .map(({ fileName }) => fileName)
                .slice(0, most);
            const isUnread = ({ beside }) => owners.of(beside) === undefined;
            const isUnknown = staying.some(isUnread) || likeOurs.length < older.length;
            // Nothing is beyond `keep` in most nights of the first month.
            const isWaiting = now.length > 0 && (now.every(isUnread) || now.some(isOurs));
            const isUnsure = ours.length === 0 && isWaiting && isUnknown;
            return { ours, unknown: isUnsure ? [] : now.filter((one) => !isOurs(one)).map(({ name }) => name), isUnsure };
        },
    };
}


/***/ }),

/***/ 67153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yn: () => (/* binding */ createFirstCommit),
/* harmony export */   _j: () => (/* binding */ beginBranch),
/* harmony export */   aq: () => (/* binding */ growingPause),
/* harmony export */   lY: () => (/* binding */ createBranch)
/* harmony export */ });
/* harmony import */ var _system_retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6457);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62485);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64537);
/* harmony import */ var _repository_snapshot_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23390);
// Creates a branch, or the first commit of an empty repository, and waits until GitHub shows it.




/** A new branch must appear within half a minute. */
const LOOKS = 7;
/** The longest pause is so many of the first. */
const LONGEST_PAUSE = 30;
/** Creates a branch at a commit. It may exist already, if another run was faster. Throws Refusal. */
async function createBranch(client, place, { head, signal }) {
    const path = `/repos/${place.owner}/${place.name}/git/refs`;
    const body = { ref: `refs/heads/${place.branch}`, sha: head };
    const answer = await client.rest({ method: 'POST', path, body, repeatable: true, signal });
    refuseUnlessBegun(answer);
}
/**
 * Makes the first commit of an empty repository, which createCommitOnBranch cannot. It may exist already, if another run was
 * faster. Throws Refusal.
 */
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
/** HTTP 409 and 422 have many meanings, such as rules and impossible names: only these words mean that it exists. */
function refuseUnlessBegun(answer) {
    const exists = /reference already exists|is at [0-9a-f]+ but expected|"sha" wasn't supplied/i;
    const message = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(answer.value, 'message');
    const isThere = (answer.status === 409 || answer.status === 422) && exists.test(message);
    if (answer.problem !== '' && !isThere)
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P(answer);
}
/**
 * Creates the branch and returns the first snapshot that shows it. GitHub may show it seconds late. After a refusal, one
 * look decides whether another run created it. Throws Refusal.
 */
async function beginBranch(client, place, branch) {
    const { begin, found, wanted, pauseMs, signal } = branch;
    let refusal;
    try {
        await begin(found);
    }
    catch (error) {
        const mayExist = error instanceof _refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P && (error.answer.status === 409 || error.answer.status === 422);
        if (!mayExist)
            throw error;
        refusal = error;
        await (0,_system_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .pause */ .v)(pauseMs, signal);
    }
    const snapshot = await (0,_system_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .retry */ .L)(() => (0,_repository_snapshot_js__WEBPACK_IMPORTED_MODULE_3__/* .fetchSnapshot */ .b8)(client, place, { wanted, signal }), {
        policy: { attempts: refusal ? 1 : LOOKS, pauseMs: (looks) => growingPause(looks, pauseMs / 2) },
        signal,
        shouldRetry: (outcome) => outcome.ok && outcome.value.head === undefined,
    });
    if (snapshot.head !== undefined)
        return snapshot;
    throw (refusal ??
        new _refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P({ status: 200, value: undefined, problem: 'GitHub does not show the new branch', headers: {} }));
}
/** Returns a pause in ms that doubles each time, up to a limit. */
function growingPause(times, firstMs) {
    return firstMs * Math.min(LONGEST_PAUSE, 2 ** (times - 1));
}


/***/ }),

/***/ 17314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L6: () => (/* binding */ commitOptimistically),
/* harmony export */   _w: () => (/* binding */ probeWrite),
/* harmony export */   x3: () => (/* binding */ createFile)
/* harmony export */ });
/* harmony import */ var _system_retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6457);
/* harmony import */ var _begin_branch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67153);
/* harmony import */ var _git_blob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50173);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62485);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64537);
/* harmony import */ var _repository_snapshot_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23390);
// Writes to a repository: commits that never overwrite concurrent changes.






/**
 * Many runs may commit to one branch at the same time: each may lose the race several times. Never a pause of less than a
 * quarter, which keeps a run below the 80 writes a minute that GitHub allows.
 */
const COMMIT_RETRY = {
    attempts: 60,
    pauseMs: (attempts) => (0.25 + 0.75 * Math.random()) * Math.min(3_000, 100 * 2 ** Math.min(attempts, 6)),
};
/** How often to retry a commit whose answer was lost. The pauses of a second and more add up to a minute. */
const MAX_UNSURE = 6;
const PAUSE_MS = 1_000;
/** Returns the answer to an empty blob, which shows if the token may write. Role fields are wrong for app tokens. */
async function probeWrite(client, place, signal) {
    const path = `/repos/${place.owner}/${place.name}/git/blobs`;
    return await client.rest({ method: 'POST', path, body: { content: '', encoding: 'utf-8' }, repeatable: true, signal });
}
const COMMIT = `mutation Commit($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid signature { isValid } } }
}`;
/** Describes a file of the place's folder. */
function createFile({ folder }, name, content) {
    return { path: (0,_repository_snapshot_js__WEBPACK_IMPORTED_MODULE_5__/* .pathIn */ .lW)(folder, name), oid: (0,_git_blob_js__WEBPACK_IMPORTED_MODULE_2__/* .blobId */ .z)(content), size: content.length, content };
}
/**
 * Commits a plan if the branch has not moved since its snapshot; otherwise plans again. `commit` is absent if nothing had
 * to change. Throws Refusal, errors of `begin` and `plan`, and the signal's reason.
 */
async function commitOptimistically(client, place, options) {
    const { snapshot: first, wanted, plan: planFor, pauseMs = PAUSE_MS, signal } = options;
    let last;
    let isNew = false;
    const attempt = async (attempts) => {
        const found = (attempts === 1 && first) || (await (0,_repository_snapshot_js__WEBPACK_IMPORTED_MODULE_5__/* .fetchSnapshot */ .b8)(client, place, { wanted, signal }));
        const snapshot = found.head === undefined ? await (0,_begin_branch_js__WEBPACK_IMPORTED_MODULE_1__/* .beginBranch */ ._j)(client, place, { ...options, found, pauseMs }) : found;
        isNew ||= snapshot !== found;
        const { head = '', defaultBranch } = snapshot;
        // The last attempt may have made its commit, and only the answer was lost.
        if (last && contains(snapshot, place, last.expected)) {
            const path = (last.changes?.additions[0] ?? last.expected[0]).path;
            return { plan: last, commit: await (0,_repository_snapshot_js__WEBPACK_IMPORTED_MODULE_5__/* .findCommit */ .fq)(client, place, { head, path, signal }) };
        }
        const plan = await planFor(snapshot);
        const { message, changes } = plan;
        // That nothing has to change is only true of the branch as it is now: the first snapshot may be minutes old.
        if (!changes)
            return found === first ? await attempt(attempts + 1) : { plan, commit: undefined };
        last = plan;
        const branch = place.branch ?? defaultBranch;
        return { plan, commit: await commitFiles(client, place, { branch, head, message, changes, signal }) };
    };
    let unsure = 0;
    return await (0,_system_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .retry */ .L)(attempt, {
        policy: COMMIT_RETRY,
        signal,
        shouldRetry: (outcome) => {
            if (outcome.ok || !(outcome.error instanceof _refusal_js__WEBPACK_IMPORTED_MODULE_4__/* .Refusal */ .P))
                return false;
            if (outcome.error.isStale)
                return true;
            // Commits may see a new branch later than queries do.
            const mayHelp = outcome.error.isUnsure || (isNew && /branch not found/i.test(outcome.error.message));
            return mayHelp && ++unsure <= MAX_UNSURE && (0,_begin_branch_js__WEBPACK_IMPORTED_MODULE_1__/* .growingPause */ .aq)(unsure, pauseMs);
        },
    });
}
function contains({ files }, { folder }, expected) {
    return expected.every(({ path, oid }) => files.some((file) => (0,_repository_snapshot_js__WEBPACK_IMPORTED_MODULE_5__/* .pathIn */ .lW)(folder, file.name) === path && file.oid === oid));
}
/** Makes one commit if the branch still points to `head`. Throws Refusal, which may be stale or unsure. */
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
    const made = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_3__/* .memberOf */ .C5)(answer.value, 'data', 'createCommitOnBranch', 'commit');
    // Success without a word about the result is no refusal: it may have been made.
    const saysNothing = answer.status === 200 && !answer.trouble && (0,_github_client_js__WEBPACK_IMPORTED_MODULE_3__/* .graphqlErrors */ .dM)(answer.value).length === 0;
    if (saysNothing && (0,_github_client_js__WEBPACK_IMPORTED_MODULE_3__/* .memberOf */ .C5)(made, 'oid') === undefined)
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_4__/* .Refusal */ .P({ ...answer, status: 0, problem: answer.problem || 'GitHub did not say if the commit was made' });
    return (0,_repository_snapshot_js__WEBPACK_IMPORTED_MODULE_5__/* .readCommit */ .kN)(answer, made);
}


/***/ }),

/***/ 98357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readBackCommit)
/* harmony export */ });
/* harmony import */ var _system_retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6457);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62485);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64537);
/* harmony import */ var _visibility_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24149);
// Reads back a commit, or what a branch has now: git's own hashes prove what it contains.




/** Just after a write, GitHub may still answer with the state before it. */
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
/**
 * Compares two files of a commit, or of the head of a branch, with what it must contain. Throws Refusal and the signal's reason.
 */
async function readBackCommit(client, { owner, name }, read) {
    const { revision, branch, expected, pauseMs = PAUSE_MS, signal } = read;
    const revisions = [revision, ...(branch === undefined ? [] : [branch])];
    const paths = revisions.flatMap((from) => expected.map(({ path }) => `${from}:${path}`));
    const query = queryFor(paths);
    const variables = { owner, name, ...Object.fromEntries(paths.map((path, index) => [`file${index}`, path])) };
    const attempt = async () => {
        const answer = await client.graphql({ query, variables, repeatable: true, signal });
        const repository = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(answer.value, 'data', 'repository');
        if (answer.problem !== '' || repository === undefined || repository === null)
            throw new _refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P(answer);
        const visibility = (0,_visibility_js__WEBPACK_IMPORTED_MODULE_3__/* .namedVisibility */ .Yq)((0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(repository, 'visibility'));
        // A gateway may have cut it out. All versions of GitHub that say it say it in each answer.
        if (visibility === undefined)
            throw new _refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P({ ...answer, problem: 'the answer does not say who can read the repository' });
        if (visibility !== 'private')
            return 'exposed';
        const [first = 'missing', onBranch = 'same'] = revisions.map((_, at) => {
            const files = expected.map((_, index) => (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(repository, `file${at * expected.length + index}`));
            return compare(files, expected);
        });
        return first === 'same' && onBranch !== 'same' ? 'left' : first;
    };
    return await (0,_system_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .retry */ .L)(attempt, {
        policy: { attempts: ATTEMPTS, pauseMs: (attempts) => attempts * pauseMs },
        signal,
        shouldRetry: (outcome) => outcome.ok && (outcome.value === 'missing' || outcome.value === 'left'),
    });
}
function compare(files, expected) {
    if (files.every((file) => (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(file, 'oid') === undefined))
        return 'missing';
    const isSame = ({ oid, size }, index) => (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(files[index], 'oid') === oid && (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(files[index], 'byteSize') === size;
    return expected.every(isSame) ? 'same' : 'different';
}


/***/ })

};
