/** The default network: its graph, how it is trained, and the folder that the training leaves. */
package org.vitrine.lens.model.primer;
