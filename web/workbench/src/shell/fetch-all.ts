/** Entries at most that a list is saved with. */
const most = 20_000;

/** Every page of a list, one after the other: for saving a list that the server pages. */
export async function fetchAll<Row>(
  page: (at: { limit: number; offset: number }) => Promise<{ items: readonly Row[]; total: number }>,
): Promise<readonly Row[]> {
  const limit = 200;
  const rows: Row[] = [];
  for (let offset = 0; offset < most; offset += limit) {
    const { items, total } = await page({ limit, offset });
    rows.push(...items);
    if (items.length === 0 || offset + items.length >= total) break;
  }
  return rows;
}
