export const id = 7109;
export const ids = [7109];
export const modules = {

/***/ 12884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Cz: () => (  UNDECIDED),
    cv: () => (  Damage),
    gk: () => (  finding)
  });
const FINDINGS = {
    empty: 'The file is empty.',
    blank: 'The file contains only whitespace.',
    'web-page': 'The file is a web page, not a backup.',
    json: 'The file is JSON, not a backup.',
    'format-unknown': 'The file is neither gzip nor xz.',
    'xz-feature': 'The xz file uses an unsupported feature.',
    'no-checksum': 'The xz file has no checksum, so damage cannot be detected.',
    'container-damaged': 'The backup is damaged.',
    'container-empty': 'The backup is empty when decompressed.',
    'second-stream': 'A second compressed stream follows the backup.',
    'zero-padding': 'Zero bytes follow the backup.',
    'trailing-data': 'Unexpected data follows the backup.',
    'too-large': 'The backup is too large when decompressed.',
    'archive-damaged': 'The archive in the backup is damaged.',
    'archive-feature': 'The archive in the backup uses an unsupported feature.',
    'archive-truncated': 'The archive in the backup is truncated.',
    'trailing-archive-data': 'The archive in the backup has trailing data.',
    'too-many-entries': 'The archive in the backup has too many entries.',
    'name-unusable': 'A path in the backup is empty, too long, not UTF-8, or contains control characters.',
    'name-outside': 'A path in the backup leads out of its folder.',
    'name-absolute': 'A path in the backup is absolute.',
    'name-twice': 'Two entries in the backup have the same path.',
    'name-conflict': 'A path in the backup is both a file and a folder.',
    link: 'The backup contains a link, which is never followed.',
    'special-file': 'The backup contains a device or another special file.',
    'database-missing': 'The settings database _Syno_ConfBkp.db is missing from the backup.',
    'info-missing': 'The file config_info is missing from the backup.',
    'database-damaged': 'The settings database in the backup is damaged.',
    'too-many-rows': 'The settings database in the backup has too many rows.',
    'database-empty': 'The settings database in the backup has no rows.',
    'database-log': 'Rows of the settings database may be in a log beside it, which is not read.',
    'info-empty': 'The file config_info in the backup is empty.',
    'limits-exceeded': 'The backup could not be opened within the limits.',
};
const UNDECIDED = new Set([
    'format-unknown',
    'xz-feature',
    'no-checksum',
    'archive-feature',
    'link',
    'database-empty',
    'database-log',
    'info-empty',
]);
function finding(code, detail) {
    const sentence = FINDINGS[code];
    return { code, text: detail === undefined ? sentence : `${sentence.slice(0, -1)}: ${detail}.` };
}
class Damage extends Error {
    name = 'Damage';
    finding;
    constructor(code, detail, cause) {
        super(FINDINGS[code], { cause });
        this.finding = finding(code, detail);
    }
}


/***/ }),

/***/ 49757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ov: () => (  MAX_REPOSITORY_MANIFEST_BYTES),
    ZJ: () => (  MAX_MANIFEST_BYTES),
    pn: () => (  isTooLong)
  });
  var _text_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20730);

const MAX_MANIFEST_BYTES = 32 * _text_format_js__WEBPACK_IMPORTED_MODULE_0__  .D6;
const MAX_REPOSITORY_MANIFEST_BYTES = 24_000_000;
function isTooLong(characters, wide) {
    return characters > (wide ? MAX_MANIFEST_BYTES / 2 : MAX_MANIFEST_BYTES);
}


/***/ }),

/***/ 62234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    NX: () => (  labelColumn),
    Wy: () => (  labelOf),
    ku: () => (  baseLabel)
  });
  var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39654);

const MAX_LABEL_CHARACTERS = 64;
const LABEL_COLUMNS = [
    'name',
    'share_name',
    'user_name',
    'group_name',
    'hostname',
    'host',
    'ssid',
    'mac',
    'mac_address',
    'app',
    'volume',
    'uid',
    'gid',
    'id',
];
const SECRET_PARTS = ['pass', 'psk', 'secret', 'hash', 'token', 'private', 'pw'];
function labelColumn(columns) {
    const names = columns.map((column) => column.toLowerCase());
    const wanted = [...(names.includes('value') ? ['key'] : []), ...LABEL_COLUMNS];
    const found = wanted.find((name) => names.includes(name) && !SECRET_PARTS.some((part) => name.includes(part)));
    return found === undefined ? -1 : names.indexOf(found);
}
function labelOf(value) {
    if (typeof value === 'string')
        return (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_0__  .g$)(value, MAX_LABEL_CHARACTERS);
    return typeof value === 'bigint' ? String(value) : '';
}
function baseLabel(label) {
    return label.replace(/(?:^| )#\d+$/, '');
}


/***/ })

};
