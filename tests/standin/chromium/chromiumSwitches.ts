import { settings } from '../settings.ts';

const always = [
  '--incognito',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-gpu',
  '--disable-popup-blocking',
  '--disable-quic',
  '--disable-sync',
  '--disk-cache-dir=/dev/null',
  '--disk-cache-size=1',
  '--media-cache-size=1',
  '--metrics-recording-only',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--password-store=basic',
  '--use-mock-keychain',
];
const featuresOff = ['AutofillServerCommunication', 'MediaRouter', 'OptimizationHints', 'Translate'];
const merged = ['disable-features', 'enable-features'] as const;
/** Switches that the application, or whoever drives it, may pass through on the command line. */
const passedThrough = /^--(lang|remote-debugging-port|force-[\w-]+)(=|$)/;
/** Switches that the stand-in decides itself. */
const ours = ['user-data-dir', 'incognito', 'no-sandbox', 'host-resolver-rules', ...merged];

/**
 * Chromium's command line: nothing remembered on disk, nothing fetched in the background, no name resolved, and the
 * sandbox on, except for root (for whom Chromium refuses it) and where the caller passed `--no-sandbox`.
 * @param profile - Chromium's own folder.
 * @param appended - What the application appended with `app.commandLine.appendSwitch`, by name.
 * @param commandLine - The arguments that the stand-in was started with.
 */
export function chromiumSwitches(
  profile: string,
  appended: ReadonlyMap<string, string>,
  commandLine: readonly string[],
): string[] {
  const root = process.getuid?.() === 0;
  const off = [...featuresOff, ...(appended.get('disable-features')?.split(',') ?? [])];
  const on = appended.get('enable-features');
  const exceptions = settings.developmentServer ? ' , EXCLUDE localhost , EXCLUDE 127.0.0.1' : '';
  return [
    `--user-data-dir=${profile}`,
    ...always,
    `--host-resolver-rules=MAP * ~NOTFOUND${exceptions}`,
    `--disable-features=${off.filter(Boolean).join(',')}`,
    ...(on ? [`--enable-features=${on}`] : []),
    // `--test-type` only hides the bar that warns of the missing sandbox.
    ...(root || commandLine.includes('--no-sandbox') ? ['--no-sandbox', '--test-type'] : []),
    ...(settings.headless ? [] : ['--deny-permission-prompts']),
    ...[...appended]
      .filter(([name]) => !ours.includes(name))
      .map(([name, value]) => (value ? `--${name}=${value}` : `--${name}`)),
    ...commandLine.filter((argument) => passedThrough.test(argument)),
  ];
}
