export const id = 8658;
export const ids = [8658];
export const modules = {

/***/ 98658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    H8: () => (  refuseUnlessWritable),
    HQ: () => (  RETRY_HINT),
    NL: () => (  describePreflightFailure),
    Pz: () => (  refuseRepository),
    Rm: () => (  describeCommitFailure),
    T4: () => (  abortReasonUnlessLimited),
    mP: () => (  describeReadFailure)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _github_github_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62485);
  var _github_refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64537);
  var _github_refusal_causes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85902);
  var _text_message_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29962);
  var _reading_hint_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31909);






const RULES_HINT = (0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__  .iU) `Check the rules of the repository and its organization (Settings > Rules), or set ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__  .hF)('branch')} to another one.`;
const TOKEN_HINT = (0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__  .iU) `For the workflow's own repository, give the job \`permissions: contents: write\`. For another one, set ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__  .hF)('repository-token')} to a fine-grained token or an app token with "Contents: Read and write" for it.`;
const RETRY_HINT = (0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__  .iU) `${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__  .jk)('Run-again')}. If it fails again, see ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__  .jk)('status-page')}.`;
function refuseRepository({ visibility, isArchived }, repository, code = 'destination-refused') {
    if (visibility === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .hj(code, (0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__  .iU) `GitHub does not say who can read the repository ${repository}.`, {
            hint: RETRY_HINT,
        });
    if (visibility !== 'private') {
        const readers = visibility === 'public' ? 'anyone' : 'everyone in the organization or enterprise';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .hj(code, (0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__  .iU) `The repository ${repository} is ${visibility}: ${readers} could read the backups in it.`, { hint: 'Use a private repository: a backup contains Wi-Fi keys and passwords in plain text.' });
    }
    if (isArchived)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .hj(code, (0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__  .iU) `The repository ${repository} is archived: nothing can be committed to it.`, {
            hint: 'Unarchive it, or use another one.',
        });
}
function refuseUnlessWritable(answer, repository) {
    if (answer.status === 201 || answer.status === 409)
        return;
    const refusal = new _github_refusal_js__WEBPACK_IMPORTED_MODULE_2__  .P(answer);
    const { text, hint } = causeOf(refusal, repository) ?? {
        text: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__  .iU) `Could not determine whether the token may write to ${repository}: ${refusal.message}.`,
        hint: RETRY_HINT,
    };
    throw refused(text, hint);
}
function abortReasonUnlessLimited(signal, error) {
    const reason = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Js)(signal);
    const isWait = error instanceof _github_refusal_js__WEBPACK_IMPORTED_MODULE_2__  .P && (0,_github_github_client_js__WEBPACK_IMPORTED_MODULE_1__  .lU)(error.answer);
    return isWait && reason?.code !== 'cancelled' ? undefined : reason;
}
function describePreflightFailure(error, repository) {
    if (!(error instanceof _github_refusal_js__WEBPACK_IMPORTED_MODULE_2__  .P))
        throw error;
    const other = error.isMissing ? notFound(error, repository) : unread(error, repository);
    const { text, hint } = causeOf(error, repository) ?? other;
    return refused(text, hint);
}
function describeReadFailure(error, repository) {
    if (!(error instanceof _github_refusal_js__WEBPACK_IMPORTED_MODULE_2__  .P))
        throw error;
    const { isForbidden, isMissing, answer, message: words } = error;
    const status = isMissing ? 404 : isForbidden ? 403 : answer.status;
    const { trouble } = answer;
    const { text, hint } = (0,_github_github_client_js__WEBPACK_IMPORTED_MODULE_1__  .lU)(answer)
        ? limited(error)
        : {
            ...unread(error, repository),
            hint: (0,_reading_hint_js__WEBPACK_IMPORTED_MODULE_5__  .O)({ status, words, trouble }, { repository, right: 'Contents: Read' }),
        };
    return refused(text, hint);
}
function describeCommitFailure(error, { repository, branch }) {
    if (!(error instanceof _github_refusal_js__WEBPACK_IMPORTED_MODULE_2__  .P))
        throw error;
    const { message: reason, protection, isRefused } = error;
    const { text, hint } = (protection && protectedBranch(error, { repository, branch, hint: protection })) ??
        causeOf(error, repository) ?? {
        text: isRefused
            ? (0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__  .iU) `GitHub's rules refused the commit to ${repository}: ${reason}.`
            : (0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__  .iU) `The backup could not be committed to ${repository}: ${reason}.`,
        hint: isRefused ? RULES_HINT : RETRY_HINT,
    };
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .hj('store-failed', text, { cause: error, hint });
}
function causeOf(refusal, repository) {
    const { answer, isUnauthorized, isForbidden, advice, message: reason } = refusal;
    if (answer.trouble)
        return { text: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__  .iU) `${reason}.`, hint: advice };
    if ((0,_github_github_client_js__WEBPACK_IMPORTED_MODULE_1__  .lU)(answer))
        return limited(refusal);
    if (isUnauthorized)
        return {
            text: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__  .iU) `The organization of ${repository} requires single sign-on: ${reason}.`,
            hint: _github_refusal_causes_js__WEBPACK_IMPORTED_MODULE_3__  .TB,
        };
    if (advice)
        return { text: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__  .iU) `GitHub refused the token for ${repository}: ${reason}.`, hint: advice };
    if (answer.status === 401)
        return {
            text: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__  .iU) `GitHub rejected the token: ${reason}.`,
            hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__  .iU) `It may have expired or been revoked: create a new one, and update the secret behind ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__  .hF)('repository-token')}.`,
        };
    if (isForbidden)
        return { text: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__  .iU) `The token may not write to ${repository}: ${reason}.`, hint: TOKEN_HINT };
    return answer.status === 404 ? notFound(refusal, repository) : undefined;
}
function limited({ message: reason }) {
    return {
        text: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__  .iU) `GitHub refuses further requests with this token for a while (${reason}).`,
        hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__  .iU) `${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__  .jk)('Run-again')} in an hour. If many routers share one token, run fewer backups at once or use several tokens.`,
    };
}
function notFound({ message: reason }, repository) {
    return {
        text: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__  .iU) `The repository ${repository} does not exist, or the token cannot see it: ${reason}.`,
        hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__  .iU) `Check the name in ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__  .hF)('repository')}. ${TOKEN_HINT}`,
    };
}
function unread({ message: reason }, repository) {
    return { text: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__  .iU) `The repository ${repository} could not be read: ${reason}.`, hint: RETRY_HINT };
}
function protectedBranch({ message: reason }, { repository, branch, hint }) {
    return {
        text: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_4__  .iU) `The branch ${branch} of ${repository} is protected: GitHub refused the commit (${reason}).`,
        hint,
    };
}
function refused(text, hint) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .hj('destination-refused', text, { hint });
}


/***/ })

};
