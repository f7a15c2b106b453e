import { addUser, asUser, type Desktop, newOffice, opening, write } from '../../../support/office';
import { sample } from '../../../support/records';

export const when = {
  kind: 'exact' as const,
  at: { instant: '2026-03-06T15:00:00.000Z', zone: 'America/Chicago' },
};
export const body = 'We have decided. Please keep away from the speakers’ room.';

/** A case with its reporter and a respondent, given to somebody of the staff. */
export async function withRespondent() {
  const desk = await newOffice();
  const { case: stream } = await desk.ask(
    'cases.open',
    opening('You stood in the doorway and would not let me pass at all.'),
  );
  const respondent = await write(desk, stream, 'person', {
    roles: ['respondent'],
    known: 'named',
    identity: { name: 'Sascha Thornbury' },
  });
  await addUser(desk, 'Sam Staff', 'staff');
  await desk.ask('cases.grant', { case: stream, user: 'Sam Staff' });
  const view = await desk.ask('cases.get', { case: stream });
  const reporter = view.followUps[0]?.person ?? '';
  return { desk, stream, respondent, reporter };
}

export const draft = (to: string, more = {}) => ({
  ...sample.letter,
  purpose: 'outcome',
  to,
  body,
  subject: 'A decision',
  ...more,
});
export const send = (stream: string, letter: string, more = {}) => ({
  case: stream,
  letter,
  when,
  mode: 'e-mail' as const,
  ...more,
});
export const records = async (desk: Desktop, stream: string, kind: string) =>
  (await desk.ask('cases.get', { case: stream })).records.filter((record) => record.kind === kind);
export const signAsSam = (desk: Desktop, stream: string, record: string, version: number) =>
  asUser(desk, 'Sam Staff', async (sam) => {
    // The first thing they are asked before they see a case.
    await sam.ask('cases.conflict', { case: stream, answer: 'none' });
    await sam.ask('records.signOff', { case: stream, record, version });
  });
