import type { Principal } from '#kernel';
import { everyLaw } from '../engine/index.ts';
import { faults } from '../faults.ts';
import { composeNotice, type NoticeLanguage } from '../notice/compose-notice.ts';
import type { NoticePress } from '../notice/open-notice-press.ts';
import type { Room } from '../room.ts';
import { statutesOf } from '../store/packs-in-use.ts';
import { readCase } from '../store/read-case.ts';
import { findCase } from './read-cases.ts';

export interface NoticeRequest {
  readonly number: string;
  readonly principal: Principal;
  readonly language: NoticeLanguage;
}

/**
 * The decision of a closed case in writing, as a PDF, for those who may read the case. Names are those of the laws that
 * the case was filed under.
 * @throws Fault `casework.no-case`, `casework.no-notice`, `casework.notice-busy`.
 */
export async function printNotice(room: Room, press: NoticePress, { number, principal, language }: NoticeRequest): Promise<Uint8Array> {
  const view = await findCase(room, number, principal);
  const { reader } = room.database;
  const { state } = await readCase(reader, room.jurisdiction.id, number);
  const packs = everyLaw(await statutesOf(reader, state, room.stack)).map(({ pack }) => pack);
  const notice = composeNotice(
    view,
    {
      law: (id) => packs.find((pack) => pack.id === id)?.name,
      caseType: (type) => packs.find((pack) => pack.cases[type])?.cases[type]?.name,
    },
    language,
  );
  if (!notice) throw faults['casework.no-notice']();
  return press.print(notice);
}
