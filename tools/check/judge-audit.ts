interface Audit {
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string; readonly fixAvailable?: unknown }>>;
  readonly error?: { readonly summary?: string };
}

export interface AuditJudgement {
  readonly ok: boolean;
  /** What a person should hear of it. */
  readonly said: string;
}

/**
 * Judges what `npm audit --json` has said: a dependency with a known high or critical vulnerability fails. A registry that
 * gives no advisories (an internal mirror, no line) proves nothing, and that is said.
 */
export function judgeAudit(output: string): AuditJudgement {
  let audit: Audit;
  try {
    audit = JSON.parse(output) as Audit;
  } catch {
    return { ok: true, said: 'not looked at: npm audit gave no answer' };
  }
  if (!audit.vulnerabilities) return { ok: true, said: 'not looked at: the registry gives no advisories' };
  const bad = Object.entries(audit.vulnerabilities).filter(([, { severity }]) => severity === 'high' || severity === 'critical');
  return { ok: bad.length === 0, said: bad.map(([name, { severity }]) => `${name}: ${severity}`).join('\n') };
}
