import { Button, Caption1, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { ChevronLeft16Regular } from "@fluentui/react-icons/svg/chevron-left";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import type { ReactElement } from "react";
import type { SheetCell } from "../../addin/selection";
import type { FigureFormula } from "../../facts/figure-formula";
import type { Check } from "../../vocabulary/report";
import { countOf } from "../words";
import type { InsertState } from "./use-insert";

/** What is said of the place that is shown. */
export interface CardContent {
  readonly label: string;
  /** Period, statement. */
  readonly detail: string | null;
  /** As printed; null for a place that is no figure. */
  readonly printed: string | null;
  readonly checks: readonly Check[];
  readonly cell: SheetCell | null;
  /** Null for a place that is no figure. */
  readonly formula: FigureFormula | null;
}

interface FigureCardProps {
  readonly content: CardContent | null;
  /** What the card says while nothing is shown. */
  readonly hint: string;
  readonly insert: InsertState;
  readonly canInsert: boolean;
  readonly onGoToCell: () => void;
  readonly onStep: (by: 1 | -1) => void;
}

const useStyles = makeStyles({
  card: { flexShrink: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, overflowWrap: "anywhere" },
  top: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXS },
  words: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column" },
  title: { margin: 0 },
  printed: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  broken: { color: tokens.colorStatusDangerForeground1 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
  formula: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  step: { flexShrink: 0 },
});

/** The figure that is highlighted: what it is, whether it ties, where it stands in the workbook, and what can be done with it. */
export function FigureCard({ content, hint, insert, canInsert, onGoToCell, onStep }: FigureCardProps): ReactElement {
  const styles = useStyles();
  return (
    <section className={styles.card} aria-label="Figure">
      <div className={styles.top}>
        <div className={styles.words} role="status" aria-live="polite">
          {content === null ? <Text size={200} className={styles.quiet}>{hint}</Text> : <CardWords content={content} />}
        </div>
        <Button className={styles.step} appearance="subtle" size="small" icon={<ChevronLeft16Regular />} aria-label="Previous figure" onClick={() => onStep(-1)} />
        <Button className={styles.step} appearance="subtle" size="small" icon={<ChevronRight16Regular />} aria-label="Next figure" onClick={() => onStep(1)} />
      </div>
      {content?.formula && <Formulas formula={content.formula} />}
      {content !== null && (content.cell !== null || (canInsert && content.formula?.kind === "formulas")) && (
        <div className={styles.actions}>
          {content.cell && <Button size="small" onClick={onGoToCell}>Go to its cell</Button>}
          {canInsert && content.formula?.kind === "formulas" && content.formula.formulas.map(({ formula, end }) => (
            <Button key={formula} size="small" appearance="primary" disabledFocusable={insert.isBusy} onClick={() => insert.insert(formula, false)}>
              {end === null ? "Insert formula" : `Insert ${end} end`}
            </Button>
          ))}
        </div>
      )}
      <div role="status" aria-live="polite">
        {insert.question && (
          <>
            <Text size={200}>{`${insert.question.cell.cell} on ${insert.question.cell.sheet} holds ${shortened(insert.question.held)}. Nothing was written.`}</Text>
            <div className={styles.actions}>
              <Button size="small" onClick={insert.replace}>Replace it</Button>
              <Button size="small" onClick={insert.keep}>Keep it</Button>
            </div>
          </>
        )}
        {insert.said !== null && <Text size={200}>{insert.said}</Text>}
      </div>
    </section>
  );
}

function CardWords({ content }: { readonly content: CardContent }): ReactElement {
  const styles = useStyles();
  const { label, detail, printed, checks, cell } = content;
  const broken = checks.filter(({ status }) => status === "broken"), made = checks.filter(({ status }) => status !== "skipped");
  return (
    <>
      <Subtitle2 as="h2" className={styles.title}>{label}</Subtitle2>
      {printed !== null && <Text size={200}><span className={styles.printed}>{printed}</span> as printed</Text>}
      {detail !== null && <Caption1 className={styles.quiet}>{detail}</Caption1>}
      {printed !== null && broken.length === 0 && <Caption1 className={styles.quiet}>{made.length === 0 ? "No check reads this figure." : `Ties in ${countOf(made.length, "check")}.`}</Caption1>}
      {broken.length > 0 && <Caption1 className={styles.broken}>{`Does not tie in ${broken.length} of ${countOf(made.length, "check")}. ${broken[0]?.explanation ?? ""}`}</Caption1>}
      {cell && <Caption1 className={styles.quiet}>{`${cell.sheet}, ${cell.cell}`}</Caption1>}
    </>
  );
}

function Formulas({ formula }: { readonly formula: FigureFormula }): ReactElement {
  const styles = useStyles();
  if (formula.kind === "none") return <Caption1 className={styles.quiet}>{formula.why}</Caption1>;
  return <>{formula.formulas.map((each) => <Caption1 key={each.formula} className={styles.formula}>{each.formula}</Caption1>)}</>;
}

const LONGEST_HELD = 60;

function shortened(held: string): string {
  return held.length <= LONGEST_HELD ? held : `${held.slice(0, LONGEST_HELD)}…`;
}
