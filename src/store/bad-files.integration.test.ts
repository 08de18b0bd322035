import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildServer, sql } from '#kernel';
import { keepFile } from './files/keep-file.ts';
import type { LoadView, UploadView } from './model.ts';
import { receiveChunk } from './operations/receive-chunk.ts';
import { anItem, aResource, openTestStore, type TestStore } from './testing/open-test-store.ts';
import { people } from './testing/people.ts';

// What a person reads when a file is bad. Each goes the way of the workbench: an upload in chunks, then its load.

let test: TestStore;
let server: FastifyInstance;
const items = [anItem('i1', '编号', { key: true }), anItem('i2', '姓名', { required: true }), anItem('i3', '年龄', { dataType: 'I' })];

beforeAll(async () => {
  test = await openTestStore();
  server = await buildServer({ routes: test.store.routes, authenticate: async () => people.officer });
  test.publish(aResource('601', items));
  expect(await test.load('601', '编号,姓名,年龄\n1,张三,30\n')).toMatchObject({ state: 'published', version: 1 });
});
afterAll(() => server.close());

interface Said {
  readonly status: number;
  readonly body: Record<string, unknown> & { detail?: { zh: string; en: string }; remedy?: { zh: string; en: string } };
}

async function ask(method: 'GET' | 'POST' | 'PUT', url: string, payload?: object | Buffer, headers = {}): Promise<Said> {
  const answer = await server.inject({ method, url: `/api/v1/${url}`, headers, ...(payload === undefined ? {} : { payload }) });
  return { status: answer.statusCode, body: answer.json() };
}

async function open(size: number): Promise<UploadView> {
  return (await ask('POST', 'resources/601/uploads', { name: '人口.csv', size, head: String(Math.random()) }))
    .body as unknown as UploadView;
}

const put = (id: string, bytes: Buffer, size: number) =>
  ask('PUT', `uploads/${id}`, bytes, {
    'content-type': 'application/octet-stream',
    'content-range': `bytes 0-${bytes.length - 1}/${size}`,
  });

/** Uploads and loads a file; what its page then shows. */
async function load(content: string | Buffer): Promise<LoadView> {
  const bytes = Buffer.from(content);
  const { id } = await open(bytes.length);
  await put(id, bytes, bytes.length);
  const begun = (await ask('POST', `uploads/${id}/complete`)).body as unknown as LoadView;
  await test.store.awaitLoad(begun.id, people.officer);
  return (await ask('GET', `loads/${begun.id}`)).body as unknown as LoadView;
}

const header = '编号,姓名,年龄';
const columns = (count: number, name = (at: number) => `c${at}`) => Array.from({ length: count }, (_, at) => name(at)).join(',');

describe('a bad file is refused with what is wrong, where, and what to do', () => {
  it.each<[string, string | Buffer, string, string, string]>([
    [
      'malformed: a quote is never closed',
      `${header}\n1,"张三,30\n2,李四,40\n`,
      '第 2 行有引号没有闭合，直到文件末尾。',
      'A quote opened in row 2 is not closed before the file ends.',
      '请改正文件后重新上传；现行版本未受影响。',
    ],
    [
      'a ZIP renamed .csv',
      Buffer.from('504b0304140000000800', 'hex'),
      '这不是 CSV 文件，而是 ZIP / XLSX / DOCX 文件。',
      'This is not a CSV file but a ZIP / XLSX / DOCX file.',
      '请在表格软件中另存为“CSV UTF-8（逗号分隔）”后重新上传。',
    ],
    [
      '5,000 columns',
      `${header},${columns(4_997)}\n`,
      `目录中没有文件里的 4997 列：${columns(20).replaceAll(',', '、')}…`,
      `Columns of the file that are not items of the resource (4997): ${columns(20).replaceAll(',', '、')}…`,
      '列名应为数据项的中文名或英文列名。请改正表头，或先在目录中增加数据项。',
    ],
    [
      'cut off by whatever exported it',
      `${header}\n1,张三,30\n2,李`,
      '文件在第 3 行中间断了。',
      'The file ends in the middle of row 3.',
      '请重新导出完整的文件再上传。',
    ],
    [
      'a wrong header',
      '编号,名字,年龄\n1,张三,30\n',
      '目录中没有文件里的 1 列：名字',
      'Columns of the file that are not items of the resource (1): 名字',
      '列名应为数据项的中文名或英文列名。请改正表头，或先在目录中增加数据项。',
    ],
    [
      'no header at all',
      '1,张三,30\n2,李四,40\n',
      '目录中没有文件里的 3 列：1、张三、30',
      'Columns of the file that are not items of the resource (3): 1、张三、30',
      '列名应为数据项的中文名或英文列名。请改正表头，或先在目录中增加数据项。',
    ],
    [
      'a header that lacks a column',
      '编号,姓名\n1,张三\n',
      '文件缺少 1 列：年龄',
      'Columns that the file lacks (1): 年龄',
      '请改正文件后重新上传；现行版本未受影响。',
    ],
  ])('%s', async (_what, content, zh, en, remedy) => {
    expect(await load(content)).toMatchObject({
      state: 'refused',
      problem: { message: { zh, en }, remedy: { zh: remedy, en: expect.stringMatching(/\w/) } },
    });
    expect(await test.rows.currentSegment('601')).toMatchObject({ version: 1 });
    expect(await test.debris()).toEqual([]);
  });

  it('a row of 5,000 columns and one with text after its quotes stay alone with their trouble; the good rows are published', async () => {
    test.publish(aResource('602', items));
    const rows = ['1,张三,30', columns(5_000), '3,"王"五,50', '4,赵六,60'];
    const done = await test.load('602', `${header}\n${rows.join('\n')}\n`);
    expect(done).toMatchObject({ state: 'published', counts: { good: 2, bad: 2 } });
    const quarantine = await ask('GET', `loads/${done.id}/quarantine`);
    const said = (quarantine.body['items'] as { row: number; problems: { text: { zh: string } }[] }[]).map(({ row, problems }) => [
      row,
      problems[0]?.text.zh,
    ]);
    expect(said).toEqual([
      [3, '应有 3 列，实有 5000 列'],
      [4, '引号结束后还有文字'],
    ]);
  });
});

describe('an upload that is cut off', () => {
  it('is not loaded, and says how much has arrived', async () => {
    const { id } = await open(100);
    await put(id, Buffer.alloc(40, 'a'), 100);
    expect(await ask('POST', `uploads/${id}/complete`)).toMatchObject({
      status: 409,
      body: { detail: { zh: '文件共 100 字节，只收到 40 字节。' }, remedy: { zh: '请继续上传，再完成。' } },
    });
  });

  it('that would leave a gap says from where to go on', async () => {
    const { id } = await open(100);
    const range = { 'content-type': 'application/octet-stream', 'content-range': 'bytes 50-99/100' };
    expect(await ask('PUT', `uploads/${id}`, Buffer.alloc(50), range)).toMatchObject({
      status: 409,
      body: { detail: { zh: '这一段从第 50 字节开始，服务器只收到 0 字节。' }, remedy: { zh: '请从第 0 字节继续上传。' } },
    });
  });
});

describe('a disk that fills up', () => {
  const noSpace = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  async function* filling() {
    yield Buffer.from('编号');
    throw noSpace;
  }
  const full = { code: 'store.disk-full', status: 507, text: { zh: '存储空间已用 100%，暂停装载。', en: expect.any(String) } };

  it('while a file arrives whole: it is refused as that and not as a fault of the program', async () => {
    await expect(keepFile(test.directory, filling(), 1_000)).rejects.toMatchObject(full);
  });

  it('while a chunk arrives: what was written before counts, and the upload goes on once there is room', async () => {
    const { id } = await open(12);
    const context = { ...contextOf(test), running: new Map(), slots: { taken: 0 } };
    await expect(
      receiveChunk(context, { upload: id, first: 0, last: 11, size: 12, source: filling(), principal: people.officer }),
    ).rejects.toMatchObject(full);
    expect((await ask('GET', `uploads/${id}`)).body).toMatchObject({ state: 'open', received: 6 });
  });

  it('under the database while rows are copied: the load fails with that reason, and the current version stands', async () => {
    await test.database.transact(async (connection) => {
      await sql`create function pg_temp_full() returns trigger language plpgsql as
        $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$`.execute(connection);
      await sql`create trigger full_disk before insert on store.quarantine execute function pg_temp_full()`.execute(connection);
    });
    const failed = await load(`${header}\n1,张三,30\n2,,40\n`);
    await test.database.transact((connection) => sql`drop trigger full_disk on store.quarantine`.execute(connection));
    expect(failed).toMatchObject({
      state: 'failed',
      problem: {
        code: 'kernel.disk-full',
        message: { zh: '数据库所在磁盘已满，本次操作没有执行。' },
        remedy: { zh: '请联系运维人员扩容后重试。' },
      },
    });
    expect(await test.rows.currentSegment('601')).toMatchObject({ version: 1 });
    expect(await test.debris()).toEqual([]);
  });
});

function contextOf({ database, clock, directory }: TestStore) {
  const resources = { findPublished: async () => undefined, holdCurrentVersion: async () => undefined };
  return { database, clock, directory, resources, ledger: { record: async () => undefined } };
}
