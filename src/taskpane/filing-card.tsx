import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button, Caption1, Link, Text } from "@fluentui/react-components";
import { Delete20Regular } from "@fluentui/react-icons/svg/delete";
import type { ReactElement } from "react";
import type { Diagnostic } from "../vocabulary/diagnostic";
import type { Report } from "../vocabulary/report";
import { statementDetail, statementsInOrder, summarize } from "./filing-summary";
import { useCardStyles } from "./use-card-styles";
import { countOf } from "./words";

interface FilingCardProps {
  readonly report: Report;
  readonly onFill: () => void;
  readonly onRemove: () => void;
  readonly onShowNote: (note: Diagnostic) => void;
}

/** One filing of the library: what it is, what was found in it, and what to know before relying on it. */
export function FilingCard({ report, onFill, onRemove, onShowNote }: FilingCardProps): ReactElement {
  const styles = useCardStyles();
  const { title, detail, found } = summarize(report);
  const { statements, diagnostics } = report;
  return (
    <article className={styles.card} aria-label={`${title}, ${detail}`}>
      <div className={styles.head}>
        <div className={styles.words}>
          <h2 className={styles.title}>{title}</h2>
          <Caption1 className={styles.detail}>{detail}</Caption1>
          <Caption1 className={styles.detail}>{found}</Caption1>
        </div>
        <div className={styles.actions}>
          <Button appearance="subtle" icon={<Delete20Regular />} aria-label={`Remove ${title}, ${detail}`} onClick={onRemove} />
        </div>
      </div>
      {statements.length > 0 && (
        <Button className={styles.fill} size="small" onClick={onFill} aria-label={`Fill sheets from ${title}, ${detail}`}>
          Fill sheets
        </Button>
      )}
      <Accordion className={styles.more} multiple collapsible>
        {statements.length > 0 && (
          <AccordionItem value="statements">
            <AccordionHeader as="h3" size="small">{countOf(statements.length, "statement")}</AccordionHeader>
            <AccordionPanel>
              <ul className={styles.list}>
                {statementsInOrder(report).map((statement) => (
                  <li key={statement.id}>
                    <Text block size={200} weight="semibold">{statement.title}</Text>
                    <Caption1 className={styles.detail}>{statementDetail(statement)}</Caption1>
                  </li>
                ))}
              </ul>
            </AccordionPanel>
          </AccordionItem>
        )}
        {diagnostics.length > 0 && (
          <AccordionItem value="notes">
            <AccordionHeader as="h3" size="small">{countOf(diagnostics.length, "note")} on reading it</AccordionHeader>
            <AccordionPanel>
              <ul className={styles.list}>
                {diagnostics.map((note, index) => (
                  <li key={index}>
                    <Text block size={200}>{note.message}</Text>
                    <Link as="button" aria-label={`Show in the filing: ${note.message}`} onClick={() => onShowNote(note)}>
                      <Caption1>Show in the filing</Caption1>
                    </Link>
                  </li>
                ))}
              </ul>
            </AccordionPanel>
          </AccordionItem>
        )}
      </Accordion>
    </article>
  );
}
