const MONTH = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
/** The names that a column's period goes by, each whole. */
const PERIOD_NAME = new RegExp(`\\b${MONTH}\\.?\\s+\\d{1,2},?(?:\\s+(?:19|20)\\d{2})?|\\b${MONTH}\\.?,?\\s+(?:19|20)\\d{2}|\\b(?:19|20)\\d{2}\\b|\\b\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d{2})\\b|\\b[1-4]Q\\s?'?\\d{2,4}\\b|\\bQ[1-4]\\s?'?\\d{2,4}\\b|\\b(?:FY|YTD)\\s?'?\\d{2,4}\\b`, "gi");

/** Where the names of periods stand in a header's words, from left to right. */
export function periodNames(text: string): RegExpExecArray[] {
  return [...text.matchAll(PERIOD_NAME)];
}

/** Whether words are the names of two or more periods and nothing else: "June 28, January 3,", "2004 2003". */
export function isPeriodNames(text: string): boolean {
  return periodNames(text).length > 1 && text.replace(PERIOD_NAME, "").replace(/[\s,*]|\(\d\)/g, "") === "";
}
