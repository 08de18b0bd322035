import type { PublishedResource } from '#catalog';
import { Fault, kernelFaults, type Principal } from '#kernel';
import { faults } from '../faults.ts';
import type { Room } from '../room.ts';
import { findDataset } from './find-dataset.ts';

export const caseType = 'opening-request';
/** Applications of one person that may wait at once: a bound against floods, not one of law. */
const mostWaiting = 20;
export const wantedFormats = ['csv', 'xlsx', 'json', 'api'] as const;

export interface Application {
  readonly purpose: string;
  readonly format: string;
  readonly items: readonly string[];
  readonly until: string;
  readonly disclosure: boolean;
}

/** Items of an entry that the public may be given on application. */
export function itemsOnApplication(entry: PublishedResource) {
  return entry.items.filter(({ opening }) => opening.scale === 'open' || opening.scale === 'gated');
}

/** The dataset whose form is asked for. @throws kernel.not-found where nothing can be applied for. */
export async function findApplicable(room: Room, address: string): Promise<PublishedResource> {
  const entry = await findDataset(room, address);
  if (entry.opening.scale !== 'gated') throw kernelFaults['kernel.not-found']();
  return entry;
}

/**
 * Files the application of a member of the public for conditionally open data (wuxi-24-2-a), with who they are as their
 * account states it: the form cannot say otherwise.
 * @returns the number of the case.
 * @throws portal.too-many-applications, and what casework refuses.
 */
export async function applyForDataset(
  room: Room,
  principal: Principal,
  entry: PublishedResource,
  application: Application,
): Promise<string> {
  const person = await room.accounts.find(principal.id);
  if (!person) throw kernelFaults['kernel.not-signed-in']();
  const { total } = await room.casework.list(principal, { type: caseType, status: 'open', limit: 1 });
  if (total >= mostWaiting) throw faults['portal.too-many-applications']({ values: { most: mostWaiting } });
  const may = new Set(itemsOnApplication(entry).map(({ id }) => id));
  const items = application.items.filter((id) => may.has(id));
  const form = {
    purpose: application.purpose.trim(),
    format: application.format,
    // None chosen means all that can be had, and that is said by name: what is closed today is not asked for.
    items: items.length > 0 ? items : [...may],
    ...(application.until === '' ? {} : { until: application.until }),
    disclosure: application.disclosure,
    applicant: person.name,
    identity: person.identity,
    contact: person.contact,
  };
  const { number } = await room.casework.file({ type: caseType, about: entry.id, form, principal });
  return number;
}

/** Whether a failure is one that the form can show and its reader can mend. */
export function isMendable(error: unknown): error is Fault {
  return error instanceof Fault && error.status >= 400 && error.status < 500 && ![401, 404].includes(error.status);
}
