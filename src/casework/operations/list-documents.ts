import type { Principal } from '#kernel';
import { faults } from '../faults.ts';
import { partyOf, type Room } from '../room.ts';
import { type CaseDocument, listDocumentsOf, readContent } from '../store/documents.ts';
import { readCase } from '../store/read-case.ts';
import { refuseStranger } from './judge-case.ts';
import { takesPart } from './takes-part.ts';

export interface DocumentsOfCase {
  readonly items: CaseDocument[];
  readonly total: number;
  /** Whether the caller may add one now. */
  readonly mayAttach: boolean;
}

/** What is attached to a case, oldest first, for whoever may see the case. @throws Fault `casework.no-case` */
export async function listDocuments(room: Room, number: string, principal: Principal): Promise<DocumentsOfCase> {
  const { reader } = room.database;
  const stored = await readCase(reader, room.jurisdiction.id, number);
  await refuseStranger(room, reader, stored, principal);
  const items = await listDocumentsOf(reader, stored.id);
  const duty = principal.roles.some((role) => role === 'officer' || role === 'head' || role === 'sharing-head');
  const mayAttach = duty && stored.state.status !== 'closed' && (await takesPart(reader, stored.id, partyOf(principal)));
  return { items, total: items.length, mayAttach };
}

/**
 * One document with its bytes. Its record is kept before they leave.
 * @throws Fault `casework.no-case`, `casework.no-document`
 */
export async function downloadDocument(
  room: Room,
  number: string,
  id: string,
  principal: Principal,
): Promise<{ readonly document: CaseDocument; readonly content: Buffer }> {
  return room.database.transact(async (connection) => {
    const stored = await readCase(connection, room.jurisdiction.id, number);
    await refuseStranger(room, connection, stored, principal);
    const found = await readContent(connection, stored.id, id);
    if (!found) throw faults['casework.no-document']();
    await room.ledger.record(connection, [
      {
        kind: 'casework.download-document',
        jurisdiction: room.jurisdiction.id,
        actor: principal.id,
        agency: principal.agency,
        object: `case:${number}`,
        public: { document: id, sha256: found.document.sha256 },
      },
    ]);
    return found;
  });
}
