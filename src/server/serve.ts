import { createHash } from "node:crypto";
import { createServer as createHttpServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { join, resolve } from "node:path";
import { readStatic, type Mount, type StaticAnswer } from "./static-files";

/** `workbench` serves the embedded workbook over http; `excel` serves the add-in to Excel over https. */
type Mode = "workbench" | "excel";

const ROOT = resolve(__dirname, "..", "..");
const ADDIN: Mount = { prefix: "/", folder: join(ROOT, "dist", "addin") };
const WORKBENCH: readonly Mount[] = [
  { prefix: "/workbench/", folder: join(ROOT, "dist", "workbench") },
  // Microsoft's licence lets developers run Office.js to design and test add-ins: it is read from node_modules, for
  // this machine only, and never bundled.
  { prefix: "/office-js/", folder: join(ROOT, "node_modules", "@microsoft", "office-js", "dist") },
  ADDIN,
];

const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const OFFICE_SCRIPT = `<script src="${OFFICE_JS}"></script>`;
const EMBEDDED_OFFICE = `<script src="/workbench/bridge.js"></script><script src="/office-js/office.js"></script>`;

/** A page's own inline scripts, as a content policy names them: by their hashes, so that no other inline script runs. */
function inlineScripts(page: string): string[] {
  return [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((match) => `'sha256-${createHash("sha256").update(match[1] ?? "").digest("base64")}'`);
}

/** Fluent UI injects style elements, so those are allowed; scripts are this server's, the page's own and Microsoft's. */
function contentPolicy(mode: Mode, page: string): string {
  const office = mode === "excel" ? " https://appsforoffice.microsoft.com" : "";
  return [
    "default-src 'self'",
    `script-src ${["'self'", ...inlineScripts(page)].join(" ")}${office}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self'${office}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
  ].join("; ");
}

async function answer(mode: Mode, address: string): Promise<StaticAnswer> {
  if (mode === "excel") return readStatic([ADDIN], address === "/" ? "/taskpane.html" : address);
  const file = await readStatic(WORKBENCH, address === "/" ? "/workbench/index.html" : address);
  if (address !== "/taskpane.html" || file.status !== 200) return file;
  return { status: file.status, type: file.type, body: file.body.toString().replace(OFFICE_SCRIPT, EMBEDDED_OFFICE) };
}

function handle(mode: Mode): RequestListener {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const address = (request.url ?? "/").replace(/[?#].*$/, "");
    const isRead = request.method === "GET" || request.method === "HEAD";
    const reply: Promise<StaticAnswer> = isRead ? answer(mode, address) : Promise.resolve({ status: 405, type: "text/plain; charset=utf-8", body: "Only reading is possible here." });
    reply
      .catch((): StaticAnswer => ({ status: 500, type: "text/plain; charset=utf-8", body: "The file could not be read." }))
      .then(({ status, type, body, tag }) => {
        if (tag !== undefined && request.headers["if-none-match"] === tag) {
          response.writeHead(304, { ETag: tag, "Cache-Control": "no-cache" }).end();
          return;
        }
        response.writeHead(status, {
          "Content-Type": type,
          "Content-Length": Buffer.byteLength(body),
          "Cache-Control": "no-cache",
          ...(tag === undefined ? {} : { ETag: tag }),
          "X-Content-Type-Options": "nosniff",
          ...(type.startsWith("text/html") ? { "Content-Security-Policy": contentPolicy(mode, body.toString()) } : {}),
        });
        response.end(request.method === "HEAD" ? undefined : body);
      })
      .catch(() => response.destroy());
  };
}

interface Certificate {
  readonly key: Buffer;
  readonly cert: Buffer;
}

/** The development certificate for localhost, made and trusted on first use by office-addin-dev-certs. */
async function certificate(): Promise<Certificate> {
  const certificates = (await import("office-addin-dev-certs")) as { getHttpsServerOptions(): Promise<Certificate> };
  return certificates.getHttpsServerOptions();
}

async function startServer(mode: Mode): Promise<Server> {
  if (mode === "workbench") return createHttpServer(handle(mode));
  return createHttpsServer(await certificate(), handle(mode));
}

const NOTES: Readonly<Record<Mode, (port: number) => string>> = {
  workbench: (port) => [`Tieout's workbook is at http://localhost:${port}`, "To use Tieout inside Excel, run: npm run excel", "Stop with Ctrl+C."].join("\n"),
  excel: (port) => [`Tieout is served to Excel at https://localhost:${port}`, "Add manifest.xml to Excel once: README.md says how for Windows, Mac and the web.", "Stop with Ctrl+C."].join("\n"),
};

function readMode(word: string | undefined): Mode | null {
  return word === undefined || word === "workbench" ? "workbench" : word === "excel" ? "excel" : null;
}

async function main(): Promise<void> {
  const mode = readMode(process.argv[2]);
  const wanted = process.env.PORT ?? "3000", port = Number(wanted);
  if (mode === null || !Number.isInteger(port) || port < 0 || port > 65535) {
    console.error(mode === null ? `"${process.argv[2] ?? ""}" is no mode: use workbench or excel.` : `PORT is "${wanted}"; it must be a number from 0 to 65535.`);
    process.exitCode = 2;
    return;
  }
  const server = await startServer(mode).catch((error: unknown) => {
    console.error(`The development certificate for https://localhost could not be made: ${error instanceof Error ? error.message : String(error)}`);
    console.error("Run `npx office-addin-dev-certs install` once and try again.");
    process.exitCode = 1;
    return null;
  });
  if (!server) return;
  server.on("error", (error: NodeJS.ErrnoException) => {
    console.error(error.code === "EADDRINUSE" ? `Port ${port} is in use by another program. Stop it, or choose another port: PORT=3001 npm start` : error.message);
    process.exitCode = 1;
  });
  server.listen(port, "localhost", () => {
    const bound = server.address();
    console.log(NOTES[mode](typeof bound === "object" && bound !== null ? bound.port : port));
  });
  const stop = (): void => {
    server.close();
    server.closeAllConnections();
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
}

void main();
