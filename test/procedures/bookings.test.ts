import fc from "fast-check";
import { averageDealSizeOf, bookingsOf } from "../../src/procedures/bookings";
import { readContracts, type Contract } from "../../src/procedures/contracts";

const TABLE = [
  ["Contract type", "Committed recurring fee", "One-time fees", "Customer", "Date"],
  ["Subscription", 54000, 6000, "Existing", "2012-10-15"],
  ["Subscription", 31000, null, "New", "2012-11-02"],
  ["Pay-for-performance", 90000, null, "New", "2012-11-05"],
  ["Month-to-month", 12000, null, "Existing", "2012-11-06"],
  ["Subscription", null, 8000, "New", "2012-12-01"],
  ["", "", "", "", ""],
  ["Barter", 500, null, "New", "2012-12-02"],
  ["Subscription renewal", 70000, null, "Existing", "2012-12-03"],
  ["Subscription", "tbd", null, "New", "2012-12-04"],
  ["Enterprise subscription", 20000, null, "", 41274],
] as const;
const contracts = readContracts(TABLE);

describe("bookings of a table of contracts", () => {
  it("are the committed recurring fees of new commitments", () => {
    const bookings = bookingsOf(contracts);
    expect(bookings).toMatchObject({ total: "105000", oneTimeFees: "6000" });
    expect(bookings.counted.map(({ contract }) => contract.row)).toEqual([2, 3, 11]);
  });

  it("say which rows were left out and why", () => {
    expect(bookingsOf(contracts).leftOut.map(({ contract, reason }) => [contract.row, reason])).toEqual([[4, "usage_based"], [5, "month_to_month"], [6, "one_time_only"], [8, "unknown_type"], [9, "renewal"], [10, "unreadable"]]);
    expect(bookingsOf(contracts).explanation).toContain("Row 4 is left out: usage-based and pay-for-performance contracts are not bookings.");
  });

  it("of a period are those of its days", () => {
    const november = bookingsOf(contracts, { from: "2012-11-01", to: "2012-11-30" });
    expect(november.total).toBe("31000");
    expect(november.leftOut.find(({ contract }) => contract.row === 2)?.reason).toBe("outside_period");
    expect(contracts.find(({ row }) => row === 11)?.date).toBe("2012-12-31");
  });

  it("are read without a header in the order of the columns", () => {
    expect(bookingsOf(readContracts([["Subscription", 100, "", "new", ""], ["Usage", 5, "", "new", ""]])).total).toBe("100");
  });
});

describe("average deal size", () => {
  it("is bookings by contracts, for all customers or those of one kind", () => {
    expect(averageDealSizeOf(contracts)).toMatchObject({ average: "35000", deals: 3 });
    expect(averageDealSizeOf(contracts, "new")).toMatchObject({ average: "31000", deals: 1 });
    expect(averageDealSizeOf(contracts, "existing")).toMatchObject({ average: "54000", deals: 1 });
  });

  it("of one kind of customers leaves out who is not said to be one, and says so", () => {
    const answer = averageDealSizeOf(contracts, "new");
    expect(answer.kind === "average_deal_size" && answer.unknownCustomer.map(({ contract }) => contract.row)).toEqual([11]);
    expect(answer.kind === "average_deal_size" && answer.explanation).toContain("1 more do not say");
  });

  it("is not available where no contract counts", () => {
    expect(averageDealSizeOf(readContracts([["Usage", 5, "", "new", ""]]))).toMatchObject({ kind: "not_available", message: expect.stringContaining("No contract counts") as unknown });
  });
});

describe("for any contracts", () => {
  const contract = fc.record({ type: fc.constantFrom("Subscription", "Usage-based", "Month to month", "Transaction-based", null), cents: fc.integer({ min: 1, max: 10_000_000 }), customer: fc.constantFrom("new", "existing") });
  const listed = fc.array(contract, { maxLength: 30 }).map((rows) => rows.map(({ type, cents, customer }, i): Contract => ({ row: i + 1, type, recurringFee: (cents / 100).toFixed(2), oneTimeFees: null, customer, date: null })));
  const cents = (text: string): number => Math.round(Number(text) * 100);

  it("every row is counted or left out with a reason, and the total is the exact sum of subscriptions", () => {
    fc.assert(fc.property(listed, (rows) => {
      const { counted, leftOut, total } = bookingsOf(rows);
      expect([...counted, ...leftOut].map((each) => each.contract.row).sort((a, b) => a - b)).toEqual(rows.map(({ row }) => row));
      expect(cents(total)).toBe(rows.filter(({ type }) => type === "Subscription").reduce((sum, { recurringFee }) => sum + cents(String(recurringFee)), 0));
    }));
  });

  it("bookings of new and of existing customers make up all, and the average lies within its cent", () => {
    fc.assert(fc.property(listed.filter((rows) => ["new", "existing"].every((kind) => rows.some(({ type, customer }) => type === "Subscription" && customer === kind))), (rows) => {
      const [all, fresh, existing] = [averageDealSizeOf(rows), averageDealSizeOf(rows, "new"), averageDealSizeOf(rows, "existing")];
      if (all.kind !== "average_deal_size" || fresh.kind !== "average_deal_size" || existing.kind !== "average_deal_size") throw new Error("an average is missing");
      expect(fresh.deals + existing.deals).toBe(all.deals);
      expect(cents(fresh.total) + cents(existing.total)).toBe(cents(all.total));
      expect(Math.abs(cents(all.average) * all.deals - cents(all.total))).toBeLessThanOrEqual(all.deals / 2 + 1e-6);
    }));
  });
});
