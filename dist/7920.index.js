export const id = 7920;
export const ids = [7920];
export const modules = {

/***/ 75995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Jt: () => (  readCheckupSettings),
    V4: () => (  routerOf),
    ZJ: () => (  givenRouter),
    Z_: () => (  givenFor),
    hD: () => (  TERMINAL_INPUTS),
    pH: () => (  SECRET_INPUTS),
    sb: () => (  readSettings)
  });
  var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27406);
  var _settings_env_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34911);
  var _settings_parse_encryption_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17971);
  var _settings_parse_otp_secret_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65497);
  var _settings_parse_settings_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(20098);
  var _settings_router_name_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(88712);
  var _settings_settings_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(75182);
  var _system_state_folder_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(79671);
  var _text_message_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(29962);
  var _text_shell_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(16011);
  var _secrets_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(16597);













const SECRET_INPUTS = ['password', 'otp-secret', 'fingerprint-key'];
const NOT_HERE = [
    ...['mode', 'destination', 'artifact-name', 'retention-days', 'token', 'repository', 'repository-token'],
    ...['branch', 'path', 'commit-message', 'summary'],
];
const TERMINAL_INPUTS = _settings_settings_js__WEBPACK_IMPORTED_MODULE_11__  .Q.filter((name) => !NOT_HERE.includes(name));
async function readSettings(given, logger) {
    const settings = await readInputs(given, { mode: 'backup', destination: 'directory' }, logger);
    if (settings.seal?.recipients.length === 1)
        logger.info((0,_text_message_js__WEBPACK_IMPORTED_MODULE_9__  .iU) `Encrypted for only one recipient: if its key is lost, every backup is lost. Add a second one to ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_9__  .hF)('encrypt-to')}.`);
    return settings;
}
async function readCheckupSettings(given, logger) {
    const hasPlace = givenFor('directory', given) !== '';
    const fixed = { mode: 'check', destination: hasPlace ? 'directory' : 'artifact' };
    const settings = await readInputs(given, fixed, logger);
    return { ...settings, destinations: hasPlace ? settings.destinations : [] };
}
async function readInputs(given, fixed, logger) {
    const values = _settings_settings_js__WEBPACK_IMPORTED_MODULE_11__  .Q.map((name) => [name, NOT_HERE.includes(name) ? '' : givenFor(name, given)]);
    const inputs = { ...Object.fromEntries(values), ...fixed };
    if (inputs.url?.trim() === '')
        throw noRouter();
    if (inputs.directory)
        inputs.directory = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(inputs.directory);
    for (const name of SECRET_INPUTS) {
        const file = givenFor(`${name}-file`, given);
        if (file === '')
            continue;
        inputs[name] = await (0,_secrets_js__WEBPACK_IMPORTED_MODULE_10__  .n5)(name, file, given.signal);
        if (await (0,_secrets_js__WEBPACK_IMPORTED_MODULE_10__  .$K)(file))
            logger.warning((0,_text_message_js__WEBPACK_IMPORTED_MODULE_9__  .iU) `Other users of this machine can read ${file}, which contains ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_9__  .hF)(name)}: ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_9__  .aY)(`chmod 600 ${(0,_text_shell_js__WEBPACK_IMPORTED_MODULE_12__  .h)(file)}`)}.`);
    }
    for (const name of SECRET_INPUTS)
        logger.secret(inputs[name] ?? '');
    const derived = [...(0,_settings_parse_otp_secret_js__WEBPACK_IMPORTED_MODULE_5__  .V)(inputs['otp-secret'] ?? ''), ...(0,_settings_parse_encryption_js__WEBPACK_IMPORTED_MODULE_4__  .$b)(inputs['encrypt-to'] ?? '')];
    for (const secret of derived)
        logger.secret(secret);
    const context = runContextOf(given);
    if (inputs.password === '') {
        (0,_settings_parse_settings_js__WEBPACK_IMPORTED_MODULE_6__  .s)({ ...inputs, password: 'to be asked for' }, context);
        inputs.password = given.stdin.isTTY ? await (0,_secrets_js__WEBPACK_IMPORTED_MODULE_10__  .TO)(given) : '';
        if (inputs.password === '')
            throw (0,_secrets_js__WEBPACK_IMPORTED_MODULE_10__  .Lq)();
        logger.secret(inputs.password);
    }
    return (0,_settings_parse_settings_js__WEBPACK_IMPORTED_MODULE_6__  .s)(inputs, context);
}
function noRouter() {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__  .hj('input-invalid', (0,_text_message_js__WEBPACK_IMPORTED_MODULE_9__  .iU) `${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_9__  .bc)('url')} is missing or empty: no router to contact.`, {
        hint: '`srm-backup setup` asks for what a backup needs. Or give at least `--url`, `--username` and `--directory`.',
    });
}
function givenFor(name, { options, env }) {
    return options[name] ?? env[(0,_settings_env_file_js__WEBPACK_IMPORTED_MODULE_3__  .Qn)(name)] ?? '';
}
function givenRouter(given) {
    return (0,_settings_router_name_js__WEBPACK_IMPORTED_MODULE_7__  .vi)({ label: givenFor('router', given), url: givenFor('url', given) });
}
function routerOf({ label, router }) {
    return (0,_settings_router_name_js__WEBPACK_IMPORTED_MODULE_7__  .vi)({ label, url: router.origin });
}
function runContextOf({ startedAt, env }) {
    const workflow = {
        ...{ serverUrl: '', apiUrl: '', graphqlUrl: '', repository: '', runId: '', workflowRef: '', branch: '' },
        artifactService: false,
    };
    return { startedAt, tempDirectory: (0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)(), stateFolder: (0,_system_state_folder_js__WEBPACK_IMPORTED_MODULE_8__  .y)(env), workflow };
}


/***/ }),

/***/ 97920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  runCli: () => (  runCli)
});

var external_node_os_ = __webpack_require__(48161);
var commander = __webpack_require__(67375);
var run_state = __webpack_require__(38133);
var errors = __webpack_require__(27406);
var deadline = __webpack_require__(60239);
var reach = __webpack_require__(37492);
var temp_folder = __webpack_require__(59262);
var env_file = __webpack_require__(34911);
var format = __webpack_require__(20730);
var sanitize = __webpack_require__(39654);
var inputs = __webpack_require__(75995);
;// CONCATENATED MODULE: ./build/src/cli/arguments.js






const NEVER_ARGUMENTS = new Map([
    ...inputs .pH.map((name) => {
        const prompt = name === 'password' ? ', or wait for the prompt' : '';
        return [`--${name}`, `Set ${(0,env_file .Qn)(name)}, or pass a file with \`--${name}-file\`${prompt}.`];
    }),
    ['--token', 'Set SRM_BACKUP_TOKEN, GITHUB_TOKEN or GH_TOKEN, for example `GH_TOKEN=$(gh auth token)`.'],
]);
function valued(flags, description, { isList = false, check } = {}) {
    const [name = flags] = flags.split(' ');
    return new commander .c$(flags, description).argParser((value, before) => {
        if (value.trim() === '')
            throw new errors .hj('input-invalid', `\`${name}\` is empty. Check that the variable you used is set.`, {
                hint: 'Omit the option, or give it a value.',
            });
        check?.(value);
        if (before === undefined)
            return value;
        if (isList)
            return `${before}\n${value}`;
        throw new errors .hj('input-invalid', `\`${name}\` was given more than once.`, { hint: 'Use it once.' });
    });
}
function refuseSecrets(argv) {
    for (const argument of argv) {
        const [name = ''] = argument.split('=');
        const hint = NEVER_ARGUMENTS.get(name);
        if (hint === undefined)
            continue;
        throw new errors .hj('input-invalid', `\`${name}\` is not an option, because every user of this machine can read arguments.`, { hint });
    }
}
function refuseKey(value) {
    if (!/^\s*AGE-(?:SECRET-KEY|PLUGIN)-/i.test(value))
        return;
    throw new errors .hj('input-invalid', '`--identity` takes the name of a key file, not the key itself.', {
        hint: 'Put the key into a file that only you can read. If others use this machine, they may have seen it: create a new key pair.',
    });
}
const FLAGS = ['--json', '--quiet', '--debug', '--help', '-h'];
function withoutUnknownHelp(argv, { commands }) {
    const [first, second] = argv.filter((argument) => !FLAGS.includes(argument));
    const asksForHelp = first === 'help' || argv.some((argument) => argument === '--help' || argument === '-h');
    const name = first === 'help' ? second : first;
    if (!asksForHelp || name === undefined || name.startsWith('-') || name === 'help')
        return argv;
    return commands.some((command) => command.name() === name) ? argv : [name];
}
function usageError({ code, message }, command) {
    const path = [command.parent?.name(), command.name()].filter(Boolean).join(' ');
    const hint = `See \`${path} --help\`.`;
    const suggestion = /\(Did you mean (.+)\?\)/.exec(message.slice(0, sanitize .ul))?.[1];
    const suffix = suggestion ? ` Did you mean ${suggestion}?` : '';
    return new errors .hj('input-invalid', `${describe(code, { message, path, command })}${suffix}`, { hint });
}
function describe(code, { message, path, command }) {
    const quoted = /'(.*?)'/.exec(message)?.[1] ?? '';
    const expected = command.registeredArguments.length;
    switch (code) {
        case 'commander.unknownOption':
            return `\`${path}\` has no option \`${/^(?:--[^=]*|-.)/.exec(quoted)?.[0] ?? ''}\`.`;
        case 'commander.optionMissingArgument':
            return `\`${quoted}\` needs a value.`;
        case 'commander.missingArgument':
            return `\`${path}\` needs \`<${quoted}>\`, which is missing.`;
        case 'commander.excessArguments':
            return `Too many arguments: \`${path}\` takes ${expected === 0 ? 'options only' : (0,format .pq)(expected, 'argument')}.`;
        case 'commander.unknownCommand':
            return 'Unknown command.';
        case 'commander.help':
            return 'No command was given.';
        default:
            return 'Invalid arguments.';
    }
}

var node_options = __webpack_require__(11240);
;// CONCATENATED MODULE: ./build/src/cli/environment-warnings.js

function environmentWarnings(env, { asksGitHub }) {
    const options = (0,node_options .cq)(env.NODE_OPTIONS ?? '');
    return [
        ...(env.NODE_DEBUG
            ? [
                `NODE_DEBUG=${env.NODE_DEBUG} is set, so Node prints requests, including unmasked tokens. Unset it, and check the output before you share it.`,
            ]
            : []),
        ...(options.length > 0
            ? [
                `NODE_OPTIONS contains ${options.join(', ')}, which can expose passwords and the backup to other programs or leave them in files. Remove it and delete such files.`,
            ]
            : []),
        ...(env.NODE_TLS_REJECT_UNAUTHORIZED === '0' && asksGitHub
            ? [
                "NODE_TLS_REJECT_UNAUTHORIZED=0 is set, so GitHub's certificates are not checked: anyone on the network path could steal the token or send you a different backup. Unset it.",
            ]
            : []),
    ];
}

var exit_codes = __webpack_require__(57153);
var parse_values = __webpack_require__(23003);
var version = __webpack_require__(28009);
;// CONCATENATED MODULE: ./build/src/cli/help.js

const LINE_CHARACTERS = 100;
function listCodes(first) {
    const codes = Object.entries(exit_codes .a).map(([code, number]) => `${number} ${code}`);
    const lines = [];
    for (const item of [first, ...codes]) {
        const line = lines.at(-1);
        if (line === undefined || line.length + item.length > LINE_CHARACTERS)
            lines.push(item);
        else
            lines[lines.length - 1] = `${line}, ${item}`;
    }
    return `Exit codes (docs/cli.md):\n${lines.map((line) => `  ${line}`).join(',\n')}`;
}
const CODES = listCodes('0 success');
const CODES_OF_DIFF = listCodes(`0 success, ${exit_codes .m} diff found changes or could not compare everything`);
const INPUTS = `
Every option can also be an environment variable: SRM_BACKUP_URL, SRM_BACKUP_USERNAME,
SRM_BACKUP_TLS_FINGERPRINT and so on. Empty variables are ignored. Secrets are never arguments: set
SRM_BACKUP_PASSWORD, SRM_BACKUP_OTP_SECRET and SRM_BACKUP_FINGERPRINT_KEY, or pass files with the secret in the
first line. The password can also be typed at a hidden prompt.

${CODES}`;
const FILE = `\n${CODES}`;
const FOOTERS = {
    program: `
\`srm-backup COMMAND --help\` lists the options of a command.

Every option of backup and check can also be an environment variable: SRM_BACKUP_URL, SRM_BACKUP_USERNAME,
SRM_BACKUP_TLS_FINGERPRINT and so on. The password comes from SRM_BACKUP_PASSWORD, --password-file
or a hidden prompt, never from an argument.

Examples:
  srm-backup setup
  srm-backup check --url https://192.168.1.1:8001 --username backup-runner --password-file ~/.router
  srm-backup backup --url https://192.168.1.1:8001 --username backup-runner --password-file ~/.router \\
    --tls-fingerprint 3A:5B:... --directory /mnt/user/backups/router
  srm-backup verify SynologyRouter_20261123.dss
  srm-backup diff SynologyRouter_20261122.dss SynologyRouter_20261123.dss
  srm-backup open SynologyRouter_20261123.dss.age --identity router-backup.key
  srm-backup drill --directory /mnt/user/backups/router

${CODES_OF_DIFF}`,
    setup: `
Setup asks for the router, compares its certificate with you, checks everything, and then writes what nightly backups
need. Nothing is written before the last question, and no file is replaced without asking. Run it again to change
something.

With --yes, it asks nothing: SRM_BACKUP_URL, SRM_BACKUP_USERNAME, SRM_BACKUP_PASSWORD, SRM_BACKUP_TLS_FINGERPRINT,
SRM_BACKUP_DIRECTORY and so on answer instead. Files that setup did not write are then never replaced.

${CODES}`,
    backup: INPUTS,
    check: INPUTS,
    show: FILE,
    verify: FILE,
    diff: `\n${CODES_OF_DIFF}`,
    open: FILE,
    drill: `
The GitHub token must be able to read the repository. It comes from SRM_BACKUP_TOKEN, GITHUB_TOKEN or GH_TOKEN.

Use --max-age where every run stores a copy: in a directory, unless skip-unchanged is true. A repository gets no copy
while nothing changes, so an old copy is normal there: use the watchdog instead (docs/watchdog.md).

${CODES}`,
};

;// CONCATENATED MODULE: ./build/src/cli/program.js





function createProgram(commands, output) {
    const program = withHelp(new commander .uB('srm-backup'), output)
        .description('Backs up the configuration of a Synology router (SRM), and opens, verifies and compares backups.')
        .version(version .x, '--version', 'print the version')
        .option('--json', 'print the result as JSON on stdout')
        .option('--quiet', 'print only warnings and errors')
        .option('--debug', 'print details, never secrets (or RUNNER_DEBUG=1)')
        .addHelpText('after', FOOTERS.program);
    const add = (name, description) => withHelp(program.command(name), output).description(description).addHelpText('after', FOOTERS[name]);
    const identity = () => valued('--identity <file>', 'a file with age identities (private keys), for an encrypted backup', {
        check: refuseKey,
    });
    addSetup(add('setup', 'prepare nightly backups: find the router, check it, choose where backups go')).action(({ dryRun = false, yes = false, ...options }) => commands.setup(renamed(options), { isDryRun: dryRun, isUnattended: yes }));
    addBackup(add('backup', 'fetch a backup from the router, verify it, and store it in a directory')).action((options) => commands.backup(renamed(options)));
    addRouter(add('check', 'check everything up to the export without storing anything')).action((options) => commands.check(renamed(options)));
    add('show', 'list the files and tables in a backup')
        .argument('<file>', 'a .dss or .dss.age file')
        .addOption(identity())
        .option('--values', 'also print the values in the database, passwords included')
        .action(commands.show);
    add('verify', 'verify that a backup is valid and matches its manifest')
        .argument('<file>', 'a .dss or .dss.age file')
        .addOption(identity())
        .action(commands.verify);
    const ignore = 'changes to ignore: table/label or /file, * matches any text; repeatable';
    add('diff', 'list what changed between two backups, never values; exits with 1 if anything changed')
        .argument('<old>', 'a .dss, .dss.age or .manifest.json file')
        .argument('<new>', 'the same')
        .addOption(identity())
        .addOption(valued('--ignore <pattern>', ignore, { isList: true }))
        .action((older, newer, options) => commands.diff(older, newer, { ...options, ignore: (0,parse_values .Qj)('ignore', options.ignore ?? '') }));
    add('open', 'decrypt a backup, or extract everything in it')
        .argument('<file>', 'a .dss.age or .dss file')
        .addOption(identity())
        .addOption(valued('--output <file>', 'where the decrypted .dss goes (default: the name without .age)'))
        .addOption(valued('--extract <folder>', 'a new folder for the extracted files'))
        .action(commands.open);
    addDrill(add('drill', 'fetch the newest backup, verify it, and print a restore card'))
        .addOption(identity())
        .action((options) => commands.drill(renamed(options)));
    return program;
}
function withHelp(command, output) {
    return (command
        .configureHelp({ showGlobalOptions: true })
        .helpOption('-h, --help', 'print help')
        .configureOutput({ ...output, outputError: () => { } })
        .exitOverride((error) => {
        throw error.exitCode === 0 ? error : usageError(error, command);
    }));
}
function addRouter(command) {
    const options = [
        valued('--url <url>', "the router's address, like https://192.168.1.1:8001"),
        valued('--username <name>', 'a router account with administrator rights'),
        valued('--password-file <file>', 'a file with the password (or SRM_BACKUP_PASSWORD, or a hidden prompt)'),
        valued('--otp-secret-file <file>', 'a file with the secret of the second factor, if the account has one'),
        valued('--directory <path>', 'where the backups go'),
        valued('--router <label>', 'a label for this router (default: the host)'),
        valued('--tls-fingerprint <sha256>', 'trust only the certificate with this fingerprint'),
        valued('--tls-verify <boolean>', 'false: accept any certificate (default: true)'),
        valued('--login-encryption <auto|never>', 'auto: encrypt the login if the router supports it; never: plain login, https only (default: auto)'),
        valued('--timeout <seconds>', 'total time limit for talking to the router (default: 300)'),
        valued('--encrypt-to <recipients>', 'encrypt with age for these recipients, one per line; repeatable; none ends encryption', {
            isList: true,
        }),
        valued('--fingerprint-key-file <file>', 'a file with the key for the digests of encrypted backups'),
        valued('--report <file>', 'where the compatibility report goes, which is safe to post'),
        valued('--settings <file>', 'a file with these options as variables, as setup writes it'),
    ];
    return options.reduce((all, option) => all.addOption(option), command);
}
function addBackup(command) {
    const options = [
        valued('--name <template>', 'file name with {date}, {time}, {router} (default: SynologyRouter_{date})'),
        valued('--keep <number>', 'number of verified backups to keep; 0 keeps all (default: 30)'),
        valued('--skip-unchanged <boolean>', 'true: store nothing if the newest copy has the same content (default: false)'),
        valued('--ignore-changes <patterns>', 'changes to ignore, one pattern per line; repeatable', {
            isList: true,
        }),
        valued('--require-verified <boolean>', 'false: only warn about a file that could not be verified (default: true)'),
    ];
    return options.reduce((all, option) => all.addOption(option), addRouter(command));
}
function addSetup(command) {
    const options = [
        valued('--schedule <kind>', 'what starts the backups: github, systemd, crontab, unraid, synology or print'),
        valued('--checkout <folder>', 'with github: the checkout that gets the workflows'),
        valued('--settings <file>', 'where the settings go (default: a file named after the router)'),
        valued('--password-file <file>', 'a file with the password (or SRM_BACKUP_PASSWORD, or a hidden prompt)'),
    ];
    return options
        .reduce((all, option) => all.addOption(option), command)
        .option('--dry-run', 'show what would be written, and write nothing')
        .option('--yes', 'ask nothing: answers come from options, variables and defaults');
}
function addDrill(command) {
    const options = [
        valued('--directory <path>', 'from a directory'),
        valued('--repository <owner/name>', 'from a repository; the token comes from GH_TOKEN'),
        valued('--artifact <owner/name>', "from the artifacts of a repository's workflow; the token comes from GH_TOKEN"),
        valued('--workflow <file>', 'with --artifact: the workflow file (default: router-backup.yml)'),
        valued('--branch <name>', 'with --repository or --artifact: the branch (default: the default branch, or main)'),
        valued('--path <folder>', 'with --repository: the folder (default: backups/{router})'),
        valued('--name <template>', 'template of the file names (default: SynologyRouter_{date})'),
        valued('--router <label>', "the router's label, as in the workflow (default: router)"),
        valued('--max-age <duration>', 'maximum age of the copy, like 36h or 2d, if every run stores one (default: any age)'),
    ];
    return options.reduce((all, option) => all.addOption(option), command);
}
function renamed(options) {
    const dashed = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    return Object.fromEntries(Object.entries(options).map(([name, value]) => [dashed(name), value]));
}

var setup_words = __webpack_require__(38789);
var router_name = __webpack_require__(88712);
var text_json = __webpack_require__(6691);
var secret_encodings = __webpack_require__(91946);
;// CONCATENATED MODULE: ./build/src/cli/mask.js
const MASK = '***';
const PRIVATE_KEY = /AGE-(?:SECRET-KEY|PLUGIN)-[A-Z0-9]\S*/gi;
const SHA_256 = /(?<![0-9a-f])([0-9a-f]{64})(?![0-9a-f])/;
const SHORT_HEX = /^[0-9a-f]{1,63}$/;
function maskSecrets(text, secrets) {
    const all = [...secrets].sort((a, b) => b.length - a.length);
    const replaceAll = (some, line) => some.reduce((masked, secret) => masked.replaceAll(secret, MASK), line);
    const [short, others] = [all.filter((one) => SHORT_HEX.test(one)), all.filter((one) => !SHORT_HEX.test(one))];
    const masked = replaceAll(others, text.replace(PRIVATE_KEY, MASK));
    if (short.length === 0)
        return masked;
    const pieces = masked.split(SHA_256);
    return pieces.map((piece, index) => (index % 2 === 1 ? piece : replaceAll(short, piece))).join('');
}

var vocabulary = __webpack_require__(96518);
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/src/cli/write-in-turns.js


const CHUNK_CHARACTERS = 65_536;
const NEVER = new AbortController().signal;
async function writeInTurns(pieces, stdout, signal = NEVER) {
    let chunk = '';
    for (const piece of pieces) {
        chunk += piece;
        if (chunk.length < CHUNK_CHARACTERS)
            continue;
        const text = chunk;
        chunk = '';
        if (!(await (0,deadline .Fx)(() => isTaken(text, stdout), signal)))
            return;
        await (0,promises_.setImmediate)();
    }
    if (chunk !== '')
        stdout.write(chunk);
}
async function isTaken(text, stdout) {
    return await new Promise((resolve) => {
        const isRoomLeft = stdout.write(text, (error) => resolve(!error));
        if (isRoomLeft !== false)
            resolve(true);
    });
}

;// CONCATENATED MODULE: ./build/src/cli/terminal.js







const PROGRESS_AFTER_MS = 1_000;
const PROGRESS_EVERY_MS = 250;
const CLEAR_LINE = '\r\u001B[K';
function createTerminal({ stdout, stderr }, { wantsJson, isQuiet, isDebug = false, }) {
    const secrets = new Set();
    let router = router_name .rY;
    let hasResult = false;
    let hasProgress = false;
    const mask = (text) => maskSecrets(text, secrets);
    const redact = (text) => (0,sanitize .DJ)(mask(text));
    function* linePieces(lines) {
        for (const line of lines)
            yield `${(0,sanitize .GJ)(redact(line))}\n`;
    }
    function* jsonPieces(json) {
        yield* (0,text_json .oi)(json, mask);
        yield '\n';
    }
    const results = { write: stdout.write.bind(stdout) };
    const clearProgress = () => {
        if (hasProgress)
            stderr.write(CLEAR_LINE);
        hasProgress = false;
    };
    const write = (line) => {
        clearProgress();
        stderr.write(`${(0,sanitize .GJ)(redact(line))}\n`);
    };
    const note = (line) => {
        if (!isQuiet)
            write((0,vocabulary .e5)(line));
    };
    const debug = (text) => {
        if (isDebug)
            for (const line of text.split('\n'))
                write(`Debug: ${line}`);
    };
    const warn = (line) => write(`Warning: ${(0,vocabulary .e5)(line)}`);
    const ofRouter = (line) => (0,router_name .KT)((0,vocabulary .e5)(line), router);
    return {
        wantsJson,
        redact,
        hasResult: () => hasResult,
        nameRouter: (name) => {
            router = name;
        },
        named: (line) => (0,router_name .KT)(line, router),
        result: async ({ lines, json, ownWords, isData = false }, signal) => {
            hasResult = true;
            clearProgress();
            if (isQuiet && !wantsJson && !isData)
                return;
            await writeInTurns(wantsJson ? jsonPieces(json) : linePieces(lines), results, signal);
            if (ownWords !== undefined && !wantsJson && !isQuiet)
                results.write(`\n${ownWords}\n`);
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
                stderr.write(`\r${(0,sanitize .GJ)(redact(what))}, ${Math.floor(elapsed / 1000)} s \u2026`);
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
            stdout.write = (_, written) => {
                if (typeof written === 'function')
                    written();
                return true;
            };
            try {
                return await work();
            }
            finally {
                stdout.write = original;
            }
        },
        logger: (runState) => ({
            info: (line) => note(ofRouter(line)),
            warning: (line) => warn(ofRouter(line)),
            debug,
            secret: (value) => {
                for (const form of (0,secret_encodings .X)(value))
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














const GRACE_MS = 5_000;
const LAST_WORDS_MS = 500;
async function runCli(start) {
    const runState = (0,run_state .x)();
    const code = await runCommand(start, runState);
    const { signal, outputs } = start;
    const isFailure = Object.values(exit_codes .a).includes(code);
    let reason;
    try {
        if (outputs)
            reason = await (0,deadline .Mu)(outputs.lost(), { signal, runState, graceMs: LAST_WORDS_MS });
    }
    catch {
        return { code: isFailure ? code : exit_codes .a.cancelled, leftRunning: true };
    }
    const { leftRunning } = runState;
    if (reason === undefined)
        return { code, leftRunning };
    const lost = 'store-failed';
    const message = `The command finished, but its result could not be written (${reason}). Check where its output goes.`;
    start.stderr.write(`Error: ${message} (${lost})\n`);
    return { code: isFailure ? code : exit_codes .a[lost], leftRunning };
}
async function runCommand({ argv, stdin, stdout, stderr, signal, ...start }, runState) {
    const wantsJson = argv.includes('--json');
    const env = withoutEmpty(start.env);
    const terminal = createTerminal({ stdout, stderr }, { wantsJson, isQuiet: argv.includes('--quiet'), isDebug: argv.includes('--debug') || env.RUNNER_DEBUG === '1' });
    const { reachMs } = start;
    const opening = { signal, runState, inspect: start.inspect, reachMs };
    let code = 0;
    let describe = (failure) => (0,vocabulary .Ic)(failure);
    const commands = {
        backup: async (options) => {
            const { backup } = await Promise.all( [__webpack_require__.e(6698), __webpack_require__.e(9089), __webpack_require__.e(6102), __webpack_require__.e(5073), __webpack_require__.e(3968)]).then(__webpack_require__.bind(__webpack_require__, 3968));
            await backup({ options, env, stdin, stderr, startedAt: new Date(), signal, reachMs }, { terminal, signal, runState });
        },
        check: async (options) => {
            const { check } = await Promise.all( [__webpack_require__.e(9089), __webpack_require__.e(6102), __webpack_require__.e(5579), __webpack_require__.e(5073), __webpack_require__.e(6136)]).then(__webpack_require__.bind(__webpack_require__, 36136));
            await check({ options, env, stdin, stderr, startedAt: new Date(), signal, reachMs }, { terminal, signal, runState });
        },
        setup: async (options, flags) => {
            describe = setup_words .a;
            const { setup } = await Promise.all( [__webpack_require__.e(1477), __webpack_require__.e(2574), __webpack_require__.e(7109), __webpack_require__.e(6861), __webpack_require__.e(6773), __webpack_require__.e(7580), __webpack_require__.e(1091), __webpack_require__.e(6457), __webpack_require__.e(4149), __webpack_require__.e(6746), __webpack_require__.e(4621), __webpack_require__.e(3727), __webpack_require__.e(555), __webpack_require__.e(9008), __webpack_require__.e(7426), __webpack_require__.e(1535), __webpack_require__.e(504), __webpack_require__.e(3807), __webpack_require__.e(6102), __webpack_require__.e(5579), __webpack_require__.e(6202)]).then(__webpack_require__.bind(__webpack_require__, 16202));
            const run = { terminal, signal, runState, stderr, ...flags };
            const settings = await setup({ options, env, stdin, stderr, startedAt: new Date(), signal, reachMs }, run);
            describe = vocabulary .Ic;
            if (settings !== undefined)
                await commands.backup({ settings });
        },
        show: async (file, options) => (await Promise.all( [__webpack_require__.e(7109), __webpack_require__.e(5308), __webpack_require__.e(6861), __webpack_require__.e(7580), __webpack_require__.e(5289), __webpack_require__.e(1091), __webpack_require__.e(5708), __webpack_require__.e(6746), __webpack_require__.e(3727), __webpack_require__.e(555), __webpack_require__.e(6698), __webpack_require__.e(2423), __webpack_require__.e(3489), __webpack_require__.e(7664)]).then(__webpack_require__.bind(__webpack_require__, 18423))).show(file, { ...options, ...opening }, terminal),
        verify: async (file, options) => (await Promise.all( [__webpack_require__.e(7109), __webpack_require__.e(5308), __webpack_require__.e(6861), __webpack_require__.e(7580), __webpack_require__.e(5289), __webpack_require__.e(1091), __webpack_require__.e(5708), __webpack_require__.e(6746), __webpack_require__.e(3727), __webpack_require__.e(555), __webpack_require__.e(6698), __webpack_require__.e(2423), __webpack_require__.e(3489), __webpack_require__.e(7664)]).then(__webpack_require__.bind(__webpack_require__, 15007))).verify(file, { ...options, ...opening }, terminal),
        diff: async (older, newer, options) => {
            code = await (await Promise.all( [__webpack_require__.e(7109), __webpack_require__.e(5308), __webpack_require__.e(6861), __webpack_require__.e(7580), __webpack_require__.e(5289), __webpack_require__.e(1091), __webpack_require__.e(5708), __webpack_require__.e(6746), __webpack_require__.e(3727), __webpack_require__.e(555), __webpack_require__.e(6698), __webpack_require__.e(2423), __webpack_require__.e(3489), __webpack_require__.e(7664)]).then(__webpack_require__.bind(__webpack_require__, 31265))).diff([older, newer], { ...options, ...opening }, terminal);
        },
        open: async (file, options) => (await Promise.all( [__webpack_require__.e(7109), __webpack_require__.e(5308), __webpack_require__.e(6861), __webpack_require__.e(7580), __webpack_require__.e(5289), __webpack_require__.e(1091), __webpack_require__.e(5708), __webpack_require__.e(6746), __webpack_require__.e(3727), __webpack_require__.e(555), __webpack_require__.e(6698), __webpack_require__.e(2423), __webpack_require__.e(3489), __webpack_require__.e(7664)]).then(__webpack_require__.bind(__webpack_require__, 8830))).open(file, { ...options, ...opening }, terminal),
        drill: async (options) => {
            await (await Promise.all( [__webpack_require__.e(1477), __webpack_require__.e(663), __webpack_require__.e(7109), __webpack_require__.e(5308), __webpack_require__.e(6861), __webpack_require__.e(6773), __webpack_require__.e(7580), __webpack_require__.e(5289), __webpack_require__.e(1091), __webpack_require__.e(5708), __webpack_require__.e(6457), __webpack_require__.e(4149), __webpack_require__.e(919), __webpack_require__.e(6746), __webpack_require__.e(5902), __webpack_require__.e(3727), __webpack_require__.e(396), __webpack_require__.e(386), __webpack_require__.e(7426), __webpack_require__.e(3550), __webpack_require__.e(8658), __webpack_require__.e(1329), __webpack_require__.e(6984), __webpack_require__.e(2423), __webpack_require__.e(6146), __webpack_require__.e(1458)]).then(__webpack_require__.bind(__webpack_require__, 31458))).drill({ ...options, ...opening, env, now: new Date() }, terminal);
        },
    };
    const output = { writeOut: (text) => stdout.write(text), writeErr: (text) => stderr.write(text) };
    try {
        refuseSecrets(argv);
        const program = createProgram(commands, output);
        program.hook('preAction', async (_program, command) => {
            const { repository, artifact } = command.opts();
            const asksGitHub = command.name() === 'drill' && [repository, artifact].some((place) => place !== undefined);
            for (const warning of environmentWarnings(env, { asksGitHub }))
                terminal.warn(warning);
            const temp = (0,external_node_os_.tmpdir)();
            const shared = await (0,reach .gl)(temp, () => (0,temp_folder .W2)(temp), { signal });
            if (shared)
                terminal.warn(shared);
        });
        await (0,deadline .Mu)(program.parseAsync(withoutUnknownHelp(argv, program), { from: 'user' }), {
            signal,
            runState,
            graceMs: GRACE_MS,
        });
        return code;
    }
    catch (error) {
        if (error instanceof commander .b7)
            return 0;
        if (error instanceof reach .LL)
            runState.leftRunning = true;
        const isCancelled = error instanceof errors .hj && error.code === 'cancelled';
        const failure = (0,errors .ZJ)(signal.aborted && !isCancelled ? signal.reason : error);
        return await reportFailure(failure, { described: describe(failure), terminal, stderr });
    }
}
function withoutEmpty(env) {
    return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
}
async function reportFailure({ cause }, { described: { code, message, hint }, terminal, stderr, }) {
    if (terminal.wantsJson && !terminal.hasResult())
        await terminal.result({ lines: [], json: { error: { code, message, hint } } });
    stderr.write(`${terminal.redact(`Error: ${terminal.named(message)}\n${hint}\n(${code})`)}\n`);
    if (typeof cause === 'object' && cause !== null && 'stack' in cause)
        terminal.debug(String(cause.stack));
    return exit_codes .a[code];
}


/***/ }),

/***/ 16597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $K: () => (  isReadByOthers),
    Lq: () => (  noPassword),
    TO: () => (  askPassword),
    n5: () => (  readSecret)
  });
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var node_readline__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80481);
  var node_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57075);
  var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27406);
  var _system_file_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27657);
  var _system_other_users_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(53204);
  var _system_reach_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(37492);
  var _system_read_any_file_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(50063);
  var _text_message_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(29962);










async function readSecret(name, file, signal) {
    const bytes = await (0,_system_read_any_file_js__WEBPACK_IMPORTED_MODULE_8__  .N)(file, signal).catch((cause) => {
        signal.throwIfAborted();
        if (cause instanceof _system_reach_js__WEBPACK_IMPORTED_MODULE_7__  .LL)
            throw cause;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__  .hj('input-invalid', (0,_text_message_js__WEBPACK_IMPORTED_MODULE_9__  .iU) `The file ${file} with ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_9__  .hF)(name)} cannot be read: ${(0,_system_file_errors_js__WEBPACK_IMPORTED_MODULE_5__  .S)(cause)}.`, { cause });
    });
    const line = decode(bytes)?.split(/\r?\n/, 1)[0];
    if (line !== undefined && line !== '')
        return line;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__  .hj('input-invalid', line === ''
        ? (0,_text_message_js__WEBPACK_IMPORTED_MODULE_9__  .iU) `The first line of ${file}, which must contain ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_9__  .hF)(name)}, is empty.`
        : (0,_text_message_js__WEBPACK_IMPORTED_MODULE_9__  .iU) `The file ${file} with ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_9__  .hF)(name)} is not UTF-8 text.`, { hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_9__  .iU) `Write ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_9__  .hF)(name)} into its first line and save it as UTF-8.` });
}
function decode(bytes) {
    try {
        const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        return text.includes('\0') ? undefined : text;
    }
    catch {
        return undefined;
    }
}
async function isReadByOthers(file, user) {
    try {
        const path = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(file);
        if (!(0,_system_other_users_js__WEBPACK_IMPORTED_MODULE_6__  .q)('read', await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path), user))
            return false;
        for (let folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
            if (!(0,_system_other_users_js__WEBPACK_IMPORTED_MODULE_6__  .q)('enter', await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(folder), user))
                return false;
            if (folder === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder))
                return true;
        }
    }
    catch {
        return false;
    }
}
async function askPassword({ stdin, stderr, signal }) {
    signal.throwIfAborted();
    const hidden = new node_stream__WEBPACK_IMPORTED_MODULE_3__.Writable({ write: (_chunk, _encoding, done) => done() });
    const lines = (0,node_readline__WEBPACK_IMPORTED_MODULE_2__.createInterface)({ input: stdin, output: hidden, terminal: true });
    stderr.write('Router password: ');
    try {
        return await new Promise((resolve, reject) => {
            signal.addEventListener('abort', () => reject(signal.reason), { once: true });
            lines.question('', resolve);
            lines.once('SIGINT', () => reject(new _errors_js__WEBPACK_IMPORTED_MODULE_4__  .hj('cancelled', 'No password was given.')));
            lines.once('error', (cause) => reject(new _errors_js__WEBPACK_IMPORTED_MODULE_4__  .hj('cancelled', 'The terminal is gone.', { cause })));
            lines.once('close', () => reject(noPassword()));
        });
    }
    finally {
        lines.close();
        stderr.write('\n');
    }
}
function noPassword() {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__  .hj('input-invalid', 'No password was given.', {
        hint: 'Type it at the prompt, set SRM_BACKUP_PASSWORD, or pass a file with `--password-file`.',
    });
}


/***/ }),

/***/ 38789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    G: () => (  sayInSetup),
    a: () => (  describeInSetup)
  });
  var _settings_env_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34911);
  var _text_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29962);
  var _vocabulary_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96518);



const ASKED = {
    ..._vocabulary_js__WEBPACK_IMPORTED_MODULE_2__  .cW,
    url: 'URL',
    username: 'username',
    'tls-fingerprint': 'fingerprint',
    router: 'name of the router',
    directory: 'directory',
    'encrypt-to': 'list of recipients',
};
const VOCABULARY = {
    ..._vocabulary_js__WEBPACK_IMPORTED_MODULE_2__  .oi,
    input: (name, value) => {
        if (ASKED[name] === undefined)
            return `\`${(0,_settings_env_file_js__WEBPACK_IMPORTED_MODULE_0__  .Qn)(name)}${value === undefined ? '' : `=${value}`}\``;
        return value === undefined ? `the ${ASKED[name]}` : `\`${value}\``;
    },
    subject: (name) => (ASKED[name] === undefined ? `The variable \`${(0,_settings_env_file_js__WEBPACK_IMPORTED_MODULE_0__  .Qn)(name)}\`` : `The ${ASKED[name]}`),
    terms: {
        ..._vocabulary_js__WEBPACK_IMPORTED_MODULE_2__  .oi.terms,
        'source-of-input': 'its variable (SRM_BACKUP_\u2026)',
        'run-again': 'run setup again',
        'Run-again': 'Run setup again',
        'Give-otp-secret': "Type the secret of the account's authenticator app when setup asks for it, or set the variable SRM_BACKUP_OTP_SECRET",
    },
};
const WORDS = {
    vocabulary: VOCABULARY,
    advice: {
        'input-invalid': 'Correct the answer that the message names, or its variable (SRM_BACKUP_\u2026).',
        'destination-refused': 'Check that the directory exists, that its disk or share is mounted, and that you may write to it.',
        cancelled: 'Run `srm-backup setup` again when you want to continue.',
    },
    pinning: (fingerprint) => `${(0,_settings_env_file_js__WEBPACK_IMPORTED_MODULE_0__  .Qn)('tls-fingerprint')}=${fingerprint}`,
};
function sayInSetup(text) {
    return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .XX)(text, VOCABULARY);
}
function describeInSetup(failure) {
    return (0,_vocabulary_js__WEBPACK_IMPORTED_MODULE_2__  .Ic)(failure, WORDS);
}


/***/ }),

/***/ 96518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ic: () => (  describeFailure),
    cW: () => (  SECRETS),
    e5: () => (  inTerminal),
    oi: () => (  TERMINAL_VOCABULARY)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _text_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29962);
  var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39654);



const SECRETS = {
    password: 'password',
    'otp-secret': 'secret of the second factor',
    'fingerprint-key': 'fingerprint key',
    token: 'token',
};
const TERMINAL_VOCABULARY = {
    input: (name, value) => {
        if (SECRETS[name] !== undefined)
            return `the ${SECRETS[name]}`;
        return value === undefined ? `\`--${name}\`` : `\`--${name} ${value}\``;
    },
    subject: (name) => (SECRETS[name] === undefined ? `Option \`--${name}\`` : `The ${SECRETS[name]}`),
    terms: {
        runner: 'this machine',
        Runner: 'This machine',
        'debug-log': 'what the same command prints with `--debug`',
        'temp-folder': 'the folder for temporary files (TMPDIR)',
        'Temp-folder': 'The folder for temporary files',
        'source-of-input': 'the option or its variable (SRM_BACKUP_\u2026)',
        'run-again': 'run again',
        'Run-again': 'Run again',
        'Give-otp-secret': "Put the secret of the account's authenticator app into a file for `--otp-secret-file`, or into the variable SRM_BACKUP_OTP_SECRET",
        'status-page': _text_message_js__WEBPACK_IMPORTED_MODULE_1__  .$Q,
    },
    code: (text) => `\`${(0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_2__  .GJ)(text)}\``,
    value: _text_sanitize_js__WEBPACK_IMPORTED_MODULE_2__  .GJ,
};
const ADVICE = {
    'input-invalid': 'Correct the option that the message names, or its variable (SRM_BACKUP_\u2026): `--help` lists them.',
    'destination-refused': 'Check that the directory exists, that its disk or share is mounted, and that you may write to it.',
};
function inTerminal(text) {
    return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .XX)(text, TERMINAL_VOCABULARY);
}
const OF_OPTIONS = {
    vocabulary: TERMINAL_VOCABULARY,
    advice: ADVICE,
    pinning: (fingerprint) => `--tls-fingerprint ${fingerprint}`,
};
function describeFailure({ code, text, first, advice, isUsualAdvice, pin }, words = OF_OPTIONS) {
    const { vocabulary } = words;
    const ours = isUsualAdvice ? words.advice[code] : undefined;
    const lines = [
        ...(first ? [(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .XX)(first, vocabulary)] : []),
        ours ?? (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__  .K6)(advice, vocabulary),
        ...(pin === undefined ? [] : [`Only if they match, trust it: ${words.pinning(pin)}`]),
    ];
    return { code, message: (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_2__  .GJ)((0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .XX)(text, vocabulary)), hint: lines.join('\n') };
}


/***/ }),

/***/ 34911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    FO: () => (  parseEnvFile),
    Qn: () => (  variableOf),
    SF: () => (  readEnvFile),
    Sz: () => (  formatVariable)
  });
  var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
  var _text_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29962);


const PLAIN = /^[\w.:/@%+,=-]*$/;
function variableOf(input) {
    return `SRM_BACKUP_${input.toUpperCase().replaceAll('-', '_')}`;
}
const BYTE_ORDER_MARK = '\uFEFF';
const REPLACEMENT_CHARACTER = '\uFFFD';
const PREFIX = 'SRM_BACKUP_';
function readEnvFile(content) {
    const text = withoutMark(content).replaceAll('\r\n', '\n');
    if (text.includes(REPLACEMENT_CHARACTER) || text.includes('\0'))
        return { problem: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .iU) `is not UTF-8 text` };
    if (text.includes('\r'))
        return { problem: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .iU) `has a line that ends with a carriage return only` };
    const variables = parseEnvFile(text);
    const seen = new Set();
    const lines = text.split('\n');
    for (let at = 0; at < lines.length; at++) {
        const line = (lines[at] ?? '').trim();
        if (line === '' || line.startsWith('#'))
            continue;
        const inLine = (problem) => ({ problem: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .iU) `${problem} in line ${at + 1}` });
        const equals = line.indexOf('=');
        const name = line
            .slice(0, Math.max(equals, 0))
            .trim()
            .replace(/^export\s+/, '');
        if (!/^[a-z_][\w.-]*$/i.test(name))
            return inLine((0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .iU) `has something that is not \`NAME=value\``);
        if (!Object.hasOwn(variables, name))
            return inLine((0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .iU) `has an invisible character before ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .aY)(name)}`);
        if (seen.has(name))
            return inLine((0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .iU) `sets ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .aY)(name)} again`);
        seen.add(name);
        const value = line.slice(equals + 1).trim();
        const quoted = quotedLines(value, lines.slice(at + 1));
        const problem = quoted ? problemBehind(quoted) : problemOfPlain(value);
        if (problem)
            return inLine((0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .iU) `${problem} after ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .aY)(`${name}=`)}`);
        at += quoted ? quoted.more : 0;
    }
    return { variables };
}
function quotedLines(value, next) {
    const quote = value.slice(0, 1);
    if (!/^['"`]$/.test(quote))
        return undefined;
    const inside = [];
    for (const [more, line] of [value.slice(1), ...next].entries()) {
        const end = line.indexOf(quote);
        if (end < 0) {
            inside.push(line);
            continue;
        }
        const hidden = [...inside.slice(1), ...(more > 0 ? [line.slice(0, end)] : [])];
        return { more, hidesSettings: hidden.some((part) => part.includes(PREFIX)), rest: line.slice(end + 1).trim() };
    }
    return undefined;
}
function problemBehind({ hidesSettings, rest }) {
    if (hidesSettings)
        return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .iU) `has a quotation mark that is not closed before the next setting`;
    return rest === '' || rest.startsWith('#') ? undefined : (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .iU) `has something behind the closing quotation mark`;
}
function problemOfPlain(value) {
    const at = value.indexOf('#');
    if (at === 0)
        return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .iU) `has only a comment`;
    return at > 0 && !/\s/.test(value[at - 1] ?? '') ? (0,_text_message_js__WEBPACK_IMPORTED_MODULE_1__  .iU) `has a \`#\` that needs quotation marks` : undefined;
}
function parseEnvFile(text) {
    const variables = {};
    for (const [name, value] of Object.entries((0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseEnv)(withoutMark(text))))
        if (value !== undefined)
            variables[name] = value;
    return variables;
}
function withoutMark(text) {
    return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}
function formatVariable(name, value) {
    if (PLAIN.test(value))
        return `${name}=${value}`;
    const quotes = ["'", '"', '`'].filter((quote) => !value.includes(quote));
    const lines = quotes.map((quote) => `${name}=${quote}${value}${quote}`);
    return lines.find((line) => parseEnvFile(line)[name] === value);
}


/***/ }),

/***/ 50063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    N: () => (  readAnyFile)
  });
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
  var _text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20730);
  var _reach_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37492);



const CHUNK_BYTES = 65_536;
const ANSWER_MS = 300_000;
async function readAnyFile(path, signal, timeoutMs = ANSWER_MS) {
    return await (0,_reach_js__WEBPACK_IMPORTED_MODULE_2__  .gl)(path, () => readAll(path), { signal, timeoutMs });
}
async function readAll(path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path);
    try {
        const chunks = [];
        let size = 0;
        while (size <= _text_format_js__WEBPACK_IMPORTED_MODULE_1__  .D6) {
            const { bytesRead, buffer } = await file.read(Buffer.alloc(CHUNK_BYTES), 0, CHUNK_BYTES, null);
            if (bytesRead === 0)
                return Buffer.concat(chunks);
            chunks.push(buffer.subarray(0, bytesRead));
            size += bytesRead;
        }
        throw new Error('it is larger than 1 MiB');
    }
    finally {
        await file.close();
    }
}


/***/ })

};
