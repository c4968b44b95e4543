import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";

const ROOT = join(__dirname, "..", "..", "..");
const START_TIME = 20_000;

export interface RunningServer {
  readonly address: string;
  /** Everything that it printed so far. */
  printed(): string;
  stop(): Promise<void>;
}

/** Starts the built server on a free port, as `npm start` does. Build first: `npm test` does. */
export async function startServer(): Promise<RunningServer> {
  const child: ChildProcess = spawn(process.execPath, [join(ROOT, "dist", "server", "serve.cjs"), "workbench"], { env: { ...process.env, PORT: "0" }, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  const address = await new Promise<string>((resolve, reject) => {
    const late = setTimeout(() => { reject(new Error(`The server did not start: ${output}`)); }, START_TIME);
    const listen = (chunk: Buffer): void => {
      output += chunk.toString();
      const found = /http:\/\/localhost:\d+/.exec(output)?.[0];
      if (found === undefined) return;
      clearTimeout(late);
      resolve(found);
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    child.on("exit", (code) => { reject(new Error(`The server ended with code ${code ?? "none"}: ${output}`)); });
  });
  const stop = (): Promise<void> => new Promise((resolve) => {
    child.removeAllListeners("exit");
    child.on("exit", () => { resolve(); });
    child.kill("SIGTERM");
  });
  return { address, printed: () => output, stop };
}
