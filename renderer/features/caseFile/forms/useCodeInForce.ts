import { useTranslation } from 'react-i18next';
import type { ConductCode } from '@contract/conductCode';
import type { RecordView } from '@contract/views/caseView';
import { type Candidate, codesInForce } from '@domain/conductCodes/codesInForce';
import { daysOf } from '@domain/time/when';
import { useTimeStyle } from '../../../components/useTimeStyle';

/** Which version is proposed for an incident, and why, in a sentence. */
export interface CodeProposal {
  readonly code: ConductCode | undefined;
  readonly why: string;
}

/** Proposes the code that applied where and when an incident happened. */
export function useCodeInForce(): (
  incident: RecordView<'incident'> | undefined,
  codes: readonly ConductCode[],
) => CodeProposal {
  const { t } = useTranslation();
  const { style, when } = useTimeStyle();
  const called = ({ code }: Candidate) =>
    t('caseForms.allegation.codeVersion', { name: code.name, version: code.version });
  return (incident, codes) => {
    if (incident === undefined) return { code: undefined, why: t('caseForms.allegation.why.noIncident') };
    const day = daysOf(incident.data.when, style.zone);
    const found = codesInForce({ day, setting: incident.data.setting }, codes);
    const setting = t(`answers.setting.${incident.data.setting}`);
    const [first, ...rest] = found;
    if (first === undefined) {
      const key = day === undefined ? 'noneInForce' : 'none';
      return { code: undefined, why: t(`caseForms.allegation.why.${key}`, { setting }) };
    }
    const others = (first.certain ? rest : found).map(called).join('; ');
    if (!first.certain)
      return { code: first.code, why: t('caseForms.allegation.why.mayApply', { setting, others }) };
    const key = rest.length === 0 ? 'applies' : 'mostSpecific';
    const said = { code: called(first), day: when(incident.data.when), setting, others };
    return { code: first.code, why: t(`caseForms.allegation.why.${key}`, said) };
  };
}
