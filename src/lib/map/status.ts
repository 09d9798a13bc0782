/**
 * What the map is doing, as its element says in `data-map`.
 *
 * `static`: the page as it was built; `loading`: the live map is on its way; `live`: it is there and
 * complete; `lost`: the graphics context is gone and may come back; `unsupported`: it
 * cannot be had in this browser; `missing`: a part of it did not arrive.
 */
export type MapStatus = 'static' | 'loading' | 'live' | 'lost' | 'unsupported' | 'missing';
