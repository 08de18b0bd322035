import { fixFacts } from '#kernel';
import type { Grant, Mode } from '../grants/grant.ts';
import type { Publication } from '../publication.ts';
import type { Segment } from '../reading/row-source.ts';
import type { Projection } from './projection.ts';

/** What a disclosure was, without whose data it was and without the caller's own words. */
export interface Disclosed {
  readonly grant: Grant;
  readonly mode: Mode;
  readonly projection: Projection;
  readonly publication: Publication;
  readonly segment: Segment;
  /** Rows that leave. */
  readonly count: number;
}

/** The caller's own references, checked to hold no identity number; undefined where none was given. */
export interface References {
  readonly case: string | undefined;
  readonly operator: string | undefined;
  readonly reason: string | undefined;
}

type Facts = Readonly<Record<string, unknown>>;

interface Known {
  readonly of: Disclosed;
  readonly facts: Facts;
}

const known = new WeakMap<Projection, Map<string, Known>>();

/**
 * The public part of a disclosure's record. Without references it is the same for every look-up under one grant: then it
 * is given again, fixed, and the ledger does not write it anew.
 */
export function describeDisclosure(disclosed: Disclosed, references: References): Facts {
  const { projection, mode, count } = disclosed;
  if (mode !== 'lookup') return { ...factsOf(disclosed), ...references };
  let outcomes = known.get(projection);
  if (!outcomes) {
    outcomes = new Map();
    known.set(projection, outcomes);
  }
  const outcome = `${mode} ${count}`;
  let kept = outcomes.get(outcome);
  if (
    !kept ||
    kept.of.grant !== disclosed.grant ||
    kept.of.publication !== disclosed.publication ||
    kept.of.segment !== disclosed.segment
  ) {
    kept = { of: disclosed, facts: fixFacts(factsOf(disclosed)) };
    outcomes.set(outcome, kept);
  }
  const { case: matter, operator, reason } = references;
  return matter === undefined && operator === undefined && reason === undefined ? kept.facts : { ...kept.facts, ...references };
}

function factsOf({ grant, mode, projection, publication, segment, count }: Disclosed): Facts {
  return {
    grant: grant.id,
    grantVersion: grant.version,
    purpose: grant.purposeCode,
    article: grant.article,
    mode,
    items: projection.ids,
    rows: count,
    resourceVersion: publication.version,
    dataVersion: segment.version,
  };
}
