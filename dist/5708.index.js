export const id = 5708;
export const ids = [5708];
export const modules = {

/***/ 25708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    GU: () => (  obstacleBetween),
    Ot: () => (  isSameRouter),
    eS: () => (  isSilent),
    u8: () => (  isOtherRouter)
  });
  var _text_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29962);

function obstacleBetween({ sealed: before }, { sealed: after }) {
    if (!before && !after)
        return undefined;
    if (after && after.keyId === null)
        return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `comparing encrypted backups needs ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .hF)('fingerprint-key')}`;
    if (before && after && before.keyId === after.keyId)
        return undefined;
    if (!before)
        return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `the earlier backup is not encrypted`;
    if (!after)
        return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `the earlier backup is encrypted`;
    return before.keyId === null
        ? (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `the earlier backup was encrypted without ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .hF)('fingerprint-key')}`
        : (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `the earlier backup was encrypted with another value of ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .hF)('fingerprint-key')}`;
}
function compareIds(before, after) {
    if (obstacleBetween(before, after) !== undefined)
        return 'incomparable';
    if (before.router.id === null || after.router.id === null)
        return 'incomparable';
    return before.router.id === after.router.id ? 'same' : 'different';
}
function isOtherRouter(before, after) {
    const ids = compareIds(before, after);
    return ids === 'incomparable' ? before.router.label !== after.router.label : ids === 'different';
}
function isSilent({ router, sealed }) {
    return router.id === null && sealed?.keyId !== null;
}
function isSameRouter(before, after) {
    if (isOtherRouter(before, after))
        return false;
    if (compareIds(before, after) === 'same')
        return true;
    const isComparable = obstacleBetween(before, after) === undefined;
    const isUntold = isComparable ? before.router.id !== after.router.id : isSilent(after) && before.router.id !== null;
    return !isUntold && before.router.model === after.router.model;
}


/***/ })

};
