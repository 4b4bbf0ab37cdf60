export const id = 7034;
export const ids = [7034];
export const modules = {

/***/ 17034:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   watchOutputs: () => (/* binding */ watchOutputs)
/* harmony export */ });
// Output streams, which may be closed early (`| head -1`) or full. Neither may end the work: it has to log out and
// delete decrypted files.
/** The reader has closed the stream; this is not an error. */
const CLOSED = ['EPIPE', 'EOF', 'ECONNRESET', 'ERR_STREAM_DESTROYED'];
/** Watches both streams for errors from now on. */
function watchOutputs({ stdout, stderr }) {
    let reason;
    const keep = (error) => {
        const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : error;
        reason ??= String(code);
    };
    stdout.on('error', keep);
    // There is nowhere left to report it.
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
