/**
 * The operations that a model's graph is made of: how each is written in {@code model.json}, which
 * shapes it takes and gives, which weights it has, and how the engine computes it.
 */
package org.vitrine.lens.model.op;
