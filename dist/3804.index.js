export const id = 3804;
export const ids = [3804];
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
/** Starts `file`, which must call `serveParent`, with this program. The process ends with this one. */
function startChild(file, execPath = process.execPath) {
    try {
        return withRequest(forkApart(file, execPath));
    }
    catch (error) {
        // Node throws if there is too little memory, for example; other failures are events.
        const failure = notStarted((0,errors/* describeThrown */.YI)(error));
        return { hasEnded: () => true, end: () => { }, ask: () => Promise.reject(failure) };
    }
}
function forkApart(file, execPath) {
    const maglev = (0,node_options/* hasUnsafeMaglev */.pr)(process.versions.node) ? ['--no-maglev'] : [];
    const options = [`--max-old-space-size=${HEAP_MIB}`, ...maglev];
    const isSingle = (0,system_self/* isSingleExecutable */.LL)();
    return (0,external_node_child_process_.fork)(isSingle ? (0,external_node_path_.basename)(file) : file, [String(process.pid)], {
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
    return new errors/* BackupError */.hj('store-failed', text, { hint: 'Check free memory and the limit on processes.' });
}

// EXTERNAL MODULE: ./build/src/dss/findings.js
var findings = __webpack_require__(12884);
// EXTERNAL MODULE: ./build/src/dss/inspect.js + 2 modules
var inspect = __webpack_require__(42138);
// EXTERNAL MODULE: ./build/src/dss/jobs.js + 1 modules
var jobs = __webpack_require__(37359);
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
        warmUp: (signal) => {
            try {
                const child = start();
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
                return (0,jobs/* inspectionIn */.Gi)(await ask(child, { kind: 'inspect', file }, { signal, timeoutMs }));
            }
            catch (error) {
                if (!(error instanceof ChildEnded))
                    throw error;
                return await (0,inspect/* unfinishedInspection */.O)(file, (0,findings/* finding */.gk)('limits-exceeded', error.message));
            }
        },
    };
}
/** Reads the values of an inspected backup's database. Throws BackupError, and the signal's reason. */
async function readValuesApart(databaseFile, { signal }) {
    try {
        return (0,jobs/* valuesIn */.aC)(await ask(startOpener(), { kind: 'values', databaseFile }, { signal, timeoutMs: TIMEOUT_MS }));
    }
    catch (error) {
        if (!(error instanceof ChildEnded))
            throw error;
        throw new errors/* BackupError */.hj('backup-invalid', (0,findings/* finding */.gk)('limits-exceeded', error.message).text, { cause: error });
    }
}
function startOpener() {
    return startChild((0,external_node_path_.join)(import.meta.dirname, OPENER));
}
async function ask(child, job, options) {
    return (await child.ask(job, options));
}


/***/ })

};
