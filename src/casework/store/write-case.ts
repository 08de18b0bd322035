import type { Principal, WriteConnection } from '#kernel';
import type { CaseEvent, CaseState, EffectRecord, Outcome, Work } from '../engine/index.ts';
import { faults } from '../faults.ts';
import { type EffectCall, isPending } from '../ports.ts';
import type { Room } from '../room.ts';
import { dropDoneHandlers } from './handlers.ts';
import { dueOfCase, participantsOf, projectTasks } from './project-tasks.ts';
import '../tables.ts';

/** The engine's state as it is stored, with what is searched beside it. */
export function columnsOf(work: Work, tasks: ReturnType<typeof projectTasks>) {
  const { state } = work;
  return {
    type: state.type,
    pack: state.pack,
    pack_hash: state.packHash,
    title: state.about?.title ?? work.statutes.own.type.name.zh,
    subject_kind: state.about?.kind ?? null,
    subject_id: state.about?.id ?? null,
    applicant_agency: state.applicant.id,
    applicant_person: state.applicant.person,
    provider_agency: state.provider.id,
    status: state.status,
    result: state.result,
    late: state.late,
    filed_on: state.filedOn,
    closed_on: state.closedOn,
    ...dueOfCase(tasks),
    state: JSON.stringify(state),
  };
}

/** Writes a new case with its projections. @returns its id. */
export async function insertCase(room: Room, connection: WriteConnection, work: Work): Promise<string> {
  const tasks = projectTasks(work);
  const { id } = await connection
    .insertInto('casework.case')
    .values({ ...columnsOf(work, tasks), jurisdiction: room.jurisdiction.id, number: work.state.number, created_at: room.clock.now() })
    .returning('id')
    .executeTakeFirstOrThrow();
  await writeProjections(room, connection, id, work, tasks);
  return id;
}

export async function updateCase(room: Room, connection: WriteConnection, id: string, work: Work): Promise<void> {
  const tasks = projectTasks(work);
  await connection.updateTable('casework.case').set(columnsOf(work, tasks)).where('id', '=', id).execute();
  await connection.deleteFrom('casework.task').where('case', '=', id).execute();
  await writeProjections(room, connection, id, work, tasks);
  await dropDoneHandlers(connection, id);
}

async function writeProjections(
  room: Room,
  connection: WriteConnection,
  id: string,
  work: Work,
  tasks: ReturnType<typeof projectTasks>,
): Promise<void> {
  const jurisdiction = room.jurisdiction.id;
  await keepCounted(connection, jurisdiction, id, work);
  if (tasks.length > 0) {
    await connection
      .insertInto('casework.task')
      .values(
        tasks.map((task) => ({
          case: id,
          jurisdiction,
          step: task.step,
          agency: task.agency,
          duty: task.duty,
          opened_on: task.openedOn,
          due: task.due,
          due_kind: task.dueKind,
          provisional: task.provisional,
          article: task.article,
          type: work.state.type,
          lapses_on: task.lapsesOn,
        })),
      )
      .onConflict((conflict) => conflict.columns(['case', 'step', 'agency']).doNothing())
      .execute();
  }
  // A case that an event opened has no parties of its own once nothing is open in it any more.
  const participants = participantsOf(work.state, tasks);
  if (participants.length === 0) return;
  await connection
    .insertInto('casework.participant')
    .values(participants.map((agency) => ({ case: id, agency, jurisdiction })))
    .onConflict((conflict) => conflict.columns(['case', 'agency']).doNothing())
    .execute();
}

/** By which calendar an open case has been counted. */
async function keepCounted(connection: WriteConnection, jurisdiction: string, id: string, { state, world }: Work): Promise<void> {
  if (state.status !== 'open') {
    await connection.deleteFrom('casework.counted').where('case', '=', id).execute();
    return;
  }
  const calendar = world.calendar.fingerprint;
  await connection
    .insertInto('casework.counted')
    .values({ case: id, jurisdiction, calendar })
    .onConflict((conflict) => conflict.column('case').doUpdateSet({ calendar }))
    .execute();
}

export async function appendTimeline(room: Room, connection: WriteConnection, id: string, events: readonly CaseEvent[]): Promise<void> {
  if (events.length === 0) return;
  const at = room.clock.now();
  await connection
    .insertInto('casework.timeline')
    .values(
      events.map((event) => ({
        case: id,
        jurisdiction: room.jurisdiction.id,
        at,
        on: event.on,
        what: event.what,
        person: event.person,
        name: event.name,
        agency: event.agency,
        step: event.step ?? null,
        answer: event.answer ?? null,
        article: event.article ?? null,
        reasons: event.reasons ?? null,
        detail: event.detail ?? null,
      })),
    )
    .execute();
}

/**
 * Carries out what the act decided, in order and inside its transaction: a room that refuses takes the decision back.
 * The key's uniqueness makes a second carrying-out impossible. What belongs to a room that is not there yet is recorded
 * with its key, and waits for it (`carryOutRecorded`).
 */
export async function carryOut(room: Room, connection: WriteConnection, id: string, outcome: Outcome, principal: Principal): Promise<void> {
  const at = room.clock.now();
  const { state } = outcome;
  await keepExceptions(room, connection, id, outcome, principal);
  const keep = (effect: EffectRecord, key: string, carried: boolean) => keepEffect(room, connection, id, { ...effect, key }, at, carried);
  const call = (effect: EffectRecord) => callOf(room, connection, state, effect, principal, at);
  for (const effect of outcome.effects) {
    const port = room.ports.effects[effect.name];
    if (!port) refuseUnlessPending(effect.name);
    await keep(effect, effect.key, port !== undefined);
    await port?.(call(effect));
  }
  for (const hold of outcome.holdsBegun) {
    const port = room.ports.holds?.[hold.name];
    if (!port) refuseUnlessPending(hold.name);
    await keep(hold, hold.key, port !== undefined);
    await port?.begin(call(hold));
  }
  for (const hold of outcome.holdsEnded) {
    const port = room.ports.holds?.[hold.name];
    if (!port) refuseUnlessPending(hold.name);
    await keep(hold, endOf(hold.key), port !== undefined);
    await port?.end(call(hold));
  }
}

/** What was passed over by citing a law or giving reasons; warnings stay in the case alone. */
async function keepExceptions(
  { jurisdiction }: Room,
  connection: WriteConnection,
  id: string,
  { overrides }: Outcome,
  { name, agency }: Principal,
): Promise<void> {
  const listed = overrides.filter(({ law, reason }) => law !== '' || reason !== '');
  if (listed.length === 0) return;
  await connection
    .insertInto('casework.exception')
    .values(
      listed.map(({ article, where: part, law, reason, person, on }) => ({
        ...{ case: id, jurisdiction: jurisdiction.id, article, part, law, reason },
        ...{ person, person_name: name, agency, on },
      })),
    )
    .execute();
}

/** Key under which the end of a hold is kept. */
export function endOf(key: string): string {
  return `${key}/end`;
}

/** What a room is asked, with the decision that it rests on. */
export function callOf(
  room: Room,
  connection: WriteConnection,
  state: CaseState,
  effect: EffectRecord,
  principal: Principal,
  at: Date,
): EffectCall {
  return {
    connection,
    case: {
      number: state.number,
      type: state.type,
      jurisdiction: room.jurisdiction.id,
      pack: state.pack,
      packHash: state.packHash,
      applicant: state.applicant.id,
      provider: state.provider.id,
      about: state.about && { kind: state.about.kind, id: state.about.id },
    },
    arguments: effect.arguments,
    key: effect.key,
    principal,
    at,
    article: effect.article || undefined,
  };
}

function refuseUnlessPending(name: string): void {
  if (!isPending(name)) throw faults['casework.no-port']({ values: { name } });
}

async function keepEffect(
  room: Room,
  connection: WriteConnection,
  id: string,
  effect: EffectRecord,
  at: Date,
  carried: boolean,
): Promise<void> {
  await connection
    .insertInto('casework.effect')
    .values({
      key: `${room.jurisdiction.id}/${effect.key}`,
      case: id,
      jurisdiction: room.jurisdiction.id,
      name: effect.name,
      arguments: JSON.stringify(effect.arguments),
      at,
      carried_at: carried ? at : null,
    })
    .execute();
}
