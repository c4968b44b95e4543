import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** How the cards of the library look: a filing's and company facts'. */
export const useCardStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    overflowWrap: "anywhere",
  },
  head: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  words: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0 },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  detail: { color: tokens.colorNeutralForeground2 },
  note: { color: tokens.colorNeutralForeground2, marginTop: tokens.spacingVerticalXS },
  actions: { display: "flex", flexShrink: 0, marginTop: `calc(-1 * ${tokens.spacingVerticalXS})`, marginRight: `calc(-1 * ${tokens.spacingHorizontalXS})` },
  more: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})`, marginRight: `calc(-1 * ${tokens.spacingHorizontalS})` },
  list: { margin: 0, padding: `0 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  fill: { marginTop: tokens.spacingVerticalS },
});
