export const id = 737;
export const ids = [737];
export const modules = {

/***/ 38133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ createRunState)
/* harmony export */ });
// What is known of a run so far: filled in as the story goes, reported whichever way it ends.
function createRunState() {
    return { isFirst: false, locations: [], reusedCopies: [], durations: new Map(), leftRunning: false };
}


/***/ }),

/***/ 35654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BI: () => (/* binding */ BACKUP_EXTENSION),
/* harmony export */   BR: () => (/* binding */ timeReader),
/* harmony export */   Dc: () => (/* binding */ nameAt),
/* harmony export */   EJ: () => (/* binding */ dateStamp),
/* harmony export */   L6: () => (/* binding */ SEALED_EXTENSION),
/* harmony export */   OR: () => (/* binding */ MANIFEST_EXTENSION),
/* harmony export */   Vc: () => (/* binding */ stemOf),
/* harmony export */   iJ: () => (/* binding */ placeholdersOf),
/* harmony export */   je: () => (/* binding */ extensionOf),
/* harmony export */   ln: () => (/* binding */ timeStamp),
/* harmony export */   ou: () => (/* binding */ fillTemplate)
/* harmony export */ });
// What a backup is called: filling the user's template, and telling our own file names from everybody else's.
const PLACEHOLDER = /\{(\w*)\}/g;
const TIME_SUFFIX = '(?:-(?<suffix>\\d{6}))?';
/** `.dss`, as SRM's own export calls it and its Restore expects it. */
const BACKUP_EXTENSION = '.dss';
/** `.dss.age`: the same file, sealed. */
const SEALED_EXTENSION = `${BACKUP_EXTENSION}.age`;
const MANIFEST_EXTENSION = '.manifest.json';
/** `.dss` or `.dss.age`, or empty for a name that is none of a backup. */
function extensionOf(fileName) {
    return [SEALED_EXTENSION, BACKUP_EXTENSION].find((extension) => fileName.endsWith(extension)) ?? '';
}
/** The name without its extension: a backup and its manifest have it in common, sealed or not. */
function stemOf(fileName) {
    return fileName.slice(0, fileName.length - extensionOf(fileName).length);
}
/** `YYYYMMDD` of a moment, UTC. */
function dateStamp(moment) {
    return moment.toISOString().slice(0, 10).replaceAll('-', '');
}
/** `HHMMSS` of a moment, UTC. */
function timeStamp(moment) {
    return moment.toISOString().slice(11, 19).replaceAll(':', '');
}
/** The names of the placeholders in a template, in order, repeated ones repeated. */
function placeholdersOf(template) {
    return [...template.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
}
/** Replaces `{placeholder}`s by their values; one that has no value stays as it is. */
function fillTemplate(template, values) {
    return template.replace(PLACEHOLDER, (whole, key) => Object.hasOwn(values, key) ? (values[key] ?? '') : whole);
}
/** This run's file name without `.dss`. */
function nameAt(naming, moment) {
    return fillTemplate(naming.template, { date: dateStamp(moment), time: timeStamp(moment), router: naming.router });
}
/**
 * Tells from a file name when its backup was made: `YYYYMMDDHHMMSS`, comparable as text. `undefined` for a name that this
 * naming never makes, and for every name if the template has no `{date}`.
 */
function timeReader(naming) {
    const seen = new Set();
    const digits = { date: '\\d{8}', time: '\\d{6}' };
    const source = naming.template
        .split(/(\{\w*\})/)
        .map((part) => {
        const key = /^\{(\w*)\}$/.exec(part)?.[1];
        if (key === 'router')
            return escapeRegExp(naming.router);
        if (key === undefined || !Object.hasOwn(digits, key))
            return escapeRegExp(part);
        if (seen.has(key))
            return `\\k<${key}>`;
        seen.add(key);
        return `(?<${key}>${digits[key]})`;
    })
        .join('');
    const pattern = new RegExp(`^${source}${TIME_SUFFIX}${escapeRegExp(BACKUP_EXTENSION)}(?:\\.age)?$`);
    return (fileName) => {
        const groups = pattern.exec(fileName)?.groups;
        const date = groups?.date;
        if (!groups || !date)
            return undefined;
        const time = groups.suffix ?? groups.time ?? '000000';
        return isMoment(date, time) ? date + time : undefined;
    };
}
function isMoment(date, time) {
    const iso = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}T${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4)}`;
    const moment = new Date(`${iso}.000Z`);
    // A date like 20260231 rolls over into March: it is not one that we wrote.
    return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(iso);
}
function escapeRegExp(text) {
    return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}


/***/ }),

/***/ 63056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $b: () => (/* binding */ findPrivateKeys),
/* harmony export */   rZ: () => (/* binding */ readRecipients),
/* harmony export */   y9: () => (/* binding */ readFingerprintKey)
/* harmony export */ });
/* harmony import */ var _parse_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23003);
// Strict readers of what seals a backup: the recipients, and the key of the digests in its manifest.

/** `age1...` of a key pair, of a post-quantum one (`pq`), or of a hardware key that needs no plugin here (`tag`). */
const RECIPIENT = /^age1(?:(?:pq|tag|tagpq)1)?[02-9ac-hj-np-z]{50,}$/;
/** A name between two `1`s: one of a plugin. */
const PLUGIN_RECIPIENT = /^age1[a-z0-9-]+1/;
const MIN_KEY_LENGTH = 32;
/** Random hexadecimal digits have about 14 of 16. */
const MIN_KEY_VARIETY = 8;
/** Private keys of age, wherever they stand in a text: they must be masked, and never used. */
function findPrivateKeys(text) {
    return text.match(/AGE-(?:SECRET-KEY|PLUGIN)-[\w-]+/gi) ?? [];
}
/** age's recipients, one per line, without repetitions; empty lines and `#` comments are left out. */
function readRecipients(input, given) {
    if (findPrivateKeys(given).length > 0) {
        throw (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(input, 'holds a private key of age, which opens every backup: it does not belong here. Give the public key instead, the line that begins with `age1` (`age-keygen -y key.txt` prints it). If the private key was ever stored in plain snapshot, make a new pair');
    }
    const lines = given
        .split('\n')
        .map((line) => line.replace(/(?:^|\s)#.*$/, '').trim())
        .filter((line) => line !== '');
    for (const line of lines) {
        if (/^(?:ssh-|ecdsa-|sk-ssh-)/.test(line))
            throw (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(input, 'holds an ssh key, which this action cannot encrypt to: make a key for it with `age-keygen`, and give the line that begins with `age1`');
        if (RECIPIENT.test(line))
            continue;
        if (PLUGIN_RECIPIENT.test(line) && !/^age1(?:pq|tag|tagpq)1/.test(line))
            throw (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(input, 'holds a recipient that needs a plugin of age, which this action does not have: use one that begins with `age1`, `age1pq1` or `age1tag1`', line);
        throw (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(input, 'must hold recipients of age, one per line, each beginning with `age1`', line);
    }
    return [...new Set(lines)];
}
/** A key that cannot be guessed; it is never shown. */
function readFingerprintKey(input, given) {
    if (given.length < MIN_KEY_LENGTH)
        throw (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(input, `must have ${MIN_KEY_LENGTH} characters at least: \`openssl rand -hex 32\` makes a good one`);
    if (new Set(given).size < MIN_KEY_VARIETY)
        throw (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(input, 'must be random, which this is not: `openssl rand -hex 32` makes a good one');
    return given;
}


/***/ }),

/***/ 65497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ readOtpSecret),
/* harmony export */   V: () => (/* binding */ secretsIn)
/* harmony export */ });
/* harmony import */ var _parse_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23003);
// The input `otp-secret`: what an authenticator app is set up with, as base32 or as an otpauth:// address. Never shown.

/** 80 bits: the shortest that authenticator apps are given. */
const MIN_CHARACTERS = 16;
const MAX_CHARACTERS = 256;
/** So many base32 characters more than whole groups of eight are no whole bytes. */
const BROKEN_LENGTHS = new Set([1, 3, 6]);
/** Shorter pieces of what was given would blank half the log. */
const MIN_MASKED_CHARACTERS = 8;
const ALGORITHMS = ['SHA1', 'SHA256', 'SHA512'];
const DIGITS = { min: 6, max: 8 };
const PERIOD_SECONDS = { min: 15, max: 300 };
/** Reads a secret; `undefined` if there is none. Throws one sentence that shows nothing of what was given. */
function readOtpSecret(input, given) {
    const text = given.trim();
    if (text === '')
        return undefined;
    if (/^otpauth/i.test(text))
        return readAddress(input, text);
    if (/^\d{6,8}$/.test(text.replace(/[\s-]/g, '')))
        throw (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(input, 'is a one-time or recovery code, which works once: give the secret that the authenticator app was set up with');
    return { secret: readBase32(input, text), algorithm: 'SHA1', digits: DIGITS.min, periodSeconds: 30 };
}
/** What of `given` must be masked besides itself: the secret in it, as given and as it is used. Takes any text. */
function secretsIn(given) {
    const raw = /[?&]secret=([^&#]*)/i.exec(given)?.[1] ?? given;
    const bare = decode(raw);
    return [...new Set([raw, bare, normalise(bare), normalise(bare).toLowerCase()])].filter((text) => text.length >= MIN_MASKED_CHARACTERS);
}
/** Apps print it in groups, and in lower case. */
function normalise(text) {
    return text.replace(/[\s-]/g, '').replace(/=+$/, '').toUpperCase();
}
function readBase32(input, given) {
    const secret = normalise(given);
    if (!/^[A-Z2-7]*$/.test(secret))
        throw (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(input, 'must be a base32 secret (letters, and digits from 2 to 7) or an `otpauth://totp/` address: other characters are in it');
    if (secret.length < MIN_CHARACTERS || BROKEN_LENGTHS.has(secret.length % 8))
        throw (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(input, `is not a whole base32 secret: it has ${secret.length} characters, as if something was cut off`);
    if (secret.length > MAX_CHARACTERS)
        throw (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(input, `is too long for a base32 secret: ${MAX_CHARACTERS} characters at most`);
    return secret;
}
function readAddress(input, text) {
    const refuse = (problem) => (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(input, problem);
    if (/^otpauth-migration:/i.test(text))
        throw refuse('is an export of several accounts (`otpauth-migration://`): give the `otpauth://totp/` address or the secret of this one');
    const url = URL.parse(text);
    const kind = url?.hostname.toLowerCase();
    if (kind === 'hotp')
        throw refuse('is for codes that are counted (`otpauth://hotp/`): SRM takes those by time (`otpauth://totp/`)');
    if (url?.protocol !== 'otpauth:' || kind !== 'totp')
        throw refuse('must begin with `otpauth://totp/` if it is an address');
    const parameters = url.searchParams;
    const secrets = parameters.getAll('secret');
    if (secrets.length !== 1)
        throw refuse('is an `otpauth://` address without a `secret=`, or with several');
    const word = (parameters.get('algorithm') ?? 'SHA1').toUpperCase().replace(/^HMAC/, '').replace('-', '');
    const algorithm = ALGORITHMS.find((known) => known === word);
    if (!algorithm)
        throw refuse('is an `otpauth://` address whose `algorithm` is not SHA1, SHA256 or SHA512');
    const whole = (name, fallback, { min, max }) => {
        const value = parameters.get(name) ?? String(fallback);
        if (/^\d{1,4}$/.test(value) && Number(value) >= min && Number(value) <= max)
            return Number(value);
        throw refuse(`is an \`otpauth://\` address whose \`${name}\` is no whole number from ${min} to ${max}`);
    };
    return {
        secret: readBase32(input, secrets[0] ?? ''),
        algorithm,
        digits: whole('digits', DIGITS.min, DIGITS),
        periodSeconds: whole('period', 30, PERIOD_SECONDS),
    };
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 77753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hV: () => (/* binding */ readCommitMessage),
/* harmony export */   j1: () => (/* binding */ readFolder),
/* harmony export */   o2: () => (/* binding */ readRepositoryName),
/* harmony export */   pG: () => (/* binding */ readBranch)
/* harmony export */ });
/* harmony import */ var _naming_template_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35654);
/* harmony import */ var _parse_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23003);
// Strict readers for what names a place in a repository.


const DEFAULT_MESSAGE = 'Back up {router} ({model}): {changes}';
const MESSAGE_PLACEHOLDERS = ['router', 'model', 'firmware', 'changes', 'name', 'date'];
const MAX_LENGTH = 200;
/** `owner/name`; an address that was copied from the browser is cut down to it. */
function readRepositoryName(input, given, isRequired) {
    const name = given
        .replace(/^https?:\/\/[^/]+\//, '')
        .replace(/\.git$/, '')
        .replace(/\/$/, '');
    const isName = /^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(name) && !/(?:^|\/)\.{1,2}(?:\/|$)/.test(name);
    if (isName || (name === '' && !isRequired))
        return name;
    throw (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(input, 'must be `owner/name`', given);
}
/** A branch, by git's own rules for names. */
function readBranch(input, given) {
    const branch = given.replace(/^refs\/heads\//, '');
    const isBad = /[\p{Cc}\s~^:?*[\\]|\.\.|@\{|\/\/|^[-/.]|\/\.|[/.]$|\.lock(?:\/|$)/u.test(branch) ||
        branch === '@' ||
        branch.length > MAX_LENGTH;
    if (!isBad)
        return branch;
    throw (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(input, 'must be the name of a branch, like `main` or `backups`', given);
}
/** A folder in the repository; `{router}` is filled in, slashes at its ends are dropped, `.` is its top. */
function readFolder(input, given, router) {
    const unknown = (0,_naming_template_js__WEBPACK_IMPORTED_MODULE_1__/* .placeholdersOf */ .iJ)(given).find((name) => name !== 'router');
    if (unknown !== undefined)
        throw (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(input, 'knows only the placeholder `{router}`', given);
    const folder = (0,_naming_template_js__WEBPACK_IMPORTED_MODULE_1__/* .fillTemplate */ .ou)(given, { router }).replace(/^\/+|\/+$/g, '');
    if (folder === '.' || folder === '')
        return '';
    const parts = folder.split('/');
    const isBad = parts.some((part) => part === '' || part === '.' || part === '..' || part.toLowerCase() === '.git');
    if (isBad || /[\p{Cc}:\\{}]/u.test(folder) || folder.length > MAX_LENGTH)
        throw (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(input, 'must be a folder in the repository, like `backups/{router}`', given);
    return folder;
}
/** The template of a commit's headline. */
function readCommitMessage(input, given) {
    const template = given.trim() || DEFAULT_MESSAGE;
    const allowed = MESSAGE_PLACEHOLDERS.map((name) => `\`{${name}}\``).join(', ');
    const unknown = (0,_naming_template_js__WEBPACK_IMPORTED_MODULE_1__/* .placeholdersOf */ .iJ)(template).find((name) => !MESSAGE_PLACEHOLDERS.includes(name));
    if (unknown !== undefined)
        throw (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(input, `knows only the placeholders ${allowed}`, given);
    if (/\p{Cc}/u.test(template) || template.length > MAX_LENGTH)
        throw (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(input, `must be one line of at most ${MAX_LENGTH} characters`, given);
    return template;
}


/***/ }),

/***/ 20098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ checkInputs)
});

// EXTERNAL MODULE: ./build/src/naming/template.js
var naming_template = __webpack_require__(35654);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/settings/parse-repository.js
var parse_repository = __webpack_require__(77753);
// EXTERNAL MODULE: ./build/src/settings/parse-values.js
var parse_values = __webpack_require__(23003);
;// CONCATENATED MODULE: ./build/src/settings/parse-destinations.js
// The inputs of each destination to its settings, every value checked.




/** By itself a repository only: an artifact expires, and a directory keeps as many as it is told to. */
function readSkipUnchanged(inputs, { seal }, automatic) {
    const choice = (0,parse_values/* readChoice */.Kf)('skip-unchanged', inputs['skip-unchanged'] || 'auto', ['auto', 'true', 'false']);
    const canTell = !seal || seal.fingerprintKey !== undefined;
    if (choice === 'true' && !canTell)
        throw (0,parse_values/* invalidInput */.aY)('skip-unchanged', 'needs `fingerprint-key` beside `encrypt-to`: without it nothing can tell whether a sealed backup has changed');
    return choice === 'auto' ? automatic && canTell : choice === 'true';
}
function readKeep(inputs) {
    return (0,parse_values/* parseInteger */.cG)('keep', inputs.keep || '30', { min: 0, max: 100_000 });
}
/** A destination that deletes old backups tells them by the date in their names. */
function refuseKeepWithoutDate(keep, { template }) {
    if (keep === 0 || (0,naming_template/* placeholdersOf */.iJ)(template).includes('date'))
        return;
    throw (0,parse_values/* invalidInput */.aY)('name', 'must contain `{date}`, since `keep` tells old backups by it (or set `keep: 0`)', template);
}
/** Throws BackupError `input-invalid`. */
function readArtifact(inputs, run) {
    const template = (0,parse_values/* readNameTemplate */.s5)('artifact-name', inputs['artifact-name'] || '{name}', [
        'name',
        'date',
        'time',
        'router',
    ]);
    const naming = { ...run.naming, template: (0,naming_template/* fillTemplate */.ou)(template, { name: run.naming.template }) };
    const days = inputs['retention-days'];
    return {
        kind: 'artifact',
        name: (0,parse_values/* checkName */.I3)('artifact-name', (0,naming_template/* nameAt */.Dc)(naming, run.startedAt)),
        naming,
        skipUnchanged: readSkipUnchanged(inputs, run, false),
        ...(days === '' ? {} : { retentionDays: (0,parse_values/* parseInteger */.cG)('retention-days', days, { min: 1, max: 400 }) }),
        token: inputs.token,
        sealed: run.seal !== undefined,
        workflow: run.workflow,
    };
}
/** Throws BackupError `input-invalid`. */
function readDirectory(inputs, { naming, seal }) {
    const path = inputs.directory;
    if (path === '')
        throw (0,parse_values/* invalidInput */.aY)('directory', 'is required with `destination: directory`');
    if (path.includes('\0') || !(0,external_node_path_.isAbsolute)(path)) {
        throw (0,parse_values/* invalidInput */.aY)('directory', 'must be an absolute path on the runner, like `/srv/backups/router`', path);
    }
    const keep = readKeep(inputs);
    refuseKeepWithoutDate(keep, naming);
    return { kind: 'directory', path, keep, naming, skipUnchanged: readSkipUnchanged(inputs, { seal }, false) };
}
/** Throws BackupError `input-invalid`. `isWanted` is whether the run commits: only then must there be a repository. */
function readRepository(inputs, { naming, workflow, isWanted, seal }) {
    const repository = (0,parse_repository/* readRepositoryName */.o2)('repository', inputs.repository || workflow.repository, isWanted);
    const token = inputs['repository-token'] || inputs.token;
    const keep = readKeep(inputs);
    if (isWanted) {
        if (token === '')
            throw (0,parse_values/* invalidInput */.aY)('repository-token', 'or `token` is required with `destination: repository`');
        refuseKeepWithoutDate(keep, naming);
    }
    const folder = (0,parse_repository/* readFolder */.j1)('path', inputs.path || 'backups/{router}', naming.router);
    return {
        kind: 'repository',
        repository,
        token,
        ...(inputs.branch === '' ? {} : { branch: (0,parse_repository/* readBranch */.pG)('branch', inputs.branch) }),
        folder,
        commitMessage: (0,parse_repository/* readCommitMessage */.hV)('commit-message', inputs['commit-message']),
        keep,
        naming,
        skipUnchanged: readSkipUnchanged(inputs, { seal }, true),
        workflow,
    };
}

// EXTERNAL MODULE: ./build/src/settings/parse-encryption.js
var parse_encryption = __webpack_require__(63056);
// EXTERNAL MODULE: ./build/src/settings/parse-otp-secret.js
var parse_otp_secret = __webpack_require__(65497);
;// CONCATENATED MODULE: ./build/src/settings/parse-settings.js
// What the user gave, to Settings: every input and every combination checked before anything is contacted.





/** Checks every input and every combination. Throws BackupError `input-invalid`, before anything is contacted. */
function checkInputs(inputs, { startedAt, tempDirectory, workflow }) {
    const url = (0,parse_values/* readRouterUrl */.np)('url', required(inputs, 'url'));
    const label = inputs.router === '' ? labelOf(url) : (0,parse_values/* readLabel */.V8)('router', inputs.router);
    const template = (0,parse_values/* readNameTemplate */.s5)('name', inputs.name || 'SynologyRouter_{date}', ['date', 'time', 'router']);
    const naming = { template, router: label };
    const name = (0,parse_values/* checkName */.I3)('name', (0,naming_template/* nameAt */.Dc)(naming, startedAt));
    (0,parse_values/* readBoolean */.Vf)('summary', inputs.summary || 'true');
    const destinations = (0,parse_values/* readChoices */.Bd)('destination', inputs.destination || 'artifact', [
        'artifact',
        'directory',
        'repository',
    ]);
    if (inputs.directory !== '' && !destinations.includes('directory')) {
        throw (0,parse_values/* invalidInput */.aY)('directory', 'is set, but `destination` does not include `directory`');
    }
    for (const input of ['repository', 'repository-token', 'branch']) {
        if (inputs[input] !== '' && !destinations.includes('repository'))
            throw (0,parse_values/* invalidInput */.aY)(input, 'is set, but `destination` does not include `repository`');
    }
    const seal = readSeal(inputs);
    // Every value is checked, also one that this destination does not need.
    const run = { naming, startedAt, workflow, isWanted: destinations.includes('repository'), seal };
    const artifact = readArtifact(inputs, run);
    const repository = readRepository(inputs, run);
    return {
        mode: (0,parse_values/* readChoice */.Kf)('mode', inputs.mode || 'backup', ['backup', 'check']),
        workflow,
        token: inputs.token,
        router: {
            origin: url.origin,
            ...readCredentials(inputs),
            ...readSecurity(inputs, url),
            timeoutMs: 1000 * (0,parse_values/* parseInteger */.cG)('timeout', inputs.timeout || '300', { min: 5, max: 3600 }),
        },
        label,
        fileName: name + (seal ? naming_template/* SEALED_EXTENSION */.L6 : naming_template/* BACKUP_EXTENSION */.BI),
        ...(seal ? { seal } : {}),
        destinations: destinations.map((kind) => {
            if (kind === 'artifact')
                return artifact;
            return kind === 'repository' ? repository : readDirectory(inputs, run);
        }),
        ignoreChanges: (0,parse_values/* readGlobs */.Qj)('ignore-changes', inputs['ignore-changes']),
        requireVerified: (0,parse_values/* readBoolean */.Vf)('require-verified', inputs['require-verified'] || 'true'),
        startedAt,
        tempDirectory,
    };
}
function required(inputs, name) {
    if (inputs[name].trim() !== '')
        return inputs[name];
    throw (0,parse_values/* invalidInput */.aY)(name, 'is required and empty: is the secret or variable behind it set, and available to this run');
}
function readCredentials(inputs) {
    const username = required(inputs, 'username');
    const password = required(inputs, 'password');
    // No password typed into SRM's sign-in page has one; a login that cannot succeed must not be tried.
    if (/[\r\n]/.test(username))
        throw (0,parse_values/* invalidInput */.aY)('username', 'must not contain a line break');
    if (/[\r\n]/.test(password))
        throw (0,parse_values/* invalidInput */.aY)('password', 'must not contain a line break: was it set from a file');
    const otp = (0,parse_otp_secret/* readOtpSecret */.I)('otp-secret', inputs['otp-secret']);
    return { username, password, ...(otp ? { otp } : {}) };
}
function readSeal(inputs) {
    const recipients = (0,parse_encryption/* readRecipients */.rZ)('encrypt-to', inputs['encrypt-to']);
    const key = inputs['fingerprint-key'];
    if (recipients.length === 0) {
        // A secret that is missing is empty: whoever asks for sealing must not get plain files instead.
        if (inputs['encrypt-to'].trim() !== '')
            throw (0,parse_values/* invalidInput */.aY)('encrypt-to', 'holds comments only, and no recipient');
        if (key !== '')
            throw (0,parse_values/* invalidInput */.aY)('fingerprint-key', 'is set, but `encrypt-to` is not: it belongs to sealed backups');
        return undefined;
    }
    return { recipients, ...(key === '' ? {} : { fingerprintKey: (0,parse_encryption/* readFingerprintKey */.y9)('fingerprint-key', key) }) };
}
function readSecurity(inputs, url) {
    const pin = inputs['tls-fingerprint'];
    const verify = (0,parse_values/* readBoolean */.Vf)('tls-verify', inputs['tls-verify'] || 'true');
    const loginEncryption = (0,parse_values/* readChoice */.Kf)('login-encryption', inputs['login-encryption'] || 'auto', ['auto', 'never']);
    const plainHttp = url.protocol === 'http:';
    if (loginEncryption === 'never' && plainHttp) {
        throw (0,parse_values/* invalidInput */.aY)('login-encryption', 'must not be `never` with an http `url`: the password would cross the network readable');
    }
    if (pin === '')
        return { trust: { kind: verify ? 'verify' : 'none' }, loginEncryption };
    const fingerprint = (0,parse_values/* readFingerprint */.bi)('tls-fingerprint', pin);
    if (plainHttp)
        throw (0,parse_values/* invalidInput */.aY)('tls-fingerprint', 'needs an https `url`: over http there is no certificate');
    if (!verify) {
        throw (0,parse_values/* invalidInput */.aY)('tls-fingerprint', 'contradicts `tls-verify: false`: remove `tls-verify`, the fingerprint alone is enough');
    }
    return { trust: { kind: 'pin', fingerprint }, loginEncryption };
}
/** The host as a label: an IPv6 address loses its brackets, and its colons become dashes. */
function labelOf(url) {
    const label = url.hostname
        .replace(/^\[(?=::)/, '0')
        .replace(/::\]$/, '::0')
        .replace(/[[\]]/g, '')
        .replaceAll(/[^\w.-]/g, '-')
        .replace(/^[.-]+|[.-]+$/g, '');
    return label.slice(0, 64) || 'router';
}


/***/ }),

/***/ 23003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $7: () => (/* binding */ readDuration),
/* harmony export */   Bd: () => (/* binding */ readChoices),
/* harmony export */   I3: () => (/* binding */ checkName),
/* harmony export */   Kf: () => (/* binding */ readChoice),
/* harmony export */   Qj: () => (/* binding */ readGlobs),
/* harmony export */   V8: () => (/* binding */ readLabel),
/* harmony export */   Vf: () => (/* binding */ readBoolean),
/* harmony export */   aY: () => (/* binding */ invalidInput),
/* harmony export */   bi: () => (/* binding */ readFingerprint),
/* harmony export */   cG: () => (/* binding */ parseInteger),
/* harmony export */   np: () => (/* binding */ readRouterUrl),
/* harmony export */   s5: () => (/* binding */ readNameTemplate)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _naming_template_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35654);
// Strict readers for single input values. Each throws one sentence: the input, what was given, what is allowed.


const MAX_SHOWN = 60;
const MAX_NAME_LENGTH = 150;
/** SRM's own ports (protocol.md 7). */
const HTTPS_PORT = '8001';
const HTTP_PORT = '8000';
/** Refused by GitHub in artifact names, by Windows in file names, or a path separator somewhere. */
const FORBIDDEN_IN_NAMES = /["<>:|*?\\/\p{Cc}]/u;
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const HOUR_MS = 60 * 60 * 1000;
const UNITS_MS = { h: HOUR_MS, d: 24 * HOUR_MS };
const LONGEST_DURATION_MS = 366 * 24 * HOUR_MS;
/** An `input-invalid` error about one input. `given` is shown, shortened; leave it out for secrets. */
function invalidInput(input, problem, given) {
    const shown = given === undefined
        ? ''
        : `, but \`${given.length > MAX_SHOWN ? `${given.slice(0, MAX_SHOWN)}…` : given}\` was given`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj('input-invalid', `Input \`${input}\` ${problem}${shown}.`);
}
/** The toolkit's booleans (YAML 1.2 core schema). */
function readBoolean(input, given) {
    if (['true', 'True', 'TRUE'].includes(given))
        return true;
    if (['false', 'False', 'FALSE'].includes(given))
        return false;
    throw invalidInput(input, 'must be `true` or `false`', given);
}
/** A whole number in decimal digits within inclusive bounds. */
function parseInteger(input, given, range) {
    const value = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
    if (value >= range.min && value <= range.max)
        return value;
    throw invalidInput(input, `must be a whole number from ${range.min} to ${range.max}`, given);
}
/** `36h` or `2d`, in ms. */
function readDuration(input, given) {
    const [, count = '', unit = ''] = /^(\d{1,6})\s*([hd])$/.exec(given) ?? [];
    const ms = Number(count) * (UNITS_MS[unit] ?? 0);
    if (ms > 0 && ms <= LONGEST_DURATION_MS)
        return ms;
    throw invalidInput(input, 'must be hours or days, like `36h` or `2d`, a year at most', given);
}
/** One of a few words. */
function readChoice(input, given, allowed) {
    const found = allowed.find((word) => word === given);
    if (found !== undefined)
        return found;
    throw invalidInput(input, `must be ${allowed.map((word) => `\`${word}\``).join(' or ')}`, given);
}
/** Some of a few words, separated by lines or commas, without repetitions, in the order given. */
function readChoices(input, given, allowed) {
    const words = given
        .split(/[\n,]/)
        .map((word) => word.trim())
        .filter((word) => word !== '');
    const choices = [...new Set(words.map((word) => readChoice(input, word, allowed)))];
    if (choices.length > 0)
        return choices;
    throw invalidInput(input, `must name at least one of ${allowed.map((word) => `\`${word}\``).join(', ')}`);
}
/**
 * The router's address: scheme, host, and port where it is not the scheme's own. What follows the address in a copied
 * line is dropped; credentials in it are refused and never shown.
 */
function readRouterUrl(input, given) {
    const example = 'like `https://192.168.1.1:8001`';
    const authority = /^https?:\/\/([^/?#\\]*)/i.exec(given)?.[1];
    if (given.includes('@')) {
        throw invalidInput(input, 'must not contain credentials (or any `@`): give `username` and `password` by themselves');
    }
    const shown = showAddress(given);
    if (authority === undefined)
        throw invalidInput(input, `must start with https:// or http://, ${example}`, shown);
    const url = URL.parse(`${given.slice(0, given.indexOf(':'))}://${authority}`);
    if (!url || url.hostname === '' || url.port === '0' || authority.endsWith(':')) {
        throw invalidInput(input, `must be an address ${example}`, shown);
    }
    // `:443` and `:80` vanish from a URL, but were given in so many words: only a missing port gets SRM's own.
    if (!/:\d+$/.test(authority))
        url.port = url.protocol === 'http:' ? HTTP_PORT : HTTPS_PORT;
    return url;
}
/**
 * What was given, as far as an error may show it: without query and fragment, which may hold a session, and not at all if
 * something other than digits stands where a port would (`admin:password`).
 */
function showAddress(given) {
    const address = given.replace(/[?#].*$/s, '');
    const place = address.replace(/^(?:https?|ftp):\/*/i, '');
    return /^(?:\[[^\]]*\]?|[^:]*?)(?::\d*)?(?:[/\\][^:]*)?$/.test(place) ? address : undefined;
}
/** A SHA-256 fingerprint as 64 lower-case hexadecimal digits; browsers and openssl write it in different ways. */
function readFingerprint(input, given) {
    const digits = given.replace(/^sha-?256(?:\s+fingerprint)?\s*[:=]?/i, '').replace(/[\s:-]/g, '');
    if (/^[0-9a-f]{64}$/i.test(digits))
        return digits.toLowerCase();
    const sha1 = /^[0-9a-f]{40}$/i.test(digits) ? ' (this is a SHA-1 fingerprint: browsers show both)' : '';
    throw invalidInput(input, `must be a SHA-256 fingerprint, 64 hexadecimal digits with or without colons${sha1}`, given);
}
/** A router's label: letters, digits, `.`, `_`, `-`. */
function readLabel(input, given) {
    if (/^[\w.-]{1,64}$/.test(given) && !/^\.+$/.test(given))
        return given;
    throw invalidInput(input, 'must consist of letters, digits, `.`, `_` and `-`, 64 at most', given);
}
/** A name template, with known placeholders only. */
function readNameTemplate(input, given, placeholders) {
    const allowed = placeholders.map((name) => `\`{${name}}\``).join(', ');
    const literal = given.replace(/\{\w*\}/g, '');
    const unknown = (0,_naming_template_js__WEBPACK_IMPORTED_MODULE_1__/* .placeholdersOf */ .iJ)(given).find((name) => !placeholders.includes(name));
    if (unknown !== undefined)
        throw invalidInput(input, `knows only the placeholders ${allowed}`, given);
    if (/[{}]/.test(literal))
        throw invalidInput(input, `has a brace that belongs to no placeholder (${allowed})`, given);
    return checkName(input, given);
}
/** A whole name, its placeholders filled in or not: safe as a file name and an artifact name on every system. */
function checkName(input, given) {
    if (FORBIDDEN_IN_NAMES.test(given))
        throw invalidInput(input, 'must not contain path separators, control characters or any of `" < > : | * ?`', given);
    if (/^[.\s-]|[.\s]$/.test(given) || WINDOWS_DEVICE.test(given))
        throw invalidInput(input, 'must be a plain file name: no leading dot or dash, no dot or space at the end, no device name of Windows', given);
    const extension = /\.dss(?:\.age)?$/i.exec(given)?.[0].toLowerCase();
    if (extension !== undefined)
        throw invalidInput(input, `must be given without \`${extension}\`, which is added`, given);
    if (Buffer.byteLength(given) > MAX_NAME_LENGTH)
        throw invalidInput(input, `must not be longer than ${MAX_NAME_LENGTH} bytes`, given);
    return given;
}
/** Patterns of items that do not count as changes, one per line; empty lines and `#` comments are left out. */
function readGlobs(input, given) {
    const globs = given
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'));
    for (const glob of globs) {
        if (glob.length > MAX_NAME_LENGTH || /\p{Cc}/u.test(glob))
            throw invalidInput(input, `must have lines of at most ${MAX_NAME_LENGTH} characters`, glob);
        // An item always has one: a pattern without it that says nothing about the rest would never fit.
        if (!/[/*]/.test(glob))
            throw invalidInput(input, 'must name items like `table/label` or `/file`', glob);
    }
    return globs;
}


/***/ }),

/***/ 75182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ INPUT_NAMES)
/* harmony export */ });
// One readonly Settings: what both faces produce from what the user gave, every value already checked.
/** Every input there is, as in action.yml. */
const INPUT_NAMES = [
    'mode',
    'url',
    'username',
    'password',
    'otp-secret',
    'router',
    'tls-fingerprint',
    'tls-verify',
    'login-encryption',
    'timeout',
    'destination',
    'name',
    'artifact-name',
    'retention-days',
    'token',
    'directory',
    'repository',
    'repository-token',
    'branch',
    'path',
    'commit-message',
    'encrypt-to',
    'fingerprint-key',
    'keep',
    'skip-unchanged',
    'ignore-changes',
    'require-verified',
    'summary',
];


/***/ }),

/***/ 27657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ describeFileError),
/* harmony export */   U: () => (/* binding */ errnoOf)
/* harmony export */ });
// Errors of the file system, in words.
const WORDS = {
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk quota is used up',
    EFBIG: 'files may not grow that large here',
    EROFS: 'the file system is read-only',
    EACCES: 'the user that this runs as has no permission',
    EPERM: 'the user that this runs as has no permission',
    ENOENT: 'it does not exist',
    ENOTDIR: 'a part of the path is not a directory',
    EISDIR: 'it is a directory',
    EEXIST: 'something that is not a directory has its name',
    EIO: 'the disk reports a read or write error',
    ESTALE: 'the network share is gone',
    EHOSTDOWN: 'the network share is gone',
    ETIMEDOUT: 'the network share does not answer',
    ENAMETOOLONG: 'the name is too long for this file system',
};
/** `ENOSPC` and the like, or an empty string. */
function errnoOf(error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    return typeof code === 'string' ? code : '';
}
/** Why a file operation failed: `the disk is full (ENOSPC)`. */
function describeFileError(error) {
    const errno = errnoOf(error);
    const words = WORDS[errno];
    if (words)
        return `${words} (${errno})`;
    // By its shape: an error of another realm is no instance of this one's class.
    const isError = typeof error === 'object' && error !== null && 'message' in error;
    return isError ? String(error.message) : String(error);
}


/***/ }),

/***/ 91946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ formsOf)
/* harmony export */ });
// The forms in which a secret could turn up in a text: the one place that knows them, for masks and for redaction.
/** Shorter forms would stand in any text by chance, and blank it. */
const MIN_DERIVED = 6;
/** The secret as it is, in an address, a form, JSON, HTML, base64 (wherever in a longer text it begins) and hexadecimal. */
function formsOf(secret) {
    if (secret === '')
        return [];
    const bytes = Buffer.from(secret);
    const pieces = [0, 1, 2].map((offset) => base64Piece(bytes, offset));
    const hex = bytes.toString('hex');
    const derived = [
        encodeURIComponent(secret),
        new URLSearchParams({ x: secret }).toString().slice(2),
        JSON.stringify(secret).slice(1, -1),
        secret.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`),
        bytes.toString('base64'),
        bytes.toString('base64url'),
        ...pieces.flatMap((piece) => [piece, piece.replaceAll('+', '-').replaceAll('/', '_')]),
        hex,
        hex.toUpperCase(),
    ];
    return [...new Set([secret, ...derived.filter((form) => form.length >= MIN_DERIVED)])];
}
/** What these bytes look like in base64 with `offset` bytes before them: the part that no neighbour has a say in. */
function base64Piece(bytes, offset) {
    const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    return text.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6));
}


/***/ }),

/***/ 28009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
// The version of this program, the same as in package.json; a test compares them.
const VERSION = '0.1.0';


/***/ })

};
