import { checkRegister } from './check-register.ts';
import { compileRegister } from './compile-register.ts';
import type { PackFiles } from './pack-files.ts';
import type { PackProblem } from './problem.ts';
import { readDocument, type SourceDocument } from './read-document.ts';
import type { Register } from './register.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { WrittenRegister } from './written-register.ts';

export interface ReadRegister {
  readonly document: SourceDocument<WrittenRegister>;
  readonly written: WrittenRegister;
  readonly register: Register;
}

/** Reads, checks and types the registers of a pack; everything wrong goes into `problems`. */
export function readRegisters(
  files: PackFiles,
  how: { readonly shownAs: string; readonly pack: string; readonly vocabulary: Vocabulary; readonly adopted: boolean },
  problems: PackProblem[],
): readonly ReadRegister[] {
  const read = [...files.keys()]
    .filter((name) => name.startsWith('registers/'))
    .flatMap((name) => {
      const document = readDocument<WrittenRegister>(`${how.shownAs}${name}`, files.get(name) ?? '', 'register', problems);
      const written = document.data;
      if (!written) return [];
      if (name !== `registers/${written.register}.yaml`)
        document.report(
          ['register'],
          { zh: '文件名与登记簿名不同', en: 'the file is not named after the register' },
          { zh: `改名为 ${written.register}.yaml。`, en: `Rename it ${written.register}.yaml.` },
        );
      return [{ document, written }];
    });
  const siblings = Object.fromEntries(read.map(({ written }) => [written.register, written]));
  return read.map(({ document, written }) => {
    if (!how.adopted) checkRegister(document, written, siblings, how.vocabulary);
    return { document, written, register: compileRegister(document, written, how.pack) };
  });
}
