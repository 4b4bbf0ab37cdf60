export const id = 6457;
export const ids = [6457];
export const modules = {

/***/ 6457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ retry),
/* harmony export */   v: () => (/* binding */ pause)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
// Retries what may succeed the next time. This is the only retry loop: its limit and its pause are at its head, so no path
// bypasses them.

/** Returns the value of the last attempt or throws its error. Throws the signal's reason after an abort. */
async function retry(attempt, { policy, signal, shouldRetry, onRetry }) {
    const endsAt = performance.now() + (policy.totalMs ?? Number.POSITIVE_INFINITY);
    let outcome = { ok: false, error: new RangeError('no attempts') };
    let pauseMs = 0;
    for (let attempts = 1; attempts <= policy.attempts; attempts++) {
        if (attempts > 1) {
            if (performance.now() + pauseMs > endsAt)
                break;
            onRetry?.(outcome, pauseMs);
            await pause(pauseMs, signal);
        }
        signal.throwIfAborted();
        outcome = await attempt(attempts).then((value) => ({ ok: true, value }), (error) => ({ ok: false, error }));
        const again = shouldRetry(outcome, attempts);
        if (again === false)
            break;
        pauseMs = again === true ? policy.pauseMs(attempts) : again;
    }
    if (outcome.ok)
        return outcome.value;
    throw outcome.error;
}
/** A longer timer fires at once. */
const LONGEST_MS = 2 ** 31 - 1;
/** Waits `ms`, or 24 days if that is less. Throws the signal's reason if it aborts meanwhile. */
async function pause(ms, signal) {
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(Math.min(ms, LONGEST_MS), undefined, { signal }).catch(() => signal.throwIfAborted());
}


/***/ })

};
