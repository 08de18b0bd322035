import { formatDay } from '../format/day.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { useLanguage, useText } from '../language/language.tsx';
import './signatures.css';

interface SealProps {
  /** What was decided, in the pack's own word; the first four characters of the Chinese are cut into the seal. */
  readonly decision: Bilingual;
  readonly office: string;
  /** Day or instant of the decision. */
  readonly at: string;
  readonly small?: boolean;
}

/** The mark of a decision: a small cinnabar seal with the decider's office and date. */
export function Seal({ decision, office, at, small = false }: SealProps) {
  const { language } = useLanguage();
  const text = useText();
  const characters = [...decision.zh.replace(/[^\p{Script=Han}]/gu, '')].slice(0, 4);
  return (
    <span className={small ? 'seal seal-small' : 'seal'}>
      <svg width={small ? 30 : 44} height={small ? 30 : 44} viewBox="0 0 44 44" aria-hidden="true">
        {/* The border of a cut stone is never quite straight. */}
        <path className="seal-ground" d="M4 3.2 Q22 2 40.4 3.4 Q42 21 40.8 40.6 Q21 42 3.2 40.8 Q2.2 22 4 3.2 Z" />
        <path className="seal-border" d="M7 6.6 H37.4 V37.4 H6.8 Z" />
        {placeCharacters(characters).map(({ character, x, y, size }) => (
          <text key={`${x}-${y}`} x={x} y={y} fontSize={size} textAnchor="middle">
            {character}
          </text>
        ))}
      </svg>
      <span className="seal-words">
        {small ? null : <strong>{text(decision)}</strong>}
        <span>{office}</span>
        <time dateTime={at}>{formatDay(at, language)}</time>
      </span>
    </span>
  );
}

/** Seals read from the right column down, then the left. */
function placeCharacters(characters: readonly string[]): { character: string; x: number; y: number; size: number }[] {
  if (characters.length <= 1) return characters.map((character) => ({ character, x: 22, y: 31, size: 25 }));
  if (characters.length === 2) return characters.map((character, index) => ({ character, x: 22, y: index === 0 ? 20.5 : 35, size: 14.5 }));
  return characters.map((character, index) => ({
    character,
    x: index < 2 ? 29 : 15,
    y: characters.length === 3 && index === 2 ? 27.5 : index % 2 === 0 ? 20 : 34.5,
    size: 13.5,
  }));
}
