import { hasRight } from '@domain/permissions/hasRight';
import { LedgerScreen } from '../features/ledger/LedgerScreen';
import { TodayScreen } from '../features/today/TodayScreen';
import { useSession } from './session';

/** Where everybody begins: Today, or the ledger for those who prove the record without reading a case. */
export function HomeScreen() {
  const { role } = useSession().user;
  return hasRight(role, 'case.read') ? <TodayScreen /> : <LedgerScreen />;
}
