import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClipboardCleared } from '../api/useClipboardCleared';
import { useAnnounce } from './Announcer';
import { Button } from './Button';
import styles from './CopyButton.module.css';

/**
 * Puts a text into the clipboard without asking for the clipboard permission, which no page of ours is given.
 *
 * @returns whether the copy happened
 */
function copyText(text: string): boolean {
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', put, { once: true });
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- its successor needs a permission that stays refused
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', put);
  }
}

/** Copies one text; the clipboard is cleared after a minute, as after every copy. */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [copied, setCopied] = useState(false);
  useClipboardCleared();
  return (
    <>
      <Button
        kind="plain"
        aria-label={t('common.copyOf', { what })}
        onClick={() => {
          if (!copyText(text)) return;
          setCopied(true);
          announce(t('common.copied'));
        }}
      >
        {t('common.copy')}
      </Button>
      {/* For the eye; the announcement above says the same. */}
      {copied ? (
        <small aria-hidden="true" className={styles.copied}>
          {t('common.copiedShort')}
        </small>
      ) : null}
    </>
  );
}
