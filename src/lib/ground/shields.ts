/** Which field a road's number stands on, as its country paints its signs. */

/** The fields that the map has; `plain` where a country's is not known. */
export type Shield = 'blue' | 'red' | 'green' | 'plain';

/** By country, what a road's number begins with and the field of its sign. */
const byCountry: Record<string, Record<string, Shield>> = {
	FR: { A: 'blue', N: 'red' },
	GB: { M: 'blue', A: 'green' },
	IE: { M: 'blue', N: 'green' },
	BE: { A: 'green', E: 'green' },
	NL: { A: 'red' },
	DE: { A: 'blue' },
	AT: { A: 'blue', S: 'blue' },
	CH: { A: 'red' },
	ES: { A: 'blue', N: 'red' },
	PT: { A: 'blue' },
	IT: { A: 'green', SS: 'blue' },
	GR: { A: 'green' },
	HR: { A: 'green' },
	PL: { A: 'red', S: 'red' },
	CZ: { D: 'red' },
	TR: { O: 'green' },
	US: { I: 'blue' },
	MX: { MEX: 'plain' }
};

/** Networks whose name tells more than the number: as OpenStreetMap's route relations are called. */
const byNetwork: [network: RegExp, shield: Shield][] = [
	[/^US:I$|^us-interstate$/i, 'blue'],
	[/^gb-motorway$/i, 'blue'],
	[/^gb-trunk$/i, 'green'],
	[/^FR:A-road$/i, 'blue'],
	[/^FR:N-road$/i, 'red'],
	[/^e-road$/i, 'green']
];

/** @param country ISO 3166-1, two letters; none where it is not known */
export function shieldFor(ref: string, network: string, country: string | undefined): Shield {
	const named = byNetwork.find(([pattern]) => pattern.test(network));
	if (named) return named[1];
	const [prefix = ''] = /^[A-Z]+/.exec(ref) ?? [];
	return byCountry[country ?? '']?.[prefix] ?? 'plain';
}
