/** Reads an archive that is a file, as the pmtiles library asks for its pieces. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { RangeResponse, Source } from 'pmtiles';
import { ArchiveError } from '$lib/ground/gather';

/** A file on this machine, read in pieces. */
export class FileSource implements Source {
	readonly #path: string;
	readonly #file: number;
	readonly #size: number;

	constructor(path: string) {
		this.#path = path;
		this.#file = openSync(path, 'r');
		this.#size = fstatSync(this.#file).size;
	}

	getKey() {
		return this.#path;
	}

	async getBytes(offset: number, length: number): Promise<RangeResponse> {
		// The first read takes a fixed length, which a small archive does not have.
		const wanted = offset === 0 ? Math.min(length, this.#size) : length;
		if (offset + wanted > this.#size) {
			throw new ArchiveError(
				`The archive is cut off: it ends after ${this.#size} bytes, and says that there are ${offset + wanted}.`,
				'fetch it again'
			);
		}
		const bytes = new Uint8Array(wanted);
		readSync(this.#file, bytes, 0, wanted, offset);
		return { data: bytes.buffer };
	}

	close() {
		closeSync(this.#file);
	}
}
