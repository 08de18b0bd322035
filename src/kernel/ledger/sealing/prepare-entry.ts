import { randomFillSync } from 'node:crypto';
import { ledgerFaults } from '../faults.ts';
import type { Tagger } from '../keys/tagger.ts';
import { canonicalJson, canonicalName } from '../proof/canonical.ts';
import { commitTo, sealTag } from '../proof/encoding.ts';
import type { Suite } from '../proof/suite.ts';
import type { LedgerEntry } from '../record.ts';

/** An entry that nothing can refuse any more: checked, its public part in canonical form, its person hidden. */
export interface PreparedEntry {
  readonly kind: string;
  readonly jurisdiction: string;
  readonly actor: string;
  readonly agency: string;
  readonly object: string;
  readonly public: string;
  readonly personal: { readonly salt: Buffer; readonly tag: Buffer; readonly commitment: Buffer; readonly tagSeal: Buffer } | null;
}

const names = ['kind', 'jurisdiction', 'actor', 'agency', 'object'] as const;
const longestName = 300;
const longestPublic = 256 * 1024;
const saltBytes = 16;
let pool = Buffer.alloc(0);

function takeSalt(): Buffer {
  if (pool.length < saltBytes) pool = randomFillSync(Buffer.alloc(saltBytes * 256));
  const salt = pool.subarray(0, saltBytes);
  pool = pool.subarray(saltBytes);
  return salt;
}

/**
 * Checks one entry before it may join others: an entry that the database would refuse must not take its neighbours along.
 * @throws Fault `ledger.invalid-entry`; its text names the field, never the value.
 */
export function prepareEntry(suite: Suite, tagOf: Tagger, entry: LedgerEntry): PreparedEntry {
  const { kind, jurisdiction, actor, agency, object } = entry;
  for (const field of names) {
    const value: unknown = entry[field];
    if (typeof value !== 'string' || value.length > longestName) throw ledgerFaults['ledger.invalid-entry']({ values: { what: field } });
    attempt(field, () => canonicalName(value));
  }
  const text = attempt('public', () => canonicalJson(entry.public));
  if (text.length > longestPublic) throw ledgerFaults['ledger.invalid-entry']({ values: { what: 'public' } });
  const personal = entry.personal;
  if (!personal) return { kind, jurisdiction, actor, agency, object, public: text, personal: null };
  const salt = takeSalt();
  const tag = tagOf(personal.subject);
  const commitment = attempt('personal', () => commitTo(suite, salt, personal.subject, personal.items));
  return {
    kind,
    jurisdiction,
    actor,
    agency,
    object,
    public: text,
    personal: { salt, tag, commitment, tagSeal: sealTag(suite, salt, tag) },
  };
}

function attempt<T>(field: string, work: () => T): T {
  try {
    return work();
  } catch {
    // The cause would carry the value.
    throw ledgerFaults['ledger.invalid-entry']({ values: { what: field } });
  }
}
