/** With more, marks would touch. Centre, limits and signals rest on all points all the same. */
export const MOST_POINTS = 120
