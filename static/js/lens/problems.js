/** What can come between a question and its answer. Widgets tell them apart by `name`. */

/** @import {Question} from '../../../widgets/types' */

/** Nobody put this question when the page was made, and no server stands behind it. */
export class NotRecorded extends Error {
  /** @param {Question} question */
  constructor(question) {
    super('This question was not recorded for this page.');
    this.name = 'NotRecorded';
    this.question = question;
  }
}

/** The server says that the question or picture does not fit. */
export class Refused extends Error {
  /**
   * @param {string} message
   * @param {string} [field] the question's field that is wrong
   */
  constructor(message, field) {
    super(message);
    this.name = 'Refused';
    this.field = field;
  }
}

/** The server has too much to do, and still had after several polite waits. */
export class Busy extends Error {
  constructor() {
    super('The server has more questions than it can answer just now. Try again in a minute.');
    this.name = 'Busy';
  }
}

/** The server, or the way to it, failed. */
export class Unreachable extends Error {
  /** @param {string} [message] */
  constructor(message = 'The server could not be reached.') {
    super(message);
    this.name = 'Unreachable';
  }
}
