import type { LedgerEntry, Principal, WriteConnection } from '#kernel';

/** What the case engine says of a decision that it carries out, inside the decision's transaction. */
export interface EffectCall {
  readonly connection: WriteConnection;
  readonly case: { readonly number: string };
  readonly arguments: Readonly<Record<string, unknown>>;
  /** The same for every repetition of one effect, so that nothing is done twice. */
  readonly key: string;
  readonly principal: Principal;
  readonly at: Date;
  /** The article of the step that decided, as `pack:article`. */
  readonly article?: string | undefined;
}

/** The entry of what a decision did to a grant. */
export function actOnGrant(
  kind: `access.${string}`,
  call: EffectCall,
  jurisdiction: string,
  grant: string,
  facts: Readonly<Record<string, unknown>>,
): LedgerEntry {
  return {
    kind,
    jurisdiction,
    actor: call.principal.id || 'engine',
    agency: call.principal.agency,
    object: `grant:${grant}`,
    public: { case: call.case.number, ...facts },
  };
}
