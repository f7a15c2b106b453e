import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { WhenSchema } from '@contract/moments';
import { ModeSchema, prose } from '@contract/records/fields';
import type { RecordView } from '@contract/views/caseView';
import type { LetterCheck } from '@contract/views/letterView';
import { isOpen } from '@domain/followUps';
import { mayWrite } from '@domain/permissions/mayWrite';
import { useChange } from '../../../api/queries';
import { useSession } from '../../../app/session';
import { useAnnounce } from '../../../components/Announcer';
import { CheckField } from '../../../components/fields/CheckField';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { MomentField } from '../../../components/fields/MomentField';
import { TextField } from '../../../components/fields/TextField';
import { Form } from '../../../components/form/Form';
import { useCase, useNames } from '../caseContext';
import { choicesOf } from '../forms/formParts';
import styles from './letters.module.css';

/** Says that a letter went out, when and how. What forbids it is said instead of the form. */
export function SendLetter({ letter, check }: { letter: RecordView<'letter'>; check: LetterCheck }) {
  const { t } = useTranslation();
  const { role } = useSession().user;
  const breaks = check.brokenPromises.length > 0;
  const ready =
    check.findings.every(({ open }) => !open) &&
    check.secondReader !== 'needed' &&
    (check.sendable || breaks);
  return (
    <section className={styles.part} aria-labelledby="letter-send">
      <h3 id="letter-send">{t('letters.send.title')}</h3>
      {role === 'staff' ? (
        <p>{t('letters.send.staff')}</p>
      ) : ready ? (
        <SendForm letter={letter} breaks={breaks} />
      ) : (
        <p>{t('letters.send.notYet')}</p>
      )}
    </section>
  );
}

function SendForm({ letter, breaks }: { letter: RecordView<'letter'>; breaks: boolean }) {
  const { t } = useTranslation();
  const file = useCase();
  const names = useNames();
  const announce = useAnnounce();
  const { role } = useSession().user;
  const send = useChange('letters.send');
  const owed = file.followUps.some((duty) => duty.person === letter.data.to && isOpen(duty));
  const makesFollowUp =
    letter.data.purpose === 'follow-up' && owed && mayWrite('follow-up', role, file.phase, false).allowed;
  const schema = useMemo(
    () =>
      z.strictObject({
        when: WhenSchema,
        mode: ModeSchema,
        overridesPromise: breaks ? prose() : prose().optional(),
        followUp: z.boolean().optional(),
      }),
    [breaks],
  );
  return (
    <Form
      schema={schema}
      start={makesFollowUp ? { followUp: true } : {}}
      draft={{ case: file.id, form: `send:${letter.id}` }}
      submitLabel={t('letters.send.submit')}
      onSubmit={async (value) => {
        await send.mutateAsync({ case: file.id, letter: letter.id, version: letter.version, ...value });
        announce(t('letters.send.done'));
      }}
    >
      <p>{t('letters.send.explained')}</p>
      <MomentField name="when" label={t('letters.send.when')} />
      <ChoiceField
        name="mode"
        label={t('letters.send.mode')}
        choices={choicesOf(ModeSchema.options, (value) => t(`answers.mode.${value}`))}
      />
      {breaks ? (
        <TextField
          name="overridesPromise"
          label={t('letters.send.override')}
          hint={t('letters.send.overrideHint')}
          long
        />
      ) : null}
      {makesFollowUp ? (
        <CheckField
          name="followUp"
          label={t('letters.send.followUp', { person: names.record(letter.data.to) })}
        />
      ) : null}
    </Form>
  );
}
