import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Diagnostic } from "../vocabulary/diagnostic";
import type { Report } from "../vocabulary/report";
import type { KeptFacts } from "../workbook/stored-facts";
import { DropZone } from "./drop-zone";
import { FactsCard } from "./facts-card";
import { summarizeFacts } from "./facts-summary";
import { FilingCard } from "./filing-card";
import { FirstRun } from "./first-run";
import { Notice, type NoticeContent } from "./notice";
import { PasteText } from "./paste-text";
import { ReadingProgress } from "./reading-progress";
import type { ReadingNow } from "./use-library";

export interface LibraryTabProps {
  readonly ready: boolean;
  readonly reports: readonly Report[];
  readonly facts: readonly KeptFacts[];
  /** Whether nothing was done yet: the welcome stands above. */
  readonly isFirstRun: boolean;
  /** What is being read; null while nothing is. */
  readonly reading: ReadingNow | null;
  readonly notice: NoticeContent | null;
  readonly onDismissNotice: () => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onText: (name: string, text: string) => void;
  /** Fills sheets from the sample, adding it where it is not there. */
  readonly onTry: () => void;
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
  const { ready, reports, facts, reading, notice } = props, busy = reading !== null;
  return (
    <>
      <Notice notice={notice} onDismiss={props.onDismissNotice} />
      {ready && props.isFirstRun && <FirstRun disabled={busy} onTry={props.onTry} />}
      <DropZone busy={busy} onFiles={props.onFiles}>
        <PasteText disabled={busy} onText={props.onText} />
      </DropZone>
      <ReadingProgress reading={reading} />
      {!ready && <Spinner className={styles.loading} size="small" label="Reading the library…" />}
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
