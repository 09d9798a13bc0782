/** A thread that makes pages of a site: takes its task, and tells what is on the list and what it made. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Link } from './links';
import { makePages, type OnList, type Task } from './make-pages';
import { SiteFolder, type Groups } from './site-folder';

/** What a thread is given: its task, and what the folder has from before. */
export type Helping = { task: Task; dir: string; before: Groups };

/** What it tells: first what is on the list, at the end what it put into the folder, and its links that lead to nothing there. */
export type Told = OnList | { groups: Groups; links: Link[] };

const { task, dir, before } = workerData as Helping;
const tell = (told: Told) => parentPort!.postMessage(told);
const folder = new SiteFolder(dir, before);
const links = await makePages(task, folder, tell);
tell({ groups: folder.groups, links });
