import { RecordReader } from './record-reader.ts';

/** The fields of one record's text as it stood in its file, read as leniently as can be: it has been refused already. */
export function splitRecord(raw: string, delimiter: string): string[] {
  let found: string[] = [];
  try {
    const reader = new RecordReader(delimiter, Number.POSITIVE_INFINITY);
    const keep = (fields: string[]) => {
      found = [...fields];
    };
    reader.push(raw, keep);
    reader.end(keep);
  } catch {
    return [raw];
  }
  return found;
}
