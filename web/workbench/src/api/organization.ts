import { useQuery } from '@tanstack/react-query';
import { get, post, remove } from './call.ts';
import type { Account, Agency, ApiKey, List } from './wire.ts';

export function useAgencies(enabled = true) {
  return useQuery({ queryKey: ['agencies'], queryFn: () => get<List<Agency>>('/agencies'), staleTime: 300_000, enabled });
}

/** Names an agency by its id; the id where the directory is not read yet. */
export function useAgencyName(): (id: string | null | undefined) => string {
  const agencies = useAgencies();
  return (id) => agencies.data?.items.find((agency) => agency.id === id)?.name ?? id ?? '';
}

export function useAccounts(enabled: boolean) {
  return useQuery({ queryKey: ['accounts'], queryFn: () => get<List<Account>>('/accounts', { limit: 500 }), enabled });
}

export function useKeys(enabled: boolean) {
  return useQuery({ queryKey: ['keys'], queryFn: () => get<List<ApiKey>>('/keys'), enabled });
}

export const issueKey = (name: string, days: number): Promise<ApiKey & { secret: string }> => post('/keys', { name, days });
export const revokeKey = (id: string): Promise<ApiKey> => remove(`/keys/${id}`);

export interface NewAccount {
  readonly agency: string;
  readonly login: string;
  readonly name: string;
  readonly staffNumber: string;
  readonly password: string;
}
export const createAccount = (account: NewAccount): Promise<Account> => post('/accounts', account);
export const changeAccountState = (id: string, state: string, reason: string): Promise<Account> =>
  post(`/accounts/${id}/state`, { state, reason });
export const assignRoles = (id: string, roles: readonly string[]): Promise<Account> => post(`/accounts/${id}/roles`, { roles });
