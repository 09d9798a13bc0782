/** What a file weighs as hosts send it. */
import { brotliCompressSync, constants } from 'node:zlib';

/**
 * Bytes of a text as brotli packs it. With a limit, one that is below it even when packed in a hurry is packed so alone:
 * that takes a tenth of the time.
 */
export function brotliWeight(text: string | Buffer, limit?: number): number {
	if (limit === undefined) return brotliCompressSync(text).length;
	const hurried = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
	return hurried.length <= limit ? hurried.length : brotliCompressSync(text).length;
}
