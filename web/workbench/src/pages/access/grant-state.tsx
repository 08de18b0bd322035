import { CheckCircleOutlined, ClockCircleOutlined, PauseCircleOutlined, StopOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { Grant } from '../../api/wire.ts';
import '../states.css';

const icons = {
  active: CheckCircleOutlined,
  suspended: PauseCircleOutlined,
  revoked: StopOutlined,
  expired: ClockCircleOutlined,
  'not-begun': ClockCircleOutlined,
} as const;

export function GrantState({ grant }: { grant: Grant }) {
  return <GrantMark state={grant.state} />;
}

/** A state in word and sign, never by colour alone. */
export function GrantMark({ state }: { state: Grant['state'] }) {
  const { t } = useTranslation();
  const Icon = icons[state];
  return (
    <span className={state === 'active' ? 'mark mark-done' : 'mark mark-back'}>
      <Icon aria-hidden /> {t(`grant.state.${state}`)}
    </span>
  );
}
