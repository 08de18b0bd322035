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

/** The same for a list of which each page says where the next begins. */
export async function fetchOnwards<Row>(
  page: (at: { limit: number; after?: string }) => Promise<{ items: readonly Row[]; next: string | null }>,
): Promise<readonly Row[]> {
  const limit = 200;
  const rows: Row[] = [];
  for (let after: string | null | undefined; after !== null && rows.length < most; ) {
    const { items, next } = await page({ limit, ...(after === undefined ? {} : { after }) });
    rows.push(...items);
    after = next;
  }
  return rows;
}
