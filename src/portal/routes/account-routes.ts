import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { defineRoute, type Principal, publicKinds, type Route } from '#kernel';
import { isMendable } from '../operations/apply-for-dataset.ts';
import { accountPage } from '../pages/account-page.ts';
import { type FormTrouble, safeNext, textIn, troubleOf } from '../pages/form-page.ts';
import { frameOf } from '../pages/page-frame.ts';
import type { Room } from '../room.ts';
import { boundCaller, callerOf } from './bound-callers.ts';
import { sendPrivatePage } from './send-page.ts';

const lang = Type.Optional(Type.String({ maxLength: 20 }));
/** Forms say for themselves what is wrong with them: the schema only bounds what comes. */
export const formBody = Type.Record(
  Type.String({ maxLength: 40 }),
  Type.Union([Type.String({ maxLength: 12_000 }), Type.Array(Type.String({ maxLength: 100 }), { maxItems: 1_000 })]),
  {
    maxProperties: 30,
  },
);
const formLimit = 65_536;

/** Accounts of the public: to sign up, in and out, to change the password, to hold a personal key. */
export function accountRoutes(room: Room): Route[] {
  const { accounts } = room;
  const form = (template: string, request: FastifyRequest, reply: FastifyReply, principal: Principal, more: object) => {
    const frame = frameOf(room, request, '', principal);
    return sendPrivatePage(
      reply,
      room.renderer.render(template, { ...frame, pack: room.pack.id, trouble: undefined, values: {}, note: '', ...more }),
    );
  };
  const retry = (
    template: string,
    request: FastifyRequest,
    reply: FastifyReply,
    principal: Principal,
    error: unknown,
    more: (trouble: FormTrouble) => object,
  ) => {
    if (!isMendable(error) && !(error instanceof Error && 'status' in error && error.status === 401)) throw error;
    const trouble = troubleOf(error as Parameters<typeof troubleOf>[0], frameOf(room, request, '', principal));
    return form(template, request, reply.code(Number((error as { status?: number }).status ?? 422)), principal, more(trouble));
  };
  return [
    defineRoute({
      operation: 'portal.show-sign-in',
      method: 'GET',
      url: '/account/sign-in',
      allow: 'anyone',
      page: true,
      summary: { zh: '登录页', en: 'The sign-in page' },
      schemas: {
        query: Type.Object({
          next: Type.Optional(Type.String({ maxLength: 300 })),
          done: Type.Optional(Type.String({ maxLength: 20 })),
          lang,
        }),
      },
      async handle({ query, principal, request, reply }) {
        const { t } = frameOf(room, request, '');
        const note = query.done === 'signed-up' ? t.signedUp : query.done === 'password' ? t.passwordDone : '';
        return form('sign-in', request, reply, principal, { title: t.signInTitle, next: safeNext(query.next), note });
      },
    }),
    defineRoute({
      operation: 'portal.sign-in',
      method: 'POST',
      url: '/account/sign-in',
      allow: 'anyone',
      page: true,
      bodyLimit: formLimit,
      summary: { zh: '社会公众登录', en: 'Sign in to the public site' },
      schemas: { body: formBody, query: Type.Object({ lang }) },
      async handle({ body, principal, request, reply }) {
        const next = safeNext(textIn(body, 'next'));
        try {
          // One address may not try one password on many logins: the lock of a login would not see it.
          boundCaller(room.signIns, callerOf(room, request), reply);
          const { token } = await accounts.signIn(textIn(body, 'login'), textIn(body, 'password').slice(0, 256), principal);
          return reply.header('set-cookie', accounts.writeCookie(token, request)).header('cache-control', 'no-store').redirect(next, 303);
        } catch (error) {
          const { t } = frameOf(room, request, '');
          return retry('sign-in', request, reply, principal, error, (trouble) => ({
            title: t.signInTitle,
            next,
            trouble,
            values: { login: textIn(body, 'login') },
          }));
        }
      },
    }),
    defineRoute({
      operation: 'portal.show-sign-up',
      method: 'GET',
      url: '/account/sign-up',
      allow: 'anyone',
      page: true,
      summary: { zh: '注册页', en: 'The sign-up page' },
      schemas: { query: Type.Object({ next: Type.Optional(Type.String({ maxLength: 300 })), lang }) },
      async handle({ query, principal, request, reply }) {
        const { t } = frameOf(room, request, '');
        return form('sign-up', request, reply, principal, {
          title: t.signUpTitle,
          kinds: publicKinds,
          next: safeNext(query.next),
          values: { kind: 'citizen' },
        });
      },
    }),
    defineRoute({
      operation: 'portal.sign-up',
      method: 'POST',
      url: '/account/sign-up',
      allow: 'anyone',
      page: true,
      bodyLimit: formLimit,
      summary: { zh: '社会公众注册', en: 'Sign up to the public site' },
      schemas: { body: formBody, query: Type.Object({ lang }) },
      async handle({ body, principal, request, reply }) {
        const frame = frameOf(room, request, '');
        const next = safeNext(textIn(body, 'next'));
        try {
          boundCaller(room.signUps, callerOf(room, request), reply);
          const kind = publicKinds.find((each) => each === textIn(body, 'kind')) ?? 'citizen';
          await accounts.signUp({
            kind,
            login: textIn(body, 'login'),
            password: textIn(body, 'password').slice(0, 256),
            name: textIn(body, 'name'),
            identity: textIn(body, 'identity'),
            contact: textIn(body, 'contact'),
          });
          return reply.header('cache-control', 'no-store').redirect(frame.link('/account/sign-in', { next, done: 'signed-up' }), 303);
        } catch (error) {
          // Neither password nor number go back into the page.
          const values = {
            kind: textIn(body, 'kind') || 'citizen',
            login: textIn(body, 'login'),
            name: textIn(body, 'name'),
            contact: textIn(body, 'contact'),
          };
          return retry('sign-up', request, reply, principal, error, (trouble) => ({
            title: frame.t.signUpTitle,
            kinds: publicKinds,
            next,
            trouble,
            values,
          }));
        }
      },
    }),
    defineRoute({
      operation: 'portal.sign-out',
      method: 'POST',
      url: '/account/sign-out',
      allow: ['citizen'],
      page: true,
      bodyLimit: formLimit,
      summary: { zh: '社会公众退出登录', en: 'Sign out of the public site' },
      schemas: {},
      async handle({ principal, request, reply }) {
        await accounts.signOut(principal);
        return reply.header('set-cookie', accounts.writeCookie('', request)).header('cache-control', 'no-store').redirect('/', 303);
      },
    }),
    defineRoute({
      operation: 'portal.show-account',
      method: 'GET',
      url: '/account',
      allow: ['citizen'],
      page: true,
      summary: { zh: '我的申请', en: 'My applications and my key' },
      schemas: { query: Type.Object({ lang }) },
      async handle({ principal, request, reply }) {
        const frame = frameOf(room, request, '', principal);
        return sendPrivatePage(reply, room.renderer.render('account', await accountPage(room, frame, principal, undefined)));
      },
    }),
    defineRoute({
      operation: 'portal.issue-key',
      method: 'POST',
      url: '/account/key',
      allow: ['citizen'],
      page: true,
      bodyLimit: formLimit,
      summary: { zh: '签发个人接口密钥', en: 'Issue a personal API key' },
      schemas: {},
      async handle({ principal, request, reply }) {
        const key = await accounts.issueKey(principal);
        const frame = frameOf(room, request, '', principal);
        return sendPrivatePage(reply, room.renderer.render('account', await accountPage(room, frame, principal, key)));
      },
    }),
    defineRoute({
      operation: 'portal.revoke-key',
      method: 'POST',
      url: '/account/key/revoke',
      allow: ['citizen'],
      page: true,
      bodyLimit: formLimit,
      summary: { zh: '吊销个人接口密钥', en: 'Revoke the personal API key' },
      schemas: {},
      async handle({ principal, reply }) {
        await accounts.revokeKey(principal);
        return reply.header('cache-control', 'no-store').redirect('/account', 303);
      },
    }),
    defineRoute({
      operation: 'portal.show-password',
      method: 'GET',
      url: '/account/password',
      allow: ['citizen'],
      page: true,
      summary: { zh: '修改密码页', en: 'The page to change the password' },
      schemas: { query: Type.Object({ lang }) },
      handle: async ({ principal, request, reply }) =>
        form('password', request, reply, principal, { title: frameOf(room, request, '').t.passwordTitle }),
    }),
    defineRoute({
      operation: 'portal.change-password',
      method: 'POST',
      url: '/account/password',
      allow: ['citizen'],
      page: true,
      bodyLimit: formLimit,
      summary: { zh: '修改密码', en: 'Change the password' },
      schemas: { body: formBody, query: Type.Object({ lang }) },
      async handle({ body, principal, request, reply }) {
        const frame = frameOf(room, request, '');
        const login = textIn(body, 'login');
        try {
          boundCaller(room.signIns, callerOf(room, request), reply);
          await accounts.changePassword({
            login,
            password: textIn(body, 'password').slice(0, 256),
            newPassword: textIn(body, 'newPassword').slice(0, 256),
          });
          return reply
            .header('set-cookie', accounts.writeCookie('', request))
            .header('cache-control', 'no-store')
            .redirect(frame.link('/account/sign-in', { done: 'password' }), 303);
        } catch (error) {
          return retry('password', request, reply, principal, error, (trouble) => ({
            title: frame.t.passwordTitle,
            trouble,
            values: { login },
          }));
        }
      },
    }),
  ];
}
