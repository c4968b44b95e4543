/** One function as Excel's own metadata describes it. */
export interface FunctionEntry {
  /** "ADJ_EBITDA". */
  readonly id: string;
  /** "LPSN.ADJ_EBITDA(period, [scale])". */
  readonly call: string;
  readonly description: string;
  /** '=LPSN.ADJ_EBITDA("Q3 2013")'; null where the description has none. */
  readonly example: string | null;
}

interface Metadata {
  readonly functions: readonly { readonly id: string; readonly description?: string; readonly parameters?: readonly { readonly name: string; readonly optional?: boolean }[] }[];
}

const EXAMPLE = /\s*Example:\s*(=.+)$/;

/** The functions that functions.json names, in its order. */
export function functionEntries(metadata: Metadata): readonly FunctionEntry[] {
  return metadata.functions.map(({ id, description = "", parameters = [] }) => ({
    id,
    call: `LPSN.${id}(${parameters.map(({ name, optional }) => (optional === true ? `[${name}]` : name)).join(", ")})`,
    description: description.replace(EXAMPLE, ""),
    example: EXAMPLE.exec(description)?.[1] ?? null,
  }));
}

/** Functions whose name or description has all the typed words. */
export function matchingFunctions(entries: readonly FunctionEntry[], typed: string): readonly FunctionEntry[] {
  const words = typed.toLowerCase().split(/\s+/).filter((word) => word !== "");
  return entries.filter(({ call, description }) => words.every((word) => `${call} ${description}`.toLowerCase().includes(word)));
}

/** The same file that Excel reads the functions from; it stands beside the pane's page. */
export async function loadFunctions(): Promise<readonly FunctionEntry[]> {
  const response = await fetch("functions.json");
  if (!response.ok) throw new Error("The list of functions could not be read. Close the pane, open it again and try once more.");
  return functionEntries((await response.json()) as Metadata);
}
