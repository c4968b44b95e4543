import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium, type Browser } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const PLACES = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe", "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe"];
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** The browser on this machine: CHROMIUM_PATH, else Chromium or Chrome where they are usually found; undefined where there is none. */
function systemBrowser(): string | undefined {
  const chosen = process.env["CHROMIUM_PATH"];
  if (chosen !== undefined && chosen !== "") {
    if (!existsSync(chosen)) throw new Error(`CHROMIUM_PATH is "${chosen}", but there is no such file.`);
    return chosen;
  }
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...PLACES].find((path) => existsSync(path));
}

/** The machine's own browser, else the one inside the npm package @sparticuz/chromium with the libraries it brings. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = systemBrowser();
  if (executablePath !== undefined) return chromium.launch({ executablePath, args: FLAGS });
  // The package unpacks its libraries (NSS among them) where it takes the machine for a server without them.
  process.env["AWS_EXECUTION_ENV"] ??= "AWS_Lambda_nodejs22.x";
  const { default: packaged } = await import("@sparticuz/chromium");
  const path = await packaged.executablePath();
  console.log(`No Chromium or Chrome was found on this machine; the browser of @sparticuz/chromium is used (${path}).`);
  return chromium.launch({ executablePath: path, args: [...packaged.args, ...FLAGS] });
}
