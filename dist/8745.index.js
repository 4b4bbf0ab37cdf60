export const id = 8745;
export const ids = [8745];
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


/***/ }),

/***/ 43533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ guardStdout)
/* harmony export */ });
// Keeps what GitHub's services say from becoming commands of the runner: GitHub's client for artifacts logs their words as they
// are, line breaks included.
/** The runner ignores blanks before a command, and has more kinds of them than JavaScript. */
const BEGINS_COMMAND = /^[\s\p{C}\p{Z}]*::/u;
/** From now on, only the first line of what is written at once may be a command of the runner. */
function guardStdout(stdout = process.stdout) {
    const write = stdout.write.bind(stdout);
    stdout.write = (chunk, ...rest) => write(typeof chunk === 'string' ? withOneCommand(chunk) : chunk, ...rest);
}
/** The runner ends a line at each of these characters, and finds `##[` anywhere in one. */
function withOneCommand(text) {
    const lines = text.replaceAll('##[', '## [').split(/(?<=[\r\n])/);
    return lines
        .map((line, index) => (index > 0 && BEGINS_COMMAND.test(line) ? line.replace('::', ': :') : line))
        .join('');
}


/***/ })

};
