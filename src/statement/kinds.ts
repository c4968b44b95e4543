import type { StatementKind } from "../vocabulary/statement";

/** Words of a title that tell the kind of statement; the first rule that fits holds. */
const BY_TITLE: readonly (readonly [RegExp, StatementKind])[] = [
  [/reconcil|non-?\s?gaap|\bebitda[rx]*\b|as adjusted|\badjusted (?:net|operating|income|earnings|gross|diluted|free)|free cash flow|distributable cash flow|(?:cash|funds) available for distribution|funds from operations|\bffo\b|core (?:net )?(?:earnings|income)|\btangible (?:common|book|assets|equity)|calculation of/i, "reconciliation"],
  [/\bguidance\b|\boutlook\b/i, "guidance"],
  [/\bsegments?\b|by geograph|geographic|by region|disaggregat|by product|by business|business unit|by (?:end )?market|by channel|by customer/i, "segment"],
  [/\bsupplement(?:al|ary)\b|operating (?:data|statistics|metrics)|selected (?:operating|financial|data)|\bhighlights\b|key (?:metrics|indicators|statistics)|average balance/i, "supplemental"],
  [/balance sheets?|statements? of (?:consolidated )?(?:financial (?:condition|position)|condition|assets)|financial condition/i, "balance_sheet"],
  [/statements? of (?:consolidated |condensed )*cash flows?|cash flows? statements?|cash flows? (?:information|data)|^(?:condensed |consolidated )*cash flows?$/i, "cash_flow"],
  [/(?:statements?|summary) of (?:condensed |consolidated )*(?:results of )?(?:operations|operating results|income|earnings|comprehensive|loss|profit|net income)|(?:income|earnings|operations|operating) statements?|results of operations|statements? of \(?(?:loss|income)\)?|consolidated (?:income|earnings|operations)\b/i, "income_statement"],
];

/** What rows of the primary statements are called. */
const BALANCE_SHEET: readonly RegExp[] = [/^total assets\b/, /^total (?:current )?liabilities\b/, /^total liabilities\b.*\bequity\b|^liabilities and .*equity/, /^total (?:.{0,40}\b)?(?:equity|deficit)\b/, /^total current assets\b/, /^(?:accounts payable|deposits|total deposits)\b/, /^(?:retained earnings|accumulated deficit|additional paid)/];
const CASH_FLOW: readonly RegExp[] = [/\boperating activities\b/, /\binvesting activities\b/, /\bfinancing activities\b/, /\bcash\b.*\b(?:beginning|start)\b/, /\bcash\b.*\bend of\b/, /^(?:net )?(?:increase|decrease|change)\b.*\bcash\b/];
const INCOME: readonly RegExp[] = [
  /^(?:total |net )*(?:revenues?|sales|net sales)\b|^total (?:net )?(?:revenues?|sales)|^sales and (?:other )?(?:operating )?revenues?|^(?:total )?interest income\b|^net interest income\b|^net premiums earned/,
  /^(?:cost of (?:sales|revenues?|goods|products)|total cost|(?:total )?(?:operating )?(?:costs|expenses)|total interest expense|total (?:noninterest|non-interest) expenses?|selling,? general)/,
  /\b(?:income|loss|earnings|profit)\b.*\bbefore\b.*\btax|\bpre-?tax\b/,
  /(?:provision|benefit|expense).*\b(?:income )?tax|^income tax/,
  /^(?:consolidated )?(?:net|profit)\b.*\b(?:income|loss|earnings|profit)|^net (?:income|loss|earnings)|^profit\b/,
  /per (?:common |diluted |basic )*(?:share|unit)|^basic|^diluted|\beps\b/,
  /^(?:operating (?:income|loss|profit|earnings)|income (?:\(loss\) )?from operations|(?:loss|earnings|profit) from operations)/,
];
const MEASURES = /\badjusted\b|\bnon-?gaap\b|\bebitda[rx]*\b|\bfree cash flow\b|\bcore (?:net )?(?:income|earnings)\b|\bffo\b|\btangible\b|\bexcluding\b/;
const ADJUSTS = /^(?:add|plus|less|deduct|adjustments?|reconciling|excluding|gaap\b)|\badd back\b|\badjustments?\b|\btax (?:effect|impact)\b/;

export function isStatementTitle(text: string): boolean {
  return BY_TITLE.some(([pattern]) => pattern.test(text));
}

export function kindByTitle(title: string): StatementKind | undefined {
  return BY_TITLE.find(([pattern]) => pattern.test(title))?.[1];
}

function hits(patterns: readonly RegExp[], labels: readonly string[]): number {
  return patterns.filter((pattern) => labels.some((label) => pattern.test(label))).length;
}

/** Of lines further off only a reconciliation's, a segment's or a supplement's title says what the tables below are. */
function byContext(context: readonly string[]): StatementKind | undefined {
  return context.map(kindByTitle).find((kind) => kind === "reconciliation" || kind === "segment" || kind === "supplemental");
}

/** From a result over depreciation to EBITDA, without words for adjusting. */
function isEbitdaBridge(labels: readonly string[]): boolean {
  const depreciation = labels.findIndex((label) => /\bdepreciation\b/.test(label));
  return depreciation >= 0 && labels.slice(0, depreciation).some((label) => /\b(?:income|loss|earnings|profit)\b/.test(label)) && labels.slice(depreciation).some((label) => /\bebitda/.test(label));
}

/**
 * The kind of statement. The rows of a primary statement tell it whatever its title says, except that a table called a
 * reconciliation is one; elsewhere the title decides, then the rows.
 * @param labels the rows' labels
 * @param context the lines around the title, nearest first
 */
export function kindOf(title: string, labels: readonly string[], context: readonly string[] = []): StatementKind {
  const lower = labels.map((label) => label.toLowerCase());
  const byTitle = kindByTitle(title) ?? byContext(context);
  if (byTitle === "reconciliation") return byTitle;
  const balance = hits(BALANCE_SHEET, lower), cash = hits(CASH_FLOW, lower), income = hits(INCOME, lower);
  const primary = /statements?\b|sheets?\b/i.test(title);
  if (balance >= 3 && /^total assets|^total liabilities/.test(lower.find((label) => /^total assets|^total liabilities/.test(label)) ?? "") && (byTitle !== "supplemental" || balance >= 5) && byTitle !== "segment") return income >= 5 && byTitle !== "balance_sheet" ? "supplemental" : "balance_sheet";
  if (cash >= 3 && byTitle !== "supplemental") return "cash_flow";
  const measures = lower.filter((label) => MEASURES.test(label)).length;
  if (byTitle === "income_statement" || byTitle === "balance_sheet" || byTitle === "cash_flow") return byTitle;
  if (byTitle !== undefined && !(byTitle === "supplemental" && income >= 6 && primary)) return byTitle;
  if (income >= 4 && measures <= 1) return "income_statement";
  if (measures >= 1 && (lower.some((label) => ADJUSTS.test(label)) || isEbitdaBridge(lower))) return "reconciliation";
  if (cash >= 2) return "cash_flow";
  return income >= 4 ? "income_statement" : "supplemental";
}
