import { type DragEvent, type ReactNode, useState } from 'react';
import { Icon } from '../../components/Icon';
import styles from './DropZone.module.css';
import { droppedFiles } from './droppedFiles';

interface Props {
  /** What the drop will do, shown while files hover over it. */
  says: string;
  /** Without it files are not taken here. */
  onFiles: ((files: File[]) => void) | null;
  children: ReactNode;
}

/** A part of the screen that takes files. Everything it does can also be done with a button and the keyboard. */
export function DropZone({ says, onFiles, children }: Props) {
  const [depth, setDepth] = useState(0);
  const holdsFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  if (onFiles === null) return children;
  return (
    // eslint-disable-next-line jsx-a11y-x/no-static-element-interactions -- a target for files; ChooseFiles does the same by keyboard
    <div
      className={styles.zone}
      onDragEnter={(event) => holdsFiles(event) && setDepth((before) => before + 1)}
      onDragLeave={(event) => holdsFiles(event) && setDepth((before) => Math.max(0, before - 1))}
      onDragOver={(event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
      }}
      onDrop={(event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setDepth(0);
        void droppedFiles(event.dataTransfer).then((files) => files.length > 0 && onFiles(files));
      }}
    >
      {children}
      {depth === 0 ? null : (
        <div className={styles.cover} aria-hidden="true">
          <p className={styles.says}>
            <Icon name="file" size="large" />
            {says}
          </p>
        </div>
      )}
    </div>
  );
}
