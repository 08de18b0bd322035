import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../api/problem.ts';
import type { Overrides } from '../../api/wire.ts';

/** What an act carries when it is sent once more after a refusal that something can lift. */
export interface Lifted {
  readonly overrides?: Overrides | undefined;
  /** Laid before the signer, in place of being sent. */
  readonly draft?: boolean;
}

interface AidProps {
  readonly error: unknown;
  readonly busy: boolean;
  readonly given?: Overrides | undefined;
  readonly onGo: (lifted: Lifted) => void;
}

/**
 * Where a refusal can be lifted, says by what and takes it: a law that provides otherwise, reasons, or another person's
 * signature. Stands inside the form that was refused, so it is none of its own.
 */
export function ActAid({ error, busy, given, onGo }: AidProps) {
  const { t } = useTranslation();
  const { code, article } = problemOf(error);
  if (code === 'casework.unsigned' || code === 'casework.consent')
    return (
      <div className="act-aid">
        <p>{t('draft.needed')}</p>
        <Button onClick={() => onGo({ overrides: given, draft: true })} loading={busy}>
          {t('draft.send')}
        </Button>
      </div>
    );
  // The pack knows its articles by their bare numbers.
  const passed = article?.slice(article.indexOf(':') + 1);
  if (!passed) return null;
  const go = (lift: { law: string } | { reason: string }) => onGo({ overrides: { ...given, [passed]: lift } });
  if (code === 'casework.rule-but-law') return <ByLaw busy={busy} onGo={(law) => go({ law })} />;
  if (code === 'casework.rule-in-principle') return <ByReason busy={busy} onGo={(reason) => go({ reason })} />;
  return null;
}

function ByLaw({ busy, onGo }: { busy: boolean; onGo: (law: string) => void }) {
  const { t } = useTranslation();
  const [instrument, setInstrument] = useState('');
  const [place, setPlace] = useState('');
  const id = useId();
  const whole = instrument.trim() !== '' && place.trim() !== '';
  return (
    <fieldset className="act-aid">
      <legend>{t('exception.byLaw')}</legend>
      <label htmlFor={`${id}i`}>{t('exception.instrument')}</label>
      <Input id={`${id}i`} value={instrument} maxLength={200} onChange={(event) => setInstrument(event.target.value)} />
      <label htmlFor={`${id}a`}>{t('exception.place')}</label>
      <Input id={`${id}a`} value={place} maxLength={100} onChange={(event) => setPlace(event.target.value)} />
      <Button disabled={!whole} loading={busy} onClick={() => onGo(`${instrument.trim()} ${place.trim()}`)}>
        {t('exception.go')}
      </Button>
    </fieldset>
  );
}

function ByReason({ busy, onGo }: { busy: boolean; onGo: (reason: string) => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const id = useId();
  return (
    <fieldset className="act-aid">
      <legend>{t('exception.byReason')}</legend>
      <label htmlFor={id}>{t('exception.reason')}</label>
      <Input.TextArea id={id} rows={2} value={reason} maxLength={2000} onChange={(event) => setReason(event.target.value)} />
      <Button disabled={reason.trim() === ''} loading={busy} onClick={() => onGo(reason.trim())}>
        {t('exception.go')}
      </Button>
    </fieldset>
  );
}
