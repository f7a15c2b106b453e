import { sample } from '../../support/records';
import { prepare, prepareVault } from './command';
import type { Places } from './places';
import { director } from './startScreens';

const secrets = [director.passphrase];

/** A practice vault with its director, made by the command. */
export function initVault(places: Places): void {
  prepareVault(places, director.name, secrets);
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
    conflict: 'none',
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

/** Does several commands with one unlocking; each must succeed. */
export function batch(places: Places, commands: readonly object[]): void {
  const answer = prepare(places, 'batch', {
    secrets,
    data: commands.map((command) => `${JSON.stringify(command)}\n`).join(''),
  });
  const lines = answer.trim().split('\n');
  const failed = lines.filter((line) => !(JSON.parse(line) as { ok: boolean }).ok);
  if (failed.length > 0 || lines.length !== commands.length) throw new Error(`batch: ${answer}`);
}

/** A case with everything that intake asks for, in the phase of consultation. */
export function openConsultedCase(places: Places, words: string): { case: string; codeName: string } {
  const opened = openCase(places, words);
  const kinds = ['incident', 'allegation', 'triage'] as const;
  batch(places, [
    ...kinds.map((kind) => ({ verb: 'record', case: opened.case, kind, data: sample[kind] })),
    { verb: 'advance', case: opened.case, phase: 'consultation' },
  ]);
  return opened;
}
