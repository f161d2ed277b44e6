import { ClientRequest } from 'node:http';

/** Requests that were sent, with what was sent in them. */
const sent = [];
const { end } = ClientRequest.prototype;
ClientRequest.prototype.end = function remember(body, ...rest) {
  sent.push({ request: this, headers: this.getHeaders(), body });
  return end.call(this, body, ...rest);
};

/** What a program with a mistake may do: an error that carries all that it was about, and is not caught. */
process.on('SIGUSR2', () => {
  const cause = Object.assign(new Error('a request'), { sent });
  throw Object.assign(new Error('the worst moment', { cause }), { sent });
});
