import type ExcelJS from "exceljs";
import type { PrintOthers, PrintPlaces, PrintSetup } from "./book-data";

/** Inches, as every new sheet has them. */
const MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

/** Gives a sheet of exceljs its print setup; the places that it prints are names (`printNames`). */
export function writePrint(worksheet: ExcelJS.Worksheet, { landscape, pagesWide, others = {} }: PrintSetup): void {
  const { pagesTall, paper, scale, centered, margins, header, footer } = others;
  worksheet.pageSetup = {
    orientation: landscape ? "landscape" : "portrait",
    // As many pages down as it takes, where the file does not say.
    ...(pagesWide === null ? {} : { fitToPage: true, fitToWidth: pagesWide, fitToHeight: pagesTall ?? 0 }),
    ...(paper === undefined ? {} : { paperSize: paper }),
    ...(scale === undefined ? {} : { scale }),
    ...(centered === undefined ? {} : { horizontalCentered: centered.across, verticalCentered: centered.down }),
    ...(margins === undefined ? {} : { margins }),
  };
  if (header !== undefined) worksheet.headerFooter.oddHeader = header;
  if (footer !== undefined) worksheet.headerFooter.oddFooter = footer;
}

/** Null where a sheet is printed as every new sheet is. */
export function bookPrint(worksheet: Pick<ExcelJS.Worksheet, "pageSetup" | "headerFooter">, places: PrintPlaces = {}): PrintSetup | null {
  // exceljs gives null for what a file does not hold, whatever its types say.
  const { pageSetup, headerFooter } = worksheet as { readonly pageSetup: Partial<ExcelJS.PageSetup> | null; readonly headerFooter: Partial<ExcelJS.HeaderFooter> | null };
  const { orientation, fitToPage, fitToWidth } = pageSetup ?? {}, others = othersOf(pageSetup ?? {}, headerFooter ?? {});
  const print: PrintSetup = {
    landscape: orientation === "landscape",
    pagesWide: fitToPage === true ? (fitToWidth ?? 1) : null,
    ...(Object.keys(places).length === 0 ? {} : { places }),
    ...(Object.keys(others).length === 0 ? {} : { others }),
  };
  return !print.landscape && print.pagesWide === null && print.places === undefined && print.others === undefined ? null : print;
}

function othersOf({ fitToPage, fitToHeight, paperSize, scale, horizontalCentered, verticalCentered, margins }: Partial<ExcelJS.PageSetup>, { oddHeader, oddFooter }: Partial<ExcelJS.HeaderFooter>): PrintOthers {
  const paper = paperSize as number | undefined, own = margins as Partial<typeof MARGINS> | null | undefined;
  const names = Object.keys(MARGINS) as (keyof typeof MARGINS)[];
  return {
    ...(fitToPage === true && fitToHeight ? { pagesTall: fitToHeight } : {}),
    ...(paper ? { paper } : {}),
    ...(scale && scale !== 100 ? { scale } : {}),
    ...(horizontalCentered || verticalCentered ? { centered: { across: horizontalCentered === true, down: verticalCentered === true } } : {}),
    ...(own && names.some((name) => own[name] !== MARGINS[name]) ? { margins: { ...MARGINS, ...own } } : {}),
    ...(oddHeader ? { header: oddHeader } : {}),
    ...(oddFooter ? { footer: oddFooter } : {}),
  };
}
