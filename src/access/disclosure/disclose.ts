import type { Publication } from '../publication.ts';
import { checkKey, keyById } from '../reading/check-key.ts';
import type { Segment } from '../reading/row-source.ts';
import { guarded, projectAll, projectPage } from '../reading/stream-rows.ts';
import type { Room } from '../room.ts';
import type { Row } from './projection.ts';
import type { Disclosure, DownloadRequest, LookUpRequest, PreviewRequest } from './request.ts';
import { settleDisclosure } from './settle-disclosure.ts';
import { whileAllowed } from './while-allowed.ts';

const longestPage = 200;
const noKey: ReadonlyMap<string, string> = new Map();

/**
 * The one way in which rows leave to an agency: decides by the grants, reads, masks, records, then yields.
 * Of a key that stands for nothing, or for a row outside the grant's filter, the answer is no row, and is recorded all
 * the same.
 * @throws the refusals of `access.*` with article and remedy; `access.key-invalid`, `access.busy`, `ledger.*`.
 */
export function disclose(room: Room, request: LookUpRequest | PreviewRequest): Promise<Disclosure> {
  if (request.mode === 'preview') return disclosePage(room, request);
  const given = request.selector.key;
  let read: { readonly publication: Publication; readonly key: ReadonlyMap<string, string> | undefined } | undefined;
  // Read once for the decision and for the statement, unless what is published changed between.
  const keyOf = (publication: Publication) => {
    if (read?.publication !== publication) read = { publication, key: keyById(publication, given) };
    return read.key;
  };
  return settleDisclosure(
    room,
    request,
    (publication) => keyOf(publication) ?? noKey,
    async ({ publication, segment, projection }) => {
      const key = checkKey(publication, segment, given, keyOf(publication));
      const cells = await room.coalescer.find({
        fingerprint: projection.fingerprint,
        caller: request.principal.id,
        key,
        read: (keys) => room.source.readByKeys(segment, projection.reads, keys),
      });
      const row = cells && projection.project(cells);
      return { rows: row ? [row] : [], count: row ? 1 : 0, subject: subjectOf(publication, segment, key, request.subject) };
    },
  );
}

function disclosePage(room: Room, request: PreviewRequest): Promise<Disclosure> {
  const { after = 0, limit } = request.selector;
  return settleDisclosure(
    room,
    request,
    () => noKey,
    async ({ segment, projection }) => {
      const page = await guarded(room.source.readPage(segment, projection.reads, { after, limit: Math.min(limit, longestPage) }));
      const rows = projectPage(projection, page.rows);
      return { rows, count: rows.length, subject: undefined, after: page.after };
    },
  );
}

/**
 * Everything, as a stream. The record says how many rows the version has; it is on the disk before the first is read.
 * The stream fails, with the refusal that a new call would meet, soon after the right to it has ended.
 */
export function discloseAll(room: Room, request: DownloadRequest): Promise<Disclosure<AsyncIterable<Row>>> {
  return settleDisclosure(
    room,
    request,
    () => noKey,
    async ({ segment, projection, demandRights }) => ({
      rows: whileAllowed(projectAll(room, segment, projection), demandRights),
      count: segment.rows,
      subject: undefined,
    }),
  );
}

/** Whose data a look-up concerns: the verified subject, else the identity number in the key, else the key itself. */
function subjectOf(publication: Publication, segment: Segment, key: readonly string[], stated: string | undefined): string | undefined {
  const known = personal.get(publication);
  const person = known?.segment === segment ? known : describePerson(publication, segment);
  if (!person.concerned) return undefined;
  if (stated !== undefined && stated !== '') return stated;
  return key[person.identityAt] ?? key.join('|');
}

interface Person {
  readonly segment: Segment;
  /** Whether the resource is about persons at all. */
  readonly concerned: boolean;
  /** Which part of the key is the identity number; −1 where none is. */
  readonly identityAt: number;
}

const personal = new WeakMap<Publication, Person>();

function describePerson(publication: Publication, segment: Segment): Person {
  const masked = (id: string) => publication.items.some((item) => item.id === id && item.mask?.startsWith('identity-number'));
  const described = {
    segment,
    concerned: publication.items.some((item) => item.sensitivity !== 'none'),
    identityAt: segment.key.findIndex((item) => masked(item.id)),
  };
  personal.set(publication, described);
  return described;
}
