import { useQuery } from '@tanstack/react-query';
import { answerOf, client } from './client.ts';
import type { HandingOver } from './wire.ts';

const of = (number: string, step: string) => ({ params: { path: { number, step } } });

/** The persons of the viewer's agency who may have an open step in hand. */
export function useHandlers(number: string, step: string) {
  return useQuery({
    queryKey: ['case', number, 'handlers', step],
    queryFn: () => answerOf(client.GET('/api/v1/cases/{number}/steps/{step}/handlers', of(number, step))),
  });
}

export const handOver = (number: string, step: string, body: HandingOver) =>
  answerOf(client.PUT('/api/v1/cases/{number}/steps/{step}/handler', { ...of(number, step), body }));
