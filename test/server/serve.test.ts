import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request, type IncomingHttpHeaders } from "node:http";
import { networkInterfaces, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { buildSync } from "esbuild";

const TIME = 60_000;
const OFFICE = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';
const INLINE = "var started = 1;";
/** A house of a few small files, laid out as the built one is. */
const FILES: Readonly<Record<string, string>> = {
  "dist/workbench/index.html": "<!DOCTYPE html><title>Workbook</title>",
  "dist/addin/taskpane.html": `<!DOCTYPE html><title>Pane</title>${OFFICE}<script>${INLINE}</script>`,
  "dist/addin/assets/icon-16.png": "picture",
  "node_modules/@microsoft/office-js/dist/office.js": "var Office;",
  "node_modules/office-addin-dev-certs/index.js": 'exports.getHttpsServerOptions = () => Promise.reject(new Error("no authority"));',
  "secret.txt": "secret",
};

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const house = mkdtempSync(join(tmpdir(), "tieout-serve-"));
const program = join(house, "dist", "server", "serve.cjs");
let child: ChildProcess;
let port: string;

/** Asks with the address exactly as given: fetch would tidy "..". */
function ask(path: string, method = "GET", host = "localhost", headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host, port, path, method, headers }, (response) => {
      let body = "";
      response.on("data", (chunk: Buffer) => { body += chunk.toString(); });
      response.on("end", () => { resolve({ status: response.statusCode, headers: response.headers, body }); });
    });
    asked.on("error", reject);
    asked.end();
  });
}

function run(mode: string, wanted: string): { exit: number | null; problem: string } {
  const { status, stderr } = spawnSync(process.execPath, [program, mode], { encoding: "utf8", env: { ...process.env, PORT: wanted }, timeout: 20_000 });
  return { exit: status, problem: stderr };
}

beforeAll(async () => {
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  }
  buildSync({ absWorkingDir: join(__dirname, "..", ".."), entryPoints: ["src/server/serve.ts"], outfile: program, bundle: true, platform: "node", target: "node20", format: "cjs", external: ["office-addin-dev-certs"] });
  child = spawn(process.execPath, [program, "workbench"], { env: { ...process.env, PORT: "0" }, stdio: ["ignore", "pipe", "inherit"] });
  port = await new Promise<string>((resolve) => {
    let said = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/localhost:(\d+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
}, TIME);
afterAll(() => {
  child.kill("SIGTERM");
  rmSync(house, { recursive: true });
});

describe("the local server", () => {
  it("sends a file again only when it has changed, so that the workbook opens faster the second time", async () => {
    const first = await ask("/assets/icon-16.png"), tag = first.headers.etag ?? "";
    const second = await ask("/assets/icon-16.png", "GET", "localhost", { "If-None-Match": tag });
    expect([first.status, second.status, second.body]).toEqual([200, 304, ""]);
    expect((await ask("/assets/icon-16.png", "GET", "localhost", { "If-None-Match": '"other"' })).body).toBe("picture");
  });

  it("gives the workbook at its address and the add-in beside it", async () => {
    expect((await ask("/")).body).toContain("<title>Workbook</title>");
    expect((await ask("/?x=1")).status).toBe(200);
    const icon = await ask("/assets/icon-16.png");
    expect([icon.status, icon.headers["content-type"]]).toEqual([200, "image/png"]);
    expect((await ask("/none.js")).status).toBe(404);
  });

  it("lets the pane's page load Office.js from this machine, through the bridge", async () => {
    const { body } = await ask("/taskpane.html");
    expect(body).toContain('<script src="/workbench/bridge.js"></script><script src="/office-js/office.js"></script>');
    expect(body).not.toContain("appsforoffice.microsoft.com");
    expect((await ask("/office-js/office.js")).body).toBe("var Office;");
  });

  it("allows the page's own scripts and no other inline or foreign ones", async () => {
    const policy = String((await ask("/taskpane.html")).headers["content-security-policy"]);
    const scripts = policy.split("; ").find((part) => part.startsWith("script-src"));
    expect(scripts).toBe(`script-src 'self' 'sha256-${createHash("sha256").update(INLINE).digest("base64")}'`);
    expect(policy).toContain("style-src 'self' 'unsafe-inline'");
  });

  it("does not forbid pictures to be kept, as Excel asks", async () => {
    expect((await ask("/assets/icon-16.png")).headers["cache-control"]).not.toContain("no-store");
  });

  it.each(["/../secret.txt", "/..%2fsecret.txt", "/workbench/../../secret.txt", "/office-js/..%2f..%2f..%2f..%2f..%2fsecret.txt", "/%2e%2e/%2e%2e/secret.txt", "//secret.txt"])("refuses to leave its folders: %s", async (path) => {
    const { status, body } = await ask(path);
    expect([status, body]).toEqual([404, "There is nothing at this address."]);
  });

  it("answers the head of a page without its body, and refuses to be written to", async () => {
    const head = await ask("/", "HEAD");
    expect([head.status, head.body, Number(head.headers["content-length"]) > 0]).toEqual([200, "", true]);
    expect((await ask("/", "POST")).status).toBe(405);
  });

  it("is not to be reached from other machines", async () => {
    const outside = Object.values(networkInterfaces()).flatMap((list) => list ?? []).filter(({ internal, family }) => !internal && family === "IPv4").map(({ address }) => address);
    const reached = await Promise.all([...outside, "127.1.2.3"].map((address) => ask("/", "GET", address).then(() => address, () => null)));
    expect(reached.filter((address) => address !== null)).toEqual([]);
  });

  it("says what to do when the port is taken", () => {
    const { exit, problem } = run("workbench", port);
    expect([exit, problem]).toEqual([1, `Port ${port} is in use by another program. Stop it, or choose another port: PORT=3001 npm start\n`]);
  }, TIME);

  it("says what to do when the certificate for Excel cannot be made", () => {
    const { exit, problem } = run("excel", "0");
    expect(exit).toBe(1);
    expect(problem).toBe("The development certificate for https://localhost could not be made: no authority\nRun `npx office-addin-dev-certs install` once and try again.\n");
  }, TIME);

  it("refuses a port or a mode that is none", () => {
    expect(run("workbench", "http")).toEqual({ exit: 2, problem: 'PORT is "http"; it must be a number from 0 to 65535.\n' });
    expect(run("word", "0")).toEqual({ exit: 2, problem: '"word" is no mode: use workbench or excel.\n' });
  }, TIME);
});
