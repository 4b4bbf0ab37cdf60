export const id = 295;
export const ids = [295];
export const modules = {

/***/ 57295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
var promises_namespaceObject = /*#__PURE__*/__webpack_require__.t(promises_, 2);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/backup-name.js
// What a backup is called: filling the user's template, and telling our own file names from everybody else's.
const PLACEHOLDER = /\{(\w*)\}/g;
const TIME_SUFFIX = '(?:-(?<suffix>\\d{6}))?';
/** `.dss`, as SRM's own export calls it and its Restore expects it. */
const BACKUP_EXTENSION = '.dss';
/** `.dss.age`: the same file, sealed. */
const SEALED_EXTENSION = `${BACKUP_EXTENSION}.age`;
/** `.dss` or `.dss.age`, or empty for a name that is none of a backup. */
function extensionOf(fileName) {
    return [SEALED_EXTENSION, BACKUP_EXTENSION].find((extension) => fileName.endsWith(extension)) ?? '';
}
/** The name without its extension: a backup and its manifest have it in common, sealed or not. */
function stemOf(fileName) {
    return fileName.slice(0, fileName.length - extensionOf(fileName).length);
}
/** `YYYYMMDD` of a moment, UTC. */
function dateStamp(moment) {
    return moment.toISOString().slice(0, 10).replaceAll('-', '');
}
/** `HHMMSS` of a moment, UTC. */
function timeStamp(moment) {
    return moment.toISOString().slice(11, 19).replaceAll(':', '');
}
/** The names of the placeholders in a template, in order, repeated ones repeated. */
function placeholdersOf(template) {
    return [...template.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
}
/** Replaces `{placeholder}`s by their values; one that has no value stays as it is. */
function fillTemplate(template, values) {
    return template.replace(PLACEHOLDER, (whole, key) => Object.hasOwn(values, key) ? (values[key] ?? '') : whole);
}
/** This run's file name without `.dss`. */
function nameAt(naming, moment) {
    return fillTemplate(naming.template, { date: dateStamp(moment), time: timeStamp(moment), router: naming.router });
}
/**
 * Tells from a file name when its backup was made: `YYYYMMDDHHMMSS`, comparable as text. `undefined` for a name that this
 * naming never makes, and for every name if the template has no `{date}`.
 */
function timeReader(naming) {
    const seen = new Set();
    const digits = { date: '\\d{8}', time: '\\d{6}' };
    const source = naming.template
        .split(/(\{\w*\})/)
        .map((part) => {
        const key = /^\{(\w*)\}$/.exec(part)?.[1];
        if (key === 'router')
            return escapeRegExp(naming.router);
        if (key === undefined || !Object.hasOwn(digits, key))
            return escapeRegExp(part);
        if (seen.has(key))
            return `\\k<${key}>`;
        seen.add(key);
        return `(?<${key}>${digits[key]})`;
    })
        .join('');
    const pattern = new RegExp(`^${source}${TIME_SUFFIX}${escapeRegExp(BACKUP_EXTENSION)}(?:\\.age)?$`);
    return (fileName) => {
        const groups = pattern.exec(fileName)?.groups;
        const date = groups?.date;
        if (!groups || !date)
            return undefined;
        const time = groups.suffix ?? groups.time ?? '000000';
        return isMoment(date, time) ? date + time : undefined;
    };
}
function isMoment(date, time) {
    const iso = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}T${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4)}`;
    const moment = new Date(`${iso}.000Z`);
    // A date like 20260231 rolls over into March: it is not one that we wrote.
    return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(iso);
}
function escapeRegExp(text) {
    return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

;// CONCATENATED MODULE: ./build/version.js
// The version of this program, the same as in package.json; a test compares them.
const VERSION = '0.1.0';

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/units.js
// Sizes and durations, worded for a person.
const KIB = 1024;
const MIB = 1024 * KIB;
const GIB = 1024 * MIB;
/** Bytes as `812 bytes`, `91.2 KB` or `1.5 MB` (powers of 1000, as file managers show them). */
function formatBytes(bytes) {
    if (bytes < 1000)
        return bytes === 1 ? '1 byte' : `${bytes} bytes`;
    if (bytes < 999_950)
        return `${(bytes / 1000).toFixed(1)} KB`;
    return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
/** Milliseconds as `38 ms`, `1.3 s` or `2 min 5 s`. */
function formatDuration(ms) {
    if (ms < 999.5)
        return `${Math.round(ms)} ms`;
    if (ms < 59_950)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
/** `1 change`, `2 changes`. */
function countOf(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

;// CONCATENATED MODULE: ./build/untrusted-text.js
// Text that came from the network, made fit to stand inside one of our own lines.
/** `text` on one line, without control characters, `maxLength` characters at most. Never put it at the start of a line. */
function printable(text, maxLength = 80) {
    const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
    // What is left of a character that was cut in two, or was never whole, becomes a replacement character.
    return (line.length > maxLength ? `${line.slice(0, maxLength - 1)}…` : line).toWellFormed();
}

// EXTERNAL MODULE: ./build/dss/findings.js
var dss_findings = __webpack_require__(47903);
;// CONCATENATED MODULE: ./build/dss/archive-members.js
// The members of a backup's archive: listed with their digests, and judged by their names and kinds.





const MAX_ENTRIES = 100_000;
const MAX_NAME_BYTES = 1024;
/** So many are told; one is enough to refuse the file. */
const MAX_FINDINGS = 20;
const DATABASE_NAME = '_Syno_ConfBkp.db';
const INFO_NAME = 'config_info';
const FILE_TYPES = new Set(['file', 'contiguous-file']);
const LINK_TYPES = new Set(['link', 'symlink']);
/** Whether an entry is the settings database (protocol.md 6: in the one folder at the top). */
function isDatabase(path) {
    return isAtTop(path, DATABASE_NAME);
}
/** Lists members as they come; the content of the database goes to `databaseFile`, which must not exist. */
function listMembers(databaseFile) {
    const entries = [];
    const findings = [];
    const names = new Set();
    let database;
    let hasDatabase = false;
    return {
        begin({ name, type, size }) {
            if (entries.length === MAX_ENTRIES)
                throw new dss_findings/* Damage */.cv('too-many-entries', `more than ${MAX_ENTRIES}`);
            if (Buffer.byteLength(name) > MAX_NAME_BYTES)
                throw new dss_findings/* Damage */.cv('name-unusable', printable(name));
            if (size > GIB)
                throw new dss_findings/* Damage */.cv('too-large', printable(name));
            const plain = plainName(name);
            const problems = [
                ...problemsOf(name, type),
                ...(names.has(plain) || (hasDatabase && isDatabase(name)) ? ['name-twice'] : []),
            ];
            for (const code of problems.slice(0, MAX_FINDINGS - findings.length))
                findings.push((0,dss_findings/* finding */.gk)(code, printable(name)));
            names.add(plain);
            const isFile = FILE_TYPES.has(type);
            const isFirstDatabase = isFile && isDatabase(name) && !hasDatabase;
            if (isFirstDatabase)
                database = (0,external_node_fs_.openSync)(databaseFile, 'wx', 0o600);
            hasDatabase ||= isFirstDatabase;
            const hash = (0,external_node_crypto_.createHash)('sha256');
            return {
                write(chunk) {
                    hash.update(chunk);
                    if (isFirstDatabase && database !== undefined)
                        (0,external_node_fs_.writeSync)(database, chunk);
                },
                end() {
                    if (isFirstDatabase)
                        close();
                    entries.push({ path: name, size: isFile ? size : 0, sha256: isFile ? hash.digest('hex') : null });
                },
            };
        },
        end() {
            close();
            const missing = [
                ...(hasDatabase ? [] : ['database-missing']),
                ...(entries.some(({ path, sha256 }) => sha256 !== null && isAtTop(path, INFO_NAME))
                    ? []
                    : ['info-missing']),
            ];
            return { entries, findings: [...findings, ...missing.map((code) => (0,dss_findings/* finding */.gk)(code))] };
        },
    };
    function close() {
        if (database !== undefined)
            (0,external_node_fs_.closeSync)(database);
        database = undefined;
    }
}
function problemsOf(name, type) {
    const problems = [];
    if (name === '' || /\p{Cc}/u.test(name))
        problems.push('name-unusable');
    if (/^[/\\]|^[a-z]:/i.test(name))
        problems.push('name-absolute');
    if (name.split(/[/\\]/).includes('..'))
        problems.push('name-outside');
    if (LINK_TYPES.has(type))
        problems.push('link');
    else if (type !== 'directory' && !FILE_TYPES.has(type))
        problems.push('special-file');
    return problems;
}
function isAtTop(path, name) {
    const parts = plainName(path).split('/');
    return parts.length <= 2 && parts.at(-1) === name;
}
/** The name that a file system would see. */
function plainName(path) {
    return path
        .split('/')
        .filter((part) => part !== '' && part !== '.')
        .join('/');
}

;// CONCATENATED MODULE: ./build/dss/row-labels.js
// What a row of the settings database is called in a manifest. Labels are values, so they are rationed.

const MAX_LABEL_CHARACTERS = 64;
/** Columns whose value names its row, most telling first; docs/manifest.md lists them. */
const LABEL_COLUMNS = [
    'name',
    'share_name',
    'user_name',
    'group_name',
    'hostname',
    'host',
    'ssid',
    'mac',
    'mac_address',
    'app',
    'volume',
    'uid',
    'gid',
    'id',
];
/** Parts of a column's name that say that it holds a secret. */
const SECRET_PARTS = ['pass', 'psk', 'secret', 'hash', 'token', 'private', 'pw'];
/** The column that names a table's rows, by its index; -1 if none may. `key` names them only beside a `value`. */
function labelColumn(columns) {
    const names = columns.map((column) => column.toLowerCase());
    const wanted = [...(names.includes('value') ? ['key'] : []), ...LABEL_COLUMNS];
    const found = wanted.find((name) => names.includes(name) && !SECRET_PARTS.some((part) => name.includes(part)));
    return found === undefined ? -1 : names.indexOf(found);
}
/** A value as a label: one line of text or a whole number, cut to 64 characters; empty if it is neither. */
function labelOf(value) {
    if (typeof value === 'string')
        return printable(value, MAX_LABEL_CHARACTERS);
    return typeof value === 'bigint' ? String(value) : '';
}
/** The label without its ordinal: what rows of the same name have in common. */
function baseLabel(label) {
    return label.replace(/(?:^| )#\d+$/, '');
}

;// CONCATENATED MODULE: ./build/dss/items.js
// Items: how files, tables and rows of a backup are called in change lists and in `ignore-changes`, and which are ignored.

/**
 * What is known to change without anybody changing a setting; docs/manifest.md lists them. Nobody has published what
 * changes by itself in an SRM export: these are traces of running programs, and DSM's notes about its own backups.
 */
const IGNORED_BY_DEFAULT = [
    '/*.pid',
    '/*.lock',
    '/*.log',
    '/*.leases',
    'confbkp_auto_config_backup_table/*',
];
/** A file: its path in the archive, with `/` before it. */
function fileItem(path) {
    return `/${path.replace(/^(?:\.?\/+)+/, '')}`;
}
/** A table as such. */
function tableItem(table) {
    return `${table}/`;
}
/** A row of a table, without its ordinal. */
function rowItem(table, label) {
    return `${table}/${baseLabel(label)}`;
}
/** The files of a backup that count. */
function visibleFiles(entries, isIgnored) {
    return entries.filter(({ path }) => !isIgnored(fileItem(path)));
}
/** The tables of a backup that count. */
function visibleTables(tables, isIgnored) {
    return tables.filter(({ name }) => !isIgnored(tableItem(name)));
}
/** The rows of a table that count. */
function* visibleRows({ name, rows }, isIgnored) {
    for (const row of rows)
        if (!isIgnored(rowItem(name, row[0])))
            yield row;
}
/** Tells whether an item is ignored: by default, or by one of `globs`, in which `*` is any text and `?` any character. */
function ignoring(globs) {
    const all = [...IGNORED_BY_DEFAULT, ...globs];
    return (item) => all.some((glob) => fits(glob, item));
}
/** Goes back to the last `*` only, so that no pattern takes more than the product of both lengths. */
function fits(glob, text) {
    let at = 0;
    let star = -1;
    let resume = 0;
    for (let position = 0; position < text.length;) {
        if (glob[at] === '*') {
            star = at++;
            resume = position;
        }
        else if (at < glob.length && (glob[at] === '?' || glob[at] === text[position])) {
            at++;
            position++;
        }
        else if (star >= 0) {
            at = star + 1;
            position = ++resume;
        }
        else {
            return false;
        }
    }
    while (glob[at] === '*')
        at++;
    return at === glob.length;
}

;// CONCATENATED MODULE: ./build/dss/fingerprint.js
// The content fingerprint: two exports of an unchanged router have the same one, whatever times, orders and layouts say.



/** SHA-256, hexadecimal, over files and rows but the ignored ones; of the database its rows count, not its bytes. */
function fingerprintOf({ entries, tables }, isIgnored) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    hash.update('synology-router-backup fingerprint 1\n');
    const files = visibleFiles(entries, isIgnored)
        .filter(({ path }) => !isDatabase(path))
        .map(({ path, sha256 }) => JSON.stringify([fileItem(path), sha256]));
    for (const line of files.sort())
        hash.update(`${line}\n`);
    for (const table of [...visibleTables(tables, isIgnored)].sort((a, b) => (a.name < b.name ? -1 : 1))) {
        hash.update(`${JSON.stringify([table.name, table.columns])}\n`);
        // Rows have an order of their own, whatever theirs in the database is.
        for (const [, digest] of visibleRows(table, isIgnored))
            hash.update(`${digest}\n`);
    }
    return hash.digest('hex');
}

;// CONCATENATED MODULE: ./build/dss/rows.js
// The rows of a table, kept outside of the heap: a large database has hundreds of thousands, and memory must not follow.
const DIGEST_BYTES = 16;
const FIRST_BYTES = 4096;
const FIRST_ROWS = 64;
/**
 * Collects rows and sorts them. Read again, their labels tell them apart: equal ones get an ordinal (`storage`,
 * `storage #2`), missing ones are an ordinal (`#1`).
 */
class RowList {
    /** One row behind the other: the label in UTF-8, then the digest. */
    #bytes = Buffer.alloc(FIRST_BYTES);
    /** Where each row begins; one more than there are rows. */
    #starts = new Uint32Array(FIRST_ROWS);
    #order;
    length = 0;
    /** `digest` is hexadecimal; what is longer than 32 characters is cut off. */
    add(label, digest) {
        const start = this.#starts[this.length] ?? 0;
        const labelBytes = Buffer.byteLength(label);
        const end = start + labelBytes + DIGEST_BYTES;
        if (end > this.#bytes.length)
            this.#bytes = Buffer.concat([this.#bytes], Math.max(end, this.#bytes.length * 2));
        if (this.length + 1 === this.#starts.length) {
            const grown = new Uint32Array(this.#starts.length * 2);
            grown.set(this.#starts);
            this.#starts = grown;
        }
        this.#bytes.write(label, start);
        this.#bytes.write(digest, start + labelBytes, DIGEST_BYTES, 'hex');
        this.#starts[++this.length] = end;
        this.#order = undefined;
    }
    *[Symbol.iterator]() {
        let last;
        let ordinal = 0;
        this.#order ??= this.#sort();
        for (const index of this.#order) {
            const [start, labelEnd, end] = this.#span(index);
            const label = this.#bytes.toString('utf8', start, labelEnd);
            ordinal = label === last ? ordinal + 1 : 1;
            last = label;
            const shown = ordinal === 1 && label !== '' ? label : `${label}${label === '' ? '' : ' '}#${ordinal}`;
            yield [shown, this.#bytes.toString('hex', labelEnd, end)];
        }
    }
    #span(index) {
        const end = this.#starts[index + 1] ?? 0;
        return [this.#starts[index] ?? 0, end - DIGEST_BYTES, end];
    }
    #sort() {
        const order = Uint32Array.from({ length: this.length }, (_, index) => index);
        return order.sort((a, b) => {
            const [startA, labelEndA, endA] = this.#span(a);
            const [startB, labelEndB, endB] = this.#span(b);
            return (this.#bytes.compare(this.#bytes, startB, labelEndB, startA, labelEndA) ||
                this.#bytes.compare(this.#bytes, labelEndB, endB, labelEndA, endA));
        });
    }
}

;// CONCATENATED MODULE: ./build/dss/keyed-content.js
// What the manifest of a sealed backup says of its content: names, sizes, counts, and digests that only a key can try.




const KEY_ID_DIGITS = 16;
/** As long as a row's own digest. */
const COLUMN_DIGITS = 32;
const LABEL_DIGITS = 16;
function createDigestKey(secret) {
    const digest = (...parts) => (0,external_node_crypto_.createHmac)('sha256', secret).update(JSON.stringify(parts)).digest('hex');
    return { id: digest('key').slice(0, KEY_ID_DIGITS), digest };
}
/**
 * Names and sizes as they are, everything else as keyed digests. A row is called by a digest of its label: so that the
 * next run can tell a row that has changed from one that is new. Rows that are ignored are left out, since nothing in
 * them can be matched with a pattern any more.
 */
function keyContent({ entries, tables }, { key, isIgnored }) {
    return {
        entries: entries.map(({ path, size, sha256 }) => ({
            path,
            size,
            sha256: sha256 && key.digest('file', fileItem(path), sha256),
        })),
        tables: tables.map(({ name, columns, rows }) => ({
            name,
            columns: columns.map((column) => key.digest('column', name, column).slice(0, COLUMN_DIGITS)),
            rowCount: rows.length,
            rows: keyRows({ name, rows }, { key, isIgnored }),
        })),
    };
}
/** Names, sizes and counts alone. */
function bareContent({ entries, tables }) {
    return {
        entries: entries.map(({ path, size }) => ({ path, size, sha256: null })),
        tables: tables.map(({ name, rows }) => ({ name, columns: [], rowCount: rows.length, rows: [] })),
    };
}
/** What the rows of a table are really called, by their keyed labels. */
function labelsOf({ name, rows }, key) {
    const labels = new Map();
    for (const [label] of rows)
        labels.set(keyLabel(key, name, baseLabel(label)), baseLabel(label));
    return labels;
}
function keyRows({ name, rows }, { key, isIgnored }) {
    const keyed = new RowList();
    for (const [shown, digest] of rows) {
        if (isIgnored(rowItem(name, shown)))
            continue;
        const label = baseLabel(shown);
        keyed.add(keyLabel(key, name, label), key.digest('row', name, label, digest));
    }
    return keyed;
}
/** A row without a label keeps none. */
function keyLabel(key, table, label) {
    return label === '' ? '' : key.digest('label', table, label).slice(0, LABEL_DIGITS);
}
/** Names rows of this content in a change list; one that only the earlier backup had has a name that nobody can read. */
function rowNamer({ tables }, key) {
    const known = new Map();
    return (name, shown) => {
        const keyed = baseLabel(shown);
        if (keyed === '')
            return shown;
        const table = tables.find((candidate) => candidate.name === name);
        const labels = known.get(name) ?? (table ? labelsOf(table, key) : new Map());
        known.set(name, labels);
        const label = labels.get(keyed);
        return label === undefined ? '(name sealed)' : `${label}${shown.slice(keyed.length)}`;
    };
}

;// CONCATENATED MODULE: ./build/dss/manifest.js
// The manifest: what is kept beside every backup. docs/manifest.md describes it, docs/manifest.schema.json is its schema.




const MANIFEST_EXTENSION = '.manifest.json';
const NO_CONTENT = { entries: [], tables: [] };
/** A row has about 60: writing each by itself would take a hundred times as long. */
const PIECE_CHARACTERS = 65_536;
function createManifest(inspection, description) {
    const { fileName, size, sha256, startedAt, router, sealed } = description;
    const content = inspection.verdict === 'whole' ? tellable(inspection.content, description) : NO_CONTENT;
    const hasDigests = !sealed || sealed.key;
    const entries = [...content.entries].sort((a, b) => (a.path < b.path ? -1 : 1));
    return {
        schema: 1,
        file: fileName,
        size,
        sha256,
        ...(sealed ? { sealed: { plainSize: sealed.plainSize, keyId: sealed.key?.id ?? null } } : {}),
        time: startedAt.toISOString(),
        router: {
            label: router.label,
            model: router.model || null,
            firmware: router.firmware || null,
            id: (router.id && tellableId(router.id, description)) || null,
        },
        version: VERSION,
        verified: inspection.verdict === 'whole',
        findings: inspection.findings,
        container: inspection.container ?? null,
        contentSize: inspection.verdict === 'whole' ? inspection.contentSize : null,
        fingerprint: inspection.verdict === 'whole' && hasDigests ? fingerprintOf(content, description.isIgnored) : null,
        entries,
        tables: content.tables,
    };
}
/** The content as its manifest may tell it: whoever cannot open a sealed backup must not guess at it either. */
function tellable(content, { sealed, isIgnored }) {
    if (!sealed)
        return content;
    return sealed.key ? keyContent(content, { key: sealed.key, isIgnored }) : bareContent(content);
}
/** Serial numbers are few: a plain digest of one can be tried. */
function tellableId(id, { sealed }) {
    return sealed ? sealed.key?.digest('router', id) : id;
}
/** What the manifest of a backup is called: `SynologyRouter_20260131.manifest.json`. */
function manifestNameOf(fileName) {
    return `${stemOf(fileName)}${MANIFEST_EXTENSION}`;
}
/** The manifest as text, in pieces, with a line for every file and row, so that two of them can be compared by `diff`. */
function* writeManifest(manifest) {
    let piece = '';
    for (const text of listLines(manifest)) {
        piece += text;
        if (piece.length < PIECE_CHARACTERS)
            continue;
        yield piece;
        piece = '';
    }
    yield piece;
}
function* listLines(manifest) {
    const { entries, tables, ...head } = manifest;
    yield `${JSON.stringify(head, undefined, 2).slice(0, -2)},\n  "entries": [`;
    yield* listed(entries, (entry) => `    ${JSON.stringify(entry)}`);
    yield '],\n  "tables": [';
    for (const [index, { rows, ...table }] of tables.entries()) {
        yield `${index === 0 ? '' : ','}\n    ${JSON.stringify(table).slice(0, -1)},"rows":[`;
        yield* listed(rows, (row) => `      ${JSON.stringify(row)}`);
        yield ']}';
    }
    yield ']\n}\n';
}
function* listed(items, write) {
    let separator = '';
    for (const item of items) {
        yield `${separator}\n${write(item)}`;
        separator = ',';
    }
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
;// CONCATENATED MODULE: ./build/destinations/artifact-errors.js
// What the artifact client throws, in words. It has no error codes: its messages and names are all there is.


/** Another job or step of this run already stored an artifact of that name (HTTP 409). */
function isNameTaken(error) {
    return /\(409\)|already exists/i.test(messageOf(error));
}
/** The service does not list the artifact (yet). */
function isNotListed(error) {
    return /no artifacts found for id/i.test(messageOf(error));
}
/** A `store-failed` for whatever the client threw; URLs lose their queries, which carry signatures. */
function describeArtifactError(error) {
    if (error instanceof errors/* BackupError */.hj)
        return error;
    const message = messageOf(error);
    const name = error instanceof Error ? error.name : '';
    if (isNameTaken(error)) {
        return storeFailed('Every name for the artifact is already taken in this run.', error, 'Give each use of the action in a run an `artifact-name` or a `router` of its own.');
    }
    if (/quota|insufficient usage/i.test(message)) {
        return storeFailed('The artifact storage of this GitHub account is full.', error, 'Delete old artifacts, shorten `retention-days`, raise the spending limit, or use `destination: directory`.');
    }
    if (/\(403\)|forbidden|not authorized|AuthorizationFailure/i.test(message) || statusOf(error) === 403) {
        return storeFailed('GitHub refused to take the artifact (HTTP 403).', error, "Likely causes, in order: artifacts are disabled for this repository or organization (Settings > Actions); the job ran so long that its token expired; a proxy in between refuses uploads to GitHub's storage.");
    }
    if (name === 'NetworkError' || /ECONNREFUSED|ENOTFOUND|ETIMEDOUT|ECONNRESET|EHOSTUNREACH/.test(message)) {
        return storeFailed("GitHub's artifact service could not be reached.", error, "Check the runner's way to the Internet: it must reach *.actions.githubusercontent.com and *.blob.core.windows.net, through https_proxy if there is one.");
    }
    const detail = printable(message.replace(/(https?:\/\/[^\s?]+)\?\S*/g, '$1'), 200).replace(/\.+$/, '');
    return storeFailed(`The artifact could not be stored: ${detail || `${name || 'unknown error'}${statusOf(error) ? ` (HTTP ${statusOf(error)})` : ''}`}.`, error, 'Run again; see https://www.githubstatus.com if it fails again.');
}
/** Why an artifact could not be fetched again, as the end of a sentence. */
function artifactProblem(error) {
    if (isNotListed(error))
        return 'GitHub does not list it';
    const { message } = describeArtifactError(error);
    return message
        .replace(/^The artifact could not be stored: /, '')
        .replace('to take the artifact', 'to hand it out')
        .replace(/\.$/, '');
}
function storeFailed(message, cause, hint) {
    return new errors/* BackupError */.hj('store-failed', message, { cause, hint });
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
function statusOf(error) {
    return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
        ? error.statusCode
        : undefined;
}

;// CONCATENATED MODULE: ./build/file-chunks.js
// Reading a file in chunks without leaving garbage behind: memory must not grow with the file.

const CHUNK_BYTES = 65_536;
/**
 * The bytes of a file, chunk by chunk. A chunk is overwritten two chunks later: whoever keeps it must copy it. Throws the
 * file system's errors, and the signal's reason.
 */
async function* readChunks(path, { start = 0, signal, } = {}) {
    const handle = await (0,promises_.open)(path);
    try {
        // Two buffers, since a stream may still hold the last chunk while it asks for the next.
        const buffers = [Buffer.allocUnsafeSlow(CHUNK_BYTES), Buffer.allocUnsafeSlow(CHUNK_BYTES)];
        let position = start;
        for (let turn = 0;; turn++) {
            signal?.throwIfAborted();
            const into = turn % 2 === 0 ? buffers[0] : buffers[1];
            const { bytesRead, buffer } = await handle.read(into, 0, CHUNK_BYTES, position);
            if (bytesRead === 0)
                return;
            position += bytesRead;
            yield buffer.subarray(0, bytesRead);
        }
    }
    finally {
        await handle.close();
    }
}

;// CONCATENATED MODULE: ./build/destinations/file-hash.js
// Reading a stored copy back: its SHA-256 and size, streamed.


/** SHA-256 (hexadecimal) and size in bytes of a file. Throws the file system's errors, and the signal's reason. */
async function hashFile(path, signal) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    for await (const chunk of readChunks(path, { signal })) {
        hash.update(chunk);
        size += chunk.length;
    }
    return { sha256: hash.digest('hex'), size };
}

;// CONCATENATED MODULE: ./build/dss/read-manifest.js
// Reading a manifest again: only what has the shape of ours is taken for one.
function readManifest(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return { problem: 'it is not JSON' };
    }
    if (!isFields(value))
        return { problem: 'it is not a manifest' };
    if (value.schema !== 1)
        return { problem: 'another version of this action wrote it' };
    return isManifest(value) ? { manifest: value } : { problem: 'it is not a manifest' };
}
function isManifest(value) {
    const { router } = value;
    return (isFileName(value.file) &&
        isSize(value.size) &&
        isHex(value.sha256, 64) &&
        (value.sealed === undefined || isSealed(value.sealed)) &&
        typeof value.time === 'string' &&
        !Number.isNaN(Date.parse(value.time)) &&
        isFields(router) &&
        typeof router.label === 'string' &&
        isTextOrNull(router.model) &&
        isTextOrNull(router.firmware) &&
        isTextOrNull(router.id) &&
        typeof value.verified === 'boolean' &&
        (value.fingerprint === null || isHex(value.fingerprint, 64)) &&
        isListOf(value.entries, isEntry) &&
        isListOf(value.tables, isTable));
}
/** It is joined to a folder: it must not lead out of it. */
function isFileName(value) {
    return typeof value === 'string' && value !== '' && !/[/\\\0]/.test(value) && value !== '.' && value !== '..';
}
function isSealed(value) {
    return isFields(value) && isSize(value.plainSize) && (value.keyId === null || isHex(value.keyId, 16));
}
function isEntry(value) {
    return (isFields(value) &&
        typeof value.path === 'string' &&
        isSize(value.size) &&
        (value.sha256 === null || isHex(value.sha256, 64)));
}
function isTable(value) {
    return (isFields(value) && typeof value.name === 'string' && isListOf(value.columns, isText) && isListOf(value.rows, isRow));
}
function isRow(value) {
    return Array.isArray(value) && value.length === 2 && isText(value[0]) && isHex(value[1], 32);
}
function isFields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isListOf(value, isItem) {
    return Array.isArray(value) && value.every(isItem);
}
function isText(value) {
    return typeof value === 'string';
}
function isTextOrNull(value) {
    return value === null || typeof value === 'string';
}
function isSize(value) {
    return Number.isSafeInteger(value) && Number(value) >= 0;
}
function isHex(value, length) {
    return typeof value === 'string' && value.length === length && /^[0-9a-f]+$/.test(value);
}

;// CONCATENATED MODULE: ./build/destinations/file-errors.js
// Errors of the file system, in words.
const WORDS = {
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk quota is used up',
    EROFS: 'the file system is read-only',
    EACCES: "the runner's user has no permission",
    EPERM: "the runner's user has no permission",
    ENOENT: 'it does not exist',
    ENOTDIR: 'a part of the path is not a directory',
    EEXIST: 'something that is not a directory has its name',
    EIO: 'the disk reports a read or write error',
    ESTALE: 'the network share is gone',
    EHOSTDOWN: 'the network share is gone',
    ETIMEDOUT: 'the network share does not answer',
    ENAMETOOLONG: 'the name is too long for this file system',
};
/** `ENOSPC` and the like, or an empty string. */
function errnoOf(error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    return typeof code === 'string' ? code : '';
}
/** Why a file operation failed: `the disk is full (ENOSPC)`. */
function describeFileError(error) {
    const errno = errnoOf(error);
    const words = WORDS[errno];
    if (words)
        return `${words} (${errno})`;
    // By its shape: an error of another realm is no instance of this one's class.
    const isError = typeof error === 'object' && error !== null && 'message' in error;
    return isError ? String(error.message) : String(error);
}

;// CONCATENATED MODULE: ./build/destinations/manifest-file.js
// The manifest as a file: written before it is stored, read when a copy is looked at again.







/** A manifest larger than this is none of ours; one of a 50 MB database has about 20 MB. */
const MAX_MANIFEST_BYTES = 256 * 1024 * 1024;
/** Writes the manifest of a backup into a folder, mode 0600; returns its path. Throws the file system's errors. */
async function writeManifestFile(folder, manifest) {
    const path = (0,external_node_path_.join)(folder, manifestNameOf(manifest.file));
    const handle = await (0,promises_.open)(path, 'w', 0o600);
    try {
        await handle.writeFile(writeManifest(manifest));
    }
    finally {
        await handle.close();
    }
    return path;
}
/** Reads a manifest; what keeps it from being one comes back in words. Throws the file system's errors. */
async function loadManifest(path) {
    const { size } = await (0,promises_.lstat)(path);
    if (size > MAX_MANIFEST_BYTES)
        return { problem: 'it is too large' };
    return readManifest(await (0,promises_.readFile)(path, 'utf8'));
}
/** Reads a manifest; whatever keeps it from being one, or from being read, comes back in words. */
async function readManifestFile(path) {
    return await loadManifest(path).catch((error) => ({ problem: describeFileError(error) }));
}
/** Whether a file holds exactly this manifest. Throws the file system's errors, and the signal's reason. */
async function holdsManifest(path, manifest, signal) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const text of writeManifest(manifest))
        hash.update(text);
    return (await hashFile(path, signal)).sha256 === hash.digest('hex');
}

;// CONCATENATED MODULE: ./build/destinations/artifact-copy.js
// A backup that lies in an artifact, this run's or an earlier one's: where it is, and reading it back.







/** A copy whose read-back compares both of its files with the manifest. */
function artifactCopy(workflow, copy) {
    const { id, name, runId, digest, manifest, path, fetch } = copy;
    const url = `${workflow.serverUrl}/${workflow.repository}/actions/runs/${runId}/artifacts/${id}`;
    const failed = (problem, cause) => new errors/* BackupError */.hj('read-back-failed', `The artifact ${name} was stored, but ${problem}.`, { cause });
    return {
        location: { kind: 'artifact', name, id, url, digest },
        description: `artifact ${name} (id ${id})`,
        readBack: async (signal) => {
            try {
                await fetch?.(path, signal);
                const manifestName = manifestNameOf(manifest.file);
                const names = (await (0,promises_.readdir)(path)).sort();
                if (names.join('/') !== [manifest.file, manifestName].sort().join('/'))
                    throw failed('what was downloaded again are other files');
                // The hash was taken while the bytes arrived from the router: stricter than the file they were uploaded from.
                const found = await hashFile((0,external_node_path_.join)(path, manifest.file), signal);
                const isSame = found.sha256 === manifest.sha256 && found.size === manifest.size;
                if (!isSame || !(await holdsManifest((0,external_node_path_.join)(path, manifestName), manifest, signal)))
                    throw failed('what was downloaded again differs from it');
            }
            catch (error) {
                if (error instanceof errors/* BackupError */.hj)
                    throw error;
                throw (0,errors/* abortReason */.Js)(signal) ?? failed(`it could not be downloaded again: ${artifactProblem(error)}`, error);
            }
        },
        prune: () => Promise.resolve(0),
    };
}

// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/index.js + 1 modules
var lib = __webpack_require__(44942);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
;// CONCATENATED MODULE: ./build/destinations/github-client.js
// Requests to GitHub's API that may write: retried where that is safe, rate limits respected, proxies as the runner has them.




const PATIENCE = { answerMs: 20_000, retryMs: 1_000, longestWaitMs: 45_000 };
const ATTEMPTS = 4;
/** What GitHub asks for where a secondary limit names no time. */
const SECONDARY_LIMIT_MS = 60_000;
function createGitHubClient({ apiUrl, graphqlUrl, token, patience = PATIENCE }) {
    // One connection for all requests; a node that idles does not keep the process.
    const http = new lib/* HttpClient */.Qq('synology-router-backup', [], { socketTimeout: patience.answerMs, keepAlive: true });
    const headers = {
        accept: 'application/vnd.github+json',
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
    };
    async function send(method, url, body) {
        try {
            const sent = body === undefined ? null : JSON.stringify(body);
            const response = await http.request(method, url, sent, headers);
            const status = response.message.statusCode ?? 0;
            const value = parse(await readText(response.message, patience.answerMs));
            const problem = status >= 200 && status < 300 ? '' : describeStatus(status, value);
            return { status, value, problem, headers: response.message.headers };
        }
        catch (error) {
            return {
                status: 0,
                value: undefined,
                problem: `GitHub could not be reached: ${describeNetworkError(error)}`,
                headers: {},
            };
        }
    }
    async function sendAgain(request, { repeatable, signal }) {
        for (let attempt = 1;; attempt++) {
            signal.throwIfAborted();
            const answer = await send(request.method, request.url, request.body);
            const wait = waitBefore(answer, { attempt, repeatable, patience });
            if (wait === undefined || attempt === ATTEMPTS)
                return answer;
            await (0,external_node_timers_promises_.setTimeout)(wait, undefined, { signal }).catch(() => { });
        }
    }
    return {
        rest: ({ method, path, body, ...how }) => sendAgain({ method, url: `${apiUrl}${path}`, body }, how),
        graphql: ({ query, variables, ...how }) => sendAgain({ method: 'POST', url: graphqlUrl, body: { query, variables } }, how),
    };
}
/** How long to wait before the same request is sent again, in ms; `undefined` if it must not be, or would not help. */
function waitBefore({ status, headers, value }, how) {
    const { attempt, repeatable, patience } = how;
    const growing = patience.retryMs * 2 ** (attempt - 1) * (1 + Math.random() / 2);
    // A limit is told before anything is done.
    const limit = status === 403 || status === 429 || isRateLimited(value) ? limitOf(headers, value) : undefined;
    if (limit !== undefined)
        return limit <= patience.longestWaitMs ? Math.max(limit, growing) : undefined;
    return repeatable && (status === 0 || status >= 500) ? growing : undefined;
}
/** What a rate limit asks for, in ms; `undefined` if this is none. */
function limitOf(headers, value) {
    const after = Number(headers['retry-after']);
    if (headers['retry-after'] !== undefined && Number.isFinite(after))
        return after * 1000;
    const reset = Number(headers['x-ratelimit-reset']);
    if (headers['x-ratelimit-remaining'] === '0' && Number.isFinite(reset))
        return Math.max(0, reset * 1000 - Date.now());
    return /rate limit/i.test(github_client_messageOf(value)) ? SECONDARY_LIMIT_MS : undefined;
}
/** GraphQL tells a limit with HTTP 200. */
function isRateLimited(value) {
    return graphqlErrors(value).some(({ type }) => type === 'RATE_LIMITED' || type === 'RATE_LIMIT');
}
/** What GraphQL complains about. */
function graphqlErrors(value) {
    const errors = memberOf(value, 'errors');
    if (!Array.isArray(errors))
        return [];
    return errors.map((error) => ({
        type: String(memberOf(error, 'type') ?? ''),
        message: printable(String(memberOf(error, 'message') ?? ''), 300),
    }));
}
/** A member of what GitHub answered, down a path of names; `undefined` if it is not there. */
function memberOf(value, ...names) {
    return names.reduce((inner, name) => typeof inner === 'object' && inner !== null && Object.hasOwn(inner, name) ? Reflect.get(inner, name) : undefined, value);
}
function github_client_messageOf(value) {
    const message = memberOf(value, 'message');
    return typeof message === 'string'
        ? message
        : graphqlErrors(value)
            .map((error) => error.message)
            .join(' ');
}
function describeStatus(status, value) {
    const message = printable(github_client_messageOf(value), 200);
    return `GitHub answered HTTP ${status}${message ? ` (${message})` : ''}`;
}
/** The body of an answer. The client's own reader waits forever for one that breaks off or stops. */
async function readText(message, answerMs) {
    message.setTimeout(answerMs, () => message.destroy(new Error(`nothing came for ${answerMs / 1000} s`)));
    return await (0,consumers_.text)(message);
}
function parse(body) {
    try {
        return JSON.parse(body);
    }
    catch {
        return undefined;
    }
}
/** An error of several addresses tried at once has no message of its own. */
function describeNetworkError(error) {
    const first = error instanceof AggregateError ? error.errors[0] : error;
    return first instanceof Error ? first.message : String(first);
}

;// CONCATENATED MODULE: ./build/destinations/github-api.js
// GitHub's REST API, as far as a destination asks it something: reads, a few attempts, a reason where there is no answer.



const github_api_ATTEMPTS = 3;
const github_api_PATIENCE = { answerMs: 10_000, retryMs: 1_000 };
/** Reads one resource. Never throws but the signal's reason. */
async function askGitHub({ apiUrl, path, token, signal, patience = github_api_PATIENCE }) {
    const http = new lib/* HttpClient */.Qq('synology-router-backup', [], { socketTimeout: patience.answerMs, keepAlive: false });
    const headers = {
        accept: 'application/vnd.github+json',
        ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
    };
    let reply = { ok: false, status: 0, reason: '' };
    for (let attempt = 1; attempt <= github_api_ATTEMPTS; attempt++) {
        signal.throwIfAborted();
        try {
            const response = await http.get(`${apiUrl}${path}`, headers);
            const status = response.message.statusCode ?? 0;
            const body = await readText(response.message, patience.answerMs);
            if (status === 200)
                return readJson(body);
            reply = { ok: false, status, reason: `GitHub's API answered HTTP ${status}` };
            if (status < 500 && status !== 429)
                break;
        }
        catch (error) {
            reply = { ok: false, status: 0, reason: `GitHub's API could not be reached: ${describeNetworkError(error)}` };
        }
        if (attempt < github_api_ATTEMPTS)
            await (0,external_node_timers_promises_.setTimeout)(patience.retryMs * attempt, undefined, { signal }).catch(() => { });
    }
    signal.throwIfAborted();
    return reply;
}
function readJson(body) {
    try {
        return { ok: true, value: JSON.parse(body) };
    }
    catch {
        return { ok: false, status: 200, reason: "GitHub's API answered something else than JSON" };
    }
}

;// CONCATENATED MODULE: ./build/destinations/visibility.js
// Who can see the repository, and with it its artifacts. What cannot be found out counts as public.


/** Asks GitHub's REST API (GET /repos/{owner}/{repo}); `internal` counts as private. Never throws but the signal's reason. */
async function askVisibility({ repository, ...question }) {
    if (!/^[\w.-]+\/[\w.-]+$/.test(repository))
        return { kind: 'unknown', reason: 'the runner does not name the repository' };
    const reply = await askGitHub({ ...question, path: `/repos/${repository}` });
    if (!reply.ok && reply.status !== 200)
        return { kind: 'unknown', reason: reply.reason };
    const isPrivate = reply.ok ? memberOf(reply.value, 'private') : undefined;
    if (typeof isPrivate === 'boolean')
        return { kind: isPrivate ? 'private' : 'public' };
    return { kind: 'unknown', reason: "GitHub's API answered something else than a repository" };
}

;// CONCATENATED MODULE: ./build/destinations/artifact-exposure.js
// Where an artifact must not go: to a place without artifacts, and to where anybody may download them.


/** Throws BackupError `destination-refused`, unless artifacts are possible here, and sealed or seen by few. */
async function refuseExposure({ workflow, token, sealed, journal }, signal) {
    if (!isGitHubCloud(workflow.serverUrl)) {
        throw new errors/* BackupError */.hj('destination-refused', 'GitHub Enterprise Server has no artifact service of the kind that this action needs (artifacts v4).', {
            hint: 'Use `destination: directory`.',
        });
    }
    if (!workflow.artifactService) {
        throw new errors/* BackupError */.hj('destination-refused', 'This runner offers no artifact service (ACTIONS_RESULTS_URL and ACTIONS_RUNTIME_TOKEN are not set).', {
            hint: 'Outside of GitHub Actions, use `destination: directory`.',
        });
    }
    if (sealed)
        return;
    const { visibility: told } = workflow;
    const visibility = told ? { kind: told } : await askVisibility({ ...workflow, token, signal });
    if (visibility.kind === 'private')
        return;
    const hint = 'Make the repository private (a backup holds Wi-Fi keys and passwords in the clear), seal the backup with `encrypt-to`, or use `destination: directory`.';
    if (visibility.kind === 'public') {
        throw new errors/* BackupError */.hj('destination-refused', 'This repository is public: anybody could download the artifact, and with it your passwords.', { hint });
    }
    journal.debug(`Visibility unknown: ${visibility.reason}`);
    throw new errors/* BackupError */.hj('destination-refused', `It could not be found out whether this repository is private, so it counts as public: ${visibility.reason}.`, {
        hint: `Let the job read the repository (\`permissions: contents: read\`) and pass its token in \`token\` (the default does). ${hint}`,
    });
}
/** The same rule as the artifact client's own: github.com, *.ghe.com, and *.localhost for development. */
function isGitHubCloud(serverUrl) {
    const host = URL.parse(serverUrl)?.hostname.toLowerCase() ?? '';
    return host === 'github.com' || host.endsWith('.ghe.com') || host.endsWith('.localhost');
}

;// CONCATENATED MODULE: ./build/destinations/artifact-history.js
// Artifacts of earlier runs: which one is the newest backup of this router, by GitHub's REST API.



/** So many earlier runs are looked through: a month of failed nights. */
const MAX_RUNS = 30;
const MAX_ARTIFACTS = 100;
/**
 * Our artifacts of earlier runs of the same workflow on the same branch that are still there: the newest run first, and
 * of several in a run the last one. GitHub is asked as far as the list is read. Ends, with a line in the journal, where
 * GitHub does not answer.
 */
async function* listEarlierArtifacts(question) {
    const { repository, workflowRef, branch, runId, journal, isOurs } = question;
    const file = /\/\.github\/workflows\/([^/@]+)@/.exec(workflowRef)?.[1];
    if (file === undefined || repository === '' || branch === '') {
        journal.info('What changed cannot be told: the runner does not name the workflow.');
        question.onUnseen?.();
        return;
    }
    const ask = async (path) => {
        const reply = await askGitHub({ ...question, path: `/repos/${repository}/actions/${path}` });
        if (reply.ok)
            return reply.value;
        question.onUnseen?.();
        journal.info(reply.status === 403 || reply.status === 404
            ? 'What changed cannot be told: earlier artifacts are not shown to `token`. Give the job `permissions: actions: read`.'
            : `What changed cannot be told: ${reply.reason}.`);
        return undefined;
    };
    const query = new URLSearchParams({ branch, per_page: String(MAX_RUNS), exclude_pull_requests: 'true' });
    const runs = listOf(await ask(`workflows/${encodeURIComponent(file)}/runs?${query}`), 'workflow_runs');
    const ids = runs.filter((run) => isOf(repository, run)).map((run) => memberOf(run, 'id'));
    const earlier = ids.filter((id) => typeof id === 'number').filter((id) => id < Number(runId));
    for (const id of earlier.sort((a, b) => b - a)) {
        const answer = await ask(`runs/${id}/artifacts?per_page=${MAX_ARTIFACTS}`);
        if (answer === undefined)
            return;
        const found = listOf(answer, 'artifacts').flatMap((artifact) => readArtifact(artifact, id) ?? []);
        const ours = found.filter(({ name }) => isOurs(name)).sort((a, b) => b.id - a.id);
        if (ours.length > 0)
            yield ours;
    }
}
/** Names that a run gives its artifact: the usual one, with the router behind it, with the time behind that. */
function artifactNames(naming) {
    // Times are read from names that have a date: those that have none are lent one.
    const lent = naming.template.includes('{date}') ? '' : '20000101';
    const timeOf = timeReader(lent === '' ? naming : { ...naming, template: `${naming.template}{date}` });
    const isUsual = (name) => timeOf(`${name}${lent}${BACKUP_EXTENSION}`) !== undefined;
    const ending = `-${naming.router}`;
    const namesRouter = (name) => [name, name.replace(/-\d{6}$/, '')].some((stem) => stem.endsWith(ending) && isUsual(stem.slice(0, -ending.length)));
    return { isOurs: (name) => isUsual(name) || namesRouter(name), namesRouter };
}
/** A run of a fork shows the name of the fork's branch: anybody who may fork could make up what it stored. */
function isOf(repository, run) {
    return String(memberOf(memberOf(run, 'head_repository'), 'full_name')).toLowerCase() === repository.toLowerCase();
}
function readArtifact(artifact, runId) {
    const id = memberOf(artifact, 'id');
    const name = memberOf(artifact, 'name');
    if (typeof id !== 'number' || typeof name !== 'string' || memberOf(artifact, 'expired') !== false)
        return undefined;
    const [created, expires] = ['created_at', 'expires_at'].map((key) => Date.parse(String(memberOf(artifact, key))));
    const digest = memberOf(artifact, 'digest');
    return {
        id,
        name,
        runId,
        digest: typeof digest === 'string' ? digest : '',
        // What cannot be told is not relied on.
        isLasting: created !== undefined && expires !== undefined && expires - Date.now() >= (expires - created) / 2,
    };
}
function listOf(value, name) {
    const list = memberOf(value, name);
    return Array.isArray(list) ? list : [];
}

;// CONCATENATED MODULE: ./build/destinations/artifact.js
// Backups as workflow artifacts: refused where anybody may download them, stored as a zip, downloaded again to compare.











const LIST_ATTEMPTS = 3;
const LIST_RETRY_MS = 1_000;
/** So many earlier artifacts are downloaded to find one of this router. */
const MAX_DOWNLOADS = 5;
function artifactDestination(options) {
    let client;
    // 140 ms and 30 MB that a run which never gets to store does not pay.
    const loadClient = () => {
        client ??= Promise.all(/* import() */[__webpack_require__.e(118), __webpack_require__.e(584)]).then(__webpack_require__.bind(__webpack_require__, 20584)).then(({ DefaultArtifactClient }) => new DefaultArtifactClient());
        return client;
    };
    return {
        kind: 'artifact',
        skipUnchanged: options.skipUnchanged,
        preflight: (signal) => refuseExposure(options, signal),
        warmUp: () => {
            void loadClient().catch(() => { });
            // The first look at it loads Node's own fetch: 20 ms that the upload would otherwise wait for.
            void globalThis.FormData;
        },
        newest: async (search) => await findNewest(options, { ...search, loadClient }),
        store: async (backup, signal) => {
            try {
                return await upload(options, { client: await loadClient(), backup, signal });
            }
            catch (error) {
                throw (0,errors/* abortReason */.Js)(signal) ?? describeArtifactError(error);
            }
        },
    };
}
async function findNewest(options, { loadClient, folder, signal, onUnseen }) {
    const { workflow, naming, router, journal } = options;
    const { isOurs, namesRouter } = artifactNames(naming);
    let downloads = 0;
    let isNewest = true;
    for await (const artifacts of listEarlierArtifacts({
        ...workflow,
        token: options.token,
        isOurs,
        journal,
        onUnseen,
        signal,
    })) {
        // In a run with several routers, a name with the label is surely ours; one without it may be another router's.
        const likeliest = [...artifacts].sort((a, b) => Number(namesRouter(b.name)) - Number(namesRouter(a.name)));
        for (const artifact of likeliest) {
            if (downloads++ === MAX_DOWNLOADS)
                return undefined;
            const manifest = await downloadEarlier(options, { client: await loadClient(), artifact, folder, signal });
            // What says nothing may well be this router's, and newer than what is found then.
            if (manifest === undefined) {
                isNewest = false;
                onUnseen?.();
            }
            if (manifest?.router.label !== router)
                continue;
            const copy = artifactCopy(workflow, { ...artifact, manifest, path: earlierFolder(folder, artifact) });
            return { manifest, copy, isLasting: artifact.isLasting && isNewest };
        }
    }
    return undefined;
}
function earlierFolder(folder, { id }) {
    return (0,external_node_path_.join)(folder, `artifact-${id}`);
}
/** The manifest in an earlier artifact; `undefined`, with a line in the journal, if there is none that can be read. */
async function downloadEarlier({ workflow, token, journal }, { client, artifact, folder, signal, }) {
    const path = earlierFolder(folder, artifact);
    const [repositoryOwner = '', repositoryName = ''] = workflow.repository.split('/');
    try {
        await (0,promises_.mkdir)(path, { recursive: true, mode: 0o700 });
        await client.downloadArtifact(artifact.id, {
            path,
            findBy: { token, workflowRunId: artifact.runId, repositoryOwner, repositoryName },
        });
        const names = await (0,promises_.readdir)(path);
        const name = names.find((found) => found.endsWith(MANIFEST_EXTENSION));
        const read = name === undefined ? { problem: 'it has none' } : await readManifestFile((0,external_node_path_.join)(path, name));
        if ('manifest' in read && manifestNameOf(read.manifest.file) === name && names.includes(read.manifest.file))
            return read.manifest;
        journal.info(`The manifest of the earlier artifact ${artifact.name} says nothing: ${'problem' in read ? read.problem : 'it is about another file'}.`);
    }
    catch (error) {
        signal.throwIfAborted();
        journal.info(`The earlier artifact ${artifact.name} could not be downloaded: ${artifactProblem(error)}.`);
    }
    return undefined;
}
async function upload(options, { client, backup, signal }) {
    const { journal, retentionDays, startedAt, workflow } = options;
    const folder = (0,external_node_path_.dirname)(backup.file);
    const manifest = { ...backup.manifest, file: backup.fileName };
    const files = [backup.file, await writeManifestFile(folder, manifest)];
    const byRouter = `${options.name}-${options.router}`;
    const names = [options.name, byRouter, `${byRouter}-${timeStamp(startedAt)}`];
    for (const [attempt, name] of names.entries()) {
        signal.throwIfAborted();
        try {
            const settings = retentionDays === undefined ? {} : { retentionDays };
            const { id, digest } = await client.uploadArtifact(name, files, folder, settings);
            if (id === undefined || digest === undefined)
                throw new Error('GitHub gave the artifact no id or digest');
            const copy = { id, name, runId: workflow.runId, digest: `sha256:${digest}`, manifest };
            return artifactCopy(workflow, {
                ...copy,
                path: (0,external_node_path_.join)(folder, `read-back-${id}`),
                fetch: (path, until) => downloadAgain(client, { id, path, signal: until }),
            });
        }
        catch (error) {
            if (!isNameTaken(error) || attempt === names.length - 1)
                throw error;
            journal.info(`The artifact name ${name} is taken in this run: trying ${names[attempt + 1]}.`);
        }
    }
    throw new Error('no free artifact name');
}
/** GitHub's list may lag behind what was finalized a moment ago. */
async function downloadAgain(client, { id, path, signal }) {
    for (let attempt = 1;; attempt++) {
        try {
            await client.downloadArtifact(id, { path });
            return;
        }
        catch (error) {
            if (!isNotListed(error) || attempt === LIST_ATTEMPTS)
                throw error;
            await (0,external_node_timers_promises_.setTimeout)(LIST_RETRY_MS * attempt, undefined, { signal });
        }
    }
}

;// CONCATENATED MODULE: ./build/destinations/directory-copies.js
// Which files of a directory are backups of ours, told by their names, and in which order they were made.




/** How many seconds are tried where a name with its time is taken too. */
const NAME_ATTEMPTS = 60;
/** The names of the files in a folder: no folders, no symlinks. Throws the file system's errors. */
async function listFiles(directory) {
    const entries = await (0,promises_.readdir)(directory, { withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}
/** All backups of this naming among `names`, oldest first. None if the naming has no `{date}`. */
function listCopies(names, naming) {
    const timeOf = timeReader(naming);
    return names
        .flatMap((fileName) => {
        const time = timeOf(fileName);
        return time === undefined ? [] : [{ fileName, time }];
    })
        .sort(compareCopies);
}
/** By time; of two names with the same time the longer one came later. */
function compareCopies(a, b) {
    if (a.time !== b.time)
        return a.time < b.time ? -1 : 1;
    return stemOf(a.fileName) < stemOf(b.fileName) ? -1 : 1;
}
/**
 * The backups of this run's own name that are there already, sealed or not, oldest first: the plain one, then those that
 * waited for a free time. A name counts as taken if either file of its pair is there.
 */
function takenNames(names, fileName) {
    const stem = stemOf(fileName);
    const present = new Set(names);
    const backups = names.flatMap((name) => {
        if (extensionOf(name) !== '')
            return [name];
        if (!name.endsWith(MANIFEST_EXTENSION))
            return [];
        // A manifest alone takes the name of the backup that it has lost.
        const lost = name.slice(0, -MANIFEST_EXTENSION.length);
        return backupsOf(lost).some((backup) => present.has(backup)) ? [] : [`${lost}${BACKUP_EXTENSION}`];
    });
    const isOfFamily = (name) => name === stem || (name.startsWith(`${stem}-`) && /^\d{6}$/.test(name.slice(stem.length + 1)));
    return backups
        .filter((name) => isOfFamily(stemOf(name)))
        .sort((a, b) => stemOf(a).length - stemOf(b).length || (a < b ? -1 : 1));
}
/** The names that a backup with this stem may have. */
function backupsOf(stem) {
    return [BACKUP_EXTENSION, SEALED_EXTENSION].map((extension) => stem + extension);
}
/** The backups among `takenNames`: a manifest that has lost its own is none. */
function familyOf(names, fileName) {
    const present = new Set(names);
    return takenNames(names, fileName).filter((name) => present.has(name));
}
/**
 * Names for this run's backup, in the order to try them: the plain one, unless any of its family is there; then the time
 * is added, so that names stay in the order of time even after the plain one was pruned. A time after midnight would be
 * the first of the day that the name tells: the seconds before are tried instead.
 */
function freeNames(names, fileName, startedAt) {
    const taken = takenNames(names, fileName).map(stemOf);
    const seconds = Array.from({ length: NAME_ATTEMPTS }, (_, second) => second);
    const timed = [...seconds, ...seconds.slice(1).map((second) => -second)]
        .map((second) => new Date(startedAt.getTime() + second * 1000))
        .filter((moment) => dateStamp(moment) === dateStamp(startedAt))
        .slice(0, NAME_ATTEMPTS)
        .map((moment) => `${stemOf(fileName)}-${timeStamp(moment)}`)
        .filter((stem) => !taken.includes(stem))
        .map((stem) => stem + extensionOf(fileName));
    return taken.length === 0 ? [fileName, ...timed] : timed;
}
/** The names of our backups among `names`, newest first; without a `{date}` in them, by when they were written. */
async function newestFirst(directory, { names, naming, fileName, }) {
    const dated = listCopies(names, naming);
    if (dated.length > 0)
        return dated.map((copy) => copy.fileName).reverse();
    const written = familyOf(names, fileName).map(async (name) => {
        return { name, at: (await (0,promises_.lstat)((0,external_node_path_.join)(directory, name)).catch(() => undefined))?.mtimeMs ?? 0 };
    });
    return (await Promise.all(written)).sort((a, b) => b.at - a.at).map(({ name }) => name);
}
/** Manifests of ours that have lost their backup. */
function orphanedManifests(names, naming) {
    const timeOf = timeReader(naming);
    const present = new Set(names);
    return names.filter((name) => {
        if (!name.endsWith(MANIFEST_EXTENSION))
            return false;
        const stem = name.slice(0, -MANIFEST_EXTENSION.length);
        return timeOf(stem + BACKUP_EXTENSION) !== undefined && !backupsOf(stem).some((backup) => present.has(backup));
    });
}

;// CONCATENATED MODULE: ./build/destinations/durable-file.js
// Writing a file so that it is either whole under its name or not there at all, never over another one.






/** Names of files being written; one that is left was cut off by a crash. */
const TEMP_FILE_PATTERN = /^\.synology-router-backup-[0-9a-f-]{36}\.tmp$/;
/** Errors of file systems that cannot do what was asked: CIFS, FUSE, exFAT, Windows. */
const UNSUPPORTED = new Set([
    'EINVAL',
    'ENOTSUP',
    'EOPNOTSUPP',
    'ENOSYS',
    'EPERM',
    'EACCES',
    'EISDIR',
    'EBADF',
    'EMLINK',
]);
/**
 * Copies `source` into `directory` under the first of `names` that is free: a temporary name beside it, fsync, an atomic
 * claim of the name, fsync of the directory; mode 0600. Throws the file system's errors, and the signal's reason.
 */
async function writeDurably(options) {
    const { source, directory, names, signal, calls = promises_namespaceObject } = options;
    const shortcomings = [];
    const temp = (0,external_node_path_.join)(directory, `.synology-router-backup-${(0,external_node_crypto_.randomUUID)()}.tmp`);
    try {
        await copy(source, temp, { signal, calls, shortcomings });
        for (const name of names) {
            signal.throwIfAborted();
            const target = (0,external_node_path_.join)(directory, name);
            if (!(await claim(temp, target, { calls, shortcomings })))
                continue;
            try {
                await syncDirectory(directory, { calls, shortcomings });
            }
            catch (error) {
                await calls.unlink(target).catch(() => { });
                throw error;
            }
            return { name, shortcomings: [...new Set(shortcomings)] };
        }
        throw new Error('no free name was found');
    }
    finally {
        await calls.unlink(temp).catch(() => { });
    }
}
async function copy(source, temp, { signal, calls, shortcomings }) {
    const to = await calls.open(temp, external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL, 0o600);
    try {
        await to.writeFile(readChunks(source, { signal }), { signal });
        await to.sync().catch(tolerate(shortcomings, 'does not confirm that data reached the disk (fsync)'));
        if (process.platform !== 'win32' && ((await to.stat()).mode & 0o077) !== 0)
            shortcomings.push('does not keep files private (mode 0600)');
    }
    finally {
        await to.close();
    }
}
/**
 * Gives the file its name unless that is taken. A hard link fails on a taken name, where a rename would overwrite; where
 * there are none, an empty file takes the name first.
 */
async function claim(temp, target, { calls, shortcomings }) {
    try {
        await calls.link(temp, target);
        return true;
    }
    catch (error) {
        if (errnoOf(error) === 'EEXIST')
            return false;
        tolerate(shortcomings, 'has no hard links, so a name is taken in two steps')(error);
    }
    const empty = await calls.open(target, 'wx', 0o600).catch((error) => {
        if (errnoOf(error) !== 'EEXIST')
            throw error;
    });
    if (!empty)
        return false;
    try {
        await empty.close();
        await calls.rename(temp, target);
        return true;
    }
    catch (error) {
        await calls.unlink(target).catch(() => { });
        throw error;
    }
}
async function syncDirectory(directory, { calls, shortcomings }) {
    const note = tolerate(shortcomings, 'does not confirm that the name reached the disk (fsync of the directory)');
    const handle = await calls.open(directory).catch(note);
    try {
        await handle?.sync().catch(note);
    }
    finally {
        await handle?.close();
    }
}
function tolerate(shortcomings, shortcoming) {
    return (error) => {
        if (!UNSUPPORTED.has(errnoOf(error)))
            throw error;
        shortcomings.push(shortcoming);
        return undefined;
    };
}

;// CONCATENATED MODULE: ./build/destinations/retention.js
// Which copies may go: a pure decision over names, so that it can be tested with every history.

/**
 * The copies to delete so that `keep` stay, oldest first. `current`, the copy just read back, always stays and counts; so
 * does `protect`, the newest verified one. 0 keeps all.
 */
function selectExpired(copies, { keep, current, protect, }) {
    if (keep <= 0)
        return [];
    const others = copies.filter(({ fileName }) => fileName !== current).sort(compareCopies);
    return others.slice(0, Math.max(0, others.length - (keep - 1))).filter(({ fileName }) => fileName !== protect);
}

;// CONCATENATED MODULE: ./build/destinations/directory-prune.js
// Old backups of a directory: pairs of a backup and its manifest that the policy no longer keeps, and what crashes left.








const STALE_TEMP_MS = 24 * 60 * 60 * 1000;
/** So many of the newest backups are looked at for empty ones: a run that is killed leaves one at most. */
const LOOKED_AT = 50;
/** Deletes what is no longer kept; returns how many backups went. Throws the file system's errors where it cannot look. */
async function pruneDirectory({ path, keep, naming, journal, present, current }) {
    if (keep === 0)
        return 0;
    const files = await listFiles(path);
    const names = new Set(files);
    const ours = (name) => present?.has(name) ?? true;
    const remove = async (name) => {
        try {
            await (0,promises_.unlink)((0,external_node_path_.join)(path, name));
            return true;
        }
        catch (error) {
            // Another run may have deleted it a moment ago.
            if (errnoOf(error) !== 'ENOENT')
                journal.warning(`An old backup could not be deleted: ${(0,external_node_path_.join)(path, name)}: ${describeFileError(error)}.`);
            return false;
        }
    };
    const removePair = async (fileName) => {
        if (!ours(fileName) || !(await remove(fileName)))
            return false;
        // After the backup: a manifest alone says of itself that its backup is gone.
        if (names.has(manifestNameOf(fileName)))
            await remove(manifestNameOf(fileName));
        return true;
    };
    const copies = listCopies(files, naming);
    const empty = await findEmpty(path, copies.slice(-LOOKED_AT));
    for (const name of empty)
        if (name !== current.fileName)
            await removePair(name);
    const whole = copies.filter(({ fileName }) => !empty.has(fileName));
    const protect = current.verified ? undefined : await newestVerified(path, whole);
    let deleted = 0;
    for (const { fileName } of selectExpired(whole, { keep, current: current.fileName, protect }))
        if (await removePair(fileName))
            deleted++;
    for (const name of orphanedManifests(files, naming))
        if (ours(name))
            await remove(name);
    await removeStaleTemps(path, files.filter(ours));
    return deleted;
}
/** Names that a run took and was killed before it filled them, where a file system has no hard links: no copies at all. */
async function findEmpty(path, copies) {
    const sizes = copies.map(async ({ fileName }) => {
        return { fileName, size: (await (0,promises_.lstat)((0,external_node_path_.join)(path, fileName)).catch(() => undefined))?.size };
    });
    return new Set((await Promise.all(sizes)).filter(({ size }) => size === 0).map(({ fileName }) => fileName));
}
/** Throws where a manifest is there and cannot be read: the copy may well be the one to keep. */
async function newestVerified(path, copies) {
    for (const { fileName } of copies.toReversed()) {
        const read = await loadManifest((0,external_node_path_.join)(path, manifestNameOf(fileName))).catch((error) => {
            if (errnoOf(error) === 'ENOENT')
                return undefined;
            throw error;
        });
        if (read && 'manifest' in read && read.manifest.file === fileName && read.manifest.verified)
            return fileName;
    }
    return undefined;
}
/** What a run that was killed left half-written: ours by name, and a day old at least. */
async function removeStaleTemps(path, files) {
    for (const name of files.filter((file) => TEMP_FILE_PATTERN.test(file))) {
        const { mtimeMs } = await (0,promises_.lstat)((0,external_node_path_.join)(path, name)).catch(() => ({ mtimeMs: Date.now() }));
        if (Date.now() - mtimeMs > STALE_TEMP_MS)
            await (0,promises_.unlink)((0,external_node_path_.join)(path, name)).catch(() => { });
    }
}

;// CONCATENATED MODULE: ./build/destinations/directory-copy.js
// A backup that lies in a directory with its manifest: where it is, reading it back, and deleting those it replaces.







/** A copy whose read-back compares both of its files with the manifest. */
function directoryCopy({ manifest, description, present, ...options }) {
    const { file: fileName, verified } = manifest;
    const path = (0,external_node_path_.join)(options.path, fileName);
    return {
        location: { kind: 'directory', path },
        description: description ?? path,
        readBack: async (signal) => {
            const manifestPath = (0,external_node_path_.join)(options.path, manifestNameOf(fileName));
            await check(path, { isWhole: () => holdsBackup(path, manifest, signal), signal });
            await check(manifestPath, { isWhole: () => holdsManifest(manifestPath, manifest, signal), signal });
        },
        prune: () => pruneDirectory({ ...options, present: present(), current: { fileName, verified } }).catch((error) => {
            options.journal.warning(`Old backups in ${options.path} could not be looked at: ${describeFileError(error)}.`);
            return 0;
        }),
    };
}
async function holdsBackup(path, { sha256, size }, signal) {
    const found = await hashFile(path, signal);
    return found.sha256 === sha256 && found.size === size;
}
async function check(path, { isWhole, signal }) {
    const found = await isWhole().catch((error) => {
        const problem = `${path} cannot be read back: ${describeFileError(error)}.`;
        throw (0,errors/* abortReason */.Js)(signal) ?? new errors/* BackupError */.hj('read-back-failed', problem, { cause: error });
    });
    if (found)
        return;
    throw new errors/* BackupError */.hj('read-back-failed', `${path} does not hold what was stored: the disk may be failing.`);
}

;// CONCATENATED MODULE: ./build/destinations/directory-history.js
// What a directory has already: its newest copy with a manifest, and a copy of what is to be stored.




/** So many of the newest backups are looked at for one with a manifest. */
const directory_history_LOOKED_AT = 30;
/**
 * The newest backup that has a manifest beside it; a run without changes may only leave it at the very newest. Throws the
 * file system's errors, and the signal's reason.
 */
async function directory_history_findNewest({ path, naming, fileName, journal }, { copyOf, signal }) {
    const backups = await newestFirst(path, { names: await listFiles(path), naming, fileName });
    for (const [index, backup] of backups.slice(0, directory_history_LOOKED_AT).entries()) {
        signal.throwIfAborted();
        const read = await readManifestFile((0,external_node_path_.join)(path, manifestNameOf(backup)));
        if ('manifest' in read && read.manifest.file === backup)
            return { manifest: read.manifest, copy: copyOf(read.manifest), isLasting: index === 0 };
        const problem = 'problem' in read ? read.problem : 'it is about another file';
        journal.debug(`The manifest of ${backup} says nothing: ${problem}.`);
    }
    return undefined;
}
/**
 * The manifest of the newest copy of this name, if that is this very backup, by reading it. An older one does not count:
 * the settings changed in between and back, and the newest file must be what the router has now. A copy that cannot be
 * read, or whose manifest is not as it was written, is none.
 */
async function findSame({ path, naming, fileName }, { backup, copyOf, signal }) {
    const names = familyOf(await listFiles(path), fileName);
    const [newest] = await newestFirst(path, { names, naming, fileName });
    if (newest === undefined)
        return undefined;
    const read = await readManifestFile((0,external_node_path_.join)(path, manifestNameOf(newest)));
    if (!('manifest' in read) || read.manifest.file !== newest)
        return undefined;
    const { sha256, verified } = read.manifest;
    if (sha256 !== backup.sha256 || verified !== backup.manifest.verified)
        return undefined;
    try {
        await copyOf(read.manifest).readBack(signal);
        return read.manifest;
    }
    catch {
        signal.throwIfAborted();
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/destinations/directory.js
// Backups in a directory of the runner's machine: the old way, done safely.











function directoryDestination(options) {
    const { path, journal, skipUnchanged } = options;
    // What another run stores meanwhile is never pruned: two runs at once must not delete each other's copy.
    let present;
    const copyOf = (manifest, description) => directoryCopy({ ...options, manifest, description, present: () => present });
    return {
        kind: 'directory',
        skipUnchanged,
        preflight: async () => {
            present = await provePlace(path, journal);
        },
        warmUp: () => { },
        newest: async ({ signal, onUnseen }) => {
            try {
                return await directory_history_findNewest(options, { copyOf, signal });
            }
            catch (error) {
                signal.throwIfAborted();
                journal.warning(`Earlier backups in ${path} could not be looked at: ${describeFileError(error)}.`);
                onUnseen?.();
                return undefined;
            }
        },
        store: async (backup, signal) => {
            try {
                const same = await findSame(options, { backup, copyOf, signal });
                if (same) {
                    journal.info(`The same content is already there: ${same.file}, read and whole.`);
                    return copyOf(same, `${(0,external_node_path_.join)(path, same.file)} (was already there)`);
                }
                return copyOf(await storePair(options, { backup, signal }));
            }
            catch (error) {
                throw ((0,errors/* abortReason */.Js)(signal) ??
                    new errors/* BackupError */.hj('store-failed', `The backup could not be written to ${path}: ${describeFileError(error)}.`, {
                        cause: error,
                    }));
            }
        },
    };
}
/** Creates the directory if missing and proves that a file can be made in it; returns the names that are there. */
async function provePlace(path, journal) {
    const probe = (0,external_node_path_.join)(path, `.synology-router-backup-${(0,external_node_crypto_.randomUUID)()}.tmp`);
    try {
        const created = await (0,promises_.mkdir)(path, { recursive: true, mode: 0o700 });
        if (created !== undefined) {
            journal.warning(`${created} was missing and has been created. If it should be a mounted share, it is not mounted: the backup then lies on the runner's own disk.`);
        }
        const handle = await (0,promises_.open)(probe, 'wx', 0o600);
        await handle.close();
        await (0,promises_.unlink)(probe);
        return new Set(await (0,promises_.readdir)(path));
    }
    catch (error) {
        throw new errors/* BackupError */.hj('destination-refused', `The directory ${path} cannot take backups: ${describeFileError(error)}.`, {
            cause: error,
            hint: 'Create the directory and give it to the user that the runner runs as. In a container, mount it there too.',
        });
    }
}
/** The backup first: a killed run may leave one without a manifest, never the other way round. */
async function storePair({ path, startedAt, journal }, { backup, signal }) {
    const { file: source, fileName } = backup;
    const names = freeNames(await (0,promises_.readdir)(path), fileName, startedAt);
    const stored = await writeDurably({ source, directory: path, names, signal });
    try {
        const manifest = { ...backup.manifest, file: stored.name };
        const manifestFile = await writeManifestFile((0,external_node_path_.dirname)(source), manifest);
        await writeDurably({ source: manifestFile, directory: path, names: [manifestNameOf(stored.name)], signal });
        for (const shortcoming of stored.shortcomings)
            journal.info(`Note: the file system of ${path} ${shortcoming}.`);
        return manifest;
    }
    catch (error) {
        await (0,promises_.unlink)((0,external_node_path_.join)(path, stored.name)).catch(() => { });
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/destinations/git-blob.js
// Git's name for a content: what a repository must answer if it holds these very bytes.

/** The blob id: SHA-1 over `blob <size>`, a zero byte and the content; hexadecimal. */
function blobId(content) {
    return (0,external_node_crypto_.createHash)('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
}

;// CONCATENATED MODULE: ./build/destinations/repository-api.js
// What the repository destination reads from GitHub, request by request, with typed answers.

/** What GitHub would not do; `errors` if it said so by GraphQL. */
class Refusal extends Error {
    name = 'Refusal';
    answer;
    errors;
    constructor(answer) {
        const errors = graphqlErrors(answer.value);
        super(answer.problem || errors.map(({ message }) => message).join(' ') || 'GitHub gave no answer that is known');
        this.answer = answer;
        this.errors = errors;
    }
    /** Whether GitHub may have done it all the same. */
    get isUnsure() {
        return this.answer.status === 0 || this.answer.status >= 500;
    }
    /** Whether somebody else moved the branch meanwhile. */
    get isStale() {
        return this.errors.some(({ type, message }) => type === 'STALE_DATA' || /expected branch to point to|is at [0-9a-f]+ but expected/i.test(message));
    }
}
/** One request for all that must be known before a commit; `files` is how many texts come along. */
function lookQuery(files) {
    const indices = Array.from({ length: files }, (_, index) => index);
    return `query Look($owner: String!, $name: String!, $ref: String!, $folder: String!${indices.map((i) => `, $file${i}: String!`).join('')}) {
  repository(owner: $owner, name: $name) {
    visibility
    isArchived
    defaultBranchRef { name target { oid } }
    ref(qualifiedName: $ref) { target { oid } }
    folder: object(expression: $folder) { ... on Tree { entries { name type oid size } } }
    ${indices.map((i) => `file${i}: object(expression: $file${i}) { ... on Blob { text isTruncated } }`).join('\n    ')}
  }
}`;
}
/** Looks at the repository, the folder, and the text of files that may be of interest. Throws Refusal. */
async function look(client, place, { wanted, signal }) {
    const { owner, name, branch, folder } = place;
    const revision = branch === undefined ? 'HEAD' : `refs/heads/${branch}`;
    const files = wanted.map((file, index) => [`file${index}`, `${revision}:${pathIn(folder, file)}`]);
    const variables = {
        owner,
        name,
        ref: `refs/heads/${branch ?? 'HEAD'}`,
        folder: `${revision}:${folder}`,
        ...Object.fromEntries(files),
    };
    const answer = await client.graphql({ query: lookQuery(wanted.length), variables, repeatable: true, signal });
    const repository = memberOf(answer.value, 'data', 'repository');
    if (answer.problem !== '' || typeof repository !== 'object' || repository === null)
        throw new Refusal(answer);
    const defaultHead = textOf(memberOf(repository, 'defaultBranchRef', 'target', 'oid'));
    const texts = wanted.flatMap((file, index) => {
        const text = memberOf(repository, `file${index}`, 'text');
        const isWhole = typeof text === 'string' && memberOf(repository, `file${index}`, 'isTruncated') === false;
        return isWhole ? [[file, text]] : [];
    });
    return {
        visibility: String(memberOf(repository, 'visibility')).toLowerCase(),
        isArchived: memberOf(repository, 'isArchived') === true,
        defaultBranch: textOf(memberOf(repository, 'defaultBranchRef', 'name')) ?? '',
        head: branch === undefined ? defaultHead : textOf(memberOf(repository, 'ref', 'target', 'oid')),
        defaultHead,
        files: readEntries(memberOf(repository, 'folder', 'entries')),
        texts: new Map(texts),
    };
}
/** The content of a blob. Throws Refusal. */
async function readBlob(client, place, { oid, signal }) {
    const path = `/repos/${place.owner}/${place.name}/git/blobs/${oid}`;
    const answer = await client.rest({ method: 'GET', path, repeatable: true, signal });
    const content = memberOf(answer.value, 'content');
    if (answer.problem !== '' || typeof content !== 'string')
        throw new Refusal(answer);
    return Buffer.from(content, 'base64');
}
const FIND = `query Find($owner: String!, $name: String!, $head: GitObjectID!, $path: String!) {
  repository(owner: $owner, name: $name) {
    object(oid: $head) { ... on Commit { history(first: 1, path: $path) { nodes { oid url signature { isValid } } } } }
  }
}`;
/** The newest commit that touched a path, seen from `head`. Throws Refusal. */
async function findCommit(client, place, { head, path, signal }) {
    const variables = { owner: place.owner, name: place.name, head, path };
    const answer = await client.graphql({ query: FIND, variables, repeatable: true, signal });
    const nodes = memberOf(answer.value, 'data', 'repository', 'object', 'history', 'nodes');
    const node = Array.isArray(nodes) ? nodes[0] : undefined;
    const oid = textOf(memberOf(node, 'oid'));
    if (answer.problem !== '' || oid === undefined)
        throw new Refusal(answer);
    return { oid, url: String(memberOf(node, 'url') ?? ''), isSigned: memberOf(node, 'signature', 'isValid') === true };
}
const READ_BACK = `query ReadBack($owner: String!, $name: String!, $backup: String!, $manifest: String!) {
  repository(owner: $owner, name: $name) {
    backup: object(expression: $backup) { oid ... on Blob { byteSize } }
    manifest: object(expression: $manifest) { oid ... on Blob { byteSize } }
  }
}`;
/** What lies at two paths of a commit: ids and sizes. Throws Refusal. */
async function readIds(client, place, { commit, paths, signal, }) {
    const [backup, manifest] = paths.map((path) => `${commit}:${path}`);
    const variables = { owner: place.owner, name: place.name, backup, manifest };
    const answer = await client.graphql({ query: READ_BACK, variables, repeatable: true, signal });
    const repository = memberOf(answer.value, 'data', 'repository');
    if (answer.problem !== '' || repository === undefined || repository === null)
        throw new Refusal(answer);
    return ['backup', 'manifest'].map((alias) => ({
        oid: memberOf(repository, alias, 'oid'),
        size: memberOf(repository, alias, 'byteSize'),
    }));
}
/** A path in the repository. */
function pathIn(folder, fileName) {
    return folder === '' ? fileName : `${folder}/${fileName}`;
}
function readEntries(entries) {
    if (!Array.isArray(entries))
        return [];
    return entries.flatMap((entry) => {
        const [name, oid, size] = ['name', 'oid', 'size'].map((key) => memberOf(entry, key));
        if (memberOf(entry, 'type') !== 'blob' || typeof name !== 'string' || typeof oid !== 'string')
            return [];
        return [{ name, oid, size: Number(size) }];
    });
}
/** A text that is not empty. */
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}

;// CONCATENATED MODULE: ./build/destinations/commit-message.js
// What a backup's commit says: which router, and what changed, by names. Never a value, never a digest.



/** Git shows a headline in full up to here; GitHub cuts it off a little later. */
const MAX_HEADLINE = 120;
const MAX_LISTED = 50;
/** Fills the user's template; the placeholders are `{router}`, `{model}`, `{firmware}`, `{changes}`, `{name}`, `{date}`. */
function describeCommit(template, { manifest, comparison, isFirst }) {
    const { router } = manifest;
    const values = {
        router: router.label,
        model: router.model ?? '',
        firmware: router.firmware ?? '',
        changes: changesOf(comparison, isFirst),
        name: manifest.file,
        date: manifest.time.slice(0, 10),
    };
    // What is not known leaves no empty brackets behind.
    const headline = fillTemplate(template, values).replace(/ ?\(\)/g, '');
    return { headline: printable(headline, MAX_HEADLINE) || 'Back up the router', body: bodyOf(manifest, comparison) };
}
function changesOf(comparison, isFirst) {
    if (!comparison)
        return isFirst ? 'first backup' : 'changes not known';
    return comparison.unchanged ? 'no changes' : countOf(comparison.changes.length, 'change');
}
function bodyOf({ file, router, verified }, comparison) {
    const about = [file, router.model, router.firmware].filter(Boolean).join(', ');
    const list = (comparison?.changes ?? [])
        .slice(0, MAX_LISTED)
        .map(({ kind, section, where, label }) => `- ${kind}: ${printable(`${section}: ${where === 'file' ? label : `${where} ${label}`}`, 160)}`);
    const more = (comparison?.changes.length ?? 0) - list.length;
    return [
        about,
        ...(verified ? [] : ['The format is not known: this copy could not be checked.']),
        ...(comparison && list.length > 0 ? ['', `Since ${comparison.since}:`, ...list] : []),
        ...(more > 0 ? [`- and ${more} more`] : []),
    ].join('\n');
}

;// CONCATENATED MODULE: ./build/destinations/repository-writes.js
// What the repository destination writes to GitHub, request by request.


/** Whether the token may write: an empty blob, which nothing points to. Role fields are wrong for app tokens. */
async function probeWrite(client, place, signal) {
    const path = `/repos/${place.owner}/${place.name}/git/blobs`;
    return await client.rest({ method: 'POST', path, body: { content: '', encoding: 'utf-8' }, repeatable: true, signal });
}
/** Makes a branch at a commit; that it is there already is as good. Throws Refusal. */
async function createBranch(client, place, { head, signal }) {
    const path = `/repos/${place.owner}/${place.name}/git/refs`;
    const body = { ref: `refs/heads/${place.branch}`, sha: head };
    const answer = await client.rest({ method: 'POST', path, body, repeatable: true, signal });
    if (answer.problem !== '' && answer.status !== 422)
        throw new Refusal(answer);
}
/** The first commit of an empty repository, which createCommitOnBranch cannot make. Throws Refusal. */
async function createFirstCommit(client, place, { text, signal }) {
    const body = {
        message: 'Begin the repository of router backups',
        content: Buffer.from(text).toString('base64'),
        ...(place.branch === undefined ? {} : { branch: place.branch }),
    };
    const path = `/repos/${place.owner}/${place.name}/contents/README.md`;
    const answer = await client.rest({ method: 'PUT', path, body, repeatable: true, signal });
    // Another run may have been faster: then there is something to build on.
    if (answer.problem !== '' && answer.status !== 409 && answer.status !== 422)
        throw new Refusal(answer);
}
const COMMIT = `mutation Commit($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid url signature { isValid } } }
}`;
/** One commit with all changes, if the branch still points to `head`. Throws Refusal, which may be stale or unsure. */
async function commitFiles(client, place, commit) {
    const { branch, head, message, changes, signal } = commit;
    const input = {
        branch: { repositoryNameWithOwner: `${place.owner}/${place.name}`, branchName: branch },
        expectedHeadOid: head,
        message,
        fileChanges: {
            additions: changes.additions.map(({ path, content }) => ({ path, contents: content.toString('base64') })),
            deletions: changes.deletions.map((path) => ({ path })),
        },
    };
    const answer = await client.graphql({ query: COMMIT, variables: { input }, repeatable: false, signal });
    const made = memberOf(answer.value, 'data', 'createCommitOnBranch', 'commit');
    const oid = textOf(memberOf(made, 'oid'));
    if (answer.problem !== '' || oid === undefined)
        throw new Refusal(answer);
    return { oid, url: String(memberOf(made, 'url') ?? ''), isSigned: memberOf(made, 'signature', 'isValid') === true };
}

;// CONCATENATED MODULE: ./build/destinations/repository-commit.js
// One backup, one commit: the file, its manifest, and the pairs that the policy no longer keeps. Never a lost update.











/** The API fails in odd ways above this. */
const MAX_BYTES = 10_000_000;
/** So many old files go in one commit; the rest in the next ones. */
const MAX_DELETIONS = 1_000;
/** When many routers commit at once, each may have to look again some times. */
const MAX_ATTEMPTS = 60;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 3_000;
/** Commits a backup. Throws BackupError `store-failed`, Refusal, and the signal's reason. */
async function commitBackup(options, backup, signal) {
    const { client, place } = options;
    const content = await (0,promises_.readFile)(backup.file);
    if (content.length > MAX_BYTES) {
        throw new errors/* BackupError */.hj('store-failed', `The backup is too large to be committed through GitHub's API: ${formatBytes(content.length)}, at most ${formatBytes(MAX_BYTES)}.`, { hint: 'Use `destination: artifact` or `destination: directory` for this router.' });
    }
    let sight = options.sight;
    let plan;
    for (let attempt = 1;; attempt++) {
        signal.throwIfAborted();
        // The answer to the last attempt may have been lost after the commit was made.
        const there = plan && isThere(plan, sight) ? plan : repository_commit_findSame(sight, { content, backup });
        if (there && sight.head !== undefined) {
            const path = pathIn(place.folder, there.expected[0].name);
            const commit = await findCommit(client, place, { head: sight.head, path, signal });
            const isOurs = there === plan;
            return {
                commit,
                ...there,
                fileName: there.expected[0].name,
                deleted: isOurs ? there.deleted : 0,
                wasThere: !isOurs,
            };
        }
        try {
            if (sight.head === undefined) {
                await begin(options, sight, signal);
            }
            else {
                plan = makePlan(options, { sight, content, backup });
                const commit = await commitFiles(client, place, {
                    branch: place.branch ?? sight.defaultBranch,
                    head: sight.head,
                    message: describeCommit(options.commitMessage, { ...backup, manifest: plan.manifest }),
                    changes: plan.changes,
                    signal,
                });
                return { commit, ...plan, fileName: plan.expected[0].name, wasThere: false };
            }
        }
        catch (error) {
            if (!(error instanceof Refusal) || !(error.isStale || error.isUnsure) || attempt === MAX_ATTEMPTS)
                throw error;
            await pause(attempt, signal);
        }
        sight = await look(client, place, { wanted: [], signal });
    }
}
function makePlan({ place, keep, naming, startedAt }, { sight, content, backup }) {
    const names = sight.files.map(({ name }) => name);
    const taken = new Set(names);
    const free = freeNames(names, backup.fileName, startedAt).find((name) => !taken.has(name) && !taken.has(manifestNameOf(name)));
    if (free === undefined)
        throw new errors/* BackupError */.hj('store-failed', 'No free name was found for the backup in the repository.');
    const manifest = { ...backup.manifest, file: free };
    const manifestContent = Buffer.from([...writeManifest(manifest)].join(''));
    const expired = backup.mayPrune && manifest.verified
        ? selectExpired(listCopies([...names, free], naming), { keep, current: free })
        : [];
    const pairs = expired.slice(0, MAX_DELETIONS / 2).map(({ fileName }) => [fileName, manifestNameOf(fileName)]);
    return {
        manifest,
        expected: [describeFile(free, content), describeFile(manifestNameOf(free), manifestContent)],
        changes: {
            additions: [
                { path: pathIn(place.folder, free), content },
                { path: pathIn(place.folder, manifestNameOf(free)), content: manifestContent },
            ],
            deletions: pairs
                .flat()
                .filter((name) => taken.has(name))
                .map((name) => pathIn(place.folder, name)),
        },
        deleted: pairs.length,
    };
}
function describeFile(name, content) {
    return { name, oid: blobId(content), size: content.length };
}
function isThere({ expected }, { files }) {
    return expected.every(({ name, oid }) => files.some((file) => file.name === name && file.oid === oid));
}
/** The newest copy of this run's name, if it has these very bytes: a run that is run again makes no second one. */
function repository_commit_findSame({ files }, { content, backup }) {
    const newest = takenNames(files.map(({ name }) => name), backup.fileName).at(-1);
    const file = files.find(({ name }) => name === newest);
    const manifest = newest && files.find(({ name }) => name === manifestNameOf(newest));
    if (!file || !manifest || file.oid !== blobId(content))
        return undefined;
    return { expected: [file, manifest], deleted: 0 };
}
/** Makes the branch: from the default one, or with the first commit of an empty repository. */
async function begin({ client, place }, { defaultHead }, signal) {
    if (defaultHead !== undefined)
        return await createBranch(client, place, { head: defaultHead, signal });
    const text = '# Router backups\n\nMade by synology-router-backup. Each `.dss` file is a whole configuration; keep this repository private.\n';
    await createFirstCommit(client, place, { text, signal });
}
async function pause(attempt, signal) {
    const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(attempt, 6));
    await (0,external_node_timers_promises_.setTimeout)(Math.random() * longest, undefined, { signal }).catch(() => { });
}

;// CONCATENATED MODULE: ./build/destinations/repository-copy.js
// A backup that lies in a repository: where it is, and reading it back by git's own hash.





const READ_ATTEMPTS = 4;
const READ_RETRY_MS = 1_000;
function locate({ options, place }, fileName, commit, url = '') {
    const { repository, workflow } = options;
    return {
        kind: 'repository',
        repository,
        path: pathIn(place.folder, fileName),
        commit,
        url: url || `${workflow.serverUrl}/${repository}/commit/${commit}`,
    };
}
/** The copy that this run has committed, or that was there with the same bytes. */
function storedCommit(work, { commit, fileName, expected, deleted, wasThere }) {
    const { options, client, place } = work;
    const { patience } = options;
    const location = locate(work, fileName, commit.oid, commit.url);
    const path = pathIn(place.folder, fileName);
    const where = `${options.repository}/${path}, commit ${commit.oid.slice(0, 7)}`;
    return {
        location,
        description: wasThere ? `${where} (was already there)` : where,
        readBack: async (signal) => {
            const paths = [path, pathIn(place.folder, expected[1].name)];
            for (let attempt = 1;; attempt++) {
                const found = await readIds(client, place, { commit: commit.oid, paths, signal }).catch((error) => {
                    throw (0,errors/* abortReason */.Js)(signal) ?? notReadBack(`the commit ${commit.oid} could not be read again`, error);
                });
                if (expected.every(({ oid, size }, index) => found[index]?.oid === oid && found[index]?.size === size))
                    return;
                // Who reads just after a write may be shown the state before it: then there is nothing at all.
                const isMissing = found.every(({ oid }) => oid === undefined);
                if (!isMissing || attempt === READ_ATTEMPTS)
                    throw notReadBack(`the commit ${commit.oid} does not hold what was sent`);
                await (0,external_node_timers_promises_.setTimeout)((patience?.retryMs ?? READ_RETRY_MS) * attempt, undefined, { signal }).catch(() => { });
            }
        },
        // They went in the commit itself: the history keeps them.
        prune: () => Promise.resolve(deleted),
    };
}
/** A copy of an earlier run, as the branch has it now. */
function earlierCopy(work, { file, manifest }) {
    const { options, client, place, sight } = work;
    const path = pathIn(place.folder, file.name);
    return {
        location: locate(work, file.name, sight.head ?? ''),
        description: `${options.repository}/${path}`,
        readBack: async (signal) => {
            const content = await readBlob(client, place, { oid: file.oid, signal }).catch((error) => {
                throw (0,errors/* abortReason */.Js)(signal) ?? notReadBack(`${path} could not be read again`, error);
            });
            const isSame = blobId(content) === file.oid &&
                content.length === manifest.size &&
                (0,external_node_crypto_.createHash)('sha256').update(content).digest('hex') === manifest.sha256;
            if (!isSame)
                throw notReadBack(`${path} is not what its manifest describes`);
        },
        prune: () => Promise.resolve(0),
    };
}
function notReadBack(problem, cause) {
    const reason = cause instanceof Error ? `: ${cause.message}` : '';
    return new errors/* BackupError */.hj('read-back-failed', `The backup was committed, but ${problem}${reason}.`, { cause });
}

;// CONCATENATED MODULE: ./build/destinations/repository-refusals.js
// Why a repository does not take the backup, in words: what GitHub says, and what to do about it.



const TOKEN_HINT = 'In another repository than the workflow\'s own, use a fine-grained token or an app token with "Contents: Read and write" for it in `repository-token`; in its own, give the job `permissions: contents: write`.';
/** Throws BackupError `destination-refused` for a repository that must not or cannot take a backup. */
function refuseRepository(sight, repository) {
    if (sight.visibility !== 'private') {
        const seen = sight.visibility === 'public' ? 'anybody' : 'everybody in the organization or enterprise';
        throw refused(`The repository ${repository} is ${sight.visibility}: ${seen} could read the backups in it.`, 'Use a private repository: a backup holds Wi-Fi keys and passwords in the clear.');
    }
    if (sight.isArchived)
        throw refused(`The repository ${repository} is archived: nothing can be committed to it.`, 'Unarchive it, or use another one.');
}
/** Throws BackupError `destination-refused` unless the probe says that the token may write. */
function refuseUnlessWritable({ status, problem, headers }, repository) {
    // 409: an empty repository has no place for a blob yet; the first commit will tell.
    if (status === 201 || status === 409)
        return;
    throw (repository_refusals_describeStatus({ status, problem, headers }, repository) ??
        refused(`Whether the repository ${repository} takes commits could not be found out: ${problem}.`));
}
/** What keeps a request from being answered, as `destination-refused`. */
function describeRefusal(error, repository) {
    if (error instanceof errors/* BackupError */.hj)
        return error;
    if (!(error instanceof Refusal))
        throw error;
    const known = repository_refusals_describeStatus(error.answer, repository);
    if (known)
        return known;
    if (error.errors.some(({ type }) => type === 'NOT_FOUND'))
        return notFound(repository);
    if (error.errors.some(({ message }) => /SAML/.test(message)))
        return notAuthorized(repository);
    if (error.errors.some(({ type }) => type === 'FORBIDDEN' || type === 'INSUFFICIENT_SCOPES'))
        return forbidden(repository);
    return refused(`The repository ${repository} could not be looked at: ${error.message}.`);
}
/** Why a commit was not made, as `store-failed`. */
function describeCommitFailure(error, place) {
    if (error instanceof errors/* BackupError */.hj)
        return error;
    if (!(error instanceof Refusal))
        throw error;
    const { repository, branch } = place;
    const message = printable(error.message, 300);
    if (/protected branch|rule violations|pull request|required status|push to this branch/i.test(message)) {
        return new errors/* BackupError */.hj('store-failed', `The branch ${branch} of ${repository} is protected: GitHub refused the commit (${message}).`, {
            cause: error,
            hint: "Let the token's user or app bypass the rule, or set `branch` to one without rules, such as `backups`.",
        });
    }
    const known = repository_refusals_describeStatus(error.answer, repository) ??
        (error.errors.some(({ type }) => type === 'FORBIDDEN') ? forbidden(repository) : undefined);
    if (known)
        return new errors/* BackupError */.hj('store-failed', known.message, { cause: error, hint: known.hint });
    return new errors/* BackupError */.hj('store-failed', `The backup could not be committed to ${repository}: ${message}.`, {
        cause: error,
        hint: 'Run again; see https://www.githubstatus.com if it fails again.',
    });
}
function repository_refusals_describeStatus({ status, headers }, repository) {
    if (status === 401) {
        return refused('GitHub does not know the token (HTTP 401).', 'It may have expired or been revoked: make a new one and put it into the secret behind `repository-token`.');
    }
    if (status === 403 && typeof headers['x-github-sso'] === 'string')
        return notAuthorized(repository);
    if (status === 403 && headers['x-ratelimit-remaining'] !== '0' && headers['retry-after'] === undefined)
        return forbidden(repository);
    if (status === 404)
        return notFound(repository);
    return undefined;
}
function notAuthorized(repository) {
    return refused(`The token is not authorized for the organization of ${repository} (single sign-on).`, 'Open the settings of the token on GitHub, choose "Configure SSO", and authorize it for the organization.');
}
function forbidden(repository) {
    return refused(`The token may not write to ${repository}: it lacks "contents: write".`, TOKEN_HINT);
}
function notFound(repository) {
    return refused(`There is no repository ${repository}, or the token may not see it.`, `Check the name in \`repository\`. ${TOKEN_HINT}`);
}
function refused(message, hint) {
    return new errors/* BackupError */.hj('destination-refused', message, hint === undefined ? {} : { hint });
}

;// CONCATENATED MODULE: ./build/destinations/repository.js
// Backups as commits in a private repository, through GitHub's API: one for each, signed by GitHub; no git, no checkout.












/** The manifests of so many days come along with the first look; an older one costs a request. */
const WANTED_DAYS = 14;
const DAY_MS = 24 * 60 * 60 * 1000;
/** So many of the newest backups are looked at for one with a manifest. */
const repository_LOOKED_AT = 5;
function repositoryDestination(options) {
    const { repository, workflow, token, patience, branch, folder } = options;
    const [owner = '', name = ''] = repository.split('/');
    const place = { owner, name, branch, folder };
    const client = createGitHubClient({ ...workflow, token, patience });
    let sight;
    const work = () => {
        if (!sight)
            throw new Error('the repository was not looked at before');
        return { options, client, place, sight };
    };
    return {
        kind: 'repository',
        skipUnchanged: options.skipUnchanged,
        preflight: async (signal) => {
            try {
                sight = await look(client, place, { wanted: recentManifests(options), signal });
                refuseRepository(sight, repository);
                refuseUnlessWritable(await probeWrite(client, place, signal), repository);
            }
            catch (error) {
                throw (0,errors/* abortReason */.Js)(signal) ?? describeRefusal(error, repository);
            }
        },
        warmUp: () => { },
        newest: (search) => repository_findNewest(work(), search),
        store: async (backup, signal) => {
            const seen = work();
            try {
                const committed = await commitBackup({ ...options, client, place, sight: seen.sight }, backup, signal);
                if (!committed.commit.isSigned)
                    options.journal.info('Note: GitHub did not sign the commit.');
                return storedCommit(seen, committed);
            }
            catch (error) {
                throw ((0,errors/* abortReason */.Js)(signal) ??
                    describeCommitFailure(error, { repository, branch: branch ?? seen.sight.defaultBranch }));
            }
        },
    };
}
/** The names that the newest manifest most likely has. */
function recentManifests({ naming, startedAt }) {
    const names = Array.from({ length: WANTED_DAYS }, (_, day) => {
        return manifestNameOf(`${nameAt(naming, new Date(startedAt.getTime() - day * DAY_MS))}.dss`);
    });
    return [...new Set(names)];
}
async function repository_findNewest(work, { signal, onUnseen }) {
    const { options, sight } = work;
    const names = sight.files.map(({ name }) => name);
    const dated = listCopies(names, options.naming).map(({ fileName }) => fileName);
    const newestFirst = (dated.length > 0 ? dated : takenNames(names, options.fileName)).toReversed();
    for (const [index, name] of newestFirst.slice(0, repository_LOOKED_AT).entries()) {
        const file = sight.files.find((candidate) => candidate.name === name);
        const manifestFile = sight.files.find((candidate) => candidate.name === manifestNameOf(name));
        const manifest = file && manifestFile && (await readRemoteManifest(work, { manifestFile, signal }));
        if (manifestFile && !manifest)
            onUnseen?.();
        if (file && manifest?.file === name)
            return { manifest, copy: earlierCopy(work, { file, manifest }), isLasting: index === 0 };
    }
    return undefined;
}
async function readRemoteManifest({ options, client, place, sight }, { manifestFile, signal }) {
    const { name, oid } = manifestFile;
    try {
        const text = sight.texts.get(name);
        const content = text === undefined ? await readBlob(client, place, { oid, signal }) : Buffer.from(text);
        const read = blobId(content) === oid ? readManifest(content.toString()) : { problem: 'it is not what the repository names' };
        if ('manifest' in read)
            return read.manifest;
        options.journal.debug(`The manifest ${name} says nothing: ${read.problem}.`);
    }
    catch (error) {
        signal.throwIfAborted();
        options.journal.info(`The manifest ${name} could not be read: ${error instanceof Error ? error.message : String(error)}.`);
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/dss/sections.js
// What a person calls the part of the router's settings that a table or file belongs to.
/** The first that fits; table names are those of DSM (protocol.md 6), paths those of one SRM file. */
const SECTIONS = [
    [/^confbkp_group/, 'Groups'],
    [/^confbkp_user/, 'Users'],
    [/^confbkp_(?:share|volume)/, 'Shared folders'],
    [/^confbkp_nfs/, 'NFS'],
    [/^confbkp_scheduler/, 'Task scheduler'],
    [/^confbkp_smartblock/, 'Account protection'],
    [/^confbkp_app/, 'Application privileges'],
    [/^confbkp_config/, 'General settings'],
    [/dhcp/i, 'DHCP'],
    [/port_?-?forward|portfwd|upnp/i, 'Port forwarding'],
    [/wi-?fi|wireless|wlan|hostapd|ssid/i, 'Wi-Fi'],
    [/cert|\.(?:crt|pem|key)$/i, 'Certificates'],
    [/mesh/i, 'Mesh'],
    [/ddns/i, 'DDNS'],
    [/vpn|ipsec|wireguard|openvpn/i, 'VPN'],
    [/firewall|iptables|synongfw|threat|(?:^|[/_])fw(?:[/_]|$)/i, 'Firewall and traffic control'],
    [/sched|cron/i, 'Task scheduler'],
    [/user|passwd|shadow/i, 'Users'],
    [/group/i, 'Groups'],
    [/share|smb|samba/i, 'Shared folders'],
    [/\/config_info$/, 'Backup information'],
];
/** A friendly name for a table or a file item, or the raw name. */
function sectionOf(name) {
    return SECTIONS.find(([pattern]) => pattern.test(name))?.[1] ?? name;
}

;// CONCATENATED MODULE: ./build/dss/changes.js
// Manifest against manifest: what was added, removed and changed between two backups. Values are never known here.





/** Compares two verified backups, leaving out what is ignored. */
function compareManifests(before, after, { isIgnored, nameRow = (_, label) => label }) {
    const changes = [
        ...compareFiles(visibleFiles(before.entries, isIgnored), visibleFiles(after.entries, isIgnored)),
        ...compareTables(visibleTables(before.tables, isIgnored), visibleTables(after.tables, isIgnored), isIgnored),
    ];
    return {
        since: before.time,
        // The older one's own fingerprint was made with the list of ignored items of its day.
        unchanged: fingerprintOf(before, isIgnored) === fingerprintOf(after, isIgnored),
        changes: changes
            .map((change) => named(change, nameRow))
            .sort((a, b) => (a.section === b.section ? 0 : a.section < b.section ? -1 : 1)),
    };
}
function named(change, nameRow) {
    if (change.where === 'file' || change.label === '')
        return change;
    return { ...change, label: nameRow(change.where, change.label) };
}
function compareFiles(before, after) {
    const digests = (entries) => new Map(entries.filter(({ path }) => !isDatabase(path)).map(({ path, sha256 }) => [fileItem(path), sha256]));
    return differences(digests(before), digests(after), (one, other) => one === other).map(([kind, item]) => {
        return { kind, section: sectionOf(item), where: 'file', label: item };
    });
}
function compareTables(before, after, isIgnored) {
    const byName = (tables) => new Map(tables.map((table) => [table.name, table]));
    const [old, current] = [byName(before), byName(after)];
    const isSame = (one, other) => JSON.stringify(one.columns) === JSON.stringify(other.columns);
    const whole = differences(old, current, isSame).map(([kind, table]) => {
        return { kind, section: sectionOf(table), where: table, label: '' };
    });
    const reshaped = new Set(whole.map(({ where }) => where));
    const rows = [...current.values()].flatMap((table) => {
        const earlier = old.get(table.name);
        if (!earlier || reshaped.has(table.name))
            return [];
        return compareRows(table.name, [...visibleRows(earlier, isIgnored)], [...visibleRows(table, isIgnored)]);
    });
    return [...whole, ...rows];
}
/** Rows that are the same in both fall away, whatever they are called; of the rest, those of the same name have changed. */
function compareRows(table, before, after) {
    const removed = groupByName(less(before, after));
    const added = groupByName(less(after, before));
    const section = sectionOf(table);
    return [...new Set([...removed.keys(), ...added.keys()])].flatMap((name) => {
        const [gone, come] = [removed.get(name) ?? [], added.get(name) ?? []];
        const changed = Math.min(gone.length, come.length);
        const list = (labels, kind) => labels.map((label) => ({ kind, section, where: table, label }));
        return [
            ...list(come.slice(0, changed), 'changed'),
            ...list(come.slice(changed), 'added'),
            ...list(gone.slice(changed), 'removed'),
        ];
    });
}
/** The rows that the others do not have, each as often as it has no counterpart. */
function less(rows, others) {
    const counts = new Map();
    for (const [, digest] of others)
        counts.set(digest, (counts.get(digest) ?? 0) + 1);
    return rows.filter(([, digest]) => {
        const count = counts.get(digest) ?? 0;
        counts.set(digest, count - 1);
        return count <= 0;
    });
}
function groupByName(rows) {
    const groups = new Map();
    for (const [label] of rows) {
        const name = baseLabel(label);
        const labels = groups.get(name) ?? [];
        labels.push(label);
        groups.set(name, labels);
    }
    return groups;
}
function differences(before, after, isSame) {
    const gone = [...before.keys()].filter((key) => !after.has(key)).map((key) => ['removed', key]);
    const rest = [...after].flatMap(([key, value]) => {
        const old = before.get(key);
        if (old === undefined)
            return [['added', key]];
        return isSame(old, value) ? [] : [['changed', key]];
    });
    return [...gone, ...rest];
}

;// CONCATENATED MODULE: ./build/dss/archive-end.js
// Where a tar archive ends: two blocks of zeros right behind the last member, and nothing but zeros after them. The parser
// (tar-stream) takes an archive without an end, and a second one behind it.
const BLOCK_BYTES = 512;
const ZEROS = Buffer.alloc(BLOCK_BYTES);
/** Watches an archive go by. Positions are bytes from its beginning. */
function watchArchiveEnd() {
    /** Blocks of zeros that may lie outside of the data of any member. */
    let runs = [];
    let position = 0;
    let dataStart = 0;
    let dataEnd = 0;
    let followed = false;
    return {
        see(chunk) {
            for (let at = 0; at < chunk.length; at += BLOCK_BYTES, position += BLOCK_BYTES) {
                if (position >= dataStart && position < dataEnd)
                    continue;
                if (ZEROS.compare(chunk, at, at + BLOCK_BYTES) !== 0)
                    continue;
                const last = runs.at(-1);
                if (last?.end === position)
                    last.end += BLOCK_BYTES;
                else
                    runs.push({ start: position, end: position + BLOCK_BYTES });
            }
        },
        member(start, size) {
            // Zeros between the last member and this one were an end.
            followed ||= runs.some((run) => run.start < start && run.end > dataEnd);
            runs = runs.filter((run) => run.end > start);
            dataStart = start;
            dataEnd = start + Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES;
        },
        conclude() {
            if (followed)
                return 'archive-followed';
            const end = runs.find((run) => run.end > dataEnd);
            if (!end || end.start > dataEnd || end.end - dataEnd < 2 * BLOCK_BYTES)
                return 'archive-unended';
            return end.end === position ? undefined : 'archive-followed';
        },
    };
}
/** Cuts a stream of bytes at whole blocks. */
function inBlocks() {
    let carried = Buffer.alloc(0);
    return {
        add(chunk) {
            const bytes = carried.length === 0 ? chunk : Buffer.concat([carried, chunk]);
            const whole = bytes.length - (bytes.length % BLOCK_BYTES);
            carried = Buffer.from(bytes.subarray(whole));
            return bytes.subarray(0, whole);
        },
        rest: () => carried.length,
    };
}

;// CONCATENATED MODULE: ./build/dss/archive.js
// The tar archive in a backup, read as it arrives: what it holds, and what no backup may hold. Nothing is ever written to
// disk under a name from it.



/** Reads an archive as it arrives; its database is copied to `databaseFile`, which must not exist. */
async function openArchive({ databaseFile }) {
    const { default: tar } = await __webpack_require__.e(/* import() */ 118).then(__webpack_require__.t.bind(__webpack_require__, 56118, 19));
    const parser = tar.extract({ allowUnknownFormat: true });
    const ending = watchArchiveEnd();
    const blocks = inBlocks();
    const members = listMembers(databaseFile);
    let failure;
    const fail = (error) => {
        failure ??= error;
        parser.destroy();
    };
    const closed = new Promise((resolve) => parser.once('close', resolve));
    parser.on('error', fail);
    parser.on('entry', (header, body, next) => {
        body.on('error', () => { });
        // A folder may claim a size, but has no data: the parser would wait for it for ever.
        if (header.type === 'directory')
            header.size = 0;
        const { size } = header;
        if (!Number.isSafeInteger(size) || typeof size !== 'number')
            return fail(new Error('a size makes no sense'));
        ending.member(header.byteOffset ?? 0, size);
        try {
            const member = members.begin({ name: header.name, type: header.type, size });
            body.on('data', (chunk) => attempt(() => member.write(chunk)));
            body.on('end', () => attempt(() => {
                member.end();
                next();
            }));
        }
        catch (error) {
            fail(error);
        }
    });
    /** A listener that throws would end the process. */
    function attempt(work) {
        try {
            work();
        }
        catch (error) {
            fail(error);
        }
    }
    return {
        write: async (chunk) => {
            const whole = blocks.add(chunk);
            ending.see(whole);
            if (failure || whole.length === 0 || parser.write(whole))
                return;
            await Promise.race([closed, new Promise((resolve) => parser.once('drain', resolve))]);
        },
        end: async () => {
            if (!failure && blocks.rest() > 0)
                fail(new Error('the last block is not whole'));
            parser.end(undefined);
            await closed;
            const found = members.end();
            const problem = ending.conclude();
            if (failure)
                throw describe(failure, problem);
            return { ...found, findings: [...(problem ? [(0,dss_findings/* finding */.gk)(problem)] : []), ...found.findings] };
        },
    };
}
/** What the parser throws is a damaged archive; our own findings and the disk's errors speak for themselves. */
function describe(failure, problem) {
    if (failure instanceof dss_findings/* Damage */.cv || (typeof failure === 'object' && failure !== null && 'errno' in failure))
        return failure;
    return new dss_findings/* Damage */.cv(problem === 'archive-followed' ? problem : 'archive-damaged', undefined, failure);
}

// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/dss/tail.js
var dss_tail = __webpack_require__(13547);
;// CONCATENATED MODULE: ./build/dss/gzip.js
// One gzip member (RFC 1952), and nothing behind it. zlib itself would take a second one, and padding.






/** Four times Node's own: a large file opens in two thirds of the time. */
const INFLATE_CHUNK_BYTES = 65_536;
/** A longer header is none that a router writes. */
const MAX_HEADER_BYTES = 65_536;
const FIXED_HEADER_BYTES = 10;
const TRAILER_BYTES = 8;
const MAGIC = Buffer.from('1f8b', 'hex');
const FLAG = { headerCrc: 0x02, extra: 0x04, name: 0x08, comment: 0x10, reserved: 0xe0 };
/** Gives the content of the one member to `take`. Throws Damage, what `take` throws, and the signal's reason. */
async function openGzip(file, { take, signal }) {
    const handle = await (0,promises_.open)(file);
    try {
        const head = await handle.read(Buffer.alloc(MAX_HEADER_BYTES), 0, MAX_HEADER_BYTES, 0);
        const start = headerLength(head.buffer.subarray(0, head.bytesRead));
        const inflate = (0,external_node_zlib_.createInflateRaw)({ chunkSize: INFLATE_CHUNK_BYTES });
        let checksum = 0;
        let size = 0;
        const consume = async (content) => {
            for await (const chunk of content) {
                checksum = (0,external_node_zlib_.crc32)(chunk, checksum);
                size += chunk.length;
                await take(chunk);
            }
        };
        await (0,external_node_stream_promises_.pipeline)(readChunks(file, { start, signal }), inflate, consume).catch((error) => {
            const code = codeOf(error);
            if (!code.startsWith('Z_'))
                throw error;
            throw damaged(code === 'Z_BUF_ERROR' ? 'breaks off' : `has wrong data (${code})`, error);
        });
        // What inflate took is exact: it stops where the compressed data ends.
        const end = start + inflate.bytesWritten;
        const { buffer: trailer, bytesRead } = await handle.read(Buffer.alloc(TRAILER_BYTES), 0, TRAILER_BYTES, end);
        if (bytesRead < TRAILER_BYTES)
            throw damaged('breaks off');
        if (trailer.readUInt32LE(0) !== checksum)
            throw damaged('has a wrong checksum');
        if (trailer.readUInt32LE(4) !== size % 2 ** 32)
            throw damaged('has a wrong length');
        const tail = await (0,dss_tail/* findTail */.I)(handle, { start: end + TRAILER_BYTES, magic: MAGIC });
        if (tail)
            throw new dss_findings/* Damage */.cv(tail);
    }
    finally {
        await handle.close();
    }
}
/** Bytes before the compressed data (RFC 1952, 2.3). */
function headerLength(head) {
    const flags = head[3] ?? 0;
    if (flags & FLAG.reserved)
        throw damaged('has a wrong header');
    let length = FIXED_HEADER_BYTES;
    if (flags & FLAG.extra)
        length += 2 + (head.length < length + 2 ? head.length : head.readUInt16LE(length));
    if (flags & FLAG.name)
        length = head.indexOf(0, length) + 1 || head.length;
    if (flags & FLAG.comment)
        length = head.indexOf(0, length) + 1 || head.length;
    if (flags & FLAG.headerCrc) {
        const expected = head.length < length + 2 ? -1 : head.readUInt16LE(length);
        if (((0,external_node_zlib_.crc32)(head.subarray(0, length)) & 0xffff) !== expected)
            throw damaged('has a wrong header');
        length += 2;
    }
    if (length >= head.length)
        throw damaged('breaks off');
    return length;
}
function damaged(detail, cause) {
    return new dss_findings/* Damage */.cv('container-damaged', `the gzip file ${detail}`, cause);
}
/** Node's code of an error, such as `Z_DATA_ERROR`. */
function codeOf(error) {
    return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

;// CONCATENATED MODULE: ./build/dss/container.js
// The outermost layer of a backup: gzip or xz, told by its bytes, opened as a bounded stream to its very end.



/** What a backup may open to; real ones open to about 380 KB. */
const MAX_CONTENT_BYTES = GIB;
const GZIP_MAGIC = Buffer.from('1f8b08', 'hex');
const XZ_MAGIC = Buffer.from('fd377a585a00', 'hex');
/** The container that a file's first bytes name (protocol.md 6: gzip on SRM, xz on DSM), or `undefined`. */
function containerOf(head) {
    if (head.subarray(0, GZIP_MAGIC.length).equals(GZIP_MAGIC))
        return 'gzip';
    if (head.subarray(0, XZ_MAGIC.length).equals(XZ_MAGIC))
        return 'xz';
    return undefined;
}
/**
 * Decompresses the whole file, checks its checksums and that nothing follows its end, and returns the size of its content
 * in bytes. Throws Damage, what `take` throws, and the signal's reason.
 */
async function openContainer(file, options) {
    const { container, take, signal, maxBytes = MAX_CONTENT_BYTES } = options;
    let size = 0;
    const bounded = (chunk) => {
        size += chunk.length;
        if (size > maxBytes)
            throw new dss_findings/* Damage */.cv('too-large', `to more than ${formatBytes(maxBytes)}`);
        return take(chunk);
    };
    // Only the decoder that is needed is loaded: the one of xz is an engine of its own.
    const open = container === 'gzip' ? openGzip : (await __webpack_require__.e(/* import() */ 619).then(__webpack_require__.bind(__webpack_require__, 91619))).openXz;
    await open(file, { take: bounded, signal });
    if (size === 0)
        throw new dss_findings/* Damage */.cv('container-empty');
    return size;
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
;// CONCATENATED MODULE: ./build/dss/database.js
// The settings database in a backup: opened read only, checked, and every row of every table digested.








const database_MAGIC = 'SQLite format 3\0';
const MAX_ROWS = 2_000_000;
const REPLACEMENT_CHARACTER = '\uFFFD';
/** How many rows are read before somebody else may do something. */
const ROWS_PER_TURN = 10_000;
/** Reads all tables, by name. Throws Damage, and the signal's reason. The folder of `file` must be private. */
async function readDatabase(file, { signal, maxRows = MAX_ROWS }) {
    const { magic, size } = await readMagic(file);
    if (magic !== database_MAGIC)
        throw new dss_findings/* Damage */.cv('database-damaged', 'it is not SQLite');
    // Only where a database is read: not every Node has it, and it is 2 MB of native code.
    const { DatabaseSync } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 80099, 19));
    // Immutable: a file that says that it has a write-ahead log is read as it is, and nothing is made beside it.
    const location = new URL(`${(0,external_node_url_.pathToFileURL)(file).href}?immutable=1`);
    let database;
    try {
        database = new DatabaseSync(location, { readOnly: true, allowExtension: false });
        database.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;');
        checkSize(database, size);
        checkIntegrity(database);
        const tables = [];
        let rowsLeft = maxRows;
        for (const name of listTables(database)) {
            const table = await readTable(database, { name, rowsLeft, signal });
            rowsLeft -= table.rows.length;
            tables.push(table);
        }
        return tables;
    }
    catch (error) {
        const problem = sqliteProblem(error);
        if (problem !== undefined)
            throw new dss_findings/* Damage */.cv('database-damaged', printable(problem), error);
        throw error;
    }
    finally {
        database?.close();
    }
}
async function readMagic(file) {
    const handle = await (0,promises_.open)(file);
    try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(database_MAGIC.length), 0, database_MAGIC.length, 0);
        return { magic: buffer.toString('latin1', 0, bytesRead), size: (await handle.stat()).size };
    }
    finally {
        await handle.close();
    }
}
/** What is missing at the end SQLite would read as zeros. */
function checkSize(database, size) {
    const pageSize = Number(database.prepare('PRAGMA page_size').get()?.page_size);
    const pages = Number(database.prepare('PRAGMA page_count').get()?.page_count);
    if (size < pageSize * pages || size % pageSize !== 0)
        throw new dss_findings/* Damage */.cv('database-damaged', 'it breaks off');
}
function checkIntegrity(database) {
    const problem = database.prepare('PRAGMA integrity_check(1)').get()?.integrity_check;
    if (problem !== 'ok')
        throw new dss_findings/* Damage */.cv('database-damaged', printable(String(problem)));
}
/** Tables that hold rows of their own; not views, not what SQLite keeps for itself, not what needs a module. */
function listTables(database) {
    const found = database.prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow')");
    return found
        .all()
        .map(({ name }) => String(name))
        .filter((name) => !name.startsWith('sqlite_'))
        .sort();
}
async function readTable(database, { name, rowsLeft, signal }) {
    const statement = database.prepare(`SELECT * FROM ${quoted(name)}`);
    const columns = statement.columns().map((column) => column.name);
    const labelIndex = labelColumn(columns);
    const isUtf8Database = database.prepare('PRAGMA encoding').get()?.encoding === 'UTF-8';
    /** `undefined` if a text could not be read as it is. */
    async function readRows(source, isExact) {
        const rows = new RowList();
        for (const values of source) {
            if (!isExact && values.some(isReplaced))
                return undefined;
            if (rows.length === rowsLeft)
                throw new dss_findings/* Damage */.cv('too-many-rows');
            if (rows.length % ROWS_PER_TURN === ROWS_PER_TURN - 1) {
                await new Promise(setImmediate);
                signal.throwIfAborted();
            }
            rows.add(labelOf(values[labelIndex]), digestOf(name, values));
        }
        return rows;
    }
    const rows = (await readRows(iterate(statement), !isUtf8Database)) ??
        // Text that is not whole UTF-8 would lose what makes it different: such a table is read again, as bytes.
        (await readRows(iterateBytes(database, { name, columns }), true)) ??
        new RowList();
    return { name, columns, rows };
}
/** Text whose bytes are not UTF-8. */
class BrokenText {
    bytes;
    constructor(bytes) {
        this.bytes = bytes;
    }
}
function iterate(statement) {
    statement.setReadBigInts(true);
    statement.setReturnArrays(true);
    // With arrays set, every row is one; the types know objects only.
    return statement.iterate();
}
function* iterateBytes(database, { name, columns }) {
    const pairs = columns.map(quoted).map((column) => `typeof(${column}), CAST(${column} AS BLOB), ${column}`);
    for (const cells of iterate(database.prepare(`SELECT ${pairs.join(', ')} FROM ${quoted(name)}`))) {
        yield columns.map((_, index) => {
            const [type, bytes, value] = cells.slice(3 * index);
            if (type !== 'text' || !(bytes instanceof Uint8Array))
                return value ?? null;
            return (0,external_node_buffer_.isUtf8)(bytes) ? Buffer.from(bytes).toString('utf8') : new BrokenText(bytes);
        });
    }
}
function isReplaced(value) {
    return typeof value === 'string' && value.includes(REPLACEMENT_CHARACTER);
}
/** The same for the same values of the same table, wherever they are kept. */
function digestOf(table, values) {
    let text = `${JSON.stringify(table)} `;
    for (const value of values) {
        if (value === null)
            text += 'null;';
        else if (typeof value === 'string')
            text += `text ${Buffer.byteLength(value)}:${value};`;
        else if (typeof value === 'bigint')
            text += `integer ${value};`;
        else if (typeof value === 'number')
            text += `real ${Object.is(value, -0) ? '-0' : value};`;
        else if (value instanceof BrokenText)
            text += `bytes ${(0,external_node_crypto_.hash)('sha256', value.bytes)};`;
        else
            text += `blob ${(0,external_node_crypto_.hash)('sha256', value)};`;
    }
    return (0,external_node_crypto_.hash)('sha256', text);
}
function quoted(name) {
    return `"${name.replaceAll('"', '""')}"`;
}
/** What SQLite complains about; `undefined` if it is not SQLite that does. */
function sqliteProblem(error) {
    if (typeof error !== 'object' || error === null || !('code' in error) || error.code !== 'ERR_SQLITE_ERROR')
        return undefined;
    return 'message' in error ? String(error.message) : '';
}

;// CONCATENATED MODULE: ./build/dss/inspect.js
// The checks of a fetched file: what it is, whether it is whole, and what it holds. Nothing of it stays on the disk.






const HEAD_BYTES = 65_536;
const SHOWN_BYTES = 8;
/** Findings that say that nothing can be said: such a file is kept, but it is not verified. */
const UNDECIDED = new Set(['format-unknown', 'xz-feature', 'no-checksum']);
/** Checks a file that claims to be a backup. Throws what the disk says, and the signal's reason. */
async function inspect(file, { signal }) {
    const { head, size } = await readHead(file);
    const container = containerOf(head);
    const failed = (findings) => ({
        verdict: findings.every(({ code }) => UNDECIDED.has(code)) ? 'unknown' : 'damaged',
        container,
        findings,
        firstBytes: head.subarray(0, SHOWN_BYTES).toString('hex'),
    });
    if (!container)
        return failed([(0,dss_findings/* finding */.gk)(judgeText(head, size) ?? 'format-unknown')]);
    // mkdtemp makes it 0700: the database in it holds every password of the router.
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_path_.dirname)(file), 'opened-'));
    try {
        const databaseFile = (0,external_node_path_.join)(folder, 'database');
        const archive = await openArchive({ databaseFile });
        const contentSize = await openContainer(file, { container, take: archive.write, signal }).catch(async (error) => {
            await archive.end().catch(() => { });
            throw error;
        });
        const { entries, findings } = await archive.end();
        if (findings.length > 0)
            return failed(findings);
        const tables = await readDatabase(databaseFile, { signal });
        return { verdict: 'whole', container, contentSize, content: { entries, tables }, findings: [] };
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof dss_findings/* Damage */.cv)
            return failed([error.finding]);
        throw error;
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true, maxRetries: 2 });
    }
}
/** What routers send instead of a backup: nothing, a web page, or JSON. */
function judgeText(head, size) {
    if (size === 0)
        return 'empty';
    const text = head
        .toString('utf8')
        .replace(/^\uFEFF/, '')
        .trimStart();
    if (text === '')
        return 'blank';
    if (/^<(?:!|\?|[a-z])/i.test(text))
        return 'web-page';
    if (/^[[{]/.test(text) && (size > head.length ? /^[[{]\s*(?:"|[[{\]}])/.test(text) : isJson(text)))
        return 'json';
    return undefined;
}
function isJson(text) {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}
async function readHead(file) {
    const handle = await (0,promises_.open)(file);
    try {
        const { size } = await handle.stat();
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(size, HEAD_BYTES)), 0);
        return { head: buffer.subarray(0, bytesRead), size };
    }
    finally {
        await handle.close();
    }
}

;// CONCATENATED MODULE: ./build/router/network-errors.js
// Failures of the connection itself, in words; and which of them may be passing.

/** The connection broke, or nothing came in time: the same request may well succeed when sent again. */
class TransientError extends errors/* BackupError */.hj {
}
const REFUSED = {
    message: (origin) => `Nothing listens at ${origin}: the connection was refused.`,
    hint: 'Check the port in `url` (SRM uses 8001 for https and 8000 for http unless changed), and that HTTPS is not switched off in SRM.',
};
const NO_ROUTE = { message: (origin) => `There is no way to ${origin} from this runner.` };
const NO_ANSWER = { message: (origin) => `${origin} did not answer in time.` };
const UNKNOWN_NAME = {
    message: (origin) => `The host name in ${origin} is not known to the runner.`,
    hint: "Use the router's IP address in `url`, or check the runner's DNS.",
};
const NOT_TLS = {
    message: (origin) => `${origin} does not speak TLS as expected.`,
    hint: 'The likely cause is the port: SRM speaks https on 8001 and http on 8000. An old firmware may only offer TLS versions that are refused today.',
};
/** The answer did not begin, or did not go on, within the transport's own limit. */
const SILENCE_HINT = 'The router went silent in the middle of the conversation: it may be overloaded, or restarting. Wait a few minutes, then run again. A longer `timeout` does not help, since each answer has a limit of its own.';
const WORDINGS = {
    ECONNREFUSED: REFUSED,
    EHOSTUNREACH: NO_ROUTE,
    ENETUNREACH: NO_ROUTE,
    EHOSTDOWN: NO_ROUTE,
    EADDRNOTAVAIL: NO_ROUTE,
    ETIMEDOUT: NO_ANSWER,
    UND_ERR_CONNECT_TIMEOUT: NO_ANSWER,
    ENOTFOUND: UNKNOWN_NAME,
    EAI_AGAIN: UNKNOWN_NAME,
    EPROTO: NOT_TLS,
};
/** Raised by the file that a download is written to, not by the network. */
const DISK = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'ENOENT', 'EACCES', 'EPERM', 'EMFILE']);
const CUT = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'UND_ERR_SOCKET', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH']);
const TOO_SLOW = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);
/**
 * Turns whatever undici or the socket threw while asking for `what` into a BackupError. `hint` is what to do where the
 * request may have arrived, and only its answer is lost.
 */
function network_errors_describeNetworkError(error, { origin, what, hint }) {
    if (error instanceof errors/* BackupError */.hj)
        return error;
    const code = network_errors_textOf(error, 'code');
    if (DISK.has(code) && network_errors_textOf(error, 'syscall') !== 'connect') {
        return new errors/* BackupError */.hj('store-failed', `The download could not be written to the runner's disk (${code}).`, {
            cause: error,
            hint: 'Check free space and permissions of the folder that the runner uses for temporary files (RUNNER_TEMP).',
        });
    }
    if (CUT.has(code)) {
        return new TransientError('router-unreachable', `The connection to ${origin} broke off during ${what}.`, {
            cause: error,
            hint,
        });
    }
    if (TOO_SLOW.has(code) || network_errors_textOf(error, 'name') === 'TimeoutError') {
        return new TransientError('timed-out', `${origin} stopped answering during ${what}.`, {
            cause: error,
            hint: hint ?? SILENCE_HINT,
        });
    }
    const wording = code.startsWith('ERR_SSL') || code.startsWith('ERR_TLS') ? NOT_TLS : WORDINGS[code];
    if (wording) {
        return new errors/* BackupError */.hj('router-unreachable', wording.message(origin), { cause: error, hint: wording.hint });
    }
    // undici's HTTPParserError has a code for some causes only.
    if (network_errors_textOf(error, 'name') === 'HTTPParserError' || code === 'UND_ERR_HEADERS_OVERFLOW') {
        return new errors/* BackupError */.hj('router-unsupported', `What answers at ${origin} does not speak HTTP as expected.`, {
            cause: error,
        });
    }
    return new errors/* BackupError */.hj('router-unreachable', `No connection to ${origin} (${code || 'unknown reason'}).`, {
        cause: error,
    });
}
/** A text property of whatever was thrown; not only of an Error of our own realm, which tests and workers may not share. */
function network_errors_textOf(error, name) {
    const value = typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
    return typeof value === 'string' ? value : '';
}

;// CONCATENATED MODULE: ./build/router/reply.js
// The router's JSON, from unknown to typed: the envelope every API shares, and the shape that a debug log may show.
const MAX_SHAPE_DEPTH = 5;
const MAX_SHAPE_KEYS = 24;
/** Parses a reply. `undefined` if it is not JSON, or not an object with a boolean `success` (protocol.md 3.8). */
function parseReply(text) {
    const reply = fieldsOf(parseJson(text));
    const success = field(reply, 'success');
    if (success === true)
        return { ok: true, data: fieldsOf(field(reply, 'data')) };
    if (success !== false)
        return undefined;
    const error = fieldsOf(field(reply, 'error'));
    return { ok: false, code: numberOf(field(error, 'code')) ?? 0, error };
}
/** An own field; never one of the prototype's. */
function field(fields, name) {
    return Object.hasOwn(fields, name) ? fields[name] : undefined;
}
/** The value as an object with named fields; {} for everything else, arrays included. */
function fieldsOf(value) {
    return reply_isFields(value) ? value : {};
}
/** A text that says something; `undefined` for an empty one and for everything else. */
function reply_textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/** A finite number, also one that is written as a string of digits. */
function numberOf(value) {
    if (typeof value === 'number')
        return Number.isFinite(value) ? value : undefined;
    return typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : undefined;
}
function reply_isFields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** JSON.parse, except that whole numbers too large for a double keep their digits, as text: a task id must be echoed exactly. */
function parseJson(text) {
    const keepDigits = (_key, value, context) => typeof value === 'number' && !Number.isSafeInteger(value) && /^-?\d+$/.test(context?.source ?? '')
        ? context?.source
        : value;
    try {
        return JSON.parse(text, keepDigits);
    }
    catch {
        // Not JSON, or nested deeper than the stack: either way nothing that a router sends.
        return undefined;
    }
}
/** Keys and types of a reply, never values: `{data: {sid: string}, success: boolean}`. */
function shapeOf(text) {
    const value = parseJson(text);
    return value === undefined ? `not JSON (${text.length} characters)` : describeShape(value, 0);
}
function describeShape(value, depth) {
    if (Array.isArray(value)) {
        const first = value.length === 0 ? '' : depth < MAX_SHAPE_DEPTH ? describeShape(value[0], depth + 1) : '…';
        return `[${first}${value.length > 1 ? `, … ${value.length} in all` : ''}]`;
    }
    if (!reply_isFields(value))
        return value === null ? 'null' : typeof value;
    if (depth >= MAX_SHAPE_DEPTH)
        return '{…}';
    const keys = Object.keys(value);
    const shown = keys.slice(0, MAX_SHAPE_KEYS).map((key) => `${shownName(key)}: ${describeShape(value[key], depth + 1)}`);
    return `{${shown.join(', ')}${keys.length > MAX_SHAPE_KEYS ? `, … ${keys.length} in all` : ''}}`;
}
/** A name for the debug log: names are the protocol's words; what is no word (an id, an address) may be data and is not shown. */
function shownName(name) {
    return /^[A-Za-z_][A-Za-z_.]{0,40}\d?$/.test(name) ? name : `(name of ${name.length})`;
}

;// CONCATENATED MODULE: ./build/router/protocol.js
// The calls we make: API names, versions, paths, and the typed form of what comes back.

/** The APIs that a backup talks to. Names as in protocol.md 1, 2, 3, 5 and 8. */
const API = {
    info: 'SYNO.API.Info',
    encryption: 'SYNO.API.Encryption',
    auth: 'SYNO.API.Auth',
    backup: 'SYNO.Backup.Config.Backup',
    mesh: 'SYNO.Mesh.System.Info',
    system: 'SYNO.Core.System',
};
/** The session name that every source's server takes, the same at login and logout (protocol.md 9.3). */
const SESSION_NAME = 'webui';
/** Every SRM client asks here, without a session (protocol.md 1). */
const INFO_ENDPOINT = { api: API.info, path: 'webapi/query.cgi', version: 1 };
/** The newest version of each API that we speak: Auth 3 is SRM's own maximum (protocol.md 9.2), the others are 1. */
const NEWEST_SPOKEN = { [API.auth]: 3 };
/** The oldest: Auth 1 returns no session id (protocol.md 3.1). */
const OLDEST_SPOKEN = { [API.auth]: 2 };
/**
 * Reads `data` of SYNO.API.Info query. An API is left out where we speak none of its versions, or where its path is no
 * plain path below /webapi/ (DSM pads it with underscores and may use folders: protocol.md 1).
 */
function readEndpoints(data) {
    const endpoints = new Map();
    for (const api of Object.values(API)) {
        const listed = fieldsOf(field(data, api));
        const path = reply_textOf(field(listed, 'path')) ?? '';
        const newest = Math.min(numberOf(field(listed, 'maxVersion')) ?? 0, NEWEST_SPOKEN[api] ?? 1);
        const oldest = Math.max(numberOf(field(listed, 'minVersion')) ?? 1, OLDEST_SPOKEN[api] ?? 1);
        if (newest >= oldest && /^[\w-]+(?:\/[\w-]+){0,4}\.cgi$/.test(path)) {
            endpoints.set(api, { api, path: `webapi/${path}`, version: Math.floor(newest) });
        }
    }
    return endpoints;
}
/** What to assume of a router whose SYNO.API.Info answers an error (protocol.md 9.2). */
const ASSUMED_ENDPOINTS = new Map([
    { api: API.auth, path: 'webapi/auth.cgi', version: 3 },
    { api: API.encryption, path: 'webapi/encryption.cgi', version: 1 },
    { api: API.backup, path: 'webapi/entry.cgi', version: 1 },
    { api: API.mesh, path: 'webapi/entry.cgi', version: 1 },
    { api: API.system, path: 'webapi/entry.cgi', version: 1 },
].map((endpoint) => [endpoint.api, { ...endpoint, assumed: true }]));
/** The form of one call. Everything is posted; nothing is ever put into the URL (protocol.md 9.6). */
function callForm(endpoint, { method, parameters }) {
    return new URLSearchParams({ api: endpoint.api, version: String(endpoint.version), method, ...parameters });
}
const FINISHED = new Set(['finish', 'finished', 'done', 'success']);
/** Only `running` is told by a source; the others are words that mean the same. */
const RUNNING = new Set(['running', 'processing', 'exporting', 'waiting', 'pending', 'starting', 'started', 'busy']);
const FAILED = new Set(['fail', 'failed', 'error', 'cancel', 'cancelled', 'canceled', 'abort', 'aborted']);
/** Reads `data` of a status reply in all the shapes that sources tell (protocol.md 9.4). */
function readStatus(data) {
    const states = ['state', 'status'].map((name) => (reply_textOf(field(data, name)) ?? '').toLowerCase());
    const error = field(data, 'error');
    if (isPresent(error) || states.some((state) => FAILED.has(state))) {
        const code = numberOf(error) ?? numberOf(field(fieldsOf(error), 'code'));
        return { kind: 'failed', ...(code === undefined ? {} : { code }) };
    }
    const finish = booleanOf(field(data, 'finish'));
    if (finish || states.some((state) => FINISHED.has(state)))
        return { kind: 'finished' };
    return { kind: finish === false || states.some((state) => RUNNING.has(state)) ? 'running' : 'unknown' };
}
/** A boolean, also one that is written as a number or a text. */
function booleanOf(value) {
    const word = String(value).toLowerCase();
    if (typeof value === 'object')
        return undefined;
    return word === 'true' || word === '1' ? true : word === 'false' || word === '0' ? false : undefined;
}
/** An error member that says something: not null, 0, "", false or {}. */
function isPresent(error) {
    return typeof error === 'object' && error !== null ? Object.keys(error).length > 0 : Boolean(error) && error !== '0';
}
/** The task id as it must be echoed: a string, or a number in its own digits (protocol.md 5.3). */
function readTaskId(data) {
    const id = field(data, 'task_id');
    return typeof id === 'number' && Number.isFinite(id) ? String(id) : reply_textOf(id);
}
/** What can stand in a Cookie header as it is. */
const SENDABLE_ID = /^[\w.~%+/=-]{1,512}$/;
/** `id` of a Set-Cookie header, else `sid` of the body (protocol.md 3.3): the first that can be sent back. */
function readSessionId(data, cookies) {
    const fromCookies = cookies.map((cookie) => /^\s*id=([^;]*)/.exec(cookie)?.[1]?.trim());
    return [...fromCookies, reply_textOf(field(data, 'sid'))].find((id) => id !== undefined && SENDABLE_ID.test(id));
}

;// CONCATENATED MODULE: ./build/router/api.js
// One call to the router's web API: the form out, the typed reply back, and an error for everything that is neither.





const MAX_COOKIES_SHOWN = 8;
/** An Api over a transport. `origin` is for messages: scheme, host and port. Debug lines show shapes, never values. */
function createApi({ transport, origin, journal, }) {
    return {
        async call(call) {
            const answer = await transport.post(requestOf(call));
            journal.debug(`${call.endpoint.api} ${call.method}: HTTP ${answer.status}, ${shapeOf(answer.text)}${describeCookies(answer)}`);
            refuseStatus(answer, { call, origin });
            const reply = parseReply(answer.text);
            if (!reply) {
                throw new errors/* BackupError */.hj(call.failure, `What answered ${call.what} at ${origin} is not SRM: ${describeContent(answer)}.`, { hint: call.hint ?? wrongPlace(call) });
            }
            return { reply, cookies: answer.cookies };
        },
    };
}
/** Names only: the values are session ids. */
function describeCookies({ cookies }) {
    const names = cookies.slice(0, MAX_COOKIES_SHOWN).map((cookie) => shownName(/^\s*([^=;]*)/.exec(cookie)?.[1] ?? ''));
    return names.length > 0 ? `, sets cookies: ${names.join(', ')}` : '';
}
/** The HTTP request of a call: session id as cookie, token as header and parameter. */
function requestOf({ endpoint, method, parameters, keys, signal, what, hint }) {
    const form = callForm(endpoint, {
        method,
        parameters: {
            ...parameters,
            ...(keys?.synoToken ? { SynoToken: keys.synoToken } : {}),
            ...(keys?.sidInBody ? { _sid: keys.sid } : {}),
        },
    });
    const headers = {
        ...(keys ? { cookie: `id=${keys.sid}` } : {}),
        ...(keys?.synoToken ? { 'x-syno-token': keys.synoToken } : {}),
    };
    return { path: endpoint.path, form, headers, signal, what, ...(hint ? { hint } : {}) };
}
/** Throws unless the status is 200, which SRM answers to everything, errors included (protocol.md 3.8). */
function refuseStatus(answer, { call, origin }) {
    const { status } = answer;
    if (status === 200)
        return;
    if (status >= 300 && status < 400)
        throw redirected(answer.location, origin);
    const message = `${origin} answered ${call.what} with HTTP ${status}.`;
    if (status >= 500)
        throw new TransientError(call.failure, message, { hint: call.hint });
    const needsTls = status === 400 && origin.startsWith('http:');
    throw new errors/* BackupError */.hj(call.failure, message, { hint: call.hint ?? (needsTls ? NEEDS_TLS : wrongPlace(call)) });
}
/** What Apache answers where https was meant (protocol.md 7: SRM's server). */
const NEEDS_TLS = 'The likely cause: this port speaks https. Write `https://` instead of `http://` in `url`.';
function redirected(location, origin) {
    const url = location === '' ? null : URL.parse(location, origin);
    const target = url?.protocol.startsWith('http') ? url : undefined;
    return new errors/* BackupError */.hj('router-unsupported', `${origin} redirects to ${target ? printable(target.origin) : 'another place'}; redirects are not followed, since they would take the password along.`, { hint: redirectHint(target, origin) });
}
/** Names the port that the answer itself shows, on the same host only: another one could be anybody's. */
function redirectHint(target, origin) {
    const own = URL.parse(origin);
    if (target?.protocol !== 'https:' || target.hostname !== own?.hostname || target.origin === own.origin) {
        return 'Set `url` to the address that SRM itself answers at, usually https://192.168.1.1:8001.';
    }
    // In `url` a missing port means SRM's own, not 443.
    const moved = `https://${target.hostname}:${target.port || '443'}`;
    return own.protocol === 'http:'
        ? `SRM's "redirect HTTP to HTTPS" is on, and this port has moved to https: set \`url\` to ${moved}.`
        : `Set \`url\` to the address that SRM itself answers at: ${moved}.`;
}
function wrongPlace(call) {
    if (call.failure !== 'router-unsupported')
        return undefined;
    return 'Check the address and the port in `url`: https is on 8001, http on 8000 unless changed, and SRM\'s "redirect HTTP to HTTPS" moves 8000 to 8001. In a browser the address must open the sign-in page of SRM.';
}
function describeContent({ text, contentType }) {
    const start = text.trimStart();
    if (start === '')
        return 'an empty answer';
    const title = /<title[^>]*>([^<]{1,200})/i.exec(start)?.[1];
    if (start.startsWith('<'))
        return title ? `an HTML page titled "${printable(title, 60)}"` : 'an HTML or XML page';
    if (/^[[{]/.test(start))
        return 'other JSON';
    return contentType ? `something of type ${printable(contentType, 60)}` : 'something else';
}

;// CONCATENATED MODULE: ./build/router/error-codes.js
// Router error numbers, in words: what each means at login, and what each means everywhere else.

const SESSION_CODES = new Set([106, 107, 119]);
const QUOTING_CODES = new Set([114, 117, 120]);
const TOKEN_CODES = new Set([103, 105, 119]);
const BUSY_CODES = new Set([100, 117, 118]);
/** The session is gone: timed out, displaced by another login, or unknown (protocol.md 3.8). */
const isSessionLost = (code) => SESSION_CODES.has(code);
/** A parameter was not understood: may be a task id that the JSON layer misread (protocol.md 9.16). */
const isQuotingSuspect = (code) => QUOTING_CODES.has(code);
/** Right after a good login, the router may miss a SynoToken (protocol.md 9.7). */
const isTokenSuspect = (code) => TOKEN_CODES.has(code);
/** Before a session there are no rights to lack: the router is busy, or not ready (protocol.md 3.8). */
const isBusy = (code) => BUSY_CODES.has(code);
/** Why a login is never sent again by itself, for hints. */
const SENT_ONCE = 'The login was sent once and is not tried again, so that Auto Block does not lock the runner out.';
/** For hints: the router takes no login now. */
const BUSY_CAUSES = 'Likely causes, in order: the router is busy with an update, a restore or another backup; it has just started and is not ready.';
const MORE_RIGHTS = 'Likely causes, in order: the account has no administrator rights (Control Panel > User in SRM); it has leftovers of 2-factor authentication, which resetting its multi-factor settings clears; this firmware only accepts sessions of its own web interface.';
const NO_OTP = 'Use an account without 2-factor authentication for backups, or limit 2-factor authentication to external access in SRM.';
/** What 400-411 mean at login. Sources: protocol.md 3.8 (py-synologydsm-api, AE) and 9.12. */
const LOGIN_MEANINGS = {
    400: { code: 'login-refused', message: 'The router knows no such account, or the password is wrong' },
    401: {
        code: 'login-refused',
        message: 'The account is disabled, or is the guest account',
        hint: 'Enable the account in SRM (Control Panel > User), or use another one.',
    },
    402: { code: 'account-not-allowed', message: 'The account is not allowed to sign in', hint: MORE_RIGHTS },
    403: {
        code: 'otp-required',
        message: 'The account asks for a one-time code of 2-factor authentication',
        hint: NO_OTP,
    },
    404: { code: 'otp-refused', message: 'The router refused the one-time code', hint: NO_OTP },
    405: {
        code: 'login-refused',
        message: 'The router says that this is not the right sign-in page, but that of an application portal',
        hint: 'Use the address and port of SRM itself in `url`, not those of a package.',
    },
    406: {
        code: 'otp-required',
        message: 'The router enforces 2-factor authentication, and the account has not set it up',
        hint: 'Exempt the account from enforced 2-factor authentication in SRM.',
    },
    407: {
        code: 'address-blocked',
        message: "The router has blocked this runner's address (Auto Block), so even a right password is refused",
    },
    408: {
        code: 'login-refused',
        message: "The account's password has expired and cannot be changed by its user",
        hint: 'Set a new password for the account as an administrator in SRM, then update the secret.',
    },
    409: {
        code: 'login-refused',
        message: "The account's password has expired",
        hint: 'Sign in to SRM with the account, set a new password, then update the secret.',
    },
    410: {
        code: 'login-refused',
        message: "The account's password must be changed before its first use",
        hint: 'Sign in to SRM with the account, set a new password, then update the secret.',
    },
    411: {
        code: 'login-refused',
        message: 'The account is locked',
        hint: 'Wait until the lock ends, or unlock the account in SRM as an administrator.',
    },
};
const OTHER_FORM = {
    envelope: ' If they work there, this firmware may not accept the encrypted login: try `login-encryption: never`.',
    'envelope-over-http': ' If they work there, this firmware may not accept the encrypted login, and over http there is no other: use https.',
    'plain-as-asked': ' If they work there, this firmware may want an encrypted login: remove `login-encryption: never`.',
    plain: '',
};
/** The error for a refused login. It is final: no code is worth a second try, and each may count for Auto Block. */
function loginError(number, form) {
    const meaning = LOGIN_MEANINGS[number];
    if (meaning) {
        return new errors/* BackupError */.hj(meaning.code, `${meaning.message} (code ${number}).`, {
            hint: meaning.hint ?? fallbackHint(number, form),
        });
    }
    if (number >= 400 && number <= 499) {
        return new errors/* BackupError */.hj('login-refused', `The router refused the login: ${describeCode(number)}.`);
    }
    const message = `The router did not take the login: ${describeCode(number)}.`;
    return isBusy(number)
        ? new errors/* BackupError */.hj('login-refused', message, {
            hint: `${BUSY_CAUSES} ${SENT_ONCE} Wait a few minutes, then run again.`,
        })
        : new errors/* BackupError */.hj('router-unsupported', message, {
            hint: `${SENT_ONCE} If it stays so, please open an issue with the log of a run with debug logging on: it shows no secrets.`,
        });
}
function fallbackHint(number, form) {
    if (number === 407) {
        return "Remove the runner's address from the block list in SRM (Network Center > Security > Auto Block) and add it to the allow list there. Correct the password first if it was wrong.";
    }
    return `Likely causes, in order: a typing error in \`username\` or \`password\`, or an old secret. Sign in to SRM with them to see.${OTHER_FORM[form]} The login is not tried again, so that Auto Block does not lock the runner out.`;
}
/** What the common codes mean (protocol.md 3.8). */
const COMMON_MEANINGS = {
    100: 'unknown error',
    101: 'a parameter is missing',
    102: 'there is no such API',
    103: 'there is no such method',
    104: 'this version is not supported',
    105: 'the account lacks the right',
    106: 'the session has timed out',
    107: 'the session was displaced by another login',
    114: 'a parameter is missing',
    117: 'the account lacks administrator rights, or the router is busy',
    118: 'the router is busy',
    119: 'the session is not known',
    120: 'a parameter is missing or wrong',
    150: "the runner's address changed since the login",
    160: 'the account lacks the right for this application',
};
/** A router error number for a message: `code 117 (the account lacks ...)`. */
function describeCode(number) {
    const meaning = COMMON_MEANINGS[number] ?? (number >= 4400 && number <= 4499 ? 'an error of the backup service' : undefined);
    return meaning ? `code ${number} (${meaning})` : `code ${number}`;
}
/** The error for a refused call after the login. `what` names the call: "the export". */
function callError(number, { what, code }) {
    const message = `The router refused ${what}: ${describeCode(number)}.`;
    if (number === 105 || number === 160)
        return new errors/* BackupError */.hj('account-not-allowed', message, { hint: MORE_RIGHTS });
    if (isSessionLost(number))
        return new errors/* BackupError */.hj('session-lost', message);
    if (number === 117 || number === 118) {
        return new errors/* BackupError */.hj(code, message, {
            hint: 'Likely causes, in order: another backup, restore or update is running on the router; the account lacks administrator rights. Wait a few minutes, then run again.',
        });
    }
    return new errors/* BackupError */.hj(code, message);
}

;// CONCATENATED MODULE: ./build/router/export-task.js
// One export on the router, by its task id: calls that name it, and the way of its file onto our disk.






/** A file larger than this is not the router's JSON. */
const MAX_JSON_BYTES = 65_536;
const MAX_PARAMETERS_SHOWN = 3;
/** The download broke off or was damaged on the way: the task's file may be gone, so only a new start helps (protocol.md 5.5). */
class BrokenDownload extends errors/* BackupError */.hj {
}
/**
 * A call about the task. Its id goes raw first; refused in a way that may mean a misread id, JSON-quoted from then on
 * (protocol.md 9.16). Error replies are returned. Throws BackupError.
 */
async function callTask(task, { session, ...call }) {
    const ask = () => session.call({ ...call, endpoint: task.endpoint, parameters: { task_id: taskParameter(task) } });
    const reply = await ask();
    if (reply.ok || task.quoted || !isQuotingSuspect(reply.code))
        return reply;
    task.quoted = true;
    return await ask();
}
function taskParameter({ id, quoted }) {
    return quoted ? JSON.stringify(id) : id;
}
/** Downloads the finished file. Throws BackupError: SessionLost and BrokenDownload where a new start may help. */
async function fetchFile(task, options) {
    const download = await downloadOnce(task, options);
    const refusal = await readRefusal(download, options);
    if (refusal === undefined)
        return download;
    if (isSessionLost(refusal))
        throw options.session.lost(refusal);
    if (isQuotingSuspect(refusal) && !task.quoted) {
        task.quoted = true;
        return await fetchFile(task, options);
    }
    throw callError(refusal, { what: 'the download', code: 'backup-invalid' });
}
async function downloadOnce(task, { session, transport, origin, journal, file }) {
    const call = {
        endpoint: task.endpoint,
        method: 'download',
        parameters: { task_id: taskParameter(task) },
        what: 'the download',
        failure: 'export-failed',
    };
    try {
        const download = await transport.download(session.request(call), file);
        journal.debug(`download: ${describeDownload(download)}.`);
        refuseStatus(download, { call, origin });
        return download;
    }
    catch (error) {
        if (!(error instanceof TransientError))
            throw error;
        throw new BrokenDownload('export-failed', error.message, { cause: error });
    }
}
/** What a maintainer wants to know of the answer's headers; no values, since a file name may tell whose router it is. */
function describeDownload({ status, contentType, hasLength, disposition }) {
    const type = /^[a-z]+\/[a-z.+-]{1,60}/i.exec(contentType)?.[0] ?? (contentType === '' ? 'no type' : 'a type of its own');
    const length = hasLength ? 'length given' : 'no length';
    const [kind = '', ...parameters] = disposition.replace(/"[^"]*"?/g, '').split(';');
    const word = /^\s*(attachment|inline)\s*$/i.exec(kind)?.[1]?.toLowerCase();
    const names = parameters.slice(0, MAX_PARAMETERS_SHOWN).map((text) => shownName(text.replace(/=.*/s, '').trim()));
    const known = word ? [word, ...names].join('; ') : 'another disposition';
    return `HTTP ${status}, ${type}, ${length}, ${disposition === '' ? 'no disposition' : known}`;
}
/** The router's error number, if what came is its JSON (protocol.md 5.5: HTTP 200 all the same). */
async function readRefusal({ size }, { file, journal }) {
    if (size > MAX_JSON_BYTES)
        return undefined;
    const handle = await (0,promises_.open)(file);
    const text = await handle.readFile('utf8').finally(() => handle.close());
    if (!text.trimStart().startsWith('{'))
        return undefined;
    journal.debug(`download: ${shapeOf(text)}`);
    const reply = parseReply(text);
    return reply && !reply.ok ? reply.code : undefined;
}

;// CONCATENATED MODULE: ./build/router/retry.js
// Waiting, and trying again what may well succeed the second time.



const retry_ATTEMPTS = 3;
const RETRY_MS = 500;
/** Waits `ms`. Throws the signal's reason when it is aborted meanwhile. */
async function retry_pause(ms, signal) {
    await (0,external_node_timers_promises_.setTimeout)(ms, undefined, { signal }).catch((error) => {
        throw (0,errors/* abortReason */.Js)(signal) ?? error;
    });
}
/**
 * Asks again after a broken connection or a 5xx, twice at most. Only for questions that carry nothing secret and change
 * nothing: a login is never asked again.
 */
async function askAgain(question, { journal, signal }) {
    for (let attempt = 1;; attempt++) {
        try {
            return await question();
        }
        catch (error) {
            if (!(error instanceof TransientError) || error.code === 'timed-out' || attempt === retry_ATTEMPTS)
                throw error;
            journal.info(`${error.message} Trying again.`);
            await retry_pause(RETRY_MS * attempt, signal);
        }
    }
}

// EXTERNAL MODULE: ./node_modules/node-forge/lib/forge.js
var forge = __webpack_require__(88561);
// EXTERNAL MODULE: ./node_modules/node-forge/lib/aes.js
var aes = __webpack_require__(39445);
// EXTERNAL MODULE: ./node_modules/node-forge/lib/asn1.js
var asn1 = __webpack_require__(27357);
// EXTERNAL MODULE: ./node_modules/node-forge/lib/md5.js
var md5 = __webpack_require__(86138);
// EXTERNAL MODULE: ./node_modules/node-forge/lib/pbe.js
var pbe = __webpack_require__(6959);
// EXTERNAL MODULE: ./node_modules/node-forge/lib/rsa.js
var rsa = __webpack_require__(52804);
;// CONCATENATED MODULE: ./build/router/envelope.js
// The credential envelope of SYNO.API.Encryption: RSA for a random passphrase, AES for the form (protocol.md 2).









/** Characters that the vendor's own passphrases consist of (protocol.md 2.2). */
const PASSPHRASE_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz~!@#$%^&*()_+-/';
/** What PKCS#1 v1.5 padding takes of every RSA block. */
const PADDING_BYTES = 11;
const MIN_PASSPHRASE_LENGTH = 32;
const MAX_KEY_BITS = 16_384;
const MAX_EXPONENT_BITS = 64;
const SALT_BYTES = 8;
const IMPLIED_EXPONENT = 0x10001;
/** Reads `data` of getinfo (protocol.md 2.1). Throws BackupError `router-unsupported`. */
function readEncryptionInfo(data) {
    const publicKey = readPublicKey(reply_textOf(field(data, 'public_key')) ?? '');
    const serverTime = numberOf(field(data, 'server_time')) ?? Math.floor(Date.now() / 1000);
    return {
        publicKey,
        keyBits: publicKey.n.bitLength(),
        cipherKey: fieldName(data, 'cipherkey') ?? '__cIpHeRtExT',
        cipherToken: fieldName(data, 'ciphertoken') ?? '__cIpHeRtOkEn',
        serverTime: String(serverTime),
    };
}
/** Puts `secrets` into an envelope and returns the one form field that carries it. The token goes first, as the vendor does. */
function sealCredentials(info, secrets) {
    const blockBytes = Math.ceil(info.keyBits / 8);
    const passphrase = randomPassphrase(blockBytes - PADDING_BYTES);
    const plaintext = new URLSearchParams({ [info.cipherToken]: info.serverTime, ...secrets }).toString();
    const envelope = {
        rsa: forge.util.encode64(info.publicKey.encrypt(passphrase, 'RSAES-PKCS1-V1_5')),
        aes: encryptSalted(plaintext, passphrase),
    };
    return [info.cipherKey, JSON.stringify(envelope)];
}
/** AES-256-CBC with OpenSSL's `Salted__` header and its MD5 key derivation, base64. `plaintext` is ASCII. */
function encryptSalted(plaintext, passphrase) {
    const salt = (0,external_node_crypto_.randomBytes)(SALT_BYTES).toString('binary');
    const derived = forge.pbe.opensslDeriveBytes(passphrase, salt, 32 + 16);
    const cipher = forge.cipher.createCipher('AES-CBC', derived.slice(0, 32));
    cipher.start({ iv: derived.slice(32) });
    cipher.update(forge.util.createBuffer(plaintext));
    cipher.finish();
    return forge.util.encode64(`Salted__${salt}${cipher.output.getBytes()}`);
}
function randomPassphrase(length) {
    return Array.from({ length }, () => PASSPHRASE_ALPHABET.charAt((0,external_node_crypto_.randomInt)(PASSPHRASE_ALPHABET.length))).join('');
}
/** A hex modulus (exponent 65537 implied), or base64 DER with or without PEM armour (protocol.md 9.8). */
function readPublicKey(text) {
    try {
        const compact = text.replace(/-----[A-Z ]+-----/g, '').replace(/\s/g, '');
        const key = /^[0-9a-f]+$/i.test(compact)
            ? forge.pki.setRsaPublicKey(new forge.jsbn.BigInteger(compact, 16), new forge.jsbn.BigInteger(String(IMPLIED_EXPONENT)))
            : forge.pki.publicKeyFromAsn1(forge.asn1.fromDer(forge.util.decode64(compact)));
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
    return new errors/* BackupError */.hj('router-unsupported', 'The router offers login encryption, but its public key cannot be used.', {
        cause,
        hint: 'With an https `url`, try `login-encryption: never`. Please open an issue with the log of a run with debug logging on: it shows no secrets.',
    });
}
function fieldName(data, key) {
    const name = reply_textOf(field(data, key));
    return name && /^[\w.-]{1,64}$/.test(name) ? name : undefined;
}

;// CONCATENATED MODULE: ./build/router/login.js
// Logging in: which form the credentials take, the one request that may count as a failed login, and its answer.






const NO_SUCH_API = 102;
const VERSION_UNSUPPORTED = 104;
/** How long a login under way goes on after a cancellation, so that its session can be closed. */
const LOGIN_GRACE_MS = 2_000;
/**
 * Logs in. Sends at most one request that can count as a failed login: refusals 400-411 are final, and a broken
 * connection is not tried again, since the router may have seen the password. Throws BackupError.
 */
async function logIn(options) {
    const auth = options.endpoints.get(API.auth);
    if (!auth)
        throw new errors/* BackupError */.hj('router-unsupported', 'The router offers no login that this action knows (SYNO.API.Auth 2 or 3).');
    const encryption = await prepareEncryption(options);
    const answer = await sendLogin(options, { auth, encryption });
    // The version is checked before the credentials (protocol.md 3.8): this refusal cannot count as a failed login.
    const outdated = !answer.reply.ok && answer.reply.code === VERSION_UNSUPPORTED && auth.version > 2;
    const taken = outdated ? { ...auth, version: 2 } : auth;
    const { reply, cookies } = outdated ? await sendLogin(options, { auth: taken, encryption }) : answer;
    if (!reply.ok)
        throw loginError(reply.code, formOf(options.account, encryption));
    const sid = readSessionId(reply.data, cookies);
    if (!sid) {
        throw new errors/* BackupError */.hj('router-unsupported', 'The router accepted the login but gave no session id.', {
            hint: 'Please open an issue with the log of a run with debug logging on: it shows no secrets.',
        });
    }
    const synoToken = reply_textOf(field(reply.data, 'synotoken'));
    const usableToken = synoToken && /^[\w.~%+/=-]{1,512}$/.test(synoToken) ? synoToken : undefined;
    for (const secret of [sid, usableToken])
        if (secret)
            options.journal.secret(secret);
    options.journal.info(`Logged in (${encryption ? `RSA-${encryption.keyBits} envelope` : 'plain form over https'}, Auth ${taken.version}).`);
    return { auth: taken, sid, ...(usableToken ? { synoToken: usableToken } : {}) };
}
function formOf({ overTls, loginEncryption }, encryption) {
    if (encryption)
        return overTls ? 'envelope' : 'envelope-over-http';
    return loginEncryption === 'never' ? 'plain-as-asked' : 'plain';
}
async function sendLogin({ api, account, withToken, signal }, { auth, encryption }) {
    signal.throwIfAborted();
    const secrets = { account: account.username, passwd: account.password, session: SESSION_NAME, format: 'cookie' };
    const token = withToken ? { enable_syno_token: 'yes' } : {};
    const credentials = encryption ? Object.fromEntries([sealCredentials(encryption, secrets)]) : secrets;
    const parameters = { ...token, ...credentials };
    return await api.call({
        endpoint: auth,
        method: 'login',
        parameters,
        signal: outlasting(signal),
        what: 'the login',
        failure: 'router-unreachable',
        hint: `${SENT_ONCE} The router may have been restarting: check that it is on, wait a few minutes, then run again.`,
    });
}
/** A signal that follows `signal` LOGIN_GRACE_MS later. */
function outlasting(signal) {
    const later = new AbortController();
    const follow = () => setTimeout(() => later.abort(signal.reason), LOGIN_GRACE_MS).unref();
    signal.addEventListener('abort', follow, { once: true });
    return later.signal;
}
/** The router's key, or `undefined` for a plain login. Throws where neither is possible or safe (protocol.md 9.1). */
async function prepareEncryption({ api, endpoints, account, journal, signal, }) {
    const endpoint = account.loginEncryption === 'never' ? undefined : endpoints.get(API.encryption);
    if (!endpoint)
        return refuseReadable(account);
    const ask = () => api.call({
        endpoint,
        method: 'getinfo',
        parameters: { format: 'module' },
        signal,
        what: 'the question for its key',
        failure: 'router-unsupported',
    });
    const { reply } = await askAgain(ask, { journal, signal });
    if (reply.ok)
        return readEncryptionInfo(reply.data);
    // A router that has not listed the API need not have it (protocol.md 9.1, 9.2).
    if (endpoint.assumed && reply.code === NO_SUCH_API)
        return refuseReadable(account);
    const otherForm = account.overTls
        ? 'Try `login-encryption: never`: over https the login is protected all the same.'
        : 'Use https: `url: https://<router>:8001`. There the login needs no encryption of its own.';
    throw new errors/* BackupError */.hj('router-unsupported', `The router offers login encryption but refuses to give its key: ${describeCode(reply.code)}.`, { hint: isBusy(reply.code) ? `${BUSY_CAUSES} Wait a few minutes, then run again.` : otherForm });
}
/** A login in plain fields needs TLS: throws without. */
function refuseReadable({ overTls }) {
    if (overTls)
        return undefined;
    throw new errors/* BackupError */.hj('router-unsupported', 'Without login encryption the password would be readable on the network over http. It was not sent.', { hint: 'Use https: `url: https://<router>:8001`.' });
}

;// CONCATENATED MODULE: ./build/router/session.js
// A session with the router: calls that carry it, a new login where one may help, and one logout for every login.





const SESSION_UNKNOWN = 119;
const LOGOUT_TIMEOUT_MS = 2_000;
/** Thrown when the router ended the session: a new login and a new start may help, once. */
class SessionLost extends errors/* BackupError */.hj {
}
/**
 * A login and all that is done with it (protocol.md 3.4, 4): every call carries its keys in the way that this router turned
 * out to want, and every login gets its logout. Methods throw BackupError.
 */
class Session {
    #options;
    #keys;
    /** Where and in which version the session was opened: it is closed there. */
    #auth;
    /** No call has succeeded since the login: refusals may be about how the session is sent. */
    #fresh = true;
    #sidInBody = false;
    #withToken = false;
    constructor(options) {
        this.#options = options;
    }
    get endpoints() {
        return this.#options.endpoints;
    }
    get signal() {
        return this.#options.signal;
    }
    async logIn() {
        const { auth, ...keys } = await logIn({ ...this.#options, withToken: this.#withToken });
        this.#auth = auth;
        this.#keys = { ...keys, sidInBody: this.#sidInBody };
        this.#fresh = true;
        this.#options.signal.throwIfAborted();
    }
    /** Logs out the old session, whatever became of it, and logs in again. */
    async renew() {
        await this.logOut();
        await this.logIn();
    }
    /** Calls with the session. Error replies are returned, except lost sessions, which throw SessionLost. */
    async call(call) {
        const { reply } = await this.#options.api.call(this.#complete(call));
        if (reply.ok) {
            this.#fresh = false;
            return reply;
        }
        if (this.#fresh && (await this.#adapt(reply.code)))
            return await this.call(call);
        if (isSessionLost(reply.code))
            throw this.lost(reply.code);
        return reply;
    }
    /** The HTTP request of a call with the session, for an answer that is streamed. */
    request(call) {
        return requestOf(this.#complete(call));
    }
    lost(code) {
        return new SessionLost('session-lost', `The router ended the session (code ${code}).`);
    }
    /** Logs out once for every login. Never throws: a failure is a warning at most. */
    async logOut() {
        const keys = this.#keys;
        const endpoint = this.#auth;
        if (!keys || !endpoint)
            return;
        this.#keys = undefined;
        const signal = AbortSignal.timeout(LOGOUT_TIMEOUT_MS);
        const parameters = { session: SESSION_NAME };
        const call = {
            endpoint,
            method: 'logout',
            parameters,
            keys,
            signal,
            what: 'the logout',
            failure: 'session-lost',
        };
        try {
            const { reply } = await this.#options.api.call(call);
            // A session that the router has already ended needs no goodbye.
            if (!reply.ok && !isSessionLost(reply.code))
                throw new Error(`code ${reply.code}`);
            this.#options.journal.debug('Logged out.');
        }
        catch (error) {
            const reason = error instanceof Error ? error.message : String(error);
            this.#options.journal.warning(`The logout failed; the router will end the session by itself. (${reason})`);
        }
    }
    #complete(call) {
        return { signal: this.#options.signal, ...call, ...(this.#keys ? { keys: this.#keys } : {}) };
    }
    /**
     * Changes how the session is sent after the first refusal (protocol.md 9.5, 9.7): the id in the body too, then one new
     * login with a token. Tells whether there is something new to try.
     */
    async #adapt(code) {
        if (!isTokenSuspect(code))
            return false;
        if (code === SESSION_UNKNOWN && this.#keys && !this.#sidInBody) {
            this.#sidInBody = true;
            this.#keys = { ...this.#keys, sidInBody: true };
            return true;
        }
        if (this.#withToken)
            return false;
        this.#withToken = true;
        this.#options.journal.info(`The router refuses the new session (code ${code}): logging in once more, with a token.`);
        await this.renew();
        return true;
    }
}

;// CONCATENATED MODULE: ./build/router/export.js
// The export itself: start, wait, download to a file; and what is worth a second try.










/** The wait between polls is this part of the time waited so far, within the bounds below. */
const POLL_FRACTION = 1 / 25;
const POLL_MIN_MS = 100;
const POLL_MAX_MS = 1_000;
/** Transient failures of polls that one export survives. */
const MAX_POLL_FAILURES = 5;
const MAX_SHAPE_LENGTH = 300;
/**
 * Exports the configuration to `file`. A lost session gets one new login, a broken download one new start; both begin
 * again from `start`, never with the old task (protocol.md 9.11). Throws BackupError.
 */
async function exportTo(options) {
    let started = false;
    const onceStarted = async () => {
        if (!started)
            await options.onStarted();
        started = true;
    };
    let renewals = 0;
    let restarts = 0;
    for (;;) {
        try {
            return await exportOnce({ ...options, onStarted: onceStarted });
        }
        catch (error) {
            if (error instanceof SessionLost && renewals === 0) {
                renewals++;
                options.journal.info(`${error.message} Logging in once more and starting again.`);
                await options.session.renew();
            }
            else if (error instanceof BrokenDownload && restarts === 0) {
                restarts++;
                options.journal.info(`${error.message} Starting again.`);
            }
            else
                throw error;
        }
    }
}
async function exportOnce(options) {
    const { session, journal } = options;
    const endpoint = session.endpoints.get(API.backup);
    if (!endpoint)
        throw new errors/* BackupError */.hj('router-unsupported', `The router does not offer ${API.backup}.`);
    const startedAt = performance.now();
    const task = await start(session, endpoint);
    await options.onStarted();
    const polls = await waitUntilFinished(task, { ...options, startedAt });
    journal.info(`Exported in ${formatDuration(performance.now() - startedAt)} (${polls} ${polls === 1 ? 'poll' : 'polls'}).`);
    const downloadedAt = performance.now();
    const download = await fetchFile(task, options);
    journal.info(`Downloaded ${formatBytes(download.size)} in ${formatDuration(performance.now() - downloadedAt)}.`);
    return download;
}
async function start(session, endpoint) {
    const what = 'the start of the export';
    const reply = await session.call({ endpoint, method: 'start', what, failure: 'export-failed' });
    if (!reply.ok)
        throw callError(reply.code, { what, code: 'export-failed' });
    const id = readTaskId(reply.data);
    if (id === undefined)
        throw new errors/* BackupError */.hj('export-failed', 'The router started no export: its answer names no task.');
    return { endpoint, id, quoted: false };
}
/** Returns the number of polls. Goes on asking whatever the answers look like, until the deadline (protocol.md 9.4). */
async function waitUntilFinished(task, { session, journal, startedAt }) {
    let failures = 0;
    let understood = false;
    let shape;
    for (let polls = 1;; polls++) {
        try {
            const waited = performance.now() - startedAt;
            await retry_pause(Math.min(POLL_MAX_MS, Math.max(POLL_MIN_MS, waited * POLL_FRACTION)), session.signal);
            const reply = await callTask(task, {
                session,
                method: 'status',
                what: 'the export status',
                failure: 'export-failed',
            });
            if (!reply.ok)
                throw callError(reply.code, { what: 'to tell how the export is doing', code: 'export-failed' });
            const status = readStatus(reply.data);
            if (status.kind === 'finished')
                return polls;
            if (status.kind === 'failed')
                throw failedOnRouter(status.code);
            if (status.kind === 'running')
                understood = true;
            else
                shape = shapeOf(JSON.stringify(reply.data));
        }
        catch (error) {
            const reason = (0,errors/* abortReason */.Js)(session.signal);
            const isDeadline = error === reason && reason?.code === 'timed-out';
            if (isDeadline && shape !== undefined && !understood)
                throw unknownStatus(shape, error);
            if (!(error instanceof TransientError) || ++failures > MAX_POLL_FAILURES)
                throw error;
            journal.info(`${error.message} Asking again.`);
        }
    }
}
function failedOnRouter(code) {
    return new errors/* BackupError */.hj('export-failed', `The router says that its export failed${code === undefined ? '' : `: ${describeCode(code)}`}.`);
}
/** Waiting longer would not help: no answer about the export was ever understood. */
function unknownStatus(shape, cause) {
    return new errors/* BackupError */.hj('router-unsupported', `The router says how its export is doing in a form that this version does not know: ${printable(shape, MAX_SHAPE_LENGTH)}.`, {
        cause,
        hint: 'Please open an issue with the log of a run with debug logging on: it shows names and types, never values. Until then export by hand in SRM (Control Panel > System, under Update & Restore).',
    });
}

;// CONCATENATED MODULE: ./build/router/label.js
// Model and firmware, to label a backup with: best effort, never worth a failed run.




/** For each of the two questions: 3 s in all. */
const QUESTION_TIMEOUT_MS = 1_500;
/** Synology's have 13; one of a few characters would mask half the log. */
const MIN_SERIAL_CHARACTERS = 6;
/**
 * Asks SYNO.Mesh.System.Info, else SYNO.Core.System (protocol.md 8). Takes 3 s at most and never throws. The serial
 * number that comes along is personal: it is masked, and only its digest is kept.
 */
async function readLabel(session, journal) {
    const questions = [
        { api: API.mesh, method: 'get', read: readMesh },
        { api: API.system, method: 'info', read: (data) => data },
    ];
    for (const { api, method, read } of questions) {
        const endpoint = session.endpoints.get(api);
        if (!endpoint || session.signal.aborted)
            continue;
        const signal = AbortSignal.any([session.signal, AbortSignal.timeout(QUESTION_TIMEOUT_MS)]);
        try {
            const reply = await session.call({
                endpoint,
                method,
                signal,
                what: 'the question for its model',
                failure: 'export-failed',
            });
            const label = reply.ok ? label_labelOf(read(reply.data), journal) : undefined;
            if (label)
                return label;
        }
        catch (error) {
            journal.debug(`No label from ${api}: ${error instanceof Error ? error.message : String(error)}`);
        }
    }
    return undefined;
}
/** The main router among the nodes of a mesh: `node_id` 0, or not a repeater (protocol.md 8). */
function readMesh(data) {
    const list = field(data, 'nodes');
    const nodes = Array.isArray(list) ? list.map(fieldsOf) : [];
    return (nodes.find((node) => field(node, 'node_id') === 0) ??
        nodes.find((node) => field(node, 'is_re') === false) ??
        nodes[0] ??
        {});
}
function label_labelOf(fields, journal) {
    const model = printable(reply_textOf(field(fields, 'model')) ?? '');
    const firmware = printable(reply_textOf(field(fields, 'firmware_ver')) ?? '');
    if (model === '' && firmware === '')
        return undefined;
    return {
        model,
        firmware,
        id: label_digestOf(reply_textOf(field(fields, 'serial')) ?? reply_textOf(field(fields, 'sn')) ?? '', journal),
    };
}
function label_digestOf(serial, journal) {
    if (serial.length < MIN_SERIAL_CHARACTERS)
        return '';
    journal.secret(serial);
    return (0,external_node_crypto_.createHash)('sha256').update(`synology-router-backup serial ${serial}`).digest('hex');
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
// EXTERNAL MODULE: ./node_modules/undici/index.js
var undici = __webpack_require__(46752);
;// CONCATENATED MODULE: ./build/router/trust.js
// Whether the certificate at the other end is the router's, decided before the first application byte is sent.



const MAX_NAMES_SHOWN = 3;
/**
 * The reason not to trust a connected socket, or `undefined`. The socket must have been opened without Node's own
 * refusal (`rejectUnauthorized: false`), so that the certificate can be shown to the user.
 */
function distrust(socket, { trust, host }) {
    if (trust.kind === 'none')
        return undefined;
    const certificate = socket.getPeerCertificate();
    const fingerprint = certificate.fingerprint256;
    if (!fingerprint)
        return new errors/* BackupError */.hj('tls-untrusted', 'The router showed no certificate.');
    if (trust.kind === 'pin') {
        return fingerprint.replaceAll(':', '').toLowerCase() === trust.fingerprint ? undefined : changed(certificate);
    }
    // Node leaves `authorized` true for a wrong host name in some resumed sessions: the name is checked here once more.
    const isNamed = !socket.authorized || (0,external_node_tls_.checkServerIdentity)(host, certificate) === undefined;
    if (socket.authorized && isNamed)
        return undefined;
    return untrusted(certificate, isNamed ? String(socket.authorizationError) : OTHER_NAME);
}
const OTHER_NAME = 'ERR_TLS_CERT_ALTNAME_INVALID';
const PROBLEMS = {
    DEPTH_ZERO_SELF_SIGNED_CERT: 'it is self-signed, as routers make them',
    SELF_SIGNED_CERT_IN_CHAIN: "it is signed by the router's own authority, as routers make them",
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its issuer is unknown',
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its issuer is unknown',
    // What Node makes of CA_KEY_TOO_SMALL and the like: SRM's own authority has an RSA-1024 key (protocol.md 7).
    UNSPECIFIED: "its authority is not accepted today; the router's own is like that, since its key is too short",
    CERT_HAS_EXPIRED: 'it has expired',
    CERT_NOT_YET_VALID: "it is not valid yet (is the runner's clock right?)",
    [OTHER_NAME]: 'it was made for another name or address than the one in `url`',
};
function trust_describe(certificate) {
    const subject = Object.entries(certificate.subject ?? {}).map(([key, value]) => `${key}=${String(value)}`);
    return `subject ${printable(subject.join(', '), 120) || 'empty'}; valid until ${printable(certificate.valid_to)}; SHA-256 ${certificate.fingerprint256}`;
}
/** A few of the host names and addresses that a certificate was made for: "a.example, b.example and 3 more". */
function describeNames(certificate) {
    // Node puts a name with special characters into quotes: it matches as a whole, and is not shown.
    const listed = certificate.subjectaltname?.matchAll(/(?:^|, )(?:DNS|IP Address):("(?:[^"\\]|\\.)*"|[^,]*)/g) ?? [];
    const alternative = [...listed].map(([, name = '']) => name);
    const names = alternative.length > 0 ? alternative : [certificate.subject?.CN ?? ''].flat();
    const shown = names.filter((name) => /^[\w*.:-]{1,80}$/.test(name)).slice(0, MAX_NAMES_SHOWN);
    const more = shown.length > 0 && names.length > shown.length ? ` and ${names.length - shown.length} more` : '';
    return shown.join(', ') + more;
}
/** What to try before the pin, by Node's code of the problem. */
const BETTER_THAN_PIN = {
    [OTHER_NAME]: 'If one of these names is a name of your router, use it in `url`: the certificate is good for it.',
    CERT_HAS_EXPIRED: "First renew the certificate in SRM (Control Panel > Services > Certificate), and see that the runner's clock is right.",
    CERT_NOT_YET_VALID: "First set the runner's clock: it is the likely cause.",
};
function untrusted(certificate, code) {
    const names = code === OTHER_NAME ? describeNames(certificate) : '';
    const problem = `${PROBLEMS[code] ?? printable(code)}${names ? ` (it names ${names})` : ''}`;
    const better = code === OTHER_NAME && !names ? undefined : BETTER_THAN_PIN[code];
    const compare = 'compare this SHA-256 fingerprint with the certificate that a browser shows on a computer wired to the router.';
    return new errors/* BackupError */.hj('tls-untrusted', `The router's certificate is not trusted: ${problem}. Seen: ${trust_describe(certificate)}.`, {
        hint: [
            ...(better ? [better, `To trust it as it is, ${compare}`] : [`First ${compare}`]),
            'Only if they are the same, trust it by this line under `with:`; where a variable is named there already, like `vars.ROUTER_FINGERPRINT`, put the value into that variable.',
            `tls-fingerprint: ${certificate.fingerprint256}`,
        ].join('\n'),
    });
}
function changed(certificate) {
    return new errors/* BackupError */.hj('tls-untrusted', `The router's certificate has changed: it is not the one in \`tls-fingerprint\`. Seen: ${trust_describe(certificate)}.`, {
        hint: [
            'This is normal after the router was reset, or its certificate was renewed or replaced.',
            'If nobody did any of that, somebody may be posing as the router: do not accept the new certificate.',
            'Otherwise look at the certificate in a browser on a computer wired to the router, and put the fingerprint shown there into `tls-fingerprint`.',
        ].join('\n'),
    });
}

;// CONCATENATED MODULE: ./build/router/transport.js
// One connection to the router: TLS trust, time and size limits, no redirects. Knows HTTP, not Synology.











const CONNECT_TIMEOUT_MS = 10_000;
const REPLY_TIMEOUT_MS = 30_000;
const MAX_REPLY_BYTES = MIB;
/** The largest file taken from the wire; real ones are about 91 KB. */
const MAX_DOWNLOAD_BYTES = 256 * MIB;
/** Opens nothing yet: the connection is made by the first request, and made again if the router closed it. */
function openTransport({ origin, trust, replyTimeoutMs = REPLY_TIMEOUT_MS }) {
    const client = new undici/* Client */.Kj(origin, {
        connect: trustingConnector(trust),
        pipelining: 1,
        allowH2: false,
        headersTimeout: replyTimeoutMs,
        bodyTimeout: replyTimeoutMs,
    });
    const send = async (request, read) => {
        const { signal } = request;
        try {
            signal.throwIfAborted();
            const response = await client.request({
                method: 'POST',
                path: `/${request.path}`,
                headers: { ...request.headers, 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' },
                body: request.form.toString(),
                signal,
            });
            return await read(response);
        }
        catch (error) {
            throw (0,errors/* abortReason */.Js)(signal) ?? network_errors_describeNetworkError(error, { origin, ...request });
        }
    };
    return {
        post: (request) => send({ ...request, signal: AbortSignal.any([request.signal, AbortSignal.timeout(replyTimeoutMs)]) }, async (response) => ({
            ...describeResponse(response),
            cookies: headerValues(response, 'set-cookie'),
            text: await transport_readText(response.body, request.what),
        })),
        download: (request, file) => send(request, async (response) => {
            const meter = meterStream();
            // Anew each time: an existing file would keep its mode.
            await (0,promises_.rm)(file, { force: true });
            await (0,external_node_stream_promises_.pipeline)(response.body, meter.stream, (0,external_node_fs_.createWriteStream)(file, { mode: 0o600, flags: 'wx' }));
            return {
                ...describeResponse(response),
                hasLength: response.headers['content-length'] !== undefined,
                disposition: headerValues(response, 'content-disposition')[0] ?? '',
                size: meter.size(),
                sha256: meter.sha256(),
            };
        }),
        // Anything still under way has been given up by now: a graceful close would wait for it.
        close: () => client.destroy(),
    };
}
/** A connector that hands a socket over only after its certificate was found to be the router's. */
function trustingConnector(trust) {
    const connect = (0,undici/* buildConnector */.gU)({
        rejectUnauthorized: false,
        maxCachedSessions: 0,
        allowH2: false,
        timeout: CONNECT_TIMEOUT_MS,
    });
    return (options, callback) => connect(options, (error, socket) => {
        if (error)
            return callback(error, null);
        const problem = socket instanceof external_node_tls_.TLSSocket ? distrust(socket, { trust, host: options.hostname }) : undefined;
        if (!problem)
            return callback(null, socket);
        socket.destroy();
        callback(problem, null);
    });
}
function describeResponse(response) {
    return {
        status: response.statusCode,
        contentType: headerValues(response, 'content-type')[0] ?? '',
        location: headerValues(response, 'location')[0] ?? '',
    };
}
function headerValues(response, name) {
    const value = response.headers[name];
    return value === undefined ? [] : Array.isArray(value) ? value : [value];
}
async function transport_readText(body, what) {
    const chunks = [];
    let size = 0;
    for await (const chunk of body) {
        size += chunk.length;
        // Leaving the loop destroys the body, and the connection with it.
        if (size > MAX_REPLY_BYTES) {
            throw new errors/* BackupError */.hj('router-unsupported', `The answer to ${what} is larger than 1 MiB: this is not how a router answers.`);
        }
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
/** Passes bytes on while counting and hashing them; fails past MAX_DOWNLOAD_BYTES. */
function meterStream() {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    const stream = new external_node_stream_.Transform({
        transform(chunk, _encoding, done) {
            size += chunk.length;
            hash.update(chunk);
            if (size <= MAX_DOWNLOAD_BYTES)
                done(null, chunk);
            else
                done(new errors/* BackupError */.hj('backup-invalid', 'The router sent more than 256 MiB: this is not a configuration backup.'));
        },
    });
    return { stream, size: () => size, sha256: () => hash.digest('hex') };
}

;// CONCATENATED MODULE: ./build/router/client.js
// An SRM client, whole: discover, log in, work, log out. Knows nothing of GitHub.









/** Connects, logs in, runs `work` and logs out, whichever way it ends. Throws BackupError. */
async function withSession(options, work) {
    const { origin, journal, timeoutMs } = options;
    const deadline = new AbortController();
    const tooLong = () => new errors/* BackupError */.hj('timed-out', `The conversation with the router took longer than ${timeoutMs / 1000} s.`);
    const timer = setTimeout(() => deadline.abort(tooLong()), timeoutMs);
    const signal = AbortSignal.any([options.signal, deadline.signal]);
    warnAboutExposure(options);
    const transport = openTransport(options);
    const api = createApi({ transport, origin, journal });
    try {
        const endpoints = await journal.step('Connect', () => discover({ api, origin, journal, signal }));
        const account = { ...options, overTls: origin.startsWith('https:') };
        const session = new Session({ api, endpoints, account, journal, signal });
        try {
            await journal.step('Log in', () => session.logIn());
            return await work({
                exportTo: async (file, { onStarted }) => {
                    let label;
                    const download = await exportTo({
                        session,
                        transport,
                        origin,
                        journal,
                        file,
                        onStarted: async () => {
                            onStarted();
                            label = await readLabel(session, journal);
                            if (label)
                                journal.info(`Router: ${label.model || 'unknown model'}, ${label.firmware || 'unknown firmware'}.`);
                        },
                    });
                    return { size: download.size, sha256: download.sha256, label };
                },
            });
        }
        finally {
            await session.logOut();
        }
    }
    finally {
        clearTimeout(timer);
        await transport.close();
    }
}
function warnAboutExposure({ origin, trust, loginEncryption, journal }) {
    if (loginEncryption === 'never') {
        journal.warning('`login-encryption: never` sends the password inside TLS alone: whoever can pose as the router reads it. Remove it, unless this router needs it.');
    }
    if (origin.startsWith('http:')) {
        journal.warning('Over http the backup itself, with all the passwords in it, crosses the network readable, and somebody in between can exchange the key that the login is sealed with. Use https: `url: https://<router>:8001`.');
    }
    else if (trust.kind === 'none') {
        journal.warning('`tls-verify: false` accepts any certificate: anybody in the network can pose as the router. Prefer `tls-fingerprint`.');
    }
}
/** Asks which APIs there are. Throws BackupError. */
async function discover({ api, origin, journal, signal }) {
    const reply = await askAgain(() => query(api, signal), { journal, signal });
    if (!reply.ok) {
        journal.info(`${origin} answers as a Synology router, but does not say what it offers: ${describeCode(reply.code)}. The usual is assumed.`);
        return ASSUMED_ENDPOINTS;
    }
    const endpoints = readOffer(reply.data);
    const offered = [...endpoints.values()].map(({ api: name, version }) => `${name.replace('SYNO.', '')} ${version}`);
    journal.info(`${origin} answers as a Synology router (${offered.join(', ')}).`);
    return endpoints;
}
async function query(api, signal) {
    const names = [API.auth, API.encryption, API.backup, API.mesh, API.system];
    const { reply } = await api.call({
        endpoint: INFO_ENDPOINT,
        method: 'query',
        parameters: { query: names.join(',') },
        signal,
        what: 'the first question',
        failure: 'router-unsupported',
    });
    return reply;
}
/** The endpoints in the router's list. Throws BackupError if a backup is not possible with them. */
function readOffer(data) {
    const endpoints = readEndpoints(data);
    if (!endpoints.has(API.auth)) {
        throw new errors/* BackupError */.hj('router-unsupported', 'What answers speaks like a Synology device, but offers no login that this action knows (SYNO.API.Auth 2 or 3).');
    }
    if (!endpoints.has(API.backup)) {
        throw new errors/* BackupError */.hj('router-unsupported', `The router does not offer to export its configuration (${API.backup} 1).`);
    }
    return endpoints;
}

;// CONCATENATED MODULE: ./build/seal.js
// Sealing: a backup encrypted with age, so that only the holder of a key that the runner does not have can open it.





/** `recipients` are age's (`age1...`), one at least. */
function createSeal(recipients) {
    let encrypter;
    const load = () => {
        encrypter ??= loadEncrypter(recipients);
        return encrypter;
    };
    return {
        recipients: recipients.length,
        check: async () => {
            await load();
        },
        sealFile: async (source, target, signal) => await encryptFile(await load(), { source, target, signal }),
    };
}
/** 0.8 MB that a run which seals nothing does not load. */
async function loadEncrypter(recipients) {
    const { Encrypter } = await __webpack_require__.e(/* import() */ 539).then(__webpack_require__.bind(__webpack_require__, 81539));
    const encrypter = new Encrypter();
    for (const recipient of recipients) {
        try {
            encrypter.addRecipient(recipient);
        }
        catch (cause) {
            throw new errors/* BackupError */.hj('input-invalid', `Input \`encrypt-to\` holds something that is no recipient of age: \`${recipient.slice(0, 12)}…\` has a typing error in it, or is cut off.`, { cause, hint: 'Copy the whole line that begins with `age1` again: `age-keygen -y key.txt` prints it.' });
        }
    }
    return encrypter;
}
async function encryptFile(encrypter, { source, target, signal }) {
    const plainSize = (await (0,promises_.stat)(source)).size;
    const handle = await (0,promises_.open)(target, 'wx', 0o600);
    try {
        const plain = external_node_stream_.Readable.toWeb((0,external_node_fs_.createReadStream)(source, { signal }));
        const sealed = await encrypter.encrypt(plain);
        const hash = (0,external_node_crypto_.createHash)('sha256');
        let size = 0;
        for await (const chunk of sealed) {
            signal.throwIfAborted();
            hash.update(chunk);
            size += chunk.length;
            await handle.writeFile(chunk);
        }
        // What is missing at the end nobody would see before the day of need.
        if (size !== sealed.size(plainSize))
            throw new Error('the sealed file has another size than it must have');
        return { size, sha256: hash.digest('hex') };
    }
    catch (error) {
        signal.throwIfAborted();
        throw error;
    }
    finally {
        await handle.close();
    }
}

;// CONCATENATED MODULE: ./build/assemble.js
// Settings to the real parts: the one place where rooms meet. Shared by every face.










function assemble(settings, { journal, signal }) {
    const { fileName, label, startedAt, requireVerified, seal } = settings;
    const key = seal?.fingerprintKey === undefined ? undefined : createDigestKey(seal.fingerprintKey);
    const isIgnored = ignoring(settings.ignoreChanges);
    const open = (destination) => {
        if (destination.kind === 'artifact')
            return artifactDestination({ ...destination, startedAt, journal, router: label });
        if (destination.kind === 'repository')
            return repositoryDestination({ ...destination, startedAt, journal, fileName });
        return directoryDestination({ ...destination, startedAt, journal, fileName });
    };
    return {
        fileName,
        tempDirectory: settings.tempDirectory,
        withSession: (work) => withSession({ ...settings.router, journal, signal }, work),
        inspect: inspect,
        ...(seal ? { seal: createSeal(seal.recipients) } : {}),
        describe: (inspection, { size: plainSize, label: known }, { size, sha256 }) => {
            const sealed = seal && { plainSize, key };
            const about = { fileName, size, sha256, startedAt, isIgnored, sealed, router: { ...known, label } };
            return createManifest(inspection, about);
        },
        compare: (before, after, inspection) => {
            const nameRow = key && inspection.verdict === 'whole' ? rowNamer(inspection.content, key) : undefined;
            return compareManifests(before, after, { isIgnored, nameRow });
        },
        destinations: settings.destinations.map(open),
        requireVerified,
        journal,
        signal,
    };
}

;// CONCATENATED MODULE: ./build/check.js
// Opening what the router sent: what is damaged is never stored, what is unknown is stored and red.


/** So many findings are told. */
const TOLD_FINDINGS = 3;
/** Throws BackupError `backup-invalid` for what must not be stored. */
async function checkFile({ inspect, journal, signal }, { file, facts }) {
    const inspection = await inspect(file, { signal });
    facts.inspection = inspection;
    const { findings } = inspection;
    if (inspection.verdict === 'whole') {
        const { entries, tables } = inspection.content;
        const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
        journal.info(`Whole: ${inspection.container}, ${formatBytes(inspection.contentSize)} when opened, ${entries.length} files and folders, ${countOf(tables.length, 'table')} with ${countOf(rows, 'row')}.`);
    }
    else if (inspection.verdict === 'unknown') {
        journal.info(`Not known: begins with ${inspection.firstBytes}. It is kept, but could not be checked.`);
    }
    else {
        const told = findings.slice(0, TOLD_FINDINGS).map(({ text }) => text);
        const more = findings.length > TOLD_FINDINGS ? [`And ${findings.length - TOLD_FINDINGS} more.`] : [];
        throw new errors/* BackupError */.hj('backup-invalid', [...told, ...more].join(' '));
    }
    return inspection;
}
/** A copy is better than none, but nobody knows what it is: red, unless the user said that this is good enough. */
function acceptUnknown({ findings, firstBytes }, { requireVerified, journal }) {
    const reason = findings.map(({ text }) => text).join(' ');
    const message = `The router sent a file of a format that this version does not know (it begins with ${firstBytes}). It was stored, but not checked. ${reason}`;
    if (requireVerified)
        throw new errors/* BackupError */.hj('backup-unrecognised', message);
    journal.warning(`${message} \`require-verified: false\` accepts that.`);
}

;// CONCATENATED MODULE: ./build/patience.js
// Waiting for work that may hang or may not be abortable: a deadline, and a way to leave it behind.

/** How long aborted work may take to clean up after itself before it is left behind. */
const ABANDON_AFTER_MS = 1_000;
/** Waits for work that may not be abortable: when the signal says so it is left behind, and the entry is told. */
async function orAbandon(work, { signal, facts }) {
    let settled = false;
    let timer;
    const aborted = Promise.withResolvers();
    const onAbort = () => {
        timer = setTimeout(() => aborted.reject((0,errors/* abortReason */.Js)(signal) ?? signal.reason), ABANDON_AFTER_MS);
    };
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted)
        onAbort();
    try {
        const settle = () => {
            settled = true;
        };
        return await Promise.race([work.finally(settle), aborted.promise]);
    }
    finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
        if (!settled)
            facts.abandoned = true;
    }
}
/** Does work under a deadline of its own; past it, the work's signal aborts with `tooLate()` and the work is left behind. */
async function within(work, options) {
    const { timeoutMs, tooLate, facts } = options;
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(tooLate()), timeoutMs);
    const signal = AbortSignal.any([options.signal, deadline.signal]);
    try {
        return await orAbandon(work(signal), { signal, facts });
    }
    finally {
        clearTimeout(timer);
    }
}

;// CONCATENATED MODULE: ./build/compare.js
// Before anything is stored: what each destination had, and what has changed since.



/** For what a destination has to say about its newest copy. */
const LOOK_TIMEOUT_MS = 30_000;
/**
 * Asks a destination for its newest copy; to be called while the router is busy. Throws nothing: what keeps a copy from
 * being found is no reason not to make the next one.
 */
async function lookBack(destination, work) {
    const { folder, journal, signal, facts } = work;
    let isUnseen = false;
    const onUnseen = () => {
        isUnseen = true;
    };
    const tooLate = () => new errors/* BackupError */.hj('timed-out', `it took longer than ${LOOK_TIMEOUT_MS / 1000} s`);
    try {
        const previous = await within((until) => destination.newest({ folder, signal: until, onUnseen }), {
            timeoutMs: LOOK_TIMEOUT_MS,
            tooLate,
            signal,
            facts,
        });
        return { destination, previous, isUnseen };
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        if (!signal.aborted)
            journal.info(`The newest backup in the ${destination.kind} could not be looked at: ${reason}.`);
        return { destination, previous: undefined, isUnseen: true };
    }
}
/** Compares with what each destination had, and keeps the newest comparison in `facts`. */
function compareAll(found, options) {
    const { manifest, compare, journal, facts } = options;
    const baselines = found.map(({ destination, previous, isUnseen }) => {
        if (!previous)
            return { destination, isForeign: isUnseen };
        if (isOtherRouter(previous.manifest, manifest)) {
            journal.warning(`The newest backup in the ${destination.kind} (${previous.manifest.file}) is another router's: nothing was compared, and no old backup will be deleted. Give each router its own \`router\` label, and a \`name\` with {router} in it.`);
            return { destination, previous, isForeign: true };
        }
        if (!previous.manifest.verified || !manifest.verified)
            return { destination, previous, isForeign: false };
        const obstacle = obstacleBetween(previous.manifest, manifest);
        if (obstacle !== undefined) {
            facts.untold = obstacle;
            return { destination, previous, isForeign: false };
        }
        return { destination, previous, comparison: compare(previous.manifest), isForeign: false };
    });
    facts.isFirst = found.every(({ previous, isUnseen }) => previous === undefined && !isUnseen);
    if (facts.isFirst)
        journal.info('First backup: there is none to compare it with.');
    const newest = newestOf(baselines);
    if (newest?.comparison && newest.previous) {
        facts.comparison = newest.comparison;
        journal.info(compare_describe(newest.comparison));
    }
    if (!newest && facts.untold)
        journal.info(`What changed cannot be told: ${facts.untold}.`);
    const earlier = newest?.previous ?? baselines.find(({ previous, isForeign }) => previous && !isForeign)?.previous;
    if (earlier?.manifest.verified && manifest.verified)
        warnAboutSize(earlier.manifest, { manifest, journal });
    return baselines;
}
/** Why two manifests say nothing about each other: digests are comparable only if the same key made them, or none did. */
function obstacleBetween({ sealed: before }, { sealed: after }) {
    if (!before && !after)
        return undefined;
    if (after && after.keyId === null)
        return 'the backup is sealed, and there is no `fingerprint-key` to make digests of its content with';
    if (before && after && before.keyId === after.keyId)
        return undefined;
    if (!before)
        return 'the earlier backup was not sealed yet';
    if (!after)
        return 'the earlier backup is sealed';
    return before.keyId === null
        ? 'the earlier backup was sealed without a `fingerprint-key`'
        : 'the earlier backup was sealed with another `fingerprint-key`';
}
function isOtherRouter(before, after) {
    const isSameKind = obstacleBetween(before, after) === undefined;
    if (isSameKind && before.router.id !== null && after.router.id !== null)
        return before.router.id !== after.router.id;
    // Without two ids that were made alike, their labels are all there is to tell them apart.
    return before.router.label !== after.router.label;
}
function newestOf(baselines) {
    const comparable = baselines.filter(({ comparison }) => comparison !== undefined);
    return comparable.sort((a, b) => ((a.comparison?.since ?? '') < (b.comparison?.since ?? '') ? 1 : -1))[0];
}
function compare_describe({ since, unchanged, changes }) {
    if (unchanged)
        return `Unchanged since ${since}.`;
    return `${countOf(changes.length, 'change')} since ${since}.`;
}
function warnAboutSize(before, { manifest, journal }) {
    if (manifest.size * 2 >= before.size)
        return;
    journal.warning(`The backup is less than half as large as the last good one: ${formatBytes(manifest.size)} after ${formatBytes(before.size)}. Check that the router still has all its settings.`);
}

;// CONCATENATED MODULE: ./build/store.js
// Storing in every destination: proving an earlier copy or making a new one, reading it back, deleting what is too old.



/** Storing and reading back in one destination may take this long, and a second more for every MiB. */
const STORE_TIMEOUT_MS = 120_000;
const STORE_MS_PER_MIB = 1_000;
const PRUNE_TIMEOUT_MS = 60_000;
/** Stores in every destination, also after one has failed: a copy is better than none. The first failure is thrown. */
async function storeEverywhere(baselines, options) {
    const { signal, journal } = options;
    const kept = [];
    const failures = [];
    for (const baseline of baselines) {
        try {
            const copy = (await proveUnchanged(baseline, options)) ?? (await storeOnce(baseline, options));
            kept.push({ baseline, copy });
        }
        catch (error) {
            if (signal.aborted)
                throw error;
            if (failures.length > 0)
                journal.warning(error instanceof Error ? error.message : String(error));
            failures.push(error);
        }
    }
    if (failures.length > 0)
        throw failures[0];
    return kept;
}
/** The copy that is there already, if it says what the router has now and was proved whole in this run. */
async function proveUnchanged(baseline, options) {
    const { destination, previous, comparison } = baseline;
    const { journal, facts } = options;
    if (!destination.skipUnchanged || !previous || !comparison?.unchanged)
        return undefined;
    const { copy, manifest, isLasting } = previous;
    if (!isLasting) {
        journal.info(`Unchanged, but ${copy.description} will not last, or is not the newest: a new copy is stored.`);
        return undefined;
    }
    try {
        await within((signal) => copy.readBack(signal), deadline(destination, { ...options, code: () => 'read-back-failed' }));
    }
    catch (error) {
        if (options.signal.aborted)
            throw error;
        const reason = error instanceof Error ? error.message : String(error);
        journal.warning(`Unchanged, but the copy that is there cannot be relied on, so a new one is stored. ${reason}`);
        return undefined;
    }
    facts.proved.push({ location: copy.location, manifest });
    journal.info(`Unchanged: ${copy.description} was read again and is whole. Nothing new is stored.`);
    return copy;
}
/** Stores and reads back under one deadline, so that a destination that hangs cannot take the others with it. */
async function storeOnce({ destination, previous, comparison, isForeign }, options) {
    const { journal, facts } = options;
    const backup = { ...options.backup, comparison, isFirst: !previous && !isForeign, mayPrune: !isForeign };
    let code = 'store-failed';
    return await within(async (signal) => {
        const stored = await destination.store(backup, signal);
        signal.throwIfAborted();
        facts.locations.push(stored.location);
        journal.info(`Stored: ${stored.description}.`);
        code = 'read-back-failed';
        await stored.readBack(signal);
        signal.throwIfAborted();
        journal.info(`Read back: the same ${formatBytes(backup.size)}.`);
        return stored;
    }, deadline(destination, { ...options, code: () => code }));
}
function deadline(destination, { backup, signal, facts, storeTimeoutMs, code, }) {
    const timeoutMs = storeTimeoutMs ?? STORE_TIMEOUT_MS + (STORE_MS_PER_MIB * backup.size) / MIB;
    const tooLate = () => new errors/* BackupError */.hj(code(), `The ${destination.kind} took longer than ${Math.round(timeoutMs / 1000)} s.`);
    return { timeoutMs, tooLate, signal, facts };
}
/** Deletes what is no longer kept, where nothing speaks against it. A disk that hangs is no reason to be red. */
async function pruneEverywhere(kept, { journal, signal, facts }) {
    for (const { baseline, copy } of kept) {
        // The newest copy there was another router's: the older ones may be, too.
        if (baseline.isForeign)
            continue;
        const tooLate = () => new errors/* BackupError */.hj('store-failed', `Deleting old backups took longer than ${PRUNE_TIMEOUT_MS / 1000} s.`);
        try {
            const deleted = await within(() => copy.prune(), { timeoutMs: PRUNE_TIMEOUT_MS, tooLate, signal, facts });
            if (deleted > 0)
                journal.info(`Deleted ${countOf(deleted, 'old backup')} beyond \`keep\`.`);
        }
        catch (error) {
            if (signal.aborted)
                throw error;
            journal.warning(error instanceof Error ? error.message : String(error));
        }
    }
}

;// CONCATENATED MODULE: ./build/backup.js
// The story of a backup, in one page. Nothing is published before it is checked, nothing pruned before it is read back.








/** For a destination to say whether it can take the backup: a share that is not there hangs. */
const PREFLIGHT_TIMEOUT_MS = 60_000;
/** What a file that is to be sealed is called until then. */
const PLAIN_NAME = 'plain.dss';
const SPACE_HINT = 'Check free space and permissions of the folder that the runner uses for temporary files (RUNNER_TEMP).';
/** Makes one backup. Throws BackupError; `facts` then hold what had been reached. */
async function backUp(parts, facts) {
    const { journal, signal, fileName } = parts;
    facts.fileName = fileName;
    await journal.step('Prepare', () => preflight(parts, facts));
    const folder = await makePrivateFolder(parts.tempDirectory);
    let stopLooking = async () => { };
    try {
        const file = (0,external_node_path_.join)(folder, fileName);
        const plain = parts.seal ? (0,external_node_path_.join)(folder, PLAIN_NAME) : file;
        const { exported, found, ...fetched } = await backup_fetchFile(parts, { file: plain, folder, facts });
        stopLooking = fetched.stopLooking;
        facts.label = exported.label;
        // The digest of a sealed backup's content is nobody's to see.
        if (!parts.seal)
            facts.kept = exported;
        const inspection = await journal.step('Check', () => checkFile(parts, { file: plain, facts }));
        const kept = parts.seal ? await sealUp(parts, parts.seal, { plain, file }) : exported;
        facts.kept = kept;
        if (parts.seal)
            facts.sealedFor = parts.seal.recipients;
        const manifest = parts.describe(inspection, exported, kept);
        facts.manifest = manifest;
        const compare = (before) => parts.compare(before, manifest, inspection);
        const baselines = await journal.step('Compare', async () => compareAll(await found, { manifest, compare, journal, facts }));
        const { size, sha256 } = kept;
        const backup = { file, fileName, size, sha256, manifest };
        const options = { backup, journal, signal, facts, storeTimeoutMs: parts.storeTimeoutMs };
        const copies = await journal.step('Store', () => storeEverywhere(baselines, options));
        if (inspection.verdict === 'unknown')
            acceptUnknown(inspection, parts);
        await pruneEverywhere(copies, options);
    }
    finally {
        // Before its folder goes, and before the run is over: the entry must know of what is left behind.
        await stopLooking();
        await removeFolder(folder, journal);
    }
}
/** Every destination says whether it can take the backup, before the router is touched. */
async function preflight(parts, facts) {
    const { destinations, seal, journal, signal, preflightTimeoutMs: timeoutMs = PREFLIGHT_TIMEOUT_MS } = parts;
    await seal?.check();
    for (const destination of destinations) {
        const tooLate = () => new errors/* BackupError */.hj('destination-refused', `The ${destination.kind} did not answer within ${timeoutMs / 1000} s.`, {
            hint: 'A network share that is gone does not answer: check that it is mounted, and that its server is on.',
        });
        await within((until) => destination.preflight(until), { timeoutMs, tooLate, signal, facts });
        journal.info(`The ${destination.kind} can take the backup.`);
    }
}
/** mkdtemp makes it 0700: nobody else can look at the file while it waits to be stored. */
async function makePrivateFolder(parent) {
    try {
        return await (0,promises_.mkdtemp)((0,external_node_path_.join)(parent, 'synology-router-backup-'));
    }
    catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw new errors/* BackupError */.hj('destination-refused', `The runner's folder for temporary files cannot be used: ${reason}.`, {
            cause,
            hint: SPACE_HINT,
        });
    }
}
/** Never the reason why a run ends: what happened before matters more. */
async function removeFolder(folder, journal) {
    await (0,promises_.rm)(folder, { recursive: true, force: true, maxRetries: 2 }).catch((error) => {
        const reason = error instanceof Error ? error.message : String(error);
        journal.warning(`The temporary folder ${folder} holds the backup and could not be removed: ${reason}.`);
    });
}
async function backup_fetchFile({ withSession, destinations, seal, journal, signal }, { file, folder, facts }) {
    const over = new AbortController();
    const work = { folder, journal, signal: AbortSignal.any([signal, over.signal]), facts };
    let found;
    const look = () => {
        found ??= Promise.all(destinations.map((destination) => lookBack(destination, work)));
        return found;
    };
    const onStarted = () => {
        for (const destination of destinations)
            destination.warmUp();
        void look();
    };
    const stopLooking = async () => {
        over.abort(new errors/* BackupError */.hj('cancelled', 'The run is over.'));
        await found;
    };
    try {
        const exported = await withSession((router) => journal.step('Export', async () => {
            const result = await router.exportTo(file, { onStarted });
            if (!seal)
                journal.info(`SHA-256 ${result.sha256}.`);
            return result;
        }));
        return { exported, found: look(), stopLooking };
    }
    catch (error) {
        await stopLooking();
        throw error;
    }
}
/** From here on there is no readable file. */
async function sealUp({ journal, signal }, seal, { plain, file }) {
    return await journal.step('Seal', async () => {
        const sealed = await seal.sealFile(plain, file, signal).catch((cause) => {
            signal.throwIfAborted();
            const reason = cause instanceof Error ? cause.message : String(cause);
            throw new errors/* BackupError */.hj('store-failed', `The backup could not be encrypted: ${reason}.`, {
                cause,
                hint: SPACE_HINT,
            });
        });
        await (0,promises_.rm)(plain);
        journal.info(`Sealed with age for ${countOf(seal.recipients, 'recipient')}. SHA-256 ${sealed.sha256}.`);
        return sealed;
    });
}

;// CONCATENATED MODULE: ./build/facts.js
// What is known of a run so far: filled in as the story goes, reported whichever way it ends.
function noFacts() {
    return { isFirst: false, locations: [], proved: [], durations: new Map(), abandoned: false };
}

;// CONCATENATED MODULE: ./build/action/audience.js
// Who reads the log, the summary and the outputs of a run: everybody who sees the repository that the workflow is in.

const ASK_TIMEOUT_MS = 10_000;
/**
 * Whether strangers may read what is told of this run: then nothing on the router is named. What cannot be found out counts
 * as public. Asked only where there is something to name; throws nothing.
 */
async function isOverheard({ workflow, token }, { facts, journal }) {
    if (!facts.comparison || facts.comparison.changes.length === 0)
        return false;
    // Outside of a workflow there is nobody but whoever started it.
    if (workflow.repository === '')
        return false;
    if (workflow.visibility)
        return workflow.visibility === 'public';
    const signal = AbortSignal.timeout(ASK_TIMEOUT_MS);
    const answer = await askVisibility({ ...workflow, token, signal }).catch((error) => {
        return { kind: 'unknown', reason: error instanceof Error ? error.message : String(error) };
    });
    if (answer.kind === 'unknown')
        journal.info(`What changed is counted and not named: nobody knows whether this repository is private: ${answer.reason}.`);
    return answer.kind !== 'private';
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(91659);
;// CONCATENATED MODULE: ./build/input-values.js
// Strict readers for single input values. Each throws one sentence: the input, what was given, what is allowed.


const MAX_SHOWN = 60;
const MAX_NAME_LENGTH = 150;
/** SRM's own ports (protocol.md 7). */
const HTTPS_PORT = '8001';
const HTTP_PORT = '8000';
/** Refused by GitHub in artifact names, by Windows in file names, or a path separator somewhere. */
const FORBIDDEN_IN_NAMES = /["<>:|*?\\/\p{Cc}]/u;
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** An `input-invalid` error about one input. `given` is shown, shortened; leave it out for secrets. */
function invalidInput(input, problem, given) {
    const shown = given === undefined
        ? ''
        : `, but \`${given.length > MAX_SHOWN ? `${given.slice(0, MAX_SHOWN)}…` : given}\` was given`;
    return new errors/* BackupError */.hj('input-invalid', `Input \`${input}\` ${problem}${shown}.`);
}
/** The toolkit's booleans (YAML 1.2 core schema). */
function readBoolean(input, given) {
    if (['true', 'True', 'TRUE'].includes(given))
        return true;
    if (['false', 'False', 'FALSE'].includes(given))
        return false;
    throw invalidInput(input, 'must be `true` or `false`', given);
}
/** A whole number in decimal digits within inclusive bounds. */
function readWhole(input, given, range) {
    const value = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
    if (value >= range.min && value <= range.max)
        return value;
    throw invalidInput(input, `must be a whole number from ${range.min} to ${range.max}`, given);
}
/** One of a few words. */
function readChoice(input, given, allowed) {
    const found = allowed.find((word) => word === given);
    if (found !== undefined)
        return found;
    throw invalidInput(input, `must be ${allowed.map((word) => `\`${word}\``).join(' or ')}`, given);
}
/** Some of a few words, separated by lines or commas, without repetitions, in the order given. */
function readChoices(input, given, allowed) {
    const words = given
        .split(/[\n,]/)
        .map((word) => word.trim())
        .filter((word) => word !== '');
    const choices = [...new Set(words.map((word) => readChoice(input, word, allowed)))];
    if (choices.length > 0)
        return choices;
    throw invalidInput(input, `must name at least one of ${allowed.map((word) => `\`${word}\``).join(', ')}`);
}
/**
 * The router's address: scheme, host, and port where it is not the scheme's own. What follows the address in a copied
 * line is dropped; credentials in it are refused and never shown.
 */
function readRouterUrl(input, given) {
    const example = 'like `https://192.168.1.1:8001`';
    const authority = /^https?:\/\/([^/?#\\]*)/i.exec(given)?.[1];
    if (given.includes('@')) {
        throw invalidInput(input, 'must not contain credentials (or any `@`): use the inputs `username` and `password`');
    }
    const shown = showAddress(given);
    if (authority === undefined)
        throw invalidInput(input, `must start with https:// or http://, ${example}`, shown);
    const url = URL.parse(`${given.slice(0, given.indexOf(':'))}://${authority}`);
    if (!url || url.hostname === '' || url.port === '0' || authority.endsWith(':')) {
        throw invalidInput(input, `must be an address ${example}`, shown);
    }
    // `:443` and `:80` vanish from a URL, but were given in so many words: only a missing port gets SRM's own.
    if (!/:\d+$/.test(authority))
        url.port = url.protocol === 'http:' ? HTTP_PORT : HTTPS_PORT;
    return url;
}
/**
 * What was given, as far as an error may show it: without query and fragment, which may hold a session, and not at all if
 * something other than digits stands where a port would (`admin:password`).
 */
function showAddress(given) {
    const address = given.replace(/[?#].*$/s, '');
    const place = address.replace(/^(?:https?|ftp):\/*/i, '');
    return /^(?:\[[^\]]*\]?|[^:]*?)(?::\d*)?(?:[/\\][^:]*)?$/.test(place) ? address : undefined;
}
/** A SHA-256 fingerprint as 64 lower-case hexadecimal digits; browsers and openssl write it in different ways. */
function readFingerprint(input, given) {
    const digits = given.replace(/^sha-?256(?:\s+fingerprint)?\s*[:=]?/i, '').replace(/[\s:-]/g, '');
    if (/^[0-9a-f]{64}$/i.test(digits))
        return digits.toLowerCase();
    const sha1 = /^[0-9a-f]{40}$/i.test(digits) ? ' (this is a SHA-1 fingerprint: browsers show both)' : '';
    throw invalidInput(input, `must be a SHA-256 fingerprint, 64 hexadecimal digits with or without colons${sha1}`, given);
}
/** A router's label: letters, digits, `.`, `_`, `-`. */
function input_values_readLabel(input, given) {
    if (/^[\w.-]{1,64}$/.test(given) && !/^\.+$/.test(given))
        return given;
    throw invalidInput(input, 'must consist of letters, digits, `.`, `_` and `-`, 64 at most', given);
}
/** A name template, with known placeholders only. */
function readNameTemplate(input, given, placeholders) {
    const allowed = placeholders.map((name) => `\`{${name}}\``).join(', ');
    const literal = given.replace(/\{\w*\}/g, '');
    const unknown = placeholdersOf(given).find((name) => !placeholders.includes(name));
    if (unknown !== undefined)
        throw invalidInput(input, `knows only the placeholders ${allowed}`, given);
    if (/[{}]/.test(literal))
        throw invalidInput(input, `has a brace that belongs to no placeholder (${allowed})`, given);
    return checkName(input, given);
}
/** A whole name, its placeholders filled in or not: safe as a file name and an artifact name on every system. */
function checkName(input, given) {
    if (FORBIDDEN_IN_NAMES.test(given))
        throw invalidInput(input, 'must not contain path separators, control characters or any of `" < > : | * ?`', given);
    if (/^[.\s-]|[.\s]$/.test(given) || WINDOWS_DEVICE.test(given))
        throw invalidInput(input, 'must be a plain file name: no leading dot or dash, no dot or space at the end, no device name of Windows', given);
    const extension = /\.dss(?:\.age)?$/i.exec(given)?.[0].toLowerCase();
    if (extension !== undefined)
        throw invalidInput(input, `must be given without \`${extension}\`, which is added`, given);
    if (Buffer.byteLength(given) > MAX_NAME_LENGTH)
        throw invalidInput(input, `must not be longer than ${MAX_NAME_LENGTH} bytes`, given);
    return given;
}
/** Patterns of items that do not count as changes, one per line; empty lines and `#` comments are left out. */
function readGlobs(input, given) {
    const globs = given
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'));
    for (const glob of globs) {
        if (glob.length > MAX_NAME_LENGTH || /\p{Cc}/u.test(glob))
            throw invalidInput(input, `must have lines of at most ${MAX_NAME_LENGTH} characters`, glob);
        // An item always has one: a pattern without it that says nothing about the rest would never fit.
        if (!/[/*]/.test(glob))
            throw invalidInput(input, 'must name items like `table/label` or `/file`', glob);
    }
    return globs;
}

;// CONCATENATED MODULE: ./build/repository-values.js
// Strict readers for what names a place in a repository.


const DEFAULT_MESSAGE = 'Back up {router} ({model}): {changes}';
const MESSAGE_PLACEHOLDERS = ['router', 'model', 'firmware', 'changes', 'name', 'date'];
const MAX_LENGTH = 200;
/** `owner/name`; an address that was copied from the browser is cut down to it. */
function readRepositoryName(input, given, isRequired) {
    const name = given
        .replace(/^https?:\/\/[^/]+\//, '')
        .replace(/\.git$/, '')
        .replace(/\/$/, '');
    const isName = /^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(name) && !/(?:^|\/)\.{1,2}(?:\/|$)/.test(name);
    if (isName || (name === '' && !isRequired))
        return name;
    throw invalidInput(input, 'must be `owner/name`', given);
}
/** A branch, by git's own rules for names. */
function readBranch(input, given) {
    const branch = given.replace(/^refs\/heads\//, '');
    const isBad = /[\p{Cc}\s~^:?*[\\]|\.\.|@\{|\/\/|^[-/.]|\/\.|[/.]$|\.lock(?:\/|$)/u.test(branch) ||
        branch === '@' ||
        branch.length > MAX_LENGTH;
    if (!isBad)
        return branch;
    throw invalidInput(input, 'must be the name of a branch, like `main` or `backups`', given);
}
/** A folder in the repository; `{router}` is filled in, slashes at its ends are dropped, `.` is its top. */
function readFolder(input, given, router) {
    const unknown = placeholdersOf(given).find((name) => name !== 'router');
    if (unknown !== undefined)
        throw invalidInput(input, 'knows only the placeholder `{router}`', given);
    const folder = fillTemplate(given, { router }).replace(/^\/+|\/+$/g, '');
    if (folder === '.' || folder === '')
        return '';
    const parts = folder.split('/');
    const isBad = parts.some((part) => part === '' || part === '.' || part === '..' || part.toLowerCase() === '.git');
    if (isBad || /[\p{Cc}:\\{}]/u.test(folder) || folder.length > MAX_LENGTH)
        throw invalidInput(input, 'must be a folder in the repository, like `backups/{router}`', given);
    return folder;
}
/** The template of a commit's headline. */
function readCommitMessage(input, given) {
    const template = given.trim() || DEFAULT_MESSAGE;
    const allowed = MESSAGE_PLACEHOLDERS.map((name) => `\`{${name}}\``).join(', ');
    const unknown = placeholdersOf(template).find((name) => !MESSAGE_PLACEHOLDERS.includes(name));
    if (unknown !== undefined)
        throw invalidInput(input, `knows only the placeholders ${allowed}`, given);
    if (/\p{Cc}/u.test(template) || template.length > MAX_LENGTH)
        throw invalidInput(input, `must be one line of at most ${MAX_LENGTH} characters`, given);
    return template;
}

;// CONCATENATED MODULE: ./build/destination-checks.js
// The inputs of each destination to its settings, every value checked.




/** By itself a repository only: an artifact expires, and a directory keeps as many as it is told to. */
function readSkipUnchanged(inputs, { seal }, automatic) {
    const choice = readChoice('skip-unchanged', inputs['skip-unchanged'] || 'auto', ['auto', 'true', 'false']);
    const canTell = !seal || seal.fingerprintKey !== undefined;
    if (choice === 'true' && !canTell)
        throw invalidInput('skip-unchanged', 'needs `fingerprint-key` beside `encrypt-to`: without it nothing can tell whether a sealed backup has changed');
    return choice === 'auto' ? automatic && canTell : choice === 'true';
}
function readKeep(inputs) {
    return readWhole('keep', inputs.keep || '30', { min: 0, max: 100_000 });
}
/** A destination that deletes old backups tells them by the date in their names. */
function refuseKeepWithoutDate(keep, { template }) {
    if (keep === 0 || placeholdersOf(template).includes('date'))
        return;
    throw invalidInput('name', 'must contain `{date}`, since `keep` tells old backups by it (or set `keep: 0`)', template);
}
/** Throws BackupError `input-invalid`. */
function destination_checks_readArtifact(inputs, run) {
    const template = readNameTemplate('artifact-name', inputs['artifact-name'] || '{name}', [
        'name',
        'date',
        'time',
        'router',
    ]);
    const naming = { ...run.naming, template: fillTemplate(template, { name: run.naming.template }) };
    const days = inputs['retention-days'];
    return {
        kind: 'artifact',
        name: checkName('artifact-name', nameAt(naming, run.startedAt)),
        naming,
        skipUnchanged: readSkipUnchanged(inputs, run, false),
        ...(days === '' ? {} : { retentionDays: readWhole('retention-days', days, { min: 1, max: 400 }) }),
        token: inputs.token,
        sealed: run.seal !== undefined,
        workflow: run.workflow,
    };
}
/** Throws BackupError `input-invalid`. */
function readDirectory(inputs, { naming, seal }) {
    const path = inputs.directory;
    if (path === '')
        throw invalidInput('directory', 'is required with `destination: directory`');
    if (path.includes('\0') || !(0,external_node_path_.isAbsolute)(path)) {
        throw invalidInput('directory', 'must be an absolute path on the runner, like `/srv/backups/router`', path);
    }
    const keep = readKeep(inputs);
    refuseKeepWithoutDate(keep, naming);
    return { kind: 'directory', path, keep, naming, skipUnchanged: readSkipUnchanged(inputs, { seal }, false) };
}
/** Throws BackupError `input-invalid`. `isWanted` is whether the run commits: only then must there be a repository. */
function readRepository(inputs, { naming, workflow, isWanted, seal }) {
    const repository = readRepositoryName('repository', inputs.repository || workflow.repository, isWanted);
    const token = inputs['repository-token'] || inputs.token;
    const keep = readKeep(inputs);
    if (isWanted) {
        if (token === '')
            throw invalidInput('repository-token', 'or `token` is required with `destination: repository`');
        refuseKeepWithoutDate(keep, naming);
    }
    const folder = readFolder('path', inputs.path || 'backups/{router}', naming.router);
    return {
        kind: 'repository',
        repository,
        token,
        ...(inputs.branch === '' ? {} : { branch: readBranch('branch', inputs.branch) }),
        folder,
        commitMessage: readCommitMessage('commit-message', inputs['commit-message']),
        keep,
        naming,
        skipUnchanged: readSkipUnchanged(inputs, { seal }, true),
        workflow,
    };
}

;// CONCATENATED MODULE: ./build/seal-values.js
// Strict readers of what seals a backup: the recipients, and the key of the digests in its manifest.

/** `age1...` of a key pair, of a post-quantum one (`pq`), or of a hardware key that needs no plugin here (`tag`). */
const RECIPIENT = /^age1(?:(?:pq|tag|tagpq)1)?[02-9ac-hj-np-z]{50,}$/;
/** A name between two `1`s: one of a plugin. */
const PLUGIN_RECIPIENT = /^age1[a-z0-9-]+1/;
const MIN_KEY_LENGTH = 32;
/** Random hexadecimal digits have about 14 of 16. */
const MIN_KEY_VARIETY = 8;
/** Private keys of age, wherever they stand in a text: they must be masked, and never used. */
function findPrivateKeys(text) {
    return text.match(/AGE-(?:SECRET-KEY|PLUGIN)-[\w-]+/gi) ?? [];
}
/** age's recipients, one per line, without repetitions; empty lines and `#` comments are left out. */
function readRecipients(input, given) {
    if (findPrivateKeys(given).length > 0) {
        throw invalidInput(input, 'holds a private key of age, which opens every backup: it belongs nowhere near a workflow. Give the public key instead, the line that begins with `age1` (`age-keygen -y key.txt` prints it). If the private key was ever stored in plain sight, make a new pair');
    }
    const lines = given
        .split('\n')
        .map((line) => line.replace(/(?:^|\s)#.*$/, '').trim())
        .filter((line) => line !== '');
    for (const line of lines) {
        if (/^(?:ssh-|ecdsa-|sk-ssh-)/.test(line))
            throw invalidInput(input, 'holds an ssh key, which this action cannot encrypt to: make a key for it with `age-keygen`, and give the line that begins with `age1`');
        if (RECIPIENT.test(line))
            continue;
        if (PLUGIN_RECIPIENT.test(line) && !/^age1(?:pq|tag|tagpq)1/.test(line))
            throw invalidInput(input, 'holds a recipient that needs a plugin of age, which this action does not have: use one that begins with `age1`, `age1pq1` or `age1tag1`', line);
        throw invalidInput(input, 'must hold recipients of age, one per line, each beginning with `age1`', line);
    }
    return [...new Set(lines)];
}
/** A key that cannot be guessed; it is never shown. */
function readFingerprintKey(input, given) {
    if (given.length < MIN_KEY_LENGTH)
        throw invalidInput(input, `must have ${MIN_KEY_LENGTH} characters at least: \`openssl rand -hex 32\` makes a good one`);
    if (new Set(given).size < MIN_KEY_VARIETY)
        throw invalidInput(input, 'must be random, which this is not: `openssl rand -hex 32` makes a good one');
    return given;
}

;// CONCATENATED MODULE: ./build/input-checks.js
// What the user gave, to Settings: every input and every combination checked before anything is contacted.




/** Checks every input and every combination. Throws BackupError `input-invalid`, before anything is contacted. */
function checkInputs(inputs, { startedAt, tempDirectory, workflow }) {
    const url = readRouterUrl('url', required(inputs, 'url'));
    const label = inputs.router === '' ? input_checks_labelOf(url) : input_values_readLabel('router', inputs.router);
    const template = readNameTemplate('name', inputs.name || 'SynologyRouter_{date}', ['date', 'time', 'router']);
    const naming = { template, router: label };
    const name = checkName('name', nameAt(naming, startedAt));
    readBoolean('summary', inputs.summary || 'true');
    const destinations = readChoices('destination', inputs.destination || 'artifact', [
        'artifact',
        'directory',
        'repository',
    ]);
    if (inputs.directory !== '' && !destinations.includes('directory')) {
        throw invalidInput('directory', 'is set, but `destination` does not include `directory`');
    }
    for (const input of ['repository', 'repository-token', 'branch']) {
        if (inputs[input] !== '' && !destinations.includes('repository'))
            throw invalidInput(input, 'is set, but `destination` does not include `repository`');
    }
    const seal = readSeal(inputs);
    // Every value is checked, also one that this destination does not need.
    const run = { naming, startedAt, workflow, isWanted: destinations.includes('repository'), seal };
    const artifact = destination_checks_readArtifact(inputs, run);
    const repository = readRepository(inputs, run);
    return {
        workflow,
        token: inputs.token,
        router: {
            origin: url.origin,
            ...readCredentials(inputs),
            ...readSecurity(inputs, url),
            timeoutMs: 1000 * readWhole('timeout', inputs.timeout || '300', { min: 5, max: 3600 }),
        },
        label,
        fileName: name + (seal ? SEALED_EXTENSION : BACKUP_EXTENSION),
        ...(seal ? { seal } : {}),
        destinations: destinations.map((kind) => {
            if (kind === 'artifact')
                return artifact;
            return kind === 'repository' ? repository : readDirectory(inputs, run);
        }),
        ignoreChanges: readGlobs('ignore-changes', inputs['ignore-changes']),
        requireVerified: readBoolean('require-verified', inputs['require-verified'] || 'true'),
        startedAt,
        tempDirectory,
    };
}
function required(inputs, name) {
    if (inputs[name].trim() !== '')
        return inputs[name];
    throw invalidInput(name, 'is required and empty: is the secret or variable behind it set, and available to this run');
}
function readCredentials(inputs) {
    const username = required(inputs, 'username');
    const password = required(inputs, 'password');
    // No password typed into SRM's sign-in page has one; a login that cannot succeed must not be tried.
    if (/[\r\n]/.test(username))
        throw invalidInput('username', 'must not contain a line break');
    if (/[\r\n]/.test(password))
        throw invalidInput('password', 'must not contain a line break: was the secret set from a file');
    return { username, password };
}
function readSeal(inputs) {
    const recipients = readRecipients('encrypt-to', inputs['encrypt-to']);
    const key = inputs['fingerprint-key'];
    if (recipients.length === 0) {
        // A secret that is missing is empty: whoever asks for sealing must not get plain files instead.
        if (inputs['encrypt-to'].trim() !== '')
            throw invalidInput('encrypt-to', 'holds comments only, and no recipient');
        if (key !== '')
            throw invalidInput('fingerprint-key', 'is set, but `encrypt-to` is not: it belongs to sealed backups');
        return undefined;
    }
    return { recipients, ...(key === '' ? {} : { fingerprintKey: readFingerprintKey('fingerprint-key', key) }) };
}
function readSecurity(inputs, url) {
    const pin = inputs['tls-fingerprint'];
    const verify = readBoolean('tls-verify', inputs['tls-verify'] || 'true');
    const loginEncryption = readChoice('login-encryption', inputs['login-encryption'] || 'auto', ['auto', 'never']);
    const plainHttp = url.protocol === 'http:';
    if (loginEncryption === 'never' && plainHttp) {
        throw invalidInput('login-encryption', 'must not be `never` with an http `url`: the password would cross the network readable');
    }
    if (pin === '')
        return { trust: { kind: verify ? 'verify' : 'none' }, loginEncryption };
    const fingerprint = readFingerprint('tls-fingerprint', pin);
    if (plainHttp)
        throw invalidInput('tls-fingerprint', 'needs an https `url`: over http there is no certificate');
    if (!verify) {
        throw invalidInput('tls-fingerprint', 'contradicts `tls-verify: false`: remove `tls-verify`, the fingerprint alone is enough');
    }
    return { trust: { kind: 'pin', fingerprint }, loginEncryption };
}
/** The host as a label: an IPv6 address loses its brackets, and its colons become dashes. */
function input_checks_labelOf(url) {
    const label = url.hostname
        .replace(/^\[(?=::)/, '0')
        .replace(/::\]$/, '::0')
        .replace(/[[\]]/g, '')
        .replaceAll(/[^\w.-]/g, '-')
        .replace(/^[.-]+|[.-]+$/g, '');
    return label.slice(0, 64) || 'router';
}

;// CONCATENATED MODULE: ./build/settings.js
// One readonly Settings: what both faces produce from what the user gave, every value already checked.
/** Every input there is, as in action.yml. */
const INPUT_NAMES = [
    'url',
    'username',
    'password',
    'router',
    'tls-fingerprint',
    'tls-verify',
    'login-encryption',
    'timeout',
    'destination',
    'name',
    'artifact-name',
    'retention-days',
    'token',
    'directory',
    'repository',
    'repository-token',
    'branch',
    'path',
    'commit-message',
    'encrypt-to',
    'fingerprint-key',
    'keep',
    'skip-unchanged',
    'ignore-changes',
    'require-verified',
    'summary',
];

;// CONCATENATED MODULE: ./build/action/event.js
// Which events may start a backup: those that take write access to the repository, or the clock. A seat belt, not a wall:
// whoever can change the workflow can take this action out of it.

/** Nobody outside can cause them, wherever the repository stands. */
const ALWAYS = ['schedule', 'workflow_dispatch', 'repository_dispatch'];
/** They take write access; in a public repository they run what outsiders have proposed a moment ago. */
const IN_PRIVATE = [...ALWAYS, 'push', 'release', 'deployment'];
/**
 * Throws `event-refused` for events that outsiders can cause (a pull request from a fork, a comment, an issue), and in a
 * public repository for all but the clock and a hand: on a self-hosted runner they would reach into the user's network.
 */
function refuseEvent({ name, payload, visibility }) {
    if (name === '' || ALWAYS.includes(name))
        return;
    const cause = strangeCause(name, payload);
    if (cause !== undefined)
        throw refusal(`This workflow was started by ${cause}, which people without write access can cause.`);
    if (visibility === 'private')
        return;
    const where = visibility === 'public' ? 'is public' : 'counts as public, since the event does not tell';
    throw refusal(`This repository ${where}: there \`${name}\` may not start a backup, only \`schedule\`, \`workflow_dispatch\` and \`repository_dispatch\`.`);
}
/** What outsiders may have to do with an event, in a few words; `undefined` if nothing. */
function strangeCause(name, payload) {
    const { repository } = membersOf(payload);
    if (name === 'pull_request') {
        const { head } = membersOf(membersOf(payload).pull_request);
        return isSame(membersOf(head).repo, repository) ? undefined : '`pull_request` of a fork';
    }
    // It follows another workflow, which may itself have been started from outside.
    if (name === 'workflow_run') {
        const { event, head_repository: head } = membersOf(membersOf(payload).workflow_run);
        const origin = typeof event === 'string' ? event.replace(/[^\w-]/g, '') : 'an unknown event';
        if (!IN_PRIVATE.includes(origin))
            return `\`workflow_run\` after \`${origin}\``;
        return isSame(head, repository) ? undefined : '`workflow_run` of a fork';
    }
    return IN_PRIVATE.includes(name) ? undefined : `\`${name}\``;
}
function isSame(one, other) {
    const [name, otherName] = [one, other].map((repository) => membersOf(repository).full_name);
    return typeof name === 'string' && name !== '' && name === otherName;
}
function membersOf(value) {
    return typeof value === 'object' && value !== null ? value : {};
}
function refusal(message) {
    return new errors/* BackupError */.hj('event-refused', message);
}

;// CONCATENATED MODULE: ./build/action/inputs.js
// The runner's inputs and environment to Settings: the only reader of either. Masks secrets before anything else.







/** Inputs that are secrets; a password may begin or end with blanks. */
const SECRETS = ['password', 'token', 'repository-token', 'fingerprint-key'];
/** Said, not refused: what it switches off is Node's check on the way to GitHub, which is not ours. */
const UNVERIFIED = "NODE_TLS_REJECT_UNAUTHORIZED=0 is set in the runner's environment: GitHub's certificates are not checked, so anybody on the way could take the backup. Remove it; the router's certificate is checked all the same.";
/** Reads and checks everything. Throws BackupError `input-invalid` or `event-refused`; the router was not contacted then. */
function readSettings({ startedAt, journal, }) {
    const inputs = Object.fromEntries(INPUT_NAMES.map((name) => [name, core/* getInput */.V4(name, { trimWhitespace: name !== 'password' })]));
    for (const name of SECRETS)
        for (const form of encodingsOf(inputs[name]))
            journal.secret(form);
    // One that was given by mistake must not stand in the log beside the error that says so.
    for (const key of findPrivateKeys(inputs['encrypt-to']))
        journal.secret(key);
    const { env } = process;
    if (env.NODE_TLS_REJECT_UNAUTHORIZED === '0')
        journal.warning(UNVERIFIED);
    const payload = readPayload(env.GITHUB_EVENT_PATH);
    refuseEvent({ name: env.GITHUB_EVENT_NAME ?? '', payload, visibility: visibilityOf(payload) });
    // A run that is run again brings its old payload along: the repository may have gone public since.
    const visibility = env.GITHUB_RUN_ATTEMPT === '1' || !env.GITHUB_RUN_ATTEMPT ? visibilityOf(payload) : undefined;
    const workflow = {
        serverUrl: env.GITHUB_SERVER_URL || 'https://github.com',
        apiUrl: env.GITHUB_API_URL || 'https://api.github.com',
        graphqlUrl: env.GITHUB_GRAPHQL_URL || 'https://api.github.com/graphql',
        repository: env.GITHUB_REPOSITORY ?? '',
        runId: env.GITHUB_RUN_ID ?? '',
        workflowRef: env.GITHUB_WORKFLOW_REF ?? '',
        branch: env.GITHUB_REF_NAME ?? '',
        artifactService: Boolean(env.ACTIONS_RESULTS_URL && env.ACTIONS_RUNTIME_TOKEN),
        ...(visibility ? { visibility } : {}),
    };
    return checkInputs(inputs, { startedAt, tempDirectory: env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), workflow });
}
/** Whether the user wants a job summary; asked separately, since a run with bad inputs has one too. */
function wantsSummary() {
    return core/* getInput */.V4('summary').toLowerCase() !== 'false';
}
/** Where the runner takes the job summary, if it does. */
function summaryFile() {
    return process.env.GITHUB_STEP_SUMMARY || undefined;
}
/** The forms in which a secret could turn up: as it is, in a form body, in JSON, in HTML, in base64. */
function encodingsOf(secret) {
    if (secret === '')
        return [];
    return [
        ...new Set([
            secret,
            encodeURIComponent(secret),
            new URLSearchParams({ x: secret }).toString().slice(2),
            JSON.stringify(secret).slice(1, -1),
            Buffer.from(secret).toString('base64'),
            Buffer.from(secret).toString('base64url'),
            Buffer.from(secret).toString('hex'),
        ]),
    ];
}
/** The event that started the workflow; a schedule's may be all but empty. */
function readPayload(path) {
    try {
        return path ? JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8')) : undefined;
    }
    catch {
        return undefined;
    }
}
function visibilityOf(payload) {
    const repository = inputs_memberOf(payload, 'repository');
    const isPrivate = inputs_memberOf(repository, 'private');
    return typeof isPrivate === 'boolean' ? (isPrivate ? 'private' : 'public') : undefined;
}
function inputs_memberOf(value, name) {
    return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
        ? Reflect.get(value, name)
        : undefined;
}

;// CONCATENATED MODULE: ./build/action/journal.js
// The running backup as the runner's log shows it: groups, lines, masks. Nothing it was told as a secret gets through.


const MASK = '***';
/** Shorter secrets would blank half the log, and the runner masks them in it anyway. */
const MIN_REDACTED_LENGTH = 3;
/** Keeps how long each step took in `facts`. */
function createJournal(facts) {
    const secrets = new Set();
    // Longest first: a secret may begin with another one.
    const redact = (text, written = (secret) => secret) => [...secrets]
        .sort((a, b) => b.length - a.length)
        .reduce((line, secret) => line.replaceAll(written(secret), MASK), text);
    return {
        redact,
        // One line stays one line: a second one could be a workflow command.
        info: (line) => core/* info */.pq(redact(line)
            .replace(/[\r\n]+/g, ' ')
            .replaceAll('##[', '# #[')),
        warning: (line) => core/* warning */.$e(redact(line)),
        debug: (line) => core/* debug */.Yz(redact(line)),
        secret: (value) => {
            core/* setSecret */.Pq(value);
            if (value.length >= MIN_REDACTED_LENGTH)
                secrets.add(value);
        },
        step: async (name, work) => {
            const startedAt = performance.now();
            core/* startGroup */.Oh(name);
            try {
                return await work();
            }
            finally {
                const duration = performance.now() - startedAt;
                facts.durations.set(name, (facts.durations.get(name) ?? 0) + duration);
                core/* info */.pq(`(${formatDuration(duration)})`);
                core/* endGroup */.N4();
            }
        },
    };
}

;// CONCATENATED MODULE: ./build/action/markdown.js
// Text from outside as GitHub's Markdown: nothing in it becomes markup.
function code(text) {
    return `<code>${escapeText(text)}</code>`;
}
/** Our own sentences: backticks become code, everything else is plain text. */
function prose(text) {
    return escapeText(text).replace(/&#96;(.*?)&#96;/g, '<code>$1</code>');
}
/** Markdown and HTML have too many special characters to list: all but the harmless become entities. */
function escapeText(text) {
    return (text
        .replace(/[^\p{L}\p{N} .,;()+=/'-]/gu, (character) => `&#${character.codePointAt(0)};`)
        // GitHub makes a link of it even where nothing else is special.
        .replace(/(www)\./gi, '$1&#46;'));
}

;// CONCATENATED MODULE: ./build/action/change-list.js
// The part of the job summary that tells what changed on the router: labels only, long lists folded.


/** Shown at once; what is beyond is folded away. */
const MAX_OPEN = 10;
/** GitHub refuses a summary of more than 1 MiB; a row has 1.5 KB at most. */
const change_list_MAX_ROWS = 300;
/** Markdown lines, an empty one at the end; none if nothing can be said. */
function renderChanges({ comparison, untold, isFirst, proved, locations, inspection }, { overheard }) {
    if (inspection?.verdict !== 'whole')
        return [];
    if (!comparison && untold !== undefined)
        return [`What changed cannot be told: ${prose(untold)}.`, ''];
    if (!comparison)
        return isFirst && locations.length > 0 ? ['First backup: there is none to compare it with.', ''] : [];
    const day = comparison.since.slice(0, 10);
    const relied = proved[0];
    if (comparison.unchanged) {
        const proof = relied
            ? `; the copy of ${escapeText(relied.manifest.time.slice(0, 10))} (${code(relied.manifest.file)}) was read again and is whole`
            : '';
        return [`**Unchanged since ${escapeText(day)}**${proof}.`, ''];
    }
    const { changes } = comparison;
    const title = `**${countOf(changes.length, 'change')} since ${escapeText(day)}**`;
    if (overheard)
        return [`${title}: ${countKinds(changes)}. Nothing is named where anybody may read it.`, ''];
    const rows = changes.slice(0, change_list_MAX_ROWS).map(renderRow);
    const table = ['| Part | What | Change |', '|:--|:--|:--|'];
    const omitted = changes.length - rows.length;
    const rest = rows.slice(MAX_OPEN);
    return [
        title,
        '',
        ...table,
        ...rows.slice(0, MAX_OPEN),
        '',
        ...(rest.length > 0
            ? ['<details>', `<summary>${rest.length + omitted} more</summary>`, '', ...table, ...rest, '', '</details>', '']
            : []),
        ...(omitted > 0 ? [`${omitted} of them are not shown: the manifest has them all.`, ''] : []),
    ];
}
function countKinds(changes) {
    const kinds = ['added', 'removed', 'changed'];
    return kinds
        .map((kind) => ({ kind, count: changes.filter((change) => change.kind === kind).length }))
        .filter(({ count }) => count > 0)
        .map(({ kind, count }) => `${count} ${kind}`)
        .join(', ');
}
function renderRow({ kind, section, where, label }) {
    const what = where === 'file' ? code(label) : `${code(where)} ${label === '' ? '' : escapeText(label)}`.trim();
    return `| ${escapeText(section)} | ${what} | ${kind} |`;
}
/** A few words for the closing line of the log. */
function changesInBrief(comparison) {
    if (!comparison)
        return '';
    const { changes, since, unchanged } = comparison;
    if (unchanged)
        return `; unchanged since ${since.slice(0, 10)}`;
    return `; ${countOf(changes.length, 'change')} since ${since.slice(0, 10)}`;
}

// EXTERNAL MODULE: ./build/action/outputs.js
var outputs = __webpack_require__(92309);
;// CONCATENATED MODULE: ./build/action/summary.js
// The job summary, in GitHub's Markdown: what was backed up and where it is, or what to do.



/** One heading, what changed, one table, and on failure what to do. Everything from outside is escaped. */
function renderSummary({ facts, router, failure, overheard }) {
    const heading = `## Backup of ${escapeText(router ?? 'the router')} ${failure ? 'failed' : verdictOf(facts)}`;
    const [head, ...rows] = tableRows(facts, router).map(([title, cell]) => `| ${title} | ${cell} |`);
    const table = head === undefined ? [] : [head, '|:--|:--|', ...rows, ''];
    return [heading, '', ...describeFailure(failure), ...renderChanges(facts, { overheard }), ...table].join('\n');
}
function verdictOf({ locations, proved }) {
    return locations.length === 0 && proved.length > 0 ? 'unchanged, copy proved whole' : 'stored and read back';
}
function describeFailure(failure) {
    if (!failure)
        return [];
    return [
        `**${prose(failure.message)}**`,
        '',
        ...describeHint(failure.hint),
        '',
        `Error code: ${code(failure.code)}`,
        '',
    ];
}
/** Likely causes become a list, everything else stays in lines. */
function describeHint(hint) {
    const [, causes, rest] = /^Likely causes, in order: (.*?)\.(?: (.*))?$/s.exec(hint) ?? [];
    if (causes === undefined)
        return [hint.split('\n').map(prose).join('<br>\n')];
    const list = causes.split('; ').map((cause, index) => `${index + 1}. ${prose(cause)}`);
    return ['Likely causes, in order:', '', ...list, '', ...(rest ? [prose(rest)] : [])];
}
function tableRows({ kept, sealedFor, label, inspection, fileName, locations, proved, durations }, router) {
    const rows = [];
    const model = [label?.model, router && `(${router})`].filter(Boolean).join(' ');
    if (model)
        rows.push(['Router', escapeText(model)]);
    if (label?.firmware)
        rows.push(['Firmware', escapeText(label.firmware)]);
    // Where nothing new was stored, the file is the one that is there.
    const relied = locations.length === 0 ? proved[0]?.manifest : undefined;
    const file = relied?.file ?? fileName;
    const about = relied ?? kept;
    if (about && file)
        rows.push(['File', code(file)]);
    if (about)
        rows.push(['Size', escapeText(formatBytes(about.size))], ['SHA-256', code(about.sha256)]);
    if (inspection)
        rows.push(['Checked', describeInspection(inspection)]);
    if (sealedFor !== undefined)
        rows.push(['Sealed', describeSeal(sealedFor)]);
    for (const location of locations)
        rows.push(['Stored in', describeLocation(location)]);
    for (const { location } of proved)
        rows.push(['Proved whole', describeLocation(location)]);
    if (durations.size > 0) {
        rows.push(['Duration', [...durations].map(([step, ms]) => `${step} ${formatDuration(ms)}`).join(' · ')]);
    }
    return rows;
}
function describeSeal(recipients) {
    if (recipients > 1)
        return `with age, for ${recipients} recipients`;
    return 'with age, for one recipient alone: **if its key is lost, every backup is lost.** Add a second one to <code>encrypt-to</code>.';
}
function describeInspection(inspection) {
    if (inspection.verdict !== 'whole')
        return inspection.verdict === 'damaged' ? 'damaged, not stored' : 'unknown format, not checked';
    const { container, contentSize, content } = inspection;
    const size = `${formatBytes(contentSize)} when opened`;
    return escapeText(`${container}, whole, ${size}: ${content.entries.length} files and folders, ${countOf(content.tables.length, 'table')}`);
}
function describeLocation(location) {
    if (location.kind === 'directory')
        return code(location.path);
    if (location.kind === 'repository') {
        const link = `[${code(location.commit.slice(0, 7))}](${encodeURI(location.url)})`;
        return `repository ${escapeText(location.repository)}, ${code(location.path)}, commit ${link}`;
    }
    return `artifact [${escapeText(location.name)}](${encodeURI(location.url)})`;
}

;// CONCATENATED MODULE: ./build/action/report.js
// What a run leaves behind: outputs, the job summary, one annotation if it failed, one closing line if it did not.








/** Outputs whose text the router chose: a secret may turn up in it. */
const FREE_TEXT = new Set(['router-model', 'router-firmware', 'changes']);
async function report({ facts, router, failure, overheard, journal, summaryFile }) {
    const problem = setOutputs(facts, { failure: failure && tellCopies(failure, facts), overheard, journal });
    if (summaryFile)
        await writeSummary(summaryFile, journal, renderSummary({ facts, router, failure: problem, overheard }));
    if (problem)
        core/* setFailed */.C1(journal.redact(`${problem.message}\n${problem.hint}\n(error-code: ${problem.code})`));
    else
        journal.info(closingLine(facts));
}
/** Whoever cancels a run must know what it left: with copies that are there, another hint. */
function tellCopies(failure, { locations }) {
    if (failure.code !== 'cancelled' || locations.length === 0)
        return failure;
    const hint = 'What the log calls stored and read back is there and good; old backups may not have been deleted.';
    return new errors/* BackupError */.hj(failure.code, failure.message, { cause: failure, hint });
}
/** Returns why the run fails. A full disk must not hide that reason, nor may later steps read outputs that are not there. */
function setOutputs(facts, { failure, overheard, journal }) {
    try {
        for (const [name, value] of Object.entries((0,outputs/* outputsOf */.Y)(facts, { errorCode: failure?.code, overheard })))
            core/* setOutput */.uH(name, FREE_TEXT.has(name) ? journal.redact(value) : value);
        return failure;
    }
    catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        const hint = 'Check free space and permissions of the folder that the runner uses for temporary files (RUNNER_TEMP).';
        return failure ?? new errors/* BackupError */.hj('internal-error', `The outputs could not be set: ${reason}`, { cause, hint });
    }
}
/** A summary that cannot be written is no reason to call a stored backup a failure. */
async function writeSummary(file, journal, markdown) {
    await (0,promises_.appendFile)(file, `${journal.redact(journal.redact(markdown), escapeText)}\n`).catch((error) => {
        journal.warning(`The job summary could not be written: ${error instanceof Error ? error.message : String(error)}`);
    });
}
function nameOf(place) {
    if (place.kind === 'directory')
        return place.path;
    return place.kind === 'artifact' ? `artifact ${place.name}` : `${place.repository}/${place.path}`;
}
function closingLine({ fileName, kept, comparison, locations, proved }) {
    const brief = changesInBrief(comparison);
    const relied = proved.map(({ location }) => nameOf(location)).join('; ');
    if (locations.length === 0)
        return `Nothing new to store${brief}. Read again and whole: ${relied}`;
    const stored = `${fileName} (${formatBytes(kept?.size ?? 0)}) is stored and read back: ${locations.map(nameOf).join('; ')}`;
    return `${stored}${relied ? `; read again and whole: ${relied}` : ''}${brief}`;
}

;// CONCATENATED MODULE: ./build/action/run.js
// The action: inputs, the backup, the report. The only catch-all, and the only place that turns an error into a red run.








/**
 * Runs the action once, and stops listening for interruptions at its end. Never throws: what went wrong is in the report
 * and the exit code.
 */
async function run(interruption) {
    const facts = noFacts();
    const journal = createJournal(facts);
    interruption.coverMistakes();
    let failure;
    let settings;
    try {
        settings = readSettings({ startedAt: new Date(), journal });
        // It may have come while all this was being loaded.
        interruption.signal.throwIfAborted();
        await backUp(assemble(settings, { journal, signal: interruption.signal }), facts);
    }
    catch (error) {
        failure = (0,errors/* asBackupError */.ZJ)(error);
        for (let cause = error; cause instanceof Error; cause = cause.cause)
            journal.debug(cause.stack ?? cause.message);
    }
    const overheard = settings !== undefined && (await isOverheard(settings, { facts, journal }));
    const about = { facts, router: settings?.label, failure, overheard };
    await report({ ...about, journal, summaryFile: wantsSummary() ? summaryFile() : undefined });
    // Not before: the runner's second signal, or work that was left behind, must not end the process without a report.
    interruption.stop();
    return { abandoned: facts.abandoned };
}


/***/ }),

/***/ 47903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cv: () => (/* binding */ Damage),
/* harmony export */   gk: () => (/* binding */ finding)
/* harmony export */ });
/* unused harmony export FINDINGS */
// What can be wrong with a backup file: a closed list of findings, each with its sentence.
/** Every finding there is. The order is that of the checks; docs/manifest.md lists them. */
const FINDINGS = {
    empty: 'The router sent an empty file.',
    blank: 'The router sent nothing but blanks.',
    'web-page': 'The router sent a web page instead of a backup.',
    json: 'The router sent JSON instead of a backup.',
    'format-unknown': 'The file is neither gzip nor xz.',
    'xz-feature': 'The xz file uses a feature that this version cannot open.',
    'no-checksum': 'The xz file has no checksum, so that damage could not be seen.',
    'container-damaged': 'The backup is damaged.',
    'container-empty': 'The backup is whole, but holds nothing.',
    'second-stream': 'A second compressed stream follows the backup in its file.',
    'zero-padding': 'Zero bytes follow the backup in its file.',
    'trailing-data': 'Something else follows the backup in its file.',
    'too-large': 'The backup opens to more than a configuration can be.',
    'archive-damaged': 'The archive in the backup is damaged.',
    'archive-unended': 'The archive in the backup has no end.',
    'archive-followed': 'Something follows the end of the archive in the backup.',
    'too-many-entries': 'The archive in the backup holds more files than a configuration can have.',
    'name-unusable': 'A file in the backup has a name that is too long or holds control characters.',
    'name-outside': 'A file in the backup has a name that leads out of its folder.',
    'name-absolute': 'A file in the backup has an absolute name.',
    'name-twice': 'Two files in the backup have the same name.',
    link: 'The backup holds a link where files are expected.',
    'special-file': 'The backup holds a device or the like where files are expected.',
    'database-missing': 'The settings database _Syno_ConfBkp.db is missing in the backup.',
    'info-missing': 'The file config_info is missing in the backup.',
    'database-damaged': 'The settings database in the backup is damaged.',
    'too-many-rows': 'The settings database in the backup holds more rows than a configuration can have.',
};
/** A finding, with what is known about it besides: `detail` follows its sentence, without a full stop. */
function finding(code, detail) {
    const sentence = FINDINGS[code];
    return { code, text: detail === undefined ? sentence : `${sentence.slice(0, -1)}: ${detail}.` };
}
/** Ends the reading of a file: nothing behind this finding can be looked at. */
class Damage extends Error {
    name = 'Damage';
    finding;
    constructor(code, detail, cause) {
        super(FINDINGS[code], { cause });
        this.finding = finding(code, detail);
    }
}


/***/ }),

/***/ 13547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ findTail)
/* harmony export */ });
// What follows the end of a compressed stream in its file: nothing, if all is well.
const CHUNK_BYTES = 65_536;
/**
 * Tells what lies from `start` to the end of the file: a second stream if it begins with `magic`, zeros, or something
 * else; `undefined` if the file ends there.
 */
async function findTail(handle, { start, magic }) {
    const buffer = Buffer.alloc(CHUNK_BYTES);
    for (let position = start;;) {
        const { bytesRead } = await handle.read(buffer, 0, CHUNK_BYTES, position);
        if (bytesRead === 0)
            return position === start ? undefined : 'zero-padding';
        const chunk = buffer.subarray(0, bytesRead);
        if (position === start && chunk.subarray(0, magic.length).equals(magic))
            return 'second-stream';
        if (chunk.some((byte) => byte !== 0))
            return 'trailing-data';
        position += bytesRead;
    }
}


/***/ })

};
