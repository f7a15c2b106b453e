import type { OfficeProfile } from '@contract/office';
import { type DueItem, isReadable, type ListedCase, type NamedCase } from '@contract/views/caseView';
import type { SearchHit } from '@contract/operations/cases';
import type { CaseFile } from '@domain/assemble/caseFile';
import { conflictState, namedCase } from '@domain/conflicts';
import { conflictCheckDue } from '@domain/deadlines/conflictCheck';
import { dueItems } from '@domain/deadlines/dueItems';
import { dayOf } from '@domain/time/day';
import { caseCard } from '@domain/view/caseView';
import { readCase } from '../cases/readCase';
import type { Session } from '../session';
import { acrossCase } from './acrossCase';
import { AcrossStore } from './acrossStore';
import { caseMails } from './caseMails';
import { DeskStore } from './deskStore';
import { matchQuery, readMarks } from './matchQuery';
import { recordTexts } from './recordTexts';

const marks = { before: '\u0002', after: '\u0003' };
const mostHits = 200;

/** One user's own read model: lists, search and what is due are answered from here and from nowhere else. */
export interface Desk {
  /** Reads on from the last entry seen; rebuilds cases that changed. Cheap when nothing happened. */
  catchUp(): void;
  cards(): ListedCase[];
  /** What stands between the user and one of their cases: the conflict check; nothing where all of it is shown. */
  conflictOf(stream: string): NamedCase['conflict'] | undefined;
  /** The stream a person means by an id, a number or a code name; nothing for a case they have no key to. */
  find(reference: string): string | undefined;
  taken(): { numbers: Set<string>; codeNames: Set<string> };
  due(until?: string): DueItem[];
  caseOfMail(identity: string): string | undefined;
  search(words: string): SearchHit[];
  /** What cases are compared by, and which may be named inside another one. */
  readonly across: AcrossStore;
}

/**
 * Opens the desk of a session.
 * @param session the signed-in user.
 * @param office gives the profile of the office as it is now.
 */
export function openDesk(session: Session, office: () => OfficeProfile): Desk {
  let { database } = session.openDesk();
  let store = new DeskStore(database);
  let across = new AcrossStore(database);

  /** After a recusal the session has another, empty desk. */
  const takeNewDesk = () => {
    const now = session.openDesk().database;
    if (now === database) return;
    database = now;
    store = new DeskStore(database);
    across = new AcrossStore(database);
  };

  const forget = (stream: string) => {
    store.removeCase(stream);
    across.removeCase(stream);
  };

  const rebuild = (stream: string) => {
    const caseFile = readCase(session, stream);
    if (caseFile === undefined) return forget(stream);
    const state = conflictState(caseFile, session.user.id);
    if (state === 'clear') {
      store.putCase(deskCase(caseFile, office(), session.clock.now()));
      across.putCase(acrossCase(caseFile, office()));
      return;
    }
    const due = conflictCheckDue(caseFile, session.user.id, office(), session.clock.now());
    store.putCase({ card: namedCase(caseFile, state), due, texts: [], mails: [] });
    across.removeCase(stream);
  };

  return {
    catchUp() {
      takeNewDesk();
      const head = session.head();
      const position = store.position();
      if (position?.seq === head.seq && position.hash === head.hash) return;
      const granted = new Set(session.streams());
      store.together(() => {
        if (position === undefined) {
          store.clear();
          across.clear();
        }
        const known = store.streams();
        const changed = new Set<string>();
        let profileChanged = position === undefined;
        for (const header of session.headers(position?.seq ?? 0)) {
          if (header.stream === session.vaultStream) profileChanged = true;
          else if (granted.has(header.stream)) changed.add(header.stream);
        }
        // A case granted just now has older entries too; one taken away has to go.
        for (const stream of granted) if (!known.has(stream) || profileChanged) changed.add(stream);
        for (const stream of known) if (!granted.has(stream)) forget(stream);
        for (const stream of changed) rebuild(stream);
        store.setPosition(head);
      });
    },
    get across() {
      return across;
    },
    cards() {
      const cards = store.cards();
      if (!cards.some((card) => isReadable(card) && card.mergedInto !== undefined)) return cards;
      // In which case another one went on, only who has both is told.
      const known = across.known();
      return cards.map((listed) => {
        if (!isReadable(listed)) return listed;
        const { mergedInto, ...card } = listed;
        return { ...card, ...(mergedInto === undefined || !known.has(mergedInto) ? {} : { mergedInto }) };
      });
    },
    conflictOf(stream) {
      const listed = store.card(stream);
      return listed === undefined || isReadable(listed) ? undefined : listed.conflict;
    },
    find: (reference) => store.find(reference),
    taken: () => store.taken(),
    due(until) {
      const today = dayOf(session.clock.now(), office().zone);
      return store.due(until).map((item) => ({ ...item, overdue: item.due < today }));
    },
    caseOfMail: (identity) => store.caseOfMail(identity),
    search(words) {
      const query = matchQuery(words, 'body');
      if (query === undefined) return [];
      const cards = new Map(store.cards().map((card) => [card.id, card]));
      return store.search(query, marks, mostHits).flatMap(({ stream, record, kind, excerpt }) => {
        const card = cards.get(stream);
        if (card === undefined) return [];
        const { number, codeName } = card;
        return [{ case: stream, number, codeName, record, kind, ...readMarks(excerpt, marks) }];
      });
    },
  };
}

function deskCase(caseFile: CaseFile, office: OfficeProfile, now: string) {
  return {
    card: caseCard(caseFile, office, now),
    due: dueItems(caseFile, office, now),
    texts: recordTexts(caseFile),
    mails: caseMails(caseFile),
  };
}
