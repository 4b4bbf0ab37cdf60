export const id = 1888;
export const ids = [1888];
export const modules = {

/***/ 38133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    p: () => (  isVerified),
    x: () => (  createRunState)
  });
function createRunState() {
    return { isFirst: false, locations: [], reusedCopies: [], durations: new Map(), leftRunning: false };
}
function isVerified({ inspection }) {
    return inspection?.verdict === 'valid';
}


/***/ }),

/***/ 35654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    BI: () => (  BACKUP_EXTENSION),
    BR: () => (  timeReader),
    DC: () => (  isDated),
    Dc: () => (  nameAt),
    EJ: () => (  dateStamp),
    L6: () => (  SEALED_EXTENSION),
    OR: () => (  MANIFEST_EXTENSION),
    Vc: () => (  stemOf),
    eP: () => (  FIRST_DATE),
    iJ: () => (  placeholdersOf),
    iY: () => (  isBackupName),
    j4: () => (  FORBIDDEN_IN_NAMES),
    je: () => (  extensionOf),
    ln: () => (  timeStamp),
    ou: () => (  fillTemplate)
  });
const PLACEHOLDER = /\{(\w*)\}/g;
const TIME_SUFFIX = '(?:-(?<suffix>\\d{6}))?';
const DATE_SUFFIX = '(?:-(?:(?<date>\\d{8})-)?(?<suffix>\\d{6}))?';
const FIRST_DATE = '00000000';
const BACKUP_EXTENSION = '.dss';
const SEALED_EXTENSION = `${BACKUP_EXTENSION}.age`;
const MANIFEST_EXTENSION = '.manifest.json';
const FORBIDDEN_IN_NAMES = /["<>:|*?\\/\p{Cc}]/u;
const MAX_FILE_NAME = 255;
function extensionOf(fileName) {
    return [SEALED_EXTENSION, BACKUP_EXTENSION].find((extension) => fileName.endsWith(extension)) ?? '';
}
function isBackupName(fileName) {
    const isPlain = fileName.length <= MAX_FILE_NAME && !FORBIDDEN_IN_NAMES.test(fileName) && !/^[.\s-]/.test(fileName);
    return isPlain && stemOf(fileName) !== fileName;
}
function stemOf(fileName) {
    return fileName.slice(0, fileName.length - extensionOf(fileName).length);
}
function dateStamp(moment) {
    return moment.toISOString().slice(0, 10).replaceAll('-', '');
}
function timeStamp(moment) {
    return moment.toISOString().slice(11, 19).replaceAll(':', '');
}
function placeholdersOf(template) {
    return [...template.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
}
function fillTemplate(template, values) {
    return template.replace(PLACEHOLDER, (whole, key) => Object.hasOwn(values, key) ? (values[key] ?? '') : whole);
}
function isDated({ template }) {
    return placeholdersOf(template).includes('date');
}
function nameAt(naming, moment) {
    return fillTemplate(naming.template, { date: dateStamp(moment), time: timeStamp(moment), router: naming.router });
}
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
    const end = isDated(naming) ? TIME_SUFFIX : DATE_SUFFIX;
    const pattern = new RegExp(`^${source}${end}${escapeRegExp(BACKUP_EXTENSION)}(?:\\.age)?$`);
    return (fileName) => {
        const groups = pattern.exec(fileName)?.groups;
        if (!groups)
            return undefined;
        const { date = FIRST_DATE, suffix, time = '000000' } = groups;
        return date === FIRST_DATE || isMoment(date, suffix ?? time) ? date + (suffix ?? time) : undefined;
    };
}
function isMoment(date, time) {
    const [month, day] = [Number(date.slice(4, 6)) - 1, Number(date.slice(6))];
    const midnight = new Date(Date.UTC(Number(date.slice(0, 4)), month, day));
    const isDay = midnight.getUTCMonth() === month && midnight.getUTCDate() === day;
    return isDay && time.slice(0, 2) < '24' && time.slice(2, 4) < '60' && time.slice(4) < '60';
}
function escapeRegExp(text) {
    return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}


/***/ }),

/***/ 17971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  gG: () => (  NO_ENCRYPTION),
  pd: () => (  asksForEncryption),
  $b: () => (  findPrivateKeys),
  y9: () => (  readFingerprintKey),
  rZ: () => (  readRecipients)
});

var parse_values = __webpack_require__(23003);
;// CONCATENATED MODULE: ./build/src/settings/sample-recipients.js
const PLACEHOLDERS = ['age1YOUR', 'age1...', 'age1\u2026'];
const PUBLISHED = new Set([
    'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p',
    'age1lggyhqrw2nlhcxprm67z43rta597azn8gknawjehu9d9dl0jq3yqqvfafg',
    'age1yhm4gctwfmrpz87tdslm550wrx6m79y9f2hdzt0lndjnehwj0ukqrjpyx5',
    'age1lvyvwawkr0mcnnnncaghunadrqkmuf9e6507x9y920xxpp866cnql7dp2z',
    'age1gde3ncmahlqd9gg50tanl99r960llztrhfapnmx853s4tjum03uqfssgdh',
    'age1t7rxyev2z3rw82stdlrrepyc39nvn86l5078zqkf5uasdy86jp6svpy7pa',
    'age1yt3tfqlfrwdwx0z0ynwplcr6qxcxfaqycuprpmy89nr83ltx74tqdpszlw',
    'age1s3cqcks5genc6ru8chl0hkkd04zmxvczsvdxq99ekffe4gmvjpzsedk23c',
]);
function isPlaceholderRecipient(line) {
    return PLACEHOLDERS.some((start) => line.startsWith(start));
}
function isPublishedRecipient(line) {
    return PUBLISHED.has(line);
}

var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/src/settings/weak-keys.js

const MIN_BITS = 80;
const MAX_JUDGED = 512;
const PLACEHOLDER = /\$\{\{|openssl rand|fingerprint.?key/i;
const ROWS = '1234567890 qwertyuiop asdfghjkl zxcvbnm';
const COLUMNS = '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p qazwsxedcrfvtgbyhnujmikolp 1qazxsw23edcvfr45tgbnhy67ujm zaq1xsw2cde3vfr4';
const KEYS = new Set([ROWS, COLUMNS].flatMap((keys) => [keys, [...keys].reverse().join('')]).flatMap((keys) => piecesOf(keys, 3)));
const PASSAGE = 5;
const COPIED = [
    '314159265358979323846264338327950288419716939937510582097494459230781640628620899',
    '27182818284590452353602874713526624977572470936999595749669676277240766303535',
    '141421356237309504880168872420969807856967187537694807317667973799073247846210',
    '161803398874989484820458683436563811772030917980576286213544862270526046281890',
    '112358132134558914423337761098715972584418167651094617711286574636875025121393',
    '235711131719232931374143475359616771737983899710110310710911312713113713914915',
    '124816326412825651210242048409681921638432768655361310722621445242881048576',
    '243f6a8885a308d313198a2e03707344a4093822299f31d0082efa98ec4e6c89',
    '6a09e667bb67ae853c6ef372a54ff53a510e527f9b05688c1f83d9ab5be0cd19',
    '2b7e151628aed2a6abf7158809cf4f3c 603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4',
    '123e4567-e89b-12d3-a456-426614174000 123e4567e89b12d3a456426614174000 550e8400-e29b-41d4-a716-446655440000',
    'the quick brown fox jumps over the lazy dog, lorem ipsum dolor sit amet, onetwothreefourfivesixseveneight',
    'deadbeef cafebabe feedface baadf00d badc0ffee c0ffee 8badf00d deadc0de facefeed cafed00d cafef00d',
];
const PASSAGES = new Set(COPIED.flatMap((text) => piecesOf(text, PASSAGE)));
const DIGEST_START = 32;
const ALGORITHMS = ['md5', 'sha1', 'sha256', 'sha512'];
const WORDS = [
    ...['', 'a', 'x', '0', '1', '123', '1234', '12345', '123456', '1234567', '12345678', '123456789', '1234567890'],
    ...['password', 'Password', 'password1', 'password123', 'passwort', 'secret', 'test', 'key', 'abc', 'abc123', 'foo'],
    ...['admin', 'root', 'user', 'default', 'changeme', 'letmein', 'welcome', 'hello', 'hello world', 'Hello World'],
    ...['router', 'synology', 'Synology', 'srm', 'backup', 'home', 'github', 'qwerty', 'fingerprint', 'fingerprint-key'],
    ...['synology-router-backup', 'srm-backup'],
];
function isWeakKey(key) {
    const start = key.slice(0, MAX_JUDGED);
    return PLACEHOLDER.test(start) || estimateBits(start) < MIN_BITS || isPattern(decoded(start)) || isDigestOfWord(key);
}
function decoded(key) {
    const isHex = /^(?:[0-9a-f]{2})+$/i.test(key);
    return Buffer.from(key, isHex ? 'hex' : 'base64').toString('latin1');
}
function estimateBits(text) {
    return countSurprises(text) * Math.log2(new Set(text).size);
}
function isPattern(text) {
    return countSurprises(text) < text.length / 2;
}
function countSurprises(text) {
    const characters = [...text];
    const codes = characters.map((character) => character.codePointAt(0) ?? 0);
    const isSeries = (at, period, longest) => {
        const step = (end) => (codes[end] ?? 0) - (codes[end - period] ?? 0);
        return at > period && Math.abs(step(at)) <= longest && step(at) === step(at - 1);
    };
    const lastOf = (at, count) => characters.slice(Math.max(0, at + 1 - count), at + 1).join('');
    const seen = new Set();
    const isExpected = (at) => {
        const last = lastOf(at, 3);
        const isKnown = seen.has(last) || KEYS.has(last.toLowerCase()) || PASSAGES.has(lastOf(at, PASSAGE).toLowerCase());
        if (at > 1)
            seen.add(last);
        return isKnown || isSeries(at, 1, 2) || isSeries(at, 2, 1);
    };
    return characters.filter((_, at) => !isExpected(at)).length;
}
function piecesOf(text, length) {
    return Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) => text.slice(at, at + length));
}
let digests;
function isDigestOfWord(key) {
    digests ??= new Set(startsOfDigests());
    const start = key.slice(0, DIGEST_START);
    return digests.has(start) || digests.has(start.toLowerCase());
}
function startsOfDigests() {
    const available = (0,external_node_crypto_.getHashes)();
    const algorithms = ALGORITHMS.filter((algorithm) => available.includes(algorithm));
    const found = algorithms.flatMap((algorithm) => WORDS.flatMap((word) => [(0,external_node_crypto_.hash)(algorithm, word, 'buffer'), (0,external_node_crypto_.hash)(algorithm, `${word}\n`, 'buffer')]));
    const forms = ['hex', 'base64', 'base64url'];
    return found.flatMap((digest) => forms.map((form) => digest.toString(form).slice(0, DIGEST_START)));
}

;// CONCATENATED MODULE: ./build/src/settings/parse-encryption.js



const RECIPIENT = /^age1(?:(?:pq|tag|tagpq)1)?[02-9ac-hj-np-z]{50,}$/;
const PLUGIN_RECIPIENT = /^age1[a-z0-9-]+1/;
const POST_QUANTUM_RECIPIENT = /^age1(?:pq|tagpq)1/;
const HOW_TO_GET = '`age-keygen -o router-backup.key` creates a key, and prints it';
const MIN_KEY_LENGTH = 32;
const NO_ENCRYPTION = 'none';
function findPrivateKeys(text) {
    return text.match(/AGE-(?:SECRET-KEY|PLUGIN)-[\w-]+/gi) ?? [];
}
function readRecipients(input, given) {
    if (findPrivateKeys(given).length > 0) {
        throw (0,parse_values .aY)(input, 'contains an age identity (private key), which can decrypt every backup. Use the public key instead, which starts with `age1` (`age-keygen -y key.txt` prints it). If the private key was ever stored in plain sight, create a new pair');
    }
    const lines = given
        .split(/\r\n|\n|\r/)
        .map((line) => line.replace(/(?:^|\s)#.*$/, '').trim())
        .filter((line) => line !== '');
    for (const line of lines) {
        if (/^(?:ssh-|ecdsa-|sk-ssh-)/.test(line))
            throw (0,parse_values .aY)(input, 'contains an SSH key, which is unsupported. Create a key with `age-keygen`, and use the line that starts with `age1`');
        if (isPlaceholderRecipient(line))
            throw (0,parse_values .aY)(input, `contains a placeholder of the documentation. Put your own public key in its place: ${HOW_TO_GET}`, line);
        if (isPublishedRecipient(line))
            throw (0,parse_values .aY)(input, `contains a sample from a manual: you could not decrypt the backups, and strangers could. Put your own public key in its place: ${HOW_TO_GET}`, line);
        if (RECIPIENT.test(line))
            continue;
        if (PLUGIN_RECIPIENT.test(line) && !/^age1(?:pq|tag|tagpq)1/.test(line))
            throw (0,parse_values .aY)(input, 'contains a recipient that needs an age plugin, which is unsupported: use one that starts with `age1`, `age1pq1` or `age1tag1`', line);
        throw (0,parse_values .aY)(input, 'must contain age recipients, one per line, each starting with `age1`', line);
    }
    const postQuantum = lines.filter((line) => POST_QUANTUM_RECIPIENT.test(line));
    if (postQuantum.length > 0 && postQuantum.length < lines.length)
        throw (0,parse_values .aY)(input, 'mixes post-quantum recipients (`age1pq1`, `age1tagpq1`) with classic ones, which the `age` command refuses too: a quantum computer could decrypt the file with the classic key. Use recipients of one kind (`age-keygen -pq` creates post-quantum keys)');
    return [...new Set(lines)];
}
function asksForEncryption(given = '') {
    return !['', NO_ENCRYPTION].includes(given.trim());
}
function readFingerprintKey(input, given) {
    if (given.length < MIN_KEY_LENGTH)
        throw (0,parse_values .aY)(input, `must have at least ${MIN_KEY_LENGTH} characters: \`openssl rand -hex 32\` generates one`);
    if (isWeakKey(given))
        throw (0,parse_values .aY)(input, 'is not random: `openssl rand -hex 32` generates a good key');
    return given;
}


/***/ }),

/***/ 65497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    I: () => (  readOtpSecret),
    V: () => (  secretsIn)
  });
  var _parse_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23003);

const MIN_CHARACTERS = 16;
const MAX_CHARACTERS = 256;
const BROKEN_LENGTHS = new Set([1, 3, 6]);
const MIN_MASKED_CHARACTERS = 8;
const ALGORITHMS = ['SHA1', 'SHA256', 'SHA512'];
const DIGITS = { min: 6, max: 8 };
const PERIOD_SECONDS = { min: 15, max: 300 };
function readOtpSecret(input, given) {
    const text = given.trim();
    if (text === '')
        return undefined;
    if (/^otpauth/i.test(text))
        return readAddress(input, text);
    if (/^\d{6,8}$/.test(text.replace(/[\s-]/g, '')))
        throw (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_0__  .aY)(input, 'is a one-time or recovery code, which works only once: use the secret that the authenticator app was set up with');
    return { secret: readBase32(input, text), algorithm: 'SHA1', digits: DIGITS.min, periodSeconds: 30 };
}
function secretsIn(given) {
    const raw = /[?&]secret=([^&#]*)/i.exec(given)?.[1] ?? given;
    const bare = decode(raw);
    return [...new Set([raw, bare, normalise(bare), normalise(bare).toLowerCase()])].filter((text) => text.length >= MIN_MASKED_CHARACTERS);
}
function normalise(text) {
    return text.replace(/[\s-]/g, '').replace(/=+$/, '').toUpperCase();
}
function readBase32(input, given) {
    const secret = normalise(given);
    if (!/^[A-Z2-7]*$/.test(secret))
        throw (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_0__  .aY)(input, 'must be a base32 secret (letters, and digits from 2 to 7) or an `otpauth://totp/` URL, but contains other characters');
    if (secret.length < MIN_CHARACTERS || BROKEN_LENGTHS.has(secret.length % 8))
        throw (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_0__  .aY)(input, `is not a complete base32 secret: it has ${secret.length} characters, as if it was cut off`);
    if (secret.length > MAX_CHARACTERS)
        throw (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_0__  .aY)(input, `is too long for a base32 secret: at most ${MAX_CHARACTERS} characters`);
    return secret;
}
function readAddress(input, text) {
    const refuse = (problem) => (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_0__  .aY)(input, problem);
    if (/^otpauth-migration:/i.test(text))
        throw refuse('is an export of several accounts (`otpauth-migration://`): use the `otpauth://totp/` URL or the secret of this account');
    const url = URL.parse(text);
    const kind = url?.hostname.toLowerCase();
    if (kind === 'hotp')
        throw refuse('is for counter-based codes (`otpauth://hotp/`): SRM uses time-based ones (`otpauth://totp/`)');
    if (url?.protocol !== 'otpauth:' || kind !== 'totp')
        throw refuse('must start with `otpauth://totp/` if it is a URL');
    const parameters = url.searchParams;
    const secrets = parameters.getAll('secret');
    if (secrets.length !== 1)
        throw refuse('is an `otpauth://` URL without exactly one `secret=`');
    const word = (parameters.get('algorithm') ?? 'SHA1').toUpperCase().replace(/^HMAC/, '').replace('-', '');
    const algorithm = ALGORITHMS.find((known) => known === word);
    if (!algorithm)
        throw refuse('is an `otpauth://` URL whose `algorithm` is not SHA1, SHA256 or SHA512');
    const integerOf = (name, fallback, { min, max }) => {
        const value = parameters.get(name) ?? String(fallback);
        if (/^\d{1,4}$/.test(value) && Number(value) >= min && Number(value) <= max)
            return Number(value);
        throw refuse(`is an \`otpauth://\` URL whose \`${name}\` is not a whole number from ${min} to ${max}`);
    };
    return {
        secret: readBase32(input, secrets[0] ?? ''),
        algorithm,
        digits: integerOf('digits', DIGITS.min, DIGITS),
        periodSeconds: integerOf('period', 30, PERIOD_SECONDS),
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

  __webpack_require__.d(__webpack_exports__, {
    hV: () => (  readCommitMessage),
    j1: () => (  readFolder),
    o2: () => (  readRepositoryName),
    pG: () => (  readBranch)
  });
  var _naming_template_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35654);
  var _parse_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23003);


const DEFAULT_MESSAGE = 'Back up {router} ({model}): {changes}';
const MESSAGE_PLACEHOLDERS = ['router', 'model', 'firmware', 'changes', 'name', 'date'];
const MAX_LENGTH = 200;
function readRepositoryName(input, given, { isRequired, serverUrl }) {
    const host = /^https?:\/\/([^/]+)\//.exec(given)?.[1]?.split('@').at(-1);
    const own = URL.parse(serverUrl)?.host;
    if (host !== undefined && host.toLowerCase() !== own)
        throw (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_0__  .aY)(input, `must be on ${own}, the server of this run (GITHUB_SERVER_URL)`, host);
    const name = given
        .replace(/^https?:\/\/[^/]+\//, '')
        .replace(/\.git$/, '')
        .replace(/\/$/, '');
    const isName = /^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(name) && !/(?:^|\/)\.{1,2}(?:\/|$)/.test(name);
    if (isName || (name === '' && !isRequired))
        return name;
    throw (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_0__  .aY)(input, 'must be `owner/name`', given.replace(/^.*@/s, '\u2026@'));
}
function readBranch(input, given) {
    const branch = given.replace(/^refs\/heads\//, '');
    const isBad = /[\p{Cc}\s~^:?*[\\]|\.\.|@\{|\/\/|^[-/.]|\/\.|[/.]$|\.lock(?:\/|$)/u.test(branch) ||
        branch === '@' ||
        branch.length > MAX_LENGTH;
    if (!isBad)
        return branch;
    throw (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_0__  .aY)(input, 'must be a branch name, like `main` or `backups`', given);
}
function readFolder(input, given, router) {
    const unknown = (0,_naming_template_js__WEBPACK_IMPORTED_MODULE_1__  .iJ)(given).find((name) => name !== 'router');
    if (unknown !== undefined)
        throw (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_0__  .aY)(input, 'supports only the placeholder `{router}`', given);
    const folder = (0,_naming_template_js__WEBPACK_IMPORTED_MODULE_1__  .ou)(given, { router }).replace(/^\/+|\/+$/g, '');
    if (folder === '.' || folder === '')
        return '';
    const parts = folder.split('/');
    const isBad = parts.some((part) => part === '' || part === '.' || part === '..' || part.toLowerCase() === '.git');
    if (isBad || /[\p{Cc}:\\{}]/u.test(folder) || folder.length > MAX_LENGTH)
        throw (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_0__  .aY)(input, 'must be a folder in the repository, like `backups/{router}`', given);
    return folder;
}
function readCommitMessage(input, given) {
    const template = given.trim() || DEFAULT_MESSAGE;
    const allowed = MESSAGE_PLACEHOLDERS.map((name) => `\`{${name}}\``).join(', ');
    const unknown = (0,_naming_template_js__WEBPACK_IMPORTED_MODULE_1__  .iJ)(template).find((name) => !MESSAGE_PLACEHOLDERS.includes(name));
    if (unknown !== undefined)
        throw (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_0__  .aY)(input, `supports only the placeholders ${allowed}`, given);
    if (/\p{Cc}/u.test(template) || template.length > MAX_LENGTH)
        throw (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_0__  .aY)(input, `must be one line of at most ${MAX_LENGTH} characters`, given);
    return template;
}


/***/ }),

/***/ 20098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  s: () => (  checkInputs)
});

var naming_template = __webpack_require__(35654);
var message = __webpack_require__(29962);
var external_node_path_ = __webpack_require__(76760);
var parse_repository = __webpack_require__(77753);
var parse_values = __webpack_require__(23003);
;// CONCATENATED MODULE: ./build/src/settings/parse-destinations.js





function readSkipUnchanged(inputs, { seal }, automatic) {
    const choice = (0,parse_values .Kf)('skip-unchanged', inputs['skip-unchanged'] || 'auto', ['auto', 'true', 'false']);
    const isComparable = !seal || seal.fingerprintKey !== undefined;
    if (choice === 'true' && !isComparable)
        throw (0,parse_values .aY)('skip-unchanged', (0,message .iU) `needs ${(0,message .hF)('fingerprint-key')} with ${(0,message .hF)('encrypt-to')}: without it, changes in an encrypted backup cannot be detected`);
    return choice === 'auto' ? automatic && isComparable : choice === 'true';
}
function readKeep(inputs) {
    return (0,parse_values .cG)('keep', inputs.keep || '30', { min: 0, max: 100_000 });
}
function refuseKeepWithoutDate(keep, { template }) {
    if (keep === 0 || (0,naming_template .DC)({ template }))
        return;
    const problem = (0,message .iU) `must contain \`{date}\`, by which ${(0,message .hF)('keep')} recognizes old backups (or set ${(0,message .hF)('keep', '0')})`;
    throw (0,parse_values .aY)('name', problem, template);
}
function readArtifact(inputs, run) {
    const template = (0,parse_values .s5)('artifact-name', inputs['artifact-name'] || '{name}', [
        'name',
        'date',
        'time',
        'router',
    ]);
    const naming = { ...run.naming, template: (0,naming_template .ou)(template, { name: run.naming.template }) };
    const days = inputs['retention-days'];
    return {
        kind: 'artifact',
        name: checkArtifactName((0,naming_template .Dc)(naming, run.startedAt)),
        naming,
        skipUnchanged: readSkipUnchanged(inputs, run, false),
        ...(days === '' ? {} : { retentionDays: (0,parse_values .cG)('retention-days', days, { min: 1, max: 400 }) }),
        token: inputs.token,
        sealed: run.seal !== undefined,
        workflow: run.workflow,
    };
}
function checkArtifactName(name) {
    if (name.includes('%'))
        throw (0,parse_values .aY)('artifact-name', "must not contain `%`, which GitHub's client cannot download", name);
    return (0,parse_values .I3)('artifact-name', name);
}
function readDirectory(inputs, { naming, seal }) {
    const path = inputs.directory;
    if (path === '')
        throw (0,parse_values .aY)('directory', 'is required: backups are stored there');
    if (path.includes('\0') || !(0,external_node_path_.isAbsolute)(path)) {
        throw (0,parse_values .aY)('directory', (0,message .iU) `must be an absolute path on ${(0,message .jk)('runner')}, like \`/srv/backups/router\``, path);
    }
    const keep = readKeep(inputs);
    refuseKeepWithoutDate(keep, naming);
    (0,parse_values .Ws)(naming.template);
    return { kind: 'directory', path, keep, naming, skipUnchanged: readSkipUnchanged(inputs, { seal }, false) };
}
function readRepository(inputs, { naming, workflow, isWanted, seal }) {
    const repository = (0,parse_repository .o2)('repository', inputs.repository || workflow.repository, {
        ...{ isRequired: isWanted, serverUrl: workflow.serverUrl },
    });
    const token = inputs['repository-token'] || inputs.token;
    const keep = readKeep(inputs);
    if (isWanted) {
        if (token === '')
            throw (0,parse_values .aY)('repository-token', (0,message .iU) `or ${(0,message .hF)('token')} is required with ${(0,message .hF)('destination', 'repository')}`);
        refuseKeepWithoutDate(keep, naming);
        (0,parse_values .Ws)(naming.template);
    }
    const folder = (0,parse_repository .j1)('path', inputs.path || 'backups/{router}', naming.router);
    return {
        kind: 'repository',
        repository,
        token,
        ...(inputs.branch === '' ? {} : { branch: (0,parse_repository .pG)('branch', inputs.branch) }),
        folder,
        commitMessage: (0,parse_repository .hV)('commit-message', inputs['commit-message']),
        keep,
        naming,
        skipUnchanged: readSkipUnchanged(inputs, { seal }, true),
        workflow,
    };
}

var parse_encryption = __webpack_require__(17971);
var parse_otp_secret = __webpack_require__(65497);
var router_name = __webpack_require__(88712);
;// CONCATENATED MODULE: ./build/src/settings/parse-settings.js







function checkInputs(inputs, { startedAt, tempDirectory, stateFolder, workflow }) {
    const url = (0,parse_values .np)('url', required(inputs, 'url'));
    const label = inputs.router === '' ? (0,router_name .Wy)(url) : (0,parse_values .V8)('router', inputs.router);
    const template = (0,parse_values .s5)('name', inputs.name || 'SynologyRouter_{date}', ['date', 'time', 'router']);
    const naming = { template, router: label };
    const name = (0,parse_values .I3)('name', (0,naming_template .Dc)(naming, startedAt));
    (0,parse_values .Vf)('summary', inputs.summary || 'true');
    const destinations = (0,parse_values .Bd)('destination', inputs.destination || 'artifact', [
        'artifact',
        'directory',
        'repository',
    ]);
    if (inputs.directory !== '' && !destinations.includes('directory')) {
        throw (0,parse_values .aY)('directory', notIncluded('directory'));
    }
    for (const name of ['repository', 'repository-token', 'branch']) {
        if (inputs[name] !== '' && !destinations.includes('repository'))
            throw (0,parse_values .aY)(name, notIncluded('repository'));
    }
    const isMeantReadable = inputs['encrypt-to'].trim() === parse_encryption .gG;
    const seal = isMeantReadable ? refuseKeyAlone(inputs) : readSeal(inputs);
    const run = { naming, startedAt, workflow, isWanted: destinations.includes('repository'), seal };
    const artifact = readArtifact(inputs, run);
    const repository = readRepository(inputs, run);
    return {
        mode: (0,parse_values .Kf)('mode', inputs.mode || 'backup', ['backup', 'check']),
        workflow,
        token: inputs.token,
        router: {
            origin: url.origin,
            ...readCredentials(inputs),
            ...readSecurity(inputs, url),
            timeoutMs: 1000 * (0,parse_values .cG)('timeout', inputs.timeout || '300', { min: 5, max: 3600 }),
        },
        label,
        fileName: name + (seal ? naming_template .L6 : naming_template .BI),
        ...(seal ? { seal } : {}),
        ...(isMeantReadable ? { isMeantReadable } : {}),
        destinations: destinations.map((kind) => {
            if (kind === 'artifact')
                return artifact;
            return kind === 'repository' ? repository : readDirectory(inputs, run);
        }),
        ignoreChanges: (0,parse_values .Qj)('ignore-changes', inputs['ignore-changes']),
        requireVerified: (0,parse_values .Vf)('require-verified', inputs['require-verified'] || 'true'),
        startedAt,
        tempDirectory,
        ...(stateFolder === undefined ? {} : { stateFolder }),
    };
}
function notIncluded(kind) {
    return (0,message .iU) `is set, but ${(0,message .hF)('destination')} does not include ${(0,message .aY)(kind)}`;
}
function required(inputs, name) {
    if (inputs[name].trim() !== '')
        return inputs[name];
    throw (0,parse_values .aY)(name, (0,message .iU) `is missing or empty. Check that ${(0,message .jk)('source-of-input')} exists and is available to this run`);
}
function readCredentials(inputs) {
    const username = required(inputs, 'username');
    const password = required(inputs, 'password');
    if (/[\r\n]/.test(username))
        throw (0,parse_values .aY)('username', 'must not contain a line break');
    if (/[\r\n]/.test(password))
        throw (0,parse_values .aY)('password', 'must not contain a line break. Check how it was set, for example from a file');
    const otp = (0,parse_otp_secret .I)('otp-secret', inputs['otp-secret']);
    return { username, password, ...(otp ? { otp } : {}) };
}
function readSeal(inputs) {
    const recipients = (0,parse_encryption .rZ)('encrypt-to', inputs['encrypt-to']);
    const key = inputs['fingerprint-key'];
    if (recipients.length === 0) {
        if (inputs['encrypt-to'].trim() !== '')
            throw (0,parse_values .aY)('encrypt-to', 'contains only comments, no recipient');
        if (inputs['encrypt-to'] !== '')
            throw (0,parse_values .aY)('encrypt-to', (0,message .iU) `is blank. Check that ${(0,message .jk)('source-of-input')} exists`);
        return refuseKeyAlone(inputs);
    }
    return { recipients, ...(key === '' ? {} : { fingerprintKey: (0,parse_encryption .y9)('fingerprint-key', key) }) };
}
function refuseKeyAlone(inputs) {
    if (inputs['fingerprint-key'] === '')
        return;
    const state = inputs['encrypt-to'] === '' ? (0,message .iU) `not set` : (0,message .iU) `${(0,message .aY)(parse_encryption .gG)}`;
    throw (0,parse_values .aY)('fingerprint-key', (0,message .iU) `is only for encrypted backups, but ${(0,message .hF)('encrypt-to')} is ${state}`);
}
function readSecurity(inputs, url) {
    const pin = inputs['tls-fingerprint'];
    const verify = (0,parse_values .Vf)('tls-verify', inputs['tls-verify'] || 'true');
    const loginEncryption = (0,parse_values .Kf)('login-encryption', inputs['login-encryption'] || 'auto', ['auto', 'never']);
    const plainHttp = url.protocol === 'http:';
    if (loginEncryption === 'never' && plainHttp) {
        throw (0,parse_values .aY)('login-encryption', (0,message .iU) `must not be \`never\` with http in ${(0,message .hF)('url')}: the password would cross the network unencrypted`);
    }
    if (pin === '')
        return { trust: { kind: verify ? 'verify' : 'none' }, loginEncryption };
    const fingerprint = (0,parse_values .bi)('tls-fingerprint', pin);
    if (plainHttp)
        throw (0,parse_values .aY)('tls-fingerprint', (0,message .iU) `needs https in ${(0,message .hF)('url')}: http has no certificate`);
    if (!verify) {
        throw (0,parse_values .aY)('tls-fingerprint', (0,message .iU) `contradicts ${(0,message .hF)('tls-verify', 'false')}: remove ${(0,message .hF)('tls-verify')}, the fingerprint alone is enough`);
    }
    return { trust: { kind: 'pin', fingerprint }, loginEncryption };
}


/***/ }),

/***/ 23003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $7: () => (  readDuration),
    Bd: () => (  readChoices),
    I3: () => (  checkName),
    Kf: () => (  readChoice),
    Qj: () => (  readGlobs),
    V8: () => (  readLabel),
    Vf: () => (  readBoolean),
    Ws: () => (  refuseTimeWithoutDate),
    aY: () => (  invalidInput),
    bi: () => (  readFingerprint),
    cG: () => (  parseInteger),
    np: () => (  readRouterUrl),
    s5: () => (  readNameTemplate)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _naming_template_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35654);
  var _text_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29962);



const MAX_SHOWN = 60;
const MAX_NAME_LENGTH = 150;
const HTTPS_PORT = '8001';
const HTTP_PORT = '8000';
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const HOUR_MS = 60 * 60 * 1000;
const UNITS_MS = { h: HOUR_MS, d: 24 * HOUR_MS };
const LONGEST_DURATION_MS = 366 * 24 * HOUR_MS;
function invalidInput(name, problem, given) {
    const shown = given === undefined ? [] : (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .iU) `, but ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .aY)(shorten(given))} was given`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .hj('input-invalid', (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .iU) `${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .bc)(name)} ${typeof problem === 'string' ? [problem] : problem}${shown}.`);
}
function shorten(given) {
    return given.length > MAX_SHOWN ? `${given.slice(0, MAX_SHOWN)}\u2026` : given;
}
function readBoolean(name, given) {
    if (['true', 'True', 'TRUE'].includes(given))
        return true;
    if (['false', 'False', 'FALSE'].includes(given))
        return false;
    throw invalidInput(name, 'must be `true` or `false`', given);
}
function parseInteger(name, given, range) {
    const value = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
    if (value >= range.min && value <= range.max)
        return value;
    throw invalidInput(name, `must be a whole number from ${range.min} to ${range.max}`, given);
}
function readDuration(name, given) {
    const [, count = '', unit = ''] = /^(\d{1,6})\s*([hd])$/.exec(given) ?? [];
    const ms = Number(count) * (UNITS_MS[unit] ?? 0);
    if (ms > 0 && ms <= LONGEST_DURATION_MS)
        return ms;
    throw invalidInput(name, 'must be hours or days, like `36h` or `2d`, up to a year', given);
}
function readChoice(name, given, allowed) {
    const found = allowed.find((word) => word === given);
    if (found !== undefined)
        return found;
    throw invalidInput(name, `must be ${allowed.map((word) => `\`${word}\``).join(' or ')}`, given);
}
function readChoices(name, given, allowed) {
    const words = given
        .split(/[\n,]/)
        .map((word) => word.trim())
        .filter((word) => word !== '');
    const choices = [...new Set(words.map((word) => readChoice(name, word, allowed)))];
    if (choices.length > 0)
        return choices;
    throw invalidInput(name, `must contain at least one of ${allowed.map((word) => `\`${word}\``).join(', ')}`);
}
function readRouterUrl(name, given) {
    const example = 'like `https://192.168.1.1:8001`';
    const authority = /^https?:\/\/([^/?#\\]*)/i.exec(given)?.[1];
    if (given.includes('@')) {
        const problem = (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .iU) `must not contain credentials or any \`@\`: use ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .hF)('username')} and ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .hF)('password')}`;
        throw invalidInput(name, problem);
    }
    const shown = showAddress(given);
    if (authority === undefined)
        throw invalidInput(name, `must start with https:// or http://, ${example}`, shown);
    const url = URL.parse(`${given.slice(0, given.indexOf(':'))}://${authority}`);
    if (!url || url.hostname === '' || url.port === '0' || authority.endsWith(':')) {
        throw invalidInput(name, `must be an address ${example}`, shown);
    }
    if (!/:\d+$/.test(authority))
        url.port = url.protocol === 'http:' ? HTTP_PORT : HTTPS_PORT;
    return url;
}
function showAddress(given) {
    const address = given.replace(/[?#].*$/s, '');
    const place = address.replace(/^(?:https?|ftp):\/*/i, '');
    return /^(?:\[[^\]]*\]?|[^:]*?)(?::\d*)?(?:[/\\][^:]*)?$/.test(place) ? address : undefined;
}
function readFingerprint(name, given) {
    const digits = given.replace(/^sha-?256(?:\s+fingerprint)?\s*[:=]?/i, '').replace(/[\s:-]/g, '');
    if (/^[0-9a-f]{64}$/i.test(digits))
        return digits.toLowerCase();
    const sha1 = /^[0-9a-f]{40}$/i.test(digits) ? ' (this is a SHA-1 fingerprint; browsers show both)' : '';
    throw invalidInput(name, `must be a SHA-256 fingerprint, 64 hexadecimal digits with or without colons${sha1}`, given);
}
function readLabel(name, given) {
    if (/^[\w.-]{1,64}$/.test(given) && !/^\.+$/.test(given))
        return given;
    throw invalidInput(name, 'must consist of letters, digits, `.`, `_` and `-`, at most 64 characters', given);
}
function readNameTemplate(name, given, placeholders) {
    const allowed = placeholders.map((known) => `\`{${known}}\``).join(', ');
    const literal = given.replace(/\{\w*\}/g, '');
    const unknown = (0,_naming_template_js__WEBPACK_IMPORTED_MODULE_2__  .iJ)(given).find((used) => !placeholders.includes(used));
    if (unknown !== undefined)
        throw invalidInput(name, `supports only the placeholders ${allowed}`, given);
    if (/[{}]/.test(literal))
        throw invalidInput(name, `has a brace outside of a placeholder (${allowed})`, given);
    return checkName(name, given);
}
function refuseTimeWithoutDate(template) {
    if ((0,_naming_template_js__WEBPACK_IMPORTED_MODULE_2__  .DC)({ template }) || !(0,_naming_template_js__WEBPACK_IMPORTED_MODULE_2__  .iJ)(template).includes('time'))
        return;
    const problem = 'must contain `{date}` beside `{time}`, to know the newest backup in a directory or a repository';
    throw invalidInput('name', problem, template);
}
function checkName(name, given) {
    if (_naming_template_js__WEBPACK_IMPORTED_MODULE_2__  .j4.test(given))
        throw invalidInput(name, 'must not contain path separators, control characters or any of `" < > : | * ?`', given);
    if (/^[.\s-]|[.\s]$/.test(given) || WINDOWS_DEVICE.test(given))
        throw invalidInput(name, 'must be a plain file name: no leading dot or dash, no trailing dot or space, no Windows device name', given);
    const extension = /\.dss(?:\.age)?$/i.exec(given)?.[0].toLowerCase();
    if (extension !== undefined)
        throw invalidInput(name, `must not end in \`${extension}\`, which is added automatically`, given);
    if (Buffer.byteLength(given) > MAX_NAME_LENGTH)
        throw invalidInput(name, `must not be longer than ${MAX_NAME_LENGTH} bytes`, given);
    return given;
}
function readGlobs(name, given) {
    const globs = given
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'));
    for (const glob of globs) {
        if (glob.length > MAX_NAME_LENGTH || /\p{Cc}/u.test(glob))
            throw invalidInput(name, `must have lines of at most ${MAX_NAME_LENGTH} characters`, glob);
        if (!/[/*]/.test(glob))
            throw invalidInput(name, 'must be patterns of items, like `table/label` or `/file`', glob);
    }
    return globs;
}


/***/ }),

/***/ 88712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    KT: () => (  named),
    Wy: () => (  labelOf),
    rY: () => (  UNNAMED),
    v3: () => (  describeRouter),
    vi: () => (  nameRouter)
  });
  var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39654);

const MAX_LABEL = 64;
const UNNAMED = { label: '', address: '' };
function nameRouter({ label, url }) {
    const parsed = URL.parse(url);
    const isWeb = parsed !== null && /^https?:$/.test(parsed.protocol);
    const given = (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_0__  .g$)(label, MAX_LABEL);
    return { label: given === parsed?.hostname ? '' : given, address: isWeb ? parsed.origin : '' };
}
function describeRouter({ label, address }) {
    return label !== '' && address !== '' ? `${label} (${address})` : label || address;
}
function named(line, { label, address }) {
    const name = describeRouter(address !== '' && line.includes(address) ? { label, address: '' } : { label, address });
    return name === '' ? line : `${name}: ${line}`;
}
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

/***/ 75182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Q: () => (  INPUT_NAMES)
  });
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

/***/ 79671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    y: () => (  stateFolder)
  });
  var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


const NAME = 'synology-router-backup';
function stateFolder(env) {
    const ofService = env.STATE_DIRECTORY?.split(':')[0] ?? '';
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(ofService))
        return ofService;
    const configured = env.XDG_STATE_HOME ?? '';
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(configured))
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(configured, NAME);
    const home = homeOf(env);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(home) ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, '.local', 'state', NAME) : undefined;
}
function homeOf(env) {
    try {
        return env.HOME || (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)();
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 6691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Nq: () => (  memoryOfJson),
    YB: () => (  parseUntrustedJson),
    oi: () => (  safeJson),
    wn: () => (  hasMoreValues)
  });
  var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20730);
  var _pieces_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8574);
  var _wide_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86718);



const MAX_VALUES = 1_500_000;
const BYTES_PER_VALUE = 32;
const HARMLESS_CHARACTERS = _format_js__WEBPACK_IMPORTED_MODULE_0__  .D6;
function parseUntrustedJson(text) {
    if (text.length > HARMLESS_CHARACTERS && hasMoreValues(text, MAX_VALUES))
        return undefined;
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function memoryOfJson(text) {
    return (0,_wide_js__WEBPACK_IMPORTED_MODULE_1__  .z)(text) + BYTES_PER_VALUE * countValues(text, Number.POSITIVE_INFINITY);
}
function hasMoreValues(text, max) {
    return countValues(text, max) > max;
}
function countValues(text, max) {
    let count = 0;
    for (let at = 0; at < text.length; at++) {
        const character = text[at];
        if (character === '"')
            at = endOfString(text, at);
        else if (character === ',' || character === '[' || character === '{' || character === ':')
            count++;
        if (count > max)
            break;
    }
    return count;
}
function endOfString(text, start) {
    for (let at = start + 1; at < text.length; at++) {
        const character = text[at];
        if (character === '"')
            return at;
        if (character === '\\')
            at++;
    }
    return text.length;
}
const LONG_TEXT = 16_384;
const MANY_ITEMS = 1_000;
const INDENT = '  ';
function* safeJson(value, mask = (text) => text, indent = '\n') {
    if (typeof value === 'string')
        return yield* quotedPieces(mask(value));
    if (typeof value !== 'object' || value === null || isSmall(value)) {
        const maskValue = (_name, item) => (typeof item === 'string' ? mask(item) : item);
        return yield escaped(JSON.stringify(value, maskValue, INDENT) ?? 'null').replaceAll('\n', indent);
    }
    const isList = Array.isArray(value);
    const inner = `${indent}${INDENT}`;
    let separator = isList ? '[' : '{';
    for (const [key, item] of isList ? value.entries() : Object.entries(value)) {
        if (item === undefined && !isList)
            continue;
        yield `${separator}${inner}`;
        if (!isList) {
            yield* quotedPieces(String(key));
            yield ': ';
        }
        yield* safeJson(item, mask, inner);
        separator = ',';
    }
    yield `${indent}${isList ? ']' : '}'}`;
}
function isSmall(value) {
    const items = Array.isArray(value) ? value : [...Object.keys(value), ...Object.values(value)];
    if (items.length > MANY_ITEMS)
        return false;
    const characters = items.reduce((sum, item) => sum + (typeof item === 'string' ? item.length : 0), 0);
    return characters <= LONG_TEXT && items.every(isPlain);
}
function isPlain(value) {
    return typeof value !== 'object' || value === null;
}
function* quotedPieces(text) {
    yield '"';
    for (const piece of (0,_pieces_js__WEBPACK_IMPORTED_MODULE_2__  .X)(text, LONG_TEXT))
        yield escaped(JSON.stringify(piece).slice(1, -1));
    yield '"';
}
function escaped(json) {
    return json.replace(/(?:(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}])+/gu, (found) => {
        let escapes = '';
        for (let at = 0; at < found.length; at++)
            escapes += `\\u${found.charCodeAt(at).toString(16).padStart(4, '0')}`;
        return escapes;
    });
}


/***/ }),

/***/ 91946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    X: () => (  formsOf)
  });
const MIN_DERIVED = 6;
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
function base64Piece(bytes, offset) {
    const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    return text.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6));
}


/***/ })

};
