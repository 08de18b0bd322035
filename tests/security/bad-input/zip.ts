import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';

/** A ZIP with one file in it. */
export async function zipOf(name: string, text: string): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  zip.addBuffer(Buffer.from(text), name);
  zip.end();
  return await buffer(zip.outputStream);
}
