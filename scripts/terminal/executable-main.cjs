// What a single executable of srm-backup runs first: it holds the files of scripts/terminal/bundle.ts as assets, and loads them as they are needed.
// It also stands in for Node: src/system/child.ts and src/system/start.ts start the executable with these two options.

const { dirname, join } = require('node:path')
const { getAsset } = require('node:sea')
const { compileFunction } = require('node:vm')

const [option, argument] = process.argv.slice(2)
if (option === '--srm-backup-exit') process.exitCode = Number(argument)
else load(option === '--srm-backup-file' ? argument : 'cli.js')

function load(name) {
  const filename = join(dirname(process.execPath), name)
  const source = getAsset(name, 'utf8').replace(/^#!.*/, '')
  const run = compileFunction(source, ['exports', 'require', 'module', '__filename', '__dirname'], { filename })
  const loaded = { exports: {} }
  const requireFrom = (id) => (id.startsWith('./') ? load(id.slice(2)) : require(id))
  run(loaded.exports, requireFrom, loaded, filename, dirname(filename))
  return loaded.exports
}
