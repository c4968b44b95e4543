import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button, Caption1, Text } from "@fluentui/react-components";
import { Delete20Regular } from "@fluentui/react-icons/svg/delete";
import type { ReactElement } from "react";
import type { FactsSummary } from "./facts-summary";
import { useCardStyles } from "./use-card-styles";
import { countOf } from "./words";

interface FactsCardProps {
  readonly summary: FactsSummary;
  readonly onRemove: () => void;
}

/** Company facts of the library: whose they are, and which filings are compared with them. */
export function FactsCard({ summary, onRemove }: FactsCardProps): ReactElement {
  const styles = useCardStyles();
  const { title, detail, found, notes, filings } = summary;
  return (
    <article className={styles.card} aria-label={`${title}, ${detail}`}>
      <div className={styles.head}>
        <div className={styles.words}>
          <h2 className={styles.title}>{title}</h2>
          <Caption1 className={styles.detail}>{detail}</Caption1>
          <Caption1 className={styles.detail}>{found}</Caption1>
          {notes.map((note) => (
            <Caption1 key={note} className={styles.note}>{note}</Caption1>
          ))}
        </div>
        <div className={styles.actions}>
          <Button appearance="subtle" icon={<Delete20Regular />} aria-label={`Remove ${title}, ${detail}`} onClick={onRemove} />
        </div>
      </div>
      {filings.length > 0 && (
        <Accordion className={styles.more} collapsible>
          <AccordionItem value="filings">
            <AccordionHeader as="h3" size="small">Compared with {countOf(filings.length, "filing")}</AccordionHeader>
            <AccordionPanel>
              <ul className={styles.list}>
                {filings.map(({ file, label, compared }) => (
                  <li key={file}>
                    <Text block size={200} weight="semibold">{label}</Text>
                    <Caption1 className={styles.detail}>{compared}</Caption1>
                  </li>
                ))}
              </ul>
            </AccordionPanel>
          </AccordionItem>
        </Accordion>
      )}
    </article>
  );
}
