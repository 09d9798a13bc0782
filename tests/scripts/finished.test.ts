import { expect, test } from 'vitest';
import { nameOfPage } from '../../scripts/pages/finished';

const from = (data: string, beside: string) => ({ data, beside });
const named = nameOfPage(from('its data', 'its drawing'), '/place/a', 'the code');

test('a page that is made of the same has the same name', () => {
	expect(nameOfPage(from('its data', 'its drawing'), '/place/a', 'the code')).toBe(named);
	expect(named).toMatch(/^[0-9a-f]{64}$/);
});

test.each([
	['other data', from('other data', 'its drawing'), '/place/a', 'the code'],
	['another drawing', from('its data', 'another drawing'), '/place/a', 'the code'],
	['another address', from('its data', 'its drawing'), '/place/b', 'the code'],
	['other code', from('its data', 'its drawing'), '/place/a', 'other code'],
	['the same text, cut elsewhere', from('awingits data', 'its dr'), '/place/a', 'the code']
])('another name: %s', (_, sources, address, code) => {
	expect(nameOfPage(sources, address, code)).not.toBe(named);
});
