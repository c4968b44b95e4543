import letter from "../../seeds/000_f55c8f11b4820f11.txt";
import release from "../../seeds/004_ea1ead2fdb1745ca.txt";
import type { StoredFiling } from "../workbook/library-xml";

/** LivePerson's 8-K of November 6, 2013 and its response letter of February 27, 2013: what a new workbook starts with. */
export const SAMPLE_FILINGS: readonly StoredFiling[] = [
  { name: "004_ea1ead2fdb1745ca.txt", text: release },
  { name: "000_f55c8f11b4820f11.txt", text: letter },
];
