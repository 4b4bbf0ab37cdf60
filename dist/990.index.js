export const id = 990;
export const ids = [990];
export const modules = {

/***/ 60990:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
  var _action_output_guard_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85799);
  var _action_refuse_runner_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14109);
  var _system_start_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83298);



await (0,_system_start_js__WEBPACK_IMPORTED_MODULE_1__  .ni)({
    refuse: (nodeVersion) => (0,_action_refuse_runner_js__WEBPACK_IMPORTED_MODULE_0__  .L)(nodeVersion, { healthy: 'false', routers: '[]', 'routers-omitted': '0' }),
    run: async (interruption) => {
        (0,_action_output_guard_js__WEBPACK_IMPORTED_MODULE_2__  .S0)();
        const { runWatchdog } = await Promise.all( [__webpack_require__.e(1477), __webpack_require__.e(1659), __webpack_require__.e(663), __webpack_require__.e(7109), __webpack_require__.e(5308), __webpack_require__.e(6861), __webpack_require__.e(6773), __webpack_require__.e(7580), __webpack_require__.e(5289), __webpack_require__.e(1091), __webpack_require__.e(6457), __webpack_require__.e(4149), __webpack_require__.e(919), __webpack_require__.e(5902), __webpack_require__.e(8612), __webpack_require__.e(396), __webpack_require__.e(1888), __webpack_require__.e(386), __webpack_require__.e(3550), __webpack_require__.e(8009), __webpack_require__.e(8955), __webpack_require__.e(956), __webpack_require__.e(1329), __webpack_require__.e(2071), __webpack_require__.e(9648), __webpack_require__.e(6454)]).then(__webpack_require__.bind(__webpack_require__, 16454));
        const exitCode = await runWatchdog(interruption);
        return { exitCode, leftRunning: interruption.signal.aborted };
    },
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
