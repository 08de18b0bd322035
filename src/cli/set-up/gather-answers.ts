import { readFile } from 'node:fs/promises';
import type { Bilingual, Fault } from '#kernel';
import { setUpFaults } from './faults.ts';
import { administrators, type Question, questions } from './questions.ts';

/** Where a person may be asked. */
export interface Terminal {
  /** False where nobody sits: nothing is asked, nothing secret shown. */
  readonly attended: boolean;
  ask(question: string): Promise<string>;
  write(text: string): void;
}

export type Answers = Readonly<Record<string, string>>;

/**
 * Answers to all questions: from the options, else from the file of answers, else from the person at the terminal,
 * who is asked again until an answer is good.
 * @throws Fault `kernel.set-up-answers` that names everything missing or wrong at once.
 */
export async function gatherAnswers(given: Readonly<Record<string, string | undefined>>, terminal: Terminal): Promise<Answers> {
  const answers: Record<string, string> = {};
  for (const question of questions) {
    const answer = given[question.name]?.trim().normalize('NFC');
    if (answer) answers[question.name] = answer;
    else if (terminal.attended) answers[question.name] = await askUntilGood(question, terminal);
    else if (question.fallback !== undefined) answers[question.name] = question.fallback;
  }
  const places = [...questions.flatMap((question) => wrongWith(question, answers[question.name])), ...notThreePersons(answers)];
  if (places.length === 0) return answers;
  throw setUpFaults['kernel.set-up-answers']({ values: { names: places.map((place) => place.field).join(', ') }, places });
}

function wrongWith({ name, problem }: Question, answer: string | undefined): { field: string; reason: Bilingual }[] {
  const reason = answer === undefined ? { zh: '未给出', en: 'is missing' } : problem(answer);
  return reason ? [{ field: `--${name}`, reason }] : [];
}

/** The three administrators are separate (GB/T 22239-2019 8.1.4.2): one person may not be two of them. */
function notThreePersons(answers: Answers): { field: string; reason: Bilingual }[] {
  return (['login', 'staffNumber'] as const).flatMap((kind) => {
    const names = administrators.map((each) => each[kind].name);
    const known = names.map((name) => answers[name]).filter((answer) => answer !== undefined);
    if (new Set(known).size === known.length) return [];
    return [
      {
        field: names.map((name) => `--${name}`).join(' '),
        reason: { zh: '三名管理员应为三个不同的人', en: 'the three administrators must be three persons' },
      },
    ];
  });
}

async function askUntilGood(question: Question, terminal: Terminal): Promise<string> {
  const hint = question.fallback === undefined ? '' : ` [${question.fallback}]`;
  for (;;) {
    const typed = await terminal.ask(`${question.text.zh} · ${question.text.en}${hint}: `);
    const answer = typed.trim().normalize('NFC') || question.fallback || '';
    const problem = question.problem(answer);
    if (!problem) return answer;
    terminal.write(`  ${problem.zh} · ${problem.en}\n`);
  }
}

/** Reads a file of answers, a JSON object by option name. `-` is the standard input. @throws Fault. */
export async function readAnswers(file: string, standardInput: AsyncIterable<Uint8Array>): Promise<Record<string, string>> {
  const refuse = (reason: string, cause?: unknown): Fault => setUpFaults['kernel.set-up-file']({ values: { file, reason }, cause });
  let text: string;
  try {
    text = file === '-' ? await readAll(standardInput) : await readFile(file, 'utf8');
  } catch (cause) {
    throw refuse((cause as NodeJS.ErrnoException).code ?? 'unreadable', cause);
  }
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (cause) {
    throw refuse('not JSON', cause);
  }
  if (typeof document !== 'object' || document === null || Array.isArray(document)) throw refuse('not an object');
  const known = new Set(questions.map((question) => question.name));
  for (const [name, value] of Object.entries(document)) {
    if (!known.has(name)) throw refuse(`unknown name ${name}`);
    if (typeof value !== 'string') throw refuse(`${name} is no text`);
  }
  return document as Record<string, string>;
}

async function readAll(input: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of input) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}
