import type { Principal } from '#kernel';
import { caseType } from '../operations/apply-for-dataset.ts';
import type { Room } from '../room.ts';
import { formatDay, formatInstant } from '../words/format.ts';
import type { Frame } from './page-frame.ts';

/** Applications shown. */
const most = 100;

/** What the page of one's own account is given. @param issued a key just issued, shown this once. */
export async function accountPage(room: Room, frame: Frame, principal: Principal, issued: string | undefined) {
  const { t, language, link, say } = frame;
  const [person, key, { items, total }] = await Promise.all([
    room.accounts.find(principal.id),
    room.accounts.findKey(principal),
    room.casework.list(principal, { type: caseType, limit: most, offset: 0 }),
  ]);
  return {
    ...frame,
    pack: room.pack.id,
    title: t.accountTitle,
    name: principal.name,
    about: person ? t.myIdentity(t.kinds[person.kind] ?? '', person.identity, person.contact) : '',
    total,
    applications: items.map((row) => {
      const waits = row.waitingFor.map((each) => (each.id === principal.id ? t.waitingYou : t.waitingAnswer(each.name))).join(t.comma);
      const { clock } = row;
      return {
        number: row.number,
        link: link(`/applications/${row.number}`),
        dataset: row.title,
        filed: formatDay(row.filedOn, language),
        state: row.status === 'closed' ? (t.results[row.result ?? ''] ?? (row.resultName ? say(row.resultName) : '')) : waits,
        clock: clock?.due ? `${formatDay(clock.due, language)}` : '',
        late: clock?.late ?? false,
      };
    }),
    key: key ? t.keyStands(formatInstant(key.issuedAt, language), formatInstant(key.expiresAt, language)) : '',
    issued,
  };
}
