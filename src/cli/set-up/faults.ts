import { defineFaults } from '../../kernel/index.ts';

export const setUpFaults = defineFaults({
  'kernel.set-up-answers': {
    status: 400,
    message: { zh: '初始化所需的内容不全或不正确：{names}', en: 'What the set-up needs is missing or wrong: {names}' },
    remedy: {
      zh: '以选项给出（shuyuan set-up --help），或用 --answers 给出 JSON，或在终端中逐项回答。',
      en: 'Give it as options (`shuyuan set-up --help`), as JSON by --answers, or answer at a terminal.',
    },
  },
  'kernel.set-up-no-terminal': {
    status: 400,
    message: {
      zh: '没有终端：首次密码只显示一次，不能写入日志或管道。',
      en: 'There is no terminal: the first passwords are shown once and must not go into a log or a pipe.',
    },
    remedy: {
      zh: '请在终端中运行，或用 --passwords-to 指定一个新文件（权限 0600），分发后删除。',
      en: 'Run it at a terminal, or name a new file by --passwords-to (mode 0600) and remove it when the passwords are handed out.',
    },
  },
  'kernel.set-up-file': {
    status: 400,
    message: { zh: '不能使用文件 {file}：{reason}', en: 'The file {file} cannot be used: {reason}' },
    remedy: { zh: '请另选文件；已有的文件不会被覆盖。', en: 'Choose another file; an existing one is never overwritten.' },
  },
  'kernel.set-up-demonstration': {
    status: 409,
    message: {
      zh: '数据库中是演示城市，不能用于正式运行。',
      en: 'The database holds the demonstration city and cannot go into production.',
    },
    remedy: { zh: '请换用新的数据目录或新的数据库。', en: 'Use a new data directory or a new database.' },
  },
  'kernel.set-up-done': {
    status: 409,
    message: { zh: '平台已为{city}初始化，不能再次初始化。', en: 'The platform has been set up for {city} and cannot be set up again.' },
    remedy: { zh: '请由现任管理员办理。', en: 'Ask the administrators in office.' },
  },
});
