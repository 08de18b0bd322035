import { useQuery } from '@tanstack/react-query';
import { answerOf, client } from './client.ts';

/** The city's own regulation. */
export const cityPack = 'wuxi-2020';

/** A pack as a book. A pack does not change under a running server, so it is read once. */
export function usePack(id: string | undefined) {
  return useQuery({
    queryKey: ['pack', id],
    queryFn: () => answerOf(client.GET('/api/v1/law/packs/{pack}', { params: { path: { pack: id ?? '' } } })),
    enabled: Boolean(id),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

/** A case type with its form. */
export function useCaseType(type: string) {
  return useQuery({
    queryKey: ['case-type', type],
    queryFn: () => answerOf(client.GET('/api/v1/law/case-types/{type}', { params: { path: { type } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
