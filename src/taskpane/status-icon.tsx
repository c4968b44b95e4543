import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled, CheckmarkCircle20Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissCircle20Filled } from "@fluentui/react-icons/svg/dismiss-circle";
import { SubtractCircle20Regular } from "@fluentui/react-icons/svg/subtract-circle";
import type { ReactElement } from "react";
import type { CheckStatus } from "../vocabulary/report";

const useStyles = makeStyles({
  icon: { display: "inline-flex", flexShrink: 0 },
  exact: { color: tokens.colorStatusSuccessForeground1 },
  rounding: { color: tokens.colorStatusSuccessForeground1 },
  broken: { color: tokens.colorStatusDangerForeground1 },
  skipped: { color: tokens.colorNeutralForeground3 },
});

/** Each status has a shape of its own, so that colour says nothing that the shape does not. */
const SHAPES: Readonly<Record<CheckStatus, ReactElement>> = {
  exact: <CheckmarkCircle20Filled />,
  rounding: <CheckmarkCircle20Regular />,
  broken: <DismissCircle20Filled />,
  skipped: <SubtractCircle20Regular />,
};

/** A picture beside words that say the same; screen readers pass over it. */
export function StatusIcon({ status }: { readonly status: CheckStatus }): ReactElement {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.icon, styles[status])} aria-hidden="true">
      {SHAPES[status]}
    </span>
  );
}
