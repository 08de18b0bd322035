import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { anItem, aResource, openTestStore, type TestStore } from '../../store/testing/open-test-store.ts';
import type { Stop } from '../await-stop.ts';
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

/** Nobody presses Ctrl-C. */
const undisturbed: Stop = { asked: () => false, wait: () => new Promise(() => undefined), release: () => undefined };

async function run(
  text: string,
  { resource = '701', options = [], stop = undisturbed }: { resource?: string; options?: string[]; stop?: Stop } = {},
): Promise<typeof process.exitCode> {
  const file = join(test.directory, 'people.csv');
  await writeFile(file, text);
  said = '';
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((piece) => {
      said += String(piece);
      return true;
    });
  const resources = { '701': aResource('701', []) } as Record<string, ReturnType<typeof aResource>>;
  const command = loadCommand(
    async () => ({
      store: test.store,
      findPublished: async (code) => resources[code],
      close: async () => undefined,
    }),
    () => stop,
  );
  await command.parseAsync([file, '--resource', resource, ...options], { from: 'user' });
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

  it('brings rows by key and takes rows by key, and says what that changed', async () => {
    expect(await run('编号,姓名\n1,张三\n2,李四\n')).toBe(0);
    expect(await run('编号,姓名\n2,李五\n3,王六\n', { options: ['--incremental'] })).toBe(0);
    expect(said).toMatch(/新增 added 1 · 改变 changed 1 · 删除 removed 0/);
    expect(await run('编号\n1\n', { options: ['--delete'] })).toBe(0);
    expect(said).toMatch(/新增 added 0 · 改变 changed 0 · 删除 removed 1/);
    expect(await test.all('701')).toHaveLength(2);
    expect(await run('编号\n1\n', { options: ['--delete', '--incremental'] })).toBe(1);
  });

  it('is cancelled by Ctrl-C, and publishes nothing', async () => {
    const before = await test.all('701');
    const holding = await test.database.writers.connect();
    await holding.query('begin; lock table store.quarantine in share mode');
    const pressed: Stop = { asked: () => true, wait: () => Promise.resolve(), release: () => undefined };
    const running = run('编号,姓名\n7,张三\n8,\n', { stop: pressed });
    await expect
      .poll(async () => (await test.database.reader.selectFrom('store.load').select('state').orderBy('id', 'desc').execute())[0]?.state)
      .toBe('cancelled');
    await holding.query('rollback');
    holding.release();
    expect(await running).toBe(1);
    expect(said).toMatch(/装载已被取消，没有发布/);
    expect(await test.all('701')).toEqual(before);
  });

  it('ends with 1 when there is no such resource', async () => {
    expect(await run('编号,姓名\n1,a\n', { resource: '999' })).toBe(1);
    expect(said).toMatch(/没有这个已发布的资源/);
  });
});
