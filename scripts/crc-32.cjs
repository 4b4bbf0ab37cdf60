// In dist/, takes the place of the package `crc-32`, with which GitHub's client sums up the files of an artifact: 4 ms for 91 KB, since V8
// has not optimized it yet, and 0.2 s for 100 MB.

const { crc32 } = require('node:zlib')

/** The sum so far is no number before the first piece. */
exports.buf = (bytes, sum) => crc32(bytes, Number.isInteger(sum) ? sum : 0)
