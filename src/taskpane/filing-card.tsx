import { Button, Caption1, Link } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Diagnostic } from "../vocabulary/diagnostic";
import type { Report } from "../vocabulary/report";
import { canFill, statementDetail, statementsInOrder, summarize } from "./filing-summary";
import { LibraryCard, type CardSection } from "./library-card";
import { useCardStyles } from "./use-card-styles";
import { countOf } from "./words";

interface FilingCardProps {
  readonly report: Report;
  readonly onFill: () => void;
  readonly onRemove: () => void;
  readonly onShowNote: (note: Diagnostic) => void;
}

/** One filing of the library: what it is, what was found in it, and what to know before relying on it. */
export function FilingCard({ report, onFill, onRemove, onShowNote }: FilingCardProps): ReactElement {
  const styles = useCardStyles();
  const { title, detail, found } = summarize(report);
  const { statements, diagnostics } = report, name = `${title}, ${detail}`;
  const sections: readonly CardSection[] = [
    { heading: countOf(statements.length, "statement"), items: statementsInOrder(report).map((statement) => ({ key: statement.id, title: statement.title, below: statementDetail(statement) })) },
    {
      heading: `${countOf(diagnostics.length, "note")} on reading it`,
      items: diagnostics.map((note, index) => ({
        key: String(index),
        title: note.message,
        isStrong: false,
        below: (
          <Link as="button" aria-label={`Show in the filing: ${note.message}`} onClick={() => onShowNote(note)}>
            <Caption1>Show in the filing</Caption1>
          </Link>
        ),
      })),
    },
  ];
  return (
    <LibraryCard title={title} lines={[detail, found]} name={name} sections={sections} onRemove={onRemove}>
      {canFill(report) && (
        <Button className={styles.fill} size="small" onClick={onFill} aria-label={`Fill sheets from ${name}`}>Fill sheets</Button>
      )}
    </LibraryCard>
  );
}
