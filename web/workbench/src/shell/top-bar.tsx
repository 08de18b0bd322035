import { LogoutOutlined, MoonOutlined, SearchOutlined, SunOutlined, UserOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAgencyName } from '../api/organization.ts';
import { signOut, usePerson } from '../api/session.ts';
import { useLanguage } from '../language/language.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { useAppearance } from './theme.tsx';

/** A case number jumps to its case, a citation (`19.2`) to its article, anything else searches the catalogue. */
function destination(words: string): string {
  if (/^\d{1,3}(\.\d+)?(\(\d+\))?$/.test(words)) return `/law#${encodeURIComponent(words)}`;
  if (/^[A-Za-z]{0,6}[-‑]?\d{4}[-‑]\d+$/.test(words) || /^[A-Z]{2,}-/.test(words)) return `/cases/${encodeURIComponent(words)}`;
  return `/catalog?search=${encodeURIComponent(words)}`;
}

export function TopBar() {
  return (
    <div className="top">
      <Search />
      <div className="top-right">
        <Shortcuts />
        <AppearanceSwitch />
        <LanguageSwitch />
        <PersonMenu />
      </div>
    </div>
  );
}

function Search() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const field = useRef<InputRef>(null);
  const [words, setWords] = useState('');
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        field.current?.focus({ cursor: 'all' });
      }
    };
    window.addEventListener('keydown', focus);
    return () => window.removeEventListener('keydown', focus);
  }, []);
  return (
    <form
      role="search"
      className="top-search"
      onSubmit={(event) => {
        event.preventDefault();
        const asked = words.trim();
        if (asked) void navigate(destination(asked));
      }}
    >
      <Input
        ref={field}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        prefix={<SearchOutlined aria-hidden />}
        suffix={<kbd>⌘K</kbd>}
        placeholder={t('shell.searchHint')}
        aria-label={t('shell.search')}
      />
    </form>
  );
}

function AppearanceSwitch() {
  const { t } = useTranslation();
  const { appearance, setAppearance } = useAppearance();
  const next = appearance === 'light' ? 'dark' : 'light';
  return (
    <Button
      type="text"
      aria-label={t(next === 'dark' ? 'shell.toDark' : 'shell.toLight')}
      icon={next === 'dark' ? <MoonOutlined aria-hidden /> : <SunOutlined aria-hidden />}
      onClick={() => setAppearance(next)}
    />
  );
}

export function LanguageSwitch() {
  const { language, setLanguage } = useLanguage();
  const next = language === 'zh' ? 'en' : 'zh';
  return (
    <Button type="text" lang={next === 'zh' ? 'zh-CN' : 'en'} onClick={() => setLanguage(next)}>
      {next === 'zh' ? '中文' : 'English'}
    </Button>
  );
}

function PersonMenu() {
  const { t } = useTranslation();
  const person = usePerson();
  const agencyName = useAgencyName();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const leave = useMutation({
    mutationFn: signOut,
    onSettled: () => {
      queries.clear();
      void navigate('/sign-in');
    },
  });
  const duties = person.roles.map((role) => t(`role.${role}`)).join(t('list.comma'));
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'who', disabled: true, label: `${agencyName(person.agency)} · ${duties}` },
          { type: 'divider' },
          { key: 'leave', icon: <LogoutOutlined aria-hidden />, label: t('shell.signOut') },
        ],
        onClick: ({ key }) => key === 'leave' && leave.mutate(),
      }}
    >
      <Button type="text" icon={<UserOutlined aria-hidden />}>
        {person.name}
        <span className="top-agency">{agencyName(person.agency)}</span>
      </Button>
    </Dropdown>
  );
}
