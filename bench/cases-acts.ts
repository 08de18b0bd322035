import type { Catalog } from '#catalog';
import type { Organization } from '#organization';
import {
  type Actor,
  answerStep,
  type CaseEvent,
  type CaseState,
  everyLaw,
  type FactAnswers,
  type Filing,
  factKey,
  fileCase,
  type Outcome,
  passTime,
  prepareFiling,
  type Question,
  questionsOf,
  type Stack,
  type Statutes,
  type Subject,
  Work,
  type World,
} from '../src/casework/engine/index.ts';
import { readDirectory } from '../src/casework/store/read-directory.ts';
import type { Calendar } from '../src/law/index.ts';

/** A case as the engine left it after its last act, with everything that happened to it. */
export interface MadeCase {
  readonly work: Work;
  readonly events: readonly CaseEvent[];
  readonly outcomes: readonly { readonly kind: string; readonly actor: Actor; readonly outcome: Outcome }[];
}

/** A case that is to be: of which type, between whom, and what became of it by when. */
export interface PlannedCase {
  readonly number: string;
  readonly kind: Kind;
  readonly filedOn: string;
  readonly applicant: string;
  readonly provider: string;
  readonly resource: number;
  /** The day of the answer; none while it waits. */
  readonly answeredOn?: string;
}

export type Kind = 'verification' | 'share' | 'share-reviewed' | 'opening' | 'source';

const names = '王李张刘陈杨黄赵吴周徐孙马朱胡';
const officer = (agency: string): Actor => ({
  person: `officer:${agency}`,
  name: `${names[agency.length % names.length]}经办`,
  agency,
  duties: ['officer', 'head', 'sharing-head'],
});

export interface ActsOf {
  readonly catalog: Catalog;
  readonly organization: Organization;
  readonly stack: Stack;
  readonly calendar: Calendar;
  readonly home: string;
  readonly authority: string;
  readonly facts: Readonly<Record<string, (argument: unknown) => Promise<unknown>>>;
  /** Resources with conditions on sharing and on opening. */
  readonly subjects: { readonly shared: readonly Subject[]; readonly opened: readonly Subject[] };
}

/** Makes cases by the acts of the engine itself, each on its own day, and writes nothing. */
export async function openActs(of: ActsOf): Promise<(planned: PlannedCase, today: string) => Promise<MadeCase>> {
  const { stack, calendar } = of;
  const { directory } = await readDirectory(of.organization, of.home);
  const told = new Map<string, unknown>();
  const ask = async (questions: readonly Question[]): Promise<FactAnswers> => {
    for (const { fact, argument } of questions) {
      const key = factKey(fact, argument);
      if (!told.has(key)) told.set(key, await of.facts[fact]?.(argument));
    }
    return told;
  };
  const world = (today: string, facts: FactAnswers): World => ({ today, calendar, directory, facts });
  return async (planned, today) => {
    const { actor, ...filing } = filingOf(of, planned);
    const prepared = prepareFiling(stack, { ...filing, actor }, world(planned.filedOn, new Map()));
    const outcomes: MadeCase['outcomes'][number][] = [];
    const take = (kind: string, by: Actor, outcome: Outcome) => {
      outcomes.push({ kind, actor: by, outcome });
      return outcome.state;
    };
    const { statutes } = prepared;
    let state = take(
      'casework.file-case',
      actor,
      fileCase(prepared, { ...filing, actor }, world(planned.filedOn, await ask(prepared.questions))),
    );
    for (const { on, by, ...answer } of answersOf(of, planned)) {
      const facts = await ask(questionsAbout(state, statutes, on));
      const before = passTime(state, statutes, world(on, facts));
      state = before.events.length > 0 ? take('casework.pass-time', engine, before) : state;
      state = take('casework.answer-step', by, answerStep(state, statutes, world(on, facts), by, { signer: by, ...answer }));
    }
    const facts = await ask(questionsAbout(state, statutes, today));
    const passed = passTime(state, statutes, world(today, facts));
    if (passed.events.length > 0) state = take('casework.pass-time', engine, passed);
    return {
      work: new Work(state, statutes, world(today, facts), engine),
      events: outcomes.flatMap(({ outcome }) => outcome.events),
      outcomes,
    };
  };
}

const engine: Actor = { person: 'engine', name: '', agency: '', duties: [] };

function questionsAbout(state: CaseState, statutes: Statutes, today: string): Question[] {
  return questionsOf(
    state,
    everyLaw(statutes).map(({ type }) => type),
    today,
  );
}

function filingOf({ subjects, authority }: ActsOf, planned: PlannedCase): Filing {
  const { number, kind, applicant, provider, resource } = planned;
  const shared = subjects.shared[resource % subjects.shared.length] ?? null;
  const opened = subjects.opened[resource % subjects.opened.length] ?? null;
  const actor = officer(applicant);
  const until = '2027-12-31';
  switch (kind) {
    case 'verification':
      return {
        number,
        type: 'verification',
        about: shared,
        provider,
        actor,
        form: { item: '地址', problem: 'inaccurate', detail: '与现场核验不一致' },
      };
    case 'share':
    case 'share-reviewed': {
      const form = { duty: '核验申请人资格', scope: '本市', mode: 'interface', until, true_and_needed: true };
      return { number, type: 'share-request', about: shared, provider, actor, form };
    }
    case 'opening': {
      const citizen: Actor = { person: `public:${number}`, name: '申请人', agency: '', duties: [], publicKind: 'citizen' };
      return { number, type: 'opening-request', about: opened, provider, actor: citizen, form: { purpose: '出行研究', format: 'csv' } };
    }
    case 'source': {
      const form = { element: `数据要素${number}`, collectors: [applicant, provider], lead: applicant };
      return { number, type: 'source-department', about: null, provider: '', actor: officer(authority), form };
    }
  }
}

interface Answering {
  readonly on: string;
  readonly by: Actor;
  readonly signer?: Actor;
  readonly step: string;
  readonly answer: string;
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly reasons?: string;
}

function answersOf({ authority }: ActsOf, { kind, provider, applicant, filedOn, answeredOn }: PlannedCase): Answering[] {
  const reasons = '不符合规定的条件';
  if (kind === 'share-reviewed' && answeredOn === undefined)
    return [{ on: filedOn, by: officer(provider), step: 'opinion', answer: 'agree' }];
  if (answeredOn === undefined) return [];
  const on = answeredOn;
  switch (kind) {
    case 'verification':
      return [{ on, by: officer(provider), step: 'verify', answer: 'confirmed', fields: { finding: '核实无误' }, reasons: '经核实无误' }];
    case 'share':
    case 'share-reviewed':
      return [
        { on, by: officer(provider), step: 'opinion', answer: 'refuse', reasons },
        { on, by: officer(authority), signer: officer(provider), step: 'review', answer: 'refuse', reasons },
      ];
    case 'opening':
      return [{ on, by: officer(provider), step: 'answer', answer: 'refuse', reasons }];
    case 'source':
      return [applicant, provider].map((agency) => ({ on, by: officer(agency), step: 'views', answer: 'agree' }));
  }
}
