import type { Result } from '@contract/failures';
import { Failure } from '@contract/failures';
import type { OperationInput, OperationOutput } from '@contract/operations';
import type { shellOperations } from '@contract/operations/shell';
import { basename } from 'node:path';
import { describeLocation } from './locations';
import type { PathTokens } from './pathTokens';

type ShellOperationName = keyof typeof shellOperations;

/** What the answers need of Electron and the settings; replaced by small fakes in tests. */
export interface ShellParts {
  tokens: PathTokens;
  /** The folder in use, and the default place of this computer. */
  folder: () => string;
  defaultFolder: string;
  /** Remembers another folder; the vault process of the old one ends. */
  useFolder: (folder: string) => void;
  chooseFolder: (purpose: 'existing' | 'new') => Promise<string | null>;
  chooseDestination: (request: OperationInput<'shell.chooseDestination'>) => Promise<string | null>;
  chooseBackupFolder: () => Promise<string | null>;
  lock: () => void;
  clearClipboard: () => Promise<void>;
  showInFolder: (path: string) => void;
}

type ShellAnswers = {
  [Name in ShellOperationName]: (input: OperationInput<Name>) => Promise<OperationOutput<Name>>;
};

/** The operations the shell answers itself: places and locking. No key and no case passes through them. */
export function createShellAnswers(parts: ShellParts): ShellAnswers {
  const location = () => describeLocation(parts.folder(), parts.defaultFolder);
  return {
    'shell.location': async () => location(),
    'shell.chooseLocation': async ({ purpose }) => {
      const chosen = await parts.chooseFolder(purpose);
      if (chosen !== null && chosen !== parts.folder()) parts.useFolder(chosen);
      return location();
    },
    'shell.chooseDestination': async (request) => {
      const path = await parts.chooseDestination(request);
      return path === null ? {} : { token: parts.tokens.keep(path), name: basename(path) };
    },
    'shell.chooseBackupFolder': async () => {
      const path = await parts.chooseBackupFolder();
      return path === null ? {} : { token: parts.tokens.keep(path), name: basename(path) };
    },
    'shell.lock': async () => {
      parts.lock();
      return {};
    },
    'shell.clearClipboard': async () => {
      await parts.clearClipboard();
      return {};
    },
    'shell.showInFolder': async ({ token }) => {
      const path = parts.tokens.path(token);
      if (path === undefined) throw new Failure('noSuchFile');
      parts.showInFolder(path);
      return {};
    },
  };
}

/** Calls the answer of a shell operation; the guard has checked name and input. */
export async function answerFromShell(
  answers: ShellAnswers,
  name: string,
  input: unknown,
): Promise<Result<unknown>> {
  const answer = (answers as Record<string, (input: unknown) => Promise<unknown>>)[name];
  if (answer === undefined) return { ok: false, failure: { code: 'unknownOperation' } };
  return { ok: true, value: await answer(input) };
}
