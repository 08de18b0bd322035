import { defineFaults } from '../faults/fault.ts';

/** Why a back-up could not be taken or restored. They are read at a terminal. */
export const backupFaults = defineFaults({
  'kernel.backup-nothing': {
    status: 409,
    message: {
      zh: '这个数据库里没有平台的数据，无可备份。',
      en: 'This database holds nothing of the platform; there is nothing to back up.',
    },
    remedy: { zh: '核对 SHUYUAN_DATA 或 DATABASE_URL。', en: 'Check SHUYUAN_DATA or DATABASE_URL.' },
  },
  'kernel.backup-exists': {
    status: 409,
    message: { zh: '文件已存在，备份从不覆盖：{file}', en: 'The file is there already, and a back-up never overwrites: {file}' },
    remedy: {
      zh: '另取文件名，或指定一个目录由程序按时间命名。',
      en: 'Choose another name, or name a directory and let the time be the name.',
    },
  },
  'kernel.backup-no-rest': {
    status: 503,
    message: { zh: '数据库结构一直在变动，未能取得一致的时点。', en: 'The schema kept changing; no consistent moment was found.' },
    remedy: { zh: '升级或大批装载结束后重试。', en: 'Try again when the upgrade or the many loads are over.' },
  },
  'kernel.backup-not-written': {
    status: 507,
    message: { zh: '备份文件写不下去（{reason}）：{file}', en: 'The back-up could not be written ({reason}): {file}' },
    remedy: {
      zh: '检查目录、权限和磁盘空间后重试；未完成的文件已删除。',
      en: 'Check the directory, permission and disk space and try again; the unfinished file is removed.',
    },
  },
  'kernel.backup-unreadable': {
    status: 400,
    message: { zh: '这不是可读的备份文件（{reason}）：{file}', en: 'This is not a back-up that can be read ({reason}): {file}' },
    remedy: {
      zh: '核对文件名；应为 shuyuan backup 写出的 .tar 文件。',
      en: 'Check the name; it should be a .tar file written by `shuyuan backup`.',
    },
  },
  'kernel.backup-cut-off': {
    status: 400,
    message: { zh: '备份文件不完整，在第 {at} 字节处中断：{file}', en: 'The back-up is cut off at byte {at}: {file}' },
    remedy: {
      zh: '重新传送该文件，或改用另一份备份。未恢复任何内容。',
      en: 'Transfer the file again, or use another back-up. Nothing was restored.',
    },
  },
  'kernel.backup-damaged': {
    status: 400,
    message: { zh: '备份文件已损坏（{where}）：{file}', en: 'The back-up is damaged ({where}): {file}' },
    remedy: {
      zh: '重新传送该文件，或改用另一份备份。未恢复任何内容。',
      en: 'Transfer the file again, or use another back-up. Nothing was restored.',
    },
  },
  'kernel.backup-newer': {
    status: 409,
    message: {
      zh: '备份由更新的版本（{release}）写出，本程序不认识：{unknown}',
      en: 'The back-up was written by a newer release ({release}); this one does not know: {unknown}',
    },
    remedy: { zh: '用该版本或更新的版本恢复。', en: 'Restore it with that release or a newer one.' },
  },
  'kernel.backup-differs': {
    status: 409,
    message: {
      zh: '备份的数据库结构与本程序的同名迁移不同：{differing}',
      en: 'The schema of the back-up differs from this program’s migrations of the same name: {differing}',
    },
    remedy: { zh: '用写出该备份的发行版恢复，再升级。', en: 'Restore it with the release that wrote it, then upgrade.' },
  },
  'kernel.restore-target-in-use': {
    status: 409,
    message: { zh: '恢复的目标不是空的，那里已有：{what}', en: 'The target of the restore is not empty; there is already: {what}' },
    remedy: {
      zh: '恢复到新的数据目录（--data）或新建的空数据库（DATABASE_URL）。未改动任何内容。',
      en: 'Restore into a new data directory (--data) or a new, empty database (DATABASE_URL). Nothing was changed.',
    },
  },
  'kernel.restore-failed': {
    status: 500,
    message: {
      zh: '恢复中断于 {what}（{reason}），数据库已退回空的状态。',
      en: 'The restore broke off at {what} ({reason}); the database is empty again.',
    },
    remedy: {
      zh: '排除原因（磁盘空间、数据库权限）后重新恢复。',
      en: 'Mend the cause (disk space, rights in the database) and restore again.',
    },
  },
});
