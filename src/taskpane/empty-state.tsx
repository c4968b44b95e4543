import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

interface EmptyStateProps {
  readonly icon: ReactElement;
  /** One sentence. */
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
    textAlign: "center",
  },
  icon: { color: tokens.colorNeutralForeground3, display: "flex" },
  text: { color: tokens.colorNeutralForeground2, maxWidth: "36ch", overflowWrap: "anywhere" },
});

/** What a tab shows while it has nothing to show: one sentence and one thing to do. */
export function EmptyState({ icon, text, action }: EmptyStateProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <Body1 as="p" align="center" className={styles.text}>
        {text}
      </Body1>
      {action && <Button onClick={action.run}>{action.label}</Button>}
    </div>
  );
}
