import { Button, Caption1, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ArrowUpload20Regular } from "@fluentui/react-icons/svg/arrow-upload";
import { useRef, useState, type DragEvent, type ReactElement, type ReactNode } from "react";

interface DropZoneProps {
  /** Whether files are being read just now. */
  readonly busy: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  /** Other ways to add, beside the file dialog. */
  readonly children?: ReactNode;
}

const ACCEPTED = ".txt,.htm,.html,.pdf,.json";

const useStyles = makeStyles({
  zone: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalL,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    textAlign: "center",
  },
  over: { backgroundColor: tokens.colorBrandBackground2, border: `1px solid ${tokens.colorCompoundBrandStroke}` },
  ways: { display: "flex", flexWrap: "wrap", justifyContent: "center", gap: tokens.spacingHorizontalS },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** Takes filings and company facts by drag and drop, or by the system's file dialog for those who do not drag. */
export function DropZone({ busy, onFiles, children }: DropZoneProps): ReactElement {
  const styles = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  const dropped = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0 && !busy) onFiles(files);
  };
  const dragged = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <div className={mergeClasses(styles.zone, over && styles.over)} onDragOver={dragged} onDragEnter={dragged} onDragLeave={() => setOver(false)} onDrop={dropped}>
      <Text align="center" weight="semibold">Drop filings here</Text>
      <div className={styles.ways}>
        <Button icon={<ArrowUpload20Regular />} disabledFocusable={busy} onClick={() => picker.current?.click()}>
          {busy ? "Reading…" : "Choose files"}
        </Button>
        {children}
      </div>
      <Caption1 align="center" className={styles.hint}>Web pages, text or PDF as filed with the SEC, or its company facts (.json). They stay in this workbook.</Caption1>
      <input
        ref={picker}
        type="file"
        accept={ACCEPTED}
        multiple
        hidden
        aria-label="Files to add"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // So that choosing the same file again is noticed.
          event.target.value = "";
          if (files.length > 0) onFiles(files);
        }}
      />
    </div>
  );
}
