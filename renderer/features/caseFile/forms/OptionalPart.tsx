import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { useFieldId } from '../../../components/form/useField';
import { useAnswer } from './formParts';
import styles from './forms.module.css';

interface Props {
  /** The path of the part. */
  name: string;
  label: string;
  hint?: string;
  /** What the part begins with once it is ticked: at least one field, so that it counts as begun. */
  empty: Record<string, unknown>;
  children: ReactNode;
}

/** Several answers that are only asked when one thing is so; unticked, none of them is written. */
export function OptionalPart({ name, label, hint, empty, children }: Props) {
  const { setValue } = useFormContext();
  const idOf = useFieldId();
  const wanted = useAnswer<object>(name) !== undefined;
  return (
    <>
      <Checkbox
        id={idOf(name)}
        label={label}
        description={hint}
        checked={wanted}
        onChange={(event) =>
          setValue(name, event.currentTarget.checked ? empty : undefined, { shouldDirty: true })
        }
      />
      {wanted ? <div className={styles.part}>{children}</div> : null}
    </>
  );
}
