import { recordsOf } from '../../assemble/caseFile';
import { dueItems } from '../../deadlines/dueItems';
import type { Block, Cell, Section } from '../pageData';
import { sectionIfAny } from './blocks';
import type { PlanContext } from './context';
import { dutyWords } from './outcomeWords';

function delayRows({ caseFile, say, day, person, label }: PlanContext): Cell[][] {
  return recordsOf(caseFile, 'delay').map(({ id, data }): Cell[] => {
    const owedTo = data.person === undefined ? [] : [person(data.person)];
    const hangsOn = data.record === undefined ? [] : [label(data.record)];
    const about = [...owedTo, ...hangsOn].join(', ');
    return [
      { text: dutyWords[data.duty], ...(about === '' ? {} : { note: about }) },
      {
        text: day(data.due),
        ...(data.newDue === undefined ? {} : { note: `Now by ${day(data.newDue)}` }),
      },
      say(data.reason),
      { text: label(id), strong: true },
    ];
  });
}

function openRows({ caseFile, office, options, say, day, person, label }: PlanContext): Cell[][] {
  return dueItems(caseFile, office, options.createdAt).map((item): Cell[] => {
    const about = [
      ...(item.record === undefined ? [] : [label(item.record)]),
      ...(item.person === undefined ? [] : [person(item.person)]),
      ...(item.title === undefined ? [] : [say(item.title)]),
    ].join(', ');
    return [
      { text: dutyWords[item.duty], ...(about === '' ? {} : { note: about }) },
      day(item.due),
      item.overdue ? { text: 'Overdue', strong: true } : 'To be done',
    ];
  });
}

/** Deadlines that were missed with the reasons, since *prompt* is judged on reasons; and what is still to be done. */
export function deadlinesSection(context: PlanContext): Section[] {
  const delays = delayRows(context);
  const open = openRows(context);
  const blocks: Block[] = [];
  if (delays.length > 0)
    blocks.push({
      type: 'table',
      summary: 'Duties that were not done by their day, and why',
      empty: '',
      columns: [
        { label: 'Missed', share: 2.2 },
        { label: 'Was due', share: 2 },
        { label: 'Why', share: 4.6 },
        { label: 'Recorded in', share: 1.6 },
      ],
      rows: delays,
    });
  if (open.length > 0)
    blocks.push({
      type: 'table',
      summary: 'Duties open when this file was made',
      empty: '',
      columns: [
        { label: 'Open', share: 4 },
        { label: 'Due', share: 3 },
        { label: 'State', share: 3 },
      ],
      rows: open,
    });
  return sectionIfAny('deadlines', 'Deadlines', blocks);
}
