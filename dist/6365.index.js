export const id = 6365;
export const ids = [6365];
export const modules = {

/***/ 36365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    l: () => (  unsureWarning),
    t: () => (  keptWarning)
  });
  var _dss_kinship_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25708);
  var _text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20730);
  var _text_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29962);



const MAX_NAMED = 5;
function unsureWarning(place) {
    return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__  .iU) `Deleted no old backup in ${place}: too few manifests of newer ones could be read to be sure that enough of them are of this router. If this goes on, lower ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__  .hF)('keep')}.`;
}
function keptWarning(names, { place, current }) {
    if (names.length === 0)
        return undefined;
    const kept = `Kept ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__  .pq)(names.length, 'old backup')} in ${place}`;
    const some = names.slice(0, MAX_NAMED).join(', ');
    return (0,_dss_kinship_js__WEBPACK_IMPORTED_MODULE_0__  .eS)(current)
        ? (0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__  .iU) `${kept}: the router did not say its serial number this time, so they may be another router's, or their manifests cannot be read (${some}). The next run that knows it deletes its own.`
        : (0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__  .iU) `${kept}: their manifests name another router or none, or cannot be read (${some}). Delete by hand what you do not need.`;
}


/***/ })

};
