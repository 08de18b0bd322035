import type { Principal, Receipt, WriteConnection } from '#kernel';
import type { CaseType } from '#law';
import {
  type Directory,
  type Filing,
  fileCase as file,
  findGoverning,
  type Overrides,
  prepareFiling,
  type Subject,
  subjectOfAgency,
  Work,
} from '../engine/index.ts';
import { faults } from '../faults.ts';
import { type Act, actorOf, type Connection, type Room } from '../room.ts';
import { refuseBarred } from '../rules/bar-options.ts';
import { numberCase } from '../store/number-case.ts';
import { appendTimeline, carryOut, insertCase } from '../store/write-case.ts';
import { askFacts, inTransaction, readWorld, recordAct } from './judge-case.ts';
import { loadEarlierCase } from './load-earlier-case.ts';

export interface FileInput extends Act {
  readonly type: string;
  /** Id of what the case is about. */
  readonly about?: string | undefined;
  readonly form: Readonly<Record<string, unknown>>;
  /** The event that opens the case, where a room and no person does. */
  readonly event?: string | undefined;
  /** The second person, where the law asks for one. Known to rooms alone: no request can name another person. */
  readonly signer?: Principal | undefined;
  /** Handed in on paper: what is missing is asked for once, where the law knows a supplement. */
  readonly paper?: boolean | undefined;
  /** Rules passed over, by article, each with the law that provides otherwise or the reason. */
  readonly overrides?: Overrides | undefined;
}

export interface Filed {
  readonly number: string;
  readonly receipt: Receipt | undefined;
}

/** Files a case under the laws now in use. @throws Fault where the law, the form or the caller's role stand in the way. */
export async function fileCase(room: Room, input: FileInput): Promise<Filed> {
  const now = await readWorld(room);
  return inTransaction(room, input, async (connection) => {
    const { filing, statutes, world, outcome } = await judgeFiling(room, connection, input, now);
    const after = new Work(outcome.state, statutes, world, filing.actor);
    const id = await insertCase(room, connection, after);
    await appendTimeline(room, connection, id, outcome.events);
    await carryOut(room, connection, id, outcome, input.principal);
    const facts = input.signer ? { signer: input.signer.id } : {};
    const receipt = await recordAct(room, connection, input.principal, 'casework.file-case', outcome, facts);
    return { number: filing.number, receipt };
  });
}

/** A filing as the law judges it, with the case that it would begin; nothing but its number is written. */
export async function judgeFiling(
  room: Room,
  connection: WriteConnection,
  input: FileInput & { readonly unsigned?: boolean | undefined },
  { organisation: _, ...world }: Awaited<ReturnType<typeof readWorld>>,
) {
  const { type } = findGoverning(room.stack, input.type);
  refuseOtherEvent(type, input.event);
  refuseBarred(type, room.ports.barred, input.form);
  const loaded = await loadAbout(room, connection, type.about, input, world.directory);
  const filing: Filing = {
    // A draft has no number: numbers are given in the order of filing.
    number: input.unsigned ? '' : await numberCase(connection, room.jurisdiction.id, world.today),
    type: input.type,
    about: loaded?.subject ?? null,
    provider: loaded?.provider ?? '',
    ...(loaded?.parent ? { parent: loaded.parent } : {}),
    form: { ...input.form },
    actor: input.event === undefined ? actorOf(input.principal) : { person: 'engine', name: '', agency: '', duties: [] },
    byEvent: input.event !== undefined,
    paper: input.paper,
    overrides: input.overrides,
    unsigned: input.unsigned,
    ...(input.signer ? { signer: actorOf(input.signer) } : {}),
  };
  const prepared = prepareFiling(room.stack, filing, world);
  const facts = await askFacts(room, connection, prepared.questions);
  const judged = { ...world, facts };
  return { filing, statutes: prepared.statutes, world: judged, outcome: file(prepared, filing, judged) };
}

/** Only the event that the case type names opens it without a person. */
function refuseOtherEvent(type: CaseType, event: string | undefined): void {
  if (event !== undefined && type.filing.on !== event) throw faults['casework.not-entitled']({ values: { who: event } });
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
  directory: Directory,
): Promise<About | null> {
  if (kind === 'none') return null;
  if (kind === 'agency') {
    const subject = subjectOfAgency(directory, about || principal.agency);
    if (!subject) throw faults['casework.no-subject']({ values: { about } });
    return { subject, provider: '' };
  }
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
