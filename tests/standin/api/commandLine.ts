import { strict } from '../offered.ts';

/** The switches of the command line and those that the application appends. */
export interface CommandLine {
  appendSwitch(name: string, value?: string): void;
  hasSwitch(name: string): boolean;
  getSwitchValue(name: string): string;
  removeSwitch(name: string): void;
}

/**
 * Makes the `app.commandLine` of a process.
 * @param appended - Filled with what the application appends: Chromium is started with it.
 */
export function makeCommandLine(argv: readonly string[], appended: Map<string, string>): CommandLine {
  const switches = new Map<string, string>();
  for (const argument of argv) {
    const [, name, value] = /^--([^=]+)(?:=(.*))?$/s.exec(argument) ?? [];
    if (name) switches.set(name, value ?? '');
  }
  return strict(
    {
      appendSwitch: (name, value = '') => {
        appended.set(name, value);
        switches.set(name, value);
      },
      hasSwitch: (name) => switches.has(name),
      getSwitchValue: (name) => switches.get(name) ?? '',
      removeSwitch: (name) => {
        switches.delete(name);
        appended.delete(name);
      },
    },
    'app.commandLine',
  );
}
