import { dayAfter, type TouredCity } from './open-toured-city.ts';
import { type Answer, sendRaw } from './send.ts';
import { zipOf } from './zip.ts';

/** Something wrong that a caller may send, and what it must be answered with. */
export interface Stop {
  readonly zh: string;
  readonly en: string;
  readonly status: number;
  /** Of the catalogue; for a load that was taken, of what ended it. */
  readonly code: string;
  send(city: TouredCity): Promise<Answer>;
}

const json = { 'content-type': 'application/json' };
const header = '公民身份号码,姓名,标识';
const person = '320206199609272132,钱某,模拟';
const login = (body: string): Parameters<TouredCity['call']>[0] => ({ method: 'POST', path: '/api/v1/session', headers: json, body });

/** Who calls, for what, about whom. */
export const callers: readonly Stop[] = [
  {
    ...{ zh: '错误的接口密钥', en: 'A wrong API key', status: 401, code: 'organization.key-refused' },
    send: (city) => city.lookUp({ secret: `syk_1_${'A'.repeat(43)}` }),
  },
  {
    ...{ zh: '没有密钥，也没有登录', en: 'Neither a key nor a session', status: 401, code: 'kernel.not-signed-in' },
    send: (city) => city.call({ method: 'GET', path: '/api/v1/grants' }),
  },
  {
    ...{ zh: '授权已过期', en: 'A grant that has expired', status: 403, code: 'access.grant-expired' },
    async send(city) {
      const purpose = await city.grantUntil(dayAfter(city.clock, 1));
      city.clock.advance({ days: 2 });
      const answer = await city.lookUp({ body: { purpose } });
      city.clock.advance({ days: -2 });
      return answer;
    },
  },
  {
    ...{ zh: '另一个用途', en: 'Another purpose', status: 403, code: 'access.other-purpose' },
    send: (city) => city.lookUp({ body: { purpose: '320200-2026-99999' } }),
  },
  {
    ...{ zh: '没有授权的资源', en: 'A resource without a grant', status: 403, code: 'access.no-grant' },
    send: (city) => city.lookUp({ code: city.ungranted }),
  },
  {
    ...{ zh: '不存在的资源', en: 'A resource that there is not', status: 404, code: 'access.not-published' },
    send: (city) => city.lookUp({ code: '999999-999999' }),
  },
  {
    ...{ zh: '不存在的信息项', en: 'An item that there is not', status: 400, code: 'access.unknown-item' },
    send: (city) => city.lookUp({ body: { items: ['income'] } }),
  },
  {
    ...{ zh: '身份号码处填写 SQL', en: 'SQL where the identity number stands', status: 400, code: 'access.key-invalid' },
    send: (city) => city.lookUp({ body: { key: { id_number: `320206199609272132' or '1'='1` } } }),
  },
  {
    ...{ zh: '从其他网站发来的写入', en: 'A write sent from another site', status: 403, code: 'kernel.cross-origin' },
    send: (city) => city.call({ ...login('{"login":"a","password":"b"}'), headers: { ...json, origin: 'https://evil.example' } }),
  },
  {
    ...{ zh: '连续第六次猜测口令', en: 'The sixth guess at a password', status: 429, code: 'organization.sign-in-locked' },
    async send(city) {
      const guess = login('{"login":"zhujian.officer","password":"guess"}');
      for (let n = 0; n < 5; n += 1) await city.call(guess);
      return city.call(guess);
    },
  },
];

/** What the bytes of a request are. */
export const requests: readonly Stop[] = [
  {
    ...{ zh: '10 MB 的 JSON', en: 'JSON of 10 MB', status: 413, code: 'kernel.too-large' },
    send: (city) => city.call(login(`{"login":"${'x'.repeat(10_000_000)}","password":"b"}`)),
  },
  {
    ...{ zh: '20 万层嵌套的 JSON', en: 'JSON 200,000 levels deep', status: 400, code: 'kernel.invalid-input' },
    send: (city) => city.call(login(`{"login":${'['.repeat(200_000)}${']'.repeat(200_000)},"password":"b"}`)),
  },
  {
    ...{ zh: '残缺的 JSON', en: 'JSON that breaks off', status: 400, code: 'kernel.invalid-input' },
    send: (city) => city.call(login('{"login":"a"')),
  },
  {
    ...{ zh: '带 __proto__ 的 JSON', en: 'JSON with __proto__ in it', status: 400, code: 'kernel.invalid-input' },
    send: (city) => city.call(login('{"__proto__":{"admin":true},"login":"a","password":"b"}')),
  },
  {
    ...{ zh: '没有正文', en: 'No body at all', status: 400, code: 'kernel.invalid-input' },
    send: (city) => city.call({ method: 'POST', path: '/api/v1/session' }),
  },
  {
    ...{ zh: '表单冒充接口请求', en: 'A plain form sent to the API', status: 400, code: 'kernel.invalid-input' },
    send: (city) => city.call({ ...login('login=a&password=b'), headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
  },
  {
    ...{ zh: 'XML 正文', en: 'A body of XML', status: 400, code: 'kernel.invalid-input' },
    send: (city) =>
      city.call({
        ...login('<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>'),
        headers: { 'content-type': 'application/xml' },
      }),
  },
  {
    ...{ zh: '字段中的空字符（NUL）', en: 'The character NUL in a field', status: 400, code: 'kernel.invalid-input' },
    send: (city) => city.call(login('{"login":"a\\u0000b","password":"b"}')),
  },
  {
    ...{ zh: '半个字符（未配对代理项）', en: 'Half a character', status: 400, code: 'kernel.invalid-input' },
    send: (city) => city.call(login('{"login":"a\\ud800b","password":"b"}')),
  },
  {
    ...{ zh: '地址中的 %00', en: '%00 in the address', status: 400, code: 'kernel.invalid-input' },
    send: (city) => city.call({ method: 'GET', path: '/api/v1/law/packs/a%00b' }),
  },
  {
    ...{ zh: '无法解码的地址', en: 'An address that cannot be decoded', status: 400, code: 'kernel.invalid-input' },
    send: (city) => city.call({ method: 'GET', path: '/api/v1/law/packs/%zz' }),
  },
  {
    ...{ zh: '地址中的一段过长', en: 'A part of the address that is too long', status: 404, code: 'kernel.not-found' },
    send: (city) => city.call({ method: 'GET', path: `/api/v1/law/packs/${'x'.repeat(5_000)}` }),
  },
  {
    ...{ zh: '地址中走出文件夹', en: 'An address that climbs out of the folder', status: 404, code: 'kernel.not-found' },
    send: (city) => city.call({ method: 'GET', path: '/portal/..%2f..%2f..%2fetc%2fpasswd' }),
  },
  {
    ...{ zh: '100 KB 的请求头', en: 'Headers of 100 KB', status: 413, code: 'kernel.too-large' },
    send: (city) => sendRaw(city.address, `GET / HTTP/1.1\r\nhost: x\r\nx-long: ${'x'.repeat(100_000)}\r\n\r\n`),
  },
  {
    ...{ zh: '不是 HTTP 的字节', en: 'Bytes that are no HTTP', status: 400, code: 'kernel.malformed-request' },
    send: (city) => sendRaw(city.address, '\x16\x03\x01 hello\r\n\r\n'),
  },
  {
    ...{
      zh: '互相矛盾的长度（请求夹带）',
      en: 'Lengths that contradict each other (smuggling)',
      status: 400,
      code: 'kernel.malformed-request',
    },
    send: (city) =>
      sendRaw(city.address, 'POST /api/v1/session HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n'),
  },
];

/** What a file is. */
export const files: readonly Stop[] = [
  {
    ...{ zh: '引号没有闭合的 CSV', en: 'A CSV with a quote that never ends', status: 200, code: 'store.unclosed-quote' },
    send: (city) => city.load(`${header}\n"320206199609272132,钱某,模拟\n${person}\n`),
  },
  {
    ...{ zh: '表头不符的 CSV', en: 'A CSV whose header names other columns', status: 200, code: 'store.unknown-columns' },
    send: (city) => city.load(`${header},收入\n${person},1\n`),
  },
  {
    ...{ zh: '缺列的 CSV', en: 'A CSV in which a column is missing', status: 200, code: 'store.missing-columns' },
    send: (city) => city.load('姓名,标识\n钱某,模拟\n'),
  },
  {
    ...{ zh: '改名为 .csv 的 ZIP', en: 'A ZIP renamed .csv', status: 200, code: 'store.not-a-csv' },
    async send(city) {
      return city.load(await zipOf('a.csv', `${header}\n${person}\n`));
    },
  },
  {
    ...{ zh: '5000 列的 CSV', en: 'A CSV of 5,000 columns', status: 200, code: 'store.unknown-columns' },
    send: (city) => {
      const columns = Array.from({ length: 5_000 }, (_, n) => `列${n}`).join(',');
      return city.load(`${columns}\n${'1,'.repeat(4_999)}1\n`);
    },
  },
  {
    ...{ zh: '空文件', en: 'An empty file', status: 200, code: 'store.empty-file' },
    send: (city) => city.load(''),
  },
  {
    ...{ zh: '只有表头', en: 'A header and nothing else', status: 200, code: 'store.no-rows' },
    send: (city) => city.load(`${header}\n`),
  },
  {
    ...{ zh: '20 MB 的一行', en: 'One line of 20 MB', status: 200, code: 'store.row-too-long' },
    send: (city) => city.load(`${header}\n320206199609272132,${'钱'.repeat(7_000_000)},模拟\n`),
  },
  {
    ...{ zh: '损坏的 UTF-8', en: 'UTF-8 that is damaged', status: 200, code: 'store.damaged-utf8' },
    send: (city) => {
      const good = Buffer.from(`\ufeff${header}\n${person}\n`);
      return city.load(Buffer.concat([good, Buffer.from([0xe9, 0x92, 0x0a]), good]));
    },
  },
  {
    ...{ zh: '表单中没有文件', en: 'A form without a file', status: 400, code: 'store.no-file' },
    send: (city) => city.load('--cut\r\n--cut--\r\n', 'multipart/form-data; boundary=cut'),
  },
];
