import type { Place } from "../vocabulary/place";
import type { Block } from "./blocks";
import { OpenElements } from "./html-elements";
import { Entities } from "./html-entities";
import { Flow } from "./html-flow";
import { toParagraph } from "./html-paragraph";
import { preformattedBlocks } from "./html-pre";
import { HtmlScanner, type HtmlHandler } from "./html-scanner";
import { Styles } from "./html-style";
import { HtmlTable } from "./html-table";
import { CENTRED, HIDDEN, INVISIBLE, RAISED, SIZELESS, type Tag } from "./html-tags";

const UNSEEN = HIDDEN | INVISIBLE | SIZELESS;
/** A line that `br` breaks in mid-sentence is at least this long. */
const BROKEN_LINE = 40;
/** What one no-break space before a label counts as its indent, in ems. */
const NBSP_INDENT = 0.5;
/** Pages are laid out with a few tables in tables; deeper ones are a mistake. */
const MOST_NESTED = 10;
/** A footnote's number, or several: "1", "3,4". The space before them is added apart. */
const RAISED_NUMBER = /^\d{1,2}(?:\s?,\s?\d{1,2})*\s?$/;
const FOOTNOTE_MARK = /^(?:[([\d*\u2020\u2021\u00a7#]|&d?dagger|&#82(?:24|25);|[a-z]\s*$)/i;

/** Reads one HTML document: tokens in, blocks out. */
export class HtmlReader implements HtmlHandler {
  private readonly scanner: HtmlScanner;
  private readonly entities = new Entities();
  private readonly styles = new Styles();
  private readonly elements = new OpenElements();
  private readonly blocks: Block[] = [];
  private readonly page: Flow;
  /** Where text goes: the cell at hand, or the page; text between a table's cells goes before the table. */
  private flow: Flow;
  private table: HtmlTable | null = null;
  /** An item of a list has begun and its first line has not. */
  private item = false;
  /** Where the `pre` element ends that is read as any other markup. */
  private mixedUntil = 0;
  /** How many tables stand within tables that are nested too deep to be told apart. */
  private tooDeep = 0;
  /** The text before was raised, as the rest of a footnote's mark may be. */
  private raised = false;

  constructor(private readonly source: string) {
    this.scanner = new HtmlScanner(source, this);
    this.page = this.flow = new Flow(source, this.entities);
  }

  /** The blocks of source[at[0]..at[1]), in the order printed. */
  read(at: Place): Block[] {
    this.scanner.scan(at[0], at[1]);
    while (this.table) this.endTable(this.table, at[1]);
    this.endLine();
    return this.blocks;
  }

  text(start: number, end: number): void {
    const { marks } = this.elements;
    if ((marks & UNSEEN) !== 0) return;
    const { flow } = this;
    const first = this.firstVisible(start, end);
    if (first === end) {
      if (!flow.isEmpty) flow.builder.addSource(start, end);
      return;
    }
    if (flow.pending !== "none") this.resume(first);
    if (this.item) {
      flow.listed = true;
      this.item = false;
    }
    const raised = (marks & RAISED) !== 0;
    if (raised && !this.raised && FOOTNOTE_MARK.test(this.source.slice(first, end))) flow.builder.space(start);
    this.raised = raised;
    flow.mark(marks, end - first);
    if (this.table) this.table.measuring = false;
    if (raised && RAISED_NUMBER.test(this.source.slice(start, end))) flow.builder.addRaisedNumber(start, end);
    else flow.builder.addSource(start, end);
  }

  /** Where the first character that shows stands; no-break spaces before a label measure its indent. */
  private firstVisible(start: number, end: number): number {
    const { source } = this, measured = this.table?.measuring === true ? this.table : null;
    for (let index = start; index < end; index += 1) {
      const code = source.charCodeAt(index);
      if (code === 0x26) {
        const { text, length } = this.entities.at(source, index, end);
        if (!/^[\s\u200b-\u200f\u00ad]/.test(text)) return index;
        if (measured && text === "\u00a0") measured.indent += NBSP_INDENT;
        index += length - 1;
      } else if (code === 0xa0) {
        if (measured) measured.indent += NBSP_INDENT;
      } else if (code > 0x20 && code !== 0xad && code !== 0xfeff && !(code >= 0x200b && code <= 0x200f)) return index;
    }
    return end;
  }

  open(tag: Tag, at: number, closed: boolean): void {
    const { elements, table } = this;
    switch (tag.role) {
      case "inline":
        if (!closed) this.push(tag);
        return;
      case "break":
        this.breakLine();
        return;
      case "space":
        if (!this.flow.isEmpty) this.flow.builder.space(at);
        return;
      case "nothing":
      case "raw":
        return;
      case "section":
        if (table) this.leaveRow(table, at);
        return;
      case "row":
        if (!table) break;
        this.leaveRow(table, at);
        table.startRow(at);
        this.push(tag);
        table.rowDepth = elements.depth;
        return;
      case "cell":
        if (!table) break;
        this.openCell(table, tag, at);
        return;
      case "table":
        if (table && table.nesting >= MOST_NESTED) {
          this.tooDeep += 1;
          this.endBlock();
          return;
        }
        // A table cannot stand between another's cells: the other one's end tag is missing.
        if (table && !table.inCell) this.endTable(table, at);
        this.endParagraph();
        this.push(tag);
        elements.marks &= ~CENTRED;
        this.table = new HtmlTable(at, this.table, this.flow, elements.depth, this.source, this.entities);
        return;
      default:
    }
    if (tag.role === "item") elements.closeUnended("item", this.floor());
    this.endParagraph();
    if (tag.role === "rule" || closed) return;
    this.push(tag);
    this.item ||= tag.role === "item";
  }

  close(tag: Tag, at: number): void {
    const { table } = this;
    switch (tag.role) {
      case "inline":
        this.elements.close(tag, this.floor());
        return;
      case "break":
        this.breakLine();
        return;
      case "row":
      case "section":
        if (table) this.leaveRow(table, at);
        return;
      case "cell":
        if (table) this.leaveCell(table);
        return;
      case "table":
        if (this.tooDeep > 0) this.tooDeep -= 1;
        else if (table) this.endTable(table, at);
        return;
      case "item":
        this.item = false;
        break;
      case "raw":
      case "nothing":
      case "space":
        return;
      default:
    }
    this.endBlock();
    this.elements.close(tag, this.floor());
  }

  preformatted(start: number, to: number): number {
    if (start < this.mixedUntil) return start;
    const end = this.scanner.endOf("pre", start, to);
    if ((this.elements.marks & UNSEEN) !== 0) return end;
    const blocks = preformattedBlocks(this.source, [start, end], this.entities);
    if (blocks !== null && this.flow === this.page) {
      for (const block of blocks) this.blocks.push(block);
      return end;
    }
    if (blocks?.some((block) => block.kind === "table") === true) {
      this.flow.addBlocks(blocks, true, [], start);
      return end;
    }
    this.mixedUntil = end;
    return start;
  }

  /** Opens an element: its own marks, and those of its style, hold for the text within. */
  private push(tag: Tag): void {
    const { scanner, elements, source } = this;
    let marks = elements.marks | tag.marks;
    if (scanner.alignEnd > scanner.alignStart) marks = /^center/i.test(source.slice(scanner.alignStart, scanner.alignEnd)) ? marks | CENTRED : marks & ~CENTRED;
    if (scanner.hidden) marks |= HIDDEN;
    if (scanner.styleEnd > scanner.styleStart) {
      const style = this.styles.of(source.slice(scanner.styleStart, scanner.styleEnd));
      marks = (marks & ~style.takes) | style.gives;
      if (this.table?.measuring === true) this.table.indent += style.indent;
    }
    elements.push(tag, marks);
  }

  private openCell(table: HtmlTable, tag: Tag, at: number): void {
    const { scanner } = this;
    this.leaveCell(table);
    // A cell that is not displayed is no column.
    const absent = scanner.styleEnd > scanner.styleStart && this.styles.of(this.source.slice(scanner.styleStart, scanner.styleEnd)).absent;
    if (!absent && !scanner.hidden) {
      table.startCell(this.count(scanner.colspanStart, scanner.colspanEnd), this.count(scanner.rowspanStart, scanner.rowspanEnd), at);
      this.flow = table.flow;
    }
    this.push(tag);
  }

  /** A span as written; 1 for none and for nonsense. */
  private count(start: number, end: number): number {
    let count = 0;
    for (let index = start; index < end && count < 10_000; index += 1) {
      const digit = this.source.charCodeAt(index) - 0x30;
      if (digit < 0 || digit > 9) break;
      count = count * 10 + digit;
    }
    return Math.max(1, count);
  }

  private leaveCell(table: HtmlTable): void {
    table.endCell();
    this.flow = table.outerFlow;
    this.elements.cut(table.rowDepth);
  }

  private leaveRow(table: HtmlTable, at: number): void {
    table.endRow(at);
    this.flow = table.outerFlow;
    this.elements.cut(table.depth);
    table.rowDepth = table.depth;
  }

  private endTable(table: HtmlTable, at: number): void {
    this.leaveRow(table, at);
    this.elements.cut(table.depth - 1);
    this.table = table.outer;
    this.endBlock();
    const { blocks, figures } = table.finish(at);
    if (this.flow === this.page) for (const block of blocks) this.blocks.push(block);
    else if (blocks.length > 0) this.flow.addBlocks(blocks, figures, figures ? [] : table.contents(), at);
  }

  /** The first of the elements that an end tag may end: those outside the cell at hand are out of its reach. */
  private floor(): number {
    const { table } = this;
    return table ? table.rowDepth + (table.inCell ? 1 : 0) : 0;
  }

  /** A block begins: it ends the line, and the paragraph around it though that has no end tag. */
  private endParagraph(): void {
    this.endBlock();
    this.elements.closeUnended("paragraph", this.floor());
  }

  private endBlock(): void {
    if (this.flow === this.page) this.endLine();
    else if (!this.flow.isEmpty) this.flow.pending = "paragraph";
  }

  private breakLine(): void {
    const { flow } = this;
    if (!flow.isEmpty) flow.pending = flow.pending === "none" ? "line" : "paragraph";
  }

  /** Text comes behind a line's end: a sentence that `br` broke goes on, anything else is a line of its own. */
  private resume(at: number): void {
    const { flow } = this, code = this.source.charCodeAt(at);
    const goesOn = flow.pending === "line" && code >= 0x61 && code <= 0x7a && flow.builder.length - flow.partStart >= BROKEN_LINE && flow.builder.isMidSentence;
    flow.pending = "none";
    if (goesOn) flow.builder.space(at);
    else if (flow === this.page) this.endLine();
    else flow.endPart(at);
  }

  private endLine(): void {
    const { page } = this;
    if (page.isEmpty) return;
    const { marks, listed } = page;
    const paragraph = toParagraph(page.take(), marks, listed);
    if (paragraph) this.blocks.push(paragraph);
    // A bullet in a line of its own: what it marks comes next.
    else this.item = true;
  }
}
