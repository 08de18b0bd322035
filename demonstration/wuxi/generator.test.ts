import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCitizenNumber, isCreditCode } from '#organization';
import { accounts, agencies } from './city.ts';
import { generateEnterprises } from './generator/enterprises.ts';
import { generatePersons } from './generator/persons.ts';
import { districts } from './generator/places.ts';
import { openRandom } from './generator/random.ts';
import { openFile, published, submitted } from './resources/index.ts';

const people = [...generatePersons(20_000)];

async function readText(resource: (typeof published)[number]): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of openFile(resource)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

describe('simulated persons', () => {
  it('have well-formed numbers, no two alike, of Wuxi, of their birth and sex', () => {
    expect(new Set(people.map((person) => person.number)).size).toBe(20_000);
    for (const person of people) {
      if (!isCitizenNumber(person.number)) expect.fail(person.number);
      expect(person.number.slice(0, 4)).toBe('3202');
      expect(person.number.slice(6, 14)).toBe(person.birth.replaceAll('-', ''));
      expect(Number(person.number[16]) % 2).toBe(Number(person.sex) % 2);
      expect(person.address).toContain(person.district.name);
    }
  });

  it('carry numbers that reach nobody’s telephone', () => {
    for (const person of people) expect(person.mobile).toMatch(/^16[013489]\d{8}$/);
  });

  it('are the same for the same seed, in whatever number, and others for another', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 50 }), (seed, count) => {
        const first = [...generatePersons(count, seed)];
        expect([...generatePersons(count + 10, seed)].slice(0, count)).toEqual(first);
        expect(first.every((person) => isCitizenNumber(person.number))).toBe(true);
      }),
      { numRuns: 50 },
    );
    expect([...generatePersons(5, 'another')]).not.toEqual(people.slice(0, 5));
  });

  it('are numbered under divisions that were in use at their birth or later', async () => {
    const inUse: Record<string, readonly [number, number]> = {
      320202: [1983, 2015],
      320203: [1983, 2015],
      320204: [1983, 2015],
      320205: [2000, 9999],
      320206: [2000, 9999],
      320211: [1983, 9999],
      320213: [2015, 9999],
      320214: [2015, 9999],
      320221: [1983, 1987],
      320222: [1983, 1995],
      320223: [1983, 1988],
      320281: [1990, 9999],
      320282: [1990, 9999],
    };
    for (const person of people) {
      const span = inUse[person.number.slice(0, 6)];
      expect(span?.[1] ?? 0).toBeGreaterThanOrEqual(Number(person.birth.slice(0, 4)));
    }
  });
});

describe('simulated companies and agencies', () => {
  it('have well-formed credit codes, no two alike', () => {
    const codes = [...generateEnterprises(3_000)].map((company) => company.creditCode).concat(agencies.map((agency) => agency.creditCode));
    expect(new Set(codes).size).toBe(3_012);
    expect(codes.filter((code) => !isCreditCode(code))).toEqual([]);
  });

  it('are twelve, one of them the authority, each with a person and an office answerable for data', () => {
    expect(agencies).toHaveLength(12);
    expect(agencies.filter((agency) => agency.offices.includes('authority'))).toHaveLength(1);
    for (const agency of agencies) expect(agency.responsiblePerson && agency.dataOffice).toBeTruthy();
    expect(new Set(accounts.map((account) => account.login)).size).toBe(accounts.length);
  });

  it('lie in districts whose weights make up the whole', () => {
    expect(districts.reduce((sum, district) => sum + district.weight, 0)).toBe(100);
  });
});

describe('the demonstration’s files', () => {
  it.each(published.map((resource) => [resource.content.name, resource] as const))(
    '%s says of itself and of each row that it is simulated',
    async (name, resource) => {
      expect(name).toContain('（模拟数据）');
      const lines = (await readText(resource)).trimEnd().split('\r\n');
      expect(lines[0]).toBe(resource.content.items.map((item) => item.name).join(','));
      expect(lines.length).toBeGreaterThan(100);
      for (const line of lines.slice(1)) if (!line.endsWith(',模拟')) expect.fail(line);
    },
  );

  it('have no two rows with the same key, and no cell longer than its item', () => {
    for (const resource of published) {
      const keys = new Set<string>();
      let count = 0;
      for (const row of resource.rows?.() ?? []) {
        count += 1;
        expect(row).toHaveLength(resource.content.items.length);
        keys.add(resource.content.items.flatMap((item, at) => (item.key ? [row[at]] : [])).join('|'));
        for (const [at, item] of resource.content.items.entries())
          if (item.length !== undefined && [...(row[at] ?? '')].length > item.length) expect.fail(`${item.name}: ${row[at]}`);
      }
      expect(keys.size).toBe(count);
    }
  });

  it('come out byte for byte the same each time', async () => {
    const digest = async () => {
      const hash = createHash('sha256');
      for (const resource of published) hash.update(await readText(resource));
      return hash.digest('hex');
    };
    expect(await digest()).toBe(await digest());
  });

  it('name the law wherever sharing is limited', () => {
    for (const { content } of [...published, ...submitted])
      if (content.sharing?.class !== 'unconditional') expect(content.sharing?.basis?.article).toMatch(/^第.+条$/);
  });
});

describe('the random source', () => {
  it('is not the machine’s: no file here uses Math.random', async () => {
    expect(await readFile(new URL('./generator/random.ts', import.meta.url), 'utf8')).not.toContain('Math.random');
    const random = openRandom('x');
    expect([random.next(), random.next()]).toEqual([openRandom('x').next(), expect.any(Number)]);
  });

  it('reaches both ends and nothing beyond', () => {
    const random = openRandom('ends');
    const seen = new Set(Array.from({ length: 1_000 }, () => random.integer(3, 6)));
    expect([...seen].sort()).toEqual([3, 4, 5, 6]);
  });
});
