/** Text to print: points from the page's left and top, in Helvetica. */
export interface PrintedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly bold?: boolean;
}

const WIDTH = 612, HEIGHT = 792;

/** Says that the file opens with a password, which is none that anybody knows. */
const LOCK = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${"41".repeat(32)}> /U <${"42".repeat(32)}> >> /ID [<${"43".repeat(16)}> <${"43".repeat(16)}>]`;

/** A PDF of pages of text, as small as one can be; a page of no text is a picture's. Text in WinAnsi letters only. */
export function writePdf(pages: readonly (readonly PrintedText[])[], { locked = false }: { readonly locked?: boolean } = {}): Uint8Array {
  const kids = pages.map((_, index) => `${5 + 2 * index} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
    ...pages.flatMap((page, index) => {
      const content = page.length === 0 ? "0 0 m 100 100 l S" : page.map(drawn).join("\n");
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Contents ${6 + 2 * index} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("")}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${locked ? LOCK : ""} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0));
}

function drawn({ text, x, y, size = 10, bold = false }: PrintedText): string {
  return `BT /F${bold ? 2 : 1} ${size} Tf 1 0 0 1 ${x} ${HEIGHT - y} Tm (${text.replace(/[\\()]/g, "\\$&").replace(/[\u0080-\u00ff]/g, (letter) => `\\${letter.charCodeAt(0).toString(8)}`)}) Tj ET`;
}

/** Width of a figure in Helvetica, points: digits and "$" are 0.556 of the size, points and commas half of that. */
export function figureWidth(text: string, size = 10): number {
  return Array.from(text).reduce((sum, letter) => sum + (/[\d$]/.test(letter) ? 0.556 : /[()]/.test(letter) ? 0.333 : 0.278), 0) * size;
}

/** Text that ends at a point, as figures do. */
export function endingAt(right: number, y: number, text: string): PrintedText {
  return { text, x: right - figureWidth(text), y };
}
