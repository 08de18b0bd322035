import type { Overrides } from '../engine/index.ts';

/** What would be sent, were no other person's signature needed. */
export type DraftContent =
  | {
      readonly act: 'file';
      readonly type: string;
      readonly about?: string | undefined;
      readonly form: Readonly<Record<string, unknown>>;
      readonly overrides?: Overrides | undefined;
    }
  | {
      readonly act: 'answer';
      readonly number: string;
      readonly step: string;
      readonly answer: string;
      readonly fields?: Readonly<Record<string, unknown>> | undefined;
      readonly reasons?: string | undefined;
      readonly cites?: string | undefined;
      readonly document?: string | undefined;
      readonly overrides?: Overrides | undefined;
    }
  | {
      readonly act: 'extend';
      readonly number: string;
      readonly step: string;
      readonly days: number;
      readonly reasons?: string | undefined;
      readonly told?: boolean | undefined;
    };
