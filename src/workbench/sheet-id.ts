/** A new sheet's identity in the form that Excel gives and keeps in the file. */
export function sheetId(): string {
  return `{${crypto.randomUUID().toUpperCase()}}`;
}
