import { openCards } from './cards.js';
import { markCurrentSection } from './contents.js';
import { offerCopies } from './copy.js';
import { tidyLinks } from './links.js';
import { stopAtScrollers } from './scrollers.js';
import { offerThemes } from './theme-button.js';
import { offerOwnPicture } from './unit-own.js';
import { offerUnits } from './units.js';

/**
 * Adds to a page what it can do beyond being read.
 *
 * @param {Document} page
 */
export function start(page) {
  tidyLinks(page);
  offerThemes(page);
  offerCopies(page);
  markCurrentSection(page);
  openCards(page);
  stopAtScrollers(page);
  offerUnits(page);
  offerOwnPicture(page);
  page.documentElement.setAttribute('data-reader', 'ready');
}
