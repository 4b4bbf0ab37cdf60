export const id = 6011;
export const ids = [6011];
export const modules = {

/***/ 36011:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  artifactDestination: () => (/* binding */ artifactDestination)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/github/github-client.js + 2 modules
var github_client = __webpack_require__(62485);
// EXTERNAL MODULE: ./build/src/naming/template.js
var template = __webpack_require__(35654);
// EXTERNAL MODULE: ./build/src/system/retry.js
var retry = __webpack_require__(6457);
// EXTERNAL MODULE: ./build/src/text/message.js
var message = __webpack_require__(29962);
// EXTERNAL MODULE: ./build/src/destinations/manifest-file.js
var manifest_file = __webpack_require__(75289);
// EXTERNAL MODULE: ./build/src/destinations/artifact/artifact-client.js
var artifact_client = __webpack_require__(40848);
// EXTERNAL MODULE: ./build/src/destinations/artifact/artifact-copy.js
var artifact_copy = __webpack_require__(86386);
// EXTERNAL MODULE: ./build/src/destinations/artifact/artifact-download.js
var artifact_download = __webpack_require__(4819);
// EXTERNAL MODULE: ./build/src/destinations/artifact/artifact-earlier.js + 2 modules
var artifact_earlier = __webpack_require__(40396);
// EXTERNAL MODULE: ./build/src/destinations/artifact/artifact-errors.js + 1 modules
var artifact_errors = __webpack_require__(54243);
// EXTERNAL MODULE: ./build/src/github/addresses.js
var addresses = __webpack_require__(96437);
// EXTERNAL MODULE: ./build/src/github/refusal-causes.js
var refusal_causes = __webpack_require__(85902);
// EXTERNAL MODULE: ./build/src/github/visibility.js
var visibility = __webpack_require__(24149);
;// CONCATENATED MODULE: ./build/src/destinations/artifact/artifact-exposure.js
// Refuses artifacts where GitHub has no artifact service, and where others could download them.





const ASK_TIMEOUT_MS = 10_000;
const READERS = { public: 'anyone', internal: 'everyone in the enterprise' };
const DIRECTORY = (0,message/* input */.hF)('destination', 'directory');
/**
 * Throws BackupError `destination-refused` if artifacts are not available, or if the event says that others could download them;
 * `input-invalid` if the service would be asked over http.
 */
function refuseKnownExposure({ sealed, workflow }) {
    if (!isGitHubCloud(workflow.serverUrl)) {
        throw new errors/* BackupError */.hj('destination-refused', 'GitHub Enterprise Server does not support the artifact service that this action needs (artifacts v4).', {
            hint: (0,message/* message */.iU) `Use ${(0,message/* input */.hF)('destination', 'repository')} or ${DIRECTORY}, which work there.`,
        });
    }
    if (!workflow.artifactService) {
        throw new errors/* BackupError */.hj('destination-refused', 'This runner has no artifact service: ACTIONS_RESULTS_URL and ACTIONS_RUNTIME_TOKEN are not set.', {
            hint: (0,message/* message */.iU) `Outside GitHub Actions, use ${DIRECTORY}.`,
        });
    }
    if (workflow.resultsUrl !== undefined)
        (0,addresses/* requireSafeAddress */.Bl)(workflow.resultsUrl, addresses/* ARTIFACT_SERVICE */.lp);
    if (!sealed && workflow.visibility)
        refuseReaders({ kind: workflow.visibility });
}
/**
 * Throws BackupError `destination-refused` unless the backup is encrypted, or GitHub says that the repository is private; `store-failed`
 * if GitHub cannot be asked.
 */
async function refuseExposure({ sealed, logger, ...question }, signal) {
    if (sealed)
        return;
    const visibility = await visibilityNow(question, signal);
    if (visibility.kind === 'unknown')
        logger.debug(`Visibility unknown: ${visibility.reason}`);
    refuseReaders(visibility);
}
/** Returns a copy whose read-back also fails if others can read the repository by now, which an upload does not say. */
function unexposed(copy, { sealed, ...question }) {
    const { location } = copy;
    if (sealed || location.kind !== 'artifact')
        return copy;
    return {
        ...copy,
        readBack: async (signal) => {
            const [{ kind }] = await Promise.all([visibilityNow(question, signal), copy.readBack(signal)]);
            if (kind !== 'public' && kind !== 'internal')
                return;
            throw new errors/* BackupError */.hj('read-back-failed', `The artifact ${location.name} was stored, but this repository is ${kind} now: ${READERS[kind]} can download it, and with it your passwords.`, {
                hint: 'Delete the artifact, or make the repository private again. Then change the passwords that are in the backup: copies of it may exist.',
            });
        },
    };
}
function refuseReaders(visibility) {
    if (visibility.kind === 'private')
        return;
    // The same rule as for commits.
    const hint = (0,message/* message */.iU) `Make the repository private, encrypt the backup with ${(0,message/* input */.hF)('encrypt-to')}, or use ${DIRECTORY}. A backup holds Wi-Fi keys and passwords in plain text.`;
    if (visibility.kind !== 'unknown') {
        throw new errors/* BackupError */.hj('destination-refused', (0,message/* message */.iU) `This repository is ${visibility.kind}: ${READERS[visibility.kind]} could download the artifact, and with it your passwords.`, { hint });
    }
    const { refusal } = visibility;
    if (refusal && (refusal.isLimit || refusal.status < 400 || refusal.status >= 500))
        throw new errors/* BackupError */.hj('store-failed', (0,message/* message */.iU) `No artifact was stored, since GitHub did not say whether this repository is private: ${visibility.reason}.`, { hint: unknownHint(visibility, hint) });
    throw new errors/* BackupError */.hj('destination-refused', (0,message/* message */.iU) `Could not determine whether this repository is private, so it is treated as public: ${visibility.reason}.`, { hint: unknownHint(visibility, hint) });
}
/** The job may have waited a day for its runner since its event. If GitHub does not say, what the event said counts. */
async function visibilityNow({ workflow, github, askMs = ASK_TIMEOUT_MS }, signal) {
    const { visibility: told } = workflow;
    if (told === undefined)
        return await (0,visibility/* readVisibility */.tQ)(github, { ...workflow, signal });
    const until = AbortSignal.any([signal, AbortSignal.timeout(askMs)]);
    const asked = await (0,visibility/* readVisibility */.tQ)(github, { ...workflow, signal: until }).catch(() => ({ kind: told }));
    signal.throwIfAborted();
    return asked.kind === 'unknown' ? { kind: told } : asked;
}
/** `others` are the ways out that need no answer from GitHub. */
function unknownHint({ reason, refusal }, others) {
    const known = refusal && (0,refusal_causes/* knownAdvice */.sH)({ trouble: refusal.trouble, words: reason });
    if (known)
        return known;
    if (refusal?.isLimit)
        return (0,message/* message */.iU) `${(0,message/* term */.jk)('Run-again')} in an hour.`;
    if (refusal && refusal.status >= 500)
        return (0,message/* message */.iU) `${(0,message/* term */.jk)('Run-again')}. If it fails again, see ${(0,message/* term */.jk)('status-page')}.`;
    return (0,message/* message */.iU) `Pass the job's own token in ${(0,message/* input */.hF)('token')}, as the default does: it can tell, whatever the \`permissions\` of the job. ${others}`;
}
/** The artifact client's own rule: github.com, *.ghe.com, and *.localhost for development. */
function isGitHubCloud(serverUrl) {
    const host = URL.parse(serverUrl)?.hostname.toLowerCase() ?? '';
    return host === 'github.com' || host.endsWith('.ghe.com') || host.endsWith('.localhost');
}

// EXTERNAL MODULE: ./build/src/destinations/artifact/artifact-page.js
var artifact_page = __webpack_require__(89748);
// EXTERNAL MODULE: ./build/src/github/read-resource.js
var read_resource = __webpack_require__(86710);
;// CONCATENATED MODULE: ./build/src/destinations/artifact/artifact-presence.js
// Whether an earlier artifact is still on GitHub: it was downloaded while the router exported, which takes minutes.




/** Returns a copy whose read-back also asks GitHub whether the artifact still exists. */
function stillThere(copy, { github, workflow }) {
    const { location } = copy;
    if (location.kind !== 'artifact')
        return copy;
    const { id, name } = location;
    return {
        ...copy,
        readBack: async (signal) => {
            await copy.readBack(signal);
            const reply = await (0,read_resource/* readResource */.R)(github, `/repos/${workflow.repository}/actions/artifacts/${id}`, signal);
            const problem = reply.ok
                ? goneOf(reply.value, id)
                : `GitHub does not confirm that it is still there: ${reply.reason}`;
            if (problem)
                throw new errors/* BackupError */.hj('read-back-failed', (0,message/* message */.iU) `The artifact ${name} was stored, but ${problem}.`);
        },
    };
}
function goneOf(artifact, id) {
    if ((0,github_client/* memberOf */.C5)(artifact, 'id') !== id)
        return 'GitHub describes another artifact under its id';
    return (0,github_client/* memberOf */.C5)(artifact, 'expired') === false ? undefined : 'it has expired';
}

// EXTERNAL MODULE: ./build/src/destinations/artifact/kept-connections.js
var kept_connections = __webpack_require__(90728);
;// CONCATENATED MODULE: ./build/src/destinations/artifact/artifact.js
// Backups as workflow artifacts: refused if anyone could download them, stored as a zip, downloaded again to compare.
















/** GitHub's list may lag behind an upload, which is tried again after two moments. */
const listRetry = ({ momentMs = 1_000 }) => {
    return { attempts: 3, pauseMs: (attempts) => attempts * momentMs };
};
function artifactDestination(options) {
    const github = (0,github_client/* createGitHubClient */.LX)({ ...options.workflow, token: options.token });
    const exposure = { ...options, github };
    /** It was private before anything was stored: from then on, only GitHub's word that it is not refuses it. */
    const later = { ...exposure, workflow: { ...options.workflow, visibility: 'private' } };
    let opened;
    /** Whether the repository may have changed since `confirm`. */
    let isOutdated = false;
    return {
        kind: 'artifact',
        skipUnchanged: options.skipUnchanged,
        preflight: async () => refuseKnownExposure(options),
        confirm: (signal) => refuseExposure(exposure, signal),
        warmUp: () => {
            opened = (0,artifact_client/* loadClient */.c)().then(() => (0,kept_connections/* openConnection */.J)(options.workflow.resultsUrl), () => { });
            // The first access loads Node's own fetch: 20 ms that the upload would otherwise wait for.
            void globalThis.FormData;
        },
        newest: async ({ folder, signal, hold, onUnseen }) => {
            const { previous, misses, onlyRuns } = await (0,artifact_earlier/* findArtifact */.K)(exposure, { folder, signal, hold });
            for (const { problem } of misses)
                onUnseen?.(problem);
            if (onlyRuns !== undefined)
                onUnseen?.((0,message/* message */.iU) `None of the last ${onlyRuns} runs has a backup of this router, and older runs were not searched`);
            if (!previous)
                return undefined;
            const copy = unexposed(stillThere(previous.copy, exposure), later);
            const readBack = async (until) => {
                await copy.readBack(until).catch((error) => {
                    isOutdated = true;
                    throw error;
                });
            };
            return { ...previous, copy: { ...copy, readBack } };
        },
        store: async (backup, signal) => {
            if (isOutdated)
                await refuseExposure(later, signal);
            await opened;
            try {
                return unexposed(await upload(options, { client: await (0,artifact_client/* loadClient */.c)(), backup, signal }), later);
            }
            catch (error) {
                throw (0,errors/* abortReason */.Js)(signal) ?? (await (0,artifact_errors/* describeArtifactError */.wD)(error, { ...options.workflow, signal }));
            }
        },
    };
}
/** Uploads under a free name; once more if the answer of the service is lost and the artifact is not there. */
async function upload(options, { client, backup, signal }) {
    const { logger, startedAt } = options;
    const folder = (0,external_node_path_.dirname)(backup.file);
    const manifest = { ...backup.manifest, file: backup.fileName };
    const files = [backup.file, await (0,manifest_file/* writeManifestFile */.hP)(folder, manifest)];
    const byRouter = `${options.name}-${options.naming.router}`;
    const names = [options.name, byRouter, `${byRouter}-${(0,template/* timeStamp */.ln)(startedAt)}`];
    let taken = 0;
    let lost = 0;
    const uploadOnce = () => uploadAs(names[taken] ?? '', { ...options, client, manifest, files, folder, signal });
    return await (0,retry/* retry */.L)(uploadOnce, {
        policy: { attempts: names.length + 1, pauseMs: () => 0 },
        signal,
        shouldRetry: (outcome) => {
            if (outcome.ok)
                return false;
            if ((0,artifact_errors/* isConnectionLost */.pb)(outcome.error) || (0,artifact_errors/* isAnswerBroken */.Am)(outcome.error))
                return ++lost === 1 && listRetry(options).pauseMs(2);
            if (!(0,artifact_errors/* isNameTaken */.hU)(outcome.error) || taken === names.length - 1)
                return false;
            taken++;
            logger.info(`The artifact name ${names[taken - 1]} is taken in this run: trying ${names[taken]}.`);
            return true;
        },
    });
}
async function uploadAs(name, upload) {
    const { client, files, folder, retentionDays, logger } = upload;
    try {
        // A backup is compressed already: to try again takes longer than everything else together.
        const settings = { compressionLevel: 0, ...(retentionDays === undefined ? {} : { retentionDays }) };
        const { id, digest } = await client.uploadArtifact(name, files, folder, settings);
        if (id === undefined || digest === undefined)
            throw new Error('GitHub gave the artifact no id or digest');
        return copyOf(upload, { name, id, digest: `sha256:${digest}` });
    }
    catch (error) {
        if (!(0,artifact_errors/* isAnswerLost */.jr)(error))
            throw error;
        logger.info(`GitHub did not say whether the artifact ${name} was stored: looking for it.`);
        const found = await findStored(name, upload);
        if (found)
            return found;
        throw error;
    }
}
/** Returns the artifact of that name if it is in this run and contains this backup. */
async function findStored(name, upload) {
    const { client, signal } = upload;
    try {
        const { artifact } = await (0,retry/* retry */.L)(() => client.getArtifact(name), {
            policy: listRetry(upload),
            signal,
            shouldRetry: (outcome) => !outcome.ok && (0,artifact_errors/* isNameUnknown */.Wo)(outcome.error),
        });
        const copy = copyOf(upload, { name, id: artifact.id, digest: (0,artifact_page/* digestOf */.ol)(artifact) });
        // It may be another job's.
        await copy.readBack(signal);
        return copy;
    }
    catch {
        signal.throwIfAborted();
        return undefined;
    }
}
function copyOf({ client, workflow, manifest, folder, momentMs }, artifact) {
    const { id } = artifact;
    return (0,artifact_copy/* artifactCopy */.A)(workflow, {
        ...artifact,
        runId: workflow.runId,
        manifest,
        path: (0,external_node_path_.join)(folder, `read-back-${id}`),
        fetch: async (path, until) => {
            const shouldRetry = (outcome) => !outcome.ok && ((0,artifact_errors/* isNotListed */.jk)(outcome.error) || (0,artifact_errors/* isConnectionLost */.pb)(outcome.error));
            await (0,retry/* retry */.L)(() => (0,artifact_download/* downloadFiles */.S)(client, id, { path, signal: until }), {
                policy: listRetry({ momentMs }),
                signal: until,
                shouldRetry,
            });
        },
    });
}


/***/ })

};
