export const id = 152;
export const ids = [152];
export const modules = {

/***/ 14109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ refuseRunner)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29962);
// What an action reports on a Node.js that is too old. In plain Node, since the toolkit may not even load there.



const CODE = 'runner-unsupported';
/** Reports `runner-unsupported` and sets `outputs`. */
function refuseRunner(nodeVersion, outputs) {
    const { what, hint } = _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EXPLANATIONS */ .nT[CODE];
    process.stdout.write(`::error::${what} This is Node.js ${nodeVersion}.%0A${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .render */ .XX)(hint, _text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .WORKFLOW_VOCABULARY */ .Rq)}%0A(error-code: ${CODE})\n`);
    // biome-ignore lint/style/noProcessEnv: nothing that reads inputs can be loaded here
    const file = process.env.GITHUB_OUTPUT;
    if (file)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(file, Object.entries(outputs)
            .map(([name, value]) => `${name}=${value}\n`)
            .join(''));
    process.exitCode = 1;
}


/***/ }),

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
        const { runFleet } = await Promise.all(/* import() */[__webpack_require__.e(942), __webpack_require__.e(44), __webpack_require__.e(659), __webpack_require__.e(670), __webpack_require__.e(289), __webpack_require__.e(72), __webpack_require__.e(778), __webpack_require__.e(283), __webpack_require__.e(572)]).then(__webpack_require__.bind(__webpack_require__, 23572));
        await runFleet(interruption);
    },
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
