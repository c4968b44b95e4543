import type { Fact } from "./fact";

const SCALE_WORDS: Readonly<Record<number, string>> = { 1000: " thousand", 1000000: " million", 1000000000: " billion" };

/** One line that says where a figure comes from: the row and column of its table, or its sentence. */
export function sourceLine(fact: Fact): string {
  const { source } = fact;
  if (fact.state === "derived") return `Derived: ${fact.name}, ${fact.how ?? ""}. No filing at hand prints it.`;
  if (source.sentence !== null) return `"${source.sentence}" (${source.file})`;
  return `${source.row ?? fact.name}, ${source.column ?? fact.periodName}: ${fact.text}${fact.unit === "money" || fact.unit === "shares" ? (SCALE_WORDS[fact.scale] ?? "") : ""}, in "${source.statement ?? ""}" of ${source.file}`;
}
