// The switches of the export, its download, the label calls and the faults that any call can meet. Each names the
// section of protocol.md that it plays.

/** The calls that faults and session expiry can name; `label` is both of protocol.md 8. */
export type CallName = 'info' | 'getinfo' | 'login' | 'start' | 'status' | 'download' | 'label' | 'logout'

export interface ExportSwitches {
  /** form of data.task_id; huge-number is beyond 2^53, unquoted in the JSON (5.3) */
  taskId: 'string' | 'number' | 'digit-string' | 'huge-number'
  /** unquoted task ids answer this code, JSON-quoted ones are accepted (5.3, 9.16) */
  quotedTaskId: number | undefined
  exportMs: number
  /** start is answered this many ms late */
  startDelayMs: number
  /** start answers this code (5.5) */
  startError: number | undefined
  /** start answers success without task_id (9.21) */
  startWithoutTaskId: boolean
  /** busy: a second start while one runs answers 118 (5.5: no evidence) */
  secondStart: 'allow' | 'busy'
  /** the export never ends */
  endless: boolean
  /**
   * finish: booleans (M4); state: 'running', 'finish' (IDK); status: the word below; unknown: other keys, for ever;
   * finished: booleans, with states of its own as on DSM 7 (9d); fading: unknown from exportMs on (9b.E);
   * fail-*: running until exportMs, then failed (5.2, 9.4)
   */
  statusShape:
    | 'finish'
    | 'finish-string'
    | 'finish-number'
    | 'state'
    | 'status'
    | 'finished'
    | 'unknown'
    | 'fading'
    | 'fail-state'
    | 'fail-error-member'
    | 'fail-code'
  /** what shape 'status' (and 'state', if set) says when done, e.g. FINISHED, success, done (9.4) */
  doneWord: string | undefined
  /** what fail-state says, e.g. fail, failed, error, cancel, abort (9.4) */
  failWord: string
  /** code of fail-code and fail-error-member (5.5) */
  failCode: number
  /** download before the end of the export answers this (5.5: no evidence) */
  earlyDownloadCode: number
  /** a task becomes unknown (120) this long after its start (5.5) */
  taskLifetimeMs: number
  /** the file can be fetched again after one complete download (5.5: no evidence, default no) */
  keepFile: boolean
}

export type DownloadBody =
  | 'good' // gzip over tar (6)
  | 'xz' // the same tar as DSM packs it (6)
  | 'empty'
  | 'html'
  | 'json-error' // `errorCode` (5.5)
  | 'truncated' // shorter than Content-Length, then the connection is cut
  | 'truncated-silently' // a truncated gzip, with a matching Content-Length
  | 'bit-flipped'
  | 'trailing-garbage'
  | 'zero-padded'
  | 'two-members'
  | 'empty-gzip' // valid gzip of nothing
  | 'no-rows' // all tables of a good one, and nothing in them
  | 'log-beside' // a write-ahead log beside the database, which may hold newer rows
  | 'with-link' // a symbolic link to a file of the system that opens it
  | 'unknown-bytes'
  | 'bomb' // 1 MB which opens to more than 1 GiB
  | 'too-large' // more than 256 MiB of valid gzip on the wire
  | Uint8Array
  | { readonly generatedBytes: number } // exactly this much valid gzip over tar, streamed

export interface DownloadSwitches {
  body: DownloadBody
  /** '' sends none (5.6, 9.10) */
  contentType: string
  /** absent: chunked (5.6) */
  contentLength: 'present' | 'absent'
  /** undefined: attachment with `<host>_YYYYMMDD.dss`; '' sends none (5.6, 9.17) */
  disposition: string | undefined
  /** the connection is cut after this many bytes of the body, on the nth download or on all */
  cutAfterBytes: number | undefined
  cutOn: number | 'always'
  /** nothing more is sent after this many bytes */
  stallAfterBytes: number | undefined
  bytesPerSecond: number | undefined
  /** for body json-error */
  errorCode: number
  /** a POST is refused, by this code or as HTTP 405; a GET is answered (9b.B) */
  postRefusal: 101 | 103 | 405 | undefined
  /** each export has a different mtime in its gzip header: other bytes, same settings (6) */
  freshGzipTime: boolean
}

/** Answer of one of the two label APIs: absent is 102, a number is that error code (8). */
export type LabelAnswer = 'ok' | 'absent' | 'slow' | 'hang' | number

export interface LabelSwitches {
  /** SYNO.Mesh.System.Info and SYNO.Core.System (8) */
  mesh: LabelAnswer
  system: LabelAnswer
  slowMs: number
  model: string
  firmware: string
  serial: string
  hostName: string
  /** mesh points listed before the router itself (8) */
  satellites: number
}

export type FaultKind =
  | 'reset' // the socket is destroyed before an answer, nothing is done
  | 'reset-after' // the call is carried out, and its answer is lost with the connection
  | 'cut' // the call is carried out, and its answer is cut off in the middle
  | 'farewell' // the true answer, and then nothing listens any more
  | 'http-500'
  | 'http-502'
  | 'http-404'
  | 'html'
  | 'empty'
  | 'hang'
  | 'slow-loris' // one byte per second, forever
  | 'endless' // an endless body, as fast as it is read
  | 'truncated-json'
  | 'huge-json' // 64 MiB of valid JSON
  | 'not-json'
  | 'body' // status, headers and body given here
  | 'error' // a Synology error with `code`
  | 'delay' // the true answer, `ms` late

export interface Fault {
  call: CallName
  /** nth call of this name since the start of the router, from 1 */
  on: number | 'always'
  /** How long it lasts after it was first met; without end, if absent */
  forMs?: number
  kind: FaultKind
  status?: number
  headers?: Record<string, string>
  body?: string
  code?: number
  ms?: number
}
