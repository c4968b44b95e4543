import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Reading } from "../report/read-report";
import { areOfAny } from "../together/companies";
import { storedFiling } from "../workbook/library-xml";
import { cellMapOf, joinPlans, planWorkbook } from "../workbook/plan-workbook";
import { keepFacts, storedFacts } from "../workbook/stored-facts";
import { writeXlsx } from "../workbook/xlsx-writer";
import { HELP, readArguments, UsageError, type Command } from "./arguments";
import { readAlone, readTogether, type FactsRead, type FilingRead, type NotRead } from "./read-files";
import { checkLines, factsLine, summary } from "./summary";

const EXIT_OK = 0, EXIT_BROKEN = 1, EXIT_UNREADABLE = 2;

const WRITE_MESSAGES: Readonly<Record<string, string>> = {
  ENOENT: "There is no such folder.",
  EACCES: "You may not write there.",
  EISDIR: "This is a folder; add a file's name.",
};

function writeProblem(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return WRITE_MESSAGES[code] ?? (error instanceof Error ? error.message : String(error));
}

function errorLine(outcome: { file: string; error: { message: string } }): string {
  return `${outcome.file}: ${outcome.error.message}`;
}

/** The files of a command one after another: each as soon as it is read, or all together as one library. */
async function* outcomesOf(files: readonly string[], together: boolean): AsyncGenerator<FilingRead | FactsRead | NotRead> {
  if (together) yield* await readTogether(files);
  else for (const path of files) yield await readAlone(path);
}

/** Company facts as a document: the keys of a filing, with nothing in them that only a filing has. */
function factsDocument({ file, facts }: FactsRead): object {
  const { cik, name, concepts, unreadable } = facts;
  return {
    schema: "tieout/1", file, form: null, registrant: { name, ticker: null, cik, fileNumber: null }, date: null, headlinePeriod: null,
    statements: [], guidance: [], metrics: [], checks: [], repairs: [], letter: null, diagnostics: [],
    companyFacts: { elements: concepts.size, facts: [...concepts.values()].flatMap((units) => [...units.values()]).reduce((count, listed) => count + listed.length, 0), unreadable },
  };
}

function documentOf(outcome: FilingRead | FactsRead | NotRead): object {
  if ("error" in outcome) return { schema: "tieout/1", file: outcome.file, error: outcome.error };
  return "facts" in outcome ? factsDocument(outcome) : outcome.reading.report;
}

async function parse(command: Extract<Command, { name: "parse" }>): Promise<number> {
  let exit = EXIT_OK;
  const filings: Reading[] = [], facts: FactsRead[] = [];
  for await (const outcome of outcomesOf(command.files, command.together)) {
    if ("error" in outcome) exit = EXIT_UNREADABLE;
    if (command.format !== "summary") console.log(command.format === "json" ? JSON.stringify(documentOf(outcome), null, 2) : JSON.stringify(documentOf(outcome)));
    else if ("error" in outcome) console.error(errorLine(outcome));
    else if ("facts" in outcome) facts.push(outcome);
    else {
      filings.push(outcome.reading);
      console.log(summary(outcome.reading.report));
    }
  }
  tellFacts(facts, filings);
  return exit;
}

async function check(command: Extract<Command, { name: "check" }>): Promise<number> {
  let exit = EXIT_OK;
  const filings: Reading[] = [], facts: FactsRead[] = [];
  for await (const outcome of outcomesOf(command.files, command.together)) {
    if ("error" in outcome) {
      console.error(errorLine(outcome));
      exit = EXIT_UNREADABLE;
    } else if ("facts" in outcome) facts.push(outcome);
    else {
      filings.push(outcome.reading);
      console.log(checkLines(outcome.reading.report));
      if (exit === EXIT_OK && outcome.reading.report.checks.some(({ status }) => status === "broken")) exit = EXIT_BROKEN;
    }
  }
  tellFacts(facts, filings);
  return exit;
}

function tellFacts(read: readonly FactsRead[], filings: readonly Reading[]): void {
  for (const { facts } of read) console.log(factsLine(facts, areOfAny(facts, filings)));
}

async function fill(command: Extract<Command, { name: "fill" }>): Promise<number> {
  if (command.files.some((path) => path !== "-" && resolve(path) === resolve(command.output))) {
    throw new UsageError(`${command.output} is one of the files to read. Choose another place to write to: -o OUT.xlsx.`);
  }
  const outcomes = await readTogether(command.files);
  const failed = outcomes.filter((outcome) => "error" in outcome);
  if (failed.length > 0) {
    failed.forEach((outcome) => { console.error(errorLine(outcome)); });
    console.error(`Nothing was written to ${command.output}.`);
    return EXIT_UNREADABLE;
  }
  const readings = outcomes.flatMap((outcome) => ("reading" in outcome ? [outcome.reading] : []));
  const facts = outcomes.flatMap((outcome) => ("facts" in outcome ? [outcome] : []));
  const plan = joinPlans(readings.map((reading) => planWorkbook(reading, { library: readings })));
  if (plan.sheets.length === 0) {
    console.error(`No statement and no figure was found, so nothing was written to ${command.output}.`);
    return EXIT_UNREADABLE;
  }
  const workbook = await writeXlsx(plan, { filings: readings.map(storedFiling), ...(facts.length > 0 ? { facts: facts.map((read) => storedFacts(keepFacts(read.facts))) } : {}), cells: cellMapOf(plan.sheets) });
  try {
    writeFileSync(command.output, workbook);
  } catch (error) {
    console.error(`${command.output} could not be written: ${writeProblem(error)}`);
    return EXIT_UNREADABLE;
  }
  console.log(`${command.output}: ${plan.sheets.length} sheets (${plan.sheets.map((sheet) => sheet.name).join(", ")}).`);
  tellFacts(facts, readings);
  return EXIT_OK;
}

async function main(): Promise<number> {
  const command = readArguments(process.argv.slice(2));
  switch (command.name) {
    case "help":
      console.log(HELP);
      return EXIT_OK;
    case "parse": return parse(command);
    case "check": return check(command);
    case "fill": return fill(command);
  }
}

// A reader that closes early, such as head, has had enough: that is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

main().then(
  (exit) => { process.exitCode = exit; },
  (error: unknown) => {
    console.error(error instanceof UsageError ? error.message : `tieout stopped: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = EXIT_UNREADABLE;
  },
);
