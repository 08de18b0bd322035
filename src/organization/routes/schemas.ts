import { Type } from 'typebox';
import { type Account, type Agency, type ApiKey, accountStates, assignableRoles } from '../model.ts';

/** One of these words, with their types. */
const oneOf = <const Value extends string>(values: readonly Value[]) => Type.Unsafe<Value>(Type.Enum([...values]));

export const id = Type.String({ pattern: '^\\d{1,18}$', description: '编号' });
export const byId = Type.Object({ id });
export const nothingLeft = Type.Object({ ok: Type.Literal(true) });

export const password = Type.String({ minLength: 1, maxLength: 256 });
export const login = Type.String({ minLength: 1, maxLength: 64 });
const title = Type.String({ minLength: 1, maxLength: 100 });
const regionCode = Type.String({ pattern: '^\\d{6}(\\d{3}(\\d{3})?)?$' });
/** A word of the release or of a law in use. */
const word = Type.String({ pattern: '^[a-z][a-z-]{1,39}$' });

export const state = oneOf(accountStates);
export const roleList = Type.Array(oneOf(assignableRoles), { maxItems: 6 });

export const officeList = Type.Array(word, { maxItems: 20 });
export const dutyList = Type.Array(word, { maxItems: 20 });

const namedWord = Type.Object({
  word: Type.String(),
  name: Type.Object({ zh: Type.String(), en: Type.String() }),
  article: Type.Union([Type.String(), Type.Null()]),
});
export const words = Type.Object({
  tiers: Type.Array(namedWord),
  agencyKinds: Type.Array(namedWord),
  offices: Type.Array(namedWord),
  duties: Type.Array(namedWord),
});

export const region = Type.Object({
  code: regionCode,
  name: title,
  nameEn: title,
  tier: word,
  parent: Type.Union([regionCode, Type.Null()]),
});

export const agency = Type.Object({
  id: Type.String({ pattern: '^[a-z][a-z0-9-]{1,39}$' }),
  region: regionCode,
  name: title,
  nameEn: title,
  creditCode: Type.String({ minLength: 18, maxLength: 18 }),
  kind: word,
  offices: officeList,
  responsiblePerson: title,
  dataOffice: title,
});

export const newAccount = Type.Object({
  agency: Type.String({ maxLength: 40 }),
  login,
  name: title,
  staffNumber: Type.String({ minLength: 1, maxLength: 40 }),
  password,
});

export const account = Type.Object({
  id,
  agency: Type.String(),
  login: Type.String(),
  name: Type.String(),
  staffNumber: Type.String(),
  roles: Type.Array(Type.String()),
  duties: Type.Array(Type.String()),
  state: Type.String(),
  createdAt: Type.String({ format: 'date-time' }),
  passwordSetAt: Type.String({ format: 'date-time' }),
});

export const key = Type.Object({
  id,
  agency: Type.String(),
  name: Type.String(),
  state: Type.String(),
  issuedBy: id,
  issuedAt: Type.String({ format: 'date-time' }),
  expiresAt: Type.String({ format: 'date-time' }),
  replaces: Type.Union([id, Type.Null()]),
  revokedAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
});

export const person = Type.Object({
  id: Type.String(),
  name: Type.String(),
  agency: Type.Object({ id: Type.String(), name: Type.String(), nameEn: Type.String() }),
  roles: Type.Array(Type.String()),
});

export const publicAccount = Type.Object({
  id,
  kind: Type.Enum(['citizen', 'legal-person', 'other-organisation']),
  name: Type.String(),
  login: Type.String(),
  identity: Type.String({ description: '部分隐去的证件号码' }),
  state,
  createdAt: Type.String({ format: 'date-time' }),
});
export const publicAccountState = Type.Object({ id, state });

export const list = <Item extends ReturnType<typeof Type.Object>>(item: Item) =>
  Type.Object({ items: Type.Array(item), total: Type.Integer() });

export const page = Type.Object({
  limit: Type.Integer({ minimum: 1, maximum: 500, default: 100 }),
  offset: Type.Integer({ minimum: 0, maximum: 1_000_000, default: 0 }),
});

export function showAccount(shown: Account) {
  const { createdAt, passwordSetAt, jurisdiction: _, ...rest } = shown;
  return {
    ...rest,
    roles: [...rest.roles],
    duties: [...rest.duties],
    createdAt: createdAt.toISOString(),
    passwordSetAt: passwordSetAt.toISOString(),
  };
}

export function showAgency({ jurisdiction: _, ...shown }: Agency) {
  return { ...shown, offices: [...shown.offices] };
}

export function showKey(shown: ApiKey) {
  return {
    id: shown.id,
    agency: shown.agency,
    name: shown.name,
    state: shown.state,
    issuedBy: shown.issuedBy,
    issuedAt: shown.issuedAt.toISOString(),
    expiresAt: shown.expiresAt.toISOString(),
    replaces: shown.replaces,
    revokedAt: shown.revokedAt?.toISOString() ?? null,
  };
}
