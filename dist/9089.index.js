export const id = 9089;
export const ids = [9089];
export const modules = {

/***/ 92650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    T: () => (  createRecorder),
    l: () => (  lastWith)
  });
const MAX_ANSWERS = 60;
function createRecorder(now = () => performance.now()) {
    const answers = new Map();
    const downloads = new Map();
    let tls;
    let startedAt;
    let exportMs;
    const noteAnswer = ({ kind: _, ...answer }) => {
        const key = JSON.stringify(answer);
        const times = (answers.get(key)?.times ?? 0) + 1;
        if (times > 1 || answers.size < MAX_ANSWERS)
            answers.set(key, { ...answer, times });
        if (answer.task)
            startedAt = now();
        if (answer.reads === 'finished' && startedAt !== undefined)
            exportMs = Math.round(now() - startedAt);
    };
    const observe = (sighting) => {
        if (sighting.kind === 'connection')
            tls = sighting.tls;
        else if (sighting.kind === 'answer')
            noteAnswer(sighting);
        else
            downloads.set(JSON.stringify(sighting), sighting);
    };
    return {
        observe,
        observations: () => ({
            ...(tls ? { tls } : {}),
            answers: [...answers.values()].map(({ times, shape, ...answer }) => ({
                ...answer,
                ...(times > 1 ? { times } : {}),
                ...(shape === undefined ? {} : { shape }),
            })),
            downloads: [...downloads.values()],
            ...(exportMs === undefined ? {} : { exportMs }),
        }),
    };
}
function lastWith({ answers }, fact) {
    return answers.findLast((answer) => answer[fact] !== undefined);
}


/***/ }),

/***/ 15431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    B1: () => (  renderReport),
    nq: () => (  reportLink),
    xJ: () => (  SAFE_TO_POST)
  });
  var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28009);

const SAFE_TO_POST = 'It is safe to post: it contains the model, the firmware version, and facts, keys and types from fixed lists, but no other value from your router, no address and no name.';
const MAX_LINE_CHARACTERS = 110;
function renderReport(report) {
    return block('{}', Object.entries(report).map(([name, value]) => `${JSON.stringify(name)}: ${renderFact(name, value)}`), '');
}
function renderFact(name, value) {
    const line = JSON.stringify(value);
    if (typeof value !== 'object' || value === null)
        return line;
    if (Array.isArray(value))
        return block('[]', value.map((item) => JSON.stringify(item)), '  ');
    if (name.length + line.length <= MAX_LINE_CHARACTERS)
        return line;
    return block('{}', Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${JSON.stringify(member)}`), '  ');
}
function block(brackets, lines, indent) {
    const [open, close] = brackets;
    if (lines.length === 0)
        return `${open}${close}`;
    return `${open}\n${lines.map((line) => `${indent}  ${line}`).join(',\n')}\n${indent}${close}`;
}
function reportLink({ model, firmware }, repository = _version_js__WEBPACK_IMPORTED_MODULE_0__  .B) {
    const known = (value) => (value === null || value === 'other' ? '' : value);
    const title = ['Compatibility:', known(model) || 'a router', known(firmware)].filter(Boolean).join(' ');
    const filled = Object.entries({ title, model: known(model), firmware: known(firmware) });
    const query = new URLSearchParams([['template', 'compatibility.yml'], ...filled.filter(([, value]) => value !== '')]);
    return `https://github.com/${repository}/issues/new?${query}`;
}


/***/ }),

/***/ 2971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  L: () => (  createReport)
});

var version = __webpack_require__(28009);
;// CONCATENATED MODULE: ./build/src/compatibility/known-words.js
const KNOWN_WORDS = new Set([
    'configbkp confbkp syno synology db info config conf cfg ini json xml yaml txt sh key crt cer pem csr p12 pub tgz tar gz',
    'srm dsm usr local etc var lib opt packages target bin sbin tmp home root share web webman default defaults private',
    'tb table tables list lists member members group groups user users volume volumes rule rules id ids idmap map quota',
    'privilege privileges delegation bandwidth advanced app apps application auto backup scheduler schedule task tasks',
    'smartblock nfs smb cifs ftp sftp ssh afp webdav rsync snmp advanced setting settings option options profile profiles',
    'name value key path size description fs type gid uid mode owner expired upload download speed start end total count',
    'sharestatus ftype fname comment remark enable enabled disabled active order priority level action protocol source',
    'destination sourceport destport address range mask prefix metric class kind format category json text hash salt',
    'router network net lan wan wlan wifi wireless radio mesh node nodes ssid guest iot vlan bridge port ports forward',
    'forwarding portforward trigger nat upnp dmz firewall fw iptables ebtables ipset policy policies qos traffic control',
    'dhcp dhcpd dhcpserver reservation reservations lease leases dns dnsmasq resolv hosts host hostname ddns pppoe ppp',
    'ipv4 ipv6 ip route routes router static gateway interface interfaces eth mac filter filters access acl block autoblock',
    'allow deny safe parental device devices synongfw ngfw nsm netfilter threat prevention tps ips ids log logs syslog',
    'vpn openvpn pptp l2tp ipsec sstp tls ssl ca cert certs certificate certificates server client radius ldap domain',
    'time ntp zone timezone notification notify mail sms push led reboot power usb print printer storage file files station',
    'security login account accounts password passwd shadow otp dos protection blocklist allowlist system sys service services',
    'synoinfo synoautoblock conntrack hostapd wpa supplicant wps smart connect steering band beamforming mode version update',
    'upgrade package meta metadata state status data database type types main secondary primary external internal global',
].flatMap((line) => line.split(' ')));
const MAX_NAME_CHARACTERS = 200;
const UNKNOWN = '\u2026';
function rationPath(path) {
    return path.slice(0, MAX_NAME_CHARACTERS).split('/').map(rationFile).join('/');
}
function rationFile(name) {
    if (name === '' || isKnown(name))
        return name;
    const extension = /\.([A-Za-z\d]+)$/.exec(name)?.[1] ?? '';
    return isKnown(extension) ? `${UNKNOWN}.${extension}` : UNKNOWN;
}
function isKnown(name) {
    return (/^[\w.-]+$/.test(name) && name.split(/[_.-]+/).every((word) => word === '' || KNOWN_WORDS.has(word.toLowerCase())));
}
function rationName(name) {
    if (!/^\w{1,200}$/.test(name))
        return UNKNOWN;
    return name
        .replace(/[A-Za-z\d]+/g, (word) => (KNOWN_WORDS.has(word.toLowerCase()) ? word : UNKNOWN))
        .replace(/\u2026[\u2026_]*\u2026/g, UNKNOWN);
}

;// CONCATENATED MODULE: ./build/src/compatibility/file-facts.js

const MAX_NAMES = 100;
function describeFile(inspection, { isSealed }) {
    const { verdict, container = null, findings } = inspection;
    const facts = { verdict, container, findings: [...new Set(findings.map(({ code }) => code))] };
    if (inspection.verdict !== 'valid' || isSealed)
        return facts;
    const { entries, tables } = inspection.content;
    const columns = tables.map((table) => [rationName(table.name), distinct(table.columns.map(rationName))]);
    return {
        ...facts,
        files: distinct(entries.map(({ path }) => rationPath(path))),
        tables: Object.fromEntries(columns.sort().slice(0, MAX_NAMES)),
    };
}
function distinct(names) {
    return [...new Set(names)].sort().slice(0, MAX_NAMES);
}

var recorder = __webpack_require__(92650);
;// CONCATENATED MODULE: ./build/src/compatibility/report.js



const MODEL = /^(?:RT|MR|WRX)\d{3,4}(?:ac|ax|be)?$/;
const FIRMWARE = /^(?:(?:SRM|DSM) )?\d{1,2}\.\d{1,2}(?:\.\d{1,2})?-\d{4,5}(?: Update \d{1,2})?$/;
const NAS_FIRMWARE = /^DSM\b/;
const OTHER = 'other';
function createReport(facts) {
    const { run, observations, origin, trust, label, inspection, isSealed, errorCode } = facts;
    const { tls, answers, downloads, exportMs } = observations;
    if (answers.length === 0 || errorCode === 'cancelled')
        return undefined;
    const login = (0,recorder .l)(observations, 'login');
    return {
        report: 1,
        version: version .x,
        run,
        result: errorCode ?? 'passed',
        model: label ? modelOf(label) : null,
        firmware: label ? inForm(label.firmware, FIRMWARE) : null,
        connection: { scheme: origin.startsWith('https:') ? 'https' : 'http', trust, ...(tls ? { tls } : {}) },
        apis: (0,recorder .l)(observations, 'apis')?.apis ?? null,
        key: (0,recorder .l)(observations, 'key')?.key ?? null,
        login: login ? { ...login.login, version: login.version } : null,
        answers: answers.map(({ apis: _apis, key: _key, login: _login, ...answer }) => answer),
        ...(downloads.length > 0 ? { downloads: downloads.map(({ kind: _, ...download }) => download) } : {}),
        ...(exportMs === undefined ? {} : { exportMs }),
        ...(inspection ? { file: describeFile(inspection, { isSealed }) } : {}),
    };
}
function modelOf({ model, firmware }) {
    return NAS_FIRMWARE.test(firmware) && !MODEL.test(model) ? 'NAS' : inForm(model, MODEL);
}
function inForm(text, form) {
    return text === '' ? null : form.test(text) ? text : OTHER;
}


/***/ })

};
