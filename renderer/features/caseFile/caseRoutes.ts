/** The screens of one case, for the route table. `$case` is the id of a case, `$kind` a kind of record. */
export const caseRoutes = [
  { path: '/cases/new' },
  { path: '/cases/import' },
  { path: '/cases/$case' },
  { path: '/cases/$case/timeline' },
  { path: '/cases/$case/history' },
  { path: '/cases/$case/exports' },
  { path: '/cases/$case/letter' },
  { path: '/cases/$case/write/$kind' },
] as const;
