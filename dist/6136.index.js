export const id = 6136;
export const ids = [6136];
export const modules = {

/***/ 36136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    check: () => (  check)
  });
  var _checkup_checkup_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15579);
  var _compatibility_recorder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92650);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
  var _compatibility_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1652);
  var _inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75995);
  var _settings_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9950);
  var _vocabulary_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96518);







async function check(asked, { terminal, signal, runState, }) {
    const logger = terminal.logger(runState);
    const given = await (0,_settings_file_js__WEBPACK_IMPORTED_MODULE_4__  .w)(asked, terminal);
    terminal.nameRouter((0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .ZJ)(given));
    const reportFile = await (0,_compatibility_js__WEBPACK_IMPORTED_MODULE_2__  .eG)(given);
    const settings = await (0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .Jt)(given, logger);
    terminal.nameRouter((0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .V4)(settings));
    const { assembleCheckup } = await Promise.all( [__webpack_require__.e(1477), __webpack_require__.e(2574), __webpack_require__.e(7109), __webpack_require__.e(6861), __webpack_require__.e(6773), __webpack_require__.e(7580), __webpack_require__.e(1091), __webpack_require__.e(6457), __webpack_require__.e(4149), __webpack_require__.e(6746), __webpack_require__.e(4621), __webpack_require__.e(3727), __webpack_require__.e(555), __webpack_require__.e(9008), __webpack_require__.e(7426), __webpack_require__.e(504)]).then(__webpack_require__.bind(__webpack_require__, 90504));
    const { checkUp } = await Promise.all( [__webpack_require__.e(1477), __webpack_require__.e(6773), __webpack_require__.e(6457), __webpack_require__.e(4621), __webpack_require__.e(9008), __webpack_require__.e(1535), __webpack_require__.e(3807)]).then(__webpack_require__.bind(__webpack_require__, 43807));
    const recorder = (0,_compatibility_recorder_js__WEBPACK_IMPORTED_MODULE_6__  .T)();
    const parts = await assembleCheckup(settings, { logger, signal, observe: recorder.observe });
    const report = await terminal.during('Checking', () => checkUp(parts, runState));
    const { failure } = report;
    const rows = report.rows.map((row) => (0,_checkup_checkup_table_js__WEBPACK_IMPORTED_MODULE_0__  .re)(row, WORDS));
    const json = rows.map(({ details, ...row }) => ({ ...row, ...details }));
    const observations = recorder.observations();
    const compatibility = (0,_compatibility_js__WEBPACK_IMPORTED_MODULE_2__  .EI)({ settings, observations, runState, errorCode: failure?.code });
    if (reportFile !== undefined)
        await (0,_compatibility_js__WEBPACK_IMPORTED_MODULE_2__  .u5)(reportFile, compatibility, { terminal, signal, runState, timeoutMs: asked.reachMs });
    await terminal.result({
        lines: [...(0,_checkup_checkup_table_js__WEBPACK_IMPORTED_MODULE_0__  .oW)(rows), '', (0,_checkup_checkup_table_js__WEBPACK_IMPORTED_MODULE_0__  .v)(report)],
        isData: rows.some(({ state }) => state === 'poor' || state === 'bad'),
        json: { verdict: (0,_checkup_checkup_table_js__WEBPACK_IMPORTED_MODULE_0__  .Vj)(report), rows: json, error: failure ? (0,_vocabulary_js__WEBPACK_IMPORTED_MODULE_5__  .Ic)(failure) : null },
        ...(compatibility && reportFile === undefined ? { ownWords: (0,_compatibility_js__WEBPACK_IMPORTED_MODULE_2__  .k7)(compatibility) } : {}),
    });
    if (failure)
        throw shorten(failure, report, terminal);
}
const WORDS = { say: _vocabulary_js__WEBPACK_IMPORTED_MODULE_5__  .e5, hintOf: (failure) => (0,_vocabulary_js__WEBPACK_IMPORTED_MODULE_5__  .Ic)(failure).hint };
function shorten(failure, { rows }, { wantsJson }) {
    const row = rows.find((candidate) => candidate.failure === failure);
    if (!row || wantsJson)
        return failure;
    const hint = 'See its row in the table.';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .hj(failure.code, `${row.topic}: a backup would fail here.`, { hint, cause: failure.cause });
}


/***/ })

};
