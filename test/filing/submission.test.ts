import { readFiling } from "../../src/filing/read-filing";
import { submissionDocuments } from "../../src/filing/submission";

const ENCODED = `begin 644 picture.jpg\n${"M_]C_X``02D9)1@`!`0$`8`!@``#_X@Q824-#7U!23T9)3$4``0$```Q(3&EN\n".repeat(2000)}end\n`;
const SUBMISSION = `-----BEGIN PRIVACY-ENHANCED MESSAGE-----
Proc-Type: 2001,MIC-CLEAR

<SEC-DOCUMENT>0000000001-98-000001.txt : 19980422
<SEC-HEADER>0000000001-98-000001.hdr.sgml : 19980422
CONFORMED SUBMISSION TYPE:\t8-K
\t\tCOMPANY CONFORMED NAME:\t\t\tNORTHWIND INC
</SEC-HEADER>
<DOCUMENT>
<TYPE>8-K
<SEQUENCE>1
<TEXT>

                                    FORM 8-K

</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>EX-99.01
<SEQUENCE>2
<DESCRIPTION>PRESS RELEASE
<TEXT>

Northwind reports results

</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>GRAPHIC
<TEXT>
${ENCODED}</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>EX-99.2
<TEXT>
${ENCODED}</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>EX-27
<TEXT>
<ARTICLE> 5
</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>EX-99.3
<TEXT>
Balance sheets, whose end is lost
`;

describe("a whole submission", () => {
  it("gives the documents that people read, each without the lines of SGML around it", () => {
    const documents = submissionDocuments(SUBMISSION);
    expect(documents.map(({ type, at }) => [type, SUBMISSION.slice(...at).trim()])).toEqual([
      ["8-K", "FORM 8-K"],
      ["EX-99.01", "Northwind reports results"],
      ["EX-99.3", "Balance sheets, whose end is lost"],
    ]);
  });

  it("has blocks of its text only", () => {
    const filing = readFiling("0000000001-98-000001.txt", new TextEncoder().encode(SUBMISSION));
    expect(filing.documents.map((document) => document.blocks.map((block) => (block.kind === "table" ? "table" : block.content.text)))).toEqual([["FORM 8-K"], ["Northwind reports results"], ["Balance sheets, whose end is lost"]]);
  });

  it("of a staff's letter gives the text extract of the encoded pages", () => {
    const upload = `<SEC-DOCUMENT>1.txt : 20240614\n<SEC-HEADER>\nCONFORMED SUBMISSION TYPE:\tUPLOAD\n</SEC-HEADER>\n<DOCUMENT>\n<TYPE>LETTER\n<TEXT>\n<PDF>\n${ENCODED}</PDF>\n</TEXT>\n</DOCUMENT>\n<DOCUMENT>\n<TYPE>TEXT-EXTRACT\n<TEXT>\nDear Luca:\n</TEXT>\n</DOCUMENT>\n`;
    expect(submissionDocuments(upload).map(({ type, at }) => [type, upload.slice(...at).trim()])).toEqual([["UPLOAD", "Dear Luca:"]]);
  });
});
