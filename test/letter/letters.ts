import { readFiling } from "../../src/filing/read-filing";
import { readLetter, type LetterReading } from "../../src/letter/read-letter";

/** Reads a letter; throws where it is read as none. */
export function readText(text: string, name = "letter.txt"): LetterReading {
  const reading = readLetter(readFiling(name, new TextEncoder().encode(text)));
  if (!reading) throw new Error("The letter was not read as a letter.");
  return reading;
}

/** A company's letter as a web page: `body` is what stands between the introduction and the closing. */
export function response(body: string, closing = "<p>Very truly yours,</p>"): LetterReading {
  return readText(`<html><body><p>May 24, 2016</p><p>U.S. Securities and Exchange Commission</p><table><tr><td>Re:</td><td><p><b>Harrow Foods, Inc.</b></p></td></tr></table><p>Form 10-K for the Fiscal Year Ended December 31, 2015</p><p>Filed February 10, 2016</p><p>File No. 1-09761</p><p>Dear Ms. Roe:</p><p>This letter responds to your letter dated May 10, 2016.</p>${body}${closing}</body></html>`, "letter.htm");
}

/** A letter of the staff whose line ends were lost: `comments` is what stands between the introduction and the closing. */
export function flatLetter(comments: string): LetterReading {
  return readText(`May 10, 2016 Via E-mail Jane Doe Chief Financial Officer Harrow Foods, Inc. 1 Main Street Springfield, IL 60000 Re: Harrow Foods, Inc. Form 10-K for the Fiscal Year Ended December 31, 2015 Filed February 10, 2016 File No. 1-09761 Dear Ms. Doe: We have reviewed your filing and have the following comments. After reviewing your response, we may have additional comments. ${comments} We remind you that the company is responsible for its disclosures. Sincerely, John Roe`);
}
