import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { DocumentText32Regular } from "@fluentui/react-icons/svg/document-text";
import type { ReactElement } from "react";
import type { Diagnostic } from "../vocabulary/diagnostic";
import type { Report } from "../vocabulary/report";
import type { KeptFacts } from "../workbook/stored-facts";
import { DropZone } from "./drop-zone";
import { EmptyState } from "./empty-state";
import { FactsCard } from "./facts-card";
import { summarizeFacts } from "./facts-summary";
import { FilingCard } from "./filing-card";
import { Notice, type NoticeContent } from "./notice";

export interface LibraryTabProps {
  readonly ready: boolean;
  readonly reports: readonly Report[];
  readonly facts: readonly KeptFacts[];
  readonly busy: boolean;
  readonly notice: NoticeContent | null;
  readonly onDismissNotice: () => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onSamples: () => void;
  readonly onFill: (file: string) => void;
  readonly onRemove: (file: string) => void;
  readonly onRemoveFacts: (file: string) => void;
  readonly onShowNote: (file: string, note: Diagnostic) => void;
}

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, listStyleType: "none", margin: `${tokens.spacingVerticalL} 0 0`, padding: 0 },
  loading: { padding: tokens.spacingVerticalXXL },
});

/** The filings and company facts at hand, and the way to add to them. */
export function LibraryTab(props: LibraryTabProps): ReactElement {
  const styles = useStyles();
  const { ready, reports, facts, busy, notice } = props;
  return (
    <>
      <Notice notice={notice} onDismiss={props.onDismissNotice} />
      <DropZone busy={busy} onFiles={props.onFiles} />
      {!ready && <Spinner className={styles.loading} size="small" label="Reading the library…" />}
      {ready && reports.length + facts.length === 0 && (
        <EmptyState icon={<DocumentText32Regular />} text="The library is empty: add a filing, or start with LivePerson’s." action={{ label: "Add LivePerson’s filings", run: props.onSamples }} />
      )}
      {reports.length + facts.length > 0 && (
        <ul className={styles.list} aria-label="Filings and company facts in the library">
          {reports.map((report) => (
            <li key={report.file}>
              <FilingCard report={report} onFill={() => props.onFill(report.file)} onRemove={() => props.onRemove(report.file)} onShowNote={(note) => props.onShowNote(report.file, note)} />
            </li>
          ))}
          {facts.map((kept) => (
            <li key={kept.facts.file}>
              <FactsCard summary={summarizeFacts(kept, reports)} onRemove={() => props.onRemoveFacts(kept.facts.file)} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
