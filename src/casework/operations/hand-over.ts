import { dayOf, type Principal, type Receipt } from '#kernel';
import { type EventKind, mayAnswer } from '../engine/index.ts';
import { faults } from '../faults.ts';
import type { Room } from '../room.ts';
import { dropHandler, keepHandler, readHandlers } from '../store/handlers.ts';
import { lockCase } from '../store/read-case.ts';
import { appendTimeline } from '../store/write-case.ts';
import { readWorld, refuseStranger } from './judge-case.ts';
import { demandHandOver, listColleagues } from './judge-hand-over.ts';
import { openForReading } from './read-cases.ts';

export interface HandOver {
  readonly number: string;
  readonly step: string;
  /** Who has it in hand from now; null gives it back to the office. */
  readonly person: string | null;
  readonly note?: string | undefined;
  readonly principal: Principal;
}

/**
 * Takes an open step, hands it to a person of the same office, or gives it back. It says who sees to it and takes the
 * power to act from nobody: the law names the office. A note stays in the office and out of the ledger.
 * @throws Fault `casework.no-case`, `casework.not-yours-to-hand`, `casework.not-of-office`, `casework.handed-already`, or
 * why the step waits for no answer.
 */
export async function handOver(room: Room, { number, step, person, note, principal }: HandOver): Promise<Receipt | undefined> {
  const world = await readWorld(room);
  const colleagues = await listColleagues(room, principal.agency);
  return room.database.transact(async (connection) => {
    const stored = await lockCase(connection, room.jurisdiction.id, number);
    await refuseStranger(room, connection, stored, principal);
    const { work } = await openForReading(room, connection, stored, principal, world);
    const values = { step: demandHandOver(work, step) };
    const chosen = colleagues.find((each) => each.person === person && mayAnswer(work, each, step));
    if (person !== null && !chosen) throw faults['casework.not-of-office']({ values });
    const { agency } = principal;
    const before = (await readHandlers(connection, stored.id)).find((each) => each.step === step && each.agency === agency);
    if ((before?.person ?? null) === person) throw faults['casework.handed-already']({ values });
    const said = note?.trim() || null;
    const at = room.clock.now();
    if (chosen)
      await keepHandler(connection, {
        ...{ case: stored.id, step, agency, jurisdiction: room.jurisdiction.id },
        ...{ person: chosen.person, person_name: chosen.name, handed_by: principal.id, handed_by_name: principal.name },
        ...{ since: at, note: said },
      });
    else await dropHandler(connection, { case: stored.id, step, agency });
    const what: EventKind = !chosen ? 'handed-back' : person === principal.id ? 'taken' : 'handed-over';
    const by = { person: principal.id, name: principal.name, agency };
    const told = { ...(chosen ? { detail: chosen.name } : {}), ...(said ? { reasons: said } : {}) };
    await appendTimeline(room, connection, stored.id, [{ what, on: dayOf(at), ...by, step, ...told }]);
    const [receipt] = await room.ledger.record(connection, [
      {
        kind: 'casework.hand-over',
        jurisdiction: room.jurisdiction.id,
        actor: principal.id,
        agency,
        object: `case:${number}`,
        public: { step, ...(chosen ? { to: chosen.person } : {}) },
      },
    ]);
    return receipt;
  });
}
