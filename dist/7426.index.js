export const id = 7426;
export const ids = [7426];
export const modules = {

/***/ 17426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    g: () => (  readDisk)
  });
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


async function readDisk(folder) {
    const path = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(folder).catch(() => folder);
    const space = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.statfs)(path).catch(() => undefined);
    const mounted = mountOf(path, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)('/proc/self/mountinfo', 'utf8').catch(() => ''));
    return {
        isMountPoint: mounted ? mounted.point === path : await isOtherDevice(path),
        ...(mounted ? { device: mounted.device, type: mounted.type } : {}),
        ...(space ? { free: space.bavail * space.bsize } : {}),
    };
}
async function isOtherDevice(path) {
    const [own, above] = await Promise.all([path, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)].map((one) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(one).catch(() => undefined)));
    return own !== undefined && above !== undefined && own.dev !== above.dev;
}
function mountOf(path, mountinfo) {
    const mounts = mountinfo.split('\n').flatMap((line) => {
        const [before = '', after = ''] = line.split(' - ');
        const [point, [type, device]] = [before.split(' ')[4], after.split(' ')];
        return point && type && device ? [{ point: readable(point), type, device: readable(device) }] : [];
    });
    const holds = ({ point }) => path === point || path.startsWith(point.endsWith('/') ? point : `${point}/`);
    return mounts.filter(holds).reduce((best, mount) => {
        return best && best.point.length > mount.point.length ? best : mount;
    }, undefined);
}
function readable(text) {
    return text.replace(/\\([0-7]{3})/g, (_, digits) => String.fromCharCode(Number.parseInt(digits, 8)));
}


/***/ })

};
