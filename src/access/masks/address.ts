import type { Mask } from './mask.ts';

// Divisions whose own name holds 镇 or 乡 (from the division codes in use since 1981); they do not end an address.
const misleading =
  /东乡(?=族|区|县)|丰镇(?=市|县)|乡城县|乡宁县|内乡县|前镇区|北镇(?=市|县|满)|固镇县|天镇县|宁乡(?=市|县)|安乡县|左镇区|平乡县|平镇区|新乡(?=市|县|地区)|景德镇市|柏乡县|桐乡(?=市|县)|武乡县|清镇(?=市|县)|湘乡(?=市|县)|肥乡(?=区|县)|萍乡市|西乡(?=县|塘区)|金乡县|镇原县|镇坪县|镇宁(?=县|布)|镇安县|镇巴县|镇平县|镇康县|镇明区|镇江(?=市|地区)|镇沅|镇海(?=区|县)|镇赉县|镇远县|镇雄县/g;
const township = /街道|镇|乡|苏木/;
const detail = /[0-9０-９A-Za-z#＃*路弄巷村栋幢室号组]|街(?!道)|大道|单元|小区|社区|新区|园区/;
const division = /省|自治区|自治州|市|区|县|盟|旗/g;

/** 地址: up to the township (街道、镇、乡); where none is found before the details begin, up to the county. */
export const address: Mask = {
  name: 'address',
  title: { zh: '地址', en: 'address' },
  reveals: { zh: '到街道、乡镇为止', en: 'down to the township' },
  apply(cell) {
    const text = cell.trim();
    if (text === '') return '';
    // The same length, so that places found here are places in the text.
    const scanned = text.replace(misleading, (found) => '〇'.repeat(found.length));
    const detailAt = scanned.search(detail);
    const found = township.exec(scanned);
    if (found && (detailAt < 0 || found.index < detailAt)) return `${text.slice(0, found.index + found[0].length)}***`;
    const head = text.slice(0, detailAt < 0 ? text.length : detailAt);
    const last = Array.from(head.matchAll(division)).at(-1);
    return last ? `${head.slice(0, last.index + last[0].length)}***` : '***';
  },
};
