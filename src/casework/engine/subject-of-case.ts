import type { CaseState, Subject } from './state.ts';

/** An earlier case as a case that follows it sees it. */
export function subjectOfCase(state: CaseState, title: string = state.number): Subject {
  const { duty } = state.form;
  return {
    kind: 'case',
    id: state.number,
    title,
    version: null,
    attributes: {
      id: state.number,
      type: state.type,
      state: state.status,
      result: state.result,
      late: state.late,
      applicant: state.applicant.id,
      provider: state.provider.id,
      resource: state.about?.kind === 'resource' ? state.about.id : '',
      purpose: typeof duty === 'string' ? duty : '',
    },
  };
}
