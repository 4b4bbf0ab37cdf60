export const id = 6102;
export const ids = [6102];
export const modules = {

/***/ 17769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fl: () => (/* binding */ refuseMisspelled),
/* harmony export */   PS: () => (/* binding */ isMisspelled),
/* harmony export */   kY: () => (/* binding */ isOfAction),
/* harmony export */   nV: () => (/* binding */ refuseBlankRecipients),
/* harmony export */   vs: () => (/* binding */ misspelled)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _settings_env_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34911);
/* harmony import */ var _settings_settings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75182);
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29962);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75995);
// Names of variables of `backup`, `check` and `setup`. A misspelled one would do nothing, and leave backups unencrypted.





const PREFIX = 'SRM_BACKUP_';
const SECRET_FILES = _inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .SECRET_INPUTS */ .pH.map((name) => `${name}-file`);
const ENCRYPT_TO = (0,_settings_env_file_js__WEBPACK_IMPORTED_MODULE_1__/* .variableOf */ .Qn)('encrypt-to');
const KNOWN = new Set([..._settings_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .INPUT_NAMES */ .Q, ...SECRET_FILES, 'report'].map(_settings_env_file_js__WEBPACK_IMPORTED_MODULE_1__/* .variableOf */ .Qn));
/** Of the process only: the file that sets others, and answers for setup. */
const OF_PROCESS = new Set(['settings', 'schedule', 'checkout'].map(_settings_env_file_js__WEBPACK_IMPORTED_MODULE_1__/* .variableOf */ .Qn));
const TOLERATED = new Set(['report', 'token', 'repository-token'].map(_settings_env_file_js__WEBPACK_IMPORTED_MODULE_1__/* .variableOf */ .Qn));
const OF_TERMINAL = new Set([..._inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .TERMINAL_INPUTS */ .hD, ...SECRET_FILES].map(_settings_env_file_js__WEBPACK_IMPORTED_MODULE_1__/* .variableOf */ .Qn));
/** Whether a name in a settings file is meant for one of ours but is none: `SRM_BACKUP_PASWORD`, `encrypt-to`, `ENCRYPT_TO`. */
function isMisspelled(name) {
    const variable = name.toUpperCase().replaceAll('-', '_');
    return !KNOWN.has(name) && (variable.startsWith(PREFIX) || OF_TERMINAL.has(PREFIX + variable));
}
/** Whether it is an input of the action only. Tokens do no harm: files of earlier versions have some. */
function isOfAction(name) {
    return KNOWN.has(name) && !OF_TERMINAL.has(name) && !TOLERATED.has(name);
}
/** Throws BackupError `input-invalid` for a variable of the process that begins like one of ours and is none. */
function refuseMisspelled(env) {
    const name = Object.keys(env).find((given) => given.toUpperCase().startsWith(PREFIX) && !KNOWN.has(given) && !OF_PROCESS.has(given));
    if (name !== undefined)
        throw misspelled((0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU) `The environment sets ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(name)}`);
}
/** As `--encrypt-to "$UNSET"`: backups must not become readable because a value is missing. `where` begins the sentence. */
function refuseBlankRecipients(variables, where) {
    if (variables[ENCRYPT_TO]?.trim() !== '')
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj('input-invalid', (0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU) `${where} sets ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(ENCRYPT_TO)} to nothing.`, {
        hint: 'Give it the recipients, or `none` if the backups shall not be encrypted.',
    });
}
/** `where` begins the sentence. */
function misspelled(where) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj('input-invalid', (0,_text_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU) `${where}, which does not exist.`, {
        hint: 'Correct or remove it: `srm-backup backup --help` lists the options, and each has a variable such as `SRM_BACKUP_ENCRYPT_TO`.',
    });
}


/***/ }),

/***/ 398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ replaceFile),
/* harmony export */   z: () => (/* binding */ removeStaleReplacements)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _sweep_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51307);
/* harmony import */ var _temp_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59262);
// Replaces a file in one step, and removes what programs that were killed meanwhile left beside it.





const OWN_NAME = /^\.srm-backup-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/;
/** Writing takes a moment. */
const STALE_MS = 24 * 60 * 60 * 1000;
/** Writes to a new file with this mode, which then takes the name. Throws file system errors. */
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
/** Removes this user's own files that were never renamed and are older than a day, never through a link. Never throws. */
async function removeStaleReplacements(folder) {
    // Where others could replace a file while it is looked at, nothing is removed.
    if (await (0,_temp_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .isShared */ .yM)(folder))
        return;
    const isLikeOurs = (entry) => OWN_NAME.test(entry.name) && entry.isFile();
    await (0,_sweep_js__WEBPACK_IMPORTED_MODULE_3__/* .sweep */ .X)(folder, { isLikeOurs, removeIfStale });
}
async function removeIfStale(path) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path);
    // Windows has no users.
    const isOwn = process.getuid === undefined || found.uid === process.getuid();
    if (found.isFile() && isOwn && Date.now() - found.mtimeMs > STALE_MS)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)(path);
}


/***/ })

};
