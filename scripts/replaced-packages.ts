// Packages that are not put into a bundle, and the module of Node that is loaded in the place of each.

export const REPLACED: Readonly<Record<string, string>> = {
  // The optional colours of `debug`, which happen to be installed with the tools. Their code must not get into a bundle.
  'supports-color': 'node:tty',
  // What Node has itself. With READABLE_STREAM=disable, `readable-stream` makes the same choice.
  'graceful-fs': 'node:fs',
  'readable-stream': 'node:stream',
  // Loaded by `archiver` and never called: our files are named one by one.
  glob: 'node:fs',
  'readdir-glob': 'node:fs',
  // undici's experimental parser of HTTP, which is off.
  '../milo/simd.js': 'node:fs',
  '../milo/no-simd.js': 'node:fs',
  // Loaded by `@actions/artifact` and never called: `src/destinations/artifact/unzip.ts` unpacks.
  'unzip-stream': 'node:zlib',
}
