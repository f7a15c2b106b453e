import { codesInForce } from '@domain/conductCodes/codesInForce';
import { foreignBody } from '@domain/conductCodes/competentBody';
import { daysOf } from '@domain/time/when';
import { useTimeStyle } from '../../../components/useTimeStyle';
import { currentRecords, useCase } from '../caseContext';
import { useOfferedCodes } from '../useCodes';

/**
 * The other body that is competent for the open case: by the codes its allegations are classed by; before there is any,
 * by the codes that applied where and when its incidents happened.
 */
export function useForeignBody(): string | undefined {
  const file = useCase();
  const codes = useOfferedCodes();
  const { style } = useTimeStyle();
  if (codes === undefined) return undefined;
  const allegations = currentRecords(file, 'allegation');
  if (allegations.length > 0)
    return foreignBody(
      allegations.map(({ data }) => data.code),
      codes,
    );
  const applied = currentRecords(file, 'incident').flatMap(({ data }) => {
    const [first] = codesInForce({ day: daysOf(data.when, style.zone), setting: data.setting }, codes);
    return first?.certain === true ? [first.code] : [];
  });
  return applied.find(({ ours }) => !ours)?.competentBody;
}
