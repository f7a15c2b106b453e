import { run } from './run';

// Whoever calls this command: what it writes is for this account of the computer alone.
process.umask(0o077);

const interruption = new AbortController();
// Ctrl-C closes the session first; a second one ends at once.
process.once('SIGINT', () => interruption.abort());
process.once('SIGTERM', () => interruption.abort());
// Whoever read our answers has gone: nothing is left to be said.
process.stdout.on('error', () => process.exit(1));

process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  environment: process.env,
  cwd: process.cwd(),
  interrupted: interruption.signal,
});
process.stdin.destroy();
