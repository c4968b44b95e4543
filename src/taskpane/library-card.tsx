import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button, Caption1, Text } from "@fluentui/react-components";
import { Delete20Regular } from "@fluentui/react-icons/svg/delete";
import type { ReactElement, ReactNode } from "react";
import { useCardStyles } from "./use-card-styles";

/** A part of a card that opens: a heading over a list. */
export interface CardSection {
  readonly heading: string;
  readonly items: readonly { readonly key: string; readonly title: string; readonly isStrong?: boolean; readonly below: ReactNode }[];
}

interface LibraryCardProps {
  readonly title: string;
  /** Quiet lines below the title. */
  readonly lines: readonly string[];
  readonly notes?: readonly string[];
  /** What the card is called in full, for screen readers. */
  readonly name: string;
  /** Those without items are left out. */
  readonly sections: readonly CardSection[];
  readonly onRemove: () => void;
  /** Between the head and the sections. */
  readonly children?: ReactNode;
}

/** A card of the library, for a filing or for company facts. */
export function LibraryCard({ title, lines, notes = [], name, sections, onRemove, children }: LibraryCardProps): ReactElement {
  const styles = useCardStyles();
  const shown = sections.filter(({ items }) => items.length > 0);
  return (
    <article className={styles.card} aria-label={name}>
      <div className={styles.head}>
        <div className={styles.words}>
          <h2 className={styles.title}>{title}</h2>
          {lines.map((line) => <Caption1 key={line} className={styles.detail}>{line}</Caption1>)}
          {notes.map((note) => <Caption1 key={note} className={styles.note}>{note}</Caption1>)}
        </div>
        <div className={styles.actions}>
          <Button appearance="subtle" icon={<Delete20Regular />} aria-label={`Remove ${name}`} onClick={onRemove} />
        </div>
      </div>
      {children}
      {shown.length > 0 && (
        <Accordion className={styles.more} multiple collapsible>
          {shown.map(({ heading, items }, index) => (
            <AccordionItem key={index} value={index}>
              <AccordionHeader as="h3" size="small">{heading}</AccordionHeader>
              <AccordionPanel>
                <ul className={styles.list}>
                  {items.map((item) => (
                    <li key={item.key}>
                      <Text block size={200} weight={item.isStrong === false ? "regular" : "semibold"}>{item.title}</Text>
                      {typeof item.below === "string" ? <Caption1 className={styles.detail}>{item.below}</Caption1> : item.below}
                    </li>
                  ))}
                </ul>
              </AccordionPanel>
            </AccordionItem>
          ))}
        </Accordion>
      )}
    </article>
  );
}
