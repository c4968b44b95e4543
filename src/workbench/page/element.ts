/** @throws Error where the page lacks the element, or has one of another kind */
export function element<T extends HTMLElement>(id: string, kind: abstract new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no element "${id}".`);
  return found;
}

/** Says something in the line below the sheet, which is read out too. */
export function tell(message: string): void {
  element("status", HTMLElement).textContent = message;
}

/** What an error says to a person. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
