import { DATED_RULES, type DatedRule } from "./rules";

/**
 * What a rule was on a day: `in_force`, `not_yet`, or `superseded`; `unknown` where the table does not have it.
 * Sources: the releases that the table in rules.ts names.
 */
export interface RuleStanding {
  readonly standing: "in_force" | "not_yet" | "superseded" | "unknown";
  /** The table's line for it; null where there is none. */
  readonly rule: DatedRule | null;
  /** Whether the line is that of the very paragraph cited, and not of the item that holds it. */
  readonly isExact: boolean;
  /** One plain sentence or two. */
  readonly explanation: string;
}

/** Every rule of the table that was in force on a day, ISO. */
export function rulesInForce(date: string): DatedRule[] {
  return DATED_RULES.filter((rule) => standingOn(rule, date) === "in_force");
}

/** How a citation, as letters print it ("Item 303(a)(3)(ii) of Regulation S-K", "ASC 450-20-50"), stood on a day, ISO. */
export function ruleOn(citation: string, date: string): RuleStanding {
  const key = keyOf(citation), found = key === null ? undefined : lineFor(key);
  if (!found) return { standing: "unknown", rule: null, isExact: false, explanation: `Not known: when ${citation} was in force is not in the table.` };
  const isExact = found.key === key, standing = standingOn(found, date);
  // What an item was renumbered to does not tell what one of its paragraphs became.
  const told = isExact ? found.citation : `${found.citation}, which ${citation} is part of,`;
  const change = found.reworded?.findLast((day) => day <= date), next = found.reworded?.find((day) => day > date);
  const transition = found.transition === undefined ? "" : ` ${found.transition}`;
  switch (standing) {
    case "in_force": {
      const end = found.until !== null ? ` It ended on ${found.until}${found.replacedBy === null ? "" : `; ${found.replacedBy} took its place`}.` : `${change === undefined ? "" : ` Its wording is that of ${change}.${transition}`}${next === undefined ? "" : ` Its wording has changed since, on ${next}.`}`;
      return { standing, rule: found, isExact, explanation: `${told} was in force on ${date}.${end}` };
    }
    case "not_yet": return { standing, rule: found, isExact, explanation: `${told} was not in force on ${date}: it began on ${found.from ?? ""}.` };
    case "superseded": return { standing, rule: found, isExact, explanation: `${told} was no longer in force on ${date}: it ended on ${found.until ?? ""}${found.replacedBy === null ? "" : `; ${found.replacedBy} took its place`}.${transition}` };
  }
}

function standingOn({ from, until }: DatedRule, date: string): "in_force" | "not_yet" | "superseded" {
  if (from !== null && date < from) return "not_yet";
  return until !== null && date >= until ? "superseded" : "in_force";
}

const ITEM = "(\\d[\\dA-Z]*(?:\\.\\d+)?(?:\\s?\\([0-9a-zA-Z]{1,5}\\))*)";
/** How letters cite, and the table's key for it. */
const CITED: readonly { readonly pattern: RegExp; readonly key: (item: string) => string }[] = [
  { pattern: new RegExp(`^Items?\\s+${ITEM}(?:\\s+of\\s+Regulation\\s+S-K)?$`, "i"), key: (item) => `S-K ${item}` },
  { pattern: new RegExp(`^Regulation\\s+S-K,?\\s+Items?\\s+${ITEM}$`, "i"), key: (item) => `S-K ${item}` },
  { pattern: /^Items?\s+(\d+(?:\.\d+)?)\s+of\s+Form\s+8-K$/i, key: (item) => `8-K ${item}` },
  { pattern: /^(?:(?:Rules?\s+)?100(?:\([0-9a-z]{1,3}\))*\s+of\s+)?Regulation\s+(G)$/i, key: () => "G" },
  { pattern: /^(Questions?)\s+10[0-9]\.\d{2}\b.*\bnon-GAAP\b/i, key: () => "C&DI non-GAAP" },
  { pattern: /^(?:SAB|Staff Accounting Bulletin)\s+(?:No\.?\s*)?(\d+|Topic\s+1[.:]?M|Topic\s+1[.:]?N)$/i, key: (item) => `SAB ${/M$/i.test(item) ? "99" : /N$/i.test(item) ? "108" : item}` },
  { pattern: /^(?:S?FAS|Statement of Financial Accounting Standards)\s+(?:No\.?\s*)?(\d+)$/i, key: (item) => `FAS ${item}` },
  { pattern: /^(?:FASB\s+)?(?:ASC|Accounting Standards Codification)[\s-]+(?:\w+\s+)?(\d{3}[\w-]*)/i, key: (item) => `ASC ${item}` },
];

function keyOf(citation: string): string | null {
  const text = citation.trim().replace(/\s+/g, " ");
  for (const { pattern, key } of CITED) {
    const item = pattern.exec(text)?.[1];
    if (item !== undefined) return key(item.replace(/\s/g, ""));
  }
  return null;
}

/** The line of the paragraph itself, else of the nearest that holds it: of "S-K 303(a)(3)(iii)" that of "S-K 303(a)(3)". */
function lineFor(key: string): DatedRule | undefined {
  for (let wider = key; wider !== ""; wider = widerKey(wider)) {
    const found = DATED_RULES.find((rule) => rule.key === wider);
    if (found) return found;
  }
  return undefined;
}

function widerKey(key: string): string {
  const paragraph = key.lastIndexOf("(");
  if (paragraph > 0) return key.slice(0, paragraph);
  return key.startsWith("ASC ") ? "ASC" : "";
}
