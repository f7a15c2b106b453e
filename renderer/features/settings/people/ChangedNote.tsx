import { useEffect, useRef } from 'react';
import { InviteAgain } from '../../../components/InviteAgain';
import styles from '../settings.module.css';

/** What was done to keys, and who has to be invited again because of it. Takes the focus: what asked for it is gone. */
export function ChangedNote({ said, inviteAgain }: { said: string; inviteAgain: readonly string[] }) {
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.focus(), []);
  return (
    <div ref={note} role="status" tabIndex={-1} className={`${styles.done} ${styles.focusable}`}>
      <p>{said}</p>
      <InviteAgain names={inviteAgain} />
    </div>
  );
}
