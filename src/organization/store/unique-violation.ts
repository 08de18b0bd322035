/** The name of the unique constraint that an insert met, or undefined for any other error. */
export function violatedConstraint(error: unknown): string | undefined {
  const known = error as { code?: unknown; constraint?: unknown };
  return known.code === '23505' && typeof known.constraint === 'string' ? known.constraint : undefined;
}
