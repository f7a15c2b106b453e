import { Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';

/** Asks why words stay although a rule points at them; part of the letter's own form, so it is no form itself. */
export function KeepWords({ words, onKeep }: { words: string; onKeep: (reason: string) => void }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (asking) field.current?.focus();
  }, [asking]);
  if (!asking)
    return (
      <Button kind="plain" aria-label={t('letters.check.keepOf', { words })} onClick={() => setAsking(true)}>
        {t('letters.check.keep')}
      </Button>
    );
  const given = reason.trim() !== '';
  return (
    <>
      <Textarea
        label={t('letters.check.keepReason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        autosize
        minRows={2}
        spellCheck={false}
        autoComplete="off"
        ref={field}
      />
      <Button busy={!given} onClick={() => onKeep(reason.trim())}>
        {t('letters.check.keepSubmit')}
      </Button>
    </>
  );
}
