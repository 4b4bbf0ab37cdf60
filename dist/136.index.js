export const id = 136;
export const ids = [136];
export const modules = {

/***/ 15579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   oW: () => (/* binding */ tableLines),
/* harmony export */   re: () => (/* binding */ renderRow),
/* harmony export */   v: () => (/* binding */ closingLineOf)
/* harmony export */ });
/* unused harmony export SIGNS */
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20730);
// A check-up in the words of a front end: its rows as lines of text, and its verdict.

const SIGNS = { good: '✓', poor: '!', bad: '✗', unknown: '–' };
function renderRow({ topic, state, found, advice, details, failure }, { say, hintOf }) {
    const hint = failure ? hintOf(failure).replaceAll('\n', ' ') : '';
    const rendered = { topic, state, found: say(found), advice: advice === undefined ? hint : say(advice) };
    return { ...rendered, ...(details ? { details } : {}) };
}
/** One line for each row, its advice below it. */
function tableLines(rows) {
    const width = Math.max(...rows.map(({ topic }) => topic.length));
    return rows.flatMap(({ topic, state, found, advice }) => [
        `${SIGNS[state]} ${topic.padEnd(width)}  ${found}`,
        ...(advice === '' ? [] : [`${' '.repeat(width + 4)}→ ${advice}`]),
    ]);
}
/** Returns the check-up in a few words: `all checks passed`. `failure` may be one that no row shows, like a cancellation. */
function verdictOf({ rows, failure }) {
    const count = (wanted) => rows.filter(({ state }) => state === wanted).length;
    const [bad, poor, unknown] = [count('bad'), count('poor'), count('unknown')];
    if (bad > 0)
        return `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(bad, 'problem')} to fix`;
    // Good rows say nothing about those that are missing.
    if (failure)
        return 'not finished';
    if (poor + unknown === 0)
        return 'all checks passed';
    return [
        unknown > 0 ? 'no known problem' : 'ready for a backup',
        ...(poor > 0 ? [(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(poor, 'warning')] : []),
        ...(unknown > 0 ? [`${unknown} unknown`] : []),
    ].join(', ');
}
/** The line that closes a check-up. */
function closingLineOf(report) {
    const verdict = verdictOf(report);
    return `${verdict.charAt(0).toUpperCase()}${verdict.slice(1)}; nothing was stored`;
}


/***/ }),

/***/ 36136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   check: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var _checkup_checkup_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15579);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67057);
/* harmony import */ var _vocabulary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96518);
// `srm-backup check`: everything up to the export, without storing anything.




/** Prints the table even if something is bad. Throws BackupError: how a backup would fail. */
async function check(given, { terminal, signal, runState, }) {
    const logger = terminal.logger(runState);
    const settings = await (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readCheckupSettings */ .Jt)(given, logger);
    // Loaded late, so that usage errors appear at once.
    const { assembleCheckup } = await Promise.all(/* import() */[__webpack_require__.e(942), __webpack_require__.e(980), __webpack_require__.e(742), __webpack_require__.e(196), __webpack_require__.e(18), __webpack_require__.e(8), __webpack_require__.e(275), __webpack_require__.e(173)]).then(__webpack_require__.bind(__webpack_require__, 7275));
    const { checkUp } = await Promise.all(/* import() */[__webpack_require__.e(8), __webpack_require__.e(395)]).then(__webpack_require__.bind(__webpack_require__, 43807));
    const parts = assembleCheckup(settings, { logger, signal });
    const report = await terminal.during('Checking', () => checkUp(parts, runState));
    const { failure } = report;
    const rows = report.rows.map((row) => (0,_checkup_checkup_table_js__WEBPACK_IMPORTED_MODULE_0__/* .renderRow */ .re)(row, WORDS));
    const json = rows.map(({ details, ...row }) => ({ ...row, ...details }));
    terminal.result({
        text: [...(0,_checkup_checkup_table_js__WEBPACK_IMPORTED_MODULE_0__/* .tableLines */ .oW)(rows), '', (0,_checkup_checkup_table_js__WEBPACK_IMPORTED_MODULE_0__/* .closingLineOf */ .v)(report)].join('\n'),
        json: { verdict: (0,_checkup_checkup_table_js__WEBPACK_IMPORTED_MODULE_0__/* .verdictOf */ .Vj)(report), rows: json, error: failure ? (0,_vocabulary_js__WEBPACK_IMPORTED_MODULE_3__/* .describeFailure */ .I)(failure) : null },
    });
    if (failure)
        throw shorten(failure, report, terminal);
}
const WORDS = { say: _vocabulary_js__WEBPACK_IMPORTED_MODULE_3__/* .inTerminal */ .e, hintOf: (failure) => (0,_vocabulary_js__WEBPACK_IMPORTED_MODULE_3__/* .describeFailure */ .I)(failure).hint };
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
