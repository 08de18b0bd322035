import { useQuery } from '@tanstack/react-query';
import { answerOf, client, firstPage } from './client.ts';
import type { Query } from './wire.ts';

export type EntryFilter = Query<'registers.find-register'>;
export interface RegisterAt {
  readonly pack: string;
  readonly register: string;
}

export function useRegisters() {
  return useQuery({ queryKey: ['registers'], queryFn: () => answerOf(client.GET('/api/v1/registers')) });
}

export function useRegister(path: RegisterAt, query: EntryFilter) {
  return useQuery({
    queryKey: ['registers', path, query],
    queryFn: () => answerOf(client.GET('/api/v1/registers/{pack}/{register}', { params: { path, query: { ...firstPage, ...query } } })),
    placeholderData: (previous) => previous,
  });
}

export function useEntry(path: RegisterAt & { readonly entry: string }) {
  return useQuery({
    queryKey: ['registers', path],
    queryFn: () => answerOf(client.GET('/api/v1/registers/{pack}/{register}/entries/{entry}', { params: { path } })),
  });
}

type Values = Record<string, unknown>;
export const enterEntry = (path: RegisterAt, values: Values) =>
  answerOf(client.POST('/api/v1/registers/{pack}/{register}/entries', { params: { path }, body: { values } }));
export const changeEntry = (path: RegisterAt & { entry: string }, values: Values) =>
  answerOf(client.POST('/api/v1/registers/{pack}/{register}/entries/{entry}', { params: { path }, body: { values } }));
export const endEntry = (path: RegisterAt & { entry: string }) =>
  answerOf(client.POST('/api/v1/registers/{pack}/{register}/entries/{entry}/end', { params: { path } }));
export const importEntries = (path: RegisterAt, text: string) =>
  answerOf(client.POST('/api/v1/registers/{pack}/{register}/import', { params: { path }, body: { text } }));

/** Where the server writes the register as a file; it records the export first. */
export function exportAddress({ pack, register }: RegisterAt, filter: Readonly<Record<string, unknown>>): string {
  const query = new URLSearchParams(Object.entries(filter).map(([name, value]) => [name, String(value)]));
  return `/api/v1/registers/${encodeURIComponent(pack)}/${encodeURIComponent(register)}/export?${query.toString()}`;
}
