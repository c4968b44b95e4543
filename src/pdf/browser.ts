import type * as PdfJs from "pdfjs-dist/legacy/build/pdf.mjs";
import { asReadable } from "./extract";

let loaded: Promise<typeof PdfJs> | null = null;

/** pdf.js, which comes with the first PDF, and its worker, from the page's own server. */
async function load(): Promise<typeof PdfJs> {
  const pdfjs = await import(/* webpackChunkName: "pdf" */ "pdfjs-dist/legacy/build/pdf.mjs");
  pdfjs.GlobalWorkerOptions.workerPort = new Worker(/* webpackChunkName: "pdf-worker" */ new URL("pdfjs-dist/legacy/build/pdf.worker.mjs", import.meta.url), { type: "module" });
  return pdfjs;
}

/**
 * A file as `readFiling` takes it: a PDF's text with its positions, any other file as it is.
 * @throws ReadError for a PDF that is protected, damaged or without text
 */
export function readableBytes(name: string, bytes: Uint8Array): Promise<Uint8Array> {
  return asReadable(name, bytes, () => (loaded ??= load()));
}
