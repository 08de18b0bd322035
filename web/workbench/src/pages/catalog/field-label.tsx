import { useTranslation } from 'react-i18next';
import { cityPack } from '../../api/law.ts';
import { LawLink } from '../../signatures/law-text.tsx';
import '../states.css';

/** The article that demands each element of an entry (wuxi-13-1-b, wuxi-19-2-2, wuxi-19-3-a, wuxi-19-3-b, wuxi-22-1). */
export const registeredBy = {
  name: `${cityPack}:13.1`,
  summary: `${cityPack}:13.1`,
  source: `${cityPack}:13.1`,
  updateCycle: `${cityPack}:13.1`,
  sharing: `${cityPack}:13.1`,
  opening: `${cityPack}:13.1`,
  sharingBasis: `${cityPack}:19.3`,
  sharingScope: `${cityPack}:19.2(2)`,
  sharingConditions: `${cityPack}:19.3`,
  openingConditions: `${cityPack}:22.1(2)`,
  openingGround: `${cityPack}:22.1(3)`,
} as const;

/** A field's name, with the article that asks for it. */
export function FieldLabel({ name, article, optional = false }: { name: string; article?: string; optional?: boolean }) {
  const { t } = useTranslation();
  return (
    <span className="field-label">
      {t(`catalog.field.${name}`)}
      {article ? <LawLink citation={article} /> : null}
      {optional ? <span className="quiet small">{t('form.optional')}</span> : null}
    </span>
  );
}
