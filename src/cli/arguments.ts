export type Command =
  | { readonly name: "help" }
  | { readonly name: "parse"; readonly files: readonly string[]; readonly format: "summary" | "json" | "ndjson"; readonly together: boolean }
  | { readonly name: "check"; readonly files: readonly string[]; readonly together: boolean }
  | { readonly name: "fill"; readonly files: readonly string[]; readonly output: string };

/** A command line that cannot be carried out; its message says what to write instead. */
export class UsageError extends Error {}

export const HELP = `tieout reads company filings and ties their figures out. Nothing is sent anywhere.

  tieout parse FILE...            a readable summary of each filing
  tieout parse --json FILE        one JSON document
  tieout parse --ndjson FILE...   one JSON document a line, in the order given
  tieout parse --ndjson --together FILE...
                                  the same, the files as one library: those of one company
                                  are checked against each other and against its company facts
  tieout check FILE...            the checks, largest break first
                                  exit code 0: all tie, 1: something does not, 2: a file could not be read
  tieout check --together FILE... the same, the files as one library
  tieout fill FILE... -o OUT.xlsx the workbook that the pane would fill, with live formulas;
                                  the files are always one library, as in the pane (--together)

FILE is a filing as web page (.htm), text (.txt) or PDF, or - for standard input; with --together,
and for tieout fill, also a company's XBRL facts as EDGAR gives them (companyfacts, .json).`;

const OUTPUT: readonly string[] = ["-o", "--output"];

const FLAGS: Readonly<Record<"parse" | "check" | "fill", readonly string[]>> = { parse: ["--json", "--ndjson", "--together"], check: ["--together"], fill: [...OUTPUT, "--together"] };

function isCommand(word: string): word is keyof typeof FLAGS {
  return word in FLAGS;
}

/** @throws UsageError for a command line that cannot be carried out */
export function readArguments(words: readonly string[]): Command {
  const [name, ...rest] = words;
  if (name === undefined || name === "help" || words.includes("--help") || words.includes("-h")) return { name: "help" };
  if (!isCommand(name)) throw new UsageError(`"${name}" is no command of tieout. Use parse, check or fill; tieout --help says more.`);
  const files: string[] = [], flags = new Set<string>();
  let output: string | undefined;
  for (let index = 0; index < rest.length; index += 1) {
    const word = rest[index] ?? "";
    if (word === "-" || !word.startsWith("-")) {
      files.push(word);
      continue;
    }
    if (!FLAGS[name].includes(word)) throw new UsageError(`tieout ${name} does not know ${word}. tieout --help lists what it knows.`);
    if (OUTPUT.includes(word)) output = rest[(index += 1)];
    else flags.add(word);
  }
  if (files.length === 0) throw new UsageError(`tieout ${name} needs at least one file.`);
  if (name === "check") return { name, files, together: flags.has("--together") };
  if (name === "fill") {
    if (output === undefined || output.startsWith("-")) throw new UsageError("tieout fill needs a place to write to: -o OUT.xlsx.");
    return { name, files, output };
  }
  const format = flags.has("--ndjson") ? "ndjson" : flags.has("--json") ? "json" : "summary";
  if (format === "json" && files.length > 1) throw new UsageError("tieout parse --json takes one file. For several use --ndjson.");
  return { name, files, format, together: flags.has("--together") };
}
