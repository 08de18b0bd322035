import { defineFaults } from '../faults/fault.ts';

/** What keeps the service from answering, told apart so that the caller knows whether to wait. */
export const healthFaults = defineFaults({
  'kernel.database-unreachable': {
    status: 503,
    message: { zh: '数据库暂时不可用，本次操作没有执行。', en: 'The database cannot be reached now; nothing was done.' },
    remedy: {
      zh: '请稍后重试；数据库恢复后服务自动恢复，无需其他操作。',
      en: 'Try again shortly; the service recovers by itself when the database is back.',
    },
  },
  'kernel.database-busy': {
    status: 503,
    message: { zh: '数据库会话已用尽，本次操作没有执行。', en: 'All database sessions are taken; nothing was done.' },
    remedy: { zh: '请稍后重试，并降低并发请求数。', en: 'Try again shortly, with fewer requests at once.' },
  },
  'kernel.disk-full': {
    status: 503,
    message: { zh: '数据库所在磁盘已满，本次操作没有执行。', en: 'The database’s disk is full; nothing was done.' },
    remedy: { zh: '请联系运维人员扩容后重试。', en: 'Ask the operators for more space, then try again.' },
  },
  'kernel.stopping': {
    status: 503,
    message: { zh: '服务正在停止，不再受理新的请求。', en: 'The service is stopping and takes no new requests.' },
    remedy: { zh: '请稍后重试。', en: 'Try again shortly.' },
  },
  'kernel.not-set-up': {
    status: 503,
    message: { zh: '平台尚未初始化。', en: 'The platform has not been set up.' },
    remedy: {
      zh: '请运维人员在服务器上运行 shuyuan set-up；完成后服务自动开始。',
      en: 'Have the operators run `shuyuan set-up` on the server; the service then begins by itself.',
    },
  },
  'kernel.other-city': {
    status: 503,
    message: {
      zh: '数据库中已有另一座城市（{city}），不能载入演示城市。',
      en: 'The database holds another city ({city}); the demonstration cannot be loaded.',
    },
    remedy: {
      zh: '请不带 --demonstration 启动，或另选数据目录。',
      en: 'Start without --demonstration, or choose another data directory.',
    },
  },
});
