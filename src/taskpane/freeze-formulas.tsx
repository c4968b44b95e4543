import { Button, Caption1, makeStyles, Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { WorkbookCare } from "../addin/workbook-care";
import { Notice } from "./notice";
import { useFreeze } from "./use-freeze";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginBottom: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground2, display: "block", marginBottom: tokens.spacingVerticalS },
});

/** For sending a workbook on: formulas to values, and back. */
export function FreezeFormulas({ care }: { readonly care: WorkbookCare }): ReactElement {
  const styles = useStyles();
  const { busy, notice, dismiss, freeze, restore } = useFreeze(care);
  return (
    <div>
      <div className={styles.buttons}>
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <MenuButton size="small" disabledFocusable={busy}>{busy ? "Working…" : "Freeze to values"}</MenuButton>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem onClick={() => freeze("sheet")}>This sheet</MenuItem>
              <MenuItem onClick={() => freeze("workbook")}>Whole workbook</MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
        <Button size="small" disabledFocusable={busy} onClick={restore}>Restore formulas</Button>
      </div>
      <Caption1 className={styles.quiet}>For sending on: LPSN formulas become plain values, and come back when you restore them.</Caption1>
      <Notice notice={notice} onDismiss={dismiss} />
    </div>
  );
}
