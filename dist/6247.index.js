export const id = 6247;
export const ids = [6247];
export const modules = {

/***/ 76247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   encryptCredentials: () => (/* binding */ encryptCredentials),
/* harmony export */   readEncryptionInfo: () => (/* binding */ readEncryptionInfo)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_forge_lib_forge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88561);
/* harmony import */ var node_forge_lib_aes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39445);
/* harmony import */ var node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27357);
/* harmony import */ var node_forge_lib_md5_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86138);
/* harmony import */ var node_forge_lib_pbe_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6959);
/* harmony import */ var node_forge_lib_rsa_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52804);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(27406);
/* harmony import */ var _text_message_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(29962);
/* harmony import */ var _reply_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(95519);
// The credential envelope of SYNO.API.Encryption: RSA for a random passphrase, AES for the form (protocol.md 2).










/** The characters of the vendor's own passphrases (protocol.md 2.2). */
const PASSPHRASE_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz~!@#$%^&*()_+-/';
/** The PKCS#1 v1.5 padding of each RSA block. */
const PADDING_BYTES = 11;
const MIN_PASSPHRASE_LENGTH = 32;
const MAX_KEY_BITS = 16_384;
const MAX_EXPONENT_BITS = 64;
const SALT_BYTES = 8;
const IMPLIED_EXPONENT = 0x10001;
/** Reads `data` of getinfo (protocol.md 2.1). Throws BackupError `router-unsupported`. */
function readEncryptionInfo(data) {
    const publicKey = readPublicKey((0,_reply_js__WEBPACK_IMPORTED_MODULE_9__/* .textOf */ .b6)((0,_reply_js__WEBPACK_IMPORTED_MODULE_9__/* .field */ .ZZ)(data, 'public_key')) ?? '');
    const serverTime = (0,_reply_js__WEBPACK_IMPORTED_MODULE_9__/* .readServerTime */ .H0)(data) ?? Math.floor(Date.now() / 1000);
    return {
        publicKey,
        keyBits: publicKey.n.bitLength(),
        cipherKey: fieldName(data, 'cipherkey') ?? '__cIpHeRtExT',
        cipherToken: fieldName(data, 'ciphertoken') ?? '__cIpHeRtOkEn',
        serverTime: String(serverTime),
    };
}
/** Encrypts `secrets` and returns the one form field that carries them. The token comes first, as in the vendor's clients. */
function encryptCredentials(info, secrets) {
    const blockBytes = Math.ceil(info.keyBits / 8);
    const passphrase = randomPassphrase(blockBytes - PADDING_BYTES);
    const plaintext = new URLSearchParams({ [info.cipherToken]: info.serverTime, ...secrets }).toString();
    const envelope = {
        rsa: encryptRsa(passphrase, info.publicKey),
        aes: encryptSalted(plaintext, passphrase),
    };
    return [info.cipherKey, JSON.stringify(envelope)];
}
/** Encrypts by PKCS#1 v1.5, base64: by OpenSSL, since the first calculation in JavaScript takes 20 ms for 4096 bits. */
function encryptRsa(passphrase, { n, e }) {
    const jwk = { kty: 'RSA', n: base64urlOf(n), e: base64urlOf(e) };
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: jwk, format: 'jwk' });
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.publicEncrypt)({ key, padding: node_crypto__WEBPACK_IMPORTED_MODULE_0__.constants.RSA_PKCS1_PADDING }, Buffer.from(passphrase)).toString('base64');
}
function base64urlOf(number) {
    const hex = number.toString(16);
    return Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex').toString('base64url');
}
/** Encrypts by AES-256-CBC with OpenSSL's `Salted__` header and its MD5 key derivation, base64. `plaintext` is ASCII. */
function encryptSalted(plaintext, passphrase) {
    const salt = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(SALT_BYTES).toString('binary');
    const derived = node_forge_lib_forge_js__WEBPACK_IMPORTED_MODULE_1__.pbe.opensslDeriveBytes(passphrase, salt, 32 + 16);
    const cipher = node_forge_lib_forge_js__WEBPACK_IMPORTED_MODULE_1__.cipher.createCipher('AES-CBC', derived.slice(0, 32));
    cipher.start({ iv: derived.slice(32) });
    cipher.update(node_forge_lib_forge_js__WEBPACK_IMPORTED_MODULE_1__.util.createBuffer(plaintext));
    cipher.finish();
    return node_forge_lib_forge_js__WEBPACK_IMPORTED_MODULE_1__.util.encode64(`Salted__${salt}${cipher.output.getBytes()}`);
}
function randomPassphrase(length) {
    return Array.from({ length }, () => PASSPHRASE_ALPHABET.charAt((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomInt)(PASSPHRASE_ALPHABET.length))).join('');
}
/** Reads a hex modulus (exponent 65537 implied), or base64 DER with or without PEM armour (protocol.md 9.8). */
function readPublicKey(text) {
    try {
        const compact = text.replace(/-----[A-Z ]+-----/g, '').replace(/\s/g, '');
        const key = /^[0-9a-f]+$/i.test(compact)
            ? node_forge_lib_forge_js__WEBPACK_IMPORTED_MODULE_1__.pki.setRsaPublicKey(new node_forge_lib_forge_js__WEBPACK_IMPORTED_MODULE_1__.jsbn.BigInteger(compact, 16), new node_forge_lib_forge_js__WEBPACK_IMPORTED_MODULE_1__.jsbn.BigInteger(String(IMPLIED_EXPONENT)))
            : node_forge_lib_forge_js__WEBPACK_IMPORTED_MODULE_1__.pki.publicKeyFromAsn1(node_forge_lib_forge_js__WEBPACK_IMPORTED_MODULE_1__.asn1.fromDer(node_forge_lib_forge_js__WEBPACK_IMPORTED_MODULE_1__.util.decode64(compact)));
        if (isUsable(key))
            return key;
    }
    catch (error) {
        throw unusableKey(error);
    }
    throw unusableKey();
}
function isUsable(key) {
    const bits = key.n.bitLength();
    const passphraseLength = Math.ceil(bits / 8) - PADDING_BYTES;
    return (passphraseLength >= MIN_PASSPHRASE_LENGTH &&
        bits <= MAX_KEY_BITS &&
        key.n.testBit(0) &&
        key.e.bitLength() > 1 &&
        key.e.bitLength() <= MAX_EXPONENT_BITS);
}
function unusableKey(cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .BackupError */ .hj('router-unsupported', 'The router offers login encryption, but its public key is unusable.', {
        cause,
        hint: (0,_text_message_js__WEBPACK_IMPORTED_MODULE_8__/* .message */ .iU) `With https in ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_8__/* .input */ .hF)('url')}, try ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_8__/* .input */ .hF)('login-encryption', 'never')}. Please open an issue with ${(0,_text_message_js__WEBPACK_IMPORTED_MODULE_8__/* .term */ .jk)('debug-log')}: it shows no secrets.`,
    });
}
function fieldName(data, key) {
    const name = (0,_reply_js__WEBPACK_IMPORTED_MODULE_9__/* .textOf */ .b6)((0,_reply_js__WEBPACK_IMPORTED_MODULE_9__/* .field */ .ZZ)(data, key));
    return name && /^[\w.-]{1,64}$/.test(name) ? name : undefined;
}


/***/ })

};
