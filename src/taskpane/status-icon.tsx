import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled, CheckmarkCircle20Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissCircle20Filled } from "@fluentui/react-icons/svg/dismiss-circle";
import { Info20Regular } from "@fluentui/react-icons/svg/info";
import { SubtractCircle20Regular } from "@fluentui/react-icons/svg/subtract-circle";
import { Wrench20Regular } from "@fluentui/react-icons/svg/wrench";
import type { ReactElement } from "react";
import type { CheckKindShown } from "./check-list";

const useStyles = makeStyles({
  icon: { display: "inline-flex", flexShrink: 0 },
  exact: { color: tokens.colorStatusSuccessForeground1 },
  rounding: { color: tokens.colorStatusSuccessForeground1 },
  broken: { color: tokens.colorStatusDangerForeground1 },
  skipped: { color: tokens.colorNeutralForeground3 },
  repairs: { color: tokens.colorBrandForeground1 },
  notes: { color: tokens.colorNeutralForeground3 },
});

/** Each kind has a shape of its own, so that colour says nothing that the shape does not. */
const SHAPES: Readonly<Record<CheckKindShown, ReactElement>> = {
  exact: <CheckmarkCircle20Filled />,
  rounding: <CheckmarkCircle20Regular />,
  broken: <DismissCircle20Filled />,
  skipped: <SubtractCircle20Regular />,
  repairs: <Wrench20Regular />,
  notes: <Info20Regular />,
};

/** A picture beside words that say the same; screen readers pass over it. */
export function StatusIcon({ kind }: { readonly kind: CheckKindShown }): ReactElement {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.icon, styles[kind])} aria-hidden="true">
      {SHAPES[kind]}
    </span>
  );
}
