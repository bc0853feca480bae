/** Up to this many sheets a dropped one says so on its tile; with more they stand in two lines, too small for it. */
export const LABELLED_TILES = 12;
