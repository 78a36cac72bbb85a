/** What is wrong with the notes, over every page of `npm run dev`, in the words of the terminal. */
import type { HotPayload, ViteDevServer } from 'vite';
import { report, type Problem } from '../notes/problem.ts';

/** By this name the overlay says whose fault it is, and we know our own messages. */
const NAME = 'What is wrong with the notes';

/**
 * Shows problems in the overlay of the development server, also on pages that are opened later. The
 * function returned takes those of now; once there are none any more, pages that are open load anew.
 */
export function showProblems(server: ViteDevServer): (problems: Problem[]) => void {
  const { hot } = server.environments.client;
  let message: string | undefined;
  const show = () => {
    if (message) hot.send({ type: 'error', err: { name: NAME, message, stack: '' } });
  };
  // A page that could not be rendered tells an error of its own, which says less of the same.
  const send = hot.send.bind(hot) as (...args: unknown[]) => void;
  hot.send = (...args: [HotPayload] | [string, unknown?]) => {
    const [payload] = args;
    const isError = typeof payload === 'object' && payload.type === 'error';
    if (isError && message && payload.err.name !== NAME) show();
    else send(...args);
  };
  server.ws.on('connection', show);
  return (problems) => {
    const wereThere = message !== undefined;
    message = problems.length > 0 ? report(problems) : undefined;
    if (message) show();
    else if (wereThere) hot.send({ type: 'full-reload' });
  };
}
