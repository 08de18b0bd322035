import type { Principal } from '#kernel';
import type { Room } from '../room.ts';
import type { ReminderList } from '../routes/reminder-routes.ts';
import { statutesOf } from '../store/packs-in-use.ts';
import { returnedStep } from '../store/project-tasks.ts';
import { readReminders } from '../store/reminders.ts';

/** What the caller's office has been reminded of and has not done yet, the earliest end first. */
export async function listReminders(room: Room, principal: Principal, most: number): Promise<ReminderList> {
  const { reader } = room.database;
  const reminders = await readReminders(reader, principal, most);
  const cases = await reader
    .selectFrom('casework.case')
    .select(['id', 'number', 'title', 'state'])
    .where('id', 'in', ['0', ...new Set(reminders.map((each) => each.case))])
    .execute();
  const items: ReminderList['items'] = [];
  for (const { case: id, step, kind, due, on } of reminders) {
    const held = cases.find((each) => each.id === id);
    if (!held || step === returnedStep) continue;
    const { own } = await statutesOf(reader, held.state, room.stack);
    const name = own.type.steps[step]?.name ?? { zh: step, en: step };
    items.push({ number: held.number, title: held.title, step, stepName: { zh: name.zh, en: name.en }, kind, due, on });
  }
  return { items, total: items.length };
}
