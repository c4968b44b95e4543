import { Caption1, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { KIND_ORDER, type CheckKindShown } from "./check-list";
import { StatusIcon } from "./status-icon";
import { GROUP_NAMES } from "./words";

interface CheckCountsProps {
  readonly counts: Readonly<Record<CheckKindShown, number>>;
  /** The one kind shown; null for all. */
  readonly only: CheckKindShown | null;
  readonly onOnly: (only: CheckKindShown | null) => void;
}

const useStyles = makeStyles({
  grid: { display: "grid", gridTemplateColumns: "repeat(2, minmax(0, 1fr))", "@media (min-width: 480px)": { gridTemplateColumns: "repeat(3, minmax(0, 1fr))" }, "@media (max-width: 240px)": { gridTemplateColumns: "1fr" }, gap: tokens.spacingHorizontalS },
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

/** How many checks came out each way, and how many repairs and notes there are. Pressing one shows only those; pressing it again shows all. */
export function CheckCounts({ counts, only, onOnly }: CheckCountsProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.grid} role="group" aria-label="Show only">
      {KIND_ORDER.map((kind) => (
        <button
          key={kind}
          type="button"
          className={mergeClasses(styles.tile, only === kind && styles.pressed)}
          aria-pressed={only === kind}
          onClick={() => onOnly(only === kind ? null : kind)}
        >
          <span className={styles.number}>
            <StatusIcon kind={kind} />
            <Text size={500} weight="semibold">{counts[kind]}</Text>
          </span>{" "}
          <Caption1>{GROUP_NAMES[kind]}</Caption1>
        </button>
      ))}
    </div>
  );
}
