export const id = 6365;
export const ids = [6365];
export const modules = {

/***/ 36365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ unsureWarning),
/* harmony export */   t: () => (/* binding */ keptWarning)
/* harmony export */ });
/* harmony import */ var _dss_kinship_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25708);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20730);
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29962);
// Warns of old backups that were not deleted, because they may be another router's.



const MAX_NAMED = 5;
/** For a folder where the manifests of what stays do not show that it is enough. */
function unsureWarning(place) {
    return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU) `Deleted no old backup in ${place}: too few manifests of newer ones could be read to be sure that enough of them are of this router. If this goes on, lower ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .input */ .hF)('keep')}.`;
}
/** Returns a warning if there are any. `current` is the manifest of the new backup. */
function keptWarning(names, { place, current }) {
    if (names.length === 0)
        return undefined;
    const kept = `Kept ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(names.length, 'old backup')} in ${place}`;
    const some = names.slice(0, MAX_NAMED).join(', ');
    return (0,_dss_kinship_js__WEBPACK_IMPORTED_MODULE_0__/* .isSilent */ .eS)(current)
        ? (0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU) `${kept}: the router did not say its serial number this time, so they may be another router's, or their manifests cannot be read (${some}). The next run that knows it deletes its own.`
        : (0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU) `${kept}: their manifests name another router or none, or cannot be read (${some}). Delete by hand what you do not need.`;
}


/***/ })

};
