import type { Path } from './read-document.ts';
import { listOf, type OneOrMany, type WrittenBinding, type WrittenCase, type WrittenPack } from './written.ts';
import type { WrittenRegister } from './written-register.ts';

export interface WrittenWho {
  readonly who: string;
  readonly path: Path;
}

/** Every `who` that a case type writes, with the place where it stands. */
export function whosOfCase(written: WrittenCase): WrittenWho[] {
  const found: WrittenWho[] = [];
  const add = (path: Path, whos: OneOrMany<string> | undefined) => {
    for (const who of listOf(whos)) found.push({ who, path });
  };
  add(['filing', 'by'], written.filing.by);
  add(['filing', 'signed'], written.filing.signed);
  for (const [id, step] of Object.entries(written.steps)) {
    const path: Path = ['steps', id];
    add([...path, 'who'], step.who);
    for (const limit of listOf(step.limit)) {
      add([...path, 'limit'], limit.extend?.consent);
      add([...path, 'limit'], limit.extend?.tell);
    }
    for (const [name, answer] of Object.entries(step.answers)) add([...path, 'answers', name, 'signed'], answer?.signed);
  }
  for (const [index, remedy] of (written.remedies ?? []).entries()) add(['remedies', index, 'by'], remedy.by);
  return found;
}

/** Every `who` of a register: those who keep it and those who see it. */
export function whosOfRegister(written: WrittenRegister): WrittenWho[] {
  return (['by', 'seen'] as const).flatMap((key) => listOf(written[key]).map((who) => ({ who, path: [key] })));
}

/** Every kind of agency that a law binds, with the place where it stands. */
export function kindsBound({ binds }: WrittenPack): { readonly kind: string; readonly path: Path }[] {
  const kinds = (path: Path, { kinds }: WrittenBinding) => kinds.map((kind, index) => ({ kind, path: [...path, 'kinds', index] }));
  return [
    ...kinds(['binds', 'fully'], binds.fully),
    ...(['partly', 'by-reference'] as const).flatMap((how) =>
      (binds[how] ?? []).flatMap((bind, index) => kinds(['binds', how, index], bind)),
    ),
  ];
}
