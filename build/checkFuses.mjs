import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { say } from './run.mjs';

/** @type {{ fuses: Record<string, boolean> }} */
const { fuses } = createRequire(import.meta.url)('./fuses.cjs');

/**
 * Which fuses of an executable are not as decided, in words.
 *
 * @param {Record<string, number | string>} wire what the executable says, by the fuse's number
 * @param {Record<string, boolean>} [wanted]
 * @returns {string[]}
 */
export function wrongFuses(wire, wanted = fuses) {
  return Object.entries(FuseV1Options)
    .filter(([, number]) => typeof number === 'number')
    .flatMap(([name, number]) => {
      const on = wanted[name];
      if (on === undefined) return [`${name} is new: decide about it in build/fuses.cjs`];
      return wire[number] === (on ? FuseState.ENABLE : FuseState.DISABLE)
        ? []
        : [`${name} is not ${on ? 'on' : 'off'}`];
    });
}

/** `node build/checkFuses.mjs EXECUTABLE`: fails when the packaged executable may do what it should not. */
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const executable = process.argv[2];
  if (executable === undefined) {
    say('Name the packaged executable.');
    process.exitCode = 2;
  } else {
    const wrong = wrongFuses(/** @type {any} */ (await getCurrentFuseWire(executable)));
    for (const fuse of wrong) say(fuse);
    console.log(wrong.length === 0 ? 'All fuses are as decided.' : `${wrong.length} fuses are wrong.`);
    process.exitCode = wrong.length === 0 ? 0 : 1;
  }
}
