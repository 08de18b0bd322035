import { loginOf } from '../city.ts';
import type { DayAhead, Matter, MatterReply, Said } from '../history/matters.ts';
import type { Moments } from '../history/moments.ts';
import type { Act } from './agenda.ts';
import type { Entries } from './list-resources.ts';
import type { SignIn } from './platform.ts';

interface CaseView {
  readonly number: string;
  readonly status: string;
  readonly tasks: readonly { readonly step: string; readonly mine: boolean }[];
}

/** Files matters and answers each as far as it has come. Those of one type are told apart by the order in which they were filed. */
export function matterActs(signIn: SignIn, entries: Entries, moments: Moments, matters: readonly Matter[]): Act[] {
  const inOrder = [...matters].sort((one, other) => moments.at(one.when).getTime() - moments.at(other.when).getTime());
  const numbers = new Map<Matter, string>();
  const asked = new Map<string, Promise<string[]>>();

  /** Numbers of the cases of a type that an earlier start has filed, the first one first. */
  const filedBefore = (type: string): Promise<string[]> => {
    const known = asked.get(type) ?? ask(type);
    asked.set(type, known);
    return known;
  };
  const ask = async (type: string): Promise<string[]> => {
    const officer = await signIn(loginOf('wx-shuju', 'officer'));
    const { items } = await officer.get<{ items: CaseView[] }>(`/api/v1/cases?type=${type}&sort=number&order=asc&limit=200`);
    return items.map(({ number }) => number);
  };
  const look = async (matter: Matter): Promise<string | undefined> => {
    const known = numbers.get(matter);
    if (known !== undefined) return known;
    const before = await filedBefore(matter.type);
    const number = before[inOrder.filter(({ type }) => type === matter.type).indexOf(matter)];
    if (number !== undefined) numbers.set(matter, number);
    return number;
  };
  const dated = (said: Said): Said =>
    Object.fromEntries(Object.entries(said).map(([name, value]) => [name, isDayAhead(value) ? moments.day(value.ahead) : value]));
  const file = async (matter: Matter) => {
    if ((await look(matter)) !== undefined) return;
    const { type, about, by, form } = matter;
    const subject = typeof about === 'object' ? await entries.idOf(about) : about;
    const officer = await signIn(loginOf(by, 'officer'));
    const filing = { type, form: dated(form), ...(subject === undefined ? {} : { about: subject }) };
    numbers.set(matter, (await officer.post<CaseView>('/api/v1/cases', filing)).number);
  };
  const answer = async (matter: Matter, { by, step, answer: choice, fields, reasons, cites }: MatterReply) => {
    const number = await look(matter);
    if (number === undefined) throw new Error(`${matter.type} of ${matter.by} was not filed`);
    const officer = await signIn(loginOf(by, 'officer'));
    const { tasks } = await officer.get<CaseView>(`/api/v1/cases/${number}`);
    if (!tasks.some((task) => task.step === step && task.mine)) return;
    await officer.post(`/api/v1/cases/${number}/answers`, {
      step,
      answer: choice,
      ...(fields ? { fields: dated(fields) } : {}),
      ...(reasons ? { reasons } : {}),
      ...(cites ? { cites } : {}),
    });
  };
  const withdraw = async (matter: Matter, reasons: string) => {
    const number = await look(matter);
    const officer = await signIn(loginOf(matter.by, 'officer'));
    const { status } = await officer.get<CaseView>(`/api/v1/cases/${number}`);
    if (status === 'open') await officer.post(`/api/v1/cases/${number}/withdraw`, { reasons });
  };
  return inOrder.flatMap((matter) => {
    const act = (moment: Matter['when'], run: () => Promise<unknown>): Act => ({
      at: moments.at(moment),
      name: `办件 case · ${matter.type}`,
      run,
    });
    const { withdrawn } = matter;
    return [
      act(matter.when, () => file(matter)),
      ...matter.replies.map((one) => act(one.when, () => answer(matter, one))),
      ...(withdrawn ? [act(withdrawn.when, () => withdraw(matter, withdrawn.reasons))] : []),
    ];
  });
}

function isDayAhead(value: unknown): value is DayAhead {
  return typeof value === 'object' && value !== null && 'ahead' in value;
}
