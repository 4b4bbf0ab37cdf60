export const id = 3727;
export const ids = [3727];
export const modules = {

/***/ 43804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ createInspector),
  L: () => (/* binding */ readValuesApart)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/src/text/message.js
var message = __webpack_require__(29962);
// EXTERNAL MODULE: ./build/src/system/node-options.js
var node_options = __webpack_require__(11240);
// EXTERNAL MODULE: ./build/src/system/self.js
var system_self = __webpack_require__(66113);
;// CONCATENATED MODULE: ./build/src/system/child.js
// Runs work in a process of its own, which can be ended at any moment: nothing else ends native code that never returns.







/** JavaScript's own; what is outside it is bounded in src/system/serve-parent.ts. */
const HEAP_MIB = 256;
/** For an ended process to release its files. */
const RELEASE_MS = 500;
/**
 * What a process needs of the environment: libraries, Windows' own folder, the mark by which a runner finds it, and where Node
 * keeps compiled code, if the user (or a test) has it keep any.
 */
const PASSED_ON = ['LD_LIBRARY_PATH', 'SystemRoot', 'RUNNER_TRACKING_ID', 'NODE_COMPILE_CACHE'];
/** The process ended without an answer, or had to be ended. */
class ChildEnded extends Error {
    name = 'ChildEnded';
}
/** Starts `file`, which must call `serveParent`, with this program and an argument for it. The process ends with this one. */
function startChild(file, { execPath = process.execPath, argument = '' } = {}) {
    try {
        return withRequest(forkApart(file, { execPath, argument }));
    }
    catch (error) {
        // Node throws if there is too little memory, for example; other failures are events.
        const failure = notStarted((0,errors/* describeThrown */.YI)(error));
        return { hasEnded: () => true, end: () => { }, ask: () => Promise.reject(failure) };
    }
}
function forkApart(file, { execPath, argument }) {
    const maglev = (0,node_options/* hasUnsafeMaglev */.pr)(process.versions.node) ? ['--no-maglev'] : [];
    const options = [`--max-old-space-size=${HEAP_MIB}`, ...maglev];
    const isSingle = (0,system_self/* isSingleExecutable */.LL)();
    return (0,external_node_child_process_.fork)(isSingle ? (0,external_node_path_.basename)(file) : file, [argument, String(process.pid)], {
        execPath,
        // Nothing of the run is its business: no secret, and no option that opens a port.
        env: environment(),
        // A single executable takes no option of Node: there, only the limit on all of its memory holds.
        execArgv: isSingle ? [system_self/* FILE_OPTION */.TF] : options,
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
        // Ctrl-C and the end of a terminal reach the run, which then ends it.
        detached: process.platform !== 'win32',
        windowsHide: true,
    });
}
function withRequest(child) {
    hold(child, false);
    const exited = new Promise((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()));
    let isReady = false;
    const answer = new Promise((resolve, reject) => {
        child.once('error', (cause) => reject(notStarted(cause.message)));
        child.once('exit', (code, signal) => {
            const how = signal ?? `exit code ${code}`;
            reject(isReady ? new ChildEnded(describeEnd(how)) : notStarted(how));
        });
        child.on('message', (received) => {
            if (isReady)
                resolve(received);
            isReady = true;
        });
    });
    // It may end before it is asked.
    answer.catch(() => { });
    const end = () => void child.kill('SIGKILL');
    return {
        end,
        hasEnded: () => child.exitCode !== null || child.signalCode !== null,
        ask: async (request, { signal, timeoutMs }) => {
            hold(child, true);
            const stopped = Promise.withResolvers();
            const onAbort = () => stopped.reject(signal.reason);
            const tooLate = () => stopped.reject(new ChildEnded(`it took more than ${timeoutMs / 1000} s`));
            const timer = setTimeout(tooLate, timeoutMs);
            signal.addEventListener('abort', onAbort, { once: true });
            if (signal.aborted)
                onAbort();
            try {
                // A process that has just ended cannot receive it, and `answer` knows why.
                if (child.connected)
                    child.send(request, () => { });
                return await Promise.race([answer, stopped.promise]);
            }
            catch (error) {
                end();
                await Promise.race([exited, (0,promises_.setTimeout)(RELEASE_MS, undefined, { ref: false })]);
                throw error;
            }
            finally {
                clearTimeout(timer);
                signal.removeEventListener('abort', onAbort);
                end();
                hold(child, false);
            }
        },
    };
}
/** Whether the process keeps this one from ending. */
function hold(child, isHeld) {
    child[isHeld ? 'ref' : 'unref']();
    child.channel?.[isHeld ? 'ref' : 'unref']();
}
function environment() {
    const { env } = process;
    return Object.fromEntries(PASSED_ON.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));
}
/** The guard kills it, and V8 aborts when its heap is full: on Windows with this exit code. */
function describeEnd(how) {
    if (['SIGKILL', 'SIGABRT', 'exit code 134'].includes(how))
        return `it needed too much memory (${how})`;
    return `the process that opened it crashed (${how})`;
}
function notStarted(how) {
    const text = (0,message/* message */.iU) `${(0,message/* term */.jk)('Runner')} could not start the process that opens backups (${how}).`;
    const hint = how.includes('ENOENT')
        ? 'Its program is gone: was it updated or moved meanwhile? Run again.'
        : 'Check free memory and the limit on processes.';
    return new errors/* BackupError */.hj('store-failed', text, { hint });
}

// EXTERNAL MODULE: ./build/src/dss/answers.js
var answers = __webpack_require__(48363);
// EXTERNAL MODULE: ./build/src/dss/findings.js
var findings = __webpack_require__(12884);
// EXTERNAL MODULE: ./build/src/dss/inspection.js
var inspection = __webpack_require__(74672);
;// CONCATENATED MODULE: ./build/src/dss/apart.js
// Opens and checks backups in a process of its own, with bounded memory and time: what is in a backup is not trusted because
// the connection to the router is.






/** Usual backups take 0.1 s, and 50 MB of settings on a slow machine 10 s. */
const TIMEOUT_MS = 120_000;
/** Beside the bundle that holds this module, or beside its room. */
const OPENER = import.meta.filename.endsWith('.ts') ? '../opener.ts' : 'opener.js';
/** Creates an inspector; the arguments are for tests. */
function createInspector({ start = startOpener, timeoutMs = TIMEOUT_MS } = {}) {
    let waiting;
    return {
        warmUp: (folder, signal) => {
            try {
                const child = start(folder);
                waiting = child;
                signal.addEventListener('abort', child.end, { once: true });
            }
            catch {
                // `inspect` tries again, and reports it.
            }
        },
        inspect: async (file, { signal }) => {
            // One that was killed while it waited says nothing about the backup.
            const child = waiting === undefined || waiting.hasEnded() ? start() : waiting;
            waiting = undefined;
            try {
                return (0,answers/* inspectionIn */.Gi)(await ask(child, { kind: 'inspect', file }, { signal, timeoutMs }));
            }
            catch (error) {
                if (!(error instanceof ChildEnded))
                    throw error;
                return await (0,inspection/* unfinishedInspection */.ON)(file, (0,findings/* finding */.gk)('limits-exceeded', error.message));
            }
        },
    };
}
/** Reads the values of an inspected backup's database. Throws BackupError, and the signal's reason. */
async function readValuesApart(databaseFile, { signal }) {
    try {
        return (0,answers/* valuesIn */.aC)(await ask(startOpener(), { kind: 'values', databaseFile }, { signal, timeoutMs: TIMEOUT_MS }));
    }
    catch (error) {
        if (!(error instanceof ChildEnded))
            throw error;
        throw new errors/* BackupError */.hj('backup-invalid', (0,findings/* finding */.gk)('limits-exceeded', error.message).text, { cause: error });
    }
}
function startOpener(folder = '') {
    return startChild((0,external_node_path_.join)(import.meta.dirname, OPENER), { argument: folder });
}
async function ask(child, job, options) {
    return (await child.ask(job, options));
}


/***/ }),

/***/ 87490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ createEncryptor),
/* harmony export */   v: () => (/* binding */ MAX_HEADER_BYTES)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27406);
/* harmony import */ var _system_read_chunks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71422);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20730);
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29962);
// Encrypts backups with age, for private keys that the runner does not have.






/** What opens a backup reads no longer header. A recipient takes 100 bytes of it, a post-quantum one 1.6 KB. */
const MAX_HEADER_BYTES = 65_536;
/** Fewer always fit. */
const MANY_RECIPIENTS = 20;
/** Creates an encryptor for at least one age recipient (`age1...`). */
function createEncryptor(recipients) {
    let encrypter;
    const load = () => {
        encrypter ??= loadEncrypter(recipients);
        return encrypter;
    };
    return {
        recipients: recipients.length,
        check: async () => {
            const encrypter = await load();
            if (recipients.length < MANY_RECIPIENTS)
                return;
            const { length } = await encrypter.encrypt(new Uint8Array());
            if (length > MAX_HEADER_BYTES)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .BackupError */ .hj('input-invalid', (0,_text_message_js__WEBPACK_IMPORTED_MODULE_5__/* .message */ .iU) `${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_5__/* .subject */ .bc)('encrypt-to')} has too many recipients: ${recipients.length}. Their part of each file would take ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z3)(length)}, and what is longer than ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z3)(MAX_HEADER_BYTES)} counts as corrupt when it is opened.`);
        },
        encryptFile: async (source, target, signal) => await encryptFile(await load(), { source, target, signal }),
    };
}
/** Loads age on first use: 0.8 MB that unencrypted runs do not need. */
async function loadEncrypter(recipients) {
    const { Encrypter } = await __webpack_require__.e(/* import() */ 1539).then(__webpack_require__.bind(__webpack_require__, 81539));
    const encrypter = new Encrypter();
    for (const recipient of recipients) {
        try {
            encrypter.addRecipient(recipient);
        }
        catch (cause) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .BackupError */ .hj('input-invalid', (0,_text_message_js__WEBPACK_IMPORTED_MODULE_5__/* .message */ .iU) `${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_5__/* .subject */ .bc)('encrypt-to')} contains something that is not a valid age recipient: ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(`${recipient.slice(0, 12)}\u2026`)} has a typo or is cut off.`, { cause, hint: 'Copy the whole line that starts with `age1` again: `age-keygen -y key.txt` prints it.' });
        }
    }
    return encrypter;
}
async function encryptFile(encrypter, { source, target, signal }) {
    const plainSize = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(source)).size;
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(target, 'wx', 0o600);
    try {
        const plainHash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
        const encrypted = await encrypter.encrypt(ReadableStream.from(hashed((0,_system_read_chunks_js__WEBPACK_IMPORTED_MODULE_3__/* .readChunks */ .z)(source, { signal }), plainHash)));
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
        let size = 0;
        for await (const chunk of encrypted) {
            signal.throwIfAborted();
            hash.update(chunk);
            size += chunk.length;
            await handle.writeFile(chunk);
        }
        // Otherwise a truncated file would go unnoticed until a restore.
        if (size !== encrypted.size(plainSize))
            throw new Error('the encrypted file does not have the expected size');
        return { size, sha256: hash.digest('hex'), plainSha256: plainHash.digest('hex') };
    }
    catch (error) {
        signal.throwIfAborted();
        throw error;
    }
    finally {
        await handle.close();
    }
}
async function* hashed(chunks, hash) {
    for await (const chunk of chunks) {
        hash.update(chunk);
        yield chunk;
    }
}


/***/ })

};
