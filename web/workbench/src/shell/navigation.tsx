import {
  ApiOutlined,
  AuditOutlined,
  BarChartOutlined,
  BookOutlined,
  CalendarOutlined,
  CloudUploadOutlined,
  FolderOpenOutlined,
  SafetyCertificateOutlined,
  SettingOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { usePerson } from '../api/session.ts';
import type { Person } from '../api/wire.ts';

interface Noun {
  readonly to: string;
  readonly key: string;
  readonly icon: ComponentType<{ 'aria-hidden'?: boolean }>;
  readonly shown?: (person: Person) => boolean;
}

/** Administrators keep accounts and rights, not registers. */
function seesRegisters({ roles }: Person): boolean {
  return roles.some((role) => ['officer', 'head', 'sharing-head', 'authority', 'auditor'].includes(role));
}

/** Left, by noun; only those that have pages, and only those that the person's roles open. */
const nouns: readonly Noun[] = [
  { to: '/today', key: 'nav.today', icon: CalendarOutlined },
  { to: '/cases', key: 'nav.cases', icon: AuditOutlined },
  { to: '/catalog', key: 'nav.catalog', icon: FolderOpenOutlined },
  { to: '/loads', key: 'nav.data', icon: CloudUploadOutlined },
  { to: '/grants', key: 'nav.grants', icon: ApiOutlined },
  { to: '/registers', key: 'nav.registers', icon: UnorderedListOutlined, shown: seesRegisters },
  { to: '/ledger', key: 'nav.ledger', icon: SafetyCertificateOutlined },
  { to: '/figures', key: 'nav.figures', icon: BarChartOutlined },
  { to: '/law', key: 'nav.law', icon: BookOutlined },
  { to: '/settings', key: 'nav.settings', icon: SettingOutlined },
];

export function Navigation() {
  const { t } = useTranslation();
  const person = usePerson();
  return (
    <nav className="nav" aria-label={t('shell.navigation')}>
      <ul>
        {nouns
          .filter((noun) => noun.shown?.(person) ?? true)
          .map(({ to, key, icon: Icon }) => (
            <li key={to}>
              <NavLink to={to}>
                <Icon aria-hidden />
                <span>{t(key)}</span>
              </NavLink>
            </li>
          ))}
      </ul>
    </nav>
  );
}
