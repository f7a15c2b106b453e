import { TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { DaySchema } from '@contract/moments';
import type { Flag, RevealedFlag } from '@contract/operations/across';
import { prose } from '@contract/records/fields';
import { dayOf } from '@domain/time/day';
import { useChange, useOperation } from '../../api/queries';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { FailureNotice } from '../../components/FailureNotice';
import { TextField } from '../../components/fields/TextField';
import { Form } from '../../components/form/Form';
import { Page } from '../../components/Page';
import { useTimeStyle } from '../../components/useTimeStyle';
import styles from '../caseFile/across/across.module.css';
import { casePath } from '../caseFile/casePaths';

const RevealSchema = z.strictObject({ reason: prose() });
const columns = ['case', 'person', 'from', 'to', 'step'] as const;

/** Who is not let in on a day: by code name, and with names for the registration desk after a recorded look. */
export function FlagListScreen() {
  const { t } = useTranslation();
  const { style } = useTimeStyle();
  const [day, setDay] = useState(() => dayOf(new Date().toISOString(), style.zone));
  const valid = DaySchema.safeParse(day).success;
  const flags = useOperation('flags.list', { day }, valid);
  const [asking, setAsking] = useState(false);
  const [revealed, setRevealed] = useState<readonly RevealedFlag[] | null>(null);
  const shown: readonly (Flag | RevealedFlag)[] = revealed ?? flags.data ?? [];
  return (
    <Page title={t('across.flags.title')} lead={t('across.flags.lead')}>
      <TextInput
        type="date"
        className={styles.day ?? ''}
        label={t('across.flags.day')}
        value={day}
        onChange={(event) => {
          setRevealed(null);
          setDay(event.currentTarget.value);
        }}
      />
      <FailureNotice error={flags.error} />
      {valid && flags.data !== undefined && shown.length === 0 ? <p>{t('across.flags.none')}</p> : null}
      {shown.length === 0 ? null : (
        <>
          <div>
            <Button
              icon={revealed === null ? 'key' : 'hide'}
              onClick={() => (revealed === null ? setAsking(true) : setRevealed(null))}
            >
              {t(revealed === null ? 'across.flags.reveal' : 'across.flags.hide')}
            </Button>
          </div>
          <FlagTable flags={shown} />
        </>
      )}
      {asking ? (
        <RevealDialog
          day={day}
          onClose={() => setAsking(false)}
          onRevealed={(found) => {
            setRevealed(found);
            setAsking(false);
          }}
        />
      ) : null}
    </Page>
  );
}

function FlagTable({ flags }: { flags: readonly (Flag | RevealedFlag)[] }) {
  const { t } = useTranslation();
  const { day } = useTimeStyle();
  const named = flags.some((flag) => 'aliases' in flag);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {[...columns, ...(named ? (['name', 'looks'] as const) : [])].map((column) => (
            <th key={column} scope="col">
              {t(`across.flags.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {flags.map((flag) => (
          <tr key={`${flag.case} ${flag.person} ${flag.step} ${flag.from}`}>
            <td>
              <Link {...casePath(flag.case)}>{flag.codeName}</Link>
            </td>
            <td>{flag.personCodeName}</td>
            <td>{day(flag.from)}</td>
            <td>{flag.to === undefined ? t('across.flags.noEnd') : day(flag.to)}</td>
            <td>{flag.step}</td>
            {'aliases' in flag ? (
              <>
                <td>{[flag.name, ...flag.aliases].filter((name) => name !== undefined).join(', ')}</td>
                <td>
                  {[flag.description, ...Object.values(flag.features ?? {})].filter(Boolean).join('; ')}
                </td>
              </>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RevealDialog({
  day,
  onClose,
  onRevealed,
}: {
  day: string;
  onClose: () => void;
  onRevealed: (flags: readonly RevealedFlag[]) => void;
}) {
  const { t } = useTranslation();
  const reveal = useChange('flags.reveal');
  return (
    <Dialog opened onClose={onClose} title={t('across.flags.revealTitle')}>
      <Form
        schema={RevealSchema}
        submitLabel={t('across.flags.reveal')}
        onCancel={onClose}
        onSubmit={async ({ reason }) => onRevealed(await reveal.mutateAsync({ day, reason }))}
      >
        <p>{t('across.flags.revealExplained')}</p>
        <TextField name="reason" label={t('across.flags.reason')} long focused />
      </Form>
    </Dialog>
  );
}
