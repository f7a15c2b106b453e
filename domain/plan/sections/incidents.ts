import { type CaseRecord, recordsOf } from '../../assemble/caseFile';
import type { Block, Section } from '../pageData';
import { entry, section } from './blocks';
import { answered, factsOf, type PlanContext } from './context';
import { answerWords, settingWords } from './words';

function incidentBlock(context: PlanContext, record: CaseRecord<'incident'>): Block {
  const { say, said, people, label, when } = context;
  const { data } = record;
  const affected =
    data.affected === undefined
      ? undefined
      : data.affected.kind === 'people'
        ? people(data.affected.people)
        : `${data.affected.kind === 'not-known' ? 'Not known' : 'Not disclosed'}: ${say(data.affected.because)}`;
  const stop = data.askedToStop;
  return entry({
    title: label(record.id),
    subtitle: when(data.when),
    facts: factsOf(context, record, [
      ['Setting', settingWords[data.setting]],
      ['Event', said(data.event)],
      ['Place', said(data.place)],
      ['Affected', affected],
      ['Respondents', people(data.respondents)],
      ['Witnesses', people(data.witnesses)],
      ['Still going on', data.ongoing === undefined ? undefined : answerWords[data.ongoing]],
      [
        'Asked to stop',
        stop === undefined
          ? undefined
          : `By ${say(stop.by)}, ${when(stop.when)}; complied at once: ${answerWords[stop.compliedAtOnce].toLowerCase()}`,
      ],
      ['Links', data.links?.map(say).join('\n')],
    ]),
    texts: answered([
      ['What happened', say(data.what)],
      ['Circumstances', said(data.circumstances)],
    ]),
  });
}

/** Each incident in full. */
export function incidentsSection(context: PlanContext): Section {
  return section(
    'incidents',
    'Incidents',
    recordsOf(context.caseFile, 'incident').map((record) => incidentBlock(context, record)),
    'No incident has been recorded.',
  );
}
