/**
 * Mathematics to move: formulas, or steps that are repeated, drawn anew while a slider is dragged.
 *
 * After G. Goh, “Why Momentum Really Works”, Distill, 2017, doi:10.23915/distill.00006.
 */
import { scrubber } from './parts/scrub.js';
import { program } from './scrubber/program.js';

/** @import {Attributes} from './types' */

/**
 * @typedef {{
 *   sliders: string, let: string, curves: string, over: string, begin: string, next: string, times: number, trace: string,
 *   field: string, across: string, up: string,
 * }} Given
 */

/** @satisfies {Attributes} */
export const attributes = {
  sliders: { type: 'text', describe: 'what a reader may change, such as “alpha: 0.02 from 0 to 0.1 by 0.005; beta: 0.9 from 0 to 0.99”' },
  let: { type: 'text', default: '', describe: 'values that are shown and functions, such as “rate = 1/(1 - beta); f(x) = x^2”' },
  curves: { type: 'text', default: '', describe: 'formulas that are drawn as curves, such as “sin(a*x); bound = 1/x”' },
  over: { type: 'text', default: 'x 0 to 1', describe: 'what curves are drawn over' },
  begin: { type: 'text', default: '', describe: 'where steps begin, such as “w = 1; z = 0”' },
  next: { type: 'text', default: '', describe: 'what each step does, one after another, such as “z = beta*z + w; w = w - alpha*z”' },
  times: { type: 'integer', default: 100, describe: 'how many steps' },
  trace: { type: 'text', default: '', describe: 'what is drawn of them: a formula over the steps, or two as a path, such as “x, y”' },
  field: { type: 'text', default: '', describe: 'a formula of the plane below a path, drawn as contours, such as “x^2 + 10*y^2”' },
  across: { type: 'text', default: '', describe: 'the extent from left to right, such as “x -2 to 2”; otherwise what fits' },
  up: { type: 'text', default: '', describe: 'the extent from bottom to top; otherwise what fits' },
};

export const { load, render, values, mount } = scrubber(program);
