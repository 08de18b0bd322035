import { QuestionCircleOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Popover, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '../language/bilingual.ts';
import { useText } from '../language/language.tsx';
import { ProblemView } from '../states/problem-view.tsx';
import { LawText } from './law-text.tsx';
import './signatures.css';

/** What `explain` answers: the rule that spoke, its article, what would change the answer, and who can change it. */
export interface Explanation {
  readonly rule: Bilingual | string;
  readonly article?: string | undefined;
  readonly change?: Bilingual | string | undefined;
  readonly who?: Bilingual | string | undefined;
}

interface WhyProps {
  /** What is already known, or a question to the server asked when opened. */
  readonly explanation?: Explanation;
  readonly ask?: { readonly key: readonly unknown[]; load(): Promise<Explanation> };
  readonly label?: string;
}

/** 为什么: stands beside every disabled button, refusal, mask and late mark. */
export function Why({ explanation, ask, label }: WhyProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={setOpen}
      destroyOnHidden
      placement="bottomLeft"
      title={t('why.title')}
      content={
        <div className="why-body">{explanation ? <ExplanationView explanation={explanation} /> : ask ? <Asked ask={ask} /> : null}</div>
      }
    >
      <button type="button" className="why" aria-expanded={open} onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}>
        <QuestionCircleOutlined aria-hidden /> {label ?? t('why.button')}
      </button>
    </Popover>
  );
}

function Asked({ ask }: { ask: NonNullable<WhyProps['ask']> }) {
  const query = useQuery({ queryKey: ask.key, queryFn: () => ask.load() });
  if (query.isPending) return <Skeleton active paragraph={{ rows: 2 }} title={false} />;
  if (query.isError) return <ProblemView error={query.error} />;
  return <ExplanationView explanation={query.data} />;
}

export function ExplanationView({ explanation }: { explanation: Explanation }) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <dl className="why-list">
      <dt>{t('why.rule')}</dt>
      <dd>{explanation.article ? <LawText citation={explanation.article} text={explanation.rule} /> : text(explanation.rule)}</dd>
      {explanation.change ? (
        <>
          <dt>{t('why.change')}</dt>
          <dd>{text(explanation.change)}</dd>
        </>
      ) : null}
      {explanation.who ? (
        <>
          <dt>{t('why.who')}</dt>
          <dd>{text(explanation.who)}</dd>
        </>
      ) : null}
    </dl>
  );
}
