/** What can be learnt of a network: one class a question. {@link LensEngine} puts all together. */
package org.vitrine.lens.study;
