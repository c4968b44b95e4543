import { element } from "./element";

const LEAST = 320, USUAL = 360, STEP = 16, LEAST_GRID = 280;

/** The width that the pane may have in a window, for a width that a person wants. */
export function paneWidth(wanted: number, windowWidth: number): number {
  return Math.round(Math.max(LEAST, Math.min(wanted, windowWidth - LEAST_GRID)));
}

/** Lets the pane be made wider and narrower by dragging its edge, or with the arrow keys when the edge has the focus. */
export function startSplitter(): void {
  const splitter = element("splitter", HTMLElement), room = element("room", HTMLElement);
  let width = USUAL;
  const most = (): number => paneWidth(Number.POSITIVE_INFINITY, window.innerWidth);
  const set = (wanted: number): void => {
    width = paneWidth(wanted, window.innerWidth);
    room.style.setProperty("--pane-width", `${width}px`);
    for (const [name, value] of [["valuenow", width], ["valuemin", LEAST], ["valuemax", most()], ["valuetext", `${width} pixels`]] as const) splitter.setAttribute(`aria-${name}`, String(value));
  };
  const keys: Readonly<Record<string, () => number>> = { ArrowLeft: () => width + STEP, ArrowRight: () => width - STEP, Home: () => LEAST, End: most };
  splitter.addEventListener("keydown", (event) => {
    const next = keys[event.key];
    if (!next) return;
    event.preventDefault();
    set(next());
  });
  splitter.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    splitter.focus();
    splitter.setPointerCapture(event.pointerId);
    room.classList.add("dragging");
  });
  splitter.addEventListener("pointermove", (event) => {
    if (splitter.hasPointerCapture(event.pointerId)) set(room.getBoundingClientRect().right - event.clientX);
  });
  splitter.addEventListener("lostpointercapture", () => { room.classList.remove("dragging"); });
  window.addEventListener("resize", () => { set(width); });
  set(USUAL);
}

/** The bar's button opens and closes the pane, as Excel's ribbon does. */
export function startToggle(): void {
  const toggle = element("toggle", HTMLElement), room = element("room", HTMLElement);
  const show = (isOpen: boolean): void => {
    room.classList.toggle("closed", !isOpen);
    toggle.setAttribute("aria-expanded", String(isOpen));
  };
  toggle.addEventListener("click", () => { show(room.classList.contains("closed")); });
}
