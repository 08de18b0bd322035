import { CheckCircleOutlined, EditOutlined, HourglassOutlined, RollbackOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { ClassView } from '../../api/wire.ts';
import { useText } from '../../language/language.tsx';
import '../states.css';

/** A class of sharing or opening: the pack's word, and a square whose filling tells open, gated, closed apart without colour. */
export function ClassMark({ of }: { of: ClassView | null }) {
  const { t } = useTranslation();
  const text = useText();
  if (!of) return <span className="quiet">{t('catalog.unclassified')}</span>;
  return <span className={`class-mark class-mark-${of.scale}`}>{text(of)}</span>;
}

interface Standing {
  readonly status: string;
  readonly draftState: string | null;
}

/** Where an entry stands, with what its draft is doing. */
export function EntryStatus({ of }: { of: Standing }) {
  const { t } = useTranslation();
  const published = of.status === 'published';
  const draft = of.draftState ?? (published ? null : of.status);
  return (
    <span className="row">
      {published ? (
        <span className="mark mark-done">
          <CheckCircleOutlined aria-hidden /> {t('catalog.status.published')}
        </span>
      ) : null}
      {draft === 'in-review' ? (
        <span className="mark mark-open">
          <HourglassOutlined aria-hidden /> {t('catalog.status.in-review')}
        </span>
      ) : draft === 'returned' ? (
        <span className="mark mark-back">
          <RollbackOutlined aria-hidden /> {t('catalog.status.returned')}
        </span>
      ) : draft ? (
        <span className="mark mark-draft">
          <EditOutlined aria-hidden /> {t('catalog.status.draft')}
        </span>
      ) : null}
    </span>
  );
}
