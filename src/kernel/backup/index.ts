export { type CheckedBackup, checkBackup } from './check-backup.ts';
export { type Restored, restoreBackup } from './restore-backup.ts';
export { type Backup, takeBackup } from './take-backup.ts';
export type { Progress } from './taking/dump-tables.ts';
