export const id = 3550;
export const ids = [3550];
export const modules = {

/***/ 13550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    L: () => (  serverIn)
  });
const GITHUB = {
    serverUrl: 'https://github.com',
    apiUrl: 'https://api.github.com',
    graphqlUrl: 'https://api.github.com/graphql',
};
const OF_GITHUB = new Set(['github.com', 'api.github.com']);
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
function serverOf(address) {
    const { host = '' } = URL.parse(address) ?? {};
    const tenant = host.endsWith('.ghe.com') ? host.replace(/^api\./, '') : undefined;
    if (tenant !== undefined)
        return {
            ...{ serverUrl: `https://${tenant}`, apiUrl: `https://api.${tenant}` },
            graphqlUrl: `https://api.${tenant}/graphql`,
        };
    const own = (path) => URL.parse(path, address)?.href ?? address;
    return { serverUrl: own('/'), apiUrl: own('/api/v3'), graphqlUrl: own('/api/graphql') };
}


/***/ })

};
