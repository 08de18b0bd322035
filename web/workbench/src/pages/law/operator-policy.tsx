import { useTranslation } from 'react-i18next';
import type { Pack } from '../../api/wire.ts';
import { useText } from '../../language/language.tsx';

/** What this law leaves open and the operator has chosen: told apart from the law, whose text says nothing of it. */
export function OperatorPolicy({ book }: { book: Pack }) {
  const { t } = useTranslation();
  const text = useText();
  if (book.choices.length === 0) return null;
  return (
    <details className="who-is-who">
      <summary>{t('law.policySum', { count: book.choices.length })}</summary>
      <ul className="small">
        {book.choices.map(({ choice, name, value, cases }) => (
          <li key={choice}>
            {t('law.policyOf', { name: text(name), value: value ? text(value) : t('law.notChosen') })}{' '}
            {cases.map(text).join(t('list.comma'))}
          </li>
        ))}
      </ul>
    </details>
  );
}
