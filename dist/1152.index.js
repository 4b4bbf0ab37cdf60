export const id = 1152;
export const ids = [1152];
export const modules = {

/***/ 71152:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _action_refuse_runner_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14109);
/* harmony import */ var _system_start_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74998);
// The fleet table's entry: dist/fleet.js.


await (0,_system_start_js__WEBPACK_IMPORTED_MODULE_1__/* .start */ .ni)({
    refuse: (nodeVersion) => (0,_action_refuse_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseRunner */ .L)(nodeVersion, { missing: '', failed: '', 'commit-sha': '' }),
    run: async (interruption) => {
        const { runFleet } = await Promise.all(/* import() */[__webpack_require__.e(4942), __webpack_require__.e(663), __webpack_require__.e(1659), __webpack_require__.e(2884), __webpack_require__.e(4436), __webpack_require__.e(6480), __webpack_require__.e(5289), __webpack_require__.e(6457), __webpack_require__.e(9196), __webpack_require__.e(5109), __webpack_require__.e(2864), __webpack_require__.e(9415), __webpack_require__.e(673), __webpack_require__.e(1985), __webpack_require__.e(8009), __webpack_require__.e(9214), __webpack_require__.e(1329), __webpack_require__.e(1694), __webpack_require__.e(3572)]).then(__webpack_require__.bind(__webpack_require__, 23572));
        await runFleet(interruption);
    },
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
