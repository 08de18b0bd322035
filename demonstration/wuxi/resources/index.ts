import { adoption } from './adoption.ts';
import { busStop } from './bus-stop.ts';
import { enterprise } from './enterprise.ts';
import { household } from './household.ts';
import { insurance } from './insurance.ts';
import type { DemonstrationResource } from './resource.ts';
import { waterOutlet } from './water-outlet.ts';

export { type DemonstrationResource, openFile } from './resource.ts';
export { adoption, busStop, enterprise, household, insurance, waterOutlet };

/** Published, with data. */
export const published: readonly DemonstrationResource[] = [household, insurance, enterprise, busStop, adoption];
/** Submitted only, so that the authority's inbox is not empty. */
export const submitted: readonly DemonstrationResource[] = [waterOutlet];
