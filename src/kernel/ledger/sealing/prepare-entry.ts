import { randomFillSync } from 'node:crypto';
import { ledgerFaults } from '../faults.ts';
import type { Tagger } from '../keys/tagger.ts';
import { canonicalJson, canonicalName, isFixed } from '../proof/canonical.ts';
import { commitTo, type EntryFacts, frameLeaf, type LeafFrame, sealTag } from '../proof/encoding.ts';
import type { Suite } from '../proof/suite.ts';
import type { LedgerEntry } from '../record.ts';

/** What an entry says apart from the person, checked, its public part in canonical form. Entries that say the same share it. */
export interface EntryForm extends EntryFacts {
  readonly frame: LeafFrame;
}

/** An entry that nothing can refuse any more, its person hidden. */
export interface PreparedEntry {
  readonly form: EntryForm;
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
  const form = formOf(entry);
  const personal = entry.personal;
  if (!personal) return { form, personal: null };
  const salt = takeSalt();
  const tag = tagOf(personal.subject);
  const commitment = attempt('personal', () => commitTo(suite, salt, personal.subject, personal.items));
  return { form, personal: { salt, tag, commitment, tagSeal: sealTag(suite, salt, tag) } };
}

/** Forms of facts that are fixed: many disclosures under one grant differ in nothing but the person. */
const known = new WeakMap<object, EntryForm[]>();
const mostForms = 16;

function formOf(entry: LedgerEntry): EntryForm {
  if (!isFixed(entry.public)) return makeForm(entry);
  let forms = known.get(entry.public);
  const same = forms?.find((form) => names.every((field) => form[field] === entry[field]));
  if (same) return same;
  if (!forms || forms.length >= mostForms) {
    forms = [];
    known.set(entry.public, forms);
  }
  const form = makeForm(entry);
  forms.push(form);
  return form;
}

function makeForm(entry: LedgerEntry): EntryForm {
  const { kind, jurisdiction, actor, agency, object } = entry;
  for (const field of names) {
    const value: unknown = entry[field];
    if (typeof value !== 'string' || value.length > longestName) throw ledgerFaults['ledger.invalid-entry']({ values: { what: field } });
    attempt(field, () => canonicalName(value));
  }
  const text = attempt('public', () => canonicalJson(entry.public));
  if (text.length > longestPublic) throw ledgerFaults['ledger.invalid-entry']({ values: { what: 'public' } });
  const facts = { kind, jurisdiction, actor, agency, object, public: text };
  return { ...facts, frame: frameLeaf(facts) };
}

function attempt<T>(field: string, work: () => T): T {
  try {
    return work();
  } catch {
    // The cause would carry the value.
    throw ledgerFaults['ledger.invalid-entry']({ values: { what: field } });
  }
}
