// How long a manifest may be: one limit for whoever makes, writes or reads one.

import { MIB } from '../text/format.ts'

/** The manifest of a 50 MB database has about 20 MB. Parsed, a manifest takes up to five times its size. */
export const MAX_MANIFEST_BYTES = 32 * MIB
