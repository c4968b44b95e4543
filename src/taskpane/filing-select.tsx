import { Field, makeStyles, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Report } from "../vocabulary/report";
import { filingLabel } from "./filing-summary";

interface FilingSelectProps {
  readonly reports: readonly Report[];
  readonly file: string;
  readonly disabled?: boolean;
  readonly onFile: (file: string) => void;
}

const useStyles = makeStyles({
  // A select is as wide as its longest choice unless told otherwise.
  shrinking: { minWidth: 0, width: "100%" },
});

/** The filing that a tab is about. */
export function FilingSelect({ reports, file, disabled = false, onFile }: FilingSelectProps): ReactElement {
  const styles = useStyles();
  return (
    <Field label={{ children: "Filing", weight: "semibold" }} className={styles.shrinking}>
      <Select className={styles.shrinking} select={{ className: styles.shrinking }} value={file} disabled={disabled} onChange={(_, { value }) => onFile(value)}>
        {reports.map((each) => (
          <option key={each.file} value={each.file}>
            {filingLabel(each)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
