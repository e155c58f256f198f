/**
 * Model folders, the networks in them, and what they answer about themselves.
 *
 * <p>A folder holds {@code model.json} (who it is, what it takes, which graph it computes) and
 * {@code weights.npz}, or {@code torchscript.pt}, a program that computes it. {@link
 * org.vitrine.lens.model.ModelFolder} reads it without the engine; {@link
 * org.vitrine.lens.model.Network} computes it.
 */
package org.vitrine.lens.model;
