// The scoreboard's part on comment letters: scores ../shared/corpus/corresp against ../shared/truth/letters, compares the
// text and the PDF of one letter, and the project's own letter with its answers.
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

/** The bar: the least share that must be right, by the scorer's own key, or the most that may be invented. */
const BARS = Object.freeze([
  { line: "letter types", key: "types", least: 1 },
  { line: "letter dates", key: "dates", least: 0.97 },
  { line: "dates of the letters answered", key: "staffDates", least: 0.97 },
  { line: "subject filings", key: "subjects", least: 0.97 },
  { line: "comments", key: "comments", least: 1 },
  { line: "comments invented", key: "invented", most: 0 },
  { line: "headings", key: "headings", least: 0.95 },
  { line: "comment texts", key: "texts", least: 0.95 },
  { line: "responses", key: "responses", least: 0.95 },
  { line: "citations", key: "citations", least: 0.95 },
  { line: "citations invented", key: "citationsInvented", most: 5 },
  { line: "redactions", key: "redactions", least: 1 },
]);

/** The folders and files of ../shared that this part reads. */
export function letterPaths(shared) {
  return { letters: join(shared, "corpus", "corresp"), truth: join(shared, "truth", "letters"), scorer: join(shared, "tools", "score-letters.mjs"), seeds: join(shared, "truth", "seeds") };
}

/**
 * Results as the scoreboard prints them: { line, bar, reached, met }, with the scorer's differences printed when asked.
 * @param run runs a script of Node and gives what it printed
 * @param parse writes what the command line reads of some files into one file
 */
export function letterResults({ paths, root, work, run, parse, verbose }) {
  const parsed = join(work, "letters.ndjson");
  const seeds = readdirSync(join(root, "seeds")).filter((name) => /^000_.*\.txt$/.test(name));
  parse([...readdirSync(paths.letters).sort().map((name) => join(paths.letters, name)), ...seeds.map((name) => join(root, "seeds", name))], parsed);
  const scorer = [paths.scorer, "--truth", paths.truth, "--parsed", parsed];
  console.log(run(...scorer, ...(verbose ? ["--verbose"] : [])));
  const score = JSON.parse(run(...scorer, "--json"));
  const documents = new Map(readFileSync(parsed, "utf8").split("\n").filter((line) => line.trim() !== "").map((line) => JSON.parse(line)).map((document) => [document.file, document]));
  return [
    ...BARS.map((bar) => measure(bar, score)),
    { line: "letters parsed", bar: "all", reached: `${score.parsed}/${score.letters}`, met: score.parsed === score.letters },
    twins(documents),
    ...seeds.flatMap((name) => seedResults(documents.get(name), JSON.parse(readFileSync(join(paths.seeds, basename(name).replace(/\.txt$/, ".json")), "utf8")))),
  ];
}

function measure({ line, key, least, most }, score) {
  if (most !== undefined) return { line, bar: most === 0 ? "none" : `at most ${most}`, reached: String(score[key]), met: score[key] <= most };
  const [right, all] = score[key], share = all === 0 ? 1 : right / all;
  return { line, bar: least === 1 ? "100%" : `at least ${(100 * least).toFixed(0)}%`, reached: `${(100 * share).toFixed(2)}% (${right}/${all})`, met: share >= least };
}

/** The .txt and the .pdf of one letter: everything but places must be the same. */
function twins(documents) {
  const told = (document) => JSON.stringify(document?.letter ?? null, (key, value) => (key === "at" ? undefined : value));
  const pairs = [...documents.keys()].filter((name) => name.endsWith(".pdf") && documents.has(name.replace(/pdf$/, "txt")));
  const files = pairs.filter((name) => told(documents.get(name)) !== told(documents.get(name.replace(/pdf$/, "txt"))));
  return { line: "letters read alike from text and PDF", bar: "all", reached: `${pairs.length - files.length}/${pairs.length}`, met: files.length === 0, files };
}

/** The project's own letter against its answers, each line a count of what agrees. */
function seedResults(document, truth) {
  const comments = document?.letter?.comments ?? [];
  const plain = (text) => text.toLowerCase().replace(/[^a-z0-9]/g, "");
  const matching = truth.comments.filter((one) => comments.some((other) => other.number === one.number && plain(other.heading ?? "") === plain(one.heading) && JSON.stringify(other.citations) === JSON.stringify(one.citations) && other.parts.length === (one.sub_bullets ?? 0)));
  // 49 thousand and 49,000 are the same amount.
  const amount = ({ value, scale }) => (Number(value) * scale).toFixed(2);
  const figures = truth.metrics.filter((one) => (document?.metrics ?? []).some((other) => plain(other.metric) === plain(one.metric) && other.period === one.period && amount(other) === amount(one)));
  // The six promises of the answers are those of the letter, each said once.
  const promises = comments.reduce((sum, one) => sum + one.promises.length, 0);
  const count = (line, reached, all) => ({ line: `own letter: ${line}`, bar: String(all), reached: String(reached), met: reached === all });
  return [
    count("comments with heading, bullets and citations", comments.length > truth.comments.length ? comments.length : matching.length, truth.comments.length),
    count("pages", document?.letter?.confidentialTreatment?.pages.length ?? 0, truth.pages),
    count("redactions", comments.reduce((sum, { redactions }) => sum + redactions.length, 0) + (document?.letter?.redactions.length ?? 0), truth.confidential_treatment.placeholders.length),
    count("figures", figures.length, truth.metrics.length),
    count("commitments", promises, truth.commitments.length),
    count("proposed disclosures", comments.reduce((sum, { proposedDisclosures }) => sum + proposedDisclosures.length, 0), truth.proposed_disclosures),
  ];
}
