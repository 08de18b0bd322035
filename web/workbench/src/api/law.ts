import { useQuery } from '@tanstack/react-query';
import { get } from './call.ts';
import type { CaseType, Pack } from './wire.ts';

/** The city's own regulation. */
export const cityPack = 'wuxi-2020';

/** A pack as a book. A pack does not change under a running server, so it is read once. */
export function usePack(id: string | undefined) {
  return useQuery({
    queryKey: ['pack', id],
    queryFn: () => get<Pack>(`/law/packs/${encodeURIComponent(id ?? '')}`),
    enabled: Boolean(id),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

/** A case type with its form. */
export function useCaseType(type: string) {
  return useQuery({
    queryKey: ['case-type', type],
    queryFn: () => get<CaseType>(`/law/case-types/${encodeURIComponent(type)}`),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
