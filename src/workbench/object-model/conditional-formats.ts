import { clearRules, putRule, rulesOf } from "../conditional";
import type { ConditionalEntry } from "../book-data";
import type { Host, Place } from "../host";
import { HostError, text, type HostObject, type Property } from "../host-object";

/** Colours that follow formulas. Other kinds of rules (colour scales, data bars, icons) are not part of this workbook. */
export function conditionalFormats(host: Host, place: Place): HostObject {
  return {
    kind: "ConditionalFormatCollection",
    properties: {},
    methods: {
      ClearAll: () => { clearRules(host.engine, place.sheet, place); },
      GetCount: () => rulesOf(host.engine, place.sheet).length,
      Add: ([type]) => {
        if (type !== "Custom") throw new HostError("InvalidArgument", "Only conditional formats that follow a formula can be made in this workbook.");
        return customFormat(host, place);
      },
    },
  };
}

/** A rule that is shown as soon as it has its formula, and changes with its looks. */
function customFormat(host: Host, place: Place): HostObject {
  const id = crypto.randomUUID();
  let entry: ConditionalEntry = { areas: [place], formula: "", style: {} };
  const change = (next: Partial<ConditionalEntry>): void => {
    entry = { ...entry, ...next };
    if (entry.formula !== "") host.engine.later(id, () => { putRule(host.engine, place.sheet, id, entry); });
  };
  const look = (get: () => unknown, styleFor: (value: unknown) => ConditionalEntry["style"]): Property => ({ get, set: (value) => { change({ style: { ...entry.style, ...styleFor(value) } }); } });
  const font: HostObject = {
    kind: "ConditionalRangeFont",
    properties: {
      Color: look(() => entry.style.cl?.rgb ?? "#000000", (value) => ({ cl: { rgb: text(value) } })),
      Bold: look(() => entry.style.bl === 1, (value) => ({ bl: value === true ? 1 : 0 })),
      Italic: look(() => entry.style.it === 1, (value) => ({ it: value === true ? 1 : 0 })),
    },
  };
  const fill: HostObject = { kind: "ConditionalRangeFill", properties: { Color: look(() => entry.style.bg?.rgb ?? "#FFFFFF", (value) => ({ bg: { rgb: text(value) } })) } };
  const rule: HostObject = { kind: "ConditionalFormatRule", properties: { Formula: { get: () => entry.formula, set: (value) => { change({ formula: text(value) }); } } } };
  const format: HostObject = { kind: "ConditionalRangeFormat", properties: {}, navigation: { Font: () => font, Fill: () => fill } };
  const custom: HostObject = { kind: "CustomConditionalFormat", properties: {}, navigation: { Rule: () => rule, Format: () => format } };
  return { kind: "ConditionalFormat", properties: { Type: { get: () => "Custom" } }, navigation: { Custom: () => custom } };
}
