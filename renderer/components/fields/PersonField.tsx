import { useTranslation } from 'react-i18next';
import { ChoiceField } from './ChoiceField';
import { MultiChoice } from './MultiChoice';
import styles from './fields.module.css';

/** Somebody of the case as fields name them: by code name, with their roles, never by name. */
export interface CasePerson {
  id: string;
  codeName: string;
  roles: string;
}

interface Props {
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
  people: readonly CasePerson[];
  /** Several people, or exactly one. */
  several?: boolean;
}

/** People of the case, chosen by their code names. */
export function PersonField({ people, several = false, ...field }: Props) {
  const { t } = useTranslation();
  if (people.length === 0) {
    return (
      <div>
        <p className={styles.label}>{field.label}</p>
        <p className={styles.hint}>{t('fields.peopleNone')}</p>
      </div>
    );
  }
  const choices = people.map((person) => ({
    value: person.id,
    label: person.codeName,
    hint: person.roles,
  }));
  return several ? (
    <MultiChoice {...field} choices={choices} />
  ) : (
    <ChoiceField {...field} choices={choices} />
  );
}
