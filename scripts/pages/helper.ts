/** A thread that helps to make the pages of a site: takes its task, and tells what it made. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Link } from './links';
import { makePages, type Task } from './make-pages';
import { SiteFolder, type Groups } from './site-folder';

/** What a thread is given: its task, and what the folder has from before. */
export type Helping = { task: Task; dir: string; before: Groups };

/** What it tells. */
export type Helped = { groups: Groups; links: Link[] };

const { task, dir, before } = workerData as Helping;
const folder = new SiteFolder(dir, before);
const links = await makePages(task, folder);
parentPort!.postMessage({ groups: folder.groups, links } satisfies Helped);
