/**
 * The copy of the story on the reader's device, as a page deals with it: the only place that registers
 * the worker, and only when the reader asks.
 */
import { version } from '$app/environment';
import { resolve } from '$app/paths';
import type { OfflineState } from '$lib/ui/offline';
import { copiesIn, deleteCopies, type Copy, type Progress, type Wish } from './kept';

const scope = resolve('/');
const at = (file: string) => `${scope}${file}`;

let trusted: unknown;

/** The worker's address, where trusted types are asked for as one of them; there is one policy for it in a page. */
function trustedWorker(): string {
	const worker = at('service-worker.js');
	trusted ??= window.trustedTypes
		?.createPolicy('kept-copy', { createScriptURL: (url) => (url === worker ? url : undefined) })
		.createScriptURL(worker);
	// TypeScript's DOM does not know that an address may be such a type.
	return (trusted as string | undefined) ?? worker;
}

/** Waits until a worker is the one that answers, or has failed to become it. */
function settled(worker: ServiceWorker): Promise<void> {
	return new Promise((resolve) => {
		const check = () => {
			if (['activated', 'redundant'].includes(worker.state)) resolve();
		};
		worker.addEventListener('statechange', check);
		check();
	});
}

const oneSecond = () => new Promise<void>((resolve) => setTimeout(resolve, 1000));

/** How much of the device a copy would take, bytes; 0 where none is to be had. */
async function offeredBytes(): Promise<number> {
	try {
		const { bytes } = await (await fetch(at('offline.json'))).json();
		return Number(bytes) || 0;
	} catch {
		return 0;
	}
}

/** Shows and changes what is kept. */
class OfflineCopy {
	state = $state.raw<OfflineState>({ now: 'unknown' });
	/** How much of the device it takes; 0 where none is to be had. */
	bytes = $state(0);
	#wanted = 0;

	/** Looks for a copy, and for whether one is to be had: not in a browser that keeps nothing. Stores nothing. */
	async look(): Promise<void> {
		if (!('serviceWorker' in navigator)) return;
		let copy: Copy | undefined;
		let registration: ServiceWorkerRegistration | undefined;
		try {
			registration = await navigator.serviceWorker.getRegistration(scope);
			[copy] = await copiesIn(scope);
		} catch {
			return;
		}
		this.bytes = copy?.bytes ?? (await offeredBytes());
		if (copy) this.state = { now: 'kept', at: copy.at };
		else if (registration?.installing) await this.keep();
		else if (this.bytes) this.state = { now: 'none' };
	}

	/** Registers the worker, which fetches the copy. */
	async keep(): Promise<void> {
		const wanted = ++this.#wanted;
		const container = navigator.serviceWorker;
		let why: 'room' | 'network' = 'network';
		let ended = () => {};
		const end = new Promise<void>((resolve) => (ended = resolve));
		const hear = ({ data }: MessageEvent<Progress>) => {
			if ('failed' in data) why = data.failed;
			else if (wanted === this.#wanted) this.state = { now: 'keeping', kept: data.kept };
			if ('failed' in data || data.kept === 1) ended();
		};
		this.state = { now: 'keeping', kept: 0 };
		container.addEventListener('message', hear);
		try {
			// Where the browser decides alone, it deletes such a copy later.
			void navigator.storage?.persist?.().catch(() => false);
			const registration = await container.register(trustedWorker(), { scope });
			const worker = registration.installing ?? registration.waiting ?? registration.active!;
			await settled(worker);
			// Why it failed is told by a message, which may come after its state.
			if (worker.state === 'redundant') await Promise.race([end, oneSecond()]);
			const ask = (wish: Wish) => worker.postMessage(wish);
			// One that was there before, and whose copy was removed, fetches it when it is asked.
			if (worker.state === 'activated' && !(await copiesIn(scope)).length) {
				ask({ keep: true });
				await end;
			}
			ask({ answer: version });
		} catch {
			// Refused, as in private windows, or the worker itself did not come.
		} finally {
			container.removeEventListener('message', hear);
		}
		if (wanted !== this.#wanted) return;
		const [copy] = await copiesIn(scope).catch(() => []);
		this.state = copy ? { now: 'kept', at: copy.at } : { now: 'failed', why };
	}

	/** Deletes all that is kept, and takes the worker off. */
	async remove(): Promise<void> {
		this.#wanted += 1;
		const registration = await navigator.serviceWorker.getRegistration(scope);
		await registration?.unregister();
		await deleteCopies(scope);
		this.state = { now: 'none' };
	}
}

/** One a page: it goes on while the dialog that shows it is closed. */
export const offlineCopy = new OfflineCopy();
