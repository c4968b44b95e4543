import type { Report } from "../vocabulary/report";
import type { Statement } from "../vocabulary/statement";

const CURRENCY_NAMES: Readonly<Record<string, string>> = { USD: "US dollars", EUR: "euros", GBP: "pounds sterling", JPY: "Japanese yen", CAD: "Canadian dollars", CNY: "Chinese yuan", INR: "Indian rupees" };

const SCALE_WORDS: Readonly<Record<number, string>> = { 1000: "thousands", 1000000: "millions", 1000000000: "billions" };

/** "thousands" for 1000; null for figures printed in full. */
export function scaleWord(scale: number): string | null {
  return SCALE_WORDS[scale] ?? null;
}

/** "LivePerson, Inc. (LPSN)"; the file's name where the filing does not say who it is from. */
export function registrantLine({ registrant, file }: Report): string {
  const { name, ticker } = registrant;
  if (name === null) return ticker ?? file;
  return ticker === null ? name : `${name} (${ticker})`;
}

/** "Source: release.htm, Form 8-K, 2013-11-06". */
export function sourceLine(report: Report): string {
  const form = report.form === null ? null : report.form.startsWith("EX-") ? `Exhibit ${report.form.slice(3)}` : `Form ${report.form}`;
  return `Source: ${[report.file, form, report.date].filter((part) => part !== null).join(", ")}`;
}

/** "In thousands of US dollars, except share and per-share data"; what is not money is told apart. */
export function scaleLine(statement: Statement): string {
  const units = new Set(statement.rows.filter(({ cells }) => cells.length > 0).map(({ unit }) => unit));
  const currency = CURRENCY_NAMES[statement.currency] ?? statement.currency;
  const word = scaleWord(statement.scale);
  const shareScales = new Set(statement.rows.flatMap(({ unit, sharesScale }) => (unit === "shares" ? [sharesScale ?? 1] : [])));
  const sharesDiffer = [...shareScales].some((scale) => scale !== statement.scale);
  const shareWord = shareScales.size === 1 ? scaleWord([...shareScales][0] ?? 1) : null;
  if (!units.has("money")) return units.has("shares") && shareWord !== null ? `Shares in ${shareWord}` : "As printed in the filing";
  const money = word === null ? `In ${currency}` : `In ${word} of ${currency}`;
  if (word === null) return money;
  const apart = [...(sharesDiffer ? ["share"] : []), ...(units.has("per_share") ? ["per-share"] : [])];
  const except = apart.length > 0 ? `, except ${apart.join(" and ")} data` : "";
  return `${money}${except}${sharesDiffer && shareWord !== null ? ` (shares in ${shareWord})` : ""}`;
}

/** "USD millions", "percent", "USD per share": the unit column of a list of figures. */
export function unitLabel(unit: string, scale: number, currency: string): string {
  const word = scaleWord(scale);
  const labels: Readonly<Record<string, string>> = {
    money: word === null ? currency : `${currency} ${word}`,
    per_share: `${currency} per share`,
    shares: word === null ? "shares" : `shares, ${word}`,
    percent: "percent",
    ratio: "times",
    count: word === null ? "count" : `count, ${word}`,
  };
  return labels[unit] ?? unit;
}
