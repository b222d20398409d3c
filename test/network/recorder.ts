import { connect, createServer, type Socket } from 'node:net';
import { afterEach } from 'vitest';

/** Stands between students and a door, and keeps every byte that goes to a student. */
export interface Recorder {
  readonly port: number;
  /** All that was sent so far, heads and all. */
  readonly sent: string;
}

const closing: (() => void)[] = [];

afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** Opens a recorder before a port of this machine. */
export const record = (target: number): Promise<Recorder> => {
  let sent = '';
  const sockets = new Set<Socket>();
  const server = createServer((student) => {
    const host = connect(target, '127.0.0.1');
    for (const socket of [student, host]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
    }
    student.on('data', (bytes) => host.write(bytes));
    host.on('data', (bytes) => {
      sent += bytes.toString('utf8');
      student.write(bytes);
    });
    student.on('close', () => host.destroy());
    host.on('close', () => student.destroy());
  });
  closing.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve({
        port: typeof address === 'object' && address ? address.port : 0,
        get sent() {
          return sent;
        },
      });
    });
  });
};
