/** The names of the content files, from the project's root. */
export const storyFile = 'content/story.md';
export const placesFile = 'static/geojson/places.geojson';
/** There only where something was put right. */
export const correctionsFile = 'content/corrections.md';
/** Records beside the story, where there are some, and the archive that is made of them. */
export const recordsFile = 'content/records.geojson';
export const recordsArchive = 'static/geojson/records.pmtiles';
