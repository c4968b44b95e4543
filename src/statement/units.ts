import { decimalsOf } from "../vocabulary/decimal";
import type { TableCell, TableRow } from "../table/table";
import type { StatementKind } from "../vocabulary/statement";
import type { Unit } from "../vocabulary/unit";

const PRIMARY: ReadonlySet<StatementKind> = new Set(["income_statement", "balance_sheet", "cash_flow"]);

/** What a table tells of all its rows' units. */
export interface UnitContext {
  /** The title and the lines beside it. */
  readonly caption: string;
  /** Numbers of the columns that have a period: the others' percent signs are their own. */
  readonly periodColumns: readonly number[];
  /** Every figure of the table is per share: its title or its columns say so. */
  readonly perShare: boolean;
  /** Whether most of the table's amounts are printed without decimals. */
  readonly wholeAmounts: boolean;
  readonly kind: StatementKind;
  readonly title: string;
  /** Whether the table may count things: the primary statements and bridges hold amounts, shares and rates only. */
  readonly counts: boolean;
}

const PER_SHARE = /\bper\b[^,;]*\b(?:shares?|units?|ads)\b|\beps\b|\bper (?:common |diluted |basic )?unit\b/i;
const SHARES = /\b(?:shares?|units)\b.*\b(?:outstanding|used|diluted|basic|count|issued|repurchased|purchased)\b|\bweighted[- ]?average\b.*\b(?:shares?|units|outstanding|number|diluted|basic)\b|\bshare count\b|\bnumber of (?:common |ordinary |diluted )?shares\b|^(?:average |diluted |basic |common |total )*shares(?: outstanding)?\b|^(?:average )?(?:basic|diluted) (?:shares|units)\b|\b(?:basic|diluted) (?:weighted[- ]average )?(?:shares|units)\b|\bshares outstanding\b/i;
const WEIGHTED = /\bweighted[- ]?average\b(?=.*\b(?:shares?|units?|ads|adss|stock|common|basic|dilut\w+|outstanding|number|participating)\b|\W*$)(?!.*\b(?:rates?|prices?|yields?|costs?|life|lives|maturity|maturities|coupons?|loans?|fico|ltv|term|terms|years?|months|duration|age|rents?|borrowings|debt|notes)\b)|\bshares used\b|\bshare count\b|\b(?:average|outstanding) shares\b|\bshares outstanding\b/i;
/** "Common stock, $.01 par value, 100,000,000 shares authorized" is an amount. */
const PAR_VALUE = /\bpar value\b|\bauthorized\b|\bstated value\b|\btreasury\b|\bat cost\b|\bissuance\b|\bproceeds\b|\brepurchases? of\b|\bpurchases? of\b|\bdividends?\b|\bwithh[eo]ld\b|\bissued (?:for|to|under|in)\b|\bcapital\b|\brepurchased$/i;
const PERCENT_LABEL = /%|\bpercent(?:age)?s?\b|\brates?\b|\bmargins?\b|\byields?\b|\bratios?\b|\bcomparable (?:store )?sales\b|\bas a percent|\breturn on\b|\bspread\b|\b(?:ros|roe|roa|rotce|roace|roic)\b|\bgrowth\b|\b(?:increase|decrease|change)\b|\bto (?:total |average |tangible )?(?:assets|loans|deposits|equity)\b|\butilization\b|\boccupancy\b|\bcoupons?\b|\bcpr\b|\b(?:average )?cost of (?:funds|funding|deposits|total deposits|interest[- ]bearing|borrowings|debt)\b/i;
const RATE_IS_AMOUNT = /\bgross margin\b|\bcontribution margin\b|\bmargin dollars\b/i;
/** Rates that no amount is called like, so that they are told in tables whose amounts have decimals too. */
const SURE_PERCENT = /\breturns? on (?:average |tangible |common |total |beginning |invested |core )*(?:\w+ ){0,2}(?:assets?|equity|capital)\b|\b(?:ros|roe|roa|roaa|roae|rotce|roatce|roace|roic)\b(?! \()|\bnet interest (?:margin|spread|rate spread)\b|\bas an? (?:%|percent(?:age)?) of\b|^% of\b|\beffective (?:income )?tax rate\b|(?:\bto|\/)\s?(?:(?:total|average|tangible|gross|net|adjusted|period[- ]end|non-?performing|non-?accrual|risk[- ]weighted|interest[- ](?:earning|bearing))\s)*(?:assets|loans|deposits|equity|liabilities|loans and leases)\b/i;
/** Ratios that are printed as percentages, with or without the sign. */
const PERCENT_RATIO = /\b(?:efficiency|overhead|combined|loss|lae|expense|acquisition cost|underwriting|payout|capital|tier (?:1|i|one|2|ii)|cet ?1|tce|equity|assets?|deposits?|charge-?offs?|npls?|npas?|liquidity coverage)\b[^:]*\bratios?\b|\btier (?:1|i|one) (?:leverage|common|risk)/i;
/** Rates of something, in decimals where amounts have some too. */
const RATE_OF = /\b(?:fee|tax|interest|cancellation|churn|vacancy|default|delinquency|growth|attrition|utilization|prepayment|retention|recovery|loss|charge-?off) rates?(?:\s*\([^)]*\))?$/i;
const SHARE_OF = /\bretention$|\bload factor\b|\b(?:rig|fleet|capacity|crew) utilization\b/i;
/** In a table of what is let, and not of expenses, occupancy is a share of it. */
const LET = /\bhotels?\b|\brooms?\b|\bpropert|\bportfolio\b|\bcommunit|\boperating (?:data|statistics)\b|\bsame[- ]store\b/i;
const RATIO = /\bratio\b|\bmultiple\b|\btimes\b|\bleverage\b|\bturn(?:over|s)\b|\bcoverage\b|\bdebt to\b/i;
const QUANTITY = "bcfe?|mmcfe?|mcfe?|tcfe?|mmbtu|mmbbls?|mbbls?|bbls?|mboe?|boe|barrels?|gallons?|tons?|tonnes?|mt|metric tons?|ounces|oz|lbs?|pounds|mwh|gwh|kwh|mw|gw|square feet|square footage|sq\\.? ft\\.?|acres|(?:passenger |seat |freight |ton |loaded |route |car |total |empty )*miles|rpms?|asms?|rasms?|ebitda miles|departures|block hours|hours|gross acres|dth|dekatherms|therms|mmgal|teus?|rtms?|feus?";
const THINGS = "headcount|employees|ftes?|full[- ]time equivalents?|stores?|customers?|subscribers?|subscriptions|meters|passengers|guests|visits?|admissions|discharges|patient days|tenants|properties|communities|aircraft|planes|tractors|trailers|railcars|carloads|loads|trips|orders|clients|advisors|agents|centers|banking centers|offices|branch offices|banking offices|clinics|hospitals|schools|facilities|wells|kiosks|screens|theat(?:re|er)s|hotels|gyms|clubs|dealers|dealerships|seats|vehicles|closings|settlements|net orders|downloads|active buyers|active users|maus?|daus?|rooms?|vessels?|rigs?|branches|atms|restaurants?|locations|members|users|patients|procedures|beds|homes|lots|stations|franchises|students|units|shipments|deliveries|accounts|policies";
/** Amounts that stand under the names of things: "Money market accounts", "Provision for uncollectible accounts", "90 days past due". */
const NO_COUNT = /\b(?:market|savings?|checking|now|deposits?|transaction|certificates?(?: of deposit)?|retirement|uncollectible|doubtful|demand|clearing)\s+accounts\b|\btax(?:es)?\b|\b(?:past due|delinquent|nonaccrual|accruing)\b/i;
/** In a table of these, "Restaurants" and "Homes" are what was lent on. */
const LENT = /\bloans?\b|\blending\b|\bcollateral\b|\breceivables?\b|\bdeposits?\b|\bcriticized\b|\bexposures?\b|\bcredit\b/i;
/** A count of things: "Stores open at end of period", "Active customers", "Tons sold", "Natural gas (Bcf)", "Production". */
const COUNT = new RegExp(`\\bnumber of\\b|^(?:[\\w-]+\\s+){0,3}(?:${THINGS})(?:\\s*(?:[(,]|at\\b|open|closed|in operation|end\\b|beginning|served|serviced|sold|delivered|produced|added|shipped|consumed|carried|in[- ]force|insured|served|operated|owned|leased|managed|operating|working|active|contracted|marketed|with|over).*)?$|^(?:[\\w-]+\\s+){0,3}(?:${QUANTITY})\\s+(?:sold|produced|shipped|mined|delivered|transported)\\b|\\((?:${QUANTITY})(?:\\s*/\\s*d(?:ay)?)?\\)|\\b(?:${QUANTITY})(?:/d(?:ay)?)?(?:\\s*\\([^)$]*\\))*$|\\b(?:${THINGS})\\s*\\((?:in )?(?:0{3}'?s?|thousands|millions)\\)|\\b(?:${QUANTITY})\\s+(?:consumed|flown|purchased|processed|sold)\\b|\\b(?:${THINGS})\\s+counts?:?$|\\bproduction\\b(?! costs?| expenses?| tax)|\\b(?:sales|production) volumes?\\b`, "i");
/** Prices of the company's own stock, and amounts that tables of whole amounts print with cents per share only. */
const SHARE_PRICE = /\b(?:closing|market|stock|share) (?:prices?|values?)\b(?!.*\b(?:loans?|securities|portfolio|adjustments?)\b)|^(?:high|low|close|closing)(?: price)?$/i;
const PER_SHARE_AMONG_WHOLE = /^(?:tangible )?book value\b|^(?:cash |common |quarterly |regular )*dividends?(?: declared| paid)?$/i;
/** "Average maturity (months)", "Days sales outstanding": a length of time. */
const LENGTH_OF_TIME = /\((?:in )?(?:days|months|years)\)|\bin (?:days|months|years)$|\bdso\b|^(?:number of |average )*days\b|\bdays (?:sales|working|inventory|payables?|in\b|outstanding|of\b)|\b(?:operating|calendar|business|trading|available) days$|\bdays$/i;
const DAYS_LATE = /\d\+?\s*days|\bpast due\b|\bdelinquent\b/i;
/** "(MMcf/d)", "(ounces)": the row says what it counts. */
const SAYS_QUANTITY = new RegExp(`\\((?:in |number of |thousands? of |millions? of )?(?:${QUANTITY}|units|homes|loans|lots|rooms)(?:\\s*(?:/\\s*d(?:ay)?|per day))?\\)`, "i");
/** "$/Bbl", "(per Mcfe)": an amount for each of something. */
const AMOUNT_PER = new RegExp(`\\$\\s*/|\\bper\\s+(?:available |passenger |revenue |average |equivalent )*(?:${QUANTITY}|[a-z]+ mile|day|night|room|ton|tonne|unit|barrel|ounce|gallon|pound|mile|(?:square |sq\\.? )?foot|policy|customer|subscriber|user|store|vehicle|loan|visit|passenger|admission)\\b|\\bcents\\b|\\u00a2|\\bprices?\\b|\\bcosts?\\b|\\brevenues?\\b(?! (?:passengers?|tons?|ton[- ]miles|miles|hours|days|units|vehicles)\\b)|\\bexpenses?\\b`, "i");

interface Digits {
  readonly percent: number;
  readonly ratio: number;
  readonly currency: number;
  readonly decimals: number;
  readonly numbers: number;
  readonly largest: number;
}

function digitsOf(cells: readonly TableCell[], columns: readonly number[]): Digits {
  let percent = 0, ratio = 0, currency = 0, decimals = 0, numbers = 0, largest = 0;
  for (const column of columns) {
    const figure = cells[column]?.figure;
    if (figure?.kind === "dash" && figure.percent === true) percent++;
    if (figure?.kind !== "number") continue;
    numbers++;
    if (figure.percent) percent++;
    if (figure.ratio === true) ratio++;
    if (figure.currency) currency++;
    decimals = Math.max(decimals, decimalsOf(figure.value));
    largest = Math.max(largest, Math.abs(Number(figure.value)));
  }
  return { percent, ratio, currency, decimals, numbers, largest };
}

/** The columns with a period; all of them where the row has its only figures in the others. */
function columnsWithFigures(cells: readonly TableCell[], periods: readonly number[]): readonly number[] {
  const printed = periods.some((column) => (cells[column]?.text ?? "") !== "");
  return printed ? periods : cells.map((_, column) => column);
}

/** The first figure is an amount: what follows are the rates earned on it. */
function leadsWithAmount(cells: readonly TableCell[], columns: readonly number[]): boolean {
  for (const column of columns) {
    const figure = cells[column]?.figure;
    if (figure?.kind === "number") return !figure.percent && (figure.currency || Math.abs(Number(figure.value)) >= 1000);
  }
  return false;
}

/** A rate without a percent sign, by words that name nothing else. */
function isSurePercent(label: string, digits: Digits): boolean {
  if (digits.currency > 0 || digits.numbers === 0 || digits.largest >= LARGEST_PERCENT) return false;
  return (digits.decimals > 0 && SURE_PERCENT.test(label)) || (digits.largest < 400 && (SHARE_OF.test(label) ? digits.largest > 10 : digits.decimals > 0 && RATE_OF.test(label) && !/\bper\b|\b(?:effects?|impacts?|changes?)\b/i.test(label))) || (PERCENT_RATIO.test(label) && (digits.decimals > 0 ? digits.largest >= 2 : digits.largest > 5 && digits.largest < 400));
}

/** Per-share figures are small and have decimals; a share count beside them is neither. */
function looksPerShare(digits: Digits): boolean {
  return digits.decimals >= 2 && digits.largest < 10_000;
}

/** The largest figure that a percentage is printed as; a rate above it is an amount. */
const LARGEST_PERCENT = 2000;

/** A row's unit by its values, its label and the heading above it. Percentages, per-share figures and counts are never taken for money. */
export function unitOf(row: TableRow, section: string | null, context: UnitContext): Unit {
  const columns = columnsWithFigures(row.cells, context.periodColumns), digits = digitsOf(row.cells, columns), { label } = row;
  if (digits.percent > 0 && digits.percent * 2 >= digits.numbers && !(digits.percent < digits.numbers && leadsWithAmount(row.cells, columns) && !PERCENT_LABEL.test(label))) return "percent";
  if (digits.ratio > 0) return "ratio";
  // "Shares used in EBITDA per common share" counts shares: weighted averages go first.
  if (WEIGHTED.test(label) && !(looksPerShare(digits) && PER_SHARE.test(label) && digits.largest < 1000) && !PAR_VALUE.test(label) && !((digits.currency > 0 && !/\b(?:shares?|units)\b/i.test(label)) || AMOUNT_PER.test(label))) return "shares";
  if (PER_SHARE.test(label) && !(SHARES.test(label) && digits.decimals < 2)) return looksPerShare(digits) || digits.largest < 1000 || digits.numbers === 0 ? "per_share" : "money";
  if (SHARES.test(label) && !PAR_VALUE.test(label) && digits.currency === 0 && (context.kind !== "balance_sheet" || /\b(?:outstanding|issued)\b/i.test(label))) return "shares";
  if (SHARE_PRICE.test(label) && looksPerShare(digits)) return "per_share";
  if (/\((?:in )?(?:bps|basis points)\)|\bin basis points$/i.test(label) && digits.currency === 0) return "ratio";
  if (isSurePercent(label, digits) || (context.counts && digits.currency === 0 && digits.decimals > 0 && digits.largest <= 100 && /^(?:average )?occupancy$/i.test(label) && LET.test(context.title))) return "percent";
  if (/\bexchange rate\b/i.test(label) && digits.currency === 0 && digits.decimals > 1) return "ratio";
  if (digits.currency === 0 && digits.decimals > 0 && digits.largest < LARGEST_PERCENT && !/\bper\b|\bcents\b/i.test(label.replace(/\bper ?cent/gi, "%")) && PERCENT_LABEL.test(label) && (context.wholeAmounts || digits.percent > 0) && !(RATE_IS_AMOUNT.test(label) && !context.wholeAmounts)) return RATIO.test(label) && /\btimes\b|\bmultiple\b/i.test(label) ? "ratio" : "percent";
  if (/\bgrade\b.*\(\s*(?:g|oz|gpt|%)|\((?:g|oz|opt|gpt|lbs?)\s?\/\s?(?:t|ton|tonne)\)|\bbook[- ]to[- ]bill\b/i.test(label) && digits.currency === 0) return "ratio";
  if (RATIO.test(label) && digits.currency === 0 && digits.largest < 1000) return "ratio";
  if (context.perShare && (looksPerShare(digits) || digits.numbers === 0)) return "per_share";
  const bySection = section === null ? null : unitBySection(section, label, digits, context.counts);
  if (bySection !== null) return bySection;
  if (/^(?:basic|diluted|assuming dilution|basic and diluted)\b/i.test(label)) {
    if (looksPerShare(digits)) return "per_share";
    if (context.wholeAmounts && digits.numbers > 0 && /\bshares\b|\bper share\b/i.test(context.caption) && digits.largest > 1000) return "shares";
  }
  if ((context.wholeAmounts || /\bper[- ]share\b/i.test(context.caption)) && looksPerShare(digits) && digits.largest < 1000 && (PER_SHARE_AMONG_WHOLE.test(label) || (section !== null && /^(?:basic|diluted)\b/i.test(section)))) return "per_share";
  if (!PRIMARY.has(context.kind) && digits.currency === 0 && digits.numbers > 0 && digits.largest < 1_000_000 && LENGTH_OF_TIME.test(label) && !DAYS_LATE.test(label) && !AMOUNT_PER.test(label)) return "count";
  if (!PRIMARY.has(context.kind) && digits.currency === 0 && digits.numbers > 0 && SAYS_QUANTITY.test(label) && !AMOUNT_PER.test(label)) return "count";
  if (/^(?:total )?(?:headcount|number of employees)\b/i.test(label) && digits.currency === 0) return "count";
  if (context.counts && digits.currency === 0 && digits.numbers > 0 && digits.decimals === 0 && digits.largest < 100_000 && COUNT.test(context.title) && !AMOUNT_PER.test(context.title) && !AMOUNT_PER.test(label)) return "count";
  if (context.counts && digits.currency === 0 && digits.numbers > 0 && COUNT.test(label) && !AMOUNT_PER.test(label) && !NO_COUNT.test(label) && (/\bnumber of\b/i.test(label) || !(LENT.test(context.title) || (section !== null && LENT.test(section))))) return "count";
  return "money";
}

function unitBySection(section: string, label: string, digits: Digits, counts: boolean): Unit | null {
  if (/\bweighted[- ]?average\b|\bshares used\b|\b(?:average|common|outstanding|basic|diluted) shares\b|^shares\b/i.test(section) && digits.currency === 0 && !PER_SHARE.test(section.replace(/\b(?:used|computing|calculat|comput)\w*\b.*$/i, ""))) return looksPerShare(digits) && digits.largest < 100 ? "per_share" : "shares";
  if (PER_SHARE.test(section) && (digits.decimals > 1 || (digits.decimals > 0 && digits.largest < 1000))) return "per_share";
  if (/\bweighted[- ]?average\b.*\bshares\b/i.test(section) && digits.currency === 0) return "shares";
  if (counts && digits.currency === 0 && COUNT.test(section) && !AMOUNT_PER.test(section) && !AMOUNT_PER.test(label) && !NO_COUNT.test(section) && !NO_COUNT.test(label)) return "count";
  if (/(?:^|\s)% of\b|\bpercent(?:age)? of\b/i.test(section) && digits.currency === 0 && digits.largest <= 1000) return "percent";
  if (/\bas a? ?percent|\bpercentage of\b|^%|\brates?$|\bratios?:?$|\bmargins?:?$|\byields?:?$/i.test(section) && digits.currency === 0 && digits.decimals > 0 && digits.largest < LARGEST_PERCENT) return "percent";
  return null;
}
