import { Body1, Field, makeStyles, Radio, RadioGroup, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, type ReactElement, type ReactNode } from "react";
import type { LibraryState } from "../addin/library-state";
import type { WorkbookCare } from "../addin/workbook-care";
import about from "../../package.json";
import { RemoveMade } from "./remove-made";
import { THEME_CHOICES, type ThemeChoice } from "./theme-choice";

interface SettingsTabProps {
  readonly choice: ThemeChoice;
  readonly onChoice: (choice: ThemeChoice) => void;
  readonly state: LibraryState;
  /** Null where there is no Excel. */
  readonly care: WorkbookCare | null;
}

const useStyles = makeStyles({
  section: { paddingBottom: tokens.spacingVerticalL, marginBottom: tokens.spacingVerticalL, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, ":last-child": { borderBottom: "none" } },
  heading: { ...typographyStyles.body1Strong, margin: `0 0 ${tokens.spacingVerticalS}` },
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2, display: "block", overflowWrap: "anywhere" },
});

/** What a person can set, and what to know about Tieout. */
export function SettingsTab({ choice, onChoice, state, care }: SettingsTabProps): ReactElement {
  const styles = useStyles();
  const text = (words: string): ReactElement => <Body1 as="p" className={styles.text}>{words}</Body1>;
  return (
    <>
      <Section heading="Look">
        <Field hint="Kept on this computer, for every workbook.">
          <RadioGroup aria-label="Look of this pane" value={choice} onChange={(_, { value }) => onChoice(value as ThemeChoice)}>
            {THEME_CHOICES.map(({ name, label }) => <Radio key={name} value={name} label={label} />)}
          </RadioGroup>
        </Field>
      </Section>
      <Section heading="Formulas">
        {text("Tieout’s formulas begin with =LPSN. for every company, for example =LPSN.REVENUE(\"Q3 2013\").")}
      </Section>
      <Section heading="What Tieout keeps">
        {text("Your filings stay with you: Tieout reads them on this computer and sends nothing anywhere. It keeps no account and counts nothing. The one thing that comes from elsewhere is Microsoft’s own Office.js, which Excel’s add-ins load from Microsoft.")}
        {text("The library, with the text of its filings, is saved inside the workbook. Whoever gets the workbook gets it too.")}
        {care ? <RemoveMade care={care} state={state} /> : text("There is no workbook beside this pane, so nothing is saved.")}
      </Section>
      <Section heading="About">{text(`Tieout ${about.version}`)}</Section>
    </>
  );
}

function Section({ heading, children }: { readonly heading: string; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>{heading}</h2>
      {children}
    </section>
  );
}
