package org.vitrine.lens.model.training;

import java.time.Duration;

/**
 * How a training goes, measured since the last report.
 *
 * @param step steps done
 * @param steps steps in all
 * @param loss the mean of the heads' losses, weighted
 * @param accuracy of the first head on the pictures it was being taught, 0 to 1
 * @param picturesPerSecond the speed
 * @param remaining an estimate
 */
public record Report(
    int step,
    int steps,
    double loss,
    double accuracy,
    double picturesPerSecond,
    Duration remaining) {}
