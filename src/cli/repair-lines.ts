import { findFigure } from "../facts/figure";
import { shown } from "../tieout/wording";
import type { Repair, Report } from "../vocabulary/report";

/** The proposed repairs for the terminal, the proven ones first, one line each; none where nothing is proposed. */
export function repairLines(report: Report): readonly string[] {
  const sorted = [...report.repairs].sort((a, b) => Number(a.standing === "likely") - Number(b.standing === "likely"));
  return sorted.map((repair) => `  ${repair.standing === "proven" ? "PROVEN REPAIR" : "LIKELY REPAIR"}: ${subject(report, repair)}: ${printed(repair)}, proposed ${repair.period ?? shown(repair.proposed)}. ${repair.explanation}`);
}

function subject(report: Report, repair: Repair): string {
  const figure = findFigure(report, repair.cell);
  if (repair.kind === "header") return `the column header of ${figure?.statement ?? repair.cell}`;
  return [figure?.label ?? repair.cell, figure?.period ?? null].filter((part) => part !== null).join(", ");
}

function printed({ printed: text }: Repair): string {
  return text.trim() === "" ? "nothing printed" : `printed "${text.trim()}"`;
}
