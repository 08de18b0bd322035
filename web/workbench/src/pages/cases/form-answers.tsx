import { useTranslation } from 'react-i18next';
import { useResource } from '../../api/catalog.ts';
import { useAgencyName } from '../../api/organization.ts';
import type { CaseView, FormField } from '../../api/wire.ts';
import { formatDay } from '../../format/day.ts';
import { useLanguage, useText } from '../../language/language.tsx';
import { LawLink } from '../../signatures/law-text.tsx';
import { TableAnswer } from './table-input.tsx';

interface FormAnswersProps {
  readonly answers: readonly { readonly field: FormField; readonly value?: unknown }[];
  readonly missing?: readonly string[];
  readonly about: CaseView['about'];
}

/** What was said in the form, field by field, each with the article that asks. */
export function FormAnswers({ answers, missing = [], about }: FormAnswersProps) {
  const { t } = useTranslation();
  const text = useText();
  if (answers.length === 0) return <p className="quiet">{t('case.noForm')}</p>;
  return (
    <dl className="form-answers">
      {answers.map(({ field, value }) => (
        <div key={field.name}>
          <dt>
            {text(field.label)} {field.article ? <LawLink citation={field.article} /> : null}
          </dt>
          <dd>
            {missing.includes(field.name) ? (
              <strong className="mark-back">{t('case.missing')}</strong>
            ) : (
              <FieldValue field={field} value={value} about={about} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function FieldValue({ field, value, about }: { field: FormField; value: unknown; about: CaseView['about'] }) {
  const { t } = useTranslation();
  const text = useText();
  const { language } = useLanguage();
  const agencyName = useAgencyName();
  const empty = value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  if (field.type === 'items') return <ItemNames ids={Array.isArray(value) ? value.map(String) : []} about={about} />;
  if (empty) return <span className="quiet">{t('form.blank')}</span>;
  switch (field.type) {
    case 'bool':
      return <>{t(value ? 'form.yes' : 'form.no')}</>;
    case 'date':
      return <>{formatDay(String(value), language)}</>;
    case 'agency':
    case 'party':
      return <>{agencyName(String(value))}</>;
    case 'choice':
      return <>{optionName(String(value))}</>;
    case 'choices':
      return <>{(value as unknown[]).map((one) => optionName(String(one))).join(t('list.comma'))}</>;
    case 'agencies':
      return <>{(value as unknown[]).map((one) => agencyName(String(one))).join(t('list.comma'))}</>;
    case 'table':
      return <TableAnswer field={field} rows={Array.isArray(value) ? value : []} />;
    case 'list':
      return <>{(value as unknown[]).map(String).join(t('list.comma'))}</>;
    default:
      return <span className="plain-text">{typeof value === 'object' ? JSON.stringify(value) : String(value)}</span>;
  }
  function optionName(option: string): string {
    const known = field.options.find((one) => one.value === option);
    return known ? text(known.label) : option;
  }
}

/** Items by name; the catalogue knows them. */
function ItemNames({ ids, about }: { ids: readonly string[]; about: CaseView['about'] }) {
  const { t } = useTranslation();
  const resource = useResource(about?.resource ?? undefined);
  const items = resource.data?.published?.items ?? resource.data?.draft?.content.items ?? [];
  if (ids.length === 0) return <>{t('form.allItems')}</>;
  return <>{ids.map((id) => items.find((item) => item.id === id)?.name ?? id).join(t('list.comma'))}</>;
}
