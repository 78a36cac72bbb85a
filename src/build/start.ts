/** `npm start`, once the site is built: serves it until Ctrl+C. `PORT` chooses another port. */
import { site } from '../site.ts';
import { serve } from './serve.ts';

try {
  const { url } = await serve('dist', site.base, Number(process.env.PORT ?? 4321));
  console.log(`\nWorkshop Notes is at ${url}\nPress Ctrl+C to stop.`);
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
  console.error('The port is taken by another program. Choose another one: PORT=4322 npm start');
  process.exitCode = 1;
}
