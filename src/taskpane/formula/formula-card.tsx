import { Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { FigureFormula } from "../../facts/figure-formula";
import type { InsertState } from "../source/use-insert";
import type { FigureWords } from "./formula-choices";
import { FormulaLine, InsertAnswer } from "./formula-line";

interface FormulaCardProps {
  readonly name: string;
  readonly words: FigureWords;
  readonly formula: FigureFormula;
  /** Null where there is no Excel around the pane. */
  readonly insert: InsertState | null;
}

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  value: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The figure that was picked, the formula that gives it, and what can be done with that. */
export function FormulaCard({ name, words, formula, insert }: FormulaCardProps): ReactElement {
  const styles = useStyles();
  return (
    <section className={styles.card} aria-label="Figure and its formula">
      <div role="status" aria-live="polite">
        <Text as="p" block className={styles.value}>{words.value}</Text>
        <Caption1 as="p" block className={styles.quiet}>{`${name}, ${words.period}`}</Caption1>
      </div>
      <Caption1 className={styles.quiet}>{`Source: ${words.source}.`}</Caption1>
      {words.remarks.map((remark) => <Caption1 key={remark} className={styles.quiet}>{`${remark}.`}</Caption1>)}
      {formula.kind === "none" ? <Text size={200}>{formula.why}</Text> : formula.formulas.map(({ formula: text }) => <FormulaLine key={text} text={text} insert={insert} />)}
      {insert && <InsertAnswer insert={insert} />}
    </section>
  );
}
