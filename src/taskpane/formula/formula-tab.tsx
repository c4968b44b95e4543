import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { MathFormula32Regular } from "@fluentui/react-icons/svg/math-formula";
import { useMemo, useState, type ReactElement } from "react";
import type { WorkbookSession } from "../../addin/workbook-session";
import { formulaOfFigure } from "../../facts/figure-formula";
import type { Library } from "../../facts/library";
import { EmptyState } from "../empty-state";
import { useInsert } from "../source/use-insert";
import { figureWords, measureChoices } from "./formula-choices";
import { FormulaCard } from "./formula-card";
import { FunctionsSection } from "./functions-section";
import { MeasurePicker } from "./measure-picker";

export interface FormulaTabProps {
  readonly library: Library;
  readonly session: WorkbookSession | null;
  readonly onLibrary: () => void;
}

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  wide: { minWidth: 0, width: "100%" },
});

const DEFAULT_MEASURE = "AdjustedEbitda";

/** The function helper: pick a measure and a period, see the figure, and put the formula that gives it into a cell. */
export function FormulaTab({ library, session, onLibrary }: FormulaTabProps): ReactElement {
  const styles = useStyles();
  const [wantedFiler, setFiler] = useState<string | null>(null);
  const [wantedMeasure, setMeasure] = useState(DEFAULT_MEASURE);
  const [wantedPeriod, setPeriod] = useState<string | null>(null);
  const filers = library.filers.filter((each) => each.findings.size > 0);
  const filer = filers.find(({ name }) => name === wantedFiler) ?? filers[0];
  const choices = useMemo(() => (filer ? measureChoices(filer) : []), [filer]);
  const measure = choices.find((each) => each.measure === wantedMeasure) ?? choices[0];
  const period = measure?.periods.find(({ name }) => name === wantedPeriod) ?? measure?.periods[0];
  const formula = useMemo(() => (period ? formulaOfFigure(library, period.fact.source.file, period.fact.source.cell) : null), [library, period]);
  const insert = useInsert(session, `${filer?.name ?? ""}|${measure?.measure ?? ""}|${period?.name ?? ""}`);
  if (!filer || !measure || !period || !formula) {
    return (
      <>
        <EmptyState icon={<MathFormula32Regular />} text="No filing with figures is in the library yet. Add one, and its figures can be put into cells by formula." action={{ label: "Go to Library", run: onLibrary }} />
        <FunctionsSection />
      </>
    );
  }
  return (
    <div className={styles.form}>
      {filers.length > 1 && (
        <Field label={{ children: "Company", weight: "semibold" }} className={styles.wide}>
          <Select className={styles.wide} select={{ className: styles.wide }} value={filer.name} onChange={(_, { value }) => setFiler(value)}>
            {filers.map(({ name }) => <option key={name} value={name}>{name}</option>)}
          </Select>
        </Field>
      )}
      <MeasurePicker choices={choices} chosen={measure} onChoose={setMeasure} />
      <Field label={{ children: "Period", weight: "semibold" }} className={styles.wide}>
        <Select className={styles.wide} select={{ className: styles.wide }} value={period.name} onChange={(_, { value }) => setPeriod(value)}>
          {measure.periods.map(({ name }) => <option key={name} value={name}>{name}</option>)}
        </Select>
      </Field>
      <FormulaCard name={measure.name} words={figureWords(filer, period.fact)} formula={formula} insert={session ? insert : null} />
      <FunctionsSection />
    </div>
  );
}
