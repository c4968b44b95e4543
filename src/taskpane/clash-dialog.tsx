import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ClashAnswer, SheetClash } from "../addin/workbook-session";
import { clashChoices, clashLine } from "./workbook-words";

/** A fill that waits for the person's answer. */
export interface ClashQuestion {
  readonly clashes: readonly SheetClash[];
  readonly answer: (given: ClashAnswer) => void;
}

const useStyles = makeStyles({
  surface: { maxWidth: "min(480px, calc(100vw - 24px))", padding: tokens.spacingHorizontalL, boxSizing: "border-box" },
  title: { ...typographyStyles.subtitle2 },
  list: { margin: `${tokens.spacingVerticalS} 0`, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  choices: { margin: 0, paddingLeft: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  strong: { ...typographyStyles.body1Strong },
  actions: { flexWrap: "wrap" },
});

/** Asks once, for all sheets of a fill, what becomes of cells of the person's that are in its way. Escape cancels. */
export function ClashDialog({ question }: { readonly question: ClashQuestion | null }): ReactElement | null {
  const styles = useStyles();
  if (question === null) return null;
  const { clashes, answer } = question;
  const [newSheet, replace, cancel] = clashChoices(clashes.length);
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => { if (!open) answer("cancel"); }}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle className={styles.title}>Cells that you changed are in the way</DialogTitle>
          <DialogContent>
            Filling would write over these cells of yours:
            <ul className={styles.list}>
              {clashes.map((clash) => <li key={clash.sheet}>{clashLine(clash)}</li>)}
            </ul>
            <ul className={styles.choices}>
              {[newSheet, replace, cancel].map((choice) => choice && <li key={choice.name}><span className={styles.strong}>{choice.name}</span> {choice.does}</li>)}
            </ul>
          </DialogContent>
          <DialogActions fluid className={styles.actions}>
            <Button appearance="primary" onClick={() => answer("new-sheet")}>{newSheet?.name}</Button>
            <Button onClick={() => answer("replace")}>{replace?.name}</Button>
            <Button onClick={() => answer("cancel")}>{cancel?.name}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
