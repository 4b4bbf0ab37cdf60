export const id = 2268;
export const ids = [2268];
export const modules = {

/***/ 2268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    M: () => (  selectExpired)
  });
  var _copies_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98745);
  var _template_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35654);


function selectExpired(copies, { keep, current, latest, isVerified, }) {
    if (keep <= 0)
        return [];
    const sorted = (0,_copies_js__WEBPACK_IMPORTED_MODULE_0__  .e8)(copies.toSorted(_copies_js__WEBPACK_IMPORTED_MODULE_0__  .zj), latest);
    const names = [current, ...sorted.toReversed().map(({ fileName }) => fileName)];
    const verified = new Set(isVerified && names.filter(isVerified).map(_template_js__WEBPACK_IMPORTED_MODULE_1__  .Vc));
    const stay = new Set();
    let [newer, newerVerified] = [0, 0];
    for (const stem of new Set(names.map(_template_js__WEBPACK_IMPORTED_MODULE_1__  .Vc))) {
        if ((verified.has(stem) ? newerVerified : newer) < keep)
            stay.add(stem);
        newer++;
        if (verified.has(stem))
            newerVerified++;
    }
    return sorted.filter(({ fileName }) => !stay.has((0,_template_js__WEBPACK_IMPORTED_MODULE_1__  .Vc)(fileName)));
}


/***/ })

};
