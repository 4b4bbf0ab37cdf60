export const id = 4109;
export const ids = [4109];
export const modules = {

/***/ 14109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ refuseRunner)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29962);
// What an action reports on a Node.js that is too old. In plain Node, since the toolkit may not even load there.



const CODE = 'runner-unsupported';
/** Reports `runner-unsupported` and sets `outputs`. */
function refuseRunner(nodeVersion, outputs) {
    const { what, hint } = _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EXPLANATIONS */ .nT[CODE];
    process.stdout.write(`::error::${what} This is Node.js ${nodeVersion}.%0A${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .render */ .XX)(hint, _text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .WORKFLOW_VOCABULARY */ .Rq)}%0A(error-code: ${CODE})\n`);
    // biome-ignore lint/style/noProcessEnv: nothing that reads inputs can be loaded here
    const file = process.env.GITHUB_OUTPUT;
    if (file)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(file, Object.entries(outputs)
            .map(([name, value]) => `${name}=${value}\n`)
            .join(''));
    process.exitCode = 1;
}


/***/ })

};
