import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { registerAgency, useRegions } from '../../api/organization.ts';
import type { NewAgency } from '../../api/wire.ts';
import { useLanguage } from '../../language/language.tsx';
import { ProblemView } from '../../states/problem-view.tsx';
import { useWordOptions } from './word-options.ts';

/** Registers an agency, of a kind and with offices that a law in use knows. */
export function RegisterAgency() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const regions = useRegions();
  const kinds = useWordOptions('agencyKinds');
  const offices = useWordOptions('offices');
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<NewAgency>();
  const register = useMutation({
    mutationFn: registerAgency,
    onSuccess: () => {
      setOpen(false);
      form.resetFields();
      void queries.invalidateQueries({ queryKey: ['agencies'] });
      void queries.invalidateQueries({ queryKey: ['roles'] });
      void message.success(t('agency.registered'));
    },
  });
  const required = [{ required: true, message: t('form.required') }];
  const divisions = (regions.data?.items ?? []).map(({ code, name, nameEn }) => ({
    value: code,
    label: `${language === 'en' ? nameEn : name} ${code}`,
  }));
  return (
    <div className="filters">
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('agency.register')}
      </Button>
      <Modal
        open={open}
        title={t('agency.register')}
        okText={t('agency.register')}
        cancelText={t('form.cancel')}
        okButtonProps={{ loading: register.isPending }}
        onOk={() => form.submit()}
        onCancel={() => setOpen(false)}
      >
        <Form<NewAgency>
          form={form}
          layout="vertical"
          requiredMark={false}
          onFinish={(values) => register.mutate({ ...values, offices: values.offices ?? [] })}
        >
          <Form.Item name="name" label={t('agency.nameZh')} rules={required}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="nameEn" label={t('agency.nameEn')} rules={required}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item
            name="id"
            label={t('agency.id')}
            extra={t('agency.idHint')}
            rules={[...required, { pattern: /^[a-z][a-z0-9-]{1,39}$/, message: t('agency.idHint') }]}
          >
            <Input maxLength={40} autoComplete="off" />
          </Form.Item>
          <Form.Item
            name="creditCode"
            label={t('agency.creditCode')}
            rules={[...required, { len: 18, message: t('agency.creditCodeHint') }]}
          >
            <Input maxLength={18} autoComplete="off" />
          </Form.Item>
          <Form.Item name="region" label={t('agency.region')} rules={required}>
            <Select options={divisions} showSearch={{ optionFilterProp: 'label' }} />
          </Form.Item>
          <Form.Item name="kind" label={t('agency.kind')} rules={required}>
            <Select options={kinds} />
          </Form.Item>
          <Form.Item name="offices" label={t('agency.offices')} extra={t('agency.officesHint')}>
            <Select mode="multiple" options={offices} showSearch={{ optionFilterProp: 'label' }} />
          </Form.Item>
          <Form.Item name="responsiblePerson" label={t('agency.responsiblePerson')} rules={required}>
            <Input maxLength={100} autoComplete="off" />
          </Form.Item>
          <Form.Item name="dataOffice" label={t('agency.dataOffice')} rules={required}>
            <Input maxLength={100} />
          </Form.Item>
        </Form>
        {register.isError ? <ProblemView error={register.error} /> : null}
      </Modal>
    </div>
  );
}
