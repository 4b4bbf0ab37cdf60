export const id = 6746;
export const ids = [6746];
export const modules = {

/***/ 48363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gi: () => (/* binding */ inspectionIn),
/* harmony export */   Qx: () => (/* binding */ withRows),
/* harmony export */   aC: () => (/* binding */ valuesIn)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83015);
// What a process that opens a backup is asked, and its answers: plain data. Loads nothing that opens one.


/** Returns the inspection in an answer. Throws what the work threw. */
function inspectionIn({ failure, inspection, rows = [] }) {
    if (failure || !inspection)
        throw errorOf(failure);
    return withRows(inspection, (index) => _rows_js__WEBPACK_IMPORTED_MODULE_1__/* .RowList */ .D.unpack(rows[index]));
}
/** Returns the values in an answer. Throws what the work threw. */
function valuesIn({ failure, values }) {
    if (failure || !values)
        throw errorOf(failure);
    return values;
}
function errorOf(failure) {
    if (failure && 'code' in failure)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackupError */ .hj(failure.code, failure.text, { hint: failure.hint });
    return Object.assign(new Error(failure?.message), { stack: failure?.stack }, failure?.properties);
}
/** Returns the inspection with other rows in each table, by its number. */
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

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ containerOf)
/* harmony export */ });
// The outermost layer of a backup, recognized by its first bytes.
const GZIP_MAGIC = Buffer.from('1f8b08', 'hex');
const XZ_MAGIC = Buffer.from('fd377a585a00', 'hex');
/** Returns the container that a file's first bytes identify (protocol.md 6: gzip on SRM, xz on DSM), or `undefined`. */
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

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ON: () => (/* binding */ unfinishedInspection),
/* harmony export */   se: () => (/* binding */ failedInspection),
/* harmony export */   zy: () => (/* binding */ readHead)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _system_read_fully_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44802);
/* harmony import */ var _container_kind_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51254);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12884);
// What an inspection of a backup file finds, and its form if that could not be finished. Loads nothing that opens a backup.




const HEAD_BYTES = 65_536;
const SHOWN_BYTES = 8;
/** Returns the result for a file that is not valid. */
function failedInspection(head, findings) {
    return {
        verdict: findings.every(({ code }) => _findings_js__WEBPACK_IMPORTED_MODULE_2__/* .UNDECIDED */ .Cz.has(code)) ? 'unknown' : 'damaged',
        container: (0,_container_kind_js__WEBPACK_IMPORTED_MODULE_1__/* .containerOf */ .t)(head),
        findings,
        firstBytes: head.subarray(0, SHOWN_BYTES).toString('hex'),
    };
}
/** Returns the result for a file that could not be inspected completely. */
async function unfinishedInspection(file, reason) {
    return failedInspection((await readHead(file)).head, [reason]);
}
/** Reads the size of a file, and what its format is recognized by. Throws file system errors. */
async function readHead(file) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file);
    try {
        const { size } = await handle.stat();
        return { head: await (0,_system_read_fully_js__WEBPACK_IMPORTED_MODULE_3__/* .readFully */ .l)(handle, { position: 0, into: Buffer.alloc(Math.min(size, HEAD_BYTES)) }), size };
    }
    finally {
        await handle.close();
    }
}


/***/ }),

/***/ 44802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ readFully)
/* harmony export */ });
// Reads a part of a file: some file systems (FUSE, NFS) return less at a time than was asked for.
/** Fills `into` from `position`, and returns what was filled: less only if the file ends there. Throws file system errors. */
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
