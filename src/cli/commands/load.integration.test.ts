import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { anItem, aResource, openTestStore, type TestStore } from '../../store/testing/open-test-store.ts';
import { loadCommand } from './load.ts';

let test: TestStore;
let said = '';
beforeAll(async () => {
  test = await openTestStore();
  test.publish(aResource('701', [anItem('i1', '编号', { key: true }), anItem('i2', '姓名', { required: true })]));
});
afterEach(() => {
  process.exitCode = undefined;
  vi.restoreAllMocks();
});

async function run(text: string, resource = '701'): Promise<typeof process.exitCode> {
  const file = join(test.directory, 'people.csv');
  await writeFile(file, text);
  said = '';
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((piece) => {
      said += String(piece);
      return true;
    });
  const resources = { '701': aResource('701', []) } as Record<string, ReturnType<typeof aResource>>;
  const command = loadCommand(async () => ({
    store: test.store,
    findPublished: async (code) => resources[code],
    close: async () => undefined,
  }));
  await command.parseAsync([file, '--resource', resource], { from: 'user' });
  return process.exitCode;
}

describe('shuyuan load', () => {
  it('publishes, and says how many rows went where and why', async () => {
    expect(await run('编号,姓名\n1,张三\n2,\n')).toBe(0);
    expect(said).toMatch(/published as version 1/);
    expect(said).toMatch(/good 1 · 隔离 in quarantine 1/);
    expect(said).toMatch(/姓名：必填项为空 · a required item is empty × 1/);
  });

  it('leaves the operator’s name in the ledger', async () => {
    await run('编号,姓名\n1,张三\n');
    const actors = await test.database.reader.selectFrom('store.load').select(['actor', 'agency']).execute();
    expect(actors.at(-1)).toEqual({ actor: expect.stringMatching(/^operator:.+/), agency: 'wx-minzheng' });
  });

  it('ends with 2 and the reason when the file is refused', async () => {
    expect(await run('编号\n1\n')).toBe(2);
    expect(said).toMatch(/文件缺少 1 列：姓名/);
  });

  it('ends with 1 when there is no such resource', async () => {
    expect(await run('编号,姓名\n1,a\n', '999')).toBe(1);
    expect(said).toMatch(/没有这个已发布的资源/);
  });
});
