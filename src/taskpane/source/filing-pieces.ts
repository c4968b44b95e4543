import type { LibraryEntry } from "../../facts/library";
import { documentsIn, isHtml } from "../../filing/documents";
import type { Place } from "../../vocabulary/place";
import { formName } from "../words";
import { htmlOf, htmlPieces, type HtmlPiece } from "./html-pieces";
import type { Marks } from "./marks";
import { pdfHtml, pdfPieces, type PdfPiece } from "./pdf-pieces";
import { textHtml, textPieces, type TextPiece } from "./text-pieces";

/** Part of a filing, small enough to be put on the page at once. */
export type FilingPiece = { readonly kind: "html"; readonly piece: HtmlPiece } | { readonly kind: "text"; readonly piece: TextPiece } | { readonly kind: "pdf"; readonly piece: PdfPiece };

export interface ShownDocument {
  readonly title: string;
  readonly at: Place;
  readonly pieces: readonly FilingPiece[];
}

/** A filing's documents, in the order filed, cut into pieces. */
export function filingPieces({ report, source, kept }: LibraryEntry): readonly ShownDocument[] {
  return documentsIn(source).map(({ type, at }): ShownDocument => ({ title: titleOf(type), at, pieces: piecesOf(report.file, source, kept, at) }));
}

function piecesOf(file: string, source: string, kept: string | undefined, at: Place): FilingPiece[] {
  if (kept !== undefined) return pdfPieces(file, kept, at).map((piece) => ({ kind: "pdf", piece }));
  if (isHtml(source, at)) return htmlPieces(source, at).map((piece) => ({ kind: "html", piece }));
  return textPieces(source, at).map((piece) => ({ kind: "text", piece }));
}

/** "Form 8-K", "Exhibit 99.1". */
function titleOf(type: string): string {
  if (type.startsWith("EX-")) return `Exhibit ${type.slice(3)}`;
  if (type === "unknown") return "Document";
  return /\d/.test(type) ? `Form ${type}` : formName(type);
}

/** A piece's HTML with markers; it comes from a filing and must be sanitised before anything is shown of it. */
export function pieceHtml(source: string, part: FilingPiece, marks: Marks): string {
  if (part.kind === "html") return htmlOf(source, part.piece, marks);
  return part.kind === "text" ? textHtml(source, part.piece, marks) : pdfHtml(source, part.piece, marks);
}
