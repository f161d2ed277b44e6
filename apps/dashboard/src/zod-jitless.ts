import * as z from 'zod';

/**
 * Zod compiles validators with `new Function` where it may. The server's content security policy forbids that, so Zod
 * is told not to try. Imported before everything else: a schema that has been used keeps what it compiled.
 */
z.config({ jitless: true });
