/** Names and signs of currencies other than the dollar, as lines above tables print them. */
const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/\bRMB\b|\brenminbi\b|\bCNY\b|\bChinese yuan\b/i, "CNY"],
  [/\b(?:euros?|EUR)\b|\u20ac/i, "EUR"],
  [/\bpounds? sterling\b|\bGBP\b|\bsterling\b|\u00a3/i, "GBP"],
  [/\bCanadian (?:dollars?|funds|\$)|\bCAD\b|\bCdn\s?\$|(?<![A-Z])C\$/i, "CAD"],
  [/\bAustralian dollars?\b|\bAUD\b|(?<![A-Z])A\$/i, "AUD"],
  [/\bHong Kong dollars?\b|\bHKD\b|\bHK\$/i, "HKD"],
  [/\bNew Taiwan dollars?\b|\bNTD\b|\bNT\$/i, "TWD"],
  [/\bSingapore dollars?\b|\bSGD\b|(?<![A-Z])S\$/, "SGD"],
  [/\bJapanese yen\b|\byen\b|\bJPY\b|\u00a5/i, "JPY"],
  [/\bSwiss francs?\b|\bCHF\b/i, "CHF"],
  [/\bBrazilian reais\b|\breais\b|\bBRL\b|(?<![A-Z])R\$/i, "BRL"],
  [/\bMexican pesos?\b|\bMXN\b/i, "MXN"],
  [/\bIndian rupees?\b|\bINR\b|\u20b9/i, "INR"],
  [/\bKorean won\b|\bKRW\b|\u20a9/i, "KRW"],
  [/\bIsraeli shekels?\b|\bNIS\b|\u20aa/, "ILS"],
  [/\bSwedish (?:kronor|krona|kroner)\b|\bSEK\b/i, "SEK"],
  [/\bNorwegian (?:kroner|krone)\b|\bNOK\b/i, "NOK"],
  [/\bDanish (?:kroner|krone)\b|\bDKK\b/i, "DKK"],
  [/\bSouth African rand\b|\bZAR\b/i, "ZAR"],
];
const US_DOLLARS = /\bU\.?\s?S\.?\s?(?:dollars?|\$)|\bUnited States dollars?\b|\bUSD\b|\bUS\s?\$/i;

/** The currency (ISO 4217) that a line above a table says its amounts are in; null where it says none. A line that names dollars for convenience beside another currency means the other. */
export function currencyOf(line: string): string | null {
  return CURRENCIES.find(([pattern]) => pattern.test(line))?.[1] ?? (US_DOLLARS.test(line) ? "USD" : null);
}
