export const id = 6746;
export const ids = [6746];
export const modules = {

/***/ 48363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Gi: () => (  inspectionIn),
    Qx: () => (  withRows),
    aC: () => (  valuesIn)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _rows_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83015);


function inspectionIn({ failure, inspection, rows = [] }) {
    if (failure || !inspection)
        throw errorOf(failure);
    return withRows(inspection, (index) => _rows_js__WEBPACK_IMPORTED_MODULE_1__  .D.unpack(rows[index]));
}
function valuesIn({ failure, values }) {
    if (failure || !values)
        throw errorOf(failure);
    return values;
}
function errorOf(failure) {
    if (failure && 'code' in failure)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .hj(failure.code, failure.text, { hint: failure.hint });
    return Object.assign(new Error(failure?.message), { stack: failure?.stack }, failure?.properties);
}
function withRows(inspection, rowsOf) {
    if (inspection.verdict !== 'valid')
        return inspection;
    const { content } = inspection;
    const tables = content.tables.map((table, index) => ({ ...table, rows: rowsOf(index) }));
    const { structure: found } = content;
    const structure = found ? { structure: { ...found, rows: rowsOf(tables.length) } } : {};
    return { ...inspection, content: { ...content, tables, ...structure } };
}


/***/ }),

/***/ 51254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    t: () => (  containerOf)
  });
const GZIP_MAGIC = Buffer.from('1f8b08', 'hex');
const XZ_MAGIC = Buffer.from('fd377a585a00', 'hex');
function containerOf(head) {
    if (head.subarray(0, GZIP_MAGIC.length).equals(GZIP_MAGIC))
        return 'gzip';
    if (head.subarray(0, XZ_MAGIC.length).equals(XZ_MAGIC))
        return 'xz';
    return undefined;
}


/***/ }),

/***/ 74672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    ON: () => (  unfinishedInspection),
    se: () => (  failedInspection),
    zy: () => (  readHead)
  });
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
  var _system_read_fully_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44802);
  var _container_kind_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51254);
  var _findings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12884);




const HEAD_BYTES = 65_536;
const SHOWN_BYTES = 8;
function failedInspection(head, findings) {
    return {
        verdict: findings.every(({ code }) => _findings_js__WEBPACK_IMPORTED_MODULE_2__  .Cz.has(code)) ? 'unknown' : 'damaged',
        container: (0,_container_kind_js__WEBPACK_IMPORTED_MODULE_1__  .t)(head),
        findings,
        firstBytes: head.subarray(0, SHOWN_BYTES).toString('hex'),
    };
}
async function unfinishedInspection(file, reason) {
    return failedInspection((await readHead(file)).head, [reason]);
}
async function readHead(file) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file);
    try {
        const { size } = await handle.stat();
        return { head: await (0,_system_read_fully_js__WEBPACK_IMPORTED_MODULE_3__  .l)(handle, { position: 0, into: Buffer.alloc(Math.min(size, HEAD_BYTES)) }), size };
    }
    finally {
        await handle.close();
    }
}


/***/ }),

/***/ 44802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    l: () => (  readFully)
  });
async function readFully(handle, { position, into }) {
    let filled = 0;
    while (filled < into.length) {
        const { bytesRead } = await handle.read(into, filled, into.length - filled, position + filled);
        if (bytesRead === 0)
            break;
        filled += bytesRead;
    }
    return into.subarray(0, filled);
}


/***/ })

};
