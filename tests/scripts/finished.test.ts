import { expect, test } from 'vitest';
import { madeFromHeader } from '$lib/server/made-from-header';
import { nameOfPage } from '../../scripts/pages/finished';
import type { SiteServer } from '../../scripts/pages/site-server';

/** A server that answers for a page's data with this, and says that the page is made of that beside it. */
function serverOf(data: string, beside?: string): SiteServer {
	return {
		addresses: async () => [],
		answer: async () => ({
			body: Buffer.from(data),
			headers: new Headers(beside === undefined ? {} : { [madeFromHeader]: beside })
		}),
		page: async () => ({ html: Buffer.from(''), data: Buffer.from(data) })
	};
}

const named = nameOfPage(serverOf('its data', 'its drawing'), '/place/a', 'the code');

test('a page that is made of the same has the same name', async () => {
	expect(await nameOfPage(serverOf('its data', 'its drawing'), '/place/a', 'the code')).toBe(
		await named
	);
});

test.each([
	['other data', serverOf('other data', 'its drawing'), '/place/a', 'the code'],
	['another drawing', serverOf('its data', 'another drawing'), '/place/a', 'the code'],
	['another address', serverOf('its data', 'its drawing'), '/place/b', 'the code'],
	['other code', serverOf('its data', 'its drawing'), '/place/a', 'other code'],
	['no clear cut', serverOf('awingits data', 'its dr'), '/place/a', 'the code']
])('another name: %s', async (_, server, address, code) => {
	expect(await nameOfPage(server, address, code)).not.toBe(await named);
});

test('a page of which the server does not say what it is made of has no name', async () => {
	expect(await nameOfPage(serverOf('its data'), '/place/a', 'the code')).toBeUndefined();
});
