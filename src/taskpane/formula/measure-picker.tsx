import { Combobox, Field, makeStyles, Option } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { matching, type MeasureChoice } from "./formula-choices";

interface MeasurePickerProps {
  readonly choices: readonly MeasureChoice[];
  readonly chosen: MeasureChoice;
  readonly onChoose: (measure: string) => void;
}

const useStyles = makeStyles({
  wide: { minWidth: 0, width: "100%" },
  list: { maxHeight: "40vh" },
});

/** A list of more than this many is searched, not read. */
const MOST_SHOWN = 100;

/** The measure, picked from a list that typing makes shorter. */
export function MeasurePicker({ choices, chosen, onChoose }: MeasurePickerProps): ReactElement {
  const styles = useStyles();
  const [typed, setTyped] = useState<string | null>(null);
  // Words that come in any way (dictation, pasting) open the list, not keys alone.
  const [isOpen, setOpen] = useState(false);
  const found = typed === null ? choices : matching(choices, typed);
  return (
    <Field label={{ children: "Measure", weight: "semibold" }} hint={`${choices.length} measures in the library. Type to find one.`} className={styles.wide}>
      <Combobox
        className={styles.wide}
        input={{ className: styles.wide }}
        listbox={{ className: styles.list }}
        value={typed ?? chosen.name}
        selectedOptions={[chosen.measure]}
        open={isOpen}
        onChange={({ target }) => {
          setTyped(target.value);
          setOpen(true);
        }}
        onOpenChange={(_, { open }) => {
          setOpen(open);
          if (!open) setTyped(null);
        }}
        onOptionSelect={(_, { optionValue }) => {
          setTyped(null);
          if (optionValue !== undefined && optionValue !== "") onChoose(optionValue);
        }}
      >
        {found.slice(0, MOST_SHOWN).map(({ measure, name }) => (
          <Option key={measure} value={measure} text={name}>{name}</Option>
        ))}
        {found.length === 0 && <Option value="" text="" disabled>No measure has these words</Option>}
        {found.length > MOST_SHOWN && <Option value="" text="" disabled>{`${found.length - MOST_SHOWN} more: type to find one`}</Option>}
      </Combobox>
    </Field>
  );
}
