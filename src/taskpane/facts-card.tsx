import type { ReactElement } from "react";
import type { FactsSummary } from "./facts-summary";
import { LibraryCard } from "./library-card";
import { countOf } from "./words";

interface FactsCardProps {
  readonly summary: FactsSummary;
  readonly onRemove: () => void;
}

/** Company facts of the library: whose they are, and which filings are compared with them. */
export function FactsCard({ summary: { title, detail, found, notes, filings }, onRemove }: FactsCardProps): ReactElement {
  const compared = { heading: `Compared with ${countOf(filings.length, "filing")}`, items: filings.map((each) => ({ key: each.file, title: each.label, below: each.compared })) };
  return <LibraryCard title={title} lines={[detail, found]} notes={notes} name={`${title}, ${detail}`} sections={[compared]} onRemove={onRemove} />;
}
