import { useTranslation } from 'react-i18next';
import { Dialog } from '../components/Dialog';
import styles from './KeysDialog.module.css';

const keys = [
  ['Ctrl K', 'find'],
  ['Ctrl .', 'hide'],
  ['Ctrl L', 'lock'],
  ['Alt 1 … 7', 'go'],
  ['/', 'search'],
  ['↑ ↓', 'rows'],
  ['Enter', 'open'],
  ['Esc', 'close'],
  ['?', 'keys'],
] as const;

/** The keys that work everywhere. */
export function KeysDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('frame.keysTitle')}>
      <dl className={styles.keys}>
        {keys.map(([key, name]) => (
          <div key={name}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`frame.keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
