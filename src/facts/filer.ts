import type { Report } from "../vocabulary/report";

function letters(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, "");
}

/** What tells one company's filings from another's: its file number, else its CIK, else its name, else the file. */
export function filerKey({ registrant, file }: Report): string {
  if (registrant.fileNumber !== null) return `file:${registrant.fileNumber}`;
  if (registrant.cik !== null) return `cik:${registrant.cik}`;
  return registrant.name === null ? `document:${file}` : `name:${letters(registrant.name)}`;
}

/** Whether a person's words name the report's company: ticker, CIK, file number, name or its beginning, any case. */
export function namesFiler(words: string, { registrant }: Report): boolean {
  const wanted = letters(words);
  if (wanted === "") return false;
  const exact = [registrant.ticker, registrant.fileNumber, registrant.cik].some((value) => value !== null && letters(value) === wanted);
  return exact || (registrant.cik !== null && wanted.replace(/^(?:cik)?0*/, "") === registrant.cik) || (wanted.length >= 3 && registrant.name !== null && letters(registrant.name).startsWith(wanted));
}

/** The company as a person calls it. */
export function filerName({ registrant, file }: Report): string {
  return registrant.name ?? registrant.ticker ?? file;
}
