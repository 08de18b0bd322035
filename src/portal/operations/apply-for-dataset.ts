import type { PublishedResource } from '#catalog';
import { Fault, kernelFaults, type Principal } from '#kernel';
import { faults } from '../faults.ts';
import type { Room } from '../room.ts';
import { type ApplicationLaw, accountFields } from '../rules/read-application.ts';
import { findDataset } from './find-dataset.ts';

/** Applications of one person that may wait at once: a bound against floods, not one of law. */
const mostWaiting = 20;

/** What was filled in, by the names that the law gives its fields. */
export type Application = Readonly<Record<string, unknown>>;

/** Items of an entry that the public may be given on application. */
export function itemsOnApplication(entry: PublishedResource) {
  return entry.items.filter(({ opening }) => opening.scale === 'open' || opening.scale === 'gated');
}

/**
 * The dataset whose form is asked for, with the law of the form.
 * @throws kernel.not-found where nothing can be applied for; portal.no-application where the law knows no application.
 */
export async function findApplicable(
  room: Room,
  address: string,
): Promise<{ readonly entry: PublishedResource; readonly law: ApplicationLaw }> {
  const entry = await findDataset(room, address);
  if (entry.opening.scale !== 'gated') throw kernelFaults['kernel.not-found']();
  if (!room.application) throw faults['portal.no-application']({ article: entry.opening.article });
  return { entry, law: room.application };
}

/**
 * Files the application of a member of the public for data that is open on application (wuxi-24-2-a, fushun-22-1-a), with who
 * they are as their account states it where the law asks: the form cannot say otherwise.
 * @returns the number of the case.
 * @throws portal.too-many-applications, and what casework refuses.
 */
export async function applyForDataset(
  room: Room,
  principal: Principal,
  { entry, law }: Awaited<ReturnType<typeof findApplicable>>,
  application: Application,
): Promise<string> {
  const person = await room.accounts.find(principal.id);
  if (!person) throw kernelFaults['kernel.not-signed-in']();
  const type = law.type.id;
  const { total } = await room.casework.list(principal, { type, status: 'open', limit: 1 });
  if (total >= mostWaiting) throw faults['portal.too-many-applications']({ values: { most: mostWaiting } });
  const said = law.fields.flatMap(({ name, field }): [string, unknown][] => {
    const value = field.type === 'items' ? chosenItems(entry, application[name]) : application[name];
    return value === undefined || value === '' ? [] : [[name, value]];
  });
  const known: Readonly<Record<string, string>> = { applicant: person.name, identity: person.identity, contact: person.contact };
  const asked = accountFields.filter((name) => Object.hasOwn(law.type.filing.fields, name));
  const form = { ...Object.fromEntries(said), ...Object.fromEntries(asked.map((name) => [name, known[name]])) };
  const { number } = await room.casework.file({ type, about: entry.id, form, principal });
  return number;
}

/** None chosen means all that can be had, and that is said by name: what is closed today is not asked for. */
function chosenItems(entry: PublishedResource, chosen: unknown): string[] {
  const may = itemsOnApplication(entry).map(({ id }) => id);
  const items = Array.isArray(chosen) ? may.filter((id) => chosen.includes(id)) : [];
  return items.length > 0 ? items : may;
}

/** Whether a failure is one that the form can show and its reader can mend. */
export function isMendable(error: unknown): error is Fault {
  return error instanceof Fault && error.status >= 400 && error.status < 500 && ![401, 404].includes(error.status);
}
