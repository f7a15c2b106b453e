import { recordedAfter } from '../../time/lateness';
import { timeline } from '../../timeline';
import type { Cell, Section } from '../pageData';
import type { PlanContext } from './context';
import { told } from './told';
import { type TurningPoint, turningPoints } from './turningPoints';
import { recordedAfterWords } from './words';

/** A line of the chronology points to the record; longer texts stand there in full. */
const longestLine = 320;

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= longestLine) return line;
  return `${line.slice(0, longestLine).replace(/\s+\S*$/u, '')} …`;
}

interface Line extends TurningPoint {
  readonly recordedAfter?: number;
}

/** The line of each record; exports are listed where they belong, under what was disclosed. */
function recordLines(context: PlanContext): Line[] {
  const { caseFile, office, label } = context;
  const records = new Map(caseFile.records.map((record) => [record.id, record]));
  return timeline(caseFile, office.zone).flatMap(({ record: id, kind, happened, ...item }): Line[] => {
    const record = id === undefined ? undefined : records.get(id);
    if (record === undefined) return [];
    return [
      {
        ...(happened === undefined ? {} : { happened }),
        recorded: item.recorded,
        by: item.by,
        order: item.order,
        text: told(context, record),
        source: label(record.id),
        ...(kind === 'decision' ? { strong: true as const } : {}),
        ...(item.recordedAfter === undefined ? {} : { recordedAfter: item.recordedAfter }),
      },
    ];
  });
}

function drawn({ when, instant, user }: PlanContext, line: Line): Cell[] {
  const late = line.recordedAfter === undefined ? undefined : recordedAfter(line.recordedAfter);
  return [
    line.happened === undefined ? 'When written down' : when(line.happened),
    {
      text: instant(line.recorded),
      ...(late === undefined ? {} : { note: recordedAfterWords(late), tone: 'caution' as const }),
    },
    { text: shortened(line.text), strong: line.strong === true },
    { text: line.source, note: user(line.by) },
  ];
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Everything in the order in which it happened, with the time at which it was written down. */
export function chronologySection(context: PlanContext): Section {
  const lines = [...recordLines(context), ...turningPoints(context)].sort(
    (one, other) => compare(one.order, other.order) || compare(one.recorded, other.recorded),
  );
  return {
    id: 'chronology',
    title: 'Chronology',
    blocks: [
      {
        type: 'prose',
        text: `In the order in which things happened. Each line names the time of the event and the time at which it was written down; where the two lie apart, the distance is given. Times carry the zone in which they were told; all others are those of ${context.office.zone}.`,
      },
      {
        type: 'table',
        summary: 'What happened and when it was written down, oldest first',
        empty: 'Nothing has been recorded.',
        columns: [
          { label: 'When it happened', share: 1.9 },
          { label: 'Written down', share: 1.9 },
          { label: 'What', share: 5.2 },
          { label: 'Source', share: 1.7 },
        ],
        rows: lines.map((line) => drawn(context, line)),
      },
    ],
  };
}
