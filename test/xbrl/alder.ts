/** Facts of an invented company, Alder Instruments, as EDGAR lists them: [start or null, end, value, form, filed]. */
export type FactLine = readonly [start: string | null, end: string, val: number, form: string, filed: string];

export type FactLines = Readonly<Record<string, readonly FactLine[]>>;

/** The JSON of company facts. @param units by element; dollars where none is named */
export function companyFactsJson(facts: FactLines, { cik = 1999999, name = "ALDER INSTRUMENTS INC", units = {} }: { readonly cik?: number | string; readonly name?: string; readonly units?: Readonly<Record<string, string>> } = {}): Uint8Array {
  const concepts = Object.entries(facts).map(([element, lines]) => [element, {
    label: element, description: null,
    units: { [units[element] ?? "USD"]: lines.map(([start, end, val, form, filed]) => ({ ...(start === null ? {} : { start }), end, val, accn: `0001999999-${filed.slice(2, 4)}-${filed.slice(5, 7)}${filed.slice(8)}00`, fy: 2021, fp: "Q3", form, filed })) },
  }] as const);
  return new TextEncoder().encode(JSON.stringify({ cik, entityName: name, facts: { dei: {}, "us-gaap": Object.fromEntries(concepts) } }));
}
