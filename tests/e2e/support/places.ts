import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folders of one test: everything the app and the command may write lies in them. */
export interface Places {
  /** Where the app keeps its settings, and by default its vault. */
  readonly profile: string;
  /** The vault, at the default place of the profile. */
  readonly vault: string;
  /** Stands in for the computer's folder of temporary files. */
  readonly temporary: string;
  /** What a person handed in, or saved outside the vault on purpose. */
  readonly papers: string;
  /** The environment in which every process of the test runs. */
  readonly environment: Record<string, string>;
  remove(): void;
}

/** Fresh folders. They lie in the computer's own temporary folder, since a socket's path must be short. */
export function makePlaces(): Places {
  const root = mkdtempSync(join(tmpdir(), 'casekeep-e2e-'));
  const [profile, temporary, papers] = ['profile', 'temporary', 'papers'].map((name) => {
    const folder = join(root, name);
    mkdirSync(folder, { mode: 0o700 });
    return folder;
  }) as [string, string, string];
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return {
    profile,
    vault: join(profile, 'vault'),
    temporary,
    papers,
    environment: {
      ...Object.fromEntries(inherited),
      TMPDIR: temporary,
      CASEKEEP_MEMORY_FOLDER: join(temporary, 'memory'),
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Puts a paper into the folder of papers and says where it lies. */
export function putPaper(places: Places, name: string, content: string | Uint8Array): string {
  const file = join(places.papers, name);
  writeFileSync(file, content);
  return file;
}
