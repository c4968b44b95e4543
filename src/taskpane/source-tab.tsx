import { Button, Caption1, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { ArrowLeft16Regular } from "@fluentui/react-icons/svg/arrow-left";
import { DocumentSearch24Regular } from "@fluentui/react-icons/svg/document-search";
import { useEffect, useMemo, useRef, useState, type ReactElement } from "react";
import { EmptyState } from "./empty-state";
import { lineAt, readableText, windowAround } from "./filing-text";
import { Notice, type NoticeContent } from "./notice";
import type { PlaceInFiling, SourceView } from "./source-view";

export interface SourceTabProps {
  readonly view: SourceView;
  readonly notice: NoticeContent | null;
  readonly onDismissNotice: () => void;
  /** Given when the place was asked for from another tab: the way back there. */
  readonly back: { readonly label: string; readonly run: () => void } | null;
  readonly onFill: () => void;
  readonly onLibrary: () => void;
}

/** Characters shown on each side of the figure: some twenty pages, and no long wait in a large filing. */
const FIRST_REACH = 40_000;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", flexGrow: 1, flexShrink: 0, flexBasis: 0, minHeight: "min-content", gap: tokens.spacingVerticalS },
  back: { flexShrink: 0, alignSelf: "flex-start", marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  head: { flexShrink: 0, display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
  title: { margin: 0 },
  text: {
    // Takes what is left of the pane and scrolls inside; in a very low pane the pane scrolls instead.
    flex: "1 1 0",
    minHeight: "12rem",
    overflowY: "auto",
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  words: { whiteSpace: "pre-wrap", overflowWrap: "anywhere", tabSize: 4, margin: 0 },
  mark: {
    // Yellow as a text marker's, dark text on it in both themes.
    backgroundColor: "#fde300",
    color: "#1a1a1a",
    borderRadius: tokens.borderRadiusSmall,
    padding: "1px 2px",
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": { backgroundColor: "Highlight", color: "HighlightText", forcedColorAdjust: "none" },
  },
});

/** Where the selected cell's figure stands in its filing. */
export function SourceTab(props: SourceTabProps): ReactElement {
  const styles = useStyles();
  const { view, back } = props;
  return (
    <>
      <Notice notice={props.notice} onDismiss={props.onDismissNotice} />
      <div className={styles.root}>
        {back && (
          <Button className={styles.back} appearance="subtle" size="small" icon={<ArrowLeft16Regular />} onClick={back.run}>
            {back.label}
          </Button>
        )}
        {view.kind === "place" ? <PlaceShown place={view} /> : <Elsewhere {...props} />}
      </div>
    </>
  );
}

function Elsewhere({ view, onFill, onLibrary }: SourceTabProps): ReactElement {
  const icon = <DocumentSearch24Regular />;
  if (view.kind === "not-filled") {
    return <EmptyState icon={icon} text={`${view.cell.cell} on ${view.cell.sheet} was not filled by Tieout, so it has no filing to show.`} action={{ label: "Fill sheets", run: onFill }} />;
  }
  if (view.kind === "filing-gone") {
    return <EmptyState icon={icon} text={`${view.cell.cell} on ${view.cell.sheet} was filled from ${view.file}, which is no longer in the library.`} action={{ label: "Go to Library", run: onLibrary }} />;
  }
  return <EmptyState icon={icon} text="Select a cell that Tieout filled to see where its figure is printed." action={{ label: "Fill sheets", run: onFill }} />;
}

function PlaceShown({ place }: { readonly place: PlaceInFiling }): ReactElement {
  const styles = useStyles();
  const readable = useMemo(() => readableText(place.source), [place.source]);
  const [reach, setReach] = useState(FIRST_REACH);
  const shown = useMemo(() => windowAround(readable, place.at, reach), [readable, place.at, reach]);
  const line = useMemo(() => lineAt(readable, place.at), [readable, place.at]);
  const region = useRef<HTMLElement>(null);
  const mark = useRef<HTMLElement>(null);

  useEffect(() => {
    // Only the region scrolls: scrollIntoView would move the whole pane, and in some hosts the window around it.
    if (!region.current || !mark.current) return;
    const offset = mark.current.getBoundingClientRect().top - region.current.getBoundingClientRect().top;
    region.current.scrollTop += offset - region.current.clientHeight / 3;
  }, [shown]);

  const more = (
    <Button size="small" appearance="subtle" onClick={() => setReach(reach * 4)}>
      Show more of the filing
    </Button>
  );
  return (
    <>
      <div className={styles.head} role="status" aria-live="polite">
        {place.cell && <Caption1 className={styles.quiet}>{`${place.cell.sheet}, ${place.cell.cell}`}</Caption1>}
        <Subtitle2 as="h2" className={styles.title}>{place.label}</Subtitle2>
        {place.detail !== null && <Text size={200}>{place.detail}</Text>}
        <Caption1 className={styles.quiet}>{place.filing}</Caption1>
      </div>
      <section ref={region} className={styles.text} tabIndex={0} aria-label={`Text of the filing. Highlighted: ${line.slice(0, 300)}`}>
        {shown.cutAbove && more}
        <p className={styles.words}>
          {shown.before}
          <mark ref={mark} className={styles.mark}>{shown.figure}</mark>
          {shown.after}
        </p>
        {shown.cutBelow && more}
      </section>
    </>
  );
}
