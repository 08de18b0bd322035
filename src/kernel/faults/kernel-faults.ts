import { defineFaults } from './fault.ts';

/** Faults that any room may throw. */
export const kernelFaults = defineFaults({
  'kernel.invalid-input': {
    status: 400,
    message: { zh: '输入不符合要求：{what}', en: 'The input is not as required: {what}' },
    remedy: { zh: '按所列字段改正后重新提交。', en: 'Correct the listed fields and send again.' },
  },
  'kernel.not-signed-in': {
    status: 401,
    message: { zh: '尚未登录，或登录已过期。', en: 'You are not signed in, or the session has ended.' },
    remedy: { zh: '请登录后重试。', en: 'Sign in and try again.' },
  },
  'kernel.not-permitted': {
    status: 403,
    message: { zh: '您的角色不能进行这项操作：{operation}', en: 'Your role may not do this: {operation}' },
    remedy: { zh: '请联系本机构有此职责的人员办理。', en: 'Ask the person of your agency who holds this duty.' },
  },
  'kernel.not-found': {
    status: 404,
    message: { zh: '没有找到您要的内容。', en: 'There is nothing here.' },
    remedy: { zh: '请核对地址或编号。', en: 'Check the address or the number.' },
  },
  'kernel.cross-origin': {
    status: 403,
    message: { zh: '请求来自其他网站，已拒绝。', en: 'The request comes from another site and was refused.' },
    remedy: { zh: '请在本平台页面内操作。', en: 'Act from this platform’s own pages.' },
  },
  'kernel.too-large': {
    status: 413,
    message: { zh: '内容超过允许的大小。', en: 'The content is larger than allowed.' },
    remedy: { zh: '请缩小内容或分批提交。', en: 'Send less, or send it in parts.' },
  },
  'kernel.malformed-request': {
    status: 400,
    message: { zh: '收到的不是完整有效的 HTTP 请求。', en: 'What arrived is no whole and valid HTTP request.' },
    remedy: { zh: '请检查发出请求的程序。', en: 'Check the program that sent it.' },
  },
  'kernel.too-slow': {
    status: 408,
    message: { zh: '请求没有在规定时间内到齐。', en: 'The request did not arrive in time.' },
    remedy: { zh: '请检查网络后重新发送；大文件请分段上传。', en: 'Check the line and send again; upload large files in chunks.' },
  },
  'kernel.busy': {
    status: 503,
    message: { zh: '系统繁忙，暂时不能受理。', en: 'The system is busy and cannot take this now.' },
    remedy: { zh: '请稍后重试。', en: 'Try again shortly.' },
  },
  'kernel.address-taken': {
    status: 503,
    message: { zh: '地址 {address} 已被其他程序占用。', en: 'The address {address} is taken by another program.' },
    remedy: {
      zh: '停止那个程序，或者用 PORT 另选端口（PORT=0 任选空闲端口）。',
      en: 'Stop that program, or choose another port by PORT (PORT=0 takes any free one).',
    },
  },
  'kernel.internal': {
    status: 500,
    message: { zh: '系统内部错误，已记录。', en: 'Something failed inside; it has been logged.' },
    remedy: {
      zh: '请稍后重试；若仍失败，请把请求编号告知运维人员。',
      en: 'Try again; if it fails again, give the request id to the operators.',
    },
  },
});
