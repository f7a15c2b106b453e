import { useTranslation } from 'react-i18next';
import type { RecordView } from '@contract/views/caseView';
import { overMarking } from '@domain/privilege/overMarking';
import { Icon } from '../../../components/Icon';
import { useTimeStyle } from '../../../components/useTimeStyle';
import styles from './ConsultationFacts.module.css';
import { DisclosedFacts } from './DisclosedFacts';
import { Fact, Facts, Prose } from './Facts';

type Held = Extract<RecordView<'consultation'>['data'], { status: 'held' }>;

const joined = (...parts: (string | undefined)[]) => parts.filter((part) => part !== undefined).join(', ');

/** A consultation that took place: the claim of privilege first, then the facts, and the advice apart from them. */
export function ConsultationFacts({ data }: { data: Held }) {
  const { t } = useTranslation();
  const { when } = useTimeStyle();
  const { metReporter } = data;
  return (
    <>
      <Privilege data={data} />
      <Facts>
        <Fact name={t('caseFile.consultation.participants')}>
          {data.participants
            .map(({ name, capacity, organisation }) => joined(name, capacity, organisation))
            .join('\n')}
        </Fact>
        <Fact name={t('caseFile.consultation.mode')}>{t(`answers.mode.${data.mode}`)}</Fact>
        <Fact name={t('caseFile.consultation.ended')}>
          {data.ended === undefined ? null : when(data.ended)}
        </Fact>
        <Fact name={t('caseFile.consultation.purpose')}>
          {data.purpose === undefined ? null : t(`answers.purpose.${data.purpose}`)}
        </Fact>
        <Fact name={t('caseFile.consultation.thirdParty')}>
          {data.thirdPartyPresent === 'no' ? null : (data.thirdParty ?? t('answers.answer.yes'))}
        </Fact>
        <Fact name={t('caseFile.consultation.agency')}>
          {joined(data.agency, data.reportNumber, data.officer)}
        </Fact>
        <Fact name={t('caseFile.consultation.whoContacted')}>
          {data.whoContacted === undefined ? null : t(`answers.whoContacted.${data.whoContacted}`)}
        </Fact>
      </Facts>
      <Prose name={t('caseFile.consultation.question')}>{data.question}</Prose>
      <Prose name={t('caseFile.consultation.facts')}>{data.facts}</Prose>
      {data.advice === undefined ? null : (
        <div className={styles.advice}>
          <Prose name={t('caseFile.consultation.advice')}>{data.advice}</Prose>
        </div>
      )}
      <Facts>
        <DisclosedFacts disclosed={data.disclosed} />
        {metReporter === undefined ? null : (
          <Fact name={t('caseFile.consultation.metReporter')}>
            {t('caseFile.consultation.metReporterSaid', {
              ...metReporter,
              support: t(`answers.answer.${metReporter.supportOffered}`),
              agreement: t(`answers.answer.${metReporter.agreed}`),
            })}
          </Fact>
        )}
      </Facts>
      <Prose name={t('caseFile.consultation.wish')}>{data.reportersWish}</Prose>
      <Prose name={t('caseFile.consultation.override')}>{data.overrideReason}</Prose>
    </>
  );
}

/** The claim with its elements, and what speaks against it. */
function Privilege({ data }: { data: Held }) {
  const { t } = useTranslation();
  const { privilege } = data;
  if (privilege.basis === 'none') return <p className={styles.claim}>{t('answers.privilege.none')}</p>;
  const doubts = overMarking(data);
  const elements = joined(
    privilege.workProduct === undefined ? undefined : t(`answers.workProduct.${privilege.workProduct}`),
    privilege.attorney,
    privilege.requestedBy === undefined
      ? undefined
      : t('caseFile.consultation.askedFor', { by: privilege.requestedBy }),
    privilege.litigationAnticipated === true ? t('caseFile.consultation.litigation') : undefined,
  );
  return (
    <div className={styles.claim}>
      <p>
        <strong>{t(`answers.privilege.${privilege.basis}`)}</strong>
        {elements === '' ? null : `: ${elements}`}
      </p>
      {privilege.legalQuestion === undefined ? null : (
        <p>{t('caseFile.consultation.legalQuestion', { question: privilege.legalQuestion })}</p>
      )}
      {doubts.length === 0 ? null : (
        <p className={styles.doubts}>
          <Icon name="risk" />
          <span>
            {t('caseForms.privilege.warning')}{' '}
            {doubts.map((doubt) => t(`caseForms.privilege.warnings.${doubt}`)).join(' ')}
          </span>
        </p>
      )}
    </div>
  );
}
