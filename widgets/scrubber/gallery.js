/** @import {Gallery} from '../types' */

/** @satisfies {Gallery} */
export const gallery = {
  about:
    'Mathematics to move: curves of formulas, or steps that are repeated, drawn anew while a slider is dragged. What the ' +
    'author writes are formulas, not a program; a number in the text can be one of its sliders.',
  caption: 'Gradient descent with momentum in a long valley, from the same place.',
  example: {
    sliders: 'alpha: 0.06 from 0 to 0.2 by 0.005; beta: 0.8 from 0 to 0.98 by 0.01',
    begin: 'x = 4; y = 1; u = 0; v = 0',
    next: 'u = beta*u + x; v = beta*v + 10*y; x = x - alpha*u; y = y - alpha*v',
    times: '60',
    trace: 'x, y',
    field: 'x^2/2 + 5*y^2',
    across: 'x -4 to 5',
    up: 'y -1.6 to 1.6',
    let: 'memory = 1/(1 - beta)',
  },
  keys: { 'arrows, Home, End, Page Up, Page Down': 'on a slider, and on a number in the text: move it' },
};
