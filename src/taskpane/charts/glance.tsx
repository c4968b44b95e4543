import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useContext, useEffect, useMemo, useRef, useState, type ReactElement } from "react";
import type { Report } from "../../vocabulary/report";
import { bridgeData } from "../../workbook/charts/bridge-data";
import { trendData } from "../../workbook/charts/trend-data";
import { ThemeNameContext } from "../use-theme";
import { bridgePicture, trendPicture, type ChartPicture } from "./chart-picture";

const useStyles = makeStyles({
  panel: { margin: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  figure: { margin: 0, minWidth: 0 },
  frame: { position: "relative", width: "100%", color: tokens.colorNeutralForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Pixels of a waterfall's bar for each line of its label, and of what is round the bars. */
const LINE_HEIGHT = 15, BAR_SPACE = 8, AROUND = 40, STANDING_HEIGHT = 240;

/** The filing's bridge and trend as charts; nothing where it has neither. */
export function Glance({ report }: { readonly report: Report }): ReactElement | null {
  const styles = useStyles();
  const theme = useContext(ThemeNameContext);
  const pictures = useMemo(() => {
    const bridge = bridgeData(report), trend = trendData(report);
    return [bridge && bridgePicture(bridge, theme), trend && trendPicture(trend, theme)].filter((picture) => picture !== null);
  }, [report, theme]);
  if (pictures.length === 0) return null;
  return (
    <Accordion collapsible>
      <AccordionItem value="glance">
        <AccordionHeader as="h2">At a glance</AccordionHeader>
        <AccordionPanel className={styles.panel}>{pictures.map((picture) => <Picture key={picture.title} picture={picture} />)}</AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

function Picture({ picture }: { readonly picture: ChartPicture }): ReactElement {
  const styles = useStyles();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let remove: (() => void) | null = null, isOver = false;
    // The chart library is loaded when a chart is first looked at.
    import(/* webpackChunkName: "charts" */ "./draw-chart").then(
      ({ drawChart }) => {
        if (isOver || !canvas.current) return;
        const { color } = getComputedStyle(canvas.current);
        remove = drawChart(canvas.current, picture, { text: color, grid: color.replace(/^rgb\((.*)\)$/, "rgba($1, 0.2)") });
      },
      () => setFailed(true),
    );
    return () => {
      isOver = true;
      remove?.();
    };
  }, [picture]);
  const height = picture.isLying ? AROUND + picture.labels.reduce((sum, lines) => sum + lines.length * LINE_HEIGHT + BAR_SPACE, 0) : STANDING_HEIGHT;
  return (
    <figure className={styles.figure}>
      <figcaption><Caption1 className={styles.quiet}>{picture.title}</Caption1></figcaption>
      {failed ? <Caption1 block>The chart could not be drawn. {picture.words}</Caption1> : <div className={styles.frame} style={{ height }}><canvas ref={canvas} role="img" aria-label={picture.words} /></div>}
    </figure>
  );
}
