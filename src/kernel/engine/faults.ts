import { defineFaults } from '../faults/fault.ts';

/** Why the database could not be had. They are read at a terminal, before any page can be served. */
export const engineFaults = defineFaults({
  'kernel.engine-missing': {
    status: 503,
    message: {
      zh: '没有可用的数据库：本机（{platform}）没有内嵌的 PostgreSQL，也没有找到 PostgreSQL 15 或更新版本。',
      en: 'There is no database to use: none is embedded for this machine ({platform}), and no PostgreSQL 15 or newer was found.',
    },
    remedy: {
      zh: '安装 PostgreSQL 15 以上版本，或用 DATABASE_URL 指明一台服务器。',
      en: 'Install PostgreSQL 15 or newer, or name a server by DATABASE_URL.',
    },
  },
  'kernel.engine-changed': {
    status: 503,
    message: {
      zh: '数据目录由 PostgreSQL {recorded} 建立，本机现有的是 {found}。大版本不会自动更换。',
      en: 'The data directory was made by PostgreSQL {recorded}; what is here now is {found}. The major version never changes by itself.',
    },
    remedy: {
      zh: '装回 PostgreSQL {recorded}，或先用原版本备份，再恢复到新的数据目录。',
      en: 'Bring PostgreSQL {recorded} back, or back up with it and restore into a new data directory.',
    },
  },
  'kernel.engine-too-old': {
    status: 503,
    message: {
      zh: 'DATABASE_URL 所指的 PostgreSQL 是 {version}，需要 15 或更新版本。',
      en: 'DATABASE_URL names PostgreSQL {version}; 15 or newer is needed.',
    },
    remedy: { zh: '升级该服务器，或换用其他服务器。', en: 'Upgrade that server, or name another.' },
  },
  'kernel.engine-encoding': {
    status: 503,
    message: { zh: '数据库的编码是 {encoding}，需要 UTF8。', en: 'The database is encoded in {encoding}; UTF8 is needed.' },
    remedy: {
      zh: '另建编码为 UTF8 的数据库：create database … encoding UTF8 template template0。',
      en: 'Make another: create database … encoding UTF8 template template0.',
    },
  },
  'kernel.engine-unreachable': {
    status: 503,
    message: {
      zh: '连不上 DATABASE_URL 所指的数据库（{place}）：{reason}',
      en: 'The database named by DATABASE_URL ({place}) cannot be reached: {reason}',
    },
    remedy: { zh: '核对地址、口令和网络后重新启动。', en: 'Check the address, the password and the network, then start again.' },
  },
  'kernel.engine-address-missing': {
    status: 503,
    message: {
      zh: '这个数据目录的数据在数据库服务器 {place} 上，但没有设置 DATABASE_URL。',
      en: 'The data of this data directory are in the database server {place}, but DATABASE_URL is not set.',
    },
    remedy: {
      zh: '设置 DATABASE_URL，或用 SHUYUAN_DATA 另指一个目录从头开始。',
      en: 'Set DATABASE_URL, or begin afresh in another directory by SHUYUAN_DATA.',
    },
  },
  'kernel.engine-not-for-production': {
    status: 503,
    message: { zh: '生产方式下不使用内嵌数据库。', en: 'Production mode does not use the embedded database.' },
    remedy: {
      zh: '用 DATABASE_URL 指明数据库服务器；确要使用内嵌数据库，请加 --embedded。',
      en: 'Name a database server by DATABASE_URL; if the embedded database is meant, add --embedded.',
    },
  },
  'kernel.engine-user-missing': {
    status: 503,
    message: {
      zh: '当前用户（uid {uid}）在系统用户表中没有登记，PostgreSQL 无法以它运行。',
      en: 'The current user (uid {uid}) has no entry in the table of users; PostgreSQL cannot run as it.',
    },
    remedy: {
      zh: '换用已登记的用户，或用 DATABASE_URL 指明数据库服务器。',
      en: 'Run as a user who has one, or name a database server by DATABASE_URL.',
    },
  },
  'kernel.engine-not-owned': {
    status: 503,
    message: {
      zh: '数据目录中的数据库属于另一用户（uid {owner}），当前用户（uid {uid}）无权使用：{directory}',
      en: 'The database in the data directory belongs to another user (uid {owner}); the current one (uid {uid}) may not use it: {directory}',
    },
    remedy: {
      zh: '以原用户或 root 运行，或用 SHUYUAN_DATA 另指一个目录。',
      en: 'Run as that user or as root, or name another directory by SHUYUAN_DATA.',
    },
  },
  'kernel.engine-out-of-reach': {
    status: 503,
    message: {
      zh: 'PostgreSQL 以用户 {user} 运行，该用户无法进入数据目录：{directory}',
      en: 'PostgreSQL runs as the user {user}, who cannot enter the data directory: {directory}',
    },
    remedy: {
      zh: '用 SHUYUAN_DATA 另指一个各级上层目录都可进入的位置，例如 /var/lib/shuyuan。',
      en: 'Name a place by SHUYUAN_DATA whose parent directories may all be entered, for instance /var/lib/shuyuan.',
    },
  },
  'kernel.engine-failed': {
    status: 503,
    message: { zh: 'PostgreSQL 没有启动成功。日志末尾：\n{log}', en: 'PostgreSQL did not start. The end of its log:\n{log}' },
    remedy: {
      zh: '按日志所述处理（磁盘空间、权限、内存）后重新启动。完整日志：{file}',
      en: 'Mend what the log tells (disk space, permission, memory), then start again. The whole log: {file}',
    },
  },
  'kernel.engine-lost': {
    status: 503,
    message: {
      zh: '数据目录记载数据库在 {directory}，但它不在了。',
      en: 'The data directory says that its database is in {directory}, but it is gone.',
    },
    remedy: {
      zh: '从备份恢复；确要从头开始，请用 SHUYUAN_DATA 另指一个目录。',
      en: 'Restore it from a backup; to begin afresh, name another directory by SHUYUAN_DATA.',
    },
  },
  'kernel.engine-record-unreadable': {
    status: 503,
    message: { zh: '数据目录中的 {file} 无法识别。', en: '{file} in the data directory cannot be understood.' },
    remedy: { zh: '从备份恢复；不要在不明情况下删除。', en: 'Restore it from a backup; do not delete it unexamined.' },
  },
});
