export const id = 6102;
export const ids = [6102];
export const modules = {

/***/ 17769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Fl: () => (  refuseMisspelled),
    PS: () => (  isMisspelled),
    kY: () => (  isOfAction),
    nV: () => (  refuseBlankRecipients),
    vs: () => (  misspelled)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _settings_env_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34911);
  var _settings_settings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75182);
  var _text_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29962);
  var _inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75995);





const PREFIX = 'SRM_BACKUP_';
const SECRET_FILES = _inputs_js__WEBPACK_IMPORTED_MODULE_3__  .pH.map((name) => `${name}-file`);
const ENCRYPT_TO = (0,_settings_env_file_js__WEBPACK_IMPORTED_MODULE_1__  .Qn)('encrypt-to');
const KNOWN = new Set([..._settings_settings_js__WEBPACK_IMPORTED_MODULE_4__  .Q, ...SECRET_FILES, 'report'].map(_settings_env_file_js__WEBPACK_IMPORTED_MODULE_1__  .Qn));
const OF_PROCESS = new Set(['settings', 'schedule', 'checkout'].map(_settings_env_file_js__WEBPACK_IMPORTED_MODULE_1__  .Qn));
const TOLERATED = new Set(['report', 'token', 'repository-token'].map(_settings_env_file_js__WEBPACK_IMPORTED_MODULE_1__  .Qn));
const OF_TERMINAL = new Set([..._inputs_js__WEBPACK_IMPORTED_MODULE_3__  .hD, ...SECRET_FILES].map(_settings_env_file_js__WEBPACK_IMPORTED_MODULE_1__  .Qn));
function isMisspelled(name) {
    const variable = name.toUpperCase().replaceAll('-', '_');
    return !KNOWN.has(name) && (variable.startsWith(PREFIX) || OF_TERMINAL.has(PREFIX + variable));
}
function isOfAction(name) {
    return KNOWN.has(name) && !OF_TERMINAL.has(name) && !TOLERATED.has(name);
}
function refuseMisspelled(env) {
    const name = Object.keys(env).find((given) => given.toUpperCase().startsWith(PREFIX) && !KNOWN.has(given) && !OF_PROCESS.has(given));
    if (name !== undefined)
        throw misspelled((0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__  .iU) `The environment sets ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__  .aY)(name)}`);
}
function refuseBlankRecipients(variables, where) {
    if (variables[ENCRYPT_TO]?.trim() !== '')
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .hj('input-invalid', (0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__  .iU) `${where} sets ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__  .aY)(ENCRYPT_TO)} to nothing.`, {
        hint: 'Give it the recipients, or `none` if the backups shall not be encrypted.',
    });
}
function misspelled(where) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .hj('input-invalid', (0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__  .iU) `${where}, which does not exist.`, {
        hint: 'Correct or remove it: `srm-backup backup --help` lists the options, and each has a variable such as `SRM_BACKUP_ENCRYPT_TO`.',
    });
}


/***/ }),

/***/ 398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    f: () => (  replaceFile),
    z: () => (  removeStaleReplacements)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var _sweep_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51307);
  var _temp_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59262);





const OWN_NAME = /^\.srm-backup-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/;
const STALE_MS = 24 * 60 * 60 * 1000;
async function replaceFile(path, content, mode) {
    await removeStaleReplacements((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
    const temp = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), `.srm-backup-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`);
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(temp, 'wx', mode);
    try {
        try {
            await file.writeFile(content);
            await file.sync();
        }
        finally {
            await file.close();
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temp, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)(temp).catch(() => { });
        throw error;
    }
}
async function removeStaleReplacements(folder) {
    if (await (0,_temp_folder_js__WEBPACK_IMPORTED_MODULE_4__  .yM)(folder))
        return;
    const isLikeOurs = (entry) => OWN_NAME.test(entry.name) && entry.isFile();
    await (0,_sweep_js__WEBPACK_IMPORTED_MODULE_3__  .X)(folder, { isLikeOurs, removeIfStale });
}
async function removeIfStale(path) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path);
    const isOwn = process.getuid === undefined || found.uid === process.getuid();
    if (found.isFile() && isOwn && Date.now() - found.mtimeMs > STALE_MS)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)(path);
}


/***/ })

};
