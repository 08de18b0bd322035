import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assignOffices } from '../../api/organization.ts';
import type { Agency } from '../../api/wire.ts';
import { useLanguage } from '../../language/language.tsx';
import { ProblemView } from '../../states/problem-view.tsx';
import { useWordOptions } from './word-options.ts';

/** The statutory offices that an agency holds: what no agency holds, nobody can decide. */
export function AssignOffices({ agency }: { agency: Agency }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const options = useWordOptions('offices');
  const [asking, setAsking] = useState(false);
  const [offices, setOffices] = useState<string[]>(agency.offices);
  const name = language === 'en' ? agency.nameEn : agency.name;
  const assign = useMutation({
    mutationFn: () => assignOffices(agency.id, offices),
    onSuccess: () => {
      setAsking(false);
      void queries.invalidateQueries({ queryKey: ['agencies'] });
      void queries.invalidateQueries({ queryKey: ['roles'] });
      void message.success(t('agency.officesSaved'));
    },
  });
  const open = () => {
    setOffices(agency.offices);
    assign.reset();
    setAsking(true);
  };
  return (
    <>
      <Button size="small" onClick={open} aria-label={t('account.changeOf', { what: t('agency.assign'), name })}>
        {t('agency.assign')}
      </Button>
      <Modal
        open={asking}
        title={t('agency.officesOf', { name })}
        okText={t('agency.assign')}
        cancelText={t('form.cancel')}
        okButtonProps={{ loading: assign.isPending }}
        onOk={() => assign.mutate()}
        onCancel={() => setAsking(false)}
      >
        <Select
          mode="multiple"
          style={{ width: '100%' }}
          aria-label={t('agency.officesOf', { name })}
          value={offices}
          onChange={setOffices}
          options={options}
          showSearch={{ optionFilterProp: 'label' }}
        />
        <p className="small">{t('agency.officesHint')}</p>
        {assign.isError ? <ProblemView error={assign.error} /> : null}
      </Modal>
    </>
  );
}
