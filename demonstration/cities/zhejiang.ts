import type { CityPlan } from './city.ts';

/** Zhejiang under its draft of 2016: province, one city and one county. Bodies' names follow the draft; codes and persons are made up. */
export const zhejiang: CityPlan = {
  pack: 'zhejiang-2016',
  jurisdiction: { id: '330000', name: '浙江省', nameEn: 'Zhejiang' },
  regions: [
    { code: '330000', name: '浙江省', nameEn: 'Zhejiang Province', tier: 'province', parent: null },
    { code: '330100', name: '杭州市', nameEn: 'Hangzhou City', tier: 'city', parent: '330000' },
    { code: '330122', name: '桐庐县', nameEn: 'Tonglu County', tier: 'county', parent: '330100' },
  ],
  bodies: {
    'p-bureau': {
      id: 'zj-shuju',
      login: 'shuju',
      name: '浙江省公共数据和电子政务管理局',
      nameEn: 'Zhejiang Public Data and E-Government Bureau',
    },
    'p-gov': { id: 'zj-zhengfu', login: 'zhengfu', name: '浙江省人民政府', nameEn: 'Zhejiang Provincial People’s Government' },
    'p-centre': { id: 'zj-zhongxin', login: 'zhongxin', name: '浙江省公共数据管理中心', nameEn: 'Zhejiang Public Data Centre' },
    'p-transport': { id: 'zj-jiaotong', login: 'jiaotong', name: '浙江省交通运输厅', nameEn: 'Zhejiang Department of Transport' },
    'c-bureau': {
      id: 'hz-shuju',
      login: 'hz-shuju',
      name: '杭州市公共数据和电子政务管理局',
      nameEn: 'Hangzhou Public Data and E-Government Bureau',
    },
    'c-centre': { id: 'hz-zhongxin', login: 'hz-zhongxin', name: '杭州市公共数据管理中心', nameEn: 'Hangzhou Public Data Centre' },
    'c-secrecy': { id: 'hz-baomi', login: 'hz-baomi', name: '杭州市保密行政管理局', nameEn: 'Hangzhou Secrecy Administration' },
    'c-privacy': {
      id: 'hz-yinsi',
      login: 'hz-yinsi',
      name: '杭州市商业秘密和隐私保护办公室',
      nameEn: 'Hangzhou Office of Trade Secrets and Privacy',
    },
    'c-legal': { id: 'hz-fazhi', login: 'hz-fazhi', name: '杭州市人民政府法制办公室', nameEn: 'Hangzhou Legislative Affairs Office' },
    'c-invest': { id: 'hz-fagai', login: 'hz-fagai', name: '杭州市发展和改革委员会', nameEn: 'Hangzhou Development and Reform Commission' },
    'c-econ': {
      id: 'hz-jingxin',
      login: 'hz-jingxin',
      name: '杭州市经济和信息化委员会',
      nameEn: 'Hangzhou Economy and Informatisation Commission',
    },
    'c-finance': { id: 'hz-caizheng', login: 'hz-caizheng', name: '杭州市财政局', nameEn: 'Hangzhou Finance Bureau' },
    'c-audit': { id: 'hz-shenji', login: 'hz-shenji', name: '杭州市审计局', nameEn: 'Hangzhou Audit Bureau', offices: ['audit'] },
    'c-gov': { id: 'hz-zhengfu', login: 'hz-zhengfu', name: '杭州市人民政府', nameEn: 'Hangzhou Municipal People’s Government' },
    'c-transport': { id: 'hz-jiaotong', login: 'hz-jiaotong', name: '杭州市交通运输局', nameEn: 'Hangzhou Transport Bureau' },
    'c-housing': { id: 'hz-zhujian', login: 'hz-zhujian', name: '杭州市住房保障和房产管理局', nameEn: 'Hangzhou Housing Bureau' },
    'c-health': { id: 'hz-jikong', login: 'hz-jikong', name: '杭州市疾病预防控制中心', nameEn: 'Hangzhou Centre for Disease Control' },
    'c-police': {
      id: 'hz-gongan',
      login: 'hz-gongan',
      name: '杭州市公安局',
      nameEn: 'Hangzhou Public Security Bureau',
      offices: ['police'],
    },
    'c-water': { id: 'hz-shuiwu', login: 'hz-shuiwu', name: '杭州市水务集团有限公司', nameEn: 'Hangzhou Water Group Co., Ltd.' },
    'c-customs': { id: 'hz-haiguan', login: 'hz-haiguan', name: '驻杭州海关机构', nameEn: 'Customs Office Stationed in Hangzhou' },
    'x-gov': { id: 'tl-zhengfu', login: 'tl-zhengfu', name: '桐庐县人民政府', nameEn: 'Tonglu County People’s Government' },
    'x-bureau': {
      id: 'tl-shuju',
      login: 'tl-shuju',
      name: '桐庐县公共数据和电子政务管理局',
      nameEn: 'Tonglu Public Data and E-Government Bureau',
    },
    'x-housing': {
      id: 'tl-zhujian',
      login: 'tl-zhujian',
      name: '桐庐县住房和城乡建设局',
      nameEn: 'Tonglu Housing and Urban-Rural Development Bureau',
    },
  },
};
