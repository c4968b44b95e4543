import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { testIf } from "../support/skipped";

const ROOT = join(__dirname, "..", "..");
const MANIFEST = join(ROOT, "manifest.xml");
const SCHEMA = join(ROOT, "..", "shared", "xsd", "OfficeAppManifestV1_1.xsd");
const xml = readFileSync(MANIFEST, "utf8");
const all = (pattern: RegExp): string[] => [...xml.matchAll(pattern)].map((match) => match[1] ?? "");

/** Width and height by a PNG's own header. */
function pngSize(path: string): [number, number] {
  const bytes = readFileSync(path);
  expect(bytes.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe("the manifest", () => {
  it("names every resource that it refers to, in at most 32 characters", () => {
    const defined = all(/<bt:(?:Image|Url|String) id="([^"]+)"/g);
    const used = all(/resid="([^"]+)"/g);
    expect(used.length).toBeGreaterThan(10);
    expect(used.filter((id) => !defined.includes(id))).toEqual([]);
    expect(defined.filter((id) => id.length > 32 || !used.includes(id))).toEqual([]);
  });

  it("gives every resource, control and group an id of its own", () => {
    const ids = all(/\sid="([^"]+)"/g);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it("uses https for every address", () => {
    const addresses = [...all(/DefaultValue="([a-z]+:\/\/[^"]*)"/g), ...all(/<AppDomain>([^<]*)</g)];
    expect(addresses.length).toBeGreaterThan(6);
    expect(addresses.filter((address) => !address.startsWith("https://"))).toEqual([]);
  });

  it("shows icons that are there, in the sizes it says", () => {
    const sized = [...xml.matchAll(/<bt:Image size="(\d+)" resid="([^"]+)"/g)].map((match) => [Number(match[1]), new RegExp(`id="${match[2] ?? ""}" DefaultValue="https://localhost:3000/([^"]+)"`).exec(xml)?.[1] ?? ""] as const);
    const plain = [[32, /<IconUrl DefaultValue="https:\/\/localhost:3000\/([^"]+)"/], [64, /<HighResolutionIconUrl DefaultValue="https:\/\/localhost:3000\/([^"]+)"/]] as const;
    const icons = [...sized, ...plain.map(([size, pattern]) => [size, pattern.exec(xml)?.[1] ?? ""] as const)];
    expect(icons.map(([, path]) => existsSync(join(ROOT, path)))).toEqual(icons.map(() => true));
    for (const [size, path] of icons) expect([path, ...pngSize(join(ROOT, path))]).toEqual([path, size, size]);
    expect(pngSize(join(ROOT, "assets", "icon-128.png"))).toEqual([128, 128]);
  });

  it("runs pane, functions and buttons in one runtime that stays alive", () => {
    const page = /<Runtime resid="([^"]+)" lifetime="long"/.exec(xml)?.[1];
    expect(page).toBeDefined();
    expect(all(/<(?:Script|Page)>\s*<SourceLocation resid="([^"]+)"/g)).toEqual([page, page]);
    expect(/<FunctionFile resid="([^"]+)"/.exec(xml)?.[1]).toBe(page);
    expect(/<Action xsi:type="ShowTaskpane">\s*<SourceLocation resid="([^"]+)"/.exec(xml)?.[1]).toBe(page);
    expect(xml).not.toContain("TaskpaneId");
    expect(/id="Tieout.Namespace" DefaultValue="([^"]+)"/.exec(xml)?.[1]).toBe("LPSN");
  });

  it("calls a function for the ribbon's button that the add-in has", () => {
    const names = all(/<FunctionName>([^<]+)</g);
    const commands = readFileSync(join(ROOT, "src", "commands", "commands.ts"), "utf8");
    expect(names).toEqual(["fillSheets"]);
    expect(commands).toContain('Office.actions.associate("fillSheets"');
  });

  const xmllint = spawnSync("xmllint", ["--version"]).error === undefined;
  testIf(xmllint && existsSync(SCHEMA), xmllint ? "the manifest's schemas are not beside the project" : "xmllint is not installed")("is valid by Microsoft's schemas", () => {
    const { status, stderr } = spawnSync("xmllint", ["--noout", "--schema", SCHEMA, MANIFEST], { encoding: "utf8" });
    expect(`${status ?? ""} ${stderr}`.trim()).toBe(`0 ${MANIFEST} validates`);
  });
});
