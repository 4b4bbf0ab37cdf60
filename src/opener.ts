// The process that opens one backup, dist/opener.js: started by src/dss/apart.ts, never by users.

import type { Job } from './dss/answers.ts'
import { doJob, prepare } from './dss/jobs.ts'
import { serveParent } from './system/serve-parent.ts'

serveParent((request) => doJob(request as Job))
await prepare(process.argv.at(-2))
