export const id = 7034;
export const ids = [7034];
export const modules = {

/***/ 17034:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    watchOutputs: () => (  watchOutputs)
  });
const CLOSED = ['EPIPE', 'EOF', 'ECONNRESET', 'ERR_STREAM_DESTROYED'];
function watchOutputs({ stdout, stderr }) {
    let reason;
    const keep = (error) => {
        const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : error;
        reason ??= String(code);
    };
    stdout.on('error', keep);
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
