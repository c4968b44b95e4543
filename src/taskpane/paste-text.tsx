import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, Input, makeStyles, Textarea, tokens, typographyStyles } from "@fluentui/react-components";
import { ClipboardPaste20Regular } from "@fluentui/react-icons/svg/clipboard-paste";
import { useState, type FormEvent, type ReactElement } from "react";
import { nameOfPasted, problemOfPasted, type Pasted } from "./pasted";

interface PasteTextProps {
  readonly disabled: boolean;
  readonly onText: (name: string, text: string) => void;
}

const useStyles = makeStyles({
  surface: { maxWidth: "min(480px, calc(100vw - 24px))", padding: tokens.spacingHorizontalL, boxSizing: "border-box" },
  title: { ...typographyStyles.subtitle2 },
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  input: { minWidth: 0, width: "100%" },
});

/** Adds a filing from the clipboard, under a name that the person gives it. */
export function PasteText({ disabled, onText }: PasteTextProps): ReactElement {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<ClipboardPaste20Regular />} disabledFocusable={disabled} onClick={() => setOpen(true)}>Paste text</Button>
      <Dialog open={open} onOpenChange={(_, data) => setOpen(data.open)}>
        <DialogSurface className={styles.surface}>
          <PasteForm onCancel={() => setOpen(false)} onText={(name, text) => {
            setOpen(false);
            onText(name, text);
          }} />
        </DialogSurface>
      </Dialog>
    </>
  );
}

function PasteForm({ onText, onCancel }: { readonly onText: PasteTextProps["onText"]; readonly onCancel: () => void }): ReactElement {
  const styles = useStyles();
  const [name, setName] = useState("");
  const [pasted, setPasted] = useState<Pasted>({ text: "", html: null });
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const found = problemOfPasted(pasted.text);
    setProblem(found);
    if (found === null) onText(nameOfPasted(name, pasted), pasted.html ?? pasted.text);
  };
  return (
    <form onSubmit={submit}>
      <DialogBody>
        <DialogTitle className={styles.title}>Paste a filing’s text</DialogTitle>
        <DialogContent className={styles.fields}>
          <Field label="Name in the library" hint="For example: Acme Q3 2013 release">
            <Input className={styles.input} value={name} placeholder="Pasted text" onChange={(_, { value }) => setName(value)} />
          </Field>
          <Field label="Text" required {...(problem === null ? {} : { validationState: "error" as const, validationMessage: problem })}>
            <Textarea
              className={styles.input}
              rows={8}
              value={pasted.text}
              onPaste={(event) => {
                // From a web page, tables come along as tables: that reads better than their words alone.
                const html = event.clipboardData.getData("text/html");
                if (pasted.text.trim() !== "" || !/<table\b/i.test(html)) return;
                event.preventDefault();
                setPasted({ text: event.clipboardData.getData("text/plain"), html });
                setProblem(null);
              }}
              onChange={(_, { value }) => {
                setPasted({ text: value, html: null });
                setProblem(null);
              }}
            />
          </Field>
        </DialogContent>
        <DialogActions fluid>
          <Button type="submit" appearance="primary">Add to the library</Button>
          <Button onClick={onCancel}>Cancel</Button>
        </DialogActions>
      </DialogBody>
    </form>
  );
}
