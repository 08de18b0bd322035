import { agencies as agenciesOfWuxi } from './city.ts';
import type { Demonstration } from './seed-demonstration.ts';

const duties: Readonly<Record<string, string>> = {
  officer: '经办人',
  head: '主要负责人',
  'sharing-head': '共享负责人',
  'system-administrator': '系统管理员',
  'security-administrator': '安全管理员',
  auditor: '审计员',
};

/**
 * What to print under the addresses: who may sign in, and a call to try.
 * @param place where the platform listens.
 * @param agencies of the city, for their names; Wuxi's unless told.
 */
export function describeDemonstration(
  demonstration: Demonstration,
  place: { readonly host: string; readonly port: number },
  agencies: readonly { readonly id: string; readonly name: string }[] = agenciesOfWuxi,
): string[] {
  const address = `http://${place.host.includes(':') ? `[${place.host}]` : place.host}:${place.port}`;
  const nameOf = (id: string) => agencies.find((agency) => agency.id === id)?.name ?? id;
  const people = demonstration.accounts.map(
    ({ login, agency, roles }) => `  ${login.padEnd(22)} ${nameOf(agency)} · ${roles.map((role) => duties[role] ?? role).join('、')}`,
  );
  const { key, lookUp } = demonstration;
  const body = JSON.stringify({ purpose: lookUp.purpose, key: { id_number: lookUp.person } });
  return [
    '',
    `演示账户，密码均为 ${demonstration.password} · demonstration accounts, password ${demonstration.password}`,
    ...people,
    ...(demonstration.publicLogins.length > 0
      ? [`  公众 the public, ${address}/account/sign-in: ${demonstration.publicLogins.join(' ')}`]
      : []),
    ...(lookUp.purpose === '' ? [] : lookUpLines()),
  ];
  function lookUpLines() {
    return [
      '',
      `${nameOf(key.agency)} 的接口密钥，查一名模拟人员 · an API key, and a look-up of a simulated person:`,
      `  curl -s ${address}/api/v1/sharing/${lookUp.resource}/lookup -H 'Authorization: Bearer ${key.secret}' \\`,
      `    -H 'Content-Type: application/json' -d '${body}'`,
    ];
  }
}
