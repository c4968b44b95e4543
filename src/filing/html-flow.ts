import type { Block } from "./blocks";
import type { Entities } from "./html-entities";
import { HtmlTextBuilder } from "./html-text";
import { ALL_MARKS, BOLD, ITALIC, MOSTLY_BOLD, MOSTLY_ITALIC } from "./html-tags";
import type { SourceText } from "./source-text";

/** A stretch of a flow's text that is a line of its own, or that stands for the blocks of a table within. */
export interface FlowPart {
  readonly start: number;
  readonly end: number;
  readonly marks: number;
  readonly listed: boolean;
  readonly blocks: readonly Block[] | null;
  /** The blocks hold a table of figures. */
  readonly figures?: boolean;
}

/** The share of a line's characters that makes it bold or italic as a whole. */
const MOSTLY = 0.7;

/** Text that runs on until its line, or its cell, ends. */
export class Flow {
  readonly builder: HtmlTextBuilder;
  /** Marks that all of the line's visible text has. */
  private common = ALL_MARKS;
  /** How many characters of the line show, and how many of them are bold and italic. */
  private shown = 0;
  private bold = 0;
  private italic = 0;
  /** The line is an item of a list. */
  listed = false;
  /** What stands between the text so far and what comes: nothing, a line break, or the end of a paragraph. */
  pending: "none" | "line" | "paragraph" = "none";
  /** Lines before the one at hand; null where there is none. */
  parts: FlowPart[] | null = null;
  partStart = 0;

  constructor(source: string, entities: Entities) {
    this.builder = new HtmlTextBuilder(source, entities);
  }

  get isEmpty(): boolean {
    return this.builder.length === 0;
  }

  /** A stretch of the line's visible text, its length in the source, and the marks that it has. */
  mark(marks: number, length: number): void {
    this.common &= marks;
    this.shown += length;
    if ((marks & BOLD) !== 0) this.bold += length;
    if ((marks & ITALIC) !== 0) this.italic += length;
  }

  /** What is true of the line's print. */
  get marks(): number {
    const least = MOSTLY * this.shown;
    return this.common | (this.shown > 0 && this.bold >= least ? MOSTLY_BOLD : 0) | (this.shown > 0 && this.italic >= least ? MOSTLY_ITALIC : 0);
  }

  /** Ends the line within the cell: what comes is a line of its own. */
  endPart(at: number): void {
    this.builder.space(at);
    const end = this.builder.length;
    if (end > this.partStart) this.addPart({ start: this.partStart, end, marks: this.marks, listed: this.listed, blocks: null });
    this.startPart(end);
  }

  /** Blocks that stand within the cell, and their words so that a row of figures is whole. */
  addBlocks(blocks: readonly Block[], figures: boolean, words: readonly SourceText[], at: number): void {
    this.endPart(at);
    for (const content of words) this.builder.append(content);
    this.builder.space(at);
    this.addPart({ start: this.partStart, end: this.builder.length, marks: 0, listed: false, blocks, figures });
    this.startPart(this.builder.length);
    this.pending = "none";
  }

  private addPart(part: FlowPart): void {
    this.parts ??= [];
    this.parts.push(part);
  }

  private startPart(at: number): void {
    this.partStart = at;
    this.common = ALL_MARKS;
    this.shown = this.bold = this.italic = 0;
    this.listed = false;
  }

  /** The text gathered; the next line, or cell, begins. */
  take(): SourceText {
    this.parts = null;
    this.startPart(0);
    this.pending = "none";
    return this.builder.take();
  }
}
