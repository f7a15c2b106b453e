import { useTranslation } from 'react-i18next';
import type { RecordData } from '@contract/records/kinds';
import { useNames } from '../caseContext';
import { Fact } from './Facts';

/** What was shown or told to somebody: records, identities, and what else. */
export function DisclosedFacts({
  disclosed,
}: {
  disclosed: RecordData<'disclosure'>['disclosed'] | undefined;
}) {
  const { t } = useTranslation();
  const names = useNames();
  return (
    <>
      <Fact name={t('caseFile.consultation.disclosedRecords')}>
        {names.records(disclosed?.records ?? [])}
      </Fact>
      <Fact name={t('caseFile.consultation.disclosedIdentities')}>
        {names.records(disclosed?.identities ?? [])}
      </Fact>
      <Fact name={t('caseFile.consultation.disclosedOther')}>{disclosed?.other}</Fact>
    </>
  );
}
