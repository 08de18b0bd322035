import { districts } from '../generator/places.ts';
import { openRandom } from '../generator/random.ts';
import type { World } from '../generator/world.ts';
import { describeOpen, item, text } from './resource.ts';

const firstDay = Date.UTC(2024, 0, 1);
const dayMilliseconds = 86_400_000;

/** A year's course: worse in winter, ozone worse in summer. */
const season = (day: number) => Math.cos((2 * Math.PI * ((day - firstDay) / dayMilliseconds - 15)) / 365);

/** One row a district and day up to the day before. Each is drawn by itself, so that later files only add to earlier ones. */
function* readings(world: World): Generator<readonly string[]> {
  const end = Date.parse(world.day);
  for (let at = firstDay; at < end; at += dayMilliseconds) {
    const day = new Date(at).toISOString().slice(0, 10);
    for (const district of districts) {
      const random = openRandom(`wuxi/air/${day}/${district.code}`);
      const weather = 0.5 + random.next();
      const fine = Math.round((34 + 18 * season(at)) * weather);
      const coarse = Math.round(fine * (1.5 + random.next() * 0.4));
      const ozone = Math.round((95 - 35 * season(at)) * (0.6 + random.next() * 0.7));
      const nitrogen = Math.round((28 + 9 * season(at)) * (0.6 + random.next() * 0.7));
      const index = Math.round(Math.max(fine * 1.3, coarse * 0.75, ozone * 0.63));
      yield [
        `${day}-${district.code}`,
        day,
        district.name,
        String(fine),
        String(coarse),
        String(ozone),
        String(nitrogen),
        String(index),
        index <= 50 ? '优' : index <= 100 ? '良' : index <= 150 ? '轻度污染' : '中度污染',
      ];
    }
  }
}

/** Daily air quality of the city's own sensors: shared and opened without condition. */
export const airQuality = describeOpen({
  agency: 'wx-shuju',
  node: { parent: '211', zh: '空气质量', en: 'Air quality' },
  rows: readings,
  name: '城市感知微站空气质量日均值',
  nameEn: 'Daily air quality of the city’s sensors',
  themes: ['environment', 'living'],
  summary: '各区县城市感知微站的细颗粒物、可吸入颗粒物、臭氧、二氧化氮日均值和空气质量指数，2024 年起。',
  summaryEn: 'Daily means of fine and coarse dust, ozone and nitrogen dioxide, and the index, by district since 2024.',
  source: '城市运行感知平台',
  updateCycle: 'daily',
  items: [
    text('记录编号', 'record', 20, { key: true, required: true }),
    item('日期', 'day', 'D', { required: true }),
    text('区县', 'district', 20, { required: true }),
    item('细颗粒物', 'pm25', 'I', { meaning: 'PM2.5，微克/立方米' }),
    item('可吸入颗粒物', 'pm10', 'I', { meaning: 'PM10，微克/立方米' }),
    item('臭氧', 'ozone', 'I', { meaning: '日最大八小时平均，微克/立方米' }),
    item('二氧化氮', 'nitrogen_dioxide', 'I', { meaning: '微克/立方米' }),
    item('空气质量指数', 'index', 'I'),
    text('等级', 'level', 10),
  ],
});
