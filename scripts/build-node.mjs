// Bundles the command line and the local server into dist/cli/tieout.cjs and dist/server/serve.cjs.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

await build({
  absWorkingDir: root,
  entryPoints: { "cli/tieout": "src/cli/tieout.ts", "server/serve": "src/server/serve.ts" },
  outdir: "dist",
  outExtension: { ".js": ".cjs" },
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  loader: { ".txt": "text" },
  // pdf.js comes made small, so that the command starts fast.
  alias: Object.fromEntries(["pdf", "pdf.worker"].map((part) => [`pdfjs-dist/legacy/build/${part}.mjs`, `pdfjs-dist/legacy/build/${part}.min.mjs`])),
  // It asks where it stands only to find what it would draw with.
  logOverride: { "empty-import-meta": "silent" },
  // Found on disk at run time: it makes the development certificate.
  external: ["office-addin-dev-certs"],
  banner: { js: "#!/usr/bin/env node" },
  logLevel: "warning",
});
