package org.vitrine.lens;

/** What waits together for the engine, in the order of their turns. */
public enum Lane {
  /** Answered in about the time of a look; has a thread of its own beside the workers. */
  QUICK,
  /** Somebody sits and waits. */
  READERS,
  /** Asked by a build or a bake, which has other things to ask meanwhile. */
  AUTHORS
}
