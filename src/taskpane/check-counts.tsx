import { Caption1, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CheckStatus } from "../vocabulary/report";
import { STATUS_ORDER } from "./check-list";
import { StatusIcon } from "./status-icon";
import { STATUS_NAMES } from "./words";

interface CheckCountsProps {
  readonly counts: Readonly<Record<CheckStatus, number>>;
  /** The one status shown; null for all. */
  readonly only: CheckStatus | null;
  readonly onOnly: (only: CheckStatus | null) => void;
}

const useStyles = makeStyles({
  grid: { display: "grid", gridTemplateColumns: "repeat(2, minmax(0, 1fr))", "@media (min-width: 480px)": { gridTemplateColumns: "repeat(4, minmax(0, 1fr))" }, "@media (max-width: 240px)": { gridTemplateColumns: "1fr" }, gap: tokens.spacingHorizontalS },
  tile: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    font: "inherit",
    textAlign: "left",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  pressed: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
    ":hover": { backgroundColor: tokens.colorBrandBackground2Hover },
    "@media (forced-colors: active)": { backgroundColor: "Highlight", color: "HighlightText", forcedColorAdjust: "none" },
  },
  number: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

/** How many checks have each status. Pressing one shows only those; pressing it again shows all. */
export function CheckCounts({ counts, only, onOnly }: CheckCountsProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.grid} role="group" aria-label="Show only checks that">
      {STATUS_ORDER.map((status) => (
        <button
          key={status}
          type="button"
          className={mergeClasses(styles.tile, only === status && styles.pressed)}
          aria-pressed={only === status}
          onClick={() => onOnly(only === status ? null : status)}
        >
          <span className={styles.number}>
            <StatusIcon status={status} />
            <Text size={500} weight="semibold">{counts[status]}</Text>
          </span>{" "}
          <Caption1>{STATUS_NAMES[status]}</Caption1>
        </button>
      ))}
    </div>
  );
}
