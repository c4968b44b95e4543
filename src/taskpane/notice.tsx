import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactElement, ReactNode } from "react";

export interface NoticeContent {
  readonly intent: "success" | "info" | "warning" | "error";
  /** Bold, in front; one or two words or a short sentence. */
  readonly title?: string;
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

interface NoticeProps {
  readonly notice: NoticeContent | null;
  readonly onDismiss: () => void;
  readonly children?: ReactNode;
}

const useStyles = makeStyles({
  bar: { marginBottom: tokens.spacingVerticalM, paddingTop: tokens.spacingVerticalS },
  body: { overflowWrap: "anywhere" },
});

/**
 * What came of the last thing the person did. The region is always in the page, so that screen readers announce what
 * comes into it.
 */
export function Notice({ notice, onDismiss, children }: NoticeProps): ReactElement {
  const styles = useStyles();
  return (
    <div role="status" aria-live="polite">
      {notice !== null && (
        <MessageBar intent={notice.intent} layout="multiline" politeness="polite" className={styles.bar}>
          <MessageBarBody className={styles.body}>
            {notice.title !== undefined && <MessageBarTitle>{notice.title}</MessageBarTitle>}
            {notice.text}
            {children}
          </MessageBarBody>
          <MessageBarActions containerAction={<Button appearance="transparent" size="small" icon={<Dismiss16Regular />} aria-label="Dismiss message" onClick={onDismiss} />}>
            {notice.action && (
              <Button size="small" onClick={notice.action.run}>
                {notice.action.label}
              </Button>
            )}
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}

/** What went wrong, in the words of the error, which are sentences for a person. */
export function errorNotice(title: string, error: unknown): NoticeContent {
  return { intent: "error", title, text: error instanceof Error && error.message !== "" ? error.message : "Excel did not say why. Try again." };
}
