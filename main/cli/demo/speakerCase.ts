import type { WrittenData } from '@contract/records/kinds';
import { type DemoOffice, exact } from './demoOffice';
import { demoMails } from './mails';

/** What the later chapters have to know of the case. */
export interface SpeakerCase {
  readonly id: string;
  readonly codeName: string;
  readonly reporter: string;
  readonly respondent: string;
  readonly witness: string;
  readonly incident: string;
  readonly allegations: readonly string[];
}

const code = { code: 'events', version: '2026-11' };

/** From the e-mail to the gate of consultation. */
export async function takeSpeakersReport(office: DemoOffice): Promise<SpeakerCase> {
  const { tell } = office;
  office.at('2026-11-16T14:40:00Z');
  const taken = await office.take(demoMails.speaker);
  const { case: id, codeName, number } = taken;
  tell(`An e-mail is dropped on the vault: case ${codeName} (${number}) is open. The words stand as they were`);
  tell(`  written; the message itself is evidence, SHA-256 ${taken.evidence[0]?.sha256 ?? ''}.`);
  const again = await office.take(demoMails.speaker);
  tell(`The same e-mail a second time: ${again.outcome === 'seen-before' ? 'noticed, nothing is made twice' : again.outcome}.`);
  tell('Moving on at once is refused:');
  tell(`    ${await office.refused('cases.advance', { case: id, phase: 'consultation' })}`);

  const { records } = await office.view(id);
  const reporter = records.find(({ kind }) => kind === 'person')?.id ?? '';
  const { identity, codeName: letter } = await office.call('people.reveal', {
    case: id,
    person: reporter,
    reason: 'To answer the e-mail.',
  });
  tell(`The director looks who ${letter} is; the look itself is an entry of the ledger.`);
  await office.call('records.write', {
    case: id,
    kind: 'person',
    data: { roles: ['reporter', 'affected'], known: 'named', identity, reportsBeingHarassed: 'yes' },
    amend: { record: reporter, reason: 'Answered by e-mail: reports being harassed.' },
  });
  const respondent = await office.write(id, 'person', {
    roles: ['respondent'],
    known: 'named',
    identity: { name: 'Gerald Brandt' },
    description: 'Sat in the third row.',
  });
  const witness = await office.write(id, 'person', {
    roles: ['witness'],
    known: 'named',
    identity: { name: 'Paula Nkemelu' },
    note: 'Moderated the session.',
  });
  tell('Three people are recorded; the reporter reports being harassed, so a follow-up is owed from now on.');

  const incident = await office.write(id, 'incident', incidentOf(reporter, respondent, witness));
  const allegations: string[] = [];
  for (const allegation of allegationsOf(respondent, incident))
    allegations.push(await office.write(id, 'allegation', allegation));
  tell(`The incident and ${allegations.length} allegations, each classed by the conduct code in its version of ${code.version}.`);
  await office.write(id, 'triage', {
    jurisdiction: 'within',
    jurisdictionReason: 'A session of the Forum, where the code applies.',
    impact: 'Left out half of the talk, did not go to the reception, was met at the door.',
    safetyRisk: { level: 'maybe', reason: 'The respondent waited at the door; both are registered for Saturday.' },
    repeatRisk: { level: 'maybe', reason: 'Did not stop when the moderator asked.' },
    immediateMeasures: 'A volunteer walks with the speaker; the sessions are not in the same corridor.',
  });
  await office.call('cases.conflict', { case: id, answer: 'none' });
  tell('Whoever has the case says whether a conflict of interest exists; nobody asks why.');
  await office.call('cases.advance', { case: id, phase: 'consultation' });
  tell('Triage is done. The gate is open: the case moves to consultation.');
  return { id, codeName, reporter, respondent, witness, incident, allegations };
}

function incidentOf(reporter: string, respondent: string, witness: string): WrittenData<'incident'> {
  return {
    when: {
      kind: 'about',
      at: { instant: '2026-11-13T20:20:00.000Z', zone: 'America/Chicago' },
      note: 'about ten minutes into the talk',
    },
    setting: 'in-person-event',
    event: 'Forum',
    place: 'Room 204',
    what: 'Shouted at the speaker about how she speaks, went on when asked to stop, waited at the door.',
    ongoing: 'no',
    affected: { kind: 'people', people: [reporter] },
    respondents: [respondent],
    witnesses: [witness],
    askedToStop: {
      by: 'the moderator',
      when: { kind: 'day', day: '2026-11-13' },
      compliedAtOnce: 'no',
    },
  };
}

function allegationsOf(respondent: string, incident: string): WrittenData<'allegation'>[] {
  const common = { respondent, incidents: [incident], code };
  return [
    { ...common, statement: 'Shouted at a speaker during her talk.', behaviour: 'yelling-at-speaker' },
    {
      ...common,
      statement: 'Attacked the speaker for her accent.',
      behaviour: 'group-harassment',
      grounds: ['language'],
    },
  ];
}

/** Counsel and the police, each with facts and advice apart. */
export async function consult(office: DemoOffice, { id, reporter, incident }: SpeakerCase): Promise<void> {
  const { tell } = office;
  office.at('2026-11-17T16:00:00Z');
  const sought = await office.write(id, 'consultation', {
    status: 'sought',
    with: 'legal-counsel',
    why: 'Whether the office may exclude a member who has paid from the next event.',
    due: '2026-11-18',
  });
  await office.call('records.write', {
    case: id,
    kind: 'consultation',
    amend: { record: sought, reason: 'Held on the same day.' },
    data: {
      status: 'held',
      with: 'legal-counsel',
      started: exact('2026-11-17T17:00:00Z'),
      ended: exact('2026-11-17T17:40:00Z'),
      mode: 'video',
      participants: [{ name: 'R. Adeyemi', organisation: 'Adeyemi and Stroud', capacity: 'counsel to the association' }],
      question: 'May the association exclude the respondent from the next Forum?',
      facts: 'What was shouted, that the moderator asked for it to stop, that it went on.',
      advice: 'Yes, under the terms of registration. Write down why, and hear the respondent first.',
      privilege: {
        basis: 'attorney-client',
        attorney: 'R. Adeyemi',
        requestedBy: 'the Executive Director',
        legalQuestion: 'Exclusion from an event under the terms of registration.',
        litigationAnticipated: false,
      },
      thirdPartyPresent: 'no',
      disclosed: { records: [incident], identities: [reporter] },
    } satisfies WrittenData<'consultation'>,
  });
  tell('Counsel is consulted: facts and advice in separate fields, because facts are never privileged.');
  office.at('2026-11-17T19:00:00Z');
  await office.write(id, 'consultation', {
    status: 'held',
    with: 'law-enforcement',
    started: exact('2026-11-17T18:30:00Z'),
    mode: 'phone',
    participants: [{ name: 'Officer on duty', organisation: 'City Police, central district' }],
    question: 'Whether waiting at the door after what was shouted is a matter for the police.',
    facts: 'Time and place, what was said, that nobody was touched. No names were given.',
    privilege: { basis: 'none' },
    thirdPartyPresent: 'no',
    agency: 'City Police, central district',
    reportNumber: 'C-26-118804',
    reportersWish: 'The reporter leaves it to the office.',
  });
  tell('The police are asked; the report number is kept, and that no name was given.');
}
