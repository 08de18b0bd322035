import { createHash } from 'node:crypto';
import { dayOf, kernelFaults, type Principal, type Receipt } from '#kernel';
import { faults } from '../faults.ts';
import { type Connection, partyOf, type Room } from '../room.ts';
import { documentBytesMax, judgeForm, soundName } from '../rules/document-form.ts';
import { type CaseDocument, countDocuments, insertDocument } from '../store/documents.ts';
import { lockCase, readCase, type StoredCase } from '../store/read-case.ts';
import { appendTimeline } from '../store/write-case.ts';
import { refuseStranger } from './judge-case.ts';
import { takesPart } from './takes-part.ts';

export interface AttachDocument {
  readonly number: string;
  readonly kind: CaseDocument['kind'];
  /** The file as it arrives. Not asked for before it is known that the caller may attach: a stranger's bytes are not read. */
  file(): Promise<{ readonly name: string; readonly source: AsyncIterable<Uint8Array> } | undefined>;
  readonly principal: Principal;
}

export interface Attached {
  readonly document: CaseDocument;
  readonly receipt: Receipt | undefined;
}

/** Documents that one case takes. */
const documentsMax = 100;

/**
 * Attaches a file to an open case, by one who takes part in it. The file, its line in the timeline and its record are kept
 * together or not at all. Its name stays in the case: it may name a person.
 * @throws Fault `casework.no-case`, `casework.not-taking-part`, `casework.case-closed`, `casework.document-form`,
 * `casework.too-many-documents`, `kernel.too-large`
 */
export async function attachDocument(room: Room, { number, kind, principal, file }: AttachDocument): Promise<Attached> {
  const stored = await readCase(room.database.reader, room.jurisdiction.id, number);
  await demandPart(room, room.database.reader, stored, principal);
  const given = await file();
  if (!given) throw faults['casework.no-file']();
  const content = await readWhole(given.source);
  const name = soundName(given.name);
  const mediaType = judgeForm(name, content);
  return room.database.transact(async (connection) => {
    const { id } = await demandPart(room, connection, await lockCase(connection, room.jurisdiction.id, number), principal);
    if ((await countDocuments(connection, id)) >= documentsMax)
      throw faults['casework.too-many-documents']({ values: { most: documentsMax } });
    const sha256 = createHash('sha256').update(content).digest('hex');
    const by = { person: principal.id, person_name: principal.name, agency: principal.agency };
    const document = await insertDocument(
      connection,
      {
        ...by,
        case: id,
        jurisdiction: room.jurisdiction.id,
        kind,
        name,
        media_type: mediaType,
        sha256,
        attached_at: room.clock.now(),
      },
      content,
    );
    await appendTimeline(room, connection, id, [
      { what: 'attached', on: dayOf(room.clock.now()), person: principal.id, name: principal.name, agency: principal.agency, detail: name },
    ]);
    const [receipt] = await room.ledger.record(connection, [
      {
        kind: 'casework.attach-document',
        jurisdiction: room.jurisdiction.id,
        actor: principal.id,
        agency: principal.agency,
        object: `case:${number}`,
        public: { document: document.id, kind, sha256, bytes: content.length },
      },
    ]);
    return { document, receipt };
  });
}

/** @throws Fault `casework.no-case`, `casework.not-taking-part`, `casework.case-closed` */
async function demandPart(room: Room, connection: Connection, stored: StoredCase, principal: Principal): Promise<StoredCase> {
  await refuseStranger(room, connection, stored, principal);
  if (!(await takesPart(connection, stored.id, partyOf(principal)))) throw faults['casework.not-taking-part']();
  if (stored.state.status === 'closed') throw faults['casework.case-closed']();
  return stored;
}

async function readWhole(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  // A request that is too long is read to its end, so that its sender hears the answer; nothing of it is held.
  for await (const piece of source) {
    bytes += piece.length;
    if (bytes <= documentBytesMax) pieces.push(piece);
  }
  if (bytes > documentBytesMax) throw kernelFaults['kernel.too-large']();
  return Buffer.concat(pieces);
}
