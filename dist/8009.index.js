export const id = 8009;
export const ids = [8009];
export const modules = {

/***/ 28009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    B: () => (  REPOSITORY),
    x: () => (  VERSION)
  });
const VERSION = '0.1.0';
const REPOSITORY = 'OWNER/synology-router-backup';


/***/ })

};
