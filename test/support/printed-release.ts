import { endingAt, type PrintedText } from "./pdf-writer";

/** Rows of an invented income statement: label, indent, and figures of two quarters with their "$" apart. */
const ROWS: readonly (readonly [label: string, now: string, before: string])[] = [
  ["Revenue", "$12,340", "$11,250"],
  ["Cost of revenue", "4,120", "3,905"],
  ["Gross profit", "8,220", "7,345"],
  ["Operating expenses:", "", ""],
  ["Sales and marketing", "2,610", "2,470"],
  ["General and administrative", "1,905", "1,880"],
  ["Total operating expenses", "4,515", "4,350"],
  ["Income from operations", "3,705", "2,995"],
  ["Other income (expense), net", "(115)", "\u0097"],
  ["Income before taxes", "3,590", "2,995"],
  ["Provision for income taxes", "897", "749"],
  ["Net income", "$2,693", "$2,246"],
];

export const NOW_RIGHT = 480, BEFORE_RIGHT = 560;

function row([label, now, before]: readonly [string, string, string], y: number): PrintedText[] {
  return [{ text: label, x: 50, y }, ...[[now, NOW_RIGHT], [before, BEFORE_RIGHT]].flatMap(([text, right]) => figure(String(text), Number(right), y))];
}

/** A "$" stands at its column's left, far from its figure. */
function figure(text: string, right: number, y: number): PrintedText[] {
  if (text === "") return [];
  const amount = text.replace("$", "");
  return [...(amount === text ? [] : [{ text: "$", x: right - 55, y }]), endingAt(right, y, amount)];
}

/** An invented release of two pages: prose, then the statement; head and page number on both. */
export function printedRelease(): PrintedText[][] {
  const furniture = (page: number): PrintedText[] => [{ text: "Larkspur Tools reports third quarter", x: 50, y: 30, size: 8 }, { text: String(page), x: 303, y: 760 }];
  return [
    [
      ...furniture(1),
      { text: "Larkspur Tools, Inc. Announces Third Quarter 2021 Results", x: 160, y: 80, bold: true },
      { text: "DAYTON, Ohio, November 4, 2021 -- Larkspur Tools, Inc. (NASDAQ: LKSP), a maker of garden tools, today", x: 50, y: 110 },
      { text: "announced results for the third quarter ended September 30, 2021. Revenue was $12.3 million.", x: 50, y: 122 },
    ],
    [
      ...furniture(2),
      { text: "LARKSPUR TOOLS, INC.", x: 250, y: 70, bold: true },
      { text: "CONSOLIDATED STATEMENTS OF OPERATIONS", x: 195, y: 84, bold: true },
      { text: "(In thousands)", x: 275, y: 98 },
      { text: "Three Months Ended September 30,", x: 420, y: 126, size: 8 },
      endingAt(NOW_RIGHT, 138, "2021"), endingAt(BEFORE_RIGHT, 138, "2020"),
      ...ROWS.flatMap((texts, index) => row(texts, 154 + 14 * index)),
    ],
  ];
}
