import { Button, makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Overflow, OverflowItem, Tab, TabList, tokens, useIsOverflowItemVisible, useOverflowMenu } from "@fluentui/react-components";
import { MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";
import type { ReactElement } from "react";

/** The tabs in their order. The bar shows those that the pane has a panel for. */
export const TABS = [
  { name: "library", label: "Library" },
  { name: "fill", label: "Fill" },
  { name: "checks", label: "Checks" },
  { name: "source", label: "Source" },
  { name: "letters", label: "Letters" },
  { name: "formula", label: "Formula" },
  { name: "settings", label: "Settings" },
] as const;

export type TabName = (typeof TABS)[number]["name"];

interface TabBarProps {
  readonly shown: readonly TabName[];
  readonly tab: TabName;
  readonly onTab: (tab: TabName) => void;
}

const useStyles = makeStyles({
  bar: { display: "flex", flexShrink: 0, alignItems: "center", minWidth: 0, overflow: "hidden", padding: `0 ${tokens.spacingHorizontalS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  tabs: { minWidth: 0, flexWrap: "nowrap" },
  tab: { flexShrink: 0, paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
  more: { flexShrink: 0, minWidth: "32px" },
});

/** The pane's tabs in one line; those for which there is no room are in the menu at its end. */
export function TabBar({ shown, tab, onTab }: TabBarProps): ReactElement {
  const styles = useStyles();
  const tabs = TABS.filter(({ name }) => shown.includes(name));
  return (
    <Overflow minimumVisible={1} padding={16}>
      <div className={styles.bar}>
        <TabList className={styles.tabs} selectedValue={tab} selectTabOnFocus aria-label="Tieout" onTabSelect={(_, { value }) => onTab(value as TabName)}>
          {tabs.map(({ name, label }, index) => (
            <OverflowItem key={name} id={name} priority={name === tab ? TABS.length + 1 : TABS.length - index}>
              <Tab className={styles.tab} id={`tab-${name}`} value={name} aria-controls={tab === name ? "panel" : undefined}>{label}</Tab>
            </OverflowItem>
          ))}
        </TabList>
        <MoreTabs tabs={tabs} onTab={onTab} />
      </div>
    </Overflow>
  );
}

function MoreTabs({ tabs, onTab }: { readonly tabs: readonly (typeof TABS)[number][]; readonly onTab: (tab: TabName) => void }): ReactElement | null {
  const styles = useStyles();
  const { ref, isOverflowing } = useOverflowMenu<HTMLSpanElement>();
  if (!isOverflowing) return null;
  return (
    <span ref={ref} className={styles.more}>
      <Menu positioning={{ align: "end" }}>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<MoreHorizontal20Regular />} aria-label="More tabs" />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {tabs.map((each) => <MoreTab key={each.name} tab={each} onTab={onTab} />)}
          </MenuList>
        </MenuPopover>
      </Menu>
    </span>
  );
}

function MoreTab({ tab: { name, label }, onTab }: { readonly tab: (typeof TABS)[number]; readonly onTab: (tab: TabName) => void }): ReactElement | null {
  return useIsOverflowItemVisible(name) ? null : <MenuItem onClick={() => onTab(name)}>{label}</MenuItem>;
}
