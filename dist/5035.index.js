export const id = 5035;
export const ids = [5035];
export const modules = {

/***/ 45035:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
  var _cli_refuse_node_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26607);
  var _system_start_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83298);


await (0,_system_start_js__WEBPACK_IMPORTED_MODULE_1__  .ni)({
    refuse: _cli_refuse_node_js__WEBPACK_IMPORTED_MODULE_0__  .R,
    run: async (interruption) => {
        const { env, stdin, stdout, stderr } = process;
        const { watchOutputs } = await __webpack_require__.e(  7034).then(__webpack_require__.bind(__webpack_require__, 17034));
        const outputs = watchOutputs({ stdout, stderr });
        const { runCli } = await Promise.all( [__webpack_require__.e(7375), __webpack_require__.e(8612), __webpack_require__.e(9654), __webpack_require__.e(1888), __webpack_require__.e(7920)]).then(__webpack_require__.bind(__webpack_require__, 97920));
        interruption.coverUncaughtErrors();
        const { signal } = interruption;
        const { code, leftRunning } = await runCli({
            argv: process.argv.slice(2),
            env,
            stdin,
            stdout,
            stderr,
            outputs,
            signal,
        });
        return { exitCode: code, leftRunning: leftRunning || signal.aborted };
    },
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 57153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    a: () => (  EXIT_CODES),
    m: () => (  DIFFERENT)
  });
const DIFFERENT = 1;
const CANCELLED = 130;
const EXIT_CODES = {
    'input-invalid': 2,
    'destination-refused': 3,
    'router-unreachable': 4,
    'router-unsupported': 5,
    'tls-untrusted': 6,
    'login-refused': 7,
    'account-not-allowed': 8,
    'otp-required': 9,
    'otp-refused': 10,
    'address-blocked': 11,
    'session-lost': 12,
    'export-failed': 13,
    'timed-out': 14,
    'backup-invalid': 15,
    'backup-unrecognised': 16,
    'store-failed': 17,
    'read-back-failed': 18,
    'runner-unsupported': 19,
    'event-refused': 20,
    'internal-error': 70,
    cancelled: CANCELLED,
};


/***/ }),

/***/ 26607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    R: () => (  refuseNode)
  });
  var _system_start_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83298);
  var _version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28009);
  var _exit_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57153);



const CODE = 'runner-unsupported';
const WITH_NODE = `\`npx --package node@${_system_start_js__WEBPACK_IMPORTED_MODULE_0__  .nY} --package synology-router-backup srm-backup\``;
const RELEASES = `https://github.com/${_version_js__WEBPACK_IMPORTED_MODULE_2__  .B}/releases`;
function refuseNode(nodeVersion) {
    const message = `srm-backup needs Node.js ${_system_start_js__WEBPACK_IMPORTED_MODULE_0__  .nY} or later; this is ${nodeVersion}.`;
    const hint = `Install a newer Node.js, let npm bring it (${WITH_NODE}), or use the executable, which needs none: ${RELEASES}`;
    process.exitCode = _exit_codes_js__WEBPACK_IMPORTED_MODULE_1__  .a[CODE];
    if (process.argv.includes('--json'))
        process.stdout.write(`${JSON.stringify({ error: { code: CODE, message, hint } }, undefined, 2)}\n`);
    process.stderr.write(`Error: ${message}\n${hint}\n(${CODE})\n`);
}


/***/ })

};
