/** One thing that happened, before it is sealed. */
export interface LedgerEntry {
  /** The operation, `room.verb-noun`, for instance `catalog.register-resource` or `access.disclose`. */
  readonly kind: string;
  readonly jurisdiction: string;
  /** Account, API key or `engine`; with the agency acted for. */
  readonly actor: string;
  readonly agency: string;
  /** What it was about: `resource:…`, `case:…`, `grant:…`, `load:…`. */
  readonly object: string;
  /** Facts that anyone who may read the ledger may see. Never personal data. */
  readonly public: Readonly<Record<string, unknown>>;
  /**
   * Whose data it was, if a person's: kept only as HMAC(salt, subject ‖ items) in the leaf and as a
   * keyed tag for search. The subject itself is not stored.
   */
  readonly personal?: { readonly subject: string; readonly items: readonly string[] };
}

/** Proof, given with an answer, that its entry stands in a signed batch. */
export interface Receipt {
  readonly algorithm: 'sha256-ed25519' | 'sm3-sm2';
  readonly batch: string;
  readonly index: number;
  /** base64url of the canonical bytes of the signed batch header. */
  readonly header: string;
  readonly signature: string;
  /** base64url of this entry's leaf hash. */
  readonly leaf: string;
  /** base64url sibling hashes from the leaf to the batch's root. */
  readonly path: readonly string[];
}

/**
 * A receipt of this program as JSON. Nothing in it can need an escape (base64url, digits, the algorithm's name), which
 * the hot path notices: do not use it for a receipt that came from outside.
 */
export function writeReceipt({ algorithm, batch, index, header, signature, leaf, path }: Receipt): string {
  const siblings = path.length === 0 ? '[]' : `["${path.join('","')}"]`;
  return `{"algorithm":"${algorithm}","batch":"${batch}","index":${index},"header":"${header}","signature":"${signature}","leaf":"${leaf}","path":${siblings}}`;
}
