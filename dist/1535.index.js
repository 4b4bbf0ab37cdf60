export const id = 1535;
export const ids = [1535];
export const modules = {

/***/ 61535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IO: () => (/* binding */ askDestination),
/* harmony export */   Qk: () => (/* binding */ slownessHint),
/* harmony export */   R2: () => (/* binding */ confirmDestination)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _github_network_advice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66480);
/* harmony import */ var _system_deadline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60239);
// Checks that a destination is ready: before the router is contacted, and while the file is checked.



/** For one destination: a network share that is gone hangs, and GitHub may ask for a pause. */
const PREFLIGHT_TIMEOUT_MS = 120_000;
/** What to do if a destination times out. `hosts` are those that it asks, if known. */
function slownessHint(kind, hosts = []) {
    if (kind === 'directory')
        return 'Check that the network share is mounted and that its server is on.';
    return (0,_github_network_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .slowAdvice */ .Os)(hosts);
}
/** Throws BackupError, `destination-refused` if the destination is not ready or does not answer. */
async function askDestination({ kind, preflight }, options) {
    await answerInTime(preflight, { ...options, kind, code: 'destination-refused' });
}
/** Returns why nothing may be stored in the destination after all, which a cancelled run does not know. Never throws. */
async function confirmDestination({ kind, confirm }, options) {
    try {
        // Only a verdict refuses: by now, the router was contacted.
        if (confirm)
            await answerInTime(confirm, { ...options, kind, code: 'store-failed' });
        return undefined;
    }
    catch (error) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asBackupError */ .ZJ)(error);
    }
}
async function answerInTime(work, { kind, code, signal, runState, timeoutMs = PREFLIGHT_TIMEOUT_MS, }) {
    const tooLate = () => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj(code, `The ${kind} did not answer within ${timeoutMs / 1000} s.`, {
        hint: slownessHint(kind),
    });
    await (0,_system_deadline_js__WEBPACK_IMPORTED_MODULE_2__/* .withDeadline */ .NE)(work, { timeoutMs, tooLate, signal, runState });
}


/***/ })

};
