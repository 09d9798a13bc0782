import { mkdirSync, mkdtempSync, readFileSync, rmSync, existsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { pack } from '../../scripts/pack';

const dir = mkdtempSync(join(tmpdir(), 'pack-'));
afterAll(() => rmSync(dir, { recursive: true }));

test('text is packed beside itself, in the same bytes each time, and pictures are not', async () => {
	mkdirSync(join(dir, 'place'));
	const text = 'a place '.repeat(500);
	writeFileSync(join(dir, 'place/a.html'), text);
	writeFileSync(join(dir, 'og.png'), 'a picture');
	const files = ['/place/a.html', '/og.png'];
	await pack(dir, files);
	const packed = (ending: string) => readFileSync(join(dir, `place/a.html.${ending}`));
	expect(brotliDecompressSync(packed('br')).toString()).toBe(text);
	expect(gunzipSync(packed('gz')).toString()).toBe(text);
	expect(existsSync(join(dir, 'og.png.br'))).toBe(false);
	const before = [packed('br'), packed('gz')];
	await pack(dir, files);
	expect([packed('br'), packed('gz')]).toEqual(before);
});
