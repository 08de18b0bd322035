import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Call, enterAgency, publishApplicable } from './applicable-dataset.ts';

/** Things of the city for which the workbench has a page each. */
export interface DeskThings {
  /** A published entry with data. */
  readonly resource: string;
  /** An entry of the same agency that is a draft. */
  readonly draft: string;
  readonly load: string;
  /** A case that waits for the authority, and one that is closed. */
  readonly openCase: string;
  readonly closedCase: string;
  readonly grant: string | undefined;
  readonly batch: string;
  /** An entry of a register, with a gap. */
  readonly entry: string;
}

/** A draft whose name is a formula to a spreadsheet, as somebody's hand could write it. */
export const formulaName = '=HYPERLINK("http://evil.example","养老")';

const draftOf = (name: string, classification: string) => ({
  name,
  classification,
  themes: ['living'],
  summary: '用于界面检查的条目。本资源为模拟数据。',
  source: '养老服务管理系统',
  format: { class: '2', type: 'csv' },
  sharing: { class: 'unconditional' },
  opening: { class: 'unconditional' },
  updateCycle: 'monthly',
  items: [{ name: '机构编号', nameEn: 'code', dataType: 'C', length: 60, key: true, required: true }],
});

/** Makes, through the platform's own addresses, one of everything that has a page. */
export async function prepareDesk(address: string): Promise<DeskThings> {
  const { id: resource } = await publishApplicable(address);
  const officer = await enterAgency(address, 'wx-minzheng');
  const { nodes } = await officer<{ nodes: { code: string }[] }>('GET', '/api/v1/catalog/classifications');
  const classification = nodes.find(({ code }) => /^\d{6}$/.test(code))?.code ?? '';
  const register = (name: string) => officer<{ id: string; revision: number }>('POST', '/api/v1/resources', draftOf(name, classification));
  const draft = await register(formulaName);
  const submitted = await register('等待审核的条目');
  const { caseNumber } = await officer<{ caseNumber: string }>('POST', `/api/v1/resources/${submitted.id}/submit`, {
    revision: submitted.revision,
  });
  const [load] = await itemsOf<{ id: string }>(officer, `/api/v1/loads?resource=${resource}`);
  const [closed] = await itemsOf<{ number: string }>(officer, `/api/v1/cases?status=closed&about=${resource}`);
  const [grant] = await itemsOf<{ id: string }>(officer, '/api/v1/grants');
  const authority = await enterAgency(address, 'wx-shuju');
  const [batch] = await itemsOf<{ id: string }>(authority, '/api/v1/ledger/batches');
  const { entry } = await authority<{ entry: string }>('POST', '/api/v1/registers/wuxi-2020/plans/entries', {
    values: { title: '公共数据发展规划（模拟）', kind: 'data-plan', from: '2026-01-01' },
  });
  return {
    resource,
    entry,
    draft: draft.id,
    load: load?.id ?? '',
    openCase: caseNumber,
    closedCase: closed?.number ?? '',
    grant: grant?.id,
    batch: batch?.id ?? '',
  };
}

async function itemsOf<Item>(call: Call, path: string): Promise<Item[]> {
  return (await call<{ items: Item[] }>('GET', path)).items;
}

/** Every address of the workbench for these things, by a name for its picture. */
export function pagesOf(things: DeskThings): readonly (readonly [string, string])[] {
  return [
    ['today', '/today'],
    ['inbox', '/cases'],
    ['cases', '/cases?view=all'],
    ['drafts', '/cases?view=drafts'],
    ['exceptions', '/cases?view=exceptions'],
    ['case-open', `/cases/${things.openCase}`],
    ['case-closed', `/cases/${things.closedCase}`],
    ['notice', `/cases/${things.closedCase}/notice`],
    ['catalog', '/catalog'],
    ['catalog-none', '/catalog?text=nothing-of-this-name'],
    ['entry', `/catalog/${things.resource}`],
    ['entry-access', `/catalog/${things.resource}?tab=access`],
    ['draft', `/catalog/${things.draft}`],
    ['loads', '/loads'],
    ['load', `/loads/${things.load}`],
    ['grants', '/grants'],
    ...(things.grant ? ([['grant', `/grants/${things.grant}`]] as const) : []),
    ['figures', '/figures'],
    ['ledger', '/ledger'],
    ['batch', `/ledger/${things.batch}`],
    ['law', '/law'],
    ['registers', '/registers'],
    ['register', '/registers/wuxi-2020/plans'],
    ['register-none', '/registers/wuxi-2020/plans?text=nothing-of-this-name'],
    ['register-entry', `/registers/wuxi-2020/plans/${things.entry}`],
    ['settings', '/settings'],
    ['settings-agencies', '/settings?tab=agencies'],
    ['lost', '/no-such-page'],
  ];
}

const texts = readFile(join(import.meta.dirname, '..', '..', 'web', 'workbench', 'src', 'locales', 'zh.json'), 'utf8');

/**
 * Keys of texts that stand on the page unspoken, and on an English page the words of the interface itself that are Chinese.
 * Names of operations look like keys: they stand in `code`.
 */
export async function findUnspoken(page: Page, language: 'zh' | 'en'): Promise<string[]> {
  const sections = Object.keys(JSON.parse(await texts) as object);
  const shown = await page.evaluate<string[]>(`(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement.closest('code, pre, kbd, script, style, .mono, textarea, input')) found.push(node.data);
    for (const each of document.querySelectorAll('[aria-label], [placeholder], [title]'))
      for (const name of ['aria-label', 'placeholder', 'title']) found.push(each.getAttribute(name) ?? '');
    return found;
  })()`);
  const key = new RegExp(`(^|\\s)(${sections.join('|')})\\.[a-zA-Z][a-zA-Z-]*(\\.[a-zA-Z-]+)*(\\s|$)`);
  const unspoken = shown.filter((text) => key.test(text) || /\{\{\w+\}\}/.test(text));
  if (language === 'zh') return unspoken;
  const chrome = await page.evaluate<string[]>(
    `[...document.querySelectorAll('.nav a, .shell-top .ant-btn[aria-label], th, .section-head h2, label, .ant-tabs-tab-btn, .empty-what, .filters .ant-segmented-item-label')].map((each) => each.textContent.trim())`,
  );
  return [...unspoken, ...chrome.filter((text) => /\p{Script=Han}/u.test(text))];
}
