export const id = 265;
export const ids = [265];
export const modules = {

/***/ 31265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   diff: () => (/* binding */ diff)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _compare_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48090);
/* harmony import */ var _destinations_manifest_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75289);
/* harmony import */ var _dss_changes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15109);
/* harmony import */ var _dss_items_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7580);
/* harmony import */ var _dss_manifest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51091);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(27406);
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(22958);
/* harmony import */ var _untrusted_text_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(83015);
/* harmony import */ var _exit_codes_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(57153);
/* harmony import */ var _opened_backup_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(65001);
// `srm-backup diff OLD NEW`: what changed between two backups, or their manifests. Names only, never values.












/** Returns the exit code: 0 for the same content, DIFFERENT for another. */
async function diff(files, options, terminal) {
    const isIgnored = (0,_dss_items_js__WEBPACK_IMPORTED_MODULE_10__/* .ignoring */ .O_)(options.ignore ?? []);
    const [before, after] = await terminal.during('Comparing', async () => {
        return [await manifestOf(files[0], options, isIgnored), await manifestOf(files[1], options, isIgnored)];
    });
    const obstacle = (0,_compare_js__WEBPACK_IMPORTED_MODULE_2__/* .obstacleBetween */ .GU)(before, after);
    if (obstacle !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .BackupError */ .hj('input-invalid', `These two cannot be compared: ${obstacle}.`, {
            hint: 'Compare the backups themselves (with `--identity` where they are sealed), not a manifest of a sealed one.',
        });
    const comparison = (0,_dss_changes_js__WEBPACK_IMPORTED_MODULE_4__/* .compareManifests */ .k)(before, after, { isIgnored });
    terminal.result({
        text: describe(comparison),
        json: { unchanged: comparison.unchanged, changes: comparison.changes },
    });
    return comparison.unchanged ? 0 : _exit_codes_js__WEBPACK_IMPORTED_MODULE_8__/* .DIFFERENT */ .m;
}
async function manifestOf(file, options, isIgnored) {
    if (file.endsWith(_dss_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .MANIFEST_EXTENSION */ .OR)) {
        const read = await (0,_destinations_manifest_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readManifestFile */ .oe)(file);
        if ('manifest' in read && read.manifest.verified)
            return read.manifest;
        const problem = 'problem' in read ? read.problem : 'its backup was not verified';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .BackupError */ .hj('input-invalid', `${file} cannot be compared: ${problem}.`);
    }
    return await (0,_opened_backup_js__WEBPACK_IMPORTED_MODULE_9__/* .withBackup */ .n)(file, options, async ({ inspection, size, sha256 }) => {
        const router = { label: '-', id: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update('').digest('hex') };
        const about = { fileName: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file), size, sha256, startedAt: new Date(0), router, isIgnored };
        return (0,_dss_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .createManifest */ .e4)((0,_opened_backup_js__WEBPACK_IMPORTED_MODULE_9__/* .wholeOf */ .l)(file, inspection), about);
    });
}
function describe({ unchanged, changes }) {
    if (unchanged)
        return 'Unchanged: both hold the same settings.';
    const lines = changes.map(({ kind, section, where, label }) => {
        const what = where === 'file' ? label : `${where} ${label}`.trim();
        return `  ${kind.padEnd(7)}  ${(0,_untrusted_text_js__WEBPACK_IMPORTED_MODULE_11__/* .printable */ .g)(section)}: ${(0,_untrusted_text_js__WEBPACK_IMPORTED_MODULE_11__/* .printable */ .g)(what, 200)}`;
    });
    return [(0,_units_js__WEBPACK_IMPORTED_MODULE_7__/* .countOf */ .pq)(changes.length, 'change'), ...lines].join('\n');
}


/***/ }),

/***/ 65001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ wholeOf),
  n: () => (/* binding */ withBackup)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/dss/inspect.js + 2 modules
var inspect = __webpack_require__(51018);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./build/src/unseal.js
// Opening what was sealed, with a key that only its owner has. Never loaded by the action: the runner has no key.





const AGE_MAGIC = 'age-encryption.org/v1\n';
const AGE_ARMOR = '-----BEGIN AGE ENCRYPTED FILE-----';
/** Whether a file's first bytes are those of age. */
function isSealed(head) {
    return head.toString('latin1', 0, AGE_MAGIC.length) === AGE_MAGIC;
}
/** The private keys in a file as `age-keygen` writes it. Throws BackupError `input-invalid`; a key is never shown. */
async function readIdentities(path) {
    const text = await (0,promises_.readFile)(path, 'utf8').catch((cause) => {
        const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
        throw new errors/* BackupError */.hj('input-invalid', `The key file ${path} cannot be read (${reason}).`, { cause });
    });
    const lines = text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'));
    const keys = lines.filter((line) => /^AGE-SECRET-KEY-/.test(line));
    if (keys.length > 0 && keys.length === lines.length)
        return keys;
    const found = text.startsWith(AGE_MAGIC) || text.startsWith(AGE_ARMOR) ? 'is itself encrypted' : 'holds no key of age';
    throw new errors/* BackupError */.hj('input-invalid', `The key file ${path} ${found}.`, {
        hint: '`age-keygen -o FILE` writes one; its key begins with AGE-SECRET-KEY-. Open an encrypted key with `age --decrypt` first.',
    });
}
/** Writes what is in the sealed `source` to the new file `target`, mode 0600. Throws BackupError, and the signal's reason. */
async function unsealFile(source, target, { identities, signal }) {
    const { Decrypter } = await __webpack_require__.e(/* import() */ 539).then(__webpack_require__.bind(__webpack_require__, 81539));
    const decrypter = new Decrypter();
    try {
        for (const identity of identities)
            decrypter.addIdentity(identity);
        const sealed = external_node_stream_.Readable.toWeb((0,external_node_fs_.createReadStream)(source, { signal }));
        const plain = await decrypter.decrypt(sealed);
        await (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.fromWeb(plain), (0,external_node_fs_.createWriteStream)(target, { flags: 'wx', mode: 0o600 }), {
            signal,
        });
    }
    catch (cause) {
        signal.throwIfAborted();
        throw describe(cause, source);
    }
}
function describe(cause, source) {
    if (typeof cause === 'object' && cause !== null && 'code' in cause && 'syscall' in cause)
        return cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    if (reason.includes('no identity matched'))
        return new errors/* BackupError */.hj('input-invalid', `${source} was not sealed for this key.`, {
            cause,
            hint: 'Take the key whose recipient stood in `encrypt-to` at that time: `age-keygen -y KEYFILE` prints the recipient of a key.',
        });
    return new errors/* BackupError */.hj('backup-invalid', `${source} cannot be opened: it is damaged (${reason}).`, {
        cause,
        hint: 'Take another copy. Its SHA-256 must be that of its manifest.',
    });
}

;// CONCATENATED MODULE: ./build/src/cli/opened-backup.js
// A backup that lies on the disk, opened for a command: unsealed if need be, inspected, and gone again afterwards.








const HEAD_BYTES = 64;
/** Opens a backup for `work`; what had to be written for it is removed afterwards. Throws BackupError. */
async function withBackup(file, { identity, signal }, work) {
    const head = await readHead(file);
    // mkdtemp makes it 0700: what is in it is everything that the router knows.
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'srm-backup-'));
    try {
        const sealed = isSealed(head);
        const plain = (0,external_node_path_.join)(folder, 'backup.dss');
        if (sealed) {
            if (identity === undefined)
                throw new errors/* BackupError */.hj('input-invalid', `${file} is sealed: it takes the key to open it.`, {
                    hint: 'Give the key file: `--identity router-backup.key`.',
                });
            await unsealFile(file, plain, { identities: await readIdentities(identity), signal });
        }
        else {
            await copyPrivately(file, plain, signal);
        }
        const inspection = await (0,inspect/* inspect */.N)(plain, { signal });
        const { size } = await (0,promises_.stat)(file);
        return await work({ size, sha256: await hash(file, signal), isSealed: sealed, plain, inspection });
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true, maxRetries: 2 });
    }
}
/** The inspection of a backup that must be whole. Throws BackupError `backup-invalid` or `backup-unrecognised`. */
function wholeOf(file, inspection) {
    if (inspection.verdict === 'whole')
        return inspection;
    const problem = inspection.findings.map(({ text }) => text.replaceAll('The router sent', 'This is')).join(' ');
    const code = inspection.verdict === 'damaged' ? 'backup-invalid' : 'backup-unrecognised';
    throw new errors/* BackupError */.hj(code, `${file}: ${problem}`, { hint: 'Take another copy of it, or an older backup.' });
}
async function readHead(file) {
    try {
        const handle = await (0,promises_.open)(file);
        try {
            const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
            return buffer.subarray(0, bytesRead);
        }
        finally {
            await handle.close();
        }
    }
    catch (cause) {
        const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
        throw new errors/* BackupError */.hj('input-invalid', `${file} cannot be read (${reason}).`, { cause });
    }
}
/** The checks make their folder beside the file: where it lies may be read only. */
async function copyPrivately(source, target, signal) {
    const handle = await (0,promises_.open)(target, 'wx', 0o600);
    try {
        for await (const chunk of (0,external_node_fs_.createReadStream)(source, { signal }))
            await handle.writeFile(chunk);
    }
    finally {
        await handle.close();
    }
}
async function hash(file, signal) {
    const digest = (0,external_node_crypto_.createHash)('sha256');
    for await (const chunk of (0,external_node_fs_.createReadStream)(file, { signal }))
        digest.update(chunk);
    return digest.digest('hex');
}


/***/ }),

/***/ 48090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GU: () => (/* binding */ obstacleBetween),
/* harmony export */   Lp: () => (/* binding */ lookBack),
/* harmony export */   Rt: () => (/* binding */ compareAll)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _patience_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14950);
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22958);
// Before anything is stored: what each destination had, and what has changed since.



/** For what a destination has to say about its newest copy. */
const LOOK_TIMEOUT_MS = 30_000;
/**
 * Asks a destination for its newest copy; to be called while the router is busy. Throws nothing: what keeps a copy from
 * being found is no reason not to make the next one.
 */
async function lookBack(destination, work) {
    const { folder, journal, signal, facts } = work;
    let isUnseen = false;
    const onUnseen = () => {
        isUnseen = true;
    };
    const tooLate = () => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj('timed-out', `it took longer than ${LOOK_TIMEOUT_MS / 1000} s`);
    try {
        const previous = await (0,_patience_js__WEBPACK_IMPORTED_MODULE_1__/* .within */ .u)((until) => destination.newest({ folder, signal: until, onUnseen }), {
            timeoutMs: LOOK_TIMEOUT_MS,
            tooLate,
            signal,
            facts,
        });
        return { destination, previous, isUnseen };
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        if (!signal.aborted)
            journal.info(`The newest backup in the ${destination.kind} could not be looked at: ${reason}.`);
        return { destination, previous: undefined, isUnseen: true };
    }
}
/** Compares with what each destination had, and keeps the newest comparison in `facts`. */
function compareAll(found, options) {
    const { manifest, compare, journal, facts } = options;
    const baselines = found.map(({ destination, previous, isUnseen }) => {
        if (!previous)
            return { destination, isForeign: isUnseen };
        if (isOtherRouter(previous.manifest, manifest)) {
            journal.warning(`The newest backup in the ${destination.kind} (${previous.manifest.file}) is another router's: nothing was compared, and no old backup will be deleted. Give each router its own \`router\` label, and a \`name\` with {router} in it.`);
            return { destination, previous, isForeign: true };
        }
        if (!previous.manifest.verified || !manifest.verified)
            return { destination, previous, isForeign: false };
        const obstacle = obstacleBetween(previous.manifest, manifest);
        if (obstacle !== undefined) {
            facts.untold = obstacle;
            return { destination, previous, isForeign: false };
        }
        return { destination, previous, comparison: compare(previous.manifest), isForeign: false };
    });
    facts.isFirst = found.every(({ previous, isUnseen }) => previous === undefined && !isUnseen);
    if (facts.isFirst)
        journal.info('First backup: there is none to compare it with.');
    const newest = newestOf(baselines);
    if (newest?.comparison && newest.previous) {
        facts.comparison = newest.comparison;
        journal.info(describe(newest.comparison));
    }
    if (!newest && facts.untold)
        journal.info(`What changed cannot be told: ${facts.untold}.`);
    const earlier = newest?.previous ?? baselines.find(({ previous, isForeign }) => previous && !isForeign)?.previous;
    if (earlier?.manifest.verified && manifest.verified)
        warnAboutSize(earlier.manifest, { manifest, journal });
    return baselines;
}
/** Why two manifests say nothing about each other: digests are comparable only if the same key made them, or none did. */
function obstacleBetween({ sealed: before }, { sealed: after }) {
    if (!before && !after)
        return undefined;
    if (after && after.keyId === null)
        return 'the backup is sealed, and there is no `fingerprint-key` to make digests of its content with';
    if (before && after && before.keyId === after.keyId)
        return undefined;
    if (!before)
        return 'the earlier backup was not sealed yet';
    if (!after)
        return 'the earlier backup is sealed';
    return before.keyId === null
        ? 'the earlier backup was sealed without a `fingerprint-key`'
        : 'the earlier backup was sealed with another `fingerprint-key`';
}
function isOtherRouter(before, after) {
    const isSameKind = obstacleBetween(before, after) === undefined;
    if (isSameKind && before.router.id !== null && after.router.id !== null)
        return before.router.id !== after.router.id;
    // Without two ids that were made alike, their labels are all there is to tell them apart.
    return before.router.label !== after.router.label;
}
function newestOf(baselines) {
    const comparable = baselines.filter(({ comparison }) => comparison !== undefined);
    return comparable.sort((a, b) => ((a.comparison?.since ?? '') < (b.comparison?.since ?? '') ? 1 : -1))[0];
}
function describe({ since, unchanged, changes }) {
    if (unchanged)
        return `Unchanged since ${since}.`;
    return `${(0,_units_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .pq)(changes.length, 'change')} since ${since}.`;
}
function warnAboutSize(before, { manifest, journal }) {
    if (manifest.size * 2 >= before.size)
        return;
    journal.warning(`The backup is less than half as large as the last good one: ${(0,_units_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(manifest.size)} after ${(0,_units_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(before.size)}. Check that the router still has all its settings.`);
}


/***/ }),

/***/ 15109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ compareManifests)
});

// EXTERNAL MODULE: ./build/src/dss/archive-members.js
var archive_members = __webpack_require__(25840);
// EXTERNAL MODULE: ./build/src/dss/fingerprint.js
var fingerprint = __webpack_require__(94632);
// EXTERNAL MODULE: ./build/src/dss/items.js
var items = __webpack_require__(7580);
// EXTERNAL MODULE: ./build/src/dss/row-labels.js
var row_labels = __webpack_require__(62234);
;// CONCATENATED MODULE: ./build/src/dss/sections.js
// What a person calls the part of the router's settings that a table or file belongs to.
/** The first that fits; table names are those of DSM (protocol.md 6), paths those of one SRM file. */
const SECTIONS = [
    [/^confbkp_group/, 'Groups'],
    [/^confbkp_user/, 'Users'],
    [/^confbkp_(?:share|volume)/, 'Shared folders'],
    [/^confbkp_nfs/, 'NFS'],
    [/^confbkp_scheduler/, 'Task scheduler'],
    [/^confbkp_smartblock/, 'Account protection'],
    [/^confbkp_app/, 'Application privileges'],
    [/^confbkp_config/, 'General settings'],
    [/dhcp/i, 'DHCP'],
    [/port_?-?forward|portfwd|upnp/i, 'Port forwarding'],
    [/wi-?fi|wireless|wlan|hostapd|ssid/i, 'Wi-Fi'],
    [/cert|\.(?:crt|pem|key)$/i, 'Certificates'],
    [/mesh/i, 'Mesh'],
    [/ddns/i, 'DDNS'],
    [/vpn|ipsec|wireguard|openvpn/i, 'VPN'],
    [/firewall|iptables|synongfw|threat|(?:^|[/_])fw(?:[/_]|$)/i, 'Firewall and traffic control'],
    [/sched|cron/i, 'Task scheduler'],
    [/user|passwd|shadow/i, 'Users'],
    [/group/i, 'Groups'],
    [/share|smb|samba/i, 'Shared folders'],
    [/\/config_info$/, 'Backup information'],
];
/** A friendly name for a table or a file item, or the raw name. */
function sectionOf(name) {
    return SECTIONS.find(([pattern]) => pattern.test(name))?.[1] ?? name;
}

;// CONCATENATED MODULE: ./build/src/dss/changes.js
// Manifest against manifest: what was added, removed and changed between two backups. Values are never known here.





/** Compares two verified backups, leaving out what is ignored. */
function compareManifests(before, after, { isIgnored, nameRow = (_, label) => label }) {
    const changes = [
        ...compareFiles((0,items/* visibleFiles */.Q3)(before.entries, isIgnored), (0,items/* visibleFiles */.Q3)(after.entries, isIgnored)),
        ...compareTables((0,items/* visibleTables */.EN)(before.tables, isIgnored), (0,items/* visibleTables */.EN)(after.tables, isIgnored), isIgnored),
    ];
    return {
        since: before.time,
        // The older one's own fingerprint was made with the list of ignored items of its day.
        unchanged: (0,fingerprint/* fingerprintOf */.a)(before, isIgnored) === (0,fingerprint/* fingerprintOf */.a)(after, isIgnored),
        changes: changes
            .map((change) => named(change, nameRow))
            .sort((a, b) => (a.section === b.section ? 0 : a.section < b.section ? -1 : 1)),
    };
}
function named(change, nameRow) {
    if (change.where === 'file' || change.label === '')
        return change;
    return { ...change, label: nameRow(change.where, change.label) };
}
function compareFiles(before, after) {
    const digests = (entries) => new Map(entries.filter(({ path }) => !(0,archive_members/* isDatabase */.u)(path)).map(({ path, sha256 }) => [(0,items/* fileItem */.qs)(path), sha256]));
    return differences(digests(before), digests(after), (one, other) => one === other).map(([kind, item]) => {
        return { kind, section: sectionOf(item), where: 'file', label: item };
    });
}
function compareTables(before, after, isIgnored) {
    const byName = (tables) => new Map(tables.map((table) => [table.name, table]));
    const [old, current] = [byName(before), byName(after)];
    const isSame = (one, other) => JSON.stringify(one.columns) === JSON.stringify(other.columns);
    const whole = differences(old, current, isSame).map(([kind, table]) => {
        return { kind, section: sectionOf(table), where: table, label: '' };
    });
    const reshaped = new Set(whole.map(({ where }) => where));
    const rows = [...current.values()].flatMap((table) => {
        const earlier = old.get(table.name);
        if (!earlier || reshaped.has(table.name))
            return [];
        return compareRows(table.name, [...(0,items/* visibleRows */.WY)(earlier, isIgnored)], [...(0,items/* visibleRows */.WY)(table, isIgnored)]);
    });
    return [...whole, ...rows];
}
/** Rows that are the same in both fall away, whatever they are called; of the rest, those of the same name have changed. */
function compareRows(table, before, after) {
    const removed = groupByName(less(before, after));
    const added = groupByName(less(after, before));
    const section = sectionOf(table);
    return [...new Set([...removed.keys(), ...added.keys()])].flatMap((name) => {
        const [gone, come] = [removed.get(name) ?? [], added.get(name) ?? []];
        const changed = Math.min(gone.length, come.length);
        const list = (labels, kind) => labels.map((label) => ({ kind, section, where: table, label }));
        return [
            ...list(come.slice(0, changed), 'changed'),
            ...list(come.slice(changed), 'added'),
            ...list(gone.slice(changed), 'removed'),
        ];
    });
}
/** The rows that the others do not have, each as often as it has no counterpart. */
function less(rows, others) {
    const counts = new Map();
    for (const [, digest] of others)
        counts.set(digest, (counts.get(digest) ?? 0) + 1);
    return rows.filter(([, digest]) => {
        const count = counts.get(digest) ?? 0;
        counts.set(digest, count - 1);
        return count <= 0;
    });
}
function groupByName(rows) {
    const groups = new Map();
    for (const [label] of rows) {
        const name = (0,row_labels/* baseLabel */.ku)(label);
        const labels = groups.get(name) ?? [];
        labels.push(label);
        groups.set(name, labels);
    }
    return groups;
}
function differences(before, after, isSame) {
    const gone = [...before.keys()].filter((key) => !after.has(key)).map((key) => ['removed', key]);
    const rest = [...after].flatMap(([key, value]) => {
        const old = before.get(key);
        if (old === undefined)
            return [['added', key]];
        return isSame(old, value) ? [] : [['changed', key]];
    });
    return [...gone, ...rest];
}


/***/ }),

/***/ 14950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ within)
/* harmony export */ });
/* unused harmony export orAbandon */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
// Waiting for work that may hang or may not be abortable: a deadline, and a way to leave it behind.

/** How long aborted work may take to clean up after itself before it is left behind. */
const ABANDON_AFTER_MS = 1_000;
/** Waits for work that may not be abortable: when the signal says so it is left behind, and the entry is told. */
async function orAbandon(work, { signal, facts }) {
    let settled = false;
    let timer;
    const aborted = Promise.withResolvers();
    const onAbort = () => {
        timer = setTimeout(() => aborted.reject((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .abortReason */ .Js)(signal) ?? signal.reason), ABANDON_AFTER_MS);
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
            facts.abandoned = true;
    }
}
/** Does work under a deadline of its own; past it, the work's signal aborts with `tooLate()` and the work is left behind. */
async function within(work, options) {
    const { timeoutMs, tooLate, facts } = options;
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(tooLate()), timeoutMs);
    const signal = AbortSignal.any([options.signal, deadline.signal]);
    try {
        return await orAbandon(work(signal), { signal, facts });
    }
    finally {
        clearTimeout(timer);
    }
}


/***/ })

};
