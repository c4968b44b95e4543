import { Badge, Body1, Button, Caption1, makeStyles, mergeClasses, Subtitle2, tokens } from "@fluentui/react-components";
import { TaskListSquareLtr24Regular } from "@fluentui/react-icons/svg/task-list-square-ltr";
import { useMemo, type ReactElement } from "react";
import type { WorkbookSession } from "../../addin/workbook-session";
import type { LibraryEntry } from "../../facts/library";
import { EmptyState } from "../empty-state";
import { ProceduresSection } from "../procedures/procedures-section";
import { useCardStyles } from "../use-card-styles";
import { lettersOf, type Shown } from "./letter-view";
import { paragraphsOf } from "./paragraphs";

interface LettersTabProps {
  readonly entries: readonly LibraryEntry[];
  readonly session: WorkbookSession | null;
  /** Leads to filling sheets from a letter. */
  readonly onFill: (file: string) => void;
  readonly onShow: (place: Shown) => void;
  readonly onLibrary: () => void;
}

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalL}`, padding: 0, listStyleType: "none" },
  heading: { margin: 0 },
  text: { whiteSpace: "pre-line", margin: `${tokens.spacingVerticalXS} 0` },
  fill: { marginTop: tokens.spacingVerticalS },
  line: { margin: 0 },
  bullets: { margin: `${tokens.spacingVerticalXS} 0`, paddingLeft: tokens.spacingHorizontalXL },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
});

/** A letter's words in its paragraphs, with its lists. */
function LetterText({ text }: { readonly text: string }): ReactElement {
  const styles = useStyles();
  return (
    <>
      {paragraphsOf(text).map(({ words, items }, index) => (
        <div key={index}>
          {words !== "" && <Body1 as="p" block className={styles.text}>{words}</Body1>}
          {items.length > 0 && <ul className={styles.bullets}>{items.map((item, at) => <li key={at}>{item}</li>)}</ul>}
        </div>
      ))}
    </>
  );
}

/** What the staff asked, what the company answered, promised and withheld. */
export function LettersTab({ entries, session, onFill, onShow, onLibrary }: LettersTabProps): ReactElement {
  const styles = useStyles(), cards = useCardStyles();
  const companies = useMemo(() => lettersOf(entries), [entries]);
  if (companies.length === 0) {
    return (
      <>
        <EmptyState icon={<TaskListSquareLtr24Regular />} text="No comment letter is in the library yet." action={{ label: "Go to Library", run: onLibrary }} />
        <ProceduresSection session={session} />
      </>
    );
  }
  const source = (place: Shown | null, label: string, what: string): ReactElement | null => place && <Button size="small" aria-label={`${label}: ${what}`} onClick={() => onShow(place)}>{label}</Button>;
  return (
    <>
      {companies.map(({ company, file, comments, commitments, redactions }, index) => (
        <section key={`${company} ${index}`} aria-label={company}>
          <Subtitle2 as="h2" block className={styles.heading}>{company}</Subtitle2>
          <Button size="small" className={styles.fill} aria-label={`Fill sheets from the letters of ${company}`} onClick={() => onFill(file)}>Fill sheets</Button>
          {comments.length === 0 && <Body1 as="p" block className={styles.text}>These letters have no comments.</Body1>}
          <ul className={styles.list}>
            {comments.map((comment, at) => (
              <li key={at} className={cards.card}>
                <h3 className={cards.title}>{comment.title}</h3>
                <Caption1 as="p" block className={mergeClasses(cards.detail, styles.line)}>{comment.state}</Caption1>
                <LetterText text={comment.text} />
                {comment.citations.length > 0 && <Caption1 as="p" block className={cards.detail}>Rules cited: {comment.citations.join("; ")}</Caption1>}
                {comment.response === null ? <Caption1 as="p" block>No response is in the library.</Caption1> : <details><summary>Response</summary><LetterText text={comment.response} /></details>}
                <div className={styles.buttons}>{source(comment.asked, "Show comment", comment.title)}{source(comment.answered, "Show response", comment.title)}</div>
              </li>
            ))}
          </ul>
          {commitments.length > 0 && <h3 className={cards.title}>Commitments</h3>}
          <ul className={styles.list}>
            {commitments.map((promise, at) => (
              <li key={at} className={cards.card}>
                <Badge appearance="tint" color={promise.color}>{promise.status}</Badge>
                <Body1 as="p" block className={styles.text}>{promise.text}</Body1>
                <Caption1 as="p" block className={cards.detail}>{promise.detail}</Caption1>
                <Caption1 as="p" block>{promise.explanation}</Caption1>
                {promise.evidence !== null && <Body1 as="p" block className={styles.text}>“{promise.evidence}”</Body1>}
                {promise.evidenceFiling !== null && <Caption1 as="p" block className={cards.detail}>Found in {promise.evidenceFiling}</Caption1>}
                <div className={styles.buttons}>{source(promise.promised, "Show promise", promise.text)}{source(promise.shownBy, "Show evidence", promise.text)}</div>
              </li>
            ))}
          </ul>
          {redactions.length > 0 && <h3 className={cards.title}>Withheld from the public letters</h3>}
          <ul className={styles.list}>
            {redactions.map((redaction, at) => (
              <li key={at} className={cards.card}>
                <Body1 as="p" block className={styles.text}>{redaction.text}</Body1>
                <div className={styles.buttons}>{source(redaction.place, "Show in letter", redaction.withheld)}</div>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <ProceduresSection session={session} />
    </>
  );
}
