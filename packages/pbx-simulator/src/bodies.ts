import type { IncomingMessage } from 'node:http';

const LIMIT = 1 << 20;

/** The body of a request; undefined when it is larger than 1 MiB, or its connection ended. */
export async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of request) {
      const bytes = Buffer.from(part);
      size += bytes.length;
      if (size <= LIMIT) parts.push(bytes);
    }
  } catch {
    return undefined;
  }
  return size > LIMIT ? undefined : Buffer.concat(parts);
}

/** The fields of a form, urlencoded or multipart; undefined when it is neither. */
export async function readForm(body: Buffer, contentType: string): Promise<FormData | undefined> {
  try {
    const headers = { 'content-type': contentType };
    return await new Response(new Uint8Array(body), { headers }).formData();
  } catch {
    return undefined;
  }
}

/** The JSON of a body; undefined when it is none. */
export function readJson(body: Buffer | string): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}
