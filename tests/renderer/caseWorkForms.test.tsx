import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { answers } from '@renderer/catalogue/en/answers';
import { caseForms } from '@renderer/catalogue/en/caseForms';
import { failures } from '@renderer/catalogue/en/failures';
import { director, type Step, upTo, write } from '../support/caseOf';
import { id, sample } from '../support/records';
import { fakeBridge } from './support/fakeBridge';
import { fill } from './support/fill';
import { consulting, inCase } from './support/investigated';
import { openForm } from './support/openForm';
import { openPage } from './support/openPage';

const { waiver } = caseForms;

const letter = write('letter', { to: inCase.respondent }, { record: id(51) });
const talks = [
  write('consultation', {}, { record: id(52) }),
  {
    kind: 'interview',
    record: id(53),
    data: { status: 'planned', person: inCase.respondent, why: 'x' },
  } as Step,
];
const waivers: [name: string, choose: string, target: string | RegExp | undefined, data: object][] = [
  ['none-sought', answers.waiver['none-sought'], undefined, {}],
  ['consultation', answers.waiver.consultation, 'Consultation with legal counsel', { consultation: id(52) }],
  ['interview', answers.waiver.interview, 'Interview with Person B', { interview: id(53) }],
  ['second-reader', answers.waiver['second-reader'], /^Letter/, { letter: id(51) }],
  ['follow-up', answers.waiver['follow-up'], 'Person A', { person: inCase.reporter }],
  ['acknowledgement', answers.waiver.acknowledgement, 'Person A', { person: inCase.reporter }],
  ['check-in', answers.waiver['check-in'], 'Person A', { person: inCase.reporter }],
];

test.each(waivers)('%s can be waived, with the reason', async (duty, choose, target, data) => {
  const { user, written } = await openForm('waiver', { steps: [...consulting, letter, ...talks] });
  await user.click(await screen.findByRole('radio', { name: choose }));
  if (target !== undefined) await user.click(await screen.findByRole('radio', { name: target }));
  await fill(user, screen.getByRole('textbox', { name: waiver.reason }), 'They asked not to be told.');
  expect(await written()).toEqual({ duty, reason: 'They asked not to be told.', ...data });
});

test('a note that is locked is added to: the addendum shows it and names it', async () => {
  const { written, user } = await openForm('note', {
    steps: [...consulting, write('note', {}, { record: id(61), by: director })],
    search: `?note=${id(61)}`,
  });
  expect(screen.getByText(sample.note.text)).toBeTruthy();
  await fill(user, screen.getByRole('textbox', { name: caseForms.note.text }), 'She called back.');
  expect(await written()).toMatchObject({ text: 'She called back.', addendumTo: id(61) });
});

test('a task that follows from a talk keeps where it came from', async () => {
  const { written, user } = await openForm('task', {
    steps: [...consulting, ...talks],
    search: `?from=${id(52)}`,
  });
  await fill(user, screen.getByRole('textbox', { name: caseForms.task.title }), 'Keep the camera pictures');
  expect(await written()).toMatchObject({ title: 'Keep the camera pictures', from: id(52) });
});

test('a note a day old opens no form to amend it, under the rules of today', async () => {
  const steps = [...upTo('intake'), write('note', {}, { record: id(61), at: '2026-03-01T10:00:00.000Z' })];
  const bridge = fakeBridge({ role: 'director', rules: 2 }, steps);
  openPage(`/cases/${bridge.file().id}/write/note?amend=${id(61)}`, bridge);
  expect(await screen.findByText(failures.noteLocked.what)).toBeTruthy();
});
