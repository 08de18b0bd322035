export { findingTexts } from './findings.ts';
export { type Verification, verifyLedger } from './verify-ledger.ts';
