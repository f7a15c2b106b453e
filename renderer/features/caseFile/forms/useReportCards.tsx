import { useTranslation } from 'react-i18next';
import type { FormCard } from '../../../components/form/FormCards';
import { HelpList } from './HelpList';
import {
  AroundFields,
  ConcernFields,
  ContactFields,
  OwnWordsFields,
  ReceivedFields,
  ReporterFields,
  SummaryFields,
  WishFields,
} from './reportFields';

/**
 * The cards of a report that a new case and a further report share, in the order in which a talk goes: first what is
 * safe, then their words, then what stands around them. What the taker must not do stands beside the card it concerns.
 *
 * @param at path of the report within its form
 * @param whoMore what is asked about the reporter beside the report itself
 */
export function useReportCards(at: string, whoMore: FormCard['content'], sealed = false): FormCard[] {
  const { t } = useTranslation();
  const under = (...names: string[]) => names.map((name) => `${at}.${name}`);
  const help = (name: 'onSite' | 'doNots' | 'wishes') => (
    <HelpList
      title={t(`caseForms.${name}.title`)}
      items={t(`caseForms.${name}.items`, { returnObjects: true })}
    />
  );
  return [
    {
      id: 'received',
      title: t('caseForms.report.cards.received'),
      asks: under('received', 'channel', 'takenBy', 'takenWhere'),
      help: help('onSite'),
      content: <ReceivedFields at={at} />,
    },
    {
      id: 'reporter',
      title: t('caseForms.report.cards.reporter'),
      asks: under('reporter', 'reporterIs', 'supportOffered', 'person'),
      content: (
        <>
          <ReporterFields at={at} />
          {whoMore}
        </>
      ),
    },
    {
      id: 'words',
      title: t('caseForms.report.cards.words'),
      asks: under('words', 'language', 'translation'),
      help: help('doNots'),
      content: <OwnWordsFields at={at} />,
    },
    {
      id: 'around',
      title: t('caseForms.report.cards.around'),
      asks: under('impact', 'otherPeople', 'context', 'links'),
      content: <AroundFields at={at} />,
    },
    {
      id: 'concerns',
      title: t('caseForms.report.cards.concerns'),
      asks: under('safetyConcern', 'retaliationConcern', 'onlyTheyCouldKnow'),
      content: <ConcernFields at={at} />,
    },
    {
      id: 'wishes',
      title: t('caseForms.report.cards.wishes'),
      asks: under('outcomeOffered', 'wishAboutPolice'),
      help: help('wishes'),
      content: <WishFields at={at} />,
    },
    {
      id: 'contact',
      title: t('caseForms.report.cards.contact'),
      asks: under('contact'),
      content: <ContactFields at={at} sealed={sealed} />,
    },
    {
      id: 'summary',
      title: t('caseForms.report.cards.summary'),
      asks: under('summary'),
      content: <SummaryFields at={at} />,
    },
  ];
}
