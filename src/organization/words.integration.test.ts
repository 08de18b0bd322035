import { expect, it } from 'vitest';
import { organisationWords } from '#law';
import { authority, openTestOrganization, password } from './testing/open-test-organization.ts';

const test = await openTestOrganization();
const { system, security } = test.administrators;
const name = { zh: '名称', en: 'name' };
const known = organisationWords([]);
const word = (word: string) => ({ word, name, article: 'other-2026:1' });
/** The same city under a law with a committee, village committees, townships and a chief data officer. */
const other = test.another({
  words: {
    tiers: [...known.tiers, word('township'), word('village')],
    agencyKinds: [...known.agencyKinds, word('village-committee')],
    offices: [...known.offices, word('data-security-committee')],
    duties: [word('chief-data-officer')],
  },
});
const village = {
  ...authority,
  id: 'wx-village',
  region: '320200001001',
  name: '某村民委员会',
  nameEn: 'Some village committee',
  creditCode: '91110000600037341L',
  kind: 'village-committee',
  offices: ['data-security-committee'],
};

it('a law’s own tiers, kinds of agency and offices are stored where it is in use, and refused where no law knows them', async () => {
  const township = { code: '320200001', name: '某镇', nameEn: 'Some town', tier: 'township', parent: '320200' };
  await expect(test.organization.registerRegion(system, township)).rejects.toMatchObject({ code: 'organization.unknown-word' });
  await other.registerRegion(system, township);
  await other.registerRegion(system, { code: '320200001001', name: '某村', nameEn: 'Some village', tier: 'village', parent: '320200001' });
  await expect(test.organization.registerAgency(system, village)).rejects.toMatchObject({ code: 'organization.unknown-word' });
  await other.registerAgency(system, village);
  expect(await other.findAgency('wx-village')).toMatchObject({ kind: 'village-committee', offices: ['data-security-committee'] });
  expect((await other.holderOf('data-security-committee', '320200001001')).id).toBe('wx-village');
});

it('a person holds a law’s own duty beside a role, and loses it with the next request when it is taken', async () => {
  const account = await other.createAccount(
    system,
    { agency: 'wx-gongan', login: 'cdo', name: '某', staffNumber: 'cdo', password },
    { demonstration: true },
  );
  await expect(other.assignRoles(security, account.id, [], ['chief-data-officer'])).rejects.toMatchObject({
    code: 'organization.duty-without-role',
  });
  await expect(other.assignRoles(security, account.id, ['auditor'], ['chief-data-officer'])).rejects.toMatchObject({
    code: 'organization.duty-without-role',
  });
  await expect(other.assignRoles(security, account.id, ['officer'], ['data-king'])).rejects.toMatchObject({
    code: 'organization.unknown-word',
  });
  await other.assignRoles(security, account.id, ['officer'], ['chief-data-officer']);
  const { principal } = await other.signIn('cdo', password);
  expect(principal).toMatchObject({ roles: ['officer'], duties: ['chief-data-officer'] });
  expect(await other.isCurrent(principal, await test.fence.read(test.database.reader))).toBe(true);
  await other.assignRoles(security, account.id, ['officer']);
  expect(await other.isCurrent(principal, await test.fence.read(test.database.reader))).toBe(false);
  const [last] = (await test.entries()).slice(-1);
  expect(last?.public).toMatchObject({ duties: { from: ['chief-data-officer'], to: [] } });
});

it('an office goes to another agency once its holder gives it up, and the fence moves when it is taken', async () => {
  await expect(other.assignOffices(system, 'wx-gongan', ['authority'])).rejects.toMatchObject({ code: 'organization.office-taken' });
  await expect(other.assignOffices(system, 'wx-gongan', ['king'])).rejects.toMatchObject({ code: 'organization.unknown-word' });
  await expect(other.assignOffices({ ...system, jurisdiction: '320500' }, 'wx-gongan', [])).rejects.toMatchObject({
    code: 'kernel.not-found',
  });
  const before = await test.fence.read(test.database.reader);
  await other.assignOffices(system, 'wx-shuju', []);
  expect(await test.fence.read(test.database.reader)).toBe(before + 1n);
  expect((await other.assignOffices(system, 'wx-gongan', ['authority', 'police'])).offices).toEqual(['authority', 'police']);
  expect((await other.holderOf('authority', '320200')).id).toBe('wx-gongan');
});
