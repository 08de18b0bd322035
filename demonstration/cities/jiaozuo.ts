import type { CityPlan } from './city.ts';

/** Jiaozuo under its measures of 2020: a city with one county. Bodies carry the city's name; codes and persons are made up. */
export const jiaozuo: CityPlan = {
  pack: 'jiaozuo-2020',
  jurisdiction: { id: '410800', name: '焦作市', nameEn: 'Jiaozuo' },
  regions: [
    { code: '410800', name: '焦作市', nameEn: 'Jiaozuo City', tier: 'city', parent: null },
    { code: '410821', name: '修武县', nameEn: 'Xiuwu County', tier: 'county', parent: '410800' },
  ],
  bodies: {
    'c-bureau': {
      id: 'jz-shuju',
      login: 'shuju',
      name: '焦作市政务服务和大数据管理局',
      nameEn: 'Jiaozuo Government Service and Big Data Bureau',
    },
    'c-gov': { id: 'jz-zhengfu', login: 'zhengfu', name: '焦作市人民政府', nameEn: 'Jiaozuo Municipal People’s Government' },
    'c-transport': { id: 'jz-jiaotong', login: 'jiaotong', name: '焦作市交通运输局', nameEn: 'Jiaozuo Transport Bureau' },
    'c-housing': {
      id: 'jz-zhujian',
      login: 'zhujian',
      name: '焦作市住房和城乡建设局',
      nameEn: 'Jiaozuo Housing and Urban-Rural Development Bureau',
    },
    'c-police': { id: 'jz-gongan', login: 'gongan', name: '焦作市公安局', nameEn: 'Jiaozuo Public Security Bureau' },
    'c-finance': { id: 'jz-caizheng', login: 'caizheng', name: '焦作市财政局', nameEn: 'Jiaozuo Finance Bureau' },
    'c-secrecy': { id: 'jz-baomi', login: 'baomi', name: '焦作市委机要保密局', nameEn: 'Jiaozuo Municipal Secrecy Office' },
    'c-cyberspace': { id: 'jz-wangxin', login: 'wangxin', name: '焦作市委网信办', nameEn: 'Jiaozuo Cyberspace Office' },
    'c-audit': { id: 'jz-shenji', login: 'shenji', name: '焦作市审计局', nameEn: 'Jiaozuo Audit Bureau', offices: ['audit'] },
    'c-health': { id: 'jz-jikong', login: 'jikong', name: '焦作市疾病预防控制中心', nameEn: 'Jiaozuo Centre for Disease Control' },
    'x-gov': { id: 'jz-xw-zhengfu', login: 'xw-zhengfu', name: '修武县人民政府', nameEn: 'Xiuwu County People’s Government' },
    'x-bureau': {
      id: 'jz-xw-shuju',
      login: 'xw-shuju',
      name: '修武县政务服务和大数据管理局',
      nameEn: 'Xiuwu Government Service and Big Data Bureau',
    },
    'x-housing': {
      id: 'jz-xw-zhujian',
      login: 'xw-zhujian',
      name: '修武县住房和城乡建设局',
      nameEn: 'Xiuwu Housing and Urban-Rural Development Bureau',
    },
  },
};
