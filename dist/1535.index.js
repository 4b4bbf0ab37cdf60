export const id = 1535;
export const ids = [1535];
export const modules = {

/***/ 61535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    IO: () => (  askDestination),
    Qk: () => (  slownessHint),
    R2: () => (  confirmDestination)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _github_network_advice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66480);
  var _system_deadline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60239);



const PREFLIGHT_TIMEOUT_MS = 120_000;
function slownessHint(kind, hosts = []) {
    if (kind === 'directory')
        return 'Check that the network share is mounted and that its server is on.';
    return (0,_github_network_advice_js__WEBPACK_IMPORTED_MODULE_1__  .Os)(hosts);
}
async function askDestination({ kind, preflight }, options) {
    await answerInTime(preflight, { ...options, kind, code: 'destination-refused' });
}
async function confirmDestination({ kind, confirm }, options) {
    try {
        if (confirm)
            await answerInTime(confirm, { ...options, kind, code: 'store-failed' });
        return undefined;
    }
    catch (error) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__  .ZJ)(error);
    }
}
async function answerInTime(work, { kind, code, signal, runState, timeoutMs = PREFLIGHT_TIMEOUT_MS, }) {
    const tooLate = () => new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .hj(code, `The ${kind} did not answer within ${timeoutMs / 1000} s.`, {
        hint: slownessHint(kind),
    });
    await (0,_system_deadline_js__WEBPACK_IMPORTED_MODULE_2__  .NE)(work, { timeoutMs, tooLate, signal, runState });
}


/***/ })

};
