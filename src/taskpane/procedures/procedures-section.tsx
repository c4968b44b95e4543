import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Caption1, Checkbox, Field, Input, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { WorkbookSession } from "../../addin/workbook-session";
import { FormulaLine, InsertAnswer } from "../formula/formula-line";
import { useInsert } from "../source/use-insert";
import { lossAnswer, materialityAnswer, type LossFields, type MaterialityFields, type ProcedureAnswer } from "./procedure-answers";

interface ProceduresSectionProps {
  readonly session: WorkbookSession | null;
}

const useStyles = makeStyles({
  panel: { margin: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  wide: { minWidth: 0, width: "100%" },
  answer: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, padding: tokens.spacingHorizontalM, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, overflowWrap: "anywhere" },
  lines: { margin: 0, paddingLeft: tokens.spacingHorizontalL, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What response letters argue with, to try with figures of one's own: loss contingencies and materiality. */
export function ProceduresSection({ session }: ProceduresSectionProps): ReactElement {
  const styles = useStyles();
  return (
    <Accordion collapsible multiple>
      <AccordionItem value="loss">
        <AccordionHeader as="h2">Loss contingency (ASC 450-20)</AccordionHeader>
        <AccordionPanel className={styles.panel}><Loss session={session} /></AccordionPanel>
      </AccordionItem>
      <AccordionItem value="materiality">
        <AccordionHeader as="h2">Materiality (SAB 99)</AccordionHeader>
        <AccordionPanel className={styles.panel}><Material session={session} /></AccordionPanel>
      </AccordionItem>
      <AccordionItem value="bookings">
        <AccordionHeader as="h2">Bookings and deal size</AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <Text as="p" block>A table of contracts in a sheet gives both: a column each for type, committed recurring fee, one-time fees, customer (new or existing) and date, with a head.</Text>
          <FormulaLine text="=LPSN.BOOKINGS_OF(A1:E20)" insert={null} />
          <FormulaLine text='=LPSN.AVG_DEAL_SIZE_OF(A1:E20, "new")' insert={null} />
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

function Loss({ session }: ProceduresSectionProps): ReactElement {
  const styles = useStyles();
  const [fields, setFields] = useState<LossFields>({ likelihood: "probable", estimable: true, accrued: "", low: "", high: "" });
  const set = (change: Partial<LossFields>): void => setFields({ ...fields, ...change });
  const isEmpty = fields.accrued + fields.low + fields.high === "" && fields.estimable && fields.likelihood !== "remote";
  return (
    <>
      <Field label="How likely is the loss?" className={styles.wide}>
        <Select className={styles.wide} select={{ className: styles.wide }} value={fields.likelihood} onChange={(_, { value }) => set({ likelihood: value as LossFields["likelihood"] })}>
          <option value="probable">Probable</option>
          <option value="reasonably possible">Reasonably possible</option>
          <option value="remote">Remote</option>
        </Select>
      </Field>
      <Checkbox label="It can be reasonably estimated" checked={fields.estimable} onChange={(_, { checked }) => set({ estimable: checked === true })} />
      <Amount label="Best estimate, or accrued already" value={fields.accrued} onValue={(accrued) => set({ accrued })} />
      <Amount label="Low end of the whole loss" value={fields.low} onValue={(low) => set({ low })} />
      <Amount label="High end of the whole loss" value={fields.high} onValue={(high) => set({ high })} />
      <Answer answer={isEmpty ? null : lossAnswer(fields)} hint="Type an amount to see what is accrued and disclosed." session={session} />
    </>
  );
}

function Material({ session }: ProceduresSectionProps): ReactElement {
  const [fields, setFields] = useState<MaterialityFields>({ amount: "", base: "", threshold: "5" });
  const set = (change: Partial<MaterialityFields>): void => setFields({ ...fields, ...change });
  const isEmpty = fields.amount.trim() === "" || fields.base.trim() === "";
  return (
    <>
      <Amount label="Amount" value={fields.amount} onValue={(amount) => set({ amount })} />
      <Amount label="Base: net income, revenue or another figure as reported" value={fields.base} onValue={(base) => set({ base })} />
      <Amount label="Percentage to start from" value={fields.threshold} onValue={(threshold) => set({ threshold })} />
      <Answer answer={isEmpty ? null : materialityAnswer(fields)} hint="Type an amount and a base to see the percentage and what SAB 99 asks further." session={session} />
    </>
  );
}

function Amount({ label, value, onValue }: { readonly label: string; readonly value: string; readonly onValue: (value: string) => void }): ReactElement {
  const styles = useStyles();
  return (
    <Field label={label} className={styles.wide}>
      <Input className={styles.wide} input={{ className: styles.wide, inputMode: "decimal" }} value={value} onChange={(_, { value: typed }) => onValue(typed)} />
    </Field>
  );
}

interface AnswerProps extends ProceduresSectionProps {
  /** Null where too little was typed to say anything. */
  readonly answer: ProcedureAnswer | null;
  readonly hint: string;
}

function Answer({ answer, hint, session }: AnswerProps): ReactElement {
  const styles = useStyles();
  const formula = answer?.kind === "answer" ? answer.formula : "";
  const insert = useInsert(session, formula);
  return (
    <div className={styles.answer}>
      <div role="status" aria-live="polite">
        {answer === null && <Caption1 className={styles.quiet}>{hint}</Caption1>}
        {answer?.kind === "none" && <Text>{answer.why}</Text>}
        {answer?.kind === "answer" && <Text as="p" block weight="semibold">{answer.headline}</Text>}
      </div>
      {answer?.kind === "answer" && (
        <>
          <ul className={styles.lines}>{answer.lines.map((line) => <li key={line}><Caption1>{line}</Caption1></li>)}</ul>
          <FormulaLine text={formula} insert={session ? insert : null} />
          {session && <InsertAnswer insert={insert} />}
        </>
      )}
    </div>
  );
}
