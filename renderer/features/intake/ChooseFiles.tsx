import { useRef } from 'react';
import { Button } from '../../components/Button';
import { useFileTaker } from './fileTaker';

interface Props {
  label: string;
  kind?: 'main' | 'quiet' | 'plain';
  /** Only files of these endings are offered. */
  accept?: string;
  /** More than one at once. */
  several?: boolean;
}

/** Chooses files with a button: the same as dropping them, for the keyboard. */
export function ChooseFiles({ label, kind = 'plain', accept, several = true }: Props) {
  const take = useFileTaker();
  const input = useRef<HTMLInputElement>(null);
  if (take === null) return null;
  return (
    <>
      <Button kind={kind} icon="add" onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        multiple={several}
        hidden
        tabIndex={-1}
        aria-label={label}
        accept={accept}
        onChange={(event) => {
          take([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
