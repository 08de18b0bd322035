import { resolve } from 'node:path';
import {
  asChoice,
  asNetworks,
  asNumber,
  asOrigin,
  asPack,
  asPacks,
  asSecret,
  asSwitch,
  asText,
  asUrl,
  optional,
  withDefault,
} from './setting.ts';

/** Everything that an operator may set, in the order in which `shuyuan config` shows it. There are no other settings. */
export const settings = {
  mode: withDefault(
    {
      name: 'SHUYUAN_MODE',
      fallback: 'trial',
      meaning: {
        zh: '运行方式：trial 试用；demonstration 载入演示城市；production 生产（拒绝内嵌数据库与默认口令）',
        en: 'How it runs: trial; demonstration loads the demonstration city; production refuses the embedded database and default passwords',
      },
    },
    asChoice(['trial', 'demonstration', 'production']),
  ),
  demonstration: withDefault(
    {
      name: 'SHUYUAN_DEMONSTRATION',
      fallback: 'full',
      meaning: {
        zh: '演示城市的规模：full 二十万人口、三十个资源，带一年多的办件；small 两千人口、五个资源，数秒即可（仅无锡分大小）',
        en: 'Size of the demonstration city: full has 200,000 persons, 30 resources and more than a year of cases; small has 2,000 and 5, in seconds (Wuxi alone has both)',
      },
    },
    asChoice(['full', 'small']),
  ),
  dataDirectory: withDefault(
    {
      name: 'SHUYUAN_DATA',
      fallback: './data',
      meaning: { zh: '数据目录：数据库、密钥、上传的原始文件', en: 'Data directory: database, keys, original files of uploads' },
    },
    (text) => ({ value: resolve(text) }),
  ),
  host: withDefault(
    {
      name: 'HOST',
      fallback: '127.0.0.1',
      meaning: { zh: '监听的网络地址；0.0.0.0 表示所有网卡', en: 'Network address to listen on; 0.0.0.0 for every interface' },
    },
    asText,
  ),
  port: withDefault(
    {
      name: 'PORT',
      fallback: '8080',
      meaning: { zh: '监听的端口；0 表示任选空闲端口', en: 'Port to listen on; 0 for any free one' },
    },
    asNumber(0, 65_535),
  ),
  origin: optional(
    {
      name: 'SHUYUAN_ORIGIN',
      meaning: {
        zh: '用户在浏览器中看到的网址（经反向代理时必填），用于核对请求来源',
        en: 'The address that users see in the browser (needed behind a reverse proxy); requests are checked against it',
      },
    },
    asOrigin,
  ),
  proxies: optional(
    {
      name: 'SHUYUAN_PROXIES',
      meaning: {
        zh: '反向代理的地址或网段（逗号分隔）；只有它们的 X-Forwarded-For 被采信，用于按来访地址限制次数',
        en: 'Addresses or networks of the reverse proxies, with commas; theirs alone is the X-Forwarded-For that is believed, for limits by caller',
      },
    },
    asNetworks,
  ),
  databaseUrl: optional(
    {
      name: 'DATABASE_URL',
      secret: true,
      meaning: {
        zh: 'PostgreSQL 15 或更新版本的连接地址；不填则使用内嵌数据库',
        en: 'Address of a PostgreSQL server, 15 or newer; the embedded database is used when absent',
      },
    },
    asUrl('postgresql', 'postgres'),
  ),
  engine: optional(
    {
      name: 'SHUYUAN_ENGINE',
      meaning: {
        zh: '首次启动时选用的数据库程序：embedded 内嵌，system 本机已安装的 PostgreSQL；选定后不再更换',
        en: 'Database programs chosen at the first start: embedded, or system for the PostgreSQL installed here; it never changes later',
      },
    },
    asChoice(['embedded', 'system']),
  ),
  embedded: withDefault(
    {
      name: 'SHUYUAN_EMBEDDED',
      fallback: 'off',
      meaning: { zh: '允许在生产方式下使用内嵌数据库', en: 'Allows the embedded database in production mode' },
    },
    asSwitch,
  ),
  sessions: withDefault(
    {
      name: 'SHUYUAN_SESSIONS',
      fallback: '8',
      meaning: { zh: '每个连接池的数据库会话数', en: 'Database sessions in each pool' },
    },
    asNumber(2, 64),
  ),
  pack: withDefault(
    {
      name: 'SHUYUAN_PACK',
      fallback: 'wuxi-2020',
      meaning: {
        zh: '适用的法规包：packs/ 下的名称，或者自有法规包的目录（./laws/example-2026）',
        en: 'The regulation pack that applies: its name in packs/, or the folder of a pack of your own (./laws/example-2026)',
      },
    },
    asPack,
  ),
  with: optional(
    {
      name: 'SHUYUAN_WITH',
      meaning: {
        zh: '在其下叠加的法规包（逗号分隔，位阶由低到高），例如 national-2025；不填则该法规单独施行',
        en: 'Packs chosen below it (with commas, the lowest first), like national-2025; without any the law runs alone',
      },
    },
    asPacks,
  ),
  log: withDefault(
    {
      name: 'SHUYUAN_LOG',
      fallback: 'info',
      meaning: { zh: '日志详细程度', en: 'How much is logged' },
    },
    asChoice(['error', 'warn', 'info']),
  ),
  slowQuery: withDefault(
    {
      name: 'SHUYUAN_SLOW_QUERY',
      fallback: '1000',
      meaning: {
        zh: '数据库语句达到多少毫秒时记入日志（只记语句形式，不记参数）',
        en: 'Milliseconds from which a database query is logged (its shape alone, never its parameters)',
      },
    },
    asNumber(1, 3_600_000),
  ),
  metricsToken: optional(
    {
      name: 'SHUYUAN_METRICS_TOKEN',
      secret: true,
      meaning: {
        zh: '读取 /metrics 与健康详情的令牌（Authorization: Bearer …），至少 24 个字符；经反向代理时必填',
        en: 'Token for /metrics and the details of health (Authorization: Bearer …), 24 characters at least; needed behind a reverse proxy',
      },
    },
    asSecret(24),
  ),
  requestsAtOnce: withDefault(
    {
      name: 'SHUYUAN_REQUESTS',
      fallback: '1000',
      meaning: {
        zh: '同时受理的请求数上限，超出的请稍后重试（503）',
        en: 'Requests under way at most; beyond, callers are asked to come again (503)',
      },
    },
    asNumber(10, 100_000),
  ),
  loopDelay: withDefault(
    {
      name: 'SHUYUAN_LOOP_DELAY',
      fallback: '500',
      meaning: {
        zh: '处理延迟持续超过多少毫秒时暂不受理新请求（503）',
        en: 'Lasting delay of the event loop, in milliseconds, above which no new requests are taken (503)',
      },
    },
    asNumber(50, 60_000),
  ),
  drain: withDefault(
    {
      name: 'SHUYUAN_DRAIN',
      fallback: '20',
      meaning: {
        zh: '停止时等待手头请求完成的秒数，超过则中断',
        en: 'Seconds that requests under way are given to finish when the service stops',
      },
    },
    asNumber(0, 3_600),
  ),
} as const;

/** Names that tools and tests of this repository read; they are no settings of the server. */
export const toolNames: readonly string[] = [
  'SHUYUAN_CHROMIUM',
  'SHUYUAN_ADDRESS',
  'SHUYUAN_TEST_LONG',
  'SHUYUAN_TEST_SEED',
  'SHUYUAN_TEST_WRITE',
];
