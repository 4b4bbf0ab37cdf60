export const id = 919;
export const ids = [919];
export const modules = {

/***/ 50919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    EM: () => (  chooseNewest),
    Gz: () => (  requireFile),
    Ok: () => (  findNewest),
    Q$: () => (  noBackup),
    Uk: () => (  describeLost),
    u_: () => (  noUsableBackup),
    zc: () => (  withLost)
  });
  var _dss_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51091);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
  var _naming_copies_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98745);
  var _naming_template_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35654);
  var _text_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29962);





const MAX_CANDIDATES = 30;
async function findNewest({ candidates, limit = MAX_CANDIDATES, read, onProblem, onLimit, onUnseen, }) {
    let count = 0;
    let isNewest = true;
    const bare = [];
    for await (const candidate of candidates) {
        if (count++ === limit) {
            onLimit?.();
            onUnseen?.((0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__  .iU) `None of the newest ${limit} has a usable manifest`);
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
            onUnseen?.((0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__  .iU) `The manifest of ${String(candidate)} is unusable: ${found.problem}`);
    }
    const [newest] = bare;
    if (newest !== undefined)
        onUnseen?.(withoutManifest(String(newest), bare.length));
    return undefined;
}
function withoutManifest(newest, count) {
    return count === 1
        ? (0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__  .iU) `${newest} has no manifest: a killed run left it, or it belongs to another router. No run deletes it: delete it by hand if you do not need it`
        : (0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__  .iU) `${count} backups, such as ${newest}, have no manifest, so they may belong to another router, and no run deletes them. Delete by hand what you do not need`;
}
function requireFile(read, backup) {
    return 'manifest' in read && read.manifest.file !== backup ? { problem: 'it is about another file' } : read;
}
function withLost(names, naming, others = []) {
    const lost = (0,_naming_copies_js__WEBPACK_IMPORTED_MODULE_3__  .OO)([...names, ...others], naming).map((name) => name.slice(0, -_naming_template_js__WEBPACK_IMPORTED_MODULE_4__  .OR.length));
    return [...names, ...lost.map((stem) => stem + _naming_template_js__WEBPACK_IMPORTED_MODULE_4__  .BI)];
}
function describeLost(names, { naming, now }) {
    const present = new Set(names);
    const lost = (0,_naming_copies_js__WEBPACK_IMPORTED_MODULE_3__  .sZ)(withLost(names, naming), { naming, now }).filter((name) => !present.has(name));
    const newest = lost.at(-1);
    if (newest === undefined)
        return describeRespelled(names, naming);
    return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__  .iU) `Only the manifest of ${newest} is left, and the backup is gone: look for it, or delete the manifest`;
}
function describeRespelled(names, naming) {
    const other = (0,_naming_copies_js__WEBPACK_IMPORTED_MODULE_3__  .EZ)(names, naming);
    return other === undefined
        ? undefined
        : (0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__  .iU) `${other} looks like a backup, but the file system spells its accents in another way: use ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__  .hF)('name')} and ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__  .hF)('router')} without accents`;
}
async function chooseNewest(backups, { where, names, naming, others = [], read, }) {
    let newer;
    const found = await findNewest({
        candidates: backups,
        read: async (backup) => {
            if (others.includes(backup))
                return { problem: 'it is not a regular file, and links are not followed' };
            if (!names.includes(backup))
                return { problem: 'only its manifest is left' };
            const manifest = requireFile(await read((0,_dss_manifest_js__WEBPACK_IMPORTED_MODULE_0__  .S$)(backup)), backup);
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
    throw respelled ? noUsableBackup(where, (0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__  .iU) `${respelled}.`) : noBackup(where);
}
function noUsableBackup(where, reason) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .hj('read-back-failed', (0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__  .iU) `None of the backups in ${where} can be used. ${reason}`, {
        hint: 'Make a new backup, and find out what happened to the manifests: they are the only proof of what was stored.',
    });
}
function noBackup(where) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .hj('read-back-failed', (0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__  .iU) `There is no backup with a manifest in ${where}.`, {
        hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__  .iU) `Did the job that makes the backups ever succeed, and is the disk or share mounted? Do ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__  .hF)('name')}, ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__  .hF)('router')} and the place match that job?`,
    });
}


/***/ }),

/***/ 98745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ap: () => (  familyOf),
    EF: () => (  takenNames),
    EZ: () => (  respelledName),
    OO: () => (  orphanedManifests),
    ZV: () => (  latestTime),
    cJ: () => (  listCopies),
    dK: () => (  freeNames),
    e5: () => (  areOrdered),
    e8: () => (  futureFirst),
    mc: () => (  sharesManifest),
    pi: () => (  backupsOf),
    sZ: () => (  oldestFirst),
    zj: () => (  compareCopies)
  });
  var _template_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35654);

const SECONDS_OF_A_DAY = 86_400;
const NAME_ATTEMPTS = 60;
const MOST_AHEAD_MS = 24 * 60 * 60 * 1000;
function listCopies(names, naming) {
    const timeOf = (0,_template_js__WEBPACK_IMPORTED_MODULE_0__  .BR)(naming);
    return names
        .flatMap((fileName) => {
        const time = timeOf(fileName);
        return time === undefined ? [] : [{ fileName, time }];
    })
        .sort(compareCopies);
}
function latestTime(now) {
    const latest = new Date(now.getTime() + MOST_AHEAD_MS);
    return (0,_template_js__WEBPACK_IMPORTED_MODULE_0__  .EJ)(latest) + (0,_template_js__WEBPACK_IMPORTED_MODULE_0__  .ln)(latest);
}
function futureFirst(copies, latest) {
    return [...copies.filter(({ time }) => time > latest), ...copies.filter(({ time }) => time <= latest)];
}
function oldestFirst(names, { naming, now }) {
    return futureFirst(listCopies(names, naming), latestTime(now)).map(({ fileName }) => fileName);
}
function areOrdered(names, { naming, now }) {
    const copies = listCopies(names, naming);
    const { time = _template_js__WEBPACK_IMPORTED_MODULE_0__  .eP } = copies.at(-1) ?? {};
    return time <= latestTime(now) && (copies.length < 2 || !time.startsWith(_template_js__WEBPACK_IMPORTED_MODULE_0__  .eP));
}
function compareCopies(a, b) {
    if (a.time !== b.time)
        return a.time < b.time ? -1 : 1;
    const [one, other] = [(0,_template_js__WEBPACK_IMPORTED_MODULE_0__  .Vc)(a.fileName), (0,_template_js__WEBPACK_IMPORTED_MODULE_0__  .Vc)(b.fileName)];
    if (one !== other)
        return one < other ? -1 : 1;
    return a.fileName.length - b.fileName.length;
}
function takenNames(names, fileName) {
    const stem = (0,_template_js__WEBPACK_IMPORTED_MODULE_0__  .Vc)(fileName);
    const family = names.filter((name) => name.startsWith(stem));
    const present = new Set(family);
    const backups = family.flatMap((name) => {
        if ((0,_template_js__WEBPACK_IMPORTED_MODULE_0__  .je)(name) !== '')
            return [name];
        if (!name.endsWith(_template_js__WEBPACK_IMPORTED_MODULE_0__  .OR))
            return [];
        const lost = name.slice(0, -_template_js__WEBPACK_IMPORTED_MODULE_0__  .OR.length);
        return backupsOf(lost).some((backup) => present.has(backup)) ? [] : [`${lost}${_template_js__WEBPACK_IMPORTED_MODULE_0__  .BI}`];
    });
    const isOfFamily = (name) => name === stem || (name.startsWith(`${stem}-`) && /^(?:\d{8}-)?\d{6}$/.test(name.slice(stem.length + 1)));
    return backups
        .filter((name) => isOfFamily((0,_template_js__WEBPACK_IMPORTED_MODULE_0__  .Vc)(name)))
        .sort((a, b) => (0,_template_js__WEBPACK_IMPORTED_MODULE_0__  .Vc)(a).length - (0,_template_js__WEBPACK_IMPORTED_MODULE_0__  .Vc)(b).length || (a < b ? -1 : 1));
}
function backupsOf(stem) {
    return [_template_js__WEBPACK_IMPORTED_MODULE_0__  .BI, _template_js__WEBPACK_IMPORTED_MODULE_0__  .L6].map((extension) => stem + extension);
}
function sharesManifest(names, fileName) {
    return backupsOf((0,_template_js__WEBPACK_IMPORTED_MODULE_0__  .Vc)(fileName)).some((backup) => backup !== fileName && names.has(backup));
}
function familyOf(names, fileName) {
    const present = new Set(names);
    return takenNames(names, fileName).filter((name) => present.has(name));
}
function freeNames(names, fileName, { naming, startedAt }) {
    const taken = takenNames(names, fileName).map(_template_js__WEBPACK_IMPORTED_MODULE_0__  .Vc);
    const stem = (0,_template_js__WEBPACK_IMPORTED_MODULE_0__  .DC)(naming) ? (0,_template_js__WEBPACK_IMPORTED_MODULE_0__  .Vc)(fileName) : `${(0,_template_js__WEBPACK_IMPORTED_MODULE_0__  .Vc)(fileName)}-${(0,_template_js__WEBPACK_IMPORTED_MODULE_0__  .EJ)(startedAt)}`;
    const timed = secondsOf(startedAt, new Set(taken), { stem, extension: (0,_template_js__WEBPACK_IMPORTED_MODULE_0__  .je)(fileName) })
        .take(NAME_ATTEMPTS)
        .toArray();
    if (taken.length === 0)
        return [fileName, ...timed];
    const newest = taken.at(-1) ?? '';
    const isLater = (name) => (0,_template_js__WEBPACK_IMPORTED_MODULE_0__  .Vc)(name) > newest;
    return [...timed.filter(isLater), ...timed.filter((name) => !isLater(name))];
}
function* secondsOf(startedAt, taken, { stem, extension }) {
    for (let second = 0; second < SECONDS_OF_A_DAY; second++)
        for (const distance of second === 0 ? [0] : [second, -second]) {
            const moment = new Date(startedAt.getTime() + distance * 1000);
            const timed = `${stem}-${(0,_template_js__WEBPACK_IMPORTED_MODULE_0__  .ln)(moment)}`;
            if ((0,_template_js__WEBPACK_IMPORTED_MODULE_0__  .EJ)(moment) === (0,_template_js__WEBPACK_IMPORTED_MODULE_0__  .EJ)(startedAt) && !taken.has(timed))
                yield timed + extension;
        }
}
function orphanedManifests(names, naming) {
    const timeOf = (0,_template_js__WEBPACK_IMPORTED_MODULE_0__  .BR)(naming);
    const backups = new Set(names.filter((name) => (0,_template_js__WEBPACK_IMPORTED_MODULE_0__  .je)(name) !== '').map(_template_js__WEBPACK_IMPORTED_MODULE_0__  .Vc));
    return names.filter((name) => {
        if (!name.endsWith(_template_js__WEBPACK_IMPORTED_MODULE_0__  .OR))
            return false;
        const stem = name.slice(0, -_template_js__WEBPACK_IMPORTED_MODULE_0__  .OR.length);
        return !backups.has(stem) && timeOf(stem + _template_js__WEBPACK_IMPORTED_MODULE_0__  .BI) !== undefined;
    });
}
function respelledName(names, { template, router }) {
    const timeOf = (0,_template_js__WEBPACK_IMPORTED_MODULE_0__  .BR)({ template, router });
    const respelledTimeOf = (0,_template_js__WEBPACK_IMPORTED_MODULE_0__  .BR)({ template: template.normalize(), router: router.normalize() });
    return names.find((name) => respelledTimeOf(name.normalize()) !== undefined && timeOf(name) === undefined);
}


/***/ })

};
