import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { describeWho } from './describe-who.ts';
import { loadPack } from './load-pack.ts';

const directory = fileURLToPath(new URL('../../packs/', import.meta.url));
const packs = readdirSync(directory)
  .filter((name) => existsSync(`${directory}${name}/pack.yaml`))
  .map((name) => loadPack(`${directory}${name}`));

it.each(packs)('$id: whoever files, handles a step or consents to an extension is named in words, never by a key', (pack) => {
  const keys = Object.values(pack.cases).flatMap((type) => [
    ...type.filing.by,
    ...Object.values(type.steps).flatMap((step) => [
      ...step.who,
      ...step.limits.flatMap(({ extend }) => [extend?.consent, extend?.tell].filter((who) => who !== undefined)),
    ]),
  ]);
  expect(keys.filter((who) => !/\p{Script=Han}/u.test(describeWho(pack, [who]).zh))).toEqual([]);
});
