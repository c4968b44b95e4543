import type { Host } from "../host";
import { invalidArgument, notFound, text, type HostObject } from "../host-object";

/** Keeps a part under a new id. @throws HostError for text that is no well-formed XML */
export function addXmlPart(host: Host, xml: string): string {
  const root = new DOMParser().parseFromString(xml, "application/xml").documentElement;
  if (root.getElementsByTagName("parsererror").length > 0 || root.localName === "parsererror") invalidArgument();
  const id = `{${crypto.randomUUID().toUpperCase()}}`;
  host.xmlParts.set(id, { id, xml, namespace: root.namespaceURI ?? "" });
  return id;
}

function xmlPart(host: Host, id: string): HostObject {
  const part = (): { xml: string; namespace: string } => host.xmlParts.get(id) ?? notFound();
  return {
    kind: "CustomXmlPart",
    id,
    properties: { Id: { get: () => id }, NamespaceUri: { get: () => part().namespace } },
    methods: {
      GetXml: () => part().xml,
      SetXml: ([xml]) => { part().xml = text(xml); },
      Delete: () => { host.xmlParts.delete(id); },
    },
  };
}

export function xmlParts(host: Host, namespace: string | null): HostObject {
  const parts = (): string[] => [...host.xmlParts.values()].filter((part) => namespace === null || part.namespace === namespace).map((part) => part.id);
  const only = (): HostObject | null => {
    const [first, ...rest] = parts();
    return first !== undefined && rest.length === 0 ? xmlPart(host, first) : null;
  };
  return {
    kind: "CustomXmlPartCollection",
    properties: {},
    items: () => parts().map((id) => xmlPart(host, id)),
    methods: {
      Add: ([xml]) => xmlPart(host, addXmlPart(host, text(xml))),
      GetByNamespace: ([uri]) => xmlParts(host, text(uri)),
      GetCount: () => parts().length,
      GetItem: ([id]) => (host.xmlParts.has(text(id)) ? xmlPart(host, text(id)) : notFound()),
      GetItemOrNullObject: ([id]) => (host.xmlParts.has(text(id)) ? xmlPart(host, text(id)) : null),
      GetOnlyItem: () => only() ?? notFound(),
      GetOnlyItemOrNullObject: only,
    },
  };
}
