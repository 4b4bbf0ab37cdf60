export const id = 34;
export const ids = [34];
export const modules = {

/***/ 17034:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   watchOutputs: () => (/* binding */ watchOutputs)
/* harmony export */ });
// What the terminal writes to may be closed (`| head -1`) or full: neither may end the work, which has a session and a
// readable backup to clear away.
/** Whoever read has enough: no trouble of ours. */
const CLOSED = ['EPIPE', 'EOF', 'ECONNRESET', 'ERR_STREAM_DESTROYED'];
/** Listens from now on to what goes wrong with both streams. */
function watchOutputs({ stdout, stderr }) {
    let reason;
    const keep = (error) => {
        const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : error;
        reason ??= String(code);
    };
    stdout.on('error', keep);
    // There is nowhere to say it.
    stderr.on('error', () => { });
    return {
        lost: async () => {
            await new Promise((resolve) => {
                stdout.write('', (error) => {
                    if (error)
                        keep(error);
                    resolve();
                });
            });
            return reason === undefined || CLOSED.includes(reason) ? undefined : reason;
        },
    };
}


/***/ })

};
