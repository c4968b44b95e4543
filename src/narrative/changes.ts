const UP = "increas(?:e|es|ed|ing)|gr(?:ew|own|owing|owth)|ros?e|risen|gain(?:ed)?|improv(?:e|ed|es|ing|ement)|climb(?:ed)?|jump(?:ed)?|advanc(?:ed|e)|expand(?:ed)?|up|higher|surg(?:ed|e)|accelerat(?:ed|ing)";
const DOWN = "decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|f(?:ell|all|allen)|drop(?:ped|s)?|down|lower|reduc(?:ed|tion)|slipp?(?:ed)?|contract(?:ed|ion)|shr[ai]nk";

const BEFORE = new RegExp(`\\b(?:(?<up>${UP})|(?<down>${DOWN}))\\b[\\s,]*(?:(?:in|during|for|over|by|of|the|to the tune of|sequentially|year-over-year)\\b\\s*)*$`, "i");
const AFTER = new RegExp(`^\\s*\\)?\\s*(?:year-over-year|annual|sequential|quarterly|overall|net|of)?\\s*(?:(?<up>${UP})|(?<down>${DOWN}))\\b`, "i");
const TO_BEFORE = /\bto\s+(?:a\s+(?:loss|profit)\s+of\s+)?$/i;

/** Words that a figure and its measure may have between them when the one is said of the other. */
const LINK_WORDS = new RegExp(`\\b(?:${UP}|${DOWN}|was|were|is|are|be|been|of|to|from|or|and|a|an|the|for|in|at|as|by|on|with|it|its|our|this|that|which|has|have|had|total(?:l?ed|ling|ing|s)?|amount(?:ed|ing)?|reach(?:ed|ing)?|came|stood|ended|ending|also|both|net|loss|income|profit|earnings|expenses?|balances?|results?|respectively|over|versus|vs|relative|than|against|equal|equivalent|represent(?:s|ed|ing)|reflect(?:s|ed|ing)|yielding|resulting|approximately|about|compar(?:ed|es|ing|able)|favorably|unfavorably|during|per|share|shares|diluted|basic|common|same|record(?:ed)?|report(?:ed)?|year-over-year|sequentially|further|slightly|significantly|sharply|strongly|only|just|some|year|period|quarter|per|consolidated|gaap|remained|exceed(?:ed|ing)?|now|then|ago|periods?|ended|amounts?|or)\\b`, "gi");

/** Characters before a figure in which its verb of change stands. */
const NEAR = 100;

/** 1 where the words beside a figure tell a rise by it, -1 a fall, 0 where the figure is itself the level. */
export function changeDirection(before: string, after: string): 1 | -1 | 0 {
  const near = before.slice(-NEAR);
  if (TO_BEFORE.test(near)) return 0;
  const found = BEFORE.exec(near) ?? AFTER.exec(after);
  if (!found) return 0;
  return found.groups?.["down"] === undefined ? 1 : -1;
}

const ASIDES: readonly RegExp[] = [
  /\([^()]*\)/g,
  /,\s*(?:which|including|excluding|driven|due|primarily|net of|inclusive|consisting|and includes|led by|reflecting|despite)\b[^,$%]*,/gi,
];

/** A phrase that names the figure anew, however far its measure stands before it. */
const RESUMED = /(?:^|,)\s*(?:resulting in|totall?ing|amounting to|for a total of|for an aggregate of)\s+(?:a\s+|an\s+)?(?:total\s+|aggregate\s+|net\s+)?(?:cash outlay|cash outflow|total|outlay|amount|charge)?\s*(?:of\s*)?$/i;
/** "was a result of a $5 million increase": the figure is of what caused the measure. */
const CAUSE = /\b(?:result of|due to|because of|driven by|attributable to|caused by|reflecting)\b/i;
/** "revenue of $26.7 billion and record quarterly profit of": another measure, in words that are no label. */
const OTHER_RESULT = /\band\b[^$%]*\b(?:profit|earnings|income|loss(?:es)?|results?)\b/i;
/** "existing customers requesting more products of $54,000": a participle tells more of the measure. */
const PARTICIPLE = /^\s*[a-z]+ing\b[^,;:.]*\sof\s*$/i;

/** Whether the words between a measure and a figure leave no doubt that the figure is the measure's. */
export function linksFigure(between: string): boolean {
  const told = ASIDES.reduce((text, pattern) => text.replace(pattern, " "), between);
  if (CAUSE.test(told) || OTHER_RESULT.test(told)) return false;
  if (RESUMED.test(told) || PARTICIPLE.test(told)) return true;
  return told.replace(LINK_WORDS, " ").replace(/[\s,():"\u201c\u201d\u2013\u2014-]/g, "") === "";
}
