/* tslint:disable */
/* eslint-disable */
/**
 * A page before it is published, as the host hands it over. Field by field: `contract.md`, "Draft".
 */
export interface Draft {
    /** Echoed in the report. */
    id?: string | null;
    /** Column id, Chinese name or alias. */
    column: string;
    /** Title of the page. */
    title: string;
    /** Source text as the editor holds it. */
    body: string;
    /** How `body` is written; HTML unless said. */
    format?: Format | null;
    /** The day the check is made for, `YYYY-MM-DD`. */
    today?: string | null;
    /** What the CMS knows of the page. */
    meta?: Meta | null;
    /** Files that go with the page. */
    attachments?: Array<Attachment> | null;
    /** For an interpretation: the policy it explains. */
    policy?: Policy | null;
    /** The policy that the new one replaces. */
    previousPolicy?: Policy | null;
    /** What the host knows of the site. */
    site?: Site | null;
    /** Findings that a person has judged. */
    exceptions?: Array<Exception> | null;
}

/**
 * How a source text is written.
 */
export type Format = "html" | "markdown" | "text";

/**
 * A file that goes with the page.
 */
export interface Attachment {
    /** File name. */
    name: string;
    /** Bytes. */
    size?: number | null;
    /** Media type. */
    type?: string | null;
    /** The file itself, base64; from JavaScript also bytes. */
    content?: Uint8Array | string | null;
}

/**
 * A policy document.
 */
export interface Policy {
    /** Title. */
    title?: string | null;
    /** 文号. */
    docNumber?: string | null;
    /** 发布机构. */
    issuer?: string | null;
    /** When it was published, `YYYY-MM-DD`. */
    publishedAt?: string | null;
    /** Where it stands. */
    url?: string | null;
    /** Its text. */
    body?: string | null;
    /** How the text is written; HTML unless said. */
    format?: Format | null;
}

/**
 * What the host knows of the site.
 */
export interface Site {
    /** Own place name. */
    region?: string | null;
    /** Digests of other pages, as `checker.digest` makes them. */
    recent?: Array<PageDigest> | null;
}

/**
 * What a host keeps of a page to hold drafts against it later, from `checker.digest(draft)`.
 *
 * No personal datum can be read out of it: digits never go in, names go out as far as they are told, and what is kept of the rest
 * is a 32-bit hash of seven letters here and there.
 */
export interface PageDigest {
    /** Of the method; one of another version is not compared, and the report says so. */
    version: number;
    /** Id of the draft: the same page edited again is no twin of itself. */
    id?: string | null;
    /** `meta.url` of the draft. */
    url?: string | null;
    /** Its title as it may be shown. */
    title?: string | null;
    /** Its column. */
    column?: string | null;
    /** Letters that were looked at. */
    letters: number;
    /** 16 bits over the dates, amounts, areas and document numbers all together; absent where it has fewer than two. */
    values?: number | null;
    /** Of a long page only every so many-th fingerprint is kept, a power of two; 1 unless said. */
    every?: number | null;
    /** Base64: of each fingerprint its hash (32 bits, least byte first), then its distance from the one before and its length in
     * UTF-16 units of the source, both as LEB128. */
    fingerprints: string;
}

/**
 * A person's judgement on one finding.
 */
export interface Exception {
    /** Of the finding. */
    fingerprint: string;
    /** What was judged. */
    kind: ExceptionKind;
    /** Why. */
    reason: string;
    /** Who judged. */
    by: string;
    /** When, `YYYY-MM-DD`. */
    on: string;
    /** Last day on which it holds, `YYYY-MM-DD`. */
    until?: string | null;
}

/**
 * What a person judged a finding to be.
 */
export type ExceptionKind = "false-positive" | "accepted";

/**
 * The answer to one draft. Field by field: `contract.md`, "Report".
 */
export interface Report {
    /** As in the draft. */
    id?: string;
    /** What it came to. */
    verdict: Verdict;
    /** `sha256:` of everything that was checked. */
    contentHash: string;
    /** Who checked. */
    engine: Engine;
    /** Findings by level. */
    counts: Counts;
    /** Every rule, in the order of the list. */
    outcomes: Array<RuleOutcome>;
    /** In order of field and place; absences last. */
    findings: Array<Finding>;
    /** For an interpretation. */
    interpretation?: Interpretation;
    /** Pages of `site.recent` that say the same, those most alike first. */
    twins?: Array<Twin>;
    /** What was done with the draft's exceptions. */
    exceptions: Exceptions;
    /** What was handed in and not read. */
    notChecked?: Array<NotChecked>;
}

/**
 * What the whole check came to.
 */
export type Verdict = "pass" | "review" | "block";

/**
 * Who checked.
 */
export interface Engine {
    /** Version of the crate. */
    version: string;
    /** `sha256:` of the profile in force. */
    profile: string;
}

/**
 * Findings by level.
 */
export interface Counts {
    /** That block. */
    block: number;
    /** That ask for a person. */
    review: number;
    /** That advise. */
    advise: number;
}

/**
 * What one rule came to.
 */
export interface RuleOutcome {
    /** Its name. */
    rule: string;
    /** What it came to. */
    outcome: Outcome;
}

/**
 * What a rule came to.
 */
export type Outcome = "not-applicable" | "pass" | "review" | "fail";

/**
 * One fault.
 */
export interface Finding {
    /** Name of the rule. */
    rule: string;
    /** Its weight. */
    level: FindingLevel;
    /** The field it is in; absent where the fault is an absence. */
    field?: string;
    /** Start in the field's source, UTF-16 units. */
    start?: number;
    /** End in the field's source, UTF-16 units. */
    end?: number;
    /** The same place in the page's character data, where that is certain; body only. */
    text?: TextRange;
    /** Which element is missing. */
    element?: string;
    /** The place as it may be shown: masked by type. */
    quote?: string;
    /** What is wrong. */
    what: string;
    /** The clauses it rests on. */
    why: Array<Why>;
    /** What to do. */
    how: string;
    /** A change that is certain to be right. */
    fix?: Fix;
    /** The same for the same fault after an edit elsewhere on the page. */
    fingerprint: string;
    /** The kinds of exception that are possible, where not both are: the profile leaves fewer, or the finding stands for many. */
    excusable?: Array<ExceptionKind>;
    /** How many places it stands for: 1, or more in the last one of a rule that found too many to list. */
    count: number;
}

/**
 * How much a finding weighs. `off` exists in profiles only.
 */
export type Level = "off" | "advise" | "review" | "block";

/**
 * A range in the page's character data (`textContent`), UTF-16 units.
 */
export interface TextRange {
    /** First unit. */
    start: number;
    /** After the last. */
    end: number;
}

/**
 * A clause.
 */
export interface Why {
    /** Row id. */
    basis: string;
    /** Document and article. */
    title: string;
}

/**
 * A change of one field.
 */
export interface Fix {
    /** What it does. */
    title: string;
    /** In order, without overlap. */
    edits: Array<Edit>;
}

/**
 * Replaces a stretch of a field's source.
 */
export interface Edit {
    /** First UTF-16 unit. */
    start: number;
    /** After the last. */
    end: number;
    /** What goes there. */
    text: string;
}

/**
 * The three dimensions of an interpretation.
 */
export interface Interpretation {
    /** 利益点. */
    benefit: DimensionReport;
    /** 差异点. */
    difference: DimensionReport;
    /** 创新点. */
    innovation: DimensionReport;
    /** What changed against the policy before; empty as long as none was compared. */
    changes: Array<PolicyChange>;
}

/**
 * One dimension.
 */
export interface DimensionReport {
    /** `pass`: said with substance; `review`: claimed; `fail`: not there. */
    outcome: Outcome;
    /** The sentences that decided. */
    evidence: Array<EvidenceRange>;
}

/**
 * A sentence of the body, UTF-16 units of its source.
 */
export interface EvidenceRange {
    /** First unit. */
    start: number;
    /** After the last. */
    end: number;
}

/**
 * A change between two policies.
 */
export interface PolicyChange {
    /** `value`: an amount or another content of a rule; `duty`: 应当 became 可以 or the like; `added` and `dropped` rules. */
    kind: "value" | "duty" | "added" | "dropped";
    /** Clause of the new policy, as it is numbered there; of the old one where the rule was dropped. */
    clause: string;
    /** Clause of the old policy; empty where the rule was added. */
    oldClause: string;
    /** Old text, personal data masked; empty where the rule was added. */
    old: string;
    /** New text, personal data masked; empty where the rule was dropped. */
    new: string;
    /** Where the interpretation explains it. */
    explained: EvidenceRange | null;
}

/**
 * A page of `site.recent` that says the same as the draft but for names, places, dates and numbers.
 */
export interface Twin {
    /** Its id in `site.recent`, or else its address; `site.recent[3]` where it has neither. */
    page: string;
    /** Its title as it may be shown. */
    title?: string;
    /** How much of the shorter page stands in the other, in percent. */
    share: number;
    /** What both say, in order of the draft. */
    matches: Array<TwinMatch>;
}

/**
 * A passage of the body and the same passage of another page, UTF-16 units of either source.
 */
export interface TwinMatch {
    /** First unit in the body. */
    start: number;
    /** After the last. */
    end: number;
    /** First unit in the body of the other page. */
    otherStart: number;
    /** After the last. */
    otherEnd: number;
}

/**
 * What was done with the draft's exceptions.
 */
export interface Exceptions {
    /** Those that took a finding out, with its rule and level. */
    used: Array<UsedException>;
    /** Those that did not. */
    unused: Array<UnusedException>;
}

/**
 * An exception that took a finding out.
 */
export interface UsedException {
    /** Of the finding. */
    fingerprint: string;
    /** Rule of the finding. */
    rule: string;
    /** Level of the finding. */
    level: FindingLevel;
    /** What was judged. */
    kind: ExceptionKind;
    /** Why. */
    reason: string;
    /** Who judged. */
    by: string;
    /** When. */
    on: string;
    /** Last day on which it holds. */
    until?: string;
}

/**
 * An exception that did nothing.
 */
export interface UnusedException {
    /** As in the draft. */
    fingerprint: string;
    /** Why it did nothing. */
    state: UnusedState;
}

/**
 * Why an exception did nothing.
 */
export type UnusedState = "no-such-finding" | "expired" | "not-excusable";

/**
 * Something that was handed in and not read.
 */
export interface NotChecked {
    /** Such as `attachments[0]`. */
    field: string;
    /** File name. */
    name?: string;
    /** Why. */
    reason: string;
}

/**
 * A draft with all certain changes made.
 */
export interface Mended {
    /** The draft after the changes; nothing else in it differs. */
    draft: Draft;
    /** How many findings were mended. */
    mended: number;
    /** What the check says of it now. */
    report: Report;
}

/**
 * A rule as a host sees it.
 */
export interface RuleInfo {
    /** `family/fault`. */
    name: string;
    /** The part before the slash. */
    family: string;
    /** Short name of the fault. */
    title: string;
    /** Level in the profile in force, columns of their own aside. */
    level: Level;
    /** The clauses it rests on. */
    basis: Array<Why>;
    /** Markdown: what it checks, why, how to mend it. */
    documentation: string;
}

/**
 * A column as a host sees it.
 */
export interface ColumnInfo {
    /** Its id. */
    id: string;
    /** Its name in the locale. */
    name: string;
    /** Other names. */
    aliases: Array<string>;
    /** What it is for, in the locale. */
    purpose: string;
    /** To whom its pages may be shown. */
    openness: Audience;
    /** Files that usually go with its pages. */
    attachments: Array<string>;
    /** The kinds of its pages. */
    kinds: Array<KindInfo>;
    /** The fields of a draft that are filled in. */
    fields: Array<FieldInfo>;
    /** Who publishes its pages. */
    publisher?: PublisherInfo;
    /** The periods that its pages keep. */
    periods: Array<PeriodInfo>;
    /** The parts its pages have. */
    elements: Array<ElementInfo>;
}

/**
 * A kind of page as a host sees it.
 */
export interface KindInfo {
    /** Its id. */
    id: string;
    /** Its name in the locale. */
    name: string;
}

/**
 * A field that is filled in, as a host sees it.
 */
export interface FieldInfo {
    /** Its name in `meta`, or `title`. */
    field: string;
    /** Weight of its absence. */
    level: FindingLevel;
    /** Ids of the kinds that have it; all if none is named. */
    kinds: Array<string>;
    /** The clauses it rests on. */
    basis: Array<Why>;
}

/**
 * Who publishes, as a host sees it.
 */
export interface PublisherInfo {
    /** What its name ends with. */
    endings: Array<string>;
    /** Weight of another publisher. */
    level: FindingLevel;
    /** Ids of the kinds that it publishes; all if none is named. */
    kinds: Array<string>;
    /** The clauses it rests on. */
    basis: Array<Why>;
}

/**
 * A period as a host sees it.
 */
export interface PeriodInfo {
    /** Its id. */
    id: string;
    /** Its name in the locale. */
    name: string;
    /** Fewest days. */
    days: number;
    /** What days count. */
    unit: DayUnit;
    /** From when to when it runs. */
    measures: Measure;
    /** Weight of a shorter one. */
    level: FindingLevel;
    /** Ids of the kinds that keep it; all if none is named. */
    kinds: Array<string>;
    /** The clauses it rests on. */
    basis: Array<Why>;
}

/**
 * A part as a host sees it.
 */
export interface ElementInfo {
    /** Its id. */
    id: string;
    /** Its name in the locale. */
    name: string;
    /** Weight of its absence. */
    level: FindingLevel;
    /** Ids of the kinds that have it; all if none is named. */
    kinds: Array<string>;
    /** The rule that tells its absence. */
    rule: AbsenceRule;
    /** Whether it is asked only where the matter is something that people apply for. */
    services: boolean;
    /** What the editor should write, in the locale. */
    mend: string;
    /** The clauses it rests on. */
    basis: Array<Why>;
}

/**
 * A department's own profile.
 */
export interface Profile {
    /** Packs that come with the program and are in force: those of provinces, and `local-practice`, which alone is in force
     * if this is not said. */
    packs?: Array<string> | null;
    /** Clauses that its own requirements rest on; one with the id of a row of the bureau's table takes its place. */
    basis?: Array<ProfileBasis>;
    /** Columns: new ones, or one that is there with more names, parts, fields and periods. */
    columns?: Array<ProfileColumn>;
    /** Words of a meaning that the program knows, such as one more word for a blank. */
    words?: Array<ProfileWords>;
    /** Names that are no longer used, such as that of an agency which the place has abolished; one that the program knows is
     * replaced. */
    outdated?: Array<ProfileOutdated>;
    /** Rules of its own. */
    rules?: Array<ProfileRule>;
    /** How days are counted. */
    calendar?: ProfileCalendar;
    /** What is asked of interpretations. */
    interpretation?: ProfileInterpretation;
    /** The site that pages are for. */
    site?: ProfileSite;
    /** Levels; the last row that fits a rule and a column wins. */
    levels?: Array<ProfileLevel>;
    /** Cells of the privacy matrix; the last row that fits a datum and a column wins. */
    matrix?: Array<ProfileMatrixCell>;
    /** What a person may decide against findings; the last row that fits a rule and a column wins, and goes before those of
     * `data/exceptions.toml`. */
    excusable?: Array<ProfileExcusable>;
}

/**
 * A clause that a requirement rests on.
 */
export interface ProfileBasis {
    /** Row id, such as `T04`. */
    id: string;
    /** How far it was verified: `V` clause text read, `MIX` part of it, `V2` secondary sources (shown without
     * article), `L` local only. Unverified rows are not in the data. */
    level: string;
    /** What is required, in short. */
    requirement: string;
    /** What is shown: documents and articles. */
    title: string;
    /** How it was verified. */
    verified: string;
}

/**
 * A column (栏目) of a website.
 */
export interface ProfileColumn {
    /** Kebab-case, unique. */
    id: string;
    /** Chinese name; a profile may leave it out for a column that is there. */
    name?: string;
    /** English name. */
    nameEn?: string;
    /** Other names that a CMS may use. */
    aliases?: Array<string>;
    /** What the column is for, in Chinese. */
    purpose?: string;
    /** The same in English. */
    purposeEn?: string;
    /** To whom its pages may be shown. */
    openness?: Audience;
    /** Files that usually go with its pages. */
    attachments?: Array<string>;
    /** Where its requirements are from; for readers of the file. */
    source?: string;
    /** Phrases that only titles of its pages have; their language: `src/phrase.rs`. */
    titles?: Array<string>;
    /** Ids of the columns that are so near that a page of theirs may stand here, too, and one of this column there; `*` for
     * all. */
    shares?: Array<string>;
    /** Whether it belongs to the disclosure part of the site (政府信息公开专栏), where no news stands. */
    disclosure?: boolean;
    /** Kinds of pages (体裁) that have different parts; the first one is taken where none is recognised. */
    kinds?: Array<ProfileKind>;
    /** Fields of the draft that are filled in. */
    fields?: Array<ProfileField>;
    /** Who publishes its pages. */
    publisher?: ProfilePublisher;
    /** Periods that its pages keep. */
    periods?: Array<ProfilePeriod>;
    /** The parts its pages have. */
    elements?: Array<ProfileElement>;
}

/**
 * To whom a page may be shown.
 */
export type Audience = "proactive" | "limited";

/**
 * A kind of page within a column, such as the draft of a plan before its approval and the plan after it.
 */
export interface ProfileKind {
    /** Kebab-case, unique in its column. */
    id: string;
    /** Chinese name. */
    name: string;
    /** English name. */
    nameEn?: string;
    /** Phrases in the title that tell it. */
    titles?: Array<string>;
    /** Phrases in the body that tell it where no title does. */
    phrases?: Array<string>;
}

/**
 * A field of the draft that pages of a column have filled in.
 */
export interface ProfileField {
    /** Name in `meta`, such as `docNumber`; or `title`. */
    field: string;
    /** Weight of its absence; `block` if not said. */
    level?: Level;
    /** Ids of the clauses it rests on. */
    basis?: Array<string>;
    /** Ids of the kinds that have it; all if none is named. */
    kinds?: Array<string>;
}

/**
 * Who publishes the pages of a column.
 */
export interface ProfilePublisher {
    /** What its name ends with, such as 人民政府; any name will do if none is given. */
    endings?: Array<string>;
    /** Words for those who publish with it, such as 气象: one of them must stand on the page. */
    jointly?: Array<string>;
    /** Weight of another publisher; `review` if not said. */
    level?: Level;
    /** Ids of the clauses it rests on. */
    basis?: Array<string>;
    /** Ids of the kinds that it publishes; all if none is named. */
    kinds?: Array<string>;
}

/**
 * A period that pages of a column keep.
 */
export interface ProfilePeriod {
    /** Kebab-case, unique in its column. */
    id: string;
    /** Chinese name. */
    name: string;
    /** English name. */
    nameEn?: string;
    /** Fewest days. */
    days: number;
    /** What days count. */
    unit?: DayUnit;
    /** From when to when it runs. */
    measures?: Measure;
    /** Weight of a shorter one; `block` if not said. */
    level?: Level;
    /** Ids of the clauses it rests on. */
    basis?: Array<string>;
    /** Ids of the kinds that keep it; all if none is named. */
    kinds?: Array<string>;
    /** Words that introduce it: 公告期限. */
    labels?: Array<string>;
    /** Phrases that say why a shorter one is right. */
    unless?: Array<string>;
}

/**
 * What days count.
 */
export type DayUnit = "days" | "working-days";

/**
 * From when to when a period runs.
 */
export type Measure = "notice" | "lead";

/**
 * A part that a page of a column must or should have.
 */
export interface ProfileElement {
    /** Kebab-case, unique in its column. */
    id: string;
    /** Chinese name; a profile may leave it out for an element that is there. */
    name?: string;
    /** English name. */
    nameEn?: string;
    /** Weight of its absence: `block` where law requires it, also if not said; `review` where it is expected, `advise`. */
    level?: Level;
    /** Ids of the clauses it rests on. */
    basis?: Array<string>;
    /** Ids of the kinds that have it; all if none is named. */
    kinds?: Array<string>;
    /** The rule that tells its absence; `column/missing-element` if not said. */
    rule?: AbsenceRule;
    /** Whether it is asked only where the page, or the policy that it explains, is about something that people apply for. */
    services?: boolean;
    /** What else states it, beside labels and phrases. */
    structure?: Structure;
    /** Names of this part as a heading, before a colon or in a table; a value must follow. */
    labels?: Array<string>;
    /** Words that name this part wherever they stand in a heading, before a colon or in the cell of a label: 期限 in 你有几天期限? */
    roots?: Array<string>;
    /** Phrases of running text that state it; their language: `src/phrase.rs`. */
    phrases?: Array<string>;
    /** Phrases of the title that state it already, so that its absence from the body only advises. */
    titles?: Array<string>;
    /** What the editor should write, in Chinese. */
    mend?: string;
    /** The same in English. */
    mendEn?: string;
}

/**
 * The rule that tells the absence of a part.
 */
export type AbsenceRule = "column/missing-element" | "interpretation/element-missing";

/**
 * A part that the page's structure states rather than its words.
 */
export type Structure = "issuer" | "date" | "picture" | "link" | "file";

/**
 * Words of a meaning that the program knows.
 */
export interface ProfileWords {
    /** The meaning: a group of `data/words.toml`. */
    group: string;
    /** The words. */
    words: Array<string>;
    /** Why they are added. */
    reason: string;
}

/**
 * A name that is no longer used.
 */
export interface ProfileOutdated {
    /** The name; that of a law without 中华人民共和国 and without 《》. */
    name: string;
    /** Other ways to write it. */
    aliases?: Array<string>;
    /** What it is the name of. */
    kind: OutdatedKind;
    /** The last day on which it was right, `YYYY-MM-DD`. */
    until: string;
    /** What is in its place now. */
    successor?: string;
    /** Longer names and words that hold it and are right; of wording: words of the same sentence with which it is right. */
    within?: Array<string>;
    /** Words one of which stands right before it where it is meant as current, of wording: anywhere on the page; if none is
     * named, it always is. */
    beside?: Array<string>;
    /** How wording looks; the name then only says what it is. */
    phrases?: Array<string>;
    /** Whether it is only advised to write the new name, because the old one is still in some use. */
    advise?: boolean;
    /** What else is to be known; for readers of the file. */
    note?: string;
    /** Where the day and the successor were verified; for readers of the file. */
    source: string;
}

/**
 * What a name is the name of.
 */
export type OutdatedKind = "agency" | "law" | "document" | "term" | "wording";

/**
 * A rule of a department's own.
 */
export interface ProfileRule {
    /** `own/fault`, kebab-case. */
    name: string;
    /** Short name of the fault. */
    title: string;
    /** Weight; `review` if not said. */
    level?: Level;
    /** Ids of the columns it is for; all if none is named. */
    columns?: Array<string>;
    /** Words and phrases that must not stand there; their language: `src/phrase.rs`. */
    phrases?: Array<string>;
    /** A regular expression that must not fit, looked for in one sentence at a time, in the text as it is compared: half
     * width, lower case, simplified, without blanks between Han characters. Its language: the crate `regex-lite`. */
    pattern?: string;
    /** Words and phrases beside which, in the same sentence, it is right. */
    unless?: Array<string>;
    /** What goes there instead; offered as a fix. */
    replace?: string;
    /** What the editor should do. */
    how: string;
    /** Ids of the clauses it rests on. */
    basis?: Array<string>;
    /** Texts in which it must find something; one at least. */
    hit: Array<string>;
    /** Texts in which it must find nothing; one at least. */
    silent: Array<string>;
}

/**
 * How days are counted.
 */
export interface ProfileCalendar {
    /** Whether the first day of a period counts as the last one does; both count if not said. */
    ends?: Ends;
    /** Years whose holidays are known; one that is there already is replaced. */
    years?: Array<ProfileYear>;
}

/**
 * What is asked of interpretations; what is not said stays as it is.
 */
export interface ProfileInterpretation {
    /** Days after its policy on which it may still be published; 0, the same day, if not said: no national text names a number. */
    lateAfterDays?: number;
    /** Share of its text, in percent, that may stand in the policy word for word; 60 if not said. */
    copiedPercent?: number;
    /** Longest sentence, in characters, that is not advised to be divided; 120 if not said. */
    longestSentence?: number;
}

/**
 * The site that pages are for.
 */
export interface ProfileSite {
    /** Its own place, with the places above it if their names are wanted: `泸县`, `四川省泸州市泸县`. A draft's own
     * `site.region` goes before it. */
    region?: string | null;
    /** Further places that belong to it: former names, towns, a development zone. */
    places?: Array<string>;
    /** Hosts of its own and of those it may link to without being asked, such as `www.example.gov.cn`; one stands for those
     * below it, too. */
    hosts?: Array<string>;
}

/**
 * How the ends of a period count.
 */
export type Ends = "both" | "last";

/**
 * A year of the State Council's holiday notices.
 */
export interface ProfileYear {
    /** The year. */
    year: number;
    /** The notice. */
    source: string;
    /** Days off, `YYYY-MM-DD`, weekend days within a holiday included. */
    holidays: Array<string>;
    /** Saturdays and Sundays on which offices work instead, `YYYY-MM-DD`. */
    workdays?: Array<string>;
}

/**
 * The level of a rule, in one column or in all.
 */
export interface ProfileLevel {
    /** Name of the rule. */
    rule: string;
    /** Column id; all columns if it is not there. */
    column?: string | null;
    /** For a rule on parts of a column: id of the part; all parts if it is not there. */
    element?: string | null;
    /** The level. */
    level: Level;
    /** Why; a rule is not switched off without. */
    reason?: string;
}

/**
 * How a datum may stand on pages of a column.
 */
export interface ProfileMatrixCell {
    /** The datum: a row of the matrix, such as `mobile-number`. */
    datum: string;
    /** Id of a column, or of a group of the matrix such as `penalty` or `contact`; everywhere if it is not there. */
    column?: string | null;
    /** How it may stand. */
    handling: Handling;
    /** Why; a cell is not overridden without. */
    reason: string;
}

/**
 * How a datum may stand on a page.
 */
export type Handling = "allowed" | "masked" | "forbidden";

/**
 * The kinds of exception that are left for findings of a rule, in one column or in all.
 */
export interface ProfileExcusable {
    /** Name of the rule. */
    rule: string;
    /** Column id; all columns if it is not there. */
    column?: string | null;
    /** The kinds that are possible; none, and every finding of the rule has to be mended. */
    kinds: Array<ExceptionKind>;
    /** Why. */
    reason: string;
}

/**
 * What a CMS knows of a page. Any further field of text is checked like the rest.
 */
export interface Meta {
    /** 文号. */
    docNumber?: string | null;
    /** 索引号. */
    indexNumber?: string | null;
    /** 发布机构. */
    issuer?: string | null;
    /** 起草单位. */
    drafter?: string | null;
    /** 来源. */
    source?: string | null;
    /** 责任编辑. */
    author?: string | null;
    /** 成文日期, `YYYY-MM-DD`; a time may follow, here and in the other dates. */
    createdAt?: string | null;
    /** 发布日期. */
    publishedAt?: string | null;
    /** From when the document is in force. */
    effectiveFrom?: string | null;
    /** When it ceases to be. */
    expiresAt?: string | null;
    /** 公开属性. */
    openness?: "proactive" | "on-request" | "withheld" | "" | null;
    /** Why it is not published. */
    opennessReason?: string | null;
    /** 关键词. */
    keywords?: string | null;
    /** 摘要. */
    description?: string | null;
    /** Where the page stands. */
    url?: string | null;
    [name: string]: string | null | undefined;
}

/**
 * The weight of a finding.
 */
export type FindingLevel = Exclude<Level, "off">;

/**
 * The language of findings, rules and columns.
 */
export type Locale = "zh-CN" | "zh-TW" | "en";

/**
 * How a checker is made.
 */
export interface CheckerOptions {
    /** A department's own profile, on top of the built-in one. */
    profile?: Profile | null;
    /** `zh-CN` unless said. */
    locale?: Locale | null;
}



/**
 * Checks drafts against one profile, in one language.
 */
export class Checker {
    free(): void;
    [Symbol.dispose](): void;
    /**
     * Checks a draft and returns the report. Throws an `Error` that names the field where the draft is malformed.
     */
    check(draft: Draft): Report;
    /**
     * The columns of the profile in force, with the parts their pages have.
     */
    columns(): ColumnInfo[];
    /**
     * What a host keeps of a page, to hand it over in `site.recent` when another page is checked. Throws as `check` does.
     */
    digest(draft: Draft): PageDigest;
    /**
     * Makes every change that findings are certain of, and checks again. Throws as `check` does.
     */
    mend(draft: Draft): Mended;
    /**
     * A checker with the built-in profile, or that with a department's own on top; `locale` is `zh-CN`, `zh-TW` or `en`.
     */
    constructor(options?: CheckerOptions | null);
    /**
     * What can be found.
     */
    rules(): RuleInfo[];
    /**
     * The official page tags of a draft, for the head of the CMS's template: a `<meta>` a line. Throws as `check` does.
     */
    tags(draft: Draft): string;
}

/**
 * A draft from a whole HTML file: column, title and meta from the official page tags, the body is the file itself.
 */
export function readPage(html: string): Draft;

export type InitInput = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

export interface InitOutput {
    readonly memory: WebAssembly.Memory;
    readonly __wbg_checker_free: (a: number, b: number) => void;
    readonly checker_check: (a: number, b: number, c: number) => void;
    readonly checker_columns: (a: number, b: number) => void;
    readonly checker_digest: (a: number, b: number, c: number) => void;
    readonly checker_mend: (a: number, b: number, c: number) => void;
    readonly checker_new: (a: number, b: number) => void;
    readonly checker_rules: (a: number, b: number) => void;
    readonly checker_tags: (a: number, b: number, c: number) => void;
    readonly readPage: (a: number, b: number, c: number) => void;
    readonly __wbindgen_malloc: (a: number, b: number) => number;
    readonly __wbindgen_realloc: (a: number, b: number, c: number, d: number) => number;
    readonly __wbindgen_exn_store: (a: number) => void;
    readonly __wbindgen_add_to_stack_pointer: (a: number) => number;
    readonly __wbindgen_free: (a: number, b: number, c: number) => void;
}

export type SyncInitInput = BufferSource | WebAssembly.Module;

/**
 * Instantiates the given `module`, which can either be bytes or
 * a precompiled `WebAssembly.Module`.
 *
 * @param {{ module: SyncInitInput }} module - Passing `SyncInitInput` directly is deprecated.
 *
 * @returns {InitOutput}
 */
export function initSync(module: { module: SyncInitInput } | SyncInitInput): InitOutput;

/**
 * If `module_or_path` is {RequestInfo} or {URL}, makes a request and
 * for everything else, calls `WebAssembly.instantiate` directly.
 *
 * @param {{ module_or_path: InitInput | Promise<InitInput> }} module_or_path - Passing `InitInput` directly is deprecated.
 *
 * @returns {Promise<InitOutput>}
 */
export default function __wbg_init (module_or_path?: { module_or_path: InitInput | Promise<InitInput> } | InitInput | Promise<InitInput>): Promise<InitOutput>;
