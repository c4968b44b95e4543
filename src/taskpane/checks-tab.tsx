import { Caption1, Field, makeStyles, SearchBox, Text, tokens, typographyStyles } from "@fluentui/react-components";
import { TaskListSquareLtr24Regular } from "@fluentui/react-icons/svg/task-list-square-ltr";
import { useEffect, useId, useRef, type ReactElement } from "react";
import type { Check, Report } from "../vocabulary/report";
import { CheckCounts } from "./check-counts";
import { countKinds, groupChecks, type AnsweredRepair, type CheckGroup, type CheckKindShown } from "./check-list";
import { EmptyState } from "./empty-state";
import { FilingSelect } from "./filing-select";
import { Notice } from "./notice";
import { RepairList, repairsWith } from "./repair-list";
import { StatusIcon } from "./status-icon";
import type { RepairActions } from "./use-repairs";
import { grouped, periodWords } from "./words";

export interface ChecksTabProps {
  /** Filings that have checks or proposed repairs. */
  readonly reports: readonly Report[];
  readonly file: string | null;
  readonly only: CheckKindShown | null;
  /** Words that what is shown must have. */
  readonly words: string;
  /** The check to come back to, by id, where the person comes back from its source. */
  readonly focusCheck: string | null;
  /** The chosen filing's repairs, in its order. */
  readonly repairs: readonly AnsweredRepair[];
  readonly repairActions: RepairActions;
  readonly onFile: (file: string) => void;
  readonly onOnly: (only: CheckKindShown | null) => void;
  readonly onWords: (words: string) => void;
  readonly onCheck: (check: Check) => void;
  readonly onLibrary: () => void;
}

const useStyles = makeStyles({
  top: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  search: { width: "100%", minWidth: 0, maxWidth: "none", "& input": { minWidth: 0, width: "100%" } },
  notice: { marginTop: tokens.spacingVerticalM, "&:empty": { display: "none" } },
  heading: { ...typographyStyles.body1Strong, display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}` },
  list: { listStyleType: "none", margin: `0 calc(-1 * ${tokens.spacingHorizontalS})`, padding: 0 },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: `${tokens.spacingVerticalXXS} 0`, ":last-child": { borderBottom: "none" } },
  check: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    width: "100%",
    padding: tokens.spacingHorizontalS,
    font: "inherit",
    textAlign: "left",
    overflowWrap: "anywhere",
    color: tokens.colorNeutralForeground1,
    backgroundColor: "transparent",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  line: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
  difference: { color: tokens.colorStatusDangerForeground1, fontVariantNumeric: "tabular-nums" },
});

/** Whether the figures of a filing agree with each other, what does not first. */
export function ChecksTab(props: ChecksTabProps): ReactElement {
  const styles = useStyles();
  const { reports, only } = props;
  const report = reports.find((candidate) => candidate.file === props.file) ?? reports[0];
  if (!report) {
    return <EmptyState icon={<TaskListSquareLtr24Regular />} text="No filing with figures to check is in the library yet." action={{ label: "Go to Library", run: props.onLibrary }} />;
  }
  const groups = groupChecks(report.checks, only, props.words);
  const repairs = only === null || only === "repairs" ? repairsWith(props.repairs, report, props.words) : [];
  const section = repairs.length > 0 && <RepairList key="repairs" report={report} repairs={repairs} actions={props.repairActions} onCheck={props.onCheck} />;
  const shown = groups.map((group) => <Group key={group.kind} group={group} focusCheck={props.focusCheck} onCheck={props.onCheck} />);
  return (
    <>
      <div className={styles.top}>
        <FilingSelect reports={reports} file={report.file} onFile={props.onFile} />
        <CheckCounts counts={countKinds(report)} only={only} onOnly={props.onOnly} />
        <Field label="Find">
          <SearchBox className={styles.search} size="medium" placeholder="Revenue, Q3 2013" value={props.words} onChange={(_, { value }) => props.onWords(value)} />
        </Field>
      </div>
      <div className={styles.notice}>
        <Notice notice={props.repairActions.notice} onDismiss={props.repairActions.dismiss} />
      </div>
      {groups[0]?.kind === "broken" ? [shown[0], section, ...shown.slice(1)] : [section, ...shown]}
      {groups.length + repairs.length === 0 && (
        <EmptyState
          icon={<TaskListSquareLtr24Regular />}
          text={props.words.trim() === "" ? "Nothing of this kind is in this filing." : "Nothing in this filing has these words."}
          action={{ label: "Show everything", run: () => { props.onOnly(null); props.onWords(""); } }}
        />
      )}
    </>
  );
}

interface GroupProps {
  readonly group: CheckGroup;
  readonly focusCheck: string | null;
  readonly onCheck: (check: Check) => void;
}

function Group({ group, focusCheck, onCheck }: GroupProps): ReactElement {
  const styles = useStyles();
  const heading = useId();
  const comeBackTo = useRef<HTMLButtonElement>(null);
  // Only on coming back: a filter pressed later keeps the focus.
  useEffect(() => comeBackTo.current?.focus(), []);
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className={styles.heading}>
        <StatusIcon kind={group.kind} />
        {group.name}
      </h2>
      <ul className={styles.list}>
        {group.checks.map((check) => (
          <li key={check.id} className={styles.item}>
            <button type="button" ref={check.id === focusCheck ? comeBackTo : null} className={styles.check} onClick={() => onCheck(check)}>
              <span className={styles.line}>
                <Text weight="semibold">{check.title}</Text>
                {check.period !== null && <Caption1 className={styles.quiet}>{periodWords(check.period)}</Caption1>}
              </span>
              <Difference check={check} />
              <Caption1 className={styles.quiet}>{check.explanation}</Caption1>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Difference({ check }: { readonly check: Check }): ReactElement | null {
  const styles = useStyles();
  if (check.difference === null || check.kind === "notice" || check.status === "exact" || check.status === "skipped") return null;
  if (Number(check.difference) === 0) return null;
  const size = grouped(check.difference.replace("-", ""));
  return check.status === "broken" ? (
    <Text size={200} weight="semibold" className={styles.difference}>Off by {size}</Text>
  ) : (
    <Caption1 className={styles.quiet}>Rounding difference of {size}</Caption1>
  );
}
