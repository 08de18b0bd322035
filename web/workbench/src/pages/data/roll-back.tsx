import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rollBack, useVersionComparison } from '../../api/store.ts';
import type { DataVersion } from '../../api/wire.ts';
import { formatCount } from '../../format/quantity.ts';
import { Answered } from '../../states/answered.tsx';
import { ProblemView } from '../../states/problem-view.tsx';
import { ComparisonCounts } from './version-comparison.tsx';

interface RollBackProps {
  readonly resource: string;
  readonly current: number;
  readonly version: DataVersion;
}

/** Makes an earlier version's rows stand again, with a reason, after showing what that changes. */
export function RollBackButton(props: RollBackProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" danger onClick={() => setOpen(true)} aria-label={t('history.rollBackNamed', { version: props.version.number })}>
        {t('history.rollBack')}
      </Button>
      <Modal
        open={open}
        onCancel={() => setOpen(false)}
        footer={null}
        destroyOnHidden
        width={620}
        title={t('history.rollBackTitle', { version: props.version.number })}
      >
        <Asking {...props} onClose={() => setOpen(false)} />
      </Modal>
    </>
  );
}

function Asking({ resource, current, version, onClose }: RollBackProps & { onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const comparison = useVersionComparison(resource, current, version.number);
  const act = useMutation({
    mutationFn: ({ reason }: { reason: string }) => rollBack(resource, { from: current, to: version.number, reason: reason.trim() }),
    onSuccess: (made) => {
      void message.success(t('history.rolledBack', { version: made.number, restored: version.number }));
      onClose();
    },
    onSettled: () => Promise.all(['data-versions', 'data-comparison'].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
  return (
    <Form layout="vertical" requiredMark={false} onFinish={(values: { reason: string }) => act.mutate(values)}>
      <p>{t('history.rollBackWhat', { next: current + 1, version: version.number, rows: formatCount(version.rows) })}</p>
      {/* Without a key versions cannot be compared; one may roll back all the same. */}
      {comparison.isError ? (
        <ProblemView error={comparison.error} />
      ) : (
        <Answered query={comparison} rows={3}>
          {(found) => <ComparisonCounts comparison={found} />}
        </Answered>
      )}
      <Form.Item
        name="reason"
        label={t('history.reason')}
        extra={t('history.reasonKept')}
        rules={[{ required: true, whitespace: true, min: 2, max: 500, message: t('history.reasonNeeded') }]}
      >
        <Input.TextArea autoFocus maxLength={500} />
      </Form.Item>
      {act.isError ? <ProblemView error={act.error} /> : null}
      <div className="row">
        <Button danger type="primary" htmlType="submit" loading={act.isPending}>
          {t('history.rollBackNow')}
        </Button>
        <Button onClick={onClose}>{t('form.cancel')}</Button>
      </div>
    </Form>
  );
}
