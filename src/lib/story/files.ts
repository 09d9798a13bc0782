/** The names of the two content files, from the project's root. */
export const storyFile = 'content/story.md';
export const placesFile = 'static/geojson/places.geojson';
