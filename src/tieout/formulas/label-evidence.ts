/** What a row's label alone tells about arithmetic. Tables of words, not branches; all are tried in lower case. */

/** Rows whose label says that they sum what stands above them. A row without any label is one too. */
const TOTAL_WORDS = /\b(?:sub-?)?total\b|^net cash\b|\bnet cash (?:flows? )?(?:provided|used|generated|from)|^cash (?:flow )?(?:generated|provided|used|flow)\b.*\bactivities|^$/;

/** Rows that are results: what a chain or a bridge arrives at. */
const RESULT_WORDS = new RegExp([
  "gross (?:profit|margin)", "\\b(?:income|loss|earnings|profit)\\b", "\\bebitd", "\\badjusted\\b|adjustments$", "\\bnon-?gaap\\b", "\\bpro forma\\b", "free cash flow",
  "(?:increase|decrease|change) in cash", "\\bend(?:ing)?\\b.*\\b(?:period|year|quarter|balances?)\\b", "\\bnet of\\b|, net$|^net\\b", "\\bffo\\b|funds from operations",
  "\\b(?:liabilities|equity|assets|revenues?|sales|expenses|costs)\\b",
].join("|"));

/** Results that a chain of an income statement subtracts its costs to arrive at, and bridges' measures: never themselves a cost. */
const INCOME_WORDS = /\b(?:income|earnings|profit|revenues?|sales)\b/;
const GAIN_WORDS = /\b(?:gains?|benefit)\b/;

/** Rows printed as positive numbers that a chain subtracts. */
const COST_WORDS = new RegExp([
  "\\b(?:costs?|expenses?|expenditures?|provision|tax(?:es)?|amortization|depreciation|depletion|impairments?|restructuring|charges?|loss(?:es)?|dividends?|accretion)\\b",
  "\\bless\\b", "\\bselling\\b|\\bmarketing\\b", "general (?:and|&) administrative|\\bsg&a\\b", "research (?:and|&) development|product development", "noncontrolling|minority interest|non-controlling",
  "\\ballowance\\b|\\baccumulated (?:depreciation|amortization|depletion)", "\\binterest expense\\b", "\\bcompensation\\b", "\\bgoodwill\\b", "preferred stock dividends", "treasury",
].join("|"));

/** "Less: ..." rows, and contra accounts. */
const LESS_WORDS = /^\(?less\b|\bless:|\ballowance for\b|\baccumulated (?:depreciation|amortization|depletion)/;

/** "Plus: expenses related to ..." is added, whatever it names; "Less: gain on sale" is subtracted. */
const ADDED_WORDS = /^(?:plus|add)\b/, LESS_PREFIX = /^\(?(?:less|deduct)\b/;

/** Labels that name both signs, or either: "Other (income) expense, net", "Tax benefit", "Gain on sale". A single one may be turned. */
const AMBIGUOUS_WORDS = /\bother\b|\bnet\b|benefit|\bgains?\b|\bloss(?:es)?\b|interest|equity|noncontrolling|minority|discontinued|tax|\(.*\)|adjust|less|allowance|reclass|eliminat|dividends|provision|unallocated|corporate/;

/** Results although they name a loss. */
const LOSS_AS_RESULT = /\bnet loss|\bloss (?:from (?:continuing )?operations|before|for the|per)|\boperating loss/;

/** Costs although their label names income: "Cost of sales", "Income tax expense", "Provision for income taxes". */
const COST_OF_INCOME = /\bcosts? (?:of|and|applicable)|\bexpenses?\b|^less\b|\b(?:provision|taxes) (?:for|on)\b|income tax(?:es)?$|income tax provision|\battributable to (?:the )?(?:redeemable )?(?:non-?controlling|minority)|\bloss(?:es)? on\b|\bcharges?\b/;
const BEFORE_COST = /\bbefore\b|^(?:net )?(?:income|earnings|profit) from operations/;

export interface LabelEvidence {
  /** The label says "total", or there is none. */
  readonly total: boolean;
  /** The label names a result, a measure or a class that is usually a sum. */
  readonly result: boolean;
  /** The label names an income, earnings, profit or revenue that is no cost. */
  readonly income: boolean;
  /** The label names a cost or starts with "less". */
  readonly cost: boolean;
  /** The sign cannot be told from the label for certain. */
  readonly ambiguous: boolean;
}

/** "Other income (expense)" is told by its first unbracketed word: the bracket names the sign that is printed negative. */
function withoutBrackets(label: string): string {
  return label.replace(/\([^)]*\)/g, " ").replace(/\s+/g, " ").trim();
}

/** Labels repeat through a filing: what they say is kept, up to so many. */
const MOST_KNOWN = 16384;
const known = new Map<string, LabelEvidence>();

/** Reads a row's label, and the heading it stands under, for what it says about sums and signs. */
export function labelEvidence(printed: string, section: string | null = null): LabelEvidence {
  const key = section === null ? printed : `${printed}\n${section}`;
  let evidence = known.get(key);
  if (!evidence) {
    evidence = readLabel(printed, section);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, evidence);
  }
  return evidence;
}

function readLabel(printed: string, section: string | null): LabelEvidence {
  const label = printed.toLowerCase().trim();
  const plain = withoutBrackets(label);
  const costly = (COST_WORDS.test(plain) || LESS_WORDS.test(label) || LESS_WORDS.test(section?.toLowerCase() ?? "")) && !LOSS_AS_RESULT.test(plain);
  const less = LESS_PREFIX.test(label);
  const cost = less || (costly && !ADDED_WORDS.test(label)) && !GAIN_WORDS.test(plain) && (!INCOME_WORDS.test(plain) || (COST_OF_INCOME.test(plain) && !BEFORE_COST.test(plain)));
  return {
    total: TOTAL_WORDS.test(label),
    result: RESULT_WORDS.test(label),
    income: !cost && (INCOME_WORDS.test(plain) || LOSS_AS_RESULT.test(plain)),
    cost,
    ambiguous: AMBIGUOUS_WORDS.test(label),
  };
}
