export const id = 1458;
export const ids = [1458];
export const modules = {

/***/ 31458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  drill: () => (  drill)
});

var run_state = __webpack_require__(38133);
var newest_artifact = __webpack_require__(71329);
var promises_ = __webpack_require__(51455);
var external_node_path_ = __webpack_require__(76760);
var dss_manifest = __webpack_require__(51091);
var errors = __webpack_require__(27406);
var copies = __webpack_require__(98745);
var template = __webpack_require__(35654);
var file_errors = __webpack_require__(27657);
var message = __webpack_require__(29962);
var future_copies = __webpack_require__(46984);
var manifest_file = __webpack_require__(75289);
var newest_copy = __webpack_require__(50919);
var directory_names = __webpack_require__(14357);
var directory_owners = __webpack_require__(24585);
var directory_place = __webpack_require__(33482);
;// CONCATENATED MODULE: ./build/src/destinations/directory/newest-in-directory.js














async function newestInDirectory(path, search) {
    const { naming, now, logger, signal } = search;
    try {
        const { files: names, others, isCut } = await (0,directory_names .Z)(path, search);
        if (isCut)
            throw new errors .hj('destination-refused', (0,message .iU) `${(0,directory_names .O)(path)}.`);
        const open = await (0,directory_place .h3)(path);
        if (open)
            logger.warning(open);
        const all = [...(0,newest_copy .zc)(names, naming, others), ...others.filter((name) => (0,template .je)(name) !== '')];
        const backups = (0,copies .sZ)(all, { naming, now }).toReversed();
        const foreign = open ? await (0,directory_owners .dn)(path, backups, { uid: process.getuid?.(), signal }) : new Set();
        const invented = foreign.size < backups.length ? new Set([...foreign].map(dss_manifest .S$)) : new Set();
        const { manifest, newer } = await (0,newest_copy .EM)(backups, {
            where: path,
            names,
            naming,
            others,
            read: async (name) => invented.has(name) ? { problem: 'another user may have invented it' } : await readThere(path, name),
        });
        await proveReadable((0,external_node_path_.join)(path, manifest.file));
        const file = (0,external_node_path_.join)(path, manifest.file);
        return { file, manifest, newer, ahead: (0,future_copies .Z)(names, { place: path, naming, now }), description: file };
    }
    catch (cause) {
        if (cause instanceof errors .hj)
            throw cause;
        signal.throwIfAborted();
        throw new errors .hj('destination-refused', `The directory ${path} cannot be read: ${(0,file_errors .S)(cause)}.`, {
            cause,
            hint: 'Check the path, that the disk or share is mounted, and that you have permission to read it.',
        });
    }
}
async function readThere(path, name) {
    return await (0,manifest_file .eY)((0,external_node_path_.join)(path, name)).catch((cause) => {
        if (['ENOENT', 'EISDIR'].includes((0,file_errors .U)(cause)))
            return { problem: (0,file_errors .S)(cause) };
        throw unreadable((0,external_node_path_.join)(path, name), cause);
    });
}
async function proveReadable(file) {
    const handle = await (0,promises_.open)(file, 'r').catch((cause) => {
        throw unreadable(file, cause);
    });
    await handle.close();
}
function unreadable(file, cause) {
    return new errors .hj('destination-refused', `${file} cannot be read: ${(0,file_errors .S)(cause)}.`, {
        cause,
        hint: 'Only the user who made the backups can read them: run this as that user. Otherwise, check the disk or share.',
    });
}

var manifest_size = __webpack_require__(49757);
var read_manifest = __webpack_require__(53209);
var github_client = __webpack_require__(62485);
var repository_snapshot = __webpack_require__(23390);
var repository_refusals = __webpack_require__(98658);
;// CONCATENATED MODULE: ./build/src/destinations/repository/newest-in-repository.js












async function newestInRepository({ repository, token, workflow, policy, branch, folder: path }, { naming, now, folder, signal }) {
    const [owner = '', name = ''] = repository.split('/');
    const place = { owner, name, branch, folder: path };
    const where = `${repository}/${path}${branch === undefined ? '' : ` on the branch ${branch}`}`;
    const client = (0,github_client .LX)({ ...workflow, token, policy });
    try {
        const { files, others, head } = await (0,repository_snapshot .b8)(client, place, { wanted: [], signal });
        if (branch !== undefined && head === undefined)
            throw new errors .hj('input-invalid', (0,message .iU) `The repository ${repository} has no branch ${branch}.`, {
                hint: (0,message .iU) `Omit ${(0,message .hF)('branch')} to use the default branch.`,
            });
        const names = files.map((file) => file.name);
        const fileOf = (wanted) => files.find((file) => file.name === wanted);
        const all = [...(0,newest_copy .zc)(names, naming, others), ...others];
        const backups = (0,copies .sZ)(all, { naming, now }).toReversed();
        const { manifest, newer } = await (0,newest_copy .EM)(backups, {
            where,
            names,
            naming,
            others,
            read: async (wanted) => {
                const found = fileOf(wanted);
                if (!found)
                    return { problem: 'it is missing' };
                const { oid, size } = found;
                if (size > manifest_size .Ov)
                    return { problem: 'it is too large' };
                return (0,read_manifest .W)((await (0,repository_snapshot .gm)(client, place, { oid, signal })).toString());
            },
        });
        const content = await (0,repository_snapshot .gm)(client, place, { oid: fileOf(manifest.file)?.oid ?? '', signal });
        const file = (0,external_node_path_.join)(folder, manifest.file);
        await (0,promises_.writeFile)(file, content, { mode: 0o600, flag: 'wx' });
        const ahead = (0,future_copies .Z)(names, { place: where, naming, now });
        return { file, manifest, newer, ahead, description: `${repository}/${path}/${manifest.file}` };
    }
    catch (error) {
        throw (0,repository_refusals .mP)(error, repository);
    }
}

var server = __webpack_require__(13550);
var env_file = __webpack_require__(34911);
var parse_repository = __webpack_require__(77753);
var parse_values = __webpack_require__(23003);
var router_name = __webpack_require__(88712);
var garbage = __webpack_require__(75308);
var reach = __webpack_require__(37492);
var sanitize = __webpack_require__(39654);
var format = __webpack_require__(20730);
var shell = __webpack_require__(16011);
var opened_backup = __webpack_require__(95283);
;// CONCATENATED MODULE: ./build/src/cli/restore-card.js




const DAY_MS = 24 * 60 * 60 * 1000;
const MAX_TEXT = 300;
const RESTORE = [
    'Connect a computer to the router by cable. The router should be the same model, with the same or a newer SRM.',
    'Sign in to SRM as an administrator and open Control Panel > System, under Update & Restore.',
    'Export the current configuration, so that you can go back.',
    'Restore from the .dss file. Wait, and do not turn the router off.',
    'Sign in with the account and password from the backup. Check Internet, Wi-Fi, DHCP, port forwarding and VPN.',
];
function restoreCard(card) {
    const { copy, backup, incomparableReason, now } = card;
    const { contentSize, content } = (0,opened_backup .A)(copy.description, backup.inspection);
    const { router, time, file } = copy.manifest;
    const { label, model, firmware, id } = router;
    const steps = stepsOf(card);
    const from = (0,sanitize .g$)(copy.description, MAX_TEXT);
    const comparison = incomparableReason.length === 0
        ? 'matches its manifest'
        : ['matches its manifest as far as they can be compared', ...incomparableReason].join('. ');
    const lines = [
        'RESTORE CARD',
        '',
        `Router    ${(0,sanitize .g$)(label)}`,
        `Model     ${(0,sanitize .g$)(model ?? 'unknown')}`,
        `Firmware  ${(0,sanitize .g$)(firmware ?? 'unknown')}`,
        `Backup    ${(0,sanitize .g$)(file, MAX_TEXT)}, from ${(0,format .Tc)(Date.parse(time))} (${ageOf(time, now)})`,
        `From      ${from}`,
        `Size      ${(0,format .z3)(backup.size)}${backup.isEncrypted ? ', encrypted; decrypted with the given key' : ''}`,
        `SHA-256   ${backup.sha256}`,
        `Verified  valid, ${(0,format .z3)(contentSize)} uncompressed, ${content.entries.length} entries, ${content.tables.length} tables; ${comparison}`,
        '',
        ...steps.map((step, index) => `${index + 1}. ${step}`),
    ];
    const days = Math.floor(ageMsOf(time, now) / DAY_MS);
    const json = {
        ...{
            router: { label, model, firmware, id },
            time,
            file,
            from: copy.description,
            size: backup.size,
            sha256: backup.sha256,
        },
        ...{ sealed: backup.isEncrypted, whole: true, days, notCompared: incomparableReason, steps },
    };
    return { lines, json };
}
function stepsOf({ copy, backup, isArtifact }) {
    const file = (0,sanitize .g$)(copy.manifest.file, MAX_TEXT);
    const plain = file.replace(/\.age$/, '');
    const decrypt = ['age', '--decrypt', '--identity', 'KEYFILE', '--output', plain, file];
    return [
        ...(isArtifact ? [`Download the artifact and unzip it: SRM accepts only the file in it, ${plain}.`] : []),
        ...(backup.isEncrypted ? [`Decrypt it, since SRM does not accept .age files: ${(0,shell .q)(decrypt)}`] : []),
        ...RESTORE,
    ];
}
function ageMsOf(time, now) {
    return now.getTime() - Date.parse(time);
}
function ageOf(time, now) {
    const days = Math.floor(ageMsOf(time, now) / DAY_MS);
    if (days < -1)
        return 'in the future: a clock was wrong';
    if (days < 1)
        return 'today';
    return days === 1 ? 'yesterday' : `${days} days ago`;
}

;// CONCATENATED MODULE: ./build/src/cli/drill-verdict.js




const drill_verdict_DAY_MS = 24 * 60 * 60 * 1000;
const STOPPED = 'Backups have stopped or go somewhere else. Check the job that makes them.';
const UNCHANGED = 'Or nothing has changed since: a repository gets no new copy of an unchanged backup by default. The watchdog can tell the two apart.';
function problemOf({ newer, ahead, description, manifest }, { kind, limit, now, }) {
    const shown = (0,sanitize .g$)(description, 300);
    if (newer !== undefined)
        return new errors .hj('read-back-failed', `The card does not show the newest backup. ${(0,sanitize .g$)(newer, 500)} The newest usable one is ${shown}.`, { hint: 'Make a new backup, then run the drill again.' });
    if (limit && ahead !== undefined)
        return new errors .hj('read-back-failed', `${(0,sanitize .g$)(ahead, 1000)} The card shows ${shown}.`, {
            hint: 'If the clock of this machine is behind, correct it. Otherwise one was wrong when they were made: move them elsewhere, or delete them.',
        });
    const age = ageMsOf(manifest.time, now);
    if (limit === undefined || (age <= limit.ms && age >= -drill_verdict_DAY_MS))
        return undefined;
    if (age < -drill_verdict_DAY_MS)
        return new errors .hj('read-back-failed', `The newest backup, ${shown}, is dated in the future (${(0,format .Tc)(Date.parse(manifest.time))}), so its age is unknown.`, { hint: 'Correct the clock of this machine or of the one that made the backup, then make a new one.' });
    return new errors .hj('read-back-failed', `The newest backup, ${shown}, is from ${(0,format .Tc)(Date.parse(manifest.time))} (${ageOf(manifest.time, now)}), which is older than ${limit.given}.`, { hint: kind === 'repository' ? `${STOPPED} ${UNCHANGED}` : STOPPED });
}

var manifest_match = __webpack_require__(72423);
var temporary_folder = __webpack_require__(68152);
var vocabulary = __webpack_require__(96518);
;// CONCATENATED MODULE: ./build/src/cli/drill.js



















const PLACES = {
    directory: [],
    repository: ['branch', 'path'],
    artifact: ['branch', 'workflow'],
};
async function drill(given, terminal) {
    const options = withVariables(given);
    terminal.nameRouter((0,router_name .vi)({ label: options.router ?? '', url: '' }));
    const kind = readPlace(options);
    const maxAge = options['max-age'];
    const limit = maxAge === undefined ? undefined : { given: maxAge, ms: (0,parse_values .$7)('max-age', maxAge) };
    await (0,temporary_folder .E)(options, async (folder) => {
        const { directory, signal, reachMs: timeoutMs } = options;
        const fetch = () => fetchNewest(kind, { options, folder, terminal });
        const copy = await terminal.during('Fetching the newest backup', () => 
        directory === undefined ? fetch() : (0,reach .gl)(directory, fetch, { signal, timeoutMs }));
        (0,garbage .i)();
        const description = (0,sanitize .g$)(copy.description, 300);
        terminal.note(`Fetched: ${description}.`);
        refuseOtherRouter(copy, options.router);
        if (copy.ahead !== undefined && !limit)
            terminal.logger((0,run_state .x)()).warning((0,sanitize .g$)(copy.ahead, 1000));
        await terminal.during('Verifying it', () => (0,opened_backup .n)(copy.file, { ...options, isListed: true }, async (backup) => {
            (0,opened_backup .A)(description, backup.inspection);
            const { manifest } = copy;
            const incomparableReason = await (0,manifest_match .b)(description, backup, { manifest, signal: options.signal });
            const { lines, json } = restoreCard({
                copy,
                backup,
                incomparableReason,
                isArtifact: kind === 'artifact',
                now: options.now,
            });
            const failure = problemOf(copy, { kind, limit, now: options.now });
            await terminal.result({ lines, json: { ...json, error: failure ? (0,vocabulary .Ic)(failure) : null } });
            if (failure)
                throw failure;
        }));
    });
}
function readPlace(options) {
    const kinds = Object.keys(PLACES).filter((kind) => options[kind] !== undefined);
    const [kind] = kinds;
    if (kind === undefined || kinds.length > 1 || options[kind] === '')
        throw new errors .hj('input-invalid', 'Give exactly one of `--directory`, `--repository` and `--artifact`.', {
            hint: 'For backups on this machine, it is `srm-backup drill --directory FOLDER`. Before the first one, run `srm-backup setup`.',
        });
    const meant = PLACES[kind];
    const stray = Object.values(PLACES)
        .flat()
        .find((name) => options[name] !== undefined && !meant.includes(name));
    if (stray !== undefined)
        throw new errors .hj('input-invalid', `\`--${stray}\` does not apply to \`--${kind}\`.`, {
            hint: 'Omit it, or use it with the option it belongs to (see `--help`).',
        });
    return kind;
}
function withVariables(options) {
    const of = (name) => options[name] ?? (options.env[(0,env_file .Qn)(name)] || undefined);
    return { ...options, name: of('name'), router: of('router') };
}
function usualLabel(env) {
    const url = env[(0,env_file .Qn)('url')] ?? '';
    return url === '' ? 'router' : (0,router_name .Wy)((0,parse_values .np)('url', url));
}
function refuseOtherRouter({ manifest, description }, wanted) {
    const found = manifest.router.label;
    if (wanted === undefined || found === wanted)
        return;
    throw new errors .hj('input-invalid', `The newest backup belongs to ${(0,sanitize .g$)(found)}, not ${wanted}: ${(0,sanitize .g$)(description, 300)}.`, {
        hint: 'Use the same `--router` as the job that makes the backups. Each router needs its own place or its own `--name`.',
    });
}
function requireOneServer(env) {
    const { GH_HOST: host = '', GITHUB_SERVER_URL: named = '', GITHUB_API_URL: api = '' } = env;
    if (host === '' || host === 'github.com' || named !== '' || api !== '')
        return;
    throw new errors .hj('input-invalid', `GH_HOST names the server ${(0,sanitize .g$)(host)}, and nothing else does.`, {
        hint: `The token was sent nowhere. Set GITHUB_SERVER_URL to the server that it is for: https://${(0,sanitize .g$)(host)} or https://github.com.`,
    });
}
async function fetchNewest(kind, { options, folder, terminal }) {
    const { directory = '', repository = '', artifact = '', env, signal, now } = options;
    const template = (0,parse_values .s5)('name', options.name ?? 'SynologyRouter_{date}', ['date', 'time', 'router']);
    if (kind !== 'artifact')
        (0,parse_values .Ws)(template);
    const naming = { template, router: (0,parse_values .V8)('router', options.router ?? usualLabel(env)) };
    const logger = terminal.logger((0,run_state .x)());
    const search = { naming, now, folder, logger, signal };
    if (kind === 'directory')
        return await newestInDirectory(directory, search);
    const token = env[(0,env_file .Qn)('token')] ?? env.GITHUB_TOKEN ?? env.GH_TOKEN ?? '';
    if (token === '')
        throw new errors .hj('input-invalid', 'A GitHub token is required.', {
            hint: 'Set SRM_BACKUP_TOKEN, GITHUB_TOKEN or GH_TOKEN to one that can read the repository, for example `GH_TOKEN=$(gh auth token)`.',
        });
    logger.secret(token);
    requireOneServer(env);
    const workflow = (0,server .L)(env);
    const named = { isRequired: true, serverUrl: workflow.serverUrl };
    if (kind === 'repository') {
        const place = {
            repository: (0,parse_repository .o2)('repository', repository, named),
            branch: options.branch === undefined ? undefined : (0,parse_repository .pG)('branch', options.branch),
            folder: (0,parse_repository .j1)('path', options.path ?? 'backups/{router}', naming.router),
        };
        return await newestInRepository({ ...place, token, workflow }, search);
    }
    const place = {
        repository: (0,parse_repository .o2)('artifact', artifact, named),
        workflowFile: options.workflow ?? 'router-backup.yml',
        branch: options.branch ?? 'main',
    };
    return await terminal.withoutChatter(() => (0,newest_artifact .jb)({ ...place, token, workflow }, search));
}


/***/ })

};
