interface Topic {
  readonly name: string;
  readonly words: RegExp;
}

/** What a comment is about, by words that only such comments use. */
const TOPICS: readonly Topic[] = [
  { name: "company acknowledgement", words: /\backnowledg(?:ing|e?ment)\b/i },
  { name: "bookings", words: /\bbookings\b/i },
  { name: "average deal size", words: /\baverage deal size\b/i },
  { name: "backlog", words: /\bbacklog\b/i },
  { name: "settlement", words: /\bsettlement\b/i },
  { name: "materiality", words: /\bmateriality\b/i },
  { name: "loss contingencies", words: /\bcontingenc(?:y|ies)\b|\breasonabl[ey] possib(?:le|ility)[^.]{0,40}\bloss|\brange of loss\b/i },
  { name: "non-GAAP measures", words: /\bnon-\s?gaap\b/i },
  { name: "revenue recognition", words: /\brevenue recognition\b|\brecogniz\w+ (?:of )?revenues?\b|\bASC 606\b|\bperformance obligations?\b/i },
  { name: "segment reporting", words: /\b(?:operating|reportable) segments?\b|\bsegment reporting\b|\bASC 280\b|\bchief operating decision maker\b/i },
  { name: "income taxes", words: /\bincome tax(?:es)?\b|\beffective tax rate\b|\bvaluation allowance\b|\bdeferred tax/i },
  { name: "goodwill impairment", words: /\bgoodwill\b/i },
  { name: "internal control", words: /\binternal controls? over financial reporting\b|\bdisclosure controls and procedures\b|\bmaterial weakness/i },
  { name: "key performance metrics", words: /\bkey (?:performance|operating|business) (?:indicators?|metrics?|measures?)\b/i },
  { name: "liquidity", words: /\bliquidity and capital resources\b|\bliquidity (?:position|needs|requirements)\b/i },
  { name: "executive compensation", words: /\bexecutive compensation\b|\bnamed executive officers?\b|\bcompensation discussion\b/i },
  { name: "share-based compensation", words: /\b(?:share|stock)-based compensation\b/i },
  { name: "fair value", words: /\bfair value\b/i },
  { name: "climate-related disclosure", words: /\bclimate change\b|\bclimate-related\b/i },
];

/** Names of the topics of a staff comment, in the order in which it first speaks of them. */
export function findTopics(text: string): string[] {
  return TOPICS.map((topic) => ({ name: topic.name, at: text.search(topic.words) }))
    .filter((topic) => topic.at >= 0)
    .sort((a, b) => a.at - b.at)
    .map((topic) => topic.name);
}
