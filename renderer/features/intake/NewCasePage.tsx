import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { CaseOpeningSchema } from '@contract/operations/cases';
import { hasRight } from '@domain/permissions/hasRight';
import { CallFailure } from '../../api/call';
import { useChange } from '../../api/queries';
import { useMove } from '../../app/move';
import { useSession } from '../../app/session';
import { useMay } from '../../app/useMay';
import { useAnnounce } from '../../components/Announcer';
import { Button } from '../../components/Button';
import { ChoiceField } from '../../components/fields/ChoiceField';
import { FailureNotice } from '../../components/FailureNotice';
import { Form } from '../../components/form/Form';
import { FormCards } from '../../components/form/FormCards';
import { formSchema } from '../../components/form/onlyKnown';
import { Page } from '../../components/Page';
import { casePath } from '../caseFile/casePaths';
import { choicesOf, useAnswer } from '../caseFile/forms/formParts';
import { HarassedField, IdentityFields } from '../caseFile/forms/PersonForm';
import { useReportCards } from '../caseFile/forms/useReportCards';
import { useClipboardCleared } from '../../api/useClipboardCleared';
import { BlankForm } from './BlankForm';
import { ChooseFiles } from './ChooseFiles';
import styles from './intake.module.css';
import { MailDropZone } from './MailDropZone';

type Values = Record<string, unknown>;

/**
 * The person behind a report, as the report itself tells: known the way they reported, in the roles they named.
 * Somebody who stays anonymous is in the case all the same, so that what is owed to them is not forgotten.
 */
export function withReporter({ report, reporter, conflict, aboutDirector }: Values): Values {
  const { reporter: known, reporterIs } = (report ?? {}) as { reporter?: string; reporterIs?: string };
  const { identity, ...rest } = (reporter ?? {}) as Values;
  const also = reporterIs === 'affected' || reporterIs === 'witness' ? [reporterIs] : [];
  return {
    report,
    ...(conflict === undefined ? {} : { conflict }),
    ...(aboutDirector === undefined ? {} : { aboutDirector }),
    reporter: {
      ...rest,
      ...(known === undefined || known === 'anonymous' || identity === undefined ? {} : { identity }),
      roles: ['reporter', ...also],
      // Asked at its own field; a second complaint about the same answer would only confuse.
      known: known ?? 'anonymous',
    },
  };
}

/** What the form of a new case accepts: the vault's own schema for opening a case. */
export const newCaseSchema = formSchema(CaseOpeningSchema, withReporter);

/** A new case: the report taken by hand, with the taker's do-nots beside it, or an e-mail dropped on the page. */
export function NewCasePage() {
  const { t } = useTranslation();
  const { user } = useSession();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const open = useChange('cases.open');
  const [start] = useState(() => ({ report: { takenBy: user.name } }));
  useClipboardCleared();
  if (!hasRight(user.role, 'case.open'))
    return (
      <Page title={t('intake.title')}>
        <FailureNotice error={new CallFailure({ code: 'notPermitted' })} />
      </Page>
    );
  return (
    <MailDropZone>
      <Page title={t('intake.title')} lead={t('intake.lead')}>
        <p className={styles.ways}>
          {t('intake.orMail')}
          <ChooseFiles
            kind="quiet"
            label={t('intake.chooseMail')}
            accept=".eml,.msg,.pdf,.txt,message/rfc822,application/vnd.ms-outlook"
          />
          <Link to="/cases/import">{t('intake.oldCases')}</Link>
        </p>
        <BlankForm />
        <Form
          schema={newCaseSchema}
          start={start}
          draft={{ form: 'new-case' }}
          submitLabel={t('intake.submit')}
          onCancel={() => void navigate({ to: '/cases' })}
          onSubmit={async (value: z.output<typeof newCaseSchema>) => {
            const opened = await open.mutateAsync(value);
            announce(t('intake.opened', { codeName: opened.codeName }));
            void navigate(casePath(opened.case));
          }}
        >
          <NewCaseCards />
        </Form>
      </Page>
    </MailDropZone>
  );
}

function NewCaseCards() {
  const { t } = useTranslation();
  const cards = useReportCards('report', <ReporterMore />);
  const { reserved } = useSession();
  const mayEnter = useMay()('reserved.enter');
  const move = useMove();
  const aboutDirector = useAnswer('aboutDirector');
  const about = {
    id: 'about',
    title: t('intake.aboutDirector.title'),
    asks: ['aboutDirector'],
    content: (
      <>
        <ChoiceField
          name="aboutDirector"
          label={t('intake.aboutDirector.question')}
          hint={t('intake.aboutDirector.hint')}
          optional
          choices={choicesOf(CaseOpeningSchema.shape.aboutDirector.unwrap().options, (value) =>
            t(`intake.aboutDirector.${value}`),
          )}
        />
        {aboutDirector === 'yes' ? (
          <>
            <FailureNotice error={new CallFailure({ code: 'aboutDirector' })} />
            {mayEnter ? (
              <div>
                <Button icon="key" onClick={() => move('inside')}>
                  {t('reserved.go')}
                </Button>
              </div>
            ) : null}
          </>
        ) : null}
      </>
    ),
  };
  const conflict = {
    id: 'conflict',
    title: t('caseFile.conflict.title'),
    asks: ['conflict'],
    content: (
      <ChoiceField
        name="conflict"
        label={t('caseFile.conflict.question')}
        hint={t('intake.conflictHint')}
        optional
        choices={choicesOf(CaseOpeningSchema.shape.conflict.unwrap().options, (value) =>
          t(`caseFile.conflict.${value}`),
        )}
      />
    ),
  };
  // Among the cases about the director it need not be asked.
  return <FormCards cards={[...(reserved === true ? [] : [about]), ...cards, conflict]} />;
}

function ReporterMore() {
  const known = useAnswer('report.reporter');
  return (
    <>
      <HarassedField at="reporter" />
      {known === 'named' || known === 'pseudonym' ? <IdentityFields at="reporter" /> : null}
    </>
  );
}
