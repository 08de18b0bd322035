import { CheckCircleOutlined, CloseCircleOutlined, LoadingOutlined, MinusCircleOutlined, StopOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { Load } from '../../api/wire.ts';
import '../states.css';

const icons = {
  running: LoadingOutlined,
  published: CheckCircleOutlined,
  refused: StopOutlined,
  failed: CloseCircleOutlined,
  cancelled: MinusCircleOutlined,
} as const;
const marks = { running: 'mark-open', published: 'mark-done', refused: 'mark-back', failed: 'mark-back', cancelled: 'mark-draft' } as const;

export function LoadState({ load }: { load: Load }) {
  const { t } = useTranslation();
  const Icon = icons[load.state];
  return (
    <span className={`mark ${marks[load.state]}`}>
      <Icon aria-hidden /> {t(`load.state.${load.state}`)}
    </span>
  );
}
