import { Fault, kernelFaults, type LedgerEntry, type Principal } from '#kernel';
import { faults } from '../faults.ts';
import type { Grant, Mode } from '../grants/grant.ts';
import type { Publication, PublicationItem } from '../publication.ts';
import { SegmentGone } from '../reading/coalesce-look-ups.ts';
import type { Segment } from '../reading/row-source.ts';
import type { Room } from '../room.ts';
import { checkReason, checkReference } from '../rules/check-reference.ts';
import { decide, type Question, type Refusal } from '../rules/decide.ts';
import { describeRefusal } from '../rules/describe-refusal.ts';
import { describeDisclosure } from './describe-disclosure.ts';
import { isFenceMoved } from './disclose-quarantine.ts';
import { isKept, keepQuery } from './keep-query.ts';
import { nameProvider } from './name-provider.ts';
import { type Projection, prepareProjection, rulesOf } from './projection.ts';
import type { Disclosure, DisclosureRequest } from './request.ts';

/** What a reader is given once the decision stands. */
export interface Reading {
  readonly publication: Publication;
  readonly segment: Segment;
  readonly projection: Projection;
  /** Decides again, as it stands now. @throws the refusal, recorded, where it would not be allowed any more. */
  demandRights(): Promise<void>;
}

interface ReadResult<Rows> {
  readonly rows: Rows;
  /** Rows that leave, for the record. */
  readonly count: number;
  /** Whose data it is, where one person's. */
  readonly subject: string | undefined;
  readonly after?: number | undefined;
}

const mostAttempts = 5;
const noKey: ReadonlyMap<string, string> = new Map();

/**
 * The order in which anything leaves: decide, read, mask, record, and only then yield. Where rights changed while it
 * was being read, the record is refused by its fence and everything is decided again.
 * @param keyOf key of the call by item id, for grants that are limited to the applicant's own row.
 */
export async function settleDisclosure<Rows>(
  room: Room,
  request: DisclosureRequest & { readonly mode: Mode },
  keyOf: (publication: Publication) => ReadonlyMap<string, string>,
  read: (reading: Reading) => Promise<ReadResult<Rows>>,
): Promise<Disclosure<Rows>> {
  if (request.purpose === '') throw faults['access.purpose-missing']();
  const matter = checkReference('case', request.case);
  const operator = checkReference('operator', request.operator);
  const reason = checkReason(request.reason);
  for (let attempt = 1; ; attempt += 1) {
    const last = attempt >= mostAttempts;
    const epoch = room.grants.index.epoch;
    // What is known at once is not waited for: each wait costs a turn of the queue of promises.
    const found = room.findPublication(request.resource);
    const publication = found instanceof Promise ? await found : found;
    // What was read of the catalogue may be older than an epoch that came meanwhile.
    if (room.grants.index.epoch !== epoch && !last) continue;
    const stands = room.isCurrent(request.principal, epoch);
    if (!(stands instanceof Promise ? await stands : stands)) throw kernelFaults['kernel.not-signed-in']();
    const question: Question = {
      ...consumerOf(request.principal),
      publication,
      items: request.items,
      purpose: request.purpose,
      mode: request.mode,
      subject: request.subject,
      key: publication ? keyOf(publication) : noKey,
      at: request.at ?? room.clock.now(),
    };
    const decision = decide(question, room.grants.index, room.allowance.isSpent);
    if (!decision.allowed) {
      if (!last && (await room.grants.refreshIfMoved(epoch))) continue;
      throw await refuse(room, request, question, decision.refusal);
    }
    const { grant, items } = decision;
    if (publication === undefined) throw faults['access.not-published']();
    if (grant.quotaPerDay !== null && !(await room.allowance.take(grant)))
      throw await refuse(room, request, question, { kind: 'quota-spent', grant, items: [] });
    try {
      const current = room.source.currentSegment(publication.id);
      const segment = current instanceof Promise ? await current : current;
      if (!segment) throw faults['access.no-data']();
      const projection = projectionOf(grant, publication, segment, items);
      const { rows, count, subject, after } = await read({
        publication,
        segment,
        projection,
        demandRights: () => decideAgain(room, request, question),
      });
      const entry: LedgerEntry = {
        kind: 'access.disclose',
        jurisdiction: publication.jurisdiction,
        actor: request.principal.id,
        agency: request.principal.agency,
        object: `resource:${publication.id}`,
        public: describeDisclosure(
          { grant, mode: request.mode, projection, publication, segment, count },
          { case: matter, operator, reason },
        ),
        ...(subject === undefined ? {} : { personal: { subject, items: projection.ids } }),
      };
      const receipt = await room.ledger.disclose(entry, epoch);
      // Waiting for the record may outlast the grant: what is recorded after its end does not leave.
      if (request.at === undefined && grant.validUntil !== null && room.clock.now() >= grant.validUntil)
        throw await refuse(room, request, { ...question, at: room.clock.now() }, { kind: 'grant-expired', grant, items: [] });
      const { principal, mode } = request;
      if (isKept(principal))
        await keepQuery(room, {
          principal,
          mode,
          publication,
          grant,
          matter,
          reason,
          items: projection.ids,
          rows: count,
          outcome: 'answered',
          receipt,
        });
      room.uses.answered(grant, mode, count);
      return { rows, receipt, grant, items: projection.items, version: segment.version, ...(after === undefined ? {} : { after }) };
    } catch (error) {
      room.allowance.giveBack(grant);
      if (!last && error instanceof SegmentGone) {
        // The store hears of the new version within a moment.
        await new Promise((resolve) => setTimeout(resolve, 60 * attempt));
        continue;
      }
      if (!last && isFenceMoved(error)) {
        await room.grants.refresh();
        continue;
      }
      if (error instanceof Fault) throw error;
      throw faults[error instanceof SegmentGone ? 'access.read-failed' : 'access.record-failed']({ cause: withoutText(error) });
    }
  }
}

async function decideAgain(room: Room, request: DisclosureRequest, before: Question): Promise<void> {
  await room.grants.refreshIfMoved();
  const { index } = room.grants;
  if (!(await room.isCurrent(request.principal, index.epoch))) throw kernelFaults['kernel.not-signed-in']();
  const question = { ...before, publication: await room.findPublication(request.resource), at: request.at ?? room.clock.now() };
  const decision = decide(question, index, () => false);
  if (!decision.allowed) throw await refuse(room, request, question, decision.refusal);
}

/** Who asks: an agency's people and programs stand for their agency, a member of the public for themselves. */
export function consumerOf(principal: Principal): Pick<Question, 'consumer' | 'consumerKind'> {
  return principal.kind === 'public'
    ? { consumer: principal.id, consumerKind: 'public' }
    : { consumer: principal.agency, consumerKind: 'agency' };
}

/** The refusal's fault, after its record is on the disk. */
async function refuse(
  room: Room,
  { principal, case: matter, reason }: DisclosureRequest,
  question: Question,
  refusal: Refusal,
): Promise<Fault> {
  const fault = describeRefusal(refusal, question, room.articles, await nameProvider(room, refusal, question.publication));
  const { grant } = refusal;
  if (grant) room.uses.refused(grant, question.mode);
  await keepQuery(room, {
    principal,
    mode: question.mode,
    publication: question.publication,
    grant,
    matter,
    reason,
    items: [],
    rows: 0,
    outcome: fault.code,
  });
  await room.refusals.record({
    jurisdiction: question.publication?.jurisdiction ?? principal.jurisdiction,
    actor: principal.id,
    agency: principal.agency,
    resource: question.publication?.id ?? '',
    kind: refusal.kind,
    mode: question.mode,
    article: fault.article,
    grant: refusal.grant?.id,
  });
  return fault;
}

/** Causes are logged; what a server says may quote a key. */
function withoutText(error: unknown): Error {
  return new Error(error instanceof Error ? error.name : 'unknown failure');
}

interface Prepared {
  readonly byQuestion: Map<string, Projection>;
  last: { readonly segment: Segment; readonly items: readonly PublicationItem[]; readonly projection: Projection } | undefined;
}

const prepared = new WeakMap<Grant, Prepared>();

/** Projections of a grant are kept with it: a changed grant is another object. */
function projectionOf(grant: Grant, publication: Publication, segment: Segment, items: readonly PublicationItem[]): Projection {
  let known = prepared.get(grant);
  if (!known || known.byQuestion.size > 200) {
    known = { byQuestion: new Map(), last: undefined };
    prepared.set(grant, known);
  }
  // A question for all that is covered comes with the same list each time.
  if (known.last?.items === items && known.last.segment === segment) return known.last.projection;
  let key = `${segment.name}|${publication.version}`;
  for (const item of items) key += `|${item.id}`;
  let projection = known.byQuestion.get(key);
  if (!projection) {
    projection = prepareProjection(segment, items, rulesOf(grant));
    known.byQuestion.set(key, projection);
  }
  known.last = { segment, items, projection };
  return projection;
}
