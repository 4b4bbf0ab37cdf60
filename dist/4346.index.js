export const id = 4346;
export const ids = [4346];
export const modules = {

/***/ 74346:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


const { crc32 } = __webpack_require__(38522)

exports.buf = (bytes, sum) => crc32(bytes, Number.isInteger(sum) ? sum : 0)


/***/ })

};
