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
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67057);
/* harmony import */ var _vocabulary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96518);
// `srm-backup backup`: the same backup as the action's, into a directory.




/** Reports what was achieved, even on failure. Throws BackupError. */
async function backup(given, { terminal, signal, runState, }) {
    const logger = terminal.logger(runState);
    try {
        const settings = await (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readSettings */ .sb)(given, logger);
        // Loaded late, so that usage errors appear at once.
        const [{ assemble }, { backUp }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(942), __webpack_require__.e(980), __webpack_require__.e(742), __webpack_require__.e(196), __webpack_require__.e(18), __webpack_require__.e(8), __webpack_require__.e(275), __webpack_require__.e(173)]).then(__webpack_require__.bind(__webpack_require__, 7275)), __webpack_require__.e(/* import() */ 421).then(__webpack_require__.bind(__webpack_require__, 11421))]);
        await terminal.during('Backing up', () => backUp(assemble(settings, { logger, signal }), runState));
    }
    catch (error) {
        if (terminal.wantsJson)
            terminal.result({ text: '', json: { ...jsonOf(runState), error: (0,_vocabulary_js__WEBPACK_IMPORTED_MODULE_3__/* .describeFailure */ .I)((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asBackupError */ .ZJ)(error)) } });
        throw error;
    }
    terminal.result({ text: closingLine(runState), json: { ...jsonOf(runState), error: null } });
}
function placesOf({ locations, reusedCopies }) {
    return [...locations, ...reusedCopies.map(({ location }) => location)].flatMap((place) => place.kind === 'directory' ? [place.path] : []);
}
function jsonOf(runState) {
    const { kept, label, inspection, manifest, comparison, locations, reusedCopies } = runState;
    // Useless for a file that was never stored.
    const about = locations.length === 0 ? reusedCopies[0]?.manifest : kept;
    return {
        path: placesOf(runState)[0] ?? null,
        size: about?.size ?? null,
        sha256: about?.sha256 ?? null,
        verified: inspection ? inspection.verdict === 'valid' : null,
        stored: locations.length > 0,
        proved: reusedCopies.length > 0,
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
        return `Nothing new to store${changes}. Existing copy verified: ${path}`;
    return `Stored and verified: ${path} (${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(kept?.size ?? 0)})${changes}`;
}


/***/ })

};
