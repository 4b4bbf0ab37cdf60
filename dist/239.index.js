export const id = 239;
export const ids = [239];
export const modules = {

/***/ 60239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ raceAbort),
/* harmony export */   N: () => (/* binding */ withDeadline)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
// Waits for work that may hang or may not be abortable: a deadline, and a way to leave the work behind.

/** How long aborted work may take to clean up before it is left behind. */
const ABANDON_AFTER_MS = 1_000;
/** Waits for work that may not be abortable: after an abort, leaves it behind and records that in `runState`. */
async function raceAbort(work, { signal, runState, graceMs = ABANDON_AFTER_MS, }) {
    let settled = false;
    let timer;
    const aborted = Promise.withResolvers();
    const onAbort = () => {
        timer = setTimeout(() => aborted.reject((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .abortReason */ .Js)(signal) ?? signal.reason), graceMs);
    };
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted)
        onAbort();
    try {
        const settle = () => {
            settled = true;
        };
        return await Promise.race([work.finally(settle), aborted.promise]);
    }
    finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
        if (!settled)
            runState.leftRunning = true;
    }
}
/** Runs work under its own deadline; after it, aborts the work's signal with `tooLate()` and leaves the work behind. */
async function withDeadline(work, options) {
    const { timeoutMs, tooLate, runState } = options;
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(tooLate()), timeoutMs);
    const signal = AbortSignal.any([options.signal, deadline.signal]);
    try {
        return await raceAbort(work(signal), { signal, runState });
    }
    finally {
        clearTimeout(timer);
    }
}


/***/ })

};
