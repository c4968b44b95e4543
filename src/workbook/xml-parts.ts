/** A custom XML part of the workbook and its text; null where the text was not asked for. */
export interface ReadPart {
  readonly part: Excel.CustomXmlPart;
  readonly xml: string | null;
}

/**
 * The workbook's custom XML parts of one namespace: two requests, one where no text is to be fetched.
 * @param known identities of parts whose text is not asked for
 */
export async function readXmlParts(context: Excel.RequestContext, namespace: string, known?: ReadonlySet<string>): Promise<readonly ReadPart[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(namespace);
  parts.load("items/id");
  await context.sync();
  const texts = parts.items.map((part) => ({ part, xml: known?.has(part.id) === true ? null : part.getXml() }));
  if (texts.some(({ xml }) => xml !== null)) await context.sync();
  return texts.map(({ part, xml }) => ({ part, xml: xml?.value ?? null }));
}
