export const id = 6457;
export const ids = [6457];
export const modules = {

/***/ 6457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    L: () => (  retry),
    v: () => (  pause)
  });
  var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

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
const LONGEST_MS = 2 ** 31 - 1;
async function pause(ms, signal) {
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(Math.min(ms, LONGEST_MS), undefined, { signal }).catch(() => signal.throwIfAborted());
}


/***/ })

};
