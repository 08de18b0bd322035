import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useLanguage, useText } from '../language/language.tsx';
import { answerOf, client } from './client.ts';
import type { NewAccount, NewAgency, Words } from './wire.ts';

export function useAgencies(enabled = true) {
  return useQuery({ queryKey: ['agencies'], queryFn: () => answerOf(client.GET('/api/v1/agencies')), staleTime: 300_000, enabled });
}

/** Names an agency in the language of the interface; as it was given where the directory is not read yet. */
export function useAgencyName(): (of: string | { readonly id: string; readonly name: string } | null | undefined) => string {
  const agencies = useAgencies();
  const { language } = useLanguage();
  return (of) => {
    if (!of) return '';
    const id = typeof of === 'string' ? of : of.id;
    const known = agencies.data?.items.find((agency) => agency.id === id);
    return (language === 'en' ? known?.nameEn : known?.name) ?? (typeof of === 'string' ? of : of.name);
  };
}

/** What agencies and persons may be and hold: the words of the release, and those of the laws in use. */
export function useWords() {
  return useQuery({
    queryKey: ['words'],
    queryFn: () => answerOf(client.GET('/api/v1/organization/words')),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Names a kind, office or duty as the law in use does; the word itself where no law knows it any more. */
export function useWordName(): (of: keyof Words, word: string) => string {
  const words = useWords();
  const text = useText();
  return (of, word) => {
    const known = words.data?.[of].find((each) => each.word === word);
    return known ? text(known.name) : word;
  };
}

export function useRegions() {
  return useQuery({ queryKey: ['regions'], queryFn: () => answerOf(client.GET('/api/v1/regions')), staleTime: 300_000 });
}

export function useAccounts(enabled = true) {
  return useQuery({
    queryKey: ['accounts'],
    enabled,
    queryFn: () => answerOf(client.GET('/api/v1/accounts', { params: { query: { limit: 500, offset: 0 } } })),
  });
}

/** Accounts of the public whose name or login holds `q`, a page at a time. */
export function usePublicAccounts(query: { q: string; limit: number; offset: number }) {
  return useQuery({
    queryKey: ['public-accounts', query],
    queryFn: () => answerOf(client.GET('/api/v1/public-accounts', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export function useKeys() {
  return useQuery({ queryKey: ['keys'], queryFn: () => answerOf(client.GET('/api/v1/keys')) });
}

const of = (id: string) => ({ params: { path: { id } } });

export const issueKey = (name: string, days: number) => answerOf(client.POST('/api/v1/keys', { body: { name, days } }));
export const revokeKey = (id: string) => answerOf(client.DELETE('/api/v1/keys/{id}', of(id)));
export const createAccount = (body: NewAccount) => answerOf(client.POST('/api/v1/accounts', { body }));
export const changeAccountState = (id: string, state: 'active' | 'suspended' | 'closed', reason: string) =>
  answerOf(client.POST('/api/v1/accounts/{id}/state', { ...of(id), body: { state, reason } }));
export const changePublicState = (id: string, state: 'active' | 'suspended' | 'closed', reason: string) =>
  answerOf(client.POST('/api/v1/public-accounts/{id}/state', { ...of(id), body: { state, reason } }));
/** Roles and duties are given together: what is left out is taken away. */
export const assignRoles = (id: string, roles: AssignableRole[], duties: string[]) =>
  answerOf(client.POST('/api/v1/accounts/{id}/roles', { ...of(id), body: { roles, duties } }));
export const registerAgency = (body: NewAgency) => answerOf(client.POST('/api/v1/agencies', { body }));
export const assignOffices = (agency: string, offices: string[]) =>
  answerOf(client.POST('/api/v1/agencies/{agency}/offices', { params: { path: { agency } }, body: { offices } }));

/** Duties and administrators that an account can be given; `authority` follows from the agency's office. */
export const assignableRoles = ['officer', 'head', 'sharing-head', 'system-administrator', 'security-administrator', 'auditor'] as const;
export type AssignableRole = (typeof assignableRoles)[number];
export const resetPassword = (id: string, password: string) =>
  answerOf(client.POST('/api/v1/accounts/{id}/password', { ...of(id), body: { password } }));
export const endSessions = (id: string) => answerOf(client.DELETE('/api/v1/accounts/{id}/sessions', of(id)));
