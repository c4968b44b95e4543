import { Button, Caption1, Checkbox, Field, Link, makeStyles, mergeClasses, ProgressBar, Text, tokens, typographyStyles } from "@fluentui/react-components";
import { TableAdd28Regular } from "@fluentui/react-icons/svg/table-add";
import { useId, type ReactElement } from "react";
import type { FillProgress } from "../addin/workbook-session";
import type { Report } from "../vocabulary/report";
import { isOnGuidanceSheet } from "../workbook/chosen-statements";
import { Glance } from "./charts/glance";
import { EmptyState } from "./empty-state";
import { FilingSelect } from "./filing-select";
import { lettersFilled, statementDetail, statementsInOrder } from "./filing-summary";
import { Notice, type NoticeContent } from "./notice";

export interface FillTabProps {
  /** Filings that sheets can be filled from. */
  readonly reports: readonly Report[];
  readonly file: string | null;
  /** Ids of the statements ticked. */
  readonly chosen: ReadonlySet<string>;
  /** Null while nothing is being filled. */
  readonly progress: FillProgress | null;
  readonly notice: NoticeContent | null;
  /** Sheets made by the fill that the notice speaks of. */
  readonly sheets: readonly string[];
  readonly onDismissNotice: () => void;
  readonly onFile: (file: string) => void;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  readonly onFill: () => void;
  readonly onShowSheet: (sheet: string) => void;
  readonly onLibrary: () => void;
  /** Leads to the checks of the filing that was filled. */
  readonly onChecks: () => void;
  /** What can be done with the workbook as a whole; none where there is no Excel. */
  readonly tools?: ReactElement | null;
}

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  group: { border: "none", margin: 0, padding: 0, minWidth: 0 },
  legend: { ...typographyStyles.body1Strong, padding: 0, marginBottom: tokens.spacingVerticalXS },
  all: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  letters: { margin: 0 },
  choice: { maxWidth: "100%" },
  label: { overflowWrap: "anywhere", minWidth: 0 },
  detail: { display: "block" },
  quiet: { color: tokens.colorNeutralForeground2 },
  foot: {
    position: "sticky",
    bottom: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    margin: `0 calc(-1 * ${tokens.spacingHorizontalL})`,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  progress: { marginBottom: tokens.spacingVerticalM },
  primary: { width: "100%" },
  next: { marginTop: tokens.spacingVerticalS },
  notice: { maxHeight: "40vh", overflowY: "auto" },
  sheets: { display: "flex", flexWrap: "wrap", gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, listStyleType: "none", margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0 },
});

/** Choosing what goes into the sheets, and putting it there. */
export function FillTab(props: FillTabProps): ReactElement {
  const styles = useStyles();
  const legend = useId();
  const { reports, chosen, progress } = props;
  const report = reports.find((candidate) => candidate.file === props.file) ?? reports[0];
  if (!report) {
    return (
      <>
        <EmptyState icon={<TableAdd28Regular />} text="No filing with statements or comments is in the library yet." action={{ label: "Go to Library", run: props.onLibrary }} />
        {props.tools}
      </>
    );
  }

  const ids = report.statements.map(({ id }) => id);
  const ticked = ids.filter((id) => chosen.has(id)).length;
  const filling = progress !== null, letters = lettersFilled(report);
  const isNothing = ticked === 0 && letters === null;
  const toggle = (id: string, on: boolean): void => props.onChoose(new Set(ids.filter((each) => (each === id ? on : chosen.has(each)))));
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!filling && !isNothing) props.onFill();
      }}
    >
      <FilingSelect reports={reports} file={report.file} disabled={filling} onFile={props.onFile} />
      {letters !== null && <Text as="p" block className={styles.letters}>{`All letters of ${report.registrant.name ?? "this company"} fill the sheets Comments, Commitments and Redactions: ${letters} in this one.`}</Text>}
      {ids.length > 0 && (
        <fieldset className={styles.group} aria-labelledby={legend}>
          <legend id={legend} className={styles.legend}>Statements</legend>
          <div className={styles.all}>
            <Checkbox
              label={`All ${ids.length} statements`}
              disabled={filling}
              checked={ticked === 0 ? false : ticked === ids.length ? true : "mixed"}
              onChange={(_, { checked }) => props.onChoose(new Set(checked === false ? [] : ids))}
            />
          </div>
          <ul className={styles.list}>
            {statementsInOrder(report).map((statement) => (
              <li key={statement.id}>
                <Checkbox
                  className={styles.choice}
                  disabled={filling}
                  checked={chosen.has(statement.id)}
                  onChange={(_, { checked }) => toggle(statement.id, checked === true)}
                  label={{
                    className: styles.label,
                    children: (
                      <>
                        {statement.title} <Caption1 className={mergeClasses(styles.detail, !filling && styles.quiet)}>{statementDetail(statement)}{isOnGuidanceSheet(report, statement) && ", listed on the Guidance sheet"}</Caption1>
                      </>
                    ),
                  }}
                />
              </li>
            ))}
          </ul>
        </fieldset>
      )}
      <Glance report={report} />
      {props.tools}
      <div className={styles.foot}>
        <div className={styles.notice}>
          <Notice notice={props.notice} onDismiss={props.onDismissNotice}>
            {props.sheets.length > 0 && (
              <>
              <ul className={styles.sheets} aria-label="Sheets filled">
                {props.sheets.map((sheet) => (
                  <li key={sheet}>
                    <Link as="button" type="button" onClick={() => props.onShowSheet(sheet)}>
                      {sheet}
                    </Link>
                  </li>
                ))}
              </ul>
              <Button size="small" className={styles.next} onClick={props.onChecks}>See the checks</Button>
              </>
            )}
          </Notice>
        </div>
        {filling && (
          <Field className={styles.progress} validationState="none" validationMessage={`${progress.step} (${progress.done} of ${progress.total})`}>
            <ProgressBar aria-label="Filling sheets" value={progress.total === 0 ? 0 : progress.done / progress.total} />
          </Field>
        )}
        <Button className={styles.primary} type="submit" appearance="primary" disabledFocusable={filling || isNothing}>
          {filling ? "Filling…" : "Fill sheets"}
        </Button>
      </div>
    </form>
  );
}
