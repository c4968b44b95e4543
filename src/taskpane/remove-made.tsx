import { Button, Checkbox, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { LibraryState } from "../addin/library-state";
import type { Made, WorkbookCare } from "../addin/workbook-care";
import { Notice } from "./notice";
import { useMade } from "./use-made";
import { madeLines } from "./workbook-words";

const useStyles = makeStyles({
  surface: { maxWidth: "min(480px, calc(100vw - 24px))", padding: tokens.spacingHorizontalL, boxSizing: "border-box" },
  title: { ...typographyStyles.subtitle2 },
  list: { margin: `0 0 ${tokens.spacingVerticalS}`, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere", display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  button: { marginBottom: tokens.spacingVerticalS },
});

/** A button that lists what Tieout made, asks, and removes it. */
export function RemoveMade({ care, state }: { readonly care: WorkbookCare; readonly state: LibraryState }): ReactElement {
  const styles = useStyles();
  const { busy, made, notice, dismiss, ask, cancel, remove } = useMade(care, state);
  return (
    <div>
      <Button size="small" className={styles.button} disabledFocusable={busy} onClick={ask}>Remove what Tieout made…</Button>
      <Notice notice={notice} onDismiss={dismiss} />
      {made !== null && <RemoveDialog made={made} onCancel={cancel} onRemove={remove} />}
    </div>
  );
}

function RemoveDialog({ made, onCancel, onRemove }: { readonly made: Made; readonly onCancel: () => void; readonly onRemove: (withLibrary: boolean) => void }): ReactElement {
  const styles = useStyles();
  const [withLibrary, setWithLibrary] = useState(false);
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => { if (!open) onCancel(); }}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle className={styles.title}>Remove what Tieout made?</DialogTitle>
          <DialogContent>
            <ul className={styles.list}>
              {madeLines(made).map((line) => <li key={line}>{line}</li>)}
            </ul>
            Everything else in the workbook stays as it is.
            <div>
              <Checkbox label="Empty the library too" checked={withLibrary} onChange={(_, { checked }) => setWithLibrary(checked === true)} />
            </div>
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={() => onRemove(withLibrary)}>Remove</Button>
            <Button onClick={onCancel}>Cancel</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
