import { createServer, type ServerResponse } from 'node:http';

// The least that node:http can do with the same load: it hears, and sends as many bytes, without rules, disk or care.
const streams = new Set<ServerResponse>();
const reply = JSON.stringify({ ok: true, token: 'x'.repeat(24), name: 'quiet-otter', session: '' });
let message = 'data: {}\n\n';

const server = createServer({ keepAliveTimeout: 30_000 }, (request, response) => {
  if (request.url === '/api/events') {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    streams.add(response);
    response.write(message);
    return;
  }
  request.resume();
  request.on('end', () => response.end(reply));
});

const mebi = 2 ** 20;

process.on('message', (wish: { ask?: unknown; say?: string; size?: number }) => {
  if (wish.size !== undefined) message = `data: ${'x'.repeat(wish.size)}\n\n`;
  const at = Number(process.hrtime.bigint()) / 1e6;
  if (wish.ask !== undefined) {
    for (const stream of streams) stream.write(message);
    process.send?.({ type: 'asked', at, ok: true });
  }
  if (wish.say === 'memory') {
    const { user, system } = process.cpuUsage();
    const cpu = (user + system) / 1e6;
    const peak = process.resourceUsage().maxRSS / 1024;
    process.send?.({ type: 'memory', now: process.memoryUsage.rss() / mebi, peak, heap: 0, cpu });
  }
  if (wish.say === 'end') process.exit(0);
});
process.on('disconnect', () => process.exit(1));
server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () => {
  const address = server.address();
  process.send?.({ type: 'ready', port: typeof address === 'object' ? address?.port : 0 });
});
