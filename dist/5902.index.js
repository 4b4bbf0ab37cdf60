export const id = 5902;
export const ids = [5902];
export const modules = {

/***/ 85902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Sf: () => (  protectionAdvice),
    TB: () => (  SSO_ADVICE),
    sH: () => (  knownAdvice)
  });
  var _text_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29962);
  var _network_advice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66480);


const SSO_ADVICE = 'The token is not authorized for the organization (single sign-on): open its settings on GitHub, choose "Configure SSO", and authorize it.';
const POLICIES = [
    [
        /IP allow list/i,
        (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `The organization only admits known addresses. Ask its owner to add the public address of ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .jk)('runner')} (Settings > Authentication security > IP allow list).`,
    ],
    [
        /token's lifetime|lifetime is greater/i,
        'The organization limits the lifetime of tokens: create one that expires sooner.',
    ],
    [
        /forbids access via a personal access token \(classic\)/i,
        'The organization forbids classic tokens: use a fine-grained token, or one of a GitHub App.',
    ],
    [/forbids access via a fine-grained/i, 'The organization forbids fine-grained tokens: use one of a GitHub App.'],
    [/forbids access via/i, 'The organization forbids this kind of token: use one of a GitHub App.'],
    [/\bSAML\b/, SSO_ADVICE],
    [
        /suspended/i,
        "The token's account, or the installation of its app, is suspended. Ask an owner of the organization, or use another token.",
    ],
    [/archived/i, 'Unarchive the repository, or use another one.'],
    [
        /locked for migration|repository (has been|is) locked|access blocked/i,
        'The repository is locked, for example for a migration. Unlock it, or wait until it is unlocked.',
    ],
];
function knownAdvice({ trouble, words, }) {
    if (trouble)
        return (0,_network_advice_js__WEBPACK_IMPORTED_MODULE_1__  .cp)(trouble);
    const advice = POLICIES.find(([pattern]) => pattern.test(words))?.[1];
    return typeof advice === 'string' ? [advice] : advice;
}
const OTHER_BRANCH = (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `or set ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .hF)('branch')} to one without such rules, such as \`backups\``;
const BYPASS = (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `Let the token's user or app bypass the rule, ${OTHER_BRANCH}. The job's own token cannot be on a bypass list: use one of an app.`;
const PROTECTIONS = [
    [/merge queue/i, (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `A merge queue only takes pull requests. ${BYPASS}`],
    [/signature|signed/i, (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `The branch only takes signed commits, and GitHub did not sign this one. ${BYPASS}`],
    [/locked branch|branch is (locked|read-only)/i, (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `The branch is locked: unlock it, ${OTHER_BRANCH}.`],
    [
        /creations? being restricted|reference update failed/i,
        (0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .iU) `A rule forbids this branch, or there is one whose name is a part of it, as \`backups\` is of \`backups/home\`. Create the branch yourself, or set ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_0__  .hF)('branch')} to another one.`,
    ],
    [
        /protected branch|rule violations?|pull request|approving review|review(s| is) required|required status|push to this branch|changes must be made|protected ref/i,
        BYPASS,
    ],
];
const PROTECTION_TYPES = new Set(['BRANCH_PROTECTION_RULE_VIOLATION', 'REPOSITORY_RULE_VIOLATION']);
function protectionAdvice(words, types) {
    const advice = PROTECTIONS.find(([pattern]) => pattern.test(words))?.[1];
    return advice ?? (types.some((type) => PROTECTION_TYPES.has(type)) ? BYPASS : undefined);
}


/***/ })

};
