import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useRef, useState, type ReactElement } from "react";
import type { InsertState } from "../source/use-insert";

const useStyles = makeStyles({
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

/** A formula as it is typed, with what can be done with it. */
export function FormulaLine({ text, insert }: { readonly text: string; readonly insert: InsertState | null }): ReactElement {
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

/** What came of putting a formula into a cell, or what is asked before that. */
export function InsertAnswer({ insert: { question, said, replace, keep } }: { readonly insert: InsertState }): ReactElement {
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
