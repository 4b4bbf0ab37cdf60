export const id = 6984;
export const ids = [6984];
export const modules = {

/***/ 46984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ futureWarning),
/* harmony export */   Z: () => (/* binding */ describeAhead)
/* harmony export */ });
/* harmony import */ var _dss_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51091);
/* harmony import */ var _naming_copies_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98745);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20730);
// Warns of backups whose names are from the future: their age is unknown, so they never push out others.



const MAX_NAMED = 5;
/** No clock is behind by more for long: what is dated later is a leftover of one that was wrong, and known. */
const MOST_BEHIND_MS = 400 * 24 * 60 * 60 * 1000;
/** Returns a warning if there are any. `latest`: the latest time that a name can have. */
function futureWarning(copies, { place, latest }) {
    const names = copies.filter(({ time }) => time > latest).map(({ fileName }) => fileName);
    if (names.length === 0)
        return undefined;
    return `Dated in the future in ${place}: ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(names.length, 'backup')} (${names.slice(0, MAX_NAMED).join(', ')}). A clock was wrong, or somebody put them there. They count as the oldest, and are deleted first.`;
}
/**
 * Returns what to say of backups that would be newer than the newest one, were their dates not in the future: on a machine whose clock is
 * behind, all of the last nights are. One without a manifest is not ours.
 */
function describeAhead(names, { place, naming, now }) {
    const present = new Set(names);
    const latest = (0,_naming_copies_js__WEBPACK_IMPORTED_MODULE_2__/* .latestTime */ .ZV)(now);
    const last = (0,_naming_copies_js__WEBPACK_IMPORTED_MODULE_2__/* .latestTime */ .ZV)(new Date(now.getTime() + MOST_BEHIND_MS));
    const ahead = (0,_naming_copies_js__WEBPACK_IMPORTED_MODULE_2__/* .listCopies */ .cJ)(names, naming)
        .filter(({ fileName, time }) => time > latest && time <= last && present.has((0,_dss_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .manifestNameOf */ .S$)(fileName)))
        .map(({ fileName }) => fileName);
    if (ahead.length === 0)
        return undefined;
    return `Dated in the future in ${place}: ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(ahead.length, 'backup')} (${ahead.slice(0, MAX_NAMED).join(', ')}). They may be newer than the one shown.`;
}


/***/ })

};
