import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultCatalogue, sql } from '#kernel';
import { describeTour, type Told } from './bad-input/describe-tour.ts';
import { openTouredCity, type TouredCity } from './bad-input/open-toured-city.ts';
import { closeConnections, sendRaw } from './bad-input/send.ts';
import { callers, files, requests, type Stop } from './bad-input/tour.ts';

const page = new URL('../../docs/bad-input.md', import.meta.url);
const told = new Map<Stop, Told>();
let city: TouredCity;

beforeAll(async () => {
  city = await openTouredCity();
}, 120_000);
afterAll(async () => {
  closeConnections();
  await city?.close();
}, 180_000);

const versions = () =>
  sql<{ all: string }>`select string_agg(v::text, ',' order by dataset, number) as all from store.version v`.execute(city.database.reader);

async function take(stop: Stop): Promise<Told> {
  const { status, body, code } = await stop.send(city);
  const answer = (body.startsWith('{') ? JSON.parse(body) : {}) as { problem?: Told; state?: string } & Partial<Told>;
  // A file is judged after it has arrived: the load tells.
  const problem = answer.problem ?? answer;
  const known = faultCatalogue().get(problem.code ?? code);
  const seen = {
    status,
    code: problem.code ?? code,
    ...(answer.state ? { state: answer.state } : {}),
    detail: answer.problem
      ? (answer.problem as unknown as { message: Told['detail'] }).message
      : (problem.detail ?? known?.message ?? { zh: '', en: '' }),
    remedy: problem.remedy ?? known?.remedy ?? { zh: '', en: '' },
    ...(problem.places ? { places: problem.places } : {}),
  };
  told.set(stop, seen);
  return seen;
}

describe('a caller reads what is wrong and what to do', () => {
  it.each([...callers, ...requests].map((stop) => [stop.en, stop] as const))('%s', async (_, stop) => {
    const seen = await take(stop);
    expect([seen.status, seen.code]).toEqual([stop.status, stop.code]);
    expect(seen.detail.zh && seen.detail.en && seen.remedy.zh && seen.remedy.en).toBeTruthy();
  });
});

describe('a file that is not right is refused as a whole, and the version before it stands', () => {
  it.each(files.map((stop) => [stop.en, stop] as const))('%s', async (_, stop) => {
    const before = (await versions()).rows;
    const seen = await take(stop);
    expect([seen.status, seen.state ?? 'refused', seen.code]).toEqual([stop.status, 'refused', stop.code]);
    expect((await versions()).rows).toEqual(before);
    expect((await city.lookUp()).status).toBe(200);
  });

  it('an upload that is cut off in the middle leaves no load, no file and no version', async () => {
    const before = (await versions()).rows;
    const loads = await sql<{ n: number }>`select count(*)::int as n from store.load`.execute(city.database.reader);
    const cookie = await city.cookie();
    const head = `POST /api/v1/resources/${city.resource}/loads?name=a.csv HTTP/1.1\r\nhost: x\r\ncookie: ${cookie}\r\ncontent-type: text/csv\r\ncontent-length: 5000000\r\n\r\n`;
    await sendRaw(city.address, `${head}公民身份号码,姓名,标识\n${'320206199609272132,钱某,模拟\n'.repeat(1_000)}`, { cutAfter: 200 });
    const incoming = join(city.directory, 'files', 'incoming');
    await expect.poll(() => readdir(incoming)).toEqual([]);
    expect((await versions()).rows).toEqual(before);
    const after = await sql<{ n: number }>`select count(*)::int as n from store.load`.execute(city.database.reader);
    expect(after.rows).toEqual(loads.rows);
  });

  it('a file name with folders, NUL or a script in it stays a name', async () => {
    const names = ['../../../etc/passwd', 'a\u0000b.csv', '<script>alert(1)</script>.csv'];
    for (const name of names) {
      const body = `--cut\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\n姓名\n某\n\r\n--cut--\r\n`;
      const answer = await city.load(body, 'multipart/form-data; boundary=cut');
      expect(answer.status, answer.body).toBeLessThan(500);
      if (answer.status === 200) expect(JSON.parse(answer.body).file.name).not.toMatch(/[/\u0000]/);
    }
  });
});

it('docs/bad-input.md tells exactly this', async () => {
  const text = describeTour(
    [
      { zh: '谁在调用，为了什么', en: 'Who calls, and for what', stops: callers },
      { zh: '请求的字节', en: 'The bytes of a request', stops: requests },
      { zh: '文件', en: 'Files', stops: files },
    ],
    told,
  );
  if (process.env['SHUYUAN_TEST_WRITE']) await writeFile(page, text);
  expect(await readFile(page, 'utf8')).toBe(text);
});
