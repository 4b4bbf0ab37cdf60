export const id = 260;
export const ids = [260];
export const modules = {

/***/ 62462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ terminalWords),
/* harmony export */   e: () => (/* binding */ inTerminal)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29962);
// What is wrong and what to do, in the words of who sits at a terminal: the rooms speak of inputs, workflows and runners.


/** In place of what a code says by itself, where that is about workflows. */
const HINTS = {
    'input-invalid': 'Correct the option that the message names, or its variable (SRM_BACKUP_…): `--help` lists them.',
    'destination-refused': 'Check that the directory exists, that its disk or share is mounted, and that you may write to it.',
    'otp-required': "Give the secret of the account's authenticator app in a file, `--otp-secret-file`, or in the variable SRM_BACKUP_OTP_SECRET. Or use an account without 2-factor authentication for backups, or limit it to external access in SRM.",
    'internal-error': 'Please open an issue with what the same command says with `--debug`: it shows no secrets.',
};
const OPTIONS = [
    ...['url', 'username', 'directory', 'router', 'tls-fingerprint', 'tls-verify', 'login-encryption', 'timeout', 'name'],
    ...['keep', 'skip-unchanged', 'ignore-changes', 'require-verified', 'encrypt-to', 'max-age', 'ignore'],
    ...['repository', 'artifact', 'workflow', 'branch', 'path'],
].join('|');
/** Given as a file or a variable, nobody knows here by which: called by what they are. */
const SECRETS = {
    password: 'password',
    'otp-secret': 'secret of the second factor',
    'fingerprint-key': 'key of the digests',
};
const SECRET = Object.keys(SECRETS).join('|');
const named = (_, article = 'the ', name = '') => `${article}${SECRETS[name]}`;
/** In this order: a longer phrase stands before the words in it. */
const WORDS = [
    [/: is the secret or variable behind it set, and available to this run(?=\.)/g, ''],
    [new RegExp(`\\bInput (?=\`(?:${OPTIONS})\`)`, 'g'), 'Option '],
    [new RegExp(`\`(${OPTIONS})\``, 'g'), '`--$1`'],
    [new RegExp(`\`(${OPTIONS}): ([^\`]+)\``, 'g'), '`--$1 $2`'],
    [/\bas `otp-secret`/g, 'by `--otp-secret-file` or SRM_BACKUP_OTP_SECRET'],
    [new RegExp(`\\bInput \`(${SECRET})\``, 'g'), (_, name = '') => `The ${SECRETS[name]}`],
    [new RegExp(`(\\b(?:a|the|another) )?\`(${SECRET})\``, 'g'), named],
    [/the log of a run with debug logging on(?: \(RUNNER_DEBUG=1\))?/g, 'what the same command says with `--debug`'],
    [/the folder that the runner uses for temporary files \(RUNNER_TEMP\)/g, 'the folder for temporary files (TMPDIR)'],
    [/\bThe runner's folder for temporary files\b/g, 'The folder for temporary files'],
    [/\bclocks of runner and router\b/g, 'clocks of this machine and the router'],
    [/\bthe user that the runner runs as\b/g, 'the user that this runs as'],
    [/\bthe runner's machine\b/g, 'this machine'],
    [/\b(?:the|this) runner\b/g, 'this machine'],
    [/\bThe runner\b/g, 'This machine'],
];
/** A line of the rooms. */
function terminalWords(text) {
    return WORDS.reduce((line, [phrase, words]) => (typeof words === 'string' ? line.replace(phrase, words) : line.replace(phrase, words)), text);
}
/** The same failure, for a person at a terminal. */
function inTerminal(failure) {
    const { code, message, pin, first, cause, isUsualAdvice } = failure;
    const advice = [
        ...(first ? [(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .render */ .XX)(first, _text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .WORKFLOW_VOCABULARY */ .Rq)] : []),
        (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .renderHint */ .K6)(failure.advice, _text_message_js__WEBPACK_IMPORTED_MODULE_1__/* .WORKFLOW_VOCABULARY */ .Rq),
    ].join('\n');
    const ours = isUsualAdvice ? HINTS[code] : undefined;
    const line = pin === undefined ? [] : [`Only if they are the same, trust it by this option: --tls-fingerprint ${pin}`];
    const hint = [ours ?? terminalWords(advice), ...line].join('\n');
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj(code, terminalWords(message), { hint, cause });
}


/***/ }),

/***/ 67057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pH: () => (/* binding */ SECRET_INPUTS),
  Jt: () => (/* binding */ readCheckupSettings),
  sb: () => (/* binding */ readSettings),
  Qn: () => (/* binding */ variableOf)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/settings/parse-encryption.js
var parse_encryption = __webpack_require__(63056);
// EXTERNAL MODULE: ./build/src/settings/parse-otp-secret.js
var parse_otp_secret = __webpack_require__(65497);
// EXTERNAL MODULE: ./build/src/settings/parse-settings.js + 1 modules
var parse_settings = __webpack_require__(20098);
// EXTERNAL MODULE: ./build/src/settings/settings.js
var settings = __webpack_require__(75182);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(80481);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/system/file-errors.js
var file_errors = __webpack_require__(27657);
;// CONCATENATED MODULE: ./build/src/cli/secrets.js
// Secrets of the terminal: from files, or typed at a prompt that shows nothing.






const READ_BY_OTHERS = 0o004;
const ENTERED_BY_OTHERS = 0o001;
/** The first line of a file: editors end it with a line break that is no part of a password. Throws BackupError `input-invalid`. */
async function readSecret(name, file) {
    const bytes = await (0,promises_.readFile)(file).catch((cause) => {
        throw new errors/* BackupError */.hj('input-invalid', `The file ${file} for \`${name}\` cannot be read: ${(0,file_errors/* describeFileError */.S)(cause)}.`, { cause });
    });
    const line = decode(bytes)?.split(/\r?\n/, 1)[0];
    if (line !== undefined && line !== '')
        return line;
    // A login that cannot succeed must not be tried: it counts as a failed one.
    throw new errors/* BackupError */.hj('input-invalid', line === ''
        ? `The first line of ${file} for \`${name}\` is empty.`
        : `${file} for \`${name}\` is not text in UTF-8.`, { hint: `Write the ${name} into its first line, and save it as UTF-8.` });
}
/** Undefined for what is no text: UTF-16 of PowerShell, Latin-1, a binary file. A byte order mark is none of it. */
function decode(bytes) {
    try {
        const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        return text.includes('\0') ? undefined : text;
    }
    catch {
        return undefined;
    }
}
/** Whether every account of the machine can read this file; false where that cannot be told, as on Windows. */
async function isReadByAll(file) {
    if (process.platform === 'win32')
        return false;
    try {
        const path = await (0,promises_.realpath)(file);
        const { mode } = await (0,promises_.stat)(path);
        if ((mode & READ_BY_OTHERS) === 0)
            return false;
        for (let folder = (0,external_node_path_.dirname)(path);; folder = (0,external_node_path_.dirname)(folder)) {
            if (((await (0,promises_.stat)(folder)).mode & ENTERED_BY_OTHERS) === 0)
                return false;
            if (folder === (0,external_node_path_.dirname)(folder))
                return true;
        }
    }
    catch {
        return false;
    }
}
/** Asks for the password without showing what is typed. Throws BackupError, and the signal's reason. */
async function askPassword({ stdin, stderr, signal }) {
    signal.throwIfAborted();
    const hidden = new external_node_stream_.Writable({ write: (_chunk, _encoding, done) => done() });
    const lines = (0,external_node_readline_.createInterface)({ input: stdin, output: hidden, terminal: true });
    stderr.write('Password of the router: ');
    try {
        return await new Promise((resolve, reject) => {
            signal.addEventListener('abort', () => reject(signal.reason), { once: true });
            lines.question('', resolve);
            lines.once('SIGINT', () => reject(new errors/* BackupError */.hj('cancelled', 'No password was given.')));
            lines.once('close', () => reject(noPassword()));
        });
    }
    finally {
        lines.close();
        stderr.write('\n');
    }
}
/** Neither given nor typed. */
function noPassword() {
    return new errors/* BackupError */.hj('input-invalid', 'No password was given.', {
        hint: 'Type it at the prompt, set SRM_BACKUP_PASSWORD, or name a file with `--password-file`.',
    });
}

;// CONCATENATED MODULE: ./build/src/cli/inputs.js
// What the terminal gives, to Settings: options, the environment, files for secrets, and a hidden prompt for the password.







/** Never given as arguments: everybody on the machine can read those. */
const SECRET_INPUTS = ['password', 'otp-secret', 'fingerprint-key'];
/** Inputs about GitHub: the terminal has no option for them, and takes no variable either. */
const NOT_HERE = [
    ...['mode', 'destination', 'artifact-name', 'retention-days', 'token', 'repository', 'repository-token'],
    ...['branch', 'path', 'commit-message', 'summary'],
];
/** The variable that an input can come from: `SRM_BACKUP_TLS_FINGERPRINT`. */
function variableOf(input) {
    return `SRM_BACKUP_${input.toUpperCase().replaceAll('-', '_')}`;
}
/** Settings of a backup into a directory. Throws BackupError `input-invalid`, before anything is contacted. */
async function readSettings(given, logger) {
    const settings = await readInputs(given, { mode: 'backup', destination: 'directory' }, logger);
    if (settings.seal?.recipients.length === 1)
        // No warning: who is quiet at night would be told each night. `check` says it, too.
        logger.info('Sealed for one recipient alone: if its key is lost, every backup is lost. Add a second one to `--encrypt-to`.');
    return settings;
}
/** Settings of a check-up, which need not say where backups go. Throws BackupError `input-invalid`. */
async function readCheckupSettings(given, logger) {
    const hasPlace = givenFor('directory', given) !== '';
    const fixed = { mode: 'check', destination: hasPlace ? 'directory' : 'artifact' };
    const settings = await readInputs(given, fixed, logger);
    return { ...settings, destinations: hasPlace ? settings.destinations : [] };
}
async function readInputs(given, fixed, logger) {
    const values = settings/* INPUT_NAMES */.Q.map((name) => [name, NOT_HERE.includes(name) ? '' : givenFor(name, given)]);
    const inputs = { ...Object.fromEntries(values), ...fixed };
    // As everywhere in a shell; a workflow has no folder of its own to begin from.
    if (inputs.directory)
        inputs.directory = (0,external_node_path_.resolve)(inputs.directory);
    for (const name of SECRET_INPUTS) {
        const file = givenFor(`${name}-file`, given);
        if (file === '')
            continue;
        inputs[name] = await readSecret(name, file);
        if (await isReadByAll(file))
            logger.warning(`Everybody on this machine can read ${file} for \`${name}\`: \`chmod 600 ${file}\`.`);
    }
    for (const name of SECRET_INPUTS)
        logger.secret(inputs[name] ?? '');
    // As it is used, too; and a private key that was given by mistake.
    const derived = [...(0,parse_otp_secret/* secretsIn */.V)(inputs['otp-secret'] ?? ''), ...(0,parse_encryption/* findPrivateKeys */.$b)(inputs['encrypt-to'] ?? '')];
    for (const secret of derived)
        logger.secret(secret);
    const surroundings = runContextOf(given);
    if (inputs.password === '') {
        // Nobody types a password for what cannot be done.
        (0,parse_settings/* checkInputs */.s)({ ...inputs, password: 'to be asked for' }, surroundings);
        inputs.password = given.stdin.isTTY ? await askPassword(given) : '';
        if (inputs.password === '')
            throw noPassword();
        logger.secret(inputs.password);
    }
    return (0,parse_settings/* checkInputs */.s)(inputs, surroundings);
}
function givenFor(name, { options, env }) {
    return options[name] ?? env[variableOf(name)] ?? '';
}
function runContextOf({ startedAt }) {
    const workflow = {
        ...{ serverUrl: '', apiUrl: '', graphqlUrl: '', repository: '', runId: '', workflowRef: '', branch: '' },
        artifactService: false,
    };
    return { startedAt, tempDirectory: (0,external_node_os_.tmpdir)(), workflow };
}


/***/ }),

/***/ 91260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCli: () => (/* binding */ runCli)
});

// EXTERNAL MODULE: ./node_modules/commander/index.js + 6 modules
var commander = __webpack_require__(67375);
// EXTERNAL MODULE: ./build/src/backup/run-state.js
var run_state = __webpack_require__(38133);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/system/deadline.js
var deadline = __webpack_require__(60239);
// EXTERNAL MODULE: ./build/src/cli/inputs.js + 1 modules
var inputs = __webpack_require__(67057);
;// CONCATENATED MODULE: ./build/src/cli/arguments.js
// How arguments are read: an option that would be lost or is empty is refused, and an error repeats nothing that could be a secret.



/** Options that do not exist, so that nobody comes to give the secret itself: with what to give instead. */
const NEVER_ARGUMENTS = new Map([
    ...inputs/* SECRET_INPUTS */.pH.map((name) => {
        const prompt = name === 'password' ? ', or wait for the prompt' : '';
        return [`--${name}`, `Set ${(0,inputs/* variableOf */.Qn)(name)}, or name a file with \`--${name}-file\`${prompt}.`];
    }),
    ['--token', 'Set SRM_BACKUP_TOKEN, GITHUB_TOKEN or GH_TOKEN: `GH_TOKEN=$(gh auth token)`.'],
]);
/** An option with one value. Parsing it throws BackupError `input-invalid` for an empty one, and for a second one. */
function valued(flags, description, { isList = false, check } = {}) {
    const [name = flags] = flags.split(' ');
    return new commander/* Option */.c$(flags, description).argParser((value, before) => {
        // What stands there is an unset variable: without the option something else would be done than was asked for.
        if (value.trim() === '')
            throw new errors/* BackupError */.hj('input-invalid', `\`${name}\` is empty: is the variable behind it set?`, {
                hint: 'Leave the option away, or give it a value.',
            });
        check?.(value);
        if (before === undefined)
            return value;
        if (isList)
            return `${before}\n${value}`;
        throw new errors/* BackupError */.hj('input-invalid', `\`${name}\` was given more than once.`, { hint: 'Give it once.' });
    });
}
/** Refuses secrets among the arguments, before anything shows them. Throws BackupError `input-invalid`. */
function refuseSecrets(argv) {
    for (const argument of argv) {
        const [name = ''] = argument.split('=');
        const hint = NEVER_ARGUMENTS.get(name);
        if (hint === undefined)
            continue;
        throw new errors/* BackupError */.hj('input-invalid', `\`${name}\` is never an argument: everybody on the machine can read those.`, { hint });
    }
}
/** For `--identity`: the name of a file. Throws BackupError `input-invalid` for the key itself, which is not shown. */
function refuseKey(value) {
    if (!/^\s*AGE-(?:SECRET-KEY|PLUGIN)-/i.test(value))
        return;
    throw new errors/* BackupError */.hj('input-invalid', '`--identity` takes the name of a key file, and this is a key itself.', {
        hint: 'Put it into a file that only you can read. If others use this machine, they may have seen it: make a new pair.',
    });
}
/** What commander did not understand, in our words: its own repeat what was given, which could be a password. */
function usageError({ code, message }, command) {
    const path = [command.parent?.name(), command.name()].filter(Boolean).join(' ');
    const hint = `\`${path} --help\` lists what there is.`;
    const suggestion = /\(Did you mean (.+)\?\)/.exec(message)?.[1];
    const suffix = suggestion ? ` Did you mean ${suggestion}?` : '';
    return new errors/* BackupError */.hj('input-invalid', `${describe(code, { message, path, command })}${suffix}`, { hint });
}
function describe(code, { message, path, command }) {
    const quoted = /'(.*?)'/.exec(message)?.[1] ?? '';
    const expected = command.registeredArguments.length;
    switch (code) {
        case 'commander.unknownOption':
            // Without what stands behind it: `--pass=SECRET`, `-pSECRET`.
            return `\`${path}\` has no option \`${/^(?:--[^=]*|-.)/.exec(quoted)?.[0] ?? ''}\`.`;
        case 'commander.optionMissingArgument':
            return `\`${quoted}\` has no value.`;
        case 'commander.missingArgument':
            return `\`${path}\` takes \`<${quoted}>\`, which is missing.`;
        case 'commander.excessArguments':
            return `\`${path}\` takes ${expected === 0 ? 'options only' : `${expected} and no more`}: there are too many arguments.`;
        case 'commander.unknownCommand':
            return 'There is no such command.';
        case 'commander.help':
            return 'No command was given.';
        default:
            return 'The arguments cannot be understood.';
    }
}

// EXTERNAL MODULE: ./build/src/system/node-options.js
var node_options = __webpack_require__(11240);
;// CONCATENATED MODULE: ./build/src/cli/environment-warnings.js
// What the environment of the process does to it: said, not refused, since somebody may be looking for something.

/** One sentence for each thing that reveals or leaves unchecked what it should not. */
function environmentWarnings(env, { asksGitHub }) {
    const options = (0,node_options/* revealingOptions */.c)(env.NODE_OPTIONS ?? '');
    return [
        ...(env.NODE_DEBUG
            ? [
                `NODE_DEBUG=${env.NODE_DEBUG} is set: Node prints its requests, with tokens in them that nothing masks. Remove it, and read what was printed before you show it to anybody.`,
            ]
            : []),
        ...(options.length > 0
            ? [
                `NODE_OPTIONS has ${options.join(', ')}: other programs, or files that stay behind, may get passwords and the backup. Remove it, and delete such files.`,
            ]
            : []),
        ...(env.NODE_TLS_REJECT_UNAUTHORIZED === '0' && asksGitHub
            ? [
                "NODE_TLS_REJECT_UNAUTHORIZED=0 is set: GitHub's certificates are not checked, so anybody on the way could take the token, and give you another backup. Remove it.",
            ]
            : []),
    ];
}

// EXTERNAL MODULE: ./build/src/cli/exit-codes.js
var exit_codes = __webpack_require__(57153);
// EXTERNAL MODULE: ./build/src/cli/hints.js
var hints = __webpack_require__(62462);
// EXTERNAL MODULE: ./build/src/settings/parse-values.js
var parse_values = __webpack_require__(23003);
// EXTERNAL MODULE: ./build/src/version.js
var version = __webpack_require__(28009);
;// CONCATENATED MODULE: ./build/src/cli/help.js
// What stands below the options in the help of the program and of each command.
const CODES = 'Ends with 0 if all is well, 2 for what was given wrong; the others are in docs/cli.md.';
const CODES_OF_DIFF = 'Ends with 0 if all is well, 1 if diff found changes, 2 for what was given wrong; the others are in docs/cli.md.';
const INPUTS = `
Every option can come from the environment instead: SRM_BACKUP_URL, SRM_BACKUP_USERNAME,
SRM_BACKUP_TLS_FINGERPRINT and so on; an empty variable is none. Secrets are never arguments: they come from
SRM_BACKUP_PASSWORD, SRM_BACKUP_OTP_SECRET and SRM_BACKUP_FINGERPRINT_KEY, from the first line of the files that
are named, the password also from a hidden prompt.

${CODES}`;
const FILE = `\n${CODES}`;
const FOOTERS = {
    program: `
\`srm-backup COMMAND --help\` lists the options of a command.

Every option of backup and check can come from the environment instead: SRM_BACKUP_URL, SRM_BACKUP_USERNAME,
SRM_BACKUP_TLS_FINGERPRINT and so on. The password comes from SRM_BACKUP_PASSWORD, from --password-file
or from a hidden prompt, never from an argument.

Examples:
  srm-backup check --url https://192.168.1.1:8001 --username backup --password-file ~/.router
  srm-backup backup --url https://192.168.1.1:8001 --username backup --password-file ~/.router \\
    --tls-fingerprint 3A:5B:... --directory /mnt/user/backups/router
  srm-backup verify SynologyRouter_20261123.dss
  srm-backup diff SynologyRouter_20261122.dss SynologyRouter_20261123.dss
  srm-backup open SynologyRouter_20261123.dss.age --identity router-backup.key
  srm-backup drill --directory /mnt/user/backups/router

${CODES_OF_DIFF}`,
    backup: INPUTS,
    check: INPUTS,
    show: FILE,
    verify: FILE,
    diff: `\n${CODES_OF_DIFF}`,
    open: FILE,
    drill: `
The token for GitHub, one that may read the repository, comes from SRM_BACKUP_TOKEN, GITHUB_TOKEN or GH_TOKEN.

--max-age is for places where every run stores a copy: a directory, unless skip-unchanged is true. A repository gets
none while nothing changes, so an old copy is well there: the watchdog is the one to ask (docs/watchdog.md).

${CODES}`,
};

;// CONCATENATED MODULE: ./build/src/cli/program.js
// The commands, their options and their help. Each loads its own work only when it is called.





/** `commands` do the work; parsing throws BackupError for what it does not take, CommanderError at the end of help. */
function createProgram(commands, output) {
    const program = withHelp(new commander/* Command */.uB('srm-backup'), output)
        .description('Backs up the configuration of a Synology router (SRM), and opens, checks and compares backups.')
        .version(version/* VERSION */.x, '--version', 'print the version')
        .option('--json', 'print the result as JSON, on stdout')
        .option('--quiet', 'print nothing but the result, warnings and errors')
        .option('--debug', 'print what happens in between, too (or RUNNER_DEBUG=1); never a secret')
        .addHelpText('after', FOOTERS.program);
    const add = (name, description) => withHelp(program.command(name), output).description(description).addHelpText('after', FOOTERS[name]);
    const identity = () => valued('--identity <file>', 'the private keys of age, for a sealed backup', { check: refuseKey });
    addBackup(add('backup', 'fetch a backup from the router, check it, store it in a directory, read it back')).action((options) => commands.backup(renamed(options)));
    addBackup(add('check', 'try everything up to the export, store nothing, and say what is not well')).action((options) => commands.check(renamed(options)));
    add('show', 'what is inside a backup: files, tables, counts')
        .argument('<file>', 'a .dss or .dss.age')
        .addOption(identity())
        .option('--values', 'the values in the database too, passwords among them')
        .action(commands.show);
    add('verify', 'whether a backup is whole, and what its manifest says')
        .argument('<file>', 'a .dss or .dss.age')
        .addOption(identity())
        .action(commands.verify);
    const ignore = 'what does not count: table/label or /file, * is any text; can be given again';
    add('diff', 'what changed between two backups, by names, never values; ends with 1 if something did')
        .argument('<old>', 'a .dss, .dss.age or .manifest.json')
        .argument('<new>', 'the same')
        .addOption(identity())
        .addOption(valued('--ignore <pattern>', ignore, { isList: true }))
        .action((older, newer, options) => commands.diff(older, newer, { ...options, ignore: (0,parse_values/* readGlobs */.Qj)('ignore', options.ignore ?? '') }));
    add('open', 'decrypt a sealed backup, or take everything out of one')
        .argument('<file>', 'a .dss.age or .dss')
        .addOption(identity())
        .addOption(valued('--output <file>', 'where the readable .dss goes (default: the name without .age)'))
        .addOption(valued('--extract <folder>', 'a new folder for everything in it'))
        .action(commands.open);
    addDrill(add('drill', 'fetch the newest backup, open and check it, print a restore card'))
        .addOption(identity())
        .action((options) => commands.drill(renamed(options)));
    return program;
}
function withHelp(command, output) {
    return (command
        .configureHelp({ showGlobalOptions: true })
        .helpOption('-h, --help', 'print help')
        // Errors are told by the terminal, without what was given.
        .configureOutput({ ...output, outputError: () => { } })
        .exitOverride((error) => {
        throw error.exitCode === 0 ? error : usageError(error, command);
    }));
}
function addBackup(command) {
    const options = [
        valued('--url <url>', "the router's address: https://192.168.1.1:8001"),
        valued('--username <name>', 'an account with administrator rights on the router'),
        valued('--password-file <file>', 'a file with its password (or SRM_BACKUP_PASSWORD, or a hidden prompt)'),
        valued('--otp-secret-file <file>', 'a file with the secret of its second factor, if it has one'),
        valued('--directory <path>', 'where the backups go'),
        valued('--router <label>', 'a label for this router (default: the host)'),
        valued('--tls-fingerprint <sha256>', "the fingerprint of the router's certificate: trust it and no other"),
        valued('--tls-verify <boolean>', 'false accepts any certificate (default: true)'),
        valued('--login-encryption <auto|never>', 'auto (default): encrypt the login if the router can; never: send it unencrypted, over https only'),
        valued('--timeout <seconds>', 'for the whole conversation with the router (default: 300)'),
        valued('--name <template>', 'file name with {date}, {time}, {router} (default: SynologyRouter_{date})'),
        valued('--keep <number>', 'how many backups stay; 0 keeps all (default: 30)'),
        valued('--skip-unchanged <boolean>', 'true stores nothing while the newest copy has the same content (default: false)'),
        valued('--ignore-changes <patterns>', 'what does not count as a change, one per line; can be given again', {
            isList: true,
        }),
        valued('--require-verified <boolean>', 'false: a file of unknown format is a warning (default: true)'),
        valued('--encrypt-to <recipients>', 'seal with age for these recipients, one per line; can be given again', {
            isList: true,
        }),
        valued('--fingerprint-key-file <file>', 'a file with the key of the digests of sealed backups'),
    ];
    return options.reduce((all, option) => all.addOption(option), command);
}
function addDrill(command) {
    const options = [
        valued('--directory <path>', 'from a directory'),
        valued('--repository <owner/name>', 'from a repository; the token comes from GH_TOKEN'),
        valued('--artifact <owner/name>', "from the artifacts of a repository's workflow; the token comes from GH_TOKEN"),
        valued('--workflow <file>', 'with --artifact: the file of the workflow (default: router-backup.yml)'),
        valued('--branch <name>', 'with --repository or --artifact: the branch (default: its own, or main)'),
        valued('--path <folder>', 'with --repository: the folder (default: backups/{router})'),
        valued('--name <template>', 'how the backups are called (default: SynologyRouter_{date})'),
        valued('--router <label>', "the router's label, as in the workflow (default: router)"),
        valued('--max-age <duration>', 'how old the copy may be, like 36h or 2d, where every run stores one (default: any age is well)'),
    ];
    return options.reduce((all, option) => all.addOption(option), command);
}
/** Commander's camel case back to the names of the inputs. */
function renamed(options) {
    const dashed = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    return Object.fromEntries(Object.entries(options).map(([name, value]) => [dashed(name), value]));
}

// EXTERNAL MODULE: ./build/src/text/secret-encodings.js
var secret_encodings = __webpack_require__(91946);
;// CONCATENATED MODULE: ./build/src/cli/terminal.js
// The terminal: results on stdout, everything else on stderr, and a logger for the story that both faces tell.


const MASK = '***';
/** Work that takes longer shows that it is still there. */
const PROGRESS_AFTER_MS = 1_000;
const PROGRESS_EVERY_MS = 250;
const CLEAR_LINE = '\r\u001B[K';
/** Of age, wherever one turns up: a file with one in it may be named, quoted or shown by mistake. What only says how one begins stays. */
const PRIVATE_KEY = /AGE-(?:SECRET-KEY|PLUGIN)-[A-Z0-9]\S*/gi;
function createTerminal({ stdout, stderr }, { wantsJson, isQuiet, isDebug = false, }) {
    const secrets = new Set();
    let hasResult = false;
    let hasProgress = false;
    const redact = (text) => [...secrets]
        .sort((a, b) => b.length - a.length)
        .reduce((line, secret) => line.replaceAll(secret, MASK), text.replace(PRIVATE_KEY, MASK));
    // Before it is JSON: a secret may be the name of a field, or hold a quotation mark.
    const redactValue = (_name, value) => (typeof value === 'string' ? redact(value) : value);
    const clearProgress = () => {
        if (hasProgress)
            stderr.write(CLEAR_LINE);
        hasProgress = false;
    };
    const write = (line) => {
        clearProgress();
        stderr.write(`${redact(line).replace(/[\r\n]+/g, ' ')}\n`);
    };
    const note = (line) => {
        if (!isQuiet)
            write(line);
    };
    const debug = (text) => {
        if (isDebug)
            for (const line of text.split('\n'))
                write(`Debug: ${line}`);
    };
    const warn = (line) => write(`Warning: ${(0,hints/* terminalWords */.A)(line)}`);
    return {
        wantsJson,
        redact,
        hasResult: () => hasResult,
        result: ({ text, json }) => {
            hasResult = true;
            clearProgress();
            const shown = wantsJson ? JSON.stringify(json, redactValue, 2) : redact(text);
            if (shown !== '')
                stdout.write(`${shown}\n`);
        },
        note,
        debug,
        warn,
        during: async (what, work) => {
            if (!stderr.isTTY || isQuiet)
                return await work();
            const startedAt = Date.now();
            const timer = setInterval(() => {
                const elapsed = Date.now() - startedAt;
                if (elapsed < PROGRESS_AFTER_MS)
                    return;
                hasProgress = true;
                stderr.write(`\r${what}, ${Math.floor(elapsed / 1000)} s …`);
            }, PROGRESS_EVERY_MS);
            try {
                return await work();
            }
            finally {
                clearInterval(timer);
                clearProgress();
            }
        },
        withoutChatter: async (work) => {
            const { write: original } = stdout;
            stdout.write = () => true;
            try {
                return await work();
            }
            finally {
                stdout.write = original;
            }
        },
        logger: (runState) => ({
            info: note,
            warning: warn,
            debug,
            secret: (value) => {
                for (const form of (0,secret_encodings/* formsOf */.X)(value))
                    if (form.length > 2)
                        secrets.add(form);
            },
            step: async (name, work) => {
                const startedAt = performance.now();
                try {
                    return await work();
                }
                finally {
                    runState.durations.set(name, (runState.durations.get(name) ?? 0) + performance.now() - startedAt);
                }
            },
        }),
    };
}

;// CONCATENATED MODULE: ./build/src/cli/main.js
// The terminal's face: arguments to a command, its end to an exit code. The only catch-all of this face.










/** A session that is open takes two seconds to be closed, and folders must go. */
const GRACE_MS = 5_000;
/** Runs one command, until its result is written, or what it waits for cannot be waited for any longer. Never throws. */
async function runCli(start) {
    const runState = (0,run_state/* createRunState */.x)();
    const code = await runCommand(start, runState);
    const reason = await start.outputs?.lost();
    const { leftRunning } = runState;
    if (reason === undefined)
        return { code, leftRunning };
    const lost = 'store-failed';
    const message = `The result could not be written (${reason}); what the command did is done. Look at where its output goes.`;
    start.stderr.write(`${message} (${lost})\n`);
    // What went wrong before is the better reason.
    return { code: Object.values(exit_codes/* EXIT_CODES */.a).includes(code) ? code : exit_codes/* EXIT_CODES */.a[lost], leftRunning };
}
async function runCommand({ argv, stdin, stdout, stderr, signal, ...start }, runState) {
    const wantsJson = argv.includes('--json');
    const env = withoutEmpty(start.env);
    const terminal = createTerminal({ stdout, stderr }, { wantsJson, isQuiet: argv.includes('--quiet'), isDebug: argv.includes('--debug') || env.RUNNER_DEBUG === '1' });
    let code = 0;
    const commands = {
        backup: async (options) => {
            const { backup } = await __webpack_require__.e(/* import() */ 968).then(__webpack_require__.bind(__webpack_require__, 3968));
            await backup({ options, env, stdin, stderr, startedAt: new Date(), signal }, { terminal, signal, runState });
        },
        check: async (options) => {
            const { check } = await __webpack_require__.e(/* import() */ 136).then(__webpack_require__.bind(__webpack_require__, 36136));
            await check({ options, env, stdin, stderr, startedAt: new Date(), signal }, { terminal, signal, runState });
        },
        show: async (file, options) => (await Promise.all(/* import() */[__webpack_require__.e(18), __webpack_require__.e(523)]).then(__webpack_require__.bind(__webpack_require__, 64904))).show(file, { ...options, signal, runState }, terminal),
        verify: async (file, options) => (await Promise.all(/* import() */[__webpack_require__.e(18), __webpack_require__.e(7)]).then(__webpack_require__.bind(__webpack_require__, 15007))).verify(file, { ...options, signal, runState }, terminal),
        diff: async (older, newer, options) => {
            code = await (await Promise.all(/* import() */[__webpack_require__.e(18), __webpack_require__.e(265)]).then(__webpack_require__.bind(__webpack_require__, 31265))).diff([older, newer], { ...options, signal, runState }, terminal);
        },
        open: async (file, options) => (await Promise.all(/* import() */[__webpack_require__.e(18), __webpack_require__.e(609)]).then(__webpack_require__.bind(__webpack_require__, 35990))).open(file, { ...options, signal, runState }, terminal),
        drill: async (options) => {
            await (await Promise.all(/* import() */[__webpack_require__.e(942), __webpack_require__.e(18), __webpack_require__.e(530), __webpack_require__.e(798)]).then(__webpack_require__.bind(__webpack_require__, 27798))).drill({ ...options, env, now: new Date(), signal, runState }, terminal);
        },
    };
    const output = { writeOut: (text) => stdout.write(text), writeErr: (text) => stderr.write(text) };
    try {
        refuseSecrets(argv);
        const program = createProgram(commands, output);
        program.hook('preAction', (_program, command) => {
            const { repository, artifact } = command.opts();
            const asksGitHub = command.name() === 'drill' && [repository, artifact].some((place) => place !== undefined);
            for (const danger of environmentWarnings(env, { asksGitHub }))
                terminal.warn(danger);
        });
        await (0,deadline/* raceAbort */.M)(program.parseAsync(argv, { from: 'user' }), { signal, runState, graceMs: GRACE_MS });
        return code;
    }
    catch (error) {
        // Help and version, which end the work, too.
        if (error instanceof commander/* CommanderError */.b7)
            return 0;
        return tell(signal.aborted ? (0,errors/* asBackupError */.ZJ)(signal.reason) : (0,errors/* asBackupError */.ZJ)(error), terminal, stderr);
    }
}
/** An empty variable is none, whoever asks: files of variables for containers name all, and leave some empty. */
function withoutEmpty(env) {
    return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
}
function tell(failure, terminal, stderr) {
    const { code, message, hint } = (0,hints/* inTerminal */.e)(failure);
    // Who asked for JSON gets an answer in any case; a backup has given its own.
    if (terminal.wantsJson && !terminal.hasResult())
        terminal.result({ text: '', json: { error: { code, message, hint } } });
    stderr.write(`${terminal.redact(`${message}\n${hint}\n(${code})`)}\n`);
    const { cause } = failure;
    // By its shape: an error of another realm is no instance of this one's class.
    if (typeof cause === 'object' && cause !== null && 'stack' in cause)
        terminal.debug(String(cause.stack));
    return exit_codes/* EXIT_CODES */.a[code];
}


/***/ }),

/***/ 60239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ raceAbort),
/* harmony export */   N: () => (/* binding */ withDeadline)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
// Waiting for work that may hang or may not be abortable: a deadline, and a way to leave it behind.

/** How long aborted work may take to clean up after itself before it is left behind. */
const ABANDON_AFTER_MS = 1_000;
/** Waits for work that may not be abortable: when the signal says so it is left behind, and the entry is told. */
async function raceAbort(work, { signal, runState, graceMs = ABANDON_AFTER_MS, }) {
    let settled = false;
    let timer;
    const aborted = Promise.withResolvers();
    const onAbort = () => {
        timer = setTimeout(() => aborted.reject((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .abortReason */ .Js)(signal) ?? signal.reason), graceMs);
    };
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted)
        onAbort();
    try {
        const settle = () => {
            settled = true;
        };
        return await Promise.race([work.finally(settle), aborted.promise]);
    }
    finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
        if (!settled)
            runState.leftRunning = true;
    }
}
/** Does work under a deadline of its own; past it, the work's signal aborts with `tooLate()` and the work is left behind. */
async function withDeadline(work, options) {
    const { timeoutMs, tooLate, runState } = options;
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(tooLate()), timeoutMs);
    const signal = AbortSignal.any([options.signal, deadline.signal]);
    try {
        return await raceAbort(work(signal), { signal, runState });
    }
    finally {
        clearTimeout(timer);
    }
}


/***/ })

};
