import type { Who } from '#law';
import { runningClocks, stepOfAct } from './clocks.ts';
import { mayAct, resolveWho } from './roles.ts';
import type { Actor } from './state.ts';
import { everyLaw, type Governing, type Statutes } from './statutes.ts';
import type { Work } from './work.ts';

/** A signature or consent that a law asks beside the one who acts (ADR 0015). */
export interface Signature {
  readonly who: Who;
  readonly governing: Governing;
  readonly article: string | undefined;
}

/** The act for which another person signs. */
export type SignedAct =
  | { readonly act: 'file' }
  | { readonly act: 'answer'; readonly step: string; readonly answer: string }
  | { readonly act: 'extend'; readonly step: string };

/** The signatures that every law in force asks of an act. */
export function signaturesOf(work: Work, signed: SignedAct): Signature[] {
  const { statutes } = work;
  if (signed.act === 'file') {
    return everyLaw(statutes).flatMap((governing) => {
      const { signed: who, article } = governing.type.filing;
      return who === undefined ? [] : [{ who, governing, article }];
    });
  }
  const step = statutes.own.type.steps[signed.step];
  if (!step) return [];
  if (signed.act === 'extend')
    return runningClocks(work.state, signed.step).flatMap(({ pack, extend }) =>
      extend?.consent === undefined ? [] : [{ who: extend.consent, governing: lawOf(statutes, pack), article: extend.article }],
    );
  return everyLaw(statutes).flatMap((governing) => {
    const duty = governing === statutes.own ? step.answers[signed.answer] : stepOfAct(governing, step.act)?.[1].answers[signed.answer];
    return duty?.signed === undefined ? [] : [{ who: duty.signed, governing, article: duty.article ?? step.article }];
  });
}

function lawOf(statutes: Statutes, pack: string): Governing {
  return everyLaw(statutes).find((governing) => governing.pack.id === pack) ?? statutes.own;
}

/** Whether a person may give a signature for what somebody of the agency `self` does. */
export function maySign(work: Work, { who, governing }: Signature, signer: Actor, self: string): boolean {
  return mayAct(work, signer, [who], { governing, self });
}

/** The one agency, and the duties in it, that give all of the signatures; undefined where no single person can. */
export function signerOf(
  work: Work,
  signatures: readonly Signature[],
  self: string,
): { readonly agency: string; readonly duties: readonly string[] } | undefined {
  const duties = new Set<string>();
  let agency: string | undefined;
  for (const { who, governing } of signatures) {
    const meant = resolveWho(work, who, { governing, self });
    if (meant.kind !== 'agency' || (agency !== undefined && agency !== meant.agency)) return undefined;
    agency = meant.agency;
    if (meant.duty !== undefined) duties.add(meant.duty);
  }
  return agency === undefined ? undefined : { agency, duties: [...duties].sort() };
}
