export const id = 7663;
export const ids = [7663];
export const modules = {

/***/ 67663:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
  var _action_output_guard_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85799);
  var _action_outputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3406);
  var _action_refuse_runner_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14109);
  var _system_start_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83298);




await (0,_system_start_js__WEBPACK_IMPORTED_MODULE_1__  .ni)({
    refuse: (nodeVersion) => {
        const outputs = _action_outputs_js__WEBPACK_IMPORTED_MODULE_2__  .P0.map((name) => [name, name === 'error-code' ? 'runner-unsupported' : '']);
        (0,_action_refuse_runner_js__WEBPACK_IMPORTED_MODULE_0__  .L)(nodeVersion, Object.fromEntries(outputs));
    },
    run: async (interruption) => {
        (0,_action_output_guard_js__WEBPACK_IMPORTED_MODULE_3__  .S0)();
        const { run } = await Promise.all( [__webpack_require__.e(1477), __webpack_require__.e(1659), __webpack_require__.e(2574), __webpack_require__.e(7109), __webpack_require__.e(5308), __webpack_require__.e(6861), __webpack_require__.e(6773), __webpack_require__.e(7580), __webpack_require__.e(1091), __webpack_require__.e(5708), __webpack_require__.e(6457), __webpack_require__.e(4149), __webpack_require__.e(6746), __webpack_require__.e(5902), __webpack_require__.e(8612), __webpack_require__.e(4621), __webpack_require__.e(3727), __webpack_require__.e(555), __webpack_require__.e(6698), __webpack_require__.e(1888), __webpack_require__.e(9008), __webpack_require__.e(7426), __webpack_require__.e(3550), __webpack_require__.e(1535), __webpack_require__.e(8009), __webpack_require__.e(504), __webpack_require__.e(8955), __webpack_require__.e(9089), __webpack_require__.e(5579), __webpack_require__.e(4995), __webpack_require__.e(5148)]).then(__webpack_require__.bind(__webpack_require__, 85148));
        return await run(interruption);
    },
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 3406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    P0: () => (  OUTPUT_NAMES),
    Yz: () => (  outputsOf),
    bV: () => (  fileNameOf)
  });
  var _truncate_changes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99648);

const OUTPUT_NAMES = [
    'name',
    'size',
    'sha256',
    'verified',
    'path',
    'artifact-id',
    'artifact-url',
    'artifact-digest',
    'commit-sha',
    'commit-url',
    'repository-path',
    'router-model',
    'router-firmware',
    'changed',
    'changes',
    'fingerprint',
    'error-code',
];
const MAX_LISTED_CHANGES = 100;
const MAX_LISTED_BYTES = 60_000;
function outputsOf(runState, { errorCode, logIsPublic }) {
    const { kept, label, inspection, manifest, comparison, locations, reusedCopies } = runState;
    const places = [...locations, ...reusedCopies.map(({ location }) => location)];
    const artifact = places.find((location) => location.kind === 'artifact');
    const directory = places.find((location) => location.kind === 'directory');
    const commit = places.find((location) => location.kind === 'repository');
    const relied = locations.length === 0 ? reusedCopies[0]?.manifest : undefined;
    const stored = locations.length === 0 ? relied : kept;
    return {
        name: fileNameOf(runState),
        size: textOf(stored?.size),
        sha256: stored?.sha256 ?? '',
        verified: inspection ? String(inspection.verdict === 'valid') : '',
        path: directory?.path ?? '',
        'artifact-id': artifact ? String(artifact.id) : '',
        'artifact-url': artifact?.url ?? '',
        'artifact-digest': artifact?.digest ?? '',
        'commit-sha': commit?.commit ?? '',
        'commit-url': commit?.url ?? '',
        'repository-path': commit?.path ?? '',
        'router-model': label?.model ?? '',
        'router-firmware': label?.firmware ?? '',
        changed: !comparison || (comparison.unchanged && comparison.isPartial) ? '' : String(!comparison.unchanged),
        changes: comparison ? JSON.stringify(describeChanges(comparison, logIsPublic)) : '',
        fingerprint: manifest?.fingerprint ?? '',
        'error-code': errorCode ?? '',
    };
}
function fileNameOf({ fileName, locations, reusedCopies }) {
    const relied = locations.length === 0 ? reusedCopies[0]?.manifest : undefined;
    return relied?.file ?? storedName(locations) ?? fileName ?? '';
}
function storedName(locations) {
    const [place] = locations.filter(({ kind }) => kind !== 'artifact');
    return place && 'path' in place ? place.path.split(/[/\\]/).at(-1) : undefined;
}
function describeChanges({ since, changes, isPartial, isUnnamed }, logIsPublic) {
    const shown = changes.slice(0, isUnnamed || logIsPublic ? 0 : MAX_LISTED_CHANGES).map(_truncate_changes_js__WEBPACK_IMPORTED_MODULE_0__  .v);
    const list = (0,_truncate_changes_js__WEBPACK_IMPORTED_MODULE_0__  ._)(shown, { maxCount: MAX_LISTED_CHANGES, maxBytes: MAX_LISTED_BYTES, textOf: JSON.stringify });
    const count = (kind) => changes.filter((change) => change.kind === kind).length;
    return {
        since,
        ...(isPartial ? { partial: true } : {}),
        added: count('added'),
        removed: count('removed'),
        changed: count('changed'),
        list,
        omitted: changes.length - list.length,
    };
}
function textOf(value) {
    return value === undefined ? '' : String(value);
}


/***/ })

};
