import { Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDemands } from '../../api/law.ts';
import { useAgencies } from '../../api/organization.ts';
import type { Classifications, ClassView } from '../../api/wire.ts';
import { useText } from '../../language/language.tsx';
import { Section } from '../../shell/page.tsx';
import { LawText } from '../../signatures/law-text.tsx';
import { FieldLabel } from './field-label.tsx';

/** By what right the entry is shared and opened. What a class demands appears when the class is chosen, with the article that demands it. */
export function RightsFields({ lists }: { lists: Classifications }) {
  const { t } = useTranslation();
  const text = useText();
  const agencies = useAgencies();
  const demands = useDemands();
  const sharingClass = Form.useWatch(['sharing', 'class']) as string | undefined;
  const openingClass = Form.useWatch(['opening', 'class']) as string | undefined;
  const sharing = lists.sharingClasses.find((one) => one.class === sharingClass);
  const opening = lists.openingClasses.find((one) => one.class === openingClass);
  const required = [{ required: true, message: t('form.required') }];
  const options = (list: readonly { id: string; zh: string; en: string }[]) => list.map((one) => ({ value: one.id, label: text(one) }));
  const classes = (list: readonly ClassView[]) => list.map((one) => ({ value: one.class, label: text(one) }));
  return (
    <>
      <Section title={t('catalog.part.sharing')}>
        <div className="editor-grid">
          <Form.Item
            name={['sharing', 'class']}
            className="editor-wide"
            label={<FieldLabel name="sharing" article={demands.element} />}
            rules={required}
          >
            <Radio.Group options={classes(lists.sharingClasses)} />
          </Form.Item>
          {sharing?.article ? (
            <div className="editor-wide editor-law">
              <LawText citation={sharing.article} />
            </div>
          ) : null}
          {sharing?.scale === 'gated' ? (
            <Form.Item
              name={['sharing', 'conditions']}
              className="editor-wide"
              label={<FieldLabel name="sharingConditions" article={demands.basis} />}
            >
              <Input.TextArea rows={2} maxLength={1000} />
            </Form.Item>
          ) : null}
          {sharing && sharing.scale !== 'open_to_all' ? <BasisFields part="sharing" article={demands.basis} /> : null}
          {sharing?.scale === 'closed' ? null : (
            <>
              <Form.Item name={['sharing', 'modes']} label={<FieldLabel name="modes" optional />}>
                <Select mode="multiple" options={options(lists.sharingModes)} />
              </Form.Item>
              <Form.Item
                name={['sharing', 'scope']}
                label={
                  <FieldLabel name="scope" {...(sharing?.scale === 'gated' ? { article: demands.sharingScope } : { optional: true })} />
                }
              >
                <Input maxLength={1000} />
              </Form.Item>
              {sharing?.scale === 'gated' ? (
                <Form.Item
                  name={['sharing', 'agencies']}
                  className="editor-wide"
                  label={<FieldLabel name="agencies" optional />}
                  extra={t('catalog.agenciesHint')}
                >
                  <Select
                    mode="multiple"
                    showSearch={{ optionFilterProp: 'label' }}
                    options={(agencies.data?.items ?? []).map((agency) => ({ value: agency.id, label: agency.name }))}
                  />
                </Form.Item>
              ) : null}
            </>
          )}
        </div>
      </Section>
      <Section title={t('catalog.part.opening')}>
        <div className="editor-grid">
          <Form.Item
            name={['opening', 'class']}
            className="editor-wide"
            label={<FieldLabel name="opening" article={demands.element} />}
            rules={required}
          >
            <Radio.Group options={classes(lists.openingClasses)} />
          </Form.Item>
          {opening?.article ? (
            <div className="editor-wide editor-law">
              <LawText citation={opening.article} />
            </div>
          ) : null}
          {opening?.scale === 'gated' ? (
            <Form.Item
              name={['opening', 'conditions']}
              className="editor-wide"
              label={<FieldLabel name="openingConditions" article={demands.openingConditions} />}
            >
              <Input.TextArea rows={2} maxLength={1000} />
            </Form.Item>
          ) : null}
          {opening?.scale === 'gated' && demands.openingBasis ? <BasisFields part="opening" article={demands.openingBasis} /> : null}
          {opening?.scale === 'closed' ? (
            <>
              <Form.Item name={['opening', 'ground']} label={<FieldLabel name="openingGround" article={demands.openingGround} />}>
                <Select options={options(lists.closedGrounds)} />
              </Form.Item>
              <BasisFields part="opening" article={demands.openingBasis ?? demands.openingGround} />
            </>
          ) : null}
        </div>
      </Section>
    </>
  );
}

function BasisFields({ part, article }: { part: 'sharing' | 'opening'; article: string | undefined }) {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item name={[part, 'basis', 'instrument']} label={<FieldLabel name="instrument" article={article} />}>
        <Input maxLength={200} placeholder={t('catalog.instrumentHint')} />
      </Form.Item>
      <Form.Item name={[part, 'basis', 'article']} label={<FieldLabel name="basisArticle" article={article} />}>
        <Input maxLength={60} placeholder={t('catalog.articleHint')} />
      </Form.Item>
      <Form.Item name={[part, 'basis', 'text']} className="editor-wide" label={<FieldLabel name="basisText" optional />}>
        <Input.TextArea rows={1} maxLength={1000} />
      </Form.Item>
    </>
  );
}
