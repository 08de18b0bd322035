import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Item, LoadMode } from '../../api/wire.ts';
import { Why } from '../../signatures/why.tsx';

const modes: readonly LoadMode[] = ['full', 'upsert', 'delete'];

interface ModeFieldProps {
  readonly value: LoadMode;
  readonly onChange: (mode: LoadMode) => void;
  /** Items of the chosen entry; without a key among them rows cannot be told apart. */
  readonly items: readonly Item[] | undefined;
  readonly disabled: boolean;
}

/** What the file means: the whole dataset, or rows to bring or take by key. */
export function ModeField({ value, onChange, items, disabled }: ModeFieldProps) {
  const { t } = useTranslation();
  const keyless = items !== undefined && !items.some((item) => item.key);
  const keys = items?.filter((item) => item.key).map((item) => item.name) ?? [];
  return (
    <Form.Item label={t('load.modeLabel')}>
      <Radio.Group
        className="modes"
        aria-label={t('load.modeLabel')}
        value={value}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value as LoadMode)}
      >
        {modes.map((mode) => (
          <Radio key={mode} value={mode} disabled={disabled || (keyless && mode !== 'full')}>
            {t(`load.mode.${mode}`)}
            <span className="small quiet mode-means">
              {t(`load.modeMeans.${mode}`, { keys: keys.join(t('list.comma')) || t('item.key') })}
            </span>
          </Radio>
        ))}
      </Radio.Group>
      {keyless ? <Why explanation={{ rule: t('load.keyless'), change: t('load.keylessChange') }} label={t('load.keylessWhy')} /> : null}
    </Form.Item>
  );
}
