import type { PackProblem } from './problem.ts';
import type { Path, SourceDocument } from './read-document.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { WrittenCase, WrittenEffects } from './written.ts';

/**
 * What a case type asks of rooms that are not there yet: its effects are recorded with their keys and wait, its events
 * are raised by nobody. No fault of the pack, but whoever adopts it must know.
 */
export function warnOfPending(document: SourceDocument<WrittenCase>, written: WrittenCase, vocabulary: Vocabulary): PackProblem[] {
  const warnings: PackProblem[] = [];
  const warn = (path: Path, room: string, zh: string, en: string) => {
    warnings.push({
      file: document.file,
      line: document.lineOf(path),
      what: { zh, en },
      remedy: { zh: `等待“${room}”室；建成后自动接办。`, en: `It waits for the room “${room}”, which will take it over.` },
    });
  };
  const effects = (path: Path, given: WrittenEffects | undefined) => {
    for (const [index, effect] of (given ?? []).entries())
      for (const name of Object.keys(effect)) {
        const room = vocabulary.effects[name]?.pending;
        if (room !== undefined) warn([...path, index, name], room, `${name} 只作记录`, `${name} is recorded only`);
      }
  };
  const { on } = written.filing;
  const noticing = on === undefined ? undefined : vocabulary.events[on]?.pending;
  if (noticing !== undefined) warn(['filing', 'on'], noticing, `${String(on)} 尚无人发出`, `${String(on)} is raised by nobody yet`);
  effects(['effects'], written.effects);
  effects(['holds'], written.holds);
  for (const [id, step] of Object.entries(written.steps)) {
    effects(['steps', id, 'holds'], step.holds);
    for (const [name, answer] of Object.entries(step.answers)) effects(['steps', id, 'answers', name, 'effects'], answer?.effects);
  }
  return warnings;
}
