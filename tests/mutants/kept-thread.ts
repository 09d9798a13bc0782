/**
 * A pool of Vitest's that keeps its thread from one changed line to the next. Vitest starts one for each, and
 * that thread then reads packages for far longer than its tests take.
 */
import type { Plugin } from 'vite';
import { ThreadsPoolWorker, type PoolOptions, type WorkerRequest } from 'vitest/node';

type Listener = (message: unknown) => void;

/** Hears of its start once and of its end never. Each run brings the settings that a start would bring. */
class KeptThread extends ThreadsPoolWorker {
	#listening: [event: string, callback: Listener][] = [];
	#config: unknown;

	override async start(): Promise<void> {
		if (!this.#config) await super.start();
	}

	override async stop(): Promise<void> {
		for (const [event, callback] of this.#listening) super.off(event, callback);
		this.#listening = [];
	}

	end = () => super.stop();

	override on(event: string, callback: Listener): void {
		this.#listening.push([event, callback]);
		super.on(event, callback);
	}

	override send(message: WorkerRequest): void {
		if (message.type === 'stop') return this.#answer('stopped');
		if (message.type === 'run') {
			return super.send(
				Object.assign(message, { context: { ...message.context, config: this.#config } })
			);
		}
		if (message.type !== 'start') return super.send(message);
		const started = this.#config;
		this.#config = message.context.config;
		if (started) this.#answer('started');
		else super.send(message);
	}

	#answer(type: 'started' | 'stopped'): void {
		const callbacks = this.#listening.filter(([event]) => event === 'message');
		queueMicrotask(() => {
			for (const [, callback] of callbacks) callback({ type, __vitest_worker_response__: true });
		});
	}
}

/** Has the tests run on one thread for as long as their process lives. */
export function keptThread(): Plugin {
	let kept: KeptThread | undefined;
	const createPoolWorker = (options: PoolOptions) => (kept ??= new KeptThread(options));
	return {
		name: 'kept-thread',
		configureVitest({ project }) {
			Object.assign(project.config, {
				pool: 'kept-thread',
				poolRunner: { name: 'kept-thread', createPoolWorker }
			});
		},
		closeBundle: () => kept?.end()
	};
}
