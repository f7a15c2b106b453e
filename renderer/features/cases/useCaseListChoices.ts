import { useState } from 'react';
import { hasRight } from '@domain/permissions/hasRight';
import { call } from '../../api/call';
import { useSession } from '../../app/session';
import { useKeptDraft } from '../../components/form/useDraft';
import { type CaseListChoices, readChoices } from './caseListChoices';

/** Where the choices lie: sealed like a draft, under a name no form has. */
const place = { form: 'cases-list' };

/**
 * How the list of cases is shown to who is signed in. A role that writes nothing into the vault keeps its choices until
 * it leaves the screen.
 */
export function useCaseListChoices() {
  const { role } = useSession().user;
  const kept = useKeptDraft(place);
  const [chosen, setChosen] = useState<CaseListChoices | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const choose = (choices: CaseListChoices) => {
    setChosen(choices);
    if (!hasRight(role, 'case.write')) return;
    call('drafts.save', { ...place, value: choices }).then(() => setFailure(null), setFailure);
  };
  return { choices: chosen ?? readChoices(kept.data?.value), choose, failure };
}
