export const id = 6698;
export const ids = [6698];
export const modules = {

/***/ 46698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $H: () => (/* binding */ hasChanged),
/* harmony export */   OY: () => (/* binding */ extentOf),
/* harmony export */   sR: () => (/* binding */ changesSince)
/* harmony export */ });
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20730);
// Says what two backups have in common, and no more: a manifest of an older version does not show all of the content.

/** Returns what follows "since <time>": nothing, unless not all of the content was compared. */
function extentOf({ isPartial }) {
    return isPartial ? ', as far as its manifest, of an older version, shows' : '';
}
/** Returns whether the content changed; `undefined` if nothing is known to have changed, but not all was compared. */
function hasChanged({ unchanged, isPartial }) {
    return unchanged && isPartial ? undefined : !unchanged;
}
/** Returns `unchanged since <when>` or `3 changes since <when>`, and how far that goes. */
function changesSince(comparison, when) {
    const { unchanged, changes } = comparison;
    return `${unchanged ? 'unchanged' : (0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(changes.length, 'change')} since ${when}${extentOf(comparison)}`;
}


/***/ })

};
