export const id = 295;
export const ids = [295];
export const modules = {

/***/ 85799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S0: () => (/* binding */ guardOutputs),
/* harmony export */   XW: () => (/* binding */ maskAnything),
/* harmony export */   e6: () => (/* binding */ withoutCommand)
/* harmony export */ });
// Keeps what GitHub's services say from becoming commands of the runner: GitHub's client for artifacts logs their words as they
// are, line breaks included.
/** The runner ignores blanks before a command, and has more kinds of them than JavaScript. */
const BEGINS_COMMAND = /^[\s\p{C}\p{Z}]*::/u;
/**
 * A mask of GitHub's client: the signature of an address, as it is and encoded. The storage's have this form, and nothing that the
 * log, summary or outputs must say has it; any other value would be the service's choice of what to blank there.
 */
const SIGNATURE_MASK = /^::add-mask::(?:[\w+/-]|%25(?:2B|2F)){43}(?:=|%253D)\r?\n?$/;
const ANY_MASK = /^::add-mask::/i;
let isOurs = false;
/** Writes a mask of this program's own, which may have any value. */
function maskAnything(write) {
    isOurs = true;
    try {
        write();
    }
    finally {
        isOurs = false;
    }
}
/** Returns a line of the log that no runner takes for a command. */
function withoutCommand(line) {
    return BEGINS_COMMAND.test(line) ? line.replace('::', ': :') : line;
}
/** From now on, a command of the runner, which reads both streams, is only what a text begins with. */
function guardOutputs(outputs = [process.stdout, process.stderr]) {
    for (const output of outputs) {
        const write = output.write.bind(output);
        output.write = (chunk, ...rest) => write(typeof chunk === 'string' ? withOneCommand(chunk) : chunk, ...rest);
    }
}
/**
 * The runner ends a line at each of these characters. It finds `##[` anywhere in one, but not in a command that begins with `::`,
 * whose values must stay as they are: one may be a password to mask.
 */
function withOneCommand(text) {
    const lines = text.split(/(?<=[\r\n])/);
    return lines
        .map((line, index) => {
        if (index === 0 && line.startsWith('::'))
            return isOurs || !ANY_MASK.test(line) || SIGNATURE_MASK.test(line) ? line : '';
        const plain = line.replaceAll('##[', '## [');
        return withoutCommand(plain);
    })
        .join('');
}


/***/ }),

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
    // Writing to a pipe could wait for ever.
    if (file && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file, { throwIfNoEntry: false })?.isFile() !== false)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(file, Object.entries(outputs)
            .map(([name, value]) => `${name}=${value}\n`)
            .join(''));
    process.exitCode = 1;
}


/***/ })

};
