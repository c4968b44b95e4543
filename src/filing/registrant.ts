import type { Registrant } from "../vocabulary/report";
import { isParagraph, type FiledDocument } from "./blocks";
import { openingOf, type Opening } from "./opening";

const CHARTER_CAPTION = /\(?\s*exact name of (?:the )?(?:registrant|issuer|company)/i;
const NO_LETTERS = /^[^A-Za-z]*$/;
const MAX_NAME = 100;

/** The line above or before "(Exact name of registrant as specified in its charter)". */
export function charterName(form: FiledDocument): string | null {
  const { lines } = openingOf(form);
  const index = lines.findIndex((line) => CHARTER_CAPTION.test(line.text));
  if (index < 0) return null;
  const caption = lines[index]?.text ?? "";
  const before = caption.slice(0, caption.search(CHARTER_CAPTION));
  const above = lines.slice(0, index).reverse().find((line) => !NO_LETTERS.test(line.text))?.text;
  const name = clean(NO_LETTERS.test(before) ? (above ?? "") : before);
  return name === "" || name.length > MAX_NAME || /:|date of report/i.test(name) ? null : name;
}

function clean(name: string): string {
  return name.replace(/[*_\\\t]+/g, " ").replace(/\s+/g, " ").trim();
}

/** Exchanges whose name stands before a ticker. */
const EXCHANGE = "(?:nasdaq|nyse|amex|new york stock exchange|american stock exchange|toronto stock exchange|london stock exchange|tsx|tsxv|otc\\w*|lse|aim|asx|cboe|bats|nms)";
const SYMBOL = "[\\u201c\"'\\u2018]?([A-Z]{1,5}(?:[./-][A-Z]{1,2})?)(?![A-Za-z])";
/** "(NASDAQ Global Select Market: ABC", "NYSE/TSX:XYZ", "OTC Bulletin Board symbol "ABC"". */
const LISTED = new RegExp(`\\b${EXCHANGE}\\b(?:[\\s/,&\\u00ae\\u2122()-]+(?:american|arca|mkt|amex|nasdaq|nyse|tsx|nms|gs|gm|cm|global|select|market|national|capital|smallcap|small|cap|stock|bulletin|board|bb|qb|qx|pink|sheets?|v|and|the))*\\s*(?:ticker|trading)?\\s*(?:symbols?)?\\s*[:;\\u2013-]\\s*${SYMBOL}`, "gi");
const LABELLED = new RegExp(`\\b(?:ticker|trading|stock)(?: symbol)?s?\\s*[:;]\\s*${SYMBOL}|\\bunder the (?:ticker |trading )?symbol\\s*${SYMBOL}`, "i");

interface Listing {
  readonly ticker: string;
  /** Where the exchange's name starts in the opening's text. */
  readonly start: number;
}

function listingsIn(text: string): Listing[] {
  // The pattern ignores case for the exchange's sake; a symbol itself is in capitals.
  return [...text.matchAll(LISTED)].map((match) => ({ ticker: match[1] ?? "", start: match.index })).filter(({ ticker }) => ticker !== "" && ticker === ticker.toUpperCase());
}

/** The symbol under "Trading Symbol(s)" of a form's cover. */
function coverTicker({ lines }: Opening): string | null {
  const caption = lines.findIndex((line) => /trading symbol/i.test(line.text));
  if (caption < 0) return null;
  const cell = lines.slice(caption + 1, caption + 14).flatMap((line) => line.text.split(/\s{2,}/)).find((text) => /^[A-Z]{1,5}(?:[./-][A-Z]{1,2})?$/.test(text.trim()) && text.trim() !== "NYSE");
  return cell?.trim() ?? null;
}

export function findTicker(documents: readonly FiledDocument[]): string | null {
  const openings = documents.map(openingOf);
  for (const opening of openings) {
    const found = listingsIn(opening.text)[0]?.ticker ?? labelled(opening.text) ?? coverTicker(opening);
    if (found !== null) return found;
  }
  return null;
}

function labelled(text: string): string | null {
  const match = LABELLED.exec(text), symbol = match?.[1] ?? match?.[2];
  return symbol !== undefined && symbol === symbol.toUpperCase() ? symbol : null;
}

const LEGAL_FORM = /\b(?:inc|incorporated|corp|corporation|co|company|companies|plc|l\.?p|llc|l\.?l\.?c|ltd|limited|n\.?v|s\.?a|a\.?g|group|holdings?|bancorp|bancshares|trust|partners)\.?$/i;
const STRICT_LEGAL_FORM = /(?:,? (?:inc|incorporated|corp|corporation|co|company|plc|l\.p|lp|llc|l\.l\.c|ltd|limited|n\.v|s\.a|ag)\.?)$/i;
const LEGAL_FORMS = /\b(?:inc|incorporated|corp|corporation|plc|llc|ltd|limited|assoc)\b/gi;
const NAME_WORD = /^(?:[A-Z0-9\u00c0-\u00de][\w.&'\u2019+!\u00c0-\u024f-]*|[a-z]{1,2}[A-Z][\w.]*|of|and|&|the|de|for|plc|llc|in)$/u;
const JOINING = /^(?:of|and|&|the|de|for|in)$/;

/** "Nov. 4, 2021-- Acme Stores, Inc.": what ends so belongs to the dateline. */
const ENDS_DATELINE = /--$|[\u2013\u2014]$|^(?:19|20)\d{2}\W*$/;
/** A line that holds more than the end of a name: two words, or one with its legal form. */
const NAMES_ALONE = /[A-Za-z]\S*\s+\S*[A-Za-z]/;

/** The company's name before the parenthesis that gives its ticker: "James River Group Holdings, Ltd. ("James River") (NASDAQ: JRVR)". */
function nameBeforeListing(text: string, listing: Listing): string | null {
  const lead = text.slice(Math.max(0, listing.start - 220), listing.start), line = lead.slice(lead.lastIndexOf("\n") + 1);
  // A title above is none of the name; a plain text may break the name itself.
  let before = (NAMES_ALONE.test(line) ? line : lead).replace(/\s+/g, " ");
  const inside = /\(([^()]*?)[;,]\s*$/.exec(before)?.[1];
  if (inside !== undefined && LEGAL_FORM.test(inside.trim())) return inside.trim();
  before = before.replace(/\((?:[^()]*)$/, "").trimEnd();
  for (let stripped = ""; stripped !== before;) {
    stripped = before;
    before = before.replace(/,?\s*\([^()]*\)\s*$/, "").trimEnd();
  }
  before = before.replace(/[,;:\s\u00ae\u2122]+$/, "");
  const words: string[] = [];
  for (const word of before.split(" ").reverse()) {
    const bare = word.replace(/[,\u00ae\u2122]+$/, "");
    const glued = /^.*(?:--|[\u2013\u2014)/]|\.{2,}|\u2026)(?=[A-Z]|[a-z]{1,2}[A-Z])(.+)$/u.exec(bare)?.[1];
    if (glued !== undefined && NAME_WORD.test(glued)) {
      words.unshift(word.endsWith(",") ? `${glued},` : glued);
      break;
    }
    if (!NAME_WORD.test(bare) || ENDS_DATELINE.test(bare) || words.length >= 9) break;
    if (word.endsWith(",") && words.length > 0 && !/^(?:inc|incorporated|corp|corporation|co|company|ltd|limited|llc|l\.p|lp|plc|n\.v|s\.a|roebuck|and|&)\b/i.test(words[0] ?? "")) break;
    words.unshift(word);
  }
  while (words.length > 0 && JOINING.test(words[0] ?? "")) words.shift();
  const name = words.join(" ").replace(/,$/, "");
  return name.length >= 2 && /[A-Za-z]/.test(name) && name.length <= MAX_NAME && !/^(?:Company|The Company|Corporation|Nasdaq|NYSE)$/i.test(name) ? name : null;
}

const ANNOUNCES = /^(.{2,80}?)\s+(?:reports?|announces?|posts?|releases|declares|delivers|achieves|provides|discusses|records)\b/i;

/** "Timberland Bancorp Announces Second Fiscal Quarter Results": the words before the verb. */
function nameInTitle({ lines }: Opening): string | null {
  for (const { text } of lines.slice(0, 30)) {
    const name = ANNOUNCES.exec(text)?.[1]?.replace(/[,\s]+$/, "");
    if (name === undefined || /\b(?:today|we|company|it|he|which|that)\b/i.test(name)) continue;
    if (name.split(" ").every((word) => NAME_WORD.test(word.replace(/,$/, "")))) return name;
  }
  return null;
}

const DATELINE_NAME = /(?:--|[\u2013\u2014]|\.{3}|\u2026|\)\s*-|\s-)\s*([^()\u2013\u2014]{2,80}?)(?:\s*\([^()]*\))?,?\s+(?:today\b|announce[sd]\b|report(?:s|ed)\b|has (?:announced|reported)\b)/;

/** "REDMOND, Wash. - July 22, 2020 - Microsoft Corp. today announced": the words between the dateline and the verb. */
function nameInDateline({ lines }: Opening): string | null {
  for (const { text } of lines.slice(0, 40)) {
    const name = DATELINE_NAME.exec(text.slice(0, 260))?.[1]?.replace(/[,\s\u00ae\u2122]+$/, "");
    if (name !== undefined && name.split(" ").every((word) => NAME_WORD.test(word.replace(/[,\u00ae\u2122]+$/, "")) && !ENDS_DATELINE.test(word)) && !/^(?:The )?Company$/i.test(name)) return name;
  }
  return null;
}

/** A line that is nothing but the company's full name, as printed above statements and in letterheads. */
function legalName(document: FiledDocument, short: string): string | null {
  const first = short.toLowerCase().replace(/^the /, "").split(/[\s,]/)[0] ?? "";
  if (first === "") return null;
  let seen = 0;
  for (const block of document.blocks) {
    if (!isParagraph(block)) continue;
    if (++seen > 150) break;
    const text = block.content.text.replace(/^(?:source|from|company)\s*:\s*/i, "").replace(/\s+and subsidiaries$/i, "");
    if (text.length > 60 || !STRICT_LEGAL_FORM.test(text)) continue;
    if (text.toLowerCase().replace(/^the /, "").split(/[\s,]/)[0] === first && isNameAlone(text)) return text;
  }
  return null;
}

/** The name that a release gives its company, in full where it prints that anywhere near its top; or null. */
export function releaseName(document: FiledDocument): string | null {
  const opening = openingOf(document);
  const listed = listingsIn(opening.text).slice(0, 4).map((listing) => nameBeforeListing(opening.text, listing)).find((found) => found !== null);
  const name = listed ?? nameInTitle(opening) ?? nameInDateline(opening) ?? letterhead(opening);
  if (name === null || STRICT_LEGAL_FORM.test(name)) return name;
  return legalName(document, name) ?? name;
}

/** A company's full name alone on one of a supplement's first lines. */
function letterhead({ lines }: Opening): string | null {
  return lines.slice(0, 6).map((line) => line.text).find((text) => text.length <= 60 && STRICT_LEGAL_FORM.test(text) && isNameAlone(text)) ?? null;
}

/** Words of one company's name: a line with two legal forms names two (a company and its adviser). */
function isNameAlone(text: string): boolean {
  return text.split(" ").every((word) => NAME_WORD.test(word.replace(/,$/, ""))) && (text.match(LEGAL_FORMS)?.length ?? 0) <= 1;
}

/** The number of an SEC file: "000-30141", "1-416", "333-123456". */
const FILE_NUMBER = /(?<![\d-])((?:0{0,2}[0-2]|333|811|814)-\d{3,6})(?![\d-])/;

/** "0-30141" and "000-30141" are one number: the prefix is told with three digits, the rest with at least five. */
export function normaliseFileNumber(text: string): string {
  const [prefix = "", number = ""] = text.split("-");
  return `${prefix.padStart(3, "0")}-${number.padStart(5, "0")}`;
}

export function coverFileNumber(form: FiledDocument): string | null {
  const { lines } = openingOf(form);
  const caption = lines.findIndex((line) => /\bcommission\b|\bfile (?:number|no)/i.test(line.text) && !/securities and exchange commission/i.test(line.text));
  const beside = caption < 0 ? [] : [...lines.slice(Math.max(0, caption - 10), caption + 8)];
  for (const { text } of [...beside, ...lines.slice(0, 45)]) {
    const match = FILE_NUMBER.exec(text);
    if (match?.[1]) return normaliseFileNumber(match[1]);
  }
  return null;
}

/** Facts of an inline-XBRL cover page (`dei:` names), as far as they stand in the source's first part. */
export function coverFact(source: string, name: string): string | null {
  const at = source.indexOf(`name="dei:${name}"`);
  if (at < 0) return null;
  const open = source.indexOf(">", at), close = source.indexOf("</ix:", at);
  if (open < 0 || close < open || close - open > 600) return null;
  const text = source.slice(open + 1, close).replace(/<[^>]*>/g, "").replace(/&nbsp;|&#160;|&#xa0;/gi, " ").replace(/&amp;/g, "&").replace(/\s+/g, " ").trim();
  return text === "" ? null : text;
}

export const NO_REGISTRANT: Registrant = { name: null, ticker: null, cik: null, fileNumber: null };
