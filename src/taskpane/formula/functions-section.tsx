import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Caption1, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { countOf } from "../words";
import { loadFunctions, matchingFunctions, type FunctionEntry } from "./function-list";

const useStyles = makeStyles({
  panel: { margin: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  entry: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  call: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Read = { readonly kind: "reading" } | { readonly kind: "read"; readonly entries: readonly FunctionEntry[] } | { readonly kind: "failed"; readonly why: string };

interface FunctionsSectionProps {
  readonly load?: () => Promise<readonly FunctionEntry[]>;
}

/** Every function with what it answers and an example, read from the file that Excel reads them from when it is opened. */
export function FunctionsSection({ load = loadFunctions }: FunctionsSectionProps): ReactElement {
  const styles = useStyles();
  const [read, setRead] = useState<Read | null>(null);
  const open = (): void => {
    if (read?.kind === "read" || read?.kind === "reading") return;
    setRead({ kind: "reading" });
    load().then(
      (entries) => setRead({ kind: "read", entries }),
      (error: unknown) => setRead({ kind: "failed", why: error instanceof Error ? error.message : "The list of functions could not be read." }),
    );
  };
  return (
    <Accordion collapsible onToggle={open}>
      <AccordionItem value="functions">
        <AccordionHeader as="h2">All functions</AccordionHeader>
        <AccordionPanel className={styles.panel}>
          {read?.kind === "read" ? <FunctionsFound entries={read.entries} /> : <Caption1 className={styles.quiet}>{read?.kind === "failed" ? read.why : "Reading the list…"}</Caption1>}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

function FunctionsFound({ entries }: { readonly entries: readonly FunctionEntry[] }): ReactElement {
  const styles = useStyles();
  const [typed, setTyped] = useState("");
  const found = matchingFunctions(entries, typed);
  return (
    <>
      <Input type="search" aria-label="Find a function" placeholder="Find a function" value={typed} onChange={(_, { value }) => setTyped(value)} />
      <div role="status"><Caption1 className={styles.quiet}>{found.length === 0 ? "No function has these words." : countOf(found.length, "function")}</Caption1></div>
      <ul className={styles.list} aria-label="Functions">
        {found.map(({ id, call, description, example }) => (
          <li key={id} className={styles.entry}>
            <code className={`${styles.code} ${styles.call}`}>{call}</code>
            <Text size={200}>{description}</Text>
            {example !== null && <code className={`${styles.code} ${styles.quiet}`}>{example}</code>}
          </li>
        ))}
      </ul>
    </>
  );
}
