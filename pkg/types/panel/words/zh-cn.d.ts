export declare const zhCN: {
    title: string;
    fields: Record<string, string>;
    /** Of a policy. @type {Record<string, string>} */
    policyFields: Record<string, string>;
    /** A fault without a field is something that the page lacks. */
    wholePage: string;
    ofPolicy: (/** @type {string} */ policy: string, /** @type {string} */ part: string) => string;
    malformed: (/** @type {string} */ field: string) => string;
    verdicts: {
        idle: string;
        checking: string;
        pass: string;
        review: string;
        block: string;
        "not-checked": string;
    };
    levels: {
        block: string;
        review: string;
        advise: string;
    };
    levelOff: string;
    notes: {
        idle: string;
        checking: string;
        notChecked: string;
        block: (/** @type {number} */ count: number) => string;
        review: string;
        pass: string;
    };
    idle: {
        lead: string;
        more: string;
    };
    clean: string;
    notChecked: {
        title: string;
        warning: string;
        retry: string;
    };
    unread: (/** @type {string} */ part: string) => string;
    levelTally: (/** @type {string} */ level: string, /** @type {number} */ count: number) => string;
    listComma: string;
    itemComma: string;
    noFault: string;
    /** A finding in one line. */
    line: (/** @type {string} */ field: string, /** @type {string} */ what: string, /** @type {string} */ quote: string) => string;
    row: {
        times: (/** @type {number} */ count: number) => string;
        how: string;
        why: (/** @type {string} */ clauses: string) => string;
        jump: string;
        fix: string;
        explain: string;
        except: string;
    };
    more: (/** @type {number} */ count: number) => string;
    fixAll: (/** @type {number} */ count: number) => string;
    maskAll: (/** @type {number} */ count: number) => string;
    fixNote: string;
    folded: (/** @type {number} */ count: number) => string;
    explain: {
        level: (/** @type {string} */ level: string) => string;
        clauses: string;
        example: string;
        found: string;
        missing: string;
        silent: string;
        loading: string;
        failed: string;
    };
    dimensions: {
        title: string;
        benefit: string;
        difference: string;
        innovation: string;
        outcomes: {
            pass: string;
            review: string;
            fail: string;
            "not-applicable": string;
        };
        show: (/** @type {number} */ nth: number) => string;
        showOf: (/** @type {string} */ dimension: string, /** @type {number} */ nth: number) => string;
    };
    changes: {
        title: string;
        kinds: {
            value: string;
            duty: string;
            added: string;
            dropped: string;
        };
        formerClause: (/** @type {string} */ clause: string) => string;
        unnumbered: string;
        columns: {
            kind: string;
            clause: string;
            old: string;
            now: string;
            state: string;
        };
        caption: string;
        tally: (/** @type {number} */ count: number, /** @type {number} */ explained: number) => string;
        none: string;
        noneFound: string;
        notCompared: string;
        more: (/** @type {number} */ count: number) => string;
        old: string;
        now: string;
        nothing: string;
        explained: string;
        notExplained: string;
        show: string;
        showOf: (/** @type {string} */ clause: string) => string;
        write: string;
        writeOf: (/** @type {string} */ clause: string) => string;
        writeHint: string;
        /** What a sentence on a change is written from. */
        materialAdded: (/** @type {string} */ now: string) => string;
        materialDropped: (/** @type {string} */ old: string) => string;
        material: (/** @type {string} */ old: string, /** @type {string} */ now: string) => string;
    };
    twins: {
        title: (/** @type {string} */ page: string) => string;
        notCompared: string;
        open: string;
        loading: string;
        failed: string;
        columns: {
            own: string;
            other: string;
            place: string;
        };
        caption: (/** @type {string} */ page: string) => string;
        show: string;
        showOf: (/** @type {number} */ nth: number) => string;
    };
    exceptions: {
        title: string;
        kinds: {
            "false-positive": string;
            accepted: string;
        };
        hints: {
            "false-positive": string;
            accepted: string;
        };
        formTitle: string;
        formLead: string;
        kind: string;
        reason: string;
        reasonHint: string;
        until: string;
        who: string;
        untilHint: (/** @type {string} */ last: string) => string;
        save: string;
        cancel: string;
        failed: string;
        errors: {
            kind: string;
            reason: string;
            untilMissing: string;
            untilRange: (/** @type {string} */ first: string, /** @type {string} */ last: string) => string;
        };
        saved: string;
        by: (/** @type {string} */ name: string, /** @type {string} */ on: string) => string;
        validUntil: (/** @type {string} */ date: string) => string;
        openEnded: string;
        states: {
            "no-such-finding": string;
            expired: string;
            "not-excusable": string;
        };
        notUsed: string;
        takeBack: string;
        takenBack: string;
    };
    dialogs: {
        back: string;
        retry: string;
        more: (/** @type {number} */ count: number) => string;
        confirmTitle: string;
        confirmLead: string;
        confirmBy: string;
        confirmReason: string;
        confirm: string;
        fillIn: string;
    };
    closeToast: string;
};
