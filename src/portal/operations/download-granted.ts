import type { Readable } from 'node:stream';
import { accessFaults, type Grant } from '#access';
import type { PublishedResource } from '#catalog';
import type { Principal, Receipt } from '#kernel';
import { columnsOf } from '../csv/columns-of.ts';
import { type FileForm, writeFile } from '../files/write-file.ts';
import type { Room } from '../room.ts';
import { startFile } from './start-file.ts';

export interface GrantedDownload {
  readonly entry: PublishedResource;
  readonly receipt: Receipt;
  readonly version: string;
  readonly file: Readable;
}

/** The grant that an application led to. @throws access.unknown-grant, also where it is another's. */
export async function findGranted(room: Room, principal: Principal, number: string): Promise<Grant> {
  const { items } = await room.access.listGrants(principal, { case: number });
  const grant = items.find((each) => each.holder === principal.id);
  if (!grant) throw accessFaults['access.unknown-grant']();
  return grant;
}

/**
 * Conditionally open data as a file, to the one to whom it was opened: decided by the grant at this moment, masked, recorded
 * before the first row leaves.
 * @throws access.unknown-grant, access.grant-expired and the other refusals of access, with article.
 */
export async function downloadGranted(room: Room, principal: Principal, number: string, form: FileForm): Promise<GrantedDownload> {
  const grant = await findGranted(room, principal, number);
  const disclosed = await room.access.discloseAll({
    mode: 'download',
    principal,
    resource: grant.resource,
    purpose: grant.purposeCode,
    case: number,
    items: [],
    selector: {},
  });
  const entry = await room.catalog.findPublished(grant.resource);
  if (!entry) throw accessFaults['access.not-published']();
  const publisher = (await room.organization.findAgency(entry.agency))?.name ?? entry.agency;
  const file = await startFile(room, () =>
    writeFile(
      form,
      {
        name: entry.name,
        code: entry.code,
        publisher,
        version: disclosed.version,
        publishedAt: room.clock.now(),
        rows: disclosed.rows,
        count: undefined,
        columns: columnsOf(disclosed, entry),
      },
      () => undefined,
    ),
  );
  return { entry, receipt: disclosed.receipt, version: disclosed.version, file };
}
