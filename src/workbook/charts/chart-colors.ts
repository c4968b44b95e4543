/** Colours that stand out from white by 3:1 and from each other without being told apart by hue alone. */
export const CHART_COLORS = { measure: "#1F3864", increase: "#107C41", decrease: "#C55A11", lines: ["#1F3864", "#2E8B57", "#C55A11"] } as const;
