import { Button, Caption1, Input, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUp16Regular } from "@fluentui/react-icons/svg/chevron-up";
import { Search16Regular } from "@fluentui/react-icons/svg/search";
import type { ReactElement } from "react";
import { MOST_FOUND } from "./find-text";

interface FindBarProps {
  readonly words: string;
  /** How many places hold the words; null where nothing is looked for. */
  readonly count: number | null;
  /** Which of them is shown, from 0. */
  readonly index: number;
  readonly onWords: (words: string) => void;
  readonly onStep: (by: 1 | -1) => void;
}

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "center", flexShrink: 0, gap: tokens.spacingHorizontalXXS },
  field: { flexGrow: 1, minWidth: 0, width: 0 },
  count: { color: tokens.colorNeutralForeground2, whiteSpace: "nowrap", padding: `0 ${tokens.spacingHorizontalXS}` },
});

/** Finds words in the filing that is shown. */
export function FindBar({ words, count, index, onWords, onStep }: FindBarProps): ReactElement {
  const styles = useStyles();
  const isNone = count === null || count === 0;
  return (
    <div className={styles.bar} role="search" aria-label="Find in the filing">
      <Input
        className={styles.field}
        size="small"
        type="search"
        aria-label="Find in the filing"
        placeholder="Find in the filing"
        contentBefore={<Search16Regular />}
        value={words}
        onChange={(_, { value }) => onWords(value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") onStep(event.shiftKey ? -1 : 1);
          if (event.key === "Escape" && words !== "") onWords("");
        }}
      />
      <Caption1 className={styles.count} role="status">{said(count, index)}</Caption1>
      <Button appearance="subtle" size="small" icon={<ChevronUp16Regular />} aria-label="Previous match" disabledFocusable={isNone} onClick={() => onStep(-1)} />
      <Button appearance="subtle" size="small" icon={<ChevronDown16Regular />} aria-label="Next match" disabledFocusable={isNone} onClick={() => onStep(1)} />
    </div>
  );
}

function said(count: number | null, index: number): string {
  if (count === null) return "";
  if (count === 0) return "Not found";
  return `${index + 1} of ${count >= MOST_FOUND ? `${MOST_FOUND} or more` : count}`;
}
