export const id = 9648;
export const ids = [9648];
export const modules = {

/***/ 99648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    _: () => (  fitting),
    v: () => (  shortened)
  });
const MAX_SECTION = 60;
const MAX_WHERE = 100;
const MAX_LABEL = 200;
function shortened({ kind, section, where, label }) {
    return { kind, section: cut(section, MAX_SECTION), where: cut(where, MAX_WHERE), label: cut(label, MAX_LABEL) };
}
function fitting(items, { maxCount, maxBytes, textOf, }) {
    let bytes = 0;
    const end = items.slice(0, maxCount).findIndex((item) => {
        bytes += Buffer.byteLength(textOf(item));
        return bytes > maxBytes;
    });
    return items.slice(0, end === -1 ? maxCount : end);
}
function cut(text, max) {
    return text.length <= max ? text : `\u2026${text.slice(1 - max)}`.toWellFormed();
}


/***/ })

};
