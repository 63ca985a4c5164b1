import { writeFile } from 'node:fs/promises';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { openApi } from '../src/server/openapi.ts';

/** Where the web app finds the types of the API. */
export const typedClientFile = fileURLToPath(new URL('../src/web/data/api.d.ts', import.meta.url));

const head = `// The types of the API, made from its description by \`node scripts/typed-client.ts\`. Not written by hand.
/* biome-ignore-all lint: generated */
/* biome-ignore-all format: generated */
/* biome-ignore-all assist: generated */

`;

/** A report or a type of record in an address is a case of any: the types of all their addresses say no more. */
const isCase = (path: string) => /^\/api\/(?:reports|records|names)\/[^{]/.test(path);

/** The types of every operation of the API, as \`openapi-fetch\` takes them. */
export async function typedClient(): Promise<string> {
  // openapi-typescript prints with the compiler API that TypeScript 7 no longer has.
  const hooks = registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'typescript'
        ? { url: 'binesh:typescript', shortCircuit: true }
        : next(specifier, context),
    load: (url, context, next) =>
      url === 'binesh:typescript'
        ? {
            format: 'module',
            source: `import common from ${JSON.stringify(import.meta.resolve('@ts-morph/common'))}; export default common.ts;`,
            shortCircuit: true,
          }
        : next(url, context),
  });
  try {
    const { default: openapiTypes, astToString } = await import('openapi-typescript');
    const { paths, ...rest } = openApi('en') as { paths: Record<string, unknown> };
    const general = Object.fromEntries(Object.entries(paths).filter(([path]) => !isCase(path)));
    const document = JSON.parse(JSON.stringify({ ...rest, paths: general }));
    // The pages say an error's sentence and know some codes: a new one needs no new types.
    delete document.components.schemas.ErrorTold.properties.code.enum;
    const types = await openapiTypes(document);
    return head + astToString(types);
  } finally {
    hooks.deregister();
  }
}

if (import.meta.main) await writeFile(typedClientFile, await typedClient());
