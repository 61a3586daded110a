/** One shape for each step of the ladder, on a grid of 12: told apart without colour. */
const shapes = {
  circle: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1z',
  shield: 'M6 .8 11 2.4v3.4c0 2.7-2 4.5-5 5.6C3 10.3 1 8.5 1 5.8V2.4z',
  hexagon: 'M3.3 1h5.4L11.5 6 8.7 11H3.3L.5 6z',
  rhombus: 'M6 .4 11.6 6 6 11.6.4 6z',
} as const;

const ladder = Object.values(shapes);

/** The shape of a tier by its place in the pack, lowest first; a longer ladder ends in the last shape. */
export const tierShape = (place: number): string => ladder[Math.min(place, ladder.length - 1)]!;
