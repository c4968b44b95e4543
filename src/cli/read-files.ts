import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { ReadError } from "../filing/decode";
import { readableBytes } from "../pdf/node";
import { readReport, type Reading } from "../report/read-report";
import { concludeTogether } from "../together/conclude-together";
import type { CompanyFacts } from "../xbrl/company-facts";
import { isJson, readCompanyFacts } from "../xbrl/read-company-facts";

export interface FilingRead {
  readonly file: string;
  readonly reading: Reading;
}

export interface FactsRead {
  readonly file: string;
  readonly facts: CompanyFacts;
}

export interface NotRead {
  readonly file: string;
  readonly error: { readonly code: string; readonly message: string };
}

const SYSTEM_MESSAGES: Readonly<Record<string, string>> = {
  ENOENT: "There is no such file.",
  EACCES: "The file may not be read by you.",
  EISDIR: "This is a folder; name the files in it.",
};

function fileError(error: unknown): NotRead["error"] {
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

async function readEither(path: string): Promise<FilingRead | FactsRead | NotRead> {
  const file = path === "-" ? "standard-input" : basename(path);
  try {
    const bytes = path === "-" ? await readStandardInput() : readFileSync(path);
    if (isJson(file, bytes)) return { file, facts: readCompanyFacts(file, bytes) };
    return { file, reading: readReport(file, await readableBytes(file, bytes)) };
  } catch (error) {
    return { file, error: fileError(error) };
  }
}

/** Reads one filing by itself. Company facts say nothing by themselves: they are told to be given beside filings. */
export async function readAlone(path: string): Promise<FilingRead | NotRead> {
  const outcome = await readEither(path);
  if (!("facts" in outcome)) return outcome;
  return { file: outcome.file, error: { code: "unsupported-format", message: `${outcome.file} holds company facts, which are read only beside filings of the company: tieout parse --ndjson --together FILE..., tieout check --together FILE... or tieout fill FILE... -o OUT.xlsx` } };
}

/** Reads files as one library: the filings have the checks that need several documents after their own. */
export async function readTogether(paths: readonly string[]): Promise<(FilingRead | FactsRead | NotRead)[]> {
  const outcomes: (FilingRead | FactsRead | NotRead)[] = [];
  for (const path of paths) outcomes.push(await readEither(path));
  const filings = outcomes.flatMap((outcome) => ("reading" in outcome ? [outcome] : []));
  const facts = outcomes.flatMap((outcome) => ("facts" in outcome ? [outcome.facts] : []));
  const concluded = concludeTogether(filings.map(({ reading }) => reading), facts);
  const tied = new Map(filings.map((filing, i) => [filing, { file: filing.file, reading: concluded[i] ?? filing.reading }]));
  return outcomes.map((outcome) => ("reading" in outcome ? (tied.get(outcome) ?? outcome) : outcome));
}
