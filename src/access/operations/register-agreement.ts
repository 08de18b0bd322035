import { createHash } from 'node:crypto';
import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';
import type { Principal } from '#kernel';
import { faults } from '../faults.ts';
import type { Room } from '../room.ts';
import { actOnGrant, type EffectCall } from './effect-call.ts';
import { seesAll } from './list-grants.ts';

/** An agreement on opening and use as both sides signed it. */
export interface Agreement {
  readonly caseNumber: string;
  readonly party: string;
  readonly provider: string;
  readonly text: string;
  /** SHA-256 of the text in UTF-8, hex. */
  readonly sha256: string;
  readonly signature: string;
  readonly registeredAt: Date;
}

const agreementArguments = Type.Object({
  resource: Type.String({ pattern: '^[1-9][0-9]{0,17}$' }),
  party: Type.String({ pattern: '^public:[1-9][0-9]{0,17}$' }),
  text: Type.String({ minLength: 1, maxLength: 10_000 }),
  signature: Type.String({ minLength: 1, maxLength: 200 }),
  until: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
});

/**
 * Keeps the agreement that stands before any access to conditionally open data (wuxi-24-3): the effect
 * `agreement.register`, in the transaction in which the provider signs. Repeating it changes nothing.
 * @throws access.not-published, access.grant-malformed
 */
export async function registerAgreement(room: Room, call: EffectCall): Promise<void> {
  const given: unknown = call.arguments;
  if (!Value.Check(agreementArguments, given)) throw faults['access.grant-malformed']({ values: { what: 'agreement' } });
  const { resource, party, text, signature, until }: Static<typeof agreementArguments> = given;
  const publication = await room.readPublication(resource, call.connection);
  if (!publication) throw faults['access.not-published']();
  const article = call.article ?? room.articles.gatedToPublic;
  if (article === undefined) throw faults['access.grant-malformed']({ values: { what: 'article' } });
  const sha256 = createHash('sha256').update(text).digest('hex');
  const kept = await call.connection
    .insertInto('access.agreement')
    .values({
      jurisdiction: publication.jurisdiction,
      case_number: call.case.number,
      resource,
      party,
      provider: publication.agency,
      text,
      sha256,
      signature,
      signed_for_provider_by: call.principal.id,
      until,
      article,
      effect_key: call.key,
      registered_at: call.at,
    })
    .onConflict((conflict) => conflict.column('effect_key').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!kept) return;
  await room.ledger.record(call.connection, [
    {
      ...actOnGrant('access.register-agreement', call, publication.jurisdiction, '', { party, resource, sha256, until, article }),
      object: `agreement:${kept.id}`,
    },
  ]);
}

/** The agreement of a case, where the caller is one of its sides, the authority or the auditor. */
export async function findAgreement(room: Room, principal: Principal, caseNumber: string): Promise<Agreement | undefined> {
  const row = await room.database.reader
    .selectFrom('access.agreement')
    .select(['case_number', 'party', 'provider', 'text', 'sha256', 'signature', 'registered_at'])
    .where('jurisdiction', '=', principal.jurisdiction)
    .where('case_number', '=', caseNumber)
    .executeTakeFirst();
  if (!row) return undefined;
  const seen = seesAll(principal) || row.party === principal.id || (principal.agency !== '' && row.provider === principal.agency);
  if (!seen) return undefined;
  return {
    caseNumber: row.case_number,
    party: row.party,
    provider: row.provider,
    text: row.text,
    sha256: row.sha256,
    signature: row.signature,
    registeredAt: row.registered_at,
  };
}
