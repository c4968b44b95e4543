// Writes dist/addin/help.html, which Excel opens from a function's help link, from the functions' own metadata.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const addin = join(dirname(fileURLToPath(import.meta.url)), "..", "dist", "addin");
const escape = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
const sections = JSON.parse(readFileSync(join(addin, "functions.json"), "utf8")).functions.map(({ id, name, description, helpUrl, parameters }) => {
  const [what, example] = description.split(/\s*Example:\s*/);
  const rows = (parameters ?? []).map((parameter) => `<dt><code>${escape(parameter.name)}</code>${parameter.optional ? " (may be left out)" : ""}</dt><dd>${escape(parameter.description ?? "")}</dd>`).join("");
  return `<section id="${escape(helpUrl?.split("#")[1] ?? id.toLowerCase())}"><h2><code>LPSN.${escape(name)}</code></h2><p>${escape(what)}</p>${example ? `<p><code>${escape(example)}</code></p>` : ""}<dl>${rows}</dl></section>`;
});
writeFileSync(join(addin, "help.html"), `<!DOCTYPE html><html lang="en"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Tieout's cell functions</title><style>body{font:15px/1.5 "Segoe UI",system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#242424}h2{font-size:1.1rem;margin:2rem 0 .3rem;border-top:1px solid #d1d1d1;padding-top:1rem}code{background:#f5f5f5;padding:0 .2em}dd{margin:0 0 .4rem 1rem}@media(prefers-color-scheme:dark){body{background:#1f1f1f;color:#fff}code{background:#333}}</style></head><body><h1>Tieout's cell functions</h1>${sections.join("")}</body></html>\n`);
