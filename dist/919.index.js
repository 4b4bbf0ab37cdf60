export const id = 919;
export const ids = [919];
export const modules = {

/***/ 50919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EM: () => (/* binding */ chooseNewest),
/* harmony export */   Gz: () => (/* binding */ requireFile),
/* harmony export */   Ok: () => (/* binding */ findNewest),
/* harmony export */   Q$: () => (/* binding */ noBackup),
/* harmony export */   Uk: () => (/* binding */ describeLost),
/* harmony export */   u_: () => (/* binding */ noUsableBackup),
/* harmony export */   zc: () => (/* binding */ withLost)
/* harmony export */ });
/* harmony import */ var _dss_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51091);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
/* harmony import */ var _naming_copies_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98745);
/* harmony import */ var _naming_template_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35654);
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29962);
// The one search for the newest copy: each place lists its candidates newest first, and reads the manifest of one.





/** Maximum number of candidates to read, unless a place sets its own. */
const MAX_CANDIDATES = 30;
/**
 * Returns the first candidate with a usable manifest. `isNewest`: no candidate before it had a problem. If none has one, those
 * without any are unseen, too: a killed run leaves one, but a share that lost its manifests or another program many.
 */
async function findNewest({ candidates, limit = MAX_CANDIDATES, read, onProblem, onLimit, onUnseen, }) {
    let count = 0;
    let isNewest = true;
    const bare = [];
    for await (const candidate of candidates) {
        if (count++ === limit) {
            onLimit?.();
            onUnseen?.((0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU) `None of the newest ${limit} has a usable manifest`);
            break;
        }
        const found = await read(candidate);
        if (found === undefined)
            continue;
        if ('manifest' in found)
            return { candidate, manifest: found.manifest, isNewest };
        isNewest = false;
        onProblem?.(candidate, found.problem);
        if (found.isMissing)
            bare.push(candidate);
        else
            onUnseen?.((0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU) `The manifest of ${String(candidate)} is unusable: ${found.problem}`);
    }
    const [newest] = bare;
    if (newest !== undefined)
        onUnseen?.(withoutManifest(String(newest), bare.length));
    return undefined;
}
function withoutManifest(newest, count) {
    return count === 1
        ? (0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU) `${newest} has no manifest: a killed run left it, or it belongs to another router. No run deletes it: delete it by hand if you do not need it`
        : (0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU) `${count} backups, such as ${newest}, have no manifest, so they may belong to another router, and no run deletes them. Delete by hand what you do not need`;
}
/** Rejects a manifest that describes another file than `backup`. */
function requireFile(read, backup) {
    return 'manifest' in read && read.manifest.file !== backup ? { problem: 'it is about another file' } : read;
}
/**
 * Adds the names of backups of which only the manifest is left: one of them may have been the newest. `others` are the names of what is
 * not a regular file.
 */
function withLost(names, naming, others = []) {
    const lost = (0,_naming_copies_js__WEBPACK_IMPORTED_MODULE_3__/* .orphanedManifests */ .OO)([...names, ...others], naming).map((name) => name.slice(0, -_naming_template_js__WEBPACK_IMPORTED_MODULE_4__/* .MANIFEST_EXTENSION */ .OR.length));
    return [...names, ...lost.map((stem) => stem + _naming_template_js__WEBPACK_IMPORTED_MODULE_4__/* .BACKUP_EXTENSION */ .BI)];
}
/**
 * Says that only manifests are left of backups, if so: somebody deleted or lost the backups. Or that a file system has changed the
 * names of all of them, as HFS+ does: it lists `\u00e9` as `e` with an accent.
 */
function describeLost(names, { naming, now }) {
    const present = new Set(names);
    const lost = (0,_naming_copies_js__WEBPACK_IMPORTED_MODULE_3__/* .oldestFirst */ .sZ)(withLost(names, naming), { naming, now }).filter((name) => !present.has(name));
    const newest = lost.at(-1);
    if (newest === undefined)
        return describeRespelled(names, naming);
    return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU) `Only the manifest of ${newest} is left, and the backup is gone: look for it, or delete the manifest`;
}
function describeRespelled(names, naming) {
    const other = (0,_naming_copies_js__WEBPACK_IMPORTED_MODULE_3__/* .respelledName */ .EZ)(names, naming);
    return other === undefined
        ? undefined
        : (0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU) `${other} looks like a backup, but the file system spells its accents in another way: use ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .input */ .hF)('name')} and ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .input */ .hF)('router')} without accents`;
}
/** Returns the newest of `backups` (newest first) with a usable manifest. Throws BackupError if no usable backup exists. */
async function chooseNewest(backups, { where, names, naming, others = [], read, }) {
    let newer;
    const found = await findNewest({
        candidates: backups,
        read: async (backup) => {
            if (others.includes(backup))
                return { problem: 'it is not a regular file, and links are not followed' };
            if (!names.includes(backup))
                return { problem: 'only its manifest is left' };
            const manifest = requireFile(await read((0,_dss_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .manifestNameOf */ .S$)(backup)), backup);
            return 'problem' in manifest ? { problem: `its manifest is unusable: ${manifest.problem}` } : manifest;
        },
        onProblem: (backup, problem) => {
            newer ??= `${backup} cannot be used: ${problem}.`;
        },
    });
    if (found)
        return { manifest: found.manifest, newer };
    if (newer !== undefined)
        throw noUsableBackup(where, newer);
    const respelled = describeRespelled(names, naming);
    throw respelled ? noUsableBackup(where, (0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU) `${respelled}.`) : noBackup(where);
}
function noUsableBackup(where, reason) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .BackupError */ .hj('read-back-failed', (0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU) `None of the backups in ${where} can be used. ${reason}`, {
        hint: 'Make a new backup, and find out what happened to the manifests: they are the only proof of what was stored.',
    });
}
/** Not a usage error: backups may have stopped, or the share is not mounted. */
function noBackup(where) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .BackupError */ .hj('read-back-failed', (0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU) `There is no backup with a manifest in ${where}.`, {
        hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU) `Did the job that makes the backups ever succeed, and is the disk or share mounted? Do ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .input */ .hF)('name')}, ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .input */ .hF)('router')} and the place match that job?`,
    });
}


/***/ }),

/***/ 98745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ap: () => (/* binding */ familyOf),
/* harmony export */   EF: () => (/* binding */ takenNames),
/* harmony export */   EZ: () => (/* binding */ respelledName),
/* harmony export */   OO: () => (/* binding */ orphanedManifests),
/* harmony export */   ZV: () => (/* binding */ latestTime),
/* harmony export */   cJ: () => (/* binding */ listCopies),
/* harmony export */   dK: () => (/* binding */ freeNames),
/* harmony export */   e5: () => (/* binding */ areOrdered),
/* harmony export */   e8: () => (/* binding */ futureFirst),
/* harmony export */   mc: () => (/* binding */ sharesManifest),
/* harmony export */   pi: () => (/* binding */ backupsOf),
/* harmony export */   sZ: () => (/* binding */ oldestFirst),
/* harmony export */   zj: () => (/* binding */ compareCopies)
/* harmony export */ });
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35654);
// Recognizes our backups by their file names, and sorts them by age.

const SECONDS_OF_A_DAY = 86_400;
/** Number of seconds to try if a name with its time is taken, too. */
const NAME_ATTEMPTS = 60;
/** A time further ahead than this comes from a wrong clock. */
const MOST_AHEAD_MS = 24 * 60 * 60 * 1000;
/** Returns all backups of this naming among `names`, oldest first. */
function listCopies(names, naming) {
    const timeOf = (0,_template_js__WEBPACK_IMPORTED_MODULE_0__/* .timeReader */ .BR)(naming);
    return names
        .flatMap((fileName) => {
        const time = timeOf(fileName);
        return time === undefined ? [] : [{ fileName, time }];
    })
        .sort(compareCopies);
}
/** Returns the latest time that a name can have, as in a copy: one further ahead comes from a wrong clock. */
function latestTime(now) {
    const latest = new Date(now.getTime() + MOST_AHEAD_MS);
    return (0,_template_js__WEBPACK_IMPORTED_MODULE_0__/* .dateStamp */ .EJ)(latest) + (0,_template_js__WEBPACK_IMPORTED_MODULE_0__/* .timeStamp */ .ln)(latest);
}
/** Puts copies from the future before all others: their age is unknown. */
function futureFirst(copies, latest) {
    return [...copies.filter(({ time }) => time > latest), ...copies.filter(({ time }) => time <= latest)];
}
/** Returns our backups, oldest first by their names, and before them those from the future. */
function oldestFirst(names, { naming, now }) {
    return futureFirst(listCopies(names, naming), latestTime(now)).map(({ fileName }) => fileName);
}
/**
 * Whether the names tell which copy is the newest, which must be known of one to rely on. They do not if one is from the future, or
 * the clock is behind; nor if several have no date: versions before 1.0 appended the time of day alone.
 */
function areOrdered(names, { naming, now }) {
    const copies = listCopies(names, naming);
    const { time = _template_js__WEBPACK_IMPORTED_MODULE_0__/* .FIRST_DATE */ .eP } = copies.at(-1) ?? {};
    return time <= latestTime(now) && (copies.length < 2 || !time.startsWith(_template_js__WEBPACK_IMPORTED_MODULE_0__/* .FIRST_DATE */ .eP));
}
/** Compares by time. Of two names with the same time, the longer one is newer. */
function compareCopies(a, b) {
    if (a.time !== b.time)
        return a.time < b.time ? -1 : 1;
    const [one, other] = [(0,_template_js__WEBPACK_IMPORTED_MODULE_0__/* .stemOf */ .Vc)(a.fileName), (0,_template_js__WEBPACK_IMPORTED_MODULE_0__/* .stemOf */ .Vc)(b.fileName)];
    if (one !== other)
        return one < other ? -1 : 1;
    return a.fileName.length - b.fileName.length;
}
/**
 * Returns existing backups with this run's own name, encrypted or not, oldest first: the plain one, then those with a time, or date and
 * time, appended. A name counts as taken if either file of its pair exists.
 */
function takenNames(names, fileName) {
    const stem = (0,_template_js__WEBPACK_IMPORTED_MODULE_0__/* .stemOf */ .Vc)(fileName);
    const family = names.filter((name) => name.startsWith(stem));
    const present = new Set(family);
    const backups = family.flatMap((name) => {
        if ((0,_template_js__WEBPACK_IMPORTED_MODULE_0__/* .extensionOf */ .je)(name) !== '')
            return [name];
        if (!name.endsWith(_template_js__WEBPACK_IMPORTED_MODULE_0__/* .MANIFEST_EXTENSION */ .OR))
            return [];
        // A manifest alone still takes the name of its lost backup.
        const lost = name.slice(0, -_template_js__WEBPACK_IMPORTED_MODULE_0__/* .MANIFEST_EXTENSION */ .OR.length);
        return backupsOf(lost).some((backup) => present.has(backup)) ? [] : [`${lost}${_template_js__WEBPACK_IMPORTED_MODULE_0__/* .BACKUP_EXTENSION */ .BI}`];
    });
    const isOfFamily = (name) => name === stem || (name.startsWith(`${stem}-`) && /^(?:\d{8}-)?\d{6}$/.test(name.slice(stem.length + 1)));
    return backups
        .filter((name) => isOfFamily((0,_template_js__WEBPACK_IMPORTED_MODULE_0__/* .stemOf */ .Vc)(name)))
        .sort((a, b) => (0,_template_js__WEBPACK_IMPORTED_MODULE_0__/* .stemOf */ .Vc)(a).length - (0,_template_js__WEBPACK_IMPORTED_MODULE_0__/* .stemOf */ .Vc)(b).length || (a < b ? -1 : 1));
}
/** Returns the names that a backup with this stem can have. */
function backupsOf(stem) {
    return [_template_js__WEBPACK_IMPORTED_MODULE_0__/* .BACKUP_EXTENSION */ .BI, _template_js__WEBPACK_IMPORTED_MODULE_0__/* .SEALED_EXTENSION */ .L6].map((extension) => stem + extension);
}
/** Whether the manifest of a backup is also that of another one among `names`: `X.dss` and `X.dss.age` share it. */
function sharesManifest(names, fileName) {
    return backupsOf((0,_template_js__WEBPACK_IMPORTED_MODULE_0__/* .stemOf */ .Vc)(fileName)).some((backup) => backup !== fileName && names.has(backup));
}
/** Returns those of `takenNames` that exist: a manifest without its backup does not count. */
function familyOf(names, fileName) {
    const present = new Set(names);
    return takenNames(names, fileName).filter((name) => present.has(name));
}
/**
 * Returns names for this run's backup, in the order to try them. The plain name comes first, unless any of its family
 * exists. Then the time is appended, and the date if the name has none, so that names sort by age even after the plain one was pruned. A
 * time past midnight would sort first under the date in the name, so earlier seconds are tried instead.
 */
function freeNames(names, fileName, { naming, startedAt }) {
    const taken = takenNames(names, fileName).map(_template_js__WEBPACK_IMPORTED_MODULE_0__/* .stemOf */ .Vc);
    const stem = (0,_template_js__WEBPACK_IMPORTED_MODULE_0__/* .isDated */ .DC)(naming) ? (0,_template_js__WEBPACK_IMPORTED_MODULE_0__/* .stemOf */ .Vc)(fileName) : `${(0,_template_js__WEBPACK_IMPORTED_MODULE_0__/* .stemOf */ .Vc)(fileName)}-${(0,_template_js__WEBPACK_IMPORTED_MODULE_0__/* .dateStamp */ .EJ)(startedAt)}`;
    const timed = secondsOf(startedAt, new Set(taken), { stem, extension: (0,_template_js__WEBPACK_IMPORTED_MODULE_0__/* .extensionOf */ .je)(fileName) })
        .take(NAME_ATTEMPTS)
        .toArray();
    if (taken.length === 0)
        return [fileName, ...timed];
    // A pruned name is free again, but sorts before the remaining ones: the new backup would be pruned next.
    const newest = taken.at(-1) ?? '';
    const isLater = (name) => (0,_template_js__WEBPACK_IMPORTED_MODULE_0__/* .stemOf */ .Vc)(name) > newest;
    return [...timed.filter(isLater), ...timed.filter((name) => !isLater(name))];
}
/** Yields the free names with a time of the same day, nearest first. */
function* secondsOf(startedAt, taken, { stem, extension }) {
    for (let second = 0; second < SECONDS_OF_A_DAY; second++)
        for (const distance of second === 0 ? [0] : [second, -second]) {
            const moment = new Date(startedAt.getTime() + distance * 1000);
            const timed = `${stem}-${(0,_template_js__WEBPACK_IMPORTED_MODULE_0__/* .timeStamp */ .ln)(moment)}`;
            if ((0,_template_js__WEBPACK_IMPORTED_MODULE_0__/* .dateStamp */ .EJ)(moment) === (0,_template_js__WEBPACK_IMPORTED_MODULE_0__/* .dateStamp */ .EJ)(startedAt) && !taken.has(timed))
                yield timed + extension;
        }
}
/** Returns our manifests without a backup. */
function orphanedManifests(names, naming) {
    const timeOf = (0,_template_js__WEBPACK_IMPORTED_MODULE_0__/* .timeReader */ .BR)(naming);
    const backups = new Set(names.filter((name) => (0,_template_js__WEBPACK_IMPORTED_MODULE_0__/* .extensionOf */ .je)(name) !== '').map(_template_js__WEBPACK_IMPORTED_MODULE_0__/* .stemOf */ .Vc));
    return names.filter((name) => {
        if (!name.endsWith(_template_js__WEBPACK_IMPORTED_MODULE_0__/* .MANIFEST_EXTENSION */ .OR))
            return false;
        const stem = name.slice(0, -_template_js__WEBPACK_IMPORTED_MODULE_0__/* .MANIFEST_EXTENSION */ .OR.length);
        return !backups.has(stem) && timeOf(stem + _template_js__WEBPACK_IMPORTED_MODULE_0__/* .BACKUP_EXTENSION */ .BI) !== undefined;
    });
}
/** Returns a name that would be one of ours, were its accents spelled as in the template. */
function respelledName(names, { template, router }) {
    const timeOf = (0,_template_js__WEBPACK_IMPORTED_MODULE_0__/* .timeReader */ .BR)({ template, router });
    const respelledTimeOf = (0,_template_js__WEBPACK_IMPORTED_MODULE_0__/* .timeReader */ .BR)({ template: template.normalize(), router: router.normalize() });
    return names.find((name) => respelledTimeOf(name.normalize()) !== undefined && timeOf(name) === undefined);
}


/***/ })

};
