import { createHash } from 'node:crypto';
import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import iconv from 'iconv-lite';

/** A file as an agency sends it: more than one chunk long, in GB18030, columns in an order of their own, with rows that are not right. */
export interface MessyFile {
  readonly path: string;
  readonly sha256: string;
  /** Data rows. */
  readonly rows: number;
  /** Rows of the file that are not right, and why. */
  readonly bad: readonly number[];
}

const districts = ['梁溪区', '滨湖区', '锡山区', '惠山区', '新吴区'];
const filler = '本行为模拟数据不对应任何真实的机构和人'.repeat(2);

/** Its name is long, so that few rows make a long file. */
export const homeRow = (at: number, beds: string | number = 40 + (at % 9) * 10): string =>
  `${districts[at % 5]},1390000${String(at % 10_000).padStart(4, '0')},YL${String(at).padStart(5, '0')},模拟颐养院${at}（${filler}）,${beds}`;

export const messyHeader = 'district,联系手机,机构编号,机构名称,床位数';

/** Row numbers are those of the file: the header is row 1. */
export async function writeMessyFile(folder: string, rows = 80_000): Promise<MessyFile> {
  const lines = Array.from({ length: rows }, (_, at) => homeRow(at + 1));
  // A number in words, a key left out, a key that an earlier row has, and one column too many.
  lines[1] = homeRow(2, '六十多');
  lines[2] = homeRow(3).replace('YL00003', '');
  lines[3] = homeRow(4).replace('YL00004', 'YL00001');
  lines[4] = `${homeRow(5)},备注`;
  const bytes = iconv.encode(`${messyHeader}\r\n${lines.join('\r\n')}\r\n\r\n`, 'gb18030');
  const path = join(folder, '养老机构_最终版(2).csv');
  await writeFile(path, bytes);
  await utimes(path, 1_767_225_600, 1_767_225_600);
  return { path, sha256: createHash('sha256').update(bytes).digest('hex'), rows, bad: [3, 4, 5, 6] };
}
