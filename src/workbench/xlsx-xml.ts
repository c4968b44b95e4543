const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;" };
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export const XML_HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;

/** Text as an attribute's value. */
export function attribute(text: string): string {
  return text.replace(/[&<>"\n\r\t]/g, (letter) => ESCAPES[letter] ?? letter);
}

/** The text of an attribute's value. */
export function attributeText(value: string): string {
  return value.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (entity, hexadecimal?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? entity;
    const code = hexadecimal === undefined ? Number(decimal) : parseInt(hexadecimal, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}

/** Attributes of each element of a name, namespace prefixes of elements left out: of `<a:b c="1"/>` for "b", { c: "1" }. */
export function elementsOf(xml: string, name: string): readonly Readonly<Record<string, string>>[] {
  const elements = xml.matchAll(new RegExp(`<(?:[\\w-]+:)?${name}((?:\\s+[\\w:.-]+\\s*=\\s*(?:"[^"]*"|'[^']*'))*)\\s*/?>`, "g"));
  return [...elements].map(([, attributes = ""]) => Object.fromEntries([...attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, key = "", double, single]) => [key, attributeText(double ?? single ?? "")])));
}
