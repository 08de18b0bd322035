/** Milliseconds after which a running stream asks again. */
const patience = 250;

/**
 * Passes rows on for as long as they may leave: a long file outlives decisions. Asked again at most every quarter of a
 * second, so that a stream ends soon after its grant has; what is cut off is not a whole file to its taker.
 * @param demand throws where the rows may leave no more.
 */
export async function* whileAllowed<Row>(rows: AsyncIterable<Row>, demand: () => Promise<void>): AsyncIterable<Row> {
  let asked = performance.now();
  for await (const row of rows) {
    if (performance.now() - asked >= patience) {
      await demand();
      asked = performance.now();
    }
    yield row;
  }
}
