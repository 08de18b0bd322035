import { type Static, Type } from 'typebox';
import { Fault } from '../faults/fault.ts';
import { kernelFaults } from '../faults/kernel-faults.ts';

const bilingual = Type.Object({ zh: Type.String(), en: Type.String() });

/** The one error shape: RFC 9457 with the catalogue's code, the article behind a refusal, and what to do. */
export const problemSchema = Type.Object(
  {
    type: Type.String({ description: 'Address of the page that explains the code' }),
    title: Type.String(),
    status: Type.Integer(),
    code: Type.String(),
    detail: bilingual,
    remedy: bilingual,
    article: Type.Optional(Type.String({ description: 'pack:article, for instance wuxi-2020:19.2(3)' })),
    places: Type.Optional(
      Type.Array(
        Type.Object({
          field: Type.Optional(Type.String()),
          row: Type.Optional(Type.Integer()),
          column: Type.Optional(Type.String()),
          reason: Type.Optional(bilingual),
        }),
      ),
    ),
    requestId: Type.String(),
  },
  { $id: 'Problem' },
);

export type Problem = Static<typeof problemSchema>;

/** Turns a fault into what the caller may see. Causes and stacks stay inside. */
export function describeProblem(fault: Fault, requestId: string): Problem {
  return {
    type: `/errors/${fault.code}`,
    title: fault.text.zh,
    status: fault.status,
    code: fault.code,
    detail: fault.text,
    remedy: fault.remedy,
    ...(fault.article ? { article: fault.article } : {}),
    ...(fault.places.length > 0 ? { places: [...fault.places] } : {}),
    requestId,
  };
}

interface ValidationIssue {
  readonly instancePath?: string;
  readonly keyword?: string;
  readonly message?: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

interface FrameworkError {
  readonly code?: string;
  readonly statusCode?: number;
  readonly validation?: readonly ValidationIssue[];
  readonly validationContext?: string;
}

/** Recognises what the framework itself refuses (schema, size, media type); everything else is an internal fault. */
export function toFault(error: unknown): Fault {
  if (error instanceof Fault) return error;
  const known = error as FrameworkError;
  if (known.validation) {
    const places = known.validation.map((issue) => {
      const missing = typeof issue.params?.['missingProperty'] === 'string' ? `/${issue.params['missingProperty']}` : '';
      const field = `${issue.instancePath ?? ''}${missing}`.replace(/^\//, '').replaceAll('/', '.');
      return { field, reason: { zh: reasonInChinese(issue), en: issue.message ?? 'not as required' } };
    });
    return kernelFaults['kernel.invalid-input']({
      places,
      values: { what: places.map((place) => place.field || known.validationContext || '').join(', ') },
    });
  }
  if (known.statusCode === 413) return kernelFaults['kernel.too-large']();
  // 414: a part of an address longer than any name of ours stands for nothing.
  if (known.statusCode === 404 || known.statusCode === 414) return kernelFaults['kernel.not-found']();
  if (known.statusCode && known.statusCode >= 400 && known.statusCode < 500)
    return kernelFaults['kernel.invalid-input']({ values: { what: partOf(known.code) }, cause: error });
  return kernelFaults['kernel.internal']({ cause: error });
}

/** The part of a request that the framework could not read, in words of the standard. */
function partOf(code = ''): string {
  if (code.includes('JSON')) return 'JSON';
  if (code.includes('URL')) return 'URL';
  if (code.includes('MEDIA_TYPE') || code.includes('CONTENT_TYPE')) return 'Content-Type';
  if (code.includes('CONTENT_LENGTH')) return 'Content-Length';
  return 'HTTP';
}

function reasonInChinese(issue: ValidationIssue): string {
  switch (issue.keyword) {
    case 'required':
      return '必填';
    case 'type':
      return `类型应为 ${String(issue.params?.['type'])}`;
    case 'enum':
    case 'const':
    case 'anyOf':
      return '不在可选范围内';
    case 'minLength':
      return `至少 ${String(issue.params?.['limit'])} 个字符`;
    case 'maxLength':
      return `至多 ${String(issue.params?.['limit'])} 个字符`;
    case 'minItems':
      return `至少 ${String(issue.params?.['limit'])} 项`;
    case 'maxItems':
      return `至多 ${String(issue.params?.['limit'])} 项`;
    case 'additionalProperties':
      return `不认识的字段 ${String(issue.params?.['additionalProperty'])}`;
    default:
      return '格式不符合要求';
  }
}
