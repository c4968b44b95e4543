// How fast filings are read, beside htmlparser2's bare tokens of the same text, in one process and one run.
// --write puts the figures into docs/performance.md.
import { cpus } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadReader, loadTimedReader } from "./bench-reader.mjs";
import { GROWTHS, samples } from "./bench-samples.mjs";
import { markdownTable, plainTable, writeBlock } from "./marked-block.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
/** Passes over all files after the warm-up, unless they take longer than the time there is. */
const PASSES = 7, LEAST_PASSES = 3, PASSES_TIME = 60_000, WARM_TIME = 2_000;
/** Smaller files say more of the clock than of the reader. */
const FLAT_FROM = 50_000;
const BKE = /^BKE_FY2024Q3.*\.htm$/;

const { readReport, decode, Parser } = await loadReader();
const { real, groups } = samples();
const files = groups.flatMap(({ title, files: named }) => named.map(({ name, bytes }) => ({ group: title, name, bytes, text: decode(name, bytes) })));
const nothing = { onopentag() {}, onclosetag() {}, ontext() {} };

const tokenize = ({ text }) => {
  const parser = new Parser(nothing, { decodeEntities: true, lowerCaseTags: true });
  parser.write(text);
  parser.end();
};
const read = ({ name, bytes }) => { readReport(name, bytes); };

const millisecondsOf = (work, file) => {
  const start = performance.now();
  work(file);
  return performance.now() - start;
};
const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b), middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};
const megabytes = (list) => list.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;
const total = (list, key) => list.reduce((sum, file) => sum + file[key], 0);

/** The file read over and over, for two seconds at most: the median once warm. */
function warm(work, file) {
  const times = [], started = performance.now();
  do times.push(millisecondsOf(work, file)); while (times.length < 5 || (times.length < 60 && performance.now() - started < WARM_TIME));
  return median(times.slice(times.length >> 2));
}

/** Milliseconds of each file: the median of several passes, tokens and parse side by side so that both meet the same machine. */
function measureFiles() {
  const times = files.map(() => ({ bare: [], parse: [] }));
  const started = performance.now();
  for (let pass = 0; pass <= PASSES && (pass <= LEAST_PASSES || performance.now() - started < PASSES_TIME); pass += 1) {
    files.forEach((file, index) => {
      const bare = millisecondsOf(tokenize, file), parse = millisecondsOf(read, file);
      if (pass === 0) return; // the warm-up
      times[index].bare.push(bare);
      times[index].parse.push(parse);
    });
  }
  return { passes: times[0].bare.length, measured: files.map((file, index) => ({ ...file, bare: median(times[index].bare), parse: median(times[index].parse) })) };
}

async function measureStages() {
  const timed = await loadTimedReader();
  const pass = () => {
    timed.stages.clear();
    const whole = files.reduce((sum, file) => sum + millisecondsOf(({ name, bytes }) => timed.readReport(name, bytes), file), 0);
    return { whole, stages: [...timed.stages] };
  };
  pass();
  return [pass(), pass(), pass()].sort((a, b) => a.whole - b.whole)[1];
}

/** Milliseconds per MB over the files that are large enough, and the straight line through time and size. */
function flatness(measured) {
  const points = measured.filter(({ bytes }) => bytes.length > FLAT_FROM).map(({ name, bytes, parse }) => ({ name, size: bytes.length / 1e6, parse, rate: parse / (bytes.length / 1e6) })).sort((a, b) => a.size - b.size);
  const mean = (key) => points.reduce((sum, point) => sum + point[key], 0) / points.length;
  const [size, parse] = [mean("size"), mean("parse")];
  const covariance = (a, b, [ma, mb]) => points.reduce((sum, point) => sum + (point[a] - ma) * (point[b] - mb), 0);
  const slope = covariance("size", "parse", [size, parse]) / covariance("size", "size", [size, size]);
  const fit = covariance("size", "parse", [size, parse]) ** 2 / (covariance("size", "size", [size, size]) * covariance("parse", "parse", [parse, parse]));
  const rates = points.map(({ rate }) => rate), third = Math.max(1, Math.floor(points.length / 3));
  return { least: Math.min(...rates), median: median(rates), greatest: Math.max(...rates), small: median(rates.slice(0, third)), large: median(rates.slice(-third)), count: points.length, slope, start: parse - slope * size, fit };
}

function measureGrowth() {
  return GROWTHS.map(({ what, parts, name, make }) => {
    const times = [1, 2, 4].map((factor) => warm(read, { name, bytes: Buffer.from(make(parts * factor)) }));
    return [what, parts, ...times.map((time) => time.toFixed(1)), ...[times[1] / times[0], times[2] / times[1]].map((factor) => factor.toFixed(2))];
  });
}

const written = [];
/** Shows a section as soon as it is measured and keeps it for the document. */
function section(title, body, ...table) {
  console.log(`${title === "" ? "" : `== ${title}\n\n`}${Array.isArray(body) ? plainTable(body, ...table) : body}\n`);
  written.push(`${title === "" ? "" : `### ${title}\n\n`}${Array.isArray(body) ? markdownTable(body, ...table) : body}`);
}

if (!real) console.log("SKIPPED the real filings, because ../shared/corpus is not here: made-up releases and the seeds stand in, and no aim is set for them.\n");
const { passes, measured } = measureFiles();
section("", `Node ${process.versions.node}, ${cpus()[0]?.model.trim() ?? "an unknown processor"}, ${cpus().length} cores; median of ${passes} passes after one to warm up.`);

const speed = (title, list) => {
  const size = megabytes(list), bare = total(list, "bare"), parse = total(list, "parse");
  return [title, list.length, size.toFixed(2), bare.toFixed(0), (size / bare * 1e3).toFixed(1), parse.toFixed(0), (size / parse * 1e3).toFixed(1), (parse / bare).toFixed(2)];
};
const inGroup = (title) => measured.filter(({ group }) => group === title);
section("Speed", ["files", "n", "MB", "bare ms", "bare MB/s", "parse ms", "parse MB/s", "parse / bare"], [...groups.map(({ title }) => speed(title, inGroup(title))), speed("all", measured)], [1, 2, 3, 4, 5, 6, 7]);

const flat = flatness(measured);
if (real) {
  const first = inGroup(groups[0].title), ratio = total(first, "parse") / total(first, "bare");
  const bke = files.find(({ name }) => BKE.test(name)), parse = warm(read, bke), bare = warm(tokenize, bke);
  section("Aims", ["what", "aim", "here", ""], [
    [`parse of ${groups[0].title} / bare tokens`, "under 3", ratio.toFixed(2), ratio < 3 ? "met" : "NOT MET"],
    [`BKE's release, ${(bke.bytes.length / 1e3).toFixed(0)} kB, once warm (bare ${bare.toFixed(1)} ms)`, "under 6 ms", `${parse.toFixed(1)} ms`, parse < 6 ? "met" : "NOT MET"],
    ["ms per MB: the largest third / the smallest third", "flat", `${flat.large.toFixed(0)} / ${flat.small.toFixed(0)}`, ""],
  ], [1, 2]);
}
section("Flatness", `Files over ${FLAT_FROM / 1e3} kB (${flat.count}): least ${flat.least.toFixed(0)}, median ${flat.median.toFixed(0)}, greatest ${flat.greatest.toFixed(0)} ms per MB.\n`
  + `Straight line through time and size: ${flat.start.toFixed(1)} ms + ${flat.slope.toFixed(1)} ms per MB, R² ${flat.fit.toFixed(3)}.`);

const { whole, stages } = await measureStages();
const rest = whole - stages.reduce((sum, [, time]) => sum + time, 0);
const proof = stages.find(([stage]) => stage === "tieout")?.[1] ?? 0;
section("Stages", ["folder of src", "ms", "share"], [...stages, ["report, the rest", rest]].map(([stage, time]) => [stage, time.toFixed(0), `${(100 * time / whole).toFixed(1)}%`]), [1, 2]);

section("", `Formulas, checks and repairs (tieout) take ${(proof / (whole - proof)).toFixed(2)} times as long as all reading before them; the aim is no longer than that: ${proof <= whole - proof ? "met" : "NOT MET"}.`);

section("Growth: twice the length, twice the time", ["what is doubled", "n", "ms for n", "ms for 2n", "ms for 4n", "2n / n", "4n / 2n"], measureGrowth(), [1, 2, 3, 4, 5, 6]);

section("Files by size", ["file", "kB", "bare ms", "parse ms", "ms per MB", "parse / bare"],
  [...measured].sort((a, b) => a.bytes.length - b.bytes.length).map(({ name, bytes, bare, parse }) => [name, (bytes.length / 1e3).toFixed(0), bare.toFixed(1), parse.toFixed(1), (parse / bytes.length * 1e6).toFixed(0), (parse / bare).toFixed(1)]), [1, 2, 3, 4, 5]);

if (process.argv.includes("--write")) {
  if (!real) throw new Error("docs/performance.md is written from the real filings in ../shared/corpus only.");
  writeBlock(join(root, "docs", "performance.md"), "bench", written.join("\n\n"));
}
