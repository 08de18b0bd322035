import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useResource } from '../../api/catalog.ts';
import { usePerson } from '../../api/session.ts';
import { useLoad } from '../../api/store.ts';
import type { Load } from '../../api/wire.ts';
import { useText } from '../../language/language.tsx';
import { LinkButton } from '../../shell/link-button.tsx';
import { Page } from '../../shell/page.tsx';
import { Answered } from '../../states/answered.tsx';
import { LoadCounts, LoadFacts, LoadReasons } from './load-facts.tsx';
import { LoadState } from './load-state.tsx';
import { Quarantine } from './quarantine/quarantine.tsx';
import { RunningLoad } from './running-load.tsx';
import './data.css';

/** One load: how far it is, what it counted, and the rows it put aside, to be corrected. */
export function LoadPage() {
  const { id = '' } = useParams();
  const load = useLoad(id);
  return (
    <Answered whole query={load} rows={8}>
      {(found) => <OneLoad key={found.id} load={found} />}
    </Answered>
  );
}

function OneLoad({ load }: { load: Load }) {
  const { t } = useTranslation();
  const person = usePerson();
  const resource = useResource(load.resource);
  const name = resource.data?.published?.name ?? load.resource;
  useRenewedLists(load);
  const officer = person.agency.id === load.agency && person.roles.includes('officer');
  return (
    <Page
      title={load.file.name}
      trail={[
        { to: '/loads', label: t('nav.data') },
        { to: `/loads/versions/${load.resource}`, label: name },
      ]}
      lead={<LoadState load={load} />}
      actions={
        load.state === 'running' ? null : (
          <>
            {load.version ? (
              <LinkButton to={`/loads/versions/${load.resource}?to=${load.version}`}>
                {t('load.toVersion', { version: load.version })}
              </LinkButton>
            ) : null}
            {officer ? <LinkButton to={`/loads/new?resource=${load.resource}&mode=${load.mode}`}>{t('load.again')}</LinkButton> : null}
          </>
        )
      }
    >
      {load.state === 'running' ? <RunningLoad load={load} /> : null}
      {load.problem ? <Refused load={load} /> : null}
      {load.state === 'running' || load.counts.rows > 0 ? <LoadCounts load={load} /> : null}
      {load.reasons.length > 0 ? <LoadReasons load={load} /> : null}
      {load.counts.bad > 0 && load.state !== 'running' ? <Quarantine load={load} officer={officer} /> : null}
      <LoadFacts load={load} />
    </Page>
  );
}

/** What other pages know of the data is old once a load that one watched has ended. */
function useRenewedLists({ state }: Load): void {
  const queries = useQueryClient();
  const before = useRef(state);
  useEffect(() => {
    if (before.current === 'running' && state !== 'running')
      for (const key of ['loads', 'data-versions', 'uploads']) void queries.invalidateQueries({ queryKey: [key] });
    before.current = state;
  }, [state, queries]);
}

function Refused({ load }: { load: Load }) {
  const text = useText();
  if (!load.problem) return null;
  return (
    <div className={load.state === 'cancelled' ? 'problem problem-calm' : 'problem'} role="alert">
      <p className="problem-what">{text(load.problem.message)}</p>
      <p>{text(load.problem.remedy)}</p>
      <p className="problem-foot">
        <code>{load.problem.code}</code>
      </p>
    </div>
  );
}
