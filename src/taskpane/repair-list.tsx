import { Badge, Button, Caption1, Link, makeStyles, mergeClasses, Text, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import { findFigure } from "../facts/figure";
import type { Check, Repair, Report } from "../vocabulary/report";
import { matches, type AnsweredRepair } from "./check-list";
import { StatusIcon } from "./status-icon";
import type { RepairActions } from "./use-repairs";
import { countOf, grouped, periodWords, STANDING_NAMES, GROUP_NAMES } from "./words";

interface RepairListProps {
  readonly report: Report;
  readonly repairs: readonly AnsweredRepair[];
  readonly actions: RepairActions;
  readonly onCheck: (check: Check) => void;
}

const useStyles = makeStyles({
  heading: { ...typographyStyles.body1Strong, display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}` },
  all: { marginBottom: tokens.spacingVerticalXS },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, padding: `${tokens.spacingVerticalM} 0`, overflowWrap: "anywhere", borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, ":last-child": { borderBottom: "none" } },
  line: { display: "flex", flexWrap: "wrap", alignItems: "baseline", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM },
  name: { textAlign: "left", fontWeight: tokens.fontWeightSemibold },
  change: { display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: tokens.spacingHorizontalS, fontVariantNumeric: "tabular-nums" },
  printed: { color: tokens.colorNeutralForeground2 },
  quiet: { color: tokens.colorNeutralForeground2 },
  checks: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
});

/** Repairs with the words typed, the proven ones first. */
export function repairsWith(repairs: readonly AnsweredRepair[], report: Report, words: string): readonly AnsweredRepair[] {
  const found = words.trim() === "" ? repairs : repairs.filter(({ repair }) => {
    const figure = findFigure(report, repair.cell);
    return matches(words.trim(), figure?.label ?? "", figure?.period ?? "", figure?.statement ?? "", repair.printed, repair.proposed, repair.explanation);
  });
  return [...found].sort((a, b) => Number(a.repair.standing === "likely") - Number(b.repair.standing === "likely"));
}

/** Mends of what is printed wrong or missing: proposals, each taken or refused by the person. */
export function RepairList({ report, repairs, actions, onCheck }: RepairListProps): ReactElement {
  const styles = useStyles();
  const heading = useId();
  const open = repairs.filter(({ repair, answer }) => repair.standing === "proven" && answer === null).map(({ repair }) => repair);
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className={styles.heading}>
        <StatusIcon kind="repairs" />
        {GROUP_NAMES.repairs}
      </h2>
      {open.length > 1 && (
        <Button className={styles.all} size="small" appearance="primary" disabledFocusable={actions.busy} onClick={() => actions.accept(open)}>
          {`Accept all ${countOf(open.length, "proven repair")}`}
        </Button>
      )}
      <ul className={styles.list}>
        {repairs.map((each) => (
          <RepairItem key={`${each.repair.cell} ${each.repair.proposed}`} report={report} answered={each} actions={actions} onCheck={onCheck} />
        ))}
      </ul>
    </section>
  );
}

interface RepairItemProps {
  readonly report: Report;
  readonly answered: AnsweredRepair;
  readonly actions: RepairActions;
  readonly onCheck: (check: Check) => void;
}

function RepairItem({ report, answered: { repair, answer }, actions, onCheck }: RepairItemProps): ReactElement {
  const styles = useStyles();
  const figure = findFigure(report, repair.cell);
  const name = repair.kind === "header" ? `Column header: ${figure?.statement ?? ""}` : (figure?.label ?? repair.cell);
  const evidence = report.checks.filter(({ id }) => repair.evidence.includes(id));
  return (
    <li className={styles.item}>
      <span className={styles.line}>
        <Link as="button" type="button" className={styles.name} onClick={() => actions.show(repair)}>{name}</Link>
        {figure?.period != null && <Caption1 className={styles.quiet}>{periodWords(figure.period)}</Caption1>}
      </span>
      <span className={styles.change}>
        <Text className={styles.printed}>{printedWords(repair)}</Text>
        <span aria-hidden="true">→</span>
        <Text weight="semibold">{repair.kind === "header" ? repair.proposed : grouped(repair.proposed)}</Text>
        <Badge appearance="tint" color={repair.standing === "proven" ? "success" : "warning"}>{STANDING_NAMES[repair.standing]}</Badge>
        {repair.kind === "missing" && <Badge appearance="tint" color="informative">Derived</Badge>}
      </span>
      <Caption1 className={styles.quiet}>{repair.explanation}</Caption1>
      {evidence.length > 0 && (
        <div>
          <Caption1 className={styles.quiet}>Rests on:</Caption1>
          <ul className={styles.checks}>
            {evidence.map((check) => (
              <li key={check.id}>
                <Link as="button" type="button" inline className={mergeClasses(styles.quiet)} onClick={() => onCheck(check)}>
                  <Caption1>{check.period === null ? check.title : `${check.title}, ${periodWords(check.period)}`}</Caption1>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Answers name={`${name}${figure?.period == null ? "" : `, ${periodWords(figure.period)}`}`} repair={repair} answer={answer} actions={actions} />
    </li>
  );
}

function printedWords({ printed }: Repair): string {
  return printed.trim() === "" ? "Not printed" : `Printed “${printed.trim()}”`;
}

function Answers({ name, repair, answer, actions }: { readonly name: string; readonly repair: Repair; readonly answer: AnsweredRepair["answer"]; readonly actions: RepairActions }): ReactElement {
  const styles = useStyles();
  if (answer !== null) {
    return (
      <span className={styles.buttons}>
        <Text size={200} weight="semibold">{answer === "accepted" ? "Accepted" : "Rejected"}</Text>
        <Button size="small" disabledFocusable={actions.busy} aria-label={`Take back: ${name}`} onClick={() => actions.takeBack(repair)}>Take back</Button>
      </span>
    );
  }
  return (
    <span className={styles.buttons}>
      <Button size="small" disabledFocusable={actions.busy} aria-label={`Accept: ${name}`} onClick={() => actions.accept([repair])}>Accept</Button>
      <Button size="small" appearance="subtle" disabledFocusable={actions.busy} aria-label={`Reject: ${name}`} onClick={() => actions.reject(repair)}>Reject</Button>
    </span>
  );
}
