import type { FaultPlace, PublicKind } from '#kernel';
import { hashPassword } from '../credentials/password-hash.ts';
import { faults } from '../faults.ts';
import type { PublicPerson } from '../model.ts';
import type { DemonstrationMark } from '../operations/create-account.ts';
import { normaliseLogin } from '../operations/prove-password.ts';
import { actOf, type Room } from '../room.ts';
import { isCitizenNumber, normaliseCitizenNumber } from '../rules/citizen-number.ts';
import { isCreditCode, normaliseCreditCode } from '../rules/credit-code.ts';
import { judgePassword, normalisePassword } from '../rules/password-rule.ts';
import { violatedConstraint } from '../store/unique-violation.ts';
import { asPrincipal, publicId } from './find-public-session.ts';

export interface SignUp {
  readonly kind: PublicKind;
  readonly login: string;
  readonly password: string;
  /** A citizen's name, or an organisation's full name. */
  readonly name: string;
  /** Citizen number or social credit code. Checked for form, digested, masked, and then forgotten. */
  readonly identity: string;
  readonly contact: string;
}

const required = (field: string): FaultPlace => ({ field, reason: { zh: '必填', en: 'required' } });

/**
 * Opens an account of the public site. The identity is stated by the applicant and checked by its check digit; no register
 * is asked whether it is theirs.
 * @throws Fault organization.invalid-identity, .invalid-contact, .weak-password, .login-taken.
 */
export async function signUp(room: Room, input: SignUp, mark?: DemonstrationMark): Promise<PublicPerson> {
  const login = normaliseLogin(input.login);
  const name = input.name.normalize('NFKC').trim().replace(/\s+/g, ' ');
  const contact = input.contact.normalize('NFKC').trim();
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._@+-]{3,59}$/u.test(login))
    throw faults['organization.login-taken']({
      message: { zh: '用户名不符合要求。', en: 'The login is not as required.' },
      remedy: { zh: '用户名为 4 至 60 个文字、数字或者 . _ @ + -。', en: 'Use 4 to 60 letters, digits or . _ @ + -.' },
      places: [{ field: 'login', reason: { zh: '4 至 60 个文字或数字', en: '4 to 60 letters or digits' } }],
    });
  const identity = normaliseIdentity(input.kind, input.identity);
  if (identity === undefined)
    throw faults['organization.invalid-identity']({
      places: [{ field: 'identity', reason: { zh: '请核对号码和校验码', en: 'check the number and its check character' } }],
    });
  if (name === '' || [...name].length > 100)
    throw faults['organization.invalid-identity']({ message: nameMissing, places: [required('name')] });
  if (!isContact(contact))
    throw faults['organization.invalid-contact']({
      places: [{ field: 'contact', reason: { zh: '手机号码、固定电话或者电子邮箱', en: 'a telephone number or an e-mail address' } }],
    });
  const password = normalisePassword(input.password);
  const places = judgePassword(password, login);
  if (places.length > 0) throw faults['organization.weak-password']({ places });
  if (!room.digestIdentity) throw new Error('no key to digest identity numbers with');
  const row = {
    jurisdiction: room.jurisdiction.id,
    kind: input.kind,
    login,
    name,
    identity_digest: room.digestIdentity(identity),
    identity_masked: maskIdentity(identity),
    contact,
    password_hash: await hashPassword(password),
    password_set_at: room.clock.now(),
    state: 'active' as const,
    demonstration: mark !== undefined,
    created_at: room.clock.now(),
  };
  try {
    return await room.database.transact(async (connection) => {
      const { id } = await connection.insertInto('organization.public_account').values(row).returning('id').executeTakeFirstOrThrow();
      const principal = asPrincipal(room, { account: id, name, kind: input.kind });
      // Neither name nor number enter the open part of the record.
      await room.ledger.record(connection, [actOf('organization.sign-up', principal, principal.id, { kind: input.kind })]);
      return {
        id: publicId(id),
        jurisdiction: row.jurisdiction,
        kind: row.kind,
        name,
        identity: row.identity_masked,
        contact,
        state: row.state,
      };
    });
  } catch (error) {
    if (violatedConstraint(error) === 'public_account_login')
      throw faults['organization.login-taken']({ places: [{ field: 'login', reason: { zh: '已被使用', en: 'taken' } }], cause: error });
    throw error;
  }
}

const nameMissing = { zh: '请填写姓名或者名称。', en: 'Give the name.' };

/** The number in standard form, or undefined where it is not one of its kind. */
export function normaliseIdentity(kind: PublicKind, text: string): string | undefined {
  if (kind === 'citizen') {
    const number = normaliseCitizenNumber(text.normalize('NFKC'));
    return isCitizenNumber(number) ? number : undefined;
  }
  const code = normaliseCreditCode(text.normalize('NFKC'));
  return isCreditCode(code) ? code : undefined;
}

/** The division and the last four places stay to be seen; the birth date never does. */
export function maskIdentity(number: string): string {
  return `${number.slice(0, 4)}${'*'.repeat(number.length - 8)}${number.slice(-4)}`;
}

function isContact(text: string): boolean {
  if (text.length > 100) return false;
  return (
    /^(\+86)?1[3-9]\d{9}$/.test(text) || /^0\d{2,3}-?\d{7,8}(-\d{1,6})?$/.test(text) || /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]{2,}$/.test(text)
  );
}
