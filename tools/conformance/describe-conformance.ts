import type { Carried } from '#law';
import { type Held, owedKeys } from './held.ts';
import { type Conformance, isOverdue, type ObligationLine } from './join-obligations.ts';

const kinds = [
  ['enforced', 'enforced'],
  ['supported', 'supported'],
  ['recorded', 'recorded'],
  ['planned', 'pending'],
  ['none', 'none'],
] as const satisfies readonly (readonly [Carried, string])[];

/** Every obligation with its carrier and proof, then what each pack owes. */
export function describePack(pack: string, { lines, owed }: Conformance, held: Held, rooms: ReadonlySet<string>): string[] {
  const mine = lines.filter((line) => line.pack === pack);
  return [
    `\n${pack}`,
    ...mine.flatMap((line) => describeLine(line, rooms)),
    `${pack}: ${sumOf(mine)}`,
    `  ${owedKeys.map((key) => `${key} ${owed[pack]?.[key] ?? 0} (${held[pack]?.[key] ?? 0} hold)`).join(', ')}; ` +
      `rules disabled ${new Set(mine.flatMap(({ unnoticed }) => unnoticed)).size} unnoticed; pending by room: ${byRoom(mine, rooms)}`,
  ];
}

function describeLine(line: ObligationLine, rooms: ReadonlySet<string>): string[] {
  const kind = kinds.find(([carried]) => carried === line.carried)?.[1] ?? line.carried;
  const waits =
    line.carried === 'planned' ? `waits for ${line.room ?? 'no room named'}${isOverdue(line, rooms) ? ', which is there' : ''}` : '';
  const [first, ...more] = line.proofs;
  const proof =
    first === undefined ? (line.carried === 'enforced' ? 'NO PROOF' : '') : `${first}${more.length > 0 ? ` and ${more.length} more` : ''}`;
  const tried = line.disabled === 0 ? '' : `${line.disabled - line.unnoticed.length} of ${line.disabled} rules missed when disabled`;
  return [
    `  ${line.id.padEnd(22)} ${line.at.padEnd(9)} ${kind.padEnd(9)} ${[waits || line.carriers.join(' '), proof, tried].filter(Boolean).join(' | ')}`,
    ...line.unnoticed.map((name) => `${' '.repeat(44)}can be disabled unnoticed: ${name}`),
  ];
}

function byRoom(lines: readonly ObligationLine[], rooms: ReadonlySet<string>): string {
  const counts = new Map<string, number>();
  for (const line of lines)
    if (line.carried === 'planned') {
      const room = line.room === null ? 'none named' : `${line.room}${rooms.has(line.room) ? ' (there)' : ''}`;
      counts.set(room, (counts.get(room) ?? 0) + 1);
    }
  return [...counts].map(([room, count]) => `${room} ${count}`).join(', ') || 'none';
}

/** `92 = 26 enforced + 15 supported + …` */
export function sumOf(lines: readonly ObligationLine[]): string {
  const parts = kinds.map(([carried, word]) => `${lines.filter((line) => line.carried === carried).length} ${word}`);
  return `${lines.length} = ${parts.join(' + ')}`;
}
