export const id = 5073;
export const ids = [5073];
export const modules = {

/***/ 1652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    EI: () => (  reportOf),
    eG: () => (  reportPath),
    k7: () => (  reportBlock),
    u5: () => (  writeReport)
  });
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _compatibility_render_report_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(15431);
  var _compatibility_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2971);
  var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27406);
  var _system_deadline_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60239);
  var _system_file_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27657);
  var _system_reach_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(37492);
  var _inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(75995);









async function reportPath(given) {
    const file = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_7__  .Z_)('report', given);
    if (file === '')
        return undefined;
    return await (0,_system_reach_js__WEBPACK_IMPORTED_MODULE_6__  .gl)(file, () => provePath(file), { signal: given.signal, timeoutMs: given.reachMs });
}
async function provePath(file) {
    if (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file).catch(() => undefined))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__  .hj('input-invalid', `${file} already exists and is not overwritten.`, {
            hint: 'Choose another file for `--report`, or delete it.',
        });
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(file);
    if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)).catch(() => undefined))?.isDirectory())
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__  .hj('input-invalid', `${file} cannot be written: the folder does not exist.`, {
            hint: 'Choose another file for `--report`, or create the folder.',
        });
    const cannot = await problemAt(path);
    if (cannot === undefined)
        return path;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__  .hj('input-invalid', `${file} cannot be written: ${cannot}.`, {
        hint: 'Choose another file for `--report`.',
    });
}
async function problemAt(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, '', { flag: 'wx' });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.unlink)(path);
        return undefined;
    }
    catch (error) {
        return (0,_system_file_errors_js__WEBPACK_IMPORTED_MODULE_5__  .S)(error);
    }
}
function reportOf({ settings, observations, runState, errorCode, }) {
    const { mode, router, seal } = settings;
    const { label, inspection } = runState;
    return (0,_compatibility_report_js__WEBPACK_IMPORTED_MODULE_2__  .L)({
        ...{ run: mode, observations, origin: router.origin, trust: router.trust.kind, label, inspection },
        ...{ isSealed: seal !== undefined, errorCode },
    });
}
async function writeReport(path, report, { terminal, signal, runState, timeoutMs = _system_reach_js__WEBPACK_IMPORTED_MODULE_6__  .HR, write = (text) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, text, { flag: 'wx' }), }) {
    if (!report)
        return terminal.warn('There is no compatibility report: the router did not answer.');
    try {
        const text = `${(0,_compatibility_render_report_js__WEBPACK_IMPORTED_MODULE_8__  .B1)(report)}\n`;
        const tooLate = () => (0,_system_reach_js__WEBPACK_IMPORTED_MODULE_6__  .HB)(path, timeoutMs);
        await (0,_system_deadline_js__WEBPACK_IMPORTED_MODULE_4__  .NE)(() => write(text), { timeoutMs, tooLate, signal, runState });
        terminal.note(`The compatibility report is in ${path}. ${PLEASE} ${(0,_compatibility_render_report_js__WEBPACK_IMPORTED_MODULE_8__  .nq)(report)}`);
    }
    catch (error) {
        terminal.warn(`The compatibility report could not be written to ${path}: ${(0,_system_file_errors_js__WEBPACK_IMPORTED_MODULE_5__  .S)(error)}`);
    }
}
const PLEASE = "Nobody on this project has a router, so owners' reports decide what works. Please post it if everything passed, and if you cannot fix what failed:";
function reportBlock(report) {
    return ['Compatibility report', `${PLEASE}\n${(0,_compatibility_render_report_js__WEBPACK_IMPORTED_MODULE_8__  .nq)(report)}`, _compatibility_render_report_js__WEBPACK_IMPORTED_MODULE_8__  .xJ, '', (0,_compatibility_render_report_js__WEBPACK_IMPORTED_MODULE_8__  .B1)(report)].join('\n');
}


/***/ }),

/***/ 9950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    w: () => (  withSettingsFile)
  });
  var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
  var _settings_env_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34911);
  var _system_file_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27657);
  var _system_reach_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37492);
  var _system_read_any_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50063);
  var _system_replace_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(398);
  var _system_temp_folder_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(59262);
  var _text_message_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(29962);
  var _text_shell_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(16011);
  var _inputs_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(75995);
  var _secrets_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(16597);
  var _variables_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(17769);













async function withSettingsFile(given, terminal) {
    (0,_variables_js__WEBPACK_IMPORTED_MODULE_11__  .Fl)(given.env);
    (0,_variables_js__WEBPACK_IMPORTED_MODULE_11__  .nV)(given.env, (0,_text_message_js__WEBPACK_IMPORTED_MODULE_8__  .iU) `The environment`);
    const file = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_9__  .Z_)('settings', given);
    if (file === '')
        return given;
    const bytes = await (0,_system_read_any_file_js__WEBPACK_IMPORTED_MODULE_5__  .N)(file, given.signal, given.reachMs).catch((cause) => {
        given.signal.throwIfAborted();
        if (cause instanceof _system_reach_js__WEBPACK_IMPORTED_MODULE_4__  .LL)
            throw cause;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .hj('input-invalid', (0,_text_message_js__WEBPACK_IMPORTED_MODULE_8__  .iU) `The file ${file} cannot be read: ${(0,_system_file_errors_js__WEBPACK_IMPORTED_MODULE_3__  .S)(cause)}.`, {
            cause,
            hint: 'Check the path in `--settings`. `srm-backup setup` writes such a file.',
        });
    });
    await (0,_system_reach_js__WEBPACK_IMPORTED_MODULE_4__  .gl)(file, () => inspectPlace(file, terminal), { signal: given.signal });
    return { ...given, env: { ...variablesIn(bytes.toString('utf8'), file), ...given.env } };
}
async function inspectPlace(file, terminal) {
    if (await (0,_secrets_js__WEBPACK_IMPORTED_MODULE_10__  .$K)(file))
        terminal.warn((0,_text_message_js__WEBPACK_IMPORTED_MODULE_8__  .iU) `Other users of this machine can read the passwords in ${file}: ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_8__  .aY)(`chmod 600 ${(0,_text_shell_js__WEBPACK_IMPORTED_MODULE_12__  .h)(file)}`)}.`);
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(file);
    const shared = await (0,_system_temp_folder_js__WEBPACK_IMPORTED_MODULE_7__  .v1)(folder);
    if (shared !== undefined)
        terminal.warn((0,_system_temp_folder_js__WEBPACK_IMPORTED_MODULE_7__  .Fd)(shared));
    await (0,_system_replace_file_js__WEBPACK_IMPORTED_MODULE_6__  .z)(folder);
}
function variablesIn(text, file) {
    const read = (0,_settings_env_file_js__WEBPACK_IMPORTED_MODULE_2__  .SF)(text);
    if ('problem' in read)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .hj('input-invalid', (0,_text_message_js__WEBPACK_IMPORTED_MODULE_8__  .iU) `The file ${file} ${read.problem}.`, {
            hint: 'Correct that line: each one is `NAME=value` with the value in quotation marks if needed, a comment (`# \u2026`) or empty. Save the file as UTF-8.',
        });
    const unknown = Object.keys(read.variables).find(_variables_js__WEBPACK_IMPORTED_MODULE_11__  .PS);
    if (unknown !== undefined)
        throw (0,_variables_js__WEBPACK_IMPORTED_MODULE_11__  .vs)((0,_text_message_js__WEBPACK_IMPORTED_MODULE_8__  .iU) `The file ${file} sets ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_8__  .aY)(unknown)}`);
    const idle = Object.keys(read.variables).find(_variables_js__WEBPACK_IMPORTED_MODULE_11__  .kY);
    if (idle !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .hj('input-invalid', (0,_text_message_js__WEBPACK_IMPORTED_MODULE_8__  .iU) `The file ${file} sets ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_8__  .aY)(idle)}, which only the action has.`, {
            hint: 'Remove it: `srm-backup backup` stores a backup in a directory, and `srm-backup check` only checks.',
        });
    (0,_variables_js__WEBPACK_IMPORTED_MODULE_11__  .nV)(read.variables, (0,_text_message_js__WEBPACK_IMPORTED_MODULE_8__  .iU) `The file ${file}`);
    return Object.fromEntries(Object.entries(read.variables).filter(([, value]) => value !== ''));
}


/***/ })

};
