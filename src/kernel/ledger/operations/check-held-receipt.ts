import type { ReadConnection } from '../../database/database.ts';
import { checkReceipt, type ReceiptCheck } from '../proof/receipts.ts';
import { openKeyRing, type Suite } from '../proof/suite.ts';
import type { Receipt } from '../record.ts';
import { readKeys } from '../store/read-keys.ts';
import { type InclusionProof, proveInclusion } from './prove-inclusion.ts';

/** A receipt's check with what only the ledger itself knows: where its batch stands in the log. */
export type HeldReceiptCheck = ReceiptCheck & { readonly inclusion?: InclusionProof };

/**
 * Checks a receipt under the ledger's own keys. Whoever does not trust this ledger checks offline with `checkReceipt`
 * and keys that he holds himself.
 */
export async function checkHeldReceipt(suite: Suite, connection: ReadConnection, receipt: Receipt): Promise<HeldReceiptCheck> {
  const check = checkReceipt(receipt, openKeyRing(await readKeys(connection)));
  if (!check.valid) return check;
  const inclusion = await proveInclusion(suite, connection, check.header);
  return inclusion ? { ...check, inclusion } : check;
}
