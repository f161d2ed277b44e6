import type * as z from 'zod';

/** Why the HTTP API did not give what was asked for. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  /** The server's code; `UNREACHABLE` when it did not answer in time, `INVALID_ANSWER` when it was not understood. */
  readonly code: string;
  /** The HTTP status; undefined without an answer. */
  readonly status: number | undefined;

  constructor(code: string, message: string, status?: number, cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.status = status;
  }
}

/** How long the server may take to answer, in milliseconds. */
const timeoutMs = 15_000;

/**
 * Asks the API of the page's own server: `getJson('logs', { limit: 100 }, schema, signal)`. Parameters that are undefined
 * are left out.
 *
 * @param path what follows `/api/v1/`
 * @throws ApiError
 */
export function getJson<S extends z.ZodType>(
  path: string,
  parameters: Readonly<Record<string, string | number | undefined>>,
  schema: S,
  signal?: AbortSignal,
): Promise<z.output<S>> {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters))
    if (value !== undefined) query.set(name, String(value));
  const text = query.toString();
  return ask(`/api/v1/${path}${text === '' ? '' : `?${text}`}`, { signal: signal ?? null }, schema);
}

/**
 * Posts JSON to the API of the page's own server. Nothing is sent twice.
 * @throws ApiError
 */
export function postJson<S extends z.ZodType>(path: string, body: unknown, schema: S): Promise<z.output<S>> {
  const headers = { 'content-type': 'application/json' };
  return ask(`/api/v1/${path}`, { method: 'POST', headers, body: JSON.stringify(body) }, schema);
}

/**
 * Removes something at the API of the page's own server. Nothing is asked twice.
 * @throws ApiError
 */
export function deleteJson<S extends z.ZodType>(path: string, schema: S): Promise<z.output<S>> {
  return ask(`/api/v1/${path}`, { method: 'DELETE' }, schema);
}

/** Where a server says what is wrong with an upload, line by line. */
export interface UploadProblem {
  readonly line: number;
  readonly message: string;
}

/**
 * Puts JSON, or a file as it is, to the API of the page's own server. Nothing is sent twice.
 * @param onProblems told what a refused file has wrong, before the error is thrown
 * @throws ApiError
 */
export function put<S extends z.ZodType>(
  path: string,
  content: {
    readonly type: string;
    readonly body: BodyInit;
    readonly headers?: Readonly<Record<string, string>>;
  },
  schema: S,
  onProblems?: (problems: readonly UploadProblem[]) => void,
): Promise<z.output<S>> {
  const init = {
    method: 'PUT',
    headers: { 'content-type': content.type, ...content.headers },
    body: content.body,
  };
  return ask(`/api/v1/${path}`, init, schema, (body) => {
    const { problems } = body as { problems?: readonly UploadProblem[] };
    if (Array.isArray(problems)) onProblems?.(problems as readonly UploadProblem[]);
  });
}

async function ask<S extends z.ZodType>(
  url: string,
  init: RequestInit,
  schema: S,
  onRefusal?: (body: object) => void,
): Promise<z.output<S>> {
  // A file takes as long as its way to the server does.
  const timeout = AbortSignal.timeout(init.method === 'PUT' ? 10 * timeoutMs : timeoutMs);
  const signal = init.signal ? AbortSignal.any([init.signal, timeout]) : timeout;
  let response: Response;
  try {
    response = await fetch(url, { cache: 'no-store', ...init, signal });
  } catch (cause) {
    throw new ApiError('UNREACHABLE', 'the server did not answer', undefined, cause);
  }
  const { status } = response;
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) {
    if (typeof body === 'object' && body !== null) onRefusal?.(body);
    const { error, message } = (typeof body === 'object' && body !== null ? body : {}) as {
      error?: unknown;
      message?: unknown;
    };
    throw new ApiError(
      typeof error === 'string' ? error : `HTTP_${status}`,
      typeof message === 'string' ? message : `the server answered ${status}`,
      status,
    );
  }
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new ApiError('INVALID_ANSWER', `${issue?.path.join('.')}: ${issue?.message}`, status);
}
