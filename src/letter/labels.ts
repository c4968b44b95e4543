import type { LetterLine } from "./letter-lines";

const STAFF = "(?:the\\s+)?(?:staff|sec|commission)?(?:['\\u2019]?s)?(?:\\s+staff)?(?:['\\u2019]?s)?\\s*";
/** "1.", "1)", "(1)", "1 -" before a comment, with "Comment:" behind it where that is printed. */
const NUMBERED = new RegExp(`^\\(?(\\d{1,3})\\s?(?:[.)](?!\\d)|[\\u2013\\u2014-](?=\\s))\\s*(?:${STAFF}(?:comments?|questions?)\\s*:\\s*)?`, "i");
/** "Comment 1:", "Staff Comment No. 1", "SEC Comment #1". */
const LABELLED = new RegExp(`^${STAFF}(?:comments?|questions?)\\s+(?:no\\.?\\s*|number\\s+|#\\s*)?(\\d{1,3})(?![\\d,]|\\.\\d)\\s*[.:)\\u2013\\u2014-]*\\s*`, "i");
const COMMENT_LABEL = new RegExp(`^${STAFF}comments?\\s*:\\s*`, "i");
const NAME = "[A-Z][\\w.&-]*(?:['\u2019]s?)?";
/** "Response:", "Company Response:", "Response to Comments 1 and 2:", "Apple's Response", "Reply:". A sentence such as "We note your response." is none. */
const RESPONSE_LABEL = new RegExp(`^(?:(?:[Tt]he\\s+|THE\\s+)?${NAME}(?:\\s+(?:${NAME}|&|of|and)){0,4}\\s+)?(?:[Rr]esponses?|RESPONSES?|Reply|REPLY|Answer|ANSWER)(?:\\s+(?:(?:to|To|TO)\\s+)?(?:(?:the|The|THE)\\s+)?(?:(?:[Ss]taff|STAFF|SEC)(?:['\u2019]?[sS])?\\s+)?(?:[Cc]omments?|COMMENTS?|[Qq]uestions?)(?:\\s+(?:[Nn]os?\\.?\\s*|NOS?\\.?\\s*|[Nn]umbers?\\s+|#\\s*)?\\d{1,3}(?:(?:\\s*(?:,|and|&)\\s*)+\\d{1,3})*)?|\\s+(?:[Nn]o\\.?\\s*|#\\s*)?\\d{1,3})?\\s*(?:[:\u2013\u2014]\\s*|\\.\\s+(?=[A-Z])|\\.?$)`);

/** A line that only says that a comment follows: "COMMENT:", "Staff's comment". */
export function isCommentLabel(text: string): boolean {
  return COMMENT_LABEL.exec(`${text.replace(/:$/, "")}:`)?.[0].length === text.replace(/:$/, "").length + 1;
}

/** A comment's number at the start of a line. */
export interface CommentNumber {
  readonly number: number;
  /** Characters of the number and its label. */
  readonly length: number;
  /** The word "comment" stands with it. */
  readonly labelled: boolean;
}

/** The number that begins a line as a comment's; null for none. */
export function commentNumber(text: string): CommentNumber | null {
  const labelled = LABELLED.exec(text), match = labelled ?? NUMBERED.exec(text);
  if (!match) return null;
  const label = COMMENT_LABEL.exec(text.slice(match[0].length))?.[0].length ?? 0;
  return { number: Number(match[1]), length: match[0].length + label, labelled: labelled !== null || label > 0 || /comment/i.test(match[0]) };
}

/** Length of the label that opens an answer, or 0. */
export function responseLabel(line: LetterLine): number {
  if (line.kind === "row") return 0;
  return RESPONSE_LABEL.exec(line.content.text)?.[0].length ?? 0;
}
