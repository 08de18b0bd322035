import { loginOf } from '../city.ts';
import type { Afterwards, Side } from '../history/afterwards.ts';
import type { Moments } from '../history/moments.ts';
import type { Act } from './agenda.ts';
import { type Entries, itemIds } from './list-resources.ts';
import type { SignIn } from './platform.ts';

interface Listed<Item> {
  readonly items: readonly Item[];
}

interface CaseView {
  readonly number: string;
  readonly status: string;
  readonly tasks: readonly { readonly step: string; readonly mine: boolean }[];
}

/** Files what followed a request's result, and answers it as far as it has come. */
export function afterwardsActs(signIn: SignIn, entries: Entries, moments: Moments, all: readonly Afterwards[]): Act[] {
  const agencyOf = (each: Afterwards, side: Side): string =>
    ({ holder: each.holder, provider: each.resource.agency, authority: 'wx-shuju', government: 'wx-zhengfu' })[side];
  const personOf = (each: Afterwards, side: Side) => signIn(loginOf(agencyOf(each, side), 'officer'));

  /** The number of the request, or the id of the grant, that it is about. */
  const subjectOf = async (each: Afterwards): Promise<string> => {
    const holder = await personOf(each, 'holder');
    const resource = await entries.idOf(each.resource);
    const found =
      each.type === 'share-dispute'
        ? (
            await holder.get<Listed<{ number: string; applicant: { id: string } }>>(
              `/api/v1/cases?type=share-request&about=${resource}&limit=200`,
            )
          ).items
            .filter((one) => one.applicant.id === each.holder)
            .map((one) => one.number)
        : (
            await holder.get<Listed<{ id: string; holder: { id: string } }>>(`/api/v1/grants?resource=${resource}&side=held&limit=200`)
          ).items
            .filter((one) => one.holder.id === each.holder)
            .map((one) => one.id);
    if (found[0] === undefined) throw new Error(`${each.holder} holds nothing of ${each.resource.content.name}`);
    return found[0];
  };
  const look = async (each: Afterwards, about: string): Promise<string | undefined> => {
    const person = await personOf(each, each.by);
    return (await person.get<Listed<CaseView>>(`/api/v1/cases?type=${each.type}&about=${about}&limit=10`)).items[0]?.number;
  };
  const file = async (each: Afterwards) => {
    const about = await subjectOf(each);
    if ((await look(each, about)) !== undefined) return;
    const form = { ...each.form, ...(each.day ? { [each.day.field]: moments.day(each.day.ahead) } : {}) };
    await (await personOf(each, each.by)).post('/api/v1/cases', { type: each.type, about, form });
  };
  const reply = async (each: Afterwards, { by, step, body, grants }: Afterwards['replies'][number]) => {
    const number = await look(each, await subjectOf(each));
    if (number === undefined) throw new Error(`${each.name} of ${each.holder} was not filed`);
    const person = await personOf(each, by);
    const { tasks } = await person.get<CaseView>(`/api/v1/cases/${number}`);
    if (!tasks.some((task) => task.step === step && task.mine)) return;
    const fields = grants && { items: itemIds(each.resource, grants.items), until: moments.day(grants.until) };
    await person.post(`/api/v1/cases/${number}/answers`, { step, ...body, ...(fields ? { fields } : {}) });
  };
  const withdraw = async (each: Afterwards, reasons: string) => {
    const number = await look(each, await subjectOf(each));
    const person = await personOf(each, each.by);
    const { status } = await person.get<CaseView>(`/api/v1/cases/${number}`);
    if (status === 'open') await person.post(`/api/v1/cases/${number}/withdraw`, { reasons });
  };
  return all.flatMap((each) => {
    const act = (moment: Afterwards['when'], run: () => Promise<unknown>): Act => ({
      at: moments.at(moment),
      name: `${each.name} · ${each.resource.content.name}`,
      run,
    });
    const { withdrawn } = each;
    return [
      act(each.when, () => file(each)),
      ...each.replies.map((one) => act(one.when, () => reply(each, one))),
      ...(withdrawn ? [act(withdrawn.when, () => withdraw(each, withdrawn.reasons))] : []),
    ];
  });
}
