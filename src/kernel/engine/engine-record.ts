import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EngineRecord } from './choose-engine.ts';
import { engineFaults } from './faults.ts';

const fileName = 'engine.json';

/**
 * Reads which engine holds the data of this directory; undefined where none has been chosen yet.
 * @throws Fault `kernel.engine-record-unreadable`; guessing could start an empty database beside the real one.
 */
export async function readEngineRecord(dataDirectory: string): Promise<EngineRecord | undefined> {
  const file = join(dataDirectory, fileName);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw engineFaults['kernel.engine-record-unreadable']({ values: { file }, cause: error });
  }
  const record = parse(text);
  if (!record) throw engineFaults['kernel.engine-record-unreadable']({ values: { file } });
  return record;
}

/** Writes the record whole or not at all. */
export async function writeEngineRecord(dataDirectory: string, record: EngineRecord): Promise<void> {
  const file = join(dataDirectory, fileName);
  await writeFile(`${file}.${process.pid}`, `${JSON.stringify(record, null, 2)}\n`, { flush: true });
  await rename(`${file}.${process.pid}`, file);
}

function parse(text: string): EngineRecord | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || !('engine' in value)) return undefined;
  const { engine } = value;
  if (engine === 'server' && 'place' in value && typeof value.place === 'string') return { engine, place: value.place };
  if ((engine === 'embedded' || engine === 'system') && 'major' in value && typeof value.major === 'number')
    return { engine, major: value.major };
  return undefined;
}
