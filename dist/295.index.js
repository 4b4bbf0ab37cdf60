export const id = 295;
export const ids = [295];
export const modules = {

/***/ 85799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    S0: () => (  guardOutputs),
    XW: () => (  maskAnything),
    e6: () => (  withoutCommand)
  });
  var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39654);

const BEGINS_COMMAND = /^[\s\p{C}\p{Z}]*::/u;
const SIGNATURE_MASK = /^::add-mask::(?:[\w+/-]|%25(?:2B|2F)){43}(?:=|%253D)\r?\n?$/;
const ANY_MASK = /^::add-mask::/i;
let isOurs = false;
function maskAnything(write) {
    isOurs = true;
    try {
        write();
    }
    finally {
        isOurs = false;
    }
}
function withoutCommand(line) {
    return BEGINS_COMMAND.test(line) ? line.replace('::', ': :') : line;
}
function guardOutputs(outputs = [process.stdout, process.stderr]) {
    for (const output of outputs) {
        const write = output.write.bind(output);
        output.write = (chunk, ...rest) => write(typeof chunk === 'string' ? withOneCommand(chunk) : chunk, ...rest);
    }
}
function printed(line) {
    const end = /[\r\n]?$/.exec(line)?.[0] ?? '';
    return (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_0__  .DJ)(line.slice(0, line.length - end.length)) + end;
}
function withOneCommand(text) {
    const lines = text.split(/(?<=[\r\n])/);
    return lines
        .map((line, index) => {
        if (index === 0 && line.startsWith('::'))
            return !ANY_MASK.test(line) ? printed(line) : isOurs || SIGNATURE_MASK.test(line) ? line : '';
        return withoutCommand(printed(line.replaceAll('##[', '## [')));
    })
        .join('');
}


/***/ }),

/***/ 14109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    L: () => (  refuseRunner)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
  var _text_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29962);



const CODE = 'runner-unsupported';
function refuseRunner(nodeVersion, outputs) {
    const { what, hint } = _errors_js__WEBPACK_IMPORTED_MODULE_1__  .nT[CODE];
    process.stdout.write(`::error::${what} This is Node.js ${nodeVersion}.%0A${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__  .XX)(hint, _text_message_js__WEBPACK_IMPORTED_MODULE_2__  .Rq)}%0A(error-code: ${CODE})\n`);
    const file = process.env.GITHUB_OUTPUT;
    if (file && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file, { throwIfNoEntry: false })?.isFile() !== false)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(file, Object.entries(outputs)
            .map(([name, value]) => `${name}=${value}\n`)
            .join(''));
    process.exitCode = 1;
}


/***/ })

};
