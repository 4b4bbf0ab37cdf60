export const id = 5521;
export const ids = [5521];
export const modules = {

/***/ 85521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  repositoryDestination: () => (  repositoryDestination)
});

var external_node_path_ = __webpack_require__(76760);
var dss_manifest = __webpack_require__(51091);
var commit_files = __webpack_require__(17314);
var github_client = __webpack_require__(62485);
var repository_snapshot = __webpack_require__(23390);
var copies = __webpack_require__(98745);
var template = __webpack_require__(35654);
var message = __webpack_require__(29962);
var future_copies = __webpack_require__(46984);
var kept_backups = __webpack_require__(36365);
var newest_copy = __webpack_require__(50919);
var manifest_file = __webpack_require__(75289);
var remote_manifest = __webpack_require__(29124);
;// CONCATENATED MODULE: ./build/src/destinations/repository/named-in-repository.js





function namedInRepository(work) {
    const { snapshot, options } = work;
    const files = new Map(snapshot.files.map((file) => [file.name, file]));
    const { others } = snapshot;
    const names = (0,newest_copy .zc)([...files.keys(), ...others], options.naming);
    const newestFirst = (0,copies .sZ)(names, { naming: options.naming, now: options.startedAt }).toReversed();
    return newestFirst.map((fileName) => ({
        fileName,
        read: async (signal) => {
            if (others.includes(fileName))
                return { problem: 'it is not a file', isMissing: true };
            const manifestFile = files.get((0,dss_manifest .S$)(fileName));
            if (!manifestFile)
                return { problem: 'it is missing', isMissing: true };
            const read = await (0,remote_manifest .c)(work, { manifestFile, signal, parse: manifest_file .Wl });
            return files.has(fileName) ? (0,newest_copy .Gz)(read, fileName) : read;
        },
    }));
}

var repository_commit = __webpack_require__(57557);
var external_node_crypto_ = __webpack_require__(77598);
var promises_ = __webpack_require__(51455);
var errors = __webpack_require__(27406);
var read_back = __webpack_require__(98357);
var refusal = __webpack_require__(64537);
var repository_refusals = __webpack_require__(98658);
;// CONCATENATED MODULE: ./build/src/destinations/repository/repository-copy.js








function locate({ options, place }, fileName, { oid }) {
    const { repository, workflow } = options;
    return {
        kind: 'repository',
        repository,
        path: (0,repository_snapshot .lW)(place.folder, fileName),
        commit: oid,
        url: `${workflow.serverUrl}/${repository}/commit/${oid}`,
    };
}
function storedCommit(work, { commit, fileName, expected, deleted, wasThere }) {
    const { options, client, place } = work;
    const location = locate(work, fileName, commit);
    const path = (0,repository_snapshot .lW)(place.folder, fileName);
    const where = `${options.repository}/${path}, commit ${commit.oid.slice(0, 7)}`;
    return {
        location,
        description: wasThere ? `${where} (was already there)` : where,
        readBack: async (signal) => {
            const result = await (0,read_back .H)(client, place, {
                revision: commit.oid,
                branch: (0,repository_snapshot .Uo)(place),
                expected,
                signal,
                pauseMs: options.policy?.retryMs,
            }).catch((error) => {
                throw ((0,repository_refusals .T4)(signal, error) ??
                    notReadBack(`the commit ${commit.oid} could not be read back`, error));
            });
            if (result === 'exposed')
                throw exposed(options.repository);
            if (result === 'left')
                throw left(options.repository, commit);
            if (result !== 'same')
                throw notReadBack(`the commit ${commit.oid} does not contain what was sent`);
        },
        prune: () => Promise.resolve(deleted),
    };
}
function earlierCopy(work, { file, manifestFile, manifest, keepAt }) {
    const { options, client, place, snapshot } = work;
    const path = (0,repository_snapshot .lW)(place.folder, file.name);
    const describe = ({ name, oid, size }) => ({ path: (0,repository_snapshot .lW)(place.folder, name), oid, size });
    const expected = [describe(file), describe(manifestFile)];
    return {
        location: locate(work, file.name, { oid: snapshot.head ?? '' }),
        description: `${options.repository}/${path}`,
        readBack: async (signal) => {
            const [content, onBranch] = await Promise.all([
                (0,repository_snapshot .gm)(client, place, { oid: file.oid, signal }),
                (0,read_back .H)(client, place, { revision: (0,repository_snapshot .Uo)(place), expected, signal, pauseMs: options.policy?.retryMs }),
            ]).catch((error) => {
                throw (0,repository_refusals .T4)(signal, error) ?? notReadBack(`${path} could not be read back`, error);
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
function exposed(repository) {
    return new errors .hj('read-back-failed', `The repository ${repository} is not private any more: others can read the backups in it.`, {
        hint: 'Make it private again. Then change the passwords that are in the backups: copies of them may exist.',
    });
}
function left(repository, { oid }) {
    return new errors .hj('read-back-failed', `The backup was committed to ${repository} (${oid.slice(0, 7)}), but the branch has lost it since.`, {
        hint: 'A mirror, a rebase or a forced push has moved the branch back: keep it from changing this branch. Then run again.',
    });
}
function notReadBack(problem, cause) {
    const reason = cause === undefined ? '' : `: ${(0,errors .YI)(cause)}`;
    const hint = cause instanceof refusal .P ? (cause.advice ?? repository_refusals .HQ) : undefined;
    return new errors .hj('read-back-failed', (0,message .iU) `The backup was committed, but ${problem + reason}.`, {
        cause,
        hint,
    });
}

var repository_expired = __webpack_require__(96093);
;// CONCATENATED MODULE: ./build/src/destinations/repository/repository.js

















const WANTED_DAYS = 14;
const DAY_MS = 24 * 60 * 60 * 1000;
const MAX_SEARCHED = 5;
const LOOK_AHEAD_MS = 15_000;
function repositoryDestination(options) {
    const { repository, workflow, token, policy, branch, folder } = options;
    const [owner = '', name = ''] = repository.split('/');
    const place = { owner, name, branch, folder };
    const client = (0,github_client .LX)({ ...workflow, token, policy });
    const expired = (0,repository_expired .X)({ ...options, client, place });
    let snapshot;
    let isOutdated = false;
    const work = () => {
        if (!snapshot)
            throw new Error('the preflight has not read the repository');
        return { options, client, place, snapshot };
    };
    const failureOfStore = (error, signal) => (0,repository_refusals .T4)(signal, error) ??
        (0,repository_refusals .Rm)(error, { repository, branch: branch ?? work().snapshot.defaultBranch });
    return {
        kind: 'repository',
        skipUnchanged: options.skipUnchanged,
        preflight: async (signal) => {
            try {
                snapshot = await (0,repository_snapshot .b8)(client, place, { wanted: recentManifests(options), signal });
                (0,repository_refusals .Pz)(snapshot, repository);
                (0,repository_refusals .H8)(await (0,commit_files ._w)(client, place, signal), repository);
            }
            catch (error) {
                throw (0,repository_refusals .T4)(signal, error) ?? (0,repository_refusals .NL)(error, repository);
            }
        },
        confirm: async (signal) => {
            try {
                snapshot = await (0,repository_snapshot .b8)(client, place, { wanted: [(0,dss_manifest .S$)(options.fileName)], signal });
                (0,repository_refusals .Pz)(snapshot, repository);
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
                const committed = await (0,repository_commit .s)({ ...options, client, place, snapshot: isOutdated ? undefined : seen.snapshot, expired }, backup, signal);
                const warnings = [
                    backup.mayPrune && warnOfFuture(options, seen.snapshot),
                    (0,kept_backups .t)(committed.kept, { place: describePlace(options), current: backup.manifest }),
                    committed.isUnsure && (0,kept_backups .l)(describePlace(options)),
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
function withNews(copy, onFailure) {
    const readBack = async (signal) => {
        await copy.readBack(signal).catch((error) => {
            onFailure();
            throw error;
        });
    };
    return { ...copy, readBack };
}
function recentManifests({ naming, startedAt }) {
    const names = Array.from({ length: WANTED_DAYS }, (_, day) => {
        return (0,dss_manifest .S$)(`${(0,template .Dc)(naming, new Date(startedAt.getTime() - day * DAY_MS))}.dss`);
    });
    return [...new Set(names)];
}
function warnOfFuture(options, { files }) {
    const { keep, naming, startedAt } = options;
    if (keep === 0)
        return undefined;
    const names = files.map(({ name }) => name);
    return (0,future_copies .Y)((0,copies .cJ)(names, naming), { place: describePlace(options), latest: (0,copies .ZV)(startedAt) });
}
function describePlace({ repository, folder }) {
    return folder === '' ? repository : `${repository}/${folder}`;
}
async function findPrevious(work, { folder, signal, hold, onUnseen }) {
    const { options, snapshot } = work;
    const { naming, startedAt: now } = options;
    const names = snapshot.files.map(({ name }) => name);
    const newestFirst = (0,copies .sZ)(names, { naming, now }).toReversed();
    const fileOf = (name) => snapshot.files.find((candidate) => candidate.name === name);
    const found = await (0,newest_copy .Ok)({
        candidates: newestFirst,
        limit: MAX_SEARCHED,
        read: async (name) => {
            if (snapshot.others.includes((0,dss_manifest .S$)(name)))
                return { problem: 'it is not a file' };
            const manifestFile = fileOf((0,dss_manifest .S$)(name));
            if (!manifestFile)
                return { problem: 'it is missing', isMissing: true };
            return (0,newest_copy .Gz)(await (0,remote_manifest .c)(work, { manifestFile, signal, hold }), name);
        },
        onProblem: (name, problem) => options.logger.debug(`The manifest of ${name} is unusable: ${problem}.`),
        onUnseen,
    });
    const remote = found && fileOf(found.candidate);
    const manifestFile = found && fileOf((0,dss_manifest .S$)(found.candidate));
    if (!remote || !manifestFile) {
        const other = (0,copies .sZ)(snapshot.others, { naming, now }).at(-1);
        const why = other === undefined ? (0,newest_copy .Uk)(names, { naming, now }) : (0,message .iU) `${other} is not a file`;
        if (why)
            onUnseen?.(why);
        return undefined;
    }
    const { manifest } = found;
    const newest = (0,copies .sZ)([...(0,newest_copy .zc)(names, naming), ...snapshot.others], { naming, now }).at(-1);
    const isReusable = found.isNewest && newest === manifest.file && (0,copies .e5)(names, { naming, now });
    const file = (0,external_node_path_.join)(folder, 'repository-earlier');
    return { manifest, copy: earlierCopy(work, { file: remote, manifestFile, manifest, keepAt: file }), file, isReusable };
}


/***/ })

};
