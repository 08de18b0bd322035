import { CheckCircleOutlined, CloseCircleOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkReceipt } from '../../api/ledger.ts';
import type { Receipt, ReceiptCheck } from '../../api/wire.ts';
import { formatSecond } from '../../format/day.ts';
import { formatCount } from '../../format/quantity.ts';
import { ProblemView } from '../../states/problem-view.tsx';
import './ledger.css';

/** Checks a receipt that somebody holds: drop its file or paste its text. */
export function ReceiptChecker() {
  const { t } = useTranslation();
  const [pasted, setPasted] = useState('');
  const [over, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const check = useMutation({ mutationFn: (text: string) => checkReceipt(readReceipt(text, t('ledger.notReceipt'))) });
  const take = async (file: File | undefined) => {
    if (!file) return;
    const text = await file.text();
    setPasted(text);
    check.mutate(text);
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        check.mutate(pasted);
      }}
    >
      <label htmlFor="receipt-text" className="small quiet">
        {t('ledger.checkerLead')}
      </label>
      <Input.TextArea
        id="receipt-text"
        className={over ? 'receipt-text receipt-over' : 'receipt-text'}
        rows={4}
        value={pasted}
        onChange={(event) => setPasted(event.target.value)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void take(event.dataTransfer.files[0]);
        }}
      />
      <div>
        <Button htmlType="submit" disabled={!pasted.trim()} loading={check.isPending}>
          {t('ledger.check')}
        </Button>
        <Button type="text" onClick={() => chooser.current?.click()}>
          {t('ledger.chooseFile')}
        </Button>
        <input
          ref={chooser}
          type="file"
          className="visually-hidden"
          tabIndex={-1}
          aria-label={t('ledger.chooseFile')}
          accept=".json,application/json,text/plain"
          onChange={(event) => void take(event.target.files?.[0])}
        />
      </div>
      {check.isError ? <ProblemView error={check.error} /> : null}
      {check.data ? <CheckResult result={check.data} /> : null}
    </form>
  );
}

/** Takes a receipt alone, or the answer that carries one. */
function readReceipt(text: string, complaint: string): Receipt {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error(complaint);
  }
  const receipt = typeof value === 'object' && value !== null && 'receipt' in value ? value.receipt : value;
  if (typeof receipt !== 'object' || receipt === null || !('leaf' in receipt)) throw new Error(complaint);
  return receipt as Receipt;
}

export function CheckResult({ result }: { result: ReceiptCheck }) {
  const { t } = useTranslation();
  if (!result.valid)
    return (
      <p className="receipt-bad" role="status">
        <CloseCircleOutlined aria-hidden /> {t('ledger.invalid')} <code>{result.problem}</code>
      </p>
    );
  return (
    <div className="receipt-good" role="status">
      <p>
        <CheckCircleOutlined aria-hidden /> {t('ledger.valid')}
      </p>
      {result.header ? (
        <p className="small">
          {t('ledger.sealedAt', {
            at: formatSecond(result.header.at),
            count: result.header.count,
            entries: formatCount(result.header.count),
          })}
        </p>
      ) : null}
      <p className="small">
        {result.inclusion
          ? t('ledger.included', {
              seq: formatCount(result.inclusion.seq),
              size: formatCount(result.inclusion.checkpoint.size),
              at: formatSecond(result.inclusion.checkpoint.at),
            })
          : t('ledger.notYetIncluded')}
      </p>
    </div>
  );
}
