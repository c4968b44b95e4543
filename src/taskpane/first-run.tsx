import { Body1, Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { TableAdd28Regular } from "@fluentui/react-icons/svg/table-add";
import type { ReactElement } from "react";

interface FirstRunProps {
  readonly disabled: boolean;
  readonly onTry: () => void;
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalXL },
  icon: { display: "flex", color: tokens.colorBrandForeground1 },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, ...typographyStyles.body1 },
  next: { ...typographyStyles.body1Strong, margin: 0, paddingTop: tokens.spacingVerticalS },
});

/** What a person sees first: what Tieout does, and one button that shows it. */
export function FirstRun({ disabled, onTry }: FirstRunProps): ReactElement {
  const styles = useStyles();
  return (
    <section className={styles.root} aria-label="Welcome to Tieout">
      <span className={styles.icon} aria-hidden="true"><TableAdd28Regular /></span>
      <h2 className={styles.title}>From a filing to a workbook you can check</h2>
      <Body1 as="p" style={{ margin: 0 }}>Tieout reads earnings releases and comment letters as filed with the SEC.</Body1>
      <ul className={styles.list}>
        <li>It fills sheets with their statements, totals as formulas.</li>
        <li>It checks that the figures agree, and shows each one in the filing.</li>
        <li>It answers formulas such as =LPSN.REVENUE("Q3 2013").</li>
      </ul>
      <Button appearance="primary" disabledFocusable={disabled} onClick={onTry}>Try it with LivePerson’s sample</Button>
      <h3 className={styles.next}>Or add your own filings</h3>
    </section>
  );
}
