import { readFile, stat } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";

export interface StaticAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer | string;
  /** Changes with the file, so that a browser keeps what it has: it also keeps the scripts compiled. */
  readonly tag?: string;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** A folder served under the beginning of an address. The first mount whose prefix fits and that holds the file answers. */
export interface Mount {
  readonly prefix: string;
  readonly folder: string;
}

/** The path inside a mount's folder, or null when the address leads out of it. */
export function pathInside(mount: Mount, address: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(address);
  } catch {
    return null;
  }
  if (decoded.includes("\0") || !decoded.startsWith(mount.prefix)) return null;
  const path = normalize(join(mount.folder, decoded.slice(mount.prefix.length)));
  return path.startsWith(mount.folder + sep) ? path : null;
}

export async function readStatic(mounts: readonly Mount[], address: string): Promise<StaticAnswer> {
  for (const mount of mounts) {
    const path = pathInside(mount, address);
    if (path === null) continue;
    const stats = await stat(path).catch(() => null);
    if (stats?.isFile() === true) return { status: 200, type: TYPES[extname(path)] ?? "application/octet-stream", body: await readFile(path), tag: `"${stats.size.toString(36)}-${stats.mtimeMs.toString(36)}"` };
  }
  return { status: 404, type: "text/plain; charset=utf-8", body: "There is nothing at this address." };
}
