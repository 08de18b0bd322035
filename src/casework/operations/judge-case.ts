import { dayOf, type LedgerEntry, type Principal, type Receipt, type WriteConnection } from '#kernel';
import {
  type CaseState,
  everyLaw,
  type FactAnswers,
  factKey,
  type Outcome,
  type Question,
  questionsOf,
  type Statutes,
  Work,
  type World,
} from '../engine/index.ts';
import { faults } from '../faults.ts';
import { type Act, actorOf, type Connection, partyOf, type Room } from '../room.ts';
import { statutesOf } from '../store/packs-in-use.ts';
import { isParticipant, lockCase, type StoredCase } from '../store/read-case.ts';
import { type Organisation, readDirectory } from '../store/read-directory.ts';
import { appendTimeline, carryOut, updateCase } from '../store/write-case.ts';

/** Runs in the transaction of the room that acts with the case, or in one of its own. */
export function inTransaction<T>(room: Room, act: Act, work: (connection: WriteConnection) => Promise<T>): Promise<T> {
  return act.connection ? work(act.connection) : room.database.transact(work);
}

/** What is true outside the case now, before any question is asked. */
export async function readWorld(room: Room): Promise<Omit<World, 'facts'> & { readonly organisation: Organisation }> {
  const organisation = await readDirectory(room.organization, room.jurisdiction.id);
  return { today: dayOf(room.clock.now()), calendar: room.calendar(), directory: organisation.directory, organisation };
}

/** Asks the rooms; their answers are kept in the case as readings. */
export async function askFacts(room: Room, connection: Connection, questions: readonly Question[]): Promise<FactAnswers> {
  const answers = new Map<string, unknown>();
  for (const { fact, argument } of questions) {
    const port = room.ports.facts[fact];
    if (!port) throw faults['casework.no-port']({ values: { name: fact } });
    answers.set(factKey(fact, argument), await port(argument, connection));
  }
  return answers;
}

export function questionsAbout(state: CaseState, statutes: Statutes, today: string): readonly Question[] {
  return questionsOf(
    state,
    everyLaw(statutes).map(({ type }) => type),
    today,
  );
}

/** Whether a caller may see a case at all: its parties, the authority, the auditor. Others find nothing. */
export async function refuseStranger(room: Room, connection: Connection, stored: StoredCase, principal: Principal): Promise<void> {
  if (principal.jurisdiction === room.jurisdiction.id) {
    if (principal.roles.includes('authority') || principal.roles.includes('auditor')) return;
    const party = partyOf(principal);
    if (party !== '' && (await isParticipant(connection, stored.id, party))) return;
  }
  throw faults['casework.no-case']({ values: { number: stored.state.number } });
}

export interface Judgement {
  readonly operation: `casework.${string}`;
  readonly number: string;
  /** What is judged, given the state as it stands (supplying may give the case another form or subject first). */
  prepare?(state: CaseState, connection: WriteConnection): Promise<CaseState>;
  decide(state: CaseState, statutes: Statutes, world: World, actor: ReturnType<typeof actorOf>): Outcome;
  /** Facts for the ledger beside type, step and result. Never personal data. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

/**
 * One act on a running case: locks it, judges it by its own law, carries out what was decided, writes state,
 * projections, timeline and ledger, all in one transaction. A refusal leaves everything as it was.
 */
export async function judgeCase(room: Room, act: Act, judgement: Judgement): Promise<Receipt | undefined> {
  const now = await readWorld(room);
  return inTransaction(room, act, async (connection) => {
    const { stored, outcome, after } = await judgeUnwritten(room, connection, act.principal, judgement, now);
    await updateCase(room, connection, stored.id, after);
    await appendTimeline(room, connection, stored.id, outcome.events);
    await carryOut(room, connection, stored.id, outcome, act.principal);
    return recordAct(room, connection, act.principal, judgement.operation, outcome, judgement.facts);
  });
}

/** What an act would do to a running case, which is locked; nothing is written. */
export async function judgeUnwritten(
  room: Room,
  connection: WriteConnection,
  principal: Principal,
  judgement: Omit<Judgement, 'operation' | 'facts'>,
  { organisation: _, ...world }: Awaited<ReturnType<typeof readWorld>>,
) {
  const stored = await lockCase(connection, room.jurisdiction.id, judgement.number);
  await refuseStranger(room, connection, stored, principal);
  const statutes = await statutesOf(connection, stored.state, room.stack);
  const state = judgement.prepare ? await judgement.prepare(stored.state, connection) : stored.state;
  const facts = await askFacts(room, connection, questionsAbout(state, statutes, world.today));
  const actor = actorOf(principal);
  const outcome = judgement.decide(state, statutes, { ...world, facts }, actor);
  const before = new Work(state, statutes, { ...world, facts }, actor);
  return { stored, before, outcome, after: new Work(outcome.state, statutes, { ...world, facts }, actor) };
}

/** The ledger's entry of an act on a case, in the act's transaction. */
export async function recordAct(
  room: Room,
  connection: WriteConnection,
  principal: Principal,
  kind: `casework.${string}`,
  outcome: Outcome,
  facts: Readonly<Record<string, unknown>> = {},
): Promise<Receipt | undefined> {
  const [receipt] = await room.ledger.record(connection, [entryOf(room, principal, kind, outcome, facts)]);
  return receipt;
}

/** What the ledger keeps of an act on a case. Reasons stay in the case: they may name persons. */
export function entryOf(
  room: Room,
  principal: Principal,
  kind: `casework.${string}`,
  { state, effects, overrides }: Outcome,
  facts: Readonly<Record<string, unknown>> = {},
): LedgerEntry {
  return {
    kind,
    jurisdiction: room.jurisdiction.id,
    actor: principal.id || 'engine',
    agency: principal.agency,
    object: `case:${state.number}`,
    public: {
      type: state.type,
      pack: state.pack,
      status: state.status,
      result: state.result,
      about: state.about ? `${state.about.kind}:${state.about.id}` : '',
      effects: effects.map((effect) => effect.name),
      ...exceptionsOf(overrides),
      ...facts,
    },
  };
}

/** Articles passed over, with the laws cited for it; reasons stay in the case. */
function exceptionsOf(overrides: Outcome['overrides']): Readonly<Record<string, unknown>> {
  const listed = overrides.filter(({ law, reason }) => law !== '' || reason !== '');
  return listed.length === 0 ? {} : { exceptions: listed.map(({ article, law }) => (law === '' ? { article } : { article, law })) };
}
