import { useTranslation } from 'react-i18next';
import { useAgencyName } from '../../api/organization.ts';
import type { RegisterField } from '../../api/wire.ts';
import { useText } from '../../language/language.tsx';

/** Writes a value of a field as people read it. */
export function useEntryValue(): (field: RegisterField, value: unknown) => string {
  const { t } = useTranslation();
  const text = useText();
  const agencyName = useAgencyName();
  return (field, value) => {
    if (value === undefined || value === null) return '';
    if (typeof value === 'boolean') return t(value ? 'form.yes' : 'form.no');
    const one = (each: unknown) => {
      if (field.type === 'agency' || field.type === 'agencies') return agencyName(String(each));
      const option = field.options.find((known) => known.value === each);
      return option ? text(option.label) : String(each);
    };
    return Array.isArray(value) ? value.map(one).join(t('list.comma')) : one(value);
  };
}
