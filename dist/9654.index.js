export const id = 9654;
export const ids = [9654];
export const modules = {

/***/ 39654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    DJ: () => (  withoutControls),
    GJ: () => (  onOneLine),
    g$: () => (  printable),
    ul: () => (  MAX_MATCHED)
  });
const MAX_MATCHED = 4096;
function printable(text, maxLength = 80) {
    const start = text.slice(0, MAX_MATCHED);
    const line = start.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
    const isCut = line.length > maxLength || start.length < text.length;
    return (isCut ? `${line.slice(0, maxLength - 1)}\u2026` : line).toWellFormed();
}
function onOneLine(text) {
    return text.replace(/[\r\n]+/g, ' ');
}
function withoutControls(text) {
    return text.replace(/[^\P{Cc}\n\t]|[\p{Cf}\p{Zl}\p{Zp}]/gu, ' ').toWellFormed();
}


/***/ })

};
