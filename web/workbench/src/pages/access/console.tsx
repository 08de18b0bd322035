import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMaskName } from '../../api/catalog.ts';
import { checkReceipt } from '../../api/ledger.ts';
import { lookUpByHand } from '../../api/sharing.ts';
import type { Disclosure, Grant, Receipt, Resource } from '../../api/wire.ts';
import { saveText } from '../../format/csv.ts';
import { useText } from '../../language/language.tsx';
import { ProblemView } from '../../states/problem-view.tsx';
import { markFields } from '../cases/case-form.tsx';
import { CheckResult } from '../ledger/receipt-checker.tsx';
import { MatterFields } from './grant-taking.tsx';
import { RefusalView } from './refusal-view.tsx';
import { WhyStopped } from './standstill.tsx';

interface Asked {
  readonly case: string;
  readonly reason?: string;
  readonly key: Readonly<Record<string, string>>;
  readonly subject?: string;
}

/** The matter in hand, as it was stated for the last call. */
export type Matter = Pick<Asked, 'case' | 'reason'>;

interface ConsoleProps {
  readonly grant: Grant;
  readonly resource: Resource;
  /** What is already known of the matter, and who is told of it. */
  readonly matter?: Matter | undefined;
  readonly onMatter?: (matter: Matter) => void;
}

/** Looks one row up, really: by key, for a matter in hand, recorded before it is answered. */
export function Console({ grant, resource, matter, onMatter }: ConsoleProps) {
  const { t } = useTranslation();
  const text = useText();
  const [form] = Form.useForm<Asked>();
  const queries = useQueryClient();
  const keys = (resource.published?.items ?? []).filter((item) => item.key);
  const call = useMutation({
    mutationFn: (asked: Asked) =>
      lookUpByHand(resource.slug, {
        purpose: grant.purposeCode,
        case: asked.case,
        ...(asked.reason ? { reason: asked.reason } : {}),
        key: Object.fromEntries(Object.entries(asked.key ?? {}).map(([name, value]) => [name, value.trim()])),
        ...(asked.subject ? { subject: asked.subject.trim() } : {}),
      }),
    onError: (error) => markFields(form, error, text),
    onSettled() {
      // A refusal may be the first that one hears of a suspension.
      for (const queryKey of [['queries'], ['grants'], ['grant', grant.id]]) void queries.invalidateQueries({ queryKey });
    },
  });
  const ask = (asked: Asked) => {
    onMatter?.({ case: asked.case, ...(asked.reason ? { reason: asked.reason } : {}) });
    call.mutate(asked);
  };
  const required = [{ required: true, message: t('form.required') }];
  return (
    <Form<Asked> form={form} layout="vertical" requiredMark={false} initialValues={matter ?? {}} onFinish={ask}>
      <div className="editor-grid">
        <MatterFields />
        {grant.subjectItem ? (
          <Form.Item name="subject" label={t('console.subject')} rules={required}>
            <Input maxLength={100} autoComplete="off" />
          </Form.Item>
        ) : null}
        {keys.map((item) => (
          <Form.Item key={item.id} name={['key', item.nameEn]} label={item.name} rules={required}>
            <Input maxLength={400} autoComplete="off" />
          </Form.Item>
        ))}
      </div>
      <div className="row">
        <Button type="primary" htmlType="submit" loading={call.isPending} disabled={grant.state !== 'active'}>
          {t('console.call')}
        </Button>
        <WhyStopped grant={grant} />
      </div>
      {call.isError ? (
        <div className="console-answer">
          <RefusalView error={call.error} resource={resource.id} />
        </div>
      ) : null}
      {call.data ? <Answer disclosure={call.data} /> : null}
    </Form>
  );
}

function Answer({ disclosure }: { disclosure: Disclosure }) {
  const { t } = useTranslation();
  const maskName = useMaskName();
  const row = disclosure.rows[0];
  return (
    <div className="console-answer" aria-live="polite">
      {row ? (
        <table className="answer-row">
          <caption>{t('console.answer', { version: disclosure.version })}</caption>
          <tbody>
            {disclosure.items.map((item) => (
              <tr key={item.id}>
                <th scope="row">{item.name}</th>
                <td>{String(row[item.column] ?? row[item.id] ?? '—')}</td>
                <td className="small quiet">{item.mask ? t('grant.masked', { mask: maskName(item.mask) }) : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p>{t('console.noRow')}</p>
      )}
      <ReceiptView receipt={disclosure.receipt as Receipt} />
    </div>
  );
}

/** The receipt of a disclosure: kept as a file, or checked at once. */
function ReceiptView({ receipt }: { receipt: Receipt }) {
  const { t } = useTranslation();
  const check = useMutation({ mutationFn: () => checkReceipt(receipt) });
  return (
    <div className="receipt">
      <h3>{t('console.receipt')}</h3>
      <dl className="facts">
        <dt>{t('ledger.column.batch')}</dt>
        <dd className="numeric">
          {receipt.batch} / {receipt.index}
        </dd>
        <dt>{t('console.leaf')}</dt>
        <dd className="mono">{receipt.leaf}</dd>
        <dt>{t('ledger.signedBy')}</dt>
        <dd className="mono">{receipt.algorithm}</dd>
      </dl>
      <div className="row">
        <Button size="small" onClick={() => check.mutate()} loading={check.isPending}>
          {t('ledger.check')}
        </Button>
        <Button
          size="small"
          onClick={() => saveText(`receipt-${receipt.batch}-${receipt.index}.json`, JSON.stringify(receipt, null, 2), 'application/json')}
        >
          {t('console.keepReceipt')}
        </Button>
      </div>
      {check.isError ? <ProblemView error={check.error} /> : null}
      {check.data ? <CheckResult result={check.data} /> : null}
    </div>
  );
}
