import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { defineRoute, kernelFaults, type Principal, type Route } from '#kernel';
import { mediaTypes } from '../files/write-file.ts';
import { applyForDataset, findApplicable, isMendable } from '../operations/apply-for-dataset.ts';
import { downloadGranted } from '../operations/download-granted.ts';
import { declineAgreement, signAgreement } from '../operations/sign-agreement.ts';
import { viewApplication } from '../operations/view-application.ts';
import { describeLimit, drawFields, readFields } from '../pages/application-form.ts';
import { applicationPage } from '../pages/application-page.ts';
import { type FormTrouble, textIn, troubleOf } from '../pages/form-page.ts';
import { frameOf, type LawWords } from '../pages/page-frame.ts';
import type { Room } from '../room.ts';
import { citeApplication } from '../rules/cite-law.ts';
import { formBody } from './account-routes.ts';
import { boundCaller } from './bound-callers.ts';
import { formOf } from './portal-routes.ts';
import { attachment, sendPrivatePage } from './send-page.ts';

const lang = Type.Optional(Type.String({ maxLength: 20 }));
const slugParams = Type.Object({ slug: Type.String({ maxLength: 80 }) });
const numberParams = Type.Object({ number: Type.String({ maxLength: 30 }) });
const formLimit = 65_536;

/** Applications for conditionally open data: to file, to follow, to sign, to take. All of them one's own. */
export function applicationRoutes(room: Room): Route[] {
  type Applicable = Awaited<ReturnType<typeof findApplicable>>;
  const showForm = async (
    request: FastifyRequest,
    reply: FastifyReply,
    principal: Principal,
    { entry, law }: Applicable,
    values: Readonly<Record<string, unknown>>,
    trouble?: FormTrouble,
  ) => {
    const frame = frameOf(room, request, '', principal);
    const person = await room.accounts.find(principal.id);
    const page = {
      ...frame,
      pack: room.pack.id,
      title: frame.t.applyTitle(entry.name),
      dataset: { name: entry.name, link: frame.link(`/datasets/${entry.slug}`), address: `/datasets/${entry.slug}/apply` },
      conditions: entry.opening.conditions,
      person: person && `${person.name}${frame.t.comma}${person.identity}`,
      intro: frame.t.applyIntro(describeLimit(law.answer.limit, frame.t), law.agreement !== undefined),
      fields: drawFields(law, entry, values, frame),
      trouble,
      lawWords: [frame.law(citeApplication(room.pack))].filter((words): words is LawWords => words !== undefined),
    };
    return sendPrivatePage(reply, room.renderer.render('apply', page));
  };
  const showApplication = async (
    request: FastifyRequest,
    reply: FastifyReply,
    principal: Principal,
    number: string,
    trouble?: FormTrouble,
  ) => {
    const frame = frameOf(room, request, '', principal);
    const viewed = await viewApplication(room, principal, number);
    return sendPrivatePage(reply, room.renderer.render('application', applicationPage(room, frame, viewed, trouble)));
  };
  return [
    defineRoute({
      operation: 'portal.show-application-form',
      method: 'GET',
      url: '/datasets/:slug/apply',
      allow: ['citizen'],
      page: true,
      summary: { zh: '申请表', en: 'The form to apply for a dataset' },
      schemas: { params: slugParams, query: Type.Object({ lang }) },
      handle: async ({ params, principal, request, reply }) =>
        showForm(request, reply, principal, await findApplicable(room, params.slug), {}),
    }),
    defineRoute({
      operation: 'portal.apply',
      method: 'POST',
      url: '/datasets/:slug/apply',
      allow: ['citizen'],
      page: true,
      bodyLimit: formLimit,
      summary: { zh: '申请有条件开放的数据', en: 'Apply for conditionally open data' },
      schemas: { params: slugParams, body: formBody, query: Type.Object({ lang }) },
      async handle({ params, body, principal, request, reply }) {
        const applicable = await findApplicable(room, params.slug);
        const application = readFields(applicable.law, body);
        try {
          boundCaller(room.filings, principal.id, reply);
          const number = await applyForDataset(room, principal, applicable, application);
          return reply.header('cache-control', 'no-store').redirect(frameOf(room, request, '').link(`/applications/${number}`), 303);
        } catch (error) {
          if (!isMendable(error)) throw error;
          return showForm(
            request,
            reply.code(error.status),
            principal,
            applicable,
            application,
            troubleOf(error, frameOf(room, request, '')),
          );
        }
      },
    }),
    defineRoute({
      operation: 'portal.show-application',
      method: 'GET',
      url: '/applications/:number',
      allow: ['citizen'],
      page: true,
      summary: { zh: '申请的办理情况', en: 'How an application stands' },
      schemas: { params: numberParams, query: Type.Object({ lang }) },
      handle: ({ params, principal, request, reply }) => showApplication(request, reply, principal, params.number),
    }),
    defineRoute({
      operation: 'portal.sign-agreement',
      method: 'POST',
      url: '/applications/:number/agreement',
      allow: ['citizen'],
      page: true,
      bodyLimit: formLimit,
      summary: { zh: '签署或者不签订协议', en: 'Sign the agreement, or decline it' },
      schemas: { params: numberParams, body: formBody, query: Type.Object({ lang }) },
      async handle({ params, body, principal, request, reply }) {
        try {
          if (textIn(body, 'answer') === 'declined') await declineAgreement(room, principal, params.number);
          else await signAgreement(room, principal, params.number, { read: textIn(body, 'read'), signature: textIn(body, 'signature') });
        } catch (error) {
          if (!isMendable(error)) throw error;
          return showApplication(request, reply.code(error.status), principal, params.number, troubleOf(error, frameOf(room, request, '')));
        }
        return reply.header('cache-control', 'no-store').redirect(frameOf(room, request, '').link(`/applications/${params.number}`), 303);
      },
    }),
    defineRoute({
      operation: 'portal.withdraw-application',
      method: 'POST',
      url: '/applications/:number/withdraw',
      allow: ['citizen'],
      page: true,
      bodyLimit: formLimit,
      summary: { zh: '撤回申请', en: 'Withdraw an application' },
      schemas: { params: numberParams, query: Type.Object({ lang }) },
      async handle({ params, principal, request, reply }) {
        await viewApplication(room, principal, params.number);
        await room.casework.withdraw({ number: params.number, principal });
        return reply.header('cache-control', 'no-store').redirect(frameOf(room, request, '').link(`/applications/${params.number}`), 303);
      },
    }),
    defineRoute({
      operation: 'portal.print-notice',
      method: 'GET',
      url: '/applications/:number/notice.pdf',
      allow: ['citizen'],
      page: true,
      produces: 'application/pdf',
      summary: { zh: '申请的告知书（PDF）', en: 'The decision on an application in writing, as a PDF' },
      schemas: { params: numberParams, query: Type.Object({ lang }) },
      async handle({ params: { number }, principal, request, reply }) {
        await viewApplication(room, principal, number);
        const { language } = frameOf(room, request, '', principal);
        const file = await room.casework.printNotice({ number, principal, language });
        return reply
          .header('content-disposition', attachment(`notice-${number}.pdf`, `告知书-${number}.pdf`))
          .header('cache-control', 'no-store')
          .type('application/pdf')
          .send(Buffer.from(file.buffer, file.byteOffset, file.byteLength));
      },
    }),
    defineRoute({
      operation: 'portal.download-decision',
      method: 'GET',
      url: '/applications/:number/documents/:document',
      allow: ['citizen'],
      page: true,
      produces: 'application/octet-stream',
      summary: { zh: '申请的书面答复（留存记录）', en: 'An answer in writing to an application; taking it is recorded' },
      schemas: {
        params: Type.Object({ number: Type.String({ maxLength: 30 }), document: Type.String({ maxLength: 20 }) }),
        query: Type.Object({ lang }),
      },
      async handle({ params: { number, document: id }, principal, reply }) {
        const { decisions } = await viewApplication(room, principal, number);
        if (!decisions.some((each) => each.id === id)) throw kernelFaults['kernel.not-found']();
        const { document, content } = await room.casework.downloadDocument(number, id, principal);
        return reply
          .header('content-disposition', attachment(`document-${id}`, document.name))
          .header('cache-control', 'no-store')
          .type(document.mediaType)
          .send(content);
      },
    }),
    defineRoute({
      operation: 'portal.download-granted',
      method: 'GET',
      url: '/applications/:number/download.:kind',
      allow: ['citizen'],
      page: true,
      produces: 'text/csv',
      summary: { zh: '获取已开放给本人的数据', en: 'Take data that was opened to you' },
      schemas: {
        params: Type.Object({ number: Type.String({ maxLength: 30 }), kind: Type.String({ maxLength: 10 }) }),
        query: Type.Object({ form: Type.Optional(Type.Enum(['exact', 'excel'])), lang }),
      },
      async handle({ params, query, principal, reply }) {
        const form = formOf(params.kind, query.form);
        const { entry, receipt, version, file } = await downloadGranted(room, principal, params.number, form);
        return reply
          .header(
            'content-disposition',
            attachment(`${entry.slug}.${params.kind}`, `${entry.name}-${params.number}-v${version}.${params.kind}`),
          )
          .header('cache-control', 'no-store')
          .header('shuyuan-receipt', Buffer.from(JSON.stringify(receipt)).toString('base64url'))
          .type(mediaTypes[form])
          .send(file);
      },
    }),
  ];
}
