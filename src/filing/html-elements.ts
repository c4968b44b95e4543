import { HEADING, type Tag } from "./html-tags";

/** An end tag whose element was not opened among the last ones is a mistake of the page. */
const MOST_UNENDED = 256;
/** How far inside a paragraph or an item the block may stand that ends it, though its end tag is left out. */
const REACH = 6;

/** The elements that are open, and the marks that each gives to the text within. */
export class OpenElements {
  /** Marks of text at this point. */
  marks = 0;
  depth = 0;
  private readonly tags: Tag[] = [];
  private readonly marksBefore: number[] = [];

  push(tag: Tag, marks: number): void {
    this.tags[this.depth] = tag;
    this.marksBefore[this.depth] = this.marks;
    this.depth += 1;
    this.marks = marks;
  }

  /** Ends all elements within the first `depth` ones. */
  cut(depth: number): void {
    if (depth >= this.depth) return;
    this.marks = this.marksBefore[depth] ?? 0;
    this.depth = depth;
  }

  /** Ends the innermost element of that name, with all within it; none below `floor`, which stands outside the cell at hand. */
  close(tag: Tag, floor: number): void {
    const last = Math.max(floor, this.depth - MOST_UNENDED);
    for (let index = this.depth - 1; index >= last; index -= 1) {
      const open = this.tags[index];
      if (open === tag || ((tag.marks & HEADING) !== 0 && ((open?.marks ?? 0) & HEADING) !== 0)) {
        this.cut(index);
        return;
      }
    }
  }

  /** Ends a paragraph, or an item of a list, that has no end tag and that the block to come ends. */
  closeUnended(role: "paragraph" | "item", floor: number): void {
    const last = Math.max(floor, this.depth - REACH);
    for (let index = this.depth - 1; index >= last; index -= 1) {
      const open = this.tags[index];
      if (open?.role === role) {
        this.cut(index);
        return;
      }
      if (role === "item" && (open?.name === "ul" || open?.name === "ol")) return;
    }
  }
}
