import { capital, lowered, type Subject } from "./subjects";

/** "Energy & Transportation's " before a measure. */
const JOINED_OWNER = /(?<![\w&])(?<name>(?:[A-Z][\w.-]*\s+){1,3}&\s+(?:[A-Z][\w.-]*\s+){0,2}[A-Z][\w.-]*['\u2019]s)\s+$/;

/** A measure of a part of the company that is called "... & ...": not the company's own, unless that is the filer's name. */
export function ofOwner(text: string, subject: Subject, issuers: ReadonlySet<string>): Subject {
  const name = JOINED_OWNER.exec(text.slice(0, subject.start))?.groups?.["name"];
  if (name === undefined || name.toLowerCase().split(/\s+/).some((word) => issuers.has(word.replace(/['\u2019]s$/, "")))) return subject;
  return { ...subject, base: capital(`${name} ${lowered(subject.base)}`), concept: null };
}
