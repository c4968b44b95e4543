import { kept, type HostObject } from "../host-object";

/** Colours that follow formulas are taken and not shown here: what they stand beside says the same in words and signs. */
export function conditionalFormats(): HostObject {
  return { kind: "ConditionalFormatCollection", properties: {}, methods: { ClearAll: () => null, Add: conditionalFormat } };
}

function conditionalFormat(): HostObject {
  const format: HostObject = {
    kind: "ConditionalRangeFormat",
    properties: {},
    navigation: {
      Font: () => ({ kind: "ConditionalRangeFont", properties: { Color: kept("#000000"), Bold: kept(false), Italic: kept(false) } }),
      Fill: () => ({ kind: "ConditionalRangeFill", properties: { Color: kept("#FFFFFF") } }),
    },
  };
  const rule: HostObject = { kind: "ConditionalFormatRule", properties: { Formula: kept("") } };
  return {
    kind: "ConditionalFormat",
    properties: { Type: { get: () => "Custom" } },
    navigation: { Custom: () => ({ kind: "CustomConditionalFormat", properties: {}, navigation: { Rule: () => rule, Format: () => format } }) },
  };
}
