import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useCase } from '../../api/casework.ts';
import { usePack } from '../../api/law.ts';
import { useAgencyName } from '../../api/organization.ts';
import type { CaseView } from '../../api/wire.ts';
import { formatDay } from '../../format/day.ts';
import { useLanguage, useText } from '../../language/language.tsx';
import { Page } from '../../shell/page.tsx';
import { LawText } from '../../signatures/law-text.tsx';
import { Seal } from '../../signatures/seal.tsx';
import { Answered } from '../../states/answered.tsx';
import { EmptyState } from '../../states/empty-state.tsx';
import './notice.css';

/** 告知书: the decision of a case as a page to print, with its reasons, its grounds and what can be done against it. */
export function NoticePage() {
  const { number = '' } = useParams();
  const query = useCase(number);
  return (
    <Answered whole query={query} rows={10}>
      {(view) => <Notice view={view} />}
    </Answered>
  );
}

function Notice({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const text = useText();
  const agencyName = useAgencyName();
  const { language } = useLanguage();
  const decision = view.timeline.findLast((entry) => entry.what === 'answered');
  return (
    <Page
      title={t('notice.title', { type: text(view.typeName) })}
      trail={[
        { to: '/cases', label: t('nav.cases') },
        { to: `/cases/${view.number}`, label: view.number },
      ]}
      actions={
        view.status === 'closed' ? (
          <span className="row">
            <Button type="primary" icon={<DownloadOutlined aria-hidden />} href={noticeFile(view.number, language)} download>
              {t('notice.download')}
            </Button>
            <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
              {t('notice.print')}
            </Button>
          </span>
        ) : null
      }
    >
      {view.status === 'closed' && view.resultName ? (
        <article className="notice">
          <p className="notice-number numeric">{t('notice.number', { number: view.number })}</p>
          <p className="notice-to">{t('notice.to', { applicant: agencyName(view.applicant) })}</p>
          <Decided view={view} />
          <Grounds view={view} />
          <Remedies view={view} />
          {decision ? (
            <footer className="notice-foot">
              <Seal decision={view.resultName} office={agencyName(decision.agency)} at={decision.on} />
            </footer>
          ) : null}
        </article>
      ) : (
        <EmptyState what={t('notice.notYet')} how={t('notice.notYetHow')} />
      )}
    </Page>
  );
}

/** Where the notice is, set as a document. */
const noticeFile = (number: string, language: string) => `/api/v1/cases/${number}/notice?language=${language}`;

function Decided({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const text = useText();
  const { language } = useLanguage();
  return (
    <p>
      {t('notice.decided', {
        filed: formatDay(view.filedOn, language),
        type: text(view.typeName),
        title: view.about?.title ?? view.title,
        closed: formatDay(view.closedOn, language),
        result: text(view.resultName),
      })}
    </p>
  );
}

/** The steps' answers with the reasons and citations that were given. */
function Grounds({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const text = useText();
  const { language } = useLanguage();
  const agencyName = useAgencyName();
  const replies = view.steps.flatMap((step) => step.replies.map((reply) => ({ step, reply })));
  if (replies.length === 0) return null;
  return (
    <section>
      <h2>{t('notice.grounds')}</h2>
      <ol className="notice-steps">
        {replies.map(({ step, reply }) => (
          <li key={`${step.step}/${reply.agency.id}/${reply.on}`}>
            {t('notice.step', {
              step: text(step.name),
              agency: agencyName(reply.agency),
              answer: text(reply.answerName),
              day: formatDay(reply.on, language),
            })}
            {reply.reasons ? <p className="plain-text">{t('notice.reasons', { reasons: reply.reasons })}</p> : null}
            {reply.cites ? <p className="plain-text">{t('notice.cites', { cites: reply.cites })}</p> : null}
            {step.article ? <LawText citation={step.article} /> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Remedies({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const text = useText();
  const pack = usePack(view.pack);
  const names = view.remedies.map((type) => text(pack.data?.caseTypes.find((one) => one.type === type)?.name) || type);
  if (names.length === 0) return null;
  return (
    <section>
      <h2>{t('notice.remedies')}</h2>
      <p>{t('notice.remedy', { names: names.join(t('list.comma')) })}</p>
    </section>
  );
}
