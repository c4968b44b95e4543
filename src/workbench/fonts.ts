import { CELL_FONT } from "./book-data";
import "./fonts.css";

const FACES = ["", "bold ", "italic ", "bold italic "].map((look) => `${look}16px ${CELL_FONT}`);

/** Resolves when the grid can draw in the cells' font: a canvas draws with what is there, and keeps the widths that it measured. */
export async function loadFonts(): Promise<void> {
  // Without the font the browser's own is drawn: letters differ, nothing else.
  await Promise.allSettled(FACES.map((face) => document.fonts.load(face)));
}
