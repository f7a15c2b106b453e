import { useTranslation } from 'react-i18next';
import type { RecordView } from '@contract/views/caseView';
import { EarlierCases } from '../across/EarlierCases';
import { currentRecords, useCase } from '../caseContext';
import { Entry } from './Entry';
import { Fact, Facts, Prose } from './Facts';
import { FileSection } from './FileSection';
import { RevealIdentity } from './RevealIdentity';

type Mark = keyof NonNullable<RecordView<'person'>['data']['features']>;

/** Everybody in the case by code name; who they really are is shown on a press, for seconds. */
export function PeopleSection() {
  const people = currentRecords(useCase(), 'person');
  return (
    <FileSection name="people" adds={['person']} count={people.length}>
      <EarlierCases />
      {people.map((person) => (
        <PersonEntry key={person.id} person={person} />
      ))}
    </FileSection>
  );
}

function PersonEntry({ person }: { person: RecordView<'person'> }) {
  const { t } = useTranslation();
  const { data } = person;
  const marks = Object.entries(data.features ?? {}) as [Mark, string][];
  return (
    <Entry
      record={person}
      title={data.codeName}
      when={data.roles.map((role) => t(`answers.role.${role}`)).join(', ')}
    >
      <Facts>
        <Fact name={t('caseFile.person.known')}>{t(`answers.known.${data.known}`)}</Fact>
        <Fact name={t('caseFile.person.harassed')}>
          {data.reportsBeingHarassed === undefined ? null : t(`answers.answer.${data.reportsBeingHarassed}`)}
        </Fact>
      </Facts>
      {marks.length === 0 ? null : (
        <Facts>
          {marks.map(([name, text]) => (
            <Fact key={name} name={t(`caseForms.person.features.${name}`)}>
              {text}
            </Fact>
          ))}
        </Facts>
      )}
      <Prose name={t('caseFile.person.description')}>{data.description}</Prose>
      <Prose name={t('caseFile.person.note')}>{data.note}</Prose>
      <RevealIdentity person={person} />
    </Entry>
  );
}
