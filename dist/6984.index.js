export const id = 6984;
export const ids = [6984];
export const modules = {

/***/ 46984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Y: () => (  futureWarning),
    Z: () => (  describeAhead)
  });
  var _dss_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51091);
  var _naming_copies_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98745);
  var _text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20730);



const MAX_NAMED = 5;
const MOST_BEHIND_MS = 400 * 24 * 60 * 60 * 1000;
function futureWarning(copies, { place, latest }) {
    const names = copies.filter(({ time }) => time > latest).map(({ fileName }) => fileName);
    if (names.length === 0)
        return undefined;
    return `Dated in the future in ${place}: ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__  .pq)(names.length, 'backup')} (${names.slice(0, MAX_NAMED).join(', ')}). A clock was wrong, or somebody put them there. They count as the oldest, and are deleted first.`;
}
function describeAhead(names, { place, naming, now }) {
    const present = new Set(names);
    const latest = (0,_naming_copies_js__WEBPACK_IMPORTED_MODULE_2__  .ZV)(now);
    const last = (0,_naming_copies_js__WEBPACK_IMPORTED_MODULE_2__  .ZV)(new Date(now.getTime() + MOST_BEHIND_MS));
    const ahead = (0,_naming_copies_js__WEBPACK_IMPORTED_MODULE_2__  .cJ)(names, naming)
        .filter(({ fileName, time }) => time > latest && time <= last && present.has((0,_dss_manifest_js__WEBPACK_IMPORTED_MODULE_0__  .S$)(fileName)))
        .map(({ fileName }) => fileName);
    if (ahead.length === 0)
        return undefined;
    return `Dated in the future in ${place}: ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__  .pq)(ahead.length, 'backup')} (${ahead.slice(0, MAX_NAMED).join(', ')}). They may be newer than the one shown.`;
}


/***/ })

};
