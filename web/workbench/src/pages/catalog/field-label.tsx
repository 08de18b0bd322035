import { useTranslation } from 'react-i18next';
import { LawLink } from '../../signatures/law-text.tsx';
import '../states.css';

/** A field's name, with the article that asks for it. */
export function FieldLabel({ name, article, optional = false }: { name: string; article?: string | undefined; optional?: boolean }) {
  const { t } = useTranslation();
  return (
    <span className="field-label">
      {t(`catalog.field.${name}`)}
      {article ? <LawLink citation={article} /> : null}
      {optional ? <span className="quiet small">{t('form.optional')}</span> : null}
    </span>
  );
}
