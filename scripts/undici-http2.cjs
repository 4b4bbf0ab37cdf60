// In dist/, takes the place of undici's client for HTTP/2, which loads Node's own at once: 4 ms of each start. No router speaks it, and
// behind a proxy it is not asked for (undici-parts.mjs).

module.exports = (...connection) => require('undici/lib/dispatcher/client-h2.js')(...connection)
