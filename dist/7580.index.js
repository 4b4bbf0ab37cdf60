export const id = 7580;
export const ids = [7580];
export const modules = {

/***/ 7580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    EN: () => (  visibleTables),
    Et: () => (  haveSameFiles),
    O_: () => (  ignoring),
    Q3: () => (  visibleFiles),
    XO: () => (  isIgnoredRow),
    qs: () => (  fileItem),
    sU: () => (  visibleStructure)
  });
  var _system_turns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12879);
  var _row_labels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62234);


const IGNORED_BY_DEFAULT = [
    '/*.pid',
    '/*.lock',
    '/*.log',
    '/*.leases',
    'confbkp_auto_config_backup_table/*',
];
function fileItem(path) {
    return `/${path.replace(/^(?:\.?\/+)+/, '')}`;
}
function tableItem(table) {
    return rowItem(table, '');
}
function rowItem(table, label) {
    return `${table.replaceAll('/', '\\x2f') || '""'}/${(0,_row_labels_js__WEBPACK_IMPORTED_MODULE_1__  .ku)(label)}`;
}
function* visibleFiles(entries, isIgnored) {
    const visible = [];
    yield* (0,_system_turns_js__WEBPACK_IMPORTED_MODULE_0__  .$x)(entries, (entry) => {
        if (!isIgnored(fileItem(entry.path)))
            visible.push(entry);
    });
    return visible;
}
function haveSameFiles(one, other) {
    const describe = ({ path, mode, owner }) => JSON.stringify([path, mode ?? null, owner ?? null]);
    const files = new Set(one.map(describe));
    return one.length === other.length && other.every((entry) => files.has(describe(entry)));
}
function visibleTables(tables, isIgnored) {
    return tables.filter(({ name }) => !isIgnored(tableItem(name)));
}
function isIgnoredRow(table, label, isIgnored) {
    return isIgnored(rowItem(table, label));
}
function* visibleStructure({ tables, structure }, isIgnored) {
    const ignored = new Set(tables.flatMap(({ name }) => (isIgnored(tableItem(name)) ? [name] : [])));
    if (!structure || ignored.size === 0)
        return structure;
    const counts = new Map();
    yield* (0,_system_turns_js__WEBPACK_IMPORTED_MODULE_0__  .$x)(structure.rows, ([label]) => {
        const name = (0,_row_labels_js__WEBPACK_IMPORTED_MODULE_1__  .ku)(label);
        if (ignored.has(name))
            counts.set(name, (counts.get(name) ?? 0) + 1);
    });
    const rows = [];
    yield* (0,_system_turns_js__WEBPACK_IMPORTED_MODULE_0__  .$x)(structure.rows, (row) => {
        if (counts.get((0,_row_labels_js__WEBPACK_IMPORTED_MODULE_1__  .ku)(row[0])) !== 1)
            rows.push(row);
    });
    return { ...structure, rows };
}
function ignoring(globs) {
    const all = [...IGNORED_BY_DEFAULT, ...globs];
    return (item) => all.some((glob) => matchesGlob(glob, item));
}
function matchesGlob(glob, text) {
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


/***/ }),

/***/ 12879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $x: () => (  eachInTurns),
    Ae: () => (  mapInTurns),
    gG: () => (  inTurns)
  });
  var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

const ITEMS_PER_TURN = 10_000;
const TURN_MS = 20;
const ITEMS_PER_LOOK = 100;
function* eachInTurns(items, work) {
    let count = 0;
    let begunAt = performance.now();
    for (const item of items) {
        count++;
        if (count % ITEMS_PER_TURN === 0 || (count % ITEMS_PER_LOOK === 0 && performance.now() - begunAt > TURN_MS)) {
            yield;
            begunAt = performance.now();
        }
        work(item);
    }
}
function* mapInTurns(items, work) {
    const results = [];
    yield* eachInTurns(items, (item) => void results.push(work(item)));
    return results;
}
async function inTurns(turns, signal) {
    for (;;) {
        signal.throwIfAborted();
        const { done, value } = turns.next();
        if (done)
            return value;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
    }
}


/***/ })

};
