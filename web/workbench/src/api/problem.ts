import type { Bilingual } from '../language/bilingual.ts';

/** What the server answers when it refuses: RFC 9457 with the catalogue's code, the article and what to do. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly detail: Bilingual;
  readonly remedy?: Bilingual;
  readonly article?: string;
  readonly places?: readonly ProblemPlace[];
  readonly requestId?: string;
}

export interface ProblemPlace {
  readonly field?: string;
  readonly row?: number;
  readonly column?: string;
  readonly reason?: Bilingual;
}

/** A refusal or failure of a call, carried by every rejected promise of the client. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail.en);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** The problem behind any thrown value; what is not the server's word becomes one of ours. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof TypeError) return unreachable;
  const text = error instanceof Error ? error.message : String(error);
  return { status: 0, code: 'workbench.unexpected', detail: { zh: `页面出错：${text}`, en: `The page failed: ${text}` } };
}

const unreachable: Problem = {
  status: 0,
  code: 'workbench.unreachable',
  detail: { zh: '连接不上服务器。', en: 'The server cannot be reached.' },
  remedy: {
    zh: '请检查网络后重试；已填写的内容还在本页。',
    en: 'Check the network and try again; what you filled in is still on this page.',
  },
};

/** Takes a parsed body as a problem when it has the shape; otherwise states the bare status. */
export function asProblem(body: unknown, status: number): Problem {
  if (typeof body === 'object' && body !== null && 'code' in body && 'detail' in body) return body as Problem;
  return {
    status,
    code: `http.${status}`,
    detail: { zh: `服务器回答 ${status}。`, en: `The server answered ${status}.` },
  };
}
