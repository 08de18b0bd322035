import type { DemonstrationResource } from '../resources/index.ts';
import type { Moment } from './moments.ts';

/** A day so many days after the start, in a form. */
export interface DayAhead {
  readonly ahead: number;
}
export type Said = Readonly<Record<string, unknown>>;

/** One step that somebody answers. */
export interface MatterReply {
  readonly when: Moment;
  /** Whose officer answers. */
  readonly by: string;
  readonly step: string;
  readonly answer: string;
  readonly fields?: Said;
  readonly reasons?: string;
  readonly cites?: string;
}

/** A matter that a case type of the law carries, as far as it has come. All of it is made up. */
export interface Matter {
  readonly type: string;
  /** Whose officer files it. */
  readonly by: string;
  /** A resource, or the id of an agency. */
  readonly about?: DemonstrationResource | string;
  readonly when: Moment;
  readonly form: Said;
  readonly replies: readonly MatterReply[];
  readonly withdrawn?: { readonly when: Moment; readonly reasons: string };
}

export const bureau = 'wx-shuju';
export const government = 'wx-zhengfu';
/** The authority of a district, which joined later. */
export const districtBureau = 'wx-binhu';

/** Most matters move once in several days. */
export const reply = (days: number, by: string, step: string, answer: string, more: Partial<MatterReply> = {}): MatterReply => ({
  when: { days, hour: 14 },
  by,
  step,
  answer,
  ...more,
});
