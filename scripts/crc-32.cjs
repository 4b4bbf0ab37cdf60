// In dist/, takes the place of the package `crc-32`, with which GitHub's client sums up the files of an artifact: 1 to 5 ms for 91 KB, since
// V8 has not optimized it yet, and 0.2 to 0.3 s for 100 MB. Node takes 0.1 ms and 0.04 to 0.1 s.

const { crc32 } = require('node:zlib')

/** The sum so far is no number before the first piece. */
exports.buf = (bytes, sum) => crc32(bytes, Number.isInteger(sum) ? sum : 0)
