import { useTranslation } from 'react-i18next';
import type { RecordView } from '@contract/views/caseView';
import { conductCode } from '@domain/conductCodes/conductCodes';
import { useTimeStyle } from '../../../components/useTimeStyle';
import { currentRecords, useCase, useNames } from '../caseContext';
import { useKnownCodes } from '../useCodes';
import { CarryOut } from './CarryOut';
import { Entry } from './Entry';
import { Fact, Facts, Prose } from './Facts';
import { FileSection } from './FileSection';

/** To which other body the case, or a part of it, went. */
export function HandoffsSection() {
  const handoffs = currentRecords(useCase(), 'handoff');
  return (
    <FileSection name="handoffs" adds={['handoff']} count={handoffs.length}>
      {handoffs.map((handoff) => (
        <HandoffEntry key={handoff.id} handoff={handoff} />
      ))}
    </FileSection>
  );
}

function HandoffEntry({ handoff }: { handoff: RecordView<'handoff'> }) {
  const { t } = useTranslation();
  const { when } = useTimeStyle();
  const names = useNames();
  const codes = useKnownCodes();
  const { data } = handoff;
  const { state, disclosed } = data;
  const code = data.code === undefined ? undefined : conductCode(codes, data.code);
  const said = t(`answers.handoff.${state.kind}`);
  return (
    <Entry
      record={handoff}
      title={data.to}
      when={state.kind === 'planned' ? said : `${said}, ${when(state.when)}`}
      actions={state.kind === 'planned' ? <CarryOut record={handoff} /> : null}
    >
      <Prose>{data.why}</Prose>
      <Prose name={t('caseFile.handoff.note')}>{state.kind === 'accepted' ? state.note : undefined}</Prose>
      <Prose name={t('caseFile.handoff.declined')}>
        {state.kind === 'declined' ? state.reason : undefined}
      </Prose>
      <Facts>
        <Fact name={t('caseFile.handoff.contact')}>{data.contact}</Fact>
        <Fact name={t('caseFile.handoff.mode')}>
          {state.kind === 'made' ? t(`answers.mode.${state.mode}`) : null}
        </Fact>
        <Fact name={t('caseFile.allegation.code')}>
          {data.code === undefined
            ? null
            : t('caseFile.allegation.codeVersion', {
                name: code?.name ?? data.code.code,
                version: data.code.version,
              })}
        </Fact>
        <Fact name={t('caseFile.handoff.agreed')}>{t(`answers.answer.${data.reporterAgreed}`)}</Fact>
        <Fact name={t('caseFile.handoff.told')}>
          {data.reporterTold === undefined ? null : when(data.reporterTold)}
        </Fact>
        <Fact name={t('caseFile.consultation.disclosedRecords')}>
          {names.records(disclosed?.records ?? [])}
        </Fact>
        <Fact name={t('caseFile.consultation.disclosedIdentities')}>
          {names.records(disclosed?.identities ?? [])}
        </Fact>
        <Fact name={t('caseFile.consultation.disclosedOther')}>{disclosed?.other}</Fact>
      </Facts>
    </Entry>
  );
}
