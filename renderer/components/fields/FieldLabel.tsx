import styles from './fields.module.css';

/** A field's name, with a quiet mark beside it. */
export function FieldLabel({ label, mark }: { label: string; mark: string | undefined }) {
  return (
    <>
      {label}
      {mark === undefined ? null : <span className={styles.mark}> ({mark})</span>}
    </>
  );
}
