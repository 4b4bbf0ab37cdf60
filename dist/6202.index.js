export const id = 6202;
export const ids = [6202];
export const modules = {

/***/ 16202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  setup: () => (  setup)
});

var external_node_path_ = __webpack_require__(76760);
var errors = __webpack_require__(27406);
var settings = __webpack_require__(75182);
var sanitize = __webpack_require__(39654);
var message = __webpack_require__(29962);
;// CONCATENATED MODULE: ./build/src/setup/dialogue.js


const VOCABULARY = { ...message .Rq, subject: () => 'This', input: (name) => name };
function problemOf(check) {
    try {
        check();
        return undefined;
    }
    catch (error) {
        if (error instanceof errors .hj)
            return (0,message .XX)(error.text, VOCABULARY);
        throw error;
    }
}
function givenChoice(given, { name, options }) {
    const answer = given[name];
    if (answer === undefined)
        return undefined;
    const found = options.find(({ value }) => value === answer)?.value;
    if (found !== undefined)
        return found;
    const known = options.map(({ value }) => `\`${value}\``).join(', ');
    throw new errors .hj('input-invalid', `\`--${name}\` must be one of ${known} here.`);
}

;// CONCATENATED MODULE: ./build/src/setup/wrap.js
const HANGING = /^(?:[\u2713!\u2717\u2013] [^\s]{1,20} +|\s*(?:\u2192 |- )?)/;
const NARROWEST = 20;
function wrap(text, columns) {
    return text
        .split('\n')
        .map((line) => wrapLine(line, Math.max(columns, NARROWEST)))
        .join('\n');
}
function wrapLine(line, columns) {
    if (line.length <= columns)
        return line;
    const [start = ''] = HANGING.exec(line.slice(0, columns)) ?? [];
    const indent = ' '.repeat(start.length < columns / 2 ? start.length : 0);
    const lines = [start];
    for (const word of line.slice(start.length).split(' ')) {
        const last = lines.at(-1) ?? '';
        const isFirst = last.trim() === '' || last === start;
        const longer = isFirst ? `${last}${word}` : `${last} ${word}`;
        if (isFirst || longer.length <= columns)
            lines[lines.length - 1] = longer;
        else
            lines.push(`${indent}${word}`);
    }
    return lines.join('\n');
}

;// CONCATENATED MODULE: ./build/src/setup/interactive.js




const USUAL_COLUMNS = 80;
const GUIDE_COLUMNS = 3;
async function openInteractive({ stdin, stderr, signal, redact, during }, given) {
    const clack = await __webpack_require__.e(  6170).then(__webpack_require__.bind(__webpack_require__, 26170));
    if (!stderr.columns)
        stderr.columns = USUAL_COLUMNS;
    const ended = new AbortController();
    stdin.once('end', () => ended.abort());
    const emit = stdin.emit.bind(stdin);
    stdin.emit = (event, ...rest) => {
        if (event !== 'error')
            return emit(event, ...rest);
        ended.abort();
        return true;
    };
    stdin.on('keypress', (_, key) => {
        if (key?.ctrl && key.name === 'd')
            ended.abort();
    });
    const wrapped = (text) => wrap(text, stderr.columns - GUIDE_COLUMNS);
    const streams = { input: stdin, output: stderr };
    const options = { ...streams, signal: AbortSignal.any([signal, ended.signal]) };
    const answerOf = async (asking) => {
        const over = Promise.withResolvers();
        const end = () => over.resolve(Symbol('ended'));
        options.signal.addEventListener('abort', end, { once: true });
        if (options.signal.aborted)
            end();
        const answer = await Promise.race([asking, over.promise]);
        options.signal.removeEventListener('abort', end);
        signal.throwIfAborted();
        if (typeof answer === 'symbol')
            throw new errors .hj('cancelled', 'Setup was cancelled.', { hint: NOTHING_YET });
        return answer;
    };
    const shownProblem = (check) => {
        const problem = problemOf(check);
        return problem === undefined ? undefined : redact(problem);
    };
    const left = new Map(Object.entries(given));
    const known = (name, check) => {
        const answer = left.get(name);
        left.delete(name);
        if (answer !== undefined)
            check(answer);
        return answer;
    };
    return {
        isAttended: true,
        given: (name) => left.get(name),
        say: (text) => clack.log.info(wrapped(redact(text)), streams),
        warn: (text) => clack.log.warn(wrapped(redact(text)), streams),
        show: (title, text) => clack.log.message(`${redact(title)}\n\n${wrapped(redact(text))}`, streams),
        showCommands: (title, text) => void stderr.write(`\n${redact(title)}\n\n${redact(text)}\n\n`),
        showSecret: (title, text) => clack.log.message(`${title}\n\n${text}`, streams),
        text: async ({ name, ask, initial: suggested, check }) => {
            const answer = known(name, check);
            if (answer !== undefined)
                return answer;
            const initial = suggested === undefined || (0,sanitize .DJ)(suggested) === suggested ? suggested : undefined;
            const validate = (typed) => shownProblem(() => check((typed || initial || '').trim()));
            const start = initial === undefined ? {} : { placeholder: redact(initial), defaultValue: initial };
            return (await answerOf(clack.text({ message: redact(ask), ...start, validate, ...options }))).trim();
        },
        secret: async ({ name, ask, saved, check }) => {
            const answer = known(name, check);
            if (answer !== undefined)
                return answer;
            const keeps = (typed) => saved !== undefined && (typed ?? '') === '';
            const validate = (typed) => keeps(typed) ? undefined : shownProblem(() => check(typed ?? ''));
            const message = `${redact(ask)} (hidden${saved === undefined ? '' : '; Enter keeps the saved one'})`;
            const typed = await answerOf(clack.password({ message, mask: '', validate, ...options }));
            return keeps(typed) ? (saved ?? '') : typed;
        },
        choose: async (choice) => {
            const answer = givenChoice(Object.fromEntries(left), choice);
            left.delete(choice.name);
            if (answer !== undefined)
                return answer;
            const choices = choice.options.map(({ value, label, hint }) => {
                return { value, label: redact(label), ...(hint ? { hint: redact(hint) } : {}) };
            });
            const asking = clack.select({
                message: redact(choice.ask),
                options: choices,
                initialValue: choice.initial,
                showInstructions: false,
                ...options,
            });
            const chosen = await answerOf(asking);
            return choice.options.find(({ value }) => value === chosen)?.value ?? choice.initial;
        },
        confirm: async ({ ask, initial }) => await answerOf(clack.confirm({ message: redact(ask), initialValue: initial, ...options })),
        during,
    };
}
const NOTHING_YET = 'Nothing was written. Run `srm-backup setup` again when you want to continue.';

var external_node_child_process_ = __webpack_require__(31421);
var promises_ = __webpack_require__(51455);
var external_node_os_ = __webpack_require__(48161);
var external_node_sea_ = __webpack_require__(88586);
var deadline = __webpack_require__(60239);
var file_errors = __webpack_require__(27657);
var read_any_file = __webpack_require__(50063);
var replace_file = __webpack_require__(398);
var temp_folder = __webpack_require__(59262);
;// CONCATENATED MODULE: ./build/src/setup/machine.js












const PROGRAM_TIMEOUT_MS = 60_000;
const OTHER_REPOSITORY = new Set([
    ...[
        'GIT_DIR',
        'GIT_WORK_TREE',
        'GIT_IMPLICIT_WORK_TREE',
        'GIT_COMMON_DIR',
        'GIT_PREFIX',
        'GIT_INTERNAL_SUPER_PREFIX',
    ],
    ...['GIT_CONFIG', 'GIT_INDEX_FILE', 'GIT_OBJECT_DIRECTORY', 'GIT_ALTERNATE_OBJECT_DIRECTORIES'],
    ...['GIT_GRAFT_FILE', 'GIT_SHALLOW_FILE', 'GIT_NO_REPLACE_OBJECTS', 'GIT_REPLACE_REF_BASE'],
]);
function problemOfProgram({ code, stderr }) {
    if (code === 0)
        return undefined;
    return (0,sanitize .g$)(stderr) || (code === undefined ? 'it did not run or did not end' : `it ended with ${code}`);
}
async function thisMachine(env, signal) {
    const forPrograms = Object.fromEntries(Object.entries(env).filter(([name]) => isForPrograms(name.toUpperCase())));
    const script = (0,external_node_sea_.isSea)() || process.argv[1] === undefined ? [] : [await (0,promises_.realpath)(process.argv[1])];
    const program = [await nameInPath(process.execPath, env.PATH ?? '', signal), ...script];
    return {
        platform: process.platform,
        home: (0,external_node_os_.homedir)(),
        isRoot: process.getuid?.() === 0,
        timeZone: timeZoneOf(Intl.DateTimeFormat().resolvedOptions().timeZone),
        program,
        programFiles: [...new Set([...program, process.execPath])],
        workingFolder: process.cwd(),
        read: (path) => readText(path, signal),
        look: (path) => (0,deadline .Fx)(() => lookAt(path), signal),
        write: replace_file .f,
        makeFolder: async (path, mode) => {
            await (0,promises_.mkdir)(path, { mode });
            await (0,promises_.chmod)(path, mode).catch(() => { });
        },
        run: (program, args, { input = '', folder } = {}) => new Promise((resolve) => {
            const options = {
                env: forPrograms,
                timeout: PROGRAM_TIMEOUT_MS,
                signal,
                ...(folder === undefined ? {} : { cwd: folder }),
            };
            const child = (0,external_node_child_process_.execFile)(program, [...args], options, (error, stdout, stderr) => {
                const code = error === null ? 0 : error.code;
                resolve({
                    ...(typeof code === 'number' ? { code } : {}),
                    ...(code === 'ENOENT' ? { isMissing: true } : {}),
                    ...{ stdout, stderr },
                });
            });
            child.stdin?.on('error', () => { });
            child.stdin?.end(input);
        }),
    };
}
function isForPrograms(name) {
    if (name.startsWith('SRM_BACKUP_') || name === 'GH_HOST' || name === 'GH_REPO')
        return false;
    return !OTHER_REPOSITORY.has(name);
}
async function nameInPath(program, path, signal) {
    for (const folder of path.split(external_node_path_.delimiter).filter(external_node_path_.isAbsolute)) {
        const place = (0,external_node_path_.join)(folder, (0,external_node_path_.basename)(program));
        const found = await (0,deadline .Fx)(() => (0,promises_.realpath)(place).catch(() => undefined), signal);
        if (found === program)
            return place;
    }
    return program;
}
function timeZoneOf(name) {
    return name === undefined || !/^[A-Z]/i.test(name) || /^(?:UTC|Etc\/Unknown)$/.test(name) ? 'Etc/UTC' : name;
}
async function lookAt(path) {
    const found = await (0,promises_.stat)(path).catch(() => undefined);
    if (!found)
        return undefined;
    const isFolder = found.isDirectory();
    const isLink = (await (0,promises_.lstat)(path).catch(() => undefined))?.isSymbolicLink() ?? false;
    return { isFolder, device: found.dev, isLink, isShared: await (0,temp_folder .yM)(path) };
}
async function readText(path, signal) {
    try {
        if (!(await (0,deadline .Fx)(() => (0,promises_.stat)(path), signal)).isFile())
            throw new Error('it is not a regular file');
        return (await (0,read_any_file .N)(path, signal)).toString('utf8');
    }
    catch (cause) {
        signal.throwIfAborted();
        if ((0,file_errors .U)(cause) === 'ENOENT')
            return undefined;
        throw new errors .hj('destination-refused', `${path} cannot be read: ${(0,file_errors .S)(cause)}.`, {
            cause,
            hint: 'Nothing was written. Move it or correct its permissions, then run setup again.',
        });
    }
}

var shell = __webpack_require__(16011);
;// CONCATENATED MODULE: ./build/src/setup/plan.js

function describePlan(plan) {
    return plan.map(describeStep).join('\n\n');
}
function describeStep(step) {
    switch (step.kind) {
        case 'folder':
            return `Create the folder ${step.path} (mode 0${step.mode.toString(8)})`;
        case 'file':
            return `Write ${step.path} (mode 0${step.mode.toString(8)}):\n${indent(step.shown ?? step.content)}`;
        case 'crontab':
            if (step.lines.length === 0)
                return 'Remove the lines of this router from the crontab of this user';
            return `Add to the crontab of this user:\n${indent(step.lines.join('\n'))}`;
        case 'program':
            return `Run: ${(0,shell .q)(step.command)}`;
        case 'variable':
            return `${VERBS[step.known]} the variable ${step.name} of ${step.repository.name}: ${step.value}`;
        case 'secret':
            return `${VERBS[step.known]} the secret ${step.name} of ${step.repository.name}`;
        case 'task':
            return `For you: ${step.title}\n${indent(step.text)}`;
    }
}
const VERBS = {
    absent: 'Set',
    present: 'Replace',
    unknown: 'Set or replace',
};
function nameStep(step) {
    if (step.kind === 'file' || step.kind === 'folder')
        return step.path;
    if (step.kind === 'crontab')
        return 'the crontab';
    if (step.kind === 'program')
        return step.command.join(' ');
    if (step.kind === 'task')
        return step.title;
    return `the ${step.kind} ${step.name}`;
}
function indent(text) {
    return text
        .trimEnd()
        .split('\n')
        .map((line) => (line === '' ? '' : `    ${line}`))
        .join('\n');
}

var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/src/setup/replace.js


const OURS_WITHIN = 200;
const DIGITS = 16;
function isOurs(content) {
    return content.slice(0, OURS_WITHIN).includes('# Written by srm-backup setup');
}
const SIGNATURE = '# Setup replaces this file without a question as long as its digest is ';
function signed(content) {
    return `${content}${SIGNATURE}${digestOf(content)}.\n`;
}
function isUnedited(content) {
    const text = content.replaceAll('\r\n', '\n');
    return text === signed(text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1));
}
function digestOf(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, DIGITS);
}
async function agreesToReplace(path, before, { dialogue }) {
    const isAsWritten = isOurs(before) && isUnedited(before);
    const ask = isAsWritten ? `Replace ${path}, which setup wrote?` : `${path} ${originOf(before)}. Replace it?`;
    return await dialogue.confirm({ ask, initial: isAsWritten, unattended: isAsWritten });
}
function wouldAsk(path, before) {
    if (isOurs(before) && isUnedited(before))
        return undefined;
    return `${path} ${originOf(before)}. Setup asks before it replaces it, and with --yes it refuses.`;
}
function notReplaced(path, before) {
    const hint = isOurs(before)
        ? 'Move the file away and run setup again, then edit the new one. Or make the change by hand.'
        : 'Move the file, or run setup again with another name for the router.';
    return new errors .hj('input-invalid', `${path} ${originOf(before)}, and was not replaced.`, {
        hint: `Nothing was written. ${hint}`,
    });
}
function originOf(before) {
    if (!isOurs(before))
        return 'was not written by setup';
    if (isUnedited(before))
        return 'was written by setup';
    return before.includes(SIGNATURE)
        ? 'was edited since setup wrote it'
        : 'was written by an older setup, or edited since';
}

;// CONCATENATED MODULE: ./build/src/setup/crontab.js





const BACKUP_AT = '17 3 * * *';
const DRILL_AT = '53 7 * * *';
const REPLACEMENT_CHARACTER = '\uFFFD';
const NO_CRONTAB = /no crontab for|no such file/i;
function cronLines({ backup, drill }, label, times = {}) {
    const line = (when, command) => 
    `${when}  ${(0,shell .q)(command).replaceAll('%', '\\%')} > /dev/null`;
    const lines = [line(times.backup ?? BACKUP_AT, backup), ...(drill ? [line(times.drill ?? DRILL_AT, drill)] : [])];
    return [mark(label, 'begin'), ...lines, mark(label, 'end', lines)];
}
function mark(label, which, lines) {
    const digest = lines === undefined ? '' : `, ${digestOf(lines.map((line) => line.replace(TIME, '')).join('\n'))}`;
    return `# srm-backup ${label}: ${which} (written by srm-backup setup${digest})`;
}
const TIME = /^(?:[\d*][\d*/,~-]*(?:[ \t]+[\d*][\d*/,~-]*){2}(?:[ \t]+[\da-z*][\da-z*/,~-]*){2}|@(?:hourly|daily|midnight|weekly|monthly))[ \t]+(?=\S)/i;
function timesIn(block, label) {
    if (isEdited(block, label))
        return {};
    const [backup, drill] = block.slice(1, -1).map((line) => TIME.exec(line.slice(0, sanitize .ul))?.[0].trim());
    return { backup, drill };
}
function isEdited(block, label) {
    return block.at(-1) !== mark(label, 'end', block.slice(1, -1));
}
async function hasEditedLines(label, machine) {
    const lines = (await requireCrontab(machine, label)).split('\n');
    const found = blockIn(lines, label);
    if (found === undefined || found === 'damaged')
        return false;
    return isEdited(lines.slice(found.from, found.to), label);
}
async function planCrontab(machine, commands, label) {
    const before = await requireCrontab(machine, label);
    const known = before.split('\n');
    const found = blockIn(known, label);
    const times = found === undefined || found === 'damaged' ? {} : timesIn(known.slice(found.from, found.to), label);
    const lines = cronLines(commands, label, times);
    return withBlock(before, lines, label) === before ? [] : [{ kind: 'crontab', label, lines }];
}
async function hasCronLines(label, machine) {
    return (await requireCrontab(machine, label)).split('\n').includes(mark(label, 'begin'));
}
function planCronEnd(label) {
    return [{ kind: 'crontab', label, lines: [] }];
}
async function changeCrontab({ label, lines }, machine) {
    const before = await readCrontab(machine);
    if ('problem' in before)
        return `it cannot be read: ${before.problem}`;
    if (blockIn(before.text.split('\n'), label) === 'damaged')
        return DAMAGED;
    return problemOfProgram(await machine.run('crontab', ['-'], { input: withBlock(before.text, lines, label) }));
}
async function requireCrontab(machine, label) {
    const read = await readCrontab(machine);
    if ('text' in read && blockIn(read.text.split('\n'), label) === 'damaged')
        throw new errors .hj('destination-refused', `The crontab was not changed: ${DAMAGED}.`, {
            hint: `Run \`crontab -e\`, remove ${mark(label, 'begin')}, the line with its end, and the lines of srm-backup between them. Then run setup again.`,
        });
    if ('text' in read)
        return read.text;
    throw new errors .hj('destination-refused', `The crontab cannot be read: ${read.problem}.`, {
        hint: 'Run `crontab -l` to see why, or choose another schedule.',
    });
}
async function readCrontab(machine) {
    const { code, isMissing, stdout, stderr } = await machine.run('crontab', ['-l']);
    if (isMissing || (code !== 0 && NO_CRONTAB.test(stderr.slice(0, sanitize .ul))))
        return { text: '' };
    if (code !== 0)
        return { problem: (0,sanitize .g$)(stderr) || 'no answer' };
    return stdout.includes(REPLACEMENT_CHARACTER) ? { problem: 'it is not UTF-8' } : { text: stdout };
}
function withBlock(before, block, label) {
    const lines = before === '' ? [] : before.replace(/\n$/, '').split('\n');
    const found = blockIn(lines, label);
    const { from, to } = found === undefined || found === 'damaged' ? { from: lines.length, to: lines.length } : found;
    return [...lines.slice(0, from), ...block, ...lines.slice(to)].map((line) => `${line}\n`).join('');
}
function blockIn(lines, label) {
    const isMark = (line, which) => line.startsWith(mark(label, which).slice(0, -1));
    const marks = lines.flatMap((line, index) => (MARKS.some((which) => isMark(line, which)) ? [index] : []));
    const [from, end] = marks;
    if (from === undefined)
        return undefined;
    if (end === undefined || marks.length > 2 || lines[from] !== mark(label, 'begin'))
        return 'damaged';
    if (!isMark(lines[end] ?? '', 'end') || !lines.slice(from + 1, end).every(crontab_isOurs))
        return 'damaged';
    return { from, to: end + 1 };
}
const MARKS = ['begin', 'end'];
function crontab_isOurs(line) {
    return line.trim() === '' || /\s(?:backup|drill)\s.*--(?:settings|directory)\s/.test(line.slice(0, sanitize .ul));
}
const DAMAGED = 'a mark of setup is missing or twice in it, or other lines are between the two';

var json = __webpack_require__(6691);
;// CONCATENATED MODULE: ./build/src/setup/gh.js


const MAX_SHOWN = 200;
const PAGE_ITEMS = 30;
const MAX_PAGES = 20;
function repositoryIn(remote) {
    const [, host, name] = /^(?:https?:\/\/(?:[^@/]*@)?|ssh:\/\/(?:[^@/]*@)?|[\w.-]+@)([\w.-]+)(?::\d+)?[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(remote.trim().slice(0, 300)) ?? [];
    return host !== undefined && name !== undefined ? { host, name } : undefined;
}
function repoOf({ host, name }) {
    return `${host}/${name}`;
}
function fullName({ host, name }) {
    return host === 'github.com' ? name : `${host}/${name}`;
}
async function readRepository(machine, repository) {
    const ask = async (path) => {
        const args = ['api', '--hostname', repository.host, `repos/${repository.name}${path}`];
        const { code, isMissing, stdout, stderr } = await machine.run('gh', args);
        if (code === 0)
            return (0,json .YB)(stdout);
        if (isMissing)
            throw new Unanswered('it is not installed');
        throw new Unanswered((0,sanitize .g$)(stderr.split('\n')[0] ?? '', MAX_SHOWN) || 'it did not answer');
    };
    const listAll = async (kind) => {
        let found = [];
        for (let page = 1; page <= MAX_PAGES; page++) {
            const answer = fieldsOf(await ask(`/actions/${kind}?per_page=${PAGE_ITEMS}&page=${page}`));
            const items = answer[kind];
            if (!Array.isArray(items) || typeof answer.total_count !== 'number')
                throw new Unanswered('it is not a list');
            found = [...found, ...items];
            if (found.length >= answer.total_count)
                return found;
            if (items.length === 0)
                break;
        }
        throw new Unanswered('it is not complete');
    };
    const unlisted = [];
    const namesOf = async (kind) => {
        const found = await listAll(kind).catch(reasonOf);
        if (typeof found !== 'string')
            return found.map((item) => String(fieldsOf(item).name));
        unlisted.push(`its ${kind} (${found})`);
        return undefined;
    };
    try {
        const { visibility } = fieldsOf(await ask(''));
        const runners = await listAll('runners').catch(reasonOf);
        const [variables, secrets] = [await namesOf('variables'), await namesOf('secrets')];
        return {
            ...{ isPrivate: visibility === 'private', unlisted },
            ...(typeof runners === 'string' ? {} : { runners: runners.map(describeRunner) }),
            ...(variables ? { variables } : {}),
            ...(secrets ? { secrets } : {}),
        };
    }
    catch (error) {
        return reasonOf(error);
    }
}
function reasonOf(error) {
    if (error instanceof Unanswered)
        return error.message;
    throw error;
}
class Unanswered extends Error {
}
async function setSetting(machine, step) {
    const { kind, repository, name, value, known } = step;
    const send = async (args, input) => {
        const { code, stderr } = await machine.run('gh', args, { input });
        return code === 0 ? undefined : (0,sanitize .g$)(stderr, MAX_SHOWN) || '`gh` did not run or did not end';
    };
    if (kind === 'secret')
        return await send(['secret', 'set', name, '--repo', repoOf(repository)], value);
    const place = `repos/${repository.name}/actions/variables`;
    const call = ['api', '--hostname', repository.host, '--silent', '--input', '-', '--method'];
    const input = JSON.stringify({ name, value });
    const replace = () => send([...call, 'PATCH', `${place}/${name}`], input);
    if (known === 'present')
        return await replace();
    if (known === 'unknown' && (await replace()) === undefined)
        return undefined;
    return await send([...call, 'POST', place], input);
}
function describeRunner(runner) {
    const { name, status } = fieldsOf(runner);
    return `${(0,sanitize .g$)(String(name))} (${(0,sanitize .g$)(String(status))})`;
}
function fieldsOf(value) {
    return typeof value === 'object' && value !== null ? { ...value } : {};
}

;// CONCATENATED MODULE: ./build/src/setup/carry-out.js







const DONE = {
    folder: 'Created',
    file: 'Wrote',
    crontab: 'Changed',
    program: 'Ran',
    variable: 'Set',
    secret: 'Set',
};
async function carryOut(plan, machine, { onDone, signal }) {
    const done = [];
    for (const step of plan) {
        if (signal.aborted)
            throw incomplete('cancelled', 'Setup was cancelled.', done);
        const problem = await problemIn(step, machine);
        if (problem !== undefined && signal.aborted)
            throw incomplete('cancelled', 'Setup was cancelled.', done);
        if (problem !== undefined)
            throw incomplete('store-failed', `${nameStep(step)}: ${problem}.`, done);
        if (step.kind === 'task')
            continue;
        done.push(nameStep(step));
        onDone(`${DONE[step.kind]} ${nameStep(step)}`);
    }
}
function incomplete(code, text, done) {
    const before = done.length === 0 ? 'Nothing was changed.' : `Already done: ${done.join(', ')}.`;
    return new errors .hj(code, text, { hint: `${before} Run \`srm-backup setup\` again: it continues from there.` });
}
async function problemIn(step, machine) {
    try {
        switch (step.kind) {
            case 'folder':
                await machine.makeFolder(step.path, step.mode);
                return undefined;
            case 'file':
                if ((await machine.read(step.path)) !== step.before)
                    return 'it has changed since setup read it';
                await machine.write(step.path, step.content, step.mode);
                return undefined;
            case 'crontab':
                return await changeCrontab(step, machine);
            case 'program': {
                const [program = '', ...args] = step.command;
                return problemOfProgram(await machine.run(program, args));
            }
            case 'variable':
            case 'secret':
                return await setSetting(machine, step);
            case 'task':
                return undefined;
        }
    }
    catch (error) {
        return (0,file_errors .S)(error);
    }
}
async function foldersAbove(path, machine, mode = 0o700) {
    const missing = [];
    for (let folder = (0,external_node_path_.dirname)(path); !(await machine.look(folder)) && folder !== (0,external_node_path_.dirname)(folder); folder = (0,external_node_path_.dirname)(folder))
        missing.unshift({ kind: 'folder', path: folder, mode });
    return missing;
}

;// CONCATENATED MODULE: ./build/src/setup/plain-path.js



function requirePlainPath(path) {
    if (!/\p{Cc}/u.test(path))
        return;
    throw new errors .hj('input-invalid', `This path contains a line break or another control character: ${(0,sanitize .g$)(path)}`, {
        hint: 'Rename the folder, or choose another path.',
    });
}
function pathOf(typed, { home, workingFolder }) {
    return (0,external_node_path_.resolve)(workingFolder, typed.replace(/^~(?=\/|$)/, home));
}

var parse_encryption = __webpack_require__(17971);
var parse_values = __webpack_require__(23003);
var assemble = __webpack_require__(90504);
var checkup = __webpack_require__(43807);
var checkup_table = __webpack_require__(15579);
var parse_otp_secret = __webpack_require__(65497);
var parse_settings = __webpack_require__(20098);
;// CONCATENATED MODULE: ./build/src/setup/inputs.js



function inOrder(answers) {
    return settings .Q.flatMap((name) => (answers[name] ? [[name, answers[name]]] : []));
}
const NO_WORKFLOW = {
    ...{ serverUrl: '', apiUrl: '', graphqlUrl: '', repository: '', runId: '', workflowRef: '', branch: '' },
    artifactService: false,
};
function settingsOf(answers, { startedAt }) {
    const empty = Object.fromEntries(settings .Q.map((name) => [name, '']));
    const inputs = { ...empty, ...answers };
    return (0,parse_settings .s)(inputs, { startedAt, tempDirectory: (0,external_node_os_.tmpdir)(), workflow: NO_WORKFLOW });
}

;// CONCATENATED MODULE: ./build/src/setup/ask-account.js






const MAX_LOGINS = 3;
const MAX_CHECKS = 6;
const PASSING = ['router-unreachable', 'timed-out', 'session-lost', 'export-failed'];
const AUTO_BLOCK = 'Each wrong password counts: after a few of them, Auto Block on the router blocks this machine, for ever unless an expiry is set. Sign in to SRM in a browser first to be sure.';
const OWN_ACCOUNT = 'Use an account for backups alone. To create one: SRM > Control Panel > User > Create, with administrator privilege; only administrators can export the configuration.';
async function askAccount(router, means, saved) {
    const { dialogue } = means;
    if (dialogue.isAttended && saved.username === undefined)
        dialogue.say(OWN_ACCOUNT);
    const name = await askName(means, saved.username);
    const isSame = name === saved.username;
    let account = await askPassword(name, means, isSame ? saved.password : undefined);
    const savedOtp = isSame ? saved['otp-secret'] : undefined;
    if (savedOtp !== undefined)
        account = { ...account, 'otp-secret': savedOtp };
    if (dialogue.given('otp-secret') !== undefined)
        account = { ...account, 'otp-secret': await askOtpSecret(means) };
    let failed = 0;
    for (let check = 1;; check++) {
        const report = await checkWith({ ...router, ...account }, means);
        const { failure } = report;
        if (!failure)
            return account;
        if (!dialogue.isAttended || check === MAX_CHECKS || !canContinueAfter(failure))
            throw failure;
        if (failure.code === 'otp-required') {
            account = { ...account, 'otp-secret': await askOtpSecret(means) };
            continue;
        }
        failed += 1;
        if (failed === MAX_LOGINS)
            throw failure;
        const isRefused = isAboutAccount(failure);
        if (isRefused)
            dialogue.warn(AUTO_BLOCK);
        if (!(await wantsAnother(means, { isRefused })))
            throw failure;
        if (isRefused)
            account = await askPassword(await askName(means, account.username), means);
    }
}
async function wantsAnother({ dialogue }, { isRefused }) {
    const label = isRefused ? 'Type the account again, and send another login' : 'Try again with the same account';
    const answer = await dialogue.choose({
        ...{ name: 'another-login', ask: 'What do you want to do?', initial: isRefused ? 'again' : 'end' },
        options: [
            { value: 'again', label },
            { value: 'end', label: 'End setup', hint: 'nothing was written' },
        ],
    });
    return answer === 'again';
}
function canContinueAfter(failure) {
    return isAboutAccount(failure) || PASSING.includes(failure.code);
}
function isAboutAccount({ code }) {
    return code === 'login-refused' || code === 'otp-required' || code === 'otp-refused' || code === 'account-not-allowed';
}
async function askName({ dialogue }, initial) {
    return await dialogue.text({
        ...{ name: 'username', ask: 'An account with administrator rights on the router' },
        ...(initial === undefined ? {} : { initial }),
        check: (text) => requireLine('username', text),
    });
}
async function askPassword(username, { dialogue, logger }, saved) {
    const password = await dialogue.secret({
        ...{ name: 'password', ask: `Password of ${username}` },
        ...(saved === undefined ? {} : { saved }),
        check: (text) => requireLine('password', text),
    });
    logger.secret(password);
    return { username, password, 'otp-secret': '' };
}
async function askOtpSecret({ dialogue, logger }) {
    dialogue.say('The account uses 2-factor authentication. A backup needs the secret that its authenticator app was set up with (16 or more letters and digits, or an otpauth:// address), not a six-digit code.');
    const secret = await dialogue.secret({
        ...{ name: 'otp-secret', ask: 'Secret of the authenticator app' },
        check: (text) => {
            requireLine('otp-secret', text);
            (0,parse_otp_secret .I)('otp-secret', text);
        },
    });
    for (const form of [secret, ...(0,parse_otp_secret .V)(secret)])
        logger.secret(form);
    return secret;
}
function requireLine(name, text) {
    if (text.trim() === '')
        throw new errors .hj('input-invalid', `An empty ${name} cannot work.`);
    if (/[\r\n]/.test(text))
        throw new errors .hj('input-invalid', `The ${name} must be one line.`);
}
async function checkWith(inputs, means) {
    const { dialogue, logger, signal, words, runState } = means;
    const settings = { ...settingsOf({ ...inputs, mode: 'check' }, means), destinations: [] };
    const parts = await (0,assemble.assembleCheckup)(settings, { logger, signal });
    const report = await dialogue.during('Checking', () => (0,checkup.checkUp)(parts, runState));
    signal.throwIfAborted();
    const lines = (0,checkup_table .oW)(report.rows.map((row) => (0,checkup_table .re)(row, words)));
    dialogue.show('Check of the router', [...lines, '', (0,checkup_table .v)(report)].join('\n'));
    return report;
}

;// CONCATENATED MODULE: ./build/src/setup/ask-directory.js



const MAX_DIRECTORIES = 10;
const MOUNTS = /^\/(?:mnt|media|run\/media|Volumes)\/./;
async function askDirectory(means, initial) {
    const { dialogue, machine } = means;
    let suggested = initial;
    for (let attempt = 1;; attempt++) {
        const answer = await dialogue.text({
            ...{ name: 'directory', ask: 'The directory for the backups, on this machine', initial: suggested },
            check: (text) => {
                if (text === '')
                    throw new errors .hj('input-invalid', 'This is not a path.');
                requirePlainPath(text);
            },
        });
        const path = pathOf(answer, machine);
        const result = await plan(path, means);
        if (!(result instanceof errors .hj))
            return { path, steps: result };
        if (!dialogue.isAttended || attempt === MAX_DIRECTORIES)
            throw result;
        dialogue.warn(result.message);
        suggested = path;
    }
}
async function plan(path, { dialogue, machine }) {
    const missing = [];
    let above = path;
    for (; !(await machine.look(above)) && above !== (0,external_node_path_.dirname)(above); above = (0,external_node_path_.dirname)(above))
        missing.unshift(above);
    const found = await machine.look(above);
    if (!found?.isFolder)
        return refused(`${above} is not a folder.`);
    const system = await machine.look((0,external_node_path_.parse)(path).root);
    if (MOUNTS.test(path) && found.device === system?.device) {
        dialogue.warn(`${above} is on the disk of the system itself. If ${path} is meant to be a share or another disk, it is not mounted now.`);
        const ask = 'Store backups on the disk of the system?';
        if (!(await dialogue.confirm({ ask, initial: false, unattended: false })))
            return refused(`${path} is on the disk of the system itself. Mount the share or the disk first.`);
    }
    return missing.map((folder) => ({ kind: 'folder', path: folder, mode: folder === path ? 0o700 : 0o755 }));
}
function refused(text) {
    return new errors .hj('destination-refused', text, {
        hint: 'Choose another directory, or mount its disk or share first.',
    });
}
async function usualDirectory(machine, label) {
    return (0,external_node_path_.join)(await usualParent(machine), label);
}
async function usualParent(machine) {
    if (await machine.look('/etc/unraid-version'))
        return '/mnt/user/backups/router';
    if (await machine.look('/volume1'))
        return '/volume1/backups/router';
    return machine.isRoot ? '/srv/backups/router' : (0,external_node_path_.resolve)(machine.home, 'router-backups');
}

;// CONCATENATED MODULE: ./build/src/encryption/create-key.js
async function createKeyPair() {
    const { generateX25519Identity, identityToRecipient } = await __webpack_require__.e(  1539).then(__webpack_require__.bind(__webpack_require__, 81539));
    const identity = await generateX25519Identity();
    return { identity, recipient: await identityToRecipient(identity) };
}

var format = __webpack_require__(20730);
;// CONCATENATED MODULE: ./build/src/setup/ask-encryption.js





const FINGERPRINT_KEY_BYTES = 32;
const CHECKED_CHARACTERS = 6;
async function askEncryption(means, saved) {
    const { dialogue, logger } = means;
    const before = saved['encrypt-to'] ?? '';
    const known = (0,parse_encryption .pd)(before) ? before : '';
    const recipients = dialogue.given('encrypt-to') !== undefined ? await askRecipients(means) : await chooseRecipients(means, known);
    if (recipients === '') {
        if (known !== '')
            dialogue.warn('Encryption ends: from now on, anyone who can read the backups has every password.');
        return { 'encrypt-to': before === '' ? '' : parse_encryption .gG, 'fingerprint-key': '' };
    }
    const key = dialogue.given('fingerprint-key') !== undefined
        ? await dialogue.secret({ name: 'fingerprint-key', ask: 'The fingerprint key', check: () => { } })
        : (saved['fingerprint-key'] ?? (0,external_node_crypto_.randomBytes)(FINGERPRINT_KEY_BYTES).toString('hex'));
    logger.secret(key);
    return { 'encrypt-to': recipients, 'fingerprint-key': key };
}
async function chooseRecipients(means, known) {
    const { dialogue } = means;
    const choice = await dialogue.choose({
        ...{ name: 'encryption', ask: 'Encrypt the backups? They contain every password of the router.' },
        initial: known === '' ? 'none' : 'saved',
        options: [
            ...(known === '' ? [] : [asNow(known)]),
            { value: 'none', label: 'No', hint: 'whoever can read the files has your passwords' },
            { value: 'create', label: 'Yes, with a new key', hint: 'shown once, for your password manager' },
            { value: 'mine', label: 'Yes, with a key that I have', hint: 'a recipient of age: age1...' },
        ],
    });
    if (choice === 'saved')
        return known;
    if (choice === 'none')
        return '';
    const first = choice === 'create' ? await createKey(means) : await askRecipients(means);
    const second = await dialogue.text({
        ...{ name: 'second-recipient', ask: 'A second recipient (age1...), in case the first key is lost; Enter for none' },
        initial: '',
        check: (text) => void (0,parse_encryption .rZ)('encrypt-to', `${first}\n${text}`),
    });
    return [first, second].filter((line) => line !== '').join('\n');
}
function asNow(known) {
    return {
        value: 'saved',
        label: 'As now',
        hint: `for ${(0,format .pq)((0,parse_encryption .rZ)('encrypt-to', known).length, 'recipient')}`,
    };
}
async function askRecipients({ dialogue }) {
    const answer = await dialogue.text({
        ...{ name: 'encrypt-to', ask: 'The recipient of age, which starts with age1' },
        check: (text) => {
            if ((0,parse_encryption .rZ)('encrypt-to', text).length === 0)
                throw new errors .hj('input-invalid', 'This contains no recipient: it must start with age1.');
        },
    });
    return (0,parse_encryption .rZ)('encrypt-to', answer).join('\n');
}
async function createKey({ dialogue }) {
    const { identity, recipient } = await createKeyPair();
    dialogue.showSecret('Your key', [identity, '', ...ADVICE].join('\n'));
    await dialogue.text({
        ...{ name: 'key-end', ask: `Type the last ${CHECKED_CHARACTERS} characters of the key, from where you stored it` },
        check: (text) => {
            if (text.toUpperCase() !== identity.slice(-CHECKED_CHARACTERS))
                throw new errors .hj('input-invalid', 'The key ends differently. Is it stored completely?');
        },
    });
    return recipient;
}
const ADVICE = [
    'Store this line now. It is shown only once, and only it can decrypt your backups: if it is lost, every backup is lost.',
    'Good places: a password manager; a file on a USB stick or a printout that neither fire nor theft can take together',
    'with the router. Do not keep it on this machine. Later: `srm-backup open FILE.dss.age --identity KEY-FILE`.',
];

var parse_repository = __webpack_require__(77753);
var env_file = __webpack_require__(34911);
var version = __webpack_require__(28009);
;// CONCATENATED MODULE: ./build/src/setup/workflows.js



const DESTINATIONS = ['artifact', 'directory', 'repository'];
const MAJOR = 'v1';
const BACKUP_WORKFLOW = 'router-backup.yml';
const WATCHDOG_WORKFLOW = 'watchdog.yml';
const STORED_AS = {
    url: 'ROUTER_URL',
    username: 'ROUTER_USERNAME',
    'tls-fingerprint': 'ROUTER_FINGERPRINT',
    password: 'ROUTER_PASSWORD',
    'otp-secret': 'ROUTER_OTP_SECRET',
    'fingerprint-key': 'FINGERPRINT_KEY',
};
const IN_SECRETS = ['password', 'otp-secret', 'fingerprint-key'];
function isStored(name) {
    return name in STORED_AS;
}
function isSecret(name) {
    return IN_SECRETS.includes(name);
}
function placesIn(destination = 'artifact') {
    return (0,parse_values .Bd)('destination', destination, DESTINATIONS);
}
function backupWorkflow(answers, { timeZone }) {
    const places = placesIn(answers.destination);
    return lines([
        '# Written by srm-backup setup.',
        'name: Router backup',
        '',
        'on:',
        '  schedule:',
        '    # An odd minute: GitHub delays or drops schedules at full hours.',
        '    - cron: "17 3 * * *"',
        `      timezone: ${timeZone}`,
        '  workflow_dispatch:',
        '    inputs:',
        '      # "check" tests everything up to the export, and stores nothing. Run it first.',
        '      mode:',
        '        type: choice',
        '        options: [check, backup]',
        '        default: check',
        '',
        ...(places.includes('artifact')
            ? ['permissions:', '  actions: read # to compare with earlier artifacts']
            : ['permissions: {}']),
        '',
        'concurrency:',
        '  group: router-backup',
        '  cancel-in-progress: false',
        '',
        'jobs:',
        '  backup:',
        '    name: Back up the router',
        '    runs-on: self-hosted',
        '    timeout-minutes: 15',
        ...(places.includes('repository')
            ? [
                '    permissions:',
                ...(places.includes('artifact') ? ['      actions: read # to compare with earlier artifacts'] : []),
                '      contents: write # to commit backups to this repository',
            ]
            : []),
        '    steps:',
        `      - uses: ${version .B}@${MAJOR}`,
        '        with:',
        `          mode: ${expression("inputs.mode || 'backup'")}`,
        ...inOrder(answers).flatMap(([name, value]) => inputLines(name, value)),
    ]);
}
const ROUTERS = '          routers: ';
const ENCRYPT_TO = '          encrypt-to: |';
const RECIPIENT_INDENT = ' '.repeat(12);
function inputLines(name, value) {
    if (isStored(name))
        return [`          ${name}: ${expression(`${isSecret(name) ? 'secrets' : 'vars'}.${STORED_AS[name]}`)}`];
    if (name === 'encrypt-to')
        return [ENCRYPT_TO, ...value.split('\n').map((line) => `${RECIPIENT_INDENT}${line}`)];
    return [`          ${name}: ${isPlain(value) ? value : JSON.stringify(value)}`];
}
function isPlain(value) {
    if (value === 'true' || value === 'false')
        return true;
    return /^(?:[a-z/][\w./-]*|[1-9]\d{0,8}|0)$/i.test(value) && !/^(?:null|true|false|yes|no|on|off|y|n)$/i.test(value);
}
const WHERE_COPIES_ARE = ['name', 'artifact-name', 'repository', 'branch', 'path'];
function watchdogWorkflow(answers, { timeZone }) {
    const seen = placesIn(answers.destination).filter((place) => place !== 'directory');
    const where = {
        ...Object.fromEntries(WHERE_COPIES_ARE.map((name) => [name, answers[name] ?? ''])),
        destination: seen.join(', '),
    };
    return lines([
        '# Written by srm-backup setup. Checks every morning that there is a current backup, and opens an issue if there is not.',
        'name: Watchdog',
        '',
        'on:',
        '  schedule:',
        '    # A few hours after the backups.',
        '    - cron: "43 7 * * *"',
        `      timezone: ${timeZone}`,
        '  workflow_dispatch:',
        '',
        'permissions: {}',
        '',
        'concurrency:',
        '  group: watchdog',
        '  cancel-in-progress: false',
        '',
        'jobs:',
        '  watch:',
        '    name: Check the backups',
        '    # Not the runner in the network of the router, which is part of what the watchdog monitors.',
        '    runs-on: ubuntu-latest',
        '    timeout-minutes: 10',
        '    permissions:',
        '      actions: read # to read runs, jobs and artifacts',
        '      contents: read # to read backups in this repository',
        '      issues: write # to open an issue if there is no current backup',
        '    steps:',
        `      - uses: ${version .B}/watchdog@${MAJOR}`,
        '        with:',
        '          workflow: router-backup.yml',
        `${ROUTERS}${JSON.stringify(answers.router ?? '')}`,
        ...inOrder(where).flatMap(([name, value]) => inputLines(name, value)),
    ]);
}
function placesWatchedBy(watchdog) {
    const [, places = 'artifact, repository'] = /^ {10}destination: "?([^"\r\n]*)"?\r?$/m.exec(watchdog) ?? [];
    return places.split(/[\s,]+/).toSorted();
}
function watchedIn(watchdog) {
    const line = watchdog.split('\n').find((text) => text.startsWith(ROUTERS));
    return line === undefined ? undefined : /^"?([^"]*)"?$/.exec(line.slice(ROUTERS.length).trim())?.[1];
}
function expression(text) {
    return `\${{ ${text} }}`;
}
function lines(all) {
    return `${all.join('\n')}\n`;
}

;// CONCATENATED MODULE: ./build/src/setup/workflow-inputs.js






const MAX_CHARACTERS = 4096;
const KEY = /^ *([a-z-]+) *:(?: (.*))?$/i;
function keepInputs(path, workflow, { dialogue }) {
    const read = inputsIn(workflow);
    const hint = 'Nothing was written. Write it as setup does, one input a line, or move the file away and start over.';
    if (!read)
        throw new errors .hj('input-invalid', `The inputs in ${path} cannot be read, and would be lost.`, { hint });
    const [lost] = read.unread.filter((name) => dialogue.given(name) === undefined);
    if (lost === undefined)
        return read.answers;
    throw new errors .hj('input-invalid', `\`${lost}\` in ${path} cannot be read, and would be lost.`, {
        hint: dialogue.isAttended ? `${hint} Or set ${(0,env_file .Qn)(lost)}.` : hint,
    });
}
function inputsIn(workflow) {
    const all = workflow.split(/\r\n|\n|\r/).map((line) => line.trimEnd());
    const blocks = all.flatMap((line, index) => /^ *(?:- )?with:(?: +#.*)?$/.test(start(line)) ? [below(all, index)] : []);
    const [block, ...others] = blocks.filter((lines) => lines.some((line) => KEY.exec(start(line))?.[1]?.toLowerCase() === 'router'));
    if (!block || others.length > 0)
        return undefined;
    const values = new Map();
    const depth = depthOf(block.find(isText) ?? '');
    for (const [index, line] of block.entries()) {
        if (!isText(line) || depthOf(line) > depth)
            continue;
        const [, given = '', text = ''] = KEY.exec(start(line)) ?? [];
        const [key, lower] = [given.toLowerCase(), line.toLowerCase()];
        const name = settings .Q.find((known) => known === key) ?? settings .Q.find((known) => lower.includes(known));
        if (name === undefined || name === 'mode' || isStored(name))
            continue;
        const isOnce = name === key && !values.has(name);
        values.set(name, isOnce ? readValue(name, text.trim(), below(block, index)) : undefined);
    }
    if (!values.has('encrypt-to') && all.some((line) => isText(line) && line.toLowerCase().includes('encrypt-to')))
        values.set('encrypt-to', undefined);
    const read = [...values].filter(([, value]) => value !== undefined);
    const unread = [...values].flatMap(([name, value]) => (value === undefined ? [name] : []));
    return { answers: Object.fromEntries(inOrder(Object.fromEntries(read))), unread };
}
function below(lines, index) {
    const rest = lines.slice(index + 1);
    const depth = depthOf(lines[index] ?? '');
    const end = rest.findIndex((line) => line !== '' && depthOf(line) <= depth);
    return end === -1 ? rest : rest.slice(0, end);
}
function readValue(name, text, deeper) {
    const isBlock = /^\|[-+]?$/.test(text);
    const value = isBlock
        ? deeper
            .map((line) => line.trim())
            .join('\n')
            .trim()
        : scalarOf(text);
    if (!isBlock && deeper.some(isText))
        return undefined;
    return name === 'encrypt-to' && value !== parse_encryption .gG && !hasRecipients(value) ? undefined : value;
}
function scalarOf(text) {
    if (text === '' || isPlain(text))
        return text;
    if (/^'[^']*'$/.test(text))
        return text.slice(1, -1);
    try {
        const value = JSON.parse(text);
        return typeof value === 'string' && !value.includes('${{') ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function hasRecipients(value = '') {
    try {
        return (0,parse_encryption .rZ)('encrypt-to', value).length > 0;
    }
    catch {
        return false;
    }
}
function isText(line) {
    return line !== '' && !line.trimStart().startsWith('#');
}
function depthOf(line) {
    return line.length - line.trimStart().length;
}
function start(line) {
    return line.slice(0, MAX_CHARACTERS);
}

;// CONCATENATED MODULE: ./build/src/setup/ask-github.js









const MAX_CHECKOUTS = 5;
const WORKFLOWS = '.github/workflows';
const ask_github_DESTINATIONS = [
    { value: 'artifact', label: 'As artifacts of its runs', hint: 'GitHub deletes them after 90 days' },
    { value: 'directory', label: "In a directory on the runner's machine", hint: 'keeps the newest 30' },
    { value: 'repository', label: 'As commits in this repository', hint: 'only if something changed' },
];
async function askGitHub(means, label, usualDirectory) {
    const { dialogue } = means;
    const { checkout, repository, facts } = await choosePlace(means);
    const path = workflowFile(checkout, BACKUP_WORKFLOW);
    const workflow = (await means.machine.read(path)) ?? '';
    const kept = isOurs(workflow) ? keepInputs(path, workflow, means) : {};
    const watchdogPath = workflowFile(checkout, WATCHDOG_WORKFLOW);
    const watchdog = (await means.machine.read(watchdogPath)) ?? '';
    const watched = isOurs(watchdog) && isUnedited(watchdog) ? watchedIn(watchdog) : undefined;
    if (kept.router !== undefined && kept.router !== label)
        await requireReplaced(kept.router, label, { path, dialogue });
    else if (watched !== undefined && watched !== label)
        await requireReplaced(watched, label, { path: watchdogPath, dialogue });
    const now = kept.destination ?? 'artifact';
    const isOffered = ask_github_DESTINATIONS.some(({ value }) => value === now);
    const destination = await dialogue.choose({
        ...{ name: 'destination', ask: 'Where should the workflow store backups?' },
        initial: now,
        options: isOffered ? ask_github_DESTINATIONS : [{ value: now, label: `As it does now: ${now}` }, ...ask_github_DESTINATIONS],
    });
    const directory = placesIn(destination).includes('directory')
        ? await askDirectory(means, kept.directory ?? usualDirectory)
        : undefined;
    return {
        checkout,
        repository,
        kept,
        watchdog: isOurs(watchdog) ? watchdog : undefined,
        ...(facts ? { facts } : {}),
        answers: { destination, ...(directory ? { directory: directory.path } : {}) },
        steps: directory?.steps ?? [],
    };
}
async function requireReplaced(other, label, { path, dialogue }) {
    const ask = `The workflows in this checkout are for ${other}, which would no longer be backed up or monitored. Replace them by those of ${label}?`;
    if (await dialogue.confirm({ ask, initial: false, unattended: false }))
        return;
    throw new errors .hj('input-invalid', `${path} is for ${other}, and was not replaced by one for ${label}.`, {
        hint: `Nothing was written. Use another private repository for ${label}, or one workflow for both: examples/matrix.yml shows it.`,
    });
}
async function choosePlace(means) {
    const { dialogue, machine } = means;
    for (let attempt = 1;; attempt++) {
        const checkout = await askCheckout(means);
        const repository = await askRepository(checkout, means);
        const found = await dialogue.during('Asking GitHub', () => readRepository(machine, repository));
        if (typeof found === 'string') {
            dialogue.warn(`\`gh\` cannot read ${fullName(repository)} (${found}). Setup will print the commands instead.`);
            return { checkout, repository };
        }
        describe(found, repository, means);
        if (found.isPrivate || (await wantsPublic(means))) {
            if (found.unlisted.length > 0)
                dialogue.warn(`\`gh\` cannot list ${found.unlisted.join(' and ')}, so setup cannot see whether it would replace something there.`);
            return { checkout, repository, facts: found };
        }
        const problem = `${fullName(repository)} is not private.`;
        if (!dialogue.isAttended || attempt === MAX_CHECKOUTS)
            throw new errors .hj('destination-refused', problem, {
                hint: 'Nothing was written. Make it private, or create a private repository and clone it.',
            });
        dialogue.warn(`${problem} Make it private, or use the checkout of another repository.`);
    }
}
async function askCheckout({ dialogue, machine }) {
    const topOf = async (folder) => {
        const { code, stdout } = await machine.run('git', ['-C', folder, 'rev-parse', '--show-toplevel']);
        return code === 0 ? stdout.trim() : undefined;
    };
    let initial = (await topOf(machine.workingFolder)) ?? machine.workingFolder;
    for (let attempt = 1;; attempt++) {
        const ask = 'The checkout of your private repository (git clone it first)';
        const answer = await dialogue.text({ name: 'checkout', ask, initial, check: requirePlainPath });
        const folder = pathOf(answer, machine);
        const top = (await machine.look(folder)) && (await topOf(folder));
        const link = top ? await linkIn(top, machine) : undefined;
        if (top && link === undefined)
            return top;
        const problem = link === undefined
            ? `${folder} is not a checkout of git.`
            : `${link} is a link, so that workflows would go elsewhere.`;
        if (!dialogue.isAttended || attempt === MAX_CHECKOUTS)
            throw new errors .hj('input-invalid', problem, {
                hint: 'Nothing was written. Clone your private repository, and pass its folder as `--checkout`.',
            });
        dialogue.warn(problem);
        initial = folder;
    }
}
async function askRepository(checkout, { dialogue, machine }) {
    const { stdout } = await machine.run('git', ['-C', checkout, 'remote', 'get-url', 'origin']);
    const known = repositoryIn(stdout);
    if (known)
        return known;
    const name = await dialogue.text({
        ...{ name: 'repository', ask: 'The repository on GitHub (owner/name)' },
        check: (text) => void repositoryOf(text),
    });
    return repositoryOf(name);
}
function repositoryOf(text) {
    const usual = { isRequired: true, serverUrl: 'https://github.com' };
    return repositoryIn(text) ?? { host: 'github.com', name: (0,parse_repository .o2)('repository', text, usual) };
}
function describe({ isPrivate, runners }, repository, { dialogue }) {
    const registered = runners === undefined
        ? 'Its runners cannot be read with this login of `gh`.'
        : runners.length === 0
            ? 'It has no self-hosted runner of its own yet.'
            : `Its self-hosted runners: ${runners.join(', ')}.`;
    dialogue.say(`${fullName(repository)} is ${isPrivate ? 'private' : 'public or internal'}. ${registered}`);
}
async function wantsPublic({ dialogue }) {
    dialogue.warn('A backup contains every password of the router. Anyone can read what a public repository stores, and can propose workflows that run on its runner, inside your network.');
    const ask = 'Use a repository that is not private?';
    return await dialogue.confirm({ ask, initial: false, unattended: false });
}
async function linkIn(checkout, machine) {
    for (const folder of ['.github', WORKFLOWS])
        if ((await machine.look((0,external_node_path_.join)(checkout, folder)))?.isLink)
            return (0,external_node_path_.join)(checkout, folder);
    return undefined;
}
function workflowFile(checkout, name) {
    return (0,external_node_path_.join)(checkout, WORKFLOWS, name);
}

var external_node_net_ = __webpack_require__(77030);
var router_api = __webpack_require__(92547);
var clock = __webpack_require__(71237);
var discover = __webpack_require__(9008);
var router_transport = __webpack_require__(31618);
;// CONCATENATED MODULE: ./build/src/router/look.js





async function look_lookAt({ origin, trust, logger, signal, }) {
    let connection;
    const onConnected = (seen) => {
        connection = seen;
    };
    const transport = (0,router_transport .g)({ origin, trust, onConnected });
    const api = (0,router_api .xP)({ transport, origin, logger, clock: new clock .q() });
    const seen = () => (connection?.certificate ? { certificate: connection.certificate } : {});
    try {
        await (0,discover .k4)({ api, origin, logger, signal });
        return seen();
    }
    catch (error) {
        signal.throwIfAborted();
        return { ...seen(), failure: (0,errors .ZJ)(error) };
    }
    finally {
        await transport.close();
    }
}

;// CONCATENATED MODULE: ./build/src/setup/find-router.js
const IPV4 = /^(?:\d{1,3}\.){3}\d{1,3}$/;
async function findGateway(machine) {
    const found = await askSystem(machine).catch(() => undefined);
    return found !== undefined && IPV4.test(found) ? found : undefined;
}
async function askSystem({ platform, read, run, }) {
    if (platform === 'linux')
        return gatewayInTable((await read('/proc/net/route')) ?? '');
    if (platform === 'win32') {
        const { stdout } = await run('route', ['print', '-4', '0.0.0.0']);
        return /^\s*0\.0\.0\.0\s+0\.0\.0\.0\s+(\S{7,15})\s/m.exec(stdout.slice(0, MAX_OUTPUT))?.[1];
    }
    const { stdout } = await run('/sbin/route', ['-n', 'get', 'default']);
    return /^\s*gateway: (\S{7,15})$/m.exec(stdout.slice(0, MAX_OUTPUT))?.[1];
}
const MAX_OUTPUT = 20_000;
const UP_AND_GATEWAY = 0x3;
function gatewayInTable(table) {
    const routes = table
        .split('\n')
        .slice(1)
        .map((line) => line.split('\t').map((cell) => cell.trim()))
        .filter(([, destination, , flags = '']) => {
        return destination === '00000000' && (Number.parseInt(flags, 16) & UP_AND_GATEWAY) === UP_AND_GATEWAY;
    })
        .toSorted((a, b) => Number(a[6]) - Number(b[6]));
    const gateway = routes[0]?.[2] ?? '';
    if (!/^[0-9A-F]{8}$/i.test(gateway))
        return undefined;
    return [...Buffer.from(gateway, 'hex')].toReversed().join('.');
}

;// CONCATENATED MODULE: ./build/src/setup/ask-router.js







const USUAL_ADDRESS = '192.168.1.1';
const HTTPS_PORT = 8001;
const MAX_ADDRESSES = 10;
const MAX_COMPARISONS = 3;
const LABEL_COLUMNS = 14;
const HALF = 48;
const PASTE = { value: 'paste', label: 'Compare for me', hint: 'paste what the other computer shows' };
const SAME = { value: 'same', label: 'Yes, I compared all of it' };
const OTHER = {
    ...{ value: 'other', label: "No, or I can't compare now", hint: 'ends setup; nothing is sent to the router' },
};
async function askRouter(means, saved) {
    const { dialogue, machine, words } = means;
    const gateway = saved.url === undefined ? await findGateway(machine) : undefined;
    if (gateway !== undefined)
        dialogue.say(`The default gateway of this machine is ${gateway}, so it is probably the router.`);
    let initial = saved.url ?? `https://${gateway ?? USUAL_ADDRESS}:${HTTPS_PORT}`;
    for (let attempt = 1;; attempt++) {
        const answer = await dialogue.text({
            ...{ name: 'url', ask: "The router's address", initial },
            check: (text) => void (0,parse_values .np)('url', inFull(text)),
        });
        const { origin } = (0,parse_values .np)('url', inFull(answer));
        if (origin !== answer)
            dialogue.say(`The address in full is ${origin}.`);
        const result = await meet(origin, means, saved);
        if (!(result instanceof errors .hj))
            return result;
        if (!dialogue.isAttended || attempt === MAX_ADDRESSES || result.code === 'tls-untrusted')
            throw result;
        dialogue.warn(`${words.say(result.text)}\n${words.hintOf(result)}`);
        if (!(await dialogue.confirm({ ask: 'Try again?', initial: true, unattended: false })))
            throw result;
        initial = origin;
    }
}
function inFull(typed) {
    if (typed.includes('://'))
        return typed;
    return `https://${(0,external_node_net_.isIPv6)(typed) ? `[${typed}]` : typed}`;
}
async function meet(origin, means, saved) {
    const { dialogue, logger, signal } = means;
    const look = await dialogue.during('Connecting', () => look_lookAt({ origin, trust: { kind: 'verify' }, logger, signal }));
    const { failure } = look;
    if (!failure) {
        if (look.certificate)
            dialogue.say('An authority that this machine trusts issued the certificate: nothing to compare.');
        return { url: origin };
    }
    if (failure.pin === undefined)
        return failure;
    const pin = saved.url === origin ? (saved['tls-fingerprint'] ?? '') : '';
    const isPin = problemOf(() => void (0,parse_values .bi)('tls-fingerprint', pin)) === undefined;
    const isKnown = isPin && isSame(pin, failure.pin);
    if (isKnown)
        dialogue.say('The certificate is the one that you compared before.');
    const refusal = isKnown ? undefined : await compare(look, failure, { origin, means });
    if (refusal)
        return refusal;
    const fingerprint = failure.pin;
    const trust = { kind: 'pin', fingerprint: (0,parse_values .bi)('tls-fingerprint', fingerprint) };
    const again = await dialogue.during('Connecting', () => look_lookAt({ origin, trust, logger, signal }));
    return again.failure ?? { url: origin, 'tls-fingerprint': fingerprint };
}
async function compare({ certificate }, failure, { origin, means }) {
    const { dialogue, words } = means;
    const seen = failure.pin ?? '';
    if (!dialogue.isAttended) {
        const expected = await dialogue.text({
            ...{ name: 'tls-fingerprint', ask: '', initial: '' },
            check: (text) => void (text === '' || (0,parse_values .bi)('tls-fingerprint', text)),
        });
        if (expected === '')
            return failure;
        return isSame(expected, seen) ? undefined : otherCertificate(seen);
    }
    const { hostname, port } = new URL(origin);
    const host = `${hostname}:${port}`;
    const subject = certificate?.subject ?? '';
    dialogue.show("The router's certificate", [introduction(subject), ...linesOf('SHA-256:', seen)].join('\n'));
    dialogue.showCommands('On another computer, wired to the router if possible, run', commandFor(host));
    dialogue.say(browserWay(host));
    for (let comparison = 1; comparison <= MAX_COMPARISONS; comparison++) {
        const answer = await dialogue.choose({
            ...{ name: 'compared', ask: 'Is it the same fingerprint there?', initial: 'paste' },
            options: [PASTE, ...(comparison === 1 ? [SAME] : []), OTHER],
        });
        if (answer === 'same')
            return undefined;
        if (answer === 'other')
            return new errors .hj('tls-untrusted', words.say(failure.text), { hint: NOT_COMPARED });
        const pasted = await dialogue.text({
            ...{ name: 'tls-fingerprint', ask: 'The fingerprint that the other computer shows' },
            check: (text) => void (0,parse_values .bi)('tls-fingerprint', text),
        });
        if (isSame(pasted, seen)) {
            dialogue.say('Both fingerprints are the same.');
            return undefined;
        }
        const digits = (0,parse_values .bi)('tls-fingerprint', pasted).toUpperCase();
        const typed = digits.replaceAll(/..(?!$)/g, '$&:');
        dialogue.warn(['The fingerprints differ.', ...linesOf('This machine:', seen), ...linesOf('You typed:', typed), DIFFERENT].join('\n'));
    }
    return otherCertificate(seen);
}
function introduction(subject) {
    return `No authority confirms it, as is usual for routers, so compare it once${subject ? ` (${subject})` : ''}.`;
}
function linesOf(label, fingerprint) {
    const start = label.padEnd(LABEL_COLUMNS);
    return [`${start}${fingerprint.slice(0, HALF)}`, `${' '.repeat(LABEL_COLUMNS)}${fingerprint.slice(HALF)}`];
}
function commandFor(host) {
    return `openssl s_client -connect ${(0,shell .h)(host)} < /dev/null 2> /dev/null | openssl x509 -noout -fingerprint -sha256`;
}
function browserWay(host) {
    return `Or open https://${host} in a browser there, accept its warning, and look at the certificate's SHA-256 fingerprint (left of the address: "Not secure" or the padlock > certificate). Not the one of the public key.`;
}
function isSame(a, b) {
    return (0,parse_values .bi)('tls-fingerprint', a) === (0,parse_values .bi)('tls-fingerprint', b);
}
const NOT_COMPARED = 'Nothing was sent to the router. Compare the fingerprint on a computer wired to it, and run `srm-backup setup` again.';
const DIFFERENT = 'Check that both computers opened the same address, and that you compared SHA-256 of the certificate. If so, something between this machine and the router intercepts the connection: do not type the password here.';
function otherCertificate(seen) {
    const text = `The fingerprints differ: this machine sees ${seen}. Nothing was sent to the router.`;
    return new errors .hj('tls-untrusted', text, { hint: DIFFERENT });
}

;// CONCATENATED MODULE: ./build/src/setup/command-line.js

function commandsFor(program, { envFile, answers: { directory = '', name, 'encrypt-to': recipients = '', 'skip-unchanged': skipUnchanged = '' }, label, }) {
    const backup = [...program, 'backup', '--quiet', '--settings', envFile];
    if ((0,parse_encryption .pd)(recipients))
        return { backup };
    const drill = [...program, 'drill', '--quiet', '--directory', directory, '--router', label];
    const named = name ? ['--name', name] : [];
    const age = skipUnchanged === 'true' ? [] : ['--max-age', '36h'];
    return { backup, drill: [...drill, ...named, ...age] };
}

;// CONCATENATED MODULE: ./build/src/setup/plan-github.js









const FILE_MODE = 0o644;
const FOLDER_MODE = 0o755;
async function planGitHub(github, answers, { machine, keepsKey }) {
    const { checkout, facts, steps } = github;
    const about = { timeZone: machine.timeZone };
    const file = (name, content) => {
        return { kind: 'file', path: workflowFile(checkout, name), mode: FILE_MODE, content: signed(content) };
    };
    const backup = file(BACKUP_WORKFLOW, backupWorkflow(answers, about));
    const files = isWatched(github) ? [backup, file(WATCHDOG_WORKFLOW, watchdogWorkflow(answers, about))] : [backup];
    const key = STORED_AS['fingerprint-key'];
    const settings = plan_github_settingsOf(github, answers).filter(({ name, known }) => !(keepsKey && name === key && known !== 'absent'));
    const folders = await foldersAbove(backup.path, machine, FOLDER_MODE);
    return [...steps, ...folders, ...files, ...(facts ? settings : [printed(settings)]), ...tasksFor(github, answers)];
}
function plan_github_settingsOf({ repository, facts }, answers) {
    return inOrder(answers).flatMap(([name, value]) => {
        if (!isStored(name))
            return [];
        const stored = STORED_AS[name];
        const kind = isSecret(name) ? 'secret' : 'variable';
        const known = kind === 'secret' ? facts?.secrets : facts?.variables;
        const state = known === undefined ? 'unknown' : known.includes(stored) ? 'present' : 'absent';
        return [{ kind, repository, name: stored, value, known: state }];
    });
}
function printed(settings) {
    const commands = settings.map(({ kind, name, value, repository }) => {
        const place = `${name} --repo ${repoOf(repository)}`;
        return kind === 'secret' ? `gh secret set ${place}` : `gh variable set ${place} --body ${(0,shell .h)(value)}`;
    });
    return {
        kind: 'task',
        title: 'Set the variables and secrets',
        text: [
            ...commands,
            '',
            'Each command for a secret asks for its value. Or do it in a browser: Settings > Secrets and variables > Actions.',
        ].join('\n'),
    };
}
function isWatched({ answers }) {
    return placesIn(answers.destination).some((place) => place !== 'directory');
}
function leavesIssues({ watchdog, answers }) {
    if (watchdog === undefined)
        return false;
    const places = placesIn(answers.destination).filter((place) => place !== 'directory');
    return placesWatchedBy(watchdog).join() !== places.toSorted().join();
}
function tasksFor(github, inputs) {
    const { checkout, repository, facts, answers, watchdog } = github;
    const place = (0,shell .h)(checkout);
    const workflow = (name) => `.github/workflows/${name}`;
    const { drill } = commandsFor(['srm-backup'], { envFile: '', answers: inputs, label: inputs.router ?? '' });
    const added = [BACKUP_WORKFLOW, ...(isWatched(github) ? [WATCHDOG_WORKFLOW] : [])].map(workflow);
    const task = (title, lines) => ({ kind: 'task', title, text: lines.join('\n') });
    const isPlaceholder = version .B.startsWith('OWNER/');
    return [
        ...(isPlaceholder
            ? [task('Name the publisher', ['Replace OWNER in both workflows by the publisher of the copy that you use.'])]
            : []),
        ...(facts
            ? []
            : [
                task('Check that the repository is private', [
                    `https://${repository.host}/${repository.name}/settings: a backup contains every password of the router.`,
                ]),
            ]),
        ...(facts?.runners?.length
            ? []
            : [
                task('Add a self-hosted runner on the network of the router', [
                    `https://${repository.host}/${repository.name}/settings/actions/runners/new`,
                ]),
            ]),
        ...(placesIn(answers.destination).includes('directory')
            ? [
                task("Let the runner's user write to the directory", [
                    `Its owner must be the runner's user: ${answers.directory}`,
                ]),
            ]
            : []),
        ...(isWatched(github)
            ? []
            : [
                task('Watch the directory on its own machine', [
                    'GitHub cannot see the directory, only whether a run fails.',
                    ...(drill ? [`Run this every morning, with cron for example: ${(0,shell .q)(drill)}`] : []),
                    ...(watchdog !== undefined
                        ? [`Remove the watchdog, which would find no new copy: git -C ${place} rm ${workflow(WATCHDOG_WORKFLOW)}`]
                        : []),
                ]),
            ]),
        ...(leavesIssues(github)
            ? [
                task('Close the issues of the earlier watchdog', [
                    'It searched in other places, so the new one does not know them. Until they are closed, they say that there is no backup:',
                    `https://${repository.host}/${repository.name}/issues`,
                ]),
            ]
            : []),
        task('Commit the workflows, and run a check', [
            `git -C ${place} add ${added.join(' ')}`,
            `git -C ${place} commit -m "Back up the router" && git -C ${place} push`,
            `gh workflow run router-backup.yml --repo ${repoOf(repository)} -f mode=check`,
        ]),
    ];
}

;// CONCATENATED MODULE: ./build/src/setup/settings-file.js






const SECRET_NAMES = ['password', 'otp-secret', 'fingerprint-key'];
const MASKED = [...SECRET_NAMES, 'token', 'repository-token'];
const OWNER_ONLY = 0o600;
const MASK = '***';
async function settingsFolder(machine) {
    if (await machine.look('/etc/unraid-version'))
        return '/boot/config/srm-backup';
    if (!machine.isRoot)
        return (0,external_node_path_.join)(machine.home, '.config/srm-backup');
    return (await machine.look('/etc/synoinfo.conf')) ? '/usr/local/etc/srm-backup' : '/etc/srm-backup';
}
async function sharedFolderAbove(path, machine) {
    for (let folder = (0,external_node_path_.dirname)(path); folder !== (0,external_node_path_.dirname)(folder); folder = (0,external_node_path_.dirname)(folder))
        if ((await machine.look(folder))?.isShared)
            return folder;
    return undefined;
}
function settingsFiles(path, answers, { before, inFiles = {} } = {}) {
    const changed = inOrder(answers).filter(([name, value]) => inFiles[name] !== value);
    const asked = changed.map(([name, value]) => lineOf(name, value, path));
    const lines = [...asked, ...linesOfOthers(before ?? '', { answers, inFiles })];
    const textOf = (parts) => [...HEAD, ...parts, ''].join('\n');
    const main = {
        ...{ kind: 'file', path, mode: OWNER_ONLY, content: textOf(lines.map(({ line }) => line)) },
        shown: textOf(lines.map(({ line, shown }) => shown ?? line)),
        ...(before === undefined ? {} : { before }),
    };
    return [main, ...asked.flatMap(({ file }) => (file ? [file] : []))];
}
const LATER = 'Once the workflow has made a backup, delete the files with secrets that are no longer used';
function tellLeft(path, before, written) {
    const named = (0,env_file .FO)(before ?? '');
    const ours = SECRET_NAMES.filter((name) => named[(0,env_file .Qn)(`${name}-file`)] === secretFile(path, name));
    const earlier = [...(before === undefined ? [] : [path]), ...ours.map((name) => secretFile(path, name))];
    const still = written.flatMap((step) => (step.path === path ? Object.values((0,env_file .FO)(step.content)) : []));
    const left = earlier.filter((file) => !still.includes(file) && written.every((step) => step.path !== file));
    const title = written.length > 0 ? 'Delete the files with secrets that are no longer used' : LATER;
    return left.length === 0 ? [] : [{ kind: 'task', title, text: left.join('\n') }];
}
function secretFile(path, name) {
    return `${path.replace(/\.env$/, '')}.${name}`;
}
const HEAD = [
    '# Written by srm-backup setup: settings and secrets of `srm-backup backup --settings`.',
    '# Only its owner may read it. Run setup again to change it.',
];
function lineOf(name, value, path) {
    const isSecret = SECRET_NAMES.includes(name);
    const line = (0,env_file .Sz)((0,env_file .Qn)(name), value);
    if (line !== undefined)
        return { line, ...(MASKED.includes(name) ? { shown: masked((0,env_file .Qn)(name)) } : {}) };
    const place = secretFile(path, name);
    const instead = (0,env_file .Sz)((0,env_file .Qn)(`${name}-file`), place);
    if (isSecret && instead !== undefined) {
        const file = { kind: 'file', path: place, mode: OWNER_ONLY, content: `${value}\n`, shown: MASK };
        return { line: instead, file };
    }
    throw new errors .hj('input-invalid', `The value of ${name} has every kind of quotation mark.`, {
        hint: 'Choose a value without one of \', " and `.',
    });
}
function linesOfOthers(before, { answers, inFiles }) {
    const asked = settings .Q.map(env_file .Qn);
    const isReplaced = (name) => answers[name] !== undefined && answers[name] !== inFiles[name];
    const replaced = SECRET_NAMES.filter(isReplaced).map((name) => (0,env_file .Qn)(`${name}-file`));
    return Object.entries((0,env_file .FO)(before))
        .filter(([name]) => !asked.includes(name) && !replaced.includes(name))
        .flatMap(([name, value]) => {
        const line = (0,env_file .Sz)(name, value);
        return line === undefined ? [] : [{ line, shown: masked(name) }];
    });
}
function masked(variable) {
    return `${variable}=${MASK}`;
}
function answersIn(text, { path, names }) {
    const read = (0,env_file .SF)(text);
    if ('problem' in read)
        throw new errors .hj('input-invalid', (0,message .iU) `The file ${path} ${read.problem}.`, {
            hint: 'Setup keeps the settings in it: correct that line, or delete the file and start over.',
        });
    const { variables } = read;
    const found = names.map((name) => [name, variables[(0,env_file .Qn)(name)]]);
    return Object.fromEntries(found.filter(([, value]) => value !== undefined && value !== ''));
}
async function readSecretFiles(before, { path, machine, given }) {
    const named = (0,env_file .FO)(before);
    const found = {};
    for (const name of SECRET_NAMES) {
        const variable = (0,env_file .Qn)(`${name}-file`);
        const file = named[variable];
        if (!file)
            continue;
        const value = firstLineOf((await machine.read(file)) ?? '');
        if (value !== '')
            found[name] = value;
        else if (given(name) === undefined)
            throw new errors .hj('input-invalid', (0,message .iU) `The file ${file}, which ${path} names for ${(0,message .hF)(name)}, is missing, empty or not UTF-8 text.`, {
                hint: (0,message .iU) `Restore that file: its disk or share may not be mounted. If it is lost, remove the line ${(0,message .aY)(variable)} from ${path}, and run setup again.`,
            });
    }
    return found;
}
function firstLineOf(text) {
    const line = text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? '';
    return /[\0\uFFFD]/.test(text) ? '' : line;
}

;// CONCATENATED MODULE: ./build/src/setup/program.js



const NPX_CACHE = /[/\\]_npx[/\\]/;
function warnOfTemporaryProgram({ dialogue, machine }) {
    const problem = temporaryProgram(machine);
    if (problem !== undefined && dialogue.isAttended)
        dialogue.warn(`${problem}. For GitHub Actions, that does not matter. Otherwise, end setup and install it: ${INSTALL}.`);
}
async function refuseTemporaryProgram({ dialogue, machine }) {
    const problem = temporaryProgram(machine);
    if (problem === undefined)
        return;
    if (await dialogue.confirm({
        ask: 'Schedule the program in the cache of npx all the same?',
        initial: false,
        unattended: false,
    }))
        return;
    throw new errors .hj('input-invalid', `${problem}.`, {
        hint: `Nothing was written. Install it with ${INSTALL}, then run \`srm-backup setup\`.`,
    });
}
function warnOfVersion({ dialogue, machine }) {
    const place = machine.program.find((path) => path.split(/[/\\]/).some((part) => ONE_VERSION.test(part)));
    if (place !== undefined)
        dialogue.warn(`${place} is of one version only. If an update removes it, no backup starts: then run setup again.`);
}
async function warnOfSharedProgram({ dialogue, machine }) {
    for (const file of machine.programFiles) {
        const isShared = (await machine.look(file))?.isShared === true;
        const shared = isShared ? file : await sharedFolderAbove(file, machine);
        if (shared === undefined)
            continue;
        dialogue.warn(`Other users can write to ${shared}, and so replace the program of the nightly backup. Remove their permission, for example with \`chmod go-w ${(0,shell .h)(shared)}\`.`);
        return;
    }
}
const ONE_VERSION = /^v?\d+\.\d+\.\d+/;
const INSTALL = '`npm install --global synology-router-backup`';
function temporaryProgram({ program }) {
    const place = program.find((path) => NPX_CACHE.test(path));
    return place === undefined ? undefined : `srm-backup runs from the cache of npx, which npm empties: ${place}`;
}

;// CONCATENATED MODULE: ./build/src/setup/nas-schedules.js




const SCRIPTS = '/boot/config/plugins/user.scripts/scripts';
const NOTIFY = '/usr/local/emhttp/webGui/scripts/notify';
async function planUnraid({ commands, label }, machine) {
    const name = `srm-backup-${label}`;
    const script = `${SCRIPTS}/${name}/script`;
    const hasPlugin = (await machine.look((0,external_node_path_.dirname)(SCRIPTS))) !== undefined;
    const failed = `Router backup failed: ${label}`;
    const lines = [
        '#!/bin/bash',
        '# Written by srm-backup setup.',
        `#description=Backs up the configuration of the router ${label}`,
        `${(0,shell .q)(commands.backup)} > /dev/null ||`,
        `  ${NOTIFY} -i alert -s ${(0,shell .h)(failed)} -d ${(0,shell .h)(`See the log of the user script ${name}.`)}`,
        '',
    ];
    return [
        ...(await foldersAbove(script, machine)),
        { kind: 'file', path: script, mode: 0o700, content: signed(lines.join('\n')) },
        {
            kind: 'task',
            title: 'Set the time in Unraid',
            text: [
                ...(hasPlugin ? [] : ['Install the plugin User Scripts first (Apps > User Scripts).']),
                `Settings > User Scripts: for ${name}, choose Custom, enter 17 3 * * * and click Apply.`,
                'Click Run Script once to see that it works.',
            ].join('\n'),
        },
    ];
}
async function hasScript(label, machine) {
    return (await machine.look(`${SCRIPTS}/srm-backup-${label}/script`)) !== undefined;
}
function planScriptEnd(label) {
    const text = `Settings > User Scripts: for srm-backup-${label}, choose Schedule Disabled and click Apply.`;
    return [{ kind: 'task', title: 'End the user script', text }];
}
function planSynology({ commands, label }) {
    return [
        {
            kind: 'task',
            title: 'Create the task in DSM',
            text: [
                'Control Panel > Task Scheduler > Create > Scheduled Task > User-defined script',
                `General:       Task: srm-backup-${label}; User: the one that you are logged in as here`,
                'Schedule:      Daily, 03:17',
                'Task Settings: Send run details by email, only when the script terminates abnormally',
                'Run command:',
                `  ${(0,shell .q)(commands.backup)} > /dev/null`,
                'Then select the task and click Run once to see that it works.',
            ].join('\n'),
        },
    ];
}

;// CONCATENATED MODULE: ./build/src/setup/systemd.js




const systemd_FILE_MODE = 0o644;
const PLAIN = /^[\w./:@+,=-]+$/;
const HARDENING = [
    'NoNewPrivileges=yes',
    'CapabilityBoundingSet=CAP_DAC_OVERRIDE',
    'ProtectSystem=strict',
    'ProtectHome=read-only',
    'StateDirectory=srm-backup',
    'StateDirectoryMode=0700',
    'PrivateTmp=yes',
    'PrivateDevices=yes',
    'ProtectClock=yes',
    'ProtectControlGroups=yes',
    'ProtectHostname=yes',
    'ProtectKernelLogs=yes',
    'ProtectKernelModules=yes',
    'ProtectKernelTunables=yes',
    'ProtectProc=invisible',
    'RestrictAddressFamilies=AF_INET AF_INET6 AF_NETLINK AF_UNIX',
    'RestrictNamespaces=yes',
    'RestrictRealtime=yes',
    'RestrictSUIDSGID=yes',
    'LockPersonality=yes',
    'RemoveIPC=yes',
    'SystemCallArchitectures=native',
    'SystemCallFilter=@system-service',
    'SystemCallErrorNumber=EPERM',
];
async function planSystemd({ commands, label, directory }, machine) {
    const { isRoot } = machine;
    const folder = folderOf(machine);
    const name = `srm-backup-${label}`;
    const files = [
        file((0,external_node_path_.join)(folder, `${name}.service`), serviceUnit({ commands, label, directory }, { isRoot })),
        file((0,external_node_path_.join)(folder, `${name}.timer`), timerUnit(label)),
    ];
    const systemctl = ['systemctl', ...(isRoot ? [] : ['--user'])];
    return [
        ...(await foldersAbove(files[0]?.path ?? folder, machine)),
        ...files,
        { kind: 'program', command: [...systemctl, 'daemon-reload'], isFollowUp: true },
        { kind: 'program', command: [...systemctl, 'enable', '--now', `${name}.timer`], isFollowUp: true },
        ...(isRoot ? [] : [LINGER]),
        {
            kind: 'task',
            title: 'How to see it work',
            text: [
                `${(0,shell .q)(systemctl)} list-timers ${name}.timer`,
                `${(0,shell .q)(systemctl)} start ${name}`,
                `journalctl ${isRoot ? '' : '--user '}-u ${name}`,
            ].join('\n'),
        },
    ];
}
function folderOf({ isRoot, home }) {
    return isRoot ? '/etc/systemd/system' : (0,external_node_path_.join)(home, '.config/systemd/user');
}
async function hasTimer(label, machine) {
    return (await machine.look((0,external_node_path_.join)(folderOf(machine), `srm-backup-${label}.timer`))) !== undefined;
}
function planTimerEnd(label, { isRoot }) {
    const command = ['systemctl', ...(isRoot ? [] : ['--user']), 'disable', '--now', `srm-backup-${label}.timer`];
    return [{ kind: 'program', command }];
}
const LINGER = {
    kind: 'task',
    title: 'Let the timer run while you are not logged in',
    text: 'sudo loginctl enable-linger "$USER"',
};
function file(path, lines) {
    return { kind: 'file', path, mode: systemd_FILE_MODE, content: signed(`${lines.join('\n')}\n`) };
}
function serviceUnit({ commands, label, directory }, { isRoot }) {
    return [
        '# Written by srm-backup setup.',
        '[Unit]',
        `Description=Back up the configuration of the router ${label}`,
        'Wants=network-online.target',
        'After=network-online.target',
        '',
        '[Service]',
        'Type=oneshot',
        `ExecStart=${commands.backup.map(quoteForUnit).join(' ')}`,
        'TimeoutStartSec=15min',
        'Nice=10',
        'UMask=0077',
        ...(isRoot ? [...HARDENING, `ReadWritePaths=-${quotePath(directory)}`] : ['NoNewPrivileges=yes']),
    ];
}
function timerUnit(label) {
    return [
        '# Written by srm-backup setup.',
        '[Unit]',
        `Description=Back up the router ${label} every night`,
        '',
        '[Timer]',
        'OnCalendar=*-*-* 03:17:00',
        'RandomizedDelaySec=10min',
        '# After a night without power, too.',
        'Persistent=true',
        '',
        '[Install]',
        'WantedBy=timers.target',
    ];
}
function quoteForUnit(word) {
    return quotePath(word).replaceAll('$', '$$$$');
}
function quotePath(path) {
    return PLAIN.test(path) ? path : `"${path.replaceAll(/["\\]/g, '\\$&').replaceAll('%', '%%')}"`;
}

;// CONCATENATED MODULE: ./build/src/setup/schedule.js




const SCHEDULES = ['github', 'systemd', 'crontab', 'unraid', 'synology', 'print'];
const OPTIONS = {
    github: { value: 'github', label: 'GitHub Actions', hint: 'a workflow on a self-hosted runner' },
    systemd: { value: 'systemd', label: 'systemd', hint: 'a service and a timer' },
    crontab: { value: 'crontab', label: 'cron', hint: "adds lines to this user's crontab" },
    unraid: { value: 'unraid', label: 'Unraid', hint: 'a script for the plugin User Scripts' },
    synology: { value: 'synology', label: 'Synology NAS', hint: 'prints the task for the Task Scheduler' },
    print: { value: 'print', label: 'Something else', hint: 'prints the commands' },
};
async function askSchedule(label, means) {
    if (await keepsSchedule(label, means))
        return undefined;
    const { dialogue, machine } = means;
    const isOpen = dialogue.given('schedule') === undefined;
    const usual = await usualOn(machine);
    const [first] = usual;
    return await dialogue.choose({
        ...{ name: 'schedule', ask: 'What should run the backup every night?' },
        options: (dialogue.isAttended && isOpen ? usual : SCHEDULES).map((kind) => OPTIONS[kind]),
        initial: dialogue.isAttended && first ? first : 'print',
    });
}
async function keepsSchedule(label, { dialogue, machine }) {
    const isAnswered = dialogue.isAttended || dialogue.given('schedule') !== undefined;
    return !isAnswered && (await findSchedules(label, machine)).length > 0;
}
async function usualOn(machine) {
    const isUnraid = (await machine.look('/etc/unraid-version')) !== undefined;
    const isSynology = (await machine.look('/etc/synoinfo.conf')) !== undefined;
    const hasSystemd = (await machine.look('/run/systemd/system')) !== undefined;
    const hasCron = (await machine.run('crontab', ['-l'])).code !== undefined;
    return [
        ...(isUnraid ? ['unraid'] : []),
        ...(isSynology ? ['synology'] : []),
        ...(hasSystemd && !isSynology ? ['systemd'] : []),
        ...(hasCron && !isUnraid && !isSynology ? ['crontab'] : []),
        'github',
        'print',
    ];
}
async function planSchedules(wanted, scheduled, machine) {
    const { label } = scheduled;
    const known = await findSchedules(label, machine);
    const steps = [];
    for (const kind of wanted === undefined ? known : [wanted])
        steps.push(...(await planSchedule(kind, scheduled, machine)));
    const others = wanted === undefined ? [] : known.filter((kind) => kind !== wanted);
    const isLeftToUser = wanted === 'print' || wanted === 'synology';
    return [...steps, ...(isLeftToUser ? tellEnds : planEnds)(others, label, machine)];
}
async function findSchedules(label, machine) {
    return [
        ...((await hasCronLines(label, machine)) ? ['crontab'] : []),
        ...((await hasTimer(label, machine)) ? ['systemd'] : []),
        ...((await hasScript(label, machine)) ? ['unraid'] : []),
    ];
}
function tellEnds(schedules, label, machine) {
    const texts = planEnds(schedules, label, machine).flatMap((step) => {
        if (step.kind === 'crontab')
            return ['crontab -e', `and remove the lines of srm-backup ${label}, with both marks.`];
        return step.kind === 'program' ? [(0,shell .q)(step.command)] : step.kind === 'task' ? [step.text] : [];
    });
    const title = 'Once the new schedule has made a backup, end the one on this machine';
    return texts.length === 0 ? [] : [{ kind: 'task', title, text: texts.join('\n') }];
}
function planEnds(schedules, label, machine) {
    return [
        ...(schedules.includes('crontab') ? planCronEnd(label) : []),
        ...(schedules.includes('systemd') ? planTimerEnd(label, machine) : []),
        ...(schedules.includes('unraid') ? planScriptEnd(label) : []),
    ];
}
async function planSchedule(schedule, scheduled, machine) {
    const { commands, label } = scheduled;
    switch (schedule) {
        case 'crontab':
            return await planCrontab(machine, commands, label);
        case 'systemd':
            return await planSystemd(scheduled, machine);
        case 'unraid':
            return await planUnraid(scheduled, machine);
        case 'synology':
            return planSynology(scheduled);
        case 'print':
            return [schedule_printed(scheduled)];
    }
}
function schedule_printed({ commands, label }) {
    const lines = cronLines(commands, label).filter((line) => !line.startsWith('#'));
    return {
        kind: 'task',
        title: 'Run this every night',
        text: [(0,shell .q)(commands.backup), '', 'As lines of a crontab:', ...lines].join('\n'),
    };
}

;// CONCATENATED MODULE: ./build/src/setup/plan-answers.js




















const MAX_NAMES = 5;
async function planAnswers(means, options) {
    const { dialogue, machine, words } = means;
    warnOfTemporaryProgram(means);
    const { label, file, before } = await askPlace(means, options);
    if (before === undefined && (await keepsSchedule(label, means)))
        throw otherSettings(label, file);
    const { saved, inFiles } = await readEarlier({ file, before }, means);
    const passed = passedOn(saved, means);
    const part = before === undefined ? 'all' : await askPart(label, means);
    const changes = (wanted) => part === 'all' || part === wanted;
    const router = changes('router') ? await askRouterAndAccount(saved, passed, means) : {};
    const schedule = changes('schedule') ? await askSchedule(label, means) : undefined;
    if (schedule === 'github') {
        const github = await askGitHub(means, label, saved.directory ?? (await usualDirectory(machine, label)));
        const earlier = { ...saved, ...github.kept };
        const encryption = await askEncryption(means, earlier);
        const { token: _, 'repository-token': __, ...known } = { ...earlier, ...passedOn(earlier, means) };
        const answers = { ...known, directory: '', router: label, ...router, ...github.answers, ...encryption };
        checkAnswers(answers, means);
        const isNewKey = !saved['fingerprint-key'] && dialogue.given('fingerprint-key') === undefined;
        const keepsKey = isNewKey && (0,parse_encryption .pd)(github.kept['encrypt-to']);
        if (keepsKey)
            dialogue.say(`An earlier setup has set ${STORED_AS['fingerprint-key']}. If GitHub has it, it stays.`);
        const steps = await planGitHub(github, answers, { machine, keepsKey });
        const ends = tellEnds(await findSchedules(label, machine), label, machine);
        return { steps: [...steps, ...ends, ...tellLeft(file, before, [])] };
    }
    if (schedule !== undefined) {
        await refuseTemporaryProgram(means);
        warnOfVersion(means);
    }
    const shared = await sharedFolderAbove(file, machine);
    if (shared !== undefined)
        dialogue.warn(words.say((0,temp_folder .Fd)(shared)));
    await warnOfSharedProgram(means);
    const directory = changes('directory')
        ? await askDirectory(means, saved.directory ?? (await usualDirectory(machine, label)))
        : undefined;
    const encryption = changes('encryption') ? await askEncryption(means, saved) : {};
    const answers = {
        ...saved,
        ...passed,
        ...router,
        router: label,
        ...(directory ? { directory: directory.path } : {}),
        ...encryption,
    };
    checkAnswers({ ...answers, destination: 'directory' }, means);
    const path = answers.directory ?? '';
    const commands = commandsFor(machine.program, { envFile: file, label, answers });
    const scheduled = await planSchedules(schedule, { commands, label, directory: path }, machine);
    const folders = await foldersAbove(file, machine);
    const files = settingsFiles(file, answers, { before, inFiles });
    return {
        steps: [...(directory?.steps ?? []), ...folders, ...files, ...scheduled, ...tellLeft(file, before, files)],
        settings: file,
    };
}
async function readEarlier({ file, before }, { machine, dialogue, logger }) {
    if (before === undefined)
        return { saved: {}, inFiles: {} };
    const inLines = answersIn(before, { path: file, names: settings .Q });
    const inFiles = await readSecretFiles(before, { path: file, machine, given: dialogue.given });
    for (const secret of Object.values(inFiles))
        logger.secret(secret);
    return { saved: { ...inLines, ...inFiles }, inFiles };
}
function otherSettings(label, file) {
    return new errors .hj('input-invalid', `${file} does not exist, but a schedule of ${label} does, with another settings file.`, {
        hint: 'Give that file as `--settings`, or choose a `--schedule` for the new one.',
    });
}
const PASSED_ON = [
    ...['login-encryption', 'timeout', 'name', 'keep', 'skip-unchanged', 'ignore-changes', 'require-verified'],
];
function passedOn(saved, { dialogue }) {
    const values = PASSED_ON.map((name) => [name, dialogue.given(name) ?? saved[name] ?? '']);
    return Object.fromEntries(values.filter(([, value]) => value !== ''));
}
function checkAnswers(answers, means) {
    const workflow = placesIn(answers.destination).includes('repository')
        ? { repository: 'owner/name', 'repository-token': 'a token' }
        : {};
    settingsOf({ ...answers, ...workflow }, means);
}
async function askPlace(means, { isDryRun, settingsFile }) {
    const { dialogue, machine } = means;
    for (let attempt = 1;; attempt++) {
        const label = await askLabel(means);
        const file = settingsFile ?? (0,external_node_path_.join)(await settingsFolder(machine), `${label}.env`);
        const before = await machine.read(file);
        const isFree = before === undefined || isOurs(before) || isDryRun;
        if (isFree || (await agreesToReplace(file, before, means)))
            return { label, file, before };
        if (!dialogue.isAttended || settingsFile !== undefined || attempt === MAX_NAMES)
            throw notReplaced(file, before);
        dialogue.say('Choose another name, since the settings go to a file of that name.');
    }
}
async function askLabel({ dialogue }) {
    return await dialogue.text({
        ...{ name: 'router', ask: 'A short name for this router, for file names and messages', initial: 'home' },
        check: (text) => void (0,parse_values .V8)('router', text),
    });
}
async function askPart(label, { dialogue }) {
    return await dialogue.choose({
        ...{ name: 'part', ask: `${label} is set up already. What do you want to change?`, initial: 'all' },
        options: [
            { value: 'all', label: 'Everything', hint: 'with the saved answers as suggestions' },
            { value: 'router', label: 'The router or its account' },
            { value: 'directory', label: 'Where backups go' },
            { value: 'encryption', label: 'Encryption' },
            { value: 'schedule', label: 'What starts the backups' },
        ],
    });
}
async function askRouterAndAccount(saved, passed, means) {
    const router = await askRouter(means, saved);
    return { 'tls-fingerprint': '', ...router, ...(await askAccount({ ...passed, ...router }, means, saved)) };
}

;// CONCATENATED MODULE: ./build/src/setup/setup.js







async function setUp(means, options) {
    const { dialogue, machine, signal } = means;
    for (const path of [machine.workingFolder, ...machine.program, options.settingsFile ?? ''])
        requirePlainPath(path);
    const { steps, settings } = await planAnswers(means, options);
    const plan = await withoutKnown(steps, means, options);
    const text = describePlan(plan);
    if (options.isDryRun)
        return { plan, text: `${text}\n\nDry run: nothing was written.` };
    const hasChanges = changesIn(plan).length > 0;
    if (!hasChanges)
        dialogue.say('Nothing to change: everything is set up like this already.');
    else if (dialogue.isAttended)
        dialogue.showCommands('What setup will do', describePlan(changesIn(plan)));
    if (hasChanges && !(await dialogue.confirm({ ask: 'Do this?', initial: true, unattended: true })))
        throw new errors .hj('cancelled', 'Setup was cancelled.', { hint: 'Nothing was written.' });
    await carryOut(plan, machine, { onDone: dialogue.say, signal });
    const tasks = plan.filter((step) => step.kind === 'task');
    const closing = tasks.length === 0 ? 'Setup is complete.' : 'Setup is complete. What is left for you is shown above.';
    if (!dialogue.isAttended)
        return { plan, text: [describePlan(tasks), closing].filter((part) => part !== '').join('\n\n') };
    for (const { title, text: body } of tasks)
        dialogue.showCommands(`For you: ${title}`, body);
    if (settings === undefined)
        return { plan, text: closing };
    const wantsBackup = await dialogue
        .confirm({ ask: 'Make a backup now?', initial: true, unattended: false })
        .catch(() => false);
    return { plan, text: closing, ...(wantsBackup ? { firstBackup: settings } : {}) };
}
function changesIn(plan) {
    return plan.filter(({ kind }) => kind !== 'task');
}
async function withoutKnown(steps, means, { isDryRun }) {
    const { machine } = means;
    const plan = [];
    for (const step of steps) {
        if (step.kind === 'folder' && plan.some((other) => other.kind === 'folder' && other.path === step.path))
            continue;
        if (step.kind !== 'file') {
            if (step.kind === 'crontab')
                await agreeToLines(step.label, means, isDryRun);
            plan.push(step);
            continue;
        }
        const before = await machine.read(step.path);
        if (before === step.content)
            continue;
        const isAgreed = before === undefined || step.before !== undefined;
        if (isDryRun && !isAgreed)
            warnIf(wouldAsk(step.path, before), means);
        else if (!isAgreed && !(await agreesToReplace(step.path, before, means)))
            throw notReplaced(step.path, before);
        plan.push(before === undefined ? step : { before, ...step });
    }
    const refused = isDryRun ? [] : await refusedSettings(plan, means);
    const wanted = plan.filter((step) => !refused.includes(step));
    const isFollowUp = (step) => step.kind === 'program' && step.isFollowUp === true;
    return changesIn(wanted).some((step) => !isFollowUp(step)) ? wanted : wanted.filter((step) => !isFollowUp(step));
}
function warnIf(text, { dialogue }) {
    if (text !== undefined)
        dialogue.warn(text);
}
async function agreeToLines(label, { dialogue, machine }, isDryRun) {
    if (!(await hasEditedLines(label, machine)))
        return;
    const origin = `The lines of ${label} in the crontab were edited since setup wrote them.`;
    if (isDryRun)
        return dialogue.warn(`${origin} Setup asks before it replaces or removes them, and with --yes it refuses.`);
    const ask = `${origin} Replace or remove them?`;
    if (await dialogue.confirm({ ask, initial: false, unattended: false }))
        return;
    throw new errors .hj('input-invalid', `The lines of ${label} in the crontab were edited, and were not replaced.`, {
        hint: 'Nothing was written. If somebody disabled the lines, enable them again with `crontab -e`. Otherwise, put what you added into the settings file, such as `SRM_BACKUP_ENCRYPT_TO`, and remove the lines with `crontab -e`. Then run setup again with `--schedule crontab`.',
    });
}
async function refusedSettings(plan, { dialogue }) {
    const refused = [];
    for (const known of ['present', 'unknown']) {
        const settings = plan.filter((step) => 'known' in step && step.known === known);
        if (settings.length === 0)
            continue;
        const names = settings.map(({ name }) => name).join(', ');
        const these = settings.length === 1 ? 'it' : 'them';
        const ask = known === 'present'
            ? `The repository already has ${names}. Replace ${these}?`
            : `The repository may already have ${names}, which setup cannot see. Set or replace ${these}?`;
        if (!(await dialogue.confirm({ ask, initial: false, unattended: true })))
            refused.push(...settings);
    }
    return refused;
}

;// CONCATENATED MODULE: ./build/src/setup/unattended.js



function openUnattended({ note, warn }, given) {
    const showLines = (title, text) => {
        for (const line of [title, ...text.split('\n')])
            note(line);
    };
    return {
        isAttended: false,
        given: (name) => given[name],
        say: note,
        warn,
        show: showLines,
        showCommands: showLines,
        showSecret: () => {
            throw new Error('a secret is only shown to a person');
        },
        text: async ({ name, initial, check }) => {
            const answer = given[name] ?? initial;
            if (answer === undefined)
                throw unanswered(name);
            check(answer);
            return answer;
        },
        secret: async ({ name, saved, check }) => {
            const answer = given[name] ?? saved;
            if (answer === undefined)
                throw unanswered(name);
            check(answer);
            return answer;
        },
        choose: async (choice) => givenChoice(given, choice) ?? choice.initial,
        confirm: async ({ unattended }) => unattended,
        during: (_what, work) => work(),
    };
}
function unanswered(name) {
    return new errors .hj('input-invalid', `With \`--yes\`, ${(0,env_file .Qn)(name)} is required, but not set.`, {
        hint: `Set ${(0,env_file .Qn)(name)}, or run \`srm-backup setup\` in a terminal to be asked.`,
    });
}

var inputs = __webpack_require__(75995);
var secrets = __webpack_require__(16597);
var setup_words = __webpack_require__(38789);
var variables = __webpack_require__(17769);
;// CONCATENATED MODULE: ./build/src/cli/setup.js












const OWN_ANSWERS = ['schedule', 'checkout'];
async function setup(given, run) {
    const { terminal, signal, runState, stderr, isDryRun, isUnattended } = run;
    if (!isUnattended && !(given.stdin.isTTY && stderr.isTTY))
        throw new errors .hj('input-invalid', '`setup` asks questions, but this is not a terminal.', {
            hint: 'Run it in a terminal, or with `--yes` and the answers as variables (SRM_BACKUP_URL and so on).',
        });
    (0,variables .Fl)(given.env);
    const logger = { ...terminal.logger(runState), info: () => { } };
    const answers = await givenAnswers(given);
    for (const name of inputs .pH)
        logger.secret(answers[name] ?? '');
    const settingsFile = (0,inputs .Z_)('settings', given);
    const { note, warn, during, redact } = terminal;
    const dialogue = isUnattended
        ? openUnattended({ note, warn }, answers)
        : await openInteractive({ stdin: given.stdin, stderr, signal, redact, during }, answers);
    const outcome = await setUp({
        logger: { ...logger, warning: (line) => dialogue.warn((0,setup_words .G)(line)) },
        ...{ dialogue, runState, signal },
        machine: await thisMachine(given.env, signal),
        words: { say: setup_words .G, hintOf: (failure) => (0,setup_words .a)(failure).hint },
        startedAt: given.startedAt,
    }, { isDryRun, ...(settingsFile === '' ? {} : { settingsFile: (0,external_node_path_.resolve)(settingsFile) }) });
    if (outcome.firstBackup === undefined)
        await report(outcome, terminal);
    else
        terminal.note(outcome.text);
    return outcome.firstBackup;
}
async function report({ text, plan }, terminal) {
    await terminal.result({
        lines: text.split('\n'),
        isData: true,
        json: { steps: plan.map((step) => ({ kind: step.kind, what: nameStep(step) })) },
    });
}
async function givenAnswers(given) {
    const answers = {};
    for (const name of [...settings .Q, ...OWN_ANSWERS]) {
        const value = (0,inputs .Z_)(name, given);
        if (value !== '')
            answers[name] = value;
    }
    for (const name of inputs .pH) {
        const file = (0,inputs .Z_)(`${name}-file`, given);
        if (file !== '')
            answers[name] = await (0,secrets .n5)(name, file, given.signal);
    }
    return answers;
}


/***/ })

};
