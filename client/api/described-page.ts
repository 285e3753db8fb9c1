import swagger, { type StaticDocumentSpec } from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { openApi } from './openapi.ts';

/** `/api`: the description as a page to browse and to try requests on, all of it from here. */
export async function describedPage(app: FastifyInstance, version: string): Promise<void> {
  // The types of the plugin know OpenAPI by fields; the description is made of schemas, and a test holds it against OpenAPI's own.
  const document = openApi(version) as unknown as StaticDocumentSpec['document'];
  await app.register(swagger, { mode: 'static', specification: { document } });
  await app.register(swaggerUi, {
    routePrefix: '/api',
    staticCSP: true,
    uiConfig: { docExpansion: 'list', displayRequestDuration: true, filter: true },
    // Not the sign of a framework, nor a field for descriptions of others.
    theme: {
      title: 'Rapporteur: the API',
      css: [{ filename: 'ours.css', content: '.topbar { display: none }' }],
    },
  });
}
