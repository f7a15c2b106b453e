import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { IntakeResult } from '@contract/operations/intake';
import { failureOf } from '../../api/call';
import { Button } from '../../components/Button';
import { FailureNotice } from '../../components/FailureNotice';
import { Icon } from '../../components/Icon';
import { casePath } from '../caseFile/casePaths';
import { usePlace } from '../caseFile/usePlace';
import styles from './UploadList.module.css';
import { useNotices } from './useNotices';
import type { Upload, Uploads } from './useUploads';

/** What is on its way in and what became of it, file by file, in words. */
export function UploadList({ uploads }: { uploads: Uploads }) {
  const { t } = useTranslation();
  const list = useRef<HTMLElement>(null);
  if (uploads.items.length === 0) return null;
  const busy = uploads.items.some(({ state }) => state === 'waiting' || state === 'sending');
  return (
    <section ref={list} tabIndex={-1} className={styles.list} aria-label={t('intake.arriving')}>
      <ul>
        {uploads.items.map((item) => (
          <li key={item.id} className={styles.item}>
            <UploadLine
              item={item}
              onStop={() => uploads.stop(item.id)}
              onAnswer={(aboutDirector) => {
                uploads.answer(item.id, aboutDirector);
                // The button that had the focus goes away.
                list.current?.focus();
              }}
            />
          </li>
        ))}
      </ul>
      {busy ? null : (
        <Button kind="plain" onClick={uploads.clear}>
          {t('common.close')}
        </Button>
      )}
    </section>
  );
}

interface LineProps {
  item: Upload;
  onStop: () => void;
  onAnswer: (aboutDirector: 'no' | 'yes') => void;
}

function UploadLine({ item, onStop, onAnswer }: LineProps) {
  const { t } = useTranslation();
  if (item.result !== undefined) return <Outcome result={item.result} />;
  if (item.state === 'failed')
    return (
      <div className={styles.outcome}>
        <p className={styles.name}>{item.name}</p>
        <FailureNotice error={item.failure} />
        {failureOf(item.failure).code === 'directorNamed' ? (
          <div className={styles.answers} role="group" aria-label={t('intake.aboutDirector.question')}>
            {(['no', 'yes'] as const).map((answer) => (
              <Button key={answer} onClick={() => onAnswer(answer)}>
                {t(`intake.aboutDirector.${answer}`)}
              </Button>
            ))}
          </div>
        ) : null}
      </div>
    );
  return (
    <div className={styles.sending}>
      <span className={styles.name}>{item.name}</span>
      <progress
        className={styles.bar}
        max={Math.max(1, item.bytes)}
        value={item.received}
        aria-label={t('intake.sending', { file: item.name })}
      />
      <Button kind="plain" onClick={onStop} aria-label={t('intake.stopOf', { file: item.name })}>
        {t('common.stop')}
      </Button>
    </div>
  );
}

function Outcome({ result }: { result: IntakeResult }) {
  const { t } = useTranslation();
  const notices = useNotices()(result.notices);
  const first = result.evidence[0]?.record;
  const isHere = usePlace().case === result.case;
  return (
    <div className={styles.outcome}>
      <p className={styles.said}>
        <Icon name={result.outcome === 'seen-before' ? 'information' : 'done'} />
        <span>
          {t(`intake.outcome.${result.outcome}`, { file: result.file, codeName: result.codeName })}{' '}
          <Link {...casePath(result.case, 'file', result.outcome === 'evidence-added' ? first : 'report')}>
            {isHere ? t('intake.showIt') : t('intake.open', { codeName: result.codeName })}
          </Link>
        </span>
      </p>
      {result.outcome === 'evidence-added' || result.evidence.length === 0 ? null : (
        <p>{t('intake.kept', { files: result.evidence.map(({ name }) => name).join(', ') })}</p>
      )}
      {notices.length === 0 ? null : (
        <ul className={styles.notices}>
          {notices.map((notice) => (
            <li key={notice}>{notice}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
