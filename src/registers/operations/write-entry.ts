import { dayOf, type Receipt, type WriteConnection } from '#kernel';
import type { Register, RegisterAct } from '#law';
import { faults } from '../faults.ts';
import type { Room } from '../room.ts';
import { judgeValues, settleValues, soundValues, type ValueProblem } from '../rules/judge-values.ts';
import { lockEntry, type StoredEntry, type Writer, writeVersion } from '../store/entries.ts';
import type { EntryValues } from '../tables.ts';

export interface WriteEntry {
  readonly register: Register;
  readonly act: RegisterAct;
  /** Values by field, among them the key's. To change, fields that are left out stay; an empty value takes one away. */
  readonly given: Readonly<Record<string, unknown>>;
  /** Ids of the agencies that may be named. */
  readonly agencies: ReadonlySet<string>;
  readonly writer: Writer;
}

export interface Written {
  readonly id: string;
  readonly version: number;
  readonly receipt: Receipt | undefined;
}

/**
 * Enters, changes or ends an entry: its next version and the ledger's record in one transaction, the caller's.
 * An ended entry that is entered again goes on under its own history.
 * @throws Fault `registers.invalid-values`, `registers.already-entered`, `registers.already-ended`, `registers.no-entry`
 */
export async function writeEntry(
  room: Room,
  connection: WriteConnection,
  { register, act, given, agencies, writer }: WriteEntry,
): Promise<Written> {
  const own = settleValues(given);
  const keys = Object.fromEntries(register.key.flatMap((name) => (own[name] === undefined ? [] : [[name, own[name]]])));
  const before = await lockEntry(room, connection, register, soundValues(keys));
  refuseStanding(register, act, before, own);
  const values = act === 'enter' ? own : settleValues({ ...before?.values, ...given });
  const problems = judgeValues(register, values, agencies);
  if (problems.length > 0) throw invalidValues(register, problems);
  const endedOn = act === 'end' ? dayOf(writer.at) : null;
  const written = await writeVersion(room, connection, register, before, { act, values: soundValues(values), endedOn }, writer);
  if (!written) throw faults['registers.already-entered']({ values: { key: shownKey(register, own) } });
  const [receipt] = await room.ledger.record(connection, [
    {
      kind: `registers.${act}-entry`,
      jurisdiction: room.jurisdiction.id,
      actor: writer.person,
      agency: writer.agency,
      object: `register:${register.pack}/${register.id}/${written.id}`,
      // The values stay in the register: they may name persons.
      public: { version: written.version, ...(writer.caseNumber ? { case: writer.caseNumber } : {}), ...articleOf(writer) },
    },
  ]);
  return { ...written, receipt };
}

function refuseStanding(
  register: Register,
  act: RegisterAct,
  before: StoredEntry | undefined,
  own: Readonly<Record<string, unknown>>,
): void {
  if (act === 'enter') {
    if (before && before.endedOn === null) throw faults['registers.already-entered']({ values: { key: shownKey(register, own) } });
    return;
  }
  if (!before) throw faults['registers.no-entry']();
  if (before.endedOn !== null) throw faults['registers.already-ended']();
}

/** What is wrong with an entry, each thing at its field, with the first one's article. */
function invalidValues(register: Register, problems: readonly ValueProblem[]) {
  const label = ({ field }: ValueProblem, language: 'zh' | 'en') => register.fields[field]?.label[language] ?? field;
  const said = (language: 'zh' | 'en', between: string) =>
    problems.map((each) => `${label(each, language)} ${each.reason[language]}`).join(between);
  const article = problems.map(({ field }) => register.fields[field]?.article).find((each) => each !== undefined);
  return faults['registers.invalid-values']({
    message: { zh: `登记内容不符合要求：${said('zh', '；')}`, en: `What was given is not as required: ${said('en', '; ')}` },
    places: problems.map(({ field, reason }) => ({ field, reason })),
    ...(article === undefined ? {} : { article: `${register.pack}:${article}` }),
  });
}

function shownKey(register: Register, values: Readonly<Record<string, unknown>> | EntryValues): string {
  return register.key.map((name) => String(values[name] ?? '')).join(' ');
}

const articleOf = ({ article }: Writer) => (article === undefined ? {} : { article });
