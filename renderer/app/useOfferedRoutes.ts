import { hasRight } from '@domain/permissions/hasRight';
import { type RouteEntry, routes } from './routes';
import { useSession } from './session';

/** The screens that are offered to who is signed in, in the order of the route table. */
export function useOfferedRoutes(): readonly RouteEntry[] {
  const { role } = useSession().user;
  return (routes as readonly RouteEntry[]).filter(
    ({ needs }) => needs === undefined || hasRight(role, needs),
  );
}
