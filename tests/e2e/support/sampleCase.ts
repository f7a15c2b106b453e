import { prepare } from './command';
import type { Places } from './places';
import { director } from './startScreens';

const secrets = [director.passphrase];

/** A practice vault with its director, made by the command. */
export function initVault(places: Places): void {
  prepare(places, 'init', { secrets, parameters: ['--director', director.name, '--practice'] });
}

/** A report taken by hand, as the command and the form write it. */
export function opening(words: string): object {
  return {
    report: {
      received: { kind: 'exact', at: { instant: '2026-11-02T15:00:00.000Z', zone: 'America/Chicago' } },
      channel: 'phone',
      reporter: 'named',
      reporterIs: 'affected',
      words,
    },
    reporter: {
      roles: ['reporter', 'affected'],
      known: 'named',
      reportsBeingHarassed: 'yes',
      identity: { name: 'Rosa Vale' },
    },
  };
}

/** Opens a case by the command, and says what it is called. */
export function openCase(places: Places, words: string): { case: string; codeName: string } {
  const answer = prepare(places, 'open', {
    secrets,
    parameters: ['--data', '-', '--json'],
    data: JSON.stringify(opening(words)),
  });
  return JSON.parse(answer) as { case: string; codeName: string };
}
