export const id = 6011;
export const ids = [6011];
export const modules = {

/***/ 36011:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  artifactDestination: () => (  artifactDestination)
});

var external_node_path_ = __webpack_require__(76760);
var errors = __webpack_require__(27406);
var github_client = __webpack_require__(62485);
var template = __webpack_require__(35654);
var retry = __webpack_require__(6457);
var message = __webpack_require__(29962);
var manifest_file = __webpack_require__(75289);
var artifact_client = __webpack_require__(40848);
var artifact_copy = __webpack_require__(86386);
var artifact_download = __webpack_require__(4819);
var artifact_earlier = __webpack_require__(40396);
var artifact_errors = __webpack_require__(54243);
var addresses = __webpack_require__(96437);
var refusal_causes = __webpack_require__(85902);
var visibility = __webpack_require__(24149);
;// CONCATENATED MODULE: ./build/src/destinations/artifact/artifact-exposure.js





const ASK_TIMEOUT_MS = 10_000;
const READERS = { public: 'anyone', internal: 'everyone in the enterprise' };
const DIRECTORY = (0,message .hF)('destination', 'directory');
function refuseKnownExposure({ sealed, workflow }) {
    if (!isGitHubCloud(workflow.serverUrl)) {
        throw new errors .hj('destination-refused', 'GitHub Enterprise Server does not support the artifact service that this action needs (artifacts v4).', {
            hint: (0,message .iU) `Use ${(0,message .hF)('destination', 'repository')} or ${DIRECTORY}, which work there.`,
        });
    }
    if (!workflow.artifactService) {
        throw new errors .hj('destination-refused', 'This runner has no artifact service: ACTIONS_RESULTS_URL and ACTIONS_RUNTIME_TOKEN are not set.', {
            hint: (0,message .iU) `Outside GitHub Actions, use ${DIRECTORY}.`,
        });
    }
    if (workflow.resultsUrl !== undefined)
        (0,addresses .Bl)(workflow.resultsUrl, addresses .lp);
    if (!sealed && workflow.visibility)
        refuseReaders({ kind: workflow.visibility });
}
async function refuseExposure({ sealed, logger, ...question }, signal) {
    if (sealed)
        return;
    const visibility = await visibilityNow(question, signal);
    if (visibility.kind === 'unknown')
        logger.debug(`Visibility unknown: ${visibility.reason}`);
    refuseReaders(visibility);
}
function unexposed(copy, { sealed, ...question }) {
    const { location } = copy;
    if (sealed || location.kind !== 'artifact')
        return copy;
    return {
        ...copy,
        readBack: async (signal) => {
            const asking = visibilityNow(question, signal);
            asking.catch(() => { });
            await copy.readBack(signal);
            const { kind } = await asking;
            if (kind !== 'public' && kind !== 'internal')
                return;
            throw new errors .hj('read-back-failed', `The artifact ${location.name} was stored, but this repository is ${kind} now: ${READERS[kind]} can download it, and with it your passwords.`, {
                hint: 'Delete the artifact, or make the repository private again. Then change the passwords that are in the backup: copies of it may exist.',
            });
        },
    };
}
function refuseReaders(visibility) {
    if (visibility.kind === 'private')
        return;
    const hint = (0,message .iU) `Make the repository private, encrypt the backup with ${(0,message .hF)('encrypt-to')}, or use ${DIRECTORY}. A backup holds Wi-Fi keys and passwords in plain text.`;
    if (visibility.kind !== 'unknown') {
        throw new errors .hj('destination-refused', (0,message .iU) `This repository is ${visibility.kind}: ${READERS[visibility.kind]} could download the artifact, and with it your passwords.`, { hint });
    }
    const { refusal } = visibility;
    if (refusal && (refusal.isLimit || refusal.status < 400 || refusal.status >= 500))
        throw new errors .hj('store-failed', (0,message .iU) `No artifact was stored, since GitHub did not say whether this repository is private: ${visibility.reason}.`, { hint: unknownHint(visibility, hint) });
    throw new errors .hj('destination-refused', (0,message .iU) `Could not determine whether this repository is private, so it is treated as public: ${visibility.reason}.`, { hint: unknownHint(visibility, hint) });
}
async function visibilityNow({ workflow, github, askMs = ASK_TIMEOUT_MS }, signal) {
    const { visibility: told } = workflow;
    if (told === undefined)
        return await (0,visibility .tQ)(github, { ...workflow, signal });
    const until = AbortSignal.any([signal, AbortSignal.timeout(askMs)]);
    const asked = await (0,visibility .tQ)(github, { ...workflow, signal: until }).catch(() => ({ kind: told }));
    signal.throwIfAborted();
    return asked.kind === 'unknown' ? { kind: told } : asked;
}
function unknownHint({ reason, refusal }, others) {
    const known = refusal && (0,refusal_causes .sH)({ trouble: refusal.trouble, words: reason });
    if (known)
        return known;
    if (refusal?.isLimit)
        return (0,message .iU) `${(0,message .jk)('Run-again')} in an hour.`;
    if (refusal && refusal.status >= 500)
        return (0,message .iU) `${(0,message .jk)('Run-again')}. If it fails again, see ${(0,message .jk)('status-page')}.`;
    return (0,message .iU) `Pass the job's own token in ${(0,message .hF)('token')}, as the default does: it can tell, whatever the \`permissions\` of the job. ${others}`;
}
function isGitHubCloud(serverUrl) {
    const host = URL.parse(serverUrl)?.hostname.toLowerCase() ?? '';
    return host === 'github.com' || host.endsWith('.ghe.com') || host.endsWith('.localhost');
}

var artifact_page = __webpack_require__(89748);
var read_resource = __webpack_require__(86710);
;// CONCATENATED MODULE: ./build/src/destinations/artifact/artifact-presence.js




function stillThere(copy, { github, workflow }) {
    const { location } = copy;
    if (location.kind !== 'artifact')
        return copy;
    const { id, name } = location;
    return {
        ...copy,
        readBack: async (signal) => {
            await copy.readBack(signal);
            const reply = await (0,read_resource .R)(github, `/repos/${workflow.repository}/actions/artifacts/${id}`, signal);
            const problem = reply.ok
                ? goneOf(reply.value, id)
                : `GitHub does not confirm that it is still there: ${reply.reason}`;
            if (problem)
                throw new errors .hj('read-back-failed', (0,message .iU) `The artifact ${name} was stored, but ${problem}.`);
        },
    };
}
function goneOf(artifact, id) {
    if ((0,github_client .C5)(artifact, 'id') !== id)
        return 'GitHub describes another artifact under its id';
    return (0,github_client .C5)(artifact, 'expired') === false ? undefined : 'it has expired';
}

var kept_connections = __webpack_require__(90728);
;// CONCATENATED MODULE: ./build/src/destinations/artifact/artifact.js
















const listRetry = ({ momentMs = 1_000 }) => {
    return { attempts: 3, pauseMs: (attempts) => attempts * momentMs };
};
function artifactDestination(options) {
    const github = (0,github_client .LX)({ ...options.workflow, token: options.token });
    const exposure = { ...options, github };
    const later = { ...exposure, workflow: { ...options.workflow, visibility: 'private' } };
    let opened;
    let isOutdated = false;
    return {
        kind: 'artifact',
        skipUnchanged: options.skipUnchanged,
        preflight: async () => refuseKnownExposure(options),
        confirm: (signal) => refuseExposure(exposure, signal),
        warmUp: () => {
            opened = (0,artifact_client .c)().then(() => (0,kept_connections .J)(options.workflow.resultsUrl), () => { });
            void globalThis.FormData;
        },
        newest: async ({ folder, signal, hold, onUnseen }) => {
            const { previous, misses, onlyRuns } = await (0,artifact_earlier .K)(exposure, { folder, signal, hold });
            for (const { problem } of misses)
                onUnseen?.(problem);
            if (onlyRuns !== undefined)
                onUnseen?.((0,message .iU) `None of the last ${onlyRuns} runs has a backup of this router, and older runs were not searched`);
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
                return unexposed(await upload(options, { client: await (0,artifact_client .c)(), backup, signal }), later);
            }
            catch (error) {
                throw (0,errors .Js)(signal) ?? (await (0,artifact_errors .wD)(error, { ...options.workflow, signal }));
            }
        },
    };
}
async function upload(options, { client, backup, signal }) {
    const { logger, startedAt } = options;
    const folder = (0,external_node_path_.dirname)(backup.file);
    const manifest = { ...backup.manifest, file: backup.fileName };
    const files = [backup.file, await (0,manifest_file .hP)(folder, manifest)];
    const byRouter = `${options.name}-${options.naming.router}`;
    const names = [options.name, byRouter, `${byRouter}-${(0,template .ln)(startedAt)}`];
    let taken = 0;
    let lost = 0;
    const uploadOnce = () => uploadAs(names[taken] ?? '', { ...options, client, manifest, files, folder, signal });
    return await (0,retry .L)(uploadOnce, {
        policy: { attempts: names.length + 1, pauseMs: () => 0 },
        signal,
        shouldRetry: (outcome) => {
            if (outcome.ok)
                return false;
            if ((0,artifact_errors .pb)(outcome.error) || (0,artifact_errors .Am)(outcome.error))
                return ++lost === 1 && listRetry(options).pauseMs(2);
            if (!(0,artifact_errors .hU)(outcome.error) || taken === names.length - 1)
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
        const settings = { compressionLevel: 0, ...(retentionDays === undefined ? {} : { retentionDays }) };
        const { id, digest } = await client.uploadArtifact(name, files, folder, settings);
        if (id === undefined || digest === undefined)
            throw new Error('GitHub gave the artifact no id or digest');
        return copyOf(upload, { name, id, digest: `sha256:${digest}` });
    }
    catch (error) {
        if (!(0,artifact_errors .jr)(error))
            throw error;
        logger.info(`GitHub did not say whether the artifact ${name} was stored: looking for it.`);
        const found = await findStored(name, upload);
        if (found)
            return found;
        throw error;
    }
}
async function findStored(name, upload) {
    const { client, signal } = upload;
    try {
        const { artifact } = await (0,retry .L)(() => client.getArtifact(name), {
            policy: listRetry(upload),
            signal,
            shouldRetry: (outcome) => !outcome.ok && (0,artifact_errors .Wo)(outcome.error),
        });
        const copy = copyOf(upload, { name, id: artifact.id, digest: (0,artifact_page .ol)(artifact) });
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
    return (0,artifact_copy .A)(workflow, {
        ...artifact,
        runId: workflow.runId,
        manifest,
        path: (0,external_node_path_.join)(folder, `read-back-${id}`),
        fetch: async (path, until) => {
            const shouldRetry = (outcome) => !outcome.ok && ((0,artifact_errors .jk)(outcome.error) || (0,artifact_errors .pb)(outcome.error));
            await (0,retry .L)(() => (0,artifact_download .S)(client, id, { path, signal: until }), {
                policy: listRetry({ momentMs }),
                signal: until,
                shouldRetry,
            });
        },
    });
}


/***/ })

};
