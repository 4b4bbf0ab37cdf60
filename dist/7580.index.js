export const id = 7580;
export const ids = [7580];
export const modules = {

/***/ 7580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ visibleTables),
/* harmony export */   Et: () => (/* binding */ haveSameFiles),
/* harmony export */   O_: () => (/* binding */ ignoring),
/* harmony export */   Q3: () => (/* binding */ visibleFiles),
/* harmony export */   XO: () => (/* binding */ isIgnoredRow),
/* harmony export */   qs: () => (/* binding */ fileItem),
/* harmony export */   sU: () => (/* binding */ visibleStructure)
/* harmony export */ });
/* unused harmony exports IGNORED_BY_DEFAULT, tableItem, rowItem */
/* harmony import */ var _system_turns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12879);
/* harmony import */ var _row_labels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62234);
// Items: the names of files, tables and rows in change lists and in `ignore-changes`, and which of them are ignored.


/**
 * Items that change without a change of settings; docs/manifest.md lists them. No documentation exists for SRM exports:
 * these are traces of running programs, and DSM's records of its own backups.
 */
const IGNORED_BY_DEFAULT = [
    '/*.pid',
    '/*.lock',
    '/*.log',
    '/*.leases',
    'confbkp_auto_config_backup_table/*',
];
/** Returns a file's item: `/` and its path in the archive. */
function fileItem(path) {
    return `/${path.replace(/^(?:\.?\/+)+/, '')}`;
}
/** Returns the item of a table itself. */
function tableItem(table) {
    return rowItem(table, '');
}
/** Returns a row's item, without its ordinal. A router chooses the names: none may look like a file, or a row of another table. */
function rowItem(table, label) {
    return `${table.replaceAll('/', '\\x2f') || '""'}/${(0,_row_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .baseLabel */ .ku)(label)}`;
}
/** Returns the files that are not ignored. */
function* visibleFiles(entries, isIgnored) {
    const visible = [];
    yield* (0,_system_turns_js__WEBPACK_IMPORTED_MODULE_0__/* .eachInTurns */ .$x)(entries, (entry) => {
        if (!isIgnored(fileItem(entry.path)))
            visible.push(entry);
    });
    return visible;
}
/** Whether two backups have files of the same names, modes and owners, ignored ones included; the content of those may differ. */
function haveSameFiles(one, other) {
    const describe = ({ path, mode, owner }) => JSON.stringify([path, mode ?? null, owner ?? null]);
    const files = new Set(one.map(describe));
    return one.length === other.length && other.every((entry) => files.has(describe(entry)));
}
/** Returns the tables that are not ignored. */
function visibleTables(tables, isIgnored) {
    return tables.filter(({ name }) => !isIgnored(tableItem(name)));
}
function isIgnoredRow(table, label, isIgnored) {
    return isIgnored(rowItem(table, label));
}
/**
 * Returns the structure without the statements that made ignored tables. A trigger may have the name of a table, and a view or an index
 * that of one that is gone: they say something about other tables, and count.
 */
function* visibleStructure({ tables, structure }, isIgnored) {
    const ignored = new Set(tables.flatMap(({ name }) => (isIgnored(tableItem(name)) ? [name] : [])));
    if (!structure || ignored.size === 0)
        return structure;
    const counts = new Map();
    yield* (0,_system_turns_js__WEBPACK_IMPORTED_MODULE_0__/* .eachInTurns */ .$x)(structure.rows, ([label]) => {
        const name = (0,_row_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .baseLabel */ .ku)(label);
        if (ignored.has(name))
            counts.set(name, (counts.get(name) ?? 0) + 1);
    });
    const rows = [];
    yield* (0,_system_turns_js__WEBPACK_IMPORTED_MODULE_0__/* .eachInTurns */ .$x)(structure.rows, (row) => {
        if (counts.get((0,_row_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .baseLabel */ .ku)(row[0])) !== 1)
            rows.push(row);
    });
    return { ...structure, rows };
}
/** Creates the test for ignored items: the defaults and `globs`, in which `*` is any text and `?` any character. */
function ignoring(globs) {
    const all = [...IGNORED_BY_DEFAULT, ...globs];
    return (item) => all.some((glob) => matchesGlob(glob, item));
}
/** Backtracks to the last `*` only, so the time is at most proportional to the product of both lengths. */
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

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ eachInTurns),
/* harmony export */   Ae: () => (/* binding */ mapInTurns),
/* harmony export */   gG: () => (/* binding */ inTurns)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
// Long computations that let other work have its turn: a cancelled run must end soon.

/** 400,000 rows take seconds. */
const ITEMS_PER_TURN = 10_000;
/** Some items take longer than others. */
const TURN_MS = 20;
/** Looking at the clock takes as long as the shortest work. */
const ITEMS_PER_LOOK = 100;
/** Calls `work` with each item. */
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
/** Returns what `work` makes of each item. */
function* mapInTurns(items, work) {
    const results = [];
    yield* eachInTurns(items, (item) => void results.push(work(item)));
    return results;
}
/** Runs it to its end. Throws the signal's reason. */
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
