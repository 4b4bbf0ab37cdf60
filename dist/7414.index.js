export const id = 7414;
export const ids = [7414];
export const modules = {

/***/ 17414:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _dss_jobs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37359);
/* harmony import */ var _system_serve_parent_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9969);
// The process that opens one backup, dist/opener.js: started by src/dss/apart.ts, never by users.


(0,_system_serve_parent_js__WEBPACK_IMPORTED_MODULE_1__/* .serveParent */ .s)((request) => (0,_dss_jobs_js__WEBPACK_IMPORTED_MODULE_0__/* .doJob */ .DS)(request));
await (0,_dss_jobs_js__WEBPACK_IMPORTED_MODULE_0__/* .preload */ .uv)();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 9969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ serveParent)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75919);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20730);
// The other side of src/system/child.ts: a process that does one piece of work, and ends with the one that started it.


/** Of the whole process. A usual backup takes about 70 MiB. */
const MAX_MEMORY = 400 * _text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .MIB */ .D6;
const GUARD_EVERY_MS = 20;
/**
 * Ends the process from a thread of its own, since the work may never return: if it takes too much memory, or if the parent
 * was killed.
 */
const GUARD = `
  const { workerData: parent } = require('node:worker_threads')
  setInterval(() => {
    let isOrphan = process.ppid !== parent
    try { process.kill(parent, 0) } catch ({ code }) { isOrphan ||= code === 'ESRCH' }
    if (isOrphan || process.memoryUsage.rss() > ${MAX_MEMORY}) process.kill(process.pid, 'SIGKILL')
  }, ${GUARD_EVERY_MS})
`;
/** Answers the parent's one request with the result of `work`, which must be plain data and must not throw. */
function serveParent(work) {
    process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));
    process.once('message', async (request) => process.send?.(await work(request)));
    // As the parent says: it may be gone, and the request already here.
    const workerData = Number(process.argv.at(-1));
    // Without a guard, the parent's deadline remains.
    new node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.Worker(GUARD, { eval: true, workerData }).on('error', () => { }).unref();
    process.send?.('ready');
}


/***/ })

};
