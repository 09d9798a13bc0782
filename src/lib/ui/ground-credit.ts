/** Whose facts the ground is drawn from, as their licences ask; each layer's own line is on the About page. */
export const groundCredit =
	'© OpenStreetMap contributors, IGN, DGITM, SNCF Réseau, GeoNames, Natural Earth';
