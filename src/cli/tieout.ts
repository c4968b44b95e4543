import { readFileSync, writeFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { readReport, type Reading } from "../report/read-report";
import { ReadError } from "../filing/decode";
import { readableBytes } from "../pdf/node";
import { storedFiling } from "../workbook/library-xml";
import { cellMapOf, joinPlans, planWorkbook } from "../workbook/plan-workbook";
import { writeXlsx } from "../workbook/xlsx-writer";
import { HELP, readArguments, UsageError, type Command } from "./arguments";
import { checkLines, summary } from "./summary";

const EXIT_OK = 0, EXIT_BROKEN = 1, EXIT_UNREADABLE = 2;

type Outcome =
  | { readonly file: string; readonly reading: Reading }
  | { readonly file: string; readonly error: { readonly code: string; readonly message: string } };

const SYSTEM_MESSAGES: Readonly<Record<string, string>> = {
  ENOENT: "There is no such file.",
  EACCES: "The file may not be read by you.",
  EISDIR: "This is a folder; name the files in it.",
};

const WRITE_MESSAGES: Readonly<Record<string, string>> = {
  ENOENT: "There is no such folder.",
  EACCES: "You may not write there.",
  EISDIR: "This is a folder; add a file's name.",
};

function writeProblem(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return WRITE_MESSAGES[code] ?? (error instanceof Error ? error.message : String(error));
}

function fileError(error: unknown): { code: string; message: string } {
  if (error instanceof ReadError) return { code: error.code, message: error.message };
  const code = error instanceof Error && "code" in error ? String(error.code) : "unreadable";
  const known = SYSTEM_MESSAGES[code];
  return { code: code.toLowerCase(), message: known ?? `The file could not be read: ${error instanceof Error ? error.message : String(error)}` };
}

/** All of standard input, read as a stream: reading its descriptor at once fails where the pipe has nothing yet. */
async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function read(path: string): Promise<Outcome> {
  const file = path === "-" ? "standard-input" : basename(path);
  try {
    const bytes = path === "-" ? await readStandardInput() : readFileSync(path);
    return { file, reading: readReport(file, await readableBytes(file, bytes)) };
  } catch (error) {
    return { file, error: fileError(error) };
  }
}

function errorLine(outcome: { file: string; error: { message: string } }): string {
  return `${outcome.file}: ${outcome.error.message}`;
}

async function parse(command: Extract<Command, { name: "parse" }>): Promise<number> {
  let exit = EXIT_OK;
  for (const path of command.files) {
    const outcome = await read(path);
    if ("error" in outcome) exit = EXIT_UNREADABLE;
    if (command.format === "summary") {
      if ("error" in outcome) console.error(errorLine(outcome));
      else console.log(summary(outcome.reading.report));
      continue;
    }
    const document = "error" in outcome ? { schema: "tieout/1", file: outcome.file, error: outcome.error } : outcome.reading.report;
    console.log(command.format === "json" ? JSON.stringify(document, null, 2) : JSON.stringify(document));
  }
  return exit;
}

async function check(command: Extract<Command, { name: "check" }>): Promise<number> {
  let exit = EXIT_OK;
  for (const path of command.files) {
    const outcome = await read(path);
    if ("error" in outcome) {
      console.error(errorLine(outcome));
      exit = EXIT_UNREADABLE;
      continue;
    }
    console.log(checkLines(outcome.reading.report));
    if (exit === EXIT_OK && outcome.reading.report.checks.some(({ status }) => status === "broken")) exit = EXIT_BROKEN;
  }
  return exit;
}

async function fill(command: Extract<Command, { name: "fill" }>): Promise<number> {
  if (command.files.some((path) => path !== "-" && resolve(path) === resolve(command.output))) {
    throw new UsageError(`${command.output} is one of the filings. Choose another place to write to: -o OUT.xlsx.`);
  }
  const outcomes: Outcome[] = [];
  for (const path of command.files) outcomes.push(await read(path));
  const failed = outcomes.filter((outcome) => "error" in outcome);
  if (failed.length > 0) {
    failed.forEach((outcome) => { console.error(errorLine(outcome)); });
    console.error(`Nothing was written to ${command.output}.`);
    return EXIT_UNREADABLE;
  }
  const readings = outcomes.flatMap((outcome) => ("reading" in outcome ? [outcome.reading] : []));
  const plan = joinPlans(readings.map((reading) => planWorkbook(reading)));
  if (plan.sheets.length === 0) {
    console.error(`No statement and no figure was found, so nothing was written to ${command.output}.`);
    return EXIT_UNREADABLE;
  }
  const workbook = await writeXlsx(plan, { filings: readings.map(storedFiling), cells: cellMapOf(plan.sheets) });
  try {
    writeFileSync(command.output, workbook);
  } catch (error) {
    console.error(`${command.output} could not be written: ${writeProblem(error)}`);
    return EXIT_UNREADABLE;
  }
  console.log(`${command.output}: ${plan.sheets.length} sheets (${plan.sheets.map((sheet) => sheet.name).join(", ")}).`);
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
