import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import type { LibraryState } from "../addin/library-state";
import type { WorkbookCare } from "../addin/workbook-care";
import { FreezeFormulas } from "./freeze-formulas";
import { RemoveMade } from "./remove-made";

const useStyles = makeStyles({
  root: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalM },
  heading: { ...typographyStyles.body1Strong, margin: `0 0 ${tokens.spacingVerticalS}` },
});

/** What can be done with the workbook as a whole, below the statements. */
export function WorkbookTools({ care, state }: { readonly care: WorkbookCare; readonly state: LibraryState }): ReactElement {
  const styles = useStyles();
  const heading = useId();
  return (
    <section className={styles.root} aria-labelledby={heading}>
      <h2 id={heading} className={styles.heading}>This workbook</h2>
      <FreezeFormulas care={care} />
      <RemoveMade care={care} state={state} />
    </section>
  );
}
