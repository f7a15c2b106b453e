import { createInterface } from 'node:readline/promises';
import type {
  MessageBoxOptions,
  MessageBoxReturnValue,
  OpenDialogOptions,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
} from 'electron';
import { strict } from '../offered.ts';
import { note, settings } from '../settings.ts';

/** Dialogs can be asked in the terminal only where somebody sits at one and sees the window. */
const canAsk = !settings.headless && process.stdin.isTTY;

/** Asks in the terminal; an empty answer cancels. */
async function ask(question: string): Promise<string> {
  if (!canAsk) {
    note('a dialog was cancelled: nobody can be asked');
    return '';
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return (await terminal.question(`\n${question}\n(empty to cancel) > `)).trim();
  } finally {
    terminal.close();
  }
}

/** Electron's dialogs take the window first, or leave it out. */
type WithWindow<Options> = [options: Options] | [window: object, options: Options];

function optionsOf<Options>(parameters: WithWindow<Options>): Options {
  return parameters.length === 2 ? parameters[1] : parameters[0];
}

async function showOpenDialog(...parameters: WithWindow<OpenDialogOptions>): Promise<OpenDialogReturnValue> {
  const { title, message } = optionsOf(parameters);
  const path = await ask(`${title ?? message ?? 'Open'}: path of a file or folder?`);
  return { canceled: path === '', filePaths: path ? [path] : [] };
}

async function showSaveDialog(...parameters: WithWindow<SaveDialogOptions>): Promise<SaveDialogReturnValue> {
  const { title, defaultPath } = optionsOf(parameters);
  const path = await ask(
    `${title ?? 'Save'}: path to save to?${defaultPath ? ` Suggested: ${defaultPath}` : ''}`,
  );
  return { canceled: path === '', filePath: path };
}

async function showMessageBox(...parameters: WithWindow<MessageBoxOptions>): Promise<MessageBoxReturnValue> {
  const { message, detail, buttons = ['OK'], cancelId = 0 } = optionsOf(parameters);
  const choices = buttons.map((label, index) => `${index + 1}: ${label}`).join('  ');
  const answer = Number(await ask(`${message}\n${detail ?? ''}\n${choices}`));
  return {
    response: answer >= 1 && answer <= buttons.length ? answer - 1 : cancelId,
    checkboxChecked: false,
  };
}

/** Electron's dialogs. Tests replace these functions; a person is asked in the terminal; otherwise they are cancelled. */
export const dialog = strict(
  {
    showOpenDialog,
    showSaveDialog,
    showMessageBox,
    showErrorBox(title: string, content: string): void {
      process.stderr.write(`${title}\n${content}\n`);
    },
  },
  'dialog',
);
