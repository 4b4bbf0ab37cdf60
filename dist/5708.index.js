export const id = 5708;
export const ids = [5708];
export const modules = {

/***/ 25708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GU: () => (/* binding */ obstacleBetween),
/* harmony export */   Ot: () => (/* binding */ isSameRouter),
/* harmony export */   eS: () => (/* binding */ isSilent),
/* harmony export */   u8: () => (/* binding */ isOtherRouter)
/* harmony export */ });
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29962);
// Whether two manifests are of the same router, and whether their digests can be compared.

/** Says why two manifests are not comparable: their digests must have been made with the same key, or without one. */
function obstacleBetween({ sealed: before }, { sealed: after }) {
    if (!before && !after)
        return undefined;
    if (after && after.keyId === null)
        return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU) `comparing encrypted backups needs ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .hF)('fingerprint-key')}`;
    if (before && after && before.keyId === after.keyId)
        return undefined;
    if (!before)
        return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU) `the earlier backup is not encrypted`;
    if (!after)
        return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU) `the earlier backup is encrypted`;
    return before.keyId === null
        ? (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU) `the earlier backup was encrypted without ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .hF)('fingerprint-key')}`
        : (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU) `the earlier backup was encrypted with another value of ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .hF)('fingerprint-key')}`;
}
/** Whether two manifests name their routers by ids that were made in the same way, and what these say. */
function compareIds(before, after) {
    if (obstacleBetween(before, after) !== undefined)
        return 'incomparable';
    if (before.router.id === null || after.router.id === null)
        return 'incomparable';
    return before.router.id === after.router.id ? 'same' : 'different';
}
/** Whether two backups are of two routers, as far as their manifests tell. */
function isOtherRouter(before, after) {
    const ids = compareIds(before, after);
    // Without two ids made in the same way, only the labels tell the routers apart.
    return ids === 'incomparable' ? before.router.label !== after.router.label : ids === 'different';
}
/** Whether a manifest could have named its router, and does not. */
function isSilent({ router, sealed }) {
    // Without a key, the digest of an encrypted backup's serial number is left out.
    return router.id === null && sealed?.keyId !== null;
}
/**
 * Whether a manifest is surely of the router of the other one, so that its backup may be deleted. If one of them names a router and the
 * other could have and does not, they may be of two: a router that is busy does not say its serial number, and a hostile one may keep it
 * back. Where only their labels are left, two models are two routers, and an unknown one may be another: two sites may both have one at
 * 192.168.1.1.
 */
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
