import type { Principal, Receipt } from '#kernel';
import { answerStep as answer, type Form, type Overrides } from '../engine/index.ts';
import { faults } from '../faults.ts';
import { type Act, actorOf, type Room } from '../room.ts';
import { holdsDecision } from '../store/documents.ts';
import { type Judgement, judgeCase } from './judge-case.ts';

export interface AnswerInput extends Act {
  readonly number: string;
  readonly step: string;
  readonly answer: string;
  readonly fields?: Readonly<Record<string, unknown>> | undefined;
  readonly reasons?: string | undefined;
  readonly cites?: string | undefined;
  /** A decision in writing that the answering agency has attached to the case. */
  readonly document?: string | undefined;
  /** The second person, where the law asks for one. Known to rooms alone: no request can name another person. */
  readonly signer?: Principal | undefined;
  /** Rules passed over, by article, each with the law that provides otherwise or the reason. */
  readonly overrides?: Overrides | undefined;
}

/** Answers an open step; what the answer decides is carried out with it, or not at all. */
export function answerStep(room: Room, input: AnswerInput): Promise<Receipt | undefined> {
  const { step, cites, document } = input;
  return judgeCase(room, input, {
    ...judgementOfAnswer(room, input),
    operation: 'casework.answer-step',
    facts: {
      step,
      answer: input.answer,
      ...(cites ? { cites } : {}),
      ...(document ? { document } : {}),
      ...(input.signer ? { signer: input.signer.id } : {}),
    },
  });
}

/** How an answer is judged; as a draft, all but its signatures. */
export function judgementOfAnswer(room: Room, input: AnswerInput, unsigned = false): Omit<Judgement, 'operation' | 'facts'> {
  const { step, reasons, cites, document, overrides } = input;
  const signer = input.signer && actorOf(input.signer);
  return {
    number: input.number,
    async prepare(state, connection) {
      if (
        document !== undefined &&
        !(await holdsDecision(connection, state.number, room.jurisdiction.id, document, input.principal.agency))
      )
        throw faults['casework.no-document']();
      return state;
    },
    decide: (state, statutes, world, actor) =>
      answer(state, statutes, world, actor, {
        step,
        answer: input.answer,
        fields: input.fields as Form | undefined,
        reasons,
        cites,
        document,
        signer,
        unsigned,
        overrides,
      }),
  };
}
