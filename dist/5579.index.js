export const id = 5579;
export const ids = [5579];
export const modules = {

/***/ 15579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Vj: () => (  verdictOf),
    oW: () => (  tableLines),
    re: () => (  renderRow),
    v: () => (  closingLineOf)
  });
  var _text_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20730);

const SIGNS = { good: '\u2713', poor: '!', bad: '\u2717', unknown: '\u2013' };
function renderRow({ topic, state, found, advice, details, failure }, { say, hintOf }) {
    const hint = failure ? hintOf(failure).replaceAll('\n', ' ') : '';
    const rendered = { topic, state, found: say(found), advice: advice === undefined ? hint : say(advice) };
    return { ...rendered, ...(details ? { details } : {}) };
}
function tableLines(rows) {
    const width = Math.max(...rows.map(({ topic }) => topic.length));
    return rows.flatMap(({ topic, state, found, advice }) => [
        `${SIGNS[state]} ${topic.padEnd(width)}  ${found}`,
        ...(advice === '' ? [] : [`${' '.repeat(width + 4)}\u2192 ${advice}`]),
    ]);
}
function verdictOf({ rows, failure }) {
    const count = (wanted) => rows.filter(({ state }) => state === wanted).length;
    const [bad, poor, unknown] = [count('bad'), count('poor'), count('unknown')];
    if (bad > 0)
        return `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__  .pq)(bad, 'problem')} to fix`;
    if (failure)
        return 'not finished';
    if (poor + unknown === 0)
        return 'all checks passed';
    return [
        unknown > 0 ? 'no known problem' : 'ready for a backup',
        ...(poor > 0 ? [(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__  .pq)(poor, 'warning')] : []),
        ...(unknown > 0 ? [`${unknown} unknown`] : []),
    ].join(', ');
}
function closingLineOf(report) {
    const verdict = verdictOf(report);
    return `${verdict.charAt(0).toUpperCase()}${verdict.slice(1)}; nothing was stored`;
}


/***/ })

};
