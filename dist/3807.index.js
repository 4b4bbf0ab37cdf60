export const id = 3807;
export const ids = [3807];
export const modules = {

/***/ 43807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  checkUp: () => (  checkUp)
});

var promises_ = __webpack_require__(51455);
var preflight = __webpack_require__(61535);
var errors = __webpack_require__(27406);
var temp_folder = __webpack_require__(59262);
var format = __webpack_require__(20730);
var message = __webpack_require__(29962);
var discover = __webpack_require__(9008);
var router_label = __webpack_require__(14621);
;// CONCATENATED MODULE: ./build/src/checkup/checkup-rows.js




const DAY_MS = 24 * 60 * 60 * 1000;
const SHORT_LIFE_DAYS = 30;
const CLOCK_TOLERANCE_MS = 60_000;
function badRow(topic, failure) {
    return { topic, state: 'bad', found: failure.text, failure };
}
function routerRows(visit) {
    const { origin, probe, label, failure } = visit;
    const { connection, offer, login } = probe;
    const isTrusted = failure?.code !== 'tls-untrusted';
    return [
        stage('Reach', {
            found: connection && (0,message .iU) `${origin} answers, connected in ${(0,format .a3)(connection.durationMs)}`,
            failure,
            details: connection && { connectMs: Math.round(connection.durationMs) },
        }),
        certificateRow(visit),
        stage('APIs', {
            found: offer && (0,message .iU) `${offer.isAssumed ? ASSUMED : []}${(0,discover .IX)(offer)}`,
            failure: connection && isTrusted ? failure : undefined,
            details: offer && { versions: Object.fromEntries(offer.apis.map(({ name, version }) => [name, version])) },
        }),
        clockRow(probe),
        stage('Login', { found: login && (0,message .iU) `${login}`, failure: offer === undefined ? undefined : failure }),
        labelRow(label, login !== undefined),
        rightRow(visit),
    ];
}
const ASSUMED = ['partly assumed, since the router does not list all that a backup needs: '];
function stage(topic, { found, failure, details, }) {
    if (found !== undefined)
        return { topic, state: 'good', found, ...(details ? { details } : {}) };
    return failure ? badRow(topic, failure) : { topic, state: 'unknown', found: 'not checked' };
}
function certificateRow({ origin, trust, probe, failure, now }) {
    const topic = 'Certificate';
    if (origin.startsWith('http:'))
        return {
            topic,
            state: 'poor',
            found: 'none over http: the backup crosses the network unencrypted',
            advice: (0,message .iU) `Use https: ${(0,message .hF)('url', 'https://<router>:8001')}.`,
        };
    const isRefused = failure?.code === 'tls-untrusted';
    const certificate = probe.connection?.certificate;
    if (!certificate)
        return isRefused ? badRow(topic, failure) : { topic, state: 'unknown', found: 'not checked' };
    const { subject, validUntil, fingerprint } = certificate;
    const days = validUntil === undefined ? Number.POSITIVE_INFINITY : Math.floor((validUntil - now) / DAY_MS);
    const date = validUntil === undefined ? null : new Date(validUntil).toISOString();
    const details = { fingerprint, subject, validUntil: date, days: date === null ? null : days };
    if (isRefused)
        return { ...badRow(topic, failure), details };
    const verdict = { verify: 'trusted', pin: 'pinned', none: 'not checked' }[trust];
    const found = (0,message .iU) `${verdict}; ${subject || 'no subject'}; ${expiryOf(validUntil, days)}; SHA-256 ${fingerprint}`;
    const advice = trust === 'none' ? (0,message .iU) `Trust only this one: ${(0,message .hF)('tls-fingerprint', fingerprint)}.` : renewal(trust, days);
    return { topic, state: advice ? 'poor' : 'good', found, ...(advice ? { advice } : {}), details };
}
function expiryOf(validUntil, days) {
    if (validUntil === undefined)
        return 'expiry unknown';
    const date = new Date(validUntil).toISOString().slice(0, 10);
    return days < 0 ? `expired on ${date}` : `valid for ${(0,format .pq)(days, 'day')}, until ${date}`;
}
function renewal(trust, days) {
    if (days >= SHORT_LIFE_DAYS)
        return undefined;
    const renew = 'Renew it in SRM (Control Panel > Services > Certificate)';
    return trust === 'verify'
        ? (0,message .iU) `${[renew]}: once it expires, backups fail.`
        : (0,message .iU) `${[renew]}, and update ${(0,message .hF)('tls-fingerprint')} on the same day: until then, backups fail.`;
}
function clockRow({ clockOffsetMs, offer }) {
    const topic = 'Clock';
    if (offer === undefined)
        return { topic, state: 'unknown', found: 'not checked' };
    if (clockOffsetMs === undefined)
        return { topic, state: 'unknown', found: 'the router does not report its time' };
    const details = { offsetMs: clockOffsetMs };
    const apart = Math.abs(clockOffsetMs);
    if (apart <= CLOCK_TOLERANCE_MS)
        return { topic, state: 'good', found: (0,message .iU) `the router and ${(0,message .jk)('runner')} agree`, details };
    const direction = clockOffsetMs > 0 ? 'ahead of' : 'behind';
    return {
        topic,
        state: 'poor',
        found: (0,message .iU) `the router is ${(0,format .a3)(apart)} ${direction} ${(0,message .jk)('runner')}`,
        advice: 'Correct the clock that is wrong (in SRM under Control Panel > System): names, certificates and one-time codes depend on it.',
        details,
    };
}
function labelRow(label, isLoggedIn) {
    const topic = 'Router';
    if (label === undefined) {
        if (!isLoggedIn)
            return { topic, state: 'unknown', found: 'not checked' };
        const advice = (0,message .iU) `Nothing to do: backups then only carry the label from ${(0,message .hF)('router')}.`;
        return { topic, state: 'unknown', found: 'does not report its model and firmware', advice };
    }
    const found = (0,message .iU) `${label.model || 'unknown model'}, ${label.firmware || 'unknown firmware'}`;
    const details = { model: label.model || null, firmware: label.firmware || null };
    if ((0,router_label .FA)(label))
        return { topic, state: 'poor', found, advice: router_label ._b, details };
    return stage(topic, { found, failure: undefined, details });
}
function rightRow({ probe, right, failure }) {
    const topic = 'Rights';
    if (right?.kind === 'denied')
        return badRow(topic, right.reason);
    if (right?.kind !== 'unknown')
        return stage(topic, {
            found: right && 'the backup service accepts this account',
            failure: probe.login === undefined ? undefined : failure,
        });
    return {
        topic,
        state: 'unknown',
        found: (0,message .iU) `unknown without an export: ${right.answer}`,
        advice: 'The first backup will show. If it fails, give the account administrator rights (Control Panel > User in SRM).',
    };
}

;// CONCATENATED MODULE: ./build/src/checkup/checkup.js







const LITTLE_SPACE_BYTES = 100 * format .D6;
async function checkUp(parts, runState) {
    const rows = [];
    try {
        await parts.logger.step('Prepare', async () => {
            rows.push(await checkRunner(parts));
            if (parts.seal)
                rows.push(await checkEncryption(parts.seal, parts));
            for (const destination of parts.destinations)
                rows.push(await checkDestination(destination, parts, runState));
        });
        rows.push(...(await visitRouter(parts, runState)));
    }
    catch (error) {
        return { rows, failure: (0,errors .ZJ)(error) };
    }
    return { rows, failure: rows.find((row) => row.failure)?.failure };
}
async function failureOf(work, signal) {
    try {
        await work;
        return undefined;
    }
    catch (error) {
        signal.throwIfAborted();
        return (0,errors .ZJ)(error);
    }
}
async function checkRunner({ tempDirectory, logger, signal }) {
    const topic = 'Runner';
    const tryFolder = async () => (0,temp_folder .v$)(await (0,temp_folder .I2)(tempDirectory, signal), { logger, signal });
    const failure = await failureOf(tryFolder(), signal);
    if (failure)
        return badRow(topic, failure);
    const space = await (0,promises_.statfs)(tempDirectory).catch(() => undefined);
    const free = space && space.bavail * space.bsize;
    const machine = `Node.js ${process.versions.node} on ${process.platform} ${process.arch}`;
    if (free === undefined)
        return { topic, state: 'good', found: machine };
    const found = `${machine}, ${(0,format .z3)(free)} free for temporary files`;
    if (free >= LITTLE_SPACE_BYTES)
        return { topic, state: 'good', found };
    return { topic, state: 'poor', found, advice: temp_folder .Oo };
}
async function checkEncryption(seal, { signal }) {
    const topic = 'Encryption';
    const failure = await failureOf(seal.check(), signal);
    if (failure)
        return badRow(topic, failure);
    const found = `age, for ${(0,format .pq)(seal.recipients, 'recipient')}`;
    if (seal.recipients > 1)
        return { topic, state: 'good', found };
    const advice = (0,message .iU) `If its key is lost, every backup is lost: add a second recipient to ${(0,message .hF)('encrypt-to')}.`;
    return { topic, state: 'poor', found, advice };
}
async function checkDestination(destination, { signal }, runState) {
    const { kind, place, warnings, readDisk } = destination;
    const topic = kind.charAt(0).toUpperCase() + kind.slice(1);
    const failure = await failureOf((0,preflight .IO)(destination, { signal, runState }), signal);
    if (failure)
        return badRow(topic, failure);
    const disk = await readDisk?.();
    const details = disk && detailsOf(disk);
    if (warnings.length > 0)
        return { topic, state: 'poor', found: (0,message .hw)(warnings.map(textOf), ' '), ...details };
    const found = (0,message .iU) `ready: ${place}${disk ? describeDisk(disk) : []}`;
    if (disk?.free !== undefined && disk.free < LITTLE_SPACE_BYTES)
        return { topic, state: 'poor', found, advice: 'Free space there: once the disk is full, backups fail.', ...details };
    const advice = disk?.isMountPoint && (0,message .iU) `${MOUNT_POINT} ${(0,message .aY)(`${place}/router`)}.`;
    return { topic, state: 'good', found, ...(advice ? { advice } : {}), ...details };
}
const textOf = (line) => (typeof line === 'string' ? [line] : line);
const MOUNT_POINT = [
    'Safer: a folder on this disk or share. It is missing while that is not mounted, so the backup fails instead of going to another disk. For example',
];
function describeDisk({ device, type, free }) {
    const on = device === undefined ? [] : (0,message .iU) `, on ${device}`;
    const kind = type === undefined ? [] : (0,message .iU) ` (${type})`;
    return (0,message .iU) `${on}${kind}${free === undefined ? [] : `, ${(0,format .z3)(free)} free`}`;
}
function detailsOf({ device, type, free }) {
    return { details: { device: device ?? null, fileSystem: type ?? null, freeBytes: free ?? null } };
}
async function visitRouter({ origin, trust, withSession, logger, signal, now }, runState) {
    const probe = {};
    let right;
    const visit = withSession(probe, (router) => logger.step('Run checks', async () => {
        runState.label = await router.label();
        right = await router.mayExport();
    }));
    const failure = await failureOf(visit, signal);
    return routerRows({ origin, trust, probe, label: runState.label, right, failure, now: now() });
}


/***/ })

};
