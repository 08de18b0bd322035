import { useQuery } from '@tanstack/react-query';
import { answerOf, client } from './client.ts';

/** What the viewer's office was reminded of and has not done yet. */
export function useReminders(limit: number) {
  return useQuery({
    queryKey: ['reminders', limit],
    queryFn: () => answerOf(client.GET('/api/v1/reminders', { params: { query: { limit } } })),
  });
}
