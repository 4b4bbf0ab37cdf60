export const id = 1152;
export const ids = [1152];
export const modules = {

/***/ 71152:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
  var _action_output_guard_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85799);
  var _action_refuse_runner_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14109);
  var _system_start_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83298);



await (0,_system_start_js__WEBPACK_IMPORTED_MODULE_1__  .ni)({
    refuse: (nodeVersion) => (0,_action_refuse_runner_js__WEBPACK_IMPORTED_MODULE_0__  .L)(nodeVersion, { missing: '', failed: '', 'commit-sha': '' }),
    run: async (interruption) => {
        (0,_action_output_guard_js__WEBPACK_IMPORTED_MODULE_2__  .S0)();
        const { runFleet } = await Promise.all( [__webpack_require__.e(1477), __webpack_require__.e(1659), __webpack_require__.e(663), __webpack_require__.e(7109), __webpack_require__.e(5308), __webpack_require__.e(6861), __webpack_require__.e(6773), __webpack_require__.e(7580), __webpack_require__.e(5289), __webpack_require__.e(1091), __webpack_require__.e(5708), __webpack_require__.e(6457), __webpack_require__.e(4149), __webpack_require__.e(919), __webpack_require__.e(5902), __webpack_require__.e(8612), __webpack_require__.e(555), __webpack_require__.e(6698), __webpack_require__.e(396), __webpack_require__.e(1888), __webpack_require__.e(386), __webpack_require__.e(3550), __webpack_require__.e(8009), __webpack_require__.e(8955), __webpack_require__.e(8658), __webpack_require__.e(956), __webpack_require__.e(1329), __webpack_require__.e(2268), __webpack_require__.e(2071), __webpack_require__.e(1985), __webpack_require__.e(3572)]).then(__webpack_require__.bind(__webpack_require__, 23572));
        return { exitCode: await runFleet(interruption), leftRunning: false };
    },
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
