import { useQuery } from '@tanstack/react-query';
import { get, post } from './call.ts';
import type { CaseRow, CaseView, List, Task } from './wire.ts';

export function useInbox() {
  return useQuery({ queryKey: ['inbox'], queryFn: () => get<List<Task>>('/inbox') });
}

export interface CaseFilter {
  readonly status?: string;
  readonly type?: string;
  readonly about?: string;
  readonly limit?: number;
  readonly offset?: number;
}

export function useCases(filter: CaseFilter) {
  return useQuery({
    queryKey: ['cases', filter],
    queryFn: () => get<List<CaseRow>>('/cases', { ...filter }),
    placeholderData: (previous) => previous,
  });
}

export function useCase(number: string) {
  return useQuery({ queryKey: ['case', number], queryFn: () => get<CaseView>(`/cases/${encodeURIComponent(number)}`) });
}

export interface Answering {
  readonly step: string;
  readonly answer: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly reasons?: string;
  readonly cites?: string;
}

export const fileCase = (filing: { type: string; about?: string; form: Readonly<Record<string, unknown>> }): Promise<CaseView> =>
  post('/cases', filing);
export const answerCase = (number: string, answering: Answering): Promise<CaseView> =>
  post(`/cases/${encodeURIComponent(number)}/answers`, answering);
export const supplyCase = (number: string, form: Readonly<Record<string, unknown>>): Promise<CaseView> =>
  post(`/cases/${encodeURIComponent(number)}/supply`, { form });
export const withdrawCase = (number: string): Promise<CaseView> => post(`/cases/${encodeURIComponent(number)}/withdraw`);
export const extendCase = (number: string, step: string, days: number, reasons: string): Promise<CaseView> =>
  post(`/cases/${encodeURIComponent(number)}/extend`, { step, days, reasons });
