import { cellPlace, columnName, fixedAddress, quotedSheet } from "./cell-address";
import { plannedValue } from "./planned-text";
import type { PlannedChart, PlannedSeries, SheetPlan } from "./sheet-plan";

export const XML_HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
export const OFFICE_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart", MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

/** Percent of a column's width, as the Excel writer has it. */
const GAP_WIDTH = 40;
const GRID_COLOR = "E1E1E1", TEXT_COLOR = "404040";

/** Text as XML holds it; what XML cannot hold is a space. */
export function xmlText(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, " ").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\"", "&quot;");
}

/** A chart part (ECMA-376 Part 1, 21.2): stacked or clustered columns, or lines, over cells of the sheet, with their values kept for readers that do not calculate. */
export function chartXml(plan: SheetPlan, chart: PlannedChart): string {
  const isLine = chart.kind === "lines", hasLegend = chart.series.length > 1 && chart.series.every(({ color }) => color !== null);
  const series = chart.series.map((each, index) => seriesXml(plan, chart, each, index)).join("");
  const plot = isLine
    ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>`
    : `<c:barChart><c:barDir val="col"/><c:grouping val="${chart.kind === "columns" ? "clustered" : "stacked"}"/><c:varyColors val="0"/>${series}<c:gapWidth val="${GAP_WIDTH}"/>${chart.kind === "stacked_columns" ? `<c:overlap val="100"/>` : ""}<c:axId val="1"/><c:axId val="2"/></c:barChart>`;
  return `${XML_HEAD}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${MAIN}" xmlns:r="${OFFICE_RELATIONS}"><c:roundedCorners val="0"/><c:chart>` +
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="en-US" sz="1200" b="1"/><a:t>${xmlText(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>` +
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plot}${categoryAxis()}${valueAxis(chart.numberFormat)}</c:plotArea>` +
    `${hasLegend ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>` : ""}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr></c:chartSpace>`;
}

/** Labels are broken into lines, never turned. */
const SMALL_TEXT = `<c:txPr><a:bodyPr rot="0" vert="horz"/><a:p><a:pPr><a:defRPr sz="900"><a:solidFill><a:srgbClr val="${TEXT_COLOR}"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;

/** Labels below the plot, also where a column goes below zero. */
function categoryAxis(): string {
  return `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr><a:ln><a:solidFill><a:srgbClr val="7F7F7F"/></a:solidFill></a:ln></c:spPr>${SMALL_TEXT}<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`;
}

function valueAxis(numberFormat: string): string {
  return `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="${GRID_COLOR}"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="${xmlText(numberFormat)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${SMALL_TEXT}<c:crossAx val="1"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`;
}

function seriesXml(plan: SheetPlan, chart: PlannedChart, { name, values, color }: PlannedSeries, index: number): string {
  const rgb = color?.slice(1).toUpperCase(), solid = rgb === undefined ? "<a:noFill/>" : `<a:solidFill><a:srgbClr val="${rgb}"/></a:solidFill>`;
  const look = chart.kind === "lines"
    ? `<c:spPr><a:ln w="28575">${solid}</a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr>${solid}</c:spPr></c:marker>`
    : `<c:spPr>${solid}<a:ln><a:noFill/></a:ln></c:spPr><c:invertIfNegative val="0"/>`;
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${textReference(plan, name)}</c:tx>${look}<c:cat>${textReference(plan, chart.categories)}</c:cat><c:val>${numberReference(plan, values, chart.numberFormat)}</c:val></c:ser>`;
}

function target(plan: SheetPlan, range: string): string {
  return xmlText(`${quotedSheet(plan.name)}!${fixedAddress(range)}`);
}

function textReference(plan: SheetPlan, range: string): string {
  const texts = cellsOf(range).map((address) => plannedValue(plan, address));
  const points = texts.map((text, index) => `<c:pt idx="${index}"><c:v>${xmlText(String(text ?? ""))}</c:v></c:pt>`).join("");
  return `<c:strRef><c:f>${target(plan, range)}</c:f><c:strCache><c:ptCount val="${texts.length}"/>${points}</c:strCache></c:strRef>`;
}

function numberReference(plan: SheetPlan, range: string, format: string): string {
  const numbers = cellsOf(range).map((address) => plannedValue(plan, address));
  const points = numbers.map((value, index) => (typeof value === "number" ? `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>` : "")).join("");
  return `<c:numRef><c:f>${target(plan, range)}</c:f><c:numCache><c:formatCode>${xmlText(format)}</c:formatCode><c:ptCount val="${numbers.length}"/>${points}</c:numCache></c:numRef>`;
}

/** The cells of one column: "C5:C7" is C5, C6, C7. */
function cellsOf(range: string): readonly string[] {
  const [from = "", to = from] = range.split(":"), first = cellPlace(from), last = cellPlace(to);
  return Array.from({ length: last.row - first.row + 1 }, (_, index) => `${columnName(first.column)}${first.row + index + 1}`);
}

/** The drawing part of a sheet: where each of its charts lies, and what is said of it to who cannot see it. */
export function drawingXml(charts: readonly PlannedChart[]): string {
  const anchors = charts.map(({ over, title, description }, index) => {
    const [from = "", to = from] = over.split(":"), start = cellPlace(from), end = cellPlace(to);
    const corner = (name: string, column: number, row: number): string => `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
    return `<xdr:twoCellAnchor>${corner("from", start.column, start.row)}${corner("to", end.column + 1, end.row + 1)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="Tieout chart ${index + 1}" descr="${xmlText(`${title}. ${description}`)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="rId${index + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
  });
  return `${XML_HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}" xmlns:a="${MAIN}" xmlns:r="${OFFICE_RELATIONS}">${anchors.join("")}</xdr:wsDr>`;
}
