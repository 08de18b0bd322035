import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { answerOf, client } from './client.ts';
import { ProblemError } from './problem.ts';
import type { Person } from './wire.ts';

async function readSession(): Promise<Person | null> {
  try {
    return (await answerOf(client.GET('/api/v1/session'))).person;
  } catch (error) {
    // Not signed in is an answer, not a failure.
    if (error instanceof ProblemError && error.problem.status === 401) return null;
    throw error;
  }
}

/** Who sits here; `null` when nobody is signed in. */
export function useSession() {
  return useQuery({ queryKey: ['session'], queryFn: readSession, staleTime: 60_000 });
}

/** The person for whom the shell stands; the shell gives it, so that no page is ever drawn without one. */
export const PersonContext = createContext<Person | undefined>(undefined);

/** The signed-in person. Only for what the shell shows after sign-in. */
export function usePerson(): Person {
  const person = useContext(PersonContext);
  if (!person) throw new Error('this page is only shown to a signed-in person');
  return person;
}

export const signIn = (login: string, password: string) => answerOf(client.POST('/api/v1/session', { body: { login, password } }));
export const signOut = () => answerOf(client.DELETE('/api/v1/session'));
