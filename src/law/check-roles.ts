import type { PackDocuments } from './check-pack.ts';
import type { Path, SourceDocument } from './read-document.ts';
import { roleKinds } from './role-kinds.ts';
import type { Vocabulary } from './vocabulary.ts';
import { parseWho } from './who.ts';
import { kindsBound, type WrittenWho, whosOfCase, whosOfRegister } from './whos-of.ts';

const accounts: readonly string[] = ['system-administrator', 'security-administrator', 'auditor'];
const parties: readonly string[] = ['applicant', 'provider', 'respondent', 'holder', 'each'];

/**
 * Who is who under a law: every office, duty and kind of agency that its files name stands under `roles` in its own
 * term, and `roles` names nothing that is not there (obligations, part (b)).
 * @param vocabulary the release's words with the law's own
 */
export function checkRoles(documents: PackDocuments, vocabulary: Vocabulary): void {
  const { header, pack, cases, registers } = documents;
  const roles = Object.entries(pack.roles ?? {});
  const further = cases.flatMap(({ written }) => Object.keys(written.parties ?? {}));
  const kinds: Readonly<Record<string, readonly string[]>> = {
    office: Object.keys(pack.offices),
    kind: vocabulary.agencyKinds,
    duty: vocabulary.duties,
    account: accounts,
    party: [...new Set([...parties, ...further])],
  };
  for (const [id, role] of roles) {
    if (!(id in roleKinds) && role.own !== true)
      header.report(
        ['roles', id],
        { zh: `没有角色类别 ${id}`, en: `there is no kind of role ${id}` },
        {
          zh: `可用的有：${Object.keys(roleKinds).join('、')}；本法独有的写 own: true。`,
          en: `Known: ${Object.keys(roleKinds).join(', ')}; one that only this law has says own: true.`,
        },
      );
    for (const [index, as] of role.as.entries()) {
      const [kind = '', word] = as.split(':');
      const known = word === undefined ? undefined : kinds[kind];
      if (word !== undefined && !known?.includes(word))
        header.report(
          ['roles', id, 'as', index],
          { zh: `${as} 不存在`, en: `${as} is not there` },
          {
            zh: `可用的有：${known?.join('、') ?? Object.keys(kinds).join('、')}。`,
            en: `Known: ${(known ?? Object.keys(kinds)).join(', ')}.`,
          },
        );
    }
  }
  const stands = new Set(roles.flatMap(([, role]) => role.as));
  const told = new Set<string>();
  const demand = (document: SourceDocument<unknown>, path: Path, as: string) => {
    if (stands.has(as) || told.has(as)) return;
    told.add(as);
    document.report(
      path,
      { zh: `roles 没有写明 ${as}`, en: `roles does not say who ${as} is` },
      {
        zh: `在 pack.yaml 的 roles 中写一行，as 含 ${as}，用本法的名称并注明条文。`,
        en: `Give pack.yaml a line under roles whose as has ${as}, in the law’s own term and with its articles.`,
      },
    );
  };
  for (const { kind, path } of kindsBound(pack)) demand(header, path, `kind:${kind}`);
  const whos = (document: SourceDocument<unknown>, written: readonly WrittenWho[]) => {
    for (const { who, path } of written) {
      const { anchor, parts } = parseWho(who);
      if (anchor === 'public' || anchor === 'operator') demand(document, path, 'public');
      for (const word of [anchor, ...parts]) {
        if (word in pack.offices) demand(document, path, `office:${word}`);
        else if (word !== anchor && word !== 'officer' && vocabulary.duties.includes(word)) demand(document, path, `duty:${word}`);
      }
    }
  };
  for (const { document, written } of cases) whos(document, whosOfCase(written));
  for (const { document, written } of registers) whos(document, whosOfRegister(written));
}
