export const id = 1152;
export const ids = [1152];
export const modules = {

/***/ 71152:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _action_output_guard_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85799);
/* harmony import */ var _action_refuse_runner_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14109);
/* harmony import */ var _system_start_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83298);
// The fleet table's entry: dist/fleet.js.



await (0,_system_start_js__WEBPACK_IMPORTED_MODULE_1__/* .start */ .ni)({
    refuse: (nodeVersion) => (0,_action_refuse_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseRunner */ .L)(nodeVersion, { missing: '', failed: '', 'commit-sha': '' }),
    run: async (interruption) => {
        (0,_action_output_guard_js__WEBPACK_IMPORTED_MODULE_2__/* .guardOutputs */ .S)();
        const { runFleet } = await Promise.all(/* import() */[__webpack_require__.e(9204), __webpack_require__.e(663), __webpack_require__.e(1659), __webpack_require__.e(2884), __webpack_require__.e(4436), __webpack_require__.e(6243), __webpack_require__.e(5289), __webpack_require__.e(5708), __webpack_require__.e(6457), __webpack_require__.e(1176), __webpack_require__.e(555), __webpack_require__.e(8658), __webpack_require__.e(1942), __webpack_require__.e(6698), __webpack_require__.e(1985), __webpack_require__.e(3217), __webpack_require__.e(673), __webpack_require__.e(3550), __webpack_require__.e(8009), __webpack_require__.e(8955), __webpack_require__.e(1329), __webpack_require__.e(6036), __webpack_require__.e(3572)]).then(__webpack_require__.bind(__webpack_require__, 23572));
        return { exitCode: await runFleet(interruption), leftRunning: false };
    },
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
