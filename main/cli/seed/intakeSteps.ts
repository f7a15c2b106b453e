import type { WrittenData } from '@contract/records/kinds';
import { descriptions, impacts, reportWords } from './fiction';
import { reportMail } from './mail';
import { about, amend, dayAt, exact, type Scene, send, type Telling, write } from './scene';
import { day, hour } from './story';

const codeVersion = { code: 'events', version: '2026-11' };

/** From the report to the gate: who, what happened, what it would be under the code, what it means. */
export function intakeSteps(telling: Telling): void {
  const { plot, step } = telling;
  step(0, (office, scene) =>
    plot.byMail ? takeMail(telling, office, scene) : takeByHand(telling, office, scene),
  );
  if (plot.byMail)
    step(0.1, async (office, scene) => {
      const { reporter: record } = scene;
      if (record === undefined) return;
      const reason = 'Asked by telephone whether they report being harassed.';
      await amend(office, scene, 'person', { record, reason, data: reporterPerson(telling) });
    });
  step(0.2, (office, scene) => writePeople(telling, office, scene));
  step(0.3, (office, scene) => writeIncident(telling, office, scene));
  step(0.4, (office, scene) => writeAllegations(telling, office, scene));
  if (telling.random.chance(0.3)) step(0.6, (office, scene) => attachNotes(telling, office, scene));
  step(0.5, async (office, scene) => {
    await office.call('cases.conflict', { case: scene.case, answer: 'none' });
  });
  step(1 + telling.random.between(0, 10) / 10, async (office, scene) => {
    await write(office, scene, 'triage', triage(telling));
  });
}

type Act = Parameters<Telling['step']>[1];
type ActOffice = Parameters<Act>[0];

function reporterPerson({ plot }: Telling): WrittenData<'person'> {
  const { name, email, affiliation } = plot.reporter;
  return {
    roles: plot.reporterIs === 'affected' ? ['reporter', 'affected'] : ['reporter', 'witness'],
    known: plot.anonymous ? 'anonymous' : 'named',
    ...(plot.anonymous ? {} : { identity: { name, emails: [email], affiliation } }),
    reportsBeingHarassed: plot.harassed,
  };
}

async function takeMail({ plot, random }: Telling, office: ActOffice, scene: Scene): Promise<void> {
  const bytes = reportMail(plot, random);
  const taken = await send(office, { name: `report-${plot.number}.eml`, bytes, purpose: 'mail' });
  scene.case = taken.case;
  scene.evidence.push(...taken.evidence.map(({ record }) => record));
  const { records } = await office.call('cases.get', { case: taken.case });
  const reporter = records.find(({ kind }) => kind === 'person');
  if (reporter !== undefined) scene.reporter = reporter.id;
}

async function takeByHand(telling: Telling, office: ActOffice, scene: Scene): Promise<void> {
  const { plot, random } = telling;
  const who = plot.unnamed ? 'somebody I had never seen before' : plot.respondent.name;
  const { case: opened } = await office.call('cases.open', {
    report: {
      received: exact(plot.begins - random.between(0, 3) * hour),
      channel: random.pick(['phone', 'in-person', 'online', 'letter']),
      takenBy: office.signedIn.user.name,
      reporter: plot.anonymous ? 'anonymous' : 'named',
      reporterIs: plot.reporterIs,
      words: reportWords(random, plot.told, plot.place, who),
      wishAboutPolice: random.pick(['wants', 'does-not-want', 'undecided', 'not-discussed']),
    },
    reporter: reporterPerson(telling),
  });
  scene.case = opened;
  const { records } = await office.call('cases.get', { case: opened });
  const reporter = records.find(({ kind }) => kind === 'person');
  if (reporter !== undefined) scene.reporter = reporter.id;
}

async function writePeople({ plot, random }: Telling, office: ActOffice, scene: Scene): Promise<void> {
  const { name, email, affiliation } = plot.respondent;
  scene.respondent = await write(office, scene, 'person', {
    roles: ['respondent'],
    ...(plot.unnamed
      ? { known: 'by-description', description: random.pick(descriptions) }
      : { known: 'named', identity: { name, emails: [email], affiliation } }),
  });
  if (plot.witness === undefined) return;
  scene.witness = await write(office, scene, 'person', {
    roles: ['witness'],
    known: 'named',
    identity: { name: plot.witness.name, emails: [plot.witness.email] },
  });
}

async function writeIncident({ plot, random }: Telling, office: ActOffice, scene: Scene): Promise<void> {
  const happened = plot.begins - random.between(1, 6) * day;
  const { reporter, respondent, witness } = scene;
  const incident = await write(office, scene, 'incident', {
    when: random.pick([
      exact(happened),
      about(happened, 'between two sessions'),
      { kind: 'day', day: dayAt(happened) },
      {
        kind: 'range',
        from: { instant: new Date(happened).toISOString(), zone: 'America/Chicago' },
        to: { instant: new Date(happened + 2 * hour).toISOString(), zone: 'America/Chicago' },
      },
    ]),
    setting: plot.place.setting,
    place: plot.place.place,
    event: plot.place.event,
    what: `In the words of the report, this person “${plot.told}”`,
    ongoing: random.pick(['yes', 'no', 'unknown']),
    affected:
      plot.reporterIs === 'affected' && reporter !== undefined
        ? { kind: 'people', people: [reporter] }
        : { kind: 'not-disclosed', because: 'The reporter saw it and was asked not to pass the name on.' },
    ...(respondent === undefined ? {} : { respondents: [respondent] }),
    ...(witness === undefined ? {} : { witnesses: [witness] }),
  });
  scene.incidents.push(incident);
}

async function writeAllegations({ plot }: Telling, office: ActOffice, scene: Scene): Promise<void> {
  for (const behaviour of [plot.behaviour, ...(plot.second === undefined ? [] : [plot.second])])
    scene.allegations.push(
      await write(office, scene, 'allegation', {
        statement: behaviour.statement,
        ...(scene.respondent === undefined ? {} : { respondent: scene.respondent }),
        incidents: [...scene.incidents],
        code: codeVersion,
        behaviour: behaviour.behaviour,
      }),
    );
}

async function attachNotes({ plot, random }: Telling, office: ActOffice, scene: Scene): Promise<void> {
  const text = `Notes of the conversation about case ${plot.number}\n\n${random.pick(impacts)}\n`;
  const kept = await send(office, {
    name: 'conversation-notes.txt',
    bytes: Buffer.from(text, 'utf8'),
    purpose: 'evidence',
    case: scene.case,
    mediaType: 'text/plain',
  });
  scene.evidence.push(...kept.evidence.map(({ record }) => record));
}

function triage({ plot, random }: Telling): WrittenData<'triage'> {
  const level = () => random.pick(['yes', 'maybe', 'no', 'no'] as const);
  const safetyRisk = level();
  return {
    jurisdiction: plot.place.setting === 'other-online' ? 'outside-but-affects-safety' : 'within',
    jurisdictionReason: `It happened at ${plot.place.event}, where the code applies.`,
    impact: random.pick(impacts),
    safetyRisk: { level: safetyRisk, reason: 'What is known of where the two will meet next.' },
    repeatRisk: { level: level(), reason: 'Whether others have said the same of the respondent.' },
    ...(safetyRisk === 'yes' ? { immediateMeasures: 'The two are not in one room; a steward knows.' } : {}),
  };
}
