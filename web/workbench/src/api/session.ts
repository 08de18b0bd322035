import { useQuery } from '@tanstack/react-query';
import { get, post, remove } from './call.ts';
import { ProblemError } from './problem.ts';
import type { Person } from './wire.ts';

interface Session {
  readonly person: Person;
}

async function readSession(): Promise<Person | null> {
  try {
    return (await get<Session>('/session')).person;
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

/** The signed-in person. Only for what the shell shows after sign-in. */
export function usePerson(): Person {
  const person = useSession().data;
  if (!person) throw new Error('this page is only shown to a signed-in person');
  return person;
}

export const signIn = (login: string, password: string): Promise<Session> => post('/session', { login, password });
export const signOut = (): Promise<null> => remove('/session');
