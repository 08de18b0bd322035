import type { CityPlan } from './city.ts';

/** Fushun under its draft of 2022: a city with one county. Bodies carry the city's name; codes and persons are made up. */
export const fushun: CityPlan = {
  pack: 'fushun-2022',
  jurisdiction: { id: '210400', name: '抚顺市', nameEn: 'Fushun' },
  regions: [
    { code: '210400', name: '抚顺市', nameEn: 'Fushun City', tier: 'city', parent: null },
    { code: '210421', name: '抚顺县', nameEn: 'Fushun County', tier: 'county', parent: '210400' },
  ],
  bodies: {
    'c-bureau': { id: 'fs-shuju', login: 'shuju', name: '抚顺市大数据管理局', nameEn: 'Fushun Big Data Bureau' },
    'c-gov': { id: 'fs-zhengfu', login: 'zhengfu', name: '抚顺市人民政府', nameEn: 'Fushun Municipal People’s Government' },
    'c-transport': { id: 'fs-jiaotong', login: 'jiaotong', name: '抚顺市交通运输局', nameEn: 'Fushun Transport Bureau' },
    'c-housing': {
      id: 'fs-zhujian',
      login: 'zhujian',
      name: '抚顺市住房和城乡建设局',
      nameEn: 'Fushun Housing and Urban-Rural Development Bureau',
    },
    'c-police': {
      id: 'fs-gongan',
      login: 'gongan',
      name: '抚顺市公安局',
      nameEn: 'Fushun Public Security Bureau',
      offices: ['police'],
    },
    'c-secrecy': { id: 'fs-baomi', login: 'baomi', name: '抚顺市国家保密局', nameEn: 'Fushun Secrecy Bureau' },
    'c-cyberspace': { id: 'fs-wangxin', login: 'wangxin', name: '抚顺市委网信办', nameEn: 'Fushun Cyberspace Office' },
    'c-health': { id: 'fs-jikong', login: 'jikong', name: '抚顺市疾病预防控制中心', nameEn: 'Fushun Centre for Disease Control' },
    'x-gov': { id: 'fs-fx-zhengfu', login: 'fx-zhengfu', name: '抚顺县人民政府', nameEn: 'Fushun County People’s Government' },
    'x-bureau': { id: 'fs-fx-shuju', login: 'fx-shuju', name: '抚顺县大数据管理局', nameEn: 'Fushun County Big Data Bureau' },
    'x-housing': {
      id: 'fs-fx-zhujian',
      login: 'fx-zhujian',
      name: '抚顺县住房和城乡建设局',
      nameEn: 'Fushun County Housing and Urban-Rural Development Bureau',
    },
  },
};
