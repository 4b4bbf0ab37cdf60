export const id = 5521;
export const ids = [5521];
export const modules = {

/***/ 85521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  repositoryDestination: () => (/* binding */ repositoryDestination)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/dss/manifest.js
var dss_manifest = __webpack_require__(51091);
// EXTERNAL MODULE: ./build/src/github/commit-files.js
var commit_files = __webpack_require__(17314);
// EXTERNAL MODULE: ./build/src/github/github-client.js + 2 modules
var github_client = __webpack_require__(62485);
// EXTERNAL MODULE: ./build/src/github/repository-snapshot.js
var repository_snapshot = __webpack_require__(23390);
// EXTERNAL MODULE: ./build/src/naming/copies.js
var copies = __webpack_require__(98745);
// EXTERNAL MODULE: ./build/src/naming/template.js
var template = __webpack_require__(35654);
// EXTERNAL MODULE: ./build/src/text/message.js
var message = __webpack_require__(29962);
// EXTERNAL MODULE: ./build/src/destinations/future-copies.js
var future_copies = __webpack_require__(46984);
// EXTERNAL MODULE: ./build/src/destinations/kept-backups.js
var kept_backups = __webpack_require__(36365);
// EXTERNAL MODULE: ./build/src/destinations/newest-copy.js
var newest_copy = __webpack_require__(50919);
// EXTERNAL MODULE: ./build/src/destinations/manifest-file.js
var manifest_file = __webpack_require__(75289);
// EXTERNAL MODULE: ./build/src/destinations/repository/remote-manifest.js
var remote_manifest = __webpack_require__(29124);
;// CONCATENATED MODULE: ./build/src/destinations/repository/named-in-repository.js
// The backups of a repository by their names, with their manifests.





/** Returns them newest first, as they were when the snapshot was taken. */
function namedInRepository(work) {
    const { snapshot, options } = work;
    const files = new Map(snapshot.files.map((file) => [file.name, file]));
    const names = (0,newest_copy/* withLost */.zc)([...files.keys()], options.naming);
    const newestFirst = (0,copies/* oldestFirst */.sZ)(names, { naming: options.naming, now: options.startedAt }).toReversed();
    return newestFirst.map((fileName) => ({
        fileName,
        read: async (signal) => {
            const manifestFile = files.get((0,dss_manifest/* manifestNameOf */.S$)(fileName));
            if (!manifestFile)
                return { problem: 'it is missing', isMissing: true };
            const read = await (0,remote_manifest/* readRemoteManifest */.c)(work, { manifestFile, signal, parse: manifest_file/* readHeadOf */.Wl });
            return files.has(fileName) ? (0,newest_copy/* requireFile */.Gz)(read, fileName) : read;
        },
    }));
}

// EXTERNAL MODULE: ./build/src/destinations/repository/repository-commit.js + 1 modules
var repository_commit = __webpack_require__(57557);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/github/read-back.js
var read_back = __webpack_require__(98357);
// EXTERNAL MODULE: ./build/src/github/refusal.js
var refusal = __webpack_require__(64537);
// EXTERNAL MODULE: ./build/src/destinations/repository/repository-refusals.js
var repository_refusals = __webpack_require__(98658);
;// CONCATENATED MODULE: ./build/src/destinations/repository/repository-copy.js
// A backup in a repository: its location, and its read-back by git's own hash.








function locate({ options, place }, fileName, { oid }) {
    const { repository, workflow } = options;
    return {
        kind: 'repository',
        repository,
        path: (0,repository_snapshot/* pathIn */.lW)(place.folder, fileName),
        commit: oid,
        url: `${workflow.serverUrl}/${repository}/commit/${oid}`,
    };
}
/** Returns the copy that this run committed, or an existing one with the same bytes. */
function storedCommit(work, { commit, fileName, expected, deleted, wasThere }) {
    const { options, client, place } = work;
    const location = locate(work, fileName, commit);
    const path = (0,repository_snapshot/* pathIn */.lW)(place.folder, fileName);
    const where = `${options.repository}/${path}, commit ${commit.oid.slice(0, 7)}`;
    return {
        location,
        description: wasThere ? `${where} (was already there)` : where,
        readBack: async (signal) => {
            const result = await (0,read_back/* readBackCommit */.H)(client, place, {
                revision: commit.oid,
                branch: (0,repository_snapshot/* headOf */.Uo)(place),
                expected,
                signal,
                pauseMs: options.policy?.retryMs,
            }).catch((error) => {
                throw ((0,repository_refusals/* abortReasonUnlessLimited */.T4)(signal, error) ??
                    notReadBack(`the commit ${commit.oid} could not be read back`, error));
            });
            if (result === 'exposed')
                throw exposed(options.repository);
            if (result === 'left')
                throw left(options.repository, commit);
            if (result !== 'same')
                throw notReadBack(`the commit ${commit.oid} does not contain what was sent`);
        },
        // The commit itself deleted the expired backups. The history keeps them.
        prune: () => Promise.resolve(deleted),
    };
}
/**
 * Returns the copy of an earlier run, at the head of the branch. Its read-back writes it to `keepAt`, and fails if the branch has
 * lost it since: GitHub serves what it knows by its id, whatever any branch has.
 */
function earlierCopy(work, { file, manifestFile, manifest, keepAt }) {
    const { options, client, place, snapshot } = work;
    const path = (0,repository_snapshot/* pathIn */.lW)(place.folder, file.name);
    const describe = ({ name, oid, size }) => ({ path: (0,repository_snapshot/* pathIn */.lW)(place.folder, name), oid, size });
    const expected = [describe(file), describe(manifestFile)];
    return {
        location: locate(work, file.name, { oid: snapshot.head ?? '' }),
        description: `${options.repository}/${path}`,
        readBack: async (signal) => {
            const [content, onBranch] = await Promise.all([
                (0,repository_snapshot/* readBlob */.gm)(client, place, { oid: file.oid, signal }),
                (0,read_back/* readBackCommit */.H)(client, place, { revision: (0,repository_snapshot/* headOf */.Uo)(place), expected, signal, pauseMs: options.policy?.retryMs }),
            ]).catch((error) => {
                throw (0,repository_refusals/* abortReasonUnlessLimited */.T4)(signal, error) ?? notReadBack(`${path} could not be read back`, error);
            });
            if (onBranch === 'exposed')
                throw exposed(options.repository);
            if (onBranch !== 'same')
                throw notReadBack(`${path} is no longer on the branch as it was`);
            const isSame = (0,external_node_crypto_.createHash)('sha256').update(content).digest('hex') === manifest.sha256;
            if (!isSame)
                throw notReadBack(`${path} does not match its manifest`);
            await (0,promises_.writeFile)(keepAt, content, { mode: 0o600 });
        },
        prune: () => Promise.resolve(0),
    };
}
/** It was private in the preflight, and a commit does not say. */
function exposed(repository) {
    return new errors/* BackupError */.hj('read-back-failed', `The repository ${repository} is not private any more: others can read the backups in it.`, {
        hint: 'Make it private again. Then change the passwords that are in the backups: copies of them may exist.',
    });
}
function left(repository, { oid }) {
    return new errors/* BackupError */.hj('read-back-failed', `The backup was committed to ${repository} (${oid.slice(0, 7)}), but the branch has lost it since.`, {
        hint: 'A mirror, a rebase or a forced push has moved the branch back: keep it from changing this branch. Then run again.',
    });
}
function notReadBack(problem, cause) {
    const reason = cause === undefined ? '' : `: ${(0,errors/* describeThrown */.YI)(cause)}`;
    const hint = cause instanceof refusal/* Refusal */.P ? (cause.advice ?? repository_refusals/* RETRY_HINT */.HQ) : undefined;
    return new errors/* BackupError */.hj('read-back-failed', (0,message/* message */.iU) `The backup was committed, but ${problem + reason}.`, {
        cause,
        hint,
    });
}

// EXTERNAL MODULE: ./build/src/destinations/repository/repository-expired.js + 1 modules
var repository_expired = __webpack_require__(96093);
;// CONCATENATED MODULE: ./build/src/destinations/repository/repository.js
// Stores each backup as one commit in a private repository. GitHub's API makes and signs it: no git, no checkout.

















/** The snapshot includes the manifests of this many days. An older one costs a request. */
const WANTED_DAYS = 14;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Maximum number of backups to search for the newest one with a usable manifest. */
const MAX_SEARCHED = 5;
/** Half of what the search for the newest copy may take. */
const LOOK_AHEAD_MS = 15_000;
function repositoryDestination(options) {
    const { repository, workflow, token, policy, branch, folder } = options;
    const [owner = '', name = ''] = repository.split('/');
    const place = { owner, name, branch, folder };
    const client = (0,github_client/* createGitHubClient */.LX)({ ...workflow, token, policy });
    const expired = (0,repository_expired/* createExpiredBackups */.X)({ ...options, client, place });
    let snapshot;
    /** Whether the repository is known to have changed since the preflight. */
    let isOutdated = false;
    const work = () => {
        if (!snapshot)
            throw new Error('the preflight has not read the repository');
        return { options, client, place, snapshot };
    };
    const failureOfStore = (error, signal) => (0,repository_refusals/* abortReasonUnlessLimited */.T4)(signal, error) ??
        (0,repository_refusals/* describeCommitFailure */.Rm)(error, { repository, branch: branch ?? work().snapshot.defaultBranch });
    return {
        kind: 'repository',
        skipUnchanged: options.skipUnchanged,
        preflight: async (signal) => {
            try {
                snapshot = await (0,repository_snapshot/* fetchSnapshot */.b8)(client, place, { wanted: recentManifests(options), signal });
                (0,repository_refusals/* refuseRepository */.Pz)(snapshot, repository);
                (0,repository_refusals/* refuseUnlessWritable */.H8)(await (0,commit_files/* probeWrite */._w)(client, place, signal), repository);
            }
            catch (error) {
                throw (0,repository_refusals/* abortReasonUnlessLimited */.T4)(signal, error) ?? (0,repository_refusals/* describePreflightFailure */.NL)(error, repository);
            }
        },
        // A commit says nothing of who can read it, and builds on what was there: both may have changed while the router exported.
        confirm: async (signal) => {
            try {
                snapshot = await (0,repository_snapshot/* fetchSnapshot */.b8)(client, place, { wanted: [], signal });
                (0,repository_refusals/* refuseRepository */.Pz)(snapshot, repository);
            }
            catch (error) {
                throw failureOfStore(error, signal);
            }
        },
        warmUp: () => { },
        newest: async (search) => {
            const seen = work();
            const until = AbortSignal.any([search.signal, AbortSignal.timeout(LOOK_AHEAD_MS)]);
            const previous = await findPrevious(seen, search);
            if (previous)
                expired.note(previous.manifest, seen.snapshot);
            // What was not read by then stays for this time.
            await expired.lookAhead(seen.snapshot, options.fileName, until).catch(() => search.signal.throwIfAborted());
            const onFailure = () => {
                isOutdated = true;
            };
            return previous && { ...previous, copy: withNews(previous.copy, onFailure) };
        },
        named: async () => namedInRepository(work()),
        store: async (backup, signal) => {
            const seen = work();
            try {
                const committed = await (0,repository_commit/* commitBackup */.s)({ ...options, client, place, snapshot: isOutdated ? undefined : seen.snapshot, expired }, backup, signal);
                const warnings = [
                    backup.mayPrune && warnOfFuture(options, seen.snapshot),
                    (0,kept_backups/* keptWarning */.t)(committed.kept, { place: describePlace(options), current: backup.manifest }),
                    committed.isUnsure && (0,kept_backups/* unsureWarning */.l)(describePlace(options)),
                ];
                for (const warning of warnings)
                    if (warning)
                        options.logger.warning(warning);
                if (!committed.commit.isSigned)
                    options.logger.info('Note: GitHub did not sign the commit.');
                return storedCommit(seen, committed);
            }
            catch (error) {
                throw failureOfStore(error, signal);
            }
        },
    };
}
/** Calls `onFailure` if the copy cannot be read back: what is stored then must not build on what the preflight saw. */
function withNews(copy, onFailure) {
    const readBack = async (signal) => {
        await copy.readBack(signal).catch((error) => {
            onFailure();
            throw error;
        });
    };
    return { ...copy, readBack };
}
/** Returns the likely names of the newest manifest. */
function recentManifests({ naming, startedAt }) {
    const names = Array.from({ length: WANTED_DAYS }, (_, day) => {
        return (0,dss_manifest/* manifestNameOf */.S$)(`${(0,template/* nameAt */.Dc)(naming, new Date(startedAt.getTime() - day * DAY_MS))}.dss`);
    });
    return [...new Set(names)];
}
function warnOfFuture(options, { files }) {
    const { keep, naming, startedAt } = options;
    if (keep === 0)
        return undefined;
    const names = files.map(({ name }) => name);
    return (0,future_copies/* futureWarning */.Y)((0,copies/* listCopies */.cJ)(names, naming), { place: describePlace(options), latest: (0,copies/* latestTime */.ZV)(startedAt) });
}
function describePlace({ repository, folder }) {
    return folder === '' ? repository : `${repository}/${folder}`;
}
async function findPrevious(work, { folder, signal, hold, onUnseen }) {
    const { options, snapshot } = work;
    const names = snapshot.files.map(({ name }) => name);
    const newestFirst = (0,copies/* oldestFirst */.sZ)(names, { naming: options.naming, now: options.startedAt }).toReversed();
    const fileOf = (name) => snapshot.files.find((candidate) => candidate.name === name);
    const found = await (0,newest_copy/* findNewest */.Ok)({
        candidates: newestFirst,
        limit: MAX_SEARCHED,
        read: async (name) => {
            if (snapshot.folders.includes((0,dss_manifest/* manifestNameOf */.S$)(name)))
                return { problem: 'it is a folder' };
            const manifestFile = fileOf((0,dss_manifest/* manifestNameOf */.S$)(name));
            if (!manifestFile)
                return { problem: 'it is missing', isMissing: true };
            return (0,newest_copy/* requireFile */.Gz)(await (0,remote_manifest/* readRemoteManifest */.c)(work, { manifestFile, signal, hold }), name);
        },
        onProblem: (name, problem) => options.logger.debug(`The manifest of ${name} is unusable: ${problem}.`),
        onUnseen,
    });
    const remote = found && fileOf(found.candidate);
    const manifestFile = found && fileOf((0,dss_manifest/* manifestNameOf */.S$)(found.candidate));
    if (!remote || !manifestFile) {
        const { naming, startedAt: now } = options;
        const [other] = (0,copies/* oldestFirst */.sZ)(snapshot.folders, { naming, now }).toReversed();
        const why = other === undefined ? (0,newest_copy/* describeLost */.Uk)(names, { naming, now }) : (0,message/* message */.iU) `${other} is not a file`;
        if (why)
            onUnseen?.(why);
        return undefined;
    }
    const { manifest } = found;
    const isReusable = found.isNewest && (0,copies/* areOrdered */.e5)(names, { naming: options.naming, now: options.startedAt });
    const file = (0,external_node_path_.join)(folder, 'repository-earlier');
    return { manifest, copy: earlierCopy(work, { file: remote, manifestFile, manifest, keepAt: file }), file, isReusable };
}


/***/ })

};
