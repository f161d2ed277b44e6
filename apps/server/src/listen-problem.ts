/** Why the server cannot listen, and what to do. */
export function listenProblem(cause: unknown, host: string, port: number): string {
  const code = (cause as NodeJS.ErrnoException).code;
  const other = 'choose another with --port, PORT or server.port';
  if (code === 'EADDRINUSE')
    return `port ${port} on ${host} is in use: stop the program that uses it, or ${other}`;
  if (code === 'EACCES') return `port ${port} needs more rights than this user has: ${other} (1024 or above)`;
  if (code === 'EADDRNOTAVAIL')
    return `${host} is not an address of this machine: set server.host or --host to 127.0.0.1`;
  return `cannot listen on ${host}:${port}: ${cause instanceof Error ? cause.message : String(cause)}`;
}
