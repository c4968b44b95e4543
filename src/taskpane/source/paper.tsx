import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useImperativeHandle, useRef, type ReactElement, type Ref } from "react";
import type { LibraryEntry } from "../../facts/library";
import type { Place } from "../../vocabulary/place";
import { FilingPaper } from "./filing-paper";

export interface PaperHandle {
  /** Brings the figure after or before the one at hand into view; false where there is none. */
  readonly step: (by: 1 | -1) => void;
}

interface PaperProps {
  readonly entry: LibraryEntry;
  readonly name: string;
  /** What is highlighted; a new object, though it says the same, brings it into view again. */
  readonly target: { readonly at: Place } | null;
  readonly onFigure: (id: string) => void;
  readonly handle: Ref<PaperHandle>;
}

const useStyles = makeStyles({
  region: {
    // Takes what is left of the pane and scrolls inside, both ways; in a very low pane the pane scrolls instead.
    flex: "1 1 0",
    minHeight: "13rem",
    overflow: "auto",
    // Containment, so that nothing of a filing is ever painted outside.
    contain: "strict",
    containerType: "inline-size",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
});

/** A filing as it was laid out, in a region that scrolls by itself. */
export function Paper({ entry, name, target, onFigure, handle }: PaperProps): ReactElement {
  const styles = useStyles();
  const region = useRef<HTMLElement>(null), host = useRef<HTMLDivElement>(null), paper = useRef<FilingPaper | null>(null);
  const listener = useRef(onFigure);
  useEffect(() => { listener.current = onFigure; });

  useEffect(() => {
    if (!region.current || !host.current) return;
    const made = new FilingPaper(region.current, host.current, (index) => {
      const figure = made.figures[index];
      if (figure) listener.current(figure.id);
    });
    made.show(entry);
    paper.current = made;
    return () => {
      made.dispose();
      paper.current = null;
    };
  }, [entry]);

  useEffect(() => {
    if (target) paper.current?.showPlace(target.at);
    else paper.current?.clear();
  }, [entry, target]);

  useImperativeHandle(handle, () => ({
    step: (by) => {
      const index = paper.current?.beside(by), figure = index === null || index === undefined ? undefined : paper.current?.figures[index];
      if (figure) listener.current(figure.id);
    },
  }), []);

  return (
    <section ref={region} className={styles.region} tabIndex={0} aria-label={`The filing: ${name}. Arrow keys move between its figures.`}>
      <div ref={host} />
    </section>
  );
}
