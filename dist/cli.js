#!/usr/bin/env node
globalThis[Symbol.for('srm-backup.terminal')] = true
await import('./index.js')
