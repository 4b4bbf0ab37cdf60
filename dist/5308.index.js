export const id = 5308;
export const ids = [5308];
export const modules = {

/***/ 75308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    i: () => (  collectGarbage)
  });
  var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78877);
  var node_vm__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30714);


function collectGarbage() {
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--expose-gc');
    try {
        const collect = (0,node_vm__WEBPACK_IMPORTED_MODULE_1__.runInNewContext)('globalThis.gc');
        if (typeof collect === 'function')
            collect();
    }
    finally {
        (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--no-expose-gc');
    }
}


/***/ })

};
