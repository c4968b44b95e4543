import { readReport } from "../report/read-report";
import { keepFacts } from "../workbook/stored-facts";
import { isJson, readCompanyFacts } from "../xbrl/read-company-facts";
import type { ReadFile } from "./library-state";

/**
 * Reads a file as what it is: company facts or a filing.
 * @param onProving called when a filing is read and its figures are about to be tied out
 * @throws an error with a plain-sentence `message` for input that is neither
 */
export function readFile(name: string, bytes: Uint8Array, onProving: () => void): ReadFile {
  return isJson(name, bytes) ? { facts: keepFacts(readCompanyFacts(name, bytes)) } : { reading: readReport(name, bytes, onProving) };
}
