import { type RecordKind, recordKinds } from '../../../contract/records/kinds';
import { type RouteEntry, routes } from '../../../renderer/app/routes';
import { prepare } from './command';
import type { Places } from './places';

interface ListedCase {
  readonly id: string;
  readonly phase: string;
}

/** One screen of the route table with a real case in place of the variables. */
export interface Screen {
  readonly name: string;
  readonly address: string;
}

const nameOf = (path: string): string => (path === '/' ? 'today' : path.slice(1).replaceAll('/', '-'));

/** Fills a fresh vault with believable cases, always the same ones, and says the passphrase. */
export function seed(places: Places, cases: number): string {
  const answer = prepare(places, 'seed', {
    secrets: [],
    parameters: ['--cases', String(cases), '--json'],
  });
  return (JSON.parse(answer) as { passphrase: string }).passphrase;
}

/** Every screen of the route table; a form once for each kind of record, on a case in whose phase it is written. */
export function screensOf(places: Places, passphrase: string): Screen[] {
  const listed = prepare(places, 'list', { secrets: [passphrase], parameters: ['--json'] });
  const cases = JSON.parse(listed) as ListedCase[];
  const first = cases[0];
  if (first === undefined) throw new Error('the vault has no case');
  const inPhase = (...wanted: readonly string[]): ListedCase =>
    wanted.map((phase) => cases.find((one) => one.phase === phase)).find((one) => one !== undefined) ?? first;
  const furthest = inPhase('closed', 'follow-up', 'decision');
  return routes.flatMap(({ path }: RouteEntry): Screen[] => {
    if (!path.includes('$kind'))
      return [{ name: nameOf(path.replace('$case', 'case')), address: path.replace('$case', furthest.id) }];
    return (Object.keys(recordKinds) as RecordKind[]).map((kind) => ({
      name: nameOf(path.replace('$case', 'case').replace('$kind', kind)),
      address: path.replace('$case', inPhase(...recordKinds[kind].phases).id).replace('$kind', kind),
    }));
  });
}
