declare module 'vitest' {
  interface TaskMeta {
    /** Ids of the obligations that the test proves if it passes. */
    proves?: readonly string[];
    /** Rules of packs that could be disabled and no trial turned red; and how many were tried. */
    disabled?: readonly DisabledFinding[];
  }
}

/** What became of one rule of a pack when it was disabled. */
export interface DisabledFinding {
  readonly pack: string;
  readonly name: string;
  /** Ids of the obligations, claimed as enforced, that rest on the rule. */
  readonly ids: readonly string[];
  readonly noticed: boolean;
}

/** Says which obligations a test proves: `it('…', proves('wuxi-24-2-a'), () => …)`. It counts if the test ran and passed. */
export function proves(...ids: readonly string[]): { readonly meta: { readonly proves: readonly string[] } } {
  return { meta: { proves: ids } };
}
