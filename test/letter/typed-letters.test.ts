import { readReport } from "../../src/report/read-report";
import { readText } from "./letters";

const STAFF = `
                                                June 3, 2005

Mail Stop 4561

Mr. John Q. Public
Sample Software, Inc.
100 Main Street

      Re:  Sample Software, Inc.
           Form 10-K for the fiscal year ended December 31, 2004
           Filed March 15, 2005
           File No. 0-12345

Dear Mr. Public:

      We have reviewed the above referenced filings and have the
following comments.

Form 10-K for the fiscal year ended December 31, 2004

Item 7. Management's Discussion and Analysis of Financial Condition
and Results of Operations

Critical Accounting Policies, page 25

1. We note that you recognize revenue under SOP 97-2. Tell us how
you considered it.

2. Your disclosure does not address the following:

   *  the amount of deferred revenue; and

   *  how you establish fair value.

      Please revise your disclosure accordingly.


Mr. John Q. Public
Sample Software, Inc.
June 3, 2005
Page 2

Goodwill, page F-9

3. Tell us how you tested goodwill for impairment.

                          *    *    *    *

      As appropriate, please amend your filing and respond to these
comments within 10 business days.

								Sincerely,

								Jane Roe
`;

const COMPANY = `<DOCUMENT>
<TYPE>CORRESP
<SEQUENCE>1
<FILENAME>filename1.txt
<TEXT>
<PAGE>
                            SAMPLE SOFTWARE, INC.
                               100 Main Street

                                                          June 17, 2005

Securities and Exchange Commission
Washington, D.C. 20549

         Re:    Sample Software, Inc.
                Form 10-K for the Fiscal Year Ended December 31, 2004
                Filed March 15, 2005
                File No. 0-12345

Dear Ms. Roe:

         Set forth below are the responses of Sample Software, Inc. to the
comments contained in the letter of the Staff dated June 3, 2005.

NOTE 2.  REVENUE RECOGNITION, PAGE F-9
--------------------------------------

COMMENT:

     1.  We note that you recognize revenue under SOP 97-2.  Tell us how you
         considered it.

RESPONSE:

     We recognize revenue when all criteria are met.  The following
table shows revenue by type (in thousands):

                                         Years ended December 31,
                                     2004         2003         2002
                                  ----------   ----------   ----------
         License                  $   12,345   $   11,234   $   10,123
         Maintenance                   5,678        4,567        3,456
                                  ----------   ----------   ----------
         Total                    $   18,023   $   15,801   $   13,579
                                  ==========   ==========   ==========

     In future filings we will include this table.

<PAGE>

Securities and Exchange Commission
June 17, 2005
Page 2

COMMENT:

     2.  Please revise your disclosure.

RESPONSE:

     The Company will revise Note 2 in its Form 10-Q for the quarter ended
June 30, 2005 to read substantially as follows:

          "Deferred revenue at June 30, 2005 was $[**] million and
          consists of maintenance billed in advance."

                                  * * * * *

     The Company acknowledges that:

     o   the Company is responsible for its disclosure.

                                      Very truly yours,
</TEXT>
</DOCUMENT>
`;

describe("a letter typed in lines of one width", () => {
  it("of the staff has its comments with their headings and bullets, and no page's head", () => {
    const { form, letter } = readText(STAFF);
    expect([form, letter.type, letter.date]).toEqual(["UPLOAD", "comments", "2005-06-03"]);
    expect(letter.subject).toEqual([{ form: "10-K", fiscalYearEnd: "2004-12-31", filed: "2005-03-15", fileNumber: "000-12345" }]);
    expect(letter.comments.map(({ number, heading, text, parts, response }) => [number, heading, text, parts.length, response])).toEqual([
      [1, "Critical Accounting Policies, page 25", "We note that you recognize revenue under SOP 97-2. Tell us how you considered it.", 0, null],
      [2, "Critical Accounting Policies, page 25", "Your disclosure does not address the following:\nthe amount of deferred revenue; and\nhow you establish fair value.\nPlease revise your disclosure accordingly.", 2, null],
      [3, "Goodwill, page F-9", "Tell us how you tested goodwill for impairment.", 0, null],
    ]);
  });

  it("of a company has its answers, under headings that stand above the word comment", () => {
    const { letter } = readText(COMPANY);
    expect([letter.type, letter.date, letter.staffLetterDate]).toEqual(["response", "2005-06-17", "2005-06-03"]);
    expect(letter.comments.map(({ heading, text }) => [heading, text])).toEqual([
      ["NOTE 2. REVENUE RECOGNITION, PAGE F-9", "We note that you recognize revenue under SOP 97-2. Tell us how you considered it."],
      ["NOTE 2. REVENUE RECOGNITION, PAGE F-9", "Please revise your disclosure."],
    ]);
    expect(letter.comments[0]?.response).toMatch(/^We recognize revenue .*In future filings we will include this table\.$/s);
    expect(letter.comments[1]?.response).toMatch(/billed in advance\."$/);
    expect(letter.comments[1]?.redactions).toHaveLength(1);
    expect(letter.comments[1]?.proposedDisclosures).toEqual(["Deferred revenue at June 30, 2005 was $[**] million and consists of maintenance billed in advance."]);
  });

  it("gives the table in an answer as a statement whose total foots", () => {
    const { report } = readReport("filename1.txt", new TextEncoder().encode(COMPANY));
    const [statement, ...others] = report.statements;
    expect(others).toEqual([]);
    expect(statement?.columns.map(({ period }) => period)).toEqual(["FY 2004", "FY 2003", "FY 2002"]);
    expect(statement?.scale).toBe(1000);
    expect(statement?.rows.map(({ label, cells }) => [label, cells.map((cell) => cell.value)])).toEqual([
      ["License", ["12345", "11234", "10123"]],
      ["Maintenance", ["5678", "4567", "3456"]],
      ["Total", ["18023", "15801", "13579"]],
    ]);
    expect(report.checks.filter(({ kind }) => kind === "sum").map(({ status }) => status)).toEqual(["exact", "exact", "exact"]);
  });
});
