export const id = 211;
export const ids = [211];
export const modules = {

/***/ 57153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ EXIT_CODES),
/* harmony export */   m: () => (/* binding */ DIFFERENT)
/* harmony export */ });
// What the process ends with, so that a script can tell one trouble from another. docs/cli.md lists them; they never change.
/** `diff` found changes; nothing went wrong. */
const DIFFERENT = 1;
/** As shells do it: 128 and the number of SIGINT. */
const CANCELLED = 130;
const EXIT_CODES = {
    'input-invalid': 2,
    'destination-refused': 3,
    'router-unreachable': 4,
    'router-unsupported': 5,
    'tls-untrusted': 6,
    'login-refused': 7,
    'account-not-allowed': 8,
    'otp-required': 9,
    'otp-refused': 10,
    'address-blocked': 11,
    'session-lost': 12,
    'export-failed': 13,
    'timed-out': 14,
    'backup-invalid': 15,
    'backup-unrecognised': 16,
    'store-failed': 17,
    'read-back-failed': 18,
    'runner-unsupported': 19,
    'event-refused': 20,
    'internal-error': 70,
    cancelled: CANCELLED,
};


/***/ }),

/***/ 33211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCli: () => (/* binding */ runCli)
});

// EXTERNAL MODULE: ./node_modules/commander/index.js + 6 modules
var commander = __webpack_require__(67375);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/cli/exit-codes.js
var exit_codes = __webpack_require__(57153);
// EXTERNAL MODULE: ./build/src/version.js
var version = __webpack_require__(28009);
;// CONCATENATED MODULE: ./build/src/cli/program.js
// The commands, their options and their help. Each loads its own work only when it is called.


const IDENTITY = ['--identity <file>', 'the private keys of age, for a sealed backup'];
/** `commands` do the work; parsing throws CommanderError for what it does not know. */
function createProgram(commands) {
    const program = new commander/* Command */.uB('srm-backup')
        .description('Backs up the configuration of a Synology router (SRM), and opens, checks and compares backups.')
        .version(version/* VERSION */.x, '--version', 'print the version')
        .helpOption('--help', 'print help')
        .option('--json', 'print the result as JSON, on stdout')
        .option('--quiet', 'print nothing but the result, warnings and errors')
        .showSuggestionAfterError(true)
        .exitOverride()
        .addHelpText('after', FOOTER);
    const add = (name, description) => program.command(name).description(description).helpOption('--help', 'print help');
    addBackup(add('backup', 'fetch a backup from the router, check it, store it in a directory, read it back')).action((options) => commands.backup(renamed(options)));
    addBackup(add('check', 'try everything up to the export, store nothing, and say what is not well')).action((options) => commands.check(renamed(options)));
    add('show', 'what is inside a backup: files, tables, counts')
        .argument('<file>', 'a .dss or .dss.age')
        .option(...IDENTITY)
        .option('--values', 'the values in the database too, passwords among them')
        .action(commands.show);
    add('verify', 'whether a backup is whole, and what its manifest says')
        .argument('<file>', 'a .dss or .dss.age')
        .option(...IDENTITY)
        .action(commands.verify);
    add('diff', 'what changed between two backups, by names, never values; ends with 1 if something did')
        .argument('<old>', 'a .dss, .dss.age or .manifest.json')
        .argument('<new>', 'the same')
        .option(...IDENTITY)
        .option('--ignore <pattern...>', 'what does not count: table/label or /file, * is any text')
        .action(commands.diff);
    add('open', 'decrypt a sealed backup, or take everything out of one')
        .argument('<file>', 'a .dss.age or .dss')
        .option(...IDENTITY)
        .option('--output <file>', 'where the readable .dss goes (by default the name without .age)')
        .option('--extract <folder>', 'a new folder for everything in it')
        .action(commands.open);
    addDrill(add('drill', 'fetch the newest backup, open and check it, print a restore card')).action((options) => commands.drill(renamed(options)));
    return program;
}
function addBackup(command) {
    return command
        .option('--url <url>', "the router's address: https://192.168.1.1:8001")
        .option('--username <name>', 'an account with administrator rights on the router')
        .option('--password-file <file>', 'a file with its password (or SRM_BACKUP_PASSWORD, or a hidden prompt)')
        .option('--otp-secret-file <file>', 'a file with the secret of its second factor, if it has one')
        .option('--directory <path>', 'where the backups go')
        .option('--router <label>', 'a label for this router (by default the host)')
        .option('--tls-fingerprint <sha256>', "the fingerprint of the router's certificate: trust it and no other")
        .option('--tls-verify <boolean>', 'false accepts any certificate')
        .option('--login-encryption <auto|never>', 'never sends the login plain, over https only')
        .option('--timeout <seconds>', 'for the whole conversation with the router (300)')
        .option('--name <template>', 'file name with {date}, {time}, {router} (SynologyRouter_{date})')
        .option('--keep <number>', 'how many backups stay; 0 keeps all (30)')
        .option('--skip-unchanged <boolean>', 'true stores nothing while the newest copy has the same content')
        .option('--ignore-changes <patterns>', 'what does not count as a change, one pattern per line')
        .option('--require-verified <boolean>', 'false: a file of unknown format is a warning')
        .option('--encrypt-to <recipients>', 'seal with age for these recipients, one per line')
        .option('--fingerprint-key-file <file>', 'a file with the key of the digests of sealed backups');
}
function addDrill(command) {
    return command
        .option('--directory <path>', 'from a directory')
        .option('--repository <owner/name>', 'from a repository; the token comes from GH_TOKEN')
        .option('--artifact <owner/name>', "from the artifacts of a repository's workflow; the token comes from GH_TOKEN")
        .option('--workflow <file>', 'with --artifact: the file of the workflow (router-backup.yml)')
        .option('--branch <name>', 'with --repository or --artifact: the branch')
        .option('--path <folder>', 'with --repository: the folder (backups/{router})')
        .option('--name <template>', 'how the backups are called (SynologyRouter_{date})')
        .option('--router <label>', "the router's label, as in the workflow")
        .option(...IDENTITY);
}
/** Commander's camel case back to the names of the inputs. */
function renamed(options) {
    const dashed = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    return Object.fromEntries(Object.entries(options).map(([name, value]) => [dashed(name), value]));
}
const FOOTER = `
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

Ends with 0 if all is well, 1 if diff found changes, 2 for what was given wrong; the others are in docs/cli.md.`;

// EXTERNAL MODULE: ./build/src/secret-forms.js
var secret_forms = __webpack_require__(15755);
;// CONCATENATED MODULE: ./build/src/cli/terminal.js
// The terminal: results on stdout, everything else on stderr, and a journal for the story that both faces tell.

const MASK = '***';
/** Work that takes longer shows that it is still there. */
const PROGRESS_AFTER_MS = 1_000;
const PROGRESS_EVERY_MS = 250;
function createTerminal({ stdout, stderr }, { wantsJson, isQuiet }) {
    const secrets = new Set();
    let hasResult = false;
    const redact = (text) => [...secrets].sort((a, b) => b.length - a.length).reduce((line, secret) => line.replaceAll(secret, MASK), text);
    const write = (line) => stderr.write(`${redact(line).replace(/[\r\n]+/g, ' ')}\n`);
    const note = (line) => {
        if (!isQuiet)
            write(line);
    };
    return {
        wantsJson,
        redact,
        hasResult: () => hasResult,
        result: ({ text, json }) => {
            hasResult = true;
            stdout.write(wantsJson ? `${redact(JSON.stringify(json, undefined, 2))}\n` : text === '' ? '' : `${redact(text)}\n`);
        },
        note,
        during: async (what, work) => {
            if (!stderr.isTTY || isQuiet)
                return await work();
            const startedAt = Date.now();
            const timer = setInterval(() => {
                const elapsed = Date.now() - startedAt;
                if (elapsed >= PROGRESS_AFTER_MS)
                    stderr.write(`\r${what}, ${Math.floor(elapsed / 1000)} s …`);
            }, PROGRESS_EVERY_MS);
            try {
                return await work();
            }
            finally {
                clearInterval(timer);
                if (Date.now() - startedAt >= PROGRESS_AFTER_MS)
                    stderr.write('\r\u001B[K');
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
        journal: (facts) => ({
            info: note,
            warning: (line) => write(`Warning: ${line}`),
            debug: () => { },
            secret: (value) => {
                for (const form of (0,secret_forms/* formsOf */.X)(value))
                    if (form.length > 2)
                        secrets.add(form);
            },
            step: async (name, work) => {
                const startedAt = performance.now();
                try {
                    return await work();
                }
                finally {
                    facts.durations.set(name, (facts.durations.get(name) ?? 0) + performance.now() - startedAt);
                }
            },
        }),
    };
}

;// CONCATENATED MODULE: ./build/src/cli/main.js
// The terminal's face: arguments to a command, its end to an exit code. The only catch-all of this face.





/** Runs one command; returns the exit code. Never throws. */
async function runCli({ argv, env, stdin, stdout, stderr, signal }) {
    const wantsJson = argv.includes('--json');
    const terminal = createTerminal({ stdout, stderr }, { wantsJson, isQuiet: argv.includes('--quiet') });
    let code = 0;
    const program = createProgram({
        backup: async (options) => {
            const { backup } = await Promise.all(/* import() */[__webpack_require__.e(942), __webpack_require__.e(980), __webpack_require__.e(654), __webpack_require__.e(99), __webpack_require__.e(735), __webpack_require__.e(968)]).then(__webpack_require__.bind(__webpack_require__, 3968));
            const given = { options, env, stdin, stderr, startedAt: new Date() };
            await backup(given, { terminal, signal });
        },
        check: async (options) => {
            const { check } = await Promise.all(/* import() */[__webpack_require__.e(942), __webpack_require__.e(980), __webpack_require__.e(654), __webpack_require__.e(99), __webpack_require__.e(735), __webpack_require__.e(136)]).then(__webpack_require__.bind(__webpack_require__, 36136));
            await check({ options, env, stdin, stderr, startedAt: new Date() }, { terminal, signal });
        },
        show: async (file, options) => (await Promise.all(/* import() */[__webpack_require__.e(654), __webpack_require__.e(904)]).then(__webpack_require__.bind(__webpack_require__, 64904))).show(file, { ...options, signal }, terminal),
        verify: async (file, options) => (await Promise.all(/* import() */[__webpack_require__.e(654), __webpack_require__.e(7)]).then(__webpack_require__.bind(__webpack_require__, 15007))).verify(file, { ...options, signal }, terminal),
        diff: async (older, newer, options) => {
            code = await (await Promise.all(/* import() */[__webpack_require__.e(654), __webpack_require__.e(265)]).then(__webpack_require__.bind(__webpack_require__, 31265))).diff([older, newer], { ...options, signal }, terminal);
        },
        open: async (file, options) => (await Promise.all(/* import() */[__webpack_require__.e(654), __webpack_require__.e(990)]).then(__webpack_require__.bind(__webpack_require__, 35990))).open(file, { ...options, signal }, terminal),
        drill: async (options) => {
            await (await Promise.all(/* import() */[__webpack_require__.e(942), __webpack_require__.e(654), __webpack_require__.e(99), __webpack_require__.e(333)]).then(__webpack_require__.bind(__webpack_require__, 62333))).drill({ ...options, env, now: new Date(), signal }, terminal);
        },
    });
    const output = { writeOut: (text) => stdout.write(text), writeErr: (text) => stderr.write(text) };
    for (const command of [program, ...program.commands])
        command.configureOutput(output).exitOverride();
    try {
        await program.parseAsync(argv, { from: 'user' });
        return code;
    }
    catch (error) {
        // Help and version, which end the work, too.
        if (error instanceof commander/* CommanderError */.b7)
            return error.exitCode === 0 ? 0 : exit_codes/* EXIT_CODES */.a['input-invalid'];
        return tell(signal.aborted ? (0,errors/* asBackupError */.ZJ)(signal.reason) : (0,errors/* asBackupError */.ZJ)(error), terminal, stderr);
    }
}
function tell(failure, terminal, stderr) {
    const { code, message, hint } = failure;
    // Who asked for JSON gets an answer in any case; a backup has given its own.
    if (terminal.wantsJson && !terminal.hasResult())
        terminal.result({ text: '', json: { error: { code, message, hint } } });
    stderr.write(`${terminal.redact(`${message}\n${hint}\n(${code})`)}\n`);
    return exit_codes/* EXIT_CODES */.a[code];
}


/***/ }),

/***/ 15755:
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
