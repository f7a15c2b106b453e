import { phases } from '@contract/phases';
import type { WrittenData } from '@contract/records/kinds';
import { amend, dayAt, exact, type Scene, type Telling, write } from './scene';
import { day, hour } from './story';

type ActOffice = Parameters<Parameters<Telling['step']>[1]>[0];

/** Days after the report at which each phase is entered. */
export const entered = { consultation: 2.5, decision: 10, 'follow-up': 16, closed: 24 } as const;

/** From consultation to the end, as far as the plot reaches. */
export function laterSteps(telling: Telling): void {
  const reached = phases.indexOf(telling.plot.reaches);
  if (reached >= 1) consultationSteps(telling);
  if (reached >= 2) decisionSteps(telling);
  if (reached >= 3) followUpSteps(telling);
  if (reached >= 4) telling.step(entered.closed, (office, scene) => advance(office, scene, 'closed'));
}

async function advance(office: ActOffice, scene: Scene, phase: keyof typeof entered): Promise<void> {
  await office.call('cases.advance', { case: scene.case, phase });
}

function consultationSteps({ plot, random, step }: Telling): void {
  step(entered.consultation, (office, scene) => advance(office, scene, 'consultation'));
  const { staff } = plot;
  if (staff !== undefined)
    step(2.6, async (office, scene) => {
      await office.call('cases.grant', { case: scene.case, user: staffNames[staff] ?? '' });
    });
  if (plot.noneSought) {
    step(5, async (office, scene) => {
      const reason = 'The facts are not disputed and nobody outside needs to know.';
      await write(office, scene, 'waiver', { duty: 'none-sought', reason });
    });
    return;
  }
  const due = dayAt(plot.begins, 8);
  step(3, async (office, scene) => {
    const why = 'What may be done about the respondent at the next event.';
    const data = { status: 'sought' as const, with: 'legal-counsel' as const, why, due };
    scene.consultations.push(await write(office, scene, 'consultation', data));
  });
  step(6, async (office, scene) => {
    const record = scene.consultations[0];
    if (record === undefined) return;
    await amend(office, scene, 'consultation', {
      record,
      reason: 'The consultation took place.',
      data: counsel(plot.begins + 6 * day - 2 * hour, random.chance(0.5)),
    });
  });
  if (plot.police)
    step(7, async (office, scene) => {
      scene.consultations.push(
        await write(office, scene, 'consultation', police(plot.begins + 7 * day, plot.number)),
      );
    });
}

/** The people on the staff of every practice office. */
export const staffNames = ['Sam Halvorsen', 'Iris Okoye'] as const;

function counsel(started: number, anticipated: boolean): WrittenData<'consultation'> {
  return {
    status: 'held',
    with: 'legal-counsel',
    started: exact(started),
    ended: exact(started + 45 * 60_000),
    mode: 'video',
    participants: [
      { name: 'A. Marlowe', organisation: 'Marlowe and Finch', capacity: 'counsel to the association' },
    ],
    question: 'May the office exclude a registered participant from the next event?',
    facts: 'The incident, the allegation and what the witness saw, by code names.',
    advice: 'Exclusion is covered by the terms of registration; write down the reasons.',
    privilege: {
      basis: 'attorney-client',
      attorney: 'A. Marlowe',
      requestedBy: 'the office',
      legalQuestion: 'Exclusion from an event under the terms of registration.',
      litigationAnticipated: anticipated,
    },
    thirdPartyPresent: 'no',
  };
}

function police(started: number, number: number): WrittenData<'consultation'> {
  return {
    status: 'held',
    with: 'law-enforcement',
    started: exact(started - 3 * hour),
    mode: 'phone',
    participants: [{ name: 'Desk sergeant', organisation: 'Alderbrook Police' }],
    question: 'Whether what was reported can be reported to the police by the office.',
    facts: 'Time, place and the behaviour; no names.',
    privilege: { basis: 'none' },
    thirdPartyPresent: 'no',
    agency: 'Alderbrook Police',
    reportNumber: `AB-${2000 + number}`,
    whoContacted: 'office',
    reportersWish: 'The reporter leaves it to the office.',
    overrideReason: 'Somebody else may be in danger at the next event.',
  };
}

function decisionSteps({ plot, random, step }: Telling): void {
  step(entered.decision, (office, scene) => advance(office, scene, 'decision'));
  step(13, async (office, scene) => {
    for (const allegation of scene.allegations) {
      const finding = random.pick([
        'substantiated',
        'substantiated',
        'not-substantiated',
        'inconclusive',
      ] as const);
      const record = await write(office, scene, 'decision', {
        allegation,
        finding,
        standard: 'preponderance',
        reasons: reasons[finding],
        evidenceFor: scene.evidence.slice(0, 2).map((record) => ({ record })),
        exceptionTests: [
          {
            test: 'critical-examination',
            applies: 'not-relevant',
            reason: 'No belief or view was discussed.',
          },
          { test: 'professional-discussion', applies: 'no', reason: 'It was not part of the programme.' },
        ],
        decided: exact(plot.begins + 13 * day),
        respondentHeard: plot.unnamed ? 'no' : 'yes',
        ...(plot.unnamed ? { respondentHeardNote: 'Nobody knows yet who it was.' } : {}),
      });
      await office.call('records.signOff', { case: scene.case, record, version: 1 });
      if (finding === 'substantiated' && scene.respondent !== undefined)
        await write(
          office,
          scene,
          'action',
          action(plot.begins, record, scene.respondent, random.chance(0.5)),
        );
    }
  });
}

/** What follows from a finding: no events for a year, or a warning. */
function action(begins: number, decision: string, person: string, ban: boolean): WrittenData<'action'> {
  const start = dayAt(begins, 14);
  const since = exact(begins + 13 * day);
  return {
    decision,
    person,
    step: ban ? 'ban-for-a-time' : 'written-warning',
    start,
    ...(ban ? { end: dayAt(begins, 14 + 365) } : {}),
    mayKnow: ban ? ['reporter', 'respondent', 'registration-desk'] : ['reporter', 'respondent'],
    state: ban ? { kind: 'in-force', since } : { kind: 'completed', when: since },
  };
}

const reasons = {
  substantiated: 'The account is detailed and consistent, and a witness saw the same.',
  'not-substantiated': 'The recording of the session shows that it did not happen as it was remembered.',
  inconclusive: 'Two accounts stand against each other and nothing tips the balance.',
} as const;

function followUpSteps({ plot, random, step }: Telling): void {
  const owed = plot.harassed === 'yes';
  const waived = random.chance(0.08);
  step(entered['follow-up'], (office, scene) => advance(office, scene, 'follow-up'));
  if (!owed) return;
  step(16.2, async (office, scene) => {
    if (scene.reporter === undefined) return;
    const due = dayAt(plot.begins, 21);
    await write(office, scene, 'follow-up', { status: 'planned', person: scene.reporter, due });
  });
  if (phases.indexOf(plot.reaches) < 4 && random.chance(0.6)) return;
  step(20, async (office, scene) => {
    const { reporter: person } = scene;
    if (person === undefined) return;
    if (waived || plot.anonymous) {
      const reason = 'The reporter left no way to be reached, and nobody else knows one.';
      await write(office, scene, 'waiver', { duty: 'follow-up', person, reason });
      return;
    }
    await write(office, scene, 'follow-up', {
      status: 'made',
      person,
      told: exact(plot.begins + 20 * day),
      mode: random.pick(['phone', 'e-mail', 'video']),
      what: 'What was found and what was done, without the other side of the file.',
      answer: random.pick([
        'Thanked the office.',
        'Had hoped for more.',
        'Asked what happens at the next event.',
      ]),
    });
  });
}
