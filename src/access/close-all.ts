/**
 * Closes one after the other, each whatever befell those before it: a database that is gone keeps nothing open.
 * @throws Error the failure, or all of them as one, when the last is closed
 */
export async function closeAll(parts: readonly { close(): Promise<void> }[]): Promise<void> {
  const failures: unknown[] = [];
  for (const part of parts) await part.close().catch((error: unknown) => failures.push(error));
  if (failures.length > 1) throw new AggregateError(failures, 'not everything that was counted could be written');
  if (failures.length === 1) throw failures[0];
}
