export const id = 8009;
export const ids = [8009];
export const modules = {

/***/ 28009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ REPOSITORY),
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
// The version of this program, the same as in package.json (a test compares them), and where it is published.
const VERSION = '0.1.0';
/** Owner and name on GitHub, set by `npm run publisher`. */
const REPOSITORY = 'OWNER/synology-router-backup';


/***/ })

};
