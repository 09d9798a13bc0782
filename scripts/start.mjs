/** Installs what is missing, builds the site and serves it: `npm start [-- --port <n>]`. */
import { install, run } from './setup.mjs';

install();
if (!run('npm', ['run', '--silent', 'build'])) process.exit(1);
process.exit(run('npm', ['run', '--silent', 'preview', '--', ...process.argv.slice(2)]) ? 0 : 1);
