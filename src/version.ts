// The version of this program, the same as in package.json (a test compares them), and where it is published.

export const VERSION = '0.1.0'

/** Owner and name on GitHub, set by `npm run publisher`. */
export const REPOSITORY = 'OWNER/synology-router-backup'
