import type { Phase } from '@contract/phases';
import { phases } from '@contract/phases';
import { type DemoOffice, exact } from './demoOffice';
import { demoMails } from './mails';

/** A case that stays where it is. */
export interface OtherCase {
  readonly id: string;
  readonly codeName: string;
  readonly phase: Phase;
}

interface Sketch {
  readonly reaches: Phase;
  readonly day: string;
  readonly setting: 'online-course' | 'in-person-event' | 'webinar' | 'discussion-list';
  readonly place: string;
  readonly what: string;
  readonly statement: string;
  readonly behaviour: string;
  readonly ground?: string;
}

const sketches = {
  course: {
    reaches: 'consultation',
    day: '2026-11-05',
    setting: 'online-course',
    place: 'the chat of the course, and other sites',
    what: 'Keeps writing on every site after two written requests to stop; a letter was left at the place of work.',
    statement: 'Follows a course member from site to site.',
    behaviour: 'stalking-virtual',
  },
  poster: {
    reaches: 'decision',
    day: '2026-11-13',
    setting: 'in-person-event',
    place: 'the poster hall',
    what: 'Barred the way of a wheelchair user, and did not move when asked.',
    statement: 'Intimidation of somebody who uses a wheelchair.',
    behaviour: 'group-harassment',
    ground: 'disability',
  },
  telephone: {
    reaches: 'follow-up',
    day: '2026-11-10',
    setting: 'discussion-list',
    place: 'the discussion list',
    what: 'Wrote to the whole list about the private life of another member.',
    statement: 'Humiliating messages to a discussion list.',
    behaviour: 'other',
  },
} as const satisfies Record<string, Sketch>;

/** Four more reports, one left in each phase before the last. */
export async function takeOtherReports(office: DemoOffice): Promise<OtherCase[]> {
  const { tell } = office;
  office.at('2026-11-17T20:00:00Z');
  const course = await office.take(demoMails.course);
  tell(`${course.codeName}: an e-mail of HTML only is turned to text and never shown as a page; its picture is evidence.`);
  const poster = await office.take(demoMails.poster);
  tell(`${poster.codeName}: photo and PDF come along as ${poster.evidence.length} exhibits, each with its SHA-256.`);
  const telephone = await office.call('cases.open', {
    report: {
      received: exact('2026-11-17T21:00:00Z'),
      channel: 'phone',
      takenBy: 'the Executive Director',
      reporter: 'anonymous',
      reporterIs: 'affected',
      words: 'He wrote to the whole list about my divorce. I do not want to give my name, but I will call again.',
      wishAboutPolice: 'does-not-want',
    },
    reporter: { roles: ['reporter', 'affected'], known: 'anonymous', reportsBeingHarassed: 'yes' },
  });
  tell(`${telephone.codeName}: taken by telephone from somebody who gives no name.`);
  office.at('2026-11-19T14:00:00Z');
  const webinar = await office.take(demoMails.webinar);
  tell(`${webinar.codeName}: forwarded, in Ukrainian; it waits for its triage.`);

  await develop(office, course.case, sketches.course);
  await develop(office, poster.case, sketches.poster);
  await develop(office, telephone.case, sketches.telephone);
  const left: OtherCase[] = [
    { id: webinar.case, codeName: webinar.codeName, phase: 'intake' },
    { id: course.case, codeName: course.codeName, phase: 'consultation' },
    { id: poster.case, codeName: poster.codeName, phase: 'decision' },
    { id: telephone.case, codeName: telephone.codeName, phase: 'follow-up' },
  ];
  tell('Left as they are:');
  for (const { codeName, phase } of left) tell(`    ${codeName} in ${phase}`);
  return left;
}

/** Writes what the gates ask for, up to the phase the case stays in. */
async function develop(office: DemoOffice, id: string, sketch: Sketch): Promise<void> {
  const { records } = await office.view(id);
  const reporter = records.find(({ kind }) => kind === 'person')?.id ?? '';
  const respondent = await office.write(id, 'person', {
    roles: ['respondent'],
    known: 'by-description',
    description: 'As the report describes him.',
  });
  const incident = await office.write(id, 'incident', {
    when: { kind: 'day', day: sketch.day },
    setting: sketch.setting,
    place: sketch.place,
    what: sketch.what,
    affected: { kind: 'people', people: [reporter] },
    respondents: [respondent],
  });
  const allegation = await office.write(id, 'allegation', {
    statement: sketch.statement,
    respondent,
    incidents: [incident],
    code: { code: 'events', version: '2026-11' },
    behaviour: sketch.behaviour,
    ...(sketch.ground === undefined ? {} : { grounds: [sketch.ground] }),
  });
  await office.write(id, 'triage', {
    jurisdiction: 'within',
    jurisdictionReason: 'The code applies there.',
    impact: 'Stays away from where it happened.',
    safetyRisk: { level: 'no', reason: 'They do not meet outside of it.' },
    repeatRisk: { level: 'yes', reason: 'It was not the first time.' },
  });
  await office.call('cases.conflict', { case: id, answer: 'none' });
  const reached = phases.indexOf(sketch.reaches);
  if (reached >= 1) await office.call('cases.advance', { case: id, phase: 'consultation' });
  if (reached >= 2) {
    await office.write(id, 'waiver', { duty: 'none-sought', reason: 'The facts are plain and nobody else needs to know.' });
    await office.call('cases.advance', { case: id, phase: 'decision' });
  }
  if (reached >= 3) {
    const decision = await office.write(id, 'decision', {
      allegation,
      finding: 'substantiated',
      standard: 'preponderance',
      reasons: 'The messages stand in the archive of the list.',
      decided: exact('2026-11-19T15:00:00Z'),
      exceptionTests: [
        { test: 'critical-examination', applies: 'no', reason: 'A divorce is not a view to be discussed.' },
        { test: 'professional-discussion', applies: 'not-relevant', reason: 'Nothing of that kind was written.' },
      ],
      respondentHeard: 'yes',
      respondentHeardNote: 'By e-mail; writes that everybody knew of it anyway.',
      action: 'May not write to the list for six months.',
    });
    await office.call('records.signOff', { case: id, record: decision, version: 1 });
    await office.call('cases.advance', { case: id, phase: 'follow-up' });
  }
}
