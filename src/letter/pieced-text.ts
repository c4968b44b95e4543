import { slice, type SourceText } from "../filing/source-text";
import type { Place } from "../vocabulary/place";

/** Texts one after the other, each still knowing its own places. */
class PiecedText implements SourceText {
  readonly text: string;
  /** Where each piece starts in the text. */
  private readonly starts: number[] = [];

  constructor(readonly pieces: readonly SourceText[], readonly between: " " | "") {
    let at = 0;
    for (const piece of pieces) {
      this.starts.push(at);
      at += piece.text.length + between.length;
    }
    this.text = pieces.map((piece) => piece.text).join(between);
  }

  place(start: number, end: number): Place {
    const from = this.position(start), first = from.piece.place(from.within, from.within + 1)[0];
    if (end <= start) return [first, first];
    const to = this.position(end - 1);
    return [first, to.piece.place(to.within, to.within + 1)[1]];
  }

  /** The piece in which a character stands; the space between two pieces counts with the first. */
  private position(index: number): { piece: SourceText; within: number } {
    let low = 0, high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    const piece = this.pieces[low] as SourceText;
    return { piece, within: Math.min(index - (this.starts[low] ?? 0), Math.max(0, piece.text.length - 1)) };
  }
}

/** Two texts as one with a space between. */
export function joinTexts(left: SourceText, right: SourceText): SourceText {
  return new PiecedText([...piecesOf(left), ...piecesOf(right)], " ");
}

function piecesOf(content: SourceText): readonly SourceText[] {
  return content instanceof PiecedText && content.between === " " ? content.pieces : [content];
}

/** A text without some stretches of it, [start, end) each, in order. */
export function withoutStretches(content: SourceText, stretches: readonly Place[]): SourceText {
  if (stretches.length === 0) return content;
  const kept: SourceText[] = [];
  let from = 0;
  for (const [start, end] of [...stretches, [content.text.length, content.text.length] as const]) {
    if (start > from) kept.push(slice(content, from, start));
    from = Math.max(from, end);
  }
  return new PiecedText(kept, "");
}
