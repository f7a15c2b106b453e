import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Failure } from '@contract/failures';
import { common } from '@renderer/catalogue/en/common';
import { failures } from '@renderer/catalogue/en/failures';
import { recovery } from '@renderer/catalogue/en/recovery';
import { start } from '@renderer/catalogue/en/start';
import { director } from '../support/caseOf';
import { fill } from './support/fill';
import { openApp } from './support/openApp';
import { readQr } from './support/readQr';

const inUse = 'quiet lantern seven orchards';
const next = 'heavy window under rainfall';
const name = 'Dana Okafor';

/** Thirty words, of which each tells its share and its place. */
const wordsOf = (share: number) => Array.from({ length: 30 }, (_, at) => `word${share}x${at + 1}`).join(' ');
const shares = [1, 2, 3].map((share) => ({ words: wordsOf(share), asked: [share, 30] }));
const ask = (share: number, word: number) =>
  recovery.ask.replace('{{share}}', String(share)).replace('{{word}}', String(word));
const named = (sentence: string, number: number) => sentence.replace('{{number}}', String(number));

function openPeople(confirm: () => { inviteAgain: string[] }) {
  return openApp('/settings/people', 'director', {
    'users.list': () => [{ id: director, name, role: 'director', state: 'active', recovery: 'none' }],
    'recovery.prepare': () => ({ set: '0a0b0c0d', shares }),
    'recovery.forget': () => ({}),
    'recovery.confirm': confirm,
  });
}

type Opened = ReturnType<typeof openPeople>;

async function showFirst({ user }: Opened): Promise<void> {
  await user.click(await screen.findByRole('button', { name: recovery.make }));
  await fill(user, screen.getByLabelText(recovery.passphrase), inUse);
  await user.click(screen.getByRole('button', { name: recovery.show }));
}

test('each share stands alone on the screen, and counts once its words are typed back', async () => {
  let tries = 0;
  const opened = openPeople(() => {
    tries += 1;
    if (tries === 1) throw new Failure('sharesNotChecked', { values: { share: 2 } });
    return { inviteAgain: ['Noor Haddad'] };
  });
  const { bridge, user } = opened;
  expect(await screen.findByText(recovery.state.none)).toBeTruthy();
  await showFirst(opened);
  for (const share of [1, 2, 3]) {
    const list = await screen.findByRole('list', { name: named(recovery.words, share) });
    expect(within(list).getAllByRole('listitem')).toHaveLength(30);
    const code = screen.getByRole('img', { name: named(recovery.code, share) });
    const size = Number(code.getAttribute('viewBox')?.split(' ').at(-1));
    expect(readQr(code.querySelector('path')?.getAttribute('d') ?? '', size)).toBe(wordsOf(share));
    for (const other of [1, 2, 3].filter((one) => one !== share))
      expect(document.body.textContent).not.toContain(`word${other}x`);
    const onward = share === 3 ? recovery.toCheck : recovery.next;
    await user.click(screen.getByRole('button', { name: onward }));
  }
  expect(document.body.textContent).not.toMatch(/word\dx/);
  const answers = [1, 2, 3].map((share) => [`word${share}x${share}`, `word${share}x30`]);
  for (const [at, [first = '', last = '']] of answers.entries()) {
    await fill(user, screen.getByLabelText(ask(at + 1, at + 1)), first);
    await fill(user, screen.getByLabelText(ask(at + 1, 30)), last);
  }
  await user.click(screen.getByRole('button', { name: recovery.confirm }));
  expect(await screen.findByText(failures.sharesNotChecked.what)).toBeTruthy();
  expect(screen.getByText(/for share 2/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: recovery.confirm }));
  expect(await screen.findByText(recovery.done)).toBeTruthy();
  expect(screen.getByText(/Noor Haddad/)).toBeTruthy();
  expect(bridge.calls('recovery.confirm')).toEqual([{ words: answers }, { words: answers }]);
  expect(bridge.calls('drafts.save')).toEqual([]);
});

test('leaving before the words are typed back puts nothing in force and takes the words away', async () => {
  const opened = openPeople(() => ({ inviteAgain: [] }));
  await showFirst(opened);
  await screen.findByRole('list', { name: named(recovery.words, 1) });
  await opened.user.click(screen.getByRole('button', { name: common.cancel }));
  expect(await screen.findByRole('button', { name: recovery.make })).toBeTruthy();
  expect(document.body.textContent).not.toMatch(/word\dx/);
  expect(opened.bridge.calls('recovery.confirm')).toEqual([]);
  expect(opened.bridge.calls('recovery.forget')).toEqual([{}]);
});

test.each(['staff', 'auditor'] as const)('%s: is offered no recovery shares', async (role) => {
  openApp('/settings/people', role);
  await screen.findByRole('rowheader', { name: /^Sam Halvorsen/ });
  expect(screen.queryByRole('heading', { name: recovery.title })).toBeNull();
});

test('two shares and a new passphrase let in; a share that is misread is named, and the words stay', async () => {
  let tries = 0;
  const { bridge, user } = openApp('/', 'director', {
    'vault.status': () => ({ state: 'locked', practice: false, users: [{ name, invited: false }] }),
    'vault.recover': () => {
      tries += 1;
      if (tries === 1) throw new Failure('shareUnreadable', { values: { share: 2, word: 4 } });
      return { signedIn: bridge.session, inviteAgain: [] };
    },
  });
  const { signIn } = recovery;
  await user.click(await screen.findByRole('button', { name: signIn.offer }));
  await fill(user, screen.getByLabelText(signIn.first), wordsOf(1));
  await fill(user, screen.getByLabelText(signIn.second), wordsOf(3));
  await fill(user, screen.getByLabelText(start.passphrase), next);
  await screen.findByText(start.strength.s4);
  await fill(user, screen.getByLabelText(start.repeat), next);
  await user.click(screen.getByRole('button', { name: signIn.submit }));
  expect(await screen.findByText(/Compare share 2 of the two/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: signIn.submit }));
  expect(await screen.findByText(signIn.done)).toBeTruthy();
  expect(document.body.textContent).not.toMatch(/word\dx/);
  const sent = { user: name, shares: [wordsOf(1), wordsOf(3)], passphrase: next };
  expect(bridge.calls('vault.recover')).toEqual([sent, sent]);
});

test('an answer that is missing is named as what it is, and the others stay where they are', async () => {
  const opened = openPeople(() => ({ inviteAgain: [] }));
  const { bridge, user } = opened;
  await showFirst(opened);
  for (const share of [1, 2, 3])
    await user.click(
      await screen.findByRole('button', { name: share === 3 ? recovery.toCheck : recovery.next }),
    );
  await fill(user, screen.getByLabelText(ask(3, 30)), 'word3x30');
  await user.click(screen.getByRole('button', { name: recovery.confirm }));
  const summary = within(await screen.findByRole('alert'));
  expect(summary.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    ask(1, 1),
    ask(1, 30),
    ask(2, 2),
    ask(2, 30),
    ask(3, 3),
  ]);
  expect(screen.getByLabelText<HTMLInputElement>(ask(3, 30)).value).toBe('word3x30');
  expect(bridge.calls('recovery.confirm')).toEqual([]);
});
