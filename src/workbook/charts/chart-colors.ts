/** Colours that stand out from white by 3:1 and from each other without being told apart by hue alone. */
export const CHART_COLORS = { measure: "#1F3864", increase: "#107C41", decrease: "#C55A11", lines: ["#1F3864", "#2E8B57", "#C55A11"] } as const;

/** The same for charts on black and dark grey. */
export const DARK_CHART_COLORS = { measure: "#9DC3FF", increase: "#67BB88", decrease: "#F4A261", lines: ["#9DC3FF", "#67BB88", "#F4A261"] } as const;
