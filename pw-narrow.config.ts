import { existsSync } from 'node:fs';
import config from '/work/main/playwright.config';
const servers = config.webServer as { command: string; url: string }[];
export default { ...config, testDir: '/work/main/tests/e2e', outputDir: '/tmp/pw-out', retries: 0, reporter: 'list', webServer: servers.filter(({ command }) => { const dir = /--dir (\S+)/.exec(command)?.[1]; return !dir || existsSync('/work/main/' + dir + '/index.html'); }).map((s) => ({ ...s, cwd: '/work/main' })) };
