import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { describePublicKey, type PublicKey, type Suite } from '../proof/suite.ts';
import { openSecret } from './open-secret.ts';

/** Signs in the name of this installation. The private key never leaves this object. */
export interface Signer {
  readonly suite: Suite;
  readonly publicKey: PublicKey;
  sign(data: Buffer): Buffer;
  /** Checks what the same key has signed. */
  verify(data: Buffer, signature: Buffer): boolean;
}

/** Opens the signing key, outside the database, of the key directory; makes it on the first start. */
export async function openSigner(suite: Suite, keyDirectory: string): Promise<Signer> {
  const pem = await openSecret(keyDirectory, `ledger-signing-${suite.name}.pem`, () =>
    Buffer.from(suite.createPrivateKey().export({ type: 'pkcs8', format: 'pem' })),
  );
  const privateKey: KeyObject = createPrivateKey(pem);
  const publicKey = createPublicKey(privateKey);
  return {
    suite,
    publicKey: describePublicKey(suite, publicKey),
    sign: (data) => suite.sign(privateKey, data),
    verify: (data, signature) => suite.verify(publicKey, data, signature),
  };
}
