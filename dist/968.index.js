export const id = 968;
export const ids = [968];
export const modules = {

/***/ 3968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   backup: () => (/* binding */ backup)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20730);
/* harmony import */ var _hints_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62462);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67057);
// `srm-backup backup`: the same story as the action's, into a directory.




/** What was reached is told to the terminal also where it fails. Throws BackupError. */
async function backup(given, { terminal, signal, runState, }) {
    const logger = terminal.logger(runState);
    try {
        const settings = await (0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readSettings */ .sb)(given, logger);
        // Not before: what was given wrong is told at once.
        const [{ assemble }, { backUp }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(942), __webpack_require__.e(980), __webpack_require__.e(18), __webpack_require__.e(530), __webpack_require__.e(874)]).then(__webpack_require__.bind(__webpack_require__, 96874)), __webpack_require__.e(/* import() */ 421).then(__webpack_require__.bind(__webpack_require__, 11421))]);
        await terminal.during('Backing up', () => backUp(assemble(settings, { logger, signal }), runState));
    }
    catch (error) {
        if (terminal.wantsJson) {
            const { code, message, hint } = (0,_hints_js__WEBPACK_IMPORTED_MODULE_2__/* .inTerminal */ .e)((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asBackupError */ .ZJ)(error));
            terminal.result({ text: '', json: { ...jsonOf(runState), error: { code, message, hint } } });
        }
        throw error;
    }
    terminal.result({ text: closingLine(runState), json: { ...jsonOf(runState), error: null } });
}
function placesOf({ locations, reusedCopies }) {
    return [...locations, ...reusedCopies.map(({ location }) => location)].flatMap((place) => place.kind === 'directory' ? [place.path] : []);
}
function jsonOf(runState) {
    const { kept, label, inspection, manifest, comparison, locations, reusedCopies } = runState;
    // Of a file that was never stored nobody has any use for these.
    const about = locations.length === 0 ? reusedCopies[0]?.manifest : kept;
    return {
        path: placesOf(runState)[0] ?? null,
        size: about?.size ?? null,
        sha256: about?.sha256 ?? null,
        verified: inspection ? inspection.verdict === 'whole' : null,
        stored: locations.length > 0,
        reusedCopies: reusedCopies.length > 0,
        router: { model: label?.model || null, firmware: label?.firmware || null },
        fingerprint: manifest?.fingerprint ?? null,
        changed: comparison ? !comparison.unchanged : null,
        changes: comparison?.changes ?? null,
    };
}
function closingLine(runState) {
    const { comparison, kept, locations } = runState;
    const since = comparison?.since.slice(0, 10);
    const changes = !comparison
        ? ''
        : comparison.unchanged
            ? `; unchanged since ${since}`
            : `; ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(comparison.changes.length, 'change')} since ${since}`;
    const [path] = placesOf(runState);
    if (locations.length === 0)
        return `Nothing new to store${changes}. Read again and whole: ${path}`;
    return `${path} (${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(kept?.size ?? 0)}) is stored and read back${changes}`;
}


/***/ }),

/***/ 20730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D6: () => (/* binding */ MIB),
/* harmony export */   Tc: () => (/* binding */ timeText),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   j9: () => (/* binding */ GIB),
/* harmony export */   pq: () => (/* binding */ countOf),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/* unused harmony export KIB */
// Sizes, durations and moments, worded for a person.
const KIB = 1024;
const MIB = 1024 * KIB;
const GIB = 1024 * MIB;
/** Bytes as `812 bytes`, `91.2 KB`, `1.5 MB` or `12.0 GB` (powers of 1000, as file managers show them). */
function formatBytes(bytes) {
    if (bytes < 1000)
        return bytes === 1 ? '1 byte' : `${bytes} bytes`;
    if (bytes < 999_950)
        return `${(bytes / 1000).toFixed(1)} KB`;
    if (bytes < 999_950_000)
        return `${(bytes / 1_000_000).toFixed(1)} MB`;
    return `${(bytes / 1_000_000_000).toFixed(1)} GB`;
}
/** Milliseconds as `38 ms`, `1.3 s` or `2 min 5 s`. */
function formatDuration(ms) {
    if (ms < 999.5)
        return `${Math.round(ms)} ms`;
    if (ms < 59_950)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
/** `1 change`, `2 changes`. */
function countOf(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** `2026-11-24 03:17 UTC`. */
function timeText(ms) {
    return `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}


/***/ })

};
