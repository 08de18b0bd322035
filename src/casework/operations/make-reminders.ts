import { anonymous, dayOf, type Principal } from '#kernel';
import type { CaseEvent } from '../engine/index.ts';
import type { Room } from '../room.ts';
import { lastSoonDay } from '../rules/due-soon.ts';
import { hasUnreminded, insertReminders, type Reminder } from '../store/reminders.ts';
import { appendTimeline } from '../store/write-case.ts';

const engine: Principal = { ...anonymous, id: 'engine' };

/** Reminders that are made in one transaction. */
const batch = 200;

/**
 * Reminds each office, once, of an open step whose end is near, and once when it has passed: so many working days before
 * as the operator says, two where it says nothing. A target of the operator reminds as a limit of law does. Kept beside the
 * case, told in its timeline and in the ledger; nothing is sent anywhere.
 */
export async function makeReminders(room: Room): Promise<void> {
  const today = dayOf(room.clock.now());
  const ends = { today, soon: lastSoonDay(room.calendar(), today, room.stack.remind) };
  const { id: jurisdiction } = room.jurisdiction;
  while (await hasUnreminded(room.database.reader, jurisdiction, ends)) {
    const made = await room.database.transact(async (connection) => {
      const reminders = await insertReminders(connection, jurisdiction, ends, { at: room.clock.now(), most: batch });
      for (const reminder of reminders) await appendTimeline(room, connection, reminder.case, [eventOf(reminder, today)]);
      await room.ledger.record(
        connection,
        reminders.map(({ number, step, agency, kind, due }) => ({
          kind: 'casework.make-reminders' as const,
          jurisdiction,
          actor: engine.id,
          agency: '',
          object: `case:${number}`,
          public: { step, office: agency, kind, due },
        })),
      );
      return reminders.length;
    });
    // Another process has made them meanwhile.
    if (made === 0) return;
  }
}

function eventOf({ kind, step, due }: Reminder, on: string): CaseEvent {
  return { what: kind === 'soon' ? 'reminded-soon' : 'reminded-over', on, person: engine.id, name: '', agency: '', step, detail: due };
}
