export const id = 3550;
export const ids = [3550];
export const modules = {

/***/ 13550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ serverIn)
/* harmony export */ });
// Which GitHub the runner serves, or the environment names. A token is sent to no other server than the one that it is for.
const GITHUB = {
    serverUrl: 'https://github.com',
    apiUrl: 'https://api.github.com',
    graphqlUrl: 'https://api.github.com/graphql',
};
const OF_GITHUB = new Set(['github.com', 'api.github.com']);
/**
 * Returns the addresses that the environment names. What it leaves out is github.com's only if it names no other server, and otherwise
 * that server's: one without GraphQL, such as Gitea, sets GITHUB_GRAPHQL_URL to nothing, and then says itself that it has none.
 */
function serverIn(env) {
    const { GITHUB_SERVER_URL: serverUrl, GITHUB_API_URL: apiUrl, GITHUB_GRAPHQL_URL: graphqlUrl } = env;
    const given = [serverUrl, apiUrl, graphqlUrl].flatMap((address) => address || []);
    const other = given.find((address) => !OF_GITHUB.has(URL.parse(address ?? '')?.host));
    const usual = other === undefined ? GITHUB : serverOf(other);
    return {
        serverUrl: serverUrl || usual.serverUrl.replace(/\/$/, ''),
        apiUrl: apiUrl || usual.apiUrl,
        graphqlUrl: graphqlUrl || usual.graphqlUrl,
    };
}
/** Returns the addresses of the server that one of them names. */
function serverOf(address) {
    const { host = '' } = URL.parse(address) ?? {};
    // With data residency, the API has a name of its own.
    const tenant = host.endsWith('.ghe.com') ? host.replace(/^api\./, '') : undefined;
    if (tenant !== undefined)
        return {
            ...{ serverUrl: `https://${tenant}`, apiUrl: `https://api.${tenant}` },
            graphqlUrl: `https://api.${tenant}/graphql`,
        };
    // The client refuses anything but an address.
    const own = (path) => URL.parse(path, address)?.href ?? address;
    return { serverUrl: own('/'), apiUrl: own('/api/v3'), graphqlUrl: own('/api/graphql') };
}


/***/ })

};
