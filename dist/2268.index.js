export const id = 2268;
export const ids = [2268];
export const modules = {

/***/ 2268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ selectExpired)
/* harmony export */ });
/* harmony import */ var _copies_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98745);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35654);
// Which copies to delete: a pure function of names, so that tests can try every history.


/**
 * Returns the copies to delete, oldest first, so that the newest `keep` remain; 0 keeps all. `current`, the copy just read back, always
 * stays and counts. Copies that could not be verified take no place of verified ones: a verified one goes once `keep` newer ones are
 * verified, any other once there are `keep` newer ones. `X.dss` beside `X.dss.age` is one backup, encrypted and decrypted: the two
 * count as one.
 */
function selectExpired(copies, { keep, current, latest, isVerified, }) {
    if (keep <= 0)
        return [];
    const sorted = (0,_copies_js__WEBPACK_IMPORTED_MODULE_0__/* .futureFirst */ .e8)(copies.toSorted(_copies_js__WEBPACK_IMPORTED_MODULE_0__/* .compareCopies */ .zj), latest);
    const names = [current, ...sorted.toReversed().map(({ fileName }) => fileName)];
    const verified = new Set(isVerified && names.filter(isVerified).map(_template_js__WEBPACK_IMPORTED_MODULE_1__/* .stemOf */ .Vc));
    const stay = new Set();
    let [newer, newerVerified] = [0, 0];
    for (const stem of new Set(names.map(_template_js__WEBPACK_IMPORTED_MODULE_1__/* .stemOf */ .Vc))) {
        if ((verified.has(stem) ? newerVerified : newer) < keep)
            stay.add(stem);
        newer++;
        if (verified.has(stem))
            newerVerified++;
    }
    return sorted.filter(({ fileName }) => !stay.has((0,_template_js__WEBPACK_IMPORTED_MODULE_1__/* .stemOf */ .Vc)(fileName)));
}


/***/ })

};
