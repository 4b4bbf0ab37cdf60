export const id = 555;
export const ids = [555];
export const modules = {

/***/ 50555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  N_: () => (  compareInTurns),
  fE: () => (  nameOfChange),
  Fw: () => (  withoutNames)
});

var turns = __webpack_require__(12879);
var archive_members = __webpack_require__(25840);
var fingerprint = __webpack_require__(94632);
var items = __webpack_require__(7580);
var row_order = __webpack_require__(43893);
;// CONCATENATED MODULE: ./build/src/dss/sections.js
const SECTIONS = [
    [/^sqlite_/, 'Database structure'],
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
function sectionOf(name) {
    return SECTIONS.find(([pattern]) => pattern.test(name))?.[1] ?? name;
}

var row_labels = __webpack_require__(62234);
;// CONCATENATED MODULE: ./build/src/dss/unmatched-rows.js



const MAX_ROWS = 20_000;
function* subtractRows(from, other, isIgnored) {
    const isVisible = (label) => !(0,items .XO)(from.name, label, isIgnored);
    const counts = new Map();
    yield* (0,turns .$x)(other.rows, ([label, digest]) => {
        if (isVisible(label))
            counts.set(digest, (counts.get(digest) ?? 0) + 1);
    });
    const rest = [];
    yield* (0,turns .$x)(from.rows, (row) => {
        if (rest.length > MAX_ROWS || !isVisible(row[0]))
            return;
        const count = counts.get(row[1]) ?? 0;
        if (count > 0)
            counts.set(row[1], count - 1);
        else
            rest.push(row);
    });
    return rest.length > MAX_ROWS ? undefined : rest;
}
function groupByName(rows) {
    const groups = new Map();
    for (const [label] of rows) {
        const name = (0,row_labels .ku)(label);
        const labels = groups.get(name) ?? [];
        labels.push(label);
        groups.set(name, labels);
    }
    return groups;
}

;// CONCATENATED MODULE: ./build/src/dss/changes.js







const MAX_COMPARED = 200_000;
const MAX_LISTED = 50_000;
function* compareInTurns(before, after, { isIgnored }) {
    const old = yield* (0,items .sU)(before, isIgnored);
    const current = yield* (0,items .sU)(after, isIgnored);
    const version = old && current ? Math.min(before.schema, after.schema) : 1;
    const structure = old && current ? yield* compareRows(old, current, isIgnored) : [];
    const restructured = new Set(structure.map(({ label }) => label));
    const tables = yield* compareTables((0,items .EN)(before.tables, isIgnored), (0,items .EN)(after.tables, isIgnored), {
        isIgnored,
        hasOrder: (table) => version > 2 && !restructured.has(table),
    });
    const named = new Set(tables.map(({ where, label }) => (label === '' ? where : '')));
    const files = [yield* (0,items .Q3)(before.entries, isIgnored), yield* (0,items .Q3)(after.entries, isIgnored)];
    const changes = [
        ...(yield* compareFiles(...files, version)),
        ...tables,
        ...structure.filter(({ label }) => !named.has(label)),
    ];
    return {
        since: before.time,
        unchanged: changes.length === 0 && (yield* areEqual(before, after, isIgnored, version)),
        ...(version < 3 ? { isPartial: true } : {}),
        changes: changes.sort((a, b) => (a.section === b.section ? 0 : a.section < b.section ? -1 : 1)),
    };
}
function nameOfChange({ where, label }) {
    if (where === 'file')
        return label;
    return label === '' ? where : `${label} (${where})`;
}
function withoutNames(comparison) {
    const changes = comparison.changes.map(({ kind }) => ({ kind, section: '', where: '', label: '' }));
    return { ...comparison, changes, isUnnamed: true };
}
function* areEqual(before, after, isIgnored, version) {
    const old = yield* (0,fingerprint .Q)(before, isIgnored, version);
    return old === (yield* (0,fingerprint .Q)(after, isIgnored, version));
}
function* compareFiles(before, after, version) {
    const digestOf = ({ path, sha256, mode, owner }) => JSON.stringify([(0,archive_members .uU)(path) ? null : sha256, ...[mode ?? null, owner ?? null].slice(0, version - 1)]);
    function* digests(entries) {
        const shown = version > 1 ? entries : entries.filter(({ path }) => !(0,archive_members .uU)(path));
        return new Map(yield* (0,turns .Ae)(shown, (entry) => [(0,items .qs)(entry.path), digestOf(entry)]));
    }
    const found = differences(yield* digests(before), yield* digests(after), (one, other) => one === other);
    return yield* (0,turns .Ae)(found, ([kind, item]) => {
        return { kind, section: sectionOf(item), where: 'file', label: item };
    });
}
function* compareTables(before, after, { isIgnored, hasOrder }) {
    const byName = (tables) => new Map(tables.map((table) => [table.name, table]));
    const [old, current] = [byName(before), byName(after)];
    const isSame = (one, other) => JSON.stringify(one.columns) === JSON.stringify(other.columns);
    const tables = differences(old, current, isSame).map(([kind, table]) => {
        return { kind, section: sectionOf(table), where: table, label: '' };
    });
    const reshaped = new Set(tables.map(({ where }) => where));
    const rows = [];
    for (const table of current.values()) {
        const earlier = old.get(table.name);
        if (!earlier || reshaped.has(table.name))
            continue;
        const isLong = rows.length > MAX_LISTED || earlier.rows.length + table.rows.length > MAX_COMPARED;
        const changed = yield* isLong
            ? compareLongTables(earlier, table, isIgnored)
            : compareRows(earlier, table, isIgnored);
        rows.push(...changed);
        const isMoved = changed.length === 0 && hasOrder(table.name) && (yield* isReordered(earlier, table, isIgnored));
        if (isMoved)
            rows.push({ kind: 'changed', section: sectionOf(table.name), where: table.name, label: row_order .Mr });
    }
    return [...tables, ...rows];
}
function* compareRows(before, after, isIgnored) {
    const table = after.name;
    const section = sectionOf(table);
    const goneRows = yield* subtractRows(before, after, isIgnored);
    const newRows = yield* subtractRows(after, before, isIgnored);
    if (!goneRows || !newRows)
        return [{ kind: 'changed', section, where: table, label: '' }];
    const [removed, added] = [groupByName(goneRows), groupByName(newRows)];
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
function* isReordered(before, after, isIgnored) {
    return (yield* (0,row_order .Jp)(before, isIgnored)) !== (yield* (0,row_order .Jp)(after, isIgnored));
}
function* compareLongTables(before, after, isIgnored) {
    const only = (table) => ({ entries: [], tables: [table] });
    if (yield* areEqual(only(before), only(after), isIgnored, 1))
        return [];
    return [{ kind: 'changed', section: sectionOf(after.name), where: after.name, label: '' }];
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


/***/ })

};
