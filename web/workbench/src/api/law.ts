import { useQueries, useQuery } from '@tanstack/react-query';
import { answerOf, client } from './client.ts';

/** The laws in use, the lowest layer first; the last is the city's own. */
export function usePacks() {
  return useQuery({
    queryKey: ['packs'],
    queryFn: () => answerOf(client.GET('/api/v1/law/packs')),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Id of the city's own regulation; undefined until it is known. */
export function useCityPack(): string | undefined {
  return usePacks().data?.items.at(-1)?.pack;
}

/** A pack as a book. A pack does not change under a running server, so it is read once. */
export function usePack(id: string | undefined) {
  return useQuery(packQuery(id));
}

/** Several packs, as far as they are known. */
export function usePacksOf(ids: readonly string[]) {
  return useQueries({ queries: ids.map(packQuery) }).flatMap(({ data }) => (data ? [data] : []));
}

const packQuery = (id: string | undefined) => ({
  queryKey: ['pack', id],
  queryFn: () => answerOf(client.GET('/api/v1/law/packs/{pack}', { params: { path: { pack: id ?? '' } } })),
  enabled: Boolean(id),
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
});

/** How a law is kept: cases under each article. It is live, unlike the book. */
export function usePractice(id: string) {
  return useQuery({
    queryKey: ['practice', id],
    queryFn: () => answerOf(client.GET('/api/v1/law/packs/{pack}/practice', { params: { path: { pack: id } } })),
    refetchInterval: 60_000,
  });
}

/** Who is who under a law, and who holds each part in this city. */
export function useRoles(id: string) {
  return useQuery(rolesQuery(id));
}

const rolesQuery = (id: string) => ({
  queryKey: ['roles', id],
  queryFn: () => answerOf(client.GET('/api/v1/law/packs/{pack}/roles', { params: { path: { pack: id } } })),
  retry: false,
});

/** Offices and duties that a law in use needs and nobody in this city holds; undefined until every law is known. */
export function useVacancies(): readonly { readonly as: string; readonly name: { zh: string; en: string } }[] | undefined {
  const packs = usePacks().data?.items ?? [];
  const answers = useQueries({ queries: packs.map(({ pack }) => rolesQuery(pack)) });
  if (packs.length === 0 || answers.some(({ data }) => data === undefined)) return undefined;
  const empty = answers.flatMap(({ data }) => data?.items ?? []).flatMap(({ stands }) => stands.filter((stand) => stand.empty));
  return [...new Map(empty.map((stand) => [stand.as, stand])).values()];
}

/** A case type with its form. */
export function useCaseType(type: string) {
  return useQuery({
    queryKey: ['case-type', type],
    queryFn: () => answerOf(client.GET('/api/v1/law/case-types/{type}', { params: { path: { type } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The article that demands each element of an entry, as the city's own law says (in Wuxi 13.1, 19.2, 19.3 and 22.1). */
export function useDemands() {
  const pack = usePack(useCityPack()).data;
  const cite = (article: unknown) => (pack && typeof article === 'string' ? `${pack.pack}:${article}` : undefined);
  const parameter = (name: string) => cite(pack?.parameters[name]?.['article']);
  const classOf = (scheme: string, scale: string) =>
    cite(Object.values(pack?.schemes[scheme]?.classes ?? {}).find((one) => one.scale === scale)?.article);
  return {
    element: parameter('catalog.fields'),
    basis: parameter('sharing.citation-classes'),
    sharingScope: classOf('sharing', 'gated'),
    openingConditions: classOf('opening', 'gated'),
    openingGround: classOf('opening', 'closed'),
    // Stated alone where the law has the basis of limits published (in Fushun 22.2).
    openingBasis: parameter('opening.publish-basis'),
  };
}
