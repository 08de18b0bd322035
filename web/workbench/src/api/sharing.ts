import { useQuery } from '@tanstack/react-query';
import { get, post } from './call.ts';
import type { Disclosure, Explained, Grant, List } from './wire.ts';

export interface GrantFilter {
  readonly resource?: string;
  readonly state?: string;
  readonly limit?: number;
  readonly offset?: number;
}

export function useGrants(filter: GrantFilter) {
  return useQuery({
    queryKey: ['grants', filter],
    queryFn: () => get<List<Grant>>('/grants', { ...filter }),
    placeholderData: (previous) => previous,
  });
}

export function useGrant(id: string) {
  return useQuery({ queryKey: ['grant', id], queryFn: () => get<Grant>(`/grants/${encodeURIComponent(id)}`) });
}

export const explain = (resource: string): Promise<Explained> => get(`/resources/${encodeURIComponent(resource)}/explain`);

export function useExplanation(resource: string, enabled: boolean) {
  return useQuery({ queryKey: ['explain', resource], queryFn: () => explain(resource), enabled });
}

export interface LookUp {
  readonly purpose: string;
  readonly case: string;
  readonly key: Readonly<Record<string, string>>;
  readonly subject?: string;
  readonly items?: readonly string[];
}

/** A look-up by hand: recorded like any other, with the matter in hand. */
export const lookUpByHand = (code: string, body: LookUp): Promise<Disclosure> =>
  post(`/sharing/${encodeURIComponent(code)}/console-lookup`, body);
