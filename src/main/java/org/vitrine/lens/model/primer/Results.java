package org.vitrine.lens.model.primer;

import org.vitrine.lens.model.training.Evaluation;

/**
 * What the trained network makes of held-out pictures.
 *
 * @param pictures how many, the same number of each kind
 * @param kinds the classes
 * @param hues the subjects' hues
 */
public record Results(int pictures, Evaluation kinds, Evaluation hues) {}
