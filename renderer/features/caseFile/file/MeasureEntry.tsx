import { useTranslation } from 'react-i18next';
import type { RecordView } from '@contract/views/caseView';
import { useTimeStyle } from '../../../components/useTimeStyle';
import { useNames } from '../caseContext';
import { CarryOut } from './CarryOut';
import { DueMark } from './DueMark';
import { Entry } from './Entry';
import { Fact, Facts, Prose } from './Facts';

/** Something done at once to keep people safe: for whom, since when, and when it is looked at again. */
export function MeasureEntry({ measure }: { measure: RecordView<'measure'> }) {
  const { t } = useTranslation();
  const { when } = useTimeStyle();
  const names = useNames();
  const { data } = measure;
  const { state } = data;
  const inForce = state.kind === 'in-force';
  return (
    <Entry
      record={measure}
      title={t(`answers.measure.${data.measure}`)}
      when={
        inForce
          ? t('caseFile.measure.since', { when: when(data.start) })
          : t('caseFile.measure.until', { when: when(state.when) })
      }
      actions={inForce ? <CarryOut record={measure} /> : null}
    >
      <Prose>{data.what}</Prose>
      <Prose name={t('caseFile.measure.why')}>{data.why}</Prose>
      <Facts>
        <Fact name={t('caseFile.measure.protects')}>{names.records(data.protects ?? [])}</Fact>
        <Fact name={t('caseFile.measure.binds')}>{names.records(data.binds ?? [])}</Fact>
        <Fact name={t('caseFile.measure.carriedOutBy')}>{data.carriedOutBy}</Fact>
        <Fact name={t('caseFile.measure.start')}>{inForce ? null : when(data.start)}</Fact>
        {data.review === undefined || !inForce ? null : (
          <Fact name={t('caseFile.measure.review')}>
            <DueMark record={measure.id} day={data.review} />
          </Fact>
        )}
        <Fact name={t('caseFile.measure.ended')}>{inForce ? null : state.why}</Fact>
      </Facts>
    </Entry>
  );
}
