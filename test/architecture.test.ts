import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

const ROOT = join(__dirname, "..");
const SRC = join(ROOT, "src");

/** From the top of the house down: a folder imports from those before it, never from those after it. */
const FOLDERS = ["vocabulary", "filing", "table", "statement", "narrative", "letter", "xbrl", "tieout", "report", "facts", "procedures", "together", "workbook", "pdf", "addin", "functions", "taskpane", "commands", "workbench", "server", "cli"] as const;
/** Pure, with no DOM, Office, Node, clock or network. */
const CORE = ["vocabulary", "filing", "table", "statement", "narrative", "letter", "xbrl", "tieout", "report", "facts", "procedures", "together"] as const;
const CORE_PACKAGES = ["decimal.js", "htmlparser2"];
const NOT_IN_CORE = /\b(?:document\.(?:get|query|create|body)|window\.|Office\.|Excel\.|process\.|fetch\(|Date\.now|new Date\(\)|Math\.random|localStorage|setTimeout|require\()/;

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : /\.tsx?$/.test(name) ? [path] : [];
  });
}

function importsOf(path: string): string[] {
  return [...readFileSync(path, "utf8").matchAll(/^(?:import|export)\b[^;]*?\bfrom "([^"\n]+)"|\bimport\("([^"\n]+)"\)/gm)].map((match) => match[1] ?? match[2] ?? "");
}

const folderOf = (path: string): string => relative(SRC, path).split(/[/\\]/)[0] ?? "";
const files = filesBelow(SRC);

describe("the house", () => {
  it("has the folders that docs/architecture.md describes, in that order", () => {
    const table = readFileSync(join(ROOT, "docs", "architecture.md"), "utf8");
    const described = [...table.matchAll(/`src\/([a-z]+)\/`/g)].map((match) => match[1] ?? "");
    const unique = described.filter((name, index) => described.indexOf(name) === index);
    expect(unique).toEqual([...FOLDERS]);
    expect([...new Set(files.map(folderOf).filter((folder) => !folder.endsWith(".d.ts")))].sort()).toEqual([...FOLDERS].sort());
  });

  it("lets imports flow down only", () => {
    const upward = files.flatMap((path) => importsOf(path).filter((target) => target.startsWith(".")).flatMap((target) => {
      const from = folderOf(path), to = folderOf(resolve(dirname(path), target));
      const here = FOLDERS.indexOf(from as (typeof FOLDERS)[number]), there = FOLDERS.indexOf(to as (typeof FOLDERS)[number]);
      return there >= 0 && there > here ? [`${relative(ROOT, path)} imports ${target}`] : [];
    }));
    expect(upward).toEqual([]);
  });

  it("keeps its core pure", () => {
    const core = files.filter((path) => (CORE as readonly string[]).includes(folderOf(path)));
    expect(core.length).toBeGreaterThan(40);
    const packages = core.flatMap((path) => importsOf(path).filter((target) => !target.startsWith(".") && !CORE_PACKAGES.includes(target)).map((target) => `${relative(ROOT, path)} imports ${target}`));
    const words = core.flatMap((path) => {
      const code = readFileSync(path, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "").replace(/"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`/g, '""');
      const found = NOT_IN_CORE.exec(code);
      return found ? [`${relative(ROOT, path)} uses ${found[0]}`] : [];
    });
    expect([...packages, ...words]).toEqual([]);
  });

  it("installs from the public registry alone", () => {
    const hosts = [...readFileSync(join(ROOT, "package-lock.json"), "utf8").matchAll(/"resolved": *"https?:\/\/([^/"]+)/g)].map((match) => match[1] ?? "");
    expect([...new Set(hosts)].filter((host) => host !== "registry.npmjs.org")).toEqual([]);
  });

  it("installs on every platform: the lock file holds each optional package that another one names", () => {
    const { packages } = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as { packages: Record<string, { optionalDependencies?: Record<string, string> }> };
    // npm looks in the package's own node_modules, then in those of the packages around it; npm ci refuses a hole.
    const isThere = (from: string, name: string): boolean => {
      for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
        if (`${folder === "" ? "" : `${folder}/`}node_modules/${name}` in packages) return true;
        if (folder === "") return false;
      }
    };
    const holes = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) => Object.keys(optionalDependencies).filter((name) => !isThere(from, name)));
    expect(holes).toEqual([]);
  });

  it("pins every version", () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as Record<"dependencies" | "devDependencies", Record<string, string>>;
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+/.test(version));
    expect(loose).toEqual([]);
  });
});
