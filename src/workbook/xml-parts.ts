/** A custom XML part of the workbook and its text. */
export interface ReadPart {
  readonly part: Excel.CustomXmlPart;
  readonly xml: string;
}

/** The workbook's custom XML parts of one namespace: two requests, one where there are none. */
export async function readXmlParts(context: Excel.RequestContext, namespace: string): Promise<readonly ReadPart[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(namespace);
  parts.load("items/id");
  await context.sync();
  const texts = parts.items.map((part) => ({ part, xml: part.getXml() }));
  if (texts.length > 0) await context.sync();
  return texts.map(({ part, xml }) => ({ part, xml: xml.value }));
}
