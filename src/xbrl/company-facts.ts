/** One value that a company reported of a concept, as EDGAR's company facts list it. */
export interface XbrlFact {
  /** First day, ISO; null for a value at a date. */
  readonly start: string | null;
  /** Last day, or the date itself, ISO. */
  readonly end: string;
  /** Signed decimal string in whole units of its unit: dollars, shares, dollars a share; 0.28 for 28%. */
  readonly value: string;
  /** "10-K", "10-Q"; "" where the file does not say. */
  readonly form: string;
  /** The day the filing was received, ISO. */
  readonly filed: string;
  /** The filing's accession number: "0001144204-13-012330"; "" where the file does not say. */
  readonly accession: string;
}

/** The facts of one us-gaap element by unit: "USD", "USD/shares", "shares", "pure". */
export type ConceptFacts = ReadonlyMap<string, readonly XbrlFact[]>;

/** What a company reported in XBRL, from the JSON of EDGAR's company facts. */
export interface CompanyFacts {
  /** Name as given, without folders. */
  readonly file: string;
  /** Digits without zeros before them. */
  readonly cik: string;
  readonly name: string;
  /** By us-gaap element: "NetIncomeLoss". Empty for companies that report under IFRS. */
  readonly concepts: ReadonlyMap<string, ConceptFacts>;
  /** Facts of the file that were left out, because a date or the value is not one. */
  readonly unreadable: number;
}
