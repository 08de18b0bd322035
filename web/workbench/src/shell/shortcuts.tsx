import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import './shortcuts.css';

/** Milliseconds within which the second key of a pair must follow. */
const pairWithin = 1_200;

/** `g` and a letter go to a page. */
const pages: readonly { readonly key: string; readonly to: string; readonly name: string }[] = [
  { key: 't', to: '/today', name: 'nav.today' },
  { key: 'c', to: '/cases', name: 'nav.cases' },
  { key: 'm', to: '/catalog', name: 'nav.catalog' },
  { key: 'd', to: '/loads', name: 'nav.data' },
  { key: 'g', to: '/grants', name: 'nav.grants' },
  { key: 'f', to: '/figures', name: 'nav.figures' },
  { key: 'l', to: '/ledger', name: 'nav.ledger' },
  { key: 'w', to: '/law', name: 'nav.law' },
  { key: 's', to: '/settings', name: 'nav.settings' },
];

/** Keys are left alone where somebody writes, chooses, or answers a dialogue. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('input, textarea, select, [contenteditable], [role="combobox"], [role="dialog"]') !== null
  );
}

/** The workbench by keyboard: `?` lists the keys, `g` and a letter go to a page. */
export function Shortcuts() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [shown, setShown] = useState(false);
  const before = useRef(0);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
      const page = pages.find(({ key }) => key === event.key);
      if (page && event.timeStamp - before.current < pairWithin) {
        before.current = 0;
        event.preventDefault();
        void navigate(page.to);
        return;
      }
      before.current = event.key === 'g' ? event.timeStamp : 0;
      if (event.key === '?') setShown(true);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [navigate]);
  const rows = [
    { keys: ['⌘K', 'Ctrl K'], name: t('shell.search') },
    { keys: ['?'], name: t('shell.shortcuts') },
    ...pages.map(({ key, name }) => ({ keys: [`g ${key}`], name: t(name) })),
  ];
  return (
    <>
      <Button type="text" aria-label={t('shell.shortcuts')} icon={<QuestionCircleOutlined aria-hidden />} onClick={() => setShown(true)} />
      <Modal open={shown} title={t('shell.shortcuts')} footer={null} onCancel={() => setShown(false)} width={420} destroyOnHidden>
        <dl className="shortcuts">
          {rows.map(({ keys, name }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dd>
            </div>
          ))}
        </dl>
        <p className="small quiet">{t('shell.shortcutsHint')}</p>
      </Modal>
    </>
  );
}
