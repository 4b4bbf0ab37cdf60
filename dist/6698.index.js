export const id = 6698;
export const ids = [6698];
export const modules = {

/***/ 46698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $H: () => (  hasChanged),
    OY: () => (  extentOf),
    sR: () => (  changesSince)
  });
  var _text_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20730);

function extentOf({ isPartial }) {
    return isPartial ? ', as far as its manifest, of an older version, shows' : '';
}
function hasChanged({ unchanged, isPartial }) {
    return unchanged && isPartial ? undefined : !unchanged;
}
function changesSince(comparison, when) {
    const { unchanged, changes } = comparison;
    return `${unchanged ? 'unchanged' : (0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__  .pq)(changes.length, 'change')} since ${when}${extentOf(comparison)}`;
}


/***/ })

};
