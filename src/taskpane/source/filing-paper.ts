import type { LibraryEntry } from "../../facts/library";
import type { Place } from "../../vocabulary/place";
import { figureBelow, figureName, filingFigures, type FilingFigure } from "./filing-figures";
import { filingPieces, pieceHtml, type FilingPiece } from "./filing-pieces";
import { FIGURE_MARK, firstBehind, PLACE_MARK, type Marks } from "./marks";
import { PAPER_STYLE } from "./paper-style";
import { sanitised } from "./sanitise";

interface PlacedPiece {
  readonly part: FilingPiece;
  readonly at: Place;
  readonly element: HTMLElement;
  isShown: boolean;
}

/** Where a place is brought to, as a part of the region's height. */
const RESTING = 1 / 3;
/** A longer way is gone at once. In heights of the region. */
const FARTHEST_SMOOTH = 3;
/** What moves the region by the person's will. */
const MOVES = ["wheel", "pointerdown", "touchstart", "keydown"] as const;

/**
 * One filing on the page, in a shadow root of its own. Pieces are put on it one at a time whenever the pane has nothing
 * else to do, those nearest to what is looked at first; each is sanitised, and none takes long.
 */
export class FilingPaper {
  figures: readonly FilingFigure[] = [];
  private pieces: PlacedPiece[] = [];
  private source = "";
  private readonly secret = crypto.randomUUID();
  private place: Place | null = null;
  private current: number | null = null;
  /** The figure that the Tab key comes to. */
  private stop: number | null = null;
  private waiting = 0;
  /** What is looked at; null once the person has moved on. */
  private target: (() => Element | null) | null = null;
  private center = 0;
  private readonly root: ShadowRoot;
  private readonly leave = (): void => { this.target = null; };

  constructor(private readonly region: HTMLElement, host: HTMLElement, private readonly onFigure: (index: number) => void) {
    this.root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
    this.root.addEventListener("click", this.clicked);
    this.root.addEventListener("keydown", this.pressed);
    for (const name of MOVES) region.addEventListener(name, this.leave, { passive: true });
  }

  dispose(): void {
    stopIdle(this.waiting);
    this.root.removeEventListener("click", this.clicked);
    this.root.removeEventListener("keydown", this.pressed);
    for (const name of MOVES) this.region.removeEventListener(name, this.leave);
    this.root.replaceChildren();
  }

  /** Puts a filing on the paper, empty at first. */
  show(entry: LibraryEntry): void {
    this.source = entry.source;
    this.figures = filingFigures(entry.report, entry.source);
    this.place = this.current = this.target = null;
    this.stop = this.figures.length > 0 ? 0 : null;
    const style = document.createElement("style"), paper = document.createElement("div");
    style.textContent = PAPER_STYLE;
    paper.className = "paper";
    this.pieces = [];
    const documents = filingPieces(entry);
    for (const { title, pieces } of documents) {
      const section = document.createElement("section");
      section.className = "document";
      if (documents.length > 1) {
        const heading = document.createElement("h2");
        heading.className = "title";
        heading.textContent = title;
        section.append(heading);
      }
      for (const part of pieces) {
        const element = document.createElement("div");
        element.className = "piece";
        section.append(element);
        this.pieces.push({ part, at: part.piece.at, element, isShown: false });
      }
      paper.append(section);
    }
    this.root.replaceChildren(style, paper);
    this.region.scrollTo({ top: 0, left: 0 });
    this.center = 0;
    this.later();
  }

  /** Highlights a figure and brings it into view. */
  showFigure(index: number, takeFocus = false): void {
    const at = this.figures[index]?.at;
    if (!at) return;
    this.clear();
    this.current = this.stop = index;
    this.lookAt(at, () => this.elementsOf(index)[0] ?? null);
    for (const element of this.elementsOf(index)) element.toggleAttribute("data-current", true);
    this.settleStop();
    if (takeFocus) this.elementsOf(index)[0]?.focus({ preventScroll: true });
  }

  /** Highlights any place and brings it into view. */
  showPlace(at: Place): void {
    const index = firstBehind(this.figures, at[0]), figure = this.figures[index];
    if (figure?.at[0] === at[0] && figure.at[1] === at[1]) {
      this.showFigure(index);
      return;
    }
    this.clear();
    if (at[1] <= at[0]) return;
    this.place = at;
    for (const piece of this.pieces) if (piece.at[0] < at[1] && piece.at[1] > at[0]) this.render(piece);
    this.lookAt(at, () => this.root.querySelector(`[${PLACE_MARK}]`));
  }

  /** Takes the highlight away. */
  clear(): void {
    for (const element of this.root.querySelectorAll("[data-current]")) element.removeAttribute("data-current");
    this.current = null;
    if (this.place === null) return;
    const [from, to] = this.place;
    this.place = null;
    for (const piece of this.pieces) if (piece.isShown && piece.at[0] < to && piece.at[1] > from) this.render(piece);
  }

  /** The figure after or before the one at hand that is on the page; null at the filing's end. */
  beside(step: 1 | -1): number | null {
    const from = this.current ?? this.stop;
    if (this.current === null && this.stop !== null && step === 1) return this.seen(this.stop, step);
    return from === null ? null : this.seen(from + step, step);
  }

  private seen(from: number, step: 1 | -1): number | null {
    for (let index = from; index >= 0 && index < this.figures.length; index += step) {
      const piece = this.pieceAt(this.figures[index]?.at[0] ?? 0);
      if (piece && !piece.isShown) this.render(piece);
      if (this.elementsOf(index).some((element) => element.checkVisibility())) return index;
    }
    return null;
  }

  private elementsOf(index: number): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(`[${FIGURE_MARK}="${this.secret}:${index}"]`)];
  }

  private pieceAt(offset: number): PlacedPiece | undefined {
    return this.pieces.find(({ at }) => offset >= at[0] && offset < at[1]) ?? this.pieces.find(({ at }) => at[1] > offset);
  }

  private lookAt(at: Place, target: () => Element | null): void {
    const piece = this.pieceAt(at[0]);
    if (!piece) return;
    this.center = this.pieces.indexOf(piece);
    for (const { element } of this.pieces) element.toggleAttribute("data-shown", element === piece.element);
    if (!piece.isShown) this.render(piece);
    this.target = target;
    this.bring(true);
    this.later();
  }

  /** Scrolls the region alone: scrollIntoView would move the whole pane, and in some hosts the window around it. */
  private bring(isNew: boolean): void {
    const element = this.target?.();
    if (!element) return;
    const { region } = this, box = element.getBoundingClientRect(), frame = region.getBoundingClientRect();
    const down = box.top - frame.top - region.clientHeight * RESTING;
    const isAside = box.left < frame.left || box.right > frame.left + region.clientWidth;
    const across = isAside ? box.left - frame.left - region.clientWidth / 2 : 0;
    const isFar = Math.abs(down) > FARTHEST_SMOOTH * region.clientHeight || matchMedia("(prefers-reduced-motion: reduce)").matches;
    const isInView = isNew && box.top >= frame.top && box.bottom <= frame.top + region.clientHeight;
    if (isInView && across === 0) return;
    region.scrollBy({ top: isInView ? 0 : down, left: across, behavior: isNew && !isFar ? "smooth" : "instant" });
  }

  private later(): void {
    stopIdle(this.waiting);
    this.waiting = whenIdle(() => {
      const next = this.pieces.map((piece, index) => ({ piece, away: Math.abs(index - this.center) })).filter(({ piece }) => !piece.isShown).sort((a, b) => a.away - b.away)[0];
      if (!next) return;
      this.render(next.piece);
      // What was put on the page above moves what is looked at.
      if (this.pieces.indexOf(next.piece) < this.center) this.bring(false);
      this.later();
    });
  }

  private render(piece: PlacedPiece): void {
    const { figures, place, secret } = this;
    const marks: Marks = { figures, place, secret };
    piece.element.replaceChildren(sanitised(pieceHtml(this.source, piece.part, marks), secret));
    piece.isShown = true;
    let last = -1;
    for (const element of piece.element.querySelectorAll<HTMLElement>(`[${FIGURE_MARK}]`)) {
      const index = indexOf(element), figure = figures[index];
      if (!figure) continue;
      element.toggleAttribute("data-current", index === this.current);
      element.toggleAttribute("data-broken", figure.isBroken);
      // A figure that markup cuts in parts is one button: its first part.
      if (index === last) continue;
      last = index;
      element.setAttribute("role", "button");
      // A name that holds the very words that are seen, so that a person can say them.
      const parts = [...piece.element.querySelectorAll(`[${FIGURE_MARK}="${secret}:${index}"]`)];
      element.setAttribute("aria-label", figureName({ ...figure, printed: wordsOf(parts) }));
      element.tabIndex = index === this.stop ? 0 : -1;
    }
  }

  private settleStop(): void {
    for (const element of this.root.querySelectorAll<HTMLElement>("[role=button][tabindex='0']")) element.tabIndex = -1;
    const [first] = this.stop === null ? [] : this.elementsOf(this.stop);
    if (first) first.tabIndex = 0;
  }

  private readonly clicked = (event: Event): void => {
    const figure = figureOf(event);
    // Words that a person selects to copy are no click.
    if (figure === null || (document.getSelection()?.toString() ?? "") !== "") return;
    this.onFigure(figure);
  };

  private readonly pressed = (event: Event): void => {
    const { key, altKey, ctrlKey, metaKey } = event as KeyboardEvent, from = figureOf(event);
    if (from === null || altKey || ctrlKey || metaKey) return;
    const to = key === "Enter" || key === " " ? from
      : key === "ArrowRight" ? this.seen(from + 1, 1)
      : key === "ArrowLeft" ? this.seen(from - 1, -1)
      : key === "ArrowDown" ? (figureBelow(this.figures, from, 1) ?? this.seen(from + 1, 1))
      : key === "ArrowUp" ? (figureBelow(this.figures, from, -1) ?? this.seen(from - 1, -1))
      : key === "Home" ? this.seen(0, 1)
      : key === "End" ? this.seen(this.figures.length - 1, -1)
      : undefined;
    if (to === undefined) return;
    event.preventDefault();
    if (to === null) return;
    if (to === from) { this.onFigure(to); return; }
    this.stop = to;
    this.settleStop();
    const [element] = this.elementsOf(to);
    element?.focus({ preventScroll: true });
    this.target = () => element ?? null;
    this.bring(true);
  };
}

function indexOf(element: Element): number {
  return Number(element.getAttribute(FIGURE_MARK)?.split(":")[1] ?? Number.NaN);
}

function figureOf(event: Event): number | null {
  const element = event.target instanceof Element ? event.target.closest(`[${FIGURE_MARK}]`) : null;
  return element === null ? null : indexOf(element);
}

/** Safari has no idle times. */
const HAS_IDLE = typeof requestIdleCallback === "function";

function whenIdle(run: () => void): number {
  return HAS_IDLE ? requestIdleCallback(run, { timeout: 500 }) : window.setTimeout(run, 30);
}

function stopIdle(id: number): void {
  if (HAS_IDLE) cancelIdleCallback(id);
  else window.clearTimeout(id);
}

/** The words of a figure's parts, without a bracket that closes in the next cell: what is seen is then part of what is said. */
function wordsOf(parts: readonly Element[]): string {
  const cellOf = (part: Element | undefined): Element | null => part?.closest("td, th") ?? null;
  const words = parts.filter((part, index) => index === 0 || cellOf(part) === cellOf(parts[0]) || part.textContent.trim() !== ")");
  return words.map(({ textContent }) => textContent).join("").replace(/\s+/g, " ").trim();
}
