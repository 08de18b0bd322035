import type { Principal } from '#kernel';
import { drawMiniStrip } from '../draw/draw-strip.ts';
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
    room.application
      ? room.casework.list(principal, { type: room.application.type.id, limit: most })
      : Promise.resolve({ items: [], total: 0 }),
  ]);
  const gatedClass = Object.entries(room.pack.schemes['opening']?.classes ?? {}).find(([, each]) => each.scale === 'gated')?.[0];
  return {
    ...frame,
    pack: room.pack.id,
    title: t.accountTitle,
    name: principal.name,
    about: person ? [t.kinds[person.kind] ?? '', t.myIdentity(person.identity), t.myContact(person.contact)] : [],
    gatedLink: link('/', { openingClass: gatedClass }),
    total,
    applications: items.map((row) => {
      const waits = row.waitingFor.map((each) => (each.id === principal.id ? t.waitingYou : t.waitingAgency(each.name))).join(t.comma);
      const { clock } = row;
      return {
        number: row.number,
        link: link(`/applications/${row.number}`),
        dataset: row.title,
        filed: formatDay(row.filedOn, language),
        state: row.status === 'closed' ? (t.results[row.result ?? ''] ?? (row.resultName ? say(row.resultName) : '')) : waits,
        kind: row.waitingFor.some(({ id }) => id === principal.id)
          ? 'yours'
          : room.application?.given.has(row.result ?? '')
            ? 'good'
            : room.application?.refused.has(row.result ?? '')
              ? 'bad'
              : '',
        clock: clock?.due ? t.dueOn(formatDay(clock.due, language)) : '',
        strip: clock ? drawMiniStrip(clock, `${t.stripLabel}${t.colon}${row.number}`) : '',
        late: clock?.late ?? false,
      };
    }),
    key: key ? t.keyStands(formatInstant(key.issuedAt, language), formatInstant(key.expiresAt, language)) : '',
    issued,
  };
}
