import type * as PdfJs from "pdfjs-dist/legacy/build/pdf.mjs";
import { asReadable } from "./extract";

/** What pdf.js draws with. It wants them while loading; nothing is drawn here. */
const DRAWING = ["DOMMatrix", "ImageData", "Path2D"] as const;

async function load(): Promise<typeof PdfJs> {
  for (const name of DRAWING) {
    if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: class { readonly draws = false; }, configurable: true, writable: true });
  }
  // While loading it says that it cannot draw, which is no news to a reader of text.
  const { warn } = console;
  console.warn = () => undefined;
  try {
    // The worker puts itself where pdf.js looks for it first, and then runs in this thread.
    await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
    return await import("pdfjs-dist/legacy/build/pdf.mjs");
  } finally {
    console.warn = warn;
  }
}

/**
 * A file as `readFiling` takes it: a PDF's text with its positions, any other file as it is.
 * @throws ReadError for a PDF that is protected, damaged or without text
 */
export function readableBytes(name: string, bytes: Uint8Array): Promise<Uint8Array> {
  return asReadable(name, bytes, load);
}
