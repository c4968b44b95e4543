import { Button, Caption1, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ReadingNow } from "./use-library";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, marginTop: tokens.spacingVerticalM },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS, minHeight: "24px" },
  words: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere", minWidth: 0 },
});

/** What is being read, with the way to end it. The region is always in the page, so that screen readers hear it change. */
export function ReadingProgress({ reading }: { readonly reading: ReadingNow | null }): ReactElement {
  const styles = useStyles();
  return (
    <div className={reading ? styles.root : undefined}>
      {reading && <ProgressBar aria-label="Reading files" />}
      <div className={reading ? styles.line : undefined}>
        <div role="status" aria-live="polite" className={styles.words}>{reading && <Caption1>{reading.words}</Caption1>}</div>
        {reading?.cancel && <Button size="small" onClick={reading.cancel}>Cancel</Button>}
      </div>
    </div>
  );
}
