import openapiTypescript, { astToString } from 'openapi-typescript';
import { buildServer, anonymous } from '#kernel';
import { openTestPlatform } from '../../tests/open-test-platform.ts';

/** `openapi/openapi.json` from the routes' schemas, and the client's types from that. */
export async function describeInterface(): Promise<{ path: string; text: string }[]> {
  const platform = await openTestPlatform();
  const server = await buildServer({ routes: platform.routes, authenticate: async () => anonymous });
  await server.ready();
  const document = `${JSON.stringify(server.swagger(), null, 2)}\n`;
  const types = astToString(await openapiTypescript(document));
  await server.close();
  await platform.close();
  return [
    { path: 'openapi/openapi.json', text: document },
    { path: 'openapi/openapi.d.ts', text: types },
  ];
}
