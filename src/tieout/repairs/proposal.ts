import type { RepairKind } from "../../vocabulary/report";

/** A figure that a cell must have, and why: a repair before it is put into words. */
export interface Proposal {
  readonly cell: string;
  readonly kind: Exclude<RepairKind, "header">;
  readonly proposed: string;
  readonly standing: "proven" | "likely";
  /** Ids of the checks that give the figure. */
  readonly evidence: readonly string[];
  /** How the print can have come from the figure: "one digit differs". */
  readonly misreading: string | null;
  /** Other cells of which one may be wrong instead. */
  readonly alternatives: readonly string[];
  /** The figure's second print, on a line that has no figures of its own. */
  readonly second?: { readonly printed: string; readonly line: string };
  /** The other cell, where only two changed together make the check tie. */
  readonly together?: { readonly cell: string; readonly figure: string };
}
