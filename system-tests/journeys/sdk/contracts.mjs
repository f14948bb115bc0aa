// Validates the contracts with public tools, offline: node contracts.mjs <asyncapi.yaml> <folder of schemas> <openapi.json>…
import { createRequire } from 'node:module';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import Ajv from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

const { Parser, fromFile } = createRequire(import.meta.url)('@asyncapi/parser');

const [asyncApi, schemas, ...openApis] = process.argv.slice(2);
const faults = [];

globalThis.fetch = (address) => {
  throw new Error(`${address} is not in the repository`);
};

for (const file of openApis) {
  const { valid, errors } = await new Validator().validate(JSON.parse(readFileSync(file, 'utf8')));
  if (!valid) {
    faults.push(`${file}: ${JSON.stringify(errors)}`);
  }
}

const error = 0;
const { document, diagnostics } = await fromFile(new Parser(), asyncApi).parse();
diagnostics
  .filter((found) => found.severity === error)
  .forEach((found) => faults.push(`${asyncApi} ${found.path.join('/')}: ${found.message}`));
if (!document) {
  faults.push(`${asyncApi} can't be parsed`);
}

const files = readdirSync(schemas, { recursive: true }).filter((name) => name.endsWith('.json'));
for (const file of files) {
  try {
    const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, allowUnionTypes: true });
    formats(ajv);
    ajv.compile(JSON.parse(readFileSync(join(schemas, file), 'utf8')));
  } catch (fault) {
    faults.push(`${file}: ${fault.message}`);
  }
}

console.log(`${openApis.length} OpenAPI documents, ${document?.messages().length ?? 0} messages, ${files.length} schemas`);
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
