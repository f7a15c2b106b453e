import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { defaultOffice, OfficeProfileSchema } from '@contract/office';
import { call, CallFailure } from '../../api/call';
import { CheckField } from '../../components/fields/CheckField';
import { ChoiceField } from '../../components/fields/ChoiceField';
import { TextField } from '../../components/fields/TextField';
import { Form } from '../../components/form/Form';
import { ProgressRail } from '../../components/ProgressRail';
import { NewPassphrase, newPassphraseShape, repeatedAlike } from './NewPassphrase';
import { officeHere } from './officeHere';
import { OtherFolder } from './OtherFolder';
import { StartPage } from './StartPage';
import styles from './start.module.css';
import { leastStrength, type Strength } from '@domain/passphraseStrength';

const officeSchema = z.strictObject({
  organisation: OfficeProfileSchema.shape.organisation,
  prefix: OfficeProfileSchema.shape.prefix,
  director: z.string().trim().min(1).max(120),
  purpose: z.enum(['real', 'practice']),
});
type Office = z.infer<typeof officeSchema>;

const passphraseSchema = z
  .strictObject({ ...newPassphraseShape, understood: z.literal(true) })
  .refine(repeatedAlike, { path: ['repeat'], error: 'repeat' });

/**
 * First run: the office, then the director's passphrase. The vault is made at the end, never half; who the alternate is
 * {@link AlternateStep} asks, since an invitation needs the vault.
 */
export function FirstRun() {
  const { t } = useTranslation();
  const [step, setStep] = useState(0);
  const [office, setOffice] = useState<Office | null>(null);
  return (
    <StartPage title={t('start.firstTitle')} lead={t('start.firstLead')}>
      <ProgressRail
        steps={[t('start.stepOffice'), t('start.stepPassphrase'), t('start.stepAlternate')]}
        current={step}
      />
      {step === 0 || office === null ? (
        <OfficeStep
          start={office}
          onDone={(value) => {
            setOffice(value);
            setStep(1);
          }}
        />
      ) : (
        <PassphraseStep office={office} onBack={() => setStep(0)} />
      )}
    </StartPage>
  );
}

function OfficeStep({ start, onDone }: { start: Office | null; onDone: (office: Office) => void }) {
  const { t } = useTranslation();
  return (
    <Form
      key="office"
      schema={officeSchema}
      start={start ?? { prefix: defaultOffice.prefix }}
      submitLabel={t('common.continue')}
      onSubmit={onDone}
    >
      <TextField name="organisation" label={t('start.organisation')} hint={t('start.organisationHint')} />
      <TextField
        name="prefix"
        label={t('start.prefix')}
        hint={t('start.prefixHint', { example: 'CORE-2026-K7Q3ZD' })}
      />
      <TextField name="director" label={t('start.director')} hint={t('start.directorHint')} />
      <ChoiceField
        name="purpose"
        label={t('start.practice')}
        choices={[
          { value: 'real', label: t('start.practiceReal') },
          { value: 'practice', label: t('start.practiceTry'), hint: t('start.practiceTryHint') },
        ]}
      />
      <div>
        <h3>{t('start.place')}</h3>
        <OtherFolder purposes={['new', 'existing']} />
      </div>
    </Form>
  );
}

function PassphraseStep({ office, onBack }: { office: Office; onBack: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [strength, setStrength] = useState<Strength>(0);
  return (
    <Form
      key="passphrase"
      schema={passphraseSchema}
      submitLabel={t('start.create')}
      busyLabel={t('start.creating')}
      cancelLabel={t('common.back')}
      onCancel={onBack}
      onSubmit={async ({ passphrase }) => {
        if (strength < leastStrength) throw new CallFailure({ code: 'passphraseTooWeak' });
        await call('vault.create', {
          director: office.director,
          passphrase,
          practice: office.purpose === 'practice',
          office: officeHere(office, navigator.language),
        });
        await client.resetQueries();
      }}
    >
      <NewPassphrase about={[office.director, office.organisation]} onStrength={setStrength} />
      <div className={styles.final}>
        <h3>{t('start.finalTitle')}</h3>
        <p>{t('start.final')}</p>
      </div>
      <CheckField name="understood" label={t('start.understood')} />
    </Form>
  );
}
