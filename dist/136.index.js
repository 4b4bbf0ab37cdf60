export const id = 136;
export const ids = [136];
export const modules = {

/***/ 15579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   oW: () => (/* binding */ tableLines)
/* harmony export */ });
/* unused harmony export SIGNS */
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20730);
// A check-up as lines of text: one for each row, and its advice below it.

const SIGNS = { good: '✓', poor: '!', bad: '✗', unknown: '–' };
function tableLines(rows) {
    const width = Math.max(...rows.map(({ topic }) => topic.length));
    return rows.flatMap(({ topic, state, found, advice }) => [
        `${SIGNS[state]} ${topic.padEnd(width)}  ${found}`,
        ...(advice === '' ? [] : [`${' '.repeat(width + 4)}→ ${advice}`]),
    ]);
}
/** The check-up in a few words: `all is well`. `failure` is why it ended, if not by what a row tells. */
function verdictOf(rows, failure) {
    const count = (wanted) => rows.filter(({ state }) => state === wanted).length;
    const [bad, poor, unknown] = [count('bad'), count('poor'), count('unknown')];
    if (bad > 0)
        return `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(bad, 'thing')} ${bad === 1 ? 'stops' : 'stop'} a backup`;
    // Good rows tell nothing of those that are missing.
    if (failure)
        return 'not finished';
    if (poor + unknown === 0)
        return 'all is well';
    return [
        unknown > 0 ? 'nothing is known to stop a backup' : 'a backup can be made',
        ...(poor > 0 ? [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(poor, 'thing')} to look at`] : []),
        ...(unknown > 0 ? [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(unknown, 'thing')} that cannot be told`] : []),
    ].join(', ');
}


/***/ }),

/***/ 36136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   check: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var _checkup_checkup_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15579);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
/* harmony import */ var _hints_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62462);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67057);
// `srm-backup check`: everything up to the export, and nothing stored.




/** The table is a result also where something is bad. Throws BackupError: what a backup would end with. */
async function check(given, { terminal, signal, runState, }) {
    const logger = terminal.logger(runState);
    try {
        const settings = await (0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readCheckupSettings */ .Jt)(given, logger);
        // Not before: what was given wrong is told at once.
        const [{ assembleCheckup }, { checkUp }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(942), __webpack_require__.e(980), __webpack_require__.e(18), __webpack_require__.e(530), __webpack_require__.e(874)]).then(__webpack_require__.bind(__webpack_require__, 96874)),
            __webpack_require__.e(/* import() */ 807).then(__webpack_require__.bind(__webpack_require__, 43807)),
        ]);
        await terminal.during('Checking', () => checkUp(assembleCheckup(settings, { logger, signal }), runState));
    }
    catch (error) {
        const failure = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asBackupError */ .ZJ)(error);
        const { code, message, hint } = (0,_hints_js__WEBPACK_IMPORTED_MODULE_2__/* .inTerminal */ .e)(failure);
        if (runState.checkup)
            tell(runState, { code, message, hint }, terminal);
        throw briefly(failure, runState, terminal);
    }
    tell(runState, null, terminal);
}
function tell({ checkup = [] }, error, terminal) {
    const verdict = (0,_checkup_checkup_table_js__WEBPACK_IMPORTED_MODULE_0__/* .verdictOf */ .Vj)(checkup, error);
    const rows = checkup.map(inOurWords);
    const json = rows.map(({ topic, state, found, advice, details }) => ({ topic, state, found, advice, ...details }));
    const text = [...(0,_checkup_checkup_table_js__WEBPACK_IMPORTED_MODULE_0__/* .tableLines */ .oW)(rows), '', `Checked, and nothing stored: ${verdict}`].join('\n');
    terminal.result({ text, json: { verdict, rows: json, error } });
}
function inOurWords(row) {
    const { found, advice, failure } = row;
    // What is said of a certificate in its row is shorter than its error, and all that is needed.
    const isError = failure && found === failure.message;
    const told = isError ? (0,_hints_js__WEBPACK_IMPORTED_MODULE_2__/* .inTerminal */ .e)(failure).hint.replaceAll('\n', ' ') : (0,_hints_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalWords */ .A)(advice);
    return { ...row, found: (0,_hints_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalWords */ .A)(found), advice: told };
}
/** What stands in the table need not be said again. */
function briefly(failure, { checkup = [] }, { wantsJson }) {
    const row = checkup.find((candidate) => candidate.failure === failure);
    if (!row || wantsJson)
        return failure;
    const hint = 'What to do stands in its row of the table.';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .BackupError */ .hj(failure.code, `${row.topic}: a backup would end here.`, { hint, cause: failure.cause });
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
