import type { Principal } from '#kernel';

const jurisdiction = '320200';
const person = (id: string, agency: string, roles: Principal['roles'], place = jurisdiction): Principal => ({
  kind: 'person',
  id,
  name: id,
  agency,
  jurisdiction: place,
  roles,
});

/** Callers of the tests, by the name that the header `x-person` carries. */
export const people = {
  officer: person('1', 'wx-minzheng', ['officer']),
  head: person('2', 'wx-minzheng', ['head']),
  neighbour: person('3', 'wx-gongan', ['officer']),
  authority: person('4', 'wx-shuju', ['officer', 'authority']),
  auditor: person('5', 'wx-shuju', ['auditor']),
  stranger: person('6', 'wx-minzheng', ['officer', 'authority'], '320500'),
  program: { ...person('7', 'wx-minzheng', ['application']), kind: 'application' },
} as const satisfies Record<string, Principal>;
