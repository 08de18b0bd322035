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
import { spoil } from './generator/spoil.ts';
import { fullScale, openWorld } from './generator/world.ts';
import { openCourses, publishedCourses } from './history/courses.ts';
import { type DemonstrationResource, openFile } from './resources/index.ts';

const people = [...generatePersons(20_000)];
const published = publishedCourses.map((course) => course.resource);
const every = [...published, ...openCourses.map((course) => course.resource)];
const day = '2026-11-22';
const world = openWorld({ persons: 3_000, companies: 600 }, day);

async function readText(resource: DemonstrationResource, of = world): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of openFile(resource, of)) chunks.push(chunk as Buffer);
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
      expect(lines.length).toBeGreaterThan(20);
      for (const line of lines.slice(1)) if (!line.endsWith(',模拟')) expect.fail(line);
    },
  );

  it('have no two rows with the same key, no cell longer than its item, and numbers that are well formed', () => {
    for (const resource of every) {
      const keys = new Set<string>();
      let count = 0;
      for (const row of resource.rows?.(world) ?? []) {
        count += 1;
        expect(row).toHaveLength(resource.content.items.length);
        keys.add(resource.content.items.flatMap((item, at) => (item.key ? [row[at]] : [])).join('|'));
        for (const [at, item] of resource.content.items.entries()) {
          const cell = row[at] ?? '';
          if (item.length !== undefined && [...cell].length > item.length) expect.fail(`${item.name}: ${cell}`);
          if (item.codeSet === 'GB 11643' && !isCitizenNumber(cell)) expect.fail(`${resource.content.name}: ${cell}`);
          if (item.codeSet === 'GB 32100' && cell !== '' && !isCreditCode(cell)) expect.fail(`${resource.content.name}: ${cell}`);
        }
      }
      expect(keys.size, resource.content.name).toBe(count);
    }
  });

  it('come out byte for byte the same for the same day, and on another day only what tells of days is another', async () => {
    const digests = async (of: typeof world) => {
      const each = await Promise.all(every.map((resource) => readText(resource, of)));
      return each.map((text) => createHash('sha256').update(text).digest('hex'));
    };
    const first = await digests(world);
    expect(await digests(openWorld(world.scale, day))).toEqual(first);
    const later = await digests(openWorld(world.scale, '2027-01-15'));
    const changed = every.filter((_, at) => later[at] !== first[at]).map((resource) => resource.content.nameEn);
    expect(changed.map((name) => name?.split(' ')[0]).sort()).toEqual(['Daily', 'Monthly', 'Vacancies']);
  });

  it('of a time series only grow: an earlier day’s rows stay as they were', () => {
    const series = published.find((resource) => resource.content.nameEn?.startsWith('Daily air'));
    const rows = (of: string) => [...(series?.rows?.(world.on(of)) ?? [])].map((row) => row.join());
    const before = rows('2026-01-01');
    expect(rows('2026-06-01').slice(0, before.length)).toEqual(before);
    expect(before.at(-1)).toContain('2025-12-31');
  });

  it('are as many as was promised: two hundred thousand persons, twenty thousand companies, thirty resources of twelve agencies', () => {
    const persons = new Set<string>();
    for (const { number } of generatePersons(fullScale.persons)) {
      if (!isCitizenNumber(number)) expect.fail(number);
      persons.add(number);
    }
    expect(persons.size).toBe(200_000);
    const companies = [...generateEnterprises(fullScale.companies)];
    expect(new Set(companies.map((company) => company.creditCode)).size).toBe(20_000);
    expect(companies.filter((company) => !isCreditCode(company.creditCode))).toEqual([]);
    expect(new Set(published).size).toBe(30);
    expect(new Set(published.map((resource) => resource.agency)).size).toBe(12);
    expect(new Set(every.map((resource) => resource.content.name)).size).toBe(every.length);
  }, 30_000);

  it('of a careless officer have a mistake in each so many rows, the same ones each time', () => {
    const rows = Array.from({ length: 50 }, (_, at) => [`k${at}`, `name ${at}`, '2020-01-01', '模拟']);
    const spoilt = [...spoil(rows, 5)];
    expect(spoilt).toEqual([...spoil(rows, 5)]);
    expect(spoilt.filter((row, at) => row.join() !== rows[at]?.join())).toHaveLength(10);
  });

  it('name the law wherever sharing is limited', () => {
    for (const { content } of every)
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
