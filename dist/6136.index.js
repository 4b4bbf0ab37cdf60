export const id = 6136;
export const ids = [6136];
export const modules = {

/***/ 36136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   check: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var _checkup_checkup_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15579);
/* harmony import */ var _compatibility_recorder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92650);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
/* harmony import */ var _compatibility_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1652);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75995);
/* harmony import */ var _settings_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9950);
/* harmony import */ var _vocabulary_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96518);
// `srm-backup check`: everything up to the export, without storing anything.







/** Prints the table even if something is bad. Throws BackupError: how a backup would fail. */
async function check(asked, { terminal, signal, runState, }) {
    const logger = terminal.logger(runState);
    const given = await (0,_settings_file_js__WEBPACK_IMPORTED_MODULE_4__/* .withSettingsFile */ .w)(asked, terminal);
    terminal.nameRouter((0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .givenRouter */ .ZJ)(given));
    const reportFile = await (0,_compatibility_js__WEBPACK_IMPORTED_MODULE_2__/* .reportPath */ .eG)(given);
    const settings = await (0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readCheckupSettings */ .Jt)(given, logger);
    terminal.nameRouter((0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .routerOf */ .V4)(settings));
    // Loaded late, so that usage errors appear at once.
    const { assembleCheckup } = await Promise.all(/* import() */[__webpack_require__.e(1477), __webpack_require__.e(2574), __webpack_require__.e(7109), __webpack_require__.e(6773), __webpack_require__.e(3317), __webpack_require__.e(7580), __webpack_require__.e(1091), __webpack_require__.e(6457), __webpack_require__.e(4149), __webpack_require__.e(6746), __webpack_require__.e(4621), __webpack_require__.e(3727), __webpack_require__.e(555), __webpack_require__.e(9008), __webpack_require__.e(7426), __webpack_require__.e(504)]).then(__webpack_require__.bind(__webpack_require__, 90504));
    const { checkUp } = await Promise.all(/* import() */[__webpack_require__.e(1477), __webpack_require__.e(6773), __webpack_require__.e(6457), __webpack_require__.e(4621), __webpack_require__.e(9008), __webpack_require__.e(1535), __webpack_require__.e(3807)]).then(__webpack_require__.bind(__webpack_require__, 43807));
    const recorder = (0,_compatibility_recorder_js__WEBPACK_IMPORTED_MODULE_6__/* .createRecorder */ .T)();
    const parts = await assembleCheckup(settings, { logger, signal, observe: recorder.observe });
    const report = await terminal.during('Checking', () => checkUp(parts, runState));
    const { failure } = report;
    const rows = report.rows.map((row) => (0,_checkup_checkup_table_js__WEBPACK_IMPORTED_MODULE_0__/* .renderRow */ .re)(row, WORDS));
    const json = rows.map(({ details, ...row }) => ({ ...row, ...details }));
    const observations = recorder.observations();
    const compatibility = (0,_compatibility_js__WEBPACK_IMPORTED_MODULE_2__/* .reportOf */ .EI)({ settings, observations, runState, errorCode: failure?.code });
    if (reportFile !== undefined)
        await (0,_compatibility_js__WEBPACK_IMPORTED_MODULE_2__/* .writeReport */ .u5)(reportFile, compatibility, { terminal, signal, runState, timeoutMs: asked.reachMs });
    await terminal.result({
        lines: [...(0,_checkup_checkup_table_js__WEBPACK_IMPORTED_MODULE_0__/* .tableLines */ .oW)(rows), '', (0,_checkup_checkup_table_js__WEBPACK_IMPORTED_MODULE_0__/* .closingLineOf */ .v)(report)],
        // Nothing to see: `--quiet` prints nothing.
        isData: rows.some(({ state }) => state === 'poor' || state === 'bad'),
        json: { verdict: (0,_checkup_checkup_table_js__WEBPACK_IMPORTED_MODULE_0__/* .verdictOf */ .Vj)(report), rows: json, error: failure ? (0,_vocabulary_js__WEBPACK_IMPORTED_MODULE_5__/* .describeFailure */ .Ic)(failure) : null },
        ...(compatibility && reportFile === undefined ? { ownWords: (0,_compatibility_js__WEBPACK_IMPORTED_MODULE_2__/* .reportBlock */ .k7)(compatibility) } : {}),
    });
    if (failure)
        throw shorten(failure, report, terminal);
}
const WORDS = { say: _vocabulary_js__WEBPACK_IMPORTED_MODULE_5__/* .inTerminal */ .e5, hintOf: (failure) => (0,_vocabulary_js__WEBPACK_IMPORTED_MODULE_5__/* .describeFailure */ .Ic)(failure).hint };
/** Shortens a failure that the table already explains. */
function shorten(failure, { rows }, { wantsJson }) {
    const row = rows.find((candidate) => candidate.failure === failure);
    if (!row || wantsJson)
        return failure;
    const hint = 'See its row in the table.';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .BackupError */ .hj(failure.code, `${row.topic}: a backup would fail here.`, { hint, cause: failure.cause });
}


/***/ })

};
