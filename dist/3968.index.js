export const id = 3968;
export const ids = [3968];
export const modules = {

/***/ 3968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    backup: () => (  backup)
  });
  var _backup_run_state_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(38133);
  var _compatibility_recorder_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(92650);
  var _dss_extent_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46698);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
  var _text_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20730);
  var _compatibility_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1652);
  var _inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75995);
  var _settings_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9950);
  var _vocabulary_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96518);









async function backup(asked, { terminal, signal, runState, }) {
    const logger = terminal.logger(runState);
    const recorder = (0,_compatibility_recorder_js__WEBPACK_IMPORTED_MODULE_7__  .T)();
    let report = async (_failure) => { };
    try {
        const given = await (0,_settings_file_js__WEBPACK_IMPORTED_MODULE_5__  .w)(asked, terminal);
        terminal.nameRouter((0,_inputs_js__WEBPACK_IMPORTED_MODULE_4__  .ZJ)(given));
        const reportFile = await (0,_compatibility_js__WEBPACK_IMPORTED_MODULE_3__  .eG)(given);
        const settings = await (0,_inputs_js__WEBPACK_IMPORTED_MODULE_4__  .sb)(given, logger);
        terminal.nameRouter((0,_inputs_js__WEBPACK_IMPORTED_MODULE_4__  .V4)(settings));
        if (reportFile !== undefined)
            report = (failure) => {
                const observations = recorder.observations();
                const compatibility = (0,_compatibility_js__WEBPACK_IMPORTED_MODULE_3__  .EI)({ settings, observations, runState, errorCode: failure?.code });
                return (0,_compatibility_js__WEBPACK_IMPORTED_MODULE_3__  .u5)(reportFile, compatibility, { terminal, signal, runState, timeoutMs: asked.reachMs });
            };
        const observe = reportFile === undefined ? undefined : recorder.observe;
        const { assemble } = await Promise.all( [__webpack_require__.e(1477), __webpack_require__.e(2574), __webpack_require__.e(7109), __webpack_require__.e(6861), __webpack_require__.e(6773), __webpack_require__.e(7580), __webpack_require__.e(1091), __webpack_require__.e(6457), __webpack_require__.e(4149), __webpack_require__.e(6746), __webpack_require__.e(4621), __webpack_require__.e(3727), __webpack_require__.e(555), __webpack_require__.e(9008), __webpack_require__.e(7426), __webpack_require__.e(504)]).then(__webpack_require__.bind(__webpack_require__, 90504));
        const { backUp } = await Promise.all( [__webpack_require__.e(1477), __webpack_require__.e(7109), __webpack_require__.e(5308), __webpack_require__.e(6773), __webpack_require__.e(7580), __webpack_require__.e(5708), __webpack_require__.e(4621), __webpack_require__.e(1535), __webpack_require__.e(4995)]).then(__webpack_require__.bind(__webpack_require__, 4995));
        const parts = await assemble(settings, { logger, signal, observe });
        await terminal.during('Backing up', () => backUp(parts, runState));
    }
    catch (error) {
        await report((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__  .ZJ)(error));
        if (terminal.wantsJson)
            await terminal.result({ lines: [], json: { ...jsonOf(runState), error: (0,_vocabulary_js__WEBPACK_IMPORTED_MODULE_6__  .Ic)((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__  .ZJ)(error)) } });
        throw error;
    }
    await report();
    await terminal.result({ lines: [terminal.named(closingLine(runState))], json: { ...jsonOf(runState), error: null } });
}
function placesOf({ locations, reusedCopies }) {
    return [...locations, ...reusedCopies.map(({ location }) => location)].flatMap((place) => place.kind === 'directory' ? [place.path] : []);
}
function jsonOf(runState) {
    const { kept, label, inspection, manifest, comparison, locations, reusedCopies } = runState;
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
        changed: (comparison && (0,_dss_extent_js__WEBPACK_IMPORTED_MODULE_0__  .$H)(comparison)) ?? null,
        changes: comparison ? shownChanges(comparison) : null,
    };
}
function shownChanges({ changes, isUnnamed }) {
    return isUnnamed ? changes.map(({ kind }) => ({ kind })) : changes;
}
function closingLine(runState) {
    const { comparison, kept, locations } = runState;
    const changes = comparison ? `; ${(0,_dss_extent_js__WEBPACK_IMPORTED_MODULE_0__  .sR)(comparison, comparison.since.slice(0, 10))}` : '';
    const [path] = placesOf(runState);
    if (locations.length === 0)
        return `Nothing new to store${changes}. Existing copy verified: ${path}`;
    return `${(0,_backup_run_state_js__WEBPACK_IMPORTED_MODULE_8__  .p)(runState) ? 'Stored and verified' : 'Stored, but not verified'}: ${path} (${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__  .z3)(kept?.size ?? 0)})${changes}`;
}


/***/ })

};
