/** pdf.js's worker has no types of its own; it is loaded for what it does on loading. */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs" {
  export const WorkerMessageHandler: unknown;
}
