import { createDarkTheme, createLightTheme, teamsHighContrastTheme, type BrandVariants, type Theme } from "@fluentui/react-components";

/** Excel's green, so that the pane belongs to the window it stands in. Shade 80 carries white text, 100 and up stand on dark grey. */
const GREEN: BrandVariants = {
  10: "#020f07", 20: "#06220f", 30: "#093819", 40: "#0a4823", 50: "#0b572b", 60: "#0c6434", 70: "#0f703b", 80: "#107c41",
  90: "#2c8f57", 100: "#54b17a", 110: "#67bb88", 120: "#7ac597", 130: "#8ecfa6", 140: "#a2d9b6", 150: "#bfe5cc", 160: "#dcf2e4",
};

export const lightTheme: Theme = createLightTheme(GREEN);

/** Fluent's dark theme derives links, selected tabs and what does not tie from shades too dark to read as small text on its grey. */
export const darkTheme: Theme = {
  ...createDarkTheme(GREEN),
  colorBrandForeground1: GREEN[110],
  colorBrandForeground2: GREEN[120],
  colorBrandForegroundLink: GREEN[110],
  colorBrandForegroundLinkHover: GREEN[130],
  colorCompoundBrandForeground1: GREEN[110],
  colorCompoundBrandStroke: GREEN[100],
  colorStatusDangerForeground1: "#e98f96",
};

/** Black, white and few colours, with lines where other themes have shades. */
export const contrastTheme: Theme = teamsHighContrastTheme;
