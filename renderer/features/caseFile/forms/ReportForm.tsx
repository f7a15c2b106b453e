import { useTranslation } from 'react-i18next';
import { PersonField } from '../../../components/fields/PersonField';
import { FormCards } from '../../../components/form/FormCards';
import { type FieldsAt, usePeople } from './formParts';
import { useReportCards } from './useReportCards';

/** A report in a case that is already there. */
export function ReportForm({ at, sealed = false }: FieldsAt) {
  const { t } = useTranslation();
  const cards = useReportCards(
    at,
    <PersonField name={`${at}.person`} label={t('caseForms.report.person')} optional people={usePeople()} />,
    sealed,
  );
  return <FormCards cards={cards} />;
}
