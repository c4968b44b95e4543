import { Button, Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useRef, useState, type ReactElement } from "react";
import type { FigureFormula } from "../../facts/figure-formula";
import type { InsertState } from "../source/use-insert";
import type { FigureWords } from "./formula-choices";

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
  formula: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase300,
    backgroundColor: tokens.colorNeutralBackground3,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusSmall,
    marginTop: tokens.spacingVerticalS,
    userSelect: "all",
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
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
      {insert && <Answer insert={insert} />}
    </section>
  );
}

function FormulaLine({ text, insert }: { readonly text: string; readonly insert: InsertState | null }): ReactElement {
  const styles = useStyles();
  const line = useRef<HTMLElement>(null);
  const [said, setSaid] = useState<string | null>(null);
  const copy = (): void => {
    copied(text, line.current).then(
      (isCopied) => setSaid(isCopied ? "The formula is copied." : "The formula is selected: press Ctrl+C to copy it."),
      () => setSaid("The formula could not be copied. Select it and press Ctrl+C."),
    );
  };
  return (
    <>
      <code ref={line} className={styles.formula}>{text}</code>
      <div className={styles.actions}>
        {insert && <Button appearance="primary" disabledFocusable={insert.isBusy} onClick={() => insert.insert(text, false)}>Insert in active cell</Button>}
        <Button onClick={copy}>Copy</Button>
      </div>
      <div role="status" aria-live="polite">{said !== null && <Text size={200}>{said}</Text>}</div>
    </>
  );
}

/** Copies where the window may; some panes may not, there the formula is selected for the person to copy. */
async function copied(text: string, line: HTMLElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (line) window.getSelection()?.selectAllChildren(line);
    return false;
  }
}

const LONGEST_HELD = 60;

function Answer({ insert: { question, said, replace, keep } }: { readonly insert: InsertState }): ReactElement {
  const styles = useStyles();
  return (
    <div role="status" aria-live="polite">
      {question && (
        <>
          <Text size={200}>{`${question.cell.cell} on ${question.cell.sheet} holds ${question.held.length > LONGEST_HELD ? `${question.held.slice(0, LONGEST_HELD)}…` : question.held}. Nothing was written.`}</Text>
          <div className={styles.actions}>
            <Button size="small" onClick={replace}>Replace it</Button>
            <Button size="small" onClick={keep}>Keep it</Button>
          </div>
        </>
      )}
      {said !== null && <Text size={200}>{said}</Text>}
    </div>
  );
}
