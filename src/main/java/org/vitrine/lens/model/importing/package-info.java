/**
 * Networks of other tools made into model folders: arrays with a list of layers, folders of Keras
 * or TensorFlow.js, TorchScript programs.
 */
package org.vitrine.lens.model.importing;
