export const id = 398;
export const ids = [398];
export const modules = {

/***/ 398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ replaceFile),
/* harmony export */   z: () => (/* binding */ removeStaleReplacements)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _temp_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59262);
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
    if (await (0,_temp_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .isShared */ .yM)(folder))
        return;
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder).catch(() => []))
        if (OWN_NAME.test(name))
            await removeIfStale((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name)).catch(() => { });
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
