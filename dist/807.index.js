export const id = 807;
export const ids = [807];
export const modules = {

/***/ 61535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ askDestination),
/* harmony export */   Q: () => (/* binding */ slownessHint)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _system_deadline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60239);
// Asking a destination beforehand whether it can take a backup.


/** For a destination to say whether it can take the backup: a share that is not there hangs, GitHub may ask for a pause. */
const PREFLIGHT_TIMEOUT_MS = 120_000;
/** What to do where a destination takes too long. */
function slownessHint(kind) {
    return kind === 'directory'
        ? 'A network share that is gone does not answer: check that it is mounted, and that its server is on.'
        : 'GitHub, or the way to it, is slow: run again, and see https://www.githubstatus.com if it happens again.';
}
/** Throws BackupError `destination-refused` if it cannot, or does not answer. */
async function askDestination(destination, { signal, runState, timeoutMs = PREFLIGHT_TIMEOUT_MS, }) {
    const tooLate = () => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj('destination-refused', `The ${destination.kind} did not answer within ${timeoutMs / 1000} s.`, {
        hint: slownessHint(destination.kind),
    });
    await (0,_system_deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .withDeadline */ .N)((until) => destination.preflight(until), { timeoutMs, tooLate, signal, runState });
}


/***/ }),

/***/ 43807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkUp: () => (/* binding */ checkUp)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/src/backup/preflight.js
var preflight = __webpack_require__(61535);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/system/temp-folder.js
var temp_folder = __webpack_require__(59262);
// EXTERNAL MODULE: ./build/src/text/format.js
var format = __webpack_require__(20730);
// EXTERNAL MODULE: ./build/src/text/message.js
var message = __webpack_require__(29962);
;// CONCATENATED MODULE: ./build/src/checkup/checkup-rows.js
// What a check-up tells, row by row; and the rows about the router, from what was seen of it.


const DAY_MS = 24 * 60 * 60 * 1000;
/** A certificate with fewer days left is worth a look. */
const SHORT_LIFE_DAYS = 30;
/** Clocks this close count as the same. */
const CLOCK_TOLERANCE_MS = 60_000;
function badRow(topic, failure) {
    return { topic, state: 'bad', found: failure.message, advice: failure.hint.replaceAll('\n', ' '), failure };
}
/** One row for each thing on the way to an export, in the order of the way. */
function routerRows(visit) {
    const { origin, probe, label, failure } = visit;
    const { connection, offer, login } = probe;
    const isTrusted = failure?.code !== 'tls-untrusted';
    return [
        stage('Reach', {
            found: connection && `${origin} answers, ${(0,format/* formatDuration */.a3)(connection.durationMs)} to connect`,
            failure,
            details: connection && { connectMs: Math.round(connection.durationMs) },
        }),
        certificateRow(visit),
        stage('APIs', {
            found: offer,
            failure: connection && isTrusted ? failure : undefined,
            details: { versions: versionsIn(offer) },
        }),
        clockRow(probe),
        stage('Login', { found: login, failure: offer === undefined ? undefined : failure }),
        labelRow(label, login !== undefined),
        rightRow(visit),
    ];
}
/** `API.Auth 3, Backup.Config.Backup 1`, each by its name. */
function versionsIn(offer = '') {
    const found = [...offer.matchAll(/([\w.]+) (\d+)/g)].map(([, name, version]) => [name, Number(version)]);
    return Object.fromEntries(found);
}
/** A step that was reached, or where the visit ended, or that was not come to. */
function stage(topic, { found, failure, details, }) {
    if (found !== undefined)
        return { topic, state: 'good', found, advice: '', ...(details ? { details } : {}) };
    return failure ? badRow(topic, failure) : { topic, state: 'unknown', found: 'not tried', advice: '' };
}
function certificateRow({ origin, trust, probe, failure, now }) {
    const topic = 'Certificate';
    if (origin.startsWith('http:'))
        return {
            topic,
            state: 'poor',
            found: 'none over http: the backup crosses the network readable',
            advice: 'Use https: `url: https://<router>:8001`.',
        };
    const isRefused = failure?.code === 'tls-untrusted';
    const certificate = probe.connection?.certificate;
    if (!certificate)
        return isRefused ? badRow(topic, failure) : { topic, state: 'unknown', found: 'not seen', advice: '' };
    const { subject, validUntil, fingerprint } = certificate;
    const days = validUntil === undefined ? Number.POSITIVE_INFINITY : Math.floor((validUntil - now) / DAY_MS);
    const date = validUntil === undefined ? null : new Date(validUntil).toISOString();
    const details = { fingerprint, subject, validUntil: date, days: date === null ? null : days };
    const accepted = { verify: 'trusted', pin: 'pinned', none: 'not checked' }[trust];
    const verdict = isRefused ? refusalOf(failure) : accepted;
    const found = `${verdict}; ${subject || 'no subject'}; ${expiryOf(validUntil, days)}; SHA-256 ${fingerprint}`;
    if (isRefused)
        return { topic, state: 'bad', found, advice: pinning(failure), details, failure };
    const advice = trust === 'none' ? `Trust this one alone: \`tls-fingerprint: ${fingerprint}\`.` : renewal(trust, days);
    return { topic, state: advice === '' ? 'good' : 'poor', found, advice, details };
}
/** Why a certificate is not trusted; what was seen of it stands in the row anyway. */
function refusalOf({ message }) {
    return message.replace(/\. Seen: .*/s, '').replace(/The router's certificate (?:is|has) /, '');
}
function pinning({ pin, hint, first }) {
    if (pin === undefined)
        return hint.replaceAll('\n', ' ');
    const trust = `a browser on a computer wired to the router shows the same SHA-256, trust it: \`tls-fingerprint: ${pin}\`.`;
    return first === undefined
        ? `If ${trust}`
        : `${(0,message/* render */.XX)(first, message/* WORKFLOW_VOCABULARY */.Rq)} Only if that does not help, and ${trust}`;
}
function expiryOf(validUntil, days) {
    if (validUntil === undefined)
        return 'nobody knows until when it is valid';
    const date = new Date(validUntil).toISOString().slice(0, 10);
    return days < 0 ? `expired on ${date}` : `valid for ${(0,format/* countOf */.pq)(days, 'day')}, until ${date}`;
}
function renewal(trust, days) {
    if (days >= SHORT_LIFE_DAYS)
        return '';
    const renew = 'Renew it in SRM (Control Panel > Services > Certificate)';
    return trust === 'verify'
        ? `${renew}: from the day that it expires there are no backups.`
        : `${renew}, and put the new fingerprint into \`tls-fingerprint\` on the same day: until then backups are red.`;
}
function clockRow({ clockOffsetMs, offer }) {
    const topic = 'Clock';
    // Whatever else answered may tell a time, too.
    if (offer === undefined)
        return { topic, state: 'unknown', found: 'not tried', advice: '' };
    if (clockOffsetMs === undefined)
        return { topic, state: 'unknown', found: 'the router does not tell the time', advice: '' };
    const details = { offsetMs: clockOffsetMs };
    const apart = Math.abs(clockOffsetMs);
    if (apart <= CLOCK_TOLERANCE_MS)
        return { topic, state: 'good', found: "the router's and this machine's agree", advice: '', details };
    return {
        topic,
        state: 'poor',
        found: `the router's is ${(0,format/* formatDuration */.a3)(apart)} ${clockOffsetMs > 0 ? 'ahead of' : 'behind'} this machine's`,
        advice: 'Correct the one that is wrong (in SRM under Control Panel > System): names, certificates and one-time codes go by it.',
        details,
    };
}
function labelRow(label, isLoggedIn) {
    const found = label && [label.model || 'unknown model', label.firmware || 'unknown firmware'].join(', ');
    const details = label && { model: label.model || null, firmware: label.firmware || null };
    if (found !== undefined || !isLoggedIn)
        return stage('Router', { found, failure: undefined, details });
    const advice = 'Nothing to do: backups then bear the label `router` alone.';
    return { topic: 'Router', state: 'unknown', found: 'does not tell model and firmware', advice };
}
function rightRow({ probe, right, failure }) {
    const topic = 'Rights';
    if (right?.kind === 'denied')
        return badRow(topic, right.reason);
    if (right?.kind !== 'unknown')
        return stage(topic, {
            found: right && 'the backup service lets this account in',
            failure: probe.login === undefined ? undefined : failure,
        });
    return {
        topic,
        state: 'unknown',
        found: `cannot be told without an export: ${right.answer}`,
        advice: 'The first backup will tell. If it is red, give the account administrator rights (Control Panel > User).',
    };
}

;// CONCATENATED MODULE: ./build/src/checkup/checkup.js
// The story of a check-up: everything up to the export, and nothing stored. It goes on after what is bad, as far as it can.






/** Opening a backup may take a GiB at most; real ones take less than one. */
const LITTLE_SPACE_BYTES = 100 * format/* MIB */.D6;
/** Puts the rows into `facts`. Throws BackupError: the first thing that a backup would end with, or a cancellation. */
async function checkUp(parts, runState) {
    const rows = [];
    runState.checkup = rows;
    await parts.logger.step('Prepare', async () => {
        rows.push(await checkRunner(parts));
        if (parts.seal)
            rows.push(await checkSeal(parts.seal, parts));
        for (const destination of parts.destinations)
            rows.push(await checkDestination(destination, parts, runState));
    });
    rows.push(...(await visitRouter(parts, runState)));
    const failure = rows.find((row) => row.failure)?.failure;
    if (failure)
        throw failure;
}
/** What a backup would end with, as a row; a cancellation ends the check-up. */
async function failureOf(work, signal) {
    try {
        await work;
        return undefined;
    }
    catch (error) {
        signal.throwIfAborted();
        return (0,errors/* asBackupError */.ZJ)(error);
    }
}
async function checkRunner({ tempDirectory, logger, signal }) {
    const topic = 'Runner';
    const tryFolder = async () => (0,temp_folder/* removeFolder */.v$)(await (0,temp_folder/* makePrivateFolder */.I2)(tempDirectory), logger);
    const failure = await failureOf(tryFolder(), signal);
    if (failure)
        return badRow(topic, failure);
    // Not every file system tells.
    const space = await (0,promises_.statfs)(tempDirectory).catch(() => undefined);
    const free = space && space.bavail * space.bsize;
    const machine = `Node.js ${process.versions.node} on ${process.platform} ${process.arch}`;
    const found = free === undefined ? machine : `${machine}, ${(0,format/* formatBytes */.z3)(free)} free for temporary files`;
    const isTight = free !== undefined && free < LITTLE_SPACE_BYTES;
    return { topic, state: isTight ? 'poor' : 'good', found, advice: isTight ? temp_folder/* DISK_HINT */.Oo : '' };
}
async function checkSeal(seal, { signal }) {
    const topic = 'Seal';
    const failure = await failureOf(seal.check(), signal);
    if (failure)
        return badRow(topic, failure);
    const found = `age, for ${(0,format/* countOf */.pq)(seal.recipients, 'recipient')}`;
    if (seal.recipients > 1)
        return { topic, state: 'good', found, advice: '' };
    const advice = 'If its key is lost, every backup is lost: add a second recipient to `encrypt-to`.';
    return { topic, state: 'poor', found, advice };
}
async function checkDestination(destination, { signal }, runState) {
    const { kind, place, warnings } = destination;
    const topic = kind.charAt(0).toUpperCase() + kind.slice(1);
    const failure = await failureOf((0,preflight/* askDestination */.I)(destination, { signal, runState }), signal);
    if (failure)
        return badRow(topic, failure);
    const [warning] = warnings;
    if (warning === undefined)
        return { topic, state: 'good', found: `backups can go to ${place}`, advice: '' };
    const [found = '', advice = ''] = warning.split(/(?<=\.) (.*)/s);
    return { topic, state: 'poor', found, advice };
}
async function visitRouter({ origin, trust, withSession, logger, signal, now }, runState) {
    const probe = {};
    let right;
    const visit = withSession(probe, (router) => logger.step('Look around', async () => {
        runState.label = await router.label();
        right = await router.mayExport();
    }));
    const failure = await failureOf(visit, signal);
    return routerRows({ origin, trust, probe, label: runState.label, right, failure, now: now() });
}


/***/ }),

/***/ 59262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I2: () => (/* binding */ makePrivateFolder),
/* harmony export */   Oo: () => (/* binding */ DISK_HINT),
/* harmony export */   v$: () => (/* binding */ removeFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27406);
// The folder that a backup waits in until it is stored: nobody else can look into it, and it goes when the run ends.



/** Where the runner's disk is the reason. */
const DISK_HINT = 'Check free space and permissions of the folder that the runner uses for temporary files (RUNNER_TEMP).';
/** Mode 0700, as mkdtemp makes it. Throws BackupError `destination-refused`. */
async function makePrivateFolder(parent) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, 'synology-router-backup-'));
    }
    catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .BackupError */ .hj('destination-refused', `The runner's folder for temporary files cannot be used: ${reason}.`, {
            cause,
            hint: DISK_HINT,
        });
    }
}
/** Never the reason why a run ends: what happened before matters more. */
async function removeFolder(folder, logger) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true, maxRetries: 2 }).catch((error) => {
        const reason = error instanceof Error ? error.message : String(error);
        logger.warning(`The temporary folder ${folder} holds the backup and could not be removed: ${reason}.`);
    });
}


/***/ })

};
