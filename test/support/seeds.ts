import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readReport, type Reading } from "../../src/report/read-report";

const SEEDS = join(__dirname, "..", "..", "seeds");
export const RELEASE_8K = "004_ea1ead2fdb1745ca.txt";
export const LETTER = "000_f55c8f11b4820f11.txt";

export function seedBytes(file: string): Uint8Array {
  return readFileSync(join(SEEDS, file));
}

/** LivePerson's Form 8-K of November 6, 2013, damaged by text recognition. */
export function reportOf8k(): Reading {
  return readReport(RELEASE_8K, seedBytes(RELEASE_8K));
}

/** LivePerson's response letter of February 27, 2013. */
export function reportOfLetter(): Reading {
  return readReport(LETTER, seedBytes(LETTER));
}
