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

const ATTRIBUTES = "((?:\\s+[\\w:.-]+\\s*=\\s*(?:\"[^\"]*\"|'[^']*'))*)";

function attributesOf(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, key = "", double, single]) => [key, attributeText(double ?? single ?? "")]));
}

/** Attributes of each element of a name, namespace prefixes of elements left out: of `<a:b c="1"/>` for "b", { c: "1" }. */
export function elementsOf(xml: string, name: string): readonly Readonly<Record<string, string>>[] {
  return [...xml.matchAll(new RegExp(`<(?:[\\w-]+:)?${name}${ATTRIBUTES}\\s*/?>`, "g"))].map(([, attributes = ""]) => attributesOf(attributes));
}

/** As `elementsOf`, with what each element holds, as it is written; elements of the name do not hold each other. */
export function contentsOf(xml: string, name: string): readonly { readonly attributes: Readonly<Record<string, string>>; readonly content: string }[] {
  const elements = xml.matchAll(new RegExp(`<((?:[\\w-]+:)?${name})${ATTRIBUTES}\\s*(?:/>|>([\\s\\S]*?)</\\1\\s*>)`, "g"));
  return [...elements].map(([, , attributes = "", content = ""]) => ({ attributes: attributesOf(attributes), content }));
}
