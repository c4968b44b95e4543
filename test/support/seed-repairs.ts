import type { Reading } from "../../src/report/read-report";
import type { Repair, Report } from "../../src/vocabulary/report";
import { reportOf8k } from "./seeds";

const evidence = (report: Report, ...cells: readonly string[]): readonly string[] => report.checks.filter((check) => cells.some((cell) => check.cells.includes(cell))).slice(0, 2).map(({ id }) => id);

/** LivePerson's 8-K with mends of its damage, of every kind and standing. */
export function repairsOf8k(report: Report): readonly Repair[] {
  const bridge = report.statements.find(({ title }) => title.includes("net cash provided")), balance = report.statements.find(({ kind }) => kind === "balance_sheet");
  const row = (of: typeof bridge, label: RegExp): string => of?.rows.find((each) => label.test(each.label))?.id ?? "";
  const provision = row(bridge, /^Provision for doubtful/), other = row(bridge, /^Other income/);
  const figure = (cell: string, printed: string, proposed: string, explanation: string): Repair => ({ cell, kind: "figure", printed, proposed, standing: "proven", evidence: evidence(report, cell), explanation });
  return [
    figure(`${provision}.c0`, "(2,203)", "0", "It is the neighbouring row's deferred income taxes printed again; only a dash makes EBITDA 5,190 lead to 2,970 of operating cash flow."),
    figure(`${provision}.c1`, "(2,440)", "0", "It is the neighbouring row's deferred income taxes printed again; only a dash lets the column add up."),
    figure(`${provision}.c2`, "(3,233)", "0", "It is the neighbouring row's deferred income taxes printed again; only a dash lets the column add up."),
    figure(`${other}.c1`, "3 400", "41", "The column needs 41, and the statement of operations prints other income of 41 for Q3 2012."),
    figure(`${other}.c3`, "17.000", "155", "The column needs 155, and the statement of operations prints other income of 155 for 9M 2012."),
    { cell: `${row(balance, /^Total liabilities$/)}.c0`, kind: "missing", printed: "1,397", proposed: "39002", standing: "proven", evidence: evidence(report, `${row(balance, /^Total liabilities$/)}.c0`), explanation: "Total current liabilities 36,335, deferred revenue 1,270 and other liabilities 1,397 add up to 39,002." },
    { cell: `${row(balance, /^Total stockholders. equity$/)}.c0`, kind: "missing", printed: "", proposed: "154328", standing: "likely", evidence: [], explanation: "Total assets 193,330 less total liabilities 39,002 leave 154,328." },
    ...["s1", "s2"].map((statement): Repair => ({ cell: `${statement}.c1`, kind: "header", printed: "Nine Months Ended September 30, 2012", proposed: "Nine Months Ended September 30, 2013", period: "9M 2013", standing: "proven", evidence: [], explanation: "The total under this header is what the adjusted EBITDA bridge prints for 9M 2013; for 9M 2012 it prints another." })),
  ];
}

export function mendable8k(): Reading & { readonly report: Report } {
  const reading = reportOf8k();
  return { ...reading, report: { ...reading.report, repairs: repairsOf8k(reading.report) } };
}
