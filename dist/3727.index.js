export const id = 3727;
export const ids = [3727];
export const modules = {

/***/ 43804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  Y: () => (  createInspector),
  L: () => (  readValuesApart)
});

var external_node_path_ = __webpack_require__(76760);
var errors = __webpack_require__(27406);
var external_node_child_process_ = __webpack_require__(31421);
var promises_ = __webpack_require__(58500);
var message = __webpack_require__(29962);
var node_options = __webpack_require__(11240);
var system_self = __webpack_require__(66113);
;// CONCATENATED MODULE: ./build/src/system/child.js







const HEAP_MIB = 256;
const RELEASE_MS = 500;
const PASSED_ON = ['LD_LIBRARY_PATH', 'SystemRoot', 'RUNNER_TRACKING_ID', 'NODE_COMPILE_CACHE'];
class ChildEnded extends Error {
    name = 'ChildEnded';
}
function startChild(file, { execPath = process.execPath, argument = '' } = {}) {
    try {
        return withRequest(forkApart(file, { execPath, argument }));
    }
    catch (error) {
        const failure = notStarted((0,errors .YI)(error));
        return { hasEnded: () => true, end: () => { }, ask: () => Promise.reject(failure) };
    }
}
function forkApart(file, { execPath, argument }) {
    const maglev = (0,node_options .pr)(process.versions.node) ? ['--no-maglev'] : [];
    const options = [`--max-old-space-size=${HEAP_MIB}`, ...maglev];
    const isSingle = (0,system_self .LL)();
    return (0,external_node_child_process_.fork)(isSingle ? (0,external_node_path_.basename)(file) : file, [argument, String(process.pid)], {
        execPath,
        env: environment(),
        execArgv: isSingle ? [system_self .TF] : options,
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
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
function hold(child, isHeld) {
    child[isHeld ? 'ref' : 'unref']();
    child.channel?.[isHeld ? 'ref' : 'unref']();
}
function environment() {
    const { env } = process;
    return Object.fromEntries(PASSED_ON.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));
}
function describeEnd(how) {
    if (['SIGKILL', 'SIGABRT', 'exit code 134'].includes(how))
        return `it needed too much memory (${how})`;
    return `the process that opened it crashed (${how})`;
}
function notStarted(how) {
    const text = (0,message .iU) `${(0,message .jk)('Runner')} could not start the process that opens backups (${how}).`;
    const hint = how.includes('ENOENT')
        ? 'Its program is gone: was it updated or moved meanwhile? Run again.'
        : 'Check free memory and the limit on processes.';
    return new errors .hj('store-failed', text, { hint });
}

var answers = __webpack_require__(48363);
var findings = __webpack_require__(12884);
var inspection = __webpack_require__(74672);
;// CONCATENATED MODULE: ./build/src/dss/apart.js






const TIMEOUT_MS = 120_000;
const OPENER = import.meta.filename.endsWith('.ts') ? '../opener.ts' : 'opener.js';
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
            }
        },
        inspect: async (file, { signal }) => {
            const child = waiting === undefined || waiting.hasEnded() ? start() : waiting;
            waiting = undefined;
            try {
                return (0,answers .Gi)(await ask(child, { kind: 'inspect', file }, { signal, timeoutMs }));
            }
            catch (error) {
                if (!(error instanceof ChildEnded))
                    throw error;
                return await (0,inspection .ON)(file, (0,findings .gk)('limits-exceeded', error.message));
            }
        },
    };
}
async function readValuesApart(databaseFile, { signal }) {
    try {
        return (0,answers .aC)(await ask(startOpener(), { kind: 'values', databaseFile }, { signal, timeoutMs: TIMEOUT_MS }));
    }
    catch (error) {
        if (!(error instanceof ChildEnded))
            throw error;
        throw new errors .hj('backup-invalid', (0,findings .gk)('limits-exceeded', error.message).text, { cause: error });
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

  __webpack_require__.d(__webpack_exports__, {
    D: () => (  createEncryptor),
    v: () => (  MAX_HEADER_BYTES)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
  var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27406);
  var _system_read_chunks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71422);
  var _text_format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20730);
  var _text_message_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29962);






const MAX_HEADER_BYTES = 65_536;
const MANY_RECIPIENTS = 20;
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
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__  .hj('input-invalid', (0,_text_message_js__WEBPACK_IMPORTED_MODULE_5__  .iU) `${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_5__  .bc)('encrypt-to')} has too many recipients: ${recipients.length}. Their part of each file would take ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_4__  .z3)(length)}, and what is longer than ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_4__  .z3)(MAX_HEADER_BYTES)} counts as corrupt when it is opened.`);
        },
        encryptFile: async (source, target, signal) => await encryptFile(await load(), { source, target, signal }),
    };
}
async function loadEncrypter(recipients) {
    const { Encrypter } = await __webpack_require__.e(  1539).then(__webpack_require__.bind(__webpack_require__, 81539));
    const encrypter = new Encrypter();
    for (const recipient of recipients) {
        try {
            encrypter.addRecipient(recipient);
        }
        catch (cause) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__  .hj('input-invalid', (0,_text_message_js__WEBPACK_IMPORTED_MODULE_5__  .iU) `${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_5__  .bc)('encrypt-to')} contains something that is not a valid age recipient: ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_5__  .aY)(`${recipient.slice(0, 12)}\u2026`)} has a typo or is cut off.`, { cause, hint: 'Copy the whole line that starts with `age1` again: `age-keygen -y key.txt` prints it.' });
        }
    }
    return encrypter;
}
async function encryptFile(encrypter, { source, target, signal }) {
    const plainSize = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(source)).size;
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(target, 'wx', 0o600);
    try {
        const plainHash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
        const encrypted = await encrypter.encrypt(ReadableStream.from(hashed((0,_system_read_chunks_js__WEBPACK_IMPORTED_MODULE_3__  .z)(source, { signal }), plainHash)));
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
        let size = 0;
        for await (const chunk of encrypted) {
            signal.throwIfAborted();
            hash.update(chunk);
            size += chunk.length;
            await handle.writeFile(chunk);
        }
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
