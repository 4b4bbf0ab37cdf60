#!/usr/bin/env node
globalThis[Symbol.for('srm-backup.face')] = 'fleet'
await import('./index.js')
