import type { Guidance, ProseFigure } from "../../src/vocabulary/report";
import type { Statement } from "../../src/vocabulary/statement";
import { column, expects, QUARTERS_AND_NINE_MONTHS as PERIODS, rows, said, table } from "./tables";

/** LivePerson's release of November 6, 2013 as the damaged seed prints it: ghosts, wrong headers, missing digits and all. */
export function liveperson(): { statements: Statement[]; metrics: ProseFigure[]; guidance: Guidance[] } {
  const perShare = (label: string, metric: string, ...cells: string[]) => ({ label, metric, cells, unit: "per_share" as const });
  const shares = (label: string, metric: string, ...cells: string[]) => ({ label, metric, cells, unit: "shares" as const });
  const netIncome = "Net (loss) income in accordance with generally accepted accounting principles";
  const operations = table("s1", "income_statement", "Condensed Consolidated Statements of Operations", PERIODS, [
    ...rows(
      ["Revenue", "45192", "39670", "130917", "114934"],
      ["Cost of revenue", "10597", "9036", "31342", "25450"],
      ["Sales and marketing", "16141", "12713", "46118", "36820"],
      ["Product development", "10023", "8005", "27091", "21881"],
      ["General and administrative", "9508", "7316", "29581", "22784"],
      ["Amortization of purchased intangibles", "224", "11", "672", "98"],
      ["Total cost and expenses", "46493", "37081", "134804", "107033"],
      ["(Loss) income from operations", "-1301", "2589", "-3887", "7901"],
      ["Other income", "209", "41", "264", "155"],
      ["(Loss) income before (benefit from) provision for income taxes", "-1092", "2630", "-3623", "8056"],
      ["(Benefit from) provision for income taxes", "-362", "1030", "-832", "3193"],
      ["Net (loss) income", "-730", "1600", "-2791", "4863"],
    ),
    perShare("Basic", "EarningsPerShareBasic", "-0.01", "0.03", "-0.05", "0.09"),
    perShare("Diluted", "EarningsPerShareDiluted", "-0.01", "0.03", "-0.05", "0.09"),
    shares("Basic", "WeightedAverageNumberOfSharesOutstandingBasic", "54046161", "55688824", "54898974", "55087109"),
    shares("Diluted", "WeightedAverageNumberOfDilutedSharesOutstanding", "54046161", "57760868", "54898974", "56987302"),
  ]);
  const ebitda = table("s2", "reconciliation", "Reconciliation to adjusted EBITDA", PERIODS, [
    ...rows(
      [netIncome, "-730", "1600", "-2791", "4863"],
      ["Amortization of purchased intangibles", "691", "140", "1575", "294"],
      ["Stock-based compensation", "3798", "2852", "9749", "7646"],
      ["Depreciation", "2002", "1841", "6050", "5170"],
      ["(Benefit from) provision for income taxes", "-362", "1030", "-832", "3193"],
    ),
    { label: "Other (income)", metric: "OtherNonoperatingIncomeExpense", cells: ["-209", "-41", "-264", "-155"] },
    ...rows(["Adjusted EBITDA", "5190", "7422", "13487", "21011"]),
    perShare("Diluted adjusted EBITDA per common share", "AdjustedEbitdaPerShare", "0.09", "0.13", "0.24", "0.37"),
    shares("Weighted average shares used in diluted EBITDA per common share", "AdjustedEbitdaShares", "55183101", "57760868", "56221645", "56987302"),
  ]);
  const adjusted = table("s3", "reconciliation", "Reconciliation to adjusted net income", PERIODS, [
    ...rows(
      [netIncome, "-730", "1600", "-2791", "4863"],
      ["Amortization of purchased intangibles", "691", "140", "1575", "294"],
      ["Stock-based compensation", "3798", "2852", "9749", "7646"],
      ["Adjusted net income", "3759", "4592", "8533", "12803"],
    ),
    perShare("Diluted adjusted net income per common share", "AdjustedNetIncomePerShare", "0.07", "0.08", "0.15", "0.22"),
    shares("Weighted average shares used in diluted adjusted net income per common share", "AdjustedNetIncomeShares", "55183101", "57760868", "56221645", "56987302"),
  ]);
  const cash = table("s4", "reconciliation", "EBITDA to net cash provided by operating activities", PERIODS, [
    ...rows(
      ["EBITDA", "5190", "7422", "13487", "21011"],
      ["(less):", "?3,130", "?7,422", "?15,467", "?21,011"],
      ["Changes in operating assets and liabilities", "-2265", "-2448", "-9235", "998"],
      ["Provision for doubtful accounts", "-2203", "-2440", "-3233", "20"],
    ),
    { label: "Benefit from (provision for) income taxes", metric: "IncomeTaxExpenseBenefit", cells: ["362", "-1030", "832", "-3193"] },
    ...rows(
      ["Deferred income taxes", "-526", "-585", "-1700", "-1325"],
      ["Other income", "209", "?3 400", "264", "?17.000"],
      ["Net cash provided by operating activities", "2970", "3400", "3648", "17666"],
    ),
  ]);
  const balance = table("s5", "balance_sheet", "Condensed Consolidated Balance Sheets", [column("2013-09-30", 0, "2013-09-30"), column("2012-12-31", 0, "2012-12-31")], rows(
    ["Cash and cash equivalents", "77379", "103330..103339"], ["Accounts receivable, net", "32726", "23830..23839"], ["Prepaid expenses and other current assets", "7049", "6360..6369"],
    ["Deferred tax assets, net", "4031", "2610..2619"], ["Total current assets", "121185", "136150..136159"], ["Property and equipment, net", "18183", "17490..17499"],
    ["Intangibles, net", "14156", "15680..15689"], ["Goodwill", "32724", "32640..32649"], ["Deferred tax assets, net", "4755", "4180..4189"], ["Other assets", "2327", "2410..2419"],
    ["Total assets", "193330", "208570..208579"], ["Accounts payable", "9209", "11120..11129"], ["Accrued expenses", "20347", "17910..17919"], ["Deferred revenue", "6779", "6520..6529"],
    ["Total current liabilities", "36335", "35560..35569"], ["Deferred revenue, net of current", "1270", "1260..1269"], ["Other liabilities", "1397", "1500..1509"],
    ["Total liabilities", "", "38330..38339"], ["Total stockholders' equity", "", "170240..170249"],
  ));
  const misheaded = [column("Q3 2013", 3, "2013-09-30"), column("9M 2012", 9, "2012-09-30")];
  const stock = table("s6", "supplemental", "Stock-Based Compensation", misheaded, rows(
    ["Cost of revenue", "635", "1557"], ["Sales and marketing", "844", "2159"], ["Product development", "1241", "2922"], ["General and administrative", "1078", "3111"], ["Total", "3798", "9749"],
  ));
  const amortization = table("s7", "supplemental", "Amortization of Purchased Intangible Assets", misheaded, rows(
    ["Cost of revenue", "467", "903"], ["General and administrative", "224", "672"], ["Total", "691", "1575"],
  ));
  const metrics = [
    said("Revenue", "Q3 2013", "45.2"), said("B2B revenue", "Q3 2013", "41.4"), said("B2B revenue growth", "Q3 2013", "15", "percent", 1), said("Revenue growth", "Q3 2013", "14", "percent", 1),
    said("Consumer revenue", "Q3 2013", "3.8"), said("Bookings", "Q3 2013", "10.2"), said("Net income", "Q3 2013", "-0.7"), said("EPS", "Q3 2013", "-0.01", "per_share", 1),
    said("Net income", "Q3 2012", "1.6"), said("EPS", "Q3 2012", "0.03", "per_share", 1), said("Adjusted net income", "Q3 2013", "3.8"), said("Adjusted EBITDA", "Q3 2013", "5.2"),
    said("Adjusted EBITDA per share", "Q3 2013", "0.09", "per_share", 1), said("Cash", "2013-09-30", "77.4"), said("Cash", "2013-06-30", "75.0"), said("Cash from operations", "Q3 2013", "3.0", "money", 1_000_000, { hedge: "approximately" }),
  ];
  const guidance = [
    expects("Revenue", "Q4 2013", "46", "47"), expects("Diluted adjusted EBITDA per share", "Q4 2013", "0.09", "0.11", "per_share", 1), expects("GAAP EPS", "Q4 2013", "-0.01", "0.01", "per_share", 1),
    expects("Revenue", "FY 2013", "177", "178"), expects("Diluted adjusted EBITDA per share", "FY 2013", "0.33", "0.35", "per_share", 1), expects("GAAP EPS", "FY 2013", "-0.06", "-0.04", "per_share", 1),
    expects("Fully diluted share count", "FY 2013", "56.3", "56.3", "shares"),
  ];
  return { statements: [operations, ebitda, adjusted, cash, balance, stock, amortization], metrics, guidance };
}
