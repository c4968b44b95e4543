import type ExcelJS from "exceljs";
import type { PrintSetup } from "./book-data";

/** Print setup as exceljs writes it. */
export function filePrint({ landscape, pagesWide, titleRows }: PrintSetup): Partial<ExcelJS.PageSetup> {
  return {
    orientation: landscape ? "landscape" : "portrait",
    // As many pages down as it takes.
    ...(pagesWide === null ? {} : { fitToPage: true, fitToWidth: pagesWide, fitToHeight: 0 }),
    ...(titleRows === null ? {} : { printTitlesRow: titleRows }),
  };
}

/** Null where a sheet is printed as every new sheet is. */
export function bookPrint({ orientation, fitToPage, fitToWidth, printTitlesRow }: Partial<ExcelJS.PageSetup>): PrintSetup | null {
  const print: PrintSetup = { landscape: orientation === "landscape", pagesWide: fitToPage === true ? (fitToWidth ?? 1) : null, titleRows: printTitlesRow ?? null };
  return !print.landscape && print.pagesWide === null && print.titleRows === null ? null : print;
}
