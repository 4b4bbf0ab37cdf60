export const id = 1329;
export const ids = [1329];
export const modules = {

/***/ 71329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    MB: () => (  MAX_RUNS_SEARCHED),
    Pz: () => (  findWorkflowArtifact),
    jb: () => (  newestArtifact),
    kJ: () => (  describeMisses)
  });
  var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
  var _text_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20730);
  var _text_message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29962);
  var _newest_copy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50919);
  var _reading_hint_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31909);
  var _artifact_earlier_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(40396);
  var _download_budget_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(42632);








const MAX_RUNS_SEARCHED = 100;
const MAX_DOWNLOADS = MAX_RUNS_SEARCHED;
const MAX_BYTES = 1024 * _text_format_js__WEBPACK_IMPORTED_MODULE_2__  .D6;
const MAX_SHOWN = 5;
async function findWorkflowArtifact({ repository, workflow, workflowFile, branch, budget = (0,_download_budget_js__WEBPACK_IMPORTED_MODULE_7__  .y)(MAX_BYTES), ...place }, { naming, folder, signal }) {
    const context = {
        ...workflow,
        ...{ repository, branch, artifactService: true },
        workflowRef: `${repository}/.github/workflows/${workflowFile}@`,
        runId: String(Number.MAX_SAFE_INTEGER),
    };
    const limits = { maxDownloads: MAX_DOWNLOADS, maxRuns: MAX_RUNS_SEARCHED, isStrict: true, budget };
    return await (0,_artifact_earlier_js__WEBPACK_IMPORTED_MODULE_6__  .K)({ ...place, ...limits, naming, workflow: context }, { folder, signal });
}
function describeMisses(misses) {
    const shown = misses.slice(0, MAX_SHOWN).map(({ problem }) => (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__  .iU) `${problem}.`);
    const others = misses.length - shown.length;
    const more = others > 0 ? [(0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__  .iU) `And ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__  .pq)(others, 'more problem')} like these.`] : [];
    return (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__  .hw)([...shown, ...more], ' ');
}
async function newestArtifact(place, search) {
    const { repository, workflowFile, branch } = place;
    const { previous, misses } = await findWorkflowArtifact(place, search);
    const problems = describeMisses(misses);
    const where = `the artifacts of ${workflowFile} in ${repository} on the branch ${branch}`;
    if (previous?.copy.location.kind === 'artifact') {
        const { manifest } = previous;
        const { id, name } = previous.copy.location;
        return {
            file: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(search.folder, `artifact-${id}`, manifest.file),
            manifest,
            newer: misses.length > 0 ? (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__  .XX)(problems, _text_message_js__WEBPACK_IMPORTED_MODULE_3__  .Rq) : undefined,
            description: `artifact ${name} of ${repository}`,
        };
    }
    if (misses.length === 0)
        throw (0,_newest_copy_js__WEBPACK_IMPORTED_MODULE_4__  .Q$)(where);
    if (misses.every(({ kind }) => kind === 'unusable'))
        throw (0,_newest_copy_js__WEBPACK_IMPORTED_MODULE_4__  .u_)(where, problems);
    const isOnlyTooMuch = misses.every(({ kind }) => kind !== 'unreachable');
    const refusal = misses.find((miss) => miss.refusal)?.refusal;
    const reason = refusal ? (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__  .iU) `${refusal.reason}.` : problems;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .hj('destination-refused', (0,_text_message_js__WEBPACK_IMPORTED_MODULE_3__  .iU) `Could not read ${where}: ${reason}`, {
        hint: refusal?.isLimit
            ? 'Run again in an hour.'
            : isOnlyTooMuch
                ? 'Delete the large artifacts of that workflow that are not backups, or wait until they expire.'
                : (0,_reading_hint_js__WEBPACK_IMPORTED_MODULE_5__  .O)({ status: refusal?.status ?? 0, words: refusal?.reason ?? '', trouble: refusal?.trouble }, { repository, right: 'Actions: Read' }),
    });
}


/***/ })

};
