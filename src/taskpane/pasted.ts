/** What a person pasted: its words, and the web page's markup where the clipboard had it and no word was changed since. */
export interface Pasted {
  readonly text: string;
  readonly html: string | null;
}

/** Less than this is no statement and no paragraph of a filing. Characters. */
const SHORTEST = 200;

/** Why pasted text cannot be a filing, in a sentence; null where it may be one. */
export function problemOfPasted(text: string): string | null {
  const length = text.trim().length;
  if (length === 0) return "There is no text yet. Copy the filing’s text, then paste it here.";
  return length < SHORTEST ? "This is too short to be a filing. Paste the whole text, with its headings and tables." : null;
}

/** The file's name for pasted text: as typed, without what no file name has, and with the ending of its kind. */
export function nameOfPasted(typed: string, { text, html }: Pasted): string {
  const ending = html !== null || /^\s*<(?:!doctype\s+html|html|\?xml|table|div|p)\b/i.test(text) ? ".htm" : ".txt";
  const name = typed.replace(/[\\/:*?"<>|\p{Cc}]+/gu, " ").replace(/\s+/g, " ").trim() || "Pasted text";
  return /\.(?:txt|html?)$/i.test(name) ? name : `${name}${ending}`;
}
