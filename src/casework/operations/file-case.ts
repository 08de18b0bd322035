import type { Receipt, WriteConnection } from '#kernel';
import { type Filing, fileCase as file, findGoverning, prepareFiling, type Subject, Work } from '../engine/index.ts';
import { faults } from '../faults.ts';
import { type Act, actorOf, type Connection, type Room } from '../room.ts';
import { numberCase } from '../store/number-case.ts';
import { appendTimeline, carryOut, insertCase } from '../store/write-case.ts';
import { askFacts, inTransaction, readWorld, recordAct } from './judge-case.ts';
import { loadEarlierCase } from './load-earlier-case.ts';

export interface FileInput extends Act {
  readonly type: string;
  /** Id of what the case is about. */
  readonly about?: string | undefined;
  readonly form: Readonly<Record<string, unknown>>;
}

export interface Filed {
  readonly number: string;
  readonly receipt: Receipt | undefined;
}

/** Files a case under the laws now in use. @throws Fault where the law, the form or the caller's role stand in the way. */
export async function fileCase(room: Room, input: FileInput): Promise<Filed> {
  const { organisation: _, ...world } = await readWorld(room);
  const { type } = findGoverning(room.stack, input.type);
  return inTransaction(room, input, async (connection) => {
    const loaded = await loadAbout(room, connection, type.about, input);
    const filing = {
      number: await numberCase(connection, room.jurisdiction.id, world.today),
      type: input.type,
      about: loaded?.subject ?? null,
      provider: loaded?.provider ?? '',
      ...(loaded?.parent ? { parent: loaded.parent } : {}),
      form: { ...input.form },
      actor: actorOf(input.principal),
    };
    const prepared = prepareFiling(room.stack, filing, world);
    const facts = await askFacts(room, connection, prepared.questions);
    const outcome = file(prepared, filing, { ...world, facts });
    const after = new Work(outcome.state, prepared.statutes, { ...world, facts }, filing.actor);
    const id = await insertCase(room, connection, after);
    await appendTimeline(room, connection, id, outcome.events);
    await carryOut(room, connection, id, outcome, input.principal);
    const receipt = await recordAct(room, connection, input.principal, 'casework.file-case', outcome);
    return { number: filing.number, receipt };
  });
}

interface About {
  readonly subject: Subject;
  readonly provider: string;
  /** Where it is about an earlier case, that case with its law. */
  readonly parent?: Filing['parent'];
}

async function loadAbout(
  room: Room,
  connection: WriteConnection,
  kind: Subject['kind'],
  { about = '', principal }: FileInput,
): Promise<About | null> {
  if (kind === 'none') return null;
  return kind === 'case' ? loadEarlierCase(room, connection, about, principal) : loadSubject(room, connection, kind, about);
}

/** What a case is about, as its room knows it now. @throws Fault `casework.no-subject`. */
export async function loadSubject(
  room: Room,
  connection: Connection,
  kind: Subject['kind'],
  id: string,
): Promise<{ readonly subject: Subject; readonly provider: string }> {
  const port = room.ports.subjects[kind];
  if (!port || id === '') throw faults['casework.no-subject']({ values: { about: id } });
  const { title, provider, version, attributes } = await port.load(id, connection);
  return { subject: { kind, id, title, version: version ?? null, attributes: { ...attributes } }, provider: provider ?? '' };
}
