import { readReport } from "../../src/report/read-report";
import type { Reading } from "../../src/report/read-report";
import { commitmentStatuses, type CommitmentStatus } from "../../src/together/commitment-status";
import { LETTER, RELEASE_8K, reportOf8k, reportOfLetter } from "../support/seeds";

function read(name: string, html: string): Reading {
  return readReport(name, new TextEncoder().encode(html));
}

/** A letter of Harrow Foods of May 24, 2016 with one answer. */
function letter(answer: string): Reading {
  return read("letter.htm", `<html><body><p>May 24, 2016</p><p>U.S. Securities and Exchange Commission</p><table><tr><td>Re:</td><td><p><b>Harrow Foods, Inc.</b></p></td></tr></table><p>Form 10-K for the Fiscal Year Ended December 31, 2015</p><p>Filed February 10, 2016</p><p>File No. 1-09761</p><p>Dear Ms. Roe:</p><p>This letter responds to your letter dated May 10, 2016.</p><p><b>1. Please revise.</b></p><p>Response: ${answer}</p><p>Very truly yours,</p></body></html>`);
}

/** A later filing of the same company. */
function later(body: string, { form = "10-Q", date = "2016-08-05" } = {}): Reading {
  const { report, ...rest } = read("later.htm", `<html><body><p>Harrow Foods, Inc.</p>${body}</body></html>`);
  const registrant = { name: "Harrow Foods, Inc.", ticker: null, cik: null, fileNumber: null };
  return { ...rest, report: { ...report, registrant, form, date, letter: null } };
}

function only(answer: string, ...filings: readonly Reading[]): CommitmentStatus {
  const statuses = commitmentStatuses([letter(answer), ...filings]);
  expect(statuses.length).toBe(1);
  return statuses[0] as CommitmentStatus;
}

describe("the promises of the letter in seeds/ beside the release of November 2013", () => {
  const release = reportOf8k(), statuses = commitmentStatuses([release, reportOfLetter()]);

  it("are each told as kept, not found or not due", () => {
    expect(statuses.map(({ about, status, reason }) => [about, status, reason])).toEqual([
      ["bookings", "kept", "shown_elsewhere"],
      ["average deal size", "not_found", "nothing_found"],
      ["future settlement amounts", "not_found", "not_observable"],
      [null, "not_found", "filing_missing"],
      [null, "not_due", "condition_not_met"],
      ["pending litigation", "not_due", "condition_not_met"],
    ]);
    expect(statuses.map(({ letter: { file }, entry, lookedAt }) => [file, entry, lookedAt])).toEqual(statuses.map(() => [LETTER, 1, [RELEASE_8K]]));
  });

  it("show where bookings are reported, by a definition that agrees with the letter's", () => {
    const [{ evidence, definition, explanation }] = statuses as [CommitmentStatus];
    expect(evidence?.text).toMatch(/^Bookings for the third quarter of 2013 were \\?\$10\.2 million/);
    expect(release.source.slice(...(evidence?.at ?? [0, 0]))).toMatch(/^Bookings for the third quarter[^]*2012\.$/);
    expect(definition).toMatchObject({ agreement: "agrees", text: expect.stringMatching(/^Bookings are measured as incremental new contractual commitments/) as unknown });
    expect(explanation).toContain("no annual or quarterly report after the letter is in the library");
  });

  it("say what average deal size depends on", () => {
    expect(statuses[1]?.explanation).toContain("Average deal size is not reported in the 8-K of 2013-11-06");
    expect(statuses[1]?.explanation).toContain("only “so long as such information is also conveyed in press releases and/or earnings releases”, and this release does not convey it");
  });

  it("are not due while no later filing is at hand", () => {
    expect(commitmentStatuses([reportOfLetter()]).map(({ status, reason }) => [status, reason])).toEqual(statuses.map(() => ["not_due", "no_later_filing"]));
  });
});

describe("a promise", () => {
  const WORDING = "We will revise our disclosure in future filings as follows: </p><p>\"Cash held by our foreign subsidiaries is considered permanently reinvested and would be subject to federal income tax if repatriated.\"";

  it("to use a wording is kept where a later filing has it, whatever its figures", () => {
    const status = only(WORDING, later("<p>Sales rose.</p><p>Cash held by our foreign subsidiaries of $12 million is considered permanently reinvested and would be subject to federal income tax if it were repatriated.</p>"));
    expect(status).toMatchObject({ status: "kept", reason: "shown", evidence: { by: "wording", file: "later.htm", form: "10-Q" } });
  });

  it("to use a wording is not found where the later filing says something else", () => {
    expect(only(WORDING, later("<p>Cash was $40 million. Our subsidiaries are profitable.</p>"))).toMatchObject({ status: "not_found", reason: "nothing_found", evidence: null });
  });

  it("to report a measure is kept where a filing of the promised kind gives it", () => {
    const answer = "We will disclose bookings in future filings.";
    expect(only(answer, later("<p>Bookings for the second quarter of 2016 were $10.2 million.</p>"))).toMatchObject({ status: "kept", reason: "shown", evidence: { by: "measure" } });
    expect(only(answer, later("<p>Revenue for the second quarter of 2016 was $10.2 million.</p>")).status).toBe("not_found");
  });

  it("is never kept by a filing from before the letter", () => {
    expect(only("We will disclose bookings in future filings.", later("<p>Bookings for the first quarter of 2016 were $10.2 million.</p>", { date: "2016-05-01" }))).toMatchObject({ status: "not_due", reason: "no_later_filing" });
  });

  it("is never kept by another company's filing", () => {
    const other = later("<p>Bookings for the second quarter of 2016 were $10.2 million.</p>");
    const status = only("We will disclose bookings in future filings.", { ...other, report: { ...other.report, registrant: { name: "Alder Instruments, Inc.", ticker: null, cik: null, fileNumber: null } } });
    expect(status.status).toBe("not_due");
  });

  it("for a filing that is not at hand is not due until that filing is", () => {
    const answer = "We will disclose bookings in our Annual Report on Form 10-K for the year ended December 31, 2016.";
    const body = "<p>Bookings for the second quarter of 2016 were $10.2 million.</p>";
    expect(only(answer, later(body))).toMatchObject({ status: "not_due", reason: "not_at_hand_yet" });
    expect(only(answer, later(body, { date: "2017-08-05" }))).toMatchObject({ status: "not_found", reason: "filing_missing" });
  });

  it("to stop something is told where the thing is still there, and never called kept because it is not", () => {
    const answer = "We have decided to discontinue the organic growth index in future filings.";
    expect(only(answer, later("<p>Our organic growth index rose.</p>"))).toMatchObject({ status: "not_found", reason: "still_there", evidence: { text: "Our organic growth index rose." } });
    expect(only(answer, later("<p>Sales rose.</p>"))).toMatchObject({ status: "not_found", reason: "not_observable" });
  });

  it("that holds if something is material is said to be the company's judgement", () => {
    expect(only("We will disclose customer churn rates in future filings, if material.", later("<p>Sales rose.</p>")).explanation).toContain("“if material”, which is the company's own judgement");
  });

  it("about a matter that is no measure is kept where a sentence gives its figure, and not by words alone", () => {
    const answer = "We will disclose cash held abroad by subsidiaries in future filings.";
    expect(only(answer, later("<p>Cash held abroad by our subsidiaries was $12 million.</p>"))).toMatchObject({ status: "kept", evidence: { by: "statement" } });
    expect(only(answer, later("<p>Cash held abroad by our subsidiaries may be taxed.</p>")).status).toBe("not_found");
  });

  it("to say something is kept where a later filing says it in nearly the same words", () => {
    const answer = "We will clarify in future filings that the outcome of pending litigation is not expected to have a material adverse effect on cash flows.";
    expect(only(answer, later("<p>The outcome of the pending litigation is not expected to have any material adverse effect on our cash flows.</p>"))).toMatchObject({ status: "kept", reason: "shown", evidence: { by: "statement" } });
    expect(only(answer, later("<p>Litigation may have an effect on our operations.</p>")).status).toBe("not_found");
  });

  it("defined differently later is said to be", () => {
    const answer = "We will disclose bookings in future filings, as follows: </p><p>\"Bookings represent new subscription commitments of enterprise customers, excluding usage based fees and renewals.\"";
    const status = only(answer, later("<p>Bookings for the second quarter of 2016 were $10.2 million. Bookings represent new subscription commitments and renewals of enterprise customers.</p>"));
    expect(status).toMatchObject({ status: "kept", definition: { agreement: "differs" } });
  });
});
