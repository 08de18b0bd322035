import { Fault } from '../kernel/index.ts';

/** A failure told to a person at a terminal: what, where, what to do; the stack only where it is unforeseen. */
export function explain(error: unknown): string {
  if (!(error instanceof Fault)) return `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`;
  const places = error.places.map(({ field, row, column, reason }) => {
    const where = [field, row === undefined ? undefined : `row ${row}`, column].filter(Boolean).join(' ');
    return `  ${where}: ${reason ? `${reason.zh} · ${reason.en}` : ''}`;
  });
  const lines = [error.text.zh, error.text.en, ...places, `→ ${error.remedy.zh}`, `→ ${error.remedy.en}`, `(${error.code})`];
  return `\n${lines.join('\n')}\n`;
}
