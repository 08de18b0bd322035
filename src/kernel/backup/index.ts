export { type CheckedBackup, checkBackup } from './check-backup.ts';
export type { Manifest } from './manifest.ts';
export { type RestoreBackup, type Restored, restoreBackup } from './restore-backup.ts';
export { type Backup, type TakeBackup, takeBackup } from './take-backup.ts';
export type { Progress } from './taking/dump-tables.ts';
